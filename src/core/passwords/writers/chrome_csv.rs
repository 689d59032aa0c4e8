//! CSV for Chrome, Edge, Brave and other browsers built on Chromium.
//!
//! Chromium refuses a row without a web address or a password, a password, user name or note of more than 1000 bytes and
//! an address of more than 2048, and a file of more than 3000 rows. The address is measured as the browser writes it,
//! where a letter that is not ASCII takes three characters for each of its bytes. The limit for a file is 150 KiB in some
//! versions and 1000 KiB in others; all of them are to take it. (Chromium source,
//! `components/password_manager/core/browser/import/password_importer.cc` and its tests, and
//! `core/common/password_manager_constants.h`.) Names are not imported.

use super::super::address;
use super::super::entry::{Entry, Names};
use super::super::records::{Field, Secret};
use super::super::remarks::What;
use super::csv::{Format, Rows, row};

pub(super) const FORMAT: Format =
    Format { most_rows: 3000, most_bytes: 150 * 1024, ..Format::for_browser("name,url,username,password,note", rows) };

const MOST_VALUE_BYTES: usize = 1000;
const MOST_URL_BYTES: usize = 2048;

fn rows(entry: &mut Entry<'_>, _names: &Names) -> Result<Rows, What> {
    super::for_browser(entry)?;
    if entry.username.len() > MOST_VALUE_BYTES || entry.password.len() > MOST_VALUE_BYTES {
        return Err(What::ValueTooLong);
    }
    for at in 0..entry.urls.len() {
        if length_in_browser(entry.urls[at].as_str()) > MOST_URL_BYTES {
            let site = address::parse(entry.urls[at].as_str()).map(|address| address.site()).unwrap_or_default();
            if site.is_empty() || length_in_browser(site.as_str()) > MOST_URL_BYTES {
                return Err(What::ValueTooLong);
            }
            entry.urls[at] = site;
            entry.did(What::UrlShortened);
        }
    }
    if entry.notes.as_str().len() > MOST_VALUE_BYTES {
        entry.notes = Secret::new(&entry.notes.as_str()[..entry.notes.as_str().floor_char_boundary(MOST_VALUE_BYTES)]);
        entry.did(What::TextCut);
    }
    if !entry.record.text_of(Field::LoginName).is_empty() {
        entry.did(What::LoginNameNotKept);
    }
    let (title, notes) = (shortened(entry.title.as_str()), entry.notes.as_str());
    Ok(entry.urls.iter().map(|url| row(&[title, url.as_str(), entry.username, entry.password, notes])).collect())
}

/// Length of an address as the browser writes it, or a little more: what is not ASCII becomes `%C3` and the like, and in
/// the host something shorter.
fn length_in_browser(url: &str) -> usize {
    url.bytes().map(|byte| if byte.is_ascii() { 1 } else { 3 }).sum()
}

/// The name is only for people who look into the file: kept short, so that no row outgrows a file.
fn shortened(title: &str) -> &str {
    &title[..title.floor_char_boundary(MOST_VALUE_BYTES)]
}
