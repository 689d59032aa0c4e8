//! What the timeline answers, against the promises that are made to the outside.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use safe_passage_core::timeline::{
    AtError, Binds, COUNTRIES, Claim, Confidence, Contradiction, EventDate, Kind, Phase, Precision, Problem, Side, Staleness,
    Status, Story, Timeline, ZONE, age_in_days, answer, day_of, known_country, parse_at,
};
use serde_json::{Value, json};

const DATA: &str = include_str!("../../../assets/timeline.toml");

fn timeline() -> Timeline {
    Timeline::parse(DATA).expect("the shipped timeline is valid")
}

fn at(text: &str) -> Timestamp {
    parse_at(text).expect("a moment")
}

fn as_json(at_text: &str, country: &str, us_person: Option<bool>) -> Value {
    let text = answer(&timeline(), at(at_text), country, us_person).to_json().expect("an answer is JSON");
    serde_json::from_str(&text).expect("an answer is JSON")
}

#[test]
fn answers_what_the_contract_shows() {
    let got = as_json("2026-11-23T12:00:00Z", "US", None);
    assert_eq!(got["schema"], "safe-passage.timeline/1");
    assert_eq!(got["at"], "2026-11-23T12:00:00Z");
    assert_eq!(got["country"], "US");
    assert_eq!(got["applies"], "yes");
    assert_eq!(got["phase"], "updates-banned");
    assert_eq!(
        got["deadlines"],
        json!([
            {"id": "us-2024-sales-ban", "date": "2024-07-20", "instant": "2024-07-20T04:00:00Z", "instant_assumed": true,
             "status": "past", "days": 856, "stops": ["new-agreements"]},
            {"id": "us-2024-update-ban", "date": "2024-09-29", "instant": "2024-09-29T04:00:00Z", "instant_assumed": false,
             "status": "past", "days": 785,
             "stops": ["signature-updates", "code-updates", "ksn", "resale", "integration", "licensing"]},
        ])
    );
    for event in got["events"].as_array().unwrap() {
        let fields: Vec<&str> = event.as_object().unwrap().keys().map(String::as_str).collect();
        for field in ["id", "date", "instant", "precision", "jurisdiction", "kind", "binds", "confidence", "sources"] {
            assert!(fields.contains(&field), "{event} lacks {field}");
        }
        let sources = event["sources"].as_array().unwrap();
        assert!(!sources.is_empty(), "{event}");
        for source in sources {
            assert!(source["title"].is_string() && source["publisher"].is_string() && source["url"].is_string(), "{source}");
            assert!(source.get("date").is_some_and(|date| date.is_null() || date.is_string()), "{source}");
        }
    }
}

#[test]
fn the_phase_changes_on_the_day_and_at_the_instant() {
    let cases = [
        ("2017-09-13", Phase::BeforeAnnouncement),
        ("2024-06-20T03:59:59Z", Phase::BeforeAnnouncement),
        ("2024-06-20T04:00:00Z", Phase::Announced),
        ("2024-06-20", Phase::Announced),
        ("2024-07-20T03:59:59.999999999Z", Phase::Announced),
        ("2024-07-20T04:00:00Z", Phase::SalesBanned),
        // The same instant, written in Tokyo, Berlin and Honolulu.
        ("2024-07-20T13:00:00+09:00", Phase::SalesBanned),
        ("2024-07-20T12:59:59+09:00", Phase::Announced),
        ("2024-07-20T06:00:00+02:00", Phase::SalesBanned),
        ("2024-07-19T18:00:00-10:00", Phase::SalesBanned),
        ("2024-09-29T03:59:59Z", Phase::SalesBanned),
        ("2024-09-28T23:59:59-04:00", Phase::SalesBanned),
        ("2024-09-29T00:00:00-04:00", Phase::UpdatesBanned),
        // An hour later by the clock, and the same instant, for those who counted in standard time.
        ("2024-09-28T23:00:00-05:00", Phase::UpdatesBanned),
        ("2024-09-29", Phase::UpdatesBanned),
        ("9999-01-01", Phase::UpdatesBanned),
    ];
    let timeline = timeline();
    for (text, phase) in cases {
        assert_eq!(answer(&timeline, at(text), "US", None).phase, Some(phase), "{text}");
    }
}

