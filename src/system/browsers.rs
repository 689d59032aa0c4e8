//! Extensions in browser profiles, which lie in the same forms on every system. History, passwords and settings stay unread.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use safe_passage_core::survey::{field, reason};
use serde_json::Value;

use super::Asked;
use super::read::{self, LARGEST_FILE, file_name, filled, reason_of};
use super::run::{Outcome, Reading, Reason};

/// The most profiles that are looked at in one folder. Beyond that it is no folder of profiles.
const MOST_PROFILES: usize = 1000;

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

/// The disk that the profiles lie on: the real one, or one that a test has written down.
pub(super) trait Disk {
    /// What lies in a folder; `None` where there is no such folder.
    fn entries(&self, folder: &Path) -> Result<Option<Vec<PathBuf>>, Reason>;

    /// A file, which may not be larger than this; `None` where there is no such file.
    fn bytes(&self, path: &Path, most: u64) -> Result<Option<Vec<u8>>, Reason>;

    /// Whether a path that was read in a profile's list, in place of one below the browser's own folder, may be followed.
    fn may_follow(&self, from: &Path, path: &Path) -> bool;
}

/// The disk of this computer.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn entries(&self, folder: &Path) -> Result<Option<Vec<PathBuf>>, Reason> {
        read::entries(folder).map_err(|error| reason_of(&error))
    }

    fn bytes(&self, path: &Path, most: u64) -> Result<Option<Vec<u8>>, Reason> {
        read::read_bytes(path, most).map_err(|error| reason_of(&error))
    }

    /// What lies in the same home folder is as near as that. Anything else may be on another computer.
    fn may_follow(&self, from: &Path, path: &Path) -> bool {
        path.is_absolute() && path.components().take(3).eq(from.components().take(3))
    }
}

/// An extension as a profile describes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Extension {
    pub id: String,
    pub name: Option<String>,
    pub version: Option<String>,
    /// How it is known where no profile holds it; see [`field::STATUS`].
    pub status: Option<&'static str>,
}

/// What has been counted and written down so far.
#[derive(Default)]
pub(super) struct Tally {
    pub count: usize,
    written: BTreeSet<(String, &'static str)>,
    refused: BTreeSet<(String, Reason)>,
}

impl Tally {
    /// Counts an extension and writes it down if it is to be kept. One in several profiles of a browser is one thing to
    /// remove.
    pub fn take(&mut self, asked: &Asked, reading: &Reading, browser: &'static str, extension: Extension) {
        self.count += 1;
        let kept = asked.keeps([extension.id.as_str(), extension.name.as_deref().unwrap_or_default()]);
        if kept && self.written.insert((extension.id.clone(), browser)) {
            reading.saw(
                extension.id,
                filled([
                    (field::NAME, extension.name),
                    (field::VERSION, extension.version),
                    (field::BROWSER, Some(browser.to_owned())),
                    (field::STATUS, extension.status.map(str::to_owned)),
                ]),
            );
        }
    }

    /// Says once for each browser that something could not be read. Which profile it was is nobody's business: people
    /// name them after themselves.
    pub fn refuse(&mut self, reading: &Reading, subject: &str, why: Reason) {
        if self.refused.insert((subject.to_owned(), why)) {
            reading.could_not_read(subject, why);
        }
    }
}

/// Reads the extensions of every profile of these browsers. A profile that could not be read is written down under its
/// browser's name. The count is that of all extensions in all profiles.
#[cfg_attr(windows, allow(dead_code, reason = "there the disk is asked through the trait for Windows"))]
pub(super) fn extensions(browsers: impl Iterator<Item = Profiles>, asked: &Asked, reading: &Reading) -> Outcome {
    let mut tally = Tally::default();
    extensions_on(&RealDisk, browsers, asked, reading, &mut tally)?;
    Ok(tally.count)
}

/// The same for any disk, into a tally that goes on.
pub(super) fn extensions_on(
    disk: &dyn Disk,
    browsers: impl Iterator<Item = Profiles>,
    asked: &Asked,
    reading: &Reading,
    tally: &mut Tally,
) -> Result<(), Reason> {
    for browser in browsers {
        let read = match browser.kind {
            Kind::Chromium => chromium_profile,
            Kind::Firefox => firefox_profile,
        };
        for folder in &browser.folders {
            let listed = profiles(disk, folder, browser.kind);
            for why in listed.refused {
                tally.refuse(reading, browser.browser, why);
            }
            for profile in listed.folders {
                if reading.stopped() {
                    return Err(reason::CANCELLED);
                }
                match read(disk, &profile) {
                    Ok(extensions) => {
                        for extension in extensions {
                            tally.take(asked, reading, browser.browser, extension);
                        }
                    }
                    Err(why) => tally.refuse(reading, browser.browser, why),
                }
            }
        }
    }
    Ok(())
}

/// The folders that can be profiles, and why others could not be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    pub folders: Vec<PathBuf>,
    pub refused: Vec<Reason>,
}

