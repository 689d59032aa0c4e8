//! From a survey to findings: pure judging by signatures that are data.

mod json;
mod judge;
pub mod paths;
mod products;
pub(crate) mod words;

use serde::{Deserialize, Serialize};

pub use json::{detection_json, products_json};
pub(crate) use judge::defender_state;
pub use judge::judge;
pub use products::{Covered, DataError, Fitting, Makers, Matcher, Names, Other, Product, Products, Sign, SignKind, System};

use crate::message::Message;
use crate::survey::{Kind, Os, Source};

/// How sure we are of a product, weakest first, so that `max` is the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// What was read holds nothing.
    Absent,
    /// Signs that outlive a removal, and nothing else.
    Leftovers,
    /// Weak signs only, or nothing could be read.
    Inconclusive,
    /// A name that fits and could be something else.
    Possible,
    /// One strong sign, or the Security Center alone.
    Probable,
    /// One definitive sign confirmed, or two strong signs of different kinds.
    Installed,
}

/// How much one sign weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Outlives a removal.
    Leftover,
    /// Fits, and fits other things too.
    Weak,
    /// Hardly anything else looks like it.
    Strong,
    /// Nothing else looks like it.
    Definitive,
}

/// What a product is for; decides what a person can lose with it and how it is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// An antivirus engine for homes.
    HomeSecurity,
    /// A VPN program.
    Vpn,
    /// A password manager.
    PasswordManager,
    /// Parental control.
    ParentalControl,
    /// Another small program of the maker.
    Utility,
    /// A tool that runs once and protects nothing.
    Tool,
    /// Endpoint protection for businesses.
    BusinessEndpoint,
    /// Server protection for businesses.
    BusinessServer,
    /// Management agents and servers.
    Management,
    /// Traces that any product of the maker may leave.
    Traces,
    /// Kits for developers.
    Developer,
    /// Another maker's product that used the engine.
    OemEngine,
    /// What customers were moved to.
    Successor,
    /// Another maker's protection; stands in `protection`, never in `products`.
    OtherProtection,
}

/// One sign and why it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Where it was seen: `service`, `process`, `driver`, `uninstall-entry` and so on.
    pub kind: &'static str,
    /// What was seen there, as read.
    pub subject: String,
    /// What it weighs here, after it was confirmed or found stale.
    pub strength: Strength,
    /// Id of the message that explains it (`detection-service-running`).
    pub reason: &'static str,
}

impl Evidence {
    /// The sentence that explains the sign. Its variable is `subject`, what was seen.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new(self.reason).with("subject", self.subject.clone())
    }

    /// Id of the message that names the kind of evidence for a person.
    #[must_use]
    pub fn kind_message_id(&self) -> &'static str {
        match self.kind {
            "service" => "detection-kind-service",
            "driver" => "detection-kind-driver",
            "process" => "detection-kind-process",
            "file" => "detection-kind-file",
            "registry-key" => "detection-kind-registry-key",
            "uninstall-entry" => "detection-kind-uninstall-entry",
            "security-center" => "detection-kind-security-center",
            "package" => "detection-kind-package",
            "unit" => "detection-kind-unit",
            "application" => "detection-kind-application",
            "system-extension" => "detection-kind-system-extension",
            "launch-item" => "detection-kind-launch-item",
            "browser-extension" => "detection-kind-browser-extension",
            "certificate" => "detection-kind-certificate",
            _ => "detection-kind-log-line",
        }
    }
}

impl Verdict {
    /// Id of the message that names the verdict.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Absent => "detection-verdict-absent",
            Self::Leftovers => "detection-verdict-leftovers",
            Self::Inconclusive => "detection-verdict-inconclusive",
            Self::Possible => "detection-verdict-possible",
            Self::Probable => "detection-verdict-probable",
            Self::Installed => "detection-verdict-installed",
        }
    }
}

impl Strength {
    /// Id of the message that names the strength.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Leftover => "detection-strength-leftover",
            Self::Weak => "detection-strength-weak",
            Self::Strong => "detection-strength-strong",
            Self::Definitive => "detection-strength-definitive",
        }
    }
}

impl Family {
    /// Whether a product of this family protects a computer by an engine of its own.
    #[must_use]
    pub fn is_engine(self) -> bool {
        matches!(self, Self::HomeSecurity | Self::BusinessEndpoint | Self::BusinessServer)
    }

