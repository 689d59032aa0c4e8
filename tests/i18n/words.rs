//! Reads Fluent files as far as the checks need it: ids, variables, and the text that a person would see.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// What stands for a value in a rendered text.
pub const VALUE: char = '…';

/// The messages of one language by their id, and what was wrong with the files.
#[derive(Debug, Default)]
pub struct Language {
    /// Messages and, as `id.attribute`, their attributes.
    pub messages: BTreeMap<String, Words>,
    /// One line for each mistake in the files themselves.
    pub problems: Vec<String>,
}

/// One message.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Words {
    /// File that it stands in.
    pub file: String,
    /// Variables that it names, through the messages that it refers to as well.
    pub variables: BTreeSet<String>,
    /// Other messages and terms that it refers to; a term begins with a hyphen.
    pub references: BTreeSet<String>,
    /// The text as a person could see it: with the longest variant of every choice, then with each one.
    pub texts: Vec<String>,
}

impl Language {
    /// Reads all `.ftl` files of a folder.
    pub fn of_folder(folder: &Path) -> Self {
        let mut language = Self::default();
        let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
        files.sort();
        for path in files {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_none_or(|ending| ending != "ftl") {
                language.problems.push(format!("{name} is no .ftl file and would not be read"));
                continue;
            }
            match std::fs::read_to_string(&path) {
                Ok(text) => language.add(&name, &text),
                Err(error) => language.problems.push(format!("{name}: {error}")),
            }
        }
        language.follow_references();
        language
    }

    /// A language of one made-up file.
    #[cfg(test)]
    pub fn of_text(text: &str) -> Self {
        let mut language = Self::default();
        language.add("made-up.ftl", text);
        language.follow_references();
        language
    }

    fn add(&mut self, file: &str, text: &str) {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                    self.problems.push(format!("{file}:{line}: {error}"));
                }
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    match &message.value {
                        Some(value) => self.put(file, id.to_owned(), value),
                        None => self.problems.push(format!("{file}: {id} has no words of its own")),
                    }
                    for attribute in &message.attributes {
                        self.put(file, format!("{id}.{}", attribute.id.name), &attribute.value);
                    }
                }
                Entry::Term(term) => self.put(file, format!("-{}", term.id.name), &term.value),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
    }

    fn put(&mut self, file: &str, id: String, pattern: &Pattern<&str>) {
        let mut words = Words { file: file.to_owned(), ..Words::default() };
        read_pattern(pattern, &mut words);
        words.texts = texts(pattern);
        if let Some(before) = self.messages.get(&id) {
            self.problems.push(format!("{file}: {id} stands in {} too", before.file));
        } else {
            self.messages.insert(id, words);
        }
    }

    /// A message that refers to another needs the other's variables as well.
    fn follow_references(&mut self) {
        let before = self.messages.clone();
        for (id, words) in &mut self.messages {
            let mut seen: BTreeSet<&str> = BTreeSet::new();
            let mut open: Vec<&str> = before[id].references.iter().map(String::as_str).collect();
            while let Some(other) = open.pop() {
                if !seen.insert(other) {
                    continue;
                }
                match before.get(other) {
                    Some(other) => {
                        words.variables.extend(other.variables.iter().cloned());
                        open.extend(other.references.iter().map(String::as_str));
                    }
                    None => self.problems.push(format!("{}: {id} refers to {other}, which is not there", words.file)),
                }
            }
        }
    }
}

fn read_pattern(pattern: &Pattern<&str>, words: &mut Words) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, words);
        }
    }
}

