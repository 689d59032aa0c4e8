//! One record as a password manager sees it: title, addresses, user name, password, notes, fields.
//!
//! The same for every target; what a target can't hold is dealt with by its writer.

use super::address;
use super::readers::english_label;
use super::records::{Field, Record, Secret, Section};
use super::remarks::What;
use crate::message;
use crate::message::Message;

/// Words that stand in the files that are written, as the person's language has them.
#[derive(Debug, Clone)]
pub struct Names {
    /// Name of the folder or group that takes everything, and of the database.
    pub root: String,
    /// Names of the folders or groups of the sections, in the order of [`Section::ALL`].
    pub sections: [String; 4],
    /// Title of an entry that has neither name nor address nor login.
    pub untitled: String,
}

impl Names {
    /// The words for [`Names::root`].
    #[must_use]
    pub fn root_message() -> Message {
        message!("passwords-folder-root")
    }

    /// The words for [`Names::untitled`].
    #[must_use]
    pub fn untitled_message() -> Message {
        message!("passwords-untitled")
    }

    /// The folder of a section, below the folder that takes everything.
    #[must_use]
    pub fn folder(&self, section: Section) -> String {
        format!("{}/{}", self.root, self.sections[section.index()])
    }
}

/// A record on its way to a target.
#[derive(Clone)]
pub struct Entry<'a> {
    /// The record.
    pub record: &'a Record,
    /// Name of the website, application, account or note, with the login's name behind it where it has one.
    pub title: Secret,
    /// Addresses, each with a scheme. Empty where the record has none or has something that is no address.
    pub urls: Vec<Secret>,
    /// The user name.
    pub username: &'a str,
    /// The password.
    pub password: &'a str,
    /// The comment or the note's text, with what has no other place behind it.
    pub notes: Secret,
    /// What stood under labels of its own: label and value.
    pub fields: Vec<(&'a str, &'a str)>,
    /// Nothing but text: a note, or an entry with neither login nor password nor address.
    pub is_note: bool,
    /// What was done to it.
    pub whats: Vec<What>,
}

impl<'a> Entry<'a> {
    /// The entry of a record. The title is "Name – Login name"; text that is no address goes into the notes.
    #[must_use]
    pub fn of(record: &'a Record, names: &Names) -> Self {
        let url = record.text_of(Field::Url);
        let addresses = address::parse_all(url);
        let urls = addresses
            .iter()
            .map(|address| {
                let mut text = String::with_capacity(address.full_length());
                address.write(&mut text);
                Secret::from(text)
            })
            .collect();
        let username = record.text_of(Field::Login);
        let password = record.text_of(Field::Password);
        let mut entry = Self {
            record,
            title: title(record, names),
            urls,
            username,
            password,
            notes: record.text.clone().unwrap_or_default(),
            fields: Vec::new(),
            is_note: record.section == Section::Notes || username.is_empty() && password.is_empty() && url.trim().is_empty(),
            whats: Vec::new(),
        };
        if addresses.is_empty() && !url.trim().is_empty() {
            entry.add_note(english_label(record.section, Field::Url), url);
            entry.did(What::UrlNotAUrl);
        }
        for field in &record.custom {
            if field.label.is_empty() {
                entry.add_note("", field.value.as_str());
                entry.did(What::FieldsInText);
            } else {
                entry.fields.push((field.label.as_str(), field.value.as_str()));
            }
        }
        entry
    }

    /// Notes down what was done to the entry.
    pub fn did(&mut self, what: What) {
        if !self.whats.contains(&what) {
            self.whats.push(what);
        }
    }

    /// Adds "label: value" below the notes, with a blank line between the person's text and what is added.
    pub fn add_note(&mut self, label: &str, value: &str) {
        let colon = if label.is_empty() { "" } else { ": " };
        let before = self.notes.as_str();
        let between = match before {
            "" => "",
            _ if before == self.record.text_of(Field::Text) => "\n\n",
            _ => "\n",
        };
        self.notes = Secret::of_parts(&[before, between, label, colon, value]);
    }

    /// For targets without fields of one's own: puts them into the notes.
    pub fn fields_into_notes(&mut self) {
        for (label, value) in std::mem::take(&mut self.fields) {
            self.add_note(label, value);
            self.did(What::FieldsInText);
        }
    }

    /// For targets with room for one address: puts the others into the notes.
    pub fn further_urls_into_notes(&mut self) {
        if self.urls.len() > 1 {
            for url in self.urls.split_off(1) {
                self.add_note(english_label(self.record.section, Field::Url), url.as_str());
            }
            self.did(What::SeveralUrls);
        }
    }

    /// For targets without notes of their own: an entry with nothing but text stays an entry.
    pub fn note_becomes_entry(&mut self) {
        if self.is_note {
            self.did(What::NoteBecomesEntry);
        }
    }

    /// The first address, or nothing.
    #[must_use]
    pub fn url(&self) -> &str {
        self.urls.first().map_or("", Secret::as_str)
    }
}

fn title(record: &Record, names: &Names) -> Secret {
    let name = record.text_of(Field::Name);
    let login_name = record.text_of(Field::LoginName);
    match (name.trim().is_empty(), login_name.trim().is_empty()) {
        (false, true) => record.name.clone().unwrap_or_default(),
        (false, false) => Secret::of_parts(&[name, " – ", login_name]),
        (true, false) => record.login_name.clone().unwrap_or_default(),
        (true, true) => match address::host(record.text_of(Field::Url)) {
            Some(host) => Secret::from(host),
            None if !record.text_of(Field::Login).trim().is_empty() => record.login.clone().unwrap_or_default(),
            None => Secret::new(&names.untitled),
        },
    }
}
