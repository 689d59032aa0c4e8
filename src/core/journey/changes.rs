//! What is different since the last look: told after a restart, and whenever a journey is taken up again.

use super::{Case, Seen};
use crate::detection::Verdict;
use crate::message;
use crate::message::Message;
use crate::protection::ProtectionWord;
use crate::situation::Situation;

/// What changed between the look that was saved and the look just made, as messages, most important first.
///
/// Empty when nothing did. Judged by what was found, never by the time that passed.
#[must_use]
pub fn changes(before: &Seen, now: &Case) -> Vec<Message> {
    let now = Seen::of(now);
    // A look that could read nothing tells of nothing that it is gone.
    let unread = now.situation == Situation::Unknown;
    let present = |seen: &Seen, id: &str| {
        seen.products.iter().find(|product| product.id == id).map_or(Verdict::Absent, |product| product.verdict)
    };
    let mut changes = Vec::new();
    for product in &before.products {
        let after = present(&now, &product.id);
        if product.verdict >= Verdict::Possible && after <= Verdict::Inconclusive {
            changes.push(match after {
                Verdict::Leftovers => message!("change-product-leftovers", name = product.name.clone()),
                after if unread || after == Verdict::Inconclusive => {
                    message!("change-product-unclear", name = product.name.clone())
                }
                _ => message!("change-product-gone", name = product.name.clone()),
            });
        } else if product.verdict >= Verdict::Possible && after >= Verdict::Possible {
            changes.push(message!("change-product-still-there", name = product.name.clone()));
        }
    }
    for product in &now.products {
        if product.verdict >= Verdict::Possible && present(before, &product.id) < Verdict::Possible {
            changes.push(message!("change-product-new", name = product.name.clone()));
        }
    }
    for protection in &now.protecting {
        if !before.protecting.contains(protection) {
            changes.push(message!("change-protection-on", name = protection.clone()));
        }
    }
    for protection in &before.protecting {
        if !now.protecting.contains(protection) && now.protection != ProtectionWord::Unknown {
            changes.push(message!("change-protection-off", name = protection.clone()));
        }
    }
    if let (Some(old), Some(new)) = (before.last_update, now.last_update)
        && old != new
    {
        changes.push(message!("change-last-update", before = old, after = new));
    }
    changes
}
