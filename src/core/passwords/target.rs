//! Where passwords can go.

macro_rules! targets {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $extension:literal, $id:literal;)*) => {
        /// A kind of file that takes passwords in readable form, named after the program that imports it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ClearTextTarget {
            $($(#[$doc])* $variant,)*
        }

        impl ClearTextTarget {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The usual ending of the file's name, without a dot.
            #[must_use]
            pub const fn extension(self) -> &'static str {
                match self { $(Self::$variant => $extension,)* }
            }

            /// The message with the name that people read.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

targets! {
    /// Bitwarden's own JSON, the fullest way into Bitwarden.
    BitwardenJson = "bitwarden-json", "json", "passwords-target-bitwarden-json";
    /// Bitwarden's own CSV.
    BitwardenCsv = "bitwarden-csv", "csv", "passwords-target-bitwarden-csv";
    /// 1Password's CSV.
    OnePasswordCsv = "1password-csv", "csv", "passwords-target-1password-csv";
    /// Proton Pass's generic CSV.
    ProtonCsv = "proton-csv", "csv", "passwords-target-proton-csv";
    /// CSV for Chrome, Edge, Brave and other browsers built on Chromium.
    ChromeCsv = "chrome-csv", "csv", "passwords-target-chrome-csv";
    /// Firefox's CSV.
    FirefoxCsv = "firefox-csv", "csv", "passwords-target-firefox-csv";
    /// CSV for Apple's Passwords.
    AppleCsv = "apple-csv", "csv", "passwords-target-apple-csv";
    /// Dashlane's CSV.
    DashlaneCsv = "dashlane-csv", "csv", "passwords-target-dashlane-csv";
    /// `NordPass`'s CSV.
    NordpassCsv = "nordpass-csv", "csv", "passwords-target-nordpass-csv";
    /// `LastPass`'s generic CSV.
    LastpassCsv = "lastpass-csv", "csv", "passwords-target-lastpass-csv";
    /// `KeePassXC`'s CSV.
    KeepassxcCsv = "keepassxc-csv", "csv", "passwords-target-keepassxc-csv";
    /// What was read, value by value, for other programs.
    RecordsJson = "records-json", "json", "passwords-target-records-json";
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
