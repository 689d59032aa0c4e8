//! From surveys to findings.
//!
//! Every observation is turned into the few texts that signatures look at, each text is held against the product
//! data, and each hit is weighed by what the observation says about it: is the file there, does it run, was it only
//! talked about. What a hit may say is decided here; what is looked for stands in the data.

use std::collections::{BTreeMap, HashSet};

use super::paths::{canonical, canonical_key, file_name};
use super::products::{Fitting, Names, Products, Sign, SignKind};
use super::{
    Definitions, Detection, Evidence, Family, Finding, JudgedSource, NotReadable, Protection, ProtectionState, Role, Strength,
    Verdict,
};
use crate::survey::{Kind, Observation, Os, Source, Status, Survey, field};

/// Judges the surveys of one machine.
///
/// Never fails: what could not be read stands in [`Detection::not_readable`], and where nothing that decides was read
/// the verdict is inconclusive, not absent.
#[must_use]
pub fn judge(surveys: &[Survey], products: &Products) -> Detection {
    let mut hits = Vec::new();
    let mut others = Others::default();
    let mut not_readable: Vec<NotReadable> = Vec::new();
    let mut decided = false;
    for survey in surveys {
        let about = is_about_many_makers(survey, products);
        // A source that could not be read to its end can't say "not here", whatever it gave before.
        let broken_off: Vec<Source> = survey
            .observations
            .iter()
            .filter(|observation| observation.subject.is_none() && !observation.is_read())
            .map(|observation| observation.source)
            .collect();
        // Of a capture that was cut short nobody knows what stood in the rest.
        let cut_short = broken_off.contains(&Source::Lines);
        // The network tells nothing of products, read or not; `crate::network` judges it.
        for observation in survey.observations.iter().filter(|one| one.source != Source::Network) {
            if let Status::CouldNotRead { reason } = &observation.status {
                let entry = NotReadable { source: observation.source, reason: reason.clone() };
                if !not_readable.contains(&entry) {
                    not_readable.push(entry);
                }
                continue;
            }
            decided |= !cut_short && decides(survey, observation) && !broken_off.contains(&observation.source);
            let texts = Texts::of(observation, products);
            let taken = look_at(observation, &texts, survey, about, products, &mut hits);
            others.look_at(observation, &texts, survey, about, taken, products);
        }
        // In somebody's capture anything at all decides; an empty one never gets this far.
        decided |= !cut_short && !matches!(survey.kind, Kind::ThisComputer | Kind::Survey);
    }
    let mut products_found = conclude(hits, products);
    outlived(&mut products_found);
    let verdict = products_found
        .iter()
        .filter(|finding| finding.family.raises_the_verdict())
        .map(|finding| finding.verdict)
        .max()
        .unwrap_or(if decided { Verdict::Absent } else { Verdict::Inconclusive });
    Detection {
        sources: surveys
            .iter()
            .map(|survey| JudgedSource {
                kind: survey.kind,
                os: survey.os,
                captured: survey.captured.as_deref().map(|captured| day(captured).unwrap_or_else(|| captured.to_owned())),
            })
            .collect(),
        verdict,
        products: products_found,
        protection: others.finish(),
        not_readable,
    }
}

/// A browser extension or a certificate alone may have come by itself. Beside other leftovers, and with nothing installed,
/// it is one of them: the maker's uninstaller is known to leave its extension behind (AV-Comparatives, 2022).
fn outlived(findings: &mut [Finding]) {
    let mut own = findings.iter().filter(|finding| finding.family.raises_the_verdict());
    let left_alone = own.clone().all(|finding| finding.verdict <= Verdict::Inconclusive);
    if !left_alone || !own.any(|finding| finding.verdict == Verdict::Leftovers) {
        return;
    }
    for finding in findings.iter_mut().filter(|finding| finding.verdict == Verdict::Inconclusive) {
        if finding
            .evidence
            .iter()
            .all(|evidence| matches!(evidence.kind, "browser-extension" | "certificate" | "file" | "registry-key"))
        {
            finding.verdict = Verdict::Leftovers;
        }
    }
}

/// Whether an observation comes from a source that can say "not here".
fn decides(survey: &Survey, observation: &Observation) -> bool {
    match observation.source {
        Source::InstalledPrograms | Source::Services => survey.os == Os::Windows || survey.os == Os::Unknown,
        Source::Applications => survey.os == Os::Macos || survey.os == Os::Unknown,
        Source::Packages | Source::Units => survey.os == Os::Linux || survey.os == Os::Unknown,
        _ => false,
    }
}

/// Whether a loose text lists things of so many makers that it is about antivirus programs, not about a machine:
/// lists of what malware looks for, of what a script removes, of install folders.
fn is_about_many_makers(survey: &Survey, products: &Products) -> bool {
    if survey.kind != Kind::Lines {
        return false;
    }
    let mut makers = std::collections::BTreeSet::new();
    for observation in survey.observations.iter().filter(|one| one.is_read() && is_listed(one)) {
        let Some(subject) = &observation.subject else { continue };
        let facets = facets(observation);
        // The first folder under the programs' folder is the maker's.
        let folder =
            canonical(subject).strip_prefix("%programfiles%\\").map(|rest| rest.split('\\').next().unwrap_or(rest).to_owned());
        for (place, other) in products.others.iter().enumerate() {
            let fits = |sign: &Sign| {
                facets.iter().any(|facet| {
                    sign.matcher.fits(&facet.text)
                        && (sign.kind == facet.kind || (facet.kind == SignKind::ProgramName && sign.kind == SignKind::WscName))
                })
            };
            let word = other.name.split(' ').next().unwrap_or_default().to_lowercase();
            let named = word.len() >= 3 && folder.as_ref().is_some_and(|folder| folder.starts_with(&word));
            if named || other.signs.iter().any(fits) {
                makers.insert(place);
            }
        }
    }
    makers.len() >= 2
}

