//! A journey taken up again: it looks, tells what changed, and trusts nothing else of the file.

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::{Action, Case, Consent, Effect, Ending, Journey, Manages, Page, Removal, Step, update};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{at, found, gone, looked, machine, product, total_security};

fn saved_and_read(journey: &Journey) -> Journey {
    serde_json::from_str(&serde_json::to_string(journey).expect("saved")).expect("read")
}

fn changes(journey: &Journey) -> Vec<&str> {
    journey.changes().iter().map(|change| change.id.as_ref()).collect()
}

#[test]
fn a_journey_that_had_looked_looks_again_and_one_that_had_not_does_not() {
    assert_eq!(Journey::default().resume(), []);
    let mut journey = saved_and_read(&looked(&total_security()));
    assert!(journey.case().is_none(), "what was found is never taken for the present");
    assert_eq!(journey.resume(), [Effect::Look]);
    assert!(journey.is_looking());
    assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-while-looking");
}

#[test]
fn the_same_machine_gives_the_same_page() {
    for page in [Page::Know, Page::PasswordHome, Page::Belongings, Page::Choose, Page::Prepare, Page::Remove] {
        let before = at(page, &total_security());
        let mut journey = saved_and_read(&before);
        journey.resume();
        update(&mut journey, Action::LookFinished(Box::new(total_security())));
        assert_eq!(journey.page(), page);
        assert_eq!(journey.answers(), before.answers());
        assert!(changes(&journey).iter().all(|id| *id == "change-product-still-there"), "{:?}", changes(&journey));
    }
}

#[test]
fn after_the_restart_it_says_what_changed() {
    let before = at(Page::Restart, &total_security());
    let mut journey = saved_and_read(&before);
    assert_eq!(journey.removal(), Removal::Ended);
    journey.resume();
    let after = machine(
        Situation::Leftovers,
        Os::Windows,
        ProtectionWord::Protected,
        vec![found("kts", Family::HomeSecurity, Verdict::Leftovers), product("ksk", Family::ParentalControl)],
    );
    update(&mut journey, Action::LookFinished(Box::new(after)));
    assert_eq!(
        changes(&journey),
        ["change-product-leftovers", "change-product-gone", "change-product-gone", "change-product-new"]
    );
    // The program was closed for the restart, so the proof comes next.
    assert_eq!(journey.page(), Page::Check);
    assert!(journey.seen().expect("seen").products.iter().any(|product| product.id == "kts"), "what there was is remembered");
}

#[test]
fn what_protects_is_part_of_what_changed() {
    let off = machine(Situation::Absent, Os::Windows, ProtectionWord::Unprotected, Vec::new());
    for (before, after, expected) in [(&off, &gone(), "change-protection-on"), (&gone(), &off, "change-protection-off")] {
        let mut journey = saved_and_read(&looked(before));
        journey.resume();
        update(&mut journey, Action::LookFinished(Box::new(after.clone())));
        assert_eq!(changes(&journey), [expected]);
    }
}

#[test]
fn a_page_that_fell_away_is_left_for_the_one_before_it() {
    let mut journey = saved_and_read(&at(Page::Passwords, &total_security()));
    journey.resume();
    update(&mut journey, Action::LookFinished(Box::new(gone())));
    assert_eq!(journey.page(), Page::Know);
    assert!(journey.road().contains(&journey.page()));
}

#[test]
fn consent_does_not_survive_that_something_else_is_there() {
    let mut journey = at(Page::Remove, &total_security());
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() }));
    let mut journey = saved_and_read(&journey);
    journey.resume();
    let other = machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, vec![product("kis", Family::HomeSecurity)]);
    update(&mut journey, Action::LookFinished(Box::new(other)));
    assert!(!journey.answers().consent.uninstall);
}

#[test]
fn a_look_that_was_given_up_can_be_made_again() {
    let mut journey = Journey::default();
    update(&mut journey, Action::Next);
    update(&mut journey, Action::LookCancelled);
    assert!(!journey.is_looking());
    assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-before-look");
    assert_eq!(update(&mut journey, Action::Look), [Effect::Look]);
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    assert_eq!(journey.why_not_next(), None);
}

