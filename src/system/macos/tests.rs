//! The whole look at machines that are written down here.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::thread;

use safe_passage_core::detection::{Detection, ProtectionState, Verdict, judge};
use safe_passage_core::network::{NetworkWord, network};
use safe_passage_core::protection::{ProtectionWord, protection};
use safe_passage_core::situation::is_managed;
use safe_passage_core::survey::{Kind, SCHEMA, Status, Survey, field};

use super::ask::Answer;
use super::*;

/// A Mac that is written down. Folders are there as far as something lies in them.
#[derive(Default)]
struct Written {
    files: BTreeMap<String, Vec<u8>>,
    /// Files and folders that the system refuses.
    closed: BTreeSet<String>,
    /// What programs answer, by their path and arguments.
    answers: BTreeMap<String, Ran>,
    /// Why every program fails, where it does.
    no_programs: Option<Reason>,
    /// Programs that do not answer until they are stopped.
    hanging: BTreeSet<String>,
    home: Option<String>,
    /// What was run.
    ran: Arc<Mutex<Vec<Vec<String>>>>,
}

const HOME: &str = "/Users/anna";

impl Written {
    fn file(&mut self, path: &str, content: &str) -> &mut Self {
        self.files.insert(path.to_owned(), content.as_bytes().to_vec());
        self
    }

    fn application(&mut self, path: &str, id: &str, name: &str, version: &str) -> &mut Self {
        let texts = [("CFBundleIdentifier", id), ("CFBundleName", name), ("CFBundleShortVersionString", version)];
        self.file(&format!("{path}/Contents/Info.plist"), &list(&texts, &[]))
    }

    fn signed(&mut self, path: &str, team: &str) -> &mut Self {
        let text = format!(
            "Executable={path}/Contents/MacOS/x\nAuthority=Developer ID Application: X ({team})\nTeamIdentifier={team}\n"
        );
        self.answer(&format!("/usr/bin/codesign -d -v --verbose=2 {path}"), &text)
    }

    fn launch_item(&mut self, path: &str, label: &str, program: &str) -> &mut Self {
        self.file(path, &list(&[("Label", label)], &[program, "--start"]))
    }

    fn answer(&mut self, command: &str, text: &str) -> &mut Self {
        self.answers.insert(command.to_owned(), Ran { text: text.to_owned(), success: true });
        self
    }

    fn failure(&mut self, command: &str, text: &str) -> &mut Self {
        self.answers.insert(command.to_owned(), Ran { text: text.to_owned(), success: false });
        self
    }
}

/// A property list with these texts and, where there are any, the arguments of a program.
fn list(texts: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut inner = String::new();
    for (name, text) in texts {
        write!(inner, "<key>{name}</key><string>{text}</string>").unwrap();
    }
    if !arguments.is_empty() {
        let arguments = arguments.join("</string><string>");
        write!(inner, "<key>RunAtLoad</key><true/><key>ProgramArguments</key><array><string>{arguments}</string></array>")
            .unwrap();
    }
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{inner}</dict></plist>")
}

impl MacOs for Written {
    fn read_file(&self, path: &str, _: u64) -> Answer<Vec<u8>> {
        if self.closed.contains(path) { Err(reason::PERMISSION) } else { Ok(self.files.get(path).cloned()) }
    }

    fn list_folder(&self, path: &str) -> Answer<Vec<String>> {
        if self.closed.contains(path) {
            return Err(reason::PERMISSION);
        }
        let below = format!("{path}/");
        let names: BTreeSet<String> =
            self.files.keys().filter_map(|file| file.strip_prefix(&below)?.split('/').next().map(ToOwned::to_owned)).collect();
        Ok(if names.is_empty() { None } else { Some(names.into_iter().collect()) })
    }

    fn exists(&self, path: &str) -> Result<bool, Reason> {
        if self.closed.contains(path) {
            return Err(reason::PERMISSION);
        }
        let below = format!("{path}/");
        Ok(self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&below)))
    }

    fn run(&self, program: &str, arguments: &[&str], _: Duration, reading: &Reading) -> Result<Ran, Reason> {
        let words = std::iter::once(program).chain(arguments.iter().copied());
        self.ran.lock().unwrap().push(words.map(ToOwned::to_owned).collect());
        if self.hanging.contains(program) {
            while !reading.stopped() {
                thread::sleep(Duration::from_millis(1));
            }
            return Err(reason::CANCELLED);
        }
        if let Some(why) = self.no_programs {
            return Err(why);
        }
        let command = format!("{program} {}", arguments.join(" "));
        self.answers.get(&command).cloned().ok_or(reason::NOT_AVAILABLE)
    }

    fn home(&self) -> Option<String> {
        self.home.clone()
    }
}

