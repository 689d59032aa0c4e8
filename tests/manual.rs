//! The manual page, the help and the completions say the same, in every language: all are made of the same definitions.
#![expect(clippy::print_stdout, reason = "says what is left out because a shell is not there")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};

use account::{Run, program};

mod account;

const LANGUAGES: [&str; 2] = ["en-US", "es"];

fn run(arguments: &[&str]) -> Run {
    let home = tempfile::tempdir().expect("a folder");
    let run = Run::from(program(home.path(), arguments).output().expect("the program starts"));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{arguments:?}");
    run
}

/// What the help of one command lists.
#[derive(Debug, Default)]
struct Help {
    text: String,
    /// Names of the commands below it.
    commands: Vec<String>,
    /// Long options, and what is said of each.
    options: BTreeMap<String, String>,
}

fn help(language: &str, path: &[String]) -> Help {
    let arguments: Vec<&str> = ["--lang", language, "help"].into_iter().chain(path.iter().map(String::as_str)).collect();
    let text = run(&arguments).out;
    let mut help = Help::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        let words: Vec<&str> = trimmed.split_whitespace().collect();
        if let Some(long) = words.iter().take(2).find_map(|word| word.strip_prefix("--")).filter(|_| trimmed.starts_with('-')) {
            let what = lines.peek().map(|next| next.trim().to_owned()).unwrap_or_default();
            help.options.insert(long.to_owned(), what);
        } else if indent == 2 && trimmed.starts_with(|letter: char| letter.is_ascii_lowercase()) && trimmed.contains("  ") {
            help.commands.push(words[0].to_owned());
        }
    }
    help.text = text;
    help
}

/// The help of every command by its path, the program's own first.
fn all_help(language: &str) -> Vec<(Vec<String>, Help)> {
    let mut all = Vec::new();
    let mut paths = vec![Vec::new()];
    while let Some(path) = paths.pop() {
        let help = help(language, &path);
        paths.extend(help.commands.iter().map(|name| [path.clone(), vec![name.clone()]].concat()));
        all.push((path, help));
    }
    all
}

/// The page as it is read: without what only steers roff, each section as one line.
fn sections(source: &str) -> BTreeMap<String, String> {
    let mut sections = BTreeMap::new();
    let mut name = String::new();
    for line in source.lines() {
        let plain = line.replace("\\fB", "").replace("\\fI", "").replace("\\fR", "");
        let plain = plain.replace("\\-", "-").replace("\\(rs", "\\").replace("\\(dq", "\"").replace("\\(aq", "'");
        if let Some(heading) = plain.strip_prefix(".SS ").or_else(|| plain.strip_prefix(".SH ")) {
            heading.trim_matches('"').clone_into(&mut name);
            assert!(sections.insert(name.clone(), String::new()).is_none(), "{name} stands there twice");
        } else if !plain.starts_with('.')
            && let Some(text) = sections.get_mut(&name)
        {
            text.extend([plain.trim_start_matches("\\&"), " "]);
        }
    }
    sections
}

fn manual(language: &str) -> String {
    run(&["manual", "--lang", language, "--at", "2026-11-27"]).out
}

