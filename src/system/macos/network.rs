//! The network, as the system's own configuration tells it: `scutil` reads what `configd` has written down, and asks no
//! other computer.

use std::collections::BTreeMap;

use safe_passage_core::survey::reason;

use super::super::network::{self, Adapter, WaysOut};
use super::super::run::{Outcome, Reading};
use super::Place;

const CONFIGURATION: &str = "/usr/sbin/scutil";

/// `kSCNetworkReachabilityFlagsReachable` (`SystemConfiguration`, `SCNetworkReachability.h`).
const REACHABLE: u32 = 2;

/// Reads adapters, the way out and the name service; see [`network::write`]. Of adapters only those that are on are told.
pub(super) fn network(place: &Place, reading: &Reading) -> Outcome {
    let ask = |what: &str| place.run(reading, CONFIGURATION, &[what]);
    let state = ask("--nwi").and_then(|ran| state(&ran.text).ok_or(reason::NOT_UNDERSTOOD));
    let resolver = ask("--dns").and_then(|ran| resolver(&ran.text).ok_or(reason::NOT_UNDERSTOOD));
    let (adapters, ways) = match state {
        Ok(state) => (Ok(state.adapters), WaysOut { ipv4: Ok(state.ipv4), ipv6: Ok(state.ipv6) }),
        Err(why) => (Err(why), WaysOut { ipv4: Err(why), ipv6: Err(why) }),
    };
    network::write(reading, adapters, ways, resolver)
}

#[derive(Debug, PartialEq, Eq)]
struct State {
    adapters: Vec<Adapter>,
    ipv4: bool,
    ipv6: bool,
}

/// `scutil --nwi`: for IPv4 and IPv6 the adapters that are in use (`en0 : flags : 0x5 (IPv4,DNS)`), then whether anything
/// can be reached (`REACH : flags 0x00000002 (Reachable)`; Apple's configd, `nwi/network_state_information_logging.h`).
fn state(text: &str) -> Option<State> {
    let mut adapters: BTreeMap<&str, Adapter> = BTreeMap::new();
    let mut reached = [None, None];
    let mut family = None;
    if text.trim_start().starts_with("No network information") {
        return Some(State { adapters: Vec::new(), ipv4: false, ipv6: false });
    }
    for line in text.lines().map(str::trim) {
        if line.starts_with("IPv4 network interface information") {
            family = Some(0);
        } else if line.starts_with("IPv6 network interface information") {
            family = Some(1);
        }
        let Some((name, rest)) = line.split_once(':') else { continue };
        let (name, rest) = (name.trim(), rest.trim());
        let Some(flags) = rest.strip_prefix("flags") else { continue };
        let Some(family) = family else { continue };
        if name == "REACH" {
            reached[family] = Some(number(flags)? & REACHABLE != 0);
        } else {
            let tunnel = ["utun", "ipsec", "ppp"].iter().any(|start| name.starts_with(start));
            adapters.insert(name, Adapter { state: "up", kind: tunnel.then_some("tunnel") });
        }
    }
    Some(State { adapters: adapters.into_values().collect(), ipv4: reached[0]?, ipv6: reached[1]? })
}

/// The number in `0x00000002 (Reachable)`.
fn number(text: &str) -> Option<u32> {
    u32::from_str_radix(text.split_whitespace().next()?.strip_prefix("0x")?, 16).ok()
}

/// `scutil --dns`: whether a resolver for all names has a server. Those behind the heading about scoped queries belong to
/// single adapters.
fn resolver(text: &str) -> Option<bool> {
    if text.contains("No DNS configuration available") {
        return Some(false);
    }
    let (_, rest) = text.split_once("DNS configuration")?;
    let general = rest.split("DNS configuration").next().unwrap_or(rest);
    Some(general.lines().any(|line| line.trim().starts_with("nameserver[")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_scutil_tells_is_read() {
        let connected = "Network information\n\nIPv4 network interface information\n     en0 : flags      : 0x7 (IPv4,IPv6,DNS)\n           \
                         address    : 192.0.2.7\n           reach      : 0x00000002 (Reachable)\n\n   \
                         REACH : flags 0x00000002 (Reachable)\n\nIPv6 network interface information\n     \
                         en0 : flags      : 0x7 (IPv4,IPv6,DNS)\n           address    : 2001:db8::7\n           \
                         reach      : 0x00000002 (Reachable)\n   utun3 : flags      : 0x6 (IPv6,DNS)\n\n   \
                         REACH : flags 0x00000002 (Reachable)\n\nNetwork interfaces: en0 utun3\n";
        let off = "Network information\n\nIPv4 network interface information\n   No IPv4 states found\n\n   \
                   REACH : flags 0x00000000 (Not Reachable)\n\nIPv6 network interface information\n   No IPv6 states found\n\n   \
                   REACH : flags 0x00000000 (Not Reachable)\n\nNetwork interfaces:\n";
        let (up, tunnel) = (Adapter { state: "up", kind: None }, Adapter { state: "up", kind: Some("tunnel") });
        assert_eq!(state(connected), Some(State { adapters: vec![up, tunnel], ipv4: true, ipv6: true }));
        let nothing = Some(State { adapters: Vec::new(), ipv4: false, ipv6: false });
        assert_eq!(state(off), nothing);
        assert_eq!(state("No network information\n"), nothing);
        for broken in ["", "usage: scutil", "Network information\n", "IPv4 network interface information\n   REACH : flags x\n"] {
            assert_eq!(state(broken), None, "{broken}");
        }

        let set = "DNS configuration\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n  if_index : 6 (en0)\n\n\
                   DNS configuration (for scoped queries)\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n";
        let scoped = "DNS configuration\n\nresolver #1\n  domain   : local\n  options  : mdns\n\n\
                      DNS configuration (for scoped queries)\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n";
        assert_eq!(resolver(set), Some(true));
        assert_eq!(resolver(scoped), Some(false));
        assert_eq!(resolver("No DNS configuration available\n"), Some(false));
        assert_eq!(resolver("usage"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = (state(&text), resolver(&text));
            let _ = state(&format!("IPv4 network interface information\n{text}\nREACH : flags {text}"));
        }
    }
}