const SYSTEM_KEYCHAIN: &str = "/usr/bin/security find-certificate -a /Library/Keychains/System.keychain";
const EXTENSIONS: &str = "/usr/bin/systemextensionsctl list";
const PROCESSES: &str = "/bin/ps -axww -o comm=";
const ENROLMENT: &str = "/usr/bin/profiles status -type enrollment";
const NETWORK: &str = "/usr/sbin/scutil --nwi";
const RESOLVERS: &str = "/usr/sbin/scutil --dns";
const CONNECTED: &str = "Network information\n\nIPv4 network interface information\n     en0 : flags      : 0x5 (IPv4,DNS)\n           \
                         address    : 192.0.2.7\n           reach      : 0x00000002 (Reachable)\n\n   \
                         REACH : flags 0x00000002 (Reachable)\n\nIPv6 network interface information\n   \
                         No IPv6 states found\n\n   REACH : flags 0x00000000 (Not Reachable)\n\nNetwork interfaces: en0\n";
const X_PROTECT: &str = "/Library/Apple/System/Library/CoreServices/XProtect.bundle";

/// A Mac as it comes, with what people put on it.
fn mac() -> Written {
    let mut mac = Written { home: Some(HOME.to_owned()), ..Written::default() };
    mac.file(
        "/System/Library/CoreServices/SystemVersion.plist",
        &list(&[("ProductName", "macOS"), ("ProductVersion", "15.6.1"), ("ProductBuildVersion", "24G231")], &[]),
    )
    .file(
        &format!("{X_PROTECT}/Contents/Info.plist"),
        &list(&[("CFBundleIdentifier", "com.apple.XProtect"), ("CFBundleShortVersionString", "5300")], &[]),
    )
    .application("/Applications/Diary of Anna.app", "com.example.diary", "Diary", "1.0")
    .application("/Applications/Utilities/Terminal.app", "com.apple.Terminal", "Terminal", "2.14")
    .application("/Users/anna/Applications/Chrome Apps.localized/Notes.app", "com.google.Chrome.app.notes", "Notes", "1")
    .launch_item("/Library/LaunchDaemons/com.example.diary.plist", "com.example.diary", "/usr/local/bin/diary")
    .launch_item("/Users/anna/Library/LaunchAgents/homebrew.mxcl.kafka.plist", "homebrew.mxcl.kafka", "/opt/homebrew/bin/kafka")
    .answer("/bin/launchctl list", "PID\tStatus\tLabel\n-\t0\tcom.apple.mdworker\n611\t0\thomebrew.mxcl.kafka\n")
    .answer(EXTENSIONS, "0 extension(s)\n")
    .answer("/usr/sbin/kextstat -l", "    1   85 0 0 0 com.apple.kpi.bsd (24.6.0) 1A2B <>\n")
    .answer(PROCESSES, "/sbin/launchd\n/opt/homebrew/opt/kafka/bin/kafka\n/Users/anna/Desktop/diary\nkernel_task\n")
    .answer("/usr/sbin/pkgutil --pkgs", "com.apple.pkg.Core\norg.homebrew.kafka\n")
    .answer(ENROLMENT, "Enrolled via DEP: No\nMDM enrollment: No\n")
    .answer("/usr/sbin/dsconfigad -show", "")
    .answer(NETWORK, CONNECTED)
    .answer(RESOLVERS, "DNS configuration\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n")
    .answer(SYSTEM_KEYCHAIN, "    \"labl\"<blob>=\"com.apple.kerberos.kdc\"\n    \"labl\"<blob>=\"Anna's own\"\n");
    for kind in ["extension", "web-extension", "content-blocker"] {
        mac.answer(&format!("/usr/bin/pluginkit -m -p com.apple.Safari.{kind}"), "+    com.example.diary.clip(1.0)\n");
    }
    mac
}

const APPLICATION: &str = "/Applications/Kaspersky Anti-Virus For Mac.app";
const MAKER: &str = "/Library/Application Support/Kaspersky Lab";
const TEAM: &str = "2Y8XE5CQ94";

/// A Mac with the home product, which runs.
fn kaspersky() -> Written {
    let mut mac = mac();
    let agent = format!("{APPLICATION}/Contents/MacOS/kav_agent");
    let engine = format!("{MAKER}/KAV/Binaries/kav");
    mac.application(APPLICATION, "com.kaspersky.kav", "Kaspersky", "24.0.0.418")
        .signed(APPLICATION, TEAM)
        .file(&agent, "")
        .file(&engine, "")
        .file(&format!("{MAKER}/KAV/Binaries/UninstallScript"), "")
        .file("/Library/Logs/Kaspersky Lab/kav.log", "")
        .launch_item("/Library/LaunchDaemons/com.kaspersky.kav.plist", "com.kaspersky.kav", &engine)
        .launch_item("/Library/LaunchAgents/com.kaspersky.kav.gui.plist", "com.kaspersky.kav.gui", &agent)
        .answer("/bin/launchctl print system/com.kaspersky.kav", "system/com.kaspersky.kav = {\n\tstate = running\n}\n")
        .answer(
            "/bin/launchctl list",
            "PID\tStatus\tLabel\n713\t0\tcom.kaspersky.kav.gui\n714\t0\tapplication.com.kaspersky.kav.1.2\n-\t0\tcom.kaspersky.kav.helper\n",
        )
        .answer(
            EXTENSIONS,
            "1 extension(s)\n--- com.apple.system_extension.endpoint_security\n\
             enabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
             *\t*\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (24.0.0/24.0.0.418)\tKaspersky Security Extension\t[activated enabled]\n",
        )
        .answer(PROCESSES, &format!("/sbin/launchd\n{engine}\n{agent}\n{agent}\n"))
        .answer("/usr/sbin/pkgutil --pkgs", "com.apple.pkg.Core\ncom.kaspersky.kav.core\ncom.kaspersky.kav.oas\n")
        .answer(SYSTEM_KEYCHAIN, "\"labl\"<blob>=\"Kaspersky Anti-Virus personal root certificate\"\n\"labl\"<blob>=\"x\"\n")
        .answer("/usr/bin/pluginkit -m -p com.apple.Safari.extension", "+    com.kaspersky.kav.safari(24.0.0)\n");
    mac
}

