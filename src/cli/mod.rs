//! The commands. What they say comes from the same core and the same pages as the window.

mod alternatives;
mod arguments;
mod completions;
mod detect;
mod facts;
mod failure;
mod fleet;
mod kiosk;
mod kiosk_setup;
mod licences;
mod manual;
mod passwords;
mod protection;
mod reading;
mod report;
mod settings;
mod support;
mod timeline;
mod walk;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;
use jiff::Timestamp;
use safe_passage_core::journey::Action;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::providers::Shelf;
use safe_passage_core::timeline::{known_country, parse_at};

pub use self::failure::Failure;
use crate::data::Data;
use crate::session::{Begin, Clock, Session};
use crate::store::Store;
use crate::system::desktop::resume;
use crate::system::{Machine, Scripted, ThisComputer};
use crate::text::{self, Words};
use crate::ui::start::{self, Renderer};

/// What every command knows.
struct Context {
    words: Words,
    data: Data,
    clock: Clock,
    language: Option<String>,
    country: Option<String>,
    json: bool,
}

impl Context {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The machine to look at: this computer, or what somebody captured.
    fn machine(&self, from: &[PathBuf]) -> Result<Arc<dyn Machine>, Failure> {
        if from.is_empty() {
            return Ok(Arc::new(ThisComputer::new(self.data.asked.clone())));
        }
        Ok(Arc::new(self.scripted(from)?))
    }

    /// Surveys and logs that somebody captured; several are one machine. `-` is standard input.
    fn scripted(&self, paths: &[PathBuf]) -> Result<Scripted, Failure> {
        let told = reading::Told::new(&self.words);
        let mut input = std::io::stdin().lock();
        let read = Scripted::read_captures(
            paths,
            Some(&mut input),
            Some(&self.data.products),
            &|so_far| told.tell(so_far),
            &AtomicBool::new(false),
        );
        drop(told);
        read.map_err(|error| Failure::new(error.message()).with(message!("survey-not-read-do")))
    }

    /// A session that saves nothing.
    fn session(&self, from: &[PathBuf], after: &[PathBuf]) -> Result<Session, Failure> {
        self.session_in(from, after, None)
    }

    fn session_in(&self, from: &[PathBuf], after: &[PathBuf], store: Option<Store>) -> Result<Session, Failure> {
        let machine = self.machine(from)?;
        Ok(self.session_of(machine, self.machine_after(after)?, store))
    }

    /// What is looked at after the removal, where that is another capture.
    fn machine_after(&self, after: &[PathBuf]) -> Result<Option<Arc<dyn Machine>>, Failure> {
        if after.is_empty() { Ok(None) } else { self.machine(after).map(Some) }
    }

    fn session_of(&self, machine: Arc<dyn Machine>, after: Option<Arc<dyn Machine>>, store: Option<Store>) -> Session {
        Session::begin(Begin {
            data: self.data.clone(),
            language: self.language.clone(),
            country: self.country.clone(),
            clock: self.clock,
            machine,
            after,
            resume: Arc::new(resume::ThisSystem),
            store,
        })
    }

    /// A session that has looked.
    fn looked(&self, from: &[PathBuf]) -> Result<Session, Failure> {
        let mut session = self.session(from, &[])?;
        session.act(Action::Look);
        session.wait();
        Ok(session)
    }
}

/// Prints a document for scripts: exactly one JSON document on standard output.
fn print_json(document: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(document).map_err(|error| Failure::other(&error))?;
    print(&text)
}

/// Prints text with control characters escaped, so that nothing read from a machine can steer the terminal.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let result = writeln!(out, "{}", plain(text.trim_end_matches('\n'))).and_then(|()| out.flush());
    match result {
        // A reader that has seen enough is no failure of ours.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe || is_closed_pipe(&error) => Ok(()),
        other => other.map_err(|error| Failure::other(&error)),
    }
}

/// Whether the other end of a pipe is gone by a word of Windows that the library doesn't know (`ERROR_PIPE_NOT_CONNECTED`).
fn is_closed_pipe(error: &std::io::Error) -> bool {
    cfg!(windows) && error.raw_os_error() == Some(233)
}

/// Text in which control characters other than the line feed are written out.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == '\n' || !(letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
            out.push(letter);
        } else {
            out.extend(letter.escape_unicode());
        }
    }
    out
}

