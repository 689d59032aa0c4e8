//! Files and folders that the product data asks for.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use safe_passage_core::survey::{field, reason};

use super::super::read::fits;
use super::super::run::{Outcome, Reading, Reason};
use super::{Place, entries, file_name, is_missing, reason_of};

/// The most paths that one pattern may match; what is beyond says nothing new.
const MOST_MATCHES: usize = 200;

/// Asks for each path of the product data and writes down whether it is there. Patterns are written down by what they
/// match; a pattern that matches nothing leaves no entry. The count is the number of paths that were asked.
pub(super) fn files(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for asked in &place.asked.paths {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let start = if let Some(below) = asked.strip_prefix("~/") {
            let Some(home) = &place.home else {
                reading.could_not_read(asked.as_str(), reason::NOT_AVAILABLE);
                continue;
            };
            (home.clone(), below)
        } else if let Some(below) = asked.strip_prefix('/') {
            (place.root.clone(), below)
        } else {
            // A path of another system.
            continue;
        };
        count += 1;
        ask(place, reading, start, asked);
    }
    Ok(count)
}

fn ask(place: &Place, reading: &Reading, (folder, below): (PathBuf, &str), asked: &str) {
    // Only plain names, so that no path leads anywhere else than where it says.
    let plain = Path::new(below).components().all(|component| matches!(component, Component::Normal(_)));
    if !plain || below.is_empty() {
        return reading.could_not_read(asked, reason::NOT_UNDERSTOOD);
    }
    let is_pattern = below.contains('*');
    match matches(folder, below) {
        Err(why) => reading.could_not_read(asked, why),
        Ok(found) => {
            for path in found {
                let name = place.name_of(&path);
                match exists(&path) {
                    Ok(false) if is_pattern => {}
                    Ok(there) => reading.saw(name, [(field::EXISTS, there.to_string())]),
                    Err(why) => reading.could_not_read(name, why),
                }
            }
        }
    }
}

/// Whether the path leads to something. A link to nothing is there as a link and leads nowhere: no.
fn exists(path: &Path) -> Result<bool, Reason> {
    match fs::metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(reason_of(&error)),
    }
}

/// The paths that a pattern stands for; the last component of a pattern without `*` need not be there.
fn matches(folder: PathBuf, below: &str) -> Result<Vec<PathBuf>, Reason> {
    let mut found = vec![folder];
    for part in below.split('/').filter(|part| !part.is_empty()) {
        if !part.contains('*') {
            for path in &mut found {
                path.push(part);
            }
            continue;
        }
        let mut next = Vec::new();
        for folder in &found {
            let listed = list(folder).map_err(|error| reason_of(&error))?;
            next.extend(listed.into_iter().filter(|path| fits(part, &file_name(path))));
        }
        next.truncate(MOST_MATCHES);
        found = next;
    }
    Ok(found)
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(entries(folder)?.unwrap_or_default())
}
