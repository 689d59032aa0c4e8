//! What a person takes home from the kiosk: the dates, what to do at home in order, what else there is, and where the
//! program is. The page on the screen, the paper and the code all say this.

use jiff::Timestamp;

use super::answers::{Answers, Device, Passwords, Price, Product};
use crate::devices::Devices;
use crate::journey::plan::RemovalData;
use crate::message;
use crate::message::Message;
use crate::providers::{Catalogue, Category, Need, ProductAnswer, Query, Shelf, Sold, alternatives};
use crate::survey::Os;
use crate::timeline::{self, Answer, Event, Timeline, day_of};

use super::config::is_plain_link;

/// Most products of a list. The list is cut here whatever the shop sells, so that a mark moves nothing in.
pub const MOST_OFFERS: usize = 5;
/// Most products of the second list.
const MOST_BESIDES: usize = 3;
/// Most events of a country.
const MOST_EVENTS: usize = 2;

/// The facts that it is made of.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Dates.
    pub timeline: &'a Timeline,
    /// How they leave.
    pub removal: &'a RemovalData,
    /// How apps leave a phone.
    pub devices: &'a Devices,
    /// What else there is.
    pub catalogue: &'a Catalogue,
    /// What the shop marks.
    pub shelf: &'a Shelf,
}

/// Everything that the page says, as message ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeHome {
    /// The one thing that it is.
    pub headline: Message,
    /// What follows it.
    pub lead: Message,
    /// Heading of the dates.
    pub dates_heading: Message,
    /// The two days of the rule and what they mean where it applies; elsewhere what the country itself has said.
    pub dates: Vec<Dated>,
    /// What to do at home, in this order.
    pub steps: Vec<Step>,
    /// Other protection, in the order of the rule.
    pub offers: Vec<Offer>,
    /// How many more the list has.
    pub more_offers: usize,
    /// Products for what else was asked for, or for the passwords; the heading is that of their category.
    pub besides: Option<(Category, Vec<Offer>)>,
    /// Said where a product is marked as sold here.
    pub marks: Option<Message>,
    /// Where the program is that helps with all of it.
    pub program: Message,
    /// What the code leads to: an address with nothing in it that is about the person.
    pub link: Link,
    /// Whose page it is not.
    pub closing: Message,
}

/// A day and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub when: Message,
    /// What, in a few words.
    pub what: Message,
    /// What it means.
    pub meaning: Message,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What, in a few words.
    pub title: Message,
    /// How; a message may have one thing to do in each of its lines.
    pub how: Vec<Message>,
    /// The same in one short sentence, for the plan that has to fit into a code.
    pub brief: Message,
}

/// A product that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its name.
    pub name: String,
    /// Its official address; `None` for what the system has of its own.
    pub address: Option<String>,
    /// What was asked for and is missing or not confirmed.
    pub unmet: Vec<Need>,
    /// That the system comes with it.
    pub built_in: bool,
    /// That the shop sells it.
    pub sold: Option<Sold>,
}

/// An address and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What is there.
    pub label: Message,
    /// The address.
    pub address: String,
}

impl TakeHome {
    /// What a person takes home who answered this, at an instant, in a country.
    ///
    /// `link` is the address from the shop's configuration; without one the code leads to an address of the data.
    #[must_use]
    pub fn of(answers: Answers, facts: &Facts<'_>, at: Timestamp, country: &str, link: Option<&str>) -> Self {
        // Whether somebody is a US person is not asked at a counter where others look on.
        let answer = timeline::answer(facts.timeline, at, country, None);
        let (dates_heading, dates) = dates(&answer);
        let (offers, more_offers) = offers(answers, facts, at);
        let besides = besides(answers, facts, at);
        let is_marked = offers.iter().chain(besides.iter().flat_map(|(_, offers)| offers)).any(|offer| offer.sold.is_some());
        let lead = if answer.applies { message!("take-home-lead") } else { message!("take-home-lead-elsewhere") };
        Self {
            headline: message!("take-home-headline"),
            lead,
            dates_heading,
            dates,
            steps: steps(answers, facts),
            offers,
            more_offers,
            besides,
            marks: is_marked.then(|| message!("take-home-marks")),
            program: if link.is_some() { message!("take-home-program-link") } else { message!("take-home-program") },
            link: code_link(answers, facts, link),
            closing: message!("take-home-closing"),
        }
    }
}

