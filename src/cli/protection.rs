//! `protection`.

use clap::ArgMatches;
use safe_passage_core::message;

use super::{Context, Failure, paths, print, print_json};
use crate::render;

pub fn protection(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let session = context.looked(&paths(matches, "from"))?;
    let case =
        session.journey.case().ok_or_else(|| Failure::new(message!("look-not-started")).with(message!("look-not-started-do")))?;
    if context.json {
        print_json(&case.protection.json())?;
        return Ok(0);
    }
    print(&render::text::blocks(&[render::page::Block::Rows(render::protection_rows(&session, case))], render::text::WIDTH))?;
    Ok(0)
}
