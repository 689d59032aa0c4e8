//! What a downloaded file is worth before a removal: who signed it, and whether that is who was expected.
//!
//! The file is never started from here, whatever comes out. [`judge_download`] says what the signature tells and what a
//! person can do; the system's part (`src/system/download.rs`) opens the file and asks. No outcome says that a file is fake:
//! makers change their names, and this program knows only those that a public source names.

use super::uninstaller::hides;
use crate::message;
use crate::message::Message;
use crate::survey::Os;

/// What a look at a file told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The signature holds and bears this name.
    Signed(String),
    /// There is a signature, and this computer can't confirm it.
    NotConfirmed,
    /// The file bears no signature.
    NotSigned,
    /// This system is not asked who signed a file.
    NotAsked,
    /// The name is none of a file that installs something on this system.
    NotAnInstaller,
    /// There is no such file.
    NotThere,
    /// It could not be opened, or not be read in its time.
    NotReadable,
}

/// What is said about a downloaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DownloadVerdict {
    /// Signed by a name that was expected.
    Expected {
        /// The name.
        signer: String,
    },
    /// Signed by another name than those that were expected.
    Unexpected {
        /// The name.
        signer: String,
        /// Those that were expected; at least one.
        expected: Vec<String>,
    },
    /// Signed, and no public source tells who signs this maker's files.
    UnknownMaker {
        /// The name.
        signer: String,
    },
    /// There is a signature that this computer can't confirm.
    NotConfirmed,
    /// Nobody signed it.
    NotSigned,
    /// This system is not asked.
    NotAsked,
    /// Not a file that installs something here.
    NotAnInstaller,
    /// There is no such file.
    NotThere,
    /// It could not be looked at.
    NotReadable,
}

/// What an answer means where these signers are expected: whole names, as certificates write them. Without any the maker
/// counts as one whose signers are not known.
#[must_use]
pub fn judge_download(expected: &[String], answer: Answer) -> DownloadVerdict {
    match answer {
        Answer::Signed(signer) if expected.is_empty() => DownloadVerdict::UnknownMaker { signer },
        Answer::Signed(signer) if expected.contains(&signer) => DownloadVerdict::Expected { signer },
        Answer::Signed(signer) => DownloadVerdict::Unexpected { signer, expected: expected.to_vec() },
        Answer::NotConfirmed => DownloadVerdict::NotConfirmed,
        Answer::NotSigned => DownloadVerdict::NotSigned,
        Answer::NotAsked => DownloadVerdict::NotAsked,
        Answer::NotAnInstaller => DownloadVerdict::NotAnInstaller,
        Answer::NotThere => DownloadVerdict::NotThere,
        Answer::NotReadable => DownloadVerdict::NotReadable,
    }
}

impl DownloadVerdict {
    /// What the file is, in one or two sentences.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Expected { signer } => message!("download-expected", signer = shown(signer)),
            Self::Unexpected { signer, expected } => {
                let expected: Vec<String> = expected.iter().map(|name| shown(name)).collect();
                message!("download-unexpected", signer = shown(signer), expected = expected.join(" / "))
            }
            Self::UnknownMaker { signer } => message!("download-unknown-maker", signer = shown(signer)),
            Self::NotConfirmed => message!("download-not-confirmed"),
            Self::NotSigned => message!("download-not-signed"),
            Self::NotAsked => message!("download-not-asked"),
            Self::NotAnInstaller => message!("download-not-an-installer"),
            Self::NotThere => message!("download-not-there"),
            Self::NotReadable => message!("download-not-readable"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::Expected { .. } => message!("download-expected-do"),
            Self::Unexpected { .. } => message!("download-unexpected-do"),
            Self::UnknownMaker { .. } => message!("download-unknown-maker-do"),
            Self::NotConfirmed => message!("download-not-confirmed-do"),
            Self::NotSigned => message!("download-not-signed-do"),
            Self::NotAsked => message!("download-not-asked-do"),
            Self::NotAnInstaller => message!("download-not-an-installer-do"),
            Self::NotThere => message!("download-not-there-do"),
            Self::NotReadable => message!("download-not-readable-do"),
        }
    }

    /// Whether the file is there and signed as expected, so that nothing more has to be asked.
    #[must_use]
    pub fn is_expected(&self) -> bool {
        matches!(self, Self::Expected { .. })
    }

    /// Whether a person should look twice before they ever open the file, or choose another one.
    #[must_use]
    pub fn wants_attention(&self) -> bool {
        !matches!(self, Self::Expected { .. } | Self::UnknownMaker { .. } | Self::NotAsked)
    }
}

/// Whether a name is one of a file that installs something on a system: by its ending, in any case of its letters. Packed
/// files are none, because what is in them has a signature of its own.
#[must_use]
pub fn installs(name: &str, os: Os) -> bool {
    let endings: &[&str] = match os {
        Os::Windows => &["exe", "msi", "msix", "msixbundle", "appx", "appxbundle"],
        Os::Macos => &["dmg", "pkg", "mpkg"],
        // Makers give out scripts here as well.
        Os::Linux => &["deb", "rpm", "run", "sh", "bin", "appimage", "flatpakref"],
        Os::Unknown => &[],
    };
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    !stem.is_empty() && endings.contains(&ending.to_ascii_lowercase().as_str())
}

/// A name from outside as it may stand on a page: signs that change how a line looks are replaced, so that
/// `setup[turned]exe.pdf` does not read like something else; and a very long one is cut.
#[must_use]
pub fn shown(name: &str) -> String {
    /// As many as a name of a file can have.
    const MOST: usize = 255;
    let mut text: String =
        name.chars().take(MOST).map(|letter| if hides(letter) || letter == '\t' { '\u{FFFD}' } else { letter }).collect();
    if name.chars().nth(MOST).is_some() {
        text.push('…');
    }
    text
}
