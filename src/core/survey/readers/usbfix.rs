//! `UsbFix`: Security Center lines with brackets, and running programs with their number behind them.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::security_center;
use crate::survey::{Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    pattern!(
        BRACKETS,
        r"^\s*(AV|AS|SP|FW) ?: (.+?) \[(?:\(!\) ?)?(Enabled|Disabled)(?: \| (?:\(!\) ?)?(Updated|Up to date|Outdated|Out of date))?\]\s*$"
    );
    pattern!(RUNS, r"^\s*([A-Za-z]:\\[^|?*]+?\.(?:exe|EXE|com)) \((\d{1,7})\)\s*$");
    if line.trim_end().ends_with(']')
        && let Some(found) = BRACKETS.captures(line)
    {
        let updated = found.get(4).map_or("", |updated| updated.as_str());
        security_center::see(context, &found[1], &found[2], &found[3], updated, "");
        return true;
    }
    if line.trim_end().ends_with(')')
        && let Some(found) = RUNS.captures(line)
    {
        let name = found[1].rsplit('\\').next().unwrap_or_default().to_owned();
        context.see(Source::Processes, &name, [(field::IMAGE, &found[1]), (field::STATE, "running")]);
        return true;
    }
    false
}
