//! The command line: its definition, and its mistakes in words.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};
use safe_passage_core::message;
use safe_passage_core::passwords::Target;
use safe_passage_core::settings;

use crate::text::Words;

/// The language that the command line asks for, found before anything else is read, so that even a mistake is told in it.
#[must_use]
pub fn language(arguments: &[OsString]) -> Option<String> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(text) = texts.next() {
        if text == "--lang" {
            return texts.next().map(ToOwned::to_owned);
        }
        if let Some(tag) = text.strip_prefix("--lang=") {
            return Some(tag.to_owned());
        }
    }
    None
}

/// The commands and their options, described in a language.
#[must_use]
pub fn command(words: &Words) -> Command {
    // What the command starts as the window; nobody types it, so neither help nor manual nor shells are told of it.
    shown_command(words)
        .mut_subcommand("kiosk", |kiosk| kiosk.arg(Arg::new("window").long("window").action(ArgAction::SetTrue).hide(true)))
}

/// The same without what nobody types.
#[must_use]
pub fn shown_command(words: &Words) -> Command {
    let word = |id: &str| words.word(id);
    let file = |name: &'static str, help: &str| {
        Arg::new(name).value_name(word("cli-value-file")).value_parser(value_parser!(PathBuf)).help(word(help))
    };
    let from = || file("from", "cli-from").long("from").action(ArgAction::Append);
    let after = || file("after", "cli-after").long("after").action(ArgAction::Append);
    let output = || file("output", "cli-output").long("output").required(true);
    let output_folder = || {
        Arg::new("output")
            .long("output")
            .value_name(word("cli-value-folder"))
            .value_parser(value_parser!(PathBuf))
            .required(true)
            .help(word("cli-settings-output"))
    };
    let encoding = || Arg::new("encoding").long("encoding").value_name(word("cli-value-name")).help(word("cli-encoding"));
    let labels_ok = || Arg::new("labels-ok").long("labels-ok").action(ArgAction::SetTrue).help(word("cli-labels-ok"));
    let targets: Vec<&'static str> = Target::all().map(Target::name).collect();
    let settings_files = || file("files", "cli-settings-files").required(true).action(ArgAction::Append).num_args(1..);
    let settings_targets = settings::Target::ALL.map(settings::Target::name);
    // A command's own options stand before those that go with every command.
    let places = std::cell::Cell::new(100);
    let global = |arg: Arg| arg.global(true).display_order(places.replace(places.get() + 1));
    // The values stand where the value's name would, so that no word of the parser's own language is needed.
    let one_of = |name: &'static str, values: &[&'static str]| {
        Arg::new(name)
            .value_name(values.join("|"))
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .hide_possible_values(true)
            .hide_default_value(true)
    };
    let command = Command::new("safe-passage")
        .version(env!("CARGO_PKG_VERSION"))
        .about(word("cli-about"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(word("cli-heading-commands"))
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n\n{}\n",
            word("cli-heading-usage"),
            word("cli-exit-status")
        ))
        .subcommand_value_name(word("cli-value-command"))
        .next_help_heading(word("cli-heading-options"))
        .arg(global(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(word("cli-help"))))
        .arg(Arg::new("version").long("version").action(ArgAction::Version).help(word("cli-version")))
        .arg(global(Arg::new("json").long("json").action(ArgAction::SetTrue).help(word("cli-json"))))
        .arg(global(Arg::new("lang").long("lang").value_name(word("cli-value-language")).help(word("cli-lang"))))
        .arg(global(Arg::new("at").long("at").value_name(word("cli-value-instant")).help(word("cli-at"))))
        .arg(global(Arg::new("country").long("country").value_name(word("cli-value-country")).help(word("cli-country"))))
        .arg(global(
            Arg::new("data")
                .long("data")
                .value_name(word("cli-value-folder"))
                .value_parser(value_parser!(PathBuf))
                .help(word("cli-data")),
        ))
        .arg(global(file("shop", "cli-shop").long("shop")))
        .arg(global(one_of("renderer", &["glow", "wgpu", "vulkan", "software"]).long("renderer").help(word("cli-renderer"))))
        .arg(from())
        .arg(after())
        .subcommand(
            Command::new("detect")
                .about(word("cli-detect"))
                .arg(from())
                .arg(file("survey", "cli-survey").long("survey"))
                .arg(Arg::new("exit-status").long("exit-status").action(ArgAction::SetTrue).help(word("cli-exit-status-option")))
                .arg(Arg::new("quiet").long("quiet").action(ArgAction::SetTrue).help(word("cli-quiet"))),
        )
        .subcommand(Command::new("products").about(word("cli-products")))
        .subcommand(
            Command::new("timeline")
                .about(word("cli-timeline"))
                .arg(one_of("us-person", &["yes", "no"]).long("us-person").help(word("cli-us-person"))),
        )
        .subcommand(
            Command::new("passwords")
                .about(word("cli-passwords"))
                .subcommand_required(true)
                .subcommand(
                    Command::new("inspect")
                        .about(word("cli-inspect"))
                        .arg(file("file", "cli-export").required(true))
                        .arg(encoding())
                        .arg(labels_ok()),
                )
                .subcommand(
                    Command::new("convert")
                        .about(word("cli-convert"))
                        .arg(file("file", "cli-export").required(true))
                        .arg(one_of("to", &targets).long("to").required(true).help(word("cli-to")))
                        .arg(output())
                        .arg(encoding())
                        .arg(labels_ok())
                        .arg(file("password-file", "cli-password-file").long("password-file").conflicts_with("password-stdin"))
                        .arg(
                            Arg::new("password-stdin")
                                .long("password-stdin")
                                .action(ArgAction::SetTrue)
                                .help(word("cli-password-stdin")),
                        )
                        .arg(
                            Arg::new("clear-text-ok")
                                .long("clear-text-ok")
                                .action(ArgAction::SetTrue)
                                .help(word("cli-clear-text-ok")),
                        )
                        .arg(
                            Arg::new("synchronised-ok")
                                .long("synchronised-ok")
                                .action(ArgAction::SetTrue)
                                .help(word("cli-synchronised-ok")),
                        ),
                ),
        )
        .subcommand(
            Command::new("settings")
                .about(word("cli-settings"))
                .subcommand_required(true)
                .subcommand(Command::new("inspect").about(word("cli-settings-inspect")).arg(settings_files()))
                .subcommand(
                    Command::new("convert")
                        .about(word("cli-settings-convert"))
                        .arg(settings_files())
                        .arg(one_of("to", &settings_targets).long("to").required(true).help(word("cli-to")))
                        .arg(output_folder()),
                ),
        )
        .subcommand(
            Command::new("alternatives")
                .about(word("cli-alternatives"))
                .arg(one_of("os", &["windows", "macos", "linux", "android", "ios"]).long("os").help(word("cli-os")))
                .arg(Arg::new("free").long("free").action(ArgAction::SetTrue).help(word("cli-free")))
                .arg(
                    one_of("need", &["firewall", "vpn", "password-manager", "parental-control"])
                        .long("need")
                        .action(ArgAction::Append)
                        .help(word("cli-need")),
                )
                .arg(
                    one_of("category", &["antivirus", "password-manager", "vpn", "parental-control"])
                        .long("category")
                        .default_value("antivirus")
                        .help(word("cli-category")),
                )
                .arg(Arg::new("check").long("check").action(ArgAction::SetTrue).help(word("cli-check"))),
        )
        .subcommand(Command::new("protection").about(word("cli-protection")).arg(from()))
        .subcommand(
            Command::new("walk")
                .about(word("cli-walk"))
                .arg(from())
                .arg(after())
                .arg(file("answers", "cli-answers").long("answers")),
        )
        .subcommand(
            Command::new("report")
                .about(word("cli-report"))
                .arg(from())
                .arg(one_of("format", &["html", "text", "json"]).long("format").required(true).help(word("cli-format")))
                .arg(output())
                .arg(Arg::new("full").long("full").action(ArgAction::SetTrue).help(word("cli-full"))),
        )
        .subcommand(
            Command::new("support")
                .about(word("cli-support"))
                .arg(file("files", "cli-support-files").action(ArgAction::Append).num_args(0..)),
        )
        .subcommand(
            Command::new("fleet")
                .about(word("cli-fleet"))
                .subcommand_required(true)
                .subcommand(Command::new("osquery").about(word("cli-fleet-osquery")).arg(output()))
                .subcommand(Command::new("intune").about(word("cli-fleet-intune")).arg(output_folder()))
                .subcommand(
                    Command::new("summary")
                        .about(word("cli-fleet-summary"))
                        .arg(
                            Arg::new("folder")
                                .value_name(word("cli-value-folder"))
                                .value_parser(value_parser!(PathBuf))
                                .required(true)
                                .help(word("cli-fleet-folder")),
                        )
                        .arg(
                            one_of("format", &["csv", "html", "json"])
                                .long("format")
                                .required(true)
                                .help(word("cli-fleet-format")),
                        )
                        .arg(output()),
                ),
        )
        .subcommand(
            Command::new("kiosk")
                .about(word("cli-kiosk"))
                .arg(file("config", "cli-kiosk-config").long("config").required_unless_present("setup"))
                .arg(
                    Arg::new("setup")
                        .long("setup")
                        .action(ArgAction::SetTrue)
                        .conflicts_with("config")
                        .help(word("cli-kiosk-setup")),
                )
                .arg(file("output", "cli-kiosk-output").long("output").requires("setup").conflicts_with("config")),
        )
        .subcommand(
            Command::new("completions")
                .about(word("cli-completions"))
                .arg(one_of("shell", &["bash", "zsh", "fish", "powershell"]).required(true).help(word("cli-completions-shell"))),
        )
        .subcommand(Command::new("licences").about(word("cli-licences")))
        .subcommand(
            Command::new("facts")
                .about(word("cli-facts"))
                .arg(Arg::new("release").long("release").action(ArgAction::SetTrue).help(word("cli-facts-release"))),
        )
        .subcommand(Command::new("manual").about(word("cli-manual")))
        .subcommand(
            Command::new("help").about(word("cli-help-command")).arg(
                Arg::new("of")
                    .value_name(word("cli-value-command"))
                    .action(ArgAction::Append)
                    .num_args(0..)
                    .help(word("cli-help-of")),
            ),
        );
    let usage = format!("safe-passage {}", usage_parts(words, &command).join(" "));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command.override_usage(usage);
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| in_words(words, "safe-passage", sub)))
}

