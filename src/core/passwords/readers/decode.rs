//! Bytes to text, strictly: a byte that is no text ends the reading instead of becoming a replacement character.
//!
//! Each function writes into one buffer whose room is reserved beforehand and that is overwritten when it is dropped,
//! so that no half-grown copy of somebody's passwords stays behind in memory.

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
pub(super) fn decode(bytes: &[u8], code_page: Option<&str>) -> Result<Decoded, ReadError> {
    if let Some(label) = code_page {
        return decode_code_page(bytes, label);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return decode_utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return decode_utf16(rest, u16::from_le_bytes, "utf-16le");
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return decode_utf16(rest, u16::from_be_bytes, "utf-16be");
    }
    match bytes {
        [0, second, ..] if *second != 0 => decode_utf16(bytes, u16::from_be_bytes, "utf-16be"),
        [first, 0, ..] if *first != 0 => decode_utf16(bytes, u16::from_le_bytes, "utf-16le"),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: &[u8]) -> Result<Decoded, ReadError> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| ReadError::UnknownEncoding { line: line_of(bytes, error.valid_up_to()) })?;
    Ok(Decoded { text: with_line_feeds(text), encoding: "utf-8".to_owned() })
}

fn decode_utf16(bytes: &[u8], join: fn([u8; 2]) -> u16, name: &str) -> Result<Decoded, ReadError> {
    // A unit of two bytes becomes at most three bytes of UTF-8.
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() / 2 * 3));
    let mut line = 1;
    let (units, rest) = bytes.as_chunks::<2>();
    for character in char::decode_utf16(units.iter().copied().map(join)) {
        let character = character.map_err(|_| ReadError::UnknownEncoding { line })?;
        line += usize::from(character == '\n');
        text.push(character);
    }
    if !rest.is_empty() {
        return Err(ReadError::UnknownEncoding { line });
    }
    Ok(Decoded { text: with_line_feeds(&text), encoding: name.to_owned() })
}

fn decode_code_page(bytes: &[u8], label: &str) -> Result<Decoded, ReadError> {
    let encoding = Encoding::for_label(label.as_bytes()).ok_or(ReadError::NoSuchCodePage)?;
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).ok_or(ReadError::NotAnExport)?;
    let mut text = Zeroizing::new(String::with_capacity(capacity));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => {
            Ok(Decoded { text: with_line_feeds(&text), encoding: encoding.name().to_ascii_lowercase() })
        }
        (_, read) => Err(ReadError::UnknownEncoding { line: line_of(bytes, read) }),
    }
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    1 + bytes.iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// Every line end as one line feed: CR CR LF (which the export writes inside values), then CR LF, then CR.
/// Further byte order marks at the start, left by programs that add one to a file that has one, go too.
fn with_line_feeds(text: &str) -> Zeroizing<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some(at) = rest.find('\r') {
        out.push_str(&rest[..at]);
        out.push('\n');
        let tail = &rest[at..];
        let length = if tail.starts_with("\r\r\n") {
            3
        } else if tail.starts_with("\r\n") {
            2
        } else {
            1
        };
        rest = &tail[length..];
    }
    out.push_str(rest);
    out
}
