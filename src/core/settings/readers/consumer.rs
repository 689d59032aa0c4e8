//! The lists of the products for homes: fields with semicolons between them, no heading, no quotation.
//!
//! The shape rests on one public record, of Kaspersky Standard 21.26 (github.com/Valstan/biblio, August 2026):
//!
//! - exclusion: `enabled;path;verdict;components;5;6;7;comment;9`. A path may be empty, a verdict may be `*`. What the
//!   fields 5, 6, 7 and 9 mean is not known; they are kept and not interpreted.
//! - trusted program: `enabled;path;`. What the program may do is not part of the file.
//!
//! Nothing is quoted, so a semicolon may be part of a path or a comment. The three numbers in the middle tell where the
//! one ends and the other begins.

use super::super::items::{Format, Item, Kind, NotUnderstood, RawField};

/// Reads a line with its number; `None` where it is of another kind.
type Reader = fn(usize, &str) -> Option<Item>;

/// Reads a list; `None` where no line of it is of either kind.
pub(super) fn parse(text: &str) -> Option<(Format, Vec<Item>, Vec<NotUnderstood>)> {
    let lines = || text.lines().enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.trim().is_empty());
    let readers: [(Format, Reader); 2] =
        [(Format::ConsumerExclusions, exclusion), (Format::ConsumerTrustedPrograms, trusted_program)];
    for (format, reader) in readers {
        let mut items = Vec::new();
        let mut not_understood = Vec::new();
        for (number, line) in lines() {
            match reader(number, line) {
                Some(item) => items.push(item),
                None => not_understood.push(NotUnderstood { line: number, text: line.to_owned() }),
            }
        }
        if !items.is_empty() {
            return Some((format, items, not_understood));
        }
    }
    None
}

fn enabled(field: &str) -> Option<bool> {
    match field.trim() {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn is_number(field: &str) -> bool {
    !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit())
}

fn exclusion(number: usize, line: &str) -> Option<Item> {
    let fields: Vec<&str> = line.split(';').collect();
    let enabled = enabled(fields.first()?)?;
    // Path, verdict and components come before the three numbers, a comment and one more field after them.
    let last = fields.len().checked_sub(5)?;
    let at = (4..=last).find(|at| fields[*at..at + 3].iter().all(|field| is_number(field)))?;
    let mut item = Item::new(Kind::Exclusion, number);
    item.enabled = enabled;
    item.path = Some(fields[1..at - 2].join(";")).filter(|path| !path.is_empty());
    item.verdict = Some(fields[at - 2].to_owned()).filter(|verdict| !verdict.is_empty());
    item.comment = fields[at + 3..fields.len() - 1].join(";");
    if item.path.is_none() && item.verdict.is_none() {
        return None;
    }
    let places = [("4", at - 1), ("5", at), ("6", at + 1), ("7", at + 2), ("9", fields.len() - 1)];
    item.raw = places.into_iter().map(|(name, at)| RawField { name: name.to_owned(), value: fields[at].to_owned() }).collect();
    Some(item)
}

fn trusted_program(number: usize, line: &str) -> Option<Item> {
    let (first, rest) = line.split_once(';')?;
    let enabled = enabled(first)?;
    let path = match rest.strip_suffix(';') {
        Some(path) => path,
        // Without the last semicolon a further one would leave open where the path ends.
        None if !rest.contains(';') => rest,
        None => return None,
    };
    let is_path = path.contains(['\\', '/', '%']) || path.contains('.') && !path.contains([' ', ';']);
    if path.trim().is_empty() || !is_path {
        return None;
    }
    let mut item = Item::new(Kind::TrustedProgram, number);
    item.enabled = enabled;
    item.path = Some(path.to_owned());
    Some(item)
}
