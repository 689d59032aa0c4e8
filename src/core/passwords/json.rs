//! The schema `safe-passage.passwords/1`: what was found and what became of it. No value of any entry is in it.

use serde_json::{Map, Value, json};

use super::duplicates::duplicates;
use super::outcome::Outcome;
use super::records::{Import, Section};
use super::remarks::Remark;

/// The schema that this program writes.
pub const SCHEMA: &str = "safe-passage.passwords/1";

/// What `passwords inspect --json` says: how many entries there are, without `files`.
#[must_use]
pub fn inspect_json(import: &Import) -> Value {
    let counts = import.counts();
    let sections = sections(|section| json!({ "read": counts[section.index()] }));
    json!({
        "schema": SCHEMA,
        "format": import.format.name(),
        "encoding": import.encoding,
        "sections": sections,
        "duplicates": duplicates(&import.records).len(),
        "remarks": remarks(&import.remarks),
    })
}

/// What `passwords convert --json` says. `files` are the names of the files as they were written.
#[must_use]
pub fn convert_json(import: &Import, outcome: &Outcome, files: &[String]) -> Value {
    let sections = sections(|section| {
        let count = &outcome.sections[section.index()];
        json!({
            "read": count.read,
            "converted": count.converted,
            "changed": count.changed,
            "not_converted": count.not_converted,
        })
    });
    json!({
        "schema": SCHEMA,
        "format": import.format.name(),
        "encoding": import.encoding,
        "sections": sections,
        "files": files,
        "duplicates": outcome.duplicates,
        "remarks": remarks(&outcome.remarks),
    })
}

fn sections(value: impl Fn(Section) -> Value) -> Value {
    Value::Object(Section::ALL.into_iter().map(|section| (section.name().to_owned(), value(section))).collect::<Map<_, _>>())
}

fn remarks(remarks: &[Remark]) -> Vec<Value> {
    remarks
        .iter()
        .map(|remark| {
            json!({
                "section": remark.section.map(Section::name),
                "record": remark.record,
                "line": remark.line,
                "what": remark.what.name(),
            })
        })
        .collect()
}
