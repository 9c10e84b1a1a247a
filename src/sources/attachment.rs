//! The bytes of a file that is only ever copied, for those who look into it; never kept.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The whole file; an error when it cannot be read or has more than `limit` bytes.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
