//! Step 7: what protects now, what changed, what is left over.

use jiff::civil::Date;
use safe_passage_core::detection::{Definitions, Family};
use safe_passage_core::journey::{Action, Case, Page};
use safe_passage_core::leftovers::{Leftover, LeftoverKind, families, leftovers};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::network::NetworkWord;
use safe_passage_core::protection::{Chosen, FullScan, ProtectionWord, Witness, full_scan};
use safe_passage_core::situation::{FRESH_DAYS, Situation};
use safe_passage_core::survey::{Os, Source};
use safe_passage_core::timeline;

use super::{choose, look};
use crate::render::page::{Block, Card, Choice, Control, Document, Icon, Intent, PageView, Row, Tone};
use crate::render::{changes_block, page_with};
use crate::session::Session;

pub fn page(session: &Session) -> PageView {
    if session.journey.is_looking() {
        return look::looking(session, Page::Check);
    }
    let words = &session.words;
    let Some(case) = session.journey.case().filter(|_| !session.journey.waits_for_proof()) else {
        let blocks = vec![Block::Controls(vec![Control::action(words.word("look-now"), Action::Look)])];
        let (headline, lead) = (words.word("look-cancelled-headline"), words.word("look-cancelled-lead"));
        let mut view = page_with(session, Page::Check, headline, lead, blocks);
        if session.journey.waits_for_proof() {
            view.others = vec![Control::action(words.word("check-stop-here"), Action::StopHere)];
        }
        return view;
    };
    let mut blocks = Vec::new();
    if let Some(changes) = changes_block(session) {
        blocks.push(Block::Heading(words.word("changes-heading")));
        blocks.push(changes);
    }
    // As long as the old program is there, the next one may not install.
    if !session.journey.still_there() {
        blocks.extend(choice(session));
    }
    blocks.push(Block::Heading(words.word("check-protection-heading")));
    blocks.push(Block::Rows(protection(session, case)));
    blocks.extend(witnesses(session, case));
    blocks.extend(network(session, case));
    if session.journey.still_there() {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("check-still-there") });
    }
    blocks.extend(afterwards(session, case));
    let rows = look::product_rows(session, &case.detection);
    if !rows.is_empty() {
        blocks.push(Block::Heading(words.word("check-found-heading")));
        blocks.push(Block::Rows(rows));
    }
    blocks.push(look::how_we_know(session, case));
    let (headline, lead) = match (session.journey.still_there(), case.protection.verdict) {
        (true, _) => ("check-headline-still-there", "check-lead-still-there"),
        (false, ProtectionWord::Protected) => ("check-headline-protected", "check-lead-protected"),
        (false, ProtectionWord::Partly) => ("check-headline-partly", "check-lead-partly"),
        (false, ProtectionWord::Unprotected) => ("check-headline-unprotected", "check-lead-unprotected"),
        (false, ProtectionWord::Unknown) => ("check-headline-unknown", "check-lead-unknown"),
    };
    let mut view = page_with(session, Page::Check, words.word(headline), words.word(lead), blocks);
    view.others = vec![Control::action(words.word("look-again"), Action::Look)];
    if session.journey.still_there() {
        view.others.insert(0, Control::action(words.word("check-try-again"), Action::TryAgain));
        view.others.insert(0, Control::action(words.word("check-stop-here"), Action::StopHere));
    }
    view
}

/// What the person chose and downloaded before: on, or what is still to be done for it.
fn choice(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let Some((name, chosen)) = choose::chosen_product(session) else { return Vec::new() };
    let (tone, text, steps) = match chosen {
        Chosen::On => (Tone::Fine, message!("check-choice-on", name = name.clone()), None),
        Chosen::Off => (Tone::Attention, message!("check-choice-off", name = name.clone()), Some("check-choice-off-steps")),
        Chosen::Unknown => (Tone::Quiet, message!("check-choice-unknown", name = name.clone()), Some("check-choice-off-steps")),
        Chosen::NotSeen => {
            (Tone::Attention, message!("check-choice-not-seen", name = name.clone()), Some("check-choice-install-steps"))
        }
    };
    let mut blocks = vec![Block::Heading(words.word("check-choice-heading")), Block::Note { tone, text: words.say(&text) }];
    blocks.extend(steps.map(|steps| lines(session, steps)));
    // Who did not download it before does it now.
    let answers = session.journey.answers();
    if chosen == Chosen::NotSeen
        && let Some((_, control)) = answers.choice.as_deref().and_then(|id| choose::open_address(session, id))
    {
        blocks.push(Block::Controls(vec![control]));
    }
    blocks
}

