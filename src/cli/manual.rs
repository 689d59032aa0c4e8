//! `manual`: the manual page, made of the definitions of the commands and of the words of a language.
//!
//! The page is written in the macros of man(7), which groff and mandoc both know. What the parser knows of itself is in
//! English alone, so nothing of its own texts is taken: only names, values and the words that were given to it.

use clap::{Arg, ArgAction, Command};
use jiff::tz::TimeZone;
use safe_passage_core::journey::{Gate, GateAnswer, KEEP_BUILT_IN, KEEP_CURRENT, Manages, PasswordHome};
use safe_passage_core::message;
use serde::Serialize;

use super::{Context, Failure, arguments, print};
use crate::text::Words;

/// Longest line of the source, as mandoc counts.
const LONGEST_LINE: usize = 78;

/// The forms of the documents that commands print, with the commands.
const FORMS: [(&str, &str); 13] = [
    ("detect", "safe-passage.detection/1"),
    ("detect --survey", "safe-passage.survey/1"),
    ("products", "safe-passage.products/1"),
    ("timeline", "safe-passage.timeline/1"),
    ("passwords", "safe-passage.passwords/1"),
    ("settings", "safe-passage.settings/1"),
    ("alternatives", "safe-passage.alternatives/1"),
    ("protection", "safe-passage.protection/1"),
    ("walk", "safe-passage.walk/1"),
    ("report --format json", "safe-passage.report/1"),
    ("fleet", "safe-passage.fleet/1, safe-passage.fleet-files/1"),
    ("facts", "safe-passage.facts/1"),
    ("licences", "safe-passage.licences/1"),
];

/// Prints the page. `--at` says the day that stands in its last line, so that a package can have the same page twice.
pub fn manual(context: &Context) -> Result<u8, Failure> {
    let day = TimeZone::UTC.to_datetime(context.now()).date().to_string();
    print(&page(&context.words, &day)).map(|()| 0)
}