/// Everything that the person can agree to, with the wish to be opened again.
const AGREED: Consent = Consent { uninstall: true, restart: true, resume: true };

/// Somebody at the page of the restart who asked to be opened again.
fn asked() -> Journey {
    let mut journey = at(Page::Restart, &total_security());
    let consent = Consent { resume: true, ..journey.answers().consent };
    assert_eq!(update(&mut journey, Action::SetConsent(consent)), [Effect::Save, Effect::SetResume(true)]);
    journey
}

#[test]
fn being_opened_again_can_be_asked_for_before_a_restart_of_this_computer_alone() {
    let elsewhere = Case { this_computer: false, ..total_security() };
    let failed = {
        let mut journey = at(Page::Remove, &total_security());
        update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
        update(&mut journey, Action::BeginRemoval);
        update(&mut journey, Action::RemovalEnded { ok: false });
        journey
    };
    let back = {
        let mut journey = at(Page::Restart, &total_security());
        update(&mut journey, Action::GoTo(Step::Know));
        journey
    };
    let table = [
        ("nobody has looked", Journey::default(), false),
        ("nothing is removed yet", at(Page::Remove, &total_security()), false),
        ("the removal failed", failed, false),
        ("removed, before the restart", at(Page::Restart, &total_security()), true),
        ("the same, and gone back to read", back, true),
        ("another computer", at(Page::Restart, &elsewhere), false),
        ("at the end", at(Page::Done, &total_security()), false),
    ];
    for (what, mut journey, taken) in table {
        assert_eq!(journey.can_be_resumed(), taken, "{what}");
        let effects = update(&mut journey, Action::SetConsent(AGREED));
        assert_eq!(journey.answers().consent, Consent { resume: taken, ..AGREED }, "{what}");
        assert_eq!(effects.contains(&Effect::SetResume(true)), taken, "{what}");
        // Once is enough, and what was refused is not asked for later by itself.
        let same = journey.answers().consent;
        let effects = update(&mut journey, Action::SetConsent(same));
        assert_eq!(effects, [Effect::Save], "{what}");
    }
}

#[test]
fn what_ends_the_wait_for_the_restart_takes_it_back_and_nothing_else_does() {
    let elsewhere = Case { this_computer: false, ..gone() };
    let unticked = Consent { resume: false, ..asked().answers().consent };
    let table = [
        (Action::SetConsent(unticked), true),
        (Action::SetManages(Manages::Employer), true),
        (Action::SetHelping(true), true),
        (Action::OtherMachine, true),
        (Action::StopHere, true),
        (Action::StartOver, true),
        (Action::LookFinished(Box::new(elsewhere)), true),
        (Action::LookFinished(Box::new(total_security())), false),
        (Action::LookFinished(Box::new(gone())), false),
        (Action::SetCountry("DE".to_owned()), false),
        (Action::Choose("bitdefender".to_owned()), false),
        (Action::Tick("payment-card".to_owned(), true), false),
        (Action::Back, false),
        (Action::GoTo(Step::Welcome), false),
        (Action::Look, false),
    ];
    for (action, ends) in table {
        let mut journey = asked();
        let effects = update(&mut journey, action.clone());
        assert!(!effects.is_empty(), "{action:?} is allowed");
        assert_eq!(effects.contains(&Effect::SetResume(false)), ends, "{action:?}");
        assert_eq!(journey.answers().consent.resume, !ends, "{action:?}");
    }
    // On the way to the end a restart can still be needed; at the end it can not.
    let mut journey = asked();
    update(&mut journey, Action::SetConsent(AGREED));
    while journey.page() != Page::Done {
        assert!(journey.answers().consent.resume, "{:?}", journey.page());
        let effects = update(&mut journey, Action::Next);
        assert_eq!(effects.contains(&Effect::SetResume(false)), journey.page() == Page::Done, "{:?}", journey.page());
        update(&mut journey, Action::LookFinished(Box::new(gone())));
    }
    assert!(!journey.answers().consent.resume);
}

#[test]
fn another_try_at_the_removal_begins_without_any_consent() {
    let mut journey = asked();
    update(&mut journey, Action::SetConsent(AGREED));
    update(&mut journey, Action::Next);
    update(&mut journey, Action::LookFinished(Box::new(total_security())));
    let effects = update(&mut journey, Action::TryAgain);
    assert!(effects.contains(&Effect::SetResume(false)));
    assert_eq!(journey.answers().consent, Consent::default());
}

