//! Step 5: alternatives, by the rule and without favour.

use safe_passage_core::detection::Family;
use safe_passage_core::journey::{Action, KEEP_BUILT_IN, KEEP_CURRENT, Page};
use safe_passage_core::message;
use safe_passage_core::providers::{
    Alternatives, Card as ProviderCard, Category, Field, Need, ProductAnswer, Query, ShownFact, System, alternatives,
};
use safe_passage_core::situation::Situation;

use crate::render::page::{Block, Card, Choice, Control, Icon, Intent, PageView, Row, Tone};
use crate::render::page_with;
use crate::session::Session;

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let list = for_session(session, Category::Antivirus);
    let mut blocks = vec![needs(session)];
    if let Some(seen) = session.journey.seen()
        && matches!(seen.situation, Situation::Replaced | Situation::Successor)
    {
        blocks.push(keep_current(session));
    }
    if let Some(built_in) = &list.built_in {
        blocks.push(built_in_card(session, built_in));
    } else {
        blocks.push(nothing_built_in(session));
    }
    if list.list_is_old {
        blocks.push(Block::Note { tone: Tone::Attention, text: words.word("choose-list-is-old") });
    }
    blocks.push(Block::Heading(words.say(&message!("choose-list-heading", count = list.cards.len()))));
    blocks.push(Block::Text(words.word("choose-order")));
    for card in &list.cards {
        blocks.push(owner_card(session, card));
    }
    blocks.push(left_out(session, &list));
    for (family, category, label) in [
        (Family::PasswordManager, Category::PasswordManager, "choose-password-managers"),
        (Family::Vpn, Category::Vpn, "choose-vpns"),
        (Family::ParentalControl, Category::ParentalControl, "choose-parental-control"),
    ] {
        let had = session.journey.seen().is_some_and(|seen| seen.products.iter().any(|product| product.family == family));
        if had {
            blocks.push(other_category(session, category, label));
        }
    }
    let lead = words.say(&message!("choose-lead", date = list.data_date));
    let mut view = page_with(session, Page::Choose, words.word("choose-headline"), lead, blocks);
    if let Some(choice) = &answers.choice {
        view.why_not = view.why_not.or_else(|| Some(words.say(&message!("choose-chosen", name = choice_name(session, choice)))));
    }
    view
}

/// The list for this person's system and needs.
#[must_use]
pub fn for_session(session: &Session, category: Category) -> Alternatives {
    let answers = session.journey.answers();
    let query = Query {
        os: session.journey.seen().and_then(|seen| System::of(seen.os)),
        free: answers.free_only,
        needs: answers.needs.iter().filter_map(|need| Need::parse(need)).collect(),
        category,
    };
    alternatives(&session.data.catalogue, &query, session.today())
}

/// What the person calls their choice.
#[must_use]
pub fn choice_name(session: &Session, choice: &str) -> String {
    match choice {
        KEEP_BUILT_IN => {
            let list = for_session(session, Category::Antivirus);
            list.built_in.map_or_else(|| session.words.word("choose-nothing-more"), |product| product.name)
        }
        KEEP_CURRENT => session.words.word("choose-keep-current"),
        id => session.data.catalogue.product(id).map_or_else(|| id.to_owned(), |product| product.name.clone()),
    }
}

fn needs(session: &Session) -> Block {
    let words = &session.words;
    let answers = session.journey.answers();
    let mut items = vec![Choice {
        spoken: String::new(),
        label: words.word("choose-free"),
        note: String::new(),
        chosen: answers.free_only,
        enabled: true,
        intent: Intent::Journey(Action::SetFreeOnly(!answers.free_only)),
    }];
    for name in ["firewall", "vpn", "password-manager", "parental-control"] {
        let Some(need) = Need::parse(name) else { continue };
        let wanted = answers.needs.iter().any(|wanted| wanted == name);
        items.push(Choice {
            spoken: String::new(),
            label: words.word(need.message_id()),
            note: String::new(),
            chosen: wanted,
            enabled: true,
            intent: Intent::Journey(Action::SetNeed(name.to_owned(), !wanted)),
        });
    }
    Block::Fold {
        id: "needs".to_owned(),
        label: words.word("choose-needs"),
        blocks: vec![Block::Checks { label: String::new(), items }],
    }
}

fn choose_control(session: &Session, id: &str, label: String) -> Block {
    let chosen = session.journey.answers().choice.as_deref() == Some(id);
    Block::Choice {
        label: String::new(),
        options: vec![Choice {
            spoken: String::new(),
            label,
            note: String::new(),
            chosen,
            enabled: true,
            intent: Intent::Journey(Action::Choose(id.to_owned())),
        }],
    }
}

fn keep_current(session: &Session) -> Block {
    let words = &session.words;
    Block::Card(Card {
        title: words.word("choose-keep-current"),
        subtitle: words.word("choose-keep-current-text"),
        badge: None,
        blocks: vec![choose_control(session, KEEP_CURRENT, words.word("choose-keep-current-choice"))],
    })
}

/// What the system brings stands first and outside the list: it is already there.
fn built_in_card(session: &Session, product: &ProductAnswer) -> Block {
    let words = &session.words;
    let mut blocks =
        vec![choose_control(session, KEEP_BUILT_IN, words.say(&message!("choose-this", name = product.name.clone())))];
    blocks.extend(caveats(session, product));
    blocks.extend(facts(session, product));
    Block::Card(Card {
        title: product.name.clone(),
        subtitle: words.say(&product.description()),
        badge: Some((Tone::Fine, words.word("choose-already-here"))),
        blocks,
    })
}

