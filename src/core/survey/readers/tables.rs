//! Tables: CSV, PowerShell's and WMI's columns, `driverquery`'s. The names of the columns say what the rows are.

use super::context::Context;
use super::records::{LISTED_ROW, PROGRAM_ROW, Record, see};
use super::{processes, words};
use crate::survey::{Kind, Source, field};

/// Names of columns that make a line the head of a table, lower case.
const COLUMNS: [&str; 54] = [
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
    "module name",
    "driver type",
    "link date",
    "start mode",
    "description",
    "providername",
    "source",
    "arch",
    "revision",
    "service_type",
    "install_location",
    "identifying_number",
    "bundle_identifier",
];

/// Columns of which a table must have one: the others are words of any text.
const TELLING: [&str; 17] = [
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
    "module name",
];

/// Columns of a table that lists programs and nothing else.
const PROGRAM_COLUMNS: [&str; 9] =
    ["name", "version", "vendor", "publisher", "source", "providername", "installdate", "caption", "description"];

enum Form {
    Csv(char),
    /// First character of each column.
    Fixed(Vec<usize>),
    /// `| a | b |` between lines of `+---+`.
    Pipes,
    /// First character of each column under a line of `=====`, whatever the columns are called.
    Ruled(Vec<usize>),
}

/// Follows a table through its rows.
#[derive(Default)]
pub(super) struct Tables {
    head: Option<(Vec<String>, Form)>,
    /// Whether the line before was a border of `+---+`.
    border: bool,
    /// Whether rows of this table may be a list that somebody wrote, not one that a tool printed.
    written: bool,
}

impl Tables {
    /// Whether no table goes on.
    pub fn are_between(&self) -> bool {
        self.head.is_none() && !self.border
    }

    /// Takes a line of a table; says whether it was one.
    pub fn line(&mut self, line: &str, context: &mut Context) -> bool {
        let border = std::mem::take(&mut self.border);
        if line.trim().is_empty() {
            // PowerShell and wmic leave empty lines between head and rows of CSV, never inside columns.
            if !matches!(&self.head, Some((_, Form::Csv(_)))) {
                self.head = None;
            }
            return false;
        }
        if line.starts_with("+-") && line.chars().all(|sign| "+-=".contains(sign)) {
            self.border = true;
            return true;
        }
        if line.starts_with('|') && (border || matches!(&self.head, Some((_, Form::Pipes)))) {
            return self.piped(line, border, context);
        }
        if let Some(starts) = ruler(line) {
            self.head = Some((Vec::new(), Form::Ruled(starts)));
            return true;
        }
        if let Some(head) = head(line) {
            let csv = matches!(head.1, Form::Csv(_));
            // The column of the machine's name is wmic's own.
            let named = csv && head.0.iter().any(|name| name == "node" || name == "pscomputername");
            let quoted = line.trim_start().starts_with('"');
            if super::is_loose(context.kind) && (named || is_program_list(&head.0) && (!csv || quoted)) {
                context.kind = Kind::Wmi;
            }
            // PowerShell puts every cell in quotes.
            self.written = csv && !named && !quoted;
            self.head = Some(head);
            return true;
        }
        let Some((names, form)) = &self.head else { return false };
        if line.trim_start().starts_with("--") || line.starts_with("==") {
            return true;
        }
        let cells = match form {
            Form::Csv(separator) => split_csv(line, *separator),
            Form::Fixed(starts) | Form::Ruled(starts) => split_fixed(line, starts),
            Form::Pipes => {
                self.head = None;
                return false;
            }
        };
        if matches!(form, Form::Ruled(_)) {
            return ruled(&cells, context);
        }
        if matches!(form, Form::Csv(_)) && cells.len() != names.len() {
            self.head = None;
            return false;
        }
        let mut record: Record = names.iter().cloned().zip(cells).collect();
        if is_program_list(names) {
            record.insert(PROGRAM_ROW.to_owned(), String::new());
        }
        if self.written && super::is_loose(context.kind) {
            record.insert(LISTED_ROW.to_owned(), "list".to_owned());
        }
        // A row that says nothing as a record may be a line that another reader knows.
        let before = context.count();
        see(&record, context);
        context.count() > before
    }

    /// osquery's tables: the first row under a border is the head.
    fn piped(&mut self, line: &str, border: bool, context: &mut Context) -> bool {
        let cells: Vec<String> = line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        match &self.head {
            Some((names, Form::Pipes)) if names.len() == cells.len() => {
                let record: Record = names.iter().cloned().zip(cells).collect();
                see(&record, context);
                true
            }
            _ if border => {
                let names: Vec<String> = cells.iter().map(|name| name.to_lowercase()).collect();
                let known = names.iter().any(|name| COLUMNS.contains(&name.as_str()));
                if known && super::is_loose(context.kind) {
                    context.kind = Kind::Osquery;
                }
                self.head = known.then_some((names, Form::Pipes));
                known
            }
            _ => false,
        }
    }

