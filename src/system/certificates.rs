//! Names of certificates in files: PEM, DER, and the stores of browsers that bring their own (NSS).
//!
//! The names of holder and issuer are read and nothing else; no signature is checked and no key is touched. Whatever
//! lies in a file, reading it ends: every step goes forward in bytes that are already in memory.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use safe_passage_core::survey::{field, reason};

use super::Asked;
use super::browsers::{Disk, Profiles, profiles};
use super::read::file_name;
use super::run::{Reading, Reason};

/// The largest store of a browser that is read, in bytes. Those with thousands of stored certificates have some ten
/// million.
pub(super) const LARGEST_STORE: u64 = 64 << 20;

/// Longest name that is kept, in characters; as long as Windows tells it.
const LONGEST_NAME: usize = 256;

/// What was found in one file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub certificates: Vec<Certificate>,
    /// Whether something in it is meant to be a certificate and could not be read.
    pub broken: bool,
    /// Names that stand in the file and belong to none of the certificates that could be read.
    pub loose: BTreeSet<String>,
}

/// A certificate, as far as it is of interest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    /// Name of its holder: the common name, else the unit, else the organisation; empty where it has none of them.
    pub subject: String,
    /// Name of who issued it, in the same way.
    issuer: String,
    /// Tells one certificate from another that has the same name.
    pub mark: u64,
}

/// What has been counted and written down so far.
#[derive(Default)]
pub(super) struct Tally {
    counted: BTreeSet<(String, u64)>,
    written: BTreeSet<(String, String)>,
    refused: BTreeSet<(String, Reason)>,
}

impl Tally {
    /// How many certificates there were in one place or another.
    pub fn count(&self) -> usize {
        self.counted.len()
    }

