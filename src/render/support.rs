//! The view of whoever helps: what was shared, in the words of the helper, and the pages in the words of both.

use std::fmt::Write as _;

use safe_passage_core::detection::{Definitions, Protection, ProtectionState, Verdict};
use safe_passage_core::journey::{Case as Found, Page};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::protection::ProtectionWord;
use safe_passage_core::report::redact::Redactor;
use safe_passage_core::situation::Situation;
use safe_passage_core::support::{Kind, Known, Line, PAGES, Part, line_of_page, name_of_page_id, script};
use safe_passage_core::survey::Os;
use safe_passage_core::timeline;

use super::page::{Block, Choice, Control, Form, FormKind, Icon, Intent, PageView, Row, Table, Tone};
use super::steps::look::age_message;
use super::{document, steps, text};
use crate::session::Session;
use crate::six_words::SixWords;
use crate::support::{Asking, Case, Desk, MOST_BESIDE, Press, Target};
use crate::text::Words;

/// A part of the view that is no page of the wizard.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is.
    pub headline: String,
    /// What follows it, in larger type; may be empty.
    pub lead: String,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

impl Sheet {
    /// The sheet as text, `width` characters wide.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        let mut blocks = vec![Block::Heading(self.headline.clone())];
        blocks.extend((!self.lead.is_empty()).then(|| Block::Text(self.lead.clone())));
        blocks.extend(self.blocks.iter().cloned());
        text::blocks(&blocks, width)
    }
}

/// The page of a case that is shown, in the customer's words, and in the helper's where these are others.
pub fn pages(desk: &mut Desk, number: usize) -> Option<(PageView, Option<PageView>)> {
    let case = desk.case(number)?;
    let theirs = quiet(super::page(&case.session));
    let other = case.session.words.tag() != desk.words.tag();
    let own = if other { desk.in_own_words(number, |session| quiet(super::page(session))) } else { None };
    Some((theirs, own))
}

/// What has just come up on the customer's page is no news to the helper, and nothing scrolls to it.
fn quiet(mut page: PageView) -> PageView {
    fn all(blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::News { tone, text } => *block = Block::Note { tone: *tone, text: std::mem::take(text) },
                Block::Fold { blocks, .. } => all(blocks),
                Block::Card(card) => all(&mut card.blocks),
                _ => {}
            }
        }
    }
    all(&mut page.blocks);
    page
}

/// Nothing is open yet.
#[must_use]
pub fn start(desk: &Desk) -> Sheet {
    let words = &desk.words;
    Sheet {
        headline: words.word("support-headline"),
        lead: words.word("support-lead"),
        blocks: vec![
            open_form(words, Target::NewCase),
            Block::Rows(vec![
                row(words, Icon::File, "support-start-files", "support-start-files-note"),
                row(words, Icon::Lock, "support-start-stays", "support-start-stays-note"),
                row(words, Icon::People, "welcome-nobody-calls", "support-start-calls-note"),
            ]),
        ],
    }
}

fn row(words: &Words, icon: Icon, title: &str, note: &str) -> Row {
    Row { icon, title: words.word(title), note: words.word(note), badge: None }
}

fn open_form(words: &Words, target: Target) -> Block {
    Block::Form(Form {
        kind: FormKind::Open(target),
        fields: vec![(words.word("look-survey-path"), String::new())],
        secrets: Vec::new(),
        submit: words.word("look-survey-open"),
        choose: Some(Control::new(words.word("support-choose-files"), Intent::Desk(Press::ChooseFiles(target)))),
        mismatch: String::new(),
        enabled: true,
    })
}

