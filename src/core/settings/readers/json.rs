//! What `kesl-control --export-settings --json` writes.
//!
//! The maker's help names the option and shows no such file. What is read here holds for whichever way the same names are
//! put into JSON: objects within objects, lists in place of `item_0000`, and names with dots in them. A name that stands
//! twice in one object counts twice, as it does in the INI form.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::ReadError;
use super::flat::Entry;
use super::linux::{self, Read};

/// Whether a text is JSON; an INI file may begin with a bracket too.
pub(super) fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Reads the text. Errors: it is no JSON, or no such settings.
pub(super) fn parse(text: &str) -> Result<Read, ReadError> {
    // Checks the form, and that it is not nested deeper than is good; what follows needs no more checks of it.
    serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|error| ReadError::Damaged { line: error.line().max(1) })?;
    let mut walk = Walk { rest: text, line: 1, place: Vec::new(), entries: Vec::new(), start: 1 };
    walk.value();
    if !walk.entries.iter().any(|entry| linux::knows(&entry.place)) {
        return Err(ReadError::NotSettings);
    }
    Ok(linux::interpret(walk.entries, Vec::new()))
}

/// Walks over JSON that is known to be sound. It exists beside `serde_json` for the lines and the repeated names, which
/// that leaves out.
struct Walk<'a> {
    rest: &'a str,
    line: usize,
    place: Vec<String>,
    entries: Vec<Entry>,
    /// Where the object begins that is being read.
    start: usize,
}

impl<'a> Walk<'a> {
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += taken.bytes().filter(|byte| *byte == b'\n').count();
        self.rest = rest;
        taken
    }

    fn blank(&mut self) {
        let length = self.rest.len() - self.rest.trim_start_matches([' ', '\n', '\t', '\r']).len();
        self.take(length);
    }

    /// The next sign after blanks, taken if it is the one that is asked for.
    fn takes(&mut self, sign: char) -> bool {
        self.blank();
        let is_next = self.rest.starts_with(sign);
        if is_next {
            self.take(sign.len_utf8());
        }
        is_next
    }

    fn text(&mut self) -> String {
        self.blank();
        let mut escaped = false;
        let end = self.rest.char_indices().skip(1).find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        });
        let token = self.take(end.map_or(self.rest.len(), |(at, _)| at + 1));
        // Half of a character that needs two is kept as it was written.
        serde_json::from_str(token).unwrap_or_else(|_| token.trim_matches('"').to_owned())
    }

    fn value(&mut self) {
        self.blank();
        let line = self.line;
        match self.rest.as_bytes().first() {
            Some(b'{') => {
                self.take(1);
                let outer = std::mem::replace(&mut self.start, line);
                let mut seen: HashMap<String, usize> = HashMap::new();
                while !self.takes('}') && !self.rest.is_empty() {
                    let mut name = self.text();
                    let times = seen.entry(name.clone()).or_insert(0);
                    *times += 1;
                    if *times > 1 {
                        _ = write!(name, "#{times}");
                    }
                    self.takes(':');
                    let before = self.place.len();
                    self.place.extend(name.split('.').map(ToOwned::to_owned));
                    self.value();
                    self.place.truncate(before);
                    self.takes(',');
                }
                self.start = outer;
            }
            Some(b'[') => {
                self.take(1);
                let mut number = 0;
                while !self.takes(']') && !self.rest.is_empty() {
                    self.place.push(format!("item_{number:04}"));
                    self.value();
                    self.place.pop();
                    number += 1;
                    self.takes(',');
                }
            }
            Some(b'"') => {
                let value = self.text();
                self.entries.push(Entry { place: self.place.clone(), value, line, start: self.start });
            }
            _ => {
                let end = self.rest.find([',', '}', ']', ' ', '\n', '\t', '\r']).unwrap_or(self.rest.len());
                let value = self.take(end).to_owned();
                self.entries.push(Entry { place: self.place.clone(), value, line, start: self.start });
            }
        }
    }
}
