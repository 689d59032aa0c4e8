//! What nobody has confirmed yet is never told as a fact, and a list that no longer fits the data is noticed.

use safe_passage_core::detection::Products;
use safe_passage_core::journey::plan::RemovalData;
use safe_passage_core::open_questions::{Facts, OpenQuestions, Told};
use safe_passage_core::timeline::{Problem, Timeline};

const QUESTIONS: &str = include_str!("../../../assets/open-questions.toml");
const TIMELINE: &str = include_str!("../../../assets/timeline.toml");
const REMOVAL: &str = include_str!("../../../assets/removal.toml");
const PRODUCTS: &str = include_str!("../../../assets/products.toml");

/// What stops a release with these texts, as table and id, and how it is told.
fn stops(questions: &str, timeline: &str, removal: &str, products: &str) -> Vec<(String, Told)> {
    let questions = OpenQuestions::parse(questions).expect("questions");
    let timeline = Timeline::parse(timeline).expect("a timeline");
    let removal = RemovalData::parse(removal).expect("removal data");
    let products = Products::parse(products).expect("products");
    let facts = Facts { timeline: &timeline, removal: &removal, products: &products };
    questions.stops(facts).map(|(question, concern, told)| (format!("{}: {}", question.id, concern.id), told)).collect()
}

fn as_fact(place: &str) -> Vec<(String, Told)> {
    vec![(place.to_owned(), Told::AsFact)]
}

/// The text with the first of these lines below an entry taken out.
fn without(text: &str, entry: &str, line: &str) -> String {
    let at = text.find(entry).unwrap_or_else(|| panic!("{entry} is not there"));
    let end = at + text[at..].find(line).unwrap_or_else(|| panic!("{line} is not there"));
    [&text[..end], &text[end + line.len()..]].concat()
}

#[test]
fn nothing_that_is_shipped_states_an_open_question_as_a_fact() {
    assert_eq!(stops(QUESTIONS, TIMELINE, REMOVAL, PRODUCTS), []);
    let (questions, timeline) =
        (OpenQuestions::parse(QUESTIONS).expect("questions"), Timeline::parse(TIMELINE).expect("a timeline"));
    assert_eq!(questions.marks_of_none(&timeline).count(), 0);
}

#[test]
fn a_mark_that_is_taken_away_stops_the_release() {
    for (entry, line, place) in [
        ("[[event]]\nid = \"us-2024-sales-ban\"", "open = [\"renewals\"]\n", "renewals: us-2024-sales-ban"),
        ("[[event]]\nid = \"us-2024-update-ban\"", "open = [\"hours\"]\n", "hours: us-2024-update-ban"),
        ("[[deadline]]\nid = \"us-2024-update-ban\"", "open = [\"hours\"]\n", "hours: us-2024-update-ban"),
        ("[[claim]]\nid = \"penalties\"", "open = [\"agency-answers\"]\n", "agency-answers: penalties"),
        ("[[contradiction]]\nid = \"use\"", "open = [\"agency-answers\"]\n", "agency-answers: use"),
        ("[[question]]\nid = \"licence\"", "open = [\"maker-pages\"]\n", "maker-pages: licence"),
    ] {
        assert_eq!(stops(QUESTIONS, &without(TIMELINE, entry, line), REMOVAL, PRODUCTS), as_fact(place), "{entry}");
    }
    let removal = without(REMOVAL, "id = \"remove-windows-successor\"", "unconfirmed = true\n");
    assert_eq!(stops(QUESTIONS, TIMELINE, &removal, PRODUCTS), as_fact("ultraav-removal: remove-windows-successor"));
    let products = without(PRODUCTS, "shown = \"Windows 10\"\n", "extended_unconfirmed = true\n");
    assert_eq!(stops(QUESTIONS, TIMELINE, REMOVAL, &products), as_fact("windows-10-extended: Windows 10"));
}

/// A word for the hour that is assumed, a weaker confidence and a label that leaves it open tell the reader by themselves.
#[test]
fn what_the_data_tell_already_needs_no_mark() {
    let sure = TIMELINE.replacen("instant_assumed = true", "instant_assumed = false", 1);
    assert_eq!(stops(QUESTIONS, &sure, REMOVAL, PRODUCTS), as_fact("hours: us-2024-sales-ban"));
    let asked = "[[open]]\nid = \"more\"\nwhere = [\"https://example.org/\"]\nsince = \"2026-11-27\"\nconcerns = [{ table = \"event\", \
                 id = \"de-2022-bsi-warning\", claim = \"standing\" }]\n";
    let more = [QUESTIONS, asked].concat();
    assert_eq!(stops(&more, TIMELINE, REMOVAL, PRODUCTS), []);
    let at = TIMELINE.find("id = \"de-2022-bsi-warning\"").expect("the warning");
    let read = [&TIMELINE[..at], &TIMELINE[at..].replacen("\"press\"", "\"primary\"", 1)].concat();
    assert_eq!(stops(&more, &read, REMOVAL, PRODUCTS), as_fact("more: de-2022-bsi-warning"));
    let at = TIMELINE.find("[[contradiction]]\nid = \"hour\"").expect("the difference");
    let settled = [&TIMELINE[..at], &TIMELINE[at..].replacen("\"open\"", "\"one-is-right\"", 1)].concat();
    assert_eq!(stops(QUESTIONS, &settled, REMOVAL, PRODUCTS), as_fact("hours: hour"));
    let silent = QUESTIONS.replacen(", said_in_words = true", "", 1);
    assert_eq!(stops(&silent, TIMELINE, REMOVAL, PRODUCTS), as_fact("list-of-products: other-apps"));
}

#[test]
fn a_list_that_does_not_fit_the_data_is_noticed() {
    let other = QUESTIONS.replacen("id = \"licence\"", "id = \"license\"", 1);
    assert_eq!(stops(&other, TIMELINE, REMOVAL, PRODUCTS), [("maker-pages: license".to_owned(), Told::NotThere)]);
    let answered = QUESTIONS.replacen("id = \"renewals\"", "id = \"renewed\"", 1);
    let (questions, timeline) =
        (OpenQuestions::parse(&answered).expect("questions"), Timeline::parse(TIMELINE).expect("a timeline"));
    assert!(questions.marks_of_none(&timeline).all(|id| id == "renewals") && questions.marks_of_none(&timeline).count() == 3);
}

#[test]
fn a_broken_list_is_refused() {
    let twice = QUESTIONS.replacen("id = \"renewals\"", "id = \"hours\"", 1);
    assert!(matches!(OpenQuestions::parse(&twice).expect_err("refused").problem, Problem::Id(_)));
    let nowhere = QUESTIONS.replacen("where = [\"https://ultraav.com/\"]", "where = []", 1);
    assert!(matches!(OpenQuestions::parse(&nowhere).expect_err("refused").problem, Problem::NoSource));
    let unknown = QUESTIONS.replacen("table = \"system\"", "table = \"weather\"", 1);
    assert!(matches!(OpenQuestions::parse(&unknown).expect_err("refused").problem, Problem::Form(_)));
    assert!(matches!(OpenQuestions::parse("schema = \"x/2\"").expect_err("refused").problem, Problem::Schema(_)));
}
