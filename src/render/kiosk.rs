//! The kiosk's pages as values: what stands on them and what can be touched. The window draws them, tests compare them.

use core::time::Duration;

use safe_passage_core::kiosk::answers::{Device, Passwords, Price, Product, Wish};
use safe_passage_core::kiosk::config::{Config, ConfigError};
use safe_passage_core::kiosk::counts::Event;
use safe_passage_core::kiosk::journey::{Action, Answer, Kiosk, Page, Question};
use safe_passage_core::kiosk::take_home::{Offer, TakeHome};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::timeline::COUNTRIES;

use super::page::Icon;
use crate::kiosk::print::PrintError;
use crate::text::Words;

/// Something that can be touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// What it says.
    pub label: String,
    /// What stands under that; may be empty.
    pub note: String,
    /// A picture beside it.
    pub picture: Option<Icon>,
    /// Whether it is the answer that was given.
    pub chosen: bool,
    /// What it does.
    pub action: Action,
}

impl Touch {
    fn new(label: String, action: Action) -> Self {
        Self { label, note: String::new(), picture: None, chosen: false, action }
    }
}

/// A page of the kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskView {
    /// The page.
    pub page: Page,
    /// The shop's name.
    pub shop: String,
    /// The one thing that the page says.
    pub headline: String,
    /// The sentence under it; may be empty.
    pub lead: String,
    /// Where the person is: the words, the place and how many there are.
    pub progress: Option<(String, usize, usize)>,
    /// What stands in the middle.
    pub body: Body,
    /// What stands in the foot, from left to right; the main thing is the last one.
    pub foot: Vec<Touch>,
    /// Names of the two controls that turn a long page: up, down.
    pub turn: [String; 2],
    /// Small print over the foot; may be empty.
    pub small_print: String,
}

/// What stands in the middle of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// One way in for each language, and one for staff.
    Attract {
        /// The languages, each in itself; the one in which the page is now is marked as chosen.
        languages: Vec<Touch>,
        /// The way in for staff.
        staff: Touch,
    },
    /// Large answers.
    Answers(Vec<Touch>),
    /// A long list of short names.
    Names(Vec<Touch>),
    /// What the person takes home.
    TakeHome(Box<TakeHomeView>),
    /// Keys with digits.
    Pad {
        /// How many digits were typed.
        typed: usize,
        /// The same for a screen reader.
        typed_spoken: String,
        /// What has to be said of the last PIN; may be empty.
        news: String,
        /// The keys in rows of three.
        keys: Vec<Option<Touch>>,
    },
    /// Lines with a name and what is so.
    Lines(Vec<(String, String)>),
}

/// What the person takes home, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeHomeView {
    /// Heading of the dates.
    pub dates_heading: String,
    /// When, what, and what that means.
    pub dates: Vec<[String; 3]>,
    /// Heading of the steps.
    pub steps_heading: String,
    /// What to do, and how in lines.
    pub steps: Vec<(String, Vec<String>)>,
    /// Other protection, list by list.
    pub offers: Vec<Offers>,
    /// How the lists are made, and what marks of a shop mean where there are any.
    pub rule: String,
    /// Heading and text about the program that helps at home.
    pub program: [String; 2],
    /// Country, and the way to another.
    pub country: Touch,
    /// Codes for a phone.
    pub codes: Vec<Code>,
    /// What became of the paper; may be empty.
    pub paper: String,
}

/// A list of other protection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// Its heading.
    pub heading: String,
    /// Name, what to know, and the shop's mark.
    pub rows: Vec<[String; 3]>,
    /// What is not shown; may be empty.
    pub more: String,
}

/// A code for a phone's camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it is.
    pub label: String,
    /// What to do with it.
    pub note: String,
    /// What is in it.
    pub text: String,
}

/// What became of a page that somebody wanted on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// Nobody asked.
    #[default]
    Unasked,
    /// It is on its way.
    Asked,
    /// Nothing will come. Why is for staff to know.
    Failed,
}

/// What staff see beside the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffView {
    /// The day's counts.
    pub counts: Vec<(Event, u64)>,
    /// Why they can't be shown, and what to do.
    pub counts_problem: Option<(Message, Message)>,
    /// What the printer came to the last time, and what to do where that was nothing good.
    pub printer: Option<(Message, Option<Message>)>,
}

