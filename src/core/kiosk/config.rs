//! The kiosk's configuration file, read so that a mistake names line and field and says what staff do.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::pin::{HashState, hash_state};
use crate::message;
use crate::message::Message;
use crate::timeline::{is_web_address, known_country, line_of};

/// The schema of the file.
pub const SCHEMA: &str = "safe-passage.kiosk/1";
/// Longest name of a shop in characters: what fits over the take-home page.
pub const LONGEST_SHOP: usize = 60;
/// Longest link in characters: what fits into a small code.
pub const LONGEST_LINK: usize = 120;
/// Most characters of a path.
const LONGEST_PATH: usize = 1024;

/// Every field, in the order in which they are written.
pub const FIELDS: [&str; 12] = [
    "schema",
    "shop",
    "languages",
    "country",
    "attract_seconds",
    "idle_seconds",
    "countdown_seconds",
    "pin",
    "shelf",
    "counts",
    "print",
    "link",
];

/// A number of seconds: the least, the most, and what counts where the field is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seconds {
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// Where nothing is said.
    pub usual: u32,
}

/// How long each language of the attract page stands.
pub const ATTRACT: Seconds = Seconds { least: 3, most: 60, usual: 8 };
/// How long nobody touches anything before the countdown begins. Reading a page takes its time.
pub const IDLE: Seconds = Seconds { least: 20, most: 300, usual: 60 };
/// How long the countdown runs before everything is forgotten.
pub const COUNTDOWN: Seconds = Seconds { least: 5, most: 60, usual: 15 };

/// How a kiosk is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The shop's name.
    pub shop: String,
    /// BCP 47 tags of the languages that are offered, at least one; the first is the one that staff read.
    pub languages: Vec<String>,
    /// ISO 3166 code of the country.
    pub country: String,
    /// How long each language of the attract page stands, in seconds.
    pub attract_seconds: u32,
    /// How long nobody touches anything before the countdown begins, in seconds.
    pub idle_seconds: u32,
    /// How long the countdown runs, in seconds.
    pub countdown_seconds: u32,
    /// Hash of the staff's PIN, a PHC string of Argon2id.
    pub pin: String,
    /// Path of the file that marks what the shop sells (docs/shops.md).
    pub shelf: Option<String>,
    /// Path of the file with a day's counts.
    pub counts: Option<String>,
    /// Whether the take-home page can be printed.
    pub print: bool,
    /// Address that the code on the take-home page leads to: https, and nothing in it that could be about a person.
    pub link: Option<String>,
}

/// A mistake in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// Line in which it stands, counted from 1.
    pub line: usize,
    /// The field that it is about; empty where the line names none.
    pub field: String,
    /// What is wrong, with line and field, in a sentence.
    pub what: Message,
    /// What staff do, in a sentence.
    pub what_to_do: Message,
}

impl Config {
    /// Reads a configuration. `known_languages` are the tags of the languages that the program speaks.
    ///
    /// # Errors
    /// Every mistake that was found, in the order of the lines; never an empty list.
    pub fn read(text: &str, known_languages: &[&str]) -> Result<Self, Vec<ConfigError>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (readable, refused) = readable_lines(text);
        let mut reader =
            Reader { text, errors: Vec::new(), fields: BTreeMap::new(), broken: !refused.is_empty(), meant: Vec::new() };
        for (line, is_twice) in refused {
            reader.no_toml(line, is_twice);
        }
        reader.take(DeTable::parse_recoverable(&readable).0.into_inner());
        let config = reader.config(known_languages);
        match config {
            Some(config) if reader.errors.is_empty() => Ok(config),
            _ => {
                let mut errors = reader.errors;
                errors.sort_by_key(|error| error.line);
                // A line that can't be read is told once, not also for what was guessed of it.
                errors
                    .dedup_by(|later, first| later.line == first.line && (later.field == first.field || later.field.is_empty()));
                Err(errors)
            }
        }
    }

    /// The configuration as a file that reads back as the same.
    #[must_use]
    pub fn to_text(&self) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let languages: Vec<String> = self.languages.iter().map(|tag| quoted(tag)).collect();
        let mut lines = vec![
            format!("schema = {}", quoted(SCHEMA)),
            format!("shop = {}", quoted(&self.shop)),
            format!("languages = [{}]", languages.join(", ")),
            format!("country = {}", quoted(&self.country)),
            format!("attract_seconds = {}", self.attract_seconds),
            format!("idle_seconds = {}", self.idle_seconds),
            format!("countdown_seconds = {}", self.countdown_seconds),
            format!("pin = {}", quoted(&self.pin)),
        ];
        lines.extend(self.shelf.iter().map(|path| format!("shelf = {}", quoted(path))));
        lines.extend(self.counts.iter().map(|path| format!("counts = {}", quoted(path))));
        lines.push(format!("print = {}", self.print));
        lines.extend(self.link.iter().map(|link| format!("link = {}", quoted(link))));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// Whether a link may stand on the take-home page: https, a host with a name, no query and no fragment, in which somebody's
