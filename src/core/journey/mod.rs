//! The wizard without a screen: where a person stands, what they said, what may happen next.
//!
//! [`update`] is the only way on: it takes the journey and an action and returns the effects to carry out. It never
//! reads a machine, a clock or a file; what a look finds comes in as a [`Case`].

pub mod answers;
pub mod belongings;
pub mod changes;
pub mod follow;
pub mod gate;
pub mod keep;
pub mod plan;
pub mod road;
pub mod step;
pub mod support;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use self::answers::{Answers, Consent, MadeFile, Manages, PasswordHome};
pub use self::belongings::{FoundTrace, Traces};
pub use self::gate::{Gate, GateAnswer};
pub use self::road::Ending;
pub use self::step::{Page, Step, StepState};
use crate::detection::{Detection, Family, Finding, ProtectionState, Verdict};
use crate::message;
use crate::message::Message;
use crate::network::NetworkVerdict;
use crate::protection::{ProtectionVerdict, ProtectionWord as Protection};
use crate::situation::Situation;
use crate::survey::Os;

/// The choice "what the system brings protects me".
pub const KEEP_BUILT_IN: &str = "built-in";
/// The choice "what is here now stays" (`UltraAV`, after a swap).
pub const KEEP_CURRENT: &str = "keep-current";

/// What one look at a machine came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What was found.
    pub detection: Detection,
    /// Which case it is.
    pub situation: Situation,
    /// What protects.
    pub protection: ProtectionVerdict,
    /// The system of the machine.
    pub os: Os,
    /// Whether it is the computer that the program runs on; only there can anything be started.
    pub this_computer: bool,
    /// On Linux, which package manager's data base was read (`dpkg`, `rpm`).
    pub package_manager: Option<String>,
    /// Traces of what can't be taken out afterwards.
    pub traces: Traces,
    /// Whether the system has what a network needs.
    pub network: NetworkVerdict,
}

/// A product as the saved journey remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenProduct {
    /// Id in the product data.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// What it is for.
    pub family: Family,
    /// How sure the look was.
    pub verdict: Verdict,
    /// Version as read.
    #[serde(default)]
    pub version: Option<String>,
}

/// What the look at the start of a journey found, as far as the road depends on it. Saved; never taken for the present
/// state of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Which case it was.
    pub situation: Situation,
    /// The system.
    pub os: Os,
    /// What protected then.
    pub protection: Protection,
    /// The products, as found.
    pub products: Vec<SeenProduct>,
    /// Names of the other protections that were on.
    #[serde(default)]
    pub protecting: Vec<String>,
    /// Last update of the main product.
    #[serde(default)]
    pub last_update: Option<Date>,
    /// Traces of what can't be taken out afterwards, by their ids; never the paths.
    #[serde(default)]
    pub traces: Traces,
}

impl Seen {
    /// What is worth remembering of a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            situation: case.situation,
            os: case.os,
            protection: case.protection.verdict,
            products: case
                .detection
                .products
                .iter()
                .map(|finding| SeenProduct {
                    id: finding.id.clone(),
                    name: finding.name.clone(),
                    family: finding.family,
                    verdict: finding.verdict,
                    version: finding.version.clone(),
                })
                .collect(),
            protecting: case
                .detection
                .protection
                .iter()
                .filter(|protection| protection.state == ProtectionState::On)
                .map(|protection| protection.name.clone())
                .collect(),
            last_update: case.last_update(),
            traces: case.traces.clone(),
        }
    }

    /// The gates that stand before a removal on this machine: those that its products can have, and those of which a trace
    /// was found, whatever the edition is known to have.
    #[must_use]
    pub fn gates(&self) -> Vec<Gate> {
        let mut gates = gate::gates_for(&self.products);
        gates.extend(self.traces.gates());
        gates.sort_unstable();
        gates.dedup();
        gates
    }

    /// The products that a removal is about, side products first and management agents last.
    ///
    /// The order is the vendor's and administrators' own (companions, then the engine, then the agent that manages it).
    #[must_use]
    pub fn to_remove(&self) -> Vec<&SeenProduct> {
        let mut products: Vec<&SeenProduct> = self
            .products
            .iter()
            .filter(|product| product.verdict >= Verdict::Possible && removal_rank(product.family).is_some())
            .collect();
        products.sort_by_key(|product| removal_rank(product.family));
        products
    }
}

