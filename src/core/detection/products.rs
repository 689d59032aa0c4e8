//! The product data: what each product leaves to be seen, read from `products.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use aho_corasick::AhoCorasick;
use regex_lite::{Regex, RegexBuilder};
use serde::Deserialize;

use super::{Family, Strength, Verdict, words};
use crate::message;
use crate::message::Message;
use crate::survey::Os;
use crate::survey::readers::Interest;

/// Why the product data can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// The text is no TOML, or a field is missing or of the wrong kind.
    #[error("product data: {0}")]
    NotReadable(String),
    /// A row breaks a rule of the data.
    #[error("product data, {place}: {problem}")]
    Invalid {
        /// The product or row.
        place: String,
        /// What is wrong with it, for the person who edits the data.
        problem: String,
    },
}

impl DataError {
    /// The same for a person.
    #[must_use]
    pub fn message(&self) -> Message {
        message!("detection-data-invalid", detail = self.to_string())
    }
}

/// What kind of thing a signature looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignKind {
    /// Name of a Windows service.
    Service,
    /// Name of a Windows driver.
    Driver,
    /// Full path of a running program, in [`super::paths::canonical`] form.
    Process,
    /// File name of a running program whose path is not known.
    ProcessName,
    /// File or folder, in canonical form.
    Path,
    /// Registry key, in [`super::paths::canonical_key`] form.
    Registry,
    /// Display name of an installed program.
    ProgramName,
    /// Name of the uninstall key.
    ProgramKey,
    /// Display name of a Security Center record.
    WscName,
    /// GUID of a Security Center record.
    WscGuid,
    /// Id in the Windows package manager.
    WingetId,
    /// Linux package or macOS receipt.
    Package,
    /// systemd unit.
    Unit,
    /// macOS bundle id.
    BundleId,
    /// macOS system or kernel extension.
    SystemExtension,
    /// macOS launch daemon or agent, by label.
    LaunchItem,
    /// Browser extension id.
    BrowserExtension,
    /// Subject of a certificate.
    Certificate,
    /// A line of a tool's own log.
    Line,
}

/// Which edition a sign speaks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Names {
    /// The product it stands under.
    #[default]
    Product,
    /// Any of the maker's home products on that system: the edition isn't named.
    AnyHome,
    /// Any of the maker's engines.
    AnyEngine,
}

/// Whether the United States rule covers a product, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Covered {
    /// It does.
    Yes,
    /// It doesn't.
    No,
    /// The list could not be read, or experts differ.
    Unclear,
}

/// Anchored patterns and exact words; a text fits when one of them fits all of it, whatever the case.
#[derive(Debug, Clone)]
pub struct Matcher(Vec<Regex>);

impl Matcher {
    /// Whether the whole text fits.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        self.0.iter().any(|pattern| pattern.is_match(text))
    }

    /// The patterns, each anchored at both ends.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Regex::as_str)
    }
}

/// One way of recognising one product.
#[derive(Debug, Clone)]
pub struct Sign {
    /// What it looks at.
    pub kind: SignKind,
    /// What must fit.
    pub matcher: Matcher,
    /// What it weighs when it is confirmed.
    pub strength: Strength,
    /// What a weak sign may say alone: possible or inconclusive.
    pub alone: Verdict,
    /// Whether it was seen on a machine or in its maker's documents; an unconfirmed sign carries no verdict alone.
    pub confirmed: bool,
    /// Whether it is the engine itself, so that its running means protection.
    pub engine: bool,
    /// Which edition it speaks for.
    pub names: Names,
    /// Where the program of a service must lie for the name to count in full.
    pub image: Option<Matcher>,
    /// Where this is known from.
    pub source: String,
    /// What to know about it.
    pub note: Option<String>,
}

