//! Machines written down in a few words, and journeys that have come as far as a test wants.

use safe_passage_core::detection::{Definitions, Detection, Family, Finding, Protection, ProtectionState, Role, Verdict};
use safe_passage_core::journey::{Action, Case, Consent, Effect, Gate, GateAnswer, Journey, Manages, Page, PasswordHome};
use safe_passage_core::journey::{FoundTrace, Removal, Traces, update};
use safe_passage_core::network::NetworkVerdict;
use safe_passage_core::protection::{ProtectionVerdict, ProtectionWord, SystemSupport};
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::Os;

/// A product that is installed.
pub fn product(id: &str, family: Family) -> Finding {
    Finding {
        id: id.to_owned(),
        name: format!("Product {id}"),
        edition_known: true,
        family,
        verdict: Verdict::Installed,
        protecting: None,
        version: None,
        last_update: None,
        evidence: Vec::new(),
    }
}

/// The same product, found as surely as `verdict` says.
pub fn found(id: &str, family: Family, verdict: Verdict) -> Finding {
    Finding { verdict, ..product(id, family) }
}

/// A machine on which these products were found.
pub fn machine(situation: Situation, os: Os, word: ProtectionWord, products: Vec<Finding>) -> Case {
    let protecting = matches!(word, ProtectionWord::Protected | ProtectionWord::Partly);
    let protection = Protection {
        name: "Microsoft Defender".to_owned(),
        state: if protecting { ProtectionState::On } else { ProtectionState::Off },
        definitions: Definitions::Current,
        role: Role::Antivirus,
        built_in: true,
    };
    Case {
        detection: Detection {
            sources: Vec::new(),
            verdict: products.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Absent),
            products,
            protection: vec![protection.clone()],
            not_readable: Vec::new(),
        },
        situation,
        protection: ProtectionVerdict {
            verdict: word,
            because: Vec::new(),
            protection: vec![protection],
            disagreements: Vec::new(),
            system: SystemSupport::default(),
            witnesses: Vec::new(),
        },
        os,
        this_computer: true,
        package_manager: None,
        traces: Traces::default(),
        network: NetworkVerdict::default(),
    }
}

/// Total Security on Windows: the product that can have the most.
pub fn total_security() -> Case {
    let products = vec![
        product("kts", Family::HomeSecurity),
        product("kpm", Family::PasswordManager),
        product("kaspersky-vpn", Family::Vpn),
    ];
    machine(Situation::Outdated, Os::Windows, ProtectionWord::Partly, products)
}

/// The same machine when everything is gone and the built-in protection is on.
pub fn gone() -> Case {
    machine(Situation::Absent, Os::Windows, ProtectionWord::Protected, Vec::new())
}

/// The same machine with a trace of the Password Manager's vault.
pub fn traced(case: Case) -> Case {
    let gates = vec![Gate::Passwords, Gate::TwoFactor, Gate::CardsAndDocuments];
    let trace = FoundTrace { id: "trace-password-vault".to_owned(), gates, alone: true };
    Case { traces: Traces { found: vec![trace], looked: Vec::new() }, ..case }
}

/// One machine for every situation.
pub fn machine_for(situation: Situation) -> Case {
    use ProtectionWord::{Partly, Protected, Unknown};
    match situation {
        Situation::Current | Situation::Outdated | Situation::Undated => Case { situation, ..total_security() },
        Situation::Managed => {
            let products = vec![product("kes", Family::BusinessEndpoint), product("network-agent", Family::Management)];
            machine(situation, Os::Windows, Protected, products)
        }
        Situation::Replaced => {
            let products =
                vec![product("ultraav", Family::Successor), found("kaspersky-traces", Family::Traces, Verdict::Leftovers)];
            machine(situation, Os::Windows, Partly, products)
        }
        Situation::Successor => machine(situation, Os::Windows, Partly, vec![product("ultraav", Family::Successor)]),
        Situation::CompanionOnly => {
            let products = vec![product("kpm", Family::PasswordManager), product("kaspersky-vpn", Family::Vpn)];
            machine(situation, Os::Windows, Protected, products)
        }
        Situation::Leftovers => {
            let products = vec![found("kts", Family::HomeSecurity, Verdict::Leftovers)];
            machine(situation, Os::Windows, Protected, products)
        }
        Situation::Absent => machine(situation, Os::Windows, Protected, Vec::new()),
        Situation::Unknown => machine(situation, Os::Windows, Unknown, Vec::new()),
    }
}

/// A journey at the page Look, with this machine seen.
pub fn looked(case: &Case) -> Journey {
    let mut journey = Journey::default();
    assert_eq!(update(&mut journey, Action::Next), [Effect::Save, Effect::Look]);
    update(&mut journey, Action::LookFinished(Box::new(case.clone())));
    assert_eq!(journey.page(), Page::Look);
    journey
}

/// Says what lets the person on from this page, as somebody would who has everything ready.
pub fn answer_page(journey: &mut Journey, after: &Case) {
    let act = |journey: &mut Journey, action| {
        update(journey, action);
    };
    match journey.page() {
        Page::Look if journey.answers().manages.is_none() => act(journey, Action::SetManages(Manages::Mine)),
        Page::PasswordHome => act(journey, Action::SetPasswordHome(PasswordHome::File)),
        Page::Passwords | Page::Belongings => {
            for gate in journey.gates() {
                act(journey, Action::AnswerGate(gate, GateAnswer::Done));
            }
            act(journey, Action::SetOpenedInNewManager(true));
        }
        Page::Forgotten => act(journey, Action::Back),
        Page::Choose if journey.answers().choice.is_none() => act(journey, Action::Choose("built-in".to_owned())),
        Page::Remove => {
            act(journey, Action::SetConsent(Consent { uninstall: true, ..Consent::default() }));
            act(journey, Action::BeginRemoval);
            act(journey, Action::RemovalEnded { ok: true });
        }
        Page::Restart => act(journey, Action::SetConsent(Consent { uninstall: true, restart: true, ..Consent::default() })),
        _ => {}
    }
    if journey.is_looking() {
        let case = if journey.removal() == Removal::Ended { after.clone() } else { case_of(journey, after) };
        act(journey, Action::LookFinished(Box::new(case)));
    }
}

fn case_of(journey: &Journey, otherwise: &Case) -> Case {
    journey.case().cloned().unwrap_or_else(|| otherwise.clone())
}

/// Walks until the page is reached; panics where the road does not lead there.
pub fn walk_to(journey: &mut Journey, page: Page, after: &Case) {
    for _ in 0..40 {
        if journey.page() == page {
            return;
        }
        answer_page(journey, after);
        update(journey, Action::Next);
    }
    panic!("{page:?} was not reached; the walk stands at {:?}: {:?}", journey.page(), journey.why_not_next());
}

/// A journey on this machine that stands at the page, with everything before it answered.
pub fn at(page: Page, case: &Case) -> Journey {
    let mut journey = looked(case);
    walk_to(&mut journey, page, &gone());
    journey
}

/// Every way of answering a gate, with none among them.
pub const GATE_STATES: [Option<GateAnswer>; 5] =
    [None, Some(GateAnswer::Done), Some(GateAnswer::None), Some(GateAnswer::NotSure), Some(GateAnswer::Lost)];

/// Answers a gate as a person can: the loss is named before "lost" is offered.
pub fn answer(journey: &mut Journey, gate: Gate, answer: GateAnswer) {
    if answer == GateAnswer::Lost {
        update(journey, Action::ShowOtherWays(gate));
    }
    update(journey, Action::AnswerGate(gate, answer));
}
