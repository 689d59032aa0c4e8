//! Files that were downloaded before the removal, on the page that prepares it: what is shown for each answer, what is ticked
//! by it, and that nothing of it is kept. The answers are played; what a real system gives is tested beside its code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Intent};
use safe_passage::session::download::Download;
use safe_passage::session::{Begin, Clock, Purpose, Request, Session};
use safe_passage::store::Store;
use safe_passage::system::desktop::resume;
use safe_passage::system::download::{Downloads, File};
use safe_passage::system::{Machine, Progress, Scripted};
use safe_passage_core::journey::plan::{DOWNLOADED, REMOVAL_TOOL};
use safe_passage_core::journey::{Action, GateAnswer, Page, PasswordHome};
use safe_passage_core::removal::DownloadVerdict;
use safe_passage_core::removal::download::Answer;
use safe_passage_core::survey::{Kind, Survey};

const FILE: &str = r"C:\Users\Anna\Downloads\protection_setup.exe";

/// This computer, whose files are played.
struct Here {
    survey: Scripted,
    desk: Arc<Desk>,
}

/// What the next look answers, and what was looked at.
#[derive(Default)]
struct Desk {
    answer: Mutex<Option<File>>,
    /// A look does not end before it is given up.
    hangs: AtomicBool,
    given_up: AtomicBool,
    paths: Mutex<Vec<PathBuf>>,
}

impl Machine for Here {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        Survey { kind: Kind::ThisComputer, ..self.survey.survey(progress, cancel) }
    }

    fn is_this_computer(&self) -> bool {
        true
    }

    fn downloads(&self) -> Arc<dyn Downloads> {
        Arc::new(Played(Arc::clone(&self.desk)))
    }
}

struct Played(Arc<Desk>);

impl Downloads for Played {
    fn offered(&self) -> bool {
        true
    }

    fn look(&self, path: &Path, cancel: &AtomicBool) -> File {
        self.0.paths.lock().expect("one test").push(path.to_path_buf());
        let begun = Instant::now();
        while self.0.hangs.load(Ordering::SeqCst) && !cancel.load(Ordering::SeqCst) {
            assert!(begun.elapsed() < Duration::from_mins(1), "nobody gave the look up");
            std::thread::yield_now();
        }
        self.0.given_up.store(cancel.load(Ordering::SeqCst), Ordering::SeqCst);
        self.0.answer.lock().expect("one test").clone().expect("an answer")
    }
}

fn file(answer: Answer) -> File {
    let opened = !matches!(answer, Answer::NotThere | Answer::NotReadable | Answer::NotAnInstaller);
    File {
        name: "protection_setup.exe".to_owned(),
        bytes: opened.then_some(86_400_001),
        changed: opened.then(|| "2026-11-20T12:00:00Z".parse().expect("an instant")),
        checksum: (answer == Answer::NotAsked).then(|| "ba7816bf8f01cfea".repeat(4)),
        answer,
    }
}

fn signed(name: &str) -> Answer {
    Answer::Signed(name.to_owned())
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

/// A session that stands before the removal with this choice.
fn prepared(choice: &str, store: Option<Store>) -> (Session, Arc<Desk>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys/windows-kts-frozen.json");
    let desk = Arc::<Desk>::default();
    let machine = Here { survey: Scripted::from_captures(&[path]).expect("a survey"), desk: Arc::clone(&desk) };
    let mut session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: Arc::new(machine),
        after: None,
        resume: Arc::new(resume::ThisSystem),
        store,
    });
    session.wait();
    for _ in 0..20 {
        match session.journey.page() {
            Page::Prepare => return (session, desk),
            Page::PasswordHome => act(&mut session, Action::SetPasswordHome(PasswordHome::Manager)),
            Page::Passwords | Page::Belongings => {
                for gate in session.journey.gates() {
                    act(&mut session, Action::ShowOtherWays(gate));
                    act(&mut session, Action::AnswerGate(gate, GateAnswer::Lost));
                }
            }
            Page::Choose => act(&mut session, Action::Choose(choice.to_owned())),
            _ => {}
        }
        act(&mut session, Action::Next);
    }
    panic!("the page was not reached");
}

fn look(session: &mut Session, desk: &Desk, download: Download, answer: Answer) {
    *desk.answer.lock().expect("one test") = Some(file(answer));
    session.press(Intent::ReadFile(Purpose::Download(download), FILE.to_owned()));
    session.wait();
}

fn ticked(session: &Session, item: &str) -> bool {
    session.journey.answers().ticked.iter().any(|ticked| ticked == item)
}

/// The card of the replacement, with everything in it unfolded.
fn card(session: &Session) -> String {
    let mut page = render::page(session);
    page.blocks.retain(|block| matches!(block, Block::Card(_)));
    render::text::whole(&page, 100_000)
}

#[test]
fn every_answer_has_its_words_and_none_calls_a_file_fake() {
    let mut text = String::new();
    let cases = [
        ("as expected", signed("Bitdefender SRL")),
        ("another signer", signed("Somebody \u{202E}Else")),
        ("not confirmed", Answer::NotConfirmed),
        ("not signed", Answer::NotSigned),
        ("not asked", Answer::NotAsked),
        ("no installer", Answer::NotAnInstaller),
        ("not there", Answer::NotThere),
        ("not readable", Answer::NotReadable),
    ];
    for (state, answer) in cases {
        let (mut session, desk) = prepared("bitdefender", None);
        if text.is_empty() {
            writeln!(text, "──────── not looked at\n\n{}", card(&session)).expect("a text takes everything");
        }
        let as_expected = state == "as expected";
        look(&mut session, &desk, Download::Replacement, answer);
        writeln!(text, "──────── {state}\n\n{}", card(&session)).expect("a text takes everything");
        assert_eq!(ticked(&session, DOWNLOADED), as_expected, "{state}");
        assert!(!ticked(&session, REMOVAL_TOOL), "{state}");
    }
    let (mut session, desk) = prepared("eset", None);
    look(&mut session, &desk, Download::Replacement, signed("ESET, spol. s r.o."));
    assert!(!ticked(&session, DOWNLOADED), "a name that nothing is compared with ticks nothing");
    writeln!(text, "──────── a maker whose signers are not known\n\n{}", card(&session)).expect("a text takes everything");
    assert!(!text.to_lowercase().contains("fake") && !text.contains('\u{202E}'));
    assert!(!text.contains("Anna"), "the page shows no folder of the person");
    insta::assert_snapshot!(text);
}

