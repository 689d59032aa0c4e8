//! What a person is told about their machine and the rule, and that it is never more than is true of them.

use std::sync::LazyLock;

use jiff::civil::date;
use safe_passage_core::journey::Manages;
use safe_passage_core::message::{Argument, Message};
use safe_passage_core::situation::{Explanation, FRESH_DAYS, Situation, explanation};
use safe_passage_core::timeline::{COUNTRIES, Timeline, UpdateAge, answer, parse_at};

const KNOW: [(&str, &str); 2] =
    [("en-US", include_str!("../../../i18n/en-US/know.ftl")), ("es", include_str!("../../../i18n/es/know.ftl"))];

static TIMELINE: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::parse(include_str!("../../../assets/timeline.toml")).expect("the shipped timeline is valid"));

fn told(situation: Situation, at: &str, country: &str, us_person: Option<bool>, age: Option<UpdateAge>) -> Explanation {
    let answer = answer(&TIMELINE, parse_at(at).expect("a moment"), country, us_person);
    explanation(Some(situation), &answer, age.as_ref(), None)
}

#[expect(clippy::unnecessary_wraps, reason = "as the tables hold it")]
fn age(year: i16, month: i8, day: i8, at: &str) -> Option<UpdateAge> {
    Some(TIMELINE.update_age(date(year, month, day), parse_at(at).expect("a moment")))
}

const NOW: &str = "2026-11-23T12:00:00Z";

/// Ids of a message and of every message in it.
fn ids(message: &Message) -> Vec<String> {
    let mut all = vec![message.id.clone().into_owned()];
    for argument in message.arguments.values() {
        if let Argument::Message(inner) = argument {
            all.extend(ids(inner));
        }
    }
    all
}

#[test]
fn each_situation_has_one_explanation_here_and_one_elsewhere() {
    let frozen = || age(2024, 9, 9, NOW);
    let fresh = || age(2026, 11, 22, NOW);
    let cases = [
        // The five states in which a machine can be found where the rule reaches.
        (Situation::Replaced, None, "explain-replaced", "explain-elsewhere-replaced"),
        (Situation::Successor, None, "explain-successor", "explain-elsewhere-replaced"),
        (Situation::Outdated, frozen(), "explain-outdated", "explain-elsewhere-outdated"),
        (Situation::Current, fresh(), "explain-current", "explain-elsewhere-current"),
        (Situation::Leftovers, None, "explain-leftovers", "explain-elsewhere-leftovers"),
        (Situation::CompanionOnly, None, "explain-companion-only", "explain-elsewhere-companion-only"),
        // And the rest.
        (Situation::Outdated, age(2026, 10, 1, NOW), "explain-outdated-later", "explain-elsewhere-outdated"),
        (Situation::Outdated, None, "explain-undated", "explain-elsewhere-undated"),
        (Situation::Undated, None, "explain-undated", "explain-elsewhere-undated"),
        (Situation::Managed, frozen(), "explain-managed", "explain-elsewhere-managed"),
        (Situation::Absent, None, "explain-absent", "explain-elsewhere-absent"),
        (Situation::Unknown, None, "explain-unknown", "explain-elsewhere-unknown"),
    ];
    for (situation, age, here, elsewhere) in cases {
        for country in ["US", "PR", "GU", "VI", "AS", "MP"] {
            assert_eq!(told(situation, NOW, country, None, age).headline.id, here, "{situation:?} in {country}");
        }
        for country in ["DE", "BR", "PL"] {
            assert_eq!(told(situation, NOW, country, None, age).headline.id, elsewhere, "{situation:?} in {country}");
            assert_eq!(told(situation, NOW, country, Some(true), age).headline.id, here, "{situation:?}, a US person");
        }
    }
}

