//! The gates before a removal, the lock while it runs, and what a changed answer takes with it.

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::{
    Action, Answers, Case, Consent, Effect, Gate, GateAnswer, Journey, MadeFile, Manages, Page, PasswordHome, Removal, Step,
    plan, update,
};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{
    GATE_STATES, answer, at, found, gone, looked, machine, machine_for, product, total_security, traced, walk_to,
};

#[test]
fn gates_stand_only_for_what_the_products_can_have() {
    use Gate::{Backups, CardsAndDocuments, Passwords, Quarantine, SafeKids, TwoFactor, Vault};
    type Row = (&'static [(&'static str, Family)], &'static [Gate]);
    let table: [Row; 13] = [
        (&[], &[]),
        (&[("kaspersky-vpn", Family::Vpn)], &[]),
        (&[("kis", Family::HomeSecurity)], &[Quarantine]),
        (&[("kav", Family::HomeSecurity)], &[Quarantine]),
        (&[("kts", Family::HomeSecurity)], &[Passwords, Vault, Backups, Quarantine, SafeKids]),
        (&[("pure", Family::HomeSecurity)], &[Passwords, Vault, Backups, Quarantine, SafeKids]),
        (&[("ksos", Family::HomeSecurity)], &[Passwords, Vault, Backups, Quarantine]),
        (&[("security-cloud", Family::HomeSecurity)], &[Vault, Backups, Quarantine]),
        (&[("kpm", Family::PasswordManager)], &[Passwords, TwoFactor, CardsAndDocuments]),
        (&[("ksk", Family::ParentalControl)], &[SafeKids]),
        (&[("kes", Family::BusinessEndpoint), ("network-agent", Family::Management)], &[Quarantine]),
        (&[("ultraav", Family::Successor)], &[]),
        // One gate for each thing, however many products can have it.
        (
            &[("kis", Family::HomeSecurity), ("kpm", Family::PasswordManager), ("ksk", Family::ParentalControl)],
            &[Passwords, TwoFactor, CardsAndDocuments, Quarantine, SafeKids],
        ),
    ];
    for (products, gates) in table {
        let findings = products.iter().map(|(id, family)| product(id, *family)).collect();
        let case = machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, findings);
        assert_eq!(looked(&case).gates(), gates, "{products:?}");
    }
}

#[test]
fn what_is_only_left_over_or_weakly_seen_has_no_gate() {
    for (verdict, gate_stands) in [
        (Verdict::Absent, false),
        (Verdict::Leftovers, false),
        (Verdict::Inconclusive, false),
        (Verdict::Possible, true),
        (Verdict::Probable, true),
        (Verdict::Installed, true),
    ] {
        let products = vec![found("kpm", Family::PasswordManager, verdict)];
        let case = machine(Situation::CompanionOnly, Os::Windows, ProtectionWord::Partly, products);
        assert_eq!(!looked(&case).gates().is_empty(), gate_stands, "{verdict:?}");
    }
}

/// All ways of answering all gates, with and without the proof and the consent: the removal begins in those alone in
/// which every gate is open and the person agreed.
#[test]
fn the_removal_never_begins_before_its_gates() {
    let start = at(Page::Remove, &total_security());
    let start = {
        // Back to a page with no answers, by the file that a journey is saved in.
        let mut saved = serde_json::to_value(&start).expect("saved");
        saved["answers"]["gates"] = serde_json::json!({});
        saved["answers"]["other_ways_shown"] = serde_json::json!([]);
        saved["answers"]["opened_in_new_manager"] = serde_json::Value::Null;
        saved["answers"]["consent"] = serde_json::json!({});
        let mut journey: Journey = serde_json::from_value(saved).expect("read");
        journey.resume();
        update(&mut journey, Action::LookFinished(Box::new(total_security())));
        assert_eq!(journey.page(), Page::Remove);
        journey
    };
    let gates = start.gates();
    assert_eq!(gates, Gate::ALL, "the machine of this test has them all");
    let combinations = GATE_STATES.len().pow(u32::try_from(gates.len()).expect("few gates"));
    let (mut begun, mut tried) = (0, 0);
    for number in 0..combinations {
        let states: Vec<Option<GateAnswer>> = (0..gates.len())
            .map(|place| {
                GATE_STATES[number / GATE_STATES.len().pow(u32::try_from(place).expect("few gates")) % GATE_STATES.len()]
            })
            .collect();
        let all_open = states.iter().all(|state| matches!(state, Some(GateAnswer::Done | GateAnswer::None | GateAnswer::Lost)));
        // All combinations with every gate open, and a spread of the others, keep the test quick.
        if !all_open && number % 7 != 0 {
            continue;
        }
        let mut answered = start.clone();
        for (gate, state) in gates.iter().zip(&states) {
            if let Some(state) = state {
                answer(&mut answered, *gate, *state);
            }
        }
        for (proved, agreed) in [(false, false), (false, true), (true, false), (true, true)] {
            let mut journey = answered.clone();
            if proved {
                update(&mut journey, Action::SetOpenedInNewManager(true));
            }
            update(&mut journey, Action::SetConsent(Consent { uninstall: agreed, ..Consent::default() }));
            let effects = update(&mut journey, Action::BeginRemoval);
            let passwords_open = states[0] != Some(GateAnswer::Done) || proved;
            let allowed = all_open && passwords_open && agreed;
            assert_eq!(journey.removal() == Removal::Begun, allowed, "{states:?}, proved {proved}, agreed {agreed}");
            assert_eq!(effects.is_empty(), !allowed);
            assert!(answered.why_not_begin().is_some(), "nobody agreed yet");
            tried += 1;
            begun += usize::from(allowed);
        }
    }
    // 3 ways to open each of 7 gates; a third of them needs the proof of the passwords.
    assert_eq!(begun, 3_usize.pow(6) * (2 + 2 + 1));
    assert!(tried > 40_000, "{tried}");
}

