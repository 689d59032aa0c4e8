//! User names in paths are nobody's business: they are taken out before anything else sees the text.

use std::borrow::Cow;
use std::ops::Range;

/// What stands in place of a user's name.
const SOMEBODY: &str = "<user>";

/// Folders that hold users' folders, lower case.
const PARENTS: [&str; 5] = ["users", "documents and settings", "docume~1", "home", "dokumente und einstellungen"];

/// Folders beside the users' that belong to nobody.
const SHARED: [&str; 8] =
    ["public", "all users", "default", "default user", "shared", "allusers", "localservice", "networkservice"];

/// Puts `<user>` in place of every user's name in the paths of a text.
#[must_use]
pub fn without_user_names(text: &str) -> String {
    text.split_inclusive('\n').map(line).collect()
}

/// The same for one line.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if may_name_a_user(text) { Cow::Owned(without_names(text)) } else { Cow::Borrowed(text) }
}

/// Whether one of the parents can be in a line. Before each of them stands a slash, and each has one of these beginnings, so
/// a line that has no such place has no parent in it.
fn may_name_a_user(line: &str) -> bool {
    let bytes = line.as_bytes();
    let begins = |rest: &[u8]| {
        [b"user", b"docu", b"doku", b"home"]
            .iter()
            .any(|start| rest.get(..4).is_some_and(|beginning| beginning.eq_ignore_ascii_case(*start)))
    };
    bytes.iter().enumerate().any(|(place, byte)| matches!(byte, b'/' | b'\\') && begins(&bytes[place + 1..]))
}

fn without_names(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut copied = 0;
    for name in names(text) {
        result.push_str(&text[copied..name.start]);
        result.push_str(SOMEBODY);
        copied = name.end;
    }
    result.push_str(&text[copied..]);
    result
}

/// The users' names in the paths of a text, as they are written there.
pub(crate) fn user_names(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split_inclusive('\n').filter(|line| may_name_a_user(line));
    lines.flat_map(|line| names(line).into_iter().map(move |name| &line[name])).filter(|name| *name != SOMEBODY)
}

/// Where the users' names stand in a text.
fn names(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_slash = |place: usize| matches!(bytes.get(place), Some(b'/' | b'\\'));
    let mut names = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at + 1..];
        let parent = PARENTS.iter().find(|parent| {
            is_slash(at)
                && rest.get(..parent.len()).is_some_and(|start| start.eq_ignore_ascii_case(parent.as_bytes()))
                && is_slash(at + 1 + parent.len())
        });
        let Some(parent) = parent else {
            at += 1;
            continue;
        };
        // JSON and scripts write a slash twice or four times.
        let mut name_from = at + 1 + parent.len();
        while is_slash(name_from) {
            name_from += 1;
        }
        let name_length = text[name_from..]
            .find(['\\', '/', '"', '\'', '\n', '\r', '\t', '<', '>', '|', '*', '?', ':', ';', ','])
            .unwrap_or(text.len() - name_from);
        let name = &text[name_from..name_from + name_length];
        if !name.trim().is_empty() && !SHARED.contains(&name.to_ascii_lowercase().as_str()) {
            names.push(name_from..name_from + name_length);
        }
        at = name_from + name_length;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{may_name_a_user, without_names, without_user_names};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_line_that_can_not_name_a_user_stays(
            parts in proptest::collection::vec(
                prop_oneof![
                    "[a-zé/\\\\ ]{0,6}",
                    proptest::sample::select(vec!["/Users/", "\\USERS\\", "/home/", "\\\\docume~1\\\\", "\\Dokumente und Einstellungen\\"])
                        .prop_map(str::to_owned),
                ],
                0..8,
            )
        ) {
            let line = parts.concat();
            if !may_name_a_user(&line) {
                prop_assert_eq!(without_names(&line), line);
            }
        }
    }

    #[test]
    fn names_go_and_everything_else_stays() {
        for (text, wanted) in [
            (r"C:\Users\Anna Maria\AppData\x.exe", r"C:\Users\<user>\AppData\x.exe"),
            (r"c:\documents and settings\bob\x", r"c:\documents and settings\<user>\x"),
            (r"C:\Documents and Settings\All Users\x", r"C:\Documents and Settings\All Users\x"),
            (r"C:\\Users\\anna\\x", r"C:\\Users\\<user>\\x"),
            (r"C:\\\\Users\\\\anna\\\\x \/Users\/bob", r"C:\\\\Users\\\\<user>\\\\x \/Users\/<user>"),
            ("/home/anna/x /Users/bob/y /Users/Shared/z", "/home/<user>/x /Users/<user>/y /Users/Shared/z"),
            (r"C:\Users\<user>\x", r"C:\Users\<user>\x"),
            (r"C:\Users\Żółć\x é", r"C:\Users\<user>\x é"),
            ("nothing here", "nothing here"),
            (r"C:\Users\", r"C:\Users\"),
        ] {
            assert_eq!(without_user_names(text), wanted);
        }
    }
}
