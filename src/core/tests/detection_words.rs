//! Every id that detection and protection can ask for has words, in every language, with the same variables.

use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = include_str!("../../../i18n/en-US/detection.ftl");
const SPANISH: &str = include_str!("../../../i18n/es/detection.ftl");
const SOURCES: [&str; 8] = [
    include_str!("../detection/mod.rs"),
    include_str!("../detection/judge.rs"),
    include_str!("../detection/products.rs"),
    include_str!("../detection/json.rs"),
    include_str!("../situation.rs"),
    include_str!("../protection.rs"),
    include_str!("../survey/mod.rs"),
    include_str!("../survey/readers/mod.rs"),
];

/// Ids with their variables. The file keeps each message on one line.
fn messages(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    text.lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, words)| {
            let variables = words.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
            (id, variables)
        })
        .collect()
}

/// Ids in the sources: whole string literals that begin as ours do.
fn asked_for() -> BTreeSet<&'static str> {
    SOURCES
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|text| {
            ["detection-", "protection-verdict-", "protection-because-"].iter().any(|start| text.starts_with(start))
                && text.chars().all(|character| character.is_ascii_lowercase() || character == '-')
        })
        .collect()
}

#[test]
fn every_id_has_words_in_every_language() {
    let (english, spanish) = (messages(ENGLISH), messages(SPANISH));
    assert_eq!(english, spanish);
    let asked = asked_for();
    assert!(asked.len() > 100, "{}", asked.len());
    for id in &asked {
        assert!(english.contains_key(id), "{id} has no words");
    }
    for id in english.keys() {
        // This one is for those who show a finding whose edition is not known.
        assert!(asked.contains(id) || *id == "detection-edition-not-identified", "{id} is asked for by nobody");
    }
}

#[test]
fn variables_are_those_that_are_given() {
    for (id, variables) in messages(ENGLISH) {
        let wanted: &[&str] = match id {
            "detection-capture-newer" => &["found"],
            "detection-data-invalid" => &["detail"],
            "detection-edition-not-identified" => &["name"],
            _ if variables.is_empty() => &[],
            _ => &["subject"],
        };
        assert_eq!(variables, wanted.iter().copied().collect(), "{id}");
    }
}
