//! The file with a day's counts: read, counted in and written whole, so that a crash or a pulled plug leaves the counts of
//! before or the counts of after.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use safe_passage_core::kiosk::counts::{Day, Days, Event};
use safe_passage_core::message;
use safe_passage_core::message::Message;

use crate::output::read_input;

/// Largest file that is read, in bytes. A line has some thirty.
const LARGEST: u64 = 256 * 1024;

/// Why something could not be counted. For staff; a customer is never told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CountsError {
    /// The file can't be read.
    #[error("{0} can't be read")]
    NotRead(String),
    /// What lies there is no file with counts; it was left as it is.
    #[error("{path}: line {line} is none of a file with counts")]
    NotOurs {
        /// The file.
        path: String,
        /// The line that does not fit.
        line: usize,
    },
    /// The file can't be written.
    #[error("{0} can't be written")]
    NotWritten(String),
}

impl CountsError {
    /// What went wrong, in a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotRead(path) => message!("kiosk-counts-not-read", path = path.clone()),
            Self::NotOurs { path, line } => message!("kiosk-counts-not-ours", path = path.clone(), line = *line),
            Self::NotWritten(path) => message!("kiosk-counts-not-written", path = path.clone()),
        }
    }

    /// What staff do, in a sentence.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::NotRead(_) | Self::NotWritten(_) => message!("kiosk-counts-folder-do"),
            Self::NotOurs { .. } => message!("kiosk-counts-not-ours-do"),
        }
    }
}

/// The file with the counts.
#[derive(Debug, Clone)]
pub struct Counts {
    path: PathBuf,
}

impl Counts {
    /// Counts in this file, which is made with the first thing that is counted.
    #[must_use]
    pub fn in_file(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Counts something on a day of the shop's own calendar.
    ///
    /// # Errors
    /// [`CountsError`]; the file is then as it was.
    pub fn count(&self, day: Date, event: Event) -> Result<(), CountsError> {
        let mut days = self.read()?;
        days.count(day, event);
        let failed = |error: std::io::Error| {
            log::warn!("the counts could not be written: {}", error.kind());
            CountsError::NotWritten(self.name())
        };
        self.write(&days.to_text()).map_err(failed)
    }

    /// The counts of a day.
    ///
    /// # Errors
    /// [`CountsError`] where there is a file that can't be read as one of counts.
    pub fn of(&self, day: Date) -> Result<Day, CountsError> {
        Ok(self.read()?.of(day))
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn read(&self) -> Result<Days, CountsError> {
        match std::fs::symlink_metadata(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Days::default()),
            Ok(found) if found.is_file() => {}
            _ => return Err(CountsError::NotRead(self.name())),
        }
        let bytes = read_input(&self.path, LARGEST).map_err(|_| CountsError::NotRead(self.name()))?;
        let not_ours = |line| CountsError::NotOurs { path: self.name(), line };
        let text = std::str::from_utf8(&bytes).map_err(|_| not_ours(1))?;
        Days::read(text).map_err(|wrong| not_ours(wrong.line))
    }

    /// Into a new file beside the old one, which takes its place at the end.
    fn write(&self, text: &str) -> std::io::Result<()> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::Builder::new().prefix(".counts-").suffix(".part").tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_was_counted_is_there_for_the_next_start_and_other_days_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("counts.csv");
        let (monday, tuesday) = (date(2026, 11, 23), date(2026, 11, 24));
        for _ in 0..3 {
            Counts::in_file(&path).count(monday, Event::Begun).expect("counted");
        }
        Counts::in_file(&path).count(tuesday, Event::Printed).expect("counted");
        let counts = Counts::in_file(&path);
        assert_eq!(counts.of(monday).expect("read").of(Event::Begun), 3);
        assert_eq!(counts.of(tuesday).expect("read").of(Event::Begun), 0);
        assert_eq!(counts.of(tuesday).expect("read").of(Event::Printed), 1);
        let text = std::fs::read_to_string(&path).expect("the file");
        assert_eq!(
            text,
            "date,begun,finished,printed,not_printed,left,restarted\n2026-11-23,3,0,0,0,0,0\n2026-11-24,0,0,1,0,0,0\n"
        );
        assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing else is left");
    }

    #[test]
    fn another_file_is_never_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("accounts.csv");
        for content in [
            "date,amount\n2026-11-23,3\n",
            "",
            "\u{0}\u{1}",
            "date,begun,finished,printed,not_printed,left,restarted\n2026-11-23,1\n",
        ] {
            std::fs::write(&path, content).expect("written");
            let error = Counts::in_file(&path).count(date(2026, 11, 24), Event::Begun).expect_err("not ours");
            assert!(matches!(error, CountsError::NotOurs { .. }), "{error}");
            assert_eq!(std::fs::read_to_string(&path).expect("the file"), content);
        }
        let error = Counts::in_file(folder.path()).count(date(2026, 11, 24), Event::Begun).expect_err("a folder");
        assert!(matches!(error, CountsError::NotRead(_)), "{error}");
        let error = Counts::in_file(folder.path().join("no").join("counts.csv")).count(date(2026, 11, 24), Event::Begun);
        assert!(matches!(error, Err(CountsError::NotWritten(_))), "{error:?}");
    }
}
