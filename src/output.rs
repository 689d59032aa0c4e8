//! Files that hold somebody's passwords: created new, for the owner alone, complete or not there.
//!
//! A file grows as `NAME.part` beside its place and gets its name only when all of it is on the disk, without ever
//! taking the place of another file. A part that a killed program left behind is removed at the next start: which parts
//! there are is recorded beforehand in a folder of the program's own, and nothing that is not recorded is touched.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use safe_passage_core::message;
use safe_passage_core::message::Message;
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

/// Folder within the state folder that holds a record of each part.
const RECORDS_FOLDER: &str = "parts";
const PART: &str = "part";
/// The most that a record may be long: a path in any system, with room to spare.
const MOST_RECORD_BYTES: u64 = 128 * 1024;

/// Why a file could not be created.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {}", path.display())]
pub struct OutputError {
    /// What stands in the way.
    pub kind: OutputErrorKind,
    /// The file or folder that it is about.
    pub path: PathBuf,
}

/// What can stand in the way of a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputErrorKind {
    /// A file of that name is there already.
    Exists,
    /// The folder may not be written to.
    NoPermission,
    /// The disk is full, or the person's share of it.
    NoSpace,
    /// The folder is not there.
    NoFolder,
    /// A folder of that name is there.
    IsFolder,
    /// The disk can only be read.
    ReadOnly,
    /// Anything else, with the system's own kind of error.
    Other(ErrorKind),
}

impl OutputError {
    fn new(error: &io::Error, path: &Path) -> Self {
        let kind = match error.kind() {
            ErrorKind::AlreadyExists => OutputErrorKind::Exists,
            ErrorKind::PermissionDenied => OutputErrorKind::NoPermission,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => OutputErrorKind::NoSpace,
            ErrorKind::NotFound | ErrorKind::NotADirectory => OutputErrorKind::NoFolder,
            ErrorKind::IsADirectory => OutputErrorKind::IsFolder,
            ErrorKind::ReadOnlyFilesystem => OutputErrorKind::ReadOnly,
            other => OutputErrorKind::Other(other),
        };
        Self { kind, path: path.to_owned() }
    }

    /// One sentence that says what happened.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = self.path.display().to_string();
        match self.kind {
            OutputErrorKind::Exists => message!("output-exists", path = path),
            OutputErrorKind::NoPermission => message!("output-no-permission", path = path),
            OutputErrorKind::NoSpace => message!("output-no-space", path = path),
            OutputErrorKind::NoFolder => message!("output-no-folder", path = path),
            OutputErrorKind::IsFolder => message!("output-is-folder", path = path),
            OutputErrorKind::ReadOnly => message!("output-read-only", path = path),
            OutputErrorKind::Other(_) => message!("output-other", path = path),
        }
    }

    /// One sentence that says what to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self.kind {
            OutputErrorKind::Exists => message!("output-exists-do"),
            OutputErrorKind::NoPermission => message!("output-no-permission-do"),
            OutputErrorKind::NoSpace => message!("output-no-space-do"),
            OutputErrorKind::NoFolder => message!("output-no-folder-do"),
            OutputErrorKind::IsFolder => message!("output-is-folder-do"),
            OutputErrorKind::ReadOnly => message!("output-read-only-do"),
            OutputErrorKind::Other(_) => message!("output-other-do"),
        }
    }
}

/// A file that is being written. Dropped before [`OutputFile::publish`], it leaves nothing behind.
#[derive(Debug)]
pub struct OutputFile {
    part: NamedTempFile,
    /// The place as it was asked for.
    path: PathBuf,
    /// The same, absolute.
    target: PathBuf,
    record: Record,
}

