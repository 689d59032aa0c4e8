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

/// The kinds of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// What stands in the field for the address is no address; converters put it into the notes.
    UrlNotAUrl,
    /// The field for the address holds several addresses.
    SeveralUrls,
    /// A value went on over the end of its line, where the export does not do that.
    ValueContinues,
    /// A label that the section doesn't have; kept as a field of its own.
    UnknownLabel,
    /// A label that came a second time or out of order; kept as a field of its own.
    LabelOutOfOrder,
    /// The text contains the line that otherwise ends an entry.
    SeparatorInText,
    /// The line that ended the entry came without the blank line that the file's other entries have before it: it may have
    /// been part of the text.
    EndUnclear,
    /// Text in the file that belongs to no entry.
    OutsideEntries,
    /// A row of a table that has fewer cells than the heading.
    CellsMissing,
    /// A row of a table that has more cells than the heading; kept as fields of their own.
    CellsTooMany,
    /// It can't be told whether two backslashes in the table mean one.
    BackslashUnclear,
    /// A quotation mark in the table was never closed.
    QuoteNotClosed,
    /// Another entry has the same site and login and another password; both are kept.
    SameLoginOtherPassword,
    /// The target takes entries with an address only.
    NeedsUrl,
    /// The target takes web addresses (http, https) only.
    NeedsWebUrl,
    /// The target takes entries with a password only.
    NeedsPassword,
    /// The target may refuse entries without a user name.
    MayNeedLogin,
    /// The target may keep one of two passwords for the same site and user name.
    OnePasswordKept,
    /// The target has no notes.
    NoNotes,
    /// The target has no notes of their own: it becomes an entry with nothing but a text.
    NoteBecomesEntry,
    /// The target keeps no comment.
    TextNotKept,
    /// The target keeps no name for a login.
    LoginNameNotKept,
    /// The text was longer than the target allows and its end was left out.
    TextCut,
    /// The text was longer than the target allows and was divided among several notes.
    TextSplit,
    /// The address was longer than the target allows; the site alone was kept in its field.
    UrlShortened,
    /// A value was longer than the target allows and was put into the notes.
    ValueInText,
    /// A value is longer than the target allows; the entry was not converted.
    ValueTooLong,
    /// The target has no further fields; they were put into the notes.
    FieldsInText,
    /// Characters that the target's files can't hold were replaced.
    CharactersReplaced,
    /// The same entry once more; left out because that was asked for.
    DuplicateLeftOut,
}

impl What {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::UrlNotAUrl,
        Self::SeveralUrls,
        Self::ValueContinues,
        Self::UnknownLabel,
        Self::LabelOutOfOrder,
        Self::SeparatorInText,
        Self::EndUnclear,
        Self::OutsideEntries,
        Self::CellsMissing,
        Self::CellsTooMany,
        Self::BackslashUnclear,
        Self::QuoteNotClosed,
        Self::SameLoginOtherPassword,
        Self::NeedsUrl,
        Self::NeedsWebUrl,
        Self::NeedsPassword,
        Self::MayNeedLogin,
        Self::OnePasswordKept,
        Self::NoNotes,
        Self::NoteBecomesEntry,
        Self::TextNotKept,
        Self::LoginNameNotKept,
        Self::TextCut,
        Self::TextSplit,
        Self::UrlShortened,
        Self::ValueInText,
        Self::ValueTooLong,
        Self::FieldsInText,
        Self::CharactersReplaced,
        Self::DuplicateLeftOut,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UrlNotAUrl => "url-not-a-url",
            Self::SeveralUrls => "several-urls",
            Self::ValueContinues => "value-continues",
            Self::UnknownLabel => "unknown-label",
            Self::LabelOutOfOrder => "label-out-of-order",
            Self::SeparatorInText => "separator-in-text",
            Self::EndUnclear => "end-unclear",
            Self::OutsideEntries => "outside-entries",
            Self::CellsMissing => "cells-missing",
            Self::CellsTooMany => "cells-too-many",
            Self::BackslashUnclear => "backslash-unclear",
            Self::QuoteNotClosed => "quote-not-closed",
            Self::SameLoginOtherPassword => "same-login-other-password",
            Self::NeedsUrl => "needs-url",
            Self::NeedsWebUrl => "needs-web-url",
            Self::NeedsPassword => "needs-password",
            Self::MayNeedLogin => "may-need-login",
            Self::OnePasswordKept => "one-password-kept",
            Self::NoNotes => "no-notes",
            Self::NoteBecomesEntry => "note-becomes-entry",
            Self::TextNotKept => "text-not-kept",
            Self::LoginNameNotKept => "login-name-not-kept",
            Self::TextCut => "text-cut",
            Self::TextSplit => "text-split",
            Self::UrlShortened => "url-shortened",
            Self::ValueInText => "value-in-text",
            Self::ValueTooLong => "value-too-long",
            Self::FieldsInText => "fields-in-text",
            Self::CharactersReplaced => "characters-replaced",
            Self::DuplicateLeftOut => "duplicate-left-out",
        }
    }

    /// The message that says it in one sentence.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::UrlNotAUrl => "passwords-remark-url-not-a-url",
            Self::SeveralUrls => "passwords-remark-several-urls",
            Self::ValueContinues => "passwords-remark-value-continues",
            Self::UnknownLabel => "passwords-remark-unknown-label",
            Self::LabelOutOfOrder => "passwords-remark-label-out-of-order",
            Self::SeparatorInText => "passwords-remark-separator-in-text",
            Self::EndUnclear => "passwords-remark-end-unclear",
            Self::OutsideEntries => "passwords-remark-outside-entries",
            Self::CellsMissing => "passwords-remark-cells-missing",
            Self::CellsTooMany => "passwords-remark-cells-too-many",
            Self::BackslashUnclear => "passwords-remark-backslash-unclear",
            Self::QuoteNotClosed => "passwords-remark-quote-not-closed",
            Self::SameLoginOtherPassword => "passwords-remark-same-login-other-password",
            Self::NeedsUrl => "passwords-remark-needs-url",
            Self::NeedsWebUrl => "passwords-remark-needs-web-url",
            Self::NeedsPassword => "passwords-remark-needs-password",
            Self::MayNeedLogin => "passwords-remark-may-need-login",
            Self::OnePasswordKept => "passwords-remark-one-password-kept",
            Self::NoNotes => "passwords-remark-no-notes",
            Self::NoteBecomesEntry => "passwords-remark-note-becomes-entry",
            Self::TextNotKept => "passwords-remark-text-not-kept",
            Self::LoginNameNotKept => "passwords-remark-login-name-not-kept",
            Self::TextCut => "passwords-remark-text-cut",
            Self::TextSplit => "passwords-remark-text-split",
            Self::UrlShortened => "passwords-remark-url-shortened",
            Self::ValueInText => "passwords-remark-value-in-text",
            Self::ValueTooLong => "passwords-remark-value-too-long",
            Self::FieldsInText => "passwords-remark-fields-in-text",
            Self::CharactersReplaced => "passwords-remark-characters-replaced",
            Self::DuplicateLeftOut => "passwords-remark-duplicate-left-out",
        }
    }

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
