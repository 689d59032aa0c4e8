//! `facts`.

use std::collections::BTreeMap;

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::open_questions::{Concern, Facts, Told};
use safe_passage_core::providers::{CheckReason, check};
use safe_passage_core::timeline::{Confidence, day_of};
use serde_json::json;

use super::{Context, Failure, print, print_json};

/// What the data rest on, and what nobody has confirmed yet. With `--release` it fails where a page states that as fact.
pub fn facts(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let data = &context.data;
    let facts = Facts { timeline: &data.timeline, removal: &data.removal, products: &data.products };
    let stops = data.open_questions.stops(facts).count();
    let marks: Vec<&String> = data.open_questions.marks_of_none(&data.timeline).collect();
    if context.json {
        print_json(&document(context, facts, stops))?;
    } else {
        print(&lines(context, facts, &marks).join("\n"))?;
    }
    // A file that was given and could not be used was told before; a release does not rest on what stands in its place.
    if matches.get_flag("release") && (stops > 0 || !marks.is_empty() || !data.remarks.is_empty()) {
        return Err(Failure::new(message!("facts-stated")).with(message!("facts-stated-do")));
    }
    Ok(0)
}

fn by_confidence(context: &Context) -> BTreeMap<Confidence, usize> {
    let mut counts = BTreeMap::new();
    for event in context.data.timeline.events() {
        *counts.entry(event.confidence).or_default() += 1;
    }
    counts
}

/// How many facts about products nothing confirms.
fn unconfirmed(context: &Context) -> usize {
    let all = check(&context.data.catalogue, None, day_of(context.now()));
    all.iter().filter(|one| one.reason == CheckReason::NotConfirmed).count()
}

fn place(concern: &Concern) -> String {
    let table = serde_json::to_value(concern.table).ok();
    let table = table.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    format!("{table} {}", concern.id)
}

fn document(context: &Context, facts: Facts<'_>, stops: usize) -> serde_json::Value {
    let data = &context.data;
    let open: Vec<_> = data
        .open_questions
        .questions
        .iter()
        .map(|question| {
            let concerns: Vec<_> = data
                .open_questions
                .told(facts)
                .filter(|(other, _, _)| other.id == question.id)
                .map(|(_, concern, told)| json!({"table": concern.table, "id": concern.id, "claim": concern.claim, "told": told}))
                .collect();
            json!({"id": question.id, "where": question.look, "since": question.since, "concerns": concerns})
        })
        .collect();
    json!({
        "schema": "safe-passage.facts/1",
        "read": {
            "timeline": data.timeline.data_date(),
            "providers": data.catalogue.data_date(),
            "removal": data.removal.data_date,
            "products": data.products.date,
            "open_questions": data.open_questions.data_date,
        },
        "events": by_confidence(context).into_iter().map(|(confidence, count)| {
            let name = serde_json::to_value(confidence).ok();
            (name.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(), count)
        }).collect::<BTreeMap<_, _>>(),
        "providers_unconfirmed": unconfirmed(context),
        "open": open,
        "stated_as_fact": stops,
    })
}

fn lines(context: &Context, facts: Facts<'_>, marks: &[&String]) -> Vec<String> {
    let (words, data) = (&context.words, &context.data);
    let say = |message: Message| words.say(&message);
    let mut lines = vec![say(message!("facts-timeline", count = data.timeline.events().len(), date = data.timeline.data_date()))];
    for (confidence, count) in by_confidence(context) {
        let confidence = Message::new(confidence.message_id());
        lines.push(format!("    {}", say(message!("facts-confidence", confidence = confidence, count = count))));
    }
    lines.push(say(message!("facts-providers", date = data.catalogue.data_date())));
    lines.push(format!("    {}", say(message!("facts-providers-unconfirmed", count = unconfirmed(context)))));
    lines.push(say(message!("facts-removal", date = data.removal.data_date)));
    lines.push(String::new());
    lines.push(words.word("facts-open"));
    for question in &data.open_questions.questions {
        lines.push(String::new());
        lines.push(say(question.asked()));
        lines
            .push(format!("    {}", say(message!("facts-open-where", date = question.since, places = question.look.join(", ")))));
        for (_, concern, told) in data.open_questions.told(facts).filter(|(other, _, _)| other.id == question.id) {
            let told_in_words = Message::new(told.message_id());
            let said = message!("facts-concern", item = place(concern), claim = concern.claim.clone(), told = told_in_words);
            let mark = if told == Told::NotConfirmed { "  " } else { "! " };
            lines.push(format!("  {mark}{}", say(said)));
        }
    }
    lines.extend(marks.iter().map(|id| say(message!("facts-mark-of-none", name = (*id).clone()))));
    lines
}
