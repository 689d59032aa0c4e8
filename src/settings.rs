//! A person's old settings as files: the scripts for Microsoft Defender, and the list to copy by hand. The window and the
//! commands make them here; the rules are in `core::settings`.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use safe_passage_core::journey::Page;
use safe_passage_core::message;
use safe_passage_core::passwords::FileSystemKind;
use safe_passage_core::settings::{Drive, Environment, Kind, NotUnderstood, Outcome, Planned, Refusal, Refused, Remark, Target};

use crate::output::{OutputError, OutputFile};
use crate::render::html;
use crate::render::page::{Block, Icon, PageView, Row, Tone};
use crate::session::{Notice, Session};
use crate::text::Words;

/// Largest settings file that is read, in bytes.
pub const LARGEST: u64 = 16 * 1024 * 1024;
/// Name of the script. The same in every language, because it is typed into PowerShell.
pub const SCRIPT_NAME: &str = "defender-exclusions.ps1";
/// Name of the script that undoes the other.
pub const UNDO_NAME: &str = "defender-exclusions-undo.ps1";
/// Name of the list to copy by hand.
pub const CHECKLIST_NAME: &str = "settings-checklist.html";

/// What the person's own variables and drive letters stand for on this computer.
#[must_use]
pub fn environment() -> Environment {
    const NAMES: [&str; 8] =
        ["USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "ONEDRIVE", "USERNAME", "SYSTEMDRIVE"];
    let variables = NAMES
        .into_iter()
        .fold(Environment::default(), |environment, name| environment.with_variable(name, crate::system::windows_variable(name)));
    ('A'..='Z').fold(variables, |environment, letter| match crate::system::disk(letter) {
        (FileSystemKind::Local | FileSystemKind::Removable, _) => environment.with_drive(letter, Drive::Local),
        (FileSystemKind::Network, Some(share)) => environment.with_drive(letter, Drive::Network(share)),
        (FileSystemKind::Network | FileSystemKind::Unknown, _) => environment,
    })
}

/// The files of a target with their names and bytes.
#[must_use]
pub fn files(
    session: &Session,
    target: Target,
    plan: &[Planned],
    not_understood: &[(String, NotUnderstood)],
    selected: &BTreeSet<usize>,
) -> Vec<(&'static str, Vec<u8>)> {
    match target {
        Target::DefenderScript => {
            let scripts = safe_passage_core::settings::script(plan, selected, &|message| session.words.say(message));
            vec![(SCRIPT_NAME, scripts.script), (UNDO_NAME, scripts.undo)]
        }
        Target::Checklist => {
            vec![(CHECKLIST_NAME, html::whole(session, &checklist(&session.words, plan, not_understood)).into_bytes())]
        }
    }
}

/// What a plan comes to in a target: how many items stand there to be taken over, and which don't. `files` names the file
/// of each item, in the plan's order, as the person named it.
#[must_use]
pub fn outcome(target: Target, plan: &[Planned], files: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    for (index, planned) in plan.iter().enumerate() {
        let file = files.get(index).unwrap_or(&planned.item.file);
        let line = planned.item.line;
        match refusal(target, planned) {
            Some(refusal) => outcome.refused.push(Refused { file: file.clone(), line, reason: refusal.name() }),
            None => outcome.converted += 1,
        }
        outcome.remarks.extend(planned.remarks.iter().map(|remark| (file.clone(), line, remark.name())));
    }
    outcome
}

/// Why an item is left out of a target. By hand everything can be taken over that is not unwise.
fn refusal(target: Target, planned: &Planned) -> Option<&Refusal> {
    // Two rules for one file and different detections are the same to Defender alone.
    let twice = |refusal: &Refusal| matches!(refusal, Refusal::SameAs { .. }) && planned.item.limiting_verdict().is_none();
    let of_list = |refusal: &&Refusal| refusal.is_unwise() || twice(refusal);
    planned.refusal().filter(|refusal| target == Target::DefenderScript || of_list(refusal))
}

/// The list to copy by hand, as a page.
#[must_use]
pub fn checklist(words: &Words, plan: &[Planned], not_understood: &[(String, NotUnderstood)]) -> PageView {
    let mut blocks = vec![Block::Text(words.word("settings-list-how"))];
    let taken = || plan.iter().filter(|planned| refusal(Target::Checklist, planned).is_none());
    for (kind, heading, icon) in [
        (Kind::Exclusion, "settings-list-exclusions", Icon::File),
        (Kind::TrustedProgram, "settings-list-trusted-programs", Icon::Computer),
    ] {
        let rows: Vec<Row> =
            taken().filter(|planned| planned.item.kind == kind).map(|planned| row(words, planned, icon)).collect();
        if !rows.is_empty() {
            blocks.extend([Block::Heading(words.word(heading)), Block::Rows(rows)]);
        }
    }
    if taken().next().is_none() {
        blocks.push(Block::Text(words.word("settings-list-nothing")));
    }
    let left_out: Vec<Row> = plan
        .iter()
        .filter_map(|planned| refusal(Target::Checklist, planned).map(|refusal| (planned, refusal)))
        .map(|(planned, refusal)| Row {
            icon: Icon::Attention,
            title: planned.item.subject().to_owned(),
            note: joined([words.say(&refusal.message()), place(words, planned)]),
            badge: refusal.is_unwise().then(|| (Tone::Attention, words.word("settings-list-better-not"))),
        })
        .collect();
    if !left_out.is_empty() {
        blocks.push(Block::Heading(words.word("settings-list-left-out")));
        blocks.push(Block::Text(words.word("settings-list-left-out-text")));
        blocks.push(Block::Rows(left_out));
    }
    if !not_understood.is_empty() {
        blocks.push(Block::Heading(words.word("settings-list-not-understood")));
        let rows = not_understood.iter().map(|(file, one)| Row {
            icon: Icon::Question,
            title: one.text.clone(),
            note: words.say(&message!("settings-place-in-file", line = one.line, file = file.clone())),
            badge: None,
        });
        blocks.push(Block::Rows(rows.collect()));
    }
    PageView {
        page: Page::Belongings,
        number: Page::Belongings.number(),
        headline: words.word("settings-list-headline"),
        lead: words.word("settings-list-lead"),
        blocks,
        back: None,
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

/// One item to copy, with a box to tick on paper.
fn row(words: &Words, planned: &Planned, icon: Icon) -> Row {
    let item = &planned.item;
    let mut notes = Vec::new();
    if item.path.is_some()
        && let Some(verdict) = item.limiting_verdict()
    {
        notes.push(words.say(&message!("settings-list-detection", verdict = verdict)));
    }
    match planned.refusal() {
        Some(Refusal::VerdictOnly) => notes.push(words.word("settings-list-verdict-only")),
        Some(Refusal::UnknownVariable(name)) => notes.push(words.say(&message!("settings-list-variable", name = name.clone()))),
        _ => {}
    }
    if item.kind == Kind::TrustedProgram {
        notes.push(words.word("settings-list-program"));
    }
    // What is true of the rule itself, and not of Defender.
    let general = [Remark::ProgramsUnchecked, Remark::WholeProgramFolder, Remark::SomeFilesOnly];
    notes.extend(planned.remarks.iter().filter(|remark| general.contains(remark)).map(|remark| words.word(remark.message_id())));
    if !item.comment.trim().is_empty() {
        notes.push(words.say(&message!("settings-script-comment", text = item.comment.trim())));
    }
    notes.push(place(words, planned));
    let badge = (!item.enabled).then(|| (Tone::Quiet, words.word("settings-list-off")));
    Row { icon, title: format!("☐ {}", item.subject()), note: joined(notes), badge }
}

fn joined(notes: impl IntoIterator<Item = String>) -> String {
    notes.into_iter().collect::<Vec<_>>().join(" · ")
}

fn place(words: &Words, planned: &Planned) -> String {
    words.say(&message!("settings-place-in-file", line = planned.item.line, file = planned.item.file.clone()))
}

/// Writes files into a folder, all or none: new, owner-only, never over another. The folder is made where it is missing,
/// its parent must be there. `state` is where unfinished files are remembered.
pub fn write(folder: &Path, files: &[(&str, Vec<u8>)], state: &Path) -> Result<Vec<PathBuf>, Notice> {
    let fail = |error: &OutputError| Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false };
    // What keeps the folder from being made is told by the first file that can't be.
    _ = std::fs::create_dir(folder);
    let mut begun = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let mut file = OutputFile::create(&folder.join(name), state).map_err(|error| fail(&error))?;
        if let Err(error) = file.write_all(bytes) {
            return Err(fail(&file.failed(&error)));
        }
        begun.push(file);
    }
    let mut paths: Vec<PathBuf> = Vec::with_capacity(begun.len());
    for file in begun {
        match file.publish() {
            Ok(path) => paths.push(path),
            Err(error) => {
                // A script without the one that undoes it is worse than none.
                for path in paths {
                    _ = std::fs::remove_file(path);
                }
                return Err(fail(&error));
            }
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use safe_passage_core::settings::{NeverExclude, plan, read};

    use super::*;

    #[test]
    fn rules_for_different_detections_are_the_same_to_defender_alone() {
        let never = NeverExclude::parse(include_str!("../assets/exclusions.toml")).expect("the list is valid");
        let text = "1;C:\\a\\b.exe;one;*;1;0;1;;1\n1;C:\\a\\b.exe;two;*;1;0;1;;1\n1;C:\\a\\b.exe;*;*;1;0;1;;1\n";
        let items = read(text.as_bytes()).expect("a list").items;
        let plan = plan(&items, &Environment::default(), &never);
        let counts = Target::ALL.map(|target| {
            let outcome = outcome(target, &plan, &[]);
            (outcome.converted, outcome.refused.len())
        });
        assert_eq!(counts, [(1, 2), (2, 1)]);
    }
}
