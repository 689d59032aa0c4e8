//! The plan as plain text, short enough for a code that a phone reads without a network.

use safe_passage_core::kiosk::take_home::TakeHome;
use safe_passage_core::message;

use crate::text::Words;

/// Most bytes of the plan: what a code of 89 modules a side holds at error correction M (ISO/IEC 18004, table 7, version
/// 18). On paper and on a screen its modules are then still large enough for an old phone.
pub const MOST_BYTES: usize = 560;

/// Most products that are named.
const MOST_NAMES: usize = 4;

/// The plan in the words of a language: what to do, line by line, products by name, and the address.
///
/// Never longer than [`MOST_BYTES`]: where there is no room the address is left out, which has a code of its own, then
/// products, the last first. What to do is never left out.
#[must_use]
pub fn plan(page: &TakeHome, words: &Words) -> String {
    let mut head = vec![words.word("take-home-plan")];
    head.extend(page.steps.iter().zip(1..).map(|(step, number)| format!("{number}. {}", words.say(&step.brief))));
    let names: Vec<&str> = page.offers.iter().take(MOST_NAMES).map(|offer| offer.name.as_str()).collect();
    let link = words.say(&message!("take-home-plan-link", link = page.link.address.clone()));
    let ways = [(names.len(), Some(&link))].into_iter().chain((0..=names.len()).rev().map(|count| (count, None)));
    for (count, link) in ways {
        let mut lines = head.clone();
        if count > 0 {
            lines.push(words.say(&message!("take-home-plan-offers", names = names[..count].join(", "))));
        }
        lines.extend(link.cloned());
        let text = lines.join("\n");
        if text.len() <= MOST_BYTES {
            return text;
        }
    }
    head.join("\n")
}