/// The two days of the rule where it applies; elsewhere the latest that the country, or a union of its own, has said.
fn dates(answer: &Answer) -> (Message, Vec<Dated>) {
    let dated = |event: &Event| Dated { when: event.when(), what: event.title(), meaning: event.meaning() };
    if answer.applies {
        let is_deadline = |event: &&Event| answer.deadlines.iter().any(|deadline| deadline.id == event.id);
        return (message!("take-home-dates"), answer.events.iter().filter(is_deadline).map(dated).collect());
    }
    let name = Message::new(format!("country-{}", answer.country));
    let of_its_own = |event: &&Event| timeline::is_of_a_country(event);
    let mut latest: Vec<Dated> = answer.events.iter().rev().filter(of_its_own).take(MOST_EVENTS).map(dated).collect();
    latest.reverse();
    let heading = if latest.is_empty() {
        message!("take-home-country-none", country = name)
    } else {
        message!("take-home-country", country = name)
    };
    (heading, latest)
}

/// What to do at home, in order.
fn steps(answers: Answers, facts: &Facts<'_>) -> Vec<Step> {
    if answers.product() == Product::Business {
        return vec![
            Step {
                title: message!("take-home-ask"),
                how: vec![message!("take-home-ask-how")],
                brief: message!("take-home-ask-brief"),
            },
            Step {
                title: message!("take-home-leave"),
                how: vec![message!("take-home-leave-how")],
                brief: message!("take-home-leave-brief"),
            },
        ];
    }
    let on_phone = matches!(answers.device(), Device::Android | Device::Iphone);
    let mut steps = Vec::new();
    steps.extend(passwords(answers));
    steps.push(if on_phone {
        Step {
            title: message!("take-home-store"),
            how: vec![message!("take-home-store-how")],
            brief: message!("take-home-store-brief"),
        }
    } else {
        Step {
            title: message!("take-home-download"),
            how: vec![message!("take-home-download-how")],
            brief: message!("take-home-download-brief"),
        }
    });
    steps.push(remove(answers, facts));
    steps.push(Step {
        title: message!("take-home-restart"),
        how: vec![if answers.device() == Device::Windows {
            Message::new("restart-windows-how")
        } else {
            message!("take-home-restart-how")
        }],
        brief: message!("take-home-restart-brief"),
    });
    steps.push(Step {
        title: message!("take-home-check"),
        how: vec![match answers.device() {
            Device::Windows => message!("take-home-check-windows"),
            Device::Mac => message!("take-home-check-mac"),
            Device::Android | Device::Iphone => message!("take-home-check-phone"),
            Device::Linux | Device::DontKnow => message!("take-home-check-other"),
        }],
        brief: message!("take-home-check-brief"),
    });
    let (how, brief) = match answers.product() {
        Product::Replaced => (message!("take-home-pay-replaced"), message!("take-home-pay-brief-replaced")),
        _ => (message!("take-home-pay-how"), message!("take-home-pay-brief")),
    };
    steps.push(Step { title: message!("take-home-pay"), how: vec![how], brief });
    steps
}

/// Passwords come first: after the removal they can't be opened any more. Only who has none is not told.
fn passwords(answers: Answers) -> Option<Step> {
    let how = match answers.passwords() {
        Passwords::No => return None,
        Passwords::Yes => message!("take-home-passwords-how"),
        Passwords::DontKnow => message!("take-home-passwords-look"),
    };
    let title = message!("take-home-passwords");
    Some(Step { title, how: vec![how, message!("take-home-passwords-else")], brief: message!("take-home-passwords-brief") })
}

