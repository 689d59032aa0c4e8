//! Downloaded files on Windows: held while they are looked at, and asked of the system who signed them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::Timestamp;
use safe_passage_core::removal::download::{Answer, installs};
use safe_passage_core::survey::Os;

use super::super::download::{Downloads, File};
use super::super::run;
use super::super::uninstall::StartError;
use super::ask::{Signature, Windows};
use super::image::file_name;
use super::uninstall::Starter;

/// How long a file may take. The system reads all of it, and installers have some hundred megabytes on slow disks.
const LIMIT: Duration = Duration::from_mins(2);

/// Seconds from the year 1601, where Windows counts its units of 100 nanoseconds from, to 1970
/// (<https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ns-minwinbase-filetime>).
const SECONDS_TO_1970: i64 = 11_644_473_600;

/// Where to look: the real system, or one that is written down in the tests.
pub(in super::super) struct Place {
    pub(super) windows: Arc<dyn Windows>,
    pub(super) starter: Arc<dyn Starter>,
}

impl Place {
    #[cfg(windows)]
    pub(in super::super) fn of_this_system() -> Self {
        Self { windows: Arc::new(super::native::ThisWindows), starter: Arc::new(super::native::ThisWindows) }
    }
}

impl Downloads for Place {
    fn offered(&self) -> bool {
        true
    }

    /// The question to the system can't be given up half-way; who gives up does not wait for its answer.
    fn look(&self, path: &Path, _: &AtomicBool) -> File {
        // A path that was typed may begin where the program stands.
        let full = if cfg!(windows) { std::path::absolute(path).ok() } else { None };
        let text = full.as_deref().unwrap_or(path).to_string_lossy().replace('/', "\\");
        let mut seen =
            File { name: file_name(&text).to_owned(), bytes: None, changed: None, checksum: None, answer: Answer::NotReadable };
        if !installs(&seen.name, Os::Windows) {
            return File { answer: Answer::NotAnInstaller, ..seen };
        }
        // Held, so that a download that still goes on, or a change meanwhile, is not taken for the file that was asked about.
        let held = match self.starter.hold(&text) {
            Ok(held) => held,
            Err(StartError::NotThere { .. }) => return File { answer: Answer::NotThere, ..seen },
            Err(_) => return seen,
        };
        let stamp = held.stamp();
        seen.bytes = Some(stamp.bytes);
        seen.changed = moment(stamp.changed);
        // Asked by its path, a link would be the file that it leads to.
        if held.is_link() {
            return seen;
        }
        let windows = self.windows.clone();
        let answer = match run::within(LIMIT, move || windows.signature(&text)) {
            Ok(Signature::Valid(signer)) => Answer::Signed(signer),
            Ok(Signature::NotConfirmed) => Answer::NotConfirmed,
            Ok(Signature::None) => Answer::NotSigned,
            Err(_) => Answer::NotReadable,
        };
        drop(held);
        File { answer, ..seen }
    }
}

