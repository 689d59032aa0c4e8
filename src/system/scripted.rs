//! Machines that are not this one: surveys that were saved before, replayed one look after the other.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use safe_passage_core::detection::Products;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::survey::readers::{self, Limits, ReadError};
use safe_passage_core::survey::{Observation, Source, Survey, reason};

use super::{Machine, Progress};

/// The largest capture that is read, in bytes. Reading takes little memory and can be given up, so this only ends what has
/// no end.
const LARGEST_CAPTURE: u64 = 16 << 30;

/// A capture of this length, in bytes, is read sooner than it is known what of it means something.
const SHORT_CAPTURE: u64 = 1 << 20;

/// A machine that answers each look with what was saved: the first look with the first survey, the next with the second
/// (after a restart, say), and every later one with the last.
#[derive(Debug)]
pub struct Scripted {
    /// What each look shows; never empty, and no look is.
    looks: Vec<Vec<Survey>>,
    /// How many looks were taken.
    taken: AtomicUsize,
}

/// Why a saved survey could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ScriptedError {
    /// The file could not be opened or read.
    #[error("{path}: {source}")]
    Open {
        /// The file, as it was named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds something else than a survey or a log.
    #[error("{path}: {error}")]
    NotACapture {
        /// The file, as it was named.
        path: PathBuf,
        /// What the reader said.
        error: ReadError,
    },
    /// The file is larger than any survey or log that is worth reading.
    #[error("{path}: too large")]
    TooLarge {
        /// The file, as it was named.
        path: PathBuf,
    },
    /// A later version of the program wrote the survey in a form that this one does not know.
    #[error("{path}: schema {found}")]
    Newer {
        /// The file, as it was named.
        path: PathBuf,
        /// The schema that it names.
        found: String,
    },
    /// Whoever asked for it gave it up.
    #[error("the reading was given up")]
    GivenUp,
    /// No file was named.
    #[error("no survey was named")]
    Nothing,
}

/// How far the reading of captures has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadSoFar {
    /// Bytes that were read, of all files together.
    pub bytes: u64,
    /// Length of all files together, in bytes; `None` where it is not known beforehand.
    pub of: Option<u64>,
}

impl ReadSoFar {
    /// The same for a person, in megabytes.
    #[must_use]
    pub fn message(self) -> Message {
        let megabytes = |bytes: u64| bytes.div_ceil(1_000_000) as usize;
        match self.of {
            Some(of) => {
                let of = megabytes(of).max(megabytes(self.bytes));
                message!("survey-file-reading", read = megabytes(self.bytes), whole = of)
            }
            None => message!("survey-file-reading-on", read = megabytes(self.bytes)),
        }
    }
}

impl ScriptedError {
    /// What to tell the person.
    #[must_use]
    pub fn message(&self) -> Message {
        let name = |path: &Path| path.display().to_string();
        match self {
            Self::Open { path, .. } => message!("survey-file-not-opened", path = name(path)),
            Self::NotACapture { error, .. } => error.message(),
            Self::TooLarge { path } => message!("survey-file-too-large", path = name(path)),
            Self::Newer { path, .. } => message!("survey-file-newer", path = name(path)),
            Self::GivenUp => message!("survey-file-given-up"),
            Self::Nothing => message!("survey-file-none"),
        }
    }
}

impl Scripted {
    /// A machine that was looked at several times: a survey for each look, in their order.
    pub fn from_files(paths: &[PathBuf]) -> Result<Self, ScriptedError> {
        let surveys = paths.iter().map(|path| open(path)).collect::<Result<Vec<_>, _>>()?;
        Self::of_looks(surveys)
    }

    /// A machine of which several captures were made at one time; every look shows all of them.
    /// [`Machine::surveys`] returns them, [`Machine::survey`] the first alone.
    pub fn from_captures(paths: &[PathBuf]) -> Result<Self, ScriptedError> {
        Self::read_captures(paths, None, None, &|_| (), &AtomicBool::new(false))
    }