fn data() -> crate::data::Data {
    crate::data::Data::load(None)
}

/// What the built-in data asks a Mac for. The loaded data holds the paths of the system that the test runs on.
fn asked() -> Asked {
    let collect: toml::Value = toml::from_str(include_str!("../../../assets/collect.toml")).unwrap();
    let paths = collect["paths"]["macos"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect();
    Asked { paths, ..data().asked }
}

fn place(mac: Written) -> Place {
    Place::new(Box::new(mac), asked())
}

fn looked(mac: Written) -> Vec<Observation> {
    look(place(mac), &|_| (), &AtomicBool::new(false))
}

fn survey(observations: Vec<Observation>) -> Survey {
    let other = serde_json::Map::new();
    Survey { schema: SCHEMA.to_owned(), kind: Kind::ThisComputer, os: Os::Macos, captured: None, observations, other }
}

/// What the judge makes of a look: the verdict, and the products with theirs.
fn judged(observations: &[Observation]) -> (Verdict, Vec<(String, Verdict)>, Detection) {
    let detection = judge(&[survey(observations.to_vec())], &data().products);
    let products = detection.products.iter().map(|finding| (finding.id.clone(), finding.verdict)).collect();
    (detection.verdict, products, detection)
}

fn product(id: &str, verdict: Verdict) -> Vec<(String, Verdict)> {
    vec![(id.to_owned(), verdict)]
}

fn found<'a>(observations: &'a [Observation], source: Source, subject: &str) -> Option<&'a Observation> {
    observations.iter().find(|one| one.source == source && one.subject.as_deref() == Some(subject) && one.is_read())
}

fn refused<'a>(observations: &'a [Observation], source: Source, subject: Option<&str>) -> Option<&'a str> {
    observations.iter().find_map(|one| match &one.status {
        Status::CouldNotRead { reason } if one.source == source && one.subject.as_deref() == subject => Some(reason.as_str()),
        _ => None,
    })
}

/// How many entries a source held; `None` where it could not be read.
fn count(observations: &[Observation], source: Source) -> Option<&str> {
    observations.iter().find(|one| one.source == source && one.subject.is_none())?.get(field::COUNT)
}

#[test]
fn a_mac_with_the_home_product_is_written_down_and_the_rest_of_it_is_not() {
    let seen = looked(kaspersky());
    let sources: Vec<Source> = seen.iter().filter(|one| one.subject.is_none()).map(|one| one.source).collect();
    assert_eq!(sources, sources_of(Os::Macos));
    for private in ["iary", "nna", "kafka", "com.apple.pkg", "launchd"] {
        for one in &seen {
            assert!(!format!("{one:?}").contains(private), "{private} in {one:?}");
        }
    }
    // The saved survey that stands for such a machine in other tests has the same shapes.
    let saved: Survey = serde_json::from_str(include_str!("../../../tests/surveys/mac-kaspersky.json")).unwrap();
    let mut compared = 0;
    for wanted in saved.observations.iter().filter(|one| one.subject.is_some() && one.is_read()) {
        let subject = wanted.subject.as_deref().unwrap();
        let Some(one) = found(&seen, wanted.source, subject) else { continue };
        for (name, text) in &wanted.value {
            assert_eq!(one.get(name), Some(text.as_str()), "{:?} {subject} {name}", wanted.source);
        }
        compared += 1;
    }
    assert!(compared >= 12, "{compared}");
    for (source, wanted) in [
        (Source::Applications, "4"),
        (Source::SystemExtensions, "2"),
        (Source::LaunchItems, "5"),
        (Source::Processes, "4"),
        (Source::Certificates, "2"),
    ] {
        assert_eq!(count(&seen, source), Some(wanted), "{source:?}");
    }
    assert!(found(&seen, Source::Packages, "com.kaspersky.kav.oas").is_some());
    assert!(found(&seen, Source::Certificates, "Kaspersky Anti-Virus personal root certificate").is_some());
    let safari = found(&seen, Source::BrowserExtensions, "com.kaspersky.kav.safari").unwrap();
    assert_eq!((safari.get(field::BROWSER), safari.get(field::VERSION)), (Some("Safari"), Some("24.0.0")));
    // Nothing known tells the date of its databases.
    assert_eq!(refused(&seen, Source::Databases, None), Some(reason::NOT_AVAILABLE));

    let (verdict, products, detection) = judged(&seen);
    assert_eq!((verdict, products), (Verdict::Installed, product("kaspersky-mac", Verdict::Installed)));
    let finding = &detection.products[0];
    assert_eq!((finding.protecting, finding.version.as_deref()), (Some(true), Some("24.0.0.418")));
    for reason in ["detection-extension-active", "detection-process-running", "detection-app-installed", "detection-receipt-left"]
    {
        assert!(finding.evidence.iter().any(|one| one.reason == reason), "{reason} in {:?}", finding.evidence);
    }
}

