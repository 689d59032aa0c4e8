//! One run of the journey: carries out what the core asks for and what the person presses.
//!
//! The window and the terminal both drive this; neither knows the other. Work runs on threads of its own and comes back
//! through a channel, so that a page can always be drawn.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::Date;
use safe_passage_core::journey::{Action, Case, Effect, Journey, MadeFile, PasswordHome, Removal, Traces, update};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::network::network;
use safe_passage_core::passwords::{self, ClearTextTarget, FileSystemKind, Import, Names, PasswordProduct, Place, Target};
use safe_passage_core::settings::{NeverExclude, NotUnderstood, Planned, Settings, Target as SettingsTarget};
use safe_passage_core::survey::Survey;
use safe_passage_core::timeline;
use safe_passage_core::{detection, protection, situation};
use zeroize::Zeroizing;

use crate::data::Data;
use crate::output;
use crate::render::page::{Document, Intent, ReadAs};
use crate::store::{Saved, Store};
use crate::support::Press;
use crate::system::desktop::resume::{Resume, ResumeError};
use crate::system::scripted::{ReadSoFar, ScriptedError};
use crate::system::{Machine, Progress, Scripted};
use crate::text::Words;

/// Largest password export that is read, in bytes. Real ones have a few hundred kilobytes.
const LARGEST_EXPORT: u64 = 512 * 1024 * 1024;

/// How long a file is read without a word, and how long one word stands.
const PATIENCE: Duration = Duration::from_millis(500);

/// How the window looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system does.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Appearance {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::System => "appearance-system",
            Self::Light => "appearance-light",
            Self::Dark => "appearance-dark",
            Self::Contrast => "appearance-contrast",
        }
    }
}

/// Where the present moment comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The system's clock.
    System,
    /// Always this moment (`--at`).
    Fixed(Timestamp),
}

impl Clock {
    /// The present moment.
    #[must_use]
    pub fn now(self) -> Timestamp {
        match self {
            // To the second: nothing here is finer, and the documents read better.
            Self::System => {
                let now = Timestamp::now();
                Timestamp::from_second(now.as_second()).unwrap_or(now)
            }
            Self::Fixed(at) => at,
        }
    }
}

/// A sentence above the page: what went wrong, what to do, details folded away.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What happened.
    pub what: Message,
    /// What to do.
    pub what_to_do: Option<Message>,
    /// Whether it is good news.
    pub fine: bool,
}

/// An export that was read.
pub struct Export {
    /// The file it was read from.
    pub path: PathBuf,
    /// The records; wiped when they are dropped. Shared with the thread that writes them, never copied.
    pub import: Arc<Import>,
    /// How many records are there twice.
    pub duplicates: usize,
    /// Where the file lies, if other computers get it too.
    pub place: Option<Message>,
}

/// Lists of rules that were read, and what can be made of them.
#[derive(Clone, Default)]
pub struct SettingsRead {
    /// The files.
    pub files: Vec<SettingsFile>,
    /// Every rule of them, with what it would be in Microsoft Defender.
    pub plan: Vec<Planned>,
    /// Lines that could not be understood, with the name of their file.
    pub not_understood: Vec<(String, NotUnderstood)>,
    /// Places in the plan of the rules that the person ticked.
    pub selected: BTreeSet<usize>,
    /// What was written last, for each target.
    pub written: Vec<(SettingsTarget, Vec<PathBuf>)>,
}

impl SettingsRead {
    /// The same with another list. One of the same name takes the place of what it said before; nothing is ticked any more,
    /// because the places in the plan have changed.
    fn with(mut self, name: &str, settings: Settings, never: &NeverExclude) -> Self {
        let mut items: Vec<_> = self.plan.drain(..).map(|planned| planned.item).filter(|item| item.file != name).collect();
        self.not_understood.retain(|(file, _)| *file != name);
        self.files.retain(|file| file.name != name);
        self.files.push(SettingsFile {
            items: settings.items.len(),
            not_understood: settings.not_understood.len(),
            name: name.to_owned(),
        });
        items.extend(settings.items);
        self.not_understood.extend(settings.not_understood.into_iter().map(|one| (name.to_owned(), one)));
        let plan = safe_passage_core::settings::plan(&items, &crate::settings::environment(), never);
        Self { plan, selected: BTreeSet::new(), written: Vec::new(), ..self }
    }
}

/// One list that was read.
#[derive(Clone)]
pub struct SettingsFile {
    /// Its name, without the folder.
    pub name: String,
    /// How many rules it holds.
    pub items: usize,
    /// How many of its lines could not be understood.
    pub not_understood: usize,
}

/// A file that could not be read as an export.
pub struct Unread {
    /// The file.
    pub path: PathBuf,
    /// Why; some reasons can be overcome by what a person says.
    pub error: passwords::ReadError,
}

/// A file in clear text that would lie where other computers get it too; the person is asked first.
pub struct SharedPlace {
    /// What would be written.
    pub target: ClearTextTarget,
    /// Where to.
    pub path: PathBuf,
    /// What that means.
    pub what: Message,
}

