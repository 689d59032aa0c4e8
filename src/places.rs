//! What is known about the place of a file that is to be written: where its folder really lies, and on what disk.

use std::path::{Path, PathBuf};

use safe_passage_core::passwords::{FileSystemKind, Place, Services, Surroundings};

/// Where a file at `path` would lie. Links are followed, so that a folder that leads into a synchronised one is seen as
/// one; the path as it was written counts too.
///
/// On Linux and Windows the kind of the disk is asked of the system. On other systems `file_system` has to say it
/// ([`FileSystemKind::Unknown`] leaves it to the path alone).
#[must_use]
pub fn place(services: &Services, path: &Path, file_system: FileSystemKind) -> Place {
    let written = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let real = real(&written);
    let mut surroundings = Surroundings {
        home: directories::BaseDirs::new().map(|folders| folders.home_dir().to_string_lossy().into_owned()),
        variables: services
            .variables()
            .filter_map(|name| Some((name.to_owned(), std::env::var_os(name)?.to_string_lossy().into_owned())))
            .collect(),
        file_system,
    };
    if cfg!(windows) && file_system == FileSystemKind::Unknown {
        let mut signs = real.to_str().unwrap_or_default().trim_start_matches(r"\\?\").chars();
        if let (Some(letter), Some(':')) = (signs.next(), signs.next()) {
            surroundings.file_system = crate::system::disk(letter).0;
        }
    }
    if cfg!(target_os = "linux") && file_system == FileSystemKind::Unknown {
        // Where the list can't be read nothing is known of the disk, and the names still tell what they tell.
        let mounts = std::fs::read("/proc/self/mountinfo").unwrap_or_default();
        surroundings.file_system = services.file_system(&String::from_utf8_lossy(&mounts), &real.to_string_lossy());
    }
    let by_name = services.place(&written.to_string_lossy(), &surroundings);
    if by_name.is_shared() { by_name } else { services.place(&real.to_string_lossy(), &surroundings) }
}

/// The path with the links of its folder followed, as far up as there are folders.
fn real(path: &Path) -> PathBuf {
    path.ancestors()
        .find_map(|folder| {
            let found = std::fs::canonicalize(folder).ok()?;
            Some(found.join(path.strip_prefix(folder).ok()?))
        })
        .unwrap_or_else(|| path.to_path_buf())
}
