//! Captures of every kind against what they support. All of them were written for the project in the tools' forms.

use std::sync::LazyLock;

use jiff::Timestamp;
use proptest::prelude::*;
use safe_passage_core::detection::{
    self, Definitions, Detection, Products, ProtectionState, Role, Strength, Verdict, detection_json, judge,
};
use safe_passage_core::protection::{ProtectionWord, at_once, protection};
use safe_passage_core::situation::{Situation, age_in_days, situation};
use safe_passage_core::survey::reach::not_shown;
use safe_passage_core::survey::readers::{ReadError, read};
use safe_passage_core::survey::{Kind, Observation, Os, SCHEMA, Source, Survey, field, reason};

static PRODUCTS: LazyLock<Products> =
    LazyLock::new(|| Products::parse(include_str!("../../../assets/products.toml")).expect("the product data is right"));

fn products() -> &'static Products {
    &PRODUCTS
}

fn detect(text: &str) -> (Survey, Detection) {
    let survey = read(text.as_bytes()).expect("a readable capture");
    let detection = judge(std::slice::from_ref(&survey), products());
    (survey, detection)
}

/// Ids of the products that are installed or probable, tools and successors left out.
fn there(detection: &Detection) -> Vec<&str> {
    let mut ids: Vec<&str> = detection
        .products
        .iter()
        .filter(|one| one.verdict >= Verdict::Probable && one.family.raises_the_verdict())
        .map(|one| one.id.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

struct Case {
    name: &'static str,
    text: &'static str,
    kind: Kind,
    verdict: Verdict,
    there: &'static [&'static str],
    protection: &'static [(&'static str, ProtectionState)],
}

const ON: ProtectionState = ProtectionState::On;
const OFF: ProtectionState = ProtectionState::Off;
const OPEN: ProtectionState = ProtectionState::Unknown;

