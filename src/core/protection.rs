//! What protects this computer now, and how sure that is.
//!
//! - `protected`: an antivirus is on with current definitions (or a Mac has its built-in protection), on a system that
//!   still gets security updates as far as is known.
//! - `partly`: something is on, but its definitions are old or undated, or the system gets no more updates. A Linux
//!   system that is supported and has no scanner is `partly` too: its updates protect it, nothing watches its files.
//! - `unprotected`: what is on record was read, and nothing of it is on.
//! - `unknown`: nothing that could tell was read.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::detection::{Definitions, Detection, Finding, Products, Protection, ProtectionState, Role, SignKind, Verdict};
use crate::situation::{FRESH_DAYS, age_in_days};
use crate::survey::{Observation, Os, Source, Status, Survey, field, reason};
use crate::timeline::day_of;

/// How well a computer is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProtectionWord {
    /// Nothing tells.
    Unknown,
    /// Nothing is on.
    Unprotected,
    /// Something is on, and something is missing.
    Partly,
    /// Something is on and up to date.
    Protected,
}

impl ProtectionWord {
    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Unprotected => "unprotected",
            Self::Partly => "partly",
            Self::Protected => "protected",
        }
    }

    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Unknown => "protection-verdict-unknown",
            Self::Unprotected => "protection-verdict-unprotected",
            Self::Partly => "protection-verdict-partly",
            Self::Protected => "protection-verdict-protected",
        }
    }
}

/// Two sources that say different things about one protection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The protection.
    pub subject: String,
    /// What each source says, by the source's word.
    pub says: BTreeMap<&'static str, String>,
}

impl Disagreement {
    /// What each source says, as two ids of messages: the name of the source, and what it says.
    #[must_use]
    pub fn said(&self) -> Vec<(&'static str, &'static str)> {
        self.says.iter().map(|(source, word)| (name_id(source), said_id(word))).collect()
    }
}

fn name_id(source: &str) -> &'static str {
    match source {
        "security-center" => "source-security-center",
        "defender" => "source-defender",
        "services" => "source-services",
        _ => "source-files",
    }
}

fn said_id(word: &str) -> &'static str {
    match word {
        "on" => "detection-state-on",
        "off" => "detection-state-off",
        "snoozed" => "detection-state-snoozed",
        "expired" => "detection-state-expired",
        "running" => "said-running",
        "stopped" => "said-stopped",
        "gone" => "said-gone",
        _ => "detection-state-unknown",
    }
}

/// Where a full scan by the protection that is on can be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FullScan {
    /// In the window of the system's own protection.
    BuiltIn(String),
    /// In the window of this program of another maker.
    Other(String),
    /// The system's own protection has nothing to start; it looks by itself.
    ByItself,
    /// Nothing is on that could scan.
    Nowhere,
}

/// Where to start a full scan: a program of another maker first, for beside it the system's own rests.
#[must_use]
pub fn full_scan(detection: &Detection, os: Os) -> FullScan {
    let on = || detection.protection.iter().filter(|one| one.role == Role::Antivirus && one.state == ProtectionState::On);
    match (on().find(|one| !one.built_in), on().find(|one| one.built_in)) {
        (Some(other), _) => FullScan::Other(other.name.clone()),
        (None, Some(_)) if os == Os::Macos => FullScan::ByItself,
        (None, Some(built_in)) => FullScan::BuiltIn(built_in.name.clone()),
        (None, None) => FullScan::Nowhere,
    }
}

/// Whether the product that a person chose protects by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// It is there and on.
    On,
    /// It is there, and it is off, paused or has run out.
    Off,
    /// It is there, and nothing tells whether it is on.
    Unknown,
    /// The look did not meet it.
    NotSeen,
}

