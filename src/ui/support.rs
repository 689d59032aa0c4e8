//! The window of whoever helps: the cases, the customer's page beside the helper's own, what to say, notes.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

use egui::accesskit::Role;
use egui::{
    ComboBox, CornerRadius, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Panel, Pos2, Rect, RichText, ScrollArea, Sense,
    Stroke, TextEdit, Ui, UiBuilder, Vec2, ViewportCommand, WidgetInfo,
};
use safe_passage_core::journey::Page;
use safe_passage_core::message;
use safe_passage_core::support::Place;

use super::app::{ContrastQuestion, SHORTEST_DIALOG};
use super::blocks::{self, Draw, Typed};
use super::shell::{self, Corner};
use super::theme::{self, COLUMN, GRID, LOW, MARGIN, NARROW, NARROW_MARGIN, SIDE, STEP_CORNER, TARGET, Tokens, size};
use super::widgets::{self, ButtonLook};
use crate::render;
use crate::render::page::{Block, Control, Intent, PageView, Tone};
use crate::render::support::{self as sheets, Sheet};
use crate::session::Appearance;
use crate::support::{Asking, Desk, DeskRequest, Press, Target, View};
use crate::system::desktop::SystemContrast;
use crate::text::Language;

/// Least width of a page, in points; below it two pages stand one under the other.
const NARROWEST_PAGE: f32 = 300.0;
/// Least width of a page that stands alone beside the script, in points.
const NARROWEST_ALONE: f32 = 400.0;
/// Width of the script beside a page, in points.
const SCRIPT: f32 = 320.0;
/// Least height of a window in which the case's head stays while its page is turned, in points.
const HIGH: f32 = 700.0;
/// Space between columns, in points.
const GAP: f32 = 16.0;

/// The window.
pub struct SupportApp {
    desk: Desk,
    languages: Vec<Language>,
    drawn: Option<Drawn>,
    /// What is being typed in the helper's own part, on the customer's page, and on the helper's copy of it.
    typed: [HashMap<String, Typed>; 3],
    number: String,
    arrived_at: Option<Arrived>,
    dialogs: (Sender<Answer>, Receiver<Answer>),
    dialog_open: bool,
    on_first_frame: Option<Box<dyn FnOnce()>>,
    text_size: u16,
    contrast: ContrastQuestion,
    appearance: Option<(Appearance, Option<SystemContrast>)>,
    ended: bool,
}

/// What the headline belongs to that took the focus last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Arrived {
    case: Option<usize>,
    view: View,
    page: Option<u16>,
    asking: Option<Asking>,
}

/// What a file dialog came to.
struct Answer {
    target: Target,
    paths: Vec<PathBuf>,
    took: std::time::Duration,
}

/// Everything as it was made for a revision of the desk.
struct Drawn {
    revision: u64,
    over: Vec<Block>,
    cases: Vec<Tab>,
    head: Option<Head>,
    body: Body,
}

/// A case in the list.
struct Tab {
    number: usize,
    name: String,
    about: String,
    chosen: bool,
}

/// What stands over every part of a case.
struct Head {
    number: usize,
    name: String,
    about: String,
    /// The six words of its files, as lines.
    code: Vec<String>,
}

enum Body {
    Sheet(Sheet),
    Pages(Box<Pages>),
    Notes(Sheet),
}

/// A page as both see it.
struct Pages {
    theirs: Column,
    own: Option<Column>,
    script: Sheet,
    page: Page,
    place: Place,
    place_word: String,
    chosen: String,
    choices: Vec<(Page, String)>,
    tag: String,
    language: String,
}

struct Column {
    caption: String,
    number: String,
    view: PageView,
}

impl SupportApp {
    /// A window on a desk. `contrast` asks the system for its high contrast; `on_first_frame` is called once, when the first
    /// frame has been drawn.
    #[must_use]
    pub fn new(desk: Desk, contrast: impl Fn() -> Option<SystemContrast> + 'static, on_first_frame: Box<dyn FnOnce()>) -> Self {
        Self::with_contrast(desk, ContrastQuestion::new(contrast), on_first_frame)
    }

    /// The same with a question that another view has asked already.
    pub(super) fn with_contrast(desk: Desk, contrast: ContrastQuestion, on_first_frame: Box<dyn FnOnce()>) -> Self {
        Self {
            desk,
            languages: crate::text::languages(),
            drawn: None,
            typed: Default::default(),
            number: String::new(),
            arrived_at: None,
            dialogs: channel(),
            dialog_open: false,
            on_first_frame: Some(on_first_frame),
            text_size: 0,
            contrast,
            appearance: None,
            ended: false,
        }
    }

    /// Gives the question about high contrast back.
    pub(super) fn into_contrast(self) -> ContrastQuestion {
        self.contrast
    }

