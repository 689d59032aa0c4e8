//! One row for each excerpt, with what it says and no more.

use std::sync::LazyLock;

use safe_passage_core::detection::{Detection, Finding, Products, ProtectionState, Verdict, judge};
use safe_passage_core::survey::readers::read;
use safe_passage_core::survey::{Kind, Os, Survey};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../../assets/products.toml")).expect("the product data is right"));

pub const ON: ProtectionState = ProtectionState::On;
pub const OFF: ProtectionState = ProtectionState::Off;
pub const OPEN: ProtectionState = ProtectionState::Unknown;

/// An excerpt and what it supports.
pub struct Row {
    pub name: &'static str,
    pub text: &'static str,
    pub kind: Kind,
    pub os: Os,
    pub captured: Option<&'static str>,
    pub verdict: Verdict,
    /// Ids of what is there, probable at least.
    pub there: &'static [&'static str],
    /// Of the first of them, or of the first finding where none is there.
    pub protecting: Option<bool>,
    pub version: Option<&'static str>,
    pub last_update: Option<&'static str>,
    /// Other makers' protection that has to be named.
    pub others: &'static [(&'static str, ProtectionState)],
}

/// A row of which only what differs is written.
pub const ROW: Row = Row {
    name: "",
    text: "",
    kind: Kind::Lines,
    os: Os::Windows,
    captured: None,
    verdict: Verdict::Absent,
    there: &[],
    protecting: None,
    version: None,
    last_update: None,
    others: &[],
};

pub fn survey(bytes: &[u8]) -> Survey {
    read(bytes).expect("a readable capture")
}

pub fn detect(bytes: &[u8]) -> Detection {
    judge(&[survey(bytes)], &PRODUCTS)
}

/// Ids of the products that are installed or probable; tools and successors are none of them.
pub fn there(detection: &Detection) -> Vec<&str> {
    let mut ids: Vec<&str> = detection
        .products
        .iter()
        .filter(|one| one.verdict >= Verdict::Probable && one.family.raises_the_verdict())
        .map(|one| one.id.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

pub fn check(rows: &[Row]) {
    for row in rows {
        check_row(row);
    }
}

fn check_row(row: &Row) {
    let survey = survey(row.text.as_bytes());
    let detection = judge(std::slice::from_ref(&survey), &PRODUCTS);
    let told = format!("{}: {:#?}", row.name, detection.products);
    assert_eq!((survey.kind, survey.os), (row.kind, row.os), "{}", row.name);
    assert_eq!(survey.captured.as_deref(), row.captured, "{}", row.name);
    assert_eq!(detection.verdict, row.verdict, "{told}");
    assert_eq!(there(&detection), row.there, "{told}");
    let first = row.there.first();
    let finding: Option<&Finding> = match first {
        Some(id) => detection.products.iter().find(|one| one.id == *id),
        None => detection.products.iter().find(|one| one.family.raises_the_verdict()),
    };
    let said = finding.map(|one| (one.protecting, one.version.as_deref(), one.last_update.as_deref()));
    assert_eq!(said.unwrap_or_default(), (row.protecting, row.version, row.last_update), "{told}");
    for other in row.others {
        let named = detection.protection.iter().any(|one| (one.name.as_str(), one.state) == *other);
        assert!(named, "{}: {other:?} in {:?}", row.name, detection.protection);
    }
    // Lines end in either way, and a machine's own user is in none of it.
    let other_ends = row.text.replace('\n', "\r\n");
    let turned = detect(other_ends.as_bytes());
    assert_eq!((turned.verdict, turned.products), (detection.verdict, detection.products), "{}", row.name);
    let kept = serde_json::to_string(&survey).expect("a survey is JSON").to_lowercase();
    assert!(!kept.contains("wilma"), "{}: {kept}", row.name);
}
