//! How the products leave: what must be ready, in which order, by whose hand.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::belongings::numbers;
use super::{Answers, Journey, Manages, Seen, SeenProduct, removal_rank};
use crate::detection::{Family, Verdict};
use crate::situation::Situation;
use crate::survey::Os;

/// The item of the preparation that says that the replacement was downloaded.
pub const DOWNLOADED: &str = "prepare-downloaded";

/// Id of the row for the maker's own removal tool.
pub const REMOVAL_TOOL: &str = "prepare-removal-tool";

/// The item of the preparation about the letters that the maker's removal tool shows in a picture.
pub const LETTERS: &str = "prepare-letters-in-a-picture";

/// The item of the preparation about the password of the system itself.
pub const SYSTEM_PASSWORD: &str = "prepare-windows-password";

/// Beginning of the ticks that say that a product is removed.
const REMOVED: &str = "removed:";

/// The fallback that is the maker's own tool for what is left.
pub const CLEAN_UP_TOOL: &str = "fallback-kavremover";

/// The removal data (`assets/removal.toml`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemovalData {
    /// The day on which the data was read.
    pub data_date: jiff::civil::Date,
    prepare: Vec<Row>,
    task: Vec<Row>,
    owner: Vec<Row>,
    fallback: Vec<Row>,
    built_in: Vec<Row>,
    payment: Vec<Row>,
    #[serde(default)]
    restart: Vec<Row>,
    #[serde(default)]
    check: Vec<Row>,
}

/// One row: an id whose words are in `i18n/`, where it applies, and what it rests on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    #[serde(default)]
    systems: Vec<Os>,
    /// Ids of products; with no families either, every product.
    #[serde(default)]
    products: Vec<String>,
    #[serde(default)]
    families: Vec<Family>,
    /// The first version that it is no longer for. A product whose version was not read is never meant.
    before: Option<String>,
    /// On a managed computer, for whom; none means everybody who may remove something there.
    #[serde(default)]
    manages: Vec<Manages>,
    #[serde(default)]
    only_in: Vec<String>,
    #[serde(default)]
    only_with_download: bool,
    page: Option<String>,
    address: Option<String>,
    #[serde(default)]
    commands: Vec<Command>,
    /// Whether the row is for nobody for whom no command can be shown.
    #[serde(default)]
    needs_command: bool,
    /// Whether the steps were not seen for just these products; the page says so.
    #[serde(default)]
    unconfirmed: bool,
    source: String,
    #[serde(rename = "why", default)]
    _why: String,
}

/// A command to show. `{package}` stands for the packages of a product; a command without it is shown as it is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Command {
    manager: String,
    text: String,
}

/// One thing to do, with the address or command that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Id of the messages: the title under this id, the steps under `<id>-how`. What a removal has besides is under
    /// `<id>-why`, `<id>-see` (what the person will see), `<id>-time`, `<id>-else` (when it fails) and `<id>-proof`.
    pub id: String,
    /// The product that it is about, where it is about one.
    pub product: Option<SeenProduct>,
    /// A page of the system or of the web that belongs to it; stands in the data, never made from what was read.
    pub address: Option<String>,
    /// A command to copy; the program never runs it.
    pub command: Option<String>,
    /// Whether the steps were seen for just this product.
    pub confirmed: bool,
    /// Where the fact comes from.
    pub source: String,
}

/// Why the removal data could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// The file is not what the program reads; the text names line and field.
    #[error("{0}")]
    Unreadable(String),
    /// A row has an address that is not allowed.
    #[error("{id}: {address}")]
    Address {
        /// The row.
        id: String,
        /// The address.
        address: String,
    },
    /// A row breaks a rule of the data.
    #[error("{id}: {rule}")]
    Row {
        /// The row.
        id: String,
        /// The rule.
        rule: &'static str,
    },
}

/// The tick by which a person says that a product is removed. No message has its name.
#[must_use]
pub fn removed_tick(product: &SeenProduct) -> String {
    format!("{REMOVED}{}", product.id)
}

