//! Step 6: what must be ready, the removal, the restart.

use safe_passage_core::journey::plan::{DOWNLOADED, Task};
use safe_passage_core::journey::{Action, Consent, KEEP_BUILT_IN, KEEP_CURRENT, Manages, Page, Removal};
use safe_passage_core::message;
use safe_passage_core::situation::Situation;

use super::choose;
use super::look::survey_form;
use crate::render::page::{Block, Card, Choice, Control, Document, Intent, PageView, Tone};
use crate::render::{page_with, task_to_tick};
use crate::session::{Purpose, Session};

/// What must be ready before anything is removed.
pub fn prepare(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let choice = answers.choice.as_deref().unwrap_or(KEEP_BUILT_IN);
    let download = !matches!(choice, KEEP_BUILT_IN | KEEP_CURRENT);
    let mut blocks = Vec::new();
    if download && let Some((address, control)) = choose::open_address(session, choice) {
        blocks.push(Block::Card(Card {
            title: words.say(&message!("prepare-download", name = choose::choice_name(session, choice))),
            subtitle: words.word("prepare-download-text"),
            badge: None,
            blocks: vec![Block::Text(address), Block::Controls(vec![control])],
        }));
    }
    blocks.push(Block::Checks {
        label: words.word("prepare-list"),
        items: session
            .data
            .removal
            .prepare(&session.journey, download)
            .into_iter()
            .map(|task| task_to_tick(session, &task.id))
            .collect(),
    });
    blocks.push(Block::Text(words.word("prepare-sheet-text")));
    blocks.push(Block::Controls(vec![Control::new(words.word("prepare-sheet"), Intent::SaveDocument(Document::OfflineSheet))]));
    let not_downloaded = download && !answers.ticked.iter().any(|item| item == DOWNLOADED);
    if not_downloaded {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("prepare-not-downloaded") });
    }
    page_with(session, Page::Prepare, words.word("prepare-headline"), words.word("prepare-lead"), blocks)
}

/// The removal: each product with its own way, in order, by the person's own hand.
pub fn remove(session: &Session) -> PageView {
    let words = &session.words;
    let journey = &session.journey;
    let removal = journey.removal();
    let administrator = journey.answers().manages == Some(Manages::Administrator);
    let managed = journey.seen().is_some_and(|seen| seen.situation == Situation::Managed);
    let mut blocks = Vec::new();
    if removal == Removal::Failed {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("remove-failed") });
        blocks.extend(fallbacks(session));
    }
    if managed && administrator {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("remove-administrator") });
    }
    let tasks = session.data.removal.removal(journey);
    // Once it ended, the way to do it is over.
    let shown = if removal == Removal::Ended { &[] } else { tasks.as_slice() };
    for (index, task) in shown.iter().enumerate() {
        blocks.push(task_card(session, task, index + 1, removal == Removal::Begun));
    }
    if !session.is_this_computer() {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("remove-on-that-computer") });
    } else if removal == Removal::Begun {
        // Uninstallers like to restart at their end, and then nobody has said yet how it ended.
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("remove-restart-offered") });
    }
    let consent = journey.answers().consent;
    if matches!(removal, Removal::NotBegun | Removal::Failed) {
        blocks.push(Block::Checks {
            label: String::new(),
            items: vec![Choice {
                spoken: String::new(),
                label: words.say(&message!("remove-consent", count = tasks.len())),
                note: words.word("remove-consent-note"),
                chosen: consent.uninstall,
                enabled: true,
                intent: Intent::Journey(Action::SetConsent(Consent { uninstall: !consent.uninstall, ..consent })),
            }],
        });
    }
    let (headline, lead) = match removal {
        Removal::NotBegun => ("remove-headline", "remove-lead"),
        Removal::Begun => ("remove-headline-begun", "remove-lead-begun"),
        Removal::Ended => ("remove-headline-ended", "remove-lead-ended"),
        Removal::Failed => ("remove-headline-failed", "remove-lead-failed"),
    };
    let mut view = page_with(session, Page::Remove, words.word(headline), words.word(lead), blocks);
    match removal {
        // The page that commits: its button carries the verb.
        Removal::NotBegun | Removal::Failed => {
            let why_not = journey.why_not_begin();
            view.primary = Some(Control {
                spoken: String::new(),
                label: words.word("remove-begin"),
                intent: Intent::Journey(Action::BeginRemoval),
                enabled: why_not.is_none(),
            });
            view.why_not = why_not.map(|why| words.say(&why));
        }
        Removal::Begun => {
            view.others = vec![Control::action(words.word("remove-did-not-work"), Action::RemovalEnded { ok: false })];
            view.primary = Some(Control::action(words.word("remove-done"), Action::RemovalEnded { ok: true }));
        }
        Removal::Ended => {}
    }
    view
}