    /// Takes over what one file held. `place` is a field and what it says of where the certificates lie.
    pub fn take(&mut self, asked: &Asked, reading: &Reading, place: (&'static str, &str), found: Found) {
        for certificate in found.certificates {
            let kept = asked.keeps_certificate(&certificate.subject);
            if kept && self.written.insert((certificate.subject.clone(), place.1.to_owned())) {
                reading.saw(certificate.subject.as_str(), [(place.0, place.1.to_owned())]);
            }
            self.counted.insert((certificate.subject, certificate.mark));
        }
        // A name of which nobody can say whether it is that of a stored certificate is not taken for "not there".
        if found.broken || found.loose.iter().any(|name| asked.keeps_certificate(name)) {
            self.refuse(reading, place.1, reason::NOT_UNDERSTOOD);
        }
    }

    /// Says once that something in a place could not be read.
    pub fn refuse(&mut self, reading: &Reading, place: &str, why: Reason) {
        if self.refused.insert((place.to_owned(), why)) {
            reading.could_not_read(place, why);
        }
    }
}

/// Reads the stores of browsers made from Firefox, which trust roots of their own beside those of the system. A profile
/// is never named. Returns whether there was any store.
pub(super) fn of_browsers(
    disk: &dyn Disk,
    browsers: impl Iterator<Item = Profiles>,
    asked: &Asked,
    reading: &Reading,
    tally: &mut Tally,
) -> Result<bool, Reason> {
    let mut any = false;
    for browser in browsers {
        for folder in &browser.folders {
            let listed = profiles(disk, folder, browser.kind);
            for why in listed.refused {
                tally.refuse(reading, browser.browser, why);
            }
            for profile in listed.folders {
                if reading.stopped() {
                    return Err(reason::CANCELLED);
                }
                any |= of_folder(disk, &profile, browser.browser, asked, reading, tally);
            }
        }
    }
    Ok(any)
}

/// Reads the store in one folder. The older file stays behind when a browser moves to the newer one, and is used by
/// nothing then. Returns whether there was one.
pub(super) fn of_folder(
    disk: &dyn Disk,
    folder: &Path,
    browser: &str,
    asked: &Asked,
    reading: &Reading,
    tally: &mut Tally,
) -> bool {
    for name in ["cert9.db", "cert8.db"] {
        match disk.bytes(&folder.join(name), LARGEST_STORE) {
            Ok(None) => {}
            Ok(Some(bytes)) => {
                match in_store(&bytes) {
                    Some(found) => tally.take(asked, reading, (field::BROWSER, browser), found),
                    None => tally.refuse(reading, browser, reason::NOT_UNDERSTOOD),
                }
                return true;
            }
            Err(why) => {
                tally.refuse(reading, browser, why);
                return true;
            }
        }
    }
    false
}

/// What lies in a file of the system's stores: certificates in PEM form among any other text, or one in DER form.
#[cfg_attr(windows, allow(dead_code, reason = "there the system is asked for its store"))]
pub(super) fn in_file(path: &Path, bytes: &[u8]) -> Found {
    let mut found = Found::default();
    if bytes.first() == Some(&SEQUENCE) {
        match certificate(bytes) {
            Some(certificate) => found.certificates.push(certificate),
            None => found.broken = true,
        }
        return found;
    }
    let text = String::from_utf8_lossy(bytes);
    let mut block: Option<String> = None;
    let mut blocks = 0;
    for line in text.lines().map(str::trim) {
        if line.starts_with("-----BEGIN") {
            blocks += 1;
            found.broken |= block.is_some();
            // Parameters and keys lie in such files too and are nobody's business.
            block = line.ends_with("CERTIFICATE-----").then(String::new);
        } else if line.starts_with("-----END") {
            let Some(written) = block.take() else { continue };
            match decoded(&written).as_deref().and_then(certificate) {
                Some(certificate) => found.certificates.push(certificate),
                None => found.broken = true,
            }
        } else if let Some(block) = &mut block {
            block.push_str(line);
        }
    }
    found.broken |= block.is_some();
    // A file that is called a certificate and holds something is one that could not be read.
    found.broken |= blocks == 0 && !text.trim().is_empty() && is_called_a_certificate(path);
    found
}

fn is_called_a_certificate(path: &Path) -> bool {
    let name = file_name(path).to_lowercase();
    [".pem", ".crt", ".cer", ".der"].iter().any(|ending| name.ends_with(ending))
}

/// Bytes of base64 text; `None` where it is none.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !letter.is_ascii_whitespace()) {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

/// What an NSS store holds; `None` where the file is no such store.
///
/// `cert9.db` is `SQLite`, `cert8.db` a hash of Berkeley DB. Both keep certificates as they are, so their beginnings are
/// looked for in the file's bytes. `SQLite` as browsers and distributions build it writes zeros over what was deleted
/// (`SQLITE_SECURE_DELETE`). A certificate that is spread over several pages may not be readable in this way; its name
/// is then still met and left over.
fn in_store(bytes: &[u8]) -> Option<Found> {
    const SQLITE: &[u8] = b"SQLite format 3\0";
    const BERKELEY: &[u8] = &[0x00, 0x06, 0x15, 0x61];
    const BERKELEY_TURNED: &[u8] = &[0x61, 0x15, 0x06, 0x00];
    // SQLite takes an empty file for an empty database.
    if !bytes.is_empty() && ![SQLITE, BERKELEY, BERKELEY_TURNED].iter().any(|start| bytes.starts_with(start)) {
        return None;
    }
    let mut found = Found::default();
    let mut at = 0;
    while let Some(step) = bytes[at..].windows(6).position(is_beginning) {
        at += step;
        found.certificates.extend(certificate(&bytes[at..]));
        at += 1;
    }
    let known: BTreeSet<&str> =
        found.certificates.iter().flat_map(|certificate| [certificate.subject.as_str(), certificate.issuer.as_str()]).collect();
    let names = bytes.windows(COMMON_NAME.len() + 2).enumerate().filter(|(_, window)| {
        window[0] == OBJECT_ID && usize::from(window[1]) == COMMON_NAME.len() && window[2..] == *COMMON_NAME
    });
    found.loose = names
        .filter_map(|(at, window)| {
            let value = element(&bytes[at + window.len()..])?;
            text_of(value.tag, value.content)
        })
        .filter(|name| !known.contains(name.as_str()))
        .collect();
    Some(found)
}

/// Whether these bytes can begin a certificate: a sequence of more than 255 bytes that begins with a sequence.
fn is_beginning(window: &[u8]) -> bool {
    window[0] == SEQUENCE && window[1] == 0x82 && window[4] == SEQUENCE && matches!(window[5], 0x81 | 0x82)
}

const INTEGER: u8 = 0x02;
const OBJECT_ID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const VERSION: u8 = 0xA0;

/// Ids of the parts of a name (ITU-T X.520): 2.5.4.3, 2.5.4.11, 2.5.4.10.
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const UNIT: &[u8] = &[0x55, 0x04, 0x0B];
const ORGANISATION: &[u8] = &[0x55, 0x04, 0x0A];

/// One element of DER and what stands behind it.
struct Element<'a> {
    tag: u8,
    content: &'a [u8],
    rest: &'a [u8],
}

