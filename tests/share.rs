//! One file for support staff, from the page that shows it to the bytes that are saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Document, Intent, PageView};
use safe_passage::session::share::{Beside, SavedFile};
use safe_passage::session::{Begin, Clock, Notice, Session};
use safe_passage::six_words::SixWords;
use safe_passage::system::desktop::resume;
use safe_passage::system::{Machine, Scripted};
use safe_passage_core::journey::{Action, Consent, Gate, GateAnswer, MadeFile, Page, PasswordHome, Removal};
use safe_passage_core::message;
use safe_passage_core::report::shared;
use safe_passage_core::survey::{Observation, Source, Survey, field};

fn survey(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"))
}

fn session_of(language: &str, machine: Scripted) -> Session {
    Session::begin(Begin {
        data: Data::load(None),
        language: Some(language.to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: Arc::new(machine) as Arc<dyn Machine>,
        after: None,
        resume: Arc::new(resume::ThisSystem),
        store: None,
    })
}

fn session(language: &str, name: &str) -> Session {
    session_of(language, Scripted::from_captures(&[survey(name)]).expect("a survey"))
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

fn open(session: &mut Session, beside: Beside) -> PageView {
    session.press(Intent::ShowBeside(Some(beside)));
    render::page(session)
}

/// As if the file had been saved, without a file.
fn saved(session: &mut Session) {
    let prepared = session.sharing.prepared.take().expect("a file that is shown");
    session.sharing.saved = Some(SavedFile {
        path: PathBuf::from("/home/anna/Documents/Safe Passage for support.safepassage"),
        words: SixWords::of(prepared.text.as_bytes()),
        shared: prepared.shared,
    });
}

/// A session on a page of the removal's step, with files made and questions answered.
fn on_the_way(language: &str) -> Session {
    let mut session = session(language, "windows-kts-frozen");
    act(&mut session, Action::Next);
    act(
        &mut session,
        Action::FileMade(MadeFile {
            path: r"C:\Users\anna\Documents\Passwords of Anna.kdbx".to_owned(),
            target: "kdbx".to_owned(),
            clear_text: false,
            deleted: false,
            records: 12,
        }),
    );
    act(&mut session, Action::SetUsPerson(Some(true)));
    for _ in 0..12 {
        act(&mut session, Action::SetPasswordHome(PasswordHome::File));
        for gate in session.journey.gates() {
            act(&mut session, Action::AnswerGate(gate, GateAnswer::None));
        }
        act(&mut session, Action::Choose("built-in".to_owned()));
        if session.journey.page() == Page::Remove {
            return session;
        }
        act(&mut session, Action::Next);
    }
    panic!("the removal was not reached");
}

/// A page as text, with what is folded away; the text of the file itself is looked at elsewhere, and so are versions, which
/// change with the data.
fn shown(session: &Session) -> String {
    let mut page = render::page(session);
    for block in &mut page.blocks {
        if let Block::Fold { id, blocks, .. } = block
            && matches!(id.as_str(), "exact" | "versions")
        {
            blocks.clear();
        }
    }
    let shell = render::shell(session);
    let foot: Vec<String> =
        page.back.iter().chain(&page.others).chain(&page.primary).map(|one| format!("[{}]", one.label)).collect();
    format!("──────── {} · {}\n\n{}{}\n\n", shell.step_line, shell.page_number, render::text::whole(&page, 78), foot.join(" "))
}

#[test]
fn the_pages_in_words() {
    for language in ["en-US", "es"] {
        let mut text = String::new();
        let mut before = session(language, "windows-kts-frozen");
        open(&mut before, Beside::Share);
        text.push_str(&shown(&before));
        open(&mut before, Beside::Essentials);
        text.push_str(&shown(&before));
        let mut session = on_the_way(language);
        open(&mut session, Beside::Share);
        text.push_str(&shown(&session));
        saved(&mut session);
        // Their words come from the versions of the data too.
        session.sharing.saved.as_mut().expect("saved").words = SixWords::of(b"the same every day");
        text.push_str(&shown(&session));
        open(&mut session, Beside::Essentials);
        text.push_str(&shown(&session).replace(env!("CARGO_PKG_VERSION"), "<version>"));
        assert!(!text.to_lowercase().contains("passwords of anna"), "{text}");
        insta::assert_snapshot!(format!("share_{}", &language[..2]), text.replace(": 0.1.0", ": <version>"));
    }
}

/// All texts of blocks, folded away or not.
fn texts(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Rows(rows) => found.extend(rows.iter().flat_map(|row| {
                [row.title.clone(), row.note.clone(), row.badge.as_ref().map_or(String::new(), |(_, word)| word.clone())]
            })),
            Block::Fold { label, blocks, .. } => {
                found.push(label.clone());
                texts(blocks, found);
            }
            Block::Exact(text) | Block::Text(text) => found.push(text.clone()),
            Block::Large(items) => found.extend(items.iter().flat_map(|item| [item.label.clone(), item.text.clone()])),
            _ => {}
        }
    }
}

