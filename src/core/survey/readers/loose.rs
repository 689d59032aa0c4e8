//! Lines of text that no tool's form fits: only tokens that nothing else looks like are taken, and never from code.

use super::context::Context;
use super::kinds::pattern;
use crate::survey::{Kind, Source, field};
use regex_lite::Regex;
use std::sync::LazyLock;

/// Looks at a line that nothing else understood.
pub(super) fn line(line: &str, context: &mut Context) {
    if line.trim().is_empty() || is_code(line) {
        return;
    }
    filters(line, context);
    certificates(line, context);
    pattern!(EXTENSION, r"\b([a-p]{32})\b");
    for found in EXTENSION.captures_iter(line) {
        context.see(Source::BrowserExtensions, &found[1], []);
    }
    // A row of a service list, and a list of nothing but names with a version in them.
    pattern!(ROW, r"^\s*([A-Za-z][A-Za-z0-9_.]*\d\.\d+)\s.*\b(Running|Stopped|RUNNING|STOPPED)\b");
    pattern!(NAMES, r"^\s*[A-Za-z][A-Za-z0-9_.-]*\d\.\d+(?:[,;]?\s+[A-Za-z][A-Za-z0-9_.-]*)*\s*$");
    if let Some(found) = ROW.captures(line) {
        context.see(Source::Services, &found[1], [(field::STATE, found[2].to_lowercase().as_str())]);
        return;
    }
    if context.kind == Kind::Lines && NAMES.is_match(line) {
        for name in line.split([',', ';', ' ']).filter(|name| name.contains('.')) {
            context.see(Source::Services, name, [(field::CONTEXT, "within")]);
        }
    }
    // `AVP21.26 Running` inside a sentence: a name with a version, and a state with a capital as tools write it.
    pattern!(SERVICE, r"\b([A-Za-z][A-Za-z0-9_.]*\d+\.\d+)(?: is| service)?:? (Running|Stopped|RUNNING|STOPPED)\b");
    for found in SERVICE.captures_iter(line) {
        context.see(Source::Services, &found[1], [(field::STATE, found[2].to_lowercase().as_str())]);
    }
    pattern!(PATH, r#"([A-Za-z]:\\(?:[^\\/:*?|"]+\\)+[^\\/:*?|"]+?\.[A-Za-z]{3})\b"#);
    pattern!(SLASHES, r#"(?:^|[\s"'(=:])(/(?:opt|usr|etc|var|Library|Applications)/[^\s"':;,()]+)"#);
    pattern!(BUNDLE, r"\b((?:com|org|net|io)(?:\.[A-Za-z0-9_-]+){2,})\b");
    if context.kind == Kind::Lines {
        for found in PATH.captures_iter(line).chain(SLASHES.captures_iter(line)) {
            context.see(Source::Files, &found[1], [(field::CONTEXT, "within")]);
        }
        for found in BUNDLE.captures_iter(line) {
            context.see(Source::Applications, &found[1], [(field::ID, &found[1]), (field::CONTEXT, "within")]);
        }
    }
}

/// Lists of class filters, and driver names with the suffix that newer drivers have.
fn filters(line: &str, context: &mut Context) {
    pattern!(DRIVER, r"\b([A-Za-z][A-Za-z0-9_]*\.[A-Z][A-Z0-9]{2}-\d+-\d+)\b");
    let class_filter = line.to_lowercase().contains("upperfilters");
    if class_filter {
        let list = line.rsplit([':', '=']).next().unwrap_or_default();
        for driver in list.split([',', ' ', ';', '{', '}']).filter(|driver| !driver.is_empty()) {
            context.see(Source::Registry, &format!("UpperFilters\\{driver}"), []);
        }
        return;
    }
    let folded = line.to_lowercase();
    let missing = ["file missing", "missing file", "not found", "does not exist", "no file", "[x]"]
        .iter()
        .any(|word| folded.contains(word));
    let state = if line.contains("Running") || line.contains("RUNNING") {
        "running"
    } else if line.contains("Stopped") || line.contains("STOPPED") {
        "stopped"
    } else {
        ""
    };
    for found in DRIVER.captures_iter(line) {
        context.see(Source::Drivers, &found[1], [(field::STATE, state), (field::EXISTS, if missing { "false" } else { "" })]);
    }
}

/// A certificate that a server presented, or one in a list.
fn certificates(line: &str, context: &mut Context) {
    pattern!(ISSUER, r#"(?i)\bissue(?:r|d by)\b[^C]*?CN\s*=\s*"?([^,/"'\n]+)"#);
    pattern!(CHAIN, r#"^\s*i\s*:.*?CN\s*=\s*"?([^,/"'\n]+)"#);
    pattern!(SUBJECT, r#"(?i)^\s*(?:subject|s|\d+ s)\s*[:=].*?CN\s*=\s*"?([^,/"'\n]+)"#);
    if let Some(found) = ISSUER.captures(line).or_else(|| CHAIN.captures(line)) {
        context.see(Source::Certificates, found[1].trim(), [(field::STATE, "presented")]);
    } else if let Some(found) = SUBJECT.captures(line) {
        context.see(Source::Certificates, found[1].trim(), []);
    }
}

/// Whether a line is a piece of a program or of markup, which names things without having seen them.
fn is_code(line: &str) -> bool {
    let line = line.trim();
    let folded = line.to_lowercase();
    let starts = [
        "<",
        "#",
        "//",
        "/*",
        "$",
        "@",
        "::",
        "'",
        "if ",
        "if(",
        "elif ",
        "else",
        "for ",
        "foreach",
        "while ",
        "function ",
        "def ",
        "import ",
        "return ",
        "echo ",
        "set ",
        "rem ",
        "reg ",
        "del ",
        "rd ",
        "rmdir ",
        "taskkill",
        "sc ",
        "net ",
        "get-",
        "test-path",
        "new-",
        "remove-",
        "stop-",
        "uninstall-",
        "const ",
        "let ",
        "var ",
        "static ",
        "public ",
        "private ",
        "case ",
        "match ",
    ];
    starts.iter().any(|start| folded.starts_with(start))
        || line.ends_with([';', '{', '}', '['])
        || line.ends_with(',') && line.contains('"')
        || [" == ", " -match ", " -like ", " -eq ", " => ", " := ", "@(", "!= ", "&&", "||"]
            .iter()
            .any(|mark| folded.contains(mark))
}

/// Names of programs, one a line: taken only where the whole text is such a list. The first lines of other texts are
/// kept as a tool's heading.
pub(super) fn names(text: &str, context: &mut Context) {
    if context.kind != Kind::Lines {
        return;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let title =
        |line: &&str| is_title(line) && !line.ends_with(['.', ':', ',']) && line.split(' ').count() <= 12 && !is_code(line);
    let titles = lines.iter().copied().filter(title).count();
    if titles * 10 >= lines.len() * 8 {
        for line in lines.iter().filter(|line| title(line)) {
            if line.to_lowercase().split_once(".exe").is_some_and(|(name, rest)| rest.is_empty() && !name.contains(' ')) {
                context.see(Source::Processes, line, [(field::CONTEXT, "list")]);
            } else {
                context.see(Source::Lines, line, [(field::CONTEXT, "list")]);
            }
        }
        return;
    }
    // What a tool says of itself: its name and its version.
    pattern!(BANNER, r"(?i)\b(?:tool|version|utility)\b.*\d+\.\d+");
    for line in lines.iter().take(5).filter(|line| line.len() <= 120 && BANNER.is_match(line)) {
        context.see(Source::Lines, line, []);
    }
}

/// Letters and digits with the few signs that names of programs have, in any script.
fn is_title(line: &str) -> bool {
    let length = line.chars().count();
    (3..=90).contains(&length)
        && line.chars().next().is_some_and(char::is_alphanumeric)
        && line.chars().all(|character| character.is_alphanumeric() || " .,+&()!'®™:/_-".contains(character))
}
