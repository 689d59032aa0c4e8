//! Bytes to text, strictly: a byte that is no text ends the reading instead of becoming a replacement character.

use super::ReadError;

/// Decodes by byte order mark; without one as UTF-16 where the first characters are plainly that, else as UTF-8. Every
/// line end becomes one line feed. Gives the text and the name of its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), ReadError> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, "utf-16le"),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, "utf-16be"),
        [0, second, ..] if *second != 0 => (utf16(bytes, u16::from_be_bytes)?, "utf-16be"),
        [first, 0, ..] if *first != 0 => (utf16(bytes, u16::from_le_bytes)?, "utf-16le"),
        _ => utf8(bytes)?,
    };
    // Nulls and their like are in no list that a program writes for people.
    if text.chars().any(|one| one == '\0') || text.chars().take(4096).filter(|one| is_odd(*one)).count() > 8 {
        return Err(ReadError::NotText);
    }
    Ok((text.trim_start_matches('\u{feff}').replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', "\n"), encoding))
}

fn is_odd(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}')
}

fn utf8(bytes: &[u8]) -> Result<(String, &'static str), ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), "utf-8")),
        // Text in a code page has no such bytes; a file of another kind nearly always has.
        Err(_) if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)) => Err(ReadError::NotText),
        Err(error) => {
            let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
            Err(ReadError::UnknownEncoding { line })
        }
    }
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let (units, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(units.iter().copied().map(join)).collect();
    if rest.is_empty() { text.map_err(|_| ReadError::NotText) } else { Err(ReadError::NotText) }
}
