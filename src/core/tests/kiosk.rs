//! The kiosk's rules: its configuration, the PIN, the counts, and what is taken home.

use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use safe_passage_core::devices::Devices;
use safe_passage_core::journey::plan::RemovalData;
use safe_passage_core::kiosk::answers::{Answers, Device, Passwords, Price, Product, Wish};
use safe_passage_core::kiosk::config::{ATTRACT, COUNTDOWN, Config, ConfigError, FIELDS, IDLE, is_plain_link};
use safe_passage_core::kiosk::counts::{Days, Event, KEPT_DAYS};
use safe_passage_core::kiosk::pin::{self, Attempts, HashState, PLACEHOLDER, PinProblem, hash_state};
use safe_passage_core::kiosk::take_home::{Facts, MOST_OFFERS, TakeHome};
use safe_passage_core::message::Argument;
use safe_passage_core::providers::{Catalogue, Category, Shelf};
use safe_passage_core::timeline::Timeline;

const LANGUAGES: [&str; 2] = ["en-US", "es"];
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGg";
const EXAMPLE: &str = include_str!("../../../assets/kiosk.example.toml");

fn good() -> String {
    EXAMPLE.replace(PLACEHOLDER, HASH)
}

fn read(text: &str) -> Result<Config, Vec<ConfigError>> {
    Config::read(text, &LANGUAGES)
}

/// Line, field, and the ids of what is wrong and what to do.
fn told(error: &ConfigError) -> (usize, &str, &str, &str) {
    assert!(error.what.arguments.contains_key("line"), "{error:?}");
    (error.line, &error.field, &error.what.id, &error.what_to_do.id)
}

#[test]
fn the_example_has_one_mistake_its_pin() {
    let errors = read(EXAMPLE).expect_err("the placeholder is refused");
    let line = EXAMPLE.lines().position(|line| line.starts_with("pin =")).expect("the line") + 1;
    assert_eq!(errors.iter().map(told).collect::<Vec<_>>(), [(line, "pin", "kiosk-config-pin-missing", "kiosk-config-pin-do")]);
    let config = read(&good()).expect("with a hash it can be read");
    assert_eq!(
        (config.attract_seconds, config.idle_seconds, config.countdown_seconds),
        (ATTRACT.usual, IDLE.usual, COUNTDOWN.usual)
    );
    assert_eq!(config.languages, LANGUAGES);
    assert!(config.print && config.counts.is_none() && config.shelf.is_none() && config.link.is_none());
    // Every field is explained in it, those that may be left out as comments.
    for field in FIELDS {
        assert!(EXAMPLE.lines().any(|line| line.trim_start_matches("# ").starts_with(&format!("{field} = "))), "{field}");
    }
    let commented = good().replace("# shelf =", "shelf =").replace("# counts =", "counts =").replace("# link =", "link =");
    let config = read(&commented).expect("what is commented out can be used too");
    assert!(config.counts.is_some() && config.shelf.is_some() && config.link.is_some());
}

