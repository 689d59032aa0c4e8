//! What a helper says in each situation, where the pages lie for whom, and that reading along moves a copy alone.

use safe_passage_core::journey::{Action, Case, Effect, Journey, Manages, Page, Removal, update};
use safe_passage_core::network::{NetworkVerdict, NetworkWord};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::support::{
    About, Kind, Known, Line, PAGES, Part, Place, line_of_page, name_of_page_id, page_of_number, place, script,
};
use safe_passage_core::timeline::{Answer, Timeline, answer, parse_at};

use super::support::{at, looked, machine_for, total_security};

fn told(country: &str) -> Answer {
    let timeline = Timeline::parse(include_str!("../../../../assets/timeline.toml")).expect("the shipped timeline is valid");
    answer(&timeline, parse_at("2026-11-23T12:00:00Z").expect("a moment"), country, None)
}

fn script_of(case: &Case, journey: &Journey, country: &str, has_code: bool) -> Vec<Part> {
    script(&Known { case, journey, answer: &told(country), age: None, has_code })
}

fn of(situation: Situation) -> Vec<Part> {
    let case = machine_for(situation);
    script_of(&case, &looked(&case), "US", false)
}

fn ids(parts: &[Part]) -> Vec<&str> {
    parts.iter().flat_map(|part| &part.lines).map(|line| line.message.id.as_ref()).collect()
}

fn has(parts: &[Part], id: &str) -> bool {
    ids(parts).contains(&id)
}

/// Every situation with the lines that are its own.
const OWN: [(Situation, &[&str]); 10] = [
    (Situation::Managed, &["support-managed-ask", "support-managed-wait", "explain-managed"]),
    (Situation::Current, &["explain-current", "support-current-say", "support-ask-wish"]),
    (Situation::Outdated, &["explain-undated", "support-outdated-say", "support-ask-wish"]),
    (Situation::Undated, &["explain-undated", "support-undated-ask", "support-undated-do"]),
    (Situation::Replaced, &["explain-replaced", "support-replaced-say", "support-successor-ask-wish", "support-never-refund"]),
    (Situation::Successor, &["explain-successor", "support-successor-ask-whence", "support-never-refund"]),
    (Situation::CompanionOnly, &["explain-companion-only", "support-companion-say", "support-ask-wish"]),
    (Situation::Leftovers, &["explain-leftovers", "support-leftovers-say"]),
    (Situation::Absent, &["explain-absent", "support-absent-ask", "support-absent-say"]),
    (Situation::Unknown, &["explain-unknown", "support-unknown-do", "support-unknown-ask"]),
];

