//! Uninstallers on written machines: what is refused before the start, what is started, how long it is waited for.

use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use safe_passage_core::detection::Family;

use super::super::ask::Value;
use super::super::tests::{PERSON, Written};
use super::*;

const FOLDER: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24";
const PROGRAM: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\uninstall.exe";
const MSIEXEC: &str = r"C:\Windows\System32\msiexec.exe";
const CODE: &str = "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80}";
const PACKED: &str = "19A7E3D0B1E6C6B43A5AF2B9C1D6E408";
const MAKER: &str = "AO Kaspersky Lab";

/// A file of the written machine.
#[derive(Clone)]
struct Lying {
    truth: Option<String>,
    is_link: bool,
    stamp: Stamp,
}

/// One look at the running programs, and the exit code of the first one if it has ended by then.
type Look = (Option<u32>, Vec<Seen>);

#[derive(Default)]
struct State {
    files: BTreeMap<String, Lying>,
    /// What was started: the file and its parameters.
    started: Vec<(String, Option<String>)>,
    /// Files that are held at this moment, and those that were while something was started.
    held: Vec<String>,
    held_at_start: Vec<String>,
    declines: bool,
    fails: bool,
    without_process: bool,
    looks: VecDeque<Look>,
    paths: BTreeMap<u32, String>,
    /// How often the process was waited for or time was let pass.
    turns: usize,
}

#[derive(Clone, Default)]
struct Machine(Arc<Mutex<State>>);

impl Machine {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, path: &str) {
        let lying = Lying { truth: Some(path.to_owned()), is_link: false, stamp: Stamp { number: 7, ..Stamp::default() } };
        self.state().files.insert(path.to_lowercase(), lying);
    }

    fn change(&self, path: &str, how: impl Fn(&mut Lying)) {
        how(self.state().files.get_mut(&path.to_lowercase()).expect("a file"));
    }
}

struct HeldHere(Machine, Lying, String);

impl Held for HeldHere {
    fn path(&self) -> Option<String> {
        self.1.truth.clone()
    }
    fn is_link(&self) -> bool {
        self.1.is_link
    }
    fn stamp(&self) -> Stamp {
        self.1.stamp
    }
}

impl Drop for HeldHere {
    fn drop(&mut self) {
        self.0.state().held.retain(|path| *path != self.2);
    }
}

impl Starter for Machine {
    fn system_folder(&self) -> Option<String> {
        Some(r"C:\Windows\System32".to_owned())
    }

    fn hold(&self, path: &str) -> Result<Box<dyn Held>, StartError> {
        let lying = self.state().files.get(&path.to_lowercase()).cloned();
        let lying = lying.ok_or_else(|| StartError::NotThere { path: path.to_owned() })?;
        self.state().held.push(path.to_owned());
        Ok(Box::new(HeldHere(self.clone(), lying, path.to_owned())))
    }

    fn start(&self, path: &str, parameters: Option<&str>) -> Result<Box<dyn Process>, StartError> {
        let mut state = self.state();
        if state.declines {
            return Err(StartError::Declined);
        }
        if state.fails {
            return Err(StartError::NotStarted(io::Error::from_raw_os_error(5)));
        }
        state.held_at_start = state.held.clone();
        state.started.push((path.to_owned(), parameters.map(ToOwned::to_owned)));
        Ok(Box::new(self.clone()))
    }
}

impl Process for Machine {
    fn id(&self) -> Option<u32> {
        (!self.state().without_process).then_some(100)
    }

    fn wait(&self, _: Duration) -> Option<u32> {
        let mut state = self.state();
        state.turns += 1;
        state.looks.front().and_then(|(code, _)| *code)
    }

    fn all(&self) -> Vec<Seen> {
        // The last look stays.
        let mut state = self.state();
        if state.looks.len() > 1 {
            state.looks.pop_front().map(|(_, seen)| seen).unwrap_or_default()
        } else {
            state.looks.front().map(|(_, seen)| seen.clone()).unwrap_or_default()
        }
    }