fn task_card(session: &Session, task: &Task, number: usize, begun: bool) -> Block {
    let words = &session.words;
    let name = task.product.as_ref().map_or_else(String::new, |product| product.name.clone());
    let mut blocks = Vec::new();
    if let Some(command) = &task.command {
        blocks.push(Block::Command(command.clone()));
    }
    if let Some(address) = &task.address
        && session.is_this_computer()
        && begun
    {
        blocks.push(Block::Controls(vec![Control::new(words.word("open-settings"), Intent::OpenAddress(address.clone()))]));
    }
    blocks.push(Block::Fold {
        id: format!("else-{number}"),
        label: words.word("if-it-does-not-work"),
        blocks: vec![
            Block::Text(words.word(&format!("{}-else", task.id))),
            Block::Link { label: words.word("source"), address: task.source.clone() },
        ],
    });
    Block::Card(Card {
        title: words.say(&message!("remove-task", number = number, name = name)),
        subtitle: words.word(&format!("{}-how", task.id)),
        badge: None,
        blocks,
    })
}

fn fallbacks(session: &Session) -> Vec<Block> {
    let words = &session.words;
    session
        .data
        .removal
        .fallbacks(&session.journey)
        .into_iter()
        .map(|task| {
            let link = task.address.map(|address| Block::Link { label: words.word(&task.id), address });
            Block::Card(Card {
                title: words.word(&task.id),
                subtitle: words.word(&format!("{}-how", task.id)),
                badge: None,
                blocks: link.into_iter().collect(),
            })
        })
        .collect()
}

/// The restart: asked, never done.
pub fn restart(session: &Session) -> PageView {
    let words = &session.words;
    let consent = session.journey.answers().consent;
    let check = |label: &str, note: &str, chosen: bool, consent: Consent| Block::Checks {
        label: String::new(),
        items: vec![Choice {
            spoken: String::new(),
            label: words.word(label),
            note: words.word(note),
            chosen,
            enabled: true,
            intent: Intent::Journey(Action::SetConsent(consent)),
        }],
    };
    let what_happens = if !session.is_this_computer() {
        "restart-what-happens-there"
    } else if consent.resume {
        "restart-what-happens-resume"
    } else {
        "restart-what-happens"
    };
    let mut blocks = vec![Block::Text(words.word(what_happens))];
    if session.offers_resume() {
        let turned = Consent { resume: !consent.resume, ..consent };
        blocks.push(check("restart-resume", "restart-resume-note", consent.resume, turned));
    }
    for task in session.data.removal.restart(&session.journey) {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word(&format!("{}-how", task.id)) });
        blocks.push(Block::Fold {
            id: task.id,
            label: words.word("source"),
            blocks: vec![Block::Link { label: words.word("source"), address: task.source }],
        });
    }
    let turned = Consent { restart: !consent.restart, ..consent };
    blocks.push(check("restart-consent", "restart-consent-note", consent.restart, turned));
    if !session.is_this_computer() {
        blocks.push(Block::Heading(words.word("restart-survey-heading")));
        blocks.push(Block::Text(words.word("restart-survey-text")));
        blocks.push(survey_form(session, Purpose::SurveyAfter));
    }
    let mut view = page_with(session, Page::Restart, words.word("restart-headline"), words.word("restart-lead"), blocks);
    view.others = vec![Control::new(words.word("restart-close"), Intent::Quit)];
    view
}
