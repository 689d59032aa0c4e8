//! The whole look at machines that are written down here: whole ones, and ones full of rubbish.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use proptest::prelude::*;
use safe_passage_core::detection::{Verdict, judge};
use safe_passage_core::journey::Gate;
use safe_passage_core::network::{NetworkWord, network};
use safe_passage_core::survey::{Kind, SCHEMA, Status, Survey};

use super::super::run;
use super::ask::{Adapter, Listing, Program, Property, Record, Root, Ways};
use super::*;

/// A Windows that is written down.
#[derive(Default)]
pub(super) struct Written {
    keys: BTreeMap<(Root, Option<View>, String), BTreeMap<String, Value>>,
    /// Keys as they are spelled, by their spelling in lower case.
    spelled: BTreeMap<String, String>,
    /// Keys that the system refuses, by their path in lower case.
    pub(super) closed: BTreeSet<String>,
    /// Keys whose listing breaks off after this many names.
    breaking: BTreeMap<String, usize>,
    /// Keys that are listed and gone when they are opened.
    vanishing: BTreeSet<String>,
    files: BTreeSet<String>,
    /// What files hold, by their path in lower case.
    contents: BTreeMap<String, Vec<u8>>,
    /// Files and folders that the system refuses, by the beginning of their path in lower case.
    locked: Vec<(String, Reason)>,
    services: Vec<Service>,
    no_manager: Option<Reason>,
    programs: Vec<Program>,
    records: Option<Vec<Record>>,
    defender: Option<BTreeMap<String, Property>>,
    pub(super) signatures: BTreeMap<String, Signature>,
    roots: Vec<String>,
    adapters: Option<Vec<Adapter>>,
    ways: Option<Ways>,
    /// The folder of the settings that follow the person, where it is not the usual one.
    roaming: Option<String>,
    joined: bool,
    /// What was asked of the disk.
    asked: Mutex<Vec<String>>,
}

/// Views of one registry: `SOFTWARE` of the machine is there twice, everything else once.
fn view_of(key: &Key) -> Option<View> {
    let twice = key.root == Root::LocalMachine && key.path.to_lowercase().starts_with("software");
    twice.then_some(key.view)
}

pub(super) const PERSON: &str = "S-1-5-21-1-2-3-1001";

impl Written {
    pub(super) fn key(&mut self, key: &Key, values: &[(&str, Value)]) -> &mut Self {
        let (view, mut path) = (view_of(key), key.path.to_lowercase());
        let values = values.iter().map(|(name, value)| (name.to_lowercase(), value.clone())).collect();
        self.keys.insert((key.root, view, path.clone()), values);
        self.spelled.insert(path.clone(), key.path.clone());
        // Every key above it is there too.
        while let Some((above, _)) = path.rsplit_once('\\') {
            path = above.to_owned();
            self.spelled.entry(path.clone()).or_insert_with(|| key.path[..path.len()].to_owned());
            self.keys.entry((key.root, view, path.clone())).or_default();
        }
        self
    }

    fn file(&mut self, path: &str) -> &mut Self {
        self.files.insert(path.to_lowercase());
        self
    }

    fn content(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.contents.insert(path.to_lowercase(), bytes.into());
        self.file(path)
    }

    fn locked(&self, path: &str) -> Option<Reason> {
        self.asked.lock().unwrap().push(path.to_owned());
        self.locked.iter().find(|(start, _)| path.to_lowercase().starts_with(start)).map(|(_, why)| *why)
    }

    fn service(&mut self, name: &str, shown: &str, state: &'static str, image: Option<&str>, is_driver: bool) -> &mut Self {
        self.services.push(Service { name: name.to_owned(), shown: shown.to_owned(), is_driver, state: Some(state) });
        let mut values = vec![("Type", Value::Number(if is_driver { 1 } else { 16 }))];
        values.extend(image.map(|image| ("ImagePath", text(image))));
        self.key(&Key::machine(View::Bits64, format!(r"SYSTEM\CurrentControlSet\Services\{name}")), &values)
    }

