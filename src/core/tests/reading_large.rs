//! Captures of any size: read in any portions, within limits, and honest about what was left out.

use std::cell::Cell;
use std::io::{self, Read};

use safe_passage_core::survey::readers::{Limits, ReadError, read, read_from, read_within};
use safe_passage_core::survey::{Kind, Observation, Os, Source, Status, Survey, reason};

/// Makes a text up while it is read, so that no test holds what the reader must not hold.
struct Made<F> {
    line: F,
    count: usize,
    lines: usize,
    rest: Vec<u8>,
    from: usize,
}

impl<F: Fn(usize) -> Vec<u8>> Made<F> {
    fn new(lines: usize, line: F) -> Self {
        Self { line, count: 0, lines, rest: Vec::new(), from: 0 }
    }
}

impl<F: Fn(usize) -> Vec<u8>> Read for Made<F> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.from == self.rest.len() {
            if self.count == self.lines {
                return Ok(0);
            }
            self.rest = (self.line)(self.count);
            self.from = 0;
            self.count += 1;
        }
        let length = out.len().min(self.rest.len() - self.from);
        out[..length].copy_from_slice(&self.rest[self.from..self.from + length]);
        self.from += length;
        Ok(length)
    }
}

fn cut_short(survey: &Survey) -> bool {
    survey.observations.iter().any(|one| {
        one.source == Source::Lines && matches!(&one.status, Status::CouldNotRead { reason: why } if why == reason::CUT_SHORT)
    })
}

fn seen(survey: &Survey) -> Vec<&Observation> {
    survey.observations.iter().filter(|one| one.is_read()).collect()
}

const RECORD: &str = "AV: Kaspersky (Enabled - Up to date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}";

#[test]
fn the_end_of_a_long_log_is_read() {
    let lines = 300_000;
    let told = Cell::new(0);
    let mut source = Made::new(lines, |line| {
        if line + 1 == lines { RECORD.as_bytes().to_vec() } else { format!("nothing to see in line {line}.\r\n").into_bytes() }
    });
    let survey = read_from(&mut source, &|bytes| told.set(bytes)).expect("a text");
    assert_eq!(seen(&survey).len(), 1);
    assert!(!cut_short(&survey));
    assert!(told.get() > 7_000_000);
}

