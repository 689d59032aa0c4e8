//! The one file for support staff: what is written comes back, and whatever else is opened in its place is told.

use proptest::prelude::*;
use safe_passage_core::report::SCHEMA;
use safe_passage_core::report::shared::{self, Shared, SharedError};
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::readers::{Limits, ReadError, read, read_each_for};
use safe_passage_core::survey::{Kind, Survey};
use serde_json::{Value, json};

fn document() -> Value {
    json!({
        "schema": SCHEMA,
        "at": "2026-11-26T12:00:00Z",
        "language": "es",
        "country": "US",
        "survey": [
            {
                "schema": "safe-passage.survey/1", "kind": "this-computer", "os": "windows", "captured": "2026-11-26",
                "observations": [
                    {"source": "services", "subject": "AVP21.3", "status": "read", "value": {"state": "running"}},
                    {"source": "drivers", "subject": null, "status": "could-not-read", "reason": "permission"}
                ],
                "later-in-survey": 1
            },
            {"schema": "safe-passage.survey/1", "kind": "frst", "os": "windows", "captured": null, "observations": []}
        ],
        "detection": {"schema": "safe-passage.detection/1", "verdict": "installed", "situation": "outdated"},
        "journey": {"page": "know", "answers": {"country": "US", "helping": false}},
        "versions": {"program": "0.1.0", "products": "2026-11-24", "count": 3},
        "later": {"field": [1, 2]}
    })
}

fn parsed(document: &Value) -> Result<Shared, SharedError> {
    shared::read(&document.to_string())
}

#[test]
fn what_is_written_comes_back_and_what_is_not_known_is_kept() {
    let shared = parsed(&document()).expect("a report");
    assert_eq!(shared.situation(), Some(Situation::Outdated));
    assert_eq!(shared.moment().expect("a moment").to_string(), "2026-11-26T12:00:00Z");
    assert_eq!(shared.other["later"], json!({"field": [1, 2]}));
    assert_eq!(shared.survey[0].other["later-in-survey"], 1);
    assert_eq!(shared.journey.as_ref().expect("a journey").page().number(), 31);
    assert_eq!(shared.versions["program"], "0.1.0");
    assert_eq!(shared::read(&shared.text()), Ok(shared));
}

#[test]
fn one_survey_alone_no_survey_and_parts_that_are_not_there_are_read() {
    let mut one = document();
    one["survey"] = one["survey"][0].clone();
    assert_eq!(parsed(&one).expect("a report").survey.len(), 1);
    let bare = parsed(&json!({"schema": SCHEMA})).expect("a report");
    assert_eq!((bare.survey.len(), bare.journey, bare.at, bare.detection), (0, None, None, Value::Null));
    for (part, other) in
        [("journey", json!({"page": "a-page-of-a-later-version"})), ("detection", json!(4)), ("versions", json!([]))]
    {
        let mut document = document();
        document[part] = other;
        let shared = parsed(&document).unwrap_or_else(|error| panic!("{part}: {error}"));
        assert_eq!(shared.survey.len(), 2, "{part}");
    }
}

#[test]
fn what_can_not_be_read_is_told() {
    let text = document().to_string();
    let mut later = document();
    later["schema"] = json!("safe-passage.report/2");
    let mut later_survey = document();
    later_survey["survey"][1]["schema"] = json!("safe-passage.survey/2");
    let mut broken = document();
    broken["survey"][0]["os"] = json!(7);
    for (text, wanted) in [
        (String::new(), "shared-not-a-report"),
        ("[1]".to_owned(), "shared-not-a-report"),
        (r#"{"schema": "safe-passage.survey/1"}"#.to_owned(), "shared-not-a-report"),
        ("{}".to_owned(), "shared-not-a-report"),
        (later.to_string(), "shared-newer"),
        (r#"{"schema": "safe-passage.report/x"}"#.to_owned(), "shared-newer"),
        (later_survey.to_string(), "shared-newer"),
        (broken.to_string(), "shared-damaged"),
        (text[..text.len() / 2].to_owned(), "shared-damaged"),
        ("[".repeat(100_000), "shared-not-a-report"),
    ] {
        let error = shared::read(&text).expect_err(wanted);
        assert_eq!(error.message().id, wanted);
        assert!(error.what_to_do().id.ends_with("-do"));
    }
}

#[test]
fn a_report_is_read_as_the_captures_that_it_holds() {
    let text = document().to_string();
    let each = read_each_for(&mut text.as_bytes(), &Limits::default(), None, &|_| ()).expect("captures");
    assert_eq!(each.iter().map(|survey| survey.kind).collect::<Vec<_>>(), [Kind::Survey, Kind::Frst]);
    let whole: Survey = read(text.as_bytes()).expect("a capture");
    assert_eq!(whole.observations.len(), 2);
    let bare = json!({"schema": SCHEMA}).to_string();
    assert_eq!(read(bare.as_bytes()), Err(ReadError::Empty));
    let mut later = document();
    later["schema"] = json!("safe-passage.report/9");
    assert_eq!(read(later.to_string().as_bytes()), Err(ReadError::Newer { found: "safe-passage.report/9".to_owned() }));
    assert!(matches!(read(&text.as_bytes()[..text.len() - 9]), Err(ReadError::Damaged { .. })));
}

proptest! {
    #[test]
    fn nothing_that_is_opened_does_harm(from in 0..600_usize, piece in "\\PC{0,12}", cut in 0..4_usize) {
        let mut text = document().to_string();
        let from = (0..=from.min(text.len())).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0);
        let to = (from + cut).min(text.len());
        text.replace_range(from..to, &piece);
        if let Ok(shared) = shared::read(&text) {
            prop_assert_eq!(shared::read(&shared.text()), Ok(shared));
        }
    }
}
