//! What can be wrong with a data file.

use crate::message;
use crate::message::Message;

/// A data file that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: line {line}: {place}: {problem}")]
pub struct DataError {
    /// Which file it is: `timeline` or `providers`.
    pub file: &'static str,
    /// The line in which it stands, or in which its entry begins; counted from 1.
    pub line: usize,
    /// The entry's id, or the part of the file.
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
    /// Two events say different days for one thing, and no contradiction names both.
    #[error("{0:?} and {1:?} differ, and nothing says so")]
    Unsaid(String, String),
    /// Something that the rules need is not in the file.
    #[error("{0:?} is missing")]
    Missing(String),
}

impl DataError {
    /// What to tell a person who gave this data file.
    #[must_use]
    pub fn message(&self) -> Message {
        let (file, line, place) = (self.file, self.line, self.place.clone());
        match &self.problem {
            Problem::Form(detail) => message!("data-error-form", file = file, line = line, detail = detail.clone()),
            Problem::Schema(schema) => message!("data-error-schema", file = file, line = line, detail = schema.clone()),
            Problem::NoSource => message!("data-error-no-source", file = file, line = line, place = place),
            Problem::Address(url) => {
                message!("data-error-address", file = file, line = line, place = place, detail = url.clone())
            }
            Problem::Id(id) => message!("data-error-id", file = file, line = line, place = place, detail = id.clone()),
            Problem::Contradiction(value) => {
                message!("data-error-contradiction", file = file, line = line, place = place, detail = value.clone())
            }
            Problem::Unsaid(first, second) => {
                message!("data-error-unsaid", file = file, line = line, place = first.clone(), detail = second.clone())
            }
            Problem::Missing(what) => {
                message!("data-error-missing", file = file, line = line, place = place, detail = what.clone())
            }
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

/// A data file as text, to say in which of its lines a mistake stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    /// Name of the file.
    pub file: &'static str,
    /// The whole text.
    pub text: &'a str,
}

impl Lines<'_> {
    /// Reads the file, whose schema must be `wanted`. The schema is looked at first: a file of a later schema shall be
    /// called that, and not be called broken.
    pub fn read<T: serde::de::DeserializeOwned>(&self, wanted: &str) -> Result<T, DataError> {
        #[derive(serde::Deserialize)]
        struct Schema {
            schema: toml::Spanned<String>,
        }
        let Schema { schema } = toml::from_str(self.text).map_err(|reason| self.form(&reason))?;
        if schema.get_ref() != wanted {
            let line = line_of(self.text, Some(schema.span()));
            let problem = Problem::Schema(schema.into_inner());
            return Err(DataError { file: self.file, line, place: "schema".to_owned(), problem });
        }
        toml::from_str(self.text).map_err(|reason| self.form(&reason))
    }

    /// The text is not of the form that is read.
    fn form(&self, reason: &toml::de::Error) -> DataError {
        let line = line_of(self.text, reason.span());
        DataError { file: self.file, line, place: String::new(), problem: Problem::Form(reason.message().to_owned()) }
    }

    /// Something is wrong in the entry `id` of the tables `[[table]]`, at its `key` where one is named.
    ///
    /// The line is that of the key, else that of the entry's id, else that of the first such table, else the first.
    pub fn error(&self, table: &str, id: &str, key: Option<&str>, problem: Problem) -> DataError {
        DataError { file: self.file, line: self.line_of_entry(table, id, key), place: id.to_owned(), problem }
    }

    fn line_of_entry(&self, table: &str, id: &str, key: Option<&str>) -> usize {
        let headers = [format!("[[{table}]]"), format!("[{table}]")];
        let inner = format!("[[{table}.");
        let value_of = |line: &str, wanted: &str| {
            let (name, value) = line.split_once('=')?;
            (name.trim() == wanted).then(|| value.trim().trim_matches('"').to_owned())
        };
        let lines: Vec<&str> = self.text.lines().map(str::trim).collect();
        let starts: Vec<usize> = (0..lines.len()).filter(|index| headers.iter().any(|header| lines[*index] == header)).collect();
        let entries = starts.iter().map(|start| {
            let rest = &lines[start + 1..];
            let end = rest.iter().position(|line| line.starts_with('[') && !line.starts_with(&inner)).unwrap_or(rest.len());
            (*start, &rest[..end])
        });
        for (start, entry) in entries {
            let at = |wanted: &str| entry.iter().position(|line| value_of(line, wanted).is_some());
            let is_it = table == id || entry.iter().any(|line| value_of(line, "id").as_deref() == Some(id));
            if is_it {
                return key.and_then(at).or_else(|| at("id")).map_or(start + 1, |index| start + 2 + index);
            }
        }
        starts.first().map_or(1, |start| start + 1)
    }
}
