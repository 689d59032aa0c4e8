//! The signatures as a pack of queries for osquery.
//!
//! Each table of osquery that shows something of a product gets one query, which tells its evidence row by row; one more
//! query for each system weighs all of them together as the judging does. The signatures go into each query as a table of
//! their own (`sign`). What has few spellings is compared as it is; for the rest `regex_match` is asked, a function of
//! osquery's own (osquery.readthedocs.io, "String functions"), after a word that must stand there was found. Tables and
//! columns are those of osquery's specifications (github.com/osquery/osquery, specs).

use serde_json::{Map, Value, json};

use super::group;
use super::signs::{Row, as_written, fallback, kind_word, lower, publishers, rows};
use crate::detection::{Products, SignKind, words};
use crate::message;
use crate::message::Message;
use crate::survey::Os;

/// Longest pattern that a query holds, in characters. Some versions of osquery refuse longer ones.
pub const LONGEST_PATTERN: usize = 256;
/// How often a query runs, in seconds: once a day.
const INTERVAL_SECONDS: u32 = 86_400;
/// The first version of osquery that has every table and function that is asked.
const OSQUERY_VERSION: &str = "5.0.0";

/// One table of osquery on one system, and how its rows are weighed.
struct Look {
    os: Os,
    /// Name of the table, for the name of the query and its description.
    table: &'static str,
    /// What kind of evidence it is.
    evidence: &'static str,
    /// Kinds of signs, each with the text of a row that they are held against, in lower case.
    texts: &'static [(SignKind, &'static str)],
    /// Where the rows come from, under the name `seen`.
    from: &'static str,
    /// What is asked about a row that fits, after the signs were held against it.
    joins: &'static str,
    /// The weight: an expression over `seen`, `sign` and what was joined. 0 leaves the row out.
    weight: &'static str,
    subject: &'static str,
    version: &'static str,
}

/// The path of a service's program, without quotation marks and arguments.
const SERVICES: &str = "(SELECT name, status, CASE WHEN instr(lower(command) || ' ', '.exe ') = 0 THEN command \
     ELSE substr(command, 1, instr(lower(command) || ' ', '.exe ') + 3) END AS program \
     FROM (SELECT name, status, trim(replace(path, '\"', ' ')) AS command FROM services)) AS seen";

const EXTENSIONS: &str = "users CROSS JOIN chrome_extensions AS seen USING (uid)";
const ADDONS: &str = "users CROSS JOIN firefox_addons AS seen USING (uid)";

/// The weight of a certificate or an extension: what the sign weighs.
const AS_IT_IS: &str = "sign.weight";

/// What stands in place of `?` in a weight: rows of the data that go into each query.
const PUBLISHERS: &str = "?publishers";
const TEAMS: &str = "?teams";
const IMAGE_FITS: &str = "?image-fits";

