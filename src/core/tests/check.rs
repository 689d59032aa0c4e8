//! What the page after the removal rests on: two places that say what protects, where to scan, what was left.

use std::sync::LazyLock;

use jiff::Timestamp;
use safe_passage_core::detection::{Definitions, Detection, Family, Products, judge};
use safe_passage_core::leftovers::{LeftoverKind, Sure, families, leftovers};
use safe_passage_core::protection::{Chosen, FullScan, ProtectionVerdict, ProtectionWord, chosen, full_scan, protection};
use safe_passage_core::survey::{Kind, Observation, Os, SCHEMA, Source, Survey, field, reason};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right"));

fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().expect("an instant")
}

fn see(source: Source, subject: &str, fields: &[(&'static str, &str)]) -> Observation {
    Observation::read(source, subject, fields.iter().map(|(name, text)| (*name, (*text).to_owned())))
}

fn judged(os: Os, observations: Vec<Observation>) -> (Vec<Survey>, Detection, ProtectionVerdict) {
    let other = serde_json::Map::new();
    let surveys = vec![Survey { schema: SCHEMA.to_owned(), kind: Kind::ThisComputer, os, captured: None, observations, other }];
    let detection = judge(&surveys, &PRODUCTS);
    let verdict = protection(&detection, &surveys, &PRODUCTS, now());
    (surveys, detection, verdict)
}

fn record(name: &str, state: &str, definitions: &str) -> Observation {
    let fields = [(field::NAME, name), (field::ROLE, "antivirus"), (field::STATE, state), (field::DEFINITIONS, definitions)];
    see(Source::SecurityCenter, name, &fields)
}

fn status(real_time: &str, definitions: &str, day: &str) -> Observation {
    let fields = [(field::REAL_TIME, real_time), (field::MODE, "normal"), (field::DEFINITIONS, definitions), (field::DATE, day)];
    see(Source::Defender, "status", &fields)
}

fn whole(source: Source) -> Observation {
    Observation::source_read(source, 2)
}

/// What each place says stands there as it said it, whether the other agrees or not.
#[test]
fn both_places_are_heard_and_only_contradictions_are_differences() {
    type Said = (&'static [&'static str], Definitions);
    /// What was seen, what each place says by it, how many differences there are.
    type Row<'a> = (&'a [Observation], Option<Said>, Option<Said>, usize);
    use Definitions::{Current, Outdated, Unknown};
    let cases: [Row; 9] = [
        (
            &[record("Windows Defender", "on", "current"), whole(Source::SecurityCenter), status("on", "current", "2026-11-20")],
            Some((&["Microsoft Defender"], Current)),
            Some((&["Microsoft Defender"], Current)),
            0,
        ),
        (
            &[
                record("Windows Defender", "on", "current"),
                whole(Source::SecurityCenter),
                status("off", "outdated", "2025-01-02"),
            ],
            Some((&["Microsoft Defender"], Current)),
            Some((&[], Outdated)),
            1,
        ),
        (
            &[record("Windows Defender", "off", "current"), whole(Source::SecurityCenter), status("on", "current", "2026-11-23")],
            Some((&[], Unknown)),
            Some((&["Microsoft Defender"], Current)),
            1,
        ),
        // Beside another antivirus Microsoft Defender rests, and both say so: no difference.
        (
            &[
                record("Avast Antivirus", "on", "current"),
                record("Windows Defender", "off", "current"),
                whole(Source::SecurityCenter),
                status("off", "current", "2026-11-23"),
            ],
            Some((&["Avast Antivirus"], Current)),
            Some((&[], Current)),
            0,
        ),
        // One place that was not read is no witness, and nothing contradicts the other.
        (
            &[
                Observation::could_not_read(Source::SecurityCenter, None, reason::TIMED_OUT),
                status("on", "current", "2026-11-23"),
            ],
            None,
            Some((&["Microsoft Defender"], Current)),
            0,
        ),
        (
            &[
                record("Windows Defender", "on", "current"),
                whole(Source::SecurityCenter),
                Observation::could_not_read(Source::Defender, None, reason::TIMED_OUT),
            ],
            Some((&["Microsoft Defender"], Current)),
            None,
            0,
        ),
        // An empty list that was read to its end says that nothing is on; one that broke off says nothing.
        (&[whole(Source::SecurityCenter)], Some((&[], Unknown)), None, 0),
        (&[record("Avast Antivirus", "on", "current")], None, None, 0),
        (&[whole(Source::Defender)], None, None, 0),
    ];
    for (observations, center, own, differences) in cases {
        let (_, _, verdict) = judged(Os::Windows, observations.to_vec());
        let heard = |source: Source| {
            let one = verdict.witnesses.iter().find(|one| one.source == source)?;
            Some((one.on.iter().map(String::as_str).collect::<Vec<_>>(), one.definitions))
        };
        let wanted = |said: Option<Said>| said.map(|(on, definitions)| (on.to_vec(), definitions));
        assert_eq!(heard(Source::SecurityCenter), wanted(center), "{observations:?}");
        assert_eq!(heard(Source::Defender), wanted(own), "{observations:?}");
        assert_eq!(verdict.disagreements.len(), differences, "{observations:?}");
        for disagreement in &verdict.disagreements {
            assert_eq!(disagreement.said().len(), 2, "{disagreement:?}");
        }
    }
}

