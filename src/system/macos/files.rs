//! Files and folders that the product data asks for.

use safe_passage_core::survey::{field, reason};

use super::super::read::{filled, fits};
use super::super::run::{Outcome, Reading, Reason};
use super::Place;

/// The most paths that one pattern may match; what is beyond says nothing new.
const MOST_MATCHES: usize = 200;

/// Asks for each path of the product data and writes down whether it is there; of a bundle also its id and version.
/// Patterns are written down by what they match; a pattern that matches nothing leaves no entry. The count is the number
/// of paths that were asked.
pub(super) fn files(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for asked in &place.asked.paths {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        if !asked.starts_with(['/', '~']) {
            // A path of another system.
            continue;
        }
        let Some(path) = place.located(asked) else {
            reading.could_not_read(asked.as_str(), reason::NOT_AVAILABLE);
            continue;
        };
        // Only plain names, so that no path leads anywhere else than where it says.
        if !path.starts_with('/') || !path.split('/').skip(1).all(|part| !matches!(part, "" | "." | "..")) {
            reading.could_not_read(asked.as_str(), reason::NOT_UNDERSTOOD);
            continue;
        }
        count += 1;
        match matches(place, &path) {
            Err(why) => reading.could_not_read(asked.as_str(), why),
            Ok(found) => found.iter().for_each(|found| one(place, reading, found, path.contains('*'))),
        }
    }
    Ok(count)
}

fn one(place: &Place, reading: &Reading, path: &str, is_match: bool) {
    let name = place.shown(path);
    match place.mac.exists(path) {
        Ok(false) if is_match => {}
        Ok(there) => {
            let is_bundle = there && [".app", ".bundle", ".kext"].iter().any(|ending| path.ends_with(ending));
            let described = is_bundle.then(|| place.list(&format!("{path}/Contents/Info.plist")).ok()).flatten();
            let text = |name: &str| described.as_ref().and_then(|list| list.text(name));
            reading.saw(
                name,
                filled([
                    (field::EXISTS, Some(there.to_string())),
                    (field::ID, text("CFBundleIdentifier")),
                    (field::VERSION, text("CFBundleShortVersionString")),
                ]),
            );
        }
        Err(why) => reading.could_not_read(name, why),
    }
}

/// The paths that a pattern stands for; a last part without `*` need not be there.
fn matches(place: &Place, path: &str) -> Result<Vec<String>, Reason> {
    let mut found = vec![String::new()];
    for part in path.split('/').skip(1) {
        if !part.contains('*') {
            for path in &mut found {
                path.push('/');
                path.push_str(part);
            }
            continue;
        }
        let mut next = Vec::new();
        for folder in &found {
            let names = place.mac.list_folder(if folder.is_empty() { "/" } else { folder })?.unwrap_or_default();
            next.extend(names.iter().filter(|name| fits(part, name)).map(|name| format!("{folder}/{name}")));
        }
        next.truncate(MOST_MATCHES);
        found = next;
    }
    Ok(found)
}
