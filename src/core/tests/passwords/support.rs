//! What the tests of passwords share: records in short form, and a generator of exports.

use proptest::prelude::*;
use safe_passage_core::passwords::{Field, Import, Record, Secret, Section, What};

/// The export of a record list, as Kaspersky Password Manager writes it, with line feeds.
pub fn export_of(records: &[Record]) -> String {
    let headings = ["Websites", "Applications", "Other Accounts", "Notes"];
    let mut out = String::new();
    for section in Section::ALL {
        let mut of_section = records.iter().filter(|record| record.section == section).peekable();
        if of_section.peek().is_some() {
            out.push_str(headings[section.index()]);
            out.push_str("\n\n");
        }
        for record in of_section {
            for field in section.fields() {
                if let Some(value) = record.get(*field) {
                    out.push_str(label(section, *field));
                    out.push_str(": ");
                    out.push_str(value);
                    out.push('\n');
                }
            }
            out.push_str("\n---\n\n");
        }
    }
    out
}

/// The label that the export writes for a field.
pub fn label(section: Section, field: Field) -> &'static str {
    match (section, field) {
        (Section::Websites, Field::Name) => "Website name",
        (Section::Applications, Field::Name) => "Application",
        (Section::OtherAccounts, Field::Name) => "Account name",
        (Section::Notes, Field::Name) => "Name",
        (_, Field::Url) => "Website URL",
        (_, Field::LoginName) => "Login name",
        (_, Field::Login) => "Login",
        (_, Field::Password) => "Password",
        (Section::Notes, Field::Text) => "Text",
        (_, Field::Text) => "Comment",
    }
}

/// A record with the values of its section's fields, in their order.
pub fn record(section: Section, values: &[&str]) -> Record {
    let mut record = Record::new(section, 0, 0);
    for (field, value) in section.fields().iter().zip(values) {
        set(&mut record, *field, value);
    }
    record
}

/// Sets one field.
pub fn set(record: &mut Record, field: Field, value: &str) {
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

/// Section and values (`None` for a label that was not there) of every record, to compare.
pub fn values(import: &Import) -> Vec<(Section, Vec<Option<String>>)> {
    let all = [Field::Name, Field::Url, Field::LoginName, Field::Login, Field::Password, Field::Text];
    import
        .records
        .iter()
        .map(|record| (record.section, all.iter().map(|field| record.get(*field).map(str::to_owned)).collect()))
        .collect()
}

/// The kinds of the remarks with their lines.
pub fn remarks(import: &Import) -> Vec<(What, usize)> {
    import.remarks.iter().map(|remark| (remark.what, remark.line)).collect()
}

/// A value of one line, as a person may have it: blanks at its ends, colons, quotation marks, other scripts.
pub fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[ -~]{0,20}",
        2 => "[^\\p{Cc}\u{feff}]{0,12}",
        1 => Just("Password: in a name".to_owned()),
        1 => Just("---".to_owned()),
        1 => Just("https://example.org/a?b=c:d".to_owned()),
        1 => Just("=1+1;\"',\\".to_owned()),
    ]
    .prop_map(|text| text.replace(['\r', '\n', '\u{feff}'], ""))
}

/// A free text of several lines that the rules R1 to R8 can tell from entries: it may contain headings, labels and
/// separators, but no separator with an entry's beginning behind it, and no blank line at its end.
pub fn free_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => line(),
        1 => Just(String::new()),
        1 => Just("Notes".to_owned()),
        1 => Just("Websites".to_owned()),
        1 => Just("Comment: again".to_owned()),
        1 => Just("Login: somebody".to_owned()),
        1 => Just("\tindented".to_owned()),
        1 => Just("---\nafter a line".to_owned()),
        1 => Just("---\nNotes\nmilk and bread".to_owned()),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|lines| {
        let text = lines.join("\n");
        // What the reader may not know from the end of an entry is not asked of it.
        let mut kept: Vec<&str> = Vec::new();
        for line in text.split('\n') {
            let after_separator =
                kept.iter().rev().find(|line| !line.trim().is_empty()).is_some_and(|line| line.trim_end() == "---");
            if after_separator && !line.trim().is_empty() && line != "after a line" && line != "Notes" {
                continue;
            }
            kept.push(line);
        }
        while kept.len() > 1 && kept.last().is_some_and(|line| line.trim().is_empty() || line.trim_end() == "---") {
            kept.pop();
        }
        // A heading behind a separator is text only where prose follows it, whatever blank lines stand between (R8).
        let filled: Vec<&str> = kept.iter().copied().filter(|line| !line.trim().is_empty()).collect();
        let ambiguous = (0..filled.len()).any(|at| {
            filled[at].trim_end() == "---"
                && filled.get(at + 1) == Some(&"Notes")
                && filled.get(at + 2).is_none_or(|line| *line != "milk and bread")
        });
        if ambiguous { "plain".to_owned() } else { kept.join("\n") }
    })
}

/// Any record of any section.
pub fn any_record() -> impl Strategy<Value = Record> {
    let section = proptest::sample::select(Section::ALL.to_vec());
    (section, proptest::collection::vec(line(), 5), free_text()).prop_map(|(section, lines, text)| {
        let mut lines = lines.iter();
        let mut record = Record::new(section, 0, 0);
        for field in section.fields() {
            let value = if *field == Field::Text { text.as_str() } else { lines.next().map_or("", String::as_str) };
            set(&mut record, *field, value);
        }
        record
    })
}

/// Any list of records, in the order of the export's sections.
pub fn any_records() -> impl Strategy<Value = Vec<Record>> {
    proptest::collection::vec(any_record(), 0..8).prop_map(|mut records| {
        records.sort_by_key(|record| record.section);
        records
    })
}
