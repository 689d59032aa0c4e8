//! The kiosk's way through its pages: six touches at most, a way on everywhere, nothing left after the reset.

use std::collections::HashSet;
use std::time::Duration;

use proptest::prelude::*;
use safe_passage_core::kiosk::answers::{Answers, Device, Passwords, Product};
use safe_passage_core::kiosk::config::Config;
use safe_passage_core::kiosk::counts::Event;
use safe_passage_core::kiosk::journey::{Action, Answer, Effect, Kiosk, Page, Question};

const IDLE: u64 = 60;
const COUNTDOWN: u64 = 15;

fn config(languages: usize) -> Config {
    Config {
        shop: "Corner Computers".to_owned(),
        languages: ["en-US", "es", "fr"].into_iter().take(languages).map(str::to_owned).collect(),
        country: "US".to_owned(),
        attract_seconds: 8,
        idle_seconds: 60,
        countdown_seconds: 15,
        pin: String::new(),
        shelf: None,
        counts: None,
        print: true,
        link: None,
    }
}

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Everything that a person can touch anywhere.
fn touches() -> Vec<Action> {
    let answers = Question::ALL.into_iter().flat_map(Answer::all).map(Action::Answer);
    let others = [
        Action::Touched,
        Action::Begin(0),
        Action::Begin(1),
        Action::Begin(7),
        Action::Back,
        Action::StartAgain,
        Action::ChooseLanguage,
        Action::Language(1),
        Action::Language(9),
        Action::ChooseCountry,
        Action::Country("CA"),
        Action::Country("XX"),
        Action::Print,
        Action::AskForPin,
        Action::Digit(1),
        Action::Digit(12),
        Action::Erase,
        Action::CheckPin,
        Action::Exit,
    ];
    answers.chain(others).collect()
}

#[test]
fn every_straight_road_takes_six_touches_at_most_and_three_minutes_suffice() {
    let mut longest = 0;
    let mut roads: Vec<(Kiosk, usize)> = vec![(Kiosk::new(&config(2), Duration::ZERO), 0)];
    let mut ends = 0;
    while let Some((kiosk, touches)) = roads.pop() {
        // Half a minute to read each page is less than the time after which the kiosk asks whether somebody is there.
        let now = seconds(30 * touches as u64);
        assert_eq!(kiosk.warning(now), None);
        let next: Vec<Action> = match kiosk.page() {
            Page::Attract => vec![Action::Begin(0), Action::Begin(1)],
            Page::Question(question) => {
                let all = Answer::all(question);
                assert!(all.last().is_some_and(|answer| answer.is_unknown()), "{question:?} lacks I don't know");
                all.into_iter().map(Action::Answer).collect()
            }
            Page::TakeHome => {
                assert!(now <= seconds(180));
                longest = longest.max(touches);
                ends += 1;
                continue;
            }
            page => panic!("{page:?} stands on the straight road"),
        };
        for action in next {
            let mut kiosk = kiosk.clone();
            kiosk.update(action, now);
            roads.push((kiosk, touches + 1));
        }
    }
    assert_eq!(longest, 6);
    assert!(ends > 1000, "only {ends} roads");
}

#[test]
fn who_has_something_of_work_is_asked_no_more_than_what_it_is_on() {
    let mut kiosk = Kiosk::new(&config(1), Duration::ZERO);
    for (action, page) in [
        (Action::Begin(0), Page::Question(Question::Product)),
        (Action::Answer(Answer::Product(Product::Security)), Page::Question(Question::Device)),
        (Action::Answer(Answer::Device(Device::Mac)), Page::Question(Question::Passwords)),
        (Action::Answer(Answer::Passwords(Passwords::Yes)), Page::Question(Question::Wish)),
        (Action::Back, Page::Question(Question::Passwords)),
        (Action::Back, Page::Question(Question::Device)),
        (Action::Back, Page::Question(Question::Product)),
        (Action::Answer(Answer::Product(Product::Business)), Page::Question(Question::Device)),
        (Action::Answer(Answer::Device(Device::Mac)), Page::TakeHome),
        (Action::Back, Page::Question(Question::Device)),
    ] {
        kiosk.update(action, Duration::ZERO);
        assert_eq!(kiosk.page(), page);
    }
    // The answer that is no longer asked for went with its question.
    let left = Answers { product: Some(Product::Business), device: Some(Device::Mac), ..Answers::default() };
    assert_eq!(*kiosk.answers(), left);
    assert_eq!(kiosk.progress(), Some((2, 2)));
}

