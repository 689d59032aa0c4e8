//! Starting uninstallers on Windows: what is looked at before, what is started, and how it is watched.
//!
//! What is decided here is the same on every machine and tested on written ones; `native` opens, starts and lists.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use safe_passage_core::detection::Makers;
use safe_passage_core::removal::uninstaller::holds;
use safe_passage_core::removal::{Ended, Uninstaller};

use super::super::run;
use super::super::uninstall::{KnownProduct, Prepared, Running, Stamp, StartError, Uninstallers};
use super::ask::{Key, Signature, View, Windows};
use super::{SIGNATURE_LIMIT, programs, values};

/// Where Windows keeps which folders programs are installed to. Only an administrator writes there; the variables of the
/// same names are anybody's.
const CURRENT_VERSION: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion";

/// The system's own installer of packages, in the folder that the system names as its own.
const INSTALLER_PROGRAM: &str = "msiexec.exe";

/// How long one look at a running uninstaller waits for its end.
const TURN: Duration = Duration::from_millis(500);

/// A Windows on which something can be started.
pub(super) trait Starter: Send + Sync {
    /// The system's own folder (`C:\Windows\System32`), from the system and not from a variable.
    fn system_folder(&self) -> Option<String>;

    /// Opens a local file so that nobody can write to it, rename it or delete it as long as the answer lives. A link is
    /// opened itself, not what it leads to.
    fn hold(&self, path: &str) -> Result<Box<dyn Held>, StartError>;

    /// Starts a file, with these parameters or with none at all. The system asks the person for more rights where the file
    /// wants them. Blocks until then.
    fn start(&self, path: &str, parameters: Option<&str>) -> Result<Box<dyn Process>, StartError>;
}

/// A file that is held.
pub(super) trait Held {
    /// Where it lies in truth, in the form `C:\folder\file`.
    fn path(&self) -> Option<String>;
    /// Whether it is a link or another kind of stand-in.
    fn is_link(&self) -> bool;
    /// Which file it is.
    fn stamp(&self) -> Stamp;
}

/// A started program.
pub(super) trait Process: Send {
    /// Its number; `None` where the system gave nothing to watch it by. The number stays its own as long as this value
    /// lives.
    fn id(&self) -> Option<u32>;
    /// Waits for its end, at most this long; its exit code when it has ended.
    fn wait(&self, most: Duration) -> Option<u32>;
    /// All running programs.
    fn all(&self) -> Vec<Seen>;
    /// Full path of a running program's file, where the system tells it.
    fn path_of(&self, id: u32) -> Option<String>;
    /// Lets this much time pass.
    fn pause(&self, time: Duration);
}

/// A running program, as the system's list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// Its number. Numbers are used again after a program has ended.
    pub id: u32,
    /// The number of the program that started it, which may have ended since.
    pub parent: u32,
    /// The file's bare name.
    pub name: String,
}

/// Where to look and to start: the real system, or one that is written down in the tests.
pub(super) struct Place {
    pub windows: Arc<dyn Windows>,
    pub starter: Arc<dyn Starter>,
    /// Whether one that was started here is still watched.
    pub busy: Arc<AtomicBool>,
}

impl Uninstallers for Place {
    fn offered(&self) -> bool {
        true
    }

    fn programs(&self) -> Vec<String> {
        let key = Key::machine(View::Bits64, CURRENT_VERSION);
        let names = ["ProgramFilesDir", "ProgramFilesDir (x86)"];
        let read = self.windows.values(&key, &names).ok().flatten().unwrap_or_default();
        read.iter().flatten().filter_map(values::line).collect()
    }

    fn inspect(&self, uninstaller: &Uninstaller, makers: &Makers) -> Result<Prepared, StartError> {
        self.look(uninstaller, makers).map(|(prepared, _)| prepared)
    }

    fn start(&self, prepared: &Prepared) -> Result<Box<dyn Running>, StartError> {
        let turn = Turn::take(&self.busy)?;
        // Held until the system has started it, so that what was looked at is what runs.
        let (now, held) = self.look(&prepared.uninstaller, &prepared.makers)?;
        if !now.is_still(prepared) {
            return Err(StartError::Changed);
        }
        // Made here, from a code that was checked; nothing of what an entry says is ever handed on.
        // As the maker's own entries have it: with the product's own pages, which ask what is to be kept; `/x` shows none.
        let parameters = now.product_code().map(|code| format!("/I{code} REMOVE=ALL"));
        let process = self.starter.start(&now.file, parameters.as_deref())?;
        drop(held);
        let folder = match &now.uninstaller {
            Uninstaller::Program { folder, .. } => Some(folder.to_lowercase()),
            Uninstaller::WindowsInstaller { .. } => None,
        };
        Ok(Box::new(Started { process, name: name_of(&now.file), folder, _turn: turn }))
    }
}

