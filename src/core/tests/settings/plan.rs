//! What each item would be for Defender, and every place that is refused.

use safe_passage_core::settings::{
    Drive, Environment, Exclusion, Item, Kind, NeverExclude, NeverExcludeError, Parameter, Planned, RawField, Refusal, Remark,
    plan,
};

pub fn never() -> NeverExclude {
    NeverExclude::parse(include_str!("../../../../assets/exclusions.toml")).expect("the list is valid")
}

pub fn item(kind: Kind, path: &str) -> Item {
    Item { path: Some(path.to_owned()), verdict: Some("*".to_owned()), ..Item::new(kind, 1) }
}

fn environment() -> Environment {
    Environment::default()
        .with_variable("userprofile", Some(r"C:\Users\Anna".to_owned()))
        .with_variable("APPDATA", Some(r"C:\Users\Anna\AppData\Roaming".to_owned()))
        .with_drive('d', Drive::Local)
        .with_drive('N', Drive::Network(r"\\server\share".to_owned()))
}

fn one(item: Item) -> Planned {
    plan(&[item], &environment(), &never()).remove(0)
}

fn of_path(path: &str) -> Planned {
    one(item(Kind::Exclusion, path))
}

fn value(planned: &Planned) -> Result<(Parameter, &str), &Refusal> {
    planned.outcome.as_ref().map(|exclusion| (exclusion.parameter(), Exclusion::value(exclusion)))
}

#[test]
fn places_that_should_be_scanned_are_refused() {
    for path in [
        "C:\\Temp",
        "c:\\temp\\",
        "C:\\Temp\\*",
        "C:/Temp/x.exe",
        "C:\\Temp\\a\\b\\",
        "C:\\Users",
        "C:\\Users\\*",
        "C:\\Users\\Anna\\",
        "C:\\Users\\Anna\\AppData\\",
        "C:\\Users\\Anna\\AppData\\Local\\Temp\\",
        "C:\\Users\\Anna\\AppData\\Local\\Temp\\tool.exe",
        "C:\\Users\\*\\AppData\\Local\\Temp",
        "C:\\Users\\Anna\\AppData\\LocalLow\\Temp",
        "C:\\Users\\Anna\\AppData\\Roaming\\Temp\\x",
        "C:\\Users\\Anna\\Downloads\\",
        "C:\\Users\\Anna\\Downloads\\*",
        "%USERPROFILE%\\Downloads",
        "%USERPROFILE%",
        "%TEMP%",
        "%TEMP%\\x\\",
        "%APPDATA%",
        "%LOCALAPPDATA%\\Temp\\",
        "C:\\Windows\\",
        "%SystemRoot%",
        "%windir%\\Temp",
        "%SystemRoot%\\Prefetch\\x.pf",
        "C:\\Windows\\System32\\",
        "C:\\Windows\\System32\\spool\\drivers\\",
        "C:\\Windows\\System32\\CatRoot2",
        "C:\\WINDOWS.\\TEMP ",
        "C:\\Wind*\\Temp",
        "C:\\*\\Temp",
        "C:\\Windows\\T?mp\\",
        "%ProgramFiles%\\Java",
        "C:\\Program Files\\Java\\",
        "C:\\Program Files",
        "%ProgramFiles(x86)%",
        "%ProgramData%",
        "%SystemDrive%\\Temp",
        "C:\\$Recycle.Bin\\x",
    ] {
        let planned = of_path(path);
        assert_eq!(planned.refusal(), Some(&Refusal::NeverPlace), "{path}");
    }
    for path in ["C:\\", "c:", "D:\\*", "D:\\*\\*", "%SystemDrive%", "%SystemDrive%\\", "*", "*.*", "*\\", "Z:\\*.*", "\\"] {
        assert_eq!(of_path(path).refusal(), Some(&Refusal::WholeDrive), "{path}");
    }
}

