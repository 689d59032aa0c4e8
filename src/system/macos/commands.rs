//! Runs the few programs of the system whose answer no file gives: absolute paths, clean surroundings, limits on everything.

use std::io;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::super::child;
use super::super::read::reason_of;
use super::super::run::{Reading, Reason};
use super::ask::Ran;

/// The most that a program may answer, in bytes. The longest list of a real Mac is a hundredth of it.
const LARGEST_ANSWER: u64 = 16 << 20;

/// Runs a program to its end; returns what it wrote to either stream and whether it succeeded.
///
/// It gets no input, no environment but a plain PATH and the C language, and `limit` to finish. It is ended when the
/// limit is over, when the look is stopped, or when it writes more than a reasonable answer.
pub(super) fn run(program: &str, arguments: &[&str], limit: Duration, reading: &Reading) -> Result<Ran, Reason> {
    let (output, child) = start(program, arguments).map_err(|error| reason_of(&error))?;
    child::answer(child, output, LARGEST_ANSWER, limit, reading)
}

/// Starts a program with both of its streams in one pipe. What the command holds of the pipe is closed at the end of this
/// function; otherwise the pipe would never end.
fn start(program: &str, arguments: &[&str]) -> io::Result<(io::PipeReader, Child)> {
    let (output, input) = io::pipe()?;
    let child = Command::new(program)
        .args(arguments)
        .env_clear()
        .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin")
        .env("LC_ALL", "C")
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(input.try_clone()?)
        .stderr(input)
        .spawn()?;
    Ok((output, child))
}
