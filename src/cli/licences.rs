//! `licences`.

use serde_json::json;

use crate::licences::{components, groups};
use crate::render::{licence_blocks, text};

use super::{Context, Failure, print, print_json};

/// What others wrote, with the texts of their licences.
pub fn licences(context: &Context) -> Result<u8, Failure> {
    if context.json {
        let parts: Vec<_> = components()
            .map(|part| json!({"name": part.name, "version": part.version, "licence": part.licence, "standard_text": part.standard_text}))
            .collect();
        let texts: Vec<_> =
            groups().iter().map(|group| json!({"name": group.name, "parts": group.parts, "text": group.text})).collect();
        print_json(&json!({"schema": "safe-passage.licences/1", "parts": parts, "texts": texts}))?;
        return Ok(0);
    }
    print(&text::blocks(&licence_blocks(&context.words), text::WIDTH))?;
    Ok(0)
}
