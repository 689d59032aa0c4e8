//! Step 4, second part: what besides the passwords would be lost, a password that was forgotten, what is still paid for.

use safe_passage_core::journey::belongings::{Origin, Way, has_a_password};
use safe_passage_core::journey::{Action, Gate, GateAnswer, Page, SeenProduct};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::survey::Os;

use super::look::names;
use crate::render::page::{Block, Card, Choice, Control, Document, Icon, Intent, PageView, Row, Tone};
use crate::render::{page_with, task_to_tick};
use crate::session::Session;

/// Everything else that would be lost.
pub fn belongings(session: &Session) -> PageView {
    let words = &session.words;
    let blocks = session
        .journey
        .gates()
        .into_iter()
        .filter(|gate| *gate != Gate::Passwords)
        .map(|gate| {
            let mut blocks = vec![Block::Text(found(session, gate))];
            blocks.extend(gate_blocks(session, gate));
            Block::Card(Card {
                title: words.word(gate.name_id()),
                subtitle: words.word(gate.what_id()),
                badge: Some(gate_badge(session, gate)),
                blocks,
            })
        })
        .collect();
    page_with(session, Page::Belongings, words.word("belongings-headline"), words.word("belongings-lead"), blocks)
}

pub(super) fn gate_badge(session: &Session, gate: Gate) -> (Tone, String) {
    let words = &session.words;
    let answer = session.journey.answers().gates.get(&gate);
    match answer {
        Some(GateAnswer::NotSure) => (Tone::Attention, words.word("gate-badge-not-sure")),
        Some(_) if session.journey.gate_is_open(gate) => (Tone::Fine, words.word("gate-badge-answered")),
        Some(_) => (Tone::Attention, words.word("gate-badge-unproved")),
        None => (Tone::Quiet, words.word("gate-badge-open")),
    }
}

/// What was found of it, never more: where nothing was found, that proves nothing, and where nobody could look, nothing
/// is said at all.
fn found(session: &Session, gate: Gate) -> String {
    let words = &session.words;
    let Some(seen) = session.journey.seen() else { return words.word("gate-not-looked") };
    let names: Vec<String> = seen.traces.of(gate).map(|trace| words.word(&trace.id)).collect();
    if !names.is_empty() {
        return words.say(&message!("gate-found", names = names.join(", ")));
    }
    if session.data.belongings.places(gate, seen.os).next().is_none() {
        return words.word("gate-no-places");
    }
    words.word(if seen.traces.looked.contains(&gate) { "gate-not-found" } else { "gate-not-looked" })
}

/// The answers at a gate, and what helps to give one. The answers stand first and stay where they are, so that whoever
/// chooses by keyboard is still there afterwards; what follows them depends on the answer.
///
/// "I can't get at them" comes up after the other ways were shown, with the loss named.
pub(super) fn gate_blocks(session: &Session, gate: Gate) -> Vec<Block> {
    let words = &session.words;
    let answers = session.journey.answers();
    let said = answers.gates.get(&gate).copied();
    let told = answers.other_ways_shown.contains(&gate);
    let settled = said.is_some() && session.journey.gate_is_open(gate);
    let options = GateAnswer::ALL
        .into_iter()
        .filter(|answer| *answer != GateAnswer::Lost || told)
        .map(|answer| Choice {
            label: words.word(answer.message_id()),
            spoken: words.say(&message!(
                "gate-choice",
                answer = Message::new(answer.message_id()),
                gate = Message::new(gate.name_id())
            )),
            note: if answer == GateAnswer::Lost { words.word(gate.loss_id()) } else { String::new() },
            chosen: said == Some(answer),
            enabled: true,
            intent: Intent::Journey(Action::AnswerGate(gate, answer)),
        })
        .collect();
    let mut blocks = vec![Block::Choice { label: String::new(), options }];
    if said == Some(GateAnswer::NotSure) {
        blocks.extend(find_out(session, gate));
    }
    if told && !settled {
        blocks.extend(elsewhere(session, gate));
    }
    let ways = ways(session, gate);
    // Who has something here needs the steps at once; who may have nothing first answers that.
    let traced = session.journey.seen().is_some_and(|seen| seen.traces.of(gate).next().is_some());
    if traced && !settled && gate != Gate::Passwords {
        blocks.extend(ways);
    } else if !ways.is_empty() {
        let label = words.say(&message!("gate-ways", gate = Message::new(gate.name_id())));
        blocks.push(Block::Fold { id: "ways".to_owned(), label, blocks: ways });
    }
    if !settled {
        blocks.extend(helpers(session, gate, told));
        blocks.push(how_we_know(session, gate));
    }
    blocks
}

