//! What this machine's case is, in one word.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::detection::{Detection, Family, Finding, Verdict};
use crate::survey::{Source, Survey, field};

/// From this age on databases count as outdated: "extremely out of date after seven days" in the maker's own help
/// (support.kaspersky.co.uk/kis21/93957).
pub const FRESH_DAYS: i32 = 7;

/// The case of a machine; decides which road the journey takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Situation {
    /// A business product is there, or somebody manages the machine.
    Managed,
    /// A home engine with databases of the last seven days.
    Current,
    /// A home engine with older databases.
    Outdated,
    /// A home engine, and nothing tells the age of its databases.
    Undated,
    /// The successor is there with traces of the maker's products, or the person says that it was swapped.
    Replaced,
    /// The successor is there without a trace.
    Successor,
    /// VPN, password manager or parental control, and no engine.
    CompanionOnly,
    /// Traces of a removed product.
    Leftovers,
    /// Nothing of the maker.
    Absent,
    /// Nothing could be read, or only weak signs.
    Unknown,
}

impl Situation {
    /// Every situation, in the order in which they are tried.
    pub const ALL: [Self; 10] = [
        Self::Managed,
        Self::Current,
        Self::Outdated,
        Self::Undated,
        Self::Replaced,
        Self::Successor,
        Self::CompanionOnly,
        Self::Leftovers,
        Self::Absent,
        Self::Unknown,
    ];

    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Managed => "managed",
            Self::Current => "current",
            Self::Outdated => "outdated",
            Self::Undated => "undated",
            Self::Replaced => "replaced",
            Self::Successor => "successor",
            Self::CompanionOnly => "companion-only",
            Self::Leftovers => "leftovers",
            Self::Absent => "absent",
            Self::Unknown => "unknown",
        }
    }

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Managed => "detection-situation-managed",
            Self::Current => "detection-situation-current",
            Self::Outdated => "detection-situation-outdated",
            Self::Undated => "detection-situation-undated",
            Self::Replaced => "detection-situation-replaced",
            Self::Successor => "detection-situation-successor",
            Self::CompanionOnly => "detection-situation-companion-only",
            Self::Leftovers => "detection-situation-leftovers",
            Self::Absent => "detection-situation-absent",
            Self::Unknown => "detection-situation-unknown",
        }
    }
}

/// The calendar day of an instant in New York, the day that the rule counts by.
#[must_use]
pub fn day_in_new_york(at: Timestamp) -> Date {
    // The zone data is bundled; without it the day in UTC is the nearest honest answer.
    let zone = TimeZone::get("America/New_York").unwrap_or(TimeZone::UTC);
    zone.to_datetime(at).date()
}

/// Calendar days from a day, as read, to the day of `at` in New York; negative where it lies ahead. `None` where the
/// text is no day.
#[must_use]
pub fn age_in_days(last_update: &str, at: Timestamp) -> Option<i32> {
    let day: Date = last_update.get(..10)?.parse().ok()?;
    day.until(day_in_new_york(at)).ok().map(|span| span.get_days())
}

/// Whether the survey says that somebody manages the machine: subject `domain` with state `joined`, `mdm` with
/// `enrolled`, `policy` with `managed`.
#[must_use]
pub fn is_managed(surveys: &[Survey]) -> bool {
    surveys.iter().flat_map(|survey| &survey.observations).any(|observation| {
        observation.source == Source::Management
            && observation.is_read()
            && matches!(
                (observation.subject.as_deref(), observation.get(field::STATE)),
                (Some("domain"), Some("joined")) | (Some("mdm"), Some("enrolled")) | (Some("policy"), Some("managed"))
            )
    })
}

/// The situation of a machine: the first of the contract's list that fits.
///
/// `says_replaced`: the person says that their product was swapped for the successor.
#[must_use]
pub fn situation(detection: &Detection, surveys: &[Survey], at: Timestamp, says_replaced: bool) -> Situation {
    let there = |finding: &&Finding| finding.verdict >= Verdict::Probable;
    let of = |family: Family| detection.products.iter().filter(move |finding| finding.family == family);
    if detection.products.iter().filter(there).any(|finding| finding.family.is_business()) || is_managed(surveys) {
        return Situation::Managed;
    }
    if of(Family::HomeSecurity).any(|finding| there(&finding)) {
        let newest =
            of(Family::HomeSecurity).filter(there).filter_map(|finding| age_in_days(finding.last_update.as_deref()?, at)).min();
        return match newest {
            Some(age) if age <= FRESH_DAYS => Situation::Current,
            Some(_) => Situation::Outdated,
            None => Situation::Undated,
        };
    }
    // Its name in the list of programs is all that is known of the successor, so "possible" counts here.
    let successor = of(Family::Successor).any(|finding| finding.id == "ultraav" && finding.verdict >= Verdict::Possible);
    let traces = detection.products.iter().any(|finding| finding.family.raises_the_verdict());
    if says_replaced || (successor && traces) {
        return Situation::Replaced;
    }
    if successor {
        return Situation::Successor;
    }
    let companion = detection.products.iter().filter(there).any(|finding| {
        matches!(finding.family, Family::Vpn | Family::PasswordManager | Family::ParentalControl | Family::Utility)
    });
    if companion {
        return Situation::CompanionOnly;
    }
    match detection.verdict {
        Verdict::Leftovers => Situation::Leftovers,
        Verdict::Absent => Situation::Absent,
        _ => Situation::Unknown,
    }
}
