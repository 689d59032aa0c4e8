//! What nobody has confirmed yet, and whether a page states it as fact all the same.
//!
//! A question names what rests on its answer. Each of these has to tell the reader that it is not confirmed: by its
//! confidence or its label, by a mark that puts the question's sentence beside it, or by what its own sentences say. A
//! release stops while one does not.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::detection::Products;
use crate::journey::plan::RemovalData;
use crate::message::Message;
use crate::timeline::{Claim, Confidence, Contradiction, DataError, Lines, Problem, Story, Timeline, is_id};

/// Schema of the data file.
pub const DATA_SCHEMA: &str = "safe-passage.open-questions/1";

/// All open questions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenQuestions {
    #[serde(rename = "schema")]
    _schema: serde::de::IgnoredAny,
    /// Day on which the questions were last looked at.
    pub data_date: Date,
    /// The questions, in the order of the file.
    #[serde(rename = "open", default)]
    pub questions: Vec<OpenQuestion>,
}

/// Something that nobody has confirmed yet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// Id. What is asked stands under `open-<id>`, the sentence that pages put beside what is marked under `open-<id>-note`.
    pub id: String,
    /// Where a person would look it up.
    #[serde(rename = "where")]
    pub look: Vec<String>,
    /// Since when it is open.
    pub since: Date,
    /// What rests on the answer.
    #[serde(default)]
    pub concerns: Vec<Concern>,
}

/// Something in the data files that rests on the answer to an open question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// In which table it stands.
    pub table: Table,
    /// Its id; the name that is shown of a system.
    pub id: String,
    /// Which of its claims it is, for whoever reads the list.
    pub claim: String,
    /// Whether its own sentences say that this is not known. Only somebody who has read them in every language may set it.
    #[serde(default)]
    pub said_in_words: bool,
}

/// A table of the data files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Table {
    /// Events of the timeline.
    Event,
    /// Deadlines of the timeline; the claim `instant` is the hour.
    Deadline,
    /// Where sources differ.
    Contradiction,
    /// Sentences of the news text.
    Claim,
    /// What lies behind the rule.
    Story,
    /// What people ask.
    Question,
    /// Rows of the removal data.
    Removal,
    /// Systems and the end of their updates.
    System,
}

/// The data whose pages are asked.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// Dates and what is said about them.
    pub timeline: &'a Timeline,
    /// How products leave.
    pub removal: &'a RemovalData,
    /// Systems, beside the products.
    pub products: &'a Products,
}

/// How a page tells what rests on an open question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// The reader is told that it is not confirmed.
    NotConfirmed,
    /// It stands there as a fact.
    AsFact,
    /// The data have no such entry: the list of open questions is out of date.
    NotThere,
}

impl Told {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NotConfirmed => "facts-told-not-confirmed",
            Self::AsFact => "facts-told-as-fact",
            Self::NotThere => "facts-told-not-there",
        }
    }
}

impl OpenQuestions {
    /// Reads and checks the text of the data file: ids are unique, and each question says where to look it up.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with the line in which it stands.
    pub fn parse(toml: &str) -> Result<Self, DataError> {
        let lines = Lines { file: "open-questions", text: toml };
        let file: Self = lines.read(DATA_SCHEMA)?;
        for (index, question) in file.questions.iter().enumerate() {
            let error = |problem| Err(lines.error("open", &question.id, None, problem));
            if !is_id(&question.id) || file.questions[..index].iter().any(|other| other.id == question.id) {
                return error(Problem::Id(question.id.clone()));
            }
            if question.look.is_empty() {
                return error(Problem::NoSource);
            }
        }
        Ok(file)
    }

    /// Every message id that this data asks the translations for.
    #[must_use]
    pub fn message_ids(&self) -> Vec<String> {
        self.questions.iter().map(|question| question.asked().id.into_owned()).collect()
    }

    /// Everything that rests on an open question, with how it is told, in the order of the file.
    pub fn told<'a>(&'a self, facts: Facts<'a>) -> impl Iterator<Item = (&'a OpenQuestion, &'a Concern, Told)> {
        self.questions.iter().flat_map(move |question| {
            question.concerns.iter().map(move |concern| (question, concern, concern.told(&question.id, facts)))
        })
    }

    /// What keeps a release from being honest: what is stated as fact, and what the list names and the data don't have.
    pub fn stops<'a>(&'a self, facts: Facts<'a>) -> impl Iterator<Item = (&'a OpenQuestion, &'a Concern, Told)> {
        self.told(facts).filter(|(_, _, told)| *told != Told::NotConfirmed)
    }

    /// Marks in the data that name no question of this list: an answered question whose mark was left.
    pub fn marks_of_none<'a>(&'a self, timeline: &'a Timeline) -> impl Iterator<Item = &'a String> {
        timeline.marks_of_open_questions().filter(|id| !self.questions.iter().any(|question| question.id == **id))
    }
}

impl OpenQuestion {
    /// What is asked.
    #[must_use]
    pub fn asked(&self) -> Message {
        Message::new(format!("open-{}", self.id))
    }
}

impl Concern {
    /// How the reader is told of it.
    fn told(&self, question: &str, facts: Facts<'_>) -> Told {
        let timeline = facts.timeline;
        let marked = |open: &[String]| open.iter().any(|id| id == question);
        let said = match self.table {
            Table::Event => {
                let found = timeline.event(&self.id);
                found.map(|event| event.confidence != Confidence::Primary || marked(&event.open))
            }
            Table::Deadline => {
                let found = timeline.deadlines().iter().find(|deadline| deadline.id == self.id);
                found.map(|deadline| (self.claim == "instant" && deadline.instant_assumed) || marked(&deadline.open))
            }
            Table::Contradiction => {
                let found = timeline.contradictions().iter().find(|passage| passage.id == self.id);
                found.map(|passage| passage.label == Contradiction::Open || marked(&passage.open))
            }
            Table::Claim => {
                let found = timeline.claims().iter().find(|passage| passage.id == self.id);
                found.map(|passage| matches!(passage.label, Claim::Unconfirmed | Claim::Opinion) || marked(&passage.open))
            }
            Table::Story => {
                let found = timeline.stories().iter().find(|passage| passage.id == self.id);
                found.map(|passage| passage.label == Story::NotKnown || marked(&passage.open))
            }
            Table::Question => {
                let found = timeline.all_questions().iter().find(|passage| passage.id == self.id);
                found.map(|passage| marked(&passage.open))
            }
            Table::Removal => facts.removal.is_told_unconfirmed(&self.id),
            Table::System => {
                let found = facts.products.systems.iter().find(|system| system.shown == self.id);
                found.map(|system| system.extended_until.is_none() || system.extended_unconfirmed)
            }
        };
        match said {
            None => Told::NotThere,
            Some(said) if said || self.said_in_words => Told::NotConfirmed,
            Some(_) => Told::AsFact,
        }
    }
}
