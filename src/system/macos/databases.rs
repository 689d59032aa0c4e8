//! The age of a product's databases. No public source says where the products for macOS write it.

use safe_passage_core::survey::reason;

use super::super::run::{Outcome, Reading};
use super::Place;

/// The folder of the home and the business product.
const PRODUCT: &str = "/Library/Application Support/Kaspersky Lab/KAV";

/// Says whether there is a product whose databases could have a date.
///
/// Nothing (a count of 0) where there is none; `not-available` where there is one, because nothing known tells the date.
pub(super) fn databases(place: &Place, _reading: &Reading) -> Outcome {
    if place.mac.exists(PRODUCT)? { Err(reason::NOT_AVAILABLE) } else { Ok(0) }
}
