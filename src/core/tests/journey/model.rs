//! A random walk through the whole machine of states, with what may never be found anywhere on it.
//!
//! Four walks of a quarter of a million steps each, so that the harness can run them side by side. After every step the
//! journey is held against a model of what stands outside it: the look that is waited for, the system that opens the
//! program again, the file that a killed program leaves.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::{
    Action, Answers, Case, Consent, Effect, Ending, Gate, GateAnswer, Journey, KEEP_CURRENT, MadeFile, Manages, Page,
    PasswordHome, Removal, Step, plan, update,
};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{answer_page, found, gone, machine, machine_for, product, total_security, traced};

/// Steps of one of the four walks; a million in all.
const STEPS: usize = 250_000;
/// After so many steps a walk begins anew, with another story.
const STEPS_OF_A_STORY: usize = 250;

/// xorshift64*: the same walk on every machine, and no clock.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound
    }

    fn of<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }
}

/// The machines that a look can find.
fn machines() -> Vec<Case> {
    let mut machines: Vec<Case> = Situation::ALL.into_iter().map(machine_for).collect();
    for os in [Os::Linux, Os::Macos, Os::Unknown] {
        machines.push(Case { os, ..total_security() });
    }
    machines.push(Case { this_computer: false, ..total_security() });
    for word in [ProtectionWord::Unprotected, ProtectionWord::Unknown] {
        let mut case = total_security();
        case.protection.verdict = word;
        machines.push(case);
        machines.push(machine(Situation::Absent, Os::Windows, word, Vec::new()));
    }
    machines.push(machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, vec![product("kis", Family::HomeSecurity)]));
    machines.push(gone());
    machines.extend(Situation::ALL.into_iter().map(|situation| traced(machine_for(situation))));
    machines
}

/// What the looks of one journey find, one after the other; now and then the next is what was not expected.
///
/// With the stories of a removal: it worked, it failed, something is left, something came back, nothing can be read.
fn stories() -> Vec<Vec<Case>> {
    let unreadable = machine_for(Situation::Unknown);
    let left = {
        let kts = found("kts", Family::HomeSecurity, Verdict::Leftovers);
        machine(Situation::Leftovers, Os::Windows, ProtectionWord::Protected, vec![kts])
    };
    let successor = machine_for(Situation::Successor);
    let no_protection = machine(Situation::Absent, Os::Windows, ProtectionWord::Unprotected, Vec::new());
    let side_products_gone = {
        let products = vec![product("kts", Family::HomeSecurity)];
        machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, products)
    };
    let mut stories: Vec<Vec<Case>> = machines().into_iter().map(|machine| vec![machine, gone()]).collect();
    stories.extend([
        vec![total_security()],
        vec![total_security(), side_products_gone, left.clone(), gone()],
        vec![total_security(), unreadable.clone(), gone()],
        vec![total_security(), gone(), total_security(), gone()],
        vec![total_security(), no_protection, gone()],
        vec![total_security(), successor.clone(), gone(), successor.clone()],
        vec![successor.clone(), gone(), successor],
        vec![traced(machine_for(Situation::Replaced)), gone(), machine_for(Situation::Replaced)],
        vec![unreadable.clone(), total_security(), gone()],
        vec![unreadable],
        vec![gone(), total_security(), left],
        vec![machine_for(Situation::Managed), total_security(), machine_for(Situation::Managed)],
        vec![machine_for(Situation::CompanionOnly), gone(), machine_for(Situation::CompanionOnly)],
    ]);
    stories
}

