//! Linux: packages, units, processes, folders, browser extensions, certificates. Read only, as the person who runs the program.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use safe_passage_core::survey::{Observation, Os, Source, reason};

use super::read::{entries, file_name, filled, is_missing, read_text, reason_of};
use super::run::{self, Reader};
use super::{Asked, Progress, sources_of};

mod browsers;
mod certificates;
mod commands;
mod databases;
mod files;
mod machine;
mod network;
mod packages;
mod processes;
mod units;

use commands::Commands;

/// Where to look: the real machine, or a folder tree that stands for one in the tests.
struct Place {
    /// The root of the file system.
    root: PathBuf,
    /// The home folder of the person, where it is known.
    home: Option<PathBuf>,
    /// The folder of the person's settings (`~/.config`), where it is known.
    config: Option<PathBuf>,
    /// The programs that may be asked.
    commands: Commands,
    /// What to ask for and what to keep.
    asked: Asked,
}

/// Everything that is read on Linux, each source in a thread of its own.
pub(super) fn observations(asked: &Asked, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    let folder = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = folder("HOME");
    let place = Place {
        root: PathBuf::from("/"),
        config: folder("XDG_CONFIG_HOME").or_else(|| home.as_ref().map(|home| home.join(".config"))),
        home,
        commands: Commands::of_the_system(),
        asked: asked.clone(),
    };
    look(place, progress, cancel)
}

fn look(place: Place, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Observation> {
    run::look(place, sources_of(Os::Linux), reader_of, progress, cancel)
}

/// How many seconds a source may take, and what reads it. The limits are far above what a slow disk needs; they are
/// there for network folders that do not answer and for programs that hang.
fn reader_of(source: Source) -> Reader<Place> {
    match source {
        Source::System => (5, machine::system),
        Source::Management => (5, machine::management),
        Source::Packages => (40, packages::packages),
        Source::Units => (20, units::units),
        Source::Processes => (15, processes::processes),
        Source::Files => (15, files::files),
        Source::Flatpak => (10, packages::flatpak),
        Source::Snap => (10, packages::snap),
        Source::BrowserExtensions => (20, browsers::extensions),
        Source::Certificates => (20, certificates::certificates),
        Source::Databases => (20, databases::databases),
        Source::Network => (5, network::network),
        // Sources of other systems are not in the list that is asked.
        _ => (0, |_, _| Err(reason::NOT_AVAILABLE)),
    }
}

impl Place {
    /// The path of the machine as a path that can be opened.
    fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// An opened path as it is called on the machine, without the names of users in it.
    fn name_of(&self, path: &Path) -> String {
        let on_machine = match path.strip_prefix(&self.root) {
            Ok(rest) => Path::new("/").join(rest),
            Err(_) => path.to_owned(),
        };
        let home = self.home.as_ref().and_then(|home| {
            let home = home.strip_prefix(&self.root).unwrap_or(home);
            on_machine.strip_prefix(Path::new("/").join(home)).ok()
        });
        match home {
            Some(rest) if !on_machine.starts_with("/root") => Path::new("/home/<user>").join(rest).display().to_string(),
            _ => without_user_name(&on_machine.display().to_string()),
        }
    }
}

/// A path with `<user>` in the place where folders of people carry their name.
fn without_user_name(path: &str) -> String {
    for parent in ["/home/", "/var/home/", "/media/", "/run/media/"] {
        if let Some(rest) = path.strip_prefix(parent)
            && let Some((name, below)) = rest.split_once('/').or(Some((rest, "")))
            && !name.is_empty()
        {
            let separator = if rest.contains('/') { "/" } else { "" };
            return format!("{parent}<user>{separator}{below}");
        }
    }
    path.to_owned()
}

#[cfg(test)]
mod tests;
