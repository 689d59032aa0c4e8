//! The timeline's data file, read and checked.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

use super::data_error::{Lines, is_id, is_web_address};
use super::passage::{Claim, Contradiction, Entry, Label, Passage, Question, Story};
use super::{COUNTRIES, DataError, Phase, Problem, ZONE, day_of, known_country};
use crate::message;
use crate::message::{Argument, Message};

/// The schema of the data file that this program reads.
pub const DATA_SCHEMA: &str = "safe-passage.timeline-data/1";

/// Code of the jurisdiction that stands for the whole world.
pub(super) const WORLD: &str = "ZZ";

/// Everything that the data file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    data_date: Date,
    pub(super) rule: Rule,
    pub(super) announced: Date,
    deadlines: [Deadline; 2],
    events: Vec<Event>,
    groups: Vec<Group>,
    age: AgeRule,
    statements: Vec<Statement>,
    contradictions: Vec<Passage<Contradiction>>,
    claims: Vec<Passage<Claim>>,
    stories: Vec<Passage<Story>>,
    questions: Vec<Passage<Question>>,
}

/// Where the rule reaches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    /// Country of the rule.
    pub jurisdiction: String,
    /// Territories of that country that have codes of their own.
    pub territories: Vec<String>,
    /// Id of the event that announced it.
    announced_by: String,
}

/// Countries that share the events of a larger jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    jurisdiction: String,
    members: Vec<String>,
}

/// A day on which a part of the rule began to hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Id, the same as that of its event.
    pub id: String,
    /// The phase that begins with it.
    pub begins: Phase,
    /// Zone of the day; always [`ZONE`].
    pub zone: String,
    /// The day, in that zone.
    pub date: Date,
    /// The instant from which it holds.
    pub instant: Timestamp,
    /// Whether the time of day is an assumption rather than read in a source.
    pub instant_assumed: bool,
    /// What it stops.
    pub stops: Vec<Stop>,
    /// Ids of the open questions that its page tells.
    #[serde(default)]
    pub open: Vec<String>,
}

/// Something that the rule stops. All of it binds sellers; none of it binds people who use the software.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// New sales, licences and renewals.
    NewAgreements,
    /// New databases of known malware.
    SignatureUpdates,
    /// New versions of the program's own code.
    CodeUpdates,
    /// The cloud service that the program asks about unknown files.
    Ksn,
    /// Sale by others.
    Resale,
    /// Building it into other products.
    Integration,
    /// Licences for resale or integration.
    Licensing,
}

impl Stop {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NewAgreements => "timeline-stops-new-agreements",
            Self::SignatureUpdates => "timeline-stops-signature-updates",
            Self::CodeUpdates => "timeline-stops-code-updates",
            Self::Ksn => "timeline-stops-ksn",
            Self::Resale => "timeline-stops-resale",
            Self::Integration => "timeline-stops-integration",
            Self::Licensing => "timeline-stops-licensing",
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Id; the words stand under `event-<id>` and `event-<id>-meaning`.
    pub id: String,
    /// When, as precisely as [`Event::precision`] says.
    pub date: EventDate,
    /// The instant, where a source gives one.
    pub instant: Option<Timestamp>,
    /// How precise the time is.
    pub precision: Precision,
    /// Last day, where it went on for some time.
    pub until: Option<Date>,
    /// By how many days the sources differ, or 0.
    pub plus_minus_days: u8,
    /// ISO 3166 code of a country or of a part of one (`US-NH`), `EU`, or `ZZ` for the world.
    pub jurisdiction: String,
    /// What sort of event.
    pub kind: Kind,
    /// Whom it binds.
    pub binds: Binds,
    /// Whether it still holds, where that was looked for.
    pub standing: Option<Standing>,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Ids of the open questions that its page tells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    /// Where it was read; never empty.
    pub sources: Vec<Source>,
}

