//! The kiosk without a screen: which page is shown, what a touch does, and when everything is forgotten.
//!
//! Times are durations since the kiosk was opened, on a clock that never goes back. The kiosk keeps no clock of its own:
//! every question is asked with the time.

use core::time::Duration;

use zeroize::Zeroizing;

use super::answers::{Answers, Device, Passwords, Price, Product, Wish};
use super::config::Config;
use super::counts::Event;
use super::pin;
use crate::timeline::COUNTRIES;

/// A question to the person. Each is answered by one touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// What they have.
    Product,
    /// What it is on.
    Device,
    /// Whether there are passwords in it.
    Passwords,
    /// What they want besides protection.
    Wish,
    /// What it may cost.
    Price,
}

impl Question {
    /// All of them, in their order.
    pub const ALL: [Self; Answers::QUESTIONS] = [Self::Product, Self::Device, Self::Passwords, Self::Wish, Self::Price];

    /// The questions that make sense after these answers, in their order.
    ///
    /// Where somebody at work decides over the computer, the person chooses nothing, so nothing more is asked of them.
    pub fn asked(answers: &Answers) -> impl Iterator<Item = Self> + use<> {
        let at_work = answers.product == Some(Product::Business);
        Self::ALL.into_iter().filter(move |question| !at_work || *question <= Self::Device)
    }
}

/// An answer to one of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// What they have.
    Product(Product),
    /// What it is on.
    Device(Device),
    /// Whether there are passwords in it.
    Passwords(Passwords),
    /// What they want besides.
    Wish(Wish),
    /// What it may cost.
    Price(Price),
}

impl Answer {
    /// The question that it answers.
    #[must_use]
    pub fn question(self) -> Question {
        match self {
            Self::Product(_) => Question::Product,
            Self::Device(_) => Question::Device,
            Self::Passwords(_) => Question::Passwords,
            Self::Wish(_) => Question::Wish,
            Self::Price(_) => Question::Price,
        }
    }

    /// All answers to a question, in the order in which they are offered; "I don't know" comes last.
    #[must_use]
    pub fn all(question: Question) -> Vec<Self> {
        match question {
            Question::Product => Product::ALL.map(Self::Product).to_vec(),
            Question::Device => Device::ALL.map(Self::Device).to_vec(),
            Question::Passwords => Passwords::ALL.map(Self::Passwords).to_vec(),
            Question::Wish => Wish::ALL.map(Self::Wish).to_vec(),
            Question::Price => Price::ALL.map(Self::Price).to_vec(),
        }
    }

    /// Id of the message that offers it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Product(answer) => answer.message_id(),
            Self::Device(answer) => answer.message_id(),
            Self::Passwords(answer) => answer.message_id(),
            Self::Wish(answer) => answer.message_id(),
            Self::Price(answer) => answer.message_id(),
        }
    }

    /// Whether it is "I don't know".
    #[must_use]
    pub fn is_unknown(self) -> bool {
        matches!(
            self,
            Self::Product(Product::DontKnow)
                | Self::Device(Device::DontKnow)
                | Self::Passwords(Passwords::DontKnow)
                | Self::Wish(Wish::DontKnow)
                | Self::Price(Price::DontKnow)
        )
    }

    /// Whether it is the one that was given.
    #[must_use]
    pub fn is_in(self, answers: &Answers) -> bool {
        match self {
            Self::Product(answer) => answers.product == Some(answer),
            Self::Device(answer) => answers.device == Some(answer),
            Self::Passwords(answer) => answers.passwords == Some(answer),
            Self::Wish(answer) => answers.wish == Some(answer),
            Self::Price(answer) => answers.price == Some(answer),
        }
    }
}

/// A page of the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Page {
    /// The page that invites, in one language after the other.
    Attract,
    /// A question.
    Question(Question),
    /// What the person takes home.
    TakeHome,
    /// The choice of another language.
    Language,
    /// The choice of another country.
    Country,
    /// The pad for the staff's PIN.
    Pin,
    /// What staff see.
    Staff,
}

/// What was touched, or came back from work that runs aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A touch that does nothing but say that somebody is there.
    Touched,
    /// Begin in one of the shop's languages, by its place in the configuration.
    Begin(usize),
    /// The answer to the question on the page.
    Answer(Answer),
    /// One page back.
    Back,
    /// Forget everything and begin anew.
    StartAgain,
    /// Show the languages.
    ChooseLanguage,
    /// Go on in another of the shop's languages.
    Language(usize),
    /// Show the countries.
    ChooseCountry,
    /// The country that the person lives in; one of [`COUNTRIES`], anything else is ignored.
    Country(&'static str),
    /// Print the page.
    Print,
    /// Show the pad for the staff's PIN.
    AskForPin,
    /// A digit of the PIN.
    Digit(u8),
    /// Take the last digit away.
    Erase,
    /// Look at the PIN that was typed.
    CheckPin,
    /// It was the right one.
    PinRight,
    /// It was not; the next one is taken after this time.
    PinWrong(Duration),
    /// No PIN is taken before this time is over, because of wrong ones from before.
    PinWait(Duration),
    /// End the kiosk; staff alone.
    Exit,
}

