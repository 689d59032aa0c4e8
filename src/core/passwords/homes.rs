//! Where passwords can live: the products, the file that each of them takes in, and where that is written.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Target;
use crate::journey::PasswordHome;
use crate::survey::Os;

/// Why the data can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HomesError {
    /// The text is no TOML, or a field is missing or of the wrong kind.
    #[error("{0}")]
    NotReadable(String),
    /// A row breaks a rule of the data.
    #[error("{place}: {problem}")]
    Invalid {
        /// The row.
        place: String,
        /// The rule.
        problem: &'static str,
    },
}

/// A product in which passwords can live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordProduct {
    /// Id, the same in every version of the program.
    pub id: String,
    /// Its name; a brand, so the same in every language.
    pub name: String,
    /// Which of the four homes it belongs to.
    pub home: PasswordHome,
    /// The file that it takes in.
    pub target: Target,
    /// Where the taking in is done, as words of the data (`windows`, `ios`, `web`).
    pub systems: Vec<String>,
    /// Ids of the messages that say how, in their order.
    pub steps: Vec<String>,
    /// Id of the message that says where the entries are to be seen afterwards.
    pub proof: String,
    /// Id of the message with what it doesn't take in, where there is something to say.
    pub limit: Option<String>,
    /// Whether its maker's own page was read; of one that was not, only what holds for any product is said.
    pub confirmed: bool,
    /// Its maker's page.
    pub help: String,
}

/// The products, read from `password-homes.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordProducts {
    /// Day on which the data was put together.
    pub date: jiff::civil::Date,
    products: Vec<PasswordProduct>,
    scanners: Vec<Scanner>,
}

/// A program that searches a computer once when it is asked to, and protects nothing afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scanner {
    /// Its name; a brand, so the same in every language.
    pub name: String,
    /// The system that it is for.
    pub system: Os,
    /// Its maker's page.
    pub address: String,
    /// When that was read.
    pub read: jiff::civil::Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileData {
    schema: String,
    date: jiff::civil::Date,
    product: Vec<FileProduct>,
    #[serde(default)]
    scanner: Vec<Scanner>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileProduct {
    id: String,
    name: String,
    home: PasswordHome,
    target: String,
    systems: Vec<String>,
    steps: u8,
    #[serde(default)]
    limit: bool,
    takes_notes: bool,
    confirmed: bool,
    help: String,
    // What the rows rest on. It is checked and not shown: the help page is.
    source: String,
    source_title: String,
    publisher: String,
    #[serde(default)]
    read: Option<jiff::civil::Date>,
    /// The day or month that the source bears itself.
    #[serde(default)]
    dated: Option<String>,
}

/// The schema of the data that this program reads.
const SCHEMA: &str = "safe-passage.password-homes/1";

impl PasswordProducts {
    /// Reads and checks the data: ids are unique, targets exist, every row has a source, no address has a query.
    pub fn parse(text: &str) -> Result<Self, HomesError> {
        let data: FileData = toml::from_str(text).map_err(|error| HomesError::NotReadable(error.to_string()))?;
        let invalid = |place: &str, problem| HomesError::Invalid { place: place.to_owned(), problem };
        if data.schema != SCHEMA {
            return Err(invalid("schema", "another schema"));
        }
        let mut ids = BTreeSet::new();
        let mut products = Vec::new();
        for row in data.product {
            let id = row.id;
            if !ids.insert((id.clone(), row.home)) {
                return Err(invalid(&id, "this id stands twice in one home"));
            }
            let is_plain = id.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
            if id.is_empty() || !is_plain || row.steps == 0 {
                return Err(invalid(&id, "an id is of small letters, digits and hyphens, and there is at least one step"));
            }
            let target = Target::from_name(&row.target).ok_or_else(|| invalid(&id, "no such target"))?;
            for address in [&row.help, &row.source] {
                if !address.starts_with("https://") || address.contains('?') {
                    return Err(invalid(&id, "an address is https and has no query"));
                }
            }
            let named = !row.source_title.trim().is_empty() && !row.publisher.trim().is_empty();
            if !named || row.dated.is_some_and(|dated| dated.trim().is_empty()) {
                return Err(invalid(&id, "a source has a title and a publisher"));
            }
            if !row.takes_notes && !row.limit {
                return Err(invalid(&id, "a product that takes no notes says so"));
            }
            // What nobody read confirms nothing.
            if row.confirmed && row.read.is_none() || row.read.is_some_and(|read| read > data.date) {
                return Err(invalid(&id, "what is confirmed was read, and not after the day of the data"));
            }
            products.push(PasswordProduct {
                name: row.name,
                home: row.home,
                target,
                systems: row.systems,
                steps: (1..=row.steps).map(|step| format!("password-product-{id}-step-{step}")).collect(),
                proof: format!("password-product-{id}-proof"),
                limit: row.limit.then(|| format!("password-product-{id}-limit")),
                confirmed: row.confirmed,
                help: row.help,
                id,
            });
        }
        for scanner in &data.scanner {
            if !scanner.address.starts_with("https://") || scanner.address.contains('?') || scanner.read > data.date {
                return Err(invalid(&scanner.name, "an address is https, has no query, and was read before the data's day"));
            }
        }
        Ok(Self { date: data.date, products, scanners: data.scanner })
    }

    /// All of them, in the order of the data.
    pub fn all(&self) -> impl Iterator<Item = &PasswordProduct> {
        self.products.iter()
    }

    /// What searches a computer of this system.
    pub fn scanners(&self, os: Os) -> impl Iterator<Item = &Scanner> {
        self.scanners.iter().filter(move |scanner| scanner.system == os)
    }

    /// All addresses, as they may be opened.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let products = self.products.iter().map(|product| product.help.as_str());
        products.chain(self.scanners.iter().map(|scanner| scanner.address.as_str()))
    }

    /// The product with this id in this home.
    #[must_use]
    pub fn get(&self, home: PasswordHome, id: &str) -> Option<&PasswordProduct> {
        self.products.iter().find(|product| product.home == home && product.id == id)
    }

    /// The products of a home that take the file in somewhere within reach of this system: on it, on a phone or in a
    /// browser. Of an unknown system, all of the home.
    pub fn within_reach(&self, home: PasswordHome, os: Os) -> impl Iterator<Item = &PasswordProduct> {
        self.products.iter().filter(move |product| product.home == home && product.is_within_reach(os))
    }
}

impl PasswordProduct {
    fn is_within_reach(&self, os: Os) -> bool {
        let here = match os {
            Os::Windows => "windows",
            Os::Macos => "macos",
            Os::Linux => "linux",
            Os::Unknown => return true,
        };
        self.systems.iter().any(|system| system == here || matches!(system.as_str(), "web" | "ios" | "android"))
    }
}