/// What a page is made from.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// Where the kiosk is.
    pub kiosk: &'a Kiosk,
    /// How long it has been open.
    pub now: Duration,
    /// The shop's configuration.
    pub config: &'a Config,
    /// The words of the shop's languages, in the order of the configuration; never empty.
    pub words: &'a [Words],
    /// Whether the shop marks what it sells.
    pub shop_marks: bool,
    /// What the person takes home; needed on its page alone.
    pub take_home: Option<&'a TakeHome>,
    /// The plan as text, for a code.
    pub plan: &'a str,
    /// What became of the paper.
    pub paper: Paper,
    /// What staff see.
    pub staff: &'a StaffView,
}

/// The page that is shown now.
#[must_use]
pub fn page(scene: Scene<'_>) -> KioskView {
    let words = &scene.words[scene.kiosk.language(scene.now).min(scene.words.len() - 1)];
    let mut view = match scene.kiosk.page() {
        Page::Attract => attract(scene, words),
        Page::Question(question) => question_page(scene, words, question),
        Page::TakeHome => take_home(scene, words),
        Page::Language => languages(scene, words),
        Page::Country => countries(scene, words),
        Page::Pin => pad(scene, words),
        Page::Staff => staff(scene, words),
    };
    view.foot.retain(|touch| scene.kiosk.offers(&touch.action, scene.now));
    view
}

/// What stands over a page when nobody has touched anything for long: the question, what happens otherwise, and the answer.
#[must_use]
pub fn warning(scene: Scene<'_>) -> Option<(String, String, Touch)> {
    let seconds = scene.kiosk.warning(scene.now)?;
    let words = &scene.words[scene.kiosk.language(scene.now).min(scene.words.len() - 1)];
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    Some((
        words.word("kiosk-warning-headline"),
        words.say(&message!("kiosk-warning-text", seconds = seconds)),
        Touch::new(words.word("kiosk-warning-stay"), Action::Touched),
    ))
}

fn base(scene: Scene<'_>, words: &Words, headline: String, lead: String, body: Body) -> KioskView {
    KioskView {
        page: scene.kiosk.page(),
        shop: scene.config.shop.clone(),
        headline,
        lead,
        progress: None,
        body,
        foot: Vec::new(),
        turn: [words.word("kiosk-further-up"), words.word("kiosk-further-down")],
        small_print: String::new(),
    }
}

fn attract(scene: Scene<'_>, words: &Words) -> KioskView {
    let shown = scene.kiosk.language(scene.now);
    let languages = scene
        .words
        .iter()
        .enumerate()
        .map(|(place, words)| Touch { chosen: place == shown, ..Touch::new(words.word("kiosk-begin"), Action::Begin(place)) });
    let body = Body::Attract {
        languages: languages.collect(),
        staff: Touch::new(scene.words[0].word("kiosk-staff"), Action::AskForPin),
    };
    let mut small_print = words.word("kiosk-attract-note");
    if scene.shop_marks {
        small_print.push(' ');
        small_print.push_str(&words.word("kiosk-attract-seller"));
    }
    KioskView { small_print, ..base(scene, words, words.word("kiosk-attract-headline"), words.word("kiosk-attract-lead"), body) }
}

/// The ways back that every page of a person has, and the way to another language.
fn ways_back(words: &Words) -> Vec<Touch> {
    vec![
        Touch::new(words.word("back"), Action::Back),
        Touch::new(words.word("kiosk-again"), Action::StartAgain),
        Touch { picture: Some(Icon::Globe), ..Touch::new(words.word("kiosk-language"), Action::ChooseLanguage) },
    ]
}