/// The removal, from the data of the removal and of the devices.
fn remove(answers: Answers, facts: &Facts<'_>) -> Step {
    let phone = |id: &str| facts.devices.all().find(|device| device.id == id).map(|device| Message::new(device.how_id()));
    let kinds = answers.product().kinds();
    let on_computer = |os: Os| facts.removal.usual_way(os, kinds).map(|id| Message::new(format!("{id}-how")));
    let how = match answers.device() {
        Device::Windows => on_computer(Os::Windows),
        Device::Mac => on_computer(Os::Macos),
        Device::Linux => on_computer(Os::Linux),
        Device::Android => phone("device-android"),
        Device::Iphone => phone("device-iphone"),
        Device::DontKnow => None,
    };
    Step {
        title: message!("take-home-remove"),
        how: vec![how.unwrap_or_else(|| message!("take-home-remove-how"))],
        brief: match answers.device() {
            Device::Windows => message!("take-home-remove-brief-windows"),
            Device::Android | Device::Iphone => message!("take-home-remove-brief-phone"),
            _ => message!("take-home-remove-brief"),
        },
    }
}

fn offer(product: &ProductAnswer) -> Offer {
    let address = product.address.clone().filter(|address| address.starts_with("https://"));
    Offer {
        name: product.name.clone(),
        built_in: address.is_none(),
        address,
        unmet: product.unmet.clone(),
        sold: product.sold.clone(),
    }
}

/// What the system has of its own, then the first product of each owner; and how many owners more there are.
fn offers(answers: Answers, facts: &Facts<'_>, at: Timestamp) -> (Vec<Offer>, usize) {
    let query = Query {
        os: answers.device().system(),
        free: answers.price() == Price::Free,
        needs: answers.wish().need().into_iter().collect(),
        ..Query::of(Category::Antivirus)
    };
    let list = alternatives(facts.catalogue, &query, day_of(at)).marked(facts.shelf);
    let best = list.cards.iter().filter_map(|card| card.products.first());
    let all: Vec<Offer> = list.built_in.iter().chain(best).map(offer).collect();
    let more = all.len().saturating_sub(MOST_OFFERS);
    (all.into_iter().take(MOST_OFFERS).collect(), more)
}

/// Products that do just what was asked for besides; for whom nothing was, a new place for the passwords.
fn besides(answers: Answers, facts: &Facts<'_>, at: Timestamp) -> Option<(Category, Vec<Offer>)> {
    let for_passwords = || (answers.passwords() == Passwords::Yes).then_some(Category::PasswordManager);
    let category = answers.wish().category().or_else(for_passwords)?;
    let query = Query { os: answers.device().system(), free: answers.price() == Price::Free, ..Query::of(category) };
    let list = alternatives(facts.catalogue, &query, day_of(at)).marked(facts.shelf);
    let best = list.cards.iter().filter_map(|card| card.products.first());
    let offers: Vec<Offer> = list.built_in.iter().chain(best).map(offer).take(MOST_BESIDES).collect();
    (!offers.is_empty()).then_some((category, offers))
}

/// Where the code leads: the shop's own address, else the help page for the kind of device, else the text of the decision.
fn code_link(answers: Answers, facts: &Facts<'_>, link: Option<&str>) -> Link {
    if let Some(address) = link.filter(|address| is_plain_link(address)) {
        return Link { label: message!("take-home-link-shop"), address: address.to_owned() };
    }
    let of_id = |id: &str| facts.devices.all().find(|device| device.id == id);
    let device = match answers.device() {
        Device::Windows => facts.devices.of_system(Os::Windows),
        Device::Mac => facts.devices.of_system(Os::Macos),
        Device::Android => of_id("device-android"),
        Device::Iphone => of_id("device-iphone"),
        Device::Linux | Device::DontKnow => None,
    };
    if let Some(device) = device {
        return Link { label: message!("take-home-link-device"), address: device.address.clone() };
    }
    let source = facts.timeline.announcement().sources.first();
    Link { label: message!("take-home-link-rule"), address: source.map(|source| source.url.clone()).unwrap_or_default() }
}
