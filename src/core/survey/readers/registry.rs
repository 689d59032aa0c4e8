//! Keys and values of the Windows registry, as `reg export` and `reg query` write them.

use std::sync::LazyLock;

use super::pattern::Regex;

use super::context::Context;
use super::kinds::pattern;
use super::records::{Record, number, see};
use super::services;
use crate::survey::{Source, field};

/// A value as `reg query` shows it.
pub(super) fn queried_value(kind: &str, value: &str) -> String {
    match kind {
        "REG_DWORD" | "REG_QWORD" => number(value).map_or_else(|| value.to_owned(), |number| number.to_string()),
        // Eight bytes are a moment; they are written as an export writes them, so that digits alone are no number.
        "REG_BINARY" if value.trim().len() == 16 && value.is_ascii() => {
            let digits = value.trim();
            let bytes: Vec<&str> = (0..8).filter_map(|place| digits.get(place * 2..place * 2 + 2)).collect();
            format!("hex:{}", bytes.join(","))
        }
        "REG_MULTI_SZ" => value.trim().replace("\\0", "\0"),
        _ => value.trim().to_owned(),
    }
}

/// A value of a registry export. Bytes (`hex:`) are kept as they are; only texts are put together.
pub(super) fn exported_value(value: &str) -> String {
    if let Some(text) = value.strip_prefix('"') {
        return text.trim_end_matches('"').replace("\\\\", "\\").replace("\\\"", "\"");
    }
    if let Some(digits) = value.strip_prefix("dword:") {
        return u32::from_str_radix(digits.trim(), 16).map_or_else(|_| value.to_owned(), |number| number.to_string());
    }
    if let Some(bytes) = value.strip_prefix("hex(2):").or_else(|| value.strip_prefix("hex(7):")) {
        let bytes: Vec<u8> = bytes.split(',').filter_map(|byte| u8::from_str_radix(byte.trim(), 16).ok()).collect();
        let (text, _) = encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes);
        return text.trim_end_matches('\0').to_owned();
    }
    value.to_owned()
}

/// What a key with its values says; keys that nothing is known of are kept by their names.
pub(super) fn key(key: &str, fields: &Record, context: &mut Context) {
    let folded = key.to_lowercase();
    let last = key.trim_end_matches('\\').rsplit('\\').next().unwrap_or(key);
    let mut rest = fields.clone();
    if folded.contains("\\uninstall\\") || folded.contains("\\installproperties") {
        if fields.contains_key("displayname") {
            let subject = if folded.ends_with("\\installproperties") {
                key.trim_end_matches('\\').rsplit('\\').nth(1).unwrap_or(last)
            } else {
                last
            };
            rest.insert("identifyingnumber".to_owned(), subject.to_owned());
        }
        see(&rest, context);
        return;
    }
    let text = |name: &str| fields.get(name).map_or("", String::as_str);
    if folded.contains("\\services\\") && (fields.contains_key("imagepath") || fields.contains_key("type")) {
        // Types 1, 2 and 8 are kernel drivers, file system drivers and recognisers (winsvc.h).
        let driver = matches!(text("type"), "1" | "2" | "8");
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            last,
            [(field::NAME, text("displayname")), (field::IMAGE, text("imagepath"))],
        );
        return;
    }
    // A list of keys names services and drivers alike, without their values.
    if fields.is_empty() && folded.rsplit('\\').nth(1) == Some("services") && folded.contains("controlset") {
        services::see(context, last, "", "");
        return;
    }
    if let Some(filters) = fields.get("upperfilters") {
        for driver in filters.split([',', '\\', '\0', ' ']).filter(|driver| !driver.is_empty() && *driver != "0") {
            context.see(Source::Registry, &format!("UpperFilters\\{driver}"), []);
        }
        return;
    }
    if folded.ends_with("\\data\\updatestate") || folded.ends_with("\\data") {
        let product = key
            .trim_end_matches('\\')
            .rsplit('\\')
            .find(|part| !part.eq_ignore_ascii_case("data") && !part.eq_ignore_ascii_case("updatestate"));
        let day = fields
            .get("lastupdate")
            .and_then(|text| file_time_day(text))
            .or_else(|| fields.get("lastsuccessfulupdate").and_then(|text| unix_day(text)));
        // Older products are told from each other only by the whole of their key.
        let product = match folded.find("\\protected\\") {
            Some(_) => folded.rfind("\\data").and_then(|end| key.get(..end)),
            None => product,
        };
        if let (Some(product), Some(day)) = (product, day) {
            context.see(Source::Databases, product, [(field::DATE, day.as_str())]);
        }
        return;
    }
    // Browsers keep their extensions and the programs that those talk to under the extension's id.
    pattern!(EXTENSION, r"^(?:.*\.)?([a-p]{32})(?:\..*)?$");
    if let Some(found) = EXTENSION.captures(last) {
        context.see(Source::BrowserExtensions, &found[1], []);
        return;
    }
    context.see(
        Source::Registry,
        key,
        [(field::NAME, text("productname")), (field::VERSION, text("productversion")), (field::PATH, text("productroot"))],
    );
    rest.remove("productname");
    see(&rest, context);
}