#[test]
fn captures_support_what_they_support() {
    let cases = [
        Case {
            name: "FRST names the edition by folder and the service by its token",
            text: "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 12-03-2024\n\
                   Ran by somebody (administrator) on PC (14-03-2024 10:00:00)\n\
                   Platform: Microsoft Windows 10 Home Version 22H2 19045.4170 (X64) Language: English\n\
                   ==================== Processes (Whitelisted) =================\n\
                   (services.exe ->) (AO Kaspersky Lab -> AO Kaspersky Lab) C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Total Security 21.3\\avp.exe <2>\n\
                   (AVAST Software s.r.o. -> AVAST Software) C:\\Program Files\\Avast Software\\Avast\\AvastSvc.exe\n\
                   ==================== Services (Whitelisted) ===================\n\
                   R2 AVP21.3; C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Total Security 21.3\\avp.exe [184768 2021-08-11] (AO Kaspersky Lab -> AO Kaspersky Lab)\n\
                   S3 KSDE5.3; C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky VPN 5.3\\ksde.exe [600000 2021-08-11] (AO Kaspersky Lab -> AO Kaspersky Lab)\n\
                   ===================== Drivers (Whitelisted) ===================\n\
                   R1 klif; C:\\WINDOWS\\System32\\DRIVERS\\klif.sys [1000000 2021-08-11] (AO Kaspersky Lab -> AO Kaspersky Lab)\n",
            kind: Kind::Frst,
            verdict: Verdict::Installed,
            there: &["kts", "vpn"],
            protection: &[("Avast", OPEN)],
        },
        Case {
            name: "FRST's list of installed programs, in Spanish",
            text: "Resultado del Análisis Adicional de Farbar Recovery Scan Tool (x64) Versión: 12-03-2024\n\
                   ==================== Programas instalados ======================\n\
                   Kaspersky Premium (HKLM-x32\\...\\{B1E4A2C4-0000-4000-8000-000000000001}) (Version: 21.17.7.539 - Kaspersky) Hidden\n\
                   Kaspersky Premium (HKLM-x32\\...\\InstallWIX_{B1E4A2C4-0000-4000-8000-000000000001}) (Version: 21.17.7.539 - Kaspersky)\n\
                   Kaspersky Password Manager (HKLM-x32\\...\\{B1E4A2C4-0000-4000-8000-000000000002}) (Version: 24.1.0.70 - Kaspersky)\n",
            kind: Kind::FrstAddition,
            verdict: Verdict::Installed,
            there: &["kaspersky-home", "password-manager"],
            protection: &[],
        },
        Case {
            name: "a service whose program is gone is a leftover",
            text: "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 12-03-2026\n\
                   S0 klids.K4W-21-22; \\??\\C:\\ProgramData\\Kaspersky Lab\\AVP21.22\\Bases\\klids.sys [X]\n\
                   S2 AVP21.22; \"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.22\\avp.exe\" -r [X]\n",
            kind: Kind::Frst,
            verdict: Verdict::Leftovers,
            there: &[],
            protection: &[],
        },
        Case {
            name: "HijackThis with its classic service lines",
            text: "Logfile of Trend Micro HijackThis v2.0.4\nScan saved at 10:00:00, on 2012-05-06\n\
                   Running processes:\nC:\\WINDOWS\\system32\\svchost.exe\n\n\
                   O4 - HKLM\\..\\Run: [AVP] \"C:\\Programme\\Kaspersky Lab\\Kaspersky Anti-Virus 2012\\avp.exe\"\n\
                   O23 - Service: Kaspersky Anti-Virus Service (AVP) - Kaspersky Lab ZAO - C:\\Programme\\Kaspersky Lab\\Kaspersky Anti-Virus 2012\\avp.exe\n",
            kind: Kind::HijackThis,
            verdict: Verdict::Probable,
            there: &["kav"],
            protection: &[],
        },
        Case {
            name: "DDS with services that run",
            text: "DDS (Ver_2012-11-20.01) - NTFS_x86\n\
                   AV: Kaspersky Anti-Virus *Enabled/Outdated* {0AB30972-4BAC-7BEE-CBCA-B8F9E68797D8}\n\
                   ============= SERVICES / DRIVERS ===============\n\
                   R1 KLIM6;Kaspersky Anti-Virus NDIS 6 Filter;C:\\Windows\\System32\\drivers\\klim6.sys [2012-8-13 25944]\n",
            kind: Kind::Dds,
            verdict: Verdict::Installed,
            there: &["kav"],
            protection: &[],
        },
        Case {
            name: "OTL",
            text: "OTL logfile created on: 2013-05-01 10:00:00 - Run 1\n\
                   SRV - [2012-08-13 10:00:00 | 000,202,296 | ---- | M] (Kaspersky Lab ZAO) [Auto | Running] -- C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe -- (AVP)\n\
                   DRV:64bit: - [2012-08-13 10:00:00 | 000,613,720 | ---- | M] (Kaspersky Lab ZAO) [File_System | System | Running] -- C:\\Windows\\SysNative\\drivers\\klif.sys -- (KLIF)\n",
            kind: Kind::Otl,
            verdict: Verdict::Installed,
            there: &["pure"],
            protection: &[],
        },
        Case {
            name: "bare names of processes are possible and no more",
            text: "Image Name                     PID Session Name        Session#    Mem Usage\n\
                   ========================= ======== ================ =========== ============\n\
                   avp.exe                       2104 Services                   0    210,000 K\n\
                   explorer.exe                  3104 Console                    1     90,000 K\n",
            kind: Kind::Tasklist,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "sc in German",
            text: "SERVICE_NAME: AVP21.17\n        TYP               : 10  WIN32_OWN_PROCESS\n        STATE             : 4  RUNNING\n                                (STOPPABLE)\n\n\
                   SERVICE_NAME: klif.K4W-21-17\n        TYPE               : 2  FILE_SYSTEM_DRIVER\n        STATE              : 4  RUNNING\n",
            kind: Kind::Sc,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protection: &[],
        },
        Case {
            name: "Get-Service",
            text: "Status   Name               DisplayName\n------   ----               -----------\n\
                   Stopped  AVP.KES.21.19      Kaspersky Endpoint Security Service\n\
                   Running  avpsus.KES.21.19   Kaspersky Seamless Update Service\n\
                   Running  klnagent           Kaspersky Security Center Network Agent\n\
                   Running  WinDefend          Microsoft Defender Antivirus Service\n",
            kind: Kind::GetService,
            verdict: Verdict::Installed,
            there: &["kes", "network-agent"],
            protection: &[("Microsoft Defender", OPEN)],
        },
        Case {
            name: "fltmc: a filter that is listed is loaded",
            text: "Filter Name                     Num Instances    Altitude    Frame\n\
                   ------------------------------  -------------  ------------  -----\n\
                   klif.K4W-21-19                         10       328010         0\n\
                   WdFilter                               10       328010         0\n",
            kind: Kind::Fltmc,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protection: &[],
        },
        Case {
            name: "WMI as a list, with the state as a number",
            text: "displayName              : Kaspersky\ninstanceGuid             : {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\n\
                   pathToSignedProductExe   : C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\wmiav.exe\nproductState             : 262144\n\n\
                   displayName              : Windows Defender\ninstanceGuid             : {D68DDC3A-831F-4fae-9E44-DA132C1ACF46}\nproductState             : 397568\n",
            kind: Kind::Wmi,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protection: &[("Microsoft Defender", ON)],
        },
        Case {
            name: "wmic as CSV",
            text: "Node,IdentifyingNumber,Name,Vendor,Version\n\
                   PC,{B1E4A2C4-0000-4000-8000-000000000003},Kaspersky Internet Security,Kaspersky,21.3.10.391\n",
            kind: Kind::Wmi,
            verdict: Verdict::Installed,
            there: &["kis"],
            protection: &[],
        },
        Case {
            name: "reg export of a product key whose folder nobody checked",
            text: "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\KasperskyLab\\AVP21.3\\environment]\n\
                   \"ProductName\"=\"Kaspersky Internet Security\"\n\"ProductVersion\"=\"21.3.10.391\"\n\"ProductRoot\"=\"C:\\\\Program Files (x86)\\\\Kaspersky Lab\\\\Kaspersky Internet Security 21.3\"\n",
            kind: Kind::Registry,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "osquery",
            text: r#"[{"name":"Kaspersky VPN","version":"21.17.7.539","install_location":"","publisher":"Kaspersky","identifying_number":"{B1E4A2C4-0000-4000-8000-000000000004}","uninstall_string":""},
                      {"type":"Antivirus","name":"Microsoft Defender Antivirus","state":"On","state_timestamp":"","signatures_up_to_date":"1"}]"#,
            kind: Kind::Osquery,
            verdict: Verdict::Installed,
            there: &["vpn"],
            protection: &[("Microsoft Defender", ON)],
        },
        Case {
            name: "GLPI",
            text: "<?xml version=\"1.0\"?>\n<REQUEST><CONTENT><OPERATINGSYSTEM><FULL_NAME>Microsoft Windows 10 Pro</FULL_NAME></OPERATINGSYSTEM>\n\
                   <ANTIVIRUS><ENABLED>1</ENABLED><NAME>ESET Security</NAME><UPTODATE>1</UPTODATE></ANTIVIRUS>\n\
                   <SOFTWARES><NAME>Kaspersky Safe Kids</NAME><PUBLISHER>Kaspersky</PUBLISHER><VERSION>23.0.0.100</VERSION></SOFTWARES></CONTENT></REQUEST>",
            kind: Kind::Glpi,
            verdict: Verdict::Installed,
            there: &["safe-kids"],
            protection: &[("ESET Security", ON)],
        },
        Case {
            name: "dpkg: what was removed but for its settings is a leftover",
            text: "Desired=Unknown/Install/Remove/Purge/Hold\n||/ Name  Version  Architecture Description\nrc  kesl  12.1.0-1297 amd64 Kaspersky Endpoint Security\nii  clamav-daemon 1.0.7 amd64 anti-virus utility\n",
            kind: Kind::Dpkg,
            verdict: Verdict::Leftovers,
            there: &[],
            protection: &[("ClamAV", OPEN)],
        },
        Case {
            name: "rpm",
            text: "bash-5.2.26-1.fc40.x86_64\nkfl-2.0.0-1015.x86_64\nkernel-6.8.5-301.fc40.x86_64\n",
            kind: Kind::Rpm,
            verdict: Verdict::Installed,
            there: &["kaspersky-linux-home"],
            protection: &[],
        },
        Case {
            name: "systemctl",
            text: "  UNIT                 LOAD   ACTIVE   SUB     DESCRIPTION\n  kesl.service         loaded active   running kesl\n● klnagent64.service   not-found inactive dead  klnagent64.service\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Probable,
            there: &["kesl"],
            protection: &[],
        },
        Case {
            name: "a system extension that waits for the restart is a leftover",
            text: "1 extension(s)\n--- com.apple.system_extension.endpoint_security\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
                   \t\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (1.0/24)\tKaspersky\t[terminated waiting to uninstall on reboot]\n",
            kind: Kind::SystemExtensionsCtl,
            verdict: Verdict::Leftovers,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a system extension that is active",
            text: "1 extension(s)\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
                   *\t*\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (1.0/24)\tKaspersky\t[activated enabled]\n",
            kind: Kind::SystemExtensionsCtl,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            protection: &[],
        },
        Case {
            name: "the same extension by another team is somebody else's",
            text: "1 extension(s)\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
                   *\t*\tABCDE12345\tcom.kaspersky.kav.sysext (1.0/24)\tKaspersky\t[activated enabled]\n",
            kind: Kind::SystemExtensionsCtl,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "applications of a Mac",
            text: "Applications:\n\n    Kaspersky Anti-Virus For Mac:\n\n      Version: 23.0.0.1\n      Obtained from: Identified Developer\n      Location: /Applications/Kaspersky Anti-Virus For Mac.app\n\n    Mail:\n\n      Version: 16.0\n      Location: /System/Applications/Mail.app\n",
            kind: Kind::SystemProfiler,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            protection: &[],
        },
        Case {
            name: "state report of the home product for Linux",
            text: "Name: Kaspersky for Linux\nVersion: 2.0.0.1015\nLast release date of databases: 2026-11-20 08:00:00\nFile Threat Protection: Available and running\n",
            kind: Kind::AppInfo,
            verdict: Verdict::Probable,
            there: &["kaspersky-linux-home"],
            protection: &[],
        },
        Case {
            name: "the successor raises nothing",
            text: "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 1-10-2024\n\
                   AV: UltraAV (Enabled - Up to date) {11111111-2222-4333-8444-555555555555}\n\
                   UltraAV (HKLM\\...\\UltraAV) (Version: 6.0.0 - UltraAV)\n",
            kind: Kind::FrstAddition,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[("UltraAV", ON)],
        },
        Case {
            name: "Microsoft's driver and service with similar letters",
            text: "R3 KslD; C:\\WINDOWS\\system32\\drivers\\wd\\KslD.sys [300000 2025-01-01] (Microsoft Windows -> Microsoft Corporation)\n\
                   R3 webthreatdefusersvc_4f2ab; C:\\WINDOWS\\system32\\svchost.exe [60000 2025-01-01] (Microsoft Windows -> Microsoft Corporation)\n",
            kind: Kind::Lines,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a detector's source",
            text: "$names = @('avp.exe', 'avpui.exe', 'klnagent')\nif (Test-Path \"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.3\\avp.exe\") {\n  Write-Host \"AVP21.3 Running\"; exit 1 }\n\
                   Get-Service -Name 'AVP*' | Where-Object { $_.Status -eq 'Running' }\n",
            kind: Kind::Lines,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a list of folders that malware looks for",
            text: "C:\\Program Files\\AVAST Software\nC:\\Program Files\\AVG\nC:\\Program Files\\ESET\nC:\\Program Files\\Kaspersky Lab\nC:\\Program Files (x86)\\Kaspersky Lab\n",
            kind: Kind::Lines,
            verdict: Verdict::Inconclusive,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a list of antivirus programs",
            text: "Norton 360\nKaspersky Internet Security\nBitdefender Total Security\nMcAfee Total Protection\n",
            kind: Kind::Lines,
            verdict: Verdict::Inconclusive,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a sentence about a program's path",
            text: "Then he told me to look at C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Free 21.3\\avp.exe and restart.\n",
            kind: Kind::Lines,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a start entry of HijackThis",
            text: "Logfile of Trend Micro HijackThis v2.0.5\nO4 - HKLM\\..\\Run: [AVP] \"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Anti-Virus 18.0.0\\avpui.exe\"\n",
            kind: Kind::HijackThis,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "the certificate of a product that reads along, and its stored file",
            text: "C:\\ProgramData\\Kaspersky Lab\\AVP21.3\\Data\\Cert\\(fake)Kaspersky Anti-Virus personal root certificate.cer\n",
            kind: Kind::Lines,
            verdict: Verdict::Leftovers,
            there: &[],
            protection: &[],
        },
        Case {
            name: "an extension's companion in the registry",
            text: "HKEY_CURRENT_USER\\Software\\Google\\Chrome\\NativeMessagingHosts\\com.kaspersky.ahkjpbeeocnddjkakilopmfdlnjdpcdm.host\n",
            kind: Kind::Registry,
            verdict: Verdict::Inconclusive,
            there: &[],
            protection: &[],
        },
        Case {
            name: "a list of processes with their paths",
            text: "  Id ProcessName Path\n  -- ----------- ----\n2104 avp         C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.25\\avp.exe\n3104 kpm         C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Password Manager 25.3\\kpm.exe\n",
            kind: Kind::Lines,
            verdict: Verdict::Installed,
            there: &["kaspersky-home", "password-manager"],
            protection: &[],
        },
        Case {
            name: "ComboFix marks every file of a 64-bit Windows, which says nothing",
            text: "ComboFix 14-05-12.01 - x64\nAV: Kaspersky PURE 3.0 *Disabled/Updated* {C3113FBF-4BCB-4461-D78D-6EDFEC9593E5}\n\
                   R2 AVP;Kaspersky Anti-Virus Service;c:\\program files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe;c:\\program files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe [x]\n",
            kind: Kind::ComboFix,
            verdict: Verdict::Installed,
            there: &["pure"],
            protection: &[],
        },
        Case {
            name: "Security Check",
            text: "Results of screen317's Security Check version 1.009\nWindows 7 Service Pack 1 x64 (UAC is enabled)\n``````````````Antivirus/Firewall Check:``````````````\nWindows Firewall Enabled!\nKaspersky Total Security\nAntivirus up to date!\n````````Process Check: objlist.exe by Laurent````````\nKaspersky Lab Kaspersky Total Security 16.0.1 avp.exe\n",
            kind: Kind::SecurityCheck,
            verdict: Verdict::Installed,
            there: &["kts"],
            protection: &[],
        },
        Case {
            name: "launchctl",
            text: "PID\tStatus\tLabel\n512\t0\tcom.kaspersky.kav.gui\n-\t0\tcom.apple.mdworker\n",
            kind: Kind::Launchctl,
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            protection: &[],
        },
        Case {
            name: "EtreCheck",
            text: "EtreCheck version: 6.8.6 (68040)\nLaunch Daemons:\n    [running] com.kaspersky.kav.plist (Kaspersky Lab - installed 2023-01-01)\n",
            kind: Kind::EtreCheck,
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            protection: &[],
        },
        Case {
            name: "the installer on its disk image",
            text: "Executable=/Volumes/Kaspersky/Kaspersky Downloader.app/Contents/MacOS/Downloader\nIdentifier=com.kaspersky.kav.downloader\nTeamIdentifier=2Y8XE5CQ94\n",
            kind: Kind::Codesign,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[],
        },
        Case {
            name: "driverquery without states",
            text: "Module Name  Display Name           Driver Type   Link Date\n============ ====================== ============= ======================\nklif         Kaspersky Lab Driver   File System   01.01.2020 10:00:00\n",
            kind: Kind::Driverquery,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "winget search is no proof, winget list is",
            text: "Name                   Id                                             Version      Source\n---------------------------------------------------------\nKaspersky VPN          ARP\\Machine\\X86\\{B1E4A2C4-0000-4000-8000-000000000006}  21.17.7.539\nKaspersky              Kaspersky.Kaspersky                            21.17.7.539  winget\n",
            kind: Kind::Winget,
            verdict: Verdict::Installed,
            there: &["vpn"],
            protection: &[],
        },
        Case {
            name: "class filters outlive a removal",
            text: "UpperFilters    REG_MULTI_SZ    klkbdflt\\0kbdclass\nUpperFilters: klmouflt.K4W-21-20, mouclass\n",
            kind: Kind::Lines,
            verdict: Verdict::Leftovers,
            there: &[],
            protection: &[],
        },
        Case {
            name: "Microsoft Defender's own status",
            text: "AMRunningMode                 : Passive Mode\nAntivirusSignatureAge         : 0\nRealTimeProtectionEnabled     : True\n",
            kind: Kind::Wmi,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[("Microsoft Defender", OFF)],
        },
        Case {
            name: "a record and an entry by names of the maker that nothing else knows",
            text: "AV: Kaspersky Something New (Disabled - Up to date) {11111111-2222-4333-8444-555555555557}\nKaspersky Toolbox (HKLM\\...\\{B1E4A2C4-0000-4000-8000-000000000007}) (Version: 1.0 - Kaspersky)\nAS: Защитник Windows (Enabled - Up to date)\n",
            kind: Kind::Lines,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protection: &[("Microsoft Defender", ON)],
        },
        Case {
            name: "Endpoint Security is no home product, though its program has the same name",
            text: "Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 12-03-2024\n\
                   (AO Kaspersky Lab -> AO Kaspersky Lab) C:\\Program Files (x86)\\Kaspersky Lab\\KES.12.3.0\\avp.exe\n\
                   R2 AVP.KES.21.15; C:\\Program Files (x86)\\Kaspersky Lab\\KES.12.3.0\\avp.exe [1 2023-01-01] (AO Kaspersky Lab -> AO Kaspersky Lab)\n\
                   R1 klif; C:\\Windows\\System32\\DRIVERS\\klif.sys [1 2023-01-01] (AO Kaspersky Lab -> AO Kaspersky Lab)\n",
            kind: Kind::Frst,
            verdict: Verdict::Installed,
            there: &["kes"],
            protection: &[],
        },
        Case {
            name: "another program by the name of a Kaspersky service",
            text: "R2 soyuz; C:\\Program Files\\Soyuz Player\\soyuz.exe [60000 2025-01-01] (Somebody)\n",
            kind: Kind::Lines,
            verdict: Verdict::Possible,
            there: &[],
            protection: &[],
        },
        Case {
            name: "the removal tool and the disinfection tool ran",
            text: "22:15:14.0625 3820  TDSS rootkit removing tool 3.1.0.28 Feb 1 2019 14:00:00\n22:15:14.0625 3820  ====\n22:15:14.0625 3820  Current date / time: 2019/03/01\n",
            kind: Kind::Lines,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[],
        },
        Case {
            name: "Defender off beside a maker that the data doesn't know",
            text: "AV: Windows Defender (Disabled - Up to date) {D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}\nAV: Fortress Shield (Enabled - Out of date) {11111111-2222-4333-8444-555555555555}\nFW: Fortress Shield (Enabled) {11111111-2222-4333-8444-555555555556}\n",
            kind: Kind::Lines,
            verdict: Verdict::Absent,
            there: &[],
            protection: &[("Fortress Shield", ON), ("Microsoft Defender", OFF)],
        },
    ];
    for case in cases {
        let (survey, detection) = detect(case.text);
        assert_eq!(survey.kind, case.kind, "{}", case.name);
        assert_eq!(detection.verdict, case.verdict, "{}: {:#?}", case.name, detection.products);
        assert_eq!(there(&detection), case.there, "{}: {:#?}", case.name, detection.products);
        let protection: Vec<(&str, ProtectionState)> =
            detection.protection.iter().map(|one| (one.name.as_str(), one.state)).collect();
        assert_eq!(protection, case.protection, "{}", case.name);
    }
}

