//! Runs the few programs of the system whose answer no file gives: absolute paths, clean surroundings, limits on everything.

use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::survey::reason;

use super::super::read::reason_of;
use super::super::run::{Reading, Reason};
use super::ask::Ran;

/// The most that a program may answer, in bytes. The longest list of a real Mac is a hundredth of it.
const LARGEST_ANSWER: u64 = 16 << 20;

/// How often a running program is looked at.
const TURN: Duration = Duration::from_millis(20);

/// Runs a program to its end; returns what it wrote to either stream and whether it succeeded.
///
/// It gets no input, no environment but a plain PATH and the C language, and `limit` to finish. It is ended when the
/// limit is over, when the look is stopped, or when it writes more than a reasonable answer.
pub(super) fn run(program: &str, arguments: &[&str], limit: Duration, reading: &Reading) -> Result<Ran, Reason> {
    let (output, mut child) = start(program, arguments).map_err(|error| reason_of(&error))?;
    let answer = wait(output, &mut child, limit, reading);
    if answer.is_err() {
        // It may have ended by itself in the meantime; either way it is collected and leaves nothing behind.
        let _ = child.kill();
        let _ = child.wait();
    }
    answer
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

fn wait(output: io::PipeReader, child: &mut Child, limit: Duration, reading: &Reading) -> Result<Ran, Reason> {
    let started = Instant::now();
    let output = read_aside(output)?;
    let mut bytes: Option<Vec<u8>> = None;
    loop {
        if bytes.is_none() {
            match output.recv_timeout(TURN) {
                Ok(read) => bytes = Some(read.map_err(|()| reason::FAILED)?),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(reason::FAILED),
            }
        } else {
            thread::sleep(TURN);
        }
        if let Some(read) = &bytes {
            if read.len() as u64 > LARGEST_ANSWER {
                return Err(reason::NOT_UNDERSTOOD);
            }
            if let Some(status) = child.try_wait().map_err(|_| reason::FAILED)? {
                return Ok(Ran { text: String::from_utf8_lossy(read).into_owned(), success: status.success() });
            }
        }
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        if started.elapsed() >= limit {
            return Err(reason::TIMED_OUT);
        }
    }
}

/// Reads the program's output in a thread, because reading blocks as long as the program writes nothing.
fn read_aside(output: io::PipeReader) -> Result<Receiver<Result<Vec<u8>, ()>>, Reason> {
    let (sender, receiver) = channel();
    thread::Builder::new()
        .name("answer".to_owned())
        .spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(LARGEST_ANSWER + 1).read_to_end(&mut bytes);
            let _ = sender.send(read.map(|_| bytes).map_err(|_| ()));
        })
        .map_err(|_| reason::FAILED)?;
    Ok(receiver)
}
