//! `detect` and `products`.

use clap::ArgMatches;
use safe_passage_core::detection::{Verdict, detection_json, products_json};
use safe_passage_core::message;
use safe_passage_core::survey::Source;

use super::{Context, Failure, paths, print, print_json, write_new};
use crate::render;
use crate::session::Session;

pub fn detect(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let quiet = matches.get_flag("quiet");
    if quiet && context.json {
        return Err(Failure::usage(message!("cli-argument-conflict", name = "--quiet", other = "--json")));
    }
    let session = context.looked(&paths(matches, "from"))?;
    let case =
        session.journey.case().ok_or_else(|| Failure::new(message!("look-not-started")).with(message!("look-not-started-do")))?;
    if let Some(path) = matches.get_one::<std::path::PathBuf>("survey") {
        let survey = serde_json::to_vec_pretty(&session.whole_survey()).map_err(|error| Failure::other(&error))?;
        write_new(path, &survey)?;
    }
    if quiet {
        // The exit status and the saved survey are all that is asked for.
    } else if context.json {
        print_json(&detection_json(&case.detection, case.situation, context.now()))?;
    } else {
        print(&render::text::whole(&render::report_page(&session), render::text::WIDTH))?;
    }
    Ok(if matches.get_flag("exit-status") { status(&session, case.detection.verdict) } else { 0 })
}

/// The exit status that remote-management tools look at.
fn status(session: &Session, verdict: Verdict) -> u8 {
    let anything_read = session
        .surveys
        .iter()
        .flat_map(|survey| &survey.observations)
        .any(|observation| observation.is_read() && observation.source != Source::System);
    match verdict {
        _ if !anything_read => 12,
        Verdict::Absent => 0,
        Verdict::Installed | Verdict::Probable => 10,
        Verdict::Possible | Verdict::Inconclusive | Verdict::Leftovers => 11,
    }
}

pub fn products(context: &Context) -> Result<u8, Failure> {
    if context.json {
        print_json(&products_json(&context.data.products))?;
        return Ok(0);
    }
    let words = &context.words;
    let mut text = String::new();
    for product in &context.data.products.products {
        text.push_str(&words.say(&message!(
            "cli-product-line",
            id = product.id.clone(),
            name = product.name.clone(),
            family = safe_passage_core::message::Message::new(product.family.message_id())
        )));
        text.push('\n');
    }
    let others: Vec<&str> = context.data.products.others.iter().map(|other| other.name.as_str()).collect();
    text.push_str(&words.say(&message!("cli-product-others", names = others.join(", "))));
    print(&text)?;
    Ok(0)
}
