//! What a person may have inside the products: where its traces lie, and how each thing comes out, version by version.
//!
//! The facts stand in `assets/belongings.toml`, each with its source; here is only how they are read, checked and held
//! against what was found. A trace is a name and a place. Nothing is ever opened, and what is remembered of a trace is
//! its id in the data, never the path that was found, so that no saved journey holds somebody's name.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::SeenProduct;
use super::gate::Gate;
use crate::detection::paths::canonical;
use crate::detection::{Family, Verdict};
use crate::survey::{Kind, Os, Source, Survey, field};

/// The form of the data that this program reads.
pub const SCHEMA: &str = "safe-passage.belongings/1";

/// The beginnings that a path of the data may have, by system; the same that the collectors know.
const BEGINNINGS: [(Os, &[&str]); 3] =
    [(Os::Windows, &[PROGRAM_DATA, LOCAL_DATA, PROFILE]), (Os::Macos, &["~/", "/"]), (Os::Linux, &["~/", "/"])];
const PROGRAM_DATA: &str = r"%ProgramData%\";
const LOCAL_DATA: &str = r"%LocalAppData%\";
const PROFILE: &str = r"%UserProfile%\";

/// The data, read and checked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BelongingsData {
    schema: String,
    /// The day on which the sources were read.
    pub data_date: Date,
    trace: Vec<Trace>,
    way: Vec<Way>,
    elsewhere: Vec<Elsewhere>,
    secret: Vec<Secret>,
    question: Vec<Question>,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The page.
    pub url: String,
    /// Who publishes it.
    pub publisher: String,
    /// When it was read for this data.
    pub read: Date,
}

/// A place where something lies that a gate is about.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// Id, and id of the message that names it.
    pub id: String,
    /// The gates that it speaks for.
    pub gates: Vec<Gate>,
    /// The system.
    pub system: Os,
    /// The path in the form of `collect.toml`; a star stands for any text inside one part.
    pub path: String,
    /// Whether it alone is reason enough to ask. A folder that every product of its kind makes for itself is not.
    #[serde(default)]
    pub alone: bool,
    /// Where the place is written.
    pub source: Origin,
}

/// How something comes out of a product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Id of the message with the steps, one in each line; `<id>-for` names the products it is for.
    pub id: String,
    /// The gate.
    pub gate: Gate,
    /// The systems; none means every one.
    #[serde(default)]
    pub systems: Vec<Os>,
    /// Ids of products; none, with no families either, means every product.
    #[serde(default)]
    pub products: Vec<String>,
    /// Families of products.
    #[serde(default)]
    pub families: Vec<Family>,
    /// The first version that it is for.
    pub from: Option<String>,
    /// The first version that it is no longer for.
    pub before: Option<String>,
    /// Whether the steps were seen for just these products. What was not is said with that, and never as a fact.
    pub confirmed: bool,
    /// Where it is written.
    pub source: Origin,
}

/// Another place where the same may still be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// Id of the message.
    pub id: String,
    /// The gates that it helps with.
    pub gates: Vec<Gate>,
    /// Where it is written; advice of plain sense has none.
    pub source: Option<Origin>,
}

/// A password that can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secret {
    /// Id of the message that names it; `<id>-how` says what can be done.
    pub id: String,
    /// Whether it can be set anew without what it protects being lost.
    pub reset: bool,
    /// The gates at which it matters; none means at every one.
    #[serde(default)]
    pub gates: Vec<Gate>,
    /// The systems; none means every one.
    #[serde(default)]
    pub systems: Vec<Os>,
    /// The families of products that have it; none means every one.
    #[serde(default)]
    pub families: Vec<Family>,
    /// Where it is written.
    pub source: Origin,
}

/// What somebody who is not sure can find out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id of the message.
    pub id: String,
    /// The gates.
    pub gates: Vec<Gate>,
}

/// Why the data could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BelongingsError {
    /// The file is not what the program reads; the text names line and field.
    #[error("{0}")]
    Unreadable(String),
    /// Another form than this program reads.
    #[error("schema {0}")]
    Schema(String),
    /// A row breaks a rule.
    #[error("{id}: {rule}")]
    Row {
        /// The row.
        id: String,
        /// Which rule, for whoever writes the data.
        rule: &'static str,
    },
}

/// A trace that was found, as a journey remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundTrace {
    /// Id in the data.
    pub id: String,
    /// The gates that it speaks for.
    pub gates: Vec<Gate>,
    /// Whether it alone is reason enough to ask.
    #[serde(default)]
    pub alone: bool,
}

