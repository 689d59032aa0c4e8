//! Looking at files that a person downloaded with their own browser: who signed them, how large and how old they are.
//!
//! Nothing is started, opened as a program or changed here, and nothing goes to the network. What the answer means is said by
//! [`safe_passage_core::removal::judge_download`].

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::Timestamp;
use safe_passage_core::removal::download::Answer;

/// What looks at downloaded files.
pub trait Downloads: Send + Sync {
    /// Whether files can be looked at here. Where not, the page shows no line for them.
    fn offered(&self) -> bool;

    /// Looks at one file. Blocks as long as the disk takes; ends early, with whatever it has, once `cancel` is true.
    fn look(&self, path: &Path, cancel: &AtomicBool) -> File;
}

/// A file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name without the folder, as the system has it.
    pub name: String,
    /// Its size; `None` where it could not be opened.
    pub bytes: Option<u64>,
    /// When it was last changed.
    pub changed: Option<Timestamp>,
    /// SHA-256 in hexadecimal digits, where the system tells nothing of who signed files.
    pub checksum: Option<String>,
    /// Who signed it.
    pub answer: Answer,
}

impl File {
    /// A file of which only the name and an answer are known.
    #[must_use]
    pub fn named(path: &Path, answer: Answer) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name, bytes: None, changed: None, checksum: None, answer }
    }
}

/// Looks at nothing: for saved surveys that are replayed, whose files lie elsewhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nothing;

impl Downloads for Nothing {
    fn offered(&self) -> bool {
        false
    }

    fn look(&self, path: &Path, _: &AtomicBool) -> File {
        File::named(path, Answer::NotThere)
    }
}

/// Looks at files of the system that the program runs on.
#[must_use]
pub fn this_system() -> Arc<dyn Downloads> {
    #[cfg(windows)]
    return Arc::new(super::windows::download::Place::of_this_system());
    #[cfg(not(windows))]
    Arc::new(checksum::ThisSystem)
}

/// Systems that are not asked who signed a file: what they get is a checksum to compare with the maker's page.
#[cfg(any(not(windows), test))]
mod checksum {
    use std::fmt::Write as _;
    use std::io::{ErrorKind, Read as _};
    use std::sync::atomic::Ordering;

    use safe_passage_core::removal::download::installs;
    use safe_passage_core::survey::Os;
    use sha2::{Digest as _, Sha256};

    use super::{Answer, AtomicBool, Downloads, File, Path, Timestamp};

    /// Largest file that a checksum is made of. Installers have some hundred megabytes.
    const LARGEST: u64 = 8 * 1024 * 1024 * 1024;

    /// So much is read between two looks at the flag.
    const PIECE: usize = 1024 * 1024;

    #[derive(Debug, Clone, Copy, Default)]
    pub(super) struct ThisSystem;

    impl Downloads for ThisSystem {
        fn offered(&self) -> bool {
            true
        }

        fn look(&self, path: &Path, cancel: &AtomicBool) -> File {
            look(path, if cfg!(target_os = "macos") { Os::Macos } else { Os::Linux }, cancel)
        }
    }

    pub(super) fn look(path: &Path, os: Os, cancel: &AtomicBool) -> File {
        let mut seen = File::named(path, Answer::NotAsked);
        // What is no plain file is not opened: a pipe would never end.
        let known = match std::fs::metadata(path) {
            Ok(known) if known.is_file() => known,
            Ok(_) => return File { answer: Answer::NotAnInstaller, ..seen },
            Err(error) if error.kind() == ErrorKind::NotFound => return File { answer: Answer::NotThere, ..seen },
            Err(_) => return File { answer: Answer::NotReadable, ..seen },
        };
        seen.bytes = Some(known.len());
        seen.changed = known.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
        if !installs(&seen.name, os) {
            return File { answer: Answer::NotAnInstaller, ..seen };
        }
        match sum(path, cancel) {
            Some(checksum) => File { checksum: Some(checksum), ..seen },
            None => File { answer: Answer::NotReadable, ..seen },
        }
    }

    fn sum(path: &Path, cancel: &AtomicBool) -> Option<String> {
        let mut file = std::fs::File::open(path).ok()?.take(LARGEST + 1);
        let (mut hash, mut piece, mut whole) = (Sha256::new(), vec![0_u8; PIECE], 0_u64);
        loop {
            if cancel.load(Ordering::Relaxed) {
                return None;
            }
            let read = match file.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(_) => return None,
            };
            whole += read as u64;
            hash.update(&piece[..read]);
        }
        let digits = |digits: String, byte: &u8| {
            let mut digits = digits;
            _ = write!(digits, "{byte:02x}");
            digits
        };
        (whole <= LARGEST).then(|| hash.finalize().iter().fold(String::new(), digits))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::checksum::look;
    use super::*;
    use safe_passage_core::survey::Os;

    fn flag(on: bool) -> AtomicBool {
        AtomicBool::new(on)
    }

    #[test]
    fn a_system_that_is_not_asked_gives_size_age_and_checksum() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("protection.deb");
        fs::write(&path, "abc").expect("written");
        let seen = look(&path, Os::Linux, &flag(false));
        assert_eq!((seen.name.as_str(), seen.bytes, &seen.answer), ("protection.deb", Some(3), &Answer::NotAsked));
        assert!(seen.changed.is_some());
        // FIPS 180-4, the example for one block.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(seen.checksum.as_deref(), Some(expected));
    }

    #[test]
    fn a_file_of_many_pieces_is_summed_whole_and_can_be_given_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("protection.run");
        // FIPS 180-4: a million times the letter a.
        fs::write(&path, "a".repeat(1_000_000)).expect("written");
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
        assert_eq!(look(&path, Os::Linux, &flag(false)).checksum.as_deref(), Some(expected));
        let given_up = look(&path, Os::Linux, &flag(true));
        assert_eq!((given_up.checksum, given_up.answer), (None, Answer::NotReadable));
    }

    #[test]
    fn what_is_not_there_and_what_installs_nothing_is_said_to_be_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = folder.path().join("notes.txt");
        fs::write(&text, "abc").expect("written");
        let cases = [
            (folder.path().join("none.deb"), Answer::NotThere),
            (text, Answer::NotAnInstaller),
            (folder.path().to_path_buf(), Answer::NotAnInstaller),
        ];
        for (path, expected) in cases {
            let seen = look(&path, Os::Linux, &flag(false));
            assert_eq!((seen.answer, seen.checksum), (expected, None), "{}", path.display());
        }
        assert!(!Nothing.offered());
        assert_eq!(Nothing.look(Path::new("x.deb"), &flag(false)).answer, Answer::NotThere);
    }
}
