//! The plan of a removal: which way for which product, in which order, for whom.

#[allow(dead_code, reason = "the journeys' own tests use the rest")]
#[path = "journey/support.rs"]
mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use safe_passage_core::detection::{Evidence, Family, Finding, Strength, Verdict};
use safe_passage_core::journey::plan::{DataError, LETTERS, RemovalData, SYSTEM_PASSWORD, Task, removed_tick};
use safe_passage_core::journey::{Action, Case, Consent, Journey, KEEP_CURRENT, Manages, Page, Removal, update};
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

use support::{at, found, gone, looked, machine, product, total_security, walk_to};

const DATA: &str = include_str!("../../../assets/removal.toml");

fn data() -> RemovalData {
    RemovalData::parse(DATA).expect("the data is valid")
}

fn version(id: &str, family: Family, version: &str) -> Finding {
    Finding { version: Some(version.to_owned()), ..product(id, family) }
}

/// A product that came by these packages.
fn packaged(id: &str, family: Family, packages: &[&str]) -> Finding {
    let evidence = packages.iter().map(|package| Evidence {
        kind: "package",
        subject: (*package).to_owned(),
        strength: Strength::Definitive,
        reason: "detection-package-installed",
    });
    Finding { evidence: evidence.collect(), ..product(id, family) }
}

fn linux(manager: Option<&str>, situation: Situation, products: Vec<Finding>) -> Case {
    Case { package_manager: manager.map(ToOwned::to_owned), ..machine(situation, Os::Linux, ProtectionWord::Unknown, products) }
}

fn windows(situation: Situation, products: Vec<Finding>) -> Case {
    machine(situation, Os::Windows, ProtectionWord::Partly, products)
}

fn with(case: &Case, manages: Option<Manages>) -> Journey {
    let mut journey = looked(case);
    if let Some(manages) = manages {
        update(&mut journey, Action::SetManages(manages));
    }
    journey
}

/// Machines with their names, in the order of the table.
fn machines() -> Vec<(&'static str, Case)> {
    use Family::{
        BusinessEndpoint, BusinessServer, HomeSecurity, Management, ParentalControl, PasswordManager, Successor, Utility, Vpn,
    };
    let home = |id, number| windows(Situation::Outdated, vec![version(id, HomeSecurity, number)]);
    let everything = vec![
        version("kts", HomeSecurity, "21.3.10.391"),
        product("safe-kids", ParentalControl),
        product("software-updater", Utility),
        product("password-manager", PasswordManager),
        product("vpn", Vpn),
    ];
    let business =
        vec![product("network-agent", Management), product("endpoint-agent", BusinessEndpoint), product("kes", BusinessEndpoint)];
    let packages = |agent: &str| {
        vec![packaged("network-agent", Management, &[agent]), packaged("kesl", BusinessEndpoint, &["kesl", "kesl-gui"])]
    };
    let mac = |products| machine(Situation::Outdated, Os::Macos, ProtectionWord::Partly, products);
    vec![
        ("Windows, everything that there is for homes", windows(Situation::Outdated, everything)),
        ("Windows, Internet Security of 2010", home("kis", "11.0.1.400")),
        ("Windows, Total Security of 2016", home("kts", "16.0.0.614")),
        ("Windows, Internet Security of today", home("kis", "21.3.10.391")),
        ("Windows, the generation after 2022", home("kaspersky-home", "21.19.7.527")),
        ("Windows, a version that was not read", windows(Situation::Undated, vec![product("kav", HomeSecurity)])),
        (
            "Windows, UltraAV and UltraVPN, a companion left",
            windows(
                Situation::Successor,
                vec![product("ultraav", Successor), product("ultravpn", Successor), product("password-manager", PasswordManager)],
            ),
        ),
        ("Windows, business", windows(Situation::Managed, business)),
        (
            "Windows, a server with its console",
            windows(
                Situation::Managed,
                vec![product("network-agent", Management), product("ksc-server", Management), product("ksws", BusinessServer)],
            ),
        ),
        ("Windows, a home product where somebody manages", {
            let products = vec![version("kis", HomeSecurity, "21.3"), product("vpn", Vpn)];
            windows(Situation::Managed, products)
        }),
        ("Mac, home", mac(vec![product("kaspersky-mac", HomeSecurity), product("password-manager", PasswordManager)])),
        (
            "Mac, business",
            Case {
                situation: Situation::Managed,
                ..mac(vec![product("network-agent", Management), product("kes-mac", BusinessEndpoint)])
            },
        ),
        (
            "Linux, home",
            linux(Some("dpkg"), Situation::Outdated, vec![packaged("kaspersky-linux-home", HomeSecurity, &["kfl", "kfl-gui"])]),
        ),
        (
            "Linux, home, with no package read",
            linux(Some("rpm"), Situation::Undated, vec![product("kaspersky-linux-home", HomeSecurity)]),
        ),
        ("Linux, business", linux(Some("rpm"), Situation::Managed, packages("klnagent64"))),
        ("Linux, business, with another manager", linux(Some("pacman"), Situation::Managed, packages("klnagent64"))),
        ("Windows, nothing but weak signs", {
            windows(Situation::Leftovers, vec![found("kts", HomeSecurity, Verdict::Leftovers)])
        }),
    ]
}

