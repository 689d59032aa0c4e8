//! Runs the few programs of the system whose answer no file gives: fixed names, clean surroundings, limits on everything.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use safe_passage_core::survey::reason;

use super::super::child::{self, Answer};
use super::super::run::{Reading, Reason};

/// The most that a program may answer, in bytes.
const LARGEST_ANSWER: u64 = 64 << 20;

/// The programs of a machine and where they are looked for.
pub(super) struct Commands {
    /// Folders in the order in which they are searched.
    pub folders: Vec<PathBuf>,
    /// Who may own a program that is run, by user number.
    pub owners: Vec<u32>,
}

impl Commands {
    /// `/usr/bin` and `/bin`, programs that belong to the administrator alone. What a person's own PATH adds is never run.
    pub fn of_the_system() -> Self {
        Self { folders: vec![PathBuf::from("/usr/bin"), PathBuf::from("/bin")], owners: vec![0] }
    }

    /// The same with one folder more, which is searched last.
    pub fn and(&self, folder: PathBuf) -> Self {
        Self { folders: self.folders.iter().cloned().chain([folder]).collect(), owners: self.owners.clone() }
    }

    /// Where the program lies; `None` where it is not installed, or where others than its owner could change it.
    fn find(&self, name: &str) -> Option<PathBuf> {
        self.folders.iter().find_map(|folder| fs::canonicalize(folder.join(name)).ok().filter(|path| self.may_run(path)))
    }

    fn may_run(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|file| {
            let (writable_by_others, executable) = (file.mode() & 0o022 != 0, file.mode() & 0o111 != 0);
            file.is_file() && executable && !writable_by_others && self.owners.contains(&file.uid())
        })
    }

    /// Whether the program is there.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Runs a program to its end and returns what it wrote.
    ///
    /// It gets no input, no environment but a plain PATH and the C language, and `limit` to finish. It is ended when the
    /// limit is over, when the look is stopped, or when it writes more than a reasonable answer.
    pub fn run(&self, name: &str, arguments: &[&str], limit: Duration, reading: &Reading) -> Result<Answer, Reason> {
        let program = self.find(name).ok_or(reason::NOT_AVAILABLE)?;
        let mut child = Command::new(program)
            .args(arguments)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("LC_ALL", "C.UTF-8")
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| super::reason_of(&error))?;
        let Some(output) = child.stdout.take() else { return Err(reason::FAILED) };
        child::answer(child, output, LARGEST_ANSWER, limit, reading)
    }
}
