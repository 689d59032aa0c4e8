//! Entries that are there twice: found and counted, never dropped unasked.

use std::collections::BTreeMap;

use super::address;
use super::records::{Field, Record, Secret, Section};
use super::remarks::{Remark, What};

/// An entry that an earlier one already has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicate {
    /// Index of the earlier entry in the list of records.
    pub first: usize,
    /// Index of the later one.
    pub again: usize,
    /// Whether all other fields are the same too, so that nothing is lost without the later one.
    pub identical: bool,
}

/// What two entries must share: section, host with its subdomain (`true`) or name where there is no host, and login.
type Place<'a> = (Section, bool, Secret, &'a str);

/// For notes, which have neither login nor password, the text takes their part: two notes that happen to have the same
/// name are two notes.
fn key(record: &Record) -> (Place<'_>, &str) {
    let host = address::host(record.text_of(Field::Url));
    let has_host = host.is_some();
    let place = host.map_or_else(|| Secret::new(record.text_of(Field::Name)), Secret::from);
    let secret = if record.section == Section::Notes { Field::Text } else { Field::Password };
    ((record.section, has_host, place, record.text_of(Field::Login)), record.text_of(secret))
}

/// Everything that an entry holds.
type Whole<'a> = (Section, Vec<Option<&'a str>>, Vec<(&'a str, &'a str)>);

fn whole(record: &Record) -> Whole<'_> {
    let fields = [Field::Name, Field::Url, Field::LoginName, Field::Login, Field::Password, Field::Text];
    let custom = record.custom.iter().map(|field| (field.label.as_str(), field.value.as_str())).collect();
    (record.section, fields.iter().map(|field| record.get(*field)).collect(), custom)
}

/// All entries that repeat an earlier one: same section, same host with subdomain (or name where there is no host),
/// same login, same password.
#[must_use]
pub fn duplicates(records: &[Record]) -> Vec<Duplicate> {
    let mut by_key = BTreeMap::new();
    let mut by_whole = BTreeMap::new();
    let mut found = Vec::new();
    for (again, record) in records.iter().enumerate() {
        let first_like_it = *by_key.entry(key(record)).or_insert(again);
        let first_identical = *by_whole.entry(whole(record)).or_insert(again);
        if first_like_it != again {
            let identical = first_identical != again;
            found.push(Duplicate { first: if identical { first_identical } else { first_like_it }, again, identical });
        }
    }
    found
}

/// Remarks on entries with the site and login of an earlier one and another password. One of the two passwords is out
/// of date, and only the person knows which.
pub(super) fn same_login_other_password(records: &[Record]) -> Vec<Remark> {
    let mut seen: BTreeMap<Place<'_>, &str> = BTreeMap::new();
    let mut remarks = Vec::new();
    for record in records.iter().filter(|record| !record.text_of(Field::Login).is_empty()) {
        let (place, password) = key(record);
        let earlier = *seen.entry(place).or_insert(password);
        if earlier != password {
            remarks.push(Remark::about(record, What::SameLoginOtherPassword));
        }
    }
    remarks
}
