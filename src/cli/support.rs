//! `support`: the view of whoever helps, on what somebody shared.

use clap::ArgMatches;
use safe_passage_core::message;

use super::{Context, Failure, no_window, paths};
use crate::store::Store;
use crate::support::{Desk, DeskBegin, Target};
use crate::ui::start::{self, Opening, Renderer};
use crate::ui::support::SupportApp;

/// Opens the window. Files that can't be read are told in it, beside those that can.
pub fn support(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let files = paths(matches, "files");
    if !super::has_display() {
        return Err(Failure::new(message!("cli-support-no-display")).with(message!("cli-support-no-display-do")));
    }
    let wish = matches.get_one::<String>("renderer").and_then(|name| Renderer::from_name(name));
    let folder = Store::of_the_person().map(|store| store.folder().to_path_buf());
    let make = || {
        let mut desk = Desk::begin(DeskBegin {
            data: context.data.clone(),
            language: context.language.clone(),
            country: context.country.clone(),
            clock: context.clock,
            store: Store::of_the_person(),
        });
        desk.open(Target::NewCase, &files);
        let viewport = egui::ViewportBuilder::default()
            .with_title(desk.words.word("support-title"))
            .with_inner_size([1320.0, 840.0])
            .with_min_inner_size([400.0, 300.0]);
        let app = Box::new(|ctx: &egui::Context, on_first_frame: Box<dyn FnOnce()>| {
            let mut app = SupportApp::new(desk, crate::system::desktop::high_contrast, on_first_frame);
            app.prepare(ctx);
            Box::new(app) as Box<dyn eframe::App>
        });
        Opening { viewport, app }
    };
    start::run_window(wish, folder.as_deref(), make)
        .map(|()| 0)
        .map_err(|error| no_window(&error, message!("cli-support-no-display-do")))
}
