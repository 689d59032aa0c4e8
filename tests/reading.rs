//! How hard the English pages are to read, by the Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom,
//! "Derivation of New Readability Formulas for Navy Enlisted Personnel", 1975):
//! 0.39 × words per sentence + 11.8 × syllables per word − 15.59 is the US school grade that a text asks for.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use safe_passage::data::Data;
use safe_passage::kiosk::take_home;
use safe_passage::render;
use safe_passage::render::kiosk::{Body, Paper, Scene, StaffView, Touch};
use safe_passage::render::page::{Block, Intent, PageView};
use safe_passage::session::share::Beside;
use safe_passage::session::{Begin, Clock, Session};
use safe_passage::support::{Desk, DeskBegin, Press, Target};
use safe_passage::system::Scripted;
use safe_passage::system::desktop::resume;
use safe_passage::text::Words;
use safe_passage_core::journey::{Action, Consent, Gate, GateAnswer, Manages, Page, PasswordHome};
use safe_passage_core::kiosk::answers::{Answers, Device, Product};
use safe_passage_core::kiosk::config::Config;
use safe_passage_core::kiosk::journey::Kiosk;
use safe_passage_core::support::PAGES;

/// The highest grade that a page and each of its parts may ask for.
const HIGHEST_GRADE: f64 = 8.0;

/// A single paragraph may be harder where a name or a term can't be said otherwise, but not by much.
const HIGHEST_GRADE_OF_A_PARAGRAPH: f64 = 13.0;

/// Paragraphs shorter than this many words say more about their one long word than about how they are written.
const SHORTEST_PARAGRAPH: usize = 12;

