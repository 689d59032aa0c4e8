//! Being opened again after a restart: when it is offered, what is asked of the system, and that nothing of it stays.
//!
//! The system is a stand-in that writes down what it is asked for; no test touches a real one.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Choice, Intent};
use safe_passage::session::{Begin, Clock, Purpose, Session};
use safe_passage::store::Store;
use safe_passage::system::desktop::resume::{Resume, ResumeError};
use safe_passage::system::{Machine, Progress, Scripted};
use safe_passage_core::journey::{Action, Consent, Ending, GateAnswer, Page, PasswordHome, Removal, Step};
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Survey;

/// This computer, as a saved survey has it.
struct Here(Scripted);

impl Machine for Here {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        self.0.survey(progress, cancel)
    }

    fn is_this_computer(&self) -> bool {
        true
    }
}

/// A system that opens programs again, and writes down what it is asked for.
#[derive(Default)]
struct System(Mutex<State>);

#[derive(Default)]
struct State {
    /// What it was asked for, in order.
    asked: Vec<bool>,
    stands: bool,
    never_offers: bool,
    refuses: bool,
}

impl System {
    fn asked(&self) -> Vec<bool> {
        std::mem::take(&mut self.0.lock().expect("one test").asked)
    }

    fn refuse(&self, refuses: bool) {
        self.0.lock().expect("one test").refuses = refuses;
    }
}

impl Resume for System {
    fn offered(&self) -> bool {
        !self.0.lock().expect("one test").never_offers
    }

    fn set(&self, on: bool) -> Result<(), ResumeError> {
        let mut state = self.0.lock().expect("one test");
        state.asked.push(on);
        let denied = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        match (state.refuses, on) {
            (true, true) => return Err(ResumeError::NotWritten(denied())),
            (true, false) if state.stands => return Err(ResumeError::NotRemoved(denied())),
            _ => {}
        }
        state.stands = on;
        Ok(())
    }

    fn is_set(&self) -> bool {
        self.0.lock().expect("one test").stands
    }
}

fn capture(name: &str) -> Scripted {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"));
    Scripted::from_captures(&[path]).expect("a survey")
}

const BEFORE: &str = "windows-kts-frozen";
const AFTER: &str = "windows-kts-after-restart";

/// Somebody with a folder for what is saved and a system.
struct Desk {
    folder: tempfile::TempDir,
    system: Arc<System>,
    /// The present moment.
    now: &'static str,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), system: Arc::default(), now: "2026-11-23T12:00:00Z" }
    }

    fn store(&self) -> Store {
        Store::in_folder(self.folder.path())
    }

    fn begin(&self, machine: Arc<dyn Machine>, after: &str, store: Option<Store>) -> Session {
        let mut session = Session::begin(Begin {
            data: Data::load(None),
            language: Some("en-US".to_owned()),
            country: None,
            clock: Clock::Fixed(self.now.parse().expect("an instant")),
            machine,
            after: Some(Arc::new(Here(capture(after)))),
            resume: self.system.clone(),
            store,
        });
        session.wait();
        session
    }

    /// The program, started on this computer.
    fn start(&self, before: &str, after: &str) -> Session {
        self.begin(Arc::new(Here(capture(before))), after, Some(self.store()))
    }

    /// The same, on the page of the restart, with the system asked to open the program again.
    fn asked(&self, after: &str) -> Session {
        let mut session = restart_page(self.start(BEFORE, after));
        tick(&mut session);
        assert_eq!(self.system.asked(), [true]);
        session
    }

    fn saved_consent(&self) -> Consent {
        self.store().load().0.journey.answers().consent
    }
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

/// Walks to the page of the restart as somebody who has everything ready.
fn restart_page(mut session: Session) -> Session {
    for _ in 0..20 {
        match session.journey.page() {
            Page::Restart => return session,
            Page::PasswordHome => act(&mut session, Action::SetPasswordHome(PasswordHome::File)),
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
            }
            _ => {}
        }
        act(&mut session, Action::Next);
    }
    panic!("the page of the restart was not reached");
}

/// The page's own question, where it asks it.
fn question(session: &Session) -> Option<Choice> {
    let label = session.words.word("restart-resume");
    render::page(session).blocks.into_iter().find_map(|block| match block {
        Block::Checks { items, .. } => items.into_iter().find(|item| item.label == label),
        _ => None,
    })
}

fn tick(session: &mut Session) {
    let question = question(session).expect("the page asks");
    session.press(question.intent);
    session.wait();
}

fn says(session: &Session, id: &str) -> bool {
    let text = session.words.word(id);
    render::page(session).blocks.contains(&Block::Text(text))
}

fn notice(session: &Session) -> Option<(&str, &str)> {
    let notice = session.notice.as_ref()?;
    Some((notice.what.id.as_ref(), notice.what_to_do.as_ref()?.id.as_ref()))
}

