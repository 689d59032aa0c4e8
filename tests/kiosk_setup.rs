//! The form that sets a kiosk up, filled in by name as a screen reader would, and what it leaves on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use safe_passage::data::Data;
use safe_passage::kiosk::pin;
use safe_passage::kiosk::print::{PrintError, Printer};
use safe_passage::kiosk::setup::{Draft, Field, SetupError, existing, write};
use safe_passage::kiosk::sheet::Sheet;
use safe_passage::session::Clock;
use safe_passage::text::Words;
use safe_passage::ui::kiosk_setup::{Opening, SetupApp};
use safe_passage_core::kiosk::config::Config;
use zeroize::Zeroizing;

const LANGUAGES: [&str; 2] = ["en-US", "es"];

struct NoPrinter;

impl Printer for NoPrinter {
    fn ready(&self) -> Result<String, PrintError> {
        Err(PrintError::NoPrinter)
    }

    fn print(&self, _: &Sheet) -> Result<(), PrintError> {
        Err(PrintError::NoPrinter)
    }
}

fn words() -> Words {
    Words::load("en-US", None)
}

fn form(folder: &Path, draft: Draft, file: &Path) -> Harness<'static> {
    let opening = Opening {
        words: words(),
        data: Data::load(None),
        clock: Clock::Fixed("2026-11-27T15:00:00Z".parse().expect("an instant")),
        draft,
        file: file.display().to_string(),
        notes: Vec::new(),
        state: folder.join("state"),
        printer: Arc::new(NoPrinter),
    };
    let mut app = SetupApp::new(opening, || {});
    let mut prepared = false;
    // Tall enough that everything is drawn: what a person scrolls to is there.
    let mut harness =
        Harness::builder().with_size((800.0, 2600.0)).with_context_setup(safe_passage::ui::theme::install).build_ui(move |ui| {
            if !std::mem::replace(&mut prepared, true) {
                app.prepare(ui.ctx());
            }
            app.frame(ui);
        });
    harness.run_ok();
    harness
}

fn type_into(harness: &mut Harness<'static>, label: &str, text: &str) {
    let label = words().word(label);
    let field = |harness: &Harness<'static>, act: &dyn Fn(&egui_kittest::Node<'_>)| {
        let mut of_label = harness.query_all_by_label(&label);
        let typed = |node: &egui_kittest::Node<'_>| matches!(node.accesskit_node().role(), Role::TextInput | Role::PasswordInput);
        act(&of_label.find(typed).unwrap_or_else(|| panic!("no field {label}")));
    };
    field(harness, &|node| node.focus());
    harness.run_ok();
    field(harness, &|node| node.type_text(text));
    harness.run_ok();
}

fn press(harness: &mut Harness<'static>, label: &str) {
    let label = words().word(label);
    harness.get_by_role_and_label(Role::Button, &label).click_accesskit();
    harness.run_ok();
}

fn says(harness: &Harness<'static>, label: &str) -> bool {
    harness.query_all_by_label(&words().word(label)).next().is_some()
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_manager_fills_it_in_and_nothing_is_written_before_it_is_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kiosk.toml");
    let mut harness = form(folder.path(), Draft::new("en-US", "US"), &file);
    press(&mut harness, "kiosk-setup-save");
    assert!(says(&harness, "kiosk-setup-headline") && harness.query_by_label_contains("Nothing was written").is_some());
    assert!(files(folder.path()).is_empty(), "an empty form writes nothing");

    type_into(&mut harness, "kiosk-setup-shop", "Corner Computers");
    type_into(&mut harness, "kiosk-setup-pin", "274951");
    type_into(&mut harness, "kiosk-setup-again", "274952");
    press(&mut harness, "kiosk-setup-save");
    assert!(says(&harness, "kiosk-setup-pin-differs"));
    assert!(files(folder.path()).is_empty(), "two PINs that differ write nothing");

    let mut harness = form(folder.path(), Draft::new("en-US", "US"), &file);
    type_into(&mut harness, "kiosk-setup-shop", "Corner Computers");
    type_into(&mut harness, "kiosk-setup-pin", "274951");
    type_into(&mut harness, "kiosk-setup-again", "274951");
    press(&mut harness, "kiosk-setup-save");
    assert!(says(&harness, "kiosk-setup-done-headline"));
    assert_eq!(files(folder.path()), ["kiosk.toml"], "and no part is left");
    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(!text.contains("274951"), "the PIN itself is nowhere");
    let config = Config::read(&text, &LANGUAGES).expect("it reads");
    assert_eq!((config.shop.as_str(), config.country.as_str()), ("Corner Computers", "US"));
    assert!(pin::verify(&Zeroizing::new("274951".to_owned()), &config.pin));
}