fn written(task: &Task) -> String {
    let product = task.product.as_ref().map_or("", |product| product.id.as_str());
    let mut line = format!("{product:<20} {}", task.id);
    if !task.confirmed {
        line.push_str("  (not confirmed)");
    }
    if let Some(command) = &task.command {
        write!(line, "\n{:26}$ {command}", "").expect("a text takes everything");
    }
    line
}

#[test]
fn every_machine_has_its_plan() {
    let data = data();
    let mut table = String::new();
    for (name, case) in machines() {
        let people: Vec<Option<Manages>> = if case.situation == Situation::Managed {
            std::iter::once(None).chain(Manages::ALL.into_iter().map(Some)).collect()
        } else {
            vec![None]
        };
        for manages in people {
            let journey = with(&case, manages);
            let who = match (case.situation, manages) {
                (Situation::Managed, Some(manages)) => format!(", {}", manages.message_id()),
                (Situation::Managed, None) => ", nobody asked yet".to_owned(),
                _ => String::new(),
            };
            writeln!(table, "{name}{who}").expect("a text takes everything");
            for (title, tasks) in [
                ("before", data.prepare(&journey, true)),
                ("plan", data.removal(&journey)),
                ("else", data.fallbacks(&journey)),
                ("ask", data.owner(&journey).into_iter().collect()),
            ] {
                for (task, number) in tasks.iter().zip(1..) {
                    writeln!(table, "  {title:<6} {number:>2} {}", written(task).trim_start()).expect("a text takes everything");
                }
            }
            table.push('\n');
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn side_products_go_first_and_the_agent_last() {
    let rank = |task: &Task| match task.product.as_ref().map(|product| product.family) {
        Some(Family::Vpn | Family::PasswordManager | Family::ParentalControl | Family::Utility) => 0,
        Some(Family::HomeSecurity | Family::BusinessEndpoint | Family::BusinessServer | Family::Successor) => 1,
        Some(Family::Management) => 2,
        other => panic!("{other:?} is nothing to remove"),
    };
    let data = data();
    let mut longest = 0;
    for (name, case) in machines() {
        for manages in [Manages::Mine, Manages::Administrator] {
            let journey = with(&case, Some(manages));
            let tasks = data.removal(&journey);
            assert!(tasks.is_sorted_by_key(rank), "{name}: {tasks:?}");
            let agents: Vec<usize> =
                tasks.iter().enumerate().filter(|(_, task)| is_of(task, "network-agent")).map(|(at, _)| at).collect();
            assert!(agents.iter().all(|place| *place + 1 == tasks.len()), "{name}: the agent is last: {tasks:?}");
            assert_eq!(tasks.len(), journey.to_remove().len(), "{name}: each product has its way, and one");
            longest = longest.max(tasks.len());
        }
    }
    assert_eq!(longest, 5);
}

fn is_of(task: &Task, product: &str) -> bool {
    task.product.as_ref().is_some_and(|other| other.id == product)
}

#[test]
fn nothing_of_another_system_is_offered() {
    let data = data();
    for (name, case) in machines() {
        for manages in Manages::ALL {
            let journey = with(&case, Some(manages));
            let (system, others) = match case.os {
                Os::Windows => ("windows", ["macos", "linux"]),
                Os::Macos => ("macos", ["windows", "linux"]),
                _ => ("linux", ["windows", "macos"]),
            };
            let tasks = [data.removal(&journey), data.fallbacks(&journey)].concat();
            for task in &tasks {
                assert!(!others.iter().any(|other| task.id.contains(other)), "{name}: {}", task.id);
            }
            assert!(data.removal(&journey).iter().all(|task| task.id.contains(system)), "{name}");
            for task in tasks.iter().chain(&data.prepare(&journey, true)) {
                let page = task.address.as_deref().unwrap_or_default();
                assert!(case.os == Os::Windows || !page.starts_with("ms-settings:"), "{name}: {}", task.id);
                assert!(case.os == Os::Windows || ![LETTERS, SYSTEM_PASSWORD].contains(&task.id.as_str()), "{name}");
            }
        }
    }
}

#[test]
fn who_does_not_decide_over_a_computer_removes_nothing_on_it() {
    let data = data();
    let mut managed = 0;
    for (name, case) in machines() {
        for manages in [None, Some(Manages::Employer), Some(Manages::Left), Some(Manages::Mine), Some(Manages::Administrator)] {
            let journey = with(&case, manages);
            let may = case.situation != Situation::Managed || matches!(manages, Some(Manages::Mine | Manages::Administrator));
            let owner = data.owner(&journey);
            assert_eq!(owner.is_none(), may, "{name}: {manages:?}");
            if may {
                continue;
            }
            managed += 1;
            assert!(data.removal(&journey).is_empty() && data.fallbacks(&journey).is_empty(), "{name}: {manages:?}");
            assert!(data.prepare(&journey, true).is_empty(), "{name}: {manages:?}");
            let asked = if manages == Some(Manages::Left) { "owner-left" } else { "owner-ask" };
            assert_eq!(owner.map(|task| task.id).as_deref(), Some(asked), "{name}: {manages:?}");
        }
    }
    assert!(managed > 10);
}

#[test]
fn a_command_is_made_of_names_that_are_names() {
    let data = data();
    let journey = with(
        &linux(
            Some("dpkg"),
            Situation::Undated,
            vec![packaged(
                "kaspersky-linux-home",
                Family::HomeSecurity,
                &["kfl", "kfl; reboot", "-y", "", "$(id)", "kfl gui", "kfl\nls"],
            )],
        ),
        None,
    );
    let commands: Vec<Option<String>> = data.removal(&journey).into_iter().map(|task| task.command).collect();
    assert_eq!(commands, [Some("sudo apt-get remove kfl".to_owned())]);
}

#[test]
fn what_is_kept_is_not_in_the_plan() {
    let products = vec![product("ultraav", Family::Successor), product("vpn", Family::Vpn)];
    let mut journey = with(&windows(Situation::Successor, products), None);
    let ids = |journey: &Journey| -> Vec<String> { data().removal(journey).into_iter().map(|task| task.id).collect() };
    assert_eq!(ids(&journey), ["remove-windows-vpn", "remove-windows-successor"]);
    update(&mut journey, Action::Choose(KEEP_CURRENT.to_owned()));
    assert_eq!(ids(&journey), ["remove-windows-vpn"]);
    assert!(data().fallbacks(&journey).iter().all(|task| task.id != "fallback-successor"));
}

#[test]
fn what_was_said_to_be_gone_is_taken_back_by_a_look_that_finds_it() {
    let case = total_security();
    let mut journey = at(Page::Remove, &case);
    let [vpn, engine] = ["kaspersky-vpn", "kts"].map(|id| {
        let product = journey.to_remove().into_iter().find(|product| product.id == id);
        product.cloned().expect("it is to be removed")
    });
    update(&mut journey, Action::Tick(removed_tick(&vpn), true));
    assert!(!journey.said_removed(&vpn), "nothing is gone before anything began");
    update(&mut journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
    update(&mut journey, Action::BeginRemoval);
    assert!(!journey.said_removed(&vpn), "what was ticked before says nothing of this removal");
    for product in [&vpn, &engine] {
        update(&mut journey, Action::Tick(removed_tick(product), true));
        assert!(journey.said_removed(product));
    }
    update(&mut journey, Action::RemovalEnded { ok: false });
    assert!(journey.said_removed(&vpn), "a failure of one takes nothing back of the other");
    update(&mut journey, Action::BeginRemoval);
    assert!(journey.said_removed(&vpn));
    update(&mut journey, Action::RemovalEnded { ok: true });
    // The engine is still there, the VPN is not.
    let after = Case {
        detection: {
            let mut left = case.clone().detection;
            left.products.retain(|finding| finding.id != "kaspersky-vpn");
            left
        },
        ..case
    };
    walk_to(&mut journey, Page::Check, &after);
    if journey.is_looking() {
        update(&mut journey, Action::LookFinished(Box::new(after)));
    }
    update(&mut journey, Action::TryAgain);
    assert_eq!((journey.page(), journey.removal()), (Page::Remove, Removal::Failed));
    assert!(journey.said_removed(&vpn) && !journey.said_removed(&engine));
}

#[test]
fn what_comes_before_has_its_order() {
    let data = data();
    let journey = looked(&total_security());
    let ids = |download| -> Vec<String> { data.prepare(&journey, download).into_iter().map(|task| task.id).collect() };
    let all = ids(true);
    let place = |id: &str| all.iter().position(|other| other == id).unwrap_or_else(|| panic!("{id} is missing: {all:?}"));
    // What needs the network comes before what needs the machine, and the paper last.
    assert!(place("prepare-downloaded") < place("prepare-removal-tool"));
    assert!(place("prepare-removal-tool") < place(LETTERS) && place(LETTERS) < place("prepare-saved-work"));
    assert!(place("prepare-saved-work") < place("prepare-restore-point"));
    assert_eq!(place("prepare-offline-sheet") + 1, all.len());
    assert_eq!(ids(false).len() + 1, all.len(), "who downloads nothing is not asked for it");
    assert!(data.prepare(&looked(&gone()), true).iter().all(|task| task.id != LETTERS), "no product, no tool for it");
}

#[test]
fn bad_data_is_refused_with_its_row() {
    let row = |text: &str| {
        let tables = "[[task]]\nid = \"a-task\"\nsystems = [\"linux\"]\nsource = \"https://example.org/\"\n";
        let whole = format!(
            "data_date = \"2026-11-27\"\nprepare = []\nowner = []\nfallback = []\nbuilt_in = []\npayment = []\n{tables}{text}"
        );
        RemovalData::parse(&whole)
    };
    assert!(row("").is_ok());
    let rules: Vec<DataError> = [
        "needs_command = true\n",
        "before = \"new\"\n",
        "address = \"http://example.org/\"\n",
        "address = \"https://example.org/?q=1\"\n",
        "[[task]]\nid = \"a-task\"\nsystems = [\"macos\"]\nsource = \"https://example.org/\"\n",
        "[[task]]\nid = \"b-task\"\nsource = \"https://example.org/\"\n",
        "surprise = 1\n",
    ]
    .into_iter()
    .map(|text| row(text).expect_err(text))
    .collect();
    let unreadable = rules.iter().filter(|error| matches!(error, DataError::Unreadable(_))).count();
    assert_eq!(unreadable, 1, "only the unknown field is no row: {rules:?}");
    for name in ["a-task", "b-task"] {
        assert!(rules.iter().any(|error| error.to_string().starts_with(name)), "{name} is not named: {rules:?}");
    }
}

#[test]
fn every_row_can_be_met() {
    let data = data();
    let mut met: BTreeSet<String> = BTreeSet::new();
    for (_, case) in machines() {
        for manages in Manages::ALL {
            let journey = with(&case, Some(manages));
            let tasks = [data.removal(&journey), data.fallbacks(&journey), data.prepare(&journey, true)].concat();
            met.extend(tasks.into_iter().chain(data.owner(&journey)).map(|task| task.id));
        }
    }
    let starts = ["prepare-", "remove-", "fallback-", "owner-"];
    let never: Vec<&str> =
        data.ids().filter(|id| starts.iter().any(|start| id.starts_with(start)) && !met.contains(*id)).collect();
    assert!(never.is_empty(), "no machine of the table meets these: {never:?}");
}
