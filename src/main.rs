//! Starts Safe Passage.

fn main() {}
