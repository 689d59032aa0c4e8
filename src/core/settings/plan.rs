//! What each item would be for Microsoft Defender, or why it should not be taken over.
//!
//! The rules rest on Microsoft's articles "Configure and validate exclusions based on file extension and folder location"
//! and "Common mistakes to avoid when defining exclusions" (read 24 November 2026 as kept in MicrosoftDocs/defender-docs):
//! a folder holds for what is below it; variables of a person mean nothing, nor do mapped drives; a star in a folder's
//! place stands for one folder, in a file's name for files of that folder alone; at most six wildcards; none for a drive.

use std::collections::HashMap;

use super::environment::{Drive, Environment, expand};
use super::items::{Item, Kind};
use super::never::NeverExclude;
use super::writers::literal;
use crate::message;
use crate::message::Message;

/// The most wildcards that Defender takes in one exclusion.
const MOST_WILDCARDS: usize = 6;

/// Which list of Defender's an exclusion goes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// A file, or a folder with everything below it.
    Path,
    /// Every file of a type, wherever it lies.
    Extension,
    /// Every file that a program opens; not the program itself.
    Process,
}

impl Parameter {
    /// The parameter's name for PowerShell.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "ExclusionPath",
            Self::Extension => "ExclusionExtension",
            Self::Process => "ExclusionProcess",
        }
    }
}

/// An exclusion as Defender takes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exclusion {
    parameter: Parameter,
    value: String,
    is_folder: bool,
}

impl Exclusion {
    /// Which list it goes into.
    #[must_use]
    pub fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// The path or the type.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The command that adds it: one line, with the value as a literal.
    #[must_use]
    pub fn add_line(&self) -> String {
        format!("Add-MpPreference -{} {}", self.parameter.name(), literal(&self.value))
    }

    /// The command that takes exactly this one away again.
    #[must_use]
    pub fn remove_line(&self) -> String {
        format!("Remove-MpPreference -{} {}", self.parameter.name(), literal(&self.value))
    }

    /// What the line does, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        match self.parameter {
            Parameter::Path if self.is_folder => message!("settings-does-folder"),
            Parameter::Path => message!("settings-does-path"),
            Parameter::Extension => message!("settings-does-extension"),
            Parameter::Process => message!("settings-does-process"),
        }
    }
}

/// Why an item is not offered for Defender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The rule has a detection's name and no path.
    VerdictOnly,
    /// The place is one where harmful files are often put.
    NeverPlace,
    /// A whole drive.
    WholeDrive,
    /// A file type that attacks use.
    NeverExtension,
    /// A program that attacks use.
    NeverProcess,
    /// A path of Linux or macOS.
    OtherSystem,
    /// A name alone, or a path that does not begin with a drive or a server.
    NotAFullPath,
    /// A variable that nobody knows the value of.
    UnknownVariable(String),
    /// Two stars for folders of any depth, which Defender has no word for.
    AnyDepth,
    /// More wildcards than Defender takes.
    TooManyWildcards,
    /// Characters that can't be seen or would end the line.
    HiddenCharacters,
    /// The same as an item before.
    SameAs {
        /// The line of the item before.
        line: usize,
    },
}

