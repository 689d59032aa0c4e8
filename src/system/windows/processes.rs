//! Running programs, by the full path of their file. Windows tells it to everybody, for nearly all of them.

use std::collections::BTreeSet;

use safe_passage_core::detection::SignKind;
use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading};
use super::{Place, image};

/// Reads the running programs. Command lines are never read. One whose path is closed is known by its bare name. The
/// count is that of all processes.
pub(super) fn processes(place: &Place, reading: &Reading) -> Outcome {
    let all = place.windows.programs()?;
    let mut seen = BTreeSet::new();
    for program in &all {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let path = program.path.as_deref().unwrap_or_default();
        if !place.keeps(SignKind::ProcessName, &program.name, [path]) {
            continue;
        }
        let subject = if path.is_empty() { program.name.clone() } else { without_user_names(path) };
        // One program that runs several times is one thing to know.
        if !seen.insert(subject.to_lowercase()) {
            continue;
        }
        let mut fields = vec![(field::NAME, program.name.clone()), (field::STATE, "running".to_owned())];
        if !path.is_empty() {
            fields.push((field::IMAGE, subject.clone()));
            if image::is_full(path) {
                if let Ok(exists) = place.windows.exists(path) {
                    fields.push((field::EXISTS, exists.to_string()));
                }
                fields.extend(place.signature_fields(reading, path));
            }
        }
        reading.saw(subject, fields);
    }
    Ok(all.len())
}
