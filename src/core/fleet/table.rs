//! One table from many machines: what each file says about its machine, and how many there are of each kind.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::detection::{Detection, Family, Products, ProtectionState, Verdict, judge};
use crate::situation::{FRESH_DAYS, Situation, age_in_days, situation};
use crate::survey::readers::{self, Limits, ReadError};
use crate::survey::{self, Kind, Observation, Os, Source, Status, Survey};

/// Schema of the table for other programs.
pub const SCHEMA: &str = "safe-passage.fleet/1";
const SURVEY: &str = "safe-passage.survey/";
const DETECTION: &str = "safe-passage.detection/";
/// What every document of this program begins its schema with.
const OWN: &str = "safe-passage.";
/// The first line of the table as CSV, by which a table that was made before is known again.
pub const CSV_HEAD: &str = "file,os,captured,situation,verdict,products,versions,leftovers,protecting,last_update,age_days,age,\
                            other_protection,not_readable";

/// A capture of this length, in bytes, is read sooner than it is known what of it means something.
const SHORT_CAPTURE: usize = 1 << 20;

/// How old the databases of a machine's protection are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// At most seven days: they count as current.
    Week,
    /// Up to thirty days.
    Month,
    /// Up to ninety days.
    Quarter,
    /// Up to a year.
    Year,
    /// More than a year.
    Older,
    /// Nothing tells.
    Unknown,
    /// There is no protection of the maker whose databases could grow old.
    NoEngine,
}

/// Every age, youngest first.
pub const AGES: [Age; 7] = [Age::Week, Age::Month, Age::Quarter, Age::Year, Age::Older, Age::Unknown, Age::NoEngine];

impl Age {
    fn of(days: Option<i64>) -> Self {
        match days {
            None => Self::Unknown,
            Some(days) if days <= FRESH_DAYS => Self::Week,
            Some(..=30) => Self::Month,
            Some(..=90) => Self::Quarter,
            Some(..=365) => Self::Year,
            Some(_) => Self::Older,
        }
    }

    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Week => "0-7-days",
            Self::Month => "8-30-days",
            Self::Quarter => "31-90-days",
            Self::Year => "91-365-days",
            Self::Older => "over-365-days",
            Self::Unknown => "unknown",
            Self::NoEngine => "no-engine",
        }
    }

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Week => "fleet-age-week",
            Self::Month => "fleet-age-month",
            Self::Quarter => "fleet-age-quarter",
            Self::Year => "fleet-age-year",
            Self::Older => "fleet-age-older",
            Self::Unknown => "fleet-age-unknown",
            Self::NoEngine => "fleet-age-no-engine",
        }
    }
}

impl Serialize for Age {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A product of a machine, as far as the table tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// How sure it is.
    pub verdict: Verdict,
    /// Its version as read.
    pub version: Option<String>,
}

impl Found {
    /// Whether it is there, or may be: what is left of a product is not.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.verdict >= Verdict::Possible
    }
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Machine {
    /// The file, from the folder that was named.
    pub file: String,
    /// System of the machine.
    pub os: Os,
    /// Day or instant of the capture, as written.
    pub captured: Option<String>,
    /// The machine's case.
    pub situation: Situation,
    /// The strongest verdict of the maker's own products.
    pub verdict: Verdict,
    /// Products and what is left of them, surest first.
    pub products: Vec<Found>,
    /// Whether an engine of the maker runs; `None` where nothing tells or there is none.
    pub protecting: Option<bool>,
    /// Last update of its databases.
    pub last_update: Option<String>,
    /// Their age in calendar days at the moment of the summary.
    pub age_days: Option<i64>,
    /// Their age.
    pub age: Age,
    /// Other protection that is on.
    pub other_protection: Vec<String>,
    /// Parts of the machine that could not be read.
    pub not_readable: Vec<String>,
}

/// A file that is no machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The file, from the folder that was named.
    pub file: String,
    /// Why.
    pub reason: ReadRefused,
}

/// Why a file is no machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadRefused {
    /// It could not be opened.
    NotOpened,
    /// It is larger than what is read.
    TooLarge,
    /// The reader of captures refused it.
    Read(ReadError),
    /// A document of this program that holds no survey.
    NoSurvey,
    /// A table that was made before.
    Summary,
}