impl Place {
    /// Looks at everything, and keeps the file held.
    fn look(&self, uninstaller: &Uninstaller, makers: &Makers) -> Result<(Prepared, Box<dyn Held>), StartError> {
        if !holds(uninstaller, &self.programs()) {
            return Err(StartError::Changed);
        }
        let (file, signers, product) = match uninstaller {
            Uninstaller::Program { path, .. } => (path.clone(), &makers.signers, None),
            Uninstaller::WindowsInstaller { product_code } => {
                let product = self.known_product(product_code, makers)?;
                let folder = self.starter.system_folder();
                let folder = folder.ok_or_else(|| StartError::NotThere { path: INSTALLER_PROGRAM.to_owned() })?;
                let file = format!("{}\\{INSTALLER_PROGRAM}", folder.trim_end_matches('\\'));
                (file, &makers.installer_signers, Some(product))
            }
        };
        let held = self.starter.hold(&file)?;
        if held.is_link() || held.path().is_none_or(|path| path.to_lowercase() != file.to_lowercase()) {
            return Err(StartError::LeadsElsewhere { path: file });
        }
        let (windows, asked) = (self.windows.clone(), file.clone());
        let signer = match run::within(SIGNATURE_LIMIT, move || windows.signature(&asked)) {
            Ok(Signature::Valid(signer)) if signers.contains(&signer) => signer,
            Ok(Signature::Valid(signer)) => return Err(StartError::OtherSigner { path: file, signer }),
            Ok(Signature::NotConfirmed) => return Err(StartError::NotConfirmed { path: file }),
            Ok(Signature::None) => return Err(StartError::NotSigned { path: file }),
            Err(_) => return Err(StartError::NotReadable { path: file }),
        };
        let stamp = held.stamp();
        Ok((Prepared::new(uninstaller.clone(), makers.clone(), file, signer, stamp, product), held))
    }

    /// What the Windows Installer's own records say of a product, for the machine or for the person. Uninstall entries can
    /// be written by anybody, these records only by the installer: so a code that an entry names is told here from the code
    /// of another maker's product.
    fn known_product(&self, code: &str, makers: &Makers) -> Result<KnownProduct, StartError> {
        let unknown = || StartError::UnknownProduct { code: code.to_owned() };
        let packed = programs::packed(code).ok_or_else(unknown)?;
        let accounts = std::iter::once(programs::MACHINE.to_owned()).chain(self.windows.person());
        for account in accounts {
            let products = Key::machine(View::Bits64, programs::INSTALLER).below(&account).below("Products");
            let properties = products.below(&packed).below("InstallProperties");
            let read = match self.windows.values(&properties, &["DisplayName", "Publisher"]) {
                Ok(Some(read)) => read,
                Ok(None) => continue,
                // Without the path, which would name the person's account.
                Err(_) => return Err(StartError::NotReadable { path: code.to_owned() }),
            };
            let line = |index: usize| read.get(index).and_then(Option::as_ref).and_then(values::line).unwrap_or_default();
            let (name, publisher) = (line(0), line(1));
            if !makers.publishers.fits(&publisher) {
                return Err(StartError::OtherProduct { code: code.to_owned(), name, publisher });
            }
            return Ok(KnownProduct { name, publisher });
        }
        Err(unknown())
    }
}

/// The right to be the one uninstaller that runs, given back when this value goes.
struct Turn(Arc<AtomicBool>);

