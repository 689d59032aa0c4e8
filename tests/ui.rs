//! The window without a screen: every page in the sizes, colours and text sizes that people use.

mod window;

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Shape, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use safe_passage::data::Data;
use safe_passage::render;
use safe_passage::render::page::{Block, Intent, Timeline};
use safe_passage::session::download::Download;
use safe_passage::session::share::{Beside, SavedFile};
use safe_passage::session::{Begin, Clock, Purpose, Session};
use safe_passage::six_words::SixWords;
use safe_passage::system::desktop::{SystemContrast, resume};
use safe_passage::system::download::{Downloads, File};
use safe_passage::system::{Machine, Progress, Scripted};
use safe_passage::ui::app::App;
use safe_passage::ui::theme;
use safe_passage_core::journey::{Action, Consent, GateAnswer, Manages, Page, PasswordHome};
use safe_passage_core::message;
use safe_passage_core::removal::download::Answer;
use safe_passage_core::survey::{Kind, Survey};
use window::{cut_off, nothing_is_cut_off};

/// Width and height in points, and text size in percent.
const WINDOWS: [(f32, f32, u16); 4] = [(1040.0, 760.0, 100), (800.0, 600.0, 100), (1040.0, 760.0, 200), (800.0, 600.0, 200)];

fn machine(name: &str) -> Arc<dyn Machine> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{name}.json"));
    Arc::new(Scripted::from_captures(&[path]).expect("a survey"))
}

fn session(before: &str, after: &str) -> Session {
    session_in("en-US", None, before, after)
}

fn session_in(language: &str, words: Option<&Path>, before: &str, after: &str) -> Session {
    Session::begin(Begin {
        data: Data::load(words),
        language: Some(language.to_owned()),
        country: None,
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: machine(before),
        after: Some(machine(after)),
        resume: Arc::new(resume::ThisSystem),
        store: None,
    })
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

/// Answers a page as somebody who has everything ready.
fn answer(session: &mut Session) {
    match session.journey.page() {
        Page::Look if session.journey.why_not_next().is_some() => act(session, Action::SetManages(Manages::Mine)),
        Page::PasswordHome => act(session, Action::SetPasswordHome(PasswordHome::Manager)),
        Page::Passwords | Page::Belongings => {
            for gate in session.journey.gates() {
                act(session, Action::ShowOtherWays(gate));
                act(session, Action::AnswerGate(gate, GateAnswer::Lost));
            }
        }
        Page::Choose => act(session, Action::Choose("built-in".to_owned())),
        Page::Remove => {
            act(session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
            act(session, Action::BeginRemoval);
            act(session, Action::RemovalEnded { ok: true });
        }
        Page::Restart => act(session, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() })),
        _ => {}
    }
}

/// The pages of a machine's road.
fn pages(before: &str, after: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut session = session(before, after);
    for _ in 0..20 {
        pages.push(session.journey.page());
        answer(&mut session);
        act(&mut session, Action::Next);
        if pages.last() == Some(&session.journey.page()) {
            break;
        }
    }
    assert_eq!(pages.last(), Some(&Page::Done));
    pages
}

/// A session that stands on this page, not yet answered.
fn at(before: &str, after: &str, page: Page) -> Session {
    on_page(session(before, after), page)
}

fn on_page(mut session: Session, page: Page) -> Session {
    for _ in 0..20 {
        if session.journey.page() == page {
            return session;
        }
        answer(&mut session);
        act(&mut session, Action::Next);
    }
    panic!("{page:?} was not reached");
}

struct Window {
    app: App,
    prepared: bool,
}

fn window(session: Session, width: f32, height: f32, theme: Theme) -> Harness<'static, Window> {
    let mut harness = window_in(session, width, height, || None);
    // As the system tells it; the window follows the system.
    harness.input_mut().system_theme = Some(theme);
    harness
}

fn window_in(
    session: Session,
    width: f32,
    height: f32,
    contrast: impl Fn() -> Option<SystemContrast> + 'static,
) -> Harness<'static, Window> {
    let state = Window { app: App::new(session, contrast, || {}), prepared: false };
    Harness::builder().with_size([width, height]).with_max_steps(12).with_context_setup(theme::install).build_ui_state(
        |ui, window: &mut Window| {
            if !window.prepared {
                window.prepared = true;
                window.app.prepare(ui.ctx());
            }
            window.app.frame(ui, None);
        },
        state,
    )
}

