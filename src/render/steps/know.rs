//! Step 3: the dates, what they mean for this person, and both sides.

use safe_passage_core::journey::{Action, Manages, Page};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::situation::Situation;
use safe_passage_core::timeline::{Answer, DeadlineAnswer, Event, Side, Statement, Status};

use crate::render::page::{self, Block, Control, Icon, Link, Mark, MarkKind, PageView, Row};
use crate::render::page_with;
use crate::session::Session;

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let answer = session.timeline();
    let situation = session.journey.seen().map(|seen| seen.situation);
    let mut blocks = Vec::new();
    if answer.applies {
        blocks.push(Block::Timeline(line(session, &answer)));
        blocks.push(Block::Sides(sides(session)));
        blocks.push(context(session));
        blocks.push(stops(session, &answer));
    } else {
        blocks.push(Block::Rows(events(session, &answer)));
    }
    blocks.push(questions(session, &answer));
    if answer.applies {
        blocks.push(all_events(session, &answer));
    } else {
        blocks.push(Block::Fold {
            id: "us-rule".to_owned(),
            label: words.word("know-us-rule"),
            blocks: vec![
                Block::Text(words.word("know-us-rule-text")),
                Block::Timeline(line(session, &answer)),
                Block::Sides(sides(session)),
                context(session),
            ],
        });
        blocks.push(sources(session, &answer));
    }
    let (headline, lead) = headline(session, &answer, situation);
    let mut view = page_with(session, Page::Know, words.say(&headline), words.say(&lead), blocks);
    if may_keep(situation) && session.journey.may_go_back() {
        view.others = vec![Control::action(words.word("know-keep"), Action::SetKeep(true))];
    }
    view
}

/// Keeping is a way out only where there is something to keep, and it is the person's to keep.
fn may_keep(situation: Option<Situation>) -> bool {
    matches!(
        situation,
        Some(
            Situation::Current
                | Situation::Outdated
                | Situation::Undated
                | Situation::CompanionOnly
                | Situation::Replaced
                | Situation::Successor
        )
    )
}

fn headline(session: &Session, answer: &Answer, situation: Option<Situation>) -> (Message, Message) {
    let country = Message::new(format!("country-{}", answer.country));
    if !answer.applies {
        return (message!("know-headline-elsewhere"), message!("know-lead-elsewhere", country = country));
    }
    let managed = situation == Some(Situation::Managed);
    match situation {
        _ if managed && session.journey.answers().manages != Some(Manages::Mine) => {
            (message!("know-headline-applies"), message!("know-lead-managed"))
        }
        Some(Situation::Current) => (message!("know-headline-applies"), message!("know-lead-current")),
        Some(Situation::Replaced | Situation::Successor) => (message!("know-headline-replaced"), message!("know-lead-replaced")),
        Some(Situation::Unknown) => (message!("know-headline-applies"), message!("know-lead-unknown")),
        Some(Situation::Absent | Situation::Leftovers) => (message!("know-headline-applies"), message!("know-lead-absent")),
        _ => {
            let [sales, updates] = &answer.deadlines;
            (
                message!("know-headline-applies"),
                message!(
                    "know-lead-applies",
                    sales = session.words.month(sales.date),
                    updates = session.words.month(updates.date)
                ),
            )
        }
    }
}

/// The line: the announcement, the two dates, this computer's last update, today.
fn line(session: &Session, answer: &Answer) -> page::Timeline {
    let words = &session.words;
    let today = session.today();
    let [sales, updates] = &answer.deadlines;
    let mut marks = vec![Mark {
        kind: MarkKind::Event,
        date: answer.announced,
        title: words.date(answer.announced),
        note: words.word("timeline-mark-announced"),
    }];
    for (deadline, kind, note) in
        [(sales, MarkKind::FirstDeadline, "timeline-mark-sales"), (updates, MarkKind::SecondDeadline, "timeline-mark-updates")]
    {
        marks.push(Mark { kind, date: deadline.date, title: words.date(deadline.date), note: words.word(note) });
    }
    if let Some(date) = session.journey.case().and_then(safe_passage_core::journey::Case::last_update) {
        marks.push(Mark {
            kind: MarkKind::LastUpdate,
            date,
            title: words.word("timeline-mark-last-update"),
            note: words.date(date),
        });
    }
    marks.push(Mark {
        kind: MarkKind::Today,
        date: today,
        title: words.word("timeline-mark-today"),
        note: words.say(&distance(updates)),
    });
    marks.sort_by_key(|mark| (mark.date, mark.kind == MarkKind::Today));
    let from = marks.first().map_or(today, |mark| mark.date);
    let to = marks.last().map_or(today, |mark| mark.date);
    page::Timeline { from, to, marks }
}