/// The moment that a file time means; `None` for none, and for what no file can have.
fn moment(file_time: u64) -> Option<Timestamp> {
    let seconds = i64::try_from(file_time / 10_000_000).ok()?;
    (seconds > 0).then(|| Timestamp::from_second(seconds - SECONDS_TO_1970).ok())?
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::Ordering;

    use safe_passage_core::survey::reason;

    use super::super::super::uninstall::Stamp;
    use super::super::tests::Written;
    use super::super::uninstall::{Held, Process};
    use super::*;

    const FILE: &str = r"C:\Users\Anna\Downloads\protection_setup.exe";

    /// A disk with one file, or without.
    struct Disk {
        held: Result<Stamp, fn() -> StartError>,
        is_link: bool,
        is_held: Arc<AtomicBool>,
        asked: Mutex<Vec<String>>,
    }

    struct HeldHere(Stamp, bool, Arc<AtomicBool>);

    impl Held for HeldHere {
        fn path(&self) -> Option<String> {
            Some(FILE.to_owned())
        }
        fn is_link(&self) -> bool {
            self.1
        }
        fn stamp(&self) -> Stamp {
            self.0
        }
    }

    impl Drop for HeldHere {
        fn drop(&mut self) {
            self.2.store(false, Ordering::SeqCst);
        }
    }

    impl Starter for Disk {
        fn system_folder(&self) -> Option<String> {
            None
        }
        fn hold(&self, path: &str) -> Result<Box<dyn Held>, StartError> {
            self.asked.lock().expect("one thread").push(path.to_owned());
            let stamp = self.held.as_ref().map_err(|error| error())?;
            self.is_held.store(true, Ordering::SeqCst);
            Ok(Box::new(HeldHere(*stamp, self.is_link, self.is_held.clone())))
        }
        fn start(&self, path: &str, _: Option<&str>) -> Result<Box<dyn Process>, StartError> {
            panic!("{path} was started, and downloads never are")
        }
    }

    fn disk(held: Result<Stamp, fn() -> StartError>) -> Disk {
        Disk { held, is_link: false, is_held: Arc::default(), asked: Mutex::default() }
    }

    /// 2026-11-27T05:25:07Z, and 86 000 000 bytes.
    fn stamp() -> Stamp {
        Stamp { bytes: 86_000_000, changed: (1_795_757_107 + 11_644_473_600) * 10_000_000, ..Stamp::default() }
    }

    fn signed(signature: Result<Signature, ()>) -> Written {
        let mut windows = Written::default();
        if let Ok(signature) = signature {
            windows.signatures.insert(FILE.to_lowercase(), signature);
        }
        windows
    }

    fn look(windows: Written, disk: Disk, path: &str) -> (File, Arc<Disk>) {
        let disk = Arc::new(disk);
        let place = Place { windows: Arc::new(windows), starter: disk.clone() };
        assert!(place.offered());
        (place.look(Path::new(path), &AtomicBool::new(false)), disk)
    }

    #[test]
    fn the_system_says_who_signed_it_and_the_file_is_held_no_longer_than_that() {
        let cases = [
            (Ok(Signature::Valid("Maker SRL".to_owned())), Answer::Signed("Maker SRL".to_owned())),
            (Ok(Signature::NotConfirmed), Answer::NotConfirmed),
            (Ok(Signature::None), Answer::NotSigned),
            // What the written machine knows nothing of it answers with a reason.
            (Err(()), Answer::NotReadable),
        ];
        for (signature, expected) in cases {
            let (seen, disk) = look(signed(signature), disk(Ok(stamp())), FILE);
            assert_eq!(seen.answer, expected);
            assert_eq!((seen.name.as_str(), seen.bytes, seen.checksum), ("protection_setup.exe", Some(86_000_000), None));
            assert_eq!(seen.changed, Some("2026-11-27T05:25:07Z".parse().expect("an instant")));
            assert!(!disk.is_held.load(Ordering::SeqCst));
        }
        assert_eq!(signed(Err(())).signature(FILE), Err(reason::PERMISSION));
    }

    #[test]
    fn what_can_not_be_held_is_not_asked_about() {
        let missing: fn() -> StartError = || StartError::NotThere { path: FILE.to_owned() };
        let in_use: fn() -> StartError = || StartError::NotReadable { path: FILE.to_owned() };
        let valid = || signed(Ok(Signature::Valid("Maker SRL".to_owned())));
        for (error, expected) in [(missing, Answer::NotThere), (in_use, Answer::NotReadable)] {
            let (seen, _) = look(valid(), disk(Err(error)), FILE);
            assert_eq!((seen.answer, seen.bytes), (expected, None));
        }
        let (seen, _) = look(valid(), Disk { is_link: true, ..disk(Ok(stamp())) }, FILE);
        assert_eq!(seen.answer, Answer::NotReadable);
    }

    #[test]
    fn only_files_that_install_something_are_touched() {
        for name in ["photo.jpg", "setup.exe.crdownload", "setup.zip", "exe", ".exe", ""] {
            let (seen, disk) = look(Written::default(), disk(Ok(stamp())), &format!(r"C:\Users\Anna\Downloads\{name}"));
            assert_eq!(seen.answer, Answer::NotAnInstaller, "{name}");
            assert!(disk.asked.lock().expect("one thread").is_empty(), "{name}");
        }
        let (seen, disk) = look(Written::default(), disk(Ok(stamp())), "C:/Users/Anna/Downloads/Setup.MSI");
        assert_eq!(seen.name, "Setup.MSI");
        assert_eq!(*disk.asked.lock().expect("one thread"), [r"C:\Users\Anna\Downloads\Setup.MSI"]);
    }

    #[test]
    fn file_times_that_mean_nothing_are_no_moments() {
        assert_eq!(moment(0), None);
        assert_eq!(moment(u64::MAX), Timestamp::from_second(1_844_674_407_370 - SECONDS_TO_1970).ok());
        assert_eq!(moment(SECONDS_TO_1970.unsigned_abs() * 10_000_000), Some(Timestamp::UNIX_EPOCH));
    }
}
