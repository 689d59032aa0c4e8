//! Proton Pass's generic CSV. Every row becomes a login; several addresses stand in one cell with ", " between them.
//! E-mail addresses and user names have columns of their own.

use zeroize::Zeroizing;

use super::super::entry::{Entry, Names};
use super::super::records::Secret;
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format = Format::new("name,url,email,username,password,note,totp,vault", rows);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    entry.fields_into_notes();
    entry.note_becomes_entry();
    let urls = Zeroizing::new(entry.urls.iter().map(Secret::as_str).collect::<Vec<_>>().join(", "));
    let (email, username) = if is_email(entry.username) { (entry.username, "") } else { ("", entry.username) };
    let notes = entry.notes.as_str();
    Ok(vec![row(&[entry.title.as_str(), &urls, email, username, entry.password, notes, "", &names.root])])
}

/// Whether a login is an e-mail address: something, an at sign, a host with a dot.
fn is_email(login: &str) -> bool {
    login.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !login.contains(char::is_whitespace)
            && !host.contains(['@', '/', ':'])
            && host.split('.').count() > 1
            && host.split('.').all(|label| !label.is_empty())
    })
}
