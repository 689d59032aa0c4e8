//! What was seen on a machine: a plain, saved, versioned list of observations that says nothing about its meaning.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub mod reach;
pub mod readers;

/// The schema that this program writes.
pub const SCHEMA: &str = "safe-passage.survey/1";

/// A list of observations from one machine: this one, somebody else's saved survey, or a captured log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Always [`SCHEMA`] in what this program writes.
    pub schema: String,
    /// Where the observations come from.
    pub kind: Kind,
    /// The system of the machine that was observed.
    pub os: Os,
    /// When it was observed: an RFC 3339 instant or a date, as far as it is known.
    pub captured: Option<String>,
    /// What was seen, and what could not be read.
    pub observations: Vec<Observation>,
    /// Fields that a later version of the program wrote; kept when the survey is saved again.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

/// Where a survey comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Collected on this computer, now.
    ThisComputer,
    /// A saved survey that was opened again.
    Survey,
    /// Farbar Recovery Scan Tool, the main log.
    Frst,
    /// Farbar Recovery Scan Tool, the additional log.
    FrstAddition,
    /// `HijackThis` and its forks.
    #[serde(rename = "hijackthis")]
    HijackThis,
    /// DDS.
    Dds,
    /// `ComboFix`.
    #[serde(rename = "combofix")]
    ComboFix,
    /// `OTL`.
    Otl,
    /// screen317's Security Check.
    SecurityCheck,
    /// `UsbFix`.
    #[serde(rename = "usbfix")]
    UsbFix,
    /// `tasklist`.
    Tasklist,
    /// `sc query` and its relatives.
    Sc,
    /// `driverquery`.
    Driverquery,
    /// `fltmc`.
    Fltmc,
    /// PowerShell's `Get-Service`.
    GetService,
    /// `wmic` and `Get-CimInstance`.
    Wmi,
    /// `winget`.
    Winget,
    /// `reg export` and `reg query`.
    Registry,
    /// `systeminfo`.
    Systeminfo,
    /// msinfo32, as text or as XML.
    #[serde(rename = "msinfo32")]
    Msinfo32,
    /// osquery, as JSON or as a table.
    Osquery,
    /// GLPI or `FusionInventory`, as XML or JSON.
    Glpi,
    /// OBS Studio's log.
    ObsLog,
    /// `dpkg -l`.
    Dpkg,
    /// `rpm -qa`.
    Rpm,
    /// `systemctl`.
    Systemctl,
    /// `system_profiler`.
    SystemProfiler,
    /// `systemextensionsctl`.
    #[serde(rename = "systemextensionsctl")]
    SystemExtensionsCtl,
    /// `launchctl`.
    Launchctl,
    /// `codesign`.
    Codesign,
    /// `EtreCheck`.
    #[serde(rename = "etrecheck")]
    EtreCheck,
    /// The state report of a Kaspersky product for Linux (`kesl-control --app-info`).
    AppInfo,
    /// Text of no known kind, judged line by line and more carefully.
    Lines,
}

/// An operating system family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Os {
    /// Microsoft Windows.
    Windows,
    /// Apple macOS.
    Macos,
    /// Linux distributions.
    Linux,
    /// The capture does not tell.
    Unknown,
}

/// One thing that was read, or one thing that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Which part of the machine was asked.
    pub source: Source,
    /// What the observation is about: a service's name, a path, a package. `None` speaks of the source as a whole.
    pub subject: Option<String>,
    /// Whether it was read.
    #[serde(flatten)]
    pub status: Status,
    /// What was read, by field name; see [`field`] for the names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub value: BTreeMap<String, String>,
}

/// Whether an observation could be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum Status {
    /// It was read; the value says what was there.
    Read,
    /// It could not be read. Never to be taken for "not there".
    CouldNotRead {
        /// Why, as one of the words in [`reason`].
        reason: String,
    },
}