#[test]
fn several_captures_are_one_machine() {
    let products = products();
    let read = |text: &str| read(text.as_bytes()).expect("a readable capture");
    let center = read("AV: Kaspersky (Enabled - Up to date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}");
    let filters = read("Filter Name   Num Instances    Altitude    Frame\nklif.K4W-21-19   10       328010         0\n");
    assert_eq!(judge(std::slice::from_ref(&center), products).verdict, Verdict::Probable);
    assert_eq!(judge(std::slice::from_ref(&filters), products).verdict, Verdict::Probable);
    let together = judge(&[center.clone(), filters.clone()], products);
    assert_eq!((together.verdict, together.sources.len(), together.products.len()), (Verdict::Installed, 2, 1));
    assert_eq!((together.products[0].edition_known, together.products[0].protecting), (false, Some(true)));
    // The order doesn't matter.
    let mut turned = judge(&[filters, center], products);
    turned.sources.reverse();
    assert_eq!(turned.products[0].verdict, together.products[0].verdict);
}

#[test]
fn dates_and_systems_are_read() {
    let (survey, detection) = detect(
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\KasperskyLab\\AVP21.24\\Data\\UpdateState]\n\
         \"LastUpdate\"=hex(b):00,c0,a2,36,4b,02,db,01\n\n\
         [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\AVP21.24]\n\"Type\"=dword:00000010\n\
         \"ImagePath\"=\"\\\"C:\\\\Program Files (x86)\\\\Kaspersky Lab\\\\Kaspersky 21.24\\\\avp.exe\\\" -r\"\n",
    );
    assert_eq!(survey.kind, Kind::Registry);
    let product = &detection.products[0];
    assert_eq!((product.id.as_str(), product.last_update.as_deref()), ("kaspersky-home", Some("2024-09-09")));
    assert_eq!(product.verdict, Verdict::Probable);

    let (survey, detection) = detect(
        "Name: Kaspersky Endpoint Security 12.1 for Linux\nVersion: 12.1.0.1297\nLast release date of databases: 2026-11-20 08:00:00\nFile Threat Protection: Available and stopped\n",
    );
    assert_eq!(survey.kind, Kind::AppInfo);
    let product = &detection.products[0];
    assert_eq!((product.id.as_str(), product.protecting), ("kesl", Some(false)));
    assert_eq!((product.version.as_deref(), product.last_update.as_deref()), (Some("12.1.0.1297"), Some("2026-11-20")));

    let (survey, _) = detect(
        "\r\nHost Name:                 PC\r\nOS Name:                   Microsoft Windows 10 Home\r\nOS Version:                10.0.19045 N/A Build 19045\r\nDomain:                    WORKGROUP\r\n",
    );
    assert_eq!((survey.kind, survey.os), (Kind::Systeminfo, Os::Windows));
    let system = survey.observations.iter().find(|one| one.source == Source::System).expect("the system");
    assert_eq!((system.get(field::NAME), system.get(field::BUILD)), (Some("Microsoft Windows 10 Home"), Some("19045")));

    let (survey, _) = detect("Logfile of Trend Micro HijackThis v2.0.5\nScan saved at 14:28:30, on 29.09.2017\nO2 - BHO: x\n");
    assert_eq!(survey.captured.as_deref(), Some("2017-09-29"));
}

