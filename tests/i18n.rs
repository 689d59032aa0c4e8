//! The words and the program fit together: every id that code and data can ask for is there in every language, with the
//! values that its sentence names; nothing lies about unused; every sign can be drawn; the words keep to the style.
//!
//! Each test gathers everything that is wrong before it fails.

#[path = "i18n/sources.rs"]
mod sources;
#[path = "i18n/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use safe_passage_core::devices::Devices;
use safe_passage_core::journey::belongings::BelongingsData;
use safe_passage_core::journey::plan::RemovalData;
use safe_passage_core::open_questions::OpenQuestions;
use safe_passage_core::passwords::PasswordProducts;
use safe_passage_core::providers::Catalogue;
use safe_passage_core::timeline::{COUNTRIES, Timeline};
use skrifa::MetadataProvider as _;

use sources::{Sources, is_kebab, looks_like_id};
use words::{Language, VALUE};

/// The language that has every message.
const REFERENCE: &str = "en-US";

/// Beginnings of ids that are handed about as plain text outside of the pages, such as reasons of findings. A literal
/// with such a beginning, anywhere in the sources, is an id and must have words.
const FAMILIES: [&str; 9] = [
    "detection-",
    "protection-because-",
    "not-readable-",
    "next-not-",
    "begin-not-",
    "month-",
    "file-name-",
    "store-",
    "survey-file-",
];

/// Longest sentence, in characters.
const LONGEST_SENTENCE: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn languages() -> BTreeMap<String, Language> {
    let folder = root().join("i18n");
    let entries = std::fs::read_dir(&folder).expect("the folder of the words");
    let folders = entries.map(|entry| entry.expect("an entry of the folder").path()).filter(|path| path.is_dir());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let languages: BTreeMap<String, Language> = folders.map(|path| (name(&path), Language::of_folder(&path))).collect();
    assert!(languages.contains_key(REFERENCE) && languages.contains_key("es"), "{:?}", languages.keys());
    languages
}

fn the_sources() -> Sources {
    Sources::of_folder(&root().join("src"))
}

/// Ends the test with everything that is wrong, if anything is.
fn none(what: &str, mut problems: Vec<String>) {
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{}: {what}\n  {}", problems.len(), problems.join("\n  "));
}

/// Ids that the data files ask for, each with the file.
fn ids_of_data() -> BTreeMap<String, &'static str> {
    let read =
        |name: &str| std::fs::read_to_string(root().join("assets").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut ids = BTreeMap::new();
    let timeline = Timeline::parse(&read("timeline.toml")).expect("the timeline is valid");
    ids.extend(timeline.message_ids().into_iter().map(|id| (id, "assets/timeline.toml")));
    let catalogue = Catalogue::parse(&read("providers.toml")).expect("the catalogue is valid");
    ids.extend(catalogue.message_ids().into_iter().map(|id| (id, "assets/providers.toml")));
    ids.extend(COUNTRIES.iter().map(|code| (format!("country-{code}"), "the list of countries")));
    let belongings = BelongingsData::parse(&read("belongings.toml")).expect("the data of belongings is valid");
    ids.extend(belongings.message_ids().into_iter().map(|id| (id, "assets/belongings.toml")));
    let open = OpenQuestions::parse(&read("open-questions.toml")).expect("the open questions are valid");
    ids.extend(open.message_ids().into_iter().map(|id| (id, "assets/open-questions.toml")));
    let devices = Devices::parse(&read("devices.toml")).expect("the data of the devices is valid");
    ids.extend(devices.message_ids().into_iter().map(|id| (id, "assets/devices.toml")));
    let homes = PasswordProducts::parse(&read("password-homes.toml")).expect("the homes of passwords are valid");
    for product in homes.all() {
        let of_product = product.steps.iter().chain([&product.proof]).chain(&product.limit);
        ids.extend(of_product.map(|id| (id.clone(), "assets/password-homes.toml")));
    }
    let removal = RemovalData::parse(&read("removal.toml")).expect("the removal data is valid");
    ids.extend(removal.message_ids().into_iter().map(|id| (id, "assets/removal.toml")));
    ids
}

/// What makes the packages, as one text. It asks for the messages of `packaging.ftl`.
fn makers_of_packages() -> String {
    let mut text = String::new();
    let mut folders = vec![root().join("packaging"), root().join("scripts")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the packages") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                text.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
            }
        }
    }
    text
}

/// Whether an id stands in a text with nothing of an id before or after it.
fn stands_in(text: &str, id: &str) -> bool {
    let of_id = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    text.match_indices(id).any(|(at, _)| !text[..at].ends_with(of_id) && !text[at + id.len()..].starts_with(of_id))
}

