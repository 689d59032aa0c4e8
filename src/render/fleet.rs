//! The table of many machines as a page of its own: counts, plots and the lines.

use std::fmt::Write as _;

use safe_passage_core::detection::Products;
use safe_passage_core::fleet::{Machine, OwnOutput, Summary};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::timeline::day_of;

use super::html::{document, escape};
use crate::text::Words;

/// What this page adds to the look of the documents. The colours are the documents' own, for light, dark and paper.
const STYLE: &str = "<style>figure.plot{margin:1rem 0}figure.plot svg{width:100%;height:auto}figure.plot text{fill:var(--ink);\
    font:15px Inter,system-ui,sans-serif}figure.plot text.number{font-weight:600}figure.plot .bar{fill:var(--accent)}\
    figure.plot .ground{fill:var(--ink3)}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}\
    caption{text-align:left;color:var(--ink3);padding:.5rem}table.lines{font-size:.875rem}table.lines td,table.lines th{overflow-wrap:anywhere}\
    table.lines td.day{overflow-wrap:normal}\
    @media print{figure.plot .bar,figure.plot .ground{print-color-adjust:exact}}</style>\n";

/// Width of a plot, in its own units; it is drawn as wide as the page.
const WIDTH: usize = 640;
/// Height of one row of a plot: its name, and the bar under it.
const ROW: usize = 46;
/// Room right of the longest bar, for its number.
const NUMBER: usize = 80;

/// The whole page.
#[must_use]
pub fn page(words: &Words, summary: &Summary, products: &Products) -> String {
    let read = summary.machines.len();
    let mut body = String::new();
    let title = words.word("fleet-title");
    // Writing into a string can't fail.
    _ = writeln!(body, "<h1>{}</h1>", escape(&title));
    let lead = words.say(&message!("fleet-lead", read = read, skipped = summary.skipped.len(), date = day_of(summary.at)));
    _ = writeln!(body, "<p class=\"lead\">{}</p>", escape(&lead));
    let by_situation: Vec<(String, usize)> =
        summary.by_situation().into_iter().map(|(one, count)| (words.word(one.message_id()), count)).collect();
    let name = |id: &str| products.get(id).map_or_else(|| id.to_owned(), |product| product.name.clone());
    let by_product: Vec<(String, usize)> = summary.by_product().into_iter().map(|(id, count)| (name(id), count)).collect();
    let by_age: Vec<(String, usize)> =
        summary.by_age().into_iter().map(|(one, count)| (words.word(one.message_id()), count)).collect();
    for (number, heading, note, counts) in [
        (1, "fleet-by-situation", None, by_situation),
        (2, "fleet-by-product", Some("fleet-by-product-note"), by_product),
        (3, "fleet-by-age", Some("fleet-by-age-note"), by_age),
    ] {
        _ = writeln!(body, "<h2>{}</h2>", escape(&words.word(heading)));
        if let Some(note) = note {
            _ = writeln!(body, "<p>{}</p>", escape(&words.word(note)));
        }
        if counts.is_empty() {
            _ = writeln!(body, "<p>{}</p>", escape(&words.word("fleet-nothing")));
        } else {
            plot(&mut body, words, number, heading, &counts, read);
            table(&mut body, words, heading, &counts, read);
        }
    }
    lines(&mut body, words, summary, &name);
    skipped(&mut body, words, summary);
    let head = format!("<meta name=\"generator\" content=\"{}\">\n{STYLE}", OwnOutput::MARK);
    let foot = format!("{} {} · {}", words.word("program-name"), env!("CARGO_PKG_VERSION"), words.date(day_of(summary.at)));
    document(words, &title, &head, &body, &foot)
}

