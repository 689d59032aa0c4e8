//! Step 4: what would be lost with the old product leaves first.

use safe_passage_core::journey::{Action, Gate, GateAnswer, Page};
use safe_passage_core::message;
use safe_passage_core::message::Message;

use crate::render::page::{Block, Card, Choice, Control, Intent, PageView, Tone};
use crate::render::page_with;
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
            Block::Card(Card {
                title: words.word(gate.name_id()),
                subtitle: words.word(gate.how_id()),
                badge: Some(gate_badge(session, gate)),
                blocks: gate_blocks(session, gate),
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

/// The answers at a gate. "I can't get at them" comes up after the other ways were shown, with the loss named.
pub(super) fn gate_blocks(session: &Session, gate: Gate) -> Vec<Block> {
    let words = &session.words;
    let answers = session.journey.answers();
    let said = answers.gates.get(&gate).copied();
    let told = answers.other_ways_shown.contains(&gate);
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
    if told {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word(gate.other_ways_id()) });
    } else {
        let spoken =
            words.say(&message!("gate-choice", answer = Message::new("gate-other-ways"), gate = Message::new(gate.name_id())));
        let control = Control::action(words.word("gate-other-ways"), Action::ShowOtherWays(gate)).spoken(spoken);
        blocks.push(Block::Controls(vec![control]));
    }
    if said == Some(GateAnswer::NotSure) {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("gate-not-sure-next") });
    }
    blocks
}

/// What the person still pays for.
pub fn payments(session: &Session) -> PageView {
    let words = &session.words;
    let tasks = session.data.removal.payments(&session.journey);
    let mut blocks = vec![Block::Checks {
        label: String::new(),
        items: tasks
            .iter()
            .map(|task| {
                let ticked = session.journey.answers().ticked.contains(&task.id);
                Choice {
                    spoken: String::new(),
                    label: words.word(&task.id),
                    note: words.word(&format!("{}-how", task.id)),
                    chosen: ticked,
                    enabled: true,
                    intent: Intent::Journey(Action::Tick(task.id.clone(), !ticked)),
                }
            })
            .collect(),
    }];
    for task in &tasks {
        if let Some(address) = &task.address {
            blocks.push(Block::Link { label: words.word(&task.id), address: address.clone() });
        }
    }
    blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("payments-no-promise") });
    page_with(session, Page::Payments, words.word("payments-headline"), words.word("payments-lead"), blocks)
}