#[test]
fn the_removal_begins_on_its_own_page_and_only_after_a_look_of_this_run() {
    for page in [Page::Know, Page::Belongings, Page::Choose, Page::Prepare] {
        let mut journey = at(page, &total_security());
        for gate in journey.gates() {
            answer(&mut journey, gate, GateAnswer::None);
        }
        update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
        assert!(update(&mut journey, Action::BeginRemoval).is_empty(), "{page:?}");
        assert_eq!(journey.removal(), Removal::NotBegun);
    }
    // A journey that was read from a file trusts nothing but a new look.
    let mut journey = at(Page::Remove, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    let mut journey: Journey = serde_json::from_str(&serde_json::to_string(&journey).expect("saved")).expect("read");
    journey.resume();
    assert!(update(&mut journey, Action::BeginRemoval).is_empty());
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    assert!(!update(&mut journey, Action::BeginRemoval).is_empty());
    // A file that claims a page without a look behind it leads to no removal either.
    let mut journey: Journey =
        serde_json::from_value(serde_json::json!({"page": "remove", "answers": {"consent": {"uninstall": true}}})).expect("read");
    journey.resume();
    assert!(update(&mut journey, Action::BeginRemoval).is_empty());
    assert_eq!(journey.removal(), Removal::NotBegun);
}

#[test]
fn i_cant_get_at_them_is_accepted_after_the_other_ways_were_shown() {
    for gate in Gate::ALL {
        let mut journey = looked(&total_security());
        assert!(update(&mut journey, Action::AnswerGate(gate, GateAnswer::Lost)).is_empty(), "{gate:?}");
        assert!(!journey.answers().gates.contains_key(&gate));
        update(&mut journey, Action::ShowOtherWays(gate));
        assert!(!update(&mut journey, Action::AnswerGate(gate, GateAnswer::Lost)).is_empty(), "{gate:?}");
        assert!(journey.gate_is_open(gate));
    }
}

#[test]
fn a_gate_that_the_machine_does_not_have_takes_no_answer() {
    let case = machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, vec![product("kis", Family::HomeSecurity)]);
    let mut journey = looked(&case);
    for gate in Gate::ALL {
        let taken = !update(&mut journey, Action::AnswerGate(gate, GateAnswer::Done)).is_empty();
        assert_eq!(taken, gate == Gate::Quarantine, "{gate:?}");
    }
}

#[test]
fn passwords_are_done_when_they_were_seen_in_their_new_place() {
    let mut journey = at(Page::Passwords, &total_security());
    let reason = |journey: &Journey| journey.why_not_next().map(|reason| reason.id.into_owned());
    assert_eq!(reason(&journey).as_deref(), Some("next-not-before-passwords"));
    update(&mut journey, Action::AnswerGate(Gate::Passwords, GateAnswer::NotSure));
    assert_eq!(reason(&journey).as_deref(), Some("next-not-while-unsure"));
    update(&mut journey, Action::AnswerGate(Gate::Passwords, GateAnswer::Done));
    assert_eq!(reason(&journey).as_deref(), Some("next-not-before-opened"));
    update(&mut journey, Action::SetOpenedInNewManager(false));
    assert_eq!(reason(&journey).as_deref(), Some("next-not-before-opened"));
    update(&mut journey, Action::SetOpenedInNewManager(true));
    assert_eq!(reason(&journey), None);
    // Another place has not been seen yet.
    update(&mut journey, Action::SetPasswordHome(PasswordHome::Phone));
    assert_eq!(reason(&journey).as_deref(), Some("next-not-before-opened"));
}

