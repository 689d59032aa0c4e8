//! Every form that is known, in every encoding, and what is none of them.

use proptest::prelude::*;
use safe_passage_core::settings::{Format, Item, Kind, ReadError, Settings, read, read_named};

/// The list in the shape of the public record, with invented paths.
const EXCLUSIONS: &str = "1;;PDM:Trojan.Win32.Generic;*;1;0;1;;1\r\n\
    1;D:\\Мои файлы\\;*;*;1;0;1;;1\r\n\
    0;C:\\Tools\\one.exe;not-a-virus:*;*;1;0;1;работа; дом;1\r\n\
    1;D:\\a;b\\;*;1,2;1;0;1;;0\r\n\
    what is this\r\n\
    1;;;*;1;0;1;;1\r\n";

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let mut bytes = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
    bytes.extend(text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }));
    bytes
}

fn read_text(text: &str) -> Settings {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Kind, path, verdict, whether it is on, comment, line.
type Short<'a> = (Kind, Option<&'a str>, Option<&'a str>, bool, &'a str, usize);

fn short(item: &Item) -> Short<'_> {
    (item.kind, item.path.as_deref(), item.verdict.as_deref(), item.enabled, &item.comment, item.line)
}

#[test]
fn the_list_of_exclusions_is_read_in_every_encoding() {
    let with_mark = [&[0xEF, 0xBB, 0xBF], EXCLUSIONS.as_bytes()].concat();
    let bare_utf16 = utf16(EXCLUSIONS, false)[2..].to_vec();
    for (bytes, encoding) in [
        (utf16(EXCLUSIONS, false), "utf-16le"),
        (utf16(EXCLUSIONS, true), "utf-16be"),
        (bare_utf16, "utf-16le"),
        (EXCLUSIONS.as_bytes().to_vec(), "utf-8"),
        (with_mark, "utf-8"),
        (EXCLUSIONS.replace("\r\n", "\n").into_bytes(), "utf-8"),
    ] {
        let read = read(&bytes).expect("a list");
        assert_eq!((read.format, read.encoding), (Format::ConsumerExclusions, encoding));
        let items: Vec<Short> = read.items.iter().map(short).collect();
        assert_eq!(
            items,
            [
                (Kind::Exclusion, None, Some("PDM:Trojan.Win32.Generic"), true, "", 1),
                (Kind::Exclusion, Some("D:\\Мои файлы\\"), Some("*"), true, "", 2),
                (Kind::Exclusion, Some("C:\\Tools\\one.exe"), Some("not-a-virus:*"), false, "работа; дом", 3),
                (Kind::Exclusion, Some("D:\\a;b\\"), Some("*"), true, "", 4),
            ]
        );
        // Fields of unknown meaning are there as they were, by their places.
        let raw: Vec<(&str, &str)> = read.items[3].raw.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
        assert_eq!(raw, [("4", "1,2"), ("5", "1"), ("6", "0"), ("7", "1"), ("9", "0")]);
        let left: Vec<(usize, &str)> = read.not_understood.iter().map(|one| (one.line, one.text.as_str())).collect();
        assert_eq!(left, [(5, "what is this"), (6, "1;;;*;1;0;1;;1")]);
    }
}

#[test]
fn the_list_of_trusted_programs_is_read() {
    let read =
        read(&utf16("1;C:\\a\\b.exe;\r\n0;C:\\Program Files\\c;d.exe;\r\n1;e.exe\r\n1;C:\\f.exe;?\r\n", false)).expect("a list");
    assert_eq!(read.format, Format::ConsumerTrustedPrograms);
    let items: Vec<Short> = read.items.iter().map(short).collect();
    assert_eq!(
        items,
        [
            (Kind::TrustedProgram, Some("C:\\a\\b.exe"), None, true, "", 1),
            (Kind::TrustedProgram, Some("C:\\Program Files\\c;d.exe"), None, false, "", 2),
            (Kind::TrustedProgram, Some("e.exe"), None, true, "", 3),
        ]
    );
    assert_eq!(read.not_understood.len(), 1);
    assert_eq!((read.not_understood[0].line, read.not_understood[0].text.as_str()), (4, "1;C:\\f.exe;?"));
}

