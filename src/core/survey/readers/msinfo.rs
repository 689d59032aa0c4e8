//! The text export of msinfo32: rows of cells with tabs between them, each table under a title in brackets.
//!
//! Titles and heads are translated, so a row is known by what its cells hold: a driver's file, a service's command
//! line with its key before it, a running program with its path behind its name.

use super::context::Context;
use super::kinds::pattern;
use super::pattern::Regex;
use super::words;
use crate::survey::{Kind, Source, field};
use std::sync::LazyLock;

/// Reads one line; says whether it was one.
pub(super) fn line(line: &str, context: &mut Context) -> bool {
    if context.kind != Kind::Msinfo32 {
        return false;
    }
    let cells: Vec<&str> = line.split('\t').map(str::trim).take(20).collect();
    if cells.len() < 2 {
        return false;
    }
    if cells[1].starts_with("Microsoft Windows ") && cells.len() <= 3 {
        context.entry.insert("system".to_owned(), cells[1].to_owned());
        return true;
    }
    if let Some((_, build)) = cells[1].split_once(" Build ").filter(|_| cells.len() <= 3) {
        let system = context.entry.get("system").cloned().unwrap_or_default();
        if !system.is_empty() {
            context.see(Source::System, "os", [(field::NAME, system.as_str()), (field::BUILD, build)]);
        }
        return true;
    }
    if cells.len() < 6 {
        return false;
    }
    let states = || cells.iter().skip(2).map(|cell| words::state(cell)).find(|state| !state.is_empty()).unwrap_or_default();
    let file = |cell: &str, ending: &str| cell.contains(":\\") && cell.to_lowercase().contains(ending);
    // Name, description, file, type, started, start mode, state, …
    if file(cells[2], ".sys") && !cells[0].contains(' ') {
        context.see(Source::Drivers, cells[0], [(field::NAME, cells[1]), (field::IMAGE, cells[2]), (field::STATE, states())]);
        return true;
    }
    // Name, path, process id, …
    if file(cells[1], ".exe") && cells[0].to_lowercase().ends_with(".exe") && cells[2].parse::<u32>().is_ok() {
        context.see(Source::Processes, cells[0], [(field::IMAGE, cells[1]), (field::STATE, "running")]);
        return true;
    }
    // Shown name, name, state, start mode, type, path, …
    if file(cells[5], ".exe") && !cells[1].contains(' ') {
        context.see(
            Source::Services,
            cells[1],
            [(field::NAME, cells[0]), (field::STATE, words::state(cells[2])), (field::IMAGE, cells[5])],
        );
        return true;
    }
    false
}

/// The same report as XML (`.nfo`), whose elements come one or several on a line: the cells of a row are its elements.
#[derive(Default)]
pub(super) struct Nfo {
    inside: bool,
    cells: Vec<String>,
}

impl Nfo {
    /// Takes a line of the report; says whether it was one.
    pub fn line(&mut self, text: &str, context: &mut Context) -> bool {
        pattern!(CELL, r"<(/?Data)>|<[^<>!/\s]+><!\[CDATA\[(.*?)\]\]></");
        let text = text.trim_start();
        if context.kind != Kind::Msinfo32 || !text.starts_with('<') {
            return false;
        }
        for found in CELL.captures_iter(text) {
            match (found.get(1).map(|tag| tag.as_str()), found.get(2)) {
                (Some("Data"), _) => {
                    self.inside = true;
                    self.cells.clear();
                }
                (Some(_), _) => {
                    self.inside = false;
                    line(&std::mem::take(&mut self.cells).join("\t"), context);
                }
                (None, Some(cell)) if self.inside && self.cells.len() < 20 => self.cells.push(cell.as_str().replace('\t', " ")),
                _ => {}
            }
        }
        true
    }
}
