//! The bytes of a file that is only ever copied, for those who look into it; never kept.

use std::io::{self, BufReader, Read};
use std::path::Path;

use vekha_publish::open_regular;
use xxhash_rust::xxh3::Xxh3;

/// The whole file; an error when it cannot be read or has more than `limit` bytes.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_regular(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// XXH3-128 of the whole file, however large.
pub(super) fn digest(path: &Path) -> io::Result<u128> {
    let mut digest = Xxh3::new();
    io::copy(&mut BufReader::with_capacity(64 << 10, open_regular(path)?), &mut digest)?;
    Ok(digest.digest128())
}

/// Whether two files hold the same; not where one of them cannot be read.
pub fn same_content(first: &Path, second: &Path) -> bool {
    match (digest(first), digest(second)) {
        (Ok(first), Ok(second)) => first == second,
        _ => false,
    }
}
