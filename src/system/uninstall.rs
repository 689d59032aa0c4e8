//! Starting a product's own uninstaller: looked at, shown, started with consent, watched.
//!
//! Beside [`super::desktop::resume`] this is the one thing in [`crate::system`] that changes a machine, and it does so by
//! the hand of the product's own maker. What may be started at all is decided by
//! [`safe_passage_core::removal::uninstaller()`]; here the file itself is looked at. Nothing is ever ended or killed.
//!
//! The road, each step off the drawing thread, because disks sleep and the system asks people questions:
//!
//! 1. [`Uninstallers::programs`], then the core's decision;
//! 2. [`Uninstallers::inspect`]: is the file there, is it itself, who signed it. [`Prepared`] is what a person is shown;
//! 3. with their consent, [`Uninstallers::start`]: everything is looked at once more, and must be what was shown;
//! 4. [`Running::wait`]: until it has ended, or the person wants to go on. Its end is not its success: look again.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use safe_passage_core::detection::Makers;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::removal::{Ended, Uninstaller};

/// What starts uninstallers.
pub trait Uninstallers: Send + Sync {
    /// Whether anything can be started here. Where not, the page shows the way by hand.
    fn offered(&self) -> bool;

    /// The machine's folders for programs, for [`safe_passage_core::removal::uninstaller()`]; empty where nothing is offered,
    /// so that no program is ever decided for. They are the system's own record, never variables that a person's programs
    /// can set.
    fn programs(&self) -> Vec<String>;

    /// Looks at what would be started, without starting anything: at the file, and at its signature with what this computer
    /// has at hand, never by the network. For a product code also at what the Windows Installer itself says of it.
    ///
    /// `makers` is who must stand behind it ([`safe_passage_core::detection::Products::makers_of`]).
    fn inspect(&self, uninstaller: &Uninstaller, makers: &Makers) -> Result<Prepared, StartError>;

    /// Starts what was prepared and shown. It is looked at again, with the file held so that nobody can change it, and must
    /// be the same. Blocks until the system has started it, which includes its question for the rights of an administrator.
    ///
    /// Only one runs at a time: the next one is refused until [`Running::wait`] of this one has come back with its end.
    fn start(&self, prepared: &Prepared) -> Result<Box<dyn Running>, StartError>;
}

/// A started uninstaller.
pub trait Running: Send {
    /// Waits until it has ended. When `stop_watching` becomes true it is left alone and [`Ended::NotWatched`] comes back
    /// within a second.
    fn wait(self: Box<Self>, stop_watching: &AtomicBool) -> Ended;
}

/// An uninstaller that was looked at, as it is shown in full before a person consents.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What was decided.
    pub(super) uninstaller: Uninstaller,
    /// Who must stand behind it.
    #[cfg_attr(not(any(windows, test)), allow(dead_code, reason = "only Windows starts anything"))]
    pub(super) makers: Makers,
    /// Full path of the file that is started.
    pub(super) file: String,
    /// Who signed that file; the signature is valid.
    pub(super) signer: String,
    /// Which file it is: whatever tells it from another one at the same place.
    pub(super) stamp: Stamp,
    /// What the Windows Installer says of the product.
    pub(super) product: Option<KnownProduct>,
}

/// What tells a file from another one at the same path: its number on the disk, its length, its last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    pub(super) volume: u32,
    pub(super) number: u64,
    pub(super) bytes: u64,
    pub(super) changed: u64,
}

/// A product as the Windows Installer itself knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownProduct {
    /// Its name.
    pub name: String,
    /// Its maker.
    pub publisher: String,
}

impl Prepared {
    /// What was looked at: the decision, who must stand behind it, the file with its signer, and for a product code what the
    /// Windows Installer says of it. For whoever implements [`Uninstallers`].
    #[must_use]
    pub fn new(
        uninstaller: Uninstaller,
        makers: Makers,
        file: String,
        signer: String,
        stamp: Stamp,
        product: Option<KnownProduct>,
    ) -> Self {
        Self { uninstaller, makers, file, signer, stamp, product }
    }

    /// Full path of the file that is started. For a product code that is the system's own `msiexec.exe`.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The product code that the Windows Installer is given to remove; `None` for a program, which is given nothing.
    #[must_use]
    pub fn product_code(&self) -> Option<&str> {
        match &self.uninstaller {
            Uninstaller::WindowsInstaller { product_code } => Some(product_code),
            Uninstaller::Program { .. } => None,
        }
    }

    /// What the Windows Installer says of the product with this code.
    #[must_use]
    pub fn product(&self) -> Option<&KnownProduct> {
        self.product.as_ref()
    }