/// What a look says about the traces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traces {
    /// What was found.
    #[serde(default)]
    pub found: Vec<FoundTrace>,
    /// The gates whose places were all looked at. Of any other gate nothing can be said from what was not found.
    #[serde(default)]
    pub looked: Vec<Gate>,
}

impl Traces {
    /// The traces that speak for a gate.
    pub fn of(&self, gate: Gate) -> impl Iterator<Item = &FoundTrace> {
        self.found.iter().filter(move |trace| trace.gates.contains(&gate))
    }

    /// The gates that are asked because of a trace alone, whatever products were found.
    pub fn gates(&self) -> impl Iterator<Item = Gate> + '_ {
        self.found.iter().filter(|trace| trace.alone).flat_map(|trace| trace.gates.iter().copied())
    }
}

impl BelongingsData {
    /// Reads the data.
    ///
    /// Refuses another schema, unknown fields, gates and systems (serde), rows without a gate or a source, addresses that
    /// are not https or carry a question, ids that stand twice, versions that are not numbers, paths that a collector
    /// does not know.
    pub fn parse(text: &str) -> Result<Self, BelongingsError> {
        let data: Self = toml::from_str(text).map_err(|error| BelongingsError::Unreadable(error.to_string()))?;
        if data.schema != SCHEMA {
            return Err(BelongingsError::Schema(data.schema));
        }
        data.check()?;
        Ok(data)
    }

    fn check(&self) -> Result<(), BelongingsError> {
        let refuse = |id: &str, rule: &'static str| Err(BelongingsError::Row { id: id.to_owned(), rule });
        let mut ids = BTreeSet::new();
        for id in self.ids() {
            if !ids.insert(id) {
                return refuse(id, "the id stands twice");
            }
            if id.is_empty() || !id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
            {
                return refuse(id, "an id is lower case with hyphens");
            }
        }
        for (id, origin) in self.origins() {
            if !origin.url.starts_with("https://") || origin.url.contains(['?', ' ']) {
                return refuse(id, "a source is an https address without a question");
            }
            if origin.publisher.trim().is_empty() {
                return refuse(id, "a source has a publisher");
            }
        }
        for trace in &self.trace {
            if trace.gates.is_empty() {
                return refuse(&trace.id, "a trace speaks for a gate");
            }
            let known = BEGINNINGS
                .iter()
                .find(|(system, _)| *system == trace.system)
                .and_then(|(_, beginnings)| beginnings.iter().find_map(|start| trace.path.strip_prefix(start)));
            let plain = |below: &str| {
                !below.is_empty() && below.split(['\\', '/']).all(|part| !matches!(part, "" | "." | "..")) && !below.contains('%')
            };
            if !known.is_some_and(plain) {
                return refuse(&trace.id, "the path is not of the form that is asked for");
            }
        }
        for way in &self.way {
            for version in [&way.from, &way.before].into_iter().flatten() {
                if numbers(version).is_none() {
                    return refuse(&way.id, "a version is numbers and dots");
                }
            }
        }
        let without_gate = self.elsewhere.iter().find(|row| row.gates.is_empty()).map(|row| row.id.as_str());
        if let Some(id) =
            without_gate.or_else(|| self.question.iter().find(|row| row.gates.is_empty()).map(|row| row.id.as_str()))
        {
            return refuse(id, "the row belongs to a gate");
        }
        Ok(())
    }

    fn origins(&self) -> impl Iterator<Item = (&str, &Origin)> {
        let traces = self.trace.iter().map(|row| (row.id.as_str(), &row.source));
        let ways = self.way.iter().map(|row| (row.id.as_str(), &row.source));
        let elsewhere = self.elsewhere.iter().filter_map(|row| Some((row.id.as_str(), row.source.as_ref()?)));
        let secrets = self.secret.iter().map(|row| (row.id.as_str(), &row.source));
        traces.chain(ways).chain(elsewhere).chain(secrets)
    }

