//! Certificates that are trusted as roots, by the system and by browsers with stores of their own: security programs that
//! read along with web pages put one there.

use safe_passage_core::survey::{Observation, Source};

use super::super::certificates::{self, Tally};
use super::super::run::{Outcome, Reading};
use super::Place;
use super::browsers::{ItsDisk, firefox};

/// Reads the subjects of the trusted roots: of the system and of the person in one list, as the system itself trusts them,
/// and of browsers made from Firefox. The count is that of all of them.
pub(super) fn certificates(place: &Place, reading: &Reading) -> Outcome {
    // The browsers' stores are read even where the system refuses its own.
    let system = place.windows.trusted_roots();
    if let Ok(all) = &system {
        let mut kept: Vec<&String> = all.iter().filter(|subject| place.asked.keeps_certificate(subject)).collect();
        kept.sort();
        kept.dedup();
        for subject in kept {
            reading.write(Observation::read(Source::Certificates, subject.as_str(), []));
        }
    }
    let mut tally = Tally::default();
    certificates::of_browsers(&ItsDisk(&*place.windows), firefox(place), &place.asked, reading, &mut tally)?;
    Ok(system?.len() + tally.count())
}