/// Whether products of this family are removed with this program's help at all.
pub(crate) fn is_removed(family: Family) -> bool {
    removal_rank(family).is_some()
}

fn removal_rank(family: Family) -> Option<u8> {
    match family {
        Family::Vpn => Some(0),
        Family::PasswordManager => Some(1),
        Family::ParentalControl => Some(2),
        Family::Utility => Some(3),
        Family::Successor => Some(4),
        Family::HomeSecurity => Some(5),
        Family::BusinessEndpoint | Family::BusinessServer => Some(6),
        Family::Management => Some(7),
        Family::Tool | Family::Traces | Family::Developer | Family::OemEngine | Family::OtherProtection => None,
    }
}

impl Case {
    /// The product that the headline speaks of: the engine, else the successor, else whatever was found most surely.
    #[must_use]
    pub fn main_product(&self) -> Option<&Finding> {
        let rank = |finding: &&Finding| {
            let kind = match finding.family {
                Family::HomeSecurity => 5,
                Family::BusinessEndpoint | Family::BusinessServer => 4,
                Family::Successor => 3,
                Family::PasswordManager | Family::Vpn | Family::ParentalControl => 2,
                _ => 1,
            };
            (finding.verdict >= Verdict::Possible, kind, finding.verdict)
        };
        self.detection.products.iter().filter(|finding| finding.family != Family::Tool).max_by_key(rank)
    }

    /// Day of the main engine's last update, where it was read.
    #[must_use]
    pub fn last_update(&self) -> Option<Date> {
        let engine = |finding: &&Finding| finding.family.is_engine();
        let text = self.detection.products.iter().filter(engine).find_map(|finding| finding.last_update.as_deref())?;
        text.get(..10)?.parse().ok()
    }

    /// What this look says of a product that an earlier one, `seen`, had found; `None` where it found nothing of it.
    ///
    /// A removal can take a product's name away and leave its engine running. It is then found under another name of the
    /// same family, one that was not there before, and speaks for the product that was. Without that the maker's own
    /// engine would pass for the protection that came after it.
    #[must_use]
    pub fn verdict_of(&self, product: &SeenProduct, seen: &Seen) -> Option<Verdict> {
        let is_new = |finding: &Finding| seen.products.iter().all(|before| before.id != finding.id);
        let is_engine = product.family.is_engine();
        let speaks = |finding: &&Finding| {
            finding.id == product.id
                || is_engine && finding.family == product.family && finding.verdict >= Verdict::Probable && is_new(finding)
        };
        self.detection.products.iter().filter(speaks).map(|finding| finding.verdict).max()
    }
}

/// How far a removal has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Removal {
    /// Nothing was removed; everything can be changed.
    #[default]
    NotBegun,
    /// The person is removing; there is no way back until it ended.
    Begun,
    /// The person says that it ended; only a look can tell.
    Ended,
    /// It failed; the way back is open again.
    Failed,
}

/// Where a person stands. Saved after every change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is something of its own that holds or not")]
pub struct Journey {
    /// The page that is shown.
    #[serde(default = "first_page")]
    page: PageOrFirst,
    /// What the person said.
    #[serde(default)]
    answers: Answers,
    /// What the look at the start found.
    #[serde(default)]
    seen: Option<Seen>,
    /// How far the removal has come.
    #[serde(default)]
    removal: Removal,
    /// The person ended the journey although the old product is still there.
    #[serde(default)]
    stopped: bool,
    /// The look of this run of the program; never saved.
    #[serde(skip)]
    case: Option<Case>,
    /// A look is under way.
    #[serde(skip)]
    looking: bool,
    /// The page from which the one about a forgotten password was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked_from: Option<Page>,
    /// Whether the machine was looked at after the removal, so that the look tells what is gone.
    #[serde(skip)]
    looked_since_removal: bool,
    /// What changed since the saved look.
    #[serde(skip)]
    changes: Vec<Message>,
    /// Whether the journey was read from a file and has not looked since.
    #[serde(skip)]
    resumed: bool,
    /// Fields of a later version of the program; kept.
    #[serde(flatten)]
    other: serde_json::Map<String, serde_json::Value>,
}

/// A page with a first one, so that an empty journey has a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct PageOrFirst(Page);

impl Default for PageOrFirst {
    fn default() -> Self {
        Self(Page::Welcome)
    }
}

fn first_page() -> PageOrFirst {
    PageOrFirst::default()
}

