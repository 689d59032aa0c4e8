//! One spelling for paths and registry keys, so that the signatures need only one form of each.

/// Names that "Program Files" had on Windows before Vista in other languages, lower case.
const PROGRAM_FILES: [&str; 11] = [
    "program files (x86)",
    "program files",
    "progra~1",
    "progra~2",
    "programme",
    "programmer",
    "programmi",
    "archivos de programa",
    "arquivos de programas",
    "programfiler",
    "programok",
];

/// Brings a Windows path to lower case, backslashes, no device prefix and no arguments, with
/// `%programfiles%`, `%programdata%` and `%systemroot%` for the folders that differ from machine to machine. A path
/// of another system keeps its case and its slashes.
#[must_use]
pub fn canonical(path: &str) -> String {
    let path = path.trim().trim_matches('"').trim();
    if path.starts_with('/') {
        return path.trim_end_matches('/').to_owned();
    }
    let mut text = path.to_lowercase().replace('/', "\\");
    while text.contains("\\\\") && !text.starts_with("\\\\") {
        text = text.replace("\\\\", "\\");
    }
    for prefix in ["\\??\\", "\\\\?\\", "\\\\.\\"] {
        if let Some(rest) = text.strip_prefix(prefix) {
            text = rest.to_owned();
        }
    }
    // A command line ends after the program; a path in quotes ended at the quote.
    for [quoted, spaced] in [[".exe\"", ".exe "], [".sys\"", ".sys "], [".com\"", ".com "], [".dll\"", ".dll "]] {
        if let Some(at) = text.find(quoted).or_else(|| text.find(spaced)) {
            text.truncate(at + spaced.len() - 1);
        }
    }
    let mut text = text.trim_start_matches('"').trim_end_matches(['\\', ' ']).to_owned();
    for (from, to) in [
        ("\\systemroot\\", "%systemroot%\\"),
        ("system32\\", "%systemroot%\\system32\\"),
        ("%windir%\\", "%systemroot%\\"),
        ("%programfiles(x86)%\\", "%programfiles%\\"),
        ("%allusersprofile%\\", "%programdata%\\"),
        ("%alluserprofile%\\", "%programdata%\\"),
    ] {
        if let Some(rest) = text.strip_prefix(from) {
            text = format!("{to}{rest}");
        }
    }
    let Some(rest) = after_drive(&text) else { return text };
    for name in PROGRAM_FILES {
        if let Some(tail) = rest.strip_prefix(name)
            && (tail.is_empty() || tail.starts_with('\\'))
        {
            return format!("%programfiles%{tail}");
        }
    }
    for (from, to) in [
        ("programdata", "%programdata%"),
        ("documents and settings\\all users\\application data", "%programdata%"),
        ("windows", "%systemroot%"),
        ("winnt", "%systemroot%"),
    ] {
        if let Some(tail) = rest.strip_prefix(from)
            && (tail.is_empty() || tail.starts_with('\\'))
        {
            return format!("{to}{tail}");
        }
    }
    format!("%drive%\\{rest}")
}

/// The part behind `c:\`.
fn after_drive(text: &str) -> Option<&str> {
    let mut characters = text.chars();
    (characters.next()?.is_ascii_alphabetic() && characters.next() == Some(':') && characters.next() == Some('\\'))
        .then(|| &text[3..])
}

/// The last part of a path of any system, as written.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit(['\\', '/']).next().unwrap_or(path)
}

/// Brings a registry key to lower case, short hive names, and one view: the 32-bit view's redirected node is left out.
#[must_use]
pub fn canonical_key(key: &str) -> String {
    let mut text = key.trim().trim_matches(['[', ']']).to_lowercase().replace('/', "\\").replace(":\\", "\\");
    text = text.trim_end_matches('\\').to_owned();
    for (long, short) in [("hkey_local_machine", "hklm"), ("hkey_current_user", "hkcu"), ("hkey_users", "hku")] {
        if let Some(rest) = text.strip_prefix(long) {
            text = format!("{short}{rest}");
        }
    }
    text.replace("\\wow6432node", "")
}

#[cfg(test)]
mod tests {
    use super::{canonical, canonical_key};

    #[test]
    fn one_spelling_for_each_folder() {
        for (written, wanted) in [
            (r"C:\Program Files (x86)\Kaspersky Lab\X\avp.exe", r"%programfiles%\kaspersky lab\x\avp.exe"),
            (r#""D:\Programme\Kaspersky Lab\X\avp.exe" -r"#, r"%programfiles%\kaspersky lab\x\avp.exe"),
            (r"C:\Program Files\Kaspersky Lab\X\avp.exe -r", r"%programfiles%\kaspersky lab\x\avp.exe"),
            (r"\??\C:\ProgramData\Kaspersky Lab\AVP21.3\Bases\klids.sys", r"%programdata%\kaspersky lab\avp21.3\bases\klids.sys"),
            (r"\SystemRoot\system32\drivers\klif.sys", r"%systemroot%\system32\drivers\klif.sys"),
            (r"C:\Program Filesystem\x", r"%drive%\program filesystem\x"),
            ("/opt/kaspersky/kesl/", "/opt/kaspersky/kesl"),
            ("/Applications/Kaspersky.app", "/Applications/Kaspersky.app"),
            ("é", "é"),
            ("", ""),
        ] {
            assert_eq!(canonical(written), wanted, "{written}");
        }
    }

    #[test]
    fn one_spelling_for_each_key() {
        assert_eq!(
            canonical_key(r"[HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\KasperskyLab\AVP21.3\environment]"),
            r"hklm\software\kasperskylab\avp21.3\environment"
        );
    }
}
