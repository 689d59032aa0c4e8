//! Packages from the databases of dpkg, rpm, pacman and apk; Flatpak applications; Snap packages.

use std::path::Path;
use std::time::Duration;

use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::{Place, entries, file_name, filled, is_missing, read_text, reason_of};

/// One package as a database describes it.
#[derive(Default, Debug, PartialEq, Eq)]
struct Package {
    name: String,
    version: Option<String>,
    status: Option<String>,
    publisher: Option<String>,
}

/// Reads one package database: the number of packages in it, `None` where the machine has no such database.
type Manager = fn(&Place, &Reading) -> Result<Option<usize>, Reason>;

/// What rpm is asked to print for each package. Tabs cannot stand in any of these values.
const RPM_FORMAT: &str = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n";

/// The status of packages whose database lists installed ones only.
const INSTALLED: &str = "installed";

/// Reads every package database that is on the machine.
///
/// The source as a whole counts as read only when each of them was: a machine with an unreadable rpm database has not
/// been searched, even when an empty dpkg database lies beside it.
pub(super) fn packages(place: &Place, reading: &Reading) -> Outcome {
    let managers: [(&str, Manager); 4] = [("dpkg", dpkg), ("rpm", rpm), ("pacman", pacman), ("apk", apk)];
    let mut count = None;
    let mut unread = None;
    for (name, read) in managers {
        match read(place, reading) {
            Ok(None) => {}
            Ok(Some(more)) => count = Some(count.unwrap_or(0) + more),
            Err(why) => {
                reading.could_not_read(name, why);
                unread = Some(why);
            }
        }
    }
    match (unread, count) {
        (Some(why), _) => Err(why),
        (None, Some(count)) => Ok(count),
        (None, None) => Err(reason::NOT_AVAILABLE),
    }
}

/// Writes a package down when it is of a kind that is kept.
fn keep(place: &Place, reading: &Reading, manager: &str, package: Package) {
    if place.asked.keeps([package.name.as_str(), package.publisher.as_deref().unwrap_or_default()]) {
        let fields = filled([
            (field::VERSION, package.version),
            (field::STATUS, package.status),
            (field::PUBLISHER, package.publisher),
            (field::MANAGER, Some(manager.to_owned())),
        ]);
        reading.saw(package.name, fields);
    }
}

/// Writes down the kept ones of a database's packages and returns how many there were; an answer without a single
/// package where there was text is one that was not understood.
fn keep_all(
    place: &Place,
    reading: &Reading,
    manager: &str,
    text: &str,
    packages: Vec<Package>,
) -> Result<Option<usize>, Reason> {
    if packages.is_empty() && !text.trim().is_empty() {
        return Err(reason::NOT_UNDERSTOOD);
    }
    let count = packages.len();
    for package in packages {
        keep(place, reading, manager, package);
    }
    Ok(Some(count))
}

fn dpkg(place: &Place, reading: &Reading) -> Result<Option<usize>, Reason> {
    let Some(text) = read_text(&place.at("/var/lib/dpkg/status")).map_err(|error| reason_of(&error))? else {
        return Ok(None);
    };
    let packages = dpkg_status(&text);
    keep_all(place, reading, "dpkg", &text, packages)
}

/// The stanzas of dpkg's status file (deb822: `Field: value`, continued by lines that begin with a blank).
fn dpkg_status(text: &str) -> Vec<Package> {
    stanzas(text)
        .filter_map(|stanza| {
            let mut package = Package::default();
            for line in stanza.iter().filter(|line| !line.starts_with([' ', '\t'])) {
                let Some((name, value)) = line.split_once(':') else { continue };
                let value = value.trim().to_owned();
                match name.to_ascii_lowercase().as_str() {
                    "package" => package.name = value,
                    "status" => package.status = Some(value),
                    "version" => package.version = Some(value),
                    "maintainer" => package.publisher = Some(without_address(&value)),
                    _ => {}
                }
            }
            (!package.name.is_empty()).then_some(package)
        })
        .collect()
}

/// Groups of lines between empty lines.
fn stanzas(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let mut lines = text.lines();
    std::iter::from_fn(move || {
        let first = lines.by_ref().find(|line| !line.trim().is_empty())?;
        let mut stanza = vec![first];
        stanza.extend(lines.by_ref().take_while(|line| !line.trim().is_empty()));
        Some(stanza)
    })
}