/// The form of the ids that the data brings, as the sources put them together.
fn forms_of_data() -> &'static [&'static str] {
    &[
        "country-{}",
        "event-{}",
        "event-{}-meaning",
        "statement-{}",
        // The passages of the timeline, by their table.
        "{}-{}",
        "{}-{}-text",
        "provider-{}",
        "caveat-{}",
        "open-{}",
        "open-{}-note",
        "page-language-{}",
        "{}-why",
        "{}-how",
        "{}-see",
        "{}-time",
        "{}-find",
        "{}-else",
        "{}-proof",
        "{}-for",
    ]
}

#[test]
fn the_files_are_sound() {
    let mut problems = Vec::new();
    for (tag, language) in languages() {
        problems.extend(language.problems.iter().map(|problem| format!("{tag}/{problem}")));
        let ids = language.messages.keys().map(|id| id.split('.').next().unwrap_or(id).trim_start_matches('-'));
        problems.extend(ids.filter(|id| !is_kebab(id)).map(|id| format!("{tag}: {id} is not in lower case with hyphens")));
    }
    for path in languages().keys().map(|tag| root().join("i18n").join(tag)) {
        for entry in std::fs::read_dir(path).expect("the folder of a language") {
            let path = entry.expect("an entry of the folder").path();
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            if !words::plurals_end_in_other(&text) {
                problems.push(format!("{}: a choice over a number has another default than `other`", path.display()));
            }
        }
    }
    none("mistakes in the files of words", problems);
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let languages = languages();
    let reference = &languages[REFERENCE];
    let mut problems = Vec::new();
    for (tag, language) in languages.iter().filter(|(tag, _)| *tag != REFERENCE) {
        for (id, words) in &reference.messages {
            match language.messages.get(id) {
                None => problems.push(format!("{tag} lacks {id} ({})", words.file)),
                Some(other) if other.variables != words.variables => {
                    problems.push(format!("{id} names {:?} in {REFERENCE} and {:?} in {tag}", words.variables, other.variables));
                }
                Some(other) if other.file != words.file => {
                    problems.push(format!("{id} stands in {} in {REFERENCE} and in {} in {tag}", words.file, other.file));
                }
                Some(_) => {}
            }
        }
        let more = language.messages.iter().filter(|(id, _)| !reference.messages.contains_key(*id));
        problems.extend(more.map(|(id, words)| format!("{tag} alone has {id} ({})", words.file)));
    }
    none("differences between languages", problems);
}

#[test]
fn every_id_that_can_be_asked_for_has_words() {
    let languages = languages();
    let reference = &languages[REFERENCE].messages;
    let sources = the_sources();
    let mut problems = Vec::new();
    for asked in &sources.asked {
        if !reference.contains_key(&asked.id) {
            problems.push(format!("{} has no words ({})", asked.id, asked.place));
        }
    }
    for (literal, place) in &sources.literals {
        let is_id = looks_like_id(literal) && FAMILIES.iter().any(|family| literal.starts_with(family));
        if is_id && !reference.contains_key(literal) {
            problems.push(format!("{literal} has no words ({place})"));
        }
    }
    for (id, file) in ids_of_data() {
        if !reference.contains_key(&id) {
            problems.push(format!("{id} has no words ({file})"));
        }
    }
    for (form, place) in &sources.made {
        if !forms_of_data().contains(&form.as_str()) {
            problems.push(format!("{form} is put together, and this test does not know which ids that makes ({place})"));
        }
    }
    none("messages without words", problems);
}

#[test]
fn every_sentence_gets_the_values_that_it_names() {
    let languages = languages();
    let mut problems = Vec::new();
    for asked in the_sources().asked {
        let Some(arguments) = &asked.arguments else { continue };
        let mut used = BTreeSet::new();
        let mut found = false;
        for (tag, language) in &languages {
            let Some(words) = language.messages.get(&asked.id) else { continue };
            found = true;
            used.extend(words.variables.iter().cloned());
            for name in words.variables.difference(arguments) {
                problems.push(format!("{} names {name} in {tag}, which is not given to it ({})", asked.id, asked.place));
            }
        }
        for name in arguments.difference(&used).filter(|_| found) {
            problems.push(format!("{} is given {name}, and no language uses it ({})", asked.id, asked.place));
        }
    }
    none("values that don't fit", problems);
}

#[test]
fn no_message_is_there_for_nothing() {
    let languages = languages();
    let reference = &languages[REFERENCE].messages;
    let sources = the_sources();
    let data = ids_of_data();
    let referred: BTreeSet<&String> = reference.values().flat_map(|words| &words.references).collect();
    let packages = makers_of_packages();
    let unused = reference.iter().filter(|(id, words)| {
        let message = id.split('.').next().unwrap_or(id);
        if words.file == "packaging.ftl" {
            return !stands_in(&packages, message);
        }
        !sources.literals.contains_key(message) && !data.contains_key(message) && !referred.contains(id)
    });
    none("messages that nothing asks for", unused.map(|(id, words)| format!("{id} ({})", words.file)).collect());
}

