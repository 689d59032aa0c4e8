//! Passwords through the built program: files that are complete or not there, places, encodings, and no secret said.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Child;
use std::process::{Command, Output, Stdio};

use account::program;

mod account;

/// A person's account with nothing in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("written");
        path.display().to_string()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder.path(), arguments);
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        said(self.command(arguments).output().expect("it runs"))
    }

    /// Names of the files of a folder that hold, or are to hold, passwords.
    fn names(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path(folder))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn said(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

const SMALL: &str = "Websites\n\nWebsite name: Example\nWebsite URL: https://example.org\nLogin name: \nLogin: planted-login\nPassword: planted-Passw0rd\nComment: planted comment\n\n---\n";

/// When a program is killed: as soon as this is seen.
#[cfg(unix)]
enum Moment {
    Start,
    /// The part is recorded, or there.
    Recorded,
    /// The part has so many bytes.
    Bytes(u64),
    /// The file has its name.
    Published,
}

/// A convert that is killed at any byte leaves a complete file or none, a part for the owner alone, and nothing of that
/// after the next start, whatever that is asked for.
#[cfg(unix)]
#[test]
fn killed_at_any_byte() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let mut export = String::from("Websites\n\n");
    for number in 0..3_000 {
        _ = write!(
            export,
            "Website name: Site {number}\nWebsite URL: s{number}.example\nLogin name: \nLogin: me\nPassword: planted-{number}\nComment: {}\n\n---\n\n",
            "a long comment ".repeat(10)
        );
    }
    let export = home.file("export.txt", export);
    let whole = home.path("whole.json");
    let convert = |output: &Path| {
        let output = output.display().to_string();
        let mut command =
            home.command(&["passwords", "convert", &export, "--to", "bitwarden-json", "--clear-text-ok", "--output", &output]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    assert!(convert(&whole).status().expect("it runs").success());
    let whole = fs::read(whole).expect("a file");
    let length = whole.len() as u64;
    let moments = [Moment::Start, Moment::Recorded, Moment::Bytes(0), Moment::Bytes(1)]
        .into_iter()
        .chain((1..8).map(|part| Moment::Bytes(length * part / 8)))
        .chain([Moment::Bytes(length), Moment::Published]);
    fs::create_dir(home.path("out")).expect("a folder");
    let mut parts_seen = 0;
    for (number, moment) in moments.enumerate() {
        let output = home.path(&format!("out/{number}.json"));
        let part = home.path(&format!("out/{number}.json.part"));
        let mut child = convert(&output).spawn().expect("it runs");
        wait_until(&mut child, &|| match moment {
            Moment::Start => true,
            Moment::Recorded => {
                part.exists()
                    || fs::read_dir(home.path("data/safe-passage/parts")).is_ok_and(|mut records| records.next().is_some())
            }
            Moment::Bytes(bytes) => fs::metadata(&part).is_ok_and(|found| found.len() >= bytes) || output.exists(),
            Moment::Published => output.exists(),
        });
        child.kill().expect("killed");
        child.wait().expect("ended");
        if let Ok(found) = fs::read(&output) {
            assert!(found == whole, "moment {number}: a file that is not complete has its name");
        }
        if let Ok(found) = fs::metadata(&part) {
            parts_seen += 1;
            assert_eq!(found.permissions().mode() & 0o777, 0o600, "moment {number}");
        }
        // Any start removes it: one that has nothing to do with passwords too.
        let other = if number % 2 == 0 { vec!["timeline"] } else { vec!["passwords", "inspect", &export] };
        assert_eq!(home.run(&other).0, 0);
        assert!(!part.exists(), "moment {number}: the part is still there");
        assert!(home.names("out").iter().all(|name| !name.contains(".part")));
        if output.exists() {
            assert_eq!(fs::metadata(&output).expect("a file").permissions().mode() & 0o777, 0o600);
        }
    }
    assert!(parts_seen > 0, "no kill met a part, so nothing was tried");
}

/// The same for the encrypted file, while the key is being derived and nothing is written yet.
#[cfg(unix)]
#[test]
fn killed_while_encrypting() {
    let home = Home::new();
    let export = home.file("export.txt", SMALL);
    let password = home.file("password", "planted master key\n");
    fs::create_dir(home.path("out")).expect("a folder");
    let output = home.path("out/safe.kdbx").display().to_string();
    let mut child = home
        .command(&["passwords", "convert", &export, "--to", "kdbx", "--output", &output, "--password-file", &password])
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs");
    wait_until(&mut child, &|| home.path("out/safe.kdbx.part").exists() || Path::new(&output).exists());
    child.kill().expect("killed");
    child.wait().expect("ended");
    assert_eq!(home.run(&["products"]).0, 0);
    assert!(home.names("out").is_empty() || home.names("out") == ["safe.kdbx"]);
}

/// Waits for something to be seen, or for the program to end.
#[cfg(unix)]
fn wait_until(child: &mut Child, seen: &dyn Fn() -> bool) {
    while !seen() && child.try_wait().expect("a child").is_none() {
        std::thread::yield_now();
    }
}

#[test]
fn clear_text_in_a_synchronised_folder_is_asked_about() {
    let home = Home::new();
    let export = home.file("export.txt", SMALL);
    let folder = home.path("OneDrive/Documents");
    fs::create_dir_all(&folder).expect("a folder");
    let output = folder.join("out.csv").display().to_string();
    let arguments = ["passwords", "convert", &export, "--to", "proton-csv", "--clear-text-ok", "--output", &output];
    let (status, out, err) = home.run(&arguments);
    assert_eq!((status, out.as_str(), err.lines().count()), (1, "", 2), "one sentence what, one what to do: {err}");
    assert!(err.contains("OneDrive") && err.contains("--synchronised-ok"), "{err}");
    assert!(home.names("OneDrive/Documents").is_empty());
    let (status, _, err) = home.run(&[&arguments[..], &["--synchronised-ok"]].concat());
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(home.names("OneDrive/Documents"), ["out.csv"]);
}

#[test]
fn an_encrypted_file_in_a_synchronised_folder_is_remarked() {
    let home = Home::new();
    let export = home.file("export.txt", SMALL);
    let password = home.file("password", "planted master key\n");
    fs::create_dir(home.path("Dropbox")).expect("a folder");
    let output = home.path("Dropbox/safe.kdbx").display().to_string();
    let (status, _, err) =
        home.run(&["passwords", "convert", &export, "--to", "kdbx", "--output", &output, "--password-file", &password]);
    assert_eq!(status, 0, "{err}");
    assert!(err.contains("Dropbox") && err.lines().count() == 1, "{err}");
}

/// A link is as good as the folder that it leads to, and the environment's word as good as a name.
#[cfg(unix)]
#[test]
fn links_into_a_synchronised_folder_are_followed() {
    let home = Home::new();
    let export = home.file("export.txt", SMALL);
    fs::create_dir_all(home.path("Nextcloud/deep")).expect("a folder");
    fs::create_dir(home.path("firm")).expect("a folder");
    std::os::unix::fs::symlink(home.path("Nextcloud/deep"), home.path("plain")).expect("a link");
    let convert = |output: &str| {
        let mut command =
            home.command(&["passwords", "convert", &export, "--to", "proton-csv", "--clear-text-ok", "--output", output]);
        command.env("OneDriveCommercial", fs::canonicalize(home.path("firm")).expect("a folder"));
        said(command.output().expect("it runs"))
    };
    let (status, _, err) = convert("plain/out.csv");
    assert!(status == 1 && err.contains("Nextcloud"), "{err}");
    let (status, _, err) = convert("firm/out.csv");
    assert!(status == 1 && err.contains("OneDrive"), "{err}");
    assert_eq!(convert("out.csv").0, 0);
}

#[test]
fn a_name_that_the_importer_would_not_take_is_remarked() {
    let home = Home::new();
    let export = home.file("export.txt", SMALL);
    let convert =
        |output: &str| home.run(&["passwords", "convert", &export, "--to", "firefox-csv", "--clear-text-ok", "--output", output]);
    let (status, _, err) = convert("out.txt");
    assert!(status == 0 && err.contains(".csv"), "{err}");
    assert_eq!(convert("out.CSV").2, "");
}

#[test]
fn other_encodings_and_other_words_are_offered() {
    let home = Home::new();
    // "Name: a, Text: é" in Windows-1252.
    let latin = home.file("latin.txt", b"Notes\n\nName: a\nText: caf\xE9\n\n---\n");
    let (status, _, err) = home.run(&["passwords", "inspect", &latin]);
    assert!(status == 1 && err.contains("--encoding") && err.contains("windows-1252"), "{err}");
    let (status, out, _) = home.run(&["passwords", "inspect", &latin, "--encoding", "windows-1252"]);
    assert!(status == 0 && out.contains("Notes: 1"), "{out}");
    assert_eq!(home.run(&["passwords", "inspect", &latin, "--encoding", "no-such"]).0, 1);

    let words = "Nom du site: planted-name\nAdresse: s.example\nNom de connexion: \nConnexion: planted-login\nMot de passe: planted-Passw0rd\nCommentaire: c\n\n---\n";
    let words = home.file("words.txt", words);
    let (status, out, err) = home.run(&["passwords", "inspect", &words]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.contains("Websites, Password: Mot de passe") && err.contains("--labels-ok"), "{err}");
    assert!(!err.contains("planted"), "{err}");
    let (status, out, _) = home.run(&["passwords", "inspect", &words, "--labels-ok"]);
    assert!(status == 0 && out.contains("Websites: 1"), "{out}");
}

/// Where one of several files can't be made, none is: half a set would look like the whole.
#[test]
fn several_files_are_all_there_or_none() {
    let home = Home::new();
    let mut export = String::from("Websites\n\n");
    for number in 0..3001 {
        _ = write!(
            export,
            "Website name: s\nWebsite URL: s{number}.example\nLogin name: \nLogin: me\nPassword: p\nComment: \n\n---\n\n"
        );
    }
    let export = home.file("export.txt", export);
    home.file("out/a-2.csv", "mine");
    let convert = |name: &str| {
        let output = home.path("out").join(name).display().to_string();
        home.run(&["passwords", "convert", &export, "--to", "chrome-csv", "--clear-text-ok", "--output", &output])
    };
    let (status, out, err) = convert("a.csv");
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.contains("a-2.csv"), "{err}");
    assert_eq!(home.names("out"), ["a-2.csv"]);
    assert_eq!(fs::read(home.path("out/a-2.csv")).expect("a file"), b"mine");
    assert_eq!(convert("b.csv").0, 0);
    assert_eq!(home.names("out"), ["a-2.csv", "b-2.csv", "b.csv"]);
}

/// Kaspersky's own files are called what they are.
#[test]
fn other_files_are_named() {
    let home = Home::new();
    for (name, word) in [("vault.edb", "backup"), ("old.pdb", "old version"), ("all.cfg", "settings"), ("office.klp", "policy")] {
        let path = home.file(name, b"\x9f\x01\x00\x02\xFF\xFE\x80\x81\x00\x99");
        let (status, out, err) = home.run(&["passwords", "inspect", &path]);
        assert_eq!((status, out.as_str(), err.lines().count()), (1, "", 2), "{err}");
        assert!(err.contains(word), "{name}: {err}");
    }
}

/// Whatever goes wrong, and with everything that a debugger asks for switched on: no value is said.
#[test]
fn no_secret_in_what_goes_wrong() {
    let home = Home::new();
    let strange = "Websites\n\nWebsite name: planted-name\nplanted-label: planted-field\nWebsite URL: planted app\nLogin: planted-login\nLogin name: planted-late\nPassword: planted-Passw0rd\nplanted continues\nComment: planted comment\n---\nName: planted-note\nText: planted text\n";
    let export = home.file("export.txt", strange);
    let torn = home.file("torn.txt", [strange.as_bytes(), b"planted\xFF\xFE\x80"].concat());
    let table = home.file("table.csv", "url;username;password\nplanted.example;planted-login;planted-Passw0rd\n");
    let key = home.file("key", b"planted master key\xFF");
    let good_key = home.file("good-key", "planted master key\n");
    fs::create_dir(home.path("folder")).expect("a folder");
    let there = home.file("there.csv", "something");
    let missing = home.path("missing/out.csv").display().to_string();
    let folder = home.path("folder").display().to_string();
    let mut all = String::new();
    let mut run = |arguments: &[&str], input: &[u8]| {
        let mut command = home.command(arguments);
        command.env("RUST_BACKTRACE", "1").env("RUST_LOG", "trace");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it runs");
        // It may end without having read.
        _ = child.stdin.take().expect("a pipe").write_all(input);
        let (status, out, err) = said(child.wait_with_output().expect("it ends"));
        assert_ne!(status, 101, "it panicked: {err}");
        all.push_str(&out);
        all.push_str(&err);
        status
    };
    for output in [there.as_str(), missing.as_str(), folder.as_str(), "/dev/full", "/proc/out.csv"] {
        for target in ["chrome-csv", "bitwarden-json", "records-json"] {
            let status = run(&["passwords", "convert", &export, "--to", target, "--clear-text-ok", "--output", output], b"");
            assert_eq!(status, 1, "{output}");
        }
        let convert = ["passwords", "convert", &export, "--to", "kdbx", "--output", output];
        assert_eq!(run(&[&convert[..], &["--password-file", &good_key]].concat(), b""), 1, "{output}");
    }
    let kdbx = ["passwords", "convert", &export, "--to", "kdbx", "--output", "safe.kdbx"];
    assert_eq!(run(&[&kdbx[..], &["--password-file", &key]].concat(), b""), 1);
    assert_eq!(run(&[&kdbx[..], &["--password-stdin"]].concat(), b"\n"), 1);
    assert_eq!(run(&[&kdbx[..], &["--password-stdin"]].concat(), b"planted\xFE\n"), 1);
    assert_eq!(run(&[&kdbx[..], &["--password", "planted master key"]].concat(), b""), 2);
    for file in [&torn, &table] {
        assert_eq!(run(&["passwords", "inspect", file], b""), 1);
        assert_eq!(run(&["passwords", "inspect", file, "--json"], b""), 1);
    }
    assert_eq!(run(&["passwords", "inspect", &export, "--json"], b""), 0);
    assert_eq!(run(&["passwords", "inspect", &export], b""), 0);
    assert!(!all.contains("planted"), "{all}");
}
