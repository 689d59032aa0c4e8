//! Bytes to text, strictly: a byte that is no text ends the reading instead of becoming a replacement character.
//!
//! What is UTF-8 already, as nearly every export is, stays in the buffer it was read into. Everything else is written into
//! one buffer whose room is reserved beforehand. Each is overwritten when it is dropped, so that no half-grown copy of
//! somebody's passwords stays behind in memory.

use encoding_rs::{DecoderResult, Encoding};
use zeroize::Zeroizing;

use super::ReadError;

/// The text and the name of its encoding.
pub(super) struct Decoded {
    pub text: Zeroizing<String>,
    pub encoding: String,
}

/// Decodes by byte order mark; without one as UTF-16 where the first characters are plainly that, else as UTF-8.
/// `code_page` (a label of the WHATWG Encoding Standard, such as `windows-1251`) is used instead when it is given.
pub(super) fn decode(bytes: Zeroizing<Vec<u8>>, code_page: Option<&str>) -> Result<Decoded, ReadError> {
    if let Some(label) = code_page {
        return decode_code_page(&bytes, label);
    }
    if bytes.starts_with(UTF8_MARK) {
        return decode_utf8(bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return decode_utf16(rest, u16::from_le_bytes, "utf-16le");
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return decode_utf16(rest, u16::from_be_bytes, "utf-16be");
    }
    match bytes.as_slice() {
        [0, second, ..] if *second != 0 => decode_utf16(&bytes, u16::from_be_bytes, "utf-16be"),
        [first, 0, ..] if *first != 0 => decode_utf16(&bytes, u16::from_le_bytes, "utf-16le"),
        _ => decode_utf8(bytes),
    }
}

/// The byte order mark in UTF-8.
const UTF8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

fn decode_utf8(mut bytes: Zeroizing<Vec<u8>>) -> Result<Decoded, ReadError> {
    if let Err(error) = std::str::from_utf8(&bytes) {
        return Err(undecodable(&bytes, line_of(&bytes, error.valid_up_to())));
    }
    unify_lines(&mut bytes);
    // Only carriage returns and marks went, so this can't fail any more; and if it could, nothing would be left behind.
    let text = String::from_utf8(std::mem::take(&mut *bytes)).map_err(|error| {
        drop(Zeroizing::new(error.into_bytes()));
        ReadError::NotText
    })?;
    Ok(Decoded { text: Zeroizing::new(text), encoding: "utf-8".to_owned() })
}

fn decode_utf16(bytes: &[u8], join: fn([u8; 2]) -> u16, name: &str) -> Result<Decoded, ReadError> {
    // A unit of two bytes becomes at most three bytes of UTF-8.
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() / 2 * 3));
    let mut line = 1;
    let (units, rest) = bytes.as_chunks::<2>();
    for character in char::decode_utf16(units.iter().copied().map(join)) {
        let character = character.map_err(|_| undecodable(bytes, line))?;
        line += usize::from(character == '\n');
        text.push(character);
    }
    if !rest.is_empty() {
        return Err(undecodable(bytes, line));
    }
    Ok(Decoded { text: with_unified_lines(text), encoding: name.to_owned() })
}

fn decode_code_page(bytes: &[u8], label: &str) -> Result<Decoded, ReadError> {
    let encoding = Encoding::for_label(label.as_bytes()).ok_or(ReadError::NoSuchCodePage)?;
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).ok_or(ReadError::NotAnExport)?;
    let mut text = Zeroizing::new(String::with_capacity(capacity));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => {
            Ok(Decoded { text: with_unified_lines(text), encoding: encoding.name().to_ascii_lowercase() })
        }
        (_, read) => Err(undecodable(bytes, line_of(bytes, read))),
    }
}

/// What bytes are that are no text in the encoding: text in a code page, or no text at all, which those with control
/// characters are.
fn undecodable(bytes: &[u8], line: usize) -> ReadError {
    let binary = bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31));
    if binary { ReadError::NotText } else { ReadError::UnknownEncoding { line } }
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    1 + bytes.iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// Every line end as one line feed: CR CR LF (which the export writes inside values), then CR LF, then CR.
/// Byte order marks at the start go, also further ones, left by programs that add one to a file that has one.
/// Works within the buffer; what is behind the new end is overwritten with the rest of it.
fn unify_lines(bytes: &mut Vec<u8>) {
    let mut from = 0;
    while bytes[from..].starts_with(UTF8_MARK) {
        from += UTF8_MARK.len();
    }
    let mut to = 0;
    while from < bytes.len() {
        let plain = memchr::memchr(b'\r', &bytes[from..]).unwrap_or(bytes.len() - from);
        if from != to {
            bytes.copy_within(from..from + plain, to);
        }
        from += plain;
        to += plain;
        if from < bytes.len() {
            from += match &bytes[from..] {
                [b'\r', b'\r', b'\n', ..] => 3,
                [b'\r', b'\n', ..] => 2,
                _ => 1,
            };
            bytes[to] = b'\n';
            to += 1;
        }
    }
    bytes.truncate(to);
}

/// The same for a text that was decoded into a buffer of its own.
fn with_unified_lines(mut text: Zeroizing<String>) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(std::mem::take(&mut *text).into_bytes());
    unify_lines(&mut bytes);
    Zeroizing::new(String::from_utf8(std::mem::take(&mut *bytes)).unwrap_or_default())
}
