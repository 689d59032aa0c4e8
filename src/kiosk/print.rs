//! Printing through the system's own way: its default printer, its queue, nothing of ours in between.
//!
//! What goes wrong is for staff. A customer hears one calm sentence, and has the codes.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::message;
use safe_passage_core::message::Message;

use super::paper::pdf;
use super::sheet::Sheet;

/// So many pages may wait in the queue. With more than these nothing comes out of the printer, and another page would only
/// come out with them later, when its owner is gone.
pub const MOST_WAITING: usize = 3;

/// What stands in the list of the printer: the program's name, and nothing about a page.
const TITLE: &str = "Safe Passage";

/// How long the system may take to answer.
const LIMIT: Duration = Duration::from_secs(20);
/// How often a running program is looked at.
const TURN: Duration = Duration::from_millis(20);
/// The most that is read of an answer, in bytes.
const MOST_ANSWER: u64 = 256 * 1024;

/// Why nothing was printed, or will be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The system has nothing that prints.
    #[error("the system has nothing that prints")]
    NoSystem,
    /// No printer is the default.
    #[error("no printer is the default")]
    NoPrinter,
    /// The printer was stopped, by somebody or because of a fault.
    #[error("{0} is stopped")]
    Stopped(String),
    /// The printer takes no more pages.
    #[error("{0} takes no pages")]
    Refuses(String),
    /// Pages wait and none comes out.
    #[error("{waiting} pages wait for {printer}")]
    Stuck {
        /// Name of the printer.
        printer: String,
        /// How many wait.
        waiting: usize,
    },
    /// The system gave no answer in time.
    #[error("no answer in time")]
    NoAnswer,
    /// The page was not taken.
    #[error("the page was not taken")]
    NotTaken,
}

impl PrintError {
    /// What is wrong, in a sentence for staff.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoSystem => message!("kiosk-print-no-system"),
            Self::NoPrinter => message!("kiosk-print-no-printer"),
            Self::Stopped(printer) => message!("kiosk-print-stopped", printer = printer.clone()),
            Self::Refuses(printer) => message!("kiosk-print-refuses", printer = printer.clone()),
            Self::Stuck { printer, waiting } => message!("kiosk-print-stuck", printer = printer.clone(), count = *waiting),
            Self::NoAnswer => message!("kiosk-print-no-answer"),
            Self::NotTaken => message!("kiosk-print-not-taken"),
        }
    }

    /// What staff do, in a sentence.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::NoSystem => message!("kiosk-print-no-system-do"),
            Self::NoPrinter => message!("kiosk-print-no-printer-do"),
            Self::Stopped(_) | Self::Refuses(_) => message!("kiosk-print-stopped-do"),
            Self::Stuck { .. } => message!("kiosk-print-stuck-do"),
            Self::NoAnswer | Self::NotTaken => message!("kiosk-print-not-taken-do"),
        }
    }

    /// What a customer hears: nothing about printers.
    #[must_use]
    pub fn for_the_customer() -> Message {
        message!("kiosk-print-customer")
    }
}

/// Something that prints.
pub trait Printer: Send + Sync {
    /// The name of the printer that takes the pages.
    ///
    /// # Errors
    /// Why nothing would come out of it now.
    fn ready(&self) -> Result<String, PrintError>;

    /// Hands one sheet to the queue. That it was taken does not say that it came out; [`Printer::ready`] tells later
    /// whether pages wait.
    ///
    /// # Errors
    /// Why it was not taken.
    fn print(&self, sheet: &Sheet) -> Result<(), PrintError>;
}

/// The printer of this system.
#[must_use]
pub fn of_this_system() -> Arc<dyn Printer> {
    #[cfg(windows)]
    return Arc::new(Spooler);
    #[cfg(not(windows))]
    return Arc::new(Cups::of_this_system());
}

/// Prints on a thread of its own, so that a slow queue never holds up the page. The answer comes once.
#[must_use]
pub fn print_aside(printer: Arc<dyn Printer>, sheet: Sheet) -> Receiver<Result<(), PrintError>> {
    let (sender, receiver) = channel();
    let work = sender.clone();
    let started = thread::Builder::new().name("print".to_owned()).spawn(move || {
        let result = printer.ready().and_then(|_| printer.print(&sheet));
        if let Err(error) = &result {
            log::warn!("nothing was printed: {error}");
        }
        // Nobody listens any more where the person has left.
        _ = work.send(result);
    });
    if started.is_err() {
        _ = sender.send(Err(PrintError::NotTaken));
    }
    receiver
}

/// The printing system of Windows. The page is drawn on the printer: stock Windows has no program that prints a PDF without
/// a window, and none of ours may be opened on a kiosk.
#[cfg(windows)]
#[derive(Debug, Clone, Copy)]
pub struct Spooler;

#[cfg(windows)]
impl Printer for Spooler {
    fn ready(&self) -> Result<String, PrintError> {
        let queue = crate::system::printer::default_queue().ok_or(PrintError::NoPrinter)?;
        if queue.stopped {
            return Err(PrintError::Stopped(queue.name));
        }
        if queue.waiting > MOST_WAITING {
            return Err(PrintError::Stuck { printer: queue.name, waiting: queue.waiting });
        }
        Ok(queue.name)
    }

    fn print(&self, sheet: &Sheet) -> Result<(), PrintError> {
        let queue = self.ready()?;
        let shapes = super::outlines::shapes(sheet);
        crate::system::printer::print(&queue, TITLE, &shapes).map_err(|_| PrintError::NotTaken)
    }
}