impl Turn {
    fn take(busy: &Arc<AtomicBool>) -> Result<Self, StartError> {
        if busy.swap(true, Ordering::AcqRel) { Err(StartError::OneAtATime) } else { Ok(Self(busy.clone())) }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// An uninstaller that was started.
///
/// Many copy themselves to a folder for temporary files, start the copy and end, because a running program can't delete
/// itself. So the end of the first process is not taken for the end: as long as a program that it started, or one that those
/// started, goes on with the work, it is waited for. That is told by the numbers of the parents in the system's list, looked
/// at twice a second; a job object would need rights over a process that the system has started with more rights than ours.
/// A descendant counts where it runs from a folder for temporary files or from the product's own folder, or where it has a
/// name that such copies have. One that is something else (a browser with a page of questions) is not waited for. What
/// comes and goes between two looks, with its parent, can be missed: then the end is told too early, and the look that
/// follows finds the product still there.
struct Started {
    process: Box<dyn Process>,
    /// Name of the started file, lower case.
    name: String,
    /// The product's own folder, lower case.
    folder: Option<String>,
    _turn: Turn,
}

impl Running for Started {
    fn wait(self: Box<Self>, stop_watching: &AtomicBool) -> Ended {
        let Some(first) = self.process.id() else { return Ended::NotWatched };
        let mut kin = Kin { first, known: BTreeMap::new() };
        let mut code = None;
        let mut handed_on = false;
        loop {
            if stop_watching.load(Ordering::Relaxed) {
                return Ended::NotWatched;
            }
            match code {
                None => code = self.process.wait(TURN),
                Some(_) => self.process.pause(TURN),
            }
            kin.look(&self.process.all(), &|one| {
                goes_on(&one.name, self.process.path_of(one.id).as_deref(), &self.name, self.folder.as_deref())
            });
            let Some(code) = code else { continue };
            if kin.goes_on() {
                handed_on = true;
            } else {
                return if handed_on { Ended::WithoutCode } else { Ended::Code(code) };
            }
        }
    }
}

/// The programs that a first one has started, and those that they started.
struct Kin {
    /// The first one's number. Its process is held, so that no other gets the number.
    first: u32,
    /// Those that run, by number: their names, and whether they go on with the work. A number that comes back under another
    /// name is another program.
    known: BTreeMap<u32, (String, bool)>,
}

impl Kin {
    /// Takes in the system's list. `goes_on` is asked once for each new descendant.
    fn look(&mut self, all: &[Seen], goes_on: &dyn Fn(&Seen) -> bool) {
        self.known.retain(|id, (name, _)| all.iter().any(|one| one.id == *id && one.name == *name));
        // The list is in no order, and a child may stand before its parent.
        loop {
            let before = self.known.len();
            for one in all {
                let is_child = one.parent == self.first || self.known.contains_key(&one.parent);
                if is_child && one.id != self.first && one.id != one.parent && !self.known.contains_key(&one.id) {
                    self.known.insert(one.id, (one.name.clone(), goes_on(one)));
                }
            }
            if self.known.len() == before {
                return;
            }
        }
    }

    fn goes_on(&self) -> bool {
        self.known.values().any(|(_, goes_on)| *goes_on)
    }
}

/// Whether a descendant goes on with the work of the program that was started.
///
/// `Au_.exe` and `Un_A.exe` are the copies that uninstallers of NSIS make, names with the ending `.tmp` those of Inno Setup
/// (their sources: nsis.sourceforge.io, jrsoftware.org).
fn goes_on(name: &str, path: Option<&str>, started: &str, folder: Option<&str>) -> bool {
    let name = name.to_lowercase();
    let known = name == started
        || name == INSTALLER_PROGRAM
        || name.strip_suffix(".tmp").is_some()
        || matches!(name.as_str(), "au_.exe" | "un_a.exe");
    let Some(path) = path.map(str::to_lowercase) else { return known };
    let own = folder.is_some_and(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('\\')));
    known || own || path.split('\\').any(|part| part == "temp" || part == "tmp")
}

/// The last part of a path, lower case.
fn name_of(path: &str) -> String {
    super::image::file_name(path).to_lowercase()
}

/// The Windows that the program runs on.
#[cfg(windows)]
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisSystem;

#[cfg(windows)]
impl ThisSystem {
    fn place() -> Place {
        use std::sync::LazyLock;

        /// One for the whole program, so that two sessions can't each start one.
        static BUSY: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);
        Place { windows: Arc::new(super::native::ThisWindows), starter: Arc::new(super::native::ThisWindows), busy: BUSY.clone() }
    }
}

#[cfg(windows)]
impl Uninstallers for ThisSystem {
    fn offered(&self) -> bool {
        true
    }

    fn programs(&self) -> Vec<String> {
        Self::place().programs()
    }

    fn inspect(&self, uninstaller: &Uninstaller, makers: &Makers) -> Result<Prepared, StartError> {
        Self::place().inspect(uninstaller, makers)
    }

    fn start(&self, prepared: &Prepared) -> Result<Box<dyn Running>, StartError> {
        Self::place().start(prepared)
    }
}

#[cfg(test)]
mod tests;
