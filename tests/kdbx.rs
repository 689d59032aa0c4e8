//! Encrypted databases, opened by other programs: `keepassxc-cli` and Python's pykeepass, which must be installed.
//!
//! The library that writes them reads back what nobody else can, so reading back with it would prove nothing.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use safe_passage::kdbx::{self, KdbxError};
use safe_passage_core::passwords::{
    CustomField, Field, Format, Import, Names, Outcome, Record, Secret, Section, What, WriteOptions,
};

const PASSWORD: &str = "correct horse; \"battery\" ß漢 staple";

fn options() -> WriteOptions {
    WriteOptions {
        names: Names {
            root: "Brought along".to_owned(),
            sections: ["Sites", "Programs", "Others", "Texts"].map(str::to_owned),
            untitled: "No name".to_owned(),
        },
        leave_out_identical: false,
    }
}

fn record(section: Section, values: &[&str]) -> Record {
    let mut record = Record::new(section, 0, 0);
    for (field, value) in section.fields().iter().zip(values) {
        let value = Some(Secret::new(value));
        match field {
            Field::Name => record.name = value,
            Field::Url => record.url = value,
            Field::LoginName => record.login_name = value,
            Field::Login => record.login = value,
            Field::Password => record.password = value,
            Field::Text => record.text = value,
        }
    }
    record
}

fn import(mut records: Vec<Record>) -> Import {
    for (index, record) in records.iter_mut().enumerate() {
        record.number = index + 1;
        record.line = index + 1;
    }
    Import { format: Format::KpmText, encoding: "utf-8".to_owned(), records, remarks: Vec::new(), strays: Vec::new() }
}

/// Runs keepassxc-cli with the password on its standard input. `None` where it is not installed and need not be.
fn keepassxc(arguments: &[&str], password: &str) -> Option<String> {
    let started = Command::new("keepassxc-cli")
        .args(arguments)
        .env("QT_QPA_PLATFORM", "offscreen")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "keepassxc-cli can't be started, and here it must: {error}");
            missing("keepassxc-cli");
            return None;
        }
    };
    let mut input = child.stdin.take().expect("a pipe");
    writeln!(input, "{password}").expect("the password is read");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "keepassxc-cli: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[expect(clippy::print_stderr, reason = "a test that could not test anything has to say so")]
fn missing(program: &str) {
    eprintln!("NOT TESTED: {program} is not installed, so it has not read the database");
}

/// Rows of a table in which every cell is in quotation marks.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut characters = text.chars().peekable();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        let cell = rows.last_mut().and_then(|row| row.last_mut()).expect("a cell");
        match (quoted, character) {
            (true, '"') if characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            (_, '"') => quoted = !quoted,
            (false, ',') => rows.last_mut().expect("a row").push(String::new()),
            (false, '\n') => rows.push(vec![String::new()]),
            (_, other) => cell.push(other),
        }
    }
    if rows.last().is_some_and(|row| row.len() == 1) {
        rows.pop();
    }
    rows
}

/// Group, title, user name, password, address and notes of every entry, sorted; `None` without keepassxc-cli.
fn entries(path: &Path) -> Option<Vec<[String; 6]>> {
    let text = keepassxc(&["export", "-q", "-f", "csv", &path.to_string_lossy()], PASSWORD)?;
    let mut rows = table(&text);
    assert_eq!(rows[0][..6], ["Group", "Title", "Username", "Password", "URL", "Notes"]);
    rows.remove(0);
    let mut entries: Vec<[String; 6]> =
        rows.into_iter().map(|row| <[String; 6]>::try_from(row[..6].to_vec()).expect("six cells")).collect();
    entries.sort();
    Some(entries)
}

fn save(folder: &Path, import: &Import) -> (std::path::PathBuf, Outcome) {
    let path = folder.join("passwords.kdbx");
    let mut bytes = Vec::new();
    let outcome = kdbx::write(import, PASSWORD, &options(), &mut bytes).expect("it is written");
    std::fs::write(&path, &bytes).expect("a file");
    (path, outcome)
}

/// What pykeepass reads: a program of another family than `KeePassXC`, with another reader of XML.
const PYKEEPASS: &str = r"
import json, sys
from pykeepass import PyKeePass
file = PyKeePass(sys.argv[1], password=sys.stdin.readline().rstrip('\n'))
print(json.dumps({
    'version': list(file.version),
    'entries': sorted([
        ['/'.join(entry.group.path), entry.title or '', entry.username or '', entry.password or '', entry.url or '',
         entry.notes or '', sorted(entry.custom_properties.items())]
        for entry in file.entries
    ]),
}))
";

