//! `completions`: what lets a shell complete commands, options and their values, made of the definitions of the commands.

use clap::ArgMatches;
use clap_complete::Shell;
use safe_passage_core::message;

use super::{Context, Failure, arguments, print};

pub fn completions(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let shell = match matches.get_one::<String>("shell").map(String::as_str) {
        Some("bash") => Shell::Bash,
        Some("fish") => Shell::Fish,
        Some("powershell") => Shell::PowerShell,
        _ => Shell::Zsh,
    };
    let mut command = arguments::shown_command(&context.words);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    let script = String::from_utf8(script).map_err(|error| Failure::new(message!("cli-failed", detail = error.to_string())))?;
    // clap_complete 4.6.11 writes the hyphen of the program's name in two ways, so that bash finds no command below the first.
    let script = script.replace("safe__subcmd__passage", "safe__passage");
    print(&script).map(|()| 0)
}
