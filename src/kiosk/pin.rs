//! The staff's PIN: its hash, and the door that it opens.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use argon2::{Config, Variant, Version};
use jiff::Timestamp;
use safe_passage_core::kiosk::pin::{Attempts, HashState, LEAST_MEMORY_KIB, LEAST_PASSES, hash_state};
use zeroize::Zeroizing;

/// Length of the salt in bytes (RFC 9106, 3.1).
const SALT_BYTES: usize = 16;

/// File within the state folder that remembers wrong PINs.
const FILE: &str = "kiosk-attempts.json";

/// No hash could be made, because the system gave no randomness or no memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no hash could be made")]
pub struct NoHash;

/// The hash of a PIN as a PHC string, with a salt of its own.
///
/// # Errors
/// [`NoHash`].
pub fn hash(pin: &Zeroizing<String>) -> Result<String, NoHash> {
    let mut salt = [0_u8; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(|_| NoHash)?;
    let config = Config {
        variant: Variant::Argon2id,
        version: Version::Version13,
        mem_cost: LEAST_MEMORY_KIB,
        time_cost: LEAST_PASSES,
        lanes: 1,
        hash_length: 32,
        ..Config::default()
    };
    argon2::hash_encoded(pin.as_bytes(), &salt, &config).map_err(|_| NoHash)
}

/// Whether a PIN is the one of a hash. A hash that [`hash_state`] refuses opens nothing.
#[must_use]
pub fn verify(pin: &Zeroizing<String>, hash: &str) -> bool {
    hash_state(hash) == HashState::Good && argon2::verify_encoded(hash, pin.as_bytes()).unwrap_or(false)
}

/// What a PIN came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// It is the right one.
    Open,
    /// It is not; the next one is taken after so many seconds.
    Wrong {
        /// Seconds to wait; zero where the next one is taken at once.
        wait_seconds: i64,
    },
    /// It was not looked at, because the wait is not over.
    Wait {
        /// Seconds that are left.
        wait_seconds: i64,
    },
}

/// What stands between the kiosk and the system behind it: one PIN at a time, with a growing wait after wrong ones.
///
/// Wrong PINs are remembered in a file, and written down before a PIN is looked at. Who pulls the plug, makes the program
/// crash or lets it be started again finds the same wait.
#[derive(Debug)]
pub struct Door {
    path: PathBuf,
    attempts: Attempts,
}

impl Door {
    /// The door as it was left, from the program's own folder.
    #[must_use]
    pub fn in_folder(folder: &Path, now: Timestamp) -> Self {
        let path = folder.join(FILE);
        let attempts = match std::fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|_| Attempts::unknown(now)),
            Err(error) if error.kind() == ErrorKind::NotFound => Attempts::default(),
            Err(_) => Attempts::unknown(now),
        };
        Self { path, attempts }
    }

    /// How long to wait before the next PIN is taken, in seconds; zero where none.
    #[must_use]
    pub fn wait_seconds(&self, now: Timestamp) -> i64 {
        self.attempts.wait_seconds(now)
    }

    /// Tries a PIN against the hash of the configuration. Takes some tens of milliseconds where it is looked at.
    pub fn try_pin(&mut self, pin: &Zeroizing<String>, hash: &str, now: Timestamp) -> Tried {
        let left = self.attempts.wait_seconds(now);
        if left > 0 {
            return Tried::Wait { wait_seconds: left };
        }
        self.attempts.wrong(now);
        self.save();
        if !verify(pin, hash) {
            return Tried::Wrong { wait_seconds: self.attempts.wait_seconds(now) };
        }
        self.attempts.right();
        self.save();
        Tried::Open
    }

    /// Writes the file whole. Where that fails the wait still holds as long as the program runs.
    fn save(&self) {
        let write = || -> std::io::Result<()> {
            let folder = self.path.parent().unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder)?;
            let mut file = tempfile::Builder::new().prefix(".attempts-").suffix(".part").tempfile_in(folder)?;
            file.write_all(&serde_json::to_vec(&self.attempts)?)?;
            file.as_file().sync_all()?;
            file.persist(&self.path).map_err(|error| error.error)?;
            Ok(())
        };
        if let Err(error) = write() {
            log::warn!("wrong PINs can't be remembered: {}", error.kind());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    fn pin(text: &str) -> Zeroizing<String> {
        Zeroizing::new(text.to_owned())
    }

    #[test]
    fn a_pin_fits_its_own_hash_alone() {
        let (one, other) = (hash(&pin("274951")).expect("a hash"), hash(&pin("274951")).expect("a hash"));
        assert_ne!(one, other, "each has a salt of its own");
        assert_eq!(hash_state(&one), HashState::Good);
        assert!(!one.contains("274951"));
        assert!(verify(&pin("274951"), &one) && verify(&pin("274951"), &other));
        for wrong in ["274950", "", "2749511", " 274951"] {
            assert!(!verify(&pin(wrong), &one), "{wrong}");
        }
        for hash in [
            "",
            "274951",
            "$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$aGFzaA",
            "$argon2id$v=19$m=4294967295,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaA",
        ] {
            assert!(!verify(&pin("274951"), hash), "{hash}");
        }
    }

    #[test]
    fn wrong_pins_cost_more_and_more_and_a_restart_saves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let right = hash(&pin("274951")).expect("a hash");
        let mut now: Timestamp = "2026-11-27T10:00:00Z".parse().expect("an instant");
        let mut waits = Vec::new();
        for _ in 0..5 {
            // Started again each time.
            let mut door = Door::in_folder(folder.path(), now);
            let Tried::Wrong { wait_seconds } = door.try_pin(&pin("111222"), &right, now) else { panic!("wrong") };
            waits.push(wait_seconds);
            if wait_seconds > 0 {
                let mut again = Door::in_folder(folder.path(), now);
                assert_eq!(again.try_pin(&pin("274951"), &right, now), Tried::Wait { wait_seconds }, "not even the right one");
            }
            now = now.checked_add(wait_seconds.seconds()).expect("later");
        }
        assert_eq!(waits, [0, 0, 10, 20, 40]);
        let mut door = Door::in_folder(folder.path(), now);
        assert_eq!(door.try_pin(&pin("274951"), &right, now), Tried::Open);
        assert_eq!(Door::in_folder(folder.path(), now).wait_seconds(now), 0, "and all is forgotten");
    }

    #[test]
    fn a_note_that_was_destroyed_is_worth_a_wait() {
        let folder = tempfile::tempdir().expect("a folder");
        let now: Timestamp = "2026-11-27T10:00:00Z".parse().expect("an instant");
        for content in ["", "{}x", "{\"wrong\":-1}", "[]"] {
            std::fs::write(folder.path().join(FILE), content).expect("written");
            assert!(Door::in_folder(folder.path(), now).wait_seconds(now) >= 60, "{content:?}");
        }
    }
}
