//! What is passed over because nobody asks for it changes nothing that is judged.

use std::slice;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use safe_passage_core::detection::{Detection, Matcher, Products, SignKind, judge};
use safe_passage_core::survey::Survey;
use safe_passage_core::survey::readers::{Limits, read, read_for};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right"));

/// Lines of every form that the readers know, from the seeds of the fuzzer.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/read_unknown");
    let mut lines = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the seeds").flatten() {
        let bytes = std::fs::read(entry.path()).expect("a seed");
        lines.extend(String::from_utf8_lossy(&bytes).lines().map(ToOwned::to_owned));
    }
    lines
});

fn rows() -> Vec<(SignKind, &'static Matcher)> {
    let of_products = PRODUCTS.products.iter().flat_map(|product| &product.signs);
    let of_others = PRODUCTS.others.iter().flat_map(|other| &other.signs);
    of_products.chain(of_others).map(|sign| (sign.kind, &sign.matcher)).collect()
}

/// A few texts that each pattern of the data fits, with its kind. Any sign of a pattern stands for one of ASCII that can be
/// printed, so that the texts are ones that a log can hold.
static TEXTS: LazyLock<Vec<(SignKind, String)>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let mut texts = Vec::new();
    for (kind, matcher) in rows() {
        for pattern in matcher.patterns() {
            let inner = pattern.trim_start_matches('^').trim_end_matches('$');
            // A backslash of the text is set aside, so that it isn't taken for one that begins a class.
            let inner = inner.replace(r"[^\\]", "[A-Za-z0-9 ._-]").replace(r"\\", "\u{0}");
            let inner = inner.replace(r"\d", "[0-9]").replace(r"\S", "[!-~]").replace(".*", "[ -~]*").replace(".+", "[ -~]+");
            let inner = inner.replace('\u{0}', r"\\");
            let texts_of_it = proptest::string::string_regex(&inner).expect("a pattern");
            for _ in 0..3 {
                texts.push((kind, texts_of_it.new_tree(&mut runner).expect("a text").current()));
            }
        }
    }
    texts
});

/// What stands in a log where a judge sees this text.
fn as_written(text: &str) -> String {
    let mut text = text.to_owned();
    for (canonical, written) in [
        ("%programfiles%", r"C:\Program Files (x86)"),
        ("%programdata%", r"C:\ProgramData"),
        ("%systemroot%", r"C:\WINDOWS"),
        ("%drive%", "D:"),
    ] {
        text = text.replace(canonical, written);
    }
    text
}

/// A row of FRST of this number, with this text at a place where such a text stands.
fn row(number: usize, text: &str, kind: SignKind) -> String {
    let path = if text.contains('\\') { text.to_owned() } else { format!(r"C:\Windows\{text}") };
    match (kind, number % 5) {
        (SignKind::ProgramName, _) => format!("{text} (HKLM-x32\\...\\{{{number:08}}}) (Version: 1.{number} - Vendor Inc)"),
        (SignKind::ProgramKey, _) => format!("Program {number} (HKLM\\...\\{text}) (Version: 1.{number} - Vendor Inc)"),
        (SignKind::Service | SignKind::Driver, _) => format!("R2 {text}; C:\\Windows\\System32\\x.exe [1 2024-10-01] (V -> V)"),
        (_, 0) => format!("2024-11-03 10:00 - 2024-11-03 10:01 - 000012345 _____ (Vendor) {path}"),
        (_, 1) => format!("(Vendor -> Vendor) {path} <2>"),
        (_, 2) => format!("R2 Svc{number}; {path} [123456 2024-10-01] (Vendor Inc -> Vendor Inc)"),
        (_, 3) => format!("Task: {{{number:08}}} - System32\\Tasks\\T{number} => {path} [2024-01-01] (Vendor -> Vendor)"),
        _ => format!("S3 Svc{number}; {path} [X]"),
    }
}

fn head(addition: bool) -> String {
    let mut head = String::from(if addition {
        "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 10-11-2024\r\nRan by x (12-11-2024 10:00:00)\r\n"
    } else {
        "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 10-11-2024\r\nRan by x (administrator) on PC (12-11-2024 10:00:00)\r\n"
    });
    // Nothing is passed over before the kind of the log is known by its first part.
    let mut number = 0;
    while head.len() < 70_000 {
        head.push_str(&row(number, r"C:\Windows\nothing.dll", SignKind::Path));
        head.push_str("\r\n");
        number += 1;
    }
    head
}