#[test]
fn a_clean_mac_with_other_programs_is_clean_and_protected_by_itself() {
    let mut mac = mac();
    // A stub of a Windows program, as a virtual machine puts it there.
    mac.application(
        "/Users/anna/Applications/{562821f7-d815} Applications.localized/Parallels Internet Security Powered by Kaspersky.app",
        "com.parallels.winapp.562821f7",
        "Parallels Internet Security Powered by Kaspersky",
        "6.0",
    );
    let seen = looked(mac);
    let stub = seen.iter().find(|one| one.source == Source::Applications && one.subject.is_some()).unwrap();
    assert!(stub.subject.as_deref().unwrap().starts_with("/Users/<user>/Applications/{562821f7-d815} Applications.localized/"));
    let (verdict, products, detection) = judged(&seen);
    assert_eq!((verdict, products), (Verdict::Absent, Vec::new()));
    assert_eq!(count(&seen, Source::Databases), Some("0"));
    assert_eq!(found(&seen, Source::Files, X_PROTECT).unwrap().get(field::VERSION), Some("5300"));
    let built_in = &detection.protection[0];
    assert_eq!((built_in.name.as_str(), built_in.state, built_in.built_in), ("XProtect", ProtectionState::On, true));
    let surveys = [survey(seen)];
    let now = "2026-11-23T12:00:00Z".parse().unwrap();
    assert_eq!(protection(&detection, &surveys, &data().products, now).verdict, ProtectionWord::Protected);
    assert!(!is_managed(&surveys));
}

#[test]
fn the_network_is_told_by_the_configuration_of_the_system() {
    let seen = looked(mac());
    let word = |seen: &[Observation]| network(&[survey(seen.to_vec())]).word;
    assert_eq!(found(&seen, Source::Network, "adapter 1").unwrap().get(field::STATE), Some("up"));
    let out = found(&seen, Source::Network, "default-route").unwrap();
    assert_eq!(
        (out.get(field::STATE), out.get(field::IPV4), out.get(field::IPV6)),
        (Some("present"), Some("present"), Some("absent"))
    );
    assert_eq!(count(&seen, Source::Network), Some("3"));
    assert_eq!(word(&seen), NetworkWord::Working);
    assert!(!serde_json::to_string(&seen).unwrap().contains("192.0.2"), "no address is kept");
    assert!(!serde_json::to_string(&seen).unwrap().contains("en0"), "no name of an adapter is kept");

    let with = |state: &str, resolvers: &str| {
        let mut mac = mac();
        mac.answer(NETWORK, state).answer(RESOLVERS, resolvers);
        word(&looked(mac))
    };
    assert_eq!(with("No network information\n", "No DNS configuration available\n"), NetworkWord::NoAdapter);
    assert_eq!(with(CONNECTED, "No DNS configuration available\n"), NetworkWord::NoResolver);
    assert_eq!(with(&CONNECTED.replace("0x00000002 (Reachable)", "0x00000000"), "DNS configuration\n"), NetworkWord::NoRoute);
    assert_eq!(with("usage: scutil\n", "DNS configuration\n"), NetworkWord::Unknown);
}

#[test]
fn what_is_left_behind_is_told_from_what_is_installed() {
    let mut mac = mac();
    mac.launch_item("/Library/LaunchDaemons/com.kaspersky.kav.plist", "com.kaspersky.kav", &format!("{MAKER}/KAV/Binaries/kav"))
        .file("/Library/Logs/Kaspersky Lab/kav.log", "")
        .file("/Library/Preferences/com.kaspersky.kav.plist", "")
        .file(
            "/Library/Extensions/klif.kext/Contents/Info.plist",
            &list(&[("CFBundleIdentifier", "com.kaspersky.kext.klif")], &[]),
        )
        .failure("/bin/launchctl print system/com.kaspersky.kav", "Could not find service\n")
        .answer("/usr/sbin/pkgutil --pkgs", "com.kaspersky.kav.core\n");
    let seen = looked(mac);
    let item = found(&seen, Source::LaunchItems, "/Library/LaunchDaemons/com.kaspersky.kav.plist").unwrap();
    assert_eq!((item.get(field::EXISTS), item.get(field::STATE)), (Some("false"), None));
    let kernel = found(&seen, Source::Files, "/Library/Extensions/klif.kext").unwrap();
    assert_eq!(kernel.get(field::ID), Some("com.kaspersky.kext.klif"));
    let (verdict, products, _) = judged(&seen);
    assert_eq!((verdict, products), (Verdict::Leftovers, product("kaspersky-mac", Verdict::Leftovers)));
}

