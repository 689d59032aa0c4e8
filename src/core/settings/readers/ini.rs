//! What `kesl-control --export-settings` writes without `--json`.
//!
//! The rules of the form are those of the maker's help ("Rules for editing application task configuration files",
//! support.kaspersky.com/kes-for-linux/12.1.0/201432): sections in square brackets, `name=value`, blanks round a value are
//! nothing, a value with a blank stands in quotation marks, several values are the same name again, upper and lower case
//! of masks count. That a whole export names its sections `MonitoringTask.item_0000.Settings.ScanScope.item_0000` is seen
//! in a public module for Puppet that imports such a file.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::super::items::NotUnderstood;
use super::flat::{Entry, is_item};
use super::linux::{self, Read};

/// Reads the text; `None` where it has no section of that kind and no setting that is known.
pub(super) fn parse(text: &str) -> Option<Read> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut section: Vec<String> = Vec::new();
    let mut entries = Vec::new();
    let mut not_understood = Vec::new();
    let mut known = false;
    let mut start = 1;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let content = line.trim();
        if content.is_empty() || content.starts_with(['#', ';']) {
            continue;
        }
        if let Some(name) = content.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let times = seen.entry(name.to_owned()).or_insert(0);
            *times += 1;
            start = number;
            section = name.split('.').map(|part| part.trim().to_owned()).collect();
            if *times > 1
                && let Some(last) = section.last_mut()
            {
                _ = write!(last, "#{times}");
            }
            known |= section.iter().any(|part| is_item(part)) || linux::knows(&section);
            continue;
        }
        let Some((name, value)) = content.split_once('=').filter(|(name, _)| is_name(name.trim())) else {
            not_understood.push(NotUnderstood { line: number, text: line.to_owned() });
            continue;
        };
        let mut place = section.clone();
        place.extend(name.trim().split('.').map(ToOwned::to_owned));
        known |= linux::knows(&place);
        entries.push(Entry { place, value: unquoted(value).to_owned(), line: number, start });
    }
    known.then(|| linux::interpret(entries, not_understood))
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-'))
}

/// A value without the blanks round it and without the quotation marks round the rest.
fn unquoted(value: &str) -> &str {
    let value = value.trim();
    value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value)
}
