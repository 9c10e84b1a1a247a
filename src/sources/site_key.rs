//! The key of a site by which it knows an allowed finding again. It lies in `.vekha/`, which is never published.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many bytes it has.
const LENGTH: usize = 16;

fn path(site: &Path) -> PathBuf {
    site.join(".vekha").join("privacy.key")
}

/// The key, where there is one.
pub fn site_key(site: &Path) -> Option<[u8; LENGTH]> {
    let words = fs::read_to_string(path(site)).ok()?;
    let number = u128::from_str_radix(words.trim(), 16).ok()?;
    (words.trim().len() == 2 * LENGTH).then_some(number.to_be_bytes())
}

/// The key; a new one where there is none.
///
/// # Errors
/// The reason of the system; what is there and is no key is not replaced.
pub fn site_key_or_new(site: &Path) -> io::Result<[u8; LENGTH]> {
    if let Some(key) = site_key(site) {
        return Ok(key);
    }
    let mut key = [0; LENGTH];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let path = path(site);
    fs::create_dir_all(path.parent().unwrap_or(site))?;
    let mut file = fs::File::create_new(&path)?;
    io::Write::write_all(&mut file, format!("{:032x}\n", u128::from_be_bytes(key)).as_bytes())?;
    Ok(key)
}
