//! The window: draws what the session says and hands presses back. No rule is decided here.

pub mod app;
mod blocks;
mod icons;
pub mod kiosk;
pub mod kiosk_setup;
mod shell;
pub mod start;
pub mod support;
pub mod theme;
mod timeline;
mod widgets;
