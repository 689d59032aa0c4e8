//! The desk of whoever helps: several people's cases, each a wizard of its own on what they shared. The window draws it;
//! nothing here knows how it looks.
//!
//! A case is read along, never carried out: nothing of it is saved, and nothing is started or opened for it on the
//! computer of the helper.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use safe_passage_core::journey::{Action, Journey, Page, Seen, changes};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::report::shared::{self, Shared};
use safe_passage_core::support::{Place, page_of_number, place};
use safe_passage_core::survey::Survey;

use crate::data::Data;
use crate::output;
use crate::render::page::Intent;
use crate::render::{ABOUT_NUMBER, LICENCES_NUMBER, number_of_layer};
use crate::session::share::Beside;
use crate::session::{Appearance, Begin, Clock, Notice, Request, Session, documents_folder, write};
use crate::six_words::SixWords;
use crate::store::Store;
use crate::system::desktop::resume::{Resume, ResumeError};
use crate::system::scripted::{ReadSoFar, ScriptedError};
use crate::system::{Machine, Progress, Scripted};
use crate::text::Words;

/// So many cases fit side by side.
pub const MOST_BESIDE: usize = 3;

/// How long a file is read without a word, and how long one word stands.
const PATIENCE: Duration = Duration::from_millis(500);

/// What the helper's view can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Open the view, from the wizard.
    Begin,
    /// Back to the wizard.
    End,
    /// Ask the system which files to open.
    ChooseFiles(Target),
    /// Open the file whose path was typed.
    Read(Target, String),
    /// Give up what is being read.
    StopReading,
    /// Show a case.
    Show(usize),
    /// Show another part of the case.
    View(View),
    /// Show a page of the case.
    GoTo(Page),
    /// Speak another language with the customer.
    Speak(String),
    /// Close a case; asks first where its notes would be lost.
    Close(usize),
    /// Close it, or the window, with the notes that are not saved.
    CloseAnyway,
    /// Keep it open.
    KeepOpen,
    /// Put a case beside others, or take it away from there.
    Beside(usize, bool),
    /// The case that is the same computer later on; none to take that back.
    Later(Option<usize>),
    /// Save the notes of the case as a file.
    SaveNotes,
    /// Take the sentences over the page away.
    CloseNotices,
}

/// What files that are opened become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A case of their own.
    NewCase,
    /// More about the computer of this case.
    Case(usize),
    /// A case of their own: the same computer as that of this case, later on.
    LaterOf(usize),
}

/// The parts of a case, and the view of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The pages, as the customer sees them.
    #[default]
    Pages,
    /// What to say and to ask.
    Script,
    /// What was found.
    Findings,
    /// The same computer before and after.
    Changes,
    /// Notes.
    Notes,
    /// Several cases side by side.
    Beside,
}

impl View {
    /// The parts of one case, in the order in which they are offered.
    pub const OF_A_CASE: [Self; 5] = [Self::Pages, Self::Script, Self::Findings, Self::Changes, Self::Notes];

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Pages => "support-view-pages",
            Self::Script => "support-view-script",
            Self::Findings => "support-view-findings",
            Self::Changes => "support-view-changes",
            Self::Notes => "support-view-notes",
            Self::Beside => "support-view-beside",
        }
    }
}

/// A file of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseFile {
    /// Its name, without the folder.
    pub name: String,
    /// The six words of its bytes, where it was made for support staff.
    pub words: Option<SixWords>,
}

/// What somebody shared about one computer.
pub struct Case {
    /// Its number, for as long as the view is open.
    pub number: usize,
    /// Its files.
    pub files: Vec<CaseFile>,
    /// The wizard on it, in the language of the customer.
    pub session: Session,
    /// The page that the customer was on when they shared it, where it says so.
    pub reached: Option<Page>,
    /// What the helper wrote down.
    pub notes: String,
    /// What of it is in a file.
    saved_notes: String,
    /// The case that is the same computer later on.
    pub later: Option<usize>,
    surveys: Vec<Survey>,
}

impl Case {
    /// Its name: that of its first file.
    #[must_use]
    pub fn name(&self) -> &str {
        self.files.first().map_or("", |file| file.name.as_str())
    }

