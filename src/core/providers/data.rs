//! The catalogue's data file, read and checked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::message;
use crate::message::Message;
use crate::survey::Os;
use crate::timeline::{DataError, EventDate, Lines, Problem, is_id, is_web_address, known_country};

/// The schema of the data file that this program reads.
pub const DATA_SCHEMA: &str = "safe-passage.providers-data/1";

/// Schemes of pages that the system itself opens; everything else must be `https`.
const SYSTEM_PAGES: [&str; 3] = ["windowsdefender:", "ms-settings:", "x-apple.systempreferences:"];

/// What a product is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Protection against malware.
    Antivirus,
    /// A place for passwords.
    PasswordManager,
    /// A VPN.
    Vpn,
    /// Rules for children's devices.
    ParentalControl,
}

impl Category {
    /// Every category, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Antivirus, Self::PasswordManager, Self::Vpn, Self::ParentalControl];

    /// The category with a name, as commands write it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "antivirus" => Some(Self::Antivirus),
            "password-manager" => Some(Self::PasswordManager),
            "vpn" => Some(Self::Vpn),
            "parental-control" => Some(Self::ParentalControl),
            _ => None,
        }
    }

    /// Whether public labs test such products, so that a group of evidence says something.
    #[must_use]
    pub fn is_tested_by_labs(self) -> bool {
        self == Self::Antivirus
    }

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Antivirus => "alternatives-category-antivirus",
            Self::PasswordManager => "alternatives-category-password-manager",
            Self::Vpn => "alternatives-category-vpn",
            Self::ParentalControl => "alternatives-category-parental-control",
        }
    }
}

/// A system that a product runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Microsoft Windows.
    Windows,
    /// Apple macOS.
    Macos,
    /// Linux distributions.
    Linux,
    /// Android.
    Android,
    /// Apple iOS and iPadOS.
    Ios,
}

impl System {
    /// Every system, in the order in which they are named.
    pub const ALL: [Self; 5] = [Self::Windows, Self::Macos, Self::Linux, Self::Android, Self::Ios];

    /// The system with a name, as commands and the data write it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.name() == name)
    }

    /// The system of a machine that was looked at; `None` where nothing tells.
    #[must_use]
    pub fn of(os: Os) -> Option<Self> {
        match os {
            Os::Windows => Some(Self::Windows),
            Os::Macos => Some(Self::Macos),
            Os::Linux => Some(Self::Linux),
            Os::Unknown => None,
        }
    }

    /// Its name, as commands and the data write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Macos => "macos",
            Self::Linux => "linux",
            Self::Android => "android",
            Self::Ios => "ios",
        }
    }
}

/// Something that a person wants, beyond the category itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It costs nothing.
    Free,
    /// A firewall.
    Firewall,
    /// A VPN.
    Vpn,
    /// A password manager.
    PasswordManager,
    /// Rules for children's devices.
    ParentalControl,
}

impl Need {
    /// The needs that can be asked for by name; that it be free is a question of its own.
    pub const ALL: [Self; 4] = [Self::Firewall, Self::Vpn, Self::PasswordManager, Self::ParentalControl];

    /// The need with a name, as commands write it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "firewall" => Some(Self::Firewall),
            "vpn" => Some(Self::Vpn),
            "password-manager" => Some(Self::PasswordManager),
            "parental-control" => Some(Self::ParentalControl),
            _ => None,
        }
    }

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Free => "alternatives-need-free",
            Self::Firewall => "alternatives-need-firewall",
            Self::Vpn => "alternatives-need-vpn",
            Self::PasswordManager => "alternatives-need-password-manager",
            Self::ParentalControl => "alternatives-need-parental-control",
        }
    }

    /// The field of the data that answers it.
    pub(super) fn field(self) -> Field {
        match self {
            Self::Free => Field::Free,
            Self::Firewall => Field::Firewall,
            Self::Vpn => Field::Vpn,
            Self::PasswordManager => Field::PasswordManager,
            Self::ParentalControl => Field::ParentalControl,
        }
    }
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Who owns it: a name.
    Owner,
    /// Country of the owner: an ISO 3166-1 code. Shown, and never part of the order.
    Country,
    /// Its official address.
    Address,
    /// A system that it runs on; one fact for each.
    System,
    /// Whether it costs nothing: `yes`, `no`, `scanner-only`, `unknown`.
    Free,
    /// Whether it watches all the time: `yes`, `paid` (paid editions alone), `on-demand`.
    RealTime,
    /// A firewall: `yes` (every edition), `paid`, `no`.
    Firewall,
    /// A VPN: `yes`, `paid`, `no`.
    Vpn,
    /// A password manager: `yes`, `paid`, `no`.
    PasswordManager,
    /// Rules for children's devices: `yes`, `paid`, `no`.
    ParentalControl,
    /// Takes in what Kaspersky Password Manager writes: `direct`, `after-conversion`.
    KasperskyImport,
}