impl ReadRefused {
    /// The word for scripts.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotOpened => "not-opened",
            Self::TooLarge | Self::Read(ReadError::TooLarge { .. }) => "too-large",
            Self::Read(ReadError::Empty) => "empty",
            Self::Read(ReadError::NotText) => "not-text",
            Self::Read(ReadError::Newer { .. }) => "newer",
            Self::Read(ReadError::Damaged { .. }) => "damaged",
            Self::Read(ReadError::Unreadable { .. }) => "unreadable",
            Self::NoSurvey => "no-survey",
            Self::Summary => "summary",
        }
    }

    /// Id of the message that says it in a few words.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::NotOpened => "fleet-skipped-not-opened",
            Self::TooLarge | Self::Read(ReadError::TooLarge { .. }) => "fleet-skipped-too-large",
            Self::Read(ReadError::Empty) => "fleet-skipped-empty",
            Self::Read(ReadError::NotText) => "fleet-skipped-not-text",
            Self::Read(ReadError::Newer { .. }) => "fleet-skipped-newer",
            Self::Read(ReadError::Damaged { .. }) => "fleet-skipped-damaged",
            Self::Read(ReadError::Unreadable { .. }) => "fleet-skipped-unreadable",
            Self::NoSurvey => "fleet-skipped-no-survey",
            Self::Summary => "fleet-skipped-summary",
        }
    }
}

/// What a file holds.
#[derive(Debug)]
pub enum Input {
    /// Captures of one machine.
    Surveys(Vec<Survey>),
    /// What was found on a machine when it was looked at there.
    Detected(Box<Detected>),
}

/// A document of `detect --json`, as far as the table needs it.
#[derive(Debug, Deserialize)]
pub struct Detected {
    sources: Vec<DetectedSource>,
    verdict: Verdict,
    situation: Situation,
    products: Vec<DetectedProduct>,
    protection: Vec<DetectedProtection>,
    not_readable: Vec<DetectedSourceName>,
}

#[derive(Debug, Deserialize)]
struct DetectedSource {
    os: Os,
    captured: Option<String>,
}

#[derive(Debug, Deserialize)]
struct DetectedProduct {
    id: String,
    verdict: Verdict,
    protecting: Option<bool>,
    version: Option<String>,
    last_update: Option<String>,
}

#[derive(Debug, Deserialize)]
struct DetectedProtection {
    name: String,
    state: ProtectionState,
}

#[derive(Debug, Deserialize)]
struct DetectedSourceName {
    source: Source,
}

/// The schema of a document, and whether it holds surveys.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    schema: Cow<'a, str>,
    survey: Option<serde::de::IgnoredAny>,
}

/// A report, which holds what it was made from.
#[derive(Deserialize)]
struct Report<T> {
    survey: T,
}

/// A survey as it is read here: no field is kept that nobody judges.
#[derive(Deserialize)]
struct PlainSurvey<'a> {
    #[serde(borrow)]
    schema: Cow<'a, str>,
    os: Os,
    captured: Option<String>,
    observations: Vec<PlainObservation<'a>>,
}

#[derive(Deserialize)]
struct PlainObservation<'a> {
    source: Source,
    subject: Option<String>,
    #[serde(borrow)]
    status: Cow<'a, str>,
    reason: Option<String>,
    #[serde(default)]
    value: BTreeMap<String, String>,
}

/// What a table that this program writes says about itself in its first bytes.
pub struct OwnOutput;

impl OwnOutput {
    /// The mark that a table as HTML carries in its head.
    pub const MARK: &'static str = "safe-passage fleet summary";

    /// Whether a file is a table that was made before, so that nobody counts it as a machine.
    #[must_use]
    pub fn is(bytes: &[u8]) -> bool {
        let start = &bytes[..bytes.len().min(2048)];
        let text = String::from_utf8_lossy(start);
        text.trim_start_matches('\u{feff}').starts_with(CSV_HEAD)
            || (text.starts_with("<!DOCTYPE html>") && text.contains(Self::MARK))
    }
}

impl Input {
    /// Reads a file: our own survey, report or finding, or any log that detection reads. Of a long log only what may mean
    /// something to the `products` is kept.
    pub fn read(bytes: &[u8], products: &Products) -> Result<Self, ReadRefused> {
        if OwnOutput::is(bytes) {
            return Err(ReadRefused::Summary);
        }
        if let Some(own) = read_own(bytes) {
            return own;
        }
        let interest = if bytes.len() > SHORT_CAPTURE { products.interest() } else { None };
        readers::read_for(&mut &*bytes, &Limits::default(), interest, &|_| ())
            .map(|survey| Self::Surveys(vec![survey]))
            .map_err(ReadRefused::Read)
    }