    /// Whether there are notes that no file has.
    #[must_use]
    pub fn has_unsaved_notes(&self) -> bool {
        !self.notes.trim().is_empty() && self.notes != self.saved_notes
    }

    /// The page that is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        self.session.journey.page()
    }

    /// The number of the page that is shown, also of one that lies beside the journey.
    #[must_use]
    pub fn number_shown(&self) -> u16 {
        number_of_layer(&self.session).or_else(|| self.session.sharing.number()).unwrap_or_else(|| self.page().number())
    }

    /// Where a page lies, seen from the page that the customer is on.
    #[must_use]
    pub fn place(&self, page: Page) -> Place {
        place(page, &self.session.journey.road(), self.reached)
    }
}

/// What would be lost, so that the helper is asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// A case is to be closed.
    Case(usize),
    /// The window is to be closed.
    Window,
    /// The view is to be left for the wizard behind it.
    View,
}

/// Files that are being read.
struct Reading {
    ticket: usize,
    flag: Arc<AtomicBool>,
    so_far: Option<ReadSoFar>,
}

/// A file that was read.
struct ReadFile {
    file: CaseFile,
    surveys: Vec<Survey>,
    shared: Option<Box<Shared>>,
}

enum News {
    SoFar(usize, ReadSoFar),
    Read(usize, Target, Vec<Result<ReadFile, Notice>>),
}

/// Something that only the window can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskRequest {
    /// Ask the system which files to open.
    OpenFiles(Target),
    /// Close the view.
    End,
    /// Close the window.
    Close,
}

/// All cases.
pub struct Desk {
    /// The words of the helper.
    pub words: Words,
    /// Text size in percent.
    pub text_size: u16,
    /// How the window looks.
    pub appearance: Appearance,
    /// The cases, in the order in which they were opened.
    pub cases: Vec<Case>,
    /// What is shown.
    pub view: View,
    /// Numbers of the cases that stand side by side.
    pub beside: Vec<usize>,
    /// What went wrong or well, until it is taken away.
    pub notices: Vec<Notice>,
    /// What the helper is asked before notes are lost.
    pub asking: Option<Asking>,
    /// Whether the wizard lies behind this view, to go back to.
    pub from_wizard: bool,
    /// What only the window can do.
    pub requests: Vec<DeskRequest>,
    copies: Vec<String>,
    shown: Option<usize>,
    next_number: usize,
    data: Data,
    clock: Clock,
    country: Option<String>,
    store: Option<Store>,
    reading: Vec<Reading>,
    next_ticket: usize,
    sender: Sender<News>,
    receiver: Receiver<News>,
    wake: Arc<dyn Fn() + Send + Sync>,
    revision: u64,
}

/// What a desk is begun with.
pub struct DeskBegin {
    /// The facts.
    pub data: Data,
    /// BCP 47 tag of the helper's language; `None` follows the system.
    pub language: Option<String>,
    /// ISO 3166 country that counts where a case names none.
    pub country: Option<String>,
    /// The present moment.
    pub clock: Clock,
    /// Where notes that are being saved are remembered until they are whole; `None` saves none.
    pub store: Option<Store>,
}

impl Desk {
    /// A desk without a case.
    #[must_use]
    pub fn begin(begin: DeskBegin) -> Self {
        let tag = begin.language.unwrap_or_else(crate::text::system_language);
        let (sender, receiver) = channel();
        let notices = begin.data.remarks.iter().map(|remark| notice(remark.clone(), None)).collect();
        Self {
            words: Words::load(&tag, begin.data.folder.as_deref()),
            text_size: 100,
            appearance: Appearance::System,
            cases: Vec::new(),
            view: View::Pages,
            beside: Vec::new(),
            notices,
            asking: None,
            from_wizard: false,
            requests: Vec::new(),
            copies: Vec::new(),
            shown: None,
            next_number: 1,
            data: begin.data,
            clock: begin.clock,
            country: begin.country,
            store: begin.store,
            reading: Vec::new(),
            next_ticket: 0,
            sender,
            receiver,
            wake: Arc::new(|| {}),
            revision: 0,
        }
    }

