//! The whole look on folder trees that stand for machines.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::sync::atomic::Ordering;
use std::time::Duration;

use safe_passage_core::detection::{Verdict, judge};
use safe_passage_core::network::{NetworkWord, network};
use safe_passage_core::survey::{Kind, SCHEMA, Status, Survey, field};

use super::super::certificates::made;
use super::super::run::{Reason, Task};
use super::*;

/// A folder tree that stands for a machine. Its programs are scripts that the test writes.
struct Machine {
    folder: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path.trim_start_matches('/'))
    }

    fn file(&self, path: &str, text: &str) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn link(&self, path: &str, target: &str) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(target, path).unwrap();
        self
    }

    fn program(&self, name: &str, script: &str) -> &Self {
        self.file(&format!("/usr/bin/{name}"), &format!("#!/bin/sh\n{script}\n"));
        fs::set_permissions(self.path(&format!("/usr/bin/{name}")), fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    fn place(&self, paths: &[&str]) -> Place {
        let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Place {
            root: self.folder.path().to_owned(),
            home: Some(self.path("/home/anna")),
            config: Some(self.path("/home/anna/.config")),
            commands: Commands {
                folders: vec![self.path("/usr/bin")],
                owners: vec![fs::metadata(self.folder.path()).unwrap().uid()],
            },
            asked: Asked {
                paths: owned(paths),
                keep: owned(&["kaspersky", "kesl", "klnagent", "ahkjpbeeocnddjkakilopmfdlnjdpcdm"]),
                certificates: owned(&["kaspersky"]),
                ..Asked::default()
            },
        }
    }

    fn look(&self, paths: &[&str]) -> Vec<Observation> {
        look(self.place(paths), &|_| (), &AtomicBool::new(false))
    }
}

fn of(observations: &[Observation], source: Source) -> Vec<&Observation> {
    observations.iter().filter(|observation| observation.source == source).collect()
}

/// The observation of a source as a whole: its count, or why it could not be read.
fn whole(observations: &[Observation], source: Source) -> Result<String, String> {
    let of_source = of(observations, source);
    let last = of_source.last().expect("each source ends with an observation of its own");
    assert_eq!(last.subject, None, "{source:?}");
    match &last.status {
        Status::Read => Ok(last.get(field::COUNT).unwrap().to_owned()),
        Status::CouldNotRead { reason } => Err(reason.clone()),
    }
}

fn found<'a>(observations: &'a [Observation], source: Source, subject: &str) -> Option<&'a Observation> {
    observations.iter().find(|one| one.source == source && one.subject.as_deref() == Some(subject))
}

