//! The day on which a log says that it was written.

use std::sync::LazyLock;

use super::pattern::Regex;

use super::kinds::pattern;

/// The day that a line of a log's head tells, as `2024-03-14`. A day that could be two days is none.
pub(super) fn captured(line: &str) -> Option<String> {
    // HijackThis, OTL, DDS, EtreCheck, OBS and others, by their own words before the day.
    pattern!(
        SAID,
        r"(?i)(?:scan saved at .*, on|created on:?|scan started at|run date:?|run by .* on|report generated:?|^time:|datelog:|current date/time:|current date / time:|written at:|<creationutc>)\s*(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})"
    );
    // FRST, in every language: `(14-03-2024 10:00:00)`.
    pattern!(FRST, r"\((\d\d)-(\d\d)-(\d{4}) \d\d:\d\d:\d\d\)");
    // ComboFix: the day stands behind the user's name.
    pattern!(COMBO_FIX, r"^ComboFix \d\d-\d\d-\d\d\.\d+ - .*?(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})\s+\d{1,2}:\d\d:");
    // UsbFix: `10:20:30 | 22/10/2013`.
    pattern!(USB_FIX, r"\d\d:\d\d:\d\d \| (\d\d)/(\d\d)/(\d{4})$");
    if line.len() > 300 {
        return None;
    }
    if let Some(found) = FRST.captures(line) {
        return day(&found[3], &found[2], &found[1]);
    }
    let found = SAID.captures(line).or_else(|| COMBO_FIX.captures(line)).or_else(|| USB_FIX.captures(line))?;
    let (first, second, third) = (&found[1], &found[2], &found[3]);
    if first.len() == 4 {
        return day(first, second, third);
    }
    let dotted = line[found.get(1)?.end()..].starts_with('.');
    let utc = line.to_lowercase().contains("creationutc");
    let over = |text: &str| text.parse::<u8>().is_ok_and(|number| number > 12);
    if utc || over(second) {
        day(third, first, second)
    } else if dotted || over(first) || line.contains(" | ") {
        day(third, second, first)
    } else {
        None
    }
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    let text = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    text.parse::<jiff::civil::Date>().is_ok().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::captured;

    #[test]
    fn days_are_read_where_they_are_one_day() {
        for (line, wanted) in [
            ("Scan saved at 17:00:00, on 2024-03-14", Some("2024-03-14")),
            ("Scan saved at 17:00:00, on 14.03.2024", Some("2024-03-14")),
            ("Scan saved at 5:00:00 PM, on 3/4/2024", None),
            ("Scan saved at 17:00:00, on 14/03/2024", Some("2024-03-14")),
            ("Scan saved at 17:00:00, on 03/14/2024", Some("2024-03-14")),
            ("OTL logfile created on: 3/4/2013 10:00:00 AM - Run 1", None),
            ("OTL logfile created on: 2013-05-01 10:00:00 - Run 1", Some("2013-05-01")),
            ("Run by Anna at 10:23:12 on 2013-05-01", Some("2013-05-01")),
            ("Ran by anna (administrator) on PC (14-03-2024 10:00:00)", Some("2024-03-14")),
            ("ComboFix 14-05-12.01 - Anna 12.05.2014  10:20:30.1.4 - x64", Some("2014-05-12")),
            ("Report generated: 2024-03-14 10:20:30", Some("2024-03-14")),
            ("Time:      14.03.2024 - 10:20 (UTC+01:00)", Some("2024-03-14")),
            ("22:15:14.0625 3820  Current date / time: 2019/03/01 22:15:14.0625", Some("2019-03-01")),
            ("10:20:30.123: Current Date/Time: 2024-03-14, 10:20:30", Some("2024-03-14")),
            ("Windows 10 Home (X64) (2018-05-23 22:24:11)", None),
            ("Scan saved at 17:00:00, on 2024-13-41", None),
            ("", None),
        ] {
            assert_eq!(captured(line).as_deref(), wanted, "{line}");
        }
    }
}
