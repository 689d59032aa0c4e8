//! Uninstall entries of every shape: what is started of them, and what is refused. All of them are made up, most of them
//! in shapes that installers write, the others in shapes that somebody with bad intentions might.

use std::sync::LazyLock;

use proptest::prelude::*;
use safe_passage_core::detection::{Evidence, Family, Finding, Products, Strength, Verdict, judge};
use safe_passage_core::removal::uninstaller::{Entry, LONGEST_PATH, holds, product_code, read};
use safe_passage_core::removal::{Ended, Refused, Uninstaller, uninstaller};
use safe_passage_core::survey::{Kind, Observation, Os, SCHEMA, Source, Survey, field};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right"));

const CODE: &str = "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}";
const OTHER: &str = "{5B1C7A20-94C6-4E0C-9C0E-3F60D1A7E5C2}";
const FOLDER: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24";

fn programs() -> Vec<String> {
    [r"C:\Program Files", r"C:\Program Files (x86)"].map(ToOwned::to_owned).to_vec()
}

fn variable(name: &str) -> Option<String> {
    let value = match name.to_ascii_lowercase().as_str() {
        "systemroot" | "windir" => r"C:\Windows",
        "programfiles" => r"C:\Program Files",
        "programfiles(x86)" => r"C:\Program Files (x86)",
        "programdata" => r"C:\ProgramData",
        "localappdata" => r"C:\Users\Anna\AppData\Local",
        "odd" => "C:\\Program Files\\\"",
        _ => return None,
    };
    Some(value.to_owned())
}

fn decided(text: &str, key: &str, by_installer: bool, folder: Option<&str>) -> Result<Uninstaller, Refused> {
    read(&Entry { text, key, by_installer, folder, programs: &programs(), variable: &variable })
}

