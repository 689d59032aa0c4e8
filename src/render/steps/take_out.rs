//! Step 4: what would be lost with the old product leaves first.

use safe_passage_core::journey::{Action, Gate, GateAnswer, Page, PasswordHome};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::passwords::Section;

use super::belongings::{gate_badge, gate_blocks};
use crate::render::page::{Block, Card, Choice, Control, Form, FormKind, Icon, Intent, PageView, Row, Tone};
use crate::render::page_with;
use crate::session::{Export, Purpose, Session, WrittenFile};

/// Where shall your passwords live?
pub fn home(session: &Session) -> PageView {
    let words = &session.words;
    let said = session.journey.answers().password_home;
    let options = PasswordHome::ALL
        .into_iter()
        .map(|home| Choice {
            spoken: String::new(),
            label: words.word(home.message_id()),
            note: words.word(home.note_id()),
            chosen: said == Some(home),
            enabled: true,
            intent: Intent::Journey(Action::SetPasswordHome(home)),
        })
        .collect();
    let blocks = vec![
        Block::Choice { label: String::new(), options },
        Block::Note { tone: Tone::Quiet, text: words.word("password-home-safety-copy") },
    ];
    page_with(session, Page::PasswordHome, words.word("password-home-headline"), words.word("password-home-lead"), blocks)
}

/// Read the export, write it for the next product, prove it.
pub fn passwords(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    match &session.export {
        None => {
            blocks.push(Block::Heading(words.word("passwords-export-heading")));
            blocks.push(Block::Text(words.word("gate-passwords-how")));
            blocks.push(Block::Note { tone: Tone::Attention, text: words.word("passwords-export-warning") });
            blocks.push(Block::Form(Form {
                kind: FormKind::Read(Purpose::Export),
                fields: vec![(words.word("passwords-export-path"), String::new())],
                secrets: Vec::new(),
                submit: words.word("passwords-read"),
                choose: Some(Control::new(words.word("choose-file"), Intent::ChooseExport)),
                mismatch: String::new(),
                enabled: !session.busy,
            }));
        }
        Some(export) => {
            blocks.extend(inspected(session, export));
            let written = session.written.as_ref();
            blocks.extend(encrypted(session));
            blocks.extend(
                written
                    .filter(|written| !written.target.is_clear_text())
                    .into_iter()
                    .flat_map(|written| result(session, written)),
            );
            blocks.extend(clear_text(session));
            blocks.extend(
                written.filter(|written| written.target.is_clear_text()).into_iter().flat_map(|written| result(session, written)),
            );
        }
    }
    blocks.push(Block::Card(Card {
        title: words.word("passwords-answer-heading"),
        subtitle: String::new(),
        badge: Some(gate_badge(session, Gate::Passwords)),
        blocks: gate_blocks(session, Gate::Passwords),
    }));
    let said_done = session.journey.answers().gates.get(&Gate::Passwords) == Some(&GateAnswer::Done);
    if said_done {
        blocks.push(Block::Checks { label: words.word("passwords-proof-heading"), items: vec![proof(session)] });
    }
    page_with(session, Page::Passwords, words.word("passwords-headline"), words.word("passwords-lead"), blocks)
}

fn proof(session: &Session) -> Choice {
    let words = &session.words;
    let opened = session.journey.answers().opened_in_new_manager == Some(true);
    Choice {
        spoken: String::new(),
        label: words.word("passwords-proof"),
        note: words.word("passwords-proof-note"),
        chosen: opened,
        enabled: true,
        intent: Intent::Journey(Action::SetOpenedInNewManager(!opened)),
    }
}

