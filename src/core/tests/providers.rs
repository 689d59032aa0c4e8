//! What the catalogue lists, in which order, and what it leaves out.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use safe_passage_core::detection::Products;
use safe_passage_core::providers::{
    Alternatives, Catalogue, Category, CheckReason, Field, Group, LeftOutReason, Need, Query, Shelf, System, Why, alternatives,
    check, group, product as product_of,
};
use safe_passage_core::timeline::Problem;
use serde_json::Value;

const DATA: &str = include_str!("../../../assets/providers.toml");

fn catalogue() -> Catalogue {
    Catalogue::parse(DATA).expect("the shipped catalogue is valid")
}

fn query(os: System) -> Query {
    Query { os: Some(os), ..Query::of(Category::Antivirus) }
}

fn today() -> Date {
    date(2026, 11, 23)
}

fn ids(list: &Alternatives) -> Vec<&str> {
    list.cards.iter().flat_map(|card| &card.products).map(|product| product.id.as_str()).collect()
}

fn reason(list: &Alternatives, id: &str) -> Option<LeftOutReason> {
    list.left_out.iter().find(|entry| entry.id == id).map(|entry| entry.reason)
}

/// A small catalogue in the shape of the real one, for rules that the real one shows only by chance.
fn made(products: &str) -> Catalogue {
    let text = format!(
        r#"
schema = "safe-passage.providers-data/1"
data_date = "2026-11-23"
[[owner]]
id = "zeta"
name = "Zeta"
country = "DE"
source = "https://example.org/zeta"
confirmed = true
[[owner]]
id = "alpha"
name = "alpha"
source = "https://example.org/alpha"
confirmed = false
[[owner]]
id = "doubted"
name = "Doubted"
source = "https://example.org/doubted"
confirmed = true
never_listed = true
{products}"#
    );
    Catalogue::parse(&text).unwrap_or_else(|error| panic!("{error}"))
}

fn product(id: &str, owner: &str, more: &str) -> String {
    product_with(id, owner, "", more)
}

fn product_with(id: &str, owner: &str, facts: &str, more: &str) -> String {
    format!(
        r#"
[[product]]
id = "{id}"
name = "{id}"
category = "antivirus"
owner = "{owner}"
read = "2026-11-23"
address = {{ url = "https://example.org/", source = "https://example.org/about", confirmed = true }}
facts = [
    {{ field = "system", value = "windows", source = "https://example.org/", confirmed = true }},
    {{ field = "real-time", value = "yes", source = "https://example.org/", confirmed = true }},
    {facts}
]
{more}"#
    )
}

fn tested(results: &[TestResult]) -> String {
    let tests: Vec<String> = results
        .iter()
        .map(|(lab, date, good, grade)| {
            format!(
                r#"{{ lab = "{lab}", test = "A test", date = "{date}", result = "6/6", good = {good}, grade = "{grade}", source = "https://example.org/test" }}"#
            )
        })
        .collect();
    format!("tests = [{}]\n", tests.join(", "))
}

#[test]
fn the_json_is_what_the_contract_shows() {
    let list = alternatives(&catalogue(), &query(System::Windows), today()).with_check(&catalogue(), today());
    let json: Value = serde_json::from_str(&list.to_json().unwrap()).unwrap();
    assert_eq!(json["schema"], "safe-passage.alternatives/1");
    assert_eq!(json["data_date"], "2026-11-23");
    assert_eq!(json["category"], "antivirus");
    assert_eq!(json["built_in"]["id"], "microsoft-defender");
    let cards = json["cards"].as_array().unwrap();
    assert!(!cards.is_empty());
    for card in cards {
        assert!(card["owner"].is_string() && card["unmet"].is_u64(), "{card}");
        assert!(["A", "B", "C", "D"].contains(&card["group"].as_str().unwrap()), "{card}");
        for product in card["products"].as_array().unwrap() {
            assert!(product["id"].is_string() && product["name"].is_string() && product["unmet"].is_array(), "{product}");
            assert!(product["why"].as_array().unwrap().iter().all(Value::is_string), "{product}");
            for fact in product["facts"].as_array().unwrap() {
                assert!(fact["field"].is_string() && fact["value"].is_string() && fact["date"].is_string(), "{fact}");
                assert!(fact["source"].as_str().unwrap().starts_with("https://"), "{fact}");
                assert_eq!(fact["confirmed"], true, "{fact}");
            }
        }
    }
    for entry in json["left_out"].as_array().unwrap() {
        assert!(entry["id"].is_string() && entry["reason"].is_string(), "{entry}");
    }
    assert!(json["check"].as_array().is_some_and(|check| !check.is_empty()));
    let without: Value =
        serde_json::from_str(&alternatives(&catalogue(), &query(System::Linux), today()).to_json().unwrap()).unwrap();
    assert!(without["built_in"].is_null());
    assert!(without.get("check").is_none());
}

