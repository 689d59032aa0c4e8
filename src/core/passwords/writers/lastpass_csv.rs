//! `LastPass`'s generic CSV. A note is a row with the address `http://sn` and neither user name nor password. (`LastPass`'s help
//! on importing stored data with a generic CSV file.)

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new("url,username,password,totp,extra,name,grouping,fav", rows);

/// What stands in place of an address where the row is a note.
const NOTE: &str = "http://sn";

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.further_urls_into_notes();
    entry.fields_into_notes();
    let url = if entry.is_note { NOTE } else { entry.url() };
    let group = &names.sections[entry.record.section.index()];
    let (title, notes) = (entry.title.as_str(), entry.notes.as_str());
    Ok(vec![row(&[url, entry.username, entry.password, "", notes, title, group, "0"])])
}