#[test]
fn every_mistake_names_its_line_and_field_and_what_to_do() {
    let base = good();
    // What is replaced in the good file, by what, and the mistake that it makes.
    let cases = [
        ("shop = \"Corner Computers\"", "shop = 7", "shop", "kiosk-config-wrong-kind", "kiosk-config-text-do"),
        ("shop = \"Corner Computers\"", "shop = \"\"", "shop", "kiosk-config-wrong-value", "kiosk-config-shop-do"),
        ("shop = \"Corner Computers\"", "shop = \"\\u0007\"", "shop", "kiosk-config-wrong-value", "kiosk-config-shop-do"),
        ("shop = \"Corner Computers\"", "shop = Corner Computers", "shop", "kiosk-config-syntax", "kiosk-config-syntax-do"),
        ("shop = \"Corner Computers\"", "shop = \"Corner", "shop", "kiosk-config-syntax", "kiosk-config-syntax-do"),
        ("country = \"US\"", "country = \"USA\"", "country", "kiosk-config-wrong-value", "kiosk-config-country-do"),
        ("country = \"US\"", "contry = \"US\"", "contry", "kiosk-config-unknown-field", "kiosk-config-unknown-field-do-nearest"),
        (
            "languages = [\"en-US\", \"es\"]",
            "languages = [\"en-US\", \"tlh\"]",
            "languages",
            "kiosk-config-wrong-value",
            "kiosk-config-languages-do",
        ),
        (
            "languages = [\"en-US\", \"es\"]",
            "languages = []",
            "languages",
            "kiosk-config-wrong-value",
            "kiosk-config-languages-do",
        ),
        (
            "languages = [\"en-US\", \"es\"]",
            "languages = \"es\"",
            "languages",
            "kiosk-config-wrong-kind",
            "kiosk-config-languages-do",
        ),
        (
            "languages = [\"en-US\", \"es\"]",
            "languages = [7]",
            "languages",
            "kiosk-config-wrong-kind",
            "kiosk-config-languages-do",
        ),
        ("idle_seconds = 60", "idle_seconds = 5", "idle_seconds", "kiosk-config-wrong-value", "kiosk-config-seconds-do"),
        ("idle_seconds = 60", "idle_seconds = -60", "idle_seconds", "kiosk-config-wrong-value", "kiosk-config-seconds-do"),
        (
            "idle_seconds = 60",
            "idle_seconds = 99999999999999999999",
            "idle_seconds",
            "kiosk-config-wrong-value",
            "kiosk-config-seconds-do",
        ),
        ("idle_seconds = 60", "idle_seconds = \"60\"", "idle_seconds", "kiosk-config-wrong-kind", "kiosk-config-seconds-do"),
        ("idle_seconds = 60", "idle_seconds = 60.5", "idle_seconds", "kiosk-config-wrong-kind", "kiosk-config-seconds-do"),
        ("idle_seconds = 60", "attract_seconds = 9", "attract_seconds", "kiosk-config-twice", "kiosk-config-twice-do"),
        ("print = true", "print = \"yes\"", "print", "kiosk-config-wrong-kind", "kiosk-config-yes-or-no-do"),
        ("print = true", "color = \"blue\"", "color", "kiosk-config-unknown-field", "kiosk-config-unknown-field-do"),
        ("print = true", "link = \"http://example.com/\"", "link", "kiosk-config-wrong-value", "kiosk-config-link-do"),
        ("print = true", "link = \"https://example.com/?c=7\"", "link", "kiosk-config-wrong-value", "kiosk-config-link-do"),
        ("print = true", "counts = \"\"", "counts", "kiosk-config-wrong-value", "kiosk-config-path-do"),
        (HASH, "274951", "pin", "kiosk-config-pin-clear", "kiosk-config-pin-do"),
        (HASH, "my secret", "pin", "kiosk-config-pin-no-hash", "kiosk-config-pin-do"),
        (HASH, "$2b$12$abcdefghijklmnopqrstuv", "pin", "kiosk-config-pin-weak", "kiosk-config-pin-do"),
    ];
    for (from, to, field, what, what_to_do) in cases {
        let line = base.lines().position(|line| line.contains(from)).unwrap_or_else(|| panic!("{from}")) + 1;
        let errors = read(&base.replacen(from, to, 1)).expect_err(to);
        assert_eq!(errors.iter().map(told).collect::<Vec<_>>(), [(line, field, what, what_to_do)], "{to}");
    }
    for field in ["schema", "shop", "languages", "country", "pin"] {
        let without: Vec<&str> = base.lines().filter(|line| !line.starts_with(&format!("{field} ="))).collect();
        let errors = read(&without.join("\n")).expect_err(field);
        assert_eq!(
            errors.iter().map(|error| (&*error.field, &*error.what.id)).collect::<Vec<_>>(),
            [(field, "kiosk-config-missing")]
        );
    }
    let errors = read("schema = \"safe-passage.kiosk/2\"").expect_err("another version");
    assert_eq!(told(&errors[0]), (1, "schema", "kiosk-config-wrong-value", "kiosk-config-schema-do"));
}