#[test]
fn the_groups_follow_from_the_tests() {
    let catalogue = catalogue();
    let expected = [
        (Group::A, ["avast", "avg", "norton", "bitdefender"].as_slice()),
        (Group::B, &["eset", "gdata", "mcafee", "f-secure", "avira", "totalav"]),
        (Group::C, &["trend-micro", "k7", "panda", "malwarebytes", "microsoft-defender"]),
        (Group::D, &["sophos-home", "webroot", "intego", "ultraav", "clamav"]),
    ];
    for (wanted, ids) in expected {
        for id in ids {
            assert_eq!(group(catalogue.product(id).unwrap(), today()), wanted, "{id}");
        }
    }
    // The same results, three years later, and before they existed.
    for id in ["avast", "eset", "bitdefender"] {
        assert_eq!(group(catalogue.product(id).unwrap(), date(2029, 11, 23)), Group::C, "{id}");
        assert_eq!(group(catalogue.product(id).unwrap(), date(2024, 1, 1)), Group::D, "{id}");
    }
}

/// Lab, date, whether the result was good, how it was read.
type TestResult = (&'static str, &'static str, bool, &'static str);

#[test]
fn a_group_needs_good_results_first_hand_and_recent() {
    let cases: [(&[TestResult], Group); 14] = [
        (&[], Group::D),
        (&[("One", "2026-05", true, "lab"), ("Two", "2026-06", true, "copy")], Group::A),
        (&[("One", "2026", true, "lab")], Group::D), // that year has not ended yet
        (&[("One", "2025", true, "press"), ("Two", "2025", true, "copy")], Group::A),
        (&[("One", "2026-05", true, "lab"), ("One", "2026-06", true, "lab")], Group::B),
        (&[("One", "2026-05", true, "lab"), ("Two", "2026-06", false, "lab")], Group::B),
        (&[("One", "2026-05", true, "lab"), ("Two", "2026-06", true, "secondary")], Group::B),
        (&[("One", "2026-05", true, "secondary"), ("Two", "2026-06", true, "secondary")], Group::C),
        (&[("One", "2026-05", false, "lab")], Group::C),
        // Eighteen months before 2026-11-23 is 2025-05-23: that day still counts, the one before does not.
        (&[("One", "2025-05-23", true, "lab"), ("Two", "2025-05-23", true, "lab")], Group::A),
        (&[("One", "2025-05-22", true, "lab"), ("Two", "2025-05-23", true, "lab")], Group::B),
        (&[("One", "2025-05-22", true, "lab")], Group::C),
        (&[("One", "2025-05", true, "lab")], Group::B), // until the 31st
        (&[("One", "2024", true, "lab"), ("Two", "2023", true, "lab")], Group::C),
    ];
    for (results, wanted) in cases {
        let catalogue = made(&product("one", "zeta", &tested(results)));
        assert_eq!(group(catalogue.product("one").unwrap(), today()), wanted, "{results:?}");
    }
}

#[test]
fn never_listed_products_stand_nowhere() {
    let catalogue = catalogue();
    for os in System::ALL.into_iter().map(Some).chain([None]) {
        for category in Category::ALL {
            let asked = Query { os, ..Query::of(category) };
            let json = alternatives(&catalogue, &asked, today()).with_check(&catalogue, today()).to_json().unwrap();
            let json: Value = serde_json::from_str(&json).unwrap();
            for id in ["kaspersky", "dr-web", "zonealarm"] {
                assert!(!json.to_string().contains(&format!("\"{id}\"")), "{id} with {os:?} in {category:?}");
            }
        }
    }
    assert!(DATA.contains("id = \"zonealarm\""), "the data must name what is never listed");
    for id in ["kaspersky", "dr-web", "zonealarm"] {
        assert!(catalogue.product(id).is_none());
        assert!(!catalogue.message_ids().contains(&format!("provider-{id}")));
    }
    let engine = made(&format!("{}{}", product("white-label", "zeta", "engine = \"doubted\"\n"), product("own", "doubted", "")));
    assert_eq!(engine.products().count(), 0);
}

#[test]
fn what_the_system_comes_with_stands_outside_the_list() {
    let cases = [
        (System::Windows, Category::Antivirus, Some("microsoft-defender")),
        (System::Macos, Category::Antivirus, Some("apple-xprotect")),
        (System::Linux, Category::Antivirus, None),
        (System::Macos, Category::PasswordManager, Some("apple-passwords")),
        (System::Windows, Category::PasswordManager, None),
        (System::Ios, Category::ParentalControl, Some("apple-screen-time")),
        (System::Windows, Category::Vpn, None),
    ];
    let catalogue = catalogue();
    for (os, category, id) in cases {
        let list = alternatives(&catalogue, &Query { category, ..query(os) }, today());
        assert_eq!(list.built_in.as_ref().map(|product| product.id.as_str()), id, "{os:?} {category:?}");
        if let Some(id) = id {
            assert!(!ids(&list).contains(&id) && reason(&list, id).is_none(), "{id}");
            assert!(list.built_in.unwrap().why.contains(&Why::BuiltIn));
        }
    }
    let defender = alternatives(&catalogue, &query(System::Windows), today()).built_in.unwrap();
    assert_eq!(defender.address.as_deref(), Some("windowsdefender:"));
}

#[test]
fn one_owner_has_one_card_with_its_best_products_values() {
    let list = alternatives(&catalogue(), &query(System::Windows), today());
    let owners: Vec<&str> = list.cards.iter().map(|card| card.owner.as_str()).collect();
    let gen_digital = list.cards.iter().find(|card| card.owner == "Gen Digital").unwrap();
    let products: Vec<&str> = gen_digital.products.iter().map(|product| product.id.as_str()).collect();
    assert_eq!(products, ["avast", "avg", "norton", "avira"]);
    assert_eq!((gen_digital.group, gen_digital.unmet.len()), (Group::A, 0));
    let mut distinct = owners.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), owners.len());
    // A first, from A to Z within a group.
    assert_eq!(&owners[..2], ["Bitdefender", "Gen Digital"]);
    assert_eq!(&owners[2..7], ["ESET", "F-Secure", "G DATA", "McAfee", "Point Wild"]);
}

