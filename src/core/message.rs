//! What the core says: a message id with arguments, never a sentence. The words are in `i18n/`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

/// One thing to tell a person: the id of a Fluent message and the values that its sentence names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Message {
    /// Id of a message in `i18n/<locale>/*.ftl`.
    pub id: Cow<'static, str>,
    /// Values by the name of the variable in the sentence.
    pub arguments: BTreeMap<Cow<'static, str>, Argument>,
}

/// A value inside a sentence. It is put into words by the language, not by the core.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Argument {
    /// A name or another piece of text that is the same in every language.
    Text(String),
    /// A count; languages choose the plural form by it.
    Number(i64),
    /// A calendar day, written as the language writes days.
    Date(Date),
    /// A month of a year, given by one of its days.
    Month(Date),
    /// Another message, for a sentence that contains a translated word.
    Message(Message),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), arguments: BTreeMap::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), value.into());
        self
    }
}

impl From<&str> for Argument {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Argument {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<i64> for Argument {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}
impl From<usize> for Argument {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}
impl From<Date> for Argument {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}
impl From<Message> for Argument {
    fn from(value: Message) -> Self {
        Self::Message(value)
    }
}

/// Makes a [`Message`] from a literal id and named arguments.
///
/// The id must stand as a literal, so that the test of the translations can read from the sources which ids and which
/// arguments the program can ask for: `message!("look-found", name = product.name.clone(), count = 3_usize)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message::Message::new($id)$(.with(stringify!($name), $value))*
    };
}