/// A command below the first one whose help says everything in words of the language; the parser's own are English.
fn in_words(words: &Words, above: &str, command: Command) -> Command {
    let path = format!("{above} {}", command.get_name());
    let usage = format!("{path} {}", usage_parts(words, &command).join(" "));
    let (arguments, options) = (words.word("cli-heading-arguments"), words.word("cli-heading-options"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command
        .override_usage(usage)
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", words.word("cli-heading-usage")))
        .subcommand_help_heading(words.word("cli-heading-commands"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
            arg.help_heading(heading)
        });
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| in_words(words, &path, sub)))
}

/// How a command is called, after its name: options that may be left out, the others, arguments, commands.
pub fn usage_parts(words: &Words, command: &Command) -> Vec<String> {
    let mut parts = vec![format!("[{}]", words.word("cli-value-options"))];
    let value = |arg: &Arg| {
        let names = arg.get_value_names().unwrap_or_default();
        // A choice of values stands with its option; here it would make the line too long to read.
        if arg.get_possible_values().is_empty() { names.join(" ") } else { words.word("cli-value-name") }
    };
    for arg in command.get_arguments().filter(|arg| arg.is_required_set() && !arg.is_positional()) {
        parts.push(format!("--{} <{}>", arg.get_long().unwrap_or_default(), value(arg)));
    }
    for arg in command.get_positionals() {
        let more = if matches!(arg.get_action(), ArgAction::Append) { "…" } else { "" };
        let name = value(arg);
        parts.push(if arg.is_required_set() { format!("<{name}>{more}") } else { format!("[{name}]{more}") });
    }
    if command.has_subcommands() {
        let name = words.word("cli-value-command");
        parts.push(if command.is_subcommand_required_set() { format!("<{name}>") } else { format!("[{name}]") });
    }
    parts
}

