//! Settings: reading what people have, saying what it would be elsewhere, writing what they may run.

#[path = "settings/plan.rs"]
mod plan;
#[path = "settings/readers.rs"]
mod readers;
#[path = "settings/script.rs"]
mod script;
