//! The kiosk's pages and its window without a screen: what stands on each page, what a touch does, what is left after the
//! reset, and what the window lets through.

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use safe_passage::data::Data;
use safe_passage::render::kiosk::{self as render, Body, KioskView, Paper, Scene, StaffView};
use safe_passage::session::Clock;
use safe_passage::text::Words;
use safe_passage::ui::kiosk::{KioskApp, Opening, lock};
use safe_passage_core::kiosk::answers::{Device, Passwords, Price, Product, Wish};
use safe_passage_core::kiosk::config::Config;
use safe_passage_core::kiosk::counts::Event as Counted;
use safe_passage_core::kiosk::journey::{Action, Answer, Kiosk, Page, Question};
use safe_passage_core::message;
use safe_passage_core::providers::Shelf;

const SHOP: &str = "schema = \"safe-passage.shop/1\"\n[[sold]]\nid = \"bitdefender\"\nshelf = \"A 3\"\n";
const SCREENS: [(f32, f32); 4] = [(1280.0, 800.0), (1920.0, 1080.0), (1080.0, 1920.0), (1024.0, 768.0)];

fn config() -> Config {
    Config {
        shop: "Corner Computers".to_owned(),
        languages: vec!["en-US".to_owned(), "es".to_owned()],
        country: "US".to_owned(),
        attract_seconds: 8,
        idle_seconds: 60,
        countdown_seconds: 15,
        // Of the PIN 274951.
        pin: "$argon2id$v=19$m=19456,t=2,p=1$ntX2rwCdbVG4MT2j55XLtA$44263qmFKJbIZ3AAEzA6TiJidKmUJb7AzzKC+IUyNUI".to_owned(),
        shelf: None,
        counts: None,
        print: true,
        link: Some("https://example.com/safe-passage".to_owned()),
    }
}

fn data() -> Data {
    let mut data = Data::load(None);
    data.shelf = Shelf::parse(SHOP, &data.catalogue).expect("a shop");
    data
}

fn clock() -> Clock {
    Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant"))
}

/// The road of somebody who knows everything.
const ROAD: [Action; 6] = [
    Action::Begin(0),
    Action::Answer(Answer::Product(Product::Security)),
    Action::Answer(Answer::Device(Device::Windows)),
    Action::Answer(Answer::Passwords(Passwords::Yes)),
    Action::Answer(Answer::Wish(Wish::Vpn)),
    Action::Answer(Answer::Price(Price::Paid)),
];

/// A page as text, in reading order.
fn text(view: &KioskView) -> String {
    let mut out = format!("# {}\n{}\n", view.headline, view.lead);
    let touch = |touch: &render::Touch| {
        let chosen = if touch.chosen { "(x)" } else { "( )" };
        format!("{chosen} {} | {} | {:?}", touch.label, touch.note, touch.action)
    };
    if let Some((words, place, count)) = &view.progress {
        writeln!(out, "[{words}] {place}/{count}").expect("text");
    }
    match &view.body {
        Body::Attract { languages, staff } => {
            for way in languages.iter().chain([staff]) {
                writeln!(out, "{}", touch(way)).expect("text");
            }
        }
        Body::Answers(touches) => touches.iter().for_each(|one| writeln!(out, "{}", touch(one)).expect("text")),
        // The first and the last are enough to see the order.
        Body::Names(touches) => {
            let last = touches.len() - 3;
            let shown = |place: &usize| *place < 5 || *place >= last;
            for place in (0..touches.len()).filter(shown) {
                writeln!(out, "{place}: {}", touch(&touches[place])).expect("text");
            }
        }
        Body::TakeHome(home) => writeln!(out, "{home:#?}").expect("text"),
        Body::Pad { typed, typed_spoken, news, keys } => {
            writeln!(out, "{typed} ({typed_spoken}) {news}").expect("text");
            for key in keys.iter().flatten() {
                writeln!(out, "{}", touch(key)).expect("text");
            }
        }
        Body::Lines(lines) => lines.iter().for_each(|(name, text)| writeln!(out, "{name}: {text}").expect("text")),
    }
    writeln!(out, "{}", view.small_print).expect("text");
    for way in &view.foot {
        writeln!(out, "> {}", touch(way)).expect("text");
    }
    out
}

