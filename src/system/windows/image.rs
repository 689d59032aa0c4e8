//! From what the registry says about a program to the path of its file.
//!
//! Entries are written by many programs and in many ways: in quotes, with arguments, with variables, as names of the
//! kernel, without a folder. What comes out here is a path to look at and to show, never something to run.

use super::ask::strip_prefix_in_any_case;

/// Longest path that Windows knows, in UTF-16 units (learn.microsoft.com, "Maximum Path Length Limitation"). Longer texts are none.
const LONGEST_PATH: usize = 32_767;

/// Endings of programs and drivers, at which a path without quotes may end.
const ENDINGS: [&str; 5] = [".exe", ".sys", ".dll", ".com", ".scr"];

/// Where a relative path begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// Drivers are looked for below the folder of Windows.
    Driver,
    /// Anything else has no folder that could be told from here.
    Nothing,
}

/// The paths that an image path or command line may mean, the likeliest first; empty where it names no file.
///
/// `variable` gives the value of a variable that names a folder. A path without quotes is ambiguous where folders have
/// blanks in their names, so that several come out; which of them is there only the disk can tell.
pub(super) fn candidates(written: &str, from: From, variable: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let text = written.split('\0').next().unwrap_or_default().trim();
    if text.is_empty() || text.len() > 4 * LONGEST_PATH {
        return Vec::new();
    }
    if let Some(rest) = text.strip_prefix('"') {
        let inner = rest.split('"').next().unwrap_or_default().trim();
        return finished(inner, from, variable).into_iter().collect();
    }
    let mut ends: Vec<usize> = Vec::new();
    let lower = text.to_ascii_lowercase();
    for ending in ENDINGS {
        for (at, _) in lower.match_indices(ending) {
            let end = at + ending.len();
            if text[end..].chars().next().is_none_or(|next| next == ' ' || next == '\t' || next == '"' || next == ',') {
                ends.push(end);
            }
        }
    }
    ends.sort_unstable();
    ends.dedup();
    if ends.is_empty() {
        // No ending that is known: the whole, and what stands before the first blank.
        ends.push(text.len());
        ends.extend(text.find(' '));
    }
    let mut all: Vec<String> = Vec::new();
    for end in ends {
        if let Some(path) = finished(&text[..end], from, variable)
            && !all.contains(&path)
        {
            all.push(path);
        }
    }
    all
}

/// One path in the form `C:\folder\file`, or as near to it as can be told.
fn finished(text: &str, from: From, variable: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let text = text.trim().trim_matches('"').trim();
    let mut text = text.replace('/', "\\");
    for prefix in ["\\??\\", "\\\\?\\", "\\\\.\\"] {
        if let Some(rest) = text.strip_prefix(prefix) {
            text = match strip_prefix_in_any_case(rest, "UNC\\") {
                Some(share) => format!("\\\\{share}"),
                None => rest.to_owned(),
            };
            break;
        }
    }
    let text = expanded(&text, variable);
    if text.is_empty() || text.chars().any(char::is_control) || text.encode_utf16().count() > LONGEST_PATH {
        return None;
    }
    let windows = || variable("SystemRoot");
    if let Some(rest) = strip_prefix_in_any_case(&text, "\\SystemRoot\\") {
        return Some(joined(windows(), rest).unwrap_or_else(|| text.clone()));
    }
    if is_full(&text) || text.starts_with('\\') {
        return Some(text);
    }
    let below_windows =
        ["System32\\", "SysWOW64\\", "SysNative\\"].iter().any(|start| strip_prefix_in_any_case(&text, start).is_some());
    if (from == From::Driver || below_windows)
        && let Some(path) = joined(windows(), &text)
    {
        return Some(path);
    }
    Some(text)
}

fn joined(folder: Option<String>, below: &str) -> Option<String> {
    folder.map(|folder| format!("{}\\{}", folder.trim_end_matches('\\'), below.trim_start_matches('\\')))
}