impl Event {
    /// When it was, as precisely as is known.
    #[must_use]
    pub fn when(&self) -> Message {
        match (self.date, self.until) {
            (EventDate::Day(from), Some(until)) => message!("timeline-when-range", from = from, until = until),
            (EventDate::Day(day), None) if self.plus_minus_days > 0 => message!("timeline-when-about", day = day),
            (EventDate::Day(day), None) => message!("timeline-when-day", day = day),
            (EventDate::Month(..), _) => message!("timeline-when-month", month = Argument::Month(self.date.first_day())),
            (EventDate::Year(year), _) => message!("timeline-when-year", year = year.to_string()),
        }
    }

    /// The event's name in a few words. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(format!("event-{}", self.id))
    }

    /// What the event means for a person, in a sentence or two.
    #[must_use]
    pub fn meaning(&self) -> Message {
        Message::new(format!("event-{}-meaning", self.id))
    }
}

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventDate {
    /// A year.
    Year(i16),
    /// A year and a month.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

impl EventDate {
    /// Reads `2022`, `2019-02` or `2022-03-15`; nothing else, and no day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        match parts[..] {
            [year] if digits(year, 4) => Some(Self::Year(year.parse().ok()?)),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                let month = month.parse().ok()?;
                (1..=12).contains(&month).then_some(Self::Month(year.parse().ok()?, month))
            }
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => Some(Self::Day(text.parse().ok()?)),
            _ => None,
        }
    }

    /// The first day of the time that is meant.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 1, 1),
            Self::Month(year, month) => Date::constant(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day of the time that is meant.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 12, 31),
            Self::Month(year, month) => Date::constant(year, month, 1).last_of_month(),
            Self::Day(day) => day,
        }
    }

    fn precision(self) -> Precision {
        match self {
            Self::Year(_) => Precision::Year,
            Self::Month(..) => Precision::Month,
            Self::Day(_) => Precision::Day,
        }
    }
}

impl fmt::Display for EventDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(day) => write!(formatter, "{day}"),
        }
    }
}

impl Serialize for EventDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How precise a time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// To the instant.
    Instant,
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

/// What sort of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An agency warns, advises or recommends.
    Warning,
    /// State bodies may not use or buy it.
    GovernmentBan,
    /// Sellers may not sell it.
    SalesBan,
    /// Sellers may not update it.
    UpdateBan,
    /// Sanctions on companies or persons.
    Sanctions,
    /// A company acts.
    CompanyAction,
    /// Background, reports, courts, procedure.
    History,
}

impl Kind {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Warning => "timeline-kind-warning",
            Self::GovernmentBan => "timeline-kind-government-ban",
            Self::SalesBan => "timeline-kind-sales-ban",
            Self::UpdateBan => "timeline-kind-update-ban",
            Self::Sanctions => "timeline-kind-sanctions",
            Self::CompanyAction => "timeline-kind-company-action",
            Self::History => "timeline-kind-history",
        }
    }
}

/// The widest circle that an event binds. Nowhere are people bound who use the software at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binds {
    /// The maker and those who sell, build in or license its software.
    Sellers,
    /// State bodies and those who work for them.
    Government,
    /// Organisations that a law or a regulator reaches.
    Regulated,
    /// Nobody.
    Nobody,
}

impl Binds {
    /// Id of the message that names them.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Sellers => "timeline-binds-sellers",
            Self::Government => "timeline-binds-government",
            Self::Regulated => "timeline-binds-regulated",
            Self::Nobody => "timeline-binds-nobody",
        }
    }

    /// Id of the message that names them in a list; `None` for nobody.
    #[must_use]
    pub fn whom_id(self) -> Option<&'static str> {
        match self {
            Self::Sellers => Some("timeline-bound-sellers"),
            Self::Government => Some("timeline-bound-government"),
            Self::Regulated => Some("timeline-bound-regulated"),
            Self::Nobody => None,
        }
    }
}

/// Whether something still holds on the day on which the facts were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A source says that it holds.
    InForce,
    /// Its end was looked for and not found.
    NoEndFound,
    /// Something later stands in its place.
    Replaced,
}

impl Standing {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::InForce => "timeline-standing-in-force",
            Self::NoEndFound => "timeline-standing-no-end-found",
            Self::Replaced => "timeline-standing-replaced",
        }
    }
}

