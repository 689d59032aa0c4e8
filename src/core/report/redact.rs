//! Takes out of a report what tells who somebody is, and leaves what tells the machine.
//!
//! First it is learned what the report itself knows: users' folders, account and machine names, owners. Then every text of
//! it is gone through: what has the form of something private goes, and so does everything that was learned, wherever it
//! turns up. Words that the product data or the system use are never taken for names, so that a report about a computer
//! whose user is called "service" still says the same about its programs.

mod patterns;
mod words;

use core::net::Ipv6Addr;
use std::collections::BTreeSet;

use regex::{Captures, Regex, RegexBuilder};
use serde_json::Value;

use self::patterns::{
    ACCOUNT_NUMBER, APPLE_MACHINE, APPLE_MACHINE_OF, BARE_CARD, BARE_NUMBER, BELOW_USER, CARD, DISK, ENCODED_PATH, FOUR, GROUPS,
    HOME_OF, HOST_OF_ADDRESS, LABELLED_MACHINE, LABELLED_NETWORK, LABELLED_NUMBER, LABELLED_PERSON, LABELLED_SECRET, LONG,
    MADE_MACHINE, MADE_UNIT, MAIL, NETWORK_PATH, OTHER_PLACES, PHONE, PRODUCT_BEFORE, RAN_BY, RECOVERY, SIGNED_ADDRESS, SIX,
    VERSION_BEFORE,
};
use self::words::{COMMON, NAMES_OF_MACHINES, NAMES_OF_PEOPLE, NUMBERS, OF_EVERYBODY, OF_PROGRAMS, PROGRAMS};
use crate::detection::{Detection, Matcher, Products};
use crate::survey::readers::private::{user_names, without_user_names};
use crate::survey::{Observation, SCHEMA, Source, Status, Survey, field, reason};

/// What stands in place of what was taken out.
mod place {
    pub const USER: &str = "<user>";
    pub const MACHINE: &str = "<machine>";
    pub const MAIL: &str = "<e-mail>";
    pub const ADDRESS: &str = "<address>";
    pub const CARD: &str = "<network-card>";
    pub const KEY: &str = "<licence-key>";
    pub const SECRET: &str = "<secret>";
    pub const SERIAL: &str = "<serial-number>";
    pub const ACCOUNT: &str = "<account-number>";
    pub const PHONE: &str = "<phone>";
    pub const NETWORK: &str = "<network>";
    pub const FOLDER: &str = "<folder>";
    pub const FILE: &str = "<file>";
    pub const DISK: &str = "<disk>";
}

/// Takes what is private out of the texts of one report.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    /// Words that are nobody's name, lower case.
    common: BTreeSet<String>,
    /// Names that were learned, lower case.
    names: BTreeSet<String>,
    /// All names with the forms in which they are written, the longest first.
    forms: Option<Regex>,
    /// Versions that the report gives as such; what looks like an address and is one of them stays.
    versions: BTreeSet<String>,
}

impl Redactor {
    /// Learns what the surveys know of people and machines. The products' data say which words are nobody's name.
    #[must_use]
    pub fn of(surveys: &[Survey], products: &Products) -> Self {
        let mut redactor = Self { common: common_words(products), ..Self::default() };
        for observation in surveys.iter().flat_map(|survey| &survey.observations) {
            if let Some(subject) = &observation.subject {
                redactor.learn(subject);
            }
            for (name, text) in &observation.value {
                redactor.learn(name);
                redactor.learn_field(observation.source, name, text);
            }
        }
        redactor.finish();
        redactor
    }

