//! The new content of one file in, its entry out: compared with what lies on the disk, or staged. Copies are streamed from
//! their source. It must not decide what may be written.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::error::{Action, PublishError};
use crate::manifest::FileEntry;
use crate::out_dir::OutDir;
use crate::own_dir::OwnDir;
use crate::publishable::{Publishable, RenderError};
use crate::regular_file::open_regular;

const CHUNK: u64 = 64 * 1024;

/// The new content of one file.
pub(crate) enum FileContent<'a> {
    Bytes(Cow<'a, [u8]>),
    Copy(&'a Path),
}

impl<'a> FileContent<'a> {
    pub(crate) fn from_output(output: &'a dyn Publishable, path: &str) -> Result<FileContent<'a>, RenderError> {
        match output.copy_source(path) {
            Some(source) => Ok(FileContent::Copy(source)),
            None => output.bytes(path).map(FileContent::Bytes),
        }
    }

    /// The entry of the file if it already holds this content; sizes first, they cost nothing.
    pub(crate) fn entry_if_same(&self, out: &OutDir, path: &str, size: u64) -> Result<Option<FileEntry>, PublishError> {
        if self.size()? != size {
            return Ok(None);
        }
        let (new, published) = (self.entry()?, read_entry(out, path)?);
        Ok((new == published).then_some(new))
    }

    fn size(&self) -> Result<u64, PublishError> {
        match self {
            FileContent::Bytes(bytes) => Ok(bytes.len() as u64),
            FileContent::Copy(source) => Ok(fs::symlink_metadata(source).map_err(Action::Read.error_at(source))?.len()),
        }
    }

    fn entry(&self) -> Result<FileEntry, PublishError> {
        match self {
            FileContent::Bytes(bytes) => Ok(FileEntry { digest: xxh3_128(bytes), size: bytes.len() as u64 }),
            FileContent::Copy(source) => copy_and_digest(open(source)?, source, &mut io::sink(), source),
        }
    }

    pub(crate) fn stage(&self, name: &str, dir: &OwnDir) -> Result<FileEntry, PublishError> {
        match self {
            FileContent::Bytes(bytes) => {
                dir.stage_bytes(name, bytes)?;
                self.entry()
            }
            FileContent::Copy(source) => {
                copy_and_digest(open(source)?, source, &mut dir.stage_file(name)?, &dir.stage_place(name))
            }
        }
    }
}

/// The entry of a published file as it lies on the disk.
pub(crate) fn read_entry(out: &OutDir, path: &str) -> Result<FileEntry, PublishError> {
    let place = out.place(path);
    let file = out.open_file(path).map_err(Action::Read.error_at(&place))?;
    copy_and_digest(file, &place, &mut io::sink(), &place)
}

fn open(source: &Path) -> Result<File, PublishError> {
    open_regular(source).map_err(Action::Read.error_at(source))
}

/// Streams a file and digests what passes, so the entry is of the very bytes that were written.
fn copy_and_digest(mut from: File, source: &Path, to: &mut dyn Write, place: &Path) -> Result<FileEntry, PublishError> {
    let length = from.metadata().map_err(Action::Read.error_at(source))?.len();
    // No larger than the file: clearing a whole chunk for every small page costs more than reading it.
    let mut chunk = vec![0; length.clamp(1, CHUNK) as usize];
    let (mut hash, mut size) = (Xxh3::new(), 0);
    loop {
        let read = match from.read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(Action::Read.error_at(source))?,
        };
        if read == 0 {
            return Ok(FileEntry { digest: hash.digest128(), size });
        }
        hash.update(&chunk[..read]);
        size += read as u64;
        to.write_all(&chunk[..read]).map_err(Action::Write.error_at(place))?;
    }
}
