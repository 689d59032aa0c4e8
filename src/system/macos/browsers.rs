//! Where browsers keep the profiles of the person who runs the program, and the extensions of Safari.

use std::collections::BTreeSet;
use std::path::PathBuf;

use safe_passage_core::survey::{field, reason};

use super::super::browsers::{self, Kind, Profiles};
use super::super::read::filled;
use super::super::run::{Outcome, Reading, Reason};
use super::Place;

/// Browsers made from Chromium: their name and the folders that hold their profiles, in `~/Library/Application Support`.
const CHROMIUM: [(&str, &[&str]); 6] = [
    ("Google Chrome", &["Google/Chrome", "Google/Chrome Beta", "Google/Chrome Canary"]),
    ("Chromium", &["Chromium"]),
    ("Microsoft Edge", &["Microsoft Edge", "Microsoft Edge Beta", "Microsoft Edge Dev"]),
    ("Brave", &["BraveSoftware/Brave-Browser"]),
    ("Opera", &["com.operasoftware.Opera", "com.operasoftware.OperaGX"]),
    ("Vivaldi", &["Vivaldi"]),
];

/// Browsers made from Firefox.
const FIREFOX: [(&str, &[&str]); 2] = [("Firefox", &["Firefox/Profiles"]), ("LibreWolf", &["librewolf/Profiles"])];

/// Kinds of extensions that Safari takes from applications. The system's list of them is asked; Safari's own folder is
/// closed to other programs.
const SAFARI: [&str; 3] = ["com.apple.Safari.extension", "com.apple.Safari.web-extension", "com.apple.Safari.content-blocker"];

/// Reads the extensions of every profile of every known browser. The count is that of all of them.
///
/// Fails where the home folder is not known. A profile and Safari fail each for itself.
pub(super) fn extensions(place: &Place, reading: &Reading) -> Outcome {
    let home = place.mac.home().ok_or(reason::NOT_AVAILABLE)?;
    let support = PathBuf::from(home).join("Library").join("Application Support");
    let of = |kind, (browser, folders): (&'static str, &[&str])| {
        let folders = folders.iter().map(|folder| support.join(folder)).collect();
        Profiles { browser, kind, folders }
    };
    let chromium = CHROMIUM.into_iter().map(|table| of(Kind::Chromium, table));
    let firefox = FIREFOX.into_iter().map(|table| of(Kind::Firefox, table));
    let count = browsers::extensions(chromium.chain(firefox), &place.asked, reading)?;
    Ok(count + safari(place, reading))
}

fn safari(place: &Place, reading: &Reading) -> usize {
    let mut seen = BTreeSet::new();
    for kind in SAFARI {
        match registered(place, reading, kind) {
            Ok(extensions) => {
                for (id, version) in extensions {
                    if seen.insert(id.clone()) && place.asked.keeps([id.as_str()]) {
                        let browser = Some("Safari".to_owned());
                        reading.saw(id, filled([(field::VERSION, version), (field::BROWSER, browser)]));
                    }
                }
            }
            Err(why) => {
                reading.could_not_read("Safari", why);
                break;
            }
        }
    }
    seen.len()
}

fn registered(place: &Place, reading: &Reading, kind: &str) -> Result<Vec<(String, Option<String>)>, Reason> {
    Ok(plugins(&place.answer(reading, "/usr/bin/pluginkit", &["-m", "-p", kind])?))
}

/// `pluginkit -m`: a sign for what the person chose, the id, the version in brackets.
fn plugins(text: &str) -> Vec<(String, Option<String>)> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim_start_matches(['+', '-', '!', '=', '?', ' ', '\t']).trim_end();
            let (id, version) = line.strip_suffix(')')?.split_once('(')?;
            let known = Some(version.to_owned()).filter(|version| version != "(null)" && !version.is_empty());
            (id.contains('.') && !id.contains(' ')).then(|| (id.to_owned(), known))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_system_s_list_of_extensions_is_read() {
        let text = "+    com.kaspersky.kav.safari-extension(24.0.0)\n     com.example.blocker((null))\n(no matches)\nrubbish\n";
        let expected = [
            ("com.kaspersky.kav.safari-extension".to_owned(), Some("24.0.0".to_owned())),
            ("com.example.blocker".to_owned(), None),
        ];
        assert_eq!(plugins(text), expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,100}") {
            let _ = plugins(&text);
        }
    }
}