#[test]
fn what_is_left_out_is_told() {
    let small = Limits { line: 100, object: 200, kept: 400, observations: 20, plenty: 20 };
    let within = |text: &str| read_within(&mut text.as_bytes(), &small, &|_| ()).expect("a text");
    // More than is kept.
    let services = |number: fn(usize) -> usize| -> String {
        let row = |line| format!("R2 Svc{}; C:\\svc.exe [1 2024-01-01] (Maker)\n", number(line));
        (0..40).map(row).collect::<Vec<_>>().concat()
    };
    let many = services(|line| line);
    let survey = within(&many);
    assert_eq!(seen(&survey).len(), 20);
    assert!(cut_short(&survey));
    // The same twice is one, and nothing is missing.
    let twice = services(|line| line % 15);
    assert_eq!((seen(&within(&twice)).len(), cut_short(&within(&twice))), (15, false));
    // A line that has no end.
    let endless = format!("{RECORD}\n{}\n{RECORD}\n", "x".repeat(1000));
    assert_eq!((seen(&within(&endless)).len(), cut_short(&within(&endless))), (1, true));
    // An object that is larger than any, beside one that is not.
    let filler = "f".repeat(180);
    let program = r#"{"name":"Kaspersky VPN","version":"1","identifying_number":"{B}","publisher":"Kaspersky"}"#;
    let objects = format!(r#"[{program},{{"name":"{filler}","comment":"{filler}","version":"2"}}]"#);
    assert_eq!((seen(&within(&objects)).len(), cut_short(&within(&objects))), (1, true));
    // A string that is.
    let long = format!(r#"[{program},{{"name":"x\u0041\ud83d\ude00{}","version":"2"}},{program}]"#, "\\u0041\\\\".repeat(500));
    let survey = within(&long);
    assert_eq!((survey.kind, seen(&survey).len(), cut_short(&survey)), (Kind::Osquery, 1, true));
    // JSON that breaks off after a long way is JSON all the same.
    let broken = format!(
        "[{}",
        (0..10)
            .map(|one| format!("{{\"name\":\"P{one}\",\"version\":\"1\",\"identifying_number\":\"{one}\"}},"))
            .collect::<Vec<_>>()
            .concat()
    );
    let survey = within(&broken);
    assert_eq!((survey.kind, seen(&survey).len(), cut_short(&survey)), (Kind::Osquery, 10, true));
}

#[test]
fn json_that_is_none_is_read_as_lines() {
    for (text, kind) in [
        (format!("[12:00] it began\n{RECORD}\n"), Kind::Lines),
        (format!("{{\"a\": 1}}\n{RECORD}\n"), Kind::Lines),
        (format!("<html>\n{RECORD}\n</html>\n"), Kind::Lines),
    ] {
        let survey = read(text.as_bytes()).expect("a text");
        assert_eq!((survey.kind, seen(&survey).len()), (kind, 1), "{text}");
    }
    // One document in each line.
    let rows = r#"{"columns":{"bundle_identifier":"com.kaspersky.kav","path":"/Applications/Kaspersky.app"},"action":"added"}"#;
    let survey =
        read(format!("{rows}\n{}\n", rows.replace("kav", "kfp").replace("Kaspersky.app", "K.app")).as_bytes()).expect("JSON");
    assert_eq!((survey.kind, seen(&survey).len()), (Kind::Osquery, 2));
}

#[test]
fn a_long_inventory_is_read_to_its_end() {
    // The system stands behind the programs, and one program has no end.
    let mut source = Made::new(60_002, |line| match line {
        0 => b"<?xml version=\"1.0\"?><REQUEST><CONTENT>".to_vec(),
        60_001 => b"<OPERATINGSYSTEM><FULL_NAME>Microsoft Windows 11</FULL_NAME></OPERATINGSYSTEM></CONTENT></REQUEST>".to_vec(),
        30_000 => format!("<SOFTWARES><NAME>{}</NAME></SOFTWARES>", "n".repeat(2 << 20)).into_bytes(),
        line => format!("<SOFTWARES><NAME>Program {}</NAME><VERSION>1</VERSION></SOFTWARES>\n", line % 10_000).into_bytes(),
    });
    let survey = read_from(&mut source, &|_| ()).expect("an inventory");
    assert_eq!((survey.kind, survey.os), (Kind::Glpi, Os::Windows));
    assert_eq!(seen(&survey).len(), 10_001);
    assert!(cut_short(&survey));
}

#[test]
fn the_encoding_is_decided_once_and_each_line_is_read_for_itself() {
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(format!("{RECORD}\r\n").repeat(5000).encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(seen(&read(&wide).expect("UTF-16")).len(), 1);
    // UTF-8 for a long way, then a line of a code page.
    let mut mixed = "für.\r\n".repeat(50_000).into_bytes();
    mixed.extend(b"AV: Schutz f\xFCr alle (Enabled - Up to date)\r\n");
    let survey = read(&mixed).expect("a text");
    assert_eq!(survey.observations.last().and_then(|one| one.subject.as_deref()), Some("Schutz für alle"));
    // Zeros and other bytes in between.
    let mut torn = format!("{}\r\n", "text of a log.").repeat(10_000).into_bytes();
    torn.extend([0; 5000]);
    torn.extend(b"\r\n\x01\x02\x03\x04\x05\r\n");
    torn.extend(RECORD.as_bytes());
    let survey = read(&torn).expect("a text");
    assert_eq!(seen(&survey).len(), 1);
    assert!(cut_short(&survey), "what was no text is told");
}

#[test]
fn what_is_no_text_is_refused_at_its_beginning() {
    let mut state = 1_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    })
    .take(100_000)
    .collect();
    for bytes in [
        &noise[..],
        b"PK\x03\x04 and so on",
        b"%PDF-1.7\nplain words",
        b"ElfFile\0",
        b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0",
        b"\xD0\xCF\x11\xE0",
    ] {
        assert_eq!(read(bytes).expect_err("no text"), ReadError::NotText);
    }
    for bytes in [&b""[..], b"\r\n \t\r\n", b"\xEF\xBB\xBF", b"\xFF\xFE\x0D\0\x0A\0"] {
        assert_eq!(read(bytes).expect_err("nothing"), ReadError::Empty);
    }
}

#[test]
fn a_source_that_fails_is_told() {
    struct Failing(usize, &'static [u8]);
    impl Read for Failing {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(io::ErrorKind::PermissionDenied.into());
            }
            self.0 -= 1;
            let length = out.len().min(self.1.len());
            out[..length].copy_from_slice(&self.1[..length]);
            Ok(length)
        }
    }
    for (portion, count) in [(&b"lines\n"[..], 0), (b"lines\n", 50_000), (b"[1,\n", 50_000), (b"<a/>\n", 50_000)] {
        let error = read_from(&mut Failing(count, portion), &|_| ()).expect_err("it fails");
        assert_eq!(error, ReadError::Unreadable { kind: io::ErrorKind::PermissionDenied });
    }
}
