//! `report`: what a support person needs, without what is private.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;
use safe_passage_core::journey::Action;
use safe_passage_core::message;

use super::{Context, Failure, paths, print, write_new};
use crate::render;
use crate::session::Session;
use crate::six_words::SixWords;
use crate::system::Scripted;

pub fn report(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let session = context.looked(&paths(matches, "from"))?;
    if session.journey.case().is_none() {
        return Err(Failure::new(message!("look-not-started")).with(message!("look-not-started-do")));
    }
    let Some(path) = matches.get_one::<PathBuf>("output") else { return Err(Failure::usage(message!("cli-see-help"))) };
    let full = matches.get_flag("full");
    let shared = if full { session.shared_in_full() } else { session.shared() };
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some(format @ ("html" | "text")) => {
            let session = if full { session } else { redacted(context, shared.survey)? };
            let page = render::report_page(&session);
            if format == "html" { render::html::whole(&session, &page) } else { render::text::whole(&page, render::text::WIDTH) }
        }
        _ => shared.text(),
    };
    write_new(path, text.as_bytes())?;
    print(&context.words.say(&message!("document-saved", path = path.display().to_string())))?;
    let words = SixWords::of(text.as_bytes()).words(context.words.tag()).join(" ");
    print(&context.words.say(&message!("cli-six-words", words = words)))?;
    Ok(0)
}

/// A look at what the redacted surveys say: whatever is written of it can hold nothing else.
fn redacted(context: &Context, surveys: Vec<safe_passage_core::survey::Survey>) -> Result<Session, Failure> {
    let machine = Scripted::of_looks(vec![surveys]).map_err(|error| Failure::new(error.message()))?;
    let mut session = context.session_of(Arc::new(machine), None, None);
    session.act(Action::Look);
    session.wait();
    Ok(session)
}
