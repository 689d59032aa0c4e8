//! Telling what a settings file is by what stands in it, and reading it.

mod consumer;
mod decode;
mod flat;
mod ini;
mod json;
mod linux;
mod xml;

use super::items::{Format, Settings};
use crate::message;
use crate::message::Message;

/// Why a file could not be read as settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not text. The snapshot that `avp.com EXPORT` writes (`.cfg`) and a console's policy (`.klp`) are of this kind.
    #[error("the file is not text")]
    NotText,
    /// A snapshot of all settings (`.cfg`): only Kaspersky's own products read it.
    #[error("the file is a snapshot that only Kaspersky reads")]
    Snapshot,
    /// A policy of Kaspersky Security Center (`.klp`, `.klprof`): only that console reads it.
    #[error("the file is a policy that only Kaspersky Security Center reads")]
    Policy,
    /// Text in an encoding that is none of Unicode's, or damaged.
    #[error("the text could not be decoded, line {line}")]
    UnknownEncoding {
        /// The line with the first byte that does not fit, from 1.
        line: usize,
    },
    /// XML or JSON that is cut off or broken.
    #[error("the file is damaged, line {line}")]
    Damaged {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// Text, but no list of exclusions or trusted programs of any known kind.
    #[error("the file holds no settings that are known")]
    NotSettings,
}

impl ReadError {
    /// One sentence that says what the file is.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => message!("settings-read-empty"),
            Self::NotText => message!("settings-read-not-text"),
            Self::Snapshot => message!("settings-read-snapshot"),
            Self::Policy => message!("settings-read-policy"),
            Self::UnknownEncoding { line } => message!("settings-read-unknown-encoding", line = *line),
            Self::Damaged { line } => message!("settings-read-damaged", line = *line),
            Self::NotSettings => message!("settings-read-not-settings"),
        }
    }

    /// One sentence that says what to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::Empty => message!("settings-read-empty-do"),
            Self::NotText => message!("settings-read-not-text-do"),
            Self::Snapshot => message!("settings-read-snapshot-do"),
            Self::Policy => message!("settings-read-policy-do"),
            Self::UnknownEncoding { .. } => message!("settings-read-unknown-encoding-do"),
            Self::Damaged { .. } => message!("settings-read-damaged-do"),
            Self::NotSettings => message!("settings-read-not-settings-do"),
        }
    }
}

/// Reads a file's bytes as settings. What the file is, is told by its content alone.
///
/// Errors: a file that is empty, no text, damaged, or of no known kind. A line that is not understood is no error; it
/// stands in [`Settings::not_understood`].
pub fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let (text, encoding) = decode::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let start = text.trim_start();
    let (format, items, not_understood) = if start.starts_with('<') {
        xml::parse(&text)?
    } else if start.starts_with('{') || start.starts_with('[') && json::is_json(start) {
        let read = json::parse(&text)?;
        (Format::LinuxJson, read.items, read.not_understood)
    } else if let Some(read) = consumer::parse(&text) {
        read
    } else if let Some(read) = ini::parse(&text) {
        (Format::LinuxIni, read.items, read.not_understood)
    } else {
        return Err(ReadError::NotSettings);
    };
    Ok(Settings { format, encoding, items, not_understood })
}

/// As [`read`]; where a file is no text, its name helps to say what it is. A name never decides how a file is read.
pub fn read_named(bytes: &[u8], name: &str) -> Result<Settings, ReadError> {
    read(bytes).map_err(|error| {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match (error, ending.as_str()) {
            (ReadError::NotText | ReadError::UnknownEncoding { .. }, "cfg" | "dat") => ReadError::Snapshot,
            (ReadError::NotText | ReadError::UnknownEncoding { .. }, "klp" | "klprof") => ReadError::Policy,
            (error, _) => error,
        }
    })
}
