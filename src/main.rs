//! Starts Safe Passage: log, last words, and then the commands or the wizard.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Quiet unless asked (RUST_LOG); no message of ours holds a value that could be secret.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error")).format_target(false).init();
    std::panic::set_hook(Box::new(|panic| {
        // Where, never what: the text of a panic can hold what was being worked on.
        let place = panic.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        log::error!("the program stopped unexpectedly at {place}");
    }));
    ExitCode::from(safe_passage::cli::run(std::env::args_os().collect()))
}