/// The same database by pykeepass; `None` where it is not installed and need not be.
fn pykeepass(path: &Path, password: &str) -> Option<serde_json::Value> {
    // Debian's own Python is the one that Debian's packages are for.
    let python = if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" };
    let there = Command::new(python).args(["-c", "import pykeepass"]).output().is_ok_and(|output| output.status.success());
    if !there {
        assert!(std::env::var_os("CI").is_none(), "pykeepass can't be started, and here it must");
        missing("pykeepass");
        return None;
    }
    let mut child = Command::new(python)
        .args(["-c", PYKEEPASS])
        .arg(path)
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it was started before");
    let mut input = child.stdin.take().expect("a pipe");
    writeln!(input, "{password}").expect("the password is read");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "pykeepass: {}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

#[test]
fn pykeepass_reads_what_was_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let hard = "a\"b,c;d\\e <f> & ]]> 'g' =1 ß漢字🙂 ---";
    let mut with_fields = record(Section::Applications, &["Program", "Work", "me", "p", ""]);
    with_fields.custom.push(CustomField { label: Secret::new("Group"), value: Secret::new("Bank\u{1}") });
    let records = vec![
        record(Section::Websites, &["Library", "library.example;b.example", "", "reader@example.org", hard, "two\n\n  lines"]),
        with_fields,
        record(Section::OtherAccounts, &["o\u{b}p\u{1}", "", "l\u{1}", "p\u{ffff}\u{8}", "c\u{fffe}"]),
        record(Section::Notes, &["漢字", "牛乳\nパン 🥖"]),
    ];
    let (path, _) = save(folder.path(), &import(records));
    let Some(found) = pykeepass(&path, PASSWORD) else { return };
    assert_eq!(found["version"], serde_json::json!([4, 1]));
    // It leaves characters that XML forbids out of protected values, where `KeePassXC` keeps them; what matters is that it
    // opens the file.
    let expected = serde_json::json!([
        ["Others", "o\np\u{fffd}", "l", "p", "", "c\u{fffd}", []],
        ["Programs", "Program – Work", "me", "p", "", "", [["Group", "Bank"]]],
        [
            "Sites",
            "Library",
            "reader@example.org",
            hard,
            "https://library.example",
            "two\n\n  lines",
            [["KP2A_URL", "https://b.example"]]
        ],
        ["Texts", "漢字", "", "", "", "牛乳\nパン 🥖", []],
    ]);
    assert_eq!(found["entries"], expected);
}

#[test]
fn another_program_reads_what_was_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let hard = "a\"b,c;d\\e <f> & ]]> 'g' =1 ß漢字🙂\u{200f} ---  ";
    let mut with_fields = record(Section::Applications, &["Program", "Work", "me", "p", ""]);
    for (label, value) in [("Group", "Bank"), ("Title", "not the title"), ("Group", "twice")] {
        with_fields.custom.push(CustomField { label: Secret::new(label), value: Secret::new(value) });
    }
    let records = vec![
        record(Section::Websites, &["Library", "library.example", "Work", "reader@example.org", hard, "two\n\n  lines\t"]),
        record(Section::Websites, &[hard, "txadmin", "", hard, " blanks ", hard]),
        record(Section::Websites, &["Two", "a.example;b.example", "", "u", "p", ""]),
        with_fields,
        record(Section::OtherAccounts, &["", "", "", "", ""]),
        record(Section::Notes, &["漢字", "牛乳\nパン 🥖"]),
    ];
    let (path, outcome) = save(folder.path(), &import(records));
    assert_eq!(
        outcome.sections.map(|count| (count.read, count.converted, count.changed)),
        [(3, 3, 1), (1, 1, 0), (1, 1, 0), (1, 1, 0)]
    );
    let Some(found) = entries(&path) else { return };
    let mut expected = [
        ["Brought along/Sites", "Library – Work", "reader@example.org", hard, "https://library.example", "two\n\n  lines\t"],
        ["Brought along/Sites", hard, hard, " blanks ", "", &format!("{hard}\n\nWebsite URL: txadmin")],
        ["Brought along/Sites", "Two", "u", "p", "https://a.example", ""],
        ["Brought along/Programs", "Program – Work", "me", "p", "", ""],
        ["Brought along/Others", "No name", "", "", "", ""],
        ["Brought along/Texts", "漢字", "", "", "", "牛乳\nパン 🥖"],
    ]
    .map(|row| row.map(str::to_owned));
    expected.sort();
    assert_eq!(found, expected);

    let file = path.to_string_lossy();
    let show = |entry: &str, attribute: &str| {
        keepassxc(&["show", "-q", "-s", "-a", attribute, &file, entry], PASSWORD).expect("it was there before")
    };
    assert_eq!(show("Programs/Program – Work", "Group"), "Bank\n");
    assert_eq!(show("Programs/Program – Work", "Title (2)"), "not the title\n");
    assert_eq!(show("Programs/Program – Work", "Group (2)"), "twice\n");
    assert_eq!(show("Sites/Two", "KP2A_URL"), "https://b.example\n");
    let info = keepassxc(&["db-info", "-q", &file], PASSWORD).expect("it was there before");
    assert!(info.contains("Argon2id (10 rounds, 65536 KB)") && info.contains("Name: Brought along"), "{info}");
    let bytes = std::fs::read(&path).expect("a file");
    assert_eq!(bytes[8..12], [1, 0, 4, 0], "KDBX 4.1");
}

