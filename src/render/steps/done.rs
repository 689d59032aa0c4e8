//! Step 8: the receipt, and the other devices.

use safe_passage_core::journey::{Action, Ending, Page};

use super::{keep, switch};
use crate::render::document;
use crate::render::page::{Block, Control, Document, Icon, Intent, PageView, Row};
use crate::render::page_with;
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
    blocks.push(Block::Controls(vec![
        Control::new(words.word("done-save-html"), Intent::SaveDocument(Document::ReceiptHtml)),
        Control::new(words.word("done-save-text"), Intent::SaveDocument(Document::ReceiptText)),
    ]));
    blocks.push(Block::Heading(words.word("done-devices-heading")));
    blocks.push(Block::Rows(
        [
            ("done-device-phone", "done-device-phone-note"),
            ("done-device-mac", "done-device-mac-note"),
            ("done-device-family", "done-device-family-note"),
        ]
        .into_iter()
        .map(|(title, note)| Row { icon: Icon::Computer, title: words.word(title), note: words.word(note), badge: None })
        .collect(),
    ));
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
