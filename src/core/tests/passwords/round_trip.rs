//! From records to a file and back, with readers that are not ours: the `csv` crate for every table, serde for JSON.

use proptest::prelude::*;
use safe_passage_core::passwords::{ClearTextTarget, Entry, Field, Import, Names, Record, Section, WriteOptions, read, write};
use serde_json::Value;

use super::support::{any_records, export_of, record};

fn options() -> WriteOptions {
    let names = Names {
        root: "Brought along".to_owned(),
        sections: ["Sites", "Programs", "Others", "Texts"].map(str::to_owned),
        untitled: "No name".to_owned(),
    };
    WriteOptions { names, leave_out_identical: false }
}

/// Where a table has a value: the columns of title, address, user name (one or the other), password and notes.
struct Columns {
    title: Option<&'static str>,
    url: &'static str,
    user: &'static [&'static str],
    password: &'static str,
    notes: Option<&'static str>,
}

fn columns(target: ClearTextTarget) -> Option<Columns> {
    let columns = |title, url, user, password, notes| Some(Columns { title, url, user, password, notes });
    match target {
        ClearTextTarget::BitwardenCsv => columns(Some("name"), "login_uri", &["login_username"], "login_password", Some("notes")),
        ClearTextTarget::OnePasswordCsv => columns(Some("Title"), "Url", &["Username"], "Password", Some("Notes")),
        ClearTextTarget::ProtonCsv => columns(Some("name"), "url", &["email", "username"], "password", Some("note")),
        ClearTextTarget::ChromeCsv => columns(None, "url", &["username"], "password", Some("note")),
        ClearTextTarget::FirefoxCsv => columns(None, "url", &["username"], "password", None),
        ClearTextTarget::AppleCsv | ClearTextTarget::KeepassxcCsv => {
            columns(Some("Title"), "URL", &["Username"], "Password", Some("Notes"))
        }
        ClearTextTarget::DashlaneCsv | ClearTextTarget::NordpassCsv => {
            let title = if target == ClearTextTarget::DashlaneCsv { "title" } else { "name" };
            columns(Some(title), "url", &["username"], "password", Some("note"))
        }
        ClearTextTarget::LastpassCsv => columns(Some("name"), "url", &["username"], "password", Some("extra")),
        ClearTextTarget::BitwardenJson | ClearTextTarget::RecordsJson => None,
    }
}

/// Rows of all files of a conversion, as another program reads them.
fn rows(target: ClearTextTarget, import: &Import) -> Vec<std::collections::HashMap<String, String>> {
    let written = write(target, import, &options());
    let mut rows = Vec::new();
    for file in &written.files {
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(file.bytes.as_slice());
        for row in reader.deserialize() {
            rows.push(row.expect("a row with the heading's number of cells"));
        }
    }
    rows
}

/// Whether a browser takes it: an entry with a web address and a password.
fn goes_into_browsers(entry: &Entry<'_>) -> bool {
    let web = |url: &str| url.to_ascii_lowercase().starts_with("http://") || url.to_ascii_lowercase().starts_with("https://");
    !entry.is_note && !entry.password.is_empty() && entry.urls.iter().any(|url| web(url.as_str()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any records, every table: another reader finds each value in the column where the importer looks for it.
    #[test]
    fn every_table_gives_the_values_back(records in any_records()) {
        let import = read(export_of(&records).as_bytes());
        prop_assume!(import.is_ok());
        let import = import.expect("an export");
        let names = options().names;
        for target in ClearTextTarget::ALL {
            let Some(columns) = columns(*target) else { continue };
            let browser =
                matches!(target, ClearTextTarget::ChromeCsv | ClearTextTarget::FirefoxCsv | ClearTextTarget::AppleCsv);
            let mut rows = rows(*target, &import).into_iter();
            for record in &import.records {
                let entry = Entry::of(record, &names);
                if browser && !goes_into_browsers(&entry) {
                    continue;
                }
                // Browsers get a row for each address, and all of them are the same but for it.
                let web = entry.urls.iter().filter(|url| url.as_str().to_ascii_lowercase().starts_with("http")).count();
                for _ in 0..if browser { web } else { 1 } {
                    let row = rows.next().expect("a row for the entry");
                    let user: String = columns.user.iter().map(|column| row[*column].as_str()).collect();
                    prop_assert_eq!(&user, entry.username, "{:?}", target);
                    prop_assert_eq!(&row[columns.password], entry.password, "{:?}", target);
                    if let Some(title) = columns.title {
                        prop_assert_eq!(&row[title], entry.title.as_str(), "{:?}", target);
                    }
                    if let Some(notes) = columns.notes {
                        prop_assert!(row[notes].starts_with(record.text_of(Field::Text)), "{:?}", target);
                    }
                    if let Some(first) = entry.urls.first() {
                        prop_assert!(browser || row[columns.url].contains(first.as_str()) || first.as_str().contains('"'));
                    } else {
                        let empty = row[columns.url].is_empty();
                        prop_assert!(empty || *target == ClearTextTarget::LastpassCsv && row[columns.url] == "http://sn");
                    }
                }
            }
            prop_assert!(rows.next().is_none(), "{target:?} has a row of nothing");
        }
    }

    /// Any records through `records-json`: value by value the same, in the same order.
    #[test]
    fn records_json_gives_the_values_back(records in any_records()) {
        let import = read(export_of(&records).as_bytes());
        prop_assume!(import.is_ok());
        let import = import.expect("an export");
        let written = write(ClearTextTarget::RecordsJson, &import, &options());
        let list: Vec<Value> = serde_json::from_slice(&written.files[0].bytes).expect("JSON");
        prop_assert_eq!(list.len(), records.len());
        for (value, record) in list.iter().zip(&records) {
            prop_assert_eq!(value["section"].as_str(), Some(record.section.name()));
            for (name, field) in [("name", Field::Name), ("url", Field::Url), ("login_name", Field::LoginName),
                ("login", Field::Login), ("password", Field::Password), ("text", Field::Text)] {
                prop_assert_eq!(value[name].as_str(), record.get(field));
            }
        }
    }
}

/// A vault larger than anybody's, through the reader and the two fullest ways out.
#[test]
fn a_hundred_thousand_records() {
    let records: Vec<Record> = (0..100_000)
        .map(|number| {
            let n = number.to_string();
            match number / 25_000 {
                0 => record(Section::Websites, &[&n, &format!("s{n}.example"), "", "me", &n, "two\nlines"]),
                1 => record(Section::Applications, &[&n, "", "me", &n, ""]),
                2 => record(Section::OtherAccounts, &[&n, "", "me", &n, ""]),
                _ => record(Section::Notes, &[&n, "milk\n\nbread"]),
            }
        })
        .collect();
    let import = read(export_of(&records).as_bytes()).expect("an export");
    assert_eq!(import.counts(), [25_000; 4]);
    assert_eq!(import.remarks.len(), 0);
    for target in [ClearTextTarget::BitwardenJson, ClearTextTarget::ChromeCsv] {
        let written = write(target, &import, &options());
        let converted: usize = written.outcome.sections.iter().map(|count| count.converted).sum();
        assert_eq!(converted, if target == ClearTextTarget::ChromeCsv { 25_000 } else { 100_000 });
        assert_eq!(written.outcome.duplicates, 0);
    }
}