/// The parts of a machine that are asked. One word for each, the same on every system where it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The operating system itself: subjects `os` (name, version, build), `restart-pending`, `safe-mode`,
    /// `extended-updates` (state `enrolled` where updates go on after the end of support).
    System,
    /// Who manages the machine: subjects `domain` (state `joined`), `mdm` (state `enrolled`), `policy` (state
    /// `managed`). Any other state (`none`, `workgroup`, `not-enrolled`) says that nobody does.
    Management,
    /// Windows: uninstall entries (subject is the key's name); status `installer-record` where Windows Installer alone
    /// remembers the product. Deciding.
    InstalledPrograms,
    /// Windows services. Deciding.
    Services,
    /// Windows kernel and file-system drivers.
    Drivers,
    /// Running processes by full image path where it can be had.
    Processes,
    /// Files and folders asked for by path.
    Files,
    /// Windows registry keys other than the uninstall entries: the subject is the key's full path; name, version and
    /// path hold the product's name, version and folder where the key tells them, exists whether that folder holds
    /// the program. An entry of a device class's filters has the subject `UpperFilters\<driver>` or
    /// `LowerFilters\<driver>`.
    Registry,
    /// Windows Security Center: the subject is the record's GUID or name; id, name, role, state, definitions, path of
    /// the reporting program and whether that exists.
    SecurityCenter,
    /// Microsoft Defender's own status: subject `status`; real-time, mode, definitions, date.
    Defender,
    /// Linux packages (dpkg, rpm, pacman, apk). Deciding.
    Packages,
    /// systemd units. Deciding.
    Units,
    /// Flatpak applications.
    Flatpak,
    /// Snap packages.
    Snap,
    /// macOS application bundles. Deciding.
    Applications,
    /// macOS system extensions.
    SystemExtensions,
    /// macOS launch daemons and agents.
    LaunchItems,
    /// Extensions in browser profiles; status `registered` or `forced` where only the registry tells a browser to install
    /// one.
    BrowserExtensions,
    /// Trusted root certificates.
    Certificates,
    /// Dates of a product's databases: the subject is the product's id or the name of its registry key or service
    /// (`AVP21.24`), the date is the last update.
    Databases,
    /// What the system says of its own network, without a connection being tried: subjects `adapter 1` and so on (state
    /// `up`, `down` or `unknown`; kind), `default-route` (state `present` or `absent`, and the same for `ipv4` and
    /// `ipv6`), `resolver` (state `configured` or `none`). No name, address or number of a device is kept. Says nothing of
    /// any product.
    Network,
    /// A line of a captured log that has no better place.
    Lines,
}

impl Source {
    /// Id of the message that names the part of the machine.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::System => "source-system",
            Self::Management => "source-management",
            Self::InstalledPrograms => "source-installed-programs",
            Self::Services => "source-services",
            Self::Drivers => "source-drivers",
            Self::Processes => "source-processes",
            Self::Files => "source-files",
            Self::Registry => "source-registry",
            Self::SecurityCenter => "source-security-center",
            Self::Defender => "source-defender",
            Self::Packages => "source-packages",
            Self::Units => "source-units",
            Self::Flatpak => "source-flatpak",
            Self::Snap => "source-snap",
            Self::Applications => "source-applications",
            Self::SystemExtensions => "source-system-extensions",
            Self::LaunchItems => "source-launch-items",
            Self::BrowserExtensions => "source-browser-extensions",
            Self::Certificates => "source-certificates",
            Self::Databases => "source-databases",
            Self::Network => "source-network",
            Self::Lines => "source-lines",
        }
    }
}

/// Names of the fields in [`Observation::value`].
pub mod field {
    /// `running`, `stopped`, `starting` and so on, as the system's word in lower case; `on`/`off` for protection.
    pub const STATE: &str = "state";
    /// Full path of the program behind a service, process, driver or unit.
    pub const IMAGE: &str = "image";
    /// Whether the file behind it is there: `true` or `false`; absent when it was not asked.
    pub const EXISTS: &str = "exists";
    /// The name that the system shows to people.
    pub const NAME: &str = "name";
    /// Who made it, as the entry says.
    pub const PUBLISHER: &str = "publisher";
    /// Version as written.
    pub const VERSION: &str = "version";
    /// A folder or file that belongs to the entry.
    pub const PATH: &str = "path";
    /// Who signed the file, as far as the signature was checked.
    pub const SIGNER: &str = "signer";
    /// What the signature of the file says: `valid`, `none`, `not-confirmed` where this computer can't tell (no root, no
    /// revocation list at hand), `could-not-read`; absent when it was not asked.
    pub const SIGNATURE: &str = "signature";
    /// A day (`2024-09-09`) or an RFC 3339 instant.
    pub const DATE: &str = "date";
    /// Protection definitions: `current`, `outdated` or `unknown`.
    pub const DEFINITIONS: &str = "definitions";
    /// How many entries the source held (on the observation of the source as a whole).
    pub const COUNT: &str = "count";
    /// A package's or system extension's state as its tool writes it.
    pub const STATUS: &str = "status";
    /// Which package manager's data base an entry stands in: `dpkg`, `rpm`, `pacman`, `apk`.
    pub const MANAGER: &str = "manager";
    /// A bundle or extension id.
    pub const ID: &str = "id";
    /// An Apple team id.
    pub const TEAM: &str = "team";
    /// The browser or profile that holds an extension.
    pub const BROWSER: &str = "browser";
    /// A silent product code or uninstaller's path, from an uninstall entry.
    pub const UNINSTALLER: &str = "uninstaller";
    /// Raw text of a line.
    pub const TEXT: &str = "text";
    /// What a Security Center record is for: `antivirus`, `antispyware` or `firewall`.
    pub const ROLE: &str = "role";
    /// Whether real-time protection is on: `on` or `off`.
    pub const REAL_TIME: &str = "real-time";
    /// Running mode of Microsoft Defender, lower case: `normal`, `passive`, `not running` and so on.
    pub const MODE: &str = "mode";
    /// What sort of a thing it is; of an adapter `wired`, `wireless`, `mobile`, `tunnel` or `virtual`.
    pub const KIND: &str = "kind";
    /// Whether there is a way out by IPv4: `present` or `absent`.
    pub const IPV4: &str = "ipv4";
    /// Whether there is a way out by IPv6: `present` or `absent`.
    pub const IPV6: &str = "ipv6";
    /// Build number of the system.
    pub const BUILD: &str = "build";
    /// How a captured text speaks of a thing: `list` where it is a bare line of a list, `within` where it stands in a
    /// sentence, `mention` where it is only talked about.
    pub const CONTEXT: &str = "context";
}

