//! A job in, files that have been read and not yet understood out: whether what is published was made of exactly these is
//! known already.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use vekha_publish::{Published, find_published};

use super::compile::{CompileCaches, compile_content};
use super::compiled::Compiled;
use super::job::{Extracts, Job};
use super::stopwatch::Stopwatch;
use super::theme::ThemeCache;
use super::today::{system_clock, today};
use crate::content;
use crate::diagnostics::{Diagnostic, FileId};
use crate::incremental::{Fingerprint, SiteInputs};
use crate::sources::{self, Limits, SourceFile, Sources, Text};

/// The files of a site.
pub struct LoadedSite {
    job: Job,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    digest: Option<u128>,
    stopwatch: Stopwatch,
}

impl LoadedSite {
    /// Reads the site in the job's folder.
    pub fn new(job: &Job) -> Self {
        let mut stopwatch = Stopwatch::default();
        let (sources, diagnostics) = stopwatch.time("load", || sources::load(&job.folder, Limits::default()));
        LoadedSite { job: job.clone(), sources, diagnostics, digest: None, stopwatch }
    }

    /// What stands in the folder `out` and in the folders of extracts, where all were made of this very site on this very
    /// day by this program, there was nothing to say of it and nobody has touched them since: then there is nothing to do.
    pub fn find_published(
        &mut self,
        out: &Path,
        extracts: &[(Extracts, PathBuf)],
    ) -> Option<(Published, Vec<Published>)> {
        self.digest = self.stopwatch.time("digest", || self.sources.digest().ok());
        let day = today(&self.job, &content::site_file(&self.sources), &system_clock());
        let inputs = fingerprint(&self.job, self.digest?, day, true);
        if !self.diagnostics.is_empty() {
            return None;
        }
        let job = &self.job;
        self.stopwatch.time("compare", || {
            let find = |target| find_published(inputs.number(), &target);
            let of_extracts = extracts.iter().map(|(extracts, out)| find(job.extracts_target(*extracts, out)));
            Some((find(job.target(out))?, of_extracts.collect::<Option<_>>()?))
        })
    }

    /// What was read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// How long the stages took so far.
    pub fn timings(&self) -> &[(&'static str, Duration)] {
        &self.stopwatch.laps
    }

    /// The site as it would be with these files, which need not be there, in the place of its own: their paths are those of
    /// the folder of the site.
    pub fn compile_with(mut self, files: &[(String, Vec<u8>)]) -> Compiled {
        for (path, bytes) in files {
            let file = self.sources.file_id(path);
            self.diagnostics.retain(|diagnostic| diagnostic.place.is_none_or(|place| place.file != file));
            if let Some(text) = self.text_of(bytes, file) {
                self.sources.insert(path, SourceFile::Text(text));
            }
        }
        self.digest = None;
        let mut compiled = self.compile();
        for (path, bytes) in files {
            // Its words were put away, and no file on the disk has them: whoever shows a line of it needs them.
            let file = compiled.sources.file_id(path);
            if let Some(text) = sources::decode(bytes, file, &mut Vec::new()) {
                compiled.sources.insert(path, SourceFile::Text(Text::new(text)));
            }
        }
        compiled
    }

    fn text_of(&mut self, bytes: &[u8], file: FileId) -> Option<Text> {
        sources::decode(bytes, file, &mut self.diagnostics).map(Text::new)
    }

    /// Runs the stages up to rendering. Never stops at a diagnostic: whether the site may be published is for
    /// [`Compiled::is_sound`] to say.
    pub fn compile(mut self) -> Compiled {
        let (content, found) = self.stopwatch.time("parse", || content::parse_and_drop(&mut self.sources));
        let diagnostics = [self.diagnostics, found].concat();
        let mut themes = ThemeCache::default();
        let day = today(&self.job, &content.site, &system_clock());
        let mut caches = CompileCaches { themes: &mut themes, verdicts: &mut None };
        let mut compiled =
            compile_content(&self.job, day, self.sources, &content, diagnostics, &mut caches, self.stopwatch);
        if let Some(sources) = self.digest {
            let is_silent = compiled.diagnostics.is_empty();
            compiled.fingerprint = Some(fingerprint(&self.job, sources, compiled.site.today, is_silent));
        }
        compiled
    }
}

/// The fingerprint of a job's site made of sources with this digest.
fn fingerprint(job: &Job, sources: u128, day: Date, without_diagnostics: bool) -> Fingerprint {
    let Job { folder: _, date: _, school, base_url, minify, checks_attachments: _, pdf_reader: _ } = job;
    let (school, base_url) = (school.as_deref(), base_url.as_deref());
    SiteInputs { sources, day, school, base_url, minify: *minify, without_diagnostics }.fingerprint()
}
