//! The network, as Windows itself keeps it: adapters, the table of ways, name services.

use super::super::network::{self, WaysOut};
use super::super::run::{Outcome, Reading};
use super::Place;
use super::ask::Adapter;

/// Kinds of adapters (`ipifcons.h`, the numbers that IANA gives out).
const WIRED: u32 = 6;
const DIALLED: u32 = 23;
const LOOPBACK: u32 = 24;
const MADE_UP: u32 = 53;
const WIRELESS: u32 = 71;
const TUNNEL: u32 = 131;
const MOBILE: [u32; 2] = [243, 244];

/// States of adapters (`IF_OPER_STATUS`, `ifdef.h`): one that works, and one that does not tell.
const UP: i32 = 1;
const UNKNOWN: i32 = 4;

/// Reads adapters, the way out and the name service; see [`network::write`].
pub(super) fn network(place: &Place, reading: &Reading) -> Outcome {
    let adapters = place.windows.adapters().map(|all| {
        let others: Vec<Adapter> = all.into_iter().filter(|adapter| adapter.kind != LOOPBACK).collect();
        others
    });
    let ways = place.windows.ways_out();
    let ways = WaysOut { ipv4: ways.map(|ways| ways.ipv4), ipv6: ways.map(|ways| ways.ipv6) };
    // Windows remembers the servers of adapters that are off.
    let resolver =
        adapters.as_ref().map(|all| all.iter().any(|one| one.name_servers > 0 && state(one.state) != "down")).map_err(|why| *why);
    let adapters = adapters
        .map(|all| all.iter().map(|one| network::Adapter { state: state(one.state), kind: kind(one.kind) }).collect::<Vec<_>>());
    network::write(reading, adapters, ways, resolver)
}

fn state(number: i32) -> &'static str {
    match number {
        UP => "up",
        UNKNOWN => "unknown",
        _ => "down",
    }
}

fn kind(number: u32) -> Option<&'static str> {
    match number {
        WIRED => Some("wired"),
        WIRELESS => Some("wireless"),
        DIALLED | TUNNEL => Some("tunnel"),
        MADE_UP => Some("virtual"),
        number if MOBILE.contains(&number) => Some("mobile"),
        _ => None,
    }
}

/// Whether an address is one of those that Windows puts in where nobody set a name service for IPv6: from the old range
/// for the inside of a site, `fec0::/10` (RFC 3879 took it out of use). Nothing answers there.
pub(super) fn is_stand_in(address: [u8; 16]) -> bool {
    address[0] == 0xFE && address[1] & 0xC0 == 0xC0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_stand_in_for_none_are_known() {
        let address = |first: u16| {
            let mut bytes = [0_u8; 16];
            bytes[..2].copy_from_slice(&first.to_be_bytes());
            bytes
        };
        for (first, expected) in [(0xFEC0, true), (0xFEFF, true), (0xFE80, false), (0xFD00, false), (0x2001, false), (0, false)] {
            assert_eq!(is_stand_in(address(first)), expected, "{first:#06x}");
        }
    }
}
