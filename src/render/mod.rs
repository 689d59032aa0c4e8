//! Core values → words: the pages, and the documents that the program writes. Shared by the window and the terminal.

pub mod document;
pub mod fleet;
pub mod html;
pub mod kiosk;
pub mod page;
pub mod qr;
mod steps;
pub mod support;
pub mod text;

use std::path::PathBuf;

use safe_passage_core::journey::{Action, Page, StepState};
use safe_passage_core::message;
use safe_passage_core::message::Message;

pub use self::document::document;
pub use self::document::{guidance, report_page};
use self::page::{Block, Choice, Control, Icon, Intent, PageView, Row, Shell, StepView, Tone};
pub use self::steps::check::protection as protection_rows;
pub use self::steps::know::bound;
pub use self::steps::licences::{LICENCES_NUMBER, blocks as licence_blocks};
pub use self::steps::welcome::ABOUT_NUMBER;
use crate::session::Session;

/// The page that the session shows now.
#[must_use]
pub fn page(session: &Session) -> PageView {
    let mut page = if session.about && session.licences {
        steps::licences::page(session)
    } else if session.about {
        steps::welcome::about(session)
    } else if let Some(beside) = session.sharing.shown {
        steps::share::page(session, beside)
    } else {
        let mut page = match session.journey.page() {
            Page::Welcome => steps::welcome::page(session),
            Page::Look => steps::look::page(session),
            Page::ProtectFirst => steps::look::protect_first(session),
            Page::Know => steps::know::page(session),
            Page::Belongings => steps::belongings::belongings(session),
            Page::Forgotten => steps::belongings::forgotten(session),
            Page::Payments => steps::belongings::payments(session),
            Page::PasswordHome => steps::passwords::home(session),
            Page::Passwords => steps::passwords::passwords(session),
            Page::Settings => steps::settings::page(session),
            Page::Choose => steps::choose::page(session),
            Page::Prepare => steps::switch::prepare(session),
            Page::Remove => steps::switch::remove(session),
            Page::Restart => steps::switch::restart(session),
            Page::Check => steps::check::page(session),
            Page::CleanUp => steps::check::clean_up(session),
            Page::Done => steps::done::page(session),
        };
        page.others.splice(0..0, steps::share::offer(session));
        page
    };
    if let Some(notice) = &session.notice {
        page.blocks.insert(0, notice_block(session, notice));
    }
    page
}

fn notice_block(session: &Session, notice: &crate::session::Notice) -> Block {
    let mut text = session.words.say(&notice.what);
    if let Some(what_to_do) = &notice.what_to_do {
        text.push('\n');
        text.push_str(&session.words.say(what_to_do));
    }
    Block::News { tone: if notice.fine { Tone::Fine } else { Tone::Attention }, text }
}

/// What stands round the page: the steps and where the person is.
#[must_use]
pub fn shell(session: &Session) -> Shell {
    let words = &session.words;
    let journey = &session.journey;
    let steps: Vec<StepView> = journey
        .steps()
        .into_iter()
        .map(|(step, state)| {
            let name = words.word(step.message_id());
            let state_word = match state {
                StepState::Done => "step-state-done",
                StepState::Current => "step-state-current",
                StepState::Ahead => "step-state-ahead",
                StepState::Skipped => "step-state-skipped",
            };
            let spoken = words.say(&message!(
                "step-spoken",
                number = step.number(),
                name = name.clone(),
                state = Message::new(state_word)
            ));
            StepView { step, name, spoken, state, reachable: journey.may_go_to(step) && state != StepState::Skipped }
        })
        .collect();
    let here = journey.page().step();
    let step_line = words.say(&message!("step-line", number = here.number(), name = Message::new(here.message_id())));
    let beside = session.sharing.number().unwrap_or(journey.page().number());
    let number = number_of_layer(session).unwrap_or(beside);
    let page_number = words.say(&message!("page-number", number = i64::from(number)));
    Shell { steps, step_line, page_number }
}

/// Number of the layer that lies over the journey and what is beside it, to say on the phone; `None` where none does.
#[must_use]
pub fn number_of_layer(session: &Session) -> Option<u16> {
    session.about.then_some(if session.licences { LICENCES_NUMBER } else { ABOUT_NUMBER })
}

/// Title of the window: the program and where the person is.
#[must_use]
pub fn title(session: &Session, page: &PageView) -> String {
    session.words.say(&message!(
        "window-title",
        step = Message::new(page.page.step().message_id()),
        number = i64::from(page.number)
    ))
}

/// A page with its way back and its way on, as the journey allows them now.
fn page_with(session: &Session, page: Page, headline: String, lead: String, blocks: Vec<Block>) -> PageView {
    let words = &session.words;
    let journey = &session.journey;
    let why_not = journey.why_not_next();
    let next = next_page(session);
    let primary = next.map(|next| Control {
        spoken: String::new(),
        label: words.word(next_label(next)),
        intent: Intent::Journey(Action::Next),
        enabled: why_not.is_none(),
    });
    let back = (page != Page::Welcome).then(|| Control {
        spoken: String::new(),
        label: words.word("back"),
        intent: Intent::Journey(Action::Back),
        enabled: journey.may_go_back(),
    });
    PageView {
        page,
        number: page.number(),
        headline,
        lead,
        blocks,
        back,
        others: Vec::new(),
        primary,
        why_not: why_not.map(|why| words.say(&why)),
    }
}

/// A task of the removal data as a box to tick, with how it is done under it.
fn task_to_tick(session: &Session, id: &str) -> Choice {
    let words = &session.words;
    let ticked = session.journey.answers().ticked.iter().any(|done| done == id);
    Choice {
        spoken: String::new(),
        label: words.word(id),
        note: words.word(&format!("{id}-how")),
        chosen: ticked,
        enabled: true,
        intent: Intent::Journey(Action::Tick(id.to_owned(), !ticked)),
    }
}

/// Files that were written: the name of each, and under it the folder.
fn file_rows(paths: &[PathBuf]) -> Block {
    let row = |path: &PathBuf| Row {
        icon: Icon::File,
        title: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        note: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
        badge: None,
    };
    Block::Rows(paths.iter().map(row).collect())
}

fn next_page(session: &Session) -> Option<Page> {
    let road = session.journey.road();
    let here = road.iter().position(|page| *page == session.journey.page())?;
    road.get(here + 1).copied()
}

/// The primary button names what comes next.
fn next_label(page: Page) -> &'static str {
    match page {
        Page::Welcome => "next-welcome",
        Page::Look => "next-look",
        Page::ProtectFirst => "next-protect-first",
        Page::Know => "next-know",
        Page::PasswordHome => "next-password-home",
        Page::Passwords => "next-passwords",
        Page::Belongings => "next-belongings",
        // Beside the road; nothing leads on from the page before to it.
        Page::Forgotten | Page::Payments => "next-payments",
        Page::Settings => "next-settings",
        Page::Choose => "next-choose",
        Page::Prepare => "next-prepare",
        Page::Remove => "next-remove",
        Page::Restart => "next-restart",
        Page::Check => "next-check",
        Page::CleanUp => "next-clean-up",
        Page::Done => "next-done",
    }
}

/// What changed since the last look, as a list, where anything did.
fn changes_block(session: &Session) -> Option<Block> {
    let changes = session.journey.changes();
    if changes.is_empty() {
        return None;
    }
    let rows = changes
        .iter()
        .map(|change| page::Row { icon: page::Icon::Info, title: session.words.say(change), note: String::new(), badge: None })
        .collect();
    Some(Block::Rows(rows))
}
