//! A zip archive of other files → each of them, within limits: what is larger is told as not read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// All files of an archive are unpacked to so many bytes, and there are so many of them.
const MOST_BYTES: u64 = 128 << 20;
const MOST_FILES: usize = 20_000;

/// The files of an archive by name; none where the bytes are no archive, a file without bytes where it was not read.
pub(super) fn members(bytes: &[u8]) -> Option<Vec<(String, Option<Vec<u8>>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MOST_FILES)?;
    let mut left = MOST_BYTES;
    let mut members = Vec::with_capacity(archive.len());
    for number in 0..archive.len() {
        let Ok(file) = archive.by_index(number) else {
            members.push((format!("№ {}", number + 1), None));
            continue;
        };
        if file.is_dir() {
            continue;
        }
        // Windows writes Russian names in the code page of DOS.
        let name = vekha_office::decode(file.name_raw()).map(|decoded| decoded.text);
        let name = name.unwrap_or_else(|| format!("№ {}", number + 1));
        let mut unpacked = Vec::new();
        let is_read = file.take(left + 1).read_to_end(&mut unpacked).is_ok();
        let is_whole = is_read && unpacked.len() as u64 <= left;
        left = left.saturating_sub(unpacked.len() as u64);
        members.push((name, is_whole.then_some(unpacked)));
    }
    Some(members)
}