impl Field {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Owner => "alternatives-field-owner",
            Self::Country => "alternatives-field-country",
            Self::Address => "alternatives-field-address",
            Self::System => "alternatives-field-system",
            Self::Free => "alternatives-field-free",
            Self::RealTime => "alternatives-field-real-time",
            Self::Firewall => "alternatives-field-firewall",
            Self::Vpn => "alternatives-field-vpn",
            Self::PasswordManager => "alternatives-field-password-manager",
            Self::ParentalControl => "alternatives-field-parental-control",
            Self::KasperskyImport => "alternatives-field-kaspersky-import",
        }
    }

    /// Id of the message for a value that is a word of the data; `None` for names, codes and addresses, which are
    /// shown as they are.
    #[must_use]
    pub fn value_message_id(self, value: &str) -> Option<&'static str> {
        match (self, value) {
            (Self::Owner | Self::Country | Self::Address, _) => None,
            (_, "yes") => Some("alternatives-value-yes"),
            (_, "no") => Some("alternatives-value-no"),
            (_, "paid") => Some("alternatives-value-paid"),
            (_, "unknown") => Some("alternatives-value-unknown"),
            (_, "scanner-only") => Some("alternatives-value-scanner-only"),
            (_, "on-demand") => Some("alternatives-value-on-demand"),
            (_, "direct") => Some("alternatives-value-direct"),
            (_, "after-conversion") => Some("alternatives-value-after-conversion"),
            (_, "windows") => Some("alternatives-value-windows"),
            (_, "macos") => Some("alternatives-value-macos"),
            (_, "linux") => Some("alternatives-value-linux"),
            (_, "android") => Some("alternatives-value-android"),
            (_, "ios") => Some("alternatives-value-ios"),
            _ => None,
        }
    }

    /// Whether the data file may give a product this value; owner, country and address have places of their own.
    fn allows(self, value: &str) -> bool {
        match self {
            Self::Owner | Self::Country | Self::Address => false,
            Self::System => System::parse(value).is_some(),
            Self::Free => ["yes", "no", "scanner-only", "unknown"].contains(&value),
            Self::RealTime => ["yes", "paid", "on-demand"].contains(&value),
            Self::Firewall | Self::Vpn | Self::PasswordManager | Self::ParentalControl => ["yes", "paid", "no"].contains(&value),
            Self::KasperskyImport => ["direct", "after-conversion"].contains(&value),
        }
    }
}

/// One thing that is known, or was said, about a product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub field: Field,
    /// What it says; see [`Field`].
    pub value: String,
    /// Where it was read, or where it has to be looked up while it is not confirmed.
    pub source: String,
    /// Day on which it was read, where that is another day than the product's.
    #[serde(default)]
    pub read: Option<Date>,
    /// Whether the source says so. What is not confirmed decides nothing and is not shown as a fact.
    pub confirmed: bool,
}

/// A product's official address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// An `https` address without a query, or a page that the system opens.
    pub url: String,
    /// Who says that it is the official one.
    pub source: String,
    /// Whether the source says so.
    pub confirmed: bool,
}

/// How directly the result of a test was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// On the lab's own page.
    Lab,
    /// In a copy of it.
    Copy,
    /// In a press report of it.
    Press,
    /// In a compilation by others. Never counts.
    Secondary,
}

impl Grade {
    /// Id of the message that says it; `None` for what is not shown.
    #[must_use]
    pub fn message_id(self) -> Option<&'static str> {
        match self {
            Self::Lab => Some("alternatives-grade-lab"),
            Self::Copy => Some("alternatives-grade-copy"),
            Self::Press => Some("alternatives-grade-press"),
            Self::Secondary => None,
        }
    }
}

