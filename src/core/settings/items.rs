//! What was read out of a settings file: items, in the order of the file.

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Files or folders that are not scanned, or a verdict that is not reported.
    Exclusion,
    /// A program whose doings are not watched.
    TrustedProgram,
}

impl Kind {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exclusion => "exclusion",
            Self::TrustedProgram => "trusted-program",
        }
    }

    /// The message with the name that people read.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Exclusion => "settings-kind-exclusion",
            Self::TrustedProgram => "settings-kind-trusted-program",
        }
    }
}

/// A field of the file whose meaning is not known, or that has no counterpart. Kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawField {
    /// Its name in the file; where fields have no names, its place: `5` is the fifth field.
    pub name: String,
    /// What stood there.
    pub value: String,
}

/// One rule of the person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The path or mask as it was written; `None` where the rule has none.
    pub path: Option<String>,
    /// The name or mask of a detection as it was written; `*` is any. `None` where such rules have none.
    pub verdict: Option<String>,
    /// Whether the rule was switched on.
    pub enabled: bool,
    /// What the person wrote beside it.
    pub comment: String,
    /// The line where it begins, from 1.
    pub line: usize,
    /// The file that it is from, as [`Settings::named`] was told; empty until then.
    pub file: String,
    /// Everything else that stood there.
    pub raw: Vec<RawField>,
}

impl Item {
    /// A rule that is switched on and says nothing yet.
    #[must_use]
    pub fn new(kind: Kind, line: usize) -> Self {
        Self {
            kind,
            path: None,
            verdict: None,
            enabled: true,
            comment: String::new(),
            line,
            file: String::new(),
            raw: Vec::new(),
        }
    }

    /// The detection that the rule is limited to; `None` where it holds for any.
    #[must_use]
    pub fn limiting_verdict(&self) -> Option<&str> {
        self.verdict.as_deref().map(str::trim).filter(|verdict| !verdict.is_empty() && !verdict.chars().all(|one| one == '*'))
    }

    /// What the rule is about, as it was written: its path, else its verdict.
    #[must_use]
    pub fn subject(&self) -> &str {
        self.path.as_deref().or(self.verdict.as_deref()).unwrap_or_default()
    }
}

/// The kind of file that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The exclusion list of the products for homes.
    ConsumerExclusions,
    /// The trusted-program list of the products for homes.
    ConsumerTrustedPrograms,
    /// The exclusion list of Kaspersky Endpoint Security, XML.
    EndpointExclusions,
    /// The trusted-program list of Kaspersky Endpoint Security, XML.
    EndpointTrustedPrograms,
    /// What `kesl-control` and `kfl-control` export, INI.
    LinuxIni,
    /// What `kesl-control` and `kfl-control` export, JSON.
    LinuxJson,
}

impl Format {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConsumerExclusions => "consumer-exclusions",
            Self::ConsumerTrustedPrograms => "consumer-trusted-programs",
            Self::EndpointExclusions => "endpoint-exclusions-xml",
            Self::EndpointTrustedPrograms => "endpoint-trusted-programs-xml",
            Self::LinuxIni => "linux-ini",
            Self::LinuxJson => "linux-json",
        }
    }

    /// The message with the name that people read.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::ConsumerExclusions => "settings-format-consumer-exclusions",
            Self::ConsumerTrustedPrograms => "settings-format-consumer-trusted-programs",
            Self::EndpointExclusions => "settings-format-endpoint-exclusions",
            Self::EndpointTrustedPrograms => "settings-format-endpoint-trusted-programs",
            Self::LinuxIni => "settings-format-linux-ini",
            Self::LinuxJson => "settings-format-linux-json",
        }
    }
}

/// A piece of the file that could not be understood. Listed, so that nothing is left out silently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUnderstood {
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// Everything that was read from one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The kind of file.
    pub format: Format,
    /// Name of the text encoding: `utf-8`, `utf-16le` or `utf-16be`.
    pub encoding: &'static str,
    /// The rules in the order of the file.
    pub items: Vec<Item>,
    /// What could not be understood, in the order of the file.
    pub not_understood: Vec<NotUnderstood>,
}

impl Settings {
    /// The same, each item with the name of the file that it is from.
    #[must_use]
    pub fn named(mut self, file: &str) -> Self {
        for item in &mut self.items {
            file.clone_into(&mut item.file);
        }
        self
    }
}
