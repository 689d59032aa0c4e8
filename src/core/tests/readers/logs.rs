//! What helpers' tools write: FRST, `HijackThis`, DDS, `ComboFix`, OTL, Security Check, `UsbFix`.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::{Kind, Os};

use super::table::{OFF, ON, OPEN, ROW, Row, check, detect, survey};

#[test]
fn frst() {
    check(&[
        Row {
            name: "running, with its extension and its folder",
            text: r"Scan result of Farbar Recovery Scan Tool (FRST) (x64) Version: 03-05-2024
Ran by wilma (administrator) on WILMA-PC (ACER Aspire) (06-05-2024 18:11:02)
Running from C:\Users\wilma\Desktop
Loaded Profiles: wilma
Platform: Microsoft Windows 11 Home Version 23H2 22631.3527 (X64) Language: English (United States)
Boot Mode: Normal

==================== Processes (Whitelisted) =================

(C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe ->) (AO Kaspersky Lab -> AO Kaspersky Lab) C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avpui.exe
(services.exe ->) (AO Kaspersky Lab -> AO Kaspersky Lab) C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe <2>
(services.exe ->) (Malwarebytes Inc. -> Malwarebytes) C:\Program Files\Malwarebytes\Anti-Malware\MBAMService.exe

==================== Internet (Whitelisted) ====================
CHR Extension: (Kaspersky Protection) - C:\Users\wilma\AppData\Local\Google\Chrome\User Data\Default\Extensions\ahkjpbeeocnddjkakilopmfdlnjdpcdm [2024-01-02]

==================== Services (Whitelisted) ===================
R2 AVP21.17; C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe [185888 2024-02-01] (AO Kaspersky Lab -> AO Kaspersky Lab)
R3 klvssbridge64_21.17; C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\x64\vssbridge64.exe [438560 2024-02-01] (AO Kaspersky Lab -> AO Kaspersky Lab)
R2 MBAMService; C:\Program Files\Malwarebytes\Anti-Malware\MBAMService.exe [9000000 2024-02-01] (Malwarebytes Inc. -> Malwarebytes)
===================== Drivers (Whitelisted) ===================
R1 klif.K4W-21-17; C:\WINDOWS\System32\drivers\K4W-21-17\klif.sys [1280216 2024-02-01] (Microsoft Windows Hardware Compatibility Publisher -> AO Kaspersky Lab)
",
            kind: Kind::Frst,
            captured: Some("2024-05-06"),
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            version: Some("21.17"),
            others: &[("Malwarebytes", ON)],
            ..ROW
        },
        Row {
            name: "its files are gone, in German",
            text: r"Untersuchungsergebnis von Farbar Recovery Scan Tool (FRST) (x64) Version: 03-05-2024
durchgeführt von wilma (Administrator) auf WILMA-PC (06-05-2024 18:11:02)
Plattform: Microsoft Windows 10 Pro Version 22H2 19045.4291 (X64) Sprache: Deutsch (Deutschland)
==================== Dienste (Nicht auf der Ausnahmeliste) ===================
S2 AVP21.3; C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 21.3\avp.exe -r [X]
S1 klids; \??\C:\ProgramData\Kaspersky Lab\AVP21.3\Bases\klids.sys [X]
==================== Ein Monat (erstellte) (Nicht auf der Ausnahmeliste) =========
2024-05-01 09:12 - 2024-05-01 09:12 - 000000000 ____D C:\ProgramData\Kaspersky Lab\AVP21.3
",
            kind: Kind::Frst,
            captured: Some("2024-05-06"),
            verdict: Verdict::Leftovers,
            version: Some("21.3"),
            ..ROW
        },
        Row {
            name: "another maker's, in French",
            text: r"Résultats d'analyse de Farbar Recovery Scan Tool (FRST) (x64) Version: 03-05-2024
Exécuté par wilma (administrateur) sur PC (06-05-2024 18:11:02)
==================== Processus (Avec liste blanche) =================
(services.exe ->) (Avast Software s.r.o. -> AVAST Software) C:\Program Files\Avast Software\Avast\AvastSvc.exe
R2 avast! Antivirus; C:\Program Files\Avast Software\Avast\AvastSvc.exe [500000 2024-02-01] (Avast Software s.r.o. -> AVAST Software)
",
            kind: Kind::Frst,
            captured: Some("2024-05-06"),
            others: &[("Avast", ON)],
            ..ROW
        },
    ]);
}