/// Tag, length, and everything behind them.
fn head(bytes: &[u8]) -> Option<(u8, usize, &[u8])> {
    let (&tag, bytes) = bytes.split_first()?;
    let (&first, bytes) = bytes.split_first()?;
    if first < 0x80 {
        return Some((tag, usize::from(first), bytes));
    }
    // Nothing here is longer than four bytes can say; DER knows no open length.
    let count = usize::from(first & 0x7F);
    if !(1..=4).contains(&count) {
        return None;
    }
    let (length, bytes) = bytes.split_at_checked(count)?;
    let length = length.iter().try_fold(0_usize, |length, byte| length.checked_mul(256)?.checked_add(usize::from(*byte)))?;
    Some((tag, length, bytes))
}

fn element(bytes: &[u8]) -> Option<Element<'_>> {
    let (tag, length, behind) = head(bytes)?;
    let (content, rest) = behind.split_at_checked(length)?;
    Some(Element { tag, content, rest })
}

/// The element at the beginning, if it has this tag.
fn expected(bytes: &[u8], tag: u8) -> Option<Element<'_>> {
    element(bytes).filter(|element| element.tag == tag)
}

/// A certificate (RFC 5280, section 4.1) at the beginning of these bytes. Only its beginning up to the holder's name has
/// to be there: what a database stores can go on elsewhere.
fn certificate(bytes: &[u8]) -> Option<Certificate> {
    let (tag, whole, outer) = head(bytes)?;
    let (inner_tag, inner, mut fields) = head(outer)?;
    if tag != SEQUENCE || inner_tag != SEQUENCE || inner >= whole {
        return None;
    }
    fields = fields.get(..inner).unwrap_or(fields);
    if let Some(version) = expected(fields, VERSION) {
        fields = version.rest;
    }
    let serial = expected(fields, INTEGER)?;
    let algorithm = expected(serial.rest, SEQUENCE)?;
    let issuer = expected(algorithm.rest, SEQUENCE)?;
    let validity = expected(issuer.rest, SEQUENCE)?;
    // Two instants, as UTCTime or GeneralizedTime.
    if !matches!(validity.content.first(), Some(0x17 | 0x18)) {
        return None;
    }
    let subject = expected(validity.rest, SEQUENCE)?;
    let mut hasher = DefaultHasher::new();
    (serial.content, issuer.content).hash(&mut hasher);
    Some(Certificate { subject: name_of(subject.content)?, issuer: name_of(issuer.content)?, mark: hasher.finish() })
}

/// The name in a distinguished name, as Windows shows it: the common name, else the unit, else the organisation.
fn name_of(mut parts: &[u8]) -> Option<String> {
    let mut names: [Option<String>; 3] = [None, None, None];
    while !parts.is_empty() {
        let set = expected(parts, SET)?;
        parts = set.rest;
        let mut members = set.content;
        while !members.is_empty() {
            let member = expected(members, SEQUENCE)?;
            members = member.rest;
            let id = expected(member.content, OBJECT_ID)?;
            let value = element(id.rest)?;
            let place = [COMMON_NAME, UNIT, ORGANISATION].iter().position(|known| *known == id.content);
            if let Some(place) = place {
                names[place] = text_of(value.tag, value.content).or(names[place].take());
            }
        }
    }
    Some(names.into_iter().flatten().next().unwrap_or_default())
}

