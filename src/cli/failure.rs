//! What went wrong and what to do, with the exit status.

use std::io::Write as _;

use safe_passage_core::message;
use safe_passage_core::message::Message;

use crate::session::Notice;
use crate::text::Words;

/// A command that could not do what it was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    what: Message,
    what_to_do: Option<Message>,
    /// 1: it could not be done; 2: the command line is wrong.
    pub status: u8,
}

impl Failure {
    /// It could not be done.
    #[must_use]
    pub fn new(what: Message) -> Self {
        Self { what, what_to_do: None, status: 1 }
    }

    /// The command line is wrong.
    #[must_use]
    pub fn usage(what: Message) -> Self {
        Self { what, what_to_do: None, status: 2 }
    }

    /// Something that no sentence of its own exists for.
    #[must_use]
    pub fn other(error: &dyn std::error::Error) -> Self {
        Self::new(message!("cli-failed", detail = error.to_string()))
    }

    /// A notice of the session.
    #[must_use]
    pub fn of_notice(notice: &Notice) -> Self {
        Self { what: notice.what.clone(), what_to_do: notice.what_to_do.clone(), status: 1 }
    }

    /// The same with what to do.
    #[must_use]
    pub fn with(mut self, what_to_do: Message) -> Self {
        self.what_to_do = Some(what_to_do);
        self
    }

    /// What and what to do; where nothing is known to do, the first stands in both places.
    #[must_use]
    pub fn parts(self) -> (Message, Message) {
        let what_to_do = self.what_to_do.unwrap_or_else(|| self.what.clone());
        (self.what, what_to_do)
    }

    /// What and what to do, in words.
    #[must_use]
    pub fn sentences(&self, words: &Words) -> String {
        let mut text = words.say(&self.what);
        if let Some(what_to_do) = &self.what_to_do {
            text.push('\n');
            text.push_str(&words.say(what_to_do));
        }
        text
    }

    /// Tells it on standard error.
    pub fn tell(&self, words: &Words) {
        // Nobody may be listening; there is nowhere else to say so.
        _ = writeln!(std::io::stderr(), "{}", super::plain(&self.sentences(words)));
    }
}
