//! `report`: what a support person needs, without what is private.

use std::path::PathBuf;

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::report::{SCHEMA, redact};
use serde_json::json;

use super::{Context, Failure, paths, print, write_new};
use crate::render;

pub fn report(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let session = context.looked(&paths(matches, "from"))?;
    let case =
        session.journey.case().ok_or_else(|| Failure::new(message!("look-not-started")).with(message!("look-not-started-do")))?;
    let Some(path) = matches.get_one::<PathBuf>("output") else { return Err(Failure::usage(message!("cli-see-help"))) };
    let full = matches.get_flag("full");
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("html") => render::html::whole(&session, &render::report_page(&session)),
        Some("text") => render::text::whole(&render::report_page(&session), render::text::WIDTH),
        _ => {
            let document = json!({
                "schema": SCHEMA,
                "survey": session.surveys,
                "detection": safe_passage_core::detection::detection_json(&case.detection, case.situation, context.now()),
                "journey": session.journey,
                "versions": {
                    "program": env!("CARGO_PKG_VERSION"),
                    "timeline": context.data.timeline.data_date(),
                    "products": context.data.products.date,
                    "providers": context.data.catalogue.data_date(),
                    "removal": context.data.removal.data_date,
                },
            });
            serde_json::to_string_pretty(&document).map_err(|error| Failure::other(&error))?
        }
    };
    let text = if full { text } else { redact(&text) };
    write_new(path, text.as_bytes())?;
    print(&context.words.say(&message!("document-saved", path = path.display().to_string())))?;
    Ok(0)
}
