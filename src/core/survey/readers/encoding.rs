//! Any encoding that Windows programs write.

use std::borrow::Cow;

use encoding_rs::{Encoding, IBM866, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// How the bytes of a capture become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Two bytes a character, in this order.
    Wide(&'static Encoding),
    /// Lines of UTF-8; a line that is none is in this code page, or in the one that it looks like itself.
    Narrow(Option<&'static Encoding>),
}

/// Decides on the form of a capture by its beginning, or says that it is no text. Also returns the length of the byte
/// order mark, in bytes. `whole` tells that nothing follows.
///
/// In order: a byte order mark; UTF-16 without one, known by its zero bytes; UTF-8; then the code pages of Windows and of
/// its consoles. Bytes in a code page can't be told apart for sure; Cyrillic is recognised by its letters' place,
/// everything else is read as Western European, which keeps every ASCII name intact.
pub(super) fn sniff(head: &[u8], whole: bool) -> Option<(Form, usize)> {
    if OTHER_FILES.iter().any(|start| head.starts_with(start)) {
        return None;
    }
    let (form, mark) = match Encoding::for_bom(head) {
        Some((encoding, mark)) if encoding == UTF_8 => (Form::Narrow(None), mark),
        Some((encoding, mark)) => (Form::Wide(encoding), mark),
        None => (utf_16_without_mark(head).map_or(Form::Narrow(None), Form::Wide), 0),
    };
    let head = &head[mark..];
    match form {
        Form::Wide(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(head);
            is_text(&text).then_some((form, mark))
        }
        Form::Narrow(_) if std::str::from_utf8(without_cut_character(head)).is_ok() => {
            let (text, _) = UTF_8.decode_without_bom_handling(without_cut_character(head));
            is_text(&text).then_some((form, mark))
        }
        Form::Narrow(_) => {
            // A code page that the beginning shows holds for the rest.
            let page = if whole || !head.is_ascii() { Some(code_page(head)) } else { None };
            let (text, _) = page.unwrap_or(WINDOWS_1252).decode_without_bom_handling(head);
            is_text(&text).then_some((Form::Narrow(page), mark))
        }
    }
}

/// Beginnings of files that are no text although most of their bytes may be: pictures, archives, documents, programs,
/// event logs, registry hives and data bases.
const OTHER_FILES: [&[u8]; 13] = [
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"PK\x03\x04",
    b"Rar!\x1A",
    b"7z\xBC\xAF\x27\x1C",
    b"\x1F\x8B",
    b"%PDF-",
    b"\xD0\xCF\x11\xE0",
    b"\x7FELF",
    b"ElfFile\0",
    b"regf",
    b"SQLite format 3\0",
];

/// The text of a line or of a piece of one: UTF-8 where it is, else the code page.
pub(super) fn narrow<'a>(bytes: &'a [u8], page: Option<&'static Encoding>) -> Cow<'a, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let whole = without_cut_character(bytes);
    if whole.len() < bytes.len()
        && let Ok(text) = std::str::from_utf8(whole)
        && !text.is_ascii()
    {
        // A capture that was cut can end inside a character; the rest is UTF-8 all the same.
        return Cow::Borrowed(text);
    }
    page.unwrap_or_else(|| code_page(bytes)).decode_without_bom_handling(bytes).0
}

/// The bytes without the beginning of a UTF-8 character at their end.
pub(super) fn without_cut_character(bytes: &[u8]) -> &[u8] {
    let from = bytes.len().saturating_sub(3);
    for at in (from..bytes.len()).rev() {
        let wanted = match bytes[at] {
            0x80..=0xBF => continue,
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 1,
        };
        return if bytes.len() - at < wanted { &bytes[..at] } else { bytes };
    }
    bytes
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

/// The code page that bytes look like. In Cyrillic ones words of several letters lie wholly above ASCII, Western text has
/// single accented letters. The consoles' page has its small letters where the windows' has signs.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let (mut runs, mut single, mut length, mut console, mut windows) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    for byte in bytes.iter().chain(std::iter::once(&b' ')) {
        if *byte >= 0x80 {
            length += 1;
            console += usize::from((0xA0..=0xAF).contains(byte));
            windows += usize::from((0xC0..=0xDF).contains(byte) || (0xF0..=0xFF).contains(byte));
        } else {
            match length {
                0 => {}
                1 | 2 => single += 1,
                _ => runs += 1,
            }
            length = 0;
        }
    }
    match (runs > single, console > windows) {
        (true, true) => IBM866,
        (true, false) => WINDOWS_1251,
        (false, _) => WINDOWS_1252,
    }
}