#[test]
fn the_trusted_programs_of_endpoint_security_are_read() {
    let read = read_text(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n<propertiesmap>\n  <key name=\"0000\">\n    <key name=\"Hosts\"></key>\n    \
         <tBOOL name=\"bEnabled\">1</tBOOL>\n    <tSTRING name=\"sImagePath\">C:\\A &amp; B\\&#x43;&#68;.exe</tSTRING>\n    \
         <tDWORD name=\"nTriggers\">305</tDWORD>\n    <tSTRING name=\"sComment\"><![CDATA[a < b]]></tSTRING>\n  </key>\n  \
         <key name=\"0001\"><tBOOL name=\"bEnabled\">0</tBOOL><tSTRING name='sImagePath'>%ProgramFiles%\\x.exe</tSTRING>\
         <tSTRING name=\"sComment\"/></key>\n  <key name=\"0002\"><tDWORD name=\"AppID\">7</tDWORD></key>\n  \
         <tDWORD name=\"unique_id\">1475100830</tDWORD>\n</propertiesmap>\n",
    );
    assert_eq!(read.format, Format::EndpointTrustedPrograms);
    let items: Vec<Short> = read.items.iter().map(short).collect();
    assert_eq!(
        items,
        [
            (Kind::TrustedProgram, Some("C:\\A & B\\CD.exe"), None, true, "a < b", 4),
            (Kind::TrustedProgram, Some("%ProgramFiles%\\x.exe"), None, false, "", 11),
        ]
    );
    assert!(read.items[0].raw.iter().any(|field| field.name == "nTriggers" && field.value == "305"), "{:?}", read.items[0].raw);
    assert_eq!(read.not_understood.len(), 1, "{:?}", read.not_understood);
    assert_eq!((read.not_understood[0].line, read.not_understood[0].text.as_str()), (12, "AppID=7"));
}

#[test]
fn exclusions_of_endpoint_security_are_read_by_what_their_fields_say() {
    let read = read_text(
        "<propertiesmap><key name=\"ExcludeRules\"><key name=\"0000\"><tDWORD name=\"Enabled\">1</tDWORD><key name=\"Object\">\
         <tSTRING name=\"Mask\">C:\\Data\\*.db</tSTRING><tDWORD name=\"Recursive\">1</tDWORD></key>\
         <tSTRING name=\"VerdictMask\">not-a-virus:*</tSTRING><tSTRING name=\"Comment\">Anna</tSTRING></key>\
         <key name=\"0001\"><tSTRING name=\"Other\">D:\\Only one\\</tSTRING><tSTRING name=\"More\">x</tSTRING></key></key></propertiesmap>",
    );
    assert_eq!(read.format, Format::EndpointExclusions);
    let items: Vec<Short> = read.items.iter().map(short).collect();
    assert_eq!(
        items,
        [
            (Kind::Exclusion, Some("C:\\Data\\*.db"), Some("not-a-virus:*"), true, "Anna", 1),
            (Kind::Exclusion, Some("D:\\Only one\\"), None, true, "", 1),
        ]
    );
    assert_eq!(read.items[0].raw[0].name, "Object.Recursive");
}

#[test]
fn the_export_for_linux_is_read_as_ini() {
    let read = read_text(
        "ScanArchived=No\nUseExcludeMasks=No\nUseExcludeThreats=Yes\n; a remark\n\
         ExcludeMasks.item_0000=*.LOG\nExcludeMasks.item_0001=\"*.big file\"\nExcludeThreats.item_0000=EICAR-Test-File\n\
         ExcludeIPs.item_0000=10.0.0.1\nwhat is this\n\
         [ScanScope.item_0000]\nAreaDesc=All objects\nUseScanArea=Yes\nPath=/\nAreaMask.item_0000=*\n\
         [ExcludedFromScanScope.item_0000]\nAreaDesc=\"Old things\"\nUseScanArea=Yes\nPath=\"/srv/My Data\"\n\
         AreaMask.item_0000=*XML\nAreaMask.item_0000=*doc\n\
         [ExcludedFromScanScope.item_0000]\nUseScanArea=no\nPath=/tmp/a\nPath=/tmp/b\n\
         [TrustedPrograms.item_0000]\nProgramPath=/usr/bin/rsync\nApplyToDescendants=Yes\n\
         [ExcludedFromScanScope.item_0002]\nUseScanArea=Yes\n",
    );
    assert_eq!(read.format, Format::LinuxIni);
    let items: Vec<Short> = read.items.iter().map(short).collect();
    assert_eq!(
        items,
        [
            (Kind::Exclusion, Some("*.LOG"), None, false, "", 5),
            (Kind::Exclusion, Some("*.big file"), None, false, "", 6),
            (Kind::Exclusion, None, Some("EICAR-Test-File"), true, "", 7),
            (Kind::Exclusion, Some("/srv/My Data"), None, true, "Old things", 15),
            (Kind::Exclusion, Some("/tmp/a"), None, false, "", 21),
            (Kind::TrustedProgram, Some("/usr/bin/rsync"), None, true, "", 25),
        ]
    );
    let masks: Vec<&str> =
        read.items[3].raw.iter().filter(|one| one.name.starts_with("AreaMask")).map(|one| one.value.as_str()).collect();
    assert_eq!(masks, ["*XML", "*doc"], "several values, their case kept");
    let left: Vec<(usize, &str)> = read.not_understood.iter().map(|one| (one.line, one.text.as_str())).collect();
    assert_eq!(
        left,
        [
            (8, "ExcludeIPs.item_0000=10.0.0.1"),
            (9, "what is this"),
            (24, "ExcludedFromScanScope.item_0000#2.Path=/tmp/b"),
            (28, "[ExcludedFromScanScope.item_0002]"),
        ]
    );
}

