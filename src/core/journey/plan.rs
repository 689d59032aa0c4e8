//! How the products of a machine leave: what must be ready, in which order, by whose hand.

use serde::Deserialize;

use super::{Journey, SeenProduct};
use crate::detection::{Family, Verdict};
use crate::survey::Os;

/// The item of the preparation that says that the replacement was downloaded.
pub const DOWNLOADED: &str = "prepare-downloaded";

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
    #[serde(default)]
    families: Vec<Family>,
    #[serde(default)]
    only_in: Vec<String>,
    #[serde(default)]
    only_with_download: bool,
    page: Option<String>,
    address: Option<String>,
    #[serde(default)]
    commands: Vec<Command>,
    source: String,
    #[serde(rename = "why", default)]
    _why: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Command {
    manager: String,
    text: String,
}

/// One thing to do, with the address or command that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Id of the messages: the title under this id, the way under `<id>-how`, what to do otherwise under `<id>-else`.
    pub id: String,
    /// The product that it is about, where it is about one.
    pub product: Option<SeenProduct>,
    /// A page of the system or of the web that belongs to it; stands in the data, never made from what was read.
    pub address: Option<String>,
    /// A command to copy; the program never runs it.
    pub command: Option<String>,
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
}

impl RemovalData {
    /// Reads the data; refuses unknown fields and addresses that are neither https nor a page of the system.
    pub fn parse(text: &str) -> Result<Self, DataError> {
        let data: Self = toml::from_str(text).map_err(|error| DataError::Unreadable(error.to_string()))?;
        for row in data.rows() {
            for address in [row.page.as_deref(), row.address.as_deref(), Some(row.source.as_str())].into_iter().flatten() {
                let known = ["https://", "ms-settings:", "windowsdefender:"].iter().any(|start| address.starts_with(start));
                if !known || address.contains('?') {
                    return Err(DataError::Address { id: row.id.clone(), address: address.to_owned() });
                }
            }
        }
        Ok(data)
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        let removal = self.prepare.iter().chain(&self.task).chain(&self.fallback);
        removal.chain(&self.built_in).chain(&self.payment).chain(&self.restart).chain(&self.check)
    }

    /// Every id whose words must exist.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rows().map(|row| row.id.as_str())
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

    /// The removal: one task for each product, side products first.
    #[must_use]
    pub fn removal(&self, journey: &Journey) -> Vec<Task> {
        let Some(seen) = journey.seen() else { return Vec::new() };
        let mut tasks = Vec::new();
        for product in journey.to_remove() {
            let packages = packages(journey, &product.id);
            let row = self.task.iter().find(|row| {
                row.systems.contains(&seen.os)
                    && (row.families.is_empty() || row.families.contains(&product.family))
                    // A way that is a command fits only where there is one to show.
                    && (row.commands.is_empty() || packages.iter().any(|(manager, _)| row.command_for(manager).is_some()))
            });
            let Some(row) = row else { continue };
            if row.commands.is_empty() {
                tasks.push(row.task(Some(product.clone())));
                continue;
            }
            for (manager, package) in packages {
                let command = row.command_for(&manager);
                tasks.push(Task {
                    command: command.map(|command| command.text.replace("{package}", &package)),
                    ..row.task(Some(product.clone()))
                });
            }
        }
        tasks
    }

    /// What to do where the ordinary way fails.
    #[must_use]
    pub fn fallbacks(&self, journey: &Journey) -> Vec<Task> {
        matching(self.fallback.iter(), journey).map(|row| row.task(None)).collect()
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
    fn command_for(&self, manager: &str) -> Option<&Command> {
        self.commands.iter().find(|command| command.manager == manager)
    }

    fn task(&self, product: Option<SeenProduct>) -> Task {
        Task {
            id: self.id.clone(),
            product,
            address: self.page.clone().or_else(|| self.address.clone()),
            command: None,
            source: self.source.clone(),
        }
    }
}

fn matching<'a>(rows: impl Iterator<Item = &'a Row>, journey: &Journey) -> impl Iterator<Item = &'a Row> {
    let os = journey.seen().map(|seen| seen.os);
    let families: Vec<Family> = journey.to_remove().into_iter().map(|product| product.family).collect();
    rows.filter(move |row| {
        os.is_some_and(|os| row.systems.contains(&os))
            && (row.families.is_empty() || families.iter().any(|family| row.families.contains(family)))
    })
}

/// The packages that the evidence for a product names, with the manager that knows them.
///
/// Only names of the form that package data bases allow come through, so that a command shown is never more than it
/// seems.
fn packages(journey: &Journey, product: &str) -> Vec<(String, String)> {
    let Some(case) = journey.case() else { return Vec::new() };
    let allowed = |name: &str| {
        !name.is_empty()
            && name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '+' | '-' | '_'))
    };
    let mut names: Vec<(String, String)> = case
        .detection
        .products
        .iter()
        .filter(|finding| finding.id == product)
        .flat_map(|finding| &finding.evidence)
        .filter(|evidence| evidence.kind == "package" && allowed(&evidence.subject))
        .map(|evidence| (case.package_manager.clone().unwrap_or_default(), evidence.subject.clone()))
        .collect();
    names.sort();
    names.dedup();
    names
}