/// The verdict with its reasons, then each protection, then the system.
pub fn protection(session: &Session, case: &Case) -> Vec<Row> {
    let words = &session.words;
    let because: Vec<String> = case.protection.because.iter().map(|id| words.word(id)).collect();
    let mut rows = vec![Row {
        icon: Icon::Shield,
        title: words.word("protection-of-this-computer"),
        note: because.join(" "),
        badge: Some(look::verdict_badge(session, case)),
    }];
    rows.extend(look::protection_rows(session, case));
    if let Some(name) = &case.protection.system.name {
        let until = case.protection.system.supported_until.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
        let mut note = match until {
            Some(day) if day < session.today() => words.say(&message!("system-support-ended", date = day)),
            Some(day) => words.say(&message!("system-support-until", date = day)),
            None => words.word("system-support-unknown"),
        };
        if case.protection.system.unconfirmed {
            note = format!("{note} {}", words.word("system-support-unconfirmed"));
        }
        let badge = until.filter(|day| *day < session.today()).map(|_| (Tone::Attention, words.word("badge-support-ended")));
        rows.push(Row { icon: Icon::Computer, title: name.clone(), note, badge });
    }
    rows
}

/// What each place of Windows says, and which page settles it where they differ.
fn witnesses(session: &Session, case: &Case) -> Vec<Block> {
    let words = &session.words;
    let (witnesses, disagreements) = (&case.protection.witnesses, &case.protection.disagreements);
    let mut blocks = Vec::new();
    if !witnesses.is_empty() || !disagreements.is_empty() {
        blocks.push(Block::Heading(words.word("check-witnesses-heading")));
    }
    if !witnesses.is_empty() {
        blocks.push(Block::Rows(witnesses.iter().map(|witness| witness_row(session, witness)).collect()));
    }
    if disagreements.is_empty() && witnesses.len() > 1 {
        blocks.push(Block::Text(words.word("check-witnesses-agree")));
    }
    for disagreement in disagreements {
        let said = disagreement.said();
        let [(first, one), (second, other)] = said.as_slice() else { continue };
        let text = message!(
            "check-disagreement",
            name = disagreement.subject.clone(),
            first = Message::new(*first),
            one = Message::new(*one),
            second = Message::new(*second),
            other = Message::new(*other)
        );
        blocks.push(Block::Note { tone: Tone::Attention, text: words.say(&text) });
    }
    if !disagreements.is_empty() {
        blocks.extend(page_of_the_system(session, case, "check-open-security"));
    }
    blocks
}

fn witness_row(session: &Session, witness: &Witness) -> Row {
    let words = &session.words;
    let says = match (witness.source, witness.on.is_empty()) {
        (Source::Defender, true) => message!("witness-own-off"),
        (Source::Defender, false) => message!("witness-own-on"),
        (_, true) => message!("witness-none-on"),
        (_, false) => message!("witness-on", names = witness.on.join(", ")),
    };
    let definitions = match witness.definitions {
        // Of what is off nobody needs to know how fresh it is.
        _ if witness.on.is_empty() => None,
        Definitions::Current => Some("witness-definitions-current"),
        Definitions::Outdated => Some("witness-definitions-outdated"),
        Definitions::Unknown => None,
    };
    let updated = witness.updated.map(|(day, age)| words.say(&message!("witness-updated", date = day, days = age.max(0))));
    let sentences = [Some(words.say(&says)), definitions.map(|id| words.word(id)), updated];
    let note = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Row { icon: Icon::Shield, title: words.word(witness.source.message_id()), note, badge: None }
}

