//! The signatures as scripts for device management: one that detects and one that reports.
//!
//! Both are for Windows PowerShell 5.1, in 32 and 64 bits, and hold nothing but ASCII: Intune wants UTF-8 without a byte
//! order mark where it checks signatures (learn.microsoft.com, "Remediations", script requirements), and without the mark
//! PowerShell 5.1 takes the file for a code page. Exit status 1 of the first has Intune run the second; they report, and
//! never remove anything.

use std::fmt::Write as _;

use super::group;
use super::signs::{Row, as_written, fallback, kind_word, publishers, rows};
use crate::detection::{Products, SignKind, Verdict};
use crate::message;
use crate::message::Message;
use crate::settings::literal;
use crate::survey::{self, Os};

/// Name of the script that detects. The same in every language, because tools are told it.
pub const DETECT_NAME: &str = "detect.ps1";
/// Name of the script that reports.
pub const REPORT_NAME: &str = "report.ps1";

const LOOK: &str = include_str!("intune/look.ps1");
const DETECT: &str = include_str!("intune/detect.ps1");
const REPORT: &str = include_str!("intune/report.ps1");

/// Kinds of signs that the scripts look for.
const KINDS: [SignKind; 8] = [
    SignKind::ProgramName,
    SignKind::ProgramKey,
    SignKind::Service,
    SignKind::Driver,
    SignKind::Process,
    SignKind::ProcessName,
    SignKind::WscName,
    SignKind::WscGuid,
];

/// Both scripts, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripts {
    /// Ends with 1 and one line where something is there, with 0 and none where not.
    pub detect: String,
    /// Writes what was found as a survey, and opens the wizard for a person where it is installed.
    pub report: String,
}

/// Writes both scripts from the product data. `version` is the program's; `say` puts the lines that the scripts print into
/// the person's words.
#[must_use]
pub fn scripts(products: &Products, version: &str, say: &dyn Fn(&Message) -> String) -> Scripts {
    let rows = rows(products, Os::Windows, &KINDS);
    let mut about: Vec<&Row<'_>> = Vec::new();
    for row in &rows {
        if !about.iter().any(|one| one.product == row.product) {
            about.push(row);
        }
    }
    let lines = |texts: Vec<String>| texts.join("\n");
    let family =
        |row: &Row<'_>| serde_json::to_value(row.family).ok().and_then(|word| word.as_str().map(literal)).unwrap_or_default();
    let names = about.iter().map(|row| {
        format!("    ,@({}, {}, {}, {})", literal(row.product), ascii_literal(row.name), literal(group(row.family)), family(row))
    });
    let denied = products
        .deny
        .iter()
        .filter(|(kind, _)| KINDS.contains(kind))
        .flat_map(|(kind, matcher)| matcher.patterns().map(move |pattern| (kind, pattern)))
        .map(|(kind, pattern)| format!("    ,@({}, {})", literal(kind_word(*kind)), regex(pattern)));
    let of_the_maker: Vec<String> = publishers(products).iter().map(|name| regex_lite::escape(name)).collect();
    let fallback = fallback(products, Os::Windows).unwrap_or_default();
    // The signs come last, so that nothing of them is taken for a place to fill.
    let look = LOOK
        .replace("{{about}}", &format!("Safe Passage {version}, products.toml {}", products.date))
        .replace("{{failed}}", &ascii_literal(&say(&message!("fleet-script-failed"))))
        .replace("{{publishers}}", &regex(&format!("^({})$", of_the_maker.join("|"))))
        .replace("{{fallback}}", &literal(fallback))
        .replace("{{products}}", &lines(names.collect()))
        .replace("{{denied}}", &lines(denied.collect()))
        .replace("{{signs}}", &lines(rows.iter().map(sign).collect()));
    let said = |id: Message| ascii_literal(&say(&id));
    let detect = DETECT
        .replace("{{found}}", &said(message!("fleet-script-found", products = "{0}")))
        .replace("{{unread}}", &said(message!("fleet-script-unread")));
    let report = REPORT
        .replace("{{survey-schema}}", survey::SCHEMA)
        .replace("{{written}}", &said(message!("fleet-script-written", path = "{0}")));
    let whole = |end: &str| format!("{look}{end}").replace('\n', "\r\n");
    Scripts { detect: whole(&detect), report: whole(&report) }
}

/// One sign as a line of the script's table.
fn sign(row: &Row<'_>) -> String {
    let truth = |is: bool| if is { "$true" } else { "$false" };
    let alone = if row.alone == Verdict::Possible { "possible" } else { "inconclusive" };
    format!(
        "    ,@({}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {})",
        literal(kind_word(row.kind)),
        regex(row.pattern),
        literal(row.product),
        literal(row.edition.word()),
        row.weight,
        literal(alone),
        truth(row.confirmed),
        row.image.map_or_else(|| "''".to_owned(), regex),
        row.yields,
        truth(row.is_own()),
        truth(row.engine),
        truth(row.names_business()),
    )
}

/// A pattern as a literal of ASCII alone: .NET reads what is outside of it by its number.
fn regex(pattern: &str) -> String {
    literal(&numbered(&as_written(pattern), false))
}

/// A text as PowerShell that holds nothing but ASCII and gives the text: a literal in which nothing is run, with what is
/// outside of ASCII by its number.
#[must_use]
pub fn ascii_literal(text: &str) -> String {
    if text.chars().all(|letter| letter.is_ascii_graphic() || letter == ' ') {
        return literal(text);
    }
    format!("[regex]::Unescape({})", literal(&numbered(text, true)))
}

