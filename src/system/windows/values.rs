//! What registry values and other raw answers mean: texts, numbers, dates. Anything may lie there; nothing here fails.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::ask::Value;

/// Longest text that is kept of an entry, in characters. Names and versions are far shorter; what is longer is rubbish
/// or an attempt to fill a report.
const LONGEST_TEXT: usize = 500;

/// A value as one line of text, for people: without control characters, without blanks at its ends, not too long.
/// `None` where it holds no text.
pub(super) fn line(value: &Value) -> Option<String> {
    let text = raw_text(value)?;
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let text: String = text.trim().chars().take(LONGEST_TEXT).collect();
    Some(text.trim_end().to_owned()).filter(|text| !text.is_empty())
}

/// A value's text as it is, for paths and command lines.
pub(super) fn raw_text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text.as_str()),
        Value::Texts(texts) => texts.first().map(String::as_str),
        Value::Number(_) | Value::Bytes(_) => None,
    }
    .filter(|text| !text.trim().is_empty())
}

/// Whether a value that should hold a text holds something else. An empty text is fine.
pub(super) fn is_of_another_type(value: &Value) -> bool {
    matches!(value, Value::Number(_) | Value::Bytes(_))
}

/// A number, written as one, as eight or four bytes, or as decimal digits.
pub(super) fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Bytes(bytes) => match bytes.len() {
            8 => Some(u64::from_le_bytes(bytes.as_slice().try_into().ok()?)),
            4 => Some(u64::from(u32::from_le_bytes(bytes.as_slice().try_into().ok()?))),
            _ => None,
        },
        Value::Text(text) => text.trim().parse().ok(),
        Value::Texts(_) => None,
    }
}

/// The day of an instant that may be an update's: since Windows is about, and not far ahead of what any clock could say.
fn plausible(instant: Timestamp) -> Option<Date> {
    let day = jiff::tz::TimeZone::UTC.to_datetime(instant).date();
    (2000..2100).contains(&day.year()).then_some(day)
}

/// The day (UTC) of a FILETIME: hundreds of nanoseconds since 1601-01-01 (learn.microsoft.com, FILETIME).
pub(super) fn day_of_file_time(value: &Value) -> Option<Date> {
    let ticks = match value {
        Value::Number(_) | Value::Bytes(_) => number(value)?,
        _ => return None,
    };
    // Between the two beginnings lie 11,644,473,600 seconds.
    let seconds = i64::try_from(ticks / 10_000_000).ok()?.checked_sub(11_644_473_600)?;
    plausible(Timestamp::from_second(seconds).ok()?)
}

/// The day (UTC) of seconds since 1970-01-01, as a number or as hexadecimal digits (glpi-agent, `AntiVirus.pm`).
pub(super) fn day_of_unix_time(value: &Value) -> Option<Date> {
    let seconds = match value {
        Value::Text(text) => {
            let text = text.trim();
            u64::from_str_radix(text.strip_prefix("0x").unwrap_or(text), 16).ok()?
        }
        other => number(other)?,
    };
    plausible(Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?)
}

/// The day in `DDMMYYYY HHMM`, the form of the update index (armadito-agent, `Kaspersky/Task/State.pm`), or in
/// `DD-MM-YYYY HH-MM-SS`, the form of the management agent (support.kaspersky.com/13758).
pub(super) fn day_first(text: &str) -> Option<Date> {
    let day: String = text.trim().split([' ', 'T']).next()?.chars().filter(|letter| !matches!(letter, '-' | '.' | '/')).collect();
    if day.len() != 8 || !day.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let date = Date::new(day[4..].parse().ok()?, day[2..4].parse().ok()?, day[..2].parse().ok()?).ok()?;
    (2000..2100).contains(&date.year()).then_some(date)
}