/// A maintainer's name without the address behind it: who made the package matters, not where to write to.
fn without_address(maintainer: &str) -> String {
    maintainer.split('<').next().unwrap_or_default().trim().to_owned()
}

fn rpm(place: &Place, reading: &Reading) -> Result<Option<usize>, Reason> {
    if !place.commands.has("rpm") {
        // Without the program the database cannot be read here; without a database there is nothing to read.
        return if rpm_database(place)? { Err(reason::NOT_AVAILABLE) } else { Ok(None) };
    }
    let answer = place.commands.run("rpm", &["-qa", "--qf", RPM_FORMAT], Duration::from_secs(30), reading)?;
    if !answer.success {
        return Err(reason::FAILED);
    }
    let packages = rpm_list(&answer.text);
    keep_all(place, reading, "rpm", &answer.text, packages)
}

fn rpm_database(place: &Place) -> Result<bool, Reason> {
    for folder in ["/var/lib/rpm", "/usr/lib/sysimage/rpm"] {
        match entries(&place.at(folder)) {
            Ok(found) => {
                if found.is_some_and(|files| {
                    files
                        .iter()
                        .any(|file| file_name(file).to_lowercase().contains("packages") || file_name(file) == "rpmdb.sqlite")
                }) {
                    return Ok(true);
                }
            }
            Err(error) => return Err(reason_of(&error)),
        }
    }
    Ok(false)
}

fn rpm_list(text: &str) -> Vec<Package> {
    text.lines()
        .filter_map(|line| {
            let mut parts = line.split('\t');
            let (name, version, vendor) = (parts.next()?.trim(), parts.next()?, parts.next()?);
            (!name.is_empty()).then(|| Package {
                name: name.to_owned(),
                version: Some(version.to_owned()),
                status: Some(INSTALLED.to_owned()),
                publisher: Some(vendor.to_owned()).filter(|vendor| vendor != "(none)"),
            })
        })
        .collect()
}

fn pacman(place: &Place, reading: &Reading) -> Result<Option<usize>, Reason> {
    let Some(folders) = entries(&place.at("/var/lib/pacman/local")).map_err(|error| reason_of(&error))? else {
        return Ok(None);
    };
    let mut count = 0;
    for folder in folders {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let Some(text) = read_text(&folder.join("desc")).map_err(|error| reason_of(&error))? else { continue };
        let Some(package) = pacman_description(&text) else { return Err(reason::NOT_UNDERSTOOD) };
        count += 1;
        keep(place, reading, "pacman", package);
    }
    Ok(Some(count))
}

/// A `desc` file of pacman: a `%NAME%` line, then its values, then an empty line.
fn pacman_description(text: &str) -> Option<Package> {
    let value = |wanted: &str| {
        stanzas(text)
            .find(|stanza| stanza.first().is_some_and(|line| line.trim() == wanted))
            .and_then(|stanza| stanza.get(1).map(|line| line.trim().to_owned()))
    };
    Some(Package {
        name: value("%NAME%")?,
        version: value("%VERSION%"),
        status: Some(INSTALLED.to_owned()),
        publisher: value("%PACKAGER%").map(|packager| without_address(&packager)),
    })
}

fn apk(place: &Place, reading: &Reading) -> Result<Option<usize>, Reason> {
    for path in ["/lib/apk/db/installed", "/usr/lib/apk/db/installed"] {
        if let Some(text) = read_text(&place.at(path)).map_err(|error| reason_of(&error))? {
            let packages = apk_installed(&text);
            return keep_all(place, reading, "apk", &text, packages);
        }
    }
    Ok(None)
}

/// apk's list of installed packages: one letter, a colon and a value on each line.
fn apk_installed(text: &str) -> Vec<Package> {
    stanzas(text)
        .filter_map(|stanza| {
            let value = |letter: &str| {
                stanza.iter().find_map(|line| line.strip_prefix(letter)?.strip_prefix(':')).map(|text| text.trim().to_owned())
            };
            Some(Package {
                name: value("P")?,
                version: value("V"),
                status: Some(INSTALLED.to_owned()),
                publisher: value("m").map(|maintainer| without_address(&maintainer)),
            })
        })
        .collect()
}