/// The title's words are not looked at, so that every language of the tool is read.
#[test]
fn frst_in_every_language() {
    for (head, title, word) in [
        ("Additional scan result of Farbar Recovery Scan Tool (x64) Version: 03-05-2024", "Installed Programs", "Version: "),
        (
            "Zusätzliches Untersuchungsergebnis von Farbar Recovery Scan Tool (x64) Version: 03-05-2024",
            "Installierte Programme",
            "Version: ",
        ),
        (
            "Résultats de l'Analyse supplémentaire de Farbar Recovery Scan Tool (x64) Version: 03-05-2024",
            "Programmes installés",
            "Version : ",
        ),
        (
            "Resultado del Análisis Adicional de Farbar Recovery Scan Tool (x64) Versión: 03-05-2024",
            "Programas instalados",
            "Versión: ",
        ),
        (
            "Risultato della scansione addizionale di Farbar Recovery Scan Tool (x64) Versione: 03-05-2024",
            "Programmi installati",
            "Versione: ",
        ),
        (
            "Resultado da Verificação Adicional de Farbar Recovery Scan Tool (x64) Versão: 03-05-2024",
            "Programas Instalados",
            "Versão: ",
        ),
        (
            "Rezultaty skanu uzupełniającego Farbar Recovery Scan Tool (x64) Wersja: 03-05-2024",
            "Zainstalowane programy",
            "Wersja: ",
        ),
        (
            "Дополнительный результат сканирования Farbar Recovery Scan Tool (x64) Версия: 03-05-2024",
            "Установленные программы",
            "Версия: ",
        ),
        (
            "Aanvullende scanresultaten van Farbar Recovery Scan Tool (x64) Versie: 03-05-2024",
            "Geïnstalleerde programma's",
            "Versie: ",
        ),
        ("Farbar Recovery Scan Tool (x64) ek tarama sonucu Sürüm: 03-05-2024", "Yüklü Programlar", "Sürüm: "),
        (
            "Додатковий результат сканування Farbar Recovery Scan Tool (x64) Версія: 03-05-2024",
            "Встановлені програми",
            "Версія: ",
        ),
        ("Farbar Recovery Scan Tool (x64) további vizsgálati eredményei Verzió: 03-05-2024", "Telepített programok", "Verzió: "),
        ("Výsledek dodatečného skenování Farbar Recovery Scan Tool (x64) Verze: 03-05-2024", "Nainstalované programy", "Verze: "),
        (
            "Ytterligare skanningsresultat av Farbar Recovery Scan Tool (x64) Version: 03-05-2024",
            "Installerade program",
            "Version: ",
        ),
    ] {
        let text = format!(
            "{head}\nX (06-05-2024 18:12:40)\n==================== {title} ======================\n\
             7-Zip 23.01 (x64) (HKLM\\...\\7-Zip) ({word}23.01 - Igor Pavlov)\n\
             Kaspersky Total Security (HKLM-x32\\...\\InstallWIX_{{9DF2B7B1-0000-4000-8000-0000000000A1}}) ({word}21.3.10.391 - Kaspersky) Hidden\n"
        );
        let (survey, detection) = (survey(text.as_bytes()), detect(text.as_bytes()));
        assert_eq!((survey.kind, survey.captured.as_deref()), (Kind::FrstAddition, Some("2024-05-06")), "{head}");
        let kts = detection.products.iter().find(|one| one.id == "kts").expect(head);
        assert_eq!((kts.verdict, kts.version.as_deref()), (Verdict::Installed, Some("21.3.10.391")), "{head}");
    }
}

