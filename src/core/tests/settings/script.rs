//! The scripts, read back by a reader of PowerShell's literals that was written apart from what writes them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use safe_passage_core::message::{Argument, Message};
use safe_passage_core::settings::{Environment, Item, Kind, Parameter, Planned, Settings, literal, plan, script};

use super::plan::{item, never};

/// What PowerShell takes for a single quotation mark.
const QUOTES: [char; 5] = ['\'', '‘', '’', '‚', '‛'];

/// Reads a literal at the start of a text: its value and what follows it. `None` where there is no whole one.
fn parse_literal(text: &str) -> Option<(String, &str)> {
    let mut letters = text.char_indices().peekable();
    let (_, first) = letters.next()?;
    if !QUOTES.contains(&first) {
        return None;
    }
    let mut value = String::new();
    while let Some((at, letter)) = letters.next() {
        if QUOTES.contains(&letter) {
            match letters.peek() {
                Some((_, next)) if QUOTES.contains(next) => {
                    value.push(*next);
                    letters.next();
                }
                _ => return Some((value, &text[at + letter.len_utf8()..])),
            }
        } else {
            value.push(letter);
        }
    }
    None
}

fn say(message: &Message) -> String {
    let values = message.arguments.iter().map(|(name, value)| match value {
        Argument::Text(text) => format!(" {name}={text}"),
        other => format!(" {name}={other:?}"),
    });
    format!("{}{}", message.id, values.collect::<String>())
}

/// The lines of a script as PowerShell sees them.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, for Windows PowerShell 5.1");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end as on Windows");
    text.split(['\r', '\n']).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// Whether a line is one of those that every script has.
fn is_frame(line: &str) -> bool {
    let frame = [
        "$ErrorActionPreference = 'Stop'",
        "if (-not (Get-Command -Name 'Add-MpPreference' -ErrorAction SilentlyContinue)) {",
        "    exit 1",
        "}",
        "$principal = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())",
        "if (-not $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {",
        "    Write-Host 'settings-script-no-defender'",
        "    Write-Host 'settings-script-no-rights'",
    ];
    frame.contains(&line)
}

/// The commands of a script that are active: parameter and value. Fails where a line is anything else.
fn commands(bytes: &[u8], verb: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in lines(bytes) {
        if line.starts_with('#') || is_frame(&line) {
            continue;
        }
        let rest = line.strip_prefix(&format!("{verb}-MpPreference -")).unwrap_or_else(|| panic!("what is this: {line:?}"));
        let (parameter, rest) = rest.split_once(' ').expect("a parameter");
        let (value, rest) = parse_literal(rest).unwrap_or_else(|| panic!("no literal: {line:?}"));
        assert_eq!(rest, "", "something follows: {line:?}");
        found.push((parameter.to_owned(), value));
    }
    found
}

fn all(plan: &[Planned]) -> BTreeSet<usize> {
    (0..plan.len()).collect()
}

fn planned(items: &[Item]) -> Vec<Planned> {
    plan(items, &Environment::default(), &never())
}

#[test]
fn nothing_is_active_that_was_not_picked() {
    let items = [
        item(Kind::Exclusion, "C:\\Work\\"),
        Item { enabled: false, ..item(Kind::Exclusion, "C:\\Off\\") },
        item(Kind::Exclusion, "C:\\Temp"),
        item(Kind::TrustedProgram, "C:\\Work\\x.exe"),
        item(Kind::Exclusion, "*.log"),
    ];
    let plan = planned(&items);
    let none = script(&plan, &BTreeSet::new(), &say);
    assert_eq!((none.offered, none.active), (4, 0));
    assert!(commands(&none.script, "Add").is_empty() && commands(&none.undo, "Remove").is_empty());
    // Every line is there to be switched on, by taking one sign away.
    let offered: Vec<String> = lines(&none.script).into_iter().filter(|line| line.starts_with("#Add")).collect();
    assert_eq!(offered.len(), 4, "{offered:?}");
    assert!(offered.contains(&"#Add-MpPreference -ExclusionPath 'C:\\Work\\'".to_owned()));

    assert!(std::str::from_utf8(&none.script).is_ok_and(|text| text.contains("# settings-script-how\r\n")));

    let picked = script(&plan, &BTreeSet::from([3]), &say);
    assert_eq!(commands(&picked.script, "Add"), [("ExclusionProcess".to_owned(), "C:\\Work\\x.exe".to_owned())]);
    let says = |bytes: &[u8], id: &str| std::str::from_utf8(bytes).is_ok_and(|text| text.contains(id));
    assert!(says(&picked.script, "# settings-script-how-picked") && says(&picked.undo, "# settings-undo-how-picked"));
    // What was off or refused stays out, whatever is ticked.
    let everything = script(&plan, &all(&plan), &say);
    let values: Vec<String> = commands(&everything.script, "Add").into_iter().map(|(_, value)| value).collect();
    assert_eq!(values, ["C:\\Work\\", ".log", "C:\\Work\\x.exe"]);
    assert_eq!(commands(&everything.script, "Add"), commands(&everything.undo, "Remove"), "undone to the letter");
}