/// The help of the command of these words; of the program where there are none.
///
/// # Errors
///
/// The first word that names no command.
pub fn help_of(words: &Words, names: &[String]) -> Result<String, String> {
    let mut command = shown_command(words);
    // Lets the options that go with every command stand in each.
    command.build();
    let mut found = &mut command;
    for name in names {
        found = found.find_subcommand_mut(name).ok_or_else(|| name.clone())?;
    }
    Ok(found.render_long_help().to_string())
}

/// Says in words what is wrong with the command line, or prints the help that was asked for. Gives the exit status.
#[must_use]
pub fn explain(words: &Words, error: &clap::Error) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        _ = write!(std::io::stdout(), "{}", super::plain(&error.render().to_string()));
        return 0;
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => message!("cli-unknown-command", name = context(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => message!("cli-unknown-argument", name = argument),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            message!("cli-value-missing", name = argument)
        }
        ErrorKind::InvalidValue => message!(
            "cli-invalid-value",
            name = argument,
            value = context(ContextKind::InvalidValue),
            allowed = context(ContextKind::ValidValue)
        ),
        ErrorKind::MissingRequiredArgument => message!("cli-argument-missing", name = argument),
        ErrorKind::MissingSubcommand => {
            message!("cli-command-missing", allowed = context(ContextKind::ValidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            message!("cli-argument-conflict", name = argument, other = context(ContextKind::PriorArg))
        }
        _ => message!("cli-argument-wrong", name = argument),
    };
    let failure = super::Failure::usage(what).with(message!("cli-see-help"));
    failure.tell(words);
    failure.status
}
