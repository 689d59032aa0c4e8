//! Behind "About": what others wrote, and the licences under which it is in the program.

use safe_passage_core::message;

use crate::licences::{Component, components, groups};
use crate::render::page::{Block, Control, Intent, PageView};
use crate::session::Session;
use crate::text::Words;

/// Number of the page.
pub const LICENCES_NUMBER: u16 = 95;

/// Every part with its licence, and every text to unfold.
pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    PageView {
        page: session.journey.page(),
        number: LICENCES_NUMBER,
        headline: words.word("licences-headline"),
        lead: words.say(&message!("licences-lead", count = components().count())),
        blocks: blocks(words),
        back: Some(Control::new(words.word("back"), Intent::ShowLicences(false))),
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

/// What the page holds; the command prints the same.
pub fn blocks(words: &Words) -> Vec<Block> {
    let list: Vec<String> = components().map(|component| part(words, component)).collect();
    let mut blocks = vec![
        Block::Text(words.word("licences-foreign")),
        Block::Fold {
            id: "licences_parts".to_owned(),
            label: words.word("licences-parts"),
            blocks: vec![Block::Text(words.word("licences-standard")), Block::Exact(list.join("\n"))],
        },
        Block::Heading(words.word("licences-texts")),
    ];
    blocks.extend(groups().iter().enumerate().map(|(index, group)| Block::Fold {
        id: format!("licences_{index}"),
        label: words.say(&message!("licences-text", name = group.name, count = group.count)),
        blocks: vec![Block::Exact(group.parts.clone()), Block::Exact(group.text.to_owned())],
    }));
    blocks
}

fn part(words: &Words, component: &Component) -> String {
    let (name, licence) = (component.line(), component.licence.clone());
    words.say(&if component.standard_text {
        message!("licences-part-standard", name = name, licence = licence)
    } else {
        message!("licences-part", name = name, licence = licence)
    })
}
