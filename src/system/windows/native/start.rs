//! Holding a file, starting it, and listing what runs: for uninstallers, with a person's consent.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::time::Duration;

use windows::Win32::Foundation::{HANDLE, WAIT_OBJECT_0};
use windows::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, FILE_ATTRIBUTE_REPARSE_POINT, FILE_FLAG_OPEN_REPARSE_POINT, FILE_NAME_NORMALIZED,
    FILE_SHARE_READ, GetFileInformationByHandle, GetFinalPathNameByHandleW,
};
use windows::Win32::System::Com::{COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE};
use windows::Win32::System::SystemInformation::GetSystemDirectoryW;
use windows::Win32::System::Threading::{GetExitCodeProcess, GetProcessId, WaitForSingleObject};
use windows::Win32::UI::Shell::{
    SEE_MASK_FLAG_NO_UI, SEE_MASK_NOASYNC, SEE_MASK_NOCLOSEPROCESS, SHELLEXECUTEINFOW, ShellExecuteExW,
};
use windows::Win32::UI::WindowsAndMessaging::SW_SHOWNORMAL;
use windows::core::{HSTRING, PCWSTR, w};

use super::super::super::read::is_missing;
use super::super::super::uninstall::{Stamp, StartError};
use super::super::uninstall::{Held, Process, Seen, Starter};
use super::{Com, ThisWindows, is_no_name, near, processes, text_of};

/// The person said no to the system's question (`ERROR_CANCELLED`), as an `HRESULT`.
const CANCELLED: u32 = 0x8007_04C7;

impl Starter for ThisWindows {
    fn system_folder(&self) -> Option<String> {
        let mut units = vec![0_u16; 1024];
        // SAFETY: the buffer has the length that the slice says.
        let length = unsafe { GetSystemDirectoryW(Some(&mut units)) } as usize;
        (1..units.len()).contains(&length).then(|| text_of(&units[..length]))
    }

    fn hold(&self, path: &str) -> Result<Box<dyn Held>, StartError> {
        let not_readable = || StartError::NotReadable { path: path.to_owned() };
        near(path).map_err(|_| not_readable())?;
        // Reading is shared, for the signature and for the start; writing, renaming and deleting are not.
        let opened =
            OpenOptions::new().read(true).share_mode(FILE_SHARE_READ.0).custom_flags(FILE_FLAG_OPEN_REPARSE_POINT.0).open(path);
        match opened {
            Ok(file) => Ok(Box::new(HeldFile::of(file).ok_or_else(not_readable)?)),
            Err(error) if is_missing(&error) || is_no_name(&error) => Err(StartError::NotThere { path: path.to_owned() }),
            Err(error) => {
                log::debug!("an uninstaller could not be opened: {error}");
                Err(not_readable())
            }
        }
    }

    fn start(&self, path: &str, parameters: Option<&str>) -> Result<Box<dyn Process>, StartError> {
        // The shell wants COM on the thread that asks it, in a form that other callers may not have chosen: a thread of its own.
        let started = std::thread::scope(|scope| scope.spawn(|| shell_start(path, parameters)).join());
        let process = started.map_err(|_| StartError::NotStarted(io::Error::other("the shell failed")))??;
        Ok(Box::new(StartedProcess(process)))
    }
}

struct HeldFile {
    file: File,
    attributes: u32,
    stamp: Stamp,
}

impl HeldFile {
    fn of(file: File) -> Option<Self> {
        let known = file.metadata().ok()?;
        let mut told = BY_HANDLE_FILE_INFORMATION::default();
        // SAFETY: the file is open, and the structure outlives the call.
        unsafe { GetFileInformationByHandle(HANDLE(file.as_raw_handle()), &raw mut told) }.ok()?;
        let stamp = Stamp {
            volume: told.dwVolumeSerialNumber,
            number: (u64::from(told.nFileIndexHigh) << 32) | u64::from(told.nFileIndexLow),
            bytes: known.file_size(),
            changed: known.last_write_time(),
        };
        Some(Self { attributes: known.file_attributes(), file, stamp })
    }
}

