//! What a Mac can be asked for, as a trait: the real system answers on a Mac, a written one in the tests.

use std::time::Duration;

use super::super::run::{Reading, Reason};

/// What was there, that nothing was there, or why it could not be read.
pub(super) type Answer<T> = Result<Option<T>, Reason>;

/// What a program of the system wrote, to standard output and to standard error: some answer on the one, some on the
/// other.
pub(super) use super::super::child::Answer as Ran;

/// A Mac that can be asked. Nothing here changes anything, needs administrator rights or goes to the network.
///
/// Paths are absolute, in the form of the system, with `/` between their parts on whatever system this is built.
pub(super) trait MacOs: Send + Sync {
    /// What a regular file holds, at most this many bytes. One that holds more is not understood.
    fn read_file(&self, path: &str, most_bytes: u64) -> Answer<Vec<u8>>;

    /// Names of what lies in a folder, in their order.
    fn list_folder(&self, path: &str) -> Answer<Vec<String>>;

    /// Whether a path leads to something.
    fn exists(&self, path: &str) -> Result<bool, Reason>;

    /// Runs a program of the system, named by its absolute path, to its end. Each argument is handed over as it is; no
    /// shell reads it. The program is ended when the limit is over or the look is stopped.
    fn run(&self, program: &str, arguments: &[&str], limit: Duration, reading: &Reading) -> Result<Ran, Reason>;

    /// The home folder of the person who runs the program.
    fn home(&self) -> Option<String>;
}
