//! What can't be taken out afterwards: the data, its traces in surveys, and which way is whose.

use std::collections::BTreeMap;

use proptest::prelude::*;
use safe_passage_core::detection::{Family, Products, Verdict, judge};
use safe_passage_core::journey::belongings::{BelongingsData, BelongingsError, SCHEMA, has_a_password};
use safe_passage_core::journey::{Gate, Seen, SeenProduct, Traces};
use safe_passage_core::survey::{Kind, Observation, Os, Source, Status, Survey, field};

const DATA: &str = include_str!("../../../assets/belongings.toml");
const PRODUCTS: &str = include_str!("../../../assets/products.toml");

fn data() -> BelongingsData {
    BelongingsData::parse(DATA).expect("the data is valid")
}

fn product(id: &str, family: Family, version: Option<&str>) -> SeenProduct {
    SeenProduct {
        id: id.to_owned(),
        name: id.to_owned(),
        family,
        verdict: Verdict::Installed,
        version: version.map(ToOwned::to_owned),
    }
}

fn file(path: &str, exists: bool) -> Observation {
    Observation {
        source: Source::Files,
        subject: Some(path.to_owned()),
        status: Status::Read,
        value: BTreeMap::from([(field::EXISTS.to_owned(), exists.to_string())]),
    }
}

fn survey(os: Os, observations: Vec<Observation>) -> Survey {
    Survey {
        schema: safe_passage_core::survey::SCHEMA.to_owned(),
        kind: Kind::ThisComputer,
        os,
        captured: None,
        observations,
        other: serde_json::Map::new(),
    }
}

const VAULT: &str = r"C:\Users\<user>\AppData\Local\Kaspersky Lab\Kaspersky Password Manager";
const VAULT_BACKUP: &str = r"C:\Users\<user>\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\Backup";
const BACKUP: &str = r"D:\People\<user>\Documents\Kaspersky Password Manager\Backup";
const OLD: &str = r"C:\Users\<user>\Documents\Passwords Database";

/// A look at Windows that asked for everything; these are there.
fn windows(there: &[&str]) -> Survey {
    let asked = [VAULT, VAULT_BACKUP, BACKUP, OLD];
    let mut observations: Vec<Observation> = asked.map(|path| file(path, there.contains(&path))).to_vec();
    observations.extend(there.iter().filter(|path| !asked.contains(path)).map(|path| file(path, true)));
    observations.push(Observation { subject: None, ..file("", true) });
    survey(Os::Windows, observations)
}

fn ids(traces: &Traces) -> Vec<&str> {
    traces.found.iter().map(|trace| trace.id.as_str()).collect()
}

