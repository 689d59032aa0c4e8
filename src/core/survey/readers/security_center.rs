//! Lines of the Windows Security Center as the common tools write them.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    // FRST: `AV: Name (Enabled - Up to date) {GUID}`; the status stays English in every language of the tool.
    pattern!(
        BRACKETS,
        r"^\s*(AV|AS|SP|FW): (.+?) \((Enabled|Disabled|Snoozed|Expired|On|Off)(?: - (Up to date|Out of date|Updated|Outdated))?\)(?: (\{[0-9A-Fa-f-]{36}\}))?\s*$"
    );
    // DDS and ComboFix: `AV: Name *Enabled/Updated* {GUID}`.
    pattern!(
        STARS,
        r"^\s*(AV|AS|SP|FW): (.+?) \*(Enabled|Disabled|On-access scanning enabled|On-access scanning disabled)(?:/(Updated|Outdated))?\*(?: \((Updated|Outdated)\))?(?: (\{[0-9A-Fa-f-]{36}\}))?\s*$"
    );
    // OBS: `Name: enabled (AV)`.
    pattern!(OBS, r"^(?:\d\d:\d\d:\d\d\.\d+: )?\s*(.+?): (enabled|disabled|snoozed|expired|on|off) \((AV|FW|ASW)\)\s*$");
    if !line.trim_end().ends_with([')', '}', '*']) {
        return false;
    }
    if let Some(found) = BRACKETS.captures(line) {
        let text = |place: usize| found.get(place).map_or("", |part| part.as_str());
        see(context, text(1), text(2), text(3), text(4), text(5));
        return true;
    }
    if let Some(found) = STARS.captures(line) {
        let text = |place: usize| found.get(place).map_or("", |part| part.as_str());
        let updated = if text(4).is_empty() { text(5) } else { text(4) };
        see(context, text(1), text(2), text(3), updated, text(6));
        return true;
    }
    if let Some(found) = OBS.captures(line) {
        see(context, &found[3], &found[1], &found[2], "", "");
        return true;
    }
    false
}

pub(super) fn see(context: &mut Context, role: &str, name: &str, state: &str, updated: &str, guid: &str) {
    let role = match role {
        "AV" => "antivirus",
        "FW" => "firewall",
        _ => "antispyware",
    };
    let state = match state.to_lowercase().as_str() {
        "enabled" | "on" | "on-access scanning enabled" => "on",
        "disabled" | "off" | "on-access scanning disabled" => "off",
        "snoozed" => "snoozed",
        "expired" => "expired",
        _ => "unknown",
    };
    let definitions = match updated {
        "Up to date" | "Updated" | "updated" => "current",
        "Out of date" | "Outdated" => "outdated",
        _ => "",
    };
    let subject = if guid.is_empty() { name } else { guid };
    context.see(
        Source::SecurityCenter,
        subject,
        [(field::NAME, name), (field::ID, guid), (field::ROLE, role), (field::STATE, state), (field::DEFINITIONS, definitions)],
    );
}
