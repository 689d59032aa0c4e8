//! The code of six words of a file: [`safe_passage_core::report::six_words`] with the hash and the lists of words.

use safe_passage_core::report::six_words::{COUNT, places};
use sha2::{Digest as _, Sha256};

/// The lists, each under the language that it is in. See `assets/words/README.md`.
const LISTS: [(&str, &str); 2] = [("en", include_str!("../assets/words/en.txt")), ("es", include_str!("../assets/words/es.txt"))];

/// The six words of a file, by their places in the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SixWords([usize; COUNT]);

impl SixWords {
    /// The words of a file with these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(places(&Sha256::digest(bytes).into()))
    }

    /// The words in the language of a BCP 47 tag, in English where that language has no list.
    #[must_use]
    pub fn words(self, tag: &str) -> [&'static str; COUNT] {
        let list = list(tag);
        self.0.map(|place| list.lines().nth(place).unwrap_or_default())
    }
}

fn list(tag: &str) -> &'static str {
    let language = tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
    LISTS.iter().find(|(of, _)| *of == language).unwrap_or(&LISTS[0]).1
}

/// Languages that have a list, other than that of a tag: for a helper who reads in another one.
#[must_use]
pub fn other_languages(tag: &str) -> Vec<&'static str> {
    let own = list(tag);
    LISTS.iter().filter(|(_, words)| *words != own).map(|(language, _)| *language).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use safe_passage_core::report::six_words::LIST;

    use super::{LISTS, SixWords, other_languages};

    #[test]
    fn the_lists_have_each_word_once() {
        for (language, words) in LISTS {
            let all: BTreeSet<&str> = words.lines().collect();
            assert_eq!((all.len(), words.lines().count()), (LIST, LIST), "{language}");
            assert!(all.iter().all(|word| (3..=8).contains(&word.chars().count())), "{language}");
            // The first four letters tell the words apart, also where accents are not heard.
            let heard = |word: &&str| word.chars().take(4).map(plain).collect::<String>();
            assert_eq!(all.iter().map(heard).collect::<BTreeSet<_>>().len(), LIST, "{language}");
        }
    }

    fn plain(letter: char) -> char {
        match letter {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            other => other,
        }
    }

    #[test]
    fn a_file_has_the_same_words_in_every_language() {
        // SHA-256 of nothing begins with e3b0c442 98fc1c14 9a; its groups of 11 bits, worked out by another program.
        let words = SixWords::of(b"");
        let english: Vec<&str> = LISTS[0].1.lines().collect();
        let spanish: Vec<&str> = LISTS[1].1.lines().collect();
        let places = [1821, 1073, 133, 399, 1550, 82];
        assert_eq!(words.words("en-US"), places.map(|place| english[place]));
        assert_eq!(words.words("es-MX"), places.map(|place| spanish[place]));
        assert_eq!(words.words("fr"), words.words("en"));
        assert_ne!(words, SixWords::of(b"\n"));
        assert_eq!(other_languages("es"), ["en"]);
        assert_eq!(other_languages("en-GB"), ["es"]);
    }
}