/// A page of the system that settles something: what stands there, and a button where it can be opened.
fn page_of_the_system(session: &Session, case: &Case, id: &str) -> Vec<Block> {
    let words = &session.words;
    let Some(task) = session.data.removal.check(id, case.os) else { return Vec::new() };
    let mut blocks = vec![Block::Text(words.word(&format!("{}-how", task.id)))];
    if let Some(address) = task.address
        && session.is_this_computer()
    {
        blocks.push(Block::Controls(vec![Control::new(words.word(&task.id), Intent::OpenAddress(address))]));
    }
    blocks
}

/// What the system says of its network, and what to do where something is missing. No connection is tried.
fn network(session: &Session, case: &Case) -> Vec<Block> {
    let words = &session.words;
    let network = case.network;
    if !network.asked {
        return Vec::new();
    }
    let badge = match network.word {
        NetworkWord::Working => (Tone::Quiet, "badge-network-set-up"),
        NetworkWord::Unknown => (Tone::Quiet, "badge-unknown"),
        _ => (Tone::Attention, "badge-network-missing"),
    };
    let row = Row {
        icon: Icon::Globe,
        title: words.word("network-title"),
        note: words.word(network.word.message_id()),
        badge: Some((badge.0, words.word(badge.1))),
    };
    let mut blocks = vec![Block::Heading(words.word("check-network-heading")), Block::Rows(vec![row])];
    if network.word.is_broken() {
        let steps = if case.os == Os::Windows { "network-steps" } else { "network-steps-elsewhere" };
        blocks.push(lines(session, steps));
        blocks.extend(page_of_the_system(session, case, "check-open-network"));
        let sheet = Control::new(words.word("prepare-sheet"), Intent::SaveDocument(Document::OfflineSheet));
        blocks.push(Block::Controls(vec![sheet]));
    }
    blocks
}

/// What is still worth doing once something protects: a full scan and new passwords. Nothing waits for either.
fn afterwards(session: &Session, case: &Case) -> Vec<Block> {
    let words = &session.words;
    let Some(seen) = session.journey.seen() else { return Vec::new() };
    // Where no old protection was found there is no time that it left open.
    let had_one = !matches!(seen.situation, Situation::Absent | Situation::Unknown | Situation::CompanionOnly);
    if !had_one || session.journey.still_there() || case.protection.verdict < ProtectionWord::Partly {
        return Vec::new();
    }
    let stale = |day: &Date| timeline::age_in_days(*day, session.now()) > FRESH_DAYS;
    let why = match seen.last_update.filter(stale) {
        Some(day) => message!("check-then-why-dated", month = words.month(day)),
        None => message!("check-then-why"),
    };
    let scan = full_scan(&case.detection, case.os);
    let by_itself = scan == FullScan::ByItself;
    let scan = match scan {
        FullScan::BuiltIn(name) => Some((name, "check-full-scan-built-in")),
        FullScan::Other(name) => Some((name, "check-full-scan-other")),
        FullScan::ByItself | FullScan::Nowhere => None,
    };
    let tick = |id: &str, label: String, note: &str| {
        let ticked = session.journey.answers().ticked.iter().any(|done| done == id);
        Choice {
            spoken: String::new(),
            label,
            note: words.word(note),
            chosen: ticked,
            enabled: true,
            intent: Intent::Journey(Action::Tick(id.to_owned(), !ticked)),
        }
    };
    let mut items = Vec::new();
    if let Some((name, how)) = scan {
        items.push(tick("check-full-scan", words.say(&message!("check-full-scan", name = name)), how));
    }
    // A company's accounts are its own to look after.
    if seen.situation != Situation::Managed {
        items.push(tick("check-new-passwords", words.word("check-new-passwords"), "check-new-passwords-how"));
    }
    if items.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(words.word("check-then-heading")), Block::Text(words.say(&why))];
    if by_itself {
        blocks.push(Block::Text(words.word("check-full-scan-by-itself")));
    }
    blocks.push(Block::Checks { label: String::new(), items });
    blocks
}