/// How well a fact is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The text of the authority or company itself was read, if only in a copy.
    Primary,
    /// Known press or a law firm.
    Press,
    /// A weak copy or a summary.
    Secondary,
    /// Nothing that was read confirms it.
    Unconfirmed,
}

impl Confidence {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Primary => "timeline-confidence-primary",
            Self::Press => "timeline-confidence-press",
            Self::Secondary => "timeline-confidence-secondary",
            Self::Unconfirmed => "timeline-confidence-unconfirmed",
        }
    }
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the page.
    pub title: String,
    /// Who published it, and where the copy lies that was read.
    pub publisher: String,
    /// Day, month or year of the page, as far as it is known.
    pub date: Option<String>,
    /// Its address.
    pub url: String,
}

/// The maker's own words on how old its databases may be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// Databases older than this many days are out of date.
    pub out_of_date_after_days: i64,
    /// Databases older than this many days are extremely out of date.
    pub extremely_out_of_date_after_days: i64,
    /// Where the maker says so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// What the maker calls databases of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Staleness {
    /// Not out of date.
    Current,
    /// Out of date.
    OutOfDate,
    /// Extremely out of date.
    ExtremelyOutOfDate,
}

impl AgeRule {
    /// What the maker calls databases that are this many days old.
    #[must_use]
    pub fn staleness(&self, age_in_days: i64) -> Staleness {
        if age_in_days > self.extremely_out_of_date_after_days {
            Staleness::ExtremelyOutOfDate
        } else if age_in_days > self.out_of_date_after_days {
            Staleness::OutOfDate
        } else {
            Staleness::Current
        }
    }
}

/// How old a product's databases are, as read on its machine, and what the maker calls that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UpdateAge {
    /// Day of the last update, as read.
    pub last_update: Date,
    /// Calendar days since then in [`ZONE`]; negative where it lies ahead.
    pub days: i64,
    /// What the maker calls it. `None` where the day lies more than a day ahead, because then one of the two clocks is
    /// wrong; a single day is the difference that zones make.
    pub staleness: Option<Staleness>,
    /// Whether the update came after the day on which updates stopped in the rule's country.
    pub after_deadline: bool,
}

/// Who says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The Commerce Department.
    Government,
    /// Kaspersky.
    Company,
    /// What neither side settles.
    Context,
}

impl Side {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Government => "timeline-side-government",
            Self::Company => "timeline-side-company",
            Self::Context => "timeline-side-context",
        }
    }
}

/// A reason, an answer to it, or what neither side settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Id; the words stand under `statement-<id>`.
    pub id: String,
    /// Who says it.
    pub side: Side,
    /// When it was said.
    pub date: Date,
    /// Where it was read; never empty.
    #[serde(rename(deserialize = "source"))]
    pub sources: Vec<Source>,
}

impl Statement {
    /// The statement in words. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn text(&self) -> Message {
        Message::new(format!("statement-{}", self.id))
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Read before everything else.
    #[serde(rename = "schema")]
    _schema: serde::de::IgnoredAny,
    data_date: Date,
    rule: Rule,
    #[serde(default)]
    deadline: Vec<Deadline>,
    #[serde(default)]
    group: Vec<Group>,
    age: AgeRule,
    #[serde(default)]
    statement: Vec<Statement>,
    #[serde(default)]
    event: Vec<EventEntry>,
    #[serde(default)]
    contradiction: Vec<Entry<Contradiction>>,
    #[serde(default)]
    claim: Vec<Entry<Claim>>,
    #[serde(default)]
    story: Vec<Entry<Story>>,
    #[serde(default)]
    question: Vec<Entry<Question>>,
}

/// An event as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventEntry {
    id: String,
    date: String,
    instant: Option<Timestamp>,
    precision: Precision,
    until: Option<Date>,
    #[serde(default)]
    plus_minus_days: u8,
    jurisdiction: String,
    kind: Kind,
    binds: Binds,
    standing: Option<Standing>,
    confidence: Confidence,
    #[serde(default)]
    open: Vec<String>,
    #[serde(default)]
    source: Vec<Source>,
}