impl Refusal {
    /// The name in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::VerdictOnly => "verdict-only",
            Self::NeverPlace => "place-never-excluded",
            Self::WholeDrive => "whole-drive",
            Self::NeverExtension => "extension-never-excluded",
            Self::NeverProcess => "process-never-excluded",
            Self::OtherSystem => "other-system",
            Self::NotAFullPath => "not-a-full-path",
            Self::UnknownVariable(_) => "unknown-variable",
            Self::AnyDepth => "any-depth",
            Self::TooManyWildcards => "too-many-wildcards",
            Self::HiddenCharacters => "hidden-characters",
            Self::SameAs { .. } => "same-as-another",
        }
    }

    /// The reason, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::VerdictOnly => message!("settings-refused-verdict-only"),
            Self::NeverPlace => message!("settings-refused-never-place"),
            Self::WholeDrive => message!("settings-refused-whole-drive"),
            Self::NeverExtension => message!("settings-refused-never-extension"),
            Self::NeverProcess => message!("settings-refused-never-process"),
            Self::OtherSystem => message!("settings-refused-other-system"),
            Self::NotAFullPath => message!("settings-refused-not-a-full-path"),
            Self::UnknownVariable(name) => message!("settings-refused-unknown-variable", name = name.clone()),
            Self::AnyDepth => message!("settings-refused-any-depth"),
            Self::TooManyWildcards => message!("settings-refused-too-many-wildcards"),
            Self::HiddenCharacters => message!("settings-refused-hidden-characters"),
            Self::SameAs { line } => message!("settings-refused-same-as", line = *line),
        }
    }

    /// Whether the rule is unwise in any product, and not only without a counterpart in Defender.
    #[must_use]
    pub const fn is_unwise(&self) -> bool {
        matches!(self, Self::NeverPlace | Self::WholeDrive | Self::NeverExtension | Self::NeverProcess | Self::HiddenCharacters)
    }
}

/// What a person should know of an item that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remark {
    /// The rule was switched off.
    WasOff,
    /// A trusted program becomes an exclusion of the files that it opens, which is another thing.
    TrustedMeansOther,
    /// The rule was limited to one detection; Defender's is not.
    WiderThanVerdict,
    /// A star in a folder's place stands for exactly one folder.
    OneFolderForStar,
    /// Wildcards in a file's name hold for that folder alone.
    LastFolderOnly,
    /// Programs in that folder would go unchecked.
    ProgramsUnchecked,
    /// A variable of the person was replaced by what it stands for.
    VariableReplaced,
    /// The drive may be on another computer; Defender needs the name of the server then.
    DriveMayBeNetwork,
    /// A mapped drive was replaced by the place that it stands for.
    DriveReplaced,
    /// Everything of a program's folder; its documents often ask for more than is needed.
    WholeProgramFolder,
    /// The rule held for some of the files only.
    SomeFilesOnly,
}

impl Remark {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WasOff => "was-off",
            Self::TrustedMeansOther => "trusted-means-other",
            Self::WiderThanVerdict => "wider-than-verdict",
            Self::OneFolderForStar => "one-folder-for-star",
            Self::LastFolderOnly => "last-folder-only",
            Self::ProgramsUnchecked => "programs-unchecked",
            Self::VariableReplaced => "variable-replaced",
            Self::DriveMayBeNetwork => "drive-may-be-network",
            Self::DriveReplaced => "drive-replaced",
            Self::WholeProgramFolder => "whole-program-folder",
            Self::SomeFilesOnly => "some-files-only",
        }
    }

    /// The message for people.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::WasOff => "settings-remark-was-off",
            Self::TrustedMeansOther => "settings-remark-trusted-means-other",
            Self::WiderThanVerdict => "settings-remark-wider-than-verdict",
            Self::OneFolderForStar => "settings-remark-one-folder-for-star",
            Self::LastFolderOnly => "settings-remark-last-folder-only",
            Self::ProgramsUnchecked => "settings-remark-programs-unchecked",
            Self::VariableReplaced => "settings-remark-variable-replaced",
            Self::DriveMayBeNetwork => "settings-remark-drive-may-be-network",
            Self::DriveReplaced => "settings-remark-drive-replaced",
            Self::WholeProgramFolder => "settings-remark-whole-program-folder",
            Self::SomeFilesOnly => "settings-remark-some-files-only",
        }
    }
}

/// An item with what would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The item as it was read.
    pub item: Item,
    /// The exclusion that it would be, or why there is none.
    pub outcome: Result<Exclusion, Refusal>,
    /// What to know about it, whether it is offered or not.
    pub remarks: Vec<Remark>,
}

impl Planned {
    /// Why it is not offered; `None` where it is.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        self.outcome.as_ref().err()
    }

    /// Whether a person may tick it: it is offered, and it was switched on.
    #[must_use]
    pub fn may_be_ticked(&self) -> bool {
        self.outcome.is_ok() && self.item.enabled
    }
}

