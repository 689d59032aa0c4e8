//! Setting a kiosk up: what a shop manager fills in, checked field by field, and written whole or not at all.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use safe_passage_core::kiosk::config::{
    ATTRACT, COUNTDOWN, Config, ConfigError, IDLE, LONGEST_LINK, LONGEST_SHOP, Seconds, is_plain_link, is_shop_name,
};
use safe_passage_core::kiosk::pin as rules;
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::providers::{Catalogue, Shelf};
use safe_passage_core::timeline::known_country;
use zeroize::Zeroizing;

use super::counts::Counts;
use super::pin;
use crate::output::{OutputError, OutputFile, read_input};

/// Largest file that is read, in bytes. A real one has less than a kilobyte.
pub const LARGEST: u64 = 64 * 1024;

/// Largest file of a shop's marks, in bytes.
const LARGEST_SHELF: u64 = 1024 * 1024;

/// A field of the form, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The shop's name.
    Shop,
    /// The languages.
    Languages,
    /// The country.
    Country,
    /// How long a language of the attract page stands.
    Attract,
    /// How long nobody touches anything before the countdown.
    Idle,
    /// How long the countdown runs.
    Countdown,
    /// The file with what the shop sells.
    Shelf,
    /// The file with the counts.
    Counts,
    /// The address in the code.
    Link,
    /// The PIN.
    Pin,
    /// The PIN once more.
    Again,
    /// Where the configuration is written.
    File,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong, and what is wanted, in a sentence or two.
    pub what: Message,
}

/// The form as it is filled in.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The shop's name.
    pub shop: String,
    /// Tags of the languages that are ticked, in the order in which they were.
    pub languages: Vec<String>,
    /// ISO 3166 code of the country.
    pub country: String,
    /// Seconds for each language of the attract page, as typed.
    pub attract: String,
    /// Seconds without a touch, as typed.
    pub idle: String,
    /// Seconds of the countdown, as typed.
    pub countdown: String,
    /// Whether the last page can be printed.
    pub print: bool,
    /// Path of the file with what the shop sells; empty for none.
    pub shelf: String,
    /// Path of the file with the counts; empty for none.
    pub counts: String,
    /// The address in the code; empty for none.
    pub link: String,
    /// The PIN.
    pub pin: Zeroizing<String>,
    /// The PIN once more.
    pub again: Zeroizing<String>,
    /// The hash that the file had already; kept where no new PIN is typed.
    pub kept_pin: Option<String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Draft").field("shop", &self.shop).finish_non_exhaustive()
    }
}

/// Room for a PIN from the start, so that growing leaves no copy behind.
fn secret() -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(64))
}

impl Draft {
    /// An empty form for a language and a country.
    #[must_use]
    pub fn new(language: &str, country: &str) -> Self {
        Self {
            shop: String::new(),
            languages: vec![language.to_owned()],
            country: country.to_owned(),
            attract: ATTRACT.usual.to_string(),
            idle: IDLE.usual.to_string(),
            countdown: COUNTDOWN.usual.to_string(),
            print: false,
            shelf: String::new(),
            counts: String::new(),
            link: String::new(),
            pin: secret(),
            again: secret(),
            kept_pin: None,
        }
    }

    /// The form filled in from a configuration.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        Self {
            shop: config.shop.clone(),
            languages: config.languages.clone(),
            country: config.country.clone(),
            attract: config.attract_seconds.to_string(),
            idle: config.idle_seconds.to_string(),
            countdown: config.countdown_seconds.to_string(),
            print: config.print,
            shelf: config.shelf.clone().unwrap_or_default(),
            counts: config.counts.clone().unwrap_or_default(),
            link: config.link.clone().unwrap_or_default(),
            pin: secret(),
            again: secret(),
            kept_pin: Some(config.pin.clone()),
        }
    }

    /// Ticks a language, or takes the tick away.
    pub fn tick(&mut self, tag: &str, ticked: bool) {
        self.languages.retain(|known| known != tag);
        if ticked {
            self.languages.push(tag.to_owned());
        }
    }

    /// Overwrites what was typed as PIN.
    pub fn forget_pin(&mut self) {
        (self.pin, self.again) = (secret(), secret());
    }

    /// What is wrong with the form, in the order of its fields. `file` is where it is to be written: the paths in it are meant
    /// from that folder. `today` is the day of the counts.
    #[must_use]
    pub fn problems(&self, file: &str, catalogue: &Catalogue, today: Date) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut refuse = |field, what| problems.push(Problem { field, what });
        if !is_shop_name(&self.shop) {
            refuse(Field::Shop, message!("kiosk-setup-shop-wrong", most = LONGEST_SHOP));
        }
        if self.languages.is_empty() {
            refuse(Field::Languages, message!("kiosk-setup-languages-wrong"));
        }
        if !known_country(&self.country) {
            refuse(Field::Country, message!("kiosk-setup-country-wrong"));
        }
        for (field, typed, limits) in [
            (Field::Attract, &self.attract, ATTRACT),
            (Field::Idle, &self.idle, IDLE),
            (Field::Countdown, &self.countdown, COUNTDOWN),
        ] {
            if seconds(typed, limits).is_none() {
                let (least, most) = (i64::from(limits.least), i64::from(limits.most));
                refuse(field, message!("kiosk-setup-seconds-wrong", least = least, most = most));
            }
        }
        let folder = Path::new(file.trim()).parent().unwrap_or(Path::new("")).to_path_buf();
        if let Some(shelf) = text(&self.shelf)
            && let Err(what) = shelf_of(&folder.join(shelf), catalogue)
        {
            refuse(Field::Shelf, what);
        }
        if let Some(counts) = text(&self.counts) {
            let path = folder.join(counts);
            let in_folder = path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
            if let Err(error) = Counts::in_file(&path).of(today) {
                refuse(Field::Counts, error.message());
            } else if !in_folder {
                refuse(Field::Counts, message!("kiosk-setup-no-folder", path = path.display().to_string()));
            }
        }
        if text(&self.link).is_some_and(|link| !is_plain_link(&link)) {
            refuse(Field::Link, message!("kiosk-setup-link-wrong", most = LONGEST_LINK));
        }
        let kept = self.kept_pin.is_some() && self.pin.is_empty() && self.again.is_empty();
        if !kept {
            match rules::check(&self.pin) {
                Err(problem) => refuse(Field::Pin, problem.message()),
                Ok(()) if *self.pin != *self.again => refuse(Field::Again, message!("kiosk-setup-pin-differs")),
                Ok(()) => {}
            }
        }
        if text(file).is_none() {
            refuse(Field::File, message!("kiosk-setup-file-wrong"));
        }
        problems
    }

    /// The configuration that the form describes. `None` where it has problems, or no hash of the PIN could be made.
    #[must_use]
    pub fn config(&self) -> Option<Config> {
        let pin = match &self.kept_pin {
            Some(kept) if self.pin.is_empty() => kept.clone(),
            _ => pin::hash(&self.pin).ok()?,
        };
        Some(Config {
            shop: self.shop.trim().to_owned(),
            languages: self.languages.clone(),
            country: self.country.clone(),
            attract_seconds: seconds(&self.attract, ATTRACT)?,
            idle_seconds: seconds(&self.idle, IDLE)?,
            countdown_seconds: seconds(&self.countdown, COUNTDOWN)?,
            pin,
            shelf: text(&self.shelf),
            counts: text(&self.counts),
            print: self.print,
            link: text(&self.link),
        })
    }
}

