//! Our own saved survey.

use serde_json::Value;

use super::ReadError;
use super::private::without_user_names;
use crate::survey::{Kind, SCHEMA, Survey};

const NAME: &str = "safe-passage.survey/";

/// Reads a saved survey, or says that the text is none (`None`). Fields that this version doesn't know are kept.
pub(super) fn read(text: &str) -> Option<Result<Survey, ReadError>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        // A survey that was cut is damaged; any other broken JSON is judged as text.
        return text.contains(NAME).then(|| Err(ReadError::Damaged { detail: "not complete".to_owned() }));
    };
    // A report holds the survey that it was made from.
    let value = match value.get("schema").and_then(Value::as_str) {
        Some(schema) if schema.starts_with("safe-passage.report/") => value.get("survey")?.clone(),
        _ => value,
    };
    let schema = value.get("schema")?.as_str()?.to_owned();
    let number: u64 = match schema.strip_prefix(NAME)?.parse() {
        Ok(number) => number,
        Err(_) => return Some(Err(ReadError::Newer { found: schema })),
    };
    let known = SCHEMA.strip_prefix(NAME).and_then(|number| number.parse::<u64>().ok()).unwrap_or(1);
    if number > known {
        return Some(Err(ReadError::Newer { found: schema }));
    }
    Some(match serde_json::from_value::<Survey>(value) {
        Ok(mut survey) => {
            survey.kind = Kind::Survey;
            for observation in &mut survey.observations {
                if let Some(subject) = &mut observation.subject {
                    *subject = without_user_names(subject);
                }
                for text in observation.value.values_mut() {
                    *text = without_user_names(text);
                }
            }
            Ok(survey)
        }
        Err(error) => Err(ReadError::Damaged { detail: error.to_string() }),
    })
}
