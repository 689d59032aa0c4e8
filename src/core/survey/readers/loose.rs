//! Lines of text that no tool's form fits: only tokens that nothing else looks like are taken, and never from code.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::tools;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Looks at a line that nothing else understood.
pub(super) fn line(line: &str, context: &mut Context) {
    if line.trim().is_empty() || is_code(line) || tools::inside(context) {
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
    let advice = if is_advice(line) { "mention" } else { "" };
    for found in SERVICE.captures_iter(line) {
        let state = found[2].to_lowercase();
        context.see(Source::Services, &found[1], [(field::STATE, state.as_str()), (field::CONTEXT, advice)]);
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
        let advice = if is_advice(line) { "mention" } else { "" };
        context.see(
            Source::Drivers,
            &found[1],
            [(field::STATE, state), (field::EXISTS, if missing { "false" } else { "" }), (field::CONTEXT, advice)],
        );
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

/// Most names of a list that are kept; real lists have a few hundred.
const MOST_NAMES: usize = 5_000;

/// Names of programs, one a line: taken only where the whole text is such a list. The first lines of other texts are
/// kept as a tool's heading.
#[derive(Default)]
pub(super) struct Names {
    /// Lines that are not empty.
    lines: usize,
    /// How many of them may be names.
    titles: usize,
    kept: Vec<String>,
    banners: Vec<String>,
}

impl Names {
    /// Looks at the next line.
    pub fn line(&mut self, line: &str) {
        // What a tool says of itself: its name and its version.
        pattern!(BANNER, r"(?i)\b(?:tool|version|utility)\b.*\d+\.\d+");
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        if self.lines < 5 && line.len() <= 120 && BANNER.is_match(line) {
            self.banners.push(line.to_owned());
        }
        self.lines += 1;
        if is_title(line) && !line.ends_with(['.', ':', ',']) && line.split(' ').count() <= 12 && !is_code(line) {
            self.titles += 1;
            if self.kept.len() < MOST_NAMES {
                self.kept.push(line.to_owned());
            }
        }
    }

    /// Ends the text.
    pub fn finish(self, context: &mut Context) {
        if context.kind != Kind::Lines {
            return;
        }
        if self.titles == 0 || self.titles * 10 < self.lines * 8 {
            for line in &self.banners {
                context.see(Source::Lines, line, []);
            }
            return;
        }
        if self.kept.len() < self.titles {
            context.cut_short();
        }
        for line in &self.kept {
            if line.to_lowercase().split_once(".exe").is_some_and(|(name, rest)| rest.is_empty() && !name.contains(' ')) {
                context.see(Source::Processes, line, [(field::CONTEXT, "list")]);
            } else {
                context.see(Source::Lines, line, [(field::CONTEXT, "list")]);
            }
        }
    }
}

/// A line without the marks that mail and forums put before it: `> `, `[code]`.
pub(super) fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.strip_prefix("> ").or_else(|| rest.strip_prefix('>').filter(|inner| inner.starts_with('>'))) {
        rest = inner;
    }
    if rest == ">" {
        return "";
    }
    for mark in ["[code]", "[CODE]", "[quote]", "[QUOTE]", "```"] {
        if let Some(inner) = rest.strip_prefix(mark).filter(|inner| !inner.starts_with('`')) {
            rest = inner;
        }
    }
    for mark in ["[/code]", "[/CODE]", "[/quote]", "[/QUOTE]"] {
        rest = rest.strip_suffix(mark).unwrap_or(rest);
    }
    rest
}

/// Whether a sentence asks for something, or tells what would be, instead of what is.
fn is_advice(line: &str) -> bool {
    let folded = format!(" {}", line.to_lowercase());
    [
        " if ",
        " make sure",
        " check ",
        " verify",
        " should",
        " must",
        " ensure",
        " whether",
        " until",
        " would",
        " example",
        " e.g.",
        " look for",
        " wait ",
        " expect",
        " when ",
        " unless",
        " may ",
        " might",
        " can be",
        " wenn ",
        " prüfe",
        " sollte",
        " muss ",
        " si ",
        " debe",
        " comprueb",
        " doit",
        " vérifi",
        " если",
        " должн",
        " проверьте",
        "?",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// Letters and digits with the few signs that names of programs have, in any script.
fn is_title(line: &str) -> bool {
    let length = line.chars().count();
    (3..=90).contains(&length)
        && line.chars().next().is_some_and(char::is_alphanumeric)
        && line.chars().all(|character| character.is_alphanumeric() || " .,+&()!'®™:/_-".contains(character))
}
