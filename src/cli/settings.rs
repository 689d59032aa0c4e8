//! `settings inspect` and `settings convert`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::settings::{self, Item, NotUnderstood, Settings, Target, convert_json, inspect_json};

use super::{Context, Failure, paths, print, print_json};
use crate::settings as documents;
use crate::store::Store;

pub fn settings(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("convert", matches)) => convert(context, matches),
        Some((_, matches)) => inspect(context, matches),
        None => Err(Failure::usage(message!("cli-command-missing", allowed = "inspect, convert"))),
    }
}

/// The files by name. One that can't be read ends the command, and the sentence says which.
fn read(context: &Context, matches: &ArgMatches) -> Result<Vec<(String, Settings)>, Failure> {
    paths(matches, "files")
        .into_iter()
        .map(|path| {
            let bytes = crate::output::read_input(&path, documents::LARGEST)
                .map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?;
            let name = path.display().to_string();
            let short = path.file_name().map_or_else(|| name.clone(), |name| name.to_string_lossy().into_owned());
            let read = settings::read_named(&bytes, &name).map_err(|error| {
                let what = context.words.say(&error.message());
                Failure::new(message!("settings-of-file", path = name.clone(), what = what)).with(error.what_to_do())
            })?;
            Ok((name, read.named(&short)))
        })
        .collect()
}

fn inspect(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let files = read(context, matches)?;
    if context.json {
        print_json(&inspect_json(&files))?;
        return Ok(0);
    }
    let words = &context.words;
    let mut lines = Vec::new();
    for (name, file) in &files {
        let format = words.word(file.format.message_id());
        lines.push(words.say(&message!("settings-of-file", path = name.clone(), what = format)));
        lines.push(words.say(&message!("settings-count", count = file.items.len())));
        lines.extend(file.items.iter().map(|item| {
            let mut text = format!("{}: {}", words.word(item.kind.message_id()), item.subject());
            if item.path.is_some()
                && let Some(verdict) = item.limiting_verdict()
            {
                _ = write!(text, " ({verdict})");
            }
            if !item.enabled {
                _ = write!(text, " – {}", words.word("settings-off"));
            }
            indented(context, item.line, &text)
        }));
        lines.extend(not_understood_lines(context, &file.not_understood));
    }
    print(&lines.join("\n"))?;
    Ok(0)
}

fn indented(context: &Context, line: usize, text: &str) -> String {
    // A line feed of the file must not look like a line of this list.
    let text = text.replace('\n', " ");
    format!("  {}", context.words.say(&message!("settings-line", line = line, text = text)))
}

fn not_understood_lines(context: &Context, list: &[NotUnderstood]) -> Vec<String> {
    if list.is_empty() {
        return Vec::new();
    }
    let heading = context.words.say(&message!("settings-count-not-understood", count = list.len()));
    std::iter::once(heading).chain(list.iter().map(|one| indented(context, one.line, &one.text))).collect()
}

fn convert(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let target = matches.get_one::<String>("to").and_then(|name| Target::from_name(name));
    let folder = matches.get_one::<PathBuf>("output");
    let (Some(target), Some(folder)) = (target, folder) else { return Err(Failure::usage(message!("cli-see-help"))) };
    let store =
        Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    // Parts that an earlier run was kept from finishing go first.
    crate::output::remove_left_parts(store.folder());
    let files = read(context, matches)?;
    let items: Vec<Item> = files.iter().flat_map(|(_, file)| file.items.iter().cloned()).collect();
    let names: Vec<String> = files.iter().flat_map(|(name, file)| file.items.iter().map(|_| name.clone())).collect();
    let plan = settings::plan(&items, &documents::environment(), &context.data.never_exclude);
    let not_understood: Vec<(String, NotUnderstood)> =
        files.iter().flat_map(|(name, file)| file.not_understood.iter().map(move |one| (name.clone(), one.clone()))).collect();
    let session = context.session(&[], &[])?;
    // A command ticks nothing: what it writes is for a person to read and to pick from.
    let made = documents::files(&session, target, &plan, &not_understood, &BTreeSet::new());
    let written = documents::write(folder, &made, store.folder()).map_err(|notice| Failure::of_notice(&notice))?;
    let written: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    let outcome = documents::outcome(target, &plan, &names);
    if context.json {
        print_json(&convert_json(&files, &outcome, &written))?;
        return Ok(0);
    }
    let words = &context.words;
    let (count, read) = (outcome.converted, items.len());
    let mut lines = vec![words.say(&match target {
        Target::DefenderScript => message!("settings-written-script", count = count, read = read),
        Target::Checklist => message!("settings-written-list", count = count, read = read),
    })];
    lines.extend(written);
    if target == Target::DefenderScript {
        lines.extend(plan.iter().filter_map(|planned| {
            let reason: Message = planned.refusal()?.message();
            let text = format!("{} – {}", planned.item.subject(), words.say(&reason));
            Some(indented(context, planned.item.line, &text))
        }));
    }
    for (_, file) in &files {
        lines.extend(not_understood_lines(context, &file.not_understood));
    }
    print(&lines.join("\n"))?;
    Ok(0)
}
