//! An archive: files by name in, the bytes of a zip out. Equal files make equal bytes: no clock, no rights of this
//! machine.

use std::fmt;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why an archive could not be made.
#[derive(Debug)]
pub struct ArchiveError(String);

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ArchiveError {}

/// A zip that grows file by file.
pub struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Default for Archive {
    fn default() -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        Archive { zip: ZipWriter::new(Cursor::new(Vec::new())), options }
    }
}

impl Archive {
    /// Adds a file; folders in its name are told by `/`.
    ///
    /// # Errors
    /// Where two files have one name or the archive would be too large.
    pub fn push(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveError> {
        let started = self.zip.start_file(name, self.options);
        started.map_err(|error| ArchiveError(error.to_string()))?;
        self.zip.write_all(bytes).map_err(|error| ArchiveError(error.to_string()))
    }

    /// The finished archive.
    ///
    /// # Errors
    /// Where it would be too large.
    pub fn into_bytes(self) -> Result<Vec<u8>, ArchiveError> {
        let written = self.zip.finish().map_err(|error| ArchiveError(error.to_string()))?;
        Ok(written.into_inner())
    }
}