#[test]
fn protecting_needs_a_running_engine() {
    let finding = |text: &str, id: &str| {
        let (_, detection) = detect(text);
        detection.products.into_iter().find(|one| one.id == id).map(|one| (one.protecting, one.version, one.last_update))
    };
    // The Security Center alone says on or off; "on" is not enough.
    let on = "AV: Kaspersky Free (Enabled - Up to date) {0AB30972-4BAC-7BEE-CBCA-B8F9E68797D8}";
    let off = "AV: Kaspersky Free (Disabled - Up to date) {0AB30972-4BAC-7BEE-CBCA-B8F9E68797D8}";
    assert_eq!(finding(on, "kaspersky-free"), Some((None, None, None)));
    assert_eq!(finding(off, "kaspersky-free"), Some((Some(false), None, None)));
    // A paused program keeps its drivers.
    let paused = format!("{off}\nR1 klif; C:\\Windows\\System32\\drivers\\klif.sys [1 2020-01-01] (Kaspersky)");
    assert_eq!(finding(&paused, "kaspersky-free").map(|one| one.0), Some(Some(false)));
    let running = "R2 AVP21.3; C:\\Program Files\\Kaspersky Lab\\Kaspersky Free 21.3\\avp.exe [1 2020-01-01] (Kaspersky)";
    assert_eq!(finding(running, "kaspersky-free"), Some((Some(true), Some("21.3".to_owned()), None)));
    // The helper of Endpoint Security runs, the engine doesn't.
    assert_eq!(finding("AVP.KES.21.19  Stopped\navpsus.KES.21.19  Running", "kes").map(|one| one.0), Some(Some(false)));
    // A companion has no engine.
    assert_eq!(finding("KSDE5.20   Running", "vpn").map(|one| one.0), Some(None));
}

