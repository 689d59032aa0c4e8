//! Of which kind a capture is, and which system it names.

use std::sync::LazyLock;

use super::pattern::Regex;

use super::context::Context;
use super::days;
use super::loose::unquoted;
use crate::survey::{Kind, Os, Source, field};

/// Makes a pattern once; all of them are written here in the source, so that a wrong one fails in every test.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($text).expect("a pattern of this file"));
    };
}
pub(super) use pattern;

/// The kind of a text, by its head or, where the head was cut off, by the shape of a line.
pub(super) fn kind_of(text: &str) -> Kind {
    let head: String = text.lines().take(40).map(unquoted).collect::<Vec<_>>().join("\n");
    let has = |word: &str| head.contains(word);
    let starts = |word: &str| head.lines().any(|line| line.trim_start().starts_with(word));
    pattern!(HIJACK, r"(?m)^O\d{1,2} - \S");
    pattern!(OTL, r"(?m)^(PRC|SRV|DRV)(:64bit:)? - [\[(]");
    // The first two heads of tasklist's columns; the second is PID in every language but Greek.
    pattern!(
        TASKS,
        r#"(?m)^"?(Image Name|Abbildname|Nombre de imagen|Nom de l'image|Nome immagine|Nome da imagem|Nazwa obrazu|Имя образа|Görüntü Adı|Avbildningsnamn)("?,"|\s{2,})PID\b"#
    );
    pattern!(
        TASK_LIST,
        r"(?m)^(Image Name|Abbildname|Nombre de imagen|Nom de l.image|Nome immagine|Nome da imagem|Nazwa obrazu|Имя образа): +\S+\nPID: +\d+$"
    );
    pattern!(SERVICES, r"(?m)^(Status\s+Name\s+DisplayName|(ServicesDependedOn|CanPauseAndContinue)\s+: )");
    pattern!(
        SC,
        r"(?m)^\s{0,2}[^\s:]+_[^\s:]+\s*: \S.*\n(?:[^\s:]+_[^\s:]+: .*\n)?\s+\S+\s*: [0-9a-f]{1,4}\s+(WIN32|USER|KERNEL|FILE_SYSTEM)[A-Z0-9_]*"
    );
    pattern!(SC_NAME, r"(?m)^\s*(SERVICE_NAME|DIENSTNAME|NOMBRE_SERVICIO|NOM_SERVICE|Имя_службы)\s*:");
    pattern!(
        DRIVERS,
        r#"(?m)^"?(Module Name|Modulname|Nombre de módulo|Nom du module|Nome modulo)("?,"|:?\s+)(Display Name|Anzeigename|\S)"#
    );
    pattern!(FILTERS, r"(?m)^Filter (Name)?\s+(Num Instances|Volume Name)");
    pattern!(SYSTEM, r"(?m)^[^:\t]{4,40}:\s+Microsoft Windows .*\n[^:\t]{4,40}:\s+\d+\.\d+\.\d+ .*\d{4,5}$");
    pattern!(SYSTEM_CUT, r"(?m)^(Host Name|Hostname|Nombre de host|Nom de l'hôte|Nome host):\s");
    pattern!(SUMMARY, r"(?m)^(\[[^\]\\]+\]$[^\\]*^[^\t]+\tMicrosoft Windows |<MsInfo>)");
    pattern!(REGISTRY, r"(?m)^(Windows Registry Editor Version|REGEDIT4|\[?HKEY_[A-Z_]+\\)");
    pattern!(DPKG, r"(?m)^((ii|rc|hi)  \S+\s+\S+\s+\S+\s|[a-z0-9][a-z0-9+.-]+/\S+ \S+ (amd64|i386|arm64|all) \[)");
    pattern!(UNITS, r"(?m)^(\s*UNIT( FILE)?\s+(LOAD\s+ACTIVE\s+SUB|STATE)|Control group /|[●○×] \S+\.service - )");
    pattern!(PROFILE, r"(?m)^ {4}\S.*:\n(.*\n){0,3} {6}(Version|Location|Last Modified|Obtained from): ");
    pattern!(LAUNCH, r"(?m)^PID\s+Status\s+Label$");
    pattern!(CODESIGN, r"(?m)^Executable=/");
    pattern!(
        WMI,
        r"(?m)^\s*(__CLASS|__RELPATH|instanceGuid|productState|AMRunningMode|RealTimeProtectionEnabled|pathToSignedProductExe)\s*[:=]"
    );
    pattern!(WINGET, r"(?m)^(.*\r)?\s*(Name|Nom|Nombre|Nome|Naam|Namn|Nazwa|Имя|Ad)\s+(Id|ID|ИД\S*)\s+(V|В|S)");
    pattern!(REPORT, r"(?m)^\s*(Last release date of databases|Databases release date)\s*:");
    let kinds: [(bool, Kind); 32] = [
        (has("Farbar Recovery Scan Tool (FRST)"), Kind::Frst),
        (has("Farbar Recovery Scan Tool"), Kind::FrstAddition),
        (starts("Logfile of") && head.to_lowercase().contains("hijackthis"), Kind::HijackThis),
        (has("DDS (Ver"), Kind::Dds),
        (head.lines().take(3).any(|line| line.starts_with("ComboFix")), Kind::ComboFix),
        (has("OTL logfile created") || has("OTL Extras logfile"), Kind::Otl),
        (
            has("screen317's Security Check") || has("Security Check version") || starts("SecurityCheck by glax24"),
            Kind::SecurityCheck,
        ),
        (has("| UsbFix"), Kind::UsbFix),
        (starts("EtreCheck"), Kind::EtreCheck),
        (has("Sec. Software Status:") || OBS.is_match(&head), Kind::ObsLog),
        (REPORT.is_match(&head), Kind::AppInfo),
        (HIJACK.is_match(&head), Kind::HijackThis),
        (OTL.is_match(&head), Kind::Otl),
        (SUMMARY.is_match(&head), Kind::Msinfo32),
        (TASKS.is_match(&head) || TASK_LIST.is_match(&head), Kind::Tasklist),
        (SERVICES.is_match(&head), Kind::GetService),
        (SC.is_match(&head) || SC_NAME.is_match(&head), Kind::Sc),
        (DRIVERS.is_match(&head), Kind::Driverquery),
        (FILTERS.is_match(&head), Kind::Fltmc),
        (SYSTEM.is_match(&head) || SYSTEM_CUT.is_match(&head), Kind::Systeminfo),
        (REGISTRY.is_match(&head), Kind::Registry),
        (has("teamID") && has("bundleID"), Kind::SystemExtensionsCtl),
        (LAUNCH.is_match(&head), Kind::Launchctl),
        (CODESIGN.is_match(&head), Kind::Codesign),
        (has("Desired=Unknown/Install/Remove") || DPKG.is_match(&head), Kind::Dpkg),
        (UNITS.is_match(&head), Kind::Systemctl),
        (WINGET.is_match(&head), Kind::Winget),
        (PROFILE.is_match(&head), Kind::SystemProfiler),
        (has("SPApplicationsDataType"), Kind::SystemProfiler),
        (WMI.is_match(&head), Kind::Wmi),
        (is_mostly(text, &RPM), Kind::Rpm),
        (is_mostly(text, &YUM), Kind::Rpm),
    ];
    kinds.into_iter().find(|(fits, _)| *fits).map_or(Kind::Lines, |(_, kind)| kind)
}