fn helpers(session: &Session, gate: Gate, told: bool) -> Option<Block> {
    let words = &session.words;
    let named = |label: &'static str| {
        words.say(&message!("gate-choice", answer = Message::new(label), gate = Message::new(gate.name_id())))
    };
    let mut controls = Vec::new();
    if !told {
        let control = Control::action(words.word("gate-other-ways"), Action::ShowOtherWays(gate));
        controls.push(control.spoken(named("gate-other-ways")));
    }
    if has_a_password(gate) {
        let control = Control::action(words.word("gate-forgotten"), Action::ShowForgotten);
        controls.push(control.spoken(named("gate-forgotten")));
    }
    (!controls.is_empty()).then_some(Block::Controls(controls))
}

/// Where the same may still be.
fn elsewhere(session: &Session, gate: Gate) -> Vec<Block> {
    let words = &session.words;
    let places = session.data.belongings.elsewhere(gate).map(|row| words.word(&row.id)).collect();
    vec![Block::Text(words.word("gate-elsewhere")), Block::Steps(places)]
}

/// What somebody who is not sure looks for, and the sheet that goes with it.
fn find_out(session: &Session, gate: Gate) -> Vec<Block> {
    let words = &session.words;
    let questions = session.data.belongings.questions(gate).map(|question| words.word(&question.id)).collect();
    let spoken =
        words.say(&message!("gate-choice", answer = Message::new("gate-save-sheet"), gate = Message::new(gate.name_id())));
    vec![
        Block::Note { tone: Tone::Attention, text: words.word("gate-not-sure-next") },
        Block::Text(words.word("gate-find-out")),
        Block::Steps(questions),
        Block::Controls(vec![
            Control::new(words.word("gate-save-sheet"), Intent::SaveDocument(Document::FindOutSheet)).spoken(spoken),
        ]),
    ]
}

/// The steps for what was found, then those for everything else, folded.
fn ways(session: &Session, gate: Gate) -> Vec<Block> {
    let words = &session.words;
    let (products, system) = seen(session);
    let (own, other) = session.data.belongings.ways(gate, products, system);
    let (shown, folded) = if own.is_empty() { (other, Vec::new()) } else { (own, other) };
    let mut blocks: Vec<Block> = shown.iter().flat_map(|way| steps(session, way)).collect();
    if !folded.is_empty() {
        blocks.push(Block::Fold {
            id: "other-ways".to_owned(),
            label: words.say(&message!("gate-ways-other", gate = Message::new(gate.name_id()))),
            blocks: folded.iter().flat_map(|way| steps(session, way)).collect(),
        });
    }
    blocks
}

fn steps(session: &Session, way: &Way) -> Vec<Block> {
    let words = &session.words;
    let lines = words.word(&way.id).lines().map(ToOwned::to_owned).collect();
    let mut blocks = vec![Block::Text(words.word(&format!("{}-for", way.id))), Block::Steps(lines)];
    if !way.confirmed {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("gate-way-not-confirmed") });
    }
    blocks
}

/// The places that were asked for, and where the steps are written.
fn how_we_know(session: &Session, gate: Gate) -> Block {
    let words = &session.words;
    let (products, system) = seen(session);
    let data = &session.data.belongings;
    let places: Vec<Row> = data
        .places(gate, system)
        .map(|trace| Row { icon: Icon::File, title: trace.path.clone(), note: words.word(&trace.id), badge: None })
        .collect();
    let mut blocks = Vec::new();
    if !places.is_empty() {
        blocks.extend([Block::Text(words.word("gate-how-we-know-text")), Block::Rows(places)]);
    }
    let (own, other) = data.ways(gate, products, system);
    let ways = if own.is_empty() { other } else { own };
    let origins = data.places(gate, system).map(|trace| &trace.source).chain(ways.into_iter().map(|way| &way.source));
    blocks.extend(sources(origins));
    Block::Fold {
        id: "how-we-know".to_owned(),
        label: words.say(&message!("gate-how-we-know", gate = Message::new(gate.name_id()))),
        blocks,
    }
}

/// Each page once, under the name of who publishes it.
fn sources<'a>(origins: impl Iterator<Item = &'a Origin>) -> Vec<Block> {
    let mut shown: Vec<&str> = Vec::new();
    let mut blocks = Vec::new();
    for origin in origins {
        if !shown.contains(&origin.url.as_str()) {
            shown.push(&origin.url);
            blocks.push(Block::Link { label: origin.publisher.clone(), address: origin.url.clone() });
        }
    }
    blocks
}

fn seen(session: &Session) -> (&[SeenProduct], Os) {
    session.journey.seen().map_or((&[], Os::Unknown), |seen| (&seen.products, seen.os))
}

