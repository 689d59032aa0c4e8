//! Step 3: the dates, what they mean for this person and this computer, both sides, and everything that people ask.

use safe_passage_core::journey::{Action, Case, Page};
use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::situation::explanation;
use safe_passage_core::timeline::{
    Answer, Claim, Contradiction, DeadlineAnswer, Event, Label, Passage, Side, Source, Statement, Status, UpdateAge,
    open_question,
};

use crate::render::page::{self, Block, Control, Icon, Link, Mark, MarkKind, PageView, Row, TimelineShape, Tone};
use crate::render::page_with;
use crate::session::Session;
use crate::text::Words;

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let answer = session.timeline();
    let mut blocks = Vec::new();
    if answer.applies {
        blocks.push(Block::Timeline(line(session, &answer, "line")));
        blocks.push(Block::Sides(sides(session)));
    } else {
        blocks.push(Block::Text(words.say(&bound(words, &answer))));
        if answer.has_events_of_its_own() {
            blocks.push(Block::Timeline(events_line(session, &answer, "line", |event| event.jurisdiction != "ZZ")));
        }
    }
    blocks.push(Block::Heading(words.word("know-more")));
    blocks.push(questions(session, &answer));
    if !answer.applies {
        blocks.push(us_rule(session, &answer));
    }
    blocks.push(why(session, &answer));
    blocks.push(claims(session));
    blocks.push(differences(session));
    if answer.applies {
        blocks.push(in_full(session));
    }
    blocks.push(all_events(session, &answer));

    let situation = session.journey.seen().map(|seen| seen.situation);
    let told = explanation(situation, &answer, age(session).as_ref(), session.journey.answers().manages);
    let mut view = page_with(session, Page::Know, words.say(&told.headline), words.say(&told.lead), blocks);
    if situation.is_some_and(safe_passage_core::situation::Situation::may_be_kept) && session.journey.may_go_back() {
        view.others = vec![Control::action(words.word("know-keep"), Action::SetKeep(true))];
    }
    view
}

/// The age of this computer's databases, where the look could read it.
pub fn age(session: &Session) -> Option<UpdateAge> {
    let read = session.journey.case().and_then(Case::last_update);
    let read = read.or_else(|| session.journey.seen().and_then(|seen| seen.last_update))?;
    Some(session.data.timeline.update_age(read, session.now()))
}

/// Who is bound, and that nobody's own use is prohibited.
pub fn bound(words: &Words, answer: &Answer) -> Message {
    let whom: Vec<String> = answer.bound().iter().map(|whom| words.say(whom)).collect();
    if whom.is_empty() { message!("know-bound-nobody") } else { message!("know-bound", whom = whom.join(", ")) }
}

/// The line of the rule: the announcement, the two dates, this computer's last update, today.
fn line(session: &Session, answer: &Answer, id: &str) -> page::Timeline {
    let words = &session.words;
    let timeline = &session.data.timeline;
    let announced = timeline.announcement();
    let mut marks = vec![Mark {
        kind: MarkKind::Event,
        date: answer.announced,
        title: words.date(answer.announced),
        note: words.word("timeline-mark-announced"),
        details: event_details(session, announced, 1),
    }];
    let [sales, updates] = &answer.deadlines;
    for (deadline, kind, note) in
        [(sales, MarkKind::FirstDeadline, "timeline-mark-sales"), (updates, MarkKind::SecondDeadline, "timeline-mark-updates")]
    {
        marks.push(Mark {
            kind,
            date: deadline.date,
            title: words.date(deadline.date),
            note: words.word(note),
            details: deadline_details(session, deadline),
        });
    }
    marks.extend(last_update_mark(session));
    let distance = distance(answer.updates());
    finish(session, id, TimelineShape::Across, marks, words.say(&distance))
}

/// A line of events, with this computer's last update and today on it.
fn events_line(session: &Session, answer: &Answer, id: &str, wanted: impl Fn(&Event) -> bool) -> page::Timeline {
    let words = &session.words;
    let mut marks: Vec<Mark> = answer
        .events
        .iter()
        .filter(|event| wanted(event))
        .map(|event| {
            let kind = match answer.deadlines.iter().position(|deadline| deadline.id == event.id) {
                Some(0) => MarkKind::FirstDeadline,
                Some(_) => MarkKind::SecondDeadline,
                None => MarkKind::Event,
            };
            let mut details = event_details(session, event, usize::MAX);
            if let Some(deadline) = answer.deadlines.iter().find(|deadline| deadline.id == event.id) {
                let mut stops = what_stops(session, deadline);
                // What both are marked with is said once.
                stops.retain(|block| !details.contains(block));
                details.splice(1..1, stops);
            }
            Mark { kind, date: event.date.first_day(), title: words.say(&event.when()), note: words.say(&event.title()), details }
        })
        .collect();
    marks.extend(last_update_mark(session));
    finish(session, id, TimelineShape::Down, marks, words.date(session.today()))
}

