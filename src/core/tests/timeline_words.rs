//! The words of the timeline and of the catalogue: everything that the data and the code ask for is there, in both
//! languages, in the style of the project.

use std::collections::{BTreeMap, BTreeSet};

use safe_passage_core::providers::Catalogue;
use safe_passage_core::timeline::{Side, Timeline};

/// A language, the words of the timeline and of what is said about it, and those of the catalogue.
const LANGUAGES: [(&str, &str, &str); 2] = [
    (
        "en-US",
        concat!(include_str!("../../../i18n/en-US/timeline.ftl"), "\n", include_str!("../../../i18n/en-US/background.ftl")),
        include_str!("../../../i18n/en-US/providers.ftl"),
    ),
    (
        "es",
        concat!(include_str!("../../../i18n/es/timeline.ftl"), "\n", include_str!("../../../i18n/es/background.ftl")),
        include_str!("../../../i18n/es/providers.ftl"),
    ),
];

const SOURCES: [&str; 8] = [
    include_str!("../timeline/mod.rs"),
    include_str!("../timeline/answer.rs"),
    include_str!("../timeline/data.rs"),
    include_str!("../timeline/data_error.rs"),
    include_str!("../timeline/passage.rs"),
    include_str!("../providers/mod.rs"),
    include_str!("../providers/alternatives.rs"),
    include_str!("../providers/data.rs"),
];

fn timeline() -> Timeline {
    Timeline::parse(include_str!("../../../assets/timeline.toml")).expect("the shipped timeline is valid")
}

fn catalogue() -> Catalogue {
    Catalogue::parse(include_str!("../../../assets/providers.toml")).expect("the shipped catalogue is valid")
}

/// Messages by id. The files use ids, values and one kind of selector only, which is read here line by line.
fn messages(text: &str) -> BTreeMap<&str, String> {
    let mut found = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            last = None;
        } else if let Some((id, value)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            assert!(found.insert(id, value.trim().to_owned()).is_none(), "{id} stands twice");
            last = Some(id);
        } else {
            let value: &mut String = found.get_mut(last.expect("a value belongs to an id")).expect("it was just inserted");
            value.push('\n');
            value.push_str(line);
        }
    }
    found
}

fn all(timeline_words: &'static str, provider_words: &'static str) -> BTreeMap<&'static str, String> {
    let mut words = messages(timeline_words);
    for (id, value) in messages(provider_words) {
        assert!(words.insert(id, value).is_none(), "{id} stands in both files");
    }
    words
}

fn variables(value: &str) -> BTreeSet<&str> {
    value.split('$').skip(1).map(|rest| rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or("")).collect()
}

/// Ids that stand as literals in the sources.
fn literals() -> BTreeSet<&'static str> {
    let prefixes = ["timeline-", "alternatives-", "data-error-"];
    let quoted = SOURCES.iter().flat_map(|source| source.split('"').skip(1).step_by(2));
    quoted.filter(|text| prefixes.iter().any(|prefix| text.starts_with(prefix))).collect()
}

#[test]
fn every_message_that_can_be_asked_for_is_there_and_no_other() {
    let mut asked: BTreeSet<String> = literals().into_iter().map(str::to_owned).collect();
    assert!(asked.len() > 90, "{}", asked.len());
    asked.extend(timeline().message_ids());
    asked.extend(catalogue().message_ids());
    for (language, timeline_words, provider_words) in LANGUAGES {
        let words: BTreeSet<String> = all(timeline_words, provider_words).into_keys().map(str::to_owned).collect();
        let missing: Vec<_> = asked.difference(&words).collect();
        let unused: Vec<_> = words.difference(&asked).collect();
        assert!(missing.is_empty() && unused.is_empty(), "{language}: missing {missing:?}, unused {unused:?}");
    }
}

#[test]
fn both_languages_name_the_same_values() {
    let [(_, a, b), (_, c, d)] = LANGUAGES;
    let (reference, other) = (all(a, b), all(c, d));
    for (id, value) in &reference {
        assert_eq!(variables(value), variables(&other[id]), "{id}");
    }
}

#[test]
fn both_sides_speak_at_equal_length() {
    for (language, timeline_words, _) in LANGUAGES {
        let words = messages(timeline_words);
        let length = |side: Side| -> usize {
            let statements = timeline();
            let of_side = statements.statements().iter().filter(|statement| statement.side == side);
            of_side.map(|statement| words[statement.text().id.as_ref()].chars().count()).sum()
        };
        let (government, company) = (length(Side::Government), length(Side::Company));
        assert!(government.abs_diff(company) * 20 <= government.max(company), "{language}: {government} and {company}");
    }
}

#[test]
fn names_are_no_sentences_and_sentences_end() {
    for (language, timeline_words, provider_words) in LANGUAGES {
        for (id, value) in all(timeline_words, provider_words) {
            let is_sentence = id.ends_with("-meaning") || id.starts_with("statement-") || id.starts_with("caveat-");
            let is_name = (id.starts_with("event-") && !is_sentence) || id.starts_with("provider-");
            assert!(!is_sentence || value.ends_with('.'), "{language}: {id} does not end with a full stop");
            // “EE. UU.” is an abbreviation and no end of a sentence.
            assert!(!is_name || !value.trim_end_matches("EE. UU.").ends_with('.'), "{language}: {id} ends with a full stop");
            assert!(!value.contains("  ") || value.contains('\n'), "{language}: {id} has two spaces");
        }
    }
}

#[test]
fn no_word_says_more_than_is_known() {
    let avoided = [
        [
            "banned from use",
            "use is banned",
            "illegal",
            "spyware",
            "refund",
            "accounts were deleted",
            "stopped working",
            "simply",
            "!",
        ],
        [
            "prohibido usar",
            "uso está prohibido",
            "ilegal",
            "programa espía",
            "reembolso",
            "cuentas se borraron",
            "dejó de funcionar",
            "simplemente",
            "!",
        ],
    ];
    for ((language, timeline_words, provider_words), avoided) in LANGUAGES.into_iter().zip(avoided) {
        for (id, value) in all(timeline_words, provider_words) {
            let value = value.to_lowercase();
            for word in avoided {
                assert!(!value.contains(word), "{language}: {id} says “{word}”");
            }
        }
    }
}
