//! The questions that stand before a removal, because what they ask for can't be had afterwards.

use serde::{Deserialize, Serialize};

use super::SeenProduct;
use crate::detection::{Family, Verdict};

/// Something that is lost for good with the product that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Passwords and notes in the Password Manager.
    Passwords,
    /// One-time codes kept in the Password Manager.
    TwoFactor,
    /// Bank cards, addresses and documents in the Password Manager; its export leaves them out.
    CardsAndDocuments,
    /// Files in a secret vault, with the Identity Protection Wallet.
    Vault,
    /// Backup copies that only the product can restore.
    Backups,
    /// Quarantined files that are wanted after all.
    Quarantine,
    /// Rules and devices of Safe Kids.
    SafeKids,
}

impl Gate {
    /// All gates in the order in which they are asked.
    pub const ALL: [Self; 7] =
        [Self::Passwords, Self::TwoFactor, Self::CardsAndDocuments, Self::Vault, Self::Backups, Self::Quarantine, Self::SafeKids];

    /// The word that commands and files use for it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Passwords => "passwords",
            Self::TwoFactor => "two-factor",
            Self::CardsAndDocuments => "cards-and-documents",
            Self::Vault => "vault",
            Self::Backups => "backups",
            Self::Quarantine => "quarantine",
            Self::SafeKids => "safe-kids",
        }
    }

    /// The gate of this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gate| gate.id() == id)
    }

    /// Id of the message with its name.
    #[must_use]
    pub fn name_id(self) -> &'static str {
        match self {
            Self::Passwords => "gate-passwords",
            Self::TwoFactor => "gate-two-factor",
            Self::CardsAndDocuments => "gate-cards-and-documents",
            Self::Vault => "gate-vault",
            Self::Backups => "gate-backups",
            Self::Quarantine => "gate-quarantine",
            Self::SafeKids => "gate-safe-kids",
        }
    }

    /// Id of the message that says in one sentence what it is.
    #[must_use]
    pub fn what_id(self) -> &'static str {
        match self {
            Self::Passwords => "gate-passwords-what",
            Self::TwoFactor => "gate-two-factor-what",
            Self::CardsAndDocuments => "gate-cards-and-documents-what",
            Self::Vault => "gate-vault-what",
            Self::Backups => "gate-backups-what",
            Self::Quarantine => "gate-quarantine-what",
            Self::SafeKids => "gate-safe-kids-what",
        }
    }

    /// Id of the message that names what is lost without it.
    #[must_use]
    pub fn loss_id(self) -> &'static str {
        match self {
            Self::Passwords => "gate-passwords-loss",
            Self::TwoFactor => "gate-two-factor-loss",
            Self::CardsAndDocuments => "gate-cards-and-documents-loss",
            Self::Vault => "gate-vault-loss",
            Self::Backups => "gate-backups-loss",
            Self::Quarantine => "gate-quarantine-loss",
            Self::SafeKids => "gate-safe-kids-loss",
        }
    }
}

/// What the person says at a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateAnswer {
    /// It is taken out.
    Done,
    /// There is none.
    None,
    /// It can't be reached; go on without, the loss is known.
    Lost,
    /// Not sure: the gate stays shut.
    NotSure,
}

impl GateAnswer {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Done, Self::None, Self::NotSure, Self::Lost];

    /// The word that commands and files use for it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::None => "none",
            Self::Lost => "lost",
            Self::NotSure => "not-sure",
        }
    }

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Done => "gate-answer-done",
            Self::None => "gate-answer-none",
            Self::Lost => "gate-answer-lost",
            Self::NotSure => "gate-answer-not-sure",
        }
    }

    /// Whether the way is free with this answer.
    #[must_use]
    pub fn opens(self) -> bool {
        self != Self::NotSure
    }
}

/// The gates that the products of a machine can have, each once, in the order of [`Gate::ALL`].
///
/// Which product holds what follows the vendor's own feature lists as far as they were seen: passwords, one-time codes,
/// cards and documents live in the Password Manager (and in PURE and Total Security, which carried it inside); vaults
/// and backup copies in PURE, Total Security, Small Office Security, Security Cloud and the 21.x generation, whose
/// edition the machine often does not name; quarantine in every home engine; child rules in Safe Kids and, before it,
/// in PURE and Total Security.
#[must_use]
pub fn gates_for(products: &[SeenProduct]) -> Vec<Gate> {
    let here = products.iter().filter(|product| product.verdict >= Verdict::Possible);
    let mut gates: Vec<Gate> = here.flat_map(gates_of).copied().collect();
    gates.sort_unstable();
    gates.dedup();
    gates
}

fn gates_of(product: &SeenProduct) -> &'static [Gate] {
    use Gate::{Backups, CardsAndDocuments, Passwords, Quarantine, SafeKids, TwoFactor, Vault};
    match (product.family, product.id.as_str()) {
        (Family::PasswordManager, _) => &[Passwords, TwoFactor, CardsAndDocuments],
        (Family::ParentalControl, _) => &[SafeKids],
        (Family::HomeSecurity, "pure" | "kts") => &[Passwords, Vault, Backups, Quarantine, SafeKids],
        (Family::HomeSecurity, "ksos") => &[Passwords, Vault, Backups, Quarantine],
        (Family::HomeSecurity, "security-cloud" | "kaspersky-home") => &[Vault, Backups, Quarantine],
        (Family::HomeSecurity | Family::BusinessEndpoint, _) => &[Quarantine],
        _ => &[],
    }
}
