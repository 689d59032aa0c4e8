//! The window in which a shop manager sets a kiosk up: one page, everything on it, nothing written before it is all right.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use egui::{Margin, ScrollArea, Stroke, TextEdit, Ui, ViewportCommand};
use safe_passage_core::journey::Action;
use safe_passage_core::kiosk::config::{ATTRACT, COUNTDOWN, IDLE};
use safe_passage_core::kiosk::pin::{LONGEST, SHORTEST};
use safe_passage_core::message;
use safe_passage_core::timeline::{COUNTRIES, day_of};

use super::blocks::{Draw, blocks_ui};
use super::theme::{self, COLUMN, GRID, NARROW_MARGIN, Tokens, size};
use super::widgets::{self, ButtonLook};
use crate::data::Data;
use crate::kiosk::print::{PrintError, Printer};
use crate::kiosk::setup::{self, Draft, Field, SetupError};
use crate::render::page::{Block, Choice, Intent, Tone};
use crate::session::Clock;
use crate::text::{Language, Words};

/// What the form needs to begin.
pub struct Opening {
    /// The words of the form.
    pub words: Words,
    /// The facts, to check the shop's file against.
    pub data: Data,
    /// What time it is.
    pub clock: Clock,
    /// The form as it is first shown.
    pub draft: Draft,
    /// Where it is to be written.
    pub file: String,
    /// Said over the form from the start: what is wrong with the file that lies there.
    pub notes: Vec<String>,
    /// The program's own folder.
    pub state: PathBuf,
    /// What prints.
    pub printer: Arc<dyn Printer>,
}

/// How far the form is.
enum Stage {
    /// It is filled in.
    Filling,
    /// A file of that name is there: may it be replaced?
    Asking,
    /// It is written.
    Written(PathBuf),
}

/// The window.
pub struct SetupApp {
    opening: Opening,
    languages: Vec<Language>,
    stage: Stage,
    problems: BTreeMap<Field, String>,
    error: Option<String>,
    /// The answer of the printer, and who waits for it.
    printer: Option<Result<String, PrintError>>,
    waiting: Option<Receiver<Result<String, PrintError>>>,
    /// The system's own dialog for a file, while it is open: for which field, and what was chosen.
    dialog: Option<(Field, Receiver<Option<PathBuf>>)>,
    arrived: bool,
    /// Whether the first field with a problem shall be brought into view.
    show_problem: bool,
    on_first_frame: Option<Box<dyn FnOnce()>>,
}

impl SetupApp {
    /// A window on a form. `on_first_frame` is called once, when the first frame has been drawn.
    #[must_use]
    pub fn new(opening: Opening, on_first_frame: impl FnOnce() + 'static) -> Self {
        Self {
            opening,
            languages: crate::text::languages(),
            stage: Stage::Filling,
            problems: BTreeMap::new(),
            error: None,
            printer: None,
            waiting: None,
            dialog: None,
            arrived: true,
            show_problem: false,
            on_first_frame: Some(Box::new(on_first_frame)),
        }
    }

    /// Puts fonts and colours in place.
    pub fn prepare(&self, ctx: &egui::Context) {
        theme::install(ctx);
        theme::set_appearance(ctx, crate::session::Appearance::System, crate::system::desktop::high_contrast());
    }