fn nothing_built_in(session: &Session) -> Block {
    let words = &session.words;
    Block::Card(Card {
        title: words.word("choose-nothing-more"),
        subtitle: words.word("choose-nothing-more-text"),
        badge: None,
        blocks: vec![choose_control(session, KEEP_BUILT_IN, words.word("choose-nothing-more-choice"))],
    })
}

/// One owner, one card.
fn owner_card(session: &Session, card: &ProviderCard) -> Block {
    let words = &session.words;
    let mut blocks = Vec::new();
    for product in &card.products {
        blocks.push(choose_control(session, &product.id, words.say(&message!("choose-this", name = product.name.clone()))));
        blocks.push(Block::Text(words.say(&product.description())));
    }
    if let Some(best) = card.products.first() {
        if !best.unmet.is_empty() {
            let unmet: Vec<String> = best.unmet.iter().map(|need| words.word(need.message_id())).collect();
            blocks.push(Block::Text(words.say(&message!("choose-unmet", needs = unmet.join(", ")))));
        }
        blocks.extend(caveats(session, best));
        blocks.push(why(session, best));
        for product in &card.products {
            blocks.extend(facts(session, product));
        }
    }
    Block::Card(Card {
        title: card.owner.clone(),
        subtitle: words.word(card.group.message_id()),
        badge: Some((Tone::Quiet, words.say(&message!("choose-group", group = format!("{:?}", card.group))))),
        blocks,
    })
}

fn caveats(session: &Session, product: &ProductAnswer) -> Vec<Block> {
    product.caveats.iter().map(|caveat| Block::Text(session.words.say(&caveat.text()))).collect()
}

/// Why a card stands where it stands, with the rule's own inputs.
fn why(session: &Session, product: &ProductAnswer) -> Block {
    let words = &session.words;
    Block::Fold {
        id: format!("why-{}", product.id),
        label: words.say(&message!("choose-why", name = product.name.clone())),
        blocks: product.why.iter().map(|why| Block::Text(words.word(why.message_id()))).collect(),
    }
}

/// Facts and tests, each with its source and the day on which it was read.
fn facts(session: &Session, product: &ProductAnswer) -> Option<Block> {
    let words = &session.words;
    let mut blocks = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for fact in &product.facts {
        let title = words.word(fact.field.message_id());
        let value = fact_value(session, fact);
        // One row for each question: a product that runs on four systems says so once.
        match rows.iter_mut().find(|row| row.title == title) {
            Some(row) => row.note = format!("{}, {value}", row.note),
            None => rows.push(Row { icon: Icon::Info, title, note: value, badge: None }),
        }
    }
    rows.extend(product.tests.iter().map(|test| Row {
        icon: Icon::Check,
        title: words.say(&message!("choose-test", lab = test.lab.clone(), test = test.test.clone())),
        note: words.say(&message!(
            "choose-test-result",
            date = test.date.clone(),
            result = test.result.clone().unwrap_or_else(|| words.word("choose-test-took-part"))
        )),
        badge: None,
    }));
    if rows.is_empty() && product.address.is_none() {
        return None;
    }
    blocks.push(Block::Rows(rows));
    if let Some(address) = &product.address {
        // A page of the system can't be faked by a name on the web.
        if address.starts_with("https://") {
            blocks.push(Block::Text(words.word("choose-official-address")));
        }
        blocks.push(Block::Link { label: address.clone(), address: address.clone() });
    }
    let mut sources: Vec<&str> = product
        .facts
        .iter()
        .map(|fact| fact.source.as_str())
        .chain(product.tests.iter().map(|test| test.source.as_str()))
        .collect();
    sources.sort_unstable();
    sources.dedup();
    blocks.push(Block::Heading(words.word("know-sources")));
    blocks.extend(sources.into_iter().map(|source| Block::Link { label: source.to_owned(), address: source.to_owned() }));
    Some(Block::Fold {
        id: format!("facts-{}", product.id),
        label: words.say(&message!("choose-facts", name = product.name.clone())),
        blocks,
    })
}

fn fact_value(session: &Session, fact: &ShownFact) -> String {
    let words = &session.words;
    if fact.field == Field::Country {
        return words.word(&format!("country-{}", fact.value));
    }
    fact.field.value_message_id(&fact.value).map_or_else(|| fact.value.clone(), |id| words.word(id))
}

/// What is not in the list, with the reason for each.
fn left_out(session: &Session, list: &Alternatives) -> Block {
    let words = &session.words;
    Block::Fold {
        id: "left-out".to_owned(),
        label: words.say(&message!("choose-left-out", count = list.left_out.len())),
        blocks: vec![Block::Rows(
            list.left_out
                .iter()
                .map(|product| Row {
                    icon: Icon::Question,
                    title: product.name.clone(),
                    note: words.word(product.reason.message_id()),
                    badge: None,
                })
                .collect(),
        )],
    }
}

/// What takes the place of a companion that they had.
fn other_category(session: &Session, category: Category, label: &str) -> Block {
    let words = &session.words;
    let list = for_session(session, category);
    let mut blocks = Vec::new();
    for product in list.built_in.iter().chain(list.cards.iter().flat_map(|card| &card.products)) {
        blocks.push(Block::Card(Card {
            title: product.name.clone(),
            subtitle: words.say(&product.description()),
            badge: None,
            blocks: caveats(session, product).into_iter().chain(facts(session, product)).collect(),
        }));
    }
    Block::Fold { id: category.message_id().to_owned(), label: words.word(label), blocks }
}

/// The control that opens a product's official page, for the page that prepares the switch.
#[must_use]
pub fn open_address(session: &Session, choice: &str) -> Option<(String, Control)> {
    let product = session.data.catalogue.product(choice)?;
    let address = product.official_address()?.to_owned();
    let label = session.words.say(&message!("prepare-open", name = product.name.clone()));
    Some((address.clone(), Control::new(label, Intent::OpenAddress(address))))
}
