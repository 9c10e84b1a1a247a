//! Output and target in, a folder that holds exactly the output out: the only writer of that folder.
//!
//! What the files mean is not known here. Four promises are kept:
//!
//! - **Nothing half done.** Order: lock → all bytes made → those that differ staged → manifest of old and new paths →
//!   renames one by one → own stale files removed → final manifest. A process killed at any moment leaves every
//!   file wholly old or wholly new, and the next call mends the rest.
//! - **Nothing foreign.** Only files of our own manifest are changed or removed. There is no way to ask for more.
//! - **Nothing for nothing.** Files that already hold the right bytes are not touched. What lies on the disk is read and
//!   compared, never trusted: a file spoiled by hand is mended too. Where the output says what it is made of
//!   ([`Publishable::revision`], [`Publishable::fingerprint`]), bytes that are known are not made again.
//! - **Nothing through links.** A link inside the folder is neither written nor cleared through, nor is one that appears
//!   there or in place of the folder while it is published: the folder is opened once and known by its handle since.
//! - **Readable.** Whatever the mask of the process, everybody may read what is published, unless the target says otherwise.
//!
//! Nothing is synced to the platter: a kill needs no sync, and after a loss of power the next call compares every byte
//! anyway; syncing thousands of files would cost more than making them.
//!
//! In a repository the folder may carry the ownership marker alone (`.vekha/owner`):
//!
//! ```text
//! /public/*
//! !/public/.vekha/
//! /public/.vekha/*
//! !/public/.vekha/owner
//! ```
//!
//! # Example
//!
//! ```
//! use std::borrow::Cow;
//! use vekha_publish::{Publishable, RenderError, Scope, Target, publish};
//!
//! struct Greeting(&'static str);
//!
//! impl Publishable for Greeting {
//!     fn paths(&self) -> Vec<&str> {
//!         vec!["index.html", "css/site.css"]
//!     }
//!
//!     fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
//!         Ok(Cow::Borrowed(if path == "index.html" { self.0.as_bytes() } else { b"" }))
//!     }
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let target = Target::new(folder.path().join("public"), Scope::new("greeting"));
//!
//! let published = publish(&Greeting("Hello"), &target)?;
//! assert_eq!(published.written, ["css/site.css", "index.html"]);
//!
//! let published = publish(&Greeting("Good morning"), &target)?;
//! assert_eq!(published.written, ["index.html"]);
//! assert_eq!(published.unchanged, 1);
//! # Ok(())
//! # }
//! ```

mod commit;
mod compare;
mod error;
mod existing_files;
mod faults;
mod file_content;
mod folder_check;
mod history;
mod manifest;
mod out_dir;
mod own_dir;
mod owner;
mod path_check;
mod publishable;
mod published;
mod regular_file;
mod rights;
mod stored_fingerprint;
mod target;

use std::path::Path;
use std::time::Duration;

use compare::LastPublished;
use manifest::Manifest;
use out_dir::OutDir;
use own_dir::OwnDir;

pub use error::{Action, PublishError, Reason, Refusal, RenderFailure};
pub use history::PublishHistory;
pub use path_check::is_valid as is_valid_path;
pub use publishable::{Publishable, RenderError};
pub use published::Published;
pub use regular_file::open_regular;
pub use rights::Readers;
pub use target::{Scope, Target};

/// Brings the folder to exactly this output.
///
/// # Errors
/// Refusals and render errors write nothing; a machine error leaves every file wholly old or wholly new.
pub fn publish(output: &dyn Publishable, target: &Target) -> Result<Published, PublishError> {
    publish_after(output, target, &mut PublishHistory::default())
}

/// The same for a process that publishes again and again: a file whose [revision](Publishable::revision) is still that
/// in the history is neither made nor compared. The history then holds what was published now.
///
/// A folder that another process has published to in between is compared as a whole.
///
/// # Errors
/// As [`publish`]; the history is empty after one.
pub fn publish_after(
    output: &dyn Publishable,
    target: &Target,
    history: &mut PublishHistory,
) -> Result<Published, PublishError> {
    let paths = path_check::sort_and_check(output.paths())?;
    let out = folder_check::resolve_and_check(target)?;
    let dir = OwnDir::lock(&out, target)?;
    let old = Manifest::read(&dir, &target.scope)?;
    if stored_fingerprint::is_current(output.fingerprint(), &old, &dir) {
        return Ok(Published::without_changes(&old));
    }
    let known = std::mem::take(history).valid_for(&old);
    let mut plan = compare::plan(output, &paths, &LastPublished { manifest: &old, history: &known }, &dir)?;
    let revisions = std::mem::take(&mut plan.revisions);
    let (published, new) = commit::commit(plan, old, &dir)?;
    stored_fingerprint::store(output.fingerprint(), &new, &dir)?;
    *history = PublishHistory::new(revisions, new);
    Ok(published)
}

/// Whether this folder may be published to, as far as that is known before the output is made: for who publishes to several
/// folders and would write to none if one of them is refused. Nothing is written but the lock in a folder of ours.
///
/// # Errors
/// As [`publish`].
pub fn check(target: &Target) -> Result<(), PublishError> {
    let out = folder_check::resolve_and_check(target)?;
    if is_ours(&out) {
        let dir = OwnDir::lock(&out, target)?;
        Manifest::read(&dir, &target.scope)?;
    }
    Ok(())
}

/// Makes the history forget the files of the folder that somebody else has changed or removed since they were published;
/// whether there were any. The next [`publish_after`] compares and mends those.
///
/// A file is as it was left where its size is and its time is not after that of the last publishing: cheap enough to be
/// asked again and again, and deaf to who gives a changed file the size and an earlier time.
pub fn forget_touched(target: &Target, history: &mut PublishHistory) -> bool {
    let Ok(out) = folder_check::resolve_and_check(target) else { return false };
    history.forget_touched(&out, &own_dir::manifest_in(&out))
}

/// What stands in the folder, where it was published with this [fingerprint](Publishable::fingerprint) and every file is
/// still as it was published; then nothing has to be made to know it.
///
/// `None` where the folder has to be published, and also where it would be refused: publishing says why.
pub fn find_published(fingerprint: u128, target: &Target) -> Option<Published> {
    let out = folder_check::resolve_and_check(target).ok()?;
    if !is_ours(&out) {
        return None;
    }
    let dir = OwnDir::lock(&out, &Target { wait: Duration::ZERO, ..target.clone() }).ok()?;
    let manifest = Manifest::read(&dir, &target.scope).ok()?;
    stored_fingerprint::is_current(Some(fingerprint), &manifest, &dir).then(|| Published::without_changes(&manifest))
}

/// Whether a folder is one that was published to before: it carries the ownership marker.
pub fn is_ours(out: &Path) -> bool {
    OutDir::open(out).is_ok_and(|out| owner::is_ours(&out))
}
