//! Running programs: `tasklist` in each of its forms, PowerShell's `Get-Process`, and plain paths.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    tasklist(line, context) || get_process(line, context) || paths(line, context)
}

/// A program that runs, by its path or, where only that is known, by its name.
pub(super) fn see(context: &mut Context, path: &str) {
    let name = path.rsplit('\\').next().unwrap_or(path);
    let image = if path.contains('\\') { path } else { "" };
    context.see(Source::Processes, name, [(field::IMAGE, image), (field::STATE, "running")]);
}

/// The services that a running program holds, as `tasklist /svc` names them; `/m` names libraries instead.
pub(super) fn see_services(context: &mut Context, list: &str) {
    for name in list.split(',').map(str::trim) {
        let plain = name.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.-$".contains(letter));
        if name.len() > 2 && plain && !name.to_lowercase().ends_with(".dll") && !name.to_lowercase().ends_with(".exe") {
            context.see(Source::Services, name, [(field::STATE, "running")]);
        }
    }
}

/// `avp.exe   3844 Services   0   360,144 K`, in columns or as CSV.
fn tasklist(line: &str, context: &mut Context) -> bool {
    pattern!(
        COLUMNS,
        r"^(\S.{0,24}?)\s+(\d{1,7})\s+(\S+)\s+(\d{1,3})\s+[\d.,'\u{a0}\u{202f}\u{fffd} ]+ ?(?:K|Ko|KB|КБ|Кб|kB|k)$"
    );
    // With /v more columns follow: state, user, time, title.
    pattern!(
        VERBOSE,
        r"^(\S+\.(?:exe|EXE))\s+(\d{1,7})\s+(\S+)\s+(\d{1,3})\s+[\d.,'\u{a0}\u{202f}\u{fffd} ]+ ?(?:K|Ko|KB|КБ|Кб|kB)\s"
    );
    pattern!(CSV, r#"^"([^"]+)","(\d{1,7})","([^"]*)","(\d{1,3})","[^"]*"(?:,.*)?$"#);
    pattern!(CSV_SERVICES, r#"^"([^"]+\.(?:exe|EXE))","(\d{1,7})","([^"]*)"$"#);
    if line.ends_with('"') && line.starts_with('"') {
        if let Some(found) = CSV.captures(line) {
            see(context, &found[1]);
            return true;
        }
        if let Some(found) = CSV_SERVICES.captures(line) {
            see(context, &found[1]);
            see_services(context, &found[3]);
            return true;
        }
        return false;
    }
    if line.ends_with(['K', 'k', 'o', 'B', 'Б', 'б'])
        && let Some(found) = COLUMNS.captures(line)
    {
        see(context, &found[1]);
        return true;
    }
    if context.kind == Kind::Tasklist
        && let Some(found) = VERBOSE.captures(line)
    {
        see(context, &found[1]);
        return true;
    }
    false
}

/// `Get-Process`: eight columns of numbers, the name without its ending last.
fn get_process(line: &str, context: &mut Context) -> bool {
    pattern!(ROW, r"^\s*\d+\s+\d+\s+\d+\s+\d+\s+(?:\d+\s+)?(?:[\d.,]+\s+)?\d{1,7}\s+\d{1,3}\s+([A-Za-z][^\s\\/]*)$");
    pattern!(SHORT, r"^\s*\d{1,7}\s+([A-Za-z]\S*\.exe)\s+\d+\s+\d+\s+\d+$");
    if !line.starts_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return false;
    }
    if let Some(found) = SHORT.captures(line) {
        see(context, &found[1]);
        return true;
    }
    if let Some(found) = ROW.captures(line) {
        see(context, &format!("{}.exe", &found[1]));
        return true;
    }
    false
}

/// A running program's path: alone under a heading of processes, or behind a number or a name with one.
fn paths(line: &str, context: &mut Context) -> bool {
    pattern!(NUMBERED, r"^\s*\d{1,7}\s+([A-Za-z]:\\[^|?*]+?\.(?:exe|com))\s*$");
    pattern!(NAMED, r"^\s*(\S+\.exe)\s+\d{1,7}\s+([A-Za-z]:\\[^|?*]+?\.(?:exe|com))\s*$");
    pattern!(PATH, r#"^\s*"?([A-Za-z]:\\[^|?*":]+?)"?\s*$"#);
    // In a list of running programs their arguments may follow.
    pattern!(STARTED, r#"^\s*"?([A-Za-z]:\\[^|?*":]+?\.(?:exe|EXE|com|COM|Exe))(?:"| [-/].*|\s+\S.*)?$"#);
    if !line.contains(":\\") {
        return false;
    }
    if let Some(found) = NAMED.captures(line) {
        see(context, &found[2]);
        return true;
    }
    if let Some(found) = NUMBERED.captures(line) {
        see(context, &found[1]);
        return true;
    }
    if context.running
        && let Some(found) = STARTED.captures(line)
    {
        see(context, &found[1]);
        return true;
    }
    if let Some(found) = PATH.captures(line) {
        context.see_listed_path(&found[1]);
        return true;
    }
    false
}
