//! Starting products' own uninstallers from the page of the removal: what is shown before, that nothing starts unasked, and
//! what is said of each way in which one can end. The uninstallers are played; what Windows makes of them is tested there.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Intent};
use safe_passage::session::uninstall::{Found, Uninstall};
use safe_passage::session::{Begin, Clock, Session};
use safe_passage::system::desktop::resume;
use safe_passage::system::uninstall::{Prepared, Running, Stamp, StartError, Uninstallers};
use safe_passage::system::{Machine, Progress, Scripted};
use safe_passage_core::detection::Makers;
use safe_passage_core::journey::plan::removed_tick;
use safe_passage_core::journey::{Action, Consent, GateAnswer, Page, PasswordHome, Removal};
use safe_passage_core::removal::{Ended, Uninstaller};
use safe_passage_core::survey::{Kind, Survey};

const BEFORE: &str = "windows-kts-frozen";
const AFTER: &str = "windows-kts-after-restart";

/// How the played uninstallers end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Play {
    /// It does its work.
    Succeeds,
    /// It ends with a code and has done nothing.
    Fails(u32),
    /// It ends and asks for a restart; until then the product is there.
    AsksForRestart,
    /// It never ends.
    Hangs,
    /// It ends well, and the product is there again.
    ComesBack,
    /// The person says no to the system's question.
    Declined,
}

/// This computer with played uninstallers.
struct Here {
    play: Play,
    gone: Arc<AtomicBool>,
    started: Arc<Mutex<Vec<String>>>,
    signed: bool,
}

fn capture(name: &str) -> Scripted {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"));
    Scripted::from_captures(&[path]).expect("a survey")
}

impl Machine for Here {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        let name = if self.gone.load(Ordering::SeqCst) { AFTER } else { BEFORE };
        Survey { kind: Kind::ThisComputer, ..capture(name).survey(progress, cancel) }
    }

    fn is_this_computer(&self) -> bool {
        true
    }

    fn uninstallers(&self) -> Arc<dyn Uninstallers> {
        Arc::new(Played { play: self.play, gone: self.gone.clone(), started: self.started.clone(), signed: self.signed })
    }
}

struct Played {
    play: Play,
    gone: Arc<AtomicBool>,
    started: Arc<Mutex<Vec<String>>>,
    signed: bool,
}

impl Uninstallers for Played {
    fn offered(&self) -> bool {
        true
    }

    fn programs(&self) -> Vec<String> {
        vec![r"C:\Program Files".to_owned(), r"C:\Program Files (x86)".to_owned()]
    }

    fn inspect(&self, uninstaller: &Uninstaller, makers: &Makers) -> Result<Prepared, StartError> {
        let file = match uninstaller {
            Uninstaller::Program { path, .. } => path.clone(),
            Uninstaller::WindowsInstaller { .. } => r"C:\Windows\System32\msiexec.exe".to_owned(),
        };
        if !self.signed {
            return Err(StartError::OtherSigner { path: file, signer: "Somebody Else".to_owned() });
        }
        Ok(Prepared::new(uninstaller.clone(), makers.clone(), file, "AO Kaspersky Lab".to_owned(), Stamp::default(), None))
    }

    fn start(&self, prepared: &Prepared) -> Result<Box<dyn Running>, StartError> {
        self.started.lock().expect("one test").push(prepared.file().to_owned());
        if self.play == Play::Declined {
            return Err(StartError::Declined);
        }
        Ok(Box::new(Played { play: self.play, gone: self.gone.clone(), started: self.started.clone(), signed: self.signed }))
    }
}

impl Running for Played {
    fn wait(self: Box<Self>, stop_watching: &AtomicBool) -> Ended {
        match self.play {
            Play::Succeeds => {
                self.gone.store(true, Ordering::SeqCst);
                Ended::Code(0)
            }
            Play::Fails(code) => Ended::Code(code),
            Play::AsksForRestart => Ended::Code(3010),
            Play::ComesBack => Ended::WithoutCode,
            Play::Hangs | Play::Declined => {
                while !stop_watching.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(5));
                }
                Ended::NotWatched
            }
        }
    }
}