/// Takes back what the person said of products as removed, but for those that `keep` holds to.
pub(super) fn forget_removed(answers: &mut Answers, keep: impl Fn(&str) -> bool) {
    answers.ticked.retain(|tick| tick.strip_prefix(REMOVED).is_none_or(&keep));
}

impl RemovalData {
    /// Reads the data.
    ///
    /// Refuses unknown fields, addresses that are neither https nor a page of the system, ids that stand twice, tasks for
    /// no system, versions that are not numbers, and a row that needs a command and has none.
    pub fn parse(text: &str) -> Result<Self, DataError> {
        let data: Self = toml::from_str(text).map_err(|error| DataError::Unreadable(error.to_string()))?;
        let mut ids = BTreeSet::new();
        for row in data.rows() {
            let refuse = |rule| Err(DataError::Row { id: row.id.clone(), rule });
            if !ids.insert(row.id.as_str()) {
                return refuse("the id stands twice");
            }
            if row.before.as_deref().is_some_and(|version| numbers(version).is_none()) {
                return refuse("a version is numbers and dots");
            }
            if row.needs_command && row.commands.is_empty() {
                return refuse("the row needs a command and has none");
            }
            for address in [row.page.as_deref(), row.address.as_deref(), Some(row.source.as_str())].into_iter().flatten() {
                let known = ["https://", "ms-settings:", "windowsdefender:"].iter().any(|start| address.starts_with(start));
                if !known || address.contains('?') {
                    return Err(DataError::Address { id: row.id.clone(), address: address.to_owned() });
                }
            }
        }
        let for_no_system = data.prepare.iter().chain(&data.task).chain(&data.fallback).find(|row| row.systems.is_empty());
        if let Some(row) = for_no_system {
            return Err(DataError::Row { id: row.id.clone(), rule: "the row is for no system" });
        }
        Ok(data)
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        let removal = self.prepare.iter().chain(&self.task).chain(&self.owner).chain(&self.fallback);
        removal.chain(&self.built_in).chain(&self.payment).chain(&self.restart).chain(&self.check)
    }