/// Whether an observation is a bare entry of a list in loose text.
fn is_listed(observation: &Observation) -> bool {
    observation.get(field::CONTEXT) == Some("list")
}

/// Whether an observation only talks of a thing.
fn is_mention(observation: &Observation, about: bool) -> bool {
    about && is_listed(observation) || observation.get(field::CONTEXT) == Some("mention")
}

/// One signature that fits one observation.
struct Hit {
    product: usize,
    names: Names,
    kind: SignKind,
    evidence: &'static str,
    subject: String,
    /// `None` carries information (a date) and no weight.
    strength: Option<Strength>,
    alone: Verdict,
    confirmed: bool,
    reason: &'static str,
    /// Whether the engine runs, as far as this sign tells.
    runs: Option<bool>,
    /// What the Security Center says.
    registered_on: Option<bool>,
    /// A version and how good its source is.
    version: Option<(u8, String)>,
    last_update: Option<String>,
    /// A product name as read that tells more than the maker.
    name: Option<String>,
}

/// What a sign says once it was weighed.
struct Weight {
    strength: Strength,
    alone: Verdict,
    reason: &'static str,
    runs: Option<bool>,
}

/// A text of an observation that signatures of one kind look at.
struct Facet {
    kind: SignKind,
    text: String,
}

/// The texts of an observation, each with what it fits.
struct Texts {
    facets: Vec<Facet>,
    fitting: Vec<Fitting>,
}

impl Texts {
    fn of(observation: &Observation, products: &Products) -> Self {
        let facets = facets(observation);
        let fitting = facets.iter().map(|facet| products.fitting(facet.kind, &facet.text)).collect();
        Self { facets, fitting }
    }

    /// Whether any row may know one of them. Most things on a machine mean nothing to any row.
    fn may_be_known(&self) -> bool {
        self.fitting.iter().any(|fitting| fitting.may_be_known)
    }
}

fn facets(observation: &Observation) -> Vec<Facet> {
    let Some(subject) = observation.subject.as_deref() else { return Vec::new() };
    let mut all = Vec::new();
    let mut add = |kind, text: &str| {
        if !text.is_empty() {
            all.push(Facet { kind, text: text.to_owned() });
        }
    };
    let image = observation.get(field::IMAGE);
    match observation.source {
        Source::Services => {
            add(SignKind::Service, subject);
            if let Some(image) = image {
                add(SignKind::Process, &canonical(image));
            }
        }
        Source::Drivers => add(SignKind::Driver, subject.strip_suffix(".sys").unwrap_or(subject)),
        Source::Processes => {
            if let Some(id) = observation.get(field::ID) {
                add(SignKind::BundleId, id);
            }
            let path = image.unwrap_or(subject);
            if path.contains(['\\', '/']) {
                add(SignKind::Process, &canonical(path));
            } else {
                add(SignKind::ProcessName, path);
            }
        }
        Source::Files => add(SignKind::Path, &canonical(subject)),
        Source::Registry => {
            add(SignKind::Registry, &canonical_key(subject));
            if let Some(name) = observation.get(field::NAME) {
                add(SignKind::ProgramName, name);
            }
        }
        Source::InstalledPrograms => {
            add(SignKind::ProgramKey, subject);
            add(SignKind::ProgramName, observation.get(field::NAME).unwrap_or(subject));
            if let Some(id) = observation.get(field::ID) {
                add(SignKind::WingetId, id);
            }
        }
        Source::SecurityCenter => {
            if let Some(name) = observation.get(field::NAME) {
                add(SignKind::WscName, name);
            } else if !subject.starts_with('{') {
                add(SignKind::WscName, subject);
            }
            let id = observation.get(field::ID).unwrap_or(subject);
            if id.starts_with('{') {
                add(SignKind::WscGuid, id);
            }
            if let Some(path) = observation.get(field::PATH) {
                add(SignKind::Path, &canonical(path));
            }
        }
        Source::Packages | Source::Flatpak | Source::Snap => {
            add(SignKind::Package, subject.split(':').next().unwrap_or(subject));
        }
        Source::Units => add(SignKind::Unit, subject),
        Source::Applications => {
            if let Some(id) = observation.get(field::ID) {
                add(SignKind::BundleId, id);
            }
            let path = observation.get(field::PATH).unwrap_or(subject);
            if path.starts_with('/') {
                add(SignKind::Path, &canonical(path));
            }
        }
        Source::SystemExtensions => add(SignKind::SystemExtension, observation.get(field::ID).unwrap_or(subject)),
        Source::LaunchItems => {
            let label = file_name(subject);
            add(SignKind::LaunchItem, label.strip_suffix(".plist").unwrap_or(label));
        }
        Source::BrowserExtensions => add(SignKind::BrowserExtension, observation.get(field::ID).unwrap_or(subject)),
        Source::Certificates => add(SignKind::Certificate, subject),
        Source::Databases => {
            add(SignKind::Service, subject);
            add(SignKind::Registry, &format!("hklm\\software\\kasperskylab\\{}", subject.to_lowercase()));
            add(SignKind::Registry, &canonical_key(subject));
        }
        Source::Lines => {
            add(SignKind::Line, subject);
            if observation.get(field::CONTEXT) == Some("list") {
                add(SignKind::ProgramName, subject);
            }
        }
        Source::System | Source::Management | Source::Defender | Source::Network => {}
    }
    all
}