#[test]
fn it_is_asked_first_and_nothing_is_done_before() {
    let desk = Desk::new();
    let mut session = restart_page(desk.start(BEFORE, AFTER));
    let shown = |session: &Session| render::text::whole(&render::page(session), render::text::WIDTH);
    let mut text = shown(&session);
    let asked = question(&session).expect("the page asks");
    assert!(!asked.chosen && asked.enabled);
    assert!(says(&session, "restart-what-happens"));
    assert!(desk.system.asked().is_empty(), "the system was asked before the person was");

    tick(&mut session);
    assert_eq!(desk.system.asked(), [true]);
    assert!(question(&session).expect("still there").chosen && desk.saved_consent().resume);
    assert!(says(&session, "restart-what-happens-resume"));
    text.push_str(&shown(&session));
    insta::assert_snapshot!(text);

    tick(&mut session);
    assert_eq!(desk.system.asked(), [false]);
    assert!(!question(&session).expect("still there").chosen && !desk.saved_consent().resume);
    assert_eq!(notice(&session), None);
}

#[test]
fn it_is_offered_on_this_computer_by_a_system_that_does_it_and_with_a_saved_journey() {
    let desk = Desk::new();
    let elsewhere = desk.begin(Arc::new(capture(BEFORE)), AFTER, Some(desk.store()));
    let unsaved = desk.begin(Arc::new(Here(capture(BEFORE))), AFTER, None);
    let other = Desk::new();
    other.system.0.lock().expect("one test").never_offers = true;
    let not_offered = other.start(BEFORE, AFTER);
    for (what, session) in [("another computer", elsewhere), ("nothing saved", unsaved), ("not offered", not_offered)] {
        let mut session = restart_page(session);
        assert!(question(&session).is_none(), "{what}");
        // Not even by whoever hands the answer in past the page.
        act(&mut session, Action::SetConsent(Consent { resume: true, ..Consent::default() }));
        assert!(!session.journey.answers().consent.resume, "{what}");
    }
    assert!(!desk.system.is_set() && !desk.system.asked().contains(&true));
    assert!(!other.system.is_set() && !other.system.asked().contains(&true));
}

#[test]
fn what_the_system_refuses_is_said_and_the_tick_taken_back() {
    let desk = Desk::new();
    let mut session = restart_page(desk.start(BEFORE, AFTER));
    desk.system.refuse(true);
    tick(&mut session);
    assert_eq!(notice(&session), Some(("resume-not-set", "resume-not-set-do")));
    assert!(!question(&session).expect("it can be tried again").chosen && !desk.saved_consent().resume);
    assert_eq!(desk.system.asked(), [true]);

    // And where it can't be taken back, the tick says what is really so.
    desk.system.refuse(false);
    tick(&mut session);
    desk.system.refuse(true);
    tick(&mut session);
    assert_eq!(notice(&session), Some(("resume-not-removed", "resume-not-removed-do")));
    assert!(question(&session).expect("it can be tried again").chosen && desk.saved_consent().resume);
    assert_eq!(desk.system.asked(), [true, false]);
}

#[test]
fn a_program_that_starts_takes_back_what_was_asked_for_and_goes_on() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    assert!(desk.saved_consent().resume);
    let session = desk.start(AFTER, AFTER);
    assert_eq!(desk.system.asked(), [false]);
    assert_eq!(session.journey.page(), Page::Check);
    assert!(!desk.saved_consent().resume);
    drop(session);
    // Once is enough.
    _ = desk.start(AFTER, AFTER);
    assert!(desk.system.asked().is_empty());
}

#[test]
fn a_program_that_starts_and_can_not_take_it_back_says_so() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    desk.system.refuse(true);
    let session = desk.start(AFTER, AFTER);
    assert_eq!(notice(&session), Some(("resume-not-removed", "resume-not-removed-do")));
    assert_eq!(session.journey.page(), Page::Check);
}

#[test]
fn nothing_is_touched_where_nothing_was_asked_for() {
    let desk = Desk::new();
    let mut session = restart_page(desk.start(BEFORE, AFTER));
    act(&mut session, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
    for _ in 0..4 {
        act(&mut session, Action::Next);
    }
    assert_eq!(session.journey.page(), Page::Done);
    drop(session);
    let mut session = desk.start(AFTER, AFTER);
    act(&mut session, Action::StartOver);
    assert!(desk.system.asked().is_empty());
    // A journey that an earlier version saved knows nothing of it.
    let path = desk.folder.path().join("journey.json");
    let mut saved: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).expect("read")).expect("JSON");
    let consent = saved["journey"]["answers"]["consent"].as_object_mut().expect("fields");
    assert!(consent.remove("resume").is_some());
    std::fs::write(&path, saved.to_string()).expect("written");
    let session = desk.start(AFTER, AFTER);
    assert_eq!((session.notice.clone(), desk.system.asked()), (None, vec![]));
}

