//! Patterns that cost little where there is little to read, and little for each line where there is much.
//!
//! The small engine is made in no time and takes microseconds for a line. The other one is made in half a millisecond, a
//! hundred of them in the time in which a whole usual log is read, and is ten times as fast from then on. So a pattern
//! begins with the small one and takes the other once it was asked often.

use std::ops::Index;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// After so many lines the other engine pays.
const OFTEN: u32 = 1000;

/// A pattern with one meaning, whichever engine looks for it.
///
/// Of text that is ASCII alone both engines find the same: they have the same syntax, the same rule of which match comes
/// first, and differ only in that the small one takes `\d`, `\s`, `\w` and `\b` for ASCII's and folds ASCII letters alone,
/// which are the only ones there. Any other text stays with the small one.
pub(super) struct Regex {
    small: regex_lite::Regex,
    asked: AtomicU32,
    quick: OnceLock<Option<regex::Regex>>,
}

/// Where a pattern and its groups were found.
pub(super) struct Captures<'t> {
    text: &'t str,
    groups: Vec<Option<(usize, usize)>>,
}

/// Where a group was found.
pub(super) struct Match<'t> {
    text: &'t str,
    from: usize,
    to: usize,
}

impl<'t> Match<'t> {
    /// What was found.
    pub fn as_str(&self) -> &'t str {
        &self.text[self.from..self.to]
    }

    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.to
    }
}

impl<'t> Captures<'t> {
    /// A group, where it took part; 0 is the whole.
    pub fn get(&self, group: usize) -> Option<Match<'t>> {
        let (from, to) = (*self.groups.get(group)?)?;
        Some(Match { text: self.text, from, to })
    }
}

impl Index<usize> for Captures<'_> {
    type Output = str;

    fn index(&self, group: usize) -> &str {
        self.groups.get(group).copied().flatten().map_or("", |(from, to)| &self.text[from..to])
    }
}

impl Regex {
    /// Makes a pattern.
    pub fn new(pattern: &str) -> Result<Self, regex_lite::Error> {
        Ok(Self { small: regex_lite::Regex::new(pattern)?, asked: AtomicU32::new(0), quick: OnceLock::new() })
    }

    /// The other engine, where it pays and finds the same.
    fn quick(&self, text: &str) -> Option<&regex::Regex> {
        if self.asked.load(Ordering::Relaxed) < OFTEN {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        if !text.is_ascii() {
            return None;
        }
        self.quick.get_or_init(|| regex::Regex::new(self.small.as_str()).ok()).as_ref()
    }

    /// Whether it is anywhere in the text.
    pub fn is_match(&self, text: &str) -> bool {
        self.quick(text).map_or_else(|| self.small.is_match(text), |quick| quick.is_match(text))
    }

    /// The first place where it is.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        let (from, to) = match self.quick(text) {
            Some(quick) => quick.find(text).map(|found| (found.start(), found.end())),
            None => self.small.find(text).map(|found| (found.start(), found.end())),
        }?;
        Some(Match { text, from, to })
    }

    /// The first place where it is, with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        match self.quick(text) {
            Some(quick) => quick.captures(text).map(|found| of_quick(text, &found)),
            None => self.small.captures(text).map(|found| of_small(text, &found)),
        }
    }

    /// All the places where it is, one after the other.
    pub fn captures_iter<'t>(&self, text: &'t str) -> std::vec::IntoIter<Captures<'t>> {
        let all: Vec<Captures<'t>> = match self.quick(text) {
            Some(quick) => quick.captures_iter(text).map(|found| of_quick(text, &found)).collect(),
            None => self.small.captures_iter(text).map(|found| of_small(text, &found)).collect(),
        };
        all.into_iter()
    }
}

fn of_quick<'t>(text: &'t str, found: &regex::Captures<'_>) -> Captures<'t> {
    Captures { text, groups: found.iter().map(|group| group.map(|group| (group.start(), group.end()))).collect() }
}