    /// The desk behind the window.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The same, for whoever hands files to it.
    pub fn desk_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }

    /// Whether the helper went back to the wizard behind it.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Lets work that runs aside wake the window.
    pub fn wake(&mut self, ctx: &egui::Context) {
        let context = ctx.clone();
        self.desk.on_news(move || context.request_repaint());
    }

    fn follow_appearance(&mut self, ctx: &egui::Context) {
        self.contrast.follow(ctx, self.desk.appearance, &mut self.appearance);
    }

    /// Draws one frame and carries out what was pressed in it. `window` is the window of the system, to which dialogs
    /// belong, where there is one.
    pub fn frame(&mut self, ui: &mut Ui, window: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        self.take_in(&ctx);
        let sized = self.text_size != self.desk.text_size;
        if sized {
            self.text_size = self.desk.text_size;
            ctx.set_zoom_factor(f32::from(self.text_size) / 100.0);
        }
        self.follow_appearance(&ctx);
        if self.drawn.as_ref().is_none_or(|drawn| drawn.revision != self.desk.revision()) {
            self.drawn = Some(Drawn::of(&mut self.desk, &self.languages));
        }
        let here = self.here();
        let arrived = self.arrived_at != Some(here);
        if arrived {
            self.arrived_at = Some(here);
            self.typed = Default::default();
            ctx.send_viewport_cmd(ViewportCommand::Title(self.title()));
        }
        // The window's name in the tree that a screen reader walks; the title bar's text is not part of it.
        let name = self.desk.words.word("program-name");
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
        let mut pressed = Pressed::default();
        self.window_ui(ui, &mut pressed, arrived);
        self.keys(&ctx, &mut pressed);
        let any = pressed.any();
        if let Some(number) = pressed.number {
            self.desk.go_to_number(&number);
            self.number.clear();
        }
        for intent in pressed.desk {
            self.desk.press(intent);
        }
        for intent in pressed.page {
            self.desk.press_on_page(intent);
        }
        if any {
            ctx.request_repaint();
        }
        if sized {
            // The next frame has another size, and perhaps another order: its headline takes the focus again.
            self.arrived_at = None;
            ctx.request_repaint();
        }
        self.ask(&ctx, window);
        self.closing(&ctx);
    }

    fn here(&self) -> Arrived {
        let case = self.desk.shown();
        let on_pages = case.filter(|_| self.desk.view == View::Pages);
        Arrived {
            case: case.map(|case| case.number).filter(|_| self.desk.view != View::Beside),
            view: self.desk.view,
            page: on_pages.map(crate::support::Case::number_shown),
            asking: self.desk.asking,
        }
    }

    fn window_ui(&mut self, ui: &mut Ui, pressed: &mut Pressed, arrived: bool) {
        let Some(drawn) = &self.drawn else { return };
        let tokens = theme::tokens(ui.ctx());
        let narrow = ui.available_width() < NARROW;
        let low = ui.available_height() < LOW;
        let corner = Corner {
            language: self.desk.words.word("language-name"),
            languages: &self.languages,
            tag: self.desk.words.tag().to_owned(),
            text_size: self.desk.text_size,
            appearance: self.desk.appearance,
        };
        let [typed, typed_theirs, typed_own] = &mut self.typed;
        let mut draw = Draw { tokens, intents: &mut pressed.desk, typed, words: &self.desk.words };
        if narrow {
            Panel::top("cases-line")
                .resizable(false)
                .show_separator_line(false)
                .frame(Frame::NONE.fill(tokens.side).inner_margin(Margin::symmetric(NARROW_MARGIN as i8, 6)))
                .show(ui, |ui| top_ui(ui, &mut draw, drawn, &corner, &self.desk, low));
        } else {
            Panel::left("cases")
                .resizable(false)
                .exact_size(SIDE)
                .show_separator_line(false)
                .frame(Frame::NONE.fill(tokens.side))
                .show(ui, |ui| side_ui(ui, &mut draw, drawn, &corner, &self.desk));
        }
        let margin = if narrow { NARROW_MARGIN } else { MARGIN.min(32.0) };
        let high = ui.available_height() >= HIGH;
        let notes_line = self.desk.words.word("support-notes-line");
        let mut number = Number { text: &mut self.number, entered: &mut pressed.number };
        let mut notes = match (&drawn.body, drawn.head.as_ref()) {
            (Body::Notes(_), Some(head)) => {
                self.desk.case(head.number).map(|case| (case.notes.clone(), case.has_unsaved_notes(), case.notes.is_empty()))
            }
            _ => None,
        };
        let before = notes.as_ref().map(|notes| notes.0.clone());
        if high && !(drawn.over.is_empty() && drawn.head.is_none()) {
            Panel::top("case-head")
                .resizable(false)
                .show_separator_line(false)
                .frame(Frame::NONE.fill(tokens.paper).inner_margin(Margin::symmetric(margin as i8, 12)))
                .show(ui, |ui| {
                    head_ui(ui, &mut draw, drawn, self.desk.view, &self.languages, &mut number, narrow);
                    let line = ui.max_rect().expand2(Vec2::new(margin, 0.0));
                    ui.painter().hline(line.x_range(), ui.min_rect().bottom() + 11.0, Stroke::new(1.0, tokens.line));
                });
        }
        egui::CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.paper)).show(ui, |ui| {
            let room = ui.available_rect_before_wrap();
            let beside = match &drawn.body {
                Body::Pages(pages) => {
                    let pages = if pages.own.is_some() { 2.0 * NARROWEST_PAGE + GAP } else { NARROWEST_ALONE };
                    room.width() - 2.0 * margin - SCRIPT >= pages
                }
                _ => false,
            };
            let split = if beside { room.right() - SCRIPT } else { room.right() };
            let left = Rect::from_min_max(room.min, Pos2::new(split, room.bottom()));
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                let mut area = ScrollArea::vertical().id_salt("body").auto_shrink([false, false]);
                if arrived {
                    area = area.vertical_scroll_offset(0.0);
                }
                let turn = turn_of(ui);
                area.show(ui, |ui| {
                    if turn != 0.0 {
                        ui.scroll_with_delta(Vec2::new(0.0, turn));
                    }
                    let frame = Frame::NONE.inner_margin(Margin { left: margin as i8, right: margin as i8, top: 16, bottom: 32 });
                    frame.show(ui, |ui| {
                        if !high {
                            head_ui(ui, &mut draw, drawn, self.desk.view, &self.languages, &mut number, narrow);
                            ui.add_space(GRID);
                        }
                        as_before(ui, "case-body", |ui| match &drawn.body {
                            Body::Sheet(sheet) => {
                                ui.set_max_width(ui.available_width().min(1.4 * COLUMN));
                                sheet_ui(ui, &mut draw, sheet, arrived);
                            }
                            Body::Notes(sheet) => {
                                ui.set_max_width(ui.available_width().min(COLUMN));
                                sheet_ui(ui, &mut draw, sheet, arrived);
                                if let Some((notes, unsaved, empty)) = &mut notes {
                                    notes_ui(ui, &mut draw, notes, &notes_line, *unsaved, *empty);
                                }
                            }
                            Body::Pages(pages) => {
                                let theirs = self.desk.shown().map_or(&self.desk.words, |case| &case.session.words);
                                let mut of_theirs =
                                    Draw { tokens, intents: &mut pressed.page, typed: typed_theirs, words: theirs };
                                pages_ui(ui, &mut of_theirs, typed_own, &self.desk.words, pages, arrived);
                            }
                        });
                    });
                });
            });
            if let (true, Body::Pages(pages)) = (beside, &drawn.body) {
                let right = Rect::from_min_max(Pos2::new(split, room.top()), room.max);
                ui.painter().vline(split, room.y_range(), Stroke::new(1.0, tokens.line));
                ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
                    let mut area = ScrollArea::vertical().id_salt("script").auto_shrink([false, false]);
                    if arrived {
                        area = area.vertical_scroll_offset(0.0);
                    }
                    area.show(ui, |ui| {
                        Frame::NONE.inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 32 }).show(ui, |ui| {
                            script_ui(ui, &tokens, &pages.script);
                        });
                    });
                });
            }
        });
        if let (Some((notes, ..)), Some(before)) = (notes, before)
            && notes != before
        {
            self.desk.write_notes(notes);
        }
    }

    /// Keys that work everywhere, besides Tab, Enter and the space bar.
    fn keys(&self, ctx: &egui::Context, pressed: &mut Pressed) {
        let key = |modifiers: Modifiers, key: Key| {
            ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
        };
        if let Some(Drawn { body: Body::Pages(pages), .. }) = &self.drawn {
            let page = &pages.theirs.view;
            if key(Modifiers::ALT, Key::ArrowLeft)
                && let Some(back) = page.back.as_ref().filter(|back| back.enabled)
            {
                pressed.page.push(back.intent.clone());
            }
            if key(Modifiers::ALT, Key::ArrowRight)
                && let Some(primary) = page.primary.as_ref().filter(|primary| primary.enabled)
            {
                pressed.page.push(primary.intent.clone());
            }
            if let Some(session) = self.desk.shown().map(|case| &case.session).filter(|session| session.about)
                && key(Modifiers::NONE, Key::Escape)
            {
                pressed.page.push(if session.licences { Intent::ShowLicences(false) } else { Intent::ShowAbout(false) });
            }
        }
        if self.desk.asking.is_some() && key(Modifiers::NONE, Key::Escape) {
            pressed.desk.push(Intent::Desk(Press::KeepOpen));
        }
        // The one with Shift first: the other would take it too.
        if key(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab) || key(Modifiers::CTRL, Key::PageUp) {
            pressed.desk.extend(self.desk.neighbour(false).map(|number| Intent::Desk(Press::Show(number))));
        }
        if key(Modifiers::CTRL, Key::Tab) || key(Modifiers::CTRL, Key::PageDown) {
            pressed.desk.extend(self.desk.neighbour(true).map(|number| Intent::Desk(Press::Show(number))));
        }
        let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
        for (digit, number) in digits.into_iter().zip(1..) {
            if key(Modifiers::COMMAND, digit) {
                pressed.desk.push(Intent::Desk(Press::Show(number)));
            }
        }
        if key(Modifiers::COMMAND, Key::O) {
            pressed.desk.push(Intent::Desk(Press::ChooseFiles(Target::NewCase)));
        }
    }

    /// What came from outside: finished work, closed dialogs, dropped files.
    fn take_in(&mut self, ctx: &egui::Context) {
        self.desk.poll();
        while let Ok(answer) = self.dialogs.1.try_recv() {
            self.dialog_open = false;
            if answer.paths.is_empty() && answer.took < SHORTEST_DIALOG {
                self.desk.no_dialog();
            }
            self.desk.open(answer.target, &answer.paths);
        }
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if !dropped.is_empty() {
            self.desk.drop_files(&dropped);
        }
    }

    /// Carries out what only a window can.
    fn ask(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        for text in self.desk.take_copies() {
            ctx.copy_text(text);
        }
        for request in std::mem::take(&mut self.desk.requests) {
            match request {
                DeskRequest::OpenFiles(target) => self.open_dialog(ctx, window, target),
                DeskRequest::End => self.ended = true,
                DeskRequest::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
            }
        }
    }

    /// A file dialog of the system, one at a time, in which several files can be chosen.
    fn open_dialog(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, target: Target) {
        if self.dialog_open {
            return;
        }
        let mut dialog = rfd::AsyncFileDialog::new().set_title(self.desk.words.word("dialog-support"));
        if let Some(window) = window {
            dialog = dialog.set_parent(window);
        }
        let (sender, context, started) = (self.dialogs.0.clone(), ctx.clone(), Instant::now());
        // Made here, on the main thread, as macOS demands; waited for elsewhere.
        let choice = dialog.pick_files();
        let work = move || {
            let files = pollster::block_on(choice).unwrap_or_default();
            let paths = files.iter().map(|file| file.path().to_path_buf()).collect();
            _ = sender.send(Answer { target, paths, took: started.elapsed() });
            context.request_repaint();
        };
        self.dialog_open = std::thread::Builder::new().name("dialog".to_owned()).spawn(work).is_ok();
        if !self.dialog_open {
            self.desk.no_dialog();
        }
    }

    /// Closing asks first where notes would be lost.
    fn closing(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.desk.may_close() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }
}