/// Every page that a person or staff can see, in a language.
fn every_page(language: usize) -> String {
    let (config, data, staff) = (config(), data(), staff());
    let words: Vec<Words> = config.languages.iter().map(|tag| Words::load(tag, None)).collect();
    let mut kiosk = Kiosk::new(&config, Duration::ZERO);
    let mut out = String::new();
    let mut show = |kiosk: &Kiosk, now: Duration, paper: Paper| {
        let home =
            safe_passage::kiosk::take_home(*kiosk.answers(), &data, clock().now(), kiosk.country(), config.link.as_deref());
        let plan = safe_passage::kiosk::plan::plan(&home, &words[language]);
        let scene = Scene {
            kiosk,
            now,
            config: &config,
            words: &words,
            shop_marks: true,
            take_home: Some(&home),
            plan: &plan,
            paper,
            staff: &staff,
        };
        out.push_str(&text(&render::page(scene)));
        if let Some((headline, said, stay)) = render::warning(scene) {
            writeln!(out, "! {headline} {said} [{}]", stay.label).expect("text");
        }
        out.push_str("\n----\n");
    };
    let now = Duration::from_secs(8 * language as u64);
    show(&kiosk, now, Paper::Unasked);
    for action in ROAD {
        let action = if action == Action::Begin(0) { Action::Begin(language) } else { action };
        kiosk.update(action, now);
        show(&kiosk, now, Paper::Unasked);
    }
    show(&kiosk, now, Paper::Asked);
    show(&kiosk, now, Paper::Failed);
    show(&kiosk, now + Duration::from_secs(70), Paper::Unasked);
    for (there, back) in [(Action::ChooseLanguage, Action::Back), (Action::ChooseCountry, Action::Country("DE"))] {
        kiosk.update(there, now);
        show(&kiosk, now, Paper::Unasked);
        kiosk.update(back, now);
    }
    show(&kiosk, now, Paper::Unasked);
    kiosk.update(Action::StartAgain, now);
    kiosk.update(Action::AskForPin, now);
    show(&kiosk, now, Paper::Unasked);
    for digit in [2, 7, 4, 9, 5, 1] {
        kiosk.update(Action::Digit(digit), now);
    }
    kiosk.update(Action::CheckPin, now);
    let mut wrong = kiosk.clone();
    wrong.update(Action::PinWrong(Duration::from_secs(20)), now);
    show(&wrong, now, Paper::Unasked);
    kiosk.update(Action::PinRight, now);
    show(&kiosk, now, Paper::Unasked);
    out
}

fn staff() -> StaffView {
    StaffView {
        counts: Counted::ALL.into_iter().zip(1..).collect(),
        counts_problem: None,
        printer: Some((message!("kiosk-print-no-printer"), Some(message!("kiosk-print-no-printer-do")))),
    }
}

#[test]
fn every_page_in_english() {
    insta::assert_snapshot!("kiosk_en_us", every_page(0));
}

#[test]
fn every_page_in_spanish() {
    insta::assert_snapshot!("kiosk_es", every_page(1));
}

struct Window {
    app: KioskApp,
    now: Duration,
    prepared: bool,
    folder: tempfile::TempDir,
}

fn window(width: f32, height: f32) -> Harness<'static, Window> {
    let folder = tempfile::tempdir().expect("a folder");
    let opening = Opening { config: config(), data: data(), clock: clock(), ended_by_staff: Rc::new(Cell::new(false)) };
    let app = KioskApp::new(opening, folder.path(), || ());
    let state = Window { app, now: Duration::ZERO, prepared: false, folder };
    let mut harness = Harness::builder().with_size(egui::Vec2::new(width, height)).build_ui_state(
        |ui, window: &mut Window| {
            if !window.prepared {
                window.app.prepare(ui.ctx());
                window.prepared = true;
            }
            // So much later that no touch is taken for the second half of the one before.
            window.now += Duration::from_millis(20);
            window.app.frame(ui, window.now);
        },
        state,
    );
    harness.run_steps(4);
    harness
}

fn press(harness: &mut Harness<'static, Window>, name: &str) {
    harness.state_mut().now += Duration::from_secs(1);
    harness.run_steps(1);
    let center = harness.get_by_role_and_label(Role::Button, name).rect().center();
    harness.event(Event::PointerMoved(center));
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos: center, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(1);
    }
    harness.run_steps(3);
}

/// The answers as somebody touches them, page by page.
const TOUCHES: [&str; 6] = [
    "Begin in English",
    "Kaspersky antivirus or a whole package",
    "A computer with Windows",
    "Yes, there are passwords in it",
    "A VPN",
    "It may cost something",
];

/// Names and roles of everything that a screen reader finds.
fn tree(harness: &Harness<'static, Window>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = vec![harness.root()];
    while let Some(node) = open.pop() {
        let access = node.accesskit_node();
        found.push(format!("{:?} {:?} {:?}", access.role(), access.label(), access.value()));
        open.extend(node.children());
    }
    found
}

#[test]
fn six_touches_lead_to_the_page_that_is_taken_home_and_the_reset_leaves_nothing_of_it() {
    let mut harness = window(1280.0, 800.0);
    let fresh = tree(&harness);
    for name in TOUCHES {
        press(&mut harness, name);
    }
    assert_eq!(harness.state().app.kiosk().page(), Page::TakeHome);
    harness.get_by_label("Print this page");
    assert!(tree(&harness).iter().any(|line| line.contains("Bitdefender")), "the list is there");
    // A minute and the countdown later, on the first language's turn.
    harness.state_mut().now += Duration::from_secs(62);
    harness.run_steps(2);
    harness.get_by_label("Are you still there?");
    harness.state_mut().now += Duration::from_secs(15);
    harness.run_steps(4);
    assert_eq!(harness.state().app.kiosk().page(), Page::Attract);
    assert_eq!(tree(&harness), fresh);
    assert_eq!(std::fs::read_dir(harness.state().folder.path()).expect("the folder").count(), 0, "nothing was written");
}

