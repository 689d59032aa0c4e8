//! A random walk through the whole machine of states, with what may never be found anywhere on it.

use safe_passage_core::detection::Family;
use safe_passage_core::journey::{
    Action, Case, Consent, Effect, Gate, GateAnswer, Journey, KEEP_CURRENT, MadeFile, Manages, Page, PasswordHome, Removal, Step,
    update,
};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{answer_page, gone, machine, machine_for, product, total_security, traced};

const WALKS: u64 = 700;
const STEPS: usize = 300;

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

/// What a person would do next where they are; without it a walk hardly ever comes to a removal.
fn sensible(dice: &mut Dice, journey: &Journey) -> Option<Action> {
    match journey.page() {
        Page::Passwords | Page::Belongings => match journey.shut_gate() {
            Some((Gate::Passwords, Some(GateAnswer::Done))) => Some(Action::SetOpenedInNewManager(true)),
            Some((gate, _)) => Some(Action::AnswerGate(gate, dice.of(&[GateAnswer::Done, GateAnswer::None]))),
            None => Some(Action::Next),
        },
        Page::Forgotten => Some(Action::Back),
        Page::Remove if journey.removal() == Removal::Begun => Some(Action::RemovalEnded { ok: dice.yes() }),
        Page::Remove if journey.answers().consent.uninstall => Some(Action::BeginRemoval),
        Page::Remove => Some(Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() })),
        _ => None,
    }
}

fn action(dice: &mut Dice, journey: &Journey, machine: &Case) -> Action {
    if dice.below(6) == 0
        && let Some(action) = sensible(dice, journey)
    {
        return action;
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
        26 => Action::SetPasswordHome(dice.of(&PasswordHome::ALL)),
        27 => Action::SetOpenedInNewManager(dice.below(4) > 0),
        28 => Action::Choose(dice.of(&["built-in", KEEP_CURRENT, "another"]).to_owned()),
        29 => Action::SetNeed(dice.of(&["vpn", "firewall"]).to_owned(), dice.yes()),
        30 => Action::SetFreeOnly(dice.yes()),
        31 => Action::Tick(dice.of(&["prepare-downloaded", "payment-card"]).to_owned(), dice.yes()),
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
            0 => Action::TryAgain,
            1 if dice.below(4) == 0 => Action::StartOver,
            2 => Action::FileDeleted("made.csv".to_owned()),
            3 | 4 => Action::FileMade(MadeFile {
                path: "made.csv".to_owned(),
                target: "bitwarden-csv".to_owned(),
                clear_text: true,
                deleted: false,
                records: 1,
            }),
            _ => Action::LookFinished(Box::new(machine.clone())),
        },
    }
}

fn gates_are_open(journey: &Journey) -> bool {
    journey.gates().into_iter().all(|gate| match journey.answers().gates.get(&gate) {
        None | Some(GateAnswer::NotSure) => false,
        Some(GateAnswer::Done) if gate == Gate::Passwords => journey.answers().opened_in_new_manager == Some(true),
        Some(GateAnswer::Lost) => journey.answers().other_ways_shown.contains(&gate),
        Some(_) => true,
    })
}