impl Held for HeldFile {
    fn path(&self) -> Option<String> {
        let mut units = vec![0_u16; 1024];
        // SAFETY: the file is open, and the buffer has the length that the slice says.
        let length =
            unsafe { GetFinalPathNameByHandleW(HANDLE(self.file.as_raw_handle()), &mut units, FILE_NAME_NORMALIZED) } as usize;
        if !(1..units.len()).contains(&length) {
            return None;
        }
        let path = text_of(&units[..length]);
        path.strip_prefix(r"\\?\").filter(|path| !path.starts_with(r"UNC\")).map(ToOwned::to_owned)
    }

    fn is_link(&self) -> bool {
        self.attributes & FILE_ATTRIBUTE_REPARSE_POINT.0 != 0
    }

    fn stamp(&self) -> Stamp {
        self.stamp
    }
}

/// Starts a file by the shell, which asks the person for more rights where the file's manifest wants them
/// (learn.microsoft.com, `ShellExecuteExW`). `None`: it was started, and there is nothing to watch it by.
fn shell_start(path: &str, parameters: Option<&str>) -> Result<Option<OwnedHandle>, StartError> {
    let _com = Com::begin(COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE).ok();
    let file = HSTRING::from(path);
    let parameters = parameters.map(HSTRING::from);
    let folder = HSTRING::from(path.rsplit_once('\\').map_or(path, |(folder, _)| folder));
    let mut asked = SHELLEXECUTEINFOW {
        cbSize: size_of::<SHELLEXECUTEINFOW>() as u32,
        // Errors come back here and not as a box of the shell's.
        fMask: SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI,
        lpVerb: w!("open"),
        lpFile: PCWSTR(file.as_ptr()),
        lpParameters: parameters.as_ref().map_or(PCWSTR::null(), |text| PCWSTR(text.as_ptr())),
        lpDirectory: PCWSTR(folder.as_ptr()),
        nShow: SW_SHOWNORMAL.0,
        ..Default::default()
    };
    // SAFETY: the structure says how large it is, and it and the texts in it outlive the call.
    if let Err(error) = unsafe { ShellExecuteExW(&raw mut asked) } {
        let code = error.code().0.cast_unsigned();
        return Err(if code == CANCELLED {
            StartError::Declined
        } else {
            // The lower half of such a code is the system's own number of the error.
            StartError::NotStarted(io::Error::from_raw_os_error((code & 0xFFFF).cast_signed()))
        });
    }
    if asked.hProcess.is_invalid() || asked.hProcess.0.is_null() {
        return Ok(None);
    }
    // SAFETY: the call gave this handle to its caller, who closes it; nothing else has it.
    Ok(Some(unsafe { OwnedHandle::from_raw_handle(asked.hProcess.0) }))
}

struct StartedProcess(Option<OwnedHandle>);

impl StartedProcess {
    fn handle(&self) -> Option<HANDLE> {
        self.0.as_ref().map(|handle| HANDLE(handle.as_raw_handle()))
    }
}

impl Process for StartedProcess {
    fn id(&self) -> Option<u32> {
        // SAFETY: the handle is open.
        self.handle().map(|handle| unsafe { GetProcessId(handle) }).filter(|id| *id != 0)
    }

    fn wait(&self, most: Duration) -> Option<u32> {
        let handle = self.handle()?;
        let milliseconds = u32::try_from(most.as_millis()).unwrap_or(u32::MAX - 1);
        // SAFETY: the handle is open, as long as this value lives.
        if unsafe { WaitForSingleObject(handle, milliseconds) } != WAIT_OBJECT_0 {
            return None;
        }
        let mut code = 0_u32;
        // SAFETY: as above; the number outlives the call.
        unsafe { GetExitCodeProcess(handle, &raw mut code) }.ok()?;
        Some(code)
    }

    fn all(&self) -> Vec<Seen> {
        processes::with_parents().unwrap_or_default()
    }

    fn path_of(&self, id: u32) -> Option<String> {
        processes::path_of(id)
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}