/// Whether a product of the catalogue is among what protects. `name` is its name there (`F-Secure Total`). The data of
/// detection knows the same maker's protection by the part that its editions share (`F-Secure`), and by the names that
/// systems give it (`F-Secure SAFE`); a maker that it does not know counts under the very same name.
#[must_use]
pub fn chosen(name: &str, detection: &Detection, products: &Products) -> Chosen {
    let maker = products.others.iter().find(|other| is_edition_of(name, &other.name));
    let names = |kind: SignKind| matches!(kind, SignKind::WscName | SignKind::ProgramName);
    let is_it = |one: &&Protection| match maker {
        Some(maker) => {
            let mut signs = maker.signs.iter().filter(|sign| names(sign.kind));
            is_edition_of(&one.name, &maker.name) || signs.any(|sign| sign.matcher.fits(&one.name))
        }
        None => one.name.eq_ignore_ascii_case(name),
    };
    let found: Vec<ProtectionState> = detection.protection.iter().filter(is_it).map(|one| one.state).collect();
    match found.as_slice() {
        [] => Chosen::NotSeen,
        states if states.contains(&ProtectionState::On) => Chosen::On,
        states if states.contains(&ProtectionState::Unknown) => Chosen::Unknown,
        _ => Chosen::Off,
    }
}

/// Whether a product's name is a maker's, or begins with it as a whole word.
fn is_edition_of(name: &str, maker: &str) -> bool {
    name.strip_prefix(maker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// What one place of Windows says of what protects: the Security Center of everybody, Microsoft Defender of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Witness {
    /// [`Source::SecurityCenter`] or [`Source::Defender`].
    pub source: Source,
    /// The antivirus programs that it says are on; empty where it says that none is.
    pub on: Vec<String>,
    /// What it says of the definitions of those; of Microsoft Defender's also while it is off.
    pub definitions: Definitions,
    /// The day of the definitions and their age in days, where the day was read.
    pub updated: Option<(Date, i64)>,
}

/// The system and how long it gets security updates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SystemSupport {
    /// Its name, as the data names the release, else as read.
    pub name: Option<String>,
    /// Last day of security updates (`2027-10-12`); `None` where it is not known or the maker names none.
    pub supported_until: Option<String>,
    /// Whether sources give different days for that.
    #[serde(skip)]
    pub unconfirmed: bool,
}

/// What protects a computer now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProtectionVerdict {
    /// The verdict.
    pub verdict: ProtectionWord,
    /// Ids of the messages that explain it, the weightiest first.
    pub because: Vec<&'static str>,
    /// Every protection that was found, as in the detection.
    pub protection: Vec<Protection>,
    /// Sources that contradict each other.
    pub disagreements: Vec<Disagreement>,
    /// The system.
    pub system: SystemSupport,
    /// What each place says that was read, before anything was made of it. Empty on systems that have no such places.
    pub witnesses: Vec<Witness>,
}

impl ProtectionVerdict {
    /// The document `safe-passage.protection/1`.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "schema": "safe-passage.protection/1",
            "verdict": self.verdict,
            "because": self.because,
            "protection": self.protection,
            "disagreements": self.disagreements,
            "system": self.system,
        })
    }
}

