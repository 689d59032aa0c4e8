//! Running programs, by the path of their file. `ps` tells it to everybody, for the programs of everybody.

use std::collections::BTreeSet;

use safe_passage_core::survey::{field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading};
use super::Place;

/// Where the program of an application lies in its bundle.
const IN_BUNDLE: &str = ".app/Contents/MacOS/";

/// Reads the file behind each process; the id of its bundle, where it belongs to an application. What a program was called
/// with is never asked for. The count is that of all processes.
pub(super) fn processes(place: &Place, reading: &Reading) -> Outcome {
    // Twice the w, so that a long path is not cut where no terminal gives the width.
    let text = place.answer(reading, "/bin/ps", &["-axww", "-o", "comm="])?;
    let all: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if all.is_empty() {
        return Err(reason::NOT_UNDERSTOOD);
    }
    let mut seen = BTreeSet::new();
    for &path in &all {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let shown = place.shown(path);
        // One program that runs several times is one thing to know.
        if !place.asked.keeps([shown.as_str()]) || !seen.insert(shown.clone()) {
            continue;
        }
        let name = shown.rsplit('/').next().unwrap_or(&shown).to_owned();
        let full = path.starts_with('/');
        let exists = if full { place.mac.exists(path).ok() } else { None };
        let fields = filled([
            (field::NAME, Some(name.clone())),
            (field::STATE, Some("running".to_owned())),
            (field::IMAGE, full.then(|| shown.clone())),
            (field::EXISTS, exists.map(|exists| exists.to_string())),
            (field::ID, bundle_id(place, path)),
        ]);
        // Started with a path that leads from a folder nobody knows: only its name means something.
        reading.saw(if full { shown } else { name }, fields);
    }
    Ok(all.len())
}

/// The id of the innermost application that holds the program.
fn bundle_id(place: &Place, path: &str) -> Option<String> {
    let at = path.rfind(IN_BUNDLE).filter(|_| path.starts_with('/'))?;
    place.list(&format!("{}.app/Contents/Info.plist", &path[..at])).ok()?.text("CFBundleIdentifier")
}
