//! Where browsers keep the profiles of the person who runs the program.

use std::path::PathBuf;

use safe_passage_core::survey::reason;

use super::super::browsers::{self, Kind, Profiles};
use super::super::run::{Outcome, Reading};
use super::Place;

/// Browsers made from Chromium: their name and the folders that hold their profiles. A folder that begins with
/// `config/` lies in the person's settings folder, any other in the home folder.
const CHROMIUM: [(&str, &[&str]); 6] = [
    (
        "Google Chrome",
        &[
            "config/google-chrome",
            "config/google-chrome-beta",
            "config/google-chrome-unstable",
            ".var/app/com.google.Chrome/config/google-chrome",
        ],
    ),
    ("Chromium", &["config/chromium", "snap/chromium/common/chromium", ".var/app/org.chromium.Chromium/config/chromium"]),
    (
        "Microsoft Edge",
        &[
            "config/microsoft-edge",
            "config/microsoft-edge-beta",
            "config/microsoft-edge-dev",
            ".var/app/com.microsoft.Edge/config/microsoft-edge",
        ],
    ),
    (
        "Brave",
        &[
            "config/BraveSoftware/Brave-Browser",
            "snap/brave/current/.config/BraveSoftware/Brave-Browser",
            ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser",
        ],
    ),
    ("Opera", &["config/opera", "snap/opera/current/.config/opera", ".var/app/com.opera.Opera/config/opera"]),
    ("Vivaldi", &["config/vivaldi", "snap/vivaldi/current/.config/vivaldi", ".var/app/com.vivaldi.Vivaldi/config/vivaldi"]),
];

/// Browsers made from Firefox: their name and the folders that hold their profiles.
const FIREFOX: [(&str, &[&str]); 2] = [
    (
        "Firefox",
        &[
            ".mozilla/firefox",
            "config/mozilla/firefox",
            "snap/firefox/common/.mozilla/firefox",
            ".var/app/org.mozilla.firefox/.mozilla/firefox",
            ".var/app/org.mozilla.firefox/config/mozilla/firefox",
        ],
    ),
    ("LibreWolf", &[".librewolf", ".var/app/io.gitlab.librewolf-community/.librewolf"]),
];

/// Reads the extensions of every profile of every known browser.
pub(super) fn extensions(place: &Place, reading: &Reading) -> Outcome {
    if place.home.is_none() && place.config.is_none() {
        return Err(reason::NOT_AVAILABLE);
    }
    let chromium = CHROMIUM.into_iter().map(|table| profiles(place, Kind::Chromium, table));
    browsers::extensions(chromium.chain(firefox(place)), &place.asked, reading)
}

/// Where browsers made from Firefox keep their profiles.
pub(super) fn firefox(place: &Place) -> impl Iterator<Item = Profiles> + '_ {
    FIREFOX.into_iter().map(|table| profiles(place, Kind::Firefox, table))
}

fn profiles(place: &Place, kind: Kind, (browser, folders): (&'static str, &[&str])) -> Profiles {
    Profiles { browser, kind, folders: folders.iter().filter_map(|folder| located(place, folder)).collect() }
}

fn located(place: &Place, folder: &str) -> Option<PathBuf> {
    match folder.strip_prefix("config/") {
        Some(below) => Some(place.config.as_ref()?.join(below)),
        None => Some(place.home.as_ref()?.join(folder)),
    }
}
