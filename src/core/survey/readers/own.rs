//! Our own saved survey.

use serde::Deserialize;
use serde_json::error::Category;

use super::ReadError;
use super::private::without_user_names;
use crate::survey::{Kind, SCHEMA, Survey};

const NAME: &str = "safe-passage.survey/";
const REPORT: &str = "safe-passage.report/";

/// The largest saved survey, in bytes; a thousand times a usual one.
pub(super) const LARGEST: usize = 64 << 20;

/// Whether a text that begins like this may be a saved survey.
pub(super) fn may_be(beginning: &str) -> bool {
    beginning.trim_start().starts_with('{') && (beginning.contains(NAME) || beginning.contains(REPORT))
}

#[derive(Deserialize)]
struct Schema {
    schema: String,
}

/// A report holds the survey that it was made from.
#[derive(Deserialize)]
struct Report<T> {
    survey: T,
}

/// Reads a saved survey, or says that the text is none (`None`). Fields that this version doesn't know are kept.
pub(super) fn read(text: &str) -> Option<Result<Survey, ReadError>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let (schema, in_report) = match serde_json::from_str::<Schema>(text) {
        Ok(Schema { schema }) if schema.starts_with(REPORT) => {
            (serde_json::from_str::<Report<Schema>>(text).ok()?.survey.schema, true)
        }
        Ok(Schema { schema }) => (schema, false),
        // A survey that was cut is damaged; any other broken JSON is judged as text.
        Err(error) => {
            let broken = error.classify() != Category::Data && text.contains(NAME);
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
    let survey = if in_report {
        serde_json::from_str::<Report<Survey>>(text).map(|report| report.survey)
    } else {
        serde_json::from_str::<Survey>(text)
    };
    Some(match survey {
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