#[test]
fn one_product_is_one_finding_and_the_best_version_wins() {
    let (_, detection) = detect(
        "AV: Kaspersky Total Security (Enabled - Up to date) {86367591-4BE4-AE08-2FD9-7FCB8259CD98}\n\
         AV: Kaspersky Internet Security (Disabled - Out of date) {C3113FBF-4BCB-4461-D78D-6EDFEC9593E5}\n\
         Kaspersky Total Security (HKLM-x32\\...\\{B1E4A2C4-0000-4000-8000-000000000005}) (Version: 21.3.10.391 - Kaspersky) Hidden\n\
         R2 AVP21.3; C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Total Security 21.3\\avp.exe [1 2020-01-01] (Kaspersky)\n\
         R1 klif; C:\\Windows\\System32\\drivers\\klif.sys [1 2020-01-01] (Kaspersky)\n",
    );
    let total = &detection.products[0];
    assert_eq!((total.id.as_str(), total.verdict, total.protecting), ("kts", Verdict::Installed, Some(true)));
    assert_eq!(total.version.as_deref(), Some("21.3.10.391"));
    // The older product's record in the Security Center is stale.
    let old = &detection.products[1];
    assert_eq!((old.id.as_str(), old.verdict), ("kis", Verdict::Leftovers));
    assert_eq!(detection.products.len(), 2);
}

fn machine(os: Os, observations: Vec<Observation>) -> Survey {
    Survey {
        schema: SCHEMA.to_owned(),
        kind: Kind::ThisComputer,
        os,
        captured: None,
        observations,
        other: serde_json::Map::new(),
    }
}

