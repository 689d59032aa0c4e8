//! Where a file with passwords would lie: on this computer alone, or where other computers get it too.
//!
//! A pure function of the path and of what the caller knows about it, for the paths of any system. It tells by names,
//! and can't know every folder that somebody has set up: "on this computer" means that nothing speaks against it.

use serde::Deserialize;

use crate::message;
use crate::message::Message;

/// What lies where a path leads, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On this computer, as far as is known.
    Local,
    /// On a stick or another disk that can be taken out.
    Removable,
    /// On another computer.
    Network,
    /// In a folder that a service copies to other computers, with the service's name.
    Synchronised(String),
}

impl Place {
    /// Whether a file in clear text there is more than the person may have meant.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        matches!(self, Self::Network | Self::Synchronised(_))
    }

    /// One sentence that says what a file in clear text there means; `None` where there is nothing to say.
    #[must_use]
    pub fn message(&self, path: &str) -> Option<Message> {
        match self {
            Self::Local | Self::Removable => None,
            Self::Network => Some(message!("passwords-place-network", path = path)),
            Self::Synchronised(name) => Some(message!("passwords-place-synchronised", name = name.as_str(), path = path)),
        }
    }

    /// One sentence about an encrypted file there; `None` where there is nothing to say.
    #[must_use]
    pub fn message_when_encrypted(&self) -> Option<Message> {
        match self {
            Self::Local | Self::Removable => None,
            Self::Network => Some(message!("passwords-place-network-encrypted")),
            Self::Synchronised(name) => Some(message!("passwords-place-synchronised-encrypted", name = name.as_str())),
        }
    }
}

/// What the caller knows about the disk that a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileSystemKind {
    /// Nothing is known.
    #[default]
    Unknown,
    /// A disk of this computer.
    Local,
    /// A stick or another disk that can be taken out.
    Removable,
    /// Another computer's disk.
    Network,
}

/// What the caller knows besides the path.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The person's own folder.
    pub home: Option<String>,
    /// Names and values of the environment's variables that [`Services::variables`] asks for.
    pub variables: Vec<(String, String)>,
    /// The kind of the disk.
    pub file_system: FileSystemKind,
}

/// One service that copies folders to other computers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Service {
    name: String,
    #[serde(default)]
    variables: Vec<String>,
    #[serde(default)]
    folders: Vec<String>,
    #[serde(default)]
    home: Vec<String>,
    // Where the names were found. Kept in the file for whoever checks it.
    #[serde(rename = "source")]
    _source: String,
    #[serde(default, rename = "read")]
    _read: Option<toml::value::Datetime>,
    #[serde(rename = "confidence")]
    _confidence: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSystems {
    network: Vec<String>,
}

/// The services and the kinds of file systems that are known, read from `assets/synchronised.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Services {
    service: Vec<Service>,
    file_systems: FileSystems,
}

impl Services {
    /// Reads the data file's text.
    ///
    /// # Errors
    /// Where it is not TOML of the form that the file itself describes.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The environment's variables that hold synchronised folders.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.service.iter().flat_map(|service| &service.variables).map(String::as_str)
    }

    /// Where an absolute path leads. Both kinds of slashes divide it; letters' case makes no difference, as on the
    /// systems where most of these services run.
    #[must_use]
    pub fn place(&self, path: &str, surroundings: &Surroundings) -> Place {
        let parts = parts(path);
        let home = surroundings.home.as_deref().map(self::parts);
        let in_home = home.as_deref().filter(|home| !home.is_empty() && parts.starts_with(home)).map(|home| &parts[home.len()..]);
        for service in &self.service {
            let by_variable = surroundings.variables.iter().any(|(name, value)| {
                let folder = self::parts(value);
                service.variables.contains(name) && !folder.is_empty() && parts.starts_with(&folder)
            });
            let by_name = service.folders.iter().any(|pattern| (0..parts.len()).any(|at| begins_with(&parts[at..], pattern)));
            let by_home = in_home.is_some_and(|inside| service.home.iter().any(|pattern| begins_with(inside, pattern)));
            if by_variable || by_name || by_home {
                return Place::Synchronised(service.name.clone());
            }
        }
        if is_share(path) {
            return Place::Network;
        }
        match surroundings.file_system {
            FileSystemKind::Unknown | FileSystemKind::Local => Place::Local,
            FileSystemKind::Removable => Place::Removable,
            FileSystemKind::Network => Place::Network,
        }
    }

    /// The kind of the disk that an absolute path of Linux lies on, from the text of `/proc/self/mountinfo` (proc(5),
    /// and the kernel's `Documentation/filesystems/proc.rst`, section 3.5).
    #[must_use]
    pub fn file_system(&self, mountinfo: &str, path: &str) -> FileSystemKind {
        let path = linux_parts(path);
        let mut best: Option<(usize, FileSystemKind)> = None;
        for line in mountinfo.lines() {
            // Fields before " - ": number, parent, device, root, place, options and more; behind it: kind, source, options.
            let Some((before, behind)) = line.split_once(" - ") else { continue };
            let Some(place) = before.split(' ').nth(4).map(unescaped) else { continue };
            let mut behind = behind.split(' ');
            let (kind, source) = (behind.next().unwrap_or_default(), behind.next().unwrap_or_default());
            let place = linux_parts(&place);
            // The last of several at the same place lies over the others.
            if path.starts_with(&place) && best.is_none_or(|(length, _)| place.len() >= length) {
                best = Some((place.len(), self.kind(kind, source, &place)));
            }
        }
        best.map_or(FileSystemKind::Unknown, |(_, kind)| kind)
    }

    fn kind(&self, kind: &str, source: &str, place: &[&str]) -> FileSystemKind {
        // Windows' own disks within Linux on Windows come by way of 9p, with the letter of the drive.
        let drive = kind == "9p" && (source == "drvfs" || source.as_bytes().get(1) == Some(&b':'));
        if self.file_systems.network.iter().any(|known| known == kind) && !drive {
            FileSystemKind::Network
        } else if place.starts_with(&["media"]) || place.starts_with(&["run", "media"]) {
            FileSystemKind::Removable
        } else {
            FileSystemKind::Local
        }
    }
}

/// The parts of a path, lower case; "." and empty ones left out.
fn parts(path: &str) -> Vec<String> {
    path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").map(str::to_lowercase).collect()
}

fn linux_parts(path: &str) -> Vec<&str> {
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// Whether a path's parts begin with those of a pattern; a star at the pattern's end stands for any text.
fn begins_with(parts: &[String], pattern: &str) -> bool {
    let pattern: Vec<String> = self::parts(pattern);
    pattern.len() <= parts.len()
        && parts.iter().zip(&pattern).all(|(part, wanted)| match wanted.strip_suffix('*') {
            Some(start) => part.starts_with(start),
            None => part == wanted,
        })
}

/// Whether a path of Windows names a share of another computer: `\\server\share`, or the same in its long form. `\\?\`
/// and `\\.\` before a drive are this computer's.
fn is_share(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(r"\\") else { return false };
    match rest.strip_prefix(r"?\") {
        Some(long) => long.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(r"UNC\")),
        None => !rest.starts_with(['.', '?', '\\']) && !rest.is_empty(),
    }
}

/// A place in mountinfo, where blanks, tabs, line feeds and backslashes are written as three octal digits.
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.get(at + 1..at + 4).filter(|digits| bytes[at] == b'\\' && digits.iter().all(u8::is_ascii_digit));
        let code =
            digits.and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|digits| u8::from_str_radix(digits, 8).ok());
        if let Some(byte) = code {
            out.push(byte);
            at += 4;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