/// Says of each item what it would be for Defender. The list has the items' order and length.
///
/// `environment` is what the machine's variables and drive letters stand for, `never` what must not be left out. An item
/// that comes twice is refused the second time; Windows compares paths without regard to case.
#[must_use]
pub fn plan(items: &[Item], environment: &Environment, never: &NeverExclude) -> Vec<Planned> {
    let mut seen: HashMap<(Parameter, String), usize> = HashMap::new();
    let mut planned = Vec::with_capacity(items.len());
    for item in items {
        let mut remarks = Vec::new();
        if !item.enabled {
            remarks.push(Remark::WasOff);
        }
        let mut outcome = exclusion(item, environment, never, &mut remarks);
        if let Ok(exclusion) = &outcome {
            let key = (exclusion.parameter, exclusion.value.trim_end_matches('\\').to_lowercase());
            match seen.get(&key) {
                // A rule that is on is not left out in favour of one that is off.
                Some(at) if planned.get(*at).is_none_or(|before: &Planned| before.item.enabled || !item.enabled) => {
                    let line = items.get(*at).map_or(0, |before| before.line);
                    outcome = Err(Refusal::SameAs { line });
                }
                _ => {
                    seen.insert(key, planned.len());
                }
            }
        }
        planned.push(Planned { item: item.clone(), outcome, remarks });
    }
    planned
}

/// Characters that end a line, that can't be seen, or that change the order in which others are read.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

fn exclusion(
    item: &Item,
    environment: &Environment,
    never: &NeverExclude,
    remarks: &mut Vec<Remark>,
) -> Result<Exclusion, Refusal> {
    let path = item.path.as_deref().map(str::trim).filter(|path| !path.is_empty()).ok_or(Refusal::VerdictOnly)?;
    if path.chars().any(is_hidden) {
        return Err(Refusal::HiddenCharacters);
    }
    if path.starts_with('/') || path.starts_with('~') {
        return Err(Refusal::OtherSystem);
    }
    if item.limiting_verdict().is_some() {
        remarks.push(Remark::WiderThanVerdict);
    }
    if item.raw.iter().any(|field| field.name.starts_with("AreaMask") && field.value != "*") {
        remarks.push(Remark::SomeFilesOnly);
    }
    let path = path.replace('/', "\\");
    if let Some(extension) = extension_mask(&path) {
        if item.kind == Kind::TrustedProgram {
            return Err(Refusal::NotAFullPath);
        }
        if never.has_extension(extension) {
            return Err(Refusal::NeverExtension);
        }
        return Ok(Exclusion { parameter: Parameter::Extension, value: format!(".{extension}"), is_folder: false });
    }
    let expanded = expand(&path, environment);
    if expanded.path.chars().any(is_hidden) {
        return Err(Refusal::HiddenCharacters);
    }
    let compared = on_system_drive(&expanded.compared, environment);
    let name = compared.rsplit('\\').next().unwrap_or_default();
    // Said first of all, so that nobody is told to find out a variable for a place that is refused anyway.
    if is_whole_drive(&compared) {
        return Err(Refusal::WholeDrive);
    }
    if never.has_place(&compared) {
        return Err(Refusal::NeverPlace);
    }
    if !name.contains(['*', '?']) && never.has_process(name) {
        return Err(Refusal::NeverProcess);
    }
    if let Some(name) = expanded.unknown {
        return Err(Refusal::UnknownVariable(name));
    }
    if !is_full(&compared) {
        return Err(Refusal::NotAFullPath);
    }
    let wildcards = expanded.path.chars().filter(|letter| matches!(letter, '*' | '?')).count();
    if expanded.path.contains("**") {
        return Err(Refusal::AnyDepth);
    }
    if wildcards > MOST_WILDCARDS {
        return Err(Refusal::TooManyWildcards);
    }
    let mut value = expanded.path;
    if expanded.replaced {
        remarks.push(Remark::VariableReplaced);
    }
    drive(&mut value, environment, remarks);
    let is_folder = value.ends_with('\\');
    let (folders, file) = value.rsplit_once('\\').unwrap_or(("", &value));
    if folders.contains(['*', '?']) || file == "*" {
        remarks.push(Remark::OneFolderForStar);
    } else if file.contains(['*', '?']) {
        remarks.push(Remark::LastFolderOnly);
    }
    match item.kind {
        Kind::Exclusion => {
            if let Some((_, extension)) = file.rsplit_once('.')
                && file.contains(['*', '?'])
                && never.has_extension(extension)
            {
                remarks.push(Remark::ProgramsUnchecked);
            }
            if is_program_folder(&compared) {
                remarks.push(Remark::WholeProgramFolder);
            }
            Ok(Exclusion { parameter: Parameter::Path, value, is_folder })
        }
        Kind::TrustedProgram => {
            remarks.push(Remark::TrustedMeansOther);
            Ok(Exclusion { parameter: Parameter::Process, value, is_folder })
        }
    }
}