#[test]
fn what_people_wrote_never_leaves_its_comment() {
    let nasty = "x\nRemove-Item C:\\ -Recurse\r\nmore\u{85}\u{2028}\u{2029}\u{c}\u{b}\u{1b}[31m #> ' ’";
    let mut settings =
        safe_passage_core::settings::read(b"1;C:\\Work\\;*;*;1;0;1;;1\n1;C:\\Temp\\;*;*;1;0;1;;1\n").expect("a list");
    for item in &mut settings.items {
        nasty.clone_into(&mut item.comment);
    }
    settings.items[1].verdict = Some(nasty.to_owned());
    let mut verdict_only = settings.items[1].clone();
    verdict_only.path = None;
    settings.items.push(verdict_only);
    let settings: Settings = settings.named(nasty);
    let plan = planned(&settings.items);
    let scripts = script(&plan, &all(&plan), &|message| format!("{}\n{nasty}", say(message)));
    for (bytes, verb) in [(&scripts.script, "Add"), (&scripts.undo, "Remove")] {
        for line in lines(bytes) {
            let shown = line.starts_with("# ") || line == "#";
            let command = line.starts_with(&format!("{verb}-MpPreference -"));
            assert!(shown || command || is_frame(&line) || line.starts_with("    Write-Host '"), "{line:?}");
            assert!(!line.chars().any(|letter| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')), "{line:?}");
            if let Some(words) = line.strip_prefix("    Write-Host ") {
                assert_eq!(parse_literal(words).map(|(_, rest)| rest), Some(""), "{line:?}");
            }
        }
    }
}

#[test]
fn the_reader_of_literals_reads_what_powershell_does() {
    assert_eq!(parse_literal("'a''b' c"), Some(("a'b".to_owned(), " c")));
    assert_eq!(parse_literal("'a’ c"), Some(("a".to_owned(), " c")), "any of them ends it");
    assert_eq!(parse_literal("'a’'b'"), Some(("a'b".to_owned(), "")), "two of them stand for the second");
    assert_eq!(parse_literal("'a''"), None);
    assert_eq!(parse_literal("a"), None);
}

/// Paths with everything that could end a literal or begin a command.
fn path() -> impl Strategy<Value = String> {
    let part = proptest::collection::vec(
        prop_oneof![
            3 => proptest::sample::select(vec!['\'', '‘', '’', '‚', '‛', '`', '$', '(', ')', ';', '&', '{', '}', '@', '#', ',', '-', ' ', '[', ']']),
            2 => any::<char>(),
            2 => proptest::char::range('a', 'z'),
        ],
        1..12,
    );
    proptest::collection::vec(part.prop_map(|letters| letters.into_iter().collect::<String>()), 1..4)
        .prop_map(|parts| format!("C:\\Work\\{}", parts.join("\\")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_without_control_characters_comes_back_from_its_literal(text in "\\PC*") {
        let text: String = text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect();
        let written = literal(&text);
        prop_assert_eq!(parse_literal(&written), Some((text, "")));
    }

    #[test]
    fn any_text_at_all_is_one_whole_literal_on_one_line(text in any::<String>()) {
        let written = literal(&text);
        prop_assert!(!written.contains(['\r', '\n']));
        prop_assert_eq!(parse_literal(&written).map(|(_, rest)| rest.to_owned()), Some(String::new()));
    }

    #[test]
    fn any_path_becomes_one_command_or_none(path in path(), trusted in any::<bool>(), comment in any::<String>()) {
        let kind = if trusted { Kind::TrustedProgram } else { Kind::Exclusion };
        let items = [Item { comment, ..item(kind, &path) }];
        let plan = planned(&items);
        let scripts = script(&plan, &all(&plan), &say);
        let added = commands(&scripts.script, "Add");
        prop_assert_eq!(&added, &commands(&scripts.undo, "Remove"));
        match &plan[0].outcome {
            Ok(exclusion) => {
                prop_assert_eq!(added.len(), 1);
                prop_assert_eq!(&added[0].1, exclusion.value());
                // What the person had, letter by letter, but for the slash that Windows takes for the other.
                if exclusion.parameter() != Parameter::Extension {
                    prop_assert_eq!(exclusion.value(), path.trim().replace('/', "\\"));
                }
            }
            Err(_) => prop_assert!(added.is_empty()),
        }
    }
}
