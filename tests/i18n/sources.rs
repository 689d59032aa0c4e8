//! Reads Rust sources as far as the checks need it: which message ids the program can ask for, and with which values.
//!
//! This is no parser of Rust; it knows strings, comments, brackets and the few forms in which this project names ids.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A piece of a source file.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    /// A name or a number.
    Word(String),
    /// A text literal.
    Text(String),
    /// Any other sign.
    Sign(char),
}

impl Token {
    fn is(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(have) if have == word)
    }
}

/// One place that asks for a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The id.
    pub id: String,
    /// File and line.
    pub place: String,
    /// Names of the values that come with it; `None` where the place does not show them.
    pub arguments: Option<BTreeSet<String>>,
}

/// All that was found in the sources.
#[derive(Debug, Default)]
pub struct Sources {
    /// Places that ask for a message whose id stands there.
    pub asked: Vec<Asked>,
    /// Forms such as `country-{}` of ids that are put together, with the place.
    pub made: BTreeMap<String, String>,
    /// Every text literal, with its first place.
    pub literals: BTreeMap<String, String>,
}

/// Whether a text has the form of a message id of more than one word.
pub fn looks_like_id(text: &str) -> bool {
    text.contains('-') && is_kebab(text)
}

/// Lower-case words and numbers with single hyphens between them, a letter first. Country codes at the end are capital.
pub fn is_kebab(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let small =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit());
    let country = text
        .strip_prefix("country-")
        .is_some_and(|code| code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase()));
    country || (first.starts_with(|letter: char| letter.is_ascii_lowercase()) && small(first) && parts.all(small))
}

impl Sources {
    /// Reads every source of the program below a folder; tests are left out.
    pub fn of_folder(folder: &Path) -> Self {
        let mut sources = Self::default();
        for path in rust_files(folder) {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let is_test = name.split('/').any(|part| part == "tests" || part == "tests.rs");
            if !is_test {
                let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
                sources.read(&name, &text);
            }
        }
        sources
    }

    /// Reads one source.
    pub fn read(&mut self, file: &str, text: &str) {
        let tokens = without_tests(&tokens(text));
        let is_page = file.starts_with("render/steps/") || file == "render/mod.rs" || file == "render/document.rs";
        for (index, (token, line)) in tokens.iter().enumerate() {
            let place = format!("{file}:{line}");
            match token {
                Token::Text(text) => {
                    self.literals.entry(text.clone()).or_insert_with(|| place.clone());
                    // Pages are made of words alone, so an id-like literal there is an id, but for the few that are
                    // names of folds, values of the data, or patterns.
                    if is_page && looks_like_id(text) && !is_other_text(&tokens, index) {
                        self.asked.push(Asked { id: text.clone(), place, arguments: None });
                    }
                }
                Token::Word(word) if word == "message" => self.message_macro(&tokens, index, &place),
                Token::Word(word) if word == "word" => self.word_call(&tokens, index, &place),
                Token::Word(word) if word == "Message" => self.message_new(&tokens, index, &place),
                Token::Word(word) if word == "fn" => self.id_function(&tokens, index, file),
                _ => {}
            }
        }
    }

    /// `message!("id", name = value, …)`
    fn message_macro(&mut self, tokens: &[(Token, usize)], at: usize, place: &str) {
        let [Some(bang), Some(bracket), Some(Token::Text(id))] = [1, 2, 3].map(|step| token(tokens, at + step)) else { return };
        if !bang.is('!') || !bracket.is('(') {
            return;
        }
        let end = closing(tokens, at + 2);
        let mut arguments = BTreeSet::new();
        let mut depth = 0_usize;
        for index in at + 3..end {
            match &tokens[index].0 {
                Token::Sign('(' | '[' | '{') => depth += 1,
                Token::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
                Token::Sign(',') if depth == 0 => {
                    if let (Some(Token::Word(name)), Some(equals)) = (token(tokens, index + 1), token(tokens, index + 2))
                        && equals.is('=')
                        && !token(tokens, index + 3).is_some_and(|next| next.is('='))
                    {
                        arguments.insert(name.clone());
                    }
                }
                _ => {}
            }
        }
        self.asked.push(Asked { id: id.clone(), place: place.to_owned(), arguments: Some(arguments) });
    }

