//! Lines of `HijackThis`, `OTL`, and of the service lists that FRST, DDS and `ComboFix` share.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::processes;
use crate::survey::{Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    hijack_this(line, context) || service_list(line, context) || otl(line, context)
}

fn hijack_this(line: &str, context: &mut Context) -> bool {
    pattern!(SERVICE, r"^O23 - (?:Service|Driver)(?: ([RS])\d)?: (.+?) - (.+)$");
    pattern!(KEY, r"^(.*?)\s*\(([^()]+)\)$");
    pattern!(IMAGE, r"((?:[A-Za-z]:|\\SystemRoot|\\\?\?\\[A-Za-z]:)\\.+?\.(?:exe|sys|dll|com))");
    if let Some(found) = SERVICE.captures(line) {
        let state = match found.get(1).map(|state| state.as_str()) {
            Some("R") => "running",
            Some("S") => "stopped",
            _ => "",
        };
        // Classic: `Name (key) - Maker - path`; the fork: `Name - (key) - path`.
        let rest = &found[3];
        let in_rest = rest.strip_prefix('(').and_then(|rest| rest.split_once(") - "));
        let (name, key) = match (KEY.captures(&found[2]), in_rest) {
            (_, Some((key, _))) => (found[2].to_owned(), key.to_owned()),
            (Some(parts), None) => (parts[1].to_owned(), parts[2].to_owned()),
            (None, None) => (found[2].to_owned(), found[2].to_owned()),
        };
        let image = IMAGE.captures(rest).map(|image| image[1].to_owned()).unwrap_or_default();
        let missing = rest.contains("(file missing)") || rest.contains("(no file)");
        let source = if image.to_lowercase().ends_with(".sys") { Source::Drivers } else { Source::Services };
        context.see(
            source,
            &key,
            [
                (field::NAME, name.as_str()),
                (field::STATE, state),
                (field::IMAGE, image.as_str()),
                (field::EXISTS, if missing { "false" } else { "" }),
            ],
        );
        return true;
    }
    // A start entry names a program and doesn't say that it is there.
    if line.starts_with("O4 - ") {
        if let Some(image) = IMAGE.captures(line).filter(|_| !line.contains("(file missing)")) {
            context.see(Source::Files, &image[1], [(field::CONTEXT, "within")]);
        }
        return true;
    }
    // The other lines speak of helpers, pages and tasks: nothing that tells whether a product is there.
    pattern!(OTHER, r"^(?:O\d{1,2}|[RFN]\d) - ");
    OTHER.is_match(line)
}

/// `R2 AVP21.3; C:\...\avp.exe [size date] (Maker)` and `R2 AVP;Name;c:\...\avp.exe [date size]`; `[X]` is a missing file.
fn service_list(line: &str, context: &mut Context) -> bool {
    pattern!(ROW, r"^([RSU])([0-5]) ([^;]+);(.*)$");
    pattern!(IMAGE, r#""?((?:[A-Za-z]:|\\SystemRoot|\\\?\?\\[A-Za-z]:|system32|System32)\\[^;"]+?\.(?:exe|sys|dll|com))"#);
    let Some(found) = ROW.captures(line) else { return false };
    let rest = &found[4];
    let image = IMAGE.captures(rest).map(|image| image[1].to_owned()).unwrap_or_default();
    // ComboFix writes `[x]` for every file of a 64-bit Windows; only FRST's `[X]` is a missing file.
    let missing = rest.contains("[X]");
    let state = match &found[1] {
        "R" => "running",
        "S" => "stopped",
        _ => "",
    };
    let driver = image.to_lowercase().ends_with(".sys") || (image.is_empty() && context.section.contains("driver"));
    context.see(
        if driver { Source::Drivers } else { Source::Services },
        &found[3],
        [(field::STATE, state), (field::IMAGE, image.as_str()), (field::EXISTS, if missing { "false" } else { "" })],
    );
    true
}

/// `PRC - [...] (Maker) -- path`, `SRV - [...] (Maker) [Auto | Running] -- path -- (key)`, `DRV - …` likewise.
fn otl(line: &str, context: &mut Context) -> bool {
    pattern!(ROW, r"^(PRC|MOD|SRV|DRV)(?::64bit:)? - (.*)$");
    pattern!(TAIL, r"-- \((?:[^()]|\([^()]*\))*\)\s*$");
    pattern!(PATH, r"-- ([A-Za-z]:\\.+?\.[A-Za-z]{3})(?:\s|$)");
    // The shorter form: `PRC - path (Maker)`, `SRV - (key) -- path (Maker)`.
    pattern!(SHORT_PROCESS, r"^([A-Za-z]:\\.+?\.[A-Za-z]{3})(?: \(.*\))?\s*$");
    pattern!(SHORT_SERVICE, r"^\(([^()]+)\) -- (?:([A-Za-z]:\\.+?\.[A-Za-z]{3})(?:\s|$)|(File not found))?");
    pattern!(INSTALLED, r#"^"([^"]+)" = (\S.*)$"#);
    if context.section.contains("uninstall list")
        && let Some(found) = INSTALLED.captures(line)
    {
        context.see(Source::InstalledPrograms, &found[1], [(field::NAME, &found[2])]);
        return true;
    }
    let Some(found) = ROW.captures(line) else { return false };
    let (kind, rest) = (&found[1], &found[2]);
    if kind == "PRC"
        && let Some(found) = SHORT_PROCESS.captures(rest)
    {
        processes::see(context, &found[1]);
        return true;
    }
    let source = if kind == "SRV" { Source::Services } else { Source::Drivers };
    if let Some(found) = SHORT_SERVICE.captures(rest).filter(|_| kind == "SRV" || kind == "DRV") {
        let image = found.get(2).map_or("", |image| image.as_str());
        let exists = if found.get(3).is_some() { "false" } else { "" };
        context.see(source, &found[1], [(field::IMAGE, image), (field::EXISTS, exists)]);
        return true;
    }
    let path = PATH.captures(rest).map(|path| path[1].to_owned()).unwrap_or_default();
    let missing = rest.contains("File not found");
    let key = TAIL
        .find(rest)
        .map(|tail| tail.as_str().trim_start_matches("-- (").trim_end().trim_end_matches(')').to_owned())
        .unwrap_or_default();
    let state = if rest.contains("| Running]") {
        "running"
    } else if rest.contains("| Stopped]") {
        "stopped"
    } else {
        ""
    };
    let exists = if missing { "false" } else { "" };
    if kind == "PRC" && !path.is_empty() {
        processes::see(context, &path);
    } else if kind != "MOD" && !key.is_empty() {
        context.see(source, &key, [(field::STATE, state), (field::IMAGE, path.as_str()), (field::EXISTS, exists)]);
    }
    true
}