/// A public test that a product took part in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// The lab.
    pub lab: String,
    /// The test's name.
    pub test: String,
    /// When it ended: a day, a month or a year.
    pub date: String,
    /// The lab's own word or figure for the result; `None` where only the taking part was seen.
    pub result: Option<String>,
    /// Whether that is a good result: an award, or the highest level or mark that the test gives.
    pub good: bool,
    /// How directly it was read.
    pub grade: Grade,
    /// Where it was read.
    pub source: String,
}

impl Test {
    /// The result in words: the lab's own word or figure, or that only the taking part was seen.
    #[must_use]
    pub fn outcome(&self) -> Message {
        match &self.result {
            Some(result) => message!("alternatives-test-result", result = result.clone()),
            None => message!("alternatives-test-took-part"),
        }
    }

    /// The last day of the time that the date names. `None` cannot be in a checked catalogue.
    pub(super) fn end(&self) -> Option<Date> {
        EventDate::parse(&self.date).map(EventDate::last_day)
    }
}

/// Something that a person should know before choosing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caveat {
    /// Id; the words stand under `caveat-<id>`.
    pub id: String,
    /// Where it was read.
    pub source: String,
    /// Whether the source is one to rely on; others are not shown.
    pub confirmed: bool,
    /// Releases of a system that it is about, as the survey names them (`Windows 10`); without any it is about all.
    #[serde(default)]
    pub releases: Vec<String>,
}

impl Caveat {
    /// Whether it is about a release, by its name as shown (`Windows 10 LTSC`). Where the release is not known every caveat
    /// counts, because each names the system that it is about.
    #[must_use]
    pub fn is_about(&self, release: Option<&str>) -> bool {
        let Some(release) = release else { return true };
        let named = |name: &String| {
            release
                .strip_prefix(name.as_str())
                .is_some_and(|rest| !rest.starts_with(|next: char| next == '.' || next.is_alphanumeric()))
        };
        self.releases.is_empty() || self.releases.iter().any(named)
    }
}

/// What a maker's own page helps with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpKind {
    /// Bringing passwords over from Kaspersky Password Manager.
    Passwords,
    /// A tool that removes other makers' protection.
    RemovalTool,
}

impl HelpKind {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Passwords => "alternatives-help-passwords",
            Self::RemovalTool => "alternatives-help-removal-tool",
        }
    }
}

/// A maker's own page for people who come from Kaspersky.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// What it helps with.
    pub kind: HelpKind,
    /// Its address: `https` without a query.
    pub url: String,
    /// The language it is written in: an ISO 639-1 code.
    pub language: String,
    /// Day on which it was read, itself or in a copy.
    pub read: Date,
    /// Whether it was seen. Others are not shown.
    pub confirmed: bool,
}

/// A name in a maker's signatures under Windows, to compare a downloaded installer with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The whole name, as the certificate's subject writes it.
    pub name: String,
    /// Where it was read.
    pub source: String,
    /// Day on which it was read.
    pub read: Date,
    /// Whether the source shows a certificate or the maker itself names it. Others are never expected.
    pub confirmed: bool,
}

/// Who owns products.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Id in the data.
    pub id: String,
    /// Name to show.
    pub name: String,
    /// ISO 3166-1 code of its country, where one can be named.
    #[serde(default)]
    pub country: Option<String>,
    /// Where that was read.
    pub source: String,
    /// Whether the source says so.
    pub confirmed: bool,
    /// Whether its products, and products with its engine, stand nowhere: a notice about one maker is not answered
    /// with another under the same doubt.
    #[serde(default)]
    pub never_listed: bool,
}

/// A product, as the data describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Id in the data; the description stands under `provider-<id>`.
    pub id: String,
    /// Name to show.
    pub name: String,
    /// What it is for.
    pub category: Category,
    /// Id of its owner.
    pub owner: String,
    /// Id of the owner of the engine, where that is somebody else's.
    #[serde(default)]
    pub engine: Option<String>,
    /// Systems that come with it.
    #[serde(default)]
    pub built_in: Vec<System>,
    /// Day on which the entry was read as a whole.
    pub read: Date,
    /// Its official address.
    #[serde(default)]
    pub address: Option<Address>,
    /// Its maker's own pages for people who come from Kaspersky.
    #[serde(default)]
    pub help: Vec<Help>,
    /// Names in the maker's signatures under Windows; empty where no public source was found that tells.
    #[serde(default)]
    pub signers: Vec<Signer>,
    /// What is known about it.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Public tests.
    #[serde(default)]
    pub tests: Vec<Test>,
    /// What to know before choosing it.
    #[serde(default)]
    pub caveats: Vec<Caveat>,
}

