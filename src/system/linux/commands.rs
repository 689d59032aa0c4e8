//! Runs the few programs of the system whose answer no file gives: fixed names, clean surroundings, limits on everything.

use std::fs;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::survey::reason;

use super::super::run::{Reading, Reason};

/// The most that a program may answer, in bytes.
const LARGEST_ANSWER: u64 = 64 << 20;

/// How often a running program is looked at.
const TURN: Duration = Duration::from_millis(20);

/// The programs of a machine and where they are looked for.
pub(super) struct Commands {
    /// Folders in the order in which they are searched.
    pub folders: Vec<PathBuf>,
    /// Who may own a program that is run, by user number.
    pub owners: Vec<u32>,
}

/// What a program answered.
pub(super) struct Answer {
    /// Standard output; bytes that are not UTF-8 became replacement characters.
    pub text: String,
    /// Whether it ended with success.
    pub success: bool,
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
        let answer = wait(&mut child, limit, reading);
        if answer.is_err() {
            // It may have ended by itself in the meantime; either way it is collected and leaves nothing behind.
            let _ = child.kill();
            let _ = child.wait();
        }
        answer
    }
}

fn wait(child: &mut Child, limit: Duration, reading: &Reading) -> Result<Answer, Reason> {
    let started = Instant::now();
    let output = read_aside(child)?;
    let mut bytes = None;
    loop {
        if bytes.is_none() {
            match output.recv_timeout(TURN) {
                Ok(read) => bytes = Some(read.map_err(|()| reason::FAILED)?),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(reason::FAILED),
            }
        } else {
            thread::sleep(TURN);
        }
        if bytes.as_ref().is_some_and(|bytes| bytes.len() as u64 > LARGEST_ANSWER) {
            return Err(reason::NOT_UNDERSTOOD);
        }
        if let Some(read) = &bytes
            && let Some(status) = child.try_wait().map_err(|_| reason::FAILED)?
        {
            return Ok(Answer { text: String::from_utf8_lossy(read).into_owned(), success: status.success() });
        }
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        if started.elapsed() >= limit {
            return Err(reason::TIMED_OUT);
        }
    }
}

/// Reads the program's output in a thread, because reading blocks as long as the program writes nothing.
fn read_aside(child: &mut Child) -> Result<Receiver<Result<Vec<u8>, ()>>, Reason> {
    let output = child.stdout.take().ok_or(reason::FAILED)?;
    let (sender, receiver) = channel();
    thread::Builder::new()
        .name("answer".to_owned())
        .spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(LARGEST_ANSWER + 1).read_to_end(&mut bytes);
            let _ = sender.send(read.map(|_| bytes).map_err(|_| ()));
        })
        .map_err(|_| reason::FAILED)?;
    Ok(receiver)
}