/// The profiles in one folder of a browser: what lies in it, and itself, because Opera keeps its first profile right
/// there and others two folders deeper. Firefox names profiles that lie elsewhere in a list of its own.
pub(super) fn profiles(disk: &dyn Disk, folder: &Path, kind: Kind) -> Listed {
    let mut listed = Listed::default();
    let add = |listed: &mut Listed, found: Result<Option<Vec<PathBuf>>, Reason>| match found {
        Ok(found) => {
            let there = found.is_some();
            listed.folders.extend(found.unwrap_or_default());
            there
        }
        Err(why) => {
            listed.refused.push(why);
            false
        }
    };
    if add(&mut listed, disk.entries(folder)) {
        listed.folders.push(folder.to_owned());
    }
    let aside = folder.join("_side_profiles");
    if kind == Kind::Chromium && listed.folders.contains(&aside) {
        add(&mut listed, disk.entries(&aside));
    }
    if kind == Kind::Firefox {
        // On some systems the profiles lie in a folder of their own beside the list.
        let base = if folder.file_name() == Some(OsStr::new("Profiles")) { folder.parent() } else { None };
        let base = base.unwrap_or(folder);
        match disk.bytes(&base.join("profiles.ini"), LARGEST_FILE) {
            Ok(written) => {
                for path in named_profiles(&String::from_utf8_lossy(&written.unwrap_or_default())) {
                    // Signs that lead elsewhere on one system or another.
                    let plain = !path.contains(['\\', ':'])
                        && Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
                    let path = if plain { base.join(&path) } else { PathBuf::from(path) };
                    if !plain && !disk.may_follow(base, &path) {
                        listed.refused.push(reason::NOT_AVAILABLE);
                    } else if !listed.folders.contains(&path) {
                        listed.folders.push(path);
                    }
                }
            }
            Err(why) => listed.refused.push(why),
        }
    }
    if listed.folders.len() > MOST_PROFILES {
        listed.folders.truncate(MOST_PROFILES);
        listed.refused.push(reason::NOT_UNDERSTOOD);
    }
    listed
}

/// The paths in Firefox's `profiles.ini`: relative ones with slashes on every system, absolute ones as the system writes
/// them.
fn named_profiles(text: &str) -> Vec<String> {
    let paths = without_mark(text).lines().filter_map(|line| {
        let (name, value) = line.split_once('=')?;
        let value = value.trim();
        (name.trim().eq_ignore_ascii_case("Path") && !value.is_empty()).then(|| value.to_owned())
    });
    paths.take(MOST_PROFILES).collect()
}

/// `Extensions/<id>/<version>/manifest.json` of a Chromium profile.
fn chromium_profile(disk: &dyn Disk, profile: &Path) -> Result<Vec<Extension>, Reason> {
    let folders = disk.entries(&profile.join("Extensions"))?.unwrap_or_default();
    let mut extensions = Vec::new();
    for folder in folders.into_iter().filter(|folder| is_chromium_id(&file_name(folder))) {
        let Some(versions) = disk.entries(&folder)? else { continue };
        // An unreadable description does not take away that the extension is there: its id stands in the folder's name.
        let described = versions.iter().rev().find_map(|version| {
            let manifest = json(disk, &version.join("manifest.json"))?;
            Some((chromium_name(disk, version, &manifest), text(&manifest, "version")))
        });
        let (name, version) = described.unwrap_or_default();
        extensions.push(Extension { id: file_name(&folder), name, version, status: None });
    }
    Ok(extensions)
}

/// Ids are 32 letters from a to p; `Temp` and the like lie beside them.
pub(super) fn is_chromium_id(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'a'..=b'p'))
}

/// The name in a manifest; `__MSG_key__` stands for a text in the extension's own translations.
fn chromium_name(disk: &dyn Disk, folder: &Path, manifest: &Value) -> Option<String> {
    let name = text(manifest, "name")?;
    let Some(key) = name.strip_prefix("__MSG_").and_then(|rest| rest.strip_suffix("__")) else { return Some(name) };
    let locale = text(manifest, "default_locale")?;
    // A locale is a plain word; anything else would lead out of the folder.
    if !locale.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-') {
        return None;
    }
    let messages = json(disk, &folder.join("_locales").join(locale).join("messages.json"))?;
    let (_, message) = messages.as_object()?.iter().find(|(name, _)| name.eq_ignore_ascii_case(key))?;
    text(message, "message")
}

/// `extensions.json` of a Firefox profile; a folder without one is not a profile.
fn firefox_profile(disk: &dyn Disk, profile: &Path) -> Result<Vec<Extension>, Reason> {
    let Some(written) = disk.bytes(&profile.join("extensions.json"), LARGEST_FILE)? else { return Ok(Vec::new()) };
    firefox_extensions(&String::from_utf8_lossy(&written)).ok_or(reason::NOT_UNDERSTOOD)
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
            status: None,
        })
    });
    Some(extensions.collect())
}

fn json(disk: &dyn Disk, path: &Path) -> Option<Value> {
    let bytes = disk.bytes(path, LARGEST_FILE).ok()??;
    serde_json::from_str(without_mark(&String::from_utf8_lossy(&bytes))).ok()
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
            status: None,
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

    #[test]
    fn profiles_that_lie_elsewhere_are_followed_within_the_home_folder_alone() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("firefox");
        let elsewhere = home.path().join("elsewhere");
        std::fs::create_dir_all(folder.join("x.default")).unwrap();
        std::fs::write(
            folder.join("profiles.ini"),
            format!(
                "\u{feff}[Profile0]\nName=Anna\nIsRelative=1\nPath=Profiles/y.default\n[Profile1]\npath = {}\n\
                 [Profile2]\nPath=/net/server/z\n[Profile3]\nPath=../../etc\n[Profile4]\nPath=\n",
                elsewhere.display()
            ),
        )
        .unwrap();
        let listed = profiles(&RealDisk, &folder, Kind::Firefox);
        let below = |name: &str| folder.join(name);
        assert_eq!(
            listed.folders,
            [below("profiles.ini"), below("x.default"), folder.clone(), below("Profiles/y.default"), elsewhere]
        );
        assert_eq!(listed.refused, [reason::NOT_AVAILABLE; 2]);
        assert_eq!(profiles(&RealDisk, &home.path().join("not there"), Kind::Firefox), Listed::default());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(written in "(?s).{0,200}") {
            let _ = (firefox_extensions(&written), named_profiles(&written));
        }
    }
}
