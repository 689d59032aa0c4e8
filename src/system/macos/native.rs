//! The Mac that the program runs on.

use std::env;
use std::fs;
use std::path::Path;
use std::time::Duration;

use super::super::read::{entries, file_name, is_missing, read_bytes, reason_of};
use super::super::run::{Reading, Reason};
use super::ask::{Answer, MacOs, Ran};
use super::commands;

/// This computer.
pub(super) struct ThisMac;

impl MacOs for ThisMac {
    fn read_file(&self, path: &str, most_bytes: u64) -> Answer<Vec<u8>> {
        read_bytes(Path::new(path), most_bytes).map_err(|error| reason_of(&error))
    }

    fn list_folder(&self, path: &str) -> Answer<Vec<String>> {
        let listed = entries(Path::new(path)).map_err(|error| reason_of(&error))?;
        Ok(listed.map(|paths| paths.iter().map(|path| file_name(path)).collect()))
    }

    fn exists(&self, path: &str) -> Result<bool, Reason> {
        match fs::metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if is_missing(&error) => Ok(false),
            Err(error) => Err(reason_of(&error)),
        }
    }

    fn run(&self, program: &str, arguments: &[&str], limit: Duration, reading: &Reading) -> Result<Ran, Reason> {
        commands::run(program, arguments, limit, reading)
    }

    fn home(&self) -> Option<String> {
        env::var("HOME").ok().filter(|home| home.starts_with('/'))
    }
}
