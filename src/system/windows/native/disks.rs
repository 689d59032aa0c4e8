//! What is behind a drive letter: a disk of this computer, or another computer's.

use safe_passage_core::passwords::FileSystemKind;
use windows::Win32::Foundation::NO_ERROR;
use windows::Win32::NetworkManagement::WNet::WNetGetConnectionW;
use windows::Win32::Storage::FileSystem::GetDriveTypeW;
use windows::core::{HSTRING, PWSTR};

/// The answers of `GetDriveTypeW` (learn.microsoft.com): removable, fixed, remote, optical, in memory.
const REMOVABLE: u32 = 2;
const FIXED: u32 = 3;
const REMOTE: u32 = 4;
const OPTICAL: u32 = 5;
const IN_MEMORY: u32 = 6;

/// Longest name of a place on a network, in UTF-16 units; longer ones stay unknown.
const LONGEST: usize = 1024;

/// What kind of disk a letter stands for.
pub(in super::super) fn kind(letter: char) -> FileSystemKind {
    let root = HSTRING::from(format!("{letter}:\\"));
    // SAFETY: the text ends with a zero and lives for the call, which only reads it.
    match unsafe { GetDriveTypeW(&root) } {
        REMOVABLE | OPTICAL => FileSystemKind::Removable,
        FIXED | IN_MEMORY => FileSystemKind::Local,
        REMOTE => FileSystemKind::Network,
        _ => FileSystemKind::Unknown,
    }
}

/// The place on the network that a letter stands for, such as `\\server\share`.
pub(in super::super) fn share(letter: char) -> Option<String> {
    let name = HSTRING::from(format!("{letter}:"));
    let mut place = [0_u16; LONGEST];
    let mut length = u32::try_from(place.len()).ok()?;
    // SAFETY: the name ends with a zero; the buffer is as long as is said, and nothing is written beyond it.
    let answer = unsafe { WNetGetConnectionW(&name, Some(PWSTR(place.as_mut_ptr())), &raw mut length) };
    if answer != NO_ERROR {
        return None;
    }
    let end = place.iter().position(|unit| *unit == 0)?;
    String::from_utf16(&place[..end]).ok().filter(|place| place.starts_with("\\\\"))
}
