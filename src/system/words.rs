//! Ids of the messages that name sources and reasons; the words are in `i18n/<locale>/sources.ftl`.

use safe_passage_core::message;
use safe_passage_core::message::Message;
use safe_passage_core::survey::{Source, reason};

use super::Progress;

/// Id of the message that names a source ("Installed programs").
#[must_use]
pub const fn source_message_id(source: Source) -> &'static str {
    match source {
        Source::System => "source-system",
        Source::Management => "source-management",
        Source::InstalledPrograms => "source-installed-programs",
        Source::Services => "source-services",
        Source::Drivers => "source-drivers",
        Source::Processes => "source-processes",
        Source::Files => "source-files",
        Source::Registry => "source-registry",
        Source::SecurityCenter => "source-security-center",
        Source::Defender => "source-defender",
        Source::Packages => "source-packages",
        Source::Units => "source-units",
        Source::Flatpak => "source-flatpak",
        Source::Snap => "source-snap",
        Source::Applications => "source-applications",
        Source::SystemExtensions => "source-system-extensions",
        Source::LaunchItems => "source-launch-items",
        Source::BrowserExtensions => "source-browser-extensions",
        Source::Certificates => "source-certificates",
        Source::Databases => "source-databases",
        Source::Lines => "source-lines",
    }
}

/// Id of the message that says why something could not be read. A word that is not one of
/// [`reason`]'s (a survey from a later version may hold one) is answered with the general sentence.
#[must_use]
pub fn reason_message_id(word: &str) -> &'static str {
    match word {
        reason::PERMISSION => "reason-permission",
        reason::NOT_AVAILABLE => "reason-not-available",
        reason::TIMED_OUT => "reason-timed-out",
        reason::CANCELLED => "reason-cancelled",
        reason::NOT_UNDERSTOOD => "reason-not-understood",
        _ => "reason-failed",
    }
}

impl Progress {
    /// "4 of 10 places looked at", to show while the look goes on.
    #[must_use]
    pub fn message(&self) -> Message {
        message!("look-progress", done = self.done, total = self.total)
    }

    /// "Finished: Installed programs", the last thing that happened.
    #[must_use]
    pub fn source_message(&self) -> Message {
        message!("look-progress-source", source = Message::new(source_message_id(self.source)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::system::sources_of;
    use safe_passage_core::survey::Os;

    /// Id and variables of every message of a file, read with Fluent's own parser.
    fn messages(text: &str) -> BTreeMap<String, Vec<String>> {
        let resource = fluent_syntax::parser::parse(text).expect("the file is Fluent");
        resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => {
                    let written = format!("{:?}", message.value);
                    let mut variables: Vec<String> = written
                        .split("VariableReference { id: Identifier { name: \"")
                        .skip(1)
                        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
                        .collect();
                    variables.sort();
                    variables.dedup();
                    Some((message.id.name.to_owned(), variables))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn every_source_and_reason_has_words_in_every_language() {
        let english = messages(include_str!("../../i18n/en-US/sources.ftl"));
        let spanish = messages(include_str!("../../i18n/es/sources.ftl"));
        assert_eq!(english, spanish);
        let mut asked: Vec<&str> = [Os::Windows, Os::Macos, Os::Linux]
            .into_iter()
            .flat_map(sources_of)
            .copied()
            .chain([Source::Lines])
            .map(source_message_id)
            .collect();
        asked.extend(
            [
                reason::PERMISSION,
                reason::NOT_AVAILABLE,
                reason::TIMED_OUT,
                reason::CANCELLED,
                reason::NOT_UNDERSTOOD,
                reason::FAILED,
                "a word of a later version",
            ]
            .map(reason_message_id),
        );
        let progress = Progress { source: Source::Files, done: 1, total: 2 };
        for message in [progress.message(), progress.source_message()] {
            let given: Vec<String> = message.arguments.keys().map(ToString::to_string).collect();
            assert_eq!(english.get(message.id.as_ref()), Some(&given), "{}", message.id);
        }
        for id in asked {
            assert!(english.contains_key(id), "{id} has no words");
        }
    }
}
