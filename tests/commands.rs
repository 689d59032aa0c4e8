//! The built program from outside: what scripts, remote-management tools and people in a terminal rely on.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use account::{Run, program};

mod account;

/// A person's account with nothing in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("written");
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        program(self.folder.path(), arguments)
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        finish(&mut self.command(arguments), input)
    }

    /// The one JSON document that a command prints.
    fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.err);
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}", run.out))
    }

    /// Where the wizard saves the journey.
    fn journey(&self) -> PathBuf {
        self.path("data/safe-passage/journey.json")
    }

    /// The text of every file in the account.
    fn everything_written(&self) -> Vec<(PathBuf, Vec<u8>)> {
        fn walk(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
            for entry in fs::read_dir(folder).expect("listed").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    walk(&path, files);
                } else {
                    files.push((path.clone(), fs::read(&path).expect("read")));
                }
            }
        }
        let mut files = Vec::new();
        walk(self.folder.path(), &mut files);
        files
    }
}

fn finish(command: &mut Command, input: &[u8]) -> Run {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    // A program that ends without reading its input is no failure of the test.
    _ = child.stdin.take().expect("an input").write_all(input);
    child.wait_with_output().expect("the program ends").into()
}

fn survey(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json")).display().to_string()
}

const AT: &str = "2026-11-23T12:00:00Z";

fn has(value: &Value, fields: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for field in fields {
        assert!(object.contains_key(*field), "{field} is left out of {value}");
    }
}

fn one_of(value: &Value, allowed: &[&str]) {
    assert!(value.as_str().is_some_and(|text| allowed.contains(&text)), "{value} is none of {allowed:?}");
}

/// A day, a month or a year as JSON.
fn is_date(value: &Value) {
    let text = value.as_str().unwrap_or_else(|| panic!("no date: {value}"));
    let digits = text.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
    assert!(digits && matches!(text.len(), 4 | 7 | 10), "{text}");
}

#[test]
fn detect_keeps_the_contract_for_every_machine() {
    let home = Home::new();
    let table = [
        ("windows-kts-frozen", "installed", "outdated"),
        ("windows-kts-after-restart", "leftovers", "leftovers"),
        ("windows-clean", "absent", "absent"),
        ("windows-10-clean", "absent", "absent"),
        ("windows-unreadable", "inconclusive", "unknown"),
        ("windows-ultraav", "absent", "successor"),
        ("windows-ultraav-traces", "leftovers", "replaced"),
        ("windows-managed", "installed", "managed"),
        ("windows-vpn-and-passwords-only", "installed", "companion-only"),
        ("windows-leftovers", "leftovers", "leftovers"),
        ("windows-current", "installed", "current"),
        ("mac-kaspersky", "installed", "undated"),
        ("mac-clean", "absent", "absent"),
        ("linux-kfl", "installed", "current"),
        ("linux-kesl", "installed", "managed"),
        ("linux-clean", "absent", "absent"),
    ];
    let known = home.json(&["products"]);
    let known: BTreeSet<String> = ids(&known);
    let mut told = Vec::new();
    for (name, _, _) in table {
        let document = home.json(&["detect", "--from", &survey(name), "--at", AT]);
        has(&document, &["schema", "at", "sources", "verdict", "situation", "products", "protection", "not_readable"]);
        assert_eq!(document["schema"], "safe-passage.detection/1");
        assert_eq!(document["at"], AT);
        for source in document["sources"].as_array().expect("a list") {
            has(source, &["kind", "os", "captured"]);
            one_of(&source["os"], &["windows", "macos", "linux", "unknown"]);
            assert_eq!(source["kind"], "survey", "{name}");
            assert_eq!(source["captured"], "2026-11-23", "{name}");
        }
        for product in document["products"].as_array().expect("a list") {
            has(product, &["id", "name", "family", "verdict", "protecting", "version", "last_update", "evidence"]);
            assert!(known.contains(product["id"].as_str().expect("an id")), "{name}: {product}");
            assert!(product["protecting"].is_boolean() || product["protecting"].is_null());
            for evidence in product["evidence"].as_array().expect("a list") {
                has(evidence, &["kind", "subject", "strength", "reason"]);
                one_of(&evidence["strength"], &["definitive", "strong", "weak", "leftover"]);
            }
            if !product["last_update"].is_null() {
                is_date(&product["last_update"]);
            }
        }
        for protection in document["protection"].as_array().expect("a list") {
            has(protection, &["name", "state", "definitions"]);
            one_of(&protection["state"], &["on", "off", "snoozed", "expired", "unknown"]);
            one_of(&protection["definitions"], &["current", "outdated", "unknown"]);
        }
        for place in document["not_readable"].as_array().expect("a list") {
            has(place, &["source", "reason"]);
        }
        told.push((name, document["verdict"].clone(), document["situation"].clone()));
    }
    let expected: Vec<(&str, Value, Value)> =
        table.iter().map(|(name, verdict, situation)| (*name, json!(verdict), json!(situation))).collect();
    assert_eq!(told, expected);
}

fn ids(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
            fields.values().flat_map(ids).chain(own).collect()
        }
        Value::Array(list) => list.iter().flat_map(ids).collect(),
        _ => BTreeSet::new(),
    }
}

