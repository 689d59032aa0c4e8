//! Every page of the road as text, for machines written down in `surveys/`, and every page that says what went wrong.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Control, Document, Hidden, Intent, ReadAs};
use safe_passage::session::{Begin, Clock, Purpose, Session};
use safe_passage::store::Store;
use safe_passage::system::Scripted;
use safe_passage::system::desktop::resume;
use safe_passage_core::journey::plan::removed_tick;
use safe_passage_core::journey::{Action, Consent, Gate, GateAnswer, MadeFile, Manages, Page, PasswordHome, Removal};
use safe_passage_core::message;
use safe_passage_core::providers::{Category, Query, System, alternatives};
use serde_json::json;

/// No wrapping, so that the length of a path decides nothing.
const UNWRAPPED: usize = 100_000;

fn survey(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"))
}

fn machine(name: &str) -> Arc<Scripted> {
    Arc::new(Scripted::from_captures(&[survey(name)]).expect("a survey"))
}

fn session(before: &str, after: Option<&str>, store: Option<Store>) -> Session {
    let mut session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: machine(before),
        after: after.map(|name| machine(name) as Arc<dyn safe_passage::system::Machine>),
        resume: Arc::new(resume::ThisSystem),
        store,
    });
    session.wait();
    session
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

/// Closes what is folded away, as a person meets it.
fn fold(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Fold { blocks, .. } => blocks.clear(),
            Block::Card(card) => fold(&mut card.blocks),
            _ => {}
        }
    }
}

/// A page as the person meets it: the step, the page, and what the foot offers.
fn shown(session: &Session, state: &str) -> String {
    shown_with(session, state, false)
}

fn shown_with(session: &Session, state: &str, unfolded: bool) -> String {
    let mut page = render::page(session);
    if !unfolded {
        fold(&mut page.blocks);
    }
    let shell = render::shell(session);
    let mut text = format!("──────── {} · {}{state}\n\n", shell.step_line, shell.page_number);
    text.push_str(&render::text::whole(&page, render::text::WIDTH));
    let button = |control: &Control| format!("[{}{}]", control.label, if control.enabled { "" } else { " (not yet)" });
    let foot: Vec<String> = page.back.iter().chain(&page.others).chain(&page.primary).map(button).collect();
    writeln!(text, "{}", foot.join(" ")).expect("a text takes everything");
    if let Some(why_not) = &page.why_not {
        writeln!(text, "{why_not}").expect("a text takes everything");
    }
    text.push('\n');
    text
}

/// Answers the page as somebody who has everything ready, and returns what is shown on the way.
fn answer(session: &mut Session) -> String {
    let mut text = String::new();
    match session.journey.page() {
        Page::PasswordHome => act(session, Action::SetPasswordHome(PasswordHome::File)),
        Page::Passwords => {
            act(session, Action::AnswerGate(Gate::Passwords, GateAnswer::Done));
            text.push_str(&shown(session, " · said to be done"));
            act(session, Action::SetOpenedInNewManager(true));
        }
        Page::Belongings => {
            for (place, gate) in session.journey.gates().into_iter().filter(|gate| *gate != Gate::Passwords).enumerate() {
                act(session, Action::ShowOtherWays(gate));
                act(session, Action::AnswerGate(gate, if place == 0 { GateAnswer::NotSure } else { GateAnswer::None }));
            }
            text.push_str(&shown(session, " · not sure of the first, other ways shown"));
            for gate in session.journey.gates() {
                if session.journey.answers().gates.get(&gate) == Some(&GateAnswer::NotSure) {
                    act(session, Action::AnswerGate(gate, GateAnswer::Done));
                }
            }
        }
        Page::Choose => act(session, Action::Choose("built-in".to_owned())),
        Page::Remove => {
            act(session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
            text.push_str(&shown(session, " · agreed"));
            act(session, Action::BeginRemoval);
            text.push_str(&shown(session, " · under way"));
            let first = session.journey.to_remove().first().map(|product| removed_tick(product));
            if let Some(first) = first.filter(|_| session.journey.to_remove().len() > 1) {
                act(session, Action::Tick(first, true));
                text.push_str(&shown(session, " · the first is gone"));
            }
            act(session, Action::RemovalEnded { ok: false });
            text.push_str(&shown(session, " · failed"));
            act(session, Action::BeginRemoval);
            act(session, Action::RemovalEnded { ok: true });
            text.push_str(&shown(session, " · ended"));
        }
        Page::Restart => act(session, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() })),
        _ => {}
    }
    text
}

/// The whole road of a machine in words.
///
/// What is folded away is shown on the pages that are asked for.
fn road(before: &str, after: Option<&str>, unfolded: &[Page], prepare: impl FnOnce(&mut Session)) -> String {
    let mut session = session(before, after, None);
    let mut text = shown(&session, "");
    act(&mut session, Action::Next);
    prepare(&mut session);
    for _ in 0..20 {
        text.push_str(&shown_with(&session, "", unfolded.contains(&session.journey.page())));
        if session.journey.page() == Page::Done {
            return text;
        }
        let here = session.journey.page();
        text.push_str(&answer(&mut session));
        act(&mut session, Action::Next);
        if session.journey.page() == here {
            // What can't go on can still end here.
            text.push_str(&shown(&session, " · no way on"));
            act(&mut session, Action::StopHere);
            assert_ne!(session.journey.page(), here, "the road ends before its end: {text}");
        }
    }
    panic!("the road has no end: {text}");
}

macro_rules! roads {
    ($($name:ident: $before:literal, $after:expr, $unfolded:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), road($before, $after, &$unfolded, |_| {}));
        }
    )*};
}

use Page::{Check, Choose, Know, Look, Prepare, Remove};

roads! {
    windows_kts_frozen: "windows-kts-frozen", Some("windows-kts-after-restart"), [Look, Know, Choose, Prepare, Remove, Check];
    windows_clean: "windows-clean", None, [Look];
    windows_10_clean: "windows-10-clean", None, [];
    windows_unreadable: "windows-unreadable", None, [Look];
    windows_ultraav: "windows-ultraav", Some("windows-clean"), [Look];
    windows_ultraav_traces: "windows-ultraav-traces", Some("windows-clean"), [Look, Remove];
    windows_vpn_and_passwords_only: "windows-vpn-and-passwords-only", Some("windows-clean"), [Look];
    windows_leftovers: "windows-leftovers", None, [Look];
    windows_current: "windows-current", Some("windows-clean"), [Look];
    windows_removal_failed: "windows-kts-frozen", None, [];
    mac_kaspersky: "mac-kaspersky", Some("mac-clean"), [Look, Choose, Prepare, Remove];
    mac_clean: "mac-clean", None, [];
    linux_kfl: "linux-kfl", Some("linux-clean"), [Look, Choose, Prepare, Remove];
    linux_clean: "linux-clean", None, [];
}