impl SupportApp {
    /// The window's title.
    #[must_use]
    pub fn title(&self) -> String {
        let words = &self.desk.words;
        match self.desk.shown() {
            Some(case) if self.desk.view != View::Beside => {
                words.say(&message!("support-title-case", name = sheets::name_of_case(words, case)))
            }
            _ => words.word("support-title"),
        }
    }

    /// Puts fonts and colours in place and lets work that runs aside wake the window.
    pub fn prepare(&mut self, ctx: &egui::Context) {
        theme::install(ctx);
        self.follow_appearance(ctx);
        self.wake(ctx);
    }
}

impl eframe::App for SupportApp {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.frame(ui, Some(frame));
        if let Some(first) = self.on_first_frame.take() {
            first();
        }
    }
}

/// The line in which the number of a page is typed.
struct Number<'a> {
    text: &'a mut String,
    /// What was typed, once it is to be shown.
    entered: &'a mut Option<String>,
}

/// What was pressed in one frame: in the helper's own part, on the customer's page, and the number that was typed.
#[derive(Default)]
struct Pressed {
    desk: Vec<Intent>,
    page: Vec<Intent>,
    number: Option<String>,
}

impl Pressed {
    fn any(&self) -> bool {
        !self.desk.is_empty() || !self.page.is_empty() || self.number.is_some()
    }
}