    /// Every id of the data.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rows().map(|row| row.id.as_str())
    }

    /// Whether the steps of a row are told as ones that were not seen for just its products; `None` where there is no such row.
    #[must_use]
    pub fn is_told_unconfirmed(&self, id: &str) -> Option<bool> {
        self.rows().find(|row| row.id == id).map(|row| row.unconfirmed)
    }

    /// Ids of every message that the data asks for.
    #[must_use]
    pub fn message_ids(&self) -> Vec<String> {
        let of = |rows: &[Row], endings: &[&str]| -> Vec<String> {
            rows.iter().flat_map(|row| endings.iter().map(|ending| format!("{}{ending}", row.id))).collect()
        };
        [
            of(&self.prepare, &["", "-why", "-how"]),
            of(&self.task, &["", "-why", "-how", "-see", "-time", "-else", "-proof"]),
            of(&self.owner, &["", "-why", "-how", "-else"]),
            of(&self.fallback, &["", "-why", "-how"]),
            of(&self.built_in, &["-how", "-else"]),
            of(&self.payment, &["", "-how"]),
            of(&self.restart, &["-how"]),
            of(&self.check, &["", "-how"]),
        ]
        .concat()
    }

    /// Every address that may be opened from this data.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.rows().flat_map(|row| [row.page.as_deref(), row.address.as_deref(), Some(row.source.as_str())]).flatten()
    }

    /// What must be ready before the removal, in order. `download` tells whether the choice has to be downloaded.
    #[must_use]
    pub fn prepare(&self, journey: &Journey, download: bool) -> Vec<Task> {
        let rows = self.prepare.iter().filter(|row| download || !row.only_with_download);
        matching(rows, journey).map(|row| row.task(None)).collect()
    }

    /// The removal: one task for each product, side products first and the agent that manages the others last.
    ///
    /// Nothing where somebody else decides over the computer. Of products that come at the same time, the order of the
    /// rows in the data decides.
    #[must_use]
    pub fn removal(&self, journey: &Journey) -> Vec<Task> {
        let Some(seen) = journey.seen().filter(|seen| may_remove(seen, journey.answers())) else { return Vec::new() };
        let mut tasks = Vec::new();
        for product in journey.to_remove() {
            let names = packages(journey, &product.id);
            let found = self.task.iter().enumerate().find(|(_, row)| {
                row.systems.contains(&seen.os)
                    && row.is_for(product)
                    && row.is_for_whom(seen, journey.answers())
                    && (!row.needs_command || row.command(&names).is_some())
            });
            if let Some((place, row)) = found {
                let task = Task { command: row.command(&names), ..row.task(Some(product.clone())) };
                tasks.push(((removal_rank(product.family), place), task));
            }
        }
        tasks.sort_by_key(|(order, _)| *order);
        tasks.into_iter().map(|(_, task)| task).collect()
    }

    /// The way in which products leave a system as a rule, for somebody whose machine was not looked at; the id of its row.
    /// Each product is an id, which may be empty, and a family. Where they leave in different ways it is the way of any
    /// other product; `None` where the data has none.
    ///
    /// No row that asks for a version, for an administrator or for a command that names what a look found.
    #[must_use]
    pub fn usual_way(&self, os: Os, products: &[(&str, Family)]) -> Option<&str> {
        let every = |row: &&Row| row.products.is_empty() && row.families.is_empty();
        let for_anybody = || {
            let rows = self.task.iter().filter(|row| row.systems.contains(&os));
            rows.filter(|row| row.before.is_none() && row.manages.is_empty() && !row.needs_command)
        };
        let way_of = |(id, family): &(&str, Family)| {
            for_anybody()
                .find(|row| every(row) || row.families.contains(family) || row.products.iter().any(|product| product == id))
                .map(|row| row.id.as_str())
        };
        let mut ways = products.iter().map(way_of);
        let first = ways.next().flatten();
        if ways.all(|way| way == first) { first } else { for_anybody().find(every).map(|row| row.id.as_str()) }
    }

    /// Whom to ask and what to say where somebody else decides over the computer; `None` where the person may remove.
    #[must_use]
    pub fn owner(&self, journey: &Journey) -> Option<Task> {
        let seen = journey.seen().filter(|seen| !may_remove(seen, journey.answers()))?;
        self.owner.iter().find(|row| row.is_for_whom(seen, journey.answers())).map(|row| row.task(None))
    }

    /// What to do where the ordinary way fails, in the order in which to try it.
    #[must_use]
    pub fn fallbacks(&self, journey: &Journey) -> Vec<Task> {
        matching(self.fallback.iter(), journey).map(|row| Task { command: row.command(&[]), ..row.task(None) }).collect()
    }

    /// What a restart on this system needs to be one.
    #[must_use]
    pub fn restart(&self, journey: &Journey) -> Vec<Task> {
        matching(self.restart.iter(), journey).map(|row| row.task(None)).collect()
    }

    /// The page of the system under this id that settles a question after the removal; `None` where it has none.
    #[must_use]
    pub fn check(&self, id: &str, os: Os) -> Option<Task> {
        self.check.iter().find(|row| row.id == id && row.systems.contains(&os)).map(|row| row.task(None))
    }

    /// The maker's clean-up tool, where there is one for this system and what one of these families left.
    #[must_use]
    pub fn clean_up_tool(&self, os: Os, families: &[Family]) -> Option<Task> {
        let fits = |row: &&Row| row.systems.contains(&os) && families.iter().any(|family| row.families.contains(family));
        self.fallback.iter().filter(|row| row.id == CLEAN_UP_TOOL).find(fits).map(|row| row.task(None))
    }

    /// How to bring back what the system has of its own; `None` where it has nothing.
    #[must_use]
    pub fn built_in(&self, journey: &Journey) -> Option<Task> {
        let os = journey.seen()?.os;
        self.built_in.iter().find(|row| row.systems.contains(&os)).map(|row| row.task(None))
    }

    /// Where to look for what is still paid. A row for some countries and some products is shown where either fits.
    #[must_use]
    pub fn payments(&self, journey: &Journey) -> Vec<Task> {
        let found = |row: &Row| {
            let products = journey.seen().map(|seen| seen.products.as_slice()).unwrap_or_default();
            products.iter().any(|product| product.verdict >= Verdict::Possible && row.families.contains(&product.family))
        };
        let here = |row: &&Row| {
            let everywhere = row.only_in.is_empty() && row.families.is_empty();
            everywhere || row.only_in.iter().any(|country| country == journey.country()) || found(row)
        };
        self.payment.iter().filter(here).map(|row| row.task(None)).collect()
    }
}

