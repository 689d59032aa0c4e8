//! What is in the program and was written by others, with the licences under which it may be passed on.
//!
//! `scripts/licences.py` collects it; the texts are others' words and have no translation.

use std::sync::OnceLock;

use safe_passage_core::survey::Os;
use serde::Deserialize;

use crate::system::THIS_OS;

const THIRD_PARTY: &str = include_str!("../assets/licences/third-party.json");

/// Everything by others.
#[derive(Debug, Deserialize)]
struct ThirdParty {
    texts: Vec<Text>,
    components: Vec<Component>,
}

#[derive(Debug, Deserialize)]
struct Text {
    id: String,
    name: String,
    #[serde(rename = "text")]
    words: String,
}

/// A part of the program that others wrote.
#[derive(Debug, Deserialize)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version; empty where it has none of its own.
    pub version: String,
    /// Its licence, as an SPDX expression where one fits.
    pub licence: String,
    /// Whether it brought no text of its licence, so that the standard text stands for it.
    #[serde(default)]
    pub standard_text: bool,
    systems: Vec<Os>,
    texts: Vec<Under>,
}

/// A text that holds for a component, with the notice that stands before it.
#[derive(Debug, Deserialize)]
struct Under {
    text: String,
    #[serde(default)]
    notice: String,
}

/// One text of a licence, and what is under it.
#[derive(Debug)]
pub struct Group {
    /// What the licence is called, or whose text it is.
    pub name: &'static str,
    /// How many parts are under it.
    pub count: usize,
    /// Their names, each with its notice in the lines below it.
    pub parts: String,
    /// The text.
    pub text: &'static str,
}

fn third_party() -> &'static ThirdParty {
    static READ: OnceLock<ThirdParty> = OnceLock::new();
    READ.get_or_init(|| match serde_json::from_str(THIRD_PARTY) {
        Ok(read) => read,
        // The built-in file is written by a script and checked by the tests.
        Err(error) => panic!("the built-in licences can't be read: {error}"),
    })
}

/// The parts in this program by their names; those that only other systems have are left out.
pub fn components() -> impl Iterator<Item = &'static Component> {
    third_party().components.iter().filter(|component| component.systems.contains(&THIS_OS))
}

impl Component {
    /// Its name and version in one line.
    #[must_use]
    pub fn line(&self) -> String {
        if self.version.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.version) }
    }
}

/// The texts that hold for what is in this program, each once: those of well-known licences first, by name.
#[must_use]
pub fn groups() -> &'static [Group] {
    static MADE: OnceLock<Vec<Group>> = OnceLock::new();
    MADE.get_or_init(|| third_party().texts.iter().filter_map(group).collect())
}

fn group(text: &'static Text) -> Option<Group> {
    let mut parts = String::new();
    let mut count = 0;
    for component in components() {
        let mut under = component.texts.iter().filter(|under| under.text == text.id).peekable();
        if under.peek().is_none() {
            continue;
        }
        count += 1;
        parts.push_str(&component.line());
        parts.push('\n');
        for line in under.flat_map(|under| under.notice.lines()) {
            parts.push_str("    ");
            parts.push_str(line);
            parts.push('\n');
        }
    }
    (count > 0).then_some(Group { name: &text.name, count, parts, text: &text.words })
}