/// Holds one observation against the product data; says whether any of its own products fitted.
fn look_at(
    observation: &Observation,
    texts: &Texts,
    survey: &Survey,
    about: bool,
    products: &Products,
    hits: &mut Vec<Hit>,
) -> bool {
    let mut any = false;
    let first = hits.len();
    let facets = &texts.facets;
    // Most things on a machine mean nothing to any row. A database is named by the product's id, which no row knows.
    if observation.source != Source::Databases && !texts.may_be_known() {
        return false;
    }
    if facets.iter().any(|facet| products.denies(facet.kind, &facet.text)) {
        return true;
    }
    if observation.source == Source::Databases {
        let products = products.products.iter().enumerate();
        hits.extend(products.filter_map(|(place, product)| database_hit(place, product, observation, texts)));
    }
    let mention = is_mention(observation, about);
    // Product by product, in the order of the data.
    let mut known: Vec<usize> = texts.fitting.iter().flat_map(|fitting| &fitting.products).map(|(place, _)| *place).collect();
    known.sort_unstable();
    known.dedup();
    for place in known.into_iter().filter(|_| observation.source != Source::Databases) {
        let product = &products.products[place];
        // The heaviest row of a product decides what one observation says about it, per kind of text.
        for (facet, fitting) in facets.iter().zip(&texts.fitting) {
            for (_, sign) in fitting.products.iter().filter(|(one, _)| *one == place) {
                let sign = &product.signs[*sign];
                // The rows for any name of the maker's are for names that nothing else knows.
                let name = matches!(facet.kind, SignKind::ProgramName | SignKind::WscName);
                if name && product.family == Family::Traces && (any || observation.source == Source::Lines) {
                    continue;
                }
                let Some(mut weight) = weigh(sign, facet, observation, survey, product.family, products) else { continue };
                if mention {
                    weight = Weight {
                        strength: Strength::Weak,
                        alone: Verdict::Inconclusive,
                        reason: "detection-mentioned",
                        runs: None,
                    };
                }
                // What stands inside a sentence may be advice about it, and of a leftover it is no more than talk.
                let within = observation.get(field::CONTEXT) == Some("within");
                if within && weight.strength == Strength::Leftover {
                    continue;
                }
                if within && weight.strength >= Strength::Strong {
                    weight =
                        Weight { strength: Strength::Weak, alone: Verdict::Possible, reason: "detection-file-named", runs: None };
                }
                any = true;
                hits.push(Hit {
                    product: place,
                    names: sign.names,
                    kind: facet.kind,
                    evidence: evidence_kind(observation.source),
                    subject: shown_subject(observation, facet),
                    strength: Some(weight.strength),
                    alone: weight.alone,
                    confirmed: sign.confirmed,
                    reason: weight.reason,
                    runs: if sign.engine { weight.runs } else { None },
                    registered_on: registered_on(observation),
                    version: version(observation, facet),
                    last_update: None,
                    name: matches!(facet.kind, SignKind::ProgramName | SignKind::WscName).then(|| facet.text.clone()),
                });
            }
        }
    }
    // Home and business products share folder and file names; what names a business product speaks for no other.
    let business =
        hits[first..].iter().any(|hit| hit.names == Names::Product && products.products[hit.product].family.is_business());
    if business {
        let mut place = 0;
        hits.retain(|hit| {
            place += 1;
            place <= first || hit.names != Names::AnyHome
        });
    }
    any
}

fn database_hit(place: usize, product: &super::Product, observation: &Observation, texts: &Texts) -> Option<Hit> {
    let day = observation.get(field::DATE).and_then(day)?;
    let subject = observation.subject.as_deref()?;
    let by_id = subject == product.id;
    let rows = texts.fitting.iter().flat_map(|fitting| &fitting.products).filter(|(one, _)| *one == place);
    let sign = rows.map(|(_, sign)| *sign).min().map(|sign| &product.signs[sign]);
    if !by_id && sign.is_none() {
        return None;
    }
    Some(Hit {
        product: place,
        names: if by_id { Names::Product } else { sign.map_or(Names::Product, |sign| sign.names) },
        kind: SignKind::Registry,
        evidence: "registry-key",
        subject: subject.to_owned(),
        strength: None,
        alone: Verdict::Inconclusive,
        confirmed: true,
        reason: "detection-database-date",
        runs: None,
        registered_on: None,
        version: observation.get(field::VERSION).map(|version| (4, version.to_owned())),
        last_update: Some(day),
        name: None,
    })
}

/// The day at the start of a date or instant, where it is one.
fn day(text: &str) -> Option<String> {
    let first = text.get(..10)?;
    first.parse::<jiff::civil::Date>().ok().map(|date| date.to_string())
}

fn evidence_kind(source: Source) -> &'static str {
    match source {
        Source::Services => "service",
        Source::Drivers => "driver",
        Source::Processes => "process",
        Source::Files => "file",
        Source::Registry | Source::Databases => "registry-key",
        Source::InstalledPrograms => "uninstall-entry",
        Source::SecurityCenter => "security-center",
        Source::Packages | Source::Flatpak | Source::Snap => "package",
        Source::Units => "unit",
        Source::Applications => "application",
        Source::SystemExtensions => "system-extension",
        Source::LaunchItems => "launch-item",
        Source::BrowserExtensions => "browser-extension",
        Source::Certificates => "certificate",
        Source::Lines | Source::System | Source::Management | Source::Defender | Source::Network => "log-line",
    }
}