#[test]
fn frst_addition() {
    check(&[
        Row {
            name: "registered and off, with nothing else to see",
            text: "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 03-05-2024\n\
                   Ran by wilma (06-05-2024 18:12:40)\n\
                   Microsoft Windows 10 Home Version 22H2 19045.4291 (X64) (2020-06-30 11:12:13)\n\
                   ==================== Security Center ========================\n\
                   AV: Kaspersky Internet Security (Disabled - Out of date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\n\
                   AV: Windows Defender (Enabled - Up to date) {D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}\n",
            kind: Kind::FrstAddition,
            captured: Some("2024-05-06"),
            verdict: Verdict::Probable,
            there: &["kis"],
            protecting: Some(false),
            others: &[("Microsoft Defender", ON)],
            ..ROW
        },
        Row {
            name: "entries as they were written until 2014",
            text: "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 10-01-2014\n\
                   ==================== Installed Programs ======================\n\
                   Adobe Reader XI (11.0.06) (x32 Version: 11.0.06 - Adobe Systems Incorporated)\n\
                   Kaspersky PURE 3.0 (x32 Version: 13.0.2.558 - Kaspersky Lab)\n\
                   Kaspersky PURE 3.0 (x32 Version: 13.0.2.558 - Kaspersky Lab) Hidden\n",
            kind: Kind::FrstAddition,
            verdict: Verdict::Installed,
            there: &["pure"],
            version: Some("13.0.2.558"),
            ..ROW
        },
        Row {
            name: "an error of a program that is gone is no program",
            text: "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 03-05-2024\n\
                   ==================== Event log errors: ========================\n\
                   Error: (04/01/2024 08:00:00 AM) (Source: Application Error) (EventID: 1000) (User: )\n\
                   Description: Faulting application name: avp.exe, version: 21.3.10.391, time stamp: 0x60f00000\n\
                   Faulting application path: C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Free 21.3\\avp.exe\n",
            kind: Kind::FrstAddition,
            ..ROW
        },
    ]);
}