/// What a person would do next where they are; without it a walk hardly ever comes to a removal.
fn sensible(dice: &mut Dice, journey: &Journey) -> Action {
    match journey.page() {
        Page::Choose if journey.answers().choice.is_none() => Action::Choose("another".to_owned()),
        Page::Passwords | Page::Belongings => match journey.shut_gate() {
            Some((Gate::Passwords, Some(GateAnswer::Done))) => Action::SetOpenedInNewManager(true),
            Some((gate, _)) => Action::AnswerGate(gate, dice.of(&[GateAnswer::Done, GateAnswer::None])),
            None => Action::Next,
        },
        Page::Forgotten => Action::Back,
        Page::Remove if journey.removal() == Removal::Begun => Action::RemovalEnded { ok: dice.yes() },
        Page::Remove if journey.answers().consent.uninstall => Action::BeginRemoval,
        Page::Remove if journey.removal() != Removal::Ended => {
            Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() })
        }
        Page::Restart => Action::SetConsent(Consent { uninstall: true, restart: true, resume: dice.yes() }),
        Page::Check if journey.removal() == Removal::Ended => {
            dice.of(&[Action::Look, if journey.still_there() { Action::TryAgain } else { Action::Next }])
        }
        _ => Action::Next,
    }
}

fn action(dice: &mut Dice, journey: &Journey) -> Action {
    if dice.below(3) == 0 {
        return sensible(dice, journey);
    }
    match dice.below(40) {
        0..=11 => Action::Next,
        12 | 13 => Action::Back,
        14 => Action::GoTo(dice.of(&Step::ALL)),
        15 => Action::SetCountry(dice.of(&["US", "DE", "FR"]).to_owned()),
        16 => Action::SetUsPerson(dice.of(&[None, Some(true), Some(false)])),
        17 if dice.below(4) == 0 => Action::SetHelping(dice.yes()),
        17 | 18 => Action::SetManages(dice.of(&Manages::ALL)),
        19 if dice.below(4) == 0 => Action::SetReplaced(dice.yes()),
        19 => Action::SetKeep(dice.below(4) == 0),
        20..=24 => Action::AnswerGate(dice.of(&Gate::ALL), dice.of(&GateAnswer::ALL)),
        25 if dice.yes() => Action::ShowForgotten,
        25 => Action::ShowOtherWays(dice.of(&Gate::ALL)),
        26 if dice.yes() => Action::SetPasswordProduct(dice.of(&[None, Some("bitwarden".to_owned())])),
        26 => Action::SetPasswordHome(dice.of(&PasswordHome::ALL)),
        27 => Action::SetOpenedInNewManager(dice.below(4) > 0),
        28 => Action::Choose(dice.of(&["built-in", KEEP_CURRENT, "another"]).to_owned()),
        29 => Action::SetNeed(dice.of(&["vpn", "firewall"]).to_owned(), dice.yes()),
        30 => Action::SetFreeOnly(dice.yes()),
        31 => Action::Tick(tick(dice, journey), dice.yes()),
        32 | 33 => {
            Action::SetConsent(Consent { uninstall: dice.below(4) > 0, restart: dice.below(4) > 0, resume: dice.below(4) > 0 })
        }
        34 => Action::Look,
        35 => Action::LookCancelled,
        36 | 37 => Action::BeginRemoval,
        38 => Action::RemovalEnded { ok: dice.below(3) > 0 },
        _ => match dice.below(9) {
            8 => Action::ResumeStands(dice.yes()),
            0 if dice.yes() => Action::StopHere,
            0 | 7 => Action::TryAgain,
            1 if dice.below(4) == 0 => Action::StartOver,
            1 if dice.below(4) == 0 => Action::OtherMachine,
            2 => Action::FileDeleted("made.csv".to_owned()),
            3 | 4 => Action::FileMade(MadeFile {
                path: "made.csv".to_owned(),
                target: "bitwarden-csv".to_owned(),
                clear_text: true,
                deleted: false,
                records: 1,
            }),
            _ => Action::Next,
        },
    }
}

fn tick(dice: &mut Dice, journey: &Journey) -> String {
    let mut ticks = vec![plan::DOWNLOADED.to_owned(), "payment-card".to_owned()];
    ticks.extend(journey.to_remove().into_iter().map(plan::removed_tick));
    dice.of(&ticks)
}

