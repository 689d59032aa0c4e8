//! The age of a product's databases, where products are known to write it. Each place was seen in one public source only,
//! so a date is taken as information and its absence says nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;
use safe_passage_core::survey::{field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading, Reason};
use super::ask::{Key, Value};
use super::{BOTH_VIEWS, MAKER, PROTECTED, Place, values};

/// What the management agent writes of the product that it manages (support.kaspersky.com/13758).
const AGENT: &str = r"SOFTWARE\KasperskyLab\Components\34\1103\1.0.0.0\Statistics\AVState";
/// The update index of older products below their data folder (armadito-agent).
const INDEX: &str = r"Data\u1313g.xml";
/// The beginning of the index holds its date.
const MOST_INDEX_BYTES: u64 = 16 << 10;

/// Asks each product's key for the date of its databases, and the folders of data that have no key or whose key can't be
/// read. The count is the number of products that have a key.
pub(super) fn databases(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let mut business = Vec::new();
    let mut dated: BTreeSet<(String, Date)> = BTreeSet::new();
    let mut named: Vec<String> = Vec::new();
    for view in BOTH_VIEWS {
        let maker = Key::machine(view, MAKER);
        let mut products: Vec<Key> = place.listed(reading, &maker).iter().map(|name| maker.below(name)).collect();
        let protected = maker.below(PROTECTED);
        products.retain(|key| !key.path.eq_ignore_ascii_case(&protected.path));
        products.extend(place.listed(reading, &protected).iter().map(|name| protected.below(name)));
        for key in products {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            let name = key.path.rsplit('\\').next().unwrap_or_default().to_owned();
            if !is_product(&name) {
                continue;
            }
            count += 1;
            if name.to_lowercase().starts_with("kes") && !business.contains(&name) {
                business.push(name.clone());
            }
            if let Some(day) = day_of(place, reading, &key, &name) {
                named.push(name.to_lowercase());
                // Both views are one registry on a Windows of 32 bits.
                if dated.insert((name.to_lowercase(), day)) {
                    reading.saw(&name, [(field::DATE, day.to_string())]);
                }
            }
        }
    }
    folders(place, reading, &named)?;
    agent(place, reading, &business);
    Ok(count)
}

/// The update indexes in folders of data that no key led to: some products name them with more digits than their key, and
/// some close their keys.
fn folders(place: &Place, reading: &Reading, found: &[String]) -> Result<(), Reason> {
    let Some(data) = place.variable("ProgramData") else { return Ok(()) };
    let folder = format!("{data}\\Kaspersky Lab");
    let names = match place.windows.entries(&folder) {
        Ok(names) => names.unwrap_or_default(),
        Err(why) => {
            reading.could_not_read("Kaspersky Lab", why);
            return Ok(());
        }
    };
    for name in names.iter().filter(|name| is_product(name) && !found.contains(&name.to_lowercase())) {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        match place.windows.start_of(&format!("{folder}\\{name}\\{INDEX}"), MOST_INDEX_BYTES) {
            Ok(None) => {}
            Ok(Some(start)) => match values::day_of_update_index(&start) {
                Some(day) => reading.saw(name.as_str(), [(field::DATE, day.to_string())]),
                None => reading.could_not_read(name.as_str(), reason::NOT_UNDERSTOOD),
            },
            Err(why) => reading.could_not_read(name.as_str(), why),
        }
    }
    Ok(())
}

/// What the management agent says of the product that it manages: the date of its databases, and whether it protects. The
/// agent names no product; where there is one business product, it is that one's.
fn agent(place: &Place, reading: &Reading, business: &[String]) {
    let [name] = business else { return };
    let mut written = false;
    for view in BOTH_VIEWS {
        let key = Key::machine(view, AGENT);
        let found = match place.windows.values(&key, &["Protection_BasesDate", "Protection_RtpState"]) {
            Ok(found) => found.unwrap_or_default(),
            Err(why) => {
                reading.could_not_read(key.to_string(), why);
                continue;
            }
        };
        let value = |index: usize| found.get(index).and_then(Option::as_ref);
        let day = value(0).map(|value| values::raw_text(value).and_then(values::day_first));
        if day == Some(None) {
            reading.could_not_read(key.to_string(), reason::NOT_UNDERSTOOD);
        }
        let protects = value(1).and_then(values::number).and_then(real_time);
        let fields = filled([
            (field::DATE, day.flatten().map(|day| day.to_string())),
            (field::REAL_TIME, protects.map(|on| if on { "on" } else { "off" }.to_owned())),
        ]);
        if !fields.is_empty() && !written {
            written = true;
            reading.saw(name, fields);
        }
    }
}

/// Whether the agent's number says that files are checked as they are used: 1 and 2 are stopped and paused, 4 to 8 running in
/// one setting or another (support.kaspersky.com/13758). The others are on the way, or have failed.
fn real_time(number: u64) -> Option<bool> {
    match number {
        1 | 2 => Some(false),
        4..=8 => Some(true),
        _ => None,
    }
}

/// Names of products' keys: letters, then a version (`AVP21.3`, `KES.11.0`, `PURE13`).
fn is_product(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic()) && name.ends_with(|letter: char| letter.is_ascii_digit())
}

fn day_of(place: &Place, reading: &Reading, key: &Key, name: &str) -> Option<Date> {
    let mut found: Option<Date> = None;
    let mut ask = |key: Key, value: &str, read: fn(&Value) -> Option<Date>| match place.value(&key, value) {
        Ok(Some(value)) => match read(&value) {
            Some(day) => found = found.max(Some(day)),
            None => reading.could_not_read(name, reason::NOT_UNDERSTOOD),
        },
        Ok(None) => {}
        Err(why) => reading.could_not_read(name, why),
    };
    ask(key.below("Data").below("UpdateState"), "LastUpdate", values::day_of_file_time);
    ask(key.below("Data"), "LastSuccessfulUpdate", values::day_of_unix_time);
    if found.is_none()
        && let Some(data) = place.variable("ProgramData")
    {
        let path = format!("{data}\\Kaspersky Lab\\{name}\\{INDEX}");
        match place.windows.start_of(&path, MOST_INDEX_BYTES) {
            Ok(start) => found = start.and_then(|start| values::day_of_update_index(&start)),
            Err(why) => reading.could_not_read(name, why),
        }
    }
    found
}
