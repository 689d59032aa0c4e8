//! Whose session this is, and whether the computer belongs to a domain.

use safe_passage_core::survey::reason;
use windows::Win32::Foundation::{CloseHandle, HANDLE, HLOCAL, LocalFree};
use windows::Win32::NetworkManagement::NetManagement::{
    NETSETUP_JOIN_STATUS, NetApiBufferFree, NetGetJoinInformation, NetSetupDomainName, NetSetupUnjoined, NetSetupWorkgroupName,
};
use windows::Win32::Security::Authorization::ConvertSidToStringSidW;
use windows::Win32::Security::{GetTokenInformation, TOKEN_QUERY, TOKEN_USER, TokenUser};
use windows::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};
use windows::core::{PCWSTR, PWSTR};

use super::super::super::run::Reason;

/// The person's security identifier as text (`S-1-5-21-…`), which is also the name of their hive.
pub(in super::super) fn person() -> Option<String> {
    let mut token = HANDLE::default();
    // SAFETY: the process's own handle is always valid; the token is closed below.
    unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) }.ok()?;
    let mut length = 0_u32;
    // SAFETY: without a buffer the call only says how long the answer is.
    _ = unsafe { GetTokenInformation(token, TokenUser, None, 0, &raw mut length) };
    // Whole numbers of eight bytes, so that the structure is aligned.
    let mut buffer = vec![0_u64; (length as usize).div_ceil(8).max(1)];
    let bytes = (buffer.len() * 8) as u32;
    // SAFETY: the buffer has this many bytes and outlives the call.
    let asked = unsafe { GetTokenInformation(token, TokenUser, Some(buffer.as_mut_ptr().cast()), bytes, &raw mut length) };
    // SAFETY: opened here, closed once.
    _ = unsafe { CloseHandle(token) };
    asked.ok()?;
    // SAFETY: the call filled in the structure at the beginning of the buffer; its identifier lies in the same buffer.
    let user = unsafe { &*buffer.as_ptr().cast::<TOKEN_USER>() };
    let mut text = PWSTR::null();
    // SAFETY: the identifier is alive; the text that comes out is freed below.
    unsafe { ConvertSidToStringSidW(user.User.Sid, &raw mut text) }.ok()?;
    // SAFETY: the text ends with a zero.
    let name = String::from_utf16_lossy(unsafe { text.as_wide() });
    // SAFETY: allocated by the call before, freed once.
    _ = unsafe { LocalFree(Some(HLOCAL(text.0.cast()))) };
    Some(name)
}

/// Whether the computer is joined to a domain, by the word of its own workstation service.
pub(super) fn joined_to_a_domain() -> Result<bool, Reason> {
    let mut name = PWSTR::null();
    let mut status = NETSETUP_JOIN_STATUS::default();
    // SAFETY: a null name means this computer; both results outlive the call.
    let code = unsafe { NetGetJoinInformation(PCWSTR::null(), &raw mut name, &raw mut status) };
    if !name.is_null() {
        // SAFETY: allocated by the call, freed once.
        unsafe { NetApiBufferFree(Some(name.0.cast())) };
    }
    match (code, status) {
        (0, joined) if joined == NetSetupDomainName => Ok(true),
        (0, joined) if joined == NetSetupWorkgroupName || joined == NetSetupUnjoined => Ok(false),
        (0, _) => Err(reason::NOT_UNDERSTOOD),
        (5, _) => Err(reason::PERMISSION),
        _ => Err(reason::FAILED),
    }
}
