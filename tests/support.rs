//! The helper's desk from outside: what is opened, what is said of it, what is never done, and every view as text.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Control, Document, Intent, PageView};
use safe_passage::render::support::{self as sheets, Sheet};
use safe_passage::session::download::Download;
use safe_passage::session::{Begin, Clock, Purpose, Session};
use safe_passage::store::Store;
use safe_passage::support::{Asking, Desk, DeskBegin, DeskRequest, Press, Target, View};
use safe_passage::system::Scripted;
use safe_passage::system::desktop::resume;
use safe_passage_core::journey::{Action, GateAnswer, Manages, Page, PasswordHome};
use safe_passage_core::passwords::Target as PasswordTarget;
use safe_passage_core::support::{PAGES, Place};

fn survey(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"))
}

fn empty(language: &str, store: Option<Store>) -> Desk {
    Desk::begin(DeskBegin {
        data: Data::load(None),
        language: Some(language.to_owned()),
        country: Some("US".to_owned()),
        clock: clock(),
        store,
    })
}

fn clock() -> Clock {
    Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant"))
}

fn desk(cases: &[&str]) -> Desk {
    let mut desk = empty("en-US", None);
    for name in cases {
        open(&mut desk, Target::NewCase, &[survey(name)]);
    }
    desk
}

fn open(desk: &mut Desk, target: Target, paths: &[PathBuf]) {
    desk.open(target, paths);
    desk.wait();
}

fn press(desk: &mut Desk, press: Press) {
    desk.press(Intent::Desk(press));
    desk.wait();
}

/// What a desk says over everything.
fn said(desk: &Desk) -> String {
    render::text::blocks(&sheets::over_all(desk), 100_000)
}

fn words(desk: &Desk) -> Vec<String> {
    desk.notices.iter().map(|notice| notice.what.id.clone().into_owned()).collect()
}

/// A report that somebody shares from this page, in their language.
fn report_from(folder: &Path, machine: &str, language: &str, page: Page) -> PathBuf {
    let mut theirs = Session::begin(Begin {
        data: Data::load(None),
        language: Some(language.to_owned()),
        country: None,
        clock: clock(),
        machine: std::sync::Arc::new(Scripted::from_captures(&[survey(machine)]).expect("a survey")),
        after: None,
        resume: std::sync::Arc::new(resume::ThisSystem),
        store: None,
    });
    let act = |session: &mut Session, action| {
        session.press(Intent::Journey(action));
        session.wait();
    };
    for _ in 0..20 {
        if theirs.journey.page() == page {
            break;
        }
        match theirs.journey.page() {
            Page::PasswordHome => act(&mut theirs, Action::SetPasswordHome(PasswordHome::Manager)),
            Page::Passwords | Page::Belongings => {
                for gate in theirs.journey.gates() {
                    act(&mut theirs, Action::AnswerGate(gate, GateAnswer::None));
                }
            }
            Page::Choose => act(&mut theirs, Action::Choose("built-in".to_owned())),
            _ => {}
        }
        act(&mut theirs, Action::Next);
    }
    assert_eq!(theirs.journey.page(), page);
    let path = folder.join(format!("{machine}-report.json"));
    std::fs::write(&path, theirs.shared().text()).expect("written");
    path
}

fn button(control: &Control) -> String {
    format!("[{}{}]", control.label, if control.enabled { "" } else { " (not yet)" })
}

/// A page as the customer sees it, folded.
fn page_text(page: &PageView) -> String {
    let mut page = page.clone();
    for block in &mut page.blocks {
        if let Block::Fold { blocks, .. } = block {
            blocks.clear();
        }
    }
    let mut text = render::text::whole(&page, render::text::WIDTH);
    let foot: Vec<String> = page.back.iter().chain(&page.others).chain(&page.primary).map(button).collect();
    writeln!(text, "{}", foot.join(" ")).expect("a text takes everything");
    text
}

fn sheet_text(sheet: Option<Sheet>) -> String {
    sheet.expect("a case").text(render::text::WIDTH)
}

