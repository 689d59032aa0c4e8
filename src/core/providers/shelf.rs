//! What a shop marks as its own: which products it sells, and where they stand.
//!
//! The marks are laid over a finished list. They carry no place in it, so a shop can't put a product in, take one out or
//! move one, whatever its file says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::alternatives::{Alternatives, ProductAnswer};
use super::data::Catalogue;
use crate::message;
use crate::message::Message;
use crate::timeline::{DataError, Lines, Problem};

/// The schema of a shop's file.
pub const SHOP_SCHEMA: &str = "safe-passage.shop/1";

/// So many characters fit on the label of a shelf.
const LONGEST_SHELF: usize = 24;

/// That a shop sells a product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sold {
    /// Where it stands in the shop, in the shop's own words (`A 3`).
    pub shelf: Option<String>,
}

impl Sold {
    /// The mark in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match &self.shelf {
            Some(place) => message!("choose-sold-here-shelf", shelf = place.clone()),
            None => message!("choose-sold-here"),
        }
    }
}

/// What a shop sells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    sold: BTreeMap<String, Sold>,
}

/// The file as it is written. Whatever else stands in it is refused: an order or a place can't be asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Read before everything else.
    #[serde(rename = "schema")]
    _schema: serde::de::IgnoredAny,
    #[serde(default)]
    sold: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    shelf: Option<String>,
}

impl Shelf {
    /// Reads a shop's file: a row `[[sold]]` for each product, with its `id` in the catalogue and, if wanted, the `shelf`.
    ///
    /// # Errors
    /// Names line and row where the file has another form or schema, a product is not in the catalogue (or never
    /// listed) or stands twice, or a shelf is empty, has more than 24 characters or holds control characters.
    pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Self, DataError> {
        let lines = Lines { file: "shop", text };
        let file: File = lines.read(SHOP_SCHEMA)?;
        let mut sold = BTreeMap::new();
        for Row { id, shelf } in file.sold {
            if catalogue.product(&id).is_none() || sold.contains_key(&id) {
                return Err(lines.error("sold", &id, Some("id"), Problem::Id(id.clone())));
            }
            let shelf = shelf.map(|shelf| shelf.trim().to_owned());
            let wrong = |shelf: &&String| {
                shelf.is_empty() || shelf.chars().count() > LONGEST_SHELF || shelf.chars().any(char::is_control)
            };
            if let Some(shelf) = shelf.as_ref().filter(wrong) {
                return Err(lines.error("sold", &id, Some("shelf"), Problem::Contradiction(shelf.clone())));
            }
            sold.insert(id, Sold { shelf });
        }
        Ok(Self { sold })
    }

    /// Whether the shop marks anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sold.is_empty()
    }
}

impl Alternatives {
    /// The same list with a shop's marks at its products.
    #[must_use]
    pub fn marked(mut self, shop: &Shelf) -> Self {
        let mark = |product: &mut ProductAnswer| product.sold = shop.sold.get(&product.id).cloned();
        self.built_in.iter_mut().for_each(mark);
        self.cards.iter_mut().flat_map(|card| &mut card.products).for_each(mark);
        self
    }
}