/// Gate, system, product with family and version, and the ways that are its own.
type Row<'a> = (Gate, Os, &'a str, Family, Option<&'a str>, &'a [&'a str]);

#[test]
fn each_product_and_version_has_its_way() {
    use Family::{BusinessEndpoint, HomeSecurity, ParentalControl, PasswordManager};
    let data = data();
    let table: &[Row<'_>] = &[
        (Gate::Passwords, Os::Windows, "password-manager", PasswordManager, Some("24.2.0.345"), &["way-passwords-windows"]),
        (Gate::Passwords, Os::Windows, "password-manager", PasswordManager, Some("9.0.2"), &["way-passwords-windows"]),
        (Gate::Passwords, Os::Windows, "password-manager", PasswordManager, Some("8.5.0.217"), &["way-passwords-windows-8"]),
        // Of a version that was not read no way for some versions is said to be the one.
        (Gate::Passwords, Os::Windows, "password-manager", PasswordManager, None, &["way-passwords-windows"]),
        (Gate::Passwords, Os::Macos, "password-manager", PasswordManager, Some("9.7"), &["way-passwords-mac"]),
        (Gate::TwoFactor, Os::Windows, "password-manager", PasswordManager, Some("24.0"), &["way-two-factor"]),
        (Gate::CardsAndDocuments, Os::Windows, "password-manager", PasswordManager, None, &["way-cards"]),
        (Gate::Vault, Os::Windows, "ksos", HomeSecurity, Some("21.3.10.391"), &["way-vault-small-office"]),
        (Gate::Vault, Os::Windows, "kts", HomeSecurity, Some("21.3.10.391"), &["way-vault-total-security"]),
        (Gate::Vault, Os::Windows, "security-cloud", HomeSecurity, None, &["way-vault-total-security"]),
        (Gate::Vault, Os::Windows, "pure", HomeSecurity, Some("13.0.2.558"), &["way-vault-pure"]),
        (Gate::Vault, Os::Windows, "kaspersky-home", HomeSecurity, Some("21.19"), &["way-vault-wallet", "way-vault-home"]),
        (Gate::Vault, Os::Macos, "kaspersky-mac", HomeSecurity, None, &["way-vault-wallet-mac"]),
        (Gate::Backups, Os::Windows, "kaspersky-home", HomeSecurity, Some("21.19"), &["way-backups-plus"]),
        (Gate::Backups, Os::Windows, "ksos", HomeSecurity, None, &["way-backups-small-office"]),
        (Gate::Backups, Os::Windows, "kts", HomeSecurity, Some("15.0.2"), &["way-backups-older"]),
        (Gate::Quarantine, Os::Windows, "kis", HomeSecurity, Some("21.3.10.391"), &["way-quarantine-windows"]),
        (Gate::Quarantine, Os::Windows, "kaspersky-free", HomeSecurity, None, &["way-quarantine-windows"]),
        (Gate::Quarantine, Os::Windows, "pure", HomeSecurity, None, &["way-quarantine-pure"]),
        (Gate::Quarantine, Os::Windows, "kes", BusinessEndpoint, Some("12.10"), &["way-quarantine-business"]),
        (Gate::Quarantine, Os::Macos, "kaspersky-mac", HomeSecurity, None, &["way-quarantine-mac"]),
        (Gate::Quarantine, Os::Linux, "kesl", BusinessEndpoint, None, &["way-quarantine-linux"]),
        (Gate::Quarantine, Os::Linux, "kaspersky-linux-home", HomeSecurity, None, &["way-quarantine-linux-home"]),
        (Gate::SafeKids, Os::Windows, "safe-kids", ParentalControl, None, &["way-safe-kids"]),
        (Gate::SafeKids, Os::Windows, "kts", HomeSecurity, None, &["way-safe-kids-inside"]),
    ];
    for (gate, os, id, family, version, wanted) in table {
        let (own, other) = data.ways(*gate, &[product(id, *family, *version)], *os);
        let ids: Vec<&str> = own.iter().map(|way| way.id.as_str()).collect();
        assert_eq!(ids, *wanted, "{gate:?} of {id} {version:?}");
        assert!(other.iter().all(|way| !ids.contains(&way.id.as_str()) && way.gate == *gate));
    }
    // What is only left over has no way of its own.
    let mut gone = product("kts", Family::HomeSecurity, None);
    gone.verdict = Verdict::Leftovers;
    let (own, other) = data.ways(Gate::Vault, &[gone], Os::Windows);
    assert!(own.is_empty() && other.len() > 3);
}

#[test]
fn every_gate_has_ways_other_places_and_questions_on_every_system_where_it_can_stand() {
    let data = data();
    for gate in Gate::ALL {
        assert!(data.ways(gate, &[], Os::Windows).1.iter().any(|way| way.confirmed || gate == Gate::Quarantine), "{gate:?}");
        assert!(data.elsewhere(gate).count() > 0, "{gate:?}");
        assert!(data.questions(gate).count() > 0, "{gate:?}");
        let gates = [gate];
        let forgotten = data.secrets(&gates, &[], Os::Windows).count();
        assert!(!has_a_password(gate) || forgotten > 0, "{gate:?}");
    }
    // The two that nobody can set anew are named as such, whatever else changes.
    let gates = Gate::ALL;
    for id in ["secret-main", "secret-vault"] {
        assert!(data.secrets(&gates, &[], Os::Windows).any(|secret| secret.id == id && !secret.reset), "{id}");
    }
}

#[test]
fn traces_are_found_by_place_and_never_by_name_alone() {
    let data = data();
    for (path, wanted) in [
        (VAULT, vec!["trace-password-vault"]),
        (BACKUP, vec!["trace-password-backup"]),
        (
            r"C:\Documents and Settings\<user>\Local Settings\Application Data\Kaspersky Lab\Kaspersky Password Manager",
            vec!["trace-password-vault"],
        ),
        (r"C:\ProgramData\Kaspersky Lab\AVP21.3\QB", vec!["trace-quarantine"]),
        (r"D:\ProgramData\Kaspersky Lab\KES.21.22\QB", vec!["trace-quarantine-business"]),
        // The program's own folder is none of the person's.
        (r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky Password Manager", vec![]),
        (r"C:\ProgramData\Kaspersky Lab\Kaspersky Password Manager", vec![]),
        (r"C:\ProgramData\Kaspersky Lab\AVP21.3\Data\QB", vec![]),
        (r"C:\Users\<user>\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm.log", vec![]),
        (r"C:\Users\<user>\Documents\My Passwords Database", vec![]),
        ("", vec![]),
    ] {
        let traces = data.traces(&[survey(Os::Windows, vec![file(path, true)])]);
        assert_eq!(ids(&traces), wanted, "{path}");
        assert!(data.traces(&[survey(Os::Windows, vec![file(path, false)])]).found.is_empty(), "{path}");
        assert!(data.traces(&[survey(Os::Linux, vec![file(path, true)])]).found.is_empty(), "{path}");
        // A list of paths in loose text is not about this machine.
        let loose = Survey { kind: Kind::Lines, ..survey(Os::Windows, vec![file(path, true)]) };
        assert!(data.traces(&[loose]).found.is_empty(), "{path}");
    }
    let linux = survey(Os::Linux, vec![file("/var/opt/kaspersky/kess/common/objects-backup", true)]);
    assert_eq!(ids(&data.traces(&[linux])), ["trace-quarantine-linux"]);
}

#[test]
fn nothing_found_is_said_only_where_every_place_was_asked() {
    let data = data();
    let looked = |surveys: &[Survey]| data.traces(surveys).looked;
    assert!(looked(&[windows(&[])]).contains(&Gate::Passwords) && looked(&[windows(&[])]).contains(&Gate::Quarantine));
    // Nobody knows a place for these.
    assert!(!looked(&[windows(&[])]).contains(&Gate::Vault));
    // A log, an older survey, a source that broke off, a place that could not be read.
    assert!(looked(&[survey(Os::Windows, vec![file(r"C:\ProgramData\Kaspersky Lab", true)])]).is_empty());
    assert!(looked(&[survey(Os::Windows, vec![file(VAULT, false)])]).iter().all(|gate| *gate == Gate::Quarantine));
    let refused = |subject: Option<&str>| Observation {
        subject: subject.map(ToOwned::to_owned),
        status: Status::CouldNotRead { reason: "access-denied".to_owned() },
        ..file("", true)
    };
    let mut broken = windows(&[]);
    broken.observations.push(refused(None));
    assert!(looked(&[broken]).is_empty());
    let mut denied = windows(&[]);
    denied.observations.push(refused(Some(r"%ProgramData%\Kaspersky Lab\AVP*\QB")));
    assert!(!looked(&[denied.clone()]).contains(&Gate::Quarantine) && looked(&[denied]).contains(&Gate::Passwords));
    assert!(looked(&[]).is_empty());
}

#[test]
fn a_trace_raises_no_verdict() {
    let products = Products::parse(PRODUCTS).expect("the products are valid");
    let verdict = |there: &[&str]| {
        let mut survey = windows(there);
        survey.observations.push(Observation { source: Source::Services, subject: None, ..file("", true) });
        judge(&[survey], &products).verdict
    };
    assert_eq!(verdict(&[]), Verdict::Absent);
    assert_eq!(verdict(&[VAULT, VAULT_BACKUP, BACKUP, OLD]), Verdict::Absent);
    // The folder of the engine outlives a removal by products.toml, whatever lies in it.
    assert_eq!(verdict(&[r"C:\ProgramData\Kaspersky Lab\AVP21.3\QB"]), Verdict::Leftovers);
}

#[test]
fn what_is_not_right_in_the_data_is_refused() {
    let row = |text: &str| {
        let base = format!("schema = \"{SCHEMA}\"\ndata_date = \"2026-11-24\"\n");
        let tables = ["trace", "way", "elsewhere", "secret", "question"];
        let missing = tables.iter().filter(|table| !text.contains(&format!("[[{table}]]")));
        let empty = missing.map(|table| format!("{table} = []")).collect::<Vec<_>>().join("\n");
        BelongingsData::parse(&format!("{base}{empty}\n{text}"))
    };
    let source = r#"source = { url = "https://example.org/a", publisher = "X", read = "2026-11-24" }"#;
    let good = format!("[[trace]]\nid = \"t\"\ngates = [\"vault\"]\nsystem = \"windows\"\npath = '%ProgramData%\\A'\n{source}\n");
    assert!(row(&good).is_ok(), "{:?}", row(&good).err());
    for (from, to) in [
        (source, ""),
        ("https://", "http://"),
        ("org/a", "org/a?b=c"),
        ("publisher = \"X\"", "publisher = \" \""),
        ("read = \"2026-11-24\"", "read = \"yesterday\""),
        ("vault", "valut"),
        ("[\"vault\"]", "[]"),
        ("%ProgramData%", "%Temp%"),
        (r"%ProgramData%\A", r"%ProgramData%\..\A"),
        (r"%ProgramData%\A", r"C:\A"),
        ("\"windows\"", "\"beos\""),
        ("id = \"t\"", "id = \"T x\""),
        ("id = \"t\"", "id = \"t\"\nsurprise = 1"),
    ] {
        assert!(good.contains(from), "{from}");
        assert!(row(&good.replacen(from, to, 1)).is_err(), "{from} → {to}");
    }
    assert!(row(&format!("{good}{good}")).is_err(), "an id twice");
    let way = format!("[[way]]\nid = \"w\"\ngate = \"vault\"\nfrom = \"9\"\nconfirmed = true\n{source}\n");
    assert!(row(&way).is_ok());
    assert!(row(&way.replace("\"9\"", "\"nine\"")).is_err());
    assert!(row(&way.replace("confirmed = true\n", "")).is_err());
    assert!(row("[[question]]\nid = \"q\"\ngates = []\n").is_err());
    let other = DATA.replacen("belongings/1", "belongings/2", 1);
    assert!(matches!(BelongingsData::parse(&other), Err(BelongingsError::Schema(_))));
}

fn seen(products: &[SeenProduct], traces: &Traces) -> Seen {
    let mut value = serde_json::json!({
        "situation": "outdated", "os": "windows", "protection": "unknown", "products": products
    });
    value["traces"] = serde_json::to_value(traces).expect("traces");
    serde_json::from_value(value).expect("a saved look")
}

#[test]
fn a_saved_look_of_an_earlier_version_has_no_traces_and_a_saved_one_no_paths() {
    let old: Seen = serde_json::from_value(serde_json::json!({
        "situation": "outdated", "os": "windows", "protection": "unknown", "products": []
    }))
    .expect("an earlier look");
    assert_eq!(old.traces, Traces::default());
    let traces = data().traces(&[windows(&[VAULT, BACKUP])]);
    let saved = serde_json::to_string(&seen(&[], &traces)).expect("saved");
    assert!(!saved.contains("Users") && !saved.contains('\\') && saved.contains("trace-password-vault"), "{saved}");
}

proptest! {
    /// A gate whose trace was found stands before the removal, whatever products were found with it.
    #[test]
    fn a_gate_never_vanishes_while_a_trace_is_there(
        picked in prop::collection::vec(any::<bool>(), 4),
        ids in prop::collection::vec(prop::sample::select(vec!["kav", "kts", "ksos", "pure", "kaspersky-free"]), 0..3),
        sure in any::<bool>(),
    ) {
        let there: Vec<&str> = [VAULT, VAULT_BACKUP, BACKUP, OLD].into_iter().zip(picked).filter(|(_, one)| *one).map(|(path, _)| path).collect();
        let traces = data().traces(&[windows(&there)]);
        prop_assert_eq!(traces.found.len(), there.len());
        let verdict = if sure { Verdict::Installed } else { Verdict::Leftovers };
        let products: Vec<SeenProduct> = ids.iter().map(|id| SeenProduct { verdict, ..product(id, Family::HomeSecurity, None) }).collect();
        let gates = seen(&products, &traces).gates();
        for gate in traces.gates() {
            prop_assert!(gates.contains(&gate));
        }
        let mut sorted = gates.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(sorted, gates);
    }

    /// Whatever a survey holds, nothing is found that is not there.
    #[test]
    fn any_path_is_read_without_fault(path in "\\PC{0,40}", parts in prop::collection::vec("(\\*|QB|AVP|Kaspersky Lab|\\.\\.|%ProgramData%|ä|)", 0..6)) {
        let data = data();
        for path in [path, parts.join("\\"), parts.join("/")] {
            for os in [Os::Windows, Os::Macos, Os::Linux, Os::Unknown] {
                _ = data.traces(&[survey(os, vec![file(&path, true)])]);
            }
        }
    }
}
