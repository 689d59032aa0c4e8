//! Records → files for the person: the encrypted one, and the one for the next product.

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use safe_passage_core::message;
use safe_passage_core::passwords::{self, ClearTextTarget, Import, Names, Section, Target, WriteOptions};

use super::{Notice, WrittenFile};
use crate::kdbx;
use crate::output::{OutputError, OutputFile};
use crate::text::Words;

/// Names of folders, groups and untitled entries, in the person's language.
#[must_use]
pub fn names(words: &Words) -> Names {
    Names {
        root: words.say(&Names::root_message()),
        sections: Section::ALL.map(|section| words.word(section.message_id())),
        untitled: words.say(&Names::untitled_message()),
    }
}

fn of_output(error: &OutputError) -> Notice {
    Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false }
}

/// Writes the encrypted file: new, owner-only, whole or not at all.
pub fn encrypted(import: &Import, path: &Path, password: &str, names: &Names, state: &Path) -> Result<WrittenFile, Notice> {
    let options = WriteOptions { names: names.clone(), leave_out_identical: false };
    let mut file = OutputFile::create(path, state).map_err(|error| of_output(&error))?;
    let outcome = {
        let mut buffer = BufWriter::new(&mut file);
        let outcome = kdbx::write(import, password, &options, &mut buffer).and_then(|outcome| {
            buffer.flush().map_err(kdbx::KdbxError::Write)?;
            Ok(outcome)
        });
        drop(buffer);
        outcome
    };
    let outcome = match outcome {
        Ok(outcome) => outcome,
        // A full disk is told as one, whatever was being written.
        Err(kdbx::KdbxError::Write(error)) => return Err(of_output(&file.failed(&error))),
        Err(error) => return Err(Notice { what: error.message(), what_to_do: Some(error.what_to_do()), fine: false }),
    };
    let path = file.publish().map_err(|error| of_output(&error))?;
    Ok(WrittenFile { paths: vec![path], target: Target::Kdbx, outcome })
}

/// Writes the files of a clear-text target, all or none.
pub fn clear_text(
    import: &Import,
    target: ClearTextTarget,
    path: &Path,
    names: &Names,
    state: &Path,
) -> Result<WrittenFile, Notice> {
    let options = WriteOptions { names: names.clone(), leave_out_identical: false };
    let mut growing = Growing { path, state, files: Vec::new(), error: None };
    let outcome = passwords::write_into(target, import, &options, &mut growing);
    let outcome = outcome.map_err(|_| growing.error.take().map_or_else(no_state_folder, |error| of_output(&error)))?;
    let files = growing.files;
    let mut paths = Vec::with_capacity(files.len());
    for file in files {
        match file.publish() {
            Ok(path) => paths.push(path),
            Err(error) => {
                // Half a set of files would look like the whole.
                for path in paths {
                    _ = std::fs::remove_file(path);
                }
                return Err(of_output(&error));
            }
        }
    }
    Ok(WrittenFile { paths, target: Target::ClearText(target), outcome })
}

/// The files of a clear-text target while they are being written: `NAME.csv`, `NAME-2.csv` and so on.
struct Growing<'a> {
    path: &'a Path,
    state: &'a Path,
    files: Vec<OutputFile>,
    /// Why a file could not be begun or written.
    error: Option<OutputError>,
}

impl passwords::Files for Growing<'_> {
    fn begin(&mut self) -> io::Result<()> {
        match OutputFile::create(&numbered(self.path, self.files.len() + 1), self.state) {
            Ok(file) => {
                self.files.push(file);
                Ok(())
            }
            Err(error) => {
                self.error = Some(error);
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        let Some(mut file) = self.files.pop() else { return Err(io::ErrorKind::NotFound.into()) };
        if let Err(error) = file.write_all(bytes) {
            self.error = Some(file.failed(&error));
            return Err(error.kind().into());
        }
        self.files.push(file);
        Ok(())
    }
}

/// `NAME.csv`, `NAME-2.csv` and so on.
#[must_use]
pub fn numbered(path: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return path.to_path_buf();
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = match path.extension() {
        Some(ending) => format!("{stem}-{number}.{}", ending.to_string_lossy()),
        None => format!("{stem}-{number}"),
    };
    path.with_file_name(name)
}

/// Writes a document that holds no secret under a name that is free in a folder.
pub fn new_document(folder: &Path, name: &str, ending: &str, bytes: &[u8], state: &Path) -> Result<PathBuf, Notice> {
    let mut file = OutputFile::create(&free_place(folder, name, ending), state).map_err(|error| of_output(&error))?;
    if let Err(error) = file.write_all(bytes) {
        return Err(of_output(&file.failed(&error)));
    }
    file.publish().map_err(|error| of_output(&error))
}

/// A path in a folder where no file is yet: the name, else the name with a number.
#[must_use]
pub fn free_place(folder: &Path, name: &str, ending: &str) -> PathBuf {
    (1..1000)
        .map(|number| numbered(&folder.join(format!("{name}.{ending}")), number))
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or_else(|| folder.join(format!("{name}.{ending}")))
}

/// A path in a folder where no other folder is yet: the name, else the name with a number.
#[must_use]
pub fn free_folder(folder: &Path, name: &str) -> PathBuf {
    (1..1000)
        .map(|number| numbered(&folder.join(name), number))
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or_else(|| folder.join(name))
}

/// The notice for a journey that has nowhere to keep its own small files.
#[must_use]
pub fn no_state_folder() -> Notice {
    Notice { what: message!("store-no-folder"), what_to_do: Some(message!("store-no-folder-do")), fine: false }
}