impl Help {
    /// What the page helps with and in which language, in words. The language's name comes with the data's words.
    #[must_use]
    pub fn text(&self) -> Message {
        Message::new(self.kind.message_id()).with("language", Message::new(format!("page-language-{}", self.language)))
    }
}

impl Product {
    /// What it is, in a sentence. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn description(&self) -> Message {
        Message::new(format!("provider-{}", self.id))
    }

    /// The confirmed values of a field.
    pub(super) fn confirmed(&self, field: Field) -> impl Iterator<Item = &str> {
        self.facts.iter().filter(move |fact| fact.confirmed && fact.field == field).map(|fact| fact.value.as_str())
    }

    /// The confirmed names in its maker's signatures, with which an installer is compared.
    pub fn expected_signers(&self) -> impl Iterator<Item = &Signer> {
        self.signers.iter().filter(|signer| signer.confirmed)
    }

    /// The official address, where it is confirmed.
    #[must_use]
    pub fn official_address(&self) -> Option<&str> {
        self.address.as_ref().filter(|address| address.confirmed).map(|address| address.url.as_str())
    }
}

/// Everything that the data file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    data_date: Date,
    owners: BTreeMap<String, Owner>,
    products: Vec<Product>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Read before everything else.
    #[serde(rename = "schema")]
    _schema: serde::de::IgnoredAny,
    data_date: Date,
    #[serde(default)]
    owner: Vec<Owner>,
    #[serde(default)]
    product: Vec<Product>,
}

/// The file, as errors call it.
const FILE: &str = "providers";

impl Catalogue {
    /// Reads and checks the text of a catalogue's data file.
    ///
    /// Every fact, test and caveat must have an `https` source, every value must be one that its field allows, ids
    /// must be unique, owners must be there, and official addresses must be `https` without a query or a page of the
    /// system.
    pub fn parse(toml: &str) -> Result<Self, DataError> {
        let lines = Lines { file: FILE, text: toml };
        let file: File = lines.read(DATA_SCHEMA)?;

        let mut owners = BTreeMap::new();
        for owner in file.owner {
            if let Some(country) = &owner.country
                && !known_country(country)
            {
                return Err(lines.error("owner", &owner.id, None, Problem::Id(country.clone())));
            }
            if owner.name.trim().is_empty() {
                return Err(lines.error("owner", &owner.id, None, Problem::Missing("name".to_owned())));
            }
            check_source(lines, "owner", &owner.id, &owner.source)?;
            if !is_id(&owner.id) || owners.contains_key(&owner.id) {
                return Err(lines.error("owner", &owner.id, None, Problem::Id(owner.id.clone())));
            }
            owners.insert(owner.id.clone(), owner);
        }
        let mut ids = BTreeSet::new();
        for product in &file.product {
            if !is_id(&product.id) || !ids.insert(&product.id) {
                return Err(lines.error("product", &product.id, None, Problem::Id(product.id.clone())));
            }
            check_product(lines, product, &owners)?;
        }
        Ok(Self { data_date: file.data_date, owners, products: file.product })
    }

    /// Day on which the facts were read.
    #[must_use]
    pub fn data_date(&self) -> Date {
        self.data_date
    }

    /// Every address that stands in the data; only these may be opened.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let products = self.products.iter().flat_map(|product| {
            let address = product.address.iter().flat_map(|address| [address.url.as_str(), address.source.as_str()]);
            let facts = product.facts.iter().map(|fact| fact.source.as_str());
            let tests = product.tests.iter().map(|test| test.source.as_str());
            let help = product.help.iter().map(|help| help.url.as_str());
            let caveats = product.caveats.iter().map(|caveat| caveat.source.as_str());
            let signers = product.signers.iter().map(|signer| signer.source.as_str());
            address.chain(help).chain(signers).chain(facts).chain(tests).chain(caveats)
        });
        self.owners.values().map(|owner| owner.source.as_str()).chain(products)
    }

    /// Every product that may be shown, in the order of the file.
    pub fn products(&self) -> impl Iterator<Item = &Product> {
        self.products.iter().filter(|product| !self.is_never_listed(product))
    }

    /// The product with an id, unless it is never listed.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products().find(|product| product.id == id)
    }

    /// The owner of a product.
    #[must_use]
    pub fn owner_of(&self, product: &Product) -> Option<&Owner> {
        self.owners.get(&product.owner)
    }

    /// Every message id that this data asks the translations for.
    #[must_use]
    pub fn message_ids(&self) -> BTreeSet<String> {
        let descriptions = self.products().map(|product| product.description().id.into_owned());
        let caveats = self.products().flat_map(|product| &product.caveats).map(|caveat| format!("caveat-{}", caveat.id));
        let languages = self.products().flat_map(|product| &product.help).map(|help| format!("page-language-{}", help.language));
        descriptions.chain(caveats).chain(languages).collect()
    }

    fn is_never_listed(&self, product: &Product) -> bool {
        [Some(&product.owner), product.engine.as_ref()]
            .into_iter()
            .flatten()
            .any(|id| self.owners.get(id).is_some_and(|owner| owner.never_listed))
    }
}