#[test]
fn the_exit_status_of_detect_tells_what_was_found() {
    let home = Home::new();
    for (name, status) in [
        ("windows-clean", 0),
        ("mac-clean", 0),
        ("linux-clean", 0),
        ("windows-ultraav", 0),
        ("windows-kts-frozen", 10),
        ("windows-managed", 10),
        ("mac-kaspersky", 10),
        ("windows-vpn-and-passwords-only", 10),
        ("windows-leftovers", 11),
        ("windows-ultraav-traces", 11),
        ("windows-kts-after-restart", 11),
        ("windows-unreadable", 12),
    ] {
        let arguments = ["detect", "--from", &survey(name), "--exit-status", "--at", AT];
        assert_eq!(home.run(&arguments).status, status, "{name}");
        let run = home.run(&[&arguments[..], &["--json"]].concat());
        assert_eq!(run.status, status, "{name}");
        serde_json::from_str::<Value>(&run.out).expect("one document");
        assert_eq!(home.run(&arguments[..3]).status, 0, "{name}: without the option it is done");
    }
}

#[test]
fn this_computer_can_be_looked_at_and_saved() {
    let home = Home::new();
    let saved = home.path("survey.json");
    let document = home.json(&["detect", "--survey", &saved.display().to_string()]);
    assert_eq!(document["sources"][0]["kind"], "this-computer");
    let again = home.json(&["detect", "--from", &saved.display().to_string()]);
    assert_eq!(again["sources"][0]["kind"], "survey");
    assert_eq!((&again["verdict"], &again["situation"]), (&document["verdict"], &document["situation"]));
    assert_eq!(again["products"], document["products"]);
    // It is never written over.
    let before = fs::read(&saved).expect("read");
    let run = home.run(&["detect", "--survey", &saved.display().to_string()]);
    assert_eq!(run.status, 1);
    assert_eq!(fs::read(&saved).expect("read"), before);
    // And it comes through a pipe.
    let run = home.run_with(&["detect", "--from", "-", "--json"], &before);
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(serde_json::from_str::<Value>(&run.out).expect("one document")["verdict"], document["verdict"]);
}

#[test]
fn timeline_keeps_the_contract() {
    let home = Home::new();
    for (arguments, applies, phase) in [
        (vec!["timeline", "--at", "2024-06-19"], "yes", json!("before-announcement")),
        (vec!["timeline", "--at", "2024-06-20"], "yes", json!("announced")),
        (vec!["timeline", "--at", "2024-07-20"], "yes", json!("sales-banned")),
        (vec!["timeline", "--at", "2024-09-29"], "yes", json!("updates-banned")),
        (vec!["timeline", "--at", AT], "yes", json!("updates-banned")),
        (vec!["timeline", "--at", AT, "--country", "PR"], "yes", json!("updates-banned")),
        (vec!["timeline", "--at", AT, "--country", "de"], "no", Value::Null),
        (vec!["timeline", "--at", AT, "--country", "DE", "--us-person", "no"], "no", Value::Null),
        (vec!["timeline", "--at", AT, "--country", "DE", "--us-person", "yes"], "yes", json!("updates-banned")),
    ] {
        let document = home.json(&arguments);
        has(&document, &["schema", "at", "country", "applies", "phase", "deadlines", "events"]);
        assert_eq!(document["schema"], "safe-passage.timeline/1");
        assert_eq!((&document["applies"], &document["phase"]), (&json!(applies), &phase), "{arguments:?}");
        let deadlines = document["deadlines"].as_array().expect("a list");
        assert_eq!(
            deadlines.iter().map(|deadline| deadline["id"].as_str().expect("an id")).collect::<Vec<_>>(),
            ["us-2024-sales-ban", "us-2024-update-ban"]
        );
        for deadline in deadlines {
            has(deadline, &["id", "date", "instant", "instant_assumed", "status", "days", "stops"]);
            one_of(&deadline["status"], &["ahead", "today", "past"]);
            assert!(deadline["days"].as_i64().is_some_and(|days| days >= 0));
        }
        let events = document["events"].as_array().expect("a list");
        assert!(!events.is_empty());
        for event in events {
            has(event, &["id", "date", "instant", "precision", "jurisdiction", "kind", "binds", "confidence", "sources"]);
            one_of(&event["precision"], &["instant", "day", "month", "year"]);
            one_of(&event["binds"], &["sellers", "government", "regulated", "nobody"]);
            one_of(&event["confidence"], &["primary", "press", "secondary", "unconfirmed"]);
            is_date(&event["date"]);
            for source in event["sources"].as_array().expect("a list") {
                has(source, &["title", "publisher", "date", "url"]);
            }
        }
        let dates: Vec<&str> = events.iter().map(|event| event["date"].as_str().expect("a date")).collect();
        assert!(dates.windows(2).all(|pair| pair[0][..4] <= pair[1][..4]), "in order of time: {dates:?}");
    }
    let document = home.json(&["timeline", "--at", AT]);
    assert_eq!(document["deadlines"][0]["days"], 856);
    assert_eq!(document["deadlines"][1]["days"], 785);
    assert_eq!(document["deadlines"][1]["instant"], "2024-09-29T04:00:00Z");
    // Midnight of a date is New York's.
    assert_eq!(home.json(&["timeline", "--at", "2024-09-29"])["deadlines"][1]["status"], "today");
    assert_eq!(home.json(&["timeline", "--at", "2024-09-29T03:59:59Z"])["deadlines"][1]["status"], "ahead");
}

