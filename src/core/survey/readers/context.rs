//! What a reader remembers between lines.

use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash as _, Hasher as _};

use super::{Reading, private};
use crate::survey::{Kind, Observation, Os, SCHEMA, Source, Survey, field, reason};

pub(super) struct Context<'a> {
    pub kind: Kind,
    pub os: Os,
    pub captured: Option<String>,
    /// The heading above the line, lower case.
    pub section: String,
    /// Whether the lines under it are the paths of running programs.
    pub running: bool,
    /// Whether a tree of control groups with running services was entered.
    pub live_units: bool,
    /// A unit whose state comes on one of the next lines.
    pub unit: Option<String>,
    /// Fields of an entry whose lines follow each other (application lists, state reports).
    pub entry: BTreeMap<String, String>,
    observations: Vec<Observation>,
    /// Where the first observation with a hash stands.
    places: HashMap<u64, usize>,
    /// How many observations were made, those among them that were there already.
    made: usize,
    reading: Reading<'a>,
    /// Whether something of the capture was left out.
    cut: bool,
}

impl<'a> Context<'a> {
    pub fn new(kind: Kind, reading: Reading<'a>) -> Self {
        Self {
            kind,
            os: super::kinds::os_of(kind),
            captured: None,
            section: String::new(),
            running: false,
            live_units: false,
            unit: None,
            entry: BTreeMap::new(),
            observations: Vec::new(),
            places: HashMap::new(),
            made: 0,
            reading,
            cut: false,
        }
    }

    /// Says that something of the capture was left out, so that its silence is not taken for "not there".
    pub fn cut_short(&mut self) {
        self.cut = true;
    }

    pub fn push(&mut self, mut observation: Observation) {
        // Names can come to light once more where a tool writes text as bytes.
        for text in observation.subject.iter_mut().chain(observation.value.values_mut()) {
            if let Cow::Owned(plain) = private::line(text) {
                *text = plain;
            }
        }
        if self.os == Os::Unknown {
            self.os = match observation.source {
                Source::Services
                | Source::Drivers
                | Source::SecurityCenter
                | Source::Registry
                | Source::InstalledPrograms
                | Source::Defender
                | Source::System => Os::Windows,
                Source::Units => Os::Linux,
                Source::Applications | Source::SystemExtensions | Source::LaunchItems => Os::Macos,
                _ => {
                    let place = observation.get(field::IMAGE).or(observation.subject.as_deref()).unwrap_or_default();
                    let starts = |starts: &[&str]| starts.iter().any(|start| place.starts_with(start));
                    if place.contains(":\\") {
                        Os::Windows
                    } else if starts(&["/opt/", "/usr/", "/etc/", "/var/", "/home/", "/lib/", "/sbin/"]) {
                        Os::Linux
                    } else if starts(&["/Applications/", "/Library/", "/System/", "/Users/", "/Volumes/"]) {
                        Os::Macos
                    } else {
                        Os::Unknown
                    }
                }
            };
        }
        self.made += 1;
        // Two readers of one line, or a line written twice, give one observation.
        let hash = hash(&observation);
        if self.places.get(&hash).is_some_and(|place| self.observations[*place] == observation) {
            return;
        }
        if self.observations.len() >= self.reading.limits.plenty && !self.is_asked_for(&observation) {
            return;
        }
        if self.observations.len() >= self.reading.limits.observations {
            self.cut = true;
            return;
        }
        self.places.entry(hash).or_insert(self.observations.len());
        self.observations.push(observation);
    }

    /// Whether an observation may mean something to whoever asks.
    fn is_asked_for(&self, observation: &Observation) -> bool {
        // What these say is judged by more than words.
        let always = matches!(
            observation.source,
            Source::SecurityCenter | Source::Defender | Source::System | Source::Management | Source::Databases | Source::Lines
        );
        always
            || observation.subject.is_none()
            || self.reading.interest.is_none_or(|interest| {
                observation.subject.iter().chain(observation.value.values()).any(|text| interest.is_in(text))
            })
    }

    /// How many observations were made, each time that one was made counted.
    pub fn count(&self) -> usize {
        self.made
    }

    /// Whether nothing at all was seen.
    pub fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    pub fn see<'t>(&mut self, source: Source, subject: &str, fields: impl IntoIterator<Item = (&'t str, &'t str)>) {
        let fields =
            fields.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(name, text)| (name, text.trim().to_owned()));
        let observation = Observation::read(source, subject.trim(), fields);
        self.push(observation);
    }

    /// A path that stands alone on its line.
    pub fn see_listed_path(&mut self, path: &str) {
        self.see(Source::Files, path, [(field::CONTEXT, if super::is_loose(self.kind) { "list" } else { "" })]);
    }

    /// Follows headings: `==== Processes ====`, `Running processes:`, `Process Check:`.
    pub fn line(&mut self, line: &str) {
        let bare = line.trim().trim_matches(|c: char| "=-#*~`| \t".contains(c));
        let framed = line.trim_start().starts_with("==")
            || line.trim_start().starts_with("``")
            || line.trim_start().starts_with("--")
            || line.trim_start().starts_with("((");
        let titled = bare.len() < 60 && bare.ends_with(':') && !bare.contains('\\') && bare.split(' ').count() <= 6;
        if (framed && bare.chars().any(char::is_alphabetic)) || titled {
            self.section = bare.trim_end_matches(':').to_lowercase();
            // The word for process in the languages that the common tools speak.
            self.running = ["process", "prozess", "proces", "proceso", "processus", "процес", "procès"]
                .iter()
                .any(|word| self.section.contains(word));
        } else if bare.is_empty() && super::is_loose(self.kind) {
            self.live_units = false;
        }
    }

    /// Forgets an entry that grew beyond anything that a tool writes.
    pub fn bound(&mut self) {
        if self.entry.len() > 1000 {
            self.entry.clear();
            self.cut = true;
        }
    }

    /// What was seen.
    pub fn finish(mut self) -> Survey {
        if self.cut {
            self.observations.push(Observation::could_not_read(Source::Lines, None, reason::CUT_SHORT));
        }
        Survey {
            schema: SCHEMA.to_owned(),
            kind: self.kind,
            os: self.os,
            captured: self.captured,
            observations: self.observations,
            other: serde_json::Map::new(),
        }
    }
}

fn hash(observation: &Observation) -> u64 {
    let mut hasher = DefaultHasher::new();
    observation.source.hash(&mut hasher);
    observation.subject.hash(&mut hasher);
    observation.value.hash(&mut hasher);
    hasher.finish()
}