#[test]
fn the_attract_page_changes_its_language_and_nothing_else_does() {
    let kiosk = Kiosk::new(&config(3), seconds(100));
    for (at, language, next) in [(100, 0, 8), (103, 0, 5), (108, 1, 8), (123, 2, 1), (124, 0, 8)] {
        assert_eq!(kiosk.language(seconds(at)), language, "at {at}");
        assert_eq!(kiosk.next_change(seconds(at)), Some(seconds(next)), "at {at}");
    }
    assert_eq!(Kiosk::new(&config(1), Duration::ZERO).next_change(seconds(5)), None);
}

#[test]
fn who_walks_away_is_warned_counted_down_and_forgotten() {
    let fresh = Kiosk::new(&config(2), seconds(10 + IDLE + COUNTDOWN));
    let mut kiosk = Kiosk::new(&config(2), Duration::ZERO);
    kiosk.update(Action::Begin(1), seconds(5));
    kiosk.update(Action::Answer(Answer::Product(Product::Replaced)), seconds(10));
    assert_eq!((kiosk.warning(seconds(69)), kiosk.next_change(seconds(69))), (None, Some(seconds(1))));
    assert_eq!((kiosk.warning(seconds(70)), kiosk.next_change(seconds(70))), (Some(15), Some(seconds(1))));
    let late = Duration::from_millis(80_300);
    assert_eq!((kiosk.warning(late), kiosk.next_change(late)), (Some(5), Some(Duration::from_millis(700))));
    // While it counts, a touch says that somebody is there, and answers nothing.
    let mut there = kiosk.clone();
    assert!(there.update(Action::Answer(Answer::Device(Device::Mac)), late).is_empty());
    assert_eq!(there.warning(late), Some(5));
    there.update(Action::Touched, late);
    assert_eq!((there.warning(late), there.page()), (None, Page::Question(Question::Device)));
    // A touch that comes too late meets a kiosk that has forgotten.
    let over = seconds(10 + IDLE + COUNTDOWN);
    let effects = kiosk.update(Action::Answer(Answer::Device(Device::Mac)), over);
    assert_eq!(effects, [Effect::Count(Event::Left), Effect::Forget]);
    assert_eq!(kiosk, fresh);
}

#[test]
fn a_person_who_comes_to_the_end_twice_is_counted_once() {
    let mut kiosk = Kiosk::new(&config(1), Duration::ZERO);
    let now = seconds(1);
    let mut counted = Vec::new();
    let company = Action::Answer(Answer::Product(Product::Business));
    for touch in [Action::Begin(0), company] {
        counted.extend(kiosk.update(touch, now));
    }
    let mut last = company;
    while let Page::Question(question) = kiosk.page() {
        last = touches()
            .into_iter()
            .find(|touch| matches!(touch, Action::Answer(answer) if answer.question() == question))
            .expect("one");
        counted.extend(kiosk.update(last, now));
    }
    for touch in [Action::Back, last] {
        counted.extend(kiosk.update(touch, now));
    }
    assert_eq!(kiosk.page(), Page::TakeHome);
    assert_eq!(counted, [Effect::Count(Event::Begun), Effect::Count(Event::Finished)]);
}