fn lines(session: &Session, id: &str) -> Block {
    Block::Steps(session.words.word(id).lines().map(ToOwned::to_owned).collect())
}

/// Files that anybody can read, and what the old product left.
pub fn clean_up(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    let files = &session.journey.answers().made_files;
    let clear: Vec<_> = files.iter().filter(|file| file.clear_text).collect();
    blocks.push(Block::Heading(words.word("clean-up-files-heading")));
    if clear.is_empty() {
        blocks.push(Block::Text(words.word("clean-up-no-files")));
    }
    for file in clear {
        let badge = if file.deleted {
            (Tone::Fine, words.word("badge-deleted"))
        } else {
            (Tone::Attention, words.word("badge-readable"))
        };
        let name = std::path::Path::new(&file.path).file_name().map(|name| name.to_string_lossy().into_owned());
        let label = words.say(&message!("clean-up-delete", file = name.unwrap_or_else(|| file.path.clone())));
        let control = (!file.deleted).then(|| Block::Controls(vec![Control::new(label, Intent::DeleteFile(file.path.clone()))]));
        blocks.push(Block::Card(Card {
            title: words.say(&message!("clean-up-file", count = usize::try_from(file.records).unwrap_or(usize::MAX))),
            subtitle: file.path.clone(),
            badge: Some(badge),
            blocks: control.into_iter().collect(),
        }));
    }
    blocks.push(Block::Text(words.word("clean-up-own-export")));
    let place = |title: &str, note: &str| Row { icon: Icon::Info, title: words.word(title), note: words.word(note), badge: None };
    blocks.push(Block::Fold {
        id: "delete".to_owned(),
        label: words.word("clean-up-how-sure"),
        blocks: vec![
            Block::Text(words.word("clean-up-how-sure-text")),
            Block::Rows(vec![
                place("clean-up-ssd", "clean-up-ssd-note"),
                place("clean-up-cloud", "clean-up-cloud-note"),
                place("clean-up-backup", "clean-up-backup-note"),
                place("clean-up-trash", "clean-up-trash-note"),
            ]),
        ],
    });
    blocks.push(Block::Heading(words.word("clean-up-leftovers-heading")));
    let case = session.journey.case();
    let left = case.map(|case| leftovers(&case.detection, &session.surveys)).unwrap_or_default();
    if let Some(case) = case.filter(|_| !left.is_empty()) {
        blocks.push(Block::Text(words.word("clean-up-leftovers-lead")));
        for group in left.chunk_by(|one, other| one.kind == other.kind) {
            blocks.extend(of_a_kind(session, case, group));
        }
        let by_no_hand = |one: &Leftover| matches!(one.kind, LeftoverKind::Service | LeftoverKind::Driver);
        if left.iter().any(by_no_hand) {
            blocks.push(Block::Note { tone: Tone::Attention, text: words.word("clean-up-never-by-hand") });
        }
        blocks.extend(clean_up_tool(session, case, &left));
    } else {
        blocks.push(Block::Text(words.word("clean-up-no-leftovers")));
    }
    page_with(session, Page::CleanUp, words.word("clean-up-headline"), words.word("clean-up-lead"), blocks)
}

/// Things of one kind: what they are, each with how sure it is, and how a person removes them where they may.
fn of_a_kind(session: &Session, case: &Case, group: &[Leftover]) -> Vec<Block> {
    let words = &session.words;
    let kind = group[0].kind;
    let what = match kind {
        LeftoverKind::Extension => "leftover-extension-how",
        LeftoverKind::Certificate => "leftover-certificate-how",
        LeftoverKind::Folder => "leftover-folder-how",
        LeftoverKind::Record => "leftover-record-how",
        LeftoverKind::Service => "leftover-service-how",
        LeftoverKind::Driver => "leftover-driver-how",
    };
    let mut blocks = vec![
        Block::Heading(words.word(kind.message_id())),
        Block::Text(words.word(what)),
        Block::Rows(group.iter().map(|one| leftover_row(session, one)).collect()),
    ];
    for one in group {
        let how = match kind {
            LeftoverKind::Extension => extension_how(session, one),
            LeftoverKind::Certificate => certificate_how(session, case, one),
            _ => continue,
        };
        if !blocks.contains(&how) {
            blocks.push(how);
        }
    }
    blocks
}