    /// The same, and what further texts know. For texts that belong to the report and stand in no survey.
    #[must_use]
    pub fn with_texts<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        for text in texts {
            self.learn(text);
        }
        self.finish();
        self
    }

    /// The same with names that are known from elsewhere.
    #[must_use]
    pub fn with_names(mut self, names: &[String]) -> Self {
        for name in names {
            self.learn_name(name);
        }
        self.finish();
        self
    }

    /// A text without what is private in it.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = without_user_names(text);
        text = self.labelled(text);
        text = self.places(text);
        text = self.numbers(text);
        self.known(text)
    }

    /// The same for a text that is the version of something: a number of four parts is one there, and no address.
    #[must_use]
    pub fn version(&self, text: &str) -> String {
        let (first, rest) = text.split_once(' ').map_or((text, None), |(first, rest)| (first, Some(rest)));
        if !is_version(first) {
            return self.text(text);
        }
        let first = self.known(first.to_owned());
        rest.map_or(first.clone(), |rest| format!("{first} {}", self.text(rest)))
    }

    /// A word of this program's own data (an id), as far as it has the form of one; else what is left of it as a text.
    #[must_use]
    pub fn id(&self, id: &str) -> String {
        let plain = id.len() <= 64
            && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.:_".contains(letter));
        let hidden = self.text(id);
        if plain && hidden == id { id.to_owned() } else { hidden }
    }

    /// The path of a file of the person's: only its ending tells support anything.
    #[must_use]
    pub fn own_file(path: &str) -> String {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        place::FILE.to_owned() + &short_ending(name)
    }

    /// Every text in a JSON document, by the names of its fields.
    pub fn value(&self, value: &mut Value) {
        self.value_of("", value);
    }

    fn value_of(&self, name: &str, value: &mut Value) {
        match value {
            Value::String(text) => {
                *text = if is_version_field(name) { self.version(text) } else { self.text(text) };
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.value_of(name, value)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.value_of(name, value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A survey without what is private in it. Only fields that this version knows are kept: what another one wrote, nobody
    /// here can vouch for.
    #[must_use]
    pub fn survey(&self, survey: &Survey) -> Survey {
        Survey {
            schema: SCHEMA.to_owned(),
            kind: survey.kind,
            os: survey.os,
            captured: survey.captured.as_deref().and_then(moment),
            observations: survey.observations.iter().map(|observation| self.observation(observation)).collect(),
            other: serde_json::Map::new(),
        }
    }

    fn observation(&self, observation: &Observation) -> Observation {
        let status = match &observation.status {
            Status::Read => Status::Read,
            Status::CouldNotRead { reason } => Status::CouldNotRead { reason: known_reason(reason) },
        };
        let value =
            observation.value.iter().map(|(name, text)| (self.text(name), self.field(observation.source, name, text))).collect();
        Observation {
            source: observation.source,
            subject: observation.subject.as_deref().map(|text| self.text(text)),
            status,
            value,
        }
    }

    /// A field by its name: some hold nothing but something private.
    fn field(&self, source: Source, name: &str, text: &str) -> String {
        match whole(source, name) {
            Some(place) if !self.is_common(text) => place.to_owned(),
            _ if is_version_field(name) => self.version(text),
            _ => self.text(text),
        }
    }

    /// What was found, without what is private in it. Ids, verdicts and kinds are words of the product data and stay.
    #[must_use]
    pub fn detection(&self, detection: &Detection) -> Detection {
        let mut detection = detection.clone();
        for source in &mut detection.sources {
            source.captured = source.captured.as_deref().and_then(moment);
        }
        for product in &mut detection.products {
            product.name = self.text(&product.name);
            product.version = product.version.as_deref().map(|version| self.version(version));
            product.last_update = product.last_update.as_deref().and_then(moment);
            for evidence in &mut product.evidence {
                evidence.subject = self.text(&evidence.subject);
            }
        }
        for protection in &mut detection.protection {
            protection.name = self.text(&protection.name);
        }
        for not_readable in &mut detection.not_readable {
            not_readable.reason = known_reason(&not_readable.reason);
        }
        detection
    }

    // ---- what is learned ----

    fn learn_field(&mut self, source: Source, name: &str, text: &str) {
        if is_version_field(name) {
            self.versions.insert(text.trim().to_owned());
        }
        let key = plain_key(name);
        if whole(source, name).is_some() {
            if NAMES_OF_PEOPLE.contains(&key.as_str())
                || NAMES_OF_MACHINES.contains(&key.as_str())
                || source == Source::Management
            {
                text.split(['\\', '/', ';', ',', '&']).for_each(|name| self.learn_name(name));
            } else if text.len() >= 4 {
                // A number of the machine may turn up without its label.
                self.learn_whole(text);
            }
        }
        self.learn(text);
    }

    /// Takes the names out of a text that say what they are.
    fn learn(&mut self, text: &str) {
        for name in user_names(text) {
            self.learn_name(&decoded(name));
            self.learn_name(name);
        }
        let mut found: Vec<String> = Vec::new();
        let mut add = |text: &str| found.push(text.to_owned());
        for caught in LABELLED_PERSON.captures_iter(text) {
            // A table's next column begins after two spaces.
            let name = caught[2].split("  ").next().unwrap_or_default();
            name.split(['\\', '&']).for_each(&mut add);
        }
        for caught in RAN_BY.captures_iter(text) {
            add(&caught[2]);
            add(&caught[5]);
        }
        for (names, group) in
            [(&LABELLED_MACHINE, 2), (&APPLE_MACHINE, 1), (&APPLE_MACHINE_OF, 2), (&HOME_OF, 2), (&MADE_UNIT, 2)]
        {
            names.captures_iter(text).for_each(|caught| add(&caught[group]));
        }
        for caught in NETWORK_PATH.captures_iter(text) {
            add(&caught[4]);
        }
        for caught in HOST_OF_ADDRESS.captures_iter(text).filter(|caught| !caught[2].contains('.')) {
            add(&caught[2]);
        }
        for caught in
            OTHER_PLACES.captures_iter(text).filter(|caught| !caught[1].to_ascii_lowercase().starts_with("/var/folders"))
        {
            add(&caught[2]);
        }
        for caught in ENCODED_PATH.captures_iter(text) {
            add(&decoded(&caught[2]));
        }
        for caught in MADE_MACHINE.find_iter(text) {
            add(caught.as_str());
        }
        for name in found {
            self.learn_name(&name);
        }
        for (caught, group) in [&LABELLED_NUMBER, &LABELLED_SECRET, &LABELLED_NETWORK]
            .into_iter()
            .flat_map(|labelled| labelled.captures_iter(text).map(|caught| (caught, 2)))
        {
            self.learn_whole(caught[group].trim());
        }
    }

    /// A name, with its parts: who is called "anna.smith" is "Anna" and "Smith" elsewhere.
    fn learn_name(&mut self, name: &str) {
        let name = name.trim().trim_matches(|letter: char| "\"'()[]{}.,;:".contains(letter)).trim();
        if name.contains(['<', '>']) || name.chars().count() > 64 || self.is_common(name) {
            return;
        }
        self.learn_whole(name);
        for part in name.split(|letter: char| letter.is_whitespace() || "._-@+".contains(letter)) {
            self.learn_whole(part);
            let stem = part.trim_end_matches(|letter: char| letter.is_ascii_digit());
            if stem.chars().count() >= 4 {
                self.learn_whole(stem);
            }
        }
    }

    /// One word or number as it is. Short ones are words of every text, and numbers alone are counts.
    fn learn_whole(&mut self, word: &str) {
        let word = word.trim();
        let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
        if word.chars().count() >= 3 && (letters >= 2 || word.chars().count() >= 8) && !self.is_common(word) {
            self.names.insert(word.to_lowercase());
        }
    }

    /// Whether a text is made of words that are nobody's name.
    fn is_common(&self, text: &str) -> bool {
        let text = text.trim();
        text.is_empty()
            || (text.starts_with('<') && text.ends_with('>'))
            || text.parse::<u64>().is_ok_and(|number| number < 10_000)
            || text
                .split(|letter: char| !letter.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .all(|word| self.common.contains(&word.to_lowercase()))
    }

    /// Makes one pattern of all forms of all names.
    fn finish(&mut self) {
        let mut forms: Vec<String> = Vec::new();
        for name in &self.names {
            forms.push(regex_syntax::escape(name));
            let encoded = percent(name);
            if encoded != *name {
                forms.push(regex_syntax::escape(&encoded));
                forms.push(regex_syntax::escape(&escaped(name)));
            }
            // The short name that Windows gives a long one: six letters, a tilde and a digit.
            let short: String = name.chars().filter(|letter| letter.is_alphanumeric()).take(6).collect();
            if short.is_ascii() && short.len() == 6 {
                forms.push(format!("{}~[0-9]", regex_syntax::escape(&short)));
            }
        }
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms.dedup();
        self.forms = (!forms.is_empty())
            .then(|| RegexBuilder::new(&forms.join("|")).case_insensitive(true).size_limit(64 << 20).build().ok())
            .flatten();
    }

    // ---- what is taken out ----

    /// What stands behind a word that says what it is.
    fn labelled(&self, text: String) -> String {
        let keep_common = |label: &str, word: &str, place: &str| {
            let word = word.trim_end();
            if self.is_common(word) { format!("{label}{word}") } else { format!("{label}{place}") }
        };
        let text = replace(text, &RAN_BY, |caught| {
            format!(
                "{}{}{}{}{}",
                &caught[1],
                place::USER,
                caught.get(3).map_or("", |all| all.as_str()),
                &caught[4],
                place::MACHINE
            )
        });
        let text = replace(text, &LABELLED_PERSON, |caught| {
            let (name, rest) = caught[2].split_at(caught[2].find("  ").unwrap_or(caught[2].len()));
            keep_common(&caught[1], name, place::USER) + rest
        });
        let text = replace(text, &LABELLED_MACHINE, |caught| keep_common(&caught[1], &caught[2], place::MACHINE));
        let text = replace(text, &LABELLED_NUMBER, |caught| keep_common(&caught[1], &caught[2], place::SERIAL));
        let text = replace(text, &LABELLED_SECRET, |caught| keep_common(&caught[1], &caught[2], place::SECRET));
        replace(text, &LABELLED_NETWORK, |caught| keep_common(&caught[1], &caught[2], place::NETWORK))
    }

    /// Names in paths and addresses, and what is a person's own below their folder.
    fn places(&self, text: String) -> String {
        let text = replace(text, &SIGNED_ADDRESS, |caught| format!("{}{}@", &caught[1], place::USER));
        let text = replace(text, &NETWORK_PATH, |caught| {
            if self.is_common(&caught[4]) {
                return caught[0].to_owned();
            }
            let share = if caught[6].ends_with('$') { &caught[6] } else { place::FOLDER };
            format!("{}{}{}{}{}{share}", &caught[1], &caught[2], &caught[3], place::MACHINE, &caught[5])
        });
        let text = replace(text, &HOST_OF_ADDRESS, |caught| {
            if self.is_common(&caught[2]) { caught[0].to_owned() } else { format!("{}://{}", &caught[1], place::MACHINE) }
        });
        let text = replace(text, &HOME_OF, |caught| format!("{}~{}{}", &caught[1], place::USER, &caught[3]));
        let text = replace(text, &OTHER_PLACES, |caught| {
            if self.is_common(&caught[2]) { caught[0].to_owned() } else { format!("{}{}", &caught[1], place::USER) }
        });
        let text = replace(text, &DISK, |caught| {
            if self.is_common(&caught[2]) || self.is_of_products(&caught[2]) {
                caught[0].to_owned()
            } else {
                format!("{}{}", &caught[1], place::DISK)
            }
        });
        let text = replace(text, &MADE_UNIT, |caught| format!("{}{}{}", &caught[1], place::USER, &caught[3]));
        let text = replace(text, &ENCODED_PATH, |caught| format!("{}{}", &caught[1], place::USER));
        let text = replace(text, &APPLE_MACHINE, |caught| {
            if self.is_common(&caught[1]) { caught[0].to_owned() } else { format!("{} {}", place::USER, &caught[2]) }
        });
        let text = replace(text, &APPLE_MACHINE_OF, |caught| {
            if self.is_common(&caught[2]) { caught[0].to_owned() } else { format!("{} {}", &caught[1], place::USER) }
        });
        let text = replace(text, &MADE_MACHINE, |_| place::MACHINE.to_owned());
        replace(text, &BELOW_USER, |caught| format!("{}{}{}", &caught[1], &caught[2], self.below_user(&caught[3])))
    }

    /// The part of a path below a user's folder: what programs made stays, what the person named goes.
    fn below_user(&self, below: &str) -> String {
        let first = below.split(['/', '\\']).next().unwrap_or_default().to_lowercase();
        if first.starts_with('.') || first.starts_with('%') || OF_PROGRAMS.contains(&first.as_str()) {
            return below.to_owned();
        }
        let mut out = String::with_capacity(below.len());
        let mut rest = below;
        let mut top = true;
        while let Some(at) = rest.find(['/', '\\']) {
            let end = rest[at..].find(|letter| !matches!(letter, '/' | '\\')).map_or(rest.len(), |length| at + length);
            let folder = &rest[..at];
            let lower = folder.to_lowercase();
            if lower.starts_with("onedrive") && top {
                out.push_str(&folder[.."onedrive".len()]);
            } else if (top && OF_EVERYBODY.contains(&lower.as_str())) || self.is_common(folder) || folder.starts_with('<') {
                out.push_str(folder);
            } else {
                out.push_str(place::FOLDER);
            }
            out.push_str(&rest[at..end]);
            rest = &rest[end..];
            top = false;
        }
        out.push_str(&self.own_name(rest, top));
        out
    }

    /// The last part of such a path.
    fn own_name(&self, name: &str, top: bool) -> String {
        let lower = name.to_lowercase();
        if name.is_empty() || self.is_common(name) || (top && OF_EVERYBODY.contains(&lower.as_str())) {
            return name.to_owned();
        }
        // Where the name ends, a sentence may go on; so the first ending tells what it is.
        let ending = lower.match_indices('.').find_map(|(at, _)| {
            let ending: String = lower[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
            let ends = !lower[at + 1 + ending.len()..].starts_with(|letter: char| is_wordlike(letter) || letter == '.');
            (ends && !ending.is_empty()).then_some(ending)
        });
        match ending {
            Some(ending) if PROGRAMS.contains(&ending.as_str()) => name.to_owned(),
            _ => place::FILE.to_owned() + &short_ending(name),
        }
    }

    /// Whether a word of the products' data stands in a name.
    fn is_of_products(&self, name: &str) -> bool {
        name.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word.len() >= 4 && self.common.contains(&word.to_lowercase()))
    }

    /// Mail, cards, keys, numbers, addresses, phones: what is known by its form alone.
    fn numbers(&self, text: String) -> String {
        let text = replace(text, &MAIL, |caught| {
            let whole = &caught[0];
            let ends_as_unit = [".service", ".socket", ".timer", ".mount", ".target", ".slice", ".scope", ".path", ".device"];
            if ends_as_unit.iter().any(|ending| whole.ends_with(ending)) || self.common.contains(&whole.to_lowercase()) {
                whole.to_owned()
            } else {
                place::MAIL.to_owned()
            }
        });
        let text = replace(text, &ACCOUNT_NUMBER, |_| place::ACCOUNT.to_owned());
        let text = replace(text, &RECOVERY, |_| place::KEY.to_owned());
        let text = replace(text, &GROUPS, |caught| if is_key(&caught[0]) { place::KEY.to_owned() } else { caught[0].to_owned() });
        let text = replace_where(text, &BARE_NUMBER, |before, found, after| {
            let in_braces = before.ends_with('{') && after.starts_with('}');
            let within = before.ends_with(is_wordlike) || after.starts_with(is_wordlike);
            // A number in braces is one of products: installers and extensions are known by them.
            (!in_braces && !within && !self.common.contains(&found.to_lowercase())).then(|| place::SERIAL.to_owned())
        });
        let text = replace(text, &CARD, |_| place::CARD.to_owned());
        let text = replace_where(text, &BARE_CARD, |before, found, after| {
            let mixed = found.contains(|letter: char| letter.is_ascii_digit())
                && found.contains(|letter: char| letter.is_ascii_alphabetic());
            (mixed && !before.ends_with('-') && !after.starts_with(['-', '}'])).then(|| place::CARD.to_owned())
        });
        let text = replace(text, &LONG, |caught| {
            let long = &caught[0];
            if is_secret(long) && !self.is_of_common_parts(long) { place::SECRET.to_owned() } else { long.to_owned() }
        });
        let text = replace_where(text, &SIX, |before, found, after| {
            let found = found.trim_end_matches('.');
            let glued = before.ends_with(is_wordlike) || after.starts_with(is_wordlike);
            let is_address = !glued && found.chars().any(|letter| letter.is_ascii_hexdigit()) && is_six(found);
            is_address.then(|| place::ADDRESS.to_owned())
        });
        let text = replace_where(text, &FOUR, |before, found, after| {
            (!self.is_version(before, found, after)).then(|| place::ADDRESS.to_owned())
        });
        replace_where(text, &PHONE, |before, found, after| {
            let glued = before.ends_with(|letter: char| is_wordlike(letter) || letter == '.') || after.starts_with(is_wordlike);
            (!glued && found.len() >= 10).then(|| place::PHONE.to_owned())
        })
    }

    /// Whether four numbers with points between them are a version, by what stands round them. An address that can't be told
    /// from a version is taken for an address.
    fn is_version(&self, before: &str, found: &str, after: &str) -> bool {
        let parts: Vec<&str> = found.split('.').collect();
        let possible = parts.iter().all(|part| part.parse::<u8>().is_ok() && (part.len() == 1 || !part.starts_with('0')));
        let longer = after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
            || (after.starts_with('.') && after[1..].starts_with(|letter: char| letter.is_ascii_digit()))
            || before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '.');
        if !possible || longer || parts[0] == "0" || self.versions.contains(found) {
            return true;
        }
        if ["192.168.", "169.254.", "127."].iter().any(|private| found.starts_with(private)) {
            return false;
        }
        let last: String = before.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
        // In a path a folder is named by a version, unless it is the machine of a network path.
        let folder = last.ends_with(['\\', '/']) && !last.ends_with("\\\\") && !last.ends_with("//");
        let program = parts[0].parse::<u8>().is_ok_and(|first| first < 40 && first != 10) && !after.starts_with([':', '/']);
        folder || VERSION_BEFORE.is_match(&last) || (program && PRODUCT_BEFORE.is_match(&last))
    }

    fn is_of_common_parts(&self, text: &str) -> bool {
        self.common.contains(&text.to_lowercase())
    }

    /// Names that were learned, wherever they stand. A long one is taken out of longer words too.
    fn known(&self, text: String) -> String {
        let Some(forms) = &self.forms else { return text };
        if !forms.is_match(&text) {
            return text;
        }
        let mut out = String::with_capacity(text.len());
        let (mut copied, mut at) = (0, 0);
        while let Some(found) = forms.find_at(&text, at) {
            let (before, after) = (&text[copied.min(found.start())..found.start()], &text[found.end()..]);
            let alone = !text[..found.start()].ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            if alone || found.as_str().chars().count() >= 6 {
                out.push_str(before);
                out.push_str(place::USER);
                (copied, at) = (found.end(), found.end());
            } else {
                let next = text[found.start()..].chars().next().map_or(1, char::len_utf8);
                at = found.start() + next;
            }
        }
        out.push_str(&text[copied..]);
        out
    }
}

/// Words that are nobody's name: those of systems, and every word of the products' names, ids and signs.
fn common_words(products: &Products) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = COMMON.split_whitespace().map(str::to_owned).collect();
    let mut add = |text: &str| {
        words.insert(text.to_lowercase());
        let pieces = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() >= 2);
        words.extend(pieces.map(str::to_lowercase));
    };
    for product in &products.products {
        add(&product.id);
        add(&product.name);
    }
    for other in &products.others {
        add(&other.name);
    }
    let signs = products.products.iter().flat_map(|product| &product.signs);
    for sign in signs.chain(products.others.iter().flat_map(|other| &other.signs)) {
        for pattern in sign.matcher.patterns().chain(sign.image.iter().flat_map(Matcher::patterns)) {
            add(&literal(pattern));
        }
    }
    words
}

/// What a pattern of the product data says in letters.
fn literal(pattern: &str) -> String {
    let pattern = pattern.trim_start_matches('^').trim_end_matches('$').replace(r"\d", " ").replace(r"\w", " ");
    pattern.replace('\\', "").replace("(?:", "(")
}

/// What stands in place of a field that holds nothing but something private; `None` where the field is something else.
fn whole(source: Source, name: &str) -> Option<&'static str> {
    let key = plain_key(name);
    let key = key.as_str();
    if NAMES_OF_PEOPLE.contains(&key) {
        Some(place::USER)
    } else if NAMES_OF_MACHINES.contains(&key) || (source == Source::Management && key == field::NAME) {
        Some(place::MACHINE)
    } else if NUMBERS.contains(&key) {
        Some(place::SECRET)
    } else {
        None
    }
}

