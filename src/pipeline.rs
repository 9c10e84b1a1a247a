//! The order of the stages: load → parse → resolve → check → render → publish. Nothing else knows it.

mod addresses;
mod loaded_site;
mod theme_cache;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::{Timestamp, tz};

use crate::content::Content;
use crate::content::records::site::SiteFile;
use crate::diagnostics::{Diagnostic, sort_in_reading_order};
use crate::pages::{self, Addresses, Output, Revisions};
use crate::publish::{self, PublishError, PublishHistory, Published, Scope, Target};
use crate::rules::{self, Gate, Levels};
use crate::site::{self, Site};
use crate::sources::Sources;
use crate::theme::Theme;
use addresses::Authors;
pub use loaded_site::LoadedSite;
pub(crate) use theme_cache::ThemeCache;
pub use theme_cache::theme_mistake_args;

/// What the command line asks for.
#[derive(Debug, Clone)]
pub struct Job {
    /// The folder that holds `content/` and `themes/`.
    pub folder: PathBuf,
    /// The day the site speaks of, when it is given outright.
    pub date: Option<Date>,
    /// The one school to publish.
    pub school: Option<String>,
    /// The address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Whether pages are minified.
    pub minify: bool,
}

impl Job {
    /// Compiles the site in `folder` as it is.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Job { folder: folder.into(), date: None, school: None, base_url: None, minify: true }
    }

    fn target(&self, out: &Path) -> Target {
        Target::new(out, &self.folder, self.school.clone().map_or(Scope::Site, Scope::School))
    }
}

/// A site that is linked and ready to be rendered, with all that was found wrong on the way.
pub struct Compiled {
    /// The files it was made of.
    pub sources: Sources,
    /// The linked site.
    pub site: Site,
    /// The theme; `None` when it could not be loaded.
    pub theme: Option<Arc<Theme>>,
    /// Everything that would be published, by address; empty where there is no theme.
    addresses: Addresses,
    /// Problems in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// How loud single rules are on this site.
    levels: Levels,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// How old everything is, in a site that is kept compiled.
    pub(crate) revisions: Option<Revisions>,
    /// What all of it is made of, as a number, where that is known.
    fingerprint: Option<u128>,
    job: Job,
}

/// Runs the stages up to rendering. Never stops at a diagnostic: whether the site may be published is
/// for [`Compiled::is_sound`] to say.
pub fn compile(job: &Job) -> Compiled {
    LoadedSite::new(job).compile()
}

/// The stages behind parsing.
pub(crate) fn compile_content(
    job: &Job,
    mut sources: Sources,
    content: &Content,
    mut diagnostics: Vec<Diagnostic>,
    kept: &mut ThemeCache,
    mut watch: Watch,
) -> Compiled {
    let options =
        site::Options { today: today(job, &content.site), only: job.school.clone(), base_url: job.base_url.clone() };
    let (site, found) = watch.time("resolve", || site::resolve(content, &options));
    diagnostics.extend(found);
    let (theme, found) = watch.time("theme", || kept.theme(job, &mut sources, &site, content));
    diagnostics.extend(found);
    let addresses = theme.as_ref().map(|theme| Addresses::new(&site, theme, &job.folder)).unwrap_or_default();
    if !addresses.conflicts.is_empty() {
        let authors = Authors { sources: &sources, site: &site, content };
        let has_errors = diagnostics.iter().any(Diagnostic::is_error);
        diagnostics.extend(authors.diagnostics(&addresses, has_errors));
    }
    diagnostics.extend(rules::check_site(&site, Gate::Build));
    let (levels, unknown) = Levels::from_records(&content.site.rules);
    let mut diagnostics = levels.apply(diagnostics);
    diagnostics.extend(unknown);
    sort_in_reading_order(&mut diagnostics, |file| sources.path(file).to_owned());
    Compiled {
        sources,
        site,
        theme,
        addresses,
        diagnostics,
        levels,
        timings: watch.laps,
        revisions: None,
        fingerprint: None,
        job: job.clone(),
    }
}

impl Compiled {
    /// Whether nothing forbids publishing.
    pub fn is_sound(&self) -> bool {
        self.theme.is_some() && !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// Everything that would be published; pages are rendered when asked for.
    pub fn output(&self) -> Option<Output<'_>> {
        let theme = self.theme.as_ref()?;
        let output =
            Output::new(&self.site, theme, &self.job.folder, &self.addresses).with_fingerprint(self.fingerprint);
        Some(self.revisions.iter().fold(output, |output, ages| output.with_revisions(ages)))
    }

    /// Renders everything and applies the rules for what is published; writes nothing.
    pub fn check_output(&mut self) {
        let mut watch = Watch::default();
        let found = self.output().map(|output| watch.time("render", || check(&self.site, &output)));
        self.diagnostics.extend(self.levels.apply(found.unwrap_or_default()));
        self.timings.extend(watch.laps);
        let sources = &self.sources;
        sort_in_reading_order(&mut self.diagnostics, |file| sources.path(file).to_owned());
    }

    /// Brings the folder `out` to exactly this site.
    pub fn publish(&mut self, out: &Path) -> Result<Published, PublishError> {
        self.publish_after(out, &mut PublishHistory::default())
    }

    /// The same, rendering only what is not known to be as it was when it was last published.
    pub fn publish_after(&mut self, out: &Path, memory: &mut PublishHistory) -> Result<Published, PublishError> {
        let mut watch = Watch::default();
        let target = self.job.target(out);
        let published = match self.output() {
            Some(output) => watch.time("publish", || publish::publish_after(&output, &target, memory)),
            None => Ok(Published::default()),
        };
        self.timings.extend(watch.laps);
        published
    }
}

/// What the rules that only `check` speaks of find.
fn check(site: &Site, output: &Output) -> Vec<Diagnostic> {
    [rules::check_site(site, Gate::Check), rules::check_output(site, output)].concat()
}

impl Compiled {
    /// Brings the folder `out` to the style guide of the site's theme; nothing where there is no theme.
    pub fn publish_style_guide(&self, out: &Path) -> Result<Published, PublishError> {
        let target = Target::new(out, &self.job.folder, Scope::StyleGuide);
        let guide = self.theme.as_deref().map(pages::StyleGuide);
        guide.map_or_else(|| Ok(Published::default()), |guide| publish::publish(&guide, &target))
    }
}

/// The day the site speaks of: as given, else `SOURCE_DATE_EPOCH`, else `as_of`, else the clock.
fn today(job: &Job, about: &SiteFile) -> Date {
    let zone = about.utc_offset.map_or(MOSCOW, |offset| offset.value.0 * 60);
    let epoch =
        std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
    job.date
        .or_else(|| epoch.map(|time| day_at(time, zone)))
        .or_else(|| about.as_of.map(|day| day.value))
        .unwrap_or_else(|| day_at(Timestamp::now(), zone))
}

/// The calendar day at a time, so many seconds ahead of UTC.
fn day_at(time: Timestamp, zone: i32) -> Date {
    tz::Offset::from_seconds(zone).unwrap_or(tz::Offset::UTC).to_datetime(time).date()
}

/// The day it is in Moscow.
pub fn day_by_the_clock() -> Date {
    day_at(Timestamp::now(), MOSCOW)
}

/// The calendar day of the clock is that of Moscow, unless the site says where it lies.
const MOSCOW: i32 = 3 * 60 * 60;

/// How long the stages take.
#[derive(Default)]
pub(crate) struct Watch {
    laps: Vec<(&'static str, Duration)>,
}

impl Watch {
    pub(crate) fn time<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.laps.push((stage, start.elapsed()));
        done
    }
}
