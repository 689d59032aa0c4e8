//! Of which kind a capture is, and which system it names.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::context::Context;
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
    let head: String = text.lines().take(40).collect::<Vec<_>>().join("\n");
    let has = |word: &str| head.contains(word);
    let starts = |word: &str| head.lines().any(|line| line.trim_start().starts_with(word));
    pattern!(HIJACK, r"(?m)^O\d{1,2} - \S");
    pattern!(OTL, r"(?m)^(PRC|SRV|DRV)(:64bit:)? - \[");
    pattern!(TASKS, r"(?m)^(Image Name|Abbildname|Nombre de imagen|Nom de l'image|Nome immagine|Nazwa obrazu|Имя образа)\s+PID");
    pattern!(SERVICES, r"(?m)^Status\s+Name\s+DisplayName");
    pattern!(SC, r"(?m)^\s*(SERVICE_NAME|DIENSTNAME|NOMBRE_SERVICIO|NOM_SERVICE|Имя_службы)\s*:");
    pattern!(DRIVERS, r"(?m)^Module Name\s+Display Name\s+(Description\s+)?Driver Type");
    pattern!(FILTERS, r"(?m)^Filter Name\s+Num Instances");
    pattern!(SYSTEM, r"(?m)^(Host Name|Hostname|Nombre de host|Nom de l'hôte|Nome host):\s");
    pattern!(REGISTRY, r"(?m)^(Windows Registry Editor Version|REGEDIT4|\[?HKEY_[A-Z_]+\\)");
    pattern!(DPKG, r"(?m)^(ii|rc|hi)  \S+\s+\S+\s+\S+\s");
    pattern!(RPM, r"(?m)^[A-Za-z0-9_+.-]+-\d[^-\s]*-[^-\s]+\.(x86_64|noarch|i686|aarch64)$");
    pattern!(UNITS, r"(?m)^\s*UNIT( FILE)?\s+(LOAD\s+ACTIVE\s+SUB|STATE)");
    pattern!(PROFILE, r"(?m)^ {4}\S.*:\n(.*\n){0,3} {6}(Version|Location|Last Modified|Obtained from): ");
    pattern!(LAUNCH, r"(?m)^PID\s+Status\s+Label$");
    pattern!(CODESIGN, r"(?m)^Executable=/");
    pattern!(
        WMI,
        r"(?m)^\s*(__CLASS|__RELPATH|instanceGuid|productState|AMRunningMode|RealTimeProtectionEnabled|pathToSignedProductExe)\s*[:=]"
    );
    pattern!(WINGET, r"(?m)^\s*Name\s+Id\s+Version");
    pattern!(REPORT, r"(?m)^\s*(Last release date of databases|Databases release date)\s*:");
    let kinds: [(bool, Kind); 28] = [
        (has("Farbar Recovery Scan Tool (FRST)"), Kind::Frst),
        (has("Farbar Recovery Scan Tool"), Kind::FrstAddition),
        (starts("Logfile of") && head.to_lowercase().contains("hijackthis"), Kind::HijackThis),
        (has("DDS (Ver"), Kind::Dds),
        (head.lines().take(3).any(|line| line.starts_with("ComboFix")), Kind::ComboFix),
        (has("OTL logfile created") || has("OTL Extras logfile"), Kind::Otl),
        (has("screen317's Security Check") || has("Security Check version"), Kind::SecurityCheck),
        (has("| UsbFix"), Kind::UsbFix),
        (starts("EtreCheck"), Kind::EtreCheck),
        (has("Sec. Software Status:"), Kind::ObsLog),
        (REPORT.is_match(&head), Kind::AppInfo),
        (HIJACK.is_match(&head), Kind::HijackThis),
        (OTL.is_match(&head), Kind::Otl),
        (TASKS.is_match(&head), Kind::Tasklist),
        (SERVICES.is_match(&head), Kind::GetService),
        (SC.is_match(&head), Kind::Sc),
        (DRIVERS.is_match(&head), Kind::Driverquery),
        (FILTERS.is_match(&head), Kind::Fltmc),
        (SYSTEM.is_match(&head), Kind::Systeminfo),
        (REGISTRY.is_match(&head), Kind::Registry),
        (has("teamID") && has("bundleID"), Kind::SystemExtensionsCtl),
        (LAUNCH.is_match(&head), Kind::Launchctl),
        (CODESIGN.is_match(&head), Kind::Codesign),
        (has("Desired=Unknown/Install/Remove") || DPKG.is_match(&head), Kind::Dpkg),
        (UNITS.is_match(&head), Kind::Systemctl),
        (WINGET.is_match(&head), Kind::Winget),
        (PROFILE.is_match(&head), Kind::SystemProfiler),
        (WMI.is_match(&head), Kind::Wmi),
    ];
    if let Some((_, kind)) = kinds.into_iter().find(|(fits, _)| *fits) {
        return kind;
    }
    let all = text.lines().filter(|line| !line.trim().is_empty()).count();
    let packages = text.lines().filter(|line| RPM.is_match(line.trim())).count();
    if packages > 0 && packages * 2 > all { Kind::Rpm } else { Kind::Lines }
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
        r"^(?:(?:Platform|Plataforma|Plattform|Platforma|OS Name|Betriebssystemname|Nombre del sistema operativo)\s*:\s*)?((?:Microsoft )?Windows (?:XP|Vista|7|8\.1|8|10|11|Server 20\d\d(?: R2)?)\b[^(\[]*)"
    );
    pattern!(BUILD, r"\b(\d{5})(?:\.\d+)?\b");
    pattern!(SAVED, r"(?:Scan saved at .*, on|created on:?|Scan started at|Run date:?)\s+(\d{4})-(\d\d)-(\d\d)");
    pattern!(DOTTED, r"Scan saved at .*, on (\d\d)\.(\d\d)\.(\d{4})");
    pattern!(RAN, r"\((\d\d)-(\d\d)-(\d{4}) \d\d:\d\d:\d\d\)");
    let mut system_known = false;
    for line in text.lines().take(30) {
        if context.captured.is_none() {
            let day = SAVED
                .captures(line)
                .map(|found| format!("{}-{}-{}", &found[1], &found[2], &found[3]))
                .or_else(|| DOTTED.captures(line).map(|found| format!("{}-{}-{}", &found[3], &found[2], &found[1])))
                .or_else(|| RAN.captures(line).map(|found| format!("{}-{}-{}", &found[3], &found[2], &found[1])));
            context.captured = day.filter(|day| day.parse::<jiff::civil::Date>().is_ok());
        }
        // systeminfo tells more of it in fields of its own.
        if context.kind == Kind::Systeminfo {
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