fn leftover_row(session: &Session, one: &Leftover) -> Row {
    let words = &session.words;
    let icon = match one.kind {
        LeftoverKind::Extension => Icon::Globe,
        LeftoverKind::Certificate | LeftoverKind::Folder => Icon::File,
        LeftoverKind::Record | LeftoverKind::Service | LeftoverKind::Driver => Icon::Info,
    };
    let name = one.name.clone().unwrap_or_else(|| one.subject.clone());
    let title = match &one.browser {
        Some(browser) => words.say(&message!("extension-in-browser", name = name, browser = browser.clone())),
        None => name,
    };
    let note = words.say(&Message::new(one.reason).with("subject", one.subject.clone()));
    Row { icon, title, note, badge: Some((Tone::Quiet, words.word(one.sure.message_id()))) }
}

/// Browsers that are made from Firefox, and the one of Apple; all others that are looked at are made from Chromium.
const FROM_FIREFOX: [&str; 2] = ["Firefox", "LibreWolf"];
const OF_APPLE: &str = "Safari";

fn extension_how(session: &Session, one: &Leftover) -> Block {
    let Some(browser) = &one.browser else { return Block::Text(session.words.word("leftover-extension-other")) };
    let how = if one.forced {
        message!("leftover-extension-forced", browser = browser.clone())
    } else if FROM_FIREFOX.contains(&browser.as_str()) {
        message!("leftover-extension-firefox", browser = browser.clone())
    } else if browser == OF_APPLE {
        message!("leftover-extension-safari", browser = browser.clone())
    } else {
        message!("leftover-extension-chromium", browser = browser.clone())
    };
    Block::Text(session.words.say(&how))
}

fn certificate_how(session: &Session, case: &Case, one: &Leftover) -> Block {
    let words = &session.words;
    match (&one.browser, case.os) {
        (Some(browser), _) if FROM_FIREFOX.contains(&browser.as_str()) => {
            Block::Text(words.say(&message!("leftover-certificate-firefox", browser = browser.clone())))
        }
        // The store that browsers made from Chromium share on Linux.
        (Some(_), _) => Block::Text(words.word("leftover-certificate-nss")),
        (None, Os::Macos) => lines(session, "leftover-certificate-macos"),
        (None, Os::Linux) => Block::Text(words.word("leftover-certificate-linux")),
        (None, Os::Windows | Os::Unknown) => lines(session, "leftover-certificate-windows"),
    }
}

/// The maker's own tool, after everything else: what it asks for, where it is, how to know it.
fn clean_up_tool(session: &Session, case: &Case, left: &[Leftover]) -> Option<Block> {
    let words = &session.words;
    // What a person removes in the browser or in the list of certificates needs no tool.
    let by_own_hand = |one: &Leftover| matches!(one.kind, LeftoverKind::Extension | LeftoverKind::Certificate) && !one.forced;
    if left.iter().all(by_own_hand) {
        return None;
    }
    // What names no product has the maker alone in common, whose tool knows its products for homes.
    let mut families = families(&case.detection);
    if families.contains(&Family::Traces) {
        families.push(Family::HomeSecurity);
    }
    let task = session.data.removal.clean_up_tool(case.os, &families)?;
    let address = task.address?;
    Some(Block::Card(Card {
        title: words.word(&task.id),
        subtitle: words.word("clean-up-tool-when"),
        badge: None,
        blocks: vec![
            Block::Text(words.word("clean-up-tool-letters")),
            Block::Text(words.word("clean-up-tool-signer")),
            Block::Link { label: address.clone(), address },
        ],
    }))
}
