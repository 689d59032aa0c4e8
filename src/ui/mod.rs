//! The window: draws what the session says and hands presses back. No rule is decided here.

pub mod app;
mod blocks;
mod icons;
mod shell;
pub mod start;
pub mod support;
pub mod theme;
mod timeline;
mod widgets;