/// What to say in every situation that a machine of the tests is in.
#[test]
fn scripts() {
    let mut text = String::new();
    for name in [
        "windows-managed",
        "windows-current",
        "windows-kts-frozen",
        "mac-kaspersky",
        "windows-ultraav-traces",
        "windows-ultraav",
        "windows-vpn-and-passwords-only",
        "windows-leftovers",
        "windows-clean",
        "windows-unreadable",
    ] {
        for language in ["en-US", "es"] {
            let mut desk = empty(language, None);
            open(&mut desk, Target::NewCase, &[survey(name)]);
            writeln!(text, "──────── {name} · {language}\n").expect("a text takes everything");
            text.push_str(&sheet_text(sheets::say(&mut desk, 1)));
        }
    }
    insta::assert_snapshot!("support_scripts", text);
}

#[test]
fn a_page_that_was_not_reached_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = empty("en-US", None);
    open(&mut desk, Target::NewCase, &[report_from(folder.path(), "windows-kts-frozen", "es", Page::Know)]);
    let mut text = String::new();
    for page in [Page::Know, Page::Choose] {
        press(&mut desk, Press::GoTo(page));
        let case = desk.case(1).expect("a case");
        writeln!(text, "════════ {}\n", sheets::page_choice(&desk.words, case, page)).expect("a text takes everything");
        let (theirs, own) = sheets::pages(&mut desk, 1).expect("pages");
        let own = own.expect("the helper reads another language");
        assert_eq!(theirs.number, own.number);
        for page in [theirs, own] {
            text.push_str(&page_text(&page));
            text.push('\n');
        }
    }
    for language in ["en-US", "es"] {
        desk.press(Intent::SetLanguage(language.to_owned()));
        let case = desk.case(1).expect("a case");
        for (_, choice) in sheets::page_choices(&desk.words, case) {
            writeln!(text, "{choice}").expect("a text takes everything");
        }
    }
    insta::assert_snapshot!("support_pages", text);
}

#[test]
fn cases_side_by_side_and_one_computer_before_and_after() {
    let mut desk = desk(&["windows-kts-frozen", "windows-kts-after-restart", "windows-unreadable"]);
    let mut text = sheets::beside(&mut desk).text(render::text::WIDTH);
    press(&mut desk, Press::Show(1));
    press(&mut desk, Press::View(View::Changes));
    text.push_str(&sheet_text(sheets::compare(&mut desk, 1)));
    press(&mut desk, Press::Later(Some(2)));
    text.push_str(&sheet_text(sheets::compare(&mut desk, 1)));
    text.push_str(&sheet_text(sheets::findings(&mut desk, 2)));
    insta::assert_snapshot!("support_sheets", text);
}

#[test]
fn a_report_brings_its_page_its_answers_and_its_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = empty("en-US", None);
    let path = report_from(folder.path(), "windows-kts-frozen", "es", Page::Choose);
    open(&mut desk, Target::NewCase, &[path]);
    assert!(desk.notices.is_empty(), "{}", said(&desk));
    let case = desk.shown().expect("a case");
    assert_eq!((case.page(), case.reached), (Page::Choose, Some(Page::Choose)));
    assert_eq!(case.session.words.tag(), "es");
    assert!(case.session.journey.answers().gates.values().all(|answer| *answer == GateAnswer::None));
    assert_eq!(case.place(Page::Welcome), Place::Passed);
    assert_eq!(case.place(Page::Remove), Place::NotReached);
    assert_eq!(case.place(Page::ProtectFirst), Place::OffRoad);
    // Both sides read the same six words, each in their own language.
    let lines = sheets::code_lines(&mut desk, 1);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("Six words in Español: ") && lines[1].starts_with("Six words in English (US): "), "{lines:?}");
    for line in &lines {
        assert_eq!(line.split(": ").nth(1).map(|words| words.split(' ').count()), Some(6), "{line}");
    }
    // A survey has no code: nothing was shared with support.
    open(&mut desk, Target::NewCase, &[survey("windows-clean")]);
    assert!(sheets::code_lines(&mut desk, 2).is_empty());
    assert_eq!(desk.shown().map(|case| (case.page(), case.reached)), Some((Page::Look, None)));
    assert_eq!(desk.case(2).map(|case| case.place(Page::Know)), Some(Place::OnRoad));
}

