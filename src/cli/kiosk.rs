//! `kiosk`: the window in a shop, and what watches over it.
//!
//! The command opens the window as a program of its own and opens it again whenever it ends otherwise than by staff: after a
//! crash, after being killed, after a driver that failed. The window ends with the command, whatever ends that: it reads its
//! standard input, whose other end is the command's, and ends when that is gone.

use std::cell::Cell;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::time::Instant;

use clap::ArgMatches;
use safe_passage_core::kiosk::config::Config;
use safe_passage_core::kiosk::counts::Event;
use safe_passage_core::kiosk::restart::Restarts;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::timeline;

use super::{Context, Failure, no_window};
use crate::data::Data;
use crate::kiosk::counts::Counts;
use crate::render::kiosk as render;
use crate::session::Clock;
use crate::store::Store;
use crate::text;
use crate::ui::kiosk::trouble::TroubleApp;
use crate::ui::kiosk::{self as window, KioskApp};
use crate::ui::start::{self, Opening, Renderer};

/// Largest configuration that is read, in bytes. A real one has less than a kilobyte.
const LARGEST_CONFIG: u64 = 64 * 1024;

/// What the window's program ends with where staff did not end it.
const ENDED_OTHERWISE: u8 = 3;

/// What is wrong, and what staff do.
type Mistakes = Vec<(Message, Message)>;

/// Opens the kiosk and watches over it.
pub fn kiosk(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    if matches.get_flag("setup") {
        return super::kiosk_setup::setup(context, matches);
    }
    let path = matches.get_one::<PathBuf>("config").cloned().unwrap_or_default();
    let wish = matches.get_one::<String>("renderer").and_then(|name| Renderer::from_name(name));
    if !super::has_display() {
        return Err(Failure::new(message!("kiosk-no-display")).with(message!("kiosk-no-display-do")));
    }
    if matches.get_flag("window") {
        return open_window(context, &path, wish);
    }
    let mut restarts = Restarts::default();
    loop {
        let config = match read(context, &path) {
            Ok((config, _)) => config,
            Err(mistakes) => {
                for (what, what_to_do) in &mistakes {
                    Failure::new(what.clone()).with(what_to_do.clone()).tell(&context.words);
                }
                if tell_staff(context, &path, wish, &mistakes)? {
                    continue;
                }
                return Ok(1);
            }
        };
        let opened = Instant::now();
        let status = run_window().map_err(|error| Failure::other(&error))?;
        if status.code() == Some(0) {
            return Ok(0);
        }
        let pause = restarts.ended(opened.elapsed());
        log::error!("the kiosk ended ({status}) after {} s; opened again in {} s", opened.elapsed().as_secs(), pause.as_secs());
        if let Some(counts) = &config.counts
            && let Err(error) = Counts::in_file(counts).count(timeline::day_of(Clock::System.now()), Event::Restarted)
        {
            log::warn!("{error}");
        }
        std::thread::sleep(pause);
    }
}

/// The configuration and the data with the shop's marks. Paths in it are meant from the folder of the file.
fn read(context: &Context, path: &Path) -> Result<(Config, Data), Mistakes> {
    let bytes = crate::output::read_input(path, LARGEST_CONFIG).map_err(|error| vec![(error.message(), error.what_to_do())])?;
    let no_text = || vec![(message!("kiosk-config-no-text"), message!("kiosk-config-no-text-do"))];
    let written = std::str::from_utf8(&bytes).map_err(|_| no_text())?;
    let languages = text::languages();
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let mut config = Config::read(written, &tags).map_err(render::mistakes)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    for place in [&mut config.shelf, &mut config.counts].into_iter().flatten() {
        *place = folder.join(&*place).to_string_lossy().into_owned();
    }
    let mut data = context.data.clone();
    if let Some(shelf) = &config.shelf {
        data.shelf = super::shelf(Path::new(shelf), &data).map_err(|failure| vec![failure.parts()])?;
    }
    Ok((config, data))
}