#[test]
fn days_are_calendar_days_in_new_york() {
    let cases = [
        // (moment, sales status and days, updates status and days)
        ("2024-07-20T03:59:59Z", (Status::Ahead, 1), (Status::Ahead, 72)),
        ("2024-07-20T04:00:00Z", (Status::Today, 0), (Status::Ahead, 71)),
        ("2024-07-21T03:59:59Z", (Status::Today, 0), (Status::Ahead, 71)),
        ("2024-07-21T04:00:00Z", (Status::Past, 1), (Status::Ahead, 70)),
        // Already the 29th in Sydney and in Berlin, still the 28th in New York.
        ("2024-09-29T10:00:00+10:00", (Status::Past, 70), (Status::Ahead, 1)),
        ("2024-09-29T05:59:59+02:00", (Status::Past, 70), (Status::Ahead, 1)),
        ("2024-09-29T06:00:00+02:00", (Status::Past, 71), (Status::Today, 0)),
        // Still the 29th in New York, the 30th everywhere east of it.
        ("2024-09-30T03:59:59Z", (Status::Past, 71), (Status::Today, 0)),
        ("2024-09-30T04:00:00Z", (Status::Past, 72), (Status::Past, 1)),
        // Around the end of daylight saving time, 2024-11-03: that day has 25 hours and counts once.
        ("2024-11-03T03:59:59Z", (Status::Past, 105), (Status::Past, 34)),
        ("2024-11-03T04:00:00Z", (Status::Past, 106), (Status::Past, 35)),
        ("2024-11-04T04:59:59Z", (Status::Past, 106), (Status::Past, 35)),
        ("2024-11-04T05:00:00Z", (Status::Past, 107), (Status::Past, 36)),
        // Around its beginning, 2025-03-09: 23 hours, once as well.
        ("2025-03-09T04:59:59Z", (Status::Past, 231), (Status::Past, 160)),
        ("2025-03-09T05:00:00Z", (Status::Past, 232), (Status::Past, 161)),
        ("2025-03-10T03:59:59Z", (Status::Past, 232), (Status::Past, 161)),
        ("2025-03-10T04:00:00Z", (Status::Past, 233), (Status::Past, 162)),
    ];
    let timeline = timeline();
    for (text, sales, updates) in cases {
        let deadlines = answer(&timeline, at(text), "US", None).deadlines;
        let got = deadlines.each_ref().map(|deadline| (deadline.status, deadline.days));
        assert_eq!(got, [sales, updates], "{text}");
    }
}

#[test]
fn the_rule_applies_in_the_us_and_to_us_persons() {
    let timeline = timeline();
    let now = at("2026-11-23T12:00:00Z");
    for code in ["US", "us", " US ", "PR", "GU", "VI", "AS", "MP", "pr"] {
        for us_person in [None, Some(true), Some(false)] {
            let answer = answer(&timeline, now, code, us_person);
            assert!(answer.applies, "{code}");
            assert_eq!(answer.country, "US");
            assert_eq!(answer.country_asked, code.trim().to_ascii_uppercase());
            assert_eq!(answer.phase, Some(Phase::UpdatesBanned));
        }
    }
    for code in COUNTRIES.iter().filter(|code| !["US", "PR", "GU", "VI", "AS", "MP"].contains(code)) {
        for us_person in [None, Some(false)] {
            let answer = answer(&timeline, now, code, us_person);
            assert!(!answer.applies, "{code}");
            assert_eq!(answer.phase, None, "{code}");
            assert_eq!(answer.deadlines.len(), 2, "{code}");
            assert!(
                answer
                    .events
                    .iter()
                    .all(|event| event.jurisdiction == "ZZ" || event.jurisdiction == "EU" || event.jurisdiction == **code),
                "{code}"
            );
        }
        let abroad = answer(&timeline, now, code, Some(true));
        assert!(abroad.applies && abroad.phase == Some(Phase::UpdatesBanned), "{code}");
        assert!(abroad.events.iter().any(|event| event.id == "us-2024-update-ban"), "{code}");
    }
}