/// The sheet with what is to be found out, with a line to write on under each question.
pub fn sheet(session: &Session) -> PageView {
    let words = &session.words;
    let answers = &session.journey.answers().gates;
    let mut gates: Vec<Gate> =
        session.journey.gates().into_iter().filter(|gate| answers.get(gate) == Some(&GateAnswer::NotSure)).collect();
    if gates.is_empty() {
        gates = session.journey.gates().into_iter().filter(|gate| !session.journey.gate_is_open(*gate)).collect();
    }
    let mut blocks = Vec::new();
    if let Some(seen) = session.journey.seen() {
        let title = words.word("find-out-computer");
        blocks.push(Block::Rows(vec![Row { icon: Icon::Computer, title, note: names(seen).join(", "), badge: None }]));
    }
    blocks.push(Block::Note { tone: Tone::Attention, text: words.word("find-out-no-secrets") });
    for gate in gates {
        blocks.push(Block::Heading(words.word(gate.name_id())));
        let (products, system) = seen(session);
        let (own, other) = session.data.belongings.ways(gate, products, system);
        let ways = if own.is_empty() { other } else { own };
        blocks.extend(ways.into_iter().flat_map(|way| steps(session, way)));
        let questions = session.data.belongings.questions(gate).map(|question| Row {
            icon: Icon::Question,
            title: words.word(&question.id),
            note: words.word("find-out-line"),
            badge: None,
        });
        blocks.push(Block::Rows(questions.collect()));
    }
    blocks.push(Block::Text(words.word("find-out-after")));
    PageView {
        page: Page::Belongings,
        number: Page::Belongings.number(),
        headline: words.word("find-out-headline"),
        lead: words.say(&message!("find-out-lead", date = session.today())),
        blocks,
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

/// A password that was forgotten: what can be set anew, what can't, and what to do then. No false hope.
pub fn forgotten(session: &Session) -> PageView {
    let words = &session.words;
    let (products, system) = seen(session);
    let gates = session.journey.gates();
    let secrets: Vec<_> = session.data.belongings.secrets(&gates, products, system).collect();
    let rows = secrets
        .iter()
        .map(|secret| Row {
            icon: Icon::Lock,
            title: words.word(&secret.id),
            note: words.word(&format!("{}-how", secret.id)),
            badge: Some(if secret.reset {
                (Tone::Fine, words.word("forgotten-reset"))
            } else {
                (Tone::Attention, words.word("forgotten-no-reset"))
            }),
        })
        .collect();
    let mut blocks = vec![Block::Rows(rows)];
    if gates.iter().any(|gate| matches!(gate, Gate::Passwords | Gate::TwoFactor | Gate::CardsAndDocuments)) {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("forgotten-do-not") });
        blocks.push(Block::Heading(words.word("forgotten-copies")));
        let row = |icon, title, note| Row { icon, title: words.word(title), note: words.word(note), badge: None };
        blocks.push(Block::Rows(vec![
            row(Icon::Info, "forgotten-copy-phone", "forgotten-copy-phone-how"),
            row(Icon::Computer, "forgotten-copy-unlocked", "forgotten-copy-unlocked-how"),
            row(Icon::Globe, "forgotten-copy-browser", "forgotten-copy-browser-how"),
            row(Icon::File, "forgotten-copy-paper", "forgotten-copy-paper-how"),
            row(Icon::File, "forgotten-copy-backup", "forgotten-copy-backup-how"),
            row(Icon::Globe, "forgotten-copy-web", "forgotten-copy-web-how"),
        ]));
        blocks.push(Block::Heading(words.word("forgotten-then")));
        blocks.push(Block::Steps(words.word("forgotten-then-steps").lines().map(ToOwned::to_owned).collect()));
    }
    blocks.push(Block::Note { tone: Tone::Attention, text: words.word("forgotten-offers") });
    blocks.push(Block::Fold {
        id: "sources".to_owned(),
        label: words.word("forgotten-sources"),
        blocks: sources(secrets.iter().map(|secret| &secret.source)),
    });
    page_with(session, Page::Forgotten, words.word("forgotten-headline"), words.word("forgotten-lead"), blocks)
}

/// What the person still pays for.
pub fn payments(session: &Session) -> PageView {
    let words = &session.words;
    let tasks = session.data.removal.payments(&session.journey);
    let lines = |text: String| text.lines().map(ToOwned::to_owned).collect();
    let mut blocks = vec![
        Block::Checks { label: String::new(), items: tasks.iter().map(|task| task_to_tick(session, &task.id)).collect() },
        Block::Heading(words.word("payments-write-down")),
        Block::Text(words.word("payments-write-down-why")),
        Block::Steps(lines(words.word("payments-write-down-what"))),
    ];
    for task in &tasks {
        if let Some(address) = &task.address {
            blocks.push(Block::Link { label: words.word(&task.id), address: address.clone() });
        }
    }
    blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("payments-no-promise") });
    let mut origins: Vec<&str> = tasks.iter().map(|task| task.source.as_str()).collect();
    origins.dedup();
    blocks.push(Block::Fold {
        id: "sources".to_owned(),
        label: words.word("payments-sources"),
        blocks: origins
            .into_iter()
            .map(|address| Block::Link { label: address.to_owned(), address: address.to_owned() })
            .collect(),
    });
    page_with(session, Page::Payments, words.word("payments-headline"), words.word("payments-lead"), blocks)
}