    /// The helper's view on what a wizard looks at for somebody.
    #[must_use]
    pub fn of_wizard(session: &Session) -> Self {
        let mut desk = Self::begin(DeskBegin {
            data: session.data.clone(),
            language: Some(session.words.tag().to_owned()),
            country: session.journey.answers().country.clone(),
            clock: session.clock(),
            store: Store::of_the_person(),
        });
        desk.text_size = session.text_size;
        desk.appearance = session.appearance;
        desk.from_wizard = true;
        if !session.captures.is_empty() {
            desk.open(Target::NewCase, &session.captures);
        }
        desk
    }

    /// What to call when work that ran aside has something to show.
    pub fn on_news(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Arc::new(wake);
        for case in &mut self.cases {
            let wake = Arc::clone(&self.wake);
            case.session.on_news(move || wake());
        }
    }

    /// Counts every change, so that a page is made anew only when something changed.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision + self.cases.iter().map(|case| case.session.revision()).sum::<u64>()
    }

    /// The case that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Case> {
        self.case(self.shown?)
    }

    /// The same, to write notes.
    pub fn shown_mut(&mut self) -> Option<&mut Case> {
        let number = self.shown?;
        self.cases.iter_mut().find(|case| case.number == number)
    }

    /// The case of a number.
    #[must_use]
    pub fn case(&self, number: usize) -> Option<&Case> {
        self.cases.iter().find(|case| case.number == number)
    }

    /// How far the reading of files is; `None` where nothing is read.
    #[must_use]
    pub fn progress(&self) -> Option<Message> {
        let reading = self.reading.first()?;
        Some(reading.so_far.map_or_else(|| message!("support-reading"), ReadSoFar::message))
    }

    /// Whether something runs aside.
    #[must_use]
    pub fn is_working(&self) -> bool {
        !self.reading.is_empty() || self.cases.iter().any(|case| case.session.is_working())
    }

    /// Reads files on a thread of its own. Several together are one computer; those that can't be read are told one by one.
    pub fn open(&mut self, target: Target, paths: &[PathBuf]) {
        self.revision += 1;
        if paths.is_empty() {
            return;
        }
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        let flag = Arc::new(AtomicBool::new(false));
        let (paths, products) = (paths.to_vec(), Arc::clone(&self.data.products));
        let (sender, wake, cancel) = (self.sender.clone(), Arc::clone(&self.wake), Arc::clone(&flag));
        let work = move || {
            let last = Cell::new(Instant::now());
            let progress = |so_far| {
                if last.get().elapsed() >= PATIENCE {
                    last.set(Instant::now());
                    _ = sender.send(News::SoFar(ticket, so_far));
                    wake();
                }
            };
            let read = |path: &PathBuf| {
                let machine = Scripted::read_captures(std::slice::from_ref(path), None, Some(&products), &progress, &cancel)
                    .map_err(|error| notice_of_file(path, &error))?;
                Ok(read_file(path, machine.surveys(&|_| (), &AtomicBool::new(false))))
            };
            let files = paths.iter().map(read).collect();
            _ = sender.send(News::Read(ticket, target, files));
            wake();
        };
        if thread::Builder::new().name("case".to_owned()).spawn(work).is_ok() {
            self.reading.push(Reading { ticket, flag, so_far: None });
        } else {
            self.notices.push(notice(message!("work-not-started"), Some(message!("work-not-started-do"))));
        }
    }

    /// Takes in what work that ran aside has come to. Returns whether anything did.
    pub fn poll(&mut self) -> bool {
        let mut news = false;
        while let Ok(one) = self.receiver.try_recv() {
            news = true;
            self.take(one);
        }
        for case in &mut self.cases {
            news |= case.session.poll();
        }
        self.take_notices();
        news
    }

    /// Waits for the work that runs aside.
    pub fn wait(&mut self) {
        while !self.reading.is_empty() {
            let Ok(one) = self.receiver.recv() else { return };
            self.take(one);
        }
        for case in &mut self.cases {
            case.session.wait();
        }
        self.take_notices();
    }

    fn take(&mut self, news: News) {
        self.revision += 1;
        match news {
            News::SoFar(ticket, so_far) => {
                if let Some(reading) = self.reading.iter_mut().find(|reading| reading.ticket == ticket) {
                    reading.so_far = Some(so_far);
                }
            }
            News::Read(ticket, target, files) => {
                let waited_for = self.reading.iter().any(|reading| reading.ticket == ticket);
                self.reading.retain(|reading| reading.ticket != ticket);
                // Nobody waits any more for what was given up.
                if waited_for {
                    self.read(target, files);
                }
            }
        }
    }

    fn read(&mut self, target: Target, files: Vec<Result<ReadFile, Notice>>) {
        let mut good = Vec::new();
        for file in files {
            match file {
                Ok(file) => good.push(file),
                Err(notice) => self.notices.push(notice),
            }
        }
        if good.is_empty() {
            return;
        }
        match target {
            Target::LaterOf(number) => {
                self.new_case(good);
                let later = self.shown.filter(|later| *later != number);
                if let Some(case) = self.cases.iter_mut().find(|case| case.number == number) {
                    case.later = later;
                    // The question was about that case.
                    self.shown = Some(number);
                    self.view = View::Changes;
                }
            }
            Target::Case(number) if self.case(number).is_some() => self.add(number, good),
            // Where that case was closed meanwhile, what was read is not lost.
            Target::NewCase | Target::Case(_) => self.new_case(good),
        }
    }

    fn new_case(&mut self, files: Vec<ReadFile>) {
        let number = self.next_number;
        let Some(case) = self.filled(number, None, files) else { return };
        self.next_number += 1;
        self.cases.push(case);
        self.shown = Some(number);
        if self.beside.len() < MOST_BESIDE {
            self.beside.push(number);
        }
        if self.view != View::Beside {
            self.view = View::Pages;
        }
    }

    fn add(&mut self, number: usize, files: Vec<ReadFile>) {
        let Some(index) = self.cases.iter().position(|case| case.number == number) else { return };
        let before = self.cases.remove(index);
        self.revision += before.session.revision();
        if let Some(case) = self.filled(number, Some(before), files) {
            self.cases.insert(index, case);
        }
    }

    /// A case with these files besides what it had, to be looked at anew. A report among them says where the customer is
    /// and what they said; its language is theirs. `None` where the files hold no look at a computer.
    fn filled(&self, number: usize, before: Option<Case>, files: Vec<ReadFile>) -> Option<Case> {
        let mut journey = before.as_ref().map(|case| case.session.journey.clone());
        let mut language = before.as_ref().map(|case| case.session.words.tag().to_owned());
        let mut surveys = before.as_ref().map(|case| case.surveys.clone()).unwrap_or_default();
        let mut reached = before.as_ref().and_then(|case| case.reached);
        let mut country = None;
        let mut names = before.as_ref().map(|case| case.files.clone()).unwrap_or_default();
        for file in files {
            names.push(file.file);
            surveys.extend(file.surveys);
            let Some(shared) = file.shared else { continue };
            if let Some(theirs) = shared.journey {
                reached = Some(theirs.page());
                journey = Some(theirs);
            }
            language = shared.language.or(language);
            country = shared.country;
        }
        let session = self.session(journey, language, country, &surveys)?;
        let (notes, saved_notes, later) = before.map(|case| (case.notes, case.saved_notes, case.later)).unwrap_or_default();
        Some(Case { number, files: names, session, reached, notes, saved_notes, later, surveys })
    }

    fn session(
        &self,
        journey: Option<Journey>,
        language: Option<String>,
        country: Option<String>,
        surveys: &[Survey],
    ) -> Option<Session> {
        let machine = Theirs(Scripted::of_looks(vec![surveys.to_vec()]).ok()?);
        let mut session = Session::begin(Begin {
            data: self.data.clone(),
            language: Some(language.unwrap_or_else(|| self.words.tag().to_owned())),
            country: country.or_else(|| self.country.clone()),
            clock: self.clock,
            machine: Arc::new(machine),
            after: None,
            resume: Arc::new(NotHere),
            store: None,
        });
        // What is wrong with the data was said when the view was opened.
        session.notice = None;
        let wake = Arc::clone(&self.wake);
        session.on_news(move || wake());
        if let Some(journey) = journey {
            session.follow(journey);
        } else {
            session.act(Action::Look);
            // What they shared is what the page of the look is about; the page before it says nothing of their computer.
            session.stand_on(Page::Look);
        }
        Some(session)
    }

    /// What a case's wizard has to say is said over the page, to the helper.
    fn take_notices(&mut self) {
        for case in &mut self.cases {
            if let Some(notice) = case.session.notice.take() {
                self.notices.push(notice);
                self.revision += 1;
            }
            // Beside the clipboard nothing is asked of the system for somebody else's computer.
            for request in case.session.requests.drain(..) {
                if let Request::Copy(text) = request {
                    self.copies.push(text);
                }
            }
        }
    }

    /// Carries out a press in the helper's own part of the window.
    pub fn press(&mut self, intent: Intent) {
        self.revision += 1;
        match intent {
            Intent::SetLanguage(tag) => self.words = Words::load(&tag, self.data.folder.as_deref()),
            Intent::SetTextSize(percent) => self.text_size = percent.clamp(100, 200),
            Intent::SetAppearance(appearance) => self.appearance = appearance,
            Intent::Desk(press) => self.desk(press),
            other => self.press_on_page(other),
        }
    }

    fn desk(&mut self, press: Press) {
        match press {
            Press::Begin => {}
            Press::End => self.end(),
            Press::ChooseFiles(target) => self.requests.push(DeskRequest::OpenFiles(target)),
            Press::Read(target, path) => self.open(target, &[PathBuf::from(path.trim())]),
            Press::StopReading => {
                for reading in self.reading.drain(..) {
                    reading.flag.store(true, Ordering::Relaxed);
                }
            }
            Press::Show(number) => {
                if self.case(number).is_some() {
                    self.shown = Some(number);
                    if self.view == View::Beside {
                        self.view = View::Pages;
                    }
                }
            }
            Press::View(view) => self.view = view,
            Press::GoTo(page) => {
                if let Some(case) = self.shown_mut() {
                    case.session.stand_on(page);
                }
            }
            Press::Speak(tag) => {
                if let Some(case) = self.shown_mut() {
                    case.session.press(Intent::SetLanguage(tag));
                }
            }
            Press::Close(number) => match self.case(number) {
                Some(case) if case.has_unsaved_notes() => self.asking = Some(Asking::Case(number)),
                Some(_) => self.close(number),
                None => {}
            },
            Press::CloseAnyway => match self.asking.take() {
                Some(Asking::Case(number)) => self.close(number),
                Some(asking) => {
                    for number in self.cases.iter().map(|case| case.number).collect::<Vec<_>>() {
                        self.close(number);
                    }
                    self.requests.push(if asking == Asking::View { DeskRequest::End } else { DeskRequest::Close });
                }
                None => {}
            },
            Press::KeepOpen => self.asking = None,
            Press::Beside(number, wanted) => {
                self.beside.retain(|other| *other != number);
                if wanted && self.beside.len() < MOST_BESIDE {
                    self.beside.push(number);
                    self.beside.sort_unstable();
                }
            }
            Press::Later(later) => {
                if let Some(case) = self.shown_mut() {
                    case.later = later.filter(|later| *later != case.number);
                }
            }
            Press::SaveNotes => self.save_notes(),
            Press::CloseNotices => self.notices.clear(),
        }
    }

    /// A press on the customer's page. It moves the copy here; what would be done on their computer is said to be theirs.
    pub fn press_on_page(&mut self, intent: Intent) {
        self.revision += 1;
        if !may_be_pressed(&intent) {
            self.notices.clear();
            self.notices.push(notice(message!("support-not-here"), Some(message!("support-not-here-do"))));
            return;
        }
        if let Some(case) = self.shown_mut() {
            case.session.press(intent);
        }
        self.take_notices();
    }

    /// The page of this number is shown, or it is said that there is none.
    pub fn go_to_number(&mut self, typed: &str) {
        self.revision += 1;
        let number = typed.trim().parse::<u16>().ok();
        if let Some(page) = number.and_then(page_of_number) {
            self.desk(Press::GoTo(page));
            return;
        }
        // Pages beside the journey. The last is that of a file which lies on their computer alone.
        let intent = match number {
            Some(ABOUT_NUMBER) => Some(Intent::ShowAbout(true)),
            Some(LICENCES_NUMBER) => Some(Intent::ShowLicences(true)),
            Some(92 | 94) => Some(Intent::ShowBeside(Some(Beside::Share))),
            Some(93) => Some(Intent::ShowBeside(Some(Beside::Essentials))),
            _ => None,
        };
        if let Some(intent) = intent {
            if let Some(case) = self.shown_mut() {
                // One lies over the other.
                case.session.press(Intent::ShowAbout(false));
                case.session.press(intent);
            }
            if number == Some(94) {
                self.notices.clear();
                self.notices.push(Notice { what: message!("support-page-of-file"), what_to_do: None, fine: true });
            }
        } else {
            self.notices.clear();
            let what = message!("support-no-such-page", typed = typed.trim());
            self.notices.push(notice(what, Some(message!("support-no-such-page-do"))));
        }
    }

    /// The number of the next case, or of the one before, in their order; the last is followed by the first.
    #[must_use]
    pub fn neighbour(&self, forward: bool) -> Option<usize> {
        let count = self.cases.len();
        let here = self.cases.iter().position(|case| Some(case.number) == self.shown)?;
        let next = if forward { (here + 1) % count } else { (here + count - 1) % count };
        self.cases.get(next).map(|case| case.number)
    }

    /// Takes what the helper wrote about the case that is shown.
    pub fn write_notes(&mut self, notes: String) {
        self.revision += 1;
        if let Some(case) = self.shown_mut() {
            case.notes = notes;
        }
    }

    /// Files were dropped on the window: a case of their own, so that no two people's computers are ever mixed by accident.
    /// Where the later file of a case is asked for, they are that.
    pub fn drop_files(&mut self, paths: &[PathBuf]) {
        let waiting = self.shown().filter(|case| self.view == View::Changes && case.later.is_none());
        let target = waiting.map_or(Target::NewCase, |case| Target::LaterOf(case.number));
        self.open(target, paths);
    }

    /// The system's window for choosing files did not open.
    pub fn no_dialog(&mut self) {
        self.revision += 1;
        self.notices.push(notice(message!("no-file-window"), Some(message!("no-file-window-do"))));
    }

    /// What is to be put on the clipboard.
    pub fn take_copies(&mut self) -> Vec<String> {
        std::mem::take(&mut self.copies)
    }

    fn close(&mut self, number: usize) {
        let Some(index) = self.cases.iter().position(|case| case.number == number) else { return };
        // What the case counted stays counted, or the view would look as if nothing had changed.
        self.revision += self.cases.remove(index).session.revision();
        self.beside.retain(|other| *other != number);
        for case in &mut self.cases {
            case.later = case.later.filter(|later| *later != number);
        }
        if self.shown == Some(number) {
            let neighbour = self.cases.get(index).or_else(|| self.cases.last());
            self.shown = neighbour.map(|case| case.number);
        }
        if self.cases.is_empty() {
            self.view = View::Pages;
        }
    }

    /// Goes back to the wizard, or asks first where notes would be lost.
    fn end(&mut self) {
        if self.may_leave(Asking::View) {
            self.requests.push(DeskRequest::End);
        }
    }

    /// Whether the window may be closed; asks the helper where notes would be lost.
    pub fn may_close(&mut self) -> bool {
        self.may_leave(Asking::Window)
    }

    fn may_leave(&mut self, asking: Asking) -> bool {
        let unsaved = self.cases.iter().any(Case::has_unsaved_notes);
        if unsaved {
            self.revision += 1;
            self.asking = Some(asking);
        }
        !unsaved
    }

    /// What changed between a case and the same computer later on, most important first; `None` where that is not known.
    #[must_use]
    pub fn changes(&self, case: &Case) -> Option<Vec<Message>> {
        let later = self.case(case.later?)?;
        Some(changes::changes(&Seen::of(case.session.journey.case()?), later.session.journey.case()?))
    }

    /// Does something with a case in the words of the helper, whose language need not be that of the customer.
    pub fn in_own_words<T>(&mut self, number: usize, work: impl FnOnce(&Session) -> T) -> Option<T> {
        let case = self.cases.iter_mut().find(|case| case.number == number)?;
        std::mem::swap(&mut self.words, &mut case.session.words);
        let result = work(&case.session);
        std::mem::swap(&mut self.words, &mut case.session.words);
        Some(result)
    }

    fn save_notes(&mut self) {
        let Some(number) = self.shown else { return };
        let Some(state) = self.store.as_ref().map(|store| store.folder().to_path_buf()) else {
            self.notices.push(write::no_state_folder());
            return;
        };
        let text = crate::render::support::notes_file(self, number);
        let name = self.words.word("file-name-notes");
        match write::new_document(&documents_folder(), &name, "txt", text.as_bytes(), &state) {
            Ok(path) => {
                if let Some(case) = self.shown_mut() {
                    case.saved_notes.clone_from(&case.notes);
                }
                let what = message!("document-saved", path = path.display().to_string());
                self.notices.push(Notice { what, what_to_do: None, fine: true });
            }
            Err(notice) => self.notices.push(notice),
        }
    }
}