#[test]
fn an_extension_that_ends_at_the_next_restart_says_that_one_is_pending() {
    let mut mac = mac();
    mac.file(&format!("{MAKER}/KAV/x"), "").answer(
        EXTENSIONS,
        "1 extension(s)\n--- com.apple.system_extension.endpoint_security\n\
         enabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n\
         \t\t2Y8XE5CQ94\tcom.kaspersky.kav.sysext (24.0.0/24.0.0.418)\tKaspersky\t[terminated waiting to uninstall on reboot]\n",
    );
    let seen = looked(mac);
    assert_eq!(found(&seen, Source::System, "restart-pending").unwrap().get(field::STATE), Some("yes"));
    let (verdict, products, detection) = judged(&seen);
    assert_eq!((verdict, products), (Verdict::Leftovers, product("kaspersky-mac", Verdict::Leftovers)));
    assert!(detection.products[0].evidence.iter().any(|one| one.reason == "detection-extension-ends-at-restart"));
    // One that waits for nothing says nothing about restarts of other kinds.
    assert!(found(&looked(kaspersky()), Source::System, "restart-pending").is_none());
}

#[test]
fn the_installer_alone_is_nothing_installed() {
    let mut mac = mac();
    let downloader = "/Applications/Kaspersky Downloader.app";
    let image = "/Volumes/Kaspersky Internet Security/Kaspersky Downloader.app";
    let moved = "/private/var/folders/zz/zyxvpxvq6csfxvn_n0000/T/AppTranslocation/1A2B/d/Kaspersky Downloader.app";
    for path in [downloader, image, moved] {
        mac.application(path, "com.kaspersky.kav.downloader", "Kaspersky Downloader", "1.0").signed(path, TEAM);
    }
    mac.answer(PROCESSES, &format!("{image}/Contents/MacOS/Downloader\n{moved}/Contents/MacOS/Downloader\n"));
    let seen = looked(mac);
    assert_eq!(found(&seen, Source::Applications, downloader).unwrap().get(field::TEAM), Some(TEAM));
    let shown = "/private/var/folders/<user>/T/AppTranslocation/1A2B/d/Kaspersky Downloader.app/Contents/MacOS/Downloader";
    assert_eq!(found(&seen, Source::Processes, shown).unwrap().get(field::ID), Some("com.kaspersky.kav.downloader"));
    let (verdict, products, _) = judged(&seen);
    assert_eq!((verdict, products), (Verdict::Absent, Vec::new()));
}

#[test]
fn a_vpn_of_the_maker_is_no_antivirus() {
    let mut mac = mac();
    let path = "/Applications/Kaspersky VPN.app";
    mac.application(path, "com.kaspersky.secureconnection", "Kaspersky VPN", "5.1").signed(path, TEAM);
    let seen = looked(mac);
    assert_eq!(found(&seen, Source::Applications, path).unwrap().get(field::ID), Some("com.kaspersky.secureconnection"));
    let (verdict, products, _) = judged(&seen);
    // Its ids on macOS are not known to the product data, so it may be named or not; an antivirus it is not.
    assert!(verdict < Verdict::Probable, "{verdict:?}");
    assert!(products.iter().all(|(id, _)| id != "kaspersky-mac" && id != "kes-mac"), "{products:?}");
}

#[test]
fn a_bundle_that_others_or_nobody_signed_proves_less() {
    let unsigned = format!("/usr/bin/codesign -d -v --verbose=2 {APPLICATION}");
    for (team, wanted) in [(Some("ABCDE12345"), Verdict::Possible), (None, Verdict::Probable)] {
        let mut mac = mac();
        mac.application(APPLICATION, "com.kaspersky.kav", "Kaspersky", "24.0");
        match team {
            Some(team) => mac.signed(APPLICATION, team),
            None => mac.failure(&unsigned, &format!("{APPLICATION}: code object is not signed at all\n")),
        };
        let (verdict, products, _) = judged(&looked(mac));
        assert_eq!((verdict, products), (wanted, product("kaspersky-mac", wanted)), "{team:?}");
    }
}

#[test]
fn a_managed_mac_is_known_and_its_server_is_not_written_down() {
    let mut mac = mac();
    mac.answer(ENROLMENT, "Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\nMDM server: https://mdm.example.org/x\n")
        .answer("/usr/sbin/dsconfigad -show", "Active Directory Forest = example.org\nActive Directory Domain = example.org\n");
    let seen = looked(mac);
    assert_eq!(found(&seen, Source::Management, "mdm").unwrap().get(field::STATE), Some("enrolled"));
    assert_eq!(found(&seen, Source::Management, "domain").unwrap().get(field::STATE), Some("joined"));
    assert!(!format!("{seen:?}").contains("example.org"));
    assert!(is_managed(&[survey(seen)]));
}