impl Drawn {
    fn of(desk: &mut Desk, languages: &[Language]) -> Self {
        let numbers: Vec<usize> = desk.cases.iter().map(|case| case.number).collect();
        let about: Vec<String> = numbers.iter().map(|number| sheets::about_case(desk, *number)).collect();
        let shown = desk.shown().map(|case| case.number).filter(|_| desk.view != View::Beside);
        let cases: Vec<Tab> = desk
            .cases
            .iter()
            .zip(about)
            .map(|(case, about)| Tab {
                number: case.number,
                name: sheets::name_of_case(&desk.words, case),
                about,
                chosen: Some(case.number) == shown,
            })
            .collect();
        let head = cases.iter().find(|tab| tab.chosen).map(|tab| Head {
            number: tab.number,
            name: tab.name.clone(),
            about: tab.about.clone(),
            code: sheets::code_lines(desk, tab.number),
        });
        let body = Self::body(desk, shown, languages);
        Self { revision: desk.revision(), over: sheets::over_all(desk), cases, head, body }
    }

    fn body(desk: &mut Desk, shown: Option<usize>, languages: &[Language]) -> Body {
        if desk.view == View::Beside {
            return Body::Sheet(sheets::beside(desk));
        }
        let made = shown.and_then(|number| match desk.view {
            View::Pages => Self::pages(desk, number, languages).map(|pages| Body::Pages(Box::new(pages))),
            View::Script => sheets::say(desk, number).map(Body::Sheet),
            View::Findings => sheets::findings(desk, number).map(Body::Sheet),
            View::Changes => sheets::compare(desk, number).map(Body::Sheet),
            View::Notes => Some(Body::Notes(sheets::notes(desk))),
            View::Beside => None,
        });
        made.unwrap_or_else(|| Body::Sheet(sheets::start(desk)))
    }

