//! The real Windows. The only place that calls the system without the compiler's protection, one kind of call a file.
#![expect(unsafe_code, reason = "the system's own interfaces have no other form; each call says why it is sound")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use safe_passage_core::survey::reason;
use windows::Win32::System::Com::{COINIT, CoInitializeEx, CoUninitialize};

use super::super::read::{is_missing, reason_of};
use super::super::run::Reason;
use super::ask::{Adapter, Answer, Key, Listing, Program, Property, Record, Service, Signature, Value, Ways, Windows};

mod account;
mod center;
mod certificates;
mod defender;
pub(super) mod disks;
mod network;
pub(super) mod printer;
pub(super) mod private;
mod processes;
mod registry;
mod services;
mod signature;
mod start;
pub(super) mod version;

/// The Windows that the program runs on.
pub(super) struct ThisWindows;

/// Variables that name folders of the system and of the person; no other is ever looked at.
const VARIABLES: [&str; 14] = [
    "SystemRoot",
    "windir",
    "SystemDrive",
    "ProgramFiles",
    "ProgramFiles(x86)",
    "ProgramW6432",
    "CommonProgramFiles",
    "CommonProgramFiles(x86)",
    "ProgramData",
    "AllUsersProfile",
    "Public",
    "LocalAppData",
    "UserProfile",
    "AppData",
];

impl Windows for ThisWindows {
    fn subkeys(&self, key: &Key) -> Answer<Listing> {
        registry::subkeys(key)
    }

    fn values(&self, key: &Key, names: &[&str]) -> Answer<Vec<Option<Value>>> {
        registry::values(key, names)
    }

    fn all_values(&self, key: &Key) -> Answer<Vec<(String, Value)>> {
        registry::all_values(key)
    }

    fn services(&self) -> Result<Vec<Service>, Reason> {
        services::services()
    }

    fn programs(&self) -> Result<Vec<Program>, Reason> {
        processes::programs()
    }

    fn exists(&self, path: &str) -> Result<bool, Reason> {
        near(path)?;
        match fs::metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if is_missing(&error) || is_no_name(&error) => Ok(false),
            // A file that is there and may not even be looked at.
            Err(error) => Err(reason_of(&error)),
        }
    }

    fn entries(&self, folder: &str) -> Answer<Vec<String>> {
        near(folder)?;
        let listed = match fs::read_dir(folder) {
            Ok(listed) => listed,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(reason_of(&error)),
        };
        let names = listed.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        names.collect::<std::io::Result<Vec<_>>>().map(Some).map_err(|error| reason_of(&error))
    }

    fn start_of(&self, path: &str, most_bytes: u64) -> Answer<Vec<u8>> {
        near(path)?;
        let file = match fs::File::open(path) {
            Ok(file) => file,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(reason_of(&error)),
        };
        let mut bytes = Vec::new();
        file.take(most_bytes).read_to_end(&mut bytes).map_err(|error| reason_of(&error))?;
        Ok(Some(bytes))
    }

    fn signature(&self, path: &str) -> Result<Signature, Reason> {
        near(path)?;
        signature::signature(Path::new(path))
    }

    fn security_center(&self) -> Result<Vec<Record>, Reason> {
        center::records()
    }

    fn defender(&self) -> Result<BTreeMap<String, Property>, Reason> {
        defender::status()
    }

    fn joined_to_a_domain(&self) -> Result<bool, Reason> {
        account::joined_to_a_domain()
    }

    fn adapters(&self) -> Result<Vec<Adapter>, Reason> {
        network::adapters()
    }

    fn ways_out(&self) -> Result<Ways, Reason> {
        network::ways_out()
    }

    fn trusted_roots(&self) -> Result<Vec<String>, Reason> {
        certificates::trusted_roots()
    }

    fn variable(&self, name: &str) -> Option<String> {
        let known = VARIABLES.iter().find(|known| known.eq_ignore_ascii_case(name))?;
        std::env::var(known).ok().filter(|value| !value.is_empty())
    }

    fn person(&self) -> Option<String> {
        account::person()
    }
}

