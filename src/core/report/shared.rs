//! One file for support staff: `safe-passage.report/1`.
//!
//! It holds what was seen on a computer, what was made of it, where the person stands, and the versions of what judged.
//! What is written into it goes through [`super::redact`] first, unless its person asks for everything.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use super::SCHEMA;
use super::redact::Redactor;
use crate::detection::{Products, Verdict, detection_json};
use crate::journey::Journey;
use crate::journey::support::is_country;
use crate::message;
use crate::message::Message;
use crate::situation::Situation;
use crate::survey::readers::private::without_user_names;
use crate::survey::{Kind, Survey};

/// What the schemas of all versions of the file begin with.
pub const FAMILY: &str = "safe-passage.report/";

/// Ending of the file's name, which the packages make known to the system so that a double-click opens it. What is in it is
/// JSON all the same, and files with any other ending are read by what is in them.
pub const ENDING: &str = "safepassage";

/// What the schemas of all versions of a survey begin with.
const SURVEY_FAMILY: &str = "safe-passage.survey/";

/// The largest file that is read, in bytes; a hundred times a usual one.
pub const LARGEST: usize = 64 << 20;

/// What one file for support staff holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shared {
    /// Always [`SCHEMA`] in what this program writes.
    pub schema: String,
    /// The moment for which it was written, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// BCP 47 tag of the language in which the person reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// ISO 3166 country whose rules count for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What was seen; several captures are one machine. Empty in a file that was written before a look.
    pub survey: Vec<Survey>,
    /// The document `safe-passage.detection/1`, as it was when the file was written. Null before a look.
    pub detection: Value,
    /// Where the person stands. `None` where the file holds none, or one that this version can't read.
    pub journey: Option<Journey>,
    /// Versions of the program (`program`) and days of its data files, by name.
    pub versions: BTreeMap<String, String>,
    /// Fields of a later version of the program; kept.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Why a file can't be read as one that was made for support staff.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SharedError {
    /// It is something else.
    #[error("this is no report of this program")]
    NotAReport,
    /// A later version of the program wrote it in a form that this one does not know.
    #[error("the report has schema {found}, later than this program knows")]
    Newer {
        /// The schema that it names.
        found: String,
    },
    /// It is damaged, or was cut short on its way.
    #[error("the report is damaged: {detail}")]
    Damaged {
        /// Where it breaks, for whoever looks into the file.
        detail: String,
    },
    /// It is larger than any.
    #[error("the report has more than {LARGEST} bytes")]
    TooLarge,
}

impl SharedError {
    /// What went wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotAReport => message!("shared-not-a-report"),
            Self::Newer { found } => message!("shared-newer", found = found.clone()),
            Self::Damaged { .. } => message!("shared-damaged"),
            Self::TooLarge => message!("shared-too-large"),
        }
    }

    /// What to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::NotAReport => message!("shared-not-a-report-do"),
            Self::Newer { .. } => message!("shared-newer-do"),
            Self::Damaged { .. } | Self::TooLarge => message!("shared-damaged-do"),
        }
    }
}

impl Shared {
    /// The file's text: JSON of several lines, with a line feed at its end.
    #[must_use]
    pub fn text(&self) -> String {
        // Strings, numbers and maps with text keys: there is nothing in it that JSON can't say.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The moment for which it was written, as far as it can be read.
    #[must_use]
    pub fn moment(&self) -> Option<Timestamp> {
        self.at.as_deref().or_else(|| self.detection.get("at")?.as_str())?.parse().ok()
    }

    /// Which case it was when the file was written. To be trusted less than a new judging of the surveys.
    #[must_use]
    pub fn situation(&self) -> Option<Situation> {
        serde_json::from_value(self.detection.get("situation")?.clone()).ok()
    }

    /// How sure the program was when the file was written. To be trusted less than a new judging of the surveys.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        serde_json::from_value(self.detection.get("verdict")?.clone()).ok()
    }

    /// What was seen, ready to be judged and shown on another computer: a look of the program counts as a saved survey, and
    /// users' names in paths are not kept even where the file holds them.
    #[must_use]
    pub fn surveys(&self) -> Vec<Survey> {
        let mut surveys = self.survey.clone();
        for survey in &mut surveys {
            if survey.kind == Kind::ThisComputer {
                survey.kind = Kind::Survey;
            }
            for observation in &mut survey.observations {
                if let Some(subject) = &mut observation.subject {
                    *subject = without_user_names(subject);
                }
                for text in observation.value.values_mut() {
                    *text = without_user_names(text);
                }
            }
        }
        surveys
    }
}

/// Whether a text that begins like this may be such a file.
#[must_use]
pub fn may_be(beginning: &str) -> bool {
    beginning.trim_start_matches('\u{feff}').trim_start().starts_with('{') && beginning.contains(FAMILY)
}

