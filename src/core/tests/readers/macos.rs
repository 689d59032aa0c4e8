//! macOS: applications, extensions, launch items, signatures.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::{Kind, Os};

use super::table::{ROW, Row, check};

const MAC: Row = Row { os: Os::Macos, ..ROW };

#[test]
fn system_profiler() {
    check(&[
        Row {
            name: "text",
            text: "Applications:\n\n    Kaspersky Anti-Virus For Mac:\n\n      Version: 24.0.0.300\n      Obtained from: Identified Developer\n      Last Modified: 5/6/24, 6:00 PM\n      Kind: Universal\n      Signed by: Developer ID Application: Kaspersky Lab UK Limited (2Y8XE5CQ94), Developer ID Certification Authority, Apple Root CA\n      Location: /Applications/Kaspersky Anti-Virus For Mac.app\n",
            kind: Kind::SystemProfiler,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            version: Some("24.0.0.300"),
            ..MAC
        },
        Row {
            name: "a property list",
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<array>\n\t<dict>\n\t\t<key>_dataType</key>\n\t\t<string>SPApplicationsDataType</string>\n\t\t<key>_items</key>\n\t\t<array>\n\t\t\t<dict>\n\t\t\t\t<key>_name</key>\n\t\t\t\t<string>Kaspersky Anti-Virus For Mac</string>\n\t\t\t\t<key>path</key>\n\t\t\t\t<string>/Applications/Kaspersky Anti-Virus For Mac.app</string>\n\t\t\t\t<key>version</key>\n\t\t\t\t<string>24.0.0.300</string>\n\t\t\t</dict>\n\t\t</array>\n\t</dict>\n</array>\n</plist>\n",
            kind: Kind::SystemProfiler,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            version: Some("24.0.0.300"),
            ..MAC
        },
        Row {
            name: "in the bin",
            text: "    Kaspersky Anti-Virus For Mac:\n\n      Version: 24.0.0.300\n      Location: /Users/wilma/.Trash/Kaspersky Anti-Virus For Mac.app\n",
            kind: Kind::SystemProfiler,
            ..MAC
        },
        Row {
            name: "what was once installed is history",
            text: "Installations:\n\n    Kaspersky Internet Security:\n\n      Version: 21.0\n      Source: 3rd Party\n      Install Date: 5/6/20, 6:00 PM\n",
            kind: Kind::SystemProfiler,
            ..MAC
        },
        Row {
            name: "another maker's",
            text: "Applications:\n\n    Bitdefender Antivirus:\n\n      Version: 9\n      Location: /Applications/Bitdefender/AntivirusforMac.app\n",
            kind: Kind::SystemProfiler,
            ..MAC
        },
    ]);
}

#[test]
fn extensions_and_launch_items() {
    check(&[
        Row {
            name: "systemextensionsctl, active",
            text: "2 extension(s)\n--- com.apple.system_extension.network_extension\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n*\t*\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (24.0.0/24.0.0.300)\tKaspersky\t[activated enabled]\n",
            kind: Kind::SystemExtensionsCtl,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            protecting: Some(true),
            version: Some("24.0.0"),
            ..MAC
        },
        Row {
            name: "systemextensionsctl, another maker's",
            text: "1 extension(s)\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n*\t*\tGUNFMW623Y\tcom.bitdefender.cst.net.dci.dci-network-extension (1.0/1)\tBitdefender\t[activated enabled]\n",
            kind: Kind::SystemExtensionsCtl,
            ..MAC
        },
        Row {
            name: "launchctl, loaded and not running",
            text: "PID\tStatus\tLabel\n-\t78\tcom.kaspersky.kav\n300\t0\tcom.apple.Finder\n",
            kind: Kind::Launchctl,
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            ..MAC
        },
        Row {
            name: "launchctl, an opened program",
            text: "PID\tStatus\tLabel\n812\t0\tapplication.com.kaspersky.kav.gui.1152921500312\n-\t0\tcom.apple.mdworker\n",
            kind: Kind::Launchctl,
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            ..MAC
        },
        Row {
            name: "launchctl, the installer's helper is no product",
            text: "PID\tStatus\tLabel\n-\t0\tcom.kaspersky.kav.downloader\n-\t0\tcom.apple.mdworker\n",
            kind: Kind::Launchctl,
            ..MAC
        },
        Row {
            name: "receipts outlive the program",
            text: "com.apple.pkg.MobileAssets\ncom.kaspersky.kav.core\ncom.kaspersky.kav.oas\n",
            verdict: Verdict::Leftovers,
            ..MAC
        },
        Row {
            name: "kextstat",
            text: "Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>\n  150    0 0xffffff7f83a00000 0x21000    0x21000    com.kaspersky.kext.klif (3.8.0) 11111111-2222-3333-4444-555555555555 <8 6 5 3 1>\n",
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            protecting: Some(true),
            version: Some("3.8.0"),
            ..MAC
        },
    ]);
}

