//! The table that Kaspersky Password Manager imports: `KeePass` 1.x's CSV, with websites alone.
//!
//! People have such files because they made them to get into Kaspersky Password Manager. `KeePass` 1.x writes a
//! quotation mark inside a value as `\"` and a backslash as `\\`; most other programs double the quotation mark and
//! leave the backslash alone (RFC 4180). Which of the two a file follows is judged over the whole file.

use zeroize::Zeroizing;

use super::super::records::{CustomField, Field, Record, Secret, Section};
use super::super::remarks::{Remark, What};

/// The columns and the fields that they fill.
const COLUMNS: [(&str, Field); 5] = [
    ("account", Field::Name),
    ("login name", Field::Login),
    ("password", Field::Password),
    ("web site", Field::Url),
    ("comments", Field::Text),
];

/// One cell, overwritten when it is dropped.
type Cell = Zeroizing<String>;

/// One row with the line where it begins, from 1.
struct Row {
    line: usize,
    cells: Vec<Cell>,
}

struct Table {
    rows: Vec<Row>,
    /// No cell breaks the quoting rules.
    well_formed: bool,
    /// Line of a quotation mark that is never closed.
    open_quote: Option<usize>,
}

/// Whether a text begins with the heading of such a table.
pub(super) fn has_heading(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let table = split(first, false);
    table.rows.first().is_some_and(|row| columns(&row.cells).is_some())
}

/// The field of each column; `None` where the heading is another table's.
fn columns(cells: &[Cell]) -> Option<Vec<Option<Field>>> {
    let found: Vec<Option<Field>> = cells
        .iter()
        .map(|cell| {
            let name = cell.trim().to_lowercase();
            COLUMNS.iter().find(|(column, _)| *column == name).map(|(_, field)| *field)
        })
        .collect();
    COLUMNS.iter().all(|(_, field)| found.iter().filter(|one| **one == Some(*field)).count() == 1).then_some(found)
}

/// Reads a table whose heading [`has_heading`] has seen.
pub(super) fn parse(text: &str) -> (Vec<Record>, Vec<Remark>) {
    let mut remarks = Vec::new();
    let (table, unclear_line) = split_as_written(text);
    if let Some(line) = unclear_line {
        remarks.push(Remark::about_file(line, What::BackslashUnclear));
    }
    if let Some(line) = table.open_quote {
        remarks.push(Remark::about_file(line, What::QuoteNotClosed));
    }
    let mut rows = table.rows.into_iter();
    let heading = rows.next();
    let fields = heading.as_ref().and_then(|row| columns(&row.cells)).unwrap_or_default();
    let mut records = Vec::new();
    for row in rows {
        if row.cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let mut record = Record::new(Section::Websites, records.len() + 1, row.line);
        for (index, cell) in row.cells.iter().enumerate() {
            match fields.get(index) {
                Some(Some(field)) => *record.slot(*field) = Some(Secret::new(cell)),
                // A further column of the heading, or a cell behind the last column.
                other => {
                    if !cell.is_empty() {
                        let named = other.is_some().then(|| heading.as_ref().and_then(|row| row.cells.get(index))).flatten();
                        let label = named.map(|cell| Secret::new(cell.trim())).unwrap_or_default();
                        record.custom.push(CustomField { label, value: Secret::new(cell) });
                    }
                }
            }
        }
        if row.cells.len() < fields.len() {
            remarks.push(Remark::about(&record, What::CellsMissing));
        }
        if row.cells.len() > fields.len() {
            remarks.push(Remark::about(&record, What::CellsTooMany));
        }
        if let Some(what) = super::kpm_text::address_remark(record.text_of(Field::Url)) {
            remarks.push(Remark::about(&record, what));
        }
        records.push(record);
    }
    (records, remarks)
}

/// Splits the table by the rule that the file follows, with the line of the first place where that can't be told.
///
/// A rule under which some row gets another number of cells than the heading, or a cell breaks the quoting, is not the
/// file's. Where both fit, a lone backslash inside a value shows that backslashes are not doubled, a doubled quotation
/// mark shows RFC 4180, and `\"` shows `KeePass`. Where nothing shows it, the heading speaks for `KeePass`.
fn split_as_written(text: &str) -> (Table, Option<usize>) {
    let plain = split(text, false);
    let Some(first) = text.find('\\') else { return (plain, None) };
    let escaped = split(text, true);
    match (fits(&plain), fits(&escaped)) {
        (true, false) => (plain, None),
        (false, true) => (escaped, None),
        _ if has_lone_backslash(text) => (plain, None),
        (true, true) if text.contains("\\\\") => {
            let line = 1 + text[..first].matches('\n').count();
            (escaped, Some(line))
        }
        (true, true) => (plain, None),
        (false, false) => (escaped, None),
    }
}

fn fits(table: &Table) -> bool {
    let width = table.rows.first().map_or(0, |row| row.cells.len());
    table.well_formed && table.open_quote.is_none() && table.rows.iter().all(|row| row.cells.len() == width)
}

/// Whether some run of backslashes could not have been written by a program that escapes them: an odd number of them,
/// and no quotation mark behind.
fn has_lone_backslash(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|byte| **byte == b'\\').count();
        if run % 2 == 1 && bytes.get(at + run) != Some(&b'"') {
            return true;
        }
        at += run.max(1);
    }
    false
}

/// Splits a table. With `escapes`, `\"` and `\\` inside quotation marks stand for `"` and `\`; `""` always stands
/// for `"`.
fn split(text: &str, escapes: bool) -> Table {
    let mut table = Table { rows: Vec::new(), well_formed: true, open_quote: None };
    let mut line = 1;
    let mut row = Row { line, cells: Vec::new() };
    // One cell can't be longer than the text: no copy is left behind by growing.
    let mut scratch: Cell = Zeroizing::new(String::with_capacity(text.len()));
    let mut characters = text.chars().peekable();
    let mut quoted = false;
    let mut after_quote = false;
    let mut begun = false;
    let mut quote_line = 0;
    while let Some(character) = characters.next() {
        line += usize::from(character == '\n');
        if quoted {
            match character {
                '"' if characters.peek() == Some(&'"') => {
                    characters.next();
                    scratch.push('"');
                }
                '"' => {
                    quoted = false;
                    after_quote = true;
                }
                '\\' if escapes && matches!(characters.peek(), Some('"' | '\\')) => {
                    scratch.extend(characters.next());
                }
                _ => scratch.push(character),
            }
            continue;
        }
        match character {
            ',' | '\n' => {
                if begun || character == ',' || !row.cells.is_empty() {
                    row.cells.push(Zeroizing::new(scratch.as_str().to_owned()));
                }
                // Not overwritten for every cell, which would cost the square of the file's length: all of it is at the end.
                scratch.clear();
                begun = character == ',';
                after_quote = false;
                if character == '\n' {
                    if !row.cells.is_empty() {
                        table.rows.push(row);
                    }
                    row = Row { line, cells: Vec::new() };
                }
            }
            '"' if !after_quote && scratch.is_empty() => {
                quoted = true;
                begun = true;
                quote_line = line;
            }
            ' ' if after_quote => {}
            _ => {
                // A quotation mark within an unquoted value, or something between a closing one and the comma.
                table.well_formed &= !after_quote && character != '"';
                begun = true;
                scratch.push(character);
            }
        }
    }
    if quoted {
        table.open_quote = Some(quote_line);
    }
    if begun || !row.cells.is_empty() {
        row.cells.push(Zeroizing::new(scratch.as_str().to_owned()));
    }
    if !row.cells.is_empty() {
        table.rows.push(row);
    }
    table
}
