//! Printing through CUPS, whose two programs are played with the answers that CUPS 2.4 gives.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use safe_passage::data::Data;
use safe_passage::kiosk::print::{Cups, PrintError, Printer as _, print_aside};
use safe_passage::kiosk::sheet::{Contents, Sheet};
use safe_passage::kiosk::take_home;
use safe_passage::text::{Words, languages};
use safe_passage_core::kiosk::answers::Answers;

fn sheet(country: &str) -> Sheet {
    let now: Timestamp = "2026-11-27T15:00:00Z".parse().expect("an instant");
    let page = take_home(Answers::default(), &Data::load(None), now, country, None);
    let words = Words::load("en-US", None);
    Sheet::of(&Contents { page: &page, words: &words, shop: "A shop", date: date(2026, 11, 27), country })
}

/// A folder with a played `lp` and `lpstat`.
struct Played {
    folder: tempfile::TempDir,
    /// One at a time: a program that another test is just starting would hold a script open for writing, and such a script
    /// can't be run.
    _turn: MutexGuard<'static, ()>,
}

static TURN: Mutex<()> = Mutex::new(());

impl Played {
    /// `lpstat` answers each question from a file of that name; `lp` keeps what it was given.
    fn new(answers: &[(&str, &str)]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().expect("a folder");
        for (question, answer) in answers {
            std::fs::write(folder.path().join(question), answer).expect("written");
        }
        let played = Self { folder, _turn: turn };
        played.program("lpstat", "cat \"$(dirname \"$0\")/$1\" || exit 1");
        played.program("lp", "cd \"$(dirname \"$0\")\" && printf '%s\\n' \"$@\" > arguments && cat > page && echo \"request id is office-7 (0 file(s))\"");
        played
    }

    fn program(&self, name: &str, what: &str) {
        let path = self.path(name);
        std::fs::write(&path, format!("#!/bin/sh\n{what}\n")).expect("written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("may be run");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn cups(&self) -> Cups {
        Cups::with(&self.path("lp"), &self.path("lpstat"))
    }
}

const GOOD: [(&str, &str); 4] = [
    ("-d", "system default destination: office\n"),
    ("-p", "printer office is idle.  enabled since Fri Nov 27 08:04:08 2026\n"),
    ("-a", "office accepting requests since Fri Nov 27 08:04:08 2026\n"),
    ("-o", ""),
];

/// The answers of a good printer with one of them replaced.
fn but(question: &'static str, answer: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.iter().map(|(name, good)| (*name, if *name == question { answer } else { *good })).collect()
}

#[test]
fn the_page_goes_to_the_default_printer_whole_and_on_its_paper() {
    for (country, paper) in [("US", "media=Letter"), ("DE", "media=A4")] {
        let played = Played::new(&GOOD);
        assert_eq!(played.cups().ready(), Ok("office".to_owned()));
        played.cups().print(&sheet(country)).expect("taken");
        let page = std::fs::read(played.path("page")).expect("the page");
        assert_eq!(page, safe_passage::kiosk::paper::pdf(&sheet(country)));
        let arguments = std::fs::read_to_string(played.path("arguments")).expect("the arguments");
        assert!(arguments.lines().any(|argument| argument == paper), "{arguments}");
        assert!(!arguments.contains("shop"), "nothing but the program's name stands in the list of the printer");
    }
}

#[test]
fn what_is_wrong_with_the_queue_is_known_before_anything_is_sent() {
    let office = || "office".to_owned();
    let jobs = "office-2 staff 174080 Fri Nov 27 08:04:12 2026\noffice-3 staff 174080 Fri Nov 27 08:04:12 2026\n\
                office-4 staff 174080 Fri Nov 27 08:04:12 2026\noffice-5 staff 174080 Fri Nov 27 08:04:12 2026\n";
    for (answers, error) in [
        (but("-d", "no system default destination\n"), PrintError::NoPrinter),
        (but("-d", "system default destination: -o\n"), PrintError::NoPrinter),
        (but("-d", ""), PrintError::NoPrinter),
        (but("-p", "printer office disabled since Fri Nov 27 08:04:12 2026 -\n\tpaper is out\n"), PrintError::Stopped(office())),
        (
            but("-a", "office not accepting requests since Fri Nov 27 08:04:12 2026 -\n\tRejecting Jobs\n"),
            PrintError::Refuses(office()),
        ),
        (but("-o", jobs), PrintError::Stuck { printer: office(), waiting: 4 }),
    ] {
        let played = Played::new(&answers);
        let receiver = print_aside(Arc::new(played.cups()), sheet("US"));
        assert_eq!(receiver.recv_timeout(Duration::from_mins(1)).expect("an answer"), Err(error));
        assert!(!played.path("page").exists(), "no page waits for somebody who has left");
    }
}

#[test]
fn a_queue_that_is_gone_or_refuses_is_told() {
    let played = Played::new(&GOOD);
    std::fs::remove_file(played.path("-p")).expect("removed");
    assert_eq!(played.cups().ready(), Err(PrintError::NoPrinter));
    played.program("lp", "exit 1");
    assert_eq!(played.cups().print(&sheet("US")), Err(PrintError::NotTaken));
    let nothing = Path::new("/no/such/program");
    assert_eq!(Cups::with(nothing, nothing).ready(), Err(PrintError::NoSystem));
    assert_eq!(Cups::with(nothing, nothing).print(&sheet("US")), Err(PrintError::NoSystem));
}

#[test]
fn a_program_that_never_answers_is_ended() {
    let played = Played::new(&GOOD);
    played.program("lpstat", "exec sleep 1000");
    let started = Instant::now();
    assert_eq!(played.cups().ready(), Err(PrintError::NoAnswer));
    assert!(started.elapsed() < Duration::from_mins(1));
}

#[test]
fn staff_hear_what_is_wrong_and_the_customer_does_not() {
    let errors = [
        PrintError::NoSystem,
        PrintError::NoPrinter,
        PrintError::Stopped("office".to_owned()),
        PrintError::Refuses("office".to_owned()),
        PrintError::Stuck { printer: "office".to_owned(), waiting: 4 },
        PrintError::NoAnswer,
        PrintError::NotTaken,
    ];
    for language in languages() {
        let words = Words::load(&language.tag, None);
        let customer = words.say(&PrintError::for_the_customer());
        for error in &errors {
            let (what, what_to_do) = (words.say(&error.message()), words.say(&error.what_to_do()));
            assert!(what.contains(' ') && what_to_do.contains(' '), "{what} {what_to_do}");
            assert!(!customer.contains("office") && customer != what);
        }
    }
}
