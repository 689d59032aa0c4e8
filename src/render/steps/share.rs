//! Beside every road: one file for whoever helps, and what to read out on the phone.

use safe_passage_core::detection::{Definitions, ProtectionState, Verdict};
use safe_passage_core::journey::{Action, Case, Ending, Journey, Page, Removal};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::report::shared::Shared;
use safe_passage_core::situation::Situation;
use safe_passage_core::survey::{Observation, Source, Status, Survey, field, reason};
use serde_json::Value;

use super::choose_name;
use super::look::verdict_badge;
use crate::render::document::made_file;
use crate::render::file_rows;
use crate::render::page::{Block, Control, Document, Icon, Intent, Large, PageView, Row, Tone};
use crate::session::Session;
use crate::session::share::{Beside, SavedFile};
use crate::six_words::{SixWords, other_languages};
use crate::text::Words;

/// The page that is shown beside the road.
pub fn page(session: &Session, beside: Beside) -> PageView {
    match beside {
        Beside::Share => share(session),
        Beside::Essentials => essentials(session),
    }
}

/// The quiet way to help, among a page's other ways, where somebody may be stuck: nothing could be read, or something failed.
pub fn offer(session: &Session) -> Option<Control> {
    let journey = &session.journey;
    let unread = journey.case().is_some_and(|case| case.situation == Situation::Unknown);
    let stuck = match journey.page() {
        _ if journey.is_looking() => false,
        Page::Look => unread,
        Page::Remove => journey.removal() == Removal::Failed,
        Page::Check => journey.still_there() || unread,
        Page::Done => matches!(journey.ending(), Ending::Unfinished | Ending::RemovalUnproved | Ending::Unknown),
        _ => false,
    };
    stuck.then(|| Control::new(session.words.word("share-open"), Intent::ShowBeside(Some(Beside::Share))))
}

/// A page that stands apart from the road: Back leads to where the person was.
fn view(session: &Session, headline: &str, lead: &str, blocks: Vec<Block>) -> PageView {
    let words = &session.words;
    PageView {
        page: session.journey.page(),
        number: session.sharing.number().unwrap_or(session.journey.page().number()),
        headline: words.word(headline),
        lead: words.word(lead),
        blocks,
        back: Some(Control::new(words.word("back"), Intent::ShowBeside(None))),
        others: Vec::new(),
        primary: None,
        why_not: None,
    }
}

fn share(session: &Session) -> PageView {
    let words = &session.words;
    let read_out = Control::new(words.word("share-read-out"), Intent::ShowBeside(Some(Beside::Essentials)));
    let (prepared, saved) = (&session.sharing.prepared, &session.sharing.saved);
    if let (None, Some(saved)) = (prepared, saved) {
        let mut page = view(session, "share-saved-headline", "share-saved-lead", saved_blocks(session, saved));
        page.back = None;
        page.others = vec![read_out];
        page.primary = Some(Control::new(words.word("share-close"), Intent::ShowBeside(None)));
        return page;
    }
    let mut blocks = Vec::new();
    if saved.is_some() {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("share-saved-before") });
    }
    if let Some(prepared) = prepared {
        blocks.extend(contents(session, &prepared.shared, &prepared.text));
    }
    let mut page = view(session, "share-headline", "share-lead", blocks);
    page.others = vec![read_out];
    page.primary = prepared.as_ref().map(|_| Control::new(words.word("share-save"), Intent::SaveDocument(Document::Shared)));
    page
}