impl Action {
    /// Whether it comes back from work that runs aside, and so is no sign that somebody is there.
    fn comes_from_aside(&self) -> bool {
        matches!(self, Self::PinRight | Self::PinWrong(_) | Self::PinWait(_))
    }
}

/// What the window does after an action.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Count something for the shop; never anything about a person.
    Count(Event),
    /// Print the page that is taken home.
    Print,
    /// Say by [`Action::PinWait`] how long no PIN is taken.
    AskPinWait,
    /// Look whether this is the PIN, and say so by [`Action::PinRight`] or [`Action::PinWrong`].
    CheckPin(Pin),
    /// Drop whatever was drawn of the answers.
    Forget,
    /// End the kiosk.
    Exit,
}

/// Digits of a PIN. They are wiped when they are dropped and are never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    fn empty() -> Self {
        // Room for all of it from the start, so that growing leaves no copy behind.
        Self(Zeroizing::new(String::with_capacity(pin::LONGEST)))
    }

    /// The digits, which wipe themselves too.
    #[must_use]
    pub fn digits(&self) -> &Zeroizing<String> {
        &self.0
    }
}

impl core::fmt::Debug for Pin {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Pin").finish_non_exhaustive()
    }
}

/// What the shop's configuration says about the way through the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Setting {
    languages: usize,
    country: &'static str,
    attract: Duration,
    idle: Duration,
    countdown: Duration,
    print: bool,
}

/// The kiosk at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    setting: Setting,
    page: Page,
    /// The page under the choice of a language or a country.
    under: Page,
    language: usize,
    answers: Answers,
    country: &'static str,
    pin: Pin,
    /// Whether this person came to the end already; who goes back and comes again is no second one.
    finished: bool,
    /// Whether the PIN is being looked at.
    checking: bool,
    /// Whether the last PIN was a wrong one.
    pin_was_wrong: bool,
    /// No PIN is taken before.
    pin_until: Option<Duration>,
    /// The last touch; on the attract page, when it came up.
    touched: Duration,
}

impl Kiosk {
    /// A kiosk on its attract page, opened at a time.
    #[must_use]
    pub fn new(config: &Config, now: Duration) -> Self {
        let seconds = |count: u32| Duration::from_secs(u64::from(count));
        let setting = Setting {
            languages: config.languages.len().max(1),
            country: known(&config.country).unwrap_or("US"),
            attract: seconds(config.attract_seconds.max(1)),
            idle: seconds(config.idle_seconds),
            countdown: seconds(config.countdown_seconds),
            print: config.print,
        };
        Self::fresh(setting, now)
    }

    fn fresh(setting: Setting, now: Duration) -> Self {
        Self {
            setting,
            page: Page::Attract,
            under: Page::Attract,
            language: 0,
            answers: Answers::default(),
            country: setting.country,
            pin: Pin::empty(),
            finished: false,
            checking: false,
            pin_was_wrong: false,
            pin_until: None,
            touched: now,
        }
    }

