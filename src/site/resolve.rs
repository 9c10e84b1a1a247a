//! Stage 3, resolve: content in; out come the linked site with all that is computed, the
//! places of its records, and diagnostics.
//!
//! Two passes: every record is named, then every record is lowered to its linked form. What a list needs of others that
//! are finished it takes as arguments.

use jiff::civil::Date;

use super::checks::Checked;
use super::lower::{Lower, LowerOutput, about, calendars, check_versions};
use super::model::*;
use super::names::Names;
use super::places::Places;
use super::progress;
use crate::content::Content;
use crate::diagnostics::Diagnostic;

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day the site speaks of.
    pub today: Date,
    /// The one school to publish.
    pub only: Option<String>,
    /// The address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
}

/// A linked site, where its records stand in the files, and what is wrong with them.
#[derive(Debug)]
pub struct Resolved {
    /// Everything that is published, linked and computed.
    pub site: Site,
    /// Where its records stand.
    pub places: Places,
    /// What is wrong, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Links and computes the whole site. The site is complete as far as the content allows; whether it
/// may be published is for the diagnostics to say.
pub fn resolve(content: &Content, options: &Options) -> Resolved {
    let mut found = LowerOutput::default();
    let names = Names::declare(content, options.today, options.only.as_deref(), &mut found.diagnostics);
    let about = about(&content.site, options.base_url.as_deref(), &names.files, &mut found);
    let calendars = calendars(&content.calendar);
    let lower = Lower { names: &names, today: options.today, about: &about, calendars: &calendars };
    let schools = lower.schools(&mut found);
    let mut roadmaps = lower.roadmaps(&mut found);
    lower.link_same_work(&mut roadmaps, &mut found);
    let reports = lower.reports(&roadmaps, &mut found);
    let (facts, fact_places) = lower.facts(&schools, &roadmaps, &reports, &mut found);
    let series = lower.series(&roadmaps, &reports, &mut found);
    let pages = lower.pages(&mut found);
    let today = options.today;
    let checked = Checked { content, names: &names, schools: &schools, roadmaps: &roadmaps, reports: &reports, today };
    found.diagnostics.extend(checked.diagnostics());
    let documents = lower.documents(&mut found);
    let reporter_index = ReporterIndex::new(&reports, &documents, &facts, &series);
    let only = names.schools.only;
    let site = progress::compute(Site {
        about,
        today,
        calendars,
        roadmaps,
        schools,
        documents,
        reports,
        facts,
        series,
        pages,
        progress: Vec::new(),
        reporter_index,
        only,
    });
    check_versions(content, &mut found.diagnostics);
    let places = Places::new(&content.site, &names, &fact_places);
    Resolved { site, places, diagnostics: found.diagnostics }
}