#[test]
fn where_everything_is_refused_nothing_is_called_absent() {
    let mut mac = kaspersky();
    mac.no_programs = Some(reason::PERMISSION);
    mac.closed = mac.files.keys().cloned().collect();
    for folder in ["/Applications", "/Users/anna/Applications", "/Library/LaunchDaemons", "/Library/LaunchAgents"] {
        mac.closed.insert(folder.to_owned());
    }
    mac.closed.extend(["/Users/anna/Library/LaunchAgents".to_owned(), format!("{MAKER}/KAV")]);
    let seen = looked(mac);
    for source in [
        Source::System,
        Source::Management,
        Source::Applications,
        Source::SystemExtensions,
        Source::LaunchItems,
        Source::Processes,
        Source::Certificates,
        Source::Databases,
    ] {
        assert_eq!(refused(&seen, source, None), Some(reason::PERMISSION), "{source:?}");
    }
    assert_eq!(refused(&seen, Source::BrowserExtensions, Some("Safari")), Some(reason::PERMISSION));
    let (verdict, _, _) = judged(&seen.into_iter().filter(|one| one.source != Source::Files).collect::<Vec<_>>());
    assert_eq!(verdict, Verdict::Inconclusive);
}

#[test]
fn programs_alone_that_fail_leave_what_files_say() {
    for why in [reason::PERMISSION, reason::TIMED_OUT, reason::NOT_AVAILABLE] {
        let mut mac = kaspersky();
        mac.no_programs = Some(why);
        let seen = looked(mac);
        for (source, subject) in [
            (Source::LaunchItems, Some("state")),
            (Source::SystemExtensions, Some("kernel-extensions")),
            (Source::SystemExtensions, None),
            (Source::Packages, Some("pkgutil")),
            (Source::Processes, None),
            (Source::Management, Some("mdm")),
        ] {
            assert_eq!(refused(&seen, source, subject), Some(why), "{source:?} {subject:?}");
        }
        let application = found(&seen, Source::Applications, APPLICATION).unwrap();
        assert_eq!((application.get(field::TEAM), application.get(field::SIGNATURE)), (None, Some("could-not-read")));
        let (verdict, products, detection) = judged(&seen);
        assert_eq!((verdict, products), (Verdict::Installed, product("kaspersky-mac", Verdict::Installed)));
        assert_eq!(detection.products[0].protecting, None);
    }
}

#[test]
fn broken_property_lists_are_told_and_take_nothing_away() {
    let mut mac = kaspersky();
    let daemon = "/Library/LaunchDaemons/com.kaspersky.kav.plist";
    mac.file(&format!("{APPLICATION}/Contents/Info.plist"), "<plist><dict><key>CFBundleIdentifier</key>")
        .file("/System/Library/CoreServices/SystemVersion.plist", "bplist00rubbish")
        .file("/Applications/Broken.app/Contents/Info.plist", "")
        .file(daemon, "not a list");
    mac.closed.insert("/Library/LaunchAgents/com.kaspersky.kav.gui.plist".to_owned());
    let seen = looked(mac);
    assert_eq!(refused(&seen, Source::System, Some("os")), Some(reason::NOT_UNDERSTOOD));
    for (source, subject, why) in [
        (Source::Applications, APPLICATION, reason::NOT_UNDERSTOOD),
        (Source::LaunchItems, daemon, reason::NOT_UNDERSTOOD),
        (Source::LaunchItems, "/Library/LaunchAgents/com.kaspersky.kav.gui.plist", reason::PERMISSION),
    ] {
        assert!(found(&seen, source, subject).is_some(), "{subject}");
        assert_eq!(refused(&seen, source, Some(subject)), Some(why), "{subject}");
    }
    assert!(!format!("{seen:?}").contains("Broken.app"));
    assert_eq!(judged(&seen).0, Verdict::Installed);
}

#[test]
fn hundreds_of_applications_are_counted_and_one_is_kept() {
    let mut mac = kaspersky();
    for number in 0..700 {
        mac.application(&format!("/Applications/Folder {}/Thing {number}.app", number % 9), "com.example.thing", "Thing", "1");
    }
    let ran = mac.ran.clone();
    let seen = looked(mac);
    assert_eq!(count(&seen, Source::Applications), Some("704"));
    assert_eq!(seen.iter().filter(|one| one.source == Source::Applications && one.subject.is_some()).count(), 1);
    // What is not kept is not asked for its signature.
    assert_eq!(ran.lock().unwrap().iter().filter(|words| words[0] == "/usr/bin/codesign").count(), 1);
}

