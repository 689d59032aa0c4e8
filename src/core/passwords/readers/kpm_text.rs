//! The text export of Kaspersky Password Manager.
//!
//! Entries are lines of `Label: value` with a line `---` between them, under the headings of up to four sections. The
//! last field of an entry is free text that may itself contain separators, headings and labels, and nothing is
//! escaped. So the position decides: a line means something only where the export could have written it.

use super::super::address::{self, Kind};
use super::super::records::{CustomField, Field, Record, Secret, Section, Stray};
use super::super::remarks::{Remark, What};
use super::labels::{Labels, is_separator, split_label, value_after};

/// What came out of a text.
pub(super) struct Parsed {
    pub records: Vec<Record>,
    pub remarks: Vec<Remark>,
    pub strays: Vec<Stray>,
    /// Whether anything in it is what the export alone writes.
    pub is_export: bool,
}

/// Reads a text whose line ends are line feeds.
pub(super) fn parse(text: &str, labels: &Labels) -> Parsed {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut reader = Reader {
        lines: &lines,
        labels,
        parsed: Parsed { records: Vec::new(), remarks: Vec::new(), strays: Vec::new(), is_export: false },
        numbers: [0; 4],
        blank_before_end: lines.windows(2).any(|pair| pair[0].trim().is_empty() && is_separator(pair[1])),
    };
    reader.read();
    reader.parsed
}

/// The value that is running: where it goes, and its lines so far.
struct Current<'a> {
    place: Place<'a>,
    lines: Vec<&'a str>,
}

enum Place<'a> {
    Field(Field),
    /// A field of its own under a label; "" where there is none.
    Custom(&'a str),
}

impl Current<'_> {
    /// Puts the value into the record, in one piece, so that growing leaves no copies behind.
    fn store(self, record: &mut Record) {
        let value = Secret::new(&super::join_lines(&self.lines));
        match self.place {
            Place::Field(field) => *record.slot(field) = Some(value),
            Place::Custom(label) => record.custom.push(CustomField { label: Secret::new(label), value }),
        }
    }
}

