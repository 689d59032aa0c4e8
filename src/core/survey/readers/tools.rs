//! Logs of the maker's own cleaning tools. That such a tool ran doesn't say that a product is there; the services that
//! `TDSSKiller` went through, with the file behind each of them, are the machine's all the same.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Source, field};
use std::sync::LazyLock;

/// Name under which the rest of such a log is known to be one.
const INSIDE: &str = "tool-log";

/// Whether the text is the log of a tool that speaks of its own work.
pub(super) fn inside(context: &Context) -> bool {
    context.entry.contains_key(INSIDE)
}

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    pattern!(
        BANNER,
        r"(?i)(tdss rootkit removing tool \d|kavremover tool version \d|kaspersky virus removal tool (20\d\d )?(v(ersion)?[ .]?)?\d|kaspersky rescue (disk|tool) \d)"
    );
    if !inside(context) {
        if line.len() <= 200 && BANNER.is_match(line) {
            context.entry.insert(INSIDE.to_owned(), String::new());
        }
        return false;
    }
    pattern!(STAMP, r"^\d\d:\d\d:\d\d\.\d{4}\s+(?:0x)?[0-9a-fA-F]{4,8}\s+(.*)$");
    let Some(stamped) = STAMP.captures(line) else { return false };
    let rest = stamped.get(1).map_or("", |rest| rest.as_str());
    // `[ MD5, SHA256 ] name   C:\…\file.sys`, before that `name   (MD5) C:\…\file.sys`: the file was read, so it is there.
    pattern!(HASHED, r"^\[ [0-9A-F]{32}(?:, [0-9A-F]{64})? \]\s+(\S+)\s+([A-Za-z]:\\.+)$");
    pattern!(OLDER, r"^(\S+)\s+\([0-9a-f]{32}\)\s+([A-Za-z]:\\.+)$");
    if let Some(found) = HASHED.captures(rest).or_else(|| OLDER.captures(rest)) {
        let image = found[2].trim();
        let driver = image.to_lowercase().ends_with(".sys");
        context.see(
            if driver { Source::Drivers } else { Source::Services },
            &found[1],
            [(field::IMAGE, image), (field::EXISTS, "true")],
        );
    }
    true
}