/// number could travel, and nothing before the host.
#[must_use]
pub fn is_plain_link(link: &str) -> bool {
    is_web_address(link, &["https"]) && !link.contains(['?', '#', '@']) && link.chars().count() <= LONGEST_LINK
}

/// Whether a text can be the shop's name.
#[must_use]
pub fn is_shop_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && name.chars().count() <= LONGEST_SHOP && !name.chars().any(is_unfit)
}

/// Whether a text can be a path.
fn is_path(path: &str) -> bool {
    !path.trim().is_empty() && path.chars().count() <= LONGEST_PATH && !path.chars().any(char::is_control)
}

/// A sign that steers instead of being read: control characters, and those that turn the direction of text.
fn is_unfit(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Most lines that are told as not readable; with more than these it is no configuration.
const MOST_BROKEN: usize = 20;

/// The text with spaces in place of the lines that can't be read, so that the others are read and keep their places; and
/// those lines, each with whether it says again what another line says.
fn readable_lines(text: &str) -> (String, Vec<(usize, bool)>) {
    let mut readable = text.to_owned();
    let mut broken = Vec::new();
    while broken.len() < MOST_BROKEN {
        // A line without a sign of equality ends the reading, so one mistake is taken at a time.
        let (span, is_twice) = {
            let (_, refused) = DeTable::parse_recoverable(&readable);
            let Some(first) = refused.first() else { return (readable, broken) };
            (first.span().unwrap_or_default(), first.message().contains("duplicate"))
        };
        let mut line = line_of(&readable, Some(span));
        let mut start = 0;
        for (text, number) in readable.split_inclusive('\n').zip(1..) {
            // The end of the file is told on a line behind the last one.
            if number == line || start + text.len() == readable.len() {
                line = number;
                let end = start + text.trim_end_matches(['\r', '\n']).len();
                let spaces = " ".repeat(end - start);
                readable.replace_range(start..end, &spaces);
                break;
            }
            start += text.len();
        }
        if broken.iter().any(|(known, _)| *known == line) {
            break;
        }
        broken.push((line, is_twice));
    }
    // What is left can't be told apart from line to line.
    (String::new(), broken)
}

/// A value with the place where its field stands.
struct Field<'a> {
    at: Range<usize>,
    value: DeValue<'a>,
}

