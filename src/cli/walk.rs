//! `walk`: the wizard as questions and answers in a terminal, and by itself with `--answers`.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;
use safe_passage_core::journey::{Action, Answers, Consent, Gate, GateAnswer, Page, PasswordHome, Removal};
use safe_passage_core::message;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{Context, Failure, paths, print, print_json};
use crate::render;
use crate::render::page::{Block, Form, FormKind, Hidden, Intent, PageView};
use crate::session::share::Beside;
use crate::session::{Request, Session};
use crate::store::Store;

/// Most pages that a walk by itself can meet; more would be a circle.
const MOST_PAGES: usize = 40;

pub fn walk(context: &Context, matches: &ArgMatches) -> Result<u8, Failure> {
    let (from, after) = (paths(matches, "from"), paths(matches, "after"));
    if let Some(path) = matches.get_one::<PathBuf>("answers") {
        let answers = read_answers(path)?;
        let mut session = context.session(&from, &after)?;
        let stopped = by_itself(&mut session, &answers);
        return tell(context, &session, stopped.as_ref());
    }
    if context.json {
        // Without answers there is nobody to ask: the walk goes as far as it goes without a word.
        let mut session = context.session(&from, &after)?;
        let stopped = by_itself(&mut session, &Answers::default());
        return tell(context, &session, stopped.as_ref());
    }
    let store = if from.is_empty() { Store::of_the_person() } else { None };
    let mut session = context.session_in(&from, &after, store)?;
    in_terminal(&mut session)
}

/// Reads the answers; what is not understood is told with the name of the field.
fn read_answers(path: &std::path::Path) -> Result<Answers, Failure> {
    let bytes =
        crate::output::read_input(path, 1024 * 1024).map_err(|error| Failure::new(error.message()).with(error.what_to_do()))?;
    let wrong = |detail: String| Failure::new(message!("cli-answers-wrong", detail = detail)).with(message!("cli-answers-form"));
    let mut document: Value = serde_json::from_slice(&bytes).map_err(|error| wrong(error.to_string()))?;
    let fields = document.as_object_mut().ok_or_else(|| wrong("{}".to_owned()))?;
    // People write yes and no; and they name the product that their passwords go to.
    if let Some(answer) = fields.get_mut("us_person") {
        match answer.as_str() {
            Some("yes") => *answer = true.into(),
            Some("no") => *answer = false.into(),
            _ => {}
        }
    }
    if let Some(home) = fields.get_mut("password_home")
        && let Some(name) = home.as_str()
        && serde_json::from_value::<PasswordHome>(home.clone()).is_err()
    {
        *home = match name {
            "kdbx" => "file",
            "chrome-csv" | "firefox-csv" => "browser",
            "apple-csv" => "phone",
            _ => "manager",
        }
        .into();
    }
    serde_json::from_value(document).map_err(|error| wrong(error.to_string()))
}

/// Where a walk by itself stopped: the page and, where it is known, why.
struct Stopped {
    page: Page,
    gate: Option<(Gate, Option<GateAnswer>)>,
    reason: Option<String>,
}

/// Goes as far as the answers carry.
fn by_itself(session: &mut Session, answers: &Answers) -> Option<Stopped> {
    if let Some(country) = &answers.country {
        session.act(Action::SetCountry(country.to_ascii_uppercase()));
    }
    if answers.us_person.is_some() {
        session.act(Action::SetUsPerson(answers.us_person));
    }
    for _ in 0..MOST_PAGES {
        session.wait();
        let page = session.journey.page();
        if page == Page::Done {
            return None;
        }
        answer_page(session, answers, page);
        session.wait();
        if session.journey.page() == Page::Done {
            return None;
        }
        let here = session.journey.page();
        session.act(Action::Next);
        session.wait();
        if session.journey.page() == here {
            let gate = matches!(here, Page::Passwords | Page::Belongings).then(|| session.journey.shut_gate()).flatten();
            let reason = match here {
                Page::Remove if session.journey.removal() == Removal::NotBegun => session.journey.why_not_begin(),
                _ => session.journey.why_not_next(),
            };
            return Some(Stopped { page: here, gate, reason: reason.map(|reason| reason.id.into_owned()) });
        }
    }
    Some(Stopped { page: session.journey.page(), gate: None, reason: None })
}

