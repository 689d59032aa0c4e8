//! What the timeline says at an instant, in a country.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

use super::data::WORLD;
use super::{Binds, Event, Stop, Timeline, day_of, days_between};
use crate::message;
use crate::message::Message;

/// Schema of [`Answer`] as JSON.
pub const SCHEMA: &str = "safe-passage.timeline/1";

/// How far the rule had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Nothing was announced yet.
    BeforeAnnouncement,
    /// Announced, and nothing stopped yet.
    Announced,
    /// No new sales, licences and renewals.
    SalesBanned,
    /// No updates either.
    UpdatesBanned,
}

impl Phase {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::BeforeAnnouncement => "timeline-phase-before-announcement",
            Self::Announced => "timeline-phase-announced",
            Self::SalesBanned => "timeline-phase-sales-banned",
            Self::UpdatesBanned => "timeline-phase-updates-banned",
        }
    }
}

/// On which side of a deadline an instant lies, by New York's calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The deadline's day is still to come.
    Ahead,
    /// It is the deadline's day.
    Today,
    /// The deadline's day is over.
    Past,
}

/// A deadline as seen from an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadlineAnswer {
    /// Id, the same as that of its event.
    pub id: String,
    /// Its day in New York.
    pub date: Date,
    /// The instant from which it holds.
    pub instant: Timestamp,
    /// Whether the time of day is an assumption.
    pub instant_assumed: bool,
    /// On which side the instant that was asked for lies.
    pub status: Status,
    /// Calendar days in New York between the two; never negative.
    pub days: i64,
    /// What it stops.
    pub stops: Vec<Stop>,
    /// Ids of the open questions that its page tells. In JSON its event has them.
    #[serde(skip)]
    pub open: Vec<String>,
}

impl DeadlineAnswer {
    /// Its name in a few words: that of its event.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(format!("event-{}", self.id))
    }

    /// How far away it is, in words.
    #[must_use]
    pub fn distance(&self) -> Message {
        match self.status {
            Status::Ahead => message!("timeline-deadline-ahead", days = self.days),
            Status::Today => message!("timeline-deadline-today"),
            Status::Past => message!("timeline-deadline-past", days = self.days),
        }
    }
}

/// What the timeline says at an instant, in a country. As JSON it is the document that `timeline --json` promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// The instant that was asked for.
    pub at: Timestamp,
    /// The country whose events these are; territories of the rule's country stand under that country.
    pub country: String,
    /// The code that was asked for.
    pub country_asked: String,
    /// Whether the rule reaches this person, as far as the two answers tell.
    #[serde(serialize_with = "yes_or_no")]
    pub applies: bool,
    /// How far the rule had come; `None` where it does not apply.
    pub phase: Option<Phase>,
    /// Day of the announcement in New York.
    pub announced: Date,
    /// Both deadlines, sales before updates, wherever one is.
    pub deadlines: [DeadlineAnswer; 2],
    /// Whom these events bind; never a private person's own use, which no event anywhere prohibits.
    pub bound: Vec<Binds>,
    /// What the country and the world share, and the rule's country's events where the rule applies; in order of time.
    pub events: Vec<Event>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over by reference")]
fn yes_or_no<S: Serializer>(applies: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(if *applies { "yes" } else { "no" })
}

impl Answer {
    /// The answer as one JSON document.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    /// Whether the rule reaches this person, in words.
    #[must_use]
    pub fn reach(&self) -> Message {
        if self.applies { message!("timeline-rule-applies") } else { message!("timeline-rule-does-not-apply") }
    }

    /// Whether an authority of the country, or of a union that it belongs to, has said or decided anything.
    #[must_use]
    pub fn has_events_of_its_own(&self) -> bool {
        self.events.iter().any(|event| event.jurisdiction != WORLD)
    }

    /// Who is bound by these events, each by their own rules, and that nobody's own use is prohibited.
    #[must_use]
    pub fn bound(&self) -> Vec<Message> {
        self.bound.iter().filter_map(|binds| binds.whom_id()).map(Message::new).collect()
    }

    /// The deadline from which updates are prohibited.
    #[must_use]
    pub fn updates(&self) -> &DeadlineAnswer {
        &self.deadlines[1]
    }
}

/// Answers what holds at an instant for somebody in a country.
///
/// `country` is an ISO 3166-1 code in either case (see [`super::known_country`]; any other text is a country of which
/// only the world's events are known). `us_person` is the answer to whether one is a US person, where it was given:
/// the rule reaches US persons wherever they are, and everybody in the US.
#[must_use]
pub fn answer(timeline: &Timeline, at: Timestamp, country: &str, us_person: Option<bool>) -> Answer {
    let country_asked = country.trim().to_ascii_uppercase();
    let rule = &timeline.rule;
    let country = if rule.territories.contains(&country_asked) { rule.jurisdiction.clone() } else { country_asked.clone() };
    let applies = country == rule.jurisdiction || us_person == Some(true);
    let today = day_of(at);
    let deadlines = timeline.deadlines().each_ref().map(|deadline| {
        let days = days_between(today, deadline.date);
        DeadlineAnswer {
            id: deadline.id.clone(),
            date: deadline.date,
            instant: deadline.instant,
            instant_assumed: deadline.instant_assumed,
            status: match days {
                1.. => Status::Ahead,
                0 => Status::Today,
                ..0 => Status::Past,
            },
            days: days.abs(),
            stops: deadline.stops.clone(),
            open: deadline.open.clone(),
        }
    });
    let begun = timeline.deadlines().iter().rev().find(|deadline| at >= deadline.instant).map(|deadline| deadline.begins);
    let phase = begun.unwrap_or(if today >= timeline.announced { Phase::Announced } else { Phase::BeforeAnnouncement });
    let concerns = |event: &&Event| {
        timeline.shares(&country, &event.jurisdiction) || (applies && timeline.shares(&rule.jurisdiction, &event.jurisdiction))
    };
    let events: Vec<Event> = timeline.events().iter().filter(concerns).cloned().collect();
    let mut bound: Vec<Binds> = events.iter().map(|event| event.binds).filter(|binds| *binds != Binds::Nobody).collect();
    bound.sort_unstable();
    bound.dedup();
    Answer {
        schema: SCHEMA,
        at,
        applies,
        phase: applies.then_some(phase),
        announced: timeline.announced,
        deadlines,
        bound,
        events,
        country,
        country_asked,
    }
}
