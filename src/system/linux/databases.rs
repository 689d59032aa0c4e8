//! The age of a product's databases, as far as the product tells it to an ordinary account.

use std::time::Duration;

use jiff::civil::Date;
use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::Place;
use super::commands::Commands;

/// Products by their id in the product data, the status program that each installs, and the folder of its own. `--app-info` is the maker's
/// documented question for the state; it changes nothing.
/// Source: support.kaspersky.com/help/Kaspersky/Linux2.0/en-US (kfl-control); glpi-agent pull request 931 (kesl-control).
const STATUS_PROGRAMS: [(&str, &str, &str); 2] =
    [("kesl", "kesl-control", "/opt/kaspersky/kesl/bin"), ("kaspersky-linux-home", "kfl-control", "/opt/kaspersky/kfl/bin")];

/// Asks each installed product for the date of its databases. The count is the number of products that could be asked.
pub(super) fn databases(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    for (product, program, folder) in STATUS_PROGRAMS {
        let commands = place.commands.and(place.at(folder));
        if !commands.has(program) {
            continue;
        }
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        count += 1;
        match date_of(&commands, reading, program) {
            Ok(date) => reading.saw(product, date.map(|date| (field::DATE, date))),
            Err(why) => reading.could_not_read(product, why),
        }
    }
    Ok(count)
}

/// The date of a product's databases; `None` where the product says that it has none yet.
fn date_of(commands: &Commands, reading: &Reading, program: &str) -> Result<Option<String>, Reason> {
    let answer = commands.run(program, &["--app-info"], Duration::from_secs(8), reading)?;
    match release_date(&answer.text) {
        // The beginning of the epoch stands for databases that were never loaded.
        Some(date) => Ok(Some(date).filter(|date| *date != jiff::civil::date(1970, 1, 1)).map(|date| date.to_string())),
        // Ordinary accounts are usually refused; the program says so and ends with a failure.
        None if !answer.success => Err(reason::PERMISSION),
        None => Err(reason::NOT_UNDERSTOOD),
    }
}

/// Words of the label on the line about the release date, in the languages that the product's service speaks, whatever
/// language its caller asks for.
const LABELS: [[&str; 2]; 2] = [["database", "date"], ["баз", "дата"]];

/// The day on the line about the release date of the databases (`Last release date of databases:  2024-09-28 10:15:00`).
/// Only a day written year first is taken; another order could be read in two ways.
fn release_date(text: &str) -> Option<Date> {
    text.lines().find_map(|line| {
        let (label, value) = line.split_once(':')?;
        let label = label.to_lowercase();
        if !LABELS.iter().any(|words| words.iter().all(|word| label.contains(word))) {
            return None;
        }
        value.trim().get(..10)?.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_day_is_taken_from_the_line_about_it() {
        let cases = [
            ("Name: X\nLast release date of databases:    2024-09-28 10:15:00\n", Some("2024-09-28")),
            ("Дата последнего выпуска баз приложения: 2024-09-28 10:15", Some("2024-09-28")),
            ("LAST RELEASE DATE OF DATABASES: 2024-09-28", Some("2024-09-28")),
            ("Application databases loaded: Yes\nInstall date: 2020-01-01", None),
            ("Last release date of databases: 28/09/2024 10:15", None),
            ("Last release date of databases: 2024-13-28", None),
            ("Last release date of databases:", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(release_date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = release_date(&text);
            let _ = release_date(&format!("date of databases: {text}"));
        }
    }
}
