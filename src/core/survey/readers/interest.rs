//! Which words make a line worth understanding, so that the rest of a long capture can be passed over.

use memchr::memmem;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind};

/// What changes how the lines below are read.
const TURNS: [&str; 6] = ["removing tool", "removal tool", "kavremover", "rescue disk", "rescue tool", "system.slice"];

/// Words of which one stands in everything that is of interest, upper and lower case of ASCII alike.
#[derive(Debug, Clone)]
pub struct Interest {
    words: AhoCorasick,
}

impl Interest {
    /// Whoever judges gives the words: a text of ASCII that holds none of them must mean nothing to it, whatever else it is. `None` where
    /// they are too many to look for at once.
    pub fn new(words: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Option<Self> {
        let mut all: Vec<Vec<u8>> = TURNS.iter().map(|turn| turn.as_bytes().to_vec()).collect();
        all.extend(words.into_iter().map(|word| word.as_ref().to_ascii_lowercase()));
        // A word in which another one stands is found by that one. The fewer there are, the sooner they are looked for.
        all.sort_by_key(Vec::len);
        let mut fewest: Vec<Vec<u8>> = Vec::new();
        for word in all {
            let known = |shorter: &Vec<u8>| memmem::find(&word, shorter).is_some();
            if !fewest.iter().any(known) {
                fewest.push(word);
            }
        }
        let words = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .prefilter(false)
            .build(fewest)
            .ok()?;
        Some(Self { words })
    }

    /// Where the first word begins that ends first in this part of the bytes.
    pub(super) fn next(&self, bytes: &[u8], from: usize, to: usize) -> Option<usize> {
        self.words.find(Input::new(bytes).range(from..to)).map(|found| found.start())
    }

    /// Whether the text may be of interest: one of the words is in it, or it isn't ASCII, of which the words tell nothing.
    pub(super) fn is_in(&self, text: &str) -> bool {
        !text.is_ascii() || self.words.is_match(text)
    }
}
