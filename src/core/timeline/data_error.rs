//! What can be wrong with a data file.

use crate::message;
use crate::message::Message;

/// A data file that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {place}: {problem}")]
pub struct DataError {
    /// Which file it is: `timeline` or `providers`.
    pub file: &'static str,
    /// Where in the file: an entry's id, or a line.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong in a data file. The text is for the log; people read [`DataError::message`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is no TOML, a field is missing or unknown, or a value is none of the allowed ones.
    #[error("{0}")]
    Form(String),
    /// Its schema is not the one that this program reads.
    #[error("schema {0:?} is not read by this program")]
    Schema(String),
    /// A claim stands without a source.
    #[error("no source")]
    NoSource,
    /// An address cannot be used for its purpose.
    #[error("address {0:?} cannot be used")]
    Address(String),
    /// An id stands twice, or has signs that an id cannot have.
    #[error("id {0:?} cannot be used")]
    Id(String),
    /// A date, an instant or a zone contradicts another field.
    #[error("{0:?} contradicts another field")]
    Contradiction(String),
    /// Something that the rules need is not in the file.
    #[error("{0:?} is missing")]
    Missing(String),
}

impl DataError {
    /// What to tell a person who gave this data file.
    #[must_use]
    pub fn message(&self) -> Message {
        let (file, place) = (self.file, self.place.clone());
        match &self.problem {
            Problem::Form(detail) => message!("data-error-form", file = file, place = place, detail = detail.clone()),
            Problem::Schema(schema) => message!("data-error-schema", file = file, place = place, detail = schema.clone()),
            Problem::NoSource => message!("data-error-no-source", file = file, place = place),
            Problem::Address(url) => message!("data-error-address", file = file, place = place, detail = url.clone()),
            Problem::Id(id) => message!("data-error-id", file = file, place = place, detail = id.clone()),
            Problem::Contradiction(value) => {
                message!("data-error-contradiction", file = file, place = place, detail = value.clone())
            }
            Problem::Missing(what) => message!("data-error-missing", file = file, place = place, detail = what.clone()),
        }
    }
}

/// Whether a text can be an id of the data files: lower-case letters, digits and single hyphens. It becomes part of a
/// message id, so anything else could not be translated.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Whether a text is a web address that a source can stand under.
pub(crate) fn is_web_address(text: &str, schemes: &[&str]) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    schemes.contains(&scheme)
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The line of a data file in which something stands, counted from 1.
pub(crate) fn line_of(text: &str, span: Option<std::ops::Range<usize>>) -> usize {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    before.matches('\n').count() + 1
}
