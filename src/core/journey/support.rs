//! Where a person stands, for somebody who helps them: without what is nobody's business.

use super::{Answers, Journey, MadeFile, Seen, SeenProduct};
use crate::report::redact::Redactor;

impl Journey {
    /// The journey as it goes into a file for support staff that its person asked for in full. What they said about being a
    /// US person never leaves the computer, in no file.
    #[must_use]
    pub fn for_support_in_full(&self) -> Self {
        Self {
            page: self.page,
            answers: Answers { us_person: None, ..self.answers.clone() },
            seen: self.seen.clone(),
            removal: self.removal,
            stopped: self.stopped,
            asked_from: self.asked_from,
            other: self.other.clone(),
            ..Self::default()
        }
    }

    /// The same without what is private. Of files the ending and what they are for is told, never where they lie; fields of
    /// another version of the program are left out, because nobody here knows what is in them.
    #[must_use]
    pub fn for_support(&self, redactor: &Redactor) -> Self {
        let full = self.for_support_in_full();
        let ids = |ids: &[String]| ids.iter().map(|id| redactor.id(id)).collect();
        let answers = full.answers;
        let file = |file: &MadeFile| MadeFile {
            path: Redactor::own_file(&file.path),
            target: redactor.id(&file.target),
            clear_text: file.clear_text,
            deleted: file.deleted,
            records: file.records,
        };
        Self {
            answers: Answers {
                country: answers.country.filter(|country| is_country(country)),
                password_product: answers.password_product.as_deref().map(|id| redactor.id(id)),
                choice: answers.choice.as_deref().map(|id| redactor.id(id)),
                needs: answers.needs.as_deref().map(ids),
                ticked: ids(&answers.ticked),
                made_files: answers.made_files.iter().map(file).collect(),
                other: serde_json::Map::new(),
                ..answers
            },
            seen: full.seen.as_ref().map(|seen| seen_for_support(seen, redactor)),
            other: serde_json::Map::new(),
            ..full
        }
    }

    /// Texts of the journey in which the person's own words may stand, for whoever learns names from them.
    pub fn own_texts(&self) -> impl Iterator<Item = &str> {
        self.answers.made_files.iter().map(|file| file.path.as_str())
    }
}

/// Whether a text has the form of a country's code.
pub(crate) fn is_country(code: &str) -> bool {
    code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase())
}

fn seen_for_support(seen: &Seen, redactor: &Redactor) -> Seen {
    let mut seen = seen.clone();
    for product in &mut seen.products {
        *product = SeenProduct {
            id: redactor.id(&product.id),
            name: redactor.text(&product.name),
            version: product.version.as_deref().map(|version| redactor.version(version)),
            ..product.clone()
        };
    }
    for name in &mut seen.protecting {
        *name = redactor.text(name);
    }
    for trace in &mut seen.traces.found {
        trace.id = redactor.id(&trace.id);
    }
    seen
}
