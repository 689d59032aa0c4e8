//! The built program, started from the account of a person that has nothing in it.
#![allow(dead_code, reason = "each test that takes this in uses a part of it")]

use std::path::Path;
use std::process::{Command, Output};

/// The program with these arguments, in a home of its own, without a display, in English.
pub fn program(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safe-passage"));
    command.args(arguments).current_dir(home);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_LOG", "LC_ALL", "LC_MESSAGES", "OneDrive"] {
        command.env_remove(name);
    }
    command.env("HOME", home).env("LANG", "en_US.UTF-8");
    for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("STATE", "state"), ("CACHE", "cache")] {
        command.env(format!("XDG_{name}_HOME"), home.join(folder));
    }
    command
}

/// What one run came to.
pub struct Run {
    /// The exit status; -1 where a signal ended it.
    pub status: i32,
    /// What it wrote on standard output.
    pub out: String,
    /// What it wrote on standard error.
    pub err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Self { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}