impl Timeline {
    /// Reads and checks the text of a timeline's data file.
    ///
    /// Everything that is said must have a source; ids must be unique; both deadlines must be there, each with its
    /// event, on its day in [`ZONE`], the sales ban not after the update ban; and where two events give different days
    /// for one thing that the rule stops, a contradiction must name both.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with the line in which it stands.
    pub fn parse(toml: &str) -> Result<Self, DataError> {
        let lines = Lines { file: "timeline", text: toml };
        let file: File = lines.read(DATA_SCHEMA)?;

        let mut ids = BTreeSet::new();
        let mut events = Vec::with_capacity(file.event.len());
        for entry in file.event {
            if !is_id(&entry.id) || !ids.insert(entry.id.clone()) {
                return Err(lines.error("event", &entry.id, None, Problem::Id(entry.id.clone())));
            }
            events.push(check_event(lines, entry, &file.group)?);
        }
        events.sort_by(|a, b| order(a).cmp(&order(b)));

        let mut statement_ids = BTreeSet::new();
        for statement in &file.statement {
            if !is_id(&statement.id) || !statement_ids.insert(&statement.id) {
                return Err(lines.error("statement", &statement.id, None, Problem::Id(statement.id.clone())));
            }
            check_sources(lines, "statement", &statement.id, &statement.sources)?;
        }
        check_sources(lines, "age", "age", &file.age.sources)?;
        if file.age.out_of_date_after_days > file.age.extremely_out_of_date_after_days {
            let problem = Problem::Contradiction(file.age.out_of_date_after_days.to_string());
            return Err(lines.error("age", "age", Some("out_of_date_after_days"), problem));
        }
        for (table, key, codes) in file.group.iter().map(|group| ("group", "members", &group.members)).chain([
            ("rule", "territories", &file.rule.territories),
            ("rule", "jurisdiction", &vec![file.rule.jurisdiction.clone()]),
        ]) {
            if let Some(code) = codes.iter().find(|code| !COUNTRIES.contains(&code.as_str())) {
                return Err(lines.error(table, table, Some(key), Problem::Id(code.clone())));
            }
        }

        let announced = match events.iter().find(|event| event.id == file.rule.announced_by) {
            Some(Event { date: EventDate::Day(day), .. }) => *day,
            _ => return Err(lines.error("rule", "rule", Some("announced_by"), Problem::Missing(file.rule.announced_by))),
        };
        let deadlines = check_deadlines(lines, file.deadline, &events, announced)?;
        let contradictions = check_passages(lines, file.contradiction, &ids)?;
        check_that_differences_are_said(lines, &events, &contradictions)?;
        Ok(Self {
            data_date: file.data_date,
            rule: file.rule,
            announced,
            deadlines,
            groups: file.group,
            age: file.age,
            statements: file.statement,
            contradictions,
            claims: check_passages(lines, file.claim, &ids)?,
            stories: check_passages(lines, file.story, &ids)?,
            questions: check_passages(lines, file.question, &ids)?,
            events,
        })
    }

    /// Day on which the facts were read.
    #[must_use]
    pub fn data_date(&self) -> Date {
        self.data_date
    }

    /// Day on which the rule was announced, in New York.
    #[must_use]
    pub fn announced(&self) -> Date {
        self.announced
    }

    /// The event that announced the rule.
    ///
    /// # Panics
    ///
    /// Never: [`Timeline::parse`] lets no file pass that lacks it.
    #[must_use]
    pub fn announcement(&self) -> &Event {
        self.event(&self.rule.announced_by).expect("the file was checked")
    }

    /// The two deadlines, sales before updates.
    #[must_use]
    pub fn deadlines(&self) -> &[Deadline; 2] {
        &self.deadlines
    }

    /// Everything that happened anywhere, in order of time.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The event with an id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The maker's own words on the age of its databases.
    #[must_use]
    pub fn age(&self) -> &AgeRule {
        &self.age
    }

    /// What the age of a machine's databases means at an instant. Only a day that was read on the machine says it,
    /// never the calendar alone.
    #[must_use]
    pub fn update_age(&self, last_update: Date, at: Timestamp) -> UpdateAge {
        let days = super::age_in_days(last_update, at);
        UpdateAge {
            last_update,
            days,
            staleness: (days >= -1).then(|| self.age.staleness(days)),
            after_deadline: last_update > self.deadlines[1].date,
        }
    }