/// Whether a path lies on a disk of this computer. One on another computer is never asked for.
fn near(path: &str) -> Result<(), Reason> {
    use windows::Win32::Storage::FileSystem::GetDriveTypeW;
    use windows::core::HSTRING;

    /// A drive of another computer (learn.microsoft.com, `GetDriveTypeW`).
    const DRIVE_REMOTE: u32 = 4;
    if !super::image::is_full(path) {
        return Err(reason::NOT_AVAILABLE);
    }
    let drive = HSTRING::from(&path[..3]);
    // SAFETY: the text ends with a zero and lives as long as the call.
    let kind = unsafe { GetDriveTypeW(&drive) };
    if kind == DRIVE_REMOTE { Err(reason::NOT_AVAILABLE) } else { Ok(()) }
}

/// Whether an error says that a text is no name of a file at all, so that no such file can be there
/// (`ERROR_INVALID_NAME`, `ERROR_BAD_PATHNAME`, `ERROR_FILENAME_EXCED_RANGE`).
fn is_no_name(error: &std::io::Error) -> bool {
    matches!(error.raw_os_error(), Some(123 | 161 | 206))
}

/// The word for an error of a call that gives an `HRESULT`.
fn reason_of_result(error: &windows::core::Error) -> Reason {
    reason_of_code(error.code().0)
}

/// The word for an `HRESULT`.
fn reason_of_code(code: i32) -> Reason {
    match code.cast_unsigned() {
        // E_ACCESSDENIED, WBEM_E_ACCESS_DENIED.
        0x8007_0005 | 0x8004_1003 => reason::PERMISSION,
        // REGDB_E_CLASSNOTREG, CLASS_E_CLASSNOTAVAILABLE, WBEM_E_NOT_FOUND, WBEM_E_INVALID_NAMESPACE, WBEM_E_INVALID_CLASS,
        // ERROR_MOD_NOT_FOUND, ERROR_PROC_NOT_FOUND, ERROR_SERVICE_DISABLED, ERROR_SERVICE_DOES_NOT_EXIST,
        // ERROR_SERVICE_NOT_ACTIVE, RPC_S_SERVER_UNAVAILABLE.
        // E_NOTIMPL and E_NOINTERFACE are how a system that is no real Windows says the same.
        0x8000_4001 | 0x8000_4002 | 0x8004_0154 | 0x8004_0111 | 0x8004_1002 | 0x8004_100E | 0x8004_1010 | 0x8007_007E
        | 0x8007_007F | 0x8007_0422 | 0x8007_0424 | 0x8007_0426 | 0x8007_06BA => reason::NOT_AVAILABLE,
        // WBEM_E_TIMED_OUT, ERROR_TIMEOUT.
        0x8004_3001 | 0x8007_05B4 => reason::TIMED_OUT,
        other => {
            log::debug!("Windows refused with {other:#010x}");
            reason::FAILED
        }
    }
}

/// A text of UTF-16 units up to its first zero.
fn text_of(units: &[u16]) -> String {
    let end = units.iter().position(|unit| *unit == 0).unwrap_or(units.len());
    String::from_utf16_lossy(&units[..end])
}

/// COM for the calling thread, as long as this value lives.
struct Com;

impl Com {
    fn begin(apartment: COINIT) -> Result<Self, Reason> {
        // SAFETY: every source has a thread of its own, which nobody has begun COM on; ended when this value goes.
        let begun = unsafe { CoInitializeEx(None, apartment) };
        if begun.is_ok() { Ok(Self) } else { Err(reason_of_code(begun.0)) }
    }
}

impl Drop for Com {
    fn drop(&mut self) {
        // SAFETY: this thread has begun COM; what it made is gone before this value is.
        unsafe { CoUninitialize() };
    }
}
