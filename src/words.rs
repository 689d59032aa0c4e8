//! The six words of a file, in the language of whoever reads them: the lists of words are built in.

use include_dir::{Dir, include_dir};
use safe_passage_core::report::six_words::places;

/// Lists of words, one for each language, each with its words in the order of their places.
static LISTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/words");

/// The six words of a file with this hash in a language, with spaces between them. A language without a list of its own
/// reads them in English, as the other side can choose to.
#[must_use]
pub fn six(hash: &[u8; 32], tag: &str) -> String {
    let language = tag.split('-').next().unwrap_or(tag);
    let list = |language: &str| LISTS.get_file(format!("{language}.txt"))?.contents_utf8();
    let words: Vec<&str> = list(language).or_else(|| list("en")).map(|text| text.lines().collect()).unwrap_or_default();
    let of_place = |place: usize| words.get(place).copied().unwrap_or_default();
    places(hash).map(of_place).join(" ")
}
