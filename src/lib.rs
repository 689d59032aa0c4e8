//! Safe Passage: the program around the rules of `safe-passage-core`.

pub mod kdbx;
pub mod output;
