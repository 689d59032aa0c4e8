//! A tree of settings as a flat list: where a value stands, the value, its line.

/// One value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The names from the outside to the inside. A part that stands there again is told apart by `#` and a number.
    pub place: Vec<String>,
    /// The value, without quotation marks.
    pub value: String,
    /// The line, from 1.
    pub line: usize,
    /// The line where the section or object begins that it stands in.
    pub start: usize,
}

/// The name without what tells a repeated part apart.
pub(super) fn name(part: &str) -> &str {
    part.split_once('#').map_or(part, |(name, _)| name)
}

/// Whether a part is the number of an item: `item_0000`.
pub(super) fn is_item(part: &str) -> bool {
    name(part).strip_prefix("item_").is_some_and(|number| !number.is_empty() && number.bytes().all(|one| one.is_ascii_digit()))
}
