//! Where browsers keep the profiles of the person who runs the program.

use std::path::PathBuf;

use safe_passage_core::survey::reason;

use super::super::browsers::{self, Kind, Profiles};
use super::super::run::{Outcome, Reading};
use super::Place;

/// Browsers made from Chromium, below the person's folder for local data.
const CHROMIUM_LOCAL: [(&str, &[&str]); 5] = [
    ("Google Chrome", &[r"Google\Chrome\User Data", r"Google\Chrome Beta\User Data"]),
    ("Chromium", &[r"Chromium\User Data"]),
    ("Microsoft Edge", &[r"Microsoft\Edge\User Data", r"Microsoft\Edge Beta\User Data"]),
    ("Brave", &[r"BraveSoftware\Brave-Browser\User Data"]),
    ("Vivaldi", &[r"Vivaldi\User Data"]),
];

/// Opera keeps its profiles with the settings that follow the person.
const OPERA: [&str; 2] = [r"Opera Software\Opera Stable", r"Opera Software\Opera GX Stable"];

/// Browsers made from Firefox.
const FIREFOX: [(&str, &str); 2] = [("Firefox", r"Mozilla\Firefox\Profiles"), ("LibreWolf", r"librewolf\Profiles")];

/// Reads the extensions of every profile of every known browser.
pub(super) fn extensions(place: &Place, reading: &Reading) -> Outcome {
    let (local, roaming) = (place.variable("LocalAppData"), place.variable("AppData"));
    if local.is_none() && roaming.is_none() {
        return Err(reason::NOT_AVAILABLE);
    }
    let below = |folder: &Option<String>, path: &str| folder.as_ref().map(|folder| PathBuf::from(format!("{folder}\\{path}")));
    let mut all: Vec<Profiles> = CHROMIUM_LOCAL
        .into_iter()
        .map(|(browser, folders)| Profiles {
            browser,
            kind: Kind::Chromium,
            folders: folders.iter().filter_map(|path| below(&local, path)).collect(),
        })
        .collect();
    all.push(Profiles {
        browser: "Opera",
        kind: Kind::Chromium,
        folders: OPERA.into_iter().filter_map(|path| below(&roaming, path)).collect(),
    });
    all.extend(FIREFOX.into_iter().map(|(browser, path)| Profiles {
        browser,
        kind: Kind::Firefox,
        folders: below(&roaming, path).into_iter().collect(),
    }));
    browsers::extensions(all.into_iter(), &place.asked, reading)
}