#[test]
fn only_known_programs_are_run_and_paths_are_arguments_of_their_own() {
    let mut mac = kaspersky();
    let odd = "/Applications/Kaspersky $(touch x); \"y\".app";
    mac.application(odd, "com.kaspersky.odd", "Odd", "1");
    let ran = mac.ran.clone();
    looked(mac);
    let ran = ran.lock().unwrap();
    let programs: BTreeSet<&str> = ran.iter().map(|words| words[0].as_str()).collect();
    let known = [
        "/bin/launchctl",
        "/bin/ps",
        "/usr/bin/codesign",
        "/usr/bin/pluginkit",
        "/usr/bin/profiles",
        "/usr/bin/security",
        "/usr/bin/systemextensionsctl",
        "/usr/sbin/dsconfigad",
        "/usr/sbin/kextstat",
        "/usr/sbin/pkgutil",
        "/usr/sbin/scutil",
    ];
    assert_eq!(programs, known.into());
    assert!(ran.iter().any(|words| words.last().map(String::as_str) == Some(odd)));
    // Two sources need the list of extensions; it is asked once.
    assert_eq!(ran.iter().filter(|words| words[0] == "/usr/bin/systemextensionsctl").count(), 1);
}

#[test]
fn a_program_that_hangs_costs_its_own_source_alone() {
    let mut mac = kaspersky();
    mac.hanging.insert("/bin/ps".to_owned());
    let limits: fn(Source) -> Reader<Place> = |source| (if source == Source::Processes { 0 } else { 600 }, reader_of(source).1);
    let seen = run::look(place(mac), sources_of(Os::Macos), limits, &|_| (), &AtomicBool::new(false));
    assert_eq!(refused(&seen, Source::Processes, None), Some(reason::TIMED_OUT));
    assert_eq!(count(&seen, Source::Applications), Some("4"));
    assert_eq!(judged(&seen).0, Verdict::Installed);
}

