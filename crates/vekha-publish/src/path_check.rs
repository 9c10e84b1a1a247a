//! Paths of an output in, the same sorted or a refusal out: what may reach the disk is safe on every system and in every
//! address. It must not mend a name.

use std::collections::BTreeSet;
use std::iter;
use std::path::PathBuf;

use crate::error::{PublishError, Reason};
use crate::owner;

/// Names that Windows keeps for devices, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The paths in order, or a refusal that names every bad one.
///
/// Only small letters are allowed, so twins that differ by case cannot occur.
pub(crate) fn sort_and_check(mut paths: Vec<&str>) -> Result<Vec<&str>, PublishError> {
    paths.sort_unstable();
    refuse_any(Reason::BadNames, paths.iter().filter(|path| !is_valid(path)))?;
    let twice = paths.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]);
    let all: BTreeSet<&str> = paths.iter().copied().collect();
    let under_a_file = paths.iter().filter(|path| folders_above(path).any(|folder| all.contains(folder)));
    refuse_any(Reason::NamesClash, twice.chain(under_a_file))?;
    Ok(paths)
}

fn refuse_any<'a>(reason: Reason, bad: impl Iterator<Item = &'a &'a str>) -> Result<(), PublishError> {
    let bad: Vec<PathBuf> = bad.map(PathBuf::from).collect();
    if bad.is_empty() { Ok(()) } else { Err(PublishError::refusal(reason, bad)) }
}

/// Whether a relative path may be written: no way out of the folder, nothing inside our own folder in it.
pub fn is_valid(path: &str) -> bool {
    path.split('/').all(is_valid_name) && path.split('/').next() != Some(owner::NAME)
}

fn is_valid_name(name: &str) -> bool {
    // Windows drops a final dot, which also covers "." and "..".
    (1..=255).contains(&name.len()) && name.bytes().all(is_allowed) && !name.ends_with('.') && !is_reserved(name)
}

fn is_allowed(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-')
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let numbered = port.is_some_and(|no| no.len() == 1 && no.bytes().all(|byte| byte.is_ascii_digit()));
    RESERVED.contains(&stem) || numbered
}

/// The folders above a path inside the output, nearest first: `a/b/c` → `a/b`, `a`.
pub(crate) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    iter::successors(parent(path), |folder| parent(folder))
}

fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
