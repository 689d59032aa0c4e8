//! Our own saved survey, by itself or in a report.

use serde::Deserialize;
use serde_json::error::Category;

use super::ReadError;
use super::private::without_user_names;
use crate::report::shared::{self, SharedError};
use crate::survey::{Kind, SCHEMA, Survey};

const NAME: &str = "safe-passage.survey/";

/// The largest saved survey, in bytes; a thousand times a usual one.
pub(super) const LARGEST: usize = 64 << 20;

/// Whether a text that begins like this may be a saved survey.
pub(super) fn may_be(beginning: &str) -> bool {
    beginning.trim_start().starts_with('{') && (beginning.contains(NAME) || beginning.contains(shared::FAMILY))
}

#[derive(Deserialize)]
struct Schema {
    schema: String,
}

/// Reads a saved survey, or the surveys of a report, or says that the text is neither (`None`). Fields that this version
/// doesn't know are kept.
pub(super) fn read(text: &str) -> Option<Result<Vec<Survey>, ReadError>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let schema = match serde_json::from_str::<Schema>(text) {
        Ok(Schema { schema }) if schema.starts_with(shared::FAMILY) => return Some(of_report(text)),
        Ok(Schema { schema }) => schema,
        // A survey that was cut is damaged; any other broken JSON is judged as text.
        Err(error) => {
            let ours = text.contains(NAME) || text.contains(shared::FAMILY);
            let broken = error.classify() != Category::Data && ours;
            return broken.then(|| Err(ReadError::Damaged { detail: "not complete".to_owned() }));
        }
    };
    let number: u64 = match schema.strip_prefix(NAME)?.parse() {
        Ok(number) => number,
        Err(_) => return Some(Err(ReadError::Newer { found: schema })),
    };
    let known = SCHEMA.strip_prefix(NAME).and_then(|number| number.parse::<u64>().ok()).unwrap_or(1);
    if number > known {
        return Some(Err(ReadError::Newer { found: schema }));
    }
    Some(match serde_json::from_str::<Survey>(text) {
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
            Ok(vec![survey])
        }
        Err(error) => Err(ReadError::Damaged { detail: error.to_string() }),
    })
}

/// The surveys of a report. Captured logs among them stay what they are, because how far each is to be trusted depends on it.
fn of_report(text: &str) -> Result<Vec<Survey>, ReadError> {
    let report = shared::read(text).map_err(|error| match error {
        SharedError::Newer { found } => ReadError::Newer { found },
        SharedError::TooLarge => ReadError::TooLarge { limit: shared::LARGEST },
        SharedError::NotAReport | SharedError::Damaged { .. } => ReadError::Damaged { detail: error.to_string() },
    })?;
    let surveys = report.surveys();
    // A report from before a look says nothing about a computer.
    if surveys.is_empty() { Err(ReadError::Empty) } else { Ok(surveys) }
}
