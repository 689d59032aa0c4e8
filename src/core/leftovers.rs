//! What the old products left, sorted by what a person can do about it: an extension and a certificate by their own hand,
//! services and drivers never.

use serde::Serialize;

use crate::detection::{Detection, Evidence, Family, Strength, Verdict};
use crate::survey::{Observation, Source, Survey, field};

/// What sort of thing was left; in the order in which it is shown, what a person can remove first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftoverKind {
    /// An extension of a browser.
    Extension,
    /// A certificate that is trusted as a root.
    Certificate,
    /// A folder, a file, a package's settings, a registry key: it lies there and does nothing.
    Folder,
    /// A record of the Windows Security Center.
    Record,
    /// A service, or what else the system starts.
    Service,
    /// A driver or system extension.
    Driver,
}

impl LeftoverKind {
    /// Id of the heading over things of this kind.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Extension => "leftover-kind-extension",
            Self::Certificate => "leftover-kind-certificate",
            Self::Folder => "leftover-kind-folder",
            Self::Record => "leftover-kind-record",
            Self::Service => "leftover-kind-service",
            Self::Driver => "leftover-kind-driver",
        }
    }

    fn of(evidence: &Evidence) -> Self {
        match evidence.kind {
            "browser-extension" => Self::Extension,
            "certificate" => Self::Certificate,
            "security-center" => Self::Record,
            "service" | "unit" | "launch-item" | "process" => Self::Service,
            "driver" | "system-extension" => Self::Driver,
            _ => Self::Folder,
        }
    }
}

/// How sure it is that the thing belongs to the old product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// By its id, its place or its own content.
    Certain,
    /// By its name alone, or by a sign that fits other things too.
    Likely,
}

impl Sure {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Certain => "leftover-certain",
            Self::Likely => "leftover-likely",
        }
    }

    /// The judge has weighed the sign already; what it could tell by the name alone is likely here and no more. An
    /// extension's id and a certificate's holder name their maker, however little they say of an installed product.
    fn of(evidence: &Evidence) -> Self {
        match evidence.reason {
            "detection-browser-extension" | "detection-browser-extension-registered" | "detection-certificate-stored" => {
                Self::Certain
            }
            "detection-service-file-missing"
            | "detection-driver-file-missing"
            | "detection-driver-left"
            | "detection-unit-left" => Self::Likely,
            _ if evidence.strength == Strength::Weak => Self::Likely,
            _ => Self::Certain,
        }
    }
}

/// One thing that was left. It is shown and never touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Leftover {
    /// What sort of thing.
    pub kind: LeftoverKind,
    /// What was seen, as read: a path, an id, the name of a driver.
    pub subject: String,
    /// Id of the message that says why it counts; its variable is `subject`.
    pub reason: &'static str,
    /// How sure it is.
    pub sure: Sure,
    /// The name that it has for people, where one was read.
    pub name: Option<String>,
    /// The browser that holds it. A certificate without one lies in the store of the system.
    pub browser: Option<String>,
    /// Whether a policy puts it into the browser, so that the browser itself can't remove it.
    pub forced: bool,
}

/// What is left of products that are gone, by kind, each thing once: the extension in every browser that holds it.
///
/// Of a product that is still installed nothing is left; its parts are not among these.
#[must_use]
pub fn leftovers(detection: &Detection, surveys: &[Survey]) -> Vec<Leftover> {
    let observations: Vec<&Observation> = surveys.iter().flat_map(|survey| &survey.observations).collect();
    let mut all: Vec<Leftover> = Vec::new();
    for evidence in gone(detection).flat_map(|(_, evidence)| evidence) {
        let kind = LeftoverKind::of(evidence);
        let plain = Leftover {
            kind,
            subject: evidence.subject.clone(),
            reason: evidence.reason,
            sure: Sure::of(evidence),
            name: None,
            browser: None,
            forced: false,
        };
        let source = match kind {
            LeftoverKind::Extension => Source::BrowserExtensions,
            LeftoverKind::Certificate => Source::Certificates,
            _ => {
                all.push(plain);
                continue;
            }
        };
        let of_it = observations
            .iter()
            .filter(|one| one.source == source && one.is_read() && one.subject.as_deref() == Some(evidence.subject.as_str()));
        let before = all.len();
        all.extend(of_it.map(|one| Leftover {
            name: one.get(field::NAME).map(ToOwned::to_owned),
            browser: one.get(field::BROWSER).map(ToOwned::to_owned),
            forced: one.get(field::STATUS) == Some("forced"),
            ..plain.clone()
        }));
        if all.len() == before {
            all.push(plain);
        }
    }
    all.sort_by_key(|one| one.kind);
    // One folder can be the sign of several products, and still is one thing that was left. An extension is named by the
    // registry and by the browser that holds it.
    let mut kept: Vec<Leftover> = Vec::new();
    for one in all {
        let same = |other: &&mut Leftover| (other.kind, &other.subject, &other.browser) == (one.kind, &one.subject, &one.browser);
        match kept.iter_mut().find(same) {
            Some(other) => {
                other.forced |= one.forced;
                other.name = other.name.take().or(one.name);
                if one.sure == Sure::Certain {
                    other.sure = Sure::Certain;
                }
            }
            None => kept.push(one),
        }
    }
    // Where only a rule names an extension, another browser may tell what it is called.
    let names: Vec<(String, String)> = kept.iter().filter_map(|one| Some((one.subject.clone(), one.name.clone()?))).collect();
    for one in kept.iter_mut().filter(|one| one.name.is_none()) {
        one.name = names.iter().find(|(subject, _)| *subject == one.subject).map(|(_, name)| name.clone());
    }
    kept
}

/// The families of the products that left something, for the tools that are made for some of them.
#[must_use]
pub fn families(detection: &Detection) -> Vec<Family> {
    let mut families: Vec<Family> = gone(detection).map(|(family, _)| family).collect();
    families.sort_unstable();
    families.dedup();
    families
}

fn gone(detection: &Detection) -> impl Iterator<Item = (Family, &Vec<Evidence>)> {
    let is_gone = |verdict| matches!(verdict, Verdict::Leftovers | Verdict::Inconclusive);
    detection
        .products
        .iter()
        .filter(move |finding| is_gone(finding.verdict) && !finding.evidence.is_empty())
        .map(|finding| (finding.family, &finding.evidence))
}