/// What a person, or a finished piece of work, does to the journey.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// On to the next page.
    Next,
    /// Back to the page before; answers stay.
    Back,
    /// To a step that was reached already.
    GoTo(Step),
    /// The country, as an ISO 3166 code.
    SetCountry(String),
    /// Whether the person is a US person; `None` takes the answer back.
    SetUsPerson(Option<bool>),
    /// For this computer, or helping somebody.
    SetHelping(bool),
    /// Who decides over a managed computer.
    SetManages(Manages),
    /// The person says that their Kaspersky was replaced.
    SetReplaced(bool),
    /// Keep it for now.
    SetKeep(bool),
    /// The answer at a gate.
    AnswerGate(Gate, GateAnswer),
    /// The other ways of a gate were shown.
    ShowOtherWays(Gate),
    /// A password was forgotten: open the page about it.
    ShowForgotten,
    /// Where the passwords shall live.
    SetPasswordHome(PasswordHome),
    /// The product in which they shall live; `None` is another one than those that are known.
    SetPasswordProduct(Option<String>),
    /// Whether the entries were seen in their new place.
    SetOpenedInNewManager(bool),
    /// The chosen protection.
    Choose(String),
    /// One of the needs, wanted or not.
    SetNeed(String, bool),
    /// Free products only.
    SetFreeOnly(bool),
    /// An item of a list on a page, ticked or not.
    Tick(String, bool),
    /// The person agrees, or takes it back.
    SetConsent(Consent),
    /// Whether the system will open the program again after the restart, as it is when the wish could not be carried
    /// out.
    ResumeStands(bool),
    /// Another machine is looked at from now on.
    OtherMachine,
    /// Look at the machine.
    Look,
    /// A look ended.
    LookFinished(Box<Case>),
    /// A look was given up.
    LookCancelled,
    /// The removal begins.
    BeginRemoval,
    /// The removal ended, well or not, as the person says.
    RemovalEnded {
        /// Whether the uninstallers ended without a complaint.
        ok: bool,
    },
    /// A file was made for the person.
    FileMade(MadeFile),
    /// The person deleted a file that was made for them.
    FileDeleted(String),
    /// It is still there after all: back to the removal, by another way.
    TryAgain,
    /// End here although the old product is still there.
    StopHere,
    /// Begin again from the first page, with nothing kept but the language.
    StartOver,
}

/// What must be carried out outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Save the journey.
    Save,
    /// Look at the machine.
    Look,
    /// Give the running look up.
    CancelLook,
    /// Let the system open the program again, once, after the restart, or no longer.
    SetResume(bool),
}

