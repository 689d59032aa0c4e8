//! The text export: every odd shape that people's files have had.

use proptest::prelude::*;
use safe_passage_core::passwords::{CODE_PAGES, Field, ReadError, ReadOptions, Secret, Section, What, read, read_with};

use super::support::{any_records, export_of, record, remarks, values};

const BASE: &str = "Websites

Website name: Town library
Website URL: library.example
Login name: Work
Login: reader@example.org
Password: a:b ; \"c\" --- d
Comment: card number
 1234

---

Website name: Town library
Website URL: library.example
Login name: 
Login: second
Password: p2
Comment: 

---

Applications

Application: Accounting
Login name: 
Login: clerk
Password: 'quoted'
Comment: Client ID - 77

---

Other Accounts

Account name: Alarm panel
Login name: Door
Login: 
Password: 0000
Comment: 

---

Notes

Name: Shopping
Text: milk

bread

---
";

fn text(section: Section, values: &[&str]) -> (Section, Vec<Option<String>>) {
    let import = record(section, values);
    let all = super::support::values(&safe_passage_core::passwords::Import {
        format: safe_passage_core::passwords::Format::KpmText,
        encoding: String::new(),
        records: vec![import],
        remarks: Vec::new(),
        strays: Vec::new(),
    });
    all.into_iter().next().expect("one record")
}

fn base_values() -> Vec<(Section, Vec<Option<String>>)> {
    vec![
        text(
            Section::Websites,
            &["Town library", "library.example", "Work", "reader@example.org", "a:b ; \"c\" --- d", "card number\n 1234"],
        ),
        text(Section::Websites, &["Town library", "library.example", "", "second", "p2", ""]),
        text(Section::Applications, &["Accounting", "", "clerk", "'quoted'", "Client ID - 77"]),
        text(Section::OtherAccounts, &["Alarm panel", "Door", "", "0000", ""]),
        text(Section::Notes, &["Shopping", "milk\n\nbread"]),
    ]
}

#[test]
fn all_four_sections() {
    let import = read(BASE.as_bytes()).expect("an export");
    assert_eq!(values(&import), base_values());
    assert_eq!(import.counts(), [2, 1, 1, 1]);
    assert_eq!(remarks(&import), []);
    assert_eq!(import.encoding, "utf-8");
    let places: Vec<(usize, usize)> = import.records.iter().map(|record| (record.number, record.line)).collect();
    assert_eq!(places, [(1, 3), (2, 13), (1, 24), (1, 34), (1, 44)]);
}

/// The same file in every encoding and with every kind of line end that was seen.
#[test]
fn encodings_and_line_ends() {
    let windows = BASE.replace('\n', "\r\n").replace("milk\r\n\r\nbread", "milk\r\r\n\r\r\nbread");
    for ends in [BASE.to_owned(), windows, BASE.replace('\n', "\r")] {
        let mut with_mark = vec![0xEF, 0xBB, 0xBF];
        with_mark.extend(ends.as_bytes());
        let little: Vec<u8> = ends.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = ends.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let cases = [
            (ends.clone().into_bytes(), "utf-8"),
            (with_mark, "utf-8"),
            ([&[0xFF, 0xFE], little.as_slice()].concat(), "utf-16le"),
            ([&[0xFE, 0xFF], big.as_slice()].concat(), "utf-16be"),
            (little, "utf-16le"),
            (big, "utf-16be"),
        ];
        for (bytes, encoding) in cases {
            let import = read(&bytes).expect("an export");
            assert_eq!(values(&import), base_values(), "{encoding}");
            assert_eq!(import.encoding, encoding);
        }
    }
}

#[test]
fn code_pages_are_asked_for_and_then_used() {
    let bytes = windows_1251("Notes\n\nName: Список\nText: молоко\n\n---\n");
    assert_eq!(read(&bytes), Err(ReadError::UnknownEncoding { line: 3 }));
    let options = ReadOptions { code_page: Some("windows-1251".to_owned()), labels: None };
    let import = read_with(&bytes, &options).expect("an export");
    assert_eq!(values(&import), [text(Section::Notes, &["Список", "молоко"])]);
    assert_eq!(import.encoding, "windows-1251");
    let unknown = ReadOptions { code_page: Some("no-such".to_owned()), labels: None };
    assert_eq!(read_with(&bytes, &unknown), Err(ReadError::NoSuchCodePage));
}

