//! A shared machine in a shop: its configuration, its PIN, what a person answers there and what they take home.

pub mod answers;
pub mod config;
pub mod counts;
pub mod journey;
pub mod pin;
pub mod restart;
pub mod take_home;
