//! Extensions in browser profiles, which lie in the same forms on every system. History, passwords and settings stay unread.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use safe_passage_core::survey::{field, reason};
use serde_json::Value;

use super::Asked;
use super::read::{entries, file_name, filled, read_text, reason_of};
use super::run::{Outcome, Reading, Reason};

/// What a browser is made from, and so how its profiles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Extensions/<id>/<version>/manifest.json`.
    Chromium,
    /// `extensions.json`.
    Firefox,
}

/// The folders in which one browser keeps its profiles.
pub(super) struct Profiles {
    /// Its name, as people know it.
    pub browser: &'static str,
    pub kind: Kind,
    pub folders: Vec<PathBuf>,
}

/// An extension as a profile describes it.
#[derive(Debug, PartialEq, Eq)]
struct Extension {
    id: String,
    name: Option<String>,
    version: Option<String>,
}

/// What has been counted and written down so far.
#[derive(Default)]
struct Tally {
    count: usize,
    written: BTreeSet<(String, &'static str)>,
}

/// Reads the extensions of every profile of these browsers. A profile that could not be read is written down under its
/// browser's name. The count is that of all extensions in all profiles.
pub(super) fn extensions(browsers: impl Iterator<Item = Profiles>, asked: &Asked, reading: &Reading) -> Outcome {
    let mut tally = Tally::default();
    for browser in browsers {
        let read = match browser.kind {
            Kind::Chromium => chromium_profile,
            Kind::Firefox => firefox_profile,
        };
        for folder in &browser.folders {
            browser_folder(asked, reading, browser.browser, folder, read, &mut tally)?;
        }
    }
    Ok(tally.count)
}

/// Reads one folder of profiles: the folders in it, and itself, because Opera keeps its first profile right there.
fn browser_folder(
    asked: &Asked,
    reading: &Reading,
    browser: &'static str,
    folder: &Path,
    read: fn(&Path) -> Result<Vec<Extension>, Reason>,
    tally: &mut Tally,
) -> Result<(), Reason> {
    let mut profiles = match entries(folder) {
        Ok(Some(profiles)) => profiles,
        Ok(None) => return Ok(()),
        Err(error) => {
            reading.could_not_read(browser, reason_of(&error));
            return Ok(());
        }
    };
    profiles.retain(|profile| profile.is_dir());
    profiles.push(folder.to_owned());
    for profile in profiles {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        match read(&profile) {
            Ok(extensions) => {
                tally.count += extensions.len();
                for extension in extensions {
                    keep(asked, reading, browser, extension, tally);
                }
            }
            Err(why) => reading.could_not_read(browser, why),
        }
    }
    Ok(())
}

fn keep(asked: &Asked, reading: &Reading, browser: &'static str, extension: Extension, tally: &mut Tally) {
    let kept = asked.keeps([extension.id.as_str(), extension.name.as_deref().unwrap_or_default()]);
    // One extension in several profiles of a browser is one thing to remove.
    if kept && tally.written.insert((extension.id.clone(), browser)) {
        reading.saw(
            extension.id,
            filled([
                (field::NAME, extension.name),
                (field::VERSION, extension.version),
                (field::BROWSER, Some(browser.to_owned())),
            ]),
        );
    }
}

/// `Extensions/<id>/<version>/manifest.json` of a Chromium profile.
fn chromium_profile(profile: &Path) -> Result<Vec<Extension>, Reason> {
    let folders = entries(&profile.join("Extensions")).map_err(|error| reason_of(&error))?.unwrap_or_default();
    let mut extensions = Vec::new();
    for folder in folders.into_iter().filter(|folder| folder.is_dir() && is_chromium_id(&file_name(folder))) {
        let versions = entries(&folder).map_err(|error| reason_of(&error))?.unwrap_or_default();
        // An unreadable description does not take away that the extension is there: its id stands in the folder's name.
        let described = versions.iter().rev().find_map(|version| {
            let manifest = json(&version.join("manifest.json"))?;
            Some((chromium_name(version, &manifest), text(&manifest, "version")))
        });
        let (name, version) = described.unwrap_or_default();
        extensions.push(Extension { id: file_name(&folder), name, version });
    }
    Ok(extensions)
}

/// Ids are 32 letters from a to p; `Temp` and the like lie beside them.
fn is_chromium_id(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'a'..=b'p'))
}

