//! What was read out of an export: records, value by value, in the order of the file.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use zeroize::Zeroizing;

use super::remarks::Remark;

/// A piece of text from a person's vault.
///
/// Names and addresses are held in it as well as passwords: where somebody has an account is nobody else's business.
/// Neither `Debug` nor an error ever shows what is inside. The memory is overwritten when the last value that shares it is
/// dropped: the values of one file are pieces of the file's text, so that no second copy of it is made.
#[derive(Clone)]
pub struct Secret {
    whole: Arc<Zeroizing<String>>,
    start: u32,
    /// [`TO_THE_END`], or where the piece ends.
    end: u32,
}

/// Stands for the end of the text, which may be longer than a number of 32 bits can say.
const TO_THE_END: u32 = u32::MAX;

static EMPTY: LazyLock<Arc<Zeroizing<String>>> = LazyLock::new(Arc::default);

impl Secret {
    /// Copies `text` into memory that is overwritten when the value is dropped.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.is_empty() { Self::default() } else { Self::from(text.to_owned()) }
    }

    /// Several texts put together, in room that was measured beforehand, so that nothing grows and leaves copies behind.
    #[must_use]
    pub(crate) fn of_parts(parts: &[&str]) -> Self {
        let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
        for part in parts {
            text.push_str(part);
        }
        Self::from(text)
    }

    /// A piece of a text that is held already; a copy where `part` is no piece of it.
    #[must_use]
    pub(crate) fn within(whole: &Arc<Zeroizing<String>>, part: &str) -> Self {
        if part.is_empty() {
            return Self::default();
        }
        let start = (part.as_ptr() as usize).checked_sub(whole.as_ptr() as usize);
        let place = start.and_then(|start| {
            // The same letters at the same place: it is the piece, wherever it was taken from.
            let end = start.checked_add(part.len()).filter(|end| whole.get(start..*end) == Some(part))?;
            Some((u32::try_from(start).ok()?, u32::try_from(end).ok().filter(|end| *end != TO_THE_END)?))
        });
        match place {
            Some((start, end)) => Self { whole: Arc::clone(whole), start, end },
            None => Self::new(part),
        }
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = if self.end == TO_THE_END { self.whole.len() } else { self.end as usize };
        // The places were made from the text itself.
        self.whole.get(self.start as usize..end).unwrap_or_default()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self { whole: Arc::clone(&EMPTY), start: 0, end: TO_THE_END }
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Secret {}

impl PartialOrd for Secret {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Secret {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Secret {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self { whole: Arc::new(Zeroizing::new(text)), start: 0, end: TO_THE_END }
    }
}

/// The four sections that Kaspersky Password Manager's text export has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Accounts on websites.
    Websites,
    /// Accounts in programs.
    Applications,
    /// Accounts that are neither.
    OtherAccounts,
    /// Secure notes.
    Notes,
}

impl Section {
    /// All sections in the order in which the export has them.
    pub const ALL: [Self; 4] = [Self::Websites, Self::Applications, Self::OtherAccounts, Self::Notes];

    /// Position in [`Section::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Websites => 0,
            Self::Applications => 1,
            Self::OtherAccounts => 2,
            Self::Notes => 3,
        }
    }

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Websites => "websites",
            Self::Applications => "applications",
            Self::OtherAccounts => "other_accounts",
            Self::Notes => "notes",
        }
    }

    /// The message with the section's name as people read it; also the name of the folder or group it is moved to.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Websites => "passwords-section-websites",
            Self::Applications => "passwords-section-applications",
            Self::OtherAccounts => "passwords-section-other-accounts",
            Self::Notes => "passwords-section-notes",
        }
    }

    /// The fields of an entry of this section, in the order in which the export writes them.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Websites => &[Field::Name, Field::Url, Field::LoginName, Field::Login, Field::Password, Field::Text],
            Self::Applications | Self::OtherAccounts => {
                &[Field::Name, Field::LoginName, Field::Login, Field::Password, Field::Text]
            }
            Self::Notes => &[Field::Name, Field::Text],
        }
    }
}

