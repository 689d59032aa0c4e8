//! The window's life: a page, what was pressed on it, what comes back from work that runs aside.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

use egui::{Key, KeyboardShortcut, Modifiers, Ui, ViewportCommand};
use safe_passage_core::journey::{Page, Removal};

use super::blocks::{Draw, Typed};
use super::shell::{self, Corner};
use super::support::SupportApp;
use super::theme;
use crate::render;
use crate::render::page::{Intent, PageView, Shell};
use crate::session::download::Download;
use crate::session::{Appearance, Purpose, Request, Session};
use crate::support::Desk;
use crate::system::desktop::SystemContrast;
use crate::text::Language;

/// A dialog that opened and closed faster than a person can is one that could not be opened.
pub(super) const SHORTEST_DIALOG: std::time::Duration = std::time::Duration::from_millis(250);

/// The window.
pub struct App {
    session: Session,
    languages: Vec<Language>,
    drawn: Option<Drawn>,
    typed: HashMap<String, Typed>,
    arrived_at: Option<(Page, u16)>,
    dialogs: (Sender<Answer>, Receiver<Answer>),
    dialog_open: bool,
    on_first_frame: Option<Box<dyn FnOnce()>>,
    text_size: u16,
    contrast: ContrastQuestion,
    appearance: Option<(Appearance, Option<SystemContrast>)>,
    /// The view of whoever helps, while it lies over the wizard.
    helper: Option<Box<SupportApp>>,
}

/// What the system says about high contrast. egui does not tell, so the system is asked: at the start, and when something
/// happened that can have to do with a change. Never in every frame.
pub(super) struct ContrastQuestion {
    ask: Box<dyn Fn() -> Option<SystemContrast>>,
    /// Whether the window had the focus, and the system's theme, when this was last looked at.
    seen: Option<(bool, Option<egui::Theme>)>,
    answer: Option<SystemContrast>,
}

impl ContrastQuestion {
    /// A question that was not asked yet.
    pub(super) fn new(ask: impl Fn() -> Option<SystemContrast> + 'static) -> Self {
        Self { ask: Box::new(ask), seen: None, answer: None }
    }

    /// Draws with the colours that the person and the system wish for; `drawn` holds those of the last frame.
    pub(super) fn follow(
        &mut self,
        ctx: &egui::Context,
        appearance: Appearance,
        drawn: &mut Option<(Appearance, Option<SystemContrast>)>,
    ) {
        let wished = (appearance, self.answer(ctx));
        if *drawn != Some(wished) {
            if drawn.is_some() {
                // The frame that is being drawn began with the colours from before.
                ctx.request_repaint();
            }
            *drawn = Some(wished);
            theme::set_appearance(ctx, wished.0, wished.1);
        }
    }

    /// The answer that holds now. Asks again where the window has come back to the front, because the system's settings
    /// are another window, and where the system's theme has changed.
    fn answer(&mut self, ctx: &egui::Context) -> Option<SystemContrast> {
        let now = ctx.input(|input| (input.focused, input.raw.system_theme));
        let ask = match self.seen {
            None => true,
            Some((had_focus, theme)) => (now.0 && !had_focus) || now.1 != theme,
        };
        if ask {
            self.answer = (self.ask)();
        }
        self.seen = Some(now);
        self.answer
    }
}

/// A page as it was made for a revision of the session.
struct Drawn {
    revision: u64,
    shell: Shell,
    page: PageView,
}

/// What a file dialog came to.
struct Answer {
    purpose: Purpose,
    path: Option<PathBuf>,
    took: std::time::Duration,
}

impl App {
    /// A window on a session. `contrast` asks the system for its high contrast (see
    /// [`crate::system::desktop::high_contrast`]). `on_first_frame` is called once, when the first frame has been drawn.
    #[must_use]
    pub fn new(
        session: Session,
        contrast: impl Fn() -> Option<SystemContrast> + 'static,
        on_first_frame: impl FnOnce() + 'static,
    ) -> Self {
        Self {
            session,
            languages: crate::text::languages(),
            drawn: None,
            typed: HashMap::new(),
            arrived_at: None,
            dialogs: channel(),
            dialog_open: false,
            on_first_frame: Some(Box::new(on_first_frame)),
            text_size: 0,
            contrast: ContrastQuestion::new(contrast),
            helper: None,
            appearance: None,
        }
    }

