//! Launch daemons and agents: what the system starts by itself, and what of it runs.

use std::collections::{BTreeMap, BTreeSet};

use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::Place;

/// Where the system's own list is kept and who may see what runs of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Domain {
    /// Daemons. `launchctl list` leaves them out for an ordinary account; each can be asked for by its label.
    System,
    /// Agents of the person, in `launchctl list`.
    Person,
}

/// Folders of launch items that are not Apple's own (launchd.plist(5)).
const FOLDERS: [(&str, Domain); 3] = [
    ("/Library/LaunchDaemons", Domain::System),
    ("/Library/LaunchAgents", Domain::Person),
    ("~/Library/LaunchAgents", Domain::Person),
];

/// How the file of a launch item ends.
const ENDING: &str = ".plist";

const LAUNCHCTL: &str = "/bin/launchctl";

/// Reads the launch items from their folders, with the program behind each, and asks what of the kept ones runs. Agents that
/// run without a file in these folders are written down by their label. The count is that of the files, and of those.
///
/// Fails where no folder could be read. A folder, a file and the list of what runs (subject `state`) fail each for itself.
pub(super) fn launch_items(place: &Place, reading: &Reading) -> Outcome {
    let agents = match place.answer(reading, LAUNCHCTL, &["list"]) {
        Ok(text) => list(&text),
        Err(why) => {
            reading.could_not_read("state", why);
            BTreeMap::new()
        }
    };
    let (mut count, mut read_any, mut failure) = (0, false, reason::NOT_AVAILABLE);
    let mut labels = BTreeSet::new();
    for (folder, domain) in FOLDERS {
        let Some(folder) = place.located(folder) else { continue };
        let names = match place.mac.list_folder(&folder) {
            Ok(names) => names.unwrap_or_default(),
            Err(why) => {
                failure = why;
                reading.could_not_read(place.shown(&folder), why);
                continue;
            }
        };
        read_any = true;
        for name in names.iter().filter_map(|name| name.strip_suffix(ENDING)) {
            if reading.stopped() {
                return Err(reason::CANCELLED);
            }
            count += 1;
            labels.insert(item(place, reading, &folder, name, domain, &agents));
        }
    }
    if !read_any {
        return Err(failure);
    }
    // The label of a program that a person started begins with this word; those are among the processes.
    let rest = agents.iter().filter(|(label, _)| !label.starts_with("application.") && !labels.contains(*label));
    for (label, running) in rest.filter(|(label, _)| place.asked.keeps([label.as_str()])) {
        count += 1;
        reading.saw(label.as_str(), state(*running));
    }
    Ok(count)
}

/// Reads one file, named without its ending, and writes it down where it is kept. Returns its label.
fn item(place: &Place, reading: &Reading, folder: &str, file: &str, domain: Domain, agents: &BTreeMap<String, bool>) -> String {
    let path = format!("{folder}/{file}{ENDING}");
    let described = place.list(&path);
    let read = described.as_ref().ok();
    // By custom the file has the name of its label.
    let label = read.and_then(|list| list.text("Label")).unwrap_or_else(|| file.to_owned());
    let program = read.and_then(|list| list.text("Program").or_else(|| list.first("ProgramArguments")));
    let image = program.as_deref().map(|program| place.shown(program));
    if !place.asked.keeps([file, label.as_str(), image.as_deref().unwrap_or_default()]) {
        return label;
    }
    let running = match domain {
        Domain::System => runs_in_the_system(place, reading, &label).unwrap_or(false),
        Domain::Person => agents.get(&label).copied().unwrap_or(false),
    };
    let mut fields = state(running);
    if let Some(image) = image {
        fields.push((field::IMAGE, image));
    }
    // A program without a full path is looked for along the PATH of the system and can't be asked for here.
    if let Some(Ok(exists)) = program.filter(|program| program.starts_with('/')).map(|program| place.mac.exists(&program)) {
        fields.push((field::EXISTS, exists.to_string()));
    }
    let shown = place.shown(&path);
    // A file that can't be read is there all the same.
    reading.saw(shown.as_str(), fields);
    if let Err(why) = described {
        reading.could_not_read(shown, why);
    }
    label
}

/// The field for what runs. Of what does not, nothing is said: it may run when it is needed.
fn state(running: bool) -> Vec<(&'static str, String)> {
    if running { vec![(field::STATE, "running".to_owned())] } else { Vec::new() }
}

/// Whether a daemon of this label runs now; a label that is not loaded does not.
fn runs_in_the_system(place: &Place, reading: &Reading, label: &str) -> Result<bool, Reason> {
    let ran = place.run(reading, LAUNCHCTL, &["print", &format!("system/{label}")])?;
    Ok(ran.success && is_running(&ran.text))
}

/// `launchctl print`: the first line about the state is the daemon's own, later ones are those of its parts.
fn is_running(text: &str) -> bool {
    text.lines().find_map(|line| line.trim().strip_prefix("state = ")).is_some_and(|state| state.trim() == "running")
}

/// `launchctl list`: process number or a dash, last status, label. Whether each label runs.
fn list(text: &str) -> BTreeMap<String, bool> {
    text.lines()
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (process, status, label) = (columns.next()?.trim(), columns.next()?.trim(), columns.next()?.trim());
            let is_row = (process == "-" || process.parse::<u32>().is_ok()) && status.parse::<i64>().is_ok();
            (is_row && !label.is_empty()).then(|| (label.to_owned(), process != "-"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_runs_is_read_from_both_forms() {
        let text = "PID\tStatus\tLabel\n-\t0\tcom.apple.one\n713\t0\tcom.kaspersky.kav.gui\n-\t-9\tcom.example.two\nrubbish\n";
        let expected = [("com.apple.one", false), ("com.example.two", false), ("com.kaspersky.kav.gui", true)];
        assert_eq!(list(text), expected.map(|(label, running)| (label.to_owned(), running)).into());
        for (text, expected) in [
            ("system/com.x = {\n\tactive count = 1\n\tstate = running\n\tpid = 88\n}\n", true),
            ("system/com.x = {\n\tstate = not running\n\tendpoints = {\n\t\tstate = running\n\t}\n}\n", false),
            ("Could not find service \"com.x\" in domain for system\n", false),
            ("", false),
        ] {
            assert_eq!(is_running(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = (list(&text), is_running(&text));
        }
    }
}
