//! `kiosk --setup`: the form that writes a kiosk's configuration.

use std::path::PathBuf;

use clap::ArgMatches;
use safe_passage_core::message;

use super::{Context, Failure, no_window};
use crate::kiosk::print;
use crate::kiosk::setup::{Draft, existing};
use crate::store::Store;
use crate::text::{self, Words};
use crate::ui::kiosk_setup::{self as window, SetupApp};
use crate::ui::start::{self, Opening, Renderer};

/// Opens the form. A configuration that lies at the place already is shown in it, to be changed.
pub fn setup(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    if !super::has_display() {
        return Err(Failure::new(message!("kiosk-setup-no-display")).with(message!("kiosk-setup-no-display-do")));
    }
    let store =
        Store::of_the_person().ok_or_else(|| Failure::new(message!("store-no-folder")).with(message!("store-no-folder-do")))?;
    let words = || Words::load(context.words.tag(), context.data.folder.as_deref());
    let file = matches
        .get_one::<PathBuf>("output")
        .cloned()
        .unwrap_or_else(|| crate::session::documents_folder().join(format!("{}.toml", context.words.word("file-name-kiosk"))));
    let languages = text::languages();
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let country = context.country.clone().unwrap_or_else(|| context.data.timeline.announcement().jurisdiction.clone());
    let (draft, notes) = match existing(&file, &tags) {
        Ok(Some(config)) => (Draft::of(&config), Vec::new()),
        Ok(None) => (Draft::new(context.words.tag(), &country), Vec::new()),
        Err(mistakes) => {
            let path = file.display().to_string();
            let mut notes = vec![context.words.say(&message!("kiosk-setup-not-used", path = path))];
            let said = |error: &safe_passage_core::kiosk::config::ConfigError| context.words.say(&error.what);
            notes.extend(mistakes.iter().flatten().map(said));
            (Draft::new(context.words.tag(), &country), notes)
        }
    };
    let wish = matches.get_one::<String>("renderer").and_then(|name| Renderer::from_name(name));
    let make = || {
        let opening = window::Opening {
            words: words(),
            data: context.data.clone(),
            clock: context.clock,
            draft: draft.clone(),
            file: file.display().to_string(),
            notes: notes.clone(),
            state: store.folder().to_path_buf(),
            printer: print::of_this_system(),
        };
        Opening {
            viewport: egui::ViewportBuilder::default()
                .with_title(context.words.word("kiosk-setup-headline"))
                .with_inner_size([800.0, 760.0])
                .with_min_inner_size([400.0, 300.0])
                .with_drag_and_drop(false),
            app: Box::new(move |ctx, on_first_frame| {
                let app = SetupApp::new(opening, on_first_frame);
                app.prepare(ctx);
                Box::new(app)
            }),
        }
    };
    start::run_window(wish, Some(store.folder()), make).map_err(|error| no_window(&error, message!("cli-no-window-do")))?;
    Ok(0)
}
