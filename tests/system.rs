//! The saved surveys that stand for machines in the tests: each is whole, plausible and of the shape in its README.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use safe_passage::system::{Machine, Scripted, sources_of};
use safe_passage_core::survey::{Kind, Observation, Os, SCHEMA, Source, Status, Survey, field, reason};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys")
}

/// Every saved survey by the name of its file.
fn surveys() -> BTreeMap<String, Survey> {
    fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let machine = Scripted::from_files(&[path]).unwrap_or_else(|error| panic!("{name}: {error}"));
            let survey = machine.survey(&|_| (), &AtomicBool::new(false));
            (name, survey)
        })
        .collect()
}

fn find<'a>(survey: &'a Survey, source: Source, subject: &str) -> Option<&'a Observation> {
    survey.observations.iter().find(|one| one.source == source && one.subject.as_deref() == Some(subject))
}

#[test]
fn every_survey_is_whole() {
    let surveys = surveys();
    assert!(surveys.len() >= 16, "{:?}", surveys.keys());
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    for (name, survey) in surveys {
        assert!(readme.contains(&name), "{name} is not in the README");
        assert_eq!((survey.schema.as_str(), survey.kind), (SCHEMA, Kind::Survey), "{name}");
        assert!(survey.other.is_empty(), "{name}");
        let os = match name.split('-').next().unwrap() {
            "windows" => Os::Windows,
            "mac" => Os::Macos,
            "linux" => Os::Linux,
            other => panic!("{other} is no system"),
        };
        assert_eq!(survey.os, os, "{name}");
        assert!(survey.captured.as_deref().is_some_and(|at| at.starts_with("2026-11-23T") && at.ends_with('Z')), "{name}");
        assert!((15..=70).contains(&survey.observations.len()), "{name}: {}", survey.observations.len());
        // One observation for each source as a whole, behind what was seen in it, in the order of a real look.
        let whole: Vec<Source> = survey.observations.iter().filter(|one| one.subject.is_none()).map(|one| one.source).collect();
        assert_eq!(whole, sources_of(os), "{name}");
        let mut open = whole.iter();
        let mut current = open.next();
        for one in &survey.observations {
            assert_eq!(Some(&one.source), current, "{name}: {one:?} stands in the wrong place");
            if one.subject.is_none() {
                current = open.next();
            }
        }
    }
}

#[test]
fn every_observation_keeps_to_the_known_words_and_names_nobody() {
    let reasons =
        [reason::PERMISSION, reason::NOT_AVAILABLE, reason::TIMED_OUT, reason::CANCELLED, reason::NOT_UNDERSTOOD, reason::FAILED];
    let words: BTreeMap<&str, &[&str]> =
        BTreeMap::from([(field::EXISTS, &["true", "false"][..]), (field::DEFINITIONS, &["current", "outdated", "unknown"])]);
    for (name, survey) in surveys() {
        for one in &survey.observations {
            if let Status::CouldNotRead { reason } = &one.status {
                assert!(reasons.contains(&reason.as_str()), "{name}: {one:?}");
            }
            for (field, text) in &one.value {
                assert!(words.get(field.as_str()).is_none_or(|allowed| allowed.contains(&text.as_str())), "{name}: {one:?}");
            }
            for text in one.value.values().chain(&one.subject) {
                for parent in ["/home/", "/Users/", r"C:\Users\"] {
                    let named = text.split_once(parent).is_some_and(|(_, rest)| !rest.starts_with("<user>"));
                    assert!(!named, "{name}: {one:?} names somebody");
                }
            }
            if one.subject.is_none() && one.is_read() {
                let count: usize = one.get(field::COUNT).unwrap().parse().unwrap();
                let seen = survey
                    .observations
                    .iter()
                    .filter(|other| other.source == one.source && other.subject.is_some() && other.is_read());
                assert!(count >= seen.count(), "{name}: {one:?} counts less than was seen");
            }
        }
    }
}

#[test]
fn the_machine_before_and_after_the_restart_is_the_same_one() {
    let files = ["windows-kts-frozen.json", "windows-kts-after-restart.json"].map(|name| folder().join(name));
    let machine = Scripted::from_files(&files).unwrap();
    let look = || machine.survey(&|_| (), &AtomicBool::new(false));
    let (before, after) = (look(), look());
    assert!(before.captured < after.captured);
    assert_eq!(find(&before, Source::System, "os"), find(&after, Source::System, "os"));

    let state = |survey: &Survey, source, subject: &str| {
        find(survey, source, subject).and_then(|one| one.get(field::STATE).map(str::to_owned))
    };
    for (source, subject) in [(Source::Services, "AVP21.3"), (Source::Services, "KSDE5.7"), (Source::Drivers, "klif")] {
        assert_eq!(state(&before, source, subject).as_deref(), Some("running"), "{subject}");
        assert_eq!(find(&after, source, subject), None, "{subject}");
    }
    assert_eq!(state(&before, Source::Defender, "status").as_deref(), Some("off"));
    assert_eq!(state(&after, Source::Defender, "status").as_deref(), Some("on"));
    let extension = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
    assert!(find(&before, Source::BrowserExtensions, extension).is_some());
    assert_eq!(find(&before, Source::BrowserExtensions, extension), find(&after, Source::BrowserExtensions, extension));
    assert_eq!(find(&before, Source::Databases, "AVP21.3").and_then(|one| one.get(field::DATE)), Some("2024-09-09"));
}

#[test]
fn nothing_of_the_unreadable_machine_was_read() {
    let survey = &surveys()["windows-unreadable"];
    assert!(survey.observations.iter().all(|one| !one.is_read()));
}
