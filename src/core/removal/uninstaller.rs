//! From what an uninstall entry says to the one thing that may be started, or to the reason why nothing may.
//!
//! Entries are text that any program may have written, some of them by programs without any rights. So nothing that they
//! say is ever run as it stands. What comes out is a product code, which the system's own Windows Installer is given, or the
//! full path of a program in the product's own folder, which is started without arguments. Everything else is refused with
//! its reason, and the person goes the way through the system's settings instead.

use crate::detection::{Family, Finding, Products};
use crate::journey::is_removed;
use crate::message;
use crate::message::Message;
use crate::survey::{Kind, Observation, Os, Source, Survey, field};

/// Longest path that is started, in UTF-16 units: what programs can rely on without asking for more
/// (<https://learn.microsoft.com/en-us/windows/win32/fileio/maximum-file-path-limitation>, 260 with the end mark).
pub const LONGEST_PATH: usize = 259;

/// Longest text of an entry that is looked at, in bytes. Command lines end at 32 767 UTF-16 units.
const LONGEST_TEXT: usize = 4 * 32_767;

/// Length of a product code, braces included.
const CODE_LENGTH: usize = 38;

/// What removes a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uninstaller {
    /// The system's own Windows Installer, for the product with this code (`{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}`, capital
    /// letters).
    WindowsInstaller {
        /// The code, always of 38 characters.
        product_code: String,
    },
    /// A program of the product's own, to be started without arguments.
    Program {
        /// Full path on a drive of the computer; below `folder`; ends with `.exe`.
        path: String,
        /// The product's own folder; below one of the folders for programs. Without a backslash at its end.
        folder: String,
    },
}

/// Why nothing is started. Each is a reason to go by the system's settings, none says that a product is fake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The product is none that this program helps to remove.
    NotToRemove,
    /// A company's product; whoever manages it removes it.
    Managed,
    /// No public source says who signs the uninstallers of this maker.
    MakerNotKnown,
    /// The product has no uninstall entry of its maker's on this computer.
    NoEntry,
    /// The entry names nothing that removes the product.
    Nothing,
    /// The Windows Installer is meant, without the code of a product: a package, an address, or another task.
    NoProductCode,
    /// The entry names two different products.
    TwoProducts,
    /// A program of the system that runs whatever it is told to.
    SystemProgram {
        /// Its name, lower case, without ending.
        name: String,
    },
    /// A script, a package, a library: anything but a program.
    NotAProgram,
    /// It lies on another computer, or is an address of the web.
    Network,
    /// It is named as a device.
    Device,
    /// The path does not begin with a drive, so that it is not certain what is meant.
    NotFull,
    /// A variable in it is not known.
    Variable,
    /// The quotation marks do not fit together.
    Quotes,
    /// It has signs that names of files do not have, or that hide what they say.
    Signs,
    /// It names a part of a file that lies behind another.
    Stream,
    /// It leads upwards (`..`).
    Upwards,
    /// A part of it ends with a dot or a blank, which Windows drops.
    EndsInDot,
    /// It is written in the short form of old systems, so that it does not say what it is.
    ShortName,
    /// It is longer than what can be started.
    TooLong,
    /// The entry does not say where the product lies, or that is not a folder of its own among the programs.
    NoFolder,
    /// It does not lie in the product's own folder.
    Outside,
}

impl Refused {
    /// One sentence that says why.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotToRemove => message!("uninstall-refused-not-to-remove"),
            Self::Managed => message!("uninstall-refused-managed"),
            Self::MakerNotKnown => message!("uninstall-refused-maker"),
            Self::NoEntry => message!("uninstall-refused-no-entry"),
            Self::Nothing => message!("uninstall-refused-nothing"),
            Self::NoProductCode => message!("uninstall-refused-no-code"),
            Self::TwoProducts => message!("uninstall-refused-two-products"),
            Self::SystemProgram { name } => message!("uninstall-refused-system-program", name = name.clone()),
            Self::NotAProgram => message!("uninstall-refused-not-a-program"),
            Self::Network => message!("uninstall-refused-network"),
            Self::NotFull | Self::Variable => message!("uninstall-refused-not-full"),
            Self::Device
            | Self::Quotes
            | Self::Signs
            | Self::Stream
            | Self::Upwards
            | Self::EndsInDot
            | Self::ShortName
            | Self::TooLong => message!("uninstall-refused-not-clear"),
            Self::NoFolder => message!("uninstall-refused-no-folder"),
            Self::Outside => message!("uninstall-refused-outside"),
        }
    }
}