/// What is in the file: what it leaves out, then part by part, then to the letter.
fn contents(session: &Session, shared: &Shared, text: &str) -> Vec<Block> {
    let words = &session.words;
    let row = |icon, title: &str, note: &str| Row { icon, title: words.word(title), note: words.word(note), badge: None };
    let mut blocks = vec![Block::Rows(vec![
        row(Icon::Lock, "share-left-out", "share-left-out-note"),
        row(Icon::Globe, "share-not-sent", "share-not-sent-note"),
    ])];
    if shared.survey.is_empty() {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("share-not-looked") });
    }
    blocks.push(Block::Heading(words.word("share-contents")));
    blocks.push(Block::Text(words.word("share-contents-text")));
    if shared.detection.is_object() {
        blocks.push(fold("found", words.word("share-part-found"), vec![Block::Rows(found(words, &shared.detection))]));
    }
    for (index, survey) in shared.survey.iter().enumerate() {
        let count = survey.observations.len();
        let label = words.say(&message!("share-part-seen", count = count));
        blocks.push(fold(&format!("seen-{index}"), label, seen(words, survey)));
    }
    if let Some(journey) = &shared.journey {
        blocks.push(fold("journey", words.word("share-part-journey"), vec![Block::Rows(answers(session, shared, journey))]));
    }
    let versions = shared.versions.iter().map(|(name, version)| Row {
        icon: Icon::Info,
        title: name.clone(),
        note: version.clone(),
        badge: None,
    });
    blocks.push(fold("versions", words.word("share-part-versions"), vec![Block::Rows(versions.collect())]));
    let lines = text.lines().count();
    let label = words.say(&message!("share-part-exact", count = lines));
    blocks.push(fold("exact", label, vec![Block::Exact(text.to_owned())]));
    blocks
}

fn fold(id: &str, label: String, blocks: Vec<Block>) -> Block {
    Block::Fold { id: id.to_owned(), label, blocks }
}

/// The findings of the file: the verdict, each product with its signs, what protects, what could not be read.
fn found(words: &Words, detection: &Value) -> Vec<Row> {
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |name: &str| detection.get(name).and_then(Value::as_array).into_iter().flatten();
    let mut rows = Vec::new();
    if let Some(situation) = word::<Situation>(detection, "situation") {
        rows.push(Row {
            icon: Icon::Computer,
            title: words.word("essentials-result"),
            note: words.word(situation.message_id()),
            badge: None,
        });
    }
    for product in list("products") {
        let verdict = word::<Verdict>(product, "verdict");
        let facts = [verdict.map(|verdict| words.word(verdict.message_id())), Some(text(product, "last_update"))];
        let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
        let title = format!("{} {}", text(product, "name"), text(product, "version"));
        rows.push(Row { icon: Icon::Shield, title: title.trim().to_owned(), note: facts.join(" · "), badge: None });
        for sign in product.get("evidence").and_then(Value::as_array).into_iter().flatten() {
            let subject = text(sign, "subject");
            let because = words.say(&Message::new(text(sign, "reason")).with("subject", subject.clone()));
            rows.push(Row { icon: Icon::File, title: subject, note: because, badge: None });
        }
    }
    for protection in list("protection") {
        let state = word::<ProtectionState>(protection, "state").map(|state| words.word(state.message_id()));
        let definitions = word::<Definitions>(protection, "definitions").map(|state| words.word(state.message_id()));
        let note = state.into_iter().chain(definitions).collect::<Vec<_>>().join(" · ");
        rows.push(Row { icon: Icon::Shield, title: text(protection, "name"), note, badge: None });
    }
    for unread in list("not_readable") {
        let source = word::<Source>(unread, "source");
        rows.push(Row {
            icon: Icon::Question,
            title: source.map(|source| words.word(source.message_id())).unwrap_or_default(),
            note: words.word(reason::message_id(&text(unread, "reason"))),
            badge: None,
        });
    }
    rows
}

/// One of the words of the program's own in a document, as what it stands for.
fn word<T: serde::de::DeserializeOwned>(document: &Value, name: &str) -> Option<T> {
    serde_json::from_value(document.get(name)?.clone()).ok()
}

