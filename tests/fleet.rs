//! Many machines at once: the pack for osquery against the program's own findings, the scripts for device management as
//! they are written, and one table from a folder of surveys.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use account::{Run, program};

mod account;

const AT: &str = "2026-11-23T12:00:00Z";

/// A person's account with nothing in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("written");
        path.display().to_string()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn run(&self, arguments: &[&str]) -> Run {
        program(self.folder.path(), arguments).output().expect("the program starts").into()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.err);
        run.out
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let out = self.done(&[arguments, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{out}"))
    }

    /// What the queries of the pack give of these surveys, by file and by query.
    fn ask(&self, surveys: &[String]) -> Value {
        let pack = self.path("pack.json");
        if !Path::new(&pack).exists() {
            self.done(&["fleet", "osquery", "--output", &pack]);
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fleet/osquery.py");
        let output = Command::new("/usr/bin/python3").arg(script).arg(&pack).args(surveys).output().expect("python3 is there");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    /// What the pack says of a machine that is made of these observations.
    fn verdicts(&self, name: &str, os: &str, observations: &Value) -> BTreeMap<String, String> {
        let survey = json!({
            "schema": "safe-passage.survey/1", "kind": "this-computer", "os": os, "captured": AT, "observations": observations,
        });
        let path = self.write(&format!("{name}.json"), survey.to_string());
        verdicts(&self.ask(&[path])[name], os)
    }
}

fn surveys() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys");
    let entries = fs::read_dir(folder).expect("the surveys").map(|entry| entry.expect("a survey").path());
    let mut all: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    all.sort();
    assert!(all.len() >= 16, "{}", all.len());
    all
}

fn name_of(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// Product and verdict, of the query that weighs all signs together.
fn verdicts(answers: &Value, os: &str) -> BTreeMap<String, String> {
    let rows = answers[format!("safe_passage_{os}_products")].as_array().expect("the query for products");
    rows.iter().map(|row| (text(&row["product"]), text(&row["verdict"]))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// Where the pack says something else than the program: machine, product, the program's verdict, the pack's, and why.
///
/// None of them is about a product that is there, or very likely there.
const DIFFERENCES: [(&str, &str, &str, &str, &str); 6] = [
    ("windows-kts-after-restart", "kaspersky-home", "leftovers", "-", "folders and registry keys are not asked for"),
    (
        "windows-kts-after-restart",
        "shared-traces",
        "leftovers",
        "inconclusive",
        "its extension, with no other leftover beside it",
    ),
    ("windows-leftovers", "shared-traces", "leftovers", "inconclusive", "its extension, with no other leftover beside it"),
    ("windows-ultraav-traces", "kaspersky-home", "leftovers", "-", "folders and registry keys are not asked for"),
    ("windows-ultraav-traces", "shared-traces", "leftovers", "inconclusive", "its extension, with no other leftover beside it"),
    ("windows-vpn-and-passwords-only", "shared-traces", "leftovers", "-", "folders and registry keys are not asked for"),
];

#[test]
fn the_pack_finds_what_the_program_finds() {
    let home = Home::new();
    let files: Vec<String> = surveys().iter().map(|path| path.display().to_string()).collect();
    let answers = home.ask(&files);
    let mut different = Vec::new();
    for path in surveys() {
        let name = name_of(&path);
        let survey: Value = serde_json::from_str(&fs::read_to_string(&path).expect("read")).expect("JSON");
        let document = home.json(&["detect", "--from", &path.display().to_string(), "--at", AT]);
        let wanted: BTreeMap<String, String> = document["products"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|product| (text(&product["id"]), text(&product["verdict"])))
            .collect();
        let found = verdicts(&answers[&name], survey["os"].as_str().expect("a system"));
        let there = |all: &BTreeMap<String, String>| -> Vec<String> {
            all.iter()
                .filter(|(_, verdict)| ["installed", "probable"].contains(&verdict.as_str()))
                .map(|(id, _)| id.clone())
                .collect()
        };
        assert_eq!(there(&found), there(&wanted), "{name}");
        let ids: std::collections::BTreeSet<&String> = wanted.keys().chain(found.keys()).collect();
        let side = |all: &BTreeMap<String, String>, id: &String| all.get(id).cloned().unwrap_or_else(|| "-".to_owned());
        for id in ids.into_iter().filter(|id| wanted.get(*id) != found.get(*id)) {
            different.push((name.clone(), id.clone(), side(&wanted, id), side(&found, id)));
        }
    }
    let known: Vec<_> = DIFFERENCES.iter().map(|(machine, id, ours, theirs, _)| (*machine, *id, *ours, *theirs)).collect();
    let different: Vec<_> = different.iter().map(|(a, b, c, d)| (a.as_str(), b.as_str(), c.as_str(), d.as_str())).collect();
    assert_eq!(different, known);
}

#[test]
fn each_query_of_the_pack_tells_its_signs_with_what_they_weigh() {
    let home = Home::new();
    let file =
        |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/surveys/{name}.json")).display().to_string();
    let answers = home.ask(&["windows-kts-frozen", "windows-ultraav", "linux-kesl", "mac-kaspersky"].map(file));
    let rows = |machine: &str, query: &str| -> Vec<(String, String, String, String)> {
        let rows = answers[machine][query].as_array().unwrap_or_else(|| panic!("{machine}: no {query}"));
        rows.iter()
            .map(|row| (text(&row["product"]), text(&row["product_group"]), text(&row["strength"]), text(&row["evidence"])))
            .collect()
    };
    let row = |product: &str, group: &str, strength: &str, evidence: &str| {
        (product.to_owned(), group.to_owned(), strength.to_owned(), evidence.to_owned())
    };
    let programs = rows("windows-kts-frozen", "safe_passage_windows_programs");
    for product in ["kts", "vpn", "password-manager"] {
        assert!(programs.contains(&row(product, "kaspersky", "definitive", "program")), "{product}: {programs:?}");
    }
    let services = rows("windows-kts-frozen", "safe_passage_windows_services");
    assert!(services.contains(&row("kaspersky-home", "kaspersky", "definitive", "service")), "{services:?}");
    let processes = rows("windows-kts-frozen", "safe_passage_windows_processes");
    assert!(processes.contains(&row("kts", "kaspersky", "definitive", "process")), "{processes:?}");
    // Nothing tells whether a driver runs.
    let drivers = rows("windows-kts-frozen", "safe_passage_windows_drivers");
    assert!(!drivers.is_empty() && drivers.iter().all(|row| ["weak", "leftover"].contains(&row.2.as_str())), "{drivers:?}");
    let extensions = rows("windows-kts-frozen", "safe_passage_windows_chrome_extensions");
    assert_eq!(extensions, [row("shared-traces", "kaspersky", "weak", "browser-extension")]);
    let successors = rows("windows-ultraav", "safe_passage_windows_programs");
    assert!(successors.iter().all(|row| row.1 == "successor") && successors.len() == 2, "{successors:?}");
    let packages = rows("linux-kesl", "safe_passage_linux_rpm_packages");
    assert!(packages.contains(&row("kesl", "kaspersky", "definitive", "package")), "{packages:?}");
    let units = rows("linux-kesl", "safe_passage_linux_systemd_units");
    assert!(units.contains(&row("kesl", "kaspersky", "strong", "unit")), "{units:?}");
    for (query, strength, evidence) in [
        ("apps", "definitive", "application"),
        ("system_extensions", "definitive", "system-extension"),
        ("launchd", "strong", "launch-item"),
        ("processes", "definitive", "process"),
    ] {
        let rows = rows("mac-kaspersky", &format!("safe_passage_macos_{query}"));
        assert!(rows.contains(&row("kaspersky-mac", "kaspersky", strength, evidence)), "{query}: {rows:?}");
    }
}

#[test]
fn what_only_looks_alike_raises_no_alarm() {
    let home = Home::new();
    let read = |source: &str, subject: &str, value: Value| json!({"source": source, "subject": subject, "status": "read", "value": value});
    let windows = json!([
        read("installed-programs", "{1}", json!({"name": "Kaspersky Total Security", "publisher": "Somebody Else Ltd."})),
        read("installed-programs", "{2}", json!({"name": "Kaspersky Virus Removal Tool", "publisher": "Kaspersky"})),
        read("installed-programs", "{3}", json!({"name": "ZoneAlarm Antivirus", "publisher": "Check Point"})),
        read("installed-programs", "{4}", json!({"name": "Kasparov Chess", "publisher": "Kaspersky fans"})),
        read("services", "webthreatdefsvc", json!({"state": "running", "image": r"C:\Windows\System32\svchost.exe"})),
        read("services", "AVP21.3", json!({"state": "running", "image": r"C:\Program Files\Another Maker\avp.exe"})),
        read(
            "services",
            "AVP20.0",
            json!({"state": "stopped", "image": r"C:\Program Files\Kaspersky Lab\X\avp.exe", "exists": "false"})
        ),
        read("drivers", "ksld", json!({"state": "running", "image": r"C:\Windows\System32\drivers\wd\ksld.sys"})),
        read("drivers", "klif", json!({"state": "stopped", "image": r"C:\Windows\System32\drivers\klif.sys"})),
        read("processes", "avp.exe", json!({})),
        read("processes", r"C:\Users\somebody\Downloads\KVRT.exe", json!({})),
        read(
            "security-center",
            "Kaspersky",
            json!({"name": "Kaspersky", "path": r"C:\Program Files\Kaspersky Lab\X\wmiav.exe", "exists": "false"})
        ),
    ]);
    let found = home.verdicts("alike", "windows", &windows);
    let there: Vec<_> = found.iter().filter(|(_, verdict)| ["installed", "probable"].contains(&verdict.as_str())).collect();
    assert!(there.is_empty(), "{found:?}");
    assert_eq!(found.get("kts").map(String::as_str), Some("possible"));
    assert_eq!(found.get("kvrt").map(String::as_str), Some("inconclusive"));
    assert_eq!(found.get("zonealarm-kaspersky").map(String::as_str), Some("possible"));
    let mac = json!([
        read("applications", "/Volumes/Kaspersky/Kaspersky Anti-Virus For Mac.app", json!({"id": "com.kaspersky.kav"})),
        read("applications", "/Users/somebody/Downloads/Install.app", json!({"id": "com.kaspersky.kav.downloader"})),
        read("applications", "/Applications/Other.app", json!({"id": "com.kaspersky.kav", "team": "AAAAAAAAAA"})),
        read("system-extensions", "com.kaspersky.kav.sysext", json!({"status": "terminated waiting to uninstall on reboot"})),
        read("launch-items", "/Library/LaunchDaemons/com.kaspersky.kav.plist", json!({"image": "/gone", "exists": "false"})),
    ]);
    let found = home.verdicts("alike-mac", "macos", &mac);
    assert_eq!(found, BTreeMap::from([("kaspersky-mac".to_owned(), "possible".to_owned())]));
    let linux = json!([
        read("packages", "kesl", json!({"status": "deinstall ok config-files", "manager": "dpkg"})),
        read("units", "kesl.service", json!({"state": "stopped", "exists": "false"})),
        read("packages", "keslib", json!({"status": "install ok installed", "manager": "dpkg"})),
    ]);
    let found = home.verdicts("alike-linux", "linux", &linux);
    assert_eq!(found, BTreeMap::from([("kesl".to_owned(), "leftovers".to_owned())]));
}

#[test]
fn the_pack_is_written_once_and_in_the_person_s_words() {
    let home = Home::new();
    let path = home.path("pack.json");
    assert_eq!(home.json(&["fleet", "osquery", "--output", &path])["written"], json!([path]));
    let pack: Value = serde_json::from_str(&home.read("pack.json")).expect("JSON");
    let english = text(&pack["queries"]["safe_passage_windows_programs"]["description"]);
    assert!(english.contains("programs") && english.ends_with('.'), "{english}");
    let before = home.read("pack.json");
    let run = home.run(&["fleet", "osquery", "--output", &path]);
    assert_eq!((run.status, home.read("pack.json") == before), (1, true));
    home.done(&["fleet", "osquery", "--output", &home.path("es.json"), "--lang", "es"]);
    let spanish: Value = serde_json::from_str(&home.read("es.json")).expect("JSON");
    assert_ne!(spanish["queries"]["safe_passage_windows_programs"]["description"], english);
    assert_eq!(
        spanish["queries"]["safe_passage_windows_programs"]["query"],
        pack["queries"]["safe_passage_windows_programs"]["query"]
    );
}

#[test]
fn the_scripts_for_device_management_come_with_what_to_know() {
    let home = Home::new();
    for (language, words) in [("en-US", "They remove nothing"), ("es", "No quitan nada")] {
        let folder = home.path(language);
        let written = home.json(&["fleet", "intune", "--output", &folder, "--lang", language]);
        assert_eq!(written["written"].as_array().expect("a list").len(), 3);
        let readme = fs::read_to_string(format!("{folder}/README.txt")).expect("read");
        assert!(readme.starts_with('\u{feff}') && readme.contains("\r\n") && readme.contains(words), "{readme}");
        for name in ["detect.ps1", "report.ps1"] {
            let script = fs::read(format!("{folder}/{name}")).expect("read");
            assert!(script.is_ascii(), "{name} holds something else than ASCII");
            let script = String::from_utf8(script).expect("text");
            assert!(script.contains("Registry64") && script.contains("Registry32") && script.contains("'kis'"), "{name}");
        }
        let detect = fs::read_to_string(format!("{folder}/detect.ps1")).expect("read");
        assert!(detect.contains("\r\n    exit 1\r\n") && detect.ends_with("exit 0\r\n"));
        let report = fs::read_to_string(format!("{folder}/report.ps1")).expect("read");
        assert!(
            report.contains("safe-passage.survey/1") && report.contains("safe-passage.exe") && report.ends_with("exit 0\r\n")
        );
        // What is there stays: a second run writes nothing.
        assert_eq!(home.run(&["fleet", "intune", "--output", &folder]).status, 1);
        assert_eq!(fs::read_to_string(format!("{folder}/README.txt")).expect("read"), readme);
    }
}

/// A folder with all surveys, other documents of the program, a log, and what can't be read.
fn fleet(home: &Home) -> String {
    for path in surveys() {
        home.write(&format!("fleet/office/{}.json", name_of(&path)), fs::read(&path).expect("read"));
    }
    let survey =
        |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/surveys/{name}.json")).display().to_string();
    home.write("fleet/deep/er/detected.json", home.done(&["detect", "--from", &survey("windows-current"), "--at", AT, "--json"]));
    home.done(&[
        "report",
        "--from",
        &survey("windows-kts-frozen"),
        "--format",
        "json",
        "--output",
        &home.path("fleet/report.json"),
    ]);
    home.write("fleet/log.txt", "AV: Kaspersky Total Security (Enabled - Up to date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\r\n");
    home.write("fleet/bad/cut.json", "{\"schema\": \"safe-passage.survey/1\", \"kind\": \"this-comp");
    home.write("fleet/bad/empty.json", "");
    home.write("fleet/bad/newer.json", "{\"schema\": \"safe-passage.survey/9\"}");
    home.write("fleet/bad/other.json", "{\"schema\": \"safe-passage.timeline/1\"}");
    home.write("fleet/bad/picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    home.path("fleet")
}

#[test]
fn the_table_says_of_each_machine_what_detect_says() {
    let home = Home::new();
    let folder = fleet(&home);
    let out = home.path("table.json");
    let printed = home.json(&["fleet", "summary", &folder, "--format", "json", "--output", &out, "--at", AT]);
    let written: Value = serde_json::from_str(&home.read("table.json")).expect("JSON");
    assert_eq!(printed, written);
    assert_eq!(written["schema"], "safe-passage.fleet/1");
    let machines = written["machines"].as_array().expect("lines");
    assert_eq!(written["read"], machines.len());
    assert_eq!(machines.len(), surveys().len() + 3);
    let files: Vec<String> = machines.iter().map(|machine| text(&machine["file"])).collect();
    assert!(files.is_sorted() && files.contains(&"deep/er/detected.json".to_owned()), "{files:?}");
    for machine in machines {
        let path = format!("{folder}/{}", text(&machine["file"]));
        // A finding and a report are no captures; what they were made from is.
        let from = match text(&machine["file"]).as_str() {
            "deep/er/detected.json" => format!("{folder}/office/windows-current.json"),
            "report.json" => format!("{folder}/office/windows-kts-frozen.json"),
            _ => path.clone(),
        };
        let document = home.json(&["detect", "--from", &from, "--at", AT]);
        for field in ["situation", "verdict"] {
            assert_eq!(machine[field], document[field], "{path}: {field}");
        }
        let short = |products: &Value| -> Vec<(Value, Value, Value)> {
            let products = products.as_array().expect("a list").iter();
            products.map(|one| (one["id"].clone(), one["verdict"].clone(), one["version"].clone())).collect()
        };
        assert_eq!(short(&machine["products"]), short(&document["products"]), "{path}");
    }
    // Each count is the number of lines that it counts.
    let count = |table: &str, is: &dyn Fn(&Value, &str) -> bool| {
        for (name, number) in written[table].as_object().expect("counts") {
            let lines = machines.iter().filter(|machine| is(machine, name)).count();
            assert!(lines > 0 && number == &json!(lines), "{table} {name}: {number}, {lines} lines");
        }
    };
    count("by_situation", &|machine, name| machine["situation"] == name);
    count("by_age", &|machine, name| machine["age"] == name);
    count("by_product", &|machine, name| {
        let mut products = machine["products"].as_array().expect("a list").iter();
        products.any(|one| {
            one["id"] == name && ["installed", "probable", "possible"].contains(&one["verdict"].as_str().expect("a word"))
        })
    });
    for table in ["by_situation", "by_age"] {
        let sum: u64 = written[table].as_object().expect("counts").values().map(|number| number.as_u64().expect("a count")).sum();
        assert_eq!(sum, machines.len() as u64, "{table}");
    }
    let skipped: Vec<(String, String)> =
        written["skipped"].as_array().expect("a list").iter().map(|one| (text(&one["file"]), text(&one["reason"]))).collect();
    let wanted = [
        ("bad/cut.json", "damaged"),
        ("bad/empty.json", "empty"),
        ("bad/newer.json", "newer"),
        ("bad/other.json", "no-survey"),
        ("bad/picture.png", "not-text"),
    ];
    assert_eq!(skipped, wanted.map(|(file, reason)| (file.to_owned(), reason.to_owned())));
}

#[test]
fn a_finding_that_was_fresh_grows_old_with_the_table() {
    let home = Home::new();
    let survey = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys/windows-current.json").display().to_string();
    home.write("one/detected.json", home.done(&["detect", "--from", &survey, "--at", AT, "--json"]));
    for (at, situation, age) in
        [(AT, "current", "0-7-days"), ("2027-01-10", "outdated", "31-90-days"), ("2028-01-10", "outdated", "over-365-days")]
    {
        let table = home.json(&[
            "fleet",
            "summary",
            &home.path("one"),
            "--format",
            "json",
            "--output",
            &home.path(&format!("{age}.json")),
            "--at",
            at,
        ]);
        assert_eq!((table["by_situation"][situation].clone(), table["by_age"][age].clone()), (json!(1), json!(1)), "{at}");
    }
}

#[test]
fn the_table_for_spreadsheets_and_the_page_hold_the_same() {
    let home = Home::new();
    let folder = fleet(&home);
    home.write("fleet/=cmd|' /C calc'!A0.json", fs::read(surveys().first().expect("one")).expect("read"));
    home.write("fleet/-2+3.json", fs::read(surveys().first().expect("one")).expect("read"));
    home.write("fleet/<b>&\"bold\".json", fs::read(surveys().first().expect("one")).expect("read"));
    let table = home.json(&["fleet", "summary", &folder, "--format", "json", "--output", &home.path("table.json"), "--at", AT]);
    let said = home.done(&["fleet", "summary", &folder, "--format", "csv", "--output", &home.path("table.csv"), "--at", AT]);
    assert!(said.contains("5 files were left out") && said.contains("bad/cut.json – damaged"), "{said}");
    let csv = home.read("table.csv");
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert!(csv.starts_with('\u{feff}') && lines[0].starts_with("file,os,captured,situation,verdict,products,"), "{}", lines[0]);
    assert_eq!(json!(lines.len() - 1), table["read"]);
    // No spreadsheet takes a file's name for a formula.
    assert!(lines.iter().any(|line| line.starts_with("'=cmd|' /C calc'!A0.json,")), "{csv}");
    assert!(lines.iter().any(|line| line.starts_with("'-2+3.json,")), "{csv}");
    for (language, title) in [("en-US", "Computers by situation"), ("es", "Equipos por situación")] {
        let path = home.path(&format!("{language}.html"));
        home.done(&["fleet", "summary", &folder, "--format", "html", "--output", &path, "--at", AT, "--lang", language]);
        let html = fs::read_to_string(&path).expect("read");
        assert!(html.contains(&format!("<html lang=\"{language}\">")) && html.contains(&format!("<h2>{title}</h2>")), "{title}");
        // Three plots, each with a table that has its numbers; nothing is loaded from anywhere.
        assert_eq!((html.matches("<svg role=\"img\"").count(), html.matches("<caption>").count()), (3, 3));
        for number in table["by_situation"].as_object().expect("counts").values() {
            assert!(
                html.contains(&format!(">{number}</text>")) && html.contains(&format!("<td class=\"number\">{number}</td>")),
                "{number}"
            );
        }
        assert!(html.contains("&lt;b&gt;&amp;&quot;bold&quot;.json") && !html.contains("<b>&"), "names are text");
        assert!(!html.contains("<script") && !html.contains("src="), "it needs nothing else");
        assert!(html.contains("bad/picture.png"), "what was left out is listed");
    }
}

#[test]
fn a_table_is_written_whole_or_not_at_all_and_none_is_taken_for_a_machine() {
    let home = Home::new();
    let folder = fleet(&home);
    let first =
        home.json(&["fleet", "summary", &folder, "--format", "json", "--output", &home.path("fleet/table.json"), "--at", AT]);
    for format in ["csv", "html"] {
        home.done(&["fleet", "summary", &folder, "--format", format, "--output", &home.path(&format!("fleet/table.{format}"))]);
    }
    let again = home.json(&["fleet", "summary", &folder, "--format", "json", "--output", &home.path("again.json"), "--at", AT]);
    assert_eq!(again["read"], first["read"]);
    let skipped: Vec<String> = again["skipped"].as_array().expect("a list").iter().map(|one| text(&one["file"])).collect();
    for format in ["csv", "html", "json"] {
        assert!(skipped.contains(&format!("table.{format}")), "{skipped:?}");
    }
    let before = home.read("again.json");
    let run = home.run(&["fleet", "summary", &folder, "--format", "json", "--output", &home.path("again.json")]);
    assert_eq!((run.status, run.out.as_str(), home.read("again.json") == before), (1, "", true), "{}", run.err);
    let run = home.run(&["fleet", "summary", &folder, "--format", "csv", "--output", &home.path("nowhere/table.csv")]);
    assert_eq!((run.status, run.err.lines().count()), (1, 2), "{}", run.err);
    for (name, folder) in [("none", home.path("none")), ("empty", home.path("empty")), ("file", home.path("again.json"))] {
        if name == "empty" {
            fs::create_dir(&folder).expect("made");
        }
        let run = home.run(&["fleet", "summary", &folder, "--format", "csv", "--output", &home.path("not.csv")]);
        assert_eq!((run.status, run.err.lines().count()), (1, 2), "{name}: {}", run.err);
        assert!(!Path::new(&home.path("not.csv")).exists(), "{name}");
    }
    assert_eq!(home.run(&["fleet"]).status, 2);
    assert_eq!(home.run(&["fleet", "summary", &folder, "--format", "pdf", "--output", "x"]).status, 2);
}

#[test]
fn thousands_of_files_come_in_one_order() {
    let home = Home::new();
    let bytes: Vec<Vec<u8>> = surveys().iter().map(|path| fs::read(path).expect("read")).collect();
    for number in 0..2000 {
        home.write(&format!("many/{:02}/pc-{number:04}.json", number % 20), &bytes[number % bytes.len()]);
    }
    let table = |name: &str| {
        let run =
            home.run(&["fleet", "summary", &home.path("many"), "--format", "csv", "--output", &home.path(name), "--at", AT]);
        // Progress is for a terminal, and there is none.
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        home.read(name)
    };
    let first = table("first.csv");
    assert_eq!(first.lines().count(), 2001);
    assert_eq!(first, table("second.csv"));
}

#[test]
fn detect_can_be_silent() {
    let home = Home::new();
    let survey =
        |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/surveys/{name}.json")).display().to_string();
    for (name, status) in
        [("windows-clean", 0), ("windows-kts-frozen", 10), ("windows-leftovers", 11), ("windows-unreadable", 12)]
    {
        let saved = home.path(&format!("{name}-saved.json"));
        let run = home.run(&["detect", "--from", &survey(name), "--exit-status", "--quiet", "--survey", &saved, "--at", AT]);
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (status, "", ""), "{name}");
        let saved: Value = serde_json::from_str(&fs::read_to_string(saved).expect("saved")).expect("JSON");
        assert_eq!(saved["schema"], "safe-passage.survey/1");
    }
    // What went wrong is told all the same.
    let run = home.run(&["detect", "--from", &home.path("none"), "--exit-status", "--quiet"]);
    assert!(run.status == 1 && run.out.is_empty() && !run.err.is_empty());
    assert_eq!(home.run(&["detect", "--from", &survey("windows-clean"), "--quiet", "--json"]).status, 2);
}