const ALL_PAGES: [Page; 16] = [
    Page::Welcome,
    Look,
    Page::ProtectFirst,
    Know,
    Page::PasswordHome,
    Page::Passwords,
    Page::Belongings,
    Page::Forgotten,
    Page::Payments,
    Choose,
    Page::Prepare,
    Page::Remove,
    Page::Restart,
    Check,
    Page::CleanUp,
    Page::Done,
];

#[test]
fn windows_managed() {
    for (who, name) in [
        (Manages::Employer, "windows_managed_employer"),
        (Manages::Left, "windows_managed_left"),
        (Manages::Administrator, "windows_managed_administrator"),
        (Manages::Mine, "windows_managed_mine"),
    ] {
        let text =
            road("windows-managed", Some("windows-clean"), &[Look, Remove], |session| act(session, Action::SetManages(who)));
        insta::assert_snapshot!(name, text);
    }
}

/// A machine on which traces were found, as one that was collected writes them.
fn with_traces() -> Session {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys/windows-kts-frozen.json");
    let mut survey: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).expect("the survey")).expect("the survey is JSON");
    let observations = survey["observations"].as_array_mut().expect("a list");
    let home = r"C:\Users\<user>";
    for (path, there) in [
        (format!(r"{home}\AppData\Local\Kaspersky Lab\Kaspersky Password Manager"), true),
        (format!(r"{home}\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\Backup"), false),
        (format!(r"{home}\Documents\Kaspersky Password Manager\Backup"), true),
        (format!(r"{home}\Documents\Passwords Database"), false),
    ] {
        let value = serde_json::json!({"exists": there.to_string()});
        observations.insert(0, serde_json::json!({"source": "files", "subject": path, "status": "read", "value": value}));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("traces.json");
    std::fs::write(&path, survey.to_string()).expect("written");
    Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: Arc::new(Scripted::from_captures(&[path]).expect("a survey")),
        after: None,
        resume: Arc::new(resume::ThisSystem),
        store: None,
    })
}

#[test]
fn what_was_found_how_it_comes_out_and_what_is_not_known() {
    let mut session = with_traces();
    for _ in 0..8 {
        if session.journey.page() == Page::Belongings {
            break;
        }
        if session.journey.page() == Page::Passwords {
            act(&mut session, Action::AnswerGate(Gate::Passwords, GateAnswer::None));
        }
        act(&mut session, Action::SetPasswordHome(PasswordHome::File));
        act(&mut session, Action::Next);
    }
    let mut text = shown_with(&session, " · traces found, everything unfolded", true);
    act(&mut session, Action::AnswerGate(Gate::TwoFactor, GateAnswer::Done));
    act(&mut session, Action::AnswerGate(Gate::Vault, GateAnswer::NotSure));
    text.push_str(&shown(&session, " · the first done, not sure of the vault"));
    act(&mut session, Action::ShowForgotten);
    text.push_str(&shown_with(&session, " · a forgotten password", true));
    let sheet = render::document(&session, render::page::Document::FindOutSheet);
    let body = sheet.split("<main>").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a body");
    text.push_str(body);
    assert!(!text.contains("<user>") && !text.contains("Users"), "no place of a person's is kept");
    insta::assert_snapshot!(text);
}

/// Walks until the page is reached.
fn go_to(session: &mut Session, page: Page) {
    for _ in 0..20 {
        if session.journey.page() == page {
            return;
        }
        answer(session);
        act(session, Action::Next);
    }
    panic!("{page:?} was not reached");
}

/// The sheet as it comes out of a printer: nothing to press on it, no fold, every address in full.
#[test]
fn the_sheet_is_whole_on_paper() {
    let mut text = String::new();
    for (machine, manages) in [
        ("windows-kts-frozen", None),
        ("windows-ultraav", None),
        ("windows-managed", Some(Manages::Administrator)),
        ("windows-managed", Some(Manages::Employer)),
        ("mac-kaspersky", None),
        ("linux-kfl", None),
    ] {
        let mut session = session(machine, None, None);
        act(&mut session, Action::Next);
        if let Some(manages) = manages {
            act(&mut session, Action::SetManages(manages));
        }
        if manages != Some(Manages::Employer) {
            go_to(&mut session, Page::Prepare);
        }
        let sheet = render::document(&session, render::page::Document::OfflineSheet);
        let body = sheet.split("<main>").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a body");
        // A link is read on paper only if it is its own address.
        for link in body.split("<a href=\"").skip(1) {
            let (address, rest) = link.split_once('"').expect("an address");
            assert!(rest.contains(&format!(">{address}<")), "{machine}: {address} is not written out");
        }
        for bad in ["<details", "<button", "ms-settings:", "[Open", "{$"] {
            assert!(!body.contains(bad), "{machine}: {bad} on paper: {body}");
        }
        writeln!(text, "──────── {machine} {manages:?}\n{body}").expect("a text takes everything");
    }
    for needed in ["kavremvr.exe", "https://media.kaspersky.com/", "Safe Mode with Networking", "without Shift", "hotspot", "USB"]
    {
        assert!(text.contains(needed), "{needed} is not on the sheet");
    }
    insta::assert_snapshot!(text);
}

/// A machine like one of the saved ones, with its observations changed.
fn changed(name: &str, change: impl FnOnce(&mut Vec<serde_json::Value>)) -> Arc<Scripted> {
    let text = fs::read_to_string(survey(name)).expect("the survey");
    let mut survey: serde_json::Value = serde_json::from_str(&text).expect("the survey is JSON");
    change(survey["observations"].as_array_mut().expect("a list"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("changed.json");
    fs::write(&path, survey.to_string()).expect("written");
    Arc::new(Scripted::from_captures(&[path]).expect("a survey"))
}

/// Walks to a page as somebody who has everything ready.
fn walk_to(page: Page, machine: Arc<dyn safe_passage::system::Machine>, after: Option<Arc<Scripted>>) -> Session {
    let mut session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine,
        after: after.map(|after| after as Arc<dyn safe_passage::system::Machine>),
        resume: Arc::new(resume::ThisSystem),
        store: None,
    });
    session.wait();
    for _ in 0..30 {
        if session.journey.page() == page {
            return session;
        }
        answer(&mut session);
        act(&mut session, Action::Next);
    }
    panic!("the road does not meet the page");
}

