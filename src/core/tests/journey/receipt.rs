//! What a receipt may say of what was to be removed: only a look proves that something is gone.

use safe_passage_core::detection::{Family, Verdict};
use safe_passage_core::journey::{Action, Case, Journey, Page, Removal, update};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::report::receipt::{Fate, removed};
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use super::support::{answer_page, at, found, gone, looked, machine, total_security, walk_to};

fn fates(journey: &Journey) -> Vec<Fate> {
    removed(journey).into_iter().map(|(_, fate)| fate).collect()
}

/// The machine with what the look after the removal found of Total Security.
fn with(situation: Situation, verdict: Option<Verdict>) -> Case {
    let products = verdict.map(|verdict| found("kts", Family::HomeSecurity, verdict)).into_iter().collect();
    machine(situation, Os::Windows, ProtectionWord::Protected, products)
}

#[test]
fn the_look_after_the_removal_decides() {
    use Fate::{Gone, StillThere, Unclear};
    let only = machine(
        Situation::Outdated,
        Os::Windows,
        ProtectionWord::Partly,
        vec![found("kts", Family::HomeSecurity, Verdict::Installed)],
    );
    for (situation, verdict, wanted) in [
        (Situation::Absent, None, Gone),
        (Situation::Absent, Some(Verdict::Absent), Gone),
        (Situation::Leftovers, Some(Verdict::Leftovers), Gone),
        (Situation::Unknown, Some(Verdict::Inconclusive), Unclear),
        (Situation::Undated, Some(Verdict::Possible), Unclear),
        (Situation::Unknown, None, Unclear),
        (Situation::Undated, Some(Verdict::Probable), StillThere),
        (Situation::Outdated, Some(Verdict::Installed), StillThere),
    ] {
        let mut journey = at(Page::Check, &only);
        update(&mut journey, Action::LookFinished(Box::new(with(situation, verdict))));
        assert_eq!(fates(&journey), [wanted], "{situation:?} {verdict:?}");
    }
}

#[test]
fn a_word_is_no_look() {
    let case = total_security();
    let mut journey = looked(&case);
    // Nothing was removed: what the look found is still there.
    assert_eq!(fates(&journey), [Fate::StillThere; 3]);
    walk_to(&mut journey, Page::Remove, &gone());
    assert_eq!(fates(&journey), [Fate::StillThere; 3]);
    answer_page(&mut journey, &gone());
    assert_eq!(journey.removal(), Removal::Ended);
    assert_eq!(fates(&journey), [Fate::NotLooked; 3], "somebody said that it ended");
    let mut stopped = journey.clone();
    update(&mut stopped, Action::StopHere);
    assert_eq!(fates(&stopped), [Fate::NotLooked; 3]);
    // Read from a file there is no look at all until one ends.
    let saved = serde_json::to_string(&journey).expect("saved");
    let mut resumed: Journey = serde_json::from_str(&saved).expect("read");
    assert_eq!(fates(&resumed), [Fate::NotLooked; 3]);
    resumed.resume();
    update(&mut resumed, Action::LookFinished(Box::new(gone())));
    assert_eq!(fates(&resumed), [Fate::Gone; 3]);
}

#[test]
fn who_keeps_it_removes_nothing() {
    let mut journey = at(Page::Know, &total_security());
    update(&mut journey, Action::SetKeep(true));
    assert_eq!(fates(&journey), []);
    assert_eq!(fates(&looked(&gone())), [], "there was nothing");
    assert_eq!(fates(&Journey::default()), []);
}
