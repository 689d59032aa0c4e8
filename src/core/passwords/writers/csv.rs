//! Tables: every value in quotation marks (RFC 4180), UTF-8 without a byte order mark, line feeds, and no line end after
//! the last row, where some importers would see an empty row.

use std::collections::BTreeMap;
use std::io::{self, Write as _};

use zeroize::Zeroizing;

use super::super::address;
use super::super::entry::{Entry, Names};
use super::super::outcome::Ledger;
use super::super::records::{Import, Secret};
use super::super::remarks::What;
use super::output::Output;

/// The rows of one entry, usually one.
pub(super) type Rows = Vec<Row>;

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

    /// Writes the files of an import: one, or as many as the limits need.
    pub fn write(&self, import: &Import, names: &Names, ledger: &mut Ledger, out: &mut Output<'_>) -> io::Result<()> {
        let columns = self.heading.split(',').count();
        self.begin(out)?;
        let (mut rows_in_file, mut length) = (0, self.heading.len());
        let mut logins: BTreeMap<(Secret, &str), &str> = BTreeMap::new();
        for (index, record) in import.records.iter().enumerate() {
            if ledger.leaves_out(index, record) {
                continue;
            }
            let mut entry = Entry::of(record, names);
            let rows = match (self.rows)(&mut entry, names) {
                Ok(rows) => rows,
                Err(why) => {
                    ledger.not_converted(record, why);
                    continue;
                }
            };
            if self.one_password_a_login {
                for at in 0..entry.urls.len() {
                    let site = address::site_of(entry.urls[at].as_str());
                    if *logins.entry((site, entry.username)).or_insert(entry.password) != entry.password {
                        entry.did(What::OnePasswordKept);
                    }
                }
            }
            ledger.converted(record, &entry.whats);
            for row in rows {
                debug_assert_eq!(row.cells, columns);
                let row_length = 1 + row.bytes.len();
                if rows_in_file > 0 && (rows_in_file >= self.most_rows || length + row_length > self.most_bytes) {
                    self.begin(out)?;
                    (rows_in_file, length) = (0, self.heading.len());
                }
                out.write_all(b"\n")?;
                out.write_all(&row.bytes)?;
                rows_in_file += 1;
                length += row_length;
            }
        }
        Ok(())
    }

    fn begin(&self, out: &mut Output<'_>) -> io::Result<()> {
        out.begin()?;
        out.write_all(self.heading.as_bytes())
    }
}

/// One row as it stands in the file, without its line end.
pub(super) struct Row {
    bytes: Zeroizing<Vec<u8>>,
    cells: usize,
}

/// A row of cells: each in quotation marks, and those within it doubled.
pub(super) fn row(cells: &[&str]) -> Row {
    let marks = |cell: &str| memchr::memchr_iter(b'"', cell.as_bytes()).count();
    let length: usize = cells.iter().map(|cell| 3 + cell.len() + marks(cell)).sum();
    // All the room beforehand, so that nothing grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(length));
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            bytes.push(b',');
        }
        bytes.push(b'"');
        for (number, piece) in cell.split('"').enumerate() {
            if number > 0 {
                bytes.extend_from_slice(b"\"\"");
            }
            bytes.extend_from_slice(piece.as_bytes());
        }
        bytes.push(b'"');
    }
    debug_assert!(bytes.len() <= length);
    Row { bytes, cells: cells.len() }
}
