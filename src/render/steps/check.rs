//! Step 7: what protects now, what changed, what is left over.

use safe_passage_core::detection::Verdict;
use safe_passage_core::journey::{Action, Case, Page};
use safe_passage_core::message;
use safe_passage_core::protection::ProtectionWord;

use super::look;
use crate::render::page::{Block, Card, Control, Icon, Intent, PageView, Row, Tone};
use crate::render::{changes_block, page_with};
use crate::session::Session;

pub fn page(session: &Session) -> PageView {
    if session.journey.is_looking() {
        return look::looking(session, Page::Check);
    }
    let words = &session.words;
    let Some(case) = session.journey.case() else {
        let blocks = vec![Block::Controls(vec![Control::action(words.word("look-now"), Action::Look)])];
        return page_with(session, Page::Check, words.word("look-cancelled-headline"), words.word("look-cancelled-lead"), blocks);
    };
    let mut blocks = Vec::new();
    if let Some(changes) = changes_block(session) {
        blocks.push(Block::Heading(words.word("changes-heading")));
        blocks.push(changes);
    }
    blocks.push(Block::Heading(words.word("check-protection-heading")));
    blocks.push(Block::Rows(protection(session, case)));
    for disagreement in &case.protection.disagreements {
        blocks.push(Block::Note {
            tone: Tone::Attention,
            text: words.say(&message!("check-disagreement", name = disagreement.subject.clone())),
        });
    }
    if session.journey.still_there() {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("check-still-there") });
    }
    let rows = look::product_rows(session, &case.detection);
    if !rows.is_empty() {
        blocks.push(Block::Heading(words.word("check-found-heading")));
        blocks.push(Block::Rows(rows));
    }
    blocks.push(look::how_we_know(session, case));
    let (headline, lead) = match (session.journey.still_there(), case.protection.verdict) {
        (true, _) => ("check-headline-still-there", "check-lead-still-there"),
        (false, ProtectionWord::Protected) => ("check-headline-protected", "check-lead-protected"),
        (false, ProtectionWord::Partly) => ("check-headline-partly", "check-lead-partly"),
        (false, ProtectionWord::Unprotected) => ("check-headline-unprotected", "check-lead-unprotected"),
        (false, ProtectionWord::Unknown) => ("check-headline-unknown", "check-lead-unknown"),
    };
    let mut view = page_with(session, Page::Check, words.word(headline), words.word(lead), blocks);
    view.others = vec![Control::action(words.word("look-again"), Action::Look)];
    if session.journey.still_there() {
        view.others.insert(0, Control::action(words.word("check-try-again"), Action::TryAgain));
        view.others.insert(0, Control::action(words.word("check-stop-here"), Action::StopHere));
    }
    view
}

/// The verdict with its reasons, then each protection, then the system.
pub fn protection(session: &Session, case: &Case) -> Vec<Row> {
    let words = &session.words;
    let because: Vec<String> = case.protection.because.iter().map(|id| words.word(id)).collect();
    let mut rows = vec![Row {
        icon: Icon::Shield,
        title: words.word("protection-of-this-computer"),
        note: because.join(" "),
        badge: Some(look::verdict_badge(session, case)),
    }];
    rows.extend(look::protection_rows(session, case));
    if let Some(name) = &case.protection.system.name {
        let until = case.protection.system.supported_until.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
        let note = match until {
            Some(day) if day < session.today() => words.say(&message!("system-support-ended", date = day)),
            Some(day) => words.say(&message!("system-support-until", date = day)),
            None => words.word("system-support-unknown"),
        };
        let badge = until.filter(|day| *day < session.today()).map(|_| (Tone::Attention, words.word("badge-support-ended")));
        rows.push(Row { icon: Icon::Computer, title: name.clone(), note, badge });
    }
    rows
}

/// Files that anybody can read, and what the old product left.
pub fn clean_up(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    let files = &session.journey.answers().made_files;
    let clear: Vec<_> = files.iter().filter(|file| file.clear_text).collect();
    blocks.push(Block::Heading(words.word("clean-up-files-heading")));
    if clear.is_empty() {
        blocks.push(Block::Text(words.word("clean-up-no-files")));
    }
    for file in clear {
        let badge = if file.deleted {
            (Tone::Fine, words.word("badge-deleted"))
        } else {
            (Tone::Attention, words.word("badge-readable"))
        };
        let name = std::path::Path::new(&file.path).file_name().map(|name| name.to_string_lossy().into_owned());
        let label = words.say(&message!("clean-up-delete", file = name.unwrap_or_else(|| file.path.clone())));
        let control = (!file.deleted).then(|| Block::Controls(vec![Control::new(label, Intent::DeleteFile(file.path.clone()))]));
        blocks.push(Block::Card(Card {
            title: words.say(&message!("clean-up-file", count = usize::try_from(file.records).unwrap_or(usize::MAX))),
            subtitle: file.path.clone(),
            badge: Some(badge),
            blocks: control.into_iter().collect(),
        }));
    }
    blocks.push(Block::Fold {
        id: "delete".to_owned(),
        label: words.word("clean-up-how-sure"),
        blocks: vec![Block::Text(words.word("clean-up-how-sure-text"))],
    });
    blocks.push(Block::Heading(words.word("clean-up-leftovers-heading")));
    let leftovers: Vec<Row> = session.journey.case().map(|case| leftovers(session, case)).unwrap_or_default();
    if leftovers.is_empty() {
        blocks.push(Block::Text(words.word("clean-up-no-leftovers")));
    } else {
        blocks.push(Block::Rows(leftovers));
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("clean-up-never-by-hand") });
    }
    page_with(session, Page::CleanUp, words.word("clean-up-headline"), words.word("clean-up-lead"), blocks)
}

fn leftovers(session: &Session, case: &Case) -> Vec<Row> {
    let words = &session.words;
    case.detection
        .products
        .iter()
        .filter(|finding| matches!(finding.verdict, Verdict::Leftovers | Verdict::Inconclusive))
        .flat_map(|finding| &finding.evidence)
        .map(|evidence| Row {
            icon: Icon::Info,
            title: words.word(evidence.kind_message_id()),
            note: words.say(&look::reason(evidence)),
            badge: Some((Tone::Quiet, words.word(evidence.strength.message_id()))),
        })
        // One folder can be the sign of several products, and still is one thing that was left.
        .fold(Vec::new(), |mut rows, row| {
            if !rows.contains(&row) {
                rows.push(row);
            }
            rows
        })
}