/// A product of the product data.
#[derive(Debug, Clone)]
pub struct Product {
    /// Id, the same in every version of the program.
    pub id: String,
    /// Name to show.
    pub name: String,
    /// What it is for.
    pub family: Family,
    /// Systems that it exists for.
    pub platforms: Vec<Os>,
    /// Whether the rule covers it.
    pub covered: Covered,
    /// Whether it has an engine that protects.
    pub engine: bool,
    /// What to know about it.
    pub note: Option<String>,
    /// How it is recognised.
    pub signs: Vec<Sign>,
}

/// Another maker's protection.
#[derive(Debug, Clone)]
pub struct Other {
    /// Name to show; `None` shows the name as it was read.
    pub name: String,
    /// Whether it is the system's own, and which.
    pub built_in: Option<Os>,
    /// How it is recognised.
    pub signs: Vec<Sign>,
}

/// A system release and the day its security updates end.
#[derive(Debug, Clone)]
pub struct System {
    /// Family.
    pub os: Os,
    /// Fits the system's name as read.
    pub name: Matcher,
    /// Fits its version as read; any where it is absent.
    pub version: Option<Matcher>,
    /// The build numbers of the release, both included.
    pub builds: Option<(u32, u32)>,
    /// Name to show.
    pub shown: String,
    /// Last day of security updates for everybody; `None` where the maker names none.
    pub supported_until: Option<jiff::civil::Date>,
    /// Last day for machines that are enrolled for more.
    pub extended_until: Option<jiff::civil::Date>,
    /// Whether sources give different days for that; the page says so.
    pub extended_unconfirmed: bool,
    /// Where this is known from.
    pub source: String,
}

/// Who must stand behind an uninstaller before it is started.
#[derive(Debug, Clone)]
pub struct Makers {
    /// Whole names in signatures of the maker's programs, as they are written there.
    pub signers: Vec<String>,
    /// Names of the maker in the records of the Windows Installer.
    pub publishers: Matcher,
    /// Whole names in the signature of the Windows Installer itself.
    pub installer_signers: Vec<String>,
}

