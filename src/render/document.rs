//! The documents that a person takes along: receipt, offline sheet, page for the browser, survey.

use jiff::civil::Date;
use safe_passage_core::journey::plan::{LETTERS, SYSTEM_PASSWORD};
use safe_passage_core::journey::{Gate, MadeFile, Page};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::protection::Chosen;
use safe_passage_core::report::receipt::{self, Fate, Receipt, Source};
use safe_passage_core::report::redact::Redactor;
use safe_passage_core::situation::Situation;
use safe_passage_core::timeline::DeadlineAnswer;

use super::page::{Block, Document, Icon, PageView, Row};
use super::steps::choose::{self, open_address};
use super::steps::{check_rows, choose_name, found_names, switch};
use super::{html, qr, text};
use crate::session::Session;
use crate::text::Words;

/// A document in its form, ready to be written.
#[must_use]
pub fn document(session: &Session, document: Document) -> String {
    match document {
        Document::ReceiptHtml => html::whole(session, &receipt(session)),
        Document::ReceiptText => text::whole(&receipt(session), text::WIDTH),
        Document::ReceiptJson => receipt_json(session),
        Document::DevicesSheet => html::whole(session, &super::steps::done::devices_sheet(session)),
        Document::OfflineSheet => html::whole(session, &sheet(session)),
        Document::KeepSheet => html::whole(session, &super::steps::keep::sheet(session)),
        Document::FindOutSheet => html::whole(session, &super::steps::belongings::sheet(session)),
        Document::PageHtml => html::whole(session, &super::page(session)),
        Document::Shared => match &session.sharing.prepared {
            // What was shown, to the letter.
            Some(prepared) => prepared.text.clone(),
            None => session.shared().text(),
        },
    }
}