fn read_expression(expression: &Expression<&str>, words: &mut Words) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, words),
        Expression::Select { selector, variants } => {
            read_inline(selector, words);
            for variant in variants {
                read_pattern(&variant.value, words);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, words: &mut Words) {
    let whole = |id: &str, attribute: Option<&str>| attribute.map_or(id.to_owned(), |attribute| format!("{id}.{attribute}"));
    let mut given = None;
    match inline {
        InlineExpression::VariableReference { id } => {
            words.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            words.references.insert(whole(id.name, attribute.as_ref().map(|attribute| attribute.name)));
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            words.references.insert(format!("-{}", id.name));
            given = arguments.as_ref();
        }
        InlineExpression::FunctionReference { arguments, .. } => given = Some(arguments),
        InlineExpression::Placeable { expression } => read_expression(expression, words),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
    for argument in given.into_iter().flat_map(|given| &given.positional) {
        read_inline(argument, words);
    }
}

/// The texts that a pattern can come to: first with the longest variant of each choice, then each variant by itself.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut longest = String::new();
    let mut others = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => longest.push_str(value),
            PatternElement::Placeable { expression } => {
                let (most, more) = texts_of(expression);
                longest.push_str(&most);
                others.extend(more);
            }
        }
    }
    let mut all = vec![longest];
    all.extend(others);
    all
}

fn texts_of(expression: &Expression<&str>) -> (String, Vec<String>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            (fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(), Vec::new())
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => ((*value).to_owned(), Vec::new()),
        Expression::Inline(InlineExpression::Placeable { expression }) => texts_of(expression),
        Expression::Inline(_) => (VALUE.to_string(), Vec::new()),
        Expression::Select { variants, .. } => {
            let all: Vec<String> = variants.iter().flat_map(|variant| texts(&variant.value)).collect();
            let longest = all.iter().max_by_key(|text| text.chars().count()).cloned().unwrap_or_default();
            (longest, all)
        }
    }
}

/// The plural forms that a language's numbers need but a message leaves out are filled by its `other`; a choice over a
/// number without it could not be shown. Returns whether the default variant of every choice is `other`, where its keys
/// are plural forms.
pub fn plurals_end_in_other(text: &str) -> bool {
    let Ok(resource) = parser::parse(text) else { return false };
    resource.body.iter().all(|entry| match entry {
        Entry::Message(message) => message.value.as_ref().is_none_or(plurals_of_pattern),
        _ => true,
    })
}

fn plurals_of_pattern(pattern: &Pattern<&str>) -> bool {
    const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    pattern.elements.iter().all(|element| {
        let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element else { return true };
        let name = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { .. } => String::new(),
        };
        let plural = variants.iter().any(|variant| FORMS.contains(&name(&variant.key).as_str()));
        let good = !plural || variants.iter().all(|variant| !variant.default || name(&variant.key) == "other");
        good && variants.iter().all(|variant| plurals_of_pattern(&variant.value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_found_in_choices_functions_and_references() {
        let language = Language::of_text(
            "a = { $name }: { $count ->\n    [one] one of { NUMBER($total) }\n   *[other] { $count } in { b }\n}\nb = { $place }\n",
        );
        assert!(language.problems.is_empty(), "{:?}", language.problems);
        let names: Vec<_> = language.messages["a"].variables.iter().map(String::as_str).collect();
        assert_eq!(names, ["count", "name", "place", "total"]);
        assert_eq!(language.messages["a"].texts[0], "…: one of …");
    }

    #[test]
    fn mistakes_of_a_file_are_named() {
        let language = Language::of_text("good = yes\nbad line\n");
        assert_eq!(language.problems.len(), 1, "{:?}", language.problems);
        assert!(language.messages.contains_key("good"));
        assert_eq!(Language::of_text("a = one\na = two\n").problems.len(), 1);
        assert_eq!(Language::of_text("a = { gone }\n").problems.len(), 1);
    }

    #[test]
    fn attributes_stand_beside_their_message() {
        let language = Language::of_text("a = word\n    .note = more about { $it }\n");
        assert!(language.messages["a.note"].variables.contains("it"));
    }

    #[test]
    fn a_choice_over_a_number_ends_in_other() {
        assert!(plurals_end_in_other("a = { $n ->\n    [one] one\n   *[other] many\n}\n"));
        assert!(!plurals_end_in_other("a = { $n ->\n   *[one] one\n    [other] many\n}\n"));
        assert!(plurals_end_in_other("a = { $n ->\n    [yes] one\n   *[no] many\n}\n"));
    }
}