/// The page as text in the macros of man(7).
fn page(words: &Words, day: &str) -> String {
    let command = arguments::shown_command(words);
    let name = command.get_name();
    let version = format!("{} {}", words.word("program-name"), command.get_version().unwrap_or_default());
    let mut page = Page::default();
    // The day as it is: mandoc reads none with an escape in it. No line is filled with spaces, and no word is parted: the
    // names of commands would be, and each language by the rules of English.
    let (name_above, title) = (quoted(&name.to_uppercase()), quoted(&words.word("manual-title")));
    page.text.extend([".TH ", &name_above, " 1 ", day, " ", &quoted(&version), " ", &title, "\n"]);
    page.text.push_str(".nh\n.ad l\n");

    page.section(&words.word("manual-heading-name"));
    page.line(&format!("{} \\- {}", escaped(name), escaped(&words.word("manual-summary"))));

    page.section(&words.word("manual-heading-synopsis"));
    page.line(&usage(words, &[], &command));

    page.section(&words.word("manual-heading-description"));
    page.paragraphs(&words.word("manual-description"));

    page.section(&words.word("manual-heading-options"));
    page.text(&words.word("manual-options-text"));
    for arg in command.get_arguments() {
        page.argument(words, arg);
    }

    page.section(&words.word("manual-heading-commands"));
    commands(&mut page, words, &[], &command);

    page.section(&words.word("manual-heading-exit-status"));
    for (status, meaning) in
        [(0, words.word("manual-exit-0")), (1, words.word("manual-exit-1")), (2, words.word("manual-exit-2"))]
    {
        page.tagged(&bold(&status.to_string()), &meaning);
    }
    page.paragraphs(&words.word("manual-exit-detect"));
    for (status, meaning) in [
        (0, words.word("manual-exit-detect-0")),
        (10, words.word("manual-exit-detect-10")),
        (11, words.word("manual-exit-detect-11")),
        (12, words.word("manual-exit-detect-12")),
    ] {
        page.tagged(&bold(&status.to_string()), &meaning);
    }

    page.section(&words.word("manual-heading-json"));
    page.text(&words.word("manual-json"));
    for (command, form) in FORMS {
        page.tagged(&bold(command), form);
    }

    page.section(&words.word("manual-heading-captures"));
    page.text(&words.word("manual-captures"));
    page.paragraphs(&words.word("manual-captures-list"));
    page.paragraphs(&words.word("manual-captures-else"));

    answers(&mut page, words);
    environment(&mut page, words);
    files(&mut page, words);

    page.section(&words.word("manual-heading-removing"));
    page.text(&words.word("manual-removing"));
    page.example(&["rm -r ~/.local/share/safe-passage"]);
    page.paragraphs(&words.word("manual-removing-documents"));

    page.section(&words.word("manual-heading-examples"));
    for (what, lines) in [
        (words.word("manual-example-detect"), &["safe-passage detect"][..]),
        (words.word("manual-example-captured"), &["safe-passage detect --from FRST.txt --from Addition.txt --json"][..]),
        (
            words.word("manual-example-passwords"),
            &["safe-passage passwords convert kpm.txt --to kdbx \\", "    --password-file secret.txt --output passwords.kdbx"][..],
        ),
        (words.word("manual-example-timeline"), &["safe-passage timeline --country DE --at 2024-10-01"][..]),
        (words.word("manual-example-alternatives"), &["safe-passage alternatives --os windows --free --need firewall"][..]),
        (words.word("manual-example-report"), &["safe-passage report --format html --output report.html"][..]),
        (words.word("manual-example-walk"), &["safe-passage --lang es --from survey.json"][..]),
    ] {
        page.paragraphs(&what);
        page.example(lines);
    }

    page.section(&words.word("manual-heading-see-also"));
    let others = [("dpkg", 1), ("keepassxc-cli", 1), ("lp", 1), ("systemctl", 1), ("xdg-open", 1)];
    let others: Vec<String> = others.iter().map(|(name, section)| format!("{}({section})", bold(name))).collect();
    page.line(&others.join(", "));
    page.text
}

/// Every command that can be called, with its own options; what only holds others is named by them.
fn commands(page: &mut Page, words: &Words, path: &[&str], command: &Command) {
    for sub in command.get_subcommands() {
        let path = [path, &[sub.get_name()]].concat();
        page.request("SS", &path.join(" "));
        page.line(&usage(words, &path, sub));
        page.paragraphs(&format!("{}.", sub.get_about().map(ToString::to_string).unwrap_or_default()));
        for arg in sub.get_arguments() {
            page.argument(words, arg);
        }
        commands(page, words, &path, sub);
    }
}

/// The fields of the file of `walk --answers`.
fn answers(page: &mut Page, words: &Words) {
    page.section(&words.word("manual-heading-answers"));
    page.text(&words.word("manual-answers"));
    let allowed = |values: &[String]| words.say(&message!("manual-allowed", values = values.join(", ")));
    page.tagged(&bold("country"), &words.word("manual-answer-country"));
    page.tagged(&bold("us_person"), &words.word("manual-answer-us-person"));
    page.tagged(&bold("manages"), &format!("{} {}", words.word("manual-answer-manages"), allowed(&names(&Manages::ALL))));
    page.tagged(&bold("keep"), &words.word("manual-answer-keep"));
    let gates = words.say(&message!("manual-answer-gates-names", values = names(&Gate::ALL).join(", ")));
    let ways = words.say(&message!("manual-answer-gates-answers", values = names(&GateAnswer::ALL).join(", ")));
    page.tagged(&bold("gates"), &format!("{} {gates} {ways}", words.word("manual-answer-gates")));
    let homes = allowed(&names(&PasswordHome::ALL));
    page.tagged(&bold("password_home"), &format!("{} {homes}", words.word("manual-answer-password-home")));
    page.tagged(&bold("opened_in_new_manager"), &words.word("manual-answer-opened"));
    let choice = message!("manual-answer-choice", system = KEEP_BUILT_IN, current = KEEP_CURRENT);
    page.tagged(&bold("choice"), &words.say(&choice));
    page.tagged(&bold("needs"), &words.word("manual-answer-needs"));
    page.tagged(&bold("free_only"), &words.word("manual-answer-free"));
    page.tagged(&bold("consent"), &words.word("manual-answer-consent"));
    page.example(&[
        r#"{"country": "US","#,
        r#" "gates": {"passwords": "done", "vault": "none"},"#,
        r#" "password_home": "file", "choice": "built-in","#,
        r#" "consent": {"uninstall": true, "restart": true}}"#,
    ]);
}