#[test]
fn owners_are_sorted_as_people_sort_names() {
    let catalogue = made(&format!("{}{}", product("one", "zeta", ""), product("two", "alpha", "")));
    let list = alternatives(&catalogue, &query(System::Windows), today());
    let owners: Vec<&str> = list.cards.iter().map(|card| card.owner.as_str()).collect();
    assert_eq!(owners, ["alpha", "Zeta"], "capitals do not come first");
}

#[test]
fn needs_come_before_evidence() {
    let list = alternatives(
        &catalogue(),
        &Query { needs: vec![Need::Vpn, Need::ParentalControl, Need::Vpn], ..query(System::Windows) },
        today(),
    );
    let first = &list.cards[0];
    // All three have what was asked for; the better tested ones come first.
    assert_eq!(first.owner, "Bitdefender");
    assert_eq!((list.cards[1].owner.as_str(), list.cards[1].products[0].id.as_str()), ("Gen Digital", "norton"));
    assert!(first.unmet.is_empty());
    assert_eq!(list.cards[2].owner, "F-Secure");
    let without = list.cards.iter().find(|card| card.owner == "McAfee").unwrap();
    assert!(without.unmet.contains(&Need::Vpn), "what is not confirmed does not meet a need");
    let counts: Vec<usize> = list.cards.iter().map(|card| card.unmet.len()).collect();
    assert!(counts.is_sorted());
}