    /// The age of databases in words, with the maker's own limit.
    #[must_use]
    pub fn age_in_words(&self, age: &UpdateAge) -> Message {
        let days = age.days.max(0);
        match age.staleness {
            None => message!("timeline-age-ahead"),
            Some(Staleness::Current) => message!("timeline-age-current", days = days),
            Some(Staleness::OutOfDate) => {
                message!("timeline-age-out-of-date", days = days, limit = self.age.out_of_date_after_days)
            }
            Some(Staleness::ExtremelyOutOfDate) => {
                message!("timeline-age-extremely-out-of-date", days = days, limit = self.age.extremely_out_of_date_after_days)
            }
        }
    }

    /// Every address that stands in the data; only these may be opened.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let sources = self.events.iter().flat_map(|event| &event.sources);
        let statements = self.statements.iter().flat_map(|statement| &statement.sources);
        let passages = own_sources(&self.contradictions)
            .chain(own_sources(&self.claims))
            .chain(own_sources(&self.stories))
            .chain(own_sources(&self.questions));
        sources.chain(statements).chain(passages).chain(&self.age.sources).map(|source| source.url.as_str())
    }

    /// Where sources give different dates, counts or names, and what is to be made of it.
    #[must_use]
    pub fn contradictions(&self) -> &[Passage<Contradiction>] {
        &self.contradictions
    }

    /// What a widely copied news text says, sentence by sentence, in its own order.
    #[must_use]
    pub fn claims(&self) -> &[Passage<Claim>] {
        &self.claims
    }

    /// What lies behind the rule, in order of time, each piece labelled for what it is.
    #[must_use]
    pub fn stories(&self) -> &[Passage<Story>] {
        &self.stories
    }

    /// What people ask and where: the questions that concern somebody whom the rule reaches, or somebody else in a
    /// country.
    pub fn questions<'a>(&'a self, answer: &'a super::Answer) -> impl Iterator<Item = &'a Passage<Question>> {
        self.questions.iter().filter(|question| {
            let fits = match question.label {
                Question::WhereTheRuleReaches => answer.applies,
                Question::Elsewhere => !answer.applies,
                Question::Everywhere => true,
            };
            fits && (question.countries.is_empty() || question.countries.contains(&answer.country))
        })
    }

    /// Where a passage can be checked: its own sources, then those of the events that it rests on, each once.
    #[must_use]
    pub fn sources_of<'a, L>(&'a self, passage: &'a Passage<L>) -> Vec<&'a Source> {
        let of_events = passage.events.iter().filter_map(|id| self.event(id)).flat_map(|event| &event.sources);
        let mut sources: Vec<&Source> = Vec::new();
        for source in passage.sources.iter().chain(of_events) {
            if !sources.iter().any(|known| known.url == source.url) {
                sources.push(source);
            }
        }
        sources
    }

    /// The government's reasons, the company's answer, and what neither side settles, in the order of the file.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// Every message id that this data asks the translations for.
    #[must_use]
    pub fn message_ids(&self) -> Vec<String> {
        let events = self.events.iter().flat_map(|event| [event.title(), event.meaning()]);
        let statements = self.statements.iter().map(Statement::text);
        let open = self.marks_of_open_questions().map(open_question);
        events
            .chain(open)
            .chain(statements)
            .chain(words_of(&self.contradictions))
            .chain(words_of(&self.claims))
            .chain(words_of(&self.stories))
            .chain(words_of(&self.questions))
            .map(|message| message.id.into_owned())
            .collect()
    }

    /// Ids of the open questions that any page of these data tells.
    pub fn marks_of_open_questions(&self) -> impl Iterator<Item = &String> {
        let deadlines = self.deadlines.iter().flat_map(|deadline| &deadline.open);
        let passages =
            marks(&self.contradictions).chain(marks(&self.claims)).chain(marks(&self.stories)).chain(marks(&self.questions));
        self.events.iter().flat_map(|event| &event.open).chain(deadlines).chain(passages)
    }

    /// All questions, wherever they are asked.
    #[must_use]
    pub fn all_questions(&self) -> &[Passage<Question>] {
        &self.questions
    }

    /// Whether a country shares the events of a jurisdiction: its own, those of a part of it, of a group that it
    /// belongs to, and of the world.
    pub(super) fn shares(&self, country: &str, jurisdiction: &str) -> bool {
        jurisdiction == WORLD
            || jurisdiction == country
            || jurisdiction.split_once('-').is_some_and(|(whole, _)| whole == country)
            || self
                .groups
                .iter()
                .any(|group| group.jurisdiction == jurisdiction && group.members.iter().any(|member| member == country))
    }
}

