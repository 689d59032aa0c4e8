//! Nothing private survives in a file for support staff, wherever it stood; what tells the machine does.

use std::path::Path;
use std::sync::LazyLock;

use jiff::Timestamp;
use proptest::prelude::*;
use safe_passage_core::detection::{Detection, Products, judge};
use safe_passage_core::journey::{Action, Case, Journey, Traces, update};
use safe_passage_core::network::network;
use safe_passage_core::protection::protection;
use safe_passage_core::report::redact::Redactor;
use safe_passage_core::report::shared::{self, Parts, shared};
use safe_passage_core::situation::{Situation, situation};
use safe_passage_core::survey::{Kind, Observation, Source, Survey, field};
use serde_json::{Value, json};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right"));

fn now() -> Timestamp {
    "2026-11-27T12:00:00Z".parse().expect("an instant")
}

/// Every survey that the tests have, by name.
fn surveys() -> Vec<(String, Survey)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/surveys");
    let mut surveys: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of the surveys")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a survey");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, serde_json::from_str(&text).expect("a survey"))
        })
        .collect();
    surveys.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(surveys.len() >= 15);
    surveys
}

fn case(surveys: &[Survey]) -> Case {
    let detection = judge(surveys, &PRODUCTS);
    Case {
        situation: situation(&detection, surveys, now(), false),
        protection: protection(&detection, surveys, &PRODUCTS, now()),
        os: surveys[0].os,
        this_computer: true,
        package_manager: None,
        traces: Traces::default(),
        network: network(surveys),
        detection,
    }
}

/// A journey that has every field which can hold a text.
fn whole_journey() -> Value {
    json!({
        "page": "know",
        "answers": {
            "country": "US", "us_person": true, "helping": true, "password_product": "bitwarden", "choice": "built-in",
            "password_home": "file", "needs": ["vpn", "firewall"], "ticked": ["prepare-downloaded"], "gates": {"vault": "done"},
            "made_files": [
                {"path": "C:\\Users\\<user>\\Documents\\passwords.kdbx", "target": "kdbx", "clear_text": false, "records": 7}
            ],
            "a-later-answer": "text"
        },
        "seen": {
            "situation": "outdated", "os": "windows", "protection": "partly",
            "products": [{
                "id": "kaspersky-total-security", "name": "Kaspersky Total Security", "family": "home-security",
                "verdict": "installed", "version": "21.3.10.391"
            }],
            "protecting": ["Microsoft Defender"], "last_update": "2024-09-09",
            "traces": {"found": [{"id": "trace-vault", "gates": ["vault"], "alone": true}], "looked": ["vault"]}
        },
        "removal": "not-begun", "stopped": false, "asked_from": null, "a-later-field": {"deep": ["text"]}
    })
}

fn made(surveys: &[Survey], journey: &Journey) -> shared::Shared {
    let mut journey = journey.clone();
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(case(surveys))));
    let versions = [("program".to_owned(), "0.1.0".to_owned())].into();
    shared(&Parts { at: now(), language: "en-US", surveys, names: Vec::new(), journey: &journey, versions }, &PRODUCTS)
}