/// Words for why something could not be read.
pub mod reason {
    /// The system refused.
    pub const PERMISSION: &str = "permission";
    /// The thing that would answer is not on this system.
    pub const NOT_AVAILABLE: &str = "not-available";
    /// It did not answer in its time.
    pub const TIMED_OUT: &str = "timed-out";
    /// The person cancelled.
    pub const CANCELLED: &str = "cancelled";
    /// It answered with something that is not understood.
    pub const NOT_UNDERSTOOD: &str = "not-understood";
    /// It holds more than is read of it; on [`Source::Lines`](super::Source::Lines) of a capture that was not read whole.
    pub const CUT_SHORT: &str = "cut-short";
    /// It failed in another way.
    pub const FAILED: &str = "failed";

    /// Id of the message that says a reason; an unknown word is a failure.
    #[must_use]
    pub fn message_id(reason: &str) -> &'static str {
        match reason {
            PERMISSION => "reason-permission",
            NOT_AVAILABLE => "reason-not-available",
            TIMED_OUT => "reason-timed-out",
            CANCELLED => "reason-cancelled",
            NOT_UNDERSTOOD => "reason-not-understood",
            CUT_SHORT => "reason-cut-short",
            _ => "reason-failed",
        }
    }
}

/// State and definitions from the state number of a Security Center record, as words for [`field::STATE`] and
/// [`field::DEFINITIONS`].
///
/// The number is not documented. Public decoders agree on this reading of it (for one:
/// community.idera.com, "Identifying Antivirus Engine State"): the highest four bits of the lower half are the state,
/// the next four say whether the record is Microsoft's own, the next four are the definitions. What is not known
/// stays `unknown`. Only a fall-back: the documented interface is better.
#[must_use]
pub fn security_center_words(product_state: u64) -> (&'static str, &'static str) {
    let state = match (product_state >> 12) & 0xF {
        0x0 => "off",
        0x1 => "on",
        0x2 => "snoozed",
        0x3 => "expired",
        _ => "unknown",
    };
    let definitions = match (product_state >> 4) & 0xF {
        0x0 => "current",
        0x1 => "outdated",
        _ => "unknown",
    };
    (state, definitions)
}

impl Observation {
    /// Something that was read.
    #[must_use]
    pub fn read<'a>(source: Source, subject: impl Into<String>, fields: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        Self {
            source,
            subject: Some(subject.into()),
            status: Status::Read,
            value: fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect(),
        }
    }

    /// A source that was read to its end, with the number of entries it held.
    #[must_use]
    pub fn source_read(source: Source, count: usize) -> Self {
        Self {
            source,
            subject: None,
            status: Status::Read,
            value: BTreeMap::from([(field::COUNT.to_owned(), count.to_string())]),
        }
    }

    /// A source, or one subject in it, that could not be read.
    #[must_use]
    pub fn could_not_read(source: Source, subject: Option<String>, reason: &str) -> Self {
        Self { source, subject, status: Status::CouldNotRead { reason: reason.to_owned() }, value: BTreeMap::new() }
    }

    /// Whether it was read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.status == Status::Read
    }

    /// A field's text, where there is one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.value.get(name).map(String::as_str)
    }
}
