//! Texts that only speak of Kaspersky: none of them is a capture of a machine that has it.

use safe_passage_core::detection::Verdict;

use super::table::{detect, there};

/// No text here may be taken for more than the last word beside it.
const MENTIONS: [(&str, Verdict, &str); 36] = [
    (
        "a PowerShell script",
        Verdict::Absent,
        "# Removes old antivirus programs\n$targets = 'avp.exe','avpui.exe','ekrn.exe'\nforeach ($name in $targets) {\n  $p = Get-Process | Where-Object { $_.Name -eq $name }\n  if ($p) { Write-Host \"$name Running\" }\n}\nif (Test-Path 'C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe') { exit 1 }\nGet-Service -Name AVP21.17 | Stop-Service\n",
    ),
    (
        "a batch file",
        Verdict::Absent,
        "@echo off\nrem stops it all\ntaskkill /f /im avp.exe\nsc stop AVP21.17\nsc config AVP21.17 start= disabled\nreg delete \"HKLM\\SOFTWARE\\KasperskyLab\" /f\nif exist \"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe\" goto found\nrd /s /q \"C:\\ProgramData\\Kaspersky Lab\"\n",
    ),
    (
        "a YARA rule",
        Verdict::Absent,
        "rule av_killer\n{\n    meta:\n        description = \"kills antivirus programs\"\n    strings:\n        $a1 = \"avp.exe\" nocase\n        $a2 = \"\\\\Kaspersky Lab\\\\\" wide\n        $a3 = \"klif.sys\"\n    condition:\n        2 of them\n}\n",
    ),
    (
        "a Sigma rule",
        Verdict::Absent,
        "title: Security software stopped\nstatus: experimental\nlogsource:\n    product: windows\n    category: process_creation\ndetection:\n    selection:\n        CommandLine|contains:\n            - 'stop AVP21.17'\n            - 'taskkill /im avp.exe'\n    condition: selection\n",
    ),
    (
        "a Python list",
        Verdict::Absent,
        "PROCESSES = {\n    \"avp.exe\": \"Kaspersky\",\n    \"avpui.exe\": \"Kaspersky\",\n    \"ekrn.exe\": \"ESET\",\n}\n",
    ),
    (
        "a C header",
        Verdict::Absent,
        "static const char *names[] = {\n    \"AVP21.17\",\n    \"klnagent\",\n    \"C:\\\\Program Files (x86)\\\\Kaspersky Lab\\\\Kaspersky 21.17\\\\avp.exe\",\n};\n",
    ),
    ("names of processes", Verdict::Inconclusive, "avp.exe\navpui.exe\nekrn.exe\nmsmpeng.exe\navgsvc.exe\nmbamservice.exe\n"),
    (
        "a CSV of signatures",
        Verdict::Inconclusive,
        "process,vendor,product\navp.exe,Kaspersky,Kaspersky Internet Security\nekrn.exe,ESET,ESET NOD32\n",
    ),
    (
        "a CSV of products",
        Verdict::Inconclusive,
        "name,vendor,version\nKaspersky Internet Security,Kaspersky,21.3\nESET Internet Security,ESET,17.1\nBitdefender Total Security,Bitdefender,27.0\n",
    ),
    (
        "an article",
        Verdict::Absent,
        "Kaspersky Internet Security has long been among the best known programs of its kind.\nIn June 2024 the Department of Commerce announced that it may no longer be sold.\nOwners have time until the end of September to look for something else.\n",
    ),
    (
        "a guide",
        Verdict::Possible,
        "Open services.msc and make sure that AVP21.17 is Running.\nIf the file C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe is missing, install it again.\n",
    ),
    (
        "a question in a forum",
        Verdict::Absent,
        "Hello,\nmy friend says that I should remove Kaspersky before I install the other one. Is that so?\nThanks, W.\n",
    ),
    (
        "a chat",
        Verdict::Absent,
        "[18:01] anna: do you still have kaspersky\n[18:02] ben: no, deleted it last year\n[18:02] anna: and the service?\n",
    ),
    (
        "a hosts file",
        Verdict::Absent,
        "# added by hand\n127.0.0.1 localhost\n0.0.0.0 kaspersky.com\n0.0.0.0 www.kaspersky.com\n0.0.0.0 dnl-01.geo.kaspersky.com\n",
    ),
    (
        "a licence",
        Verdict::Absent,
        "KASPERSKY END USER LICENSE AGREEMENT\nIMPORTANT LEGAL NOTICE TO ALL USERS: CAREFULLY READ THE FOLLOWING LEGAL AGREEMENT BEFORE YOU START USING THE SOFTWARE.\n1.1. Software means software including any Updates and related materials.\n",
    ),
    (
        "a report like ours",
        Verdict::Possible,
        "Safe Passage: what was found\n\nKaspersky Internet Security: installed\n  The service AVP21.17 is running.\n  The program C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Internet Security 21.17\\avp.exe is there.\nMicrosoft Defender: off\n",
    ),
    (
        "headers of a mail",
        Verdict::Absent,
        "Received: from mx.example.org\nX-KLMS-AntiVirus: Kaspersky Security for Linux Mail Server, version 8.0.3.30, bases: 2024/05/06 10:00:00\nX-KSE-AntiVirus-Interceptor-Info: scan successful\nSubject: hello\n",
    ),
    (
        "what Windows' setup carries along",
        Verdict::Absent,
        "<migrationDLL>\n <pattern type=\"Registry\">HKLM\\SOFTWARE\\KASPERSKYLAB\\* [*]</pattern>\n <pattern type=\"File\">%ProgramFiles%\\Kaspersky Lab\\* [*]</pattern>\n</migrationDLL>\n",
    ),
    ("Microsoft's driver", Verdict::Absent, "KslD   Running\nwebthreatdefusersvc_1a2b3   Running\nWdFilter   Running\n"),
    (
        "letters inside other words",
        Verdict::Absent,
        "The klifton of the AVPlayer framework was renamed.\nimport AVPlayer from avp-kit\nklif-utils 1.2\nAVPN21.3 Running\nMAVP21.3   Running\n",
    ),
    (
        "a player with the same letters",
        Verdict::Absent,
        "Running processes:\nC:\\Program Files\\AVP Media\\avplayer.exe\nC:\\Games\\AVP2\\avp2.exe\n",
    ),
    (
        "somebody else's avp.exe",
        Verdict::Absent,
        "Running processes:\nC:\\Games\\Aliens vs Predator\\avp.exe\nC:\\Windows\\explorer.exe\n",
    ),
    (
        "a folder with pictures",
        Verdict::Absent,
        "D:\\Pictures\\Kaspersky\\2019\\IMG_0001.jpg\nD:\\Pictures\\Kaspersky\\2019\\IMG_0002.jpg\n",
    ),
    (
        "a setup program that was loaded",
        Verdict::Absent,
        "C:\\Users\\wilma\\Downloads\\kaspersky4win202121.17.7.539en_42000.exe\nC:\\Users\\wilma\\Downloads\\firefox.exe\n",
    ),
    ("packages of somebody else", Verdict::Absent, "npm ls -g\n├── cloud-kaspersky-client@1.0.5\n└── kesl-parser@0.1.0\n"),
    (
        "a package's description",
        Verdict::Absent,
        "PackageIdentifier: Kaspersky.VPNSecureConnection\nPackageVersion: 21.17.7.539\nPackageName: Kaspersky VPN\nPublisher: Kaspersky\nInstallerType: exe\n",
    ),
    (
        "a kit for developers",
        Verdict::Absent,
        "SDK_PREFIX=/opt/KasperskyOS-Community-Edition-RaspberryPi4b-1.3.0.166\nexport PATH=$SDK_PREFIX/toolchain/bin:$PATH\n",
    ),
    ("a person of that name", Verdict::Absent, "Attendees:\nEugene Kaspersky, speaker\nNatalya Kasperskaya, guest\n"),
    (
        "a list of shops",
        Verdict::Inconclusive,
        "Norton 360 Deluxe\nKaspersky Plus\nMcAfee+ Premium\nBitdefender Total Security\nESET HOME Security\n",
    ),
    (
        "folders that malware leaves out",
        Verdict::Inconclusive,
        "C:\\Program Files\\Kaspersky Lab\nC:\\Program Files\\ESET\nC:\\Program Files\\AVAST Software\nC:\\Program Files\\Bitdefender\n",
    ),
    (
        "keys to look at",
        Verdict::Absent,
        "To remove what is left, open regedit and look at HKEY_LOCAL_MACHINE\\SOFTWARE\\KasperskyLab and delete it.\n",
    ),
    (
        "an unattended setup",
        Verdict::Absent,
        "- name: remove kaspersky\n  win_package:\n    product_id: '{B1E4A2C4-0000-4000-8000-0000000000F1}'\n    state: absent\n",
    ),
    (
        "a browser's address list",
        Verdict::Absent,
        "https://www.kaspersky.com/downloads\nhttps://support.kaspersky.com/common/uninstall/1464\nhttps://my.kaspersky.com/\n",
    ),
    ("a note on a firewall rule", Verdict::Absent, "allow out to 185.85.15.0/24  # Kaspersky update\nallow out to 1.1.1.1\n"),
    (
        "a JSON of signatures",
        Verdict::Inconclusive,
        "{\"products\":[{\"vendor\":\"Kaspersky\",\"processes\":[\"avp.exe\"],\"services\":[\"AVP21.17\"]},{\"vendor\":\"ESET\",\"processes\":[\"ekrn.exe\"]}]}\n",
    ),
    (
        "a table in Markdown",
        Verdict::Inconclusive,
        "| Product | Process | Service |\n|---------|---------|---------|\n| Kaspersky | avp.exe | AVP21.17 |\n| ESET | ekrn.exe | ekrn |\n",
    ),
];