/// Text with everything outside of ASCII, and every control character, as `\uXXXX`. `escape`: backslashes stand for
/// themselves and are doubled.
fn numbered(text: &str, escape: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' if escape => out.push_str("\\\\"),
            ' '..='~' => out.push(letter),
            _ => {
                let mut units = [0; 2];
                for unit in letter.encode_utf16(&mut units) {
                    // Writing into a string can't fail.
                    _ = write!(out, "\\u{unit:04X}");
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ascii_literal, numbered, regex, scripts};
    use crate::detection::Products;

    fn products() -> Products {
        Products::parse(include_str!("../../../assets/products.toml")).expect("the data is valid")
    }

    /// What stands in a literal as PowerShell reads it: no line end, no quotation mark that isn't doubled.
    fn read_literal(text: &str) -> Option<String> {
        let inner = text.strip_prefix('\'')?.strip_suffix('\'')?;
        let mut out = String::new();
        let mut letters = inner.chars();
        while let Some(letter) = letters.next() {
            if letter == '\'' && letters.next() != Some('\'') {
                return None;
            }
            out.push(letter);
        }
        Some(out)
    }

    /// What .NET makes of escapes of these kinds.
    fn unescape(text: &str) -> String {
        let mut units = Vec::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            if letter != '\\' {
                units.extend(letter.encode_utf16(&mut [0; 2]).iter());
                continue;
            }
            match letters.next() {
                Some('u') => {
                    let number: String = letters.by_ref().take(4).collect();
                    units.push(u16::from_str_radix(&number, 16).expect("four digits"));
                }
                Some('\\') => units.push(u16::from(b'\\')),
                other => panic!("an escape that is none: {other:?}"),
            }
        }
        String::from_utf16(&units).expect("text")
    }

    proptest! {
        #[test]
        fn any_text_comes_through_a_literal_as_it_is(text in "\\PC*|[\\x00-\\x7f'‘’‚‛$`\"\\\\{}]*") {
            let written = ascii_literal(&text);
            prop_assert!(written.is_ascii() && !written.contains(['\r', '\n', '\0']), "{written}");
            let read = match written.strip_prefix("[regex]::Unescape(") {
                Some(rest) => unescape(&read_literal(rest.strip_suffix(')').expect("closed")).expect("one literal")),
                None => read_literal(&written).expect("one literal"),
            };
            prop_assert_eq!(read, text);
        }

        #[test]
        fn a_pattern_never_leaves_its_literal(text in "[\\PC'‘’$`\"]*") {
            let written = regex(&text);
            prop_assert!(written.is_ascii());
            prop_assert!(read_literal(&written).is_some(), "{written}");
        }
    }

    #[test]
    fn signs_beyond_the_first_plane_are_two_numbers() {
        assert_eq!(numbered("für 😀", false), "f\\u00FCr \\uD83D\\uDE00");
    }

    #[test]
    fn the_scripts_are_whole_and_in_ascii() {
        let scripts = scripts(&products(), "0.0.0", &|message| format!("{} ñ ’ {{0}}", message.id));
        for script in [&scripts.detect, &scripts.report] {
            assert!(script.is_ascii());
            assert!(!script.contains("{{") && !script.contains("}}\r\n)"), "a place was not filled");
            assert!(script.lines().all(|line| script.contains(&format!("{line}\r\n"))), "lines end as on Windows");
            // As many brackets are closed as are opened, outside of literals and comments.
            let mut depth = 0_i64;
            let mut in_literal = false;
            let mut in_text = false;
            for line in script.lines() {
                for letter in line.chars() {
                    match letter {
                        '\'' if !in_text => in_literal = !in_literal,
                        '"' if !in_literal => in_text = !in_text,
                        '#' if !in_literal && !in_text => break,
                        '(' | '{' | '[' if !in_literal && !in_text => depth += 1,
                        ')' | '}' | ']' if !in_literal && !in_text => depth -= 1,
                        _ => {}
                    }
                    assert!(depth >= 0, "{line}");
                }
                assert!(!in_literal && !in_text, "a literal goes beyond its line: {line}");
            }
            assert_eq!(depth, 0);
        }
        assert!(scripts.detect.trim_end().ends_with("exit 0") && scripts.detect.contains("exit 1"));
    }

    #[test]
    fn no_script_can_remove_stop_or_fetch_anything() {
        let scripts = scripts(&products(), "0.0.0", &|message| message.id.to_string());
        for script in [&scripts.detect, &scripts.report] {
            // The signs are texts; what is run stands outside of them.
            let code: String =
                script.lines().filter(|line| !line.starts_with("    ,@(")).collect::<Vec<_>>().join("\n").to_lowercase();
            for word in [
                "msiexec",
                "uninstallstring",
                "remove-",
                "stop-",
                "set-",
                "restart-",
                "invoke-",
                "iex",
                "start-process",
                "webclient",
                "net.",
                "http",
                "downloadstring",
                ".uninstall(",
                "win32_product",
                "write-error",
            ] {
                assert!(!code.contains(word), "{word}");
            }
            // Aliases mean something else on some machines.
            for alias in
                [" | % ", " | ? ", "gwmi", "gcim", " | select ", " | where ", "foreach-object {", " echo ", "gci ", "gp "]
            {
                assert!(!code.contains(alias), "{alias}");
            }
        }
    }

    #[test]
    fn every_pattern_compiles_where_it_is_written_by_number() {
        for row in super::rows(&products(), crate::survey::Os::Windows, &super::KINDS) {
            let written = super::as_written(row.pattern);
            regex_lite::Regex::new(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
        }
    }
}