#[test]
fn staff_come_in_by_the_pin_alone_and_digits_wait_while_it_is_looked_at() {
    let mut kiosk = Kiosk::new(&config(1), Duration::ZERO);
    let now = seconds(1);
    assert_eq!(kiosk.update(Action::AskForPin, now), [Effect::AskPinWait]);
    for digit in [1, 5, 9, 2, 6] {
        kiosk.update(Action::Digit(digit), now);
    }
    assert!(kiosk.update(Action::CheckPin, now).is_empty(), "five digits are no PIN");
    kiosk.update(Action::Digit(3), now);
    let effects = kiosk.update(Action::CheckPin, now);
    let [Effect::CheckPin(pin)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((pin.digits().as_str(), format!("{pin:?}")), ("159263", "Pin { .. }".to_owned()));
    assert_eq!(kiosk.digits_typed(), 0);
    kiosk.update(Action::Digit(1), now);
    assert_eq!(kiosk.digits_typed(), 0, "no digit is taken while one is looked at");
    kiosk.update(Action::PinWrong(seconds(20)), now);
    assert!(kiosk.pin_was_wrong());
    assert_eq!(
        (kiosk.page(), kiosk.pin_wait_seconds(seconds(2)), kiosk.next_change(seconds(2))),
        (Page::Pin, 19, Some(seconds(1)))
    );
    kiosk.update(Action::Digit(1), seconds(5));
    assert_eq!(kiosk.digits_typed(), 0, "no digit is taken while staff have to wait");
    for digit in [1, 5, 9, 2, 6, 4] {
        kiosk.update(Action::Digit(digit), seconds(21));
    }
    kiosk.update(Action::PinRight, seconds(21));
    assert_eq!(kiosk.page(), Page::Pin, "nothing was asked");
    kiosk.update(Action::CheckPin, seconds(21));
    kiosk.update(Action::PinRight, seconds(22));
    assert_eq!(kiosk.page(), Page::Staff);
    // Staff who walk away leave no open door, and are no customer who was forgotten.
    assert_eq!(kiosk.clone().tick(seconds(22 + IDLE + COUNTDOWN)), [Effect::Forget]);
    assert_eq!(kiosk.update(Action::Exit, seconds(23)), [Effect::Exit]);
}

const SOME: [Answer; 3] = [Answer::Product(Product::Business), Answer::Device(Device::Mac), Answer::Passwords(Passwords::Yes)];

/// Walks through every page that touches can reach.
#[test]
fn from_every_page_there_is_a_way_on_and_only_staff_get_out() {
    let mut seen: HashSet<String> = HashSet::new();
    let mut open = vec![Kiosk::new(&config(2), Duration::ZERO)];
    let now = seconds(1);
    while let Some(kiosk) = open.pop() {
        if !seen.insert(format!("{kiosk:?} {}", kiosk.digits_typed().min(7))) {
            continue;
        }
        let mut ways = 0;
        // Of the answers two to each question are enough here, and the one that makes the road short.
        let some = |touch: &Action| match touch {
            Action::Answer(answer) => answer.is_unknown() || SOME.contains(answer),
            _ => true,
        };
        for touch in touches().into_iter().filter(some) {
            let mut next = kiosk.clone();
            let effects = next.update(touch, now);
            assert!(!effects.contains(&Effect::Exit), "{touch:?} gets out of {:?}", kiosk.page());
            assert_ne!(next.page(), Page::Staff);
            ways += usize::from(next.page() != kiosk.page());
            if next.digits_typed() <= 7 {
                open.push(next);
            }
        }
        assert!(ways > 0, "{:?} has no way on", kiosk.page());
    }
    assert!(seen.len() > 200, "only {} states", seen.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_touched_nothing_is_left_after_the_reset(
        steps in prop::collection::vec((0_usize..37, 0_u64..40), 1..120),
        languages in 1_usize..4,
    ) {
        let all = touches();
        let mut kiosk = Kiosk::new(&config(languages), Duration::ZERO);
        let mut now = Duration::ZERO;
        for (step, wait) in steps {
            now += seconds(wait);
            let touch = all[step % all.len()];
            let allowed = kiosk.allows(&touch, now);
            let before = kiosk.clone();
            let effects = kiosk.update(touch, now);
            if !allowed && before.clone().tick(now).is_empty() {
                prop_assert_eq!(&kiosk, &before, "{:?} was not allowed and did something", touch);
            }
            // The way back to the attract page always forgets.
            if kiosk.page() == Page::Attract {
                prop_assert_eq!(kiosk.answers(), &Answers::default());
                prop_assert_eq!(kiosk.digits_typed(), 0);
                prop_assert_eq!(before.page() != Page::Attract, effects.contains(&Effect::Forget));
            }
        }
        let end = now + seconds(IDLE + COUNTDOWN);
        kiosk.tick(end);
        if kiosk.page() == Page::Attract && kiosk != Kiosk::new(&config(languages), end) {
            // It had been on the attract page already, and only knows since when.
            kiosk.update(Action::Begin(0), end);
            kiosk.update(Action::StartAgain, end);
        }
        prop_assert_eq!(kiosk, Kiosk::new(&config(languages), end));
    }
}
