//! A program of the system that was started to answer something: waited for within limits, never longer.

use std::io::Read;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::survey::reason;

use super::run::{Reading, Reason};

/// How often a running program is looked at.
const TURN: Duration = Duration::from_millis(20);

/// What a program answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// What it wrote; bytes that are not UTF-8 became replacement characters.
    pub text: String,
    /// Whether it ended with success.
    pub success: bool,
}

/// Waits for a started program and returns what it wrote to `output`.
///
/// It is ended when `limit` is over (`timed-out`), when the look is stopped (`cancelled`), or when it writes more than
/// `most` bytes (`not-understood`). Either way it is collected and leaves nothing behind.
pub(super) fn answer(
    mut child: Child,
    output: impl Read + Send + 'static,
    most: u64,
    limit: Duration,
    reading: &Reading,
) -> Result<Answer, Reason> {
    let answer = read_aside(output, most).and_then(|output| wait(&mut child, &output, most, limit, reading));
    if answer.is_err() {
        // It may have ended by itself in the meantime.
        let _ = child.kill();
        let _ = child.wait();
    }
    answer
}

type Written = Result<Vec<u8>, ()>;

fn wait(child: &mut Child, output: &Receiver<Written>, most: u64, limit: Duration, reading: &Reading) -> Result<Answer, Reason> {
    let started = Instant::now();
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
            if read.len() as u64 > most {
                return Err(reason::NOT_UNDERSTOOD);
            }
            if let Some(status) = child.try_wait().map_err(|_| reason::FAILED)? {
                return Ok(Answer { text: String::from_utf8_lossy(read).into_owned(), success: status.success() });
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
fn read_aside(output: impl Read + Send + 'static, most: u64) -> Result<Receiver<Written>, Reason> {
    let (sender, receiver) = channel();
    thread::Builder::new()
        .name("answer".to_owned())
        .spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(most + 1).read_to_end(&mut bytes);
            let _ = sender.send(read.map(|_| bytes).map_err(|_| ()));
        })
        .map_err(|_| reason::FAILED)?;
    Ok(receiver)
}
