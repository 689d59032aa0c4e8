//! Which pages a person meets, for every situation and for what they say.

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::Page::{
    Belongings, Check, Choose, CleanUp, Done, Know, Look, PasswordHome, Passwords, Payments, Prepare, ProtectFirst, Remove,
    Restart, Settings, Welcome,
};
use safe_passage_core::journey::{
    Action, Answers, Case, Consent, Ending, Gate, KEEP_CURRENT, Manages, Page, Removal, Seen, Step, StepState,
};
use safe_passage_core::journey::{road, update};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{at, found, gone, looked, machine, machine_for, product, total_security, walk_to};

const WHOLE: [Page; 15] = [
    Welcome,
    Look,
    Know,
    PasswordHome,
    Passwords,
    Belongings,
    Settings,
    Payments,
    Choose,
    Prepare,
    Remove,
    Restart,
    Check,
    CleanUp,
    Done,
];

fn road_of(case: &Case, answers: &Answers) -> Vec<Page> {
    road::road(Some(&Seen::of(case)), answers)
}

fn says(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = Answers::default();
    change(&mut answers);
    answers
}

#[test]
fn every_situation_has_its_own_road() {
    use ProtectionWord::{Partly, Protected, Unknown, Unprotected};
    let none = Answers::default;
    let with = |case: &Case, word: ProtectionWord| {
        let mut case = case.clone();
        case.protection.verdict = word;
        case
    };
    let outdated = total_security();
    let internet_security = machine(Situation::Undated, Os::Windows, Partly, vec![product("kis", Family::HomeSecurity)]);
    let vpn_only = machine(Situation::CompanionOnly, Os::Windows, Protected, vec![product("kaspersky-vpn", Family::Vpn)]);
    let kids_only = machine(Situation::CompanionOnly, Os::Windows, Protected, vec![product("ksk", Family::ParentalControl)]);
    let managed = machine_for(Situation::Managed);
    let replaced = machine_for(Situation::Replaced);
    let successor = machine_for(Situation::Successor);
    let leftovers = machine_for(Situation::Leftovers);
    let absent = machine_for(Situation::Absent);
    let decided_by = |who: Manages| says(|answers| answers.manages = Some(who));
    let keeps_current = || says(|answers| answers.choice = Some(KEEP_CURRENT.to_owned()));

    let table: Vec<(&str, Case, Answers, Vec<Page>)> = vec![
        ("outdated", outdated.clone(), none(), WHOLE.to_vec()),
        ("current", machine_for(Situation::Current), none(), WHOLE.to_vec()),
        ("undated", machine_for(Situation::Undated), none(), WHOLE.to_vec()),
        (
            "nothing protects: first of all the built-in protection",
            with(&outdated, Unprotected),
            none(),
            [vec![Welcome, Look, ProtectFirst], WHOLE[2..].to_vec()].concat(),
        ),
        ("unknown is not unprotected", with(&outdated, Unknown), none(), WHOLE.to_vec()),
        (
            "a system without a built-in protection has none to bring back",
            Case { os: Os::Linux, ..with(&outdated, Unprotected) },
            none(),
            WHOLE.to_vec(),
        ),
        (
            "a Mac has one",
            Case { os: Os::Macos, ..with(&outdated, Unprotected) },
            none(),
            // None of its lists of rules can leave it.
            [vec![Welcome, Look, ProtectFirst], WHOLE[2..].iter().copied().filter(|page| *page != Settings).collect()].concat(),
        ),
        (
            "an engine that holds no passwords",
            internet_security,
            none(),
            vec![Welcome, Look, Know, Belongings, Settings, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        (
            "a VPN holds nothing",
            vpn_only,
            none(),
            vec![Welcome, Look, Know, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        (
            "child rules alone",
            kids_only,
            none(),
            vec![Welcome, Look, Know, Belongings, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        // Companions have no lists of what to leave alone.
        (
            "passwords and VPN",
            machine_for(Situation::CompanionOnly),
            none(),
            WHOLE.into_iter().filter(|page| *page != Settings).collect(),
        ),
        ("kept for now", outdated.clone(), says(|answers| answers.keep = true), vec![Welcome, Look, Know, Done]),
        (
            "kept although nothing protects",
            with(&outdated, Unprotected),
            says(|answers| answers.keep = true),
            vec![Welcome, Look, ProtectFirst, Know, Done],
        ),
        ("managed, not said by whom", managed.clone(), none(), vec![Welcome, Look, Know, Done]),
        ("managed by the employer", managed.clone(), decided_by(Manages::Employer), vec![Welcome, Look, Know, Done]),
        ("managed by a former employer", managed.clone(), decided_by(Manages::Left), vec![Welcome, Look, Know, Done]),
        (
            "administrator",
            managed.clone(),
            decided_by(Manages::Administrator),
            vec![Welcome, Look, Know, Belongings, Settings, Choose, Prepare, Remove, Restart, Check, Done],
        ),
        (
            "managed by nobody but me",
            managed.clone(),
            decided_by(Manages::Mine),
            vec![Welcome, Look, Know, Belongings, Settings, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        (
            "mine, and kept",
            managed,
            says(|answers| {
                answers.manages = Some(Manages::Mine);
                answers.keep = true;
            }),
            vec![Welcome, Look, Know, Done],
        ),
        ("who manages is asked of managed computers only", outdated.clone(), decided_by(Manages::Employer), WHOLE.to_vec()),
        (
            "replaced",
            replaced.clone(),
            none(),
            vec![Welcome, Look, Know, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        ("replaced, and it stays", replaced, keeps_current(), vec![Welcome, Look, Know, Payments, Choose, Check, CleanUp, Done]),
        (
            "successor",
            successor.clone(),
            none(),
            vec![Welcome, Look, Know, Payments, Choose, Prepare, Remove, Restart, Check, CleanUp, Done],
        ),
        (
            "successor, and it stays",
            successor,
            keeps_current(),
            vec![Welcome, Look, Know, Payments, Choose, Check, CleanUp, Done],
        ),
        ("leftovers, protected", leftovers.clone(), none(), vec![Welcome, Look, Know, Check, CleanUp, Done]),
        ("leftovers, partly", with(&leftovers, Partly), none(), vec![Welcome, Look, Know, Choose, Check, CleanUp, Done]),
        (
            "leftovers, not known what protects",
            with(&leftovers, Unknown),
            none(),
            vec![Welcome, Look, Know, Choose, Check, CleanUp, Done],
        ),
        (
            "leftovers, nothing protects",
            with(&leftovers, Unprotected),
            none(),
            vec![Welcome, Look, ProtectFirst, Know, Choose, Check, CleanUp, Done],
        ),
        ("absent", absent.clone(), none(), vec![Welcome, Look, Know, Check, Done]),
        ("absent, partly", with(&absent, Partly), none(), vec![Welcome, Look, Know, Check, Done]),
        (
            "absent, nothing protects",
            with(&absent, Unprotected),
            none(),
            vec![Welcome, Look, ProtectFirst, Know, Choose, Check, Done],
        ),
        (
            "nothing could be read",
            machine_for(Situation::Unknown),
            none(),
            vec![Welcome, Look, Know, Payments, Choose, Check, Done],
        ),
        ("outside the United States", outdated, says(|answers| answers.country = Some("DE".to_owned())), WHOLE.to_vec()),
    ];
    for (what, case, answers, expected) in table {
        assert_eq!(road_of(&case, &answers), expected, "{what}");
    }
}

#[test]
fn every_road_is_in_the_order_of_the_pages_and_names_what_it_leaves_out() {
    for situation in Situation::ALL {
        for word in [ProtectionWord::Unknown, ProtectionWord::Unprotected, ProtectionWord::Partly, ProtectionWord::Protected] {
            for os in [Os::Windows, Os::Macos, Os::Linux, Os::Unknown] {
                let mut case = Case { os, ..machine_for(situation) };
                case.protection.verdict = word;
                let road = road_of(&case, &Answers::default());
                assert!(road.windows(2).all(|pair| pair[0] < pair[1]), "{situation:?} {word:?}: {road:?}");
                assert_eq!(road.first(), Some(&Welcome));
                assert_eq!(road.last(), Some(&Done));
                let skipped = road::skipped(&road);
                for step in Step::ALL {
                    assert_ne!(skipped.contains(&step), road.iter().any(|page| page.step() == step), "{situation:?} {step:?}");
                }
            }
        }
    }
}

#[test]
fn every_road_can_be_walked_to_its_own_ending() {
    let table = [
        (Situation::Current, Ending::Moved),
        (Situation::Outdated, Ending::Moved),
        (Situation::Undated, Ending::Moved),
        (Situation::Replaced, Ending::Moved),
        (Situation::Successor, Ending::Moved),
        (Situation::CompanionOnly, Ending::Moved),
        (Situation::Leftovers, Ending::Moved),
        (Situation::Absent, Ending::NothingToDo),
        (Situation::Unknown, Ending::Unknown),
        (Situation::Managed, Ending::Moved),
    ];
    for (situation, ending) in table {
        let journey = at(Done, &machine_for(situation));
        assert_eq!(journey.ending(), ending, "{situation:?}");
        assert!(journey.is_finished(), "{situation:?}");
        for (step, state) in journey.steps() {
            assert!(matches!(state, StepState::Done | StepState::Skipped), "{situation:?} {step:?} {state:?}");
        }
    }
}

#[test]
fn who_manages_decides_how_it_ends_and_must_be_said() {
    let managed = machine_for(Situation::Managed);
    for (who, ending) in [
        (Manages::Employer, Ending::AskOwner),
        (Manages::Left, Ending::AskOwner),
        (Manages::Administrator, Ending::Moved),
        (Manages::Mine, Ending::Moved),
    ] {
        let mut journey = looked(&managed);
        assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-before-manages");
        assert!(update(&mut journey, Action::Next).is_empty());
        update(&mut journey, Action::SetManages(who));
        walk_to(&mut journey, Done, &gone());
        assert_eq!(journey.ending(), ending, "{who:?}");
    }
}

/// A gate that no page of the road answers would be a wall.
#[test]
fn every_gate_before_a_removal_has_a_page() {
    for (manages, choice) in
        Manages::ALL.map(Some).into_iter().chain([None]).flat_map(|who| [(who, None), (who, Some(KEEP_CURRENT))])
    {
        for case in Situation::ALL.map(machine_for) {
            let answers = says(|answers| {
                answers.manages = manages;
                answers.choice = choice.map(ToOwned::to_owned);
            });
            let road = road_of(&case, &answers);
            if !road.contains(&Remove) {
                continue;
            }
            for gate in Seen::of(&case).gates() {
                let page = if gate == Gate::Passwords { Passwords } else { Belongings };
                assert!(road.contains(&page), "{gate:?} of {:?}, managed by {manages:?}: {road:?}", case.situation);
            }
        }
    }
}

#[test]
fn what_stays_ends_honestly() {
    // Kept: the old product is there, and the last page says so.
    let mut journey = looked(&total_security());
    walk_to(&mut journey, Know, &gone());
    update(&mut journey, Action::SetKeep(true));
    assert_eq!((journey.page(), journey.ending()), (Done, Ending::Kept));
    // It is no trap door.
    update(&mut journey, Action::Back);
    assert_eq!(journey.page(), Know);
    update(&mut journey, Action::SetKeep(false));
    assert_eq!(journey.road(), WHOLE);

    // Still there after the removal: not moved, whatever the person said.
    let mut journey = at(Restart, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
    update(&mut journey, Action::Next);
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    assert_eq!(journey.page(), Check);
    assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-while-still-there");
    assert_eq!(journey.ending(), Ending::Unfinished);
    update(&mut journey, Action::StopHere);
    assert_eq!((journey.page(), journey.ending(), journey.is_finished()), (Done, Ending::Unfinished, false));

    // Who stopped, went back and removed it after all has arrived.
    update(&mut journey, Action::Back);
    update(&mut journey, Action::GoTo(Step::Check));
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(gone())));
    walk_to(&mut journey, Done, &gone());
    assert_eq!(journey.ending(), Ending::Moved);
}

#[test]
fn what_is_still_there_can_be_removed_once_more() {
    let mut journey = at(Restart, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
    update(&mut journey, Action::Next);
    assert!(update(&mut journey, Action::TryAgain).is_empty(), "before the look nothing is known");
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    update(&mut journey, Action::TryAgain);
    assert_eq!((journey.page(), journey.removal()), (Remove, Removal::Failed));
    assert!(update(&mut journey, Action::BeginRemoval).is_empty(), "it is agreed to anew");
    walk_to(&mut journey, Done, &gone());
    assert_eq!(journey.ending(), Ending::Moved);
}

#[test]
fn an_engine_that_goes_on_under_another_name_is_still_there() {
    let engine = found("kaspersky-home", Family::HomeSecurity, Verdict::Probable);
    let running = machine(Situation::Undated, Os::Windows, ProtectionWord::Protected, vec![engine.clone()]);
    let mut journey = at(Restart, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
    update(&mut journey, Action::Next);
    update(&mut journey, Action::LookFinished(Box::new(running)));
    assert_eq!((journey.page(), journey.ending()), (Check, Ending::Unfinished));
    assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-while-still-there");

    // What was there beside it from the start speaks for itself alone: one of two is gone.
    let both = machine(
        Situation::Outdated,
        Os::Windows,
        ProtectionWord::Partly,
        vec![found("kts", Family::HomeSecurity, Verdict::Installed), engine.clone()],
    );
    let left = machine(Situation::Undated, Os::Windows, ProtectionWord::Partly, vec![engine]);
    let journey = at(Restart, &both);
    let seen = journey.seen().expect("a look");
    let verdict = |id: &str| left.verdict_of(seen.products.iter().find(|product| product.id == id).expect(id), seen);
    assert_eq!((verdict("kts"), verdict("kaspersky-home")), (None, Some(Verdict::Probable)));
}

#[test]
fn leftovers_alone_do_not_count_as_still_there() {
    let mut journey = at(Restart, &total_security());
    let leftovers = machine(
        Situation::Leftovers,
        Os::Windows,
        ProtectionWord::Protected,
        vec![found("kts", Family::HomeSecurity, Verdict::Leftovers)],
    );
    walk_to(&mut journey, Done, &leftovers);
    assert_eq!(journey.ending(), Ending::Moved);
}

#[test]
fn nothing_that_protects_afterwards_is_no_proof() {
    for word in [ProtectionWord::Unprotected, ProtectionWord::Unknown] {
        let mut journey = at(Restart, &total_security());
        walk_to(&mut journey, Done, &machine(Situation::Absent, Os::Windows, word, Vec::new()));
        assert_eq!(journey.ending(), Ending::MovedUnproved, "{word:?}");
    }
}
