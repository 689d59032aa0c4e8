//! The wizard without a screen: its roads, its gates, and what a random walk may never find.

#[path = "journey/support.rs"]
mod support;

#[path = "journey/gates.rs"]
mod gates;
#[path = "journey/helping.rs"]
mod helping;
#[path = "journey/model.rs"]
mod model;
#[path = "journey/receipt.rs"]
mod receipt;
#[path = "journey/resume.rs"]
mod resume;
#[path = "journey/roads.rs"]
mod roads;