/// A text with its `%variables%` replaced, as far as they name folders of the system. Unknown ones stay as they are.
pub(super) fn expanded(text: &str, variable: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('%') {
        out.push_str(&rest[..start]);
        let behind = &rest[start + 1..];
        if let Some(end) = behind.find('%')
            && end > 0
            && let Some(value) = variable(&behind[..end])
        {
            out.push_str(&value);
            rest = &behind[end + 1..];
        } else {
            out.push('%');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// Whether a path begins with a drive, so that it can be looked for.
///
/// A path on another computer (`\\server\…`) is none: asking for it would go to the network. Names of devices of the
/// kernel can't be opened by their name.
pub(super) fn is_full(path: &str) -> bool {
    let mut letters = path.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && letters.next() == Some('\\')
}

/// The last part of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('\\').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn variable(name: &str) -> Option<String> {
        let value = match name.to_ascii_lowercase().as_str() {
            "systemroot" | "windir" => r"C:\Windows",
            "programfiles" => r"C:\Program Files",
            "programfiles(x86)" => r"C:\Program Files (x86)",
            "programdata" => r"C:\ProgramData",
            _ => return None,
        };
        Some(value.to_owned())
    }

    fn first(written: &str, from: From) -> Option<String> {
        candidates(written, from, &variable).into_iter().next()
    }

    #[test]
    fn every_way_of_writing_a_path_comes_to_the_file() {
        for (written, from, expected) in [
            (
                r#""C:\Program Files (x86)\Kaspersky Lab\X 21.3\avp.exe" -r"#,
                From::Nothing,
                Some(r"C:\Program Files (x86)\Kaspersky Lab\X 21.3\avp.exe"),
            ),
            (
                r"C:\Program Files (x86)\Kaspersky Lab\X 21.3\avp.exe -r",
                From::Nothing,
                Some(r"C:\Program Files (x86)\Kaspersky Lab\X 21.3\avp.exe"),
            ),
            (
                r"\??\C:\ProgramData\Kaspersky Lab\AVP21.3\Bases\klids.sys",
                From::Driver,
                Some(r"C:\ProgramData\Kaspersky Lab\AVP21.3\Bases\klids.sys"),
            ),
            (r"\\?\C:\x\y.exe", From::Nothing, Some(r"C:\x\y.exe")),
            (r"\SystemRoot\System32\drivers\klif.sys", From::Driver, Some(r"C:\Windows\System32\drivers\klif.sys")),
            (r"\systemroot\system32\drivers\klif.sys", From::Driver, Some(r"C:\Windows\system32\drivers\klif.sys")),
            (r"System32\DRIVERS\klif.sys", From::Driver, Some(r"C:\Windows\System32\DRIVERS\klif.sys")),
            (r"system32\svchost.exe -k netsvcs -p", From::Nothing, Some(r"C:\Windows\system32\svchost.exe")),
            (r"%SystemRoot%\System32\svchost.exe -k x", From::Nothing, Some(r"C:\Windows\System32\svchost.exe")),
            (
                r#""%ProgramFiles(x86)%\Kaspersky Lab\ksde.exe""#,
                From::Nothing,
                Some(r"C:\Program Files (x86)\Kaspersky Lab\ksde.exe"),
            ),
            (r"%NoSuchThing%\a.exe", From::Nothing, Some(r"%NoSuchThing%\a.exe")),
            (r"drivers\x.sys", From::Driver, Some(r"C:\Windows\drivers\x.sys")),
            (r"avp.exe", From::Nothing, Some("avp.exe")),
            (r"C:/Programs/a.exe /service", From::Nothing, Some(r"C:\Programs\a.exe")),
            (r"\\server\share\a.exe", From::Nothing, Some(r"\\server\share\a.exe")),
            (r"\\?\UNC\server\share\a.exe", From::Nothing, Some(r"\\server\share\a.exe")),
            (r"C:\tool --serve", From::Nothing, Some(r"C:\tool --serve")),
            ("", From::Nothing, None),
            ("   ", From::Driver, None),
            ("\"\"", From::Nothing, None),
            ("\"unclosed C:\\a.exe", From::Nothing, Some("unclosed C:\\a.exe")),
            ("C:\\a.exe\0rubbish", From::Nothing, Some(r"C:\a.exe")),
            ("C:\\a\u{1}b.exe", From::Nothing, None),
        ] {
            assert_eq!(first(written, from).as_deref(), expected, "{written:?}");
        }
    }

    #[test]
    fn a_path_without_quotes_can_mean_several_files() {
        assert_eq!(
            candidates(r"C:\My.exe tools\avp.exe -r", From::Nothing, &variable),
            [r"C:\My.exe", r"C:\My.exe tools\avp.exe"]
        );
        assert_eq!(candidates(r"C:\tool --serve", From::Nothing, &variable), [r"C:\tool --serve", r"C:\tool"]);
    }

    #[test]
    fn only_what_begins_with_a_drive_is_looked_for() {
        for (path, expected) in [
            (r"C:\x", true),
            (r"\\server\share\x", false),
            (r"\Device\HarddiskVolume3\x", false),
            ("C:", false),
            ("x.exe", false),
            (r"%X%\y", false),
            ("é:\\", false),
        ] {
            assert_eq!(is_full(path), expected, "{path}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_failing(text in "(?s).{0,200}") {
            for from in [From::Driver, From::Nothing] {
                for path in candidates(&text, from, &variable) {
                    prop_assert!(!path.contains('\0'));
                    let _ = is_full(&path);
                }
            }
        }

        #[test]
        fn a_path_in_quotes_comes_out_as_it_is(name in "[A-Za-z0-9 ().-]{1,40}") {
            let path = format!(r"C:\{}\a.exe", name.trim());
            prop_assume!(!name.trim().is_empty());
            prop_assert_eq!(candidates(&format!("\"{path}\" -x"), From::Nothing, &variable), vec![path]);
        }
    }
}
