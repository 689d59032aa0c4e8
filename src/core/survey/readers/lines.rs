//! A capture line by line: every line goes through the readers of the known shapes, in an order that matters.

use super::context::Context;
use super::{
    Reading, applications, hijack, kinds, linux, loose, macos, private, records, rows, security_center, services, tables, tools,
};
use crate::survey::{Kind, Survey};

/// How much of a text tells its kind, in bytes.
const HEAD: usize = 64 * 1024;

/// Most lines and bytes of one record. Real ones have a few dozen lines.
const LONGEST_RECORD: (usize, usize) = (4096, 1 << 20);

/// Reads lines. What it remembers doesn't grow with their number.
pub(super) struct Lines<'a> {
    reading: Reading<'a>,
    /// The first lines, until they tell the kind.
    head: String,
    /// What the lines gave so far, once their kind is known.
    context: Option<Context<'a>>,
    records: records::Blocks,
    /// Lines and bytes of the record that the lines are in.
    record: (usize, usize),
    tables: tables::Tables,
    names: loose::Names,
    any_text: bool,
    cut: bool,
}

impl<'a> Lines<'a> {
    pub fn new(reading: Reading<'a>) -> Self {
        Self {
            reading,
            head: String::new(),
            context: None,
            records: records::Blocks::default(),
            record: (0, 0),
            tables: tables::Tables::default(),
            names: loose::Names::default(),
            any_text: false,
            cut: false,
        }
    }

    /// Says that something of the text is left out.
    pub fn cut_short(&mut self) {
        self.cut = true;
    }

    /// Whether a row of a list may be passed over: the log is of such lists, and nothing of it goes on over the end of a line.
    pub fn may_pass_over_rows(&self) -> bool {
        self.context.as_ref().is_some_and(|context| may_pass_over_rows(context, &self.records, &self.tables))
    }

    /// Rows were passed over, which end what stood before them as any other line does.
    pub fn passed_over(&mut self) {
        if let Some(context) = &mut self.context {
            self.records.finish(context);
        }
        self.record = (0, 0);
    }

    /// Takes the next line, without its end.
    pub fn line(&mut self, line: &str) {
        let line = private::line(loose::unquoted(line.trim_end()));
        self.any_text |= !line.is_empty();
        if let Some(context) = &mut self.context {
            look(&line, context, &mut self.records, &mut self.record, &mut self.tables, &mut self.names);
            return;
        }
        self.head.push_str(&line);
        self.head.push('\n');
        if self.head.len() >= HEAD {
            self.begin();
        }
    }

    /// The head tells the kind; then it is read like the rest.
    fn begin(&mut self) -> &mut Context<'a> {
        let head = std::mem::take(&mut self.head);
        let context = self.context.insert(Context::new(kinds::kind_of(&head), self.reading));
        kinds::read_system(&head, context);
        for line in head.lines() {
            let nobody_asks = self.reading.interest.is_some_and(|interest| !interest.is_in(line));
            if nobody_asks
                && rows::may_be_passed_over(line.as_bytes())
                && may_pass_over_rows(context, &self.records, &self.tables)
            {
                self.records.finish(context);
                self.record = (0, 0);
                continue;
            }
            look(line, context, &mut self.records, &mut self.record, &mut self.tables, &mut self.names);
        }
        context
    }

    /// Ends the text; `None` where there was nothing in it.
    pub fn finish(mut self) -> Option<Survey> {
        if !self.any_text {
            return None;
        }
        if self.context.is_none() {
            self.begin();
        }
        let mut context = self.context?;
        self.records.finish(&mut context);
        self.tables.finish();
        macos::finish(&mut context);
        self.names.finish(&mut context);
        if self.cut {
            context.cut_short();
        }
        Some(context.finish())
    }
}

fn may_pass_over_rows(context: &Context<'_>, records: &records::Blocks, tables: &tables::Tables) -> bool {
    matches!(context.kind, Kind::Frst | Kind::FrstAddition)
        && context.unit.is_none()
        && !context.live_units
        && !tools::inside(context)
        && records.are_between()
        && tables.are_between()
}

fn look(
    line: &str,
    context: &mut Context<'_>,
    records: &mut records::Blocks,
    record: &mut (usize, usize),
    tables: &mut tables::Tables,
    names: &mut loose::Names,
) {
    let kind = context.kind;
    context.line(line);
    if kind == Kind::Lines {
        names.line(line);
    }
    // A record or a table takes its own lines; everything else is looked at for itself.
    if tables.line(line, context) {
        return;
    }
    let in_record = records.line(line, context);
    *record = if in_record { (record.0 + 1, record.1 + line.len()) } else { (0, 0) };
    if record.0 >= LONGEST_RECORD.0 || record.1 >= LONGEST_RECORD.1 {
        records.finish(context);
        *record = (0, 0);
    }
    let known = security_center::line(line, context)
        || applications::line(line, context)
        || hijack::line(line, context)
        || services::line(line, context)
        || linux::line(line, context)
        || macos::line(line, context);
    if !known && (!in_record || super::is_loose(context.kind)) {
        loose::line(line, context);
    }
    context.bound();
}
