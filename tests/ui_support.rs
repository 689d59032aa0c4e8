//! The helper's window without a screen.

mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use safe_passage::data::Data;
use safe_passage::render::page::Intent;
use safe_passage::session::{Begin, Clock, Session};
use safe_passage::support::{Desk, DeskBegin, Press, Target, View};
use safe_passage::system::desktop::resume;
use safe_passage::system::{Machine, Progress, Scripted};
use safe_passage::ui::app::App;
use safe_passage::ui::support::SupportApp;
use safe_passage::ui::theme;
use safe_passage_core::journey::Page;
use safe_passage_core::support::PAGES;
use safe_passage_core::survey::Survey;
use window::nothing_is_cut_off;

/// Width and height in points, and text size in percent.
const WINDOWS: [(f32, f32, u16); 5] =
    [(1320.0, 840.0, 100), (1040.0, 760.0, 100), (800.0, 600.0, 100), (1040.0, 760.0, 200), (800.0, 600.0, 200)];

fn survey(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"))
}

fn desk_in(language: &str, cases: &[&str]) -> Desk {
    let mut desk = Desk::begin(DeskBegin {
        data: Data::load(None),
        language: Some(language.to_owned()),
        country: Some("US".to_owned()),
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        store: None,
    });
    for name in cases {
        desk.open(Target::NewCase, &[survey(name)]);
        desk.wait();
    }
    desk
}

fn desk(cases: &[&str]) -> Desk {
    desk_in("en-US", cases)
}

fn press(desk: &mut Desk, press: Press) {
    desk.press(Intent::Desk(press));
    desk.wait();
}

struct Window {
    app: SupportApp,
    prepared: bool,
}

fn window(desk: Desk, width: f32, height: f32, theme: Theme) -> Harness<'static, Window> {
    let state = Window { app: SupportApp::new(desk, || None, Box::new(|| ())), prepared: false };
    let mut harness =
        Harness::builder().with_size([width, height]).with_max_steps(12).with_context_setup(theme::install).build_ui_state(
            |ui, window: &mut Window| {
                if !window.prepared {
                    window.prepared = true;
                    window.app.wake(ui.ctx());
                }
                window.app.frame(ui, None);
            },
            state,
        );
    harness.input_mut().system_theme = Some(theme);
    harness
}

/// Nothing is cut off at the sides, every control has a name and lies in the window's width, and one headline has the focus.
fn it_can_be_used(harness: &Harness<'_, Window>, place: &str) {
    let screen = harness.ctx.content_rect();
    nothing_is_cut_off(harness, place);
    let mut focused = 0;
    for node in harness.root().children_recursive() {
        let accesskit = node.accesskit_node();
        let name = accesskit.label().or_else(|| accesskit.value()).unwrap_or_default();
        match accesskit.role() {
            Role::Heading => focused += usize::from(node.is_focused()),
            Role::Button
            | Role::CheckBox
            | Role::RadioButton
            | Role::ComboBox
            | Role::Link
            | Role::Tab
            | Role::TextInput
            | Role::MultilineTextInput => {
                assert!(!name.trim().is_empty(), "{place}: a {:?} has no name", accesskit.role());
                let rect = node.rect();
                let inside = rect.left() >= screen.left() - 1.0 && rect.right() <= screen.right() + 1.0;
                assert!(inside, "{place}: {name:?} reaches from {} to {}", rect.left(), rect.right());
            }
            _ => {}
        }
    }
    assert_eq!(focused, 1, "{place}: headlines with the focus");
}

fn every_window(place: &str, windows: &[(f32, f32, u16)], make: impl Fn() -> Desk) {
    for &(width, height, text_size) in windows {
        for theme in [Theme::Light, Theme::Dark] {
            let place = format!("{place}, {width}×{height} at {text_size} %, {theme:?}");
            let mut desk = make();
            desk.text_size = text_size;
            let mut harness = window(desk, width, height, theme);
            // The harness itself refuses characters that no font has and controls without a name.
            let settled = harness.try_run();
            assert!(settled.is_ok(), "{place}: it does not come to rest: {settled:?}");
            assert_eq!(harness.ctx.theme(), theme, "{place}");
            it_can_be_used(&harness, &place);
        }
    }
}