/// Where the texts stand in a document: a step for each level.
fn texts(value: &Value, at: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match value {
        Value::String(_) | Value::Null => found.push(at.clone()),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                at.push(index.to_string());
                texts(value, at, found);
                at.pop();
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                at.push(name.clone());
                texts(value, at, found);
                at.pop();
            }
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

fn pointer(at: &[String]) -> String {
    at.iter().flat_map(|step| ["/".to_owned(), step.replace('~', "~0").replace('/', "~1")]).collect()
}

/// A document with the places where its type lets any text stand. Elsewhere a word of the program's own is expected.
struct Ground {
    document: Value,
    free: Vec<Vec<String>>,
}

impl Ground {
    fn of<T: serde::de::DeserializeOwned>(document: Value) -> Self {
        let mut places = Vec::new();
        texts(&document, &mut Vec::new(), &mut places);
        let takes = |at: &Vec<String>| {
            let mut one = document.clone();
            *one.pointer_mut(&pointer(at)).expect("a place") = json!("any text");
            serde_json::from_value::<T>(one).is_ok()
        };
        let free: Vec<Vec<String>> = places.iter().filter(|at| takes(at)).cloned().collect();
        assert!(free.len() * 3 >= places.len(), "{} of {}", free.len(), places.len());
        Self { document, free }
    }

    /// The document with a text planted everywhere: in place of what stood there, behind it and before it.
    fn planted<T: serde::de::DeserializeOwned>(&self, text: &str) -> Vec<T> {
        let forms: [fn(&str, &str) -> String; 3] =
            [|_, text| text.to_owned(), |old, text| format!("{old} {text}"), |old, text| format!("{text}, {old}")];
        // Four numbers in the field of a version are a version; there is nothing to tell them by.
        let like_version = text.split('.').count() == 4 && text.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let is_version = |at: &Vec<String>| at.last().is_some_and(|name| name.ends_with("ersion") || name == "build");
        let plant = |form: &fn(&str, &str) -> String| {
            let mut all = self.document.clone();
            for at in self.free.iter().filter(|at| !(like_version && is_version(at))) {
                let place = all.pointer_mut(&pointer(at)).expect("a place");
                *place = json!(form(place.as_str().unwrap_or_default(), text));
            }
            serde_json::from_value(all).expect("each text alone was taken")
        };
        forms.iter().map(plant).collect()
    }
}

fn ground(survey: &Survey) -> Ground {
    Ground::of::<Survey>(serde_json::to_value(survey).expect("a document"))
}

/// What is planted, and what of it may not be found again.
const SECRETS: &[(&str, &[&str])] = &[
    (r"C:\Users\zephyrine\AppData\Roaming\thing", &["zephyrine"]),
    (r"C:\\Users\\zephyrine\\AppData\\x", &["zephyrine"]),
    (r"\\?\C:\Users\Zephyrine Quill\AppData\x", &["zephyrine", "quill"]),
    (r"C:\Users\ZEPHYR~1\AppData\x", &["zephyr"]),
    (r"c:\documents and settings\zephyrine.QUILLDOM\x", &["zephyrine", "quilldom"]),
    (r"\\QUILLHOST\zephyrshare\thing.exe", &["quillhost", "zephyrshare"]),
    (r"\\?\UNC\QUILLHOST\zephyrshare\thing.exe", &["quillhost", "zephyrshare"]),
    ("file:///C:/Users/Zephyrine%20Quill/x", &["zephyrine", "quill"]),
    ("/home/zephyrine/.config/x", &["zephyrine"]),
    ("/Users/zephyrine/Library/x", &["zephyrine"]),
    ("/mnt/c/Users/zephyrine/AppData/x", &["zephyrine"]),
    (r"\\wsl.localhost\Ubuntu\home\zephyrine\x", &["zephyrine"]),
    ("~zephyrine/.config/x", &["zephyrine"]),
    ("/run/media/zephyrine/QUILLSTICK/x", &["zephyrine", "quillstick"]),
    (
        r"C:\Users\zephyrine\Documents\Quill divorce\letter to Marigold.docx",
        &["zephyrine", "quill", "marigold", "divorce", "letter"],
    ),
    (r"C:\Users\zephyrine\OneDrive - Quillworks\Marigold.xlsx", &["zephyrine", "quillworks", "marigold"]),
    ("zephyrine.quill@quillworks.example", &["zephyrine", "quill"]),
    ("<zephyrine+kav@quillworks.co.uk>", &["zephyrine", "quillworks"]),
    ("https://zephyrine:quillword@example.org/x", &["zephyrine", "quillword"]),
    ("from 192.168.17.23 at home", &["192.168.17.23"]),
    ("10.11.12.13", &["10.11.12.13"]),
    ("peer 203.0.113.77:8443", &["203.0.113.77"]),
    ("2001:db8:85a3::8a2e:370:7334", &["85a3", "8a2e"]),
    ("fe80::1c2f:3ff:fe4a:7d21", &["1c2f", "7d21"]),
    ("00:1A:2B:3C:4D:5E", &["1a:2b"]),
    ("00-1a-2b-3c-4d-5e", &["1a-2b"]),
    ("001a.2b3c.4d5e", &["2b3c"]),
    ("001A2B3C4D5E", &["001a2b3c4d5e"]),
    ("Q1W2E-R3T4Y-U5I6O-P7A8S", &["q1w2e", "p7a8s"]),
    ("Q1W2E-R3T4Y-U5I6O-P7A8S-D9F0G", &["q1w2e", "d9f0g"]),
    ("q1w2e-r3t4y-u5i6o-p7a8s", &["q1w2e"]),
    ("Q1W2ER3T4YU5I6OP7A8S", &["q1w2e"]),
    ("activation code: QUILLKEY77", &["quillkey"]),
    ("471823-471823-471823-471823-471823-471823-471823-471823", &["471823"]),
    ("S-1-5-21-4471823001-4471823002-4471823003-1001", &["4471823"]),
    ("Serial Number: QLL0GTJGH5X", &["qll0gtjgh5x"]),
    ("MachineGuid: {7f2c3b1a-0d3e-4b6c-a3a5-2f9b1c6d4e81}", &["7f2c3b1a"]),
    ("7f2c3b1a-0d3e-4b6c-a3a5-2f9b1c6d4e81", &["7f2c3b1a"]),
    ("machine-id 9f86d081884c7d659a2feaa0c55ad015", &["9f86d081"]),
    ("DESKTOP-Q7LL2ZE", &["q7ll2ze"]),
    ("Host Name: QUILLHOST", &["quillhost"]),
    ("User name: QUILLDOM\\zephyrine", &["quilldom", "zephyrine"]),
    ("Ran by Zephyrine (administrator) on QUILLHOST", &["zephyrine", "quillhost"]),
    ("Zephyrine’s MacBook Pro", &["zephyrine"]),
    ("SSID: Quillnet", &["quillnet"]),
    ("password=quillword7", &["quillword"]),
    ("+1 415 555 0132", &["555 0132"]),
    ("(415) 555-0132", &["555-0132"]),
];

fn assert_gone(text: &str, needles: &[&str], what: &str) {
    let lower = text.to_lowercase();
    for needle in needles {
        if let Some(at) = lower.find(needle) {
            let from = (0..=at.saturating_sub(120)).rev().find(|place| lower.is_char_boundary(*place)).unwrap_or(0);
            let to = (at + 120..lower.len()).find(|place| lower.is_char_boundary(*place)).unwrap_or(lower.len());
            panic!("{what}: {needle} survives in …{}…", &lower[from..to]);
        }
    }
}

#[test]
fn nothing_that_is_planted_in_a_survey_or_its_findings_survives() {
    let journey = Journey::default();
    let grounds: Vec<_> = surveys().into_iter().map(|(name, survey)| (name, ground(&survey))).collect();
    for (index, (secret, needles)) in SECRETS.iter().enumerate() {
        // Each secret in surveys of several systems; together they are in all of them.
        for (name, ground) in grounds.iter().skip(index % 8).step_by(8) {
            for survey in ground.planted::<Survey>(secret) {
                assert_gone(&made(&[survey], &journey).text(), needles, &format!("{name}, {secret}"));
            }
        }
    }
}

#[test]
fn a_survey_with_all_sources_and_fields_keeps_nothing_private() {
    // Names of fields are texts too, and some say that nothing but something private stands there.
    let fields = [
        "username",
        "owner",
        "registered-owner",
        "full-name",
        "account",
        "host-name",
        "computer",
        "domain",
        "serial-number",
        "machine-guid",
        "ssid",
        "mac-address",
        "ip-address",
        "phone",
        "password",
        "license-key",
        "email",
    ];
    let sources: Vec<Source> =
        surveys().iter().flat_map(|(_, survey)| survey.observations.iter().map(|one| one.source)).collect();
    let observations: Vec<Observation> = sources
        .into_iter()
        .flat_map(|source| {
            fields.iter().map(move |name| Observation::read(source, "a thing", [(*name, "Zephyrine-Quill77".to_owned())]))
        })
        .collect();
    let mut survey = surveys().remove(0).1;
    survey.observations = observations;
    survey.observations.push(Observation::read(
        Source::Services,
        "zephyrine-quill77 helper",
        [("C:\\Users\\zephyrine-quill77", "x".to_owned()), ("zephyrine-quill77", "x".to_owned())],
    ));
    survey.other.insert("later".to_owned(), json!({"zephyrine-quill77": "zephyrine-quill77"}));
    assert_gone(&made(&[survey], &Journey::default()).text(), &["zephyrine", "quill77"], "a field");
}

#[test]
fn a_name_that_is_known_from_one_place_is_taken_out_everywhere() {
    let sources = [
        r"C:\Users\zephyrine.quill\AppData\Local\x",
        "/home/zephyrine.quill/.cache/x",
        "/Users/zephyrine.quill",
        r"file://C%3A%5CUsers%5Czephyrine.quill%5Cx",
        "Registered Owner: Zephyrine Quill",
        r"\\ZEPHYRINE-QUILL\share\x",
        "Zephyrine-Quill’s MacBook Pro",
    ];
    let forms =
        ["Zephyrine", "QUILL", "zephyrinesPC", "zephyrine_backup", "x-quill-y", "zephyrine.quill", "ZEPHYR~1", "Quill’s things"];
    for (name, survey) in surveys().into_iter().step_by(4) {
        let ground = ground(&survey);
        for source in sources {
            for form in forms {
                for mut survey in ground.planted::<Survey>(form) {
                    survey.observations.push(Observation::read(Source::Processes, source, []));
                    let text = made(&[survey], &Journey::default()).text();
                    assert_gone(&text, &["zephyr", "quill"], &format!("{name}, {source}, {form}"));
                }
            }
        }
    }
}

#[test]
fn a_name_that_the_system_told_is_taken_out_everywhere() {
    let (_, survey) = surveys().remove(3);
    let journey = Journey::default();
    let names = vec!["zephyrine".to_owned(), "QUILL-PC".to_owned(), "admin".to_owned()];
    for survey in ground(&survey).planted::<Survey>("Zephyrine at quill-pc") {
        let parts = Parts {
            at: now(),
            language: "en-US",
            surveys: &[survey],
            names: names.clone(),
            journey: &journey,
            versions: [].into(),
        };
        assert_gone(&shared(&parts, &PRODUCTS).text(), &["zephyrine", "quill"], "a name of the system");
    }
}

#[test]
fn nothing_that_is_planted_in_a_journey_survives() {
    let (_, survey) = surveys().remove(5);
    let known = Observation::read(Source::Files, r"C:\Users\zephyrine.quill\AppData\x", [(field::EXISTS, "true".to_owned())]);
    let mut survey = survey;
    survey.observations.push(known);
    let ground = Ground::of::<Journey>(whole_journey());
    let bare = [("Zephyrine", &["zephyr"][..]), ("x-quill-y", &["quill"][..])];
    for (secret, needles) in SECRETS.iter().copied().chain(bare) {
        for journey in ground.planted::<Journey>(secret) {
            let redactor = Redactor::of(std::slice::from_ref(&survey), &PRODUCTS);
            let text = serde_json::to_string(&journey.for_support(&redactor)).expect("a document");
            assert_gone(&text, needles, secret);
            assert_gone(&made(std::slice::from_ref(&survey), &journey).text(), needles, secret);
        }
    }
}

#[test]
fn of_a_journey_its_meaning_stays_and_what_is_nobodys_business_goes() {
    let journey: Journey = serde_json::from_value(whole_journey()).expect("a journey");
    assert!(journey.answers().us_person.is_some());
    let told = serde_json::to_value(journey.for_support(&Redactor::default())).expect("a document");
    assert_eq!(told["page"], "know");
    assert_eq!(told["answers"]["us_person"], Value::Null);
    assert_eq!(told["answers"]["made_files"][0]["path"], "<file>.kdbx");
    assert_eq!(told["answers"]["made_files"][0]["records"], 7);
    for kept in ["choice", "needs", "ticked", "gates", "password_product", "password_home", "country", "helping"] {
        assert_eq!(told["answers"][kept], whole_journey()["answers"][kept], "{kept}");
    }
    assert_eq!(told["seen"], whole_journey()["seen"]);
    assert!(told.get("a-later-field").is_none() && told["answers"].get("a-later-answer").is_none());
    let full = serde_json::to_value(journey.for_support_in_full()).expect("a document");
    assert_eq!(full["answers"]["us_person"], Value::Null, "it never leaves the computer");
    assert_eq!(full["answers"]["made_files"], serde_json::to_value(&journey.answers().made_files).expect("files"));
}

/// What a person and support go by: verdicts, products with their versions and days, what protects, the situation.
fn meaning(surveys: &[Survey]) -> (Detection, Situation) {
    let case = case(surveys);
    let mut detection = case.detection;
    for product in &mut detection.products {
        // Where a sign was seen may name the person.
        product.evidence.iter_mut().for_each(|evidence| evidence.subject.clear());
    }
    (detection, case.situation)
}

#[test]
fn a_redacted_survey_says_the_same_about_the_machine() {
    for (name, survey) in surveys() {
        let redactor = Redactor::of(std::slice::from_ref(&survey), &PRODUCTS);
        let redacted = redactor.survey(&survey);
        for (redacted, before) in redacted.observations.iter().zip(&survey.observations) {
            // A domain bears the name of whom it belongs to; nothing else in these surveys is private.
            let named = before.source == Source::Management && before.get(field::NAME).is_some_and(|name| name.contains('.'));
            let wanted = if named { Some("<machine>") } else { before.get(field::NAME) };
            assert_eq!(redacted.get(field::NAME), wanted, "{name}");
            let rest = |observation: &Observation| {
                let mut rest = observation.clone();
                rest.value.remove(field::NAME);
                rest
            };
            assert_eq!(rest(redacted), rest(before), "{name}");
        }
        assert_eq!(meaning(&[redacted]), meaning(&[survey]), "{name}");
    }
}

#[test]
fn names_that_are_words_of_systems_or_products_change_nothing() {
    let names = [
        "avp",
        "klif",
        "kl1",
        "Kaspersky",
        "service",
        "Windows",
        "user",
        "klnagent",
        "Admin",
        "total",
        "Security",
        "kesl",
        "free",
        "system",
        "klhk",
        "ksde",
        "drivers",
        "Microsoft Defender",
        "running",
        "lab",
        "Zephyrine Kaspersky",
        "zephyrine.avp",
        "Ana",
    ];
    for (file, survey) in surveys() {
        for (index, name) in names.iter().enumerate() {
            let path =
                if index % 2 == 0 { format!(r"C:\Users\{name}\AppData\Local\x.exe") } else { format!("/home/{name}/.cache/x") };
            let mut survey = survey.clone();
            survey.observations.push(Observation::read(Source::Processes, path, []));
            let redactor = Redactor::of(std::slice::from_ref(&survey), &PRODUCTS);
            let redacted = redactor.survey(&survey);
            assert_eq!(meaning(&[redacted]), meaning(&[survey]), "{file}, {name}");
        }
    }
}

#[test]
fn what_is_shared_reads_back_and_tells_versions_products_and_days() {
    for (name, survey) in surveys() {
        let shared = made(std::slice::from_ref(&survey), &Journey::default());
        let text = shared.text();
        let again = shared::read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again.text(), text, "{name}");
        let case = case(std::slice::from_ref(&survey));
        assert_eq!((again.situation(), again.verdict()), (Some(case.situation), Some(case.detection.verdict)), "{name}");
        for product in &case.detection.products {
            let kept = [Some(&product.id), product.version.as_ref(), product.last_update.as_ref()];
            for kept in kept.into_iter().flatten() {
                assert!(text.contains(kept.as_str()), "{name}: {kept}");
            }
        }
        let read = again.surveys();
        assert!(read.iter().all(|survey| survey.kind == Kind::Survey), "{name}");
        let mut as_saved = survey.clone();
        as_saved.kind = Kind::Survey;
        let mut meanings = [meaning(&read), meaning(&[as_saved])];
        for (detection, _) in &mut meanings {
            detection.sources.clear();
        }
        assert_eq!(meanings[0], meanings[1], "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_name_of_a_user_goes_wherever_it_stands(name in "[a-zA-ZéüñŻąłЖя]{3,12}", before in "[ .,;:()/'-]{1,3}", after in "[ .,;:()/'-]{1,3}") {
        let survey = Survey {
            observations: vec![Observation::read(Source::Files, format!(r"C:\Users\{name}\AppData\x"), [])],
            ..surveys().remove(0).1
        };
        let redactor = Redactor::of(std::slice::from_ref(&survey), &PRODUCTS);
        let probe = redactor.text(&name);
        // A word of a system or of a product is nobody's name.
        prop_assume!(probe != name);
        for form in [name.clone(), name.to_uppercase(), name.to_lowercase()] {
            let told = redactor.text(&format!("x{before}{form}{after}y"));
            prop_assert!(!told.to_lowercase().contains(&name.to_lowercase()), "{}", told);
        }
    }

    #[test]
    fn no_text_does_harm_and_what_is_told_holds_nothing_more_to_take_out(text in "\\PC{0,80}") {
        let redactor = Redactor::default();
        let told = redactor.text(&text);
        prop_assert_eq!(redactor.text(&told), told.clone());
        prop_assert!(redactor.version(&text).is_empty() == text.is_empty());
        prop_assert!(redactor.id(&text).is_empty() == text.is_empty());
        prop_assert!(Redactor::own_file(&text).starts_with("<file>"));
    }

    #[test]
    fn pieces_that_look_private_do_no_harm(parts in proptest::collection::vec(proptest::sample::select(vec![
        r"\\", r"\", "/", "Users", "home", "anna", "@", "example.org", "10.0.0.1", "::", "fe80", ":", "-", "AB1CD", "%5C", "%",
        "S-1-5-21-", "1001", "~", "<user>", "é", " ", "Host: ", "Owner: ", "=", "+1", "555", "{", "}", "on", "Ran by ", "\u{2019}s iMac",
    ]), 0..24)) {
        let redactor = Redactor::default();
        let told = redactor.text(&parts.concat());
        prop_assert!(!told.contains("AB1CD-AB1CD-AB1CD-AB1CD"));
    }
}
