//! Not one road for all: which pages a person meets, and how each road ends.

use super::answers::{Answers, Manages};
use super::gate::Gate;
use super::step::{Page, Step};
use super::{KEEP_CURRENT, Seen, SeenProduct};
use crate::detection::{Family, Verdict};
use crate::protection::ProtectionWord as Protection;
use crate::situation::Situation;
use crate::survey::Os;

/// How a road ends, and so what the last page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Away from the old product, and something else protects.
    Moved,
    /// Away from the old product, but nothing is known to protect.
    MovedUnproved,
    /// A removal was gone through, and the last look could not tell whether the old product is gone.
    RemovalUnproved,
    /// The person keeps what they have for now.
    Kept,
    /// There was nothing to move away from.
    NothingToDo,
    /// Nothing could be read, so nothing is claimed.
    Unknown,
    /// Somebody else decides over this computer.
    AskOwner,
    /// The old product is still there.
    Unfinished,
}

impl Ending {
    /// Id of the headline of the last page.
    #[must_use]
    pub fn headline_id(self) -> &'static str {
        match self {
            Self::Moved => "done-headline-moved",
            Self::MovedUnproved => "done-headline-moved-unproved",
            Self::RemovalUnproved => "done-headline-removal-unproved",
            Self::Kept => "done-headline-kept",
            Self::NothingToDo => "done-headline-nothing",
            Self::Unknown => "done-headline-unknown",
            Self::AskOwner => "done-headline-ask-owner",
            Self::Unfinished => "done-headline-unfinished",
        }
    }

    /// Id of the paragraph under the headline.
    #[must_use]
    pub fn lead_id(self) -> &'static str {
        match self {
            Self::Moved => "done-lead-moved",
            Self::MovedUnproved => "done-lead-moved-unproved",
            Self::RemovalUnproved => "done-lead-removal-unproved",
            Self::Kept => "done-lead-kept",
            Self::NothingToDo => "done-lead-nothing",
            Self::Unknown => "done-lead-unknown",
            Self::AskOwner => "done-lead-ask-owner",
            Self::Unfinished => "done-lead-unfinished",
        }
    }
}

/// The pages of the road for what was seen at the start and what the person said, in their order.
///
/// `seen` is what the first look found (`None` before it), `answers` what was said. Pages that are not in the result
/// fall away on this road; their steps are shown as skipped.
#[must_use]
pub fn road(seen: Option<&Seen>, answers: &Answers) -> Vec<Page> {
    use Page::{
        Belongings, Check, Choose, CleanUp, Done, Know, Look, PasswordHome, Passwords, Payments, Prepare, ProtectFirst, Settings,
    };
    use Page::{Remove, Restart, Welcome};

    let Some(seen) = seen else {
        // Before the look the whole road is shown as lying ahead.
        return vec![
            Welcome,
            Look,
            Know,
            PasswordHome,
            Passwords,
            Belongings,
            Settings,
            Payments,
            Choose,
            Prepare,
            Remove,
            Restart,
            Check,
            Done,
        ];
    };
    let mut road = vec![Welcome, Look];
    let kept = answers.keep;
    let unprotected = seen.protection == Protection::Unprotected;
    if unprotected && has_built_in(seen.os) {
        road.push(ProtectFirst);
    }
    let gates = seen.gates();
    let gate_pages = |road: &mut Vec<Page>| {
        if gates.contains(&Gate::Passwords) {
            road.extend([PasswordHome, Passwords]);
        }
        if gates.iter().any(|gate| *gate != Gate::Passwords) {
            road.push(Belongings);
        }
    };
    let take_out = |road: &mut Vec<Page>| {
        gate_pages(road);
        // Only an engine has such lists, and on a Mac none was seen that leaves it.
        let engine = |product: &SeenProduct| product.family.is_engine() && product.verdict >= Verdict::Probable;
        if matches!(seen.os, Os::Windows | Os::Linux) && seen.products.iter().any(engine) {
            road.push(Settings);
        }
    };
    match seen.situation {
        Situation::Managed if answers.manages != Some(Manages::Mine) => match answers.manages {
            // What is the person's own may leave with them; the computer's protection is not theirs to change.
            Some(Manages::Administrator) => {
                road.push(Know);
                // The gates of the products stand before every removal, so a page must answer them.
                take_out(&mut road);
                road.extend([Choose, Prepare, Remove, Restart, Check, Done]);
            }
            _ => road.extend([Know, Done]),
        },
        _ if kept => road.extend([Know, Done]),
        Situation::Current | Situation::Outdated | Situation::Undated | Situation::Managed | Situation::CompanionOnly => {
            road.push(Know);
            take_out(&mut road);
            road.extend([Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done]);
        }
        Situation::Replaced | Situation::Successor => {
            road.push(Know);
            take_out(&mut road);
            road.extend([Payments, Choose]);
            // Who keeps the successor may still have companions of the old product to remove.
            let companions = seen.to_remove().iter().any(|product| product.family != Family::Successor);
            if answers.choice.as_deref() != Some(KEEP_CURRENT) || companions {
                road.extend([Prepare, Remove, Restart]);
            }
            road.extend([Check, CleanUp, Done]);
        }
        Situation::Leftovers => {
            road.push(Know);
            // The products are gone, and a trace says that something of the person's may still be in their form.
            gate_pages(&mut road);
            if seen.protection != Protection::Protected {
                road.push(Choose);
            }
            road.extend([Check, CleanUp, Done]);
        }
        Situation::Absent => {
            road.push(Know);
            gate_pages(&mut road);
            if unprotected {
                road.push(Choose);
            }
            road.extend([Check, Done]);
        }
        Situation::Unknown => road.extend([Know, Payments, Choose, Check, Done]),
    }
    road
}

/// Whether a system brings an antivirus of its own that can be brought back.
#[must_use]
pub fn has_built_in(os: Os) -> bool {
    matches!(os, Os::Windows | Os::Macos)
}

/// The steps that a road leaves out.
#[must_use]
pub fn skipped(road: &[Page]) -> Vec<Step> {
    Step::ALL.into_iter().filter(|step| !road.iter().any(|page| page.step() == *step)).collect()
}