    fn pages(desk: &mut Desk, number: usize, languages: &[Language]) -> Option<Pages> {
        let (theirs, own) = sheets::pages(desk, number)?;
        let script = sheets::say(desk, number)?;
        let own_number = desk.in_own_words(number, |session| render::shell(session).page_number)?;
        let case = desk.case(number)?;
        let words = &desk.words;
        let tag = case.session.words.tag().to_owned();
        let language = languages.iter().find(|one| one.tag == tag).map_or_else(|| tag.clone(), |one| one.name.clone());
        let own_language = words.word("language-name");
        let caption = if own.is_some() {
            words.say(&message!("support-their-page", language = language.clone()))
        } else {
            words.word("support-same-page")
        };
        let page = case.page();
        let place = case.place(page);
        Some(Pages {
            theirs: Column { caption, number: render::shell(&case.session).page_number, view: theirs },
            own: own.map(|view| Column {
                caption: words.say(&message!("support-own-page", language = own_language)),
                number: own_number,
                view,
            }),
            script,
            page,
            place,
            place_word: words.word(place.message_id()),
            chosen: sheets::page_choice(words, case, page),
            choices: sheets::page_choices(words, case),
            tag,
            language,
        })
    }
}

/// How far Page Down and Page Up turn what is scrolled, in points.
fn turn_of(ui: &Ui) -> f32 {
    let height = ui.available_height();
    ui.input_mut(|input| {
        let page_down = input.consume_key(Modifiers::NONE, Key::PageDown);
        let page_up = input.consume_key(Modifiers::NONE, Key::PageUp);
        f32::from(i8::from(page_up) - i8::from(page_down)) * (height - 60.0).max(60.0)
    })
}

/// Draws something that keeps its identity, and with it the focus and the presses of a screen reader, whatever comes up or
/// goes away over it.
fn as_before<R>(ui: &mut Ui, what: &'static str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(what)), contents).inner
}

/// The list of cases beside everything.
fn side_ui(ui: &mut Ui, draw: &mut Draw<'_>, drawn: &Drawn, corner: &Corner<'_>, desk: &Desk) {
    ScrollArea::vertical().id_salt("cases").auto_shrink([false, false]).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin { left: 18, right: 18, top: 28, bottom: 18 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            shell::brand_ui(ui, draw);
            ui.add_space(20.0);
            for tab in &drawn.cases {
                if case_ui(ui, &draw.tokens, tab).clicked() {
                    draw.intents.push(Intent::Desk(Press::Show(tab.number)));
                }
            }
            if !drawn.cases.is_empty() {
                ui.add_space(GRID);
            }
            desk_buttons_ui(ui, draw, drawn, desk);
            let room = ui.available_height() - 3.0 * 34.0;
            ui.add_space(room.max(GRID));
            shell::language_ui(ui, draw, corner);
            shell::text_size_ui(ui, draw, corner);
            shell::appearance_ui(ui, draw, corner);
        });
    });
}

/// What holds for all cases: open others, see several, go back.
fn desk_buttons(drawn: &Drawn, desk: &Desk) -> Vec<(&'static str, Press)> {
    let mut buttons = Vec::new();
    if !drawn.cases.is_empty() {
        buttons.push(("support-open-files", Press::ChooseFiles(Target::NewCase)));
        buttons.push(("support-view-beside", Press::View(View::Beside)));
    }
    if desk.from_wizard {
        buttons.push(("support-back-to-wizard", Press::End));
    }
    buttons
}

fn desk_buttons_ui(ui: &mut Ui, draw: &mut Draw<'_>, drawn: &Drawn, desk: &Desk) {
    for (label, press) in desk_buttons(drawn, desk) {
        let label = draw.words.word(label);
        if widgets::button_ui(ui, &draw.tokens, &label, ButtonLook::Quiet, true) {
            draw.intents.push(Intent::Desk(press));
        }
    }
}

/// A case in the list, with what it is under its name.
fn case_ui(ui: &mut Ui, tokens: &Tokens, tab: &Tab) -> egui::Response {
    let width = ui.available_width();
    let inner = width - 24.0;
    let font = if tab.chosen { theme::semibold(size::NOTE) } else { theme::regular(size::NOTE) };
    let name = widgets::layout(ui, &tab.name, font, tokens.ink, inner);
    let about = widgets::layout(ui, &tab.about, theme::regular(size::SMALL), tokens.ink_third, inner);
    let height = (name.size().y + about.size().y + 18.0).max(TARGET);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, tab.chosen, &tab.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(tab.chosen);
        node.set_description(tab.about.as_str());
    });
    let card = rect.shrink2(Vec2::new(0.0, 1.0));
    if tab.chosen {
        let corner = CornerRadius::same(STEP_CORNER);
        ui.painter().rect(card, corner, tokens.side_card, Stroke::new(1.0, tokens.line), egui::StrokeKind::Inside);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(card, CornerRadius::same(STEP_CORNER), tokens.side_card);
    }
    let at = rect.min + Vec2::new(12.0, 9.0);
    let line = name.size().y;
    ui.painter().galley(at, name, tokens.ink);
    ui.painter().galley(at + Vec2::new(0.0, line), about, tokens.ink_third);
    widgets::focus_ring(ui, tokens, &response, rect.shrink(3.0), STEP_CORNER);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// The same in a narrow window: the cases folded into one line, and everything of the corner in one menu. In a low window the