#[test]
fn the_first_view() {
    for language in ["en-US", "es"] {
        every_window(language, &WINDOWS, || desk_in(language, &[]));
    }
}

#[test]
fn every_part_of_a_case() {
    for view in View::OF_A_CASE.into_iter().chain([View::Beside]) {
        every_window(&format!("{view:?}"), &WINDOWS, || {
            let mut desk = desk(&["windows-kts-frozen", "windows-kts-after-restart", "windows-managed"]);
            press(&mut desk, Press::Show(1));
            press(&mut desk, Press::View(view));
            if view == View::Changes {
                press(&mut desk, Press::Later(Some(2)));
            }
            desk
        });
    }
}

#[test]
fn every_page_in_two_languages() {
    for page in PAGES {
        every_window(&format!("{page:?}"), &[WINDOWS[0], WINDOWS[2]], || {
            let mut desk = desk_in("es", &["windows-kts-frozen"]);
            press(&mut desk, Press::Speak("en-US".to_owned()));
            press(&mut desk, Press::GoTo(page));
            desk
        });
    }
}

#[test]
fn what_went_wrong_stands_over_everything_in_every_window() {
    every_window("bad files", &WINDOWS, || {
        let mut desk = desk(&["windows-clean"]);
        let bad = ["missing.json", "another-one-that-is-not-there-and-has-a-very-long-name-without-a-space.json"];
        desk.open(Target::NewCase, &bad.map(PathBuf::from));
        desk.wait();
        desk.write_notes("Called once.".to_owned());
        press(&mut desk, Press::Close(1));
        desk
    });
}

fn shown(harness: &Harness<'_, Window>) -> (usize, Page) {
    let case = harness.state().app.desk().shown().expect("a case");
    (case.number, case.page())
}

#[test]
fn a_number_that_is_typed_shows_its_page_and_the_headline_has_the_focus() {
    let mut harness = window(desk(&["windows-kts-frozen"]), 1320.0, 840.0, Theme::Light);
    harness.run();
    let line = harness.get_by_role_and_label(Role::TextInput, "Number of the page");
    line.focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Number of the page").type_text("62");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(shown(&harness), (1, Page::Remove));
    it_can_be_used(&harness, "page 62");
    harness.get_by_label("Page 62");
}

#[test]
fn keys_turn_pages_and_cases() {
    let mut harness = window(desk(&["windows-kts-frozen", "windows-clean", "mac-clean"]), 1320.0, 840.0, Theme::Light);
    harness.run();
    assert_eq!(shown(&harness), (3, Page::Look));
    let alt = |harness: &mut Harness<'_, Window>, key| {
        harness.key_press_modifiers(Modifiers::ALT, key);
        harness.run();
    };
    alt(&mut harness, Key::ArrowRight);
    assert_eq!(shown(&harness), (3, Page::Know));
    alt(&mut harness, Key::ArrowLeft);
    assert_eq!(shown(&harness), (3, Page::Look));
    for (modifiers, key, wanted) in [
        (Modifiers::CTRL, Key::Tab, 1),
        (Modifiers::CTRL, Key::Tab, 2),
        (Modifiers::CTRL | Modifiers::SHIFT, Key::Tab, 1),
        (Modifiers::CTRL | Modifiers::SHIFT, Key::Tab, 3),
        (Modifiers::COMMAND, Key::Num2, 2),
        (Modifiers::COMMAND, Key::Num9, 2),
        (Modifiers::CTRL, Key::PageDown, 3),
        (Modifiers::CTRL, Key::PageUp, 2),
    ] {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(shown(&harness).0, wanted, "{modifiers:?} {key:?}");
        it_can_be_used(&harness, &format!("{modifiers:?} {key:?}"));
    }
}