fn answer_page(session: &mut Session, answers: &Answers, page: Page) {
    match page {
        Page::Look => {
            if let Some(manages) = answers.manages {
                session.act(Action::SetManages(manages));
            }
            if answers.says_replaced && !session.journey.answers().says_replaced {
                session.act(Action::SetReplaced(true));
            }
        }
        Page::Know if answers.keep => session.act(Action::SetKeep(true)),
        Page::PasswordHome => {
            if let Some(home) = answers.password_home {
                session.act(Action::SetPasswordHome(home));
            }
        }
        Page::Passwords | Page::Belongings => {
            for gate in session.journey.gates() {
                if (gate == Gate::Passwords) != (page == Page::Passwords) {
                    continue;
                }
                let Some(answer) = answers.gates.get(&gate) else { continue };
                if *answer == GateAnswer::Lost {
                    session.act(Action::ShowOtherWays(gate));
                }
                session.act(Action::AnswerGate(gate, *answer));
            }
            if let Some(opened) = answers.opened_in_new_manager {
                session.act(Action::SetOpenedInNewManager(opened));
            }
        }
        Page::Choose => {
            if let Some(choice) = &answers.choice {
                session.act(Action::Choose(choice.clone()));
            }
        }
        Page::Remove => {
            session.act(Action::SetConsent(Consent { restart: false, resume: false, ..answers.consent }));
            session.act(Action::BeginRemoval);
            session.act(Action::RemovalEnded { ok: true });
        }
        // Nobody sits before a walk by itself, so there is nobody for whom the wizard should open after a restart.
        Page::Restart => session.act(Action::SetConsent(Consent { resume: false, ..answers.consent })),
        _ => {}
    }
}

fn tell(context: &Context, session: &Session, stopped: Option<&Stopped>) -> Result<u8, Failure> {
    let steps: Vec<Value> =
        session.journey.steps().into_iter().map(|(step, state)| json!({"id": step.id(), "state": state})).collect();
    let finished = stopped.is_none() && session.journey.is_finished();
    if context.json {
        let because = stopped
            .and_then(|stopped| stopped.gate)
            .map(|(gate, answer)| json!({"gate": gate.id(), "answer": answer.map(GateAnswer::id)}));
        print_json(&json!({
            "schema": "safe-passage.walk/1",
            "situation": session.journey.seen().map(|seen| seen.situation),
            "steps": steps,
            "stopped_at": stopped.map(|stopped| stopped.page.step().id()),
            "because": because,
            "reason": stopped.and_then(|stopped| stopped.reason.clone()),
            "finished": finished,
        }))?;
        return Ok(0);
    }
    let page = render::page(session);
    let mut text = render::text::whole(&page, render::text::WIDTH);
    if let Some(why_not) = &page.why_not {
        text.push_str(why_not);
        text.push('\n');
    }
    print(&text)?;
    Ok(0)
}

/// How long a person who wants to see how far an uninstaller is waits for news of it.
const ONE_LOOK: Duration = Duration::from_secs(2);

/// What can be typed at a page.
enum Offer {
    Press(Intent),
    Fill(Box<Form>),
}

/// The wizard as questions and answers, until the person leaves or the input ends.
pub fn in_terminal(session: &mut Session) -> Result<u8, Failure> {
    loop {
        session.poll();
        if session.is_working() {
            print(&session.words.word(if session.busy { "walk-working" } else { "look-looking-headline" }))?;
            session.wait();
        }
        for request in std::mem::take(&mut session.requests) {
            match request {
                Request::Close => return Ok(0),
                Request::Copy(text) => print(&text)?,
                // The form on the page asks for the path; there is no window to choose in.
                Request::OpenFile(_) => print(&session.words.word("walk-type-path"))?,
                Request::HelperView => print(&session.words.word("walk-helper-view"))?,
            }
        }
        let page = render::page(session);
        let shell = render::shell(session);
        print(&format!("\n{} · {}\n", shell.step_line, shell.page_number))?;
        print(&render::text::whole(&page, render::text::WIDTH))?;
        let offers = offers(session, &page);
        for (index, (label, _)) in offers.iter().enumerate() {
            print(&format!("{:>3}  {label}", index + 1))?;
        }
        if let Some(why_not) = &page.why_not {
            print(why_not)?;
        }
        let Some(line) = ask(&session.words.word("walk-prompt"))? else { return Ok(0) };
        let chosen = match line.trim() {
            "" => page.primary.as_ref().filter(|primary| primary.enabled).map(|primary| Offer::Press(primary.intent.clone())),
            number => {
                let index = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                index.and_then(|index| offers.into_iter().nth(index)).map(|(_, offer)| offer)
            }
        };
        match chosen {
            Some(Offer::Press(Intent::Quit)) => return Ok(0),
            Some(Offer::Press(Intent::LookAgain)) => session.wait_for_uninstaller(ONE_LOOK),
            Some(Offer::Press(intent)) => session.press(intent),
            Some(Offer::Fill(form)) => {
                if let Some(intent) = fill(&form)? {
                    session.press(intent);
                }
            }
            None => print(&session.words.word("walk-not-understood"))?,
        }
    }
}