/// A FILETIME (100 ns since 1601) as a day in UTC.
fn file_time_day(text: &str) -> Option<String> {
    let ticks = number(text).or_else(|| {
        let bytes: Vec<u8> = text
            .trim_start_matches("hex(b):")
            .trim_start_matches("hex:")
            .split(',')
            .take(9)
            .map(|byte| u8::from_str_radix(byte.trim(), 16))
            .collect::<Result<_, _>>()
            .ok()?;
        Some(u64::from_le_bytes(bytes.try_into().ok()?))
    })?;
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - 11_644_473_600;
    day_of(seconds)
}

/// Seconds since 1970, in hexadecimal digits or as a number, as a day in UTC.
fn unix_day(text: &str) -> Option<String> {
    let text = text.trim();
    let seconds = number(text).or_else(|| u64::from_str_radix(text, 16).ok())?;
    day_of(i64::try_from(seconds).ok()?)
}

fn day_of(seconds: i64) -> Option<String> {
    // Nothing was updated before 2000; such a number is something else.
    if seconds < 946_684_800 {
        return None;
    }
    let instant = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(instant).date().to_string())
}

#[cfg(test)]
mod tests {
    use super::{exported_value, file_time_day, queried_value, unix_day};

    #[test]
    fn numbers_and_bytes_become_days() {
        // 2024-09-09T00:00:00Z as a FILETIME, as its bytes, and as hexadecimal seconds.
        assert_eq!(file_time_day("0x1db024b36a2c000").as_deref(), Some("2024-09-09"));
        assert_eq!(file_time_day("hex:00,c0,a2,36,4b,02,db,01").as_deref(), Some("2024-09-09"));
        assert_eq!(file_time_day(&queried_value("REG_BINARY", "00C0A2364B02DB01")).as_deref(), Some("2024-09-09"));
        assert_eq!(file_time_day("hex:00,c0"), None);
        assert_eq!(unix_day("66de3a80").as_deref(), Some("2024-09-09"));
        assert_eq!(unix_day("12"), None);
    }

    #[test]
    fn texts_of_bytes_are_put_together() {
        assert_eq!(exported_value("hex(2):43,00,3a,00,00,00"), "C:");
        assert_eq!(exported_value("hex(7):61,00,00,00,62,00,00,00,00,00"), "a\0b");
        assert_eq!(exported_value("dword:0000000a"), "10");
        assert_eq!(exported_value("hex(2):zz,4"), "\u{fffd}");
        assert_eq!(queried_value("REG_MULTI_SZ", "klkbdflt\\0kbdclass"), "klkbdflt\0kbdclass");
    }
}