#[test]
fn a_look_that_is_cancelled_ends_and_keeps_what_it_has() {
    let mut mac = kaspersky();
    mac.hanging.extend(["/bin/ps".to_owned(), "/usr/bin/security".to_owned()]);
    let (cancel, steps) = (AtomicBool::new(false), Cell::new(0));
    let progress = |step: Progress| {
        steps.set(steps.get() + 1);
        if step.source == Source::Applications {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let seen = look(place(mac), &progress, &cancel);
    assert_eq!(steps.get(), sources_of(Os::Macos).len());
    assert_eq!(refused(&seen, Source::Processes, None), Some(reason::CANCELLED));
    assert_eq!(refused(&seen, Source::Certificates, None), Some(reason::CANCELLED));
    assert!(found(&seen, Source::Applications, APPLICATION).is_some());
    // Cancelled before it began, nothing is started.
    let mac = kaspersky();
    let ran = mac.ran.clone();
    let seen = look(place(mac), &|_| (), &AtomicBool::new(true));
    assert!(seen.iter().all(|one| !one.is_read()) && ran.lock().unwrap().is_empty());
}

#[test]
fn profiles_of_browsers_are_found_in_the_home_folder() {
    let folder = tempfile::tempdir().unwrap();
    let id = "ahkjpbeeocnddjkakilopmfdlnjdpcdm";
    let support = folder.path().join("Library").join("Application Support");
    let version = support.join("Google/Chrome/Default/Extensions").join(id).join("30.1_0");
    std::fs::create_dir_all(&version).unwrap();
    std::fs::write(version.join("manifest.json"), r#"{"name": "Kaspersky Protection", "version": "30.1"}"#).unwrap();
    let firefox = support.join("Firefox/Profiles/x.default");
    std::fs::create_dir_all(&firefox).unwrap();
    let addons = r#"{"addons": [{"id": "light_plugin@kaspersky.com", "type": "extension", "version": "5"}]}"#;
    std::fs::write(firefox.join("extensions.json"), addons).unwrap();
    let mut mac = mac();
    mac.home = Some(folder.path().to_str().unwrap().to_owned());
    let seen = looked(mac);
    for (id, browser) in [(id, "Google Chrome"), ("light_plugin@kaspersky.com", "Firefox")] {
        assert_eq!(found(&seen, Source::BrowserExtensions, id).unwrap().get(field::BROWSER), Some(browser));
    }
    let mut nobody = kaspersky();
    nobody.home = None;
    let seen = looked(nobody);
    assert_eq!(refused(&seen, Source::BrowserExtensions, None), Some(reason::NOT_AVAILABLE));
    assert_eq!(judged(&seen).0, Verdict::Installed);
}

#[test]
fn nobody_s_name_stays_in_a_path() {
    let mut mac = mac();
    for (home, path, wanted) in [
        (Some(HOME), "/Users/anna/x", "/Users/<user>/x"),
        (Some(HOME), "/Users/annabel/x", "/Users/<user>/x"),
        (Some(HOME), "/Users/Shared/x", "/Users/Shared/x"),
        (Some("/Volumes/Work/anna"), "/Volumes/Work/anna/x", "/Users/<user>/x"),
        (Some("/var/root"), "/var/root/x", "/var/root/x"),
        (Some("/"), "/Library/x", "/Library/x"),
        (None, "/var/folders/ab/cdef/T/x", "/var/folders/<user>/T/x"),
        (None, "/private/var/folders/ab", "/private/var/folders/<user>"),
    ] {
        mac.home = home.map(ToOwned::to_owned);
        let place = place(std::mem::take(&mut mac));
        assert_eq!(place.shown(path), wanted, "{path}");
    }
}

#[test]
fn paths_of_the_data_are_asked_and_lead_nowhere_else() {
    let mut mac = mac();
    mac.file("/Users/anna/Library/kl a/x", "");
    mac.closed.insert("/closed".to_owned());
    let paths =
        ["~/Library/kl*", "~/none", "/closed", "/closed/*", "/Library/../etc", "/Library//x", r"%ProgramFiles%\x", "~other/x"];
    let asked = Asked { paths: paths.map(ToOwned::to_owned).to_vec(), ..asked() };
    let seen = look(Place::new(Box::new(mac), asked), &|_| (), &AtomicBool::new(false));
    assert_eq!(found(&seen, Source::Files, "/Users/<user>/Library/kl a").unwrap().get(field::EXISTS), Some("true"));
    assert_eq!(found(&seen, Source::Files, "/Users/<user>/none").unwrap().get(field::EXISTS), Some("false"));
    for (path, why) in [
        ("/closed", reason::PERMISSION),
        ("/closed/*", reason::PERMISSION),
        ("/Library/../etc", reason::NOT_UNDERSTOOD),
        ("/Library//x", reason::NOT_UNDERSTOOD),
        ("~other/x", reason::NOT_UNDERSTOOD),
    ] {
        assert_eq!(refused(&seen, Source::Files, Some(path)), Some(why), "{path}");
    }
    assert_eq!(count(&seen, Source::Files), Some("4"));
}

/// What the real system is asked with, tried on any system with the usual programs.
#[cfg(unix)]
mod real {
    use std::sync::mpsc::channel;
    use std::time::Instant;

    use super::super::super::run::Task;
    use super::super::native::ThisMac;
    use super::*;

    /// Runs something that needs a reading.
    fn reading<T: Send + 'static>(work: impl FnOnce(&Reading) -> T + Send + 'static) -> T {
        let (sender, receiver) = channel();
        let work = move |reading: &Reading| {
            sender.send(work(reading)).map_err(|_| reason::FAILED)?;
            Ok(0)
        };
        let task = Task { source: Source::System, limit: Duration::from_mins(10), work: Box::new(work) };
        run::run(vec![task], &|_| (), &AtomicBool::new(false));
        receiver.recv().unwrap()
    }

    fn answer(program: &'static str, arguments: &'static [&'static str], limit: Duration) -> Result<Ran, Reason> {
        reading(move |reading| ThisMac.run(program, arguments, limit, reading))
    }

    #[test]
    fn programs_answer_on_both_streams_in_clean_surroundings() {
        let limit = Duration::from_mins(1);
        let ran = answer("/bin/sh", &["-c", "echo one; echo two >&2; exit 3"], limit).unwrap();
        assert_eq!((ran.text.as_str(), ran.success), ("one\ntwo\n", false));
        // No shell between: what looks like one is text.
        let ran = answer("/bin/echo", &["$(id) `id` ; *"], limit).unwrap();
        assert_eq!((ran.text.as_str(), ran.success), ("$(id) `id` ; *\n", true));
        let ran = answer("/usr/bin/env", &[], limit).unwrap();
        let mut names: Vec<&str> = ran.text.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
        names.sort_unstable();
        assert_eq!(names, ["LC_ALL", "PATH"]);
        assert_eq!(answer("/usr/bin/no-such-program", &[], limit), Err(reason::NOT_AVAILABLE));
        assert_eq!(answer("/bin/cat", &[], limit).unwrap().text, "");
    }

    #[test]
    fn programs_that_hang_or_never_end_are_ended() {
        let started = Instant::now();
        assert_eq!(answer("/bin/sleep", &["300"], Duration::from_millis(50)), Err(reason::TIMED_OUT));
        assert_eq!(answer("/usr/bin/yes", &[], Duration::from_mins(1)), Err(reason::NOT_UNDERSTOOD));
        // Its child holds the stream open, and is not waited for.
        assert_eq!(answer("/bin/sh", &["-c", "sleep 5 & wait"], Duration::from_millis(50)), Err(reason::TIMED_OUT));
        assert!(started.elapsed() < Duration::from_mins(1));
    }

    #[test]
    fn files_and_folders_are_read_with_a_word_for_each_failure() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        std::fs::write(path("b"), "0123456789").unwrap();
        std::fs::write(path("a"), "").unwrap();
        assert_eq!(ThisMac.read_file(&path("b"), 10), Ok(Some(b"0123456789".to_vec())));
        assert_eq!(ThisMac.read_file(&path("b"), 9), Err(reason::NOT_UNDERSTOOD));
        assert_eq!(ThisMac.read_file(&path("none"), 9), Ok(None));
        assert_eq!(ThisMac.read_file(&path(""), 9), Err(reason::NOT_UNDERSTOOD));
        assert_eq!(ThisMac.list_folder(&path("")), Ok(Some(vec!["a".to_owned(), "b".to_owned()])));
        assert_eq!(ThisMac.list_folder(&path("none")), Ok(None));
        assert_eq!((ThisMac.exists(&path("a")), ThisMac.exists(&path("a/b"))), (Ok(true), Ok(false)));
    }
}
