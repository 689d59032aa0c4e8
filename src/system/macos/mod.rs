//! macOS: applications, launch items, extensions, programs. Read only, as the person who runs the program.
//!
//! What is asked and what is made of the answers is the same wherever this is built, and tested everywhere; only
//! `native` and `commands` speak to the system itself.

use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{Observation, Os, Source, reason};

use super::run::{self, Reader, Reading, Reason};
use super::{Asked, Progress, sources_of};

mod applications;
mod ask;
mod browsers;
mod certificates;
#[cfg(unix)]
mod commands;
mod databases;
mod extensions;
mod files;
mod launch;
mod machine;
#[cfg(unix)]
mod native;
mod network;
mod plist;
mod processes;

use ask::{MacOs, Ran};
use extensions::Extensions;
use plist::Dictionary;

/// How long one program of the system may take. Each of them answers within a second on a slow machine.
const COMMAND_LIMIT: Duration = Duration::from_secs(8);

/// The largest property list that is read, in bytes. Those of applications and launch items have a few thousand.
const LARGEST_LIST: u64 = 4 << 20;

/// Where to look: the real system, or one that is written down in the tests.
struct Place {
    mac: Box<dyn MacOs>,
    /// What to ask for and what to keep.
    asked: Asked,
    /// The system's extensions, asked once for two sources: whoever comes second waits for the first.
    extensions: OnceLock<Result<Extensions, Reason>>,
}

/// Everything that is read on macOS, each source in a thread of its own.
///
/// `asked` says which paths to ask for and what to keep. The result holds what was seen in each source and ends each with
/// an observation about the source as a whole. Never fails: what could not be read is an observation that says why.
#[cfg(target_os = "macos")]
pub(super) fn observations(asked: &Asked, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    look(Place::new(Box::new(native::ThisMac), asked.clone()), progress, cancel)
}

fn look(place: Place, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    run::look(place, sources_of(Os::Macos), reader_of, progress, cancel)
}

/// How many seconds a source may take, and what reads it. The limits are far above what a slow disk needs; they are
/// there for network folders that do not answer and for programs that hang.
fn reader_of(source: Source) -> Reader<Place> {
    match source {
        Source::System => (12, machine::system),
        Source::Management => (20, machine::management),
        Source::Applications => (40, applications::applications),
        Source::SystemExtensions => (20, extensions::extensions),
        Source::LaunchItems => (30, launch::launch_items),
        Source::Processes => (15, processes::processes),
        Source::Files => (15, files::files),
        Source::BrowserExtensions => (40, browsers::extensions),
        Source::Certificates => (12, certificates::certificates),
        Source::Databases => (5, databases::databases),
        Source::Network => (20, network::network),
        // Sources of other systems are not in the list that is asked.
        _ => (0, |_, _| Err(reason::NOT_AVAILABLE)),
    }
}

impl Place {
    fn new(mac: Box<dyn MacOs>, asked: Asked) -> Self {
        Self { mac, asked, extensions: OnceLock::new() }
    }

    /// Runs a program of the system; see [`MacOs::run`].
    fn run(&self, reading: &Reading, program: &str, arguments: &[&str]) -> Result<Ran, Reason> {
        self.mac.run(program, arguments, COMMAND_LIMIT, reading)
    }

    /// The same, for a program that says with its end whether its answer counts.
    fn answer(&self, reading: &Reading, program: &str, arguments: &[&str]) -> Result<String, Reason> {
        let ran = self.run(reading, program, arguments)?;
        if ran.success { Ok(ran.text) } else { Err(reason::FAILED) }
    }

    /// The property list in a file.
    fn list(&self, path: &str) -> Result<Dictionary, Reason> {
        let bytes = self.mac.read_file(path, LARGEST_LIST)?.ok_or(reason::NOT_AVAILABLE)?;
        plist::read(&bytes).ok_or(reason::NOT_UNDERSTOOD)
    }

    /// The path that a path of the data means: `~/` stands for the home folder. `None` where there is none.
    fn located(&self, path: &str) -> Option<String> {
        match path.strip_prefix("~/") {
            Some(below) => Some(format!("{}/{below}", self.mac.home()?.trim_end_matches('/'))),
            None => Some(path.to_owned()),
        }
    }

    /// A path as it is written down: without the names of people in it.
    fn shown(&self, path: &str) -> String {
        // A home folder can lie anywhere, and its last part is a name all the same. The administrator's is nobody's.
        let home = self.mac.home().map(|home| home.trim_end_matches('/').to_owned());
        if let Some(home) = home.filter(|home| !home.is_empty() && !home.ends_with("/root"))
            && let Some(below) = path.strip_prefix(&home)
            && (below.is_empty() || below.starts_with('/'))
        {
            return without_user_names(&format!("/Users/<user>{below}"));
        }
        without_user_names(&without_temporary_name(path))
    }
}

/// Folders for temporary things carry a name that is made from the number of the person's account (`/var/folders/ab/cd…`).
fn without_temporary_name(path: &str) -> String {
    for parent in ["/private/var/folders/", "/var/folders/"] {
        if let Some(rest) = path.strip_prefix(parent) {
            let below = rest.splitn(3, '/').nth(2).map(|below| format!("/{below}")).unwrap_or_default();
            return format!("{parent}<user>{below}");
        }
    }
    path.to_owned()
}

#[cfg(test)]
mod tests;