#[test]
fn free_counts_only_where_the_free_edition_watches_and_has_it() {
    let list = alternatives(&catalogue(), &Query { free: true, ..query(System::Windows) }, today());
    let unmet = |id: &str| {
        let products: Vec<_> = list.cards.iter().flat_map(|card| &card.products).collect();
        products.iter().find(|product| product.id == id).unwrap_or_else(|| panic!("{id}")).unmet.clone()
    };
    for id in ["avast", "avg", "avira", "bitdefender", "panda"] {
        assert!(unmet(id).is_empty(), "{id}");
    }
    for id in ["norton", "eset", "malwarebytes", "totalav", "sophos-home"] {
        assert_eq!(unmet(id), [Need::Free], "{id}");
    }
    let facts = r#"
    { field = "free", value = "yes", source = "https://example.org/", confirmed = true },
    { field = "vpn", value = "paid", source = "https://example.org/", confirmed = true },"#;
    let catalogue = made(&product_with("one", "zeta", facts, ""));
    for (free, wanted) in [(false, vec![]), (true, vec![Need::Vpn])] {
        let list = alternatives(&catalogue, &Query { free, needs: vec![Need::Vpn], ..query(System::Windows) }, today());
        assert_eq!(list.cards[0].unmet, wanted);
    }
}

#[test]
fn what_is_left_out_says_why() {
    let catalogue = catalogue();
    let windows = alternatives(&catalogue, &query(System::Windows), today());
    let cases = [
        ("apple-xprotect", Some(LeftOutReason::WrongSystem)),
        ("clamav", Some(LeftOutReason::NoRealTime)),
        ("intego", Some(LeftOutReason::RealTimeNotConfirmed)),
        ("webroot", None),
        ("ultraav", None),
        ("avast", None),
    ];
    for (id, wanted) in cases {
        assert_eq!(reason(&windows, id), wanted, "{id}");
    }
    let phone = alternatives(&catalogue, &query(System::Android), today());
    assert_eq!(reason(&phone, "webroot"), Some(LeftOutReason::SystemNotConfirmed));
    let unproved = DATA.replacen(
        "source = \"https://ultrasecureav.com/privacy\", confirmed = true",
        "source = \"https://ultrasecureav.com/privacy\", confirmed = false",
        1,
    );
    let unproved = Catalogue::parse(&unproved).unwrap();
    let list = alternatives(&unproved, &query(System::Windows), today());
    assert_eq!(reason(&list, "ultraav"), Some(LeftOutReason::NoOfficialAddress));
    // What is there already is nothing to change to; it can still be told what is known of it.
    let has = Query { here: vec!["ultraav".to_owned()], ..query(System::Windows) };
    assert_eq!(reason(&alternatives(&catalogue, &has, today()), "ultraav"), Some(LeftOutReason::AlreadyHere));
    let known = product_of(&catalogue, "ultraav", &has, today()).unwrap();
    assert_eq!((known.owner.as_str(), known.group), ("Point Wild", Group::D));
    assert!(!known.facts.is_empty() && !known.caveats.is_empty() && known.tests.is_empty());
    assert!(product_of(&catalogue, "zonealarm", &has, today()).is_none() && product_of(&catalogue, "", &has, today()).is_none());
    let linux = alternatives(&catalogue, &query(System::Linux), today());
    assert_eq!(reason(&linux, "clamav"), Some(LeftOutReason::NoRealTime));
    assert_eq!(reason(&linux, "bitdefender"), Some(LeftOutReason::WrongSystem));
    assert!(linux.cards.is_empty());

    // On the day itself an entry is still good; a day later it is old.
    let limit = today().checked_add(12.months()).unwrap();
    let still = alternatives(&catalogue, &query(System::Windows), limit);
    assert!(reason(&still, "avast").is_none() && !still.list_is_old);
    let late = alternatives(&catalogue, &query(System::Windows), limit.tomorrow().unwrap());
    assert_eq!(reason(&late, "avast"), Some(LeftOutReason::EntryOld));
    assert!(late.cards.is_empty() && late.list_is_old && late.built_in.is_some());
}