    /// Every id of the data.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let traces = self.trace.iter().map(|row| row.id.as_str());
        let ways = self.way.iter().map(|row| row.id.as_str());
        let elsewhere = self.elsewhere.iter().map(|row| row.id.as_str());
        let secrets = self.secret.iter().map(|row| row.id.as_str());
        traces.chain(ways).chain(elsewhere).chain(secrets).chain(self.question.iter().map(|row| row.id.as_str()))
    }

    /// Ids of every message that the data asks for.
    #[must_use]
    pub fn message_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.ids().map(ToOwned::to_owned).collect();
        ids.extend(self.way.iter().map(|way| format!("{}-for", way.id)));
        ids.extend(self.secret.iter().map(|secret| format!("{}-how", secret.id)));
        ids
    }

    /// Every address that may be opened from this data.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.origins().map(|(_, origin)| origin.url.as_str())
    }

    /// The paths to ask a machine of this system for.
    pub fn paths(&self, system: Os) -> impl Iterator<Item = &str> {
        self.trace.iter().filter(move |trace| trace.system == system).map(|trace| trace.path.as_str())
    }

    /// The places of a gate on a system.
    pub fn places(&self, gate: Gate, system: Os) -> impl Iterator<Item = &Trace> {
        self.trace.iter().filter(move |trace| trace.system == system && trace.gates.contains(&gate))
    }

    /// A trace by its id.
    #[must_use]
    pub fn trace(&self, id: &str) -> Option<&Trace> {
        self.trace.iter().find(|trace| trace.id == id)
    }

    /// What surveys of one machine say about the traces: which were found, and for which gates every place was looked at.
    ///
    /// Only surveys that asked for the places can tell that nothing is there; in a captured log what is not written says
    /// nothing. Text of no known kind is not taken for a list of this machine's files.
    #[must_use]
    pub fn traces(&self, surveys: &[Survey]) -> Traces {
        let mut found = BTreeSet::new();
        let mut answered = BTreeSet::new();
        let mut unread = BTreeSet::new();
        let mut refused = false;
        for survey in surveys.iter().filter(|survey| survey.kind != Kind::Lines) {
            for observation in survey.observations.iter().filter(|observation| observation.source == Source::Files) {
                let Some(subject) = observation.subject.as_deref() else {
                    refused |= !observation.is_read();
                    continue;
                };
                for (place, _) in self.trace.iter().enumerate().filter(|(_, trace)| fits(trace, subject, survey.os)) {
                    if !observation.is_read() {
                        unread.insert(place);
                        continue;
                    }
                    answered.insert(place);
                    if observation.get(field::EXISTS) != Some("false") {
                        found.insert(place);
                    }
                }
            }
        }
        let system = surveys.first().map_or(Os::Unknown, |survey| survey.os);
        // A place with a star that fits nothing leaves no answer; it was asked together with the others.
        let asked =
            |trace: &Trace, place: usize| !unread.contains(&place) && (trace.path.contains('*') || answered.contains(&place));
        let any_plain = answered.iter().any(|place| !self.trace[*place].path.contains('*'));
        let looked = Gate::ALL.into_iter().filter(|gate| {
            let mut places = self
                .trace
                .iter()
                .enumerate()
                .filter(|(_, trace)| trace.system == system && trace.gates.contains(gate))
                .peekable();
            any_plain && !refused && places.peek().is_some() && places.all(|(place, trace)| asked(trace, place))
        });
        Traces {
            looked: looked.collect(),
            found: found
                .into_iter()
                .map(|place| &self.trace[place])
                .map(|trace| FoundTrace { id: trace.id.clone(), gates: trace.gates.clone(), alone: trace.alone })
                .collect(),
        }
    }

    /// The ways out for a gate: those that fit the products that were found, and all others on this system.
    ///
    /// A way that names the product comes before one for its family, and that before one for every product; of those that
    /// fit, only the closest are given as this person's.
    #[must_use]
    pub fn ways(&self, gate: Gate, products: &[SeenProduct], system: Os) -> (Vec<&Way>, Vec<&Way>) {
        let ways: Vec<&Way> = self
            .way
            .iter()
            .filter(|way| way.gate == gate)
            .filter(|way| way.systems.is_empty() || way.systems.contains(&system) || system == Os::Unknown)
            .collect();
        let here = products.iter().filter(|product| product.verdict >= Verdict::Possible);
        let closeness: Vec<Option<u8>> =
            ways.iter().map(|way| here.clone().filter_map(|product| closeness(way, product)).max()).collect();
        let closest = closeness.iter().copied().flatten().max();
        let (mut own, mut other) = (Vec::new(), Vec::new());
        for (way, close) in ways.into_iter().zip(closeness) {
            if close.is_some() && close == closest { own.push(way) } else { other.push(way) }
        }
        (own, other)
    }

    /// Where else the same may still be.
    pub fn elsewhere(&self, gate: Gate) -> impl Iterator<Item = &Elsewhere> {
        self.elsewhere.iter().filter(move |row| row.gates.contains(&gate))
    }

    /// What somebody who is not sure about a gate can find out.
    pub fn questions(&self, gate: Gate) -> impl Iterator<Item = &Question> {
        self.question.iter().filter(move |row| row.gates.contains(&gate))
    }

    /// The passwords that can be forgotten where these gates stand and these products were found.
    pub fn secrets<'a>(
        &'a self,
        gates: &'a [Gate],
        products: &'a [SeenProduct],
        system: Os,
    ) -> impl Iterator<Item = &'a Secret> + 'a {
        self.secret.iter().filter(move |secret| {
            let there = |family: &Family| {
                products.iter().any(|product| product.verdict >= Verdict::Possible && product.family == *family)
            };
            (secret.gates.is_empty() || secret.gates.iter().any(|gate| gates.contains(gate)))
                && (secret.systems.is_empty() || secret.systems.contains(&system))
                && (secret.families.is_empty() || secret.families.iter().any(there))
        })
    }
}

