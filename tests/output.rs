//! Files that are complete or not there.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use safe_passage::output::{InputErrorKind, OutputErrorKind, OutputFile, read_input, remove_left_parts};

struct Place {
    _root: tempfile::TempDir,
    folder: PathBuf,
    state: PathBuf,
}

fn place() -> Place {
    let root = tempfile::tempdir().expect("a folder");
    let folder = fs::canonicalize(root.path()).expect("a path").join("out");
    let state = root.path().join("state");
    fs::create_dir(&folder).expect("a folder");
    Place { folder, state, _root: root }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

fn records(place: &Place) -> Vec<String> {
    names(&place.state.join("parts"))
}

#[test]
fn a_file_gets_its_name_when_it_is_complete() {
    let place = place();
    let path = place.folder.join("out.csv");
    let mut file = OutputFile::create(&path, &place.state).expect("a new file");
    file.write_all(b"half").expect("written");
    assert_eq!(names(&place.folder), ["out.csv.part"]);
    assert_eq!(records(&place).len(), 1);
    file.write_all(b" and half").expect("written");
    assert_eq!(file.publish().expect("published"), path);
    assert_eq!(names(&place.folder), ["out.csv"]);
    assert_eq!(fs::read(&path).expect("a file"), b"half and half");
    assert_eq!(records(&place), [""; 0]);
}

#[cfg(unix)]
#[test]
fn files_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let path = place.folder.join("out.csv");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let file = OutputFile::create(&path, &place.state).expect("a new file");
    assert_eq!(mode(&place.folder.join("out.csv.part")), 0o600);
    file.publish().expect("published");
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn nothing_is_left_of_a_file_that_was_given_up() {
    let place = place();
    let path = place.folder.join("out.csv");
    let mut file = OutputFile::create(&path, &place.state).expect("a new file");
    file.write_all(b"half").expect("written");
    let error = file.failed(&ErrorKind::StorageFull.into());
    assert_eq!(error.kind, OutputErrorKind::NoSpace);
    assert_eq!((names(&place.folder), records(&place)), (Vec::new(), Vec::new()));
    drop(OutputFile::create(&path, &place.state).expect("a new file"));
    assert_eq!((names(&place.folder), records(&place)), (Vec::new(), Vec::new()));
}

#[test]
fn what_is_there_is_never_written_over() {
    let place = place();
    let path = place.folder.join("out.csv");
    fs::write(&path, "mine").expect("a file");
    let error = OutputFile::create(&path, &place.state).expect_err("it is there");
    assert_eq!(error.kind, OutputErrorKind::Exists);
    assert_eq!((error.message().id.as_ref(), error.what_to_do().id.as_ref()), ("output-exists", "output-exists-do"));
    assert_eq!(error.path, path);

    // It comes up while the file is being written.
    let late = place.folder.join("late.csv");
    let mut file = OutputFile::create(&late, &place.state).expect("a new file");
    file.write_all(b"new").expect("written");
    fs::write(&late, "mine too").expect("a file");
    assert_eq!(file.publish().expect_err("it is there").kind, OutputErrorKind::Exists);
    assert_eq!(fs::read(&late).expect("a file"), b"mine too");
    assert_eq!(fs::read(&path).expect("a file"), b"mine");
    assert_eq!(names(&place.folder), ["late.csv", "out.csv"]);
    assert_eq!(records(&place), [""; 0]);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let place = place();
    let path = place.folder.join("link.csv");
    std::os::unix::fs::symlink(place.folder.join("nowhere"), &path).expect("a link");
    assert_eq!(OutputFile::create(&path, &place.state).expect_err("a link").kind, OutputErrorKind::Exists);
}

#[test]
fn a_part_of_somebody_elses_stays() {
    let place = place();
    fs::write(place.folder.join("out.csv.part"), "theirs").expect("a file");
    let file = OutputFile::create(&place.folder.join("out.csv"), &place.state).expect("a new file");
    assert_eq!(names(&place.folder), ["out.csv.2.part", "out.csv.part"]);
    file.publish().expect("published");
    assert_eq!(fs::read(place.folder.join("out.csv.part")).expect("a file"), b"theirs");
}

#[test]
fn errors_of_places() {
    let place = place();
    let kind = |path: PathBuf| OutputFile::create(&path, &place.state).expect_err("no file").kind;
    assert_eq!(kind(place.folder.clone()), OutputErrorKind::IsFolder);
    assert_eq!(kind(place.folder.join("missing").join("out.csv")), OutputErrorKind::NoFolder);
    assert_eq!(kind(place.folder.join("..")), OutputErrorKind::IsFolder);
    fs::write(place.folder.join("file"), "").expect("a file");
    assert_eq!(kind(place.folder.join("file").join("out.csv")), OutputErrorKind::NoFolder);
    assert_eq!(records(&place), [""; 0]);
}

/// A kill leaves the part and its record, and nobody holds the record's lock any more.
fn leave(place: &Place, part: &Path) {
    let records = place.state.join("parts");
    fs::create_dir_all(&records).expect("a folder");
    let name = format!("killed-{}", names(&records).len());
    #[cfg(unix)]
    fs::write(records.join(name), std::os::unix::ffi::OsStrExt::as_bytes(part.as_os_str())).expect("a record");
    #[cfg(windows)]
    fs::write(
        records.join(name),
        std::os::windows::ffi::OsStrExt::encode_wide(part.as_os_str()).flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    )
    .expect("a record");
}

#[test]
fn parts_left_by_a_kill_are_removed_and_nothing_else() {
    let place = place();
    for name in ["left.csv.part", "theirs.csv.part", "out.csv"] {
        fs::write(place.folder.join(name), "secret").expect("a file");
    }
    fs::create_dir(place.folder.join("folder.part")).expect("a folder");
    for name in ["left.csv.part", "out.csv", "folder.part", "gone.csv.part"] {
        leave(&place, &place.folder.join(name));
    }
    leave(&place, Path::new("relative.part"));
    let running = OutputFile::create(&place.folder.join("running.csv"), &place.state).expect("a new file");
    assert_eq!(remove_left_parts(&place.state), [place.folder.join("left.csv.part")]);
    assert_eq!(names(&place.folder), ["folder.part", "out.csv", "running.csv.part", "theirs.csv.part"]);
    assert_eq!(records(&place).len(), 1, "the record of the file that is being written");
    running.publish().expect("published");
    assert!(remove_left_parts(&place.state).is_empty());
    assert_eq!(records(&place), [""; 0]);
}

/// The real thing: a program that dies in the middle.
#[cfg(unix)]
#[test]
fn a_killed_program_leaves_a_part_that_the_next_start_removes() {
    let place = place();
    let path = place.folder.join("out.csv");
    if let Some(path) = std::env::var_os("OUTPUT_TEST_DIE_AT") {
        let state = std::env::var_os("OUTPUT_TEST_STATE").expect("a folder");
        let mut file = OutputFile::create(Path::new(&path), Path::new(&state)).expect("a new file");
        file.write_all(b"half").expect("written");
        std::process::abort();
    }
    let died = std::process::Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "a_killed_program_leaves_a_part_that_the_next_start_removes"])
        .env("OUTPUT_TEST_DIE_AT", &path)
        .env("OUTPUT_TEST_STATE", &place.state)
        .output()
        .expect("it runs");
    assert!(!died.status.success());
    assert_eq!(names(&place.folder), ["out.csv.part"]);
    assert_eq!(remove_left_parts(&place.state), [place.folder.join("out.csv.part")]);
    assert_eq!((names(&place.folder), records(&place)), (Vec::new(), Vec::new()));
}