fn own_sources<L>(passages: &[Passage<L>]) -> impl Iterator<Item = &Source> {
    passages.iter().flat_map(|passage| &passage.sources)
}

fn marks<L>(passages: &[Passage<L>]) -> impl Iterator<Item = &String> {
    passages.iter().flat_map(|passage| &passage.open)
}

/// Says on a page what is not confirmed. The id is that of a row of the open questions, whose words come with it.
#[must_use]
pub fn open_question(id: &String) -> Message {
    Message::new(format!("open-{id}-note"))
}

fn words_of<L: Label>(passages: &[Passage<L>]) -> impl Iterator<Item = Message> {
    passages.iter().flat_map(|passage| [passage.title(), passage.text()])
}

/// Passages whose ids are unique, whose events are there, and each of which rests on something.
fn check_passages<L: Label>(
    lines: Lines<'_>,
    entries: Vec<Entry<L>>,
    events: &BTreeSet<String>,
) -> Result<Vec<Passage<L>>, DataError> {
    let mut ids = BTreeSet::new();
    let mut passages = Vec::with_capacity(entries.len());
    for entry in entries {
        let passage = Passage::from(entry);
        let error = |key, problem| lines.error(L::TABLE, &passage.id, key, problem);
        if !is_id(&passage.id) || !ids.insert(passage.id.clone()) {
            return Err(error(None, Problem::Id(passage.id.clone())));
        }
        if let Some(missing) = passage.events.iter().find(|id| !events.contains(*id)) {
            return Err(error(Some("events"), Problem::Missing(missing.clone())));
        }
        if let Some(code) = passage.countries.iter().find(|code| !COUNTRIES.contains(&code.as_str())) {
            return Err(error(Some("countries"), Problem::Id(code.clone())));
        }
        if passage.events.is_empty() {
            check_sources(lines, L::TABLE, &passage.id, &passage.sources)?;
        } else {
            check_each_source(lines, L::TABLE, &passage.id, &passage.sources)?;
        }
        passages.push(passage);
    }
    Ok(passages)
}

/// Two events of one jurisdiction that stop the same thing on different days stand beside each other only where a
/// contradiction names both.
fn check_that_differences_are_said(
    lines: Lines<'_>,
    events: &[Event],
    contradictions: &[Passage<Contradiction>],
) -> Result<(), DataError> {
    for (index, first) in events.iter().enumerate().filter(|(_, event)| matches!(event.kind, Kind::SalesBan | Kind::UpdateBan)) {
        let same = |second: &&Event| second.kind == first.kind && second.jurisdiction == first.jurisdiction;
        for second in events[index + 1..].iter().filter(same) {
            let says_both =
                |passage: &Passage<Contradiction>| [first, second].iter().all(|event| passage.events.contains(&event.id));
            if first.date != second.date && !contradictions.iter().any(says_both) {
                return Err(lines.error("event", &second.id, Some("date"), Problem::Unsaid(first.id.clone(), second.id.clone())));
            }
        }
    }
    Ok(())
}

/// By time; where one time holds another, the longer first; then by id, so that the order is always the same.
fn order(event: &Event) -> (Date, EventDate, Option<Timestamp>, &str) {
    (event.date.first_day(), event.date, event.instant, &event.id)
}