fn gates_are_open(journey: &Journey) -> bool {
    journey.gates().into_iter().all(|gate| match journey.answers().gates.get(&gate) {
        None | Some(GateAnswer::NotSure) => false,
        Some(GateAnswer::Done) if gate == Gate::Passwords => journey.answers().opened_in_new_manager == Some(true),
        Some(GateAnswer::Lost) => journey.answers().other_ways_shown.contains(&gate),
        Some(_) => true,
    })
}

/// One of the answers, to be held against the same one of another moment.
type Answer = (&'static str, fn(&Answers, &Answers) -> bool);

/// Every answer by its name, with whether it is the same.
const ANSWERS: [Answer; 19] = [
    ("country", |one, other| one.country == other.country),
    ("us-person", |one, other| one.us_person == other.us_person),
    ("helping", |one, other| one.helping == other.helping),
    ("manages", |one, other| one.manages == other.manages),
    ("replaced", |one, other| one.says_replaced == other.says_replaced),
    ("keep", |one, other| one.keep == other.keep),
    ("gates", |one, other| one.gates == other.gates),
    ("other-ways", |one, other| one.other_ways_shown == other.other_ways_shown),
    ("home", |one, other| one.password_home == other.password_home),
    ("product", |one, other| one.password_product == other.password_product),
    ("opened", |one, other| one.opened_in_new_manager == other.opened_in_new_manager),
    ("choice", |one, other| one.choice == other.choice),
    ("needs", |one, other| one.needs == other.needs),
    ("free-only", |one, other| one.free_only == other.free_only),
    ("uninstall", |one, other| one.consent.uninstall == other.consent.uninstall),
    ("restart", |one, other| one.consent.restart == other.consent.restart),
    ("resume", |one, other| one.consent.resume == other.consent.resume),
    ("ticked", |one, other| one.ticked == other.ticked),
    ("files", |one, other| one.made_files == other.made_files),
];

/// The answers that an action may change: its own, and those that hang on it. `None` where it may change all of them.
///
/// The wish to be opened again is not among them: it ends with the wait for the restart, whatever ends that.
fn may_change(action: &Action) -> Option<&'static [&'static str]> {
    Some(match action {
        Action::StartOver | Action::OtherMachine => return None,
        Action::Next
        | Action::Back
        | Action::GoTo(_)
        | Action::ShowForgotten
        | Action::Look
        | Action::LookCancelled
        | Action::RemovalEnded { .. }
        | Action::ResumeStands(_)
        | Action::StopHere => &[],
        Action::SetCountry(_) => &["country", "us-person", "keep"],
        Action::SetUsPerson(_) => &["us-person"],
        Action::SetHelping(_) => &["helping", "uninstall", "restart"],
        Action::SetManages(_) => &["manages", "uninstall", "restart"],
        Action::SetReplaced(_) => &["replaced"],
        Action::SetKeep(_) => &["keep"],
        // What a look finds gone has no gate any more, and nobody agreed to remove something else.
        Action::AnswerGate(..) | Action::LookFinished(_) => &["gates", "uninstall"],
        Action::ShowOtherWays(_) => &["other-ways"],
        Action::SetPasswordHome(_) => &["home", "product", "opened"],
        Action::SetPasswordProduct(_) => &["product", "opened"],
        Action::SetOpenedInNewManager(_) => &["opened"],
        Action::Choose(_) => &["choice", "ticked"],
        Action::SetNeed(..) => &["needs"],
        Action::SetFreeOnly(_) => &["free-only"],
        Action::Tick(..) | Action::BeginRemoval => &["ticked"],
        Action::SetConsent(_) => &["uninstall", "restart"],
        Action::FileMade(_) | Action::FileDeleted(_) => &["files"],
        Action::TryAgain => &["uninstall", "restart", "ticked"],
    })
}