#[test]
fn every_situation_has_a_script_of_its_own() {
    assert_eq!(OWN.map(|(situation, _)| situation), Situation::ALL);
    let mut problems = Vec::new();
    for (situation, own) in OWN {
        let parts = of(situation);
        assert_eq!(parts.first().map(|part| part.about), Some(About::Beginning), "{situation:?}");
        assert_eq!(parts.last().map(|part| part.about), Some(About::End), "{situation:?}");
        assert!(parts.iter().all(|part| !part.lines.is_empty()), "{situation:?}");
        for id in own.iter().filter(|id| !has(&parts, id)) {
            problems.push(format!("{situation:?} lacks {id}: {:?}", ids(&parts)));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_call_begins_with_who_calls_and_what_is_never_asked_for() {
    for situation in Situation::ALL {
        for country in ["US", "DE"] {
            let case = machine_for(situation);
            let parts = script_of(&case, &looked(&case), country, true);
            let begin = ["support-say-hello", "support-say-no-secrets", "support-never-secrets", "support-never-remote"];
            assert_eq!(&ids(&parts)[..4], begin, "{situation:?}");
            assert!(has(&parts, "support-ask-words"), "{situation:?}");
        }
        assert!(!has(&of(situation), "support-ask-words"), "no code, and nothing to compare: {situation:?}");
    }
}

#[test]
fn outside_of_the_rule_nobody_is_told_of_it_as_theirs() {
    for situation in Situation::ALL {
        let case = machine_for(situation);
        let parts = script_of(&case, &looked(&case), "DE", false);
        assert!(has(&parts, "support-say-elsewhere") && !has(&parts, "support-say-use-allowed"), "{situation:?}");
        let rule = parts.iter().flat_map(|part| &part.lines).any(|line| line.message.arguments.contains_key("rule"));
        assert!(!rule, "{situation:?}");
        assert!(!has(&of(situation), "support-say-elsewhere"), "{situation:?}");
    }
}

#[test]
fn on_a_managed_computer_it_is_asked_who_decides_and_then_said_to_them() {
    let case = machine_for(Situation::Managed);
    for (manages, wanted, other) in [
        (Manages::Employer, "support-managed-employer", "support-managed-administrator"),
        (Manages::Left, "support-managed-left", "support-managed-employer"),
        (Manages::Administrator, "support-managed-administrator", "support-managed-left"),
        (Manages::Mine, "support-undated-ask", "support-managed-employer"),
    ] {
        let mut journey = looked(&case);
        update(&mut journey, Action::SetManages(manages));
        let parts = script_of(&case, &journey, "US", false);
        assert!(has(&parts, wanted) && !has(&parts, other), "{manages:?}: {:?}", ids(&parts));
        assert!(!has(&parts, "support-managed-ask"), "{manages:?}: it was answered");
        // Whose computer it is not decides nothing about its removal.
        let removes = matches!(manages, Manages::Administrator | Manages::Mine);
        assert_eq!(parts.iter().any(|part| part.about == About::BeforeRemoval), removes, "{manages:?}");
    }
}

#[test]
fn findings_bring_lines_of_their_own() {
    let quiet = total_security();
    let parts = |case: &Case| script_of(case, &looked(case), "US", false);
    assert!(!has(&parts(&quiet), "support-say-unprotected") && !has(&parts(&quiet), "support-ask-network"));
    let mut unprotected = quiet.clone();
    unprotected.protection.verdict = ProtectionWord::Unprotected;
    assert!(has(&parts(&unprotected), "support-say-unprotected"));
    let offline = Case { network: NetworkVerdict { word: NetworkWord::NoAdapter, asked: true }, ..quiet.clone() };
    assert!(has(&parts(&offline), "support-ask-network"));
    let mut two = quiet.clone();
    two.detection.products[0].protecting = Some(true);
    assert!(has(&parts(&two), "support-say-at-once"));
    // The password manager's things are asked for one by one.
    assert!(has(&parts(&quiet), "support-ask-passwords") && has(&parts(&quiet), "support-never-file"));
    let gates = ids(&parts(&quiet)).iter().filter(|id| **id == "support-ask-gate").count();
    assert_eq!(gates, looked(&quiet).gates().len() - 1);
}

#[test]
fn what_is_taken_out_is_not_asked_for_again() {
    let case = total_security();
    let journey = at(Page::Choose, &case);
    let parts = script_of(&case, &journey, "US", false);
    assert!(!has(&parts, "support-ask-passwords") && !has(&parts, "support-ask-gate"), "{:?}", ids(&parts));
    assert!(has(&parts, "support-say-download-first"));
}

#[test]
fn a_removal_has_lines_for_how_far_it_is() {
    let case = total_security();
    let mut journey = at(Page::Remove, &case);
    let lines = |journey: &Journey| {
        let parts = script_of(&case, journey, "US", false);
        parts.iter().find(|part| part.about == About::Removal).map(|part| part.lines[0].message.id.clone().into_owned())
    };
    assert_eq!(lines(&journey), None);
    super::support::answer_page(&mut journey, &case);
    assert_eq!(journey.removal(), Removal::Ended);
    assert_eq!(lines(&journey).as_deref(), Some("support-removal-ended-ask"));
}

#[test]
fn every_page_has_a_number_a_name_and_a_line() {
    let mut seen: Vec<&str> = Vec::new();
    let mut numbers: Vec<u16> = Vec::new();
    for page in PAGES {
        assert_eq!(page_of_number(page.number()), Some(page));
        let Line { message, kind } = line_of_page(page);
        assert!(kind != Kind::Do, "the helper can do nothing on the customer's page");
        seen.extend([name_of_page_id(page)]);
        assert!(message.id.starts_with("support-on-"));
        numbers.push(page.number());
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), PAGES.len());
    assert!(numbers.is_sorted(), "{numbers:?}");
    for number in [0, 10, 12, 47, 91, 9999] {
        assert_eq!(page_of_number(number), None);
    }
}

#[test]
fn pages_lie_before_and_behind_the_one_that_the_person_is_on() {
    let road = [Page::Welcome, Page::Look, Page::Know, Page::Passwords, Page::Belongings, Page::Choose, Page::Done];
    for (page, reached, wanted) in [
        (Page::Know, Some(Page::Know), Place::Here),
        (Page::Welcome, Some(Page::Know), Place::Passed),
        (Page::Choose, Some(Page::Know), Place::NotReached),
        (Page::Remove, Some(Page::Know), Place::OffRoad),
        (Page::Remove, None, Place::OffRoad),
        (Page::Choose, None, Place::OnRoad),
        // Beside the road: the numbers tell.
        (Page::Forgotten, Some(Page::Know), Place::Beside),
        (Page::Forgotten, None, Place::Beside),
        (Page::Forgotten, Some(Page::Forgotten), Place::Here),
        (Page::Know, Some(Page::Forgotten), Place::Passed),
        (Page::Choose, Some(Page::Forgotten), Place::NotReached),
    ] {
        assert_eq!(place(page, &road, reached), wanted, "{page:?} from {reached:?}");
    }
}

#[test]
fn reading_along_keeps_the_page_and_looks_again() {
    let case = total_security();
    let theirs = at(Page::Prepare, &case);
    let saved = serde_json::to_string(&theirs).expect("a journey");
    let mut copy: Journey = serde_json::from_str(&saved).expect("a journey");
    assert_eq!(copy.follow(), [Effect::Look]);
    update(&mut copy, Action::LookFinished(Box::new(case)));
    assert_eq!((copy.page(), copy.answers(), copy.removal()), (Page::Prepare, theirs.answers(), theirs.removal()));
    assert!(copy.changes().is_empty(), "it is the look that they had");
}

#[test]
fn any_page_can_be_shown_and_no_rule_falls_with_it() {
    let case = total_security();
    for page in PAGES {
        let mut copy = looked(&case);
        copy.stand_on(page);
        assert_eq!(copy.page(), page);
        assert_eq!(update(&mut copy, Action::BeginRemoval), [], "{page:?}: the gates are shut");
        assert_eq!(copy.removal(), Removal::NotBegun);
    }
    let mut copy = looked(&case);
    copy.stand_on(Page::Forgotten);
    update(&mut copy, Action::Back);
    assert_eq!(copy.page(), Page::Belongings);
}