#[test]
fn who_manages_the_computer_decides_what_is_explained() {
    let here = answer(&TIMELINE, parse_at(NOW).expect("a moment"), "US", None);
    let say = |manages, age: Option<UpdateAge>| {
        explanation(Some(Situation::Managed), &here, age.as_ref(), manages).headline.id.into_owned()
    };
    assert_eq!(say(None, None), "explain-managed");
    assert_eq!(say(Some(Manages::Employer), None), "explain-managed");
    assert_eq!(say(Some(Manages::Left), None), "explain-managed");
    assert_eq!(say(Some(Manages::Administrator), None), "explain-administrator");
    assert_eq!(say(Some(Manages::Mine), None), "explain-undated");
    assert_eq!(say(Some(Manages::Mine), age(2026, 11, 20, NOW)), "explain-current");
    assert_eq!(say(Some(Manages::Mine), age(2024, 9, 9, NOW)), "explain-outdated");
}

#[test]
fn the_rule_is_told_as_far_as_it_had_come() {
    let cases = [
        ("2024-06-19", "explain-rule-before"),
        ("2024-06-20", "explain-rule-announced"),
        ("2024-07-19", "explain-rule-announced"),
        ("2024-07-20", "explain-rule-sales"),
        ("2024-09-29T03:59:59Z", "explain-rule-sales"),
        ("2024-09-29", "explain-rule-updates"),
        (NOW, "explain-rule-updates"),
    ];
    for (at, id) in cases {
        for situation in Situation::ALL {
            let lead = told(situation, at, "US", None, age(2024, 6, 1, at)).lead;
            assert!(ids(&lead).contains(&id.to_owned()), "{situation:?} at {at}: {:?}", ids(&lead));
        }
    }
}

#[test]
fn nobody_elsewhere_is_told_the_rule() {
    for country in COUNTRIES.iter().filter(|code| !["US", "PR", "GU", "VI", "AS", "MP"].contains(code)) {
        for situation in Situation::ALL {
            for us_person in [None, Some(false)] {
                let told = told(situation, NOW, country, us_person, age(2024, 9, 9, NOW));
                assert!(!told.applies);
                let all = ids(&told.headline).into_iter().chain(ids(&told.lead));
                for id in all {
                    assert!(!id.starts_with("explain-rule"), "{country}, {situation:?}: {id}");
                    let elsewhere = ["explain-elsewhere-", "explain-country-", "country-"];
                    assert!(elsewhere.iter().any(|start| id.starts_with(start)), "{country}, {situation:?}: {id}");
                }
            }
        }
    }
}

/// Values of the messages whose ids begin so.
fn words<'a>(text: &'a str, beginning: &str) -> Vec<(&'a str, String)> {
    let messages = text.lines().filter_map(|line| line.split_once(" = "));
    messages.filter(|(id, _)| id.starts_with(beginning)).map(|(id, value)| (id, value.to_lowercase())).collect()
}

/// Somebody elsewhere is never told of a ban on them, and a fresh copy is told the rule without an alarm.
#[test]
fn the_words_frighten_nobody() {
    let ban = [
        ["may no longer", "banned", "ban ", "must stop", "not allowed", "you may not"],
        ["ya no puede", "vetad", "veto", "debe dejar", "no está permitido", "usted no puede"],
    ];
    let alarm = [
        ["danger", "risk", "unsafe", "warning", "at once", "immediately", "urgent", "threat", "must"],
        ["peligro", "riesgo", "insegur", "advertencia", "de inmediato", "enseguida", "urgente", "amenaza", "debe "],
    ];
    for (((language, text), ban), alarm) in KNOW.iter().zip(ban).zip(alarm) {
        let elsewhere = words(text, "explain-elsewhere");
        assert!(elsewhere.len() >= 12, "{language}: {}", elsewhere.len());
        for (id, value) in elsewhere {
            assert!(ban.iter().all(|word| !value.contains(word)), "{language}: {id}: {value}");
        }
        let fresh = words(text, "explain-current");
        assert_eq!(fresh.len(), 2, "{language}");
        for (id, value) in fresh {
            assert!(alarm.iter().all(|word| !value.contains(word)), "{language}: {id}: {value}");
        }
    }
}

#[test]
fn the_limit_of_the_situations_is_the_makers_own() {
    assert_eq!(TIMELINE.age().extremely_out_of_date_after_days, FRESH_DAYS);
}
