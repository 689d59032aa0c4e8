//! What a person should look at after reading or converting: where it is and what it is, never what is in it.

use super::records::{Record, Section};

/// One thing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remark {
    /// The section of the entry; `None` where the remark is about the file.
    pub section: Option<Section>,
    /// Number of the entry within its section, from 1.
    pub record: Option<usize>,
    /// Line in the file that was read, from 1.
    pub line: usize,
    /// What it is.
    pub what: What,
}

impl Remark {
    /// A remark about an entry, at the line where the entry begins.
    #[must_use]
    pub fn about(record: &Record, what: What) -> Self {
        Self { section: Some(record.section), record: Some(record.number), line: record.line, what }
    }

    /// A remark about the file.
    #[must_use]
    pub const fn about_file(line: usize, what: What) -> Self {
        Self { section: None, record: None, line, what }
    }
}

macro_rules! what {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $id:literal;)*) => {
        /// The kinds of remark.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum What {
            $($(#[$doc])* $variant,)*
        }

        impl What {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The message that says it in one sentence.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

impl What {
    /// Whether something of the entry stands in another place or in other words than a person would look for it: such
    /// an entry counts as changed. A scheme put before an address, and the login's name put behind the title, do not.
    #[must_use]
    pub const fn is_change(self) -> bool {
        matches!(
            self,
            Self::UrlNotAUrl
                | Self::SeveralUrls
                | Self::NoteBecomesEntry
                | Self::TextNotKept
                | Self::LoginNameNotKept
                | Self::TextCut
                | Self::TextSplit
                | Self::UrlShortened
                | Self::ValueInText
                | Self::FieldsInText
                | Self::CharactersReplaced
        )
    }
}

what! {
    /// What stands in the field for the address is no address; converters put it into the notes.
    UrlNotAUrl = "url-not-a-url", "passwords-remark-url-not-a-url";
    /// The field for the address holds several addresses.
    SeveralUrls = "several-urls", "passwords-remark-several-urls";
    /// A value went on over the end of its line, where the export does not do that.
    ValueContinues = "value-continues", "passwords-remark-value-continues";
    /// A label that the section doesn't have; kept as a field of its own.
    UnknownLabel = "unknown-label", "passwords-remark-unknown-label";
    /// A label that came a second time or out of order; kept as a field of its own.
    LabelOutOfOrder = "label-out-of-order", "passwords-remark-label-out-of-order";
    /// The text contains the line that otherwise ends an entry.
    SeparatorInText = "separator-in-text", "passwords-remark-separator-in-text";
    /// Text in the file that belongs to no entry.
    OutsideEntries = "outside-entries", "passwords-remark-outside-entries";
    /// A row of a table that has fewer cells than the heading.
    CellsMissing = "cells-missing", "passwords-remark-cells-missing";
    /// A row of a table that has more cells than the heading; kept as fields of their own.
    CellsTooMany = "cells-too-many", "passwords-remark-cells-too-many";
    /// It can't be told whether two backslashes in the table mean one.
    BackslashUnclear = "backslash-unclear", "passwords-remark-backslash-unclear";
    /// A quotation mark in the table was never closed.
    QuoteNotClosed = "quote-not-closed", "passwords-remark-quote-not-closed";
    /// Another entry has the same site and login and another password; both are kept.
    SameLoginOtherPassword = "same-login-other-password", "passwords-remark-same-login-other-password";
    /// The target takes entries with an address only.
    NeedsUrl = "needs-url", "passwords-remark-needs-url";
    /// The target takes web addresses (http, https) only.
    NeedsWebUrl = "needs-web-url", "passwords-remark-needs-web-url";
    /// The target takes entries with a password only.
    NeedsPassword = "needs-password", "passwords-remark-needs-password";
    /// The target may refuse entries without a user name.
    MayNeedLogin = "may-need-login", "passwords-remark-may-need-login";
    /// The target has no notes.
    NoNotes = "no-notes", "passwords-remark-no-notes";
    /// The target has no notes of their own: it becomes an entry with nothing but a text.
    NoteBecomesEntry = "note-becomes-entry", "passwords-remark-note-becomes-entry";
    /// The target keeps no comment.
    TextNotKept = "text-not-kept", "passwords-remark-text-not-kept";
    /// The target keeps no name for a login.
    LoginNameNotKept = "login-name-not-kept", "passwords-remark-login-name-not-kept";
    /// The text was longer than the target allows and its end was left out.
    TextCut = "text-cut", "passwords-remark-text-cut";
    /// The text was longer than the target allows and was divided among several notes.
    TextSplit = "text-split", "passwords-remark-text-split";
    /// The address was longer than the target allows; the site alone was kept in its field.
    UrlShortened = "url-shortened", "passwords-remark-url-shortened";
    /// A value was longer than the target allows and was put into the notes.
    ValueInText = "value-in-text", "passwords-remark-value-in-text";
    /// A value is longer than the target allows; the entry was not converted.
    ValueTooLong = "value-too-long", "passwords-remark-value-too-long";
    /// The target has no further fields; they were put into the notes.
    FieldsInText = "fields-in-text", "passwords-remark-fields-in-text";
    /// Characters that the target's files can't hold were replaced.
    CharactersReplaced = "characters-replaced", "passwords-remark-characters-replaced";
    /// The same entry once more; left out because that was asked for.
    DuplicateLeftOut = "duplicate-left-out", "passwords-remark-duplicate-left-out";
}