#[test]
fn a_file_that_is_there_is_replaced_after_a_question_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kiosk.toml");
    std::fs::write(&file, "somebody's own").expect("written");
    let mut draft = Draft::new("es", "MX");
    draft.shop = "La tienda".to_owned();
    (*draft.pin, *draft.again) = ("274951".to_owned(), "274951".to_owned());
    let mut harness = form(folder.path(), draft, &file);
    press(&mut harness, "kiosk-setup-save");
    assert!(says(&harness, "kiosk-setup-over-headline"));
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "somebody's own");
    press(&mut harness, "kiosk-setup-over-back");
    assert!(says(&harness, "kiosk-setup-headline"));
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "somebody's own");
    press(&mut harness, "kiosk-setup-save");
    press(&mut harness, "kiosk-setup-over");
    assert!(says(&harness, "kiosk-setup-done-headline"));
    let config = existing(&file, &LANGUAGES).expect("it reads").expect("it is there");
    assert_eq!((config.shop.as_str(), config.languages.as_slice()), ("La tienda", ["es".to_owned()].as_slice()));
    assert_eq!(files(folder.path()), ["kiosk.toml"]);
}

#[test]
fn the_printer_s_state_is_told_when_printing_is_ticked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = form(folder.path(), Draft::new("en-US", "US"), &folder.path().join("kiosk.toml"));
    let label = words().word("kiosk-setup-print");
    harness.get_by_role_and_label(Role::CheckBox, &label).click_accesskit();
    for _ in 0..200 {
        harness.step();
        if harness.query_by_label_contains(&words().word("kiosk-print-no-printer")).is_some() {
            return;
        }
        std::thread::yield_now();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("nothing was told of the printer");
}

fn good() -> Draft {
    let mut draft = Draft { shop: "Corner Computers".to_owned(), ..Draft::new("en-US", "US") };
    (*draft.pin, *draft.again) = ("274951".to_owned(), "274951".to_owned());
    draft
}

/// A change of a good form, and the field that is then wrong.
type Case = (fn(&mut Draft), Field);