    /// `.word("id")`, also with a choice of ids in it, or with an id that is put together.
    fn word_call(&mut self, tokens: &[(Token, usize)], at: usize, place: &str) {
        let called = at > 0 && tokens[at - 1].0.is('.') && token(tokens, at + 1).is_some_and(|next| next.is('('));
        if !called {
            return;
        }
        self.ids_in(tokens, at + 1, place, &BTreeSet::new());
    }

    /// `Message::new("id")` with the `.with("name", …)` that follow it.
    fn message_new(&mut self, tokens: &[(Token, usize)], at: usize, place: &str) {
        let path = [1, 2, 3, 4].map(|step| token(tokens, at + step));
        let [Some(a), Some(b), Some(new), Some(bracket)] = path else { return };
        if !(a.is(':') && b.is(':') && new.is_word("new") && bracket.is('(')) {
            return;
        }
        let mut arguments = BTreeSet::new();
        let mut end = closing(tokens, at + 4);
        while token(tokens, end + 1).is_some_and(|next| next.is('.'))
            && token(tokens, end + 2).is_some_and(|next| next.is_word("with"))
            && token(tokens, end + 3).is_some_and(|next| next.is('('))
        {
            if let Some(Token::Text(name)) = token(tokens, end + 4) {
                arguments.insert(name.clone());
            }
            end = closing(tokens, end + 3);
        }
        self.ids_in(tokens, at + 4, place, &arguments);
    }

    /// Ids that stand straight in a pair of brackets, not inside of a call within them.
    fn ids_in(&mut self, tokens: &[(Token, usize)], open: usize, place: &str, arguments: &BTreeSet<String>) {
        let end = closing(tokens, open);
        let mut index = open + 1;
        while index < end {
            match &tokens[index].0 {
                Token::Word(name) if name == "format" && token(tokens, index + 1).is_some_and(|next| next.is('!')) => {
                    if let Some(Token::Text(form)) = token(tokens, index + 3) {
                        self.made.entry(form_of(form)).or_insert_with(|| place.to_owned());
                    }
                    index = closing(tokens, index + 2);
                }
                // A call within: what stands in its brackets is not the id.
                Token::Word(_) if token(tokens, index + 1).is_some_and(|next| next.is('(')) => index = closing(tokens, index + 1),
                Token::Text(id) if !is_other_text(tokens, index) => {
                    self.asked.push(Asked { id: id.clone(), place: place.to_owned(), arguments: Some(arguments.clone()) });
                }
                _ => {}
            }
            index += 1;
        }
    }

    /// The texts that a function returns whose name ends in `_id` and that returns text.
    fn id_function(&mut self, tokens: &[(Token, usize)], at: usize, file: &str) {
        let Some(Token::Word(name)) = token(tokens, at + 1) else { return };
        if !name.ends_with("_id") {
            return;
        }
        let Some(open) = (at..tokens.len()).find(|index| tokens[*index].0.is('{') || tokens[*index].0.is(';')) else { return };
        let arrow =
            (at..open).find(|index| tokens[*index].0.is('-') && token(tokens, index + 1).is_some_and(|next| next.is('>')));
        let returns_text = arrow.is_some_and(|arrow| tokens[arrow..open].iter().any(|(token, _)| token.is_word("str")));
        if !returns_text || tokens[open].0.is(';') {
            return;
        }
        for index in open..closing(tokens, open) {
            let (Token::Text(id), line) = &tokens[index] else { continue };
            if is_kebab(id) && !is_other_text(tokens, index) {
                self.asked.push(Asked { id: id.clone(), place: format!("{file}:{line}"), arguments: None });
            }
        }
    }
}