#[test]
fn codesign() {
    check(&[
        Row {
            name: "several programs, each with its authorities",
            text: "Executable=/Applications/Kaspersky Anti-Virus For Mac.app/Contents/MacOS/kav_app\nIdentifier=com.kaspersky.kav\nFormat=app bundle with Mach-O universal (x86_64 arm64)\nCodeDirectory v=20500 size=1024 flags=0x10000(runtime) hashes=21+7 location=embedded\nSignature size=9012\nAuthority=Developer ID Application: Kaspersky Lab UK Limited (2Y8XE5CQ94)\nAuthority=Developer ID Certification Authority\nAuthority=Apple Root CA\nTimestamp=6. May 2024 at 18:00:00\nInfo.plist entries=35\nTeamIdentifier=2Y8XE5CQ94\nSealed Resources version=2 rules=13 files=900\nExecutable=/Applications/Safari.app/Contents/MacOS/Safari\nIdentifier=com.apple.Safari\nTeamIdentifier=not set\n",
            kind: Kind::Codesign,
            verdict: Verdict::Installed,
            there: &["kaspersky-mac"],
            ..MAC
        },
        Row {
            name: "somebody else's team under the same name",
            text: "Executable=/Applications/Kaspersky Anti-Virus For Mac.app/Contents/MacOS/x\nIdentifier=com.kaspersky.kav\nAuthority=Developer ID Application: Somebody (ABCDE12345)\nAuthority=Developer ID Certification Authority\nAuthority=Apple Root CA\nTeamIdentifier=ABCDE12345\n",
            kind: Kind::Codesign,
            verdict: Verdict::Possible,
            ..MAC
        },
        Row {
            name: "the installer on its image",
            text: "Executable=/Volumes/Kaspersky/Kaspersky Downloader.app/Contents/MacOS/Downloader\nIdentifier=com.kaspersky.kav.downloader\nTeamIdentifier=2Y8XE5CQ94\n",
            kind: Kind::Codesign,
            ..MAC
        },
    ]);
}

#[test]
fn etre_check() {
    check(&[
        Row {
            name: "running",
            text: "EtreCheck version: 6.8.6 (68040)\nReport generated: 2024-05-06 18:00:00\nLaunch Agents:\n    [Running] com.kaspersky.kav.gui.plist (Kaspersky Lab UK Limited - installed 2023-01-01)\nLaunch Daemons:\n    [Running] com.kaspersky.kav.plist (Kaspersky Lab UK Limited - installed 2023-01-01)\n    [Not Loaded] 40 Apple tasks\n",
            kind: Kind::EtreCheck,
            captured: Some("2024-05-06"),
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            protecting: Some(true),
            ..MAC
        },
        Row {
            name: "an extension that is not loaded",
            text: "EtreCheck version: 3.1.5 (343)\nKernel Extensions:\n    /Library/Extensions\n    [not loaded]    com.kaspersky.kext.klif (3.0.0d23 - SDK 10.9)\n",
            kind: Kind::EtreCheck,
            verdict: Verdict::Probable,
            there: &["kaspersky-mac"],
            ..MAC
        },
        Row {
            name: "another maker's",
            text: "EtreCheck version: 6.8.6 (68040)\nLaunch Daemons:\n    [Running] com.malwarebytes.mbam.rtprotection.daemon.plist (Malwarebytes Corporation - installed 2023-01-01)\n",
            kind: Kind::EtreCheck,
            ..MAC
        },
    ]);
}