fn plain_key(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn is_version_field(name: &str) -> bool {
    let key = plain_key(name);
    key == field::VERSION || key == field::BUILD || key.ends_with("version")
}

/// A day or an instant, as far as it is one; nothing else stands where a moment is told.
fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    if text.parse::<jiff::Timestamp>().is_ok() {
        return Some(text.to_owned());
    }
    let day = text.get(..10)?;
    day.parse::<jiff::civil::Date>().ok().map(|day| day.to_string())
}

/// One of the words for why something could not be read; what is none of them is a failure.
fn known_reason(word: &str) -> String {
    let known = [
        reason::PERMISSION,
        reason::NOT_AVAILABLE,
        reason::TIMED_OUT,
        reason::CANCELLED,
        reason::NOT_UNDERSTOOD,
        reason::CUT_SHORT,
    ];
    known.into_iter().find(|known| *known == word).unwrap_or(reason::FAILED).to_owned()
}

/// Whether a word has the form of a version and of nothing else that is private.
fn is_version(word: &str) -> bool {
    word.len() <= 48
        && word.contains('.')
        && word.trim_start_matches(['v', 'V']).starts_with(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-+_~:()".contains(letter))
        && !["192.168.", "169.254.", "127.0."].iter().any(|private| word.starts_with(private))
        && ![&MAIL, &BARE_NUMBER, &GROUPS, &CARD, &PHONE].iter().any(|private| private.is_match(word))
        && !is_six(word)
        && !(FOUR.is_match(word) && word.contains(':'))
}

fn is_wordlike(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn replace(text: String, pattern: &Regex, with: impl Fn(&Captures<'_>) -> String) -> String {
    if pattern.is_match(&text) { pattern.replace_all(&text, |caught: &Captures<'_>| with(caught)).into_owned() } else { text }
}

/// Replaces what `with` has something for; it is shown what stands before and after.
fn replace_where(text: String, pattern: &Regex, with: impl Fn(&str, &str, &str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for found in pattern.find_iter(&text) {
        if let Some(other) = with(&text[..found.start()], found.as_str(), &text[found.end()..]) {
            out.push_str(&text[copied..found.start()]);
            out.push_str(&other);
            copied = found.end();
        }
    }
    if copied == 0 {
        return text;
    }
    out.push_str(&text[copied..]);
    out
}

/// Whether groups of five are a code, and not five words of five letters.
fn is_key(groups: &str) -> bool {
    let digits = groups.chars().filter(char::is_ascii_digit).count();
    let lower = groups.contains(|letter: char| letter.is_ascii_lowercase());
    let letters = groups.contains(|letter: char| letter.is_ascii_alphabetic());
    let spaced = !groups.contains(['-', '–', '—', '_']);
    if spaced { letters && digits >= 2 && !lower } else { digits >= 1 || !lower }
}

/// Whether a long run of letters is a key or a number of something: of a length that keys have, and of a mixture that words
/// have not.
fn is_secret(text: &str) -> bool {
    let text = text.trim_matches(|letter| matches!(letter, '=' | '-' | '_' | '/' | '+'));
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let upper = text.chars().filter(char::is_ascii_uppercase).count();
    let lower = text.chars().filter(char::is_ascii_lowercase).count();
    let plain = text.chars().all(|letter| letter.is_ascii_alphanumeric());
    let code = plain && matches!(text.len(), 20 | 25) && lower == 0 && digits >= 2 && upper >= 2;
    let number = plain && text.len() == 32 && upper == 0 && digits >= 4 && text.chars().all(|letter| letter.is_ascii_hexdigit());
    let token = text.len() >= 24 && digits >= 4 && upper >= 3 && lower >= 3 && !text.contains('/');
    code || number || token
}

fn is_six(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok() || text.trim_end_matches(':').parse::<Ipv6Addr>().is_ok()
}

/// The ending of a file's name with its point, where it is short and plain.
fn short_ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, ending))
            if (1..=5).contains(&ending.len())
                && ending.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()) =>
        {
            format!(".{ending}")
        }
        _ => String::new(),
    }
}

/// A text as it stands in an address.
fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing into a string can't fail.
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A text as JSON may write it: letters beyond ASCII by their numbers.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    let mut units = [0; 2];
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut units) {
                _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

/// A part of an address as it is meant; what is no such part stays.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = code {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_goes_and_what_tells_the_machine_stays() {
        let redactor = Redactor::default();
        let mut wrong = Vec::new();
        for (text, wanted) in [
            (r"C:\Users\anna\AppData\x", r"C:\Users\<user>\AppData\x"),
            (r"\\?\C:\Users\anna\AppData\x.exe", r"\\?\C:\Users\<user>\AppData\x.exe"),
            (r"C:\Users\ANNAMA~1\AppData", r"C:\Users\<user>\AppData"),
            (r"C:\Users\anna\Documents\Divorce 2024\letter to Zoe.docx", r"C:\Users\<user>\Documents\<folder>\<file>.docx"),
            (r"C:\Users\anna\Downloads\kav21.exe", r"C:\Users\<user>\Downloads\kav21.exe"),
            (r"C:\Users\anna\OneDrive - Contoso\plan.xlsx", r"C:\Users\<user>\OneDrive\<file>.xlsx"),
            (r"\\ATTIC\Family photos\x.exe", r"\\<machine>\<folder>\x.exe"),
            (r"\\attic\c$\Users\anna\AppData", r"\\<machine>\c$\Users\<user>\AppData"),
            (r"\\?\UNC\attic\scans\x", r"\\?\UNC\<machine>\<folder>\x"),
            ("file:///C:/Users/Anna%20Maria/AppData/x", "file:///C:/Users/<user>/AppData/x"),
            ("smb://attic/scans", "smb://<machine>/scans"),
            ("https://anna:secret1@example.org/x", "https://<user>@example.org/x"),
            ("/mnt/c/Users/anna/.config /home/anna/.cache/x", "/mnt/c/Users/<user>/.config /home/<user>/.cache/x"),
            ("~anna/.config/x ~/.config", "~<user>/.config/x ~/.config"),
            ("/run/media/anna/STICK", "/run/media/<user>/<file>"),
            ("/Volumes/Annas disk/x", "/Volumes/<disk>/x"),
            ("%USERPROFILE%\\AppData and $HOME/.config", "%USERPROFILE%\\AppData and $HOME/.config"),
            ("x%5CUsers%5Canna%5Cy", "x%5CUsers%5C<user>%5Cy"),
            ("home-anna-Downloads.mount", "home-<user>-Downloads.mount"),
            ("mail to anna.b@example.co.uk now", "mail to <e-mail> now"),
            ("zoë@müller.example", "<e-mail>"),
            ("mailto:anna%40example.org", "mailto:<e-mail>"),
            ("urladvisor@kaspersky", "urladvisor@kaspersky"),
            ("clamd@scan.service", "clamd@scan.service"),
            ("at 00:1A:2b:3C:4d:5E or 00-1A-2B-3C-4D-5E", "at <network-card> or <network-card>"),
            ("001a.2b3c.4d5e and 001A2B3C4D5E", "<network-card> and <network-card>"),
            ("from 192.168.0.17 and 10.0.0.3 and 203.0.113.77:443", "from <address> and <address> and <address>:443"),
            ("version 21.3.10.391, AVP21.3, 4.18.26.5", "version 21.3.10.391, AVP21.3, <address>"),
            ("Kaspersky Endpoint Security 11.1.1.126", "Kaspersky Endpoint Security 11.1.1.126"),
            (r"Platform\4.18.26.5-0\MsMpEng.exe v5.7.14.202", r"Platform\4.18.26.5-0\MsMpEng.exe v5.7.14.202"),
            ("fe80::1c2f:3ff:fe4a:1%12 2001:db8::7 2001:0db8:0:0:0:0:0:7", "<address>%12 <address> <address>"),
            ("at 14:05:00 on 2024-09-09 (12:30)", "at 14:05:00 on 2024-09-09 (12:30)"),
            ("std::string", "std::string"),
            ("S-1-5-21-1004336348-1177238915-682003330-1001", "<account-number>"),
            (r"HKU\S-1-5-21-1-2-3-1001\Software", r"HKU\<account-number>\Software"),
            ("S-1-5-18", "S-1-5-18"),
            ("key AB1CD-EF2GH-IJ3KL-MN4OP", "key <licence-key>"),
            ("VK7JG-NPHTM-C97JM-9MPGT-3V66T", "<licence-key>"),
            ("ab1cd-ef2gh-ij3kl-mn4op", "<licence-key>"),
            ("AB1CDEF2GHIJ3KLMN4OP", "<secret>"),
            ("123456-123456-123456-123456-123456-123456-123456-123456", "<licence-key>"),
            ("virus-scans-light-under", "virus-scans-light-under"),
            ("Serial Number (system): C02XL0GTJGH5", "Serial Number (system): <serial-number>"),
            ("MachineGuid=5f2c3b1a-0d3e-4b6c-a3a5-2f9b1c6d4e80", "MachineGuid=<serial-number>"),
            ("5F2C3B1A-0D3E-4B6C-A3A5-2F9B1C6D4E80", "<serial-number>"),
            ("{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}"),
            ("9f86d081884c7d659a2feaa0c55ad015", "<secret>"),
            ("password: hunter2", "password: <secret>"),
            ("call +1 (415) 555-0132 or (415) 555-0132 or 415-555-0132", "call <phone> or <phone> or <phone>"),
            ("SSID: Annas WLAN", "SSID: <network>"),
            ("DESKTOP-4F7QK2P", "<machine>"),
            ("Host Name:   ATTIC", "Host Name:   <machine>"),
            (
                "Ran by Anna Berg (administrator) on ATTIC (Maker Model)",
                "Ran by <user> (administrator) on <machine> (Maker Model)",
            ),
        ] {
            let told = redactor.text(text);
            if told != wanted {
                wrong.push(format!("{text}: {told}, wanted {wanted}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_version_is_no_address_where_a_version_stands() {
        let redactor = Redactor::default();
        for (text, wanted) in [
            ("10.3.3.75", "10.3.3.75"),
            ("4.18.26100.5-0", "4.18.26100.5-0"),
            ("192.168.0.1", "<address>"),
            ("2001:db8::7", "<address>"),
            ("anna@example.org", "<e-mail>"),
        ] {
            assert_eq!(redactor.version(text), wanted);
        }
    }

    #[test]
    fn of_a_file_of_the_person_the_ending_alone_is_told() {
        for (path, wanted) in [
            (r"C:\Users\anna\Anna Berg.kdbx", "<file>.kdbx"),
            ("/home/anna/passwords.csv", "<file>.csv"),
            ("anna", "<file>"),
            ("/x/letter.to.Zoe", "<file>"),
            ("", "<file>"),
        ] {
            assert_eq!(Redactor::own_file(path), wanted);
        }
    }
}
