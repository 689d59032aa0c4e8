//! Blocks of lines: `Name : Value` lines, registry keys with their values, and the forms of tools that write one thing
//! over several lines.

use std::sync::LazyLock;

use super::pattern::Regex;

use super::context::Context;
use super::kinds::pattern;
use super::msinfo::Nfo;
use super::plist::PropertyList;
use super::records::{Record, see};
use super::registry::{self, exported_value, queried_value};
use super::sc::Sc;

/// Collects blocks of `Name : Value` lines, and what other tools write over several lines.
#[derive(Default)]
pub(super) struct Blocks {
    /// The registry key above the block.
    key: Option<String>,
    fields: Record,
    /// Where the values of the block begin; a long one goes on below.
    column: usize,
    /// An exported value whose bytes go on in the next line.
    open: Option<(String, String)>,
    sc: Sc,
    list: PropertyList,
    nfo: Nfo,
}

/// More than any registry value that tells something; the rest of a longer one is left out.
const LONGEST_VALUE: usize = 65_536;

impl Blocks {
    /// Takes a line of a block; says whether it was one. Any other line ends the block.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        pattern!(KEY, r"^\s*\[?-?((?:HKEY_[A-Z_]+|HKLM|HKCU|HKU)(?::)?\\[^\[\]|?*]+?)\]?\s*$");
        pattern!(EXPORT, r#"^"([^"]+)"=(.*)$"#);
        pattern!(QUERY, r"^ {4}(\S.*?)(?: {4}|\t)(REG_[A-Z_]+)(?:(?: {4}|\t)(.*))?$");
        if self.list.line(line, context) || self.nfo.line(line, context) || self.sc.line(line, context) {
            return true;
        }
        if let Some((name, mut bytes)) = self.open.take() {
            let more = line.trim();
            if bytes.len() < LONGEST_VALUE {
                bytes.push_str(more.trim_end_matches('\\'));
            }
            if more.ends_with('\\') {
                self.open = Some((name, bytes));
            } else {
                self.insert(&name, exported_value(&bytes), context);
            }
            return true;
        }
        if let Some(found) = KEY.captures(line) {
            self.finish(context);
            self.key = Some(found[1].to_owned());
            return true;
        }
        if let Some(found) = QUERY.captures(line) {
            let value = queried_value(&found[2], found.get(3).map_or("", |value| value.as_str()));
            self.insert(&found[1], value, context);
            return true;
        }
        if let Some(found) = EXPORT.captures(line) {
            match found[2].strip_suffix('\\').filter(|_| found[2].starts_with("hex")) {
                Some(bytes) => self.open = Some((found[1].to_owned(), bytes.to_owned())),
                None => self.insert(&found[1], exported_value(&found[2]), context),
            }
            return true;
        }
        if let Some((name, value)) = named_value(line) {
            self.column = line.len() - value.len();
            self.insert(name, value.trim().trim_matches('"').to_owned(), context);
            return true;
        }
        // PowerShell breaks long values and writes their rest under their beginning.
        let indented = line.len() - line.trim_start_matches(' ').len();
        if indented >= 8 && indented == self.column && !self.fields.is_empty() {
            return true;
        }
        self.finish(context);
        false
    }

    /// Whether no block goes on. A scheduled task of FRST has the look of a block's field and begins none.
    pub fn are_between(&self) -> bool {
        self.key.is_none() && self.open.is_none() && self.fields.keys().all(|name| name == "task")
    }

    fn insert(&mut self, name: &str, value: String, context: &mut Context) {
        let name = name.trim().to_lowercase();
        // A name that comes again begins the next record; codesign alone names every authority of one signature.
        if self.fields.contains_key(&name) {
            if name == "authority" {
                return;
            }
            let key = self.key.clone();
            self.finish(context);
            self.key = key;
        }
        self.fields.insert(name, value);
    }

    /// Ends the block.
    pub fn finish(&mut self, context: &mut Context) {
        self.sc.finish(context);
        self.list.finish(context);
        if let Some((name, bytes)) = self.open.take() {
            self.fields.insert(name.to_lowercase(), exported_value(&bytes));
        }
        self.column = 0;
        let fields = std::mem::take(&mut self.fields);
        match self.key.take() {
            Some(key) => registry::key(&key, &fields, context),
            None if !fields.is_empty() => see(&fields, context),
            None => {}
        }
    }
}

/// `Name : Value` and `Name=Value`, with a name of letters of any language and the few signs that such names have.
fn named_value(line: &str) -> Option<(&str, &str)> {
    let at = line.char_indices().take(64).find(|(_, sign)| matches!(sign, ':' | '='))?.0;
    let name = line[..at].trim();
    let value = &line[at + 1..];
    let shaped = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && name.chars().count() <= 41
        && !name.contains("  ")
        && name.chars().all(|sign| sign.is_alphanumeric() || "_() #.'/-".contains(sign));
    // A drive or the protocol of an address is no name.
    let path = value.starts_with('\\') || value.starts_with("//");
    (shaped && !path).then(|| (name, value.trim_start()))
}