/// A field that an entry can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name of the website, application, account or note.
    Name,
    /// Address of the website.
    Url,
    /// The name that the person gave to this login ("Work"), not the user name.
    LoginName,
    /// The user name.
    Login,
    /// The password.
    Password,
    /// The comment, or the text of a note.
    Text,
}

impl Field {
    /// All fields that an entry can have, in the order of the export.
    pub const ALL: [Self; 6] = [Self::Name, Self::Url, Self::LoginName, Self::Login, Self::Password, Self::Text];

    /// The message with the field's name as people read it, whatever section it is in.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Name => "passwords-field-name",
            Self::Url => "passwords-field-url",
            Self::LoginName => "passwords-field-login-name",
            Self::Login => "passwords-field-login",
            Self::Password => "passwords-field-password",
            Self::Text => "passwords-field-text",
        }
    }
}

/// A label that the export's sections don't have, with what stood behind it. Never dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomField {
    /// The label, without its colon.
    pub label: Secret,
    /// What stood behind it.
    pub value: Secret,
}

/// One entry of the export.
///
/// `Some("")` is a label with nothing behind it; `None` is a label that was not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Where it stood, or where its first label belongs.
    pub section: Section,
    /// Number within its section, from 1.
    pub number: usize,
    /// The line where it begins, from 1.
    pub line: usize,
    /// Name of the website, application, account or note.
    pub name: Option<Secret>,
    /// Address as it was written, which may be no address at all.
    pub url: Option<Secret>,
    /// The name that the person gave to this login.
    pub login_name: Option<Secret>,
    /// The user name.
    pub login: Option<Secret>,
    /// The password.
    pub password: Option<Secret>,
    /// Comment, or text of a note.
    pub text: Option<Secret>,
    /// What stood under labels that the section doesn't have.
    pub custom: Vec<CustomField>,
}

impl Record {
    /// An entry without any field.
    #[must_use]
    pub fn new(section: Section, number: usize, line: usize) -> Self {
        Self {
            section,
            number,
            line,
            name: None,
            url: None,
            login_name: None,
            login: None,
            password: None,
            text: None,
            custom: Vec::new(),
        }
    }

    /// The value of a field, `None` where the label was not there.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        match field {
            Field::Name => &self.name,
            Field::Url => &self.url,
            Field::LoginName => &self.login_name,
            Field::Login => &self.login,
            Field::Password => &self.password,
            Field::Text => &self.text,
        }
        .as_ref()
        .map(Secret::as_str)
    }

    /// The value of a field, `""` where the label was not there.
    #[must_use]
    pub fn text_of(&self, field: Field) -> &str {
        self.get(field).unwrap_or_default()
    }

    /// The place of a field, to write to.
    pub(crate) fn slot(&mut self, field: Field) -> &mut Option<Secret> {
        match field {
            Field::Name => &mut self.name,
            Field::Url => &mut self.url,
            Field::LoginName => &mut self.login_name,
            Field::Login => &mut self.login,
            Field::Password => &mut self.password,
            Field::Text => &mut self.text,
        }
    }
}

/// The kind of file that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The text export of Kaspersky Password Manager.
    KpmText,
    /// The table that Kaspersky Password Manager imports, which is `KeePass` 1.x's CSV.
    KpmCsv,
}

impl Format {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::KpmText => "kpm-text",
            Self::KpmCsv => "kpm-csv",
        }
    }
}

/// Text in the file that belongs to no entry. Kept, so that it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The line where it begins, from 1.
    pub line: usize,
    /// The text.
    pub text: Secret,
}

/// Everything that was read from one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The kind of file.
    pub format: Format,
    /// Name of the text encoding: `utf-8`, `utf-16le`, `utf-16be`, or the code page that was asked for.
    pub encoding: String,
    /// The entries in the order of the file.
    pub records: Vec<Record>,
    /// What a person should look at.
    pub remarks: Vec<Remark>,
    /// Text that belongs to no entry.
    pub strays: Vec<Stray>,
}

impl Import {
    /// How many entries of each section were read, in the order of [`Section::ALL`].
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for record in &self.records {
            counts[record.section.index()] += 1;
        }
        counts
    }
}