    /// Id of the message that names the family.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::HomeSecurity => "detection-family-home-security",
            Self::Vpn => "detection-family-vpn",
            Self::PasswordManager => "detection-family-password-manager",
            Self::ParentalControl => "detection-family-parental-control",
            Self::Utility => "detection-family-utility",
            Self::Tool => "detection-family-tool",
            Self::BusinessEndpoint => "detection-family-business-endpoint",
            Self::BusinessServer => "detection-family-business-server",
            Self::Management => "detection-family-management",
            Self::Traces => "detection-family-traces",
            Self::Developer => "detection-family-developer",
            Self::OemEngine => "detection-family-oem-engine",
            Self::Successor => "detection-family-successor",
            Self::OtherProtection => "detection-family-other-protection",
        }
    }

    /// Whether products of this family are the maker's own installed kinds, which alone raise the verdict.
    #[must_use]
    pub fn raises_the_verdict(self) -> bool {
        matches!(
            self,
            Self::HomeSecurity
                | Self::Vpn
                | Self::PasswordManager
                | Self::ParentalControl
                | Self::Utility
                | Self::BusinessEndpoint
                | Self::BusinessServer
                | Self::Management
                | Self::Traces
        )
    }

    /// Whether products of this family belong to a company's management.
    #[must_use]
    pub fn is_business(self) -> bool {
        matches!(self, Self::BusinessEndpoint | Self::BusinessServer | Self::Management)
    }
}

impl ProtectionState {
    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Snoozed => "snoozed",
            Self::Expired => "expired",
            Self::Unknown => "unknown",
        }
    }

    /// Id of the message that names the state.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::On => "detection-state-on",
            Self::Off => "detection-state-off",
            Self::Snoozed => "detection-state-snoozed",
            Self::Expired => "detection-state-expired",
            Self::Unknown => "detection-state-unknown",
        }
    }
}

impl Definitions {
    /// Id of the message that names the state of the definitions.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Current => "detection-definitions-current",
            Self::Outdated => "detection-definitions-outdated",
            Self::Unknown => "detection-definitions-unknown",
        }
    }
}

/// A product that some sign speaks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id in the product data.
    pub id: String,
    /// Name to show, with the edition only where something names it.
    pub name: String,
    /// Whether the edition is known; where it isn't, the name is the maker's alone.
    pub edition_known: bool,
    /// What it is for.
    pub family: Family,
    /// How sure we are.
    pub verdict: Verdict,
    /// Whether its engine runs; `None` where nothing tells.
    pub protecting: Option<bool>,
    /// Version as read.
    pub version: Option<String>,
    /// Day of the last update as read (`2024-09-09`).
    pub last_update: Option<String>,
    /// The signs, strongest first.
    pub evidence: Vec<Evidence>,
}

/// State of another maker's or the system's own protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProtectionState {
    /// It protects.
    On,
    /// It is switched off.
    Off,
    /// It is paused for a time.
    Snoozed,
    /// Its subscription ended.
    Expired,
    /// Nothing tells.
    Unknown,
}

/// State of the definitions of a protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Definitions {
    /// Up to date.
    Current,
    /// Out of date.
    Outdated,
    /// Nothing tells.
    Unknown,
}

/// A protection of another maker or of the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Protection {
    /// Its name; Microsoft's own is always "Microsoft Defender".
    pub name: String,
    /// Whether it protects.
    pub state: ProtectionState,
    /// Whether its definitions are current.
    pub definitions: Definitions,
    /// What it does: an antispyware program alone is no antivirus.
    pub role: Role,
    /// Whether it is the system's own.
    pub built_in: bool,
}

/// What a protection does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Watches for malware of every kind.
    Antivirus,
    /// Watches for spyware alone.
    Antispyware,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotReadable {
    /// The part of the machine.
    pub source: Source,
    /// Why, as one of the words in [`crate::survey::reason`].
    pub reason: String,
}

/// A capture that was judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedSource {
    /// Kind of the capture.
    pub kind: Kind,
    /// System of the machine.
    pub os: Os,
    /// Day of the capture.
    pub captured: Option<String>,
}

/// What the surveys of one machine support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detection {
    /// The captures that were judged.
    pub sources: Vec<JudgedSource>,
    /// The strongest verdict among the maker's own installed kinds.
    pub verdict: Verdict,
    /// Products of the product data only.
    pub products: Vec<Finding>,
    /// Other makers' protection and the system's own.
    pub protection: Vec<Protection>,
    /// What could not be read.
    pub not_readable: Vec<NotReadable>,
}
