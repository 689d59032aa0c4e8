//! The signatures, one row for each pattern, as tools see them that look at one thing after the other.

use crate::detection::{Family, Names, Products, SignKind, Strength, Verdict, words};
use crate::survey::Os;

/// What a sign of a kind that several editions share can say about the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    /// The product that it names.
    Named,
    /// One of the maker's home products.
    AnyHome,
    /// One of the maker's engines.
    AnyEngine,
}

impl Edition {
    /// The word of the column.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::AnyHome => "any-home",
            Self::AnyEngine => "any-engine",
        }
    }
}

/// One pattern of one sign.
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    pub(super) kind: SignKind,
    /// The product; where the edition isn't named, the one that stands for all of them.
    pub(super) product: &'a str,
    pub(super) name: &'a str,
    pub(super) family: Family,
    pub(super) edition: Edition,
    /// 1 leftover, 2 weak, 3 strong, 4 definitive.
    pub(super) weight: u8,
    /// What a weak sign may say alone.
    pub(super) alone: Verdict,
    pub(super) confirmed: bool,
    /// Where the program of a service must lie.
    pub(super) image: Option<&'a str>,
    /// Whether the product is an engine of the maker's own.
    pub(super) engine: bool,
    /// Which rows that fit the same thing this one gives way to: 0 none, 1 those that name a business product, 2 all others.
    pub(super) yields: u8,
    pub(super) pattern: &'a str,
}

impl Row<'_> {
    /// Whether it names a business product.
    pub(super) fn names_business(&self) -> bool {
        self.edition == Edition::Named && self.family.is_business()
    }

    /// Whether a publisher or signer of another name speaks against it.
    pub(super) fn is_own(&self) -> bool {
        self.family.raises_the_verdict() || self.family == Family::Tool
    }
}

/// The rows of these kinds for a system.
pub(super) fn rows<'a>(products: &'a Products, os: Os, kinds: &[SignKind]) -> Vec<Row<'a>> {
    // As the judging does it: home products share names, and the first engine that has such a sign stands for all.
    let fallback =
        products.products.iter().find(|product| product.engine && product.signs.iter().any(|sign| sign.names == Names::AnyHome));
    let mut rows = Vec::new();
    for product in products.products.iter().filter(|product| product.platforms.contains(&os)) {
        for sign in product.signs.iter().filter(|sign| kinds.contains(&sign.kind)) {
            let edition = match sign.names {
                Names::Product => Edition::Named,
                Names::AnyHome => Edition::AnyHome,
                Names::AnyEngine => Edition::AnyEngine,
            };
            let shown = if edition == Edition::AnyHome { fallback.unwrap_or(product) } else { product };
            let any_name = matches!(sign.kind, SignKind::ProgramName | SignKind::WscName | SignKind::BundleId);
            let yields = if product.family == Family::Traces && any_name { 2 } else { u8::from(edition == Edition::AnyHome) };
            for pattern in sign.matcher.patterns() {
                rows.push(Row {
                    kind: sign.kind,
                    product: &shown.id,
                    name: &shown.name,
                    family: shown.family,
                    edition,
                    weight: weight(sign.strength),
                    alone: sign.alone,
                    confirmed: sign.confirmed,
                    image: sign.image.as_ref().and_then(|image| image.patterns().next()),
                    engine: shown.engine && shown.family.raises_the_verdict(),
                    yields,
                    pattern,
                });
            }
        }
    }
    rows
}

/// The product that stands for all home products of a system whose edition isn't named.
pub(super) fn fallback(products: &Products, os: Os) -> Option<&str> {
    let engine = products
        .products
        .iter()
        .find(|product| product.engine && product.signs.iter().any(|sign| sign.names == Names::AnyHome))?;
    engine.platforms.contains(&os).then_some(&engine.id)
}

/// How much a sign weighs, as a number.
fn weight(strength: Strength) -> u8 {
    match strength {
        Strength::Leftover => 1,
        Strength::Weak => 2,
        Strength::Strong => 3,
        Strength::Definitive => 4,
    }
}

/// All names of the maker as a publisher.
pub(super) fn publishers(products: &Products) -> Vec<String> {
    products.publishers.patterns().filter_map(words::all_of_pattern).flatten().collect()
}

/// A pattern in lower case: everything but what a backslash makes something else of.
pub(super) fn lower(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut escaped = false;
    for letter in pattern.chars() {
        if escaped {
            out.push(letter);
        } else {
            out.extend(letter.to_lowercase());
        }
        escaped = letter == '\\' && !escaped;
    }
    out
}

/// A pattern for paths in their one spelling, for paths as Windows writes them. Only what Windows 10 and 11 have: tools for
/// fleets run on nothing older.
pub(super) fn as_written(pattern: &str) -> String {
    pattern
        .replace("%programfiles%", r"[a-z]:\\progra(m files( \(x86\))?|~[12])")
        .replace("%programdata%", r"[a-z]:\\programdata")
        .replace("%systemroot%", r"[a-z]:\\windows")
        .replace("%drive%", "[a-z]:")
}