#[test]
fn one_letter_more_in_a_report_makes_other_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = report_from(folder.path(), "windows-clean", "en-US", Page::Look);
    let text = std::fs::read_to_string(&path).expect("read");
    let other = folder.path().join("other.json");
    std::fs::write(&other, format!("{text}\n")).expect("written");
    let mut desk = empty("en-US", None);
    open(&mut desk, Target::NewCase, std::slice::from_ref(&path));
    open(&mut desk, Target::NewCase, &[other]);
    open(&mut desk, Target::NewCase, &[path]);
    let lines: Vec<_> = (1..=3).map(|number| sheets::code_lines(&mut desk, number)).collect();
    assert_eq!(lines[0], lines[2]);
    assert_ne!(lines[0], lines[1]);
}

#[test]
fn bad_files_are_told_one_by_one_and_take_nothing_along() {
    let folder = tempfile::tempdir().expect("a folder");
    let picture = folder.path().join("picture.png");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").expect("written");
    let cut = folder.path().join("cut.json");
    std::fs::write(&cut, "{\"schema\": \"safe-passage.report/1\", \"survey\": [").expect("written");
    let empty_file = folder.path().join("empty.txt");
    std::fs::write(&empty_file, "").expect("written");
    let missing = folder.path().join("missing.json");
    let mut desk = desk(&["windows-clean"]);
    let bad = [picture, cut, empty_file, missing, folder.path().to_path_buf()];
    open(&mut desk, Target::NewCase, &bad);
    let not_text = "support-file-not-read";
    let not_opened = "survey-file-not-opened";
    assert_eq!(words(&desk), [not_text, not_text, not_text, not_opened, not_opened]);
    assert_eq!(desk.cases.len(), 1, "what was open stays open");
    let told = said(&desk);
    for name in ["picture.png", "cut.json", "empty.txt", "missing.json"] {
        assert!(told.contains(name), "{told}");
    }
    press(&mut desk, Press::CloseNotices);
    assert!(said(&desk).is_empty());
    // The good ones among bad ones are opened, together.
    let mut mixed = bad.to_vec();
    mixed.push(survey("windows-kts-frozen"));
    open(&mut desk, Target::NewCase, &mixed);
    assert_eq!(desk.cases.len(), 2);
    assert_eq!(desk.shown().map(|case| case.files.len()), Some(1));
    assert_eq!(desk.notices.len(), 5);
}

#[test]
fn a_shared_file_opens_by_its_own_ending_by_an_older_one_and_without_any() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = report_from(folder.path(), "windows-kts-frozen", "es", Page::Know);
    let mut desk = empty("en-US", None);
    for name in ["Safe Passage for support.safepassage", "Safe Passage for support.json", "Safe Passage for support"] {
        let path = folder.path().join(name);
        std::fs::copy(&report, &path).expect("copied");
        open(&mut desk, Target::NewCase, &[path]);
        assert_eq!(words(&desk), [""; 0], "{name}");
        let case = desk.shown().expect("a case");
        assert_eq!((case.session.words.tag(), case.page()), ("es", Page::Know), "{name}");
    }
    assert_eq!(desk.cases.len(), 3);
    assert_eq!(Document::Shared.ending(), "safepassage", "the ending that the packages make known");
}

