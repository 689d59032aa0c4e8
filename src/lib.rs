//! Safe Passage: the program around the rules of `safe-passage-core`.

pub mod cli;
pub mod data;
pub mod fleet;
pub mod kdbx;
pub mod kiosk;
pub mod licences;
pub mod output;
pub mod places;
pub mod program;
pub mod render;
pub mod session;
pub mod settings;
pub mod six_words;
pub mod store;
pub mod support;
pub mod system;
pub mod text;
pub mod ui;