#[test]
fn whatever_ends_the_wait_takes_it_back() {
    type End = fn(&mut Session);
    let finish: End = |session| {
        let consent = session.journey.answers().consent;
        act(session, Action::SetConsent(Consent { restart: true, ..consent }));
        for _ in 0..3 {
            assert!(session.journey.answers().consent.resume, "on {:?} a restart can still be needed", session.journey.page());
            act(session, Action::Next);
        }
        assert_eq!(session.journey.page(), Page::Done);
    };
    let stop: End = |session| {
        act(session, Action::StopHere);
        assert_eq!(session.journey.page(), Page::Done);
    };
    let begin_again: End = |session| act(session, Action::StartOver);
    let help_somebody: End = |session| act(session, Action::SetHelping(true));
    let other_computer: End = |session| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys/windows-clean.json");
        session.file_chosen(Purpose::Survey, &path);
        session.wait();
        assert!(!session.is_this_computer());
    };
    let ends = [
        ("finished", finish),
        ("stopped", stop),
        ("begun again", begin_again),
        ("helping", help_somebody),
        ("other", other_computer),
    ];
    for (what, end) in ends {
        let desk = Desk::new();
        let mut session = desk.asked(AFTER);
        end(&mut session);
        assert_eq!(desk.system.asked(), [false], "{what}");
        assert!(!session.journey.answers().consent.resume && !desk.saved_consent().resume, "{what}");
        assert_eq!(notice(&session), None, "{what}");

        // Where that fails, the page on which it ended tells it, although it is another page than before.
        let desk = Desk::new();
        let mut session = desk.asked(AFTER);
        desk.system.refuse(true);
        end(&mut session);
        assert_eq!(notice(&session), Some(("resume-not-removed", "resume-not-removed-do")), "{what}");
        assert!(!session.journey.answers().consent.resume, "{what}");
    }
}

#[test]
fn another_try_asks_anew() {
    let desk = Desk::new();
    let mut session = desk.asked(BEFORE);
    let consent = session.journey.answers().consent;
    act(&mut session, Action::SetConsent(Consent { restart: true, ..consent }));
    act(&mut session, Action::Next);
    assert_eq!(session.journey.page(), Page::Check);
    act(&mut session, Action::TryAgain);
    assert_eq!((session.journey.page(), desk.system.asked()), (Page::Remove, vec![false]));
    let session = restart_page(session);
    assert!(!question(&session).expect("the page asks").chosen);
}

fn changes(session: &Session) -> Vec<&str> {
    session.journey.changes().iter().map(|change| change.id.as_ref()).collect()
}

fn page_text(session: &Session) -> String {
    render::text::whole(&render::page(session), render::text::WIDTH)
}

impl Desk {
    /// Changes the saved journey as another version of the program would have written it.
    fn rewrite(&self, change: impl FnOnce(&mut serde_json::Value)) {
        let path = self.folder.path().join("journey.json");
        let mut saved = self.saved();
        change(&mut saved);
        std::fs::write(&path, saved.to_string()).expect("written");
    }

    fn saved(&self) -> serde_json::Value {
        let path = self.folder.path().join("journey.json");
        serde_json::from_slice(&std::fs::read(path).expect("read")).expect("JSON")
    }
}

#[test]
fn who_was_away_for_a_week_meets_the_days_and_the_machine_as_they_are_now() {
    let mut desk = Desk::new();
    let mut session = desk.start("windows-current", AFTER);
    act(&mut session, Action::Next);
    act(&mut session, Action::Next);
    act(&mut session, Action::Tick("payment-card".to_owned(), true));
    assert_eq!((session.journey.page(), session.journey.seen().expect("seen").situation), (Page::Know, Situation::Current));
    let (answers, text) = (session.journey.answers().clone(), page_text(&session));
    drop(session);
    desk.now = "2026-11-30T12:00:00Z";
    let session = desk.start("windows-current", AFTER);
    assert_eq!((session.journey.page(), session.journey.answers()), (Page::Know, &answers));
    assert_eq!(session.today(), "2026-11-30".parse().expect("a day"));
    assert_ne!(page_text(&session), text, "the page speaks of the week before");
    // The same files that were fresh then are old now.
    assert_eq!(session.journey.seen().expect("seen").situation, Situation::Outdated);
    assert!(changes(&session).iter().all(|id| *id == "change-product-still-there"), "{:?}", changes(&session));

    // And a restart that was a week ago is still the one that was agreed to.
    let mut desk = Desk::new();
    drop(desk.asked(AFTER));
    desk.now = "2026-11-30T12:00:00Z";
    let session = desk.start(AFTER, AFTER);
    assert_eq!((session.journey.page(), desk.system.asked()), (Page::Check, vec![false]));
}