/// What came of writing a file for the person.
#[derive(Debug, Clone)]
pub struct WrittenFile {
    /// The files.
    pub paths: Vec<PathBuf>,
    /// What they were written for.
    pub target: Target,
    /// Counts and remarks.
    pub outcome: passwords::Outcome,
}

impl WrittenFile {
    /// How many records were read.
    #[must_use]
    pub fn read(&self) -> usize {
        self.outcome.sections.iter().map(|section| section.read).sum()
    }

    /// How many records are in the files.
    #[must_use]
    pub fn converted(&self) -> usize {
        self.outcome.sections.iter().map(|section| section.converted).sum()
    }
}

enum Done {
    Progress(Progress),
    Looked(Box<Case>, Vec<Survey>),
    ExportRead(PathBuf, Result<(Import, usize), NotRead>),
    /// How far a capture is read, with the flag that gives it up.
    Reading(Arc<AtomicBool>, ReadSoFar),
    CaptureRead(Arc<AtomicBool>, Purpose, PathBuf, Result<Scripted, ScriptedError>),
    Written(Result<WrittenFile, Notice>),
    SettingsRead(Result<SettingsRead, Notice>),
    Uninstall(uninstall::News),
    Download(download::News),
}

/// Why a file was not read as an export.
enum NotRead {
    /// The file could not be opened or was too large.
    File(Notice),
    /// What it holds is no export.
    Content(passwords::ReadError),
}

/// Something that only the window can ask for: a file dialog, the clipboard, the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Choose a file to read.
    OpenFile(Purpose),
    /// Put a text on the clipboard.
    Copy(String),
    /// Close the window.
    Close,
    /// Show the view of whoever helps somebody.
    HelperView,
}

/// What a chosen file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The Password Manager's export.
    Export,
    /// A list of rules that the old product exported.
    Settings,
    /// A survey of somebody's computer.
    Survey,
    /// A survey of the same computer after the restart.
    SurveyAfter,
    /// Something that the person downloaded for the switch. It is looked at, never started.
    Download(download::Download),
}

/// So many products fit side by side.
pub const MOST_COMPARED: usize = 3;

/// One run of the journey.
#[expect(clippy::struct_excessive_bools, reason = "each is something of its own that is shown or not")]
pub struct Session {
    /// The facts.
    pub data: Data,
    /// The words.
    pub words: Words,
    /// Where the person stands.
    pub journey: Journey,
    /// How far a running look has come.
    pub progress: Option<Progress>,
    /// What was seen at the last look, for the report.
    pub surveys: Vec<Survey>,
    /// The files of the machine that is looked at, where it is a captured one.
    pub captures: Vec<PathBuf>,
    /// A sentence above the page.
    pub notice: Option<Notice>,
    /// Whether "About" is shown in place of the page.
    pub about: bool,
    /// Whether the licences of others are shown in place of "About".
    pub licences: bool,
    /// What is shown to, and saved for, somebody who helps.
    pub sharing: Box<share::Sharing>,
    /// Text size in percent.
    pub text_size: u16,
    /// How the window looks.
    pub appearance: Appearance,
    /// The export that was read.
    pub export: Option<Export>,
    /// The file that is no export as it is, where a person can say more about it.
    pub unread: Option<Unread>,
    /// Whether the entries of the export are named.
    pub preview: bool,
    /// What is to be written where other computers get it too, until the person said what is to be done.
    pub shared_place: Option<SharedPlace>,
    /// Ids of the products that stand side by side, three at the most.
    pub compared: Vec<String>,
    /// The lists of rules that were read.
    pub settings: Option<SettingsRead>,
    /// The products' own uninstallers, while something is being removed.
    pub uninstalls: uninstall::Uninstalls,
    /// The downloads that were looked at.
    downloads: download::Looks,
    /// What was written of the export, one for each target.
    pub written: Vec<WrittenFile>,
    /// Whether a file is being read or written.
    pub busy: bool,
    /// What only the window can do.
    pub requests: Vec<Request>,
    clock: Clock,
    language_chosen: bool,
    machine: Arc<dyn Machine>,
    after: Option<Arc<dyn Machine>>,
    resume: Arc<dyn Resume>,
    store: Option<Store>,
    other: Saved,
    cancel: Arc<AtomicBool>,
    /// Gives up the capture that is being read, where one is.
    reading: Option<Arc<AtomicBool>>,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    wake: Arc<dyn Fn() + Send + Sync>,
    revision: u64,
}

/// What a session is begun with.
pub struct Begin {
    /// The facts.
    pub data: Data,
    /// BCP 47 tag asked for on the command line.
    pub language: Option<String>,
    /// ISO 3166 country asked for on the command line.
    pub country: Option<String>,
    /// The present moment.
    pub clock: Clock,
    /// What is looked at.
    pub machine: Arc<dyn Machine>,
    /// What is looked at after the removal, where that is another capture.
    pub after: Option<Arc<dyn Machine>>,
    /// What opens the program again after a restart, where the person wishes it.
    pub resume: Arc<dyn Resume>,
    /// Where the journey is saved; `None` saves nothing.
    pub store: Option<Store>,
}

