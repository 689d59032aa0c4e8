//! Readers for what somebody captured: bytes in, a [`Survey`] out.

mod encoding;
mod own;
pub mod private;

use super::{Kind, Os, Survey};
use crate::message;
use crate::message::Message;

/// Why a capture can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the capture is empty")]
    Empty,
    /// It is a picture, an archive or another kind of file that holds no text.
    #[error("the capture is not text")]
    NotText,
    /// A survey of a later version of this program.
    #[error("the survey has schema {found}, later than this program knows")]
    Newer {
        /// The schema that it names.
        found: String,
    },
    /// A survey of this program that is damaged.
    #[error("the survey is damaged: {detail}")]
    Damaged {
        /// Where it breaks.
        detail: String,
    },
}

impl ReadError {
    /// The same for a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => message!("detection-capture-empty"),
            Self::NotText => message!("detection-capture-not-text"),
            Self::Newer { found } => message!("detection-capture-newer", found = found.clone()),
            Self::Damaged { .. } => message!("detection-capture-damaged"),
        }
    }
}

/// Reads a capture of any known kind, in any encoding that Windows writes. User names in paths are not kept.
pub fn read(bytes: &[u8]) -> Result<Survey, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let text = encoding::decode(bytes).ok_or(ReadError::NotText)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(own) = own::read(&text) {
        return own;
    }
    Ok(Survey {
        schema: super::SCHEMA.to_owned(),
        kind: Kind::Lines,
        os: Os::Unknown,
        captured: None,
        observations: Vec::new(),
        other: serde_json::Map::new(),
    })
}
