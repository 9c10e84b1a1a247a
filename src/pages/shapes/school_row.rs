//! The list of schools: in goes the site, out comes a row for each participant, by name, without places.

use serde::Serialize;

use super::further_roadmap;
use crate::pages::{Pages, Route};
use crate::site::{Counts, Progress, Reporter, SchoolIx, Site, State, StateForm, StateKind, moved_parts};

/// A row of the list of schools, by name, without places.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolRow {
    href: Option<String>,
    title: String,
    territory: Option<String>,
    /// The title of the roadmap that is counted, where it is another than the first of the site.
    roadmap: Option<String>,
    total: usize,
    done: usize,
    late: usize,
    /// Late in a roadmap that is over.
    missed: usize,
    no_news: usize,
    postponed: usize,
    /// Of which a part is put off.
    moved_in_part: usize,
    /// Given up by the school's word alone.
    not_held: usize,
    unchecked: usize,
    /// Its last day has passed and the report may still come.
    awaited: usize,
    /// The kinds of what is overdue in other current roadmaps: roadmaps are never summed up, and no row says that all is in time
    /// beside it.
    elsewhere: Vec<&'static str>,
    /// Whether it takes part in none of the site's roadmaps, and never did.
    apart: bool,
    /// Whether anything is asked of it in any current roadmap.
    asked: bool,
    /// Whether it is a branch of which its head school reports, and nothing has been said of it.
    by_head: bool,
    /// Whether nothing that is asked of it has begun.
    ahead: bool,
    /// Its time is over, and no report says what came of it.
    outcome_unknown: usize,
    /// Whether anything that is done, or a part of it, was done late.
    was_late: bool,
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
        let now = cx.site.counts_at(Reporter::School(school_ix));
        let counts = left.map_or_else(|| now.clone(), |left| left.counts.clone());
        let mut others = cx.site.current_progress_of(Reporter::School(school_ix));
        let counted_progress = left.or_else(|| others.next());
        let counted = counted_progress.map(|progress| progress.roadmap);
        let is_asked =
            cx.site.current_progress_of(Reporter::School(school_ix)).any(|progress| progress.counts.total > 0);
        let by_head = counted_progress.is_some_and(|progress| cx.site.is_untold_branch(progress));
        let begun = |progress: &Progress| cx.site[progress.roadmap].begin() <= cx.site.today;
        let ahead = !cx.site.current_progress_of(Reporter::School(school_ix)).any(begun);
        let updated = cx.site.last_report_by_day(Reporter::School(school_ix));
        SchoolRow {
            href: cx.page_href(Route::School(school_ix)),
            title: school.short_name.clone(),
            territory: school.territory.clone(),
            roadmap: counted.and_then(|roadmap| further_roadmap(cx, roadmap)),
            total: counts.total,
            done: counts.count(StateKind::Done),
            late: now.count(StateKind::Late) - now.missed,
            missed: now.missed,
            no_news: now.count(StateKind::NoNews),
            postponed: now.count(StateKind::Postponed),
            moved_in_part: counted_progress.map_or(0, |progress| moved_parts(cx.site, progress).len()),
            not_held: counted_progress.map_or(0, |progress| not_held(cx.site, progress)),
            unchecked: now.count(StateKind::Unchecked),
            awaited: now.count(StateKind::Awaited),
            elsewhere: codes_elsewhere(others),
            apart: cx.site.is_apart(Reporter::School(school_ix)),
            asked: is_asked,
            by_head,
            ahead,
            outcome_unknown: now.count(StateKind::OutcomeUnknown),
            was_late: counted_progress.is_some_and(was_late),
            left: left.map(|left| left.day.to_string()),
            updated: updated.map(|day| day.to_string()),
            stale: cx.site.silence_of(Reporter::School(school_ix)).is_some(),
        }
    }
}

/// Items that were not done, as the school itself or its head school says.
fn not_held(site: &Site, progress: &Progress) -> usize {
    let states = site[progress.roadmap].top_items().filter_map(|item| Some(&progress.item(item)?.now.state));
    states.filter(|state| matches!(state, State::Cancelled { decided: false, .. })).count()
}

/// Whether anything that is done, or a part of it, was done late.
pub(in crate::pages) fn was_late(progress: &Progress) -> bool {
    progress.items.iter().flatten().any(|item| item.now.state.was_late())
}

/// The kinds of which the column of deadlines speaks, where any of these has them.
fn codes_elsewhere<'p>(all: impl Iterator<Item = &'p Progress>) -> Vec<&'static str> {
    let counts = Counts::sum(all.map(|progress| &progress.counts));
    let all = [
        (StateKind::Late.code(), counts.count(StateKind::Late) - counts.missed),
        (StateForm::Missed.code(), counts.missed),
        (StateKind::NoNews.code(), counts.count(StateKind::NoNews)),
        (StateKind::Postponed.code(), counts.count(StateKind::Postponed)),
        (StateKind::Unchecked.code(), counts.count(StateKind::Unchecked)),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).map(|(code, _)| code).collect()
}