/// Whether a literal is a pattern, a compared value, the name of a fold, or an item of a list of values.
fn is_other_text(tokens: &[(Token, usize)], index: usize) -> bool {
    let next = |step: usize| token(tokens, index + step);
    let before = |step: usize| index.checked_sub(step).and_then(|index| token(tokens, index));
    let sign = |token: Option<&Token>, sign: char| token.is_some_and(|token| token.is(sign));
    let pattern = (sign(next(1), '=') && sign(next(2), '>')) || sign(next(1), '|') && !sign(next(2), '|') || sign(before(1), '|');
    let compared =
        sign(before(1), '=') && (sign(before(2), '=') || sign(before(2), '!')) || sign(next(1), '=') && sign(next(2), '=');
    let fold = sign(before(1), ':') && before(2).is_some_and(|token| token.is_word("id"));
    let formatted = sign(before(1), '(') && sign(before(2), '!') && !before(3).is_some_and(|token| token.is_word("message"));
    let listed = {
        // `for name in ["firewall", "vpn"]`: a list that is walked over by a name that is no id.
        let mut back = index;
        while back > 0 && matches!(tokens[back].0, Token::Text(_) | Token::Sign(',')) {
            back -= 1;
        }
        tokens[back].0.is('[') && back > 0 && tokens[back - 1].0.is_word("in")
    };
    pattern || compared || fold || formatted || listed || in_pattern(tokens, index)
}

/// Whether a literal stands within the brackets of a pattern, such as `(_, "yes") =>` or `Some("yes") if …`.
fn in_pattern(tokens: &[(Token, usize)], index: usize) -> bool {
    let mut depth = 0_usize;
    for open in (0..index).rev() {
        match tokens[open].0 {
            Token::Sign(')' | ']') => depth += 1,
            Token::Sign('(' | '[') if depth > 0 => depth -= 1,
            Token::Sign('(' | '[') => {
                let close = closing(tokens, open);
                let next = |step: usize| token(tokens, close + step);
                if next(1).is_some_and(|sign| sign.is('=')) && next(2).is_some_and(|sign| sign.is('>')) {
                    return true;
                }
            }
            Token::Sign('{' | '}' | ';') => return false,
            _ => {}
        }
    }
    false
}

/// `country-{code}` and `country-{}` are the same form.
fn form_of(text: &str) -> String {
    let mut form = String::new();
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' => {
                inside = true;
                form.push_str("{}");
            }
            '}' => inside = false,
            _ if inside => {}
            _ => form.push(letter),
        }
    }
    form
}

fn token(tokens: &[(Token, usize)], index: usize) -> Option<&Token> {
    tokens.get(index).map(|(token, _)| token)
}

/// Index of the bracket that closes the one at `open`; the end of the file where there is none.
fn closing(tokens: &[(Token, usize)], open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (token, _)) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return index;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Takes out what stands under `#[cfg(test)]`.
fn without_tests(tokens: &[(Token, usize)]) -> Vec<(Token, usize)> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut index = 0;
    while index < tokens.len() {
        let cfg_test = tokens[index].0.is('#')
            && token(tokens, index + 1).is_some_and(|next| next.is('['))
            && token(tokens, index + 2).is_some_and(|next| next.is_word("cfg"))
            && token(tokens, index + 4).is_some_and(|next| next.is_word("test"))
            && token(tokens, index + 5).is_some_and(|next| next.is(')'));
        if cfg_test {
            let after = closing(tokens, index + 1) + 1;
            // Further attributes belong to the same item, which ends with its braces or a semicolon.
            let mut end = after;
            while token(tokens, end).is_some_and(|next| next.is('#')) {
                end = closing(tokens, end + 1) + 1;
            }
            while end < tokens.len() && !tokens[end].0.is('{') && !tokens[end].0.is(';') {
                end = if tokens[end].0.is('(') || tokens[end].0.is('[') { closing(tokens, end) } else { end } + 1;
            }
            index = if token(tokens, end).is_some_and(|next| next.is('{')) { closing(tokens, end) } else { end } + 1;
        } else {
            kept.push(tokens[index].clone());
            index += 1;
        }
    }
    kept
}

