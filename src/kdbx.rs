//! Records to an encrypted `KeePass` database (KDBX 4.1).
//!
//! It is the way to keep passwords that no program has to be trusted with in readable form: `KeePassXC`, `KeePass`,
//! Strongbox and others open it. The library needs a clock and randomness, so this is not part of the core.
//!
//! Two traps, both found by opening the files with another program: the library's own key derivation is Argon2d with
//! one mebibyte, which is far too little; and a character that XML forbids, in a value that is not protected, makes the
//! file unreadable for everybody but the library itself.

use std::collections::BTreeSet;
use std::io::Write;

use keepass::config::{CompressionConfig, DatabaseConfig, InnerCipherConfig, KdfConfig, OuterCipherConfig};
use keepass::db::{MemoryProtection, Value, fields};
use keepass::{Database, DatabaseKey};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::passwords::{Entry, Import, Ledger, Outcome, Section, What, WriteOptions};
use zeroize::Zeroize;

/// Memory of the key derivation in bytes: what `KeePassXC` gives new databases.
const ARGON2_MEMORY_BYTES: u64 = 64 * 1024 * 1024;
/// Rounds of the key derivation: with the memory above about half a second on a computer of 2020.
const ARGON2_ITERATIONS: u64 = 10;
/// Lanes of the key derivation.
const ARGON2_PARALLELISM: u32 = 2;

/// Further addresses of an entry stand in fields of this name, and with `_1`, `_2` behind it: the custom of
/// `KeePassXC`'s and `Keepass2Android`'s browser integration.
const FURTHER_URL: &str = "KP2A_URL";

/// Why a database could not be written. No secret is in it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KdbxError {
    /// A database with an empty password would be no safer than a text file.
    #[error("the password is empty")]
    EmptyPassword,
    /// The destination could not be written to.
    #[error("the database could not be written: {0}")]
    Write(std::io::Error),
    /// The library could not encrypt, for example for want of memory or randomness.
    #[error("the database could not be encrypted")]
    Encryption,
}

impl KdbxError {
    /// One sentence that says what happened.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::EmptyPassword => message!("kdbx-empty-password"),
            Self::Write(_) => message!("kdbx-write"),
            Self::Encryption => message!("kdbx-encryption"),
        }
    }

    /// One sentence that says what to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::EmptyPassword => message!("kdbx-empty-password-do"),
            Self::Write(_) => message!("kdbx-write-do"),
            Self::Encryption => message!("kdbx-encryption-do"),
        }
    }
}

/// Writes a database that opens with `password`: a group for each section that has entries, titles as "name – login
/// name", what stood under labels of its own in protected fields.
///
/// Characters that the format can't hold are replaced in titles, addresses and notes, and counted as changes; user
/// names, passwords and further fields keep them, but for NUL, at which other programs would cut the value off.
pub fn write(import: &Import, password: &str, options: &WriteOptions, destination: &mut dyn Write) -> Result<Outcome, KdbxError> {
    if password.is_empty() {
        return Err(KdbxError::EmptyPassword);
    }
    let mut ledger = Ledger::new(import, options.leave_out_identical);
    let mut database = Database::with_config(config());
    let result = fill(&mut database, import, options, &mut ledger)
        .and_then(|()| {
            let mut output = Destination { inner: destination, error: None };
            let saved = database.save(&mut output, DatabaseKey::new().with_password(password));
            match (saved, output.error.take()) {
                (Ok(()), _) => Ok(()),
                (Err(_), Some(error)) => Err(KdbxError::Write(error)),
                (Err(_), None) => Err(KdbxError::Encryption),
            }
        })
        .map(|()| ledger.finish());
    // The library overwrites protected values alone when it drops them.
    database.foreach_entry_mut(|mut entry| {
        for value in entry.fields.values_mut() {
            if let Value::Unprotected(text) = value {
                text.zeroize();
            }
        }
    });
    result
}

fn config() -> DatabaseConfig {
    let mut config = DatabaseConfig::default();
    config.outer_cipher_config = OuterCipherConfig::AES256;
    config.inner_cipher_config = InnerCipherConfig::ChaCha20;
    config.compression_config = CompressionConfig::GZip;
    // The version's type belongs to a library of the library; its default has the one that is wanted (1.3).
    if let KdfConfig::Argon2 { version, .. } | KdfConfig::Argon2id { version, .. } = config.kdf_config {
        config.kdf_config = KdfConfig::Argon2id {
            iterations: ARGON2_ITERATIONS,
            memory: ARGON2_MEMORY_BYTES,
            parallelism: ARGON2_PARALLELISM,
            version,
        };
    }
    config
}

