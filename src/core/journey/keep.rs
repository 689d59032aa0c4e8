//! "Keep it for now": what a person who keeps what they have should look at, and when.

use super::Seen;
use crate::detection::{Family, Verdict};
use crate::protection::ProtectionWord;

/// After how many days to look again. Long enough not to be a burden; the maker's own limits are far shorter.
pub const LOOK_AGAIN_AFTER_DAYS: i64 = 30;

/// Something to keep an eye on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Watch {
    /// The day of the last update.
    LastUpdate,
    /// The end of the license, after which it may protect less.
    LicenceEnd,
    /// What is saved in the old products, and would be lost with them.
    Belongings,
    /// The successor: whose it is, and what it costs.
    Successor,
    /// That something protects at all.
    Protection,
    /// What is still being paid.
    Payments,
}

impl Watch {
    /// Ids of the messages that name it and say how to look.
    #[must_use]
    pub fn message_ids(self) -> (&'static str, &'static str) {
        match self {
            Self::LastUpdate => ("keep-watch-last-update", "keep-watch-last-update-how"),
            Self::LicenceEnd => ("keep-watch-licence", "keep-watch-licence-how"),
            Self::Belongings => ("keep-watch-belongings", "keep-watch-belongings-how"),
            Self::Successor => ("keep-watch-successor", "keep-watch-successor-how"),
            Self::Protection => ("keep-watch-protection", "keep-watch-protection-how"),
            Self::Payments => ("keep-watch-payments", "keep-watch-payments-how"),
        }
    }
}

/// What to keep an eye on where this was found, the weightiest first.
#[must_use]
pub fn to_watch(seen: &Seen) -> Vec<Watch> {
    let there = |families: &[Family]| {
        seen.products.iter().any(|product| product.verdict >= Verdict::Possible && families.contains(&product.family))
    };
    let engine = there(&[Family::HomeSecurity, Family::BusinessEndpoint, Family::BusinessServer]);
    let mut watch = Vec::new();
    if engine {
        watch.extend([Watch::LastUpdate, Watch::LicenceEnd]);
    }
    if !seen.gates().is_empty() {
        watch.push(Watch::Belongings);
    }
    if there(&[Family::Successor]) {
        watch.push(Watch::Successor);
    }
    if !engine && seen.protection != ProtectionWord::Protected {
        watch.push(Watch::Protection);
    }
    watch.push(Watch::Payments);
    watch
}