/// Cuts a source into pieces, each with its line; comments fall away.
fn tokens(text: &str) -> Vec<(Token, usize)> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    while at < letters.len() {
        let start_line = line;
        let letter = letters[at];
        let next = letters.get(at + 1).copied().unwrap_or('\0');
        let start = at;
        if letter == '/' && next == '/' {
            while at < letters.len() && letters[at] != '\n' {
                at += 1;
            }
        } else if letter == '/' && next == '*' {
            let mut depth = 0_usize;
            while at < letters.len() {
                match (letters[at], letters.get(at + 1)) {
                    ('/', Some('*')) => {
                        depth += 1;
                        at += 2;
                    }
                    ('*', Some('/')) => {
                        depth -= 1;
                        at += 2;
                        if depth == 0 {
                            break;
                        }
                    }
                    _ => at += 1,
                }
            }
        } else if let Some((open, hashes)) = raw_text(&letters, at) {
            let close: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let mut end = open;
            while end < letters.len() && !letters[end..].iter().take(close.len()).copied().eq(close.chars()) {
                end += 1;
            }
            tokens.push((Token::Text(letters[open..end.min(letters.len())].iter().collect()), start_line));
            at = end + close.len();
        } else if letter == '"' || (matches!(letter, 'b' | 'c') && next == '"') {
            at += if letter == '"' { 1 } else { 2 };
            let mut value = String::new();
            while at < letters.len() && letters[at] != '"' {
                if letters[at] == '\\' {
                    at += 1;
                    match letters.get(at) {
                        Some('n') => value.push('\n'),
                        // The text goes on with the next sign that is no space.
                        Some('\n') => {
                            while letters.get(at + 1).is_some_and(|sign| sign.is_whitespace()) {
                                at += 1;
                            }
                        }
                        Some(other) => value.push(*other),
                        None => {}
                    }
                } else {
                    value.push(letters[at]);
                }
                at += 1;
            }
            at += 1;
            tokens.push((Token::Text(value), start_line));
        } else if letter == '\'' {
            // A letter in quotes, or the name of a lifetime.
            if next == '\\' {
                at += 3;
                while at < letters.len() && letters[at] != '\'' {
                    at += 1;
                }
                at += 1;
            } else if letters.get(at + 2) == Some(&'\'') {
                at += 3;
            } else {
                at += 1;
            }
        } else if is_name(letter) {
            while at < letters.len() && is_name(letters[at]) {
                at += 1;
            }
            tokens.push((Token::Word(letters[start..at].iter().collect()), start_line));
        } else {
            if !letter.is_whitespace() {
                tokens.push((Token::Sign(letter), start_line));
            }
            at += 1;
        }
        let end = at.min(letters.len());
        line += letters[start..end].iter().filter(|letter| **letter == '\n').count();
    }
    tokens
}