    fn path_of(&self, id: u32) -> Option<String> {
        self.state().paths.get(&id).cloned()
    }

    fn pause(&self, _: Duration) {
        let mut state = self.state();
        state.turns += 1;
        assert!(state.turns < 1000, "waits for ever");
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn installer_key(account: &str) -> Key {
    let products = Key::machine(View::Bits64, programs::INSTALLER).below(account).below("Products");
    products.below(PACKED).below("InstallProperties")
}

fn windows() -> Written {
    let mut windows = Written::default();
    windows.key(
        &Key::machine(View::Bits64, CURRENT_VERSION),
        &[("ProgramFilesDir", text(r"C:\Program Files")), ("ProgramFilesDir (x86)", text(r"C:\Program Files (x86)"))],
    );
    windows.key(&installer_key(programs::MACHINE), &[("DisplayName", text("Kaspersky")), ("Publisher", text("Kaspersky"))]);
    windows.signatures.insert(PROGRAM.to_lowercase(), Signature::Valid(MAKER.to_owned()));
    windows.signatures.insert(MSIEXEC.to_lowercase(), Signature::Valid("Microsoft Windows".to_owned()));
    windows
}

fn place(windows: Written) -> (Place, Machine) {
    let machine = Machine::default();
    machine.file(PROGRAM);
    machine.file(MSIEXEC);
    (Place { windows: Arc::new(windows), starter: Arc::new(machine.clone()), busy: Arc::default() }, machine)
}

fn makers() -> Makers {
    crate::data::Data::load(None).products.makers_of(Family::HomeSecurity).expect("the maker's row")
}

fn program() -> Uninstaller {
    Uninstaller::Program { path: PROGRAM.to_owned(), folder: FOLDER.to_owned() }
}

fn code() -> Uninstaller {
    Uninstaller::WindowsInstaller { product_code: CODE.to_owned() }
}

fn seen(id: u32, parent: u32, name: &str) -> Seen {
    Seen { id, parent, name: name.to_owned() }
}

fn refusal(place: &Place, uninstaller: &Uninstaller) -> String {
    place.inspect(uninstaller, &makers()).expect_err("a refusal").message().id.into_owned()
}

#[test]
fn a_program_is_shown_in_full_and_started_without_parameters() {
    let (place, machine) = place(windows());
    assert_eq!(place.programs(), [r"C:\Program Files", r"C:\Program Files (x86)"]);
    let prepared = place.inspect(&program(), &makers()).expect("prepared");
    assert_eq!((prepared.file(), prepared.signer(), prepared.product_code()), (PROGRAM, MAKER, None));
    assert!(machine.state().started.is_empty() && machine.state().held.is_empty(), "looking starts and keeps nothing");

    machine.state().looks = [(Some(0), Vec::new())].into();
    let running = place.start(&prepared).expect("started");
    assert_eq!(machine.state().started, [(PROGRAM.to_owned(), None)]);
    assert_eq!(machine.state().held_at_start, [PROGRAM], "nobody can change it meanwhile");
    assert!(machine.state().held.is_empty(), "it may delete itself");
    assert_eq!(running.wait(&AtomicBool::new(false)), Ended::Code(0));
}

#[test]
fn a_code_is_given_to_the_installer_of_the_system_and_nothing_else_is() {
    let (place, machine) = place(windows());
    let prepared = place.inspect(&code(), &makers()).expect("prepared");
    assert_eq!((prepared.file(), prepared.signer(), prepared.product_code()), (MSIEXEC, "Microsoft Windows", Some(CODE)));
    let product = prepared.product().expect("what the installer says");
    assert_eq!((product.name.as_str(), product.publisher.as_str()), ("Kaspersky", "Kaspersky"));
    machine.state().looks = [(Some(3010), Vec::new())].into();
    let running = place.start(&prepared).expect("started");
    assert_eq!(machine.state().started, [(MSIEXEC.to_owned(), Some(format!("/I{CODE} REMOVE=ALL")))]);
    assert!(running.wait(&AtomicBool::new(false)).wants_restart());
}

#[test]
fn codes_of_other_products_are_not_given_to_it() {
    let mut others = windows();
    others.key(&installer_key(programs::MACHINE), &[("DisplayName", text("Meadow Office")), ("Publisher", text("Meadow"))]);
    let (place_of_others, _) = place(others);
    let error = place_of_others.inspect(&code(), &makers()).expect_err("another product");
    assert!(
        matches!(&error, StartError::OtherProduct { name, publisher, .. } if name == "Meadow Office" && publisher == "Meadow")
    );

    let mut nameless = windows();
    nameless.key(&installer_key(programs::MACHINE), &[]);
    assert_eq!(refusal(&place(nameless).0, &code()), "uninstall-other-product");

    let mut closed = windows();
    closed.closed.insert(installer_key(programs::MACHINE).path.to_lowercase());
    assert_eq!(refusal(&place(closed).0, &code()), "uninstall-not-readable");

    let gone = Uninstaller::WindowsInstaller { product_code: CODE.replace('9', "8") };
    assert_eq!(refusal(&place(windows()).0, &gone), "uninstall-unknown-product");

    // One that is installed for this person alone.
    let mut own = Written::default();
    own.key(&installer_key(PERSON), &[("DisplayName", text("Kaspersky VPN")), ("Publisher", text(MAKER))]);
    own.signatures.insert(MSIEXEC.to_lowercase(), Signature::Valid("Microsoft Windows".to_owned()));
    assert!(place(own).0.inspect(&code(), &makers()).is_ok());
}

#[test]
fn files_that_are_not_what_they_seem_are_refused() {
    let (there, machine) = place(windows());
    machine.change(PROGRAM, |file| file.is_link = true);
    assert_eq!(refusal(&there, &program()), "uninstall-leads-elsewhere");
    machine.file(PROGRAM);
    machine.change(PROGRAM, |file| file.truth = Some(r"C:\Users\Public\uninstall.exe".to_owned()));
    assert_eq!(refusal(&there, &program()), "uninstall-leads-elsewhere");
    machine.change(PROGRAM, |file| file.truth = None);
    assert_eq!(refusal(&there, &program()), "uninstall-leads-elsewhere");
    machine.change(PROGRAM, |file| file.truth = Some(PROGRAM.to_uppercase()));
    assert!(there.inspect(&program(), &makers()).is_ok(), "the same in other letters");
    machine.state().files.clear();
    assert_eq!(refusal(&there, &program()), "uninstall-not-there");
    assert_eq!(refusal(&there, &code()), "uninstall-not-there");
    assert!(machine.state().held.is_empty() && machine.state().started.is_empty());

    for (signature, id) in [
        (Some(Signature::None), "uninstall-not-signed"),
        (Some(Signature::NotConfirmed), "uninstall-not-confirmed"),
        (Some(Signature::Valid("Kaspersky Fans Ltd".to_owned())), "uninstall-other-signer"),
        (Some(Signature::Valid("Microsoft Windows".to_owned())), "uninstall-other-signer"),
        (None, "uninstall-not-readable"),
    ] {
        let mut windows = windows();
        windows.signatures.remove(&PROGRAM.to_lowercase());
        windows.signatures.extend(signature.map(|signature| (PROGRAM.to_lowercase(), signature)));
        assert_eq!(refusal(&place(windows).0, &program()), id);
    }
    // The installer of the system has to be the system's own too.
    let mut windows = windows();
    windows.signatures.insert(MSIEXEC.to_lowercase(), Signature::Valid(MAKER.to_owned()));
    assert_eq!(refusal(&place(windows).0, &code()), "uninstall-other-signer");
}

#[test]
fn what_the_core_did_not_decide_is_not_even_looked_at() {
    let (place, machine) = place(windows());
    for (path, folder) in [
        (r"C:\Windows\System32\cmd.exe", r"C:\Windows\System32"),
        (r"C:\Users\Anna\uninstall.exe", r"C:\Users\Anna"),
        (r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24\..\evil.exe", FOLDER),
        (PROGRAM, r"C:\Program Files (x86)"),
        (PROGRAM, r"C:\Program Files (x86)\Other"),
        (r"\\server\share\uninstall.exe", r"\\server\share"),
    ] {
        machine.file(path);
        let made_up = Uninstaller::Program { path: path.to_owned(), folder: folder.to_owned() };
        assert_eq!(refusal(&place, &made_up), "uninstall-changed", "{path}");
    }
    for code in ["", "{}", "{0D3E7A91-6E1B-4B6C-A3A5-2F9B1C6D4E80} /qn", "C:\\a.msi", "{0d3e7a91-6e1b-4b6c-a3a5-2f9b1c6d4e80}"] {
        let made_up = Uninstaller::WindowsInstaller { product_code: code.to_owned() };
        assert_eq!(refusal(&place, &made_up), "uninstall-changed", "{code}");
    }
}

#[test]
fn what_changed_since_it_was_shown_is_not_started() {
    let (there, machine) = place(windows());
    let prepared = there.inspect(&program(), &makers()).expect("prepared");
    machine.change(PROGRAM, |file| file.stamp.changed += 1);
    assert!(matches!(there.start(&prepared).map(|_| ()), Err(StartError::Changed)));
    machine.change(PROGRAM, |file| file.truth = Some(r"C:\x.exe".to_owned()));
    assert!(matches!(there.start(&prepared).map(|_| ()), Err(StartError::LeadsElsewhere { .. })));
    machine.state().files.clear();
    assert!(matches!(there.start(&prepared).map(|_| ()), Err(StartError::NotThere { .. })));
    assert!(machine.state().started.is_empty());

    // Another product took the code's place in the installer's records.
    let (here, _) = place(windows());
    let prepared = here.inspect(&code(), &makers()).expect("prepared");
    let mut renamed = windows();
    renamed.key(&installer_key(programs::MACHINE), &[("DisplayName", text("Kaspersky VPN")), ("Publisher", text("Kaspersky"))]);
    assert!(matches!(place(renamed).0.start(&prepared).map(|_| ()), Err(StartError::Changed)));
}

#[test]
fn a_no_to_the_question_for_more_rights_is_no_failure_and_one_runs_at_a_time() {
    let (place, machine) = place(windows());
    let prepared = place.inspect(&program(), &makers()).expect("prepared");
    machine.state().declines = true;
    assert!(matches!(place.start(&prepared).map(|_| ()), Err(StartError::Declined)));
    machine.state().declines = false;
    machine.state().fails = true;
    let error = place.start(&prepared).map(|_| ()).expect_err("refused by the system");
    assert_eq!(error.message().id, "uninstall-not-started");
    machine.state().fails = false;
    let running = place.start(&prepared).expect("after those, it may start");
    assert!(matches!(place.start(&prepared).map(|_| ()), Err(StartError::OneAtATime)));
    assert_eq!(machine.state().started.len(), 1);
    // The person goes on; it is left alone.
    assert_eq!(running.wait(&AtomicBool::new(true)), Ended::NotWatched);
    assert!(place.start(&prepared).is_ok());
}

fn waited(looks: Vec<Look>, paths: &[(u32, &str)]) -> (Ended, usize) {
    let (place, machine) = place(windows());
    let prepared = place.inspect(&program(), &makers()).expect("prepared");
    machine.state().looks = looks.into();
    machine.state().paths = paths.iter().map(|(id, path)| (*id, (*path).to_owned())).collect();
    let running = place.start(&prepared).expect("started");
    let ended = running.wait(&AtomicBool::new(false));
    let turns = machine.state().turns;
    (ended, turns)
}

#[test]
fn the_end_of_the_first_process_is_not_taken_for_the_end() {
    let first = || seen(100, 5, "uninstall.exe");
    let copy = || seen(200, 100, "Au_.exe");
    // It works on and ends with its code.
    assert_eq!(waited(vec![(None, vec![first()]), (Some(2), Vec::new())], &[]), (Ended::Code(2), 2));
    // It starts a copy of itself and ends; the copy goes on, and starts another program that does.
    let looks = vec![
        (None, vec![first()]),
        (Some(0), vec![copy()]),
        (Some(0), vec![seen(300, 200, "msiexec.exe"), copy()]),
        (Some(0), vec![seen(300, 200, "msiexec.exe")]),
        (Some(0), Vec::new()),
    ];
    assert_eq!(waited(looks, &[]), (Ended::WithoutCode, 5));
    // A copy that ends before it says nothing about it.
    let looks = vec![(None, vec![first(), copy()]), (Some(1602), Vec::new())];
    assert_eq!(waited(looks, &[]), (Ended::Code(1602), 2));
    // The list in any order; a helper between them that is none.
    let looks = vec![
        (None, vec![seen(400, 300, "_iu14D2N.tmp"), seen(300, 100, "helper.exe"), first()]),
        (Some(0), vec![seen(400, 300, "_iu14D2N.tmp")]),
        (Some(0), Vec::new()),
    ];
    assert_eq!(waited(looks, &[]).0, Ended::WithoutCode);
    // From a folder for temporary files under any name; from the product's own folder too.
    for path in
        [r"C:\Users\Anna\AppData\Local\Temp\{1}\setup.exe", r"C:\Program Files (x86)\KASPERSKY LAB\Kaspersky 21.24\remover.exe"]
    {
        let looks = vec![(Some(0), vec![seen(200, 100, "other.exe")]), (Some(0), Vec::new())];
        assert_eq!(waited(looks, &[(200, path)]).0, Ended::WithoutCode, "{path}");
    }
}

#[test]
fn programs_that_do_not_go_on_with_the_work_are_not_waited_for() {
    // A page of questions in a browser, which stays open for days.
    let browser = || seen(200, 100, "browser.exe");
    let looks = vec![(None, vec![browser()]), (Some(0), vec![browser()])];
    assert_eq!(waited(looks, &[(200, r"C:\Program Files\Browser\browser.exe")]).0, Ended::Code(0));
    // Programs of other parents.
    let looks = vec![(Some(0), vec![seen(200, 5, "Au_.exe"), seen(300, 300, "x.tmp"), seen(0, 0, "System")])];
    assert_eq!(waited(looks, &[]).0, Ended::Code(0));
    // A number that was given to another program.
    let looks = vec![(None, vec![seen(200, 100, "Au_.exe")]), (Some(0), vec![seen(200, 7, "editor.exe")])];
    assert_eq!(waited(looks, &[]).0, Ended::Code(0));
    // A folder whose name only begins like the product's.
    let beside = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.24 tools\x.exe";
    assert_eq!(waited(vec![(Some(0), vec![seen(200, 100, "x.exe")])], &[(200, beside)]).0, Ended::Code(0));
}

#[test]
fn what_the_system_gives_nothing_to_watch_by_is_not_said_to_have_ended() {
    let (place, machine) = place(windows());
    let prepared = place.inspect(&program(), &makers()).expect("prepared");
    machine.state().without_process = true;
    assert_eq!(place.start(&prepared).expect("started").wait(&AtomicBool::new(false)), Ended::NotWatched);
}

#[test]
fn elsewhere_nothing_is_offered() {
    use super::super::super::uninstall::Nothing;
    assert!(!Nothing.offered() && Nothing.programs().is_empty());
    assert!(matches!(Nothing.inspect(&program(), &makers()), Err(StartError::NotOffered)));
    let (place, _) = place(windows());
    let prepared = place.inspect(&program(), &makers()).expect("prepared");
    assert!(matches!(Nothing.start(&prepared).map(|_| ()), Err(StartError::NotOffered)));
}
