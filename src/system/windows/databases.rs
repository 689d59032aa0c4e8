//! The age of a product's databases, where products are known to write it. Each place was seen in one public source only,
//! so a date is taken as information and its absence says nothing.

use jiff::civil::Date;
use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading};
use super::ask::{Key, Value};
use super::{BOTH_VIEWS, MAKER, PROTECTED, Place, values};

/// What the management agent writes of the product that it manages (support.kaspersky.com/13758).
const AGENT: &str = r"SOFTWARE\KasperskyLab\Components\34\1103\1.0.0.0\Statistics\AVState";
/// The update index of older products below their data folder (armadito-agent).
const INDEX: &str = r"Data\u1313g.xml";
/// The beginning of the index holds its date.
const MOST_INDEX_BYTES: u64 = 16 << 10;

/// Asks each product's key for the date of its databases. The count is the number of products that have a key.
pub(super) fn databases(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let mut business = Vec::new();
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
                reading.saw(&name, [(field::DATE, day.to_string())]);
            }
        }
    }
    // The agent names no product; where there is one, it is that one's.
    if let [name] = business.as_slice() {
        for view in BOTH_VIEWS {
            let day = place.value(&Key::machine(view, AGENT), "Protection_BasesDate").ok().flatten();
            if let Some(day) = day.as_ref().and_then(values::raw_text).and_then(values::day_first) {
                reading.saw(name, [(field::DATE, day.to_string())]);
            }
        }
    }
    Ok(count)
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