/// Runs the program with its arguments and gives the exit status.
#[must_use]
pub fn run(arguments: Vec<std::ffi::OsString>) -> u8 {
    let language = arguments::language(&arguments);
    let tag = language.clone().unwrap_or_else(text::system_language);
    let words = Words::load(&tag, None);
    if crate::system::is_too_old() {
        let failure = Failure::new(message!("cli-system-too-old")).with(message!("cli-system-too-old-do"));
        failure.tell(&words);
        if crate::system::is_window_program() {
            message_box(words.word("program-name"), &failure.sentences(&words));
        }
        return failure.status;
    }
    let matches = match arguments::command(&words).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::explain(&words, &error),
    };
    let context = match prepare(&words, language, &matches) {
        Ok(context) => context,
        Err(failure) => return failed(&words, &matches, &failure),
    };
    // Whatever is asked for: parts of files with passwords that an earlier run was kept from finishing go first.
    if let Some(store) = Store::of_the_person() {
        crate::output::remove_left_parts(store.folder());
    }
    dispatch(&context, &matches).unwrap_or_else(|failure| failed(&context.words, &matches, &failure))
}

/// Says what went wrong: on standard error, and in a message where the wizard was started from a window that has none.
fn failed(words: &Words, matches: &ArgMatches, failure: &Failure) -> u8 {
    failure.tell(words);
    if matches!(matches.subcommand_name(), None | Some("support")) && crate::system::is_window_program() {
        message_box(words.word("program-name"), &failure.sentences(words));
    }
    failure.status
}

fn prepare(words: &Words, language: Option<String>, matches: &ArgMatches) -> Result<Context, Failure> {
    let folder = matches.get_one::<PathBuf>("data").map(PathBuf::as_path);
    if let Some(folder) = folder
        && !folder.is_dir()
    {
        return Err(Failure::usage(message!("cli-no-data-folder", path = folder.display().to_string())));
    }
    let clock = match matches.get_one::<String>("at") {
        None => Clock::System,
        Some(text) => {
            let form = message!("cli-at-form");
            Clock::Fixed(parse_at(text).map_err(|error| Failure::usage(Message::new(error.message_id())).with(form))?)
        }
    };
    let country = matches.get_one::<String>("country").map(|code| code.trim().to_ascii_uppercase());
    if let Some(code) = &country
        && !known_country(code)
    {
        return Err(Failure::usage(message!("cli-no-such-country", code = code.clone())).with(message!("cli-country-form")));
    }
    let mut data = Data::load(folder);
    if let Some(path) = matches.get_one::<PathBuf>("shop") {
        data.shelf = shelf(path, &data)?;
    }
    for remark in &data.remarks {
        Failure::new(remark.clone()).tell(words);
    }
    Ok(Context { words: Words::load(words.tag(), folder), data, clock, language, country, json: matches.get_flag("json") })
}

/// Largest file of a shop that is read, in bytes. A row has some fifty.
const LARGEST_SHOP: u64 = 1024 * 1024;

/// What a shop sells, from its file.
fn shelf(path: &Path, data: &Data) -> Result<Shelf, Failure> {
    let bytes =
        crate::output::read_input(path, LARGEST_SHOP).map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?;
    let refused = |reason: Message| Failure::new(message!("shop-not-read", reason = reason)).with(message!("shop-not-read-do"));
    let text = std::str::from_utf8(&bytes).map_err(|_| refused(message!("shop-no-text")))?;
    Shelf::parse(text.trim_start_matches('\u{feff}'), &data.catalogue).map_err(|error| refused(error.message()))
}

fn dispatch(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        None => wizard(context, matches),
        Some(("detect", matches)) => detect::detect(context, matches),
        Some(("products", _)) => detect::products(context),
        Some(("timeline", matches)) => timeline::timeline(context, matches),
        Some(("passwords", matches)) => passwords::passwords(context, matches),
        Some(("settings", matches)) => settings::settings(context, matches),
        Some(("alternatives", matches)) => alternatives::alternatives(context, matches),
        Some(("protection", matches)) => protection::protection(context, matches),
        Some(("walk", matches)) => walk::walk(context, matches),
        Some(("report", matches)) => report::report(context, matches),
        Some(("support", matches)) => support::support(context, matches),
        Some(("fleet", matches)) => fleet::fleet(context, matches),
        Some(("kiosk", matches)) => kiosk::kiosk(context, matches),
        Some(("completions", matches)) => completions::completions(context, matches),
        Some(("manual", _)) => manual::manual(context),
        Some(("licences", _)) => licences::licences(context),
        Some(("facts", matches)) => facts::facts(context, matches),
        Some((_, matches)) => help(context, matches),
    }
}

