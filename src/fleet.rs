//! A folder full of surveys: read in parallel, each file for itself, into one table. The rules are in `core::fleet`.

use std::fs;
use std::io::{self, Read as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use jiff::Timestamp;
use safe_passage_core::detection::Products;
use safe_passage_core::fleet::{Input, Machine, ReadRefused, Skipped, Summary};
use safe_passage_core::survey::readers::ReadError;

/// Largest file that is read, in bytes: far more than any survey, and than any log of one machine.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// So many files a thread takes at a time, and tells of.
const TOGETHER: usize = 16;

/// Reads all files of a folder, and of the folders in it, and judges them as of `at`.
///
/// `progress` is called from the calling thread with the number of files that are done and the number of all. What can't be
/// read stands among the skipped. Links to folders are not followed, so that no circle has an end that nobody reaches. Fails
/// only where the folder itself can't be read.
pub fn summary(folder: &Path, products: &Products, at: Timestamp, progress: &dyn Fn(usize, usize)) -> io::Result<Summary> {
    let (files, mut skipped) = files(folder)?;
    let mut machines = Vec::with_capacity(files.len());
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, files) = (sender.clone(), &next, &files);
            scope.spawn(move || {
                // One buffer for all files of a thread.
                let mut bytes = Vec::new();
                loop {
                    let from = next.fetch_add(TOGETHER, Ordering::Relaxed);
                    let paths = files.get(from..).unwrap_or_default().iter().take(TOGETHER);
                    let read: Vec<_> = paths.map(|path| one(path, &mut bytes, folder, products, at)).collect();
                    // Nobody listens only where the table is given up.
                    if read.is_empty() || sender.send(read).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut done = 0;
        for read in receiver {
            done += read.len();
            for one in read {
                match one {
                    Ok(machine) => machines.push(machine),
                    Err(refused) => skipped.push(refused),
                }
            }
            progress(done, files.len());
        }
    });
    Ok(Summary::new(at, machines, skipped))
}

/// All files below a folder, and the folders that can't be read.
fn files(folder: &Path) -> io::Result<(Vec<PathBuf>, Vec<Skipped>)> {
    let mut files = Vec::new();
    let mut skipped = Vec::new();
    let mut folders = vec![fs::read_dir(folder)?];
    while let Some(entries) = folders.pop() {
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                match fs::read_dir(&path) {
                    Ok(entries) => folders.push(entries),
                    Err(_) => skipped.push(Skipped { file: shown(&path, folder), reason: ReadRefused::NotOpened }),
                }
            } else if kind.is_file() || path.is_file() {
                files.push(path);
            }
        }
    }
    Ok((files, skipped))
}

fn one(path: &Path, bytes: &mut Vec<u8>, folder: &Path, products: &Products, at: Timestamp) -> Result<Machine, Skipped> {
    let skip = |reason| Skipped { file: shown(path, folder), reason };
    bytes.clear();
    let mut file = fs::File::open(path).map_err(|_| skip(ReadRefused::NotOpened))?.take(LARGEST + 1);
    file.read_to_end(bytes).map_err(|error| skip(ReadRefused::Read(ReadError::from(error))))?;
    if bytes.len() as u64 > LARGEST {
        return Err(skip(ReadRefused::TooLarge));
    }
    let input = Input::read(bytes, products).map_err(skip)?;
    Ok(input.machine(shown(path, folder), products, at))
}

/// A file's name from the folder that was named, with the same separators everywhere.
fn shown(path: &Path, folder: &Path) -> String {
    let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
    if cfg!(windows) { name.replace('\\', "/") } else { name }
}
