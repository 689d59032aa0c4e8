//! Reading what people have: the text export, the table that Kaspersky Password Manager imports, and telling what a
//! file is when it is neither.

mod decode;
mod kpm_csv;
mod kpm_text;
mod labels;

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::duplicates;
use super::records::{Format, Import};
use crate::message;
use crate::message::Message;

pub use labels::{Labels, english_label};

/// Why a file could not be read as an export. Nothing of its content is in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not text, and of no kind that is known by its first bytes. [`ReadError::of_file_named`] tells Kaspersky's own
    /// kinds among them by their endings.
    #[error("the file is not text")]
    NotText,
    /// A vault or a backup of Kaspersky Password Manager 9 and later (`.edb`), encrypted.
    #[error("the file is a backup of Kaspersky Password Manager")]
    PasswordManagerBackup,
    /// A backup of Kaspersky Password Manager 8 and before (`.pdb`, `.pdb-crypto`, `.spdb`, `.pws`), encrypted.
    #[error("the file is a backup of an old Kaspersky Password Manager")]
    OldPasswordManagerBackup,
    /// All settings of a Kaspersky program in one file (`.cfg`), which only Kaspersky's programs read.
    #[error("the file holds the settings of a Kaspersky program")]
    SettingsSnapshot,
    /// A policy or a profile of Kaspersky Security Center (`.klp`, `.klprof`).
    #[error("the file is a policy of Kaspersky Security Center")]
    Policy,
    /// A list of exclusions or of trusted programs: lines of values with semicolons between them, each beginning with
    /// 0 or 1.
    #[error("the file is a list of exclusions or of trusted programs")]
    SettingsList,
    /// A `KeePass` database, 1.x or 2.x.
    #[error("the file is a KeePass database")]
    KeePassDatabase,
    /// A picture, a document, an archive or a program.
    #[error("the file is of another kind")]
    OtherKind,
    /// The XML that Kaspersky Password Manager 5 and Sticky Password write.
    #[error("the file is an XML export of an old version")]
    OldXmlExport,
    /// A page for a browser.
    #[error("the file is a web page")]
    WebPage,
    /// JSON, as other password managers write it.
    #[error("the file is JSON")]
    Json,
    /// A table (CSV) with another heading.
    #[error("the file is a table of another program")]
    OtherTable,
    /// Text in an encoding that is none of Unicode's, or damaged. A person may choose a code page.
    #[error("the text could not be decoded, line {line}")]
    UnknownEncoding {
        /// The line with the first byte that does not fit, from 1.
        line: usize,
    },
    /// The code page that was asked for does not exist.
    #[error("no such code page")]
    NoSuchCodePage,
    /// The shape of an export, with other words. [`read_with`] reads it with the proposal after a person has agreed.
    #[error("the file looks like an export in another language")]
    LooksLikeExportInAnotherLanguage(Box<Labels>),
    /// Text, but nothing in it that an export has.
    #[error("the text is no export")]
    NotAnExport,
}