#[test]
fn a_shop_marks_what_it_sells_and_moves_nothing() {
    let home = Home::new();
    let ids = |document: &Value| -> Vec<String> {
        let cards = document["cards"].as_array().expect("a list").iter();
        cards.flat_map(|card| card["products"].as_array().expect("a list")).map(|product| product["id"].to_string()).collect()
    };
    let file = home.path("shop.toml");
    std::fs::write(&file, "schema = \"safe-passage.shop/1\"\n[[sold]]\nid = \"webroot\"\nshelf = \"A 3\"\n").unwrap();
    let file = file.to_str().unwrap();
    let plain = home.json(&["alternatives", "--os", "windows"]);
    let marked = home.json(&["alternatives", "--os", "windows", "--shop", file]);
    assert_eq!(ids(&plain), ids(&marked));
    let sold: Vec<&Value> = marked["cards"]
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|card| card["products"].as_array().expect("a list"))
        .filter(|product| !product["sold"].is_null())
        .collect();
    assert_eq!((sold.len(), &sold[0]["id"], &sold[0]["sold"]["shelf"]), (1, &Value::from("webroot"), &Value::from("A 3")));

    let wrong = home.path("wrong.toml");
    std::fs::write(&wrong, "schema = \"safe-passage.shop/1\"\n[[sold]]\nid = \"kaspersky\"\n").unwrap();
    let output = home.run(&["alternatives", "--shop", wrong.to_str().unwrap()]);
    let told = output.err.clone();
    assert!(output.status == 1 && told.contains("kaspersky") && told.contains('3'), "{told}");
}

#[test]
fn alternatives_protection_and_products_keep_the_contract() {
    let home = Home::new();
    for category in ["antivirus", "password-manager", "vpn", "parental-control"] {
        for os in ["windows", "macos", "linux", "android", "ios"] {
            let document = home.json(&["alternatives", "--os", os, "--category", category, "--need", "vpn"]);
            has(&document, &["schema", "data_date", "category", "built_in", "cards", "left_out"]);
            assert_eq!(document["schema"], "safe-passage.alternatives/1");
            is_date(&document["data_date"]);
            let mut owners = BTreeSet::new();
            for card in document["cards"].as_array().expect("a list") {
                has(card, &["owner", "group", "unmet", "products"]);
                one_of(&card["group"], &["A", "B", "C", "D"]);
                assert!(owners.insert(card["owner"].to_string()), "one owner, one card");
                for product in card["products"].as_array().expect("a list") {
                    has(product, &["id", "name", "why", "unmet", "facts"]);
                    for fact in product["facts"].as_array().expect("a list") {
                        has(fact, &["field", "value", "date", "source", "confirmed"]);
                    }
                }
            }
            for out in document["left_out"].as_array().expect("a list") {
                has(out, &["id", "reason"]);
            }
        }
    }
    assert_eq!(home.json(&["alternatives", "--os", "windows"])["built_in"]["id"], "microsoft-defender");

    for (name, verdict) in [
        ("windows-clean", "protected"),
        ("windows-kts-frozen", "partly"),
        ("windows-10-clean", "partly"),
        ("windows-unreadable", "unknown"),
        ("linux-clean", "partly"),
    ] {
        let document = home.json(&["protection", "--from", &survey(name), "--at", AT]);
        has(&document, &["schema", "verdict", "because", "protection", "disagreements", "system"]);
        has(&document["system"], &["name", "supported_until"]);
        assert_eq!(document["schema"], "safe-passage.protection/1");
        assert_eq!(document["verdict"], verdict, "{name}");
    }
    assert!(ids(&home.json(&["products"])).contains("kts"));
}

const EXPORT: &str = "Websites\n\nWebsite name: Example\nWebsite URL: https://example.org\nLogin name: \nLogin: planted-login\nPassword: planted-Passw0rd\nComment: planted comment\n\n---\n\nApplications\n\nOther Accounts\n\nNotes\n\nName: planted name\nText: planted note\n\n---\n\n";

const PLANTED: [&str; 6] =
    ["planted-login", "planted-Passw0rd", "planted comment", "planted name", "planted note", "planted master key"];

#[test]
fn passwords_keep_the_contract_and_their_secrets() {
    let home = Home::new();
    let export = home.file("export.txt", EXPORT).display().to_string();
    let mut said = String::new();

    let document = home.json(&["passwords", "inspect", &export]);
    has(&document, &["schema", "format", "encoding", "sections", "remarks"]);
    assert_eq!((&document["schema"], &document["format"]), (&json!("safe-passage.passwords/1"), &json!("kpm-text")));
    for section in ["websites", "applications", "other_accounts", "notes"] {
        has(&document["sections"][section], &["read"]);
    }
    assert!(document.get("files").is_none());
    said.push_str(&document.to_string());

    for target in [
        "bitwarden-json",
        "bitwarden-csv",
        "1password-csv",
        "proton-csv",
        "chrome-csv",
        "firefox-csv",
        "apple-csv",
        "dashlane-csv",
        "nordpass-csv",
        "lastpass-csv",
        "keepassxc-csv",
        "records-json",
    ] {
        let out = home.path(&format!("out-{target}")).display().to_string();
        let arguments = ["passwords", "convert", &export, "--to", target, "--output", &out];
        let refused = home.run(&arguments);
        assert_eq!(refused.status, 2, "{target}: clear text has to be agreed to");
        assert!(!Path::new(&out).exists());
        let document = home.json(&[&arguments[..], &["--clear-text-ok"]].concat());
        has(&document, &["schema", "format", "encoding", "sections", "files", "duplicates", "remarks"]);
        for section in ["websites", "applications", "other_accounts", "notes"] {
            let counts = &document["sections"][section];
            has(counts, &["read", "converted", "changed", "not_converted"]);
            let count = |name: &str| counts[name].as_u64().expect("a count");
            assert_eq!(count("read"), count("converted") + count("not_converted"), "{target}");
        }
        assert!(Path::new(document["files"][0].as_str().expect("a file")).is_file());
        said.push_str(&document.to_string());
        // Never over another.
        let before = fs::read(&out).expect("read");
        let again = home.run(&[&arguments[..], &["--clear-text-ok"]].concat());
        assert_eq!(again.status, 1, "{target}");
        assert_eq!(fs::read(&out).expect("read"), before);
        said.push_str(&again.err);
        fs::remove_file(&out).expect("removed");
        // Firefox and others take the notes in files of their own.
        for file in document["files"].as_array().expect("a list").iter().skip(1) {
            fs::remove_file(file.as_str().expect("a path")).expect("removed");
        }
    }

    let out = home.path("out.kdbx").display().to_string();
    let mut command =
        home.command(&["passwords", "convert", &export, "--to", "kdbx", "--output", &out, "--password-stdin", "--json"]);
    let run = finish(command.env("RUST_LOG", "trace"), b"planted master key\n");
    assert_eq!(run.status, 0, "{}", run.err);
    said.push_str(&run.out);
    said.push_str(&run.err);
    let mut command = home.command(&["passwords", "inspect", &export]);
    let run = finish(command.env("RUST_LOG", "trace"), b"");
    said.push_str(&run.out);
    said.push_str(&run.err);

    for secret in PLANTED {
        assert!(!said.contains(secret), "{secret} was printed or logged");
        for (path, bytes) in home.everything_written() {
            if path == Path::new(&export) {
                continue;
            }
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} stands in {}", path.display());
        }
    }
}