#[test]
fn a_touch_on_the_warning_keeps_the_page_and_answers_nothing() {
    let mut harness = window(1280.0, 800.0);
    for name in &TOUCHES[..2] {
        press(&mut harness, name);
    }
    let below = harness.get_by_label("A Mac").rect().center();
    harness.state_mut().now += Duration::from_secs(65);
    harness.run_steps(2);
    harness.get_by_label("Yes, go on");
    harness.event(Event::PointerMoved(below));
    for pressed in [true, false, true, false] {
        harness.event(Event::PointerButton { pos: below, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(1);
    }
    harness.run_steps(3);
    assert_eq!(harness.state().app.kiosk().page(), Page::Question(Question::Device));
    assert!(harness.query_by_label("Yes, go on").is_none());
}

#[test]
fn staff_come_in_by_the_pin_and_see_the_day() {
    let mut harness = window(1280.0, 800.0);
    press(&mut harness, "Staff");
    let type_pin = |harness: &mut Harness<'static, Window>, pin: &str| {
        for digit in pin.chars() {
            press(harness, &digit.to_string());
        }
        press(harness, "Enter");
        // The hash takes a moment on its thread.
        for _ in 0..500 {
            if !harness.state().app.kiosk().is_checking() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
            harness.run_steps(1);
        }
        harness.run_steps(3);
    };
    type_pin(&mut harness, "111222");
    assert_eq!(harness.state().app.kiosk().page(), Page::Pin);
    harness.get_by_label("That was not the PIN.");
    type_pin(&mut harness, "274951");
    assert_eq!(harness.state().app.kiosk().page(), Page::Staff);
    harness.get_by_label("Close the kiosk");
}

#[test]
fn everything_that_is_touched_is_large_and_on_the_screen() {
    for (width, height) in SCREENS {
        let mut harness = window(width, height);
        for name in TOUCHES.into_iter().map(Some).chain([None]) {
            let zoom = harness.ctx.zoom_factor();
            let screen = Rect::from_min_size(Pos2::ZERO, egui::Vec2::new(width, height) / zoom);
            for node in harness.query_all_by_role(Role::Button) {
                let (rect, label) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
                assert!(rect.width() >= 63.9 && rect.height() >= 63.9, "{label:?} is {:?} at {width}×{height}", rect.size());
                assert!(
                    rect.left() >= screen.left() && rect.right() <= screen.right() + 0.5,
                    "{label:?} hangs over at {width}×{height}"
                );
            }
            if let Some(name) = name {
                press(&mut harness, name);
            }
        }
        assert_eq!(harness.state().app.kiosk().page(), Page::TakeHome, "at {width}×{height}");
    }
}

#[test]
fn the_window_lets_fingers_through_and_the_keys_that_walk() {
    let key = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let button = |button, modifiers| Event::PointerButton { pos: Pos2::ZERO, button, pressed: true, modifiers };
    let mut input = RawInput {
        events: vec![
            key(Key::Tab, Modifiers::SHIFT),
            key(Key::Enter, Modifiers::NONE),
            key(Key::Enter, Modifiers::ALT),
            key(Key::F4, Modifiers::ALT),
            key(Key::Q, Modifiers::CTRL),
            key(Key::Plus, Modifiers::COMMAND),
            key(Key::Escape, Modifiers::NONE),
            key(Key::F11, Modifiers::NONE),
            key(Key::ArrowDown, Modifiers::NONE),
            Event::Text("a".to_owned()),
            Event::Paste("secret".to_owned()),
            Event::Copy,
            Event::Cut,
            Event::Zoom(2.0),
            Event::PointerMoved(Pos2::ZERO),
            button(PointerButton::Primary, Modifiers::CTRL),
            button(PointerButton::Secondary, Modifiers::NONE),
            button(PointerButton::Middle, Modifiers::NONE),
            button(PointerButton::Extra1, Modifiers::NONE),
        ],
        ..RawInput::default()
    };
    lock::filter(&mut input);
    assert_eq!(
        input.events,
        [
            key(Key::Tab, Modifiers::SHIFT),
            key(Key::Enter, Modifiers::NONE),
            Event::PointerMoved(Pos2::ZERO),
            // With control it would be a second button on some systems.
            button(PointerButton::Primary, Modifiers::NONE),
        ]
    );
}

/// What the kiosk can't do because it has nothing that does it.
#[test]
fn the_kiosk_has_no_session_no_dialog_no_browser_and_no_clipboard() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src/ui/kiosk/mod.rs", "src/ui/kiosk/page.rs", "src/ui/kiosk/lock.rs", "src/render/kiosk.rs"];
    for file in files {
        let source = std::fs::read_to_string(root.join(file)).expect("a source");
        for word in ["Session", "rfd", "open::", "open_url", "copy_text", "arboard", "system::run", "TextEdit", "context_menu"] {
            assert!(!source.contains(word), "{file} speaks of {word}");
        }
    }
}