/// Characters that XML forbids: the file stays readable, passwords and logins stay exact, the rest is replaced and said.
#[test]
fn characters_that_xml_forbids() {
    let folder = tempfile::tempdir().expect("a folder");
    let all: String = ('\u{1}'..' ').chain(['\u{fffe}', '\u{ffff}', '\u{7f}', '\u{85}', '\u{2028}']).collect();
    let mut with_field = record(Section::Applications, &["plain", "", &format!("l{all}"), &format!("p{all}"), ""]);
    with_field.custom.push(CustomField { label: Secret::new("odd\u{1}label"), value: Secret::new("v\u{1}\u{ffff}") });
    let records = vec![
        record(Section::Websites, &[&format!("n{all}"), &format!("u{all}"), "", "l", "p", "a\u{b}b\u{c}c\r\nd\re\u{1}f"]),
        record(Section::Applications, &["only secrets", "", &format!("l{all}"), &format!("p{all}"), ""]),
        with_field,
        record(Section::OtherAccounts, &["with NUL", "", "l", "p\0q", ""]),
        record(Section::Notes, &["fine", "fine"]),
    ];
    let (path, outcome) = save(folder.path(), &import(records));
    assert_eq!(outcome.sections.map(|count| count.changed), [1, 1, 1, 0]);
    let replaced: Vec<usize> =
        outcome.remarks.iter().filter(|remark| remark.what == What::CharactersReplaced).map(|remark| remark.line).collect();
    assert_eq!(replaced, [1, 3, 4]);
    let Some(found) = entries(&path) else { return };
    assert_eq!(found.len(), 5);
    let row = |title: &str| found.iter().find(|row| row[1].starts_with(title)).expect("the entry");
    assert_eq!(row("with NUL")[3], "p\u{fffd}q", "KeePassXC cuts a value off at NUL");
    assert_eq!(
        (row("only secrets")[2].as_str(), row("only secrets")[3].as_str()),
        (format!("l{all}").as_str(), format!("p{all}").as_str())
    );
    assert_eq!(row("fine")[5], "fine");
    assert!(row("n\u{fffd}")[5].starts_with("a\nb\nc\nd\ne\u{fffd}f"));
    let shown = keepassxc(&["show", "-q", "-s", "-a", "odd\u{fffd}label", &path.to_string_lossy(), "Programs/plain"], PASSWORD);
    assert_eq!(shown.as_deref(), Some("v\u{1}\u{ffff}\n"));
}

#[test]
fn ten_thousand_notes() {
    let folder = tempfile::tempdir().expect("a folder");
    let records: Vec<Record> =
        (0..10_000).map(|index| record(Section::Notes, &[&format!("note {index}"), &format!("text {index} 漢\n🙂")])).collect();
    let (path, outcome) = save(folder.path(), &import(records));
    assert_eq!(outcome.sections[3].converted, 10_000);
    let Some(found) = entries(&path) else { return };
    assert_eq!(found.len(), 10_000);
    for row in &found {
        let number = row[1].strip_prefix("note ").expect("a title");
        assert_eq!(row[5], format!("text {number} 漢\n🙂"));
    }
}

#[test]
fn an_empty_export_and_an_empty_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = save(folder.path(), &import(Vec::new()));
    if let Some(found) = entries(&path) {
        assert_eq!(found.len(), 0);
    }
    let error = kdbx::write(&import(Vec::new()), "", &options(), &mut Vec::new()).expect_err("no password");
    assert!(matches!(error, KdbxError::EmptyPassword));
}

#[test]
fn a_full_disk_is_told_as_such() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let one = import(vec![record(Section::Notes, &["kappaname", "kappatext"])]);
    let error = kdbx::write(&one, "kappapassword", &options(), &mut Full).expect_err("no space");
    assert!(matches!(&error, KdbxError::Write(error) if error.kind() == std::io::ErrorKind::StorageFull));
    assert!(!format!("{error:?} {error}").contains("kappa"));
}