/// What stands over everything: the question before notes are lost, what went wrong, and how far a reading is. One of
/// them is news, the one that matters most.
#[must_use]
pub fn over_all(desk: &Desk) -> Vec<Block> {
    let words = &desk.words;
    let mut parts = Vec::new();
    if let Some(asking) = desk.asking {
        let text = match asking {
            Asking::Case(number) => {
                let name = desk.case(number).map_or("", Case::name);
                words.say(&message!("support-notes-lost-case", name = name))
            }
            Asking::Window | Asking::View => words.word("support-notes-lost-window"),
        };
        let controls = vec![
            Control::new(words.word("support-keep-open"), Intent::Desk(Press::KeepOpen)),
            Control::new(words.word("support-close-anyway"), Intent::Desk(Press::CloseAnyway)),
        ];
        parts.push((Tone::Attention, text, controls));
    }
    if !desk.notices.is_empty() {
        let said = desk.notices.iter().flat_map(|notice| std::iter::once(&notice.what).chain(&notice.what_to_do));
        let mut lines: Vec<String> = Vec::new();
        for line in said.map(|message| words.say(message)) {
            // What to do about several bad files is the same for each.
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let fine = desk.notices.iter().all(|notice| notice.fine);
        let controls = vec![Control::new(words.word("support-close-notices"), Intent::Desk(Press::CloseNotices))];
        parts.push((if fine { Tone::Fine } else { Tone::Attention }, lines.join("\n"), controls));
    }
    if let Some(progress) = desk.progress() {
        let controls = vec![Control::new(words.word("support-stop-reading"), Intent::Desk(Press::StopReading))];
        parts.push((Tone::Quiet, words.say(&progress), controls));
    }
    let block = |(index, (tone, text, controls)): (usize, (Tone, String, Vec<Control>))| {
        let said = if index == 0 { Block::News { tone, text } } else { Block::Note { tone, text } };
        [said, Block::Controls(controls)]
    };
    parts.into_iter().enumerate().flat_map(block).collect()
}

/// One line about a case: what it is, and how well it is protected.
pub fn about_case(desk: &mut Desk, number: usize) -> String {
    let line = |session: &Session| {
        let Some(found) = session.journey.case() else { return session.words.word("look-looking-headline") };
        let situation = Message::new(found.situation.message_id());
        session.words.say(&message!("support-case-line", situation = situation, protection = verdict(found)))
    };
    desk.in_own_words(number, line).unwrap_or_default()
}

fn verdict(found: &Found) -> Message {
    Message::new(found.protection.verdict.message_id())
}

/// The six words of a case's files, in the languages of both, as lines.
pub fn code_lines(desk: &mut Desk, number: usize) -> Vec<String> {
    let Some(case) = desk.case(number) else { return Vec::new() };
    let theirs = case.session.words.tag().to_owned();
    let own = desk.words.tag().to_owned();
    let codes: Vec<SixWords> = case.files.iter().filter_map(|file| file.words).collect();
    let mut tags = vec![theirs];
    if !tags.contains(&own) {
        tags.push(own);
    }
    let line = |code: &SixWords, tag: &String| {
        let six = code.words(tag).join(" ");
        desk.words.say(&message!("support-code-of", language = crate::text::name_of(tag), words = six))
    };
    codes.iter().flat_map(|code| tags.iter().map(|tag| line(code, tag)).collect::<Vec<_>>()).collect()
}

/// A page of the list of pages: its number, its name, and where it lies on the customer's road.
#[must_use]
pub fn page_choice(words: &Words, case: &Case, page: Page) -> String {
    words.say(&message!(
        "support-page-choice",
        number = i64::from(page.number()),
        name = Message::new(name_of_page_id(page)),
        place = Message::new(case.place(page).message_id())
    ))
}

/// All pages to choose from.
#[must_use]
pub fn page_choices(words: &Words, case: &Case) -> Vec<(Page, String)> {
    PAGES.into_iter().map(|page| (page, page_choice(words, case, page))).collect()
}

/// What to say and to ask about a case, step by step.
pub fn say(desk: &mut Desk, number: usize) -> Option<Sheet> {
    let has_code = desk.case(number)?.files.iter().any(|file| file.words.is_some());
    let sheet = |session: &Session| {
        let words = &session.words;
        let mut blocks = vec![Block::Heading(words.word("support-part-page"))];
        blocks.push(lines(words, &[line_of_page(session.journey.page())]));
        for part in parts(session, has_code) {
            blocks.push(Block::Heading(words.word(part.about.message_id())));
            blocks.push(lines(words, &part.lines));
        }
        Sheet { headline: words.word("support-script-headline"), lead: words.word("support-script-lead"), blocks }
    };
    desk.in_own_words(number, sheet)
}

fn parts(session: &Session, has_code: bool) -> Vec<Part> {
    let Some(case) = session.journey.case() else { return Vec::new() };
    let answer = session.timeline();
    let age = steps::know::age(session);
    script(&Known { case, journey: &session.journey, answer: &answer, age: age.as_ref(), has_code })
}

fn lines(words: &Words, lines: &[Line]) -> Block {
    let row = |line: &Line| Row {
        icon: match line.kind {
            Kind::Say => Icon::People,
            Kind::Ask => Icon::Question,
            Kind::Do => Icon::Check,
            Kind::Never => Icon::Attention,
        },
        title: words.word(line.kind.message_id()),
        note: words.say(&line.message),
        badge: None,
    };
    Block::Rows(lines.iter().map(row).collect())
}

/// What was found, with every sign, and a way to add another file about the same computer.
pub fn findings(desk: &mut Desk, number: usize) -> Option<Sheet> {
    let sheet = |session: &Session| {
        let page = document::report_page(session);
        let mut blocks = page.blocks;
        blocks.push(Block::Heading(session.words.word("support-add-heading")));
        blocks.push(Block::Text(session.words.word("support-add-text")));
        blocks.push(open_form(&session.words, Target::Case(number)));
        Sheet { headline: page.headline, lead: page.lead, blocks }
    };
    desk.in_own_words(number, sheet)
}

/// Ids of the questions of [`essentials`], in its order.
fn questions(words: &Words) -> [String; 8] {
    [
        "support-row-situation",
        "support-row-products",
        "support-row-last-update",
        "support-row-protected",
        "support-row-protection",
        "support-row-definitions",
        "support-row-system",
        "support-row-captured",
    ]
    .map(|id| words.word(id))
}

/// What matters most about a computer, in few words.
fn essentials(session: &Session) -> [String; 8] {
    let words = &session.words;
    let not_known = || words.word("badge-unknown");
    let Some(found) = session.journey.case() else { return std::array::from_fn(|_| not_known()) };
    // "None" is said only where a look could tell.
    let told = |names: Vec<String>, could_tell: bool| match (names.is_empty(), could_tell) {
        (false, _) => names.join(", "),
        (true, true) => words.word("support-none"),
        (true, false) => not_known(),
    };
    let products = found.detection.products.iter().filter(|product| product.verdict >= Verdict::Possible);
    let products = products.map(|product| {
        let version = product.version.clone();
        version.map_or_else(
            || product.name.clone(),
            |version| words.say(&message!("product-with-version", name = product.name.clone(), version = version)),
        )
    });
    let last_update = found.last_update().map(|date| {
        let age = timeline::age_in_days(date, session.now());
        words.say(&message!("product-last-update", date = date, age = age_message(age)))
    });
    let state = |protection: &Protection| {
        let state = words.word(match protection.state {
            ProtectionState::On => "badge-on",
            ProtectionState::Off => "badge-off",
            ProtectionState::Snoozed => "badge-snoozed",
            ProtectionState::Expired => "badge-expired",
            ProtectionState::Unknown => "badge-unknown",
        });
        words.say(&message!("support-of", name = protection.name.clone(), state = state))
    };
    let definitions = |protection: &Protection| {
        let state = words.word(match protection.definitions {
            Definitions::Current => "detection-definitions-current",
            Definitions::Outdated => "detection-definitions-outdated",
            Definitions::Unknown => "detection-definitions-unknown",
        });
        words.say(&message!("support-of", name = protection.name.clone(), state = state))
    };
    let protections = &found.detection.protection;
    let could_tell = found.protection.verdict != ProtectionWord::Unknown;
    let captured = session.surveys.iter().find_map(|survey| survey.captured.as_deref()?.get(..10)?.parse().ok());
    [
        words.word(found.situation.message_id()),
        told(products.collect(), found.situation != Situation::Unknown),
        last_update.unwrap_or_else(not_known),
        words.say(&verdict(found)),
        told(protections.iter().map(state).collect(), could_tell),
        told(protections.iter().map(definitions).collect(), could_tell),
        words.word(system_id(found.os)),
        captured.map_or_else(not_known, |day| words.date(day)),
    ]
}

fn system_id(os: Os) -> &'static str {
    match os {
        Os::Windows => "support-system-windows",
        Os::Macos => "support-system-macos",
        Os::Linux => "support-system-linux",
        Os::Unknown => "badge-unknown",
    }
}