    /// The page that is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page
    }

    /// What the person said so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The person's country, an ISO 3166 code: the shop's, unless they said another.
    #[must_use]
    pub fn country(&self) -> &'static str {
        self.country
    }

    /// The language that the page is in at a time, by its place in the configuration.
    #[must_use]
    pub fn language(&self, now: Duration) -> usize {
        if self.page != Page::Attract {
            return self.language;
        }
        let turns = now.saturating_sub(self.touched).as_millis() / self.setting.attract.as_millis();
        usize::try_from(turns % self.setting.languages as u128).unwrap_or(0)
    }

    /// How many digits of a PIN were typed.
    #[must_use]
    pub fn digits_typed(&self) -> usize {
        self.pin.digits().len()
    }

    /// Whether a PIN is being looked at.
    #[must_use]
    pub fn is_checking(&self) -> bool {
        self.checking
    }

    /// Whether the last PIN was a wrong one.
    #[must_use]
    pub fn pin_was_wrong(&self) -> bool {
        self.pin_was_wrong
    }

    /// Whole seconds until the next PIN is taken; zero where it is taken now.
    #[must_use]
    pub fn pin_wait_seconds(&self, now: Duration) -> u64 {
        whole_seconds(self.pin_until.map_or(Duration::ZERO, |until| until.saturating_sub(now)))
    }

    /// Where the question stands among those that are asked, counted from 1, and how many these are; `None` on other pages.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        let Page::Question(question) = self.page else { return None };
        let asked: Vec<Question> = Question::asked(&self.answers).collect();
        let place = asked.iter().position(|other| *other == question)?;
        Some((place + 1, asked.len()))
    }

    /// Whole seconds until everything is forgotten, once nobody has touched anything for long; `None` before.
    #[must_use]
    pub fn warning(&self, now: Duration) -> Option<u64> {
        let idle = now.saturating_sub(self.touched);
        if self.page == Page::Attract || idle < self.setting.idle {
            return None;
        }
        Some(whole_seconds((self.setting.idle + self.setting.countdown).saturating_sub(idle)))
    }

    /// How long until the page looks different, if nobody touches anything; `None` where it never does.
    #[must_use]
    pub fn next_change(&self, now: Duration) -> Option<Duration> {
        let since = now.saturating_sub(self.touched);
        if self.page == Page::Attract {
            let turn = self.setting.attract;
            let into = Duration::from_millis(u64::try_from(since.as_millis() % turn.as_millis()).unwrap_or(0));
            return (self.setting.languages > 1).then(|| turn.saturating_sub(into));
        }
        let until_next_second = |left: Duration| match left.subsec_nanos() {
            0 => Duration::from_secs(1),
            part => Duration::from_nanos(u64::from(part)),
        };
        let idle = match self.setting.idle.checked_sub(since) {
            Some(left) if !left.is_zero() => left,
            _ => until_next_second((self.setting.idle + self.setting.countdown).saturating_sub(since)),
        };
        let pad = self.pin_until.map(|until| until.saturating_sub(now)).filter(|left| !left.is_zero()).map(until_next_second);
        Some(pad.map_or(idle, |pad| pad.min(idle)))
    }

    /// Whether an action does something now: the page offers it, and no warning stands over the page.
    #[must_use]
    pub fn allows(&self, action: &Action, now: Duration) -> bool {
        let answers_the_warning = matches!(action, Action::Touched | Action::StartAgain) || action.comes_from_aside();
        (answers_the_warning || self.warning(now).is_none()) && self.offers(action, now)
    }

    /// Whether an action stands on the page that is shown.
    #[must_use]
    pub fn offers(&self, action: &Action, now: Duration) -> bool {
        let with_answers = matches!(self.page, Page::Question(_) | Page::TakeHome);
        match action {
            Action::Touched => true,
            Action::Begin(language) => self.page == Page::Attract && *language < self.setting.languages,
            Action::Answer(answer) => self.page == Page::Question(answer.question()),
            Action::Back | Action::StartAgain => self.page != Page::Attract,
            Action::ChooseLanguage => with_answers && self.setting.languages > 1,
            Action::Language(language) => self.page == Page::Language && *language < self.setting.languages,
            Action::ChooseCountry => self.page == Page::TakeHome,
            Action::Country(code) => self.page == Page::Country && known(code).is_some(),
            Action::Print => self.page == Page::TakeHome && self.setting.print,
            Action::AskForPin => self.page == Page::Attract,
            Action::Digit(digit) => self.takes_digits(now) && self.digits_typed() < pin::LONGEST && *digit <= 9,
            Action::Erase => self.takes_digits(now) && self.digits_typed() > 0,
            Action::CheckPin => self.takes_digits(now) && self.digits_typed() >= pin::SHORTEST,
            Action::PinRight | Action::PinWrong(_) => self.page == Page::Pin && self.checking,
            Action::PinWait(_) => self.page == Page::Pin,
            Action::Exit => self.page == Page::Staff,
        }
    }

    fn takes_digits(&self, now: Duration) -> bool {
        self.page == Page::Pin && !self.checking && self.pin_wait_seconds(now) == 0
    }

    /// Looks at the time, and forgets everything where nobody touched anything for too long.
    pub fn tick(&mut self, now: Duration) -> Vec<Effect> {
        let left = self.page != Page::Attract && now.saturating_sub(self.touched) >= self.setting.idle + self.setting.countdown;
        if !left {
            return Vec::new();
        }
        let person = !matches!(self.page, Page::Pin | Page::Staff);
        self.forget(now);
        if person { vec![Effect::Count(Event::Left), Effect::Forget] } else { vec![Effect::Forget] }
    }

    /// Carries out an action at a time. One that the page doesn't offer does nothing.
    pub fn update(&mut self, action: Action, now: Duration) -> Vec<Effect> {
        let mut effects = self.tick(now);
        if !effects.is_empty() || !self.allows(&action, now) {
            return effects;
        }
        if !action.comes_from_aside() && self.page != Page::Attract {
            self.touched = now;
        }
        match action {
            Action::Touched => {}
            Action::Begin(language) => {
                self.language = language;
                self.go_to(Page::Question(Question::Product), now);
                effects.push(Effect::Count(Event::Begun));
            }
            Action::Answer(answer) => {
                self.answer(answer);
                let next = Question::asked(&self.answers).find(|question| *question > answer.question());
                self.go_to(next.map_or(Page::TakeHome, Page::Question), now);
                if next.is_none() && !core::mem::replace(&mut self.finished, true) {
                    effects.push(Effect::Count(Event::Finished));
                }
            }
            Action::Back => match self.page_before() {
                Page::Attract => {
                    self.forget(now);
                    effects.push(Effect::Forget);
                }
                page => self.go_to(page, now),
            },
            Action::StartAgain => {
                self.forget(now);
                effects.push(Effect::Forget);
            }
            Action::ChooseLanguage => {
                self.under = self.page;
                self.go_to(Page::Language, now);
            }
            Action::ChooseCountry => {
                self.under = self.page;
                self.go_to(Page::Country, now);
            }
            Action::Language(language) => {
                self.language = language;
                self.go_to(self.under, now);
            }
            Action::Country(code) => {
                self.country = known(code).unwrap_or(self.setting.country);
                self.go_to(self.under, now);
            }
            Action::Print => effects.push(Effect::Print),
            Action::AskForPin => {
                self.language = 0;
                self.go_to(Page::Pin, now);
                effects.push(Effect::AskPinWait);
            }
            Action::Digit(digit) => self.pin.0.push(char::from(b'0' + digit)),
            Action::Erase => _ = self.pin.0.pop(),
            Action::CheckPin => {
                self.checking = true;
                effects.push(Effect::CheckPin(core::mem::replace(&mut self.pin, Pin::empty())));
            }
            Action::PinRight => {
                self.checking = false;
                self.pin_was_wrong = false;
                self.pin_until = None;
                self.go_to(Page::Staff, now);
            }
            Action::PinWrong(wait) => {
                self.checking = false;
                self.pin_was_wrong = true;
                self.pin_until = (!wait.is_zero()).then(|| now + wait);
            }
            Action::PinWait(wait) => self.pin_until = (!wait.is_zero()).then(|| now + wait),
            Action::Exit => effects.push(Effect::Exit),
        }
        effects
    }

    fn go_to(&mut self, page: Page, now: Duration) {
        self.page = page;
        self.touched = now;
    }

    fn page_before(&self) -> Page {
        let last_before = |question: Option<Question>| {
            Question::asked(&self.answers)
                .filter(|other| question.is_none_or(|question| *other < question))
                .last()
                .map_or(Page::Attract, Page::Question)
        };
        match self.page {
            Page::Question(question) => last_before(Some(question)),
            Page::TakeHome => last_before(None),
            Page::Language | Page::Country => self.under,
            Page::Attract | Page::Pin | Page::Staff => Page::Attract,
        }
    }

    fn answer(&mut self, answer: Answer) {
        match answer {
            Answer::Product(answer) => self.answers.product = Some(answer),
            Answer::Device(answer) => self.answers.device = Some(answer),
            Answer::Passwords(answer) => self.answers.passwords = Some(answer),
            Answer::Wish(answer) => self.answers.wish = Some(answer),
            Answer::Price(answer) => self.answers.price = Some(answer),
        }
        // What is no longer asked has no answer either.
        let asked: Vec<Question> = Question::asked(&self.answers).collect();
        let keep = |question| asked.contains(&question);
        self.answers.passwords = self.answers.passwords.filter(|_| keep(Question::Passwords));
        self.answers.wish = self.answers.wish.filter(|_| keep(Question::Wish));
        self.answers.price = self.answers.price.filter(|_| keep(Question::Price));
    }

    fn forget(&mut self, now: Duration) {
        // The answers hold no text, so what is written over them here is all there was; the PIN wipes itself.
        *self = Self::fresh(self.setting, now);
    }
}

/// The code of the list that is the same as this one.
fn known(code: &str) -> Option<&'static str> {
    COUNTRIES.iter().copied().find(|known| known.eq_ignore_ascii_case(code.trim()))
}

/// Seconds, a part of one counted as a whole.
fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}