#[test]
fn what_is_not_confirmed_is_not_shown_and_is_to_be_checked() {
    let catalogue = catalogue();
    let list = alternatives(&catalogue, &query(System::Windows), today());
    let mcafee = list.cards.iter().flat_map(|card| &card.products).find(|product| product.id == "mcafee").unwrap();
    assert!(mcafee.facts.iter().all(|fact| fact.confirmed && fact.field != Field::Vpn));
    assert!(mcafee.caveats.iter().all(|caveat| caveat.id != "mcafee-renewal-price"));
    assert!(
        list.cards
            .iter()
            .flat_map(|card| &card.products)
            .flat_map(|product| &product.tests)
            .all(|test| { !test.source.contains("toolsranks") })
    );
    let to_check = check(&catalogue, Some(Category::Antivirus), today());
    assert!(
        to_check
            .iter()
            .any(|entry| entry.id == "mcafee" && entry.field == Field::Vpn && entry.reason == CheckReason::NotConfirmed)
    );
    assert!(to_check.iter().all(|entry| entry.reason == CheckReason::NotConfirmed), "nothing is old on the day of the data");
    assert!(to_check.iter().all(|entry| entry.id != "proton-vpn"));
    let later = check(&catalogue, None, date(2028, 1, 1));
    let confirmed_and_old = later.iter().filter(|entry| entry.reason == CheckReason::Old).count();
    let unconfirmed = later.iter().filter(|entry| entry.reason == CheckReason::NotConfirmed).count();
    assert_eq!(unconfirmed, check(&catalogue, None, today()).len());
    assert!(confirmed_and_old > 100, "{confirmed_and_old}");
}

#[test]
fn every_official_address_is_plain() {
    for product in catalogue().products() {
        let Some(address) = &product.address else { continue };
        let is_system_page = ["windowsdefender:", "ms-settings:", "x-apple.systempreferences:"]
            .iter()
            .any(|scheme| address.url.starts_with(scheme));
        assert!(
            is_system_page || (address.url.starts_with("https://") && !address.url.contains(['?', '#', '@'])),
            "{}",
            address.url
        );
    }
}

#[test]
fn the_catalogue_covers_every_category() {
    let catalogue = catalogue();
    for (category, at_least) in
        [(Category::Antivirus, 20), (Category::PasswordManager, 8), (Category::Vpn, 2), (Category::ParentalControl, 3)]
    {
        let count = catalogue.products().filter(|product| product.category == category).count();
        assert!(count >= at_least, "{category:?}: {count}");
    }
    let passwords = Query { category: Category::PasswordManager, ..query(System::Windows) };
    let list = alternatives(&catalogue, &passwords, today());
    let shown = ids(&list);
    for id in ["bitwarden", "keepassxc", "1password", "firefox-passwords"] {
        assert!(shown.contains(&id), "{id}");
    }
    let bitwarden = list.cards.iter().flat_map(|card| &card.products).find(|product| product.id == "bitwarden").unwrap();
    assert!(bitwarden.why.contains(&Why::ReadsKasperskyFile));
    assert!(!bitwarden.why.contains(&Why::NoTestFound), "labs do not test password managers");
}

