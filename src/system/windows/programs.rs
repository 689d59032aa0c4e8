//! Installed programs, by their uninstall entries in both views and in the hives of people, and by what the Windows
//! Installer itself keeps of what it installed.

use std::collections::BTreeSet;

use safe_passage_core::removal::Uninstaller;
use safe_passage_core::removal::uninstaller::{Entry as Written, read};
use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading};
use super::ask::{Key, Root, Value, View};
use super::{BOTH_VIEWS, Place, image, values};

/// Where uninstall entries lie (learn.microsoft.com, "Uninstall Registry Key").
const UNINSTALL: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";

/// Where the Windows Installer keeps what it installed, by account and packed product code, and the account that stands
/// for the whole machine. Some programs are in no uninstall list and still here (fusioninventory-agent, issue 364).
pub(super) const INSTALLER: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\UserData";
pub(super) const MACHINE: &str = "S-1-5-18";
/// How an entry of the installer's own is told from one of the uninstall list ([`field::STATUS`]): nothing offers to remove it.
const INSTALLER_RECORD: &str = "installer-record";

/// What an entry is chosen by.
const FIRST: [&str; 4] = ["DisplayName", "Publisher", "InstallLocation", "UninstallString"];
/// What is read of one that is chosen.
const REST: [&str; 2] = ["DisplayVersion", "WindowsInstaller"];

/// Reads the uninstall entries. The count is that of all entries in all places; only those of security makers are written
/// down. A place that can't be read is an observation of its own; the source as a whole has failed where one of the
/// machine's own places can't.
pub(super) fn programs(place: &Place, reading: &Reading) -> Outcome {
    let mut keys: Vec<Key> = BOTH_VIEWS.iter().map(|view| Key::machine(*view, UNINSTALL)).collect();
    match place.hives() {
        Ok(hives) => keys.extend(hives.iter().map(|hive| place.key_of(hive, UNINSTALL))),
        Err(why) => {
            log::debug!("the hives of people could not be listed: {why}");
            keys.push(Key::person(UNINSTALL));
        }
    }
    let mut count = 0;
    let mut refused = None;
    let mut known = Known::default();
    for key in keys {
        let listing = match place.windows.subkeys(&key) {
            Ok(listing) => listing.unwrap_or_default(),
            Err(why) => {
                reading.could_not_read(key.to_string(), why);
                if key.root == Root::LocalMachine {
                    refused = Some(why);
                }
                continue;
            }
        };
        if let Some(why) = listing.broken {
            reading.could_not_read(key.to_string(), why);
            // A list that broke off can't say that something is not in it; one name that is no text takes nothing from the rest.
            if key.root == Root::LocalMachine && why != reason::NOT_UNDERSTOOD {
                refused = Some(why);
            }
        }
        let mut not_understood = false;
        let mut closed = None;
        for name in &listing.names {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            count += 1;
            known.listed.insert(name.to_lowercase());
            match place.windows.values(&key.below(name), &FIRST) {
                Ok(Some(first)) => {
                    not_understood |= one(place, reading, &key.below(name), Entry::Listed(name), &first, &mut known);
                }
                // It went away since it was listed: a program that is being removed at this moment.
                Ok(None) => {}
                Err(why) => closed = Some(why),
            }
        }
        // Once for all entries of a place, so that nothing is said about programs that are nobody's business.
        if let Some(why) = closed {
            reading.could_not_read(key.to_string(), why);
        }
        if not_understood {
            reading.could_not_read(key.to_string(), reason::NOT_UNDERSTOOD);
        }
    }
    count += installer(place, reading, &mut known)?;
    // With one of the machine's own lists closed nobody can say that something is not installed.
    refused.map_or(Ok(count), Err)
}

/// What was met so far.
#[derive(Default)]
struct Known {
    /// Names of all uninstall entries, lower case.
    listed: BTreeSet<String>,
    /// Product codes of the entries that were written down, lower case. What the installer says of them is the same again.
    written: BTreeSet<String>,
}

