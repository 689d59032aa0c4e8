//! The maker's cleaning tools: that one ran is no product.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::Os;

use super::table::{ROW, Row, check, detect};

#[test]
fn tdss_killer() {
    check(&[
        Row {
            name: "it ran",
            text: "22:15:14.0625 0x0b2c  TDSS rootkit removing tool 3.1.0.28 Apr  9 2019 21:11:46\n22:15:14.0625 0x0b2c  ============================================================\n22:15:14.0625 0x0b2c  Current date / time: 2019/05/06 22:15:14.0625\n22:15:14.0625 0x0b2c  SystemInfo:\n22:15:14.0625 0x0b2c  ComputerName: WILMA-PC\n22:15:14.0625 0x0b2c  UserName: wilma\n22:15:20.0100 0x0b2c  [ 1B00662092F9F9568B995902F0CC40D5, 4A5C1F1C9FCF0F8A7C4B0E6F5D2E6A9B1B1C9D1E2F3A4B5C6D7E8F9A0B1C2D3E ] ACPI            C:\\Windows\\system32\\drivers\\ACPI.sys\n22:15:20.0120 0x0b2c  ACPI - ok\n22:15:30.0000 0x0b2c  Scan finished\n",
            captured: Some("2019-05-06"),
            ..ROW
        },
        Row {
            name: "it went through a service whose file is there",
            text: "22:15:14.0625 0x0b2c  TDSS rootkit removing tool 3.1.0.28 Apr  9 2019 21:11:46\n22:15:20.0100 0x0b2c  [ 1B00662092F9F9568B995902F0CC40D5, 4A5C1F1C9FCF0F8A7C4B0E6F5D2E6A9B1B1C9D1E2F3A4B5C6D7E8F9A0B1C2D3E ] AVP19.0.0       C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Free 19.0.0\\avp.exe\n22:15:20.0120 0x0b2c  AVP19.0.0 - ok\n",
            verdict: Verdict::Installed,
            there: &["kaspersky-free"],
            version: Some("19.0.0"),
            ..ROW
        },
        Row {
            name: "the older form, a driver",
            text: "2012/05/06 10:00:00.0100 3104\tTDSS rootkit removing tool 2.5.9.0 Jul  1 2011 18:45:21\n10:00:20.0100 3104 klif            (be5f3a5cd1d6a5c8fbf5ed40a29ff1f4) C:\\Windows\\system32\\DRIVERS\\klif.sys\n10:00:20.0120 3104 klif - ok\n",
            verdict: Verdict::Possible,
            ..ROW
        },
    ]);
}

#[test]
fn a_tool_that_ran_is_no_product() {
    for text in [
        "KAVRemover tool version 1.0.3011\nSearching for installed products...\nDetected products: 1\nProduct folder C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Free 21.3\\avp.exe\nRemoving...\n",
        "Kaspersky Virus Removal Tool 2020 20.0.12.0\nScan started\nC:\\KVRT2020_Data\\Reports\nNo threats found\n",
        "Kaspersky Rescue Disk 18.0.11.3\nScan of sda2 finished, 2 objects\n",
        "Kaspersky Rescue Tool 24.0.1\nobjects: 2\n",
    ] {
        let detection = detect(text.as_bytes());
        assert!(detection.verdict <= Verdict::Inconclusive, "{text}: {:#?}", detection.products);
        assert!(super::table::there(&detection).is_empty(), "{text}");
    }
    check(&[Row {
        name: "the tool among the running programs",
        text: "Running processes:\nC:\\Users\\wilma\\Downloads\\KVRT.exe\nC:\\Users\\wilma\\Downloads\\tdsskiller.exe\nC:\\Windows\\explorer.exe\n",
        os: Os::Windows,
        ..ROW
    }]);
}