/// The name in a manifest; `__MSG_key__` stands for a text in the extension's own translations.
fn chromium_name(folder: &Path, manifest: &Value) -> Option<String> {
    let name = text(manifest, "name")?;
    let Some(key) = name.strip_prefix("__MSG_").and_then(|rest| rest.strip_suffix("__")) else { return Some(name) };
    let locale = text(manifest, "default_locale")?;
    // A locale is a plain word; anything else would lead out of the folder.
    if !locale.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-') {
        return None;
    }
    let messages = json(&folder.join("_locales").join(locale).join("messages.json"))?;
    let (_, message) = messages.as_object()?.iter().find(|(name, _)| name.eq_ignore_ascii_case(key))?;
    text(message, "message")
}

/// `extensions.json` of a Firefox profile; a folder without one is not a profile.
fn firefox_profile(profile: &Path) -> Result<Vec<Extension>, Reason> {
    let Some(written) = read_text(&profile.join("extensions.json")).map_err(|error| reason_of(&error))? else {
        return Ok(Vec::new());
    };
    firefox_extensions(&written).ok_or(reason::NOT_UNDERSTOOD)
}

fn firefox_extensions(written: &str) -> Option<Vec<Extension>> {
    let document: Value = serde_json::from_str(without_mark(written)).ok()?;
    let extensions = document.get("addons")?.as_array()?.iter().filter_map(|addon| {
        let kind = text(addon, "type").unwrap_or_default();
        // Themes, dictionaries and languages are add-ons too.
        (kind == "extension").then_some(())?;
        Some(Extension {
            id: text(addon, "id")?,
            name: addon.get("defaultLocale").and_then(|locale| text(locale, "name")),
            version: text(addon, "version"),
        })
    });
    Some(extensions.collect())
}

fn json(path: &Path) -> Option<Value> {
    serde_json::from_str(without_mark(&read_text(path).ok()??)).ok()
}

/// Without the byte order mark that some editors put in front.
fn without_mark(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn firefox_lists_are_read_and_other_add_ons_left_out() {
        let written = r#"{"schemaVersion": 37, "addons": [
            {"id": "light_plugin@kaspersky.com", "type": "extension", "version": "30.1", "defaultLocale": {"name": "Kaspersky Protection"}},
            {"id": "dark@mozilla.org", "type": "theme"},
            {"id": "nameless@example.org", "type": "extension"},
            {"type": "extension"}]}"#;
        let extension = |id: &str, name: Option<&str>, version: Option<&str>| Extension {
            id: id.to_owned(),
            name: name.map(str::to_owned),
            version: version.map(str::to_owned),
        };
        assert_eq!(
            firefox_extensions(written),
            Some(vec![
                extension("light_plugin@kaspersky.com", Some("Kaspersky Protection"), Some("30.1")),
                extension("nameless@example.org", None, None),
            ])
        );
        for broken in ["", "[]", "{}", r#"{"addons": 3}"#, "{\"addons\": ["] {
            assert_eq!(firefox_extensions(broken), None, "{broken}");
        }
    }

    #[test]
    fn ids_are_told_from_other_folders() {
        for (name, expected) in [
            ("ahkjpbeeocnddjkakilopmfdlnjdpcdm", true),
            ("Temp", false),
            ("ahkjpbeeocnddjkakilopmfdlnjdpcdq", false),
            ("ahkjpbeeocnddjkakilopmfdlnjdpcd", false),
        ] {
            assert_eq!(is_chromium_id(name), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(written in "(?s).{0,200}") {
            let _ = firefox_extensions(&written);
        }
    }
}