/// What to show of an observation: the name that people know, else the subject as read.
fn shown_subject(observation: &Observation, facet: &Facet) -> String {
    match (observation.source, facet.kind) {
        (Source::InstalledPrograms | Source::SecurityCenter, _) => {
            observation.get(field::NAME).or(observation.subject.as_deref()).unwrap_or_default().to_owned()
        }
        (Source::Processes, SignKind::Process) => {
            observation.get(field::IMAGE).or(observation.subject.as_deref()).unwrap_or_default().to_owned()
        }
        _ => observation.subject.clone().unwrap_or_default(),
    }
}

fn registered_on(observation: &Observation) -> Option<bool> {
    if observation.source != Source::SecurityCenter
        || observation.get(field::ROLE).is_some_and(|role| role == "firewall")
        || observation.get(field::EXISTS) == Some("false")
    {
        return None;
    }
    match observation.get(field::STATE) {
        Some("on") => Some(true),
        Some("off" | "snoozed") => Some(false),
        _ => None,
    }
}

/// The version that an observation tells, and how good that source is.
fn version(observation: &Observation, facet: &Facet) -> Option<(u8, String)> {
    if let Some(version) = observation.get(field::VERSION).filter(|version| !version.trim().is_empty()) {
        let rank = match observation.source {
            Source::InstalledPrograms | Source::Packages | Source::Applications => 5,
            Source::Registry => 4,
            _ => 3,
        };
        return Some((rank, version.to_owned()));
    }
    // A name or a folder with a dotted number in it is the last resort.
    let text = match facet.kind {
        SignKind::ProgramName => facet.text.as_str(),
        SignKind::Process | SignKind::Path => facet.text.rsplit_once('\\')?.0.rsplit('\\').next()?,
        _ => return None,
    };
    let word = text
        .split([' ', '-'])
        .map(|word| word.trim_start_matches(|character: char| !character.is_ascii_digit()))
        .find(|word| word.contains('.') && word.chars().all(|character| character.is_ascii_digit() || character == '.'))?;
    Some((1, word.trim_matches('.').to_owned()))
}