/// Cases side by side, question by question.
fn table(desk: &mut Desk, cases: &[(usize, String)]) -> Block {
    let rows: Vec<[String; 8]> = cases.iter().filter_map(|(number, _)| desk.in_own_words(*number, essentials)).collect();
    let questions = questions(&desk.words);
    Block::Table(Table {
        columns: cases.iter().map(|(_, name)| name.clone()).collect(),
        rows: questions
            .into_iter()
            .enumerate()
            .map(|(index, question)| (question, rows.iter().map(|row| row[index].clone()).collect()))
            .collect(),
    })
}

/// The name of a case with its number: what its tab says.
#[must_use]
pub fn name_of_case(words: &Words, case: &Case) -> String {
    let more = case.files.len().saturating_sub(1);
    words.say(&message!("support-case-name", number = case.number, name = case.name(), more = more))
}

/// Two or three cases side by side.
pub fn beside(desk: &mut Desk) -> Sheet {
    let words = &desk.words;
    let mut blocks = Vec::new();
    let named: Vec<(usize, String)> = desk.cases.iter().map(|case| (case.number, name_of_case(words, case))).collect();
    let chosen: Vec<(usize, String)> = named.iter().filter(|(number, _)| desk.beside.contains(number)).cloned().collect();
    if named.len() > 1 {
        let full = chosen.len() >= MOST_BESIDE;
        let choice = |(number, name): &(usize, String)| {
            let chosen = desk.beside.contains(number);
            Choice {
                label: name.clone(),
                spoken: String::new(),
                note: String::new(),
                chosen,
                enabled: chosen || !full,
                intent: Intent::Desk(Press::Beside(*number, !chosen)),
            }
        };
        blocks.push(Block::Checks { label: words.word("support-beside-which"), items: named.iter().map(choice).collect() });
    }
    let (headline, lead) = (words.word("support-view-beside"), words.word("support-beside-lead"));
    if named.len() < 2 {
        blocks.push(Block::Text(words.word("support-beside-one")));
    }
    if !chosen.is_empty() {
        blocks.push(table(desk, &chosen));
    }
    Sheet { headline, lead, blocks }
}

