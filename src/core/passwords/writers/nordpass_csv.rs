//! `NordPass`'s CSV. One table for everything it keeps; the last column says what a row is.

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new(
    "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,\
     email,address1,address2,city,country,state,type",
    rows,
);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.further_urls_into_notes();
    entry.fields_into_notes();
    let kind = if entry.is_note { "note" } else { "password" };
    let folder = &names.sections[entry.record.section.index()];
    let (title, notes) = (entry.title.as_str(), entry.notes.as_str());
    let mut cells = vec![title, entry.url(), entry.username, entry.password, notes, "", "", "", "", "", folder];
    cells.extend([""; 8]);
    cells.push(kind);
    Ok(vec![row(&cells)])
}
