//! The rules of Safe Passage, with no screen in them.
//!
//! Everything here is a pure function of its arguments: the instant, the survey of a machine, the data files' text
//! and the person's answers come in; findings, steps, effects and [`message::Message`]s go out. The crate depends on
//! no window, no operating system, no clock and no randomness, and the missing dependencies prove it.

pub mod detection;
pub mod devices;
pub mod fleet;
pub mod journey;
pub mod kiosk;
pub mod leftovers;
pub mod message;
pub mod network;
pub mod open_questions;
pub mod passwords;
pub mod protection;
pub mod providers;
pub mod removal;
pub mod report;
pub mod settings;
pub mod situation;
pub mod support;
pub mod survey;
pub mod timeline;