/// What one uninstall entry says, and what has to be known of the machine to understand it.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// `UninstallString` as it lies there, or what a survey holds of it.
    pub text: &'a str,
    /// Name of the entry's key; the Windows Installer names its entries by the product code.
    pub key: &'a str,
    /// Whether the entry says that it is the Windows Installer's (`WindowsInstaller` is 1).
    pub by_installer: bool,
    /// `InstallLocation`, the product's own folder.
    pub folder: Option<&'a str>,
    /// The machine's folders for programs (`C:\Program Files`, `C:\Program Files (x86)`), which only an administrator can
    /// write to. `ProgramData` is none of them: everybody may make a folder there.
    pub programs: &'a [String],
    /// Value of a variable that names a folder of the machine; `None` where it is not known.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

/// What may be started to remove a product that was found, by the entries that were evidence for it.
///
/// `programs` are the machine's folders for programs, as [`Entry::programs`]. Only surveys of this computer under Windows
/// are looked at. Where several entries can be used, the first one counts; after it another look has to follow anyhow.
pub fn uninstaller(
    surveys: &[Survey],
    finding: &Finding,
    products: &Products,
    programs: &[String],
) -> Result<Uninstaller, Refused> {
    allowed(finding.family, products)?;
    let names: Vec<&str> = finding
        .evidence
        .iter()
        .filter(|evidence| evidence.kind == "uninstall-entry" && evidence.reason != "detection-program-other-publisher")
        .map(|evidence| evidence.subject.as_str())
        .collect();
    let is_evidence = |one: &&Observation| {
        let shown = one.get(field::NAME).or(one.subject.as_deref()).unwrap_or_default();
        let others = one.get(field::PUBLISHER).is_some_and(|maker| !products.publishers.fits(maker.trim()));
        one.source == Source::InstalledPrograms && one.is_read() && names.contains(&shown) && !others
    };
    let here = surveys.iter().filter(|survey| survey.kind == Kind::ThisComputer && survey.os == Os::Windows);
    let mut refused = Refused::NoEntry;
    for entry in here.flat_map(|survey| &survey.observations).filter(is_evidence) {
        let answer = read(&Entry {
            text: entry.get(field::UNINSTALLER).unwrap_or_default(),
            key: entry.subject.as_deref().unwrap_or_default(),
            by_installer: false,
            folder: entry.get(field::PATH),
            programs,
            // A survey holds what the variables stood for.
            variable: &|_| None,
        });
        match answer {
            Ok(uninstaller) => return Ok(uninstaller),
            // What the first entry that says something says; that another one says nothing explains less.
            Err(why) if matches!(refused, Refused::NoEntry | Refused::Nothing) => refused = why,
            Err(_) => {}
        }
    }
    Err(refused)
}

/// Whether uninstallers of this family are started at all.
fn allowed(family: Family, products: &Products) -> Result<(), Refused> {
    if !is_removed(family) {
        return Err(Refused::NotToRemove);
    }
    if family.is_business() {
        return Err(Refused::Managed);
    }
    products.makers_of(family).map(|_| ()).ok_or(Refused::MakerNotKnown)
}

/// What may be started of what one entry says.
///
/// Arguments in the text are never handed on. A path without quotation marks that can be read in several ways is read in
/// the longest one that can be a file's name, never in a shorter one: `C:\Program Files\…` does not become a `C:\Program.exe`
/// that somebody put there.
pub fn read(entry: &Entry) -> Result<Uninstaller, Refused> {
    let named = program_of(entry);
    if entry.by_installer
        && let Some(product_code) = product_code(entry.key)
    {
        // Windows goes by the key's name here, whatever the text says.
        return match named {
            Ok(Named::Code(other)) if other != product_code => Err(Refused::TwoProducts),
            _ => Ok(Uninstaller::WindowsInstaller { product_code }),
        };
    }
    let readings = match named? {
        Named::Code(product_code) => return Ok(Uninstaller::WindowsInstaller { product_code }),
        Named::Paths(_) if entry.by_installer => return Err(Refused::NoProductCode),
        Named::Paths(readings) => readings,
    };
    let mut first_problem = None;
    for path in readings {
        match clean(&path).and_then(|()| runnable(&path)).and_then(|()| own_folder(entry, &path)) {
            Ok(folder) => return Ok(Uninstaller::Program { path, folder }),
            // A longer reading that no file can have as its name is none.
            Err(why @ (Refused::Signs | Refused::Stream | Refused::EndsInDot | Refused::TooLong)) => {
                first_problem.get_or_insert(why);
            }
            Err(why) => return Err(why),
        }
    }
    Err(first_problem.unwrap_or(Refused::Nothing))
}