#[test]
fn a_program_that_is_there_again_needs_no_more_opening() {
    let mut journey = saved_and_read(&asked());
    assert!(journey.answers().consent.resume);
    assert_eq!(journey.resume(), [Effect::Save, Effect::SetResume(false), Effect::Look]);
    assert_eq!(journey.page(), Page::Check);
    assert!(!journey.answers().consent.resume);
    // Who never asked has nothing to take back.
    let mut journey = saved_and_read(&at(Page::Restart, &total_security()));
    assert_eq!(journey.resume(), [Effect::Look]);
}

#[test]
fn what_the_system_says_is_written_down_and_not_asked_for_again() {
    let mut journey = asked();
    assert_eq!(update(&mut journey, Action::ResumeStands(false)), [Effect::Save]);
    assert!(!journey.answers().consent.resume);
    assert_eq!(update(&mut journey, Action::ResumeStands(true)), [Effect::Save]);
    assert!(journey.answers().consent.resume);
    // Where nobody waits for a restart there is no place to say it, and nothing begins anew.
    update(&mut journey, Action::StopHere);
    assert_eq!(update(&mut journey, Action::ResumeStands(true)), [Effect::Save]);
    assert!(!journey.answers().consent.resume);
}

#[test]
fn a_journey_of_an_earlier_version_agreed_to_no_more_than_it_knew() {
    let mut saved = serde_json::to_value(asked()).expect("saved");
    let consent = saved["answers"]["consent"].as_object_mut().expect("fields");
    assert_eq!(consent.remove("resume"), Some(true.into()));
    let journey: Journey = serde_json::from_value(saved).expect("read");
    assert_eq!(journey.answers().consent, Consent { resume: false, ..asked().answers().consent });
}

#[test]
fn a_look_that_could_read_nothing_tells_of_nothing_that_it_is_gone() {
    let unreadable = machine(Situation::Unknown, Os::Windows, ProtectionWord::Unknown, Vec::new());
    let mut journey = saved_and_read(&at(Page::Restart, &total_security()));
    journey.resume();
    update(&mut journey, Action::LookFinished(Box::new(unreadable)));
    assert_eq!(changes(&journey), ["change-product-unclear"; 3]);
    update(&mut journey, Action::Next);
    update(&mut journey, Action::Next);
    assert_eq!((journey.page(), journey.ending()), (Page::Done, Ending::RemovalUnproved));
    // Nor of one product of which it found signs and could not tell.
    let inconclusive = vec![found("kts", Family::HomeSecurity, Verdict::Inconclusive)];
    let unclear = machine(Situation::Absent, Os::Windows, ProtectionWord::Protected, inconclusive);
    update(&mut journey, Action::Look);
    update(&mut journey, Action::LookFinished(Box::new(unclear)));
    assert_eq!(changes(&journey)[0], "change-product-unclear");
}

#[test]
fn a_proof_that_was_given_up_proves_nothing() {
    let mut journey = asked();
    update(&mut journey, Action::SetConsent(AGREED));
    update(&mut journey, Action::Next);
    update(&mut journey, Action::LookCancelled);
    assert_eq!(journey.page(), Page::Check);
    // The look from before the removal found it, and says nothing of now.
    assert!(journey.waits_for_proof() && !journey.still_there());
    assert!(update(&mut journey, Action::TryAgain).is_empty());
    let mut again = saved_and_read(&journey);
    again.resume();
    update(&mut again, Action::LookCancelled);
    for journey in [journey, again] {
        assert_eq!(journey.why_not_next().expect("a reason").id, "next-not-before-look");
        let mut stopped = journey.clone();
        update(&mut stopped, Action::StopHere);
        assert_eq!((stopped.page(), stopped.ending()), (Page::Done, Ending::Unfinished));
        let mut looked = journey;
        update(&mut looked, Action::Look);
        update(&mut looked, Action::LookFinished(Box::new(gone())));
        assert_eq!((looked.why_not_next(), looked.ending()), (None, Ending::Moved));
    }
}
