//! The data files beside each other: what one names the others must know.

use std::collections::BTreeSet;

use safe_passage::data::Data;
use safe_passage::text::Words;
use safe_passage_core::detection::SignKind;
use safe_passage_core::survey::Os;

fn data() -> Data {
    let data = Data::load(None);
    assert!(data.remarks.is_empty(), "{:?}", data.remarks);
    data
}

/// Every text below `value` that stands in a list named `exact`, `packages` or `units` and speaks of a package or unit.
fn linux_names(value: &toml::Value, names: &mut BTreeSet<String>) {
    let texts = |value: Option<&toml::Value>| -> Vec<String> {
        let list = value.and_then(toml::Value::as_array).cloned().unwrap_or_default();
        list.iter().filter_map(toml::Value::as_str).map(ToOwned::to_owned).collect()
    };
    match value {
        toml::Value::Table(table) => {
            if matches!(table.get("kind").and_then(toml::Value::as_str), Some("package" | "unit")) {
                names.extend(texts(table.get("exact")));
            }
            names.extend(texts(table.get("packages")));
            names.extend(texts(table.get("units")));
            table.values().for_each(|value| linux_names(value, names));
        }
        toml::Value::Array(list) => list.iter().for_each(|value| linux_names(value, names)),
        _ => {}
    }
}

/// A package or unit that a signature names exactly is worth nothing when the look leaves it out.
#[test]
fn what_the_signatures_name_on_linux_is_kept_by_the_look() {
    let data = data();
    let products: toml::Value = toml::from_str(include_str!("../assets/products.toml")).expect("TOML");
    let mut names = BTreeSet::new();
    linux_names(&products, &mut names);
    assert!(names.contains("kesl") && names.len() > 10, "does the test still read the data? {names:?}");
    // The names of a Mac's receipts stand in the same lists; the look of a Linux machine never meets them.
    // ESET's packages have names of three letters; they are known by their publisher, which every package manager tells.
    let by_publisher = ["eea", "efs"];
    assert!(by_publisher.iter().all(|name| names.contains(*name) && data.asked.keeps([*name, "ESET, spol. s r.o."])));
    let lost: Vec<&String> = names
        .iter()
        .filter(|name| !name.starts_with("com.") && !by_publisher.contains(&name.as_str()) && !data.asked.keeps([name.as_str()]))
        .collect();
    assert!(lost.is_empty(), "the look leaves these out: {lost:?}");
}

/// Names that say nothing of their maker, and names with a version in them, are known by the product data.
#[test]
fn what_the_signatures_name_on_windows_is_kept_by_the_look() {
    let data = data();
    for (kind, names) in [
        (
            SignKind::Service,
            ["AVP21.3", "AVP.KES.21.9", "klvssbridge64_21.3", "KSDE5.7", "WinDefend", "ekrn", "webthreatdefusersvc_3a5f1"],
        ),
        (SignKind::Driver, ["klif", "klids.K4W-21-25", "klupd_K4W-21-24_klark", "kneps", "cm_km_w", "KslD", "kltap"]),
        (
            SignKind::ProcessName,
            ["avp.exe", "avpui.exe", "MsMpEng.exe", "bdagent.exe", "ccsvchst.exe", "avastui.exe", "mbam.exe"],
        ),
    ] {
        for name in names {
            assert!(data.asked.knows(kind, name) || data.asked.keeps([name]), "{name}");
        }
        for other in ["Diary", "Spooler", "explorer.exe", "klipper", ""] {
            assert!(!data.asked.knows(kind, other) && !data.asked.keeps([other]), "{other}");
        }
    }
    assert!(data.asked.keeps_certificate("Kaspersky Web Anti-Virus Certification Authority"));
    assert!(!data.asked.keeps_certificate("COMODO RSA Certification Authority"), "a root that every computer trusts");
}

/// Pages that had no https when they were read; they are sources of events, and no advice leads to them.
const WITHOUT_HTTPS: [&str; 5] = [
    "http://newsme.com.ua/",
    "http://www.wifcon.com/",
    "http://www.baltic-course.com/",
    "http://www.europarl.europa.eu/",
    "http://federal.elaws.us/",
];

#[test]
fn addresses_are_https_or_pages_of_the_system() {
    let data = data();
    let advice: BTreeSet<&str> =
        data.removal.addresses().chain(data.catalogue.addresses()).chain(data.devices.addresses()).collect();
    let addresses: Vec<&str> = advice.iter().copied().chain(data.timeline.addresses()).collect();
    assert!(addresses.len() > 50);
    for address in addresses {
        let known = ["https://", "ms-settings:", "windowsdefender:", "x-apple.systempreferences:"]
            .iter()
            .any(|start| address.starts_with(start));
        let old = WITHOUT_HTTPS.iter().any(|start| address.starts_with(start)) && !advice.contains(address);
        assert!(known || old, "{address}");
        assert!(!address.chars().any(|letter| letter.is_whitespace() || letter.is_control()), "{address:?}");
        assert!(data.knows_address(address), "{address}");
    }
    assert!(!data.knows_address("https://example.org/"));
}

#[test]
fn every_way_of_removal_has_its_words() {
    let data = data();
    let ids = data.removal.message_ids();
    assert!(ids.len() > 200 && ids.iter().any(|id| id == "remove-windows-home-proof"), "does the test still read the data?");
    for language in ["en-US", "es"] {
        let words = Words::load(language, None);
        let missing: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        // The steps are one message; a line is a step.
        let steps: Vec<&String> = ids.iter().filter(|id| id.starts_with("remove-") && id.ends_with("-how")).collect();
        for id in steps {
            assert!(words.word(id).lines().count() > 1, "{language}: {id} is one step alone");
        }
    }
}

#[test]
fn every_kind_of_device_has_its_words_and_a_page_that_helps() {
    let data = data();
    let ids: Vec<&str> = data.devices.all().map(|device| device.id.as_str()).collect();
    let wanted = ["device-windows", "device-mac", "device-android", "device-iphone", "device-child", "device-linux"];
    assert_eq!(ids, wanted);
    for os in [Os::Windows, Os::Macos, Os::Linux] {
        assert!(data.devices.of_system(os).is_some(), "{os:?}");
    }
    assert!(data.devices.of_system(Os::Unknown).is_none());
    for device in data.devices.all() {
        assert!(data.knows_address(&device.address), "{}", device.id);
        assert!(device.read <= data.devices.data_date, "{}: read after the day of the file", device.id);
    }
    for language in ["en-US", "es"] {
        let words = Words::load(language, None);
        let missing: Vec<String> = data.devices.message_ids().into_iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// Another set of data takes the place of the built-in one, and one that is not sound does not.
#[test]
fn the_devices_can_be_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("devices.toml");
    let text = "schema = \"safe-passage.devices/1\"\ndata_date = \"2026-11-27\"\n[[device]]\nid = \"device-mac\"\n\
                address = \"https://example.org/mac\"\nsource = \"https://example.org/\"\nread = \"2026-11-27\"\nconfirmed = true\n";
    std::fs::write(&file, text).expect("written");
    let replaced = Data::load(Some(folder.path()));
    assert!(replaced.remarks.is_empty(), "{:?}", replaced.remarks);
    assert_eq!(replaced.devices.all().count(), 1);
    assert!(replaced.knows_address("https://example.org/mac"));
    std::fs::write(&file, text.replace("devices/1", "devices/2")).expect("written");
    let built_in = Data::load(Some(folder.path()));
    assert_eq!(built_in.remarks.len(), 1);
    assert!(built_in.devices.all().count() > 1 && !built_in.knows_address("https://example.org/mac"));
}