fn of_small<'t>(text: &'t str, found: &regex_lite::Captures<'_>) -> Captures<'t> {
    Captures { text, groups: found.iter().map(|group| group.map(|group| (group.start(), group.end()))).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every pattern that stands in the sources of the readers.
    fn patterns() -> Vec<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("survey/readers");
        let mut patterns = Vec::new();
        for entry in std::fs::read_dir(folder).expect("the readers").flatten() {
            let source = std::fs::read_to_string(entry.path()).expect("a source");
            for part in source.split("pattern!(").skip(1) {
                let Some((_, text)) = part.split_once(',') else { continue };
                let text = text.trim_start();
                let found = if let Some(rest) = text.strip_prefix("r#\"") {
                    rest.split_once("\"#")
                } else {
                    text.strip_prefix("r\"").and_then(|rest| rest.split_once('"'))
                };
                patterns.extend(found.map(|(pattern, _)| pattern.to_owned()));
            }
        }
        patterns
    }

    type Groups = Vec<Option<(usize, usize)>>;

    fn same(pattern: &Regex, quick: &regex::Regex, text: &str) -> Result<(), TestCaseError> {
        let small: Vec<Groups> = pattern.small.captures_iter(text).map(|found| of_small(text, &found).groups).collect();
        let other: Vec<Groups> = quick.captures_iter(text).map(|found| of_quick(text, &found).groups).collect();
        prop_assert_eq!(small, other, "{:?} in {:?}", pattern.small.as_str(), text);
        Ok(())
    }

    fn both() -> &'static [(Regex, regex::Regex)] {
        static BOTH: OnceLock<Vec<(Regex, regex::Regex)>> = OnceLock::new();
        BOTH.get_or_init(|| {
            let make = |text: &String| {
                (Regex::new(text).expect("a pattern"), regex::Regex::new(text).expect("a pattern of the other engine"))
            };
            patterns().iter().map(make).collect()
        })
    }

    /// Lines of every form that the readers know, from the seeds of the fuzzer.
    fn lines() -> &'static [String] {
        static LINES: OnceLock<Vec<String>> = OnceLock::new();
        LINES.get_or_init(|| {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/read_unknown");
            let mut lines = Vec::new();
            for entry in std::fs::read_dir(folder).expect("the seeds").flatten() {
                let bytes = std::fs::read(entry.path()).expect("a seed");
                let text = String::from_utf8_lossy(&bytes).into_owned();
                lines.extend(text.lines().filter(|line| line.is_ascii()).map(ToOwned::to_owned));
            }
            lines
        })
    }

    #[test]
    fn both_engines_find_the_same_in_every_known_line() {
        assert!(both().len() > 50 && lines().len() > 100, "{} patterns, {} lines", both().len(), lines().len());
        for (pattern, quick) in both() {
            for line in lines() {
                same(pattern, quick, line).unwrap_or_else(|error| panic!("{error}"));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn both_engines_find_the_same_in_any_ascii_line(
            pieces in proptest::collection::vec(
                prop_oneof![
                    "[ -~\\t]{0,12}",
                    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(line, from, to)| {
                        let line = line.get(lines());
                        let (from, to) = (from.index(line.len() + 1), to.index(line.len() + 1));
                        line[from.min(to)..from.max(to)].to_owned()
                    }),
                ],
                1..5,
            )
        ) {
            let line = pieces.concat();
            for (pattern, quick) in both() {
                same(pattern, quick, &line)?;
            }
        }
    }

    #[test]
    fn a_pattern_that_is_asked_often_says_the_same() {
        let pattern = Regex::new(r"^(\S+)\s+(?:(\d+)|(x))$").expect("a pattern");
        for _ in 0..OFTEN * 2 {
            let found = pattern.captures("avp.exe  3844").expect("it is there");
            assert_eq!((&found[1], &found[2], &found[3]), ("avp.exe", "3844", ""));
            assert!(found.get(3).is_none() && found.get(9).is_none());
            // A space that is none of ASCII's.
            assert!(!pattern.is_match("avp.exe\u{a0}3844"));
        }
        assert!(pattern.quick.get().is_some());
    }
}
