//! Other protection: what is known about it, and in which order it is shown.
//!
//! The facts are data (`assets/providers.toml`), the rules are here, the words are in `i18n/<locale>/providers.ftl`.
//! The order is a rule that people can read and check: what the computer has already stands outside the list; then
//! fewest unmet needs, then the group of evidence, then the owner from A to Z. Nobody pays for a place, and a share of
//! a per cent in a test decides nothing.

mod alternatives;
mod data;
mod shelf;

pub use alternatives::{
    Alternatives, Card, Check, CheckReason, Group, LeftOut, LeftOutReason, ProductAnswer, Query, SCHEMA, ShownCaveat, ShownFact,
    Why, alternatives, check, group, product,
};
pub use data::{
    Address, Catalogue, Category, Caveat, DATA_SCHEMA, Fact, Field, Grade, Help, HelpKind, Need, Owner, Product, Signer, System,
    Test,
};
pub use shelf::{SHOP_SCHEMA, Shelf, Sold};
