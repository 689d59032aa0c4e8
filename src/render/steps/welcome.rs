//! Step 1: language, country, for whom; what the program does and never does. And "About".

use safe_passage_core::journey::{Action, Page};
use safe_passage_core::message;
use safe_passage_core::timeline::COUNTRIES;

use crate::render::page::{Block, Choice, Control, Icon, Intent, PageView, Row};
use crate::render::page_with;
use crate::session::Session;
use crate::support::Press;

/// Number of the page "About".
pub const ABOUT_NUMBER: u16 = 91;

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let mut blocks = vec![
        Block::Choice {
            label: words.word("welcome-for-whom"),
            options: vec![
                Choice {
                    spoken: String::new(),
                    label: words.word("welcome-for-this-computer"),
                    note: words.word("welcome-for-this-computer-note"),
                    chosen: !answers.helping,
                    enabled: true,
                    intent: Intent::Journey(Action::SetHelping(false)),
                },
                Choice {
                    spoken: String::new(),
                    label: words.word("welcome-helping"),
                    note: words.word("welcome-helping-note"),
                    chosen: answers.helping,
                    enabled: true,
                    intent: Intent::Journey(Action::SetHelping(true)),
                },
            ],
        },
        country(session),
    ];
    if answers.helping {
        blocks.insert(1, Block::Controls(vec![helper_view(session)]));
    }
    if !session.timeline().applies || answers.us_person.is_some() {
        blocks.push(us_person(session));
    }
    blocks.push(Block::Rows(vec![
        row(session, Icon::Computer, "welcome-looks", "welcome-looks-note"),
        row(session, Icon::Lock, "welcome-stays-here", "welcome-stays-here-note"),
        row(session, Icon::People, "welcome-nobody-calls", "welcome-nobody-calls-note"),
    ]));
    blocks.push(Block::Fold {
        id: "looked-at".to_owned(),
        label: words.word("welcome-looked-at"),
        blocks: vec![Block::Text(words.word("welcome-looked-at-text")), Block::Text(words.word("welcome-never-does"))],
    });
    blocks.push(Block::Text(words.word("independent")));
    page_with(session, Page::Welcome, words.word("welcome-headline"), words.word("welcome-lead"), blocks)
}

/// Opens the view of support staff, for whoever helps somebody.
pub fn helper_view(session: &Session) -> Control {
    Control::new(session.words.word("support-open"), Intent::Desk(Press::Begin))
}

fn row(session: &Session, icon: Icon, title: &str, note: &str) -> Row {
    Row { icon, title: session.words.word(title), note: session.words.word(note), badge: None }
}

fn country(session: &Session) -> Block {
    let words = &session.words;
    let here = session.journey.country();
    let name = |code: &str| words.word(&format!("country-{code}"));
    let mut options: Vec<Choice> = COUNTRIES
        .iter()
        .map(|code| Choice {
            spoken: String::new(),
            label: name(code),
            note: String::new(),
            chosen: *code == here,
            enabled: true,
            intent: Intent::Journey(Action::SetCountry((*code).to_owned())),
        })
        .collect();
    options.sort_by_cached_key(|option| option.label.to_lowercase());
    Block::Pick { label: words.word("welcome-country"), chosen: name(here), options }
}

fn us_person(session: &Session) -> Block {
    let words = &session.words;
    let said = session.journey.answers().us_person;
    let option = |label: &str, answer: Option<bool>| Choice {
        spoken: String::new(),
        label: words.word(label),
        note: String::new(),
        chosen: said == answer,
        enabled: true,
        intent: Intent::Journey(Action::SetUsPerson(answer)),
    };
    Block::Fold {
        id: "us-person".to_owned(),
        label: words.word("welcome-us-person"),
        blocks: vec![
            Block::Text(words.word("welcome-us-person-note")),
            Block::Choice {
                label: String::new(),
                options: vec![
                    option("welcome-us-person-no-answer", None),
                    option("welcome-us-person-no", Some(false)),
                    option("welcome-us-person-yes", Some(true)),
                ],
            },
        ],
    }
}

pub fn about(session: &Session) -> PageView {
    let words = &session.words;
    let blocks = vec![
        Block::Text(words.word("independent")),
        Block::Text(words.word("about-names")),
        Block::Text(words.word("about-promises")),
        Block::Heading(words.word("about-looks")),
        Block::Text(words.word("welcome-looked-at-text")),
        Block::Text(words.word("welcome-never-does")),
        Block::Heading(words.word("about-facts")),
        Block::Text(words.say(&message!(
            "about-facts-text",
            timeline = session.data.timeline.data_date(),
            providers = session.data.catalogue.data_date(),
            removal = session.data.removal.data_date
        ))),
        Block::Heading(words.word("about-licences")),
        Block::Text(words.say(&message!("about-licences-text", version = env!("CARGO_PKG_VERSION")))),
        Block::Controls(vec![Control::new(words.word("licences-open"), Intent::ShowLicences(true))]),
    ];
    PageView {
        page: session.journey.page(),
        number: ABOUT_NUMBER,
        headline: words.word("about-headline"),
        lead: words.word("about-lead"),
        blocks,
        back: None,
        others: Vec::new(),
        primary: Some(Control::new(words.word("about-close"), Intent::ShowAbout(false))),
        why_not: None,
    }
}
