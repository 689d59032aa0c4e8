//! Which products are shown, in which order, and why.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::data::{Catalogue, Category, Field, Grade, Help, Need, Product, System, Test};
use super::shelf::Sold;
use crate::message;
use crate::message::Message;

/// Schema of [`Alternatives`] as JSON.
pub const SCHEMA: &str = "safe-passage.alternatives/1";

/// Tests that ended longer ago than this count as older.
const RECENT_MONTHS: i32 = 18;

/// Entries and facts that were read longer ago than this have to be read again.
const ENTRY_MONTHS: i32 = 12;

/// What a person is looking for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The system it shall run on; `None` asks for no system in particular.
    pub os: Option<System>,
    /// The release of that system by its name (`Windows 10`), where it is known. It only takes away what is said of others.
    pub release: Option<String>,
    /// Whether it shall cost nothing.
    pub free: bool,
    /// What else it shall have.
    pub needs: Vec<Need>,
    /// What it is for.
    pub category: Category,
    /// Ids of products that are on the machine already: they stand outside the list, because they are nothing to change to.
    pub here: Vec<String>,
}

impl Query {
    /// A person who asks for nothing beyond the category.
    #[must_use]
    pub fn of(category: Category) -> Self {
        Self { os: None, release: None, free: false, needs: Vec::new(), category, here: Vec::new() }
    }
}

/// How much public evidence there is. Not a mark: differences within a group say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Group {
    /// A good result from two public labs or more in the last 18 months.
    A,
    /// From one.
    B,
    /// Only older or second-hand results, or only the taking part was seen.
    C,
    /// No public test found.
    D,
}

impl Group {
    /// Id of the message that explains it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::A => "alternatives-group-a",
            Self::B => "alternatives-group-b",
            Self::C => "alternatives-group-c",
            Self::D => "alternatives-group-d",
        }
    }
}

/// A reason for which a product stands where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The system comes with it.
    BuiltIn,
    /// It runs on the system that was asked for.
    RunsHere,
    /// It watches all the time.
    RealTime,
    /// Its paid edition watches all the time.
    RealTimePaid,
    /// Its official address is known.
    OfficialAddress,
    /// Everything that was asked for is there.
    NeedsMet,
    /// Something that was asked for is missing, or could not be confirmed.
    NeedsUnmet,
    /// Two public labs or more gave it a good result lately.
    TestedByTwoLabs,
    /// One public lab gave it a good result lately.
    TestedByOneLab,
    /// Only older or second-hand test results were found.
    TestedEarlier,
    /// No public test was found.
    NoTestFound,
    /// It reads what Kaspersky Password Manager writes.
    ReadsKasperskyFile,
}

impl Why {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::BuiltIn => "alternatives-why-built-in",
            Self::RunsHere => "alternatives-why-runs-here",
            Self::RealTime => "alternatives-why-real-time",
            Self::RealTimePaid => "alternatives-why-real-time-paid",
            Self::OfficialAddress => "alternatives-why-official-address",
            Self::NeedsMet => "alternatives-why-needs-met",
            Self::NeedsUnmet => "alternatives-why-needs-unmet",
            Self::TestedByTwoLabs => "alternatives-why-tested-by-two-labs",
            Self::TestedByOneLab => "alternatives-why-tested-by-one-lab",
            Self::TestedEarlier => "alternatives-why-tested-earlier",
            Self::NoTestFound => "alternatives-why-no-test-found",
            Self::ReadsKasperskyFile => "alternatives-why-reads-kaspersky-file",
        }
    }
}

/// Why a product is not among the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// It does not run on the system, as far as is known.
    WrongSystem,
    /// It is said to run on the system, and nothing that was read confirms it.
    SystemNotConfirmed,
    /// It only looks when asked.
    NoRealTime,
    /// Nothing that was read confirms that it watches all the time.
    RealTimeNotConfirmed,
    /// Its official address is not confirmed.
    NoOfficialAddress,
    /// What is known about it was read more than 12 months ago.
    EntryOld,
    /// It is on the machine already.
    AlreadyHere,
}

impl LeftOutReason {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::WrongSystem => "alternatives-left-out-wrong-system",
            Self::SystemNotConfirmed => "alternatives-left-out-system-not-confirmed",
            Self::NoRealTime => "alternatives-left-out-no-real-time",
            Self::RealTimeNotConfirmed => "alternatives-left-out-real-time-not-confirmed",
            Self::NoOfficialAddress => "alternatives-left-out-no-official-address",
            Self::EntryOld => "alternatives-left-out-entry-old",
            Self::AlreadyHere => "alternatives-left-out-already-here",
        }
    }
}

/// A product that is not among the cards, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The first reason that applies.
    pub reason: LeftOutReason,
}

