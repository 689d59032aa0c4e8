//! What both of Bitwarden's formats share: the limits of its server.
//!
//! The server counts the characters of the encrypted value (AES-CBC and HMAC in base64, 72 characters more than the
//! padded value takes) and refuses the whole import when one is too long: 1000 for names and user names, 5000 for
//! passwords and values of fields, 10 000 for notes. The limits here are in bytes before encryption, with room to spare.

use super::super::address;
use super::super::entry::{Entry, Names};
use super::super::readers::english_label;
use super::super::records::{Field, Secret};
use super::super::remarks::What;

const MOST_NAME_BYTES: usize = 640;
const MOST_VALUE_BYTES: usize = 3500;
const MOST_NOTE_BYTES: usize = 7000;
/// The importer cuts addresses here, in characters.
const MOST_URL_CHARACTERS: usize = 1000;

/// One item of the vault.
pub(super) struct Item<'a> {
    /// A login; else a note.
    pub is_login: bool,
    pub title: Secret,
    pub notes: Secret,
    pub fields: Vec<(&'a str, &'a str)>,
    pub urls: Vec<Secret>,
    pub username: &'a str,
    pub password: &'a str,
}

/// The items of an entry: one, and further notes where its text is too long for one.
pub(super) fn items<'a>(entry: &mut Entry<'a>, _names: &Names) -> Vec<Item<'a>> {
    let section = entry.record.section;
    let whole_title = entry.title.clone();
    let title = shortened(&whole_title);
    if title != whole_title {
        entry.add_note(english_label(section, Field::Name), whole_title.as_str());
        entry.did(What::ValueInText);
    }
    if entry.username.len() > MOST_NAME_BYTES {
        entry.add_note(english_label(section, Field::Login), entry.username);
        entry.username = "";
        entry.did(What::ValueInText);
    }
    if entry.password.len() > MOST_VALUE_BYTES {
        entry.add_note(english_label(section, Field::Password), entry.password);
        entry.password = "";
        entry.did(What::ValueInText);
    }
    for (label, value) in std::mem::take(&mut entry.fields) {
        if label.len() > MOST_NAME_BYTES || value.len() > MOST_VALUE_BYTES {
            entry.add_note(label, value);
            entry.did(What::FieldsInText);
        } else {
            entry.fields.push((label, value));
        }
    }
    let (urls, long): (Vec<Secret>, Vec<Secret>) =
        std::mem::take(&mut entry.urls).into_iter().partition(|url| url.as_str().chars().count() <= MOST_URL_CHARACTERS);
    entry.urls = urls;
    for url in long {
        entry.add_note(english_label(section, Field::Url), url.as_str());
        let site = address::parse(url.as_str()).map(|address| address.site()).unwrap_or_default();
        if !site.is_empty() && site.as_str().chars().count() <= MOST_URL_CHARACTERS {
            entry.urls.push(site);
        }
        entry.did(What::UrlShortened);
    }
    let notes = entry.notes.clone();
    let parts = split_text(notes.as_str());
    if parts.len() > 1 {
        entry.did(What::TextSplit);
    }
    let count = parts.len();
    let mut items: Vec<Item<'a>> = Vec::with_capacity(count);
    for (index, part) in parts.into_iter().enumerate() {
        let first = index == 0;
        items.push(Item {
            is_login: first && !entry.is_note,
            title: if first { title.clone() } else { Secret::of_parts(&[title.as_str(), &format!(" ({}/{count})", index + 1)]) },
            notes: if count == 1 { entry.notes.clone() } else { Secret::new(part) },
            fields: if first { std::mem::take(&mut entry.fields) } else { Vec::new() },
            urls: if first { std::mem::take(&mut entry.urls) } else { Vec::new() },
            username: if first { entry.username } else { "" },
            password: if first { entry.password } else { "" },
        });
    }
    items
}

fn shortened(title: &Secret) -> Secret {
    if title.as_str().len() <= MOST_NAME_BYTES {
        return title.clone();
    }
    let end = title.as_str().floor_char_boundary(MOST_NAME_BYTES);
    Secret::new(&title.as_str()[..end])
}

/// Parts of a text that each fit, divided behind a line end where there is one in the second half of what fits. Put
/// together they are the text again.
fn split_text(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while rest.len() > MOST_NOTE_BYTES {
        let fits = rest.floor_char_boundary(MOST_NOTE_BYTES);
        let end = rest[..fits].rfind('\n').map(|at| at + 1).filter(|end| *end > fits / 2).unwrap_or(fits);
        let (part, tail) = rest.split_at(end);
        parts.push(part);
        rest = tail;
    }
    parts.push(rest);
    parts
}
