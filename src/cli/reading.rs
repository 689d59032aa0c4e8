//! Tells whoever waits in a terminal how far the reading of a long file has come.

use std::cell::Cell;
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

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
        if self.in_terminal && self.last.get().elapsed() >= PATIENCE {
            self.last.set(Instant::now());
            self.write(&super::plain(&self.words.say(&so_far.message())));
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