struct Reader<'a> {
    lines: &'a [&'a str],
    labels: &'a Labels,
    parsed: Parsed,
    numbers: [usize; 4],
    /// Whether the file has blank lines before the lines that end entries, as the export itself writes them.
    blank_before_end: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut section = None;
        let mut at = 0;
        let mut headings_alone = true;
        let mut headings = 0;
        while at < self.lines.len() {
            let line = self.lines[at];
            if line.trim().is_empty() || is_separator(line) {
                at += 1;
            } else if let Some(heading) = self.labels.heading(line) {
                section = Some(heading);
                headings += 1;
                at += 1;
            } else {
                headings_alone = false;
                at = self.read_entry(at, section);
            }
        }
        self.parsed.is_export |= headings_alone && headings > 0;
    }

    /// Reads the entry that begins at a line and returns the line behind it.
    fn read_entry(&mut self, start: usize, heading: Option<Section>) -> usize {
        let Some(section) = self.section_of(start, heading) else {
            return self.read_stray(start);
        };
        let known_start = self.labels.first(section).is_some_and(|label| value_after(self.lines[start], label).is_some());
        self.parsed.is_export |= known_start;
        self.numbers[section.index()] += 1;
        let mut record = Record::new(section, self.numbers[section.index()], start + 1);
        let fields = section.fields();
        let mut next = 0;
        let mut current: Option<Current<'a>> = None;
        let mut address_line = start + 1;
        let mut at = start;
        while at < self.lines.len() {
            let line = self.lines[at];
            if is_separator(line) {
                break;
            }
            let begins = if let Some((position, value)) = self.accept(section, next, at) {
                next = position + 1;
                let field = fields[position];
                if field == Field::Text {
                    let end = self.end_of_text(at + 1);
                    self.read_text(&mut record, at, end, value);
                    if self.blank_before_end && end < self.lines.len() && !self.lines[end - 1].trim().is_empty() {
                        self.remark(&record, end + 1, What::EndUnclear);
                    }
                    at = end;
                    break;
                }
                if field == Field::Url {
                    address_line = at + 1;
                }
                Some(Current { place: Place::Field(field), lines: vec![value] })
            } else if let Some((label, value)) = split_label(line) {
                let known = fields.iter().any(|field| self.labels.label(section, *field) == Some(label));
                let what = if known { What::LabelOutOfOrder } else { What::UnknownLabel };
                self.remark(&record, at + 1, what);
                Some(Current { place: Place::Custom(label), lines: vec![value] })
            } else if line.trim().is_empty() {
                None
            } else {
                self.remark(&record, at + 1, What::ValueContinues);
                match &mut current {
                    Some(current) => {
                        current.lines.push(line);
                        None
                    }
                    None => Some(Current { place: Place::Custom(""), lines: vec![line] }),
                }
            };
            if let Some(begins) = begins
                && let Some(ended) = current.replace(begins)
            {
                ended.store(&mut record);
            }
            at += 1;
        }
        if let Some(ended) = current {
            ended.store(&mut record);
        }
        if let Some(what) = address_remark(record.text_of(Field::Url)) {
            self.remark(&record, address_line, what);
        }
        self.parsed.records.push(record);
        at
    }

    /// The section of the entry that begins at a line: by its first label, else by any label that only one section
    /// has, else by the heading above it.
    fn section_of(&self, start: usize, heading: Option<Section>) -> Option<Section> {
        let by_first = Section::ALL
            .into_iter()
            .find(|section| self.labels.first(*section).is_some_and(|label| value_after(self.lines[start], label).is_some()));
        if by_first.is_some() {
            return by_first;
        }
        let (label, _) = split_label(self.lines[start])?;
        let has = |section: &Section| self.labels.fields[section.index()].iter().any(|known| known == label);
        heading.or_else(|| Section::ALL.into_iter().find(has))
    }

    /// Text outside of any entry, up to the next line that could begin something.
    fn read_stray(&mut self, start: usize) -> usize {
        let end = (start + 1..self.lines.len())
            .find(|at| is_separator(self.lines[*at]) || self.is_heading(*at) || self.begins_entry(*at))
            .unwrap_or(self.lines.len());
        let text = super::join_lines(&self.lines[start..end]);
        self.parsed.strays.push(Stray { line: start + 1, text: Secret::new(text.trim_end()) });
        self.parsed.remarks.push(Remark::about_file(start + 1, What::OutsideEntries));
        end
    }

    /// The field whose label stands on a line and can stand there, with its value.
    ///
    /// Labels count in the declared order only. One that skips others counts only when the skipped ones don't follow:
    /// otherwise it belongs to a value of several lines.
    fn accept(&self, section: Section, next: usize, at: usize) -> Option<(usize, &'a str)> {
        let fields = section.fields();
        let (position, value) = (next..fields.len()).find_map(|position| {
            let label = self.labels.label(section, fields[position])?;
            value_after(self.lines[at], label).map(|value| (position, value))
        })?;
        let skipped = &fields[next..position];
        if skipped.is_empty() {
            return Some((position, value));
        }
        let text_label = self.labels.label(section, Field::Text);
        let follows = self.lines[at + 1..]
            .iter()
            .take_while(|line| !is_separator(line) && text_label.is_none_or(|label| value_after(line, label).is_none()))
            .any(|line| {
                skipped
                    .iter()
                    .any(|field| self.labels.label(section, *field).is_some_and(|label| value_after(line, label).is_some()))
            });
        (!follows).then_some((position, value))
    }

    /// The line that ends the text that is running at a line.
    fn end_of_text(&self, from: usize) -> usize {
        (from..self.lines.len()).find(|at| is_separator(self.lines[*at]) && self.separates(*at)).unwrap_or(self.lines.len())
    }

    /// Whether a line `---` within free text ends the entry: only what can follow an entry may follow it.
    fn separates(&self, at: usize) -> bool {
        match self.next_filled(at + 1) {
            None => true,
            Some(next) => self.is_heading(next) || self.begins_entry(next),
        }
    }

    fn next_filled(&self, from: usize) -> Option<usize> {
        (from..self.lines.len()).find(|at| !self.lines[*at].trim().is_empty())
    }

    /// Whether a line can be the heading of a section: the word alone, with an entry, another heading, a separator or
    /// the end behind it. The same word with prose behind it is text.
    fn is_heading(&self, at: usize) -> bool {
        if self.labels.heading(self.lines[at]).is_none() {
            return false;
        }
        self.next_filled(at + 1).is_none_or(|next| {
            let line = self.lines[next];
            is_separator(line) || self.labels.heading(line).is_some() || split_label(line).is_some()
        })
    }

    /// Whether an entry can begin at a line: with the first label of a section; that of a note, which is too common a
    /// word, only with the label of its text behind it.
    fn begins_entry(&self, at: usize) -> bool {
        Section::ALL.into_iter().any(|section| {
            let Some(label) = self.labels.first(section) else { return false };
            if value_after(self.lines[at], label).is_none() {
                return false;
            }
            section != Section::Notes
                || self.next_filled(at + 1).is_some_and(|next| {
                    let text = self.labels.label(Section::Notes, Field::Text);
                    text.is_some_and(|label| value_after(self.lines[next], label).is_some())
                })
        })
    }

    /// Takes the lines of a free text: everything, but for blank lines at its end.
    fn read_text(&mut self, record: &mut Record, start: usize, end: usize, first: &str) {
        let last_filled = (start + 1..end).rev().find(|at| !self.lines[*at].trim().is_empty());
        let rest = &self.lines[start + 1..last_filled.map_or(start + 1, |at| at + 1)];
        if let Some(at) = rest.iter().position(|line| is_separator(line)) {
            self.remark(record, start + 2 + at, What::SeparatorInText);
        }
        let lines: Vec<&str> = std::iter::once(first).chain(rest.iter().copied()).collect();
        record.text = Some(Secret::new(&super::join_lines(&lines)));
    }

    /// Adds a remark, each kind once for an entry.
    fn remark(&mut self, record: &Record, line: usize, what: What) {
        let remark = Remark { line, ..Remark::about(record, what) };
        let again = self
            .parsed
            .remarks
            .iter()
            .rev()
            .take_while(|one| one.record == remark.record && one.section == remark.section)
            .any(|one| one.what == what);
        if !again {
            self.parsed.remarks.push(remark);
        }
    }
}

/// What there is to say about the field for the address.
pub(super) fn address_remark(url: &str) -> Option<What> {
    match address::kind(url) {
        Kind::NotAnAddress => Some(What::UrlNotAUrl),
        Kind::Several => Some(What::SeveralUrls),
        Kind::Empty | Kind::One => None,
    }
}
