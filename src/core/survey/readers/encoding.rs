//! Any encoding that Windows programs write.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// Turns bytes into text, or says that they are none.
///
/// In order: a byte order mark; UTF-16 without one, known by its zero bytes; UTF-8; then the Windows code pages. Bytes
/// in a code page can't be told apart for sure; Cyrillic is recognised by its letters' place, everything else is read
/// as Western European, which keeps every ASCII name intact.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
        return is_text(&text).then(|| text.into_owned());
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return is_text(&text).then(|| text.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return is_text(text).then(|| text.to_owned());
    }
    // A capture that was cut can end inside a character; the rest is UTF-8 all the same.
    if let Err(error) = std::str::from_utf8(bytes)
        && error.valid_up_to() + 4 > bytes.len()
        && error.error_len().is_none()
    {
        let (text, _) = UTF_8.decode_without_bom_handling(&bytes[..error.valid_up_to()]);
        return is_text(&text).then(|| text.into_owned());
    }
    let encoding = if looks_cyrillic(bytes) { WINDOWS_1251 } else { WINDOWS_1252 };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    is_text(&text).then(|| text.into_owned())
}

/// UTF-16 text of Western names has a zero in every second byte.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let even = sample.iter().step_by(2).filter(|byte| **byte == 0).count();
    let odd = sample.iter().skip(1).step_by(2).filter(|byte| **byte == 0).count();
    if odd * 10 >= pairs * 4 && even * 20 <= pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 4 && odd * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// In windows-1251 words of several letters lie wholly in 0xC0..; Western text has single accented letters.
fn looks_cyrillic(bytes: &[u8]) -> bool {
    let (mut runs, mut single, mut length) = (0_usize, 0_usize, 0_usize);
    for byte in bytes.iter().chain(std::iter::once(&b' ')) {
        if *byte >= 0xC0 {
            length += 1;
        } else {
            match length {
                0 => {}
                1 | 2 => single += 1,
                _ => runs += 1,
            }
            length = 0;
        }
    }
    runs > single
}

/// Text has no zero characters and next to no other control characters.
fn is_text(text: &str) -> bool {
    let mut all = 0_usize;
    let mut strange = 0_usize;
    for character in text.chars().take(65_536) {
        all += 1;
        if character == '\0' {
            return false;
        }
        let allowed = matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}' | '\u{8}' | '\u{1a}');
        if character.is_control() && !allowed || character == '\u{fffd}' {
            strange += 1;
        }
    }
    strange * 50 <= all
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "AV: Kaspersky Total Security (Enabled)\r\nC:\\Windows\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked(&[0xEF, 0xBB, 0xBF], text.as_bytes()),
            marked(&[0xFF, 0xFE], &little),
            marked(&[0xFE, 0xFF], &big),
            little,
            big,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Some(text));
        }
    }

    #[test]
    fn code_pages_are_read() {
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode("Лаборатория Касперского");
        assert_eq!(decode(&cyrillic).as_deref(), Some("Лаборатория Касперского"));
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode("Système für Spaß");
        assert_eq!(decode(&western).as_deref(), Some("Système für Spaß"));
    }

    #[test]
    fn other_files_are_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0"), None);
        assert_eq!(decode(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), None);
    }
}
