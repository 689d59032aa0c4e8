//! Which words must stand in whatever a pattern fits, so that most texts are known not to fit any without trying them all.

use std::cmp::Reverse;

use memchr::memmem;
use regex_syntax::hir::{Class, Hir, HirKind};

/// More words than this for one pattern, or longer ones, are not worked out.
const MOST: usize = 64;
const LONGEST: usize = 60;

/// Texts that canonical paths and keys have in place of what was written.
const REPLACED: [&str; 9] =
    ["programfiles", "programdata", "systemroot", "system32", "drive", "hklm", "hkcu", "hku", "wow6432node"];

/// Pieces that stand in any log and tell nothing.
const EVERYWHERE: [&str; 5] = [".exe", ".sys", "microsoft", "windows", "software"];

/// What is known of the texts that a part of a pattern fits.
struct Known {
    /// All of them, where they are few.
    all: Option<Vec<Vec<u8>>>,
    /// Words of which each of them holds one.
    one_of: Option<Telling>,
}

impl Known {
    /// The words that tell the most.
    fn best(self, as_written: bool) -> Option<Telling> {
        better(self.all.and_then(|all| telling(all, as_written)), self.one_of)
    }
}

/// Words of which one stands in every text that the pattern fits, case aside; as long and as few as can be told. `None`
/// where none is known.
///
/// `as_written`: the text that the pattern is for is canonical and the words are looked for in what was written, so only pieces
/// that are the same in both are taken: at least three characters, and nothing of folders and separators. Words that are not
/// ASCII are left out then, as nobody looks for them in text that is.
#[must_use]
pub(crate) fn of_pattern(pattern: &str, as_written: bool) -> Option<Vec<Vec<u8>>> {
    let hir = regex_syntax::ParserBuilder::new().unicode(true).build().parse(pattern).ok()?;
    let known = of(&hir, as_written);
    known.best(as_written).map(|telling| {
        telling.words.into_iter().filter(|word| !as_written || word.is_ascii()).map(|word| piece(&word, as_written)).collect()
    })
}

/// All texts that a pattern fits, as it writes them, where they are few. `None` where they are many.
#[must_use]
pub(crate) fn all_of_pattern(pattern: &str) -> Option<Vec<String>> {
    let hir = regex_syntax::ParserBuilder::new().unicode(true).build().parse(pattern).ok()?;
    of(&hir, false).all?.into_iter().map(|text| String::from_utf8(text).ok()).collect()
}

/// The part of a word that is looked for.
fn piece(word: &[u8], as_written: bool) -> Vec<u8> {
    if !as_written {
        return word.to_vec();
    }
    let pieces = word.split(|byte| matches!(byte, b'\\' | b'/' | b'%' | b':' | b'"' | b'<' | b'>' | b'[' | b']'));
    let told = pieces.filter(|piece| {
        let folded = piece.to_ascii_lowercase();
        !REPLACED.iter().any(|replaced| holds(replaced.as_bytes(), &folded) || holds(&folded, replaced.as_bytes()))
            && !EVERYWHERE.iter().any(|word| holds(word.as_bytes(), folded.trim_ascii()))
    });
    told.max_by_key(|piece| piece.len()).unwrap_or_default().to_vec()
}

/// Whether a piece stands in a text.
fn holds(text: &[u8], piece: &[u8]) -> bool {
    piece.len() <= text.len() && memmem::find(text, piece).is_some()
}

/// Words of which one must be there, and how much that tells: the length of the shortest, then how few they are.
struct Telling {
    words: Vec<Vec<u8>>,
    worth: (usize, Reverse<usize>),
}

/// Weighs words; `None` where one of them tells nothing.
fn telling(words: Vec<Vec<u8>>, as_written: bool) -> Option<Telling> {
    let least = if as_written { 3 } else { 2 };
    let looked_for = words.iter().filter(|word| !as_written || word.is_ascii());
    let shortest = looked_for.map(|word| piece(word, as_written).len()).min().unwrap_or(usize::MAX);
    (shortest >= least).then_some(Telling { worth: (shortest, Reverse(words.len())), words })
}

fn better(one: Option<Telling>, other: Option<Telling>) -> Option<Telling> {
    one.into_iter().chain(other).max_by_key(|telling| telling.worth)
}

