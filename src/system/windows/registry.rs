//! What the maker's products keep in the registry besides their uninstall entries, the filters of devices,
//! what browser extensions talk to, and what keeps the system's own protection off.

use std::collections::BTreeSet;

use safe_passage_core::detection::SignKind;
use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{Observation, Source, field, reason};

use super::super::run::{Outcome, Reading};
use super::ask::{Key, Root, Value, View};
use super::{BOTH_VIEWS, MAKER, PROTECTED, Place, image, values};

/// What a product's key is asked for.
const ENVIRONMENT: [&str; 4] = ["ProductName", "ProductVersion", "ProductRoot", "ProductCode"];

/// Device classes; a filter driver of a product stands in the filters of keyboards, mice, disks and volumes (read only:
/// taking one out wrongly leaves a computer without a keyboard).
const CLASSES: &str = r"SYSTEM\CurrentControlSet\Control\Class";
/// The two lists of filters that a class has.
const FILTERS: [&str; 2] = ["UpperFilters", "LowerFilters"];
/// The classes in which security programs are known to filter (learn.microsoft.com, "System-Defined Device Setup Classes").
const KNOWN_CLASSES: [(&str, &str); 6] = [
    ("{4d36e96b-e325-11ce-bfc1-08002be10318}", "keyboard"),
    ("{4d36e96f-e325-11ce-bfc1-08002be10318}", "mouse"),
    ("{71a27cdd-812a-11d0-bec7-08002be2092f}", "volume"),
    ("{4d36e967-e325-11ce-bfc1-08002be10318}", "disk"),
    ("{4d36e972-e325-11ce-bfc1-08002be10318}", "network"),
    ("{4d36e965-e325-11ce-bfc1-08002be10318}", "cd-rom"),
];

/// Where programs name what their browser extensions talk to, below `SOFTWARE`
/// (developer.chrome.com, "Native messaging"; learn.microsoft.com, "Native messaging"; developer.mozilla.org, "Native manifests").
const MESSAGING: [&str; 4] = [
    r"Google\Chrome\NativeMessagingHosts",
    r"Chromium\NativeMessagingHosts",
    r"Microsoft\Edge\NativeMessagingHosts",
    r"Mozilla\NativeMessagingHosts",
];

/// What keeps Microsoft Defender off after another protection is gone (learn.microsoft.com, "Policy CSP - Defender" and
/// "DisableAntiSpyware"): the key, the value, the number that switches it off.
const SWITCHED_OFF: [(&str, &str, u64); 5] = [
    (r"SOFTWARE\Policies\Microsoft\Windows Defender", "DisableAntiSpyware", 1),
    (r"SOFTWARE\Policies\Microsoft\Windows Defender", "DisableAntiVirus", 1),
    (r"SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection", "DisableRealtimeMonitoring", 1),
    (r"SOFTWARE\Microsoft\PolicyManager\current\device\Defender", "AllowRealtimeMonitoring", 0),
    (r"SOFTWARE\Microsoft\PolicyManager\default\Defender\AllowRealtimeMonitoring", "value", 0),
];

/// Accounts that were ever signed in here.
const PROFILES: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";

/// Programs by which a product's folder is known to hold the product still.
const PROGRAMS: [&str; 7] = ["avp.exe", "ksde.exe", "kpm.exe", "klnagent.exe", "safekids.exe", "kavfs.exe", "avpsus.exe"];

/// Reads the keys of the maker's products in both views and in the hives of people. The count is that of the keys that
/// were written down.
pub(super) fn registry(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for view in BOTH_VIEWS {
        count += maker(place, reading, &Key::machine(view, MAKER))?;
    }
    let hives = match place.hives() {
        Ok(hives) => hives,
        Err(why) => {
            reading.could_not_read("HKU", why);
            Vec::new()
        }
    };
    if hives.is_empty() {
        count += maker(place, reading, &Key::person("Software\\KasperskyLab"))?;
    }
    for hive in &hives {
        count += maker(place, reading, &place.key_of(hive, "Software\\KasperskyLab"))?;
    }
    others(place, reading, &hives);
    count += filters(place, reading)?;
    count += messaging(place, reading)?;
    count += policies(place, reading);
    Ok(count)
}

/// The maker's key and the products below it.
fn maker(place: &Place, reading: &Reading, key: &Key) -> Outcome {
    let listing = match place.windows.subkeys(key) {
        Ok(None) => return Ok(0),
        Ok(Some(listing)) => listing,
        Err(why) => {
            reading.could_not_read(key.to_string(), why);
            return Ok(0);
        }
    };
    // The key alone is a trace, whatever stands below it.
    reading.saw(key.to_string(), []);
    let mut count = 1;
    if let Some(why) = listing.broken {
        reading.could_not_read(key.to_string(), why);
    }
    for name in &listing.names {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let below = key.below(name);
        if name.eq_ignore_ascii_case(PROTECTED) {
            for name in place.listed(reading, &below) {
                count += product(place, reading, &below.below(&name));
            }
        } else {
            count += product(place, reading, &below);
        }
    }
    Ok(count)
}