impl ReadError {
    /// The same, with what the ending of the file's name tells. `name` is the name or the whole path.
    ///
    /// The bytes come first: an export stays one under any name, and a kind that the bytes show is not called another.
    /// Kaspersky's own encrypted kinds have no first bytes of their own to be known by, so their endings are all there
    /// is (support.kaspersky.com, help of Kaspersky Password Manager 8.5 and 8.6, "Creating a backup copy": PDB and
    /// PDB-CRYPTO, imports of PWS, SPDB and PDB; 9 and later: EDB).
    #[must_use]
    pub fn of_file_named(self, name: &str) -> Self {
        let nothing_known = matches!(self, Self::NotText | Self::UnknownEncoding { .. } | Self::NotAnExport);
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "edb" if nothing_known => Self::PasswordManagerBackup,
            "pdb" | "pdb-crypto" | "spdb" | "pws" if nothing_known => Self::OldPasswordManagerBackup,
            // Many programs have readable files of this ending; Kaspersky's is none.
            "cfg" if nothing_known && self != Self::NotAnExport => Self::SettingsSnapshot,
            "klp" | "klprof" if self != Self::Empty => Self::Policy,
            _ => self,
        }
    }

    /// One sentence that says what the file is.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => message!("passwords-read-empty"),
            Self::NotText => message!("passwords-read-not-text"),
            Self::PasswordManagerBackup => message!("passwords-read-backup"),
            Self::OldPasswordManagerBackup => message!("passwords-read-old-backup"),
            Self::SettingsSnapshot => message!("passwords-read-settings-snapshot"),
            Self::Policy => message!("passwords-read-policy"),
            Self::SettingsList => message!("passwords-read-settings-list"),
            Self::KeePassDatabase => message!("passwords-read-keepass-database"),
            Self::OtherKind => message!("passwords-read-other-kind"),
            Self::OldXmlExport => message!("passwords-read-old-xml"),
            Self::WebPage => message!("passwords-read-web-page"),
            Self::Json => message!("passwords-read-json"),
            Self::OtherTable => message!("passwords-read-other-table"),
            Self::UnknownEncoding { line } => message!("passwords-read-unknown-encoding", line = *line),
            Self::NoSuchCodePage => message!("passwords-read-no-such-code-page"),
            Self::LooksLikeExportInAnotherLanguage(_) => message!("passwords-read-other-language"),
            Self::NotAnExport => message!("passwords-read-not-an-export"),
        }
    }

    /// One sentence that says what to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::Empty => message!("passwords-read-empty-do"),
            Self::NotText => message!("passwords-read-not-text-do"),
            Self::PasswordManagerBackup => message!("passwords-read-backup-do"),
            Self::OldPasswordManagerBackup => message!("passwords-read-old-backup-do"),
            Self::SettingsSnapshot => message!("passwords-read-settings-snapshot-do"),
            Self::Policy => message!("passwords-read-policy-do"),
            Self::SettingsList => message!("passwords-read-settings-list-do"),
            Self::KeePassDatabase => message!("passwords-read-keepass-database-do"),
            Self::OtherKind => message!("passwords-read-other-kind-do"),
            Self::OldXmlExport => message!("passwords-read-old-xml-do"),
            Self::WebPage => message!("passwords-read-web-page-do"),
            Self::Json => message!("passwords-read-json-do"),
            Self::OtherTable => message!("passwords-read-other-table-do"),
            Self::UnknownEncoding { .. } => message!("passwords-read-unknown-encoding-do"),
            Self::NoSuchCodePage => message!("passwords-read-no-such-code-page-do"),
            Self::LooksLikeExportInAnotherLanguage(_) => message!("passwords-read-other-language-do"),
            Self::NotAnExport => message!("passwords-read-not-an-export-do"),
        }
    }
}

/// Code pages to offer for a text that is in no encoding of Unicode: those that Windows and DOS use where Kaspersky's
/// programs were sold, by their labels in the WHATWG Encoding Standard.
pub const CODE_PAGES: [&str; 16] = [
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "ibm866",
    "koi8-r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-kr",
];

/// What a person has chosen for a file that can't be read without.
#[derive(Clone, Default)]
pub struct ReadOptions {
    /// Code page by its label in the WHATWG Encoding Standard ("windows-1251"), instead of finding the encoding out.
    pub code_page: Option<String>,
    /// Headings and labels instead of the English ones.
    pub labels: Option<Labels>,
}

impl fmt::Debug for ReadOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ReadOptions").field("code_page", &self.code_page).finish_non_exhaustive()
    }
}

/// Reads a file's bytes as an export. What the file is, is told by its content; its name plays no part.
pub fn read(bytes: &[u8]) -> Result<Import, ReadError> {
    read_with(bytes, &ReadOptions::default())
}

/// As [`read`], with what a person has chosen.
pub fn read_with(bytes: &[u8], options: &ReadOptions) -> Result<Import, ReadError> {
    read_owned(Zeroizing::new(bytes.to_vec()), options)
}

