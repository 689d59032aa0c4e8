//! What happened, when, and what follows from it at an instant in a country.
//!
//! The facts are data (`assets/timeline.toml`), the rules are here, the words are in `i18n/<locale>/timeline.ftl`.
//! The rule of the Commerce Department counts by the calendar of New York (15 CFR part 791, case
//! ICTS-2021-002): every day that is named or counted here is a day of that zone.

mod answer;
mod country;
mod data;
mod data_error;
mod passage;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};

pub use answer::{Answer, DeadlineAnswer, Phase, SCHEMA, Status, answer};
pub use country::{COUNTRIES, known_country};
pub use data::{
    AgeRule, Binds, Confidence, DATA_SCHEMA, Deadline, Event, EventDate, Kind, Precision, Side, Source, Staleness, Standing,
    Statement, Stop, Timeline, UpdateAge, open_question,
};
pub use data_error::{DataError, Problem};
pub(crate) use data_error::{Lines, is_id, is_web_address, line_of};
pub use passage::{Claim, Contradiction, Label, Passage, Question, Story};

/// The zone whose calendar the rule counts by.
pub const ZONE: &str = "America/New_York";

/// The rule's zone, from the zone data that is built into the program.
fn rule_zone() -> TimeZone {
    jiff::tz::db().get(ZONE).expect("the zone data built into the program has New York")
}

/// The calendar day that it is in New York at an instant.
#[must_use]
pub fn day_of(at: Timestamp) -> Date {
    rule_zone().to_datetime(at).date()
}

/// Calendar days from one day to another; negative when the second is the earlier one.
fn days_between(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}

/// Whether an event is of a country, a part of one or a union, and not of the whole world.
pub(crate) fn is_of_a_country(event: &Event) -> bool {
    event.jurisdiction != data::WORLD
}

/// Age in days of something that was last updated on a day, as of an instant.
///
/// Days are counted by the calendar of New York. The result is negative when the update is dated after the instant,
/// which only a wrong clock or a wrong date can bring about.
#[must_use]
pub fn age_in_days(last_update: Date, at: Timestamp) -> i64 {
    days_between(last_update, day_of(at))
}

/// Why a text is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AtError {
    /// It has neither the form of an RFC 3339 instant nor of a date.
    #[error("neither an RFC 3339 instant nor a date")]
    Form,
    /// It has the form, and there is no such day or time.
    #[error("no such day or time")]
    NoSuchTime,
}

impl AtError {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Form => "timeline-at-form",
            Self::NoSuchTime => "timeline-at-no-such-time",
        }
    }
}

/// Reads the moment to ask about: an RFC 3339 instant (`2024-07-20T04:00:00Z`), or a date (`2024-07-20`), which means
/// midnight at the start of that day in New York.
pub fn parse_at(text: &str) -> Result<Timestamp, AtError> {
    let text = text.trim();
    if has_form(text, "dddd-dd-dd") {
        let date: Date = text.parse().map_err(|_| AtError::NoSuchTime)?;
        return rule_zone().to_timestamp(date.at(0, 0, 0, 0)).map_err(|_| AtError::NoSuchTime);
    }
    if !is_rfc_3339(text) {
        return Err(AtError::Form);
    }
    text.parse().map_err(|_| AtError::NoSuchTime)
}

/// Whether a text has the form of an RFC 3339 instant. Stricter than the parser, which also reads shortened forms.
fn is_rfc_3339(text: &str) -> bool {
    let Some((start, rest)) = text.split_at_checked(19) else { return false };
    let start_fits = has_form(start, "dddd-dd-ddTdd:dd:dd") || has_form(start, "dddd-dd-ddtdd:dd:dd");
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if offset.len() == fraction.len() {
                return false;
            }
            offset
        }
        None => rest,
    };
    start_fits && (offset == "Z" || offset == "z" || has_form(offset, "+dd:dd") || has_form(offset, "-dd:dd"))
}

/// Whether a text has a form in which `d` stands for a digit and everything else for itself.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, wanted)| if wanted == b'd' { byte.is_ascii_digit() } else { byte == wanted })
}