#[test]
fn a_whole_export_for_linux_is_read_with_the_tasks_that_it_is_made_of() {
    let read = read_text(
        "[AppSettings]\nUseKSN=No\n[MonitoringTask.item_0000]\nTaskName=File_Threat_Protection\n\
         [MonitoringTask.item_0000.Settings]\nUseExcludeMasks=No\nExcludeMasks.item_0000=*.a\n\
         [MonitoringTask.item_0000.Settings.ExcludedFromScanScope.item_0000]\nUseScanArea=Yes\nPath=/a\n\
         [OnDemandTask.item_0000.Settings]\nExcludeMasks.item_0000=*.b\nUseExcludeMasks=Yes\n",
    );
    let items: Vec<(Option<&str>, bool)> = read.items.iter().map(|item| (item.path.as_deref(), item.enabled)).collect();
    assert_eq!(items, [(Some("*.a"), false), (Some("/a"), true), (Some("*.b"), true)], "each task has its own switch");
    let place = read.items[1].raw.iter().find(|field| field.name == "place").map(|field| field.value.as_str());
    assert_eq!(place, Some("MonitoringTask.item_0000.Settings.ExcludedFromScanScope.item_0000"));
}

#[test]
fn the_export_for_linux_is_read_as_json_however_it_is_nested() {
    let nested = "{\n \"UseExcludeMasks\": \"No\",\n \"ExcludeMasks\": [\"*.log\"],\n \"ExcludedFromScanScope\": [\n  {\"AreaDesc\": \"d\\u00e9j\\u00e0\",\n   \
                  \"UseScanArea\": \"Yes\", \"Path\": \"/a \\\"b\\\"\", \"AreaMask\": [\"*xml\", \"*doc\"]},\n  {\"UseScanArea\": false,\n   \"Path\": \"/c\"}\n ]\n}";
    let dotted = "{\n \"UseExcludeMasks\": \"No\",\n \"ExcludeMasks.item_0000\": \"*.log\",\n \"ExcludedFromScanScope.item_0000\":\n  {\"AreaDesc\": \"déjà\",\n   \
                  \"UseScanArea\": \"Yes\", \"Path\": \"/a \\\"b\\\"\", \"AreaMask.item_0000\": \"*xml\", \"AreaMask.item_0000\": \"*doc\"},\n  \
                  \"ExcludedFromScanScope.item_0000\": {\"UseScanArea\": \"No\",\n   \"Path\": \"/c\"}\n}";
    for text in [nested, dotted] {
        let read = read_text(text);
        assert_eq!(read.format, Format::LinuxJson);
        let items: Vec<(Option<&str>, bool, &str)> =
            read.items.iter().map(|item| (item.path.as_deref(), item.enabled, item.comment.as_str())).collect();
        assert_eq!(items, [(Some("*.log"), false, ""), (Some("/a \"b\""), true, "déjà"), (Some("/c"), false, "")], "{text}");
        let masks: Vec<&str> =
            read.items[1].raw.iter().filter(|one| one.name.starts_with("AreaMask")).map(|one| one.value.as_str()).collect();
        assert_eq!(masks, ["*xml", "*doc"]);
        assert_eq!(read.items[0].line, 3);
        assert!(read.not_understood.is_empty(), "{:?}", read.not_understood);
    }
}

#[test]
fn half_a_character_in_json_is_kept_as_it_was_written() {
    let read = read_text("{\"ExcludeMasks\": [\"/a\\ud800b\"]}");
    assert_eq!(read.items[0].path.as_deref(), Some("/a\\ud800b"));
}