#[test]
fn a_broken_data_file_is_refused_with_its_reason() {
    let cases: Vec<(&str, String)> = vec![
        ("no TOML", "schema = ".to_owned()),
        ("later schema", DATA.replacen("providers-data/1", "providers-data/2", 1)),
        ("unknown field", DATA.replacen("built_in = ", "builtin = ", 1)),
        ("source without encryption", DATA.replacen("source = \"https://", "source = \"http://", 1)),
        ("source is no address", DATA.replacen("source = \"https://", "source = \"", 1)),
        (
            "no source",
            DATA.replacen("source = \"https://github.com/MicrosoftDocs", "sauce = \"https://github.com/MicrosoftDocs", 1),
        ),
        (
            "address with a query",
            DATA.replacen("url = \"https://www.bitdefender.com/\"", "url = \"https://www.bitdefender.com/?a=b\"", 1),
        ),
        (
            "address without encryption",
            DATA.replacen("url = \"https://www.bitdefender.com/\"", "url = \"http://www.bitdefender.com/\"", 1),
        ),
        (
            "address with a user",
            DATA.replacen("url = \"https://www.bitdefender.com/\"", "url = \"https://www.bitdefender.com@example.org/\"", 1),
        ),
        (
            "a program instead of an address",
            DATA.replacen("url = \"https://www.bitdefender.com/\"", "url = \"file:///bin/sh\"", 1),
        ),
        (
            "help with a query",
            DATA.replacen("url = \"https://bitwarden.com/help/import-faqs/\"", "url = \"https://bitwarden.com/help/?ref=us\"", 1),
        ),
        ("help in no language", DATA.replacen("language = \"ro\"", "language = \"\"", 1)),
        ("a caveat about a nameless release", DATA.replacen("releases = [\"Windows 10\"]", "releases = [\"\"]", 1)),
        ("unknown system", DATA.replacen("value = \"windows\"", "value = \"beos\"", 1)),
        ("value of another field", DATA.replacen("value = \"windows\"", "value = \"yes\"", 1)),
        ("said twice", DATA.replacen("field = \"firewall\", value = \"yes\"", "field = \"free\", value = \"no\"", 1)),
        ("owner that is not there", DATA.replacen("owner = \"eset\"", "owner = \"essett\"", 1)),
        ("two of one id", DATA.replacen("id = \"avg\"", "id = \"avast\"", 1)),
        ("unknown country", DATA.replacen("country = \"SK\"", "country = \"ZZ\"", 1)),
        ("unknown grade", DATA.replacen("grade = \"copy\"", "grade = \"rumour\"", 1)),
        ("test without a date", DATA.replacen("date = \"2025-05\"", "date = \"lately\"", 1)),
        ("good without a result", DATA.replacen(", result = \"Top-Rated\"", "", 1)),
    ];
    for (name, text) in cases {
        assert_ne!(text, DATA, "{name}: the case changes nothing");
        let error = Catalogue::parse(&text).expect_err(name);
        assert_eq!(error.file, "providers", "{name}");
        assert!(error.message().id.starts_with("data-error-"), "{name}");
    }
    let later = Catalogue::parse(&DATA.replacen("providers-data/1", "providers-data/2", 1)).unwrap_err();
    assert!(matches!(later.problem, Problem::Schema(_)));
}

#[test]
fn names_of_the_command_line_are_read_back() {
    for system in System::ALL {
        assert_eq!(System::parse(system.name()), Some(system));
        assert_eq!(serde_json::to_value(system).unwrap(), system.name());
    }
    for category in Category::ALL {
        assert_eq!(Category::parse(serde_json::to_value(category).unwrap().as_str().unwrap()), Some(category));
    }
    for need in Need::ALL {
        assert_eq!(Need::parse(serde_json::to_value(need).unwrap().as_str().unwrap()), Some(need));
    }
    assert_eq!((System::parse("Windows"), Category::parse(""), Need::parse("free")), (None, None, None));
}

fn queries() -> impl Strategy<Value = Query> {
    let os = proptest::option::of(proptest::sample::select(&System::ALL[..]));
    let needs = proptest::collection::vec(proptest::sample::select(&Need::ALL[..]), 0..6);
    let category = proptest::sample::select(&Category::ALL[..]);
    (os, any::<bool>(), needs, category).prop_map(|(os, free, needs, category)| Query { os, free, needs, ..Query::of(category) })
}