    /// The line of the table for this file at a moment.
    #[must_use]
    pub fn machine(self, file: String, products: &Products, at: Timestamp) -> Machine {
        match self {
            Self::Surveys(surveys) => {
                let detection = judge(&surveys, products);
                let situation = situation(&detection, &surveys, at, false);
                judged(file, detection, situation, products, at)
            }
            Self::Detected(detected) => of_detected(file, *detected, products, at),
        }
    }
}

/// Reads a document of this program's own; `None` where it is none.
fn read_own(bytes: &[u8]) -> Option<Result<Input, ReadRefused>> {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let beginning = text.get(..text.floor_char_boundary(4096))?;
    if !beginning.trim_start().starts_with('{') || !beginning.contains(OWN) {
        return None;
    }
    // Nearly all of them are surveys, so that is tried before anything is read twice.
    if let Ok(plain) = serde_json::from_str::<PlainSurvey<'_>>(text)
        && is_known(&plain.schema)
    {
        return Some(survey(plain).map(|survey| Input::Surveys(vec![survey])));
    }
    let head: Head<'_> = serde_json::from_str(text).ok()?;
    if head.schema.starts_with(DETECTION) {
        let damaged = |error: serde_json::Error| ReadRefused::Read(ReadError::Damaged { detail: error.to_string() });
        return Some(serde_json::from_str(text).map(|one| Input::Detected(Box::new(one))).map_err(damaged));
    }
    if head.schema == SCHEMA {
        return Some(Err(ReadRefused::Summary));
    }
    // The reader of captures says what is wrong with a survey.
    if !head.schema.starts_with(OWN) || head.schema.starts_with(SURVEY) {
        return None;
    }
    Some(if head.survey.is_some() { inner_surveys(text).map(Input::Surveys) } else { Err(ReadRefused::NoSurvey) })
}

/// The surveys inside a report: one, or those of one machine.
fn inner_surveys(text: &str) -> Result<Vec<Survey>, ReadRefused> {
    let plain = match serde_json::from_str::<Report<PlainSurvey<'_>>>(text) {
        Ok(report) => vec![report.survey],
        Err(_) => {
            serde_json::from_str::<Report<Vec<PlainSurvey<'_>>>>(text)
                .map_err(|error| ReadRefused::Read(ReadError::Damaged { detail: error.to_string() }))?
                .survey
        }
    };
    if plain.is_empty() {
        return Err(ReadRefused::NoSurvey);
    }
    plain
        .into_iter()
        .map(|plain| {
            if is_known(&plain.schema) {
                survey(plain)
            } else {
                Err(ReadRefused::Read(ReadError::Newer { found: plain.schema.into_owned() }))
            }
        })
        .collect()
}

fn is_known(schema: &str) -> bool {
    schema == survey::SCHEMA
}

fn survey(plain: PlainSurvey<'_>) -> Result<Survey, ReadRefused> {
    let mut observations = Vec::with_capacity(plain.observations.len());
    for one in plain.observations {
        let status = match (&*one.status, one.reason) {
            ("read", _) => Status::Read,
            ("could-not-read", Some(reason)) => Status::CouldNotRead { reason },
            _ => return Err(ReadRefused::Read(ReadError::Damaged { detail: one.status.into_owned() })),
        };
        observations.push(Observation { source: one.source, subject: one.subject, status, value: one.value });
    }
    Ok(Survey {
        schema: survey::SCHEMA.to_owned(),
        kind: Kind::Survey,
        os: plain.os,
        captured: plain.captured,
        observations,
        other: serde_json::Map::new(),
    })
}

/// The engines of the maker: what protects, and whose databases grow old.
fn is_engine(products: &Products, id: &str) -> bool {
    products.get(id).is_some_and(|product| product.engine && product.family.raises_the_verdict())
}

