//! How long a person waits, and that an idle window costs nothing: `cargo bench`, on Linux, under its own Xvfb.
//!
//! - from the start of the process until `detect --json` has printed its document;
//! - from the start of the process until the first frame is drawn, against a bare eframe window in the same run;
//! - what each page does while nobody touches it.
//!
//! Numbers are medians; they are printed and compared with their aims, and a missed aim ends with status 1.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use safe_passage::data::Data;
use safe_passage::render::page::Intent;
use safe_passage::session::{Begin, Clock, Session};
use safe_passage::store::Store;
use safe_passage::system::desktop::resume;
use safe_passage::system::{Machine, Scripted};
use safe_passage_core::journey::{Action, Consent, GateAnswer, Page, PasswordHome, Removal};

const DETECT_RUNS: usize = 15;
const WINDOW_RUNS: usize = 9;
/// Most that the first frame may take, as a multiple of the bare window's.
const FIRST_FRAME_AIM: f64 = 1.25;
const IDLE: Duration = Duration::from_secs(5);
/// Until then a window may still take in its size, its focus and a look.
const SETTLING: Duration = Duration::from_secs(3);
const BARE_WINDOW: &str = "--bare-window";
const DRAWN: &str = "first frame drawn";
const AT: &str = "2026-11-23T12:00:00Z";

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == BARE_WINDOW) {
        return bare_window();
    }
    if !cfg!(target_os = "linux") {
        println!("the windows are measured on Linux only");
        return ExitCode::SUCCESS;
    }
    let home = tempfile::tempdir().expect("a folder");
    println!("detect --json, start to printed: {} (median of {DETECT_RUNS})", milliseconds(detect(home.path())));
    let display = match Display::start() {
        Ok(display) => display,
        Err(error) => {
            println!("no Xvfb, so no window was measured: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (ours, bare) = first_frame(home.path(), &display);
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!("first frame drawn: {}, a bare window {} (medians of {WINDOW_RUNS})", milliseconds(ours), milliseconds(bare));
    println!("ratio: {ratio:.2} (aim: at most {FIRST_FRAME_AIM})");
    let restless = idle(home.path(), &display);
    if restless == 0 && ratio <= FIRST_FRAME_AIM { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A window with nothing of ours in it, which says when its first frame is drawn and stays until it is ended.
fn bare_window() -> ExitCode {
    struct Bare {
        drawn: bool,
    }
    impl eframe::App for Bare {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            ui.label("A bare window");
            if !self.drawn {
                self.drawn = true;
                println!("{DRAWN}");
            }
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1040.0, 760.0]),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    match eframe::run_native("bare", options, Box::new(|_| Ok(Box::new(Bare { drawn: false })))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// An X server of our own; ended with the value.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> std::io::Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        Ok(Self { server, name: format!(":{}", line.trim()) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

/// A program that was started here; ended with the value.
struct Window(Child);

impl Drop for Window {
    fn drop(&mut self) {
        end(&mut self.0);
    }
}

fn end(child: &mut Child) {
    _ = child.kill();
    _ = child.wait();
}

fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safe-passage"));
    surroundings(&mut command, home);
    command
}

fn surroundings(command: &mut Command, home: &Path) {
    command.env("HOME", home).env("LANG", "en_US.UTF-8").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
        command.env(format!("XDG_{name}_HOME"), home.join(name.to_lowercase()));
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn detect(home: &Path) -> Duration {
    let run = || {
        let start = Instant::now();
        let output = program(home).args(["detect", "--json"]).stdin(Stdio::null()).output().expect("the program starts");
        assert!(output.status.success() && output.stdout.starts_with(b"{"), "detect printed its document");
        start.elapsed()
    };
    run();
    median((0..DETECT_RUNS).map(|_| run()).collect())
}

/// Starts a window and waits until it says that its first frame is drawn. Returns how long that took.
fn open(mut command: Command, display: &Display) -> (Window, Duration) {
    command.env("DISPLAY", &display.name).env("RUST_LOG", "info").stdin(Stdio::null());
    // The bare window says it on standard output, the program in its log.
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().expect("the window starts");
    let (sender, receiver) = std::sync::mpsc::channel();
    let readers: [Option<Box<dyn std::io::Read + Send>>; 2] = [
        child.stdout.take().map(|out| Box::new(out) as Box<dyn std::io::Read + Send>),
        child.stderr.take().map(|err| Box::new(err) as Box<dyn std::io::Read + Send>),
    ];
    for reader in readers.into_iter().flatten() {
        let sender = sender.clone();
        // Reads to the end, so that a full pipe never holds the window up.
        std::thread::spawn(move || {
            for line in BufReader::new(reader).lines().map_while(Result::ok) {
                if line.contains(DRAWN) {
                    _ = sender.send(start.elapsed());
                }
            }
        });
    }
    let window = Window(child);
    let took = receiver.recv_timeout(Duration::from_mins(1)).expect("the first frame is drawn within a minute");
    (window, took)
}

fn first_frame(home: &Path, display: &Display) -> (Duration, Duration) {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    // Turn by turn, so that whatever else the machine does meets both alike; the first turn warms the caches.
    for turn in 0..=WINDOW_RUNS {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.arg(BARE_WINDOW);
        surroundings(&mut command, home);
        let (window, took_bare) = open(command, display);
        drop(window);
        let mut command = program(home);
        command.args(["--renderer", "glow"]);
        let (window, took_ours) = open(command, display);
        drop(window);
        if turn > 0 {
            bare.push(took_bare);
            ours.push(took_ours);
        }
    }
    (median(ours), median(bare))
}

fn survey(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(name)
}

const BEFORE: &str = "windows-kts-frozen.json";
const AFTER: &str = "windows-kts-after-restart.json";

fn machine(name: &str) -> Arc<dyn Machine> {
    Arc::new(Scripted::from_captures(&[survey(name)]).expect("a survey"))
}

/// Saves journeys that stand on each page of a whole road, each in a home of its own.
fn saved_pages(home: &Path) -> Vec<(Page, PathBuf)> {
    let mut pages = Vec::new();
    let work = home.join("walk");
    let mut session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: None,
        clock: Clock::Fixed(AT.parse().expect("an instant")),
        machine: machine(BEFORE),
        after: Some(machine(AFTER)),
        resume: Arc::new(resume::ThisSystem),
        store: Some(Store::in_folder(&work)),
    });
    let act = |session: &mut Session, action| {
        session.press(Intent::Journey(action));
        session.wait();
    };
    act(&mut session, Action::SetCountry("US".to_owned()));
    for _ in 0..20 {
        let page = session.journey.page();
        let own = home.join(format!("idle-{}", page.number()));
        let folder = own.join("data/safe-passage/surveys");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::copy(work.join("journey.json"), folder.join("journey.json")).expect("copied");
        pages.push((page, own));
        match page {
            Page::Done => break,
            Page::PasswordHome => act(&mut session, Action::SetPasswordHome(PasswordHome::Manager)),
            Page::Passwords | Page::Belongings => {
                for gate in session.journey.gates() {
                    act(&mut session, Action::AnswerGate(gate, GateAnswer::None));
                }
            }
            Page::Choose => act(&mut session, Action::Choose("built-in".to_owned())),
            Page::Remove => {
                act(&mut session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
                act(&mut session, Action::BeginRemoval);
                act(&mut session, Action::RemovalEnded { ok: true });
                assert_eq!(session.journey.removal(), Removal::Ended);
            }
            Page::Restart => {
                act(&mut session, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
            }
            _ => {}
        }
        act(&mut session, Action::Next);
    }
    pages
}

/// What a process has done so far.
#[derive(Clone, Copy)]
struct Work {
    /// Processor time, in clock ticks of all threads.
    ticks: u64,
    /// How often the thread that draws has gone to sleep: every frame and every event ends with that.
    rests: u64,
}

fn work(process: u32) -> Option<Work> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in parentheses can hold anything; the fields begin behind it (proc_pid_stat(5): utime is 14, stime 15).
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    let status = std::fs::read_to_string(format!("/proc/{process}/task/{process}/status")).ok()?;
    let rests = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?.trim().parse().ok()?;
    Some(Work { ticks, rests })
}

/// Leaves every page alone for a while. Returns how many of them did anything.
fn idle(home: &Path, display: &Display) -> usize {
    let windows: Vec<(Page, Window)> = saved_pages(home)
        .into_iter()
        .map(|(page, own)| {
            let mut command = program(&own);
            command.args(["--renderer", "glow", "--at", AT, "--from"]).arg(survey(BEFORE)).arg("--after").arg(survey(AFTER));
            (page, open(command, display).0)
        })
        .collect();
    sleep(SETTLING);
    let before: Vec<Option<Work>> = windows.iter().map(|(_, window)| work(window.0.id())).collect();
    sleep(IDLE);
    let mut restless = 0;
    for ((page, window), before) in windows.iter().zip(before) {
        let (Some(before), Some(after)) = (before, work(window.0.id())) else {
            println!("idle, page {}: the window is gone", page.number());
            restless += 1;
            continue;
        };
        let (ticks, rests) = (after.ticks - before.ticks, after.rests - before.rests);
        if ticks > 0 || rests > 0 {
            restless += 1;
        }
        println!("idle, page {}: woke {rests} times, {ticks} ticks of processor time in {} s", page.number(), IDLE.as_secs());
    }
    println!("pages that did anything while idle: {restless} of {} (aim: none)", windows.len());
    restless
}