/// The same in the wizard: what is saved and logged on the way holds no value of the export.
#[test]
fn the_wizard_saves_and_logs_no_secret() {
    let home = Home::new();
    let export = home.file("export.txt", EXPORT).display().to_string();
    // Look, the dates, the home of the passwords; then the first offer of the page is to read the export.
    let script =
        format!("\n\n\n1\n\n1\n{export}\n1\n1\n{}\nplanted master key\nplanted master key\n\n", home.path("safe.kdbx").display());
    let mut command = home.command(&["--from", &survey("windows-kts-frozen"), "--at", AT]);
    let run = finish(command.env("RUST_LOG", "trace"), script.as_bytes());
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("export.txt"), "the export was read:\n{}", run.out);
    for secret in PLANTED {
        assert!(!run.out.contains(secret) && !run.err.contains(secret), "{secret} was printed or logged");
        for (path, bytes) in home.everything_written() {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(path == Path::new(&export) || !found, "{secret} stands in {}", path.display());
        }
    }
}

fn walk(home: &Home, before: &str, after: Option<&str>, answers: &Value) -> Value {
    let path = home.file("answers.json", answers.to_string()).display().to_string();
    let mut arguments = vec!["walk".to_owned(), "--from".to_owned(), survey(before), "--answers".to_owned(), path];
    if let Some(after) = after {
        arguments.extend(["--after".to_owned(), survey(after)]);
    }
    arguments.extend(["--at".to_owned(), AT.to_owned()]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let document = home.json(&arguments);
    has(&document, &["schema", "situation", "steps", "stopped_at", "because", "finished"]);
    assert_eq!(document["schema"], "safe-passage.walk/1");
    let steps = document["steps"].as_array().expect("a list");
    let ids: Vec<&str> = steps.iter().map(|step| step["id"].as_str().expect("an id")).collect();
    assert_eq!(ids, ["welcome", "look", "know", "take-out", "choose", "switch", "check", "done"]);
    for step in steps {
        one_of(&step["state"], &["done", "current", "ahead", "skipped"]);
    }
    document
}

fn everything() -> Value {
    json!({
        "country": "US",
        "us_person": "yes",
        "gates": {
            "passwords": "done", "two-factor": "none", "cards-and-documents": "done", "vault": "none", "backups": "lost",
            "quarantine": "none", "safe-kids": "none"
        },
        "password_home": "bitwarden-json",
        "opened_in_new_manager": true,
        "choice": "built-in",
        "consent": {"uninstall": true, "restart": true}
    })
}

fn with(mut answers: Value, pointer: &str, value: Value) -> Value {
    *answers.pointer_mut(pointer).expect("a field") = value;
    answers
}

fn without(mut answers: Value, field: &str) -> Value {
    answers.as_object_mut().expect("fields").remove(field);
    answers
}

#[test]
fn a_walk_goes_as_far_as_its_answers_carry() {
    let home = Home::new();
    let kts = "windows-kts-frozen";
    let after = Some("windows-kts-after-restart");
    let stopped = |answers: Value, after: Option<&str>| {
        let document = walk(&home, kts, after, &answers);
        assert_eq!(document["situation"], "outdated");
        (document["stopped_at"].clone(), document["because"].clone(), document["finished"].clone())
    };
    assert_eq!(stopped(everything(), after), (Value::Null, Value::Null, json!(true)));
    assert_eq!(stopped(everything(), None), (json!("check"), Value::Null, json!(false)), "still there is not removed");
    for gate in ["passwords", "two-factor", "cards-and-documents", "vault", "backups", "quarantine", "safe-kids"] {
        let answers = with(everything(), &format!("/gates/{gate}"), json!("not-sure"));
        let because = json!({"gate": gate, "answer": "not-sure"});
        assert_eq!(stopped(answers, after), (json!("take-out"), because, json!(false)), "{gate}");
        let mut answers = everything();
        answers["gates"].as_object_mut().expect("gates").remove(gate);
        let because = json!({"gate": gate, "answer": null});
        assert_eq!(stopped(answers, after), (json!("take-out"), because, json!(false)), "{gate} not answered");
        let answers = with(everything(), &format!("/gates/{gate}"), json!("lost"));
        assert_eq!(stopped(answers, after).2, json!(true), "{gate} lost");
    }
    let unproved = without(everything(), "opened_in_new_manager");
    assert_eq!(stopped(unproved, after).0, json!("take-out"), "a file that was written proves nothing");
    assert_eq!(stopped(without(everything(), "choice"), after).0, json!("choose"));
    assert_eq!(stopped(without(everything(), "consent"), after).0, json!("switch"));
    assert_eq!(stopped(with(everything(), "/consent/uninstall", json!(false)), after).0, json!("switch"));
    assert_eq!(stopped(with(everything(), "/consent/restart", json!(false)), after).0, json!("switch"));
    // Whoever hands the wizard's own answers in gets no further and no less far with what only a person is asked.
    let resumed = with(everything(), "/consent", json!({"uninstall": true, "restart": true, "resume": true}));
    assert_eq!(stopped(resumed, after), (Value::Null, Value::Null, json!(true)));
    assert_eq!(stopped(json!({}), after).0, json!("take-out"));

    let kept = walk(&home, kts, None, &json!({"keep": true}));
    assert_eq!((&kept["stopped_at"], &kept["finished"]), (&Value::Null, &json!(true)));
    assert_eq!(kept["steps"][3]["state"], "skipped");
}

#[test]
fn a_walk_on_other_machines_ends_as_they_do() {
    let home = Home::new();
    let end = |name: &str, after: Option<&str>, answers: Value| {
        let document = walk(&home, name, after, &answers);
        (document["stopped_at"].clone(), document["finished"].clone())
    };
    for who in ["employer", "left"] {
        assert_eq!(end("windows-managed", None, json!({"manages": who})), (Value::Null, json!(true)), "{who}");
    }
    assert_eq!(end("windows-managed", None, json!({})), (json!("look"), json!(false)), "it has to be asked first");
    for who in ["administrator", "mine"] {
        let answers = everything();
        let mut answers = answers.as_object().expect("fields").clone();
        answers.insert("manages".to_owned(), json!(who));
        assert_eq!(end("windows-managed", Some("windows-clean"), Value::Object(answers)), (Value::Null, json!(true)), "{who}");
    }
    for name in ["windows-clean", "mac-clean", "windows-leftovers"] {
        assert_eq!(end(name, None, json!({})), (Value::Null, json!(true)), "{name}");
    }
    let keeps = json!({"choice": "keep-current"});
    assert_eq!(end("windows-ultraav", None, keeps.clone()), (Value::Null, json!(true)));
    assert_eq!(end("windows-ultraav-traces", None, keeps), (Value::Null, json!(true)));
    assert_eq!(end("windows-ultraav", Some("windows-clean"), everything()), (Value::Null, json!(true)));
}

#[test]
fn answers_that_can_not_be_read_are_told() {
    let home = Home::new();
    for content in
        ["", "{", "[]", r#"{"gates": {"no-such-gate": "done"}}"#, r#"{"gates": {"vault": "perhaps"}}"#, r#"{"manages": 3}"#]
    {
        let path = home.file("answers.json", content).display().to_string();
        let run = home.run(&["walk", "--from", &survey("windows-clean"), "--answers", &path, "--json"]);
        assert_eq!(run.status, 1, "{content}: {}", run.out);
        assert_eq!(run.out, "");
        assert!(run.err.lines().count() >= 2, "what, and what to do: {}", run.err);
    }
}

#[test]
fn a_wrong_command_line_is_status_2_and_tells_what_to_do() {
    let home = Home::new();
    for arguments in [
        vec!["no-such-command"],
        vec!["detect", "--no-such-option"],
        vec!["detect", "--at", "yesterday"],
        vec!["timeline", "--at", "2024-13-40"],
        vec!["timeline", "--country", "XX"],
        vec!["timeline", "--country", "USA"],
        vec!["timeline", "--country", ""],
        vec!["timeline", "--us-person", "perhaps"],
        vec!["passwords"],
        vec!["passwords", "convert", "x"],
        vec!["alternatives", "--os", "amiga"],
        vec!["--renderer", "none", "detect"],
        vec!["detect", "--data", "no-such-folder"],
    ] {
        let run = home.run(&[&arguments[..], &["--json"]].concat());
        assert_eq!(run.status, 2, "{arguments:?}: {}", run.err);
        assert_eq!(run.out, "", "{arguments:?}");
        assert!(!run.err.trim().is_empty(), "{arguments:?}");
    }
    for arguments in [vec!["--help"], vec!["--version"], vec!["help"], vec!["detect", "--help"]] {
        let run = home.run(&arguments);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{arguments:?}");
        assert!(!run.out.is_empty());
    }
}

#[test]
fn what_can_not_be_done_is_status_1_on_standard_error() {
    let home = Home::new();
    let picture =
        home.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0").display().to_string();
    let newer = home.file("newer.json", r#"{"schema": "safe-passage.survey/2", "observations": []}"#).display().to_string();
    let letter = home.file("letter.txt", "Dear Anna,\n").display().to_string();
    for arguments in [
        vec!["detect", "--from", "gone.json"],
        vec!["detect", "--from", &picture],
        vec!["detect", "--from", &newer],
        vec!["protection", "--from", "gone.json"],
        vec!["walk", "--from", &picture],
        vec!["passwords", "inspect", &letter],
        vec!["passwords", "inspect", "gone.txt"],
    ] {
        let run = home.run(&[&arguments[..], &["--json"]].concat());
        assert_eq!(run.status, 1, "{arguments:?}: {}", run.err);
        assert_eq!(run.out, "", "{arguments:?}");
        assert!(run.err.trim().lines().count() >= 2, "what, and what to do: {}", run.err);
    }
}

#[test]
fn control_characters_reach_the_terminal_escaped() {
    let home = Home::new();
    let text = fs::read_to_string(survey("windows-kts-frozen")).expect("read");
    let nasty = text.replace("\"Kaspersky Total Security\"", "\"Kaspersky Total Security\\u001b[31m\\u202e\\r\"");
    assert_ne!(text, nasty);
    let path = home.file("nasty.json", nasty).display().to_string();
    for arguments in [vec!["detect"], vec!["protection"], vec!["walk", "--answers", "a.json"], vec!["detect", "--json"]] {
        home.file("a.json", "{}");
        let run = home.run(&[&arguments[..], &["--from", &path]].concat());
        for text in [&run.out, &run.err] {
            let bad = text
                .chars()
                .find(|letter| (letter.is_control() && *letter != '\n') || ('\u{202a}'..='\u{202e}').contains(letter));
            assert_eq!(bad, None, "{arguments:?}");
        }
    }
    let run = home.run(&["detect", "--from", "gone\u{1b}[2J.json"]);
    assert_eq!(run.status, 1);
    assert!(!run.err.contains('\u{1b}'), "{}", run.err);
}

#[test]
fn another_language_and_other_data() {
    let home = Home::new();
    let english = home.run(&["timeline", "--at", AT, "--lang", "en-US"]).out;
    let spanish = home.run(&["timeline", "--at", AT, "--lang", "es"]).out;
    assert_ne!(english, spanish);
    assert!(spanish.contains("La norma") && english.contains("The rule"), "{spanish}");
    // A language that is not there falls back, and JSON is the same in all.
    assert_eq!(home.run(&["timeline", "--at", AT, "--lang", "xx"]).status, 0);
    assert_eq!(home.json(&["timeline", "--at", AT, "--lang", "es"]), home.json(&["timeline", "--at", AT]));

    // A file that can't be used is refused with its line, and the built-in one is used.
    let data = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/timeline.toml")).expect("read");
    let cases = [
        ("this is not the timeline".to_owned(), "this is not the timeline"),
        (data.replacen("kind = \"sanctions\"", "kind = \"rumour\"", 1), "kind = \"rumour\""),
        (data.replacen("zone = \"America/New_York\"", "zone = \"EST\"", 1), "zone = \"EST\""),
        (data.replacen("title = \"BOD 17-01\"", "title = \"\"", 1), "id = \"us-2017-bod-17-01\""),
    ];
    for (index, (text, wrong)) in cases.into_iter().enumerate() {
        let line = text.lines().position(|line| line == wrong).expect("the wrong line is there") + 1;
        let folder = home.path(&format!("other-{index}"));
        home.file(&format!("other-{index}/timeline.toml"), text);
        let run = home.run(&["timeline", "--at", AT, "--json", "--data", &folder.display().to_string()]);
        assert_eq!(run.status, 0, "{}", run.err);
        assert!(run.err.contains("timeline.toml") && run.err.contains(&format!("line {line}")), "{wrong}: {}", run.err);
        assert_eq!(serde_json::from_str::<Value>(&run.out).expect("one document"), home.json(&["timeline", "--at", AT]));
    }
}

#[test]
fn a_report_is_redacted_and_written_over_nothing() {
    let home = Home::new();
    let text = fs::read_to_string(survey("windows-kts-frozen")).expect("read");
    let named = text.replace(r"C:\\ProgramData\\Kaspersky Lab\\AVP21.3", r"C:\\Users\\anna.smith\\AppData\\Local\\Kaspersky Lab");
    assert_ne!(text, named, "the survey of this test names a folder of a person");
    let from = home.file("named.json", named).display().to_string();
    for (format, file) in [("json", "report.json"), ("html", "report.html"), ("text", "report.txt")] {
        let out = home.path(file).display().to_string();
        let arguments = ["report", "--from", &from, "--format", format, "--output", &out, "--at", AT];
        let run = home.run(&arguments);
        assert_eq!(run.status, 0, "{format}: {}", run.err);
        let report = fs::read_to_string(&out).expect("read");
        assert!(!report.contains("anna.smith"), "{format}");
        let again = home.run(&arguments);
        assert_eq!(again.status, 1, "{format}");
        assert!(!again.err.trim().is_empty());
        assert_eq!(fs::read_to_string(&out).expect("read"), report);
    }
    let document: Value = serde_json::from_str(&fs::read_to_string(home.path("report.json")).expect("read")).expect("JSON");
    has(&document, &["schema", "survey", "detection", "journey", "versions"]);
    assert_eq!(document["schema"], "safe-passage.report/1");
}

/// Names, addresses, keys and paths, and what of each may not be seen again.
const OF_A_PERSON: [(&str, &str); 10] = [
    ("Registered Owner: Zephyrine Quill", "zephyrine"),
    (r"C:\Users\zephyrine.quill\AppData\Local\x", "zephyrine"),
    (r"\\MARIGOLD-PC\quillshare\x", "marigold"),
    ("Quill’s notes", "quill"),
    ("zephyrine@quillworks.example", "quillworks"),
    ("from 192.168.17.23", "192.168.17.23"),
    ("2001:db8:85a3::8a2e:370:7334", "85a3"),
    ("00:1A:2B:3C:4D:5E", "1a:2b"),
    ("Q1W2E-R3T4Y-U5I6O-P7A8S", "q1w2e"),
    ("S-1-5-21-4471823001-4471823002-4471823003-1001", "4471823001"),
];

#[test]
fn a_report_holds_nothing_of_the_person_and_says_the_same_where_it_is_opened() {
    let home = Home::new();
    for name in ["windows-kts-frozen", "linux-kesl", "mac-kaspersky", "windows-unreadable", "windows-managed"] {
        let mut survey: Value = serde_json::from_str(&fs::read_to_string(survey(name)).expect("read")).expect("JSON");
        let observations = survey["observations"].as_array_mut().expect("a list");
        for (index, (secret, _)) in OF_A_PERSON.iter().enumerate() {
            observations.push(json!({
                "source": "processes", "subject": format!("{secret} {index}.exe"), "status": "read",
                "value": {"name": format!("x {secret}"), "image": secret, "publisher": format!("{secret}, y")}
            }));
        }
        let from = home.file(&format!("{name}.json"), survey.to_string()).display().to_string();
        let detected = home.json(&["detect", "--from", &from, "--at", AT]);
        for format in ["json", "html", "text"] {
            let out = home.path(&format!("{name}.report.{format}")).display().to_string();
            let run = home.run(&["report", "--from", &from, "--format", format, "--output", &out, "--at", AT]);
            assert_eq!(run.status, 0, "{name}, {format}: {}", run.err);
            let report = fs::read_to_string(&out).expect("read");
            let lower = report.to_lowercase();
            for (_, needle) in OF_A_PERSON {
                assert!(!lower.contains(needle), "{name}, {format}: {needle} survives");
            }
            let words = safe_passage::six_words::SixWords::of(report.as_bytes()).words("en-US").join(" ");
            assert!(run.out.contains(&words), "{name}, {format}: {}", run.out);
        }
        // Whoever gets the file sees what the person saw.
        let report = home.path(&format!("{name}.report.json")).display().to_string();
        let again = home.json(&["detect", "--from", &report, "--at", AT]);
        for field in ["verdict", "situation", "protection", "not_readable"] {
            assert_eq!(again[field], detected[field], "{name}: {field}");
        }
        let products = |document: &Value| {
            let all = document["products"].as_array().expect("a list").iter();
            all.map(|one| json!([one["id"], one["verdict"], one["version"], one["last_update"]])).collect::<Vec<_>>()
        };
        assert_eq!(products(&again), products(&detected), "{name}");
        let run = home.run_with(&["--from", &report, "--at", AT], b"\n");
        assert!(run.status == 0 && run.out.contains("Step 2 of 8"), "{name}: {}", run.err);
    }
    // In full only for whom asks for it.
    let from = home.path("windows-kts-frozen.json").display().to_string();
    let out = home.path("full.json").display().to_string();
    let run = home.run(&["report", "--from", &from, "--format", "json", "--full", "--output", &out, "--at", AT]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(fs::read_to_string(&out).expect("read").contains("quillworks"));
}

#[test]
fn the_wizard_shows_and_saves_one_file_for_support() {
    let home = Home::new();
    let from = survey("windows-kts-frozen");
    let number = |out: &str, offer: &str| {
        let line = out.lines().rfind(|line| line.trim_start().split_once("  ").is_some_and(|(_, text)| text == offer));
        line.unwrap_or_else(|| panic!("{offer}: {out}")).trim_start().split(' ').next().expect("a number").to_owned()
    };
    let first = Home::new().run_with(&["--from", &from, "--at", AT], b"\n");
    let open = number(&first.out, "Share with support");
    let shown = Home::new().run_with(&["--from", &from, "--at", AT], format!("\n{open}\n").as_bytes()).out;
    assert!(shown.contains("Page 92") && shown.contains("\"schema\": \"safe-passage.report/1\""), "{shown}");
    let Run { out, status, .. } = home.run_with(&["--from", &from, "--at", AT], format!("\n{open}\n\n").as_bytes());
    assert!(status == 0 && out.contains("Page 94"), "{out}");
    let path = home.everything_written().into_iter().find(|(path, _)| path.ends_with("Safe Passage for support.safepassage"));
    let (_, bytes) = path.expect("the file");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.lines().all(|line| out.contains(line)), "what is saved was shown");
    let words = safe_passage::six_words::SixWords::of(text.as_bytes()).words("en-US");
    for (index, word) in words.iter().enumerate() {
        assert!(out.contains(&format!("Word {}: {word}\n", index + 1)), "{out}");
    }
}

#[test]
fn without_a_display_the_wizard_walks_in_the_terminal() {
    let home = Home::new();
    let run = home.run(&[]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.err.trim().lines().count() == 1, "one line says that there is no display: {}", run.err);
    assert!(run.out.contains("Step 1 of 8"), "{}", run.out);
    // One press on, and the journey is saved.
    let run = home.run_with(&["--from", &survey("windows-kts-frozen")], b"\n");
    assert!(run.out.contains("Step 2 of 8"), "{}", run.out);
}

#[test]
fn a_saved_journey_that_is_broken_is_set_aside_by_the_wizard() {
    let home = Home::new();
    home.file("data/safe-passage/journey.json", "{ broken");
    let run = home.run_with(&[], b"\n");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("journey.unreadable-1.json"), "{}", run.out);
    let kept = home.path("data/safe-passage/journey.unreadable-1.json");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "{ broken");
    let saved: Value = serde_json::from_str(&fs::read_to_string(home.journey()).expect("a new one")).expect("JSON");
    assert_eq!(saved["schema"], "safe-passage.journey/1");
}

#[test]
fn a_file_that_is_no_capture_is_told_in_a_sentence() {
    let home = Home::new();
    let mut state = 7_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    })
    .take(300_000)
    .collect();
    let not_text = "is not a text log";
    for (name, content, said) in [
        ("noise.txt", &noise[..], not_text),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", not_text),
        ("letter.docx", b"PK\x03\x04\x14\0\x06\0", not_text),
        ("letter.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", not_text),
        ("events.evtx", b"ElfFile\0\0\0", not_text),
        ("program.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF", not_text),
        ("book.pdf", b"%PDF-1.4\n1 0 obj\n", not_text),
        ("empty.txt", b"", "is empty"),
        ("white.txt", b"\r\n  \r\n", "is empty"),
    ] {
        let path = home.file(name, content).display().to_string();
        let run = home.run(&["detect", "--from", &path, "--json"]);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{name}: {}", run.err);
        assert!(run.err.contains(said) && run.err.trim_end().lines().count() == 2, "{name}: {}", run.err);
        let piped = home.run_with(&["detect", "--from", "-", "--json"], content);
        assert_eq!((piped.status, piped.err), (1, run.err), "{name} through a pipe");
    }
    let run = home.run(&["detect", "--from", &home.path("").display().to_string()]);
    assert!(run.status == 1 && run.err.contains("could not be opened"), "{}", run.err);
}