#[test]
fn every_command_and_option_of_the_help_stands_in_the_manual() {
    for language in LANGUAGES {
        let source = manual(language);
        let page = sections(&source);
        let options = if language == "es" { &page["OPCIONES"] } else { &page["OPTIONS"] };
        let all = all_help(language);
        assert!(all.len() > 20, "{}", all.len());
        let mut problems = Vec::new();
        for (path, help) in &all {
            let name = path.join(" ");
            let section =
                if path.is_empty() { options } else { page.get(&name).unwrap_or_else(|| panic!("{name} has no section")) };
            for (option, what) in &help.options {
                assert!(!what.is_empty(), "{name} --{option} has no words");
                let stands = |text: &str| text.contains(&format!("--{option} ")) && text.contains(what.as_str());
                if !stands(section) && !stands(options) {
                    problems.push(format!("{language}: {name} --{option}: {what}"));
                }
            }
            // What a command does, which is the first line of its help.
            let first = help.text.lines().next().unwrap_or_default();
            if !path.is_empty() && !section.contains(first) {
                problems.push(format!("{language}: {name}: {first}"));
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

#[test]
fn nothing_of_the_first_language_stands_in_another() {
    let page = manual("es");
    let mut texts: Vec<(String, String)> = all_help("es").into_iter().map(|(path, help)| (path.join(" "), help.text)).collect();
    texts.push(("manual".to_owned(), page));
    let words: BTreeSet<String> = all_help("en-US")
        .into_iter()
        .flat_map(|(_, help)| help.options.into_values())
        .chain(
            ["Usage", "Options", "OPTIONS", "Arguments", "Commands", "COMMAND", "FILE", "FOLDER", "possible values", "default:"]
                .map(str::to_owned),
        )
        .collect();
    for (name, text) in texts {
        for word in &words {
            let stands = text.match_indices(word.as_str()).any(|(at, _)| {
                let letter = |letter: char| letter.is_alphanumeric();
                !text[..at].ends_with(letter) && !text[at + word.len()..].starts_with(letter)
            });
            assert!(!stands, "{name}: {word}");
        }
    }
}

#[test]
fn the_page_has_what_commands_print_and_answer() {
    let page = manual("en-US");
    let sections = sections(&page);
    for command in ["products", "timeline", "alternatives", "facts", "licences"] {
        let document: serde_json::Value = serde_json::from_str(&run(&[command, "--json"]).out).expect("JSON");
        let schema = document["schema"].as_str().expect("a schema");
        assert!(sections["JSON"].contains(&format!("{command} {schema} ")), "{schema}");
    }
    for status in ["0", "1", "2", "10", "11", "12"] {
        assert!(sections["EXIT STATUS"].contains(&format!("{status} ")), "{status}");
    }
    for answer in ["country", "us_person", "gates", "two-factor", "not-sure", "opened_in_new_manager", "keep-current"] {
        assert!(sections["ANSWERS OF THE WALK"].contains(answer), "{answer}");
    }
    assert!(sections["REMOVING THE PROGRAM"].contains("safe-passage") && page.contains("2026-11-27"));
}

#[test]
fn the_example_of_answers_is_understood() {
    let page = manual("en-US");
    let example: Vec<&str> =
        page.lines().skip_while(|line| !line.starts_with("{\\(dqcountry")).take_while(|line| !line.starts_with('.')).collect();
    let example = example.join("\n").replace("\\(dq", "\"").replace("\\-", "-");
    let home = tempfile::tempdir().expect("a folder");
    std::fs::write(home.path().join("answers.json"), &example).expect("written");
    let survey = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/surveys/windows-current.json");

    let arguments = ["walk", "--answers", "answers.json", "--json", "--from", survey];
    let run = Run::from(program(home.path(), &arguments).output().expect("the program starts"));
    assert_eq!(run.status, 0, "{example}\n{}", run.err);
}

/// What a shell says to a script on its standard input; `None` where the shell is not there.
fn shell(name: &str, arguments: &[&str], script: &str) -> Option<Run> {
    let mut command = Command::new(name);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().ok()?;
    child.stdin.take().expect("the input").write_all(script.as_bytes()).expect("written");
    Some(Run::from(child.wait_with_output().expect("an end")))
}

#[test]
fn shells_can_read_their_completions() {
    for language in LANGUAGES {
        for name in ["bash", "zsh", "fish"] {
            let script = run(&["completions", name, "--lang", language]).out;
            let Some(run) = shell(name, &["-n"], &script) else {
                println!("{name} is not there");
                continue;
            };
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{name}");
        }
    }
    let script = run(&["completions", "powershell"]).out;
    for (path, help) in all_help("en-US") {
        let option = |name: &String| script.contains(&format!("'--{name}'")) || name == "help" && script.contains("'-h'");
        assert!(help.options.keys().all(option), "{path:?}");
        assert!(help.commands.iter().all(|name| script.contains(&format!("'{name}'"))), "{path:?}");
    }
    assert!(!script.contains("--window"), "what nobody types");
}

/// The words that bash proposes at the end of a line.
fn in_bash(script: &str, line: &[&str]) -> Vec<String> {
    let (last, before) = (line[line.len() - 1], line[line.len() - 2]);
    let words = line.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let ask = format!(
        "{script}\nCOMP_WORDS=({words}); COMP_CWORD={}\n_safe__passage safe-passage '{last}' '{before}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        line.len() - 1
    );
    let run = shell("bash", &["--norc", "--noprofile"], &ask).expect("bash is there");
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{line:?}");
    run.out.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_options_and_values() {
    let script = run(&["completions", "bash"]).out;
    let asked = |line: &[&str]| in_bash(&script, &[&["safe-passage"], line].concat());
    assert_eq!(asked(&["pa"]), ["passwords"]);
    assert_eq!(asked(&["det"]), ["detect"]);
    assert_eq!(asked(&["passwords", "c"]), ["convert"]);
    assert_eq!(asked(&["passwords", "convert", "--to", "bit"]), ["bitwarden-json", "bitwarden-csv"]);
    assert_eq!(asked(&["detect", "--ex"]), ["--exit-status"]);
    assert_eq!(asked(&["completions", "power"]), ["powershell"]);
    assert_eq!(asked(&["kiosk", "--w"]), Vec::<String>::new());
    let commands: BTreeSet<String> = asked(&[""]).into_iter().filter(|word| !word.starts_with('-')).collect();
    assert_eq!(commands, help("en-US", &[]).commands.into_iter().collect());
}

#[test]
fn fish_completes_too() {
    let script = run(&["completions", "fish"]).out;
    let ask = format!("{script}\ncomplete -C 'safe-passage passwords convert --to kd'\ncomplete -C 'safe-passage timel'\n");
    let Some(run) = shell("fish", &["--no-config"], &ask) else {
        println!("fish is not there");
        return;
    };
    assert!(run.out.contains("kdbx") && run.out.contains("timeline\t"), "{}{}", run.out, run.err);
}

#[test]
fn the_page_is_sound() {
    for language in LANGUAGES {
        let page = manual(language);
        let Some(run) = shell("mandoc", &["-T", "lint", "-W", "style"], &page) else {
            println!("mandoc is not there");
            return;
        };
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""), "{language}");
    }
}

#[test]
fn help_of_what_is_no_command_is_refused() {
    let home = tempfile::tempdir().expect("a folder");
    for (arguments, status) in
        [(vec!["help", "nothing"], 2), (vec!["help", "detect", "more"], 2), (vec!["completions", "cmd"], 2)]
    {
        let run = Run::from(program(home.path(), &arguments).output().expect("the program starts"));
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{arguments:?}");
        assert!(run.err.lines().count() >= 2, "{}", run.err);
    }
}
