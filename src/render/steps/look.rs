//! Step 2: what is on this computer, and what protects it.

use jiff::civil::Date;
use safe_passage_core::detection::{Definitions, Detection, Evidence, Family, Finding, Protection, ProtectionState, Verdict};
use safe_passage_core::journey::{Action, Case, Manages, Page, Seen};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::protection::at_once;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::reach::not_shown;
use safe_passage_core::survey::{self, Kind, Source, Survey, field};
use safe_passage_core::timeline;

use crate::render::page::{Block, Choice, Control, Form, FormKind, Icon, Intent, PageView, Row, Tone};
use crate::render::{changes_block, page_with};
use crate::session::share::Beside;
use crate::session::{Purpose, Session};

/// Id of the fold that asks whether something else came by itself.
pub const WAS_REPLACED: &str = "replaced";

pub fn page(session: &Session) -> PageView {
    if session.journey.is_looking() {
        return looking(session, Page::Look);
    }
    match session.journey.case() {
        Some(case) => found(session, case),
        None => not_looked(session),
    }
}

/// The look while it goes on: items, not invented minutes.
pub fn looking(session: &Session, page: Page) -> PageView {
    let words = &session.words;
    let (done, total) = session.progress.map_or((0, 0), |progress| (progress.done, progress.total));
    let label = session.progress.map_or_else(|| words.word("look-begins"), |progress| words.say(&progress.source_message()));
    let headline = words.word(if page == Page::Check { "check-looking-headline" } else { "look-looking-headline" });
    let mut view =
        page_with(session, page, headline, words.word("look-looking-lead"), vec![Block::Progress { label, done, total }]);
    view.others = vec![Control::action(words.word("look-cancel"), Action::LookCancelled)];
    view
}

/// Helping somebody, or a look that was given up.
fn not_looked(session: &Session) -> PageView {
    let words = &session.words;
    let helping = session.journey.answers().helping;
    let mut blocks = Vec::new();
    if helping {
        blocks.push(Block::Text(words.word("look-ask-for-survey")));
        blocks.push(survey_form(session, Purpose::Survey));
        blocks.push(Block::Text(words.word("look-or-here")));
    }
    blocks.push(Block::Controls(vec![Control::action(words.word("look-now"), Action::Look)]));
    let (headline, lead) =
        if helping { ("look-helping-headline", "look-helping-lead") } else { ("look-cancelled-headline", "look-cancelled-lead") };
    page_with(session, Page::Look, words.word(headline), words.word(lead), blocks)
}

/// A line for the path of a survey, and a button that asks for the file.
pub fn survey_form(session: &Session, purpose: Purpose) -> Block {
    let words = &session.words;
    let choose = if purpose == Purpose::Survey { Intent::ChooseSurvey } else { Intent::ChooseSurveyAfter };
    Block::Form(Form {
        kind: FormKind::Read(purpose),
        fields: vec![(words.word("look-survey-path"), String::new())],
        secrets: Vec::new(),
        submit: words.word("look-survey-open"),
        choose: Some(Control::new(words.word("choose-file"), choose)),
        mismatch: String::new(),
        enabled: !session.busy,
    })
}

fn found(session: &Session, case: &Case) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    if let Some(changes) = changes_block(session) {
        blocks.push(Block::Heading(words.word("changes-heading")));
        blocks.push(changes);
    }
    if case.situation == Situation::Managed {
        blocks.push(who_decides(session));
    }
    let rows = product_rows(session, &case.detection);
    if !rows.is_empty() {
        if rows.len() > 1 {
            blocks.push(Block::Heading(words.word("look-parts")));
        }
        blocks.push(Block::Rows(rows));
    }
    blocks.push(Block::Heading(words.word("look-protects")));
    blocks.push(Block::Rows(super::check_rows(session, case)));
    let at_once = at_once(&case.detection, case.os);
    if !at_once.is_empty() {
        let text = words.say(&message!("look-at-once", names = at_once.join(", ")));
        blocks.push(Block::Note { tone: Tone::Quiet, text });
    }
    match case.situation {
        Situation::Absent | Situation::Unknown => {
            blocks.push(Block::Fold {
                id: WAS_REPLACED.to_owned(),
                label: words.word("look-was-replaced"),
                blocks: vec![
                    Block::Text(words.word("look-was-replaced-text")),
                    Block::Controls(vec![Control::action(words.word("look-was-replaced-yes"), Action::SetReplaced(true))]),
                ],
            });
        }
        _ => {}
    }
    blocks.push(how_we_know(session, case));
    let (headline, mut lead) = headline(session, case);
    let engine = matches!(case.situation, Situation::Current | Situation::Outdated | Situation::Undated);
    if engine && captured(session).next().is_none() {
        lead = message!("look-only-looked", lead = lead);
    }
    let mut view = page_with(session, Page::Look, words.say(&headline), words.say(&lead), blocks);
    view.others = vec![Control::action(words.word("look-again"), Action::Look)];
    if session.journey.answers().helping {
        view.others.push(super::welcome::helper_view(session));
    }
    view
}