/// menu has the buttons too.
fn top_ui(ui: &mut Ui, draw: &mut Draw<'_>, drawn: &Drawn, corner: &Corner<'_>, desk: &Desk, low: bool) {
    ui.spacing_mut().item_spacing = Vec2::new(6.0, 0.0);
    ui.spacing_mut().interact_size.y = TARGET;
    let tokens = draw.tokens;
    let menu_room = 90.0;
    ui.horizontal_wrapped(|ui| {
        if !drawn.cases.is_empty() {
            ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, tokens.edge);
            let label = draw.words.word("support-cases");
            let here = drawn.cases.iter().find(|tab| tab.chosen).map_or(label.as_str(), |tab| tab.name.as_str());
            let width = (ui.available_width() - menu_room).clamp(120.0, 320.0);
            let shown =
                ComboBox::from_id_salt("cases").selected_text(RichText::new(here)).width(width).truncate().show_ui(ui, |ui| {
                    for tab in &drawn.cases {
                        if ui.selectable_label(tab.chosen, &tab.name).clicked() {
                            draw.intents.push(Intent::Desk(Press::Show(tab.number)));
                            ui.close();
                        }
                    }
                });
            combo_info(&shown.response, &label, here);
        }
        if !low {
            desk_buttons_ui(ui, draw, drawn, desk);
        }
        shell::menu_ui(ui, draw, corner, |ui, draw| {
            for (label, press) in desk_buttons(drawn, desk).into_iter().filter(|_| low) {
                if ui.selectable_label(false, draw.words.word(label)).clicked() {
                    draw.intents.push(Intent::Desk(press));
                    ui.close();
                }
            }
        });
    });
}

/// A word of a row of which one is chosen.
fn tab_ui(ui: &mut Ui, tokens: &Tokens, label: &str, chosen: bool) -> egui::Response {
    let font = if chosen { theme::semibold(size::NOTE) } else { theme::regular(size::NOTE) };
    let ink = if chosen { tokens.ink } else { tokens.accent };
    let galley = widgets::layout(ui, label, font, ink, (ui.max_rect().width() - 20.0).max(60.0));
    let wanted = Vec2::new(galley.size().x + 20.0, (galley.size().y + 14.0).max(TARGET));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), tokens.quiet_paper);
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    if chosen {
        let line = Rect::from_min_max(Pos2::new(rect.left() + 10.0, rect.bottom() - 4.0), rect.max - Vec2::new(10.0, 1.0));
        ui.painter().rect_filled(line, CornerRadius::same(1), tokens.accent);
    }
    widgets::focus_ring(ui, tokens, &response, rect.shrink(3.0), 8);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// What went wrong, the case's name and words, its parts, and the line in which the number of a page is typed.
fn head_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    drawn: &Drawn,
    view: View,
    languages: &[Language],
    number: &mut Number<'_>,
    narrow: bool,
) {
    let tokens = draw.tokens;
    if !drawn.over.is_empty() {
        ui.push_id("over", |ui| {
            ui.set_max_width(ui.available_width().min(1.4 * COLUMN));
            ScrollArea::vertical().max_height(220.0).auto_shrink([false, true]).show(ui, |ui| {
                blocks::blocks_ui(ui, draw, &drawn.over);
            });
        });
        ui.add_space(GRID);
    }
    let Some(head) = &drawn.head else { return };
    ui.spacing_mut().item_spacing.y = 2.0;
    let width = ui.available_width();
    let close = draw.words.word("support-close-case");
    let button = widgets::layout(ui, &close, theme::regular(size::BODY), tokens.ink, f32::INFINITY).size().x + 12.0;
    let beside = width - button > 420.0;
    let top = ui.cursor().min;
    ui.scope(|ui| {
        if beside {
            ui.set_max_width(width - button - 16.0);
        }
        // In a narrow window its name stands in the list of cases over it.
        if !narrow {
            widgets::heading_ui(ui, &head.name, 2, theme::semibold(size::BODY), tokens.ink, false);
        }
        widgets::text_ui(ui, &head.about, theme::regular(size::NOTE), tokens.ink_second);
        for line in &head.code {
            widgets::text_ui(ui, line, theme::semibold(size::NOTE), tokens.accent);
        }
    });
    let close_ui = |ui: &mut Ui, draw: &mut Draw<'_>| {
        let pressed = as_before(ui, "close-case", |ui| widgets::button_ui(ui, &tokens, &close, ButtonLook::Quiet, true));
        if pressed {
            draw.intents.push(Intent::Desk(Press::Close(head.number)));
        }
    };
    if beside {
        let place = Rect::from_min_size(Pos2::new(top.x + width - button, top.y), Vec2::new(button, TARGET));
        // A place of its own: what follows stands under the lines at its left, however many they are.
        close_ui(&mut ui.new_child(UiBuilder::new().max_rect(place)), draw);
    } else {
        close_ui(ui, draw);
    }
    as_before(ui, "case-tabs", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for part in View::OF_A_CASE {
                if tab_ui(ui, &tokens, &draw.words.word(part.message_id()), part == view).clicked() {
                    draw.intents.push(Intent::Desk(Press::View(part)));
                }
            }
        });
    });
    if let Body::Pages(pages) = &drawn.body {
        ui.add_space(4.0);
        as_before(ui, "page-line", |ui| page_line_ui(ui, draw, pages, languages, number));
    }
}

