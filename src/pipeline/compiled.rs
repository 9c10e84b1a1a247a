//! A compiled site in, pages when asked for, further diagnostics or a published folder out.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use vekha_publish::{self as publisher, PublishError, PublishHistory, Publishable, Published};

use super::job::{Extracts, Job};
use super::stopwatch::Stopwatch;
use crate::diagnostics::{Diagnostic, sort_in_reading_order};
use crate::extracts::{PackFolder, WordFolder};
use crate::incremental::{Fingerprint, Revisions, TrackedOutput};
use crate::pages::{self, Addresses, Output};
use crate::privacy::DigestKey;
use crate::rules::{self, Allowable, AttachmentCounts, Gate, Levels, LookedAt, Monitoring, OutputFindings, Verdicts};
use crate::site::{Places, Site};
use crate::sources::{self, Sources};
use crate::theme::Theme;

/// A site that is linked and ready to be rendered, with all that was found wrong on the way.
pub struct Compiled {
    /// The files it was made of.
    pub sources: Sources,
    /// The linked site.
    pub site: Site,
    /// Where its records stand in the files.
    pub places: Places,
    /// The theme; `None` when it could not be loaded.
    pub theme: Option<Arc<Theme>>,
    /// Everything that would be published, by address; empty where there is no theme.
    pub(super) addresses: Addresses,
    /// Diagnostics in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// Personal data that a person may allow.
    pub allowable: Vec<Allowable>,
    /// How many attached files were looked at.
    pub attachments: AttachmentCounts,
    /// What was found in each attached file.
    pub(super) looked: Vec<LookedAt>,
    /// What has been found in attached files, where it is other than what is kept.
    pub(super) new_verdicts: Option<Verdicts>,
    /// How every reporter stands with every requirement, once the output has been checked.
    pub monitoring: Option<Monitoring>,
    /// How loud single rules are on this site.
    pub(super) levels: Levels,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// When the inputs of each page last changed, in a site that is kept compiled.
    pub(crate) revisions: Option<Revisions>,
    /// The fingerprint of all inputs, where it is known.
    pub(super) fingerprint: Option<Fingerprint>,
    pub(super) job: Job,
}

impl Compiled {
    /// Whether nothing forbids publishing.
    pub fn is_sound(&self) -> bool {
        self.theme.is_some() && !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// Everything that would be published; pages are rendered when asked for.
    pub fn output(&self) -> Option<Output<'_>> {
        let theme = self.theme.as_ref()?;
        Some(Output::new(&self.site, theme, &self.job.folder, &self.addresses))
    }

    /// Renders everything and applies the rules for what is published; writes nothing.
    pub fn check_output(&mut self) {
        let mut stopwatch = Stopwatch::default();
        let found = self.output().map(|output| stopwatch.time("render", || self.check_pages(&output)));
        let found = found.unwrap_or_default();
        self.monitoring = Some(Monitoring::new(&self.site, &self.levels, &found.files));
        self.diagnostics.extend(self.levels.apply(found.diagnostics));
        self.timings.extend(stopwatch.laps);
        let sources = &self.sources;
        sort_in_reading_order(&mut self.diagnostics, |file| sources.path(file).to_owned());
    }

    /// What the rules that only `check` speaks of find.
    fn check_pages(&self, output: &Output) -> OutputFindings {
        let pdf_of = |source: &str| {
            let (file, _) = self.sources.get(source)?;
            self.looked.iter().find(|looked| looked.file == file)?.verdict.pdf
        };
        let of_output = rules::check_output(&self.site, &self.places, output, &pdf_of);
        let diagnostics = [rules::check_site(&self.site, &self.places, Gate::Check), of_output.diagnostics].concat();
        OutputFindings { diagnostics, ..of_output }
    }

    /// Keeps what was found in attached files for the next build. Where that cannot be, they are looked at again then: it
    /// costs time and nothing else, so nobody is told.
    pub fn keep_verdicts(&mut self) {
        let Some(verdicts) = self.new_verdicts.take() else { return };
        let Ok(key) = sources::site_key_or_new(&self.job.folder) else { return };
        if let Some(text) = verdicts.text(&DigestKey(key)) {
            let _ = sources::keep_verdicts(&self.job.folder, &text);
        }
    }

