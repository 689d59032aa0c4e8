//! Tables: every value in quotation marks (RFC 4180), UTF-8 without a byte order mark, line feeds, and no line end after
//! the last row, where some importers would see an empty row.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::super::address;
use super::super::entry::{Entry, Names};
use super::super::outcome::Ledger;
use super::super::records::{Import, Secret};
use super::super::remarks::What;

/// The rows of one entry, usually one.
pub(super) type Rows = Vec<Vec<Secret>>;

/// A kind of table.
pub(super) struct Format {
    /// The heading, as the target's own exports write it.
    pub heading: &'static str,
    /// The rows of an entry, or why the target can't hold it.
    pub rows: fn(&mut Entry<'_>, &Names) -> Result<Rows, What>,
    /// Rows that one file may have, without the heading.
    pub most_rows: usize,
    /// Bytes that one file may have.
    pub most_bytes: usize,
    /// Whether the target may keep one password alone for a site and a user name. Browsers do: what comes second takes
    /// the first one's place, or is passed over.
    pub one_password_a_login: bool,
}

impl Format {
    /// A table of any length.
    pub const fn new(heading: &'static str, rows: fn(&mut Entry<'_>, &Names) -> Result<Rows, What>) -> Self {
        Self { heading, rows, most_rows: usize::MAX, most_bytes: usize::MAX, one_password_a_login: false }
    }

    /// A table for a browser, which keeps one password for a site and a user name.
    pub const fn for_browser(heading: &'static str, rows: fn(&mut Entry<'_>, &Names) -> Result<Rows, What>) -> Self {
        Self { one_password_a_login: true, ..Self::new(heading, rows) }
    }

    /// The files of an import: one, or as many as the limits need.
    pub fn write(&self, import: &Import, names: &Names, ledger: &mut Ledger) -> Vec<Zeroizing<Vec<u8>>> {
        let mut files: Vec<Vec<Vec<Secret>>> = vec![Vec::new()];
        let mut length = self.heading.len();
        let mut logins: BTreeMap<(Secret, &str), &str> = BTreeMap::new();
        for (index, record) in import.records.iter().enumerate() {
            if ledger.leaves_out(index, record) {
                continue;
            }
            let mut entry = Entry::of(record, names);
            match (self.rows)(&mut entry, names) {
                Ok(rows) => {
                    if self.one_password_a_login {
                        for at in 0..entry.urls.len() {
                            let site = site(entry.urls[at].as_str());
                            if *logins.entry((site, entry.username)).or_insert(entry.password) != entry.password {
                                entry.did(What::OnePasswordKept);
                            }
                        }
                    }
                    ledger.converted(record, &entry.whats);
                    for row in rows {
                        debug_assert_eq!(row.len(), self.heading.split(',').count());
                        let row_length = 1 + length_of(&row);
                        let full = files.last().is_some_and(|file| {
                            !file.is_empty() && (file.len() >= self.most_rows || length + row_length > self.most_bytes)
                        });
                        if full {
                            files.push(Vec::new());
                            length = self.heading.len();
                        }
                        length += row_length;
                        if let Some(file) = files.last_mut() {
                            file.push(row);
                        }
                    }
                }
                Err(why) => ledger.not_converted(record, why),
            }
        }
        files.iter().map(|rows| self.file(rows)).collect()
    }

    fn file(&self, rows: &[Vec<Secret>]) -> Zeroizing<Vec<u8>> {
        let length = self.heading.len() + rows.iter().map(|row| 1 + length_of(row)).sum::<usize>();
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        bytes.extend_from_slice(self.heading.as_bytes());
        for row in rows {
            bytes.push(b'\n');
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    bytes.push(b',');
                }
                bytes.push(b'"');
                for byte in cell.as_str().bytes() {
                    if byte == b'"' {
                        bytes.push(b'"');
                    }
                    bytes.push(byte);
                }
                bytes.push(b'"');
            }
        }
        debug_assert_eq!(bytes.len(), length);
        bytes
    }
}

/// Scheme, host and port of an address, by which browsers tell sites apart.
fn site(url: &str) -> Secret {
    let mut site = String::with_capacity(url.len() + 1);
    if let Some(address) = address::parse(url) {
        address.write_site(&mut site);
    }
    site.make_ascii_lowercase();
    Secret::from(site)
}

/// Length of a row in bytes, without its line end.
fn length_of(row: &[Secret]) -> usize {
    let cells: usize = row.iter().map(|cell| 2 + cell.as_str().len() + cell.as_str().matches('"').count()).sum();
    cells + row.len().saturating_sub(1)
}

/// A row of cells.
pub(super) fn row(cells: &[&str]) -> Vec<Secret> {
    cells.iter().map(|cell| Secret::new(cell)).collect()
}