/// The captured logs among what was read: what other programs wrote down, and not a look of this one.
pub fn captured(session: &Session) -> impl Iterator<Item = &Survey> {
    session.surveys.iter().filter(|survey| !matches!(survey.kind, Kind::ThisComputer | Kind::Survey))
}

/// The one thing that is true of this person's machine, and what follows from it.
pub fn headline(session: &Session, case: &Case) -> (Message, Message) {
    let name = case.main_product().map_or_else(|| "Kaspersky".to_owned(), |product| product.name.clone());
    let updated = case.last_update();
    match (case.situation, updated) {
        (Situation::Outdated, Some(date)) => {
            (message!("look-headline-outdated", name = name, month = session.words.month(date)), message!("look-lead-outdated"))
        }
        (Situation::Outdated | Situation::Undated, _) => {
            (message!("look-headline-undated", name = name), message!("look-lead-undated"))
        }
        (Situation::Current, Some(date)) => {
            (message!("look-headline-current", name = name, date = date), message!("look-lead-current"))
        }
        (Situation::Current, None) => (message!("look-headline-undated", name = name), message!("look-lead-undated")),
        (Situation::Managed, _) => (message!("look-headline-managed"), message!("look-lead-managed")),
        (Situation::Replaced, _) => (message!("look-headline-replaced"), message!("look-lead-replaced")),
        (Situation::Successor, _) => (message!("look-headline-successor"), message!("look-lead-successor")),
        (Situation::CompanionOnly, _) => {
            (message!("look-headline-companion-only", name = name), message!("look-lead-companion-only"))
        }
        (Situation::Leftovers, _) => (message!("look-headline-leftovers"), message!("look-lead-leftovers")),
        (Situation::Absent, _) => (message!("look-headline-absent"), message!("look-lead-absent")),
        (Situation::Unknown, _) => (message!("look-headline-unknown"), message!("look-lead-unknown")),
    }
}

fn who_decides(session: &Session) -> Block {
    let words = &session.words;
    let said = session.journey.answers().manages;
    Block::Choice {
        label: words.word("look-who-decides"),
        options: Manages::ALL
            .into_iter()
            .map(|manages| Choice {
                spoken: String::new(),
                label: words.word(manages.message_id()),
                note: String::new(),
                chosen: said == Some(manages),
                enabled: true,
                intent: Intent::Journey(Action::SetManages(manages)),
            })
            .collect(),
    }
}

/// One row for each product that is here, or has left something, and one for each of its browser extensions and trusted
/// certificates: the products' own uninstallers leave those behind, and each is removed on its own.
pub fn product_rows(session: &Session, detection: &Detection) -> Vec<Row> {
    let mut products: Vec<&Finding> = detection.products.iter().filter(|finding| finding.verdict > Verdict::Absent).collect();
    // What belongs to no program comes after the programs.
    products.sort_by_key(|finding| finding.family == Family::Traces);
    products
        .into_iter()
        .map(|finding| product_row(session, finding))
        .chain(extension_rows(session, detection))
        .chain(certificate_rows(session, detection))
        .collect()
}

/// Subjects of those signs that are wanted and belong to something that is here.
fn subjects(detection: &Detection, wanted: impl Fn(&Evidence) -> bool) -> Vec<&str> {
    let installed = detection.products.iter().filter(|finding| finding.verdict >= Verdict::Possible);
    let signs = installed.flat_map(|finding| &finding.evidence).filter(|evidence| wanted(evidence));
    signs.map(|evidence| evidence.subject.as_str()).collect()
}

fn certificate_rows(session: &Session, detection: &Detection) -> Vec<Row> {
    let mut names = subjects(detection, |evidence| evidence.kind == "certificate");
    names.sort_unstable();
    names.dedup();
    let row = |name: &str| Row {
        icon: Icon::File,
        title: session.words.say(&message!("certificate-title", name = name)),
        note: session.words.word("certificate-note"),
        badge: Some((Tone::Quiet, session.words.word("badge-installed"))),
    };
    names.into_iter().map(row).collect()
}

fn extension_rows(session: &Session, detection: &Detection) -> Vec<Row> {
    let words = &session.words;
    let ids = subjects(detection, |evidence| evidence.kind == "browser-extension");
    session
        .surveys
        .iter()
        .flat_map(|survey| &survey.observations)
        .filter(|observation| observation.source == Source::BrowserExtensions)
        .filter_map(|observation| {
            let id = observation.subject.as_deref().filter(|subject| ids.contains(subject))?;
            let name = observation.get(field::NAME).unwrap_or(id).to_owned();
            let title = match observation.get(field::BROWSER) {
                Some(browser) => words.say(&message!("extension-in-browser", name = name, browser = browser)),
                None => name,
            };
            let badge = Some((Tone::Quiet, words.word("badge-installed")));
            Some(Row { icon: Icon::Globe, title, note: words.word("extension-note"), badge })
        })
        .collect()
}