/// Where the text of `r"…"` or `r#"…"#` begins and how many hashes it has.
fn raw_text(letters: &[char], at: usize) -> Option<(usize, usize)> {
    let mut index = at;
    if letters.get(index) == Some(&'b') {
        index += 1;
    }
    if letters.get(index) != Some(&'r') || (at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_')) {
        return None;
    }
    index += 1;
    let hashes = letters[index..].iter().take_while(|letter| **letter == '#').count();
    (letters.get(index + hashes) == Some(&'"')).then_some((index + hashes + 1, hashes))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("an entry of the folder").path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, text: &str) -> Sources {
        let mut sources = Sources::default();
        sources.read(file, text);
        sources
    }

    fn ids(sources: &Sources) -> Vec<&str> {
        sources.asked.iter().map(|asked| asked.id.as_str()).collect()
    }

    fn arguments(asked: &Asked) -> Vec<&str> {
        asked.arguments.iter().flatten().map(String::as_str).collect()
    }

    #[test]
    fn the_macro_names_its_values() {
        let sources = read("a.rs", r#"let m = message!("one-two", name = f(a, b = c), count = message!("in-side", deep = 1),);"#);
        assert_eq!(ids(&sources), ["one-two", "in-side"]);
        assert_eq!(arguments(&sources.asked[0]), ["count", "name"]);
        assert_eq!(arguments(&sources.asked[1]), ["deep"]);
    }

    #[test]
    fn comments_and_tests_are_not_asked_for() {
        let text = r##"
            // message!("in-comment")
            /* words.word("in /* nested */ comment") */
            /// message!("in-doc")
            let text = r#"message!("in-raw")"#; let quote = '"'; let life: &'static str = "x";
            #[cfg(test)]
            mod tests { fn f() { message!("in-test"); } }
            fn g() { words.word("kept-one"); }
        "##;
        assert_eq!(ids(&read("a.rs", text)), ["kept-one"]);
    }

    #[test]
    fn words_can_be_chosen_and_put_together() {
        let text = r#"
            words.word(if only { "first-way" } else { "second-way" });
            words.word(&format!("{}-how", task.id));
            words.word(need("not-an-id").message_id());
            words.word(match kind { "pattern-text" => "third-way", _ => "fourth-way" });
        "#;
        let sources = read("a.rs", text);
        assert_eq!(ids(&sources), ["first-way", "second-way", "third-way", "fourth-way"]);
        assert!(sources.made.contains_key("{}-how"), "{:?}", sources.made);
    }

    #[test]
    fn new_messages_show_their_values() {
        let sources = read(
            "a.rs",
            r#"Message::new("date-long").with("month", f("x")).with("day", 3); Message::new(format!("event-{}-meaning", id));"#,
        );
        assert_eq!(ids(&sources), ["date-long"]);
        assert_eq!(arguments(&sources.asked[0]), ["day", "month"]);
        assert!(sources.made.contains_key("event-{}-meaning"));
    }

    #[test]
    fn functions_of_ids_are_read_and_others_are_not() {
        let text = r#"
            impl A {
                pub fn message_id(self) -> Option<&'static str> {
                    match (self, self.value) { (_, "on-demand") => Some("value-yes"), (_, Some("no-no")) => Some("value-no"), _ => None }
                }
                pub fn from_id(id: &str) -> Option<Self> { Self::ALL.into_iter().find(|a| a.id() == "some-where") }
                const fn folder_id(s: Section) -> &'static str { "00000000-0000-4000" }
                fn other(&self) -> &str { "other-text" }
            }
        "#;
        let sources = read("a.rs", text);
        assert_eq!(ids(&sources).into_iter().filter(|id| looks_like_id(id)).collect::<Vec<_>>(), ["value-yes", "value-no"]);
    }

    #[test]
    fn literals_of_pages_are_ids() {
        let text = r#"fn headline() -> (&'static str, &'static str) {
            let fold = Block::Fold { id: "looked-at".to_owned() };
            for name in ["fire-wall", "pass-word"] {}
            if word == "com-pared" {}
            ("look-headline", "look-lead")
        }"#;
        assert_eq!(ids(&read("render/steps/look.rs", text)), ["look-headline", "look-lead"]);
        assert!(ids(&read("store.rs", text)).is_empty());
    }

    #[test]
    fn ids_have_one_form() {
        assert!(is_kebab("look-headline-2") && is_kebab("back") && is_kebab("country-US"));
        assert!(
            !is_kebab("Look") && !is_kebab("look_headline") && !is_kebab("look--x") && !is_kebab("-look") && !is_kebab("2nd")
        );
    }
}