/// Flatpak applications of the system and of the person, from the folders in which they are installed.
/// A folder that is not there holds no applications; that is an answer, not a failure.
pub(super) fn flatpak(place: &Place, reading: &Reading) -> Outcome {
    let mut folders = vec![place.at("/var/lib/flatpak/app")];
    folders.extend(place.home.iter().map(|home| home.join(".local/share/flatpak/app")));
    let mut count = 0;
    for folder in folders {
        for application in listed(&folder)? {
            count += 1;
            let id = file_name(&application);
            if place.asked.keeps([id.as_str()]) {
                reading.saw(id.clone(), [(field::ID, id), (field::STATUS, INSTALLED.to_owned())]);
            }
        }
    }
    Ok(count)
}

/// Snap packages, from the folders in which they are mounted.
pub(super) fn snap(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for folder in ["/snap", "/var/lib/snapd/snap"] {
        for snap in listed(&place.at(folder))? {
            match snap.join("current").symlink_metadata() {
                Ok(_) => {}
                // `bin` and the like lie beside the packages.
                Err(error) if is_missing(&error) => continue,
                Err(error) => return Err(reason_of(&error)),
            }
            count += 1;
            let name = file_name(&snap);
            if place.asked.keeps([name.as_str()]) {
                let version = snap_version(&snap.join("current/meta/snap.yaml"));
                reading.saw(name, filled([(field::VERSION, version), (field::STATUS, Some(INSTALLED.to_owned()))]));
            }
        }
        // On some systems one of the folders is a link to the other; what one showed is not counted again.
        if count > 0 {
            break;
        }
    }
    Ok(count)
}

fn snap_version(description: &Path) -> Option<String> {
    let text = read_text(description).ok()??;
    let version = text.lines().find_map(|line| line.strip_prefix("version:"))?;
    Some(version.trim().trim_matches(['"', '\'']).to_owned())
}

fn listed(folder: &Path) -> Result<Vec<std::path::PathBuf>, Reason> {
    entries(folder).map(Option::unwrap_or_default).map_err(|error| reason_of(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn package(name: &str, version: &str, status: &str, publisher: &str) -> Package {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Package { name: name.to_owned(), version: some(version), status: some(status), publisher: some(publisher) }
    }

    #[test]
    fn dpkg_stanzas_are_read_with_continued_lines_and_removed_packages() {
        let text = "Package: kesl\nStatus: deinstall ok config-files\nMaintainer: Kaspersky <someone@example.com>\n\
                    Version: 11.4.0-1096\nDescription: a scanner\n Package: not-a-package\n .\n\n\n\
                    package: base-files\nstatus: install ok installed\n\nVersion: 1\n\n";
        assert_eq!(
            dpkg_status(text),
            [
                package("kesl", "11.4.0-1096", "deinstall ok config-files", "Kaspersky"),
                package("base-files", "", "install ok installed", ""),
            ]
        );
    }

    #[test]
    fn lists_of_the_other_managers_are_read() {
        assert_eq!(
            rpm_list("kesl\t11.4.0-1096\tKaspersky\ngpg-pubkey\t1-2\t(none)\nbroken line\n"),
            [package("kesl", "11.4.0-1096", "installed", "Kaspersky"), package("gpg-pubkey", "1-2", "installed", "")]
        );
        assert_eq!(
            pacman_description("%NAME%\nclamav\n\n%VERSION%\n1.4.3-1\n\n%PACKAGER%\nA Person <a@example.com>\n"),
            Some(package("clamav", "1.4.3-1", "installed", "A Person"))
        );
        assert_eq!(pacman_description("%VERSION%\n1\n"), None);
        assert_eq!(
            apk_installed("C:Q1abc\nP:clamav\nV:1.4.3-r0\nm:A Person <a@example.com>\nF:etc\n\nV:1\n"),
            [package("clamav", "1.4.3-r0", "installed", "A Person")]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,400}") {
            let _ = (dpkg_status(&text), rpm_list(&text), pacman_description(&text), apk_installed(&text));
        }

        #[test]
        fn every_package_of_a_status_file_is_found(names in proptest::collection::vec("[a-z][a-z0-9+.-]{1,12}", 0..20)) {
            let stanza = |name: &String| format!("Package: {name}\nStatus: install ok installed\nDescription: x\n y\n");
            let text = names.iter().map(stanza).collect::<Vec<_>>().join("\n");
            let read: Vec<String> = dpkg_status(&text).into_iter().map(|package| package.name).collect();
            prop_assert_eq!(read, names);
        }
    }
}