/// What was found in the export: counts, never values.
fn inspected(session: &Session, export: &Export) -> Vec<Block> {
    let words = &session.words;
    let file = export.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let rows = Section::ALL
        .into_iter()
        .zip(export.import.counts())
        .filter(|(_, count)| *count > 0)
        .map(|(section, count)| Row {
            icon: if section == Section::Notes { Icon::File } else { Icon::Lock },
            title: words.word(section.message_id()),
            note: words.say(&message!("passwords-count", count = count)),
            badge: None,
        })
        .collect();
    let mut blocks = vec![
        Block::Heading(words.say(&message!("passwords-found-heading", count = export.import.records.len(), file = file))),
        Block::Text(words.word("passwords-compare")),
        Block::Rows(rows),
    ];
    if export.duplicates > 0 {
        let text = words.say(&message!("passwords-duplicates", count = export.duplicates));
        blocks.push(Block::Note { tone: Tone::Quiet, text });
    }
    blocks.extend(remarks(session, "read", &export.import.remarks));
    blocks.push(Block::Controls(vec![Control::new(words.word("passwords-other-file"), Intent::ForgetExport)]));
    blocks
}

fn remarks(session: &Session, id: &str, remarks: &[safe_passage_core::passwords::Remark]) -> Option<Block> {
    let words = &session.words;
    if remarks.is_empty() {
        return None;
    }
    let rows = remarks
        .iter()
        .map(|remark| Row {
            icon: Icon::Info,
            title: words.word(remark.what.message_id()),
            note: match (remark.section, remark.record) {
                (Some(section), Some(record)) => words.say(&message!(
                    "passwords-remark-place",
                    section = Message::new(section.message_id()),
                    record = record,
                    line = remark.line
                )),
                _ => words.say(&message!("passwords-remark-line", line = remark.line)),
            },
            badge: None,
        })
        .collect();
    Some(Block::Fold {
        id: id.to_owned(),
        label: words.say(&message!("passwords-remarks", count = remarks.len())),
        blocks: vec![Block::Rows(rows)],
    })
}

/// The encrypted file: everybody's safety copy, and the home itself for who keeps a file.
fn encrypted(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let only = session.journey.answers().password_home == Some(PasswordHome::File);
    let place = session.free_place(&words.word("file-name-passwords"), "kdbx");
    vec![
        Block::Heading(words.word(if only { "passwords-file-heading" } else { "passwords-copy-heading" })),
        Block::Text(words.word("passwords-copy-text")),
        Block::Form(Form {
            kind: FormKind::Encrypt,
            fields: vec![(words.word("passwords-copy-path"), place.display().to_string())],
            secrets: vec![words.word("passwords-copy-password"), words.word("passwords-copy-repeat")],
            submit: words.word("passwords-copy-write"),
            choose: None,
            mismatch: words.word("passwords-copy-mismatch"),
            enabled: !session.busy,
        }),
    ]
}

/// The file for the chosen product. Anybody can read it, so it is a second, explicit step.
fn clear_text(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let targets = session.clear_text_targets();
    if targets.is_empty() {
        return Vec::new();
    }
    let forms = targets.iter().map(|&target| {
        let name = words.say(&message!("file-name-passwords-for", target = target.name()));
        let place = session.free_place(&name, target.extension());
        Block::Fold {
            id: target.name().to_owned(),
            label: words.say(&message!("passwords-for-target", target = words.word(target.message_id()))),
            blocks: vec![
                Block::Text(words.word("passwords-clear-text")),
                Block::Form(Form {
                    kind: FormKind::ClearText(target),
                    fields: vec![(words.word("passwords-clear-path"), place.display().to_string())],
                    secrets: Vec::new(),
                    submit: words.word("passwords-clear-write"),
                    choose: None,
                    mismatch: String::new(),
                    enabled: !session.busy,
                }),
            ],
        }
    });
    std::iter::once(Block::Heading(words.word("passwords-clear-heading"))).chain(forms).collect()
}

fn result(session: &Session, written: &WrittenFile) -> Vec<Block> {
    let words = &session.words;
    let left = written.read() - written.converted();
    let text = words.say(&message!("passwords-written", count = written.converted(), read = written.read(), left = left));
    let paths: Vec<String> = written.paths.iter().map(|path| path.display().to_string()).collect();
    let tone = if left == 0 { Tone::Fine } else { Tone::Attention };
    let mut blocks = vec![Block::News { tone, text: format!("{text} {}", paths.join(", ")) }];
    blocks.extend(remarks(session, "written", &written.outcome.remarks));
    blocks
}
