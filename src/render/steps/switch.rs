//! Step 6: what must be ready, the removal, the restart.

use safe_passage_core::journey::plan::{DOWNLOADED, REMOVAL_TOOL, Task, removed_tick};
use safe_passage_core::journey::{Action, Consent, KEEP_BUILT_IN, KEEP_CURRENT, Manages, Page, Removal};
use safe_passage_core::message;
use safe_passage_core::situation::Situation;

use super::look::survey_form;
use super::{choose, download};
use crate::render::page::{Block, Card, Choice, Control, Document, Icon, Intent, PageView, Row, Tone};
use crate::render::{page_with, task_to_tick};
use crate::session::download::Download;
use crate::session::uninstall::{Found, Uninstall};
use crate::session::{Purpose, Session};
use crate::text::Words;

/// The page of Windows from which programs are removed.
const LIST_OF_APPS: &str = "ms-settings:appsfeatures";

/// What must be ready before anything is removed.
pub fn prepare(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let choice = answers.choice.as_deref().unwrap_or(KEEP_BUILT_IN);
    let downloads = !matches!(choice, KEEP_BUILT_IN | KEEP_CURRENT);
    let mut blocks = Vec::new();
    if downloads && let Some((address, control)) = choose::open_address(session, choice) {
        let name = choose::choice_name(session, choice);
        let mut inside = vec![Block::Text(address), Block::Controls(vec![control])];
        inside.extend(download::blocks(session, Download::Replacement, &name));
        blocks.push(Block::Card(Card {
            title: words.say(&message!("prepare-download", name = name)),
            subtitle: words.word("prepare-download-text"),
            badge: None,
            blocks: inside,
        }));
    }
    let tasks = session.data.removal.prepare(&session.journey, downloads);
    blocks.push(Block::Checks {
        label: words.word("prepare-list"),
        items: tasks
            .iter()
            .map(|task| Choice { note: words.word(&format!("{}-why", task.id)), ..task_to_tick(session, &task.id) })
            .collect(),
    });
    blocks.push(Block::Text(words.word("prepare-sheet-text")));
    blocks.push(Block::Controls(vec![Control::new(words.word("prepare-sheet"), Intent::SaveDocument(Document::OfflineSheet))]));
    let not_downloaded = downloads && !answers.ticked.iter().any(|item| item == DOWNLOADED);
    if not_downloaded {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("prepare-not-downloaded") });
    }
    blocks.push(Block::Heading(words.word("prepare-hows")));
    blocks.extend(tasks.iter().map(|task| {
        Block::Fold {
            id: task.id.clone(),
            label: words.say(&message!("prepare-how", name = words.word(&task.id))),
            blocks: [
                vec![Block::Steps(steps(session, &task.id))],
                address(session, task).into_iter().collect(),
                if task.id == REMOVAL_TOOL {
                    download::blocks(session, Download::RemovalTool, &words.word("download-removal-tool"))
                } else {
                    Vec::new()
                },
                vec![Block::Link { label: words.word("source"), address: task.source.clone() }],
            ]
            .concat(),
        }
    }));
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
    // With several, only the one that is next is open.
    let next = shown.iter().position(|task| !said_removed(session, task));
    for (index, task) in shown.iter().enumerate() {
        let card = task_card(session, task, index + 1, removal == Removal::Begun);
        blocks.push(if shown.len() == 1 || next == Some(index) { card } else { folded(session, task, index + 1, card) });
    }
    if removal == Removal::Begun && shown.len() > 1 {
        blocks.push(which_are_gone(session, shown));
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

/// One product and the way in which it leaves, with everything that there is to know about it.
fn task_card(session: &Session, task: &Task, number: usize, begun: bool) -> Block {
    let words = &session.words;
    let mut blocks = vec![Block::Text(words.word(&format!("{}-why", task.id))), Block::Steps(steps(session, &task.id))];
    blocks.extend(task.command.clone().map(Block::Command));
    blocks.extend(uninstaller(session, task));
    blocks.extend(address(session, task).filter(|_| begun));
    blocks.extend(unconfirmed(session, task));
    blocks.push(Block::Rows(what_to_expect(session, task)));
    let label = words.word("if-it-does-not-work");
    let otherwise = vec![
        Block::Text(words.word(&format!("{}-else", task.id))),
        Block::Link { label: words.word("source"), address: task.source.clone() },
    ];
    // Who has just seen that it did not work shall not have to look for what to do.
    let failed = task.product.as_ref().and_then(|product| session.uninstalls.of(&product.id));
    if matches!(failed, Some(Uninstall::Ended { found: Found::StillThere, .. })) {
        blocks.push(Block::Heading(label));
        blocks.extend(otherwise);
    } else {
        blocks.push(Block::Fold { id: format!("else-{number}"), label, blocks: otherwise });
    }
    Block::Card(Card { title: task_title(session, task, number), subtitle: words.word(&task.id), badge: None, blocks })
}

/// The product's own uninstaller: what would be started, in full, and how far it is.
fn uninstaller(session: &Session, task: &Task) -> Vec<Block> {
    let words = &session.words;
    let Some(product) = &task.product else { return Vec::new() };
    let name = || product.name.clone();
    let note = |tone, text| Block::Note { tone, text };
    match session.uninstalls.of(&product.id) {
        None => Vec::new(),
        Some(Uninstall::Looking) => vec![Block::Text(words.word("uninstall-looking"))],
        Some(Uninstall::ByHand(why)) => vec![Block::Fold {
            id: format!("by-hand-{}", product.id),
            label: words.word("uninstall-why-by-hand"),
            blocks: vec![Block::Text(words.say(why)), Block::Text(words.word("uninstall-by-hand"))],
        }],
        Some(Uninstall::Ready(prepared)) => {
            let mut rows = vec![row(words, "uninstall-file", prepared.file().to_owned())];
            if let (Some(code), Some(known)) = (prepared.product_code(), prepared.product()) {
                let of =
                    message!("uninstall-code-of", name = known.name.clone(), publisher = known.publisher.clone(), code = code);
                rows.push(row(words, "uninstall-code", words.say(&of)));
            }
            rows.push(row(words, "uninstall-signer", prepared.signer().to_owned()));
            let start = Control::new(
                words.say(&message!("uninstall-start", name = name())),
                Intent::StartUninstaller(product.id.clone()),
            );
            // One at a time.
            let start = Control { enabled: !session.uninstalls.is_running(), ..start };
            vec![
                Block::Text(words.word("uninstall-shown")),
                Block::Rows(rows),
                Block::Controls(vec![start]),
                Block::Text(words.word("uninstall-or-by-hand")),
            ]
        }
        Some(Uninstall::Starting) => vec![note(Tone::Quiet, words.word("uninstall-starting"))],
        Some(Uninstall::Running) => vec![
            note(Tone::Quiet, words.say(&message!("uninstall-running", name = name()))),
            Block::Controls(vec![Control::new(words.word("uninstall-stop-watching"), Intent::StopWatching)]),
        ],
        Some(Uninstall::Ended { ended, found }) => {
            let mut blocks = vec![note(Tone::Quiet, words.say(&ended.message()))];
            blocks.push(match found {
                Found::Gone => note(Tone::Fine, words.say(&message!("uninstall-found-gone", name = name()))),
                Found::StillThere => note(Tone::Attention, words.say(&message!("uninstall-found-still-there", name = name()))),
                Found::NotKnown => note(Tone::Quiet, words.word("uninstall-found-not-known")),
            });
            blocks
        }
    }
}

fn row(words: &Words, title: &str, note: String) -> Row {
    Row { icon: Icon::File, title: words.word(title), note, badge: None }
}

/// A card that is not the next one: its title, and the rest for whom wants it.
fn folded(session: &Session, task: &Task, number: usize, card: Block) -> Block {
    let title = task_title(session, task, number);
    let label = if said_removed(session, task) { session.words.say(&message!("remove-task-gone", task = title)) } else { title };
    let blocks = match card {
        Block::Card(card) => [vec![Block::Text(card.subtitle)], card.blocks].concat(),
        other => vec![other],
    };
    Block::Fold { id: format!("task-{number}"), label, blocks }
}

/// What the person ticks off, one product after the other. It stays in its place while the cards over it change.
fn which_are_gone(session: &Session, tasks: &[Task]) -> Block {
    let items = tasks.iter().filter_map(|task| task.product.as_ref()).map(|product| {
        let gone = session.journey.said_removed(product);
        Choice {
            spoken: String::new(),
            label: product.name.clone(),
            note: String::new(),
            chosen: gone,
            enabled: true,
            intent: Intent::Journey(Action::Tick(removed_tick(product), !gone)),
        }
    });
    Block::Checks { label: session.words.word("remove-which-are-gone"), items: items.collect() }
}

fn said_removed(session: &Session, task: &Task) -> bool {
    task.product.as_ref().is_some_and(|product| session.journey.said_removed(product))
}

/// The number and the name of what a task is about.
pub fn task_title(session: &Session, task: &Task, number: usize) -> String {
    let name = task.product.as_ref().map_or_else(String::new, |product| product.name.clone());
    session.words.say(&message!("remove-task", number = number, name = name))
}

/// The steps of a row of the removal data, one in each line of its message.
pub fn steps(session: &Session, id: &str) -> Vec<String> {
    session.words.word(&format!("{id}-how")).lines().map(ToOwned::to_owned).collect()
}

/// What the person will see, how long it takes, and what proves it done.
pub fn what_to_expect(session: &Session, task: &Task) -> Vec<Row> {
    let words = &session.words;
    let row = |icon, title, note: String| Row { icon, title: words.word(title), note: words.word(&note), badge: None };
    vec![
        row(Icon::Computer, "remove-see", format!("{}-see", task.id)),
        row(Icon::Info, "remove-time", format!("{}-time", task.id)),
        row(Icon::Check, "remove-proof", format!("{}-proof", task.id)),
    ]
}

/// Says of steps that were not seen for just this product that they were not.
pub fn unconfirmed(session: &Session, task: &Task) -> Option<Block> {
    (!task.confirmed).then(|| Block::Note { tone: Tone::Quiet, text: session.words.word("gate-way-not-confirmed") })
}

/// The page that belongs to a task: of the web in full, of the system as a button, and that only where it can be opened.
fn address(session: &Session, task: &Task) -> Option<Block> {
    let address = task.address.clone()?;
    if address.starts_with("https://") {
        return Some(Block::Link { label: address.clone(), address });
    }
    let label = session.words.word(if address == LIST_OF_APPS { "open-settings" } else { "open-settings-page" });
    session.is_this_computer().then(|| Block::Controls(vec![Control::new(label, Intent::OpenAddress(address))]))
}

/// The ways that are left, in the order in which to try them; the first is open.
fn fallbacks(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let tasks = session.data.removal.fallbacks(&session.journey);
    let block = |(index, task): (usize, &Task)| {
        let mut blocks = vec![Block::Steps(steps(session, &task.id))];
        blocks.extend(task.command.clone().map(Block::Command));
        blocks.extend(address(session, task));
        blocks.extend(unconfirmed(session, task));
        if task.address.as_ref() != Some(&task.source) {
            blocks.push(Block::Link { label: words.word("source"), address: task.source.clone() });
        }
        let (title, why) = (words.word(&task.id), words.word(&format!("{}-why", task.id)));
        if index == 0 {
            return Block::Card(Card { title, subtitle: why, badge: None, blocks });
        }
        blocks.insert(0, Block::Text(why));
        Block::Fold { id: task.id.clone(), label: title, blocks }
    };
    tasks.iter().enumerate().map(block).collect()
}

/// Whom to ask, and what to say, where somebody else decides over the computer.
pub fn owner(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let Some(task) = session.data.removal.owner(&session.journey) else { return Vec::new() };
    vec![
        Block::Heading(words.word(&task.id)),
        Block::Text(words.word(&format!("{}-why", task.id))),
        Block::Steps(steps(session, &task.id)),
        Block::Text(words.word(&format!("{}-else", task.id))),
    ]
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
