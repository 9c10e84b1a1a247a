//! Stage 6, publish: the rendered output becomes files on disk. The only writer of the disk.
//!
//! It must not know what a page means. It keeps four promises:
//!
//! - **Nothing half done.** Order: lock → render all → differing bytes staged → manifest of old and
//!   new paths → renames one by one → own stale files removed → final manifest. A build killed at any
//!   moment leaves every file wholly old or wholly new, and the next build mends the rest.
//! - **Nothing foreign.** Only files of our own manifest are changed or removed. There is no way to
//!   ask for more.
//! - **Nothing for nothing.** Files that already hold the right bytes are not touched. What lies on
//!   the disk is read and compared, never trusted: a page spoiled by hand is mended too. Where all of it was made of the very
//!   same and is as it was published, no page is made to know it.
//! - **Nothing through links.** A link inside the output folder is neither written nor cleared through.
//!
//! Nothing is synced to the platter: a kill needs no sync, and after a loss of power the next build
//! compares every byte anyway; syncing thousands of pages would cost more than building them.
//!
//! In a repository the output folder may carry the ownership marker alone (`.vekha/owner`):
//!
//! ```text
//! /public/*
//! !/public/.vekha/
//! /public/.vekha/*
//! !/public/.vekha/owner
//! ```

mod commit;
mod compare;
mod error;
mod existing_files;
mod file_content;
mod fingerprint;
mod history;
mod manifest;
mod own_dir;
mod path_check;
mod scope;
mod target_check;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use error::{Action, PublishError, Reason, Refusal, RenderError, Unrendered};
pub use history::PublishHistory;
pub use scope::Scope;

use compare::Before;
use manifest::Manifest;
use own_dir::OwnDir;

/// What is to be published: a map from path to bytes, made when asked, by many threads at once.
pub trait Publishable: Sync {
    /// Every path, relative, separated by `/`, in any order.
    fn paths(&self) -> Vec<&str>;

    /// The bytes of one path. Not asked of paths that have a [`copy_source`](Self::copy_source).
    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError>;

    /// What the bytes of a path are made of, as a number: while it stays the same so do the bytes. `None` where that is
    /// not known.
    fn revision(&self, _path: &str) -> Option<u128> {
        None
    }

    /// What all of it is made of, as a number: while it stays the same so does every file. `None` where that is not known.
    fn fingerprint(&self) -> Option<u128> {
        None
    }

    /// The file whose content is published under this path; it is streamed, never held in memory.
    fn copy_source(&self, _path: &str) -> Option<&Path> {
        None
    }
}

/// Where to publish and what must be kept apart from it.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder; made when absent.
    pub out: PathBuf,
    /// The folder that holds `content/` and `themes/`.
    pub site: PathBuf,
    /// Further folders that are read and so must not be written.
    pub sources: Vec<PathBuf>,
    /// What the folder holds; a folder of another scope is refused.
    pub scope: Scope,
    /// How long to wait for another build of the same folder before saying so.
    pub wait: Duration,
}

impl Target {
    /// A target that waits ten seconds for another build: several times what a large one takes.
    pub fn new(out: impl Into<PathBuf>, site: impl Into<PathBuf>, scope: Scope) -> Target {
        Target { out: out.into(), site: site.into(), sources: Vec::new(), scope, wait: Duration::from_secs(10) }
    }
}

/// What a build did to the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published {
    /// Files ending in `.html`.
    pub pages: usize,
    /// Size of the whole site in bytes.
    pub bytes: u64,
    /// Files that already held the right bytes.
    pub unchanged: usize,
    /// Paths of new and changed files, sorted.
    pub written: Vec<String>,
    /// Paths of our files that the output no longer has, sorted.
    pub removed: Vec<String>,
}

impl Published {
    /// A folder in which nothing had to be done.
    fn unchanged(manifest: &Manifest) -> Self {
        Published {
            pages: manifest.pages(),
            bytes: manifest.bytes(),
            unchanged: manifest.files.len(),
            ..Published::default()
        }
    }
}

/// Brings the folder to exactly this output.
///
/// Refusals and render errors write nothing; a machine error leaves every file wholly old or new.
pub fn publish(output: &dyn Publishable, target: &Target) -> Result<Published, PublishError> {
    publish_after(output, target, &mut PublishHistory::default())
}

/// The same; what is as old as when it was last published with this memory is neither made nor looked at again.
///
/// A folder that somebody else has published to in between is compared as a whole.
pub fn publish_after(
    output: &dyn Publishable,
    target: &Target,
    memory: &mut PublishHistory,
) -> Result<Published, PublishError> {
    let paths = path_check::checked(output.paths())?;
    let out = target_check::admit(target)?;
    let room = OwnDir::enter(&out, target.wait)?;
    let old = Manifest::read(&room, &target.scope)?;
    if fingerprint::holds(output.fingerprint(), &old, &room) {
        return Ok(Published::unchanged(&old));
    }
    let known = std::mem::take(memory).valid_for(&old);
    let mut plan = compare::stage(output, &paths, &Before { old: &old, known: &known }, &room)?;
    let ages = std::mem::take(&mut plan.ages);
    let (published, new) = commit::commit(plan, old, &room)?;
    fingerprint::remember(output.fingerprint(), &new, &room)?;
    *memory = PublishHistory::of(ages, new);
    Ok(published)
}

/// What stands in the folder, where it was made of exactly this and every file is still as it was published.
///
/// `None` where the folder has to be published anew, and also where it would be refused: publishing tells why.
pub fn find_published(made_of: u128, target: &Target) -> Option<Published> {
    let out = target_check::admit(target).ok().filter(|out| own_dir::is_claimed(out))?;
    let room = OwnDir::enter(&out, Duration::ZERO).ok()?;
    let manifest = Manifest::read(&room, &target.scope).ok()?;
    fingerprint::holds(Some(made_of), &manifest, &room).then(|| Published::unchanged(&manifest))
}

/// The folders above a path inside the output, nearest first: `a/b/c` → `a/b`, `a`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |folder| parent(folder))
}

fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
