//! systemd's units, and start scripts of systems without it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::{Place, entries, file_name, filled, read_text, reason_of};

/// Where unit files lie, the one that wins first (systemd.unit(5)).
const FOLDERS: [&str; 8] = [
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/etc/systemd/system",
    "/run/systemd/system",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
];

/// Endings of unit files that can start a program.
const ENDINGS: [&str; 4] = ["service", "timer", "socket", "path"];

/// What a unit does now, as systemd tells it.
struct Running {
    state: String,
    description: Option<String>,
}

/// Reads the unit files from their folders, which needs no running systemd, and asks systemd for their state where it
/// runs. Where it does not (in a container, on a rescue disk), the state alone could not be read (subject `state`), but for
/// units whose processes can be seen.
pub(super) fn units(place: &Place, reading: &Reading) -> Outcome {
    let files = unit_files(place, reading)?;
    let scripts = start_scripts(place)?;
    let running = match states(place, reading) {
        Ok(running) => running,
        Err(why) => {
            reading.could_not_read("state", why);
            in_groups(place, files.keys())
        }
    };
    if files.is_empty() && scripts.is_empty() && running.is_empty() {
        return Err(reason::NOT_AVAILABLE);
    }
    let names: BTreeSet<&String> = files.keys().chain(scripts.keys()).chain(running.keys()).collect();
    for &name in &names {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let files = files.get(name).or_else(|| scripts.get(name)).map_or(&[][..], Vec::as_slice);
        one_unit(place, reading, name, files, running.get(name));
    }
    Ok(names.len())
}

fn one_unit(place: &Place, reading: &Reading, name: &str, files: &[PathBuf], running: Option<&Running>) {
    let mut unit = UnitFile::default();
    let mut masked = false;
    // Behind a mask lies what would run without it, if anything does.
    for path in files.iter().filter(|_| has_ending(name)) {
        match read_unit(path) {
            Ok(read) if read.masked => masked = true,
            Ok(read) => {
                unit = read;
                break;
            }
            Err(why) => {
                if place.asked.keeps([name]) {
                    reading.could_not_read(name, why);
                }
                break;
            }
        }
    }
    let description = unit.description.or_else(|| running.and_then(|running| running.description.clone()));
    // The home folder of a person can stand in the path of a unit that was made by hand.
    let image = unit.program.as_ref().map(|program| place.name_of(Path::new(program)));
    if !place.asked.keeps([name, description.as_deref().unwrap_or_default(), image.as_deref().unwrap_or_default()]) {
        return;
    }
    let nothing_behind = unit.missing || (masked && unit.program.is_none());
    let exists = match &unit.program {
        Some(program) => place.at(program).try_exists().ok(),
        None => nothing_behind.then_some(false),
    };
    reading.saw(
        name,
        filled([
            (field::NAME, description),
            (field::STATE, running.map(|running| running.state.clone())),
            (field::STATUS, masked.then(|| "masked".to_owned())),
            (field::IMAGE, image),
            (field::EXISTS, exists.map(|exists| exists.to_string())),
            (field::PATH, files.first().map(|path| place.name_of(path))),
        ]),
    );
}

fn has_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// Unit files by name, for each name the one that wins first.
fn unit_files(place: &Place, reading: &Reading) -> Result<BTreeMap<String, Vec<PathBuf>>, Reason> {
    let mut files: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for folder in FOLDERS {
        match entries(&place.at(folder)) {
            Ok(listed) => {
                for path in listed.unwrap_or_default() {
                    let name = file_name(&path);
                    if has_ending(&name) {
                        files.entry(name).or_default().push(path);
                    }
                }
            }
            // Folders that only the administrator may list are rare and hold overrides; the others still count.
            Err(error) if folder.contains(".control") || folder.contains("/generator") => {
                reading.could_not_read(folder, reason_of(&error));
            }
            Err(error) => return Err(reason_of(&error)),
        }
    }
    Ok(files)
}

/// Start scripts of System V and `OpenRC`.
fn start_scripts(place: &Place) -> Result<BTreeMap<String, Vec<PathBuf>>, Reason> {
    let listed = entries(&place.at("/etc/init.d")).map_err(|error| reason_of(&error))?.unwrap_or_default();
    Ok(listed.into_iter().filter(|path| path.is_file()).map(|path| (file_name(&path), vec![path])).collect())
}

/// What is read from a unit file.
#[derive(Default, Debug, PartialEq, Eq)]
struct UnitFile {
    description: Option<String>,
    program: Option<String>,
    /// A link to nothing: somebody forbade the unit.
    masked: bool,
    /// A link that leads to no file: what it belonged to is gone.
    missing: bool,
}

fn read_unit(path: &Path) -> Result<UnitFile, Reason> {
    // A masked unit is a link to /dev/null.
    if fs::read_link(path).is_ok_and(|target| target == Path::new("/dev/null")) {
        return Ok(UnitFile { masked: true, ..UnitFile::default() });
    }
    let text = read_text(path).map_err(|error| reason_of(&error))?;
    Ok(text.map_or(UnitFile { missing: true, ..UnitFile::default() }, |text| unit_file(&text)))
}