fn no_other_answer_is_lost(before: &Journey, after: &Journey, action: &Action) {
    let Some(may) = may_change(action) else { return };
    let (one, other) = (before.answers(), after.answers());
    for (name, same) in ANSWERS {
        assert!(same(one, other) || name == "resume" || may.contains(&name), "{name} was changed: {one:?} became {other:?}");
    }
    // Agreed to is what the person says, and nothing else says it.
    let agrees = |is: fn(&Consent) -> bool| matches!(action, Action::SetConsent(consent) if is(consent)) || is(&one.consent);
    assert!(!other.consent.uninstall || agrees(|consent| consent.uninstall), "nobody agreed to a removal");
    assert!(!other.consent.restart || agrees(|consent| consent.restart), "nobody agreed to a restart");
    if let Action::LookFinished(_) = action {
        let gates = after.gates();
        for (gate, answer) in &one.gates {
            let kept = other.gates.get(gate) == Some(answer);
            assert!(kept || !gates.contains(gate), "what was said at {gate:?} is lost");
        }
    }
}

/// How a removal comes from one state to the next: by which actions, and from where.
fn the_removal_goes_its_way(before: &Journey, after: &Journey, action: &Action) {
    let (one, other) = (before.removal(), after.removal());
    if one == other {
        return;
    }
    let allowed = match other {
        Removal::Begun => matches!(one, Removal::NotBegun | Removal::Failed) && *action == Action::BeginRemoval,
        Removal::Ended => one == Removal::Begun && *action == Action::RemovalEnded { ok: true },
        Removal::Failed => match one {
            Removal::Begun => *action == Action::RemovalEnded { ok: false },
            Removal::Ended => *action == Action::TryAgain,
            _ => false,
        },
        Removal::NotBegun => matches!(action, Action::SetHelping(_) | Action::OtherMachine | Action::StartOver),
    };
    assert!(allowed, "{one:?} became {other:?}");
    if other == Removal::Begun {
        assert!(gates_are_open(before), "a gate was shut");
        assert!(before.answers().consent.uninstall, "nobody agreed");
        assert!(before.case().is_some() && !before.is_looking(), "nobody looked");
        assert_eq!(before.page(), Page::Remove);
    }
}

/// While something is removed nothing is under the person's hands but its end, their ticks, and the end of a look.
fn nothing_else_changes_during_a_removal(before: &Journey, after: &Journey, action: &Action) {
    match action {
        Action::RemovalEnded { .. } => {
            assert_ne!(after.removal(), Removal::Begun);
            assert_eq!((after.page(), after.answers(), after.seen()), (before.page(), before.answers(), before.seen()));
        }
        Action::Tick(..) | Action::LookFinished(_) | Action::LookCancelled => {
            assert_eq!((after.removal(), after.page()), (Removal::Begun, Page::Remove));
            assert_eq!(after.seen(), before.seen());
            assert!(gates_are_open(after), "a gate was shut under the removal");
        }
        _ => assert!(before == after, "changed during a removal"),
    }
}

/// What is at the last page is no more than what the last look bears out.
fn the_end_claims_no_more_than_was_seen(journey: &Journey) {
    let ending = journey.ending();
    if !matches!(ending, Ending::Moved | Ending::MovedUnproved) {
        return;
    }
    let case = journey.case().expect("nobody has moved without a look");
    let products = journey.to_remove();
    let seen = journey.seen().expect("nor without the first one");
    let there = products.iter().find(|product| case.verdict_of(product, seen) >= Some(Verdict::Probable));
    assert!(there.is_none(), "moved, and {there:?} is there");
    assert!(products.is_empty() || case.situation != Situation::Unknown, "moved, and nothing could be read");
    let protects = matches!(case.protection.verdict, ProtectionWord::Protected | ProtectionWord::Partly);
    assert_eq!(ending == Ending::Moved, protects);
}