/// The values of an answer as files have them.
fn names(values: &[impl Serialize]) -> Vec<String> {
    let name = |value| serde_json::to_value(value).ok()?.as_str().map(ToOwned::to_owned);
    values.iter().filter_map(name).collect()
}

/// What the program, or what it is made of, reads of its environment on a system with manual pages.
fn environment(page: &mut Page, words: &Words) {
    page.section(&words.word("manual-heading-environment"));
    for (variables, meaning) in [
        (&["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"][..], words.word("manual-environment-language")),
        (&["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"][..], words.word("manual-environment-display")),
        (&["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"][..], words.word("manual-environment-home")),
        (&["USER", "LOGNAME", "HOSTNAME"][..], words.word("manual-environment-names")),
        (&["OneDrive", "OneDriveConsumer", "OneDriveCommercial"][..], words.word("manual-environment-onedrive")),
        (&["RUST_LOG"][..], words.word("manual-environment-log")),
    ] {
        let variables: Vec<String> = variables.iter().map(|variable| bold(variable)).collect();
        page.tagged(&variables.join(", "), &meaning);
    }
}

fn files(page: &mut Page, words: &Words) {
    page.section(&words.word("manual-heading-files"));
    for (path, meaning) in [
        ("~/.local/share/safe-passage", words.word("manual-file-folder")),
        ("~/.local/share/safe-passage/journey.json", words.word("manual-file-journey")),
        ("~/.local/share/safe-passage/surveys", words.word("manual-file-surveys")),
        ("*.safepassage", words.word("manual-file-shared")),
    ] {
        page.tagged(&italic(path), &meaning);
    }
    let (macos, windows) = ("~/Library/Application Support/safe-passage", r"%LOCALAPPDATA%\safe-passage\data");
    page.paragraphs(&words.say(&message!("manual-file-other-systems", macos = macos, windows = windows)));
    page.paragraphs(&words.word("manual-file-documents"));
}

/// How a command is called, in the page's macros.
fn usage(words: &Words, path: &[&str], command: &Command) -> String {
    let mut parts = vec![bold(&[&["safe-passage"], path].concat().join(" "))];
    parts.extend(arguments::usage_parts(words, command).into_iter().map(|part| {
        let mut text = String::new();
        // Words of the reader's own language stand for something; the rest is typed as it is.
        for word in part.split_inclusive([' ', '[', ']', '<', '>', '…']) {
            let end = word.trim_end_matches([' ', '[', ']', '<', '>', '…']);
            let typed = end.starts_with('-') || end.is_empty();
            text.push_str(&if typed { bold(end) } else { italic(end) });
            text.push_str(&escaped(&word[end.len()..]));
        }
        text
    }));
    parts.join(" ")
}

/// Text between switches of the font; nothing around nothing.
fn bold(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("\\fB{}\\fR", escaped(text)) }
}

fn italic(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("\\fI{}\\fR", escaped(text)) }
}