/// Everything that can be done on a page, in reading order, with what it says.
fn offers(session: &Session, page: &PageView) -> Vec<(String, Offer)> {
    let mut offers = Vec::new();
    collect(&page.blocks, &mut offers);
    let controls = page.others.iter().chain(&page.back).chain(&page.primary).filter(|control| control.enabled);
    offers.extend(controls.map(|control| (control.label.clone(), Offer::Press(control.intent.clone()))));
    if session.uninstalls.is_running() {
        offers.push((session.words.word("walk-look-again"), Offer::Press(Intent::LookAgain)));
    }
    if session.sharing.shown.is_none() && !session.about {
        offers.push((session.words.word("share-open"), Offer::Press(Intent::ShowBeside(Some(Beside::Share)))));
    }
    if !session.about {
        offers.push((session.words.word("about"), Offer::Press(Intent::ShowAbout(true))));
    }
    offers.push((session.words.word("walk-leave"), Offer::Press(Intent::Quit)));
    offers
}

/// Most lines of a choice from many. The countries are two hundred and fifty, which would bury the page, and `--country` is
/// there.
const SHORT_LIST: usize = 24;

fn collect(blocks: &[Block], offers: &mut Vec<(String, Offer)>) {
    for block in blocks {
        match block {
            Block::Pick { options, .. } if options.len() > SHORT_LIST => {}
            Block::Choice { options, .. } | Block::Checks { items: options, .. } | Block::Pick { options, .. } => {
                let enabled = options.iter().filter(|option| option.enabled);
                offers.extend(enabled.map(|option| (option.name().to_owned(), Offer::Press(option.intent.clone()))));
            }
            Block::Controls(controls) => {
                // Names of entries are shown in the window alone: what a terminal has written stays.
                let enabled =
                    controls.iter().filter(|control| control.enabled && !matches!(control.intent, Intent::ShowEntries(_)));
                offers.extend(enabled.map(|control| (control.name().to_owned(), Offer::Press(control.intent.clone()))));
            }
            Block::Form(form) if form.enabled => offers.push((form.submit.clone(), Offer::Fill(Box::new(form.clone())))),
            Block::Fold { blocks, .. } => collect(blocks, offers),
            Block::Card(card) => collect(&card.blocks, offers),
            _ => {}
        }
    }
}

/// Asks for the lines of a form, secrets without showing them.
fn fill(form: &Form) -> Result<Option<Intent>, Failure> {
    let mut path = String::new();
    for (label, offered) in &form.fields {
        let shown = if offered.is_empty() { format!("{label}: ") } else { format!("{label} [{offered}]: ") };
        let Some(line) = ask(&shown)? else { return Ok(None) };
        path = if line.trim().is_empty() { offered.clone() } else { line.trim().to_owned() };
    }
    let mut secrets: Vec<Zeroizing<String>> = Vec::new();
    for label in &form.secrets {
        let Some(secret) = ask_secret(&format!("{label}: "))? else { return Ok(None) };
        secrets.push(secret);
    }
    if path.is_empty() {
        return Ok(None);
    }
    Ok(match &form.kind {
        FormKind::Read(purpose) => Some(Intent::ReadFile(*purpose, path)),
        // Stands in the window of whoever helps, and on no page of the journey.
        FormKind::Open(_) => None,
        FormKind::ClearText(target) => Some(Intent::WriteClearText { target: *target, path }),
        FormKind::Encrypt => {
            let same = secrets.iter().all(|secret| **secret == *secrets[0]);
            if !same || secrets[0].chars().count() < render::page::SHORTEST_PASSWORD {
                print(&form.mismatch)?;
                return Ok(None);
            }
            let password = secrets.swap_remove(0);
            Some(Intent::WriteEncrypted { path, password: Hidden(password) })
        }
    })
}

/// Asks for a line; `None` when the input ended.
fn ask(prompt: &str) -> Result<Option<String>, Failure> {
    let mut out = std::io::stdout().lock();
    write!(out, "{} ", super::plain(prompt.trim_end())).and_then(|()| out.flush()).map_err(|error| Failure::other(&error))?;
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).map_err(|error| Failure::other(&error))?;
    Ok((read > 0).then_some(line))
}

/// Asks for a secret; from a terminal it is not shown, from a pipe it is a line.
fn ask_secret(prompt: &str) -> Result<Option<Zeroizing<String>>, Failure> {
    if std::io::stdin().is_terminal() {
        let secret = rpassword::prompt_password(super::plain(prompt)).map_err(|error| Failure::other(&error))?;
        return Ok(Some(Zeroizing::new(secret)));
    }
    Ok(ask(prompt)?.map(|line| Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned())))
}