/// What one sign weighs, given what its observation says. `None`: it says nothing.
fn weigh(
    sign: &Sign,
    facet: &Facet,
    observation: &Observation,
    survey: &Survey,
    family: Family,
    products: &Products,
) -> Option<Weight> {
    let there = match observation.get(field::EXISTS) {
        Some("true") => Some(true),
        Some("false") => Some(false),
        _ => None,
    };
    let state = observation.get(field::STATE).unwrap_or_default();
    // A file that nobody signed, or whose signature can't be confirmed, proves less: it takes a second sign of another kind.
    let doubted = matches!(observation.get(field::SIGNATURE), Some("none" | "not-confirmed"));
    let most = if doubted { Strength::Strong } else { Strength::Definitive };
    let say = |strength: Strength, reason: &'static str, runs: Option<bool>| {
        Some(Weight { strength: strength.min(most), alone: sign.alone, reason, runs })
    };
    let possible = |reason: &'static str| Some(Weight { strength: Strength::Weak, alone: Verdict::Possible, reason, runs: None });
    // A row can only lose weight by what is not confirmed.
    let unproved = sign.strength.min(Strength::Strong);
    let careful = if survey.kind == Kind::Lines { unproved } else { sign.strength };
    // Somebody else's signature says that the file is somebody else's, whatever it is called.
    if observation.get(field::SIGNATURE) == Some("valid")
        && (family.raises_the_verdict() || family == Family::Tool)
        && observation.get(field::SIGNER).is_some_and(|signer| !products.signers.fits(signer.trim()))
    {
        return possible("detection-other-signer");
    }
    match observation.source {
        Source::Services => {
            if there == Some(false) {
                return say(Strength::Leftover, "detection-service-file-missing", None);
            }
            if facet.kind == SignKind::Service
                && let (Some(wanted), Some(image)) = (&sign.image, observation.get(field::IMAGE))
                && !wanted.fits(&canonical(image))
            {
                return possible("detection-service-elsewhere");
            }
            if sign.strength <= Strength::Weak {
                return say(sign.strength, "detection-service-helper", None);
            }
            match state {
                "running" | "start-pending" | "starting" => say(sign.strength, "detection-service-running", Some(true)),
                "stopped" | "paused" | "stop-pending" | "stopping" => {
                    say(if there == Some(true) { sign.strength } else { unproved }, "detection-service-stopped", Some(false))
                }
                _ => say(if there == Some(true) { sign.strength } else { unproved }, "detection-service-registered", None),
            }
        }
        Source::Drivers => {
            if there == Some(false) {
                return say(Strength::Leftover, "detection-driver-file-missing", None);
            }
            if sign.strength == Strength::Leftover {
                return say(Strength::Leftover, "detection-driver-left", None);
            }
            if let Some(image) = observation.get(field::IMAGE) {
                let image = canonical(image);
                if !(image.starts_with("%systemroot%\\") || image.contains("\\kaspersky lab\\")) && image.contains('\\') {
                    return possible("detection-driver-elsewhere");
                }
            }
            match state {
                "running" | "start-pending" | "starting" => say(sign.strength, "detection-driver-running", Some(true)),
                "stopped" | "stop-pending" | "stopping" => say(Strength::Leftover, "detection-driver-stopped", None),
                _ => possible("detection-driver-registered"),
            }
        }
        Source::Processes => match facet.kind {
            SignKind::BundleId => say(unproved, "detection-app-running", None),
            SignKind::Process if sign.strength > Strength::Weak => say(sign.strength, "detection-process-running", Some(true)),
            _ => say(sign.strength, "detection-process-name", None),
        },
        Source::Files => {
            if there == Some(false) {
                return None;
            }
            if sign.strength == Strength::Leftover {
                return say(Strength::Leftover, "detection-file-left", None);
            }
            say(if there == Some(true) { careful } else { careful.min(Strength::Strong) }, "detection-file-present", None)
        }
        Source::Registry => {
            if sign.strength == Strength::Leftover || there == Some(false) {
                return say(Strength::Leftover, "detection-registry-left", None);
            }
            if there == Some(true) {
                return say(sign.strength, "detection-registry-product", None);
            }
            // The key alone outlives a removal; one that still names its product may be more.
            if observation.get(field::NAME).is_some() || observation.get(field::PATH).is_some() {
                return possible("detection-registry-product");
            }
            say(Strength::Leftover, "detection-registry-left", None)
        }
        Source::InstalledPrograms => {
            if facet.kind == SignKind::WingetId {
                return say(sign.strength, "detection-winget-id", None);
            }
            if there == Some(false) {
                return say(Strength::Leftover, "detection-program-gone", None);
            }
            if let Some(publisher) = observation.get(field::PUBLISHER)
                && (family.raises_the_verdict() || family == Family::Tool)
                && !publisher.trim().is_empty()
                && !products.publishers.fits(publisher.trim())
            {
                return possible("detection-program-other-publisher");
            }
            // Windows Installer's own record without an uninstall entry: a tool that clears entries away leaves it behind.
            if observation.get(field::STATUS) == Some("installer-record") {
                return say(unproved, "detection-installer-record", None);
            }
            say(sign.strength, "detection-program-listed", None)
        }
        Source::Lines => match facet.kind {
            SignKind::ProgramName => {
                let names_version = facet.text.chars().any(|character| character.is_ascii_digit());
                say(if names_version { sign.strength } else { unproved }, "detection-line-program", None)
            }
            _ if sign.engine => {
                say(sign.strength, "detection-state-report", Some(state == "running").filter(|_| !state.is_empty()))
            }
            _ => say(sign.strength, "detection-tool-log", None),
        },
        Source::SecurityCenter => {
            if there == Some(false) {
                return (facet.kind != SignKind::Path).then_some(Weight {
                    strength: Strength::Leftover,
                    alone: sign.alone,
                    reason: "detection-security-center-stale",
                    runs: None,
                });
            }
            // Folder rows that mean a leftover say nothing more than the record itself.
            if sign.strength == Strength::Leftover {
                return None;
            }
            let reason = match state {
                "on" => "detection-security-center-on",
                "off" | "snoozed" => "detection-security-center-off",
                "expired" => "detection-security-center-expired",
                _ => "detection-security-center-listed",
            };
            say(unproved, reason, None)
        }
        Source::Packages | Source::Flatpak | Source::Snap => {
            let status = observation.get(field::STATUS).unwrap_or_default();
            if sign.strength == Strength::Leftover {
                return say(Strength::Leftover, "detection-receipt-left", None);
            }
            if status.contains("config-files") || status.starts_with("rc") || status.contains("deinstall") || status == "removed"
            {
                return say(Strength::Leftover, "detection-package-removed", None);
            }
            say(sign.strength, "detection-package-installed", None)
        }
        Source::Units => {
            if there == Some(false) || observation.get(field::STATUS) == Some("not-found") {
                return say(Strength::Leftover, "detection-unit-left", None);
            }
            match state {
                "running" | "active" => say(sign.strength, "detection-unit-running", Some(true)),
                "" => say(sign.strength, "detection-unit-listed", None),
                _ => say(sign.strength, "detection-unit-stopped", Some(false)),
            }
        }
        Source::Applications => {
            let path = observation.get(field::PATH).or(observation.subject.as_deref()).unwrap_or_default();
            if there == Some(false) || path.starts_with("/Volumes/") {
                return None;
            }
            if path.contains("/.Trash/") {
                return say(Strength::Leftover, "detection-app-in-trash", None);
            }
            if observation.get(field::TEAM).is_some_and(|team| !products.teams.iter().any(|known| known == team)) {
                // The row for ids that no other row knows adds nothing to the row that knows this one.
                return if family == Family::Traces { None } else { possible("detection-app-other-team") };
            }
            say(sign.strength, "detection-app-installed", None)
        }
        Source::SystemExtensions => {
            let status = observation.get(field::STATUS).unwrap_or(state);
            if observation.get(field::TEAM).is_some_and(|team| !products.teams.iter().any(|known| known == team)) {
                return possible("detection-app-other-team");
            }
            if status.contains("terminated") || status.contains("uninstall") {
                return say(Strength::Leftover, "detection-extension-ends-at-restart", None);
            }
            if status.contains("activated enabled") || status.contains("loaded") || status == "running" {
                return say(sign.strength, "detection-extension-active", Some(true));
            }
            say(unproved, "detection-extension-registered", None)
        }
        Source::LaunchItems => {
            if there == Some(false) || sign.strength == Strength::Leftover {
                return say(Strength::Leftover, "detection-launch-item-left", None);
            }
            say(sign.strength, "detection-launch-item", (state == "running").then_some(true))
        }
        // The registry tells a browser to install it; whether the browser did is in its profiles.
        Source::BrowserExtensions if matches!(observation.get(field::STATUS), Some("registered" | "forced")) => {
            say(Strength::Leftover, "detection-browser-extension-registered", None)
        }
        Source::BrowserExtensions => say(sign.strength, "detection-browser-extension", None),
        Source::Certificates => {
            if state == "presented" {
                possible("detection-certificate-presented")
            } else {
                say(sign.strength, "detection-certificate-stored", None)
            }
        }
        Source::System | Source::Management | Source::Defender | Source::Databases | Source::Network => None,
    }
}

