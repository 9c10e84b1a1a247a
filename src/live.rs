//! Touched paths and the clock in, the site as it is now out: a site that is kept compiled while its files change and days
//! pass. A round reads and parses only what changed; which pages it changes is for `incremental` to say.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::content::ParseCache;
use crate::content::records::site::SiteFile;
use crate::diagnostics::FileId;
use crate::incremental::RevisionTracker;
use crate::pipeline::{
    Clock, CompileCaches, Compiled, Job, Stopwatch, ThemeCache, compile_content, system_clock, today,
};
use crate::rules::Verdicts;
use crate::sources::{self, Limits, Sources};

/// A site in memory, from round to round.
pub struct Live {
    job: Job,
    sources: Sources,
    parsed: ParseCache,
    themes: ThemeCache,
    /// What is known of attached files.
    verdicts: Option<Verdicts>,
    /// Which pages each round changes; kept where all of them are published.
    tracker: Option<RevisionTracker>,
    /// Paths of the site folder that have to be read.
    touched: BTreeSet<String>,
    clock: Clock,
    /// The day of the last round, and the `site.yaml` that says what day it is.
    last: Option<(Date, Arc<SiteFile>)>,
}

/// The site after a round, and what the round followed.
pub struct Round {
    /// The site.
    pub compiled: Compiled,
    /// The files that are other than before, by path of the site folder.
    pub files: Vec<String>,
    /// The day of the site, where it is another than before.
    pub new_day: Option<Date>,
}

impl Live {
    /// A site of which nothing has been read yet; its pages are made on demand.
    pub fn new(job: &Job) -> Self {
        Live {
            sources: Sources::new(&job.folder),
            job: job.clone(),
            parsed: ParseCache::default(),
            themes: ThemeCache::default(),
            verdicts: None,
            tracker: None,
            touched: sources::FOLDERS.map(str::to_owned).into(),
            clock: system_clock(),
            last: None,
        }
    }

    /// The same for a site that is published after every round: it knows which pages a round has changed.
    pub fn for_publishing(job: &Job) -> Self {
        Live { tracker: Some(RevisionTracker::default()), ..Live::new(job) }
    }

    /// The same with another clock.
    pub fn with_clock(self, clock: Clock) -> Self {
        Live { clock, ..self }
    }

    /// The next round, when something happened at these paths or below them; `None` where neither a file nor the day is
    /// other than before. Whoever waits for changes asks from time to time, without paths: a night passes, and a computer
    /// that has slept wakes on another day, without a change of any file.
    pub fn round_after(&mut self, paths: BTreeSet<String>) -> Option<Round> {
        let new_day = self.new_day();
        if paths.is_empty() && new_day.is_none() {
            return None;
        }
        paths.into_iter().for_each(|path| self.touch(path));
        let (compiled, files) = self.round();
        (new_day.is_some() || !files.is_empty()).then_some(Round { compiled, files, new_day })
    }

    /// The day it is, where that is not the day of the last round.
    fn new_day(&self) -> Option<Date> {
        let (last, about) = self.last.as_ref()?;
        Some(today(&self.job, about, &self.clock)).filter(|day| day != last)
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
        let day = today(&self.job, &content.site, &self.clock);
        self.last = Some((day, content.site.clone()));
        let sources = self.sources.clone();
        if let Some(verdicts) = &mut self.verdicts {
            verdicts.forget_files(&changed);
        }
        let mut caches = CompileCaches { themes: &mut self.themes, verdicts: &mut self.verdicts };
        let mut compiled = compile_content(&self.job, day, sources, &content, diagnostics, &mut caches, stopwatch);
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
