//! The eight steps and the pages in them.

use serde::{Deserialize, Serialize};

/// One of the eight steps of the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Language, country, for whom; what the program does and does not do.
    Welcome,
    /// What is on this computer.
    Look,
    /// The dates and what they mean.
    Know,
    /// What would be lost with the old product leaves first.
    TakeOut,
    /// What shall protect afterwards.
    Choose,
    /// Removal and restart.
    Switch,
    /// Proof of protection and what is left over.
    Check,
    /// The receipt.
    Done,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Self; 8] =
        [Self::Welcome, Self::Look, Self::Know, Self::TakeOut, Self::Choose, Self::Switch, Self::Check, Self::Done];

    /// Its place, from 1 to 8.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The word that commands and files use for it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Look => "look",
            Self::Know => "know",
            Self::TakeOut => "take-out",
            Self::Choose => "choose",
            Self::Switch => "switch",
            Self::Check => "check",
            Self::Done => "done",
        }
    }

    /// Id of the message that names it in the list of steps.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Welcome => "step-welcome",
            Self::Look => "step-look",
            Self::Know => "step-know",
            Self::TakeOut => "step-take-out",
            Self::Choose => "step-choose",
            Self::Switch => "step-switch",
            Self::Check => "step-check",
            Self::Done => "step-done",
        }
    }
}

/// Where a step stands on this person's road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Passed.
    Done,
    /// The person is here.
    Current,
    /// Still to come.
    Ahead,
    /// Falls away on this road.
    Skipped,
}

/// One page. A step has one or several; which of them a person meets is the road's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// Language, country, for whom.
    Welcome,
    /// The look at the machine, while it runs and with what it found.
    Look,
    /// Nothing protects this computer: bring back what is built in, before anything is explained.
    ProtectFirst,
    /// The dates and what they mean.
    Know,
    /// Where shall your passwords live?
    PasswordHome,
    /// Read the export, convert it, prove it.
    Passwords,
    /// What else would be lost.
    Belongings,
    /// A password that was forgotten: what can be set anew and what can't. Off the road, beside the two pages before.
    Forgotten,
    /// What the old product was told to leave alone.
    Settings,
    /// What the person still pays for.
    Payments,
    /// Alternatives.
    Choose,
    /// What must be ready before anything is removed.
    Prepare,
    /// The removal itself; the page that commits.
    Remove,
    /// The restart.
    Restart,
    /// What protects now.
    Check,
    /// Clear-text files and leftovers.
    CleanUp,
    /// The receipt and the other devices.
    Done,
}

impl Page {
    /// The step that the page belongs to.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::Welcome => Step::Welcome,
            Self::Look | Self::ProtectFirst => Step::Look,
            Self::Know => Step::Know,
            Self::PasswordHome | Self::Passwords | Self::Belongings | Self::Forgotten | Self::Settings | Self::Payments => {
                Step::TakeOut
            }
            Self::Choose => Step::Choose,
            Self::Prepare | Self::Remove | Self::Restart => Step::Switch,
            Self::Check | Self::CleanUp => Step::Check,
            Self::Done => Step::Done,
        }
    }

    /// Number to say on the phone: the step and the page in it, digits alone.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Self::Welcome => 11,
            Self::Look => 21,
            Self::ProtectFirst => 22,
            Self::Know => 31,
            Self::PasswordHome => 41,
            Self::Passwords => 42,
            Self::Belongings => 43,
            Self::Payments => 44,
            Self::Forgotten => 45,
            Self::Settings => 46,
            Self::Choose => 51,
            Self::Prepare => 61,
            Self::Remove => 62,
            Self::Restart => 63,
            Self::Check => 71,
            Self::CleanUp => 72,
            Self::Done => 81,
        }
    }
}