/// The eye of these tests is not blind.
#[test]
fn a_text_that_is_cut_off_is_seen() {
    let mut harness = Harness::builder().with_size([200.0, 100.0]).with_context_setup(theme::install).build_ui(|ui| {
        let font = egui::FontId::proportional(20.0);
        ui.painter().text(egui::pos2(150.0, 50.0), egui::Align2::LEFT_CENTER, "longer than its room", font, egui::Color32::RED);
    });
    harness.run();
    let (count, cut) = cut_off(&harness);
    assert_eq!((count, cut.len()), (1, 1), "{cut:?}");
}

/// One heading of the first level, which has the focus; every control with a name and inside the window's width; the
/// primary button in sight.
fn it_can_be_used(harness: &Harness<'_, Window>, place: &str) {
    let view = render::page(harness.state().app.session());
    let root = harness.root();
    let screen = harness.ctx.content_rect();
    let mut headlines = 0;
    let mut primary = false;
    for node in root.children_recursive() {
        let accesskit = node.accesskit_node();
        let name = accesskit.label().or_else(|| accesskit.value()).unwrap_or_default();
        match accesskit.role() {
            Role::Heading if name == view.headline => {
                headlines += 1;
                assert!(node.is_focused(), "{place}: the headline has no focus");
            }
            Role::Button | Role::CheckBox | Role::RadioButton | Role::ComboBox | Role::Link | Role::TextInput => {
                assert!(!name.trim().is_empty(), "{place}: a {:?} has no name", accesskit.role());
                let rect = node.rect();
                assert!(
                    rect.left() >= screen.left() - 1.0 && rect.right() <= screen.right() + 1.0,
                    "{place}: {name:?} reaches from {} to {} in a window of {}",
                    rect.left(),
                    rect.right(),
                    screen.width()
                );
                if view.primary.as_ref().is_some_and(|control| control.label == name) && accesskit.role() == Role::Button {
                    primary |= screen.expand(1.0).contains_rect(rect);
                }
            }
            _ => {}
        }
    }
    assert_eq!(headlines, 1, "{place}: {:?}", view.headline);
    assert!(primary || view.primary.is_none(), "{place}: the primary button is out of sight");
}

fn every_page(before: &str, after: &str, windows: &[(f32, f32, u16)]) {
    every_page_in("en-US", None, before, after, windows);
}

fn every_page_in(language: &str, words: Option<&Path>, before: &str, after: &str, windows: &[(f32, f32, u16)]) {
    for page in pages(before, after) {
        for &(width, height, text_size) in windows {
            for theme in [Theme::Light, Theme::Dark] {
                let place = format!("{language}, {before}, {page:?}, {width}×{height} at {text_size} %, {theme:?}");
                let mut session = on_page(session_in(language, words, before, after), page);
                session.text_size = text_size;
                let mut harness = window(session, width, height, theme);
                // The harness itself refuses characters that no font has and controls without a name.
                let settled = harness.try_run();
                assert_eq!(harness.ctx.theme(), theme, "{place}");
                assert!(settled.is_ok(), "{place}: it does not come to rest: {settled:?}");
                nothing_is_cut_off(&harness, &place);
                it_can_be_used(&harness, &place);
            }
        }
    }
}

#[test]
fn every_page_of_a_whole_road() {
    every_page("windows-kts-frozen", "windows-kts-after-restart", &WINDOWS);
}

/// The page about a forgotten password lies beside the road: it opens, can be used in every size, and Back leads back.
#[test]
fn the_page_about_a_forgotten_password() {
    for (width, height, text_size) in WINDOWS {
        let mut session = at("windows-kts-frozen", "windows-kts-after-restart", Page::Belongings);
        session.text_size = text_size;
        act(&mut session, Action::ShowForgotten);
        let place = format!("forgotten at {width} × {height}, {text_size} %");
        let mut harness = window(session, width, height, Theme::Light);
        harness.run();
        it_can_be_used(&harness, &place);
        nothing_is_cut_off(&harness, &place);
        assert_eq!(render::shell(harness.state().app.session()).page_number, "Page 45");
        let back = render::page(harness.state().app.session()).back.expect("a way back").label;
        harness.get_by_role_and_label(Role::Button, &back).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().app.session().journey.page(), Page::Belongings, "{place}");
    }
}

