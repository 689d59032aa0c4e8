//! Step 8: the receipt, and the other devices.

use safe_passage_core::devices::Device;
use safe_passage_core::journey::{Action, Ending, Page};
use safe_passage_core::message;

use super::{keep, switch};
use crate::render::page::{Block, Control, Document, Intent, PageView};
use crate::render::{document, page_with, qr};
use crate::session::Session;

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let ending = session.journey.ending();
    let kept = session.journey.answers().keep;
    let mut blocks = Vec::new();
    if kept {
        blocks.extend(keep::blocks(session));
        let sheet = Control::new(words.word("keep-save-sheet"), Intent::SaveDocument(Document::KeepSheet));
        blocks.push(Block::Controls(vec![sheet]));
        blocks.push(Block::Heading(words.word("keep-today")));
    }
    if session.journey.ending() == Ending::AskOwner {
        blocks.extend(switch::owner(session));
        blocks.push(Block::Heading(words.word("keep-today")));
    }
    blocks.extend(document::receipt_blocks(session));
    let rests_on = document::dates_and_sources(session);
    if !rests_on.is_empty() {
        let label = words.word("receipt-dates-and-sources");
        blocks.push(Block::Fold { id: "sources".to_owned(), label, blocks: rests_on });
    }
    blocks.push(Block::Controls(vec![
        Control::new(words.word("done-save-html"), Intent::SaveDocument(Document::ReceiptHtml)),
        Control::new(words.word("done-save-text"), Intent::SaveDocument(Document::ReceiptText)),
        Control::new(words.word("done-save-json"), Intent::SaveDocument(Document::ReceiptJson)),
    ]));
    blocks.push(Block::Heading(words.word("done-devices-heading")));
    blocks.push(Block::Text(words.word("done-devices-text")));
    for device in session.data.devices.all() {
        blocks.push(Block::Fold { id: device.id.clone(), label: words.word(&device.id), blocks: device_blocks(session, device) });
    }
    let sheet = Control::new(words.word("done-save-devices"), Intent::SaveDocument(Document::DevicesSheet));
    blocks.push(Block::Controls(vec![sheet]));
    blocks.push(Block::Text(words.word("done-nobody-calls")));
    blocks.push(Block::Fold {
        id: "again".to_owned(),
        label: words.word("done-again"),
        blocks: vec![
            Block::Text(words.word("done-again-text")),
            Block::Controls(vec![Control::action(words.word("done-start-over"), Action::StartOver)]),
        ],
    });
    let mut view = page_with(session, Page::Done, words.word(ending.headline_id()), words.word(ending.lead_id()), blocks);
    if kept {
        // Keeping is no trap door: the person can change their mind on the same page.
        view.back = Some(Control::action(words.word("back"), Action::SetKeep(false)));
    }
    view.primary = Some(Control::new(words.word("done-close"), Intent::Quit));
    view.why_not = None;
    view
}

/// How Kaspersky is found on a kind of device, how it leaves, and where the platform helps.
fn device_blocks(session: &Session, device: &Device) -> Vec<Block> {
    let words = &session.words;
    let mut blocks = vec![
        Block::Text(words.word(&device.find_id())),
        Block::Steps(words.word(&device.how_id()).lines().map(ToOwned::to_owned).collect()),
    ];
    blocks.extend(qr::help(session, device));
    let read = if device.confirmed {
        message!("devices-read", date = device.read)
    } else {
        message!("devices-not-read", date = device.read)
    };
    blocks.push(Block::Text(words.say(&read)));
    blocks
}

/// The other devices as a sheet to print and to carry to them.
pub fn devices_sheet(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = vec![Block::Text(words.word("done-devices-text"))];
    for device in session.data.devices.all() {
        blocks.push(Block::Heading(words.word(&device.id)));
        blocks.extend(device_blocks(session, device));
    }
    blocks.push(Block::Text(words.word("done-nobody-calls")));
    PageView {
        page: Page::Done,
        number: Page::Done.number(),
        headline: words.word("devices-sheet-headline"),
        lead: words.say(&message!("devices-sheet-lead", date = session.today())),
        blocks,
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}
