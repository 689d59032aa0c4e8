//! Where browsers keep the profiles of the person who runs the program, and which extensions the registry puts into all
//! of them.

use std::path::{Path, PathBuf};

use safe_passage_core::survey::reason;
use serde_json::Value as Json;

use super::super::browsers::{self, Disk, Extension, Kind, Profiles, Tally, is_chromium_id};
use super::super::run::{Outcome, Reading, Reason};
use super::ask::{Key, Windows};
use super::{BOTH_VIEWS, Place, image, values};

/// Browsers made from Chromium, below the person's folder for local data.
const CHROMIUM_LOCAL: [(&str, &[&str]); 5] = [
    (
        "Google Chrome",
        &[
            r"Google\Chrome\User Data",
            r"Google\Chrome Beta\User Data",
            r"Google\Chrome Dev\User Data",
            r"Google\Chrome SxS\User Data",
        ],
    ),
    ("Chromium", &[r"Chromium\User Data"]),
    ("Microsoft Edge", &[r"Microsoft\Edge\User Data", r"Microsoft\Edge Beta\User Data", r"Microsoft\Edge Dev\User Data"]),
    ("Brave", &[r"BraveSoftware\Brave-Browser\User Data", r"BraveSoftware\Brave-Browser-Beta\User Data"]),
    ("Vivaldi", &[r"Vivaldi\User Data"]),
];

/// Opera keeps its profiles with the settings that follow the person.
const OPERA: [&str; 3] = [r"Opera Software\Opera Stable", r"Opera Software\Opera GX Stable", r"Opera Software\Opera Developer"];

/// Browsers made from Firefox.
const FIREFOX: [(&str, &str); 2] = [("Firefox", r"Mozilla\Firefox\Profiles"), ("LibreWolf", r"librewolf\Profiles")];

/// Where the registry names extensions for every profile of a browser made from Chromium: below `SOFTWARE`, keys that a
/// program writes (developer.chrome.com, "Alternative extension installation methods"; learn.microsoft.com, "Alternate
/// ways to distribute an extension"), and below `SOFTWARE\Policies`, what an administrator or a program forces
/// (chromeenterprise.google/policies, `ExtensionInstallForcelist`, `ExtensionSettings`).
const NAMED: [(&str, &str, &str); 4] = [
    ("Google Chrome", r"Google\Chrome", r"Google\Chrome"),
    ("Chromium", "Chromium", "Chromium"),
    ("Microsoft Edge", r"Microsoft\Edge", r"Microsoft\Edge"),
    ("Brave", r"BraveSoftware\Brave-Browser", r"BraveSoftware\Brave"),
];

/// Where programs name extensions for Firefox: a value's name is the id (`Windows Registry` in Firefox's own sources,
/// toolkit/mozapps/extensions).
const NAMED_FIREFOX: &str = r"SOFTWARE\Mozilla\Firefox\Extensions";

/// How an extension is known that a program named in the registry; the browser asks the person before it uses it.
const REGISTERED: &str = "registered";
/// How one is known that a policy puts into the browser.
const FORCED: &str = "forced";

/// The disk of the Windows that is asked. What lies on another computer it never touches.
pub(super) struct ItsDisk<'a>(pub &'a dyn Windows);

impl ItsDisk<'_> {
    /// The path as Windows writes it; where this is tested paths are joined in another way.
    fn path(path: &Path) -> Result<String, Reason> {
        let path = path.to_string_lossy().replace('/', "\\");
        if image::is_full(&path) { Ok(path) } else { Err(reason::NOT_AVAILABLE) }
    }
}

impl Disk for ItsDisk<'_> {
    fn entries(&self, folder: &Path) -> Result<Option<Vec<PathBuf>>, Reason> {
        let mut names = self.0.entries(&Self::path(folder)?)?;
        if let Some(names) = &mut names {
            names.sort();
        }
        Ok(names.map(|names| names.into_iter().map(|name| folder.join(name)).collect()))
    }

    fn bytes(&self, path: &Path, most: u64) -> Result<Option<Vec<u8>>, Reason> {
        let bytes = self.0.start_of(&Self::path(path)?, most + 1)?;
        match bytes {
            Some(bytes) if bytes.len() as u64 > most => Err(reason::NOT_UNDERSTOOD),
            bytes => Ok(bytes),
        }
    }

    /// Any disk of this computer: the questions themselves refuse those of others.
    fn may_follow(&self, _: &Path, path: &Path) -> bool {
        Self::path(path).is_ok()
    }
}