fn notice(what: Message, what_to_do: Option<Message>) -> Notice {
    Notice { what, what_to_do, fine: false }
}

/// What is wrong with a file, with its name: of several that were dropped, one may be bad.
fn notice_of_file(path: &Path, error: &ScriptedError) -> Notice {
    let what = match error {
        ScriptedError::NotACapture { .. } => {
            message!("support-file-not-read", name = name_of(path), reason = error.message())
        }
        // The others name it themselves.
        _ => error.message(),
    };
    notice(what, Some(message!("survey-not-read-do")))
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// What else a file says besides what was seen: where the customer is, and its six words.
fn read_file(path: &Path, surveys: Vec<Survey>) -> ReadFile {
    let bytes = output::read_input(path, shared::LARGEST as u64).ok();
    let text = bytes.as_ref().and_then(|bytes| std::str::from_utf8(bytes).ok());
    let shared = text.filter(|text| shared::may_be(text)).and_then(|text| shared::read(text).ok()).map(Box::new);
    let words = shared.as_ref().and(bytes.as_ref()).map(|bytes| SixWords::of(bytes));
    ReadFile { file: CaseFile { name: name_of(path), words }, surveys, shared }
}

/// Whether a press on somebody else's page is carried out here: what they answer, what unfolds, what can be read in a
/// browser. Nothing else touches anything, and what it is about lies on another computer.
fn may_be_pressed(intent: &Intent) -> bool {
    match intent {
        Intent::Journey(action) => !matches!(action, Action::SetHelping(_) | Action::OtherMachine | Action::StartOver),
        Intent::OpenAddress(address) => address.starts_with("https://"),
        Intent::Copy(_) | Intent::Compare(..) | Intent::ShowAbout(_) | Intent::ShowLicences(_) | Intent::ShowBeside(_) => true,
        _ => false,
    }
}

/// Somebody else's computer, as they see it themselves: their pages speak of "this computer" and have its buttons. It
/// answers with what they shared alone; a capture has no uninstallers, and no files to look at.
struct Theirs(Scripted);

impl Machine for Theirs {
    fn survey(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Survey {
        self.0.survey(progress, cancel)
    }

    fn surveys(&self, progress: &dyn Fn(Progress), cancel: &AtomicBool) -> Vec<Survey> {
        self.0.surveys(progress, cancel)
    }

    fn is_this_computer(&self) -> bool {
        true
    }
}

/// What a customer agreed to about the restart of their computer holds there.
struct NotHere;

impl Resume for NotHere {
    fn offered(&self) -> bool {
        false
    }

    fn set(&self, _on: bool) -> Result<(), ResumeError> {
        Ok(())
    }

    fn is_set(&self) -> bool {
        false
    }
}
