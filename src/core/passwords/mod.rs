//! Passwords and notes on their way from Kaspersky Password Manager to the next one.
//!
//! [`read`] takes the bytes of an export and gives records, value by value. [`write`] takes records and gives the files
//! of a target; it counts what was converted, what was changed on the way and what the target can't hold, and nothing
//! is left out silently. Records, like everything that could hold a secret, show nothing in `Debug` and are overwritten
//! in memory when they are dropped.

pub mod address;
pub mod duplicates;
pub mod entry;
pub mod homes;
mod json;
pub mod outcome;
pub mod places;
pub mod readers;
pub mod records;
pub mod remarks;
pub mod target;
pub mod writers;

pub use duplicates::{Duplicate, duplicates};
pub use entry::{Entry, Names};
pub use homes::{PasswordProduct, PasswordProducts};
pub use json::{SCHEMA, convert_json, inspect_json};
pub use outcome::{Ledger, Outcome, SectionCount};
pub use places::{FileSystemKind, Place, Services, Surroundings};
pub use readers::{CODE_PAGES, Labels, ReadError, ReadOptions, english_label, read, read_owned, read_with};
pub use records::{CustomField, Field, Format, Import, Record, Secret, Section, Stray};
pub use remarks::{Remark, What};
pub use target::{ClearTextTarget, Target};
pub use writers::{Files, WriteOptions, Written, WrittenFile, write, write_into};
