//! The way from the writers to the files: in pieces, through one buffer that is overwritten in the end.

use std::io::{self, Write};

use zeroize::Zeroizing;

/// The files that a conversion makes, one after the other.
pub trait Files {
    /// Begins the next file. Called before anything is written, once for each file.
    fn begin(&mut self) -> io::Result<()>;

    /// Adds to the file that was begun last.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// Bytes that are gathered before they are handed on.
const BUFFER_BYTES: usize = 64 * 1024;

/// Gathers small pieces for [`Files`]. The buffer never grows, so that it leaves no copy behind.
pub(super) struct Output<'a> {
    files: &'a mut dyn Files,
    buffer: Zeroizing<Vec<u8>>,
}

impl<'a> Output<'a> {
    pub fn new(files: &'a mut dyn Files) -> Self {
        Self { files, buffer: Zeroizing::new(Vec::with_capacity(BUFFER_BYTES)) }
    }

    /// Begins the next file.
    pub fn begin(&mut self) -> io::Result<()> {
        self.flush()?;
        self.files.begin()
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() > self.buffer.capacity() - self.buffer.len() {
            self.flush()?;
        }
        if bytes.len() > self.buffer.capacity() {
            return self.files.add(bytes);
        }
        self.buffer.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        let handed_on = if self.buffer.is_empty() { Ok(()) } else { self.files.add(&self.buffer) };
        // Overwritten by what follows, and all of it when it is dropped.
        self.buffer.clear();
        handed_on
    }
}

/// Files in memory, each in a buffer of which no outgrown copy is left behind.
#[derive(Default)]
pub(super) struct InMemory {
    pub files: Vec<Zeroizing<Vec<u8>>>,
}

impl Files for InMemory {
    fn begin(&mut self) -> io::Result<()> {
        self.files.push(Zeroizing::default());
        Ok(())
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(file) = self.files.last_mut() {
            let needed = file.len() + bytes.len();
            if needed > file.capacity() {
                let mut longer = Zeroizing::new(Vec::with_capacity(needed.max(2 * file.len())));
                longer.extend_from_slice(file);
                *file = longer;
            }
            file.extend_from_slice(bytes);
        }
        Ok(())
    }
}