/// Tab alone comes to every control and back to the first.
#[test]
fn tab_reaches_every_control() {
    for (width, height) in [(1320.0, 840.0), (800.0, 600.0)] {
        let mut desk = desk(&["windows-clean", "windows-managed"]);
        press(&mut desk, Press::Speak("es".to_owned()));
        let mut harness = window(desk, width, height, Theme::Light);
        harness.run();
        let operable = |harness: &Harness<'_, Window>| -> Vec<String> {
            let roles = [Role::Button, Role::RadioButton, Role::ComboBox, Role::Tab, Role::TextInput, Role::Link];
            let nodes = harness.root().children_recursive().filter(|node| roles.contains(&node.accesskit_node().role()));
            nodes.map(|node| node.accesskit_node().label().unwrap_or_default()).collect()
        };
        let wanted = operable(&harness);
        assert!(wanted.len() > 15, "{wanted:?}");
        let mut reached = Vec::new();
        for _ in 0..wanted.len() + 12 {
            harness.key_press(Key::Tab);
            harness.run();
            let focused = harness.root().children_recursive().find(Node::is_focused);
            reached.extend(focused.and_then(|node| node.accesskit_node().label()));
        }
        let missed: Vec<_> = wanted.iter().filter(|name| !reached.contains(name)).collect();
        assert!(missed.is_empty(), "{width}×{height}: {missed:?}");
    }
}

#[test]
fn a_press_on_the_customers_page_is_a_press_on_both() {
    let mut desk = desk(&["windows-managed"]);
    press(&mut desk, Press::Speak("es".to_owned()));
    let mut harness = window(desk, 1320.0, 840.0, Theme::Light);
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Mi empresa o mi centro educativo").click_accesskit();
    harness.run();
    let own = harness.get_by_role_and_label(Role::RadioButton, "My employer or my school");
    assert_eq!(own.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn notes_that_are_typed_are_the_cases_own() {
    let mut desk = desk(&["windows-clean", "mac-clean"]);
    press(&mut desk, Press::View(View::Notes));
    let mut harness = window(desk, 1040.0, 760.0, Theme::Light);
    harness.run();
    let label = "Notes on this case";
    harness.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    harness.run();
    harness.get_by_role_and_label(Role::MultilineTextInput, label).type_text("Calls again at noon.");
    harness.run();
    harness.get_by_label("The notes are not saved.");
    harness.key_press_modifiers(Modifiers::CTRL, Key::Tab);
    harness.run();
    let notes: Vec<_> = harness.state().app.desk().cases.iter().map(|case| case.notes.clone()).collect();
    assert_eq!(notes, ["", "Calls again at noon."]);
    it_can_be_used(&harness, "the other case");
}

/// What comes up over everything and goes away again takes nothing from what has the focus, in a high window and a low one.
#[test]
fn the_focus_stays_when_a_message_comes_and_goes() {
    for (width, height) in [(1320.0, 840.0), (800.0, 600.0)] {
        let mut harness = window(desk(&["windows-clean"]), width, height, Theme::Light);
        harness.run();
        for name in ["Before and after", "Close this case", "Show this page"] {
            let node = harness.query_by_role_and_label(Role::Tab, name);
            node.or_else(|| harness.query_by_role_and_label(Role::Button, name)).expect("a control").focus();
            harness.run();
            let focused = |harness: &Harness<'_, Window>| {
                let node = harness.root().children_recursive().find(Node::is_focused);
                node.and_then(|node| node.accesskit_node().label())
            };
            assert_eq!(focused(&harness).as_deref(), Some(name));
            harness.state_mut().app.desk_mut().go_to_number("99");
            harness.run();
            assert_eq!(focused(&harness).as_deref(), Some(name), "{width}×{height}: a message came up");
            harness.state_mut().app.desk_mut().press(Intent::Desk(Press::CloseNotices));
            harness.run();
            assert_eq!(focused(&harness).as_deref(), Some(name), "{width}×{height}: it went away");
        }
    }
}

/// A view that nobody touches asks for no frame.
#[test]
fn an_idle_view_draws_nothing() {
    for view in View::OF_A_CASE.into_iter().chain([View::Beside]) {
        let mut desk = desk(&["windows-kts-frozen", "windows-clean"]);
        press(&mut desk, Press::View(view));
        desk.open(Target::NewCase, &[PathBuf::from("missing.json"), PathBuf::from("another.json")]);
        desk.wait();
        let mut harness = window(desk, 1320.0, 840.0, Theme::Light);
        harness.run();
        harness.step();
        let output = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
        assert_eq!(output, Some(std::time::Duration::MAX), "{view:?} asks for another frame");
    }
}

/// The helper's own computer.
struct Here(Scripted);

impl Machine for Here {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        self.0.survey(progress, cancel)
    }

    fn is_this_computer(&self) -> bool {
        true
    }
}

