//! Installed programs and running ones, as FRST, Security Check, tasklist and winget list them.

use super::context::Context;
use super::kinds::pattern;
use crate::survey::{Kind, Source, field};
use regex_lite::Regex;
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    // FRST: `Name (HKLM-x32\...\{GUID}) (Version: 1.2 - Maker) Hidden`, the word for version in any language.
    pattern!(ENTRY, r"^(.+?) \((HK[A-Z]+[^\\)]*)\\\.{3}\\(.+?)\) \([^:()]+:\s*(.*?)\s+-\s+(.*?)\s*\)");
    if line.contains("\\...\\")
        && let Some(found) = ENTRY.captures(line)
    {
        context.see(
            Source::InstalledPrograms,
            &found[3],
            [(field::NAME, &found[1]), (field::VERSION, &found[4]), (field::PUBLISHER, &found[5])],
        );
        return true;
    }
    // FRST: `(starter ->) (Signer -> Maker) C:\...\x.exe <2>`.
    pattern!(
        RUNS,
        r"^(?:\([^()]*(?:\([^()]*\)[^()]*)* ->\) )?\((?:[^()]|\([^()]*\))*\) (?:\[[^\]]*\] )?([A-Za-z]:\\[^|]+?\.[A-Za-z]{3})(?: <\d+>)?$"
    );
    if line.starts_with('(')
        && let Some(found) = RUNS.captures(line)
    {
        process(context, &found[1]);
        return true;
    }
    // FRST's lists of new files and folders.
    pattern!(NEW_FILE, r"^\d{4}-\d\d-\d\d \d\d:\d\d - .*? [_A-Z]{5} (?:\([^)]*\) )?([A-Za-z]:\\[^|]+)$");
    if line.starts_with("20")
        && let Some(found) = NEW_FILE.captures(line)
    {
        context.see(Source::Files, &found[1], []);
        return true;
    }
    // ComboFix's.
    pattern!(NEW_FILE_DOTS, r"^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? *\. .*? [a-z-]{8} ([A-Za-z]:\\[^|]+)$");
    if line.starts_with("20")
        && let Some(found) = NEW_FILE_DOTS.captures(line)
    {
        context.see(Source::Files, &found[1], []);
        return true;
    }
    if tasklist(line, context) || security_check(line, context) || winget(line, context) {
        return true;
    }
    // A running program's path: alone under a heading of processes, or behind a number or a name with one.
    pattern!(NUMBERED, r"^\s*\d{1,7}\s+([A-Za-z]:\\[^|?*]+?\.(?:exe|com))\s*$");
    pattern!(NAMED, r"^\s*(\S+\.exe)\s+\d{1,7}\s+([A-Za-z]:\\[^|?*]+?\.(?:exe|com))\s*$");
    pattern!(PATH, r#"^\s*"?([A-Za-z]:\\[^|?*":]+?)"?\s*$"#);
    if let Some(found) = NAMED.captures(line) {
        process(context, &found[2]);
        return true;
    }
    if let Some(found) = NUMBERED.captures(line) {
        process(context, &found[1]);
        return true;
    }
    if let Some(found) = PATH.captures(line) {
        let path = found[1].to_owned();
        if context.running && (path.to_lowercase().ends_with(".exe") || path.to_lowercase().ends_with(".com")) {
            process(context, &path);
        } else {
            context.see_listed_path(&path);
        }
        return true;
    }
    false
}

fn process(context: &mut Context, path: &str) {
    let name = path.rsplit('\\').next().unwrap_or(path);
    context.see(Source::Processes, name, [(field::IMAGE, path), (field::STATE, "running")]);
}

/// `avp.exe   3844 Services   0   360,144 K`, in columns or as CSV.
fn tasklist(line: &str, context: &mut Context) -> bool {
    pattern!(COLUMNS, r"^(\S.{0,24}?)\s+(\d{1,7})\s+(\S+)\s+(\d{1,3})\s+[\d.,'\u{a0}\u{202f}\u{fffd} ]+ ?(?:K|Ko|KB|КБ|kB)$");
    pattern!(CSV, r#"^"([^"]+)","(\d{1,7})","([^"]*)","(\d{1,3})","[^"]*"(?:,.*)?$"#);
    if !line.ends_with(['K', 'o', 'B', 'Б', '"']) {
        return false;
    }
    let Some(found) = COLUMNS.captures(line).or_else(|| CSV.captures(line)) else { return false };
    context.see(Source::Processes, &found[1], [(field::STATE, "running")]);
    true
}

/// Security Check names the installed protection and the running programs without slashes.
fn security_check(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::SecurityCheck || line.trim().is_empty() || line.trim_end().ends_with([':', '.', '!']) {
        return false;
    }
    let text = line.trim().trim_matches('`').trim();
    if context.running {
        if let Some(name) = text.rsplit(' ').next().filter(|name| name.to_lowercase().ends_with(".exe")) {
            context.see(Source::Processes, name, [(field::STATE, "running")]);
            return true;
        }
    } else if context.section.contains("antivirus") && text.chars().next().is_some_and(char::is_alphabetic) {
        context.see(Source::InstalledPrograms, text, [(field::NAME, text)]);
        return true;
    }
    false
}

/// Rows of `winget list`. Rows of `winget search` have the same columns and are no proof: only an id of the installed
/// programs' list is.
fn winget(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::Winget {
        return false;
    }
    pattern!(ROW, r"^(\S.*?)\s{2,}(\S+)\s+(\S+)(?:\s+.*)?$");
    let Some(found) = ROW.captures(line).filter(|found| &found[2] != "Id") else { return false };
    let id = &found[2];
    if let Some(key) = id.strip_prefix("ARP\\") {
        let key = key.rsplit('\\').next().unwrap_or(key);
        context.see(Source::InstalledPrograms, key, [(field::NAME, &found[1]), (field::VERSION, &found[3])]);
    } else {
        context.see(Source::InstalledPrograms, id, [(field::NAME, id), (field::ID, id)]);
    }
    true
}