    /// Who signed the file, by a valid signature.
    #[must_use]
    pub fn signer(&self) -> &str {
        &self.signer
    }

    /// Whether this is the same as what was shown.
    #[cfg_attr(not(any(windows, test)), allow(dead_code, reason = "only Windows starts anything"))]
    pub(super) fn is_still(&self, shown: &Self) -> bool {
        (&self.uninstaller, &self.file, &self.signer, self.stamp, &self.product)
            == (&shown.uninstaller, &shown.file, &shown.signer, shown.stamp, &shown.product)
    }
}

/// Why nothing was started. None of these says that a product is fake.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// This system starts none.
    #[error("nothing is started on this system")]
    NotOffered,
    /// There is no such file.
    #[error("{path} is not there")]
    NotThere {
        /// Its path.
        path: String,
    },
    /// The file could not be opened, or its signature not be read in its time.
    #[error("{path} could not be looked at")]
    NotReadable {
        /// Its path.
        path: String,
    },
    /// The path leads to another file than it says: a link, a folder that stands for another one, a short name.
    #[error("{path} leads somewhere else")]
    LeadsElsewhere {
        /// The path.
        path: String,
    },
    /// Nobody signed the file.
    #[error("{path} is not signed")]
    NotSigned {
        /// Its path.
        path: String,
    },
    /// There is a signature, and this computer can't confirm it.
    #[error("the signature of {path} is not confirmed")]
    NotConfirmed {
        /// Its path.
        path: String,
    },
    /// Somebody signed it whose name the product data does not have.
    #[error("{path} is signed by {signer}")]
    OtherSigner {
        /// Its path.
        path: String,
        /// The name in the signature.
        signer: String,
    },
    /// The Windows Installer has no product with this code.
    #[error("the Windows Installer does not know {code}")]
    UnknownProduct {
        /// The code.
        code: String,
    },
    /// The code is another maker's product.
    #[error("{code} is {name} by {publisher}")]
    OtherProduct {
        /// The code.
        code: String,
        /// The product's name.
        name: String,
        /// Its maker.
        publisher: String,
    },
    /// It is not what was shown, or not what may be started.
    #[error("it changed since it was shown")]
    Changed,
    /// Another one that was started from here still runs.
    #[error("another uninstaller runs")]
    OneAtATime,
    /// The person said no when the system asked for the rights of an administrator.
    #[error("the person declined")]
    Declined,
    /// The system did not start it.
    #[error("not started: {0}")]
    NotStarted(io::Error),
}

impl StartError {
    /// What happened, in one or two sentences.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotOffered => message!("uninstall-not-offered"),
            Self::NotThere { path } => message!("uninstall-not-there", path = path.clone()),
            Self::NotReadable { path } => message!("uninstall-not-readable", path = path.clone()),
            Self::LeadsElsewhere { path } => message!("uninstall-leads-elsewhere", path = path.clone()),
            Self::NotSigned { path } => message!("uninstall-not-signed", path = path.clone()),
            Self::NotConfirmed { path } => message!("uninstall-not-confirmed", path = path.clone()),
            Self::OtherSigner { path, signer } => {
                message!("uninstall-other-signer", path = path.clone(), signer = signer.clone())
            }
            Self::UnknownProduct { code } => message!("uninstall-unknown-product", code = code.clone()),
            Self::OtherProduct { code, name, publisher } => {
                message!("uninstall-other-product", code = code.clone(), name = name.clone(), publisher = publisher.clone())
            }
            Self::Changed => message!("uninstall-changed"),
            Self::OneAtATime => message!("uninstall-one-at-a-time"),
            Self::Declined => message!("uninstall-declined"),
            Self::NotStarted(error) => message!("uninstall-not-started", detail = error.to_string()),
        }
    }
}

/// What starts uninstallers on the system that the program runs on. Only Windows starts anything.
#[must_use]
pub fn this_system() -> Arc<dyn Uninstallers> {
    #[cfg(windows)]
    return Arc::new(super::windows::uninstall::ThisSystem);
    #[cfg(not(windows))]
    Arc::new(Nothing)
}

/// Starts nothing: for systems whose way is by hand, and for saved surveys that are replayed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nothing;

impl Uninstallers for Nothing {
    fn offered(&self) -> bool {
        false
    }

    fn programs(&self) -> Vec<String> {
        Vec::new()
    }

    fn inspect(&self, _: &Uninstaller, _: &Makers) -> Result<Prepared, StartError> {
        Err(StartError::NotOffered)
    }

    fn start(&self, _: &Prepared) -> Result<Box<dyn Running>, StartError> {
        Err(StartError::NotOffered)
    }
}
