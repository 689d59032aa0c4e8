//! What somebody who helps by telephone, at a counter or in a forum says and asks, and where the person is whom they help.
//!
//! Which lines follow from which situation and which findings is decided here; the words stand with the other words. Each
//! script begins with who speaks and what is never asked for, then says what is so, and ends with what was missed.

use crate::journey::{Case, Gate, Journey, Manages, Page, Removal};
use crate::message;
use crate::message::Message;
use crate::protection::{ProtectionWord, at_once};
use crate::situation::{Situation, explanation, told_as};
use crate::timeline::{Answer, UpdateAge};

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A sentence to say.
    Say,
    /// A question to ask.
    Ask,
    /// Something that the helper does.
    Do,
    /// Something that the helper does not do.
    Never,
}

impl Kind {
    /// Id of the message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Say => "support-kind-say",
            Self::Ask => "support-kind-ask",
            Self::Do => "support-kind-do",
            Self::Never => "support-kind-never",
        }
    }
}

/// One line of the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What kind of line it is.
    pub kind: Kind,
    /// What it says.
    pub message: Message,
}

/// One part of the script, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub about: About,
    /// Its lines in their order; never empty.
    pub lines: Vec<Line>,
}

/// What a part of the script is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// How the call begins.
    Beginning,
    /// What is so on this computer, and what the person wants.
    Situation,
    /// What must come out before anything is removed.
    BeforeRemoval,
    /// What goes on while something is removed.
    Removal,
    /// How the call ends.
    End,
}

impl About {
    /// Id of the message that heads it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Beginning => "support-part-beginning",
            Self::Situation => "support-part-situation",
            Self::BeforeRemoval => "support-part-before-removal",
            Self::Removal => "support-part-removal",
            Self::End => "support-part-end",
        }
    }
}

/// What a script is made from.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// What was found in what the person shared.
    pub case: &'a Case,
    /// Where they stand, as far as it is known.
    pub journey: &'a Journey,
    /// What the timeline says where they are.
    pub answer: &'a Answer,
    /// The age of their databases, where it was read.
    pub age: Option<&'a UpdateAge>,
    /// Whether there is a code to compare, so that both look at the same file.
    pub has_code: bool,
}

/// What to say and to ask, step by step.
#[must_use]
pub fn script(known: &Known<'_>) -> Vec<Part> {
    let mut parts = vec![
        Part { about: About::Beginning, lines: beginning(known.has_code) },
        Part { about: About::Situation, lines: situation(known) },
    ];
    match known.journey.removal() {
        Removal::NotBegun => {
            let lines = before_removal(known.journey);
            if !lines.is_empty() {
                parts.push(Part { about: About::BeforeRemoval, lines });
            }
        }
        removal => parts.push(Part { about: About::Removal, lines: during_removal(removal) }),
    }
    parts.push(Part { about: About::End, lines: end() });
    parts
}

fn say(message: Message) -> Line {
    Line { kind: Kind::Say, message }
}

fn ask(message: Message) -> Line {
    Line { kind: Kind::Ask, message }
}

fn todo(message: Message) -> Line {
    Line { kind: Kind::Do, message }
}

fn never(message: Message) -> Line {
    Line { kind: Kind::Never, message }
}

/// Who calls whom, and what is never asked for: people who lost money to callers were asked for just these things.
fn beginning(has_code: bool) -> Vec<Line> {
    let mut lines = vec![
        say(message!("support-say-hello")),
        say(message!("support-say-no-secrets")),
        never(message!("support-never-secrets")),
        never(message!("support-never-remote")),
    ];
    if has_code {
        lines.push(ask(message!("support-ask-words")));
    }
    lines.push(ask(message!("support-ask-page")));
    lines
}

