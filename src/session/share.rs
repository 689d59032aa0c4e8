//! One file for support staff: put together, shown, saved; and the pages beside the road that show it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use safe_passage_core::report::shared::{self, Parts, Shared};

use super::{Notice, Session};
use crate::six_words::SixWords;

/// A page that is shown in place of the journey's own. The journey stays where it is, whatever is under way there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// One file for support staff.
    Share,
    /// What to read out on the phone.
    Essentials,
}

/// What is shown beside the road, and what was shared.
#[derive(Debug, Default)]
pub struct Sharing {
    /// The page that is shown.
    pub shown: Option<Beside>,
    /// The file as it would be saved now; what is shown is what is written.
    pub prepared: Option<Prepared>,
    /// The file that was saved last.
    pub saved: Option<SavedFile>,
    /// The notice that stood on the journey's page, for when it is shown again.
    notice_before: Option<Notice>,
}

/// A file that can be saved.
#[derive(Debug)]
pub struct Prepared {
    /// What is in it.
    pub shared: Shared,
    /// Its text.
    pub text: String,
}

/// A file that was saved.
#[derive(Debug)]
pub struct SavedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// The words of its bytes.
    pub words: SixWords,
    /// What is in it.
    pub shared: Shared,
}

impl Sharing {
    /// Number of the page that is shown, to say on the phone; `None` where it is the journey's own. A file that lies there is
    /// another page than one that is looked at.
    #[must_use]
    pub fn number(&self) -> Option<u16> {
        Some(match self.shown? {
            Beside::Share if self.prepared.is_some() => 92,
            Beside::Share => 94,
            Beside::Essentials => 93,
        })
    }
}

impl Session {
    /// The file for support staff as things stand, without what is private.
    #[must_use]
    pub fn shared(&self) -> Shared {
        self.with_parts(|parts| shared::shared(parts, &self.data.products))
    }

    /// The same with everything in it.
    #[must_use]
    pub fn shared_in_full(&self) -> Shared {
        self.with_parts(shared::in_full)
    }

    fn with_parts(&self, make: impl FnOnce(&Parts<'_>) -> Shared) -> Shared {
        make(&Parts {
            at: self.now(),
            language: self.words.tag(),
            surveys: &self.surveys,
            names: if self.is_this_computer() { crate::system::names::of_this_computer() } else { Vec::new() },
            journey: &self.journey,
            versions: self.versions(),
        })
    }

    /// Version of the program and days of its data files, by name.
    fn versions(&self) -> BTreeMap<String, String> {
        let data = &self.data;
        [
            ("program", env!("CARGO_PKG_VERSION").to_owned()),
            ("timeline", data.timeline.data_date().to_string()),
            ("products", data.products.date.to_string()),
            ("providers", data.catalogue.data_date().to_string()),
            ("removal", data.removal.data_date.to_string()),
        ]
        .map(|(name, version)| (name.to_owned(), version))
        .into()
    }

    pub(super) fn show_beside(&mut self, page: Option<Beside>) {
        if self.sharing.shown.is_none() {
            self.sharing.notice_before = self.notice.take();
        } else {
            self.notice = None;
        }
        self.sharing.shown = page;
        match page {
            Some(Beside::Share) => self.prepare_shared(),
            Some(Beside::Essentials) => {}
            None => self.notice = self.sharing.notice_before.take(),
        }
    }

    /// Puts the file together, unless the one that was saved last says the same.
    fn prepare_shared(&mut self) {
        let mut shared = self.shared();
        let told = self.sharing.saved.as_ref().is_some_and(|saved| {
            let at = std::mem::replace(&mut shared.at, saved.shared.at.clone());
            // The detection bears the moment too.
            let same = without_moment(&shared) == without_moment(&saved.shared);
            shared.at = at;
            same
        });
        let text = shared.text();
        self.sharing.prepared = (!told).then_some(Prepared { shared, text });
    }

    /// Something changed while the file was being looked at: what is shown follows.
    pub(super) fn refresh_shared(&mut self) {
        if self.sharing.shown == Some(Beside::Share) && self.sharing.prepared.is_some() {
            self.prepare_shared();
        }
    }

    /// The file was saved with this text.
    pub(super) fn shared_saved(&mut self, path: PathBuf) {
        let Some(prepared) = self.sharing.prepared.take() else { return };
        let words = SixWords::of(prepared.text.as_bytes());
        self.sharing.saved = Some(SavedFile { path, words, shared: prepared.shared });
        // The page itself tells it, for as long as it is needed.
        self.notice = None;
    }
}

fn without_moment(shared: &Shared) -> Shared {
    let mut shared = shared.clone();
    if let Some(detection) = shared.detection.as_object_mut() {
        detection.shift_remove("at");
    }
    shared
}