/// Gives the hits that name no edition to the product they belong to, and makes a finding of each product's hits.
fn conclude(hits: Vec<Hit>, products: &Products) -> Vec<Finding> {
    let fallback = products
        .products
        .iter()
        .position(|product| product.engine && product.signs.iter().any(|sign| sign.names == Names::AnyHome));
    let mut by_product: BTreeMap<usize, Vec<Hit>> = BTreeMap::new();
    let (mut any_home, mut any_engine) = (Vec::new(), Vec::new());
    for hit in hits {
        match hit.names {
            Names::Product => by_product.entry(hit.product).or_default().push(hit),
            Names::AnyHome => any_home.push(hit),
            Names::AnyEngine => any_engine.push(hit),
        }
    }
    let best = |hits: &[Hit]| hits.iter().filter_map(|hit| hit.strength).max();

    if !any_home.is_empty() {
        // The edition that something names; where the name is one of the newest ("Kaspersky Plus"), the hits name it themselves.
        let named = by_product
            .iter()
            .filter(|(place, _)| {
                products.products[**place].family == Family::HomeSecurity && shares_platform(products, **place, fallback)
            })
            .map(|(place, hits)| (best(hits), u8::from(hits.iter().any(|hit| hit.kind != SignKind::WscName)), *place))
            .max();
        let own = any_home
            .iter()
            .filter(|hit| hit.name.as_deref().is_some_and(|name| name.contains(' ')))
            .map(|hit| (hit.strength, u8::from(hit.kind != SignKind::WscName)))
            .max();
        let target = match (named, fallback) {
            (Some((strength, by, place)), _)
                if own.is_none_or(|own| own < (strength, by))
                    && (strength >= Some(Strength::Strong) || strength >= best(&any_home)) =>
            {
                Some(place)
            }
            (_, fallback) => fallback,
        };
        if let Some(target) = target {
            by_product.entry(target).or_default().extend(any_home);
        }
    }
    if !any_engine.is_empty() {
        let engine = best_engine(&by_product, products, Verdict::Possible);
        for hit in any_engine {
            let target = match (engine, fallback) {
                (Some(engine), _) => engine,
                (None, Some(fallback)) if hit.strength >= Some(Strength::Strong) => fallback,
                _ => hit.product,
            };
            by_product.entry(target).or_default().push(hit);
        }
    }
    // Traces beside an engine that is there are part of it.
    if let Some(engine) = best_engine(&by_product, products, Verdict::Probable) {
        let traces: Vec<usize> =
            by_product.keys().copied().filter(|place| products.products[*place].family == Family::Traces).collect();
        for place in traces {
            let hits = by_product.remove(&place).unwrap_or_default();
            by_product.entry(engine).or_default().extend(hits);
        }
    }
    demote_stale_records(&mut by_product, products);
    let mut findings: Vec<Finding> = by_product
        .into_iter()
        .filter(|(_, hits)| hits.iter().any(|hit| hit.strength.is_some()))
        .map(|(place, hits)| finding(place, hits, products))
        .collect();
    findings.sort_by(|a, b| b.verdict.cmp(&a.verdict).then(a.family.cmp(&b.family)).then(a.id.cmp(&b.id)));
    findings
}

fn shares_platform(products: &Products, place: usize, fallback: Option<usize>) -> bool {
    fallback.is_some_and(|fallback| {
        place != fallback
            && products.products[place].platforms.iter().any(|os| products.products[fallback].platforms.contains(os))
    })
}

fn best_engine(by_product: &BTreeMap<usize, Vec<Hit>>, products: &Products, least: Verdict) -> Option<usize> {
    by_product
        .iter()
        .filter(|(place, _)| {
            let product = &products.products[**place];
            product.engine && product.family.raises_the_verdict()
        })
        .map(|(place, hits)| (verdict(hits), *place))
        .filter(|(verdict, _)| *verdict >= least)
        // Of equals the first in the data, so that the answer doesn't depend on chance.
        .max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, place)| place)
}

/// Home products exclude each other: where one is installed, a Security Center record of another is stale.
fn demote_stale_records(by_product: &mut BTreeMap<usize, Vec<Hit>>, products: &Products) {
    let home = |place: &usize| products.products[*place].family == Family::HomeSecurity;
    let only_registered = |hits: &[Hit]| {
        hits.iter().filter(|hit| hit.strength > Some(Strength::Leftover)).all(|hit| hit.evidence == "security-center")
    };
    let installed =
        by_product.iter().any(|(place, hits)| home(place) && verdict(hits) == Verdict::Installed && !only_registered(hits));
    if !installed {
        return;
    }
    for (place, hits) in by_product.iter_mut() {
        if home(place) && only_registered(hits) {
            for hit in hits.iter_mut().filter(|hit| hit.evidence == "security-center") {
                hit.strength = Some(Strength::Leftover);
                hit.reason = "detection-security-center-stale";
                hit.registered_on = None;
            }
        }
    }
}