/// The word of a kind of sign, as the data writes it.
pub(super) fn kind_word(kind: SignKind) -> &'static str {
    match kind {
        SignKind::Service => "service",
        SignKind::Driver => "driver",
        SignKind::Process => "process",
        SignKind::ProcessName => "process-name",
        SignKind::Path => "path",
        SignKind::Registry => "registry",
        SignKind::ProgramName => "program-name",
        SignKind::ProgramKey => "program-key",
        SignKind::WscName => "wsc-name",
        SignKind::WscGuid => "wsc-guid",
        SignKind::WingetId => "winget-id",
        SignKind::Package => "package",
        SignKind::Unit => "unit",
        SignKind::BundleId => "bundle-id",
        SignKind::SystemExtension => "system-extension",
        SignKind::LaunchItem => "launch-item",
        SignKind::BrowserExtension => "browser-extension",
        SignKind::Certificate => "certificate",
        SignKind::Line => "line",
    }
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::test_runner::{Config, TestRunner};

    use super::{as_written, lower, rows};
    use crate::detection::{Products, SignKind, paths};
    use crate::survey::Os;

    #[test]
    fn only_letters_that_stand_for_themselves_become_small() {
        assert_eq!(lower(r"^KAVFS\S+\\D\d$"), r"^kavfs\S+\\d\d$");
        assert_eq!(lower(r"^\{7A41\}$"), r"^\{7a41\}$");
    }

    #[test]
    fn a_path_is_looked_for_as_it_is_written() {
        let pattern = as_written(r"^%programfiles%\\kaspersky lab\\[^\\]+\\avp\.exe$");
        let regex = regex_lite::Regex::new(&pattern).expect("a pattern");
        assert!(regex.is_match(r"c:\program files (x86)\kaspersky lab\x\avp.exe"));
        assert!(regex.is_match(r"d:\progra~2\kaspersky lab\x\avp.exe"));
        assert!(!regex.is_match(r"c:\program filesystem\kaspersky lab\x\avp.exe"));
        assert!(!regex.is_match(r"c:\programdata\kaspersky lab\x\avp.exe"));
    }
    /// Digits and signs of every script are none that these tools mean.
    fn ascii_classes(pattern: &str) -> String {
        let mut out = String::new();
        let mut letters = pattern.chars();
        while let Some(letter) = letters.next() {
            match (letter, if letter == '\\' { letters.next() } else { None }) {
                ('\\', Some('d')) => out.push_str("[0-9]"),
                ('\\', Some('S')) => out.push_str("[a-z]"),
                (letter, next) => out.extend([letter].into_iter().chain(next)),
            }
        }
        out
    }

    /// What the patterns for other tools fit is what the signatures fit, and nothing else: texts are made from each pattern
    /// and held against the row of the data.
    #[test]
    fn other_tools_look_for_what_the_signatures_look_for() {
        const KINDS: [SignKind; 14] = [
            SignKind::Service,
            SignKind::Driver,
            SignKind::Process,
            SignKind::ProcessName,
            SignKind::Path,
            SignKind::ProgramName,
            SignKind::ProgramKey,
            SignKind::WscName,
            SignKind::Package,
            SignKind::Unit,
            SignKind::BundleId,
            SignKind::SystemExtension,
            SignKind::LaunchItem,
            SignKind::BrowserExtension,
        ];
        let products = Products::parse(include_str!("../../../assets/products.toml")).expect("the data is valid");
        let mut runner = TestRunner::new_with_rng(
            Config::default(),
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        let mut tried = 0;
        for os in [Os::Windows, Os::Macos, Os::Linux] {
            for row in rows(&products, os, &KINDS) {
                let pattern = lower(&as_written(row.pattern));
                // Any letter at all would hardly ever be one that stands in a name.
                let plain = [(r"[^\\]", "[a-z0-9_]"), (".*", "[a-z0-9_]*"), (".+", "[a-z0-9_]+")]
                    .iter()
                    .fold(pattern.clone(), |plain, (any, some)| plain.replace(any, some));
                let plain = ascii_classes(&plain);
                let plain = plain.trim_start_matches('^').trim_end_matches('$');
                let texts = proptest::string::string_regex(plain).unwrap_or_else(|error| panic!("{plain}: {error}"));
                for _ in 0..8 {
                    let text = texts.new_tree(&mut runner).expect("a text").current();
                    let seen = match row.kind {
                        SignKind::Process | SignKind::Path => paths::canonical(&text),
                        _ => text.clone(),
                    };
                    let fits = |kind: SignKind| {
                        let signs = products.products.iter().flat_map(|product| &product.signs);
                        signs.filter(|sign| sign.kind == kind).any(|sign| sign.matcher.fits(&seen))
                    };
                    assert!(fits(row.kind), "{text} fits {pattern}, and no row of the data");
                    tried += 1;
                }
            }
        }
        assert!(tried > 1000, "{tried}");
    }
}
