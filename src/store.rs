//! The saved journey: one file, written whole or not at all, that keeps fields it doesn't know.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use safe_passage_core::journey::Journey;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use serde::{Deserialize, Serialize};

use crate::session::Appearance;

/// The schema that this program writes.
const SCHEMA: &str = "safe-passage.journey/1";
const FILE: &str = "journey.json";

/// What is saved: where the person stands and how they like the window. No secret is ever part of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// Always [`SCHEMA`] in what this program writes.
    #[serde(default)]
    schema: String,
    /// BCP 47 tag of the language; `None` follows the system.
    #[serde(default)]
    pub language: Option<String>,
    /// Text size in percent.
    #[serde(default)]
    pub text_size: Option<u16>,
    /// How the window looks.
    #[serde(default)]
    pub appearance: Appearance,
    /// Where the person stands.
    #[serde(default)]
    pub journey: Journey,
    /// Fields of a later version; kept.
    #[serde(flatten)]
    other: serde_json::Map<String, serde_json::Value>,
}

/// What is read before anything else: a file of a later version shall be called that, and not be called broken.
#[derive(Deserialize)]
struct Schema {
    schema: Option<String>,
}

/// Where the journey is saved.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// Why a journey could not be saved.
#[derive(Debug, thiserror::Error)]
#[error("the journey could not be saved: {0}")]
pub struct SaveError(#[from] std::io::Error);

impl SaveError {
    /// What went wrong and what to do, for the person.
    #[must_use]
    pub fn message(&self) -> Message {
        message!("store-not-saved")
    }
}

impl Store {
    /// The person's own data folder; `None` on a system that has none.
    #[must_use]
    pub fn of_the_person() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "safe-passage")?;
        Some(Self { folder: folders.data_local_dir().to_path_buf() })
    }

    /// A folder of its own, for tests and tools.
    #[must_use]
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// A store of its own for the journey on the computer that a capture was made of, so that what was said about one
    /// customer's computer never turns up with another's. Told apart by the place of the file.
    #[must_use]
    pub fn of_capture(&self, capture: &Path) -> Self {
        let place = std::path::absolute(capture).unwrap_or_else(|_| capture.to_path_buf());
        let name = place.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name: String = name.chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').take(40).collect();
        // FNV-1a, 64 bits: short, and the same in every version of the program.
        let number = place
            .as_os_str()
            .as_encoded_bytes()
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |number, byte| (number ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        Self { folder: self.folder.join("surveys").join(format!("{name}-{number:016x}")) }
    }

    /// The folder that holds everything that the program saves for itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads the saved journey.
    ///
    /// Returns an empty one where there is none. A file that can't be understood, or that a later version wrote, is set
    /// aside under another name and a sentence says so; nothing of it is lost.
    #[must_use]
    pub fn load(&self) -> (Saved, Option<Message>) {
        let path = self.folder.join(FILE);
        let text = match std::fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Saved::default(), None),
            Err(_) => return (Saved::default(), Some(message!("store-not-readable", path = path.display().to_string()))),
        };
        let version = serde_json::from_slice::<Schema>(&text).ok().and_then(|known| known.schema);
        let newer = version
            .as_deref()
            .and_then(|schema| schema.strip_prefix("safe-passage.journey/"))
            .and_then(|number| number.parse::<u32>().ok());
        if newer.is_some_and(|number| number > 1) {
            let aside = self.set_aside("newer");
            return (Saved::default(), Some(message!("store-newer", path = aside)));
        }
        match serde_json::from_slice::<Saved>(&text) {
            Ok(saved) if version.as_deref() == Some(SCHEMA) => (saved, None),
            _ => {
                let aside = self.set_aside("unreadable");
                (Saved::default(), Some(message!("store-set-aside", path = aside)))
            }
        }
    }

    /// Moves the saved file out of the way, never over another one, and says where to.
    fn set_aside(&self, why: &str) -> String {
        let path = self.folder.join(FILE);
        for number in 1..10_000 {
            let aside = self.folder.join(format!("journey.{why}-{number}.json"));
            if aside.exists() {
                continue;
            }
            return match std::fs::rename(&path, &aside) {
                Ok(()) => aside.display().to_string(),
                Err(_) => path.display().to_string(),
            };
        }
        path.display().to_string()
    }

    /// Writes the journey whole: into a new file beside the old one, which takes its place at the end.
    pub fn save(&self, saved: &Saved) -> Result<(), SaveError> {
        std::fs::create_dir_all(&self.folder)?;
        let mut saved = saved.clone();
        SCHEMA.clone_into(&mut saved.schema);
        let text = serde_json::to_vec_pretty(&saved).map_err(std::io::Error::other)?;
        let mut file = tempfile::Builder::new().prefix(".journey-").suffix(".part").tempfile_in(&self.folder)?;
        file.write_all(&text)?;
        file.as_file().sync_all()?;
        file.persist(self.folder.join(FILE)).map_err(|error| error.error)?;
        Ok(())
    }

    /// Removes the saved journey, when the person begins again.
    pub fn forget(&self) -> Result<(), SaveError> {
        match std::fs::remove_file(self.folder.join(FILE)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safe_passage_core::journey::{Action, update};

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder for the test")
    }

    #[test]
    fn what_is_saved_comes_back_with_fields_of_a_later_version() {
        let folder = folder();
        let store = Store::in_folder(folder.path());
        let mut saved = Saved { language: Some("es".to_owned()), ..Saved::default() };
        update(&mut saved.journey, Action::SetCountry("DE".to_owned()));
        store.save(&saved).expect("saved");

        let path = folder.path().join(FILE);
        let mut document: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).expect("read")).expect("JSON");
        document["from_the_future"] = 7.into();
        document["journey"]["also_new"] = "kept".into();
        document["journey"]["answers"]["new_answer"] = true.into();
        std::fs::write(&path, document.to_string()).expect("written");

        let (loaded, remark) = store.load();
        assert_eq!(remark, None);
        assert_eq!(loaded.journey.country(), "DE");
        store.save(&loaded).expect("saved again");
        let again: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).expect("read")).expect("JSON");
        assert_eq!(again["from_the_future"], 7);
        assert_eq!(again["journey"]["also_new"], "kept");
        assert_eq!(again["journey"]["answers"]["new_answer"], true);
        assert_eq!(again["language"], "es");
    }

    /// The uninstaller for Windows reads two lines of the file (packaging/windows/installer.nsi, `un.read_journey`).
    #[test]
    fn the_uninstaller_finds_the_page_and_the_removal_in_the_saved_file() {
        for (page, removal) in [("welcome", "not-begun"), ("remove", "begun"), ("restart", "ended"), ("done", "ended")] {
            let folder = folder();
            let store = Store::in_folder(folder.path());
            let journey = serde_json::json!({ "page": page, "removal": removal });
            let journey = serde_json::from_value(journey).expect("a journey");
            store.save(&Saved { journey, ..Saved::default() }).expect("saved");
            let text = std::fs::read_to_string(folder.path().join(FILE)).expect("read");
            for line in [format!(r#"    "page": "{page}""#), format!(r#"    "removal": "{removal}""#)] {
                let found = text.lines().filter(|found| found.trim_end_matches(',') == line).count();
                assert_eq!(found, 1, "{line} in {text}");
            }
        }
    }

    #[test]
    fn what_cannot_be_understood_is_set_aside_and_nothing_is_lost() {
        for (content, id) in [
            ("{ not json", "store-set-aside"),
            ("", "store-set-aside"),
            ("[]", "store-set-aside"),
            (r#"{"schema":"safe-passage.journey/1","journey":{"page":"no-such-page"}}"#, "store-set-aside"),
            (r#"{"schema":"safe-passage.journey/2","journey":{}}"#, "store-newer"),
        ] {
            let folder = folder();
            let store = Store::in_folder(folder.path());
            std::fs::write(folder.path().join(FILE), content).expect("written");
            let (saved, remark) = store.load();
            assert_eq!(saved, Saved::default());
            assert_eq!(remark.expect("a remark").id, id, "{content}");
            assert!(!folder.path().join(FILE).exists(), "the next save must not write over {content}");
            let kept = std::fs::read_dir(folder.path()).expect("listed").flatten().next().expect("the file set aside");
            assert_eq!(std::fs::read_to_string(kept.path()).expect("read"), content);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_said_and_leaves_nothing() {
        let folder = folder();
        let blocked = folder.path().join("file");
        std::fs::write(&blocked, "in the way").expect("written");
        let error = Store::in_folder(&blocked).save(&Saved::default()).expect_err("a file is no folder");
        assert_eq!(error.message().id, "store-not-saved");
        assert_eq!(std::fs::read_to_string(&blocked).expect("read"), "in the way");
    }
}
