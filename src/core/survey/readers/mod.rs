//! Readers for what somebody captured: bytes in, a [`Survey`] out.
//!
//! A capture is known by its head or by the shape of its lines. The shapes are strict and the same for every kind,
//! because people cut logs, paste two of them together and lose their heads; the kind says only how far a shape is
//! to be trusted. Nothing here knows a product: what a name means is judged later.

mod applications;
mod context;
mod encoding;
mod hijack;
mod kinds;
mod linux;
mod loose;
mod macos;
mod markup;
mod own;
pub mod private;
mod records;
mod security_center;
mod services;
mod tables;

use super::{Kind, Survey};
use crate::message;
use crate::message::Message;
use context::Context;

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
    let text = private::without_user_names(&text);
    if let Some(survey) = markup::read(&text) {
        return Ok(survey);
    }
    Ok(read_text(&text))
}

fn read_text(text: &str) -> Survey {
    let kind = kinds::kind_of(text);
    let mut context = Context::new(kind);
    kinds::read_system(text, &mut context);
    let mut records = records::Blocks::default();
    let mut tables = tables::Tables::default();
    for line in text.lines() {
        let line = line.trim_end();
        context.line(line);
        // A record or a table takes its own lines; everything else is looked at for itself.
        if tables.line(line, &mut context) {
            continue;
        }
        let in_record = records.line(line, &mut context);
        let known = security_center::line(line, &mut context)
            || applications::line(line, &mut context)
            || hijack::line(line, &mut context)
            || services::line(line, &mut context)
            || linux::line(line, &mut context)
            || macos::line(line, &mut context);
        if !known && (!in_record || is_loose(kind)) {
            loose::line(line, &mut context);
        }
    }
    records.finish(&mut context);
    tables.finish();
    macos::finish(&mut context);
    loose::names(text, &mut context);
    context.finish()
}

/// Whether a kind is text without a form of its own.
fn is_loose(kind: Kind) -> bool {
    kind == Kind::Lines
}