#[test]
fn the_removal_tool_has_a_line_of_its_own_and_other_signers() {
    let (mut session, desk) = prepared("bitdefender", None);
    look(&mut session, &desk, Download::RemovalTool, signed("Bitdefender SRL"));
    let verdict = session.downloaded(Download::RemovalTool).map(|looked| looked.verdict.clone());
    assert!(matches!(verdict, Some(DownloadVerdict::Unexpected { .. })), "{verdict:?}");
    assert!(!ticked(&session, REMOVAL_TOOL) && session.downloaded(Download::Replacement).is_none());
    look(&mut session, &desk, Download::RemovalTool, signed("AO Kaspersky Lab"));
    assert!(ticked(&session, REMOVAL_TOOL) && !ticked(&session, DOWNLOADED));
    // Its answer stands in its own fold, not in the card of the replacement.
    let page = render::page(&session);
    let inside = page.blocks.iter().find_map(|block| match block {
        Block::Fold { id, blocks, .. } if id == REMOVAL_TOOL => Some(blocks),
        _ => None,
    });
    assert!(inside.expect("the fold").iter().any(|block| matches!(block, Block::News { .. })));
    assert!(!card(&session).contains("AO Kaspersky Lab"));
}

#[test]
fn another_choice_forgets_the_file_of_the_one_before() {
    let (mut session, desk) = prepared("bitdefender", None);
    look(&mut session, &desk, Download::Replacement, signed("Bitdefender SRL"));
    assert!(ticked(&session, DOWNLOADED));
    act(&mut session, Action::Choose("f-secure".to_owned()));
    assert!(session.downloaded(Download::Replacement).is_none());
    assert!(!ticked(&session, DOWNLOADED));
    // And with nothing to download there is no line for it.
    act(&mut session, Action::Choose("built-in".to_owned()));
    assert!(!session.offers_download(Download::Replacement) && session.offers_download(Download::RemovalTool));
    let before = desk.paths.lock().expect("one test").len();
    look(&mut session, &desk, Download::Replacement, signed("Bitdefender SRL"));
    assert_eq!(desk.paths.lock().expect("one test").len(), before);
}

#[test]
fn a_look_can_be_given_up_and_what_it_would_have_said_is_not_heard() {
    let (mut session, desk) = prepared("bitdefender", None);
    *desk.answer.lock().expect("one test") = Some(file(signed("Bitdefender SRL")));
    desk.hangs.store(true, Ordering::SeqCst);
    session.press(Intent::ReadFile(Purpose::Download(Download::Replacement), FILE.to_owned()));
    assert!(session.is_working() && session.is_looking_at_download(Download::Replacement));
    assert!(card(&session).contains("can take a minute"));
    session.press(Intent::StopDownload(Download::Replacement));
    assert!(!session.is_working());
    let begun = Instant::now();
    while !session.poll() {
        assert!(begun.elapsed() < Duration::from_mins(1), "the look does not end");
        std::thread::yield_now();
    }
    assert!(desk.given_up.load(Ordering::SeqCst));
    assert!(session.downloaded(Download::Replacement).is_none() && !ticked(&session, DOWNLOADED));
}

#[test]
fn the_tick_is_saved_and_the_file_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut session, desk) = prepared("bitdefender", Some(Store::in_folder(folder.path())));
    look(&mut session, &desk, Download::Replacement, signed("Bitdefender SRL"));
    let mut saved = String::new();
    for entry in std::fs::read_dir(folder.path()).expect("the folder") {
        saved.push_str(&std::fs::read_to_string(entry.expect("an entry").path()).unwrap_or_default());
    }
    assert!(saved.contains(DOWNLOADED), "{saved}");
    assert!(!saved.contains("protection_setup") && !saved.contains("Bitdefender SRL") && !saved.contains("Anna"), "{saved}");
}

#[test]
fn a_path_is_taken_with_its_quotation_marks_and_a_window_can_ask_for_it() {
    let (mut session, desk) = prepared("bitdefender", None);
    *desk.answer.lock().expect("one test") = Some(file(Answer::NotSigned));
    session.press(Intent::ReadFile(Purpose::Download(Download::Replacement), format!(" \"{FILE}\" ")));
    session.wait();
    session.press(Intent::ReadFile(Purpose::Download(Download::Replacement), "  ".to_owned()));
    session.wait();
    assert_eq!(*desk.paths.lock().expect("one test"), [PathBuf::from(FILE)]);
    session.press(Intent::ChooseDownload(Download::RemovalTool));
    assert_eq!(session.requests, [Request::OpenFile(Purpose::Download(Download::RemovalTool))]);
}

#[test]
fn for_another_computer_there_is_no_line() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys/windows-kts-frozen.json");
    let machine = Scripted::from_captures(&[path]).expect("a survey");
    assert!(!machine.downloads().offered());
}