/// Whether a character has no place in a text. The second block of control characters is left out: what a console wrote
/// in its own code page has letters there.
fn is_strange(character: char) -> bool {
    let allowed = matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}' | '\u{8}' | '\u{1a}');
    character < ' ' && !allowed || character == '\u{7f}' || character == '\u{fffd}'
}

/// Shortest row of zeros that counts once: what a system leaves in a log whose end it could not write.
const ROW_OF_ZEROS: usize = 16;

/// Text has next to no control characters.
fn is_text(text: &str) -> bool {
    let (mut all, mut strange, mut zeros) = (0_usize, 0_usize, 0_usize);
    let mut row = |zeros: usize, all: &mut usize| {
        let counted = if zeros >= ROW_OF_ZEROS { 1 } else { zeros };
        *all += counted;
        strange += counted;
    };
    let mut other = 0;
    for character in text.chars() {
        if character == '\0' {
            zeros += 1;
            continue;
        }
        row(std::mem::take(&mut zeros), &mut all);
        all += 1;
        other += usize::from(is_strange(character));
    }
    row(zeros, &mut all);
    (strange + other) * 50 <= all
}

/// A line of a text in which zeros and other bytes stand that are none: without the zeros, or nothing where too little of
/// it is text.
pub(super) fn mended(line: &str) -> Option<Cow<'_, str>> {
    // Nearly every line has no such byte.
    let strange = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\r' | b'\n' | 0xC | 0x1B | 0x8 | 0x1A);
    if !line.bytes().any(strange) {
        return Some(Cow::Borrowed(line));
    }
    let line = line.replace('\0', "");
    let (all, odd) = line.chars().fold((0_usize, 0_usize), |(all, odd), one| (all + 1, odd + usize::from(is_strange(one))));
    (odd * 10 <= all).then_some(Cow::Owned(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8]) -> Option<String> {
        match sniff(bytes, true)? {
            (Form::Wide(encoding), mark) => Some(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()),
            (Form::Narrow(page), mark) => Some(narrow(&bytes[mark..], page).into_owned()),
        }
    }

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
        for (encoding, text) in [
            (WINDOWS_1251, "Лаборатория Касперского"),
            (IBM866, "Имя образа, Лаборатория Касперского, ПРОЦЕСС"),
            (WINDOWS_1252, "Système für Spaß"),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            assert_eq!(decode(&bytes).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_character_that_was_cut_is_left_out() {
        assert_eq!(narrow("Schrödinger für".as_bytes(), None), "Schrödinger für");
        let bytes = "für Спас".as_bytes();
        assert_eq!(narrow(&bytes[..bytes.len() - 1], None), "für Спа");
        assert_eq!(without_cut_character("a\u{1F600}".as_bytes()), "a\u{1F600}".as_bytes());
        assert_eq!(without_cut_character(&"a\u{1F600}".as_bytes()[..4]), b"a");
        assert_eq!(without_cut_character(b""), b"");
    }

    #[test]
    fn other_files_are_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0"), None);
        assert_eq!(decode(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), None);
        assert_eq!(decode(&[0; 4096]), None);
        let all: Vec<u8> = (0..=255).cycle().skip(65).take(4096).collect();
        assert_eq!(decode(&all), None);
    }

    #[test]
    fn bytes_in_between_are_survived() {
        let text = "AV: Kaspersky (Enabled)\r\n".repeat(100);
        assert!(decode(format!("{text}{}", "\0".repeat(5000)).as_bytes()).is_some());
        assert_eq!(mended("plain \u{1b}[0m").as_deref(), Some("plain \u{1b}[0m"));
        assert_eq!(mended("A\0V\0:\0").as_deref(), Some("AV:"));
        assert_eq!(mended("\u{1}\u{2}\u{3}x"), None);
    }
}
