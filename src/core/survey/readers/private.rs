//! User names in paths are nobody's business: they are taken out before anything else sees the text.

/// What stands in place of a user's name.
const SOMEBODY: &str = "<user>";

/// Folders that hold users' folders, lower case, with both kinds of slash as `/`.
const PARENTS: [&str; 5] = ["/users/", "/documents and settings/", "/docume~1/", "/home/", "/dokumente und einstellungen/"];

/// Folders beside the users' that belong to nobody.
const SHARED: [&str; 8] =
    ["public", "all users", "default", "default user", "shared", "allusers", "localservice", "networkservice"];

/// Puts `<user>` in place of every user's name in the paths of a text.
#[must_use]
pub fn without_user_names(text: &str) -> String {
    text.split_inclusive('\n').map(line_without_user_names).collect()
}

fn line_without_user_names(text: &str) -> String {
    // ASCII alone is folded, so that every byte keeps its place.
    let folded: String = text.chars().map(|c| if c == '\\' { '/' } else { c.to_ascii_lowercase() }).collect();
    // A doubled backslash, as JSON and scripts write it, folds to two slashes.
    let doubled: Vec<String> = PARENTS.iter().map(|parent| format!("//{}//", parent.trim_matches('/'))).collect();
    let parents: Vec<&str> = PARENTS.iter().copied().chain(doubled.iter().map(String::as_str)).collect();
    // Where each of them comes next; looked for again only when that place was passed, so that long lines stay quick.
    let mut next: Vec<Option<usize>> = parents.iter().map(|parent| folded.find(parent)).collect();
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    loop {
        for (place, parent) in next.iter_mut().zip(&parents) {
            if place.is_some_and(|place| place < at) {
                *place = folded[at..].find(parent).map(|found| at + found);
            }
        }
        let found = next.iter().zip(&parents).filter_map(|(place, parent)| Some(((*place)?, parent.len()))).min();
        let Some((place, length)) = found else {
            result.push_str(&text[at..]);
            break;
        };
        let name_from = place + length;
        result.push_str(&text[at..name_from]);
        let name_length = text[name_from..]
            .find(['\\', '/', '"', '\'', '\n', '\r', '\t', '<', '>', '|', '*', '?', ':', ';', ','])
            .unwrap_or(text.len() - name_from);
        let name = &text[name_from..name_from + name_length];
        let named = !name.trim().is_empty() && !SHARED.contains(&name.to_ascii_lowercase().as_str());
        result.push_str(if named { SOMEBODY } else { name });
        at = name_from + name_length;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::without_user_names;

    #[test]
    fn names_go_and_everything_else_stays() {
        for (text, wanted) in [
            (r"C:\Users\Anna Maria\AppData\x.exe", r"C:\Users\<user>\AppData\x.exe"),
            (r"c:\documents and settings\bob\x", r"c:\documents and settings\<user>\x"),
            (r"C:\Documents and Settings\All Users\x", r"C:\Documents and Settings\All Users\x"),
            (r"C:\\Users\\anna\\x", r"C:\\Users\\<user>\\x"),
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
