//! From a survey to findings: pure judging by signatures that are data.

use serde::{Deserialize, Serialize};

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

/// A product that some sign speaks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id in the product data.
    pub id: String,
    /// Name to show, with the edition only where something names it.
    pub name: String,
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
