//! Windows. There is no collector for it yet: every source is written down as one that could not be read, so that nobody
//! takes the silence for "nothing found". Surveys and captured logs from Windows are read all the same.

use std::sync::atomic::AtomicBool;

use safe_passage_core::survey::{Observation, Os};

use super::{Asked, Progress, run, sources_of};

/// One observation for each source of Windows: could not be read, because nothing here can read it.
pub(super) fn observations(_asked: &Asked, progress: &dyn Fn(Progress), _cancel: &AtomicBool) -> Vec<Observation> {
    run::not_available(sources_of(Os::Windows), progress)
}
