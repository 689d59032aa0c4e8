//! Inventories and logs of other programs: osquery, GLPI, OBS; and our own survey.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::{Kind, Os};

use super::table::{OFF, ON, ROW, Row, check};

#[test]
fn osquery() {
    check(&[
        Row {
            name: "programs, services and the Security Center",
            text: r#"[{"name":"Kaspersky Internet Security","version":"21.3.10.391","install_location":"","publisher":"Kaspersky","identifying_number":"{B1E4A2C4-0000-4000-8000-0000000000E1}","uninstall_string":"msiexec"},
{"name":"AVP21.3","service_type":"OWN_PROCESS","display_name":"Kaspersky Anti-Virus Service 21.3","status":"RUNNING","pid":"3120","start_type":"AUTO_START","path":"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Internet Security 21.3\\avp.exe -r","module_path":""},
{"type":"Antivirus","name":"Kaspersky Internet Security","state":"On","signatures_up_to_date":"1"},
{"type":"Antivirus","name":"Microsoft Defender Antivirus","state":"Off","signatures_up_to_date":"1"}]"#,
            kind: Kind::Osquery,
            verdict: Verdict::Installed,
            there: &["kis"],
            protecting: Some(true),
            version: Some("21.3.10.391"),
            others: &[("Microsoft Defender", OFF)],
            ..ROW
        },
        Row {
            name: "the table that osqueryi draws",
            text: "+--------------+---------+---------------------------------------------+\n| name         | status  | path                                        |\n+--------------+---------+---------------------------------------------+\n| KSDE5.14     | STOPPED | C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky VPN 5.14\\ksde.exe |\n| WinDefend    | RUNNING | C:\\x.exe |\n+--------------+---------+---------------------------------------------+\n",
            kind: Kind::Osquery,
            verdict: Verdict::Probable,
            there: &["vpn"],
            version: None,
            ..ROW
        },
        Row {
            name: "packages of Linux",
            text: r#"[{"name":"kesl","version":"12.1.0-1543","arch":"amd64","revision":"","status":"install ok installed","maintainer":"Kaspersky"},{"name":"libkesl","version":"1","arch":"amd64","maintainer":"x","status":"install ok installed"}]"#,
            kind: Kind::Osquery,
            os: Os::Unknown,
            verdict: Verdict::Installed,
            there: &["kesl"],
            version: Some("12.1.0-1543"),
            ..ROW
        },
        Row {
            name: "applications, launch items and extensions of a Mac",
            text: r#"[{"name":"Kaspersky.app","path":"/Applications/Kaspersky.app","bundle_identifier":"com.kaspersky.kav","bundle_short_version":"24.0.0.300"},{"label":"com.kaspersky.kav.gui","name":"com.kaspersky.kav.gui.plist","path":"/Library/LaunchAgents/com.kaspersky.kav.gui.plist","program":"","run_at_load":"1"}]"#,
            kind: Kind::Osquery,
            os: Os::Macos,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            version: Some("24.0.0.300"),
            ..ROW
        },
        Row {
            name: "drivers of devices say nothing of their state",
            text: r#"[{"device_id":"ROOT\\NET\\0001","device_name":"Kaspersky Anti-Virus NDIS 6 Filter","image":"C:\\Windows\\System32\\drivers\\klim6.sys","service":"klim6","driver_key":"HKLM","provider":"Kaspersky"}]"#,
            kind: Kind::Osquery,
            verdict: Verdict::Possible,
            ..ROW
        },
        Row {
            name: "a row that says what is gone",
            text: r#"{"name":"pack_inventory_programs","hostIdentifier":"pc","calendarTime":"Mon May  6 18:00:00 2024 UTC","action":"removed","columns":{"name":"Kaspersky Free","version":"21.3","publisher":"Kaspersky","identifying_number":"{B1E4A2C4-0000-4000-8000-0000000000E2}","install_location":""}}"#,
            os: Os::Unknown,
            ..ROW
        },
    ]);
}

