//! Where passwords can go.

/// A kind of file that takes passwords in readable form, named after the program that imports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClearTextTarget {
    /// Bitwarden's own JSON, the fullest way into Bitwarden.
    BitwardenJson,
    /// Bitwarden's own CSV.
    BitwardenCsv,
    /// 1Password's CSV.
    OnePasswordCsv,
    /// Proton Pass's generic CSV.
    ProtonCsv,
    /// CSV for Chrome, Edge, Brave and other browsers built on Chromium.
    ChromeCsv,
    /// Firefox's CSV.
    FirefoxCsv,
    /// CSV for Apple's Passwords.
    AppleCsv,
    /// Dashlane's CSV.
    DashlaneCsv,
    /// `NordPass`'s CSV.
    NordpassCsv,
    /// `LastPass`'s generic CSV.
    LastpassCsv,
    /// `KeePassXC`'s CSV.
    KeepassxcCsv,
    /// What was read, value by value, for other programs.
    RecordsJson,
}

impl ClearTextTarget {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::BitwardenJson,
        Self::BitwardenCsv,
        Self::OnePasswordCsv,
        Self::ProtonCsv,
        Self::ChromeCsv,
        Self::FirefoxCsv,
        Self::AppleCsv,
        Self::DashlaneCsv,
        Self::NordpassCsv,
        Self::LastpassCsv,
        Self::KeepassxcCsv,
        Self::RecordsJson,
    ];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BitwardenJson => "bitwarden-json",
            Self::BitwardenCsv => "bitwarden-csv",
            Self::OnePasswordCsv => "1password-csv",
            Self::ProtonCsv => "proton-csv",
            Self::ChromeCsv => "chrome-csv",
            Self::FirefoxCsv => "firefox-csv",
            Self::AppleCsv => "apple-csv",
            Self::DashlaneCsv => "dashlane-csv",
            Self::NordpassCsv => "nordpass-csv",
            Self::LastpassCsv => "lastpass-csv",
            Self::KeepassxcCsv => "keepassxc-csv",
            Self::RecordsJson => "records-json",
        }
    }

    /// The usual ending of the file's name, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::BitwardenJson | Self::RecordsJson => "json",
            _ => "csv",
        }
    }

    /// The message with the name that people read.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::BitwardenJson => "passwords-target-bitwarden-json",
            Self::BitwardenCsv => "passwords-target-bitwarden-csv",
            Self::OnePasswordCsv => "passwords-target-1password-csv",
            Self::ProtonCsv => "passwords-target-proton-csv",
            Self::ChromeCsv => "passwords-target-chrome-csv",
            Self::FirefoxCsv => "passwords-target-firefox-csv",
            Self::AppleCsv => "passwords-target-apple-csv",
            Self::DashlaneCsv => "passwords-target-dashlane-csv",
            Self::NordpassCsv => "passwords-target-nordpass-csv",
            Self::LastpassCsv => "passwords-target-lastpass-csv",
            Self::KeepassxcCsv => "passwords-target-keepassxc-csv",
            Self::RecordsJson => "passwords-target-records-json",
        }
    }
}

/// Any kind of file that passwords can be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An encrypted `KeePass` database. Written outside of this crate: it needs randomness.
    Kdbx,
    /// A file that everybody can read who gets at it.
    ClearText(ClearTextTarget),
}

impl Target {
    /// The target of a name on the command line; `None` where there is no such target.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|target| target.name() == name)
    }

    /// All targets, the encrypted one first.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Kdbx).chain(ClearTextTarget::ALL.iter().copied().map(Self::ClearText))
    }

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kdbx => "kdbx",
            Self::ClearText(target) => target.name(),
        }
    }

    /// The usual ending of the file's name, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Kdbx => "kdbx",
            Self::ClearText(target) => target.extension(),
        }
    }

    /// The message with the name that people read.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Kdbx => "passwords-target-kdbx",
            Self::ClearText(target) => target.message_id(),
        }
    }

    /// Whether whoever gets at the file can read it.
    #[must_use]
    pub const fn is_clear_text(self) -> bool {
        matches!(self, Self::ClearText(_))
    }
}