    fn program(&mut self, view: View, name: &str, values: &[(&str, &str)]) -> &mut Self {
        let values: Vec<(&str, Value)> = values.iter().map(|(name, value)| (*name, text(value))).collect();
        self.key(&Key::machine(view, format!(r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{name}")), &values)
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

impl Windows for Written {
    fn subkeys(&self, key: &Key) -> Answer<Listing> {
        let path = key.path.to_lowercase();
        if self.closed.contains(&path) {
            return Err(reason::PERMISSION);
        }
        let view = view_of(key);
        let root_there = path.is_empty() && key.root == Root::Users;
        if !root_there && !self.keys.contains_key(&(key.root, view, path.clone())) {
            return Ok(None);
        }
        let mut names: Vec<String> = self
            .keys
            .keys()
            .filter(|(root, of, _)| *root == key.root && *of == view)
            .filter_map(|(_, _, other)| {
                let below = other.strip_prefix(&path)?.strip_prefix('\\')?;
                (!below.is_empty() && !below.contains('\\'))
                    .then(|| self.spelled[other].rsplit('\\').next().unwrap_or_default().to_owned())
            })
            .collect();
        if path.is_empty() {
            names = vec![PERSON.to_owned(), ".DEFAULT".to_owned(), format!("{PERSON}_Classes"), "S-1-5-21-1-2-3-1002".to_owned()];
        }
        let broken = self.breaking.get(&path).map(|most| {
            names.truncate(*most);
            reason::FAILED
        });
        Ok(Some(Listing { names, broken }))
    }

    fn values(&self, key: &Key, names: &[&str]) -> Answer<Vec<Option<Value>>> {
        let path = key.path.to_lowercase();
        if self.closed.contains(&path) {
            return Err(reason::PERMISSION);
        }
        if self.vanishing.contains(&path) {
            return Ok(None);
        }
        let Some(values) = self.keys.get(&(key.root, view_of(key), path)) else { return Ok(None) };
        Ok(Some(names.iter().map(|name| values.get(&name.to_lowercase()).cloned()).collect()))
    }

    fn all_values(&self, key: &Key) -> Answer<Vec<(String, Value)>> {
        let path = key.path.to_lowercase();
        if self.closed.contains(&path) {
            return Err(reason::PERMISSION);
        }
        let values = self.keys.get(&(key.root, view_of(key), path));
        Ok(values.map(|values| values.iter().map(|(name, value)| (name.clone(), value.clone())).collect()))
    }

    fn services(&self) -> Result<Vec<Service>, Reason> {
        self.no_manager.map_or_else(|| Ok(self.services.clone()), Err)
    }

    fn programs(&self) -> Result<Vec<Program>, Reason> {
        Ok(self.programs.clone())
    }

    fn exists(&self, path: &str) -> Result<bool, Reason> {
        if let Some(why) = self.locked(path) {
            return Err(why);
        }
        let path = path.to_lowercase();
        let below = format!("{path}\\");
        Ok(self.files.contains(&path) || self.files.iter().any(|file| file.starts_with(&below)))
    }

    fn entries(&self, folder: &str) -> Answer<Vec<String>> {
        if let Some(why) = self.locked(folder) {
            return Err(why);
        }
        let below = format!("{}\\", folder.trim_end_matches('\\').to_lowercase());
        let names: BTreeSet<String> = self
            .files
            .iter()
            .filter_map(|file| file.strip_prefix(&below))
            .map(|rest| rest.split('\\').next().unwrap_or_default().to_owned())
            .collect();
        Ok(if names.is_empty() { None } else { Some(names.into_iter().collect()) })
    }

    fn start_of(&self, path: &str, most_bytes: u64) -> Answer<Vec<u8>> {
        if let Some(why) = self.locked(path) {
            return Err(why);
        }
        if let Some(bytes) = self.contents.get(&path.to_lowercase()) {
            return Ok(Some(bytes.iter().copied().take(most_bytes as usize).collect()));
        }
        Ok(self.files.contains(&path.to_lowercase()).then(|| br#"<Update Date="28092024 1015">"#.to_vec()))
    }

    fn signature(&self, path: &str) -> Result<Signature, Reason> {
        self.signatures.get(&path.to_lowercase()).cloned().ok_or(reason::PERMISSION)
    }

    fn security_center(&self) -> Result<Vec<Record>, Reason> {
        self.records.clone().ok_or(reason::NOT_AVAILABLE)
    }

    fn defender(&self) -> Result<BTreeMap<String, Property>, Reason> {
        self.defender.clone().ok_or(reason::NOT_AVAILABLE)
    }

    fn joined_to_a_domain(&self) -> Result<bool, Reason> {
        Ok(self.joined)
    }

    fn adapters(&self) -> Result<Vec<Adapter>, Reason> {
        self.adapters.clone().ok_or(reason::NOT_AVAILABLE)
    }

    fn ways_out(&self) -> Result<Ways, Reason> {
        self.ways.ok_or(reason::FAILED)
    }

    fn trusted_roots(&self) -> Result<Vec<String>, Reason> {
        Ok(self.roots.clone())
    }

    fn variable(&self, name: &str) -> Option<String> {
        let value = match name.to_ascii_lowercase().as_str() {
            "systemroot" | "windir" => r"C:\Windows",
            "systemdrive" => "C:",
            "programfiles" | "programw6432" => r"C:\Program Files",
            "programfiles(x86)" => r"C:\Program Files (x86)",
            "programdata" => r"C:\ProgramData",
            "localappdata" => r"C:\Users\Anna\AppData\Local",
            "userprofile" => r"C:\Users\Anna",
            "appdata" => self.roaming.as_deref().unwrap_or(r"C:\Users\Anna\AppData\Roaming"),
            _ => return None,
        };
        Some(value.to_owned())
    }

    fn person(&self) -> Option<String> {
        Some(PERSON.to_owned())
    }
}

fn data() -> crate::data::Data {
    crate::data::Data::load(None)
}

fn asked() -> Asked {
    let mut asked = data().asked;
    // The built-in paths are those of the system that the test runs on.
    asked.paths = [
        r"%ProgramFiles(x86)%\Kaspersky Lab\*\avp.exe",
        r"%ProgramData%\Kaspersky Lab\*",
        r"%SystemDrive%\KVRT*_Data",
        "/opt/kaspersky",
    ]
    .map(ToOwned::to_owned)
    .to_vec();
    asked
}

fn looked(windows: Written) -> Vec<Observation> {
    look(Place::new(Arc::new(windows), asked()), &|_| (), &AtomicBool::new(false))
}

fn survey(observations: Vec<Observation>) -> Survey {
    Survey {
        schema: SCHEMA.to_owned(),
        kind: Kind::ThisComputer,
        os: Os::Windows,
        captured: None,
        observations,
        other: serde_json::Map::new(),
    }
}

fn found<'a>(observations: &'a [Observation], source: Source, subject: &str) -> Option<&'a Observation> {
    observations.iter().find(|one| one.source == source && one.subject.as_deref() == Some(subject) && one.is_read())
}

fn refused<'a>(observations: &'a [Observation], source: Source, subject: Option<&str>) -> Option<&'a str> {
    observations.iter().find(|one| one.source == source && one.subject.as_deref() == subject && !one.is_read()).map(|one| {
        match &one.status {
            Status::CouldNotRead { reason } => reason.as_str(),
            Status::Read => "",
        }
    })
}

fn fields(observation: &Observation) -> Vec<(&str, &str)> {
    observation.value.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

const PLACE_OF_KTS: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky Total Security 21.3";
const CODE: &str = "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}";

/// A machine with a home product that runs.
fn kaspersky() -> Written {
    let mut windows = Written::default();
    let avp = format!(r"{PLACE_OF_KTS}\avp.exe");
    let maker = Key::machine(View::Bits32, r"SOFTWARE\KasperskyLab\AVP21.3");
    let ticks: u64 = (1_725_876_900 + 11_644_473_600) * 10_000_000;
    windows
        .key(
            &Key::machine(View::Bits64, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"),
            &[
                ("ProductName", text("Windows 10 Home")),
                ("DisplayVersion", text("25H2")),
                ("CurrentBuildNumber", text("26200")),
                ("UBR", Value::Number(7171)),
                ("EditionID", text("Core")),
            ],
        )
        .file(&avp)
        .file(r"C:\ProgramData\Kaspersky Lab\AVP21.3\Data\x")
        .file(r"C:\Windows\System32\drivers\klif.sys")
        .file(r"C:\KVRT2020_Data\x")
        .program(
            View::Bits32,
            CODE,
            &[
                ("DisplayName", "Kaspersky Total Security"),
                ("Publisher", "АО \"Лаборатория Касперского\""),
                ("DisplayVersion", "21.3.10.391"),
                ("InstallLocation", PLACE_OF_KTS),
                ("UninstallString", &format!("MsiExec.exe /I{CODE} REMOVE=ALL")),
            ],
        )
        .program(
            View::Bits32,
            &format!("InstallWIX_{CODE}"),
            &[("DisplayName", "Kaspersky Total Security"), ("Publisher", "Kaspersky")],
        )
        .program(View::Bits64, "Diary", &[("DisplayName", "My private diary"), ("Publisher", "Anna")])
        .service("AVP21.3", "Kaspersky Anti-Virus Service 21.3", "running", Some(&format!("\"{avp}\" -r")), false)
        .service("Diary", "Diary", "running", Some(r"C:\Diary\diary.exe"), false)
        .service("klif", "", "running", Some(r"\SystemRoot\System32\drivers\klif.sys"), true)
        .service("kneps", "", "stopped", None, true)
        .key(
            &maker.below("environment"),
            &[
                ("ProductName", text("Kaspersky Total Security")),
                ("ProductVersion", text("21.3.10.391")),
                ("ProductRoot", text(&format!("{PLACE_OF_KTS}\\"))),
                ("ProductCode", text(CODE)),
            ],
        )
        .key(&maker.below(r"Data\UpdateState"), &[("LastUpdate", Value::Bytes(ticks.to_le_bytes().to_vec()))])
        .key(&Key::of_hive("S-1-5-21-1-2-3-1002", r"Software\KasperskyLab\AVP21.3"), &[])
        .key(
            &Key::machine(View::Bits64, r"SYSTEM\CurrentControlSet\Control\Class\{4d36e96b-e325-11ce-bfc1-08002be10318}"),
            &[("UpperFilters", Value::Texts(vec!["klkbdflt".to_owned(), "kbdclass".to_owned()]))],
        );
    windows.programs = vec![
        Program { name: "avp.exe".to_owned(), path: Some(avp.clone()) },
        Program { name: "avp.exe".to_owned(), path: Some(avp.to_uppercase()) },
        Program { name: "avpui.exe".to_owned(), path: None },
        Program { name: "diary.exe".to_owned(), path: Some(r"C:\Users\Anna\diary.exe".to_owned()) },
    ];
    windows.signatures.insert(avp.to_lowercase(), Signature::Valid("Kaspersky Lab JSC".to_owned()));
    windows.roots = vec!["Kaspersky Anti-Virus Personal Root Certificate".to_owned(), "Some Other Root".to_owned()];
    windows.adapters = Some(vec![
        Adapter { kind: 24, state: 1, name_servers: 0 },
        Adapter { kind: 71, state: 1, name_servers: 2 },
        Adapter { kind: 6, state: 2, name_servers: 1 },
    ]);
    windows.ways = Some(Ways { ipv4: true, ipv6: false });
    windows
}

#[test]
fn a_machine_with_a_home_product_is_written_down_and_the_rest_of_it_is_not() {
    let seen = looked(kaspersky());
    for private in ["diary", "Anna", "1002", "1001", "Some Other Root"] {
        for one in &seen {
            assert!(!format!("{one:?}").contains(private), "{private} in {one:?}");
        }
    }
    let sources: Vec<Source> = seen.iter().filter(|one| one.subject.is_none()).map(|one| one.source).collect();
    assert_eq!(sources, sources_of(Os::Windows));

    let program = found(&seen, Source::InstalledPrograms, CODE).expect("the entry");
    assert_eq!(
        fields(program),
        [
            ("exists", "true"),
            ("name", "Kaspersky Total Security"),
            ("path", PLACE_OF_KTS),
            ("publisher", "АО \"Лаборатория Касперского\""),
            ("uninstaller", CODE),
            ("version", "21.3.10.391"),
        ]
    );
    let service = found(&seen, Source::Services, "AVP21.3").expect("the service");
    let avp = format!(r"{PLACE_OF_KTS}\avp.exe");
    assert_eq!(
        fields(service),
        [
            ("exists", "true"),
            ("image", avp.as_str()),
            ("name", "Kaspersky Anti-Virus Service 21.3"),
            ("signature", "valid"),
            ("signer", "Kaspersky Lab JSC"),
            ("state", "running"),
        ]
    );
    let klif = found(&seen, Source::Drivers, "klif").expect("the driver");
    assert_eq!(klif.get(field::IMAGE), Some(r"C:\Windows\System32\drivers\klif.sys"));
    assert_eq!(klif.get(field::SIGNATURE), Some("could-not-read"));
    let kneps = found(&seen, Source::Drivers, "kneps").expect("the driver without a path");
    assert_eq!(
        (kneps.get(field::IMAGE), kneps.get(field::EXISTS)),
        (Some(r"C:\Windows\System32\drivers\kneps.sys"), Some("false"))
    );
    assert_eq!(seen.iter().filter(|one| one.source == Source::Processes && one.subject.is_some()).count(), 2);
    assert!(found(&seen, Source::Processes, "avpui.exe").is_some());

    let key = found(&seen, Source::Registry, r"HKLM\SOFTWARE\WOW6432Node\KasperskyLab\AVP21.3\environment").expect("the key");
    assert_eq!((key.get(field::PATH), key.get(field::EXISTS)), (Some(PLACE_OF_KTS), Some("true")));
    assert!(found(&seen, Source::Registry, r"HKU\<user>\Software\KasperskyLab\AVP21.3").is_some());
    assert!(found(&seen, Source::Registry, r"UpperFilters\klkbdflt").is_some());
    assert!(found(&seen, Source::Registry, r"UpperFilters\kbdclass").is_none());
    // The names of files come from the written disk, which keeps them in lower case.
    assert!(found(&seen, Source::Files, r"C:\kvrt2020_data").is_some());
    assert_eq!(found(&seen, Source::Databases, "AVP21.3").and_then(|one| one.get(field::DATE)), Some("2024-09-09"));
    assert!(found(&seen, Source::Certificates, "Kaspersky Anti-Virus Personal Root Certificate").is_some());
    assert_eq!(found(&seen, Source::System, "os").and_then(|one| one.get(field::NAME)), Some("Microsoft Windows 11 Home"));
    assert_eq!(found(&seen, Source::System, "os").and_then(|one| one.get(field::BUILD)), Some("26200.7171"));
    assert_eq!(found(&seen, Source::Management, "domain").and_then(|one| one.get(field::STATE)), Some("none"));
    assert_eq!(refused(&seen, Source::SecurityCenter, None), Some(reason::NOT_AVAILABLE));
    assert_eq!(refused(&seen, Source::Defender, None), Some(reason::NOT_AVAILABLE));

    let detection = judge(&[survey(seen)], &data().products);
    assert_eq!(detection.verdict, Verdict::Installed);
    let product = detection.products.iter().find(|product| product.id == "kts").expect("the product");
    assert_eq!((product.version.as_deref(), product.last_update.as_deref()), (Some("21.3.10.391"), Some("2024-09-09")));
    assert_eq!(product.protecting, Some(true));
}

/// A name alone proves less where nobody signed the file, or somebody whom this computer can't confirm.
#[test]
fn what_a_signature_says_is_written_down_as_it_is() {
    for (signature, word) in [(Signature::None, "none"), (Signature::NotConfirmed, "not-confirmed")] {
        let mut windows = kaspersky();
        let avp = format!(r"{PLACE_OF_KTS}\avp.exe");
        windows.signatures.insert(avp.to_lowercase(), signature);
        let seen = looked(windows);
        let service = found(&seen, Source::Services, "AVP21.3").expect("the service");
        assert_eq!((service.get(field::SIGNATURE), service.get(field::SIGNER)), (Some(word), None));
        let file = seen
            .iter()
            .find(|one| one.source == Source::Files && one.subject.as_deref().is_some_and(|path| path.ends_with("avp.exe")));
        assert_eq!(file.and_then(|file| file.get(field::SIGNATURE)), Some(word));
        assert_eq!(judge(&[survey(seen)], &data().products).verdict, Verdict::Installed);
    }
}

#[test]
fn what_is_closed_is_said_and_what_is_open_is_still_read() {
    let mut windows = kaspersky();
    windows.closed.insert(r"software\kasperskylab\avp21.3\environment".to_owned());
    windows.closed.insert(r"software\microsoft\windows\currentversion\uninstall".to_owned());
    windows.no_manager = Some(reason::PERMISSION);
    let seen = looked(windows);
    let environment = r"HKLM\SOFTWARE\WOW6432Node\KasperskyLab\AVP21.3\environment";
    assert_eq!(refused(&seen, Source::Registry, Some(environment)), Some(reason::PERMISSION));
    assert_eq!(refused(&seen, Source::InstalledPrograms, None), Some(reason::PERMISSION));
    // Without the manager the descriptions are read; what runs is not known then.
    assert_eq!(refused(&seen, Source::Services, Some("state")), Some(reason::PERMISSION));
    let service = found(&seen, Source::Services, "AVP21.3").expect("the service");
    assert_eq!((service.get(field::STATE), service.get(field::EXISTS)), (None, Some("true")));
    assert!(refused(&seen, Source::Services, None).is_none());
}

#[test]
fn a_key_that_goes_away_while_it_is_read_ends_its_list_and_nothing_else() {
    let mut windows = kaspersky();
    windows.breaking.insert(r"software\kasperskylab".to_owned(), 0);
    windows.breaking.insert(r"software\microsoft\windows\currentversion\uninstall".to_owned(), 2);
    windows.vanishing.insert(format!(r"software\microsoft\windows\currentversion\uninstall\{}", CODE.to_lowercase()));
    let seen = looked(windows);
    assert_eq!(refused(&seen, Source::Registry, Some(r"HKLM\SOFTWARE\WOW6432Node\KasperskyLab")), Some(reason::FAILED));
    assert!(refused(&seen, Source::Registry, None).is_none());
    // A list that broke off says nothing of what was not in it any more, and keeps what was.
    assert_eq!(refused(&seen, Source::InstalledPrograms, None), Some(reason::FAILED));
    assert!(found(&seen, Source::InstalledPrograms, CODE).is_none());
    assert!(found(&seen, Source::InstalledPrograms, &format!("InstallWIX_{CODE}")).is_some());
}

#[test]
fn nothing_on_another_computer_is_ever_asked_for() {
    let mut windows = Written::default();
    windows
        .service("AVP21.3", "Kaspersky", "running", Some(r"\\server\share\Kaspersky Lab\avp.exe"), false)
        .service("klif", "", "running", Some(r"\Device\HarddiskVolume3\klif.sys"), true)
        .program(View::Bits64, "Kaspersky", &[("DisplayName", "Kaspersky"), ("InstallLocation", r"\\server\share")])
        .key(
            &Key::machine(View::Bits64, r"SOFTWARE\KasperskyLab\AVP21.3\environment"),
            &[("ProductRoot", text(r"\\server\share\Kaspersky"))],
        );
    windows.records = Some(vec![Record {
        role: "antivirus",
        name: "Kaspersky".to_owned(),
        state: "on",
        definitions: "current",
        id: None,
        path: Some(r"\\server\wmiav.exe".to_owned()),
    }]);
    let windows = Arc::new(windows);
    let place = Place::new(windows.clone(), asked());
    let seen = look(place, &|_| (), &AtomicBool::new(false));
    let asked = windows.asked.lock().unwrap();
    assert!(asked.iter().all(|path| image::is_full(path)), "{asked:?}");
    let service = found(&seen, Source::Services, "AVP21.3").expect("the service");
    assert_eq!((service.get(field::EXISTS), service.get(field::IMAGE)), (None, Some(r"\\server\share\Kaspersky Lab\avp.exe")));
    assert_eq!(found(&seen, Source::SecurityCenter, "Kaspersky").and_then(|one| one.get(field::PATH)), None);
}

#[test]
fn values_of_the_wrong_kind_are_said_once_and_real_entries_are_found_among_them() {
    let mut windows = kaspersky();
    let long = "K".repeat(64 << 10);
    for (name, value) in [
        ("A", Value::Number(7)),
        ("B", Value::Bytes(vec![0xFF; 300])),
        ("C", Value::Texts(vec![])),
        ("D", text("")),
        ("E", text(&long)),
        ("F", text("\u{FFFD}\u{202e}\u{1b}[2J")),
    ] {
        windows.key(
            &Key::machine(View::Bits32, format!(r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Kaspersky {name}")),
            &[("DisplayName", value.clone()), ("Publisher", value.clone()), ("UninstallString", value)],
        );
    }
    windows.key(
        &Key::machine(View::Bits32, r"SOFTWARE\KasperskyLab\AVP21.3\Data\UpdateState"),
        &[("LastUpdate", Value::Bytes(vec![1, 2, 3]))],
    );
    let seen = looked(windows);
    let place = r"HKLM\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall";
    assert_eq!(refused(&seen, Source::InstalledPrograms, Some(place)), Some(reason::NOT_UNDERSTOOD));
    assert_eq!(seen.iter().filter(|one| one.source == Source::InstalledPrograms && !one.is_read()).count(), 1);
    assert!(found(&seen, Source::InstalledPrograms, CODE).is_some());
    assert_eq!(refused(&seen, Source::Databases, Some("AVP21.3")), Some(reason::NOT_UNDERSTOOD));
    assert!(seen.iter().flat_map(|one| one.value.values()).all(|text| text.chars().count() <= 500 && !text.contains('\u{1b}')));
}

#[test]
fn thousands_of_services_are_counted_and_few_are_kept() {
    let mut windows = kaspersky();
    for number in 0..3000 {
        windows.service(&format!("Filler{number:04}"), "A filler", "stopped", Some(r"C:\Fill\fill.exe"), number % 2 == 0);
    }
    let seen = looked(windows);
    let whole = |source| {
        seen.iter()
            .find(|one| one.source == source && one.subject.is_none())
            .and_then(|one| one.get(field::COUNT))
            .map(ToOwned::to_owned)
    };
    assert_eq!((whole(Source::Services), whole(Source::Drivers)), (Some("1502".to_owned()), Some("1502".to_owned())));
    assert!(seen.iter().all(|one| !one.subject.as_deref().unwrap_or_default().starts_with("Filler")));
}

/// The key under which the Windows Installer keeps a product of an account.
fn installer_key(account: &str, packed: &str) -> Key {
    let path =
        format!(r"SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\UserData\{account}\Products\{packed}\InstallProperties");
    Key::machine(View::Bits64, path)
}

/// [`CODE`] as it names a key there.
const PACKED: &str = "19A7E3D0B1E6C6B43A5AF2B9C1D6E408";
const OTHER_PACKED: &str = "29A7E3D0B1E6C6B43A5AF2B9C1D6E408";
const OTHER_CODE: &str = "{0D3E7A92-6E1B-4B6C-A3A5-2F9B1C6D4E80}";

#[test]
fn what_the_installer_keeps_is_read_beside_the_uninstall_list_and_no_product_twice() {
    let mut windows = kaspersky();
    let properties =
        |name: &str| vec![("DisplayName", text(name)), ("Publisher", text("Kaspersky")), ("DisplayVersion", text("5.7"))];
    windows
        .key(&installer_key("S-1-5-18", PACKED), &properties("Kaspersky Total Security"))
        .key(&installer_key(PERSON, OTHER_PACKED), &properties("Kaspersky VPN"))
        // Somebody else's part is theirs.
        .key(&installer_key("S-1-5-21-1-2-3-1002", "39A7E3D0B1E6C6B43A5AF2B9C1D6E408"), &properties("Kaspersky Secret"))
        .key(&installer_key("S-1-5-18", "49A7E3D0B1E6C6B43A5AF2B9C1D6E408"), &[("DisplayName", text("My private diary"))])
        .key(&installer_key("S-1-5-18", "no packed code"), &properties("Kaspersky Rubbish"));
    for number in 0..3000 {
        windows.key(&installer_key("S-1-5-18", &format!("{number:032X}")), &[("DisplayName", text("A filler"))]);
    }
    let seen = looked(windows);
    let program = found(&seen, Source::InstalledPrograms, OTHER_CODE).expect("the installer's record");
    assert_eq!(
        fields(program),
        [
            ("name", "Kaspersky VPN"),
            ("publisher", "Kaspersky"),
            ("status", "installer-record"),
            ("uninstaller", OTHER_CODE),
            ("version", "5.7"),
        ]
    );
    let names: Vec<&str> =
        seen.iter().filter(|one| one.source == Source::InstalledPrograms).filter_map(|one| one.subject.as_deref()).collect();
    assert_eq!(names.iter().filter(|name| **name == CODE).count(), 1, "{names:?}");
    assert!(
        !format!("{seen:?}").contains("Secret")
            && !format!("{seen:?}").contains("diary")
            && !format!("{seen:?}").contains("1001")
    );
    // Three entries of the list, and all records that are not among them: 3000, the VPN, the diary.
    let whole = seen.iter().find(|one| one.source == Source::InstalledPrograms && one.subject.is_none());
    assert_eq!(whole.and_then(|one| one.get(field::COUNT)), Some("3005"));
    let detection = judge(&[survey(seen)], &data().products);
    assert_eq!(detection.products.iter().filter(|product| product.id == "kts").count(), 1);
}

#[test]
fn a_record_of_the_installer_that_is_closed_or_broken_takes_nothing_from_the_rest() {
    let mut windows = kaspersky();
    let user_data = r"software\microsoft\windows\currentversion\installer\userdata";
    windows
        .key(&installer_key("S-1-5-18", OTHER_PACKED), &[("DisplayName", Value::Number(3)), ("Publisher", text("Kaspersky"))])
        .key(&installer_key(PERSON, OTHER_PACKED), &[]);
    windows.closed.insert(format!("{user_data}\\{}\\products", PERSON.to_lowercase()));
    let seen = looked(windows);
    let place = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\UserData";
    assert_eq!(refused(&seen, Source::InstalledPrograms, Some(&format!(r"{place}\<user>"))), Some(reason::PERMISSION));
    assert_eq!(refused(&seen, Source::InstalledPrograms, Some(&format!(r"{place}\S-1-5-18"))), Some(reason::NOT_UNDERSTOOD));
    assert!(found(&seen, Source::InstalledPrograms, CODE).is_some());
    assert!(refused(&seen, Source::InstalledPrograms, None).is_none());
}

fn class(guid: &str) -> Key {
    Key::machine(View::Bits64, format!(r"SYSTEM\CurrentControlSet\Control\Class\{guid}"))
}

#[test]
fn filters_of_devices_are_read_in_both_lists_and_a_class_that_is_closed_is_said() {
    let mut windows = Written::default();
    let (mouse, volume, disk) = (
        "{4d36e96f-e325-11ce-bfc1-08002be10318}",
        "{71a27cdd-812a-11d0-bec7-08002be2092f}",
        "{4d36e967-e325-11ce-bfc1-08002be10318}",
    );
    windows
        .key(&class("{4D36E96B-E325-11CE-BFC1-08002BE10318}"), &[("UpperFilters", text("klkbdflt"))])
        .key(
            &class(mouse),
            &[
                ("UpperFilters", Value::Texts(vec!["klmouflt.K4W-21-25".to_owned(), "mouclass".to_owned()])),
                ("LowerFilters", Value::Texts(vec!["klmouflt".to_owned()])),
            ],
        )
        .key(&class(volume), &[("LowerFilters", Value::Number(7))])
        .key(&class(disk), &[("UpperFilters", Value::Texts(vec!["klflt".to_owned()]))])
        .key(&class("{ffffffff-0000-0000-0000-000000000000}"), &[]);
    windows.closed.insert(format!(r"system\currentcontrolset\control\class\{disk}"));
    let seen = looked(windows);
    let filters: Vec<(&str, Option<&str>)> = seen
        .iter()
        .filter(|one| one.source == Source::Registry && one.is_read())
        .filter_map(|one| Some((one.subject.as_deref()?, one.get("class"))))
        .collect();
    assert_eq!(
        filters,
        [
            (r"UpperFilters\klkbdflt", Some("keyboard")),
            (r"UpperFilters\klmouflt.K4W-21-25", Some("mouse")),
            (r"LowerFilters\klmouflt", Some("mouse")),
        ]
    );
    let place = |guid: &str| format!(r"HKLM\SYSTEM\CurrentControlSet\Control\Class\{guid}");
    assert_eq!(refused(&seen, Source::Registry, Some(&place(disk))), Some(reason::PERMISSION));
    assert_eq!(refused(&seen, Source::Registry, Some(&place(volume))), Some(reason::NOT_UNDERSTOOD));
    assert!(refused(&seen, Source::Registry, Some(&place(mouse))).is_none());
    // A filter that was left is a leftover and never a product.
    let detection = judge(&[survey(seen)], &data().products);
    assert!(detection.products.iter().all(|product| product.verdict == Verdict::Leftovers), "{:?}", detection.products);
}

#[test]
fn classes_that_can_not_be_listed_are_still_known_by_name() {
    let mut windows = Written::default();
    windows.key(&class("{4d36e96b-e325-11ce-bfc1-08002be10318}"), &[("UpperFilters", Value::Texts(vec!["klkbdflt".to_owned()]))]);
    windows.closed.insert(r"system\currentcontrolset\control\class".to_owned());
    let seen = looked(windows);
    assert_eq!(refused(&seen, Source::Registry, Some(r"HKLM\SYSTEM\CurrentControlSet\Control\Class")), Some(reason::PERMISSION));
    assert!(found(&seen, Source::Registry, r"UpperFilters\klkbdflt").is_some());
}

#[test]
fn dates_of_databases_are_read_in_every_layout() {
    let mut windows = Written::default();
    let maker = Key::machine(View::Bits32, MAKER);
    let protected = maker.below(PROTECTED);
    windows
        .key(&protected.below("AVP12").below("Data"), &[("LastSuccessfulUpdate", text("66DECAA4"))])
        .key(&protected.below("AVP14"), &[])
        .key(&maker.below("KES.21.9"), &[])
        .key(
            &maker.below(r"Components\34\1103\1.0.0.0\Statistics\AVState"),
            &[("Protection_BasesDate", text("28-09-2024 10-15-00")), ("Protection_RtpState", Value::Number(5))],
        )
        .content(r"C:\ProgramData\Kaspersky Lab\AVP14.0.0\Data\u1313g.xml", *br#"<Update Date="27092024 1015">"#)
        .content(r"C:\ProgramData\Kaspersky Lab\AVP15.0.0\Data\u1313g.xml", *b"rubbish")
        .file(r"C:\ProgramData\Kaspersky Lab\AVP21.3\Bases\klids.sys");
    windows.locked.push((r"c:\programdata\kaspersky lab\avp21.3\data".to_owned(), reason::PERMISSION));
    let seen = looked(windows);
    let date = |subject: &str| found(&seen, Source::Databases, subject).and_then(|one| one.get(field::DATE));
    assert_eq!(date("AVP12"), Some("2024-09-09"));
    // The names of files come from the written disk, which keeps them in lower case.
    assert_eq!(date("avp14.0.0"), Some("2024-09-27"));
    let managed = found(&seen, Source::Databases, "KES.21.9").expect("what the agent says");
    assert_eq!(fields(managed), [("date", "2024-09-28"), ("real-time", "on")]);
    assert_eq!(refused(&seen, Source::Databases, Some("avp15.0.0")), Some(reason::NOT_UNDERSTOOD));
    assert_eq!(refused(&seen, Source::Databases, Some("avp21.3")), Some(reason::PERMISSION));
    // A date says when, and never that anything is there.
    let only_dates: Vec<Observation> = seen.into_iter().filter(|one| one.source == Source::Databases).collect();
    assert!(judge(&[survey(only_dates)], &data().products).products.is_empty());
}

#[test]
fn what_the_agent_keeps_can_be_closed_broken_or_nobodys() {
    let maker = Key::machine(View::Bits32, MAKER);
    let agent = maker.below(r"Components\34\1103\1.0.0.0\Statistics\AVState");
    let shown = r"HKLM\SOFTWARE\WOW6432Node\KasperskyLab\Components\34\1103\1.0.0.0\Statistics\AVState";
    let look_at = |products: &[&str], date: Value, state: u64, closed: bool| {
        let mut windows = Written::default();
        windows.key(&agent, &[("Protection_BasesDate", date), ("Protection_RtpState", Value::Number(state))]);
        for product in products {
            windows.key(&maker.below(product), &[]);
        }
        if closed {
            windows.closed.insert(agent.path.to_lowercase());
        }
        looked(windows)
    };
    let good = || text("28-09-2024 10-15-00");
    assert_eq!(refused(&look_at(&["KES.11.0"], good(), 5, true), Source::Databases, Some(shown)), Some(reason::PERMISSION));
    let seen = look_at(&["KES.11.0"], text("yesterday"), 1, false);
    assert_eq!(refused(&seen, Source::Databases, Some(shown)), Some(reason::NOT_UNDERSTOOD));
    assert_eq!(found(&seen, Source::Databases, "KES.11.0").map(fields), Some(vec![("real-time", "off")]));
    for state in [0, 3, 9, 77] {
        let seen = look_at(&["KES.11.0"], good(), state, false);
        assert_eq!(found(&seen, Source::Databases, "KES.11.0").map(fields), Some(vec![("date", "2024-09-28")]), "{state}");
    }
    // Of two nobody knows which one it is, and of none neither.
    for products in [&[][..], &["KES.11.0", "KES.12.1"]] {
        let seen = look_at(products, good(), 5, false);
        assert!(seen.iter().all(|one| one.source != Source::Databases || one.get(field::DATE).is_none()));
    }
}

const EXTENSION: &str = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
const OTHER_EXTENSION: &str = "abcdefghijklmnopabcdefghijklmnop";
const ADD_ON: &str = "light_plugin_ACF0E80077C511E59DED005056C00008@kaspersky.com";

/// The extensions that were written down: id, browser, status.
fn extensions(seen: &[Observation]) -> Vec<(&str, Option<&str>, Option<&str>)> {
    seen.iter()
        .filter(|one| one.source == Source::BrowserExtensions && one.is_read())
        .filter_map(|one| Some((one.subject.as_deref()?, one.get(field::BROWSER), one.get(field::STATUS))))
        .collect()
}

#[test]
fn extensions_of_all_profiles_are_read_and_the_names_of_profiles_are_not() {
    const LOCAL: &str = r"C:\Users\Anna\AppData\Local";
    const ROAMING: &str = r"C:\Users\Anna\AppData\Roaming";
    let mut windows = Written::default();
    let manifest = r#"{"name": "Kaspersky Protection", "version": "30.1"}"#;
    for profile in [
        format!(r"{LOCAL}\Google\Chrome\User Data\Default"),
        format!(r"{LOCAL}\Google\Chrome\User Data\Profile 2"),
        format!(r"{LOCAL}\Microsoft\Edge\User Data\Annas Profil"),
        format!(r"{LOCAL}\BraveSoftware\Brave-Browser\User Data\Default"),
        format!(r"{LOCAL}\Vivaldi\User Data\Default"),
        format!(r"{ROAMING}\Opera Software\Opera Stable"),
        format!(r"{ROAMING}\Opera Software\Opera GX Stable\_side_profiles\1A2B"),
    ] {
        windows
            .content(&format!(r"{profile}\Extensions\{EXTENSION}\30.1_0\manifest.json"), manifest)
            .content(&format!(r"{profile}\Extensions\{OTHER_EXTENSION}\1_0\manifest.json"), r#"{"name": "Diary"}"#);
    }
    let addons = format!(r#"{{"addons": [{{"id": "{ADD_ON}", "type": "extension", "version": "5"}}]}}"#);
    windows
        .content(&format!(r"{ROAMING}\Mozilla\Firefox\Profiles\x.Anna\extensions.json"), "not JSON")
        .content(
            &format!(r"{ROAMING}\Mozilla\Firefox\profiles.ini"),
            "[Profile0]\r\nName=Anna\r\nPath=Profiles/x.Anna\r\n[Profile1]\r\nPath=D:\\Annas Firefox\r\n[Profile2]\r\nPath=\\\\server\\anna\r\n",
        )
        .content(r"D:\Annas Firefox\extensions.json", addons);
    let windows = Arc::new(windows);
    let seen = look(Place::new(windows.clone(), asked()), &|_| (), &AtomicBool::new(false));
    assert_eq!(
        extensions(&seen),
        [
            (EXTENSION, Some("Google Chrome"), None),
            (EXTENSION, Some("Microsoft Edge"), None),
            (EXTENSION, Some("Brave"), None),
            (EXTENSION, Some("Vivaldi"), None),
            (EXTENSION, Some("Opera"), None),
            (ADD_ON, Some("Firefox"), None),
        ]
    );
    let first = found(&seen, Source::BrowserExtensions, EXTENSION).expect("the extension");
    assert_eq!(fields(first), [("browser", "Google Chrome"), ("name", "Kaspersky Protection"), ("version", "30.1")]);
    // A profile that is broken, and one on another computer that nobody asked for.
    let unread: Vec<_> = seen
        .iter()
        .filter(|one| one.source == Source::BrowserExtensions && !one.is_read())
        .map(|one| (one.subject.as_deref(), &one.status))
        .collect();
    let because = |why: Reason| Status::CouldNotRead { reason: why.to_owned() };
    assert_eq!(unread, [(Some("Firefox"), &because(reason::NOT_AVAILABLE)), (Some("Firefox"), &because(reason::NOT_UNDERSTOOD))]);
    assert!(windows.asked.lock().unwrap().iter().all(|path| image::is_full(path)));
    assert!(!format!("{seen:?}").contains("Anna") && !format!("{seen:?}").contains("Diary"));
    // An extension alone is a sign of something that was, and never a product that is there.
    let detection = judge(&[survey(seen)], &data().products);
    assert!(detection.products.iter().all(|product| product.verdict <= Verdict::Inconclusive), "{:?}", detection.products);
    assert!(!detection.products.is_empty());
}

#[test]
fn extensions_that_the_registry_names_are_told_from_those_in_profiles() {
    let mut windows = Written::default();
    let software = |view| Key::machine(view, "SOFTWARE");
    windows
        .key(&software(View::Bits32).below(r"Google\Chrome\Extensions").below(EXTENSION), &[("update_url", text("https://x"))])
        .key(&software(View::Bits64).below(r"Google\Chrome\Extensions").below(OTHER_EXTENSION), &[])
        .key(
            &software(View::Bits64).below(r"Policies\Microsoft\Edge\ExtensionInstallForcelist"),
            &[("1", text(&format!("{EXTENSION};https://x"))), ("2", Value::Number(3)), ("3", text("rubbish"))],
        )
        .key(
            &Key::person(r"SOFTWARE\Policies\BraveSoftware\Brave"),
            &[(
                "ExtensionSettings",
                text(&format!(
                    r#"{{"*": {{"installation_mode": "blocked"}}, "{OTHER_EXTENSION},{EXTENSION}": {{"installation_mode": "force_installed"}}}}"#
                )),
            )],
        )
        .key(&software(View::Bits64).below(r"Policies\Google\Chrome"), &[("ExtensionSettings", text("{"))])
        .key(&software(View::Bits32).below(r"Mozilla\Firefox\Extensions"), &[(ADD_ON, text(r"C:\x.xpi"))])
        .key(&software(View::Bits64).below(r"Chromium\Extensions"), &[])
        .key(&software(View::Bits64).below(r"Google\Chrome\NativeMessagingHosts\com.kaspersky.ahkjpbee.host"), &[])
        .key(&software(View::Bits64).below(r"Google\Chrome\NativeMessagingHosts\org.example.diary"), &[]);
    windows.closed.insert(r"software\chromium\extensions".to_owned());
    windows.closed.insert(r"software\policies\chromium\extensioninstallforcelist".to_owned());
    for number in 0..3000 {
        let letters: String = format!("{number:032}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        windows.key(&software(View::Bits64).below(r"Google\Chrome\Extensions").below(&letters), &[]);
    }
    let seen = looked(windows);
    assert_eq!(
        extensions(&seen),
        [
            (EXTENSION, Some("Google Chrome"), Some("registered")),
            (EXTENSION, Some("Microsoft Edge"), Some("forced")),
            (EXTENSION, Some("Brave"), Some("forced")),
            (&ADD_ON.to_lowercase(), Some("Firefox"), Some("registered")),
        ]
    );
    let refusal = |subject: &str| refused(&seen, Source::BrowserExtensions, Some(subject));
    assert_eq!(refusal(r"HKLM\SOFTWARE\Policies\Google\Chrome"), Some(reason::NOT_UNDERSTOOD));
    assert_eq!(refusal(r"HKLM\SOFTWARE\Chromium\Extensions"), Some(reason::PERMISSION));
    assert_eq!(refusal(r"HKLM\SOFTWARE\Policies\Chromium\ExtensionInstallForcelist"), Some(reason::PERMISSION));
    let host = r"HKLM\SOFTWARE\Google\Chrome\NativeMessagingHosts";
    assert!(found(&seen, Source::Registry, &format!(r"{host}\com.kaspersky.ahkjpbee.host")).is_some());
    assert!(!format!("{seen:?}").contains("diary"));
    let detection = judge(&[survey(seen)], &data().products);
    assert!(detection.products.iter().all(|product| product.verdict <= Verdict::Inconclusive), "{:?}", detection.products);
}

#[test]
fn profiles_on_another_computer_are_said_and_left_alone() {
    let windows = Arc::new(Written { roaming: Some(r"\\server\profiles\anna".to_owned()), ..kaspersky() });
    let seen = look(Place::new(windows.clone(), asked()), &|_| (), &AtomicBool::new(false));
    for (source, subject) in
        [(Source::BrowserExtensions, "Opera"), (Source::BrowserExtensions, "Firefox"), (Source::Certificates, "Firefox")]
    {
        assert_eq!(refused(&seen, source, Some(subject)), Some(reason::NOT_AVAILABLE), "{source:?} {subject}");
    }
    assert!(refused(&seen, Source::Certificates, None).is_none());
    assert!(windows.asked.lock().unwrap().iter().all(|path| image::is_full(path)));
    assert!(!format!("{seen:?}").contains("anna"));
}

#[test]
fn certificates_of_browsers_stand_beside_those_of_the_system() {
    use crate::system::certificates::made;

    const OURS: &str = "Kaspersky Anti-Virus Personal Root Certificate";
    let profiles = r"C:\Users\Anna\AppData\Roaming\Mozilla\Firefox\Profiles";
    let mut windows = Written { roots: vec!["Some Other Root".to_owned(); 300], ..Written::default() };
    let many: Vec<Vec<u8>> = (0..3000).map(|number| made::root(&format!("Root {number}"))).chain([made::root(OURS)]).collect();
    windows
        .content(&format!(r"{profiles}\x.Anna\cert9.db"), made::store(&many))
        // Left behind when the browser moved to the newer file.
        .content(&format!(r"{profiles}\x.Anna\cert8.db"), "rubbish")
        .content(&format!(r"{profiles}\y.Anna\cert9.db"), "rubbish")
        .content(&format!(r"{profiles}\z.Anna\cert9.db"), made::store(&[made::root(OURS)]));
    windows.locked.push((format!(r"{profiles}\w.Anna").to_lowercase(), reason::PERMISSION));
    windows.file(&format!(r"{profiles}\w.Anna\cert9.db"));
    let seen = looked(windows);
    let kept: Vec<_> = seen.iter().filter(|one| one.source == Source::Certificates && one.is_read()).collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert_eq!((kept[0].subject.as_deref(), fields(kept[0])), (Some(OURS), vec![("browser", "Firefox")]));
    assert_eq!(kept[1].get(field::COUNT), Some("3301"));
    let unread: BTreeSet<&str> = seen
        .iter()
        .filter(|one| one.source == Source::Certificates && one.subject.as_deref() == Some("Firefox"))
        .filter_map(|one| match &one.status {
            Status::CouldNotRead { reason } => Some(reason.as_str()),
            Status::Read => None,
        })
        .collect();
    assert_eq!(unread, BTreeSet::from([reason::NOT_UNDERSTOOD, reason::PERMISSION]));
    assert!(!format!("{seen:?}").contains("Anna") && !format!("{seen:?}").contains("Root 1"));
    let detection = judge(&[survey(seen)], &data().products);
    assert!(detection.products.iter().all(|product| product.verdict <= Verdict::Leftovers), "{:?}", detection.products);
    assert!(!detection.products.is_empty());
}

#[test]
fn what_keeps_the_systems_own_protection_off_is_written_down_where_it_is_set() {
    let policies = r"SOFTWARE\Policies\Microsoft\Windows Defender";
    let allowed = r"SOFTWARE\Microsoft\PolicyManager\default\Defender\AllowRealtimeMonitoring";
    let mut windows = Written::default();
    windows
        .key(
            &Key::machine(View::Bits64, policies),
            &[("DisableAntiSpyware", Value::Number(1)), ("DisableAntiVirus", Value::Number(0))],
        )
        .key(&Key::machine(View::Bits64, allowed), &[("value", Value::Number(0))]);
    windows.closed.insert(format!(r"{policies}\real-time protection").to_lowercase());
    let seen = looked(windows);
    let one = found(&seen, Source::Registry, &format!(r"HKLM\{policies}")).expect("the policy");
    assert_eq!(fields(one), [("DisableAntiSpyware", "1")]);
    assert!(found(&seen, Source::Registry, &format!(r"HKLM\{allowed}")).is_some());
    let closed = format!(r"HKLM\{policies}\Real-Time Protection");
    assert_eq!(refused(&seen, Source::Registry, Some(&closed)), Some(reason::PERMISSION));
    assert!(judge(&[survey(seen)], &data().products).products.is_empty());
}

#[test]
fn a_signature_that_hangs_is_given_up() {
    let (release, hang) = std::sync::mpsc::channel::<()>();
    let answer = run::within(Duration::from_millis(1), move || {
        let _ = hang.recv();
        Ok(Signature::None)
    });
    assert_eq!(answer, Err(reason::TIMED_OUT));
    drop(release);
    assert_eq!(run::within(Duration::from_mins(1), || Ok(7)), Ok(7));
    assert_eq!(run::within(Duration::from_mins(1), || -> Result<(), Reason> { panic!("it fails") }), Err(reason::FAILED));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_registry_is_read_without_failing(
        texts in proptest::collection::vec(("[a-zA-Z{}.0-9-]{1,12}", "(?s).{0,60}", 0..4_u8, proptest::collection::vec(any::<u8>(), 0..20)), 1..12),
    ) {
        let mut windows = kaspersky();
        for (name, written, kind, bytes) in &texts {
            let value = match kind {
                0 => text(written),
                1 => Value::Texts(vec![written.clone(), name.clone()]),
                2 => Value::Number(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))),
                _ => Value::Bytes(bytes.clone()),
            };
            let names = ["DisplayName", "Publisher", "InstallLocation", "UninstallString", "ImagePath", "ProductRoot", "LastUpdate", "Type", "WindowsInstaller"];
            let values: Vec<(&str, Value)> = names.into_iter().map(|field| (field, value.clone())).collect();
            for place in [
                format!(r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Kaspersky{name}"),
                format!(r"SYSTEM\CurrentControlSet\Services\{name}"),
                format!(r"SOFTWARE\KasperskyLab\{name}\environment"),
                format!(r"SOFTWARE\KasperskyLab\{name}\Data\UpdateState"),
            ] {
                windows.key(&Key::machine(View::Bits32, place), &values);
            }
            windows.services.push(Service { name: name.clone(), shown: written.clone(), is_driver: *kind == 0, state: None });
        }
        let seen = looked(windows);
        // Every source came to its end, and what was there before is still found.
        prop_assert!(seen.iter().filter(|one| one.subject.is_none()).all(|one| one.is_read() || matches!(one.source, Source::SecurityCenter | Source::Defender)));
        let products = data().products;
        prop_assert_eq!(judge(&[survey(seen)], &products).verdict, Verdict::Installed);
    }
}

#[test]
fn the_network_is_told_by_what_windows_keeps_of_it() {
    let seen = looked(kaspersky());
    let word = |seen: &[Observation]| network(&[survey(seen.to_vec())]).word;
    let of_network: Vec<_> =
        seen.iter().filter(|one| one.source == Source::Network).map(|one| (one.subject.as_deref(), fields(one))).collect();
    assert_eq!(
        of_network,
        [
            (Some("adapter 1"), vec![("kind", "wireless"), ("state", "up")]),
            (Some("adapter 2"), vec![("kind", "wired"), ("state", "down")]),
            (Some("default-route"), vec![("ipv4", "present"), ("ipv6", "absent"), ("state", "present")]),
            (Some("resolver"), vec![("state", "configured")]),
            (None, vec![("count", "4")]),
        ]
    );
    assert_eq!(word(&seen), NetworkWord::Working);

    let with = |adapters: &[(u32, i32, usize)], ways| {
        let adapters = adapters.iter().map(|(kind, state, name_servers)| Adapter {
            kind: *kind,
            state: *state,
            name_servers: *name_servers,
        });
        let windows = Written { adapters: Some(adapters.collect()), ways, ..Written::default() };
        word(&looked(windows))
    };
    let (out, none) = (Some(Ways { ipv4: false, ipv6: true }), Some(Ways { ipv4: false, ipv6: false }));
    // Name services of an adapter that is off are remembered and answer nothing.
    assert_eq!(with(&[(6, 2, 3), (71, 1, 0)], out), NetworkWord::NoResolver);
    assert_eq!(with(&[(6, 1, 1)], none), NetworkWord::NoRoute);
    assert_eq!(with(&[(6, 2, 1), (71, 5, 1)], none), NetworkWord::NoAdapter);
    assert_eq!(with(&[(24, 1, 0)], none), NetworkWord::NoAdapter, "the computer speaks to itself at all times");
    // A tunnel that tells no state, with a name service of its own.
    assert_eq!(with(&[(131, 4, 1)], out), NetworkWord::Working);
    assert_eq!(with(&[(6, 1, 1)], None), NetworkWord::Unknown);
    let closed = looked(Written::default());
    assert_eq!(refused(&closed, Source::Network, None), Some(reason::NOT_AVAILABLE));
    assert_eq!(word(&closed), NetworkWord::Unknown);
}

/// What a person keeps in the products is asked for below their own folders, by place alone, and their name is not kept.
#[test]
fn what_a_person_keeps_is_asked_for_by_place_alone() {
    let mut windows = Written::default();
    windows
        .file(r"C:\Users\Anna\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb")
        .file(r"C:\ProgramData\Kaspersky Lab\AVP21.3\QB\x")
        .locked
        .push((r"c:\users\anna\documents\passwords database".to_owned(), reason::PERMISSION));
    let belongings = data().belongings;
    let mut asked = asked();
    asked.paths = belongings.paths(Os::Windows).map(ToOwned::to_owned).collect();
    let seen = look(Place::new(Arc::new(windows), asked), &|_| (), &AtomicBool::new(false));
    let files: Vec<&Observation> = seen.iter().filter(|one| one.source == Source::Files).collect();
    for one in &files {
        let subject = one.subject.as_deref().unwrap_or_default();
        assert!(!subject.contains("Anna") && !subject.contains("kpm_vault"), "{subject}");
        assert!(one.value.keys().all(|key| key == field::EXISTS || one.subject.is_none()), "{one:?}");
    }
    let traces = belongings.traces(&[survey(seen)]);
    let ids: Vec<&str> = traces.found.iter().map(|trace| trace.id.as_str()).collect();
    assert_eq!(ids, ["trace-password-vault", "trace-quarantine"]);
    // What could not be read is not said to be absent.
    assert!(!traces.looked.contains(&Gate::Passwords) && traces.looked.contains(&Gate::Quarantine), "{:?}", traces.looked);
}
