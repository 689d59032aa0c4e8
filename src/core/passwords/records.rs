//! What was read out of an export: records, value by value, in the order of the file.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::remarks::Remark;

/// A piece of text from a person's vault.
///
/// Names and addresses are held in it as well as passwords: where somebody has an account is nobody else's business.
/// The memory is overwritten when the value is dropped, and neither `Debug` nor an error ever shows what is inside.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Zeroize, ZeroizeOnDrop)]
pub struct Secret(String);

impl Secret {
    /// Copies `text` into memory that is overwritten when the value is dropped.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a line. The old buffer is overwritten before it is given back, which `String` alone would not do.
    pub(crate) fn push_line(&mut self, line: &str) {
        let needed = self.0.len() + 1 + line.len();
        if needed > self.0.capacity() {
            let mut longer = String::with_capacity(needed.max(2 * self.0.len()));
            longer.push_str(&self.0);
            self.0.zeroize();
            self.0 = longer;
        }
        self.0.push('\n');
        self.0.push_str(line);
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
        Self(text)
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
