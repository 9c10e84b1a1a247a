//! The top page: in goes the site, out come the progress of all participants, what is due next, the newest reports and
//! the schools by name.

use std::collections::BTreeSet;

use serde::Serialize;

use super::shapes::{
    AgendaEntry, Freshness, Link, PageFrame, ProgressBar, ReportLink, RoadmapLink, SchoolRow, entity, upcoming_entry,
};
use super::{Pages, Route};
use crate::site::{Counts, Progress, ReportIx, Reporter, UpcomingDeadline, reporter_school};

/// How many dates and reports stand on it.
const NEXT: usize = 6;
const REPORTS: usize = 6;

#[derive(Serialize)]
pub struct HomeView {
    page: PageFrame,
    summary: Option<String>,
    overall: Option<ProgressBar>,
    /// Whose measures these are: `schools`, or `department` where none is asked of schools.
    overall_scope: &'static str,
    #[serde(flatten)]
    freshness: Freshness,
    roadmaps: Vec<RoadmapLink>,
    upcoming: Vec<AgendaEntry>,
    calendar: Option<Link>,
    reports: Vec<ReportLink>,
    all_reports: Option<Link>,
    schools: Vec<SchoolRow>,
}

pub fn view(cx: &Pages) -> HomeView {
    let about = &cx.site.about;
    let (overall_scope, overall) = overall(cx);
    let frame = PageFrame::new(cx, Route::Home, &about.title).with_menu_page("home").with_date(cx);
    HomeView {
        page: frame.with_description(about.summary.clone()).with_entities(entity::body(cx)),
        summary: about.summary.clone().or_else(|| first_summary(cx)),
        overall: ProgressBar::from_counts(&overall),
        overall_scope,
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

/// All items of all schools in running roadmaps; the department's where nothing is asked of schools.
fn overall(cx: &Pages) -> (&'static str, Counts) {
    let each: Vec<Counts> = cx.site.participants().map(|school| cx.site.counts_at(Reporter::School(school))).collect();
    let schools = Counts::sum(&each);
    if schools.total == 0 && cx.site.shows(Reporter::Department) {
        return ("department", cx.site.counts_at(Reporter::Department));
    }
    ("schools", schools)
}

/// What is due soonest, each thing once however many schools it concerns.
fn upcoming(cx: &Pages) -> Vec<AgendaEntry> {
    let shown = cx
        .site
        .progress
        .iter()
        .filter(|progress| cx.site.shows(progress.reporter) && cx.site[progress.roadmap].is_current());
    let mut all: Vec<(&Progress, &UpcomingDeadline)> =
        shown.flat_map(|progress| progress.upcoming.iter().map(move |next| (progress, next))).collect();
    all.sort_by_key(|(progress, next)| (next.until, progress.roadmap, next.item, next.occurrence));
    let mut seen = BTreeSet::new();
    all.retain(|(progress, next)| seen.insert((progress.roadmap, next.item, whose_day(progress, next))));
    all.iter().take(NEXT).map(|(progress, next)| entry(cx, progress, next)).collect()
}

/// Who has another last day than the act's; `None` where it is the act's, which is everybody's.
fn whose_day(progress: &Progress, next: &UpcomingDeadline) -> Option<Reporter> {
    next.moved.map(|_| progress.reporter)
}

/// A day of the act, or the new day of one reporter with who named it.
fn entry(cx: &Pages, progress: &Progress, next: &UpcomingDeadline) -> AgendaEntry {
    let whose = whose_day(progress, next);
    let entry = upcoming_entry(cx, progress, next, whose.is_some());
    entry.with_school(whose.and_then(reporter_school).map(|school| Link::to_school(cx, school)))
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