/// The pages for whom help is asked: the file before and after it is saved, and what to read out, in every size and colour.
#[test]
fn the_pages_for_support() {
    for language in ["en-US", "es"] {
        for (width, height, text_size) in WINDOWS {
            for theme in [Theme::Light, Theme::Dark] {
                for number in [92, 94, 93] {
                    let before = session_in(language, None, "windows-kts-frozen", "windows-kts-after-restart");
                    let mut session = on_page(before, Page::Belongings);
                    session.text_size = text_size;
                    session.press(Intent::ShowBeside(Some(Beside::Share)));
                    if number != 92 {
                        let prepared = session.sharing.prepared.take().expect("a file");
                        let words = SixWords::of(prepared.text.as_bytes());
                        let path = "/home/a-person-with-a-long-name/Documents/Safe Passage for support.safepassage".into();
                        session.sharing.saved = Some(SavedFile { path, words, shared: prepared.shared });
                    }
                    if number == 93 {
                        session.press(Intent::ShowBeside(Some(Beside::Essentials)));
                    }
                    let place = format!("{language}, page {number}, {width}×{height} at {text_size} %, {theme:?}");
                    let mut harness = window(session, width, height, theme);
                    harness.run();
                    assert_eq!(render::page(harness.state().app.session()).number, number, "{place}");
                    nothing_is_cut_off(&harness, &place);
                    it_can_be_used(&harness, &place);
                }
            }
        }
    }
}

/// From the corner to the page and its folds, to what is read out, and back with Escape; every large line is heard with what
/// it is.
#[test]
fn help_is_asked_from_the_corner_of_the_window() {
    let session = at("windows-kts-frozen", "windows-kts-after-restart", Page::Belongings);
    let mut harness = window(session, 1040.0, 760.0, Theme::Light);
    harness.run();
    let label = harness.state().app.session().words.word("share-open");
    harness.get_by_role_and_label(Role::Button, &label).click_accesskit();
    harness.run();
    assert_eq!(harness.state().app.session().sharing.number(), Some(92));
    it_can_be_used(&harness, "the file");
    let exact = harness.state().app.session().sharing.prepared.as_ref().expect("a file").text.clone();
    let lines = exact.lines().count();
    let fold = harness.state().app.session().words.say(&message!("share-part-exact", count = lines));
    harness.get_by_role_and_label(Role::Button, &fold).click_accesskit();
    harness.run();
    nothing_is_cut_off(&harness, "the file to the letter");
    let heard = named(&harness, Role::Label).join("\n");
    assert!(exact.lines().all(|line| heard.contains(line)), "every line of the file is there to be read");
    let read_out = harness.state().app.session().words.word("share-read-out");
    harness.get_by_role_and_label(Role::Button, &read_out).click_accesskit();
    harness.run();
    let labels = named(&harness, Role::Label);
    for wanted in ["Page: 43 (Take out)", "Program: Kaspersky Total Security 21.3.10.391", "Last update: September 9, 2024"] {
        assert!(labels.iter().any(|label| label == wanted), "{wanted}: {labels:?}");
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().app.session().sharing.shown, None);
    assert_eq!(render::shell(harness.state().app.session()).page_number, "Page 43");
    // In a narrow window it stands in the menu.
    let mut harness = window(at("windows-kts-frozen", "windows-kts-after-restart", Page::Know), 800.0, 600.0, Theme::Dark);
    harness.run();
    let menu = harness.state().app.session().words.word("menu");
    harness.get_by_role_and_label(Role::Button, &menu).click_accesskit();
    harness.run();
    harness.get_by_label(&label).click_accesskit();
    harness.run();
    assert_eq!(harness.state().app.session().sharing.number(), Some(92));
}