fn state_of(observations: &mut [serde_json::Value], source: &str, subject: &str, states: &[(&str, &str)]) {
    let one = observations.iter_mut().find(|one| one["source"] == source && one["subject"] == subject);
    let one = one.unwrap_or_else(|| panic!("{source} {subject}"));
    for (name, state) in states {
        one["value"][*name] = (*state).into();
    }
}

#[test]
fn a_network_that_is_gone_after_the_removal_is_said_with_what_to_do() {
    let mut text = String::new();
    for (what, changes) in [
        (" · no adapter", &[("adapter 1", "down"), ("default-route", "absent"), ("resolver", "none")][..]),
        (" · no way out", &[("default-route", "absent"), ("resolver", "none")][..]),
        (" · no name service", &[("resolver", "none")][..]),
    ] {
        let after = changed("windows-kts-after-restart", |observations| {
            for (subject, state) in changes {
                state_of(observations, "network", subject, &[("state", state)]);
            }
        });
        let session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
        text.push_str(&shown(&session, what));
    }
    // A survey of an older version does not speak of the network, and then the page does not either.
    let after = changed("windows-kts-after-restart", |observations| observations.retain(|one| one["source"] != "network"));
    let session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
    assert!(!shown(&session, "").contains("network"));
    insta::assert_snapshot!(text);
}

#[test]
fn where_two_places_of_windows_differ_both_are_told_and_the_page_that_settles_it() {
    let after = changed("windows-kts-after-restart", |observations| {
        state_of(observations, "defender", "status", &[("real-time", "off"), ("state", "off"), ("date", "2026-11-20")]);
    });
    let mut session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
    let mut text = shown(&session, " · the record says on, Microsoft Defender says off");
    let after = changed("windows-kts-after-restart", |observations| {
        state_of(observations, "defender", "status", &[("date", "2026-11-20")]);
        state_of(observations, "security-center", "Windows Defender", &[("state", "off")]);
    });
    session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
    text.push_str(&shown(&session, " · the record says off, Microsoft Defender says on"));
    // What is worth doing is ticked and waits for nothing.
    act(&mut session, Action::Tick("check-full-scan".to_owned(), true));
    assert!(shown(&session, "").contains("[x] A full scan by Microsoft Defender"));
    assert!(session.journey.why_not_next().is_none());
    insta::assert_snapshot!(text);
}

#[test]
fn what_was_chosen_is_said_to_be_on_or_what_is_to_be_done_for_it() {
    let with = |state: Option<&str>| {
        let after = changed("windows-kts-after-restart", |observations| {
            observations.extend(state.map(|state| {
                let value = json!({"name": "F-Secure SAFE", "role": "antivirus", "state": state, "definitions": "current"});
                json!({"source": "security-center", "subject": "F-Secure SAFE", "status": "read", "value": value})
            }));
        });
        let mut session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
        act(&mut session, Action::Choose("f-secure".to_owned()));
        session
    };
    let mut text = shown(&with(None), " · not installed yet");
    text.push_str(&shown(&with(Some("off")), " · installed and off"));
    text.push_str(&shown(&with(Some("on")), " · on"));
    insta::assert_snapshot!(text);
    // The receipt does not let a choice pass for a protection.
    let not_on = |session: &Session| {
        let said = message!("receipt-chosen-not-on", name = "F-Secure Total");
        let receipt = render::document::receipt_blocks(session);
        format!("{receipt:?}").contains(&session.words.say(&said))
    };
    assert!(not_on(&with(None)) && not_on(&with(Some("off"))) && !not_on(&with(Some("on"))));
}

/// A saved machine that stands for this computer, on which pages of the system can be opened.
struct Here(Arc<Scripted>);

impl safe_passage::system::Machine for Here {
    fn survey(
        &self,
        progress: &dyn Fn(safe_passage::system::Progress),
        cancel: &std::sync::atomic::AtomicBool,
    ) -> safe_passage_core::survey::Survey {
        self.0.survey(progress, cancel)
    }

    fn is_this_computer(&self) -> bool {
        true
    }
}

#[test]
fn pages_of_windows_are_offered_where_they_can_be_opened_and_stand_in_the_data() {
    let here = changed("windows-clean", |observations| {
        state_of(observations, "security-center", "Windows Defender", &[("state", "off")]);
        state_of(observations, "network", "default-route", &[("state", "absent")]);
    });
    let session = walk_to(Check, Arc::new(Here(here)), None);
    let page = render::page(&session);
    let controls =
        page.blocks.iter().filter_map(|block| if let Block::Controls(controls) = block { Some(controls) } else { None });
    let mut addresses = Vec::new();
    for control in controls.flatten() {
        if let Intent::OpenAddress(address) = &control.intent {
            assert!(session.data.knows_address(address), "{address}");
            addresses.push(address.as_str());
        }
    }
    assert_eq!(addresses, ["windowsdefender://providers/", "ms-settings:network-status"]);
}