/// The receipt as a page.
fn receipt(session: &Session) -> PageView {
    let words = &session.words;
    let ending = session.journey.ending();
    PageView {
        page: Page::Done,
        number: Page::Done.number(),
        headline: words.word(ending.headline_id()),
        lead: words.word(ending.lead_id()),
        blocks: receipt_blocks(session).into_iter().chain(dates_and_sources(session)).collect(),
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

/// What became of a file that was made for the person, in one line.
pub fn made_file(words: &Words, file: &MadeFile) -> String {
    let state = match (file.clear_text, file.deleted) {
        (_, true) => "receipt-file-deleted",
        (true, false) => "receipt-file-readable",
        (false, false) => "receipt-file-encrypted",
    };
    words.say(&message!(
        "receipt-file",
        count = usize::try_from(file.records).unwrap_or(usize::MAX),
        state = Message::new(state),
        path = file.path.clone()
    ))
}

/// What was found, decided, taken out and removed, and what protects now; each with its day.
#[must_use]
pub fn receipt_blocks(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let journey = &session.journey;
    let answers = journey.answers();
    let row = |icon: Icon, title: &str, note: String| Row { icon, title: words.word(title), note, badge: None };
    let mut rows = vec![row(Icon::Info, "receipt-day", words.date(session.today()))];
    if let Some(seen) = journey.seen() {
        let names = found_names(seen);
        let found = match (names.is_empty(), seen.situation) {
            (false, _) => names.join(", "),
            // "Nothing" is said only where a look could tell.
            (true, Situation::Absent) => words.word("receipt-found-nothing"),
            (true, situation) => words.word(situation.message_id()),
        };
        rows.push(row(Icon::Computer, "receipt-found", found));
        if let Some(date) = seen.last_update {
            rows.push(row(Icon::Info, "receipt-last-update", words.date(date)));
        }
    }
    for gate in receipt::gates(journey) {
        let answer = answers.gates.get(&gate).map_or("receipt-not-answered", |answer| answer.message_id());
        rows.push(Row { icon: gate_icon(gate), title: words.word(gate.name_id()), note: words.word(answer), badge: None });
    }
    for file in &answers.made_files {
        rows.push(row(Icon::File, "receipt-file-title", made_file(words, file)));
    }
    if let Some(choice) = &answers.choice {
        let name = choose_name(session, choice);
        let seen = choose::chosen_product(session).map(|(_, chosen)| chosen);
        let note = if matches!(seen, Some(Chosen::NotSeen | Chosen::Off)) && !journey.still_there() {
            words.say(&message!("receipt-chosen-not-on", name = name))
        } else {
            name
        };
        rows.push(row(Icon::Shield, "receipt-chosen", note));
    }
    let removed = receipt::removed(journey);
    for fate in Fate::ALL {
        let of_fate = removed.iter().filter(|(_, known)| *known == fate);
        let names: Vec<&str> = of_fate.map(|(product, _)| product.name.as_str()).collect();
        if !names.is_empty() {
            let icon = if fate == Fate::Gone { Icon::Check } else { Icon::Attention };
            rows.push(row(icon, fate.message_id(), names.join(", ")));
        }
    }
    let mut blocks = vec![Block::Rows(rows)];
    if !journey.changes().is_empty() {
        blocks.push(Block::Heading(words.word("changes-heading")));
        blocks.extend(super::changes_block(session));
    }
    if let Some(case) = journey.case() {
        blocks.push(Block::Heading(words.word("check-protection-heading")));
        blocks.push(Block::Rows(check_rows(session, case)));
    }
    blocks
}

/// The two days of the rule, where it reaches this person, and what the receipt rests on, each with the day on which it was
/// read.
#[must_use]
pub fn dates_and_sources(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let answer = session.timeline();
    let mut blocks = Vec::new();
    if answer.applies {
        blocks.push(Block::Heading(words.word("receipt-dates-heading")));
        let row = |deadline: &DeadlineAnswer| Row {
            icon: Icon::Info,
            title: words.say(&deadline.title()),
            note: words.say(&message!("receipt-deadline", date = deadline.date, distance = deadline.distance())),
            badge: None,
        };
        blocks.push(Block::Rows(answer.deadlines.iter().map(row).collect()));
    }
    let links: Vec<Block> = sources(session)
        .into_iter()
        .map(|(name, source)| Block::Link {
            label: words.say(&message!("receipt-source", name = name, date = source.read)),
            address: source.url,
        })
        .collect();
    if !links.is_empty() {
        blocks.push(Block::Heading(words.word("know-sources")));
        blocks.extend(links);
    }
    blocks
}

/// What the receipt rests on, each address once, with its name: the days of the rule, the ways of removal, the choice.
fn sources(session: &Session) -> Vec<(String, Source)> {
    let words = &session.words;
    let mut all: Vec<(String, Source)> = Vec::new();
    let mut add = |name: String, about: &str, url: &str, read: Date| {
        if !all.iter().any(|(_, known)| known.url == url) {
            all.push((name, Source { about: about.to_owned(), url: url.to_owned(), read }));
        }
    };
    let answer = session.timeline();
    let timeline = &session.data.timeline;
    if answer.applies {
        for event in answer.deadlines.iter().filter_map(|deadline| timeline.event(&deadline.id)) {
            for source in &event.sources {
                add(format!("{}: {}", source.publisher, source.title), &event.id, &source.url, timeline.data_date());
            }
        }
    }
    let removal = &session.data.removal;
    if !receipt::removed(&session.journey).is_empty() {
        for task in removal.removal(&session.journey) {
            add(words.word("receipt-source-removal"), &task.id, &task.source, removal.data_date);
        }
    }
    let chosen = session.journey.answers().choice.as_deref().and_then(|id| session.data.catalogue.product(id));
    if let Some((product, address)) = chosen.and_then(|product| Some((product, product.official_address()?))) {
        let name = words.say(&message!("receipt-source-choice", name = product.name.clone()));
        add(name, &product.id, address, product.read);
    }
    all
}

/// The receipt for other programs. What looks like somebody's name, address or key in it is taken out.
fn receipt_json(session: &Session) -> String {
    let data = &session.data;
    let answer = session.timeline();
    let receipt = Receipt {
        at: session.now(),
        program: env!("CARGO_PKG_VERSION"),
        data: vec![
            ("timeline", data.timeline.data_date()),
            ("products", data.products.date),
            ("providers", data.catalogue.data_date()),
            ("removal", data.removal.data_date),
            ("devices", data.devices.data_date),
        ],
        timeline: &answer,
        choice_name: session.journey.answers().choice.as_deref().map(|choice| choose_name(session, choice)),
        sources: sources(session).into_iter().map(|(_, source)| source).collect(),
    };
    let mut document = receipt::receipt_json(&session.journey, &receipt);
    Redactor::of(&session.surveys, &data.products).value(&mut document);
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

fn gate_icon(gate: Gate) -> Icon {
    match gate {
        Gate::Passwords | Gate::TwoFactor => Icon::Lock,
        Gate::CardsAndDocuments => Icon::Card,
        Gate::Vault | Gate::Backups | Gate::Quarantine => Icon::File,
        Gate::SafeKids => Icon::People,
    }
}

/// The whole removal on paper: what to do, what to do when it fails, when the network is gone, when something is asked for.
/// It is read without anything to press, so every address stands in full. Printed before anything is removed.
fn sheet(session: &Session) -> PageView {
    let words = &session.words;
    let data = &session.data.removal;
    let owner = switch::owner(session);
    let mut blocks = Vec::new();
    if owner.is_empty() {
        blocks.extend(on_paper(session));
        let built_in = data.built_in(&session.journey);
        let mut network: Vec<String> = words.word("sheet-network-steps").lines().map(ToOwned::to_owned).collect();
        if let Some(task) = &built_in {
            blocks.push(Block::Heading(words.word("sheet-built-in")));
            blocks.push(Block::Text(words.word(&format!("{}-how", task.id))));
            blocks.push(Block::Text(words.word(&format!("{}-else", task.id))));
            network.push(words.word("sheet-network-built-in"));
        }
        blocks.extend([Block::Heading(words.word("sheet-network")), Block::Steps(network)]);
    } else {
        blocks.extend(owner);
    }
    blocks.push(Block::Heading(words.word("sheet-afterwards")));
    blocks.push(Block::Text(words.word("sheet-afterwards-text")));
    let device = session.journey.seen().and_then(|seen| session.data.devices.of_system(seen.os));
    blocks.extend(device.and_then(|device| qr::help(session, device)));
    PageView {
        page: Page::Prepare,
        number: Page::Prepare.number(),
        headline: words.word("sheet-headline"),
        lead: words.say(&message!("sheet-lead", date = session.today())),
        blocks,
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

/// The removal, the ways that are left when it fails, and what may be asked for on the way.
fn on_paper(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let data = &session.data.removal;
    let row = |title: &str, note: String| Row { icon: Icon::Info, title: words.word(title), note, badge: None };
    let in_full = |address: Option<String>| address.filter(|address| address.starts_with("https://")).map(Block::Text);
    let tasks = data.removal(&session.journey);
    let mut blocks = Vec::new();
    for (task, number) in tasks.iter().zip(1..) {
        blocks.push(Block::Heading(switch::task_title(session, task, number)));
        blocks.push(Block::Text(words.word(&task.id)));
        blocks.push(Block::Text(words.word(&format!("{}-why", task.id))));
        blocks.push(Block::Steps(switch::steps(session, &task.id)));
        blocks.extend(task.command.clone().map(Block::Command));
        blocks.extend(switch::unconfirmed(session, task));
        let mut rows = switch::what_to_expect(session, task);
        rows.push(row("if-it-does-not-work", words.word(&format!("{}-else", task.id))));
        blocks.push(Block::Rows(rows));
    }
    if tasks.is_empty() {
        return blocks;
    }
    for task in data.fallbacks(&session.journey) {
        blocks.push(Block::Heading(words.word(&task.id)));
        blocks.push(Block::Text(words.word(&format!("{}-why", task.id))));
        blocks.push(Block::Steps(switch::steps(session, &task.id)));
        blocks.extend(task.command.clone().map(Block::Command));
        blocks.extend(switch::unconfirmed(session, &task));
        blocks.extend(in_full(task.address));
    }
    let ready = data.prepare(&session.journey, true);
    for (id, heading) in [(LETTERS, "sheet-letters"), (SYSTEM_PASSWORD, "sheet-password")] {
        if let Some(task) = ready.iter().find(|task| task.id == id) {
            blocks.push(Block::Heading(words.word(heading)));
            blocks.push(Block::Steps(switch::steps(session, &task.id)));
            blocks.extend(in_full(task.address.clone()));
        }
    }
    let choice = session.journey.answers().choice.as_deref();
    let mut downloads = vec![Block::Text(words.word("sheet-downloads-text"))];
    if let Some((address, _)) = choice.and_then(|choice| open_address(session, choice)) {
        downloads.push(Block::Rows(vec![Row { note: address, ..row("receipt-chosen", String::new()) }]));
    }
    blocks.push(Block::Heading(words.word("sheet-downloads")));
    blocks.extend(downloads);
    blocks
}

/// What was found, with every sign: for a forum, for support staff, for the terminal. Nothing on it can be pressed.
#[must_use]
pub fn report_page(session: &Session) -> PageView {
    let words = &session.words;
    let mut page = super::steps::look::page(session);
    page.blocks = page.blocks.into_iter().map(without_controls).collect();
    let offer = words.word("look-share-text");
    for block in &mut page.blocks {
        if let Block::Fold { blocks, .. } = block {
            blocks.retain(|block| !matches!(block, Block::Text(text) if *text == offer));
        }
    }
    page.blocks.retain(|block| {
        let asks = matches!(block, Block::Controls(_) | Block::Form(_) | Block::Choice { .. });
        !asks && !matches!(block, Block::Fold { id, .. } if id == super::steps::look::WAS_REPLACED)
    });
    let sources = super::steps::look::captured(session).map(|survey| {
        // The word of the contract: what people and tools call such a log.
        let kind = serde_json::to_value(survey.kind).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default();
        Block::Text(words.say(&match survey.captured.as_deref().and_then(|day| day.get(..10)?.parse::<Date>().ok()) {
            Some(day) => message!("look-read-from-day", kind = kind, day = day),
            None => message!("look-read-from", kind = kind),
        }))
    });
    page.blocks.splice(0..0, sources);
    page
}

fn without_controls(block: Block) -> Block {
    match block {
        Block::Fold { id, label, blocks } => Block::Fold {
            id,
            label,
            blocks: blocks.into_iter().map(without_controls).filter(|block| !matches!(block, Block::Controls(_))).collect(),
        },
        other => other,
    }
}

/// Everything that the wizard has to say about this computer, for whom no window opens.
#[must_use]
pub fn guidance(session: &Session) -> String {
    let mut page = report_page(session);
    let know = super::steps::know::page(session);
    page.blocks.push(Block::Heading(know.headline));
    page.blocks.push(Block::Text(know.lead));
    page.blocks.extend(know.blocks);
    let sheet = sheet(session);
    page.blocks.push(Block::Heading(sheet.headline));
    page.blocks.extend(sheet.blocks);
    page.blocks = page.blocks.into_iter().map(without_controls).collect();
    html::whole(session, &page)
}
