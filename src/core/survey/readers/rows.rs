//! Rows of long lists that stand for themselves: what they say is on one line, and they change nothing for the next.
//!
//! A log of FRST is nearly all such rows, and nearly all of them are about programs that nobody asks for. Those are known
//! by their first bytes and passed over without being understood.

/// Bytes of a row without its end, if it is one of the lists' and may be passed over when nothing in it is asked for.
///
/// Only text of ASCII without control characters is, which is the same in every encoding. The shapes are narrower than
/// those that the readers take: a row in doubt is read like any other line.
pub(super) fn may_be_passed_over(row: &[u8]) -> bool {
    let row = row.strip_suffix(b"\r").unwrap_or(row);
    // Without a way out in between, so that the compiler compares many bytes at once.
    let strange = row.iter().fold(0_u8, |strange, byte| strange | u8::from(!(b' '..0x7F).contains(byte)));
    strange == 0 && row.len() >= 20 && row.last().is_some_and(|last| !matches!(last, b':' | b' ')) && has_shape(row)
}

fn has_shape(row: &[u8]) -> bool {
    match row {
        // A file: `2024-11-03 10:00 - 2024-11-03 10:01 - 000012345 _____ (Maker) C:\...`
        [b'1' | b'2', _, _, _, b'-', _, _, b'-', _, _, b' ', ..] => {
            row[..10].iter().all(|byte| byte.is_ascii_digit() || *byte == b'-')
        }
        // A process: `(Maker -> Maker) C:\...`
        [b'(', second, ..] => *second != b'(',
        // A service or driver: `R2 Name; C:\... [size date] (Maker)`
        [b'R' | b'S' | b'U', b'0'..=b'5', b' ', rest @ ..] => first_of(rest, b";:=,").is_some_and(|at| rest[at] == b';'),
        // A scheduled task: `Task: {...} - System32\Tasks\... => ...`
        [b'T', b'a', b's', b'k', b':', b' ', b'{', ..] => true,
        // A program: `Name (HKLM-x32\...\{...}) (Version: 1.2 - Maker)`
        [first, ..] if first.is_ascii_alphanumeric() && row.ends_with(b")") => {
            first_of(row, b"\\:=;,|").is_some_and(|at| row[at..].starts_with(b"\\...\\") && row[..at].contains(&b'('))
        }
        _ => false,
    }
}

fn first_of(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| wanted.contains(byte))
}
