//! How long ten thousand surveys take to become one table: `cargo bench --bench fleet`, on Linux.
//!
//! The built program reads, judges and writes; `jq` beside it only reads the same files and prints one field of each, in the
//! same run. Both get files that were read before, and each of them starts once for all files. Times are medians of runs
//! that take turns; the ratio is what counts.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const SURVEYS: usize = 10_000;
const RUNS: usize = 5;
/// How many times as fast as plain reading with jq it has to be.
const AIM: f64 = 1.0;

fn main() -> ExitCode {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("surveys");
    let (files, bytes) = surveys(&folder);
    println!("{SURVEYS} surveys, {:.1} MB", bytes as f64 / 1e6);
    let mut ours: Vec<(&str, Vec<Duration>)> = ["json", "csv", "html"].map(|format| (format, Vec::new())).into();
    let mut theirs = Vec::new();
    for turn in 0..=RUNS {
        for (format, times) in &mut ours {
            let time = summary(home.path(), &folder, format);
            // The first turn warms the caches.
            if turn > 0 {
                times.push(time);
            }
        }
        let Some(time) = jq(&files) else {
            println!("there is no jq to compare with");
            return ExitCode::FAILURE;
        };
        if turn > 0 {
            theirs.push(time);
        }
    }
    let theirs = median(&mut theirs);
    println!("reading with jq: {:.0} ms", theirs.as_secs_f64() * 1000.0);
    let mut reached = true;
    for (format, times) in &mut ours {
        let ours = median(times);
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
        reached &= ratio >= AIM;
        let word = if ratio >= AIM { "reached" } else { "MISSED" };
        println!(
            "fleet summary as {format}: {:.0} ms, {ratio:.1} times as fast (aim: {AIM}): {word}",
            ours.as_secs_f64() * 1000.0
        );
    }
    if reached { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Runs the program; the table is counted, so that a run that read less is no measure.
fn summary(home: &Path, folder: &Path, format: &str) -> Duration {
    let output = home.join("table");
    _ = std::fs::remove_file(&output);
    let mut command = Command::new(env!("CARGO_BIN_EXE_safe-passage"));
    command.args(["fleet", "summary"]).arg(folder).args(["--format", format, "--output"]).arg(&output);
    command.env("HOME", home).env("LANG", "en_US.UTF-8");
    for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
        command.env(format!("XDG_{name}_HOME"), home.join(name.to_lowercase()));
    }
    let start = Instant::now();
    let done = command.stdin(Stdio::null()).output().expect("the program starts");
    let time = start.elapsed();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let table = std::fs::read_to_string(&output).expect("a table");
    assert_eq!(table.matches("pc-").count(), SURVEYS, "every survey has its line");
    time
}

fn jq(files: &[PathBuf]) -> Option<Duration> {
    let start = Instant::now();
    let done = Command::new("jq").args(["-r", ".os"]).args(files).stdin(Stdio::null()).stdout(Stdio::null()).status().ok()?;
    done.success().then(|| start.elapsed())
}

/// Writes surveys made from those of the tests, no two alike. Returns the files and how many bytes they have.
fn surveys(folder: &Path) -> (Vec<PathBuf>, usize) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys");
    let mut texts: Vec<(PathBuf, String)> = std::fs::read_dir(source)
        .expect("the surveys")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.clone(), std::fs::read_to_string(path).expect("text")))
        .collect();
    texts.sort();
    std::fs::create_dir(folder).expect("a folder");
    let mut files = Vec::with_capacity(SURVEYS);
    let mut bytes = 0;
    for number in 0..SURVEYS {
        let (_, text) = &texts[number % texts.len()];
        let (day, month, part) = (1 + number % 28, 1 + number / 28 % 12, number % 251);
        let text = text
            .replace("2026-11-23T14:05", &format!("2026-11-{day:02}T{:02}:05", number % 24))
            .replace("2024-09-09", &format!("2024-{month:02}-{day:02}"))
            .replace("2026-11-2", &format!("2026-{month:02}-1"))
            .replace(".10.391", &format!(".{part}.391"))
            .replace(r"C:\\Program Files (x86)\\", &format!(r"{}:\\Program Files (x86)\\", ['C', 'D', 'E'][number % 3]));
        bytes += text.len();
        let path = folder.join(format!("pc-{number:05}.json"));
        std::fs::write(&path, text).expect("written");
        files.push(path);
    }
    (files, bytes)
}
