//! What happens to logs on their way: cut, quoted, in other encodings, with people's names in them.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::Kind;

use super::table::{detect, survey, there};

const FRST: &str = "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 03-05-2024\n\
    Ran by wilma (administrator) on WILMA-PC (06-05-2024 18:11:02)\n\
    ==================== Processes (Whitelisted) =================\n\
    (services.exe ->) (AO Kaspersky Lab -> AO Kaspersky Lab) C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe\n\
    (explorer.exe ->) (Somebody) C:\\Users\\Wilma Example\\AppData\\Local\\x.exe\n\
    ==================== Services (Whitelisted) ===================\n\
    R2 AVP21.17; C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe [185888 2024-02-01] (AO Kaspersky Lab -> AO Kaspersky Lab)\n";

const CENTER: &str = "displayName              : Kaspersky\ninstanceGuid             : {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\nproductState             : 266240\n";

#[test]
fn heads_and_tails_are_cut() {
    let lines: Vec<&str> = FRST.lines().collect();
    for cut in [&lines[1..], &lines[3..], &lines[5..], &lines[..lines.len() - 1], &lines[..4]] {
        let detection = detect(cut.join("\n").as_bytes());
        assert_eq!(there(&detection), ["kaspersky-home"], "{cut:?}");
    }
    // Half of a last line is not taken for a whole one.
    for cut in (0..FRST.len()).filter(|place| FRST.is_char_boundary(*place)) {
        if !FRST[..cut].trim().is_empty() {
            let detection = detect(&FRST.as_bytes()[..cut]);
            assert!(there(&detection).iter().all(|id| *id == "kaspersky-home"), "{}", &FRST[..cut]);
        }
        if !FRST[cut..].trim().is_empty() {
            let _ = detect(&FRST.as_bytes()[cut..]);
        }
    }
}

#[test]
fn quoted_and_boxed_logs_are_the_same() {
    let wanted = detect(FRST.as_bytes());
    let quoted = format!("> {}\n", FRST.trim_end().replace('\n', "\n> "));
    let twice = format!(">> {}\n", FRST.trim_end().replace('\n', "\n>> "));
    for text in [
        quoted,
        twice,
        format!("[code]{FRST}[/code]\n"),
        format!("Here it is:\n\n```\n{FRST}```\nThanks!\n"),
        format!("[CODE]\n{FRST}[/CODE]"),
    ] {
        let detection = detect(text.as_bytes());
        assert_eq!((detection.verdict, &detection.products), (wanted.verdict, &wanted.products), "{text}");
        assert_eq!(survey(text.as_bytes()).kind, Kind::Frst, "{text}");
    }
}

#[test]
fn wide_letters_without_a_mark() {
    for text in [
        FRST,
        CENTER,
        "Image Name                     PID Services\n========================= ======== =====\navp.exe                       3120 AVP21.17\n",
    ] {
        let wanted = detect(text.as_bytes());
        let wide: Vec<u8> = text.replace('\n', "\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let detection = detect(&wide);
        assert_eq!((detection.verdict, detection.products), (wanted.verdict, wanted.products), "{text}");
    }
}

#[test]
fn names_of_people_are_dropped() {
    for path in [
        r"C:\Users\wilma\AppData\Local\a.exe",
        r"c:\users\Wilma Example\a.exe",
        r"C:\Documents and Settings\wilma\a.exe",
        r"C:\Dokumente und Einstellungen\wilma\a.exe",
        r"D:\Users\wilma\a.exe",
        "/Users/wilma/Applications/A.app",
        "/home/wilma/bin/a",
    ] {
        for text in [
            format!("Running processes:\n{path}\n"),
            format!("Scan result of Farbar Recovery Scan Tool (FRST)\nRan by wilma (06-05-2024 18:11:02)\n() {path}\n"),
            format!("Executable={path}\nIdentifier=x.y.z\n"),
            format!("R2 X; {path} [1 2024-01-01] (X)\n"),
            format!("{{\"name\":\"a\",\"path\":\"{}\",\"pid\":\"1\"}}", path.replace('\\', "\\\\")),
            format!("a.exe\t{path}\t12\n"),
        ] {
            let kept = serde_json::to_string(&survey(text.as_bytes())).expect("a survey is JSON").to_lowercase();
            assert!(!kept.contains("wilma"), "{text}: {kept}");
        }
    }
}

#[test]
fn endless_and_strange_lines_do_no_harm() {
    let long = "AVP21.17 ".repeat(20_000);
    for text in [
        long.as_str(),
        "\"LastUpdate\"=hex:\\\n\\\n\\\n",
        "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\]\n",
        "+---\n|\n||||\n+---\n",
        "== == ==\n\n== ==\na b\n",
        "SERVICE_NAME: \nSERVICE_NAME: x\n    : 4 RUNNING\n",
        "<plist><dict><key>path</key></dict>\n<dict>\n<key>\n",
        "<MsInfo>\n<Data>\n<Data>\n</Data></Data>\n",
        "{\"hostIdentifier\":1,\"action\":2}",
        "UpperFilters: ,,,;;;{}\n",
        "Name: \u{0}x\n",
    ] {
        if let Ok(survey) = safe_passage_core::survey::readers::read(text.as_bytes()) {
            assert!(survey.observations.len() < 50_000);
        }
        assert!(text.contains('\0') || detect(text.as_bytes()).verdict <= Verdict::Possible, "{}", &text[..40.min(text.len())]);
    }
}