    /// Draws one frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let name = self.opening.words.word("program-name");
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
        if let Some(answer) = self.waiting.as_ref().and_then(|waiting| waiting.try_recv().ok()) {
            (self.printer, self.waiting) = (Some(answer), None);
        }
        if let Some((field, Ok(chosen))) = self.dialog.as_ref().map(|(field, dialog)| (*field, dialog.try_recv())) {
            self.dialog = None;
            if let Some(path) = chosen {
                let path = path.display().to_string();
                self.problems.remove(&field);
                *(if field == Field::Shelf { &mut self.opening.draft.shelf } else { &mut self.opening.file }) = path;
            }
        }
        let tokens = theme::tokens(&ctx);
        ui.painter().rect_filled(ui.max_rect(), 0, tokens.paper);
        let mut intents = Vec::new();
        let arrived = std::mem::take(&mut self.arrived);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let width = (ui.available_width() - 2.0 * NARROW_MARGIN).min(COLUMN);
            let side = (ui.available_width() - width) / 2.0;
            let mut column = ui.available_rect_before_wrap();
            column.min += egui::vec2(side, 4.0 * GRID);
            column.max.x = column.min.x + width;
            ui.scope_builder(egui::UiBuilder::new().max_rect(column), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = GRID;
                match &self.stage {
                    Stage::Filling => self.form_ui(ui, &tokens, &mut intents, arrived),
                    Stage::Asking => self.question_ui(ui, &tokens, arrived),
                    Stage::Written(path) => {
                        let path = path.clone();
                        self.written_ui(ui, &tokens, &path, arrived);
                    }
                }
                ui.add_space(4.0 * GRID);
            });
        });
        for intent in &intents {
            match intent {
                Intent::SetLanguage(tag) => {
                    let ticked = self.opening.draft.languages.contains(tag);
                    self.opening.draft.tick(tag, !ticked);
                }
                Intent::Journey(Action::SetCountry(code)) => self.opening.draft.country.clone_from(code),
                Intent::LookAgain => {
                    self.opening.draft.print = !self.opening.draft.print;
                    self.ask_printer(&ctx);
                }
                _ => {}
            }
            ctx.request_repaint();
        }
    }

    fn word(&self, id: &str) -> String {
        self.opening.words.word(id)
    }

    fn form_ui(&mut self, ui: &mut Ui, tokens: &Tokens, intents: &mut Vec<Intent>, arrived: bool) {
        title_ui(ui, tokens, &self.word("kiosk-setup-headline"), &self.word("kiosk-setup-lead"), arrived);
        let notes = self.opening.notes.iter().map(|text| Block::Note { tone: Tone::Attention, text: text.clone() });
        let notes: Vec<Block> = notes.collect();
        self.blocks(ui, tokens, intents, "notes", &notes);

        self.heading_ui(ui, tokens, "kiosk-setup-shop-heading");
        self.line_ui(ui, tokens, Field::Shop, "kiosk-setup-shop", "", |form| &mut form.draft.shop);
        let languages = self.languages.iter().map(|language| {
            let chosen = self.opening.draft.languages.contains(&language.tag);
            choice(language.name.clone(), String::new(), chosen, Intent::SetLanguage(language.tag.clone()))
        });
        let block = Block::Checks { label: self.word("kiosk-setup-languages"), items: languages.collect() };
        self.blocks(ui, tokens, intents, "languages", &[block]);
        self.problem_ui(ui, tokens, Field::Languages);
        let country = self.country();
        self.blocks(ui, tokens, intents, "country", &[country]);
        self.problem_ui(ui, tokens, Field::Country);

        self.heading_ui(ui, tokens, "kiosk-setup-times-heading");
        for (field, label, limits) in [
            (Field::Attract, "kiosk-setup-attract", ATTRACT),
            (Field::Idle, "kiosk-setup-idle", IDLE),
            (Field::Countdown, "kiosk-setup-countdown", COUNTDOWN),
        ] {
            let (least, most) = (i64::from(limits.least), i64::from(limits.most));
            let note = self.opening.words.say(&message!("kiosk-setup-seconds", least = least, most = most));
            self.line_ui(ui, tokens, field, label, &note, move |form| match field {
                Field::Attract => &mut form.draft.attract,
                Field::Idle => &mut form.draft.idle,
                _ => &mut form.draft.countdown,
            });
        }

        self.heading_ui(ui, tokens, "kiosk-setup-take-home-heading");
        let print = self.opening.draft.print;
        let item = choice(self.word("kiosk-setup-print"), self.word("kiosk-setup-print-note"), print, Intent::LookAgain);
        let mut blocks = vec![Block::Checks { label: String::new(), items: vec![item] }];
        blocks.extend(self.printer_note().filter(|_| print));
        self.blocks(ui, tokens, intents, "print", &blocks);
        let note = self.word("kiosk-setup-shelf-note");
        self.line_ui(ui, tokens, Field::Shelf, "kiosk-setup-shelf", &note, |form| &mut form.draft.shelf);
        self.choose_ui(ui, tokens, Field::Shelf, "kiosk-setup-shelf-choose");
        let note = self.word("kiosk-setup-link-note");
        self.line_ui(ui, tokens, Field::Link, "kiosk-setup-link", &note, |form| &mut form.draft.link);

        self.heading_ui(ui, tokens, "kiosk-setup-staff-heading");
        let note = self.word("kiosk-setup-counts-note");
        self.line_ui(ui, tokens, Field::Counts, "kiosk-setup-counts", &note, |form| &mut form.draft.counts);
        let note = if self.opening.draft.kept_pin.is_some() {
            self.word("kiosk-setup-pin-keep")
        } else {
            self.opening.words.say(&message!("kiosk-setup-pin-note", shortest = SHORTEST, longest = LONGEST))
        };
        self.line_ui(ui, tokens, Field::Pin, "kiosk-setup-pin", &note, |form| &mut form.draft.pin);
        self.line_ui(ui, tokens, Field::Again, "kiosk-setup-again", "", |form| &mut form.draft.again);

        self.heading_ui(ui, tokens, "kiosk-setup-file-heading");
        let note = self.word("kiosk-setup-file-note");
        self.line_ui(ui, tokens, Field::File, "kiosk-setup-file", &note, |form| &mut form.file);
        self.choose_ui(ui, tokens, Field::File, "kiosk-setup-file-choose");
        ui.add_space(GRID);
        if let Some(text) = self.error.clone() {
            self.blocks(ui, tokens, intents, "error", &[Block::News { tone: Tone::Attention, text }]);
        }
        if widgets::button_ui(ui, tokens, &self.word("kiosk-setup-save"), ButtonLook::Primary, true) {
            self.save(false);
        }
    }

    fn question_ui(&mut self, ui: &mut Ui, tokens: &Tokens, arrived: bool) {
        let lead = self.opening.words.say(&message!("kiosk-setup-over-lead", path = self.opening.file.trim().to_owned()));
        title_ui(ui, tokens, &self.word("kiosk-setup-over-headline"), &lead, arrived);
        let (back, over) = (self.word("kiosk-setup-over-back"), self.word("kiosk-setup-over"));
        // The way back stands first and takes Enter; what can't be undone has to be meant.
        if widgets::button_ui(ui, tokens, &back, ButtonLook::Primary, true) {
            (self.stage, self.arrived) = (Stage::Filling, true);
        }
        if widgets::button_ui(ui, tokens, &over, ButtonLook::Secondary, true) {
            self.save(true);
        }
    }

    fn written_ui(&mut self, ui: &mut Ui, tokens: &Tokens, path: &Path, arrived: bool) {
        let lead = self.opening.words.say(&message!("kiosk-setup-done-lead", path = path.display().to_string()));
        title_ui(ui, tokens, &self.word("kiosk-setup-done-headline"), &lead, arrived);
        let command = format!("safe-passage kiosk --config \"{}\"", path.display());
        let mut intents = Vec::new();
        let blocks = [
            Block::Text(self.word("kiosk-setup-done-start")),
            Block::Command(command),
            Block::Text(self.word("kiosk-setup-done-lock")),
            Block::Note { tone: Tone::Attention, text: self.seller() },
        ];
        self.blocks(ui, tokens, &mut intents, "done", &blocks);
        for intent in intents {
            if let Intent::Copy(text) = intent {
                ui.ctx().copy_text(text);
            }
        }
        if widgets::button_ui(ui, tokens, &self.word("kiosk-setup-close"), ButtonLook::Primary, true) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Writes the file where nothing is wrong, else says what is.
    fn save(&mut self, over: bool) {
        self.error = None;
        let Opening { words, data, clock, draft, file, state, .. } = &mut self.opening;
        let problems = draft.problems(file, &data.catalogue, day_of(clock.now()));
        // The first one of a field; another would only follow from it.
        self.problems = problems.iter().rev().map(|problem| (problem.field, words.say(&problem.what))).collect();
        let said = |what: String, what_to_do: String| Some(format!("{what}\n{what_to_do}"));
        (self.stage, self.arrived) = (Stage::Filling, over);
        if !problems.is_empty() {
            self.show_problem = true;
            self.error = Some(words.say(&message!("kiosk-setup-problems", count = problems.len())));
            return;
        }
        let Some(config) = draft.config() else {
            self.error = said(words.word("kiosk-setup-no-hash"), words.word("kiosk-setup-no-hash-do"));
            return;
        };
        let tags: Vec<&str> = self.languages.iter().map(|language| language.tag.as_str()).collect();
        match setup::write(Path::new(file.trim()), &config, over, state, &tags) {
            Ok(path) => {
                draft.forget_pin();
                (self.stage, self.arrived) = (Stage::Written(path), true);
            }
            Err(SetupError::Exists) => (self.stage, self.arrived) = (Stage::Asking, true),
            Err(error) => self.error = said(words.say(&error.message()), words.say(&error.what_to_do())),
        }
    }

    /// Asks on a thread of its own whether something would come out of the printer.
    fn ask_printer(&mut self, ctx: &egui::Context) {
        self.printer = None;
        if !self.opening.draft.print {
            self.waiting = None;
            return;
        }
        let (sender, receiver) = channel();
        let (printer, context) = (Arc::clone(&self.opening.printer), ctx.clone());
        let work = move || {
            _ = sender.send(printer.ready());
            context.request_repaint();
        };
        self.waiting = std::thread::Builder::new().name("printer".to_owned()).spawn(work).is_ok().then_some(receiver);
    }

    fn printer_note(&self) -> Option<Block> {
        let words = &self.opening.words;
        Some(match self.printer.as_ref()? {
            Ok(name) => {
                let text = words.say(&message!("kiosk-setup-printer", printer = name.clone()));
                Block::Note { tone: Tone::Fine, text }
            }
            Err(error) => {
                let text = format!("{}\n{}", words.say(&error.message()), words.say(&error.what_to_do()));
                Block::Note { tone: Tone::Attention, text }
            }
        })
    }

    /// That a shop is a seller, with the day from the data.
    fn seller(&self) -> String {
        // The day from which others may not sell it on either; the maker's own sales ended before.
        let [_, updates] = self.opening.data.timeline.deadlines();
        self.opening.words.say(&message!("kiosk-setup-done-seller", date = updates.date))
    }

    fn country(&self) -> Block {
        let words = &self.opening.words;
        let here = &self.opening.draft.country;
        let name = |code: &str| words.word(&format!("country-{code}"));
        let option = |code: &&str| {
            choice(name(code), String::new(), code == here, Intent::Journey(Action::SetCountry((*code).to_owned())))
        };
        let mut options: Vec<Choice> = COUNTRIES.iter().map(option).collect();
        options.sort_by_cached_key(|option| option.label.to_lowercase());
        Block::Pick { label: words.word("kiosk-setup-country"), chosen: name(here), options }
    }

    fn blocks(&self, ui: &mut Ui, tokens: &Tokens, intents: &mut Vec<Intent>, id: &str, blocks: &[Block]) {
        // No block here is a form of its own.
        let mut typed = HashMap::new();
        let mut draw = Draw { tokens: *tokens, intents, typed: &mut typed, words: &self.opening.words };
        ui.push_id(id, |ui| blocks_ui(ui, &mut draw, blocks));
    }

    fn heading_ui(&self, ui: &mut Ui, tokens: &Tokens, id: &str) {
        ui.add_space(2.0 * GRID);
        widgets::heading_ui(ui, &self.word(id), 2, theme::semibold(size::HEADING), tokens.ink, false);
    }

    /// A line to type in, with its label over it, a note and what is wrong under it. A PIN is hidden.
    fn line_ui(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        field: Field,
        label: &str,
        note: &str,
        typed: impl FnOnce(&mut Opening) -> &mut String,
    ) {
        let label = self.opening.words.word(label);
        ui.add_space(GRID);
        widgets::text_ui(ui, &label, theme::semibold(size::NOTE), tokens.ink);
        let wrong = self.problems.contains_key(&field);
        let edge = if wrong { tokens.attention } else { tokens.edge };
        let text = typed(&mut self.opening);
        let response = ui
            .scope(|ui| {
                ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, edge);
                let width = ui.available_width().min(520.0);
                let hidden = matches!(field, Field::Pin | Field::Again);
                ui.add(TextEdit::singleline(text).password(hidden).desired_width(width).margin(Margin::symmetric(12, 11)))
            })
            .inner;
        if response.changed() {
            self.problems.remove(&field);
        }
        let said = self.problems.get(&field).map_or_else(|| note.to_owned(), Clone::clone);
        if !said.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said.as_str()));
        }
        response.accessible_name(&label);
        if !note.is_empty() {
            widgets::text_ui(ui, note, theme::regular(size::NOTE), tokens.ink_third);
        }
        self.problem_ui(ui, tokens, field);
    }

    /// A button that asks the system for a file instead of its path being typed.
    fn choose_ui(&mut self, ui: &mut Ui, tokens: &Tokens, field: Field, label: &str) {
        let title = self.word(label);
        if !widgets::button_ui(ui, tokens, &title, ButtonLook::Quiet, self.dialog.is_none()) {
            return;
        }
        let (sender, receiver) = channel();
        let context = ui.ctx().clone();
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        // Made here, on the main thread, as macOS demands; waited for elsewhere.
        let work: Box<dyn FnOnce() -> Option<PathBuf> + Send> = if field == Field::Shelf {
            let choice = dialog.pick_file();
            Box::new(move || pollster::block_on(choice).map(|file| file.path().to_path_buf()))
        } else {
            let choice = dialog.set_file_name(format!("{}.toml", self.word("file-name-kiosk"))).save_file();
            Box::new(move || pollster::block_on(choice).map(|file| file.path().to_path_buf()))
        };
        let wait = move || {
            _ = sender.send(work());
            context.request_repaint();
        };
        let started = std::thread::Builder::new().name("dialog".to_owned()).spawn(wait).is_ok();
        self.dialog = started.then_some((field, receiver));
    }

    /// What is wrong with a field. The first one is brought into view when it has just come up.
    fn problem_ui(&mut self, ui: &mut Ui, tokens: &Tokens, field: Field) {
        let Some(problem) = self.problems.get(&field) else { return };
        let response = widgets::text_ui(ui, problem, theme::semibold(size::NOTE), tokens.attention);
        if self.show_problem && self.problems.keys().next() == Some(&field) {
            self.show_problem = false;
            ui.scroll_to_rect(response.rect.expand(80.0), Some(egui::Align::Center));
        }
    }
}

fn title_ui(ui: &mut Ui, tokens: &Tokens, headline: &str, lead: &str, arrived: bool) {
    widgets::heading_ui(ui, headline, 1, theme::semibold(size::HEADLINE), tokens.ink, arrived);
    widgets::text_ui(ui, lead, theme::regular(size::LEAD), tokens.ink_second);
    ui.add_space(GRID);
}

fn choice(label: String, note: String, chosen: bool, intent: Intent) -> Choice {
    Choice { label, spoken: String::new(), note, chosen, enabled: true, intent }
}

impl eframe::App for SetupApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
        if let Some(first) = self.on_first_frame.take() {
            first();
        }
    }
}