#[expect(clippy::too_many_lines, reason = "a table of what is asked, row by row")]
fn looks() -> Vec<Look> {
    let extension = |os, table, from| Look {
        os,
        table,
        evidence: "browser-extension",
        texts: &[(SignKind::BrowserExtension, "lower(seen.identifier)")],
        from,
        joins: "",
        weight: AS_IT_IS,
        subject: "seen.identifier",
        version: "seen.version",
    };
    let certificates = |os| Look {
        os,
        table: "certificates",
        evidence: "certificate",
        texts: &[(SignKind::Certificate, "lower(seen.common_name)")],
        from: "certificates AS seen",
        joins: "",
        weight: AS_IT_IS,
        subject: "seen.common_name",
        version: "''",
    };
    let processes = |os| Look {
        os,
        table: "processes",
        evidence: "process",
        texts: &[
            (SignKind::Process, "lower(seen.path)"),
            // A process whose path can't be read is known by its name alone.
            (SignKind::ProcessName, "CASE WHEN coalesce(seen.path, '') = '' THEN lower(seen.name) END"),
        ],
        from: "processes AS seen",
        joins: "",
        weight: AS_IT_IS,
        subject: "CASE WHEN coalesce(seen.path, '') = '' THEN seen.name ELSE seen.path END",
        version: "''",
    };
    let packages = |table, from, weight| Look {
        os: Os::Linux,
        table,
        evidence: "package",
        texts: &[(SignKind::Package, "lower(seen.name)")],
        from,
        joins: "",
        weight,
        subject: "seen.name",
        version: "seen.version",
    };
    vec![
        Look {
            os: Os::Windows,
            table: "programs",
            evidence: "program",
            texts: &[(SignKind::ProgramName, "lower(seen.name)"), (SignKind::ProgramKey, "lower(seen.identifying_number)")],
            from: "programs AS seen",
            joins: "",
            // A program of this name by somebody else may be something else.
            weight: "CASE WHEN sign.own AND trim(coalesce(seen.publisher, '')) <> '' \
                     AND lower(trim(seen.publisher)) NOT IN (?publishers) THEN 2 ELSE sign.weight END",
            subject: "seen.name",
            version: "seen.version",
        },
        Look {
            os: Os::Windows,
            table: "services",
            evidence: "service",
            texts: &[(SignKind::Service, "lower(seen.name)")],
            from: SERVICES,
            joins: "LEFT JOIN file ON file.path = seen.program",
            // A service whose program is gone was left behind; one whose program lies elsewhere may be another's.
            weight: "CASE WHEN seen.status <> 'RUNNING' AND file.path IS NULL THEN 1 \
                     WHEN sign.image <> '' AND NOT ?image-fits THEN min(2, sign.weight) ELSE sign.weight END",
            subject: "seen.name",
            version: "''",
        },
        Look {
            os: Os::Windows,
            table: "drivers",
            evidence: "driver",
            texts: &[(SignKind::Driver, "lower(seen.service)")],
            from: "drivers AS seen",
            joins: "LEFT JOIN file ON file.path = seen.image",
            // The table doesn't tell whether it runs, and a stopped driver outlives a removal.
            weight: "CASE WHEN substr(seen.image, 2, 2) = ':\\' AND file.path IS NULL THEN 1 ELSE min(2, sign.weight) END",
            subject: "seen.service",
            version: "seen.version",
        },
        processes(Os::Windows),
        Look {
            os: Os::Windows,
            table: "windows_security_products",
            evidence: "security-center",
            texts: &[(SignKind::WscName, "CASE WHEN seen.type <> 'Firewall' THEN lower(seen.name) END")],
            from: "windows_security_products AS seen",
            joins: "LEFT JOIN file ON file.path = seen.remediation_path",
            // Records outlive the program that made them.
            weight: "CASE WHEN substr(seen.remediation_path, 2, 2) = ':\\' AND file.path IS NULL THEN 1 \
                     ELSE min(3, sign.weight) END",
            subject: "seen.name",
            version: "''",
        },
        extension(Os::Windows, "chrome_extensions", EXTENSIONS),
        extension(Os::Windows, "firefox_addons", ADDONS),
        certificates(Os::Windows),
        Look {
            os: Os::Macos,
            table: "apps",
            evidence: "application",
            texts: &[(SignKind::BundleId, "lower(seen.bundle_identifier)"), (SignKind::Path, "lower(seen.path)")],
            from: "apps AS seen",
            joins: "LEFT JOIN signature ON signature.path = seen.path AND signature.hash_resources = 0 \
                    AND signature.hash_executable = 0",
            weight: "CASE WHEN coalesce(signature.team_identifier, '') NOT IN ('', ?teams) THEN CASE sign.yields WHEN 2 \
                     THEN 0 ELSE min(2, sign.weight) END WHEN instr(lower(seen.path), '/.trash/') > 0 THEN 1 \
                     ELSE sign.weight END",
            subject: "seen.path",
            version: "seen.bundle_short_version",
        },
        Look {
            os: Os::Macos,
            table: "system_extensions",
            evidence: "system-extension",
            texts: &[(SignKind::SystemExtension, "lower(seen.identifier)")],
            from: "system_extensions AS seen",
            joins: "",
            weight: "CASE WHEN coalesce(seen.team, '') NOT IN ('', ?teams) THEN min(2, sign.weight) \
                     WHEN instr(seen.state, 'terminated') > 0 OR instr(seen.state, 'uninstall') > 0 THEN 1 \
                     WHEN seen.state = 'activated_enabled' THEN sign.weight ELSE min(3, sign.weight) END",
            subject: "seen.identifier",
            version: "seen.version",
        },
        Look {
            os: Os::Macos,
            table: "kernel_extensions",
            evidence: "system-extension",
            texts: &[(SignKind::SystemExtension, "lower(seen.name)")],
            from: "kernel_extensions AS seen",
            joins: "",
            weight: AS_IT_IS,
            subject: "seen.name",
            version: "seen.version",
        },
        Look {
            os: Os::Macos,
            table: "launchd",
            evidence: "launch-item",
            texts: &[(SignKind::LaunchItem, "lower(seen.label)")],
            from: "launchd AS seen",
            joins: "LEFT JOIN file ON file.path = seen.program",
            weight: "CASE WHEN coalesce(seen.program, '') <> '' AND file.path IS NULL THEN 1 ELSE sign.weight END",
            subject: "seen.label",
            version: "''",
        },
        Look {
            os: Os::Macos,
            table: "package_receipts",
            evidence: "package",
            texts: &[(SignKind::Package, "lower(seen.package_id)")],
            from: "package_receipts AS seen",
            joins: "",
            weight: AS_IT_IS,
            subject: "seen.package_id",
            version: "seen.version",
        },
        processes(Os::Macos),
        extension(Os::Macos, "chrome_extensions", EXTENSIONS),
        extension(Os::Macos, "firefox_addons", ADDONS),
        certificates(Os::Macos),
        packages(
            "deb_packages",
            "deb_packages AS seen",
            "CASE WHEN instr(seen.status, 'config-files') > 0 OR instr(seen.status, 'deinstall') > 0 THEN 1 \
             ELSE sign.weight END",
        ),
        packages("rpm_packages", "rpm_packages AS seen", AS_IT_IS),
        Look {
            os: Os::Linux,
            table: "systemd_units",
            evidence: "unit",
            texts: &[(SignKind::Unit, "lower(seen.id)")],
            from: "systemd_units AS seen",
            joins: "",
            weight: "CASE WHEN seen.load_state = 'not-found' THEN 1 ELSE sign.weight END",
            subject: "seen.id",
            version: "''",
        },
        processes(Os::Linux),
        extension(Os::Linux, "chrome_extensions", EXTENSIONS),
        extension(Os::Linux, "firefox_addons", ADDONS),
        certificates(Os::Linux),
    ]
}

