//! The kiosk's window: full screen and locked. It has no session, so there is nothing in it that looks at the machine, opens
//! a dialog, writes a file of the person's or starts a browser.

pub mod lock;
mod page;
pub mod trouble;

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::{Ui, ViewportCommand};
use safe_passage_core::kiosk::answers::Answers;
use safe_passage_core::kiosk::config::Config;
use safe_passage_core::kiosk::counts::Event;
use safe_passage_core::kiosk::journey::{Action, Effect, Kiosk, Page, Pin};
use safe_passage_core::kiosk::take_home::TakeHome;
use safe_passage_core::message;
use safe_passage_core::timeline;

use super::theme;
use crate::data::Data;
use crate::kiosk::counts::Counts;
use crate::kiosk::pin::{Door, Tried};
use crate::kiosk::plan;
use crate::kiosk::print::{self, PrintError, Printer};
use crate::kiosk::sheet::{Contents, Sheet};
use crate::render::kiosk::{self as render, KioskView, Paper, Scene, StaffView};
use crate::session::{Appearance, Clock};
use crate::text::Words;

/// So long after a page has come up nothing on it can be touched: the second half of a double touch was meant for the page
/// before.
const SETTLING: Duration = Duration::from_millis(250);

/// What the window is opened with.
pub struct Opening {
    /// The shop's configuration.
    pub config: Config,
    /// The facts, with the shop's marks.
    pub data: Data,
    /// What day it is.
    pub clock: Clock,
    /// Set when staff end the kiosk.
    pub ended_by_staff: Rc<Cell<bool>>,
}

/// The kiosk's window.
pub struct KioskApp {
    kiosk: Kiosk,
    config: Config,
    words: Vec<Words>,
    data: Data,
    clock: Clock,
    started: Instant,
    ended_by_staff: Rc<Cell<bool>>,
    door: Arc<Mutex<Door>>,
    tried: Option<Receiver<Tried>>,
    counts: Option<Counts>,
    staff: StaffView,
    printer: Arc<dyn Printer>,
    printing: Option<Receiver<Result<(), PrintError>>>,
    paper: Paper,
    /// What the person takes home, and what that was made from.
    take_home: Option<(Answers, &'static str, TakeHome)>,
    /// The plan in the code, and the language that it is in.
    plan: Option<(usize, String)>,
    /// The page that was drawn last, for the reading order of a screen reader.
    arrived_at: Option<Page>,
    /// When it came up, or when the warning over it went.
    arrived: Duration,
    warned: bool,
    screen: lock::Screen,
    on_first_frame: Option<Box<dyn FnOnce()>>,
}

impl KioskApp {
    /// The window on its attract page. `folder` is where wrong PINs are remembered. `on_first_frame` is called once, when
    /// the first frame has been drawn.
    #[must_use]
    pub fn new(opening: Opening, folder: &Path, on_first_frame: impl FnOnce() + 'static) -> Self {
        let Opening { config, data, clock, ended_by_staff } = opening;
        let words = config.languages.iter().map(|tag| Words::load(tag, data.folder.as_deref())).collect();
        Self {
            kiosk: Kiosk::new(&config, Duration::ZERO),
            words,
            door: Arc::new(Mutex::new(Door::in_folder(folder, Clock::System.now()))),
            tried: None,
            counts: config.counts.as_ref().map(Counts::in_file),
            staff: StaffView::default(),
            printer: print::of_this_system(),
            printing: None,
            paper: Paper::default(),
            take_home: None,
            plan: None,
            arrived_at: None,
            arrived: Duration::ZERO,
            warned: false,
            screen: lock::Screen::default(),
            started: Instant::now(),
            config,
            data,
            clock,
            ended_by_staff,
            on_first_frame: Some(Box::new(on_first_frame)),
        }
    }

    /// Puts fonts and colours in place, and takes away what egui does by itself with keys.
    pub fn prepare(&self, ctx: &egui::Context) {
        theme::install(ctx);
        theme::set_appearance(ctx, Appearance::Light, None);
        lock::prepare(ctx);
    }

    /// Where the kiosk is.
    #[must_use]
    pub fn kiosk(&self) -> &Kiosk {
        &self.kiosk
    }