#[test]
fn every_field_is_checked_by_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kiosk.toml");
    std::fs::write(folder.path().join("shop.toml"), "schema = \"safe-passage.shop/1\"\n[[sold]]\nid = \"eset\"\n")
        .expect("written");
    std::fs::write(folder.path().join("broken.toml"), "schema = \"safe-passage.shop/1\"\n[[sold]]\nid = \"nobody\"\n")
        .expect("written");
    std::fs::write(folder.path().join("accounts.csv"), "date,amount\n").expect("written");
    let data = Data::load(None);
    let today = jiff::civil::date(2026, 11, 27);
    let fields = |draft: &Draft, file: &str| -> Vec<Field> {
        draft.problems(file, &data.catalogue, today).iter().map(|problem| problem.field).collect()
    };
    let file = file.display().to_string();
    let right: [fn(&mut Draft); 4] = [
        |_| {},
        |draft| draft.shelf = "shop.toml".to_owned(),
        |draft| draft.counts = "counts.csv".to_owned(),
        |draft| draft.link = "https://example.com/a".to_owned(),
    ];
    for change in right {
        let mut draft = good();
        change(&mut draft);
        assert_eq!(fields(&draft, &file), []);
    }
    let wrong: [Case; 15] = [
        (|draft| draft.shop = "  ".to_owned(), Field::Shop),
        (|draft| draft.shop = "a".repeat(61), Field::Shop),
        (|draft| draft.languages.clear(), Field::Languages),
        (|draft| draft.country = "XX".to_owned(), Field::Country),
        (|draft| draft.attract = "2".to_owned(), Field::Attract),
        (|draft| draft.idle = "a minute".to_owned(), Field::Idle),
        (|draft| draft.countdown = "+15".to_owned(), Field::Countdown),
        (|draft| draft.shelf = "no.toml".to_owned(), Field::Shelf),
        (|draft| draft.shelf = "broken.toml".to_owned(), Field::Shelf),
        (|draft| draft.counts = "accounts.csv".to_owned(), Field::Counts),
        (|draft| draft.counts = "no/such/counts.csv".to_owned(), Field::Counts),
        (|draft| draft.link = "https://example.com/?a".to_owned(), Field::Link),
        (|draft| *draft.pin = "123456".to_owned(), Field::Pin),
        (|draft| *draft.again = "274952".to_owned(), Field::Again),
        (|draft| draft.forget_pin(), Field::Pin),
    ];
    for (place, (change, field)) in wrong.into_iter().enumerate() {
        let mut draft = good();
        change(&mut draft);
        assert_eq!(fields(&draft, &file), [field], "case {place}");
    }
    assert_eq!(fields(&good(), " "), [Field::File]);
}

#[test]
fn what_is_there_is_changed_and_keeps_its_pin() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kiosk.toml");
    let state = folder.path().join("state");
    let config = good().config().expect("a configuration");
    write(&file, &config, false, &state, &LANGUAGES).expect("written");
    let found = existing(&file, &LANGUAGES).expect("it reads").expect("it is there");
    assert_eq!(found, config);
    let mut draft = Draft::of(&found);
    draft.print = true;
    let changed = draft.config().expect("a configuration");
    assert_eq!(changed.pin, config.pin, "no new PIN was typed");
    assert_eq!(write(&file, &changed, false, &state, &LANGUAGES), Err(SetupError::Exists));
    assert_eq!(existing(&file, &LANGUAGES), Ok(Some(config)));
    write(&file, &changed, true, &state, &LANGUAGES).expect("replaced");
    assert_eq!(existing(&file, &LANGUAGES), Ok(Some(changed.clone())));
    assert!(existing(&folder.path().join("no.toml"), &LANGUAGES).expect("nothing is no mistake").is_none());
    assert!(existing(folder.path(), &LANGUAGES).is_err(), "a folder is no configuration");
    let folder_in_the_way: PathBuf = folder.path().join("folder");
    std::fs::create_dir(&folder_in_the_way).expect("made");
    assert!(matches!(write(&folder_in_the_way, &changed, true, &state, &LANGUAGES), Err(SetupError::NotReplaced(_))));
    assert!(matches!(write(&folder.path().join("a/b.toml"), &changed, true, &state, &LANGUAGES), Err(SetupError::Output(_))));
}

/// Runs the built program without a display.
fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let home = tempfile::tempdir().expect("a folder");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_safe-passage"))
        .args(arguments)
        .env("HOME", home.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the program runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_command_line_knows_the_setup() {
    if cfg!(target_os = "linux") {
        let (status, told) = run(&["kiosk", "--setup", "--lang", "en-US"]);
        assert_eq!(status, Some(1));
        assert!(told.contains(&words().word("kiosk-setup-no-display")), "{told}");
    }
    for wrong in [
        &["kiosk", "--setup", "--config", "a.toml"][..],
        &["kiosk", "--output", "a.toml"][..],
        &["kiosk", "--config", "a.toml", "--output", "b.toml"][..],
        &["kiosk"][..],
    ] {
        assert_eq!(run(wrong).0, Some(2), "{wrong:?}");
    }
}
