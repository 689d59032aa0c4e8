//! `KeePassXC`'s CSV. Its import assistant finds the columns by these names; the group is a path, made below the database's
//! own group. (`KeePassXC` source, `src/gui/csvImport/CsvImportWidget.cpp`.)

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new(
    "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"",
    rows,
);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.further_urls_into_notes();
    entry.fields_into_notes();
    let group = names.folder(entry.record.section);
    let notes = entry.notes.as_str();
    Ok(vec![row(&[&group, entry.title.as_str(), entry.username, entry.password, entry.url(), notes, "", "", "", ""])])
}