fn question_page(scene: Scene<'_>, words: &Words, question: Question) -> KioskView {
    let (headline, lead) = match question {
        Question::Product => ("kiosk-product-headline", "kiosk-product-lead"),
        Question::Device => ("kiosk-device-headline", "kiosk-device-lead"),
        Question::Passwords => ("kiosk-passwords-headline", "kiosk-passwords-lead"),
        Question::Wish => ("kiosk-wish-headline", "kiosk-wish-lead"),
        Question::Price => ("kiosk-price-headline", "kiosk-price-lead"),
    };
    let touches = Answer::all(question).into_iter().map(|answer| {
        let (picture, note) = look_id(answer);
        Touch {
            label: words.word(answer.message_id()),
            note: note.map(|id| words.word(id)).unwrap_or_default(),
            picture: Some(picture),
            chosen: answer.is_in(scene.kiosk.answers()),
            action: Action::Answer(answer),
        }
    });
    let progress = scene
        .kiosk
        .progress()
        .map(|(place, count)| (words.say(&message!("kiosk-progress", number = place, count = count)), place, count));
    KioskView {
        progress,
        foot: ways_back(words),
        ..base(scene, words, words.word(headline), words.word(lead), Body::Answers(touches.collect()))
    }
}

/// The picture of an answer, and the message that says more of it. Pictures of our own: no mark of anybody's stands here.
fn look_id(answer: Answer) -> (Icon, Option<&'static str>) {
    let note = match answer {
        Answer::Product(Product::Security) => Some("kiosk-product-security-note"),
        Answer::Product(Product::Companion) => Some("kiosk-product-companion-note"),
        Answer::Product(Product::Replaced) => Some("kiosk-product-replaced-note"),
        Answer::Product(Product::Business) => Some("kiosk-product-business-note"),
        Answer::Product(Product::DontKnow) => Some("kiosk-unknown-note"),
        Answer::Passwords(Passwords::DontKnow) => Some("kiosk-passwords-unknown-note"),
        _ => None,
    };
    let picture = match answer {
        _ if answer.is_unknown() => Icon::Question,
        Answer::Product(Product::Security) | Answer::Wish(Wish::Protection) => Icon::Shield,
        Answer::Product(Product::Companion) | Answer::Passwords(Passwords::Yes) | Answer::Wish(Wish::Passwords) => Icon::Lock,
        Answer::Product(Product::Replaced) => Icon::Swap,
        Answer::Product(Product::Business) => Icon::Building,
        Answer::Device(Device::Windows) => Icon::Computer,
        Answer::Device(Device::Mac) => Icon::Laptop,
        Answer::Device(Device::Android | Device::Iphone) => Icon::Phone,
        Answer::Device(Device::Linux) => Icon::Terminal,
        Answer::Passwords(Passwords::No) => Icon::Minus,
        Answer::Wish(Wish::Vpn) => Icon::Globe,
        Answer::Wish(Wish::Children) => Icon::People,
        Answer::Price(Price::Free) => Icon::Coin,
        Answer::Price(Price::Paid) => Icon::Card,
        _ => Icon::Info,
    };
    (picture, note)
}

fn languages(scene: Scene<'_>, words: &Words) -> KioskView {
    let shown = scene.kiosk.language(scene.now);
    let touches = scene.words.iter().enumerate().map(|(place, words)| Touch {
        chosen: place == shown,
        ..Touch::new(words.word("language-name"), Action::Language(place))
    });
    KioskView {
        foot: vec![Touch::new(words.word("back"), Action::Back)],
        ..base(scene, words, words.word("kiosk-language"), String::new(), Body::Answers(touches.collect()))
    }
}

fn countries(scene: Scene<'_>, words: &Words) -> KioskView {
    let mut names: Vec<Touch> = COUNTRIES
        .iter()
        .map(|code| Touch { chosen: *code == scene.kiosk.country(), ..Touch::new(country(words, code), Action::Country(code)) })
        .collect();
    names.sort_by_cached_key(|touch| sorted(&touch.label));
    KioskView {
        foot: vec![Touch::new(words.word("back"), Action::Back)],
        ..base(scene, words, words.word("kiosk-country-headline"), String::new(), Body::Names(names))
    }
}

