//! A product's own uninstaller: what may be started of what a look found, and what its end says.
//!
//! Nothing is started here. [`uninstaller()`] decides from a survey, [`uninstaller::read`] from the text of one entry; the
//! system's part (`src/system/uninstall.rs`) looks at the file itself, asks who signed it, and starts it.

pub mod download;
pub mod uninstaller;

pub use download::{DownloadVerdict, judge_download};
pub use uninstaller::{Refused, Uninstaller, uninstaller};

use crate::message;
use crate::message::Message;

/// How a started uninstaller ended. Its end is not its success: only another look at the machine tells whether the
/// product is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It ended with this exit code.
    Code(u32),
    /// It ended, and nothing tells with which code: the work was handed on to a copy of itself, which ended too.
    WithoutCode,
    /// It may still run: it is no longer watched, because the person wanted to go on or because the system gave nothing to
    /// watch it by.
    NotWatched,
}

/// The exit codes that are put into words, all of the Windows Installer
/// (<https://learn.microsoft.com/en-us/windows/win32/msi/error-codes>). Uninstallers that call it hand them on.
mod code {
    pub(super) const SUCCESS: u32 = 0;
    pub(super) const USER_EXIT: u32 = 1602;
    pub(super) const UNKNOWN_PRODUCT: u32 = 1605;
    pub(super) const ALREADY_RUNNING: u32 = 1618;
    pub(super) const RESTART_BEGUN: u32 = 1641;
    pub(super) const RESTART_REQUIRED: u32 = 3010;
}

impl Ended {
    /// What to say about it: one or two sentences, none of which says that the product is gone.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Code(code::SUCCESS) => message!("uninstall-ended"),
            Self::Code(code::USER_EXIT) => message!("uninstall-ended-by-person"),
            Self::Code(code::UNKNOWN_PRODUCT) => message!("uninstall-ended-not-installed"),
            Self::Code(code::ALREADY_RUNNING) => message!("uninstall-ended-another-runs"),
            Self::Code(code::RESTART_BEGUN | code::RESTART_REQUIRED) => message!("uninstall-ended-restart"),
            // As text: a code is a name, no number that a language would group by thousands.
            Self::Code(other) => message!("uninstall-ended-code", code = other.to_string()),
            Self::WithoutCode => message!("uninstall-ended-without-code"),
            Self::NotWatched => message!("uninstall-not-watched"),
        }
    }

    /// Whether it asked for a restart, or has begun one.
    #[must_use]
    pub fn wants_restart(self) -> bool {
        matches!(self, Self::Code(code::RESTART_BEGUN | code::RESTART_REQUIRED))
    }
}