#[test]
fn a_long_log_is_read_to_its_end_and_no_progress_is_written_into_a_pipe() {
    let home = Home::new();
    let mut log = "nothing of interest here.\r\n".repeat(400_000);
    log.push_str("AV: Kaspersky (Enabled - Up to date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\r\n");
    let run = home.run_with(&["detect", "--from", "-", "--json"], log.as_bytes());
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let document: Value = serde_json::from_str(&run.out).expect("one document");
    assert_eq!(document["verdict"], "probable");
    assert_eq!(document["not_readable"], json!([]));
}

/// The helper's view is a window. Without one it says so in a sentence, whatever it was to open, and names the commands that
/// tell the same.
#[test]
fn the_helpers_view_says_when_there_is_no_display() {
    let home = Home::new();
    for files in [&[][..], &["missing.json"][..], &["one.json", "two.txt"][..]] {
        for (language, sentence) in [("en-US", "There is no display"), ("es", "No hay pantalla")] {
            let arguments: Vec<&str> = ["support", "--lang", language].iter().chain(files).copied().collect();
            let run = home.run(&arguments);
            assert_eq!((run.status, run.out.as_str()), (1, ""), "{arguments:?}: {}", run.err);
            assert!(run.err.starts_with(sentence) && run.err.contains("--from"), "{arguments:?}: {}", run.err);
            assert_eq!(run.err.trim_end().lines().count(), 2, "{}", run.err);
        }
    }
    assert_eq!(home.run(&["support", "--from", "x.json"]).status, 2, "files are named without an option");
    assert!(home.run(&["help"]).out.contains("support"));
}

