//! The new content of one file: compared with what lies on the disk, or staged. Documents are
//! streamed from their source. It must not decide what may be written.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::manifest::Entry;
use crate::own_dir::OwnDir;
use crate::{Action, PublishError, Publishable, RenderError};

const CHUNK: u64 = 64 * 1024;

/// The new content of one file.
pub(crate) enum FileContent<'a> {
    Bytes(Cow<'a, [u8]>),
    Copy(&'a Path),
}

impl<'a> FileContent<'a> {
    pub(crate) fn of(output: &'a dyn Publishable, path: &str) -> Result<FileContent<'a>, RenderError> {
        match output.copy_source(path) {
            Some(source) => Ok(FileContent::Copy(source)),
            None => output.bytes(path).map(FileContent::Bytes),
        }
    }

    /// The entry of the file if it already holds this content; sizes first, they cost nothing.
    pub(crate) fn same_as(&self, place: &Path, size: u64) -> Result<Option<Entry>, PublishError> {
        if self.size()? != size {
            return Ok(None);
        }
        let (new, there) = (self.entry()?, entry_of(place)?);
        Ok((new == there).then_some(new))
    }

    fn size(&self) -> Result<u64, PublishError> {
        match self {
            FileContent::Bytes(bytes) => Ok(bytes.len() as u64),
            FileContent::Copy(source) => Ok(fs::metadata(source).map_err(Action::Read.on(source))?.len()),
        }
    }

    fn entry(&self) -> Result<Entry, PublishError> {
        match self {
            FileContent::Bytes(bytes) => Ok(Entry { digest: xxh3_128(bytes), size: bytes.len() as u64 }),
            FileContent::Copy(source) => entry_of(source),
        }
    }

    pub(crate) fn stage(&self, name: &str, room: &OwnDir) -> Result<Entry, PublishError> {
        match self {
            FileContent::Bytes(bytes) => {
                room.stage_bytes(name, bytes)?;
                self.entry()
            }
            FileContent::Copy(source) => copy(source, &mut room.stage_file(name)?, &room.staged(name)),
        }
    }
}

/// The entry of a file as it lies on the disk.
pub(crate) fn entry_of(place: &Path) -> Result<Entry, PublishError> {
    copy(place, &mut io::sink(), place)
}

/// Streams a file and digests what passes, so the entry is of the very bytes that were written.
fn copy(source: &Path, to: &mut dyn Write, place: &Path) -> Result<Entry, PublishError> {
    let mut from = File::open(source).map_err(Action::Read.on(source))?;
    let length = from.metadata().map_err(Action::Read.on(source))?.len();
    // No larger than the file: clearing a whole chunk for every small page costs more than reading it.
    let mut chunk = vec![0; length.clamp(1, CHUNK) as usize];
    let (mut hash, mut size) = (Xxh3::new(), 0);
    loop {
        let read = match from.read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(Action::Read.on(source))?,
        };
        if read == 0 {
            return Ok(Entry { digest: hash.digest128(), size });
        }
        hash.update(&chunk[..read]);
        size += read as u64;
        to.write_all(&chunk[..read]).map_err(Action::Write.on(place))?;
    }
}