#[test]
fn the_system_may_lie_on_another_drive() {
    let elsewhere = Environment::default().with_variable("SYSTEMDRIVE", Some("E:".to_owned()));
    let items = [item(Kind::Exclusion, "E:\\Windows\\Temp\\"), item(Kind::Exclusion, "D:\\Windows\\Temp\\")];
    let planned = plan(&items, &elsewhere, &never());
    assert_eq!(planned[0].refusal(), Some(&Refusal::NeverPlace));
    assert_eq!(planned[1].refusal(), None);
}

#[test]
fn file_types_and_programs_that_attacks_use_are_refused() {
    for path in ["*.exe", "*.DLL", "*.ps1", "*.ko.gz", "*.zip", "*.tmp"] {
        assert_eq!(of_path(path).refusal(), Some(&Refusal::NeverExtension), "{path}");
    }
    for path in [
        "C:\\Windows\\System32\\cmd.exe",
        "%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\PowerShell.exe",
        "D:\\x\\WScript.EXE",
    ] {
        for kind in [Kind::Exclusion, Kind::TrustedProgram] {
            assert_eq!(one(item(kind, path)).refusal(), Some(&Refusal::NeverProcess), "{path}");
        }
    }
    assert_eq!(one(item(Kind::TrustedProgram, "%TEMP%\\tool.exe")).refusal(), Some(&Refusal::NeverPlace));
    assert_eq!(one(item(Kind::TrustedProgram, "*.exe")).refusal(), Some(&Refusal::NotAFullPath));
}

#[test]
fn what_defender_has_no_word_for_is_refused() {
    let hidden = "C:\\Work\\a\u{202e}gpj.exe";
    for (path, expected) in [
        ("C:\\Work\n\\", Refusal::HiddenCharacters),
        ("C:\\Work\r; Remove-Item C:\\", Refusal::HiddenCharacters),
        ("C:\\Wo\u{200b}rk\\", Refusal::HiddenCharacters),
        (hidden, Refusal::HiddenCharacters),
        ("/opt/data", Refusal::OtherSystem),
        ("~/data", Refusal::OtherSystem),
        ("tool.exe", Refusal::NotAFullPath),
        ("Work\\tool.exe", Refusal::NotAFullPath),
        ("\\Work\\tool.exe", Refusal::NotAFullPath),
        ("C:Work", Refusal::NotAFullPath),
        ("C:\\Work\\..\\Windows\\Temp", Refusal::NotAFullPath),
        ("\\\\?\\C:\\Windows\\Temp", Refusal::NotAFullPath),
        ("\\\\.\\C:\\Work", Refusal::NotAFullPath),
        ("\\\\server\\share", Refusal::NotAFullPath),
        ("\\\\*\\share\\x", Refusal::NotAFullPath),
        ("?:\\Work\\x", Refusal::NotAFullPath),
        ("C:\\Work\\a:b", Refusal::NotAFullPath),
        ("%MY_OWN%\\x", Refusal::UnknownVariable("MY_OWN".to_owned())),
        ("%LOCALAPPDATA%\\Programs\\x\\", Refusal::UnknownVariable("LOCALAPPDATA".to_owned())),
        ("C:\\Work\\**\\x", Refusal::AnyDepth),
        ("C:\\Work\\*\\*\\*\\*\\*\\*\\*\\x", Refusal::TooManyWildcards),
    ] {
        assert_eq!(of_path(path).refusal(), Some(&expected), "{path}");
    }
    let verdict = Item { path: None, verdict: Some("EICAR".to_owned()), ..Item::new(Kind::Exclusion, 1) };
    assert_eq!(one(verdict).refusal(), Some(&Refusal::VerdictOnly));
}