/// From "About" to what others wrote, its list and its longest text by the keyboard alone, and back with Escape, in every size.
#[test]
fn the_licences_of_others() {
    for (width, height, text_size) in WINDOWS {
        let mut session = session_in("en-US", None, "windows-kts-frozen", "windows-kts-after-restart");
        session.text_size = text_size;
        session.press(Intent::ShowAbout(true));
        let place = format!("licences at {width} × {height}, {text_size} %");
        let mut harness = window(session, width, height, Theme::Dark);
        harness.run();
        it_can_be_used(&harness, &place);
        harness.get_by_role_and_label(Role::Button, "Licenses of others").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(render::shell(harness.state().app.session()).page_number, "Page 95", "{place}");
        it_can_be_used(&harness, &place);
        nothing_is_cut_off(&harness, &place);
        let page = render::page(harness.state().app.session());
        let folds: Vec<String> = page
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Fold { label, .. } => Some(label.clone()),
                _ => None,
            })
            .collect();
        assert!(folds.len() > 10, "{folds:?}");
        // The list of all parts, and the licence under which most of them are.
        for fold in &folds[..2] {
            harness.get_by_role_and_label(Role::Button, fold).focus();
            harness.run();
            harness.key_press(Key::Enter);
            harness.run();
        }
        nothing_is_cut_off(&harness, &place);
        let heard = named(&harness, Role::Label).join("\n");
        assert!(heard.contains("egui 0.37.0: MIT OR Apache-2.0"), "{place}");
        assert!(heard.contains("END OF TERMS AND CONDITIONS"), "{place}");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(render::shell(harness.state().app.session()).page_number, "Page 91", "{place}");
        harness.key_press(Key::Escape);
        harness.run();
        assert!(!harness.state().app.session().about, "{place}");
    }
}

#[test]
fn the_pages_of_other_roads() {
    for (before, after) in [
        ("windows-managed", "windows-clean"),
        ("windows-ultraav-traces", "windows-clean"),
        ("windows-unreadable", "windows-unreadable"),
        ("linux-kfl", "linux-clean"),
    ] {
        every_page(before, after, &WINDOWS[1..3]);
    }
}

#[test]
fn every_page_in_spanish() {
    every_page_in("es", None, "windows-kts-frozen", "windows-kts-after-restart", &WINDOWS[1..3]);
}

/// Makes every text of a pattern about half as long again, with long words among them, as other languages have them.
fn lengthen(pattern: &mut fluent_syntax::ast::Pattern<String>) {
    use fluent_syntax::ast::{Expression, PatternElement};
    const MORE: [&str; 4] = ["ĝis", "verlängerungen", "och så", "Übersetzungslänge"];
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.trim().chars().count() > 3 => {
                let wanted = value.chars().count() * 3 / 2;
                let end = value.trim_end().len();
                let rest = value.split_off(end);
                for more in MORE.iter().cycle() {
                    if value.chars().count() >= wanted {
                        break;
                    }
                    value.push(' ');
                    value.push_str(more);
                }
                value.push_str(&rest);
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    lengthen(&mut variant.value);
                }
            }
            _ => {}
        }
    }
}

/// A language that needs half as much room again breaks no page.
#[test]
fn every_page_in_a_longer_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = folder.path().join("i18n/en-US");
    std::fs::create_dir_all(&words).expect("a folder");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n/en-US");
    for entry in std::fs::read_dir(source).expect("the words").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("read");
        let mut resource = fluent_syntax::parser::parse(text).expect("Fluent");
        for entry in &mut resource.body {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                message.value.iter_mut().for_each(lengthen);
            }
        }
        std::fs::write(words.join(entry.file_name()), fluent_syntax::serializer::serialize(&resource)).expect("written");
    }
    let session = session_in("en-US", Some(folder.path()), "windows-clean", "windows-clean");
    let headline = render::page(&session).headline;
    assert!(headline.contains("verlängerungen"), "the longer words are used: {headline}");
    every_page_in("en-US", Some(folder.path()), "windows-kts-frozen", "windows-kts-after-restart", &WINDOWS[..3]);
}

