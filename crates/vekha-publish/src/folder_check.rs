//! A target in, the full path of its folder or a refusal out: which folders may be published to. It must not write or
//! change anything.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::{Action, PublishError, Reason};
use crate::out_dir::OutDir;
use crate::owner::check_owner;
use crate::target::Target;

/// The output folder as a full path without links, or why it is refused.
pub(crate) fn resolve_and_check(target: &Target) -> Result<PathBuf, PublishError> {
    // Gathering the components drops a final slash, which would hide a link.
    let named: PathBuf = target.out.components().collect();
    let out = resolve(&named).map_err(|_| refusal(Reason::OutIsNotFolder, &[&named]))?;
    if out.parent().is_none() {
        return Err(refusal(Reason::OutIsRoot, &[&out]));
    }
    if home().is_some_and(|home| home.starts_with(&out)) {
        return Err(refusal(Reason::OutIsHome, &[&out]));
    }
    for source in &target.sources {
        check_apart(&out, source)?;
    }
    check_existing(&named, &out)?;
    Ok(out)
}

fn refusal(reason: Reason, paths: &[&Path]) -> PublishError {
    PublishError::refusal(reason, paths.iter().map(|path| path.to_path_buf()))
}

fn home() -> Option<PathBuf> {
    resolve(&std::env::home_dir()?).ok()
}

fn check_apart(out: &Path, source: &Path) -> Result<(), PublishError> {
    let source = resolve(source).map_err(Action::Read.error_at(source))?;
    let reason = if out == source {
        Reason::OutIsSource
    } else if source.starts_with(out) {
        Reason::OutHoldsSource
    } else if out.starts_with(&source) {
        Reason::OutInsideSource
    } else {
        return Ok(());
    };
    Err(refusal(reason, &[out, &source]))
}

fn check_existing(named: &Path, out: &Path) -> Result<(), PublishError> {
    match fs::symlink_metadata(named) {
        Ok(found) if found.is_symlink() => Err(refusal(Reason::OutIsLink, &[named])),
        Ok(found) if !found.is_dir() => Err(refusal(Reason::OutIsNotFolder, &[out])),
        Ok(_) => check_opened(out),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Action::Read.error_at(out)(error)),
    }
}

fn check_opened(path: &Path) -> Result<(), PublishError> {
    match OutDir::open(path) {
        Ok(out) => check_owner(&out),
        // A process that failed in this folder has just taken it away again.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Action::Read.error_at(path)(error)),
    }
}

/// A full path without links or `..`; the part that does not exist yet is kept as written.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(real.pop()),
            Component::Normal(name) => {
                real.push(name);
                real = real.canonicalize().unwrap_or(real);
            }
            Component::Prefix(_) | Component::RootDir => real.push(part),
        }
    }
    Ok(real)
}