fn fill(database: &mut Database, import: &Import, options: &WriteOptions, ledger: &mut Ledger) -> Result<(), KdbxError> {
    let names = &options.names;
    let (root_name, _) = allowed(&names.root);
    database.meta.generator = Some("Safe Passage".to_owned());
    database.meta.database_name = Some(root_name.clone());
    database.meta.memory_protection = Some(MemoryProtection::default());
    database.meta.recyclebin_enabled = Some(true);
    database.root_mut().name = root_name;
    let mut groups = [None; 4];
    for section in Section::ALL {
        if import.records.iter().any(|record| record.section == section) {
            let mut root = database.root_mut();
            let mut group = root.add_group();
            group.name = allowed(&names.sections[section.index()]).0;
            groups[section.index()] = Some(group.id());
        }
    }
    for (index, record) in import.records.iter().enumerate() {
        if ledger.leaves_out(index, record) {
            continue;
        }
        let mut entry = Entry::of(record, names);
        let group = groups[record.section.index()].ok_or(KdbxError::Encryption)?;
        let mut group = database.group_mut(group).ok_or(KdbxError::Encryption)?;
        add_entry(&mut group.add_entry(), &mut entry);
        ledger.converted(record, &entry.whats);
    }
    Ok(())
}

fn add_entry(target: &mut keepass::db::Entry, entry: &mut Entry<'_>) {
    let mut replaced = false;
    let mut visible = |target: &mut keepass::db::Entry, key: &str, text: &str| {
        let (text, changed) = allowed(text);
        replaced |= changed;
        target.set_unprotected(key, text);
    };
    visible(target, fields::TITLE, entry.title.as_str());
    visible(target, fields::URL, entry.url());
    visible(target, fields::NOTES, entry.notes.as_str());
    for (index, url) in entry.urls.iter().skip(1).enumerate() {
        let key = if index == 0 { FURTHER_URL.to_owned() } else { format!("{FURTHER_URL}_{index}") };
        visible(target, &key, url.as_str());
    }
    let mut secret = |target: &mut keepass::db::Entry, key: &str, text: &str| {
        replaced |= text.contains('\0');
        target.set_protected(key, text.replace('\0', "\u{fffd}"));
    };
    // A login has to be exact: one that the format can't hold in readable form is protected like a password.
    if allowed(entry.username).1 {
        secret(target, fields::USERNAME, entry.username);
    } else {
        target.set_unprotected(fields::USERNAME, entry.username);
    }
    secret(target, fields::PASSWORD, entry.password);
    let mut taken: BTreeSet<String> = fields::KNOWN_FIELDS.iter().map(|key| key.to_lowercase()).collect();
    taken.insert(fields::OTP.to_owned());
    taken.extend(target.fields.keys().map(|key| key.to_lowercase()));
    for (label, value) in &entry.fields {
        let (label, changed) = allowed(label);
        replaced |= changed || value.contains('\0');
        let key = (1..=taken.len() + 1)
            .map(|number| if number == 1 { label.clone() } else { format!("{label} ({number})") })
            .find(|key| !taken.contains(&key.to_lowercase()))
            .unwrap_or_default();
        taken.insert(key.to_lowercase());
        target.set_protected(key, value.replace('\0', "\u{fffd}"));
    }
    if replaced {
        entry.did(What::CharactersReplaced);
    }
}

/// A text with the characters alone that XML 1.0 allows (section 2.2), and whether that changed it. Vertical tabs and
/// form feeds, which word processors write for line breaks, become line feeds; a carriage return, which XML's readers
/// turn into a line feed, does so at once; everything else becomes U+FFFD.
fn allowed(text: &str) -> (String, bool) {
    let is_allowed = |character: char| match character {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => character >= ' ',
    };
    if text.chars().all(is_allowed) {
        return (text.to_owned(), false);
    }
    let mut out = String::with_capacity(text.len() * 3);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{b}' | '\u{c}' => out.push('\n'),
            _ if is_allowed(character) => out.push(character),
            _ => out.push('\u{fffd}'),
        }
    }
    (out, true)
}

/// Keeps the error of the destination, which the library's own error would hide.
struct Destination<'a> {
    inner: &'a mut dyn Write,
    error: Option<std::io::Error>,
}

impl Write for Destination<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.inner.write(bytes).inspect_err(|error| self.error = Some(error.kind().into()))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}