/// A confirmed fact, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownFact {
    /// What it is about.
    pub field: Field,
    /// What it says.
    pub value: String,
    /// Day on which it was read.
    pub date: Date,
    /// Where it was read.
    pub source: String,
    /// Always true here; what is not confirmed is in [`check`] alone.
    pub confirmed: bool,
}

/// A confirmed caveat, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownCaveat {
    /// Its id; the words stand under `caveat-<id>`.
    pub id: String,
    /// Day on which it was read.
    pub date: Date,
    /// Where it was read.
    pub source: String,
}

impl ShownCaveat {
    /// The caveat in words. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn text(&self) -> Message {
        Message::new(format!("caveat-{}", self.id))
    }
}

/// A product, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProductAnswer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Name of its owner.
    pub owner: String,
    /// How much public evidence there is for it.
    pub group: Group,
    /// Why it stands where it stands.
    pub why: Vec<Why>,
    /// What was asked for and is missing or not confirmed.
    pub unmet: Vec<Need>,
    /// Its official address, where it is confirmed.
    pub address: Option<String>,
    /// What is confirmed about it.
    pub facts: Vec<ShownFact>,
    /// Public tests, the latest first; those that were read second-hand are not shown.
    pub tests: Vec<Test>,
    /// What to know before choosing it.
    pub caveats: Vec<ShownCaveat>,
    /// Its maker's own pages for people who come from Kaspersky.
    pub help: Vec<Help>,
    /// That the shop in which this is shown sells it. Laid over the finished list; the rule never sees it.
    pub sold: Option<Sold>,
}

impl ProductAnswer {
    /// What it is, in a sentence. The id comes from the data file, whose words come with it.
    #[must_use]
    pub fn description(&self) -> Message {
        Message::new(format!("provider-{}", self.id))
    }
}

/// All products of one owner, so that no company can fill the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The owner's name.
    pub owner: String,
    /// Group of its best product.
    pub group: Group,
    /// Number of unmet needs of its best product.
    #[serde(serialize_with = "count")]
    pub unmet: Vec<Need>,
    /// The products, best first.
    pub products: Vec<ProductAnswer>,
}

fn count<S: Serializer>(needs: &[Need], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(needs.len() as u64)
}

/// Something in the data that has to be looked up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Id of the product.
    pub id: String,
    /// What it is about.
    pub field: Field,
    /// What the data says.
    pub value: String,
    /// Day on which it was read.
    pub date: Date,
    /// Where to look it up.
    pub source: String,
    /// Why.
    pub reason: CheckReason,
}

/// Why something has to be looked up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckReason {
    /// Nothing that was read confirms it.
    NotConfirmed,
    /// It was read more than 12 months ago.
    Old,
}

impl CheckReason {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NotConfirmed => "alternatives-check-not-confirmed",
            Self::Old => "alternatives-check-old",
        }
    }
}

/// The list of alternatives. As JSON it is the document that `alternatives --json` promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternatives {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// Day on which the facts were read.
    pub data_date: Date,
    /// What was asked for.
    pub category: Category,
    /// Whether the whole list is older than 12 months, so that people should ask the labs instead.
    pub list_is_old: bool,
    /// What the system comes with; it stands outside the list.
    pub built_in: Option<ProductAnswer>,
    /// The list as it is shown, in order.
    pub cards: Vec<Card>,
    /// What is not in the list, and why.
    pub left_out: Vec<LeftOut>,
    /// What has to be looked up again; only where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Vec<Check>>,
}

impl Alternatives {
    /// The same list with what has to be looked up again.
    #[must_use]
    pub fn with_check(mut self, catalogue: &Catalogue, today: Date) -> Self {
        self.check = Some(check(catalogue, Some(self.category), today));
        self
    }

    /// What to say about the list as a whole: how it is made, and that it is old where it is.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let old = self.list_is_old.then(|| message!("alternatives-list-is-old"));
        let marks = self.category.is_tested_by_labs().then(|| message!("alternatives-group-is-no-mark"));
        old.into_iter().chain([message!("alternatives-rule")]).chain(marks).collect()
    }

    /// The list as one JSON document.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