/// Back, and forward again: the same page with the same answers.
fn back_and_forward_again(journey: &Journey) {
    let mut again = journey.clone();
    if update(&mut again, Action::Back).is_empty() {
        assert!(journey.page() == Page::Welcome || journey.removal() == Removal::Begun, "no way back from {:?}", journey.page());
        return;
    }
    assert!(again.page() < journey.page(), "back is not forward");
    assert_eq!(again.answers(), journey.answers(), "back lost an answer");
    if !update(&mut again, Action::Next).is_empty() && journey.page() != Page::Forgotten {
        let mut answers = journey.answers().clone();
        answers.consent.resume &= again.page() != Page::Done;
        assert_eq!((again.page(), again.answers()), (journey.page(), &answers));
    }
}

/// A person who has everything ready reaches the last page from here, whatever was said before, and whatever is found from
/// here on: nothing any more, what was there all along, or nothing that can be read.
fn there_is_a_way_on(journey: &Journey, there: &Case) {
    for after in [gone(), there.clone(), machine_for(Situation::Unknown)] {
        walk_on(journey.clone(), &after);
    }
}

fn walk_on(mut journey: Journey, after: &Case) {
    if journey.removal() == Removal::Begun {
        update(&mut journey, Action::RemovalEnded { ok: true });
    }
    for _ in 0..60 {
        if journey.page() == Page::Done {
            return;
        }
        answer_page(&mut journey, after);
        if journey.is_looking() {
            update(&mut journey, Action::LookFinished(Box::new(after.clone())));
        }
        let here = journey.page();
        update(&mut journey, Action::Next);
        if journey.page() != here {
            continue;
        }
        // What is in the way can be taken away: by a look, by going back to what was left open, or by ending here.
        if let Some((gate, _)) = journey.shut_gate()
            && journey.page() >= Page::Belongings
        {
            update(&mut journey, Action::GoTo(Step::TakeOut));
            assert_eq!(journey.page().step(), Step::TakeOut, "no page of the road answers {gate:?}: {:?}", journey.road());
        } else if journey.page() == Page::Check {
            update(&mut journey, Action::StopHere);
        } else {
            update(&mut journey, Action::Look);
            update(&mut journey, Action::LookFinished(Box::new(after.clone())));
        }
    }
    panic!("no way on from {:?}: {:?}, road {:?}", journey.page(), journey.why_not_next(), journey.road());
}

/// Where a journey stands, as far as the way on from there can depend on it. Names what is said and found, so that every
/// place is tried once.
fn place(journey: &Journey) -> impl std::hash::Hash + use<> {
    let answers = journey.answers();
    let keeps_current = answers.choice.as_deref().map(|choice| choice == KEEP_CURRENT);
    let case = journey.case().map(|case| (case.situation as u8, case.protection.verdict as u8, case.this_computer));
    let seen = journey.seen().map(|seen| (seen.situation as u8, seen.protection as u8, seen.os as u8, seen.products.len()));
    let why_not = journey.why_not_next().map(|why| why.id);
    (
        (journey.page(), journey.removal() as u8, journey.is_looking(), case, seen, why_not),
        (answers.keep, answers.manages.map(|who| who as u8), keeps_current, answers.consent.restart),
        (journey.shut_gate(), answers.opened_in_new_manager, journey.ending() as u8),
    )
}

fn read(text: &str) -> Journey {
    serde_json::from_str(text).expect("what was saved can be read")
}

fn saved(journey: &Journey) -> String {
    serde_json::to_string(journey).expect("a journey can be saved at any point")
}

