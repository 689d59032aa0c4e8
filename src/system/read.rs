//! Reading of files and folders that all systems share: bounded, and with a word for each way in which it can fail.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use safe_passage_core::survey::reason;

use super::run::Reason;

/// The largest file that is read whole, in bytes. Package databases of large installations stay well below it.
pub(super) const LARGEST_FILE: u64 = 256 << 20;

/// The word for an error of the file system.
pub(super) fn reason_of(error: &io::Error) -> Reason {
    match error.kind() {
        io::ErrorKind::PermissionDenied => reason::PERMISSION,
        io::ErrorKind::NotFound => reason::NOT_AVAILABLE,
        io::ErrorKind::TimedOut => reason::TIMED_OUT,
        io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge => reason::NOT_UNDERSTOOD,
        _ => reason::FAILED,
    }
}

/// Whether an error says that the thing is not there, as opposed to that it could not be read.
pub(super) fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Text of a regular file; `None` where there is no such file. Bytes that are not UTF-8 become replacement characters.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "there files are asked for through a trait"))]
pub(super) fn read_text(path: &Path) -> io::Result<Option<String>> {
    Ok(read_bytes(path, LARGEST_FILE)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Bytes of a regular file that may not be larger than this; `None` where there is no such file.
pub(super) fn read_bytes(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    // Anything else than a regular file could block for ever.
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(Some(bytes))
}

/// The entries of a folder in the order of their names; `None` where there is no such folder.
pub(super) fn entries(folder: &Path) -> io::Result<Option<Vec<PathBuf>>> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut paths = listed.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(Some(paths))
}

/// The last component of a path as text.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Fields for an observation: those that hold something.
pub(super) fn filled<'a>(fields: impl IntoIterator<Item = (&'a str, Option<String>)>) -> Vec<(&'a str, String)> {
    fields
        .into_iter()
        .filter_map(|(name, text)| text.filter(|text| !text.trim().is_empty()).map(|text| (name, text.trim().to_owned())))
        .collect()
}

/// Whether a name fits a pattern in which `*` stands for any text.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(position) => rest = &rest[position + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn patterns_fit_whole_names() {
        let cases = [
            ("KasperskyOS-*", "KasperskyOS-Community-Edition-1.4", true),
            ("KasperskyOS-*", "xKasperskyOS-1", false),
            ("*.deb", "kesl.deb", true),
            ("*.deb", "kesl.debx", false),
            ("a*b*c", "abc", true),
            ("a*b*c", "a--b--b-c", true),
            ("a*b*c", "ac", false),
            ("ab*ba", "aba", false),
            ("*", "", true),
            ("kesl", "kesl", true),
            ("kesl", "kesl2", false),
        ];
        for (pattern, name, expected) in cases {
            assert_eq!(fits(pattern, name), expected, "{pattern} against {name}");
        }
    }

    proptest! {
        #[test]
        fn a_pattern_made_from_a_name_fits_it(parts in proptest::collection::vec("[a-cé]{0,3}", 1..5)) {
            prop_assert!(fits(&parts.join("*"), &parts.join("bc")));
        }
    }
}
