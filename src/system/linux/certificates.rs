//! Certificates that are trusted as roots: by the system, by browsers made from Firefox, and by those made from Chromium,
//! which share one store of the person's.

use std::path::{Path, PathBuf};

use safe_passage_core::survey::{field, reason};

use super::super::browsers::RealDisk;
use super::super::certificates::{self, Tally, in_file};
use super::super::read::read_bytes;
use super::super::run::{Outcome, Reading};
use super::{Place, browsers, entries, reason_of};

/// Where the system's trusted roots lie, and where an administrator or a program puts one that is to be trusted
/// (update-ca-certificates(8), update-ca-trust(8), trust(1)).
const STORES: [&str; 12] = [
    "/etc/ssl/certs",
    "/usr/local/share/ca-certificates",
    "/usr/share/ca-certificates",
    "/etc/pki/ca-trust/source",
    "/etc/pki/ca-trust/extracted/pem",
    "/etc/pki/tls/certs",
    "/etc/pki/trust/anchors",
    "/etc/ca-certificates/trust-source",
    "/usr/share/pki",
    "/usr/share/ca-certificates/trust-source",
    "/var/lib/ca-certificates/pem",
    "/usr/local/etc/ssl/certs",
];

/// How deep folders of certificates are: `/usr/share/pki/ca-trust-source/anchors`.
const DEEPEST: usize = 3;
/// The most files that are read of one of them. Systems have some hundred.
const MOST_FILES: usize = 20_000;
/// The largest file that is read of them. The bundle of all roots has some two hundred thousand bytes.
const LARGEST_FILE: u64 = 16 << 20;

/// The stores that browsers made from Chromium share, below the home folder: their own, and those of sandboxes.
const SHARED: [&str; 9] = [
    ".pki/nssdb",
    ".local/share/pki/nssdb",
    "snap/chromium/current/.pki/nssdb",
    "snap/chromium/current/.local/share/pki/nssdb",
    ".var/app/com.google.Chrome/.pki/nssdb",
    ".var/app/com.google.Chrome/data/pki/nssdb",
    ".var/app/org.chromium.Chromium/data/pki/nssdb",
    ".var/app/com.brave.Browser/data/pki/nssdb",
    ".var/app/com.microsoft.Edge/data/pki/nssdb",
];
/// What such a store is called: it belongs to no browser alone.
const SHARED_NAME: &str = "NSS";

/// Reads the names of the certificates in all of these. The count is that of different certificates. A system that keeps
/// its roots where nobody looks here has not been searched.
pub(super) fn certificates(place: &Place, reading: &Reading) -> Outcome {
    let mut tally = Tally::default();
    let mut any = false;
    for store in STORES {
        any |= system_store(place, reading, store, &place.at(store), DEEPEST, &mut tally)?;
    }
    let firefox = browsers::firefox(place);
    certificates::of_browsers(&RealDisk, firefox, &place.asked, reading, &mut tally)?;
    for folder in place.home.iter().flat_map(|home| SHARED.map(|below| home.join(below))) {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        certificates::of_folder(&RealDisk, &folder, SHARED_NAME, &place.asked, reading, &mut tally);
    }
    if any { Ok(tally.count()) } else { Err(reason::NOT_AVAILABLE) }
}

/// Reads one folder and what lies below it. Returns whether it is there. Names of files stay unwritten: they can be
/// anybody's.
fn system_store(
    place: &Place,
    reading: &Reading,
    store: &str,
    folder: &Path,
    deeper: usize,
    tally: &mut Tally,
) -> Result<bool, &'static str> {
    let files: Vec<PathBuf> = match entries(folder) {
        Ok(Some(files)) => files,
        Ok(None) => return Ok(false),
        Err(error) => {
            tally.refuse(reading, store, reason_of(&error));
            return Ok(true);
        }
    };
    if files.len() > MOST_FILES {
        tally.refuse(reading, store, reason::NOT_UNDERSTOOD);
    }
    for path in files.iter().take(MOST_FILES) {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        if path.is_dir() {
            // A link can lead back to where it stands; folders of certificates have none that matter.
            if deeper > 0 && !path.is_symlink() {
                system_store(place, reading, store, path, deeper - 1, tally)?;
            }
            continue;
        }
        match read_bytes(path, LARGEST_FILE) {
            Ok(Some(bytes)) => tally.take(&place.asked, reading, (field::PATH, store), in_file(path, &bytes)),
            // A link to nothing: what it belonged to is gone.
            Ok(None) => {}
            Err(error) => tally.refuse(reading, store, reason_of(&error)),
        }
    }
    Ok(true)
}
