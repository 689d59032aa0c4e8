//! What a reader remembers between lines.

use std::collections::BTreeMap;

use crate::survey::{Kind, Observation, Os, SCHEMA, Source, Survey, field};

pub(super) struct Context {
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
}

/// More than any real machine has; a capture that holds more is not read to its end.
const MOST: usize = 200_000;

impl Context {
    pub fn new(kind: Kind) -> Self {
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
        }
    }

    pub fn push(&mut self, observation: Observation) {
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
        if self.observations.len() < MOST && !self.observations.contains_recent(&observation) {
            self.observations.push(observation);
        }
    }

    /// How many observations there are.
    pub fn count(&self) -> usize {
        self.observations.len()
    }

    pub fn see<'a>(&mut self, source: Source, subject: &str, fields: impl IntoIterator<Item = (&'a str, &'a str)>) {
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

    pub fn finish(self) -> Survey {
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

trait Recent {
    fn contains_recent(&self, observation: &Observation) -> bool;
}

impl Recent for Vec<Observation> {
    /// Two readers of one line, or a line written twice, give one observation.
    fn contains_recent(&self, observation: &Observation) -> bool {
        self.iter().rev().take(32).any(|one| one == observation)
    }
}
