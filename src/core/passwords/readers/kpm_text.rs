//! The text export of Kaspersky Password Manager.
//!
//! Entries are lines of `Label: value` with a line `---` between them, under the headings of up to four sections. The
//! last field of an entry is free text that may itself contain separators, headings and labels, and nothing is
//! escaped. So the position decides: a line means something only where the export could have written it.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::super::address::{self, Kind};
use super::super::records::{CustomField, Field, Record, Secret, Section, Stray};
use super::super::remarks::{Remark, What};
use super::labels::{Labels, is_separator, split_label, value_after};

/// How far a value goes on over further lines, at most, when it is asked whether a label belongs to it. Without an end a
/// file of labels alone would take the square of its length.
const LONGEST_VALUE_LINES: usize = 1000;

/// What came out of a text.
pub(super) struct Parsed {
    pub records: Vec<Record>,
    pub remarks: Vec<Remark>,
    pub strays: Vec<Stray>,
    /// Whether anything in it is what the export alone writes.
    pub is_export: bool,
}

/// Reads a text whose line ends are line feeds.
pub(super) fn parse(text: &Arc<Zeroizing<String>>, labels: &Labels) -> Parsed {
    let lines = Lines::of(text);
    let mut reader = Reader {
        lines: &lines,
        labels,
        parsed: Parsed { records: Vec::new(), remarks: Vec::new(), strays: Vec::new(), is_export: false },
        numbers: [0; 4],
        blank_before_end: (1..lines.len()).any(|at| is_separator(lines.get(at)) && lines.get(at - 1).trim().is_empty()),
    };
    reader.read();
    reader.parsed
}

/// The lines of a text, found by where they begin: four bytes a line, where a list of pieces would take sixteen.
struct Lines<'a> {
    text: &'a Arc<Zeroizing<String>>,
    /// Where each line begins, and one place more: behind the last one and its line feed, if it had one.
    starts: Vec<u32>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a Arc<Zeroizing<String>>) -> Self {
        let count = memchr::memchr_iter(b'\n', text.as_bytes()).count();
        let mut starts = Vec::with_capacity(count + 2);
        starts.push(0);
        // A text of four gigabytes is no export; what lies behind that is not looked at.
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map_while(|at| u32::try_from(at + 1).ok()));
        if let Ok(end) = u32::try_from(text.len() + 1) {
            starts.push(end);
        }
        Self { text, starts }
    }

    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// A line without its end.
    fn get(&self, at: usize) -> &'a str {
        self.piece(at, at + 1)
    }

    /// Lines one after the other as they stand in the text, without the end of the last one.
    fn piece(&self, from: usize, to: usize) -> &'a str {
        let (from, to) = (self.starts[from] as usize, self.starts[to] as usize - 1);
        self.text.get(from..to.max(from)).unwrap_or_default()
    }
}

/// The value that is running: where it goes, and its lines so far.
struct Current<'a> {
    place: Place<'a>,
    first: &'a str,
    /// Lines that went on behind the first one; nearly always none.
    further: Vec<&'a str>,
}

enum Place<'a> {
    Field(Field),
    /// A field of its own under a label; "" where there is none.
    Custom(&'a str),
}

