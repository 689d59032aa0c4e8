//! Which of the two Windows programs this is: the wizard without a console, or the commands with one. They are the same
//! program and differ in one field of the file's header (learn.microsoft.com, "PE Format").

/// Bytes at the beginning of the file that hold the header.
#[cfg(windows)]
pub(super) const HEADER_BYTES: u64 = 4096;

/// The field's value in a program that Windows gives no console.
const WINDOWS_GUI: u16 = 2;

/// Whether the header is that of a program without a console.
pub(super) fn is_window_program(start: &[u8]) -> bool {
    let number = |place: usize, length: usize| -> Option<usize> {
        let bytes = start.get(place..place.checked_add(length)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    };
    let subsystem = || {
        let header = number(0x3C, 4)?;
        if start.get(header..header.checked_add(4)?)? != b"PE\0\0" {
            return None;
        }
        number(header.checked_add(24 + 68)?, 2)
    };
    subsystem() == Some(usize::from(WINDOWS_GUI))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header(subsystem: u8) -> Vec<u8> {
        let mut bytes = vec![0; 512];
        bytes[0x3C] = 0x80;
        bytes[0x80..0x84].copy_from_slice(b"PE\0\0");
        bytes[0x80 + 24 + 68] = subsystem;
        bytes
    }

    #[test]
    fn the_wizard_is_told_from_the_commands() {
        assert!(is_window_program(&header(2)));
        assert!(!is_window_program(&header(3)));
        assert!(!is_window_program(&header(2)[..0x90]));
        assert!(!is_window_program(b""));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = is_window_program(&bytes);
        }
    }
}
