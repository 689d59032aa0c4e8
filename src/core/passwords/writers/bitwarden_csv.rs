//! Bitwarden's own CSV. The cell for the address is itself a row of a table, and a field of one's own is a line
//! "name: value" that is divided at its last ": ".

use zeroize::Zeroizing;

use super::super::entry::{Entry, Names};
use super::super::remarks::What;
use super::bitwarden;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format =
    Format::new("folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp", rows);

#[expect(clippy::unnecessary_wraps, reason = "other formats can't hold every entry")]
fn rows(entry: &mut Entry<'_>, names: &Names) -> Result<Rows, What> {
    for (label, value) in std::mem::take(&mut entry.fields) {
        if value.contains(": ") || value.contains('\n') || label.contains('\n') || value.trim() != value {
            entry.add_note(label, value);
            entry.did(What::FieldsInText);
        } else {
            entry.fields.push((label, value));
        }
    }
    let folder = names.folder(entry.record.section);
    let rows = bitwarden::items(entry, names)
        .iter()
        .map(|item| {
            let length = item.fields.iter().map(|(label, value)| label.len() + value.len() + 3).sum();
            let mut fields = Zeroizing::new(String::with_capacity(length));
            for (label, value) in &item.fields {
                if !fields.is_empty() {
                    fields.push('\n');
                }
                fields.push_str(label);
                fields.push_str(": ");
                fields.push_str(value);
            }
            let mut uris = Zeroizing::new(String::with_capacity(item.urls.iter().map(|url| 2 * url.as_str().len() + 3).sum()));
            for url in &item.urls {
                if !uris.is_empty() {
                    uris.push(',');
                }
                if url.as_str().contains([',', '"']) {
                    uris.push('"');
                    for character in url.as_str().chars() {
                        if character == '"' {
                            uris.push('"');
                        }
                        uris.push(character);
                    }
                    uris.push('"');
                } else {
                    uris.push_str(url.as_str());
                }
            }
            let kind = if item.is_login { "login" } else { "note" };
            let (title, notes) = (item.title.as_str(), item.notes.as_str());
            row(&[&folder, "", kind, title, notes, &fields, "0", &uris, item.username, item.password, ""])
        })
        .collect();
    Ok(rows)
}