fn see(source: Source, subject: &str, fields: &[(&'static str, &str)]) -> Observation {
    Observation::read(source, subject, fields.iter().map(|(name, text)| (*name, (*text).to_owned())))
}

fn engine(update: Option<&str>) -> Vec<Observation> {
    let mut all = vec![
        Observation::source_read(Source::Services, 200),
        see(
            Source::Services,
            "AVP21.24",
            &[
                (field::STATE, "running"),
                (field::IMAGE, r#""C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\avp.exe" -r"#),
                (field::EXISTS, "true"),
            ],
        ),
    ];
    if let Some(day) = update {
        all.push(see(Source::Databases, "AVP21.24", &[(field::DATE, day)]));
    }
    all
}

#[test]
fn absent_needs_a_source_that_decides() {
    let products = products();
    let verdict = |os, observations| judge(&[machine(os, observations)], products).verdict;
    let unread = |source| Observation::could_not_read(source, None, reason::PERMISSION);
    assert_eq!(verdict(Os::Windows, vec![]), Verdict::Inconclusive);
    assert_eq!(verdict(Os::Windows, vec![unread(Source::Services), see(Source::Files, r"C:\x", &[])]), Verdict::Inconclusive);
    assert_eq!(verdict(Os::Windows, vec![Observation::source_read(Source::Services, 3)]), Verdict::Absent);
    assert_eq!(verdict(Os::Macos, vec![Observation::source_read(Source::Applications, 3)]), Verdict::Absent);
    assert_eq!(verdict(Os::Macos, vec![Observation::source_read(Source::LaunchItems, 3)]), Verdict::Inconclusive);
    assert_eq!(verdict(Os::Linux, vec![Observation::source_read(Source::Packages, 3)]), Verdict::Absent);
    // What was given before a source broke off says nothing about the rest of it.
    let some = see(Source::Services, "Spooler", &[(field::STATE, "running")]);
    assert_eq!(verdict(Os::Windows, vec![some.clone(), unread(Source::Services)]), Verdict::Inconclusive);
    // A capture that was cut short can't say "not here" either.
    let mut cut = machine(Os::Windows, vec![some.clone(), Observation::could_not_read(Source::Lines, None, reason::CUT_SHORT)]);
    cut.kind = Kind::Frst;
    assert_eq!(judge(&[cut.clone()], products).verdict, Verdict::Inconclusive);
    cut.observations.pop();
    assert_eq!(judge(&[cut], products).verdict, Verdict::Absent);
    let programs = Observation::source_read(Source::InstalledPrograms, 3);
    assert_eq!(verdict(Os::Windows, vec![some, unread(Source::Services), programs]), Verdict::Absent);
    let detection =
        judge(&[machine(Os::Windows, vec![unread(Source::SecurityCenter), unread(Source::SecurityCenter)])], products);
    assert_eq!(detection.not_readable.len(), 1);
}

#[test]
fn situations_in_the_order_of_the_contract() {
    let products = products();
    let now = at("2026-11-23T12:00:00Z");
    let said = |os, observations: Vec<Observation>, says| {
        let surveys = [machine(os, observations)];
        situation(&judge(&surveys, products), &surveys, now, says)
    };
    let windows = |observations| said(Os::Windows, observations, false);
    assert_eq!(windows(engine(Some("2026-11-16"))), Situation::Current);
    assert_eq!(windows(engine(Some("2026-11-15T23:00:00Z"))), Situation::Outdated);
    assert_eq!(windows(engine(None)), Situation::Undated);
    let mut managed = engine(None);
    managed.push(see(Source::Management, "mdm", &[(field::STATE, "enrolled")]));
    assert_eq!(windows(managed), Situation::Managed);
    let mut workgroup = engine(None);
    workgroup.push(see(Source::Management, "domain", &[(field::STATE, "workgroup")]));
    assert_eq!(windows(workgroup), Situation::Undated);
    let program = |name: &str| see(Source::InstalledPrograms, name, &[(field::NAME, name)]);
    assert_eq!(windows(vec![program("Kaspersky Endpoint Security for Windows")]), Situation::Managed);
    let trace = see(Source::Files, r"C:\ProgramData\Kaspersky Lab", &[(field::EXISTS, "true")]);
    assert_eq!(windows(vec![program("UltraAV"), trace.clone()]), Situation::Replaced);
    assert_eq!(windows(vec![program("UltraAV")]), Situation::Successor);
    assert_eq!(said(Os::Windows, vec![program("Something")], true), Situation::Replaced);
    assert_eq!(windows(vec![program("Kaspersky Password Manager")]), Situation::CompanionOnly);
    assert_eq!(windows(vec![program("Something"), trace]), Situation::Leftovers);
    assert_eq!(windows(vec![program("Something")]), Situation::Absent);
    assert_eq!(windows(vec![]), Situation::Unknown);
    // The day is New York's: at three in the morning in UTC it is still the day before there.
    assert_eq!(age_in_days("2026-11-16", at("2026-11-24T03:00:00Z")), Some(7));
    assert_eq!(age_in_days("2026-11-16", at("2026-11-24T05:00:00Z")), Some(8));
    assert_eq!(age_in_days("yesterday", now), None);
}

#[test]
fn defender_counts_only_when_it_says_so_itself() {
    let products = products();
    let record = see(
        Source::SecurityCenter,
        "{D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}",
        &[
            (field::NAME, "Defender auf Deutsch"),
            (field::STATE, "on"),
            (field::DEFINITIONS, "current"),
            (field::ROLE, "antivirus"),
        ],
    );
    for (own, state) in [
        (&[(field::REAL_TIME, "on"), (field::MODE, "normal"), (field::DEFINITIONS, "current")][..], ON),
        (&[(field::REAL_TIME, "on"), (field::MODE, "passive")], OFF),
        (&[(field::REAL_TIME, "off"), (field::MODE, "normal")], OFF),
        (&[(field::REAL_TIME, "on")], ON),
        (&[(field::MODE, "not running")], OFF),
    ] {
        let survey = machine(Os::Windows, vec![record.clone(), see(Source::Defender, "status", own)]);
        let detection = judge(std::slice::from_ref(&survey), products);
        assert_eq!(detection.protection.len(), 1, "{own:?}");
        assert_eq!(
            (detection.protection[0].name.as_str(), detection.protection[0].state),
            ("Microsoft Defender", state),
            "{own:?}"
        );
        let verdict = protection(&detection, &[survey], products, at("2026-11-23T12:00:00Z"));
        assert_eq!(verdict.disagreements.len(), usize::from(state == OFF), "{own:?}");
    }
    // On Windows 7 it is an antispyware program, which protects nobody.
    let (survey, detection) = detect("AS: Windows Defender (Enabled - Up to date) {D68DDC3A-831F-4fae-9E44-DA132C1ACF46}");
    assert_eq!(detection.protection[0].role, Role::Antispyware);
    assert_eq!(detection.protection[0].definitions, Definitions::Current);
    assert_eq!(protection(&detection, &[survey], products, at("2026-11-23T12:00:00Z")).verdict, ProtectionWord::Unprotected);
}

#[test]
fn what_protects() {
    let products = products();
    let judged = |os, observations: Vec<Observation>, now: &str| {
        let surveys = [machine(os, observations)];
        protection(&judge(&surveys, products), &surveys, products, at(now))
    };
    let now = "2026-11-23T12:00:00Z";
    let defender =
        see(Source::Defender, "status", &[(field::REAL_TIME, "on"), (field::MODE, "normal"), (field::DEFINITIONS, "current")]);
    let system = |name: &str, build: &str| see(Source::System, "os", &[(field::NAME, name), (field::BUILD, build)]);
    let good = judged(Os::Windows, vec![defender.clone(), system("Windows 11 Home", "26200")], now);
    assert_eq!((good.verdict, good.system.supported_until.as_deref()), (ProtectionWord::Protected, Some("2027-10-12")));
    // A system out of support is never more than partly protected; an enrolled one is in support two years longer.
    let old = vec![defender.clone(), system("Windows 10 Home", "19045")];
    assert_eq!(judged(Os::Windows, old.clone(), now).verdict, ProtectionWord::Partly);
    let mut enrolled = old.clone();
    enrolled.push(see(Source::System, "extended-updates", &[(field::STATE, "enrolled")]));
    assert_eq!(judged(Os::Windows, enrolled.clone(), now).verdict, ProtectionWord::Protected);
    assert_eq!(judged(Os::Windows, enrolled.clone(), "2027-10-14T12:00:00Z").verdict, ProtectionWord::Partly);
    let told = judged(Os::Windows, enrolled, now).system;
    assert_eq!((told.supported_until.as_deref(), told.unconfirmed), (Some("2027-10-12"), true));
    assert_eq!(judged(Os::Windows, old, "2025-10-14T12:00:00Z").verdict, ProtectionWord::Protected);
    // A stale engine is no full protection.
    assert_eq!(judged(Os::Windows, engine(Some("2024-09-28")), now).verdict, ProtectionWord::Partly);
    assert_eq!(judged(Os::Windows, engine(None), now).verdict, ProtectionWord::Partly);
    assert_eq!(judged(Os::Windows, engine(Some("2026-11-22")), now).verdict, ProtectionWord::Protected);
    // Nothing on, and nothing read.
    let off =
        see(Source::SecurityCenter, "x", &[(field::NAME, "Avast Antivirus"), (field::STATE, "off"), (field::ROLE, "antivirus")]);
    assert_eq!(judged(Os::Windows, vec![off], now).verdict, ProtectionWord::Unprotected);
    assert_eq!(
        judged(Os::Windows, vec![Observation::source_read(Source::SecurityCenter, 0)], now).verdict,
        ProtectionWord::Unprotected
    );
    assert_eq!(judged(Os::Windows, vec![], now).verdict, ProtectionWord::Unknown);
    let unread = Observation::could_not_read(Source::SecurityCenter, None, reason::TIMED_OUT);
    assert_eq!(judged(Os::Windows, vec![unread], now).verdict, ProtectionWord::Unknown);
    // A record whose program is gone protects nobody.
    let stale = see(
        Source::SecurityCenter,
        "x",
        &[(field::NAME, "McAfee VirusScan"), (field::STATE, "on"), (field::DEFINITIONS, "current"), (field::EXISTS, "false")],
    );
    let stale = judged(Os::Windows, vec![stale], now);
    assert_eq!((stale.verdict, stale.disagreements.len()), (ProtectionWord::Unprotected, 1));
    // macOS and Linux
    let x_protect = see(Source::Files, "/Library/Apple/System/Library/CoreServices/XProtect.bundle", &[(field::EXISTS, "true")]);
    assert_eq!(judged(Os::Macos, vec![x_protect], now).verdict, ProtectionWord::Protected);
    assert_eq!(judged(Os::Macos, vec![], now).verdict, ProtectionWord::Unknown);
    let linux = |version: &str| {
        vec![
            Observation::source_read(Source::Packages, 900),
            see(Source::System, "os", &[(field::NAME, "Debian GNU/Linux"), (field::VERSION, version)]),
        ]
    };
    assert_eq!(judged(Os::Linux, linux("12"), now).verdict, ProtectionWord::Partly);
    assert_eq!(judged(Os::Linux, linux("10"), now).verdict, ProtectionWord::Unprotected);
    assert_eq!(judged(Os::Linux, linux("99"), now).verdict, ProtectionWord::Unknown);
    assert_eq!(judged(Os::Linux, vec![], now).verdict, ProtectionWord::Unknown);
}

/// What outlives a removal on Windows never says by itself that something is installed.
#[test]
fn what_stays_behind_is_no_program() {
    let products = products();
    let judged = |observations: Vec<Observation>| {
        let read = Observation::source_read(Source::InstalledPrograms, 40);
        judge(&[machine(Os::Windows, [vec![read], observations].concat())], products)
    };
    let record = |status: &str| {
        see(
            Source::InstalledPrograms,
            "{11111111-2222-3333-4444-555555555555}",
            &[(field::NAME, "Kaspersky Total Security"), (field::PUBLISHER, "Kaspersky"), (field::STATUS, status)],
        )
    };
    assert_eq!(judged(vec![record("")]).verdict, Verdict::Installed);
    // Windows Installer's own record without an entry in the list: one strong sign.
    assert_eq!(judged(vec![record("installer-record")]).verdict, Verdict::Probable);
    let service = see(Source::Services, "AVP21.3", &[(field::STATE, "stopped"), (field::EXISTS, "false")]);
    assert!(judged(vec![record("installer-record"), service]).verdict < Verdict::Installed);
    for (source, subject, fields) in [
        (Source::Registry, r"UpperFilters\klkbdflt", vec![]),
        (Source::Registry, r"LowerFilters\klmouflt", vec![]),
        (
            Source::Registry,
            r"HKCU\Software\Google\Chrome\NativeMessagingHosts\com.kaspersky.ahkjpbeeocnddjkakilopmfdlnjdpcdm.host",
            vec![],
        ),
        (Source::BrowserExtensions, "ahkjpbeeocnddjkakilopmfdlnjdpcdm", vec![(field::STATUS, "forced")]),
        (Source::BrowserExtensions, "ahkjpbeeocnddjkakilopmfdlnjdpcdm", vec![(field::STATUS, "registered")]),
        (Source::Certificates, "Kaspersky Anti-Virus Personal Root Certificate", vec![]),
    ] {
        let detection = judged(vec![see(source, subject, &fields)]);
        assert_eq!(detection.verdict, Verdict::Leftovers, "{subject}: {detection:?}");
    }
    // An application by the maker's id that no row knows is possibly one of its products; the installer is none.
    let mac = |id: &str| {
        let app = see(Source::Applications, "/Applications/X.app", &[(field::ID, id), (field::TEAM, "2Y8XE5CQ94")]);
        judge(&[machine(Os::Macos, vec![app, Observation::source_read(Source::Applications, 9)])], products).verdict
    };
    assert_eq!(mac("com.kaspersky.vpn"), Verdict::Possible);
    assert_eq!(mac("com.kaspersky.kav.downloader"), Verdict::Absent);
    // Another maker's filter, host or extension is nothing of the maker's.
    for (source, subject) in [
        (Source::Registry, r"UpperFilters\kbdclass"),
        (Source::Registry, r"HKCU\Software\Google\Chrome\NativeMessagingHosts\com.example.kaspersky"),
        (Source::BrowserExtensions, "cjpalhdlnbpafiamejdnhcphjbkeiagm"),
    ] {
        assert_eq!(judged(vec![see(source, subject, &[])]).verdict, Verdict::Absent, "{subject}");
    }
}

#[test]
fn two_protections_at_once_are_told_and_one_is_not() {
    let products = products();
    let names = |os, observations: Vec<Observation>| -> Vec<String> {
        let detection = judge(&[machine(os, observations)], products);
        at_once(&detection, os).into_iter().map(str::to_owned).collect()
    };
    let record = |guid: &str, name: &str, state: &str| {
        see(
            Source::SecurityCenter,
            guid,
            &[(field::NAME, name), (field::STATE, state), (field::ROLE, "antivirus"), (field::DEFINITIONS, "current")],
        )
    };
    let with = |more: Vec<Observation>| [engine(None), more].concat();
    assert_eq!(names(Os::Windows, engine(None)), [""; 0]);
    assert_eq!(names(Os::Windows, with(vec![record("a", "Avast Antivirus", "off")])), [""; 0]);
    assert_eq!(names(Os::Windows, with(vec![record("a", "Avast Antivirus", "on")])), ["Kaspersky", "Avast Antivirus"]);
    assert_eq!(names(Os::Windows, vec![record("a", "Avast Antivirus", "on"), record("b", "Avast Antivirus", "on")]), [""; 0]);
    assert_eq!(names(Os::Windows, vec![record("a", "Avast Antivirus", "on"), record("b", "ESET Security", "on")]).len(), 2);
    // Microsoft Defender waits while another antivirus is registered; only its own word makes it a second one.
    let defender = |mode: &str, real_time: &str| {
        see(Source::Defender, "status", &[(field::REAL_TIME, real_time), (field::MODE, mode), (field::DEFINITIONS, "current")])
    };
    assert_eq!(names(Os::Windows, with(vec![defender("passive", "on")])), [""; 0]);
    assert_eq!(names(Os::Windows, with(vec![defender("normal", "on")])), ["Kaspersky", "Microsoft Defender"]);
    let x_protect = see(Source::Files, "/Library/Apple/System/Library/CoreServices/XProtect.bundle", &[(field::EXISTS, "true")]);
    let mac = see(
        Source::SystemExtensions,
        "com.kaspersky.kav.sysext",
        &[(field::STATE, "activated enabled"), (field::TEAM, "2Y8XE5CQ94")],
    );
    assert_eq!(names(Os::Macos, vec![x_protect, mac]), [""; 0]);
}

#[test]
fn what_a_log_cannot_show_is_known() {
    let captured = |text: &str| read(text.as_bytes()).expect("a capture");
    let hijack = captured(
        "Logfile of Trend Micro HijackThis v2.0.5\nRunning processes:\nC:\\Windows\\explorer.exe\n\nO23 - Service: Diary - Unknown owner - C:\\x\\diary.exe\n",
    );
    assert_eq!(
        not_shown(std::slice::from_ref(&hijack)),
        [Source::InstalledPrograms, Source::Drivers, Source::SecurityCenter, Source::Databases]
    );
    let drivers = captured(
        "Filter Name                     Num Instances    Altitude    Frame\n------------------------------  -------------  ------------  -----\nWdFilter                                8       328010         0\n",
    );
    // Two captures of one machine show what either of them shows.
    assert_eq!(not_shown(&[hijack, drivers]), [Source::InstalledPrograms, Source::SecurityCenter, Source::Databases]);
    let packages = captured("ii  adduser  3.134  all  add and remove users\nii  bash  5.2  amd64  shell\n");
    assert_eq!(not_shown(&[packages]), [Source::Units, Source::Databases]);
    // A look of our own says itself what it could not read.
    assert_eq!(not_shown(&[machine(Os::Windows, vec![])]), []);
    assert_eq!(not_shown(&[]), []);
}

#[test]
fn the_document_leaves_no_field_out() {
    let surveys = [machine(Os::Windows, engine(None))];
    let detection = judge(&surveys, products());
    let document = detection_json(&detection, Situation::Undated, at("2026-11-23T12:00:00Z"));
    for name in ["schema", "at", "sources", "verdict", "situation", "products", "protection", "not_readable"] {
        assert!(document.get(name).is_some(), "{name}");
    }
    assert_eq!(document["at"], "2026-11-23T12:00:00Z");
    assert_eq!(document["situation"], "undated");
    let product = &document["products"][0];
    for name in ["id", "name", "family", "verdict", "protecting", "version", "last_update", "evidence"] {
        assert!(product.get(name).is_some(), "{name}");
    }
    assert!(product["last_update"].is_null());
    assert_eq!(product["id"], "kaspersky-home");
    assert_eq!(product["evidence"][0]["kind"], "service");
    assert_eq!(product["evidence"][0]["reason"], "detection-service-running");
    assert_eq!(product["evidence"][0]["strength"], "definitive");
    assert_eq!(document["sources"][0]["kind"], "this-computer");
    assert!(document["sources"][0].get("captured").is_some_and(serde_json::Value::is_null));
}

#[test]
fn our_own_survey_comes_back_whole() {
    let mut survey = machine(Os::Windows, engine(Some("2026-11-20")));
    survey.observations.push(Observation::could_not_read(Source::Registry, Some("HKLM".to_owned()), reason::PERMISSION));
    survey.other.insert("later".to_owned(), serde_json::json!({"kept": true}));
    let text = serde_json::to_string(&survey).expect("a survey is JSON");
    let again = read(text.as_bytes()).expect("our own survey");
    assert_eq!((again.kind, &again.observations, &again.other), (Kind::Survey, &survey.observations, &survey.other));
    let newer = text.replace("safe-passage.survey/1", "safe-passage.survey/2");
    assert_eq!(read(newer.as_bytes()), Err(ReadError::Newer { found: "safe-passage.survey/2".to_owned() }));
    assert!(matches!(read(&text.as_bytes()[..text.len() / 2]), Err(ReadError::Damaged { .. })));
    assert_eq!(read(b""), Err(ReadError::Empty));
    assert_eq!(read(b" \r\n\t "), Err(ReadError::Empty));
    assert_eq!(read(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0"), Err(ReadError::NotText));
}

#[test]
fn any_encoding_gives_the_same_findings() {
    let text = "AV: Kaspersky Total Security (Enabled - Up to date) {86367591-4BE4-AE08-2FD9-7FCB8259CD98}\r\n";
    let wanted = detect(text).1;
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [[&[0xFF, 0xFE][..], &wide].concat(), wide, [&[0xEF, 0xBB, 0xBF][..], text.as_bytes()].concat()] {
        let survey = read(&bytes).expect("text");
        assert_eq!(judge(&[survey], products()), wanted);
    }
}

#[test]
fn the_state_number_of_the_security_center() {
    use safe_passage_core::survey::security_center_words as words;
    assert_eq!(words(266_240), ("on", "current"));
    assert_eq!(words(266_256), ("on", "outdated"));
    // Microsoft's own, on and off.
    assert_eq!(words(397_568), ("on", "current"));
    assert_eq!(words(393_472), ("off", "current"));
    assert_eq!(words(270_336), ("snoozed", "current"));
    assert_eq!(words(0x0004_F0F0), ("unknown", "unknown"));
}

#[test]
fn user_names_are_not_kept() {
    let (survey, _) = detect(
        "Some list\nRunning processes:\nC:\\Users\\Maria Lopez\\AppData\\Local\\x.exe\n\nC:\\Documents and Settings\\mlopez\\y.exe\n\
         /Users/mlopez/Applications/Z.app\n",
    );
    let kept = serde_json::to_string(&survey).expect("a survey is JSON").to_lowercase();
    assert!(kept.contains("x.exe") && kept.contains("y.exe") && kept.contains("z.app"), "{kept}");
    assert!(!kept.contains("maria") && !kept.contains("mlopez"), "{kept}");
}

#[test]
fn wrong_data_is_refused() {
    let right = include_str!("../../../assets/products.toml");
    let wrong = |from: &str, to: &str| {
        assert!(right.contains(from), "{from}");
        Products::parse(&right.replacen(from, to, 1)).expect_err(to).to_string()
    };
    assert!(wrong("safe-passage.product-data/1", "safe-passage.product-data/9").contains("expected"));
    assert!(wrong("source = \"captured process lists, 2009 to 2026\"", "source = \"\"").contains("source"));
    assert!(wrong("'^klvssbridge64_\\d+\\.\\d+$'", "'klvssbridge64_\\d+\\.\\d+'").contains("anchored"));
    assert!(wrong("'^klvssbridge64_\\d+\\.\\d+$'", "'^klvssbridge64_(\\d+$'").contains("compile"));
    assert!(wrong("'^klvssbridge64_\\d+\\.\\d+$'", "'^klvss|bridge$'").contains("brackets"));
    assert!(wrong("id = \"kaspersky-free\"", "id = \"kaspersky-home\"").contains("twice"));
    assert!(wrong("strength = \"definitive\"", "strength = \"sure\"").contains("sure"));
    assert!(Products::parse("not = toml = at all").is_err());
}

/// A file that nobody signed needs a second sign; one that somebody else signed is somebody else's.
#[test]
fn signatures_confirm_or_weaken_what_a_name_says() {
    let avp = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.3\avp.exe";
    let signed = |signature: &'static str, signer: &'static str| {
        let mut fields = vec![(field::STATE, "running"), (field::IMAGE, avp), (field::EXISTS, "true")];
        fields.extend([(field::SIGNATURE, signature), (field::SIGNER, signer)].into_iter().filter(|(_, text)| !text.is_empty()));
        fields
    };
    for (signature, signer, expected) in [
        ("", "", Verdict::Installed),
        ("could-not-read", "", Verdict::Installed),
        ("valid", "Kaspersky Lab JSC", Verdict::Installed),
        ("valid", "АО \"Лаборатория Касперского\"", Verdict::Installed),
        ("valid", "Microsoft Windows Early Launch Anti-malware Publisher", Verdict::Installed),
        ("valid", "Somebody Else Ltd", Verdict::Possible),
        ("none", "", Verdict::Probable),
        ("not-confirmed", "", Verdict::Probable),
    ] {
        let service = see(Source::Services, "AVP21.3", &signed(signature, signer));
        let alone = judge(&[machine(Os::Windows, vec![service.clone()])], products());
        // The service names the program too, so that its own two readings must not count as two signs.
        assert_eq!(alone.verdict, expected, "{signature} {signer}");
        if signature == "none" {
            let program = see(Source::InstalledPrograms, "x", &[(field::NAME, "Kaspersky"), (field::PUBLISHER, "Kaspersky")]);
            let both = judge(&[machine(Os::Windows, vec![service, program])], products());
            assert_eq!(both.verdict, Verdict::Installed);
        }
    }
    let service = see(Source::Services, "AVP21.3", &signed("valid", "Somebody Else Ltd"));
    let theirs = judge(&[machine(Os::Windows, vec![service])], products());
    assert!(theirs.products[0].evidence.iter().any(|one| one.reason == "detection-other-signer"));
    assert_eq!(theirs.products[0].protecting, None);
}

/// An entry of another maker that only speaks of it gives a product no name, however long it is.
#[test]
fn the_name_of_a_product_is_its_own() {
    let theirs = see(
        Source::InstalledPrograms,
        "Viewer",
        &[(field::NAME, "Kaspersky log viewer and more"), (field::PUBLISHER, "Willow Tools")],
    );
    let own = see(Source::InstalledPrograms, "x", &[(field::NAME, "Kaspersky Plus"), (field::PUBLISHER, "Kaspersky")]);
    let detection = judge(&[machine(Os::Windows, vec![theirs, own])], products());
    let names: Vec<&str> =
        detection.products.iter().filter(|one| one.verdict >= Verdict::Probable).map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Kaspersky Plus"]);
}

#[test]
fn an_unconfirmed_sign_carries_no_verdict_alone() {
    let products = products();
    for product in products.products.iter().filter(|product| product.family.raises_the_verdict()) {
        for sign in product.signs.iter().filter(|sign| !sign.confirmed) {
            assert!(!sign.source.is_empty());
        }
    }
    let survey = machine(Os::Windows, vec![see(Source::InstalledPrograms, "x", &[(field::NAME, "Kaspersky Software Updater")])]);
    let detection = judge(&[survey], products);
    assert_eq!(detection.products[0].verdict, Verdict::Possible);
    assert_eq!(detection.products[0].evidence[0].strength, Strength::Definitive);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        if let Ok(survey) = read(&bytes) {
            let _ = judge(&[survey], products());
        }
    }

    #[test]
    fn no_lines_make_it_panic(lines in proptest::collection::vec("[ -~äЖ卡]{0,80}|(AV|R2|O23 -|PRC -|ii|  kesl.service|HKLM\\\\|\"|Name :)[ -~é]{0,60}", 0..30)) {
        let text = lines.join("\n");
        if let Ok(survey) = read(text.as_bytes()) {
            let _ = judge(&[survey], products());
        }
    }

    /// More to read never takes a verdict away, unless it says that what was seen is stale.
    #[test]
    fn unrelated_lines_change_nothing(lines in proptest::collection::vec("[a-z]{3,9} [a-z]{3,9} [a-z]{3,9}\\.", 1..10)) {
        let sign = "AV: Kaspersky Total Security (Enabled - Up to date) {86367591-4BE4-AE08-2FD9-7FCB8259CD98}";
        let (_, detection) = detect(&format!("{}\n{sign}\n{}", lines.join("\n"), lines.join("\n")));
        prop_assert_eq!(detection.verdict, Verdict::Probable);
        prop_assert_eq!(there(&detection), vec!["kts"]);
    }

    #[test]
    fn letters_around_a_token_make_it_another_token(before in "[a-z0-9]{0,3}", after in "[a-z0-9]{0,3}") {
        prop_assume!(!(before.is_empty() && after.chars().all(|c| c.is_ascii_digit())));
        let survey = machine(Os::Windows, vec![see(Source::Services, &format!("{before}AVP21.3{after}"), &[(field::STATE, "running")])]);
        let detection = detection::judge(&[survey], products());
        prop_assert_eq!(detection.verdict, Verdict::Absent);
    }
}
