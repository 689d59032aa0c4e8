//! What is said about the events: where sources differ, what lies behind the rule, what people ask and have read.
//!
//! Each of these is a [`Passage`]: two messages, a label, and the events and sources that it rests on.

use serde::{Deserialize, Serialize};

use super::Source;
use crate::message::Message;

/// A title and a text with what they rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage<L> {
    /// Id; the words stand under `<table>-<id>` and `<table>-<id>-text`.
    pub id: String,
    /// What kind of passage it is.
    pub label: L,
    /// Countries that it concerns; empty where it concerns all.
    pub countries: Vec<String>,
    /// Events whose sources are its sources as well.
    pub events: Vec<String>,
    /// Ids of the open questions that its page tells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    /// Sources of its own. Never empty where there are no events.
    pub sources: Vec<Source>,
}

/// A passage as it is written in the data file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry<L> {
    id: String,
    label: L,
    #[serde(default)]
    countries: Vec<String>,
    #[serde(default)]
    events: Vec<String>,
    #[serde(default)]
    open: Vec<String>,
    #[serde(default)]
    source: Vec<Source>,
}

impl<L> From<Entry<L>> for Passage<L> {
    fn from(entry: Entry<L>) -> Self {
        Self {
            id: entry.id,
            label: entry.label,
            countries: entry.countries,
            events: entry.events,
            open: entry.open,
            sources: entry.source,
        }
    }
}

/// A kind of passages: their table in the data file, which is also the beginning of their message ids.
pub trait Label: Copy {
    /// Name of the table.
    const TABLE: &'static str;
}

impl<L: Label> Passage<L> {
    /// Its title in words. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(format!("{}-{}", L::TABLE, self.id))
    }

    /// Its text in words.
    #[must_use]
    pub fn text(&self) -> Message {
        Message::new(format!("{}-{}-text", L::TABLE, self.id))
    }
}

/// What is to be made of two sources that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contradiction {
    /// One of them is right, and the text says which.
    OneIsRight,
    /// They speak of different things.
    BothAreRight,
    /// Nothing that was read settles it.
    Open,
}

impl Label for Contradiction {
    const TABLE: &'static str = "contradiction";
}

impl Contradiction {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::OneIsRight => "timeline-contradiction-one-is-right",
            Self::BothAreRight => "timeline-contradiction-both-are-right",
            Self::Open => "timeline-contradiction-open",
        }
    }
}

/// What a claim of the news text is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// It is right.
    Right,
    /// Right at heart, and said too loosely.
    Loose,
    /// It is wrong.
    Wrong,
    /// Nothing that was read settles it.
    Unconfirmed,
    /// It is an opinion, which no source can settle.
    Opinion,
}

impl Label for Claim {
    const TABLE: &'static str = "claim";
}

impl Claim {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Right => "timeline-claim-right",
            Self::Loose => "timeline-claim-loose",
            Self::Wrong => "timeline-claim-wrong",
            Self::Unconfirmed => "timeline-claim-unconfirmed",
            Self::Opinion => "timeline-claim-opinion",
        }
    }
}

/// What a piece of the story behind the rule is: who says it, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Story {
    /// The company's own account.
    CompanyAccount,
    /// Press reports that rest on officials without names.
    PressReport,
    /// The company denies something.
    Denial,
    /// A decision of an authority or a law.
    Decision,
    /// A decision of a court.
    Court,
    /// A warning that binds nobody.
    Warning,
    /// What is not known.
    NotKnown,
}

impl Label for Story {
    const TABLE: &'static str = "story";
}

impl Story {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::CompanyAccount => "timeline-story-company-account",
            Self::PressReport => "timeline-story-press-report",
            Self::Denial => "timeline-story-denial",
            Self::Decision => "timeline-story-decision",
            Self::Court => "timeline-story-court",
            Self::Warning => "timeline-story-warning",
            Self::NotKnown => "timeline-story-not-known",
        }
    }
}

/// Whom a question concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Somebody whom the rule reaches.
    WhereTheRuleReaches,
    /// Somebody whom it does not reach.
    Elsewhere,
    /// Everybody.
    Everywhere,
}

impl Label for Question {
    const TABLE: &'static str = "question";
}
