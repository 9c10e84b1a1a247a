//! Content in, a compiled site out: the order of the stages behind parsing.

use jiff::civil::Date;

use super::address_conflicts::Authors;
use super::attachments::attachments;
use super::compiled::Compiled;
use super::job::Job;
use super::stopwatch::Stopwatch;
use super::theme::{ThemeCache, load_theme};
use crate::content::Content;
use crate::diagnostics::{Diagnostic, sort_in_reading_order};
use crate::pages::Addresses;
use crate::privacy::DigestKey;
use crate::rules::{self, Gate, Levels, PersonalDataInputs, Verdicts};
use crate::site::{self, Resolved};
use crate::sources::{self, Sources};

/// What is kept from round to round.
pub(crate) struct CompileCaches<'a> {
    pub(crate) themes: &'a mut ThemeCache,
    /// What is known of attached files; none before it has been read.
    pub(crate) verdicts: &'a mut Option<Verdicts>,
}

/// Resolves the content as it stands today, loads the theme and sorts what was found. Never stops at a diagnostic.
pub(crate) fn compile_content(
    job: &Job,
    today: Date,
    mut sources: Sources,
    content: &Content,
    mut diagnostics: Vec<Diagnostic>,
    caches: &mut CompileCaches,
    mut stopwatch: Stopwatch,
) -> Compiled {
    let options = site::Options { today, only: job.school.clone(), base_url: job.base_url.clone() };
    let resolved = stopwatch.time("resolve", || site::resolve(content, &options));
    let Resolved { site, places, diagnostics: found } = resolved;
    diagnostics.extend(found);
    let (theme, found) = stopwatch.time("theme", || load_theme(caches.themes, job, &mut sources, &site, content));
    diagnostics.extend(found);
    let addresses = theme.as_ref().map(|theme| Addresses::new(&site, theme, &job.folder)).unwrap_or_default();
    let authors = Authors { sources: &sources, site: &site, places: &places, content };
    let has_errors = diagnostics.iter().any(Diagnostic::is_error);
    diagnostics.extend(authors.diagnostics(&addresses, has_errors));
    if theme.is_some() && !has_errors {
        diagnostics.extend(authors.dead_ends(&addresses));
    }
    diagnostics.extend(rules::check_site(&site, &places, Gate::Build));
    let attached = stopwatch.time("attachments", || attachments(job, &sources, &site, caches.verdicts));
    let allows = !content.site.allow.is_empty(); // else nothing is held against the key
    let key = allows.then(|| sources::site_key(&job.folder)).flatten().map(DigestKey);
    let path = |file| sources.path(file).to_owned();
    let inputs = PersonalDataInputs { content, attached: &attached, path: &path, key, today: site.today };
    let personal = rules::check_personal_data(&inputs);
    diagnostics.extend(personal.diagnostics);
    if !has_errors {
        diagnostics.extend(Levels::without_duties(&content.site.rules, &site));
    }
    let (levels, unknown) = Levels::from_records(&content.site.rules);
    let mut diagnostics = levels.apply(diagnostics);
    diagnostics.extend(unknown);
    sort_in_reading_order(&mut diagnostics, |file| sources.path(file).to_owned());
    rules::hide_values(&mut diagnostics, &personal.hidden);
    personal.hidden.iter().for_each(|(place, words)| sources.hide(*place, words));
    Compiled {
        sources,
        site,
        places,
        theme,
        addresses,
        diagnostics,
        levels,
        timings: stopwatch.laps,
        allowable: personal.allowable,
        attachments: personal.attachments,
        looked: attached,
        new_verdicts: caches.verdicts.as_mut().and_then(Verdicts::take_changed),
        monitoring: None,
        revisions: None,
        fingerprint: None,
        job: job.clone(),
    }
}