/// The rule of the verdicts: one definitive sign, or two strong ones of different kinds; then one strong; then weak ones.
fn verdict(hits: &[Hit]) -> Verdict {
    if hits.iter().any(|hit| hit.confirmed && hit.strength == Some(Strength::Definitive)) {
        return Verdict::Installed;
    }
    let strong: Vec<&Hit> = hits.iter().filter(|hit| hit.strength >= Some(Strength::Strong)).collect();
    let several = strong.iter().any(|hit| hit.evidence != strong[0].evidence);
    let confirmed = strong.iter().any(|hit| hit.confirmed);
    match (strong.is_empty(), several, confirmed) {
        (false, true, true) => Verdict::Installed,
        (false, true, false) | (false, false, true) => Verdict::Probable,
        (false, false, false) => Verdict::Possible,
        (true, _, _) => hits
            .iter()
            .filter(|hit| hit.strength == Some(Strength::Weak))
            .map(|hit| hit.alone)
            .max()
            .unwrap_or(Verdict::Leftovers),
    }
}

fn finding(place: usize, hits: Vec<Hit>, products: &Products) -> Finding {
    let product = &products.products[place];
    let verdict = verdict(&hits);
    let live = |hit: &&Hit| hit.strength > Some(Strength::Leftover);
    let protecting = if product.engine && verdict >= Verdict::Possible { protecting(&hits) } else { None };
    let version = hits
        .iter()
        .filter(|hit| verdict <= Verdict::Leftovers || hit.strength.is_none() || live(hit))
        .filter_map(|hit| hit.version.clone())
        .max_by(|a, b| a.0.cmp(&b.0))
        .map(|(_, version)| version);
    let last_update = hits.iter().filter_map(|hit| hit.last_update.clone()).max();
    let no_edition = product.signs.iter().any(|sign| sign.names == Names::AnyHome)
        && !product.signs.iter().any(|sign| sign.names == Names::Product)
        || product.family == Family::Traces;
    let own_name = hits
        .iter()
        .filter(live)
        // A trace, or a name that may be somebody else's, doesn't say what the product is called.
        .filter(|hit| hit.product == place && hit.strength >= Some(Strength::Strong))
        .filter_map(|hit| hit.name.as_deref())
        .filter(|name| no_edition && name.contains(' ') && product.family != Family::Traces)
        .max_by_key(|name| name.len())
        .map(ToOwned::to_owned);
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut sights = HashSet::new();
    let mut hits = hits;
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.strength));
    for hit in hits {
        let Some(strength) = hit.strength else { continue };
        // One sight is one piece of evidence, however many rows it fits.
        if !sights.insert((hit.evidence, hit.subject.clone())) {
            continue;
        }
        evidence.push(Evidence { kind: hit.evidence, subject: hit.subject, strength, reason: hit.reason });
    }
    Finding {
        id: product.id.clone(),
        edition_known: !no_edition || own_name.is_some(),
        name: own_name.unwrap_or_else(|| product.name.clone()),
        family: product.family,
        verdict,
        protecting,
        version,
        last_update,
        evidence,
    }
}

/// Whether an engine runs: it is off when its service is stopped or the Security Center says so, whatever else is
/// loaded (a paused program keeps its drivers), on when its service, process or filter driver runs, else nothing tells.
fn protecting(hits: &[Hit]) -> Option<bool> {
    let live = || hits.iter().filter(|hit| hit.strength > Some(Strength::Leftover));
    let any = |kinds: &[&str], runs: bool| live().any(|hit| kinds.contains(&hit.evidence) && hit.runs == Some(runs));
    let services = ["service", "unit"];
    let stopped = any(&services, false) && !any(&services, true);
    let registered_off = live().any(|hit| hit.registered_on == Some(false)) && !live().any(|hit| hit.registered_on == Some(true));
    if stopped || registered_off {
        return Some(false);
    }
    if live().any(|hit| hit.runs == Some(true)) {
        return Some(true);
    }
    live().any(|hit| hit.runs == Some(false)).then_some(false)
}

/// What other makers' protection and the system's own say about themselves.
#[derive(Default)]
struct Others {
    seen: Vec<OtherSeen>,
}

struct OtherSeen {
    name: String,
    built_in: bool,
    /// The name under which the Security Center knows it, of an antivirus record if there is one.
    registered: Option<(Role, String)>,
    /// Security Center: role, state, definitions.
    records: Vec<(Role, ProtectionState, Definitions)>,
    /// Whether its engine was seen running or stopped.
    engine: Option<bool>,
    /// The system's own answer: state and definitions.
    own: Option<(ProtectionState, Definitions)>,
    /// The built-in protection of a Mac is on wherever it is.
    always_on: bool,
}

impl Others {
    fn entry(&mut self, name: &str, built_in: bool) -> &mut OtherSeen {
        let place = self.seen.iter().position(|one| one.name.eq_ignore_ascii_case(name)).unwrap_or_else(|| {
            self.seen.push(OtherSeen {
                name: name.to_owned(),
                built_in,
                registered: None,
                records: Vec::new(),
                engine: None,
                own: None,
                always_on: false,
            });
            self.seen.len() - 1
        });
        &mut self.seen[place]
    }