/// The number of a page to type, all pages to choose from, and the customer's language.
fn page_line_ui(ui: &mut Ui, draw: &mut Draw<'_>, pages: &Pages, languages: &[Language], number: &mut Number<'_>) {
    let tokens = draw.tokens;
    let words = draw.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(10.0, 6.0);
        ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, tokens.edge);
        ui.spacing_mut().interact_size.y = TARGET;
        let label = words.word("support-page-of-number");
        let field = TextEdit::singleline(number.text)
            .desired_width(64.0)
            .char_limit(4)
            .hint_text(pages.theirs.view.number.to_string())
            .margin(Margin::symmetric(12, 11));
        let response = ui.add(field);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        response.accessible_name(&label);
        let pressed = widgets::button_ui(ui, &tokens, &words.word("support-show-page"), ButtonLook::Secondary, true);
        if (entered || pressed) && !number.text.trim().is_empty() {
            *number.entered = Some(number.text.clone());
        }
        // A long name is cut rather than let the language fall into the next line.
        let width = (ui.max_rect().right() - ui.cursor().left() - 170.0).clamp(160.0, 330.0);
        let label = words.word("support-all-pages");
        let shown = ui.allocate_ui(Vec2::new(width, TARGET), |ui| {
            ui.set_max_width(width);
            ComboBox::from_id_salt("pages")
                .selected_text(RichText::new(&pages.chosen))
                .width(width)
                .truncate()
                .height(420.0)
                .show_ui(ui, |ui| {
                    for (page, name) in &pages.choices {
                        if ui.selectable_label(*page == pages.page, name).clicked() {
                            draw.intents.push(Intent::Desk(Press::GoTo(*page)));
                            ui.close();
                        }
                    }
                })
        });
        let shown = shown.inner;
        combo_info(&shown.response, &label, &pages.chosen);
        let label = words.word("support-their-language");
        let shown =
            ComboBox::from_id_salt("language").selected_text(RichText::new(&pages.language)).width(150.0).show_ui(ui, |ui| {
                for language in languages {
                    if ui.selectable_label(language.tag == pages.tag, &language.name).clicked() {
                        draw.intents.push(Intent::Desk(Press::Speak(language.tag.clone())));
                        ui.close();
                    }
                }
            });
        combo_info(&shown.response, &label, &pages.language);
    });
}

fn combo_info(response: &egui::Response, label: &str, chosen: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, label);
        info.current_text_value = Some(chosen.to_owned());
        info
    });
}

/// A part of the view that is no page.
fn sheet_ui(ui: &mut Ui, draw: &mut Draw<'_>, sheet: &Sheet, arrived: bool) {
    let tokens = draw.tokens;
    headline_ui(ui, &sheet.headline, 1, size::HEADLINE_NARROW, &tokens, arrived);
    ui.add_space(4.0);
    if !sheet.lead.is_empty() {
        widgets::text_ui(ui, &sheet.lead, theme::regular(size::LEAD), tokens.ink_second);
        ui.add_space(GRID);
    }
    ui.push_id(&sheet.headline, |ui| blocks::blocks_ui(ui, draw, &sheet.blocks));
}

/// A headline that takes the focus without moving what is scrolled: in a low window the parts of the case stand over it.
fn headline_ui(ui: &mut Ui, text: &str, level: usize, font: f32, tokens: &Tokens, take_focus: bool) {
    let response = widgets::heading_ui(ui, text, level, theme::semibold(font), tokens.ink, false);
    if take_focus {
        response.request_focus();
    }
}

/// The script: what kind of line it is in one word, and the line under it, large enough to speak from.
fn script_ui(ui: &mut Ui, tokens: &Tokens, script: &Sheet) {
    ui.spacing_mut().item_spacing.y = 2.0;
    widgets::heading_ui(ui, &script.headline, 2, theme::semibold(size::HEADING), tokens.ink, false);
    widgets::text_ui(ui, &script.lead, theme::regular(size::NOTE), tokens.ink_third);
    for block in &script.blocks {
        match block {
            Block::Heading(text) => {
                ui.add_space(2.0 * GRID);
                widgets::heading_ui(ui, text, 3, theme::semibold(size::BODY), tokens.ink, false);
            }
            Block::Rows(rows) => {
                for row in rows {
                    let color = if row.icon == render::page::Icon::Attention { tokens.attention } else { tokens.accent };
                    let response = widgets::text_ui(ui, &row.title, theme::semibold(size::SMALL), color);
                    // One element for a screen reader: what kind of line it is, and the line.
                    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", row.title, row.note)));
                    let galley = widgets::layout(ui, &row.note, theme::regular(size::BODY), tokens.ink, ui.available_width());
                    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), galley.size().y), Sense::hover());
                    ui.painter().galley(rect.min, galley, tokens.ink);
                    ui.add_space(10.0);
                }
            }
            _ => {}
        }
    }
}

