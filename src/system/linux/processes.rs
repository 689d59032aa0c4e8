//! Running programs, by the path of their file.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use safe_passage_core::survey::{Observation, Source, field, reason};

use super::super::run::{Outcome, Reading};
use super::{Place, entries, file_name, is_missing, read_text, reason_of};

/// What the kernel appends to the path of a running program whose file was deleted.
const DELETED: &str = " (deleted)";

/// Reads the file behind each process. Command lines and surroundings of processes are never read.
///
/// Programs of other users do not show their path to an ordinary account. Those are counted in one observation of their
/// own (subject `other-users`), and one whose bare name is kept is written down under that name.
pub(super) fn processes(place: &Place, reading: &Reading) -> Outcome {
    let folder = place.at("/proc");
    let listed = entries(&folder).map_err(|error| reason_of(&error))?.ok_or(reason::NOT_AVAILABLE)?;
    let numbers: Vec<_> = listed.into_iter().filter(|path| file_name(path).bytes().all(|byte| byte.is_ascii_digit())).collect();
    if numbers.is_empty() {
        return Err(reason::NOT_AVAILABLE);
    }
    let mut seen = BTreeSet::new();
    let mut refused = 0_usize;
    for process in &numbers {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        match fs::read_link(process.join("exe")) {
            Ok(path) => one_path(place, reading, &path, &mut seen),
            // A thread of the kernel, or a process that has ended in the meantime.
            Err(error) if is_missing(&error) => {}
            Err(error) => {
                if error.kind() == io::ErrorKind::PermissionDenied {
                    refused += 1;
                }
                one_name(place, reading, process, &mut seen);
            }
        }
    }
    // A system can hide the processes of others altogether; the first process is always there.
    let hidden = !numbers.iter().any(|path| file_name(path) == "1");
    if refused > 0 || hidden {
        let mut refusal = Observation::could_not_read(Source::Processes, Some("other-users".to_owned()), reason::PERMISSION);
        if !hidden {
            refusal.value.insert(field::COUNT.to_owned(), refused.to_string());
        }
        reading.write(refusal);
    }
    Ok(numbers.len())
}

fn one_path(place: &Place, reading: &Reading, path: &Path, seen: &mut BTreeSet<String>) {
    let text = path.to_string_lossy();
    let (path, deleted) = match text.strip_suffix(DELETED) {
        Some(before) => (before, true),
        None => (text.as_ref(), false),
    };
    let name = place.name_of(Path::new(path));
    // Judged by the path without the user's name, which could look like a product's.
    if place.asked.keeps([name.as_str()]) && seen.insert(name.clone()) {
        let exists = (!deleted).to_string();
        reading.saw(
            name.clone(),
            [(field::NAME, file_name(Path::new(path))), (field::IMAGE, name), (field::EXISTS, exists), running()],
        );
    }
}

fn one_name(place: &Place, reading: &Reading, process: &Path, seen: &mut BTreeSet<String>) {
    let Ok(Some(name)) = read_text(&process.join("comm")) else { return };
    let name = name.trim().to_owned();
    if place.asked.keeps([name.as_str()]) && seen.insert(name.clone()) {
        reading.saw(name.clone(), [(field::NAME, name), running()]);
    }
}

fn running() -> (&'static str, String) {
    (field::STATE, "running".to_owned())
}
