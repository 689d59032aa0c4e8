//! The whole way of an unknown file: bytes, survey, verdict. Whatever the bytes are,
//!
//! - nothing panics;
//! - it makes no difference in which portions they come;
//! - no user's name stays in a path of the survey;
//! - the survey says the same after it was saved and opened;
//! - nothing is found where nothing was seen;
//! - keeping only what the products are known by makes no difference to what is found.

#![no_main]

use std::io::{self, Read};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use safe_passage_core::detection::{Products, Verdict, judge};
use safe_passage_core::survey::readers::{Limits, private, read, read_for, read_within};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../assets/products.toml")).expect("the product data"));

/// Gives bytes out in portions whose lengths they tell themselves.
struct Portions<'a> {
    bytes: &'a [u8],
    count: usize,
}

impl Read for Portions<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.count += 1;
        let wanted = 1 + self.bytes.first().map_or(0, |byte| usize::from(*byte) * (self.count % 7));
        let length = wanted.min(out.len()).min(self.bytes.len());
        out[..length].copy_from_slice(&self.bytes[..length]);
        self.bytes = &self.bytes[length..];
        Ok(length)
    }
}

fuzz_target!(|bytes: &[u8]| {
    let whole = read(bytes);
    let portions = read_within(&mut Portions { bytes, count: 0 }, &Limits::default(), &|_| ());
    assert_eq!(whole, portions, "portions make a difference");
    // Limits that even a small file meets: less is seen, and nothing else goes wrong.
    let small = Limits { line: 64, object: 128, kept: 256, observations: 4, plenty: 4 };
    let cut = read_within(&mut Portions { bytes, count: 0 }, &small, &|_| ());
    if let Ok(cut) = &cut {
        assert!(cut.observations.iter().filter(|one| one.is_read()).count() <= 4 || cut.kind == safe_passage_core::survey::Kind::Survey);
    }
    let Ok(survey) = whole else { return };
    for observation in &survey.observations {
        for text in observation.subject.iter().chain(observation.value.values()) {
            assert_eq!(&private::without_user_names(text), text, "a user's name stays");
        }
    }
    let saved = serde_json::to_vec_pretty(&survey).expect("a survey can be saved");
    let again = read(&saved).expect("a saved survey can be read");
    assert_eq!(survey.observations, again.observations, "saving makes a difference");
    let detection = judge(std::slice::from_ref(&survey), &PRODUCTS);
    let limits = Limits { plenty: 0, ..Limits::default() };
    let asked = read_for(&mut &*bytes, &limits, PRODUCTS.interest(), &|_| ()).expect("a capture as before");
    assert_eq!(detection, judge(&[asked], &PRODUCTS), "what nobody asked for makes a difference");
    if detection.verdict > Verdict::Inconclusive {
        assert!(detection.products.iter().any(|found| found.verdict == detection.verdict), "a verdict without a product");
        assert!(survey.observations.iter().any(|one| one.is_read()), "something was found where nothing was seen");
    }
});