#[test]
fn files_opened_together_or_added_are_one_computer() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("services.txt");
    std::fs::write(&log, "SERVICE_NAME: AVP21.3\nDISPLAY_NAME: Kaspersky\n        STATE              : 4  RUNNING\n")
        .expect("written");
    let mut desk = empty("en-US", None);
    open(&mut desk, Target::NewCase, &[survey("windows-clean"), log.clone()]);
    assert_eq!(desk.cases.len(), 1);
    assert_eq!(desk.shown().map(|case| case.session.surveys.len()), Some(2));
    open(&mut desk, Target::NewCase, &[survey("windows-clean")]);
    desk.write_notes("They call again at noon.".to_owned());
    press(&mut desk, Press::Speak("es".to_owned()));
    press(&mut desk, Press::GoTo(Page::Know));
    open(&mut desk, Target::Case(2), &[log]);
    let case = desk.case(2).expect("a case");
    assert_eq!((case.files.len(), case.session.surveys.len()), (2, 2));
    assert_eq!((case.notes.as_str(), case.session.words.tag(), case.page()), ("They call again at noon.", "es", Page::Know));
    let situation = |number| desk.case(number).and_then(|case| case.session.journey.case()).map(|found| found.situation);
    assert_eq!(situation(1), situation(2), "together or one after the other");
    assert_eq!(desk.cases.iter().map(|case| case.number).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn every_page_of_every_machine_can_be_shown_in_both_languages() {
    for name in ["windows-kts-frozen", "windows-managed", "windows-unreadable", "mac-kaspersky", "linux-kfl", "windows-ultraav"] {
        let mut desk = desk(&[name]);
        press(&mut desk, Press::Speak("es".to_owned()));
        for page in PAGES {
            desk.go_to_number(&format!(" {} ", page.number()));
            assert!(desk.notices.is_empty(), "{name}: {}", said(&desk));
            let (theirs, own) = sheets::pages(&mut desk, 1).expect("pages");
            let own = own.expect("the helper reads another language");
            assert_eq!((theirs.page, theirs.number), (page, page.number()), "{name}");
            assert_eq!((own.page, own.blocks.len()), (page, theirs.blocks.len()), "{name}, {page:?}");
            assert_ne!(theirs.headline, own.headline, "{name}, {page:?}");
        }
    }
}

#[test]
fn a_number_without_a_page_is_told() {
    let mut desk = desk(&["windows-clean"]);
    for typed in ["99", "0", "-1", "twenty-one", "70000", "1e3"] {
        desk.go_to_number(typed);
        assert_eq!(words(&desk), ["support-no-such-page"], "{typed}");
        assert_eq!(desk.shown().map(safe_passage::support::Case::page), Some(Page::Look));
    }
    desk.go_to_number("91");
    assert!(desk.shown().is_some_and(|case| case.session.about), "the page about the program has a number too");
    for (number, shown) in [("92", 92), ("91", 91), ("95", 95), ("93", 93), ("21", 21), ("91", 91), ("94", 92), ("31", 31)] {
        desk.go_to_number(number);
        assert_eq!(desk.shown().map(safe_passage::support::Case::number_shown), Some(shown));
        let (theirs, _) = sheets::pages(&mut desk, 1).expect("pages");
        assert_eq!(theirs.number, shown);
    }
}

#[test]
fn answers_move_the_copy_and_nothing_is_done_for_somebody_elses_computer() {
    let mut desk = desk(&["windows-managed"]);
    desk.press_on_page(Intent::Journey(Action::SetManages(Manages::Employer)));
    desk.press_on_page(Intent::Journey(Action::Next));
    assert_eq!(desk.shown().map(safe_passage::support::Case::page), Some(Page::Know));
    assert!(desk.notices.is_empty());
    let file = |purpose| Intent::ReadFile(purpose, "/etc/passwd".to_owned());
    let refused = [
        Intent::Journey(Action::SetHelping(true)),
        Intent::Journey(Action::OtherMachine),
        Intent::Journey(Action::StartOver),
        Intent::OpenAddress("ms-settings:appsfeatures".to_owned()),
        Intent::ChooseExport,
        Intent::ChooseSettings,
        Intent::ChooseDownload(Download::Replacement),
        file(Purpose::Export),
        file(Purpose::Survey),
        Intent::WriteAgain(PasswordTarget::Kdbx),
        Intent::StartUninstaller("kes".to_owned()),
        Intent::DeleteFile("/etc/passwd".to_owned()),
        Intent::SaveDocument(render::page::Document::ReceiptHtml),
        Intent::OpenAsHtml,
        Intent::Quit,
    ];
    for intent in refused {
        desk.press_on_page(intent.clone());
        assert_eq!(words(&desk), ["support-not-here"], "{intent:?}");
        let case = desk.shown().expect("a case");
        assert_eq!(case.page(), Page::Know, "{intent:?}");
        assert!(case.session.journey.case().is_some() && !case.session.is_working(), "{intent:?}");
        assert!(case.session.requests.is_empty() && desk.requests.is_empty(), "{intent:?}");
    }
    desk.press_on_page(Intent::Copy("sc query".to_owned()));
    assert_eq!(desk.take_copies(), ["sc query"]);
}

#[test]
fn a_removal_that_is_read_along_starts_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = empty("en-US", None);
    open(&mut desk, Target::NewCase, &[report_from(folder.path(), "windows-kts-frozen", "en-US", Page::Remove)]);
    let consent = safe_passage_core::journey::Consent { uninstall: true, resume: true, ..Default::default() };
    desk.press_on_page(Intent::Journey(Action::SetConsent(consent)));
    desk.press_on_page(Intent::Journey(Action::BeginRemoval));
    desk.wait();
    let case = desk.shown().expect("a case");
    assert_eq!(case.session.journey.removal(), safe_passage_core::journey::Removal::Begun);
    assert!(!case.session.uninstalls.is_running() && !case.session.is_working());
    assert!(case.session.is_this_computer(), "the page speaks to its person");
}

