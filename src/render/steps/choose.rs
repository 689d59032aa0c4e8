//! Step 5: alternatives, by the rule and without favour.

use safe_passage_core::detection::Family;
use safe_passage_core::journey::{Action, KEEP_BUILT_IN, KEEP_CURRENT, Page};
use safe_passage_core::message;
use safe_passage_core::protection::{Chosen, chosen};
use safe_passage_core::providers::{
    Alternatives, Card as ProviderCard, Category, Field, Need, ProductAnswer, Query, ShownFact, System, alternatives, product,
};
use safe_passage_core::situation::Situation;

use crate::render::page::{Block, Card, Choice, Control, Icon, Intent, PageView, Row, Table, Tone};
use crate::render::page_with;
use crate::session::{MOST_COMPARED, Session};

/// The product that came by itself where the old one was replaced, as the catalogue calls it.
const CURRENT: &str = "ultraav";

pub fn page(session: &Session) -> PageView {
    let words = &session.words;
    let answers = session.journey.answers();
    let list = for_session(session, Category::Antivirus);
    let mut blocks = needs(session);
    if may_keep_current(session) {
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
    blocks.push(Block::Text(words.word("choose-filters")));
    if !session.data.shelf.is_empty() {
        blocks.push(Block::Note { tone: Tone::Quiet, text: words.word("choose-sold-means-nothing") });
    }
    blocks.extend(side_by_side(session, &list));
    for card in &list.cards {
        blocks.push(owner_card(session, card));
    }
    // What they had, and what they want: products of their own for it.
    let needs = session.journey.needs();
    for (family, need, category, label) in [
        (Family::PasswordManager, Need::PasswordManager, Category::PasswordManager, "choose-password-managers"),
        (Family::Vpn, Need::Vpn, Category::Vpn, "choose-vpns"),
        (Family::ParentalControl, Need::ParentalControl, Category::ParentalControl, "choose-parental-control"),
    ] {
        let had = session.journey.seen().is_some_and(|seen| seen.products.iter().any(|product| product.family == family));
        if had || needs.iter().any(|name| Need::parse(name) == Some(need)) {
            blocks.push(other_category(session, category, label));
        }
    }
    blocks.extend(left_out(session, &list));
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
    alternatives(&session.data.catalogue, &query(session, category), session.today()).marked(&session.data.shelf)
}

fn query(session: &Session, category: Category) -> Query {
    let needs = session.journey.needs();
    Query {
        os: session.journey.seen().and_then(|seen| System::of(seen.os)),
        release: session.journey.case().and_then(|case| case.protection.system.name.clone()),
        free: session.journey.answers().free_only,
        needs: needs.iter().filter_map(|need| Need::parse(need)).collect(),
        // What came by itself stands above the list, to be kept or not.
        here: may_keep_current(session).then(|| CURRENT.to_owned()).into_iter().collect(),
        category,
    }
}

/// Whether the machine was moved to another product, which the person may keep.
fn may_keep_current(session: &Session) -> bool {
    session.journey.seen().is_some_and(|seen| matches!(seen.situation, Situation::Replaced | Situation::Successor))
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

/// The product that the person chose instead of what the system brings, and whether the last look saw it protect; nothing
/// while that look is still owed, and where there is nothing to install.
pub fn chosen_product(session: &Session) -> Option<(String, Chosen)> {
    let choice = session.journey.answers().choice.as_deref().filter(|id| !matches!(*id, KEEP_BUILT_IN | KEEP_CURRENT))?;
    let case = session.journey.case().filter(|_| !session.journey.waits_for_proof())?;
    let name = session.data.catalogue.product(choice)?.name.clone();
    let chosen = chosen(&name, &case.detection, &session.data.products);
    Some((name, chosen))
}

/// The system, and the switches: as the person set them, else as the machine answers them.
fn needs(session: &Session) -> Vec<Block> {
    let words = &session.words;
    let answers = session.journey.answers();
    let (wanted, found) = (session.journey.needs(), session.journey.found_needs());
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
        let wanted = wanted.iter().any(|wanted| wanted == name);
        let because = found.iter().find(|(need, _)| *need == name);
        items.push(Choice {
            spoken: String::new(),
            label: words.word(need.message_id()),
            note: because
                .map_or_else(String::new, |(_, product)| words.say(&message!("choose-need-found", name = product.name.clone()))),
            chosen: wanted,
            enabled: true,
            intent: Intent::Journey(Action::SetNeed(name.to_owned(), !wanted)),
        });
    }
    let system = session.journey.case().and_then(|case| case.protection.system.name.clone());
    let system =
        system.or_else(|| session.journey.seen().and_then(|seen| System::of(seen.os)).map(|os| system_name(session, os)));
    let for_system = system.map(|name| Block::Text(words.say(&message!("choose-for-system", name = name))));
    let label = words.word("choose-needs");
    [Block::Heading(label)].into_iter().chain(for_system).chain([Block::Checks { label: String::new(), items }]).collect()
}

fn system_name(session: &Session, os: System) -> String {
    Field::System.value_message_id(os.name()).map_or_else(String::new, |id| session.words.word(id))
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
    let mut blocks = vec![choose_control(session, KEEP_CURRENT, words.word("choose-keep-current-choice"))];
    let known = product(&session.data.catalogue, CURRENT, &query(session, Category::Antivirus), session.today());
    let subtitle = known
        .as_ref()
        .map_or_else(String::new, |product| words.say(&message!("choose-keep-current-text", owner = product.owner.clone())));
    if let Some(product) = &known {
        blocks.push(Block::Text(words.word(product.group.message_id())));
        blocks.push(country(session, product));
        blocks.push(in_short(session, product));
        blocks.extend(caveats(session, product));
        blocks.extend(facts(session, product));
    }
    Block::Card(Card { title: words.word("choose-keep-current"), subtitle, badge: None, blocks })
}

/// What the system brings stands first and outside the list: it is already there.
fn built_in_card(session: &Session, product: &ProductAnswer) -> Block {
    let words = &session.words;
    let mut blocks =
        vec![choose_control(session, KEEP_BUILT_IN, words.say(&message!("choose-this", name = product.name.clone())))];
    blocks.push(Block::Text(words.word(product.group.message_id())));
    blocks.push(country(session, product));
    blocks.push(in_short(session, product));
    blocks.push(compare_control(session, product));
    blocks.extend(unmet(session, product));
    blocks.extend(caveats(session, product));
    blocks.push(why(session, product));
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
    let mut blocks: Vec<Block> = card.products.first().map(|best| country(session, best)).into_iter().collect();
    for product in &card.products {
        blocks.push(choose_control(session, &product.id, words.say(&message!("choose-this", name = product.name.clone()))));
        blocks.extend(product.sold.iter().map(|sold| Block::Text(words.say(&sold.message()))));
        blocks.push(Block::Text(words.say(&product.description())));
        blocks.push(in_short(session, product));
        blocks.push(compare_control(session, product));
    }
    if let Some(best) = card.products.first() {
        blocks.extend(unmet(session, best));
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

/// What was asked for and is missing or not confirmed.
fn unmet(session: &Session, product: &ProductAnswer) -> Option<Block> {
    let words = &session.words;
    let unmet: Vec<String> = product.unmet.iter().map(|need| words.word(need.message_id())).collect();
    (!unmet.is_empty()).then(|| Block::Text(words.say(&message!("choose-unmet", needs = unmet.join(", ")))))
}

/// The country of the owner; shown, and never part of the order.
fn country(session: &Session, product: &ProductAnswer) -> Block {
    let known = product.facts.iter().find(|fact| fact.field == Field::Country);
    let value = known.map_or_else(|| session.words.word("choose-compare-unknown"), |fact| fact_value(session, fact));
    Block::Text(in_short_entry(session, &session.words.word(Field::Country.message_id()), &value))
}

/// The same few questions about every product, in the same order, so that none shows more than another. What is not
/// known is named at the end.
fn in_short(session: &Session, product: &ProductAnswer) -> Block {
    let words = &session.words;
    let (mut said, mut unknown) = (Vec::new(), Vec::new());
    for field in [Field::Free, Field::Firewall, Field::Vpn, Field::PasswordManager, Field::ParentalControl] {
        let name = words.word(field.message_id());
        match product.facts.iter().find(|fact| fact.field == field) {
            Some(fact) => said.push(in_short_entry(session, &name, &fact_value(session, fact))),
            None => unknown.push(name),
        }
    }
    if !unknown.is_empty() {
        said.push(words.say(&message!("choose-in-short-unknown", fields = unknown.join(", "))));
    }
    Block::Text(said.join(" "))
}

fn in_short_entry(session: &Session, field: &str, value: &str) -> String {
    session.words.say(&message!("choose-in-short", field = field, value = value))
}

/// Puts a product beside others. Where three stand there, the fourth has to wait.
fn compare_control(session: &Session, product: &ProductAnswer) -> Block {
    let words = &session.words;
    let compared = session.compared.contains(&product.id);
    let label = words.word(if compared { "choose-compare-no-more" } else { "choose-compare" });
    let spoken = words.say(&message!("choose-compare-spoken", what = label.clone(), name = product.name.clone()));
    let enabled = compared || session.compared.len() < MOST_COMPARED;
    let control = Control::new(label, Intent::Compare(product.id.clone(), !compared)).spoken(spoken);
    Block::Controls(vec![Control { enabled, ..control }])
}

/// The products that were put side by side, with the same questions for all. What is not confirmed is said to be not known.
fn side_by_side(session: &Session, list: &Alternatives) -> Vec<Block> {
    let words = &session.words;
    // In the order of the page, whichever was marked first.
    let all = list.built_in.iter().chain(list.cards.iter().flat_map(|card| &card.products));
    let compared: Vec<&ProductAnswer> = all.filter(|product| session.compared.contains(&product.id)).collect();
    if compared.len() < 2 {
        return compared
            .iter()
            .map(|product| Block::Note {
                tone: Tone::Quiet,
                text: words.say(&message!("choose-compare-one", name = product.name.clone())),
            })
            .collect();
    }
    let unknown = || words.word("choose-compare-unknown");
    let row = |title: String, answer: &dyn Fn(&ProductAnswer) -> String| {
        (title, compared.iter().map(|product| answer(product)).collect())
    };
    let mut rows: Vec<(String, Vec<String>)> = vec![
        row(words.word("choose-compare-owner"), &|product| product.owner.clone()),
        row(words.word("choose-compare-evidence"), &|product| words.word(product.group.message_id())),
    ];
    let mut fields: Vec<Field> = compared.iter().flat_map(|product| product.facts.iter().map(|fact| fact.field)).collect();
    fields.sort_unstable();
    fields.dedup();
    // The maker stands above, and an address is nothing to compare.
    fields.retain(|field| !matches!(field, Field::Owner | Field::Address));
    for field in fields {
        rows.push(row(words.word(field.message_id()), &|product| {
            let values: Vec<String> =
                product.facts.iter().filter(|fact| fact.field == field).map(|fact| fact_value(session, fact)).collect();
            if values.is_empty() { unknown() } else { values.join(", ") }
        }));
    }
    rows.push(row(words.word("choose-compare-tests"), &|product| {
        let tests: Vec<String> = product.tests.iter().map(|test| format!("{}, {}", test.lab, test.date)).collect();
        if tests.is_empty() { unknown() } else { tests.join("\n") }
    }));
    rows.push(row(words.word("choose-compare-unmet"), &|product| {
        let unmet: Vec<String> = product.unmet.iter().map(|need| words.word(need.message_id())).collect();
        if unmet.is_empty() { words.word("choose-compare-none") } else { unmet.join(", ") }
    }));
    let columns = compared.iter().map(|product| product.name.clone()).collect();
    vec![Block::Heading(words.word("choose-compare-heading")), Block::Table(Table { columns, rows })]
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
    for help in &product.help {
        blocks.push(Block::Text(words.say(&help.text())));
        blocks.push(Block::Link { label: help.url.clone(), address: help.url.clone() });
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

/// What is not in the list, below it and with the reason for each.
fn left_out(session: &Session, list: &Alternatives) -> Vec<Block> {
    let words = &session.words;
    if list.left_out.is_empty() {
        return Vec::new();
    }
    let row =
        |title: &str, reason: &str| Row { icon: Icon::Question, title: title.to_owned(), note: words.word(reason), badge: None };
    vec![
        Block::Heading(words.say(&message!("choose-left-out", count = list.left_out.len()))),
        Block::Rows(list.left_out.iter().map(|product| row(&product.name, product.reason.message_id())).collect()),
    ]
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
            blocks: product
                .sold
                .iter()
                .map(|sold| Block::Text(words.say(&sold.message())))
                .chain(caveats(session, product))
                .chain([why(session, product)])
                .chain(facts(session, product))
                .collect(),
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
