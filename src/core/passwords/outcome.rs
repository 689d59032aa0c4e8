//! What became of the records: counted for each section, with every remark.

use std::collections::BTreeSet;

use super::duplicates::duplicates;
use super::records::{Import, Record, Section};
use super::remarks::{Remark, What};

/// How many entries of a section were read and what became of them. `read = converted + not_converted`, always.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SectionCount {
    /// Entries in the file that was read.
    pub read: usize,
    /// Entries in the files that were written.
    pub converted: usize,
    /// Those among the converted of which something stands in another place or in other words.
    pub changed: usize,
    /// Entries that the target can't hold.
    pub not_converted: usize,
}

/// What became of all records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Counts in the order of [`Section::ALL`].
    pub sections: [SectionCount; 4],
    /// Remarks of reading and of writing, in the order of the lines.
    pub remarks: Vec<Remark>,
    /// Entries that repeat an earlier one.
    pub duplicates: usize,
}

/// Keeps count while a target is written. One call for each record keeps the counts true.
pub struct Ledger {
    outcome: Outcome,
    known: BTreeSet<(Section, usize, What)>,
    /// Indices of records that are left out because an identical one came before.
    left_out: BTreeSet<usize>,
}

impl Ledger {
    /// Begins to count what becomes of an import. With `leave_out_identical`, records that repeat an earlier one in
    /// every field are to be left out.
    #[must_use]
    pub fn new(import: &Import, leave_out_identical: bool) -> Self {
        let found = duplicates(&import.records);
        let left_out = if leave_out_identical {
            found.iter().filter(|duplicate| duplicate.identical).map(|duplicate| duplicate.again).collect()
        } else {
            BTreeSet::new()
        };
        let known = import.remarks.iter().filter_map(|remark| Some((remark.section?, remark.record?, remark.what))).collect();
        let outcome =
            Outcome { sections: [SectionCount::default(); 4], remarks: import.remarks.clone(), duplicates: found.len() };
        Self { outcome, known, left_out }
    }

    /// Whether the record with this index is to be left out; then it is counted, and nothing more is to be done.
    pub fn leaves_out(&mut self, index: usize, record: &Record) -> bool {
        let left_out = self.left_out.contains(&index);
        if left_out {
            self.not_converted(record, What::DuplicateLeftOut);
        }
        left_out
    }

    /// Counts a record as converted, with what was done to it.
    pub fn converted(&mut self, record: &Record, whats: &[What]) {
        let count = &mut self.outcome.sections[record.section.index()];
        count.read += 1;
        count.converted += 1;
        count.changed += usize::from(whats.iter().any(|what| what.is_change()));
        for what in whats {
            self.remark(record, *what);
        }
    }

    /// Counts a record as one that the target can't hold.
    pub fn not_converted(&mut self, record: &Record, why: What) {
        let count = &mut self.outcome.sections[record.section.index()];
        count.read += 1;
        count.not_converted += 1;
        self.remark(record, why);
    }

    fn remark(&mut self, record: &Record, what: What) {
        if self.known.insert((record.section, record.number, what)) {
            self.outcome.remarks.push(Remark::about(record, what));
        }
    }

    /// The counts.
    #[must_use]
    pub fn finish(mut self) -> Outcome {
        self.outcome.remarks.sort_by_key(|remark| remark.line);
        self.outcome
    }
}