/// The type of `*.type`, which is a rule for files wherever they lie.
fn extension_mask(path: &str) -> Option<&str> {
    let extension = path.strip_prefix("*.")?;
    let plain = !extension.is_empty() && !extension.contains(['\\', '*', '?', ':', '%']);
    plain.then_some(extension)
}

/// The path as it would be if the system lay on drive C, where the list of places has it.
fn on_system_drive(path: &str, environment: &Environment) -> String {
    let system = environment.variable("SYSTEMDRIVE").filter(|drive| drive.len() == 2 && drive.ends_with(':'));
    match (system, path.get(..2)) {
        (Some(system), Some(drive)) if drive.eq_ignore_ascii_case(system) => format!("C:{}", &path[2..]),
        _ => path.to_owned(),
    }
}

/// Whether a path is a drive with nothing after it that would say which part of it is meant.
fn is_whole_drive(path: &str) -> bool {
    let Some((drive, rest)) = path.split_once(':') else {
        return path.chars().all(|letter| matches!(letter, '*' | '\\' | '.' | '?'));
    };
    drive.chars().count() == 1 && rest.chars().all(|letter| matches!(letter, '\\' | '*' | '?' | '.' | ' '))
}

/// Whether a path begins with a drive letter, or with a server and a share, and goes straight on.
fn is_full(path: &str) -> bool {
    let has_way_back = path.split('\\').any(|part| part.trim() == ".." || part.trim() == ".");
    let others = |rest: &str| !rest.contains([':', '"', '<', '>', '|']);
    let drive = path.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && path.get(1..3) == Some(":\\");
    let server = path.strip_prefix("\\\\").is_some_and(|rest| {
        let mut parts = rest.split('\\');
        let named = |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && !part.contains(['*', '?', '%']));
        // `\\?\` and `\\.\` are other ways to write a path, and there must be more than a share.
        named(parts.next()) && named(parts.next()) && parts.next().is_some_and(|part| !part.is_empty()) && !rest.starts_with('.')
    });
    !has_way_back && (drive && others(&path[2..]) || server && others(path))
}

/// Whether a path is a folder right below one of those for programs, as a whole.
fn is_program_folder(path: &str) -> bool {
    let lower = path.trim_end_matches(['\\', '*']).to_lowercase();
    [r"c:\program files\", r"c:\program files (x86)\"]
        .iter()
        .any(|folder| lower.strip_prefix(folder).is_some_and(|rest| !rest.is_empty() && !rest.contains(['\\', '.'])))
}

/// Replaces a mapped drive by what it stands for, or says that it may be one.
fn drive(path: &mut String, environment: &Environment, remarks: &mut Vec<Remark>) {
    let Some(letter) = path.chars().next().filter(|_| path.get(1..2) == Some(":")) else { return };
    match environment.drive(letter) {
        Some(Drive::Local) => {}
        Some(Drive::Network(server)) => {
            *path = format!("{}{}", server.trim_end_matches('\\'), &path[2..]);
            remarks.push(Remark::DriveReplaced);
        }
        // C is a disk of the computer wherever Windows runs from one.
        None if letter.eq_ignore_ascii_case(&'c') => {}
        None => remarks.push(Remark::DriveMayBeNetwork),
    }
}
