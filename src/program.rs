//! The whole program as one call: log, last words, and then the commands or the wizard.
//!
//! Other systems start it from `main.rs`. The Windows program is made as a library of which two small starters are users
//! (packaging/windows/starter.c): one with a console for the commands, one without for the wizard.

/// Runs the program with the arguments of this process and gives the exit status.
#[must_use]
pub fn run() -> u8 {
    // Quiet unless asked (RUST_LOG); no message of ours holds a value that could be secret.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error")).format_target(false).init();
    std::panic::set_hook(Box::new(|panic| {
        // Where, never what: the text of a panic can hold what was being worked on.
        let place = panic.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        log::error!("the program stopped unexpectedly at {place}");
    }));
    crate::cli::run(std::env::args_os().collect())
}

#[cfg(windows)]
mod library {
    #![expect(unsafe_code, reason = "a starter written in C can only find a function whose name is kept as it is")]

    use std::io::Write as _;
    use std::panic::catch_unwind;

    /// Exit status of a program that stopped by a panic, as Rust's own start gives it.
    const STOPPED: u32 = 101;

    /// What the starters of the Windows program call, once: runs the program and gives its exit status.
    // SAFETY: nothing else in the program has this name.
    #[unsafe(no_mangle)]
    pub extern "C" fn safe_passage_main() -> u32 {
        let status = catch_unwind(super::run).map_or(STOPPED, u32::from);
        // Rust's own end does this for a program; nobody does it for a library.
        _ = std::io::stdout().flush();
        status
    }
}