#[test]
fn the_shipped_fonts_have_every_sign() {
    let mut problems = Vec::new();
    for font in ["Inter-Regular.otf", "Inter-SemiBold.otf"] {
        let bytes = std::fs::read(root().join("assets/fonts").join(font)).expect("the font");
        let font_file = skrifa::FontRef::new(&bytes).expect("a font");
        let signs = font_file.charmap();
        for (tag, language) in languages() {
            for (id, words) in &language.messages {
                let missing = words
                    .texts
                    .iter()
                    .flat_map(|text| text.chars())
                    .filter(|letter| *letter != '\n' && signs.map(*letter).is_none());
                problems.extend(
                    missing.map(|letter| format!("{tag}: {id} has U+{:04X} {letter:?}, which {font} lacks", u32::from(letter))),
                );
            }
        }
    }
    none("signs that could not be drawn", problems);
}

#[test]
fn sentences_are_short_enough_to_read() {
    let mut problems = Vec::new();
    for (tag, language) in languages() {
        for (id, words) in &language.messages {
            for text in &words.texts {
                problems.extend(long_sentences(text).map(|length| format!("{tag}: {id} has a sentence of {length} characters")));
            }
        }
    }
    none("long sentences", problems);
}

/// Lengths of the sentences that are too long.
fn long_sentences(text: &str) -> impl Iterator<Item = usize> + '_ {
    let sentences = text.split_inclusive(['.', '?', '!', '\n']);
    sentences.map(|sentence| sentence.trim().chars().count()).filter(|length| *length > LONGEST_SENTENCE)
}

/// Words that say more than is known, or that scold; in lower case. A beginning letter or hyphen makes another word of
/// it ("antispyware"), and so does a following letter.
fn avoided(tag: &str) -> &'static [&'static str] {
    match tag {
        REFERENCE => &[
            "banned from use",
            "use is banned",
            "ban on use",
            "illegal software",
            "spyware",
            "your licence was cancelled",
            "your license was cancelled",
            "your license was canceled",
            "you will get a refund",
            "you get a refund",
            "accounts were deleted",
            "kaspersky stopped working",
            "stopped working on",
            "simply",
        ],
        "es" => &[
            "prohibido usar",
            "uso está prohibido",
            "prohibición de uso",
            "software ilegal",
            "programa ilegal",
            "programa espía",
            "software espía",
            "su licencia fue cancelada",
            "su licencia se canceló",
            "recibirá un reembolso",
            "cuentas se borraron",
            "cuentas se eliminaron",
            "dejó de funcionar el",
            "simplemente",
        ],
        _ => &[],
    }
}

/// Whether a text has a phrase, as whole words.
fn says(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase().replace('\n', " ");
    text.match_indices(phrase).any(|(at, found)| {
        let before = text[..at].chars().next_back().is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
        let after = text[at + found.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !before && !after
    })
}

#[test]
fn no_word_says_more_than_is_known() {
    let mut problems = Vec::new();
    for (tag, language) in languages() {
        for (id, words) in &language.messages {
            for phrase in avoided(&tag) {
                if words.texts.iter().any(|text| says(text, phrase)) {
                    problems.push(format!("{tag}: {id} says “{phrase}”"));
                }
            }
        }
    }
    none("words to avoid", problems);
}

#[test]
fn the_style_is_kept() {
    let mut problems = Vec::new();
    for (tag, language) in languages() {
        for (id, words) in &language.messages {
            let text = &words.texts[0];
            if text.trim().is_empty() {
                problems.push(format!("{tag}: {id} is empty"));
            }
            // The lines of the terminal have columns.
            let columns = id.starts_with("cli-");
            if (text.contains("  ") && !columns) || text.starts_with(' ') || text.ends_with(' ') {
                problems.push(format!("{tag}: {id} has a space too many"));
            }
            if text.contains("...") {
                problems.push(format!("{tag}: {id} has three full stops in place of {VALUE}"));
            }
        }
    }
    none("breaks of the style", problems);
}

#[test]
fn whole_words_are_compared() {
    assert!(says("It is spyware.", "spyware") && says("Spyware", "spyware"));
    assert!(!says("An antispyware program", "spyware") && !says("anti-spyware", "spyware") && !says("simplyfied", "simply"));
    assert_eq!(long_sentences(&format!("{}. Short.", "a".repeat(500))).collect::<Vec<_>>(), [501]);
    assert_eq!(long_sentences(&"A sentence. ".repeat(100)).count(), 0);
}