impl Journey {
    /// The page that is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page.0
    }

    /// What the person said.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The look of this run of the program.
    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// What the look at the start found.
    #[must_use]
    pub fn seen(&self) -> Option<&Seen> {
        self.seen.as_ref()
    }

    /// How far the removal has come.
    #[must_use]
    pub fn removal(&self) -> Removal {
        self.removal
    }

    /// Whether the machine was looked at after the removal; what is gone can be told from no other look.
    #[must_use]
    pub fn looked_since_removal(&self) -> bool {
        self.looked_since_removal
    }

    /// Whether a look is under way.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.looking
    }

    /// What changed since the saved look.
    #[must_use]
    pub fn changes(&self) -> &[Message] {
        &self.changes
    }

    /// The country whose rules count; without an answer the country of the rule.
    #[must_use]
    pub fn country(&self) -> &str {
        self.answers.country.as_deref().unwrap_or("US")
    }

    /// The journey as it goes on after it was read from a file: everything but the answers has to be found out again.
    ///
    /// Returns the effects; a journey that had looked before looks again.
    pub fn resume(&mut self) -> Vec<Effect> {
        self.resumed = true;
        let mut effects = Vec::new();
        if self.answers.consent.resume {
            // Here the program is, by the system's hand or by the person's: once is what was agreed to.
            self.answers.consent.resume = false;
            effects.extend([Effect::Save, Effect::SetResume(false)]);
        }
        if self.page.0 == Page::Restart && self.removal == Removal::Ended {
            // The program was closed for the restart; whether it happened, and did its work, only a look can tell.
            self.answers.consent.restart = true;
            self.page.0 = Page::Check;
        }
        if self.seen.is_none() && self.page.0 > Page::Look {
            // A file that speaks of a page behind a look that it does not have.
            self.page.0 = Page::Look;
        }
        if self.seen.is_some() {
            self.looking = true;
            effects.push(Effect::Look);
        }
        effects
    }

    /// Whether the program has a restart of this computer before it, after which it can be opened again to go on. Only as
    /// long as this holds may the person ask the system for that.
    #[must_use]
    pub fn can_be_resumed(&self) -> bool {
        self.removal == Removal::Ended && self.page.0 != Page::Done && self.case.as_ref().is_some_and(|case| case.this_computer)
    }

    /// The pages of this person's road.
    #[must_use]
    pub fn road(&self) -> Vec<Page> {
        road::road(self.seen.as_ref(), &self.answers)
    }

    /// The gates that stand before a removal on this machine.
    #[must_use]
    pub fn gates(&self) -> Vec<Gate> {
        self.seen.as_ref().map(Seen::gates).unwrap_or_default()
    }

    /// The first gate that is not open, with the answer that keeps it shut.
    #[must_use]
    pub fn shut_gate(&self) -> Option<(Gate, Option<GateAnswer>)> {
        self.gates()
            .into_iter()
            .find_map(|gate| (!self.gate_is_open(gate)).then(|| (gate, self.answers.gates.get(&gate).copied())))
    }

    /// Whether a gate lets the removal through. "Done" for passwords holds once the person saw the entries in their new
    /// place: that a file was written proves nothing.
    #[must_use]
    pub fn gate_is_open(&self, gate: Gate) -> bool {
        match self.answers.gates.get(&gate) {
            Some(GateAnswer::Done) if gate == Gate::Passwords => self.answers.opened_in_new_manager == Some(true),
            Some(answer) => answer.opens(),
            None => false,
        }
    }

    /// The products that the removal on this road is about: what the person keeps is not among them.
    #[must_use]
    pub fn to_remove(&self) -> Vec<&SeenProduct> {
        let mut products = self.seen.as_ref().map(Seen::to_remove).unwrap_or_default();
        if self.answers.choice.as_deref() == Some(KEEP_CURRENT) {
            products.retain(|product| product.family != Family::Successor);
        }
        products
    }

    /// What the person wants the next product to have, in the order of the alphabet: what they said, else what the products
    /// had that were found.
    #[must_use]
    pub fn needs(&self) -> Vec<String> {
        self.answers.needs.clone().unwrap_or_else(|| {
            let mut needs: Vec<String> = self.found_needs().into_iter().map(|(need, _)| need.to_owned()).collect();
            needs.sort();
            needs
        })
    }

    /// The needs that follow from what was found, each with the product that had it: who used the maker's VPN wants a VPN.
    /// Passwords that have a place of their own already need no other.
    #[must_use]
    pub fn found_needs(&self) -> Vec<(&'static str, &SeenProduct)> {
        let products = self.seen.iter().flat_map(|seen| &seen.products).filter(|product| product.verdict >= Verdict::Possible);
        let mut found: Vec<(&'static str, &SeenProduct)> = Vec::new();
        for product in products {
            let need = match product.family {
                Family::Vpn => "vpn",
                Family::PasswordManager if self.answers.password_home.is_none() => "password-manager",
                Family::ParentalControl => "parental-control",
                _ => continue,
            };
            if !found.iter().any(|(other, _)| *other == need) {
                found.push((need, product));
            }
        }
        found
    }

    /// Whether the person said, while removing, that a product is gone. No proof; only a look is one.
    #[must_use]
    pub fn said_removed(&self, product: &SeenProduct) -> bool {
        let tick = plan::removed_tick(product);
        self.removal != Removal::NotBegun && self.answers.ticked.contains(&tick)
    }

    /// Each step with its state on this road.
    #[must_use]
    pub fn steps(&self) -> Vec<(Step, StepState)> {
        let road = self.road();
        let here = self.page.0.step();
        let finished = self.is_finished();
        Step::ALL
            .into_iter()
            .map(|step| {
                let state = if step == here && !(finished && step == Step::Done) {
                    StepState::Current
                } else if !road.iter().any(|page| page.step() == step) {
                    StepState::Skipped
                } else if step < here || (step == here && finished) {
                    StepState::Done
                } else {
                    StepState::Ahead
                };
                (step, state)
            })
            .collect()
    }

    /// Whether the road was walked to its end, and the end holds what the road promised.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.page.0 == Page::Done && self.ending() != Ending::Unfinished
    }

    /// How the road ends as things stand.
    #[must_use]
    pub fn ending(&self) -> Ending {
        let Some(seen) = &self.seen else { return Ending::Unknown };
        if self.answers.keep {
            return Ending::Kept;
        }
        match (seen.situation, self.answers.manages) {
            (Situation::Managed, Some(Manages::Employer | Manages::Left) | None) => return Ending::AskOwner,
            (Situation::Unknown, _) => return Ending::Unknown,
            (Situation::Absent, _) => return Ending::NothingToDo,
            _ => {}
        }
        let Some(case) = &self.case else { return Ending::Unfinished };
        if self.stopped || self.to_remove().iter().any(|product| self.is_there(case, product)) {
            return Ending::Unfinished;
        }
        // What could not be read was not seen to be gone.
        if case.situation == Situation::Unknown && !self.to_remove().is_empty() {
            return Ending::RemovalUnproved;
        }
        match case.protection.verdict {
            Protection::Protected | Protection::Partly => Ending::Moved,
            Protection::Unprotected | Protection::Unknown => Ending::MovedUnproved,
        }
    }

    /// Why there is no way on from this page yet; `None` when the way is free.
    #[must_use]
    pub fn why_not_next(&self) -> Option<Message> {
        match self.page.0 {
            Page::Look | Page::Restart | Page::Check if self.looking => Some(message!("next-not-while-looking")),
            Page::Look if self.case.is_none() => Some(message!("next-not-before-look")),
            Page::Look
                if self.seen.as_ref().is_some_and(|seen| seen.situation == Situation::Managed)
                    && self.answers.manages.is_none() =>
            {
                Some(message!("next-not-before-manages"))
            }
            // Where nothing is removed, nothing can be lost by going on.
            Page::Passwords | Page::Belongings if !self.removes() => None,
            Page::Passwords if self.gates().contains(&Gate::Passwords) && !self.gate_is_open(Gate::Passwords) => {
                Some(match self.answers.gates.get(&Gate::Passwords) {
                    Some(GateAnswer::Done) => message!("next-not-before-opened"),
                    Some(_) => message!("next-not-while-unsure"),
                    None => message!("next-not-before-passwords"),
                })
            }
            Page::Belongings => {
                let shut = self.gates().into_iter().filter(|gate| *gate != Gate::Passwords && !self.gate_is_open(*gate)).count();
                (shut > 0).then(|| message!("next-not-before-gates", count = shut))
            }
            Page::Choose if self.answers.choice.is_none() => Some(message!("next-not-before-choice")),
            Page::Remove => match self.removal {
                Removal::NotBegun | Removal::Failed => self.why_not_begin().or_else(|| Some(message!("next-not-before-removal"))),
                Removal::Begun => Some(message!("next-not-during-removal")),
                Removal::Ended => None,
            },
            Page::Restart if !self.answers.consent.restart => Some(message!("next-not-before-restart")),
            Page::Check if self.waits_for_proof() && !self.stopped => Some(message!("next-not-before-look")),
            Page::Check if self.still_there() && !self.stopped => Some(message!("next-not-while-still-there")),
            _ => None,
        }
    }

    /// Why the removal may not begin; `None` when it may.
    #[must_use]
    pub fn why_not_begin(&self) -> Option<Message> {
        // Gates follow from what is there, and only a look of this run tells that.
        if self.looking {
            return Some(message!("next-not-while-looking"));
        }
        if self.case.is_none() {
            return Some(message!("next-not-before-look"));
        }
        if let Some((gate, _)) = self.shut_gate() {
            return Some(message!("begin-not-before-gate", gate = Message::new(gate.name_id())));
        }
        if !self.answers.consent.uninstall {
            return Some(message!("begin-not-before-consent"));
        }
        None
    }

    /// Whether what was to be removed is still there by the last look, although the road went through a removal.
    #[must_use]
    pub fn still_there(&self) -> bool {
        let Some(case) = self.case.as_ref().filter(|_| !self.waits_for_proof()) else { return false };
        self.road().contains(&Page::Remove) && self.to_remove().iter().any(|product| self.is_there(case, product))
    }

    /// Whether a product of the first look is still installed, as far as this one tells.
    fn is_there(&self, case: &Case, product: &SeenProduct) -> bool {
        self.seen.as_ref().and_then(|seen| case.verdict_of(product, seen)).is_some_and(|verdict| verdict >= Verdict::Probable)
    }

    /// Whether the removal ended and nobody has looked since: a look from before it proves nothing, neither that the old
    /// product is gone nor that it is still there.
    #[must_use]
    pub fn waits_for_proof(&self) -> bool {
        self.removal == Removal::Ended && !self.looked_since_removal
    }

    /// Whether something is removed on this road.
    fn removes(&self) -> bool {
        self.road().contains(&Page::Remove)
    }

    /// Whether Back is open. Locked while something is being removed, and on the first page.
    #[must_use]
    pub fn may_go_back(&self) -> bool {
        self.page.0 != Page::Welcome && self.removal != Removal::Begun
    }

    /// Whether the person may jump to a step: one that was passed, and not while something is being removed.
    #[must_use]
    pub fn may_go_to(&self, step: Step) -> bool {
        self.removal != Removal::Begun && step < self.page.0.step() && self.road().iter().any(|page| page.step() == step)
    }

    fn first_of(&self, step: Step) -> Option<Page> {
        self.road().into_iter().find(|page| page.step() == step)
    }

    fn neighbour(&self, forward: bool) -> Option<Page> {
        let road = self.road();
        let place = road.iter().position(|page| *page == self.page.0)?;
        if forward { road.get(place + 1).copied() } else { place.checked_sub(1).and_then(|before| road.get(before)).copied() }
    }

    /// Keeps the page on the road when an answer took it away.
    fn stay_on_road(&mut self) {
        let road = self.road();
        if self.page.0 == Page::Forgotten {
            // Beside the road, for as long as the page is on it from which it was opened.
            if self.asked_from.is_some_and(|from| road.contains(&from)) {
                return;
            }
            self.asked_from = None;
        }
        if !road.contains(&self.page.0) {
            self.page.0 = road.iter().rev().find(|page| **page < self.page.0).copied().unwrap_or(Page::Welcome);
        }
    }
}