fn product_row(session: &Session, finding: &Finding) -> Row {
    let words = &session.words;
    let versioned = match &finding.version {
        Some(version) => words.say(&message!("product-with-version", name = finding.name.clone(), version = version.clone())),
        None => finding.name.clone(),
    };
    let title = match finding.family {
        Family::Traces => words.word("product-traces"),
        Family::HomeSecurity if !finding.edition_known && finding.verdict > Verdict::Leftovers => {
            words.say(&message!("detection-edition-not-identified", name = versioned))
        }
        _ => versioned,
    };
    let icon = match finding.family {
        _ if finding.verdict < Verdict::Possible => Icon::Info,
        Family::PasswordManager => Icon::Lock,
        Family::Vpn | Family::Traces => Icon::Globe,
        Family::ParentalControl => Icon::People,
        Family::BusinessEndpoint | Family::BusinessServer | Family::Management => Icon::Building,
        Family::HomeSecurity | Family::Successor | Family::OemEngine | Family::OtherProtection => Icon::Shield,
        Family::Utility | Family::Tool | Family::Developer => Icon::File,
    };
    let engine = finding.family.is_engine();
    let updated: Option<Date> = finding.last_update.as_deref().and_then(|text| text.get(..10)).and_then(|text| text.parse().ok());
    let note = match (engine, updated) {
        (true, Some(date)) if finding.verdict >= Verdict::Possible => {
            let age = timeline::age_in_days(date, session.now());
            words.say(&message!("product-last-update", date = date, age = age_message(age)))
        }
        _ if finding.verdict <= Verdict::Leftovers => words.word("family-note-left"),
        (true, None) if finding.verdict >= Verdict::Possible => words.word("product-last-update-unknown"),
        // What is only left over does nothing any more, whatever it was for.
        _ if finding.verdict < Verdict::Possible => words.word(family_note(Family::Traces)),
        _ => words.word(family_note(finding.family)),
    };
    let stale = updated.is_some_and(|date| timeline::age_in_days(date, session.now()) > 7);
    let badge = match finding.verdict {
        Verdict::Installed | Verdict::Probable if engine && stale => (Tone::Attention, "badge-out-of-date"),
        Verdict::Installed | Verdict::Probable if finding.protecting == Some(false) => (Tone::Attention, "badge-not-protecting"),
        Verdict::Installed => (Tone::Quiet, "badge-installed"),
        Verdict::Probable => (Tone::Quiet, "badge-probable"),
        Verdict::Possible => (Tone::Quiet, "badge-possible"),
        Verdict::Leftovers => (Tone::Quiet, "badge-leftovers"),
        Verdict::Inconclusive | Verdict::Absent => (Tone::Quiet, "badge-inconclusive"),
    };
    Row { icon, title, note, badge: Some((badge.0, words.word(badge.1))) }
}

/// "two years ago", in the largest unit that is whole.
pub fn age_message(days: i64) -> Message {
    match days {
        ..=0 => message!("age-today"),
        1..=59 => message!("age-days", count = days),
        60..=729 => message!("age-months", count = days / 30),
        _ => message!("age-years", count = days * 100 / 36525),
    }
}

fn family_note(family: Family) -> &'static str {
    match family {
        Family::HomeSecurity => "family-note-home-security",
        Family::Vpn => "family-note-vpn",
        Family::PasswordManager => "family-note-password-manager",
        Family::ParentalControl => "family-note-parental-control",
        Family::Utility => "family-note-utility",
        Family::Tool => "family-note-tool",
        Family::BusinessEndpoint | Family::BusinessServer => "family-note-business",
        Family::Management => "family-note-management",
        Family::Traces => "family-note-traces",
        Family::Developer => "family-note-developer",
        Family::OemEngine => "family-note-oem-engine",
        Family::Successor => "family-note-successor",
        Family::OtherProtection => "family-note-other-protection",
    }
}

/// What protects, other than the products above.
pub fn protection_rows(session: &Session, case: &Case) -> Vec<Row> {
    case.detection.protection.iter().map(|protection| protection_row(session, protection)).collect()
}