/// Windows-1251, for the two letters' ranges that the test uses.
fn windows_1251(text: &str) -> Vec<u8> {
    text.chars()
        .map(|character| match character {
            'А'..='я' => 0xC0 + u8::try_from(u32::from(character) - u32::from('А')).expect("64 letters"),
            _ => u8::try_from(character).expect("ASCII"),
        })
        .collect()
}

#[test]
fn missing_end_and_missing_blank_lines() {
    for end in ["\n\n---\n", "\n---", "\n", ""] {
        let import = read(format!("Notes\n\nName: a\nText: b{end}").as_bytes()).expect("an export");
        assert_eq!(values(&import), [text(Section::Notes, &["a", "b"])], "{end:?}");
    }
    let tight = "Notes\nName: a\nText: b\n---\nName: c\nText: d\n---  \nName: e\nText: f\n---";
    let import = read(tight.as_bytes()).expect("an export");
    assert_eq!(import.counts(), [0, 0, 0, 3]);
}

#[test]
fn empty_sections_and_an_empty_export() {
    let import = read(b"Websites\n\n---\n\nApplications\n\nNotes\n\nName: a\nText: b\n").expect("an export");
    assert_eq!(values(&import), [text(Section::Notes, &["a", "b"])]);
    let nothing = read(b"Websites\n\n---\n\nNotes\n\n---\n").expect("an export");
    assert_eq!(nothing.counts(), [0; 4]);
}

#[test]
fn values_keep_their_blanks_and_colons() {
    let file = "Applications\n\nApplication:  two blanks \nLogin name:\nLogin:a\nPassword:  x: y \nComment:\n";
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(values(&import), [text(Section::Applications, &[" two blanks ", "", "a", " x: y ", ""])]);
}

/// Labels, headings and separators inside a free text are text.
#[test]
fn texts_that_look_like_entries() {
    let inside = "first\nPassword: not a password\nNotes\n\nWebsites\n---\nWebsite: no label\n\n---\n\nNotes\nare prose\n---\nName: without text";
    let file = format!("Notes\n\nName: a\nText: {inside}\n\n---\n\nName: b\nText: c\n\n---\n");
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(values(&import), [text(Section::Notes, &["a", inside]), text(Section::Notes, &["b", "c"])]);
    assert_eq!(remarks(&import), [(What::SeparatorInText, 9)]);
}

#[test]
fn blank_lines_in_texts() {
    let file = "Notes\n\nName: a\nText: \n\n  indented\n\n\tb  \n  \n\n---\n\nName: c\nText: d\n";
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(values(&import), [text(Section::Notes, &["a", "\n\n  indented\n\n\tb  "]), text(Section::Notes, &["c", "d"])]);
}

#[test]
fn values_of_several_lines_are_kept_and_remarked() {
    let file = "Websites\n\nWebsite name: one\nPassword: fake\nWebsite URL: one.example\nLogin name: \nLogin: l\nPassword: p\nClient ID - 5\nComment: c\n";
    let import = read(file.as_bytes()).expect("an export");
    let record = &import.records[0];
    assert_eq!(record.name.as_ref().map(Secret::as_str), Some("one"));
    assert_eq!(record.password.as_ref().map(Secret::as_str), Some("p\nClient ID - 5"));
    assert_eq!(record.login.as_ref().map(Secret::as_str), Some("l"));
    assert_eq!(record.custom.len(), 1, "the label that came too early is kept as a field");
    assert_eq!(remarks(&import), [(What::LabelOutOfOrder, 4), (What::ValueContinues, 9)]);
}

#[test]
fn unknown_labels_are_kept() {
    let file =
        "Websites\n\nWebsite name: one\nWebsite URL: one.example\nGroup: Bank\nLogin name: \nLogin: l\nPassword: p\nComment: c\n";
    let import = read(file.as_bytes()).expect("an export");
    let custom: Vec<(&str, &str)> =
        import.records[0].custom.iter().map(|field| (field.label.as_str(), field.value.as_str())).collect();
    assert_eq!(custom, [("Group", "Bank")]);
    assert_eq!(import.records[0].text.as_ref().map(Secret::as_str), Some("c"));
    assert_eq!(remarks(&import), [(What::UnknownLabel, 5)]);
}

