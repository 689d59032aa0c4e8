//! The only place that touches the machine: it reads, it never judges, and it changes nothing but the one value that the
//! person asks for in [`desktop::resume`], and what a product's own uninstaller does that they let [`uninstall`] start.
//!
//! [`collect`] looks at this computer and writes down a [`Survey`]. [`Scripted`] replays surveys that were saved
//! before. Both are a [`Machine`], so whoever judges and draws need not know which one it has.
//!
//! What is read needs no administrator rights and no network. Each source is read in a thread of its own with a time
//! limit of its own; one that fails becomes an observation that says so, and the others go on.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use safe_passage_core::detection::{Matcher, SignKind};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::passwords::FileSystemKind;
use safe_passage_core::survey::{Kind, Os, SCHEMA, Source, Survey};

mod browsers;
#[cfg_attr(target_os = "macos", allow(dead_code, reason = "the keychain of a Mac is asked in another way"))]
mod certificates;
#[cfg(any(target_os = "linux", target_os = "macos", test))]
mod child;
pub mod desktop;
pub mod download;
pub mod names;
mod network;
mod read;
mod run;
pub mod scripted;
pub mod uninstall;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(any(target_os = "macos", test))]
mod macos;
#[cfg(any(windows, test))]
mod windows;

#[cfg(target_os = "linux")]
use linux as this_system;
#[cfg(target_os = "macos")]
use macos as this_system;
#[cfg(windows)]
use windows as this_system;

pub use scripted::{Scripted, ScriptedError};

/// How far a look at a machine has come: one of these for every source that is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The source that has just been finished, read or not.
    pub source: Source,
    /// How many sources are finished.
    pub done: usize,
    /// How many sources are asked in all.
    pub total: usize,
}

impl Progress {
    /// "Looked at: installed programs", the last thing that happened.
    #[must_use]
    pub fn source_message(&self) -> Message {
        message!("look-progress-source", source = Message::new(self.source.message_id()))
    }
}

/// What to ask a machine for, made from the product data for the system that is looked at.
///
/// A survey must hold nothing private, so a source's list is never kept whole: of packages, processes, units, extensions
/// and the like only those entries stay that [`Asked::keeps`], and the number of all of them.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Files and folders to ask for, in the form of the system that is looked at. On Linux: absolute paths, or `~/…` for
    /// the person's home folder. On Windows: below a drive or a variable of the system (`%ProgramData%\…`). A `*` stands
    /// for any text inside one path component (`/opt/KasperskyOS-*`).
    /// Paths of another form are left alone: they belong to another system.
    pub paths: Vec<String>,
    /// Pieces of names of security makers and products. An entry whose name, path, publisher or id contains one of them,
    /// upper and lower case alike, is kept. This decides what is written down and nothing else: whether a kept entry
    /// means anything is judged later, by exact tokens. Empty pieces keep nothing.
    pub keep: Vec<String>,
    /// Pieces of subjects of certificates, in place of the pieces above: some security makers also run certification
    /// authorities that every computer trusts.
    pub certificates: Vec<String>,
    /// Whole names that the product data knows, for entries that are kept although nothing in them names a maker
    /// (`klif`, `ekrn`).
    pub names: Vec<(SignKind, Matcher)>,
}

impl Asked {
    /// Whether an entry with these texts (name, path, publisher, id) is to be written down.
    #[must_use]
    pub fn keeps<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        contains_any(texts, &self.keep)
    }

    /// Whether the certificate of this subject is to be written down.
    #[must_use]
    pub fn keeps_certificate(&self, subject: &str) -> bool {
        contains_any([subject], &self.certificates) || self.knows(SignKind::Certificate, subject)
    }

    /// Whether the product data knows this whole name.
    #[must_use]
    pub fn knows(&self, kind: SignKind, name: &str) -> bool {
        self.names.iter().any(|(known, matcher)| *known == kind && matcher.fits(name))
    }
}

/// Whether one of the texts contains one of these pieces, upper and lower case alike. Empty pieces are contained in nothing.
fn contains_any<'a>(texts: impl IntoIterator<Item = &'a str>, pieces: &[String]) -> bool {
    let pieces: Vec<String> = pieces.iter().map(|piece| piece.trim().to_lowercase()).filter(|piece| !piece.is_empty()).collect();
    texts.into_iter().any(|text| {
        let text = text.to_lowercase();
        pieces.iter().any(|piece| text.contains(piece.as_str()))
    })
}

/// A machine that can be looked at, once or again.
pub trait Machine: Send + Sync {
    /// Looks at the machine and writes down what is there.
    ///
    /// `progress` is called from the calling thread. When `cancel` becomes true, the sources that are not finished are
    /// written down as not read because of it; what was read stays.
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey;

    /// Like [`Machine::survey`], for a machine of which several captures exist: all of them, to be judged together.
    fn surveys(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Survey> {
        vec![self.survey(progress, cancel)]
    }

    /// Whether this is the computer that the program runs on. Where it is not, nothing may be started or opened for it.
    fn is_this_computer(&self) -> bool;

    /// What starts the uninstallers of this machine. A capture has none.
    fn uninstallers(&self) -> Arc<dyn uninstall::Uninstallers> {
        Arc::new(uninstall::Nothing)
    }

    /// What looks at files that a person downloaded to this machine. A capture has no files.
    fn downloads(&self) -> Arc<dyn download::Downloads> {
        Arc::new(download::Nothing)
    }
}

/// The computer that the program runs on.
#[derive(Debug, Clone, Default)]
pub struct ThisComputer {
    asked: Asked,
}

impl ThisComputer {
    /// This computer, to be asked for these things at every look.
    #[must_use]
    pub const fn new(asked: Asked) -> Self {
        Self { asked }
    }
}

impl Machine for ThisComputer {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        collect(&self.asked, progress, cancel)
    }