/// Reads the extensions of every profile of every known browser, and those that the registry names.
pub(super) fn extensions(place: &Place, reading: &Reading) -> Outcome {
    let (local, roaming) = (place.variable("LocalAppData"), place.variable("AppData"));
    let mut tally = Tally::default();
    let chromium = CHROMIUM_LOCAL.into_iter().map(|(browser, folders)| Profiles {
        browser,
        kind: Kind::Chromium,
        folders: folders.iter().filter_map(|path| below(local.as_ref(), path)).collect(),
    });
    let opera = Profiles {
        browser: "Opera",
        kind: Kind::Chromium,
        folders: OPERA.into_iter().filter_map(|path| below(roaming.as_ref(), path)).collect(),
    };
    let all = chromium.chain(std::iter::once(opera)).chain(firefox(place));
    browsers::extensions_on(&ItsDisk(&*place.windows), all, &place.asked, reading, &mut tally)?;
    named(place, reading, &mut tally)?;
    // Without the person's folders no profile was read.
    if local.is_none() && roaming.is_none() { Err(reason::NOT_AVAILABLE) } else { Ok(tally.count) }
}

/// Where browsers made from Firefox keep their profiles.
pub(super) fn firefox(place: &Place) -> impl Iterator<Item = Profiles> + use<> {
    let roaming = place.variable("AppData");
    FIREFOX.into_iter().map(move |(browser, path)| Profiles {
        browser,
        kind: Kind::Firefox,
        folders: below(roaming.as_ref(), path).into_iter().collect(),
    })
}

/// A folder below another, with slashes, which every system takes apart in the same way.
fn below(folder: Option<&String>, path: &str) -> Option<PathBuf> {
    folder.map(|folder| PathBuf::from(format!("{folder}\\{path}").replace('\\', "/")))
}

/// The extensions that the registry names, for the machine and for the person. That one is named does not say that it is
/// in a profile, so they are told apart.
fn named(place: &Place, reading: &Reading, tally: &mut Tally) -> Result<(), Reason> {
    let places = || BOTH_VIEWS.iter().map(|view| Key::machine(*view, "SOFTWARE")).chain([Key::person("SOFTWARE")]);
    let extension = |id: &str, status| Extension { id: id.to_owned(), name: None, version: None, status: Some(status) };
    for (browser, program, policy) in NAMED {
        for software in places() {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            let key = software.below(program).below("Extensions");
            for id in place.listed(reading, &key).iter().filter(|id| is_chromium_id(id)) {
                tally.take(&place.asked, reading, browser, extension(id, REGISTERED));
            }
            let policies = software.below("Policies").below(policy);
            let forced = policies.below("ExtensionInstallForcelist");
            match place.windows.all_values(&forced) {
                Ok(values) => {
                    // `id;address of the updates`, under numbers that say nothing.
                    for (_, value) in values.unwrap_or_default() {
                        let id = values::raw_text(&value).and_then(|text| text.split(';').next()).unwrap_or_default().trim();
                        if is_chromium_id(id) {
                            tally.take(&place.asked, reading, browser, extension(id, FORCED));
                        }
                    }
                }
                Err(why) => tally.refuse(reading, &forced.to_string(), why),
            }
            match place.value(&policies, "ExtensionSettings") {
                Ok(None) => {}
                Ok(Some(value)) => match values::raw_text(&value).and_then(forced_by_settings) {
                    Some(ids) => {
                        for id in ids.iter().filter(|id| is_chromium_id(id)) {
                            tally.take(&place.asked, reading, browser, extension(id, FORCED));
                        }
                    }
                    None => tally.refuse(reading, &policies.to_string(), reason::NOT_UNDERSTOOD),
                },
                Err(why) => tally.refuse(reading, &policies.to_string(), why),
            }
        }
    }
    for software in places() {
        let key = Key { path: NAMED_FIREFOX.to_owned(), ..software };
        match place.windows.all_values(&key) {
            Ok(values) => {
                for (id, _) in values.unwrap_or_default() {
                    tally.take(&place.asked, reading, "Firefox", extension(&id, REGISTERED));
                }
            }
            Err(why) => tally.refuse(reading, &key.to_string(), why),
        }
    }
    Ok(())
}

/// The ids that a policy's settings put into the browser; `None` where they are not understood.
fn forced_by_settings(written: &str) -> Option<Vec<String>> {
    let settings: Json = serde_json::from_str(written).ok()?;
    let forced = settings.as_object()?.iter().filter(|(_, settings)| {
        matches!(settings.get("installation_mode").and_then(Json::as_str), Some("force_installed" | "normal_installed"))
    });
    // Several ids can share their settings.
    Some(forced.flat_map(|(ids, _)| ids.split(',').map(|id| id.trim().to_owned())).collect())
}
