//! The service manager's list.

use safe_passage_core::survey::reason;
use windows::Win32::Foundation::ERROR_MORE_DATA;
use windows::Win32::System::Services::{
    CloseServiceHandle, ENUM_SERVICE_STATUS_PROCESSW, ENUM_SERVICE_TYPE, EnumServicesStatusExW, OpenSCManagerW,
    SC_ENUM_PROCESS_INFO, SC_HANDLE, SC_MANAGER_CONNECT, SC_MANAGER_ENUMERATE_SERVICE, SERVICE_CONTINUE_PENDING,
    SERVICE_PAUSE_PENDING, SERVICE_PAUSED, SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STATE_ALL,
    SERVICE_STATUS_CURRENT_STATE, SERVICE_STOP_PENDING, SERVICE_STOPPED,
};
use windows::core::{HRESULT, PCWSTR};

use super::super::super::run::Reason;
use super::super::ask::Service;
use super::reason_of_result;

/// All types: drivers, services, services of people (learn.microsoft.com, `SERVICE_TYPE_ALL`).
const ALL_TYPES: ENUM_SERVICE_TYPE = ENUM_SERVICE_TYPE(0x3FF);
/// The bits that say driver.
const DRIVER_TYPES: u32 = 0x0F;
/// Bytes of one answer; Windows gives no more than this at once, and goes on where it stopped.
const ANSWER_BYTES: usize = 256 << 10;
/// The most that is ever asked for at once. A real machine's whole list is far smaller.
const MOST_ANSWER_BYTES: usize = 64 << 20;

struct Manager(SC_HANDLE);

impl Drop for Manager {
    fn drop(&mut self) {
        // SAFETY: the handle was opened here and is closed once.
        _ = unsafe { CloseServiceHandle(self.0) };
    }
}

/// All services and drivers with their states.
pub(super) fn services() -> Result<Vec<Service>, Reason> {
    // SAFETY: null names mean this computer and its active services; the rights asked for change nothing.
    let manager = unsafe { OpenSCManagerW(PCWSTR::null(), PCWSTR::null(), SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE) }
        .map(Manager)
        .map_err(|error| reason_of_result(&error))?;
    let mut all = Vec::new();
    let mut resume = 0_u32;
    // Whole numbers of eight bytes, so that the records in it are aligned.
    let mut buffer = vec![0_u64; ANSWER_BYTES / 8];
    loop {
        let (mut needed, mut count) = (0_u32, 0_u32);
        // SAFETY: the same memory as bytes; nothing else looks at it while the call writes.
        let bytes = unsafe { std::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast::<u8>(), buffer.len() * 8) };
        // SAFETY: the handle is open, and the numbers and the buffer outlive the call.
        let answered = unsafe {
            EnumServicesStatusExW(
                manager.0,
                SC_ENUM_PROCESS_INFO,
                ALL_TYPES,
                SERVICE_STATE_ALL,
                Some(bytes),
                &raw mut needed,
                &raw mut count,
                Some(&raw mut resume),
                PCWSTR::null(),
            )
        };
        let more = match answered {
            Ok(()) => false,
            Err(error) if error.code() == HRESULT::from_win32(ERROR_MORE_DATA.0) => true,
            Err(error) => return Err(reason_of_result(&error)),
        };
        // SAFETY: the manager wrote this many records to the beginning of the buffer, which is aligned for them.
        let records =
            unsafe { std::slice::from_raw_parts(buffer.as_ptr().cast::<ENUM_SERVICE_STATUS_PROCESSW>(), count as usize) };
        all.extend(records.iter().map(|record| {
            // SAFETY: the names of a record are texts in the same buffer that end with a zero, or null.
            let (name, shown) = unsafe { (text(PCWSTR(record.lpServiceName.0)), text(PCWSTR(record.lpDisplayName.0))) };
            let status = &record.ServiceStatusProcess;
            Service {
                name,
                shown,
                is_driver: status.dwServiceType.0 & DRIVER_TYPES != 0,
                state: Some(state(status.dwCurrentState)),
            }
        }));
        if !more {
            return Ok(all);
        }
        if count == 0 {
            // Not even one fitted: ask again with as much room as is wanted.
            let wanted = (needed as usize).max(buffer.len() * 16);
            if wanted > MOST_ANSWER_BYTES {
                return Err(reason::FAILED);
            }
            buffer.resize(wanted.div_ceil(8), 0);
        }
    }
}

/// SAFETY: the pointer is null or leads to a text that ends with a zero.
unsafe fn text(pointer: PCWSTR) -> String {
    // SAFETY: as the caller says.
    if pointer.is_null() { String::new() } else { String::from_utf16_lossy(unsafe { pointer.as_wide() }) }
}

fn state(state: SERVICE_STATUS_CURRENT_STATE) -> &'static str {
    match state {
        SERVICE_RUNNING => "running",
        SERVICE_STOPPED => "stopped",
        SERVICE_START_PENDING | SERVICE_CONTINUE_PENDING => "starting",
        SERVICE_STOP_PENDING => "stopping",
        SERVICE_PAUSED | SERVICE_PAUSE_PENDING => "paused",
        _ => "unknown",
    }
}