#[test]
fn a_mention_is_no_capture() {
    for (name, most, text) in MENTIONS {
        let detection = detect(text.as_bytes());
        assert!(
            detection.verdict <= most.max(Verdict::Inconclusive),
            "{name}: {:?} {:#?}",
            detection.verdict,
            detection.products
        );
        assert!(
            most != Verdict::Absent || detection.verdict == Verdict::Absent,
            "{name}: {:?} {:#?}",
            detection.verdict,
            detection.products
        );
        assert!(there(&detection).is_empty(), "{name}");
    }
}

/// The same lines that are proof in a capture are none as long as they stand in a script, wherever they are cut.
#[test]
fn no_part_of_a_mention_is_proof() {
    for (name, _, text) in MENTIONS {
        // One name of such a list, alone, is what a person writes who was asked for the installed programs.
        if name.contains("list") || name.contains("CSV of products") {
            continue;
        }
        let lines: Vec<&str> = text.lines().collect();
        for from in 0..lines.len() {
            for to in from + 1..=lines.len() {
                let part = lines[from..to].join("\n");
                if part.trim().is_empty() {
                    continue;
                }
                let detection = detect(part.as_bytes());
                assert!(detection.verdict <= Verdict::Possible, "{name}: {part}: {:#?}", detection.products);
            }
        }
    }
}