/// Reads a file that was made for support staff.
///
/// Fields that this version does not know are kept in [`Shared::other`]; fields that are not there are empty. A journey, a
/// detection or versions in a form that is not known are left out, since the surveys tell the rest; a survey that can't be
/// read is an error, because without it nothing can be said.
pub fn read(text: &str) -> Result<Shared, SharedError> {
    if text.len() > LARGEST {
        return Err(SharedError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| {
        if may_be(text) { SharedError::Damaged { detail: error.to_string() } } else { SharedError::NotAReport }
    })?;
    let Value::Object(mut fields) = value else { return Err(SharedError::NotAReport) };
    let schema = take_text(&mut fields, "schema").ok_or(SharedError::NotAReport)?;
    let number = schema.strip_prefix(FAMILY).ok_or(SharedError::NotAReport)?;
    if later(number, SCHEMA, FAMILY) {
        return Err(SharedError::Newer { found: schema });
    }
    let survey = surveys(fields.shift_remove("survey"))?;
    let detection = fields.shift_remove("detection").filter(Value::is_object).unwrap_or_default();
    let journey = fields.shift_remove("journey").and_then(|value| serde_json::from_value(value).ok());
    let versions = match fields.shift_remove("versions") {
        Some(Value::Object(versions)) => {
            versions.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
        }
        _ => BTreeMap::new(),
    };
    Ok(Shared {
        schema,
        at: take_text(&mut fields, "at"),
        language: take_text(&mut fields, "language"),
        country: take_text(&mut fields, "country"),
        survey,
        detection,
        journey,
        versions,
        other: fields,
    })
}

fn take_text(fields: &mut Map<String, Value>, name: &str) -> Option<String> {
    match fields.shift_remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// Whether the number of a schema is above the one that this program writes. What is no number is later too.
fn later(number: &str, known: &str, family: &str) -> bool {
    let known = known.strip_prefix(family).and_then(|number| number.parse::<u64>().ok()).unwrap_or(1);
    number.parse::<u64>().map_or(true, |number| number > known)
}

/// One survey, or several of one machine.
fn surveys(value: Option<Value>) -> Result<Vec<Survey>, SharedError> {
    let each = match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(each)) => each,
        Some(one) => vec![one],
    };
    let survey = |value: Value| {
        let schema = value.get("schema").and_then(Value::as_str).unwrap_or_default();
        if let Some(number) = schema.strip_prefix(SURVEY_FAMILY)
            && later(number, crate::survey::SCHEMA, SURVEY_FAMILY)
        {
            return Err(SharedError::Newer { found: schema.to_owned() });
        }
        serde_json::from_value(value).map_err(|error| SharedError::Damaged { detail: error.to_string() })
    };
    each.into_iter().map(survey).collect()
}

/// What a file for support staff is made of.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    /// The moment for which it is written.
    pub at: Timestamp,
    /// BCP 47 tag of the language in which the person reads.
    pub language: &'a str,
    /// What was seen.
    pub surveys: &'a [Survey],
    /// Names of people and computers that are known from elsewhere; what bears one of them is taken out.
    pub names: Vec<String>,
    /// Where the person stands, with the look of this run in it.
    pub journey: &'a Journey,
    /// Versions of the program and days of its data files, by name.
    pub versions: BTreeMap<String, String>,
}

/// The file as it may be given to somebody: without names, addresses, keys and the person's own paths.
///
/// The products' data say which words tell a machine and stay.
#[must_use]
pub fn shared(parts: &Parts<'_>, products: &Products) -> Shared {
    let redactor = Redactor::of(parts.surveys, products).with_texts(parts.journey.own_texts()).with_names(&parts.names);
    let language = parts.language;
    let plain = language.len() <= 35 && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    Shared {
        language: plain.then(|| language.to_owned()),
        survey: parts.surveys.iter().map(|survey| redactor.survey(survey)).collect(),
        detection: parts
            .journey
            .case()
            .map_or(Value::Null, |case| detection_json(&redactor.detection(&case.detection), case.situation, parts.at)),
        journey: Some(parts.journey.for_support(&redactor)),
        ..in_full(parts)
    }
}

/// The file with everything in it, for whom asked for that.
#[must_use]
pub fn in_full(parts: &Parts<'_>) -> Shared {
    let country = parts.journey.country();
    Shared {
        schema: SCHEMA.to_owned(),
        at: Some(parts.at.to_string()),
        language: Some(parts.language.to_owned()),
        country: is_country(country).then(|| country.to_owned()),
        survey: parts.surveys.to_vec(),
        detection: parts.journey.case().map_or(Value::Null, |case| detection_json(&case.detection, case.situation, parts.at)),
        journey: Some(parts.journey.for_support_in_full()),
        versions: parts.versions.clone(),
        other: Map::new(),
    }
}