/// The alternatives for a person, as of a day.
///
/// `today` is the day that ages are counted to, usually [`crate::timeline::day_of`] the instant that was asked for.
#[must_use]
pub fn alternatives(catalogue: &Catalogue, query: &Query, today: Date) -> Alternatives {
    let needs = wanted(query);
    let of_category = || catalogue.products().filter(|product| product.category == query.category);
    let comes_with_system = |product: &&Product| query.os.is_some_and(|os| product.built_in.contains(&os));
    let built_in = of_category().find(comes_with_system).map(|product| show(catalogue, product, &needs, query, today));

    let mut by_owner: BTreeMap<&str, Vec<ProductAnswer>> = BTreeMap::new();
    let mut left_out = Vec::new();
    for product in of_category().filter(|product| !comes_with_system(product)) {
        match left_out_reason(product, query, today) {
            Some(reason) => left_out.push(LeftOut { id: product.id.clone(), name: product.name.clone(), reason }),
            None => by_owner.entry(&product.owner).or_default().push(show(catalogue, product, &needs, query, today)),
        }
    }
    let mut cards: Vec<Card> = by_owner
        .into_values()
        .filter_map(|mut products| {
            products.sort_by_key(|product| (product.unmet.len(), product.group, sorted(&product.name), product.id.clone()));
            let best = products.first()?;
            Some(Card { owner: best.owner.clone(), group: best.group, unmet: best.unmet.clone(), products })
        })
        .collect();
    cards.sort_by_key(|card| (card.unmet.len(), card.group, sorted(&card.owner)));
    left_out.sort_by_key(|entry| (sorted(&entry.name), entry.id.clone()));
    Alternatives {
        schema: SCHEMA,
        data_date: catalogue.data_date(),
        category: query.category,
        list_is_old: is_older(catalogue.data_date(), ENTRY_MONTHS, today),
        built_in,
        cards,
        left_out,
        check: None,
    }
}

/// What is asked for, each once, that it be free among them.
fn wanted(query: &Query) -> BTreeSet<Need> {
    query.needs.iter().copied().chain(query.free.then_some(Need::Free)).collect()
}

/// One product as it would be shown, whether it stands in the list or not; `None` where the catalogue has none of that id,
/// or it is never listed.
///
/// For what a machine has already: that it is there is no reason to list it, and no reason to say nothing of it.
#[must_use]
pub fn product(catalogue: &Catalogue, id: &str, query: &Query, today: Date) -> Option<ProductAnswer> {
    catalogue.product(id).map(|product| show(catalogue, product, &wanted(query), query, today))
}

/// The group of evidence of a product as of a day.
///
/// Only good results that were read on the lab's page, in a copy or in a press report of it count, and only those of
/// tests that had ended by that day.
#[must_use]
pub fn group(product: &Product, today: Date) -> Group {
    let known: Vec<(&Test, Date)> =
        product.tests.iter().filter_map(|test| Some((test, test.end()?))).filter(|(_, end)| *end <= today).collect();
    let labs: BTreeSet<&str> = known
        .iter()
        .filter(|(test, end)| test.good && test.grade != Grade::Secondary && !is_older(*end, RECENT_MONTHS, today))
        .map(|(test, _)| test.lab.as_str())
        .collect();
    match (labs.len(), known.is_empty()) {
        (2.., _) => Group::A,
        (1, _) => Group::B,
        (0, false) => Group::C,
        (0, true) => Group::D,
    }
}

/// Everything that has to be looked up again: what is not confirmed, and what was read more than 12 months ago.
#[must_use]
pub fn check(catalogue: &Catalogue, category: Option<Category>, today: Date) -> Vec<Check> {
    let reason = |confirmed: bool, date: Date| match (confirmed, is_older(date, ENTRY_MONTHS, today)) {
        (false, _) => Some(CheckReason::NotConfirmed),
        (true, true) => Some(CheckReason::Old),
        (true, false) => None,
    };
    let wanted = catalogue.products().filter(|product| category.is_none_or(|category| product.category == category));
    wanted
        .flat_map(|product| {
            let said = every_fact(catalogue, product);
            said.into_iter().filter_map(move |fact| {
                let reason = reason(fact.confirmed, fact.date)?;
                let ShownFact { field, value, date, source, .. } = fact;
                Some(Check { id: product.id.clone(), field, value, date, source, reason })
            })
        })
        .collect()
}

/// Whether a day lies more than so many months before another.
fn is_older(date: Date, months: i32, today: Date) -> bool {
    today.checked_sub(months.months()).is_ok_and(|limit| date < limit)
}

/// A name as it is sorted: capitals and small letters alike.
fn sorted(name: &str) -> String {
    name.to_lowercase()
}