impl Session {
    /// Begins a run: with the saved journey where there is one, which then looks at the machine again.
    #[must_use]
    pub fn begin(begin: Begin) -> Self {
        let (saved, remark) = begin.store.as_ref().map(Store::load).unwrap_or_default();
        if let Some(store) = &begin.store {
            for part in output::remove_left_parts(store.folder()) {
                log::info!("removed a part that was left behind: {}", part.display());
            }
        }
        let language = begin.language.clone().or_else(|| saved.language.clone());
        let language_chosen = language.is_some();
        let tag = language.unwrap_or_else(crate::text::system_language);
        let words = Words::load(&tag, begin.data.folder.as_deref());
        let (sender, receiver) = channel();
        let mut session = Self {
            words,
            journey: saved.journey.clone(),
            progress: None,
            surveys: Vec::new(),
            captures: Vec::new(),
            notice: remark.map(|what| Notice { what, what_to_do: None, fine: false }),
            about: false,
            licences: false,
            sharing: Box::default(),
            text_size: saved.text_size.unwrap_or(100).clamp(100, 200),
            appearance: saved.appearance,
            export: None,
            unread: None,
            shared_place: None,
            compared: Vec::new(),
            settings: None,
            preview: false,
            uninstalls: uninstall::Uninstalls::default(),
            downloads: download::Looks::default(),
            written: Vec::new(),
            busy: false,
            requests: Vec::new(),
            clock: begin.clock,
            language_chosen,
            machine: begin.machine,
            after: begin.after,
            resume: begin.resume,
            store: begin.store,
            other: saved,
            cancel: Arc::new(AtomicBool::new(false)),
            reading: None,
            sender,
            receiver,
            wake: Arc::new(|| {}),
            revision: 0,
            data: begin.data,
        };
        if session.notice.is_none()
            && let Some(remark) = session.data.remarks.first()
        {
            session.notice = Some(Notice { what: remark.clone(), what_to_do: None, fine: false });
        }
        if let Some(country) = begin.country {
            session.act(Action::SetCountry(country));
        }
        let effects = session.journey.resume();
        session.carry_out(&effects);
        session
    }

    /// What to call when work that ran aside has something to show.
    pub fn on_news(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Arc::new(wake);
    }

    /// Counts every change, so that a page is made anew only when something changed.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Today, by the calendar of New York, where the deadlines are counted.
    #[must_use]
    pub fn today(&self) -> Date {
        timeline::day_of(self.now())
    }

    /// What the timeline says to this person now.
    #[must_use]
    pub fn timeline(&self) -> timeline::Answer {
        timeline::answer(&self.data.timeline, self.now(), self.journey.country(), self.journey.answers().us_person)
    }

    /// What was seen, as one survey: several captures are one machine. `None` before a look.
    #[must_use]
    pub fn whole_survey(&self) -> Option<Survey> {
        let (first, others) = self.surveys.split_first()?;
        let mut whole = first.clone();
        whole.observations.extend(others.iter().flat_map(|survey| survey.observations.iter().cloned()));
        Some(whole)
    }

    /// Whether the machine that is looked at is the one the program runs on.
    #[must_use]
    pub fn is_this_computer(&self) -> bool {
        self.machine.is_this_computer()
    }

    /// Whether the person can be asked whether the system shall open the program again after the restart: it offers that,
    /// it is this computer that restarts, and there is a saved journey to go on with.
    #[must_use]
    pub fn offers_resume(&self) -> bool {
        self.store.is_some() && self.is_this_computer() && self.journey.can_be_resumed() && self.resume.offered()
    }