/// Whether a text is a product code and nothing else, in capital letters.
#[must_use]
pub fn product_code(text: &str) -> Option<String> {
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    let lengths: Vec<usize> = inner.split('-').map(str::len).collect();
    let digits = inner.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    (text.len() == CODE_LENGTH && lengths == [8, 4, 4, 4, 12] && digits).then(|| text.to_ascii_uppercase())
}

/// What a text names.
enum Named {
    /// A product of the Windows Installer.
    Code(String),
    /// A program, in every reading of the text, the longest first.
    Paths(Vec<String>),
}

fn program_of(entry: &Entry) -> Result<Named, Refused> {
    if entry.text.len() > LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let text = expanded(entry.text.trim_matches([' ', '\t']), entry.variable)?;
    let text = text.trim_matches([' ', '\t']);
    if text.is_empty() {
        return Err(Refused::Nothing);
    }
    if let Some(code) = product_code(text) {
        return Ok(Named::Code(code));
    }
    if text.chars().any(hides) {
        return Err(Refused::Signs);
    }
    if !text.matches('"').count().is_multiple_of(2) {
        return Err(Refused::Quotes);
    }
    let (readings, arguments) = readings(text)?;
    for (reading, arguments) in readings.iter().zip(&arguments) {
        if stem(reading) == "msiexec" && (clean(reading).is_ok() || !reading.contains([':', '\\'])) {
            return code_in(arguments).map(Named::Code);
        }
    }
    let first = text.trim_start_matches('"').split([' ', '\t', '"']).next().unwrap_or_default();
    for word in std::iter::once(first).chain(readings.iter().map(String::as_str).filter(|reading| clean(reading).is_ok())) {
        if is_system_program(&stem(&backslashes(word))) {
            return Err(Refused::SystemProgram { name: stem(&backslashes(word)) });
        }
    }
    if readings.is_empty() {
        return Err(place(&backslashes(text)).err().unwrap_or(Refused::NotAProgram));
    }
    Ok(Named::Paths(readings))
}

/// The programs that a text may mean, the longest first, each with what stands behind it.
fn readings(text: &str) -> Result<(Vec<String>, Vec<&str>), Refused> {
    if let Some(rest) = text.strip_prefix('"') {
        // The number of quotation marks is even, so that there is another.
        let (inner, behind) = rest.split_once('"').ok_or(Refused::Quotes)?;
        if inner.is_empty() {
            return Err(Refused::Nothing);
        }
        if !behind.is_empty() && !behind.starts_with([' ', '\t']) {
            return Err(Refused::Quotes);
        }
        return Ok((vec![backslashes(inner)], vec![behind]));
    }
    let mut ends: Vec<usize> = Vec::new();
    let lower = text.to_ascii_lowercase();
    for (at, ending) in lower.match_indices(".exe") {
        let end = at + ending.len();
        if text[end..].chars().next().is_none_or(|next| next == ' ' || next == '\t') {
            ends.push(end);
        }
    }
    // Windows adds the ending where it is left out, and the one program that is found by that is its own installer.
    let first = text.find([' ', '\t']).unwrap_or(text.len());
    if stem(&backslashes(&text[..first])) == "msiexec" && !ends.contains(&first) {
        ends.push(first);
    }
    ends.sort_unstable();
    let (paths, behind) = ends.into_iter().rev().map(|end| (backslashes(&text[..end]), &text[end..])).unzip();
    Ok((paths, behind))
}