/// The value of `Date` in the first element of an update index; only the beginning of the file is needed.
pub(super) fn day_of_update_index(start: &[u8]) -> Option<Date> {
    let text = String::from_utf8_lossy(start);
    let element = text.split_once("<Update")?.1;
    // The element's own attributes end at the first bracket.
    let element = element.split('>').next()?;
    let at = element.find(" Date=").map(|at| at + " Date=".len())?;
    let quote = element[at..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    day_first(element[at + 1..].split(quote).next()?)
}

/// The day of a CIM date (`20241122103000.000000+000`): its offset is in minutes.
pub(super) fn day_of_cim(text: &str) -> Option<Date> {
    let digits = text.get(..14).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let part = |range: std::ops::Range<usize>| digits[range].parse::<i8>().ok();
    let date = Date::new(digits[..4].parse().ok()?, part(4..6)?, part(6..8)?).ok()?;
    let time = jiff::civil::Time::new(part(8..10)?, part(10..12)?, part(12..14)?, 0).ok()?;
    let offset: i64 = text.get(21..).and_then(|offset| offset.parse().ok()).unwrap_or(0);
    let instant = jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(time)).ok()?;
    plausible(instant.checked_sub(SignedDuration::from_mins(offset)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn texts_become_one_line() {
        for (value, expected) in [
            (text(" Kaspersky "), Some("Kaspersky")),
            (text("two\nlines\u{1b}[31m"), Some("two lines [31m")),
            (text(""), None),
            (text(" \t"), None),
            (Value::Texts(vec!["first".to_owned(), "second".to_owned()]), Some("first")),
            (Value::Texts(Vec::new()), None),
            (Value::Number(7), None),
            (Value::Bytes(vec![1, 2]), None),
        ] {
            assert_eq!(line(&value).as_deref(), expected, "{value:?}");
        }
        assert_eq!(line(&text(&"я".repeat(64 << 10))).map(|text| text.chars().count()), Some(LONGEST_TEXT));
    }

    #[test]
    fn dates_are_read_from_each_form_and_from_no_other() {
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        // 2024-09-09T10:15:00Z
        let ticks: u64 = (1_725_876_900 + 11_644_473_600) * 10_000_000;
        for (value, expected) in [
            (Value::Number(ticks), Some("2024-09-09")),
            (Value::Bytes(ticks.to_le_bytes().to_vec()), Some("2024-09-09")),
            (Value::Bytes(ticks.to_le_bytes()[..7].to_vec()), None),
            (Value::Bytes(vec![0xFF; 8]), None),
            (Value::Number(0), None),
            (text("133703577000000000"), None),
        ] {
            assert_eq!(day(day_of_file_time(&value)).as_deref(), expected, "{value:?}");
        }
        for (value, expected) in [
            (text("66DECAA4"), Some("2024-09-09")),
            (text("0x66decaa4"), Some("2024-09-09")),
            (Value::Number(1_725_876_900), Some("2024-09-09")),
            (text("no number"), None),
            (text("0"), None),
            (Value::Number(u64::MAX), None),
        ] {
            assert_eq!(day(day_of_unix_time(&value)).as_deref(), expected, "{value:?}");
        }
        for (written, expected) in [
            ("09092024 1015", Some("2024-09-09")),
            ("28-09-2024 10-15-00", Some("2024-09-28")),
            ("31022024 0000", None),
            ("20240909", None),
            ("", None),
            ("９９", None),
        ] {
            assert_eq!(day(day_first(written)).as_deref(), expected, "{written}");
        }
        for (written, expected) in [
            (r#"<?xml version="1.0"?><Update Name="x" Date="28092024 1015"><Index Date="01012020 0000"/>"#, Some("2024-09-28")),
            (r#"<Update><Index Date="28092024 1015"/>"#, None),
            ("<Update Date=28092024", None),
            ("", None),
        ] {
            assert_eq!(day(day_of_update_index(written.as_bytes())).as_deref(), expected, "{written}");
        }
        for (written, expected) in [
            ("20241122103000.000000+000", Some("2024-11-22")),
            ("20241122233000.000000-120", Some("2024-11-23")),
            ("16010101000000.000000+000", None),
            ("2024112210", None),
            ("", None),
        ] {
            assert_eq!(day(day_of_cim(written)).as_deref(), expected, "{written}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..64), number in any::<u64>()) {
            let written = String::from_utf8_lossy(&bytes).into_owned();
            for value in [Value::Bytes(bytes.clone()), Value::Number(number), Value::Text(written.clone())] {
                let _ = (line(&value), day_of_file_time(&value), day_of_unix_time(&value), super::number(&value));
            }
            let _ = (day_first(&written), day_of_update_index(&bytes), day_of_cim(&written));
        }
    }
}
