//! `fleet`: what tools for many machines are handed, and one table from many surveys.

use std::path::PathBuf;

use clap::ArgMatches;
use safe_passage_core::fleet::{self, DETECT_NAME, REPORT_NAME};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use serde_json::json;

use super::reading::Told;
use super::{Context, Failure, print, print_json, write_new};
use crate::render;
use crate::settings as documents;
use crate::store::Store;

/// Name of the text that tells how the scripts are used. The same in every language, because the scripts name it.
const README_NAME: &str = "README.txt";

pub fn fleet(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("osquery", matches)) => osquery(context, matches),
        Some(("intune", matches)) => intune(context, matches),
        Some((_, matches)) => summary(context, matches),
        None => Err(Failure::usage(message!("cli-command-missing", allowed = "osquery, intune, summary"))),
    }
}

fn output(matches: &ArgMatches) -> Result<&PathBuf, Failure> {
    matches.get_one::<PathBuf>("output").ok_or_else(|| Failure::usage(message!("cli-see-help")))
}

/// Says which files were written: as a document for scripts, or in words.
fn written(context: &Context, paths: &[PathBuf]) -> Result<u8, Failure> {
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    if context.json {
        print_json(&json!({
            "schema": "safe-passage.fleet-files/1",
            "data_date": context.data.products.date,
            "written": paths,
        }))?;
    } else {
        let lines: Vec<String> =
            paths.into_iter().map(|path| context.words.say(&message!("document-saved", path = path))).collect();
        print(&lines.join("\n"))?;
    }
    Ok(0)
}

fn osquery(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let path = output(matches)?;
    let pack = fleet::pack(&context.data.products, &|message| context.words.say(message));
    let text = serde_json::to_string_pretty(&pack).map_err(|error| Failure::other(&error))?;
    write_new(path, text.as_bytes())?;
    written(context, std::slice::from_ref(path))
}

fn intune(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let folder = output(matches)?;
    let store =
        Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    let words = &context.words;
    let scripts = fleet::scripts(&context.data.products, env!("CARGO_PKG_VERSION"), &|message: &Message| words.say(message));
    let files =
        [(DETECT_NAME, scripts.detect.into_bytes()), (REPORT_NAME, scripts.report.into_bytes()), (README_NAME, read_me(context))];
    let paths = documents::write(folder, &files, store.folder()).map_err(|notice| Failure::of_notice(&notice))?;
    written(context, &paths)
}

/// How the scripts are used, as a text that Notepad opens as it is.
fn read_me(context: &Context) -> Vec<u8> {
    let words = &context.words;
    let mut text = String::from('\u{feff}');
    for (heading, paragraphs) in [
        ("fleet-readme-title", &["fleet-readme-what", "fleet-readme-never"][..]),
        ("fleet-readme-detect", &["fleet-readme-detect-text", "fleet-readme-detect-not"]),
        ("fleet-readme-report", &["fleet-readme-report-text", "fleet-readme-report-again"]),
        ("fleet-readme-intune", &["fleet-readme-intune-steps"]),
        ("fleet-readme-other", &["fleet-readme-other-text", "fleet-readme-summary"]),
    ] {
        let heading = words.word(heading);
        text.push_str(&heading);
        text.push('\n');
        text.extend(std::iter::repeat_n('=', heading.chars().count()));
        text.push_str("\n\n");
        for paragraph in paragraphs {
            text.push_str(&words.word(paragraph));
            text.push_str("\n\n");
        }
    }
    text.replace('\n', "\r\n").into_bytes()
}

fn summary(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let path = output(matches)?;
    let Some(folder) = matches.get_one::<PathBuf>("folder") else { return Err(Failure::usage(message!("cli-see-help"))) };
    let words = &context.words;
    let shown = || folder.display().to_string();
    if !folder.is_dir() {
        return Err(Failure::new(message!("cli-no-data-folder", path = shown())).with(message!("fleet-no-folder-do")));
    }
    let told = Told::new(words);
    let summary = crate::fleet::summary(folder, &context.data.products, context.now(), &|done, all| {
        told.say(|| message!("fleet-reading", done = done, all = all));
    });
    drop(told);
    let summary = summary
        .map_err(|_| Failure::new(message!("fleet-folder-not-read", path = shown())).with(message!("fleet-no-folder-do")))?;
    if summary.machines.is_empty() && summary.skipped.is_empty() {
        return Err(Failure::new(message!("fleet-no-files", path = shown())).with(message!("fleet-no-folder-do")));
    }
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => fleet::csv(&summary),
        Some("html") => render::fleet::page(words, &summary, &context.data.products),
        _ => serde_json::to_string_pretty(&summary.document()).map_err(|error| Failure::other(&error))?,
    };
    write_new(path, text.as_bytes())?;
    if context.json {
        print_json(&summary.document())?;
        return Ok(0);
    }
    let mut lines = vec![words.say(&message!("fleet-written", read = summary.machines.len(), path = path.display().to_string()))];
    if !summary.skipped.is_empty() {
        lines.push(words.say(&message!("fleet-written-skipped", count = summary.skipped.len())));
        lines.extend(
            summary.skipped.iter().map(|one| words.say(&render::fleet::skipped_message(&one.file, one.reason.message_id()))),
        );
    }
    print(&lines.join("\n"))?;
    Ok(0)
}