proptest! {
    #[test]
    fn every_product_stands_in_exactly_one_place_and_in_order(asked in queries(), days in -2000_i32..2000) {
        let catalogue = catalogue();
        let day = today().checked_add(days.days()).unwrap();
        let list = alternatives(&catalogue, &asked, day);
        let built_in = list.built_in.iter().map(|product| product.id.clone());
        let mut places: Vec<String> =
            ids(&list).into_iter().map(str::to_owned).chain(built_in).chain(list.left_out.iter().map(|entry| entry.id.clone())).collect();
        places.sort();
        let mut expected: Vec<String> =
            catalogue.products().filter(|product| product.category == asked.category).map(|product| product.id.clone()).collect();
        expected.sort();
        prop_assert_eq!(places, expected);

        let order: Vec<_> = list.cards.iter().map(|card| (card.unmet.len(), card.group, card.owner.to_lowercase())).collect();
        prop_assert!(order.is_sorted());
        for card in &list.cards {
            let best = &card.products[0];
            prop_assert_eq!((&card.owner, card.group, &card.unmet), (&best.owner, best.group, &best.unmet));
            for product in &card.products {
                prop_assert!((best.unmet.len(), best.group) <= (product.unmet.len(), product.group));
                prop_assert!(product.address.is_some());
                prop_assert!(product.facts.iter().all(|fact| fact.confirmed));
                prop_assert!(asked.needs.len() + usize::from(asked.free) >= product.unmet.len());
            }
        }
        prop_assert_eq!(&alternatives(&catalogue, &asked, day), &list);
    }

    #[test]
    fn the_order_of_the_needs_and_of_the_file_change_nothing(asked in queries()) {
        let catalogue = catalogue();
        let list = alternatives(&catalogue, &asked, today());
        let mut turned = asked.clone();
        turned.needs.reverse();
        prop_assert_eq!(&alternatives(&catalogue, &turned, today()), &list);

        let (head, products) = DATA.split_once("[[product]]").unwrap();
        let mut entries: Vec<&str> = products.split("[[product]]").collect();
        entries.reverse();
        let other = Catalogue::parse(&format!("{head}[[product]]{}", entries.join("\n[[product]]"))).unwrap();
        prop_assert_eq!(&alternatives(&other, &asked, today()), &list);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        prop_assert!(Catalogue::parse(&text).is_err());
    }
}

#[test]
fn what_is_said_of_a_release_stands_where_that_release_is() {
    let catalogue = catalogue();
    let defender = |release: Option<&str>| {
        let asked = Query { release: release.map(ToOwned::to_owned), ..query(System::Windows) };
        let caveats = alternatives(&catalogue, &asked, today()).built_in.unwrap().caveats;
        let about = |id: &str| caveats.iter().any(|caveat| caveat.id == id);
        assert!(about("defender-steps-aside"), "what is about every release stands everywhere");
        (about("defender-on-windows-7"), about("defender-on-windows-10"))
    };
    for (release, wanted) in [
        (Some("Windows 11 25H2"), (false, false)),
        (Some("Windows 10"), (false, true)),
        (Some("Windows 10 LTSC"), (false, true)),
        (Some("Windows 7"), (true, false)),
        (Some("Windows 70"), (false, false)),
        (Some(""), (false, false)),
        (None, (true, true)),
    ] {
        assert_eq!(defender(release), wanted, "{release:?}");
    }
}

#[test]
fn a_shops_file_is_refused_with_line_and_reason() {
    let catalogue = catalogue();
    let start = "schema = \"safe-passage.shop/1\"\n";
    let parse = |text: &str| Shelf::parse(&format!("{start}{text}"), &catalogue);
    assert!(parse("").unwrap().is_empty());
    assert!(!parse("[[sold]]\nid = \"eset\"\nshelf = \"A 3\"\n[[sold]]\nid = \"avast\"\n").unwrap().is_empty());
    for (text, line) in [
        ("[[sold]]\nid = \"eset\"\n[[sold]]\nid = \"nobody\"\n", 5),
        ("[[sold]]\nid = \"eset\"\n[[sold]]\nid = \"eset\"\n", 3),
        ("[[sold]]\nid = \"zonealarm\"\n", 3),
        ("[[sold]]\nid = \"eset\"\nshelf = \"\"\n", 4),
        ("[[sold]]\nid = \"eset\"\nshelf = \"0123456789012345678901234\"\n", 4),
        ("[[sold]]\nid = \"eset\"\nshelf = \"a\\u0007\"\n", 4),
        ("[[sold]]\nid = \"eset\"\nplace = 1\n", 4),
        ("order = [\"eset\"]\n", 2),
        ("hide = [\"avast\"]\n", 2),
        ("sold = 3\n", 2),
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!((error.file, error.line), ("shop", line), "{text}");
    }
    assert!(matches!(Shelf::parse("schema = \"safe-passage.shop/9\"", &catalogue).unwrap_err().problem, Problem::Schema(_)));
}

