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
mod output;
mod proton_csv;
mod records_json;

use std::io::{self, Write as _};

use zeroize::Zeroizing;

use super::entry::{Entry, Names};
use super::outcome::{Ledger, Outcome};
use super::records::Import;
use super::remarks::What;
use super::target::ClearTextTarget;
use output::{InMemory, Output};

pub use output::Files;

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

/// Writes records for a target, into memory.
#[must_use]
pub fn write(target: ClearTextTarget, import: &Import, options: &WriteOptions) -> Written {
    let mut ledger = Ledger::new(import, options.leave_out_identical);
    let mut files = InMemory::default();
    let filled = fill(target, import, &options.names, &mut ledger, &mut Output::new(&mut files));
    // Memory takes whatever it is given.
    debug_assert!(filled.is_ok());
    let files = files.files.into_iter().zip(1..).map(|(bytes, number)| WrittenFile { number, bytes }).collect();
    Written { files, outcome: ledger.finish() }
}

/// Writes records for a target piece by piece, so that what is written is never in memory as a whole.
///
/// # Errors
/// Whatever `files` says; then nothing of what was written may be kept.
pub fn write_into(
    target: ClearTextTarget,
    import: &Import,
    options: &WriteOptions,
    files: &mut dyn Files,
) -> io::Result<Outcome> {
    let mut ledger = Ledger::new(import, options.leave_out_identical);
    fill(target, import, &options.names, &mut ledger, &mut Output::new(files))?;
    Ok(ledger.finish())
}

fn fill(target: ClearTextTarget, import: &Import, names: &Names, ledger: &mut Ledger, out: &mut Output<'_>) -> io::Result<()> {
    match target {
        ClearTextTarget::RecordsJson => records_json::write(import, ledger, out),
        ClearTextTarget::BitwardenJson => bitwarden_json::write(import, names, ledger, out),
        ClearTextTarget::BitwardenCsv => bitwarden_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::OnePasswordCsv => onepassword_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::ProtonCsv => proton_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::ChromeCsv => chrome_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::FirefoxCsv => firefox_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::AppleCsv => apple_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::DashlaneCsv => dashlane_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::NordpassCsv => nordpass_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::LastpassCsv => lastpass_csv::FORMAT.write(import, names, ledger, out),
        ClearTextTarget::KeepassxcCsv => keepassxc_csv::FORMAT.write(import, names, ledger, out),
    }?;
    out.flush()
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
