//! What a receipt holds: what was found, decided, taken out and removed, what protects now, dates and sources.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use crate::detection::Verdict;
use crate::journey::{Gate, Journey, MadeFile, Page, Removal, Seen, SeenProduct};
use crate::situation::Situation;
use crate::timeline::Answer;

/// Schema of the receipt for other programs.
pub const SCHEMA: &str = "safe-passage.receipt/1";

/// What became of a product that was to be removed, by the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// A look after the removal did not find it any more.
    Gone,
    /// It is still there.
    StillThere,
    /// A look after the removal could not tell.
    Unclear,
    /// Nobody looked after the removal.
    NotLooked,
}

impl Fate {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Gone, Self::StillThere, Self::Unclear, Self::NotLooked];

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Gone => "receipt-removed-gone",
            Self::StillThere => "receipt-removed-still-there",
            Self::Unclear => "receipt-removed-unclear",
            Self::NotLooked => "receipt-removed-not-looked",
        }
    }
}

/// The products that this road removes, each with what became of it. Empty where nothing is removed.
///
/// Only a look proves that something is gone, and only one that could read the machine.
#[must_use]
pub fn removed(journey: &Journey) -> Vec<(&SeenProduct, Fate)> {
    if journey.answers().keep || !journey.road().contains(&Page::Remove) {
        return Vec::new();
    }
    journey.to_remove().into_iter().map(|product| (product, fate(journey, product))).collect()
}

fn fate(journey: &Journey, product: &SeenProduct) -> Fate {
    let Some(case) = journey.case() else { return Fate::NotLooked };
    let now = journey.seen().and_then(|seen| case.verdict_of(product, seen));
    match (journey.removal(), now) {
        // Before anything was removed the look of the beginning is the last one, and holds.
        (Removal::NotBegun, Some(verdict)) if verdict >= Verdict::Possible => Fate::StillThere,
        (Removal::NotBegun, _) => Fate::NotLooked,
        _ if !journey.looked_since_removal() => Fate::NotLooked,
        (_, Some(verdict)) if verdict >= Verdict::Probable => Fate::StillThere,
        (_, Some(verdict)) if verdict > Verdict::Leftovers => Fate::Unclear,
        _ if case.situation == Situation::Unknown => Fate::Unclear,
        _ => Fate::Gone,
    }
}

/// The gates of which a receipt tells: where nothing is removed nobody was asked, and "not answered" would sound like
/// something missed.
#[must_use]
pub fn gates(journey: &Journey) -> Vec<Gate> {
    let removes = journey.road().contains(&Page::Remove);
    journey.gates().into_iter().filter(|gate| removes || journey.answers().gates.contains_key(gate)).collect()
}

/// An address that something on the receipt rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// What rests on it: the id of a deadline, of a way of removal or of the chosen product.
    pub about: String,
    /// The address.
    pub url: String,
    /// The day on which it was read.
    pub read: Date,
}

/// Everything of a receipt that a journey does not know by itself.
#[derive(Debug, Clone)]
pub struct Receipt<'a> {
    /// The moment for which it is written.
    pub at: Timestamp,
    /// Version of the program.
    pub program: &'a str,
    /// The data files by name, with the day of each.
    pub data: Vec<(&'static str, Date)>,
    /// What the timeline says to this person.
    pub timeline: &'a Answer,
    /// The name of what was chosen.
    pub choice_name: Option<String>,
    /// What the statements rest on.
    pub sources: Vec<Source>,
}

/// The receipt as the document `safe-passage.receipt/1`. What is not known is null.
///
/// It holds no secret, no folder and no user's name: of a file its name alone.
#[must_use]
pub fn receipt_json(journey: &Journey, receipt: &Receipt<'_>) -> Value {
    let answers = journey.answers();
    let seen = journey.seen();
    let data: serde_json::Map<String, Value> = receipt.data.iter().map(|(name, day)| ((*name).to_owned(), json!(day))).collect();
    let removed: Vec<Value> = removed(journey)
        .into_iter()
        .map(|(product, fate)| json!({"id": product.id, "name": product.name, "state": fate}))
        .collect();
    let gates: Vec<Value> =
        gates(journey).into_iter().map(|gate| json!({"id": gate, "answer": answers.gates.get(&gate)})).collect();
    let deadlines: Vec<Value> = receipt
        .timeline
        .deadlines
        .iter()
        .map(|deadline| json!({"id": deadline.id, "date": deadline.date, "status": deadline.status, "days": deadline.days}))
        .collect();
    json!({
        "schema": SCHEMA,
        "at": receipt.at.to_string(),
        "program": receipt.program,
        "data": data,
        "country": receipt.timeline.country,
        "applies": if receipt.timeline.applies { "yes" } else { "no" },
        "deadlines": deadlines,
        "situation": seen.map(|seen| seen.situation),
        "found": seen.map(found),
        "decided": {
            "choice": answers.choice.as_ref().map(|id| json!({"id": id, "name": receipt.choice_name})),
            "keep": answers.keep,
            "manages": answers.manages,
            "password_home": answers.password_home,
        },
        "gates": gates,
        "taken_out": answers.made_files.iter().map(taken_out).collect::<Vec<_>>(),
        "removed": removed,
        "ending": journey.ending(),
        "protection": journey.case().map(|case| case.protection.json()),
        "changes": journey.changes(),
        "sources": receipt.sources,
    })
}

fn found(seen: &Seen) -> Vec<Value> {
    let is_engine = |product: &&SeenProduct| product.family.is_engine();
    // The saved look keeps one day, that of the engine; with two engines it would be a guess whose it is.
    let engines = seen.products.iter().filter(is_engine).count();
    let product = |product: &SeenProduct| {
        let last_update = seen.last_update.filter(|_| engines == 1 && is_engine(&product));
        json!({
            "id": product.id,
            "name": product.name,
            "family": product.family,
            "verdict": product.verdict,
            "version": product.version,
            "last_update": last_update,
        })
    };
    seen.products.iter().map(product).collect()
}

fn taken_out(file: &MadeFile) -> Value {
    json!({
        "file": file_name(&file.path),
        "target": file.target,
        "records": file.records,
        "clear_text": file.clear_text,
        "deleted": file.deleted,
    })
}

/// The name of a file without its folders, whichever system wrote the path.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn of_a_path_the_name_alone_is_told() {
        for (path, name) in [
            ("/home/anna/Documents/passwords.kdbx", "passwords.kdbx"),
            (r"C:\Users\anna\passwords.csv", "passwords.csv"),
            (r"\\server\anna/x.csv", "x.csv"),
            ("passwords.csv", "passwords.csv"),
            ("", ""),
        ] {
            assert_eq!(file_name(path), name, "{path}");
        }
    }
}
