//! The system itself, and who manages it.

use safe_passage_core::survey::{field, reason};

use super::super::read::filled;
use super::super::run::{Outcome, Reading, Reason};
use super::{Place, extensions};

/// Where the system says what it is.
const VERSION: &str = "/System/Library/CoreServices/SystemVersion.plist";

/// Reads the system's name and version (subject `os`), and whether an extension waits for a restart (`restart-pending`).
///
/// That nothing waits is never written down: whether an update of the system does, no file and no program tells without
/// asking Apple. Nor is the state of Gatekeeper and of System Integrity Protection asked: nothing here is judged by it.
/// Fails where neither could be read.
pub(super) fn system(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let release = release(place);
    match &release {
        Ok(fields) => {
            count += 1;
            reading.saw("os", fields.clone());
        }
        Err(why) => reading.could_not_read("os", why),
    }
    // Where the extensions could not be listed, their own source says so.
    if extensions::listed(place, reading).is_ok_and(extensions::Extensions::wait_for_restart) {
        count += 1;
        reading.saw("restart-pending", [(field::STATE, "yes".to_owned())]);
    }
    match release {
        Err(why) if count == 0 => Err(why),
        _ => Ok(count),
    }
}

fn release(place: &Place) -> Result<Vec<(&'static str, String)>, Reason> {
    let list = place.list(VERSION)?;
    let fields = filled([
        (field::NAME, list.text("ProductName")),
        (field::VERSION, list.text("ProductVersion")),
        (field::BUILD, list.text("ProductBuildVersion")),
    ]);
    if fields.is_empty() { Err(reason::NOT_UNDERSTOOD) } else { Ok(fields) }
}

/// Reads who manages the machine: subjects `mdm` (state `enrolled` or `none`) and `domain` (`joined` or `none`). The names
/// of servers and domains are nobody's business.
///
/// A `policy` is not looked for: settings that a profile brought can be the person's own. Fails where neither could be
/// read.
pub(super) fn management(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let mut failure = reason::FAILED;
    let enrolled = place
        .answer(reading, "/usr/bin/profiles", &["status", "-type", "enrollment"])
        .and_then(|text| enrolled(&text).ok_or(reason::NOT_UNDERSTOOD));
    // It answers with nothing at all where the computer is bound to no directory.
    let joined = place.answer(reading, "/usr/sbin/dsconfigad", &["-show"]).map(|text| joined(&text));
    for (subject, answer, yes) in [("domain", joined, "joined"), ("mdm", enrolled, "enrolled")] {
        match answer {
            Ok(is_so) => {
                count += 1;
                reading.saw(subject, [(field::STATE, if is_so { yes } else { "none" }.to_owned())]);
            }
            Err(why) => {
                failure = why;
                reading.could_not_read(subject, why);
            }
        }
    }
    if count == 0 { Err(failure) } else { Ok(count) }
}

/// `profiles status -type enrollment`: `MDM enrollment: Yes (User Approved)` or `No`.
fn enrolled(text: &str) -> Option<bool> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        if !name.trim().eq_ignore_ascii_case("MDM enrollment") {
            return None;
        }
        match value.split_whitespace().next()?.to_ascii_lowercase().as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    })
}

/// `dsconfigad -show`: lines of settings, the first of them about the domain.
fn joined(text: &str) -> bool {
    text.lines().any(|line| {
        line.split_once('=').is_some_and(|(name, value)| name.trim() == "Active Directory Domain" && !value.trim().is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn enrolment_and_domain_are_read() {
        for (text, expected) in [
            ("Enrolled via DEP: No\nMDM enrollment: No\n", Some(false)),
            ("Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\nMDM server: https://mdm.example.org/x\n", Some(true)),
            ("Enrolled via DEP: Yes\n", None),
            ("MDM enrollment:\n", None),
            ("profiles: this command requires root privileges\n", None),
            ("", None),
        ] {
            assert_eq!(enrolled(text), expected, "{text}");
        }
        assert!(joined("Active Directory Forest          = example.org\nActive Directory Domain          = example.org\n"));
        assert!(!joined("") && !joined("Active Directory Domain =\n") && !joined("rubbish"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            let _ = (enrolled(&text), joined(&text));
            let _ = enrolled(&format!("MDM enrollment: {text}"));
        }
    }
}
