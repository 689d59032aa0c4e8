//! What the settings of Kaspersky's products for Linux mean, in whichever form they were written.
//!
//! Seen in the maker's help: `[ExcludedFromScanScope.item_#]` with `AreaDesc`, `UseScanArea`, `Path`, `AreaMask.item_#`
//! (support.kaspersky.com/KICS4Linux/1.3/en-US/197965.htm, an example of a whole section), `[TrustedPrograms.item_#]` with
//! `ProgramPath` and `UseTrustedPrograms` (…/KICS4Linux/2.0/en-US/197655.htm), exclusion by process with a path of the
//! program and the areas that it changes (…/KES4Linux/12.4.0/en-US/248958.htm). Seen in a public import file:
//! `UseExcludeMasks`, `UseExcludeThreats`. The lists that these two switch on, `ExcludeMasks.item_#` and
//! `ExcludeThreats.item_#`, and `ExcludedForProgram`, `ExcludedMountPoint` and `MemScanExcludedProgramPath`, follow the same
//! naming and were not seen in an exported file.

use std::collections::HashMap;

use super::super::items::{Item, Kind, NotUnderstood, RawField};
use super::flat::{Entry, is_item, name};

/// What was read.
pub(super) struct Read {
    pub items: Vec<Item>,
    pub not_understood: Vec<NotUnderstood>,
}

/// A section that is one item, with the fields that it is made of.
struct Section {
    name: &'static str,
    kind: Kind,
    /// Fields that hold the path; the first that is there counts.
    path: &'static str,
    /// The field that switches the item on or off.
    switch: &'static [&'static str],
    /// The setting beside the sections that switches all of them on or off.
    all: &'static str,
}

const SECTIONS: [Section; 3] = [
    Section { name: "ExcludedFromScanScope", kind: Kind::Exclusion, path: "Path", switch: &["UseScanArea"], all: "" },
    Section {
        name: "TrustedPrograms",
        kind: Kind::TrustedProgram,
        path: "ProgramPath",
        switch: &["UseTrustedProgram", "UseScanArea"],
        all: "UseTrustedPrograms",
    },
    Section {
        name: "ExcludedForProgram",
        kind: Kind::TrustedProgram,
        path: "ProgramPath",
        switch: &["UseExcludedForProgram", "UseScanArea"],
        all: "",
    },
];

/// A setting that is a list of items.
struct List {
    name: &'static str,
    kind: Kind,
    is_verdict: bool,
    /// The setting beside it that switches the list on or off.
    switch: &'static str,
}

const LISTS: [List; 6] = [
    List { name: "ExcludeMasks", kind: Kind::Exclusion, is_verdict: false, switch: "UseExcludeMasks" },
    List { name: "ExcludedMasks", kind: Kind::Exclusion, is_verdict: false, switch: "UseExcludeMasks" },
    List { name: "ExcludeThreats", kind: Kind::Exclusion, is_verdict: true, switch: "UseExcludeThreats" },
    List { name: "ExcludedThreats", kind: Kind::Exclusion, is_verdict: true, switch: "UseExcludeThreats" },
    List { name: "ExcludedMountPoint", kind: Kind::Exclusion, is_verdict: false, switch: "" },
    List { name: "MemScanExcludedProgramPath", kind: Kind::TrustedProgram, is_verdict: false, switch: "" },
];

/// Names that only such files have; one of them is enough to know the file by.
const KNOWN: [&str; 9] = [
    "ScanScope",
    "MonitoringTask",
    "OnDemandTask",
    "UseExcludeMasks",
    "UseExcludeThreats",
    "UseTrustedPrograms",
    "ScanArchived",
    "SambaConfigPath",
    "EncryptedConnectionsScan",
];

/// Whether a place has a name that only such files have.
pub(super) fn knows(place: &[String]) -> bool {
    place.iter().map(|part| name(part)).any(|part| {
        KNOWN.contains(&part) || SECTIONS.iter().any(|one| one.name == part) || LISTS.iter().any(|one| one.name == part)
    })
}

/// A section's item while it is being put together.
struct Open {
    section: &'static Section,
    /// The section with its number.
    place: Vec<String>,
    /// What the section stands in.
    outside: Vec<String>,
    item: Item,
}

