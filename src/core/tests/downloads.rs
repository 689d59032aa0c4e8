//! What is said of a downloaded file: by the names that are expected and by what the system answers.

use std::collections::BTreeSet;

use proptest::prelude::*;
use safe_passage_core::detection::{Family, Products};
use safe_passage_core::providers::Catalogue;
use safe_passage_core::removal::download::{Answer, installs, shown};
use safe_passage_core::removal::{DownloadVerdict, judge_download};
use safe_passage_core::survey::Os;

const CATALOGUE: &str = include_str!("../../../assets/providers.toml");

fn catalogue() -> Catalogue {
    Catalogue::parse(CATALOGUE).expect("the shipped catalogue is valid")
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn signed(name: &str) -> Answer {
    Answer::Signed(name.to_owned())
}

#[test]
fn a_name_is_compared_as_a_whole_and_letter_by_letter() {
    let expected = names(&["Maker SRL", "Maker, Inc."]);
    let other = |signer: &str| DownloadVerdict::Unexpected { signer: signer.to_owned(), expected: expected.clone() };
    let as_expected = |signer: &str| DownloadVerdict::Expected { signer: signer.to_owned() };
    let cases = [
        (signed("Maker SRL"), as_expected("Maker SRL")),
        (signed("Maker, Inc."), as_expected("Maker, Inc.")),
        (signed("MAKER SRL"), other("MAKER SRL")),
        (signed("Maker SRL "), other("Maker SRL ")),
        (signed("Maker"), other("Maker")),
        (signed("Maker SRL of Elsewhere"), other("Maker SRL of Elsewhere")),
        (signed("М\u{430}ker SRL"), other("М\u{430}ker SRL")),
        (signed(""), other("")),
        (Answer::NotConfirmed, DownloadVerdict::NotConfirmed),
        (Answer::NotSigned, DownloadVerdict::NotSigned),
        (Answer::NotAsked, DownloadVerdict::NotAsked),
        (Answer::NotAnInstaller, DownloadVerdict::NotAnInstaller),
        (Answer::NotThere, DownloadVerdict::NotThere),
        (Answer::NotReadable, DownloadVerdict::NotReadable),
    ];
    for (answer, verdict) in cases {
        assert_eq!(judge_download(&expected, answer.clone()), verdict, "{answer:?}");
    }
    // Where nobody is known, nothing is unexpected, and nothing expected either.
    let verdict = judge_download(&[], signed("Maker SRL"));
    assert_eq!(verdict, DownloadVerdict::UnknownMaker { signer: "Maker SRL".to_owned() });
    assert_eq!(judge_download(&[], Answer::NotSigned), DownloadVerdict::NotSigned);
}

#[test]
fn every_verdict_says_what_it_is_and_what_to_do_and_only_one_is_as_expected() {
    let expected = names(&["Maker SRL", "Maker, Inc."]);
    let all = [
        judge_download(&expected, signed("Maker SRL")),
        judge_download(&expected, signed("Other")),
        judge_download(&[], signed("Other")),
        DownloadVerdict::NotConfirmed,
        DownloadVerdict::NotSigned,
        DownloadVerdict::NotAsked,
        DownloadVerdict::NotAnInstaller,
        DownloadVerdict::NotThere,
        DownloadVerdict::NotReadable,
    ];
    let mut ids = BTreeSet::new();
    for verdict in &all {
        let (what, advice) = (verdict.message(), verdict.what_to_do());
        assert_eq!(advice.id, format!("{}-do", what.id));
        assert!(ids.insert(what.id.clone()), "{}", what.id);
        assert!(!(verdict.is_expected() && verdict.wants_attention()), "{verdict:?}");
    }
    assert_eq!(all.iter().filter(|verdict| verdict.is_expected()).count(), 1);
    assert!(format!("{:?}", all[1].message()).contains("Maker SRL / Maker, Inc."));
}

#[test]
fn endings_say_what_installs_something() {
    let cases = [
        ("setup.exe", Os::Windows, true),
        ("Setup.MSI", Os::Windows, true),
        ("kavremvr.exe", Os::Windows, true),
        ("a.b.msixbundle", Os::Windows, true),
        ("setup.zip", Os::Windows, false),
        ("setup.exe.part", Os::Windows, false),
        ("setup.exe.crdownload", Os::Windows, false),
        ("setup.bat", Os::Windows, false),
        ("exe", Os::Windows, false),
        (".exe", Os::Windows, false),
        ("", Os::Windows, false),
        ("setup.dmg", Os::Windows, false),
        ("setup.dmg", Os::Macos, true),
        ("setup.pkg", Os::Macos, true),
        ("setup.exe", Os::Macos, false),
        ("setup.deb", Os::Linux, true),
        ("setup.exe", Os::Linux, false),
        ("setup.exe", Os::Unknown, false),
    ];
    for (name, os, expected) in cases {
        assert_eq!(installs(name, os), expected, "{name} on {os:?}");
    }
}

#[test]
fn names_from_outside_do_not_change_how_a_page_reads() {
    assert_eq!(shown("setup.exe"), "setup.exe");
    assert_eq!(shown("Größe–ß.exe"), "Größe–ß.exe");
    assert_eq!(shown("setup\u{202E}fdp.exe"), "setup\u{FFFD}fdp.exe");
    assert_eq!(shown("a\tb\nc\u{200B}"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}");
    let long = shown(&"x".repeat(10_000));
    assert_eq!((long.chars().count(), long.ends_with('…')), (256, true));
}

proptest! {
    #[test]
    fn whatever_a_name_is_it_is_shown_without_signs_that_turn_it(name in any::<String>()) {
        let text = shown(&name);
        let turns = |letter: char| letter.is_control() || ('\u{202A}'..='\u{202E}').contains(&letter);
        prop_assert!(!text.chars().any(turns));
        prop_assert!(text.chars().count() <= 256);
        _ = installs(&name, Os::Windows);
    }
}

#[test]
fn the_shipped_data_names_signers_with_their_sources() {
    let catalogue = catalogue();
    let signers = |id: &str| -> Vec<String> {
        let product = catalogue.product(id).expect("a product");
        product.expected_signers().map(|signer| signer.name.clone()).collect()
    };
    assert_eq!(signers("bitdefender"), ["Bitdefender SRL"]);
    assert_eq!(signers("f-secure"), ["F-Secure Corporation"]);
    assert!(signers("norton").is_empty());
    // The page shows where a name was read, so the address must be one that may be opened.
    for signer in catalogue.products().flat_map(|product| &product.signers) {
        assert!(catalogue.addresses().any(|known| known == signer.source), "{}", signer.name);
    }
    let products = Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right");
    let makers = products.makers_of(Family::HomeSecurity).expect("the maker's row");
    assert!(judge_download(&makers.signers, signed("AO Kaspersky Lab")).is_expected());
}

#[test]
fn signers_without_source_or_name_or_said_twice_are_refused() {
    let line = r#"signers = [{ name = "Bitdefender SRL", source = ""#;
    let start = CATALOGUE.find(line).expect("a line of the data");
    let whole = CATALOGUE[start..].lines().next().expect("a line");
    let row = |name: &str, source: &str, confirmed: bool| {
        format!(r#"{{ name = "{name}", source = "{source}", read = "2026-11-27", confirmed = {confirmed} }}"#)
    };
    let with = |rows: &[String]| Catalogue::parse(&CATALOGUE.replacen(whole, &format!("signers = [{}]", rows.join(", ")), 1));
    let good = row("Maker", "https://example.org/", true);
    assert!(with(&[good.clone(), row("Maker, Inc.", "https://example.org/", true)]).is_ok());
    for wrong in [row("Maker", "", true), row("Maker", "http://example.org/", true), row("  ", "https://example.org/", true)] {
        assert!(with(std::slice::from_ref(&wrong)).is_err(), "{wrong}");
    }
    assert!(with(&[good.clone(), good]).is_err());
    // What is not confirmed is kept in the file and expected of nobody.
    let doubted = with(&[row("Maker", "https://example.org/", false)]).expect("valid");
    assert_eq!(doubted.product("bitdefender").expect("a product").expected_signers().count(), 0);
}
