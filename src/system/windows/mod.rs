//! Windows: registry, services, drivers, programs, Security Center. Read only, as the person who runs the program.
//!
//! What is asked and what is made of the answers is the same wherever this is built, and tested everywhere; only
//! `native` speaks to Windows itself.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use safe_passage_core::detection::SignKind;
#[cfg(windows)]
use safe_passage_core::passwords::FileSystemKind;
use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{Observation, Os, Source, field, reason};

use super::run::{self, Reader, Reading, Reason};
use super::{Asked, Progress, sources_of};

mod ask;
mod browsers;
mod center;
mod certificates;
mod databases;
pub(super) mod download;
mod files;
mod header;
mod image;
mod machine;
#[cfg(windows)]
mod native;
mod network;
mod processes;
mod programs;
mod registry;
mod services;
pub(super) mod uninstall;
mod values;

use ask::{Answer, Key, Service, Signature, Value, View, Windows};

/// How long the signature of one file may be looked at. A file on a disk that sleeps, or one that another program holds,
/// must not take the time of the rest.
const SIGNATURE_LIMIT: Duration = Duration::from_secs(4);

/// Where to look: the real system, or one that is written down in the tests.
struct Place {
    windows: Arc<dyn Windows>,
    /// What to ask for and what to keep.
    asked: Asked,
    /// The service manager's list, asked once for services and drivers: whoever comes second waits for the first.
    services: OnceLock<Result<Vec<Service>, Reason>>,
    /// What was asked about signatures, by path in lower case: one program is a service, a process and a file at once.
    signatures: Mutex<BTreeMap<String, Result<Signature, Reason>>>,
}

/// Everything that is read on Windows, each source in a thread of its own.
#[cfg(windows)]
pub(super) fn observations(asked: &Asked, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    look(Place::new(Arc::new(native::ThisWindows), asked.clone()), progress, cancel)
}

/// Whether this Windows is older than 10.
#[cfg(windows)]
pub(super) fn is_too_old() -> bool {
    native::version::is_too_old()
}

/// What kind of disk a drive letter stands for, and the place on the network where it is one.
#[cfg(windows)]
pub(super) fn disk(letter: char) -> (FileSystemKind, Option<String>) {
    let kind = native::disks::kind(letter);
    (kind, if kind == FileSystemKind::Network { native::disks::share(letter) } else { None })
}

/// The default printer and its queue.
#[cfg(windows)]
pub(super) fn default_queue() -> Option<super::printer::Queue> {
    native::printer::default_queue()
}

/// Draws one page on a printer.
#[cfg(windows)]
pub(super) fn print(queue: &str, title: &str, shapes: &[super::printer::Shape]) -> std::io::Result<()> {
    native::printer::print(queue, title, shapes)
}

/// Takes every right to a file from everybody but the person who runs the program.
#[cfg(windows)]
pub(super) fn owner_only(path: &std::path::Path) -> std::io::Result<()> {
    native::private::owner_only(path)
}

/// Whether this is the program without a console. Where its own file can't be read it has one, so that nothing ever waits
/// for somebody to press a button who is not there.
#[cfg(windows)]
pub(super) fn is_window_program() -> bool {
    use std::io::Read as _;
    let read = || {
        let mut start = Vec::new();
        std::fs::File::open(std::env::current_exe()?)?.take(header::HEADER_BYTES).read_to_end(&mut start)?;
        std::io::Result::Ok(start)
    };
    read().is_ok_and(|start| header::is_window_program(&start))
}

fn look(place: Place, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    run::look(place, sources_of(Os::Windows), reader_of, progress, cancel)
}

/// How many seconds a source may take, and what reads it. The limits are far above what a slow disk needs. The Security
/// Center waits for its service after a start of the system, and WMI is known to hang while another maker's antivirus is on.
fn reader_of(source: Source) -> Reader<Place> {
    match source {
        Source::System => (5, machine::system),
        Source::Management => (10, machine::management),
        Source::InstalledPrograms => (20, programs::programs),
        Source::Services => (30, services::services),
        Source::Drivers => (30, services::drivers),
        Source::Processes => (30, processes::processes),
        Source::Files => (15, files::files),
        Source::Registry => (20, registry::registry),
        Source::SecurityCenter => (15, center::security_center),
        Source::Defender => (15, center::defender),
        Source::BrowserExtensions => (20, browsers::extensions),
        Source::Certificates => (20, certificates::certificates),
        Source::Databases => (10, databases::databases),
        Source::Network => (10, network::network),
        // Sources of other systems are not in the list that is asked.
        _ => (0, |_, _| Err(reason::NOT_AVAILABLE)),
    }
}

/// Where the maker's products keep what they are: the folder of the program, its name and version. Older ones have it
/// below `protected` (github.com/bitasuperactive/KasperskyCustomInstaller2022; glpi-agent, `AntiVirus.pm`).
const MAKER: &str = r"SOFTWARE\KasperskyLab";
/// A key below the maker's that holds products again.
const PROTECTED: &str = "protected";

/// `SOFTWARE` of both views, the 32-bit one first: the maker's products write there.
const BOTH_VIEWS: [View; 2] = [View::Bits32, View::Bits64];

impl Place {
    fn new(windows: Arc<dyn Windows>, asked: Asked) -> Self {
        Self { windows, asked, services: OnceLock::new(), signatures: Mutex::default() }
    }

