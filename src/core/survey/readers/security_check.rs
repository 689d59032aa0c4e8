//! The two tools called Security Check: screen317's and the one by glax24 and Severnyj.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::words;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::SecurityCheck || line.trim().is_empty() {
        return false;
    }
    // The second writes its titles as `--- [ AntivirusWMI ] ---`.
    if context.section.starts_with('[') { bracketed(line.trim(), context) } else { plain(line, context) }
}

/// screen317's: names of the installed protection, and the running programs without slashes.
fn plain(line: &str, context: &mut Context) -> bool {
    if line.trim_end().ends_with([':', '.', '!']) {
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

fn bracketed(line: &str, context: &mut Context) -> bool {
    pattern!(RECORD, r"^(.{2,80}?) \(([^()]+)\)$");
    pattern!(SERVICE, r"^(.+?) \(([A-Za-z0-9_.]+)\) - (.+)$");
    pattern!(RUNS, r"^([A-Za-z]:\\[^|?*]+?\.exe) v\.(\d\S*)");
    pattern!(PROGRAM, r"^(\S.{1,100}?) v\.(\d\S*)");
    if context.section.contains("wmi")
        && let Some(found) = RECORD.captures(line)
    {
        let folded = found[2].to_lowercase();
        let state = if ["enabled", "включен", "увімкнен"].iter().any(|word| folded.starts_with(word)) {
            "on"
        } else if ["disabled", "отключен", "выключен", "вимкнен"].iter().any(|word| folded.starts_with(word))
        {
            "off"
        } else {
            ""
        };
        let definitions =
            if ["out of date", "outdated", "не обновл", "устарел", "не оновл", "застар"].iter().any(|word| folded.contains(word))
            {
                "outdated"
            } else if ["up to date", "updated", "обновл", "оновл"].iter().any(|word| folded.contains(word)) {
                "current"
            } else {
                ""
            };
        let role = if context.section.contains("firewall") { "firewall" } else { "antivirus" };
        context.see(
            Source::SecurityCenter,
            &found[1],
            [(field::NAME, &found[1]), (field::ROLE, role), (field::STATE, state), (field::DEFINITIONS, definitions)],
        );
        return true;
    }
    if let Some(found) = SERVICE.captures(line) {
        let folded = found[3].to_lowercase();
        // "Служба работает", "The service is running": the state is the last word.
        let state = words::state(folded.rsplit(' ').next().unwrap_or_default());
        context.see(Source::Services, &found[2], [(field::NAME, &found[1]), (field::STATE, state)]);
        return true;
    }
    if let Some(found) = RUNS.captures(line) {
        if context.section.contains("process") {
            let name = found[1].rsplit('\\').next().unwrap_or_default();
            context.see(
                Source::Processes,
                name,
                [(field::IMAGE, &found[1]), (field::STATE, "running"), (field::VERSION, &found[2])],
            );
        }
        return true;
    }
    if let Some(found) = PROGRAM.captures(line) {
        context.see(Source::InstalledPrograms, &found[1], [(field::NAME, &found[1]), (field::VERSION, &found[2])]);
        return true;
    }
    false
}
