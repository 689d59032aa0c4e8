//! Certificates in the system's keychain: security programs that read along with web pages put one there.

use std::collections::BTreeSet;

use super::super::run::{Outcome, Reading};
use super::Place;

/// The keychain of the system, which everybody may read. The person's own (`login.keychain-db`) stays unread: where it is
/// locked, opening it can make the system ask for the password, and this look asks nobody for anything.
const KEYCHAIN: &str = "/Library/Keychains/System.keychain";

/// Reads the names of the certificates. The count is that of all of them.
pub(super) fn certificates(place: &Place, reading: &Reading) -> Outcome {
    let text = place.answer(reading, "/usr/bin/security", &["find-certificate", "-a", KEYCHAIN])?;
    let all = labels(&text);
    let kept: BTreeSet<&String> = all.iter().filter(|label| place.asked.keeps_certificate(label)).collect();
    for label in kept {
        reading.saw(label.as_str(), []);
    }
    Ok(all.len())
}

/// `security find-certificate`: `"labl"<blob>="name"`; where the name has signs beyond ASCII, `0x` and its bytes stand
/// before it.
fn labels(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.trim().strip_prefix("\"labl\"<blob>=")).filter_map(label).collect()
}

fn label(written: &str) -> Option<String> {
    if let Some(rest) = written.strip_prefix("0x") {
        let digits: Vec<u8> = rest.bytes().take_while(u8::is_ascii_hexdigit).collect();
        let bytes = digits.chunks_exact(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        return bytes.collect::<Option<Vec<u8>>>().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    }
    // A certificate without a name says <NULL>.
    Some(written.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_read_in_both_forms() {
        let text = "keychain: \"/Library/Keychains/System.keychain\"\nclass: 0x80001000 \nattributes:\n    \
                    \"alis\"<blob>=\"com.apple.kerberos.kdc\"\n    \"labl\"<blob>=\"com.apple.kerberos.kdc\"\n    \
                    \"labl\"<blob>=0xD09A6C  \"\\320\\232l\"\n    \"labl\"<blob>=<NULL>\n    \"labl\"<blob>=\"open\n";
        assert_eq!(labels(text), ["com.apple.kerberos.kdc", "Кl"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,100}") {
            let _ = labels(&format!("\"labl\"<blob>={text}\n\"labl\"<blob>=0x{text}"));
        }
    }
}
