//! What was read, value by value, in the order of the file: for other programs, and to compare.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

use super::super::outcome::Ledger;
use super::super::records::{Field, Import, Record};

pub(super) fn write(import: &Import, ledger: &mut Ledger) -> Vec<Zeroizing<Vec<u8>>> {
    let mut kept = Vec::with_capacity(import.records.len());
    for (index, record) in import.records.iter().enumerate() {
        if !ledger.leaves_out(index, record) {
            ledger.converted(record, &[]);
            kept.push(record);
        }
    }
    vec![super::json_bytes(&Records(kept))]
}

struct Records<'a>(Vec<&'a Record>);

#[derive(Serialize)]
struct Values<'a> {
    section: &'static str,
    name: Option<&'a str>,
    url: Option<&'a str>,
    login_name: Option<&'a str>,
    login: Option<&'a str>,
    password: Option<&'a str>,
    text: Option<&'a str>,
    /// Only where there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<LabelAndValue<'a>>,
}

#[derive(Serialize)]
struct LabelAndValue<'a> {
    label: &'a str,
    value: &'a str,
}

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for record in &self.0 {
            list.serialize_element(&Values {
                section: record.section.name(),
                name: record.get(Field::Name),
                url: record.get(Field::Url),
                login_name: record.get(Field::LoginName),
                login: record.get(Field::Login),
                password: record.get(Field::Password),
                text: record.get(Field::Text),
                fields: record
                    .custom
                    .iter()
                    .map(|field| LabelAndValue { label: field.label.as_str(), value: field.value.as_str() })
                    .collect(),
            })?;
        }
        list.end()
    }
}