    /// Draws one frame and carries out what was touched in it, at a time since the window was opened.
    pub fn frame(&mut self, ui: &mut Ui, now: Duration) {
        let ctx = ui.ctx().clone();
        self.screen.fill(&ctx);
        self.take_in(&ctx, now);
        let effects = self.kiosk.tick(now);
        self.carry_out(&ctx, effects, now);
        self.make_take_home(now);

        let scene = self.scene(now);
        let view = render::page(scene);
        let warning = render::warning(scene);
        let arrived = self.arrived_at != Some(self.kiosk.page());
        let is_first = self.arrived_at.replace(self.kiosk.page()).is_none();
        let name = self.words[0].word("program-name");
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name.as_str()));
        let mut actions = draw(ui, &name, &view, warning.as_ref(), arrived);
        let warned = std::mem::replace(&mut self.warned, warning.is_some());
        if (arrived && !is_first) || (warned && warning.is_none()) {
            self.arrived = now;
        }
        let by_touch = ctx.input(|input| input.pointer.any_released());
        if by_touch && !is_first && now.saturating_sub(self.arrived) < SETTLING {
            actions.clear();
        }

        let touched = ctx.input(|input| input.pointer.any_pressed() || input.events.iter().any(lock::is_a_touch));
        let mut did = false;
        if touched && warning.is_none() && actions.is_empty() {
            self.kiosk.update(Action::Touched, now);
        }
        for action in actions {
            did = true;
            let effects = self.kiosk.update(action, now);
            self.carry_out(&ctx, effects, now);
        }
        if did {
            ctx.request_repaint();
        } else if let Some(next) = self.kiosk.next_change(now) {
            ctx.request_repaint_after(next);
        }
    }

    fn scene(&self, now: Duration) -> Scene<'_> {
        Scene {
            kiosk: &self.kiosk,
            now,
            config: &self.config,
            words: &self.words,
            shop_marks: !self.data.shelf.is_empty(),
            take_home: self.take_home.as_ref().map(|(_, _, home)| home),
            plan: self.plan.as_ref().map_or("", |(_, plan)| plan),
            paper: self.paper,
            staff: &self.staff,
        }
    }

    /// Makes what the person takes home, once for the same answers.
    fn make_take_home(&mut self, now: Duration) {
        if self.kiosk.page() != Page::TakeHome {
            return;
        }
        let (answers, country) = (*self.kiosk.answers(), self.kiosk.country());
        if self.take_home.as_ref().is_none_or(|(of, place, _)| (*of, *place) != (answers, country)) {
            let link = self.config.link.as_deref();
            let home = crate::kiosk::take_home(answers, &self.data, self.clock.now(), country, link);
            self.take_home = Some((answers, country, home));
            self.plan = None;
            self.paper = Paper::default();
        }
        let language = self.kiosk.language(now);
        if self.plan.as_ref().is_none_or(|(of, _)| *of != language)
            && let Some((_, _, home)) = &self.take_home
        {
            self.plan = Some((language, plan::plan(home, &self.words[language])));
        }
    }

    /// Hands the page to the printer, in the language in which the person reads it.
    fn print(&mut self, ctx: &egui::Context, now: Duration) {
        let Some((_, country, page)) = &self.take_home else { return };
        if self.printing.is_some() {
            return;
        }
        let contents = Contents {
            page,
            words: &self.words[self.kiosk.language(now)],
            shop: &self.config.shop,
            date: timeline::day_of(self.clock.now()),
            country,
        };
        self.printing = Some(print::print_aside(Arc::clone(&self.printer), Sheet::of(&contents)));
        self.paper = Paper::Asked;
        ctx.request_repaint();
    }

    /// What came of a page for the printer. It is counted, and told to staff, also where the person has left.
    fn look_at_printing(&mut self, ctx: &egui::Context) {
        let Some(printing) = &self.printing else { return };
        let result = match printing.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Empty) => {
                ctx.request_repaint_after(Duration::from_millis(250));
                return;
            }
            Err(TryRecvError::Disconnected) => Err(PrintError::NotTaken),
        };
        self.printing = None;
        match result {
            Ok(()) => {
                self.count(Event::Printed);
                self.staff.printer = Some((message!("kiosk-staff-printer-took"), None));
            }
            Err(error) => {
                self.count(Event::NotPrinted);
                self.staff.printer = Some((error.message(), Some(error.what_to_do())));
                if self.paper == Paper::Asked {
                    self.paper = Paper::Failed;
                }
            }
        }
        ctx.request_repaint();
    }

    /// What came back from work that runs aside.
    fn take_in(&mut self, ctx: &egui::Context, now: Duration) {
        self.look_at_printing(ctx);
        let Some(tried) = self.tried.as_ref().and_then(|tried| tried.try_recv().ok()) else { return };
        self.tried = None;
        let action = match tried {
            Tried::Open => Action::PinRight,
            Tried::Wrong { wait_seconds } | Tried::Wait { wait_seconds } => Action::PinWrong(seconds(wait_seconds)),
        };
        let effects = self.kiosk.update(action, now);
        self.carry_out(ctx, effects, now);
        if self.kiosk.page() == Page::Staff {
            self.look_at_counts();
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, effects: Vec<Effect>, now: Duration) {
        for effect in effects {
            match effect {
                Effect::Count(event) => self.count(event),
                Effect::Print => self.print(ctx, now),
                Effect::AskPinWait => {
                    let door = self.door.lock().unwrap_or_else(PoisonError::into_inner);
                    let wait = seconds(door.wait_seconds(Clock::System.now()));
                    drop(door);
                    self.kiosk.update(Action::PinWait(wait), now);
                }
                Effect::CheckPin(pin) => self.try_pin(ctx, pin),
                Effect::Forget => self.forget(ctx),
                Effect::Exit => {
                    self.ended_by_staff.set(true);
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
            }
        }
    }

    /// Everything that was made from somebody's answers goes with them, also what egui remembers of their pages.
    fn forget(&mut self, ctx: &egui::Context) {
        self.take_home = None;
        self.plan = None;
        self.paper = Paper::default();
        self.tried = None;
        self.staff.counts.clear();
        ctx.memory_mut(|memory| {
            memory.stop_text_input();
            memory.data.clear();
        });
        theme::set_appearance(ctx, Appearance::Light, None);
        ctx.request_repaint();
    }

    /// Looks at a PIN aside, because its hash is made to take time.
    fn try_pin(&mut self, ctx: &egui::Context, pin: Pin) {
        let (sender, receiver) = channel();
        let (door, hash, context) = (Arc::clone(&self.door), self.config.pin.clone(), ctx.clone());
        let work = move || {
            let tried = door.lock().unwrap_or_else(PoisonError::into_inner).try_pin(pin.digits(), &hash, Clock::System.now());
            _ = sender.send(tried);
            context.request_repaint();
        };
        self.tried = Some(receiver);
        if std::thread::Builder::new().name("pin".to_owned()).spawn(work).is_err() {
            // Nothing was looked at. The page is drawn again with the same keys, and the next try may find a thread.
            self.tried = None;
            log::warn!("no thread could be started to look at a PIN");
            let (sender, receiver) = channel();
            _ = sender.send(Tried::Wait { wait_seconds: 0 });
            self.tried = Some(receiver);
            ctx.request_repaint();
        }
    }

    fn count(&mut self, event: Event) {
        let Some(counts) = &self.counts else { return };
        // A customer is never told; staff find it on their page.
        if let Err(error) = counts.count(timeline::day_of(Clock::System.now()), event) {
            log::warn!("{error}");
        }
    }

    fn look_at_counts(&mut self) {
        self.staff.counts_problem = None;
        self.staff.counts.clear();
        let Some(counts) = &self.counts else { return };
        match counts.of(timeline::day_of(Clock::System.now())) {
            Ok(day) => self.staff.counts = Event::ALL.map(|event| (event, day.of(event))).to_vec(),
            Err(error) => self.staff.counts_problem = Some((error.message(), error.what_to_do())),
        }
    }
}

fn draw(
    ui: &mut Ui,
    name: &str,
    view: &KioskView,
    warning: Option<&(String, String, render::Touch)>,
    arrived: bool,
) -> Vec<Action> {
    let mut actions = Vec::new();
    page::page_ui(ui, name, view, arrived, &mut actions);
    if let Some((headline, text, stay)) = warning {
        // What lies under the warning is not there for a touch that was meant for the warning.
        actions.clear();
        page::warning_ui(ui, headline, text, stay, &mut actions);
    }
    actions
}

fn seconds(count: i64) -> Duration {
    Duration::from_secs(u64::try_from(count).unwrap_or(0))
}

impl eframe::App for KioskApp {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        // Here and not in the frame, because a window that is hidden has none.
        if ctx.input(|input| input.viewport().close_requested()) && !self.ended_by_staff.get() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
        self.screen.keep(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui, self.started.elapsed());
        if let Some(first) = self.on_first_frame.take() {
            first();
        }
    }

    fn raw_input_hook(&mut self, _ctx: &egui::Context, input: &mut egui::RawInput) {
        lock::filter(input);
    }
}