/// Where an entry was found, and its name.
#[derive(Clone, Copy)]
enum Entry<'a> {
    /// In an uninstall list.
    Listed(&'a str),
    /// In the installer's own records, by its product code.
    Record(&'a str),
}

/// Reads what the installer keeps for the machine and for the person; other people's parts are theirs. Returns how many
/// entries there were beyond the uninstall lists.
fn installer(place: &Place, reading: &Reading, known: &mut Known) -> Outcome {
    let user_data = Key::machine(View::Bits64, INSTALLER);
    let mut accounts = vec![(MACHINE.to_owned(), format!("{user_data}\\{MACHINE}"))];
    // The person's number is never written down.
    accounts.extend(place.windows.person().map(|person| (person, format!("{user_data}\\<user>"))));
    let mut count = 0;
    for (account, shown) in accounts {
        let products = user_data.below(&account).below("Products");
        let listing = match place.windows.subkeys(&products) {
            Ok(listing) => listing.unwrap_or_default(),
            Err(why) => {
                reading.could_not_read(shown, why);
                continue;
            }
        };
        let mut closed = listing.broken;
        let mut not_understood = false;
        for packed in &listing.names {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            let Some(code) = unpacked(packed) else { continue };
            let lower = code.to_lowercase();
            count += usize::from(!known.listed.contains(&lower));
            if known.written.contains(&lower) {
                continue;
            }
            let properties = products.below(packed).below("InstallProperties");
            match place.windows.values(&properties, &FIRST) {
                Ok(Some(first)) => not_understood |= one(place, reading, &properties, Entry::Record(&code), &first, known),
                // Advertised, or half removed: the installer knows its number and nothing more.
                Ok(None) => {}
                Err(why) => closed = Some(why),
            }
        }
        if let Some(why) = closed {
            reading.could_not_read(shown.as_str(), why);
        }
        if not_understood && closed != Some(reason::NOT_UNDERSTOOD) {
            reading.could_not_read(shown.as_str(), reason::NOT_UNDERSTOOD);
        }
    }
    Ok(count)
}

/// The product code in the form in which it names a key here: every part is turned round, the first three as wholes, the
/// others by pairs of digits.
fn unpacked(packed: &str) -> Option<String> {
    if packed.len() != 32 || !packed.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let turned = |range: std::ops::Range<usize>| packed[range].chars().rev().collect::<String>();
    let pairs = |range: std::ops::Range<usize>| range.step_by(2).map(|at| turned(at..at + 2)).collect::<String>();
    Some(format!("{{{}-{}-{}-{}-{}}}", turned(0..8), turned(8..12), turned(12..16), pairs(16..20), pairs(20..32)))
}

/// The form of a product code in which it names a key here: the inverse of [`unpacked`].
pub(super) fn packed(code: &str) -> Option<String> {
    let digits = product_code(code)?.replace(['{', '}', '-'], "").to_ascii_uppercase();
    // Turning round twice changes nothing, so the same way leads back.
    Some(unpacked(&digits)?.replace(['{', '}', '-'], ""))
}

/// Writes down one entry if it is to be kept. Returns whether it names a program in a way that is not understood.
fn one(place: &Place, reading: &Reading, key: &Key, entry: Entry, first: &[Option<Value>], known: &mut Known) -> bool {
    let (Entry::Listed(name) | Entry::Record(name)) = entry;
    let record = matches!(entry, Entry::Record(_));
    let line = |index: usize| first.get(index).and_then(Option::as_ref).and_then(values::line);
    let (shown, publisher, folder, uninstaller) = (line(0), line(1), line(2), line(3));
    let strange = first.first().and_then(Option::as_ref).is_some_and(values::is_of_another_type);
    let texts = [&shown, &publisher, &folder, &uninstaller].map(|text| text.as_deref().unwrap_or_default());
    if !place.asked.keeps(std::iter::once(name).chain(texts)) {
        return strange;
    }
    let rest = place.windows.values(key, &REST).ok().flatten().unwrap_or_default();
    let version = rest.first().and_then(Option::as_ref).and_then(values::line);
    let by_installer = record || rest.get(1).and_then(Option::as_ref).and_then(values::number) == Some(1);
    let folder = folder.map(|folder| place.expanded(folder.trim_matches('"').trim_end_matches('\\')));
    let exists = folder.as_deref().filter(|folder| image::is_full(folder)).and_then(|folder| place.windows.exists(folder).ok());
    let uninstaller = uninstaller_of(place, name, by_installer, folder.as_deref(), first.get(3).and_then(Option::as_ref));
    // One product of the installer has an entry under its code and often one more under a name that holds the code.
    known.written.extend([product_code(name), uninstaller.clone()].into_iter().flatten().map(|code| code.to_lowercase()));
    reading.saw(
        name,
        filled([
            (field::NAME, shown),
            (field::PUBLISHER, publisher),
            (field::VERSION, version),
            (field::UNINSTALLER, uninstaller),
            (field::PATH, folder.map(|folder| without_user_names(&folder))),
            (field::EXISTS, exists.map(|exists| exists.to_string())),
            (field::STATUS, record.then(|| INSTALLER_RECORD.to_owned())),
        ]),
    );
    strange
}

/// What removes the program: a product code of the Windows Installer, or the path of an uninstaller. Never a command
/// line, because nothing is ever run from text that was read.
///
/// What may be started is decided by the core, which also takes the path in its right reading. Of an entry that it refuses,
/// the file that is named is written down where the core refuses that alone too, so that a survey never makes a good path
/// of a bad text.
fn uninstaller_of(
    place: &Place,
    name: &str,
    by_installer: bool,
    folder: Option<&str>,
    written: Option<&Value>,
) -> Option<String> {
    let written = written.and_then(values::raw_text).unwrap_or_default();
    let programs: Vec<String> =
        ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"].iter().filter_map(|name| place.variable(name)).collect();
    let variable = |name: &str| place.variable(name);
    let entry = Written { text: written, key: name, by_installer, folder, programs: &programs, variable: &variable };
    match read(&entry) {
        Ok(Uninstaller::WindowsInstaller { product_code }) => Some(product_code),
        Ok(Uninstaller::Program { path, .. }) => Some(without_user_names(&path)),
        Err(_) => {
            let named = place.candidates(written, image::From::Nothing).into_iter().next()?;
            let alone = Written { text: &named, by_installer: false, ..entry };
            read(&alone).is_err().then(|| without_user_names(&named))
        }
    }
}

/// The first product code (`{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}`) in a text.
fn product_code(text: &str) -> Option<String> {
    text.match_indices('{').find_map(|(at, _)| {
        let code = text.get(at..at + 38)?;
        let inner = code.strip_prefix('{')?.strip_suffix('}')?;
        let parts: Vec<&str> = inner.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        (lengths == [8, 4, 4, 4, 12] && digits).then(|| code.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn product_codes_are_told_from_other_braces() {
        let code = "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}";
        for (text, expected) in [
            (format!("MsiExec.exe /I{code} REMOVE=ALL"), Some(code)),
            (format!("InstallWIX_{code}"), Some(code)),
            (format!("{{}} {{x}} {code}"), Some(code)),
            ("{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E8}".to_owned(), None),
            ("{ZD3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}".to_owned(), None),
            (String::new(), None),
            ("{ééééééééééééééééééééééééééééééééé".to_owned(), None),
        ] {
            assert_eq!(product_code(&text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn packed_codes_are_unpacked() {
        // The form is known from products of the system's maker: the key 00006109110000000000000000F01FEC is Office 2010's
        // {90160000-0011-0000-0000-0000000FF1CE} but for its version's digits.
        assert_eq!(unpacked("00006109110000000000000000F01FEC").as_deref(), Some("{90160000-0011-0000-0000-0000000FF1CE}"));
        assert_eq!(unpacked("19A7E3D0B1E6C6B43A5AF2B9C1D6E408").as_deref(), Some("{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}"));
        assert_eq!(packed("{90160000-0011-0000-0000-0000000FF1CE}").as_deref(), Some("00006109110000000000000000F01FEC"));
        for wrong in ["", "0", "Z0006109110000000000000000F01FEC", "éé006109110000000000000000F01FEC"] {
            assert_eq!(unpacked(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s)[{}A-F0-9é-]{0,90}") {
            let _ = (product_code(&text), unpacked(&text));
        }
    }
}