#[test]
fn what_is_taken_over_keeps_its_path_and_says_what_changes() {
    use Parameter::{Extension, Path, Process};
    for (path, parameter, expected, remarks) in [
        ("C:\\Work\\", Path, "C:\\Work\\", &[][..]),
        ("C:/Work/x.db", Path, "C:\\Work\\x.db", &[]),
        ("D:\\Work\\", Path, "D:\\Work\\", &[]),
        ("E:\\Work\\", Path, "E:\\Work\\", &[Remark::DriveMayBeNetwork]),
        ("n:\\Work\\", Path, "\\\\server\\share\\Work\\", &[Remark::DriveReplaced]),
        ("\\\\server\\share\\x", Path, "\\\\server\\share\\x", &[]),
        ("%userprofile%\\Work\\", Path, "C:\\Users\\Anna\\Work\\", &[Remark::VariableReplaced]),
        ("%APPDATA%\\Maker\\", Path, "C:\\Users\\Anna\\AppData\\Roaming\\Maker\\", &[Remark::VariableReplaced]),
        ("%ProgramData%\\Maker\\x.db", Path, "%ProgramData%\\Maker\\x.db", &[]),
        ("%ProgramFiles%\\Maker\\", Path, "%ProgramFiles%\\Maker\\", &[Remark::WholeProgramFolder]),
        ("C:\\100% sure\\", Path, "C:\\100% sure\\", &[]),
        ("C:\\Work\\*\\Data\\", Path, "C:\\Work\\*\\Data\\", &[Remark::OneFolderForStar]),
        ("C:\\Work\\*.db", Path, "C:\\Work\\*.db", &[Remark::LastFolderOnly]),
        ("C:\\Work\\*.exe", Path, "C:\\Work\\*.exe", &[Remark::LastFolderOnly, Remark::ProgramsUnchecked]),
        ("*.log", Extension, ".log", &[]),
        ("C:\\it's\\", Path, "C:\\it's\\", &[]),
    ] {
        let planned = of_path(path);
        assert_eq!(value(&planned), Ok((parameter, expected)), "{path}");
        assert_eq!(planned.remarks, remarks, "{path}");
    }
    let program = one(item(Kind::TrustedProgram, "C:\\Work\\x.exe"));
    assert_eq!(value(&program), Ok((Process, "C:\\Work\\x.exe")));
    assert_eq!(program.remarks, [Remark::TrustedMeansOther]);
    let limited = one(Item { verdict: Some("not-a-virus:*".to_owned()), ..item(Kind::Exclusion, "C:\\Work\\x.exe") });
    assert_eq!(limited.remarks, [Remark::WiderThanVerdict]);
    let some = RawField { name: "AreaMask.item_0000".to_owned(), value: "*.doc".to_owned() };
    assert_eq!(one(Item { raw: vec![some], ..item(Kind::Exclusion, "C:\\Work\\") }).remarks, [Remark::SomeFilesOnly]);
    let off = one(Item { enabled: false, ..item(Kind::Exclusion, "C:\\Work\\") });
    assert_eq!((off.remarks.as_slice(), off.may_be_ticked()), (&[Remark::WasOff][..], false));
    assert!(of_path("C:\\Work\\").may_be_ticked() && !of_path("C:\\Temp").may_be_ticked());
}

#[test]
fn what_comes_twice_is_offered_once() {
    let line = |line: usize, path: &str, enabled: bool| Item { line, enabled, ..item(Kind::Exclusion, path) };
    let items = [
        line(3, "d:\\programming\\", true),
        line(4, "D:\\PROGRAMMING", true),
        line(5, "D:\\off\\", false),
        line(6, "D:\\off\\", true),
        Item { line: 7, ..item(Kind::TrustedProgram, "D:\\programming\\") },
    ];
    let planned = plan(&items, &environment(), &never());
    let refusals: Vec<Option<&Refusal>> = planned.iter().map(Planned::refusal).collect();
    assert_eq!(refusals, [None, Some(&Refusal::SameAs { line: 3 }), None, None, None]);
}

#[test]
fn a_list_that_is_wrong_says_so() {
    let good = include_str!("../../../../assets/exclusions.toml");
    let address = good.replace("https://", "http://");
    assert!(matches!(NeverExclude::parse(&address), Err(NeverExcludeError::Address(_))));
    let place = good.replace("'C:\\Temp'", "'Temp'");
    assert!(matches!(NeverExclude::parse(&place), Err(NeverExcludeError::Place(_))));
    assert!(matches!(NeverExclude::parse("x = 1"), Err(NeverExcludeError::Form(_))));
    assert!(NeverExclude::parse(&good.replace("by = \"project\"", "by = \"nobody\"")).is_err());
}
