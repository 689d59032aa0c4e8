//! Entries that are there twice: found and counted, never dropped unasked.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::address::{self, Host};
use super::records::{Field, Record, Section};
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

/// What two entries must share: section, host with its subdomain, the name where there is no host, and login.
type Place<'a> = (Section, Option<Host<'a>>, &'a str, &'a str);

fn place(record: &Record) -> Place<'_> {
    let host = address::host_of(record.text_of(Field::Url));
    let name = if host.is_some() { "" } else { record.text_of(Field::Name) };
    (record.section, host, name, record.text_of(Field::Login))
}

/// For notes, which have neither login nor password, the text takes their part: two notes that happen to have the same
/// name are two notes.
fn secret(record: &Record) -> &str {
    record.text_of(if record.section == Section::Notes { Field::Text } else { Field::Password })
}

/// Whether two entries are the same in everything that they hold.
fn same_in_all(one: &Record, other: &Record) -> bool {
    Field::ALL.iter().all(|field| one.get(*field) == other.get(*field))
        && one.section == other.section
        && one.custom == other.custom
}

/// Entries that share a place, each group in the order of the file, the groups of more than one alone.
///
/// By a number of eight bytes for each entry and not by the places themselves: of a hundred thousand entries that would
/// be a second copy of half the vault.
fn by_place(records: &[Record]) -> Vec<Vec<usize>> {
    let mut order: Vec<(u64, u32)> = records
        .iter()
        .zip(0_u32..)
        .map(|(record, index)| {
            let mut hasher = DefaultHasher::new();
            place(record).hash(&mut hasher);
            (hasher.finish(), index)
        })
        .collect();
    order.sort_unstable();
    let mut groups = Vec::new();
    for run in order.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        // Nearly always one group: that two places have the same number is possible, and no more.
        let mut of_run: Vec<(Place<'_>, Vec<usize>)> = Vec::new();
        for (_, index) in run {
            let index = *index as usize;
            let here = place(&records[index]);
            match of_run.iter_mut().find(|(known, _)| *known == here) {
                Some((_, group)) => group.push(index),
                None => of_run.push((here, vec![index])),
            }
        }
        groups.extend(of_run.into_iter().map(|(_, group)| group).filter(|group| group.len() > 1));
    }
    groups
}

/// All entries that repeat an earlier one: same section, same host with subdomain (or name where there is no host),
/// same login, same password. In the order of the file.
#[must_use]
pub fn duplicates(records: &[Record]) -> Vec<Duplicate> {
    let mut found = Vec::new();
    for group in by_place(records) {
        let mut by_secret: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for again in group {
            let earlier = by_secret.entry(secret(&records[again])).or_default();
            if let Some(like_it) = earlier.first().copied() {
                let identical = earlier.iter().copied().find(|one| same_in_all(&records[*one], &records[again]));
                found.push(Duplicate { first: identical.unwrap_or(like_it), again, identical: identical.is_some() });
                // One of several that are the same in all stands for them.
                if identical.is_none() {
                    earlier.push(again);
                }
            } else {
                earlier.push(again);
            }
        }
    }
    found.sort_unstable_by_key(|duplicate| duplicate.again);
    found
}

/// Remarks on entries with the site and login of an earlier one and another password. One of the two passwords is out
/// of date, and only the person knows which.
pub(super) fn same_login_other_password(records: &[Record]) -> Vec<Remark> {
    let mut found: Vec<usize> = Vec::new();
    for group in by_place(records) {
        if records[group[0]].text_of(Field::Login).is_empty() {
            continue;
        }
        let first = secret(&records[group[0]]);
        found.extend(group[1..].iter().filter(|again| secret(&records[**again]) != first));
    }
    found.sort_unstable();
    found.into_iter().map(|index| Remark::about(&records[index], What::SameLoginOtherPassword)).collect()
}