/// What was seen, part of the machine by part.
fn seen(words: &Words, survey: &Survey) -> Vec<Block> {
    let mut sources: Vec<Source> = Vec::new();
    for observation in &survey.observations {
        if !sources.contains(&observation.source) {
            sources.push(observation.source);
        }
    }
    let part = |source: Source| {
        let of_source = survey.observations.iter().filter(|observation| observation.source == source);
        let rows: Vec<Row> = of_source.map(|observation| observed(words, observation)).collect();
        let name = Message::new(source.message_id());
        let label = words.say(&message!("share-source", name = name, count = rows.len()));
        fold(source.message_id(), label, vec![Block::Rows(rows)])
    };
    sources.into_iter().map(part).collect()
}

fn observed(words: &Words, observation: &Observation) -> Row {
    let title = observation.subject.clone().unwrap_or_else(|| words.word("share-whole-source"));
    let unread = match &observation.status {
        Status::Read => None,
        Status::CouldNotRead { reason } => Some(words.word(reason::message_id(reason))),
    };
    let values = observation.value.iter().map(|(name, text)| format!("{name}: {text}"));
    let icon = if unread.is_some() { Icon::Question } else { Icon::File };
    Row { icon, title, note: unread.into_iter().chain(values).collect::<Vec<_>>().join(" · "), badge: None }
}

/// Where the person is and what they said, as the file has it.
fn answers(session: &Session, shared: &Shared, journey: &Journey) -> Vec<Row> {
    let words = &session.words;
    let said = journey.answers();
    let row = |title: String, note: String| Row { icon: Icon::Info, title, note, badge: None };
    let mut rows = vec![row(words.word("essentials-page"), place(words, journey.page()))];
    if let Some(country) = &shared.country {
        rows.push(row(words.word("share-country"), words.word(&format!("country-{country}"))));
    }
    rows.extend(removal(words, journey.removal()).map(|state| row(words.word("essentials-removal"), state)));
    for (gate, answer) in &said.gates {
        rows.push(row(words.word(gate.name_id()), words.word(answer.message_id())));
    }
    if let Some(manages) = said.manages {
        rows.push(row(words.word("share-manages"), words.word(manages.message_id())));
    }
    if let Some(home) = said.password_home {
        rows.push(row(words.word("share-password-home"), words.word(home.message_id())));
    }
    if let Some(choice) = &said.choice {
        rows.push(row(words.word("receipt-chosen"), choose_name(session, choice)));
    }
    for file in &said.made_files {
        rows.push(row(words.word("receipt-file-title"), made_file(words, file)));
    }
    if !said.ticked.is_empty() {
        rows.push(row(words.word("share-ticked"), said.ticked.join(", ")));
    }
    rows
}

/// "31, Know": a page by its number and its step.
fn place(words: &Words, page: Page) -> String {
    let step = Message::new(page.step().message_id());
    words.say(&message!("essentials-page-text", number = i64::from(page.number()), step = step))
}

/// How far a removal has come; nothing before it begins.
fn removal(words: &Words, removal: Removal) -> Option<String> {
    let id = match removal {
        Removal::NotBegun => return None,
        Removal::Begun => "essentials-removal-begun",
        Removal::Ended => "essentials-removal-ended",
        Removal::Failed => "essentials-removal-failed",
    };
    Some(words.word(id))
}

/// Where the file lies, its words, and how it comes to whoever helps.
fn saved_blocks(session: &Session, saved: &SavedFile) -> Vec<Block> {
    let words = &session.words;
    let mut blocks = vec![
        file_rows(std::slice::from_ref(&saved.path)),
        Block::Heading(words.word("share-words")),
        Block::Text(words.word("share-words-text")),
        Block::Large(six_words(words, saved.words)),
    ];
    let others = other_languages(words.tag()).into_iter().map(|language| {
        let name = Words::load(language, None).word("language-name");
        Block::Text(words.say(&message!("share-words-other", language = name, words = saved.words.words(language).join(" "))))
    });
    blocks.push(fold("languages", words.word("share-words-others"), others.collect()));
    let steps = words.word("share-hand-over-steps").lines().map(ToOwned::to_owned).collect();
    blocks.extend([
        Block::Heading(words.word("share-hand-over")),
        Block::Steps(steps),
        Block::Note { tone: Tone::Attention, text: words.word("share-whom") },
        Block::Text(words.word("share-not-sent-note")),
    ]);
    blocks
}