#[test]
fn back_is_locked_while_something_is_removed_and_a_failure_unlocks_it() {
    let mut journey = at(Page::Remove, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    assert!(journey.may_go_back());
    update(&mut journey, Action::BeginRemoval);
    assert_eq!(journey.removal(), Removal::Begun);
    let locked = journey.clone();
    assert!(!journey.may_go_back());
    assert!(Step::ALL.into_iter().all(|step| !journey.may_go_to(step)));
    for action in [
        Action::Back,
        Action::Next,
        Action::GoTo(Step::Welcome),
        Action::GoTo(Step::TakeOut),
        Action::SetCountry("DE".to_owned()),
        Action::SetHelping(true),
        Action::SetManages(Manages::Employer),
        Action::SetReplaced(true),
        Action::SetKeep(true),
        Action::AnswerGate(Gate::Vault, GateAnswer::NotSure),
        Action::SetPasswordHome(PasswordHome::Phone),
        Action::SetOpenedInNewManager(false),
        Action::Choose("bitdefender".to_owned()),
        Action::SetConsent(Consent::default()),
        Action::StopHere,
        Action::StartOver,
        Action::BeginRemoval,
    ] {
        assert!(update(&mut journey, action.clone()).is_empty(), "{action:?}");
        assert_eq!(journey, locked, "{action:?}");
    }
    update(&mut journey, Action::RemovalEnded { ok: false });
    assert_eq!(journey.removal(), Removal::Failed);
    assert!(journey.may_go_back());
    update(&mut journey, Action::Back);
    assert_eq!(journey.page(), Page::Prepare);
    // And it can be tried again.
    update(&mut journey, Action::Next);
    assert!(!update(&mut journey, Action::BeginRemoval).is_empty());
    update(&mut journey, Action::RemovalEnded { ok: true });
    assert!(journey.may_go_back());
    update(&mut journey, Action::Next);
    assert_eq!(journey.page(), Page::Restart);
}

/// The end of a removal is told once, by who began it.
#[test]
fn a_removal_that_was_not_begun_can_not_end() {
    let mut journey = at(Page::Remove, &total_security());
    assert!(update(&mut journey, Action::RemovalEnded { ok: true }).is_empty());
    assert_eq!(journey.removal(), Removal::NotBegun);
}

/// A look that was under way when the removal began still ends; nothing waits for it for ever.
#[test]
fn a_look_ends_while_something_is_removed() {
    let mut journey = at(Page::Remove, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    update(&mut journey, Action::BeginRemoval);
    let mut journey: Journey = serde_json::from_str(&serde_json::to_string(&journey).expect("saved")).expect("read");
    journey.resume();
    assert!(journey.is_looking());
    update(&mut journey, Action::LookFinished(Box::new(gone())));
    assert!(!journey.is_looking(), "the look has ended");
    assert_eq!(journey.removal(), Removal::Begun, "a look decides nothing about the removal");
    update(&mut journey, Action::RemovalEnded { ok: true });
    update(&mut journey, Action::Next);
    assert_eq!(journey.page(), Page::Restart);
    assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-before-restart");
}

/// Somebody who has answered everything, so that whatever a change clears can be seen.
fn full() -> Journey {
    let mut journey = at(Page::Remove, &total_security());
    for action in [
        Action::GoTo(Step::Welcome),
        Action::SetCountry("DE".to_owned()),
        Action::SetUsPerson(Some(false)),
        Action::SetNeed("vpn".to_owned(), true),
        Action::SetFreeOnly(true),
        Action::Tick(plan::DOWNLOADED.to_owned(), true),
        Action::Tick("payment-card".to_owned(), true),
        Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }),
        Action::SetManages(Manages::Mine),
        Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }),
        Action::FileMade(MadeFile {
            path: "export.txt".to_owned(),
            target: "kpm-export".to_owned(),
            clear_text: true,
            deleted: false,
            records: 3,
        }),
    ] {
        update(&mut journey, action);
    }
    journey
}