/// The pack, as osquery reads packs from a file. `say` puts the descriptions into the person's words.
///
/// Queries without a sign are left out. Columns: `product` (its id), `product_name`, `product_group` (`kaspersky`, `tool`,
/// `engine-user`, `successor`, `developer`), `family`, `edition`, `strength`, `alone`, `confirmed`, `evidence`, `subject`
/// and `version`; of the query that weighs all together `verdict` in place of what is about one sign.
#[must_use]
pub fn pack(products: &Products, say: &dyn Fn(&Message) -> String) -> Value {
    let looks = looks();
    let mut queries = Map::new();
    for (os, word, platform) in
        [(Os::Windows, "windows", "windows"), (Os::Macos, "macos", "darwin"), (Os::Linux, "linux", "linux")]
    {
        let of_system: Vec<(&Look, Vec<Row<'_>>)> = looks
            .iter()
            .filter(|look| look.os == os)
            .map(|look| (look, rows(products, os, &kinds(look))))
            .filter(|(_, rows)| !rows.is_empty())
            .collect();
        let query = |text: String, description: String, snapshot: bool| {
            json!({
                "query": text,
                "interval": INTERVAL_SECONDS,
                "platform": platform,
                "version": OSQUERY_VERSION,
                "description": description,
                "snapshot": snapshot,
            })
        };
        let all = rows(products, os, &looks.iter().filter(|look| look.os == os).flat_map(kinds).collect::<Vec<_>>());
        let evidence: Vec<String> = of_system.iter().map(|(look, _)| select(look, products)).collect();
        let together = together(&all, &evidence, fallback(products, os));
        queries.insert(format!("safe_passage_{word}_products"), query(together, say(&message!("fleet-pack-products")), true));
        for (look, rows) in &of_system {
            let text = format!("WITH {} {};", sign_table(rows), worded(&select(look, products)));
            let description = say(&message!("fleet-pack-evidence", table = look.table));
            queries.insert(format!("safe_passage_{word}_{}", look.table), query(text, description, false));
        }
    }
    json!({ "queries": queries })
}

fn kinds(look: &Look) -> Vec<SignKind> {
    look.texts.iter().map(|(kind, _)| *kind).collect()
}

/// Text as SQL writes it. There are no control characters in the data that could end a line.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// What a pattern asks of a text: these words and no others, or a pattern once one of these words was found.
enum Asked {
    Exactly(Vec<String>),
    Pattern { words: Vec<String>, pattern: String },
}

fn asked(pattern: &str) -> Asked {
    let pattern = lower(&as_written(pattern));
    if let Some(all) = words::all_of_pattern(&pattern) {
        return Asked::Exactly(all);
    }
    let found = words::of_pattern(&pattern, false).unwrap_or_default();
    let mut words: Vec<String> = found.into_iter().filter_map(|word| String::from_utf8(word).ok()).collect();
    // One word for all of them is enough where they begin alike.
    let shared = words.iter().skip(1).fold(words.first().cloned().unwrap_or_default(), |shared, word| {
        shared.chars().zip(word.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
    });
    if shared.len() >= 4 || words.is_empty() {
        words = vec![shared];
    }
    Asked::Pattern { words, pattern }
}

/// The signs as a table of the query.
fn sign_table(rows: &[Row<'_>]) -> String {
    let mut values = Vec::new();
    for row in rows {
        let image = row.image.map(|image| lower(&as_written(image))).unwrap_or_default();
        let mut add = |exact: &str, word: &str, pattern: &str| {
            let texts = [
                kind_word(row.kind),
                exact,
                word,
                pattern,
                row.product,
                row.name,
                group(row.family),
                &family_word(row),
                row.edition.word(),
                if row.alone == crate::detection::Verdict::Possible { "possible" } else { "inconclusive" },
                if row.confirmed { "yes" } else { "no" },
                &image,
            ];
            let numbers = [row.weight, row.yields, u8::from(row.names_business()), u8::from(row.is_own()), u8::from(row.engine)];
            let texts = texts.map(quoted).join(",");
            let value = format!("({texts},{})", numbers.map(|number| number.to_string()).join(","));
            if !values.contains(&value) {
                values.push(value);
            }
        };
        match asked(row.pattern) {
            Asked::Exactly(all) => all.iter().for_each(|text| add(text, "", "")),
            Asked::Pattern { words, pattern } => words.iter().for_each(|word| add("", word, &pattern)),
        }
    }
    format!(
        "sign(kind,exact,word,pattern,product,product_name,product_group,family,edition,alone,confirmed,image,\
         weight,yields,business,own,engine) AS (VALUES {})",
        values.join(",")
    )
}

fn family_word(row: &Row<'_>) -> String {
    serde_json::to_value(row.family).ok().and_then(|word| word.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

/// Whether a text fits a sign. The order is fixed by CASE, so that patterns are tried last.
fn fits(text: &str, sign: &str) -> String {
    format!(
        "CASE WHEN {sign}.exact <> '' THEN {text} = {sign}.exact WHEN instr({text}, {sign}.word) = 0 THEN 0 \
         ELSE coalesce(regex_match({text}, {sign}.pattern, 0), '') <> '' END"
    )
}

/// The rows of a table that fit a sign, with their weight as a number.
fn select(look: &Look, products: &Products) -> String {
    let text_of = |sign: &str| {
        let cases: Vec<String> =
            look.texts.iter().map(|(kind, text)| format!("WHEN {} THEN {text}", quoted(kind_word(*kind)))).collect();
        format!("(CASE {sign}.kind {} END)", cases.join(" "))
    };
    let list = |texts: &mut dyn Iterator<Item = String>| texts.map(|text| quoted(&text)).collect::<Vec<_>>().join(",");
    let image = "coalesce(regex_match(lower(seen.program), sign.image, 0), '') <> ''";
    let weight = look
        .weight
        .replace(PUBLISHERS, &list(&mut publishers(products).into_iter().map(|name| name.to_ascii_lowercase())))
        .replace(TEAMS, &list(&mut products.teams.iter().cloned()))
        .replace(IMAGE_FITS, &format!("({image})"));
    let denied: Vec<String> = products
        .deny
        .iter()
        .flat_map(|(kind, matcher)| matcher.patterns().map(move |pattern| (kind, pattern)))
        .filter_map(|(kind, pattern)| {
            let (_, text) = look.texts.iter().find(|(asked, _)| asked == kind)?;
            Some(match asked(pattern) {
                Asked::Exactly(all) => format!("coalesce({text}, '') IN ({})", list(&mut all.into_iter())),
                Asked::Pattern { pattern, .. } => format!("coalesce(regex_match({text}, {}, 0), '') <> ''", quoted(&pattern)),
            })
        })
        .collect();
    let denied = if denied.is_empty() { String::new() } else { format!(" AND NOT ({})", denied.join(" OR ")) };
    // What names a product speaks for it alone, and not for all that share the name.
    let other = format!(
        "NOT EXISTS (SELECT 1 FROM sign AS other WHERE (sign.yields = 2 AND other.yields < 2 OR sign.yields = 1 AND \
         other.business = 1) AND {})",
        fits(&text_of("other"), "other")
    );
    format!(
        "SELECT DISTINCT sign.product AS product, sign.product_name AS product_name, sign.product_group AS product_group, \
         sign.family AS family, sign.edition AS edition, sign.confirmed AS confirmed, sign.engine AS engine, \
         {weight} AS weight, CASE WHEN sign.weight > 2 THEN 'possible' ELSE sign.alone END AS alone, \
         {} AS evidence, {} AS subject, {} AS version FROM {} CROSS JOIN sign {} \
         WHERE {}{denied} AND (sign.yields = 0 OR {other})",
        quoted(look.evidence),
        look.subject,
        look.version,
        look.from,
        look.joins,
        fits(&text_of("sign"), "sign"),
    )
}

/// The same with the weight as a word.
fn worded(select: &str) -> String {
    format!(
        "SELECT product, product_name, product_group, family, edition, \
         CASE weight WHEN 4 THEN 'definitive' WHEN 3 THEN 'strong' WHEN 2 THEN 'weak' ELSE 'leftover' END AS strength, \
         alone, confirmed, evidence, subject, version FROM ({select}) WHERE weight > 0"
    )
}

/// One row for each product of the machine with its verdict: the rule of the judging (`detection/judge.rs`), in SQL.
fn together(rows: &[Row<'_>], evidence: &[String], fallback: Option<&str>) -> String {
    let seen = evidence.iter().map(|select| format!("SELECT * FROM ({select})")).collect::<Vec<_>>().join(" UNION ALL ");
    let fallback = fallback.map_or_else(|| "product".to_owned(), quoted);
    // An edition that something names takes what names none; a name that one of the newest editions bears is its own.
    let named = "named AS (SELECT product FROM seen WHERE family = 'home-security' AND edition = 'named' AND weight >= 3 \
         AND weight > coalesce((SELECT max(weight) FROM seen WHERE edition = 'any-home' AND instr(subject, ' ') > 0 \
         AND evidence IN ('program', 'security-center')), 0) ORDER BY weight DESC, product LIMIT 1)";
    let given = "given AS (SELECT CASE WHEN edition = 'any-home' THEN coalesce((SELECT product FROM named), product) \
         ELSE product END AS product, family, edition, confirmed, engine, weight, alone, evidence, subject, version FROM seen \
         WHERE weight > 0)";
    let engine = "protector AS (SELECT product FROM given WHERE engine = 1 AND weight >= 2 AND edition <> 'any-engine' \
         AND (weight > 2 OR alone = 'possible') GROUP BY product ORDER BY max(weight) DESC, product LIMIT 1)";
    // Traces of any product beside an engine that is there are part of it.
    let final_ = format!(
        "found AS (SELECT CASE WHEN edition = 'any-engine' THEN coalesce((SELECT product FROM protector), CASE WHEN \
         weight >= 3 THEN {fallback} ELSE product END) WHEN family = 'traces' THEN coalesce((SELECT product FROM protector), \
         product) ELSE product END AS product, confirmed, weight, alone, evidence, version FROM given)"
    );
    let verdict = "CASE WHEN max(weight = 4 AND confirmed = 'yes') THEN 'installed' \
         WHEN count(DISTINCT CASE WHEN weight >= 3 THEN evidence END) > 1 THEN \
         CASE WHEN max(weight >= 3 AND confirmed = 'yes') THEN 'installed' ELSE 'probable' END \
         WHEN max(weight >= 3 AND confirmed = 'yes') THEN 'probable' WHEN max(weight) >= 3 THEN 'possible' \
         WHEN max(weight) = 2 THEN CASE WHEN max(weight = 2 AND alone = 'possible') THEN 'possible' ELSE 'inconclusive' END \
         ELSE 'leftovers' END";
    format!(
        "WITH {}, seen AS ({seen}), {named}, {given}, {engine}, {final_} SELECT found.product AS product, \
         (SELECT product_name FROM sign WHERE sign.product = found.product) AS product_name, \
         (SELECT product_group FROM sign WHERE sign.product = found.product) AS product_group, \
         (SELECT family FROM sign WHERE sign.product = found.product) AS family, {verdict} AS verdict, \
         max(CASE WHEN weight > 1 THEN version ELSE '' END) AS version, count(*) AS signs FROM found GROUP BY found.product;",
        sign_table(rows)
    )
}

#[cfg(test)]
mod tests {
    use super::{Asked, LONGEST_PATTERN, asked, pack, quoted};
    use crate::detection::Products;

    #[test]
    fn few_spellings_are_compared_and_many_are_matched() {
        let Asked::Exactly(all) = asked("^(Kl1|klif)(_x)?$") else { panic!("few spellings") };
        assert_eq!(all.len(), 4);
        assert!(all.contains(&"kl1_x".to_owned()));
        let Asked::Pattern { words, pattern } = asked(r"^AVP\d+\.\d+$") else { panic!("many spellings") };
        assert_eq!((words, pattern.as_str()), (vec!["avp".to_owned()], r"^avp\d+\.\d+$"));
        assert_eq!(quoted("it's"), "'it''s'");
    }

    #[test]
    fn no_pattern_is_longer_than_osquery_takes() {
        let text = include_str!("../../../assets/products.toml");
        let products = Products::parse(text).expect("the data is valid");
        for product in &products.products {
            for sign in &product.signs {
                for pattern in sign.matcher.patterns().chain(sign.image.iter().flat_map(crate::detection::Matcher::patterns)) {
                    if let Asked::Pattern { pattern, .. } = asked(pattern) {
                        assert!(pattern.chars().count() <= LONGEST_PATTERN, "{}: {pattern}", product.id);
                        // Patterns are written in what osquery's kind and ours have in common.
                        assert!(!pattern.contains("(?") && pattern.is_ascii() || product.id == "kes", "{pattern}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_query_has_what_osquery_asks_of_one() {
        let products = Products::parse(include_str!("../../../assets/products.toml")).expect("the data is valid");
        let pack = pack(&products, &|message| message.id.to_string());
        let queries = pack["queries"].as_object().expect("queries");
        assert!(queries.len() > 15, "{}", queries.len());
        for (name, query) in queries {
            assert!(name.starts_with("safe_passage_") && query["interval"].is_u64(), "{name}");
            assert!(query["query"].as_str().expect("a query").ends_with(';'), "{name}");
            assert!(["windows", "darwin", "linux"].contains(&query["platform"].as_str().expect("a platform")), "{name}");
            assert!(query["version"].is_string() && query["description"].is_string(), "{name}");
        }
    }
}