/// What changed between two captures of the same computer.
pub fn compare(desk: &mut Desk, number: usize) -> Option<Sheet> {
    let words = &desk.words;
    let case = desk.case(number)?;
    let headline = words.word("support-view-changes");
    let lead = words.word("support-changes-lead");
    let mut blocks = Vec::new();
    if let (Some(later), Some(changes)) = (case.later.and_then(|later| desk.case(later)), desk.changes(case)) {
        let systems = [case, later].map(|case| case.session.journey.case().map(|found| found.os));
        if systems[0] != systems[1] {
            blocks.push(Block::Note { tone: Tone::Attention, text: words.word("support-changes-other-system") });
        }
        let rows: Vec<Row> = changes
            .iter()
            .map(|change| Row { icon: Icon::Info, title: words.say(change), note: String::new(), badge: None })
            .collect();
        blocks.push(if rows.is_empty() { Block::Text(words.word("support-changes-none")) } else { Block::Rows(rows) });
        let of =
            |id: &'static str, case: &Case| (case.number, words.say(&Message::new(id).with("name", name_of_case(words, case))));
        let columns = [of("support-changes-before", case), of("support-changes-after", later)];
        let take_back = Control::new(words.word("support-changes-other"), Intent::Desk(Press::Later(None)));
        blocks.push(table(desk, &columns));
        blocks.push(Block::Controls(vec![take_back]));
        return Some(Sheet { headline, lead, blocks });
    }
    blocks.push(Block::Heading(words.word("support-changes-open")));
    blocks.push(open_form(words, Target::LaterOf(number)));
    let others: Vec<Choice> = desk
        .cases
        .iter()
        .filter(|other| other.number != number)
        .map(|other| Choice {
            label: name_of_case(words, other),
            spoken: String::new(),
            note: String::new(),
            chosen: false,
            enabled: true,
            intent: Intent::Desk(Press::Later(Some(other.number))),
        })
        .collect();
    if !others.is_empty() {
        blocks.push(Block::Choice { label: words.word("support-changes-choose"), options: others });
    }
    Some(Sheet { headline, lead, blocks })
}

/// What stands over the notes and under them; the line to write in is the window's.
#[must_use]
pub fn notes(desk: &Desk) -> Sheet {
    let words = &desk.words;
    Sheet {
        headline: words.word("support-view-notes"),
        lead: words.word("support-notes-lead"),
        blocks: vec![Block::Note { tone: Tone::Attention, text: words.word("support-notes-warning") }],
    }
}

/// The notes of a case as a file: what the case is about, then what was written. Names, addresses and keys are left out of
/// what was written, as of every file that goes to somebody else.
pub fn notes_file(desk: &mut Desk, number: usize) -> String {
    let facts = desk.in_own_words(number, |session| {
        let redactor = Redactor::of(&session.surveys, &session.data.products);
        (session.words.date(session.today()), essentials(session), redactor)
    });
    let Some((today, answers, redactor)) = facts else { return String::new() };
    let words = &desk.words;
    let Some(case) = desk.case(number) else { return String::new() };
    let mut out = words.say(&message!("support-notes-title", date = today));
    out.push_str("\n\n");
    for file in &case.files {
        _ = writeln!(out, "{}", redactor.text(&file.name));
    }
    out.push('\n');
    for (question, answer) in questions(words).iter().zip(&answers) {
        _ = writeln!(out, "{question}: {answer}");
    }
    out.push('\n');
    out.push_str(&redactor.text(case.notes.trim_end()));
    out.push('\n');
    out
}
