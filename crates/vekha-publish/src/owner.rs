//! Whose an output folder is: an open folder in, ours, nobody's yet or a refusal out. It must not write anything.

use std::io;

use crate::error::{Action, PublishError, Reason};
use crate::out_dir::{OutDir, PathKind};

/// The name of our own folder in it; no published path may begin with it.
pub(crate) const NAME: &str = ".vekha";
/// Says "this folder is ours" even where the rest is not kept, as in a repository.
pub(crate) const MARKER: &str = "owner";
/// The list of our files.
pub(crate) const MANIFEST: &str = "manifest.txt";

/// Whether an output folder is ours already.
pub(crate) fn is_ours(out: &OutDir) -> bool {
    out.open_folder(NAME).is_ok_and(|own| is_marked(&own))
}

/// Whether our own folder says so.
pub(crate) fn is_marked(own: &OutDir) -> bool {
    [MARKER, MANIFEST].iter().any(|name| own.has_file(name))
}

/// Refuses an open folder that is neither ours nor empty but for names that begin with a dot (a `.git`, a `.DS_Store`).
pub(crate) fn check_owner(out: &OutDir) -> Result<(), PublishError> {
    if matches!(out.kind(NAME)?, PathKind::File { .. } | PathKind::Other) {
        return Err(foreign(out, NAME));
    }
    if is_ours(out) {
        return Ok(());
    }
    match out.names("") {
        Ok(names) => check_foreign(out, &names),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()), // taken away by the other process again
        Err(error) => Err(Action::Read.error_at(out.path())(error)),
    }
}

/// Names the first foreign name in order, so that the message is the same every time.
fn check_foreign(out: &OutDir, names: &[String]) -> Result<(), PublishError> {
    match names.iter().filter(|name| !name.starts_with('.')).min() {
        Some(name) => Err(foreign(out, name)),
        None => Ok(()),
    }
}

fn foreign(out: &OutDir, name: &str) -> PublishError {
    PublishError::refusal(Reason::OutIsForeign, [out.path().to_owned(), out.place(name)])
}