/// What others wrote is printed in every language, each text once, and nothing of another system.
#[test]
fn the_licences_of_others_are_printed() {
    let home = Home::new();
    let run = home.run(&["licences"]);
    assert_eq!(run.status, 0, "{}", run.err);
    for wanted in
        ["egui 0.37.0: MIT OR Apache-2.0", "Inter: OFL-1.1", "Rust standard library", "THE SOFTWARE IS PROVIDED \"AS IS\""]
    {
        assert!(run.out.contains(wanted), "{wanted}");
    }
    assert_eq!(run.out.matches("END OF TERMS AND CONDITIONS\n\nAPPENDIX").count(), 0, "no text stands there twice");
    assert!(home.run(&["licences", "--lang", "es"]).out.contains("Todas las partes"));
    let document = home.json(&["licences"]);
    let parts = document["parts"].as_array().expect("parts");
    assert!(parts.iter().any(|part| part["name"] == "jiff") && parts.len() > 200);
    let here = parts.iter().any(|part| part["name"] == "mingw-w64 runtime");
    assert_eq!(here, cfg!(windows), "only what is in this program");
    // A text that is under nothing, or a part without a text, is a gap in what was collected.
    for text in document["texts"].as_array().expect("texts") {
        assert!(text["parts"].as_str().is_some_and(|parts| !parts.is_empty()), "{}", text["name"]);
    }
}

