//! What a machine's own names stand for. The caller tells it; nothing is looked up here.

use std::collections::BTreeMap;

/// What is behind a drive letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drive {
    /// A disk of this computer.
    Local,
    /// A place on another computer, such as `\\server\share`.
    Network(String),
}

/// What the variables and drive letters of one person on one computer stand for. Empty where nothing is known: then a rule
/// that needs it is refused, or says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    variables: BTreeMap<String, String>,
    drives: BTreeMap<char, Drive>,
}

impl Environment {
    /// The same with one more variable, named without percent signs. Without a value it is left out.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: Option<String>) -> Self {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.variables.insert(name.to_ascii_uppercase(), value);
        }
        self
    }

    /// The same with one more drive letter.
    #[must_use]
    pub fn with_drive(mut self, letter: char, drive: Drive) -> Self {
        self.drives.insert(letter.to_ascii_uppercase(), drive);
        self
    }

    /// What a variable stands for.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(&name.to_ascii_uppercase()).map(String::as_str)
    }

    /// What is behind a drive letter.
    #[must_use]
    pub fn drive(&self, letter: char) -> Option<&Drive> {
        self.drives.get(&letter.to_ascii_uppercase())
    }
}

/// Variables that hold for the whole machine, so that Microsoft Defender knows them, with what they usually stand for
/// (Microsoft's table "System environment variables" in the article on exclusions by extension, name and place).
const MACHINE: [(&str, &str); 10] = [
    ("ALLUSERSPROFILE", r"C:\ProgramData"),
    ("PROGRAMDATA", r"C:\ProgramData"),
    ("PROGRAMFILES", r"C:\Program Files"),
    ("PROGRAMFILES(X86)", r"C:\Program Files (x86)"),
    ("COMMONPROGRAMFILES", r"C:\Program Files\Common Files"),
    ("COMMONPROGRAMFILES(X86)", r"C:\Program Files (x86)\Common Files"),
    ("PUBLIC", r"C:\Users\Public"),
    ("SYSTEMDRIVE", "C:"),
    ("SYSTEMROOT", r"C:\Windows"),
    ("WINDIR", r"C:\Windows"),
];

/// Variables of a person. Defender runs for the machine, where they stand for something else or for nothing.
const PERSON: [(&str, &str); 9] = [
    ("USERPROFILE", r"C:\Users\*"),
    ("HOMEDRIVE", "C:"),
    ("HOMEPATH", r"\Users\*"),
    ("APPDATA", r"C:\Users\*\AppData\Roaming"),
    ("LOCALAPPDATA", r"C:\Users\*\AppData\Local"),
    ("TEMP", r"C:\Users\*\AppData\Local\Temp"),
    ("TMP", r"C:\Users\*\AppData\Local\Temp"),
    ("ONEDRIVE", r"C:\Users\*\OneDrive"),
    ("USERNAME", "*"),
];

/// A path whose variables were looked at.
pub(super) struct Expanded {
    /// The path for Defender: variables of a person replaced, those of the machine as they are.
    pub path: String,
    /// The path for comparing, with every variable replaced, by what it usually stands for where nothing better is known.
    pub compared: String,
    /// The first variable that nobody knows the value of.
    pub unknown: Option<String>,
    /// Whether a variable of a person was replaced.
    pub replaced: bool,
}

/// Looks at the variables of a path: pairs of percent signs with a name between them.
pub(super) fn expand(path: &str, environment: &Environment) -> Expanded {
    let mut expanded = Expanded { path: String::new(), compared: String::new(), unknown: None, replaced: false };
    let mut rest = path;
    while let Some(start) = rest.find('%') {
        let name = rest[start + 1..].find('%').map(|length| &rest[start + 1..start + 1 + length]);
        let Some(name) = name.filter(|name| !name.is_empty() && !name.contains(['\\', '/'])) else {
            // A percent sign may be part of a name.
            expanded.path.push_str(&rest[..=start]);
            expanded.compared.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        expanded.path.push_str(&rest[..start]);
        expanded.compared.push_str(&rest[..start]);
        let usual = |list: &[(&str, &'static str)]| {
            list.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
        };
        let told = environment.variable(name);
        if let Some(usual) = usual(&MACHINE) {
            expanded.path.push_str(&rest[start..start + name.len() + 2]);
            expanded.compared.push_str(told.unwrap_or(usual));
        } else {
            if let Some(value) = told {
                expanded.path.push_str(value);
                expanded.replaced = true;
            } else {
                expanded.path.push_str(&rest[start..start + name.len() + 2]);
                expanded.unknown.get_or_insert_with(|| name.to_owned());
            }
            expanded.compared.push_str(told.or_else(|| usual(&PERSON)).unwrap_or("*"));
        }
        rest = &rest[start + name.len() + 2..];
    }
    expanded.path.push_str(rest);
    expanded.compared.push_str(rest);
    expanded
}