/// The product code that the Windows Installer was to be given for an installation or removal.
fn code_in(arguments: &str) -> Result<String, Refused> {
    let mut code: Option<String> = None;
    let mut words = words(arguments).into_iter();
    while let Some(word) = words.next() {
        let Some(switch) = word.strip_prefix(['/', '-']) else { continue };
        let lower = switch.to_ascii_lowercase();
        let operand = match lower.as_str() {
            "quiet" | "passive" | "norestart" | "promptrestart" | "forcerestart" | "log" | "help" => continue,
            "i" | "x" | "uninstall" | "package" => words.next().unwrap_or_default(),
            other => match other.chars().next() {
                Some('i' | 'x') => switch[1..].to_owned(),
                // How much is shown, and what is written down.
                Some('q' | 'l' | '?') => continue,
                // Repairs, patches, advertises, registers: other tasks.
                _ => return Err(Refused::NoProductCode),
            },
        };
        let this = product_code(operand.trim()).ok_or(Refused::NoProductCode)?;
        if code.as_ref().is_some_and(|code| *code != this) {
            return Err(Refused::TwoProducts);
        }
        code = Some(this);
    }
    code.ok_or(Refused::NoProductCode)
}

/// The words of a command line, without their quotation marks.
fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let (mut word, mut begun, mut quoted) = (String::new(), false, false);
    for letter in text.chars() {
        match letter {
            '"' => (quoted, begun) = (!quoted, true),
            ' ' | '\t' if !quoted => {
                if std::mem::take(&mut begun) {
                    all.push(std::mem::take(&mut word));
                }
            }
            _ => {
                word.push(letter);
                begun = true;
            }
        }
    }
    if begun {
        all.push(word);
    }
    all
}

/// A text with its `%variables%` replaced; refused where one of them is not known.
fn expanded(text: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<String, Refused> {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(name) = parts.next() {
        let behind = parts.next().ok_or(Refused::Variable)?;
        out.push_str(&variable(name).filter(|_| !name.is_empty()).ok_or(Refused::Variable)?);
        out.push_str(behind);
    }
    Ok(out)
}

fn backslashes(text: &str) -> String {
    text.replace('/', "\\")
}

/// The last part of a path without the ending of programs, lower case.
fn stem(path: &str) -> String {
    let name = path.rsplit('\\').next().unwrap_or(path).to_lowercase();
    [".exe", ".com"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name).to_owned()
}

/// Signs that no command line needs, and that change how it looks: control signs, blanks other than the blank, marks that
/// turn the direction or take no room, and the sign for what could not be read.
pub(super) fn hides(letter: char) -> bool {
    (letter.is_control() && letter != '\t')
        || (letter.is_whitespace() && letter != ' ' && letter != '\t')
        || matches!(
            letter,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}' | '\u{E0000}'..='\u{E007F}'
        )
}

/// Where a path leads to, by its beginning.
fn place(path: &str) -> Result<(), Refused> {
    let start: String = path.chars().take(16).collect::<String>().to_ascii_lowercase();
    let after_mark = ["\\\\?\\", "\\\\.\\", "\\??\\"].iter().find_map(|mark| start.strip_prefix(mark));
    if let Some(rest) = after_mark {
        return Err(if rest.starts_with("unc\\") { Refused::Network } else { Refused::Device });
    }
    if start.starts_with("\\device\\") || start.starts_with("\\systemroot\\") {
        return Err(Refused::Device);
    }
    if start.starts_with("\\\\") || ["http:", "https:", "ftp:", "file:"].iter().any(|web| start.starts_with(web)) {
        return Err(Refused::Network);
    }
    let mut letters = start.chars();
    let drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic());
    if drive && letters.next() == Some(':') && letters.next() == Some('\\') { Ok(()) } else { Err(Refused::NotFull) }
}

/// Whether a path is a full one on a drive and says plainly what it names.
fn clean(path: &str) -> Result<(), Refused> {
    place(path)?;
    if path.encode_utf16().count() > LONGEST_PATH {
        return Err(Refused::TooLong);
    }
    for part in path[3..].split('\\') {
        if part.is_empty()
            || part.chars().any(|letter| hides(letter) || matches!(letter, '\t' | '"' | '<' | '>' | '|' | '?' | '*'))
        {
            return Err(Refused::Signs);
        }
        if part.contains(':') {
            return Err(Refused::Stream);
        }
        if part == ".." || part == "." {
            return Err(Refused::Upwards);
        }
        if part.ends_with(['.', ' ']) || part.starts_with(' ') {
            return Err(Refused::EndsInDot);
        }
        if part.as_bytes().windows(2).any(|pair| pair[0] == b'~' && pair[1].is_ascii_digit()) {
            return Err(Refused::ShortName);
        }
        if is_device(part) {
            return Err(Refused::Device);
        }
    }
    Ok(())
}

