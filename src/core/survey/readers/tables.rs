//! Tables: CSV, PowerShell's and WMI's columns, `driverquery`'s. The names of the columns say what the rows are.

use super::context::Context;
use super::records::{Record, see};
use crate::survey::Kind;

/// Names of columns that make a line the head of a table, lower case.
const COLUMNS: [&str; 41] = [
    "name",
    "displayname",
    "display name",
    "state",
    "status",
    "startmode",
    "starttype",
    "start_type",
    "pathname",
    "path",
    "processid",
    "processname",
    "executablepath",
    "id",
    "pid",
    "publisher",
    "vendor",
    "version",
    "displayversion",
    "identifyingnumber",
    "installlocation",
    "uninstallstring",
    "instanceguid",
    "productstate",
    "pathtosignedproductexe",
    "pathtosignedreportingexe",
    "timestamp",
    "node",
    "caption",
    "commandline",
    "servicetype",
    "pschildname",
    "amrunningmode",
    "realtimeprotectionenabled",
    "antivirussignatureage",
    "company",
    "pscomputername",
    "installdate",
    "__class",
    "__relpath",
    "handle",
];

/// Columns of which a table must have one: the others are words of any text.
const TELLING: [&str; 16] = [
    "displayname",
    "state",
    "startmode",
    "starttype",
    "pathname",
    "path",
    "executablepath",
    "publisher",
    "vendor",
    "displayversion",
    "installlocation",
    "instanceguid",
    "productstate",
    "realtimeprotectionenabled",
    "status",
    "identifyingnumber",
];

enum Form {
    Csv(char),
    /// First character of each column.
    Fixed(Vec<usize>),
}

/// Follows a table through its rows.
#[derive(Default)]
pub(super) struct Tables {
    head: Option<(Vec<String>, Form)>,
}

impl Tables {
    /// Takes a line of a table; says whether it was one.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        if line.trim().is_empty() {
            // PowerShell and wmic leave empty lines between head and rows of CSV, never inside columns.
            if matches!(&self.head, Some((_, Form::Fixed(_)))) {
                self.head = None;
            }
            return false;
        }
        if let Some(head) = head(line) {
            // The column of the machine's name is wmic's own.
            if super::is_loose(context.kind) && matches!(head.1, Form::Csv(_)) && head.0.iter().any(|name| name == "node") {
                context.kind = Kind::Wmi;
            }
            self.head = Some(head);
            return true;
        }
        let Some((names, form)) = &self.head else { return false };
        if line.trim_start().starts_with("--") || line.starts_with("==") {
            return true;
        }
        let cells = match form {
            Form::Csv(separator) => split_csv(line, *separator),
            Form::Fixed(starts) => {
                let characters: Vec<char> = line.chars().collect();
                let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
                starts
                    .iter()
                    .zip(ends)
                    .map(|(start, end)| {
                        let end = end.min(characters.len());
                        characters
                            .get(*start..end.max(*start))
                            .map_or(String::new(), |cell| cell.iter().collect::<String>().trim().to_owned())
                    })
                    .collect()
            }
        };
        if matches!(form, Form::Csv(_)) && cells.len() != names.len() {
            self.head = None;
            return false;
        }
        let record: Record = names.iter().cloned().zip(cells).collect();
        // A row that says nothing as a record may be a line that another reader knows.
        let before = context.count();
        see(&record, context);
        context.count() > before
    }

    /// Ends the table.
    pub fn finish(&mut self) {
        self.head = None;
    }
}

fn head(line: &str) -> Option<(Vec<String>, Form)> {
    let known = |names: &[String]| {
        names.len() >= 2
            && names.iter().all(|name| COLUMNS.contains(&name.as_str()))
            && names.iter().any(|name| TELLING.contains(&name.as_str()))
    };
    for separator in [',', ';', '\t'] {
        if line.contains(separator) {
            let names: Vec<String> = split_csv(line, separator).into_iter().map(|name| name.to_lowercase()).collect();
            // A CSV may have columns that nobody knows; half of them known is a head.
            let familiar = names.iter().filter(|name| COLUMNS.contains(&name.as_str())).count();
            if familiar >= 2 && familiar * 2 >= names.len() && names.iter().any(|name| TELLING.contains(&name.as_str())) {
                return Some((names, Form::Csv(separator)));
            }
        }
    }
    let mut names = Vec::new();
    let mut starts = Vec::new();
    let mut previous = ' ';
    for (place, character) in line.chars().enumerate() {
        if !character.is_whitespace() {
            if previous.is_whitespace() {
                starts.push(place);
                names.push(String::new());
            }
            if let Some(name) = names.last_mut() {
                name.extend(character.to_lowercase());
            }
        }
        previous = character;
    }
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    known(&names).then_some((names, Form::Fixed(starts)))
}

fn split_csv(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                if let Some(cell) = cells.last_mut() {
                    cell.push('"');
                }
            }
            '"' => quoted = !quoted,
            _ if character == separator && !quoted => cells.push(String::new()),
            _ => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(character);
                }
            }
        }
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}