#[test]
fn the_age_of_definitions_is_told_in_days_where_a_day_was_read() {
    let age = |day: &str| {
        let (_, _, verdict) = judged(Os::Windows, vec![status("on", "current", day)]);
        verdict.witnesses[0].updated
    };
    for (day, expected) in [("2026-11-23", 0), ("2026-11-22", 1), ("2026-10-14", 40)] {
        assert_eq!(age(day), Some((day.parse().expect("a day"), expected)));
    }
    assert_eq!(age("yesterday"), None);
    assert_eq!(age(""), None);
}

/// A Windows without security updates is never called protected, whatever is on.
#[test]
fn windows_out_of_support_is_never_a_bare_protected() {
    let on = || {
        vec![record("Windows Defender", "on", "current"), whole(Source::SecurityCenter), status("on", "current", "2026-11-23")]
    };
    let engine = see(Source::Services, "AVP21.25", &[(field::STATE, "running"), (field::EXISTS, "true")]);
    let fresh = see(Source::Databases, "AVP21.25", &[(field::DATE, "2026-11-22")]);
    for name in ["Microsoft Windows 10 Home", "Microsoft Windows 10 Pro"] {
        for more in [Vec::new(), vec![record("Avast Antivirus", "on", "current")], vec![engine.clone(), fresh.clone()]] {
            let system = see(Source::System, "os", &[(field::NAME, name), (field::BUILD, "19045.6456")]);
            let (_, _, verdict) = judged(Os::Windows, [on(), vec![system], more].concat());
            assert_eq!(verdict.verdict, ProtectionWord::Partly, "{name}");
            assert!(verdict.because.contains(&"protection-because-system-out-of-support"), "{name}: {:?}", verdict.because);
        }
    }
    let system = see(Source::System, "os", &[(field::NAME, "Microsoft Windows 11 Home"), (field::BUILD, "26200.7171")]);
    let (_, _, verdict) = judged(Os::Windows, [on(), vec![system]].concat());
    assert_eq!(verdict.verdict, ProtectionWord::Protected);
}

#[test]
fn a_scan_is_started_where_the_protection_is_that_is_on() {
    let scan = |os, observations: Vec<Observation>| full_scan(&judged(os, observations).1, os);
    let defender = || status("on", "current", "2026-11-23");
    assert_eq!(scan(Os::Windows, vec![defender()]), FullScan::BuiltIn("Microsoft Defender".to_owned()));
    let both = vec![record("Avast Antivirus", "on", "current"), defender()];
    assert!(matches!(scan(Os::Windows, both), FullScan::Other(name) if name.contains("Avast")));
    assert_eq!(scan(Os::Windows, vec![status("off", "current", "2026-11-23")]), FullScan::Nowhere);
    let x_protect = see(Source::Files, "/Library/Apple/System/Library/CoreServices/XProtect.bundle", &[(field::EXISTS, "true")]);
    assert_eq!(scan(Os::Macos, vec![x_protect]), FullScan::ByItself);
    assert_eq!(scan(Os::Linux, vec![whole(Source::Packages)]), FullScan::Nowhere);
}

