//! A site that is kept compiled while its files change: what a round reads, parses and renders anew is what changed.
//!
//! What a file changes is decided by its place alone. A file in a school's folder changes that school's own pages and
//! those of schools that name it or are named by it; `school.yaml` and everything else changes all pages. The pages of
//! measures, which show all schools, are told by what those schools tell of them.

mod item_digests;
mod references;
mod revisions;

use std::collections::BTreeSet;

use crate::content::ParseCache;
use crate::diagnostics::FileId;
use crate::pipeline::{Compiled, Job, ThemeCache, Watch, compile_content};
use crate::sources::{self, Limits, Sources};
use revisions::RevisionTracker;

/// A site in memory, from round to round.
pub struct Live {
    job: Job,
    sources: Sources,
    parsed: ParseCache,
    theme: ThemeCache,
    /// Which pages each round makes anew, for whoever makes all of them.
    tracker: Option<RevisionTracker>,
    /// Paths of the site folder that have to be read.
    touched: BTreeSet<String>,
}

impl Live {
    /// A site of which nothing has been read yet; its pages are made when somebody asks for one.
    pub fn new(job: &Job) -> Self {
        Live {
            sources: Sources::new(&job.folder),
            job: job.clone(),
            parsed: ParseCache::default(),
            theme: ThemeCache::default(),
            tracker: None,
            touched: sources::FOLDERS.map(str::to_owned).into(),
        }
    }

    /// The same for a site that is published after every round: it knows which pages a round has changed.
    pub fn for_publishing(job: &Job) -> Self {
        Live { tracker: Some(RevisionTracker::default()), ..Live::new(job) }
    }

    /// Remembers that something happened at a path of the site folder, `/`-separated, or below it.
    pub fn touch(&mut self, path: impl Into<String>) {
        self.touched.insert(path.into());
    }

    /// Reads what was touched and compiles the site as it is now. The paths of the files that are other than before come
    /// with it; there are none where nothing has really changed.
    pub fn round(&mut self) -> (Compiled, Vec<String>) {
        let mut watch = Watch::default();
        let changed = watch.time("load", || self.read());
        let (content, found) = watch.time("parse", || self.parsed.content(&self.sources));
        let diagnostics = [sources::diagnostics(&self.sources), found].concat();
        let mut compiled =
            compile_content(&self.job, self.sources.clone(), &content, diagnostics, &mut self.theme, watch);
        let tracker = self.tracker.as_mut();
        compiled.revisions = tracker.map(|tracker| tracker.round(&self.sources, &changed, &content, &compiled));
        (compiled, changed.iter().map(|file| self.sources.path(*file).to_owned()).collect())
    }

    fn read(&mut self) -> Vec<FileId> {
        let mut changed = BTreeSet::new();
        for path in std::mem::take(&mut self.touched) {
            changed.extend(sources::reload(&mut self.sources, &path, Limits::default()));
        }
        changed.into_iter().collect()
    }
}
