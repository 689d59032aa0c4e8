//! Step 4, what the old product was told to leave alone: read its lists, and make of them what the next one can use.

use std::collections::BTreeSet;

use safe_passage_core::detection::Family;
use safe_passage_core::journey::Page;
use safe_passage_core::message;
use safe_passage_core::settings::{Kind, Planned, Remark, Target};
use safe_passage_core::survey::Os;

use crate::render::page::{Block, Choice, Control, Form, FormKind, Icon, Intent, PageView, Row, Tone};
use crate::render::{file_rows, page_with};
use crate::session::{Purpose, Session, SettingsRead};
use crate::settings::outcome;

/// Most rules that are listed one by one; the files that are written hold all of them.
const LISTED: usize = 100;

/// Which rules of the old product to take along.
pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    match &session.settings {
        None => blocks.extend(how_to_export(session)),
        Some(read) => blocks.extend(what_was_read(session, read)),
    }
    blocks.push(Block::Form(Form {
        kind: FormKind::Read(Purpose::Settings),
        fields: vec![(words.word("settings-page-path"), String::new())],
        secrets: Vec::new(),
        submit: words.word("settings-page-read"),
        choose: Some(Control::new(words.word("choose-file"), Intent::ChooseSettings)),
        mismatch: String::new(),
        enabled: !session.busy,
    }));
    if let Some(read) = &session.settings {
        blocks.extend(to_write(session, read));
    } else if session.journey.case().is_some_and(|case| case.os == Os::Windows) {
        blocks.push(archive(session));
    }
    page_with(session, Page::Settings, words.word("settings-page-headline"), words.word("settings-page-lead"), blocks)
}

fn has(session: &Session, families: &[Family]) -> bool {
    let found = session.journey.case().map(|case| case.detection.products.as_slice()).unwrap_or_default();
    found.iter().any(|finding| families.contains(&finding.family))
}

/// The way to the lists, for the products that were found.
fn how_to_export(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let os = session.journey.case().map_or(Os::Unknown, |case| case.os);
    let mut blocks = Vec::new();
    if os == Os::Linux {
        blocks.push(Block::Heading(words.word("settings-page-how-heading")));
        blocks.push(Block::Text(words.word("settings-page-how-linux")));
        let business = has(session, &[Family::BusinessEndpoint, Family::BusinessServer]);
        let product = if business { "kesl" } else { "kfl" };
        blocks.push(Block::Command(format!("sudo {product}-control --export-settings --file kaspersky-settings.ini")));
        return blocks;
    }
    blocks.push(Block::Heading(words.word("settings-page-how-heading")));
    if has(session, &[Family::HomeSecurity]) || !has(session, &[Family::BusinessEndpoint, Family::BusinessServer]) {
        blocks.push(Block::Steps(vec![
            words.word("settings-page-how-home-1"),
            words.word("settings-page-how-home-2"),
            words.word("settings-page-how-home-3"),
        ]));
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("settings-page-how-home-older") });
    } else {
        blocks.push(Block::Steps(vec![
            words.word("settings-page-how-business-1"),
            words.word("settings-page-how-business-2"),
            words.word("settings-page-how-business-3"),
        ]));
    }
    blocks
}

/// The copy of all settings, which is of use to nobody but the old product.
fn archive(session: &Session) -> Block {
    let words = &session.words;
    Block::Fold {
        id: "archive".to_owned(),
        label: words.word("settings-page-archive"),
        blocks: vec![
            Block::Text(words.word("settings-page-archive-text")),
            Block::Command("avp.com EXPORT \"%USERPROFILE%\\Documents\\kaspersky-settings.cfg\"".to_owned()),
            Block::Note { tone: Tone::Quiet, text: words.word("settings-page-archive-only") },
        ],
    }
}