#[test]
fn hijack_this() {
    check(&[
        Row {
            name: "classic, running",
            text: r"Logfile of Trend Micro HijackThis v2.0.4
Scan saved at 19:03:11, on 22/11/2011
Platform: Windows 7 SP1 (WinNT 6.00.3505)
Boot mode: Normal

Running processes:
C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2012\avp.exe
C:\Program Files (x86)\Mozilla Firefox\firefox.exe

O4 - HKLM\..\Run: [AVP] C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2012\avp.exe
O23 - Service: Kaspersky Anti-Virus Service (AVP) - Kaspersky Lab ZAO - C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2012\avp.exe
",
            kind: Kind::HijackThis,
            captured: Some("2011-11-22"),
            verdict: Verdict::Installed,
            there: &["kis"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "the newer fork, with states and numbers",
            text: r"Logfile of HiJackThis+ (Alpha) v.3.1.0.9

Platform:  x64 Windows 10 (Home), 10.0.19045.4291 (ReleaseId: 2009), Service Pack: 0 <=> 22H2
Time:      06.05.2024 - 18:20 (UTC+01:00)
Elevated:  Yes
Ran by:    wilma	(group: Administrators; type: local) on PC, FirstRun: yes

Running processes:
Number | Path
     2  C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe
     1  C:\Windows\System32\svchost.exe

O23 - Service R2: Kaspersky Anti-Virus Service 21.17 - (AVP21.17) - C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe -r
O23 - Driver R1: Kaspersky Lab Driver - (klif.K4W-21-17) - C:\Windows\System32\drivers\K4W-21-17\klif.sys
",
            kind: Kind::HijackThis,
            captured: Some("2024-05-06"),
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "a service without its file",
            text: r"Logfile of Trend Micro HijackThis v2.0.5
O23 - Service: Kaspersky Anti-Virus Service 18.0.0 (AVP18.0.0) - Unknown owner - C:\Program Files (x86)\Kaspersky Lab\Kaspersky Free 18.0.0\avp.exe (file missing)
",
            kind: Kind::HijackThis,
            verdict: Verdict::Leftovers,
            version: Some("18.0.0"),
            ..ROW
        },
        Row {
            name: "another maker's, with the head cut off",
            text: r"O4 - HKLM\..\Run: [avgnt] C:\Program Files (x86)\Avira\AntiVir Desktop\avgnt.exe /min
O23 - Service: Avira Scheduler (AntiVirSchedulerService) - Avira Operations GmbH - C:\Program Files (x86)\Avira\AntiVir Desktop\sched.exe
O23 - Service: Windows Defender (WinDefend) - Microsoft - C:\Program Files\Windows Defender\MsMpEng.exe
",
            kind: Kind::HijackThis,
            ..ROW
        },
    ]);
}

#[test]
fn dds() {
    check(&[
        Row {
            name: "running",
            text: r"DDS (Ver_2012-11-20.01) - NTFS_AMD64
Internet Explorer: 10.0.9200.16540
Run by wilma at 20:40:12 on 2013-05-19
Microsoft Windows 7 Home Premium   6.1.7601.1.1252.1.1033.18.4000.2000 [GMT -5:00]
.
AV: Kaspersky Internet Security *Enabled/Updated* {179979E8-273D-D14E-0543-2861940E4886}
SP: Windows Defender *Disabled/Outdated* {D68DDC3A-831F-4fae-9E44-DA132C1ACF46}
FW: Kaspersky Internet Security *Enabled* {2FA2F8CD-6D52-D016-2E1C-81546ADD0FFD}
.
============== Running Processes ===============
.
C:\Windows\system32\svchost.exe -k DcomLaunch
C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2013\avp.exe -r
.
============= SERVICES / DRIVERS ===============
.
R1 kneps;kneps;C:\Windows\System32\drivers\kneps.sys [2012-8-13 178448]
R2 AVP;Kaspersky Anti-Virus Service;C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2013\avp.exe [2013-1-8 356376]
",
            kind: Kind::Dds,
            captured: Some("2013-05-19"),
            verdict: Verdict::Installed,
            there: &["kis"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "the attached log's list of programs",
            text: ".\nUNLESS SPECIFICALLY INSTRUCTED, DO NOT POST THIS LOG.\nIF REQUESTED, ZIP IT UP & ATTACH IT\n.\nDDS (Ver_2012-11-20.01)\n.\n\
                   ==== Installed Programs ======================\n.\nAdobe Reader XI (11.0.03)\nKaspersky Anti-Virus 2013\nMozilla Firefox 21.0 (x86 en-US)\n.\n\
                   ==== End Of File ===========================\n",
            kind: Kind::Dds,
            verdict: Verdict::Installed,
            there: &["kav"],
            version: None,
            ..ROW
        },
        Row {
            name: "its folder alone, beside another maker's",
            text: "DDS (Ver_2012-11-20.01) - NTFS_x86\nAV: AVG AntiVirus 2013 *Enabled/Updated* {0E9420C4-06B3-7FA0-3AB1-6E49CB52ECD9}\n\
                   =============== Created Last 30 ================\n2013-05-18 09:11:02\t--------\td-----w-\tC:\\ProgramData\\Kaspersky Lab\n",
            kind: Kind::Dds,
            verdict: Verdict::Leftovers,
            others: &[("AVG AntiVirus 2013", ON)],
            ..ROW
        },
    ]);
}

#[test]
fn combo_fix() {
    check(&[
        Row {
            name: "running",
            text: "ComboFix 13-05-18.01 - wilma 19.05.2013  21:02:33.1.4 - x64\n\
                   Microsoft Windows 7 Professional   6.1.7601.1.1252.49.1031.18.8169.6012 [GMT 2:00]\n\
                   ausgeführt von:: c:\\users\\wilma\\Desktop\\ComboFix.exe\n\
                   AV: Kaspersky Anti-Virus *Enabled/Updated* {179979E8-273D-D14E-0543-2861940E4886}\n\
                   ------------------------ Weitere laufende Prozesse ------------------------\n\
                   c:\\program files (x86)\\Kaspersky Lab\\Kaspersky Anti-Virus 2013\\avp.exe\n",
            kind: Kind::ComboFix,
            captured: Some("2013-05-19"),
            verdict: Verdict::Installed,
            there: &["kav"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "a folder that stayed",
            text: "ComboFix 13-05-18.01 - wilma 19/05/2013  21:02:33.1.4 - x86\n\
                   (((((((((((((((((((((((((   Files Created from 2013-04-19 to 2013-05-19  )))))))))))))))))))))))))))))))\n\
                   2013-05-12 10:11 . 2013-05-12 10:15\t--------\td-----w-\tc:\\programdata\\Kaspersky Lab\n",
            kind: Kind::ComboFix,
            captured: Some("2013-05-19"),
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "ComboFix 13-05-18.01 - x64\nAV: ESET Smart Security 6.0 *Disabled/Updated* {E5E70D32-0101-4340-86A3-A7B0F1C8FFE0}\n\
                   R2 ekrn;ESET Service;c:\\program files\\ESET\\ESET Smart Security\\x86\\ekrn.exe;c:\\program files\\ESET\\ESET Smart Security\\x86\\ekrn.exe [x]\n",
            kind: Kind::ComboFix,
            others: &[("ESET Smart Security 6.0", OFF)],
            ..ROW
        },
    ]);
}

#[test]
fn otl() {
    check(&[
        Row {
            name: "the long form, stopped",
            text: "OTL logfile created on: 19.05.2013 21:30:00 - Run 2\nOTL by OldTimer - Version 3.2.69.0     Folder = C:\\Users\\wilma\\Downloads\n\
                   ========== Services (SafeList) ==========\n\
                   SRV - [2013.01.08 11:00:00 | 000,356,376 | ---- | M] (Kaspersky Lab ZAO) [Auto | Stopped] -- C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Anti-Virus 2013\\avp.exe -- (AVP)\n",
            kind: Kind::Otl,
            captured: Some("2013-05-19"),
            verdict: Verdict::Probable,
            there: &["kav"],
            protecting: Some(false),
            ..ROW
        },
        Row {
            name: "the short form",
            text: "OTL logfile created on: 19.05.2013 21:30:00 - Run 1\n========== Processes (SafeList) ==========\n\
                   PRC - C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe (Kaspersky Lab ZAO)\n\
                   PRC - C:\\Users\\wilma\\Downloads\\OTL.exe (OldTimer Tools)\n\
                   SRV - (AVP) -- C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe (Kaspersky Lab ZAO)\n\
                   DRV:64bit: - (KLIF) -- C:\\Windows\\SysNative\\drivers\\klif.sys (Kaspersky Lab ZAO)\n",
            kind: Kind::Otl,
            captured: Some("2013-05-19"),
            verdict: Verdict::Installed,
            there: &["pure"],
            protecting: Some(true),
            version: Some("3.0"),
            ..ROW
        },
        Row {
            name: "the list of programs in Extras",
            text: "OTL Extras logfile created on: 19.05.2013 21:30:00 - Run 1\n========== HKEY_LOCAL_MACHINE Uninstall List ==========\n\
                   [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall]\n\
                   \"{26A24AE4-039D-4CA4-87B4-2F83217021FF}\" = Java 7 Update 21\n\
                   \"InstallWIX_{B1E4A2C4-0000-4000-8000-0000000000B1}\" = Kaspersky Small Office Security\n",
            kind: Kind::Otl,
            captured: Some("2013-05-19"),
            verdict: Verdict::Installed,
            there: &["ksos"],
            ..ROW
        },
        Row {
            name: "services whose files are gone",
            text: "SRV - File not found [Auto | Stopped] -- C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky PURE 3.0\\avp.exe -- (AVP)\n\
                   DRV - (klim6) -- File not found\n",
            kind: Kind::Otl,
            verdict: Verdict::Leftovers,
            version: Some("3.0"),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "OTL logfile created on: 2013-05-19 21:30:00 - Run 1\n\
                   PRC - [2013-05-09 10:00:00 | 004,858,456 | ---- | M] (AVAST Software) -- C:\\Program Files\\AVAST Software\\Avast\\AvastUI.exe\n",
            kind: Kind::Otl,
            captured: Some("2013-05-19"),
            others: &[("Avast", OPEN)],
            ..ROW
        },
    ]);
}

#[test]
fn security_check() {
    check(&[
        Row {
            name: "screen317's, running",
            text: " Results of screen317's Security Check version 0.99.64  \n Windows 8 x64   \n Internet Explorer 10  \n\
                   ``````````````Antivirus/Firewall Check:`````````````` \nKaspersky Internet Security 2013   \n Antivirus up to date!   \n\
                   `````````Anti-malware/Other Utilities Check:````````` \n Java 7 Update 21  \n\
                   ````````Process Check: objlist.exe by Laurent````````  \n Kaspersky Lab Kaspersky Internet Security 2013 avp.exe  \n\
                   ````````````````````End of Log`````````````````````` \n",
            kind: Kind::SecurityCheck,
            verdict: Verdict::Installed,
            there: &["kis"],
            ..ROW
        },
        Row {
            name: "glax24's, running",
            text: r"SecurityCheck by glax24 & Severnyj v.1.4.0.58 [09.02.24]
DateLog: 06.05.2024 18:40:00
User: wilma
Windows 10(10.0.19045) (x64) Core Release: 22H2 Lang: Russian(0419)
--------------------------- [ AntivirusWMI ] ---------------------------
Kaspersky (включен и обновлен)
Windows Defender (отключен и обновлен)
--------------------- [ AntiVirusFirewallInstall ] ---------------------
Kaspersky v.21.17.7.539
---------------- [ AntiVirusFirewallProcessServices ] ------------------
C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.17\avp.exe v.21.17.7.539
Служба антивируса Kaspersky 21.17 (AVP21.17) - Служба работает
Microsoft Defender Antivirus Service (WinDefend) - Служба остановлена
",
            kind: Kind::SecurityCheck,
            captured: Some("2024-05-06"),
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            version: Some("21.17.7.539"),
            others: &[("Microsoft Defender", OFF)],
            ..ROW
        },
        Row {
            name: "glax24's, registered and off",
            text: "SecurityCheck by glax24 & Severnyj v.1.4.0.58 [09.02.24]\n--------------------------- [ AntivirusWMI ] ---------------------------\n\
                   Kaspersky Free (disabled and out of date)\n",
            kind: Kind::SecurityCheck,
            verdict: Verdict::Probable,
            there: &["kaspersky-free"],
            protecting: Some(false),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "Results of screen317's Security Check version 1.009\n``````````````Antivirus/Firewall Check:``````````````\nWindows Firewall Enabled!\nAvast Free Antivirus\nAntivirus up to date!\n",
            kind: Kind::SecurityCheck,
            others: &[("Avast", OPEN)],
            ..ROW
        },
    ]);
}

#[test]
fn usb_fix() {
    check(&[
        Row {
            name: "running",
            text: r"############################## | UsbFix V 7.153 | [Recherche]

Utilisateur: wilma (Administrateur) # PC
Lancé à 20:10:02 | 19/05/2013
OS: Microsoft Windows 7 Professionnel  (6.1.7601 64-Bit) Service Pack 1
SC: Security Center [Enabled]
AV: Kaspersky Internet Security [Enabled | Updated]
SP: Windows Defender [Disabled | (!) Outdated]
FW: Windows FireWall [Enabled]

################## | Processus Actifs |

C:\Windows\system32\csrss.exe (464)
C:\Program Files (x86)\Kaspersky Lab\Kaspersky Internet Security 2013\avp.exe (1520)
",
            kind: Kind::UsbFix,
            captured: Some("2013-05-19"),
            verdict: Verdict::Installed,
            there: &["kis"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "registered and off",
            text: "############################## | UsbFix V 7.153 | [Research]\nAV: Kaspersky Anti-Virus [Disabled | (!) Outdated]\n",
            kind: Kind::UsbFix,
            verdict: Verdict::Probable,
            there: &["kav"],
            protecting: Some(false),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "############################## | UsbFix V 7.153 | [Research]\nAV : avast! Antivirus [Enabled | Updated]\nC:\\Program Files\\AVAST Software\\Avast\\AvastSvc.exe (1388)\n",
            kind: Kind::UsbFix,
            others: &[("avast! Antivirus", ON)],
            ..ROW
        },
    ]);
}

/// Two logs that somebody pasted together, the head of the second one somewhere inside.
#[test]
fn two_logs_in_one() {
    let text = "Additional scan result of Farbar Recovery Scan Tool (x64) Version: 03-05-2024\n\
                AV: Kaspersky (Enabled - Up to date) {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\n\
                Logfile of Trend Micro HijackThis v2.0.5\n\
                O23 - Service: Kaspersky Anti-Virus Service 21.17 (AVP21.17) - AO Kaspersky Lab - C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe\n";
    let (survey, detection) = (survey(text.as_bytes()), detect(text.as_bytes()));
    assert_eq!((survey.kind, survey.os), (Kind::FrstAddition, Os::Windows));
    assert_eq!(detection.verdict, Verdict::Installed);
}