/// Carries out one action on the journey and says what must happen outside.
///
/// An action that is not allowed where the journey stands changes nothing and has no effects.
pub fn update(journey: &mut Journey, action: Action) -> Vec<Effect> {
    let before = journey.answers.consent.resume;
    let is_told = matches!(action, Action::ResumeStands(_));
    let mut effects = apply(journey, action);
    if effects.is_empty() {
        return effects;
    }
    if journey.page.0 != Page::Forgotten {
        journey.asked_from = None;
    }
    // Whatever ends the wait for the restart (the end, a new beginning, another machine) ends this too: nothing that
    // nobody waits for is left behind in the system.
    journey.answers.consent.resume &= journey.can_be_resumed();
    let after = journey.answers.consent.resume;
    if after != before && !is_told {
        effects.push(Effect::SetResume(after));
    }
    effects
}

fn apply(journey: &mut Journey, action: Action) -> Vec<Effect> {
    let saved = vec![Effect::Save];
    // While something is being removed nothing else may be changed: what hangs on it is under the person's hands.
    // A look that is still on its way ends all the same, or it would be waited for without end.
    let passes = |action: &Action| {
        matches!(action, Action::RemovalEnded { .. } | Action::Tick(..) | Action::LookFinished(_) | Action::LookCancelled)
    };
    if journey.removal == Removal::Begun && !passes(&action) {
        return Vec::new();
    }
    match action {
        Action::Next => {
            if journey.why_not_next().is_some() {
                return Vec::new();
            }
            let Some(next) = journey.neighbour(true) else { return Vec::new() };
            journey.page.0 = next;
            match next {
                Page::Look if journey.case.is_none() && !journey.looking => {
                    journey.looking = true;
                    vec![Effect::Save, Effect::Look]
                }
                // The proof rests on a look of its own, not on the one from before.
                Page::Check => {
                    journey.looking = true;
                    vec![Effect::Save, Effect::Look]
                }
                _ => saved,
            }
        }
        Action::Back => {
            if !journey.may_go_back() {
                return Vec::new();
            }
            let before = if journey.page.0 == Page::Forgotten { journey.asked_from.take() } else { journey.neighbour(false) };
            let Some(before) = before.or_else(|| journey.first_of(Step::TakeOut)) else { return Vec::new() };
            let mut effects = saved;
            if journey.looking {
                journey.looking = false;
                effects.push(Effect::CancelLook);
            }
            journey.stopped = false;
            journey.page.0 = before;
            effects
        }
        Action::GoTo(step) => {
            if !journey.may_go_to(step) {
                return Vec::new();
            }
            let Some(page) = journey.first_of(step) else { return Vec::new() };
            let mut effects = saved;
            if journey.looking {
                journey.looking = false;
                effects.push(Effect::CancelLook);
            }
            journey.stopped = false;
            journey.page.0 = page;
            effects
        }
        Action::SetCountry(country) => {
            if journey.answers.country.as_deref() != Some(country.as_str()) {
                journey.answers.country = Some(country);
                journey.answers.us_person = None;
                journey.answers.keep = false;
                journey.stay_on_road();
            }
            saved
        }
        Action::SetUsPerson(answer) => {
            journey.answers.us_person = answer;
            saved
        }
        Action::SetHelping(helping) => {
            if journey.answers.helping != helping {
                journey.answers.helping = helping;
                let looking = journey.looking;
                forget_the_machine(journey);
                if looking {
                    return vec![Effect::Save, Effect::CancelLook];
                }
            }
            saved
        }
        Action::SetManages(manages) => {
            if journey.answers.manages != Some(manages) {
                journey.answers.manages = Some(manages);
                journey.answers.consent = Consent::default();
                journey.stay_on_road();
            }
            saved
        }
        Action::SetReplaced(replaced) => {
            journey.answers.says_replaced = replaced;
            journey.looking = true;
            vec![Effect::Save, Effect::Look]
        }
        Action::SetKeep(keep) => {
            journey.answers.keep = keep;
            if keep && journey.page.0 == Page::Know {
                journey.page.0 = Page::Done;
            } else {
                journey.stay_on_road();
            }
            saved
        }
        Action::AnswerGate(gate, answer) => {
            let told = journey.answers.other_ways_shown.contains(&gate);
            if !journey.gates().contains(&gate) || (answer == GateAnswer::Lost && !told) {
                return Vec::new();
            }
            journey.answers.gates.insert(gate, answer);
            journey.answers.consent.uninstall = false;
            saved
        }
        Action::ShowOtherWays(gate) => {
            if !journey.answers.other_ways_shown.contains(&gate) {
                journey.answers.other_ways_shown.push(gate);
            }
            saved
        }
        Action::ShowForgotten => {
            if !matches!(journey.page.0, Page::Passwords | Page::Belongings) {
                return Vec::new();
            }
            journey.asked_from = Some(journey.page.0);
            journey.page.0 = Page::Forgotten;
            saved
        }
        Action::SetPasswordHome(home) => {
            if journey.answers.password_home != Some(home) {
                journey.answers.password_home = Some(home);
                journey.answers.password_product = None;
                // Another place has to be opened anew to be proved.
                journey.answers.opened_in_new_manager = None;
            }
            saved
        }
        Action::SetPasswordProduct(product) => {
            if journey.answers.password_product != product {
                journey.answers.password_product = product;
                journey.answers.opened_in_new_manager = None;
            }
            saved
        }
        Action::SetOpenedInNewManager(opened) => {
            journey.answers.opened_in_new_manager = Some(opened);
            saved
        }
        Action::Choose(choice) => {
            if journey.answers.choice.as_deref() != Some(choice.as_str()) {
                journey.answers.choice = Some(choice);
                // What was downloaded was downloaded for the other choice.
                journey.answers.ticked.retain(|item| item != plan::DOWNLOADED);
                journey.stay_on_road();
            }
            saved
        }
        Action::SetNeed(need, wanted) => {
            let mut needs = journey.needs();
            needs.retain(|other| *other != need);
            if wanted {
                needs.push(need);
                needs.sort();
            }
            journey.answers.needs = Some(needs);
            saved
        }
        Action::SetFreeOnly(free_only) => {
            journey.answers.free_only = free_only;
            saved
        }
        Action::Tick(item, ticked) => {
            journey.answers.ticked.retain(|other| *other != item);
            if ticked {
                journey.answers.ticked.push(item);
            }
            saved
        }
        Action::SetConsent(consent) => {
            journey.answers.consent = consent;
            saved
        }
        Action::ResumeStands(stands) => {
            journey.answers.consent.resume = stands;
            saved
        }
        Action::OtherMachine => {
            forget_the_machine(journey);
            forget_what_was_said_of_it(journey);
            journey.looking = true;
            vec![Effect::Save, Effect::Look]
        }
        Action::Look => {
            journey.looking = true;
            vec![Effect::Look]
        }
        Action::LookFinished(case) => {
            look_finished(journey, *case);
            saved
        }
        Action::LookCancelled => {
            journey.looking = false;
            vec![Effect::CancelLook]
        }
        Action::BeginRemoval => {
            let allowed = journey.page.0 == Page::Remove
                && matches!(journey.removal, Removal::NotBegun | Removal::Failed)
                && journey.why_not_begin().is_none();
            if !allowed {
                return Vec::new();
            }
            if journey.removal == Removal::NotBegun {
                // What was said of an earlier removal, perhaps on another machine, says nothing of this one.
                plan::forget_removed(&mut journey.answers, |_| false);
            }
            journey.removal = Removal::Begun;
            journey.looked_since_removal = false;
            saved
        }
        Action::RemovalEnded { ok } => {
            if journey.removal != Removal::Begun {
                return Vec::new();
            }
            journey.removal = if ok { Removal::Ended } else { Removal::Failed };
            saved
        }
        Action::FileMade(file) => {
            journey.answers.made_files.retain(|other| other.path != file.path);
            journey.answers.made_files.push(file);
            saved
        }
        Action::FileDeleted(path) => {
            for file in &mut journey.answers.made_files {
                if file.path == path {
                    file.deleted = true;
                }
            }
            saved
        }
        Action::TryAgain => {
            if journey.looking || journey.removal != Removal::Ended || !journey.still_there() {
                return Vec::new();
            }
            journey.removal = Removal::Failed;
            journey.answers.consent = Consent::default();
            // The look found otherwise than the person had said.
            let there: Vec<String> = journey
                .to_remove()
                .into_iter()
                .filter(|product| journey.case.as_ref().is_some_and(|case| journey.is_there(case, product)))
                .map(|product| product.id.clone())
                .collect();
            plan::forget_removed(&mut journey.answers, |product| there.iter().all(|other| other != product));
            journey.page.0 = Page::Remove;
            saved
        }
        Action::StopHere => {
            if journey.page.0.step() < Step::Switch {
                return Vec::new();
            }
            journey.stopped = true;
            journey.page.0 = Page::Done;
            saved
        }
        Action::StartOver => {
            let looking = journey.looking;
            *journey = Journey::default();
            if looking { vec![Effect::Save, Effect::CancelLook] } else { saved }
        }
    }
}

