//! The list of schools: in goes the site, out comes a row for each participant, by name, without places.

use serde::Serialize;

use crate::pages::{Pages, Route};
use crate::site::{Counts, Reporter, SchoolIx, StateKind};

/// A row of the list of schools, by name, without places.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolRow {
    href: Option<String>,
    title: String,
    territory: Option<String>,
    total: usize,
    done: usize,
    late: usize,
    /// Late in a roadmap that is over.
    missed: usize,
    no_news: usize,
    postponed: usize,
    unchecked: usize,
    /// Whether anything is asked of it in any current roadmap.
    asked: bool,
    /// The last day on which it took part, where it has left: what is done is that of the day.
    left: Option<String>,
    updated: Option<String>,
    stale: bool,
}

impl SchoolRow {
    /// All participants of this build.
    pub fn list(cx: &Pages) -> Vec<Self> {
        cx.site.participants().map(|school| SchoolRow::new(cx, school)).collect()
    }

    fn new(cx: &Pages, school_ix: SchoolIx) -> Self {
        let school = &cx.site[school_ix];
        let left = cx.site.progress_on_leaving(Reporter::School(school_ix));
        let counts = left.map_or_else(|| cx.site.counts_at(Reporter::School(school_ix)), |left| left.counts.clone());
        // What is done is counted in the first roadmap alone; trouble in another one is trouble too.
        let all =
            Counts::sum(cx.site.current_progress_of(Reporter::School(school_ix)).map(|progress| &progress.counts));
        let updated = cx.site.last_report_date(Reporter::School(school_ix));
        SchoolRow {
            href: cx.page_href(Route::School(school_ix)),
            title: school.short_name.clone(),
            territory: school.territory.clone(),
            total: counts.total,
            done: counts.count(StateKind::Done),
            late: all.count(StateKind::Late) - all.missed,
            missed: all.missed,
            no_news: all.count(StateKind::NoNews),
            postponed: all.count(StateKind::Postponed),
            unchecked: all.count(StateKind::Unchecked),
            asked: all.total > 0,
            left: left.map(|left| left.day.to_string()),
            updated: updated.map(|day| day.to_string()),
            stale: cx.site.silence_of(Reporter::School(school_ix)).is_some(),
        }
    }
}