/// The printing system of Linux and macOS, through its own two programs.
#[derive(Debug, Clone)]
pub struct Cups {
    lp: PathBuf,
    lpstat: PathBuf,
}

impl Cups {
    /// The programs where the system has them. No search path is asked, in which somebody could have put others.
    #[must_use]
    pub fn of_this_system() -> Self {
        Self::with(Path::new("/usr/bin/lp"), Path::new("/usr/bin/lpstat"))
    }

    /// Other programs in their place.
    #[must_use]
    pub fn with(lp: &Path, lpstat: &Path) -> Self {
        Self { lp: lp.to_owned(), lpstat: lpstat.to_owned() }
    }

    /// What `lpstat` says to a question.
    fn ask(&self, question: &[&str]) -> Result<Answer, PrintError> {
        run(&self.lpstat, question, None)
    }

    /// The name of the default printer.
    fn default(&self) -> Result<String, PrintError> {
        let answer = self.ask(&["-d"])?;
        let name = answer.text.lines().find_map(|line| line.strip_prefix("system default destination: "));
        // A queue may be named with an instance of its own settings: `office/draft`.
        name.map(|name| name.trim().to_owned()).filter(|name| is_queue(name)).ok_or(PrintError::NoPrinter)
    }
}

impl Printer for Cups {
    fn ready(&self) -> Result<String, PrintError> {
        let printer = self.default()?;
        let queue = printer.split('/').next().unwrap_or(&printer);
        let state = self.ask(&["-p", queue])?;
        if !state.success {
            return Err(PrintError::NoPrinter);
        }
        let words = |line: &str, kind: &str| line.starts_with(&format!("{kind}{queue} "));
        if state.text.lines().any(|line| words(line, "printer ") && line.contains(" disabled ")) {
            return Err(PrintError::Stopped(printer));
        }
        let takes = self.ask(&["-a", queue])?;
        if takes.text.lines().any(|line| words(line, "") && line.contains("not accepting")) {
            return Err(PrintError::Refuses(printer));
        }
        let jobs = self.ask(&["-o", queue])?;
        let waiting = jobs.text.lines().filter(|line| line.starts_with(&format!("{queue}-"))).count();
        if waiting > MOST_WAITING {
            return Err(PrintError::Stuck { printer, waiting });
        }
        Ok(printer)
    }

    fn print(&self, sheet: &Sheet) -> Result<(), PrintError> {
        // The page goes in by the standard input: no file of it is ever on a disk of ours.
        let media = format!("media={}", sheet.paper.name);
        let answer = run(&self.lp, &["-n", "1", "-t", TITLE, "-o", &media, "-o", "job-sheets=none"], Some(pdf(sheet)))?;
        if answer.success { Ok(()) } else { Err(PrintError::NotTaken) }
    }
}

/// Whether a text can be the name of a queue (CUPS allows no spaces and none of `/`, `#`, `'`, `"` and `?` in it), with an
/// instance after a slash. It becomes an argument, so it must not look like an option.
fn is_queue(name: &str) -> bool {
    let part = |text: &str| {
        !text.is_empty()
            && text.len() < 128
            && !text.starts_with('-')
            && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "#'\"?\\".contains(letter))
    };
    name.split('/').count() <= 2 && name.split('/').all(part)
}

struct Answer {
    text: String,
    success: bool,
}

/// Runs a program without a shell, hands it what it is to read, and waits for it within the limit.
fn run(program: &Path, arguments: &[&str], input: Option<Vec<u8>>) -> Result<Answer, PrintError> {
    let child = Command::new(program)
        .args(arguments)
        // Its answers are read by their English words.
        .env("LC_ALL", "C")
        .env("LANGUAGE", "C")
        .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(PrintError::NoSystem),
        Err(_) => return Err(PrintError::NotTaken),
    };
    let answer = talk(&mut child, input);
    if answer.is_err() {
        // It may have ended by itself in the meantime.
        _ = child.kill();
        _ = child.wait();
    }
    answer
}

fn talk(child: &mut Child, input: Option<Vec<u8>>) -> Result<Answer, PrintError> {
    let aside = |name: &str, work: Box<dyn FnOnce() + Send>| {
        thread::Builder::new().name(name.to_owned()).spawn(work).map_err(|_| PrintError::NotTaken)
    };
    if let (Some(mut pipe), Some(input)) = (child.stdin.take(), input) {
        // A program that stopped reading says why by its end.
        aside("page", Box::new(move || _ = pipe.write_all(&input)))?;
    }
    let (sender, receiver) = channel();
    let output = child.stdout.take().ok_or(PrintError::NotTaken)?;
    aside(
        "answer",
        Box::new(move || {
            let mut bytes = Vec::new();
            _ = output.take(MOST_ANSWER).read_to_end(&mut bytes);
            _ = sender.send(bytes);
        }),
    )?;
    let started = Instant::now();
    let mut text = None;
    loop {
        if text.is_none() {
            text = receiver.recv_timeout(TURN).ok();
        } else {
            thread::sleep(TURN);
        }
        if let Some(bytes) = &text
            && let Some(status) = child.try_wait().map_err(|_| PrintError::NotTaken)?
        {
            return Ok(Answer { text: String::from_utf8_lossy(bytes).into_owned(), success: status.success() });
        }
        if started.elapsed() >= LIMIT {
            return Err(PrintError::NoAnswer);
        }
    }
}