#[test]
fn the_focus_goes_to_the_headline_at_every_step() {
    let mut harness = window(session("windows-clean", "windows-clean"), 1040.0, 760.0, Theme::Light);
    harness.run();
    for page in [Page::Look, Page::Know, Page::Check, Page::Done] {
        harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
        harness.step();
        // A look runs beside the window; it takes no time on a machine that is written down, but it is a thread.
        for _ in 0..2000 {
            harness.step();
            if !harness.state().app.session().is_working() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        harness.run();
        assert_eq!(harness.state().app.session().journey.page(), page);
        it_can_be_used(&harness, &format!("{page:?}, reached by the keyboard"));
    }
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().app.session().journey.page(), Page::Check);
    it_can_be_used(&harness, "back");
}

/// A page that nobody touches asks for no frame.
#[test]
fn an_idle_page_draws_nothing() {
    for page in pages("windows-kts-frozen", "windows-kts-after-restart") {
        let session = at("windows-kts-frozen", "windows-kts-after-restart", page);
        let mut harness = window(session, 1040.0, 760.0, Theme::Light);
        harness.run();
        harness.step();
        let output = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
        assert_eq!(output, Some(std::time::Duration::MAX), "{page:?} asks for another frame");
    }
}

/// A system whose high contrast a test turns on and off, and that counts how often it is asked.
#[derive(Clone, Default)]
struct System {
    contrast: Rc<Cell<Option<SystemContrast>>>,
    asked: Rc<Cell<usize>>,
}

impl System {
    fn question(&self) -> impl Fn() -> Option<SystemContrast> + 'static {
        let system = self.clone();
        move || {
            system.asked.set(system.asked.get() + 1);
            system.contrast.get()
        }
    }
}

fn focus(harness: &mut Harness<'_, Window>, focused: bool) {
    harness.input_mut().focused = focused;
    harness.event(egui::Event::WindowFocused(focused));
    harness.run();
}

/// What the window's ground and its most important text are drawn with.
fn ground_and_ink(harness: &Harness<'_, Window>) -> (egui::Color32, egui::Color32) {
    let tokens = theme::tokens(&harness.ctx);
    (tokens.paper, tokens.ink)
}

const ON_BLACK: (egui::Color32, egui::Color32) = (egui::Color32::BLACK, egui::Color32::WHITE);
const ON_WHITE: (egui::Color32, egui::Color32) = (egui::Color32::WHITE, egui::Color32::BLACK);

#[test]
fn high_contrast_of_the_system_is_followed_from_the_first_frame() {
    for (contrast, expected) in [(SystemContrast::Dark, ON_BLACK), (SystemContrast::Light, ON_WHITE)] {
        let system = System::default();
        system.contrast.set(Some(contrast));
        let mut harness = window_in(session("windows-clean", "windows-clean"), 1040.0, 760.0, system.question());
        assert_eq!(ground_and_ink(&harness), expected, "{contrast:?}");
        harness.run();
        assert_eq!(ground_and_ink(&harness), expected, "{contrast:?}");
        nothing_is_cut_off(&harness, "high contrast");
        it_can_be_used(&harness, "high contrast");
    }
}

#[test]
fn the_system_is_asked_again_when_the_window_comes_back_and_not_in_every_frame() {
    let system = System::default();
    let mut harness = window_in(session("windows-clean", "windows-clean"), 1040.0, 760.0, system.question());
    harness.run();
    let at_the_start = ground_and_ink(&harness);
    assert_ne!(at_the_start, ON_BLACK);
    let asked = system.asked.get();
    assert!(asked > 0);
    for _ in 0..20 {
        harness.step();
    }
    assert_eq!(system.asked.get(), asked, "nothing happened, and the system was asked");

    // The person goes to the system's settings, turns it on there, and comes back.
    focus(&mut harness, false);
    system.contrast.set(Some(SystemContrast::Dark));
    harness.run();
    assert_eq!(system.asked.get(), asked, "the window is in the background");
    focus(&mut harness, true);
    assert_eq!((system.asked.get(), ground_and_ink(&harness)), (asked + 1, ON_BLACK));
    harness.step();
    let delay = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert_eq!(delay, Some(std::time::Duration::MAX), "the window asks for frames without end");

    // A key combination turns it off without another window; the system's theme changes with it.
    system.contrast.set(None);
    harness.input_mut().system_theme = Some(Theme::Dark);
    harness.run();
    assert_eq!(system.asked.get(), asked + 2);
    assert_eq!(harness.ctx.theme(), Theme::Dark);
    assert_ne!(ground_and_ink(&harness), ON_BLACK);
}