#[test]
fn glpi() {
    check(&[
        Row {
            name: "XML",
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <CONTENT>\n    <ANTIVIRUS>\n      <BASE_CREATION>2024-05-06</BASE_CREATION>\n      <COMPANY>Kaspersky</COMPANY>\n      <ENABLED>0</ENABLED>\n      <GUID>{4F76F112-43EB-40E8-11D8-F7BD1853EA23}</GUID>\n      <NAME>Kaspersky Internet Security</NAME>\n      <UPTODATE>1</UPTODATE>\n    </ANTIVIRUS>\n    <OPERATINGSYSTEM>\n      <FULL_NAME>Microsoft Windows 10 Pro</FULL_NAME>\n    </OPERATINGSYSTEM>\n    <SOFTWARES>\n      <NAME>Kaspersky Internet Security</NAME>\n      <PUBLISHER>Kaspersky</PUBLISHER>\n      <VERSION>21.3.10.391</VERSION>\n    </SOFTWARES>\n  </CONTENT>\n</REQUEST>\n",
            kind: Kind::Glpi,
            verdict: Verdict::Installed,
            there: &["kis"],
            protecting: Some(false),
            version: Some("21.3.10.391"),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "<?xml version=\"1.0\"?>\n<REQUEST><CONTENT><OPERATINGSYSTEM><FULL_NAME>Microsoft Windows 11 Home</FULL_NAME></OPERATINGSYSTEM>\n<ANTIVIRUS><ENABLED>1</ENABLED><NAME>Norton 360</NAME><UPTODATE>1</UPTODATE></ANTIVIRUS></CONTENT></REQUEST>\n",
            kind: Kind::Glpi,
            others: &[("Norton 360", ON)],
            ..ROW
        },
        Row {
            name: "a program of Linux that is no package of theirs",
            text: "<?xml version=\"1.0\"?>\n<REQUEST><CONTENT><OPERATINGSYSTEM><FULL_NAME>Debian GNU/Linux 12</FULL_NAME></OPERATINGSYSTEM>\n<SOFTWARES><NAME>kesl-tools-of-somebody</NAME><VERSION>1</VERSION></SOFTWARES></CONTENT></REQUEST>\n",
            kind: Kind::Glpi,
            os: Os::Linux,
            ..ROW
        },
    ]);
}

#[test]
fn obs() {
    check(&[
        Row {
            name: "on",
            text: "18:00:00.101: CPU Name: AMD Ryzen\n18:00:00.102: Current Date/Time: 2024-05-06, 18:00:00\n18:00:00.140: Sec. Software Status:\n18:00:00.142:     Kaspersky: enabled (AV)\n18:00:00.142:     Windows Defender: disabled (AV)\n18:00:00.143:     Kaspersky: enabled (FW)\n",
            kind: Kind::ObsLog,
            captured: Some("2024-05-06"),
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            others: &[("Microsoft Defender", OFF)],
            ..ROW
        },
        Row {
            name: "off",
            text: "Sec. Software Status:\n\tKaspersky Total Security: disabled (AV)\n",
            kind: Kind::ObsLog,
            verdict: Verdict::Probable,
            there: &["kts"],
            protecting: Some(false),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "18:00:00.140: Sec. Software Status:\n18:00:00.142:     McAfee VirusScan: snoozed (AV)\n",
            kind: Kind::ObsLog,
            ..ROW
        },
    ]);
}

#[test]
fn pasted_lines() {
    check(&[
        Row {
            name: "states by hand",
            text: "AVP21.24   Running\nKSDE5.20   Stopped\n",
            verdict: Verdict::Installed,
            there: &["kaspersky-home", "vpn"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "a driver that is gone",
            text: "klids.K4W-21-20 points to C:\\ProgramData\\Kaspersky Lab\\AVP21.20\\Bases\\klids.sys, file not found\n",
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row { name: "another maker's", text: "ekrn   Running\nWinDefend   Stopped\n", others: &[("ESET", ON)], ..ROW },
    ]);
}
