//! 1Password's CSV, in the columns of its own export. A table makes logins alone, so a note becomes a login with notes.

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new("Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes", rows);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.further_urls_into_notes();
    entry.fields_into_notes();
    entry.note_becomes_entry();
    let tag = names.folder(entry.record.section);
    let notes = entry.notes.as_str();
    Ok(vec![row(&[entry.title.as_str(), entry.url(), entry.username, entry.password, "", "false", "false", &tag, notes])])
}