/// A text of one of the types that names are written in, as one line.
fn text_of(tag: u8, content: &[u8]) -> Option<String> {
    let text: String = match tag {
        // UTF8String, NumericString, PrintableString, IA5String.
        0x0C | 0x12 | 0x13 | 0x16 => String::from_utf8_lossy(content).into_owned(),
        // T61String, in practice Latin-1.
        0x14 => content.iter().copied().map(char::from).collect(),
        // BMPString.
        0x1E => {
            let units: Vec<u16> = content.as_chunks::<2>().0.iter().copied().map(u16::from_be_bytes).collect();
            String::from_utf16_lossy(&units)
        }
        // UniversalString.
        0x1C => {
            let letters = content.as_chunks::<4>().0.iter().copied().map(u32::from_be_bytes);
            letters.map(|letter| char::from_u32(letter).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => return None,
    };
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LONGEST_NAME).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Certificates for tests. They are whole as far as their names go; their keys and signatures are zeros.
#[cfg(test)]
pub(super) mod made {
    use super::{INTEGER, OBJECT_ID, SEQUENCE, SET, VERSION};

    fn element(tag: u8, content: &[u8]) -> Vec<u8> {
        let mut out = vec![tag];
        match content.len() {
            short @ 0..0x80 => out.push(short as u8),
            long => {
                out.push(0x82);
                out.extend(u16::try_from(long).expect("a small test").to_be_bytes());
            }
        }
        out.extend(content);
        out
    }

    /// A distinguished name of one part.
    pub fn name(id: &[u8], tag: u8, text: &[u8]) -> Vec<u8> {
        let member = [element(OBJECT_ID, id), element(tag, text)].concat();
        element(SEQUENCE, &element(SET, &element(SEQUENCE, &member)))
    }

    pub fn certificate_of(issuer: &[u8], subject: &[u8]) -> Vec<u8> {
        let validity = element(SEQUENCE, &[element(0x17, b"240101000000Z"), element(0x17, b"340101000000Z")].concat());
        let fields = [
            element(VERSION, &element(INTEGER, &[2])),
            element(INTEGER, &[1, 2, 3]),
            element(SEQUENCE, &element(OBJECT_ID, &[0x2A, 3])),
            issuer.to_vec(),
            validity,
            subject.to_vec(),
            element(SEQUENCE, &[0; 300]),
        ];
        element(SEQUENCE, &[element(SEQUENCE, &fields.concat()), element(0x03, &[0; 70])].concat())
    }

    /// A root of this common name.
    pub fn root(common_name: &str) -> Vec<u8> {
        let name = name(super::COMMON_NAME, 0x0C, common_name.as_bytes());
        certificate_of(&name, &name)
    }

    pub fn pem(bytes: &[u8]) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::from("-----BEGIN CERTIFICATE-----");
        for (place, chunk) in bytes.chunks(3).enumerate() {
            if place % 16 == 0 {
                text.push('\n');
            }
            let held = chunk.iter().chain([&0, &0]).take(3).fold(0_u32, |held, byte| held << 8 | u32::from(*byte));
            for part in 0..4 {
                let letter = char::from(LETTERS[(held >> (18 - 6 * part)) as usize & 63]);
                text.push(if part <= chunk.len() { letter } else { '=' });
            }
        }
        text + "\n-----END CERTIFICATE-----\n"
    }

    /// A store that holds these certificates among other bytes.
    pub fn store(certificates: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = b"SQLite format 3\0".to_vec();
        bytes.extend([0x30, 0x82, 0, 9, 0x30, 0x82, 0, 0x30, 0x82]);
        for certificate in certificates {
            bytes.extend(certificate);
            bytes.extend([0x30; 7]);
        }
        bytes.extend([0; 512]);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::made::{certificate_of, name, pem, root, store};
    use super::*;
    use proptest::prelude::*;

    const OURS: &str = "Kaspersky Anti-Virus Personal Root Certificate";

    fn subjects(found: &Found) -> Vec<&str> {
        found.certificates.iter().map(|certificate| certificate.subject.as_str()).collect()
    }

    #[test]
    fn names_of_every_kind_are_read() {
        let latin: Vec<u8> = vec![b'R', 0xFC, b'b', b'e'];
        let wide: Vec<u8> = "Rübe".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wider: Vec<u8> = "Rübe".chars().flat_map(|letter| (letter as u32).to_be_bytes()).collect();
        for (id, tag, text, expected) in [
            (COMMON_NAME, 0x0C, OURS.as_bytes(), OURS),
            (COMMON_NAME, 0x13, OURS.as_bytes(), OURS),
            (COMMON_NAME, 0x14, latin.as_slice(), "Rübe"),
            (COMMON_NAME, 0x1E, wide.as_slice(), "Rübe"),
            (COMMON_NAME, 0x1C, wider.as_slice(), "Rübe"),
            (UNIT, 0x0C, b"A unit", "A unit"),
            (ORGANISATION, 0x16, b"AO Kaspersky Lab", "AO Kaspersky Lab"),
            (COMMON_NAME, 0x0C, b"a\x1b[2Jb\0", "a [2Jb"),
            // A type and a part that no name is taken from.
            (COMMON_NAME, 0x04, b"x", ""),
            (&[0x55, 0x04, 0x06][..], 0x13, b"CH", ""),
        ] {
            let name = name(id, tag, text);
            let read = certificate(&certificate_of(&name, &name)).expect("a certificate");
            assert_eq!((read.subject.as_str(), read.issuer.as_str()), (expected, expected));
        }
    }

    #[test]
    fn files_of_the_system_hold_one_or_many_and_say_what_is_broken() {
        let (ours, other) = (root(OURS), root("Another Root"));
        let bundle = format!("# a comment\n{}\nOURS\n{}", pem(&other), pem(&ours));
        let half = bundle.rsplit_once("-----END").unwrap().0;
        for (name, bytes, expected, broken) in [
            ("a.crt", ours.clone(), vec![OURS], false),
            ("bundle.crt", bundle.clone().into_bytes(), vec!["Another Root", OURS], false),
            ("bundle.crt", bundle.replace('\n', "\r\n").into_bytes(), vec!["Another Root", OURS], false),
            ("half.crt", half.as_bytes().to_vec(), vec!["Another Root"], true),
            ("short.der", ours[..60].to_vec(), vec![], true),
            ("rubbish.pem", b"no certificate".to_vec(), vec![], true),
            ("rubbish.pem", b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----".to_vec(), vec![], true),
            ("README", b"no certificate".to_vec(), vec![], false),
            ("empty.pem", Vec::new(), vec![], false),
            ("key.pem", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".to_vec(), vec![], false),
        ] {
            let found = in_file(Path::new(name), &bytes);
            assert_eq!((subjects(&found), found.broken), (expected, broken), "{name}");
        }
    }

    #[test]
    fn a_store_tells_its_own_certificates_from_those_that_only_name_an_issuer() {
        let found = in_store(&store(&[root("Another Root"), root(OURS)])).expect("a store");
        assert_eq!(subjects(&found), ["Another Root", OURS]);
        assert!(found.loose.is_empty() && !found.broken);

        // A page's own certificate that the person once accepted, issued by the program that read along.
        let (issuer, subject) = (name(COMMON_NAME, 0x0C, OURS.as_bytes()), name(COMMON_NAME, 0x0C, b"example.org"));
        let found = in_store(&store(&[certificate_of(&issuer, &subject)])).expect("a store");
        assert_eq!(subjects(&found), ["example.org"]);
        assert!(found.loose.is_empty());

        // One that the pages of the database tear apart: its name is met, and nobody can say whose it is.
        let mut torn = root(OURS);
        torn.splice(20..20, [0; 90]);
        let found = in_store(&store(&[torn])).expect("a store");
        assert!(subjects(&found).is_empty());
        assert_eq!(found.loose, BTreeSet::from([OURS.to_owned()]));

        assert_eq!(in_store(&[0, 6, 0x15, 0x61, 0, 0]), Some(Found::default()));
        assert_eq!(in_store(b""), Some(Found::default()));
        assert_eq!(in_store(b"something else"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..300), at in 0_usize..400, byte: u8) {
            let _ = (certificate(&bytes), in_store(&bytes), in_file(Path::new("a.pem"), &bytes), decoded(&String::from_utf8_lossy(&bytes)));
            // And what is nearly a certificate.
            let mut nearly = root("Kaspersky Anti-Virus Personal Root Certificate");
            let place = at % nearly.len();
            nearly[place] = byte;
            let _ = (certificate(&nearly), in_store(&store(&[nearly.clone()])), certificate(&nearly[..place]));
            let _ = in_store(&[b"SQLite format 3\0".as_slice(), &bytes].concat());
        }

        #[test]
        fn a_written_certificate_is_read_back(common_name in "[A-Za-z0-9][A-Za-z0-9 .é-]{0,58}[A-Za-z0-9]") {
            let bytes = root(&common_name);
            for file in [bytes.clone(), pem(&bytes).into_bytes()] {
                let found = in_file(Path::new("a.crt"), &file);
                prop_assert_eq!(subjects(&found), [common_name.as_str()]);
            }
            let found = in_store(&store(&[bytes])).unwrap();
            prop_assert_eq!(subjects(&found), [common_name.as_str()]);
        }
    }
}
