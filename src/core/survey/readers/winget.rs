//! Rows of `winget list`. Rows of `winget search` have the same columns and are no proof: only an id of the installed
//! programs' list is.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    // The program draws its waiting sign over the line's beginning.
    let line = line.rsplit('\r').next().unwrap_or(line);
    // An id of the installed programs' list is the same in every language, with or without a head above it.
    pattern!(LISTED, r"^\s*(\S.*?)\s+ARP\\(?:Machine|User)\\(?:[A-Za-z0-9]+\\)?(\S+)(?:\s+(\S+))?");
    if line.contains("ARP\\")
        && let Some(found) = LISTED.captures(line)
    {
        let version = found.get(3).map_or("", |version| version.as_str()).trim_start_matches("> ");
        context.see(Source::InstalledPrograms, &found[2], [(field::NAME, &found[1]), (field::VERSION, version)]);
        return true;
    }
    if context.kind != Kind::Winget {
        return false;
    }
    pattern!(ROW, r"^(\S.*?)\s{2,}(\S+)\s+(\S+)(?:\s+.*)?$");
    // A long name leaves one space before the id.
    pattern!(TIGHT, r"^(\S.*?) ([A-Za-z0-9]+\.[A-Za-z][A-Za-z0-9.+_-]*)\s+(\S+)(?:\s+.*)?$");
    let Some(found) = ROW.captures(line).or_else(|| TIGHT.captures(line)).filter(|found| !found[2].eq_ignore_ascii_case("id"))
    else {
        return false;
    };
    context.see(Source::InstalledPrograms, &found[2], [(field::NAME, &found[2]), (field::ID, &found[2])]);
    true
}
