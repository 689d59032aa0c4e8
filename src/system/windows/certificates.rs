//! Certificates that the system trusts as roots: security programs that read along with web pages put one there.

use super::super::run::{Outcome, Reading};
use super::Place;

/// Reads the subjects of the trusted roots. The count is that of all of them.
pub(super) fn certificates(place: &Place, reading: &Reading) -> Outcome {
    let all = place.windows.trusted_roots()?;
    let mut kept: Vec<&String> = all.iter().filter(|subject| place.asked.keeps_certificate(subject)).collect();
    kept.sort();
    kept.dedup();
    for subject in kept {
        reading.saw(subject.as_str(), []);
    }
    Ok(all.len())
}
