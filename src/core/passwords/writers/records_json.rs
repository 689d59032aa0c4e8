//! What was read, value by value, in the order of the file: for other programs, and to compare.

use std::io::{self, Write as _};

use serde::Serialize;

use super::super::outcome::Ledger;
use super::super::records::{Field, Import, Record};
use super::output::Output;

/// Writes record after record, so that the vault is never in memory a second time.
pub(super) fn write(import: &Import, ledger: &mut Ledger, out: &mut Output<'_>) -> io::Result<()> {
    out.begin()?;
    let mut first = true;
    out.write_all(b"[")?;
    for (index, record) in import.records.iter().enumerate() {
        if !ledger.leaves_out(index, record) {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut *out, &values(record))?;
            ledger.converted(record, &[]);
        }
    }
    out.write_all(b"\n]\n")
}

#[derive(Serialize)]
struct Values<'a> {
    section: &'static str,
    name: Option<&'a str>,
    url: Option<&'a str>,
    login_name: Option<&'a str>,
    login: Option<&'a str>,
    password: Option<&'a str>,
    text: Option<&'a str>,
    /// Only where there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<LabelAndValue<'a>>,
}

#[derive(Serialize)]
struct LabelAndValue<'a> {
    label: &'a str,
    value: &'a str,
}

fn values(record: &Record) -> Values<'_> {
    Values {
        section: record.section.name(),
        name: record.get(Field::Name),
        url: record.get(Field::Url),
        login_name: record.get(Field::LoginName),
        login: record.get(Field::Login),
        password: record.get(Field::Password),
        text: record.get(Field::Text),
        fields: record
            .custom
            .iter()
            .map(|field| LabelAndValue { label: field.label.as_str(), value: field.value.as_str() })
            .collect(),
    }
}