#[test]
fn contrast_that_was_chosen_in_the_window_is_dark_where_the_system_says_so() {
    for (contrast, expected) in [(None, ON_WHITE), (Some(SystemContrast::Dark), ON_BLACK)] {
        let mut session = session("windows-clean", "windows-clean");
        session.appearance = safe_passage::session::Appearance::Contrast;
        let mut harness = window_in(session, 1040.0, 760.0, move || contrast);
        harness.run();
        assert_eq!(ground_and_ink(&harness), expected, "{contrast:?}");
    }
}

/// The page "Know" of a computer whose updates stopped.
fn know(width: f32, height: f32, text_size: u16) -> Harness<'static, Window> {
    let mut session = at("windows-kts-frozen", "windows-kts-after-restart", Page::Know);
    session.text_size = text_size;
    let mut harness = window(session, width, height, Theme::Light);
    harness.run();
    harness
}

/// The line that stands open on a page.
fn line_of(harness: &Harness<'_, Window>) -> Timeline {
    let view = render::page(harness.state().app.session());
    let line = view.blocks.into_iter().find_map(|block| if let Block::Timeline(line) = block { Some(line) } else { None });
    line.expect("a line")
}

/// Every text of blocks that stand open.
fn words_of(blocks: &[Block]) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Heading(text) | Block::Text(text) | Block::Note { text, .. } | Block::Link { label: text, .. } => {
            Some(text.clone())
        }
        _ => None,
    };
    blocks.iter().filter_map(text).collect()
}

/// Name of what has the keyboard, and whether it is a mark of a line.
fn focused(harness: &Harness<'_, Window>) -> Option<(String, bool)> {
    let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
    let node = focused.accesskit_node();
    Some((node.label().or_else(|| node.value())?, node.role() == Role::Tab))
}

fn press(harness: &mut Harness<'_, Window>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn tab_to_the_line(harness: &mut Harness<'_, Window>) {
    for _ in 0..60 {
        press(harness, Key::Tab);
        if focused(harness).is_some_and(|(_, is_mark)| is_mark) {
            return;
        }
    }
    panic!("Tab does not reach the line");
}

/// Which marks are selected, in the order of time; checks that exactly their details are shown.
fn shown(harness: &Harness<'_, Window>, line: &Timeline, place: &str) -> Vec<usize> {
    let marks: Vec<_> = harness.query_all_by_role(Role::Tab).collect();
    assert_eq!(marks.len(), line.marks.len(), "{place}");
    let chosen: Vec<usize> =
        (0..marks.len()).filter(|index| marks[*index].accesskit_node().is_selected() == Some(true)).collect();
    let panels: Vec<_> = harness.query_all_by_role(Role::TabPanel).collect();
    let details: Vec<&[Block]> =
        chosen.iter().map(|index| line.marks[*index].details.as_slice()).filter(|details| !details.is_empty()).collect();
    assert_eq!(panels.len(), details.len(), "{place}");
    for (panel, details) in panels.iter().zip(details) {
        for words in words_of(details) {
            assert!(panel.query_all_by_label(&words).next().is_some(), "{place}: {words:?} is not shown");
        }
    }
    chosen
}

