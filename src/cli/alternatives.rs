//! `alternatives`.

use clap::ArgMatches;
use safe_passage_core::message;
use safe_passage_core::providers::{Category, Need, Query, System, alternatives as list};
use safe_passage_core::timeline::day_of;

use super::{Context, Failure, print, print_json};
use crate::system::THIS_OS;

pub fn alternatives(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let os = matches.get_one::<String>("os").map_or_else(|| System::of(THIS_OS), |name| System::parse(name));
    let needs = matches.get_many::<String>("need").into_iter().flatten().filter_map(|need| Need::parse(need)).collect();
    let category = matches.get_one::<String>("category").and_then(|name| Category::parse(name)).unwrap_or(Category::Antivirus);
    let query = Query { os, free: matches.get_flag("free"), needs, ..Query::of(category) };
    let today = day_of(context.now());
    let mut answer = list(&context.data.catalogue, &query, today).marked(&context.data.shelf);
    if matches.get_flag("check") {
        answer = answer.with_check(&context.data.catalogue, today);
    }
    if context.json {
        print_json(&answer)?;
        return Ok(0);
    }
    let words = &context.words;
    let mut lines = Vec::new();
    if let Some(product) = &answer.built_in {
        lines.push(words.say(&message!("cli-built-in", name = product.name.clone())));
        lines.push(words.say(&product.description()));
    }
    for card in &answer.cards {
        lines.push(String::new());
        lines.push(words.say(&message!("cli-owner", owner = card.owner.clone(), group = format!("{:?}", card.group))));
        for product in &card.products {
            let address = product.address.as_deref().unwrap_or_default();
            lines.push(format!("  {}  {address}", product.name));
            lines.extend(product.sold.iter().map(|sold| format!("    {}", words.say(&sold.message()))));
            lines.extend(product.why.iter().map(|why| format!("    {}", words.word(why.message_id()))));
        }
    }
    if !answer.left_out.is_empty() {
        lines.push(String::new());
        lines.push(words.say(&message!("choose-left-out", count = answer.left_out.len())));
        lines.extend(answer.left_out.iter().map(|out| format!("  {}: {}", out.name, words.word(out.reason.message_id()))));
    }
    for check in answer.check.iter().flatten() {
        lines.push(format!(
            "{}: {} ({}) {} {}",
            check.id,
            words.word(check.field.message_id()),
            check.date,
            words.word(check.reason.message_id()),
            check.source
        ));
    }
    print(&lines.join("\n"))?;
    Ok(0)
}