impl OutputFile {
    /// Begins a file that shall have the name `path`. `state_folder` is a folder of this program's own, which is
    /// created where it is missing; it remembers the part until the file is complete.
    pub fn create(path: &Path, state_folder: &Path) -> Result<Self, OutputError> {
        let fail = |error: &io::Error| OutputError::new(error, path);
        match fs::symlink_metadata(path) {
            Ok(found) if found.is_dir() => return Err(fail(&ErrorKind::IsADirectory.into())),
            Ok(_) => return Err(fail(&ErrorKind::AlreadyExists.into())),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(fail(&error)),
        }
        let name = path.file_name().ok_or_else(|| fail(&ErrorKind::IsADirectory.into()))?;
        // Absolute, so that the next start finds the part from whatever folder it is started in.
        let target = std::path::absolute(path).map_err(|error| fail(&error))?;
        let folder = target.parent().ok_or_else(|| fail(&ErrorKind::IsADirectory.into()))?.to_owned();
        for attempt in 1..=100 {
            let mut part_name = OsString::from(name);
            if attempt > 1 {
                part_name.push(format!(".{attempt}"));
            }
            part_name.push(format!(".{PART}"));
            let part_path = folder.join(&part_name);
            if fs::symlink_metadata(&part_path).is_ok() {
                // Somebody else's, or one that another window of this program is writing.
                continue;
            }
            let record = Record::new(state_folder, &part_path).map_err(|error| OutputError::new(&error, state_folder))?;
            let made = tempfile::Builder::new().prefix(&part_name).suffix("").rand_bytes(0).tempfile_in(&folder);
            match made {
                Ok(part) => {
                    // Before anything is written into it. Dropped on failure, it leaves nothing behind.
                    crate::system::owner_only(part.path()).map_err(|error| fail(&error))?;
                    return Ok(Self { part, path: path.to_owned(), target, record });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => record.forget(),
                Err(error) => {
                    record.forget();
                    return Err(fail(&error));
                }
            }
        }
        Err(fail(&ErrorKind::AlreadyExists.into()))
    }

    /// Where the file will be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Turns an error of writing into one that says what to do, and gives up the file.
    #[must_use]
    pub fn failed(self, error: &io::Error) -> OutputError {
        OutputError::new(error, &self.path)
    }

    /// Gives the file its name, after all of it is on the disk. Where a file of that name has come up meanwhile, that one
    /// stays as it is and nothing else is left.
    pub fn publish(self) -> Result<PathBuf, OutputError> {
        let Self { mut part, path, target, record } = self;
        let written = part.flush().and_then(|()| part.as_file().sync_all());
        let published = written.and_then(|()| match part.persist_noclobber(&target) {
            Ok(_) => Ok(()),
            Err(refused) => publish_on_simple_disks(refused.file, &target, refused.error),
        });
        record.forget();
        published.map_err(|error| OutputError::new(&error, &path))?;
        if let Some(folder) = target.parent() {
            sync_folder(folder);
        }
        Ok(path)
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.part.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.part.flush()
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        // A record whose part is gone is of no use. One whose part is still there is left for the next start.
        if fs::symlink_metadata(&self.part).is_err() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// For disks that know neither hard links nor a rename that spares what is there (USB sticks on some systems): claims
/// the name with a new, empty file and puts the complete one in its place. Another's file is never touched.
fn publish_on_simple_disks(part: NamedTempFile, path: &Path, error: io::Error) -> io::Result<()> {
    if !matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied | ErrorKind::InvalidInput) {
        return Err(error);
    }
    OpenOptions::new().write(true).create_new(true).open(path)?;
    match part.persist(path) {
        Ok(_) => Ok(()),
        Err(refused) => {
            let _ = fs::remove_file(path);
            Err(refused.error)
        }
    }
}

/// Makes the new name last on systems where that is a thing of its own.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// The record of one part: a file that holds its path, locked as long as the part is being written.
#[derive(Debug)]
struct Record {
    path: PathBuf,
    part: PathBuf,
    /// Holds the lock; the record of a running program is not another one's to clear away.
    _lock: File,
}

impl Record {
    fn new(state_folder: &Path, part: &Path) -> io::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let folder = state_folder.join(RECORDS_FOLDER);
        fs::create_dir_all(&folder)?;
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}-{number}", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(mut file) => {
                    // Where locks are unknown the record serves without one.
                    let _ = file.try_lock();
                    file.write_all(&path_bytes(part))?;
                    file.sync_all()?;
                    return Ok(Self { path, part: part.to_owned(), _lock: file });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Removes the record; the part has become a file, or is gone.
    fn forget(self) {
        drop(self);
    }
}

/// Removes parts that a killed program left behind, and returns those that it removed.
///
/// Only files are deleted that were recorded by [`OutputFile::create`], that end in `.part` and are plain files; parts
/// that another running program is writing are left alone. What can't be read or removed stays for the next start.
pub fn remove_left_parts(state_folder: &Path) -> Vec<PathBuf> {
    let mut removed = Vec::new();
    let Ok(records) = fs::read_dir(state_folder.join(RECORDS_FOLDER)) else { return removed };
    for record in records.flatten() {
        let path = record.path();
        if !fs::symlink_metadata(&path).is_ok_and(|found| found.is_file() && found.len() <= MOST_RECORD_BYTES) {
            continue;
        }
        let Ok(mut file) = OpenOptions::new().read(true).write(true).open(&path) else { continue };
        if matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)) {
            continue;
        }
        let mut bytes = Vec::new();
        if file.read_to_end(&mut bytes).is_err() {
            continue;
        }
        let gone = match path_from_bytes(&bytes) {
            Some(part) if part.is_absolute() && part.extension().is_some_and(|extension| extension == PART) => {
                match fs::symlink_metadata(&part) {
                    Ok(found) if found.is_file() => {
                        let gone = fs::remove_file(&part).is_ok();
                        if gone {
                            removed.push(part);
                        }
                        gone
                    }
                    // A folder or a link of that name was not made by this program.
                    Ok(_) => true,
                    // A stick that is not plugged in looks the same as a part that is gone: the record is kept only
                    // where the folder can't be reached.
                    Err(error) => error.kind() == ErrorKind::NotFound && part.parent().is_some_and(Path::is_dir),
                }
            }
            // An empty or damaged record: written by a program that was killed before it made the part.
            _ => true,
        };
        drop(file);
        if gone {
            let _ = fs::remove_file(&path);
        }
    }
    removed
}

