//! What a person had told Kaspersky to leave alone, on its way to the next product.
//!
//! [`read`] takes the bytes of a settings file and gives items: exclusions and trusted programs, line by line, with
//! whatever could not be understood. [`plan`] says of each item what it would be for Microsoft Defender, or why it should
//! not be taken over. [`script`] writes the lines that a person may run after reading them; nothing here runs anything,
//! and nothing is active in a script unless a person picked it.

pub mod environment;
pub mod items;
mod json;
pub mod never;
pub mod plan;
pub mod readers;
pub mod writers;

pub use environment::{Drive, Environment};
pub use items::{Format, Item, Kind, NotUnderstood, RawField, Settings};
pub use json::{Outcome, Refused, SCHEMA, convert_json, inspect_json};
pub use never::{NeverExclude, NeverExcludeError};
pub use plan::{Exclusion, Parameter, Planned, Refusal, Remark, plan};
pub use readers::{ReadError, read, read_named};
pub use writers::{Scripts, Target, literal, script};
