//! Which Windows this is, as the kernel says it and not as a manifest makes it say.

use windows::Wdk::System::SystemServices::RtlGetVersion;
use windows::Win32::System::SystemInformation::OSVERSIONINFOW;

/// First major version that the program is made for: Windows 10 and 11 both call themselves 10.
const FIRST_MAJOR: u32 = 10;

/// Whether this Windows is older than the program can work on.
pub(in super::super) fn is_too_old() -> bool {
    let mut version = OSVERSIONINFOW { dwOSVersionInfoSize: size_of::<OSVERSIONINFOW>() as u32, ..Default::default() };
    // SAFETY: the structure says how large it is and outlives the call.
    let asked = unsafe { RtlGetVersion(&raw mut version) };
    asked.is_ok() && version.dwMajorVersion < FIRST_MAJOR
}
