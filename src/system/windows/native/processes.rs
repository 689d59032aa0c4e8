//! Running programs and the paths of their files.

use windows::Win32::Foundation::{CloseHandle, HANDLE};
use windows::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows::Win32::System::Threading::{
    OpenProcess, PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION, QueryFullProcessImageNameW,
};
use windows::core::PWSTR;

use super::super::super::run::Reason;
use super::super::ask::Program;
use super::super::uninstall::Seen;
use super::{reason_of_result, text_of};

struct Handle(HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle was opened here and is closed once.
        _ = unsafe { CloseHandle(self.0) };
    }
}

/// All running programs. Nothing of a process but its file is asked for, and the right that is used
/// (`PROCESS_QUERY_LIMITED_INFORMATION`) is one that everybody has, for protected programs too.
pub(super) fn programs() -> Result<Vec<Program>, Reason> {
    Ok(list()?.map(|entry| Program { name: text_of(&entry.szExeFile), path: path_of(entry.th32ProcessID) }).collect())
}

/// All running programs with their numbers and those of the programs that started them.
pub(super) fn with_parents() -> Result<Vec<Seen>, Reason> {
    let seen = |entry: PROCESSENTRY32W| Seen {
        id: entry.th32ProcessID,
        parent: entry.th32ParentProcessID,
        name: text_of(&entry.szExeFile),
    };
    Ok(list()?.map(seen).collect())
}

fn list() -> Result<impl Iterator<Item = PROCESSENTRY32W>, Reason> {
    // SAFETY: makes a copy of the list of processes.
    let snapshot =
        unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0) }.map(Handle).map_err(|error| reason_of_result(&error))?;
    let mut entry = PROCESSENTRY32W { dwSize: size_of::<PROCESSENTRY32W>() as u32, ..Default::default() };
    let mut all = Vec::new();
    // SAFETY: the entry says how large it is and outlives the call.
    let mut next = unsafe { Process32FirstW(snapshot.0, &raw mut entry) };
    while next.is_ok() {
        all.push(entry);
        // SAFETY: as above.
        next = unsafe { Process32NextW(snapshot.0, &raw mut entry) };
    }
    Ok(all.into_iter())
}

/// Full path of a process's file; `None` for the system's own processes and for those that have ended.
pub(super) fn path_of(process: u32) -> Option<String> {
    // SAFETY: opens a handle that can only be asked with.
    let process = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, process) }.map(Handle).ok()?;
    let mut units = vec![0_u16; 1024];
    loop {
        let mut length = units.len() as u32;
        // SAFETY: the buffer has this many units and outlives the call.
        let asked =
            unsafe { QueryFullProcessImageNameW(process.0, PROCESS_NAME_WIN32, PWSTR(units.as_mut_ptr()), &raw mut length) };
        match asked {
            Ok(()) => return Some(text_of(&units[..(length as usize).min(units.len())])).filter(|path| !path.is_empty()),
            // Only a path that is longer than the buffer is worth another try.
            Err(_) if units.len() < 32_768 => units.resize(32_768, 0),
            Err(_) => return None,
        }
    }
}
