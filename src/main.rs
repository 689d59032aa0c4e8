//! Starts Safe Passage.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(safe_passage::program::run())
}
