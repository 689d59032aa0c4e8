//! The words that the export itself uses, and the shape of an export whose words are others.

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroize as _;

use super::super::records::{Field, Section};

/// The headings and labels by which an export is read.
///
/// All exports that are known use the English ones, whatever the language of the program. For a file of the same shape
/// with other words a person can be shown a proposal and read it with that.
#[derive(Clone, PartialEq, Eq)]
pub struct Labels {
    /// Headings of the sections, in the order of [`Section::ALL`].
    pub headings: [Cow<'static, str>; 4],
    /// Labels of each section's fields, in the order of [`Section::fields`]. An empty list: no such section.
    pub fields: [Vec<Cow<'static, str>>; 4],
}

/// Labels guessed from a file may be words of a note: they are not shown in logs.
impl fmt::Debug for Labels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Labels { [redacted] }")
    }
}

impl Drop for Labels {
    fn drop(&mut self) {
        for word in self.headings.iter_mut().chain(self.fields.iter_mut().flatten()) {
            if let Cow::Owned(word) = word {
                word.zeroize();
            }
        }
    }
}

impl Labels {
    /// What Kaspersky Password Manager writes.
    #[must_use]
    pub fn english() -> Self {
        let words = |words: &[&'static str]| words.iter().copied().map(Cow::Borrowed).collect::<Vec<_>>();
        Self {
            headings: ["Websites", "Applications", "Other Accounts", "Notes"].map(Cow::Borrowed),
            fields: [
                words(&["Website name", "Website URL", "Login name", "Login", "Password", "Comment"]),
                words(&["Application", "Login name", "Login", "Password", "Comment"]),
                words(&["Account name", "Login name", "Login", "Password", "Comment"]),
                words(&["Name", "Text"]),
            ],
        }
    }

    /// What stands for what, to show to a person before a file is read with it: section, field, and the file's own
    /// word. Sections that the file lacks are left out.
    pub fn pairs(&self) -> impl Iterator<Item = (Section, Field, &str)> {
        Section::ALL.into_iter().flat_map(|section| {
            let words = self.fields[section.index()].iter().map(AsRef::as_ref);
            section.fields().iter().zip(words).map(move |(field, word)| (section, *field, word))
        })
    }

    /// The label that begins an entry of a section.
    pub(super) fn first(&self, section: Section) -> Option<&str> {
        self.fields[section.index()].first().map(AsRef::as_ref)
    }

    /// The section that a line is the heading of.
    pub(super) fn heading(&self, line: &str) -> Option<Section> {
        let line = line.trim_end();
        Section::ALL
            .into_iter()
            .find(|section| !line.is_empty() && line == self.headings[section.index()])
            // Seen in descriptions of the export, not in files; costs nothing to accept.
            .or_else(|| (line == "Other accounts" && self.headings[2] == "Other Accounts").then_some(Section::OtherAccounts))
    }

    /// The label of one field.
    pub(super) fn label(&self, section: Section, field: Field) -> Option<&str> {
        let position = section.fields().iter().position(|one| *one == field)?;
        self.at(section, position)
    }

    /// The label of the field at a position of [`Section::fields`].
    pub(super) fn at(&self, section: Section, position: usize) -> Option<&str> {
        self.fields[section.index()].get(position).map(AsRef::as_ref)
    }
}

/// The label of the export for a field, for text that is moved into the notes: the words that the person's own file has.
#[must_use]
pub fn english_label(section: Section, field: Field) -> &'static str {
    match (section, field) {
        (Section::Websites, Field::Name) => "Website name",
        (Section::Applications, Field::Name) => "Application",
        (Section::OtherAccounts, Field::Name) => "Account name",
        (Section::Notes, Field::Name) => "Name",
        (_, Field::Url) => "Website URL",
        (_, Field::LoginName) => "Login name",
        (_, Field::Login) => "Login",
        (_, Field::Password) => "Password",
        (Section::Notes, Field::Text) => "Text",
        (_, Field::Text) => "Comment",
    }
}

/// What stands behind a label on its line, without the one blank that belongs to the label.
pub(super) fn value_after<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(label)?.strip_prefix(':')?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

/// Splits a line that has the shape of a label and a value: at most 40 characters that begin with a letter, a colon,
/// then a blank or the end of the line.
pub(super) fn split_label(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.split_once(':')?;
    let letter = label.starts_with(char::is_alphabetic);
    let ends = rest.is_empty() || rest.starts_with(' ');
    (letter && ends && label.chars().count() <= 40 && label.trim_end() == label)
        .then(|| (label, rest.strip_prefix(' ').unwrap_or(rest)))
}

/// Whether a line is the one that ends an entry.
pub(super) fn is_separator(line: &str) -> bool {
    line.strip_prefix("---").is_some_and(|rest| rest.trim_end().is_empty())
}

/// Looks for the export's shape in a text in which none of its words were found, and proposes what means what.
///
/// Entries are told apart by their first label. Six labels can only be a website and two only a note; the first kind
/// with five labels is taken for applications and the second for other accounts, which is the export's order.
/// `None` where the shape is not there: no separator, or no kind of entry with a fitting number of labels.
pub(super) fn propose(text: &str) -> Option<Labels> {
    let lines: Vec<&str> = text.lines().collect();
    if !lines.iter().any(|line| is_separator(line)) {
        return None;
    }
    let mut kinds: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for block in lines.split(|line| is_separator(line)) {
        let mut filled = block.iter().copied().filter(|line| !line.trim().is_empty()).peekable();
        let heading = filled.next_if(|line| split_label(line).is_none()).map(str::trim_end);
        let labels: Vec<&str> = filled.map_while(|line| split_label(line).map(|(label, _)| label)).collect();
        let Some(first) = labels.first().copied() else { continue };
        let many = kinds.len() >= 8;
        match kinds.iter_mut().find(|(_, known)| known.first() == Some(&first)) {
            Some((_, known)) => {
                let same = known.iter().zip(&labels).take_while(|(one, other)| one == other).count();
                known.truncate(same);
            }
            // An export has four kinds of entries; a text with more of them is another thing.
            None if many => return None,
            None => kinds.push((heading, labels)),
        }
    }
    let mut proposal = Labels { headings: [const { Cow::Borrowed("") }; 4], fields: [const { Vec::new() }; 4] };
    for (heading, labels) in kinds {
        let section = match labels.len() {
            6 => Section::Websites,
            5 if proposal.fields[1].is_empty() => Section::Applications,
            5 => Section::OtherAccounts,
            2 => Section::Notes,
            _ => continue,
        };
        if proposal.fields[section.index()].is_empty() {
            proposal.headings[section.index()] = Cow::Owned(heading.unwrap_or_default().to_owned());
            proposal.fields[section.index()] = labels.into_iter().map(|label| Cow::Owned(label.to_owned())).collect();
        }
    }
    proposal.fields.iter().any(|fields| fields.len() > 2).then_some(proposal)
}
