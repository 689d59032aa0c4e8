//! System extensions and kernel extensions.

use safe_passage_core::survey::{Kind, Observation, Source, field, readers, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::Place;

/// The system's extensions, as `systemextensionsctl` lists them.
pub(super) struct Extensions {
    /// How many there are.
    count: usize,
    /// All of them, in the shape that captured lists have too.
    seen: Vec<Observation>,
}

impl Extensions {
    /// Whether an extension waits for a restart, to go or to be replaced.
    pub fn wait_for_restart(&self) -> bool {
        self.seen.iter().any(|one| one.get(field::STATUS).is_some_and(|status| status.contains("reboot")))
    }
}

/// Asks for the system's extensions, once for the whole look.
pub(super) fn listed<'a>(place: &'a Place, reading: &Reading) -> Result<&'a Extensions, Reason> {
    let asked = place.extensions.get_or_init(|| {
        let text = place.answer(reading, "/usr/bin/systemextensionsctl", &["list"])?;
        read(&text).ok_or(reason::NOT_UNDERSTOOD)
    });
    asked.as_ref().map_err(|why| *why)
}

/// `systemextensionsctl list`: the number of extensions, then tables of them. The reader of captures knows the tables.
fn read(text: &str) -> Option<Extensions> {
    let count = text.lines().find_map(|line| line.trim().strip_suffix(" extension(s)")?.parse().ok())?;
    if count == 0 {
        return Some(Extensions { count, seen: Vec::new() });
    }
    let survey = readers::read(text.as_bytes()).ok().filter(|survey| survey.kind == Kind::SystemExtensionsCtl)?;
    let seen: Vec<Observation> = survey.observations.into_iter().filter(|one| one.source == Source::SystemExtensions).collect();
    (!seen.is_empty()).then_some(Extensions { count, seen })
}

/// Reads the system extensions with their state, and the kernel extensions that are loaded. One that only lies on the disk
/// is a file. The count is that of both.
pub(super) fn extensions(place: &Place, reading: &Reading) -> Outcome {
    let kernel = kernel_extensions(place, reading);
    let extensions = listed(place, reading)?;
    for one in extensions.seen.iter().filter(|one| one.subject.as_deref().is_some_and(|id| place.asked.keeps([id]))) {
        reading.write(one.clone());
    }
    Ok(extensions.count + kernel)
}

/// Writes down the kernel extensions that are loaded and kept; returns how many are loaded. A failure is written down: the
/// system is about to lose them.
fn kernel_extensions(place: &Place, reading: &Reading) -> usize {
    match place.answer(reading, "/usr/sbin/kextstat", &["-l"]) {
        Ok(text) => {
            let loaded = loaded(&text);
            for (id, version) in loaded.iter().filter(|(id, _)| place.asked.keeps([*id])) {
                let fields = [(field::VERSION, (*version).to_owned()), (field::STATUS, "loaded".to_owned())];
                reading.saw(*id, fields.into_iter().filter(|(_, text)| !text.is_empty()));
            }
            loaded.len()
        }
        Err(why) => {
            reading.could_not_read("kernel-extensions", why);
            0
        }
    }
}

/// `kextstat`: numbers, the id, the version in brackets. To an ordinary account the addresses are zero.
fn loaded(text: &str) -> Vec<(&str, &str)> {
    text.lines()
        .filter_map(|line| {
            let (before, rest) = line.split_once(" (")?;
            let mut words = before.split_whitespace();
            let number = words.next()?;
            let id = words.last()?;
            let version = rest.split_once(')')?.0;
            (number.bytes().all(|byte| byte.is_ascii_digit()) && id.contains('.')).then_some((id, version))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn extensions_are_counted_and_their_state_is_read() {
        let text = "2 extension(s)\n--- com.apple.system_extension.endpoint_security\n\
                    enabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
                    \t\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (24.0.0/24.0.0.418)\tKaspersky\t[terminated waiting to uninstall on reboot]\n\
                    *\t*\tABCDE12345\tcom.example.ext (1.0/1)\tExample Extension\t[activated enabled]\n";
        let extensions = read(text).unwrap();
        assert_eq!((extensions.count, extensions.seen.len(), extensions.wait_for_restart()), (2, 2, true));
        let none = read("0 extension(s)\n").unwrap();
        assert_eq!((none.count, none.seen.len(), none.wait_for_restart()), (0, 0, false));
        for broken in ["", "usage: systemextensionsctl", "2 extension(s)\n", "-1 extension(s)\n", "1 extension(s)\nrubbish\n"] {
            assert!(read(broken).is_none(), "{broken}");
        }
    }

    #[test]
    fn loaded_kernel_extensions_are_read_with_and_without_addresses() {
        let text = "Executing: /usr/bin/kmutil showloaded\nNo variant specified, falling back to release\n\
                    Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>\n\
                    \x20 41    3 0                  0x1000     0x1000     com.kaspersky.kext.klif (4.0.1) 1A2B-3C <5 4 3>\n\
                    \x20 42    0 0xffffff7f80a00000 0x6000     0x6000     com.kaspersky.nke (2.1.0d5)\n";
        assert_eq!(loaded(text), [("com.kaspersky.kext.klif", "4.0.1"), ("com.kaspersky.nke", "2.1.0d5")]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = (read(&text), loaded(&text));
            let _ = read(&format!("3 extension(s)\nteamID bundleID\n{text}"));
        }
    }
}
