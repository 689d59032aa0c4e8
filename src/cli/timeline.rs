//! `timeline`.

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::timeline::{answer, open_question};

use crate::render::bound;

use super::{Context, Failure, print, print_json};

pub fn timeline(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let us_person = matches.get_one::<String>("us-person").map(|word| word == "yes");
    let country = context.country.as_deref().unwrap_or("US");
    let answer = answer(&context.data.timeline, context.now(), country, us_person);
    if context.json {
        print_json(&answer)?;
        return Ok(0);
    }
    let words = &context.words;
    let mut lines = vec![words.say(&answer.reach())];
    if let Some(phase) = answer.phase {
        lines.push(words.word(phase.message_id()));
    }
    if !answer.applies {
        lines.push(words.word("cli-timeline-there"));
    }
    for deadline in &answer.deadlines {
        let stops: Vec<String> = deadline.stops.iter().map(|stop| words.word(stop.message_id())).collect();
        lines.push(words.say(&message!(
            "cli-timeline-deadline",
            date = deadline.date,
            distance = deadline.distance(),
            stops = stops.join("; ")
        )));
        let hour = if deadline.instant_assumed { "know-instant-assumed" } else { "know-instant" };
        lines.push(format!("    {}", words.word(hour)));
        lines.extend(deadline.open.iter().map(|id| format!("    {}", words.say(&open_question(id)))));
    }
    lines.push(words.say(&bound(words, &answer)));
    lines.push(String::new());
    for event in &answer.events {
        lines.push(words.say(&message!(
            "cli-timeline-event",
            date = event.when(),
            title = event.title(),
            confidence = Message::new(event.confidence.message_id())
        )));
        lines.push(format!("    {}", words.say(&event.meaning())));
        lines.extend(event.open.iter().map(|id| format!("    {}", words.say(&open_question(id)))));
        lines.extend(event.sources.iter().map(|source| format!("    {}", source.url)));
    }
    print(&lines.join("\n"))?;
    Ok(0)
}