fn left_out_reason(product: &Product, query: &Query, today: Date) -> Option<LeftOutReason> {
    if query.here.contains(&product.id) {
        return Some(LeftOutReason::AlreadyHere);
    }
    if let Some(os) = query.os
        && !product.confirmed(Field::System).any(|system| system == os.name())
    {
        let is_said = product.facts.iter().any(|fact| fact.field == Field::System && fact.value == os.name());
        return Some(if is_said { LeftOutReason::SystemNotConfirmed } else { LeftOutReason::WrongSystem });
    }
    if product.category == Category::Antivirus {
        match product.confirmed(Field::RealTime).next() {
            Some("yes" | "paid") => {}
            Some(_) => return Some(LeftOutReason::NoRealTime),
            None => return Some(LeftOutReason::RealTimeNotConfirmed),
        }
    }
    if product.official_address().is_none() {
        return Some(LeftOutReason::NoOfficialAddress);
    }
    is_older(product.read, ENTRY_MONTHS, today).then_some(LeftOutReason::EntryOld)
}

/// Whether a product has something. Where it shall be free, only what the free edition has counts, and a free edition
/// that does not watch is no free antivirus.
fn meets(product: &Product, need: Need, free: bool) -> bool {
    let watches = || product.confirmed(Field::RealTime).any(|value| value == "yes");
    if need == Need::Free && product.category == Category::Antivirus && !watches() {
        return false;
    }
    product.confirmed(need.field()).any(|value| value == "yes" || (value == "paid" && !(free && is_free(product))))
}

fn is_free(product: &Product) -> bool {
    product.confirmed(Field::Free).any(|value| value == "yes")
}

fn show(catalogue: &Catalogue, product: &Product, needs: &BTreeSet<Need>, query: &Query, today: Date) -> ProductAnswer {
    let os = query.os;
    let free = needs.contains(&Need::Free);
    let unmet: Vec<Need> = needs.iter().copied().filter(|need| !meets(product, *need, free)).collect();
    let group = group(product, today);
    let real_time = product.confirmed(Field::RealTime).next();
    let mut tests: Vec<Test> = product
        .tests
        .iter()
        .filter(|test| test.grade != Grade::Secondary && test.end().is_some_and(|end| end <= today))
        .cloned()
        .collect();
    tests.sort_by_key(|test| std::cmp::Reverse(test.end()));
    let why = [
        os.is_some_and(|os| product.built_in.contains(&os)).then_some(Why::BuiltIn),
        os.is_some_and(|os| product.confirmed(Field::System).any(|system| system == os.name())).then_some(Why::RunsHere),
        (real_time == Some("yes")).then_some(Why::RealTime),
        (real_time == Some("paid")).then_some(Why::RealTimePaid),
        product.official_address().is_some().then_some(Why::OfficialAddress),
        (!needs.is_empty()).then_some(if unmet.is_empty() { Why::NeedsMet } else { Why::NeedsUnmet }),
        product.category.is_tested_by_labs().then_some(match group {
            Group::A => Why::TestedByTwoLabs,
            Group::B => Why::TestedByOneLab,
            Group::C => Why::TestedEarlier,
            Group::D => Why::NoTestFound,
        }),
        product.confirmed(Field::KasperskyImport).any(|value| value == "direct").then_some(Why::ReadsKasperskyFile),
    ];
    ProductAnswer {
        id: product.id.clone(),
        name: product.name.clone(),
        owner: catalogue.owner_of(product).map_or_else(|| product.owner.clone(), |owner| owner.name.clone()),
        group,
        why: why.into_iter().flatten().collect(),
        unmet,
        address: product.official_address().map(str::to_owned),
        facts: every_fact(catalogue, product).into_iter().filter(|fact| fact.confirmed).collect(),
        tests,
        caveats: product
            .caveats
            .iter()
            .filter(|caveat| caveat.confirmed && caveat.is_about(query.release.as_deref()))
            .map(|caveat| ShownCaveat { id: caveat.id.clone(), date: product.read, source: caveat.source.clone() })
            .collect(),
        help: product.help.iter().filter(|help| help.confirmed).cloned().collect(),
        sold: None,
    }
}

/// What the data says about a product, the owner's name, country and the address included, confirmed or not.
fn every_fact(catalogue: &Catalogue, product: &Product) -> Vec<ShownFact> {
    let make = |field, value: &str, source: &str, date: Option<Date>, confirmed| ShownFact {
        field,
        value: value.to_owned(),
        date: date.unwrap_or(product.read),
        source: source.to_owned(),
        confirmed,
    };
    let mut facts = Vec::new();
    if let Some(owner) = catalogue.owner_of(product) {
        facts.push(make(Field::Owner, &owner.name, &owner.source, None, owner.confirmed));
        if let Some(country) = &owner.country {
            facts.push(make(Field::Country, country, &owner.source, None, owner.confirmed));
        }
    }
    if let Some(address) = &product.address {
        facts.push(make(Field::Address, &address.url, &address.source, None, address.confirmed));
    }
    facts.extend(product.facts.iter().map(|fact| make(fact.field, &fact.value, &fact.source, fact.read, fact.confirmed)));
    facts
}
