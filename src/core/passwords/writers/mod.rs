//! Records to the files that the next password manager imports. One file a format; what they share is here.

mod apple_csv;
mod bitwarden;
mod bitwarden_csv;
mod bitwarden_json;
mod chrome_csv;
mod csv;
mod dashlane_csv;
mod firefox_csv;
mod keepassxc_csv;
mod lastpass_csv;
mod nordpass_csv;
mod onepassword_csv;
mod proton_csv;
mod records_json;

use std::io::Write;

use zeroize::Zeroizing;

use super::entry::{Entry, Names};
use super::outcome::{Ledger, Outcome};
use super::records::Import;
use super::remarks::What;
use super::target::ClearTextTarget;

/// What the writer has to know besides the records.
#[derive(Debug, Clone)]
pub struct WriteOptions {
    /// Names of folders and the like, in the person's language.
    pub names: Names,
    /// Leave out records that repeat an earlier one in every field. Only when the person asked for it.
    pub leave_out_identical: bool,
}

/// One file to create.
pub struct WrittenFile {
    /// Its number among the files of this conversion, from 1. The second is to be named `NAME-2.csv`.
    pub number: usize,
    /// What to write into it; overwritten in memory when it is dropped.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for WrittenFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("WrittenFile").field("number", &self.number).field("length", &self.bytes.len()).finish()
    }
}

/// The files of a conversion and what became of the records.
#[derive(Debug)]
pub struct Written {
    /// The files, at least one.
    pub files: Vec<WrittenFile>,
    /// Counts and remarks.
    pub outcome: Outcome,
}

/// Writes records for a target.
#[must_use]
pub fn write(target: ClearTextTarget, import: &Import, options: &WriteOptions) -> Written {
    let mut ledger = Ledger::new(import, options.leave_out_identical);
    let names = &options.names;
    let files = match target {
        ClearTextTarget::RecordsJson => records_json::write(import, &mut ledger),
        ClearTextTarget::BitwardenJson => bitwarden_json::write(import, names, &mut ledger),
        ClearTextTarget::BitwardenCsv => bitwarden_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::OnePasswordCsv => onepassword_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::ProtonCsv => proton_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::ChromeCsv => chrome_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::FirefoxCsv => firefox_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::AppleCsv => apple_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::DashlaneCsv => dashlane_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::NordpassCsv => nordpass_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::LastpassCsv => lastpass_csv::FORMAT.write(import, names, &mut ledger),
        ClearTextTarget::KeepassxcCsv => keepassxc_csv::FORMAT.write(import, names, &mut ledger),
    };
    let files = files.into_iter().enumerate().map(|(index, bytes)| WrittenFile { number: index + 1, bytes }).collect();
    Written { files, outcome: ledger.finish() }
}

/// A value as JSON, in a buffer whose room is measured first, so that growing leaves no copy behind.
fn json_bytes(value: &impl serde::Serialize) -> Zeroizing<Vec<u8>> {
    struct Measure(usize);
    impl Write for Measure {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut measure = Measure(0);
    let mut bytes = Zeroizing::new(Vec::new());
    // Text and numbers alone, into memory: neither can fail.
    if serde_json::to_writer_pretty(&mut measure, value).is_ok() {
        bytes.reserve_exact(measure.0 + 1);
        let written = serde_json::to_writer_pretty(&mut *bytes, value);
        debug_assert!(written.is_ok());
        bytes.push(b'\n');
    }
    bytes
}

/// What browsers ask of an entry: no notes, a web address, a password. They have no fields either.
fn for_browser(entry: &mut Entry<'_>) -> Result<(), What> {
    if entry.is_note {
        return Err(What::NoNotes);
    }
    if entry.urls.is_empty() {
        return Err(What::NeedsUrl);
    }
    let web = entry.urls.iter().filter(|url| is_web(url.as_str())).count();
    if web == 0 {
        return Err(What::NeedsWebUrl);
    }
    if entry.password.is_empty() {
        return Err(What::NeedsPassword);
    }
    if entry.urls.len() > 1 {
        // Each address becomes a row of its own; one that no browser opens can't.
        entry.did(What::SeveralUrls);
        entry.urls.retain(|url| is_web(url.as_str()));
    }
    entry.fields_into_notes();
    Ok(())
}

fn is_web(url: &str) -> bool {
    super::address::parse(url).is_some_and(|address| address.is_web())
}