/// The customer's page, and beside or under it the helper's own.
fn pages_ui(
    ui: &mut Ui,
    draw: &mut Draw<'_>,
    typed_own: &mut HashMap<String, Typed>,
    words: &crate::text::Words,
    pages: &Pages,
    arrived: bool,
) {
    let tokens = draw.tokens;
    let width = ui.available_width();
    let place = Some((pages.place, pages.place_word.as_str()));
    match &pages.own {
        None => {
            ui.set_max_width(width.min(COLUMN + 40.0));
            ui.push_id("theirs", |ui| column_ui(ui, draw, &pages.theirs, place, arrived));
        }
        Some(own) if width >= 2.0 * NARROWEST_PAGE + GAP => {
            let each = ((width - GAP) / 2.0).min(COLUMN + 40.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                ui.push_id("theirs", |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(each);
                        column_ui(ui, draw, &pages.theirs, place, arrived);
                    });
                });
                ui.push_id("own", |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(each);
                        let mut of_own = Draw { tokens, intents: &mut *draw.intents, typed: typed_own, words };
                        column_ui(ui, &mut of_own, own, None, false);
                    });
                });
            });
        }
        Some(own) => {
            ui.set_max_width(width.min(COLUMN + 40.0));
            ui.push_id("theirs", |ui| column_ui(ui, draw, &pages.theirs, place, arrived));
            ui.add_space(2.0 * GRID);
            ui.push_id("own", |ui| {
                let mut of_own = Draw { tokens, intents: &mut *draw.intents, typed: typed_own, words };
                column_ui(ui, &mut of_own, own, None, false);
            });
        }
    }
    ui.add_space(GRID);
    widgets::text_ui(ui, &words.word("support-buttons-missing"), theme::regular(size::SMALL), tokens.ink_third);
}

/// One page in a frame, with its number over it and the buttons of its foot under it.
fn column_ui(ui: &mut Ui, draw: &mut Draw<'_>, column: &Column, place: Option<(Place, &str)>, arrived: bool) {
    let tokens = draw.tokens;
    widgets::text_ui(ui, &column.caption, theme::semibold(size::SMALL), tokens.ink_third);
    blocks::framed(ui, &tokens, Margin { left: 20, right: 20, top: 16, bottom: 20 }, |ui| {
        let width = ui.available_width();
        let number = widgets::layout(ui, &column.number, theme::semibold(size::NOTE), tokens.ink_second, width);
        ui.horizontal_wrapped(|ui| {
            let (rect, response) = ui.allocate_exact_size(Vec2::new(number.size().x, 29.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &column.number));
            let at = Pos2::new(rect.left(), rect.center().y - number.size().y / 2.0);
            ui.painter().galley(at, number, tokens.ink_second);
            if let Some((place, word)) = place.filter(|(place, _)| *place != Place::OnRoad) {
                let tone = match place {
                    Place::Here => Tone::Fine,
                    Place::NotReached | Place::OffRoad => Tone::Attention,
                    Place::Passed | Place::OnRoad | Place::Beside => Tone::Quiet,
                };
                let (rect, response) = ui.allocate_exact_size(widgets::badge_size(ui, word), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
                widgets::badge_at(ui, &tokens, tone, word, rect);
            }
        });
        let page = &column.view;
        let headline = if width < 420.0 { size::HEADING } else { size::HEADLINE_NARROW };
        headline_ui(ui, &page.headline, if place.is_some() { 1 } else { 2 }, headline, &tokens, arrived);
        ui.add_space(4.0);
        if !page.lead.is_empty() {
            widgets::text_ui(ui, &page.lead, theme::regular(size::BODY), tokens.ink_second);
            ui.add_space(GRID);
        }
        ui.push_id(page.number, |ui| blocks::blocks_ui(ui, draw, &page.blocks));
        ui.add_space(2.0 * GRID);
        let y = ui.cursor().top();
        ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.line));
        ui.add_space(GRID);
        if let Some(why_not) = &page.why_not {
            widgets::text_ui(ui, why_not, theme::regular(size::SMALL), tokens.ink_third);
        }
        ui.horizontal_wrapped(|ui| {
            let mut button = |control: &Control, look: ButtonLook| {
                if widgets::named_button_ui(ui, &tokens, &control.label, control.name(), look, control.enabled) {
                    draw.intents.push(control.intent.clone());
                }
            };
            page.back.iter().for_each(|back| button(back, ButtonLook::Secondary));
            page.others.iter().for_each(|other| button(other, ButtonLook::Quiet));
            page.primary.iter().for_each(|primary| button(primary, ButtonLook::Primary));
        });
    });
}

/// The notes, whether a file has them, and the button that saves them.
fn notes_ui(ui: &mut Ui, draw: &mut Draw<'_>, notes: &mut String, label: &str, unsaved: bool, empty: bool) {
    let tokens = draw.tokens;
    ui.add_space(GRID);
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, tokens.edge);
    widgets::text_ui(ui, label, theme::semibold(size::NOTE), tokens.ink);
    let field = TextEdit::multiline(notes).desired_width(ui.available_width()).desired_rows(12).margin(Margin::symmetric(12, 11));
    ui.add(field).accessible_name(label);
    if !empty {
        let state = draw.words.word(if unsaved { "support-notes-not-saved" } else { "support-notes-saved" });
        widgets::text_ui(ui, &state, theme::regular(size::NOTE), tokens.ink_third);
    }
    ui.add_space(4.0);
    let save = draw.words.word("support-notes-save");
    if widgets::button_ui(ui, &tokens, &save, ButtonLook::Secondary, unsaved) {
        draw.intents.push(Intent::Desk(Press::SaveNotes));
    }
}