#[test]
fn entries_without_heading_are_told_by_their_first_label() {
    let file = "Account name: a\nLogin: b\n\n---\n\nWebsite name: c\nWebsite URL: d.example\n\n---\n\nName: e\nText: f\n";
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(import.counts(), [1, 0, 1, 1]);
    assert_eq!(values(&import)[0].1, [Some("a".to_owned()), None, None, Some("b".to_owned()), None, None]);
}

#[test]
fn text_outside_of_entries_is_kept() {
    let file = "printed for somebody\non paper\n\nWebsites\n\nWebsite name: a\nWebsite URL: b.example\nLogin name: \nLogin: c\nPassword: d\nComment: \n";
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(import.counts(), [1, 0, 0, 0]);
    assert_eq!(import.strays.len(), 1);
    assert_eq!(import.strays[0].text.as_str(), "printed for somebody\non paper");
    assert_eq!(remarks(&import), [(What::OutsideEntries, 1)]);
}

#[test]
fn addresses_that_are_none_and_logins_that_differ() {
    let entry = |url: &str, password: &str| {
        format!("Website name: x\nWebsite URL: {url}\nLogin name: \nLogin: me\nPassword: {password}\nComment: \n\n---\n\n")
    };
    let file = format!(
        "Websites\n\n{}{}{}{}",
        entry("txadmin", "1"),
        entry("a.example;b.example", "2"),
        entry("c.example", "3"),
        entry("https://c.example/x", "4")
    );
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(remarks(&import), [(What::UrlNotAUrl, 4), (What::SeveralUrls, 13), (What::SameLoginOtherPassword, 30)]);
}

#[test]
fn the_shape_in_other_words() {
    let entry = |number: usize| {
        format!(
            "Nom du site: s{number}\nAdresse: s{number}.example\nNom de connexion: \nConnexion: l{number}\nMot de passe: p{number}\nCommentaire: c\n\n---\n\n"
        )
    };
    let file = format!("Sites\n\n{}{}Remarques\n\nTitre: t\nTexte: x\n\n---\n", entry(1), entry(2));
    let Err(ReadError::LooksLikeExportInAnotherLanguage(labels)) = read(file.as_bytes()) else {
        panic!("the shape was not seen");
    };
    let import = read_with(file.as_bytes(), &ReadOptions { code_page: None, labels: Some(*labels) }).expect("an export");
    assert_eq!(
        values(&import),
        [
            text(Section::Websites, &["s1", "s1.example", "", "l1", "p1", "c"]),
            text(Section::Websites, &["s2", "s2.example", "", "l2", "p2", "c"]),
            text(Section::Notes, &["t", "x"]),
        ]
    );
}

#[test]
fn files_that_are_no_exports() {
    let cases: [(&[u8], ReadError); 14] = [
        (b"", ReadError::Empty),
        (b"\xEF\xBB\xBF \r\n", ReadError::Empty),
        (b"\x03\xD9\xA2\x9A\x67\xFB\x4B\xB5rest", ReadError::KeePassDatabase),
        (b"PK\x03\x04rest", ReadError::OtherKind),
        (b"%PDF-1.7", ReadError::OtherKind),
        (b"\x01\x02\x03\xFF\xFE\x80\x81\x00\x99", ReadError::NotText),
        (
            b"\x1A\x01\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x06\x00\x07\x00\x08\x00\x0e\x00",
            ReadError::NotText,
        ),
        (b"<?xml version=\"1.0\"?><root><Database/></root>", ReadError::OldXmlExport),
        (b"<!DOCTYPE html><title>x</title>", ReadError::WebPage),
        (b"{\"items\": []}", ReadError::Json),
        (b"name,url,username,password\na,b,c,d\n", ReadError::OtherTable),
        (b"Dear diary,\ntoday I bought milk.\n", ReadError::NotAnExport),
        (b"Notes\n\nmilk and bread\n", ReadError::NotAnExport),
        (b"caf\xE9", ReadError::UnknownEncoding { line: 1 }),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes), Err(expected.clone()), "{expected:?}");
    }
}