/// Syllables of an English word, by its groups of vowels: a final silent `e` and the endings `-es` and `-ed` don't count
/// where they are not spoken.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()).collect();
    if letters.len() <= 3 {
        return 1;
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let groups = (0..letters.len()).filter(|at| is_vowel(letters[*at]) && (*at == 0 || !is_vowel(letters[at - 1]))).count();
    let text: String = letters.iter().collect();
    let before = |ending: &str| text.strip_suffix(ending).and_then(|rest| rest.chars().last());
    let silent = match (before("e"), before("es"), before("ed")) {
        // "-le" after a consonant is a syllable ("table").
        (Some('l'), _, _) => text.chars().rev().nth(2).is_some_and(is_vowel),
        (Some(last), _, _) => !is_vowel(last),
        (_, Some(last), _) => !is_vowel(last) && !"szxcg".contains(last) && !text.ends_with("shes") && !text.ends_with("ches"),
        (_, _, Some(last)) => !is_vowel(last) && last != 't' && last != 'd',
        _ => false,
    };
    (groups - usize::from(silent)).max(1)
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Counts {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let ends = |sign: char| matches!(sign, '.' | '?' | '!' | '\n');
        // A full stop inside a number or an address ends nothing.
        let mut sentence = String::new();
        let mut signs = text.chars().peekable();
        let mut sentences = Vec::new();
        while let Some(sign) = signs.next() {
            sentence.push(sign);
            if ends(sign) && signs.peek().is_none_or(|next| next.is_whitespace() || "”\"’".contains(*next)) {
                sentences.push(std::mem::take(&mut sentence));
            }
        }
        sentences.push(sentence);
        for sentence in sentences {
            let words: Vec<&str> = sentence
                .split(|sign: char| sign.is_whitespace() || sign == '-' || sign == '–')
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .collect();
            counts.sentences += usize::from(!words.is_empty());
            counts.words += words.len();
            counts.syllables += words.into_iter().map(syllables).sum::<usize>();
        }
        counts
    }

    fn with(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    fn grade(self) -> f64 {
        let (words, sentences, syllables) = (self.words as f64, self.sentences as f64, self.syllables as f64);
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

/// The paragraphs of blocks, without what others wrote: titles of sources and addresses. Each paragraph ends a sentence.
fn paragraphs(blocks: &[Block], all: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(text) | Block::Text(text) | Block::Note { text, .. } | Block::News { text, .. } => {
                all.push(text.clone());
            }
            Block::Steps(steps) => all.extend(steps.iter().cloned()),
            Block::Rows(rows) => all.extend(rows.iter().flat_map(|row| [row.title.clone(), row.note.clone()])),
            Block::Sides(sides) => all.extend(sides.iter().flat_map(|side| [side.title.clone(), side.text.clone()])),
            Block::Timeline(timeline) => {
                for mark in &timeline.marks {
                    all.push(mark.note.clone());
                    paragraphs(&mark.details, all);
                }
            }
            Block::Fold { label, blocks, .. } => {
                all.push(label.clone());
                paragraphs(blocks, all);
            }
            Block::Card(card) => {
                all.extend([card.title.clone(), card.subtitle.clone()]);
                paragraphs(&card.blocks, all);
            }
            Block::Choice { options, .. } | Block::Checks { items: options, .. } => {
                all.extend(options.iter().map(|option| option.note.clone()));
            }
            _ => {}
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
}

fn counts(paragraphs: &[String]) -> Counts {
    paragraphs.iter().map(|paragraph| Counts::of(paragraph)).fold(Counts::default(), Counts::with)
}

fn session(machine: &str, country: &str) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{machine}.json"));
    let mut session = Session::begin(Begin {
        data: Data::load(None),
        language: Some("en-US".to_owned()),
        country: Some(country.to_owned()),
        clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
        machine: Arc::new(Scripted::from_captures(&[path]).expect("a survey")),
        after: None,
        resume: Arc::new(resume::ThisSystem),
        store: None,
    });
    session.wait();
    session
}

fn act(session: &mut Session, action: Action) {
    session.press(Intent::Journey(action));
    session.wait();
}

fn know(machine: &str, country: &str) -> Session {
    let mut session = session(machine, country);
    for _ in 0..6 {
        if session.journey.page() == Page::Know {
            return session;
        }
        if session.journey.why_not_next().is_some() {
            act(&mut session, Action::SetManages(Manages::Mine));
        }
        act(&mut session, Action::Next);
    }
    panic!("{machine} in {country} never came to the page");
}

/// What is too hard on a page, as lines.
fn too_hard(name: &str, page: &PageView) -> Vec<String> {
    let mut problems = Vec::new();
    let mut whole = vec![page.headline.clone(), page.lead.clone()];
    paragraphs(&page.blocks, &mut whole);
    let grade = counts(&whole).grade();
    if grade > HIGHEST_GRADE {
        problems.push(format!("{name}: grade {grade:.1}"));
    }
    for block in &page.blocks {
        if let Block::Fold { label, blocks, .. } = block {
            let mut part = Vec::new();
            paragraphs(blocks, &mut part);
            let grade = counts(&part).grade();
            if grade > HIGHEST_GRADE {
                problems.push(format!("{name}, {label}: grade {grade:.1}"));
            }
        }
    }
    for paragraph in &whole {
        let counts = Counts::of(paragraph);
        if counts.words >= SHORTEST_PARAGRAPH && counts.grade() > HIGHEST_GRADE_OF_A_PARAGRAPH {
            problems.push(format!("{name}: grade {:.1}: {paragraph}", counts.grade()));
        }
    }
    problems
}

#[test]
fn the_dates_can_be_read_after_eight_years_of_school() {
    let mut problems = Vec::new();
    for machine in [
        "windows-kts-frozen",
        "windows-current",
        "windows-ultraav",
        "windows-ultraav-traces",
        "windows-leftovers",
        "windows-vpn-and-passwords-only",
        "windows-managed",
        "windows-clean",
        "windows-unreadable",
        "linux-kfl",
    ] {
        for country in ["US", "DE", "PL", "IT", "BR"] {
            problems.extend(too_hard(&format!("{machine} in {country}"), &render::page(&know(machine, country))));
        }
    }
    for country in ["US", "DE"] {
        let mut session = know("windows-kts-frozen", country);
        act(&mut session, Action::SetKeep(true));
        assert_eq!(session.journey.page(), Page::Done);
        problems.extend(too_hard(&format!("kept in {country}"), &render::page(&session)));
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_else_would_be_lost_can_be_read_after_eight_years_of_school() {
    let mut problems = Vec::new();
    for machine in ["windows-kts-frozen", "windows-current", "windows-vpn-and-passwords-only", "mac-kaspersky", "linux-kfl"] {
        let mut session = know(machine, "US");
        act(&mut session, Action::SetPasswordHome(PasswordHome::Manager));
        while session.journey.page() != Page::Belongings {
            let here = session.journey.page();
            if here == Page::Passwords {
                act(&mut session, Action::AnswerGate(Gate::Passwords, GateAnswer::None));
            }
            act(&mut session, Action::Next);
            if session.journey.page() == here {
                break;
            }
        }
        if session.journey.page() != Page::Belongings {
            continue;
        }
        problems.extend(too_hard(&format!("{machine}, open"), &render::page(&session)));
        for gate in session.journey.gates() {
            act(&mut session, Action::ShowOtherWays(gate));
            act(&mut session, Action::AnswerGate(gate, GateAnswer::NotSure));
        }
        problems.extend(too_hard(&format!("{machine}, not sure"), &render::page(&session)));
        act(&mut session, Action::ShowForgotten);
        assert_eq!(session.journey.page(), Page::Forgotten);
        problems.extend(too_hard(&format!("{machine}, forgotten"), &render::page(&session)));
        act(&mut session, Action::Back);
        assert_eq!(session.journey.page(), Page::Belongings);
        for gate in session.journey.gates() {
            act(&mut session, Action::AnswerGate(gate, GateAnswer::None));
        }
        for _ in 0..2 {
            if session.journey.page() != Page::Payments {
                act(&mut session, Action::Next);
            }
        }
        assert_eq!(session.journey.page(), Page::Payments);
        problems.extend(too_hard(&format!("{machine}, payments"), &render::page(&session)));
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_removal_can_be_read_after_eight_years_of_school() {
    let mut problems = Vec::new();
    for (machine, manages) in [
        ("windows-kts-frozen", None),
        ("windows-current", None),
        ("windows-ultraav-traces", None),
        ("windows-vpn-and-passwords-only", None),
        ("windows-managed", Some(Manages::Mine)),
        ("windows-managed", Some(Manages::Administrator)),
        ("mac-kaspersky", None),
        ("linux-kfl", None),
        ("linux-kesl", Some(Manages::Mine)),
    ] {
        let mut session = session(machine, "US");
        act(&mut session, Action::Next);
        if let Some(manages) = manages {
            act(&mut session, Action::SetManages(manages));
        }
        let mut pages = 0;
        for _ in 0..20 {
            let here = session.journey.page();
            for gate in session.journey.gates() {
                act(&mut session, Action::AnswerGate(gate, GateAnswer::None));
            }
            act(&mut session, Action::SetPasswordHome(PasswordHome::File));
            act(&mut session, Action::Choose("built-in".to_owned()));
            if here == Page::Prepare {
                problems.extend(too_hard(&format!("{machine}, before"), &render::page(&session)));
                pages += 1;
            }
            if here == Page::Remove {
                act(&mut session, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
                act(&mut session, Action::BeginRemoval);
                problems.extend(too_hard(&format!("{machine}, under way"), &render::page(&session)));
                act(&mut session, Action::RemovalEnded { ok: false });
                problems.extend(too_hard(&format!("{machine}, failed"), &render::page(&session)));
                pages += 1;
                break;
            }
            act(&mut session, Action::Next);
        }
        assert_eq!(pages, 2, "{machine} came to {:?}", session.journey.page());
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_a_helper_says_can_be_understood_after_eight_years_of_school() {
    let mut problems = Vec::new();
    let template = render::page(&session("windows-clean", "US"));
    for machine in [
        "windows-managed",
        "windows-current",
        "windows-kts-frozen",
        "windows-ultraav",
        "windows-ultraav-traces",
        "windows-leftovers",
        "windows-vpn-and-passwords-only",
        "windows-clean",
        "windows-unreadable",
        "mac-kaspersky",
    ] {
        for country in ["US", "DE"] {
            let mut desk = Desk::begin(DeskBegin {
                data: Data::load(None),
                language: Some("en-US".to_owned()),
                country: Some(country.to_owned()),
                clock: Clock::Fixed("2026-11-23T12:00:00Z".parse().expect("an instant")),
                store: None,
            });
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys").join(format!("{machine}.json"));
            desk.open(Target::NewCase, &[path]);
            desk.wait();
            for page in PAGES {
                desk.press(Intent::Desk(Press::GoTo(page)));
                let sheet = render::support::say(&mut desk, 1).expect("a script");
                let view = PageView { headline: sheet.headline, lead: sheet.lead, blocks: sheet.blocks, ..template.clone() };
                problems.extend(too_hard(&format!("{machine} in {country}, {page:?}"), &view));
            }
            for sheet in [render::support::start(&desk), render::support::notes(&desk), render::support::beside(&mut desk)] {
                let mut whole = vec![sheet.lead];
                paragraphs(&sheet.blocks, &mut whole);
                let grade = counts(&whole).grade();
                if grade > HIGHEST_GRADE {
                    problems.push(format!("{}: grade {grade:.1}", sheet.headline));
                }
            }
        }
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_last_page_can_be_read_after_eight_years_of_school() {
    let mut session = know("windows-kts-frozen", "US");
    act(&mut session, Action::SetKeep(true));
    assert_eq!(session.journey.page(), Page::Done);
    let problems = too_hard("done", &render::page(&session));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_measure_measures() {
    let words = [
        ("the", 1),
        ("update", 2),
        ("updates", 2),
        ("moved", 1),
        ("wanted", 2),
        ("table", 2),
        ("rule", 1),
        ("company", 3),
        ("government", 3),
        ("services", 3),
        ("places", 2),
        ("copies", 2),
        ("2024", 1),
    ];
    for (word, count) in words {
        assert_eq!(syllables(word), count, "{word}");
    }
    let counts = Counts::of("It is so. Version 21.3 of it is here: see.");
    assert_eq!((counts.sentences, counts.words), (2, 10));
    // 0.39 × 3 + 11.8 × 1 − 15.59
    assert!((Counts::of("The cat sat.").grade() - -2.62).abs() < 0.001);
    let hard = "Notwithstanding administrative recommendations, organizations unilaterally discontinued procurement.";
    assert!(Counts::of(hard).grade() > 20.0);
}

/// Who asks for help is in no mood to read what is hard. What is folded away is the file itself.
#[test]
fn asking_for_help_can_be_read_after_eight_years_of_school() {
    let mut problems = Vec::new();
    for machine in ["windows-kts-frozen", "windows-unreadable"] {
        let mut session = know(machine, "US");
        for beside in [Beside::Share, Beside::Essentials] {
            session.press(Intent::ShowBeside(Some(beside)));
            let mut page = render::page(&session);
            page.blocks.retain(|block| !matches!(block, Block::Fold { .. }));
            problems.extend(too_hard(&format!("{machine}, {beside:?}"), &page));
        }
    }
    for id in ["share-saved-lead", "share-words-text", "share-hand-over-steps", "share-whom"] {
        let text = know("windows-kts-frozen", "US").words.word(id);
        let grade = counts(&text.lines().map(str::to_owned).collect::<Vec<_>>()).grade();
        if grade > HIGHEST_GRADE {
            problems.push(format!("{id}: grade {grade:.1}: {text}"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_taken_home_from_a_kiosk_can_be_read_after_eight_years_of_school() {
    let words = Words::load("en-US", None);
    let data = Data::load(None);
    let now = "2026-11-23T12:00:00Z".parse().expect("an instant");
    let mut problems = Vec::new();
    for product in Product::ALL {
        for device in Device::ALL {
            for country in ["US", "DE", "JP"] {
                let answers = Answers { product: Some(product), device: Some(device), ..Answers::default() };
                let taken = take_home(answers, &data, now, country, None);
                let say = |message| words.say(message);
                let mut blocks = vec![Block::Text(say(&taken.dates_heading))];
                blocks.extend(taken.dates.iter().flat_map(|dated| [&dated.what, &dated.meaning]).map(say).map(Block::Text));
                for step in &taken.steps {
                    blocks.push(Block::Text(say(&step.title)));
                    // A line each is a sentence each.
                    blocks.extend(step.how.iter().map(say).map(|how| Block::Steps(how.lines().map(str::to_owned).collect())));
                    blocks.push(Block::Text(say(&step.brief)));
                }
                blocks.extend([&taken.program, &taken.closing].map(say).map(Block::Text));
                blocks.extend(["take-home-offers-rule", "take-home-marks"].map(|id| words.word(id)).map(Block::Text));
                let page = PageView {
                    page: Page::Done,
                    number: 0,
                    headline: say(&taken.headline),
                    lead: say(&taken.lead),
                    blocks,
                    back: None,
                    others: Vec::new(),
                    primary: None,
                    why_not: None,
                };
                problems.extend(too_hard(&format!("{product:?} on {device:?} in {country}"), &page));
            }
        }
    }
    assert!(problems.is_empty(), "too hard to read:\n  {}", problems.join("\n  "));
}

#[test]
fn the_pages_of_a_kiosk_can_be_read_after_eight_years_of_school() {
    let config = Config {
        shop: "Corner Computers".to_owned(),
        languages: vec!["en-US".to_owned()],
        country: "US".to_owned(),
        attract_seconds: 8,
        idle_seconds: 60,
        countdown_seconds: 15,
        pin: String::new(),
        shelf: None,
        counts: None,
        print: true,
        link: None,
    };
    let words = [Words::load("en-US", None)];
    let mut kiosk = Kiosk::new(&config, Duration::ZERO);
    let mut problems = Vec::new();
    loop {
        let scene = Scene {
            kiosk: &kiosk,
            now: Duration::ZERO,
            config: &config,
            words: &words,
            shop_marks: true,
            take_home: None,
            plan: "",
            paper: Paper::Unasked,
            staff: &StaffView::default(),
        };
        let view = render::kiosk::page(scene);
        let touches: &[Touch] = match &view.body {
            Body::Attract { languages, .. } => languages,
            Body::Answers(touches) => touches,
            _ => break,
        };
        let next = touches[0].action;
        let mut blocks = vec![Block::Text(view.small_print.clone())];
        blocks.extend(touches.iter().flat_map(|touch| [&touch.label, &touch.note]).cloned().map(Block::Text));
        let page = PageView {
            page: Page::Done,
            number: 0,
            headline: view.headline.clone(),
            lead: view.lead.clone(),
            blocks,
            back: None,
            others: Vec::new(),
            primary: None,
            why_not: None,
        };
        problems.extend(too_hard(&format!("{:?}", view.page), &page));
        kiosk.update(next, Duration::ZERO);
    }
    assert!(problems.is_empty(), "too hard to read:\n  {}", problems.join("\n  "));
}
