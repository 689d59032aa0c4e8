//! A shared machine in a shop: the staff's PIN, a day's counts, and what a person takes home.

pub mod counts;
pub mod outlines;
pub mod paper;
pub mod pin;
pub mod plan;
pub mod print;
pub mod setup;
pub mod sheet;

use jiff::Timestamp;
use safe_passage_core::kiosk::answers::Answers;
use safe_passage_core::kiosk::take_home::{Facts, TakeHome};

use crate::data::Data;

/// What a person takes home who answered this, at an instant, in a country. `link` is the shop's own, from its
/// configuration.
#[must_use]
pub fn take_home(answers: Answers, data: &Data, at: Timestamp, country: &str, link: Option<&str>) -> TakeHome {
    let facts = Facts {
        timeline: &data.timeline,
        removal: &data.removal,
        devices: &data.devices,
        catalogue: &data.catalogue,
        shelf: &data.shelf,
    };
    TakeHome::of(answers, &facts, at, country, link)
}
