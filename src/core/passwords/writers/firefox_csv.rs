//! Firefox's CSV. Firefox needs an address and a password, keeps the site of the address alone, and has no place for
//! names and comments. The three columns must be there, each once; a file whose name does not end in `.csv` is taken for
//! one with tabs. (Firefox source, `toolkit/components/passwordmgr/LoginCSVImport.sys.mjs`.)

use super::super::entry::{Entry, Names};
use super::super::records::Field;
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::for_browser("url,username,password", rows);

fn rows(entry: &mut Entry<'_>, _names: &Names) -> Result<Rows, What> {
    super::for_browser(entry)?;
    if !entry.notes.is_empty() {
        entry.did(What::TextNotKept);
    }
    if !entry.record.text_of(Field::LoginName).is_empty() {
        entry.did(What::LoginNameNotKept);
    }
    Ok(entry.urls.iter().map(|url| row(&[url.as_str(), entry.username, entry.password])).collect())
}
