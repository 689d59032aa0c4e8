//! Files that only their owner can open.

use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::path::Path;

use windows::Win32::Foundation::{HLOCAL, LocalFree};
use windows::Win32::Security::Authorization::{
    ConvertStringSecurityDescriptorToSecurityDescriptorW, SDDL_REVISION_1, SE_FILE_OBJECT, SetNamedSecurityInfoW,
};
use windows::Win32::Security::{
    ACL, DACL_SECURITY_INFORMATION, GetSecurityDescriptorDacl, PROTECTED_DACL_SECURITY_INFORMATION, PSECURITY_DESCRIPTOR,
};
use windows::core::{BOOL, HSTRING, PCWSTR};

use super::account;

/// Disks without owners (USB sticks) refuse in these ways: `ERROR_INVALID_FUNCTION`, `ERROR_NOT_SUPPORTED`,
/// `ERROR_CALL_NOT_IMPLEMENTED`.
const NO_OWNERS: [u32; 3] = [1, 50, 120];

/// Takes every right to a file from everybody but the person who runs the program. On a disk without owners nothing
/// changes.
pub(in super::super) fn owner_only(path: &Path) -> io::Result<()> {
    let person = account::person().ok_or_else(|| io::Error::from(io::ErrorKind::PermissionDenied))?;
    // "Protected: nothing inherited; allow: all of a file's rights, to this person" (learn.microsoft.com, SDDL).
    let written = HSTRING::from(format!("D:P(A;;FA;;;{person})"));
    let mut descriptor = PSECURITY_DESCRIPTOR::default();
    // SAFETY: the text ends with a zero; what comes out is freed below.
    unsafe { ConvertStringSecurityDescriptorToSecurityDescriptorW(&written, SDDL_REVISION_1, &raw mut descriptor, None) }
        .map_err(|error| io::Error::other(error.to_string()))?;
    let (mut present, mut defaulted) = (BOOL::default(), BOOL::default());
    let mut list: *mut ACL = std::ptr::null_mut();
    let wide: Vec<u16> = path.as_os_str().encode_wide().chain([0]).collect();
    // SAFETY: the descriptor is alive until it is freed below, and the list lies in it.
    let code = unsafe {
        match GetSecurityDescriptorDacl(descriptor, &raw mut present, &raw mut list, &raw mut defaulted) {
            Ok(()) => {
                SetNamedSecurityInfoW(
                    PCWSTR(wide.as_ptr()),
                    SE_FILE_OBJECT,
                    DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                    None,
                    None,
                    Some(list),
                    None,
                )
                .0
            }
            Err(error) => error.code().0.cast_unsigned() & 0xFFFF,
        }
    };
    // SAFETY: allocated above, freed once.
    _ = unsafe { LocalFree(Some(HLOCAL(descriptor.0))) };
    if code == 0 || NO_OWNERS.contains(&code) { Ok(()) } else { Err(io::Error::from_raw_os_error(code.cast_signed())) }
}