/// Names that stand for devices in every folder, with any ending
/// (<https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file>).
fn is_device(part: &str) -> bool {
    let name = part.split('.').next().unwrap_or(part).trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().find_map(|port| name.strip_prefix(port));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered.is_some_and(|number| {
            let mut digits = number.chars();
            digits.next().is_some_and(|digit| digit.is_ascii_digit() || matches!(digit, '¹' | '²' | '³'))
                && digits.next().is_none()
        })
}

/// Whether a clean path names a program, and none of the system's own that runs what it is told to.
fn runnable(path: &str) -> Result<(), Refused> {
    let name = stem(path);
    if is_system_program(&name) {
        return Err(Refused::SystemProgram { name });
    }
    let lower = path.to_ascii_lowercase();
    let named = lower.strip_suffix(".exe").is_some_and(|name| !name.ends_with('\\'));
    if named { Ok(()) } else { Err(Refused::NotAProgram) }
}

/// Programs that come with Windows and run other programs, scripts, libraries or packages. Their names count wherever they
/// lie: a copy in the product's folder would do the same.
fn is_system_program(name: &str) -> bool {
    matches!(
        name,
        "rundll32"
            | "rundll"
            | "cmd"
            | "command"
            | "powershell"
            | "powershell_ise"
            | "pwsh"
            | "wscript"
            | "cscript"
            | "mshta"
            | "regsvr32"
            | "explorer"
            | "msiexec"
            | "conhost"
            | "wt"
            | "start"
            | "call"
            | "control"
            | "hh"
            | "mmc"
            | "wmic"
            | "schtasks"
            | "at"
            | "sc"
            | "net"
            | "net1"
            | "reg"
            | "regedit"
            | "regedt32"
            | "regini"
            | "runas"
            | "forfiles"
            | "pcalua"
            | "installutil"
            | "regasm"
            | "regsvcs"
            | "msbuild"
            | "certutil"
            | "bitsadmin"
            | "curl"
            | "bash"
            | "wsl"
            | "dism"
            | "pnputil"
            | "infdefaultinstall"
            | "odbcconf"
            | "cmstp"
            | "svchost"
            | "dllhost"
            | "taskkill"
            | "del"
            | "rd"
            | "rmdir"
            | "winget"
            | "iexplore"
            | "msedge"
            | "presentationhost"
            | "scriptrunner"
            | "syncappvpublishingserver"
    )
}

/// The product's own folder, with the path in it.
fn own_folder(entry: &Entry, path: &str) -> Result<String, Refused> {
    let written = entry.folder.map(|folder| expanded(folder, entry.variable)).transpose().map_err(|_| Refused::NoFolder)?;
    let folder = backslashes(written.as_deref().unwrap_or_default().trim_matches([' ', '"']));
    let folder = folder.trim_end_matches('\\');
    if clean(folder).is_err() || !is_for_one_product(folder, entry.programs) {
        return Err(Refused::NoFolder);
    }
    if below(path, folder).is_none() {
        return Err(Refused::Outside);
    }
    Ok(folder.to_owned())
}

/// Whether a folder lies below one of the folders for programs, and is not one that many products share.
fn is_for_one_product(folder: &str, programs: &[String]) -> bool {
    let programs = programs.iter().map(|place| place.trim_end_matches('\\')).filter(|place| clean(place).is_ok());
    programs.into_iter().any(|place| {
        below(folder, place)
            .is_some_and(|rest| !matches!(rest.as_str(), "common files" | "windowsapps" | "modifiablewindowsapps"))
    })
}

/// What stands behind a folder in a path below it, lower case. Capital and small letters are the same, as on disks of
/// Windows.
fn below(path: &str, folder: &str) -> Option<String> {
    let rest = path.to_lowercase().strip_prefix(&folder.to_lowercase())?.strip_prefix('\\')?.to_owned();
    (!rest.is_empty()).then_some(rest)
}

/// Whether a decision still holds: what comes out of [`read`] for the path and folder in it is the same again. For whoever
/// starts it, and was handed it by others.
#[must_use]
pub fn holds(uninstaller: &Uninstaller, programs: &[String]) -> bool {
    match uninstaller {
        Uninstaller::WindowsInstaller { product_code: code } => product_code(code).as_deref() == Some(code.as_str()),
        Uninstaller::Program { path, folder } => {
            clean(path).is_ok()
                && runnable(path).is_ok()
                && clean(folder).is_ok()
                && is_for_one_product(folder, programs)
                && below(path, folder).is_some()
        }
    }
}