    fn services(&self) -> Result<&[Service], Reason> {
        self.services.get_or_init(|| self.windows.services()).as_deref().map_err(|why| *why)
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.windows.variable(name)
    }

    /// The paths that an image path or command line may mean on this machine; see [`image::candidates`].
    fn candidates(&self, written: &str, from: image::From) -> Vec<String> {
        image::candidates(written, from, &|name| self.variable(name))
    }

    /// A path with the variables of this machine replaced; see [`image::expanded`].
    fn expanded(&self, text: &str) -> String {
        image::expanded(text, &|name| self.variable(name))
    }

    /// One value of a key; a key or value that is not there is `None`.
    fn value(&self, key: &Key, name: &str) -> Answer<Value> {
        Ok(self.windows.values(key, &[name])?.and_then(|values| values.into_iter().next()).flatten())
    }

    /// The names below a key, for a source in which every key counts: what can't be read is written down under the key.
    fn listed(&self, reading: &Reading, key: &Key) -> Vec<String> {
        match self.windows.subkeys(key) {
            Ok(Some(listing)) => {
                if let Some(why) = listing.broken {
                    reading.could_not_read(key.to_string(), why);
                }
                listing.names
            }
            Ok(None) => Vec::new(),
            Err(why) => {
                reading.could_not_read(key.to_string(), why);
                Vec::new()
            }
        }
    }

    /// The loaded hives of people: of the one who runs the program first. Hives of people who are not signed in lie in
    /// files that an ordinary account can't open.
    fn hives(&self) -> Result<Vec<String>, Reason> {
        let users = Key { root: ask::Root::Users, path: String::new(), view: View::Bits64 };
        let person = self.windows.person();
        let listing = self.windows.subkeys(&users)?.unwrap_or_default();
        let mut hives: Vec<String> = listing.names.into_iter().filter(|name| is_a_persons_hive(name)).collect();
        hives.sort_by_key(|hive| person.as_ref() != Some(hive));
        Ok(hives)
    }

    /// A key of a hive, under the name by which the person knows it.
    fn key_of(&self, hive: &str, path: &str) -> Key {
        if self.windows.person().is_some_and(|person| person == hive) { Key::person(path) } else { Key::of_hive(hive, path) }
    }

    /// The fields of the file behind an entry: its path as far as it can be told, whether it is there, who signed it.
    fn file_fields(&self, reading: &Reading, written: &str, from: image::From) -> Vec<(&'static str, String)> {
        let candidates = self.candidates(written, from);
        let Some(first) = candidates.first() else { return Vec::new() };
        let mut all_missing = true;
        let found = candidates.iter().find(|path| {
            // What does not begin with a drive can't be looked for, and so is not missing either.
            let there = image::is_full(path).then(|| self.windows.exists(path));
            all_missing &= there == Some(Ok(false));
            there == Some(Ok(true))
        });
        let path = found.unwrap_or(first);
        let mut fields = vec![(field::IMAGE, without_user_names(path))];
        if found.is_some() {
            fields.push((field::EXISTS, "true".to_owned()));
            fields.extend(self.signature_fields(reading, path));
        } else if all_missing {
            fields.push((field::EXISTS, "false".to_owned()));
        }
        fields
    }

    /// Who signed a file, and whether the signature holds. Nothing where that could not be asked in its time.
    fn signature_fields(&self, reading: &Reading, path: &str) -> Vec<(&'static str, String)> {
        if reading.stopped() {
            return Vec::new();
        }
        match self.signature(path) {
            Ok(Signature::Valid(signer)) => vec![(field::SIGNATURE, "valid".to_owned()), (field::SIGNER, signer)],
            Ok(Signature::NotConfirmed) => vec![(field::SIGNATURE, "not-confirmed".to_owned())],
            Ok(Signature::None) => vec![(field::SIGNATURE, "none".to_owned())],
            Err(why) => {
                log::debug!("a signature could not be read: {why}");
                vec![(field::SIGNATURE, "could-not-read".to_owned())]
            }
        }
    }

    /// The signature of a file, asked once for all sources that meet it, and each time in a thread of its own.
    fn signature(&self, path: &str) -> Result<Signature, Reason> {
        let name = path.to_lowercase();
        let known = || self.signatures.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = known().get(&name) {
            return answer.clone();
        }
        let (windows, asked) = (self.windows.clone(), path.to_owned());
        let answer = run::within(SIGNATURE_LIMIT, move || windows.signature(&asked));
        known().insert(name, answer.clone());
        answer
    }

    /// Whether an entry is to be written down: by the pieces of names that are asked for, or because a signature of the
    /// product data knows its name.
    fn keeps<'a>(&self, kind: SignKind, name: &'a str, texts: impl IntoIterator<Item = &'a str>) -> bool {
        self.asked.knows(kind, name) || self.asked.keeps(std::iter::once(name).chain(texts))
    }
}

/// Whether a name below `HKEY_USERS` is the hive of a person: of an account of this computer or a domain (`S-1-5-21-…`),
/// or of a Microsoft Entra account (`S-1-12-1-…`). The others belong to the system or repeat these.
fn is_a_persons_hive(name: &str) -> bool {
    (name.starts_with("S-1-5-21-") || name.starts_with("S-1-12-1-")) && !name.to_ascii_lowercase().ends_with("_classes")
}

#[cfg(test)]
mod tests;
