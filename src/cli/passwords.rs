//! `passwords inspect` and `passwords convert`. Counts and places are printed, never a value.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::passwords::{
    self, CODE_PAGES, FileSystemKind, Import, ReadError, ReadOptions, Target, convert_json, inspect_json,
};
use zeroize::Zeroizing;

use super::{Context, Failure, print, print_json};
use crate::session::write;
use crate::store::Store;

/// Largest export that is read, in bytes.
const LARGEST_EXPORT: u64 = 512 * 1024 * 1024;
/// Largest password, in bytes.
const LARGEST_PASSWORD: u64 = 64 * 1024;

pub fn passwords(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("convert", matches)) => convert(context, matches),
        Some((_, matches)) => inspect(context, matches),
        None => Err(Failure::usage(message!("cli-command-missing", allowed = "inspect, convert"))),
    }
}

fn read(context: &Context, matches: &ArgMatches) -> Result<Import, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Err(Failure::usage(message!("cli-see-help"))) };
    let bytes = || {
        crate::output::read_input(path, LARGEST_EXPORT).map_err(|error| Failure::new(error.message()).with(error.what_to_do()))
    };
    let mut options = ReadOptions { code_page: matches.get_one::<String>("encoding").cloned(), labels: None };
    let error = match passwords::read_owned(bytes()?, &options) {
        Ok(import) => return Ok(import),
        Err(error) => error.of_file_named(&path.to_string_lossy()),
    };
    let failure = Failure::new(error.message());
    match error {
        ReadError::LooksLikeExportInAnotherLanguage(labels) if matches.get_flag("labels-ok") => {
            options.labels = Some(*labels);
            passwords::read_owned(bytes()?, &options).map_err(|error| Failure::new(error.message()).with(error.what_to_do()))
        }
        ReadError::LooksLikeExportInAnotherLanguage(labels) => {
            // The words of the headings and labels alone; no value of an entry is among them.
            for (section, field, word) in labels.pairs() {
                let (section, field) = (context.words.word(section.message_id()), context.words.word(field.message_id()));
                tell(context, &message!("cli-labels-line", section = section, field = field, word = word));
            }
            Err(failure.with(message!("cli-labels-do")))
        }
        ReadError::UnknownEncoding { .. } | ReadError::NoSuchCodePage => {
            Err(failure.with(message!("cli-encoding-do", names = CODE_PAGES.join(", "))))
        }
        error => Err(failure.with(error.what_to_do())),
    }
}

/// Says something on standard error that is no failure.
fn tell(context: &Context, what: &Message) {
    // Nobody may be listening; there is nowhere else to say so.
    _ = writeln!(std::io::stderr(), "{}", super::plain(&context.words.say(what)));
}

fn inspect(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let import = read(context, matches)?;
    if context.json {
        print_json(&inspect_json(&import))?;
        return Ok(0);
    }
    let words = &context.words;
    let mut lines: Vec<String> = passwords::Section::ALL
        .into_iter()
        .zip(import.counts())
        .map(|(section, count)| format!("{}: {count}", words.word(section.message_id())))
        .collect();
    let duplicates = passwords::duplicates(&import.records).len();
    if duplicates > 0 {
        lines.push(words.say(&message!("passwords-duplicates", count = duplicates)));
    }
    lines.extend(remark_lines(context, &import.remarks));
    print(&lines.join("\n"))?;
    Ok(0)
}

fn remark_lines(context: &Context, remarks: &[passwords::Remark]) -> Vec<String> {
    let words = &context.words;
    remarks
        .iter()
        .map(|remark| {
            let place = words.say(&message!("passwords-remark-line", line = remark.line));
            format!("{place}: {}", words.word(remark.what.message_id()))
        })
        .collect()
}

fn convert(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let target = matches.get_one::<String>("to").and_then(|name| Target::from_name(name));
    let output = matches.get_one::<PathBuf>("output");
    let (Some(target), Some(output)) = (target, output) else { return Err(Failure::usage(message!("cli-see-help"))) };
    if target.is_clear_text() && !matches.get_flag("clear-text-ok") {
        return Err(Failure::usage(message!("cli-clear-text", target = target.name())).with(message!("cli-clear-text-do")));
    }
    let place = crate::places::place(&context.data.synchronised, output, FileSystemKind::Unknown);
    if let Some(what) = place.message(&output.display().to_string()).filter(|_| target.is_clear_text())
        && !matches.get_flag("synchronised-ok")
    {
        return Err(Failure::new(what).with(message!("cli-place-do")));
    }
    let store =
        Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    let password = if target == Target::Kdbx { Some(password(matches)?) } else { None };
    let import = read(context, matches)?;
    let names = write::names(&context.words);
    let written = match target {
        Target::Kdbx => {
            let password = password.unwrap_or_default();
            write::encrypted(&import, output, &password, &names, store.folder())
        }
        Target::ClearText(target) => write::clear_text(&import, target, output, &names, store.folder()),
    }
    .map_err(|notice| Failure::of_notice(&notice))?;
    if let Some(what) = place.message_when_encrypted().filter(|_| target == Target::Kdbx) {
        tell(context, &what);
    }
    // Firefox takes a table under another name for one with tabs, and others don't offer it at all.
    if output.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case(target.extension())) {
        tell(context, &message!("cli-file-ending", target = target.name(), ending = target.extension()));
    }
    let files: Vec<String> = written.paths.iter().map(|path| path.display().to_string()).collect();
    if context.json {
        print_json(&convert_json(&import, &written.outcome, &files))?;
        return Ok(0);
    }
    let words = &context.words;
    let left = written.read() - written.converted();
    let mut lines =
        vec![words.say(&message!("passwords-written", count = written.converted(), read = written.read(), left = left))];
    lines.extend(files);
    lines.extend(remark_lines(context, &written.outcome.remarks));
    print(&lines.join("\n"))?;
    Ok(0)
}

/// The password of the encrypted file: from a file or from standard input, one line, never from the command line.
fn password(matches: &ArgMatches) -> Result<Zeroizing<String>, Failure> {
    let bytes = if let Some(path) = matches.get_one::<PathBuf>("password-file") {
        crate::output::read_input(path, LARGEST_PASSWORD)
            .map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?
    } else if matches.get_flag("password-stdin") {
        // Room for all of it, so that nothing grows and leaves copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(LARGEST_PASSWORD as usize + 1024));
        std::io::stdin().lock().take(LARGEST_PASSWORD).read_to_end(&mut bytes).map_err(|error| Failure::other(&error))?;
        bytes
    } else {
        return Err(Failure::usage(message!("cli-password-missing")).with(message!("cli-password-missing-do")));
    };
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::new(message!("cli-password-not-text")))?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        return Err(Failure::new(message!("kdbx-empty-password")).with(message!("kdbx-empty-password-do")));
    }
    Ok(Zeroizing::new(line.to_owned()))
}