fn values<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeMap<String, String> {
    pairs.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

#[test]
fn an_empty_machine_is_one_where_the_deciding_sources_are_not_there() {
    let seen = Machine::new().look(&["/opt/kaspersky"]);
    for source in [Source::Packages, Source::Units, Source::Processes, Source::Certificates, Source::Network] {
        assert_eq!(whole(&seen, source), Err(reason::NOT_AVAILABLE.to_owned()), "{source:?}");
    }
    for source in [Source::Flatpak, Source::Snap, Source::BrowserExtensions, Source::Databases] {
        assert_eq!(whole(&seen, source), Ok("0".to_owned()), "{source:?}");
    }
    assert_eq!(found(&seen, Source::Files, "/opt/kaspersky").unwrap().value, values([(field::EXISTS, "false")]));
    let sources: Vec<Source> = seen.iter().filter(|one| one.subject.is_none()).map(|one| one.source).collect();
    assert_eq!(sources, sources_of(Os::Linux));
}

#[test]
fn a_machine_with_a_business_product_is_written_down_and_the_rest_of_it_is_not() {
    let machine = Machine::new();
    machine
        .file(
            "/var/lib/dpkg/status",
            "Package: kesl\nStatus: install ok installed\nMaintainer: Kaspersky <a@example.com>\nVersion: 12.1.0-1543\n\n\
             Package: private-diary\nStatus: install ok installed\nMaintainer: Anna\nVersion: 1\n",
        )
        .file(
            "/usr/lib/systemd/system/kesl.service",
            "[Unit]\nDescription=KESL\n[Service]\nExecStart=/opt/kaspersky/kesl/bin/kesl\n",
        )
        .file("/usr/lib/systemd/system/diary.service", "[Service]\nExecStart=/usr/bin/diary\n")
        .link("/etc/systemd/system/klnagent64.service", "/dev/null")
        .file("/run/systemd/system/.keep", "")
        .file("/opt/kaspersky/kesl/bin/kesl", "")
        .file("/opt/KasperskyOS-Community-Edition-1.4/readme", "")
        .link("/proc/1/exe", "/usr/lib/systemd/systemd")
        .link("/proc/20/exe", "/opt/kaspersky/kesl/bin/kesl")
        .link("/proc/21/exe", "/opt/kaspersky/kesl/bin/kesl")
        .link("/proc/22/exe", "/home/kaspersky/bin/diary")
        .link("/proc/23/exe", "/home/anna/kaspersky/setup (deleted)")
        .file("/proc/30/comm", "kworker/0:1\n")
        .file("/etc/os-release", "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n")
        .file("/etc/kernel/postinst.d/unattended-upgrades", "")
        .file("/etc/krb5.keytab", "")
        .program("systemctl", "echo 'kesl.service loaded active running KESL'; echo 'diary.service loaded active running Diary'")
        .program("kesl-control", "[ \"$*\" = --app-info ] && echo 'Last release date of databases: 2024-09-28 10:15:00'");
    let seen = machine.look(&[
        "/opt/kaspersky/kesl",
        "/opt/KasperskyOS-*",
        "/opt/*/no-such-file",
        "~/kesl",
        r"%ProgramFiles%\Kaspersky",
        "/opt/../etc",
    ]);

    let expected = [
        (
            Source::Packages,
            "kesl",
            vec![
                (field::VERSION, "12.1.0-1543"),
                (field::STATUS, "install ok installed"),
                (field::PUBLISHER, "Kaspersky"),
                (field::MANAGER, "dpkg"),
            ],
        ),
        (
            Source::Units,
            "kesl.service",
            vec![
                (field::NAME, "KESL"),
                (field::STATE, "running"),
                (field::IMAGE, "/opt/kaspersky/kesl/bin/kesl"),
                (field::EXISTS, "true"),
                (field::PATH, "/usr/lib/systemd/system/kesl.service"),
            ],
        ),
        (
            Source::Units,
            "klnagent64.service",
            vec![(field::STATUS, "masked"), (field::EXISTS, "false"), (field::PATH, "/etc/systemd/system/klnagent64.service")],
        ),
        (
            Source::Processes,
            "/opt/kaspersky/kesl/bin/kesl",
            vec![
                (field::NAME, "kesl"),
                (field::STATE, "running"),
                (field::IMAGE, "/opt/kaspersky/kesl/bin/kesl"),
                (field::EXISTS, "true"),
            ],
        ),
        (
            Source::Processes,
            "/home/<user>/kaspersky/setup",
            vec![
                (field::NAME, "setup"),
                (field::STATE, "running"),
                (field::IMAGE, "/home/<user>/kaspersky/setup"),
                (field::EXISTS, "false"),
            ],
        ),
        (Source::Files, "/opt/kaspersky/kesl", vec![(field::EXISTS, "true")]),
        (Source::Files, "/opt/KasperskyOS-Community-Edition-1.4", vec![(field::EXISTS, "true")]),
        (Source::Files, "/home/<user>/kesl", vec![(field::EXISTS, "false")]),
        (Source::System, "os", vec![(field::NAME, "Debian GNU/Linux"), (field::VERSION, "12"), (field::ID, "debian")]),
        (Source::System, "restart-pending", vec![(field::STATE, "no")]),
        (
            Source::Management,
            "domain",
            vec![(field::STATE, "joined"), (field::NAME, "Kerberos"), (field::PATH, "/etc/krb5.keytab")],
        ),
        (Source::Management, "mdm", vec![(field::STATE, "none")]),
        (Source::Databases, "kesl", vec![(field::DATE, "2024-09-28")]),
    ];
    for (source, subject, fields) in expected {
        let one = found(&seen, source, subject).unwrap_or_else(|| panic!("{source:?} {subject} is missing in {seen:#?}"));
        assert_eq!((&one.status, &one.value), (&Status::Read, &values(fields)), "{source:?} {subject}");
    }
    assert_eq!(
        found(&seen, Source::Files, "/opt/../etc").map(|one| &one.status),
        Some(&Status::CouldNotRead { reason: reason::NOT_UNDERSTOOD.to_owned() })
    );
    let counts =
        [(Source::Packages, "2"), (Source::Units, "3"), (Source::Processes, "6"), (Source::Files, "5"), (Source::Databases, "1")];
    for (source, count) in counts {
        assert_eq!(whole(&seen, source), Ok(count.to_owned()), "{source:?}");
    }
    // Nothing private and nobody's name.
    let saved = serde_json::to_string(&seen).unwrap();
    for private in ["no-such-file", "diary", "anna", "Anna", "home/kaspersky", "example.com", "kworker"] {
        assert!(!saved.contains(private), "{private} was written down: {saved}");
    }
}

#[test]
fn browser_extensions_of_all_profiles_are_asked_and_kept_once_for_each_browser() {
    let machine = Machine::new();
    let id = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
    let other = "abcdefghijklmnopabcdefghijklmnop";
    for profile in
        ["/home/anna/.config/google-chrome/Default", "/home/anna/.config/google-chrome/Profile 1", "/home/anna/.config/opera"]
    {
        machine
            .file(
                &format!("{profile}/Extensions/{id}/30.1_0/manifest.json"),
                "\u{feff}{\"name\": \"__MSG_AppName__\", \"default_locale\": \"en\", \"version\": \"30.1\"}",
            )
            .file(
                &format!("{profile}/Extensions/{id}/30.1_0/_locales/en/messages.json"),
                "{\"appname\": {\"message\": \"Kaspersky Protection\"}}",
            )
            .file(&format!("{profile}/Extensions/{other}/1_0/manifest.json"), "{\"name\": \"Diary\", \"version\": \"1\"}")
            .file(&format!("{profile}/Extensions/Temp/x"), "");
    }
    // No description can be read in this one, and it is there all the same.
    machine.file(
        &format!(
            "/home/anna/.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser/Default/Extensions/{id}/1/manifest.json"
        ),
        "{",
    );
    machine
        .file(
            "/home/anna/snap/firefox/common/.mozilla/firefox/x.default/extensions.json",
            "{\"addons\": [{\"id\": \"light_plugin@kaspersky.com\", \"type\": \"extension\", \"version\": \"5\"}]}",
        )
        .file("/home/anna/.mozilla/firefox/y.default/extensions.json", "not JSON");
    let seen = machine.look(&[]);
    let kept: Vec<_> = of(&seen, Source::BrowserExtensions)
        .into_iter()
        .filter(|one| one.subject.is_some())
        .map(|one| (one.subject.as_deref().unwrap(), one.get(field::BROWSER), one.get(field::NAME), one.is_read()))
        .collect();
    assert_eq!(
        kept,
        [
            (id, Some("Google Chrome"), Some("Kaspersky Protection"), true),
            (id, Some("Brave"), None, true),
            (id, Some("Opera"), Some("Kaspersky Protection"), true),
            ("Firefox", None, None, false),
            ("light_plugin@kaspersky.com", Some("Firefox"), None, true),
        ]
    );
    assert_eq!(whole(&seen, Source::BrowserExtensions), Ok("8".to_owned()));
}

fn survey(observations: Vec<Observation>) -> Survey {
    Survey {
        schema: SCHEMA.to_owned(),
        kind: Kind::ThisComputer,
        os: Os::Linux,
        captured: None,
        observations,
        other: serde_json::Map::new(),
    }
}

const OURS: &str = "Kaspersky Anti-Virus Personal Root Certificate";

impl Machine {
    fn bytes(&self, path: &str, bytes: &[u8]) -> &Self {
        self.file(path, "");
        fs::write(self.path(path), bytes).unwrap();
        self
    }
}

#[test]
fn certificates_of_the_system_and_of_browsers_are_read_by_the_names_of_their_holders() {
    let machine = Machine::new();
    let bundle: String = (0..3000).map(|number| made::pem(&made::root(&format!("Root {number}")))).collect();
    machine
        .file("/etc/ssl/certs/ca-certificates.crt", &(bundle + &made::pem(&made::root(OURS))))
        .file("/etc/ssl/certs/java/cacerts", "\u{fe}something of another kind")
        .file("/etc/ssl/certs/dhparam.pem", "-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----\n")
        .link("/etc/ssl/certs/a1b2c3d4.0", "ca-certificates.crt")
        .link("/etc/ssl/certs/gone.pem", "/usr/share/ca-certificates/gone.crt")
        .bytes("/usr/local/share/ca-certificates/annas/root.crt", &made::root(OURS))
        .bytes("/home/anna/.mozilla/firefox/x.anna/cert9.db", &made::store(&[made::root(OURS), made::root("Diary")]))
        .bytes("/home/anna/.var/app/org.mozilla.firefox/.mozilla/firefox/y.anna/cert9.db", &made::store(&[made::root(OURS)]))
        .bytes("/home/anna/.pki/nssdb/cert9.db", &made::store(&[made::root(OURS)]));
    let seen = machine.look(&[]);
    let kept: Vec<_> = of(&seen, Source::Certificates)
        .into_iter()
        .filter(|one| one.subject.is_some())
        .map(|one| (one.subject.as_deref().unwrap(), one.get(field::PATH).or(one.get(field::BROWSER)), one.is_read()))
        .collect();
    assert_eq!(
        kept,
        [
            (OURS, Some("/etc/ssl/certs"), true),
            (OURS, Some("/usr/local/share/ca-certificates"), true),
            (OURS, Some("Firefox"), true),
            (OURS, Some("NSS"), true),
        ]
    );
    // Different ones, however many files hold them.
    assert_eq!(whole(&seen, Source::Certificates), Ok("3002".to_owned()));
    let saved = format!("{seen:?}");
    assert!(!saved.contains("anna") && !saved.contains("Diary") && !saved.contains("Root 1"));
    // A certificate alone is left over; nothing is installed because of it.
    let certificates: Vec<Observation> = seen.into_iter().filter(|one| one.source == Source::Certificates).collect();
    let detection = judge(&[survey(certificates)], &crate::data::Data::load(None).products);
    assert_eq!(detection.products.len(), 1, "{:?}", detection.products);
    assert_eq!(detection.products[0].verdict, Verdict::Leftovers);
    assert_eq!(detection.products[0].evidence.len(), 1);
}

#[test]
fn certificates_that_can_not_be_read_are_said_once_for_each_place() {
    let machine = Machine::new();
    machine
        .file("/etc/ssl/certs/good.pem", &made::pem(&made::root("A Root")))
        .file("/etc/ssl/certs/half.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n")
        .file("/etc/ssl/certs/rubbish.crt", "rubbish")
        .link("/usr/local/share/ca-certificates", "ca-certificates")
        .file("/usr/share/pki/ca-trust-source/anchors/README", "put them here")
        .file("/home/anna/.mozilla/firefox/x.anna/cert9.db", "rubbish")
        .link("/home/anna/.pki/nssdb/cert9.db", "cert9.db");
    // A pipe would wait for ever for somebody who writes.
    let pipe = machine.path("/etc/pki/trust/anchors/pipe.pem");
    fs::create_dir_all(pipe.parent().unwrap()).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let seen = machine.look(&[]);
    let unread: Vec<_> = of(&seen, Source::Certificates)
        .into_iter()
        .filter_map(|one| match &one.status {
            Status::CouldNotRead { reason } => Some((one.subject.as_deref().unwrap_or_default(), reason.as_str())),
            Status::Read => None,
        })
        .collect();
    assert_eq!(
        unread,
        [
            ("/etc/ssl/certs", reason::NOT_UNDERSTOOD),
            ("/usr/local/share/ca-certificates", reason::FAILED),
            ("/etc/pki/trust/anchors", reason::NOT_UNDERSTOOD),
            ("Firefox", reason::NOT_UNDERSTOOD),
            ("NSS", reason::FAILED),
        ]
    );
    assert_eq!(whole(&seen, Source::Certificates), Ok("1".to_owned()));
    assert!(judge(&[survey(seen)], &crate::data::Data::load(None).products).products.is_empty());
}

#[test]
fn an_extension_alone_is_never_a_product() {
    let machine = Machine::new();
    let id = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
    machine.file(&format!("/home/anna/.config/opera/_side_profiles/anna/Extensions/{id}/1/manifest.json"), "{}");
    for number in 0..2000 {
        let letters: String = format!("{number:032}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        machine.file(&format!("/home/anna/.config/vivaldi/Default/Extensions/{letters}/1/manifest.json"), "{}");
    }
    let seen = machine.look(&[]);
    assert_eq!(whole(&seen, Source::BrowserExtensions), Ok("2001".to_owned()));
    assert_eq!(found(&seen, Source::BrowserExtensions, id).and_then(|one| one.get(field::BROWSER)), Some("Opera"));
    assert!(!format!("{seen:?}").contains("anna"));
    let detection = judge(&[survey(seen)], &crate::data::Data::load(None).products);
    assert!(detection.products.iter().all(|product| product.verdict <= Verdict::Inconclusive), "{:?}", detection.products);
}

#[test]
fn what_runs_is_seen_in_its_control_group_where_systemd_does_not_tell() {
    let machine = Machine::new();
    for name in ["kesl", "kfl-kesl", "kesl-other"] {
        machine.file(&format!("/usr/lib/systemd/system/{name}.service"), "[Service]\nExecStart=/opt/kaspersky/x\n");
    }
    machine
        .file("/opt/kaspersky/x", "")
        .file("/sys/fs/cgroup/system.slice/kesl.service/cgroup.procs", "812\n813\n")
        .file("/sys/fs/cgroup/system.slice/kfl-kesl.service/cgroup.procs", "");
    let seen = machine.look(&[]);
    let state = |name: &str| found(&seen, Source::Units, name).unwrap().get(field::STATE);
    assert_eq!([state("kesl.service"), state("kfl-kesl.service"), state("kesl-other.service")], [Some("running"), None, None]);
    // That systemd did not tell stays said: nobody knows of the others.
    assert!(!found(&seen, Source::Units, "state").unwrap().is_read());
    let detection = judge(&[survey(seen)], &crate::data::Data::load(None).products);
    assert_eq!(detection.products.iter().find(|product| product.id == "kesl").and_then(|product| product.protecting), Some(true));
}

#[test]
fn a_status_program_is_found_in_the_products_own_folder_as_well() {
    let machine = Machine::new();
    let program = "/opt/kaspersky/kfl/bin/kfl-control";
    machine.file(program, "#!/bin/sh\necho 'Last release date of databases: 2026-11-22 04:10:00'\n");
    fs::set_permissions(machine.path(program), fs::Permissions::from_mode(0o755)).unwrap();
    let date = |machine: &Machine| {
        let seen = machine.look(&[]);
        found(&seen, Source::Databases, "kaspersky-linux-home").and_then(|one| one.get(field::DATE).map(str::to_owned))
    };
    assert_eq!(date(&machine).as_deref(), Some("2026-11-22"));
    // And is left alone where others could have changed it.
    fs::set_permissions(machine.path(program), fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(date(&machine), None);
}

/// What the built-in list asks for, on a machine where a removal left folders and the list of packages behind.
#[test]
fn folders_and_package_sources_that_were_left_are_written_down_and_prove_nothing() {
    let machine = Machine::new();
    machine
        .file("/opt/kaspersky/something/readme", "")
        .file("/var/opt/kaspersky/kesl/private/settings", "")
        .file("/etc/apt/sources.list.d/kaspersky.list", "deb https://example.com stable main\n")
        .file("/etc/apt/sources.list.d/diary.list", "");
    let data = crate::data::Data::load(None);
    let paths: Vec<&str> = data.asked.paths.iter().map(String::as_str).collect();
    let seen = machine.look(&paths);
    for path in ["/opt/kaspersky/something", "/var/opt/kaspersky/kesl", "/etc/apt/sources.list.d/kaspersky.list"] {
        assert_eq!(found(&seen, Source::Files, path).and_then(|one| one.get(field::EXISTS)), Some("true"), "{path}");
    }
    assert!(!format!("{seen:?}").contains("diary"));
    let detection = judge(&[survey(seen)], &data.products);
    assert!(detection.products.iter().all(|product| product.verdict == Verdict::Leftovers), "{:?}", detection.products);
}

#[test]
fn flatpak_and_snap_are_read_from_their_folders() {
    let machine = Machine::new();
    machine
        .file("/var/lib/flatpak/app/com.kaspersky.Example/current/metadata", "")
        .file("/home/anna/.local/share/flatpak/app/org.example.Diary/current/metadata", "")
        .file("/snap/kesl-tool/7/meta/snap.yaml", "name: kesl-tool\nversion: '2.1'\n")
        .link("/snap/kesl-tool/current", "7")
        .file("/snap/bin/diary", "");
    let seen = machine.look(&[]);
    assert_eq!(whole(&seen, Source::Flatpak), Ok("2".to_owned()));
    assert_eq!(whole(&seen, Source::Snap), Ok("1".to_owned()));
    assert_eq!(
        found(&seen, Source::Flatpak, "com.kaspersky.Example").unwrap().value,
        values([(field::ID, "com.kaspersky.Example"), (field::STATUS, "installed")])
    );
    assert_eq!(
        found(&seen, Source::Snap, "kesl-tool").unwrap().value,
        values([(field::VERSION, "2.1"), (field::STATUS, "installed")])
    );
}

#[test]
fn units_tell_whether_a_program_is_behind_them() {
    let machine = Machine::new();
    let service = |program: &str| format!("[Service]\nExecStart={program}\n");
    machine
        .file("/opt/kaspersky/there", "")
        .file("/lib/systemd/system/kesl-there.service", &service("/opt/kaspersky/there"))
        .file("/lib/systemd/system/kesl-gone.service", &service("/opt/kaspersky/gone"))
        .file("/lib/systemd/system/kesl-masked.service", &service("/opt/kaspersky/there"))
        .file("/lib/systemd/system/other.service", &service("/opt/kaspersky/there"))
        .link("/etc/systemd/system/kesl-masked.service", "/dev/null")
        .link("/etc/systemd/system/kesl-left.service", "/lib/systemd/system/no-such-file.service")
        .file("/etc/init.d/kesl-script", "#!/bin/sh\n");
    let seen = machine.look(&[]);
    for (name, exists, status) in [
        ("kesl-there.service", Some("true"), None),
        ("kesl-gone.service", Some("false"), None),
        ("kesl-masked.service", Some("true"), Some("masked")),
        ("kesl-left.service", Some("false"), None),
        ("kesl-script", None, None),
        ("other.service", Some("true"), None),
    ] {
        let unit = found(&seen, Source::Units, name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!((unit.get(field::EXISTS), unit.get(field::STATUS)), (exists, status), "{name}");
        assert_eq!(unit.get(field::STATE), None, "{name}: nothing runs here that could tell");
    }
    assert!(!found(&seen, Source::Units, "state").unwrap().is_read());
}

#[test]
fn what_can_not_be_read_is_never_taken_for_not_there() {
    let machine = Machine::new();
    // Links that lead in a circle can be read by nobody, the administrator included.
    for path in ["/opt/kaspersky", "/var/lib/dpkg/status", "/snap", "/etc/os-release", "/proc", "/run/reboot-required"] {
        let name = path.rsplit('/').next().unwrap();
        machine.link(path, name);
    }
    machine.link("/etc/systemd/system", "system").link("/etc/krb5.keytab", "krb5.keytab");
    machine.link("/home/anna/.config/google-chrome", "google-chrome");
    let seen = machine.look(&["/opt/kaspersky", "/opt/kaspersky/kesl", "/opt/kaspersky/*/bin"]);
    for source in [Source::Packages, Source::Units, Source::Snap, Source::Processes] {
        assert_eq!(whole(&seen, source), Err(reason::FAILED.to_owned()), "{source:?}");
    }
    for (source, subject) in [
        (Source::Files, "/opt/kaspersky"),
        (Source::Files, "/opt/kaspersky/kesl"),
        (Source::Files, "/opt/kaspersky/*/bin"),
        (Source::System, "os"),
        (Source::System, "restart-pending"),
        (Source::Management, "domain"),
        (Source::BrowserExtensions, "Google Chrome"),
    ] {
        assert!(!found(&seen, source, subject).unwrap().is_read(), "{source:?} {subject}");
    }
}

#[test]
fn a_folder_that_is_closed_to_this_account_is_named_as_such() {
    let machine = Machine::new();
    machine.file("/opt/kaspersky/kesl/bin/kesl", "");
    let closed = machine.path("/opt/kaspersky");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let administrator = fs::read_dir(&closed).is_ok();
    let seen = machine.look(&["/opt/kaspersky/kesl"]);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    let expected = if administrator { Status::Read } else { Status::CouldNotRead { reason: reason::PERMISSION.to_owned() } };
    assert_eq!(found(&seen, Source::Files, "/opt/kaspersky/kesl").unwrap().status, expected);
}

#[test]
fn an_unread_rpm_database_is_a_machine_that_was_not_searched() {
    let machine = Machine::new();
    machine.file("/var/lib/dpkg/status", "Package: kesl\nStatus: install ok installed\n").file("/var/lib/rpm/rpmdb.sqlite", "");
    let seen = machine.look(&[]);
    assert_eq!(whole(&seen, Source::Packages), Err(reason::NOT_AVAILABLE.to_owned()));
    assert!(found(&seen, Source::Packages, "kesl").unwrap().is_read());
    assert!(!found(&seen, Source::Packages, "rpm").unwrap().is_read());

    machine.program("rpm", "printf 'klnagent64\\t15.1-1\\tKaspersky\\nbash\\t5-1\\t(none)\\n'");
    let seen = machine.look(&[]);
    assert_eq!(whole(&seen, Source::Packages), Ok("3".to_owned()));
    assert_eq!(found(&seen, Source::Packages, "klnagent64").unwrap().get(field::VERSION), Some("15.1-1"));

    machine.program("rpm", "exit 1");
    assert_eq!(whole(&machine.look(&[]), Source::Packages), Err(reason::FAILED.to_owned()));
    machine.program("rpm", "echo something else");
    assert_eq!(whole(&machine.look(&[]), Source::Packages), Err(reason::NOT_UNDERSTOOD.to_owned()));
}

#[test]
fn programs_run_with_clean_surroundings_and_only_when_nobody_else_can_change_them() {
    let machine = Machine::new();
    machine.program("rpm", "printf '%s\\t1\\tx\\n' \"kesl-$PATH-$LC_ALL-$HOME-$(pwd)\"");
    let seen = machine.look(&[]);
    assert!(found(&seen, Source::Packages, "kesl-/usr/bin:/bin-C.UTF-8--/").is_some(), "{seen:#?}");

    fs::set_permissions(machine.path("/usr/bin/rpm"), fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(whole(&machine.look(&[]), Source::Packages), Err(reason::NOT_AVAILABLE.to_owned()));
    fs::set_permissions(machine.path("/usr/bin/rpm"), fs::Permissions::from_mode(0o755)).unwrap();
    let mut place = machine.place(&[]);
    place.commands.owners = vec![fs::metadata(machine.folder.path()).unwrap().uid() + 1];
    let seen = look(place, &|_| (), &AtomicBool::new(false));
    assert_eq!(whole(&seen, Source::Packages), Err(reason::NOT_AVAILABLE.to_owned()));
}

/// Runs a script that never ends and returns why it was given up and whether the process behind it is gone.
fn run_endless(limit: Duration, script: &'static str, cancelled: bool) -> (Reason, bool) {
    let machine = Machine::new();
    machine.program("endless", script);
    let commands = machine.place(&[]).commands;
    let number = machine.path("/number");
    let (sender, receiver) = std::sync::mpsc::channel();
    let cancel = std::sync::Arc::new(AtomicBool::new(false));
    let from_inside = cancel.clone();
    let argument = number.display().to_string();
    run::run(
        vec![Task {
            source: Source::Packages,
            limit: Duration::from_mins(10),
            work: Box::new(move |reading| {
                if cancelled {
                    from_inside.store(true, Ordering::Relaxed);
                }
                let result = commands.run("endless", &[&argument], limit, reading);
                sender.send(result.map(|_| ()).unwrap_err()).unwrap();
                Ok(0)
            }),
        }],
        &|_| (),
        &cancel,
    );
    let why = receiver.recv().unwrap();
    let process = fs::read_to_string(number).unwrap_or_default();
    let gone = process.trim().is_empty() || !Path::new("/proc").join(process.trim()).exists();
    (why, gone)
}

#[test]
fn a_program_that_hangs_or_floods_is_ended() {
    let quiet = "echo $$ > \"$1\"; exec sleep 600";
    assert_eq!(run_endless(Duration::from_millis(300), quiet, false), (reason::TIMED_OUT, true));
    assert_eq!(run_endless(Duration::from_secs(30), quiet, true), (reason::CANCELLED, true));
    let flood = "echo $$ > \"$1\"; exec cat /dev/zero";
    assert_eq!(run_endless(Duration::from_secs(30), flood, false), (reason::NOT_UNDERSTOOD, true));
}

#[test]
fn dates_of_databases_are_those_that_the_product_tells() {
    let machine = Machine::new();
    for (script, expected) in [
        ("echo 'Last release date of databases: 2026-11-22 04:10:00'", Ok(Some("2026-11-22"))),
        ("echo 'Last release date of databases: 1970-01-01 00:00:00'", Ok(None)),
        ("echo 'You have no rights'; exit 64", Err(reason::PERMISSION)),
        ("echo 'Version: 2.0'", Err(reason::NOT_UNDERSTOOD)),
    ] {
        machine.program("kfl-control", script);
        let seen = machine.look(&[]);
        let one = found(&seen, Source::Databases, "kaspersky-linux-home").unwrap();
        let read = match &one.status {
            Status::Read => Ok(one.get(field::DATE)),
            Status::CouldNotRead { reason } => Err(reason.as_str()),
        };
        assert_eq!(read, expected, "{script}");
        assert_eq!(whole(&seen, Source::Databases), Ok("1".to_owned()));
    }
}

#[test]
fn management_is_told_by_settings_and_by_files_that_only_joining_makes() {
    for (path, text, subject, state) in [
        ("/etc/sssd/sssd.conf", "", "domain", "joined"),
        ("/home/anna/.config/intune/registration.toml", "aad_device_hint = \"x\"\n", "mdm", "none"),
        ("/home/anna/.config/intune/registration.toml", "device_hint = \"x\"\n", "mdm", "enrolled"),
        ("/etc/landscape/client.conf", "[client]\naccount_name = example\n", "mdm", "enrolled"),
        ("/etc/puppet/puppet.conf", "[main]\nssldir = /var/lib/puppet\n", "policy", "none"),
        ("/etc/puppet/puppet.conf", "[agent]\nserver = puppet.example.org\n", "policy", "managed"),
        ("/etc/salt/minion", "#master: salt\n", "policy", "none"),
    ] {
        let machine = Machine::new();
        machine.file(path, text);
        let seen = machine.look(&[]);
        let one = found(&seen, Source::Management, subject).unwrap();
        assert_eq!(one.get(field::STATE), Some(state), "{path} {text}");
        assert!(!serde_json::to_string(one).unwrap().contains("anna"));
    }
}

#[test]
fn the_network_is_told_by_what_the_kernel_shows() {
    let zeros = "0".repeat(32);
    let route = |destination: &str| {
        format!("Iface\tDestination\tGateway\tFlags\nwlan0\t{destination}\t0100000A\t0003\t0\t0\t600\t00000000\t0\t0\t0\n")
    };
    let word = |machine: &Machine| {
        let seen = machine.look(&[]);
        let other = serde_json::Map::new();
        let survey = Survey {
            schema: SCHEMA.to_owned(),
            kind: Kind::ThisComputer,
            os: Os::Linux,
            captured: None,
            observations: seen,
            other,
        };
        network(&[survey]).word
    };
    let machine = Machine::new();
    machine
        .file("/sys/class/net/lo/operstate", "unknown\n")
        .file("/sys/class/net/lo/type", "772\n")
        .file("/sys/class/net/bonding_masters", "\n")
        .file("/sys/class/net/enp3s0/operstate", "down\n")
        .file("/sys/class/net/enp3s0/type", "1\n")
        .file("/sys/class/net/enp3s0/device/vendor", "0x8086\n")
        .file("/sys/class/net/tun0/operstate", "unknown\n")
        .file("/sys/class/net/tun0/flags", "0x1091\n")
        .file("/sys/class/net/tun0/tun_flags", "0x1001\n")
        .file("/sys/class/net/wlan0/operstate", "up\n")
        .file("/sys/class/net/wlan0/uevent", "DEVTYPE=wlan\nINTERFACE=wlan0\n")
        .file("/sys/class/net/docker0/operstate", "down\n")
        .file("/proc/net/route", &route("00000000"))
        .file("/proc/net/ipv6_route", &format!("{zeros} 00 {zeros} 00 {zeros} ffffffff 00000001 00000000 00200200 lo\n"))
        .file("/etc/resolv.conf", "# made by hand\nsearch example.org\nnameserver 127.0.0.53\n");
    let seen = machine.look(&[]);
    let adapters: Vec<_> = of(&seen, Source::Network)
        .into_iter()
        .filter(|one| one.subject.as_deref().is_some_and(|subject| subject.starts_with("adapter")))
        .map(|one| (one.get(field::KIND).unwrap(), one.get(field::STATE).unwrap()))
        .collect();
    assert_eq!(adapters, [("virtual", "down"), ("wired", "down"), ("tunnel", "up"), ("wireless", "up")]);
    let out = values([(field::STATE, "present"), (field::IPV4, "present"), (field::IPV6, "absent")]);
    assert_eq!(found(&seen, Source::Network, "default-route").unwrap().value, out);
    assert_eq!(found(&seen, Source::Network, "resolver").unwrap().get(field::STATE), Some("configured"));
    assert_eq!(whole(&seen, Source::Network), Ok("6".to_owned()));
    let text = serde_json::to_string(&seen).unwrap();
    assert!(
        !["wlan0", "enp3s0", "tun0", "0100000A", "127.0.0.53", "example.org"].iter().any(|name| text.contains(name)),
        "{text}"
    );
    assert_eq!(word(&machine), NetworkWord::Working);

    machine.file("/etc/resolv.conf", "# nothing\nnameserver\n");
    assert_eq!(word(&machine), NetworkWord::NoResolver);
    machine.file("/run/systemd/resolve/resolv.conf", "nameserver 192.0.2.1\n");
    assert_eq!(word(&machine), NetworkWord::Working);
    machine.file("/proc/net/route", &route("0002A8C0"));
    assert_eq!(word(&machine), NetworkWord::NoRoute);
    machine.file("/proc/net/ipv6_route", &format!("{zeros} 00 {zeros} 00 {zeros} 00000400 00000001 00000000 00000003 wlan0\n"));
    assert_eq!(word(&machine), NetworkWord::Working, "one way is enough");
    for adapter in ["wlan0", "tun0"] {
        machine.file(&format!("/sys/class/net/{adapter}/operstate"), "down\n");
    }
    assert_eq!(word(&machine), NetworkWord::NoAdapter);
}

#[test]
fn names_of_users_leave_paths() {
    for (path, expected) in [
        ("/home/anna/x", "/home/<user>/x"),
        ("/home/anna", "/home/<user>"),
        ("/home/", "/home/"),
        ("/var/home/anna/a/b", "/var/home/<user>/a/b"),
        ("/run/media/anna/disk", "/run/media/<user>/disk"),
        ("/opt/home/anna", "/opt/home/anna"),
        ("/homes/anna", "/homes/anna"),
    ] {
        assert_eq!(without_user_name(path), expected);
    }
    let mut place = Machine::new().place(&[]);
    place.root = PathBuf::from("/");
    place.home = Some(PathBuf::from("/srv/people/anna"));
    assert_eq!(place.name_of(Path::new("/srv/people/anna/x")), "/home/<user>/x");
    assert_eq!(place.name_of(Path::new("/srv/people")), "/srv/people");
}

#[test]
fn errors_of_the_file_system_have_their_words() {
    for (kind, expected) in [
        (io::ErrorKind::PermissionDenied, reason::PERMISSION),
        (io::ErrorKind::NotFound, reason::NOT_AVAILABLE),
        (io::ErrorKind::TimedOut, reason::TIMED_OUT),
        (io::ErrorKind::InvalidData, reason::NOT_UNDERSTOOD),
        (io::ErrorKind::Other, reason::FAILED),
    ] {
        assert_eq!(reason_of(&kind.into()), expected, "{kind:?}");
    }
}

#[test]
fn this_computer_is_looked_at_without_harm() {
    let steps = std::cell::RefCell::new(Vec::new());
    let survey = crate::system::collect(&Asked::default(), &|step| steps.borrow_mut().push(step), &AtomicBool::new(false));
    assert_eq!(survey.os, Os::Linux);
    let captured: jiff::Timestamp = survey.captured.as_deref().unwrap().parse().unwrap();
    assert_eq!(captured.subsec_nanosecond(), 0);
    let total = sources_of(Os::Linux).len();
    assert_eq!(
        steps.borrow().iter().map(|step| (step.done, step.total)).collect::<Vec<_>>(),
        (1..=total).map(|done| (done, total)).collect::<Vec<_>>()
    );
    // Nothing was asked for, so nothing of a list is kept.
    for source in [Source::Packages, Source::Units, Source::BrowserExtensions] {
        assert!(of(&survey.observations, source).iter().all(|one| !one.is_read() || one.subject.is_none()));
    }
    assert!(whole(&survey.observations, Source::Processes).unwrap().parse::<usize>().unwrap() > 0);
    let numbered = |subject: &str| ["adapter ", "default-route", "resolver"].iter().any(|start| subject.starts_with(start));
    assert!(of(&survey.observations, Source::Network).iter().filter_map(|one| one.subject.as_deref()).all(numbered));
}
