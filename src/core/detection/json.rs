//! The JSON that scripts rely on.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Detection, Products};
use crate::situation::Situation;

/// A detection as the document `safe-passage.detection/1`. What cannot be known is null.
#[must_use]
pub fn detection_json(detection: &Detection, situation: Situation, at: Timestamp) -> Value {
    json!({
        "schema": "safe-passage.detection/1",
        "at": at.to_string(),
        "sources": detection.sources,
        "verdict": detection.verdict,
        "situation": situation,
        "products": detection.products,
        "protection": detection.protection,
        "not_readable": detection.not_readable,
    })
}

/// What the product data knows, as the document `safe-passage.products/1`.
#[must_use]
pub fn products_json(products: &Products) -> Value {
    let own: Vec<Value> = products
        .products
        .iter()
        .map(|product| {
            json!({
                "id": product.id,
                "name": product.name,
                "family": product.family,
                "platforms": product.platforms,
                "covered": product.covered,
                "note": product.note,
                "signs": product.signs.len(),
            })
        })
        .collect();
    let others: Vec<Value> =
        products.others.iter().map(|other| json!({"name": other.name, "built_in": other.built_in})).collect();
    json!({
        "schema": "safe-passage.products/1",
        "data_date": products.date,
        "products": own,
        "others": others,
    })
}
