//! How long the reading of a machine takes, beside the plain tools that read the same: `cargo bench`, on Linux.
//!
//! - `detect` on this computer, against `dpkg -l` and `systemctl list-unit-files`;
//! - `detect` on a log of 20 MB, against `grep -c` of one word over the same file.
//!
//! Numbers are medians of runs that take turns. They are printed; the ratios are what counts.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 7;
const LOG_BYTES: usize = 20_000_000;
/// Most that reading the log may take, as a multiple of `grep`'s time.
const LOG_AIM: f64 = 10.0;

fn main() -> ExitCode {
    if !cfg!(target_os = "linux") {
        println!("the tools to compare with are those of Linux");
        return ExitCode::SUCCESS;
    }
    let home = tempfile::tempdir().expect("a folder");
    if let (Some(ours), Some(tools)) = (
        time(|| program(home.path(), &["detect", "--json"])),
        time(|| run(Command::new("dpkg").arg("-l")) && run(Command::new("systemctl").args(["list-unit-files", "--no-pager"]))),
    ) {
        told("detect on this computer", ours, "dpkg -l and systemctl list-unit-files", tools);
    } else {
        println!("dpkg or systemctl doesn't work here, so this computer was not measured");
    }
    let path = home.path().join("frst.txt");
    std::fs::write(&path, log()).expect("written");
    let path = path.display().to_string();
    let ours = time(|| program(home.path(), &["detect", "--from", &path, "--json"])).expect("the log is read");
    // Nothing is found, which `grep` tells with status 1.
    let grep = time(|| Command::new("grep").args(["-c", "Kaspersky", &path]).stdout(Stdio::null()).status().is_ok());
    let Some(grep) = grep else {
        println!("there is no grep");
        return ExitCode::FAILURE;
    };
    let ratio = told("a log of 20 MB", ours, "grep -c", grep);
    println!("aim: at most {LOG_AIM}");
    if ratio <= LOG_AIM { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn told(what: &str, ours: Duration, tool: &str, theirs: Duration) -> f64 {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("{what}: {:.1} ms; {tool}: {:.1} ms; ratio {ratio:.1}", milliseconds(ours), milliseconds(theirs));
    ratio
}

/// The median of several runs; `None` where one fails. The first warms the caches.
fn time(run: impl Fn() -> bool) -> Option<Duration> {
    let mut times = Vec::new();
    for turn in 0..=RUNS {
        let start = Instant::now();
        if !run() {
            return None;
        }
        if turn > 0 {
            times.push(start.elapsed());
        }
    }
    times.sort();
    Some(times[times.len() / 2])
}

fn run(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn program(home: &Path, arguments: &[&str]) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safe-passage"));
    command.args(arguments).env("HOME", home).env("LANG", "en_US.UTF-8");
    for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
        command.env(format!("XDG_{name}_HOME"), home.join(name.to_lowercase()));
    }
    run(&mut command)
}

/// A log of the shape that FRST writes, with no line twice.
fn log() -> String {
    let mut log = String::from(
        "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 10-11-2024\r\n\
         Ran by somebody (administrator) on PC (12-11-2024 10:00:00)\r\n\
         Platform: Microsoft Windows 11 Home Version 23H2 22631.4317 (X64) Language: English\r\n\
         ==================== Processes (Whitelisted) =================\r\n",
    );
    for line in 0_u64.. {
        // Scattered digits, so that names look like names.
        let key = line.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let day = 1 + line % 28;
        _ = match line % 10 {
            0..=5 => write!(
                log,
                "2024-11-{day:02} 10:00 - 2024-11-{day:02} 10:01 - {:09} _____ (Microsoft Corporation) C:\\Windows\\System32\\{key:08x}\\module{line}.dll",
                line % 1_000_000
            ),
            6 => write!(log, "(Microsoft Corporation -> Microsoft Corporation) C:\\Windows\\System32\\p{key:08x}.exe <2>"),
            7 => write!(
                log,
                "R2 Svc{key:08x}; C:\\Program Files\\Vendor {line}\\svc.exe [123456 2024-10-01] (Vendor Inc -> Vendor Inc)"
            ),
            8 => write!(
                log,
                "Task: {{{key:08x}-0000-0000-0000-{line:012}}} - System32\\Tasks\\Task{line} => C:\\Users\\somebody\\AppData\\t{line}.exe [2024-01-01] (Vendor -> Vendor)"
            ),
            _ => write!(
                log,
                "Program {line} (HKLM-x32\\...\\{{{key:08x}-1111-2222-3333-{line:012}}}) (Version: 1.{line} - Vendor {key:08x} Inc)"
            ),
        };
        log.push_str("\r\n");
        if log.len() >= LOG_BYTES {
            break;
        }
    }
    log
}