#[test]
fn everything_that_is_in_the_file_is_shown_before_it_is_saved() {
    for name in ["windows-kts-frozen", "linux-kesl", "mac-kaspersky", "windows-unreadable"] {
        let mut session = session("en-US", name);
        act(&mut session, Action::Next);
        let page = open(&mut session, Beside::Share);
        assert_eq!((page.number, page.primary.expect("a way to save").intent), (92, Intent::SaveDocument(Document::Shared)));
        let mut found = Vec::new();
        texts(&page.blocks, &mut found);
        let prepared = session.sharing.prepared.as_ref().expect("a file");
        assert!(found.contains(&prepared.text), "{name}: to the letter");
        assert_eq!(render::document(&session, Document::Shared), prepared.text, "{name}: what is shown is what is written");
        found.retain(|text| *text != prepared.text);
        let whole = found.join("\n");
        for observation in &prepared.shared.survey[0].observations {
            for text in observation.subject.iter().chain(observation.value.values()) {
                assert!(whole.contains(text.as_str()), "{name}: {text} is not shown in a part of its own");
            }
        }
        for version in prepared.shared.versions.values() {
            assert!(found.contains(version), "{name}: {version}");
        }
        let html = render::html::whole(&session, &render::page(&session));
        assert!(html.contains(&render::html::escape(&prepared.text)), "{name}: in the browser too");
        let again = shared::read(&prepared.text).expect("a file that can be read");
        assert_eq!(again.text(), prepared.text, "{name}");
        assert_eq!(again.journey.expect("a journey").page(), Page::Look, "{name}");
    }
}

/// Names, addresses, keys and paths, and what of each may not be seen again.
const PLANTED: [(&str, &str); 10] = [
    (r"C:\Users\zephyrine.quill\AppData\Local\Kaspersky Lab\x", "zephyrine"),
    (r"\\MARIGOLD-PC\quillshare\avp.exe", "marigold"),
    ("Quill’s notes", "quill"),
    ("zephyrine@quillworks.example", "quillworks"),
    ("from 192.168.17.23", "192.168.17.23"),
    ("2001:db8:85a3::8a2e:370:7334", "85a3"),
    ("00:1A:2B:3C:4D:5E", "1a:2b"),
    ("Q1W2E-R3T4Y-U5I6O-P7A8S", "q1w2e"),
    ("S-1-5-21-4471823001-4471823002-4471823003-1001", "4471823001"),
    ("Serial Number: QLL0GTJGH5X", "qll0gtjgh5x"),
];

/// A machine in whose every subject and value something private stands behind what was read.
fn planted(name: &str) -> Scripted {
    let text = std::fs::read_to_string(survey(name)).expect("a survey");
    let mut survey: Survey = serde_json::from_str(&text).expect("a survey");
    let mut next = PLANTED.iter().cycle();
    for observation in &mut survey.observations {
        if observation.source == Source::System {
            continue;
        }
        if let Some(subject) = &mut observation.subject {
            *subject = format!("{subject} {}", next.next().expect("endless").0);
        }
        for text in observation.value.values_mut() {
            *text = format!("{text} {}", next.next().expect("endless").0);
        }
    }
    let path = r"C:\Users\zephyrine.quill\AppData\Roaming\x.exe";
    survey.observations.push(Observation::read(Source::Processes, path, [(field::NAME, "x of Zephyrine".to_owned())]));
    Scripted::of_looks(vec![vec![survey]]).expect("a machine")
}

#[test]
fn nothing_private_is_on_a_page_or_in_a_document_for_support() {
    for name in ["windows-kts-frozen", "linux-kfl", "mac-kaspersky"] {
        let mut session = session_of("en-US", planted(name));
        act(&mut session, Action::Next);
        assert!(session.journey.case().is_some(), "{name}");
        let mut told = vec![session.shared().text()];
        open(&mut session, Beside::Share);
        told.push(render::html::whole(&session, &render::page(&session)));
        told.push(render::text::whole(&render::page(&session), 78));
        for text in told {
            let lower = text.to_lowercase();
            for (_, needle) in PLANTED {
                assert!(!lower.contains(needle), "{name}: {needle} survives");
            }
            assert!(text.contains("&lt;user&gt;") || text.contains("<user>"), "{name}: the place of a name is shown");
        }
    }
}