    fn look_at(
        &mut self,
        observation: &Observation,
        texts: &Texts,
        survey: &Survey,
        about: bool,
        taken: bool,
        products: &Products,
    ) {
        if is_mention(observation, about) || observation.get(field::EXISTS) == Some("false") {
            return;
        }
        if observation.source == Source::Defender {
            if let Some(own) = defender_state(observation) {
                let name = built_in_name(products, Os::Windows);
                self.entry(&name, true).own = Some(own);
            }
            return;
        }
        if observation.source == Source::SecurityCenter && observation.get(field::ROLE) == Some("firewall") {
            return;
        }
        // The first maker of the data that any text fits, and of it the first row.
        let found = texts.fitting.iter().flat_map(|fitting| &fitting.others).min().map(|(place, sign)| {
            let other = &products.others[*place];
            (other, &other.signs[*sign])
        });
        if let Some((other, sign)) = found {
            let seen = self.entry(&other.name, other.built_in.is_some());
            if observation.source == Source::SecurityCenter {
                let record = record(observation);
                if let Some(name) = observation.get(field::NAME)
                    && seen.registered.as_ref().is_none_or(|(role, _)| *role == Role::Antispyware && record.0 == Role::Antivirus)
                {
                    seen.registered = Some((record.0, name.to_owned()));
                }
                seen.records.push(record);
            } else if sign.engine {
                let runs = match (observation.source, observation.get(field::STATE).unwrap_or_default()) {
                    (Source::Processes, _) | (_, "running" | "active") => Some(true),
                    (_, "") => None,
                    _ => Some(false),
                };
                seen.engine = if seen.engine == Some(true) { Some(true) } else { runs.or(seen.engine) };
            }
            if other.built_in == Some(Os::Macos) && survey.os != Os::Windows {
                seen.always_on = true;
            }
            return;
        }
        // A record of a maker that the data doesn't know is still somebody's protection.
        if observation.source == Source::SecurityCenter
            && let Some(name) = observation.get(field::NAME)
        {
            let successor = products.products.iter().any(|product| {
                matches!(product.family, Family::Successor | Family::OemEngine)
                    && product.signs.iter().any(|sign| sign.kind == SignKind::WscName && sign.matcher.fits(name))
            });
            let of_the_maker = name.to_lowercase().starts_with("kaspersky");
            if successor || (!taken && !of_the_maker) {
                self.entry(name, false).records.push(record(observation));
            }
        }
    }

    fn finish(self) -> Vec<Protection> {
        let mut all: Vec<Protection> = self.seen.into_iter().map(OtherSeen::finish).collect();
        all.sort_by(|a, b| (a.state != ProtectionState::On, &a.name).cmp(&(b.state != ProtectionState::On, &b.name)));
        all
    }
}

impl OtherSeen {
    fn finish(self) -> Protection {
        let rank = |state: ProtectionState| match state {
            ProtectionState::On => 4,
            ProtectionState::Snoozed => 3,
            ProtectionState::Expired => 2,
            ProtectionState::Off => 1,
            ProtectionState::Unknown => 0,
        };
        let best =
            |role: Role| self.records.iter().filter(|record| record.0 == role).max_by_key(|record| rank(record.1)).copied();
        let antivirus = best(Role::Antivirus);
        let antispyware = best(Role::Antispyware);
        let (role, mut state, mut definitions) = match (antivirus, antispyware) {
            (Some(record), _) | (None, Some(record)) => record,
            (None, None) => (Role::Antivirus, ProtectionState::Unknown, Definitions::Unknown),
        };
        if state == ProtectionState::Unknown && !self.built_in {
            state = match self.engine {
                Some(true) => ProtectionState::On,
                Some(false) => ProtectionState::Off,
                None => state,
            };
        }
        if let Some((own_state, own_definitions)) = self.own {
            state = own_state;
            if own_definitions != Definitions::Unknown {
                definitions = own_definitions;
            }
        }
        if self.always_on {
            state = ProtectionState::On;
        }
        let role = if self.own.is_some() { Role::Antivirus } else { role };
        // The system's own keeps one name; any other is shown as the person knows it from Windows.
        let name = self.registered.map(|(_, name)| name).filter(|_| !self.built_in).unwrap_or(self.name);
        Protection { name, state, definitions, role, built_in: self.built_in }
    }
}

/// Name of the built-in protection of a system, as the data gives it.
fn built_in_name(products: &Products, os: Os) -> String {
    products.others.iter().find(|other| other.built_in == Some(os)).map(|other| other.name.clone()).unwrap_or_default()
}

fn record(observation: &Observation) -> (Role, ProtectionState, Definitions) {
    let role = if observation.get(field::ROLE) == Some("antispyware") { Role::Antispyware } else { Role::Antivirus };
    (role, state_word(observation.get(field::STATE)), definitions_word(observation.get(field::DEFINITIONS)))
}

pub(crate) fn state_word(word: Option<&str>) -> ProtectionState {
    match word {
        Some("on") => ProtectionState::On,
        Some("off") => ProtectionState::Off,
        Some("snoozed") => ProtectionState::Snoozed,
        Some("expired") => ProtectionState::Expired,
        _ => ProtectionState::Unknown,
    }
}

fn definitions_word(word: Option<&str>) -> Definitions {
    match word {
        Some("current") => Definitions::Current,
        Some("outdated") => Definitions::Outdated,
        _ => Definitions::Unknown,
    }
}

/// Microsoft Defender protects only with real-time protection on and, where it tells its mode, in mode Normal.
pub(crate) fn defender_state(observation: &Observation) -> Option<(ProtectionState, Definitions)> {
    // The observation of the source as a whole only counts its entries.
    if observation.source != Source::Defender || observation.subject.is_none() || !observation.is_read() {
        return None;
    }
    let mode = observation.get(field::MODE).map(str::to_lowercase);
    let state = match (observation.get(field::REAL_TIME), mode.as_deref()) {
        (Some("on"), None | Some("normal" | "")) => ProtectionState::On,
        (Some(_), _) => ProtectionState::Off,
        (None, Some(mode)) if mode != "normal" => ProtectionState::Off,
        (None, _) => state_word(observation.get(field::STATE)),
    };
    Some((state, definitions_word(observation.get(field::DEFINITIONS))))
}