#[test]
fn a_country_sees_its_own_events_those_of_its_union_and_the_worlds() {
    let ids = |country: &str, us_person| -> Vec<String> {
        let answer = answer(&timeline(), at("2026-11-23"), country, us_person);
        answer.events.into_iter().map(|event| event.id).collect()
    };
    let german =
        ["eu-2018-ep-resolution", "eu-2019-commission-answer", "de-2022-bsi-warning", "de-2022-ovg", "google-2024-play-removal"];
    assert_eq!(ids("DE", None), german);
    assert_eq!(ids("AT", None), ["eu-2018-ep-resolution", "eu-2019-commission-answer", "google-2024-play-removal"]);
    assert_eq!(ids("BR", None), ["google-2024-play-removal"]);
    // The United Kingdom and Switzerland are not in the union.
    assert!(ids("GB", None).contains(&"gb-2022-ncsc-guidance".to_owned()));
    assert!(!ids("GB", None).iter().any(|id| id.starts_with("eu-")));
    assert!(!ids("CH", None).iter().any(|id| id.starts_with("eu-")));
    let us = ids("US", None);
    for id in ["us-nh-2018", "us-vt-2019", "us-nj-2023", "us-2024-ofac", "kl-2024-ultraav-push", "google-2024-play-removal"] {
        assert!(us.iter().any(|got| got == id), "{id}");
    }
    assert!(!us.iter().any(|id| id.starts_with("de-") || id.starts_with("eu-")));
    let mut both: Vec<String> = us.iter().cloned().chain(ids("DE", None)).collect();
    both.sort();
    both.dedup();
    let mut american_in_germany = ids("DE", Some(true));
    american_in_germany.sort();
    assert_eq!(american_in_germany, both);
}

#[test]
fn every_event_is_precise_as_it_says() {
    let timeline = timeline();
    assert_eq!(timeline.events().len(), 47);
    for event in timeline.events() {
        let (date, id) = (event.date.to_string(), &event.id);
        match event.precision {
            Precision::Instant => assert_eq!(event.instant.map(|instant| day_of(instant).to_string()), Some(date), "{id}"),
            Precision::Day => assert!(date.len() == 10 && event.instant.is_none(), "{id}"),
            Precision::Month => assert!(date.len() == 7 && event.instant.is_none(), "{id}"),
            Precision::Year => assert!(date.len() == 4 && event.instant.is_none(), "{id}"),
        }
        if event.kind == Kind::CompanyAction || event.kind == Kind::History {
            assert_eq!(event.binds, Binds::Nobody, "{id}");
        }
        if matches!(event.kind, Kind::SalesBan | Kind::UpdateBan) {
            assert_eq!((event.binds, event.jurisdiction.as_str()), (Binds::Sellers, "US"), "{id}");
        }
        assert!(event.sources.iter().all(|source| !source.url.contains("utm_")), "{id}");
    }
    let get = |id: &str| timeline.event(id).unwrap_or_else(|| panic!("{id}"));
    assert_eq!(get("us-vt-2019").date.to_string(), "2019-02");
    assert_eq!(get("pl-2022-recommendation").date.to_string(), "2022");
    assert_eq!(get("us-2024-update-ban").instant, Some(at("2024-09-29")));
    assert_eq!(get("us-2024-sales-ban").instant, None, "the clock time was in no source");
    assert_eq!(get("us-nj-2023").confidence, Confidence::Secondary);
}

#[test]
fn both_sides_have_their_say_in_equal_measure() {
    let timeline = timeline();
    let count = |side| timeline.statements().iter().filter(|statement| statement.side == side).count();
    assert_eq!(count(Side::Government), count(Side::Company));
    assert!(count(Side::Government) >= 3 && count(Side::Context) >= 1);
    assert!(timeline.statements().iter().all(|statement| !statement.sources.is_empty()));
}

