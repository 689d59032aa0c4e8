//! Places, file types and programs that should never be left out of a scan, as `assets/exclusions.toml` has them.

use serde::Deserialize;

/// The list, read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeverExclude {
    /// Where Microsoft says so.
    pub address: String,
    places: Vec<Place>,
    extensions: Vec<String>,
    processes: Vec<String>,
}

/// A place of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    parts: Vec<String>,
    below: bool,
}

/// Why the list can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NeverExcludeError {
    /// Not TOML of this form.
    #[error("{0}")]
    Form(String),
    /// A place that is no path on a drive, or that is empty.
    #[error("place {0} is no path")]
    Place(String),
    /// An address that is none of the web's.
    #[error("{0} is not an address that begins with https")]
    Address(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileData {
    source: SourceData,
    place: Vec<PlaceData>,
    extensions: Names,
    processes: Names,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the file says where it is from, for whoever reads it")]
struct SourceData {
    title: String,
    publisher: String,
    url: String,
    read: String,
    note: String,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceData {
    path: String,
    #[serde(default)]
    below: bool,
    #[serde(default, rename = "by")]
    _by: Option<By>,
}
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum By {
    Project,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    microsoft: Vec<String>,
    project: Vec<String>,
}

impl Names {
    fn all(self) -> Vec<String> {
        self.microsoft.into_iter().chain(self.project).map(|name| name.to_lowercase()).collect()
    }
}

impl NeverExclude {
    /// Reads the list from the text of its file.
    pub fn parse(text: &str) -> Result<Self, NeverExcludeError> {
        let file: FileData = toml::from_str(text).map_err(|error| NeverExcludeError::Form(error.to_string()))?;
        if !file.source.url.starts_with("https://") {
            return Err(NeverExcludeError::Address(file.source.url));
        }
        let places: Result<Vec<Place>, NeverExcludeError> = file
            .place
            .into_iter()
            .map(|place| {
                let parts = parts(&place.path);
                let drive = parts.first().is_some_and(|drive| drive.len() == 2 && drive.ends_with(':'));
                if drive { Ok(Place { parts, below: place.below }) } else { Err(NeverExcludeError::Place(place.path)) }
            })
            .collect();
        Ok(Self { address: file.source.url, places: places?, extensions: file.extensions.all(), processes: file.processes.all() })
    }

    /// Whether leaving out `path` would leave out one of the places: it is one, has one in it, or lies in one where
    /// everything is meant. Stars and question marks in the path count as what they could stand for.
    #[must_use]
    pub fn has_place(&self, path: &str) -> bool {
        let mut asked = parts(path);
        // `C:\Temp\*` is what `C:\Temp` is.
        while asked.len() > 1 && asked.last().is_some_and(|part| part.chars().all(|letter| letter == '*')) {
            asked.pop();
        }
        self.places.iter().any(|place| {
            let common = asked.len().min(place.parts.len());
            let fits = asked.iter().zip(&place.parts).all(|(asked, place)| part_fits(asked, place));
            common > 0 && fits && (asked.len() <= place.parts.len() || place.below)
        })
    }

    /// Whether a file type is one of the list, named without its dot.
    #[must_use]
    pub fn has_extension(&self, extension: &str) -> bool {
        let asked: Vec<char> = extension.to_lowercase().chars().collect();
        self.extensions.iter().any(|listed| fits(&asked, &listed.chars().collect::<Vec<_>>()))
    }

    /// Whether a program is one of the list, by the name of its file.
    #[must_use]
    pub fn has_process(&self, file_name: &str) -> bool {
        let asked: Vec<char> = file_name.to_lowercase().chars().collect();
        self.processes.iter().any(|listed| fits(&asked, &listed.chars().collect::<Vec<_>>()))
    }
}

/// The folders of a path in lower case, as Windows compares them: either slash, no dots or blanks at a name's end.
fn parts(path: &str) -> Vec<String> {
    path.split(['\\', '/'])
        .map(|part| part.trim_end_matches(['.', ' ']).trim_start().to_lowercase())
        .filter(|part| !part.is_empty())
        .collect()
}

fn part_fits(asked: &str, listed: &str) -> bool {
    // A star in the list is the name of somebody's folder, which every name fits.
    listed == "*" || fits(&asked.chars().collect::<Vec<_>>(), &listed.chars().collect::<Vec<_>>())
}

/// Whether a name with stars and question marks can stand for `listed`. Takes at most the product of both lengths.
fn fits(asked: &[char], listed: &[char]) -> bool {
    let (mut at, mut here) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while here < listed.len() {
        match asked.get(at) {
            Some('*') => {
                star = Some((at, here));
                at += 1;
            }
            Some(letter) if *letter == '?' || *letter == listed[here] => {
                at += 1;
                here += 1;
            }
            _ => match star {
                Some((star_at, from)) => {
                    at = star_at + 1;
                    here = from + 1;
                    star = Some((star_at, from + 1));
                }
                None => return false,
            },
        }
    }
    asked[at.min(asked.len())..].iter().all(|letter| *letter == '*')
}
