//! The helper's window without a screen.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Shape, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use safe_passage::data::Data;
use safe_passage::render::page::Intent;
use safe_passage::session::Clock;
use safe_passage::support::{Desk, DeskBegin, Press, Target, View};
use safe_passage::ui::support::SupportApp;
use safe_passage::ui::theme;
use safe_passage_core::journey::Page;
use safe_passage_core::support::PAGES;

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
    let mut harness = Harness::builder().with_size([width, height]).with_max_steps(12).with_context_setup(theme::install).build_ui_state(
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

/// Every text of a shape, with the rectangle that it covers.
fn texts(shape: &Shape, found: &mut Vec<(String, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, found)),
        Shape::Text(text) if !text.galley.job.text.trim().is_empty() => {
            found.push((text.galley.job.text.clone(), text.visual_bounding_rect()));
        }
        _ => {}
    }
}

/// Nothing is cut off at the sides, every control has a name and lies in the window's width, and one headline has the focus.
fn it_can_be_used(harness: &Harness<'_, Window>, place: &str) {
    let screen = harness.ctx.content_rect();
    let mut count = 0;
    for clipped in &harness.output().shapes {
        let mut found = Vec::new();
        texts(&clipped.shape, &mut found);
        let room = clipped.clip_rect.intersect(screen);
        for (text, rect) in found {
            count += 1;
            let inside = rect.left() >= room.left() - 1.0 && rect.right() <= room.right() + 1.0;
            assert!(inside, "{place}: {text:?} covers {:?} and has room in {:?}", rect.x_range(), room.x_range());
        }
    }
    assert!(count > 5, "{place}: only {count} texts were drawn");
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
            let focused = harness.root().children_recursive().find(|node| node.is_focused());
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