#[test]
fn reading_up_to_a_limit() {
    let place = place();
    let path = place.folder.join("in.txt");
    fs::write(&path, vec![b'x'; 5000]).expect("a file");
    assert_eq!(read_input(&path, 5000).expect("bytes").len(), 5000);
    assert_eq!(read_input(&path, 4999).expect_err("too large").kind, InputErrorKind::TooLarge { limit_bytes: 4999 });
    fs::write(&path, "").expect("a file");
    assert_eq!(read_input(&path, 10).expect("bytes").len(), 0);
    assert_eq!(read_input(&place.folder, 10).expect_err("a folder").kind, InputErrorKind::IsFolder);
    assert_eq!(read_input(&place.folder.join("no"), 10).expect_err("none").kind, InputErrorKind::Missing);
}

/// A file whose length is not known beforehand, and one that never ends.
#[cfg(target_os = "linux")]
#[test]
fn reading_without_a_length() {
    let version = read_input(Path::new("/proc/version"), 1 << 20).expect("bytes");
    assert_eq!(version.as_slice(), fs::read("/proc/version").expect("bytes"));
    let endless = read_input(Path::new("/dev/zero"), 1 << 20).expect_err("endless");
    assert_eq!(endless.kind, InputErrorKind::TooLarge { limit_bytes: 1 << 20 });
}