#[test]
fn the_line_can_be_walked_by_keyboard_alone() {
    for (width, height, text_size) in WINDOWS {
        let place = format!("{width}×{height} at {text_size} %");
        let mut harness = know(width, height, text_size);
        let line = line_of(&harness);
        assert!(line.marks.len() > 3 && line.marks.iter().any(|mark| !mark.details.is_empty()), "{place}");
        assert!(line.marks.windows(2).all(|pair| pair[0].date <= pair[1].date), "{place}: the order is the order of time");
        let names: Vec<String> = line.marks.iter().map(|mark| format!("{}: {}", mark.title, mark.note)).collect();
        let last = names.len() - 1;

        tab_to_the_line(&mut harness);
        assert_eq!(focused(&harness), Some((names[0].clone(), true)), "{place}");
        assert_eq!(shown(&harness, &line, &place), Vec::<usize>::new(), "{place}: nothing is chosen by coming here");
        let keys = [Key::Enter, Key::ArrowRight, Key::ArrowDown].into_iter().chain([Key::ArrowRight].into_iter().cycle());
        for (index, key) in keys.take(names.len()).enumerate() {
            press(&mut harness, key);
            assert_eq!(focused(&harness), Some((names[index].clone(), true)), "{place}");
            assert_eq!(shown(&harness, &line, &place), [index], "{place}");
            nothing_is_cut_off(&harness, &place);
            let screen = harness.ctx.content_rect().expand(12.0);
            let mark = harness.get_by_role_and_label(Role::Tab, &names[index]).rect();
            assert!(screen.contains_rect(mark), "{place}: {mark:?} is out of sight");
        }
        for (key, goal) in [(Key::Home, 0), (Key::End, last), (Key::ArrowLeft, last - 1), (Key::ArrowUp, last - 2)] {
            press(&mut harness, key);
            assert_eq!(focused(&harness), Some((names[goal].clone(), true)), "{place}, {key:?}");
            assert_eq!(shown(&harness, &line, &place), [goal], "{place}, {key:?}");
        }
        press(&mut harness, Key::Space);
        assert_eq!(shown(&harness, &line, &place), Vec::<usize>::new(), "{place}: off again");
        press(&mut harness, Key::Enter);
        assert_eq!(shown(&harness, &line, &place), [last - 2], "{place}: on again");

        // The line is one stop: Tab goes on, Shift and Tab come back to the same mark.
        press(&mut harness, Key::Tab);
        assert_eq!(focused(&harness).map(|(_, is_mark)| is_mark), Some(false), "{place}");
        harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        harness.run();
        assert_eq!(focused(&harness), Some((names[last - 2].clone(), true)), "{place}");
        // With another key an arrow still turns the page.
        harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
        harness.run();
        assert_ne!(harness.state().app.session().journey.page(), Page::Know, "{place}");
    }
}

#[test]
fn a_mark_can_be_pressed_and_covers_no_other() {
    for (width, height, text_size) in WINDOWS {
        let place = format!("{width}×{height} at {text_size} %");
        let mut harness = know(width, height, text_size);
        let line = line_of(&harness);
        let rects: Vec<Rect> = harness.query_all_by_role(Role::Tab).map(|node| node.rect()).collect();
        for (index, rect) in rects.iter().enumerate() {
            assert!(rect.width() >= theme::TARGET && rect.height() >= theme::TARGET, "{place}: {rect:?}");
            for other in &rects[index + 1..] {
                assert!(!rect.shrink(0.5).intersects(other.shrink(0.5)), "{place}: {rect:?} covers {other:?}");
            }
        }
        for (index, mark) in line.marks.iter().enumerate() {
            let name = format!("{}: {}", mark.title, mark.note);
            harness.get_by_role_and_label(Role::Tab, &name).scroll_to_me();
            harness.run();
            for expected in [vec![index], vec![]] {
                harness.get_by_role_and_label(Role::Tab, &name).click();
                harness.run();
                assert_eq!(shown(&harness, &line, &place), expected, "{place}, {name}");
            }
        }
    }
}

/// On paper and in a browser everything is there too, without a script.
#[test]
fn what_a_mark_says_stands_in_the_documents() {
    let session = at("windows-kts-frozen", "windows-kts-after-restart", Page::Know);
    let mut view = render::page(&session);
    view.blocks.retain(|block| matches!(block, Block::Timeline(_)));
    let Some(Block::Timeline(line)) = view.blocks.first() else { panic!("a line") };
    let html = render::html::whole(&session, &view);
    let text = render::text::whole(&view, 2000);
    let with_details = line.marks.iter().filter(|mark| !mark.details.is_empty()).count();
    let lines = view.blocks.len();
    assert_eq!(html.matches("<details><summary><strong>").count(), with_details * lines);
    for mark in &line.marks {
        let title = render::html::escape(&mark.title);
        assert!(html.contains(&format!("<strong>{title}</strong><br><span class=\"note\">{}", render::html::escape(&mark.note))));
        assert!(text.contains(&format!("| {}: {}\n", mark.title, mark.note)), "{text}");
        for words in words_of(&mark.details) {
            assert!(html.contains(&render::html::escape(&words)), "{words}");
            assert!(text.contains(&format!("\n    {words}")), "{words}: {text}");
        }
    }
    assert!(!text.contains("\n\n\n"), "{text}");
}