    /// Like [`Scripted::from_captures`], with progress for whoever waits. Where there is an `input`, the path `-` stands
    /// for it. Of a long capture only what may mean something to the `products` is kept, where they are given. `progress` is called from the calling thread; once `cancel` is true, the reading ends soon with
    /// [`ScriptedError::GivenUp`].
    pub fn read_captures(
        paths: &[PathBuf],
        mut input: Option<&mut dyn Read>,
        products: Option<&Products>,
        progress: &dyn Fn(ReadSoFar),
        cancel: &AtomicBool,
    ) -> Result<Self, ScriptedError> {
        let of = paths
            .iter()
            .map(|path| std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file))
            .map(|found| found.map(|found| found.len()))
            .sum::<Option<u64>>();
        let mut before = 0;
        let mut surveys = Vec::new();
        for path in paths {
            let told = |bytes| progress(ReadSoFar { bytes: before + bytes, of });
            // What to pass over is worked out for captures that are long enough for it to pay.
            let short = std::fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() <= SHORT_CAPTURE);
            let products = products.filter(|_| !short);
            let (captures, bytes) = match &mut input {
                Some(input) if path.as_os_str() == "-" => read(path, *input, products, &told, cancel)?,
                _ => {
                    let mut file = File::open(path).map_err(|source| ScriptedError::Open { path: path.clone(), source })?;
                    read(path, &mut file, products, &told, cancel)?
                }
            };
            before += bytes;
            surveys.extend(captures);
        }
        Self::of_looks(vec![surveys])
    }

    /// A machine from surveys that are already read: for each look the captures that it shows.
    pub fn of_looks(looks: Vec<Vec<Survey>>) -> Result<Self, ScriptedError> {
        if looks.is_empty() || looks.iter().any(Vec::is_empty) {
            return Err(ScriptedError::Nothing);
        }
        Ok(Self { looks, taken: AtomicUsize::new(0) })
    }

    /// How many looks were taken so far.
    #[must_use]
    pub fn looks_taken(&self) -> usize {
        self.taken.load(Ordering::Relaxed)
    }

    fn next_look(&self) -> &[Survey] {
        let index = self.taken.fetch_add(1, Ordering::Relaxed).min(self.looks.len() - 1);
        &self.looks[index]
    }
}

impl Machine for Scripted {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        replay(&self.next_look()[0], progress, cancel)
    }

    fn surveys(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Survey> {
        self.next_look().iter().map(|survey| replay(survey, progress, cancel)).collect()
    }

    fn is_this_computer(&self) -> bool {
        false
    }
}

/// Gives out a survey source by source, with the progress and the cancelling of a real look.
fn replay(survey: &Survey, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
    let mut sources: Vec<Source> = Vec::new();
    for observation in &survey.observations {
        if !sources.contains(&observation.source) {
            sources.push(observation.source);
        }
    }
    let mut cancelled: Vec<Source> = Vec::new();
    for (before, &source) in sources.iter().enumerate() {
        if cancel.load(Ordering::Relaxed) {
            cancelled.push(source);
        }
        progress(Progress { source, done: before + 1, total: sources.len() });
    }
    let mut replayed = survey.clone();
    replayed.observations.retain(|observation| !cancelled.contains(&observation.source));
    let unread = cancelled.iter().map(|&source| Observation::could_not_read(source, None, reason::CANCELLED));
    replayed.observations.extend(unread);
    replayed
}

fn open(path: &Path) -> Result<Vec<Survey>, ScriptedError> {
    let mut file = File::open(path).map_err(|source| ScriptedError::Open { path: path.to_owned(), source })?;
    read(path, &mut file, None, &|_| (), &AtomicBool::new(false)).map(|(surveys, _)| surveys)
}

/// Reads a capture from an open file, or the captures of a report. Also returns how many bytes it has.
fn read(
    path: &Path,
    source: &mut dyn Read,
    products: Option<&Products>,
    progress: &dyn Fn(u64),
    cancel: &AtomicBool,
) -> Result<(Vec<Survey>, u64), ScriptedError> {
    let path = || path.to_owned();
    let bytes = Cell::new(0);
    let mut watched = Watched { source, cancel, bytes: &bytes };
    let interest = products.and_then(Products::interest);
    let surveys = readers::read_each_for(&mut watched, &Limits::default(), interest, progress);
    if cancel.load(Ordering::Relaxed) {
        return Err(ScriptedError::GivenUp);
    }
    match surveys {
        Ok(surveys) => Ok((surveys, bytes.get())),
        Err(_) if bytes.get() > LARGEST_CAPTURE => Err(ScriptedError::TooLarge { path: path() }),
        Err(ReadError::TooLarge { .. }) => Err(ScriptedError::TooLarge { path: path() }),
        Err(ReadError::Newer { found }) => Err(ScriptedError::Newer { path: path(), found }),
        // What can't be read from its first byte on, such as a folder, was not really opened.
        Err(ReadError::Unreadable { kind }) if bytes.get() == 0 => Err(ScriptedError::Open { path: path(), source: kind.into() }),
        Err(error) => Err(ScriptedError::NotACapture { path: path(), error }),
    }
}

/// A source that ends when it is given up or has no end.
struct Watched<'a> {
    source: &'a mut dyn Read,
    cancel: &'a AtomicBool,
    bytes: &'a Cell<u64>,
}

