//! What this machine's case is, in one word, and what its person is told about it.
//!
//! Five of the words are the states in which a machine can be found where the rule reaches: swapped
//! ([`Situation::Replaced`], [`Situation::Successor`]), frozen ([`Situation::Outdated`]), still fresh
//! ([`Situation::Current`]), remnants ([`Situation::Leftovers`]) and other apps alone ([`Situation::CompanionOnly`]).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::detection::{Detection, Family, Finding, Verdict};
use crate::journey::Manages;
use crate::message;
use crate::message::{Argument, Message};
use crate::survey::{Source, Survey, field};
use crate::timeline::{self, Answer, Phase, UpdateAge};

/// From this age on databases count as outdated: "extremely out of date after seven days" in the maker's own help
/// (support.kaspersky.co.uk/kis21/93957).
pub const FRESH_DAYS: i64 = 7;

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

    /// Whether there is something here that a person can keep for now, and that is theirs to keep.
    #[must_use]
    pub fn may_be_kept(self) -> bool {
        matches!(self, Self::Current | Self::Outdated | Self::Undated | Self::CompanionOnly | Self::Replaced | Self::Successor)
    }
}

/// Calendar days from a day, as read, to the day of `at` in New York; negative where it lies ahead. `None` where the
/// text is no day.
#[must_use]
pub fn age_in_days(last_update: &str, at: Timestamp) -> Option<i64> {
    let day: Date = last_update.get(..10)?.parse().ok()?;
    Some(timeline::age_in_days(day, at))
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

/// What a person is told about their machine and the rule: one sentence that is true of both, and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The case that it explains.
    pub situation: Situation,
    /// Whether the rule reaches this person.
    pub applies: bool,
    /// The sentence.
    pub headline: Message,
    /// The few sentences under it.
    pub lead: Message,
}

/// What to tell a person about their machine and the rule.
///
/// `answer` is what the timeline says where they are, `age` that of their databases where it was read on the machine,
/// `manages` who decides over a managed computer. `situation` is `None` where nobody has looked yet.
///
/// A copy that still gets updates is told the rule without a warning; somebody whom the rule does not reach is never told
/// of a ban; nobody is told a way round it.
#[must_use]
pub fn explanation(
    situation: Option<Situation>,
    answer: &Answer,
    age: Option<&UpdateAge>,
    manages: Option<Manages>,
) -> Explanation {
    let situation = situation.unwrap_or(Situation::Unknown);
    let case = told_as(situation, manages, age);
    let administrator = manages == Some(Manages::Administrator);
    let (headline, lead) = if answer.applies {
        reached(case, &rule(answer), age, administrator)
    } else {
        elsewhere(case, &country(answer), age, administrator)
    };
    Explanation { situation, applies: answer.applies, headline, lead }
}

/// The case by which a machine is explained: a managed computer that is the person's own after all by what is on it.
#[must_use]
pub fn told_as(situation: Situation, manages: Option<Manages>, age: Option<&UpdateAge>) -> Situation {
    match (situation, manages, age) {
        (Situation::Managed, Some(Manages::Mine), None) => Situation::Undated,
        (Situation::Managed, Some(Manages::Mine), Some(age)) if age.days <= FRESH_DAYS => Situation::Current,
        (Situation::Managed, Some(Manages::Mine), Some(_)) => Situation::Outdated,
        (case, _, _) => case,
    }
}

/// What the rule says by now.
fn rule(answer: &Answer) -> Message {
    let [sales, updates] = &answer.deadlines;
    let months = (Argument::Month(sales.date), Argument::Month(updates.date));
    match answer.phase {
        Some(Phase::BeforeAnnouncement) | None => message!("explain-rule-before"),
        Some(Phase::Announced) => message!("explain-rule-announced", sales = sales.date, updates = updates.date),
        Some(Phase::SalesBanned) => message!("explain-rule-sales", sales = months.0, updates = updates.date),
        Some(Phase::UpdatesBanned) => message!("explain-rule-updates", sales = months.0, updates = months.1),
    }
}