/// Judges what protects the machine of these surveys at this instant.
#[must_use]
pub fn protection(detection: &Detection, surveys: &[Survey], products: &Products, at: Timestamp) -> ProtectionVerdict {
    let os = surveys.iter().map(|survey| survey.os).find(|os| *os != Os::Unknown).unwrap_or(Os::Unknown);
    let (system, until) = system_support(surveys, products);
    let out_of_support = until.is_some_and(|until| until < day_of(at));

    let mut candidates: Vec<(ProtectionWord, &'static str)> = Vec::new();
    for one in detection.protection.iter().filter(|one| one.role == Role::Antivirus && one.state == ProtectionState::On) {
        candidates.push(match (one.definitions, one.built_in && os == Os::Macos) {
            (_, true) => (ProtectionWord::Protected, "protection-because-mac-built-in"),
            (Definitions::Current, _) => (ProtectionWord::Protected, "protection-because-on-and-current"),
            (Definitions::Outdated, _) => (ProtectionWord::Partly, "protection-because-definitions-outdated"),
            (Definitions::Unknown, _) => (ProtectionWord::Partly, "protection-because-definitions-unknown"),
        });
    }
    let engines: Vec<&Finding> = detection.products.iter().filter(|finding| is_engine(finding)).collect();
    for engine in &engines {
        candidates.push(match (engine.protecting, engine.last_update.as_deref().and_then(|day| age_in_days(day, at))) {
            (Some(true), Some(age)) if age <= FRESH_DAYS => (ProtectionWord::Protected, "protection-because-kaspersky-current"),
            (Some(true), Some(_)) => (ProtectionWord::Partly, "protection-because-kaspersky-outdated"),
            (Some(true), None) => (ProtectionWord::Partly, "protection-because-kaspersky-undated"),
            (Some(false), _) => (ProtectionWord::Unprotected, "protection-because-kaspersky-off"),
            (None, _) => (ProtectionWord::Unknown, "protection-because-kaspersky-unknown"),
        });
    }
    candidates.sort_by_key(|one| std::cmp::Reverse(one.0));
    let best = candidates.first().map(|one| one.0).filter(|word| *word >= ProtectionWord::Partly);

    let mut because: Vec<&'static str> = Vec::new();
    let mut verdict = if let Some(best) = best {
        because.extend(candidates.iter().filter(|one| one.0 == best).map(|one| one.1));
        best
    } else {
        nothing_on(detection, surveys, os, until.is_some() && !out_of_support, out_of_support, &candidates, &mut because)
    };
    if out_of_support {
        verdict = verdict.min(ProtectionWord::Partly);
        because.push("protection-because-system-out-of-support");
    }
    let mut seen = Vec::new();
    because.retain(|id| {
        let new = !seen.contains(id);
        seen.push(*id);
        new
    });
    ProtectionVerdict {
        verdict,
        because,
        protection: detection.protection.clone(),
        disagreements: disagreements(detection, surveys),
        system,
        witnesses: witnesses(detection, surveys, at),
    }
}

/// What the Security Center and Microsoft Defender each say, as far as they were read.
fn witnesses(detection: &Detection, surveys: &[Survey], at: Timestamp) -> Vec<Witness> {
    let mut all = Vec::new();
    let of_center = || observations(surveys).filter(|one| one.source == Source::SecurityCenter);
    // Without a word about the whole the list may have ended early, and its silence says nothing.
    if of_center().any(|one| one.is_read() && one.subject.is_none()) {
        let on: Vec<&Observation> = of_center()
            .filter(|one| one.is_read() && one.subject.is_some())
            .filter(|one| one.get(field::ROLE).is_none_or(|role| role == "antivirus") && one.get(field::STATE) == Some("on"))
            .collect();
        let says = |word: &str| on.iter().any(|one| one.get(field::DEFINITIONS) == Some(word));
        let definitions = match (says("outdated"), says("current")) {
            (true, _) => Definitions::Outdated,
            (false, true) => Definitions::Current,
            (false, false) => Definitions::Unknown,
        };
        let mut names: Vec<String> = Vec::new();
        for record in on {
            let own = detection.protection.iter().find(|one| one.built_in).filter(|_| is_defender(record));
            let name = own.map(|one| one.name.as_str()).or(record.get(field::NAME)).or(record.subject.as_deref());
            let name = name.unwrap_or_default().to_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        all.push(Witness { source: Source::SecurityCenter, on: names, definitions, updated: None });
    }
    let own = observations(surveys).find_map(|one| Some((one, crate::detection::defender_state(one)?)));
    // Where it does not say whether it is on, it is no witness.
    if let Some((status, (state, definitions))) = own.filter(|(_, (state, _))| *state != ProtectionState::Unknown) {
        let name = detection.protection.iter().find(|one| one.built_in).map(|one| one.name.clone());
        let on = name.filter(|_| state == ProtectionState::On).into_iter().collect();
        let day = status.get(field::DATE).and_then(|day| day.get(..10)?.parse::<Date>().ok());
        let updated = day.map(|day| (day, crate::timeline::age_in_days(day, at)));
        all.push(Witness { source: Source::Defender, on, definitions, updated });
    }
    all
}

/// The antivirus programs that are on at the same time, where there is more than one; else none.
///
/// Microsoft Defender counts only where it says of itself that its real-time protection is on, so its passive presence
/// beside another antivirus is no second one. What a Mac has built in is made to run beside any other. One product with
/// several records is one.
#[must_use]
pub fn at_once(detection: &Detection, os: Os) -> Vec<&str> {
    let engines = detection
        .products
        .iter()
        .filter(|finding| is_engine(finding) && finding.protecting == Some(true))
        .map(|finding| finding.name.as_str());
    let others = detection
        .protection
        .iter()
        .filter(|one| one.role == Role::Antivirus && one.state == ProtectionState::On && !(one.built_in && os == Os::Macos))
        .map(|one| one.name.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in engines.chain(others) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > 1 { names } else { Vec::new() }
}

fn is_engine(finding: &Finding) -> bool {
    finding.family.is_engine() && finding.verdict >= Verdict::Probable
}

/// The verdict where nothing is known to be on.
fn nothing_on(
    detection: &Detection,
    surveys: &[Survey],
    os: Os,
    supported: bool,
    out_of_support: bool,
    candidates: &[(ProtectionWord, &'static str)],
    because: &mut Vec<&'static str>,
) -> ProtectionWord {
    if candidates.iter().any(|one| one.0 == ProtectionWord::Unknown) {
        because.extend(candidates.iter().map(|one| one.1));
        return ProtectionWord::Unknown;
    }
    because.extend(candidates.iter().map(|one| one.1));
    let antivirus = || detection.protection.iter().filter(|one| one.role == Role::Antivirus);
    for one in antivirus() {
        match one.state {
            ProtectionState::Snoozed => because.push("protection-because-paused"),
            ProtectionState::Expired => because.push("protection-because-expired"),
            _ => {}
        }
    }
    if antivirus().any(|one| one.state == ProtectionState::Unknown) {
        because.push("protection-because-state-unknown");
        return ProtectionWord::Unknown;
    }
    let was_read = |source: Source| observations(surveys).any(|one| one.source == source && one.is_read());
    match os {
        Os::Linux => {
            if !(was_read(Source::Packages) || was_read(Source::Units)) {
                because.push("protection-because-not-read");
                return ProtectionWord::Unknown;
            }
            because.push("protection-because-linux-no-scanner");
            match (supported, out_of_support) {
                (true, _) => ProtectionWord::Partly,
                (_, true) => ProtectionWord::Unprotected,
                _ => {
                    because.push("protection-because-support-unknown");
                    ProtectionWord::Unknown
                }
            }
        }
        Os::Macos => {
            because.push("protection-because-not-read");
            ProtectionWord::Unknown
        }
        Os::Windows | Os::Unknown => {
            // A server has no Security Center; there Microsoft Defender's own word must do.
            let no_center = observations(surveys).any(|one| {
                one.source == Source::SecurityCenter
                    && matches!(&one.status, Status::CouldNotRead { reason: why } if why == reason::NOT_AVAILABLE)
            });
            if was_read(Source::SecurityCenter) || (no_center && was_read(Source::Defender)) {
                because.push("protection-because-nothing-on");
                return ProtectionWord::Unprotected;
            }
            because.push("protection-because-not-read");
            ProtectionWord::Unknown
        }
    }
}

fn observations(surveys: &[Survey]) -> impl Iterator<Item = &Observation> {
    surveys.iter().flat_map(|survey| &survey.observations)
}

/// The release and the last day of its security updates, from the first row of the data that fits.
fn system_support(surveys: &[Survey], products: &Products) -> (SystemSupport, Option<Date>) {
    let system = |subject: &'static str| {
        observations(surveys).find(|one| one.source == Source::System && one.is_read() && one.subject.as_deref() == Some(subject))
    };
    let Some(observation) = system("os") else { return (SystemSupport::default(), None) };
    let Some(name) = observation.get(field::NAME).map(str::trim) else { return (SystemSupport::default(), None) };
    let version = observation.get(field::VERSION).unwrap_or_default().trim();
    let build: Option<u32> = observation.get(field::BUILD).and_then(|text| text.split('.').next()?.trim().parse().ok());
    let os = surveys.iter().map(|survey| survey.os).find(|os| *os != Os::Unknown);
    let row = products.systems.iter().find(|row| {
        os.is_none_or(|os| os == row.os)
            && row.name.fits(name)
            && row.version.as_ref().is_none_or(|pattern| pattern.fits(version))
            && row.builds.is_none_or(|(first, last)| build.is_some_and(|build| (first..=last).contains(&build)))
    });
    let Some(row) = row else {
        return (SystemSupport { name: Some(name.to_owned()), ..SystemSupport::default() }, None);
    };
    let enrolled = system("extended-updates").is_some_and(|one| one.get(field::STATE) == Some("enrolled"));
    let until = if enrolled { row.extended_until.or(row.supported_until) } else { row.supported_until };
    let unconfirmed = enrolled && row.extended_until.is_some() && row.extended_unconfirmed;
    let supported_until = until.map(|day| day.to_string());
    (SystemSupport { name: Some(row.shown.clone()), supported_until, unconfirmed }, until)
}

/// Where the Security Center and another source speak of the same protection and differ.
fn disagreements(detection: &Detection, surveys: &[Survey]) -> Vec<Disagreement> {
    let mut all = Vec::new();
    let records: Vec<&Observation> = observations(surveys)
        .filter(|one| {
            one.source == Source::SecurityCenter && one.is_read() && one.get(field::ROLE).is_none_or(|role| role == "antivirus")
        })
        .collect();
    let mut say = |subject: &str, says: [(&'static str, &str); 2]| {
        let entry = Disagreement {
            subject: subject.to_owned(),
            says: says.into_iter().map(|(source, word)| (source, word.to_owned())).collect(),
        };
        if !all.contains(&entry) {
            all.push(entry);
        }
    };
    for record in &records {
        let name = record.get(field::NAME).or(record.subject.as_deref()).unwrap_or_default();
        let Some(state) = record.get(field::STATE) else { continue };
        if record.get(field::EXISTS) == Some("false") && state == "on" {
            say(name, [("security-center", state), ("files", "gone")]);
        }
    }
    // Microsoft Defender's own answer against its record.
    let own = observations(surveys).find_map(crate::detection::defender_state);
    let defender = detection.protection.iter().find(|one| one.built_in);
    if let (Some((own, _)), Some(defender)) = (own, defender) {
        for record in records.iter().filter(|record| is_defender(record)) {
            let registered = record.get(field::STATE).unwrap_or("unknown");
            if matches!((registered, own), ("on", ProtectionState::Off) | ("off", ProtectionState::On)) {
                say(&defender.name, [("security-center", registered), ("defender", own.word())]);
            }
        }
    }
    // The maker's engine: its service against its record.
    for engine in detection.products.iter().filter(|finding| is_engine(finding)) {
        let service = engine.evidence.iter().find_map(|one| match one.reason {
            "detection-service-running" => Some("running"),
            "detection-service-stopped" => Some("stopped"),
            _ => None,
        });
        let registered = records.iter().find(|record| {
            record.get(field::EXISTS) != Some("false")
                && record.get(field::NAME).is_some_and(|name| engine.evidence.iter().any(|one| one.subject == name))
        });
        if let (Some(service), Some(state)) = (service, registered.and_then(|record| record.get(field::STATE)))
            && matches!((state, service), ("on", "stopped") | ("off", "running"))
        {
            say(&engine.name, [("security-center", state), ("services", service)]);
        }
    }
    all
}

/// Microsoft Defender's record is known by its GUID, whatever its name is translated to.
fn is_defender(record: &Observation) -> bool {
    [record.get(field::ID), record.subject.as_deref()]
        .into_iter()
        .flatten()
        .any(|id| id.eq_ignore_ascii_case("{D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}"))
        || record.get(field::NAME).is_some_and(|name| {
            let name = name.to_lowercase();
            name == "windows defender" || name == "microsoft defender" || name.starts_with("microsoft defender ")
        })
}