/// What was seen belongs to another machine now.
fn forget_the_machine(journey: &mut Journey) {
    journey.seen = None;
    journey.case = None;
    journey.changes.clear();
    journey.removal = Removal::NotBegun;
    journey.looked_since_removal = false;
    journey.stopped = false;
    journey.looking = false;
    journey.answers.consent = Consent::default();
    journey.page.0 = journey.page.0.min(Page::Look);
}

/// What was said about the other machine holds nothing for this one. What was said about the person does, and the files
/// that were made for them are still theirs to delete.
fn forget_what_was_said_of_it(journey: &mut Journey) {
    let answers = std::mem::take(&mut journey.answers);
    journey.answers = Answers {
        country: answers.country,
        us_person: answers.us_person,
        helping: answers.helping,
        needs: answers.needs,
        free_only: answers.free_only,
        made_files: answers.made_files,
        other: answers.other,
        ..Answers::default()
    };
}

fn look_finished(journey: &mut Journey, case: Case) {
    journey.looking = false;
    let removal_under_way = journey.removal != Removal::NotBegun;
    journey.looked_since_removal = matches!(journey.removal, Removal::Ended | Removal::Failed);
    if let Some(seen) = &journey.seen
        && (journey.resumed || removal_under_way || journey.page.0 == Page::Check)
    {
        journey.changes = changes::changes(seen, &case);
    }
    journey.resumed = false;
    if !removal_under_way {
        // Nothing was removed yet, so the road follows what is there now.
        let fresh = Seen::of(&case);
        if journey.seen.as_ref().is_some_and(|seen| seen.products != fresh.products || seen.gates() != fresh.gates()) {
            journey.answers.consent.uninstall = false;
            let gates = fresh.gates();
            journey.answers.gates.retain(|gate, _| gates.contains(gate));
        }
        let newly_managed = fresh.situation == Situation::Managed && journey.answers.manages.is_none();
        journey.seen = Some(fresh);
        if newly_managed && journey.page.0 > Page::Look {
            // Who decides over this computer is asked on the page of the look, and everything else hangs on it.
            journey.page.0 = Page::Look;
        }
    }
    journey.case = Some(case);
    journey.stay_on_road();
}