struct Reader<'a> {
    text: &'a str,
    errors: Vec<ConfigError>,
    fields: BTreeMap<&'static str, Field<'a>>,
    /// Whether some line can't be read at all: then a field that is missing may stand there.
    broken: bool,
    /// Fields that a name was most likely meant to be: they are told there, and not as missing too.
    meant: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    fn line(&self, at: &Range<usize>) -> usize {
        line_of(self.text, Some(at.clone()))
    }

    fn refuse(&mut self, line: usize, field: &str, what: Message, what_to_do: Message) {
        self.errors.push(ConfigError { line, field: field.to_owned(), what, what_to_do });
    }

    /// A line that is no TOML, or says again what another line says.
    fn no_toml(&mut self, line: usize, is_twice: bool) {
        // The first word of the line, so that staff find the place by its name too.
        let text = self.text.lines().nth(line - 1).unwrap_or_default().trim_start();
        let name = text.split(|letter: char| letter.is_whitespace() || letter == '=').next().unwrap_or_default();
        let field = FIELDS.into_iter().find(|known| name == *known).unwrap_or_default();
        if is_twice {
            self.refuse(line, field, message!("kiosk-config-twice", line = line), message!("kiosk-config-twice-do"));
        } else {
            self.refuse(line, field, message!("kiosk-config-syntax", line = line), message!("kiosk-config-syntax-do"));
        }
    }

    /// Takes the fields that are known, and names those that are not.
    fn take(&mut self, table: DeTable<'a>) {
        for (name, value) in table {
            let at = name.span();
            if let Some(known) = FIELDS.into_iter().find(|known| name.get_ref() == known) {
                self.fields.insert(known, Field { at, value: Spanned::into_inner(value) });
                continue;
            }
            let line = self.line(&at);
            // Quoted names can hold anything; what steers a terminal is no part of a name.
            let name: String = name.get_ref().chars().filter(|letter| !is_unfit(*letter)).take(40).collect();
            let what = message!("kiosk-config-unknown-field", line = line, field = name.clone());
            let nearest = nearest(&name);
            self.meant.extend(nearest);
            let what_to_do = match nearest {
                Some(nearest) => message!("kiosk-config-unknown-field-do-nearest", nearest = nearest),
                None => message!("kiosk-config-unknown-field-do"),
            };
            self.refuse(line, &name, what, what_to_do);
        }
    }

    fn config(&mut self, known_languages: &[&str]) -> Option<Config> {
        self.schema();
        let shop = self.wanted_text("shop", message!("kiosk-config-shop-do"), is_shop_name);
        let languages = self.languages(known_languages);
        let country = self.wanted_text("country", message!("kiosk-config-country-do"), known_country);
        let attract_seconds = self.seconds("attract_seconds", ATTRACT);
        let idle_seconds = self.seconds("idle_seconds", IDLE);
        let countdown_seconds = self.seconds("countdown_seconds", COUNTDOWN);
        let pin = self.pin();
        let marks = self.text("shelf", &message!("kiosk-config-path-do"), is_path);
        let counts = self.text("counts", &message!("kiosk-config-path-do"), is_path);
        let print = self.yes_or_no("print");
        let link = self.text("link", &message!("kiosk-config-link-do"), is_plain_link);
        Some(Config {
            shop: shop?.trim().to_owned(),
            languages: languages?,
            country: country?.to_ascii_uppercase(),
            attract_seconds: attract_seconds?,
            idle_seconds: idle_seconds?,
            countdown_seconds: countdown_seconds?,
            pin: pin?,
            shelf: marks,
            counts,
            print: print?,
            link,
        })
    }

    /// The file's own kind: a file of a later version shall be called that, and not be called broken.
    fn schema(&mut self) {
        let what_to_do = message!("kiosk-config-schema-do", schema = SCHEMA);
        self.wanted_text("schema", what_to_do, |schema| schema == SCHEMA);
    }

    fn missing(&mut self, field: &'static str, what_to_do: Message) {
        if !self.broken && !self.meant.contains(&field) {
            // It stands nowhere; the last line is where it can be added.
            let line = self.text.lines().count().max(1);
            self.refuse(line, field, message!("kiosk-config-missing", line = line, field = field), what_to_do);
        }
    }

    /// A value of another kind than the field has.
    fn wrong_kind(&mut self, field: &'static str, at: &Range<usize>, what_to_do: Message) {
        let line = self.line(at);
        self.refuse(line, field, message!("kiosk-config-wrong-kind", line = line, field = field), what_to_do);
    }

    fn wrong_value(&mut self, field: &'static str, at: &Range<usize>, value: &str, what_to_do: Message) {
        let line = self.line(at);
        let value: String = value.chars().filter(|letter| !is_unfit(*letter)).take(60).collect();
        self.refuse(line, field, message!("kiosk-config-wrong-value", line = line, field = field, value = value), what_to_do);
    }

    /// A text that may be left out.
    fn text(&mut self, field: &'static str, what_to_do: &Message, good: impl Fn(&str) -> bool) -> Option<String> {
        let Field { at, value } = self.fields.remove(field)?;
        match value {
            DeValue::String(text) if good(&text) => Some(text.into_owned()),
            DeValue::String(text) => {
                self.wrong_value(field, &at, &text, what_to_do.clone());
                None
            }
            _ => {
                self.wrong_kind(field, &at, message!("kiosk-config-text-do"));
                None
            }
        }
    }

    /// A text that must be there.
    fn wanted_text(&mut self, field: &'static str, what_to_do: Message, good: impl Fn(&str) -> bool) -> Option<String> {
        if self.fields.contains_key(field) {
            return self.text(field, &what_to_do, good);
        }
        self.missing(field, what_to_do);
        None
    }

    fn seconds(&mut self, field: &'static str, limits: Seconds) -> Option<u32> {
        let Some(Field { at, value }) = self.fields.remove(field) else { return Some(limits.usual) };
        let what_to_do = message!(
            "kiosk-config-seconds-do",
            least = i64::from(limits.least),
            most = i64::from(limits.most),
            usual = i64::from(limits.usual)
        );
        let DeValue::Integer(number) = value else {
            self.wrong_kind(field, &at, what_to_do);
            return None;
        };
        let seconds = u32::from_str_radix(number.as_str(), number.radix()).ok();
        let seconds = seconds.filter(|seconds| (limits.least..=limits.most).contains(seconds));
        if seconds.is_none() {
            self.wrong_value(field, &at, number.as_str(), what_to_do);
        }
        seconds
    }

    fn yes_or_no(&mut self, field: &'static str) -> Option<bool> {
        let Some(Field { at, value }) = self.fields.remove(field) else { return Some(false) };
        let DeValue::Boolean(answer) = value else {
            self.wrong_kind(field, &at, message!("kiosk-config-yes-or-no-do"));
            return None;
        };
        Some(answer)
    }

    fn languages(&mut self, known: &[&str]) -> Option<Vec<String>> {
        const FIELD: &str = "languages";
        let what_to_do = || message!("kiosk-config-languages-do", languages = known.join(", "));
        let Some(Field { at, value }) = self.fields.remove(FIELD) else {
            self.missing(FIELD, what_to_do());
            return None;
        };
        let DeValue::Array(array) = value else {
            self.wrong_kind(FIELD, &at, what_to_do());
            return None;
        };
        let mut tags: Vec<String> = Vec::new();
        let mut good = true;
        for item in array {
            let span = item.span();
            let DeValue::String(tag) = item.into_inner() else {
                self.wrong_kind(FIELD, &span, what_to_do());
                good = false;
                continue;
            };
            // As the program writes it: `es`, `en-US`.
            match known.iter().find(|known| known.eq_ignore_ascii_case(&tag)) {
                Some(known) if !tags.iter().any(|tag| tag == known) => tags.push((*known).to_owned()),
                Some(_) => {}
                None => {
                    self.wrong_value(FIELD, &span, &tag, what_to_do());
                    good = false;
                }
            }
        }
        if tags.is_empty() && good {
            self.wrong_value(FIELD, &at, "[]", what_to_do());
        }
        (good && !tags.is_empty()).then_some(tags)
    }

    fn pin(&mut self) -> Option<String> {
        const FIELD: &str = "pin";
        let what_to_do = || message!("kiosk-config-pin-do");
        let Some(Field { at, value }) = self.fields.remove(FIELD) else {
            self.missing(FIELD, what_to_do());
            return None;
        };
        let line = self.line(&at);
        // A number without quotation marks is a PIN that somebody wrote there.
        let (text, state) = match value {
            DeValue::Integer(_) => (String::new(), HashState::Clear),
            DeValue::String(text) => {
                let state = hash_state(&text);
                (text.into_owned(), state)
            }
            _ => (String::new(), HashState::NoHash),
        };
        let what = match state {
            HashState::Good => return Some(text),
            HashState::Missing => message!("kiosk-config-pin-missing", line = line),
            HashState::Clear => message!("kiosk-config-pin-clear", line = line),
            HashState::NoHash => message!("kiosk-config-pin-no-hash", line = line),
            HashState::Weak => message!("kiosk-config-pin-weak", line = line),
            HashState::TooHeavy => message!("kiosk-config-pin-heavy", line = line),
        };
        // The text itself is not told: it may be a PIN.
        self.refuse(line, FIELD, what, what_to_do());
        None
    }
}

/// The known field that a name was most likely meant to be; `None` where none is near.
fn nearest(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase().replace('-', "_");
    let (distance, nearest) = FIELDS.into_iter().map(|field| (distance(&name, field), field)).min()?;
    (distance <= 1 + nearest.len() / 4).then_some(nearest)
}

/// Fewest letters to put in, take out or change to make one text of another (Levenshtein's distance).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (number, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = number + 1;
        for (place, against) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *against);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