/// The program is killed here and started again: with the same look it stands where it stood. Returns the journey as it
/// goes on, with what it asks for.
fn killed_and_started_again(journey: &Journey) -> (Journey, Vec<Effect>) {
    let text = saved(journey);
    let mut again = read(&text);
    assert!(again.case().is_none() && !again.is_looking(), "what was found is never taken for the present");
    assert_eq!(saved(&again), text, "nothing is lost in the file");
    let effects = again.resume();
    // What the system was asked for is asked for no longer, and the rest of the answers are as they were.
    let asked = journey.answers().consent.resume;
    assert_eq!(effects.contains(&Effect::SetResume(false)), asked);
    assert_eq!(effects.contains(&Effect::Save), asked);
    assert!(!effects.contains(&Effect::SetResume(true)), "never asked for unasked");
    // Whoever had looked looks again; who had not, did not come further than where a look is begun.
    assert_eq!(effects.contains(&Effect::Look), journey.seen().is_some());
    assert_eq!(again.is_looking(), journey.seen().is_some());
    assert!(journey.seen().is_some() || journey.page() <= Page::Look);
    let (mut page, mut answers) = (journey.page(), journey.answers().clone());
    answers.consent.resume = false;
    if page == Page::Restart && journey.removal() == Removal::Ended {
        // Closed for the restart: the proof comes next, and the restart is taken as done until the look says otherwise.
        page = Page::Check;
        answers.consent.restart = true;
    }
    let stands = |again: &Journey| {
        assert_eq!((again.page(), again.answers()), (page, &answers));
        assert_eq!((again.removal(), again.seen()), (journey.removal(), journey.seen()));
    };
    stands(&again);
    if let Some(case) = journey.case() {
        let mut looked = again.clone();
        update(&mut looked, Action::LookFinished(Box::new(case.clone())));
        stands(&looked);
    }
    (again, effects)
}

/// What stands outside the journey, as its effects make it.
#[derive(Default)]
struct Outside {
    /// Somebody waits for a look.
    looking: bool,
    /// The system opens the program again after the restart.
    opens_again: bool,
    /// Times that it was asked to.
    asked: usize,
}

impl Outside {
    fn carry_out(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Look => self.looking = true,
                Effect::CancelLook => self.looking = false,
                Effect::Save => {}
                Effect::SetResume(on) => {
                    assert_ne!(*on, self.opens_again, "set to what it was");
                    self.asked += usize::from(*on);
                    self.opens_again = *on;
                }
            }
        }
    }
}

/// What a walk met; it is worth something only when it meets what it is about.
#[derive(Debug, Default)]
struct Met {
    begun: usize,
    failed: usize,
    arrived: usize,
    tried_again: usize,
    came_back: usize,
    asked: usize,
    killed: usize,
    places: usize,
}

fn step(journey: &mut Journey, outside: &mut Outside, action: &Action, met: &mut Met) {
    let before = journey.clone();
    let effects = update(journey, action.clone());
    if effects.is_empty() {
        assert!(*journey == before, "refused, and still something changed");
        return;
    }
    let asks = effects.contains(&Effect::SetResume(true));
    assert!(!asks || matches!(action, Action::SetConsent(consent) if consent.resume), "never asked for unasked");
    outside.carry_out(&effects);
    if matches!(action, Action::LookFinished(_)) {
        outside.looking = false;
    }
    if matches!(action, Action::ResumeStands(_)) {
        // The system told it, so there is nothing to carry out.
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::SetResume(_))));
        outside.opens_again = journey.answers().consent.resume;
    }
    assert_eq!(journey.is_looking(), outside.looking, "a look is waited for that nobody makes, or made for nobody");
    assert_eq!(journey.answers().consent.resume, outside.opens_again, "the answer and the system say different things");
    assert!(!outside.opens_again || journey.can_be_resumed(), "nothing is waited for");
    if !effects.contains(&Effect::Save) {
        assert_eq!(saved(journey), saved(&before), "a change that a killed program loses");
    }
    if journey.page() == Page::Forgotten {
        let mut back = journey.clone();
        update(&mut back, Action::Back);
        assert!(back.road().contains(&back.page()) && back.page() < Page::Forgotten, "no way back");
    } else {
        assert!(journey.road().contains(&journey.page()), "off the road");
    }
    no_other_answer_is_lost(&before, journey, action);
    the_removal_goes_its_way(&before, journey, action);
    if before.removal() == Removal::Begun {
        nothing_else_changes_during_a_removal(&before, journey, action);
    }
    if journey.removal() == Removal::Begun {
        assert_eq!(journey.page(), Page::Remove);
        assert!(!journey.may_go_back() && Step::ALL.into_iter().all(|step| !journey.may_go_to(step)));
    }
    the_end_claims_no_more_than_was_seen(journey);
    if *action == Action::Next && before.page() == Page::Check && before.removal() == Removal::Ended {
        assert!(before.looked_since_removal(), "on from the proof, and nobody looked");
    }
    met.begun += usize::from(before.removal() != journey.removal() && journey.removal() == Removal::Begun);
    met.failed += usize::from(*action == Action::RemovalEnded { ok: false });
    met.arrived += usize::from(journey.page() == Page::Done && before.page() != Page::Done);
    met.tried_again += usize::from(*action == Action::TryAgain);
    met.came_back += usize::from(
        before.removal() == Removal::Ended
            && !before.still_there()
            && before.looked_since_removal()
            && journey.removal() == Removal::Ended
            && journey.still_there(),
    );
}

