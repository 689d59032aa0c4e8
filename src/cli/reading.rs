//! Tells whoever waits in a terminal how far a long reading has come.

use std::cell::Cell;
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use safe_passage_core::message::Message;

use crate::system::scripted::ReadSoFar;
use crate::text::Words;

/// How long a reading goes on without a word, and how long one word stands.
const PATIENCE: Duration = Duration::from_secs(1);

/// A line on standard error that is written over again and again, and gone in the end. Nothing is written where standard
/// error is no terminal.
pub struct Told<'a> {
    words: &'a Words,
    in_terminal: bool,
    last: Cell<Instant>,
    /// Length of the line that stands there, in characters.
    length: Cell<usize>,
}

impl<'a> Told<'a> {
    /// A reading that begins now.
    pub fn new(words: &'a Words) -> Self {
        let in_terminal = std::io::stderr().is_terminal();
        Self { words, in_terminal, last: Cell::new(Instant::now()), length: Cell::new(0) }
    }

    /// Says how far it is, when it is time for it.
    pub fn tell(&self, so_far: ReadSoFar) {
        self.say(|| so_far.message());
    }

    /// The same in other words, which are put together only when it is time for them.
    pub fn say(&self, message: impl FnOnce() -> Message) {
        if self.in_terminal && self.last.get().elapsed() >= PATIENCE {
            self.last.set(Instant::now());
            self.write(&super::plain(&self.words.say(&message())));
        }
    }

    fn write(&self, line: &str) {
        let length = line.chars().count();
        // Spaces cover what is left of the line before; not every terminal knows a sign that does.
        let rest = self.length.replace(length).saturating_sub(length);
        let mut err = std::io::stderr().lock();
        _ = write!(err, "\r{line}{:rest$}\r", "").and_then(|()| err.flush());
    }
}

impl Drop for Told<'_> {
    fn drop(&mut self) {
        if self.length.get() > 0 {
            self.write("");
        }
    }
}
