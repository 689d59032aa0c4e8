//! Items → what a person can use: a script to read and run, and a list to copy by hand.

mod defender_script;
mod powershell;

pub use defender_script::{Scripts, script};
pub use powershell::literal;

/// What settings can be made into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A script for Microsoft Defender, and one that undoes it.
    DefenderScript,
    /// A document with everything to copy by hand.
    Checklist,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::DefenderScript, Self::Checklist];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DefenderScript => "defender-script",
            Self::Checklist => "checklist",
        }
    }

    /// The target of a name on the command line; `None` where there is no such target.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }
}
