//! `settings inspect` and `settings convert` of the built program, and the files that they make, whole.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use account::{Run, program};

mod account;

/// An exclusion list in the shape of the public record, with a line of each fate.
const EXCLUSIONS: &str = "1;;PDM:Trojan.Win32.Generic;*;1;0;1;;1\r\n\
    1;D:\\Мои файлы\\;*;*;1;0;1;;1\r\n\
    1;d:\\programming\\;*;*;1;0;1;for the compiler;1\r\n\
    1;D:\\PROGRAMMING\\;*;*;1;0;1;;1\r\n\
    0;C:\\Tools\\Anna's ’tool’.exe;not-a-virus:*;*;1;0;1;;1\r\n\
    1;C:\\Windows\\Temp\\;*;*;1;0;1;;1\r\n\
    1;*.log;*;*;1;0;1;;1\r\n\
    1;%APPDATA%\\Maker\\;*;*;1;0;1;;1\r\n\
    1;C:\\Work\\*\\Data\\;*;*;1;0;1;;1\r\n\
    a line of another kind\r\n";
const TRUSTED: &str = "1;C:\\Program Files\\Maker\\maker.exe;\r\n1;C:\\Windows\\System32\\cmd.exe;\r\n";

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

    fn with_lists() -> Self {
        let home = Self::new();
        let utf16 =
            |text: &str| -> Vec<u8> { [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect() };
        fs::write(home.path("exclusions.csv"), utf16(EXCLUSIONS)).expect("written");
        fs::write(home.path("trusted.xml"), utf16(TRUSTED)).expect("written");
        home
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let arguments = [arguments, &["--at", "2026-11-23"]].concat();
        program(self.folder.path(), &arguments).output().expect("the program runs").into()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[arguments, &["--json"]].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{arguments:?}");
        serde_json::from_str(&run.out).expect("one document")
    }

    fn written(&self, name: &str) -> String {
        let text = fs::read_to_string(self.path(name)).expect("written");
        // The line ends of Windows would be lost in a snapshot's own.
        text.replace('\r', "␍").replace('\u{feff}', "[BOM]")
    }
}