/// The help of the program, or of the command that is named.
fn help(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let names: Vec<String> = matches.get_many::<String>("of").into_iter().flatten().cloned().collect();
    let text = arguments::help_of(&context.words, &names)
        .map_err(|name| Failure::usage(message!("cli-unknown-command", name = name)).with(message!("cli-see-help")))?;
    print(&text).map(|()| 0)
}

fn paths(matches: &ArgMatches, name: &str) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>(name).into_iter().flatten().cloned().collect()
}

/// Opens the wizard: in a window, or in the terminal where there is no display.
fn wizard(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let (from, after) = (paths(matches, "from"), paths(matches, "after"));
    // A survey that can't be read is told here, before a window opens. It is read this once.
    let machine = context.machine(&from)?;
    let after = context.machine_after(&after)?;
    // What was captured elsewhere is no part of this computer's own journey, and each machine has one of its own.
    let store = || match from.first() {
        None => Store::of_the_person(),
        Some(path) => Store::of_the_person().map(|store| store.of_capture(path)),
    };
    if !has_display() {
        Failure::new(message!("cli-no-display")).tell(&context.words);
        return walk::in_terminal(&mut context.session_of(machine, after, store()));
    }
    let wish = matches.get_one::<String>("renderer").and_then(|name| Renderer::from_name(name));
    let folder = Store::of_the_person().map(|store| store.folder().to_path_buf());
    let make = || {
        let mut session = context.session_of(Arc::clone(&machine), after.clone(), store());
        session.captures.clone_from(&from);
        session
    };
    match start::run(wish, folder.as_deref(), make) {
        Ok(()) => Ok(0),
        Err(error) => Ok(without_window(context, &error)),
    }
}

/// What is said where there is no window, and what to do where none can be opened. The renderers' own words go to the log.
fn no_window(error: &start::NoWindow, without: Message) -> Failure {
    log::error!("{error}");
    match error {
        start::NoWindow::NeverOpened(_) => Failure::new(message!("cli-no-window")).with(without),
        start::NoWindow::Lost(..) => Failure::new(message!("cli-window-lost")).with(message!("cli-window-lost-do")),
    }
}

/// Whether there is a display to open a window on.
fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// There is a display, and no window on it: a message of the system's own, and where none was ever there the guidance as a file.
fn without_window(context: &Context, error: &start::NoWindow) -> u8 {
    let written = match error {
        start::NoWindow::NeverOpened(_) => guidance(context).ok(),
        start::NoWindow::Lost(..) => None,
    };
    let words = &context.words;
    let what_to_do = match &written {
        Some(path) => message!("cli-no-window-file", path = path.display().to_string()),
        None => message!("cli-no-window-do"),
    };
    let failure = no_window(error, what_to_do);
    failure.tell(words);
    if let Some(path) = &written {
        _ = open::that_detached(path);
    }
    message_box(words.word("program-name"), &failure.sentences(words));
    failure.status
}

/// A message of the system's own, which stands until the person has read it; without a message box this ends at once.
fn message_box(title: String, text: &str) {
    // What happened and what to do stand apart, as paragraphs.
    let text = text.replace('\n', "\n\n");
    // On a thread of its own, so that a system whose message box fails can't take the program with it.
    let shown = std::thread::spawn(move || {
        rfd::MessageDialog::new().set_title(title).set_description(text).set_level(rfd::MessageLevel::Error).show()
    });
    _ = shown.join();
}

/// What the wizard would have said about this computer, as a file for the browser.
fn guidance(context: &Context) -> Result<PathBuf, Failure> {
    let session = context.looked(&[])?;
    let store = Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")))?;
    let html = crate::render::guidance(&session);
    let name = context.words.word("file-name-guidance");
    let folder = crate::session::documents_folder();
    crate::session::write::new_document(&folder, &name, "html", html.as_bytes(), store.folder())
        .map_err(|notice| Failure::of_notice(&notice))
}

/// A file that a command was told to write: new, whole, never over another.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let store =
        Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    let mut file = crate::output::OutputFile::create(path, store.folder())
        .map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?;
    if let Err(error) = file.write_all(bytes) {
        let error = file.failed(&error);
        return Err(Failure::new(error.message()).with(error.what_to_do()));
    }
    file.publish().map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?;
    Ok(())
}