#[test]
fn restarted_three_times_it_looks_three_times_and_tells_each_time_what_it_sees() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    let mut answers = None;
    for (machine, told, there) in [
        (BEFORE, "change-product-still-there", true),
        (AFTER, "change-product-gone", false),
        ("windows-ultraav", "change-product-new", false),
        (AFTER, "change-product-gone", false),
    ] {
        let session = desk.start(machine, machine);
        assert_eq!((session.journey.page(), session.journey.removal()), (Page::Check, Removal::Ended), "{machine}");
        assert!(changes(&session).contains(&told), "{machine}: {:?}", changes(&session));
        assert_eq!(session.journey.still_there(), there, "{machine}");
        assert!(!session.surveys.is_empty() && session.journey.looked_since_removal(), "{machine}: nobody looked");
        let now = session.journey.answers().clone();
        assert_eq!(answers.get_or_insert_with(|| now.clone()), &now, "{machine}: an answer is lost");
    }
    assert_eq!(desk.system.asked(), [false], "taken back once, and never asked for again");
}

/// The system knows the value by its name alone: whichever place it names, the program that is started takes it away.
#[test]
fn a_program_that_was_moved_and_started_by_hand_takes_back_what_names_its_old_place() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    // Windows could not open it, and so its entry is still there; the person found the program in its new place.
    assert!(desk.system.is_set());
    let session = desk.start(AFTER, AFTER);
    assert!(!desk.system.is_set() && !desk.saved_consent().resume);
    assert_eq!((session.journey.page(), notice(&session)), (Page::Check, None));
    assert!(question(&session).is_none() && !session.journey.answers().consent.resume);
}

#[test]
fn a_program_that_was_updated_in_between_goes_on_where_the_older_one_stood() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    let gates = desk.saved()["journey"]["answers"]["gates"].clone();
    assert!(gates.as_object().is_some_and(|gates| !gates.is_empty()));
    desk.rewrite(|saved| {
        let kept = |name: &str| ["schema", "journey"].contains(&name);
        saved.as_object_mut().expect("fields").retain(|name, _| kept(name));
        let journey = &mut saved["journey"];
        journey["answers"]
            .as_object_mut()
            .expect("fields")
            .retain(|name, _| ["gates", "consent", "choice"].contains(&name.as_str()));
        let seen = journey["seen"].as_object_mut().expect("fields");
        seen.retain(|name, _| ["situation", "os", "protection", "products"].contains(&name.as_str()));
        for product in seen["products"].as_array_mut().expect("a list") {
            product.as_object_mut().expect("fields").remove("version");
        }
    });
    let session = desk.start(AFTER, AFTER);
    assert_eq!((session.journey.page(), notice(&session)), (Page::Check, None));
    assert!(changes(&session).contains(&"change-product-gone"));
    assert_eq!(desk.saved()["journey"]["answers"]["gates"], gates);
}

#[test]
fn what_a_newer_program_wrote_is_still_there_after_the_older_one_went_on() {
    let desk = Desk::new();
    drop(desk.asked(AFTER));
    desk.rewrite(|saved| {
        saved["later"] = 1.into();
        saved["journey"]["later"] = 2.into();
        saved["journey"]["answers"]["later"] = 3.into();
    });
    for _ in 0..3 {
        drop(desk.start(AFTER, AFTER));
    }
    let saved = desk.saved();
    let later = [&saved["later"], &saved["journey"]["later"], &saved["journey"]["answers"]["later"]];
    assert_eq!(later, [1, 2, 3]);
}

#[test]
fn what_comes_back_after_the_end_is_told_and_can_be_removed_once_more() {
    let desk = Desk::new();
    let mut session = restart_page(desk.start("windows-ultraav", "windows-clean"));
    let consent = session.journey.answers().consent;
    act(&mut session, Action::SetConsent(Consent { restart: true, ..consent }));
    for _ in 0..4 {
        act(&mut session, Action::Next);
    }
    assert_eq!((session.journey.page(), session.journey.ending()), (Page::Done, Ending::Moved));
    drop(session);
    let mut session = desk.start("windows-ultraav", "windows-ultraav");
    assert_eq!((session.journey.page(), session.journey.ending()), (Page::Done, Ending::Unfinished));
    assert!(!session.journey.is_finished());
    act(&mut session, Action::GoTo(Step::Check));
    assert_eq!(session.journey.why_not_next().expect("a reason").id, "next-not-while-still-there");
    act(&mut session, Action::TryAgain);
    assert_eq!((session.journey.page(), session.journey.removal()), (Page::Remove, Removal::Failed));
    assert!(!session.journey.answers().consent.uninstall, "it is agreed to anew");
}