fn situation(known: &Known<'_>) -> Vec<Line> {
    let Known { case, journey, answer, age, .. } = known;
    let manages = journey.answers().manages;
    let told = explanation(Some(case.situation), answer, *age, manages);
    let as_case = told_as(case.situation, manages, *age);
    let mut lines = Vec::new();
    // What nobody has decided yet is asked before anything is explained.
    if case.situation == Situation::Managed && manages.is_none() {
        lines.push(ask(message!("support-managed-ask")));
        lines.push(todo(message!("support-managed-wait")));
    }
    if case.protection.verdict == ProtectionWord::Unprotected && as_case != Situation::Managed {
        lines.push(say(message!("support-say-unprotected", page = i64::from(Page::ProtectFirst.number()))));
    }
    lines.push(say(told.headline));
    lines.push(say(if answer.applies {
        told.lead
    } else {
        message!("support-say-elsewhere", page = i64::from(Page::Know.number()))
    }));
    let engine = matches!(as_case, Situation::Current | Situation::Outdated | Situation::Undated);
    if answer.applies && (engine || as_case == Situation::Managed) {
        lines.push(say(message!("support-say-use-allowed")));
    }
    let page_of_payments = || i64::from(Page::Payments.number());
    match (as_case, manages) {
        (Situation::Managed, Some(Manages::Employer)) => lines.push(say(message!("support-managed-employer"))),
        (Situation::Managed, Some(Manages::Left)) => lines.push(say(message!("support-managed-left"))),
        (Situation::Managed, Some(Manages::Administrator)) => lines.push(say(message!("support-managed-administrator"))),
        (Situation::Managed, _) => {}
        (Situation::Current, _) => lines.push(say(message!("support-current-say"))),
        (Situation::Outdated, _) => lines.push(say(message!("support-outdated-say"))),
        (Situation::Undated, _) => {
            lines.push(ask(message!("support-undated-ask")));
            lines.push(todo(message!("support-undated-do")));
        }
        (Situation::Replaced, _) => {
            lines.push(say(message!("support-replaced-say")));
            lines.push(ask(message!("support-successor-ask-wish")));
            lines.push(ask(message!("support-successor-ask-money", page = page_of_payments())));
            lines.push(never(message!("support-never-refund")));
        }
        (Situation::Successor, _) => {
            lines.push(ask(message!("support-successor-ask-whence")));
            lines.push(ask(message!("support-successor-ask-wish")));
            lines.push(ask(message!("support-successor-ask-money", page = page_of_payments())));
            lines.push(never(message!("support-never-refund")));
        }
        (Situation::CompanionOnly, _) => lines.push(say(message!("support-companion-say"))),
        (Situation::Leftovers, _) => lines.push(say(message!("support-leftovers-say"))),
        (Situation::Absent, _) => {
            lines.push(ask(message!("support-absent-ask")));
            lines.push(say(message!("support-absent-say")));
            lines.push(ask(message!("support-absent-ask-other")));
        }
        (Situation::Unknown, _) => {
            lines.push(todo(message!("support-unknown-do")));
            lines.push(ask(message!("support-unknown-ask")));
        }
    }
    let names = at_once(&case.detection, case.os);
    if !names.is_empty() && as_case != Situation::Managed {
        lines.push(say(message!("support-say-at-once", names = names.join(", "))));
    }
    if case.network.word.is_broken() {
        lines.push(ask(message!("support-ask-network")));
    }
    if engine || as_case == Situation::CompanionOnly {
        lines.push(ask(message!("support-ask-wish")));
    }
    lines
}

/// What must come out first, for everything that this machine's products can hold. Empty where nothing is removed and
/// nothing can be lost.
fn before_removal(journey: &Journey) -> Vec<Line> {
    let road = journey.road();
    let mut lines = Vec::new();
    let open = journey.gates().into_iter().filter(|gate| !journey.gate_is_open(*gate));
    for gate in open {
        let page = if gate == Gate::Passwords { Page::Passwords } else { Page::Belongings };
        if !road.contains(&page) {
            continue;
        }
        if gate == Gate::Passwords {
            lines.push(ask(message!("support-ask-passwords", page = i64::from(page.number()))));
            lines.push(never(message!("support-never-file")));
        } else {
            lines.push(ask(message!(
                "support-ask-gate",
                gate = Message::new(gate.name_id()),
                what = Message::new(gate.what_id()),
                page = i64::from(page.number())
            )));
        }
    }
    if road.contains(&Page::Prepare) {
        lines.push(say(message!("support-say-download-first", page = i64::from(Page::Prepare.number()))));
        lines.push(todo(message!("support-do-callback")));
    }
    lines
}

fn during_removal(removal: Removal) -> Vec<Line> {
    match removal {
        Removal::Begun => vec![
            ask(message!("support-removal-ask")),
            say(message!("support-removal-say")),
            never(message!("support-removal-never")),
        ],
        Removal::Failed => vec![
            say(message!("support-removal-failed-say")),
            ask(message!("support-removal-failed-ask")),
            todo(message!("support-removal-failed-do")),
        ],
        Removal::NotBegun | Removal::Ended => vec![
            ask(message!("support-removal-ended-ask")),
            todo(message!("support-removal-ended-do", page = i64::from(Page::Check.number()))),
        ],
    }
}

