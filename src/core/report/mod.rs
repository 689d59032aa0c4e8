//! What a report for support staff and a person's receipt hold, and what they leave out.

pub mod receipt;
pub mod redact;
pub mod shared;
pub mod six_words;

/// Schema of the report.
pub const SCHEMA: &str = "safe-passage.report/1";