/// Tells where a walk stood when something was found.
struct Trail(String);

#[expect(clippy::print_stderr, reason = "the harness shows it beside what was found")]
impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("found at {}", self.0);
        }
    }
}

fn walk(number: u64) {
    let (machines, stories) = (machines(), stories());
    let mut met = Met::default();
    let (hasher, mut places) = (RandomState::new(), HashSet::new());
    let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (mut journey, mut outside, mut story, mut look) = (Journey::default(), Outside::default(), Vec::new(), 0);
    let mut trail = Trail(String::new());
    for taken in 0..STEPS {
        if taken % STEPS_OF_A_STORY == 0 {
            met.asked += outside.asked;
            (journey, outside, story, look) = (Journey::default(), Outside::default(), dice.of(&stories), 0);
        }
        let there = if dice.below(40) == 0 { dice.of(&machines) } else { story[look].clone() };
        let action = if journey.is_looking() && dice.below(3) > 0 {
            // A session hands on only looks that somebody waits for.
            if dice.below(3) == 0 {
                look = (look + 1).min(story.len() - 1);
            }
            Action::LookFinished(Box::new(there.clone()))
        } else {
            action(&mut dice, &journey)
        };
        trail.0.clear();
        std::fmt::Write::write_fmt(
            &mut trail.0,
            format_args!("walk {number}, step {taken}, from {:?}, {:?}", journey.page(), std::mem::discriminant(&action)),
        )
        .expect("a text takes everything");
        step(&mut journey, &mut outside, &action, &mut met);
        let is_new = places.insert(hasher.hash_one(place(&journey)));
        if is_new {
            there_is_a_way_on(&journey, &there);
            back_and_forward_again(&journey);
        }
        let (again, effects) = killed_and_started_again(&journey);
        if dice.below(50) == 0 {
            // And the walk goes on from there; what was looked for is looked for no more.
            met.killed += 1;
            journey = again;
            outside.looking = false;
            outside.carry_out(&effects);
        }
    }
    met.places = places.len();
    let Met { begun, failed, arrived, tried_again, came_back, asked, killed, places } = met;
    let enough = begun > 500 && failed > 200 && arrived > 500 && tried_again > 100 && came_back > 20 && asked > 200;
    assert!(enough && killed > 1000 && places > 1000, "{met:?}");
}

macro_rules! walks {
    ($($name:ident: $number:literal;)*) => {$(
        #[test]
        fn $name() {
            walk($number);
        }
    )*};
}

walks! {
    a_random_walk_finds_no_way_round_the_gates_and_no_dead_end: 1;
    a_second_walk_finds_none_either: 2;
    a_third_walk_finds_none_either: 3;
    a_fourth_walk_finds_none_either: 4;
}