#[test]
fn age_is_counted_in_days_of_new_york() {
    let now = at("2026-11-23T12:00:00Z");
    assert_eq!(age_in_days(date(2024, 9, 29), now), 785);
    assert_eq!(age_in_days(date(2026, 11, 23), now), 0);
    assert_eq!(age_in_days(date(2026, 11, 16), now), 7);
    assert_eq!(age_in_days(date(2026, 11, 24), now), -1);
    assert_eq!(age_in_days(date(2026, 11, 22), at("2026-11-23T04:59:59Z")), 0);
    assert_eq!(age_in_days(date(2026, 11, 22), at("2026-11-23T05:00:00Z")), 1);
    let timeline = timeline();
    let cases = [
        (-1, Staleness::Current),
        (0, Staleness::Current),
        (1, Staleness::Current),
        (2, Staleness::OutOfDate),
        (7, Staleness::OutOfDate),
        (8, Staleness::ExtremelyOutOfDate),
        (785, Staleness::ExtremelyOutOfDate),
    ];
    for (age, staleness) in cases {
        assert_eq!(timeline.age().staleness(age), staleness, "{age}");
    }
}

#[test]
fn reads_moments_and_refuses_what_is_none() {
    let cases = [
        ("2024-07-20", "2024-07-20T04:00:00Z"),
        ("2024-01-20", "2024-01-20T05:00:00Z"),
        (" 2024-03-10 ", "2024-03-10T05:00:00Z"),
        ("2024-11-03", "2024-11-03T04:00:00Z"),
        ("2024-07-20T00:00:00-04:00", "2024-07-20T04:00:00Z"),
        ("2024-07-20t04:00:00z", "2024-07-20T04:00:00Z"),
        ("2024-07-20T04:00:00.5Z", "2024-07-20T04:00:00.5Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
    ];
    for (text, moment) in cases {
        assert_eq!(parse_at(text).map(|at| at.to_string()), Ok(moment.to_owned()), "{text}");
    }
    for text in [
        "",
        "now",
        "2024",
        "2024-07",
        "20240720",
        "2024-7-20",
        "2024-07-20T04:00:00",
        "2024-07-20T04:00Z",
        "2024-07-20T04:00:00.Z",
        "2024-07-20T04:00:00-04",
        "2024-07-20T04:00:00Z[America/New_York]",
        "2024-07-20 04:00:00",
        "+002024-07-20",
        "٢٠٢٤-٠٧-٢٠",
        "2024-07-20T04:00:0é",
    ] {
        assert_eq!(parse_at(text), Err(AtError::Form), "{text}");
    }
    for text in ["2024-02-30", "2023-02-29", "2024-13-01", "2024-07-20T25:00:00Z", "9999-12-31", "9999-12-31T23:59:59-23:00"] {
        assert_eq!(parse_at(text), Err(AtError::NoSuchTime), "{text}");
    }
}

#[test]
fn knows_the_countries() {
    for code in ["US", "us", "PR", "DE", "VN", "ZW", "AD"] {
        assert!(known_country(code), "{code}");
    }
    for code in ["", "U", "USA", "UK", "EU", "ZZ", "XX", "AN", "U\u{17f}", "ŨS"] {
        assert!(!known_country(code), "{code}");
    }
    assert!(COUNTRIES.is_sorted() && COUNTRIES.iter().all(|code| code.len() == 2));
}

#[test]
fn a_broken_data_file_is_refused_with_its_reason() {
    let first_source = DATA.find("[[event.source]]").unwrap();
    let second_event = DATA[first_source..].find("[[event]]").unwrap() + first_source;
    let without_source = format!("{}{}", &DATA[..first_source], &DATA[second_event..]);
    let story = DATA.find("[[story]]").unwrap();
    let cases: Vec<(&str, String)> = vec![
        ("no TOML", "schema = ".to_owned()),
        ("empty", String::new()),
        ("no source", without_source),
        ("later schema", DATA.replacen("timeline-data/1", "timeline-data/2", 1)),
        ("unknown field", DATA.replacen("precision = \"day\"", "precision = \"day\"\nprecison = \"day\"", 1)),
        ("unknown kind", DATA.replacen("kind = \"history\"", "kind = \"rumour\"", 1)),
        ("unknown binds", DATA.replacen("binds = \"nobody\"", "binds = \"users\"", 1)),
        ("unknown confidence", DATA.replacen("confidence = \"press\"", "confidence = \"certain\"", 1)),
        ("unknown precision", DATA.replacen("precision = \"day\"", "precision = \"week\"", 1)),
        ("too precise", DATA.replacen("precision = \"month\"", "precision = \"day\"", 1)),
        ("no such day", DATA.replacen("date = \"2017-09-13\"", "date = \"2017-09-31\"", 1)),
        ("two of one id", DATA.replacen("id = \"us-2017-gsa\"", "id = \"us-2017-bod-17-01\"", 1)),
        ("an id that cannot be a message", DATA.replacen("id = \"us-2017-gsa\"", "id = \"us 2017\"", 1)),
        ("no web address", DATA.replacen("url = \"https://", "url = \"file:///", 1)),
        ("address without host", DATA.replacen("url = \"https://", "url = \"https://?", 1)),
        ("unknown country", DATA.replacen("jurisdiction = \"DE\"", "jurisdiction = \"XX\"", 1)),
        ("another zone", DATA.replacen("zone = \"America/New_York\"", "zone = \"Europe/Berlin\"", 1)),
        ("instant on another day", DATA.replacen("instant = \"2024-07-20T04:00:00Z\"", "instant = \"2024-07-20T03:59:59Z\"", 1)),
        ("no announcement", DATA.replacen("announced_by = \"us-2024", "announced_by = \"xx-2024", 1)),
        ("deadlines changed over", DATA.replacen("begins = \"sales-banned\"", "begins = \"updates-banned\"", 1)),
        ("updates before sales", DATA.replace("2024-09-29", "2024-07-19")),
        ("a deadline that stops nothing", DATA.replacen("stops = [\"new-agreements\"]", "stops = []", 1)),
        ("unknown verdict of a claim", DATA.replacen("label = \"loose\"", "label = \"so-so\"", 1)),
        ("a claim without a label", DATA.replacen("id = \"reason\"\nlabel = \"right\"\n", "id = \"reason\"\n", 1)),
        (
            "a passage on nothing",
            DATA.replacen("label = \"opinion\"\nevents = [\"kl-2024-us-exit-announced\"]", "label = \"opinion\"", 1),
        ),
        (
            "a passage on an event that is not there",
            DATA.replacen("events = [\"us-2018-suits-dismissed\"]", "events = [\"us-2018\"]", 1),
        ),
        ("two passages of one id", DATA.replacen("id = \"search-2017\"", "id = \"answer-2017\"", 1)),
        ("a question for no country", DATA.replacen("countries = [\"PL\", \"UA\"]", "countries = [\"PL\", \"XX\"]", 1)),
        (
            "a passage with a source that is none",
            format!("{}{}", &DATA[..story], DATA[story..].replacen("url = \"https://", "url = \"ftp://", 1)),
        ),
        ("a source without a publisher", DATA.replacen("publisher = \"RBC\"", "publisher = \" \"", 1)),
        ("unknown standing", DATA.replacen("standing = \"in-force\"", "standing = \"maybe\"", 1)),
        (
            "a difference that nothing says",
            DATA.replacen(
                "events = [\"us-2024-final-determination\", \"us-2024-sales-ban\"]\n\n[[contradiction",
                "events = [\"us-2024-sales-ban\"]\n\n[[contradiction",
                1,
            ),
        ),
        ("member of a union that is no country", DATA.replacen("\"AT\", ", "\"A\", ", 1)),
        (
            "ages the wrong way round",
            DATA.replacen("extremely_out_of_date_after_days = 7", "extremely_out_of_date_after_days = 0", 1),
        ),
        (
            "one deadline",
            DATA.replacen("[[deadline]]\nid = \"us-2024-sales-ban\"", "[[statement]]\nid = \"us-2024-sales-ban\"", 1),
        ),
    ];
    for (name, text) in cases {
        assert_ne!(text, DATA, "{name}: the case changes nothing");
        let error = Timeline::parse(&text).expect_err(name);
        assert_eq!(error.file, "timeline", "{name}");
        assert!((1..=text.lines().count().max(1)).contains(&error.line), "{name}: line {}", error.line);
        assert!(error.message().id.starts_with("data-error-"), "{name}");
    }
    let later = Timeline::parse(&DATA.replacen("timeline-data/1", "timeline-data/2", 1)).unwrap_err();
    assert!(matches!(later.problem, Problem::Schema(_)));
}

/// A file that somebody edited is refused with the line to look at.
#[test]
fn a_refusal_names_the_line() {
    let line_with =
        |text: &str, wanted: &str| text.lines().position(|line| line == wanted).unwrap_or_else(|| panic!("{wanted}")) + 1;
    let unknown_kind = DATA.replacen("kind = \"sanctions\"", "kind = \"rumour\"", 1);
    let error = Timeline::parse(&unknown_kind).unwrap_err();
    assert_eq!(error.line, line_with(&unknown_kind, "kind = \"rumour\""));

    let bad_zone =
        DATA.replacen("zone = \"America/New_York\"\ndate = \"2024-09-29\"", "zone = \"EST\"\ndate = \"2024-09-29\"", 1);
    let error = Timeline::parse(&bad_zone).unwrap_err();
    assert_eq!((error.line, error.place.as_str()), (line_with(&bad_zone, "zone = \"EST\""), "us-2024-update-ban"));
    assert_eq!(error.problem, Problem::Contradiction("EST".to_owned()));

    let event = DATA.find("id = \"au-2025-pspf-deadline\"").unwrap();
    let (start, rest) = DATA.split_at(event);
    let end = rest.find("[[event]]").unwrap();
    let without_source = format!("{start}{}{}", &rest[..rest.find("[[event.source]]").unwrap()], &rest[end..]);
    let error = Timeline::parse(&without_source).unwrap_err();
    assert_eq!(error.line, line_with(&without_source, "id = \"au-2025-pspf-deadline\""));
    assert_eq!(error.problem, Problem::NoSource);

    let no_day = DATA.replacen("date = \"2017-09-13\"\nprecision", "date = \"2017-09-31\"\nprecision", 1);
    assert_eq!(Timeline::parse(&no_day).unwrap_err().line, line_with(&no_day, "date = \"2017-09-31\""));

    let later = DATA.replacen("timeline-data/1", "timeline-data/2", 1);
    assert_eq!(Timeline::parse(&later).unwrap_err().line, line_with(&later, "schema = \"safe-passage.timeline-data/2\""));
    assert_eq!(Timeline::parse("").unwrap_err().line, 1);
}

/// Where the facts name two days, counts or persons for one thing, a passage says so.
#[test]
fn every_difference_of_the_facts_is_said() {
    let timeline = timeline();
    let says = |events: &[&str], label: Contradiction| {
        timeline
            .contradictions()
            .iter()
            .any(|one| one.label == label && events.iter().all(|id| one.events.iter().any(|event| event == id)))
    };
    assert!(says(&["us-2024-final-determination", "us-2024-sales-ban"], Contradiction::OneIsRight));
    assert!(says(&["kl-2024-us-exit-announced", "us-2024-sales-ban"], Contradiction::BothAreRight));
    assert!(says(&["kl-2024-business-cutoff", "us-2024-update-ban"], Contradiction::BothAreRight));
    assert!(says(&["kl-2024-ultraav-push"], Contradiction::Open));
    assert!(says(&["us-2024-update-ban"], Contradiction::Open), "summer time or standard time");
    assert!(says(&["us-2024-update-ban"], Contradiction::OneIsRight), "29 or 30 September");
    assert!(says(&["us-2024-fcc-kaspersky-lab-inc"], Contradiction::BothAreRight));
    assert!(says(&["eu-2018-ep-resolution"], Contradiction::Open));
    // An event that its own sources date differently stands in a passage as well.
    for event in timeline.events().iter().filter(|event| event.kind == Kind::UpdateBan || event.id == "kl-2024-ultraav-push") {
        assert!(timeline.contradictions().iter().any(|one| one.events.contains(&event.id)), "{}", event.id);
    }
}

#[test]
fn every_claim_of_the_news_text_has_its_verdict() {
    let timeline = timeline();
    let count = |label: Claim| timeline.claims().iter().filter(|claim| claim.label == label).count();
    assert_eq!(timeline.claims().len(), 28);
    assert_eq!((count(Claim::Right), count(Claim::Wrong), count(Claim::Loose)), (13, 6, 6));
    assert_eq!(timeline.claims()[0].label, Claim::Wrong, "use was never banned");
    for claim in timeline.claims() {
        assert!(!timeline.sources_of(claim).is_empty(), "{}", claim.id);
    }
    for story in timeline.stories() {
        assert!(!timeline.sources_of(story).is_empty(), "{}", story.id);
    }
    let labels: Vec<Story> = timeline.stories().iter().map(|story| story.label).collect();
    let reports = labels.iter().filter(|label| **label == Story::PressReport).count();
    let answers = labels.iter().filter(|label| matches!(label, Story::Denial)).count();
    assert!(reports >= 2 && answers >= reports, "every report has its answer: {labels:?}");
    assert!(labels.contains(&Story::Warning) && labels.contains(&Story::Court) && labels.contains(&Story::NotKnown));
}

#[test]
fn questions_are_asked_where_they_arise() {
    let timeline = timeline();
    let ids = |country: &str, us_person: Option<bool>| -> Vec<String> {
        let answer = answer(&timeline, at("2026-11-23"), country, us_person);
        timeline.questions(&answer).map(|question| question.id.clone()).collect()
    };
    for id in ["law", "works", "licence", "refund", "other-apps", "abroad", "travel", "store"] {
        assert!(ids("US", None).iter().any(|asked| asked == id), "{id}");
        assert_eq!(ids("DE", None).iter().any(|asked| asked == id), id == "store", "{id}");
    }
    assert_eq!(ids("DE", Some(true)), ids("US", None));
    assert!(ids("PL", None).contains(&"pay".to_owned()) && ids("UA", None).contains(&"pay".to_owned()));
    assert!(!ids("DE", None).contains(&"pay".to_owned()));
}

#[test]
fn an_age_is_told_from_the_day_that_was_read() {
    let timeline = timeline();
    let now = at("2026-11-23T12:00:00Z");
    let age = |day: Date| timeline.update_age(day, now);
    let cases = [
        (date(2024, 9, 9), 805, Some(Staleness::ExtremelyOutOfDate), false, "timeline-age-extremely-out-of-date"),
        (date(2024, 9, 29), 785, Some(Staleness::ExtremelyOutOfDate), false, "timeline-age-extremely-out-of-date"),
        (date(2026, 10, 1), 53, Some(Staleness::ExtremelyOutOfDate), true, "timeline-age-extremely-out-of-date"),
        (date(2026, 11, 16), 7, Some(Staleness::OutOfDate), true, "timeline-age-out-of-date"),
        (date(2026, 11, 21), 2, Some(Staleness::OutOfDate), true, "timeline-age-out-of-date"),
        (date(2026, 11, 22), 1, Some(Staleness::Current), true, "timeline-age-current"),
        (date(2026, 11, 23), 0, Some(Staleness::Current), true, "timeline-age-current"),
        // East of New York it can be tomorrow already; more than that is a wrong clock.
        (date(2026, 11, 24), -1, Some(Staleness::Current), true, "timeline-age-current"),
        (date(2026, 11, 25), -2, None, true, "timeline-age-ahead"),
        (date(2038, 1, 19), -4075, None, true, "timeline-age-ahead"),
    ];
    for (day, days, staleness, after_deadline, id) in cases {
        let got = age(day);
        assert_eq!((got.days, got.staleness, got.after_deadline), (days, staleness, after_deadline), "{day}");
        assert_eq!(timeline.age_in_words(&got).id, id, "{day}");
    }
}

#[test]
fn nobody_at_home_is_bound_anywhere() {
    let timeline = timeline();
    for country in COUNTRIES {
        for us_person in [None, Some(true)] {
            let answer = answer(&timeline, at("2026-11-23"), country, us_person);
            assert!(!answer.bound.contains(&Binds::Nobody), "{country}");
            assert_eq!(answer.bound.len(), answer.bound().len(), "{country}");
        }
    }
    let bound = |country| answer(&timeline, at("2026-11-23"), country, None).bound;
    assert_eq!(bound("US"), [Binds::Sellers, Binds::Government, Binds::Regulated]);
    assert_eq!(bound("DE"), [], "a warning binds nobody");
    assert_eq!(bound("LT"), [Binds::Regulated]);
    assert_eq!(bound("AU"), [Binds::Government]);
}

#[test]
fn an_event_says_when_it_was_as_precisely_as_it_is_known() {
    let timeline = timeline();
    let when = |id: &str| timeline.event(id).unwrap_or_else(|| panic!("{id}")).when().id.into_owned();
    assert_eq!(when("de-2022-bsi-warning"), "timeline-when-day");
    assert_eq!(when("us-2017-gsa"), "timeline-when-about");
    assert_eq!(when("google-2024-play-removal"), "timeline-when-range");
    assert_eq!(when("us-vt-2019"), "timeline-when-month");
    assert_eq!(when("pl-2022-recommendation"), "timeline-when-year");
    assert_eq!(when("us-2024-update-ban"), "timeline-when-day");
}

#[test]
fn the_data_asks_for_two_messages_an_event_and_one_a_statement() {
    let timeline = timeline();
    let ids = timeline.message_ids();
    let asked = |country| timeline.questions(&answer(&timeline, at("2026-11-23"), country, None)).count();
    let passages = timeline.contradictions().len() + timeline.claims().len() + timeline.stories().len();
    assert!(ids.len() >= 2 * (timeline.events().len() + passages + asked("US")) + timeline.statements().len());
    assert!(ids.contains(&"claim-use-banned-text".to_owned()) && ids.contains(&"question-pay".to_owned()));
    assert!(ids.contains(&"event-us-2024-sales-ban-meaning".to_owned()));
    assert!(ids.contains(&"statement-company-theoretical".to_owned()));
}

fn moments() -> impl Strategy<Value = Timestamp> {
    let range = Timestamp::MIN.as_second()..=Timestamp::MAX.as_second();
    let near = at("2024-06-01").as_second()..=at("2026-12-31").as_second();
    prop_oneof![range, near].prop_map(|second| Timestamp::from_second(second).expect("within the range"))
}

proptest! {
    #[test]
    fn days_status_and_phase_agree(moment in moments(), country in proptest::sample::select(&COUNTRIES[..]), us_person in any::<Option<bool>>()) {
        let timeline = timeline();
        let answer = answer(&timeline, moment, country, us_person);
        prop_assert_eq!(answer.applies, answer.phase.is_some());
        let today = day_of(moment);
        for deadline in &answer.deadlines {
            prop_assert!(deadline.days >= 0);
            let expected = today.cmp(&deadline.date);
            let status = match expected {
                std::cmp::Ordering::Less => Status::Ahead,
                std::cmp::Ordering::Equal => Status::Today,
                std::cmp::Ordering::Greater => Status::Past,
            };
            prop_assert_eq!(deadline.status, status);
            // Walking that many days from the one arrives at the other.
            let walked = if status == Status::Past { today.checked_sub(deadline.days.days()) } else { today.checked_add(deadline.days.days()) };
            prop_assert_eq!(walked.ok(), Some(deadline.date));
        }
        if let Some(phase) = answer.phase {
            // Both deadlines hold from midnight, so the phase and the status tell the same.
            let [sales, updates] = answer.deadlines.each_ref().map(|deadline| deadline.status != Status::Ahead);
            prop_assert_eq!(phase >= Phase::SalesBanned, sales);
            prop_assert_eq!(phase >= Phase::UpdatesBanned, updates);
            prop_assert_eq!(phase >= Phase::Announced, today >= date(2024, 6, 20));
        }
        let dates: Vec<Date> = answer.events.iter().map(|event| event.date.first_day()).collect();
        prop_assert!(dates.is_sorted());
    }

    #[test]
    fn a_moment_that_was_written_is_read_again(moment in moments()) {
        prop_assume!(moment.as_second() >= -62_135_596_800);
        prop_assert_eq!(parse_at(&moment.to_string()), Ok(moment));
    }

    #[test]
    fn midnight_is_the_first_instant_of_its_day(days in 0_i32..60_000) {
        let day = date(1900, 1, 1).checked_add(days.days()).unwrap();
        let midnight = parse_at(&day.to_string()).unwrap();
        prop_assert_eq!(day_of(midnight), day);
        prop_assert_eq!(day_of(midnight - 1.nanosecond()), day.yesterday().unwrap());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", country in "\\PC{0,4}") {
        let _ = parse_at(&text);
        let _ = EventDate::parse(&text);
        let _ = Timeline::parse(&text);
        let _ = answer(&timeline(), Timestamp::UNIX_EPOCH, &country, None);
    }
}

#[test]
fn the_zone_data_is_built_in() {
    assert!(jiff::tz::db().get(ZONE).is_ok());
}