impl Row {
    /// Whether the row is for a product.
    fn is_for(&self, product: &SeenProduct) -> bool {
        let every = self.products.is_empty() && self.families.is_empty();
        let named = every || self.products.contains(&product.id) || self.families.contains(&product.family);
        named
            && self
                .before
                .as_deref()
                .and_then(numbers)
                .is_none_or(|before| product.version.as_deref().and_then(numbers).is_some_and(|version| version < before))
    }

    /// Whether the row is for this person. Who manages a computer matters only where it is managed.
    fn is_for_whom(&self, seen: &Seen, answers: &Answers) -> bool {
        let manages = answers.manages.filter(|_| seen.situation == Situation::Managed);
        self.manages.is_empty() || manages.is_some_and(|manages| self.manages.contains(&manages))
    }

    /// The command for these names, each with the manager that knows it; `None` where there is none to show.
    fn command(&self, names: &[(String, String)]) -> Option<String> {
        self.commands.iter().find_map(|command| {
            let names: Vec<&str> =
                names.iter().filter(|(manager, _)| *manager == command.manager).map(|(_, name)| name.as_str()).collect();
            if command.text.contains("{package}") {
                return (!names.is_empty()).then(|| command.text.replace("{package}", &names.join(" ")));
            }
            Some(command.text.clone())
        })
    }

    fn task(&self, product: Option<SeenProduct>) -> Task {
        Task {
            id: self.id.clone(),
            product,
            address: self.page.clone().or_else(|| self.address.clone()),
            command: None,
            confirmed: !self.unconfirmed,
            source: self.source.clone(),
        }
    }
}

/// Whether the person may remove what is on this computer: on a managed one only its owner and its administrator.
fn may_remove(seen: &Seen, answers: &Answers) -> bool {
    seen.situation != Situation::Managed || matches!(answers.manages, Some(Manages::Mine | Manages::Administrator))
}

/// The rows for this system, for one of the products that are removed, and for this person.
fn matching<'a>(rows: impl Iterator<Item = &'a Row>, journey: &'a Journey) -> impl Iterator<Item = &'a Row> {
    let seen = journey.seen().filter(|seen| may_remove(seen, journey.answers()));
    let products = journey.to_remove();
    rows.filter(move |row| {
        let every = row.products.is_empty() && row.families.is_empty();
        seen.is_some_and(|seen| row.systems.contains(&seen.os) && row.is_for_whom(seen, journey.answers()))
            && (every || products.iter().any(|product| row.is_for(product)))
    })
}

/// The packages that the evidence for a product names, with the manager that knows them.
///
/// Only names of the form that package data bases allow come through, so that a command shown is never more than it
/// seems.
fn packages(journey: &Journey, product: &str) -> Vec<(String, String)> {
    let Some(case) = journey.case() else { return Vec::new() };
    let manager = case.package_manager.clone().unwrap_or_default();
    let evidence = case.detection.products.iter().filter(|finding| finding.id == product).flat_map(|finding| &finding.evidence);
    let mut names: Vec<(String, String)> = evidence
        .filter(|evidence| evidence.kind == "package" && is_package_name(&evidence.subject))
        .map(|evidence| (manager.clone(), evidence.subject.clone()))
        .collect();
    names.sort();
    names.dedup();
    names
}

fn is_package_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphanumeric())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '+' | '-' | '_'))
}