/// Kaspersky's own kinds have no first bytes to be known by: the ending of the name tells, where the bytes tell nothing.
#[test]
fn what_a_file_is_by_its_name() {
    let encrypted: &[u8] = b"\x9f\x01\x00\x02\xFF\xFE\x80\x81\x00\x99";
    let cases: [(&[u8], &str, ReadError); 17] = [
        (encrypted, "C:\\Users\\a\\Documents\\kpm_2024.10.01\\Vault.EDB", ReadError::PasswordManagerBackup),
        (encrypted, "/home/a/backup.pdb", ReadError::OldPasswordManagerBackup),
        (encrypted, "backup.pdb-crypto", ReadError::OldPasswordManagerBackup),
        (encrypted, "a.spdb", ReadError::OldPasswordManagerBackup),
        (encrypted, "a.pws", ReadError::OldPasswordManagerBackup),
        (encrypted, "settings.cfg", ReadError::SettingsSnapshot),
        (encrypted, "office.klp", ReadError::Policy),
        (b"<?xml version=\"1.0\"?><profile/>", "office.klprof", ReadError::Policy),
        (encrypted, "export.txt", ReadError::NotText),
        (encrypted, "edb", ReadError::NotText),
        (encrypted, "folder.edb/file", ReadError::NotText),
        (b"", "empty.edb", ReadError::Empty),
        (b"\x01\x02\x03\x04\xEF\xCD\xAB\x89\x20", "Windows.edb", ReadError::OtherKind),
        (b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0", "program.pdb", ReadError::OtherKind),
        (b"PK\x03\x04rest", "a.edb", ReadError::OtherKind),
        (b"width = 80\nheight = 25\n", "editor.cfg", ReadError::NotAnExport),
        (b"1;D:\\Work\\;*;*;1;0;1;;1\r\n0;;PDM:Trojan.Win32.Generic;*;1;0;1;;1\r\n", "list.csv", ReadError::SettingsList),
    ];
    for (bytes, name, expected) in cases {
        let error = read(bytes).expect_err("no export").of_file_named(name);
        assert_eq!(error, expected, "{name}");
        assert_ne!(error.message().id, error.what_to_do().id);
    }
    assert!(read(BASE.as_bytes()).is_ok(), "an export under any name is one");
}

/// The same text in a note and in a comment: headings, labels and separators inside it mean nothing.
#[test]
fn comments_that_look_like_entries() {
    let inside = "Notes\n\nLogin: other\nPassword: x\n---\nand more\nWebsite URL: y";
    let file = format!(
        "Websites\n\nWebsite name: a\nWebsite URL: a.example\nLogin name: \nLogin: l\nPassword: ab---cd\nComment: {inside}\n\n---\n\nWebsite name: b\nWebsite URL: b.example\nLogin name: \nLogin: m\nPassword: ---\nComment: \n\n---\n"
    );
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(
        values(&import),
        [
            text(Section::Websites, &["a", "a.example", "", "l", "ab---cd", inside]),
            text(Section::Websites, &["b", "b.example", "", "m", "---", ""]),
        ]
    );
}

/// What can't be told apart is counted and remarked: a note that itself has the form of two.
#[test]
fn a_note_that_looks_like_two_is_remarked() {
    let file = "Notes\n\nName: a\nText: one\n---\nName: inside\nText: two\n\n---\n\nName: b\nText: three\n\n---\n";
    let import = read(file.as_bytes()).expect("an export");
    assert_eq!(import.counts(), [0, 0, 0, 3]);
    assert_eq!(remarks(&import), [(What::EndUnclear, 5)]);
    // Where no entry has the blank line, its absence says nothing.
    let tight = "Notes\nName: a\nText: b\n---\nName: c\nText: d\n---\n";
    assert_eq!(remarks(&read(tight.as_bytes()).expect("an export")), []);
}

/// What stands for what in a proposal, as a person is shown it.
#[test]
fn a_proposal_says_what_stands_for_what() {
    let file = "Notizen\n\nTitel: t\nInhalt: x\n\n---\n\nProgramme\n\nProgramm: a\nAnzeige: b\nKonto: c\nKennwort: d\nBemerkung: e\n\n---\n";
    let Err(ReadError::LooksLikeExportInAnotherLanguage(labels)) = read(file.as_bytes()) else {
        panic!("the shape was not seen");
    };
    let pairs: Vec<(Section, Field, &str)> = labels.pairs().collect();
    assert_eq!(
        pairs,
        [
            (Section::Applications, Field::Name, "Programm"),
            (Section::Applications, Field::LoginName, "Anzeige"),
            (Section::Applications, Field::Login, "Konto"),
            (Section::Applications, Field::Password, "Kennwort"),
            (Section::Applications, Field::Text, "Bemerkung"),
            (Section::Notes, Field::Name, "Titel"),
            (Section::Notes, Field::Text, "Inhalt"),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_in_the_form_of_the_export_reads_back_equal(records in any_records()) {
        prop_assume!(!records.is_empty());
        let file = export_of(&records);
        for bytes in [file.clone().into_bytes(), file.replace('\n', "\r\n").into_bytes(), {
            let mut bytes = vec![0xFF, 0xFE];
            bytes.extend(file.encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        }] {
            let import = read(&bytes).expect("an export");
            let read_back: Vec<_> = values(&import);
            let written = safe_passage_core::passwords::Import {
                format: import.format,
                encoding: import.encoding.clone(),
                records: records.clone(),
                remarks: Vec::new(),
                strays: Vec::new(),
            };
            prop_assert_eq!(read_back, values(&written), "{}", file);
            prop_assert!(import.records.iter().all(|record| record.custom.is_empty()));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
        for code_page in CODE_PAGES.into_iter().chain(["utf-16le", "iso-2022-jp", "replacement"]) {
            let options = ReadOptions { code_page: Some(code_page.to_owned()), labels: None };
            prop_assert_ne!(read_with(&bytes, &options), Err(ReadError::NoSuchCodePage));
        }
    }

    /// Texts of the export's shape in other words, whole and torn: a proposal can always be read with.
    #[test]
    fn proposals_can_be_read_with(picks in proptest::collection::vec(0_usize..9, 0..40)) {
        let lines = ["Konto: a", "Adresse: b.example", "Anmeldung: c", "Name des Logins: d", "Kennwort: e", "Notiz: f", "---", "", "Seiten"];
        let file = picks.iter().map(|pick| lines[*pick]).collect::<Vec<_>>().join("\n");
        match read(file.as_bytes()) {
            Err(ReadError::LooksLikeExportInAnotherLanguage(labels)) => {
                let import = read_with(file.as_bytes(), &ReadOptions { code_page: None, labels: Some(*labels) });
                prop_assert!(import.is_ok_and(|import| !import.records.is_empty()), "{}", file);
            }
            Ok(_) => prop_assert!(false, "no word of the export is in it: {}", file),
            Err(_) => {}
        }
    }

    /// Lines of an export in any order: nothing panics, and no line is lost.
    #[test]
    fn no_line_is_lost(picks in proptest::collection::vec(0_usize..24, 0..40)) {
        let lines: Vec<&str> = BASE.lines().chain(["odd line", "Odd label: 1", "Name: n", "Text: t", "---"]).collect();
        let file: String = picks.iter().flat_map(|pick| [lines[(pick * 7) % lines.len()], "\n"]).collect();
        if let Ok(import) = read(file.as_bytes()) {
            let mut kept = String::new();
            for (_, fields) in values(&import) {
                kept.extend(fields.into_iter().flatten().map(|value| value + "\n"));
            }
            for field in import.records.iter().flat_map(|record| &record.custom) {
                kept.push_str(field.value.as_str());
                kept.push('\n');
            }
            for stray in &import.strays {
                kept.push_str(stray.text.as_str());
                kept.push('\n');
            }
            for wanted in ["odd line", "milk", "card number", "reader@example.org", "0000", "clerk"] {
                let before = file.matches(wanted).count();
                prop_assert_eq!(kept.matches(wanted).count(), before, "{} in {}", wanted, file);
            }
        }
    }
}