    /// The session behind the window.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Puts fonts and colours in place and lets work that runs aside wake the window.
    pub fn prepare(&mut self, ctx: &egui::Context) {
        theme::install(ctx);
        self.follow_appearance(ctx);
        let context = ctx.clone();
        self.session.on_news(move || context.request_repaint());
    }

    /// The view of whoever helps, while it lies over the wizard.
    #[must_use]
    pub fn helper(&self) -> Option<&SupportApp> {
        self.helper.as_deref()
    }

    /// Draws with the colours that the person and the system wish for.
    fn follow_appearance(&mut self, ctx: &egui::Context) {
        self.contrast.follow(ctx, self.session.appearance, &mut self.appearance);
    }

    /// Draws one frame and carries out what was pressed in it. `window` is the window of the system, to which dialogs
    /// belong, where there is one.
    pub fn frame(&mut self, ui: &mut Ui, window: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        if let Some(helper) = &mut self.helper {
            helper.frame(ui, window);
            if helper.has_ended() {
                self.close_helper_view(&ctx);
            }
            return;
        }
        self.take_in(&ctx);
        if self.text_size != self.session.text_size {
            self.text_size = self.session.text_size;
            ctx.set_zoom_factor(f32::from(self.text_size) / 100.0);
        }
        self.follow_appearance(&ctx);
        let stale = self.drawn.as_ref().is_none_or(|drawn| drawn.revision != self.session.revision());
        if stale {
            self.drawn = Some(Drawn {
                revision: self.session.revision(),
                shell: render::shell(&self.session),
                page: render::page(&self.session),
            });
        }
        let Some(drawn) = &self.drawn else { return };
        let place = (drawn.page.page, drawn.page.number);
        let arrived = self.arrived_at != Some(place);
        if arrived {
            // Secrets and paths that were typed go with the page.
            self.typed.clear();
            self.arrived_at = Some(place);
            ctx.send_viewport_cmd(ViewportCommand::Title(render::title(&self.session, &drawn.page)));
        }
        // The window's name in the tree that a screen reader walks; the title bar's text is not part of it.
        let name = self.session.words.word("program-name");
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
        let mut intents = Vec::new();
        let mut draw =
            Draw { tokens: theme::tokens(&ctx), intents: &mut intents, typed: &mut self.typed, words: &self.session.words };
        let corner = Corner {
            language: self.session.words.word("language-name"),
            languages: &self.languages,
            tag: self.session.words.tag().to_owned(),
            text_size: self.session.text_size,
            appearance: self.session.appearance,
        };
        shell::shell_ui(ui, &mut draw, &drawn.shell, &drawn.page, &corner, arrived);
        self.keys(&ctx, &mut intents);
        let pressed = !intents.is_empty();
        for intent in intents {
            self.session.press(intent);
        }
        if pressed {
            ctx.request_repaint();
        }
        self.ask(&ctx, window);
        self.closing(&ctx);
    }

    /// Keys that work on every page, besides Tab, Enter and the space bar.
    fn keys(&self, ctx: &egui::Context, intents: &mut Vec<Intent>) {
        let Some(drawn) = &self.drawn else { return };
        let pressed = |modifiers: Modifiers, key: Key| {
            ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
        };
        if pressed(Modifiers::ALT, Key::ArrowLeft)
            && let Some(back) = drawn.page.back.as_ref().filter(|back| back.enabled)
        {
            intents.push(back.intent.clone());
        }
        if pressed(Modifiers::ALT, Key::ArrowRight)
            && let Some(primary) = drawn.page.primary.as_ref().filter(|primary| primary.enabled)
        {
            intents.push(primary.intent.clone());
        }
        if self.session.about && pressed(Modifiers::NONE, Key::Escape) {
            intents.push(if self.session.licences { Intent::ShowLicences(false) } else { Intent::ShowAbout(false) });
        }
        if !self.session.about && self.session.sharing.shown.is_some() && pressed(Modifiers::NONE, Key::Escape) {
            intents.push(Intent::ShowBeside(None));
        }
    }

