//! What the person has said. The only part of a journey that can't be found out again by looking.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::gate::{Gate, GateAnswer};

/// Who decides over a computer that is managed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manages {
    /// Nobody but me.
    Mine,
    /// My employer or school.
    Employer,
    /// I administer it for others.
    Administrator,
    /// I left that job and kept the computer.
    Left,
}

impl Manages {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Mine, Self::Employer, Self::Administrator, Self::Left];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Mine => "manages-mine",
            Self::Employer => "manages-employer",
            Self::Administrator => "manages-administrator",
            Self::Left => "manages-left",
        }
    }
}

/// Where the person's passwords shall live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PasswordHome {
    /// In the browser that is used every day.
    Browser,
    /// In the phone's own password app.
    Phone,
    /// In a password manager.
    Manager,
    /// In an encrypted file that the person keeps.
    File,
}

impl PasswordHome {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Browser, Self::Phone, Self::Manager, Self::File];

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Browser => "password-home-browser",
            Self::Phone => "password-home-phone",
            Self::Manager => "password-home-manager",
            Self::File => "password-home-file",
        }
    }

    /// Id of the message that says what it means.
    #[must_use]
    pub fn note_id(self) -> &'static str {
        match self {
            Self::Browser => "password-home-browser-note",
            Self::Phone => "password-home-phone-note",
            Self::Manager => "password-home-manager-note",
            Self::File => "password-home-file-note",
        }
    }
}

/// What the person agreed to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The removal may begin.
    #[serde(default)]
    pub uninstall: bool,
    /// The restart may happen.
    #[serde(default)]
    pub restart: bool,
    /// The system may open the program again, once, after the restart.
    #[serde(default)]
    pub resume: bool,
}

/// A file that the program made for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// Where it was written.
    pub path: String,
    /// What it was written for (`kdbx`, `bitwarden-json`).
    pub target: String,
    /// Whether anybody who opens it can read what is in it.
    pub clear_text: bool,
    /// Whether the person said that it is deleted.
    #[serde(default)]
    pub deleted: bool,
    /// How many records are in it.
    #[serde(default)]
    pub records: u64,
}

#[expect(clippy::struct_excessive_bools, reason = "each is an answer of its own to a question of its own")]
/// All answers; saved with the journey and read from `walk --answers`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// ISO 3166 country; `None` until it was chosen, then the country of the rule counts.
    #[serde(default)]
    pub country: Option<String>,
    /// Is the person a US person? Asked outside the US only, optional, never leaves the machine.
    #[serde(default)]
    pub us_person: Option<bool>,
    /// Whether the person helps somebody else.
    #[serde(default)]
    pub helping: bool,
    /// Who decides over a managed computer.
    #[serde(default)]
    pub manages: Option<Manages>,
    /// The person says that their Kaspersky was replaced by `UltraAV`.
    #[serde(default)]
    pub says_replaced: bool,
    /// The person keeps what they have for now.
    #[serde(default)]
    pub keep: bool,
    /// Answers at the gates.
    #[serde(default)]
    pub gates: BTreeMap<Gate, GateAnswer>,
    /// Gates whose other ways were shown, so that "I can't get at them" may be said.
    #[serde(default)]
    pub other_ways_shown: Vec<Gate>,
    /// Where the passwords shall live.
    #[serde(default)]
    pub password_home: Option<PasswordHome>,
    /// Id of the product in which they shall live ([`crate::passwords::PasswordProducts`]); `None` until it was chosen, or
    /// where it is another one.
    #[serde(default)]
    pub password_product: Option<String>,
    /// The person saw their entries in the new place.
    #[serde(default)]
    pub opened_in_new_manager: Option<bool>,
    /// Id of the chosen protection; [`super::KEEP_BUILT_IN`] and [`super::KEEP_CURRENT`] are choices too.
    #[serde(default)]
    pub choice: Option<String>,
    /// What the person wants to have: needs of the provider catalogue (`vpn`, `firewall`, …). `None` until they said
    /// something about one of them; then [`super::Journey::needs`] fills in what the machine had.
    #[serde(default)]
    pub needs: Option<Vec<String>>,
    /// Free products only.
    #[serde(default)]
    pub free_only: bool,
    /// What the person agreed to.
    #[serde(default)]
    pub consent: Consent,
    /// Items of the lists on the pages that the person ticked, by id (`prepare-downloaded`).
    #[serde(default)]
    pub ticked: Vec<String>,
    /// Files that were made for the person.
    #[serde(default)]
    pub made_files: Vec<MadeFile>,
    /// Answers of a later version of the program; kept.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}
