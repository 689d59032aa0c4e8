//! The network, from what the kernel shows in /sys and /proc and from the file that names the name service.

use safe_passage_core::survey::reason;

use super::super::network::{self, Adapter, WaysOut};
use super::super::run::{Outcome, Reading, Reason};
use super::{Place, entries, file_name, read_text, reason_of};

/// `ARPHRD_LOOPBACK` (`linux/if_arp.h`): an adapter by which the computer speaks to itself.
const LOOPBACK: &str = "772";
/// `IFF_UP` (`linux/if.h`): somebody switched the adapter on.
const SWITCHED_ON: u32 = 1;
/// `RTF_UP` and `RTF_REJECT` (`linux/route.h`): the way can be used; it is there to refuse.
const USABLE: u32 = 1;
const REFUSES: u32 = 0x200;

/// Where the name service can be set. systemd-resolved keeps its own list where resolv.conf is somebody else's.
const RESOLVERS: [&str; 2] = ["/etc/resolv.conf", "/run/systemd/resolve/resolv.conf"];

/// Reads adapters, the way out and the name service; see [`network::write`].
pub(super) fn network(place: &Place, reading: &Reading) -> Outcome {
    network::write(reading, adapters(place), ways_out(place), resolver(place))
}

fn adapters(place: &Place) -> Result<Vec<Adapter>, Reason> {
    let folders = entries(&place.at("/sys/class/net")).map_err(|error| reason_of(&error))?.ok_or(reason::NOT_AVAILABLE)?;
    let mut all = Vec::new();
    for folder in folders {
        let text = |name: &str| read_text(&folder.join(name)).ok().flatten().map(|text| text.trim().to_owned());
        // Drivers put files of their own beside the adapters.
        let Some(state) = text("operstate") else { continue };
        let kind = text("type").unwrap_or_default();
        if kind == LOOPBACK {
            continue;
        }
        let is_there = |name: &str| folder.join(name).exists();
        let device = text("uevent").unwrap_or_default();
        let told = |kind: &str| device.lines().any(|line| line.strip_prefix("DEVTYPE=") == Some(kind));
        let name = file_name(&folder);
        let kind = if told("wwan") {
            "mobile"
        } else if told("wlan") || is_there("wireless") || is_there("phy80211") {
            "wireless"
        } else if told("wireguard") || is_there("tun_flags") || name.starts_with("ppp") {
            "tunnel"
        } else if is_there("device") {
            "wired"
        } else {
            "virtual"
        };
        let flags = text("flags").and_then(|flags| u32::from_str_radix(flags.trim_start_matches("0x"), 16).ok());
        all.push(Adapter { state: state_of(&state, flags), kind: Some(kind) });
    }
    Ok(all)
}

/// What an adapter's state means. One whose driver never tells its state is to be taken for one that works
/// (docs.kernel.org, "Operational States"), as long as it is switched on.
fn state_of(operstate: &str, flags: Option<u32>) -> &'static str {
    match (operstate, flags.map(|flags| flags & SWITCHED_ON != 0)) {
        ("up", _) | ("unknown", Some(true)) => "up",
        ("unknown", None) => "unknown",
        _ => "down",
    }
}

fn ways_out(place: &Place) -> WaysOut {
    let table = |path: &str| read_text(&place.at(path)).map_err(|error| reason_of(&error));
    WaysOut {
        ipv4: table("/proc/net/route").and_then(|text| text.as_deref().map(ipv4).ok_or(reason::NOT_AVAILABLE)),
        // The table is not there where IPv6 is switched off.
        ipv6: table("/proc/net/ipv6_route").map(|text| text.as_deref().is_some_and(ipv6)),
    }
}

fn flags(text: Option<&&str>) -> u32 {
    text.and_then(|text| u32::from_str_radix(text, 16).ok()).unwrap_or(0)
}