pattern!(OBS, r"(?m)^\d\d:\d\d:\d\d\.\d{3}: (Current Date/Time: |Sec\. Software)");
pattern!(RPM, r"^[A-Za-z0-9_+.-]+-\d[^-\s]*-[^-\s]+\.(x86_64|noarch|i686|aarch64)(\s.*)?$");
pattern!(YUM, r"^[A-Za-z0-9_+.-]+\.(x86_64|noarch|i[3-6]86|aarch64)\s+\S+\s+(@\S+|installed)$");

/// Whether more than half of the lines have one form.
fn is_mostly(text: &str, form: &Regex) -> bool {
    let (mut all, mut fitting) = (0_usize, 0_usize);
    for line in text.lines().map(|line| unquoted(line).trim()).filter(|line| !line.is_empty()) {
        all += 1;
        fitting += usize::from(form.is_match(line));
    }
    fitting > 0 && fitting * 2 > all
}

/// The system that a kind of capture comes from.
pub(super) fn os_of(kind: Kind) -> Os {
    match kind {
        Kind::Frst
        | Kind::FrstAddition
        | Kind::HijackThis
        | Kind::Dds
        | Kind::ComboFix
        | Kind::Otl
        | Kind::SecurityCheck
        | Kind::UsbFix
        | Kind::Tasklist
        | Kind::Sc
        | Kind::Driverquery
        | Kind::Fltmc
        | Kind::GetService
        | Kind::Wmi
        | Kind::Winget
        | Kind::Registry
        | Kind::Systeminfo
        | Kind::Msinfo32
        | Kind::ObsLog => Os::Windows,
        Kind::Dpkg | Kind::Rpm | Kind::Systemctl | Kind::AppInfo => Os::Linux,
        Kind::SystemProfiler | Kind::SystemExtensionsCtl | Kind::Launchctl | Kind::Codesign | Kind::EtreCheck => Os::Macos,
        Kind::ThisComputer | Kind::Survey | Kind::Osquery | Kind::Glpi | Kind::Lines => Os::Unknown,
    }
}

/// The system's name, version and build, and the day of the capture, from the head of a log.
pub(super) fn read_system(text: &str, context: &mut Context) {
    pattern!(
        NAME,
        r"^(?:(?:Platform|Plataforma|Plattform|Platforma|Plateforme|Piattaforma|OS|OS Name|Betriebssystemname|Nombre del sistema operativo)\s*:\s*)?(?:x64 |x86 )?((?:Microsoft )?Windows (?:XP|Vista|7|8\.1|8|10|11|Server 20\d\d(?: R2)?)\b[^(\[]*)"
    );
    pattern!(BUILD, r"\b(\d{5})(?:\.\d+)?\b");
    let mut system_known = false;
    for line in text.lines().take(40).map(unquoted) {
        if context.captured.is_none() {
            context.captured = days::captured(line);
        }
        // systeminfo and msinfo32 tell more of it in fields of their own.
        if matches!(context.kind, Kind::Systeminfo | Kind::Msinfo32) {
            continue;
        }
        let known = context.kind != Kind::Lines || line.contains("(X64)") || line.contains("(X86)");
        if let Some(found) = NAME.captures(line).filter(|_| known) {
            let name = found[1].trim().trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
            let name = if name.ends_with("Windows") { found[1].trim() } else { name };
            let build = BUILD.captures(line).map(|build| build[1].to_owned()).unwrap_or_default();
            if !system_known {
                system_known = true;
                context.see(Source::System, "os", [(field::NAME, name), (field::BUILD, build.as_str())]);
            }
        }
    }
}
