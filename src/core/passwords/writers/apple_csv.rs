//! CSV for Apple's Passwords. It keeps sites' accounts alone: what has no address or no password can't go in, and rows
//! without a user name may be refused.

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::for_browser("Title,URL,Username,Password,Notes,OTPAuth", rows);

fn rows(entry: &mut Entry<'_>, _names: &Names) -> Result<Rows, What> {
    super::for_browser(entry)?;
    if entry.username.is_empty() {
        entry.did(What::MayNeedLogin);
    }
    let (title, notes) = (entry.title.as_str(), entry.notes.as_str());
    Ok(entry.urls.iter().map(|url| row(&[title, url.as_str(), entry.username, entry.password, notes, ""])).collect())
}
