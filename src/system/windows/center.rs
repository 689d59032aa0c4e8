//! What protects, by the word of Windows: the Security Center, and Microsoft Defender about itself.

use std::collections::BTreeMap;

use safe_passage_core::survey::field;
use safe_passage_core::survey::readers::private::without_user_names;

use super::super::read::filled;
use super::super::run::{Outcome, Reading};
use super::ask::Property;
use super::{Place, image, values};

/// Signatures of this age and more are old: Windows itself warns after seven days.
const OLD_DAYS: i64 = 7;
/// What Defender says of the age of signatures that it has none of.
const NO_AGE: i64 = 65_535;

/// Reads the records of the Security Center. The path of a record is that of the program that it starts; whether that
/// is still there tells a stale record. The count is that of the records.
pub(super) fn security_center(place: &Place, reading: &Reading) -> Outcome {
    let records = place.windows.security_center()?;
    for record in &records {
        // A record may name a page of Windows ("windowsdefender://") in place of a program.
        let path = record
            .path
            .as_deref()
            .and_then(|written| place.candidates(written, image::From::Nothing).into_iter().find(|path| image::is_full(path)));
        let exists = path.as_deref().and_then(|path| place.windows.exists(path).ok());
        reading.saw(
            record.name.as_str(),
            filled([
                (field::NAME, Some(record.name.clone())),
                (field::ROLE, Some(record.role.to_owned())),
                (field::STATE, Some(record.state.to_owned())),
                (field::DEFINITIONS, Some(record.definitions.to_owned())),
                (field::PATH, path.map(|path| without_user_names(&path))),
                (field::EXISTS, exists.map(|exists| exists.to_string())),
                (field::ID, record.id.clone()),
            ]),
        );
    }
    Ok(records.len())
}

/// Reads Microsoft Defender's own status.
pub(super) fn defender(place: &Place, reading: &Reading) -> Outcome {
    let status = place.windows.defender()?;
    reading.saw("status", defender_fields(&status));
    Ok(1)
}

/// What Defender's properties mean, property by property (learn.microsoft.com, `MSFT_MpComputerStatus`).
///
/// While it does not run its word about its signatures is worth nothing: they are never out of date then, and their age is
/// 65,535 days (a public report, Sophia-Script #605).
fn defender_fields(status: &BTreeMap<String, Property>) -> Vec<(&'static str, String)> {
    let flag = |name: &str| match status.get(name) {
        Some(Property::Flag(flag)) => Some(*flag),
        _ => None,
    };
    let text = |name: &str| match status.get(name) {
        Some(Property::Text(text)) => Some(text.trim().to_owned()),
        _ => None,
    };
    let age = match status.get("AntivirusSignatureAge") {
        Some(Property::Number(age)) if (0..NO_AGE).contains(age) => Some(*age),
        _ => None,
    };
    let on = |is: bool| if is { "on" } else { "off" }.to_owned();
    let mode = text("AMRunningMode").map(|mode| mode.to_lowercase()).filter(|mode| !mode.is_empty());
    let runs = flag("AMServiceEnabled") != Some(false) && mode.as_deref() != Some("not running");
    let definitions = match (flag("DefenderSignaturesOutOfDate"), age) {
        (Some(true), _) => "outdated",
        (_, Some(age)) if age > OLD_DAYS => "outdated",
        (Some(false), Some(_)) if runs => "current",
        _ => "unknown",
    };
    filled([
        (field::STATE, flag("AntivirusEnabled").map(|enabled| on(enabled && runs))),
        (field::REAL_TIME, flag("RealTimeProtectionEnabled").map(on)),
        (field::MODE, mode),
        (field::DEFINITIONS, Some(definitions.to_owned())),
        (
            field::DATE,
            text("AntivirusSignatureLastUpdated").and_then(|date| values::day_of_cim(&date)).map(|date| date.to_string()),
        ),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(properties: &[(&str, Property)]) -> BTreeMap<String, Property> {
        properties.iter().map(|(name, property)| ((*name).to_owned(), property.clone())).collect()
    }

    fn fields(properties: &[(&str, Property)]) -> BTreeMap<&'static str, String> {
        defender_fields(&status(properties)).into_iter().collect()
    }

    #[test]
    fn defender_is_believed_about_its_signatures_only_while_it_runs() {
        use Property::{Flag, Number, Text};
        let text = |text: &str| Text(text.to_owned());
        let running = fields(&[
            ("AMRunningMode", text("Normal")),
            ("AMServiceEnabled", Flag(true)),
            ("AntivirusEnabled", Flag(true)),
            ("RealTimeProtectionEnabled", Flag(true)),
            ("DefenderSignaturesOutOfDate", Flag(false)),
            ("AntivirusSignatureAge", Number(0)),
            ("AntivirusSignatureLastUpdated", text("20261122103000.000000+000")),
        ]);
        let expected = [
            (field::STATE, "on"),
            (field::REAL_TIME, "on"),
            (field::MODE, "normal"),
            (field::DEFINITIONS, "current"),
            (field::DATE, "2026-11-22"),
        ];
        assert_eq!(running, expected.into_iter().map(|(name, text)| (name, text.to_owned())).collect());

        let stopped = fields(&[
            ("AMRunningMode", text("Not running")),
            ("AMServiceEnabled", Flag(false)),
            ("AntivirusEnabled", Flag(true)),
            ("RealTimeProtectionEnabled", Flag(false)),
            ("DefenderSignaturesOutOfDate", Flag(false)),
            ("AntivirusSignatureAge", Number(65_535)),
        ]);
        let expected =
            [(field::STATE, "off"), (field::REAL_TIME, "off"), (field::MODE, "not running"), (field::DEFINITIONS, "unknown")];
        assert_eq!(stopped, expected.into_iter().map(|(name, text)| (name, text.to_owned())).collect());

        for (flag, age, expected) in [
            (Some(true), Some(1), "outdated"),
            (Some(false), Some(8), "outdated"),
            (None, Some(1), "unknown"),
            (None, None, "unknown"),
        ] {
            let mut properties = Vec::new();
            properties.extend(flag.map(|flag| ("DefenderSignaturesOutOfDate", Flag(flag))));
            properties.extend(age.map(|age| ("AntivirusSignatureAge", Number(age))));
            assert_eq!(fields(&properties)[field::DEFINITIONS], expected, "{flag:?} {age:?}");
        }
        assert_eq!(fields(&[("AntivirusSignatureAge", text("old"))])[field::DEFINITIONS], "unknown");
    }
}