    /// Whether something runs aside.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.busy || self.journey.is_looking() || self.uninstalls.is_looking() || self.downloads.is_looking()
    }

    /// Takes in what work that ran aside has come to. Returns whether anything did.
    pub fn poll(&mut self) -> bool {
        let mut news = false;
        while let Ok(done) = self.receiver.try_recv() {
            news = true;
            self.take(done);
        }
        news
    }

    /// Waits for the work that runs aside, for the terminal.
    pub fn wait(&mut self) {
        while self.is_working() {
            let Ok(done) = self.receiver.recv() else { return };
            self.take(done);
        }
    }

    /// Waits for news of a running uninstaller, at most this long: for the terminal, where nothing is drawn meanwhile.
    pub fn wait_for_uninstaller(&mut self, most: Duration) {
        let until = Instant::now() + most;
        while self.uninstalls.is_running() {
            let Ok(done) = self.receiver.recv_timeout(until.saturating_duration_since(Instant::now())) else { return };
            self.take(done);
        }
    }

    fn take(&mut self, done: Done) {
        self.revision += 1;
        match done {
            Done::Progress(progress) => self.progress = Some(progress),
            Done::Looked(case, surveys) => {
                self.progress = None;
                // A look that was given up still ends, with less in it; nobody waits for it any more.
                if self.journey.is_looking() {
                    self.surveys = surveys;
                    self.act(Action::LookFinished(case));
                    self.refresh_shared();
                }
            }
            Done::ExportRead(path, result) => {
                self.busy = false;
                match result {
                    Ok((import, duplicates)) => {
                        let records = import.records.len() as u64;
                        self.act(Action::FileMade(MadeFile {
                            path: path.display().to_string(),
                            target: "kpm-export".to_owned(),
                            clear_text: true,
                            deleted: false,
                            records,
                        }));
                        self.written = Vec::new();
                        self.preview = false;
                        self.unread = None;
                        let place = self.place_of(&path).message(&path.display().to_string());
                        self.export = Some(Export { path, import: Arc::new(import), duplicates, place });
                        self.notice = None;
                    }
                    Err(NotRead::File(notice)) => self.notice = Some(notice),
                    Err(NotRead::Content(error)) => {
                        self.notice = Some(Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false });
                        self.unread = Some(Unread { path, error });
                    }
                }
            }
            Done::Reading(flag, so_far) => {
                if !flag.load(Ordering::Relaxed) {
                    self.notice = Some(Notice { what: so_far.message(), what_to_do: None, fine: true });
                }
            }
            // Nobody waits any more for one that was given up.
            Done::CaptureRead(flag, ..) if flag.load(Ordering::Relaxed) => {}
            Done::CaptureRead(_, purpose, path, result) => {
                self.busy = false;
                self.reading = None;
                self.capture_read(purpose, path, result);
            }
            Done::Uninstall(news) => self.uninstall_news(news),
            Done::Download(news) => self.download_news(news),
            Done::SettingsRead(result) => {
                self.busy = false;
                match result {
                    Ok(read) => {
                        self.notice = None;
                        self.settings = Some(read);
                    }
                    Err(notice) => self.notice = Some(notice),
                }
            }
            Done::Written(result) => {
                self.busy = false;
                match result {
                    Ok(written) => {
                        for path in &written.paths {
                            self.act(Action::FileMade(MadeFile {
                                path: path.display().to_string(),
                                target: written.target.name().to_owned(),
                                clear_text: written.target.is_clear_text(),
                                deleted: false,
                                records: written.converted() as u64,
                            }));
                        }
                        // An encrypted file may lie anywhere; who knows where it goes can choose a longer password.
                        let place = written.paths.first().map(|path| self.place_of(path));
                        let said =
                            place.filter(|_| !written.target.is_clear_text()).and_then(|place| place.message_when_encrypted());
                        self.notice = said.map(|what| Notice { what, what_to_do: None, fine: true });
                        self.written.retain(|before| before.target != written.target);
                        self.written.push(written);
                    }
                    Err(notice) => self.notice = Some(notice),
                }
            }
        }
    }

    /// Moves the journey and carries out what follows.
    pub fn act(&mut self, action: Action) {
        self.revision += 1;
        let begins_again = action == Action::StartOver;
        if begins_again || action == Action::OtherMachine {
            *self.sharing = share::Sharing::default();
        }
        let effects = update(&mut self.journey, action);
        if begins_again {
            self.forget_export();
            self.settings = None;
            self.downloads.forget();
            self.surveys.clear();
        }
        self.carry_out(&effects);
        self.look_at_uninstallers();
    }

    fn carry_out(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Save => self.save(),
                Effect::Look => self.look(),
                Effect::CancelLook => {
                    self.give_up_reading();
                    self.cancel.store(true, Ordering::Relaxed);
                    self.progress = None;
                }
                Effect::SetResume(on) => self.set_resume(*on),
            }
        }
    }

    /// Asks the system to open the program again after the restart, or takes that back. What fails is said, and the
    /// answer on the page follows what is really so.
    fn set_resume(&mut self, on: bool) {
        let done = if on && !self.offers_resume() { Err(ResumeError::NotOffered) } else { self.resume.set(on) };
        if let Err(error) = done {
            log::warn!("being opened again after the restart could not be {}: {error}", if on { "set" } else { "taken back" });
            self.notice = Some(Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false });
            let stands = !on && self.resume.is_set();
            self.act(Action::ResumeStands(stands));
        }
    }

    fn save(&mut self) {
        let Some(store) = &self.store else { return };
        let mut saved = self.other.clone();
        saved.journey = self.journey.clone();
        saved.language = self.language_chosen.then(|| self.words.tag().to_owned());
        saved.text_size = Some(self.text_size);
        saved.appearance = self.appearance;
        if let Err(error) = store.save(&saved) {
            log::warn!("{error}");
            self.notice = Some(Notice { what: error.message(), what_to_do: Some(message!("store-not-saved-do")), fine: false });
        }
    }

    /// Looks at the machine on a thread of its own.
    fn look(&mut self) {
        // A look that is still under way is given up first; each has a flag of its own.
        self.cancel.store(true, Ordering::Relaxed);
        self.cancel = Arc::new(AtomicBool::new(false));
        self.progress = None;
        let after_removal = self.journey.removal() == Removal::Ended;
        let machine = if after_removal { self.after.as_ref().unwrap_or(&self.machine) } else { &self.machine };
        let machine = Arc::clone(machine);
        let (sender, wake, cancel) = (self.sender.clone(), Arc::clone(&self.wake), Arc::clone(&self.cancel));
        let judged = self.judging();
        let work = move || {
            let progress = {
                let (sender, wake, cancel) = (sender.clone(), Arc::clone(&wake), Arc::clone(&cancel));
                move |progress| {
                    if !cancel.load(Ordering::Relaxed) {
                        _ = sender.send(Done::Progress(progress));
                        wake();
                    }
                }
            };
            let surveys = machine.surveys(&progress, &cancel);
            if cancel.load(Ordering::Relaxed) {
                return;
            }
            let case = judged(&surveys, machine.is_this_computer());
            _ = sender.send(Done::Looked(Box::new(case), surveys));
            wake();
        };
        if let Err(error) = thread::Builder::new().name("look".to_owned()).spawn(work) {
            log::error!("no thread for the look: {error}");
            self.journey_look_failed();
        }
    }

    /// What makes a case of what a look saw, for a thread of its own.
    fn judging(&self) -> impl Fn(&[Survey], bool) -> Case + Send + 'static {
        let (products, belongings) = (Arc::clone(&self.data.products), Arc::clone(&self.data.belongings));
        let (now, says_replaced) = (self.now(), self.journey.answers().says_replaced);
        move |surveys, this_computer| {
            let case = judge(surveys, &products, now, says_replaced, this_computer);
            Case { traces: belongings.traces(surveys), ..case }
        }
    }

    fn journey_look_failed(&mut self) {
        self.notice =
            Some(Notice { what: message!("look-not-started"), what_to_do: Some(message!("look-not-started-do")), fine: false });
        self.act(Action::LookCancelled);
    }

    /// Carries out a press.
    pub fn press(&mut self, intent: Intent) {
        self.revision += 1;
        match intent {
            Intent::Journey(action) => {
                if self.sharing.shown.is_some() {
                    self.show_beside(None);
                }
                // A notice belongs to the page on which it came up, but what went wrong on the way to a page is told there.
                let (before, notice) = (self.journey.page(), self.notice.take());
                let on = action == Action::Next;
                self.act(action);
                if on && self.asks_which_computer() {
                    self.act(Action::LookCancelled);
                }
                if self.journey.page() == before && self.notice.is_none() {
                    self.notice = notice;
                }
            }
            Intent::OpenAddress(address) => self.open_address(&address),
            Intent::Copy(text) => self.requests.push(Request::Copy(text)),
            Intent::SetLanguage(tag) => {
                self.words = Words::load(&tag, self.data.folder.as_deref());
                self.language_chosen = true;
                self.refresh_shared();
                self.save();
            }
            Intent::SetTextSize(percent) => {
                self.text_size = percent.clamp(100, 200);
                self.save();
            }
            Intent::SetAppearance(appearance) => {
                self.appearance = appearance;
                self.save();
            }
            Intent::ShowAbout(shown) => {
                self.about = shown;
                self.licences = false;
            }
            Intent::ShowLicences(shown) => {
                self.about = true;
                self.licences = shown;
            }
            Intent::ShowBeside(page) => self.show_beside(page),
            Intent::CloseNotice => {
                self.notice = None;
                // While a file is read, the notice is about it.
                self.give_up_reading();
            }
            Intent::ChooseExport => self.requests.push(Request::OpenFile(Purpose::Export)),
            Intent::ChooseSurvey => self.requests.push(Request::OpenFile(Purpose::Survey)),
            Intent::ChooseSurveyAfter => self.requests.push(Request::OpenFile(Purpose::SurveyAfter)),
            Intent::ForgetExport => self.forget_export(),
            Intent::ReadAs(how) => self.read_export_as(how),
            Intent::ChooseSettings => self.requests.push(Request::OpenFile(Purpose::Settings)),
            Intent::ForgetSettings => self.settings = None,
            Intent::TickSetting(index, on) => self.tick_setting(index, on),
            Intent::WriteSettings(target) => self.write_settings(target),
            Intent::ShowEntries(shown) => self.preview = shown,
            Intent::WriteAgain(target) => self.written.retain(|written| written.target != target),
            Intent::ReadFile(purpose, path) => self.file_chosen(purpose, Path::new(path.trim())),
            Intent::WriteEncrypted { path, password } => self.write_encrypted(Path::new(path.trim()), password.0),
            Intent::WriteClearText { target, path } => self.ask_about_place(target, Path::new(path.trim())),
            Intent::Compare(id, wanted) => {
                self.compared.retain(|other| *other != id);
                if wanted && self.compared.len() < MOST_COMPARED {
                    self.compared.push(id);
                }
            }
            Intent::WriteThere(agreed) => {
                if let Some(shared) = self.shared_place.take().filter(|_| agreed) {
                    self.write_clear_text(shared.target, &shared.path);
                }
            }
            Intent::StartUninstaller(product) => self.start_uninstaller(&product),
            Intent::ChooseDownload(download) => self.requests.push(Request::OpenFile(Purpose::Download(download))),
            Intent::StopDownload(download) => self.stop_look_at_download(download),
            Intent::StopWatching => self.stop_watching(),
            Intent::LookAgain => {}
            Intent::DeleteFile(path) => self.delete_file(&path),
            Intent::SaveDocument(document) => self.save_document(document),
            Intent::OpenAsHtml => self.open_as_html(),
            Intent::Quit => self.requests.push(Request::Close),
            // What else the helper's view can be asked for is asked there.
            Intent::Desk(press) => self.requests.extend((press == Press::Begin).then_some(Request::HelperView)),
        }
    }

    /// A file was chosen, dropped or typed.
    pub fn file_chosen(&mut self, purpose: Purpose, path: &Path) {
        self.revision += 1;
        match purpose {
            Purpose::Export => self.read_export(path),
            Purpose::Settings => self.read_settings(path),
            Purpose::Survey | Purpose::SurveyAfter => self.read_capture(purpose, path),
            Purpose::Download(download) => self.look_at_download(download, path),
        }
    }

    /// Reads a capture on a thread of its own, whatever its size, and tells how far it is where that takes a while. Closing
    /// the notice that tells it gives the reading up, and so does another file.
    fn read_capture(&mut self, purpose: Purpose, path: &Path) {
        self.give_up_reading();
        if self.busy {
            return;
        }
        let flag = Arc::new(AtomicBool::new(false));
        self.reading = Some(Arc::clone(&flag));
        let (path, sender, wake) = (path.to_path_buf(), self.sender.clone(), Arc::clone(&self.wake));
        let products = Arc::clone(&self.data.products);
        self.aside("capture", move || {
            let last = std::cell::Cell::new(Instant::now());
            let progress = |so_far| {
                if last.get().elapsed() >= PATIENCE {
                    last.set(Instant::now());
                    _ = sender.send(Done::Reading(Arc::clone(&flag), so_far));
                    wake();
                }
            };
            let read = Scripted::read_captures(std::slice::from_ref(&path), None, Some(&products), &progress, &flag);
            Done::CaptureRead(Arc::clone(&flag), purpose, path, read)
        });
    }

    fn give_up_reading(&mut self) {
        if let Some(flag) = self.reading.take() {
            flag.store(true, Ordering::Relaxed);
            self.busy = false;
        }
    }

    fn capture_read(&mut self, purpose: Purpose, path: PathBuf, result: Result<Scripted, ScriptedError>) {
        match result {
            Ok(machine) => {
                self.notice = None;
                if purpose == Purpose::Survey {
                    self.captures = vec![path];
                    self.machine = Arc::new(machine);
                    self.after = None;
                    self.act(Action::OtherMachine);
                } else {
                    self.after = Some(Arc::new(machine));
                    self.act(Action::Look);
                }
            }
            Err(error) => {
                self.notice =
                    Some(Notice { what: error.message(), what_to_do: Some(message!("survey-not-read-do")), fine: false });
            }
        }
    }

    fn forget_export(&mut self) {
        self.export = None;
        self.unread = None;
        self.shared_place = None;
        self.preview = false;
        self.written = Vec::new();
    }

    /// Reads the file that could not be read once more, with what the person says of it.
    fn read_export_as(&mut self, how: ReadAs) {
        let Some(unread) = self.unread.take() else { return };
        let options = match (how, unread.error) {
            (ReadAs::ProposedLabels, passwords::ReadError::LooksLikeExportInAnotherLanguage(labels)) => {
                passwords::ReadOptions { labels: Some(*labels), ..passwords::ReadOptions::default() }
            }
            (ReadAs::CodePage(page), _) => {
                passwords::ReadOptions { code_page: Some(page.to_owned()), ..passwords::ReadOptions::default() }
            }
            (ReadAs::ProposedLabels, _) => return,
        };
        self.read_export_with(&unread.path, options);
    }

    fn read_export(&mut self, path: &Path) {
        self.unread = None;
        self.read_export_with(path, passwords::ReadOptions::default());
    }

    fn read_export_with(&mut self, path: &Path, options: passwords::ReadOptions) {
        let path = path.to_path_buf();
        let work = {
            let path = path.clone();
            move || {
                let bytes = output::read_input(&path, LARGEST_EXPORT).map_err(|error| {
                    NotRead::File(Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false })
                })?;
                let import = passwords::read_owned(bytes, &options)
                    .map_err(|error| NotRead::Content(error.of_file_named(&path.to_string_lossy())))?;
                let duplicates = passwords::duplicates(&import.records).len();
                Ok((import, duplicates))
            }
        };
        self.aside("export", move || Done::ExportRead(path, work()));
    }

    /// Reads a list of rules, beside those that were read before.
    fn read_settings(&mut self, path: &Path) {
        let path = path.to_path_buf();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (before, never) = (self.settings.clone().unwrap_or_default(), self.data.never_exclude.clone());
        self.aside("settings", move || {
            let read = || {
                let bytes = output::read_input(&path, crate::settings::LARGEST).map_err(|error| Notice {
                    what: error.message(),
                    what_to_do: Some(error.what_to_do()),
                    fine: false,
                })?;
                let settings = safe_passage_core::settings::read_named(&bytes, &name).map_err(|error| Notice {
                    what: error.message(),
                    what_to_do: Some(error.what_to_do()),
                    fine: false,
                })?;
                Ok(before.with(&name, settings.named(&name), &never))
            };
            Done::SettingsRead(read())
        });
    }

    fn tick_setting(&mut self, index: usize, on: bool) {
        let Some(read) = &mut self.settings else { return };
        if !on {
            read.selected.remove(&index);
        } else if read.plan.get(index).is_some_and(Planned::may_be_ticked) {
            read.selected.insert(index);
        }
        // What was written says otherwise now.
        read.written.clear();
    }

    /// Writes what can be made of the rules into a new folder of the person's documents.
    fn write_settings(&mut self, target: SettingsTarget) {
        let Some(state) = self.state_folder() else { return };
        let Some(read) = &self.settings else { return };
        let files = crate::settings::files(self, target, &read.plan, &read.not_understood, &read.selected);
        let folder = write::free_folder(&documents_folder(), &self.words.word("file-name-settings"));
        match crate::settings::write(&folder, &files, &state) {
            Ok(paths) => {
                self.notice = None;
                if let Some(read) = &mut self.settings {
                    read.written.retain(|(before, _)| *before != target);
                    read.written.push((target, paths));
                }
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    /// The products of a home that are within reach of the computer that was looked at.
    pub fn password_products(&self, home: PasswordHome) -> impl Iterator<Item = &PasswordProduct> {
        let os = self.journey.case().map_or(safe_passage_core::survey::Os::Unknown, |case| case.os);
        self.data.homes.within_reach(home, os)
    }

    /// The product that was chosen for the passwords, where it is one of those that are known.
    #[must_use]
    pub fn password_product(&self) -> Option<&PasswordProduct> {
        let answers = self.journey.answers();
        self.data.homes.get(answers.password_home?, answers.password_product.as_deref()?)
    }

    /// The targets that fit where the person's passwords shall live, the best first: that of the chosen product, else those
    /// of all products of that home.
    #[must_use]
    pub fn clear_text_targets(&self) -> Vec<ClearTextTarget> {
        let mut targets = Vec::new();
        let mut add = |product: &PasswordProduct| {
            if let Target::ClearText(target) = product.target
                && !targets.contains(&target)
            {
                targets.push(target);
            }
        };
        match self.password_product() {
            Some(product) => add(product),
            None => self.password_products(self.journey.answers().password_home.unwrap_or(PasswordHome::Manager)).for_each(add),
        }
        targets
    }

    /// What was written for a target.
    #[must_use]
    pub fn written_for(&self, target: Target) -> Option<&WrittenFile> {
        self.written.iter().find(|written| written.target == target)
    }

    fn write_encrypted(&mut self, path: &Path, password: Zeroizing<String>) {
        let Some(state) = self.state_folder() else { return };
        let Some(export) = &self.export else { return };
        let (import, path, names) = (Arc::clone(&export.import), path.to_path_buf(), self.names());
        self.aside("encrypt", move || Done::Written(write::encrypted(&import, &path, &password, &names, &state)));
    }

    fn place_of(&self, path: &Path) -> Place {
        crate::places::place(&self.data.synchronised, path, FileSystemKind::Unknown)
    }

    /// Writes a file in clear text, and asks first where other computers would get it too.
    fn ask_about_place(&mut self, target: ClearTextTarget, path: &Path) {
        let place = self.place_of(path);
        match place.message(&path.display().to_string()).filter(|_| place.is_shared()) {
            Some(what) => self.shared_place = Some(SharedPlace { target, path: path.to_path_buf(), what }),
            None => self.write_clear_text(target, path),
        }
    }

    fn write_clear_text(&mut self, target: ClearTextTarget, path: &Path) {
        let Some(state) = self.state_folder() else { return };
        let Some(export) = &self.export else { return };
        let (import, path, names) = (Arc::clone(&export.import), path.to_path_buf(), self.names());
        self.aside("convert", move || Done::Written(write::clear_text(&import, target, &path, &names, &state)));
    }

    fn names(&self) -> Names {
        write::names(&self.words)
    }

    /// Where the program keeps its own small files. Says so where there is no such place.
    fn state_folder(&mut self) -> Option<PathBuf> {
        let folder = self.store.as_ref().map(|store| store.folder().to_path_buf());
        if folder.is_none() {
            self.notice = Some(write::no_state_folder());
        }
        folder
    }

    fn aside(&mut self, name: &str, work: impl FnOnce() -> Done + Send + 'static) {
        if self.busy {
            return;
        }
        self.busy = true;
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            _ = sender.send(work());
            wake();
        });
        if spawned.is_err() {
            self.busy = false;
            self.notice = Some(Notice {
                what: message!("work-not-started"),
                what_to_do: Some(message!("work-not-started-do")),
                fine: false,
            });
        }
    }

    /// Opens an address, and only one that stands in the data files.
    fn open_address(&mut self, address: &str) {
        if !self.data.knows_address(address) {
            log::error!("an address that is not in the data was asked for");
            return;
        }
        if let Err(error) = open::that_detached(address) {
            log::warn!("nothing opened the address: {error}");
            self.notice = Some(Notice {
                what: message!("address-not-opened"),
                what_to_do: Some(message!("address-not-opened-do", address = address)),
                fine: false,
            });
        }
    }

    /// Deletes a file that was made on this journey, as far as a system can.
    fn delete_file(&mut self, path: &str) {
        if !self.journey.answers().made_files.iter().any(|file| file.path == path && file.clear_text) {
            return;
        }
        match std::fs::remove_file(path) {
            Ok(()) => self.act(Action::FileDeleted(path.to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => self.act(Action::FileDeleted(path.to_owned())),
            Err(error) => {
                log::warn!("a file could not be deleted: {}", error.kind());
                self.notice = Some(Notice {
                    what: message!("file-not-deleted"),
                    what_to_do: Some(message!("file-not-deleted-do", path = path)),
                    fine: false,
                });
            }
        }
    }

    fn save_document(&mut self, document: Document) {
        let name = self.words.word(document.file_name_id());
        let text = crate::render::document(self, document);
        let Some(state) = self.state_folder() else { return };
        match write::new_document(&documents_folder(), &name, document.ending(), text.as_bytes(), &state) {
            Ok(path) => {
                self.notice = Some(Notice {
                    what: message!("document-saved", path = path.display().to_string()),
                    what_to_do: None,
                    fine: true,
                });
                if document.opens() {
                    _ = open::that_detached(&path);
                }
                if document == Document::Shared {
                    self.shared_saved(path);
                }
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    fn open_as_html(&mut self) {
        self.save_document(Document::PageHtml);
    }

    /// A place in the person's documents that is free for a file of this name.
    #[must_use]
    pub fn free_place(&self, name: &str, ending: &str) -> PathBuf {
        write::free_place(&documents_folder(), name, ending)
    }

    /// The system's window for choosing a file did not open.
    pub fn no_dialog(&mut self) {
        self.revision += 1;
        self.notice =
            Some(Notice { what: message!("no-file-window"), what_to_do: Some(message!("no-file-window-do")), fine: false });
    }

    /// Whether the person was told that a removal is going on, when they wanted to close.
    #[must_use]
    pub fn told_about_closing(&self) -> bool {
        self.notice.as_ref().is_some_and(|notice| notice.what == self.about_closing().0)
    }

    /// Says that a removal is going on.
    pub fn tell_about_closing(&mut self) {
        self.revision += 1;
        let (what, what_to_do) = self.about_closing();
        self.notice = Some(Notice { what, what_to_do: Some(what_to_do), fine: false });
    }

    fn about_closing(&self) -> (Message, Message) {
        if self.uninstalls.is_running() {
            (message!("closing-during-uninstaller"), message!("closing-during-uninstaller-do"))
        } else {
            (message!("closing-during-removal"), message!("closing-during-removal-do"))
        }
    }
}

impl Purpose {
    /// Id of the message that titles the system's window for choosing a file.
    #[must_use]
    pub fn title_id(self) -> &'static str {
        match self {
            Self::Export => "dialog-export",
            Self::Settings => "dialog-settings",
            Self::Survey => "dialog-survey",
            Self::SurveyAfter => "dialog-survey-after",
            Self::Download(download::Download::Replacement) => "dialog-replacement",
            Self::Download(download::Download::RemovalTool) => "dialog-removal-tool",
        }
    }
}

/// The person's folder for documents, else their home, else where the program stands.
#[must_use]
pub fn documents_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    folders
        .as_ref()
        .and_then(|folders| {
            // Desktops that name no folder for documents mostly have one of the usual name.
            let named = folders.document_dir().map(Path::to_path_buf);
            let usual = folders.home_dir().join("Documents");
            named.into_iter().chain([usual]).find(|folder| folder.is_dir())
        })
        .or_else(|| folders.map(|folders| folders.home_dir().to_path_buf()))
        .unwrap_or_default()
}

/// Which package manager's data base a survey of a Linux machine was read from: what the observations of the source say.
fn package_manager(surveys: &[Survey]) -> Option<String> {
    use safe_passage_core::survey::{Source, field};
    surveys
        .iter()
        .flat_map(|survey| &survey.observations)
        .filter(|observation| observation.source == Source::Packages && observation.is_read())
        .find_map(|observation| observation.get(field::MANAGER))
        .map(ToOwned::to_owned)
}

/// Puts what was seen through the rules.
#[must_use]
pub fn judge(
    surveys: &[Survey],
    products: &detection::Products,
    now: Timestamp,
    says_replaced: bool,
    this_computer: bool,
) -> Case {
    let detection = detection::judge(surveys, products);
    let situation = situation::situation(&detection, surveys, now, says_replaced);
    let protection = protection::protection(&detection, surveys, products, now);
    let os = surveys.first().map_or(safe_passage_core::survey::Os::Unknown, |survey| survey.os);
    Case {
        detection,
        situation,
        protection,
        os,
        this_computer,
        package_manager: package_manager(surveys),
        traces: Traces::default(),
        network: network(surveys),
    }
}

pub mod download;
mod follow;
pub mod share;
pub mod uninstall;
pub mod write;