fn end() -> Vec<Line> {
    vec![ask(message!("support-end-ask")), say(message!("support-end-say")), todo(message!("support-end-do"))]
}

/// What to say while the person is on a page.
#[must_use]
pub fn line_of_page(page: Page) -> Line {
    match page {
        Page::Welcome => ask(message!("support-on-welcome")),
        Page::Look => say(message!("support-on-look")),
        Page::ProtectFirst => ask(message!("support-on-protect-first")),
        Page::Know => say(message!("support-on-know")),
        Page::PasswordHome => ask(message!("support-on-password-home")),
        Page::Passwords => say(message!("support-on-passwords")),
        Page::Belongings => say(message!("support-on-belongings")),
        Page::Forgotten => say(message!("support-on-forgotten")),
        Page::Settings => say(message!("support-on-settings")),
        Page::Payments => say(message!("support-on-payments")),
        Page::Choose => never(message!("support-on-choose")),
        Page::Prepare => ask(message!("support-on-prepare")),
        Page::Remove => say(message!("support-on-remove")),
        Page::Restart => say(message!("support-on-restart")),
        Page::Check => ask(message!("support-on-check")),
        Page::CleanUp => say(message!("support-on-clean-up")),
        Page::Done => say(message!("support-on-done")),
    }
}

/// Where a page lies, seen from the page that the person is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// They are on it.
    Here,
    /// They were there.
    Passed,
    /// Their road leads there, and they have not come so far.
    NotReached,
    /// Their road leaves it out, as things stand.
    OffRoad,
    /// It lies beside their road, and opens from a page of it.
    Beside,
    /// Their road leads there; what they shared does not say how far they are.
    OnRoad,
}

impl Place {
    /// Id of the message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Here => "support-place-here",
            Self::Passed => "support-place-passed",
            Self::NotReached => "support-place-not-reached",
            Self::OffRoad => "support-place-off-road",
            Self::Beside => "support-place-beside",
            Self::OnRoad => "support-place-on-road",
        }
    }
}

/// Where `page` lies on a `road`. `reached` is the page that the person is on, where it is known.
#[must_use]
pub fn place(page: Page, road: &[Page], reached: Option<Page>) -> Place {
    if reached == Some(page) {
        return Place::Here;
    }
    if page == Page::Forgotten && (road.contains(&Page::Passwords) || road.contains(&Page::Belongings)) {
        return Place::Beside;
    }
    let at = |page: Page| road.iter().position(|one| *one == page);
    match (at(page), reached) {
        (None, _) => Place::OffRoad,
        (Some(_), None) => Place::OnRoad,
        (Some(place), Some(reached)) => {
            // A page beside the road lies between those that have numbers round it; how far they came is told by these.
            let passed = match at(reached) {
                Some(reached) => place < reached,
                None => page < reached,
            };
            if passed { Place::Passed } else { Place::NotReached }
        }
    }
}

/// The page of a number, as it is said on the telephone.
#[must_use]
pub fn page_of_number(number: u16) -> Option<Page> {
    PAGES.into_iter().find(|page| page.number() == number)
}

/// All pages, in the order of their numbers.
pub const PAGES: [Page; 17] = [
    Page::Welcome,
    Page::Look,
    Page::ProtectFirst,
    Page::Know,
    Page::PasswordHome,
    Page::Passwords,
    Page::Belongings,
    Page::Payments,
    Page::Forgotten,
    Page::Settings,
    Page::Choose,
    Page::Prepare,
    Page::Remove,
    Page::Restart,
    Page::Check,
    Page::CleanUp,
    Page::Done,
];

/// Id of the message that names a page.
#[must_use]
pub fn name_of_page_id(page: Page) -> &'static str {
    match page {
        Page::Welcome => "support-page-welcome",
        Page::Look => "support-page-look",
        Page::ProtectFirst => "support-page-protect-first",
        Page::Know => "support-page-know",
        Page::PasswordHome => "support-page-password-home",
        Page::Passwords => "support-page-passwords",
        Page::Belongings => "support-page-belongings",
        Page::Forgotten => "support-page-forgotten",
        Page::Settings => "support-page-settings",
        Page::Payments => "support-page-payments",
        Page::Choose => "support-page-choose",
        Page::Prepare => "support-page-prepare",
        Page::Remove => "support-page-remove",
        Page::Restart => "support-page-restart",
        Page::Check => "support-page-check",
        Page::CleanUp => "support-page-clean-up",
        Page::Done => "support-page-done",
    }
}