fn check_event(lines: Lines<'_>, entry: EventEntry, groups: &[Group]) -> Result<Event, DataError> {
    let id = entry.id;
    let error = |key, problem| lines.error("event", &id, Some(key), problem);
    check_sources(lines, "event", &id, &entry.source)?;
    let Some(date) = EventDate::parse(&entry.date) else {
        return Err(error("date", Problem::Contradiction(entry.date)));
    };
    let day = if let EventDate::Day(day) = date { Some(day) } else { None };
    let precise = match (entry.precision, entry.instant) {
        (Precision::Instant, Some(instant)) => day == Some(day_of(instant)),
        (Precision::Instant, None) | (_, Some(_)) => false,
        (precision, None) => precision == date.precision(),
    };
    if !precise {
        return Err(error("precision", Problem::Contradiction(entry.date)));
    }
    if let Some(until) = entry.until
        && until < date.first_day()
    {
        return Err(error("until", Problem::Contradiction(until.to_string())));
    }
    let jurisdiction = entry.jurisdiction;
    let known = match jurisdiction.split_once('-') {
        Some((country, part)) => {
            COUNTRIES.contains(&country)
                && (1..=3).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        }
        None => {
            jurisdiction == WORLD
                || COUNTRIES.contains(&jurisdiction.as_str())
                || groups.iter().any(|group| group.jurisdiction == jurisdiction && !known_country(&jurisdiction))
        }
    };
    if !known {
        return Err(error("jurisdiction", Problem::Id(jurisdiction)));
    }
    Ok(Event {
        id,
        date,
        instant: entry.instant,
        precision: entry.precision,
        until: entry.until,
        plus_minus_days: entry.plus_minus_days,
        jurisdiction,
        kind: entry.kind,
        binds: entry.binds,
        standing: entry.standing,
        confidence: entry.confidence,
        open: entry.open,
        sources: entry.source,
    })
}

fn check_sources(lines: Lines<'_>, table: &str, place: &str, sources: &[Source]) -> Result<(), DataError> {
    if sources.is_empty() {
        return Err(lines.error(table, place, None, Problem::NoSource));
    }
    check_each_source(lines, table, place, sources)
}

fn check_each_source(lines: Lines<'_>, table: &str, place: &str, sources: &[Source]) -> Result<(), DataError> {
    let error = |problem| lines.error(table, place, None, problem);
    for source in sources {
        if source.title.trim().is_empty() || source.publisher.trim().is_empty() {
            return Err(error(Problem::NoSource));
        }
        if !is_web_address(&source.url, &["https", "http"]) {
            return Err(error(Problem::Address(source.url.clone())));
        }
        if let Some(date) = &source.date
            && EventDate::parse(date).is_none()
        {
            return Err(error(Problem::Contradiction(date.clone())));
        }
    }
    Ok(())
}

fn check_deadlines(
    lines: Lines<'_>,
    deadlines: Vec<Deadline>,
    events: &[Event],
    announced: Date,
) -> Result<[Deadline; 2], DataError> {
    let error = |deadline: &Deadline, key: &str, problem| lines.error("deadline", &deadline.id, Some(key), problem);
    for deadline in &deadlines {
        let Some(event) = events.iter().find(|event| event.id == deadline.id) else {
            return Err(error(deadline, "id", Problem::Missing(deadline.id.clone())));
        };
        if deadline.zone != ZONE {
            return Err(error(deadline, "zone", Problem::Contradiction(deadline.zone.clone())));
        }
        if day_of(deadline.instant) != deadline.date || event.date != EventDate::Day(deadline.date) || deadline.date < announced {
            return Err(error(deadline, "date", Problem::Contradiction(deadline.date.to_string())));
        }
        if deadline.stops.is_empty() {
            return Err(error(deadline, "stops", Problem::Missing("stops".to_owned())));
        }
    }
    let [sales, updates]: [Deadline; 2] =
        deadlines.try_into().map_err(|_| lines.error("deadline", "deadline", None, Problem::Missing("deadline".to_owned())))?;
    if (sales.begins, updates.begins) != (Phase::SalesBanned, Phase::UpdatesBanned) {
        return Err(error(&sales, "begins", Problem::Contradiction("begins".to_owned())));
    }
    if sales.instant > updates.instant {
        return Err(error(&updates, "instant", Problem::Contradiction(updates.instant.to_string())));
    }
    Ok([sales, updates])
}
