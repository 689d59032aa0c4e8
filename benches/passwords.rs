//! How long a hundred thousand entries take, and how much memory: `cargo bench --bench passwords`, on Linux.
//!
//! The built program, text → Bitwarden JSON and → KDBX, beside a plain Python program that does no more than read the same
//! file (`benches/plain_reader.py`), in the same run. Times are medians of runs that take turns; memory is the peak that
//! the system counted. The key derivation of the encrypted file is slow and large on purpose, so that guessing its
//! password is: it is measured apart, with a file of one entry.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

const ENTRIES: usize = 100_000;
const RUNS: usize = 5;
/// How many times as fast as plain reading in Python it has to be.
const TIME_AIM: f64 = 10.0;
/// Most memory, as a multiple of the export's length.
const MEMORY_AIM: f64 = 4.0;
/// Starts a program, waits for it, and prints its seconds and its peak of memory in KiB: what the system counts for a
/// child that was waited for, and Rust's own library does not tell.
const MEASURE: &str = "import os, sys, time\n\
    null = os.open(os.devnull, os.O_RDWR)\n\
    begin = time.perf_counter()\n\
    child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])\n\
    _, status, usage = os.wait4(child, 0)\n\
    print(time.perf_counter() - begin, usage.ru_maxrss)\n\
    sys.exit(status != 0)\n";

/// What one run took.
#[derive(Clone, Copy)]
struct Cost {
    seconds: f64,
    bytes: f64,
}

fn main() -> ExitCode {
    if !cfg!(target_os = "linux") {
        println!("the memory is counted as Linux counts it");
        return ExitCode::SUCCESS;
    }
    let home = tempfile::tempdir().expect("a folder");
    let file = |name: &str, content: &str| {
        let path = home.path().join(name);
        std::fs::write(&path, content).expect("written");
        path.display().to_string()
    };
    let text = export(ENTRIES);
    let length = text.len() as f64;
    let (many, one, password) = (file("many.txt", &text), file("one.txt", &export(1)), file("password", "of this bench\n"));
    drop(text);
    let reader = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/plain_reader.py");
    let convert = |export: &str, target: &str| {
        let output = home.path().join("output");
        _ = std::fs::remove_file(&output);
        let output = output.display().to_string();
        let mut arguments = vec![env!("CARGO_BIN_EXE_safe-passage"), "passwords", "convert", export, "--to", target];
        arguments.extend(["--output", &output, "--clear-text-ok", "--password-file", &password]);
        measure(home.path(), &arguments)
    };
    let mut costs: [Vec<Cost>; 4] = Default::default();
    for turn in 0..=RUNS {
        let all = [
            measure(home.path(), &["python3", reader, &many]),
            convert(&many, "bitwarden-json"),
            convert(&many, "kdbx"),
            convert(&one, "kdbx"),
        ];
        // The first turn warms the caches.
        for (costs, cost) in costs.iter_mut().zip(all).filter(|_| turn > 0) {
            costs.push(cost);
        }
    }
    let [python, json, kdbx, key] = costs.map(|costs| median(&costs));
    println!("an export of {ENTRIES} entries, {:.1} MB", length / 1e6);
    told("plain reading in Python", python, length);
    told("text to Bitwarden JSON", json, length);
    told("text to KDBX", kdbx, length);
    told("KDBX of one entry, which is its key derivation", key, length);
    let without_key = Cost { seconds: kdbx.seconds - key.seconds, bytes: kdbx.bytes - key.bytes };
    let mut reached = true;
    for (what, cost) in [("text to Bitwarden JSON", json), ("text to KDBX without its key derivation", without_key)] {
        let (time, memory) = (python.seconds / cost.seconds, cost.bytes / length);
        let fits = time >= TIME_AIM && memory <= MEMORY_AIM;
        reached &= fits;
        let word = if fits { "reached" } else { "MISSED" };
        println!(
            "{what}: {time:.1} times as fast (aim: {TIME_AIM}), memory {memory:.1} times the export (aim: {MEMORY_AIM}): {word}"
        );
    }
    if reached { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn told(what: &str, cost: Cost, length: f64) {
    let (milliseconds, megabytes) = (cost.seconds * 1e3, cost.bytes / 1e6);
    println!("{what}: {milliseconds:.0} ms, {megabytes:.0} MB at most ({:.1} times the export)", cost.bytes / length);
}

fn median(costs: &[Cost]) -> Cost {
    let middle = |value: fn(&Cost) -> f64| {
        let mut values: Vec<f64> = costs.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Cost { seconds: middle(|cost| cost.seconds), bytes: middle(|cost| cost.bytes) }
}

fn measure(home: &Path, arguments: &[&str]) -> Cost {
    let mut command = Command::new("python3");
    command.args(["-c", MEASURE]).args(arguments).env("HOME", home).env("LANG", "en_US.UTF-8");
    for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
        command.env(format!("XDG_{name}_HOME"), home.join(name.to_lowercase()));
    }
    let output = command.output().expect("python3 is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).expect("two numbers");
    let mut numbers = said.split_whitespace().map(|number| number.parse::<f64>().expect("a number"));
    let (seconds, kibibytes) = (numbers.next().expect("seconds"), numbers.next().expect("memory"));
    Cost { seconds, bytes: kibibytes * 1024.0 }
}

/// An export as Kaspersky Password Manager writes it on Windows: mostly websites, some with comments of several lines.
fn export(entries: usize) -> String {
    let mut out = String::from("Websites\r\n\r\n");
    let (websites, applications) = (entries.div_ceil(10) * 6, entries * 2 / 10);
    for number in 0..entries {
        // Scattered digits, so that passwords look like passwords.
        let key = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        if number == websites {
            out.push_str("Applications\r\n\r\n");
        }
        if number == websites + applications {
            out.push_str("Notes\r\n\r\n");
        }
        let comment = if number % 5 == 0 { format!("first line\r\r\nsecond line {number}") } else { String::new() };
        _ = if number < websites {
            write!(
                out,
                "Website name: Site number {number}\r\nWebsite URL: www.site{number}.example/login\r\nLogin name: \r\n\
                 Login: user{number}@mail.example\r\nPassword: {key:016x};\"é\r\nComment: {comment}\r\n\r\n---\r\n\r\n"
            )
        } else if number < websites + applications {
            write!(
                out,
                "Application: Program {number}\r\nLogin name: Work\r\nLogin: clerk{number}\r\nPassword: {key:x}\r\n\
                 Comment: {comment}\r\n\r\n---\r\n\r\n"
            )
        } else {
            write!(out, "Name: Note {number}\r\nText: milk, {number}\r\r\n\r\r\nbread: two\r\n\r\n---\r\n\r\n")
        };
    }
    out
}