/// Bars with their names and numbers as a picture in the page. Whoever can't see it has the table under it.
fn plot(out: &mut String, words: &Words, number: usize, heading: &str, counts: &[(String, usize)], read: usize) {
    let height = counts.len() * ROW;
    _ = write!(
        out,
        "<figure class=\"plot\"><svg role=\"img\" aria-labelledby=\"plot{number} plot{number}-more\" viewBox=\"0 0 {WIDTH} {height}\">\
         <title id=\"plot{number}\">{}</title><desc id=\"plot{number}-more\">{}</desc>",
        escape(&words.word(heading)),
        escape(&words.word("fleet-plot-described")),
    );
    // The bars are parts of all computers, so that plots can be compared.
    let room = WIDTH - NUMBER;
    for (place, (name, count)) in counts.iter().enumerate() {
        let top = place * ROW;
        let length = (count * room).checked_div(read).unwrap_or(0).max(1);
        _ = write!(
            out,
            "<text x=\"0\" y=\"{}\">{}</text><rect class=\"ground\" fill-opacity=\"0.15\" x=\"0\" y=\"{bar}\" width=\"{room}\" height=\"14\" rx=\"4\"/>\
             <rect class=\"bar\" x=\"0\" y=\"{bar}\" width=\"{length}\" height=\"14\" rx=\"4\"/>\
             <text class=\"number\" x=\"{}\" y=\"{}\">{count}</text>",
            top + 16,
            escape(name),
            room + 10,
            top + 36,
            bar = top + 24,
        );
    }
    out.push_str("</svg></figure>\n");
}

/// The numbers of a plot.
fn table(out: &mut String, words: &Words, heading: &str, counts: &[(String, usize)], read: usize) {
    _ = writeln!(
        out,
        "<table><caption>{}</caption><tr><th scope=\"col\"></th><th scope=\"col\" class=\"number\">{}</th><th scope=\"col\" class=\"number\">{}</th></tr>",
        escape(&words.word(heading)),
        escape(&words.word("fleet-computers")),
        escape(&words.word("fleet-share")),
    );
    for (name, count) in counts {
        let percent = (count * 100 + read / 2).checked_div(read).unwrap_or(0);
        let share = words.say(&message!("fleet-percent", percent = percent));
        _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"number\">{count}</td><td class=\"number\">{}</td></tr>",
            escape(name),
            escape(&share)
        );
    }
    out.push_str("</table>\n");
}

/// A line for each machine, folded: there can be thousands.
fn lines(out: &mut String, words: &Words, summary: &Summary, name: &dyn Fn(&str) -> String) {
    _ = writeln!(out, "<h2>{}</h2>", escape(&words.word("fleet-lines")));
    let label = words.say(&message!("fleet-lines-show", count = summary.machines.len()));
    _ = write!(out, "<details><summary>{}</summary>\n<table class=\"lines\"><tr>", escape(&label));
    for id in ["fleet-column-file", "fleet-column-situation", "fleet-column-products", "fleet-column-update"] {
        _ = write!(out, "<th scope=\"col\">{}</th>", escape(&words.word(id)));
    }
    out.push_str("</tr>\n");
    for machine in &summary.machines {
        let Machine { file, situation, last_update, age, .. } = machine;
        let products: Vec<String> = machine
            .there()
            .map(|found| match &found.version {
                Some(version) => format!("{} {version}", name(&found.id)),
                None => name(&found.id),
            })
            .collect();
        let day = last_update.as_deref().and_then(|day| day.parse().ok()).map(|day| words.date(day));
        let update = day.unwrap_or_else(|| words.word(age.message_id()));
        _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"day\">{}</td></tr>",
            escape(file),
            escape(&words.word(situation.message_id())),
            escape(&products.join(", ")),
            escape(&update)
        );
    }
    out.push_str("</table></details>\n");
}

/// Files that are no machine, each with the reason.
fn skipped(out: &mut String, words: &Words, summary: &Summary) {
    if summary.skipped.is_empty() {
        return;
    }
    _ = writeln!(out, "<h2>{}</h2>\n<ul>", escape(&words.word("fleet-skipped")));
    for one in &summary.skipped {
        _ = writeln!(out, "<li>{}</li>", escape(&words.say(&skipped_message(&one.file, one.reason.message_id()))));
    }
    out.push_str("</ul>\n");
}

/// What is said of a file that is no machine.
#[must_use]
pub fn skipped_message(file: &str, reason: &'static str) -> Message {
    message!("fleet-skipped-file", file = file, reason = Message::new(reason))
}
