//! A page as plain text: for the terminal, for a receipt that opens everywhere, and for the tests.

use super::page::{Block, Card, Choice, PageView, Timeline, Tone};

/// Width of plain-text documents, in characters.
pub const WIDTH: usize = 78;

/// A whole page as text, `width` characters wide.
#[must_use]
pub fn whole(page: &PageView, width: usize) -> String {
    let mut out = Writer { text: String::new(), width };
    out.paragraph(&page.headline, 0);
    let underline = page.headline.chars().count().min(width);
    out.text.push_str(&"=".repeat(underline));
    out.text.push_str("\n\n");
    if !page.lead.is_empty() {
        out.paragraph(&page.lead, 0);
        out.text.push('\n');
    }
    for block in &page.blocks {
        out.block(block, 0);
    }
    out.text
}

/// Blocks alone as text, `width` characters wide.
#[must_use]
pub fn blocks(blocks: &[Block], width: usize) -> String {
    let mut out = Writer { text: String::new(), width };
    for block in blocks {
        out.block(block, 0);
    }
    out.text
}

struct Writer {
    text: String,
    width: usize,
}

impl Writer {
    /// Wraps a paragraph, with an indent in characters.
    fn paragraph(&mut self, text: &str, indent: usize) {
        let room = self.width.saturating_sub(indent).max(20);
        for line in text.lines() {
            let mut length = 0;
            self.text.push_str(&" ".repeat(indent));
            for word in line.split_whitespace() {
                let word_length = word.chars().count();
                if length > 0 && length + 1 + word_length > room {
                    self.text.push('\n');
                    self.text.push_str(&" ".repeat(indent));
                    length = 0;
                }
                if length > 0 {
                    self.text.push(' ');
                    length += 1;
                }
                self.text.push_str(word);
                length += word_length;
            }
            self.text.push('\n');
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Heading(text) => {
                self.paragraph(text, indent);
                self.text.push_str(&" ".repeat(indent));
                self.text.push_str(&"-".repeat(text.chars().count().min(self.width - indent)));
                self.text.push('\n');
                return;
            }
            Block::Text(text) => self.paragraph(text, indent),
            Block::Steps(steps) => {
                for (step, number) in steps.iter().zip(1..) {
                    self.paragraph(&format!("{number}. {step}"), indent);
                }
            }
            Block::Note { tone, text } | Block::News { tone, text } => {
                let mark = if *tone == Tone::Attention { "!" } else { "*" };
                self.paragraph(&format!("{mark} {text}"), indent);
            }
            // What a terminal has written stays in its window and in recordings of it.
            Block::Private(_) => {}
            Block::Rows(rows) => {
                for row in rows {
                    let badge = row.badge.as_ref().map_or_else(String::new, |(_, word)| format!("  [{word}]"));
                    self.paragraph(&format!("- {}{badge}", row.title), indent);
                    if !row.note.is_empty() {
                        self.paragraph(&row.note, indent + 2);
                    }
                }
            }
            Block::Table(table) => {
                for (question, answers) in &table.rows {
                    self.paragraph(question, indent);
                    for (column, answer) in table.columns.iter().zip(answers) {
                        self.paragraph(&format!("{column}: {answer}"), indent + 2);
                    }
                }
            }
            Block::Timeline(timeline) => self.timeline(timeline, indent),
            Block::Sides(sides) => {
                for side in sides {
                    self.paragraph(&side.title, indent);
                    self.paragraph(&side.text, indent + 2);
                    self.paragraph(&format!("{}: {}", side.source.label, side.source.address), indent + 2);
                }
            }
            Block::Choice { label, options } => self.choices(label, options, ("(o)", "( )"), indent),
            Block::Checks { label, items } => self.choices(label, items, ("[x]", "[ ]"), indent),
            Block::Pick { label, chosen, .. } => self.paragraph(&format!("{label}: {chosen}"), indent),
            Block::Fold { label, blocks, .. } => {
                self.paragraph(&format!("> {label}"), indent);
                for block in blocks {
                    self.block(block, indent + 2);
                }
                return;
            }
            Block::Controls(controls) => {
                let labels: Vec<String> = controls.iter().map(|control| format!("<{}>", control.label)).collect();
                self.paragraph(&labels.join(" "), indent);
            }
            Block::Link { label, address } if label == address => self.paragraph(address, indent),
            // Squares made of letters would be noise to a screen reader; the address is what a code says.
            Block::Link { label, address } | Block::Qr { label, address } => {
                self.paragraph(&format!("{label}: {address}"), indent);
            }
            Block::Command(command) => self.paragraph(&format!("    {command}"), indent),
            Block::Large(items) => {
                for item in items {
                    self.paragraph(&format!("{}: {}", item.label, item.text), indent);
                }
            }
            Block::Exact(text) => {
                for line in text.lines() {
                    self.text.push_str(&" ".repeat(indent));
                    self.text.push_str(line);
                    self.text.push('\n');
                }
            }
            Block::Progress { label, done, total } => self.paragraph(&format!("{label} ({done}/{total})"), indent),
            Block::Card(card) => {
                self.card(card, indent);
                return;
            }
            Block::Form(form) => {
                let lines = form.fields.iter().map(|(label, text)| format!("{label}: {text}"));
                for line in lines.chain(form.secrets.iter().map(|label| format!("{label}:"))) {
                    self.paragraph(&line, indent);
                }
                self.paragraph(&format!("<{}>", form.submit), indent);
            }
        }
        self.text.push('\n');
    }

    fn card(&mut self, card: &Card, indent: usize) {
        let badge = card.badge.as_ref().map_or_else(String::new, |(_, word)| format!("  [{word}]"));
        self.paragraph(&format!("{}{badge}", card.title), indent);
        if !card.subtitle.is_empty() {
            self.paragraph(&card.subtitle, indent + 2);
        }
        for block in &card.blocks {
            self.block(block, indent + 2);
        }
    }

    fn choices(&mut self, label: &str, options: &[Choice], (chosen, open): (&str, &str), indent: usize) {
        if !label.is_empty() {
            self.paragraph(label, indent);
        }
        for option in options {
            let mark = if option.chosen { chosen } else { open };
            self.paragraph(&format!("{mark} {}", option.label), indent);
            if !option.note.is_empty() {
                self.paragraph(&option.note, indent + 4);
            }
        }
    }

    fn timeline(&mut self, timeline: &Timeline, indent: usize) {
        for mark in &timeline.marks {
            self.paragraph(&format!("| {}: {}", mark.title, mark.note), indent);
            for block in &mark.details {
                self.block(block, indent + 4);
            }
        }
        // Details end with an empty line, and so does every block.
        if self.text.ends_with("\n\n") {
            self.text.pop();
        }
    }
}