fn judged(file: String, detection: Detection, situation: Situation, products: &Products, at: Timestamp) -> Machine {
    let engines = || detection.products.iter().filter(|one| one.verdict >= Verdict::Probable && is_engine(products, &one.id));
    let protecting = any(engines().map(|one| one.protecting));
    let last_update = engines().filter_map(|one| one.last_update.clone()).max();
    let has_engine = engines().next().is_some();
    let source = detection.sources.first();
    let (os, captured) = source.map_or((Os::Unknown, None), |source| (source.os, source.captured.clone()));
    let other_protection =
        detection.protection.iter().filter(|one| one.state == ProtectionState::On).map(|one| one.name.clone()).collect();
    let not_readable = names(detection.not_readable.iter().map(|one| one.source));
    let found = detection.products.into_iter().map(|one| Found { id: one.id, verdict: one.verdict, version: one.version });
    line(file, (os, captured), (situation, detection.verdict), found.collect())
        .with_engine(has_engine, protecting, last_update, at)
        .with_others(other_protection, not_readable)
}

fn of_detected(file: String, detected: Detected, products: &Products, at: Timestamp) -> Machine {
    let engines = || detected.products.iter().filter(|one| one.verdict >= Verdict::Probable && is_engine(products, &one.id));
    let protecting = any(engines().map(|one| one.protecting));
    let last_update = engines().filter_map(|one| one.last_update.clone()).max();
    let has_engine = engines().next().is_some();
    // A home product that was current when it was looked at may have grown old since.
    let is_home = |id: &str| products.get(id).is_some_and(|product| product.family == Family::HomeSecurity);
    let by_age = matches!(detected.situation, Situation::Current | Situation::Outdated);
    let newest = engines().filter(|one| is_home(&one.id)).filter_map(|one| age_in_days(one.last_update.as_deref()?, at)).min();
    let situation = match newest {
        Some(age) if by_age && age <= FRESH_DAYS => Situation::Current,
        Some(_) if by_age => Situation::Outdated,
        _ => detected.situation,
    };
    let other_protection =
        detected.protection.into_iter().filter(|one| one.state == ProtectionState::On).map(|one| one.name).collect();
    let not_readable = names(detected.not_readable.iter().map(|one| one.source));
    let source = detected.sources.into_iter().next();
    let of_source = source.map_or((Os::Unknown, None), |source| (source.os, source.captured));
    let found = detected.products.into_iter().map(|one| Found { id: one.id, verdict: one.verdict, version: one.version });
    line(file, of_source, (situation, detected.verdict), found.collect())
        .with_engine(has_engine, protecting, last_update, at)
        .with_others(other_protection, not_readable)
}

/// Whether one of them is, or all that tell are not.
fn any(told: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    told.flatten().reduce(|one, other| one || other)
}