/// Starts this program again as the window, with the same arguments, and waits for its end.
fn run_window() -> std::io::Result<std::process::ExitStatus> {
    let mut command = Command::new(std::env::current_exe()?);
    let mut child = command.args(std::env::args_os().skip(1)).arg("--window").stdin(Stdio::piped()).spawn()?;
    // Held open until the window has ended; the system closes it when this program ends before.
    let line = child.stdin.take();
    let status = child.wait();
    drop(line);
    status
}

/// The window itself.
fn open_window(context: &Context, path: &Path, wish: Option<Renderer>) -> Result<u8, Failure> {
    end_with_the_command()?;
    // Told by the command, which read the same file; it will find the mistake when this has ended.
    let Ok((config, data)) = read(context, path) else { return Ok(ENDED_OTHERWISE) };
    let folder = Store::of_the_person()
        .map(|store| store.folder().to_path_buf())
        .ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    let ended_by_staff = Rc::new(Cell::new(false));
    let make = || {
        let opening = window::Opening {
            config: config.clone(),
            data: data.clone(),
            clock: context.clock,
            ended_by_staff: Rc::clone(&ended_by_staff),
        };
        let folder = folder.clone();
        Opening {
            viewport: viewport(context).with_close_button(false).with_always_on_top().with_drag_and_drop(false),
            app: Box::new(move |ctx, on_first_frame| {
                let app = KioskApp::new(opening, &folder, on_first_frame);
                app.prepare(ctx);
                Box::new(app)
            }),
        }
    };
    start::run_window(wish, Some(&folder), make).map_err(|error| no_window(&error, message!("cli-no-window-do")))?;
    Ok(if ended_by_staff.get() { 0 } else { ENDED_OTHERWISE })
}

/// A window without a frame that fills the screen.
fn viewport(context: &Context) -> egui::ViewportBuilder {
    egui::ViewportBuilder::default()
        .with_title(context.words.word("program-name"))
        .with_fullscreen(true)
        .with_decorations(false)
        .with_resizable(false)
}

/// Waits aside for the end of the command that opened this window, and ends with it.
fn end_with_the_command() -> Result<(), Failure> {
    let wait = || {
        let mut nothing = [0_u8; 64];
        while matches!(std::io::stdin().lock().read(&mut nothing), Ok(1..)) {}
        std::process::exit(i32::from(ENDED_OTHERWISE));
    };
    std::thread::Builder::new().name("command".to_owned()).spawn(wait).map_err(|error| Failure::other(&error))?;
    Ok(())
}

/// Shows staff what is wrong with the configuration. Tells whether it can be read now.
fn tell_staff(context: &Context, path: &Path, wish: Option<Renderer>, mistakes: &Mistakes) -> Result<bool, Failure> {
    let name = path.display().to_string();
    let mended = Rc::new(Cell::new(false));
    let make = || {
        let view = render::trouble(&context.words, &name, mistakes);
        let (again, mended) = (reader(context, path), Rc::clone(&mended));
        Opening {
            viewport: viewport(context),
            app: Box::new(move |ctx, on_first_frame| {
                let app = TroubleApp::new(view, again, mended, on_first_frame);
                app.prepare(ctx);
                Box::new(app)
            }),
        }
    };
    let folder = Store::of_the_person().map(|store| store.folder().to_path_buf());
    start::run_window(wish, folder.as_deref(), make).map_err(|error| no_window(&error, message!("cli-no-window-do")))?;
    Ok(mended.get())
}

/// What reads the configuration again for the window that shows its mistakes.
fn reader(context: &Context, path: &Path) -> Rc<window::trouble::Again> {
    // The window outlives no command, but its type can't say so; it gets what it needs as its own.
    let context = Context {
        words: text::Words::load(context.words.tag(), context.data.folder.as_deref()),
        data: context.data.clone(),
        clock: context.clock,
        language: context.language.clone(),
        country: context.country.clone(),
        json: context.json,
    };
    let path = path.to_path_buf();
    Rc::new(move || {
        let mistakes = read(&context, &path).err()?;
        Some(render::trouble(&context.words, &path.display().to_string(), &mistakes))
    })
}