#[test]
fn the_journey_goes_on_beneath_the_page_and_is_found_again_as_it_was() {
    let mut session = session("en-US", "windows-kts-frozen");
    // While a look is under way, and its end is in the file.
    session.press(Intent::Journey(Action::Next));
    open(&mut session, Beside::Share);
    session.wait();
    assert_eq!((session.journey.page(), session.sharing.number()), (Page::Look, Some(92)));
    let prepared = session.sharing.prepared.as_ref().expect("a file");
    assert!(prepared.shared.situation().is_some() && !prepared.shared.survey.is_empty(), "what came meanwhile is in it");
    // What was said above the page is said there again.
    session.press(Intent::ShowBeside(None));
    let notice = Notice { what: message!("look-not-started"), what_to_do: None, fine: false };
    session.notice = Some(notice.clone());
    let page = open(&mut session, Beside::Share);
    assert!(!page.blocks.iter().any(|block| matches!(block, Block::News { .. })));
    open(&mut session, Beside::Essentials);
    session.press(render::page(&session).back.expect("a way back").intent);
    assert_eq!((session.sharing.shown, session.notice.take()), (None, Some(notice)));
    // A step of the list leads away from it.
    act(&mut session, Action::Next);
    open(&mut session, Beside::Share);
    act(&mut session, Action::GoTo(safe_passage_core::journey::Step::Look));
    assert_eq!((session.sharing.shown, session.journey.page()), (None, Page::Look));
}

#[test]
fn while_something_is_removed_help_can_be_asked_and_nothing_else_changes() {
    let mut session = on_the_way("en-US");
    act(&mut session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    act(&mut session, Action::BeginRemoval);
    assert_eq!(session.journey.removal(), Removal::Begun);
    open(&mut session, Beside::Share);
    let shared = &session.sharing.prepared.as_ref().expect("a file").shared;
    let journey = shared.journey.as_ref().expect("a journey");
    assert_eq!((journey.page(), journey.removal()), (Page::Remove, Removal::Begun));
    assert_eq!(journey.answers().us_person, None, "that never leaves the computer");
    assert_eq!(journey.answers().made_files[0].path, "<file>.kdbx");
    assert_eq!(journey.answers().gates.get(&Gate::Passwords), Some(&GateAnswer::None));
    let mut said = Vec::new();
    texts(&open(&mut session, Beside::Essentials).blocks, &mut said);
    assert!(said.contains(&session.words.word("essentials-removal-begun")), "{said:?}");
    session.press(Intent::ShowBeside(None));
    assert_eq!((session.journey.page(), session.journey.removal()), (Page::Remove, Removal::Begun));
    // Where it failed, the way to help stands among the page's other ways.
    let offered =
        |session: &Session| render::page(session).others.iter().any(|one| one.intent == Intent::ShowBeside(Some(Beside::Share)));
    assert!(!offered(&session));
    act(&mut session, Action::RemovalEnded { ok: false });
    assert!(offered(&session));
}

#[test]
fn a_file_that_was_saved_is_told_again_until_something_changes() {
    let mut session = session("en-US", "windows-kts-frozen");
    act(&mut session, Action::Next);
    open(&mut session, Beside::Share);
    saved(&mut session);
    let words = session.sharing.saved.as_ref().expect("saved").words.words("en-US");
    session.press(Intent::ShowBeside(None));
    let page = open(&mut session, Beside::Share);
    assert_eq!(page.number, 94);
    let mut found = Vec::new();
    texts(&page.blocks, &mut found);
    let spanish = session.sharing.saved.as_ref().expect("saved").words.words("es").join(" ");
    assert!(words.iter().all(|word| found.iter().any(|text| text == word)), "{found:?}");
    assert!(found.iter().any(|text| text.ends_with(&spanish)), "{found:?}");
    // The same words where everything is read out.
    found.clear();
    texts(&open(&mut session, Beside::Essentials).blocks, &mut found);
    assert!(words.iter().all(|word| found.iter().any(|text| text == word)), "{found:?}");
    // Another answer, another file.
    session.press(Intent::ShowBeside(None));
    act(&mut session, Action::Next);
    assert_eq!(open(&mut session, Beside::Share).number, 92);
    assert!(session.sharing.saved.is_some());
    // Another computer has nothing of it.
    act(&mut session, Action::OtherMachine);
    assert!(session.sharing.saved.is_none() && session.sharing.shown.is_none());
}