impl Current<'_> {
    /// Puts the value into the record, in one piece, so that growing leaves no copies behind.
    fn store(self, record: &mut Record, text: &Arc<Zeroizing<String>>) {
        let value = match self.further.as_slice() {
            [] => Secret::within(text, self.first),
            further => {
                let lines: Vec<&str> = std::iter::once(self.first).chain(further.iter().copied()).collect();
                Secret::new(&super::join_lines(&lines))
            }
        };
        match self.place {
            Place::Field(field) => *record.slot(field) = Some(value),
            Place::Custom(label) => record.custom.push(CustomField { label: Secret::within(text, label), value }),
        }
    }
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
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
            let line = self.lines.get(at);
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
        let known_start = self.labels.first(section).is_some_and(|label| value_after(self.lines.get(start), label).is_some());
        self.parsed.is_export |= known_start;
        self.numbers[section.index()] += 1;
        let mut record = Record::new(section, self.numbers[section.index()], start + 1);
        let fields = section.fields();
        let mut next = 0;
        let mut current: Option<Current<'a>> = None;
        let mut address_line = start + 1;
        let mut at = start;
        while at < self.lines.len() {
            let line = self.lines.get(at);
            if is_separator(line) {
                break;
            }
            let begins = if let Some((position, value)) = self.accept(section, next, at) {
                next = position + 1;
                let field = fields[position];
                if field == Field::Text {
                    let end = self.end_of_text(at + 1);
                    self.read_text(&mut record, at, end, value);
                    if self.blank_before_end && end < self.lines.len() && !self.lines.get(end - 1).trim().is_empty() {
                        self.remark(&record, end + 1, What::EndUnclear);
                    }
                    at = end;
                    break;
                }
                if field == Field::Url {
                    address_line = at + 1;
                }
                Some(Current { place: Place::Field(field), first: value, further: Vec::new() })
            } else if let Some((label, value)) = split_label(line) {
                let known = fields.iter().any(|field| self.labels.label(section, *field) == Some(label));
                let what = if known { What::LabelOutOfOrder } else { What::UnknownLabel };
                self.remark(&record, at + 1, what);
                Some(Current { place: Place::Custom(label), first: value, further: Vec::new() })
            } else if line.trim().is_empty() {
                None
            } else {
                self.remark(&record, at + 1, What::ValueContinues);
                match &mut current {
                    Some(current) => {
                        current.further.push(line);
                        None
                    }
                    None => Some(Current { place: Place::Custom(""), first: line, further: Vec::new() }),
                }
            };
            if let Some(begins) = begins
                && let Some(ended) = current.replace(begins)
            {
                ended.store(&mut record, self.lines.text);
            }
            at += 1;
        }
        if let Some(ended) = current {
            ended.store(&mut record, self.lines.text);
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
            .find(|section| self.labels.first(*section).is_some_and(|label| value_after(self.lines.get(start), label).is_some()));
        if by_first.is_some() {
            return by_first;
        }
        let (label, _) = split_label(self.lines.get(start))?;
        let has = |section: &Section| self.labels.fields[section.index()].iter().any(|known| known == label);
        heading.or_else(|| Section::ALL.into_iter().find(has))
    }

    /// Text outside of any entry, up to the next line that could begin something.
    fn read_stray(&mut self, start: usize) -> usize {
        let end = (start + 1..self.lines.len())
            .find(|at| is_separator(self.lines.get(*at)) || self.is_heading(*at) || self.begins_entry(*at))
            .unwrap_or(self.lines.len());
        let text = self.lines.piece(start, end).trim_end();
        self.parsed.strays.push(Stray { line: start + 1, text: Secret::within(self.lines.text, text) });
        self.parsed.remarks.push(Remark::about_file(start + 1, What::OutsideEntries));
        end
    }

    /// The field whose label stands on a line and can stand there, with its value.
    ///
    /// Labels count in the declared order only. One that skips others counts only when the skipped ones don't follow:
    /// otherwise it belongs to a value of several lines.
    fn accept(&self, section: Section, next: usize, at: usize) -> Option<(usize, &'a str)> {
        let fields = section.fields();
        let line = self.lines.get(at);
        let (position, value) = (next..fields.len()).find_map(|position| {
            let label = self.labels.at(section, position)?;
            value_after(line, label).map(|value| (position, value))
        })?;
        let skipped = &fields[next..position];
        if skipped.is_empty() {
            return Some((position, value));
        }
        let text_label = self.labels.label(section, Field::Text);
        let follows = (at + 1..self.lines.len().min(at + 1 + LONGEST_VALUE_LINES))
            .map(|at| self.lines.get(at))
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
        (from..self.lines.len()).find(|at| is_separator(self.lines.get(*at)) && self.separates(*at)).unwrap_or(self.lines.len())
    }

    /// Whether a line `---` within free text ends the entry: only what can follow an entry may follow it.
    fn separates(&self, at: usize) -> bool {
        match self.next_filled(at + 1) {
            None => true,
            Some(next) => self.is_heading(next) || self.begins_entry(next),
        }
    }

    fn next_filled(&self, from: usize) -> Option<usize> {
        (from..self.lines.len()).find(|at| !self.lines.get(*at).trim().is_empty())
    }

    /// Whether a line can be the heading of a section: the word alone, with an entry, another heading, a separator or
    /// the end behind it. The same word with prose behind it is text.
    fn is_heading(&self, at: usize) -> bool {
        if self.labels.heading(self.lines.get(at)).is_none() {
            return false;
        }
        self.next_filled(at + 1).is_none_or(|next| {
            let line = self.lines.get(next);
            is_separator(line) || self.labels.heading(line).is_some() || split_label(line).is_some()
        })
    }

    /// Whether an entry can begin at a line: with the first label of a section; that of a note, which is too common a
    /// word, only with the label of its text behind it.
    fn begins_entry(&self, at: usize) -> bool {
        Section::ALL.into_iter().any(|section| {
            let Some(label) = self.labels.first(section) else { return false };
            if value_after(self.lines.get(at), label).is_none() {
                return false;
            }
            section != Section::Notes
                || self.next_filled(at + 1).is_some_and(|next| {
                    let text = self.labels.label(Section::Notes, Field::Text);
                    text.is_some_and(|label| value_after(self.lines.get(next), label).is_some())
                })
        })
    }

    /// Takes the lines of a free text: everything, but for blank lines at its end.
    fn read_text(&mut self, record: &mut Record, start: usize, end: usize, first: &str) {
        let last_filled = (start + 1..end).rev().find(|at| !self.lines.get(*at).trim().is_empty());
        let last = last_filled.map_or(start + 1, |at| at + 1);
        if let Some(at) = (start + 1..last).find(|at| is_separator(self.lines.get(*at))) {
            self.remark(record, at + 1, What::SeparatorInText);
        }
        // From the value on the first line to the end of the last one, as it stands in the file.
        let behind_label = self.lines.get(start).len() - first.len();
        let text = self.lines.piece(start, last).get(behind_label..).unwrap_or_default();
        record.text = Some(Secret::within(self.lines.text, text));
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