/// Makes items of what was read. Settings that are about something else are left out; those that speak of exclusions in
/// a way that is not known are listed.
pub(super) fn interpret(entries: Vec<Entry>, mut not_understood: Vec<NotUnderstood>) -> Read {
    let mut open: Vec<Open> = Vec::new();
    let mut known: HashMap<Vec<String>, usize> = HashMap::new();
    // What is switched by a setting beside it, which may come later in the file.
    let mut waiting: Vec<(usize, Vec<String>, &'static str)> = Vec::new();
    let mut switches: HashMap<Vec<String>, bool> = HashMap::new();
    let mut items: Vec<Item> = Vec::new();
    for entry in entries {
        let Entry { place, value, line, start } = entry;
        if let Some((section, at)) = section_of(&place) {
            let outside = place[..at].to_vec();
            let inside = if place.get(at + 1).is_some_and(|part| is_item(part)) { at + 2 } else { at + 1 };
            let this = place[..inside.min(place.len())].to_vec();
            let index = *known.entry(this.clone()).or_insert(open.len());
            if index == open.len() {
                open.push(Open { section, place: this, outside, item: Item::new(section.kind, start) });
            }
            let field = place[inside.min(place.len())..].iter().map(|part| name(part)).collect::<Vec<_>>().join(".");
            if !take_field(&mut open[index], &field, &value) {
                not_understood.push(NotUnderstood { line, text: format!("{}={value}", place.join(".")) });
            }
        } else if let Some((list, at)) = list_of(&place) {
            let mut item = Item::new(list.kind, line);
            if value.is_empty() {
                continue;
            }
            if list.is_verdict {
                item.verdict = Some(value);
            } else {
                item.path = Some(value);
            }
            item.raw.push(RawField { name: "place".to_owned(), value: place.join(".") });
            waiting.push((items.len(), place[..at].to_vec(), list.switch));
            items.push(item);
        } else if let Some(on) = yes_or_no(&value).filter(|_| place.last().is_some_and(|part| part.starts_with("Use"))) {
            // Where a setting stands twice, the last one counts.
            let mut place = place;
            if let Some(last) = place.last_mut() {
                *last = name(last).to_owned();
            }
            switches.insert(place, on);
        } else if speaks_of_exclusions(&place) {
            not_understood.push(NotUnderstood { line, text: format!("{}={value}", place.join(".")) });
        }
    }
    let is_off = |outside: &[String], switch: &str| {
        let place: Vec<String> = outside.iter().cloned().chain([switch.to_owned()]).collect();
        switches.get(&place) == Some(&false)
    };
    for (index, outside, switch) in &waiting {
        if is_off(outside, switch) {
            items[*index].enabled = false;
        }
    }
    for mut one in open {
        if !one.section.all.is_empty() && is_off(&one.outside, one.section.all) {
            one.item.enabled = false;
        }
        if one.item.path.is_some() {
            one.item.raw.push(RawField { name: "place".to_owned(), value: one.place.join(".") });
            items.push(one.item);
        } else {
            not_understood.push(NotUnderstood { line: one.item.line, text: format!("[{}]", one.place.join(".")) });
        }
    }
    items.sort_by_key(|item| item.line);
    not_understood.sort_by_key(|one| one.line);
    Read { items, not_understood }
}

fn section_of(place: &[String]) -> Option<(&'static Section, usize)> {
    place.iter().enumerate().find_map(|(at, part)| {
        SECTIONS.iter().find(|section| section.name == name(part)).map(|section| (section, at)).filter(|_| at + 1 < place.len())
    })
}

fn list_of(place: &[String]) -> Option<(&'static List, usize)> {
    let (at, part) = place.iter().enumerate().rfind(|(_, part)| !is_item(part))?;
    LISTS.iter().find(|list| list.name == name(part)).map(|list| (list, at))
}

/// Puts a field where it belongs; false where an item has it already and a second one can't be meant.
fn take_field(open: &mut Open, field: &str, value: &str) -> bool {
    let item = &mut open.item;
    if field == open.section.path {
        if item.path.is_some() || value.is_empty() {
            return false;
        }
        item.path = Some(value.to_owned());
        return true;
    }
    if open.section.switch.contains(&field)
        && let Some(on) = yes_or_no(value)
    {
        item.enabled = on;
        return true;
    }
    if field == "AreaDesc" && item.comment.is_empty() {
        value.clone_into(&mut item.comment);
        return true;
    }
    item.raw.push(RawField { name: field.to_owned(), value: value.to_owned() });
    true
}

fn yes_or_no(value: &str) -> Option<bool> {
    if value.eq_ignore_ascii_case("yes") || value.eq_ignore_ascii_case("true") {
        Some(true)
    } else if value.eq_ignore_ascii_case("no") || value.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

/// Whether a setting is about leaving something alone, in a way that is not known here.
fn speaks_of_exclusions(place: &[String]) -> bool {
    place.iter().map(|part| name(part)).any(|part| part.starts_with("Exclu") || part.starts_with("Trusted"))
}
