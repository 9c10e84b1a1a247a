//! The top page: in goes the site, out come the progress of all participants, what is due next, the newest reports and
//! the schools by name.

use std::collections::BTreeSet;

use serde::Serialize;

use super::school::{Answer, answers};
use super::shapes::{
    AgendaEntry, ClaimView, Freshness, Link, PageFrame, ProgressBar, ReportLink, RoadmapLink, SchoolRow, entity,
    upcoming_entry,
};
use super::{Pages, Route};
use crate::site::{Counts, Progress, ReportIx, Reporter, RoadmapIx, UpcomingDeadline, reporter_school};

/// How many dates and reports stand on it.
const NEXT: usize = 6;
const REPORTS: usize = 6;

#[derive(Serialize)]
pub struct HomeView {
    page: PageFrame,
    summary: Option<String>,
    overall: Option<ProgressBar>,
    /// Its roadmap, where others are counted beside it.
    overall_roadmap: Option<Link>,
    /// Whose measures these are: `schools`, or `department` where none is asked of schools.
    overall_scope: &'static str,
    /// What that sum counts and what it leaves out.
    overall_claims: Vec<ClaimView>,
    /// How the department's own items go, beside those of schools.
    department: Vec<Answer>,
    /// Further current roadmaps, each by itself.
    other_roadmaps: Vec<OtherRoadmap>,
    #[serde(flatten)]
    freshness: Freshness,
    roadmaps: Vec<RoadmapLink>,
    upcoming: Vec<AgendaEntry>,
    calendar: Option<Link>,
    reports: Vec<ReportLink>,
    all_reports: Option<Link>,
    schools: Vec<SchoolRow>,
}

/// A further current roadmap in one line.
#[derive(Serialize)]
struct OtherRoadmap {
    roadmap: Link,
    progress: Option<ProgressBar>,
}

pub fn view(cx: &Pages) -> HomeView {
    let about = &cx.site.about;
    let current = cx.site.current_roadmaps();
    let (overall_scope, overall) = overall(cx, current.first().copied());
    let frame = PageFrame::new(cx, Route::Home, &about.title).with_menu_page("home").with_date(cx);
    let other_roadmaps = other_roadmaps(cx, &current);
    HomeView {
        page: frame.with_description(about.summary.clone()).with_entities(entity::body(cx)),
        summary: about.summary.clone().or_else(|| first_summary(cx)),
        overall: ProgressBar::from_counts(&overall),
        overall_roadmap: current.first().filter(|_| current.len() > 1).map(|roadmap| Link::to_roadmap(cx, *roadmap)),
        overall_scope,
        overall_claims: ClaimView::list_overall(cx, &current[..current.len().min(1)], false),
        department: department_answers(cx, overall_scope, current.len() > 1),
        other_roadmaps,
        freshness: Freshness::for_site(cx),
        roadmaps: cx.site.roadmap_indices().map(|roadmap| RoadmapLink::new(cx, roadmap)).collect(),
        upcoming: upcoming(cx),
        calendar: Link::to_page(cx, Route::Calendar, cx.word("nav-calendar")).if_linked(),
        reports: newest_reports(cx).map(|report| ReportLink::with_author(cx, report)).collect(),
        all_reports: reports_link(cx),
        schools: SchoolRow::list(cx),
    }
}

/// What the newest roadmap says of itself, where the site does not.
fn first_summary(cx: &Pages) -> Option<String> {
    cx.site.roadmaps.iter().find_map(|roadmap| roadmap.summary.clone())
}

/// The items of all schools in the first of the current roadmaps; the department's where nothing is asked of schools.
fn overall(cx: &Pages, roadmap: Option<RoadmapIx>) -> (&'static str, Counts) {
    let all: Vec<&Progress> = roadmap.into_iter().flat_map(|roadmap| cx.site.progress_in(roadmap)).collect();
    let of_schools = all.iter().filter(|progress| progress.reporter != Reporter::Department);
    let schools = Counts::sum(of_schools.map(|progress| &progress.counts));
    if schools.total > 0 {
        return ("schools", schools);
    }
    ("department", Counts::sum(all.iter().map(|progress| &progress.counts)))
}

/// One line for each further current roadmap that has begun: roadmaps are never summed up.
fn other_roadmaps(cx: &Pages, roadmaps: &[RoadmapIx]) -> Vec<OtherRoadmap> {
    let has_begun = |at: &&RoadmapIx| cx.site[**at].is_current() && cx.site[**at].begin() <= cx.site.today;
    let others = roadmaps.iter().skip(1).filter(has_begun);
    let counted = others.map(|roadmap| {
        let (_, counts) = overall(cx, Some(*roadmap));
        OtherRoadmap { roadmap: Link::to_roadmap(cx, *roadmap), progress: ProgressBar::from_counts(&counts) }
    });
    counted.collect()
}

/// The department's answers, where the sum above is of schools; beside several roadmaps each names its own.
fn department_answers(cx: &Pages, overall_scope: &str, named: bool) -> Vec<Answer> {
    let shown = overall_scope == "schools" && cx.site.shows(Reporter::Department);
    let progress =
        cx.site.current_progress_of(Reporter::Department).filter(|progress| shown && progress.counts.total > 0);
    answers(cx, &progress.collect::<Vec<_>>(), named)
}

/// What is due soonest, each thing once however many schools it concerns.
fn upcoming(cx: &Pages) -> Vec<AgendaEntry> {
    let shown = cx
        .site
        .progress
        .iter()
        .filter(|progress| cx.site.shows(progress.reporter) && cx.site[progress.roadmap].is_current());
    let mut all: Vec<(&Progress, &UpcomingDeadline)> =
        shown.flat_map(|progress| cx.site.next_dates(progress).map(move |next| (progress, next))).collect();
    all.sort_by_key(|(progress, next)| (next.until, progress.roadmap, next.item, next.occurrence));
    let mut seen = BTreeSet::new();
    all.retain(|(progress, next)| {
        let own_day = next.moved.map(|_| progress.reporter);
        seen.insert((progress.roadmap, next.item, own_day))
    });
    all.iter().take(NEXT).map(|(progress, next)| upcoming_entry(cx, progress, next, false)).collect()
}

fn newest_reports<'a>(cx: &Pages<'a>) -> impl Iterator<Item = ReportIx> + 'a {
    let site = cx.site;
    let all = (0..site.reports.len()).map(ReportIx);
    all.filter(move |report| site.shows(site[*report].reporter)).take(REPORTS)
}

/// The list of the department's reports; of the one school's where only that is published.
fn reports_link(cx: &Pages) -> Option<Link> {
    let reporter = cx.site.only.map_or(Reporter::Department, Reporter::School);
    let key = if reporter_school(reporter).is_some() { "all-reports-of-school" } else { "all-reports" };
    Link::to_page(cx, Route::Reports(reporter), cx.word(key)).if_linked()
}