fn protection_row(session: &Session, protection: &Protection) -> Row {
    let words = &session.words;
    let (tone, word) = match (protection.state, protection.definitions) {
        (ProtectionState::On, Definitions::Outdated) => (Tone::Attention, "badge-on-out-of-date"),
        (ProtectionState::On, _) => (Tone::Fine, "badge-on"),
        (ProtectionState::Off, _) => (Tone::Attention, "badge-off"),
        (ProtectionState::Snoozed, _) => (Tone::Attention, "badge-snoozed"),
        (ProtectionState::Expired, _) => (Tone::Attention, "badge-expired"),
        (ProtectionState::Unknown, _) => (Tone::Quiet, "badge-unknown"),
    };
    let note = match (protection.built_in, protection.state) {
        (true, ProtectionState::On) => "protection-note-built-in-on",
        (true, ProtectionState::Off) => "protection-note-built-in-off",
        (true, _) => "protection-note-built-in",
        (false, _) => "protection-note-other",
    };
    Row { icon: Icon::Shield, title: protection.name.clone(), note: words.word(note), badge: Some((tone, words.word(word))) }
}

/// The verdict on the protection in one word.
pub fn verdict_badge(session: &Session, case: &Case) -> (Tone, String) {
    use safe_passage_core::protection::ProtectionWord;
    let (tone, id) = match case.protection.verdict {
        ProtectionWord::Protected => (Tone::Fine, "badge-protected"),
        ProtectionWord::Partly => (Tone::Quiet, "badge-partly"),
        ProtectionWord::Unprotected => (Tone::Attention, "badge-unprotected"),
        ProtectionWord::Unknown => (Tone::Quiet, "badge-unknown"),
    };
    (tone, session.words.word(id))
}

/// Every sign with its reason, and every place that could not be read.
pub fn how_we_know(session: &Session, case: &Case) -> Block {
    let words = &session.words;
    let signs: usize = case.detection.products.iter().map(|finding| finding.evidence.len()).sum();
    let unread = case.detection.not_readable.len();
    let mut blocks = Vec::new();
    for finding in &case.detection.products {
        if finding.evidence.is_empty() {
            continue;
        }
        let rows = finding
            .evidence
            .iter()
            .map(|evidence| Row {
                icon: Icon::Info,
                title: words.word(evidence.kind_message_id()),
                note: words.say(&reason(evidence)),
                badge: Some((Tone::Quiet, words.word(evidence.strength.message_id()))),
            })
            .collect();
        blocks.push(Block::Heading(finding.name.clone()));
        blocks.push(Block::Rows(rows));
    }
    if unread > 0 {
        blocks.push(Block::Heading(words.word("not-readable-heading")));
        blocks.push(Block::Rows(
            case.detection
                .not_readable
                .iter()
                .map(|place| Row {
                    icon: Icon::Question,
                    title: words.word(place.source.message_id()),
                    note: words.word(survey::reason::message_id(&place.reason)),
                    badge: None,
                })
                .collect(),
        ));
    }
    let not_shown = not_shown(&session.surveys);
    if !not_shown.is_empty() {
        let names: Vec<String> = not_shown.into_iter().map(|source| words.word(source.message_id())).collect();
        blocks.push(Block::Heading(words.word("not-shown-heading")));
        blocks.push(Block::Text(words.say(&message!("not-shown-text", sources = names.join(", ")))));
    }
    blocks.push(Block::Text(words.word("look-share-text")));
    blocks.push(Block::Controls(vec![Control::new(words.word("share-open"), Intent::ShowBeside(Some(Beside::Share)))]));
    Block::Fold {
        id: "how-we-know".to_owned(),
        label: words.say(&message!("how-we-know", signs = signs, unread = unread)),
        blocks,
    }
}

/// What a sign means, in a sentence.
pub fn reason(evidence: &Evidence) -> Message {
    Message::new(evidence.reason).with("subject", evidence.subject.clone())
}

/// Nothing protects: what the system brings comes back before anything is explained.
pub fn protect_first(session: &Session) -> PageView {
    let words = &session.words;
    let mut blocks = Vec::new();
    if let Some(task) = session.data.removal.built_in(&session.journey) {
        blocks.push(Block::Text(words.word(&format!("{}-how", task.id))));
        if let Some(address) = task.address
            && session.is_this_computer()
        {
            blocks.push(Block::Controls(vec![Control::new(words.word("open-built-in"), Intent::OpenAddress(address))]));
        }
        blocks.push(Block::Fold {
            id: "else".to_owned(),
            label: words.word("if-it-does-not-work"),
            blocks: vec![
                Block::Text(words.word(&format!("{}-else", task.id))),
                Block::Link { label: words.word("source"), address: task.source },
            ],
        });
    }
    let mut view =
        page_with(session, Page::ProtectFirst, words.word("protect-first-headline"), words.word("protect-first-lead"), blocks);
    view.others = vec![Control::action(words.word("look-again"), Action::Look)];
    view
}

/// The names of what was found, for a receipt.
pub fn names(seen: &Seen) -> Vec<String> {
    seen.products.iter().filter(|product| product.verdict >= Verdict::Possible).map(|product| product.name.clone()).collect()
}
