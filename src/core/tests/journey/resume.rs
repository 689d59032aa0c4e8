//! A journey taken up again: it looks, tells what changed, and trusts nothing else of the file.

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::{Action, Consent, Effect, Journey, Page, Removal, update};
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
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, restart: true }));
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