struct Desk {
    session: Session,
    started: Arc<Mutex<Vec<String>>>,
}

impl Desk {
    /// On the page of the removal, with the removal begun or not.
    fn new(play: Play, signed: bool) -> Self {
        let started = Arc::default();
        let machine = Here { play, gone: Arc::default(), started: Arc::clone(&started), signed };
        let mut session = Session::begin(Begin {
            data: Data::load(None),
            language: Some("en-US".to_owned()),
            country: None,
            clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
            machine: Arc::new(machine),
            after: None,
            resume: Arc::new(resume::ThisSystem),
            store: None,
        });
        for _ in 0..20 {
            if session.journey.page() == Page::Remove {
                break;
            }
            for gate in session.journey.gates() {
                act(&mut session, Action::AnswerGate(gate, GateAnswer::None));
            }
            act(&mut session, Action::SetPasswordHome(PasswordHome::File));
            act(&mut session, Action::Choose("built-in".to_owned()));
            act(&mut session, Action::Next);
        }
        assert_eq!(session.journey.page(), Page::Remove);
        act(&mut session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
        Self { session, started }
    }

    fn begun(play: Play) -> Self {
        let mut desk = Self::new(play, true);
        act(&mut desk.session, Action::BeginRemoval);
        desk
    }

    fn started(&self) -> Vec<String> {
        self.started.lock().expect("one test").clone()
    }

    fn page(&self) -> String {
        render::text::whole(&render::page(&self.session), 100_000)
    }

    fn says(&self, id: &str) -> bool {
        let said = self.session.words.word(id);
        self.page().contains(said.trim_end())
    }

    /// Whether a part of the page stands there under a heading, and not folded away.
    fn is_open(&self, id: &str) -> bool {
        let wanted = Block::Heading(self.session.words.word(id));
        let in_card = |block: &Block| matches!(block, Block::Card(card) if card.blocks.contains(&wanted));
        render::page(&self.session).blocks.iter().any(in_card)
    }

    /// A product whose uninstaller can be started, if there is one.
    fn ready(&self) -> Option<String> {
        let tasks = self.session.data.removal.removal(&self.session.journey);
        let mut ids = tasks.into_iter().filter_map(|task| task.product).map(|product| product.id);
        ids.find(|id| matches!(self.session.uninstalls.of(id), Some(Uninstall::Ready(_))))
    }

    fn press(&mut self, intent: Intent) {
        self.session.press(intent);
        self.session.wait();
    }

    fn until(&mut self, what: impl Fn(&Session) -> bool) {
        let begun = Instant::now();
        while !what(&self.session) {
            assert!(begun.elapsed() < Duration::from_secs(30), "nothing came: {}", self.page());
            std::thread::sleep(Duration::from_millis(5));
            self.session.poll();
        }
    }

    /// Starts that of a product and waits until it has ended.
    fn run(&mut self, id: &str) -> (Ended, Found) {
        self.press(Intent::StartUninstaller(id.to_owned()));
        let wanted = id.to_owned();
        self.until(|session| matches!(session.uninstalls.of(&wanted), Some(Uninstall::Ended { .. })));
        match self.session.uninstalls.of(id) {
            Some(Uninstall::Ended { ended, found }) => (*ended, *found),
            other => panic!("{other:?}"),
        }
    }
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

#[test]
fn nothing_is_looked_at_or_started_before_the_removal_begins_and_nothing_unasked() {
    let mut desk = Desk::new(Play::Succeeds, true);
    assert_eq!(desk.ready(), None);
    desk.press(Intent::StartUninstaller("kts".to_owned()));
    assert!(desk.started().is_empty());
    act(&mut desk.session, Action::BeginRemoval);
    let id = desk.ready().expect("an uninstaller");
    assert!(desk.started().is_empty(), "it is shown first");
    let (shown, product) = (desk.page(), desk.session.uninstalls.of(&id).cloned());
    let Some(Uninstall::Ready(prepared)) = product else { panic!("{product:?}") };
    assert!(shown.contains(prepared.file()) && shown.contains("AO Kaspersky Lab"), "file and signer in full: {shown}");
    desk.press(Intent::StartUninstaller("nobody".to_owned()));
    assert!(desk.started().is_empty());
}

#[test]
fn each_end_is_told_as_it_is() {
    for (play, ended, found, said) in [
        (Play::Succeeds, Ended::Code(0), Found::Gone, "uninstall-ended"),
        (Play::Fails(1602), Ended::Code(1602), Found::StillThere, "uninstall-ended-by-person"),
        (Play::AsksForRestart, Ended::Code(3010), Found::StillThere, "uninstall-ended-restart"),
        (Play::ComesBack, Ended::WithoutCode, Found::StillThere, "uninstall-ended-without-code"),
    ] {
        let mut desk = Desk::begun(play);
        let id = desk.ready().expect("an uninstaller");
        assert_eq!(desk.run(&id), (ended, found), "{play:?}");
        assert_eq!(desk.started().len(), 1, "{play:?}");
        assert!(desk.says(said), "{play:?}: {}", desk.page());
        // Its end is not its success: only what a look no longer finds is ticked, and the person ends the removal.
        let product = desk.session.journey.seen().expect("a look").products.iter().find(|one| one.id == id).expect("it").clone();
        let ticked = desk.session.journey.answers().ticked.contains(&removed_tick(&product));
        assert_eq!((ticked, desk.session.journey.removal()), (found == Found::Gone, Removal::Begun), "{play:?}");
        // What to do about a failure is open where the failure is told, and folded away where there was none.
        assert_eq!(desk.is_open("if-it-does-not-work"), found == Found::StillThere, "{play:?}");
    }
}

#[test]
fn one_that_hangs_is_left_alone_and_no_other_starts_beside_it() {
    let mut desk = Desk::begun(Play::Hangs);
    let id = desk.ready().expect("an uninstaller");
    desk.press(Intent::StartUninstaller(id.clone()));
    let wanted = id.clone();
    desk.until(|session| matches!(session.uninstalls.of(&wanted), Some(Uninstall::Running)));
    assert!(desk.session.uninstalls.is_running() && desk.says("uninstall-stop-watching"));
    if let Some(other) = desk.ready() {
        desk.press(Intent::StartUninstaller(other));
    }
    assert_eq!(desk.started().len(), 1, "one at a time");
    // Closing says what is going on; a second wish to close is granted.
    assert!(!desk.session.told_about_closing());
    desk.session.tell_about_closing();
    assert!(desk.session.told_about_closing());
    assert_eq!(desk.session.notice.as_ref().map(|notice| notice.what.id.as_ref()), Some("closing-during-uninstaller"));
    desk.press(Intent::StopWatching);
    desk.until(|session| !session.uninstalls.is_running());
    assert!(desk.says("uninstall-not-watched") && desk.says("uninstall-found-not-known"), "{}", desk.page());
    // The way on is there all the same.
    act(&mut desk.session, Action::RemovalEnded { ok: false });
    assert_eq!(desk.session.journey.removal(), Removal::Failed);
    assert!(desk.session.uninstalls.of(&id).is_none(), "what was before counts no more");
}

#[test]
fn who_says_no_can_say_yes_again_and_an_unexpected_signer_is_shown_and_not_started() {
    let mut desk = Desk::begun(Play::Declined);
    let id = desk.ready().expect("an uninstaller");
    desk.press(Intent::StartUninstaller(id.clone()));
    desk.until(|session| session.notice.is_some());
    assert_eq!(desk.session.notice.as_ref().map(|notice| notice.what.id.as_ref()), Some("uninstall-declined"));
    let wanted = id.clone();
    desk.until(|session| matches!(session.uninstalls.of(&wanted), Some(Uninstall::Ready(_))));

    let mut desk = Desk::new(Play::Succeeds, false);
    act(&mut desk.session, Action::BeginRemoval);
    assert_eq!(desk.ready(), None);
    desk.press(Intent::StartUninstaller(id.clone()));
    assert!(desk.started().is_empty());
    let page = desk.page();
    assert!(page.contains("Somebody Else") && !page.to_lowercase().contains("fake"), "{page}");
    assert!(desk.says("uninstall-by-hand"));
}