    /// Ends the table.
    pub fn finish(&mut self) {
        self.head = None;
    }
}

/// Where the columns start under a line of `=====  ===`, as Windows' own list tools draw it.
fn ruler(line: &str) -> Option<Vec<usize>> {
    if !line.starts_with("==")
        || !line.contains("= =")
        || line.len() > 2000
        || line.chars().any(|sign| sign != '=' && sign != ' ')
    {
        return None;
    }
    let bytes = line.as_bytes();
    Some((0..bytes.len()).filter(|place| bytes[*place] == b'=' && (*place == 0 || bytes[*place - 1] == b' ')).collect())
}

/// A row of `tasklist` or `driverquery`, known by the number of its columns and by what they hold.
fn ruled(cells: &[String], context: &mut Context) -> bool {
    let cell = |place: usize| cells.get(place).map_or("", String::as_str);
    let number = cell(1).parse::<u32>().is_ok();
    let mut kind = |kind: Kind| {
        if super::is_loose(context.kind) {
            context.kind = kind;
        }
    };
    match cells.len() {
        3 | 5 | 9 if number => {
            kind(Kind::Tasklist);
            processes::see(context, cell(0));
            if cells.len() == 3 {
                processes::see_services(context, cell(2));
            }
            true
        }
        // The services of a program go on below it.
        3 if cell(0).is_empty() && cell(1).is_empty() => {
            processes::see_services(context, cell(2));
            true
        }
        4 if !cell(0).contains(' ') && !number && cell(3).contains([':', '/', '.']) => {
            kind(Kind::Driverquery);
            context.see(Source::Drivers, cell(0), [(field::NAME, cell(1))]);
            true
        }
        13..=20 if !cell(0).contains(' ') => {
            kind(Kind::Driverquery);
            let image = cells.iter().find(|cell| cell.contains(":\\")).map_or("", String::as_str);
            context.see(
                Source::Drivers,
                cell(0),
                [(field::NAME, cell(1)), (field::STATE, words::state(cell(5))), (field::IMAGE, image)],
            );
            true
        }
        _ => false,
    }
}

/// Whether all columns together are those of a list of programs.
fn is_program_list(names: &[String]) -> bool {
    let has = |name: &str| names.iter().any(|one| one == name);
    has("name") && has("version") && names.iter().all(|name| PROGRAM_COLUMNS.contains(&name.as_str()))
}

fn head(line: &str) -> Option<(Vec<String>, Form)> {
    let telling = |names: &[String]| names.iter().any(|name| TELLING.contains(&name.as_str()));
    for separator in [',', ';', '\t'] {
        if line.contains(separator) {
            let names: Vec<String> = split_csv(line, separator).into_iter().map(|name| name.to_lowercase()).collect();
            // A CSV may have columns that nobody knows; half of them known is a head.
            let familiar = names.iter().filter(|name| COLUMNS.contains(&name.as_str())).count();
            if familiar >= 2 && familiar * 2 >= names.len() && telling(&names) {
                return Some((names, Form::Csv(separator)));
            }
        }
    }
    let mut names = Vec::new();
    let mut starts = Vec::new();
    let mut previous = ' ';
    let (mut apart, mut gap) = (true, 0_usize);
    for (place, character) in line.chars().enumerate() {
        if place > 4000 || names.len() > 40 {
            return None;
        }
        if !character.is_whitespace() {
            if previous.is_whitespace() {
                // Each of them has to be known: most lines are done with at their first word.
                if names.last().is_some_and(|name: &String| !COLUMNS.contains(&name.as_str())) {
                    return None;
                }
                apart &= starts.is_empty() || gap >= 2;
                starts.push(place);
                names.push(String::new());
            }
            if let Some(name) = names.last_mut() {
                name.extend(character.to_lowercase());
            }
        }
        gap = if character.is_whitespace() { gap + 1 } else { 0 };
        previous = character;
    }
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let known = names.len() >= 2
        && names.iter().all(|name| COLUMNS.contains(&name.as_str()))
        && (telling(&names) || apart && is_program_list(&names));
    known.then_some((names, Form::Fixed(starts)))
}

/// Cells by where their columns start. A number that stands to the right of its column may begin before it.
fn split_fixed(line: &str, starts: &[usize]) -> Vec<String> {
    let characters: Vec<char> = line.chars().collect();
    let mut bounds: Vec<usize> = starts.to_vec();
    for place in 1..bounds.len() {
        let mut start = bounds[place].min(characters.len());
        while start > bounds[place - 1] && start > 0 && start < characters.len() && !characters[start - 1].is_whitespace() {
            start -= 1;
        }
        if start > bounds[place - 1] {
            bounds[place] = start;
        }
    }
    bounds
        .iter()
        .zip(bounds.iter().skip(1).copied().chain([usize::MAX]))
        .map(|(start, end)| {
            let end = end.min(characters.len());
            characters
                .get(*start..end.max(*start))
                .map_or(String::new(), |cell| cell.iter().collect::<String>().trim().to_owned())
        })
        .collect()
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
