//! What Windows can be asked for, as a trait: the real system answers on Windows, a written one in the tests.

use std::collections::BTreeMap;
use std::fmt;

use super::super::run::Reason;

/// What was there, that nothing was there, or why it could not be read.
pub(super) type Answer<T> = Result<Option<T>, Reason>;

/// A part of the registry that keys are named in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Root {
    LocalMachine,
    CurrentUser,
    Users,
}

/// Which of the two registries of a 64-bit Windows is meant. Programs of 32 bits see another `SOFTWARE` than those of 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum View {
    Bits32,
    Bits64,
}

/// A key of the registry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub root: Root,
    /// Path below the root, without a backslash at either end.
    pub path: String,
    pub view: View,
}

impl Key {
    pub fn machine(view: View, path: impl Into<String>) -> Self {
        Self { root: Root::LocalMachine, path: path.into(), view }
    }

    /// A key of a loaded user hive; `hive` is its name below `HKEY_USERS`.
    pub fn of_hive(hive: &str, path: &str) -> Self {
        Self { root: Root::Users, path: format!("{hive}\\{path}"), view: View::Bits64 }
    }

    pub fn person(path: impl Into<String>) -> Self {
        Self { root: Root::CurrentUser, path: path.into(), view: View::Bits64 }
    }

    /// A key below this one.
    pub fn below(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}\\{name}", self.path) };
        Self { path, ..self.clone() }
    }
}

/// The key as people write it: the 32-bit view by the node that holds it, and a person's hive without the number that
/// names the person and the machine.
impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (root, path) = match self.root {
            Root::LocalMachine => ("HKLM", self.path.as_str()),
            Root::CurrentUser => ("HKCU", self.path.as_str()),
            Root::Users => ("HKU\\<user>", self.path.split_once('\\').map_or("", |(_, below)| below)),
        };
        formatter.write_str(root)?;
        let redirected = self.root == Root::LocalMachine && self.view == View::Bits32;
        match strip_prefix_in_any_case(path, "SOFTWARE") {
            Some(rest) if redirected && (rest.is_empty() || rest.starts_with('\\')) => {
                write!(formatter, "\\SOFTWARE\\WOW6432Node{rest}")
            }
            _ if path.is_empty() => Ok(()),
            _ => write!(formatter, "\\{path}"),
        }
    }
}

/// What stands behind a beginning, whatever the case of its letters.
pub(super) fn strip_prefix_in_any_case<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start).then(|| &text[start.len()..])
}

/// A value of the registry, by what its type says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// One text, up to its end mark.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A number of 32 or 64 bits.
    Number(u64),
    /// Anything else, as it lies there.
    Bytes(Vec<u8>),
}

/// The names of the keys below a key, as far as they could be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing {
    pub names: Vec<String>,
    /// Why the list ends here, where it has no end of its own (the key was deleted meanwhile).
    pub broken: Option<Reason>,
}

/// A service or driver as the service manager lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Service {
    pub name: String,
    /// The name that Windows shows.
    pub shown: String,
    pub is_driver: bool,
    /// The word for its state; `None` where only the registry was read.
    pub state: Option<&'static str>,
}

/// A running program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Program {
    /// The file's bare name.
    pub name: String,
    /// Its full path, where the system tells it.
    pub path: Option<String>,
}

/// What the signature of a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Signature {
    /// It is valid, and this is who signed.
    Valid(String),
    /// There is one, and this computer could not confirm it.
    NotConfirmed,
    /// The file has none.
    None,
}

/// A record of the Security Center.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Record {
    /// `antivirus`, `antispyware` or `firewall`.
    pub role: &'static str,
    pub name: String,
    /// The word for its state.
    pub state: &'static str,
    /// The word for its definitions.
    pub definitions: &'static str,
    /// GUID of the record in braces.
    pub id: Option<String>,
    /// The program that the Security Center starts for it.
    pub path: Option<String>,
}

/// A property of a WMI object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Property {
    Text(String),
    Number(i64),
    Flag(bool),
}

/// A network adapter that speaks IP, without its name and its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Adapter {
    /// What sort of adapter it is, as the system's number.
    pub kind: u32,
    /// Its state, as the system's number.
    pub state: i32,
    /// How many name services are set for it.
    pub name_servers: usize,
}

/// Whether the table of ways has one to everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ways {
    pub ipv4: bool,
    pub ipv6: bool,
}

/// A Windows that can be asked. Nothing here changes anything, needs administrator rights or goes to the network.
pub(super) trait Windows: Send + Sync {
    /// Names of the keys below a key.
    fn subkeys(&self, key: &Key) -> Answer<Listing>;

    /// Values of a key, in the order of the names; a value that is not there is `None`.
    fn values(&self, key: &Key, names: &[&str]) -> Answer<Vec<Option<Value>>>;

    /// All values of a key with their names, for lists in which the names are what is listed.
    fn all_values(&self, key: &Key) -> Answer<Vec<(String, Value)>>;

    /// All services and drivers that the service manager knows.
    fn services(&self) -> Result<Vec<Service>, Reason>;

    /// All running programs.
    fn programs(&self) -> Result<Vec<Program>, Reason>;

    /// Whether a local path leads to something.
    fn exists(&self, path: &str) -> Result<bool, Reason>;

    /// Names of what lies in a local folder.
    fn entries(&self, folder: &str) -> Answer<Vec<String>>;

    /// The beginning of a local file, at most this many bytes.
    fn start_of(&self, path: &str, most_bytes: u64) -> Answer<Vec<u8>>;

    /// Who signed a local file. Revocation is asked of what this computer has already, never of the network.
    fn signature(&self, path: &str) -> Result<Signature, Reason>;

    /// The records of the Security Center, by its documented interface.
    fn security_center(&self) -> Result<Vec<Record>, Reason>;

    /// Microsoft Defender's own status: properties of `MSFT_MpComputerStatus`.
    fn defender(&self) -> Result<BTreeMap<String, Property>, Reason>;

    /// Whether the computer is joined to a domain.
    fn joined_to_a_domain(&self) -> Result<bool, Reason>;

    /// The network adapters. Nothing is sent and no connection is tried.
    fn adapters(&self) -> Result<Vec<Adapter>, Reason>;

    /// Whether the system has a way out of the network that it is in, by its own table.
    fn ways_out(&self) -> Result<Ways, Reason>;

    /// Subjects of the certificates that are trusted as roots.
    fn trusted_roots(&self) -> Result<Vec<String>, Reason>;

    /// Value of one of the variables that name the system's folders (`SystemRoot`, `ProgramData`).
    fn variable(&self, name: &str) -> Option<String>;

    /// Name below `HKEY_USERS` of the hive of the person who runs the program.
    fn person(&self) -> Option<String>;
}