#[test]
fn what_was_left_is_told_by_kind_with_how_sure_and_the_tool_comes_last() {
    let left = changed("windows-leftovers", |observations| {
        let see = |source: &str, subject: &str, value: serde_json::Value| serde_json::json!({"source": source, "subject": subject, "status": "read", "value": value});
        let extension = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
        let root = "Kaspersky Anti-Virus Personal Root Certificate";
        observations.extend([
            see("services", "AVP21.25", serde_json::json!({"state": "stopped", "image": r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.25\avp.exe", "exists": "false"})),
            see("browser-extensions", extension, serde_json::json!({"browser": "Microsoft Edge", "status": "forced"})),
            see("browser-extensions", extension, serde_json::json!({"browser": "Firefox", "name": "Kaspersky Protection"})),
            see("certificates", root, serde_json::json!({"browser": "Firefox"})),
        ]);
    });
    let session = walk_to(Page::CleanUp, left, None);
    let text = shown_with(&session, " · everything unfolded", true);
    assert!(text.find("https://media.kaspersky.com/utilities/ConsumerUtilities/kavremvr.exe") > text.find("klids.K4W-21-25"));
    insta::assert_snapshot!(text);

    // What a person removes with their own hand needs no tool of the maker's.
    let alone = changed("windows-leftovers", |observations| {
        let kept = |one: &serde_json::Value| {
            one["subject"].is_null()
                || one["source"] == "certificates"
                || !one.to_string().contains("aspersky") && !one.to_string().contains("klids")
        };
        observations.retain(kept);
    });
    let session = walk_to(Page::CleanUp, alone, None);
    let text = shown_with(&session, "", true);
    assert!(text.contains("certmgr.msc"), "{text}");
    assert!(!text.contains("common/uninstall/1464"), "{text}");
}

#[test]
fn kept_for_now() {
    let mut session = session("windows-kts-frozen", None, None);
    act(&mut session, Action::Next);
    act(&mut session, Action::Next);
    act(&mut session, Action::SetKeep(true));
    assert_eq!(session.journey.page(), Page::Done);
    insta::assert_snapshot!(shown(&session, ""));
}

#[test]
fn outside_the_united_states() {
    let mut session = session("windows-kts-frozen", None, None);
    act(&mut session, Action::SetCountry("DE".to_owned()));
    let mut text = shown(&session, "");
    act(&mut session, Action::Next);
    text.push_str(&shown(&session, ""));
    act(&mut session, Action::Next);
    text.push_str(&shown(&session, ""));
    act(&mut session, Action::SetUsPerson(Some(true)));
    text.push_str(&shown(&session, " · a US person"));
    insta::assert_snapshot!(text);
}

#[test]
fn about() {
    let mut session = session("windows-clean", None, None);
    session.press(Intent::ShowAbout(true));
    insta::assert_snapshot!(shown(&session, ""));
}

/// Nothing on any page is an id in place of words, or a variable that nobody filled in.
#[test]
fn no_page_shows_an_id() {
    for entry in fs::read_dir(survey("x").parent().expect("a folder")).expect("a folder").flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for who in Manages::ALL {
            let text = road(&name, None, &ALL_PAGES, |session| {
                if session.journey.why_not_next().is_some() {
                    act(session, Action::SetManages(who));
                }
            });
            for bad in ["{$", "{ $", "\u{2068}", "\u{2069}", "Some(", "None)"] {
                assert!(!text.contains(bad), "{name}: {bad:?} in\n{text}");
            }
            for word in text.split_whitespace() {
                let parts: Vec<&str> = word.split('-').collect();
                let starts = ["passwords", "gate", "detection", "protection", "choose", "look", "know", "next", "done", "check"];
                let id = parts.len() > 2 && starts.contains(&parts[0]);
                assert!(!id, "{name}: the id {word:?} stands in place of words");
            }
        }
    }
}

/// A person at the page on which the passwords are taken out, with a folder to work in.
struct Desk {
    folder: tempfile::TempDir,
    session: Session,
}

const EXPORT: &str = "Websites\n\nWebsite name: Example\nWebsite URL: https://example.org\nLogin name: \nLogin: anna\nPassword: s3cret-Of-Anna\nComment: \n\n---\n\nApplications\n\nOther Accounts\n\nNotes\n\nName: Door\nText: 1234\n\n---\n\n";

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::in_folder(folder.path().join("state"));
        let mut session = session("windows-kts-frozen", None, Some(store));
        for _ in 0..3 {
            act(&mut session, Action::Next);
        }
        act(&mut session, Action::SetPasswordHome(PasswordHome::File));
        act(&mut session, Action::Next);
        assert_eq!(session.journey.page(), Page::Passwords);
        Self { folder, session }
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).expect("written");
        path
    }

    fn press(&mut self, intent: Intent) {
        self.session.press(intent);
        self.session.wait();
    }

    fn read(&mut self, purpose: Purpose, path: &Path) -> String {
        self.press(Intent::ReadFile(purpose, path.display().to_string()));
        self.notice()
    }

    fn write(&mut self, path: &Path) -> String {
        let password = Hidden(zeroize::Zeroizing::new("long enough for a file".to_owned()));
        self.press(Intent::WriteEncrypted { path: path.display().to_string(), password });
        self.notice()
    }

    /// What stands above the page, with the places of this run taken out.
    fn notice(&mut self) -> String {
        let Some(_) = &self.session.notice else { return "(nothing)".to_owned() };
        let page = render::page(&self.session);
        let text = render::text::blocks(&page.blocks[..1], UNWRAPPED);
        self.session.press(Intent::CloseNotice);
        text.replace(&self.folder.path().display().to_string(), "<folder>").trim_end().to_owned()
    }
}

const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4";

