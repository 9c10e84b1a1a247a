//! Touched paths in, the site as it is now out: a site that is kept compiled while its files change. A round reads and parses
//! only what changed; which pages it changes is for `incremental` to say.

use std::collections::BTreeSet;

use crate::content::ParseCache;
use crate::diagnostics::FileId;
use crate::incremental::RevisionTracker;
use crate::pipeline::{Compiled, Job, Stopwatch, ThemeCache, compile_content};
use crate::sources::{self, Limits, Sources};

/// A site in memory, from round to round.
pub struct Live {
    job: Job,
    sources: Sources,
    parsed: ParseCache,
    themes: ThemeCache,
    /// Which pages each round changes; kept where all of them are published.
    tracker: Option<RevisionTracker>,
    /// Paths of the site folder that have to be read.
    touched: BTreeSet<String>,
}

impl Live {
    /// A site of which nothing has been read yet; its pages are made on demand.
    pub fn new(job: &Job) -> Self {
        Live {
            sources: Sources::new(&job.folder),
            job: job.clone(),
            parsed: ParseCache::default(),
            themes: ThemeCache::default(),
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
        let mut stopwatch = Stopwatch::default();
        let changed = stopwatch.time("load", || self.read_touched());
        let (content, found) = stopwatch.time("parse", || self.parsed.content(&self.sources));
        let diagnostics = [sources::diagnostics(&self.sources), found].concat();
        let mut compiled =
            compile_content(&self.job, self.sources.clone(), &content, diagnostics, &mut self.themes, stopwatch);
        if let Some(tracker) = &mut self.tracker {
            compiled.revisions = Some(tracker.advance(&self.sources, &changed, &content, &compiled.site));
        }
        (compiled, changed.iter().map(|file| self.sources.path(*file).to_owned()).collect())
    }

    fn read_touched(&mut self) -> Vec<FileId> {
        let mut changed = BTreeSet::new();
        for path in std::mem::take(&mut self.touched) {
            changed.extend(sources::reload(&mut self.sources, &path, Limits::default()));
        }
        changed.into_iter().collect()
    }
}
