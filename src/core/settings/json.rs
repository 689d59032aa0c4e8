//! The JSON of `settings inspect` and `settings convert`.

use serde::Serialize;
use serde_json::{Value, json};

use super::items::{Item, RawField, Settings};

/// The name of the form; its number rises when a field changes.
pub const SCHEMA: &str = "safe-passage.settings/1";

/// An item that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The file that it is from.
    pub file: String,
    /// The line where it begins.
    pub line: usize,
    /// Why, by name.
    pub reason: &'static str,
}

/// What a conversion came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many items stand in the written file to be taken over.
    pub converted: usize,
    /// The others.
    pub refused: Vec<Refused>,
    /// What to know of an item: its file, its line, the remark's name.
    pub remarks: Vec<(String, usize, &'static str)>,
}

/// What was read: each file by its name.
#[must_use]
pub fn inspect_json(files: &[(String, Settings)]) -> Value {
    json!({ "schema": SCHEMA, "files": files_json(files), "converted": null, "refused": [], "remarks": [], "written": [] })
}

/// What was read, what became of it, and the files that were written.
#[must_use]
pub fn convert_json(files: &[(String, Settings)], outcome: &Outcome, written: &[String]) -> Value {
    let remarks: Vec<Value> =
        outcome.remarks.iter().map(|(file, line, what)| json!({ "file": file, "line": line, "what": what })).collect();
    json!({
        "schema": SCHEMA,
        "files": files_json(files),
        "converted": outcome.converted,
        "refused": outcome.refused,
        "remarks": remarks,
        "written": written,
    })
}

fn files_json(files: &[(String, Settings)]) -> Vec<Value> {
    files
        .iter()
        .map(|(file, settings)| {
            let not_understood: Vec<Value> =
                settings.not_understood.iter().map(|one| json!({ "line": one.line, "text": one.text })).collect();
            json!({
                "file": file,
                "format": settings.format.name(),
                "encoding": settings.encoding,
                "items": settings.items.iter().map(item_json).collect::<Vec<_>>(),
                "not_understood": not_understood,
            })
        })
        .collect()
}

fn item_json(item: &Item) -> Value {
    let raw: Vec<Value> = item.raw.iter().map(|RawField { name, value }| json!({ "name": name, "value": value })).collect();
    json!({
        "kind": item.kind.name(),
        "path": item.path,
        "verdict": item.verdict,
        "enabled": item.enabled,
        "comment": item.comment,
        "line": item.line,
        "other_fields": raw,
    })
}