fn few(words: Vec<Vec<u8>>) -> Option<Vec<Vec<u8>>> {
    (words.len() <= MOST && words.iter().all(|word| word.len() <= LONGEST)).then_some(words)
}

fn of(hir: &Hir, as_written: bool) -> Known {
    let unknown = Known { all: None, one_of: None };
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Known { all: Some(vec![Vec::new()]), one_of: None },
        HirKind::Literal(literal) => {
            Known { all: few(vec![literal.0.to_vec()]), one_of: telling(vec![literal.0.to_vec()], as_written) }
        }
        HirKind::Class(Class::Unicode(class)) => {
            let characters = class.iter().flat_map(|range| range.start()..=range.end());
            let some: Vec<char> = characters.take(5).collect();
            let all = (some.len() < 5).then(|| some.iter().map(|one| one.to_string().into_bytes()).collect());
            Known { all, one_of: None }
        }
        HirKind::Class(Class::Bytes(_)) => unknown,
        HirKind::Capture(capture) => of(&capture.sub, as_written),
        HirKind::Repetition(repetition) => {
            let sub = of(&repetition.sub, as_written);
            match (repetition.min, repetition.max) {
                (0, Some(1)) => {
                    let all = sub.all.map(|mut all| {
                        all.push(Vec::new());
                        all
                    });
                    Known { all, one_of: None }
                }
                (0, _) => unknown,
                (1, Some(1)) => sub,
                _ => Known { all: None, one_of: sub.best(as_written) },
            }
        }
        HirKind::Concat(parts) => of_parts(parts, as_written),
        HirKind::Alternation(parts) => {
            let parts: Vec<Known> = parts.iter().map(|part| of(part, as_written)).collect();
            let all: Option<Vec<Vec<Vec<u8>>>> = parts.iter().map(|part| part.all.clone()).collect();
            let one_of: Option<Vec<Vec<Vec<u8>>>> =
                parts.into_iter().map(|part| part.best(as_written).map(|telling| telling.words)).collect();
            Known { all: all.and_then(|all| few(all.concat())), one_of: one_of.and_then(|all| telling(all.concat(), as_written)) }
        }
    }
}

/// Parts one after the other: words go on from one to the next as long as all of them are known.
fn of_parts(parts: &[Hir], as_written: bool) -> Known {
    let mut best = None;
    let mut run = vec![Vec::new()];
    let mut whole = true;
    for part in parts {
        let known = of(part, as_written);
        let longer =
            known.all.and_then(|all| few(run.iter().flat_map(|a| all.iter().map(move |b| [a.as_slice(), b].concat())).collect()));
        best = better(best, known.one_of);
        whole &= longer.is_some();
        // A word may tell more before something optional follows.
        let before = std::mem::replace(&mut run, longer.unwrap_or_else(|| vec![Vec::new()]));
        best = better(best, telling(before, as_written));
    }
    let one_of = better(best, telling(run.clone(), as_written));
    Known { all: whole.then_some(run), one_of }
}

#[cfg(test)]
mod tests {
    use super::of_pattern;

    #[test]
    fn the_words_of_a_pattern_stand_in_all_that_it_fits() {
        for (pattern, as_written, wanted) in [
            (r"^avp$", false, Some(vec!["avp"])),
            (r"^avp\d+(\.\d+)?$", false, Some(vec!["avp"])),
            (r"^(klif|kl1)(_x)?$", false, Some(vec!["klif", "kl1"])),
            (r"^(hklm|hkcu)\\software\\kasperskylab(\\.+)?$", true, Some(vec!["kasperskylab"])),
            (r"^%programfiles%\\ultraav\\.+\.exe$", true, Some(vec!["ultraav"])),
            (
                r"^360 ?(total security|safe)$",
                false,
                Some(vec!["360 total security", "360 safe", "360total security", "360safe"]),
            ),
            (r"^.*\\[^\\]+\.exe$", true, None),
            (r"^k?$", false, None),
        ] {
            let found = of_pattern(pattern, as_written)
                .map(|words| words.into_iter().map(|word| String::from_utf8(word).expect("text")).collect::<Vec<_>>());
            let sorted = |words: Vec<String>| {
                let mut words = words;
                words.sort();
                words
            };
            assert_eq!(
                found.map(sorted),
                wanted.map(|words| sorted(words.into_iter().map(str::to_owned).collect())),
                "{pattern}"
            );
        }
    }
}