#[test]
fn what_was_chosen_is_on_or_there_or_not_seen() {
    let with = |name: &str, state: &str| judged(Os::Windows, vec![record(name, state, "current")]).1;
    for (product, record, state, expected) in [
        ("F-Secure Total", "F-Secure SAFE", "on", Chosen::On),
        ("Norton 360", "Norton Security", "snoozed", Chosen::Off),
        ("ESET HOME Security", "ESET Security", "off", Chosen::Off),
        ("ESET HOME Security", "ESET Security", "", Chosen::Unknown),
        ("Avast", "Avast Antivirus", "on", Chosen::On),
        ("Avira", "Avast Antivirus", "on", Chosen::NotSeen),
        ("F-Secure Total", "Windows Defender", "on", Chosen::NotSeen),
        // The beginning of a word is no name.
        ("AVG", "AVGuard", "on", Chosen::NotSeen),
    ] {
        assert_eq!(chosen(product, &with(record, state), &PRODUCTS), expected, "{product} and {record} {state}");
    }
}

const EXTENSION: &str = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
const ROOT: &str = "Kaspersky Anti-Virus Personal Root Certificate";

#[test]
fn what_was_left_is_told_by_kind_with_how_sure_it_is() {
    let folder = r"C:\ProgramData\Kaspersky Lab\AVP21.25";
    let (surveys, detection, _) = judged(
        Os::Windows,
        vec![
            whole(Source::InstalledPrograms),
            see(Source::Services, "AVP21.25", &[(field::STATE, "stopped"), (field::EXISTS, "false")]),
            see(Source::Drivers, "klids.K4W-21-25", &[(field::STATE, "stopped"), (field::EXISTS, "false")]),
            see(Source::Files, folder, &[(field::EXISTS, "true")]),
            see(
                Source::SecurityCenter,
                "Kaspersky",
                &[(field::NAME, "Kaspersky"), (field::ROLE, "antivirus"), (field::STATE, "off"), (field::EXISTS, "false")],
            ),
            see(
                Source::BrowserExtensions,
                EXTENSION,
                &[(field::NAME, "Kaspersky Protection"), (field::BROWSER, "Google Chrome")],
            ),
            see(Source::BrowserExtensions, EXTENSION, &[(field::BROWSER, "Microsoft Edge"), (field::STATUS, "forced")]),
            see(
                Source::BrowserExtensions,
                EXTENSION,
                &[(field::BROWSER, "Microsoft Edge"), (field::NAME, "Kaspersky Protection")],
            ),
            see(Source::Certificates, ROOT, &[]),
            see(Source::Certificates, ROOT, &[(field::BROWSER, "Firefox")]),
        ],
    );
    let left = leftovers(&detection, &surveys);
    let told: Vec<(LeftoverKind, &str, Sure, Option<&str>, bool)> =
        left.iter().map(|one| (one.kind, one.subject.as_str(), one.sure, one.browser.as_deref(), one.forced)).collect();
    assert_eq!(
        told,
        [
            (LeftoverKind::Extension, EXTENSION, Sure::Certain, Some("Google Chrome"), false),
            (LeftoverKind::Extension, EXTENSION, Sure::Certain, Some("Microsoft Edge"), true),
            (LeftoverKind::Certificate, ROOT, Sure::Certain, None, false),
            (LeftoverKind::Certificate, ROOT, Sure::Certain, Some("Firefox"), false),
            (LeftoverKind::Folder, folder, Sure::Certain, None, false),
            (LeftoverKind::Record, "Kaspersky", Sure::Certain, None, false),
            (LeftoverKind::Service, "AVP21.25", Sure::Likely, None, false),
            (LeftoverKind::Driver, "klids.K4W-21-25", Sure::Likely, None, false),
        ]
    );
    assert_eq!(left[1].name.as_deref(), Some("Kaspersky Protection"));
    assert!(families(&detection).contains(&Family::HomeSecurity) || families(&detection).contains(&Family::Traces));
}

#[test]
fn of_what_is_still_installed_nothing_is_left() {
    let image = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.25\avp.exe";
    let (surveys, detection, _) = judged(
        Os::Windows,
        vec![
            see(
                Source::InstalledPrograms,
                "{6C4D9E1B-2A73-4F50-8E97-D5B0A3F1C826}",
                &[(field::NAME, "Kaspersky Plus"), (field::PUBLISHER, "Kaspersky")],
            ),
            see(Source::Services, "AVP21.25", &[(field::STATE, "running"), (field::IMAGE, image), (field::EXISTS, "true")]),
        ],
    );
    assert_eq!(leftovers(&detection, &surveys), []);
    let (surveys, detection, _) = judged(Os::Windows, vec![whole(Source::InstalledPrograms)]);
    assert_eq!((leftovers(&detection, &surveys).len(), families(&detection).len()), (0, 0));
}
