//! Application bundles, who signed them, and the receipts of installed packages.

use safe_passage_core::survey::{Observation, Source, field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading, Reason};
use super::Place;
use super::ask::Ran;

/// Where applications lie for everybody. Without it nothing can be said.
const MAIN: &str = "/Applications";
/// Where else they lie. `/Applications/Utilities` is a folder of the first and read with it.
const PERSON: &str = "~/Applications";

/// How an application's folder ends.
const ENDING: &str = ".app";

/// Reads the application bundles in `/Applications`, in the person's own folder, and one folder below both; and which
/// packages the installer remembers. The count is that of all bundles.
///
/// Fails where `/Applications` could not be listed. The person's folder, a bundle, a signature and the receipts fail each
/// for itself.
pub(super) fn applications(place: &Place, reading: &Reading) -> Outcome {
    let names = place.mac.list_folder(MAIN)?.ok_or(reason::NOT_AVAILABLE)?;
    let mut count = folder(place, reading, MAIN, names, true)?;
    if let Some(path) = place.located(PERSON) {
        match place.mac.list_folder(&path) {
            Ok(names) => count += folder(place, reading, &path, names.unwrap_or_default(), true)?,
            Err(why) => reading.could_not_read(place.shown(&path), why),
        }
    }
    receipts(place, reading);
    Ok(count)
}

/// Reads the bundles of a folder and, where that is wanted, of the folders in it. Returns how many there are.
fn folder(place: &Place, reading: &Reading, path: &str, names: Vec<String>, deeper: bool) -> Result<usize, Reason> {
    let mut count = 0;
    for name in names {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let inner = format!("{path}/{name}");
        if let Some(bundle) = name.strip_suffix(ENDING) {
            count += 1;
            application(place, reading, &inner, bundle);
        } else if deeper && !name.starts_with('.') {
            match place.mac.list_folder(&inner) {
                Ok(names) => count += folder(place, reading, &inner, names.unwrap_or_default(), false)?,
                // A folder that others closed is theirs; one that a security maker closed is worth a word.
                Err(why) if place.asked.keeps([name.as_str()]) => reading.could_not_read(place.shown(&inner), why),
                Err(_) => {}
            }
        }
    }
    Ok(count)
}

fn application(place: &Place, reading: &Reading, path: &str, bundle: &str) {
    let shown = place.shown(path);
    let described = place.list(&format!("{path}/Contents/Info.plist"));
    let text = |name: &str| described.as_ref().ok().and_then(|list| list.text(name));
    let id = text("CFBundleIdentifier");
    let name = text("CFBundleDisplayName").or_else(|| text("CFBundleName")).unwrap_or_else(|| bundle.to_owned());
    if !place.asked.keeps([shown.as_str(), name.as_str(), id.as_deref().unwrap_or_default()]) {
        return;
    }
    let mut fields = filled([
        (field::ID, id),
        (field::NAME, Some(name)),
        (field::VERSION, text("CFBundleShortVersionString").or_else(|| text("CFBundleVersion"))),
    ]);
    fields.extend(signature(place, reading, path));
    // A description that can't be read does not take away that the bundle is there.
    reading.saw(shown.as_str(), fields);
    if let Err(why) = described {
        reading.could_not_read(shown, why);
    }
}

/// Who signed a bundle, as far as its own signature says. `codesign -d` shows the signature and does not check it, so it is
/// never called valid; checking would read every file of the bundle, and asking the system's policy (`spctl`) can go to
/// the network.
fn signature(place: &Place, reading: &Reading, path: &str) -> Option<(&'static str, String)> {
    let ran = place.run(reading, "/usr/bin/codesign", &["-d", "-v", "--verbose=2", path]);
    ran.map_or_else(|_| Some(signature_is("could-not-read")), |ran| signer(&ran))
}

fn signature_is(word: &str) -> (&'static str, String) {
    (field::SIGNATURE, word.to_owned())
}

/// `codesign -d`: a block of `Name=value` lines, or a sentence that there is no signature. The field for the team that
/// signed, else for what there is in place of a team; none for Apple's own programs, which name no team.
fn signer(ran: &Ran) -> Option<(&'static str, String)> {
    let value = |wanted: &str| {
        ran.text.lines().find_map(|line| line.split_once('=').filter(|(name, _)| *name == wanted).map(|(_, value)| value.trim()))
    };
    if !ran.success {
        let unsigned = ran.text.contains("code object is not signed at all");
        return Some(signature_is(if unsigned { "none" } else { "could-not-read" }));
    }
    match value("TeamIdentifier") {
        Some("not set") if value("Authority") == Some("Software Signing") => None,
        // Signed on the machine where it was built, or with somebody's own certificate.
        Some("not set") => Some(signature_is("not-confirmed")),
        Some(team) if team.len() == 10 && team.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            Some((field::TEAM, team.to_owned()))
        }
        _ => Some(signature_is("could-not-read")),
    }
}

/// Reads which packages the installer remembers. Receipts outlive the application, and the system has no source of its own
/// for them: they are written down as packages among the applications.
fn receipts(place: &Place, reading: &Reading) {
    match place.answer(reading, "/usr/sbin/pkgutil", &["--pkgs"]) {
        Ok(text) => {
            let mut ids: Vec<&str> = text.lines().map(str::trim).filter(|id| place.asked.keeps([*id])).collect();
            ids.sort_unstable();
            ids.dedup();
            for id in ids {
                let manager = (field::MANAGER, "pkgutil".to_owned());
                reading.write(Observation::read(Source::Packages, id, [manager]));
            }
        }
        Err(why) => reading.write(Observation::could_not_read(Source::Packages, Some("pkgutil".to_owned()), why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_team_is_taken_from_codesign() {
        let ran = |success: bool, text: &str| Ran { text: text.to_owned(), success };
        let maker = "Executable=/Applications/Kaspersky.app/Contents/MacOS/kav_agent\nIdentifier=com.kaspersky.kav\n\
                     Format=app bundle with Mach-O universal (x86_64 arm64)\nSignature size=9000\n\
                     Authority=Developer ID Application: Kaspersky Lab UK Limited (2Y8XE5CQ94)\nTeamIdentifier=2Y8XE5CQ94\n";
        let field = |name, text: &str| Some((name, text.to_owned()));
        for (text, success, expected) in [
            (maker, true, field(field::TEAM, "2Y8XE5CQ94")),
            ("Signature=adhoc\nTeamIdentifier=not set\n", true, field(field::SIGNATURE, "not-confirmed")),
            ("Authority=Software Signing\nTeamIdentifier=not set\n", true, None),
            ("Authority=My own\nTeamIdentifier=not set\n", true, field(field::SIGNATURE, "not-confirmed")),
            ("/Applications/X.app: code object is not signed at all\n", false, field(field::SIGNATURE, "none")),
            ("/Applications/X.app: No such file or directory\n", false, field(field::SIGNATURE, "could-not-read")),
            ("TeamIdentifier=\n", true, field(field::SIGNATURE, "could-not-read")),
            ("", true, field(field::SIGNATURE, "could-not-read")),
        ] {
            assert_eq!(signer(&ran(success, text)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}", success in any::<bool>()) {
            let _ = signer(&Ran { text, success });
        }
    }
}
