//! Applications, extensions and launch items of macOS.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    if context.kind == Kind::SystemProfiler {
        return profile(line, context);
    }
    // systemextensionsctl list: enabled, active, team, bundle (version), name, [state].
    pattern!(EXTENSION, r"^[*\s]*\s([A-Z0-9]{10})\s+([A-Za-z0-9.-]+) \(([^)]*)\)\s+(.*?)\s*\[([a-z ]+)\]\s*$");
    if line.ends_with(']')
        && let Some(found) = EXTENSION.captures(line)
    {
        context.see(
            Source::SystemExtensions,
            &found[2],
            [
                (field::TEAM, &found[1]),
                (field::VERSION, found[3].split('/').next().unwrap_or_default()),
                (field::STATUS, &found[5]),
            ],
        );
        return true;
    }
    // launchctl list: number or dash, last status, label.
    // With `print` they are indented, and a number of nought is none.
    pattern!(LAUNCH, r"^\s*(-|\d+)\s+(-?\d*|\(pe\))\s+([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){2,})$");
    pattern!(OPENED, r"^application\.([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){2,}?)(?:\.\d+){1,2}$");
    if let Some(found) = LAUNCH.captures(line) {
        let state = if matches!(&found[1], "-" | "0") { "" } else { "running" };
        if let Some(opened) = OPENED.captures(&found[3]) {
            // A program that somebody opened; what has no number has ended.
            if !state.is_empty() {
                context.see(Source::Processes, &opened[1], [(field::ID, &opened[1]), (field::STATE, state)]);
            }
        } else {
            context.see(Source::LaunchItems, &found[3], [(field::STATE, state)]);
        }
        return true;
    }
    // EtreCheck: [running] label
    pattern!(
        ETRECHECK,
        r"(?i)^\s*\[(running|loaded|not loaded|failed|other|killed)\]\s+([A-Za-z0-9_.-]+?)(?:\.plist)?(?:\s.*)?$"
    );
    if let Some(found) = ETRECHECK.captures(line) {
        let (label, state) = (&found[2], found[1].to_lowercase());
        let state = state.as_str();
        if label.contains("kext") || context.section.contains("extension") {
            // Of an extension that isn't loaded nothing more is known than that it is there.
            context.see(Source::SystemExtensions, label, [(field::STATUS, if state == "not loaded" { "" } else { state })]);
            return true;
        }
        context.see(Source::LaunchItems, label, [(field::STATE, if state == "running" { "running" } else { "" })]);
        return true;
    }
    // kextstat
    pattern!(KEXT, r"^\s*\d+\s+\d+\s+0x[0-9a-f]+\s+0x[0-9a-f]+\s+0x[0-9a-f]+\s+([A-Za-z0-9._-]+)\s+\(([^)]*)\)");
    if line.contains(" 0x")
        && let Some(found) = KEXT.captures(line)
    {
        context.see(Source::SystemExtensions, &found[1], [(field::VERSION, &found[2]), (field::STATUS, "loaded")]);
        return true;
    }
    // A bundle id that a tool names as one.
    pattern!(
        BUNDLE,
        r#"\b(?:CFBundleIdentifier|kMDItemCFBundleIdentifier|bundle[_ ]?id(?:entifier)?)"?\s*[=:>]+\s*"?([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){2,})"#
    );
    if let Some(found) = BUNDLE.captures(line) {
        context.see(Source::Applications, &found[1], [(field::ID, &found[1])]);
        return true;
    }
    // A label alone on its line: a list of launch items or of receipts.
    pattern!(LABEL, r"^\s*((?:com|org|net|io|de|us|app)(?:\.[A-Za-z0-9_-]+){2,})\s*$");
    if let Some(found) = LABEL.captures(line) {
        context.see(Source::LaunchItems, &found[1], []);
        context.see(Source::Packages, &found[1], []);
        return true;
    }
    // Items of the menu bar, each owned by a program that runs.
    pattern!(MENU_BAR, r#""([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){2,}):[A-Za-z]+-?\d*""#);
    let mut any = false;
    for found in MENU_BAR.captures_iter(line) {
        context.see(Source::Processes, &found[1], [(field::ID, &found[1]), (field::STATE, "running")]);
        any = true;
    }
    any
}

/// `system_profiler`: a name with a colon, indented by four, and its fields, indented by six.
fn profile(line: &str, context: &mut Context) -> bool {
    pattern!(NAME, r"^ {4}(\S.*):$");
    pattern!(FIELD, r"^ {6}([^\s:][^:]{0,40}): (.*)$");
    if let Some(found) = NAME.captures(line) {
        finish(context);
        context.entry.insert("name".to_owned(), found[1].to_owned());
        return true;
    }
    if let Some(found) = FIELD.captures(line) {
        context.entry.insert(found[1].to_lowercase(), found[2].to_owned());
        return true;
    }
    false
}

/// Ends an entry of `system_profiler`.
pub(super) fn finish(context: &mut Context) {
    if context.kind != Kind::SystemProfiler {
        return;
    }
    let entry = std::mem::take(&mut context.entry);
    let text = |name: &str| entry.get(name).map_or("", String::as_str);
    if text("name").is_empty() {
        return;
    }
    // The fields' names are translated in reports that the window saved; a bundle's path is one in every language.
    let path = if text("location").is_empty() {
        entry.values().find(|value| value.starts_with('/') && value.to_lowercase().ends_with(".app")).map_or("", String::as_str)
    } else {
        text("location")
    };
    if !text("bundle id").is_empty() && !text("loaded").is_empty() {
        let status = if text("loaded") == "Yes" { "loaded" } else { "" };
        context.see(Source::SystemExtensions, text("bundle id"), [(field::VERSION, text("version")), (field::STATUS, status)]);
        return;
    }
    let subject = if path.is_empty() { text("name") } else { path };
    context.see(
        Source::Applications,
        subject,
        [(field::NAME, text("name")), (field::VERSION, text("version")), (field::PATH, path)],
    );
}