/// What a row of the table expects.
#[derive(Clone)]
enum Row {
    /// The system's own Windows Installer is given this code.
    Code(&'static str),
    /// This program is started, without arguments. The path stands behind the product's folder.
    Starts(&'static str),
    /// Nothing is started.
    No(Refused),
}

use Row::{Code, No, Starts};

fn system(name: &str) -> Row {
    No(Refused::SystemProgram { name: name.to_owned() })
}

fn wrong(text: &str, row: &Row, got: &Result<Uninstaller, Refused>) -> Option<String> {
    let expected = match row {
        Code(code) => Ok(Uninstaller::WindowsInstaller { product_code: (*code).to_owned() }),
        Starts(name) => Ok(Uninstaller::Program { path: format!("{FOLDER}\\{name}"), folder: FOLDER.to_owned() }),
        No(why) => Err(why.clone()),
    };
    (*got != expected).then(|| format!("{text}\n    expected {expected:?}\n    got      {got:?}"))
}

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{} rows\n  {}", problems.len(), problems.join("\n  "));
}

/// The text of an entry of a product in [`FOLDER`]. `F\` at a path's beginning stands for that folder.
#[test]
fn what_is_started_of_each_text() {
    let rows: Vec<(&str, Row)> = vec![
        // The Windows Installer. Only the code is taken, and the system's own msiexec is started, whichever is named.
        ("MsiExec.exe /I{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        ("MsiExec.exe /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        ("msiexec /x{0d3e7a91-6e1b-4b6c-a3a5-2f9b1c6d4e80}", Code(CODE)),
        ("MsiExec.exe /I{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80} REMOVE=ALL", Code(CODE)),
        ("MsiExec.exe /X {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80} /qn KLLOGIN=a KLPASSWD=b", Code(CODE)),
        ("msiexec.exe -x \"{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}\" -quiet", Code(CODE)),
        ("msiexec /norestart /uninstall {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        ("msiexec /l*v C:\\log.txt /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        (r#""C:\Windows\System32\msiexec.exe" /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}"#, Code(CODE)),
        (r"%SystemRoot%\System32\msiexec.exe /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        (r"C:\Windows\System32\msiexec /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        (r"C:\Users\Public\msiexec.exe /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        (r#""C:\Program Files\Not it\MSIEXEC.EXE" /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}"#, Code(CODE)),
        ("{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        ("msiexec", No(Refused::NoProductCode)),
        ("msiexec.exe {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", No(Refused::NoProductCode)),
        (r"msiexec /x C:\Users\Public\kaspersky.msi", No(Refused::NoProductCode)),
        (r#"msiexec.exe /i "C:\Temp\{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}.msi""#, No(Refused::NoProductCode)),
        ("msiexec /i https://example.org/a.msi", No(Refused::NoProductCode)),
        ("msiexec /package http://example.org/a.msi /q", No(Refused::NoProductCode)),
        (r"msiexec /x\\server\share\a.msi", No(Refused::NoProductCode)),
        ("msiexec /f{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", No(Refused::NoProductCode)),
        (r"msiexec /a C:\a.msi", No(Refused::NoProductCode)),
        (r"msiexec /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80} /i C:\evil.msi", No(Refused::NoProductCode)),
        ("msiexec /y evil.dll", No(Refused::NoProductCode)),
        ("msiexec /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E8}", No(Refused::NoProductCode)),
        ("msiexec /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E8G}", No(Refused::NoProductCode)),
        ("msiexec /x{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}&calc.exe", No(Refused::NoProductCode)),
        ("msiexec /x {0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80} /x {5B1C7A20-94C6-4E0C-9C0E-3F60D1A7E5C2}", No(Refused::TwoProducts)),
        // A program in the product's own folder, with its arguments left away.
        (r#""F\uninstall.exe""#, Starts("uninstall.exe")),
        (r#""F\uninstall.exe" /S --delete-everything C:\"#, Starts("uninstall.exe")),
        (r#"   "F\unins000.exe"   "#, Starts("unins000.exe")),
        (r"F\uninstall.exe", Starts("uninstall.exe")),
        (r"F\uninstall.exe /x", Starts("uninstall.exe")),
        (r"F\uninstall.exe /log C:\other.exe", Starts("uninstall.exe")),
        (r"F\UNINSTALL.EXE", Starts("UNINSTALL.EXE")),
        (r#""C:/Program Files (x86)/Kaspersky Lab/Kaspersky 21.24/uninstall.exe""#, Starts("uninstall.exe")),
        (r"%ProgramFiles(x86)%\Kaspersky Lab\Kaspersky 21.24\sub\un install.exe -r", Starts(r"sub\un install.exe")),
        (r#""%PROGRAMFILES(X86)%\Kaspersky Lab\Kaspersky 21.24\uninstall.exe""#, Starts("uninstall.exe")),
        (r#""F\деинсталляция.exe""#, Starts("деинсталляция.exe")),
        // Without quotation marks several files can be meant; the longest name counts, and never a shorter one.
        (r"F\setup.exe tools\uninstall.exe /x", Starts(r"setup.exe tools\uninstall.exe")),
        (r"C:\Program.exe Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe", No(Refused::Outside)),
        (r"C:\Program.exe", No(Refused::Outside)),
        (r"C:\Program Files (x86)\Kaspersky.exe", No(Refused::Outside)),
        (r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24.exe", No(Refused::Outside)),
        (r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24 tools\uninstall.exe", No(Refused::Outside)),
        // Nothing, and what is not certain.
        ("", No(Refused::Nothing)),
        (" \t ", No(Refused::Nothing)),
        ("\"\"", No(Refused::Nothing)),
        ("uninstall.exe", No(Refused::NotFull)),
        (r"Kaspersky Lab\uninstall.exe", No(Refused::NotFull)),
        (r"\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe", No(Refused::NotFull)),
        (r"C:uninstall.exe", No(Refused::NotFull)),
        (r"C:", No(Refused::NotFull)),
        (r".\uninstall.exe", No(Refused::NotFull)),
        (r"%Kaspersky%\uninstall.exe", No(Refused::Variable)),
        (r"%TEMP%\uninstall.exe", No(Refused::Variable)),
        (r"%ComSpec% /c F\uninstall.exe", No(Refused::Variable)),
        (r"F\100%.exe", No(Refused::Variable)),
        (r"%%\uninstall.exe", No(Refused::Variable)),
        // Other computers, devices, other names of the same.
        (r"\\server\share\uninstall.exe", No(Refused::Network)),
        (r#""\\server\share\Kaspersky Lab\uninstall.exe" /x"#, No(Refused::Network)),
        ("//server/share/uninstall.exe", No(Refused::Network)),
        (r"\\?\UNC\server\share\uninstall.exe", No(Refused::Network)),
        (r"\\server@SSL\DavWWWRoot\uninstall.exe", No(Refused::Network)),
        ("https://example.org/uninstall.exe", No(Refused::Network)),
        ("file:///C:/uninstall.exe", No(Refused::Network)),
        (r"\\?\C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe", No(Refused::Device)),
        (r"\\.\C:\uninstall.exe", No(Refused::Device)),
        (r"\??\C:\uninstall.exe", No(Refused::Device)),
        (r"\Device\HarddiskVolume3\uninstall.exe", No(Refused::Device)),
        (r"\\?\GLOBALROOT\Device\HarddiskVolume3\uninstall.exe", No(Refused::Device)),
        (r#""F\nul.exe""#, No(Refused::Device)),
        (r#""F\COM1\uninstall.exe""#, No(Refused::Device)),
        // Programs of the system that run what they are told to, wherever they lie.
        (r"rundll32.exe C:\Program Files\x.dll,Uninstall", system("rundll32")),
        (r"RunDll32 advpack.dll,LaunchINFSection x.inf", system("rundll32")),
        (r#""C:\Windows\System32\rundll32.exe" "F\a.dll",Remove"#, system("rundll32")),
        (r#"cmd /c "F\uninstall.exe""#, system("cmd")),
        (r"C:\Windows\System32\cmd.exe /c del C:\*", system("cmd")),
        (r"%SystemRoot%\System32\cmd.exe /c rd /s C:\", system("cmd")),
        (r#""cmd" /k whoami"#, system("cmd")),
        (r"powershell.exe -ExecutionPolicy Bypass -File C:\a.ps1", system("powershell")),
        (r#""C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe" -c x"#, system("powershell")),
        (r"wscript.exe C:\a.vbs", system("wscript")),
        (r"cscript //b C:\a.js", system("cscript")),
        ("mshta http://example.org/a.hta", system("mshta")),
        (r"regsvr32 /u /s F\a.dll", system("regsvr32")),
        ("explorer.exe shell:appsFolder", system("explorer")),
        (r#"start "" "F\uninstall.exe""#, system("start")),
        (r#""F\rundll32.exe" a.dll,b"#, system("rundll32")),
        (r"F\cmd.exe /c calc", system("cmd")),
        // Scripts, packages, libraries.
        (r"F\uninstall.bat", No(Refused::NotAProgram)),
        (r#""F\uninstall.cmd" /x"#, No(Refused::NotAProgram)),
        (r#""F\uninstall.vbs""#, No(Refused::NotAProgram)),
        (r#""F\uninstall.js""#, No(Refused::NotAProgram)),
        (r#""F\uninstall.ps1""#, No(Refused::NotAProgram)),
        (r#""F\kaspersky.msi""#, No(Refused::NotAProgram)),
        (r#""F\uninstall.lnk""#, No(Refused::NotAProgram)),
        (r#""F\uninstall.com""#, No(Refused::NotAProgram)),
        (r#""F\uninstall.exe.bat""#, No(Refused::NotAProgram)),
        (r"F\uninstall", No(Refused::NotAProgram)),
        (r#""F\.exe""#, No(Refused::NotAProgram)),
        // Outside of the product's own folder.
        (r"C:\Windows\System32\notepad.exe", No(Refused::Outside)),
        (r#""C:\Users\Anna\AppData\Local\Temp\uninstall.exe""#, No(Refused::Outside)),
        (r"%LocalAppData%\Kaspersky\uninstall.exe", No(Refused::Outside)),
        (r#""C:\ProgramData\Package Cache\{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}\setup.exe" /uninstall"#, No(Refused::Outside)),
        (
            r#""C:\Program Files (x86)\InstallShield Installation Information\{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}\setup.exe" -l0x9"#,
            No(Refused::Outside),
        ),
        (r#""D:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe""#, No(Refused::Outside)),
        // Signs and forms that hide where a path leads to.
        (r#""F\..\..\..\Users\Public\uninstall.exe""#, No(Refused::Upwards)),
        (r"F\..\Kaspersky 21.24\uninstall.exe", No(Refused::Upwards)),
        (r#""F\.\uninstall.exe""#, No(Refused::Upwards)),
        (r#""F\readme.txt:uninstall.exe""#, No(Refused::Stream)),
        (r#""F\uninstall.exe:evil.exe""#, No(Refused::Stream)),
        (r#""F\uninstall.exe.""#, No(Refused::EndsInDot)),
        (r#""F\uninstall.exe ""#, No(Refused::EndsInDot)),
        (r#""F\tools. \uninstall.exe""#, No(Refused::EndsInDot)),
        (r#"" F\uninstall.exe""#, No(Refused::NotFull)),
        (r#""F\\uninstall.exe""#, No(Refused::Signs)),
        (r#""F\*.exe""#, No(Refused::Signs)),
        (r#""F\uninst?ll.exe""#, No(Refused::Signs)),
        (r"F\a|b.exe", No(Refused::Signs)),
        ("\"F\\uninst\u{1}all.exe\"", No(Refused::Signs)),
        ("\"F\\a.exe\0\"", No(Refused::Signs)),
        ("F\\uninstall.exe\n", No(Refused::Signs)),
        ("\"F\\\u{202E}exe.llatsninu\u{202C}.exe\"", No(Refused::Signs)),
        ("\"F\\un\u{200B}install.exe\"", No(Refused::Signs)),
        ("\"F\\un\u{A0}install.exe\"", No(Refused::Signs)),
        ("\"F\\un\u{FFFD}install.exe\"", No(Refused::Signs)),
        (r"C:\PROGRA~2\KASPER~1\KASPER~1.24\uninstall.exe", No(Refused::ShortName)),
        (r#""F\UNINST~1.EXE""#, No(Refused::ShortName)),
        (r#""F\uninstall.exe"#, No(Refused::Quotes)),
        (r#"F\uninstall.exe""#, No(Refused::Quotes)),
        (r#""F\uninstall.exe"/x"#, No(Refused::Quotes)),
        (r#""F\uninst"all.exe "x"#, No(Refused::Quotes)),
        (r"%odd%\uninstall.exe", No(Refused::Quotes)),
    ];
    assert!(rows.len() >= 60, "{} rows", rows.len());
    let problems: Vec<String> = rows
        .iter()
        .filter_map(|(text, row)| {
            let text = text.replace(r"F\", &format!("{FOLDER}\\"));
            wrong(&text, row, &decided(&text, "Kaspersky 21.24", false, Some(FOLDER)))
        })
        .collect();
    none(&problems);
}

/// Where the product lies decides what its own folder is; without that no program is started.
#[test]
fn only_a_folder_of_its_own_among_the_programs_counts() {
    let program = |folder: &str| format!("\"{}\\uninstall.exe\"", folder.trim_matches('"').trim_end_matches('\\'));
    for (folder, counts) in [
        (r"C:\Program Files\Kaspersky Lab\Kaspersky 21.24", true),
        (r"C:\Program Files\Kaspersky Lab\Kaspersky 21.24\", true),
        (r#""C:\Program Files\Kaspersky Lab\Kaspersky 21.24\""#, true),
        (r"C:\PROGRAM FILES\Kaspersky Lab", true),
        (r"%ProgramFiles%\Kaspersky Lab", true),
        (r"C:\Program Files\Common Files\Kaspersky Lab", true),
        ("C:/Program Files/Kaspersky Lab", true),
        (r"C:\Program Files", false),
        (r"C:\Program Files\", false),
        (r"C:\Program Files\Common Files", false),
        (r"C:\Program Files\WindowsApps", false),
        (r"C:\Program Files (x86)", false),
        (r"C:\Program Filesystem\Kaspersky Lab", false),
        (r"C:\", false),
        ("C:", false),
        (r"C:\Windows", false),
        (r"C:\Windows\System32", false),
        // Everybody may make a folder there, and put into it what they like.
        (r"C:\ProgramData\Kaspersky Lab", false),
        (r"C:\Users\Anna\AppData\Local\Programs\Kaspersky", false),
        (r"C:\Kaspersky", false),
        (r"D:\Program Files\Kaspersky Lab", false),
        (r"\\server\Program Files\Kaspersky Lab", false),
        (r"C:\Program Files\..\Users\Public", false),
        (r"C:\Program Files\Kaspersky Lab\..", false),
        (r"%Nowhere%\Kaspersky Lab", false),
        ("", false),
    ] {
        let text = program(&folder.replace("%ProgramFiles%", r"C:\Program Files"));
        let decision = decided(&text, "x", false, Some(folder));
        assert_eq!(decision.is_ok(), counts, "{folder}: {decision:?}");
        if let Ok(found) = &decision {
            assert!(holds(found, &programs()), "{folder}");
            assert!(!holds(found, &[r"E:\Programs".to_owned()]), "another machine's folders: {folder}");
        }
    }
    assert_eq!(decided(&program(FOLDER), "x", false, None), Err(Refused::NoFolder));
    // A machine that does not tell where its programs lie, or names a whole drive.
    for programs in [vec![], vec![r"C:\".to_owned()], vec![String::new()]] {
        let entry = Entry {
            text: &program(FOLDER),
            key: "x",
            by_installer: false,
            folder: Some(FOLDER),
            programs: &programs,
            variable: &variable,
        };
        assert_eq!(read(&entry), Err(Refused::NoFolder), "{programs:?}");
    }
}

/// Entries of the Windows Installer are named by the product's code, and Windows goes by that name.
#[test]
fn entries_of_the_windows_installer_are_gone_by_their_key() {
    let rows: Vec<(&str, &str, Row)> = vec![
        ("", CODE, Code(CODE)),
        ("rundll32 x.dll,y", CODE, Code(CODE)),
        ("\"unbalanced", CODE, Code(CODE)),
        ("MsiExec.exe /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", CODE, Code(CODE)),
        ("MsiExec.exe /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", OTHER, No(Refused::TwoProducts)),
        ("MsiExec.exe /X{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", "InstallWIX_{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}", Code(CODE)),
        (r#""C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe""#, "Kaspersky", No(Refused::NoProductCode)),
        ("", "Kaspersky", No(Refused::Nothing)),
    ];
    let problems: Vec<String> =
        rows.iter().filter_map(|(text, key, row)| wrong(text, row, &decided(text, key, true, Some(FOLDER)))).collect();
    none(&problems);
    // Without that word the key's name says nothing.
    assert_eq!(decided("", CODE, false, Some(FOLDER)), Err(Refused::Nothing));
}

#[test]
fn what_is_too_long_is_refused() {
    let path = |units: usize| format!("{FOLDER}\\{}.exe", "a".repeat(units - FOLDER.len() - 5));
    assert!(decided(&format!("\"{}\"", path(LONGEST_PATH)), "x", false, Some(FOLDER)).is_ok());
    assert_eq!(decided(&format!("\"{}\"", path(LONGEST_PATH + 1)), "x", false, Some(FOLDER)), Err(Refused::TooLong));
    assert_eq!(decided(&"a ".repeat(200_000), "x", false, Some(FOLDER)), Err(Refused::TooLong));
    // Counted as Windows counts: a letter beyond the first 65 536 takes two units.
    let wide = format!("\"{FOLDER}\\{}.exe\"", "🛟".repeat(LONGEST_PATH / 2));
    assert_eq!(decided(&wide, "x", false, Some(FOLDER)), Err(Refused::TooLong));
}

fn survey(kind: Kind, observations: Vec<Observation>) -> Survey {
    Survey { schema: SCHEMA.to_owned(), kind, os: Os::Windows, captured: None, observations, other: serde_json::Map::new() }
}

fn entry(key: &str, fields: &[(&'static str, &str)]) -> Observation {
    Observation::read(Source::InstalledPrograms, key, fields.iter().map(|(name, text)| (*name, (*text).to_owned())))
}

fn listed(name: &str, uninstaller: &str) -> Observation {
    entry(
        name,
        &[(field::NAME, name), (field::PUBLISHER, "AO Kaspersky Lab"), (field::PATH, FOLDER), (field::UNINSTALLER, uninstaller)],
    )
}

fn of_product(survey: Survey, id: &str) -> Result<Uninstaller, Refused> {
    let surveys = [survey];
    let detection = judge(&surveys, &PRODUCTS);
    let finding = detection.products.iter().find(|product| product.id == id).unwrap_or_else(|| panic!("{id} in {detection:?}"));
    uninstaller(&surveys, finding, &PRODUCTS, &programs())
}

#[test]
fn a_found_product_is_removed_by_the_entry_that_was_evidence_for_it() {
    let code = Uninstaller::WindowsInstaller { product_code: CODE.to_owned() };
    let path = format!("{FOLDER}\\uninstall.exe");
    let program = Uninstaller::Program { path: path.clone(), folder: FOLDER.to_owned() };
    let here = |entries: Vec<Observation>| survey(Kind::ThisComputer, entries);
    let home = "kaspersky-home";

    assert_eq!(of_product(here(vec![listed("Kaspersky", CODE)]), home), Ok(code.clone()));
    assert_eq!(of_product(here(vec![listed("Kaspersky", &path)]), home), Ok(program));
    // An entry that can't be used does not stand in the way of one that can.
    assert_eq!(of_product(here(vec![listed("Kaspersky", r"C:\x.exe"), listed("Kaspersky", CODE)]), home), Ok(code));
    assert_eq!(of_product(here(vec![listed("Kaspersky", r"C:\x.exe"), listed("Kaspersky", "")]), home), Err(Refused::Outside));
    // Another product's entry removes another product.
    let both = here(vec![listed("Kaspersky", ""), listed("Kaspersky VPN", OTHER)]);
    assert_eq!(of_product(both, home), Err(Refused::Nothing));
    // Found by other signs alone.
    let service = Observation::read(
        Source::Services,
        "AVP21.24",
        [(field::STATE, "running".to_owned()), (field::IMAGE, format!("{FOLDER}\\avp.exe"))],
    );
    assert_eq!(of_product(here(vec![service.clone()]), home), Err(Refused::NoEntry));
    // An entry of the same name by somebody else.
    let somebody = entry(
        "Kaspersky",
        &[(field::NAME, "Kaspersky"), (field::PUBLISHER, "Somebody"), (field::PATH, FOLDER), (field::UNINSTALLER, CODE)],
    );
    assert_eq!(of_product(here(vec![service, somebody]), home), Err(Refused::NoEntry));
    // Somebody else's machine.
    let log = survey(Kind::FrstAddition, vec![listed("Kaspersky", CODE)]);
    assert_eq!(of_product(log, home), Err(Refused::NoEntry));
}

#[test]
fn only_what_is_removed_with_our_help_is_ever_started() {
    let surveys = [survey(Kind::ThisComputer, vec![listed("Kaspersky", CODE)])];
    let of_family = |family: Family| {
        let finding = Finding {
            id: "kaspersky-home".to_owned(),
            name: "Kaspersky".to_owned(),
            edition_known: true,
            family,
            verdict: Verdict::Installed,
            protecting: None,
            version: None,
            last_update: None,
            evidence: vec![Evidence {
                kind: "uninstall-entry",
                subject: "Kaspersky".to_owned(),
                strength: Strength::Definitive,
                reason: "detection-program-listed",
            }],
        };
        uninstaller(&surveys, &finding, &PRODUCTS, &programs()).map(|_| ())
    };
    for family in [Family::HomeSecurity, Family::Vpn, Family::PasswordManager, Family::ParentalControl, Family::Utility] {
        assert_eq!(of_family(family), Ok(()), "{family:?}");
    }
    for family in [Family::Tool, Family::Traces, Family::Developer, Family::OemEngine, Family::OtherProtection] {
        assert_eq!(of_family(family), Err(Refused::NotToRemove), "{family:?}");
    }
    for family in [Family::BusinessEndpoint, Family::BusinessServer, Family::Management] {
        assert_eq!(of_family(family), Err(Refused::Managed), "{family:?}");
    }
    assert_eq!(of_family(Family::Successor), Err(Refused::MakerNotKnown));
}

#[test]
fn signers_are_whole_names() {
    let makers = PRODUCTS.makers_of(Family::HomeSecurity).expect("the maker's row");
    assert!(makers.signers.iter().any(|name| name == "AO Kaspersky Lab"));
    assert!(makers.publishers.fits("АО \"Лаборатория Касперского\"") && !makers.publishers.fits("Kaspersky Fans"));
    assert_eq!(makers.installer_signers, ["Microsoft Windows"]);
}

#[test]
fn every_end_has_its_words() {
    for (ended, id, restart) in [
        (Ended::Code(0), "uninstall-ended", false),
        (Ended::Code(1602), "uninstall-ended-by-person", false),
        (Ended::Code(1605), "uninstall-ended-not-installed", false),
        (Ended::Code(1618), "uninstall-ended-another-runs", false),
        (Ended::Code(1641), "uninstall-ended-restart", true),
        (Ended::Code(3010), "uninstall-ended-restart", true),
        (Ended::Code(1603), "uninstall-ended-code", false),
        (Ended::Code(0xC000_0005), "uninstall-ended-code", false),
        (Ended::WithoutCode, "uninstall-ended-without-code", false),
        (Ended::NotWatched, "uninstall-not-watched", false),
    ] {
        assert_eq!((ended.message().id.as_ref(), ended.wants_restart()), (id, restart), "{ended:?}");
    }
}

/// Pieces that texts of entries are made of, so that made-up ones come near to what is allowed.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        FOLDER,
        r"C:\Program Files",
        "\\",
        "/",
        "\"",
        " ",
        ".exe",
        "uninstall",
        "msiexec",
        "/x",
        "/I",
        CODE,
        OTHER,
        "%",
        "..",
        ":",
        "%ProgramFiles%",
        r"\\",
        "?",
        "cmd",
        "rundll32",
        ".",
        "~1",
        "\u{202E}",
        "é",
        "Kaspersky Lab",
        "C:",
        "nul",
        "\t",
    ];
    proptest::collection::vec(
        prop_oneof![4 => proptest::sample::select(pieces.to_vec()).prop_map(ToOwned::to_owned), 1 => ".{0,3}"],
        0..12,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_comes_out_is_a_code_or_a_program_in_the_folder(
        text in prop_oneof!["(?s).{0,80}", pieces(), pieces().prop_map(|end| format!("{FOLDER}\\{end}.exe"))],
        key in prop_oneof![Just(CODE.to_owned()), ".{0,40}"],
        by_installer in any::<bool>(),
        folder in prop_oneof![3 => Just(FOLDER.to_owned()), 1 => pieces()],
    ) {
        let decision = decided(&text, &key, by_installer, Some(&folder));
        if let Ok(found) = &decision {
            prop_assert!(holds(found, &programs()));
        }
        match decision {
            Ok(Uninstaller::WindowsInstaller { product_code: code }) => {
                prop_assert_eq!(code.len(), 38);
                prop_assert_eq!(product_code(&code), Some(code.clone()));
                let upper = format!("{text} {key}").to_ascii_uppercase();
                prop_assert!(upper.contains(&code), "a code that stands nowhere");
            }
            Ok(Uninstaller::Program { path, folder }) => {
                let start = format!("{}\\", folder.to_lowercase());
                prop_assert!(path.to_lowercase().starts_with(&start));
                prop_assert!(folder.to_lowercase().starts_with(r"c:\program files"));
                prop_assert!(path.to_ascii_lowercase().ends_with(".exe") && path.encode_utf16().count() <= LONGEST_PATH);
                prop_assert!(!path[2..].contains(['"', ':', '/', '*', '?', '<', '>', '|', '\t', '\0', '%']));
                prop_assert!(path.split('\\').all(|part| !part.is_empty() && part != ".." && part != "." && part.trim() == part));
            }
            Err(_) => {}
        }
    }

    #[test]
    fn a_decision_is_the_same_when_it_is_read_again(text in pieces()) {
        if let Ok(Uninstaller::Program { path, folder }) = decided(&text, "x", false, Some(FOLDER)) {
            // As a survey holds it, without quotation marks and arguments.
            let again = decided(&path, "x", false, Some(&folder));
            prop_assert_eq!(again, Ok(Uninstaller::Program { path, folder }));
        }
    }
}
