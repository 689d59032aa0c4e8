//! A day's counts for the shop: how often something happened, and nothing about whom.
//!
//! The file is a table that any spreadsheet opens: a line of names, then a line for each day.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

/// Days that are kept: a year and the same month of the year before, to compare.
pub const KEPT_DAYS: i32 = 400;

/// Most lines that are read: more than the kept days can be.
const MOST_LINES: usize = 1000;

/// Something that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// Somebody touched the attract page.
    Begun,
    /// Somebody came to the take-home page.
    Finished,
    /// A page was handed to the printer.
    Printed,
    /// A page could not be printed.
    NotPrinted,
    /// Nobody was there any more, and everything was forgotten.
    Left,
    /// The program had to be started again.
    Restarted,
}

impl Event {
    /// All events, in the order of the columns.
    pub const ALL: [Self; 6] = [Self::Begun, Self::Finished, Self::Printed, Self::NotPrinted, Self::Left, Self::Restarted];

    /// Name of the column. The file is for programs too, so it is the same in every language.
    #[must_use]
    pub fn column(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Finished => "finished",
            Self::Printed => "printed",
            Self::NotPrinted => "not_printed",
            Self::Left => "left",
            Self::Restarted => "restarted",
        }
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|event| *event == self).unwrap_or_default()
    }
}

/// The counts of one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Day([u64; Event::ALL.len()]);

impl Day {
    /// How often something happened.
    #[must_use]
    pub fn of(&self, event: Event) -> u64 {
        self.0[event.place()]
    }
}

/// The counts of all days that are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days(BTreeMap<Date, Day>);

/// The file is not one of counts; it is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is none of a file with counts")]
pub struct NotCounts {
    /// The line that does not fit, counted from 1.
    pub line: usize,
}

fn heading() -> String {
    let columns: Vec<&str> = std::iter::once("date").chain(Event::ALL.map(Event::column)).collect();
    columns.join(",")
}

impl Days {
    /// Reads the file.
    ///
    /// # Errors
    /// [`NotCounts`] where any line has another form: such a file was made by somebody else or edited by hand, and must
    /// not be written over.
    pub fn read(text: &str) -> Result<Self, NotCounts> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().zip(1..);
        if lines.next().is_none_or(|(line, _)| line.trim_end() != heading()) {
            return Err(NotCounts { line: 1 });
        }
        let mut days = BTreeMap::new();
        for (text, line) in lines {
            let text = text.trim_end();
            if text.is_empty() {
                continue;
            }
            let wrong = NotCounts { line };
            if line > MOST_LINES {
                return Err(wrong);
            }
            let mut cells = text.split(',');
            let date: Date = cells.next().filter(|cell| cell.len() == 10).and_then(|cell| cell.parse().ok()).ok_or(wrong)?;
            let mut day = Day::default();
            for count in &mut day.0 {
                let cell = cells.next().filter(|cell| cell.bytes().all(|byte| byte.is_ascii_digit())).ok_or(wrong)?;
                *count = cell.parse().map_err(|_| wrong)?;
            }
            if cells.next().is_some() || days.insert(date, day).is_some() {
                return Err(wrong);
            }
        }
        Ok(Self(days))
    }

    /// The file's text, the earliest day first.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = heading();
        for (date, day) in &self.0 {
            text.push('\n');
            text.push_str(&date.to_string());
            for count in day.0 {
                text.push(',');
                text.push_str(&count.to_string());
            }
        }
        text.push('\n');
        text
    }

    /// Counts something on a day, and forgets days that are older than [`KEPT_DAYS`] before it.
    pub fn count(&mut self, day: Date, event: Event) {
        let count = &mut self.0.entry(day).or_default().0[event.place()];
        *count = count.saturating_add(1);
        if let Ok(first) = day.checked_sub(KEPT_DAYS.days()) {
            self.0.retain(|date, _| *date > first);
        }
        // A clock that ran ahead leaves days of the future behind; the number of days is bounded all the same.
        while self.0.len() > KEPT_DAYS.unsigned_abs() as usize {
            self.0.pop_first();
        }
    }

    /// The counts of a day.
    #[must_use]
    pub fn of(&self, day: Date) -> Day {
        self.0.get(&day).copied().unwrap_or_default()
    }
}