/// What is known of a country whose people the rule does not reach.
fn country(answer: &Answer) -> Message {
    let name = Message::new(format!("country-{}", answer.country));
    if answer.has_events_of_its_own() {
        message!("explain-country-events", country = name)
    } else {
        message!("explain-country-none", country = name)
    }
}

fn reached(case: Situation, rule: &Message, age: Option<&UpdateAge>, administrator: bool) -> (Message, Message) {
    let rule = || rule.clone();
    match (case, age) {
        (Situation::Current, _) => (message!("explain-current"), message!("explain-current-lead", rule = rule())),
        (Situation::Outdated, Some(age)) if age.after_deadline => {
            (message!("explain-outdated-later", date = age.last_update), message!("explain-outdated-later-lead", rule = rule()))
        }
        (Situation::Outdated, Some(age)) => {
            (message!("explain-outdated", date = age.last_update), message!("explain-outdated-lead", rule = rule()))
        }
        (Situation::Undated | Situation::Outdated, _) => {
            (message!("explain-undated"), message!("explain-undated-lead", rule = rule()))
        }
        (Situation::Replaced, _) => (message!("explain-replaced"), message!("explain-replaced-lead", rule = rule())),
        (Situation::Successor, _) => (message!("explain-successor"), message!("explain-successor-lead", rule = rule())),
        (Situation::Leftovers, _) => (message!("explain-leftovers"), message!("explain-leftovers-lead", rule = rule())),
        (Situation::CompanionOnly, _) => {
            (message!("explain-companion-only"), message!("explain-companion-only-lead", rule = rule()))
        }
        (Situation::Absent, _) => (message!("explain-absent"), message!("explain-absent-lead", rule = rule())),
        (Situation::Managed, _) if administrator => {
            (message!("explain-administrator"), message!("explain-administrator-lead", rule = rule()))
        }
        (Situation::Managed, _) => (message!("explain-managed"), message!("explain-managed-lead", rule = rule())),
        (Situation::Unknown, _) => (message!("explain-unknown"), message!("explain-unknown-lead", rule = rule())),
    }
}

fn elsewhere(case: Situation, country: &Message, age: Option<&UpdateAge>, administrator: bool) -> (Message, Message) {
    let country = || country.clone();
    match (case, age) {
        (Situation::Current, _) => {
            (message!("explain-elsewhere-current"), message!("explain-elsewhere-lead", country = country()))
        }
        (Situation::Outdated, Some(age)) => (
            message!("explain-elsewhere-outdated", date = age.last_update),
            message!("explain-elsewhere-outdated-lead", country = country()),
        ),
        (Situation::Undated | Situation::Outdated, _) => {
            (message!("explain-elsewhere-undated"), message!("explain-elsewhere-lead", country = country()))
        }
        (Situation::Replaced | Situation::Successor, _) => {
            (message!("explain-elsewhere-replaced"), message!("explain-elsewhere-replaced-lead", country = country()))
        }
        (Situation::Leftovers, _) => {
            (message!("explain-elsewhere-leftovers"), message!("explain-elsewhere-leftovers-lead", country = country()))
        }
        (Situation::CompanionOnly, _) => {
            (message!("explain-elsewhere-companion-only"), message!("explain-elsewhere-lead", country = country()))
        }
        (Situation::Absent, _) => (message!("explain-elsewhere-absent"), message!("explain-elsewhere-lead", country = country())),
        (Situation::Managed, _) if administrator => {
            (message!("explain-elsewhere-administrator"), message!("explain-elsewhere-lead", country = country()))
        }
        (Situation::Managed, _) => {
            (message!("explain-elsewhere-managed"), message!("explain-elsewhere-managed-lead", country = country()))
        }
        (Situation::Unknown, _) => {
            (message!("explain-elsewhere-unknown"), message!("explain-elsewhere-lead", country = country()))
        }
    }
}