/// Text with the signs that mean something to roff written so that they stand for themselves.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\(rs"),
            // Always the sign that is typed: a hyphen of typography can't be copied into a terminal.
            '-' => out.push_str("\\-"),
            '\'' => out.push_str("\\(aq"),
            '"' => out.push_str("\\(dq"),
            '`' => out.push_str("\\(ga"),
            '^' => out.push_str("\\(ha"),
            '~' => out.push_str("\\(ti"),
            _ => out.push(letter),
        }
    }
    out
}

/// An argument of a request, in quotation marks.
fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Length of a line as mandoc counts it: it writes every sign that is not ASCII as `\[u00F3]` first.
fn length(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 8 }).sum()
}

/// The source as far as it is written.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// A request with its argument.
    fn request(&mut self, name: &str, argument: &str) {
        self.text.extend([".", name, " ", &quoted(argument), "\n"]);
    }

    fn section(&mut self, heading: &str) {
        self.request("SH", &heading.to_uppercase());
    }

    /// What is already in the page's macros, in lines that are short enough.
    fn line(&mut self, roff: &str) {
        let mut line = String::new();
        for word in roff.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && length(&line) + 1 + length(word) > LONGEST_LINE {
                self.text.push_str(&line);
                self.text.push('\n');
                line.clear();
            }
            if line.is_empty() {
                // A full stop at the beginning of a line would be a request.
                line.push_str(if word.starts_with('.') { "\\&" } else { "" });
            } else {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.text.push_str(&line);
        self.text.push('\n');
    }

    /// Words that follow what stands before them.
    fn text(&mut self, text: &str) {
        self.line(&escaped(text));
    }

    /// Words with empty lines between their paragraphs, the first a paragraph too unless a heading stands before it.
    fn paragraphs(&mut self, text: &str) {
        for paragraph in text.split("\n\n") {
            let after_heading = self.text.lines().last().is_some_and(|line| line.starts_with(".SH") || line.starts_with(".SS"));
            if !after_heading {
                self.text.push_str(".PP\n");
            }
            self.text(&paragraph.replace('\n', " "));
        }
    }

    /// A term that is already in the page's macros, and what is said of it.
    fn tagged(&mut self, tag: &str, text: &str) {
        self.text.extend([".TP\n", tag, "\n"]);
        self.text(text);
    }

    /// What is typed, as it is.
    fn example(&mut self, lines: &[&str]) {
        self.text.push_str(".PP\n.RS 4\n.EX\n");
        for line in lines {
            self.text.extend([&escaped(line), "\n"]);
        }
        self.text.push_str(".EE\n.RE\n");
    }

    /// An option or an argument with all that can be said of it.
    fn argument(&mut self, words: &Words, arg: &Arg) {
        let value_names = arg.get_value_names().into_iter().flatten();
        let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
        let possible: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        // A list of values has its place in the text, and would make the term too long for a line.
        let values = if possible.is_empty() || !takes_value {
            value_names.map(|name| italic(name)).collect::<Vec<_>>().join(" ")
        } else {
            italic(&words.word("cli-value-name"))
        };
        let mut names: Vec<String> = arg.get_short().map(|short| bold(&format!("-{short}"))).into_iter().collect();
        names.extend(arg.get_long().map(|long| bold(&format!("--{long}"))));
        let names = names.join(", ");
        let tag = match (names.is_empty(), takes_value) {
            (true, _) => values,
            (false, true) => format!("{names} {values}"),
            (false, false) => names,
        };
        let mut text = vec![format!("{}.", arg.get_help().map(ToString::to_string).unwrap_or_default())];
        if takes_value && !possible.is_empty() {
            text.push(words.say(&message!("manual-allowed", values = possible.join(", "))));
        }
        let defaults: Vec<String> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).filter(|_| takes_value).collect();
        if !defaults.is_empty() {
            text.push(words.say(&message!("manual-default", value = defaults.join(", "))));
        }
        if matches!(arg.get_action(), ArgAction::Append) {
            text.push(words.word("manual-repeat"));
        }
        self.tagged(&tag, &text.join(" "));
    }
}
