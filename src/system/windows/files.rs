//! Files and folders that the product data asks for.

use safe_passage_core::survey::readers::private::without_user_names;
use safe_passage_core::survey::{field, reason};

use super::super::read::fits;
use super::super::run::{Outcome, Reading, Reason};
use super::{Place, image};

/// The most paths that one pattern may match; what is beyond says nothing new.
const MOST_MATCHES: usize = 200;

/// Asks for each path of the product data and writes down whether it is there. Patterns are written down by what they
/// match; a pattern that matches nothing leaves no entry. The count is the number of paths that were asked.
pub(super) fn files(place: &Place, reading: &Reading) -> Outcome {
    let mut count = 0;
    let mut asked: Vec<String> = Vec::new();
    for written in &place.asked.paths {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        let path = place.expanded(written);
        let plain = path.split('\\').skip(1).all(|part| !matches!(part, "" | "." | ".."));
        if !image::is_full(&path) || !plain {
            // A path of another system, or one that a variable of this system does not lead to.
            if written.starts_with('%') {
                reading.could_not_read(written.as_str(), reason::NOT_AVAILABLE);
            }
            continue;
        }
        // Two variables can name one folder.
        let lower = path.to_lowercase();
        if asked.contains(&lower) {
            continue;
        }
        asked.push(lower);
        count += 1;
        let is_pattern = path.contains('*');
        match matches(place, &path) {
            Err(why) => reading.could_not_read(written.as_str(), why),
            Ok(found) => {
                for path in found {
                    let name = without_user_names(&path);
                    match place.windows.exists(&path) {
                        Ok(false) if is_pattern => {}
                        Ok(there) => {
                            let mut fields = vec![(field::EXISTS, there.to_string())];
                            if there && is_program(&path) {
                                fields.extend(place.signature_fields(reading, &path));
                            }
                            reading.saw(name, fields);
                        }
                        Err(why) => reading.could_not_read(name, why),
                    }
                }
            }
        }
    }
    Ok(count)
}

/// Whether a path is that of a program or driver, which can be signed.
fn is_program(path: &str) -> bool {
    let path = path.to_lowercase();
    [".exe", ".com", ".sys"].iter().any(|ending| path.ends_with(ending))
}

/// The paths that a pattern stands for; a last part without `*` need not be there.
fn matches(place: &Place, path: &str) -> Result<Vec<String>, Reason> {
    let mut parts = path.split('\\');
    let mut found = vec![parts.next().unwrap_or_default().to_owned()];
    for part in parts {
        if !part.contains('*') {
            for path in &mut found {
                path.push('\\');
                path.push_str(part);
            }
            continue;
        }
        let mut next = Vec::new();
        for folder in &found {
            // The folder of a drive is `C:\`, not `C:`.
            let asked = if folder.len() == 2 { format!("{folder}\\") } else { folder.clone() };
            let mut names = place.windows.entries(&asked)?.unwrap_or_default();
            names.sort();
            let fitting = names.iter().filter(|name| fits(&part.to_lowercase(), &name.to_lowercase()));
            next.extend(fitting.map(|name| format!("{folder}\\{name}")));
        }
        next.truncate(MOST_MATCHES);
        found = next;
    }
    Ok(found)
}