/// The six words with their places.
fn six_words(words: &Words, six: SixWords) -> Vec<Large> {
    let word = |(word, number): (&str, usize)| Large {
        label: words.say(&message!("share-word", number = number)),
        text: word.to_owned(),
    };
    six.words(words.tag()).into_iter().zip(1..).map(word).collect()
}

/// What to say on the phone.
fn essentials(session: &Session) -> PageView {
    let words = &session.words;
    let mut items = vec![item(words, "essentials-page", place(words, session.journey.page()))];
    match session.journey.case() {
        Some(case) => items.extend(of_machine(session, case)),
        None => items.push(item(words, "essentials-result", words.word("essentials-not-looked"))),
    }
    if let Some(state) = removal(words, session.journey.removal()) {
        items.push(item(words, "essentials-removal", state));
    }
    items.push(item(words, "essentials-program", env!("CARGO_PKG_VERSION").to_owned()));
    let mut blocks = vec![Block::Large(items)];
    if let Some(saved) = &session.sharing.saved {
        blocks.push(Block::Heading(words.word("share-words")));
        blocks.push(Block::Large(six_words(words, saved.words)));
    }
    blocks.push(Block::Note { tone: Tone::Attention, text: words.word("essentials-never") });
    let mut page = view(session, "essentials-headline", "essentials-lead", blocks);
    if session.journey.case().is_none() && !session.journey.is_looking() {
        page.others.push(Control::action(words.word("look-now"), Action::Look));
    }
    page.others.push(Control::new(words.word("share-open"), Intent::ShowBeside(Some(Beside::Share))));
    page
}

fn item(words: &Words, label: &str, text: String) -> Large {
    Large { label: words.word(label), text }
}

/// What was found, when it was updated last, what protects, and the system.
fn of_machine(session: &Session, case: &Case) -> Vec<Large> {
    let words = &session.words;
    let mut items = vec![item(words, "essentials-result", words.word(case.situation.message_id()))];
    for product in case.detection.products.iter().filter(|product| product.verdict >= Verdict::Possible) {
        let text = match &product.version {
            Some(version) => words.say(&message!("product-with-version", name = product.name.clone(), version = version.clone())),
            None => product.name.clone(),
        };
        items.push(item(words, "essentials-product", text));
    }
    if let Some(day) = case.last_update() {
        items.push(item(words, "essentials-last-update", words.date(day)));
    }
    let on = case.detection.protection.iter().filter(|one| one.state == ProtectionState::On);
    let names: Vec<&str> = on.map(|one| one.name.as_str()).collect();
    let (_, verdict) = verdict_badge(session, case);
    let protects = if names.is_empty() { verdict } else { format!("{verdict}: {}", names.join(", ")) };
    items.push(item(words, "essentials-protection", protects));
    if let Some(system) = system(session, case) {
        items.push(item(words, "essentials-system", system));
    }
    items
}

/// The system with its version and build, as it was read.
fn system(session: &Session, case: &Case) -> Option<String> {
    let of_system = session.surveys.iter().flat_map(|survey| &survey.observations);
    let read =
        of_system.filter(|one| one.source == Source::System && one.subject.as_deref() == Some("os")).find(|one| one.is_read());
    let part = |name: &str| read.and_then(|read| read.get(name)).map(ToOwned::to_owned);
    let name = part(field::NAME).or_else(|| case.protection.system.name.clone())?;
    let more = [part(field::VERSION), part(field::BUILD)].into_iter().flatten().filter(|more| !name.contains(more.as_str()));
    Some(std::iter::once(name.clone()).chain(more).collect::<Vec<_>>().join(", "))
}