#[test]
fn a_changed_answer_clears_what_hangs_on_it_and_nothing_else() {
    type Expected = fn(&mut Answers);
    let table: Vec<(Action, Expected)> = vec![
        (Action::SetCountry("DE".to_owned()), |_| {}),
        (Action::SetCountry("FR".to_owned()), |answers| {
            answers.country = Some("FR".to_owned());
            answers.us_person = None;
        }),
        (Action::SetUsPerson(Some(true)), |answers| answers.us_person = Some(true)),
        (Action::SetUsPerson(None), |answers| answers.us_person = None),
        (Action::SetManages(Manages::Mine), |_| {}),
        (Action::SetManages(Manages::Administrator), |answers| {
            answers.manages = Some(Manages::Administrator);
            answers.consent = Consent::default();
        }),
        (Action::SetKeep(true), |answers| answers.keep = true),
        (Action::AnswerGate(Gate::Vault, GateAnswer::None), |answers| {
            answers.gates.insert(Gate::Vault, GateAnswer::None);
            answers.consent.uninstall = false;
        }),
        (Action::ShowOtherWays(Gate::Vault), |answers| answers.other_ways_shown.push(Gate::Vault)),
        (Action::SetPasswordHome(PasswordHome::File), |_| {}),
        (Action::SetPasswordHome(PasswordHome::Browser), |answers| {
            answers.password_home = Some(PasswordHome::Browser);
            answers.opened_in_new_manager = None;
        }),
        (Action::SetOpenedInNewManager(false), |answers| answers.opened_in_new_manager = Some(false)),
        (Action::Choose("built-in".to_owned()), |_| {}),
        (Action::Choose("bitdefender".to_owned()), |answers| {
            answers.choice = Some("bitdefender".to_owned());
            answers.ticked.retain(|item| item != plan::DOWNLOADED);
        }),
        (Action::SetNeed("firewall".to_owned(), true), |answers| {
            answers.needs = Some(vec!["firewall".to_owned(), "vpn".to_owned()]);
        }),
        (Action::SetNeed("vpn".to_owned(), false), |answers| answers.needs = Some(Vec::new())),
        (Action::SetFreeOnly(false), |answers| answers.free_only = false),
        (Action::Tick("payment-card".to_owned(), false), |answers| answers.ticked.retain(|item| item != "payment-card")),
        (Action::SetConsent(Consent::default()), |answers| answers.consent = Consent::default()),
        (Action::SetHelping(false), |_| {}),
        (Action::SetHelping(true), |answers| {
            answers.helping = true;
            answers.consent = Consent::default();
        }),
        (Action::OtherMachine, |answers| {
            let before = std::mem::take(answers);
            *answers = Answers {
                country: before.country,
                us_person: before.us_person,
                helping: before.helping,
                needs: before.needs,
                free_only: before.free_only,
                made_files: before.made_files,
                ..Answers::default()
            };
        }),
        (Action::FileDeleted("export.txt".to_owned()), |answers| answers.made_files[0].deleted = true),
        (Action::FileDeleted("another.txt".to_owned()), |_| {}),
        (Action::Back, |_| {}),
        (Action::Look, |_| {}),
        (Action::LookFinished(Box::new(total_security())), |_| {}),
        (Action::StartOver, |answers| *answers = Answers::default()),
    ];
    let before = full();
    for (action, change) in table {
        let mut journey = before.clone();
        update(&mut journey, action.clone());
        let mut expected = before.answers().clone();
        change(&mut expected);
        assert_eq!(*journey.answers(), expected, "{action:?}");
    }
}

#[test]
fn another_country_takes_back_that_it_is_kept() {
    let mut journey = at(Page::Know, &total_security());
    update(&mut journey, Action::SetKeep(true));
    update(&mut journey, Action::GoTo(Step::Welcome));
    update(&mut journey, Action::SetCountry("DE".to_owned()));
    assert!(!journey.answers().keep);
    assert_eq!(journey.page(), Page::Welcome);
}

#[test]
fn another_machine_is_looked_at_before_anything_is_said_about_it() {
    for page in [Page::Know, Page::Belongings, Page::Choose, Page::Remove, Page::Restart, Page::Done] {
        let mut journey = at(page, &total_security());
        update(&mut journey, Action::SetHelping(true));
        assert!(journey.seen().is_none() && journey.case().is_none());
        assert!(
            journey.page() <= Page::Look,
            "{page:?}: nothing was seen of the other machine, and {:?} speaks of it",
            journey.page()
        );
        assert_eq!(journey.removal(), Removal::NotBegun);
    }
}

#[test]
fn what_a_new_look_finds_clears_the_answers_of_what_is_gone() {
    let mut journey = at(Page::Remove, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    let fewer = machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, vec![product("kts", Family::HomeSecurity)]);
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(fewer)));
    assert_eq!(journey.page(), Page::Remove);
    assert!(!journey.answers().consent.uninstall, "the person agreed to remove something else");
    assert!(!journey.answers().gates.contains_key(&Gate::TwoFactor));
    assert_eq!(journey.answers().gates.get(&Gate::Vault), Some(&GateAnswer::Done));
    // And what comes up anew is asked for.
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    assert_eq!(journey.shut_gate(), Some((Gate::TwoFactor, None)));
}

