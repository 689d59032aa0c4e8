//! Whether a computer has what a network needs: an adapter that is on, a way out, a name service.
//!
//! Judged by what the system says of itself. No connection is ever tried, so the best word means that nothing is known to
//! be missing, and never that the internet answers.

use serde::Serialize;

use crate::survey::{Observation, Source, Survey, field};

/// What is missing for a network, as far as the system tells. The first thing that is missing counts: without an adapter
/// there is no way out, and without that no name service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NetworkWord {
    /// Not enough was read.
    #[default]
    Unknown,
    /// No adapter is on.
    NoAdapter,
    /// An adapter is on, and nothing leads out of this network.
    NoRoute,
    /// There is a way out, and nothing turns names into addresses.
    NoResolver,
    /// All three are there. Whether the internet answers was not tried.
    Working,
}

impl NetworkWord {
    /// Id of the message that says it in a sentence.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Unknown => "network-unknown",
            Self::NoAdapter => "network-no-adapter",
            Self::NoRoute => "network-no-route",
            Self::NoResolver => "network-no-resolver",
            Self::Working => "network-working",
        }
    }

    /// Whether something is known to be missing, so that there is something to do.
    #[must_use]
    pub fn is_broken(self) -> bool {
        matches!(self, Self::NoAdapter | Self::NoRoute | Self::NoResolver)
    }
}

/// The network of a computer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct NetworkVerdict {
    /// What is missing.
    pub word: NetworkWord,
    /// Whether the computer was asked at all. Captured logs and surveys of older versions were not.
    pub asked: bool,
}

/// Judges the network of the machine of these surveys. Where several tell of it, the last one counts: it is the state that
/// changes most.
#[must_use]
pub fn network(surveys: &[Survey]) -> NetworkVerdict {
    let of_network = |survey: &&Survey| survey.observations.iter().any(|one| one.source == Source::Network);
    let Some(survey) = surveys.iter().rev().find(of_network) else { return NetworkVerdict::default() };
    let seen: Vec<&Observation> = survey.observations.iter().filter(|one| one.source == Source::Network).collect();
    NetworkVerdict { word: word(&seen), asked: true }
}

fn word(seen: &[&Observation]) -> NetworkWord {
    let state = |subject: &str| {
        let one = seen.iter().find(|one| one.is_read() && one.subject.as_deref() == Some(subject))?;
        one.get(field::STATE)
    };
    let adapters: Vec<&&Observation> =
        seen.iter().filter(|one| one.subject.as_deref().is_some_and(|subject| subject.starts_with("adapter"))).collect();
    // The list ends with a word about the whole; without it, or with one that could not be read, there may be others.
    let complete = seen.iter().any(|one| one.subject.is_none() && one.is_read()) && adapters.iter().all(|one| one.is_read());
    if complete && adapters.iter().all(|one| one.get(field::STATE) == Some("down")) {
        return NetworkWord::NoAdapter;
    }
    match (state("default-route"), state("resolver")) {
        (Some("absent"), _) => NetworkWord::NoRoute,
        (Some("present"), Some("none")) => NetworkWord::NoResolver,
        // An adapter that doesn't tell its state is on when something leads out by it.
        (Some("present"), Some("configured")) => NetworkWord::Working,
        _ => NetworkWord::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Kind, Os, SCHEMA, reason};

    fn survey(observations: Vec<Observation>) -> Survey {
        Survey {
            schema: SCHEMA.to_owned(),
            kind: Kind::ThisComputer,
            os: Os::Windows,
            captured: None,
            observations,
            other: serde_json::Map::new(),
        }
    }

    fn see(subject: &str, state: &str) -> Observation {
        Observation::read(Source::Network, subject, [(field::STATE, state.to_owned())])
    }

    fn unread(subject: Option<&str>) -> Observation {
        Observation::could_not_read(Source::Network, subject.map(ToOwned::to_owned), reason::PERMISSION)
    }

    #[test]
    fn the_first_thing_that_is_missing_counts() {
        use NetworkWord::{NoAdapter, NoResolver, NoRoute, Unknown, Working};
        let whole = || Observation::source_read(Source::Network, 3);
        let of = |adapters: &[&str], route: &str, resolver: &str| {
            let names = (1..).map(|number| format!("adapter {number}"));
            let mut seen: Vec<Observation> = names.zip(adapters).map(|(name, state)| see(&name, state)).collect();
            seen.extend([see("default-route", route), see("resolver", resolver), whole()]);
            seen
        };
        for (seen, expected) in [
            (of(&["up", "down"], "present", "configured"), Working),
            // A tunnel says of itself that it does not know.
            (of(&["unknown"], "present", "configured"), Working),
            (of(&["up"], "present", "none"), NoResolver),
            (of(&["up"], "absent", "configured"), NoRoute),
            (of(&["unknown"], "absent", "none"), NoRoute),
            // A way out that was set by hand stays in the table when the cable is pulled out.
            (of(&["down", "down"], "present", "configured"), NoAdapter),
            (of(&[], "absent", "none"), NoAdapter),
            // What could not be read is not missing.
            (vec![unread(None)], Unknown),
            (vec![see("adapter 1", "up"), unread(Some("default-route")), see("resolver", "none"), whole()], Unknown),
            (vec![see("adapter 1", "up"), see("default-route", "present"), unread(Some("resolver")), whole()], Unknown),
            (vec![unread(Some("adapter 1")), see("default-route", "absent"), see("resolver", "none"), whole()], NoRoute),
            (vec![unread(Some("adapters")), see("default-route", "present"), see("resolver", "configured"), whole()], Working),
            (vec![see("adapter 1", "down"), unread(None)], Unknown),
            (
                vec![see("adapter 1", "down"), see("default-route", "present"), see("resolver", "configured"), unread(None)],
                Working,
            ),
            (of(&["up"], "perhaps", "configured"), Unknown),
        ] {
            assert_eq!(network(&[survey(seen.clone())]), NetworkVerdict { word: expected, asked: true }, "{seen:?}");
        }
    }

    #[test]
    fn who_was_not_asked_is_not_judged_and_the_last_word_counts() {
        let old = survey(vec![Observation::source_read(Source::Services, 9)]);
        assert_eq!(network(std::slice::from_ref(&old)), NetworkVerdict::default());
        assert_eq!(network(&[]), NetworkVerdict { word: NetworkWord::Unknown, asked: false });
        let whole = Observation::source_read(Source::Network, 3);
        let up =
            survey(vec![see("adapter 1", "up"), see("default-route", "present"), see("resolver", "configured"), whole.clone()]);
        let down = survey(vec![see("adapter 1", "down"), see("default-route", "absent"), see("resolver", "none"), whole]);
        assert_eq!(network(&[down.clone(), up.clone(), old.clone()]).word, NetworkWord::Working);
        assert_eq!(network(&[up, old, down]).word, NetworkWord::NoAdapter);
    }

    #[test]
    fn only_what_is_missing_asks_for_something_to_do() {
        use NetworkWord::{NoAdapter, NoResolver, NoRoute, Unknown, Working};
        assert!([NoAdapter, NoRoute, NoResolver].into_iter().all(NetworkWord::is_broken));
        assert!(![Unknown, Working].into_iter().any(NetworkWord::is_broken));
    }
}