fn check_source(lines: Lines<'_>, table: &str, place: &str, source: &str) -> Result<(), DataError> {
    if source.is_empty() {
        return Err(lines.error(table, place, None, Problem::NoSource));
    }
    if !is_web_address(source, &["https"]) {
        return Err(lines.error(table, place, None, Problem::Address(source.to_owned())));
    }
    Ok(())
}

fn check_product(lines: Lines<'_>, product: &Product, owners: &BTreeMap<String, Owner>) -> Result<(), DataError> {
    let place = product.id.as_str();
    let error = |problem| lines.error("product", place, None, problem);
    if product.name.trim().is_empty() {
        return Err(error(Problem::Missing("name".to_owned())));
    }
    for owner in [Some(&product.owner), product.engine.as_ref()].into_iter().flatten() {
        if !owners.contains_key(owner) {
            return Err(error(Problem::Missing(owner.clone())));
        }
    }
    if let Some(address) = &product.address {
        let is_system_page = SYSTEM_PAGES.iter().any(|scheme| address.url.starts_with(scheme))
            && address.url.bytes().all(|byte| byte.is_ascii_graphic());
        let is_plain = is_web_address(&address.url, &["https"]) && !address.url.contains(['?', '#']);
        if !is_system_page && !is_plain {
            return Err(error(Problem::Address(address.url.clone())));
        }
        check_source(lines, "product", place, &address.source)?;
    }
    for help in &product.help {
        if !is_web_address(&help.url, &["https"]) || help.url.contains(['?', '#', '@']) {
            return Err(error(Problem::Address(help.url.clone())));
        }
        if help.language.len() != 2 || !help.language.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Err(error(Problem::Contradiction(help.language.clone())));
        }
    }
    let mut signers = BTreeSet::new();
    for signer in &product.signers {
        check_source(lines, "product", place, &signer.source)?;
        if signer.name.trim().is_empty() || signer.name.trim() != signer.name {
            return Err(error(Problem::Missing("signers".to_owned())));
        }
        if !signers.insert(&signer.name) {
            return Err(error(Problem::Contradiction(signer.name.clone())));
        }
    }
    let mut said = BTreeSet::new();
    for fact in &product.facts {
        check_source(lines, "product", place, &fact.source)?;
        if !fact.field.allows(&fact.value) {
            return Err(error(Problem::Contradiction(fact.value.clone())));
        }
        // One answer for each question; only systems are a list.
        let question = (fact.field, (fact.field == Field::System).then_some(&fact.value));
        if !said.insert(question) {
            return Err(error(Problem::Contradiction(fact.value.clone())));
        }
    }
    for test in &product.tests {
        check_source(lines, "product", place, &test.source)?;
        if EventDate::parse(&test.date).is_none() {
            return Err(error(Problem::Contradiction(test.date.clone())));
        }
        if test.lab.trim().is_empty() || test.test.trim().is_empty() || (test.good && test.result.is_none()) {
            return Err(error(Problem::Missing("result".to_owned())));
        }
    }
    let mut caveats = BTreeSet::new();
    for caveat in &product.caveats {
        check_source(lines, "product", place, &caveat.source)?;
        if !is_id(&caveat.id) || !caveats.insert(&caveat.id) {
            return Err(error(Problem::Id(caveat.id.clone())));
        }
        if caveat.releases.iter().any(|release| release.trim().is_empty()) {
            return Err(error(Problem::Missing("releases".to_owned())));
        }
    }
    Ok(())
}