/// What is judged of a text, without the words of interest and with them.
fn both(text: &[u8], plenty: usize) -> (Survey, Detection, Survey, Detection) {
    let all = read(text).expect("a capture");
    let limits = Limits { plenty, ..Limits::default() };
    let asked = read_for(&mut &*text, &limits, PRODUCTS.interest(), &|_| ()).expect("a capture");
    let (of_all, of_asked) = (judge(slice::from_ref(&all), &PRODUCTS), judge(slice::from_ref(&asked), &PRODUCTS));
    (all, of_all, asked, of_asked)
}

#[test]
fn every_row_of_the_data_is_known_by_words() {
    assert!(PRODUCTS.interest().is_some());
    // Not every text is asked for: then nothing would be passed over.
    let may_be_known = |text: &str| PRODUCTS.fitting(SignKind::ProgramName, text).may_be_known;
    assert!(!may_be_known("Microsoft Visual C++ 2015-2022 Redistributable (x64)"));
    let fitting = TEXTS.iter().filter(|(kind, text)| rows().iter().any(|(known, matcher)| known == kind && matcher.fits(text)));
    assert!(fitting.count() > TEXTS.len() / 2, "the texts are such as the rows fit");
    for (_, text) in TEXTS.iter() {
        assert!(may_be_known(text), "{text:?}");
        assert!(may_be_known(&text.to_uppercase()), "{text:?}");
    }
}

#[test]
fn a_long_log_is_passed_over_but_for_what_is_asked_for() {
    let mut log = head(false);
    log.push_str("R2 AVP21.3; C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Internet Security 21.3\\avp.exe [1 2024-10-01] (AO Kaspersky Lab -> AO Kaspersky Lab)\r\n");
    for number in 0..20_000 {
        log.push_str(&row(number, &format!(r"C:\Windows\{number}.dll"), SignKind::Path));
        log.push_str("\r\n");
    }
    let (all, of_all, asked, of_asked) = both(log.as_bytes(), 10_000);
    assert_eq!(of_all, of_asked);
    assert!(of_asked.products.iter().any(|finding| finding.id == "kis" || finding.name.contains("Kaspersky")));
    assert!(asked.observations.len() * 5 < all.observations.len(), "{} of {}", asked.observations.len(), all.observations.len());
}

#[test]
fn of_plenty_only_what_is_asked_for_is_kept_and_judged_the_same() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/read_unknown");
    let mut tried = 0;
    for entry in std::fs::read_dir(folder).expect("the seeds").flatten() {
        let bytes = std::fs::read(entry.path()).expect("a seed");
        if read(&bytes).is_ok() {
            let (_, of_all, _, of_asked) = both(&bytes, 0);
            assert_eq!(of_all, of_asked, "{:?}", entry.file_name());
            tried += 1;
        }
    }
    assert!(tried > 30);
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<Index>().prop_map(|line| line.get(&LINES).clone()),
        (any::<Index>(), 0..100_usize).prop_map(|(text, number)| {
            let (kind, text) = text.get(&TEXTS);
            row(number, &as_written(text), *kind)
        }),
        (0..100_usize).prop_map(|number| row(number, &format!(r"C:\Windows\{number}.dll"), SignKind::Path)),
        // A row that was cut anywhere.
        (any::<Index>(), any::<Index>(), 0..100_usize).prop_map(|(text, cut, number)| {
            let (kind, text) = text.get(&TEXTS);
            let row = row(number, &as_written(text), *kind);
            row[..row.floor_char_boundary(cut.index(row.len() + 1))].to_owned()
        }),
        Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn what_is_passed_over_changes_nothing(addition in any::<bool>(), long in any::<bool>(), start in 0..4_000_usize, lines in proptest::collection::vec(line(), 1..120)) {
        let mut log = head(addition);
        // So that what is held in memory at once ends anywhere in the lines.
        if long {
            let row = row(1, r"C:\Windows\nothing.dll", SignKind::Path);
            while log.len() < 256 * 1024 - 4_000 + start {
                log.push_str(&row[..row.len().min(256 * 1024 - 4_000 + start - log.len())]);
                log.push_str("\r\n");
            }
        }
        for line in &lines {
            log.push_str(line);
            log.push_str("\r\n");
        }
        let (_, of_all, _, of_asked) = both(log.as_bytes(), 10_000);
        prop_assert_eq!(of_all, of_asked);
    }
}
