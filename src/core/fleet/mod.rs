//! Many machines at once: what other tools are handed so that they find what the signatures find, and one table made of
//! many surveys.
//!
//! The signatures stand in `products.toml` alone. The pack for osquery and the scripts for device management are written
//! from it each time, so that they can't fall behind.

mod intune;
mod pack;
mod signs;
mod table;

pub use intune::{DETECT_NAME, REPORT_NAME, Scripts, ascii_literal, scripts};
pub use pack::{LONGEST_PATTERN, pack};
pub use table::{AGES, Age, CSV_HEAD, Found, Input, Machine, OwnOutput, ReadRefused, SCHEMA, Skipped, Summary, csv, csv_cell};

use crate::detection::Family;

/// What a product is to an administrator: the maker's own, or one of the kinds that are told apart from it.
fn group(family: Family) -> &'static str {
    match family {
        Family::Tool => "tool",
        Family::OemEngine => "engine-user",
        Family::Successor => "successor",
        Family::Developer => "developer",
        _ => "kaspersky",
    }
}

#[cfg(test)]
mod tests {
    use super::group;
    use crate::detection::Family;

    #[test]
    fn what_raises_the_verdict_and_nothing_else_is_the_makers_own() {
        for family in [Family::HomeSecurity, Family::Vpn, Family::BusinessServer, Family::Management, Family::Traces] {
            assert_eq!(group(family) == "kaspersky", family.raises_the_verdict(), "{family:?}");
        }
        for family in [Family::Tool, Family::OemEngine, Family::Successor, Family::Developer] {
            assert_ne!(group(family), "kaspersky", "{family:?}");
        }
    }
}
