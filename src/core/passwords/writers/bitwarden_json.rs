//! Bitwarden's own JSON, unencrypted: the fullest way into Bitwarden.

use std::io::{self, Write as _};

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::super::entry::{Entry, Names};
use super::super::outcome::Ledger;
use super::super::records::{Import, Section};
use super::bitwarden::{self, Item};
use super::output::Output;

const LOGIN: u8 = 1;
const NOTE: u8 = 2;
const HIDDEN_FIELD: u8 = 1;

/// Writes item after item, so that the vault is never in memory a second time.
pub(super) fn write(import: &Import, names: &Names, ledger: &mut Ledger, out: &mut Output<'_>) -> io::Result<()> {
    out.begin()?;
    let folders: Vec<Folder> = Section::ALL
        .into_iter()
        .filter(|section| import.records.iter().any(|record| record.section == *section))
        .map(|section| Folder { id: folder_id(section), name: names.folder(section) })
        .collect();
    out.write_all(b"{\"encrypted\":false,\"folders\":")?;
    serde_json::to_writer(&mut *out, &folders)?;
    out.write_all(b",\"items\":[")?;
    let mut first = true;
    for (index, record) in import.records.iter().enumerate() {
        if ledger.leaves_out(index, record) {
            continue;
        }
        let mut entry = Entry::of(record, names);
        for item in bitwarden::items(&mut entry, names) {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut *out, &One { section: record.section, item: &item })?;
        }
        ledger.converted(record, &entry.whats);
    }
    out.write_all(b"\n]}\n")
}

#[derive(Serialize)]
struct Folder {
    id: &'static str,
    name: String,
}

/// Folders are referred to by an id within the file; Bitwarden gives them new ones.
const fn folder_id(section: Section) -> &'static str {
    match section {
        Section::Websites => "00000000-0000-4000-8000-000000000001",
        Section::Applications => "00000000-0000-4000-8000-000000000002",
        Section::OtherAccounts => "00000000-0000-4000-8000-000000000003",
        Section::Notes => "00000000-0000-4000-8000-000000000004",
    }
}

struct One<'a> {
    section: Section,
    item: &'a Item<'a>,
}

#[derive(Serialize)]
struct CustomField<'a> {
    name: &'a str,
    value: &'a str,
    #[serde(rename = "type")]
    kind: u8,
}

#[derive(Serialize)]
struct Uri<'a> {
    #[serde(rename = "match")]
    matching: Option<u8>,
    uri: &'a str,
}

#[derive(Serialize)]
struct Login<'a> {
    uris: Vec<Uri<'a>>,
    username: Option<&'a str>,
    password: Option<&'a str>,
    totp: Option<&'a str>,
}

#[derive(Serialize)]
struct SecureNote {
    #[serde(rename = "type")]
    kind: u8,
}

impl Serialize for One<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let item = self.item;
        let some = |text: &str| -> bool { !text.is_empty() };
        let fields: Vec<CustomField<'_>> =
            item.fields.iter().map(|(name, value)| CustomField { name, value, kind: HIDDEN_FIELD }).collect();
        let mut out = serializer.serialize_struct("Item", 10)?;
        out.serialize_field("organizationId", &None::<&str>)?;
        out.serialize_field("collectionIds", &None::<&str>)?;
        out.serialize_field("folderId", folder_id(self.section))?;
        out.serialize_field("type", if item.is_login { &LOGIN } else { &NOTE })?;
        out.serialize_field("reprompt", &0_u8)?;
        out.serialize_field("name", item.title.as_str())?;
        out.serialize_field("notes", &Some(item.notes.as_str()).filter(|text| some(text)))?;
        out.serialize_field("favorite", &false)?;
        out.serialize_field("fields", &fields)?;
        if item.is_login {
            let login = Login {
                uris: item.urls.iter().map(|url| Uri { matching: None, uri: url.as_str() }).collect(),
                username: Some(item.username).filter(|text| some(text)),
                password: Some(item.password).filter(|text| some(text)),
                totp: None,
            };
            out.serialize_field("login", &login)?;
        } else {
            out.serialize_field("secureNote", &SecureNote { kind: 0 })?;
        }
        out.end()
    }
}
