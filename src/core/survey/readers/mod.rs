//! Readers for what somebody captured: bytes in, a [`Survey`] out. What they hold in memory doesn't grow with the capture.
//!
//! A capture is known by its head or by the shape of its lines. The shapes are strict and the same for every kind,
//! because people cut logs, paste two of them together and lose their heads; the kind says only how far a shape is
//! to be trusted. Nothing here knows a product: what a name means is judged later.

mod applications;
mod blocks;
mod context;
mod days;
mod encoding;
mod hijack;
mod interest;
mod kinds;
mod lines;
mod linux;
mod loose;
mod macos;
mod markup;
mod msinfo;
mod own;
mod pattern;
mod plist;
pub mod private;
mod processes;
mod records;
mod registry;
mod rows;
mod sc;
mod security_center;
mod security_check;
mod services;
mod systeminfo;
mod tables;
mod text;
mod tools;
mod usbfix;
mod winget;
mod words;

use std::io::{self, Read};

use super::{Kind, Survey};
use crate::message;
use crate::message::Message;
use encoding::Form;
pub use interest::Interest;
use lines::Lines;
use text::Text;

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
    /// A survey of this program that is larger than any.
    #[error("the survey has more than {limit} bytes")]
    TooLarge {
        /// The largest that is read, in bytes.
        limit: usize,
    },
    /// The source failed before its end.
    #[error("the capture could not be read to its end: {kind}")]
    Unreadable {
        /// What the source said.
        kind: io::ErrorKind,
    },
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable { kind: error.kind() }
    }
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
            Self::TooLarge { .. } => message!("detection-capture-too-large"),
            Self::Unreadable { .. } => message!("detection-capture-unreadable"),
        }
    }
}

/// How much of a capture is held in memory at once. What is more is left out, and the survey says that something is
/// ([`reason::CUT_SHORT`](super::reason::CUT_SHORT) for [`Source::Lines`](super::Source::Lines)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest line that is read to its end, in bytes.
    pub line: usize,
    /// Largest object of JSON or element of XML, in bytes.
    pub object: usize,
    /// How much of JSON or XML is kept until it is known to be more than text, in bytes.
    pub kept: usize,
    /// Most observations: more than any real machine has.
    pub observations: usize,
    /// So many observations are kept whatever they are about.
    pub plenty: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { line: 64 << 10, object: 1 << 20, kept: 8 << 20, observations: 50_000, plenty: 10_000 }
    }
}

/// How a capture is read: within which limits, and for whom.
#[derive(Debug, Clone, Copy)]
struct Reading<'a> {
    limits: Limits,
    /// What is asked for; `None` is everything.
    interest: Option<&'a Interest>,
}

/// How much of a capture tells its encoding, in bytes.
const HEAD: usize = 64 * 1024;

/// Reads a capture of any known kind, in any encoding that Windows writes. User names in paths are not kept.
pub fn read(bytes: &[u8]) -> Result<Survey, ReadError> {
    read_from(&mut &*bytes, &|_| ())
}

/// Reads a capture of any known kind and any length from a source, as [`read`] does.
///
/// `progress` is called with the number of bytes that were read so far, at least once for each megabyte. A failure of the
/// source ends the reading with [`ReadError::Unreadable`]; so does one that the caller's source makes up to give it up.
pub fn read_from(source: &mut dyn Read, progress: &dyn Fn(u64)) -> Result<Survey, ReadError> {
    read_within(source, &Limits::default(), progress)
}

/// The same with limits other than the usual.
pub fn read_within(source: &mut dyn Read, limits: &Limits, progress: &dyn Fn(u64)) -> Result<Survey, ReadError> {
    read_for(source, limits, None, progress)
}

/// The same for somebody who asks for some words only: where a capture is long, rows in which none of them stands are
/// passed over, and of more than [`Limits::plenty`] observations those that hold none are not kept.
///
/// What a judge makes of the survey is the same, where its words are all in the interest. The rows are not in it.
pub fn read_for(
    source: &mut dyn Read,
    limits: &Limits,
    interest: Option<&Interest>,
    progress: &dyn Fn(u64),
) -> Result<Survey, ReadError> {
    read_each_for(source, limits, interest, progress).and_then(whole_of)
}

/// The same, with the captures of a report one by one: each is trusted as far as its own kind goes. Never empty.
pub fn read_each_for(
    source: &mut dyn Read,
    limits: &Limits,
    interest: Option<&Interest>,
    progress: &dyn Fn(u64),
) -> Result<Vec<Survey>, ReadError> {
    let reading = Reading { limits: *limits, interest };
    let mut source = Counted { source, count: 0, progress };
    let mut head = vec![0; HEAD];
    let mut length = 0;
    while length < HEAD {
        let count = text::read_some(&mut source, &mut head[length..])?;
        if count == 0 {
            break;
        }
        length += count;
    }
    head.truncate(length);
    if head.is_empty() {
        return Err(ReadError::Empty);
    }
    let (form, mark) = encoding::sniff(&head, length < HEAD).ok_or(ReadError::NotText)?;
    let mut text = Text::new(head[mark..].chain(source), form, limits.line);
    let beginning = text.beginning()?;
    let start = beginning.trim_start().chars().next();
    if own::may_be(&beginning) {
        let whole = whole(&mut text)?;
        if let Some(own) = own::read(&whole) {
            return own;
        }
        let mut again = Text::new(whole.as_bytes(), Form::Narrow(None), limits.line);
        return read_text(&mut again, start, reading).map(|survey| vec![survey]);
    }
    read_text(&mut text, start, reading).map(|survey| vec![survey])
}

/// Several captures of one machine as one.
fn whole_of(surveys: Vec<Survey>) -> Result<Survey, ReadError> {
    let mut surveys = surveys.into_iter();
    let mut whole = surveys.next().ok_or(ReadError::Empty)?;
    for survey in surveys {
        whole.observations.extend(survey.observations);
    }
    Ok(whole)
}

/// The whole of a text that may be a saved survey.
fn whole(text: &mut Text<'_>) -> Result<String, ReadError> {
    let mut whole = String::new();
    while let Some(piece) = text.piece()? {
        whole.push_str(&piece.text);
        if piece.last {
            whole.push('\n');
        }
        if whole.len() > own::LARGEST {
            return Err(ReadError::TooLarge { limit: own::LARGEST });
        }
    }
    Ok(whole)
}

fn read_text(text: &mut Text<'_>, start: Option<char>, reading: Reading<'_>) -> Result<Survey, ReadError> {
    let survey = match start {
        Some('{' | '[') => markup::read(text, true, reading)?,
        Some('<') => markup::read(text, false, reading)?,
        _ => {
            let mut lines = Lines::new(reading);
            while let Some(piece) = text.piece()? {
                markup::feed(&piece, &mut lines);
                if let Some(interest) = reading.interest
                    && lines.may_pass_over_rows()
                    && text.pass_over(interest)
                {
                    lines.passed_over();
                }
            }
            lines.finish()
        }
    };
    survey.ok_or(ReadError::Empty)
}

/// A source that tells how far it was read.
struct Counted<'a> {
    source: &'a mut dyn Read,
    count: u64,
    progress: &'a dyn Fn(u64),
}

impl Read for Counted<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(bytes)?;
        self.count += count as u64;
        (self.progress)(self.count);
        Ok(count)
    }
}

/// Whether a kind is text without a form of its own.
fn is_loose(kind: Kind) -> bool {
    kind == Kind::Lines
}