impl Read for Watched<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.cancel.load(Ordering::Relaxed) || self.bytes.get() > LARGEST_CAPTURE {
            return Err(io::ErrorKind::Other.into());
        }
        let count = self.source.read(bytes)?;
        self.bytes.set(self.bytes.get() + count as u64);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use safe_passage_core::survey::{Kind, Os, SCHEMA};

    use super::*;

    fn fixture(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"))
    }

    fn survey(captured: &str, sources: &[Source]) -> Survey {
        Survey {
            schema: SCHEMA.to_owned(),
            kind: Kind::Survey,
            os: Os::Windows,
            captured: Some(captured.to_owned()),
            observations: sources.iter().map(|&source| Observation::source_read(source, 3)).collect(),
            other: serde_json::Map::new(),
        }
    }

    #[test]
    fn each_look_shows_the_next_survey_and_the_last_one_stays() {
        let machine = Scripted::of_looks(vec![vec![survey("1", &[])], vec![survey("2", &[])]]).unwrap();
        let captured: Vec<_> = (0..3).map(|_| machine.survey(&|_| (), &AtomicBool::new(false)).captured.unwrap()).collect();
        assert_eq!(captured, ["1", "2", "2"]);
        assert_eq!(machine.looks_taken(), 3);
        assert!(!machine.is_this_computer());
        assert!(matches!(Scripted::of_looks(Vec::new()), Err(ScriptedError::Nothing)));
        assert!(matches!(Scripted::of_looks(vec![Vec::new()]), Err(ScriptedError::Nothing)));
    }

    #[test]
    fn progress_and_cancelling_are_those_of_a_real_look() {
        let sources = [Source::Services, Source::Drivers, Source::Defender];
        let machine = Scripted::of_looks(vec![vec![survey("1", &sources)]]).unwrap();
        let cancel = AtomicBool::new(false);
        let steps = RefCell::new(Vec::new());
        let seen = machine.survey(
            &|step| {
                steps.borrow_mut().push((step.source, step.done, step.total));
                cancel.store(true, Ordering::Relaxed);
            },
            &cancel,
        );
        assert_eq!(*steps.borrow(), [(Source::Services, 1, 3), (Source::Drivers, 2, 3), (Source::Defender, 3, 3)]);
        assert_eq!(
            seen.observations,
            [
                Observation::source_read(Source::Services, 3),
                Observation::could_not_read(Source::Drivers, None, reason::CANCELLED),
                Observation::could_not_read(Source::Defender, None, reason::CANCELLED),
            ]
        );
    }

    #[test]
    fn captures_of_one_machine_come_together() {
        let machine = Scripted::from_captures(&[fixture("windows-kts-frozen"), fixture("windows-clean")]).unwrap();
        assert_eq!(machine.surveys(&|_| (), &AtomicBool::new(false)).len(), 2);
        let machine = Scripted::from_files(&[fixture("windows-kts-frozen"), fixture("windows-clean")]).unwrap();
        assert_eq!(machine.surveys(&|_| (), &AtomicBool::new(false)).len(), 1);
    }

    #[test]
    fn files_that_can_not_be_used_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.json");
        let error = Scripted::from_files(std::slice::from_ref(&missing)).unwrap_err();
        assert_eq!(error.message(), message!("survey-file-not-opened", path = missing.display().to_string()));
        let picture = folder.path().join("picture.json");
        std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").unwrap();
        let error = Scripted::from_files(std::slice::from_ref(&picture)).unwrap_err();
        assert_eq!(error.message().id, "detection-capture-not-text");
        let newer = folder.path().join("newer.json");
        std::fs::write(&newer, r#"{"schema": "safe-passage.survey/2"}"#).unwrap();
        let error = Scripted::from_files(std::slice::from_ref(&newer)).unwrap_err();
        assert_eq!(error.message().id, "survey-file-newer");
        assert_eq!(Scripted::from_files(&[]).unwrap_err().message(), message!("survey-file-none"));
        let error = Scripted::from_captures(&[folder.path().to_owned()]).unwrap_err();
        assert_eq!(error.message().id, "survey-file-not-opened");
    }

    #[test]
    fn reading_tells_how_far_it_is_and_can_be_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let long = folder.path().join("long.txt");
        std::fs::write(&long, "AV: Kaspersky (Enabled)\r\n".repeat(200_000)).unwrap();
        let length = std::fs::metadata(&long).unwrap().len();
        let cancel = AtomicBool::new(false);
        let told = RefCell::new(Vec::new());
        let paths = [fixture("windows-clean"), long.clone()];
        Scripted::read_captures(&paths, None, None, &|so_far| told.borrow_mut().push(so_far), &cancel).unwrap();
        let whole = length + std::fs::metadata(&paths[0]).unwrap().len();
        assert_eq!(told.borrow().last(), Some(&ReadSoFar { bytes: whole, of: Some(whole) }));
        assert!(told.borrow().is_sorted_by_key(|so_far| so_far.bytes));
        let given_up = |so_far: ReadSoFar| cancel.store(so_far.bytes > 1 << 20, Ordering::Relaxed);
        let error = Scripted::read_captures(&[long], None, None, &given_up, &cancel).unwrap_err();
        assert!(matches!(error, ScriptedError::GivenUp));
        let mut input: &[u8] = b"AV: Kaspersky (Enabled)";
        let machine = Scripted::read_captures(&["-".into()], Some(&mut input), None, &|_| (), &AtomicBool::new(false)).unwrap();
        let surveys = machine.surveys(&|_| (), &AtomicBool::new(false));
        let records = surveys[0].observations.iter().filter(|one| one.source == Source::SecurityCenter).count();
        assert_eq!(records, 1);
    }
}
