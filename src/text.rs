//! Message id and arguments → words. The only place that knows Fluent.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use safe_passage_core::message::{Argument, Message};
use unic_langid::LanguageIdentifier;

/// The words that are built in.
static I18N: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The language that has every message; others fall back to it message by message.
pub const REFERENCE: &str = "en-US";

/// A language that the program speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag, the name of its folder.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
}

/// The words of one language, with the reference language behind them.
pub struct Words {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    reference: Option<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Words").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of the language that fits `tag` best: the same tag, else the same language, else the reference.
    ///
    /// `extra` is a folder with an `i18n` folder of its own (`--data`), whose messages replace the built-in ones.
    #[must_use]
    pub fn load(tag: &str, extra: Option<&Path>) -> Self {
        let tag = negotiate(tag);
        let bundle = bundle(&tag, extra);
        let reference = (tag != REFERENCE).then(|| bundle_of_reference(extra));
        Self { tag, bundle, reference }
    }

    /// BCP 47 tag of the language.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The sentence for a message.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.format(&message.id, &message.arguments)
    }

    /// The words of a message without arguments.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.format(id, &std::collections::BTreeMap::new())
    }

    /// Whether the language, or the reference, has this message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id) || self.reference.as_ref().is_some_and(|reference| reference.has_message(id))
    }

    /// A day as this language writes it, with the year.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let message = Message::new("date-long")
            .with("month", Argument::Text(self.word(MONTHS[usize::from(date.month().unsigned_abs()) - 1])))
            .with("day", i64::from(date.day()))
            .with("year", date.year().to_string());
        self.say(&message)
    }

    /// A month and a year as this language writes them.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        let message = Message::new("date-month")
            .with("month", Argument::Text(self.word(MONTHS[usize::from(date.month().unsigned_abs()) - 1])))
            .with("year", date.year().to_string());
        self.say(&message)
    }

    fn format(&self, id: &str, arguments: &std::collections::BTreeMap<Cow<'static, str>, Argument>) -> String {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            values.set(name.clone(), self.value(argument));
        }
        for bundle in std::iter::once(&self.bundle).chain(&self.reference) {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
            if errors.is_empty() {
                return text.into_owned();
            }
            log::error!("the message {id} could not be put together in {}", self.tag);
        }
        log::error!("there is no message {id}");
        id.to_owned()
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => FluentValue::from(text.clone()),
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Date(date) => FluentValue::from(self.date(*date)),
            Argument::Month(date) => FluentValue::from(self.month(*date)),
            Argument::Message(message) => FluentValue::from(self.say(message)),
        }
    }
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11",
    "month-12",
];

/// The languages that are built in, the reference first, the others by their tag.
#[must_use]
pub fn languages() -> Vec<Language> {
    let mut tags: Vec<String> =
        I18N.dirs().filter_map(|folder| folder.path().file_name()).map(|name| name.to_string_lossy().into_owned()).collect();
    tags.sort_by_key(|tag| (tag != REFERENCE, tag.clone()));
    tags.into_iter()
        .map(|tag| {
            let name = own_name(&tag).unwrap_or_else(|| tag.clone());
            Language { tag, name }
        })
        .collect()
}

/// A language's name in itself, else its tag.
#[must_use]
pub fn name_of(tag: &str) -> String {
    own_name(tag).unwrap_or_else(|| tag.to_owned())
}

/// A language's name in itself. Read from its one file, because a list of names is no reason to read every message.
fn own_name(tag: &str) -> Option<String> {
    let text = I18N.get_file(format!("{tag}/shell.ftl"))?.contents_utf8()?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().ok()?]);
    add(&mut bundle, text, tag);
    let pattern = bundle.get_message("language-name")?.value()?;
    Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

/// The built-in language that fits a wish best.
#[must_use]
pub fn negotiate(wish: &str) -> String {
    let wish: Option<LanguageIdentifier> = wish.replace('_', "-").split('.').next().and_then(|tag| tag.parse().ok());
    let tags: Vec<String> =
        I18N.dirs().filter_map(|folder| folder.path().file_name()).map(|name| name.to_string_lossy().into_owned()).collect();
    let Some(wish) = wish else { return REFERENCE.to_owned() };
    let parsed = |tag: &String| tag.parse::<LanguageIdentifier>().ok();
    let exact = tags.iter().find(|tag| parsed(tag).as_ref() == Some(&wish));
    let language = || tags.iter().find(|tag| parsed(tag).is_some_and(|have| have.language == wish.language));
    exact.or_else(language).cloned().unwrap_or_else(|| REFERENCE.to_owned())
}

/// The language that the system asks for.
#[must_use]
pub fn system_language() -> String {
    negotiate(&sys_locale::get_locale().unwrap_or_default())
}

fn bundle_of_reference(extra: Option<&Path>) -> FluentBundle<FluentResource> {
    bundle(REFERENCE, extra)
}

fn bundle(tag: &str, extra: Option<&Path>) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Only left-to-right languages ship, and the marks would stand in every accessible name.
    bundle.set_use_isolating(false);
    let built_in = I18N.get_dir(tag).into_iter().flat_map(Dir::files);
    for file in built_in {
        if let Some(text) = file.contents_utf8() {
            add(&mut bundle, text, &file.path().display().to_string());
        }
    }
    if let Some(folder) = extra {
        for (path, text) in files_in(&folder.join("i18n").join(tag)) {
            add(&mut bundle, &text, &path);
        }
    }
    bundle
}

fn add(bundle: &mut FluentBundle<FluentResource>, text: &str, name: &str) {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
        log::error!("{} mistakes in the words of {name}", errors.len());
        resource
    });
    bundle.add_resource_overriding(resource);
}

fn files_in(folder: &Path) -> HashMap<String, String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return HashMap::new() };
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .filter_map(|path| Some((path.display().to_string(), std::fs::read_to_string(&path).ok()?)))
        .collect()
}