#[test]
fn inspect_keeps_the_contract() {
    let home = Home::with_lists();
    let document = home.json(&["settings", "inspect", "exclusions.csv", "trusted.xml"]);
    assert_eq!(document["schema"], "safe-passage.settings/1");
    assert_eq!((&document["converted"], &document["written"]), (&Value::Null, &json!([])));
    let file = &document["files"][0];
    assert_eq!((&file["file"], &file["format"]), (&json!("exclusions.csv"), &json!("consumer-exclusions")));
    assert_eq!(file["encoding"], "utf-16le");
    assert_eq!(file["items"].as_array().map(Vec::len), Some(9));
    let mut item = file["items"][4].clone();
    item.as_object_mut().expect("an object").remove("other_fields");
    let expected = json!({"kind": "exclusion", "path": "C:\\Tools\\Anna's ’tool’.exe", "verdict": "not-a-virus:*", "enabled": false, "comment": "", "line": 5});
    assert_eq!(item, expected);
    assert_eq!(file["items"][0]["path"], Value::Null);
    assert_eq!(file["not_understood"], json!([{"line": 10, "text": "a line of another kind"}]));
    let program = &document["files"][1]["items"][0];
    assert_eq!((&program["kind"], &program["verdict"]), (&json!("trusted-program"), &Value::Null));
    // In words every item has its line.
    let run = home.run(&["settings", "inspect", "exclusions.csv", "trusted.xml"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    for text in [
        "9 rules",
        "2 rules",
        "Line 5: Exclusion: C:\\Tools\\Anna's ’tool’.exe (not-a-virus:*) – switched off",
        "Line 10: a line of another kind",
    ] {
        assert!(run.out.contains(text), "{text}: {}", run.out);
    }
}

#[test]
fn the_scripts_are_whole_and_nothing_is_switched_on() {
    let home = Home::with_lists();
    let document =
        home.json(&["settings", "convert", "exclusions.csv", "trusted.xml", "--to", "defender-script", "--output", "out"]);
    assert_eq!(document["converted"], if cfg!(windows) { 7 } else { 6 });
    let refused: Vec<Value> = document["refused"].as_array().expect("a list").clone();
    let reasons: Vec<(&str, u64, &str)> = refused
        .iter()
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or_default();
            (text("file"), one["line"].as_u64().unwrap_or_default(), text("reason"))
        })
        .collect();
    // What %APPDATA% stands for is known on Windows alone.
    let expected = [
        ("exclusions.csv", 1, "verdict-only"),
        ("exclusions.csv", 4, "same-as-another"),
        ("exclusions.csv", 6, "place-never-excluded"),
        ("exclusions.csv", 8, "unknown-variable"),
        ("trusted.xml", 2, "process-never-excluded"),
    ];
    if cfg!(not(windows)) {
        assert_eq!(reasons, expected);
        insta::assert_snapshot!("script", home.written("out/defender-exclusions.ps1"));
        insta::assert_snapshot!("undo", home.written("out/defender-exclusions-undo.ps1"));
    }
    assert_eq!(document["written"].as_array().map(Vec::len), Some(2));
    for name in ["out/defender-exclusions.ps1", "out/defender-exclusions-undo.ps1"] {
        let text = home.written(name);
        assert!(text.starts_with("[BOM]#") && text.lines().all(|line| line.ends_with('␍')), "{name}");
        assert!(!text.lines().any(|line| line.starts_with("Add-") || line.starts_with("Remove-")), "{name}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(home.path("out/defender-exclusions.ps1")).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
#[cfg(not(windows))]
fn the_script_speaks_the_language_of_the_person() {
    let home = Home::with_lists();
    let run = home.run(&[
        "settings",
        "convert",
        "exclusions.csv",
        "trusted.xml",
        "--to",
        "defender-script",
        "--output",
        "out",
        "--lang",
        "es",
    ]);
    assert_eq!(run.status, 0, "{}", run.err);
    insta::assert_snapshot!("script-es", home.written("out/defender-exclusions.ps1"));
    insta::assert_snapshot!("convert-es", run.out);
}

#[test]
#[cfg(not(windows))]
fn the_list_to_copy_by_hand_is_whole() {
    let home = Home::with_lists();
    let document = home.json(&["settings", "convert", "exclusions.csv", "trusted.xml", "--to", "checklist", "--output", "out"]);
    assert_eq!(document["converted"], 8);
    assert_eq!(document["refused"].as_array().map(Vec::len), Some(3));
    let text = home.written("out/settings-checklist.html");
    let body = &text[text.find("<main>").expect("a body")..];
    insta::assert_snapshot!("checklist", body);
}

#[test]
fn nothing_is_written_over_and_never_half_of_it() {
    let home = Home::with_lists();
    fs::create_dir(home.path("out")).expect("made");
    fs::write(home.path("out/defender-exclusions-undo.ps1"), "mine").expect("written");
    let arguments = ["settings", "convert", "exclusions.csv", "--to", "defender-script", "--output", "out", "--json"];
    let run = home.run(&arguments);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.contains("defender-exclusions-undo.ps1") && run.err.lines().count() >= 2, "{}", run.err);
    assert_eq!(fs::read_to_string(home.path("out/defender-exclusions-undo.ps1")).expect("there"), "mine");
    assert_eq!(fs::read_dir(home.path("out")).expect("listed").count(), 1, "the other one is not there either");
    let run = home.run(&["settings", "convert", "exclusions.csv", "--to", "checklist", "--output", "no/such/folder"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""), "{}", run.err);
}

#[test]
fn mistakes_are_told_with_their_status() {
    let home = Home::with_lists();
    fs::write(home.path("letter.txt"), "Dear Anna,\n").expect("written");
    fs::write(home.path("all.cfg"), [0, 1, 2, 3, 0xFF, 0xFE, 7]).expect("written");
    for (arguments, status, text) in [
        (vec!["settings"], 2, ""),
        (vec!["settings", "inspect"], 2, ""),
        (vec!["settings", "convert", "exclusions.csv"], 2, ""),
        (vec!["settings", "convert", "exclusions.csv", "--to", "eset", "--output", "x"], 2, "eset"),
        (vec!["settings", "inspect", "gone.csv"], 1, "gone.csv"),
        (vec!["settings", "inspect", "exclusions.csv", "letter.txt"], 1, "letter.txt"),
        (vec!["settings", "inspect", "all.cfg"], 1, "only Kaspersky can read"),
    ] {
        let run = home.run(&[&arguments[..], &["--json"]].concat());
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(text) && run.err.trim().lines().count() >= 2, "{arguments:?}: {}", run.err);
    }
}

#[test]
fn foreign_text_reaches_the_terminal_escaped() {
    let home = Home::new();
    fs::write(home.path("a.csv"), "1;C:\\a\u{1b}[31m\u{202e}\\;*;*;1;0;1;;1\nwhat\u{7}\n").expect("written");
    for arguments in
        [vec!["settings", "inspect", "a.csv"], vec!["settings", "convert", "a.csv", "--to", "defender-script", "--output", "out"]]
    {
        let run = home.run(&arguments);
        assert_eq!(run.status, 0, "{}", run.err);
        let bad = run.out.chars().find(|letter| (letter.is_control() && *letter != '\n') || *letter == '\u{202e}');
        assert_eq!(bad, None, "{:?}", run.out);
    }
    let script = fs::read_to_string(home.path("out/defender-exclusions.ps1")).expect("written");
    assert!(!script.contains(['\u{1b}', '\u{202e}', '\u{7}']));
}