    /// What came from outside: finished work, closed dialogs, dropped files.
    fn take_in(&mut self, ctx: &egui::Context) {
        self.session.poll();
        while let Ok(answer) = self.dialogs.1.try_recv() {
            self.dialog_open = false;
            match answer.path {
                Some(path) => self.session.file_chosen(answer.purpose, &path),
                None if answer.took < SHORTEST_DIALOG => self.session.no_dialog(),
                None => {}
            }
        }
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if let Some(path) = dropped.first() {
            match self.session.journey.page() {
                Page::Passwords => self.session.file_chosen(Purpose::Export, path),
                Page::Settings => self.session.file_chosen(Purpose::Settings, path),
                Page::Welcome | Page::Look => self.session.file_chosen(Purpose::Survey, path),
                Page::Restart => self.session.file_chosen(Purpose::SurveyAfter, path),
                Page::Prepare => self.session.file_chosen(Purpose::Download(Download::Replacement), path),
                _ => {}
            }
        }
    }

    /// Carries out what only a window can.
    fn ask(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        for request in std::mem::take(&mut self.session.requests) {
            match request {
                Request::Copy(text) => ctx.copy_text(text),
                Request::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
                Request::OpenFile(purpose) => self.open_dialog(ctx, window, purpose),
                Request::HelperView => self.open_helper_view(ctx),
            }
        }
    }

    /// Lays the view of whoever helps over the wizard, which waits under it.
    fn open_helper_view(&mut self, ctx: &egui::Context) {
        let asked = std::mem::replace(&mut self.contrast, ContrastQuestion::new(|| None));
        let mut helper = SupportApp::with_contrast(Desk::of_wizard(&self.session), asked, Box::new(|| ()));
        helper.wake(ctx);
        self.helper = Some(Box::new(helper));
        ctx.request_repaint();
    }

    /// The wizard is as it was left.
    fn close_helper_view(&mut self, ctx: &egui::Context) {
        if let Some(helper) = self.helper.take() {
            self.contrast = helper.into_contrast();
        }
        // Title, text size and focus are the wizard's again.
        self.arrived_at = None;
        self.text_size = 0;
        self.appearance = None;
        ctx.request_repaint();
    }

    /// A file dialog of the system, one at a time. It belongs to the window, so that it never gets lost behind it.
    fn open_dialog(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, purpose: Purpose) {
        if self.dialog_open {
            return;
        }
        let mut dialog = rfd::AsyncFileDialog::new().set_title(self.session.words.word(purpose.title_id()));
        if let Some(window) = window {
            dialog = dialog.set_parent(window);
        }
        let (sender, context, started) = (self.dialogs.0.clone(), ctx.clone(), Instant::now());
        // Made here, on the main thread, as macOS demands; waited for elsewhere.
        let choice = dialog.pick_file();
        let work = move || {
            let path = pollster::block_on(choice).map(|file| file.path().to_path_buf());
            _ = sender.send(Answer { purpose, path, took: started.elapsed() });
            context.request_repaint();
        };
        self.dialog_open = std::thread::Builder::new().name("dialog".to_owned()).spawn(work).is_ok();
        if !self.dialog_open {
            self.session.no_dialog();
        }
    }

    /// Closing is safe at any time, but not while something is being removed: then the page says so first.
    fn closing(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.session.journey.removal() == Removal::Begun && !self.session.told_about_closing() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.session.tell_about_closing();
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.frame(ui, Some(frame));
        if let Some(first) = self.on_first_frame.take() {
            first();
        }
    }
}