#[test]
fn what_goes_wrong_is_said_with_what_to_do() {
    let mut desk = Desk::new();
    let mut text = String::new();
    let mut tell = |what: &str, said: String| {
        assert_ne!(said, "(nothing)", "{what}");
        write!(text, "{what}\n    {said}\n\n").expect("a text takes everything");
    };
    let export = desk.file("export.txt", EXPORT.as_bytes());
    let letter = desk.file("letter.txt", b"Dear Anna,\n\nhow are you?\n");
    let empty = desk.file("empty.txt", b"");
    let picture = desk.file("picture.png", PICTURE);
    let newer = desk.file(
        "newer.json",
        br#"{"schema": "safe-passage.survey/2", "kind": "this-computer", "os": "windows", "observations": []}"#,
    );
    let broken = desk.file("broken.json", br#"{"schema": "safe-passage.survey/1", "kind": "#);
    let folder = desk.folder.path().to_path_buf();

    let said = desk.read(Purpose::Export, &letter);
    tell("an export that is a letter", said);
    let said = desk.read(Purpose::Export, &empty);
    tell("an export that is empty", said);
    let said = desk.read(Purpose::Export, &picture);
    tell("an export that is a picture", said);
    let said = desk.read(Purpose::Export, &folder.join("gone.txt"));
    tell("an export that is not there", said);
    let said = desk.read(Purpose::Export, &folder);
    tell("an export that is a folder", said);
    let said = desk.read(Purpose::Survey, &newer);
    tell("a survey of a newer version", said);
    let said = desk.read(Purpose::Survey, &picture);
    tell("a survey that is a picture", said);
    let said = desk.read(Purpose::Survey, &broken);
    tell("a survey that was cut off", said);
    let said = desk.read(Purpose::Survey, &folder.join("gone.json"));
    tell("a survey that is not there", said);

    assert!(desk.session.export.is_none(), "nothing of all that was taken for an export");
    desk.read(Purpose::Export, &export);
    assert_eq!(desk.session.export.as_ref().expect("an export").import.records.len(), 2);

    let said = desk.write(&letter);
    tell("a file that is there already", said);
    assert_eq!(fs::read(&letter).expect("read"), b"Dear Anna,\n\nhow are you?\n");
    let said = desk.write(&letter.join("passwords.kdbx"));
    tell("a place below a file", said);
    let said = desk.write(&folder.join("no-such-folder/passwords.kdbx"));
    tell("a folder that is not there", said);
    #[cfg(target_os = "linux")]
    {
        let said = desk.write(Path::new("/sys/kernel/passwords.kdbx"));
        tell("a place where nothing can be written", said);
    }
    let parts: Vec<_> = fs::read_dir(&folder).expect("listed").flatten().map(|entry| entry.file_name()).collect();
    assert!(parts.iter().all(|name| !name.to_string_lossy().contains("part")), "{parts:?}");
    insta::assert_snapshot!(text);
}

#[test]
fn a_saved_journey_that_can_not_be_read_is_set_aside_with_a_sentence() {
    let mut text = String::new();
    for (what, content) in [
        ("broken", "{ not a journey"),
        ("of a newer version", r#"{"schema":"safe-passage.journey/2","journey":{"page":"somewhere"}}"#),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("journey.json"), content).expect("written");
        let session = session("windows-clean", None, Some(Store::in_folder(folder.path())));
        assert_eq!(session.journey.page(), Page::Welcome);
        let page = render::page(&session);
        let said = render::text::blocks(&page.blocks[..1], UNWRAPPED);
        let said = said.replace(&folder.path().display().to_string(), "<folder>");
        writeln!(text, "{what}\n    {said}").expect("a text takes everything");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn the_page_of_the_passwords_shows_counts_and_no_secret() {
    let mut desk = Desk::new();
    let export = desk.file("export.txt", EXPORT.as_bytes());
    desk.read(Purpose::Export, &export);
    let out = desk.folder.path().join("passwords.kdbx");
    desk.write(&out);
    assert!(out.is_file());
    let page = render::page(&desk.session);
    let documents = safe_passage::session::documents_folder().display().to_string();
    let text = render::text::whole(&page, UNWRAPPED)
        .replace(&desk.folder.path().display().to_string(), "<folder>")
        .replace(&documents, "<documents>");
    for secret in ["s3cret-Of-Anna", "1234", "anna", "long enough"] {
        assert!(!text.contains(secret), "{secret} is on the page");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_journey_taken_up_again_after_the_restart_says_what_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::in_folder(folder.path());
    let mut before = session("windows-kts-frozen", None, Some(store.clone()));
    for _ in 0..30 {
        if before.journey.page() == Page::Restart {
            break;
        }
        answer(&mut before);
        act(&mut before, Action::Next);
    }
    assert_eq!((before.journey.page(), before.journey.removal()), (Page::Restart, Removal::Ended));
    drop(before);
    let mut after = session("windows-kts-after-restart", None, Some(store));
    let mut text = shown(&after, "");
    answer(&mut after);
    act(&mut after, Action::Next);
    text.push_str(&shown(&after, ""));
    insta::assert_snapshot!(text);
}

const RULES: &str = "1;D:\\Work\\;*;*;1;0;1;;1\r\n1;C:\\Windows\\Temp\\;*;*;1;0;1;;1\r\nhello there\r\n";

#[test]
fn rules_of_the_person_s_own_are_read_ticked_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::in_folder(folder.path().join("state"));
    let mut session = session("windows-kts-frozen", None, Some(store));
    for _ in 0..12 {
        if session.journey.page() == Page::Settings {
            break;
        }
        answer(&mut session);
        act(&mut session, Action::Next);
    }
    assert_eq!(session.journey.page(), Page::Settings);
    // It is no gate: most people have no such rules.
    assert!(session.journey.why_not_next().is_none());
    let mut text = shown(&session, "nothing read");
    let list = folder.path().join("exclusions.csv");
    let bytes: Vec<u8> = [0xFF, 0xFE].into_iter().chain(RULES.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(&list, bytes).expect("written");
    session.press(Intent::ReadFile(Purpose::Settings, list.display().to_string()));
    session.wait();
    text.push_str(&shown(&session, "read"));
    let read = session.settings.as_ref().expect("a list");
    assert!(read.selected.is_empty(), "nothing is ticked beforehand");
    let refused = read.plan.iter().position(|planned| !planned.may_be_ticked()).expect("a rule that is refused");
    session.press(Intent::TickSetting(refused, true));
    session.press(Intent::TickSetting(1000, true));
    assert!(session.settings.as_ref().expect("a list").selected.is_empty(), "what is refused can't be ticked");
    session.press(Intent::TickSetting(0, true));
    // The same list once more is not twice the rules, and what was ticked of another plan counts no more.
    session.press(Intent::ReadFile(Purpose::Settings, list.display().to_string()));
    session.wait();
    let read = session.settings.as_ref().expect("a list");
    assert_eq!((read.files.len(), read.plan.len(), read.selected.len()), (1, 2, 0));
    session.press(Intent::ForgetSettings);
    assert!(session.settings.is_none());
    insta::assert_snapshot!(text.replace(&folder.path().display().to_string(), "<folder>"));
}

#[test]
fn names_of_entries_stand_on_the_page_alone() {
    let mut desk = Desk::new();
    let export = desk.file("export.txt", EXPORT.as_bytes());
    desk.read(Purpose::Export, &export);
    let rows = |session: &Session| {
        let page = render::page(session);
        page.blocks.iter().find_map(|block| if let Block::Private(rows) = block { Some(rows.clone()) } else { None })
    };
    assert!(rows(&desk.session).is_none(), "nobody asked for them");
    desk.press(Intent::ShowEntries(true));
    let shown = rows(&desk.session).expect("the entries");
    assert_eq!(shown.len(), 2);
    let first = &shown[0];
    let page = render::page(&desk.session);
    for paper in [render::html::whole(&desk.session, &page), render::text::whole(&page, UNWRAPPED)] {
        assert!(paper.contains("export.txt") && !paper.contains(&first.title), "{}", first.title);
    }
    for secret in ["s3cret-Of-Anna", "1234", "anna"] {
        assert!(shown.iter().all(|row| !row.title.contains(secret) && !row.note.contains(secret)));
    }
    desk.press(Intent::ForgetExport);
    assert!(!desk.session.preview && desk.session.export.is_none());
}

#[test]
fn an_export_in_other_words_is_offered_before_it_is_read() {
    let mut desk = Desk::new();
    let german = "Webseiten\r\n\r\nWebseitenname: Post\r\nWebseiten-URL: https://post.example\r\nAnmeldename: \r\nAnmeldung: anna\r\n\
                  Kennwort: geheim-1\r\nKommentar: \r\n\r\n---\r\n\r\nWebseitenname: Bank\r\nWebseiten-URL: https://bank.example\r\n\
                  Anmeldename: \r\nAnmeldung: anna\r\nKennwort: geheim-2\r\nKommentar: \r\n\r\n---\r\n";
    let export = desk.file("export.txt", german.as_bytes());
    desk.read(Purpose::Export, &export);
    assert!(desk.session.export.is_none(), "nothing is taken for granted");
    let page = render::page(&desk.session);
    let text = render::text::blocks(&page.blocks, UNWRAPPED);
    assert!(text.contains("Webseiten") && text.contains("Kennwort → Password") && !text.contains("geheim"), "{text}");
    desk.press(Intent::ReadAs(ReadAs::ProposedLabels));
    assert_eq!(desk.session.export.as_ref().expect("an export").import.records.len(), 2);
    assert!(desk.session.unread.is_none());
}

#[test]
fn an_export_in_an_old_encoding_is_read_with_the_one_that_is_chosen() {
    let mut desk = Desk::new();
    let mut bytes = EXPORT.as_bytes().to_vec();
    bytes.splice(bytes.len() - 6..bytes.len() - 6, [0xE4, 0xF6]);
    let export = desk.file("export.txt", &bytes);
    desk.read(Purpose::Export, &export);
    assert!(desk.session.export.is_none() && desk.session.unread.is_some());
    desk.press(Intent::ReadAs(ReadAs::CodePage("windows-1252")));
    assert!(desk.session.export.is_some());
}

#[cfg(target_os = "linux")]
#[test]
fn passwords_go_where_other_computers_get_them_only_when_it_is_agreed() {
    use safe_passage_core::passwords::{ClearTextTarget, Target};
    let mut desk = Desk::new();
    let export = desk.file("export.txt", EXPORT.as_bytes());
    desk.read(Purpose::Export, &export);
    let shared = desk.folder.path().join("Dropbox");
    fs::create_dir(&shared).expect("a folder");
    let path = shared.join("out.csv");
    let write = Intent::WriteClearText { target: ClearTextTarget::ChromeCsv, path: path.display().to_string() };
    desk.press(write.clone());
    assert!(!path.exists() && desk.session.shared_place.is_some(), "asked first");
    desk.press(Intent::WriteThere(false));
    assert!(!path.exists() && desk.session.shared_place.is_none());
    desk.press(write);
    desk.press(Intent::WriteThere(true));
    assert!(path.exists());
    assert!(desk.session.written_for(Target::ClearText(ClearTextTarget::ChromeCsv)).is_some());
}

#[test]
fn three_products_at_the_most_stand_side_by_side_with_the_same_questions() {
    let mut session = session("windows-kts-frozen", None, None);
    for _ in 0..14 {
        if session.journey.page() == Page::Choose {
            break;
        }
        answer(&mut session);
        act(&mut session, Action::Next);
    }
    assert_eq!(session.journey.page(), Page::Choose);
    let table = |session: &Session| {
        render::page(session)
            .blocks
            .iter()
            .find_map(|block| if let Block::Table(table) = block { Some(table.clone()) } else { None })
    };
    let query = Query { os: Some(System::Windows), ..Query::of(Category::Antivirus) };
    let list = alternatives(&session.data.catalogue, &query, "2026-11-23".parse().expect("a day"));
    let ids: Vec<String> = list.cards.iter().map(|card| card.products[0].id.clone()).take(4).collect();
    assert_eq!(ids.len(), 4);
    assert!(table(&session).is_none());
    session.press(Intent::Compare(ids[2].clone(), true));
    assert!(table(&session).is_none(), "one alone is beside nothing");
    for id in [&ids[0], &ids[1], &ids[3]] {
        session.press(Intent::Compare(id.clone(), true));
    }
    assert_eq!(session.compared.len(), 3, "the fourth has to wait");
    let shown = table(&session).expect("a table");
    let names: Vec<String> = list.cards.iter().take(3).map(|card| card.products[0].name.clone()).collect();
    assert_eq!(shown.columns, names, "the order of the list, whichever was marked first");
    assert!(shown.rows.len() >= 4);
    for (question, answers) in &shown.rows {
        assert!(answers.len() == 3 && answers.iter().all(|answer| !answer.is_empty()), "{question}: {answers:?}");
    }
    session.press(Intent::Compare(ids[0].clone(), false));
    assert_eq!(table(&session).expect("a table").columns, names[1..]);
    // The text and the paper hold every answer too.
    let page = render::page(&session);
    let text = render::text::whole(&page, UNWRAPPED);
    let paper = render::html::whole(&session, &page);
    for name in &names[1..] {
        assert!(text.contains(&format!("{name}: ")) && paper.contains(&format!("<th scope=\"col\">{name}</th>")), "{name}");
    }
}

/// A session at the end of its road, prepared before it sets out.
fn at_the_end(before: &str, after: Option<&str>, prepare: impl FnOnce(&mut Session)) -> Session {
    let mut session = session(before, after, None);
    prepare(&mut session);
    for _ in 0..30 {
        if session.journey.page() == Page::Done {
            return session;
        }
        answer(&mut session);
        let here = session.journey.page();
        act(&mut session, Action::Next);
        if session.journey.page() == here {
            act(&mut session, Action::StopHere);
        }
    }
    panic!("the road has no end");
}

fn made_file() -> MadeFile {
    MadeFile {
        path: r"C:\Users\anna\Documents\passwords.csv".to_owned(),
        target: "chrome-csv".to_owned(),
        clear_text: true,
        deleted: true,
        records: 12,
    }
}

fn receipt_json(session: &Session) -> serde_json::Value {
    let text = render::document(session, Document::ReceiptJson);
    for private in ["anna", "Users", "Documents", "<user>"] {
        assert!(!text.contains(private), "{private} is in {text}");
    }
    serde_json::from_str(&text).expect("one JSON document")
}

fn body(html: &str) -> &str {
    html.split("<main>").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a body")
}

#[test]
fn the_receipt_holds_what_was_found_decided_taken_out_and_removed_in_every_form() {
    let session = at_the_end("windows-kts-frozen", Some("windows-kts-after-restart"), |session| {
        session.act(Action::FileMade(made_file()));
    });
    insta::assert_snapshot!("receipt_json", render::document(&session, Document::ReceiptJson));
    insta::assert_snapshot!("receipt_text", render::document(&session, Document::ReceiptText));
    insta::assert_snapshot!("receipt_html", body(&render::document(&session, Document::ReceiptHtml)));
}

/// What is done with a session before it sets out.
type Setup<'a> = &'a dyn Fn(&mut Session);

/// What the fields of the receipt say on different roads.
#[test]
fn the_receipt_says_what_is_true_of_each_road() {
    let nothing = |_: &mut Session| {};
    let keep = |session: &mut Session| {
        act(session, Action::Next);
        act(session, Action::Next);
        act(session, Action::SetKeep(true));
    };
    let abroad = |session: &mut Session| act(session, Action::SetCountry("DE".to_owned()));
    let table: [(&str, Option<&str>, Setup<'_>, serde_json::Value); 6] = [
        (
            "windows-kts-frozen",
            Some("windows-kts-after-restart"),
            &nothing,
            serde_json::json!(["outdated", "yes", "moved", ["gone", "gone", "gone"]]),
        ),
        // The same machine looked at once more: nothing is gone, whatever was said.
        (
            "windows-kts-frozen",
            None,
            &nothing,
            serde_json::json!(["outdated", "yes", "unfinished", ["still-there", "still-there", "still-there"]]),
        ),
        // A look that could read nothing proves nothing.
        (
            "windows-kts-frozen",
            Some("windows-unreadable"),
            &nothing,
            serde_json::json!(["outdated", "yes", "removal-unproved", ["unclear", "unclear", "unclear"]]),
        ),
        ("windows-kts-frozen", None, &keep, serde_json::json!(["outdated", "yes", "kept", []])),
        ("windows-clean", None, &nothing, serde_json::json!(["absent", "yes", "nothing-to-do", []])),
        (
            "windows-kts-frozen",
            Some("windows-kts-after-restart"),
            &abroad,
            serde_json::json!(["outdated", "no", "moved", ["gone", "gone", "gone"]]),
        ),
    ];
    for (before, after, prepare, wanted) in table {
        let session = at_the_end(before, after, prepare);
        let receipt = receipt_json(&session);
        let states: Vec<&serde_json::Value> =
            receipt["removed"].as_array().expect("a list").iter().map(|product| &product["state"]).collect();
        let said = serde_json::json!([receipt["situation"], receipt["applies"], receipt["ending"], states]);
        assert_eq!(said, wanted, "{before} {after:?}");
        assert_eq!(receipt["schema"], "safe-passage.receipt/1");
        assert_eq!(receipt["protection"]["schema"], "safe-passage.protection/1");
        assert_eq!(receipt["deadlines"].as_array().map(Vec::len), Some(2));
        for source in receipt["sources"].as_array().expect("a list") {
            assert!(session.data.knows_address(source["url"].as_str().expect("an address")), "{source}");
            assert!(source["read"].is_string() && source["about"].is_string(), "{source}");
        }
        // Whom the rule does not reach reads nothing of its days.
        let text = render::document(&session, Document::ReceiptText);
        assert_eq!(text.contains("September 29, 2024"), wanted[1] == "yes", "{text}");
    }
}

#[test]
fn before_a_look_the_receipt_claims_nothing() {
    let session = session("windows-kts-frozen", None, None);
    let receipt = receipt_json(&session);
    for field in ["situation", "found", "protection"] {
        assert!(receipt[field].is_null(), "{field}: {}", receipt[field]);
    }
    assert_eq!(receipt["removed"], serde_json::json!([]));
    assert!(receipt["decided"]["choice"].is_null());
}

#[test]
fn the_sheet_for_other_devices() {
    let session = session("windows-kts-frozen", None, None);
    let html = render::document(&session, Document::DevicesSheet);
    insta::assert_snapshot!(without_squares(body(&html)));
    assert_eq!(html.matches("<svg role=\"img\" aria-label=").count(), session.data.devices.all().count());
    for device in session.data.devices.all() {
        assert!(html.contains(&format!(">{}</a>", device.address)), "{} is written in full", device.address);
    }
    for outside in ["<script", "src=", "url(", "@import"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

/// The squares of a code say nothing to a reader of a test; that they can be read is tested beside them.
fn without_squares(html: &str) -> String {
    let mut parts = html.split("<path fill=\"#000\" d=\"");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("<path fill=\"#000\" d=\"…");
        text.push_str(part.find('"').map_or("", |end| &part[end..]));
    }
    text
}

fn codes(blocks: &[Block], found: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Qr { label, address } => found.push((label.clone(), address.clone())),
            Block::Fold { blocks, .. } => codes(blocks, found),
            Block::Card(card) => codes(&card.blocks, found),
            _ => {}
        }
    }
}

#[test]
fn a_code_holds_an_address_of_the_data_or_is_not_there() {
    let session = at_the_end("windows-kts-frozen", Some("windows-kts-after-restart"), |_| {});
    let page = render::page(&session);
    let mut found = Vec::new();
    codes(&page.blocks, &mut found);
    assert_eq!(found.len(), session.data.devices.all().count());
    for (label, address) in &found {
        assert!(session.data.knows_address(address) && !label.is_empty(), "{address}");
        // In the terminal the address itself stands there, and nothing of the squares.
        let text = render::text::whole(&page, UNWRAPPED);
        assert!(text.contains(&format!("{label}: {address}\n")), "{address}");
    }
    assert!(render::qr::block(&session, "Prize".to_owned(), "https://example.org/").is_none());
    let sheet = render::document(&session, Document::OfflineSheet);
    assert_eq!(sheet.matches("<svg").count(), 1, "the sheet for the time without a network has a way to help");
}

#[test]
fn a_look_that_was_given_up_says_how_to_look_again() {
    let mut session = session("windows-kts-frozen", Some("windows-kts-after-restart"), None);
    session.press(Intent::Journey(Action::Next));
    session.press(Intent::Journey(Action::LookCancelled));
    let mut text = shown(&session, " · the first look given up");
    act(&mut session, Action::SetHelping(true));
    text.push_str(&shown(&session, " · helping somebody, no survey yet"));
    act(&mut session, Action::SetHelping(false));
    act(&mut session, Action::Look);
    go_to(&mut session, Page::Restart);
    answer(&mut session);
    session.press(Intent::Journey(Action::Next));
    assert_eq!(session.journey.page(), Check);
    session.press(Intent::Journey(Action::LookCancelled));
    text.push_str(&shown(&session, " · the look after the removal given up"));
    insta::assert_snapshot!(text);
}

#[test]
fn nothing_that_protects_and_nothing_that_could_be_read_are_told_apart() {
    let nothing = changed("windows-kts-after-restart", |observations| {
        state_of(observations, "defender", "status", &[("real-time", "off"), ("state", "off")]);
        state_of(observations, "security-center", "Windows Defender", &[("state", "off")]);
    });
    let mut text = String::new();
    for (what, after) in [(" · nothing protects", nothing), (" · nothing could be read", machine("windows-unreadable"))] {
        let mut session = walk_to(Check, machine("windows-kts-frozen"), Some(after));
        text.push_str(&shown(&session, what));
        for _ in 0..2 {
            act(&mut session, Action::Next);
        }
        assert_eq!(session.journey.page(), Page::Done);
        text.push_str(&shown(&session, what));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn what_came_back_after_the_end_is_said_on_the_page_where_it_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::in_folder(folder.path());
    let mut before = session("windows-ultraav", Some("windows-clean"), Some(store.clone()));
    go_to(&mut before, Page::Done);
    drop(before);
    let mut again = session("windows-ultraav", None, Some(store));
    let mut text = shown(&again, " · it came back");
    act(&mut again, Action::GoTo(safe_passage_core::journey::Step::Check));
    text.push_str(&shown(&again, " · it came back"));
    act(&mut again, Action::TryAgain);
    text.push_str(&shown(&again, " · tried again"));
    insta::assert_snapshot!(text);
}

/// Every sentence over a page that says what went wrong, with what to do, in every language.
#[test]
fn every_notice_says_what_happened_and_what_to_do() {
    use safe_passage::output::{InputError, InputErrorKind, OutputError, OutputErrorKind};
    use safe_passage::session::Notice;
    use safe_passage::system::desktop::resume::ResumeError;
    use safe_passage_core::message;
    use safe_passage_core::message::Message;

    let folder = tempfile::tempdir().expect("a folder");
    let blocked = folder.path().join("in-the-way");
    fs::write(&blocked, "").expect("written");
    let full = folder.path().join("full");
    fs::create_dir(&full).expect("a folder");
    fs::write(full.join("file"), "").expect("written");

    // What can be brought about is brought about.
    let noticed = |store: Option<Store>, do_it: &dyn Fn(&mut Session)| {
        let mut session = session("windows-clean", None, store);
        do_it(&mut session);
        session.notice.take().expect("a notice")
    };
    let here = || Some(Store::in_folder(folder.path().join("state")));
    let full_file = MadeFile { path: full.display().to_string(), deleted: false, ..made_file() };
    let by_hand = |what: Message, what_to_do: Message| Notice { what, what_to_do: Some(what_to_do), fine: false };
    let mut told: Vec<Notice> = vec![
        noticed(Some(Store::in_folder(&blocked)), &|session| act(session, Action::SetFreeOnly(true))),
        noticed(None, &|session| session.press(Intent::SaveDocument(Document::Survey))),
        noticed(here(), &|session| {
            act(session, Action::FileMade(full_file.clone()));
            session.press(Intent::DeleteFile(full_file.path.clone()));
        }),
        noticed(here(), &Session::no_dialog),
        noticed(here(), &Session::tell_about_closing),
        // What a test can't bring about without a system that fails.
        by_hand(message!("look-not-started"), message!("look-not-started-do")),
        by_hand(message!("work-not-started"), message!("work-not-started-do")),
        by_hand(message!("address-not-opened"), message!("address-not-opened-do", address = "https://example.org/page")),
    ];
    let refused = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let resume = [
        ResumeError::NotWritten(refused()),
        ResumeError::NotRemoved(refused()),
        ResumeError::TooLong { units: 300 },
        ResumeError::NoPath,
    ];
    told.extend(resume.iter().map(|error| by_hand(error.message(), error.what_to_do())));
    let path = PathBuf::from("<folder>/passwords.kdbx");
    for kind in [
        OutputErrorKind::Exists,
        OutputErrorKind::NoPermission,
        OutputErrorKind::NoSpace,
        OutputErrorKind::NoFolder,
        OutputErrorKind::IsFolder,
        OutputErrorKind::ReadOnly,
        OutputErrorKind::Other(std::io::ErrorKind::TimedOut),
    ] {
        let error = OutputError { kind, path: path.clone() };
        told.push(by_hand(error.message(), error.what_to_do()));
    }
    for kind in [
        InputErrorKind::Missing,
        InputErrorKind::NoPermission,
        InputErrorKind::IsFolder,
        InputErrorKind::TooLarge { limit_bytes: 512 * 1024 * 1024 },
        InputErrorKind::Other(std::io::ErrorKind::TimedOut),
    ] {
        let error = InputError { kind, path: path.clone() };
        told.push(by_hand(error.message(), error.what_to_do()));
    }
    let mut text = String::new();
    for language in ["en-US", "es"] {
        let words = safe_passage::text::Words::load(language, None);
        assert_eq!(words.tag(), language);
        writeln!(text, "──────── {language}\n").expect("a text takes everything");
        for notice in &told {
            let what_to_do = notice.what_to_do.as_ref().expect("what to do");
            let said = format!("{}\n    {}\n", words.say(&notice.what), words.say(what_to_do));
            for bad in ["{$", "\u{2068}", notice.what.id.as_ref(), what_to_do.id.as_ref()] {
                assert!(!said.contains(bad), "{bad} in {said}");
            }
            text.push_str(&said.replace(&folder.path().display().to_string(), "<folder>"));
            text.push('\n');
        }
    }
    insta::assert_snapshot!(text);
}