/// Whether the table has a way to everywhere: adapter, destination, gateway, flags, three numbers, mask.
fn ipv4(table: &str) -> bool {
    table.lines().skip(1).any(|line| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let flags = flags(columns.get(3));
        let everywhere = columns.get(1) == Some(&"00000000") && columns.get(7) == Some(&"00000000");
        everywhere && flags & USABLE != 0 && flags & REFUSES == 0
    })
}

/// The same for IPv6: destination, its length, source, its length, gateway, three numbers, flags, adapter. The kernel's
/// own entry that refuses everything belongs to the loopback.
fn ipv6(table: &str) -> bool {
    table.lines().any(|line| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let flags = flags(columns.get(8));
        let everywhere = columns.first().is_some_and(|to| to.len() == 32 && to.bytes().all(|digit| digit == b'0'))
            && columns.get(1) == Some(&"00");
        everywhere && columns.get(9).is_some_and(|adapter| *adapter != "lo") && flags & USABLE != 0 && flags & REFUSES == 0
    })
}

/// Whether a name service is set (resolv.conf(5)). One on this computer counts: it passes the questions on.
fn resolver(place: &Place) -> Result<bool, Reason> {
    let mut answer = Err(reason::NOT_AVAILABLE);
    for path in RESOLVERS {
        match read_text(&place.at(path)) {
            Ok(Some(text)) if text.lines().any(names_a_server) => return Ok(true),
            Ok(Some(_)) => answer = Ok(false),
            Ok(None) => {}
            Err(error) => answer = answer.or(Err(reason_of(&error))),
        }
    }
    answer
}

fn names_a_server(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next() == Some("nameserver") && words.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEAD: &str = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";

    #[test]
    fn a_way_to_everywhere_is_told_from_others() {
        let row = |destination: &str, flags: &str, mask: &str| {
            format!("{HEAD}eth0\t{destination}\t0102A8C0\t{flags}\t0\t0\t100\t{mask}\t0\t0\t0\n")
        };
        for (table, expected) in [
            (row("00000000", "0003", "00000000"), true),
            // A tunnel has no gateway.
            (row("00000000", "0001", "00000000"), true),
            (row("0002A8C0", "0001", "00FFFFFF"), false),
            // Half of everywhere, as some tunnels write it beside the real way.
            (row("00000000", "0003", "00000080"), false),
            (row("00000000", "0201", "00000000"), false),
            (row("00000000", "0002", "00000000"), false),
            (HEAD.to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(ipv4(&table), expected, "{table}");
        }
        let zeros = "0".repeat(32);
        let row = |destination: &str, length: &str, flags: &str, adapter: &str| {
            format!(
                "{destination} {length} {zeros} 00 fe80000000000000000000000000{adapter:0>4} 00000400 00000001 00000000 {flags} {adapter}\n"
            )
        };
        for (table, expected) in [
            (row(&zeros, "00", "00000003", "eth0"), true),
            (row(&zeros, "00", "00200200", "lo"), false),
            (row(&zeros, "00", "00000203", "eth0"), false),
            (row("fe800000000000000000000000000000", "40", "00000001", "eth0"), false),
            (row(&zeros, "40", "00000003", "eth0"), false),
            (String::new(), false),
        ] {
            assert_eq!(ipv6(&table), expected, "{table}");
        }
    }

    #[test]
    fn states_are_read_as_the_kernel_means_them() {
        for (state, flags, expected) in [
            ("up", Some(0x1003), "up"),
            ("down", Some(0x1003), "down"),
            ("dormant", Some(0x1003), "down"),
            ("lowerlayerdown", Some(0x1003), "down"),
            ("unknown", Some(0x1091), "up"),
            ("unknown", Some(0x1090), "down"),
            ("unknown", None, "unknown"),
            ("", None, "down"),
        ] {
            assert_eq!(state_of(state, flags), expected, "{state} {flags:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,300}") {
            let _ = (ipv4(&text), ipv6(&text), names_a_server(&text), state_of(&text, None));
            let _ = ipv4(&format!("{HEAD}{text}"));
        }
    }
}