#[test]
fn back_and_a_jump_keep_every_answer() {
    let start = full();
    let mut journey = start.clone();
    for step in Step::ALL {
        update(&mut journey, Action::GoTo(step));
        assert_eq!(journey.answers(), start.answers());
    }
    let case: Case = total_security();
    let mut journey = at(Page::Restart, &case);
    let answers = journey.answers().clone();
    while journey.may_go_back() {
        let page = journey.page();
        update(&mut journey, Action::Back);
        assert!(journey.page() < page);
        assert_eq!(*journey.answers(), answers);
    }
    assert_eq!(journey.page(), Page::Welcome);
}

#[test]
fn a_jump_leads_to_what_was_passed_alone() {
    let mut journey = at(Page::Choose, &total_security());
    for step in Step::ALL {
        assert_eq!(journey.may_go_to(step), step < Step::Choose, "{step:?}");
    }
    assert!(update(&mut journey, Action::GoTo(Step::Check)).is_empty());
    assert_eq!(journey.page(), Page::Choose);
    update(&mut journey, Action::GoTo(Step::TakeOut));
    assert_eq!(journey.page(), Page::PasswordHome);
}

#[test]
fn a_trace_asks_its_gate_whatever_the_products() {
    // An edition that is not known to have it.
    let free =
        machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, vec![product("kaspersky-free", Family::HomeSecurity)]);
    assert_eq!(looked(&free).gates(), [Gate::Quarantine]);
    let mut journey = looked(&traced(free));
    assert_eq!(journey.gates(), [Gate::Passwords, Gate::TwoFactor, Gate::CardsAndDocuments, Gate::Quarantine]);
    assert_eq!(journey.shut_gate(), Some((Gate::Passwords, None)));
    walk_to(&mut journey, Page::Belongings, &gone());
    assert_eq!(journey.answers().gates.len(), 4);
    // Nothing is removed where the products are gone: the pages are there to say it, and hold nobody up.
    for situation in [Situation::Leftovers, Situation::Absent] {
        let plain = looked(&machine_for(situation)).road();
        let mut journey = looked(&traced(machine_for(situation)));
        assert!(!plain.contains(&Page::Belongings) && journey.road().contains(&Page::Belongings), "{situation:?}");
        assert!(journey.road().contains(&Page::Passwords) && !journey.road().contains(&Page::Remove), "{situation:?}");
        for page in journey.road().into_iter().skip(2) {
            update(&mut journey, Action::Next);
            if journey.page() != page {
                // Further on other questions wait.
                assert!(page > Page::Belongings, "{situation:?} holds up before {page:?}");
                break;
            }
        }
    }
    // A trace that a look after the removal no longer finds takes no answer with it.
    let mut journey = at(Page::Belongings, &traced(total_security()));
    answer(&mut journey, Gate::Vault, GateAnswer::Done);
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    assert_eq!(journey.answers().gates.get(&Gate::Vault), Some(&GateAnswer::Done));
}

#[test]
fn the_page_about_a_forgotten_password_leads_back_to_where_it_was_opened() {
    for from in [Page::Passwords, Page::Belongings] {
        let mut journey = at(from, &total_security());
        assert_eq!(update(&mut journey, Action::ShowForgotten), [Effect::Save]);
        assert_eq!((journey.page(), journey.page().number(), journey.page().step()), (Page::Forgotten, 45, Step::TakeOut));
        // It lies beside the road: nothing leads on from it, and nothing opens it twice.
        assert!(update(&mut journey, Action::Next).is_empty() && update(&mut journey, Action::ShowForgotten).is_empty());
        let mut again: Journey = serde_json::from_str(&serde_json::to_string(&journey).expect("saved")).expect("read");
        again.resume();
        update(&mut again, Action::LookFinished(Box::new(total_security())));
        for mut journey in [journey, again] {
            assert_eq!(journey.page(), Page::Forgotten);
            update(&mut journey, Action::Back);
            assert_eq!(journey.page(), from);
        }
    }
    let mut journey = at(Page::Payments, &total_security());
    assert!(update(&mut journey, Action::ShowForgotten).is_empty());
    // A file that claims the page without saying from where it was opened still leads back.
    let mut journey: Journey = serde_json::from_value(serde_json::json!({"page": "forgotten"})).expect("read");
    journey.resume();
    assert!(update(&mut journey, Action::Back).is_empty() || journey.page() < Page::Forgotten);
}