/// The names of everything with this role, and of the links that stand beside it.
fn named(harness: &Harness<'_, Window>, role: Role) -> Vec<String> {
    let nodes = harness.root().children_recursive().filter(|node| node.accesskit_node().role() == role);
    nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

#[test]
fn a_code_is_a_picture_that_says_its_address() {
    let session = at("windows-kts-frozen", "windows-kts-after-restart", Page::Done);
    let label = session.words.word("device-android");
    let help = session.words.say(&message!("devices-qr", device = label.clone()));
    let device = session.data.devices.all().find(|device| device.id == "device-android").expect("the device");
    let address = device.address.clone();
    let mut harness = window(session, 1040.0, 760.0, Theme::Dark);
    harness.run();
    assert!(named(&harness, Role::Image).is_empty(), "it is folded away");
    harness.get_by_role_and_label(Role::Button, &label).click_accesskit();
    harness.run();
    assert_eq!(named(&harness, Role::Image), [format!("{help}: {address}")]);
    assert!(named(&harness, Role::Link).contains(&address), "the address is written beside it");
    nothing_is_cut_off(&harness, "the devices");
    // Black on white, whatever the window looks like.
    let mut colours: Vec<egui::Color32> = Vec::new();
    for clipped in &harness.output().shapes {
        if let Shape::Mesh(mesh) = &clipped.shape
            && mesh.texture_id == egui::TextureId::default()
        {
            for vertex in &mesh.vertices {
                if !colours.contains(&vertex.color) {
                    colours.push(vertex.color);
                }
            }
        }
    }
    assert!(colours.contains(&egui::Color32::BLACK) && colours.contains(&egui::Color32::WHITE), "{colours:?}");
}

/// This computer, where every file is signed by one name.
struct Signed(Arc<dyn Machine>, &'static str);

impl Machine for Signed {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        Survey { kind: Kind::ThisComputer, ..self.0.survey(progress, cancel) }
    }

    fn is_this_computer(&self) -> bool {
        true
    }

    fn downloads(&self) -> Arc<dyn Downloads> {
        Arc::new(SignedBy(self.1))
    }
}

struct SignedBy(&'static str);

impl Downloads for SignedBy {
    fn offered(&self) -> bool {
        true
    }

    fn look(&self, path: &Path, _: &AtomicBool) -> File {
        let changed = Some("2026-11-20T12:00:00Z".parse().expect("an instant"));
        File { bytes: Some(86_400_001), changed, ..File::named(path, Answer::Signed(self.0.to_owned())) }
    }
}

#[test]
fn a_downloaded_file_is_said_to_be_signed_as_expected_and_ticked_or_not() {
    for (signer, as_expected) in [("Bitdefender SRL", true), ("A Company With a Rather Long Name Somewhere GmbH & Co. KG", false)]
    {
        for (width, height, text_size) in WINDOWS {
            let machine = Arc::new(Signed(machine("windows-kts-frozen"), signer));
            let begun = Session::begin(Begin {
                data: Data::load(None),
                language: Some("en-US".to_owned()),
                country: None,
                clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
                machine,
                after: None,
                resume: Arc::new(resume::ThisSystem),
                store: None,
            });
            let mut session = on_page(begun, Page::Choose);
            act(&mut session, Action::Choose("bitdefender".to_owned()));
            act(&mut session, Action::Next);
            session.text_size = text_size;
            let path = Path::new("downloads").join("bitdefender_windows.exe");
            session.press(Intent::ReadFile(Purpose::Download(Download::Replacement), path.display().to_string()));
            session.wait();
            let words = session.words.word("prepare-downloaded");
            let mut harness = window(session, width, height, Theme::Light);
            harness.run();
            let told = named(&harness, Role::Label).into_iter().any(|text| text.contains(signer));
            assert!(told, "{signer} at {width}×{height}");
            let ticked = harness.get_by_role_and_label(Role::CheckBox, &words).accesskit_node().toggled();
            assert_eq!(ticked == Some(egui::accesskit::Toggled::True), as_expected, "{signer}");
            nothing_is_cut_off(&harness, "the downloaded file");
        }
    }
}