    fn is_this_computer(&self) -> bool {
        true
    }

    fn uninstallers(&self) -> Arc<dyn uninstall::Uninstallers> {
        uninstall::this_system()
    }

    fn downloads(&self) -> Arc<dyn download::Downloads> {
        download::this_system()
    }
}

/// Looks at this computer: read only, without administrator rights, without network.
///
/// Never fails as a whole. Every source of [`sources_of`] this system appears in the result with one observation about
/// the source as a whole: how many entries it held, or why it could not be read.
/// `captured` is the instant at which the look began, in UTC, to the second.
#[must_use]
pub fn collect(asked: &Asked, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
    let started = jiff::Timestamp::from_second(jiff::Timestamp::now().as_second()).ok();
    Survey {
        schema: SCHEMA.to_owned(),
        kind: Kind::ThisComputer,
        os: THIS_OS,
        captured: started.map(|instant| instant.to_string()),
        observations: this_system::observations(asked, progress, cancel),
        other: serde_json::Map::new(),
    }
}

/// Whether this system is older than the program can work on, so that it had better say so and end.
#[must_use]
pub fn is_too_old() -> bool {
    #[cfg(windows)]
    return windows::is_too_old();
    #[cfg(not(windows))]
    false
}

/// What a variable such as `APPDATA` stands for, on Windows; elsewhere such names stand for nothing.
#[must_use]
pub fn windows_variable(name: &str) -> Option<String> {
    if cfg!(windows) { std::env::var(name).ok() } else { None }
}

/// What kind of disk a drive letter stands for on Windows, and the place on the network where it is one
/// (`\\server\share`). Elsewhere nothing is known: there are no such letters.
#[must_use]
pub fn disk(letter: char) -> (FileSystemKind, Option<String>) {
    #[cfg(windows)]
    return windows::disk(letter);
    #[cfg(not(windows))]
    {
        _ = letter;
        (FileSystemKind::Unknown, None)
    }
}

/// Sees to it that nobody but the person who runs the program can open a file that was just made. On Unix it was made so.
///
/// # Errors
/// The system's, where it could not be done; a disk that knows no owners is no error.
pub fn owner_only(path: &std::path::Path) -> std::io::Result<()> {
    #[cfg(windows)]
    return windows::owner_only(path);
    #[cfg(not(windows))]
    {
        _ = path;
        Ok(())
    }
}

/// Whether the program was started without a console that it could write to, as the Windows wizard is.
#[must_use]
pub fn is_window_program() -> bool {
    #[cfg(windows)]
    return windows::is_window_program();
    #[cfg(not(windows))]
    false
}

/// The system that the program was built for.
pub const THIS_OS: Os = if cfg!(windows) {
    Os::Windows
} else if cfg!(target_os = "macos") {
    Os::Macos
} else {
    Os::Linux
};

/// The sources that are asked on a system, in the order in which a survey lists them.
#[must_use]
pub const fn sources_of(os: Os) -> &'static [Source] {
    match os {
        Os::Windows => &[
            Source::System,
            Source::Management,
            Source::InstalledPrograms,
            Source::Services,
            Source::Drivers,
            Source::Processes,
            Source::Files,
            Source::Registry,
            Source::SecurityCenter,
            Source::Defender,
            Source::BrowserExtensions,
            Source::Certificates,
            Source::Databases,
            Source::Network,
        ],
        Os::Macos => &[
            Source::System,
            Source::Management,
            Source::Applications,
            Source::SystemExtensions,
            Source::LaunchItems,
            Source::Processes,
            Source::Files,
            Source::BrowserExtensions,
            Source::Certificates,
            Source::Databases,
            Source::Network,
        ],
        Os::Linux => &[
            Source::System,
            Source::Management,
            Source::Packages,
            Source::Units,
            Source::Processes,
            Source::Files,
            Source::Flatpak,
            Source::Snap,
            Source::BrowserExtensions,
            Source::Certificates,
            Source::Databases,
            Source::Network,
        ],
        Os::Unknown => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(tokens: &[&str]) -> Asked {
        Asked { keep: tokens.iter().map(|&token| token.to_owned()).collect(), ..Asked::default() }
    }

    #[test]
    fn entries_are_kept_by_a_piece_of_any_text_in_any_case() {
        let cases: [(&[&str], &[&str], bool); 7] = [
            (&["kaspersky"], &["AO KASPERSKY LAB"], true),
            (&["kesl"], &["nothing", "/opt/kaspersky/KESL/bin"], true),
            (&["kaspersky"], &["caspersky"], false),
            (&["ahkjpbee"], &["AhkjPbeeocnddj"], true),
            (&[""], &["anything"], false),
            (&["  "], &["any thing  here"], false),
            (&[], &["anything"], false),
        ];
        for (tokens, texts, expected) in cases {
            assert_eq!(asked(tokens).keeps(texts.iter().copied()), expected, "{tokens:?} in {texts:?}");
        }
    }
}