#[test]
fn notes_are_saved_when_asked_and_hold_no_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = empty("en-US", Some(Store::in_folder(folder.path().join("state"))));
    open(&mut desk, Target::NewCase, &[survey("windows-kts-frozen")]);
    desk.write_notes("Called twice. Key AB1CD-EF2GH-IJ3KL-MN4OP, mail anna.b@example.com.".to_owned());
    assert!(desk.shown().is_some_and(safe_passage::support::Case::has_unsaved_notes));
    let text = sheets::notes_file(&mut desk, 1);
    assert!(text.contains("Called twice.") && text.contains("Kaspersky Total Security"), "{text}");
    assert!(!text.contains("AB1CD") && !text.contains("anna.b"), "{text}");
    // Nowhere to remember a part of a file: nothing is written, and nothing is lost.
    let mut without = empty("en-US", None);
    open(&mut without, Target::NewCase, &[survey("windows-clean")]);
    without.write_notes("Called once.".to_owned());
    press(&mut without, Press::SaveNotes);
    assert_eq!(words(&without), ["store-no-folder"]);
    assert!(without.shown().is_some_and(safe_passage::support::Case::has_unsaved_notes));
}

#[test]
fn closing_asks_before_notes_are_lost() {
    let mut desk = desk(&["windows-clean", "windows-current"]);
    assert!(desk.may_close());
    press(&mut desk, Press::Show(1));
    desk.write_notes("   \n".to_owned());
    assert!(desk.may_close(), "blank notes are none");
    desk.write_notes("Called once.".to_owned());
    press(&mut desk, Press::Close(1));
    assert_eq!((desk.asking, desk.cases.len()), (Some(Asking::Case(1)), 2));
    assert!(said(&desk).contains("windows-clean.json"), "{}", said(&desk));
    press(&mut desk, Press::KeepOpen);
    assert_eq!((desk.asking, desk.cases.len()), (None, 2));
    assert!(!desk.may_close());
    assert_eq!(desk.asking, Some(Asking::Window));
    press(&mut desk, Press::KeepOpen);
    press(&mut desk, Press::Close(2));
    assert_eq!(desk.cases.len(), 1, "a case without notes closes at once");
    press(&mut desk, Press::Close(1));
    press(&mut desk, Press::CloseAnyway);
    assert!(desk.cases.is_empty() && desk.shown().is_none());
    assert!(desk.requests.is_empty(), "the window stays");
    desk.write_notes("to nobody".to_owned());
    assert!(desk.may_close());
    // And the window, with what is in it.
    let mut desk = self::desk(&["windows-clean"]);
    desk.write_notes("Called once.".to_owned());
    assert!(!desk.may_close());
    press(&mut desk, Press::CloseAnyway);
    assert_eq!(desk.requests, [DeskRequest::Close]);
    assert!(desk.may_close());
    // And the view alone, where the wizard lies behind it.
    let mut desk = self::desk(&["windows-clean"]);
    desk.write_notes("Called once.".to_owned());
    press(&mut desk, Press::End);
    assert_eq!((desk.asking, desk.requests.len()), (Some(Asking::View), 0));
    press(&mut desk, Press::CloseAnyway);
    assert_eq!(desk.requests, [DeskRequest::End]);
}