    /// Brings the folder `out` to exactly this site.
    ///
    /// # Errors
    /// As [`vekha_publish::publish`].
    pub fn publish(&mut self, out: &Path) -> Result<Published, PublishError> {
        self.publish_after(out, &mut PublishHistory::default())
    }

    /// The same, rendering only what is not known to be as it was when it was last published.
    ///
    /// # Errors
    /// As [`vekha_publish::publish_after`].
    pub fn publish_after(&mut self, out: &Path, history: &mut PublishHistory) -> Result<Published, PublishError> {
        let mut stopwatch = Stopwatch::default();
        let target = self.job.target(out);
        let published = match self.output() {
            Some(output) => {
                let (revisions, fingerprint) = (self.revisions.as_ref(), self.fingerprint);
                let tracked = TrackedOutput { output: &output, revisions, fingerprint };
                stopwatch.time("publish", || publisher::publish_after(&tracked, &target, history))
            }
            None => Ok(Published::default()),
        };
        self.timings.extend(stopwatch.laps);
        published
    }

    /// Whether the folder `out` may be published to: the site's, or one of extracts.
    ///
    /// # Errors
    /// As [`vekha_publish::check`].
    pub fn check_folder(&self, extracts: Option<Extracts>, out: &Path) -> Result<(), PublishError> {
        let target = match extracts {
            Some(extracts) => self.job.extracts_target(extracts, out),
            None => self.job.target(out),
        };
        publisher::check(&target)
    }

    /// Brings the folder `out` to the extracts of this site; nothing where there is no theme.
    ///
    /// # Errors
    /// As [`vekha_publish::publish`].
    pub fn publish_extracts(&mut self, extracts: Extracts, out: &Path) -> Result<Published, PublishError> {
        let mut stopwatch = Stopwatch::default();
        let target = self.job.extracts_target(extracts, out);
        let fingerprint = self.fingerprint.map(Fingerprint::number);
        let published = match self.output() {
            Some(output) => stopwatch.time(extracts.name(), || match extracts {
                Extracts::Word => publisher::publish(&WordFolder::new(&output, fingerprint), &target),
                Extracts::Packs => publisher::publish(&PackFolder::new(&output, &archived_file, fingerprint), &target),
            }),
            None => Ok(Published::default()),
        };
        self.timings.extend(stopwatch.laps);
        published
    }

    /// Whether the folder `out` may be published papers of this name to.
    ///
    /// # Errors
    /// As [`vekha_publish::check`].
    pub fn check_papers_folder(&self, name: &str, out: &Path) -> Result<(), PublishError> {
        publisher::check(&self.job.papers_target(name, out))
    }

    /// Brings the folder `out` to papers that are made of this site beside it.
    ///
    /// # Errors
    /// As [`vekha_publish::publish`].
    pub fn publish_papers(&self, papers: &dyn Publishable, name: &str, out: &Path) -> Result<Published, PublishError> {
        publisher::publish(papers, &self.job.papers_target(name, out))
    }

    /// Brings the folder `out` to the style guide of the site's theme; nothing where there is no theme.
    ///
    /// # Errors
    /// As [`vekha_publish::publish`].
    pub fn publish_style_guide(&self, out: &Path) -> Result<Published, PublishError> {
        match self.theme.as_deref() {
            Some(theme) => publisher::publish(&pages::StyleGuide(theme), &self.job.style_guide_target(out)),
            None => Ok(Published::default()),
        }
    }
}

/// Attached files that are larger are not looked into, and that is reported.
const ATTACHMENT_LIMIT: u64 = 64 << 20;

/// The bytes of an attached file.
pub(super) fn attachment(path: &Path) -> std::io::Result<Vec<u8>> {
    sources::attachment(path, ATTACHMENT_LIMIT)
}

/// An archive is made in memory, and so is every file in it.
const ARCHIVED_LIMIT: u64 = 1 << 30;

/// The bytes of a file that goes into an archive.
fn archived_file(path: &Path) -> std::io::Result<Vec<u8>> {
    sources::attachment(path, ARCHIVED_LIMIT)
}