/// Whether a password that can be forgotten stands in the way at this gate.
#[must_use]
pub fn has_a_password(gate: Gate) -> bool {
    match gate {
        Gate::Passwords | Gate::TwoFactor | Gate::CardsAndDocuments | Gate::Vault | Gate::SafeKids => true,
        Gate::Backups | Gate::Quarantine => false,
    }
}

/// How close a way is to a product: 3 by its version, 2 by its name, 1 by its family, 0 for every product; `None` where it
/// is for others. Of a product whose version was not read no way for some versions is said to be the one.
fn closeness(way: &Way, product: &SeenProduct) -> Option<u8> {
    let of_versions = way.from.is_some() || way.before.is_some();
    if of_versions {
        let version = numbers(product.version.as_deref()?)?;
        let bound = |bound: &Option<String>| bound.as_deref().and_then(numbers);
        if bound(&way.from).is_some_and(|from| version < from) || bound(&way.before).is_some_and(|before| version >= before) {
            return None;
        }
    }
    if way.products.contains(&product.id) {
        return Some(if of_versions { 3 } else { 2 });
    }
    if way.families.contains(&product.family) {
        return Some(1);
    }
    (way.products.is_empty() && way.families.is_empty()).then_some(0)
}

/// The numbers of a version.
pub(super) fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|part| part.trim().parse().ok()).collect()
}

/// Whether a path that was written down is the one that a trace means.
///
/// Where a variable leads is not known any more, and names of people were taken out; so below a person's folder the end of
/// the path counts, and the folders of programs and of the system are none of a person's.
fn fits(trace: &Trace, subject: &str, system: Os) -> bool {
    if system != trace.system && system != Os::Unknown {
        return false;
    }
    let path = canonical(subject).to_lowercase();
    let ends = |below: &str, slash: char| {
        let wanted: Vec<String> = below.to_lowercase().split(slash).map(ToOwned::to_owned).collect();
        let parts: Vec<&str> = path.split(slash).collect();
        parts.len() > wanted.len() && {
            let end = &parts[parts.len() - wanted.len()..];
            end.iter().zip(&wanted).all(|(part, wanted)| part_fits(wanted, part))
        }
    };
    if let Some(below) = trace.path.strip_prefix(PROGRAM_DATA) {
        let depth = below.split('\\').count() + 1;
        return path.starts_with("%programdata%\\") && path.split('\\').count() == depth && ends(below, '\\');
    }
    if let Some(below) = trace.path.strip_prefix(LOCAL_DATA) {
        return path.starts_with("%drive%\\") && ends(below, '\\');
    }
    if let Some(below) = trace.path.strip_prefix(PROFILE) {
        return path.starts_with("%drive%\\") && ends(below, '\\');
    }
    if let Some(below) = trace.path.strip_prefix("~/") {
        return (path.starts_with("/home/") || path.starts_with("/users/") || path.starts_with("/root/")) && ends(below, '/');
    }
    let wanted: Vec<&str> = trace.path.split('/').collect();
    let parts: Vec<&str> = subject.split('/').collect();
    wanted.len() == parts.len() && wanted.iter().zip(parts).all(|(wanted, part)| part_fits(wanted, part))
}

/// Whether a part of a path is of the form; a star stands for any text.
fn part_fits(form: &str, part: &str) -> bool {
    let mut pieces = form.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| part.strip_prefix(first)) else { return false };
    let mut is_pattern = false;
    let mut last = "";
    for piece in pieces {
        is_pattern = true;
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
        last = piece;
    }
    if is_pattern { part.ends_with(last) } else { rest.is_empty() }
}