proptest! {
    #[test]
    fn a_shop_marks_and_changes_nothing_else(asked in queries(), sold in proptest::collection::btree_set(0_usize..40, 0..12)) {
        let catalogue = catalogue();
        let ids: Vec<String> = catalogue.products().map(|product| product.id.clone()).collect();
        let sold: Vec<&String> = sold.into_iter().filter_map(|index| ids.get(index)).collect();
        let rows: Vec<String> = sold.iter().map(|id| format!("[[sold]]\nid = \"{id}\"\nshelf = \"{id}\"\n")).collect();
        let shelf = Shelf::parse(&format!("schema = \"safe-passage.shop/1\"\n{}", rows.concat()), &catalogue).unwrap();
        let list = alternatives(&catalogue, &asked, today());
        let mut marked = list.clone().marked(&shelf);
        for product in marked.built_in.iter_mut().chain(marked.cards.iter_mut().flat_map(|card| &mut card.products)) {
            let mark = product.sold.take();
            prop_assert_eq!(mark.is_some(), sold.contains(&&product.id));
            prop_assert!(mark.is_none_or(|mark| mark.shelf.as_ref() == Some(&product.id)));
        }
        prop_assert_eq!(marked, list);
    }
}

/// The whole answer for six people, as one reads it: who stands where and with which inputs of the rule, and who does not.
#[test]
fn six_people_and_what_they_are_shown() {
    const TAKES: &str = "a text takes everything";
    let catalogue = catalogue();
    let person = |os, free, needs: &[Need], category| Query { os: Some(os), free, needs: needs.to_vec(), ..Query::of(category) };
    let people = [
        ("A person on Windows who asks for nothing", person(System::Windows, false, &[], Category::Antivirus)),
        ("A person on Windows who wants to pay nothing", person(System::Windows, true, &[], Category::Antivirus)),
        (
            "A family on Windows, with rules for children and a password manager",
            person(System::Windows, false, &[Need::ParentalControl, Need::PasswordManager], Category::Antivirus),
        ),
        ("A person on a Mac who wants a VPN too", person(System::Macos, false, &[Need::Vpn], Category::Antivirus)),
        ("A person on Linux", person(System::Linux, false, &[], Category::Antivirus)),
        ("Somebody who had the Password Manager, on a phone", person(System::Android, true, &[], Category::PasswordManager)),
    ];
    let mut text = String::new();
    for (who, query) in people {
        let list = alternatives(&catalogue, &query, today());
        writeln!(text, "{who}").expect(TAKES);
        if let Some(product) = &list.built_in {
            writeln!(text, "  already there: {} ({:?})", product.name, product.group).expect(TAKES);
        }
        for (place, card) in list.cards.iter().enumerate() {
            let unmet: Vec<String> = card.unmet.iter().map(|need| format!("{need:?}")).collect();
            let unmet = if unmet.is_empty() { "all met".to_owned() } else { format!("unmet {}", unmet.join(", ")) };
            writeln!(text, "  {:>2}. {} | {unmet} | {:?}", place + 1, card.owner, card.group).expect(TAKES);
            for product in &card.products {
                let why: Vec<String> = product.why.iter().map(|why| format!("{why:?}")).collect();
                writeln!(text, "        {}: {}", product.name, why.join(", ")).expect(TAKES);
            }
        }
        for out in &list.left_out {
            writeln!(text, "   –  {}: {:?}", out.name, out.reason).expect(TAKES);
        }
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

/// What a person can choose for Windows is known to detection by its name, so that it can be met after the removal.
#[test]
fn whatever_can_be_chosen_can_be_met() {
    let products = Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right");
    let list = alternatives(&catalogue(), &query(System::Windows), today());
    let names: Vec<&str> = list.cards.iter().flat_map(|card| &card.products).map(|product| product.name.as_str()).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        let known = products.others.iter().any(|other| name == other.name || name.starts_with(&format!("{} ", other.name)));
        let successor = || products.products.iter().any(|product| product.name == name);
        assert!(known || successor(), "detection has no name for {name}");
    }
}