/// The line with today on it, everything in the order of time.
fn finish(session: &Session, id: &str, shape: TimelineShape, mut marks: Vec<Mark>, today_note: String) -> page::Timeline {
    marks.push(Mark {
        kind: MarkKind::Today,
        date: session.today(),
        title: session.words.word("timeline-mark-today"),
        note: today_note,
        details: Vec::new(),
    });
    marks.sort_by_key(|mark| (mark.date, mark.kind == MarkKind::Today));
    let from = marks.first().map_or(session.today(), |mark| mark.date);
    let to = marks.last().map_or(session.today(), |mark| mark.date);
    page::Timeline { id: id.to_owned(), shape, from, to, marks, hint: session.words.word("timeline-hint") }
}

fn last_update_mark(session: &Session) -> Option<Mark> {
    let words = &session.words;
    let age = age(session)?;
    let timeline = &session.data.timeline;
    let mut details = vec![Block::Text(words.say(&timeline.age_in_words(&age)))];
    details.extend(
        timeline
            .age()
            .sources
            .first()
            .map(|source| Block::Link { label: words.word("know-age-source"), address: source.url.clone() }),
    );
    Some(Mark {
        kind: MarkKind::LastUpdate,
        date: age.last_update,
        title: words.word("timeline-mark-last-update"),
        note: words.date(age.last_update),
        details,
    })
}

fn distance(deadline: &DeadlineAnswer) -> Message {
    match deadline.status {
        Status::Ahead => message!("timeline-days-until", days = deadline.days),
        Status::Today => message!("timeline-day-of"),
        Status::Past => message!("timeline-days-since", days = deadline.days),
    }
}

/// What a deadline stopped, when exactly, and where that is written.
fn deadline_details(session: &Session, deadline: &DeadlineAnswer) -> Vec<Block> {
    let mut details = what_stops(session, deadline);
    let event = session.data.timeline.event(&deadline.id);
    details.extend(event.and_then(|event| event.sources.first()).map(source_link));
    details
}

/// What a deadline stops, and from which hour.
pub fn what_stops(session: &Session, deadline: &DeadlineAnswer) -> Vec<Block> {
    let words = &session.words;
    let stops: Vec<String> = deadline.stops.iter().map(|stop| words.word(stop.message_id())).collect();
    let what = stops.join(". ");
    let stops = match deadline.status {
        Status::Ahead => message!("know-will-stop", what = what),
        Status::Today | Status::Past => message!("know-stopped", what = what),
    };
    let hour = if deadline.instant_assumed { "know-instant-assumed" } else { "know-instant" };
    let said = [Block::Text(words.say(&stops)), Block::Text(words.word(hour))];
    said.into_iter().chain(not_confirmed(words, &deadline.open)).collect()
}

/// What is not confirmed of something, as the data mark it.
fn not_confirmed(words: &Words, open: &[String]) -> impl Iterator<Item = Block> {
    open.iter().map(|id| Block::Text(words.say(&open_question(id))))
}

/// What a passage says, with what is not confirmed of it.
fn text_of<L: Label>(words: &Words, passage: &Passage<L>) -> String {
    let open = passage.open.iter().map(open_question);
    std::iter::once(passage.text()).chain(open).map(|message| words.say(&message)).collect::<Vec<_>>().join(" ")
}

/// What an event means, whom it binds, how well that is supported, and where it is written.
fn event_details(session: &Session, event: &Event, sources: usize) -> Vec<Block> {
    let words = &session.words;
    let (binds, confidence) = (Message::new(event.binds.message_id()), Message::new(event.confidence.message_id()));
    let facts = match event.standing {
        Some(standing) => message!(
            "know-event-facts-standing",
            binds = binds,
            standing = Message::new(standing.message_id()),
            confidence = confidence
        ),
        None => message!("know-event-facts", binds = binds, confidence = confidence),
    };
    let mut details = vec![Block::Text(words.say(&event.meaning())), Block::Text(words.say(&facts))];
    details.extend(not_confirmed(words, &event.open));
    details.extend(event.sources.iter().take(sources).map(source_link));
    details
}