/// As [`read_with`], for bytes that nobody else needs: the records are pieces of that very buffer, so that a large export
/// is in memory once.
pub fn read_owned(bytes: Zeroizing<Vec<u8>>, options: &ReadOptions) -> Result<Import, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(error) = known_binary(&bytes) {
        return Err(error);
    }
    let decoded = decode::decode(bytes, options.code_page.as_deref())?;
    let text = Arc::new(decoded.text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let (format, records, mut remarks, strays) = if options.labels.is_none() && kpm_csv::has_heading(&text) {
        let (records, remarks) = kpm_csv::parse(&text);
        (Format::KpmCsv, records, remarks, Vec::new())
    } else {
        let english = Labels::english();
        let parsed = kpm_text::parse(&text, options.labels.as_ref().unwrap_or(&english));
        if !parsed.is_export {
            return Err(what_text_is(&text));
        }
        (Format::KpmText, parsed.records, parsed.remarks, parsed.strays)
    };
    remarks.extend(duplicates::same_login_other_password(&records));
    Ok(Import { format, encoding: decoded.encoding, records, remarks, strays })
}

/// Kinds that are told by their first bytes.
fn known_binary(bytes: &[u8]) -> Option<ReadError> {
    const KINDS: [&[u8]; 11] = [
        b"PK\x03\x04",                       // ZIP, and the documents that are ZIP inside
        b"%PDF",                             // PDF
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", // documents of old Office programs
        b"{\\rtf",                           // RTF
        b"\x1F\x8B",                         // gzip
        b"7z\xBC\xAF\x27\x1C",               // 7-Zip
        b"Rar!",                             // RAR
        b"\x89PNG",                          // PNG
        b"\xFF\xD8\xFF",                     // JPEG
        b"SQLite format 3\0",                // SQLite
        b"\x7FELF",                          // program on Linux
    ];
    if bytes.starts_with(&[0x03, 0xD9, 0xA2, 0x9A]) {
        return Some(ReadError::KeePassDatabase);
    }
    // Extensible Storage Engine (mail and search indexes of Windows, `.edb` too) and what compilers write for debuggers
    // (`.pdb` too): not Kaspersky's.
    let namesake = bytes.get(4..8) == Some(&[0xEF, 0xCD, 0xAB, 0x89]) || bytes.starts_with(b"Microsoft C/C++ ");
    let program = bytes.starts_with(b"MZ") && bytes.iter().take(256).any(|byte| *byte == 0);
    (program || namesake || KINDS.iter().any(|kind| bytes.starts_with(kind))).then_some(ReadError::OtherKind)
}

/// What a text without anything of an export is.
fn what_text_is(text: &str) -> ReadError {
    let start = text.trim_start();
    let head = Zeroizing::new(start[..start.floor_char_boundary(2048)].to_ascii_lowercase());
    let controls = start.chars().take(4096).filter(|one| one.is_control() && !matches!(one, '\n' | '\t' | '\u{c}')).count();
    if controls > 8 {
        return ReadError::NotText;
    }
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return ReadError::WebPage;
    }
    if head.starts_with('<') {
        let old = head.contains("<database") && (head.contains("<root") || head.contains("loginlinks"));
        return if old { ReadError::OldXmlExport } else { ReadError::OtherKind };
    }
    if head.starts_with('{') || head.starts_with('[') && serde_json::from_str::<serde::de::IgnoredAny>(start).is_ok() {
        return ReadError::Json;
    }
    if let Some(proposal) = labels::propose(text) {
        return ReadError::LooksLikeExportInAnotherLanguage(Box::new(proposal));
    }
    if is_settings_list(start) {
        return ReadError::SettingsList;
    }
    if is_table_heading(start.lines().next().unwrap_or_default()) {
        return ReadError::OtherTable;
    }
    ReadError::NotAnExport
}

/// Whether every line is a row of the lists that Kaspersky's consumer programs export: `1;D:\\Work\\;*;…`.
fn is_settings_list(text: &str) -> bool {
    let mut rows = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    rows.peek().is_some() && rows.all(|line| (line.starts_with("0;") || line.starts_with("1;")) && line.matches(';').count() >= 2)
}

/// Whether a line is the heading of a table of accounts: at least two cells, one of them named after a password.
fn is_table_heading(line: &str) -> bool {
    let line = Zeroizing::new(line.to_ascii_lowercase());
    let cells: Vec<&str> = line.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"')).collect();
    cells.len() >= 2 && cells.iter().any(|cell| matches!(*cell, "password" | "login_password" | "pass" | "passwd" | "pwd"))
}

/// Lines as one text again, in a buffer that is overwritten when it is dropped.
fn join_lines(lines: &[&str]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(lines.iter().map(|line| line.len() + 1).sum()));
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(line);
    }
    text
}