/// The wizard, begun for this computer with nothing saved.
fn wizard() -> Harness<'static, (App, bool)> {
    let captured = Scripted::from_captures(&[survey("windows-clean")]).expect("a survey");
    let session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: Some("US".to_owned()),
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: Arc::new(Here(captured)),
        after: None,
        resume: Arc::new(resume::ThisSystem),
        store: None,
    });
    let state = (App::new(session, || None, || {}), false);
    Harness::builder().with_size([1040.0, 760.0]).with_max_steps(12).with_context_setup(theme::install).build_ui_state(
        |ui, (app, prepared): &mut (App, bool)| {
            if !*prepared {
                *prepared = true;
                app.prepare(ui.ctx());
            }
            app.frame(ui, None);
        },
        state,
    )
}

fn click(harness: &mut Harness<'static, (App, bool)>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click_accesskit();
    harness.run_ok();
}

/// Draws until something is so; work runs on threads beside the window.
fn until(harness: &mut Harness<'static, (App, bool)>, what: impl Fn(&App) -> bool) {
    for _ in 0..5000 {
        harness.step();
        if what(&harness.state().0) {
            harness.run_ok();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    panic!("it never came to be");
}

/// Who helps somebody comes from the wizard to the same view, on the file that the wizard looks at, and back.
#[test]
fn a_helper_comes_from_the_wizard_and_goes_back() {
    let open = "Open the helper’s view";
    let mut harness = wizard();
    harness.run_ok();
    assert!(harness.query_by_role_and_label(Role::Button, open).is_none(), "nobody is helped yet");
    click(&mut harness, Role::RadioButton, "I’m helping somebody");
    click(&mut harness, Role::Button, open);
    assert!(harness.state().0.helper().is_some_and(|helper| helper.desk().cases.is_empty()));
    harness.get_by_role_and_label(Role::Heading, "Open what somebody shared with you");
    click(&mut harness, Role::Button, "Back to the wizard");
    assert!(harness.state().0.helper().is_none());
    harness.get_by_role_and_label(Role::RadioButton, "I’m helping somebody");
    // With a file that the wizard has read, the view begins with it.
    click(&mut harness, Role::Button, "Look at this computer");
    harness.get_by_role_and_label(Role::Heading, "Which computer shall we look at?");
    assert!(!harness.state().0.session().is_working(), "the helper's own computer is hardly the one that is meant");
    let line = "Path of the file";
    harness.get_by_role_and_label(Role::TextInput, line).focus();
    harness.run_ok();
    harness.get_by_role_and_label(Role::TextInput, line).type_text(&survey("windows-kts-frozen").display().to_string());
    harness.run_ok();
    harness.key_press(Key::Enter);
    until(&mut harness, |app| app.session().journey.case().is_some() && !app.session().is_working());
    click(&mut harness, Role::Button, open);
    until(&mut harness, |app| app.helper().is_some_and(|helper| !helper.desk().is_working() && helper.desk().cases.len() == 1));
    let name = harness.state().0.helper().and_then(|helper| helper.desk().shown()).map(|case| case.name().to_owned());
    assert_eq!(name.as_deref(), Some("windows-kts-frozen.json"));
    harness.get_by_label("What to say, step by step");
    click(&mut harness, Role::Button, "Back to the wizard");
    assert_eq!(harness.state().0.session().journey.page(), Page::Look);
    assert!(harness.root().children_recursive().any(|node| node.accesskit_node().role() == Role::Heading && node.is_focused()));
}