/// What was typed, without the spaces round it; `None` where nothing was.
fn text(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

fn seconds(typed: &str, limits: Seconds) -> Option<u32> {
    let typed = typed.trim();
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|seconds| digits && (limits.least..=limits.most).contains(seconds))
}

/// Whether a file with what the shop sells can be used.
fn shelf_of(path: &Path, catalogue: &Catalogue) -> Result<(), Message> {
    let bytes = read_input(path, LARGEST_SHELF).map_err(|error| error.message())?;
    let refused = |reason: Message| message!("shop-not-read", reason = reason);
    let text = std::str::from_utf8(&bytes).map_err(|_| refused(message!("shop-no-text")))?;
    Shelf::parse(text.trim_start_matches('\u{feff}'), catalogue).map(|_| ()).map_err(|error| refused(error.message()))
}

/// A configuration that lies there already, to be changed.
///
/// # Errors
/// The mistakes in it where it can't be used; `None` of them where it can't even be read as text.
pub fn existing(path: &Path, languages: &[&str]) -> Result<Option<Config>, Option<Vec<ConfigError>>> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(None),
        Ok(_) => {}
    }
    let bytes = read_input(path, LARGEST).map_err(|_| None)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| None)?;
    Config::read(text, languages).map(Some).map_err(Some)
}

/// Why a configuration was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// A file of that name is there; it was left as it is.
    #[error("a file of that name is there")]
    Exists,
    /// It could not be written.
    #[error("{0}")]
    Output(#[from] OutputError),
    /// The file of before could not be replaced; it is as it was.
    #[error("{0} could not be replaced")]
    NotReplaced(String),
    /// What was written does not read back as what was meant.
    #[error("{0} does not read back")]
    NotTheSame(String),
}

impl SetupError {
    /// What went wrong, in a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Exists => message!("kiosk-setup-exists"),
            Self::Output(error) => error.message(),
            Self::NotReplaced(path) => message!("kiosk-setup-not-replaced", path = path.clone()),
            Self::NotTheSame(path) => message!("kiosk-setup-not-the-same", path = path.clone()),
        }
    }

    /// What to do, in a sentence.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self {
            Self::Exists => message!("kiosk-setup-exists-do"),
            Self::Output(error) => error.what_to_do(),
            Self::NotReplaced(_) | Self::NotTheSame(_) => message!("kiosk-setup-not-replaced-do"),
        }
    }
}

/// Writes a configuration whole and reads it back. `over` says that a file of that name may be replaced, which somebody was
/// asked. `state` is the program's own folder.
///
/// # Errors
/// [`SetupError`]; a file that was there before is then as it was.
pub fn write(path: &Path, config: &Config, over: bool, state: &Path, languages: &[&str]) -> Result<PathBuf, SetupError> {
    let name = || path.display().to_string();
    let bytes = config.to_text().into_bytes();
    let is_there = fs::symlink_metadata(path).is_ok();
    if is_there && !over {
        return Err(SetupError::Exists);
    }
    if is_there {
        replace(path, &bytes).map_err(|error| {
            log::warn!("the configuration could not be replaced: {}", error.kind());
            SetupError::NotReplaced(name())
        })?;
    } else {
        let mut file = OutputFile::create(path, state)?;
        if let Err(error) = file.write_all(&bytes) {
            return Err(file.failed(&error).into());
        }
        file.publish()?;
    }
    match existing(path, languages) {
        Ok(Some(read)) if read == *config => Ok(path.to_owned()),
        _ => Err(SetupError::NotTheSame(name())),
    }
}

/// Into a new file beside the old one, which takes its place at the end. Only a plain file is replaced.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".kiosk-").suffix(".part").tempfile_in(folder)?;
    file.write_all(bytes)?;
    // Who may read it stays as the shop arranged it: the kiosk often runs in an account of its own.
    file.as_file().set_permissions(found.permissions())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
