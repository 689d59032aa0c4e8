//! What a report for support staff and a person's receipt hold, and what they leave out.

pub mod receipt;
pub mod shared;

use std::sync::LazyLock;

use regex_lite::Regex;

use crate::survey::readers::private::without_user_names;

/// Schema of the report.
pub const SCHEMA: &str = "safe-passage.report/1";

/// What is taken out of a report besides users' names in paths, with what stands in its place.
static PRIVATE: LazyLock<[(Regex, &str); 4]> = LazyLock::new(|| {
    let pattern = |text: &str| Regex::new(text).expect("a pattern that is checked by the tests");
    [
        (pattern(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.(?:[A-Za-z]{2,24})\b"), "<e-mail>"),
        (pattern(r"\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b"), "<network-card>"),
        (pattern(r"\b(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b"), "<address>"),
        // The form of an activation code: four groups of five letters and digits.
        (pattern(r"\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3}\b"), "<licence-key>"),
    ]
});

/// A report's text without users' names in paths, e-mail addresses, network cards, addresses inside a network and
/// activation codes. Version numbers stay.
#[must_use]
pub fn redact(text: &str) -> String {
    let mut text = without_user_names(text);
    for (pattern, place) in &*PRIVATE {
        if pattern.is_match(&text) {
            text = pattern.replace_all(&text, *place).into_owned();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn what_is_private_goes_and_what_tells_the_machine_stays() {
        for (text, wanted) in [
            (r"C:\Users\anna\x", r"C:\Users\<user>\x"),
            ("mail to anna.b@example.co.uk now", "mail to <e-mail> now"),
            ("at 00:1A:2b:3C:4d:5E", "at <network-card>"),
            ("from 192.168.0.17 and 10.0.0.3", "from <address> and <address>"),
            ("key AB1CD-EF2GH-IJ3KL-MN4OP", "key <licence-key>"),
            ("version 21.3.10.391", "version 21.3.10.391"),
            ("urladvisor@kaspersky", "urladvisor@kaspersky"),
        ] {
            assert_eq!(redact(text), wanted);
        }
    }
}