#[test]
fn a_later_file_is_a_case_of_its_own() {
    let mut desk = desk(&["windows-kts-frozen", "mac-clean"]);
    press(&mut desk, Press::Show(1));
    press(&mut desk, Press::View(View::Changes));
    desk.drop_files(&[survey("windows-kts-after-restart")]);
    desk.wait();
    assert_eq!(desk.cases.len(), 3);
    let case = desk.shown().expect("a case");
    assert_eq!((case.number, case.later, desk.view), (1, Some(3), View::Changes));
    let changes = desk.changes(case).expect("changes");
    assert!(changes.iter().any(|change| change.id == "change-product-gone"), "{changes:?}");
    // Of another system it can't be the same computer.
    press(&mut desk, Press::Later(Some(2)));
    let text = sheet_text(sheets::compare(&mut desk, 1));
    assert!(text.contains("different systems"), "{text}");
    // Not the case itself, and not one that was closed.
    press(&mut desk, Press::Later(Some(1)));
    assert_eq!(desk.shown().and_then(|case| case.later), None);
    press(&mut desk, Press::Later(Some(2)));
    press(&mut desk, Press::Close(2));
    assert_eq!(desk.shown().and_then(|case| case.later), None);
    // Elsewhere what is dropped is a case of its own, so that nobody's computers are mixed.
    press(&mut desk, Press::View(View::Findings));
    desk.drop_files(&[survey("windows-clean")]);
    desk.wait();
    assert_eq!(desk.cases.len(), 3);
    assert_eq!(desk.case(1).map(|case| case.files.len()), Some(1));
}

#[test]
fn a_reading_can_be_given_up() {
    let mut desk = desk(&["windows-clean"]);
    desk.open(Target::NewCase, &[survey("windows-kts-frozen")]);
    assert!(desk.is_working());
    press(&mut desk, Press::StopReading);
    assert!(!desk.is_working());
    // What comes in after it is passed over.
    open(&mut desk, Target::NewCase, &[survey("mac-clean")]);
    assert_eq!(
        desk.cases.iter().map(safe_passage::support::Case::name).collect::<Vec<_>>(),
        ["windows-clean.json", "mac-clean.json"]
    );
}

/// A window draws anew only what has another number.
#[test]
fn whatever_changes_counts() {
    let mut desk = desk(&["windows-clean", "mac-clean"]);
    let mut last = desk.revision();
    let mut grown = |desk: &Desk, what: &str| {
        assert!(desk.revision() > last, "{what}");
        last = desk.revision();
    };
    open(&mut desk, Target::Case(1), &[survey("windows-current")]);
    grown(&desk, "a file that was added");
    press(&mut desk, Press::Close(1));
    grown(&desk, "a case that was closed");
    desk.write_notes("Called once.".to_owned());
    grown(&desk, "notes");
    desk.press_on_page(Intent::Journey(Action::Next));
    grown(&desk, "a page");
    desk.go_to_number("62");
    grown(&desk, "a number");
    press(&mut desk, Press::Close(2));
    press(&mut desk, Press::CloseAnyway);
    grown(&desk, "the last case");
}

#[test]
fn three_stand_side_by_side_and_a_fourth_waits() {
    let mut desk = desk(&["windows-clean", "mac-clean", "linux-clean", "windows-current"]);
    assert_eq!(desk.beside, [1, 2, 3]);
    press(&mut desk, Press::Beside(4, true));
    assert_eq!(desk.beside, [1, 2, 3]);
    press(&mut desk, Press::Beside(2, false));
    press(&mut desk, Press::Beside(4, true));
    assert_eq!(desk.beside, [1, 3, 4]);
    press(&mut desk, Press::Close(3));
    assert_eq!(desk.beside, [1, 4]);
    let blocks = sheets::beside(&mut desk).blocks;
    let table = blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    assert_eq!(table.map(|table| table.columns.len()), Some(2));
}