/// One product's key: what it says of the product, and whether the folder that it names still holds the program.
fn product(place: &Place, reading: &Reading, key: &Key) -> usize {
    let environment = key.below("environment");
    let found = match place.windows.values(&environment, &ENVIRONMENT) {
        Ok(Some(found)) => found,
        Ok(None) => {
            reading.saw(key.to_string(), []);
            return 1;
        }
        Err(why) => {
            reading.could_not_read(environment.to_string(), why);
            return 1;
        }
    };
    let line = |index: usize| found.get(index).and_then(Option::as_ref).and_then(values::line);
    if found.iter().flatten().any(values::is_of_another_type) {
        reading.could_not_read(environment.to_string(), reason::NOT_UNDERSTOOD);
    }
    let mut fields: Vec<(&str, String)> = Vec::new();
    for (index, name) in ENVIRONMENT.into_iter().enumerate() {
        let Some(text) = line(index) else { continue };
        let text = if name == "ProductRoot" { root(place, &text) } else { text };
        let own = match name {
            "ProductName" => Some(field::NAME),
            "ProductVersion" => Some(field::VERSION),
            "ProductRoot" => Some(field::PATH),
            _ => None,
        };
        let shown = without_user_names(&text);
        fields.extend(own.map(|own| (own, shown.clone())));
        fields.push((name, shown));
    }
    if let Some(folder) = line(2).map(|text| root(place, &text)).filter(|folder| image::is_full(folder))
        && let Some(there) = holds_program(place, &folder)
    {
        fields.push((field::EXISTS, there.to_string()));
    }
    reading.saw(environment.to_string(), fields);
    1
}

fn root(place: &Place, text: &str) -> String {
    place.expanded(text.trim_matches('"')).trim_end_matches('\\').to_owned()
}

/// Whether one of the maker's programs lies in a folder; `None` where that could not be told.
fn holds_program(place: &Place, folder: &str) -> Option<bool> {
    let mut unknown = false;
    for program in PROGRAMS {
        match place.windows.exists(&format!("{folder}\\{program}")) {
            Ok(true) => return Some(true),
            Ok(false) => {}
            Err(_) => unknown = true,
        }
    }
    (!unknown).then_some(false)
}

/// Says that the hives of people who are not signed in stay closed, and how many they are.
fn others(place: &Place, reading: &Reading, hives: &[String]) {
    let key = Key::machine(View::Bits64, PROFILES);
    let Ok(Some(listing)) = place.windows.subkeys(&key) else { return };
    let closed = listing
        .names
        .iter()
        .filter(|name| super::is_a_persons_hive(name) && !hives.iter().any(|hive| hive.eq_ignore_ascii_case(name)))
        .count();
    if closed > 0 {
        let mut refusal = Observation::could_not_read(Source::Registry, Some("other-users".to_owned()), reason::PERMISSION);
        refusal.value.insert(field::COUNT.to_owned(), closed.to_string());
        reading.write(refusal);
    }
}

/// The filters of device classes that belong to security makers. A class that can't be read is said, once for each.
fn filters(place: &Place, reading: &Reading) -> Outcome {
    let classes = Key { root: Root::LocalMachine, path: CLASSES.to_owned(), view: View::Bits64 };
    let mut names = place.listed(reading, &classes);
    // Where they can't be listed, those that matter are known by name.
    for (known, _) in KNOWN_CLASSES {
        if !names.iter().any(|name| name.eq_ignore_ascii_case(known)) {
            names.push(known.to_owned());
        }
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for name in names {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let class = classes.below(&name);
        let found = match place.windows.values(&class, &FILTERS) {
            Ok(found) => found.unwrap_or_default(),
            Err(why) => {
                reading.could_not_read(class.to_string(), why);
                continue;
            }
        };
        let shown =
            KNOWN_CLASSES.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map_or(name.as_str(), |(_, shown)| shown);
        let mut strange = false;
        for (list, value) in FILTERS.into_iter().zip(found) {
            let drivers = match value {
                None => continue,
                Some(Value::Texts(drivers)) => drivers,
                // Some installers write a list of one as a plain text.
                Some(Value::Text(driver)) => vec![driver],
                Some(Value::Number(_) | Value::Bytes(_)) => {
                    strange = true;
                    continue;
                }
            };
            for driver in drivers {
                let subject = format!("{list}\\{driver}");
                let kept = place.keeps(SignKind::Driver, &driver, []);
                if kept && seen.insert(format!("{subject} {shown}").to_lowercase()) {
                    reading.saw(subject, [("class", shown.to_owned())]);
                }
            }
        }
        if strange {
            reading.could_not_read(class.to_string(), reason::NOT_UNDERSTOOD);
        }
    }
    Ok(seen.len())
}

/// What the browser extensions of security makers talk to: keys that outlive a removal.
fn messaging(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let places = BOTH_VIEWS.iter().map(|view| Key::machine(*view, "SOFTWARE")).chain([Key::person("SOFTWARE")]);
    for software in places {
        for hosts in MESSAGING {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            let key = software.below(hosts);
            for name in place.listed(reading, &key).into_iter().filter(|name| place.asked.keeps([name.as_str()])) {
                reading.saw(key.below(&name).to_string(), []);
                count += 1;
            }
        }
    }
    Ok(count)
}

/// Settings that keep Microsoft Defender off, where they are set. Returns how many.
fn policies(place: &Place, reading: &Reading) -> usize {
    let mut count = 0;
    for (path, name, off) in SWITCHED_OFF {
        let key = Key::machine(View::Bits64, path);
        match place.value(&key, name) {
            Ok(value) => {
                if value.as_ref().and_then(values::number) == Some(off) {
                    reading.saw(key.to_string(), [(name, off.to_string())]);
                    count += 1;
                }
            }
            Err(why) => reading.could_not_read(key.to_string(), why),
        }
    }
    count
}