fn source_link(source: &Source) -> Block {
    Block::Link { label: format!("{}: {}", source.publisher, source.title), address: source.url.clone() }
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
fn in_full(session: &Session) -> Block {
    let words = &session.words;
    let mut blocks = Vec::new();
    for side in [Side::Government, Side::Company, Side::Context] {
        blocks.push(Block::Heading(words.word(side.message_id())));
        let statements: Vec<&Statement> =
            session.data.timeline.statements().iter().filter(|statement| statement.side == side).collect();
        blocks.extend(statements.iter().map(|statement| Block::Text(words.say(&statement.text()))));
        blocks.extend(links(statements.iter().flat_map(|statement| &statement.sources)));
    }
    Block::Fold { id: "context".to_owned(), label: words.word("know-both-sides"), blocks }
}

/// What the rule of another country says, for whom it does not reach.
fn us_rule(session: &Session, answer: &Answer) -> Block {
    let words = &session.words;
    Block::Fold {
        id: "us-rule".to_owned(),
        label: words.word("know-us-rule"),
        blocks: vec![
            Block::Text(words.word("know-us-rule-text")),
            Block::Timeline(line(session, answer, "us_line")),
            Block::Sides(sides(session)),
            in_full(session),
        ],
    }
}

/// What people ask, each answered in a few plain sentences.
fn questions(session: &Session, answer: &Answer) -> Block {
    let words = &session.words;
    let timeline = &session.data.timeline;
    let asked: Vec<_> = timeline.questions(answer).collect();
    let mut blocks: Vec<Block> = asked
        .iter()
        .flat_map(|question| [Block::Heading(words.say(&question.title())), Block::Text(text_of(words, question))])
        .collect();
    blocks.push(sources_fold(session, "questions_sources", asked.into_iter()));
    Block::Fold { id: "questions".to_owned(), label: words.word("know-questions"), blocks }
}

/// What lies behind the rule, each piece labelled for what it is.
fn why(session: &Session, answer: &Answer) -> Block {
    let stories = session.data.timeline.stories();
    let row = |story: &Passage<_>, label: &str| passage_row(session, story, Icon::File, Tone::Quiet, label);
    let rows = stories.iter().map(|story| row(story, story.label.message_id())).collect();
    Block::Fold {
        id: "why".to_owned(),
        label: session.words.word(if answer.applies { "know-why" } else { "know-why-elsewhere" }),
        blocks: vec![Block::Rows(rows), sources_fold(session, "why_sources", stories.iter())],
    }
}

/// The news text that people bring along, sentence by sentence.
fn claims(session: &Session) -> Block {
    let claims = session.data.timeline.claims();
    let row = |claim: &Passage<Claim>| {
        let (icon, tone) = match claim.label {
            Claim::Right => (Icon::Check, Tone::Fine),
            Claim::Wrong => (Icon::Attention, Tone::Attention),
            Claim::Loose => (Icon::Info, Tone::Quiet),
            Claim::Unconfirmed | Claim::Opinion => (Icon::Question, Tone::Quiet),
        };
        passage_row(session, claim, icon, tone, claim.label.message_id())
    };
    Block::Fold {
        id: "claims".to_owned(),
        label: session.words.word("know-claims"),
        blocks: vec![
            Block::Text(session.words.word("know-claims-text")),
            Block::Rows(claims.iter().map(row).collect()),
            sources_fold(session, "claims_sources", claims.iter()),
        ],
    }
}

/// Where sources give different dates or reports.
fn differences(session: &Session) -> Block {
    let differences = session.data.timeline.contradictions();
    let row = |difference: &Passage<Contradiction>| {
        let icon = if difference.label == Contradiction::Open { Icon::Question } else { Icon::Info };
        passage_row(session, difference, icon, Tone::Quiet, difference.label.message_id())
    };
    Block::Fold {
        id: "differ".to_owned(),
        label: session.words.word("know-differ"),
        blocks: vec![
            Block::Rows(differences.iter().map(row).collect()),
            sources_fold(session, "differ_sources", differences.iter()),
        ],
    }
}

fn passage_row<L: Label>(session: &Session, passage: &Passage<L>, icon: Icon, tone: Tone, label: &str) -> Row {
    let words = &session.words;
    Row { icon, title: words.say(&passage.title()), note: text_of(words, passage), badge: Some((tone, words.word(label))) }
}

fn all_events(session: &Session, answer: &Answer) -> Block {
    let label = session.words.say(&message!("know-all-events", count = answer.events.len()));
    let line = events_line(session, answer, "all_events", |_| true);
    Block::Fold { id: "events".to_owned(), label, blocks: vec![Block::Timeline(line)] }
}

/// Where all of these can be checked, each page once.
fn sources_fold<'a, L: 'a>(session: &'a Session, id: &str, passages: impl Iterator<Item = &'a Passage<L>>) -> Block {
    let sources = passages.flat_map(|passage| session.data.timeline.sources_of(passage));
    Block::Fold { id: id.to_owned(), label: session.words.word("know-sources"), blocks: links(sources) }
}

pub fn links<'a>(sources: impl Iterator<Item = &'a Source>) -> Vec<Block> {
    let mut once: Vec<&Source> = Vec::new();
    for source in sources {
        if !once.iter().any(|known| known.url == source.url) {
            once.push(source);
        }
    }
    once.into_iter().map(source_link).collect()
}