fn distance(deadline: &DeadlineAnswer) -> Message {
    match deadline.status {
        Status::Ahead => message!("timeline-days-until", days = deadline.days),
        Status::Today => message!("timeline-day-of"),
        Status::Past => message!("timeline-days-since", days = deadline.days),
    }
}

/// Both sides in equal size: the gist here, every statement in the fold below.
fn sides(session: &Session) -> Vec<page::Side> {
    [(Side::Government, "know-gist-government"), (Side::Company, "know-gist-company")]
        .into_iter()
        .filter_map(|(side, gist)| {
            let first = session.data.timeline.statements().iter().find(|statement| statement.side == side)?;
            let source = first.sources.first()?;
            Some(page::Side {
                title: session.words.word(side.message_id()),
                text: session.words.word(gist),
                source: Link {
                    label: session.words.say(&message!("know-statement-of", date = first.date)),
                    address: source.url.clone(),
                },
            })
        })
        .collect()
}

/// Every statement of both sides, and what neither settles, each with its source.
fn context(session: &Session) -> Block {
    let words = &session.words;
    let mut blocks = Vec::new();
    for side in [Side::Government, Side::Company, Side::Context] {
        blocks.push(Block::Heading(words.word(side.message_id())));
        let statements: Vec<&Statement> =
            session.data.timeline.statements().iter().filter(|statement| statement.side == side).collect();
        blocks.extend(statements.iter().map(|statement| Block::Text(words.say(&statement.text()))));
        let mut sources: Vec<_> = statements.iter().flat_map(|statement| &statement.sources).collect();
        sources.sort_by_key(|source| &source.url);
        sources.dedup_by_key(|source| &source.url);
        blocks.extend(sources.into_iter().map(|source| Block::Link { label: source.title.clone(), address: source.url.clone() }));
    }
    Block::Fold { id: "context".to_owned(), label: words.word("know-both-sides"), blocks }
}

/// What exactly stopped on each of the two days.
fn stops(session: &Session, answer: &Answer) -> Block {
    let words = &session.words;
    let mut blocks = Vec::new();
    for deadline in &answer.deadlines {
        blocks.push(Block::Heading(words.say(&message!("know-from-day", date = deadline.date))));
        let list: Vec<String> = deadline.stops.iter().map(|stop| words.word(stop.message_id())).collect();
        blocks.push(Block::Text(list.join("; ")));
        if deadline.instant_assumed {
            blocks.push(Block::Text(words.word("know-instant-assumed")));
        }
    }
    Block::Fold { id: "stops".to_owned(), label: words.word("know-what-stops"), blocks }
}

fn events(session: &Session, answer: &Answer) -> Vec<Row> {
    answer.events.iter().filter(|event| event.jurisdiction != "ZZ").map(|event| event_row(session, event)).collect()
}

fn event_row(session: &Session, event: &Event) -> Row {
    let words = &session.words;
    Row {
        icon: Icon::Info,
        title: words.say(&event.title()),
        note: words.say(&message!(
            "know-event-note",
            date = event.date.to_string(),
            meaning = event.meaning(),
            binds = Message::new(event.binds.message_id())
        )),
        badge: None,
    }
}

fn all_events(session: &Session, answer: &Answer) -> Block {
    let words = &session.words;
    let mut blocks = vec![Block::Rows(answer.events.iter().map(|event| event_row(session, event)).collect())];
    blocks.extend(source_links(answer));
    Block::Fold { id: "events".to_owned(), label: words.say(&message!("know-all-events", count = answer.events.len())), blocks }
}

fn sources(session: &Session, answer: &Answer) -> Block {
    Block::Fold { id: "sources".to_owned(), label: session.words.word("know-sources"), blocks: source_links(answer).collect() }
}

fn source_links(answer: &Answer) -> impl Iterator<Item = Block> {
    answer
        .events
        .iter()
        .flat_map(|event| &event.sources)
        .map(|source| Block::Link { label: format!("{}: {}", source.publisher, source.title), address: source.url.clone() })
}

/// What people ask, each answered in a few plain sentences.
fn questions(session: &Session, answer: &Answer) -> Block {
    let words = &session.words;
    let asked: &[(&str, &str)] = if answer.applies {
        &[
            ("know-question-law", "know-answer-law"),
            ("know-question-works", "know-answer-works"),
            ("know-question-licence", "know-answer-licence"),
            ("know-question-refund", "know-answer-refund"),
            ("know-question-others", "know-answer-others"),
            ("know-question-abroad", "know-answer-abroad"),
        ]
    } else {
        &[("know-question-elsewhere", "know-answer-elsewhere"), ("know-question-travel", "know-answer-travel")]
    };
    let blocks = asked
        .iter()
        .flat_map(|(question, answer)| [Block::Heading(words.word(question)), Block::Text(words.word(answer))])
        .collect();
    Block::Fold { id: "questions".to_owned(), label: words.word("know-questions"), blocks }
}