/// The shipped data pass; the same with one mark taken away does not, and neither does a list that can't be read.
#[test]
fn a_release_stops_while_a_page_states_an_open_question_as_a_fact() {
    let home = Home::new();
    let shipped = home.run(&["facts", "--release"]);
    assert_eq!(shipped.status, 0, "{}\n{}", shipped.out, shipped.err);
    assert!(shipped.out.contains("Does the notice name renewals?") && !shipped.out.contains("  ! "), "{}", shipped.out);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let timeline = fs::read_to_string(root.join("timeline.toml")).expect("the timeline");
    let data = home.file("data/timeline.toml", timeline.replace("open = [\"renewals\"]\n", ""));
    let folder = data.parent().expect("a folder").display().to_string();
    let planted = home.run(&["facts", "--release", "--data", &folder]);
    assert_eq!(planted.status, 1, "{}", planted.out);
    assert!(planted.out.contains("! event us-2024-sales-ban, meaning: stated as a fact"), "{}", planted.out);
    assert!(!planted.err.is_empty());
    let document = home.json(&["facts", "--data", &folder]);
    assert_eq!(document["stated_as_fact"], 3);
    let told = home.run(&["facts", "--lang", "es", "--data", &folder]);
    assert_eq!(told.status, 0, "without --release it only tells");
    assert!(told.out.contains("se da por cierto"), "{}", told.out);
    home.file("data/timeline.toml", timeline);
    home.file("data/open-questions.toml", "schema = \"none\"");
    assert_eq!(home.run(&["facts", "--release", "--data", &folder]).status, 1, "what stands in its place is no proof");
}
