//! A capture as pieces of lines, read as they are needed: whatever its size, a few hundred kilobytes of it are in memory.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};
use memchr::memchr;

use super::encoding::{self, Form};
use super::{Interest, rows};

/// How much is asked for at once, in bytes.
const BLOCK: usize = 256 * 1024;

/// A part of a line; nearly always the whole.
pub(super) struct Piece<'a> {
    /// Without the line's end.
    pub text: Cow<'a, str>,
    /// Whether it begins its line.
    pub first: bool,
    /// Whether it ends its line.
    pub last: bool,
    /// Whether something in it was no text and is left out.
    pub mended: bool,
}

/// The text of a source.
pub(super) struct Text<'a> {
    source: Box<dyn Read + 'a>,
    page: Option<&'static Encoding>,
    /// Most bytes of a piece.
    longest: usize,
    bytes: Vec<u8>,
    /// What of the bytes was not given out yet.
    from: usize,
    to: usize,
    ended: bool,
    in_line: bool,
    /// Where in the buffer the next word of interest begins, and up to where it was looked for.
    word: (Option<usize>, usize),
}

impl<'a> Text<'a> {
    /// The text of a source whose byte order mark was taken off. No piece is longer than `longest` bytes of UTF-8 or of
    /// the code page.
    pub fn new(source: impl Read + 'a, form: Form, longest: usize) -> Self {
        let longest = longest.max(16);
        let (source, page): (Box<dyn Read + 'a>, _) = match form {
            Form::Wide(encoding) => (Box::new(Wide::new(source, encoding)), None),
            Form::Narrow(page) => (Box::new(source), page),
        };
        let bytes = vec![0; BLOCK.max(longest * 2)];
        Self { source, page, longest, bytes, from: 0, to: 0, ended: false, in_line: false, word: (None, 0) }
    }

    /// Fills the buffer as far as it goes.
    fn fill(&mut self) -> io::Result<()> {
        if self.from > 0 {
            self.bytes.copy_within(self.from..self.to, 0);
            self.to -= self.from;
            self.word = (self.word.0.and_then(|word| word.checked_sub(self.from)), self.word.1.saturating_sub(self.from));
            self.from = 0;
        }
        while self.to < self.bytes.len() && !self.ended {
            let count = read_some(&mut self.source, &mut self.bytes[self.to..])?;
            self.ended = count == 0;
            self.to += count;
        }
        Ok(())
    }

    /// The beginning of the text, of at most a piece's length, which stays to be read.
    pub fn beginning(&mut self) -> io::Result<Cow<'_, str>> {
        self.fill()?;
        Ok(String::from_utf8_lossy(&self.bytes[..self.to.min(self.longest)]))
    }

    /// The next piece; `None` at the end.
    pub fn piece(&mut self) -> io::Result<Option<Piece<'_>>> {
        // One byte more than a piece, so that the end of a line of just that length is seen.
        if self.to - self.from <= self.longest && !self.ended && !self.has_line_end() {
            self.fill()?;
        }
        if self.from == self.to {
            return Ok(None);
        }
        let ahead = &self.bytes[self.from..self.to.min(self.from + self.longest + 1)];
        let (bytes, taken, last) = match position(ahead) {
            Some(end) => (&ahead[..end], end + 1, true),
            None if ahead.len() <= self.longest => (ahead, ahead.len(), true),
            None => {
                let cut = &ahead[..self.longest];
                let whole = encoding::without_cut_character(cut);
                // A line of nothing but such beginnings is no UTF-8, and has to go on all the same.
                let cut = if whole.is_empty() { cut } else { whole };
                (cut, cut.len(), false)
            }
        };
        self.from += taken;
        let first = !self.in_line;
        self.in_line = !last;
        Ok(Some(match encoding::narrow(bytes, self.page) {
            Cow::Borrowed(text) => {
                let mended = encoding::mended(text);
                let changed = !matches!(mended, Some(Cow::Borrowed(_)));
                Piece { text: mended.unwrap_or_default(), first, last, mended: changed }
            }
            Cow::Owned(text) => match encoding::mended(&text) {
                Some(Cow::Borrowed(_)) => Piece { text: Cow::Owned(text), first, last, mended: false },
                other => Piece { text: Cow::Owned(other.unwrap_or_default().into_owned()), first, last, mended: true },
            },
        }))
    }

    /// Passes over the rows that come next, as far as they are in memory, stand for themselves and hold no word of interest.
    /// Says whether there was one.
    pub fn pass_over(&mut self, interest: &Interest) -> bool {
        let mut any = false;
        if self.in_line {
            return any;
        }
        while let Some(end) = position(&self.bytes[self.from..self.to]) {
            let end = self.from + end;
            if end - self.from > self.longest
                || self.next_word(interest).is_some_and(|word| word < end)
                || !rows::may_be_passed_over(&self.bytes[self.from..end])
            {
                break;
            }
            self.from = end + 1;
            any = true;
        }
        any
    }

    /// Where the next word of interest begins, from the next line on.
    fn next_word(&mut self, interest: &Interest) -> Option<usize> {
        let (word, looked) = self.word;
        let known = word.is_some_and(|word| word >= self.from) || word.is_none() && looked >= self.to;
        if known {
            return word;
        }
        // From the line's beginning: a word that ends in what came since may begin in what was looked at.
        let word = interest.next(&self.bytes, self.from, self.to);
        self.word = (word, word.map_or(self.to, |word| word + 1));
        word
    }

    fn has_line_end(&self) -> bool {
        position(&self.bytes[self.from..self.to]).is_some()
    }
}

/// Where the next line feed stands.
fn position(bytes: &[u8]) -> Option<usize> {
    memchr(b'\n', bytes)
}

/// Reads at least a byte, where the source has one.
pub(super) fn read_some(source: &mut dyn Read, bytes: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// UTF-16 as UTF-8.
struct Wide<R> {
    source: R,
    decoder: Decoder,
    units: Vec<u8>,
    held: usize,
    narrow: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
    finished: bool,
}

impl<R: Read> Wide<R> {
    fn new(source: R, encoding: &'static Encoding) -> Self {
        Self {
            source,
            decoder: encoding.new_decoder_without_bom_handling(),
            units: vec![0; BLOCK / 4],
            held: 0,
            narrow: vec![0; BLOCK / 4],
            from: 0,
            to: 0,
            ended: false,
            finished: false,
        }
    }
}

impl<R: Read> Read for Wide<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.from == self.to && !self.finished {
            if !self.ended && self.held < self.units.len() {
                let count = read_some(&mut self.source, &mut self.units[self.held..])?;
                self.ended = count == 0;
                self.held += count;
            }
            let (result, read, written, _) = self.decoder.decode_to_utf8(&self.units[..self.held], &mut self.narrow, self.ended);
            self.units.copy_within(read..self.held, 0);
            self.held -= read;
            (self.from, self.to) = (0, written);
            self.finished = self.ended && result == CoderResult::InputEmpty;
        }
        let count = out.len().min(self.to - self.from);
        out[..count].copy_from_slice(&self.narrow[self.from..self.from + count]);
        self.from += count;
        Ok(count)
    }
}