/// The description and the first program of a unit file.
fn unit_file(text: &str) -> UnitFile {
    let mut unit = UnitFile::default();
    for line in text.lines().map(str::trim) {
        let Some((name, value)) = line.split_once('=') else { continue };
        match name.trim() {
            "Description" if unit.description.is_none() => unit.description = Some(value.trim().to_owned()),
            "ExecStart" if unit.program.is_none() => unit.program = program(value),
            _ => {}
        }
    }
    unit
}

/// The program at the start of an `ExecStart=` line, behind systemd's prefixes, with or without quotes. Only a full path
/// counts: a bare name says too little.
fn program(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(['-', '@', ':', '+', '!', '|']);
    let program = match line.chars().next()? {
        quote @ ('"' | '\'') => line[1..].split(quote).next()?,
        _ => line.split_whitespace().next()?,
    };
    program.starts_with('/').then(|| program.to_owned())
}

/// Asks systemd for the units that it has loaded.
fn states(place: &Place, reading: &Reading) -> Result<BTreeMap<String, Running>, Reason> {
    // This folder is what sd_booted(3) looks for; it is made by systemd alone.
    if !place.at("/run/systemd/system").is_dir() || !place.commands.has("systemctl") {
        return Err(reason::NOT_AVAILABLE);
    }
    let answer = place.commands.run(
        "systemctl",
        &["list-units", "--all", "--full", "--plain", "--no-legend", "--no-pager", "--type=service,timer,socket,path"],
        Duration::from_secs(10),
        reading,
    )?;
    if !answer.success {
        // It is installed and nothing answers behind it: the system was started in another way.
        return Err(reason::NOT_AVAILABLE);
    }
    Ok(list_units(&answer.text))
}

/// The units that have processes in their control group, where systemd does not tell (in a container that shares the
/// groups, on a system whose bus is down). A unit without a group may run in another way, so nothing is said of it.
fn in_groups<'a>(place: &Place, names: impl Iterator<Item = &'a String>) -> BTreeMap<String, Running> {
    const GROUPS: [&str; 2] = ["/sys/fs/cgroup/system.slice", "/sys/fs/cgroup/systemd/system.slice"];
    names
        .filter(|name| {
            GROUPS.iter().any(|groups| {
                let members = place.at(groups).join(name).join("cgroup.procs");
                read_text(&members).is_ok_and(|text| text.is_some_and(|text| !text.trim().is_empty()))
            })
        })
        .map(|name| (name.clone(), Running { state: "running".to_owned(), description: None }))
        .collect()
}

/// `systemctl list-units --plain --no-legend`: name, load state, active state, sub state, description.
fn list_units(text: &str) -> BTreeMap<String, Running> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim_start_matches(['●', '×', '*', ' ']);
            let (name, rest) = line.split_once(char::is_whitespace)?;
            let (load, rest) = rest.trim_start().split_once(char::is_whitespace)?;
            let (active, rest) = rest.trim_start().split_once(char::is_whitespace)?;
            let rest = rest.trim_start();
            let (sub, description) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            // `not-found` is a unit that another one names and that is not there.
            (load != "not-found").then(|| {
                (name.to_owned(), Running { state: state(active, sub), description: Some(description.trim().to_owned()) })
            })
        })
        .collect()
}

/// One word for what a unit does, the same words as for services of other systems where they mean the same.
fn state(active: &str, sub: &str) -> String {
    match (active, sub) {
        ("active" | "reloading", "running") => "running",
        ("inactive", "dead") => "stopped",
        ("activating", _) => "starting",
        ("deactivating", _) => "stopping",
        ("failed", _) => "failed",
        _ => sub,
    }
    .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn unit_files_give_description_and_program() {
        let cases = [
            (
                "[Unit]\nDescription=Kaspersky Endpoint Security\n[Service]\nExecStart=/opt/kaspersky/kesl/libexec/launcher x",
                Some("Kaspersky Endpoint Security"),
                Some("/opt/kaspersky/kesl/libexec/launcher"),
            ),
            ("ExecStart = -!\"/opt/a b/c\" -d\nExecStart=/other", None, Some("/opt/a b/c")),
            ("ExecStart=\nExecStart=@/sbin/x y", None, Some("/sbin/x")),
            ("ExecStart=bare-name\n# Description=no", None, None),
            ("", None, None),
        ];
        for (text, description, program) in cases {
            let unit = unit_file(text);
            assert_eq!((unit.description.as_deref(), unit.program.as_deref()), (description, program), "{text}");
        }
    }

    #[test]
    fn states_are_read_from_systemctl() {
        let text = "kesl.service loaded active running Kaspersky Endpoint Security\n\
                    ● broken.service loaded failed failed A thing\n\
                    old.service not-found inactive dead old.service\n\
                    kfl.service loaded inactive dead Kaspersky\n\
                    once.service loaded active exited Ran once\n\
                    soon.service loaded activating auto-restart Soon\n\
                    rubbish\n";
        let read: Vec<(String, String)> = list_units(text).into_iter().map(|(name, unit)| (name, unit.state)).collect();
        let expected = [
            ("broken.service", "failed"),
            ("kesl.service", "running"),
            ("kfl.service", "stopped"),
            ("once.service", "exited"),
            ("soon.service", "starting"),
        ];
        assert_eq!(read, expected.map(|(name, state)| (name.to_owned(), state.to_owned())));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = (unit_file(&text), list_units(&text), program(&text));
        }
    }
}