fn names(sources: impl Iterator<Item = Source>) -> Vec<String> {
    let mut names: Vec<String> = sources.filter_map(|source| word(&source)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The word under which a value stands in documents.
fn word(value: &impl serde::Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(ToOwned::to_owned)
}

fn line(
    file: String,
    (os, captured): (Os, Option<String>),
    (situation, verdict): (Situation, Verdict),
    products: Vec<Found>,
) -> Machine {
    Machine {
        file,
        os,
        captured,
        situation,
        verdict,
        products,
        protecting: None,
        last_update: None,
        age_days: None,
        age: Age::NoEngine,
        other_protection: Vec::new(),
        not_readable: Vec::new(),
    }
}

impl Machine {
    fn with_engine(mut self, is_there: bool, protecting: Option<bool>, last_update: Option<String>, at: Timestamp) -> Self {
        if is_there {
            self.protecting = protecting;
            self.age_days = last_update.as_deref().and_then(|day| age_in_days(day, at));
            self.age = Age::of(self.age_days);
            self.last_update = last_update;
        }
        self
    }

    fn with_others(mut self, other_protection: Vec<String>, not_readable: Vec<String>) -> Self {
        self.other_protection = other_protection;
        self.not_readable = not_readable;
        self
    }

    /// What is there, or may be.
    pub fn there(&self) -> impl Iterator<Item = &Found> {
        self.products.iter().filter(|found| found.is_there())
    }

    /// Products of which something was left, or of which only weak signs were seen.
    pub fn left(&self) -> impl Iterator<Item = &Found> {
        self.products.iter().filter(|found| !found.is_there())
    }
}

/// The table and its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The moment for which ages were worked out.
    pub at: Timestamp,
    /// A line for each machine, in order of its file's name.
    pub machines: Vec<Machine>,
    /// Files that are no machine, in order of their names.
    pub skipped: Vec<Skipped>,
}

impl Summary {
    /// Brings what was read in whatever order into one order.
    #[must_use]
    pub fn new(at: Timestamp, mut machines: Vec<Machine>, mut skipped: Vec<Skipped>) -> Self {
        machines.sort_unstable_by(|a, b| a.file.cmp(&b.file));
        skipped.sort_unstable_by(|a, b| a.file.cmp(&b.file));
        Self { at, machines, skipped }
    }

    /// Machines by situation, in the order of the situations; those that no machine has are left out.
    #[must_use]
    pub fn by_situation(&self) -> Vec<(Situation, usize)> {
        let count = |situation| self.machines.iter().filter(|machine| machine.situation == situation).count();
        Situation::ALL.into_iter().map(|situation| (situation, count(situation))).filter(|(_, count)| *count > 0).collect()
    }

    /// Machines by product that is there or may be there, most first.
    #[must_use]
    pub fn by_product(&self) -> Vec<(&str, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for found in self.machines.iter().flat_map(Machine::there) {
            *counts.entry(&found.id).or_default() += 1;
        }
        let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        counts
    }

    /// Machines by the age of their databases, youngest first; ages that no machine has are left out.
    #[must_use]
    pub fn by_age(&self) -> Vec<(Age, usize)> {
        let count = |age| self.machines.iter().filter(|machine| machine.age == age).count();
        AGES.into_iter().map(|age| (age, count(age))).filter(|(_, count)| *count > 0).collect()
    }

    /// The table as the document [`SCHEMA`]. What can't be known is null.
    #[must_use]
    pub fn document(&self) -> impl Serialize + '_ {
        let counts = |counts: &mut dyn Iterator<Item = (&str, usize)>| -> Map<String, Value> {
            counts.map(|(name, count)| (name.to_owned(), count.into())).collect()
        };
        Document {
            schema: SCHEMA,
            at: self.at.to_string(),
            read: self.machines.len(),
            skipped: self.skipped.iter().map(|one| SkippedLine { file: &one.file, reason: one.reason.word() }).collect(),
            by_situation: counts(&mut self.by_situation().into_iter().map(|(one, count)| (one.word(), count))),
            by_product: counts(&mut self.by_product().into_iter()),
            by_age: counts(&mut self.by_age().into_iter().map(|(one, count)| (one.word(), count))),
            machines: &self.machines,
        }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    at: String,
    read: usize,
    skipped: Vec<SkippedLine<'a>>,
    by_situation: Map<String, Value>,
    by_product: Map<String, Value>,
    by_age: Map<String, Value>,
    machines: &'a [Machine],
}

#[derive(Serialize)]
struct SkippedLine<'a> {
    file: &'a str,
    reason: &'static str,
}

/// The table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. Files that were skipped stand
/// in no line; several values in one cell are parted by "; ".
#[must_use]
pub fn csv(summary: &Summary) -> String {
    let mut out = String::with_capacity(128 * (summary.machines.len() + 1));
    out.push('\u{feff}');
    out.push_str(CSV_HEAD);
    out.push_str("\r\n");
    for machine in &summary.machines {
        let joined = |texts: &mut dyn Iterator<Item = &str>| texts.collect::<Vec<_>>().join("; ");
        let cells = [
            machine.file.clone(),
            word(&machine.os).unwrap_or_default(),
            machine.captured.clone().unwrap_or_default(),
            machine.situation.word().to_owned(),
            word(&machine.verdict).unwrap_or_default(),
            joined(&mut machine.there().map(|found| found.id.as_str())),
            joined(&mut machine.there().map(|found| found.version.as_deref().unwrap_or(""))),
            joined(&mut machine.left().map(|found| found.id.as_str())),
            machine.protecting.map(|protects| protects.to_string()).unwrap_or_default(),
            machine.last_update.clone().unwrap_or_default(),
            machine.age_days.map(|days| days.to_string()).unwrap_or_default(),
            machine.age.word().to_owned(),
            joined(&mut machine.other_protection.iter().map(String::as_str)),
            joined(&mut machine.not_readable.iter().map(String::as_str)),
        ];
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            out.push_str(&csv_cell(cell));
        }
        out.push_str("\r\n");
    }
    out
}

/// One cell of the table. Text that a spreadsheet would take for a formula gets an apostrophe before it (the advice of
/// owasp.org, "CSV Injection"); plain numbers, negative ones too, stay as they are.
#[must_use]
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let is_number = text.parse::<i64>().is_ok();
    let is_formula = !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) };
    if text.contains(['"', ',', '\r', '\n', ';']) || text.starts_with(' ') || text.ends_with(' ') {
        return Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")));
    }
    text
}