/// The files that were read, and each rule to tick. Nothing is ticked beforehand.
fn what_was_read(session: &Session, read: &SettingsRead) -> Vec<Block> {
    let words = &session.words;
    let rows = read
        .files
        .iter()
        .map(|file| Row {
            icon: Icon::File,
            title: file.name.clone(),
            note: if file.not_understood == 0 {
                words.say(&message!("settings-count", count = file.items))
            } else {
                format!(
                    "{} · {}",
                    words.say(&message!("settings-count", count = file.items)),
                    words.say(&message!("settings-count-not-understood", count = file.not_understood))
                )
            },
            badge: None,
        })
        .collect();
    let mut blocks = vec![Block::Rows(rows)];
    for (kind, label) in [(Kind::Exclusion, "settings-page-exclusions"), (Kind::TrustedProgram, "settings-page-trusted-programs")]
    {
        let of_kind = || read.plan.iter().enumerate().filter(|(_, planned)| planned.item.kind == kind);
        let offered = || of_kind().filter(|(_, planned)| planned.may_be_ticked());
        let items: Vec<Choice> = offered().take(LISTED).map(|(index, planned)| choice(session, read, index, planned)).collect();
        if !items.is_empty() {
            blocks.push(Block::Checks { label: words.word(label), items });
        }
        let more = offered().count().saturating_sub(LISTED);
        if more > 0 {
            blocks.push(Block::Text(words.say(&message!("settings-page-more", count = more))));
        }
    }
    // True of most rules, so it is said once.
    if read.plan.iter().any(|planned| planned.may_be_ticked() && planned.remarks.contains(&Remark::DriveMayBeNetwork)) {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word(Remark::DriveMayBeNetwork.message_id()) });
    }
    let left_out: Vec<Row> = read
        .plan
        .iter()
        .filter_map(|planned| planned.refusal().map(|refusal| (planned, refusal)))
        .take(LISTED)
        .map(|(planned, refusal)| Row {
            icon: Icon::Attention,
            title: planned.item.subject().to_owned(),
            note: words.say(&refusal.message()),
            badge: None,
        })
        .collect();
    if !left_out.is_empty() {
        let count = read.plan.iter().filter(|planned| planned.refusal().is_some()).count();
        blocks.push(Block::Fold {
            id: "left_out".to_owned(),
            label: words.say(&message!("settings-page-left-out", count = count)),
            blocks: vec![Block::Rows(left_out)],
        });
    }
    if !read.not_understood.is_empty() {
        let rows = read
            .not_understood
            .iter()
            .take(LISTED)
            .map(|(file, one)| Row {
                icon: Icon::Question,
                title: one.text.clone(),
                note: words.say(&message!("settings-place-in-file", line = one.line, file = file.clone())),
                badge: None,
            })
            .collect();
        blocks.push(Block::Fold {
            id: "not_understood".to_owned(),
            label: words.word("settings-list-not-understood"),
            blocks: vec![Block::Rows(rows)],
        });
    }
    blocks.push(Block::Controls(vec![Control::new(words.word("settings-page-forget"), Intent::ForgetSettings)]));
    blocks
}

fn choice(session: &Session, read: &SettingsRead, index: usize, planned: &Planned) -> Choice {
    let words = &session.words;
    let ticked = read.selected.contains(&index);
    let does = planned.outcome.as_ref().map(|exclusion| words.say(&exclusion.message())).unwrap_or_default();
    let own = planned.remarks.iter().filter(|remark| **remark != Remark::DriveMayBeNetwork);
    let remarks = own.map(|remark| words.word(remark.message_id()));
    Choice {
        spoken: String::new(),
        label: planned.item.subject().to_owned(),
        note: std::iter::once(does).chain(remarks).collect::<Vec<_>>().join(" "),
        chosen: ticked,
        enabled: !session.busy,
        intent: Intent::TickSetting(index, !ticked),
    }
}

/// What can be made of the rules, and how the script is run by hand.
fn to_write(session: &Session, read: &SettingsRead) -> Vec<Block> {
    let words = &session.words;
    let mut blocks = vec![Block::Heading(words.word("settings-page-write-heading"))];
    blocks.push(Block::Text(words.word("settings-page-write-text")));
    let control = |id: &str, target| Control {
        enabled: !session.busy && !read.plan.is_empty(),
        ..Control::new(words.word(id), Intent::WriteSettings(target))
    };
    blocks.push(Block::Controls(vec![
        control("settings-page-write-script", Target::DefenderScript),
        control("settings-page-write-list", Target::Checklist),
    ]));
    for (target, paths) in &read.written {
        let names: Vec<String> = read.plan.iter().map(|planned| planned.item.file.clone()).collect();
        let count = outcome(*target, &read.plan, &names).converted;
        let told = match target {
            Target::DefenderScript => {
                message!("settings-page-written-script", count = count, read = read.plan.len(), on = read.selected.len())
            }
            Target::Checklist => message!("settings-written-list", count = count, read = read.plan.len()),
        };
        blocks.push(Block::News { tone: Tone::Fine, text: words.say(&told) });
        blocks.push(file_rows(paths));
        if let (Target::DefenderScript, Some(path)) = (target, paths.first()) {
            blocks.push(Block::Steps(vec![
                words.word("settings-page-run-1"),
                words.word("settings-page-run-2"),
                words.word("settings-page-run-3"),
            ]));
            blocks.push(Block::Command(format!("powershell.exe -ExecutionPolicy Bypass -File \"{}\"", path.display())));
        }
    }
    blocks.push(by_hand(session, read));
    blocks
}

/// Each path with a button that copies it, for products that take no list in.
fn by_hand(session: &Session, read: &SettingsRead) -> Block {
    let words = &session.words;
    let mut blocks = vec![Block::Text(words.word("settings-list-how"))];
    let paths: BTreeSet<&str> = read
        .plan
        .iter()
        .filter(|planned| !planned.refusal().is_some_and(safe_passage_core::settings::Refusal::is_unwise))
        .filter_map(|planned| planned.item.path.as_deref())
        .collect();
    blocks.extend(paths.into_iter().take(LISTED).map(|path| Block::Command(path.to_owned())));
    Block::Fold { id: "by_hand".to_owned(), label: words.word("settings-page-by-hand"), blocks }
}