#[cfg(unix)]
fn path_bytes(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "not every sequence of bytes is a path on Windows")]
fn path_from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    Some(PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes)))
}
#[cfg(windows)]
fn path_bytes(path: &Path) -> Vec<u8> {
    std::os::windows::ffi::OsStrExt::encode_wide(path.as_os_str()).flat_map(u16::to_le_bytes).collect()
}
#[cfg(windows)]
fn path_from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    let (units, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = units.iter().copied().map(u16::from_le_bytes).collect();
    rest.is_empty().then(|| PathBuf::from(<OsString as std::os::windows::ffi::OsStringExt>::from_wide(&units)))
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {}", path.display())]
pub struct InputError {
    /// What stands in the way.
    pub kind: InputErrorKind,
    /// The file.
    pub path: PathBuf,
}

/// What can stand in the way of reading a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputErrorKind {
    /// There is no such file.
    Missing,
    /// It may not be read.
    NoPermission,
    /// It is a folder.
    IsFolder,
    /// It is longer than an export can be.
    TooLarge {
        /// The most bytes that are read.
        limit_bytes: u64,
    },
    /// Anything else, with the system's own kind of error.
    Other(ErrorKind),
}

impl InputError {
    fn new(error: &io::Error, path: &Path) -> Self {
        let kind = match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => InputErrorKind::Missing,
            ErrorKind::PermissionDenied => InputErrorKind::NoPermission,
            ErrorKind::IsADirectory => InputErrorKind::IsFolder,
            other => InputErrorKind::Other(other),
        };
        Self { kind, path: path.to_owned() }
    }

    /// One sentence that says what happened.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = self.path.display().to_string();
        match self.kind {
            InputErrorKind::Missing => message!("input-missing", path = path),
            InputErrorKind::NoPermission => message!("input-no-permission", path = path),
            InputErrorKind::IsFolder => message!("input-is-folder", path = path),
            InputErrorKind::TooLarge { limit_bytes } => {
                let megabytes = i64::try_from(limit_bytes.div_ceil(1_000_000)).unwrap_or(i64::MAX);
                message!("input-too-large", megabytes = megabytes, path = path)
            }
            InputErrorKind::Other(_) => message!("input-other", path = path),
        }
    }

    /// One sentence that says what to do.
    #[must_use]
    pub fn what_to_do(&self) -> Message {
        match self.kind {
            InputErrorKind::Missing => message!("input-missing-do"),
            InputErrorKind::NoPermission => message!("input-no-permission-do"),
            InputErrorKind::IsFolder => message!("input-is-folder-do"),
            InputErrorKind::TooLarge { .. } => message!("input-too-large-do"),
            InputErrorKind::Other(_) => message!("input-other-do"),
        }
    }
}

/// Reads a file of at most `limit_bytes` from where it lies: no copy, no temporary file, and no half-grown buffer left in
/// memory.
pub fn read_input(path: &Path, limit_bytes: u64) -> Result<Zeroizing<Vec<u8>>, InputError> {
    let fail = |error: &io::Error| InputError::new(error, path);
    let too_large = || InputError { kind: InputErrorKind::TooLarge { limit_bytes }, path: path.to_owned() };
    let mut file = File::open(path).map_err(|error| match fs::metadata(path) {
        // Windows says "access denied" of a folder.
        Ok(found) if found.is_dir() => fail(&ErrorKind::IsADirectory.into()),
        _ => fail(&error),
    })?;
    let found = file.metadata().map_err(|error| fail(&error))?;
    if found.is_dir() {
        return Err(fail(&ErrorKind::IsADirectory.into()));
    }
    if found.len() > limit_bytes {
        return Err(too_large());
    }
    let limit = usize::try_from(limit_bytes).unwrap_or(usize::MAX);
    // One byte more than the file has, so that its end is seen without growing.
    let expected = usize::try_from(found.len()).unwrap_or(limit);
    let mut bytes = Zeroizing::new(vec![0; expected.saturating_add(1)]);
    let mut filled = 0;
    loop {
        if filled > limit {
            return Err(too_large());
        }
        if filled == bytes.len() {
            // It grew meanwhile, or its length is not known beforehand. The old buffer is overwritten.
            let mut longer = Zeroizing::new(vec![0; bytes.len().saturating_mul(2).max(64 * 1024)]);
            longer[..filled].copy_from_slice(&bytes[..filled]);
            bytes = longer;
        }
        match file.read(&mut bytes[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(fail(&error)),
        }
    }
    bytes.truncate(filled);
    Ok(bytes)
}
