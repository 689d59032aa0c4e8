//! stub
use serde::{Deserialize, Serialize};
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Situation { Managed, Current, Outdated, Undated, Replaced, Successor, CompanionOnly, Leftovers, Absent, Unknown }