#[test]
fn what_is_no_list_is_said_to_be_what_it_is() {
    let binary: Vec<u8> = (0..=255).collect();
    for (bytes, name, expected) in [
        (&b""[..], "a.csv", ReadError::Empty),
        (b"\xEF\xBB\xBF \r\n", "a.csv", ReadError::Empty),
        (&binary, "a.csv", ReadError::NotText),
        (&binary, "Settings.CFG", ReadError::Snapshot),
        (&binary, "policy.klp", ReadError::Policy),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.png", ReadError::NotText),
        (b"1;D:\\\xEF\xEE;*;*;1;0;1;;1", "a.csv", ReadError::UnknownEncoding { line: 1 }),
        (b"Dear Anna,\n", "a.txt", ReadError::NotSettings),
        (b"Website name: x\nPassword: y\n", "a.txt", ReadError::NotSettings),
        (b"[section]\nname=value\n", "a.ini", ReadError::NotSettings),
        (b"a;b;c\n1;2;3\n", "a.csv", ReadError::NotSettings),
        (b"{\"a\": 1}", "a.json", ReadError::NotSettings),
        (b"{\"ExcludeMasks\": [", "a.json", ReadError::Damaged { line: 1 }),
        (b"<html><body></body></html>", "a.xml", ReadError::NotSettings),
        (b"<!DOCTYPE a [<!ENTITY b \"c\">]><propertiesmap/>", "a.xml", ReadError::NotSettings),
        (b"<propertiesmap>\n<key name=\"0000\">\n<tSTRING name=\"sIm", "a.xml", ReadError::Damaged { line: 3 }),
        (b"<propertiesmap><key name=\"0\"></propertiesmap>", "a.xml", ReadError::Damaged { line: 1 }),
        // Firewall rules have the same markup.
        (b"<propertiesmap><key name=\"Rules\"><key name=\"0000\"><tDWORD name=\"RuleId\">1</tDWORD></key></key></propertiesmap>", "a.xml", ReadError::NotSettings),
    ] {
        assert_eq!(read_named(bytes, name).map(|read| read.format), Err(expected), "{name}: {:?}", String::from_utf8_lossy(bytes));
    }
    // A name never decides what is read.
    assert!(read_named(EXCLUSIONS.as_bytes(), "x.cfg").is_ok());
    assert_eq!(read(&binary), Err(ReadError::NotText));
}

#[test]
fn elements_that_stand_in_each_other_without_end_are_refused_at_once() {
    let deep = "<a>".repeat(200_000);
    assert_eq!(read(deep.as_bytes()).map(|read| read.format), Err(ReadError::Damaged { line: 1 }));
    let lists = "[".repeat(200_000);
    assert!(read(lists.as_bytes()).is_err());
    let many = "[ExcludedFromScanScope.item_0000]\nPath=/a\n".repeat(20_000);
    assert_eq!(read(many.as_bytes()).map(|read| read.items.len()), Ok(20_000));
}

/// A list with random fields.
fn line() -> impl Strategy<Value = String> {
    ("[01]", "[^;\r\n\0]{0,20}", "[^;\r\n\0]{1,10}", "[^;\r\n\0]{0,10}")
        .prop_map(|(on, path, verdict, comment)| format!("{on};{path};{verdict};*;1;0;1;{comment};1"))
}

proptest! {
    #[test]
    fn whatever_comes_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        _ = read(&bytes);
        _ = read(&[&[0xFF, 0xFE], &bytes[..]].concat());
    }

    #[test]
    fn whatever_looks_like_xml_or_json_is_read_or_refused(text in "[<>/!\\[\\]{}\":, =a-z&;#0-9\n'-]{0,120}") {
        _ = read(text.as_bytes());
        _ = read(format!("<propertiesmap><key name=\"0000\">{text}").as_bytes());
        _ = read(format!("{{\"ExcludeMasks\": {text}}}").as_bytes());
        _ = read(format!("[ScanScope.item_0000]\n{text}").as_bytes());
    }

    #[test]
    fn no_line_is_lost(lines in proptest::collection::vec(prop_oneof![line(), "[a-z ;]{1,20}"], 1..12)) {
        let first = "1;C:\\x\\;*;*;1;0;1;;1\n";
        let read = read(format!("{first}{}", lines.join("\n")).as_bytes());
        if let Ok(read) = read {
            let filled = 1 + lines.iter().filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(read.items.len() + read.not_understood.len(), filled);
        }
    }
}
