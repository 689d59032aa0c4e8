//! Dashlane's CSV, in the columns of its own export of logins; its import takes no others. (Dashlane help, "Import your data
//! into Dashlane"; the columns as other importers read them.)

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new("username,username2,username3,title,password,note,url,category,otpSecret", rows);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.further_urls_into_notes();
    entry.fields_into_notes();
    entry.note_becomes_entry();
    let category = &names.sections[entry.record.section.index()];
    let notes = entry.notes.as_str();
    Ok(vec![row(&[entry.username, "", "", entry.title.as_str(), entry.password, notes, entry.url(), category, ""])])
}