/// A name as a list is sorted: letters with marks beside those without.
fn sorted(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ä' | 'å' | 'ã' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

/// The name of a country. The id is of the list of countries.
fn country(words: &Words, code: &str) -> String {
    words.say(&Message::new(format!("country-{code}")))
}

fn take_home(scene: Scene<'_>, words: &Words) -> KioskView {
    let foot = vec![
        Touch::new(words.word("back"), Action::Back),
        Touch { picture: Some(Icon::Globe), ..Touch::new(words.word("kiosk-language"), Action::ChooseLanguage) },
        Touch::new(words.word("kiosk-done"), Action::StartAgain),
        Touch { picture: Some(Icon::File), ..Touch::new(words.word("kiosk-print"), Action::Print) },
    ];
    let Some(home) = scene.take_home else {
        return KioskView { foot, ..base(scene, words, String::new(), String::new(), Body::Lines(Vec::new())) };
    };
    let say = |message: &Message| words.say(message);
    let mut offers = Vec::new();
    if !home.offers.is_empty() {
        let more = (home.more_offers > 0).then(|| say(&message!("take-home-more", count = home.more_offers)));
        offers.push(Offers {
            heading: words.word("take-home-offers"),
            rows: home.offers.iter().map(|offer| offer_row(words, offer)).collect(),
            more: more.unwrap_or_default(),
        });
    }
    if let Some((category, besides)) = &home.besides {
        offers.push(Offers {
            heading: words.word(category.message_id()),
            rows: besides.iter().map(|offer| offer_row(words, offer)).collect(),
            more: String::new(),
        });
    }
    let mut codes = Vec::new();
    if !scene.plan.is_empty() {
        codes.push(Code {
            label: words.word("take-home-code-plan"),
            note: words.word("kiosk-code-plan-note"),
            text: scene.plan.to_owned(),
        });
    }
    codes.push(Code { label: say(&home.link.label), note: home.link.address.clone(), text: home.link.address.clone() });
    let name = country(words, scene.kiosk.country());
    let body = TakeHomeView {
        dates_heading: say(&home.dates_heading),
        dates: home.dates.iter().map(|date| [say(&date.when), say(&date.what), say(&date.meaning)]).collect(),
        steps_heading: words.word("take-home-steps"),
        steps: home
            .steps
            .iter()
            .map(|step| {
                let lines = step.how.iter().flat_map(|how| say(how).lines().map(str::to_owned).collect::<Vec<_>>());
                (say(&step.title), lines.collect())
            })
            .collect(),
        offers,
        rule: std::iter::once(words.word("take-home-offers-rule"))
            .chain(home.marks.as_ref().map(say))
            .collect::<Vec<_>>()
            .join(" "),
        program: [words.word("take-home-program-heading"), say(&home.program)],
        country: Touch::new(words.say(&message!("kiosk-country-change", country = name)), Action::ChooseCountry),
        codes,
        paper: match scene.paper {
            Paper::Unasked => String::new(),
            Paper::Asked => words.word("kiosk-paper-asked"),
            Paper::Failed => say(&PrintError::for_the_customer()),
        },
    };
    KioskView {
        foot,
        small_print: say(&home.closing),
        ..base(scene, words, say(&home.headline), say(&home.lead), Body::TakeHome(Box::new(body)))
    }
}

fn offer_row(words: &Words, offer: &Offer) -> [String; 3] {
    let name = if offer.built_in {
        words.say(&message!("take-home-offer-built-in", name = offer.name.clone()))
    } else {
        offer.name.clone()
    };
    let address = offer.address.as_deref().unwrap_or_default();
    let mut note = address.trim_start_matches("https://").trim_end_matches('/').to_owned();
    if !offer.unmet.is_empty() {
        let needs: Vec<String> = offer.unmet.iter().map(|need| words.word(need.message_id())).collect();
        let unmet = words.say(&message!("choose-unmet", needs = needs.join(", ")));
        note = if note.is_empty() { unmet } else { format!("{note}\n{unmet}") };
    }
    [name, note, offer.sold.as_ref().map(|sold| words.say(&sold.message())).unwrap_or_default()]
}

fn pad(scene: Scene<'_>, words: &Words) -> KioskView {
    let kiosk = scene.kiosk;
    let wait = kiosk.pin_wait_seconds(scene.now);
    let news = if wait > 0 {
        words.say(&message!("kiosk-pin-wait", seconds = i64::try_from(wait).unwrap_or(i64::MAX)))
    } else if kiosk.is_checking() {
        words.word("kiosk-pin-checking")
    } else if kiosk.pin_was_wrong() && kiosk.digits_typed() == 0 {
        words.word("kiosk-pin-wrong")
    } else {
        String::new()
    };
    let digit = |digit: u8| Some(Touch::new(char::from(b'0' + digit).to_string(), Action::Digit(digit)));
    let mut keys: Vec<Option<Touch>> = (1..=9).map(digit).collect();
    keys.push(Some(Touch::new(words.word("kiosk-pin-erase"), Action::Erase)));
    keys.push(digit(0));
    keys.push(Some(Touch::new(words.word("kiosk-pin-enter"), Action::CheckPin)));
    let typed = kiosk.digits_typed();
    let body = Body::Pad { typed, typed_spoken: words.say(&message!("kiosk-pin-typed", count = typed)), news, keys };
    KioskView {
        foot: vec![Touch::new(words.word("back"), Action::Back)],
        ..base(scene, words, words.word("kiosk-pin-headline"), words.word("kiosk-pin-lead"), body)
    }
}

fn staff(scene: Scene<'_>, words: &Words) -> KioskView {
    let both = |what: &Message, what_to_do: Option<&Message>| {
        let mut text = words.say(what);
        if let Some(what_to_do) = what_to_do {
            text.push('\n');
            text.push_str(&words.say(what_to_do));
        }
        text
    };
    let printer = match (&scene.staff.printer, scene.config.print) {
        (_, false) => words.word("kiosk-staff-printer-off"),
        (None, true) => words.word("kiosk-staff-printer-unused"),
        (Some((what, what_to_do)), true) => both(what, what_to_do.as_ref()),
    };
    let mut lines = vec![(words.word("kiosk-staff-printer"), printer)];
    lines.extend(scene.staff.counts.iter().map(|(event, count)| (words.word(event_id(*event)), count.to_string())));
    if let Some((what, what_to_do)) = &scene.staff.counts_problem {
        lines.push((words.word("kiosk-staff-counts"), both(what, Some(what_to_do))));
    }
    lines.push((words.word("kiosk-staff-version"), env!("CARGO_PKG_VERSION").to_owned()));
    KioskView {
        foot: vec![
            Touch::new(words.word("kiosk-staff-back"), Action::StartAgain),
            Touch::new(words.word("kiosk-staff-exit"), Action::Exit),
        ],
        ..base(scene, words, words.word("kiosk-staff-headline"), words.word("kiosk-staff-lead"), Body::Lines(lines))
    }
}

/// The name of what is counted.
fn event_id(event: Event) -> &'static str {
    match event {
        Event::Begun => "kiosk-count-begun",
        Event::Finished => "kiosk-count-finished",
        Event::Printed => "kiosk-count-printed",
        Event::NotPrinted => "kiosk-count-not-printed",
        Event::Left => "kiosk-count-left",
        Event::Restarted => "kiosk-count-restarted",
    }
}

/// A page for staff who have to mend the configuration: what is wrong, line by line, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroubleView {
    /// That the kiosk can't start.
    pub headline: String,
    /// Which file it is about.
    pub lead: String,
    /// What is wrong and what to do.
    pub mistakes: Vec<(String, String)>,
    /// Read the file again.
    pub again: String,
    /// Close the window.
    pub close: String,
}

/// The page about mistakes in the file at `path`.
#[must_use]
pub fn trouble(words: &Words, path: &str, mistakes: &[(Message, Message)]) -> TroubleView {
    TroubleView {
        headline: words.word("kiosk-trouble-headline"),
        lead: words.say(&message!("kiosk-trouble-lead", path = path.to_owned())),
        mistakes: mistakes.iter().map(|(what, what_to_do)| (words.say(what), words.say(what_to_do))).collect(),
        again: words.word("kiosk-trouble-again"),
        close: words.word("kiosk-trouble-close"),
    }
}

/// Mistakes of the configuration as what is wrong and what to do.
#[must_use]
pub fn mistakes(errors: Vec<ConfigError>) -> Vec<(Message, Message)> {
    errors.into_iter().map(|error| (error.what, error.what_to_do)).collect()
}
