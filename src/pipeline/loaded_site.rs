//! A site whose files have been read and not yet understood: it knows already whether what is published was made of
//! exactly this.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_128;

use super::{Compiled, Job, ThemeCache, Watch, compile_content, today};
use crate::content;
use crate::diagnostics::Diagnostic;
use crate::publish::{self, Published};
use crate::sources::{self, Limits, Sources};

/// The files of a site.
pub struct LoadedSite {
    job: Job,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    digest: Option<u128>,
    watch: Watch,
}

impl LoadedSite {
    /// Reads the site in the job's folder.
    pub fn new(job: &Job) -> Self {
        let mut watch = Watch::default();
        let (sources, diagnostics) = watch.time("load", || sources::load(&job.folder, Limits::default()));
        LoadedSite { job: job.clone(), sources, diagnostics, digest: None, watch }
    }

    /// What stands in the folder `out`, where it was made of this very site on this very day, nothing was to be told of
    /// it and nobody has touched it since: then there is nothing to do.
    pub fn published(&mut self, out: &Path) -> Option<Published> {
        self.digest = self.watch.time("digest", || self.sources.digest().ok());
        let day = today(&self.job, &content::site_file(&self.sources));
        let made_of = Fingerprint { job: &self.job, sources: self.digest?, day }.number(&[]);
        if !self.diagnostics.is_empty() {
            return None;
        }
        self.watch.time("compare", || publish::find_published(made_of, &self.job.target(out)))
    }

    /// What was read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// How long the stages took so far.
    pub fn timings(&self) -> &[(&'static str, Duration)] {
        &self.watch.laps
    }

    /// Runs the stages up to rendering. Never stops at a diagnostic: whether the site may be published is for
    /// [`Compiled::is_sound`] to say.
    pub fn compile(mut self) -> Compiled {
        let (content, found) = self.watch.time("parse", || content::parse_and_drop(&mut self.sources));
        let diagnostics = [self.diagnostics, found].concat();
        let mut compiled =
            compile_content(&self.job, self.sources, &content, diagnostics, &mut ThemeCache::default(), self.watch);
        let made_of = |sources| Fingerprint { job: &self.job, sources, day: compiled.site.today };
        compiled.fingerprint = self.digest.map(|sources| made_of(sources).number(&compiled.diagnostics));
        compiled
    }
}

/// All that decides what is published.
struct Fingerprint<'a> {
    job: &'a Job,
    sources: u128,
    day: Date,
}

impl Fingerprint<'_> {
    /// It as a number; another one where there was something to tell, so that nobody who builds again is left without it.
    fn number(&self, told: &[Diagnostic]) -> u128 {
        let Job { folder: _, date: _, school, base_url, minify } = self.job;
        let program = env!("VEKHA_MADE_BY");
        let all = (program, self.sources, self.day.to_string(), school, base_url, minify, told.is_empty());
        xxh3_128(format!("{all:?}").as_bytes())
    }
}