/// A person who has everything ready reaches the last page from here, whatever was said before.
fn there_is_a_way_on(journey: &Journey) {
    let mut journey = journey.clone();
    if journey.removal() == Removal::Begun {
        update(&mut journey, Action::RemovalEnded { ok: true });
    }
    let after = gone();
    for _ in 0..60 {
        if journey.page() == Page::Done {
            return;
        }
        answer_page(&mut journey, &after);
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

/// The journey saved and read, with the same look, stands where it stood.
fn it_can_be_taken_up_again(journey: &Journey) {
    let text = serde_json::to_string(journey).expect("a journey can be saved at any point");
    let mut again: Journey = serde_json::from_str(&text).expect("what was saved can be read");
    assert_eq!(serde_json::to_string(&again).expect("saved again"), text, "nothing is lost in the file");
    let effects = again.resume();
    // What the system was asked for is asked for no longer, and the rest of the answers are as they were.
    let asked = journey.answers().consent.resume;
    assert_eq!(effects.contains(&Effect::SetResume(false)), asked);
    assert_eq!(effects.contains(&Effect::Save), asked);
    let Some(case) = journey.case() else { return };
    assert_eq!(effects.contains(&Effect::Look), journey.seen().is_some());
    let mut answers = journey.answers().clone();
    answers.consent.resume = false;
    update(&mut again, Action::LookFinished(Box::new(case.clone())));
    assert_eq!(again.removal(), journey.removal());
    if journey.page() == Page::Restart && journey.removal() == Removal::Ended {
        // Closed for the restart: the proof comes next, and the restart is taken as done until the look says otherwise.
        assert_eq!(again.page(), Page::Check);
    } else {
        assert_eq!(again.page(), journey.page());
        assert_eq!(*again.answers(), answers);
    }
    assert_eq!(again.seen(), journey.seen());
}

#[test]
fn a_random_walk_finds_no_way_round_the_gates_and_no_dead_end() {
    let machines = machines();
    let (mut begun, mut arrived, mut set) = (0_usize, 0_usize, 0_usize);
    for walk in 0..WALKS {
        let mut dice = Dice(walk.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut machine = dice.of(&machines);
        let mut journey = Journey::default();
        // What a system would do that carries the effects out.
        let mut stands = false;
        for step in 0..STEPS {
            if dice.below(60) == 0 {
                machine = dice.of(&machines);
            }
            let action = if journey.is_looking() && dice.yes() {
                Action::LookFinished(Box::new(machine.clone()))
            } else {
                action(&mut dice, &journey, &machine)
            };
            // A session hands on only looks that somebody waits for.
            if matches!(action, Action::LookFinished(_)) && !journey.is_looking() {
                continue;
            }
            let before = journey.clone();
            let effects = update(&mut journey, action.clone());
            let place = || format!("walk {walk}, step {step}, {action:?}, from {:?}", before.page());

            if effects.is_empty() {
                assert!(journey == before, "refused, and still something changed: {}", place());
            }
            let beside = journey.page() == Page::Forgotten;
            assert!(beside || journey.road().contains(&journey.page()), "off the road: {}", place());
            if beside {
                let mut back = journey.clone();
                update(&mut back, Action::Back);
                assert!(back.road().contains(&back.page()) && back.page() < Page::Forgotten, "no way back: {}", place());
            }
            if before.removal() != Removal::Begun && journey.removal() == Removal::Begun {
                begun += 1;
                assert!(gates_are_open(&before), "a gate was shut: {}", place());
                assert!(before.answers().consent.uninstall && before.case().is_some(), "{}", place());
            }
            if journey.removal() == Removal::Begun {
                assert_eq!(journey.page(), Page::Remove, "{}", place());
                assert!(gates_are_open(&journey), "a gate was shut under the removal: {}", place());
                assert!(!journey.may_go_back());
            }
            for effect in &effects {
                if let Effect::SetResume(on) = effect {
                    assert_ne!(*on, before.answers().consent.resume, "set to what it was: {}", place());
                    set += usize::from(*on);
                    stands = *on;
                }
            }
            if let Action::ResumeStands(_) = action {
                // The system told it, so there is nothing to carry out.
                assert!(!effects.iter().any(|effect| matches!(effect, Effect::SetResume(_))), "{}", place());
                stands = journey.answers().consent.resume;
            }
            assert_eq!(journey.answers().consent.resume, stands, "the answer and the system say different things: {}", place());
            assert!(!stands || journey.can_be_resumed(), "nothing is waited for: {}", place());
            if matches!(action, Action::Back | Action::GoTo(_) | Action::Next) {
                let mut answers = before.answers().clone();
                // At the end of the road nothing is waited for any more.
                answers.consent.resume &= journey.page() != Page::Done;
                assert_eq!(*journey.answers(), answers, "{}", place());
            }
            arrived += usize::from(journey.page() == Page::Done && before.page() != Page::Done);
            if step % 20 == 19 {
                there_is_a_way_on(&journey);
                it_can_be_taken_up_again(&journey);
            }
        }
    }
    // The walk is worth something only when it meets what it is about.
    assert!(begun > 500 && arrived > 500 && set > 200, "{begun} removals, {arrived} arrivals, {set} times to be opened again");
}
