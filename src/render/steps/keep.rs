//! "Keep it for now": the ending, and the sheet that goes with it.

use jiff::ToSpan as _;
use safe_passage_core::journey::Page;
use safe_passage_core::journey::keep::{LOOK_AGAIN_AFTER_DAYS, Watch, to_watch};
use safe_passage_core::message;
use safe_passage_core::timeline::{Status, open_question};

use super::know;
use crate::render::page::{Block, Icon, PageView, Row};
use crate::session::Session;

/// What stops, what to watch, and when to look again.
pub fn blocks(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let answer = session.timeline();
    let mut blocks = Vec::new();
    if answer.applies {
        blocks.push(Block::Heading(words.word("keep-stops")));
        let rows = answer.deadlines.iter().map(|deadline| {
            let stops: Vec<String> = deadline.stops.iter().map(|stop| words.word(stop.message_id())).collect();
            let title = match deadline.status {
                Status::Ahead => message!("keep-from", date = deadline.date),
                Status::Today | Status::Past => message!("keep-since", date = deadline.date),
            };
            let open = deadline.open.iter().map(|id| words.say(&open_question(id)));
            let note = std::iter::once(format!("{}.", stops.join(". "))).chain(open).collect::<Vec<_>>().join(" ");
            Row { icon: Icon::Info, title: words.say(&title), note, badge: None }
        });
        blocks.push(Block::Rows(rows.collect()));
        blocks.push(Block::Text(words.word("keep-goes-on")));
    }
    if let Some(seen) = session.journey.seen() {
        blocks.push(Block::Heading(words.word("keep-watch")));
        let rows = to_watch(seen).into_iter().map(|watch| {
            let (title, how) = watch.message_ids();
            let mut note = words.word(how);
            if let (Watch::LastUpdate, Some(age)) = (watch, know::age(session)) {
                note = format!("{note} {}", words.say(&session.data.timeline.age_in_words(&age)));
            }
            Row { icon: icon(watch), title: words.word(title), note, badge: None }
        });
        blocks.push(Block::Rows(rows.collect()));
    }
    if let Ok(day) = session.today().checked_add(LOOK_AGAIN_AFTER_DAYS.days()) {
        blocks.push(Block::Text(words.say(&message!("keep-look-again", date = day))));
    }
    blocks
}

fn icon(watch: Watch) -> Icon {
    match watch {
        Watch::LastUpdate => Icon::Info,
        Watch::LicenceEnd => Icon::File,
        Watch::Belongings => Icon::Lock,
        Watch::Successor => Icon::Building,
        Watch::Protection => Icon::Shield,
        Watch::Payments => Icon::Card,
    }
}

/// The same as a dated sheet to save and to print, with where it is written.
pub fn sheet(session: &Session) -> PageView {
    let words = &session.words;
    let answer = session.timeline();
    let mut all = super::super::document::receipt_blocks(session);
    all.extend(blocks(session));
    if answer.applies {
        all.push(Block::Heading(words.word("know-sources")));
        let timeline = &session.data.timeline;
        let events = answer.deadlines.iter().filter_map(|deadline| timeline.event(&deadline.id));
        all.extend(know::links(events.flat_map(|event| &event.sources)));
    }
    all.push(Block::Text(words.word("done-nobody-calls")));
    PageView {
        page: Page::Done,
        number: Page::Done.number(),
        headline: words.word("keep-sheet-headline"),
        lead: words.say(&message!("keep-sheet-lead", date = session.today())),
        blocks: all,
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}