#[test]
fn several_mistakes_are_told_at_once_and_no_pin_is_repeated() {
    let text =
        "schema = \"safe-passage.kiosk/1\"\nshop = \"\"\nlanguage = [\"es\"]\ncountry = \"US\"\nidle_seconds = 1\npin = 274951\n";
    let errors = read(text).expect_err("mistakes");
    let lines: Vec<(usize, &str)> = errors.iter().map(|error| (error.line, &*error.field)).collect();
    assert_eq!(lines, [(2, "shop"), (3, "language"), (5, "idle_seconds"), (6, "pin")]);
    for error in &errors {
        for argument in error.what.arguments.values() {
            assert!(!matches!(argument, Argument::Text(text) if text.contains("274951")), "{error:?}");
        }
    }
    assert_eq!(errors[1].what_to_do.arguments.get("nearest"), Some(&Argument::Text("languages".to_owned())));
    // Two broken lines and a good file round them: both are told, and nothing is called missing that may stand there.
    let broken = good().replace("country = \"US\"", "country US").replace("print = true", "print = yes please");
    let errors = read(&broken).expect_err("mistakes");
    assert!(
        errors.len() == 2 && errors.iter().all(|error| error.what.id == "kiosk-config-syntax" && !error.field.is_empty()),
        "{errors:?}"
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        check_errors(&text);
    }

    #[test]
    fn no_change_of_a_good_file_makes_it_panic(at in 0_usize..4000, cut in 0_usize..40, put in "[\\x00-\\x7fé\u{202e}]{0,12}") {
        let mut text = good();
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let end = (at..=(at + cut).min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(at);
        text.replace_range(at..end, &put);
        check_errors(&text);
    }

    #[test]
    fn what_is_written_reads_back_as_the_same(
        shop in "[^\\p{C}\\s][^\\p{C}]{0,40}[^\\p{C}\\s]", idle in IDLE.least..=IDLE.most, print in any::<bool>(),
        counts in proptest::option::of("[a-zA-Z]:\\\\[^\\p{C}]{1,40}[a-z]"), both in any::<bool>(),
    ) {
        let config = Config {
            shop,
            languages: LANGUAGES[..if both { 2 } else { 1 }].iter().map(|tag| (*tag).to_owned()).collect(),
            country: "MX".to_owned(),
            attract_seconds: ATTRACT.least,
            idle_seconds: idle,
            countdown_seconds: COUNTDOWN.most,
            pin: HASH.to_owned(),
            shelf: None,
            counts,
            print,
            link: print.then(|| "https://example.com/a".to_owned()),
        };
        prop_assert_eq!(read(&config.to_text()), Ok(config));
    }
}

fn check_errors(text: &str) {
    let Err(errors) = read(text) else { return };
    assert!(!errors.is_empty());
    for error in errors {
        assert!((1..=text.lines().count().max(1) + 1).contains(&error.line), "{error:?} in {text:?}");
        let hidden = |text: &str| text.chars().any(|letter| letter.is_control() || letter == '\u{202e}');
        let arguments = error.what.arguments.values();
        assert!(
            !arguments.clone().any(|argument| matches!(argument, Argument::Text(text) if hidden(text.as_str()))),
            "{error:?}"
        );
    }
}

#[test]
fn links_have_nothing_in_them_that_could_be_about_a_person() {
    for good in ["https://example.com", "https://example.com/", "https://shop.example.com/a/b-c"] {
        assert!(is_plain_link(good), "{good}");
    }
    for bad in [
        "",
        "http://example.com/",
        "ftp://example.com/",
        "https://",
        "https://localhost/",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://me@example.com/",
        "https://example.com/ a",
        "https://exämple.com/",
        "javascript:alert(1)",
    ] {
        assert!(!is_plain_link(bad), "{bad}");
    }
    assert!(!is_plain_link(&format!("https://example.com/{}", "a".repeat(200))));
}

#[test]
fn pins_that_people_try_first_are_refused() {
    for (pin, problem) in [
        ("", PinProblem::Length),
        ("27495", PinProblem::Length),
        ("2749512749512", PinProblem::Length),
        ("27495a", PinProblem::OnlyDigits),
        ("２７４９５１", PinProblem::OnlyDigits),
        ("000000", PinProblem::Guessable),
        ("123456", PinProblem::Guessable),
        ("987654", PinProblem::Guessable),
    ] {
        assert_eq!(pin::check(pin), Err(problem), "{pin}");
    }
    for good in ["274951", "123457", "112233445566"] {
        assert_eq!(pin::check(good), Ok(()), "{good}");
    }
}

#[test]
fn a_hash_is_strong_enough_and_no_stone() {
    let with = |costs: &str| format!("$argon2id$v=19${costs}$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGg");
    for (text, state) in [
        (String::new(), HashState::Missing),
        (PLACEHOLDER.to_owned(), HashState::Missing),
        ("274951".to_owned(), HashState::Clear),
        ("secret".to_owned(), HashState::NoHash),
        ("$".to_owned(), HashState::NoHash),
        (with("m=19456,t=2"), HashState::NoHash),
        (with("m=,t=2,p=1"), HashState::NoHash),
        (with("m=+19456,t=2,p=1"), HashState::NoHash),
        (with("m=99999999999,t=2,p=1"), HashState::NoHash),
        (with("m=4096,t=2,p=1"), HashState::Weak),
        (with("m=19456,t=1,p=1"), HashState::Weak),
        (with("m=19456,t=2,p=1").replace("argon2id", "argon2i"), HashState::Weak),
        (with("m=19456,t=2,p=1").replace("c29tZXNhbHRzb21lc2FsdA", "c2FsdA"), HashState::Weak),
        (with("m=4194304,t=2,p=1"), HashState::TooHeavy),
        (with("m=19456,t=1000,p=1"), HashState::TooHeavy),
        (with("m=19456,t=2,p=1"), HashState::Good),
        (with("m=65536,t=3,p=4"), HashState::Good),
    ] {
        assert_eq!(hash_state(&text), state, "{text}");
    }
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn the_wait_grows_has_an_end_and_no_clock_turns_it() {
    let start = instant("2026-11-27T10:00:00Z");
    let mut attempts = Attempts::default();
    let mut waits = Vec::new();
    for _ in 0..12 {
        attempts.wrong(start);
        waits.push(attempts.wait_seconds(start));
    }
    assert_eq!(waits, [0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    assert_eq!(attempts.wait_seconds(start.checked_add(899.seconds()).expect("later")), 1);
    assert_eq!(attempts.wait_seconds(start.checked_add(900.seconds()).expect("later")), 0);
    // A clock that was set back by years.
    assert_eq!(attempts.wait_seconds(instant("2020-01-01T00:00:00Z")), 900);
    for _ in 0..100_000 {
        attempts.wrong(Timestamp::MAX);
    }
    assert_eq!(attempts.wait_seconds(start), 900, "no number of them overflows");
    attempts.right();
    assert_eq!((attempts.count(), attempts.wait_seconds(start)), (0, 0));
    assert!(Attempts::unknown(start).wait_seconds(start) >= 60);
}

#[test]
fn counts_read_back_and_old_days_go() {
    let mut days = Days::default();
    let last = date(2026, 11, 27);
    for back in (0..1000).rev() {
        days.count(last.checked_sub(back.days()).expect("a day"), Event::Begun);
    }
    days.count(last, Event::Printed);
    let text = days.to_text();
    assert_eq!(text.lines().count(), 1 + KEPT_DAYS.unsigned_abs() as usize);
    let again = Days::read(&text).expect("read back");
    assert_eq!(again, days);
    assert_eq!((again.of(last).of(Event::Begun), again.of(last).of(Event::Printed), again.of(last).of(Event::Left)), (1, 1, 0));
    // Saved by a spreadsheet on Windows.
    assert_eq!(Days::read(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(days.clone()));
    // A clock that ran ahead by years for a day.
    days.count(date(2090, 1, 1), Event::Begun);
    days.count(last, Event::Begun);
    assert!(days.to_text().lines().count() <= 1 + KEPT_DAYS.unsigned_abs() as usize);
}

proptest! {
    #[test]
    fn no_file_of_counts_makes_it_panic(text in any::<String>(), cells in proptest::collection::vec("[0-9-]{0,30}", 0..9)) {
        _ = Days::read(&text);
        let heading = Days::default().to_text();
        _ = Days::read(&format!("{heading}{}\n", cells.join(",")));
    }
}

struct Everything {
    timeline: Timeline,
    removal: RemovalData,
    devices: Devices,
    catalogue: Catalogue,
    shelf: Shelf,
}

impl Everything {
    fn new(shop: &str) -> Self {
        let catalogue = Catalogue::parse(include_str!("../../../assets/providers.toml")).expect("sound");
        Self {
            timeline: Timeline::parse(include_str!("../../../assets/timeline.toml")).expect("sound"),
            removal: RemovalData::parse(include_str!("../../../assets/removal.toml")).expect("sound"),
            devices: Devices::parse(include_str!("../../../assets/devices.toml")).expect("sound"),
            shelf: Shelf::parse(&format!("schema = \"safe-passage.shop/1\"\n{shop}"), &catalogue).expect("sound"),
            catalogue,
        }
    }

    fn take_home(&self, answers: Answers, country: &str) -> TakeHome {
        let Self { timeline, removal, devices, catalogue, shelf } = self;
        let facts = Facts { timeline, removal, devices, catalogue, shelf };
        TakeHome::of(answers, &facts, instant("2026-11-27T15:00:00Z"), country, None)
    }
}

fn ids(page: &TakeHome) -> Vec<&str> {
    page.steps.iter().map(|step| &*step.title.id).collect()
}

#[test]
fn the_two_dates_stand_where_the_rule_applies_and_nowhere_else() {
    let data = Everything::new("");
    for country in ["US", "PR"] {
        let page = data.take_home(Answers::default(), country);
        let days: Vec<&str> = page.dates.iter().map(|dated| &*dated.what.id).collect();
        assert_eq!(days, ["event-us-2024-sales-ban", "event-us-2024-update-ban"], "{country}");
        assert_eq!(page.lead.id, "take-home-lead");
    }
    for country in ["DE", "GB", "JP", "RU"] {
        let page = data.take_home(Answers::default(), country);
        assert!(page.dates.iter().all(|dated| !dated.what.id.starts_with("event-us-")), "{country}: {:?}", page.dates);
        assert_eq!(page.lead.id, "take-home-lead-elsewhere");
        let none = page.dates.is_empty();
        assert_eq!(page.dates_heading.id, if none { "take-home-country-none" } else { "take-home-country" }, "{country}");
    }
    assert!(!data.take_home(Answers::default(), "DE").dates.is_empty());
    assert!(data.take_home(Answers::default(), "JP").dates.is_empty());
}

#[test]
fn passwords_come_first_and_the_download_before_the_removal() {
    let data = Everything::new("");
    let order = [
        "take-home-passwords",
        "take-home-download",
        "take-home-remove",
        "take-home-restart",
        "take-home-check",
        "take-home-pay",
    ];
    assert_eq!(ids(&data.take_home(Answers::default(), "US")), order, "who knows nothing is told everything");
    let without = Answers { passwords: Some(Passwords::No), ..Answers::default() };
    assert_eq!(ids(&data.take_home(without, "US")), order[1..]);
    let phone = Answers { device: Some(Device::Iphone), ..Answers::default() };
    assert_eq!(ids(&data.take_home(phone, "US"))[1], "take-home-store");
    let business = Answers { product: Some(Product::Business), ..Answers::default() };
    assert_eq!(ids(&data.take_home(business, "US")), ["take-home-ask", "take-home-leave"], "nobody removes what is another's");
}

#[test]
fn the_removal_is_the_one_of_the_data() {
    let data = Everything::new("");
    let how = |product, device| {
        let answers = Answers { product: Some(product), device: Some(device), ..Answers::default() };
        let page = data.take_home(answers, "US");
        let step = page.steps.iter().find(|step| step.title.id == "take-home-remove").expect("the removal");
        step.how[0].id.to_string()
    };
    for (product, device, id) in [
        // With care for a vault, because nobody looked whether there is one.
        (Product::Security, Device::Windows, "remove-windows-home-vault-how"),
        (Product::DontKnow, Device::Windows, "remove-windows-home-vault-how"),
        (Product::Security, Device::Mac, "remove-macos-app-how"),
        (Product::Companion, Device::Mac, "remove-macos-side-how"),
        (Product::Companion, Device::Windows, "remove-windows-app-how"),
        (Product::Replaced, Device::Windows, "remove-windows-successor-how"),
        (Product::Security, Device::Linux, "remove-linux-other-how"),
        (Product::Security, Device::Android, "device-android-how"),
        (Product::Security, Device::Iphone, "device-iphone-how"),
        (Product::Security, Device::DontKnow, "take-home-remove-how"),
    ] {
        assert_eq!(how(product, device), id, "{product:?} on {device:?}");
    }
}

#[test]
fn the_shop_marks_and_moves_nothing() {
    let plain = Everything::new("");
    let shop = Everything::new("[[sold]]\nid = \"eset\"\nshelf = \"A 3\"\n");
    for wish in Wish::ALL {
        let answers = Answers {
            device: Some(Device::Windows),
            wish: Some(wish),
            price: Some(Price::Paid),
            passwords: Some(Passwords::No),
            ..Answers::default()
        };
        let (without, with) = (plain.take_home(answers, "US"), shop.take_home(answers, "US"));
        let names = |page: &TakeHome| page.offers.iter().map(|offer| offer.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&without), names(&with), "{wish:?}");
        assert!(with.offers.len() <= MOST_OFFERS && with.more_offers > 0);
        assert!(without.offers.iter().all(|offer| offer.sold.is_none()) && without.marks.is_none());
        let marked = with.offers.iter().any(|offer| offer.sold.is_some());
        assert_eq!(marked, with.marks.is_some(), "{wish:?}");
        assert_eq!(with.besides.as_ref().map(|(category, _)| *category), wish.category());
        assert!(with.offers[0].built_in, "what the system has of its own comes first");
    }
    let for_passwords = Answers { passwords: Some(Passwords::Yes), ..Answers::default() };
    assert_eq!(plain.take_home(for_passwords, "US").besides.map(|(category, _)| category), Some(Category::PasswordManager));
}