/// The product data, read and checked.
#[derive(Debug, Clone)]
pub struct Products {
    /// Day on which the data was put together.
    pub date: jiff::civil::Date,
    /// Products of the maker, its tools, engine users and successors.
    pub products: Vec<Product>,
    /// Other makers' protection.
    pub others: Vec<Other>,
    /// Things that look alike and are something else.
    pub deny: Vec<(SignKind, Matcher)>,
    /// Publishers' names that are the maker's.
    pub publishers: Matcher,
    /// Apple team ids of the maker.
    pub teams: Vec<String>,
    /// Names in valid signatures of the maker's files: its own, and those of the system's maker, which signs drivers.
    pub signers: Matcher,
    /// Whose signature an uninstaller must bear, by the families of the products.
    uninstallers: Vec<FileUninstaller>,
    /// Whose signature the system's own installer of packages must bear.
    installer_signers: Vec<String>,
    /// System releases.
    pub systems: Vec<System>,
    /// Which rows a text may fit, by the words in it. Worked out once it is asked for.
    index: OnceLock<Arc<Index>>,
    /// The same for a log as it was written.
    interest: OnceLock<Option<Interest>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileData {
    schema: String,
    date: jiff::civil::Date,
    publishers: Vec<String>,
    teams: Vec<String>,
    /// Patterns, anchored at both ends.
    #[serde(default)]
    signers: Vec<String>,
    #[serde(default)]
    uninstaller: Vec<FileUninstaller>,
    windows_installer: Option<FileSigners>,
    #[serde(default)]
    product: Vec<FileProduct>,
    #[serde(default)]
    other: Vec<FileOther>,
    #[serde(default)]
    deny: Vec<FileDeny>,
    #[serde(default)]
    system: Vec<FileSystem>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileUninstaller {
    families: Vec<Family>,
    signers: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSigners {
    signers: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileProduct {
    id: String,
    name: String,
    family: Family,
    platforms: Vec<Os>,
    covered: Covered,
    #[serde(default)]
    engine: bool,
    note: Option<String>,
    #[serde(default)]
    sign: Vec<FileSign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSign {
    kind: SignKind,
    #[serde(default)]
    exact: Vec<String>,
    pattern: Option<String>,
    strength: Strength,
    alone: Option<Verdict>,
    #[serde(default = "yes")]
    confirmed: bool,
    #[serde(default)]
    engine: bool,
    #[serde(default)]
    names: Names,
    image: Option<String>,
    source: String,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileOther {
    name: String,
    built_in: Option<Os>,
    #[serde(default)]
    wsc: Option<String>,
    #[serde(default)]
    guids: Vec<String>,
    #[serde(default)]
    programs: Option<String>,
    #[serde(default)]
    processes: Option<String>,
    #[serde(default)]
    process_names: Vec<String>,
    #[serde(default)]
    services: Vec<String>,
    #[serde(default)]
    packages: Vec<String>,
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    bundle_ids: Option<String>,
    #[serde(default)]
    paths: Option<String>,
    /// Of the processes, services and units, those that are the engine.
    #[serde(default)]
    engines: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDeny {
    kind: SignKind,
    pattern: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSystem {
    os: Os,
    name: String,
    version: Option<String>,
    builds: Option<(u32, u32)>,
    shown: String,
    supported_until: Option<jiff::civil::Date>,
    extended_until: Option<jiff::civil::Date>,
    #[serde(default)]
    extended_unconfirmed: bool,
    source: String,
}

/// What a text fits, by the places of the rows in the data, in their order there.
#[derive(Debug, Default)]
pub struct Fitting {
    /// Whether a word of any row stands in the text, whatever its kind.
    pub may_be_known: bool,
    /// Product and sign.
    pub products: Vec<(usize, usize)>,
    /// Other maker and sign.
    pub others: Vec<(usize, usize)>,
}

/// Whose row a pattern is.
#[derive(Debug, Clone, Copy)]
enum Owner {
    Product(usize, usize),
    Other(usize, usize),
}

/// A pattern with its row.
#[derive(Debug)]
struct Indexed {
    kind: SignKind,
    row: Owner,
    /// Its place in the row.
    place: usize,
    quick: Quick,
}

/// The same pattern for an engine that takes long to make and little to ask, once it was asked often: the readers do the
/// same (`survey/readers/pattern.rs`), and say why both find the same in ASCII.
#[derive(Debug, Default)]
struct Quick {
    asked: AtomicU32,
    engine: OnceLock<Option<regex::Regex>>,
}

impl Quick {
    /// After so many texts the other engine pays.
    const OFTEN: u32 = 1000;

    fn is_match(&self, small: &Regex, text: &str) -> bool {
        if self.asked.load(Ordering::Relaxed) < Self::OFTEN {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return small.is_match(text);
        }
        if !text.is_ascii() {
            return small.is_match(text);
        }
        let make = || regex::RegexBuilder::new(small.as_str()).case_insensitive(true).build().ok();
        self.engine.get_or_init(make).as_ref().map_or_else(|| small.is_match(text), |engine| engine.is_match(text))
    }
}

/// Which patterns a text may fit, by the words in it.
#[derive(Debug, Default)]
struct Index {
    patterns: Vec<Indexed>,
    /// Finds the words of all patterns, and those of what only looks alike.
    words: Option<AhoCorasick>,
    /// By word, the places of the patterns in [`Self::patterns`] that have it.
    of_word: Vec<Vec<u32>>,
    /// Patterns of which no word is known; they are always tried.
    without_word: Vec<u32>,
}

impl Index {
    fn new(products: &Products) -> Self {
        let of_products = products.products.iter().enumerate().flat_map(|(place, product)| {
            product.signs.iter().enumerate().map(move |(sign, row)| (row.kind, Owner::Product(place, sign), &row.matcher))
        });
        let of_others = products.others.iter().enumerate().flat_map(|(place, other)| {
            other.signs.iter().enumerate().map(move |(sign, row)| (row.kind, Owner::Other(place, sign), &row.matcher))
        });
        let mut index = Self::default();
        let mut words: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
        for (kind, row, matcher) in of_products.chain(of_others) {
            for (place, pattern) in matcher.patterns().enumerate() {
                let number = u32::try_from(index.patterns.len()).unwrap_or(u32::MAX);
                index.patterns.push(Indexed { kind, row, place, quick: Quick::default() });
                match words::of_pattern(pattern, false) {
                    Some(all) => {
                        for word in all {
                            let places = words.entry(word.to_ascii_lowercase()).or_default();
                            if places.last() != Some(&number) {
                                places.push(number);
                            }
                        }
                    }
                    None => index.without_word.push(number),
                }
            }
        }
        // What only looks alike is looked at as well.
        for word in words_of(products.deny.iter().map(|(_, matcher)| matcher), false).into_iter().flatten() {
            words.entry(word).or_default();
        }
        let (words, places): (Vec<_>, Vec<_>) = words.into_iter().unzip();
        match AhoCorasick::builder().ascii_case_insensitive(true).build(words) {
            Ok(finder) => {
                index.words = Some(finder);
                index.of_word = places;
            }
            Err(_) => index.without_word = (0..u32::try_from(index.patterns.len()).unwrap_or(u32::MAX)).collect(),
        }
        index
    }
}

/// Words of which one stands in all that these rows fit; `None` where one of them has none.
fn words_of<'a>(rows: impl Iterator<Item = &'a Matcher>, as_written: bool) -> Option<BTreeSet<Vec<u8>>> {
    let patterns = rows.flat_map(Matcher::patterns);
    let words: Option<Vec<Vec<Vec<u8>>>> = patterns.map(|pattern| words::of_pattern(pattern, as_written)).collect();
    let folded = words?.concat().into_iter().map(|word| word.to_ascii_lowercase());
    Some(folded.collect())
}

fn yes() -> bool {
    true
}

/// The schema of the product data that this program reads.
const SCHEMA: &str = "safe-passage.product-data/1";

fn invalid(place: &str, problem: impl Into<String>) -> DataError {
    DataError::Invalid { place: place.to_owned(), problem: problem.into() }
}

/// Compiles a pattern, which must be anchored at both ends.
fn compile(place: &str, pattern: &str) -> Result<Regex, DataError> {
    if !(pattern.starts_with('^') && pattern.ends_with('$')) {
        return Err(invalid(place, format!("pattern is not anchored at both ends: {pattern}")));
    }
    // An alternative at the outer level would escape the anchors.
    let mut depth = 0_i32;
    let mut escaped = false;
    for character in pattern.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' => depth -= 1,
            '|' if depth == 0 => return Err(invalid(place, format!("alternatives need brackets: {pattern}"))),
            _ => {}
        }
    }
    RegexBuilder::new(pattern)
        .case_insensitive(true)
        .build()
        .map_err(|error| invalid(place, format!("pattern does not compile: {pattern}: {error}")))
}

fn exactly(place: &str, words: &[String]) -> Result<Vec<Regex>, DataError> {
    words
        .iter()
        .map(|word| {
            if word.is_empty() {
                Err(invalid(place, "empty word"))
            } else {
                compile(place, &format!("^{}$", regex_lite::escape(word)))
            }
        })
        .collect()
}

fn need_source(place: &str, source: &str) -> Result<(), DataError> {
    if source.trim().is_empty() { Err(invalid(place, "a row without a source")) } else { Ok(()) }
}

impl Products {
    /// Reads and checks the product data.
    ///
    /// Every row must name its source, every pattern must compile and be anchored at both ends, ids must be unique.
    pub fn parse(text: &str) -> Result<Self, DataError> {
        let data: FileData = toml::from_str(text).map_err(|error| DataError::NotReadable(error.to_string()))?;
        if data.schema != SCHEMA {
            return Err(invalid("schema", format!("expected {SCHEMA}, found {}", data.schema)));
        }
        let mut ids = BTreeSet::new();
        let mut products = Vec::new();
        for product in data.product {
            if !ids.insert(product.id.clone()) {
                return Err(invalid(&product.id, "this id stands twice"));
            }
            let signs = product.sign.into_iter().map(|sign| read_sign(&product.id, sign)).collect::<Result<_, _>>()?;
            products.push(Product {
                id: product.id,
                name: product.name,
                family: product.family,
                platforms: product.platforms,
                covered: product.covered,
                engine: product.engine,
                note: product.note,
                signs,
            });
        }
        let others = data.other.into_iter().map(read_other).collect::<Result<_, _>>()?;
        let mut deny = Vec::new();
        for row in data.deny {
            need_source("deny", &row.source)?;
            deny.push((row.kind, Matcher(vec![compile("deny", &row.pattern)?])));
        }
        for row in &data.uninstaller {
            need_source("uninstaller", &row.source)?;
        }
        if let Some(row) = &data.windows_installer {
            need_source("windows_installer", &row.source)?;
        }
        let mut systems = Vec::new();
        for row in data.system {
            need_source(&row.shown, &row.source)?;
            systems.push(System {
                os: row.os,
                name: Matcher(vec![compile(&row.shown, &row.name)?]),
                version: row.version.map(|version| compile(&row.shown, &version)).transpose()?.map(|one| Matcher(vec![one])),
                builds: row.builds,
                shown: row.shown,
                supported_until: row.supported_until,
                extended_until: row.extended_until,
                extended_unconfirmed: row.extended_unconfirmed,
                source: row.source,
            });
        }
        Ok(Self {
            date: data.date,
            products,
            others,
            deny,
            publishers: Matcher(exactly("publishers", &data.publishers)?),
            signers: Matcher(data.signers.iter().map(|pattern| compile("signers", pattern)).collect::<Result<_, _>>()?),
            teams: data.teams,
            uninstallers: data.uninstaller,
            installer_signers: data.windows_installer.map(|row| row.signers).unwrap_or_default(),
            systems,
            index: OnceLock::new(),
            interest: OnceLock::new(),
        })
    }

    /// The product with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.id == id)
    }

    /// Who must stand behind the uninstallers of a family's products; `None` where no public source tells, so that none of
    /// them is started.
    #[must_use]
    pub fn makers_of(&self, family: Family) -> Option<Makers> {
        let row = self.uninstallers.iter().find(|row| row.families.contains(&family))?;
        Some(Makers {
            signers: row.signers.clone(),
            publishers: self.publishers.clone(),
            installer_signers: self.installer_signers.clone(),
        })
    }

    /// Everything that knows names of a kind: the signs of products and of other makers, and what only looks alike.
    ///
    /// For whoever collects and must tell which of a system's many entries are worth writing down.
    #[must_use]
    pub fn known_names(&self, kind: SignKind) -> Vec<Matcher> {
        let of_products = self.products.iter().flat_map(|product| &product.signs);
        let of_others = self.others.iter().flat_map(|other| &other.signs);
        let signs = of_products.chain(of_others).filter(|sign| sign.kind == kind).map(|sign| sign.matcher.clone());
        signs.chain(self.deny.iter().filter(|(denied, _)| *denied == kind).map(|(_, matcher)| matcher.clone())).collect()
    }

    /// What a text of a kind fits. Few patterns are tried: those of which a word stands in the text.
    #[must_use]
    pub fn fitting(&self, kind: SignKind, text: &str) -> Fitting {
        let index = self.index.get_or_init(|| Arc::new(Index::new(self)));
        let mut places: Vec<u32> = index.without_word.clone();
        let mut fitting = Fitting { may_be_known: !places.is_empty(), ..Fitting::default() };
        if let Some(words) = &index.words {
            for found in words.find_overlapping_iter(text) {
                fitting.may_be_known = true;
                places.extend_from_slice(&index.of_word[found.pattern().as_usize()]);
            }
        }
        places.sort_unstable();
        places.dedup();
        for place in places {
            let Indexed { kind: of_kind, row, place, quick } = &index.patterns[place as usize];
            if *of_kind != kind {
                continue;
            }
            let (matcher, list) = match *row {
                Owner::Product(product, sign) => (&self.products[product].signs[sign].matcher, &mut fitting.products),
                Owner::Other(other, sign) => (&self.others[other].signs[sign].matcher, &mut fitting.others),
            };
            let (Owner::Product(one, sign) | Owner::Other(one, sign)) = *row;
            // One pattern of a row is enough, and they stand one after the other.
            if list.last() != Some(&(one, sign)) && quick.is_match(&matcher.0[*place], text) {
                list.push((one, sign));
            }
        }
        fitting
    }

    /// The words of which one stands in whatever these products or other makers' are known by in the rows of a log. `None`
    /// where a row is known by none.
    #[must_use]
    pub fn interest(&self) -> Option<&Interest> {
        let words = self.interest.get_or_init(|| {
            let in_rows = self.rows().filter(|(kind, _)| {
                matches!(
                    kind,
                    SignKind::Service
                        | SignKind::Driver
                        | SignKind::Process
                        | SignKind::ProcessName
                        | SignKind::Path
                        | SignKind::Registry
                        | SignKind::ProgramKey
                        | SignKind::ProgramName
                        | SignKind::BrowserExtension
                        | SignKind::Certificate
                )
            });
            Interest::new(words_of(in_rows.map(|(_, matcher)| matcher), true)?)
        });
        words.as_ref()
    }

    /// All rows that recognise something.
    fn rows(&self) -> impl Iterator<Item = (SignKind, &Matcher)> {
        let of_products = self.products.iter().flat_map(|product| &product.signs);
        let of_others = self.others.iter().flat_map(|other| &other.signs);
        of_products.chain(of_others).map(|sign| (sign.kind, &sign.matcher))
    }

    /// Whether a thing only looks like one of the products.
    #[must_use]
    pub fn denies(&self, kind: SignKind, text: &str) -> bool {
        self.deny.iter().any(|(denied, matcher)| *denied == kind && matcher.fits(text))
    }
}

fn read_sign(place: &str, sign: FileSign) -> Result<Sign, DataError> {
    need_source(place, &sign.source)?;
    let mut patterns = exactly(place, &sign.exact)?;
    if let Some(pattern) = &sign.pattern {
        patterns.push(compile(place, pattern)?);
    }
    if patterns.is_empty() {
        return Err(invalid(place, "a sign that nothing can fit"));
    }
    let alone = sign.alone.unwrap_or(Verdict::Inconclusive);
    if !matches!(alone, Verdict::Inconclusive | Verdict::Possible) {
        return Err(invalid(place, "a weak sign alone is possible or inconclusive"));
    }
    Ok(Sign {
        kind: sign.kind,
        matcher: Matcher(patterns),
        strength: sign.strength,
        alone,
        confirmed: sign.confirmed,
        engine: sign.engine,
        names: sign.names,
        image: sign.image.map(|pattern| compile(place, &pattern)).transpose()?.map(|one| Matcher(vec![one])),
        source: sign.source,
        note: sign.note,
    })
}

fn read_other(other: FileOther) -> Result<Other, DataError> {
    let place = other.name.clone();
    need_source(&place, &other.source)?;
    let mut signs = Vec::new();
    let mut add = |kind, patterns: Vec<Regex>, engine| {
        if !patterns.is_empty() {
            signs.push(Sign {
                kind,
                matcher: Matcher(patterns),
                strength: Strength::Strong,
                alone: Verdict::Possible,
                confirmed: true,
                engine,
                names: Names::Product,
                image: None,
                source: other.source.clone(),
                note: None,
            });
        }
    };
    let pattern =
        |text: &Option<String>| -> Result<Vec<Regex>, DataError> { text.iter().map(|text| compile(&place, text)).collect() };
    // The engine's rows come first: the first row that fits an observation decides.
    let engines = exactly(&place, &other.engines)?;
    for kind in [SignKind::Service, SignKind::Unit, SignKind::ProcessName] {
        add(kind, engines.clone(), true);
    }
    add(SignKind::WscName, pattern(&other.wsc)?, false);
    add(SignKind::WscGuid, exactly(&place, &other.guids)?, false);
    add(SignKind::ProgramName, pattern(&other.programs)?, false);
    add(SignKind::Process, pattern(&other.processes)?, false);
    add(SignKind::ProcessName, exactly(&place, &other.process_names)?, false);
    add(SignKind::Service, exactly(&place, &other.services)?, false);
    add(SignKind::Package, exactly(&place, &other.packages)?, false);
    add(SignKind::Unit, exactly(&place, &other.units)?, false);
    add(SignKind::BundleId, pattern(&other.bundle_ids)?, false);
    add(SignKind::Path, pattern(&other.paths)?, false);
    if signs.is_empty() {
        return Err(invalid(&place, "nothing recognises it"));
    }
    Ok(Other { name: other.name, built_in: other.built_in, signs })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;

    use proptest::prelude::*;

    use super::*;

    fn products() -> &'static Products {
        static PRODUCTS: OnceLock<Products> = OnceLock::new();
        PRODUCTS.get_or_init(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the data is valid"))
    }

    /// Places of rows.
    type Rows = Vec<(usize, usize)>;

    /// What a text fits, found by trying every row.
    fn tried(products: &Products, kind: SignKind, text: &str) -> (Rows, Rows) {
        let fits = |place: usize, signs: &[Sign]| -> Rows {
            let fitting = signs.iter().enumerate().filter(|(_, sign)| sign.kind == kind && sign.matcher.fits(text));
            fitting.map(|(sign, _)| (place, sign)).collect()
        };
        (
            products.products.iter().enumerate().flat_map(|(place, product)| fits(place, &product.signs)).collect(),
            products.others.iter().enumerate().flat_map(|(place, other)| fits(place, &other.signs)).collect(),
        )
    }

    const KINDS: [SignKind; 6] =
        [SignKind::Service, SignKind::Driver, SignKind::Process, SignKind::ProgramName, SignKind::WscName, SignKind::BundleId];

    #[test]
    fn what_a_word_leads_to_is_what_trying_every_row_finds() {
        for text in [
            "Kaspersky Total Security",
            "kaspersky endpoint security 12 für windows",
            "AVP21.3",
            "AVP.KES.21.19",
            "klif",
            "ksld",
            r"%programfiles%\kaspersky lab\kaspersky total security 21.3\avp.exe",
            r"%programfiles%\windows defender\msmpeng.exe",
            "com.kaspersky.kav",
            "Защитник Windows",
            "avast free antivirus",
            "360 total security",
            "",
        ] {
            for kind in KINDS {
                let found = products().fitting(kind, text);
                assert_eq!((found.products, found.others), tried(products(), kind, text), "{kind:?}: {text}");
            }
        }
    }

    proptest! {
        #[test]
        fn it_is_the_same_for_texts_that_nobody_thought_of(
            start in "(?i)(kaspersky|avp|kl|norton|eset|%programfiles%\\\\kaspersky lab\\\\|)", rest in "[ -~]{0,20}",
        ) {
            let text = format!("{start}{rest}");
            for kind in KINDS {
                let found = products().fitting(kind, &text);
                prop_assert_eq!((found.products, found.others), tried(products(), kind, &text), "{:?}: {}", kind, text);
            }
        }
    }

    #[test]
    fn a_row_that_is_asked_often_says_the_same() {
        let small = compile("test", r"^kaspersky( \d[\d.]*)?$").expect("a pattern");
        let quick = Quick { asked: AtomicU32::new(Quick::OFTEN), engine: OnceLock::new() };
        for (text, wanted) in
            [("KASPERSKY 21.3", true), ("kaspersky x", false), ("kas\u{212a}ersky", false), ("\u{212a}aspersky", false)]
        {
            assert_eq!(quick.is_match(&small, text), wanted, "{text}");
            assert_eq!(small.is_match(text), wanted, "{text}");
        }
        assert!(quick.engine.get().is_some());
    }
}
