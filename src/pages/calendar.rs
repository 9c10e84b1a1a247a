//! The calendar: in go the occurrences of all roadmaps, out come months with what is due in each.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{
    DeadlineView, Download, ItemLink, OutstandingSchool, PageFrame, ProgressBar, StateMark, YearMonth, awaited_until,
    further_roadmap, occurrence_label, phase,
};
use super::{Pages, Route};
use crate::exports::Kind;
use crate::site::{
    DatedOccurrence, ItemIx, OccurrenceProgress, Reporter, RoadmapIx, SchoolIx, State, StateKind, reporter_school,
};

/// What the template `calendar` sees.
#[derive(Serialize)]
pub struct CalendarView {
    page: PageFrame,
    year: Vec<YearMonth>,
    months: Vec<CalendarMonth>,
    undated: Vec<UndatedItem>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct CalendarMonth {
    id: String,
    first_day: String,
    current: bool,
    entries: Vec<CalendarEntry>,
}

#[derive(Serialize)]
struct CalendarEntry {
    item: Arc<ItemLink>,
    /// The title of its roadmap, where that is not the first.
    roadmap: Option<String>,
    last_day: String,
    occurrence: Option<String>,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    /// Until when reports of schools are awaited.
    awaited: Option<String>,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
    /// How many of the schools that are counted have another day, below which the month has them.
    elsewhere: usize,
    /// The act's own last day, where these have another one.
    act_day: Option<String>,
    /// Schools that are late, silent, or have put it off or given it up; all that have it on another day than the act's.
    outstanding: Vec<OutstandingSchool>,
}

#[derive(Serialize)]
struct UndatedItem {
    item: Arc<ItemLink>,
    roadmap: Option<String>,
    due: DeadlineView,
}

/// The page.
pub fn view(cx: &Pages) -> CalendarView {
    CalendarView {
        page: PageFrame::new(cx, Route::Calendar, cx.word("nav-calendar")).with_menu_page("calendar"),
        year: YearMonth::list(cx, None, |month| Some(format!("{}#m-{month}", Route::Calendar.path(cx.site)))),
        months: months(cx),
        undated: cx.site.undated_items().into_iter().map(|(roadmap, item)| undated_item(cx, roadmap, item)).collect(),
        downloads: Download::find(cx, Kind::Calendar.path()).into_iter().collect(),
    }
}

fn months(cx: &Pages) -> Vec<CalendarMonth> {
    let mut months: Vec<CalendarMonth> = Vec::new();
    for dated in cx.site.dated_occurrences(None) {
        let first = dated.window.to.first_of_month();
        let id = first.strftime("%Y-%m").to_string();
        if months.last().is_none_or(|month| month.id != id) {
            let current = first == cx.site.today.first_of_month();
            months.push(CalendarMonth { id, first_day: first.to_string(), current, entries: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.entries.push(calendar_entry(cx, &dated));
        }
    }
    months
}

/// Schools are counted as on the page of the item, and those of which there is something to say are named; the department stands beside them. Of a day
/// that only some have, these are named.
fn calendar_entry(cx: &Pages, dated: &DatedOccurrence) -> CalendarEntry {
    let schools = dated.states.iter().filter_map(|(reporter, state)| Some((reporter_school(*reporter)?, state)));
    let is_moved = dated.act_end.is_some();
    CalendarEntry {
        item: ItemLink::get(cx, dated.roadmap, dated.item),
        roadmap: further_roadmap(cx, dated.roadmap),
        last_day: dated.window.to.to_string(),
        phase: phase(&cx.site[dated.roadmap], dated.window, cx.site.today),
        awaited: if cx.site.only.is_some() { None } else { awaited_until(schools.clone().map(|(_, state)| state)) },
        occurrence: occurrence_label(cx, dated.roadmap, dated.item, dated.occurrence),
        state: own_state(cx, dated).map(|(reporter, state)| StateMark::new(cx.site, state, *reporter)),
        progress: if is_moved || cx.site.only.is_some() {
            None
        } else {
            let all = cx.site.occurrence_at_schools(dated.roadmap, dated.item, dated.occurrence);
            ProgressBar::for_occurrence(&cx.site[dated.roadmap][dated.item], all.map(|(_, at)| &at.state))
        },
        elsewhere: if is_moved || cx.site.only.is_some() { 0 } else { due_elsewhere(cx, dated) },
        act_day: dated.act_end.map(|day| day.to_string()),
        outstanding: match (cx.site.only, is_moved) {
            (Some(_), _) => Vec::new(),
            (None, true) => OutstandingSchool::list_all(cx, schools),
            (None, false) => OutstandingSchool::list(cx, schools.chain(given_up(cx, dated))),
        },
    }
}

/// At how many schools somebody has named another day for it.
fn due_elsewhere(cx: &Pages, dated: &DatedOccurrence) -> usize {
    let is_moved =
        |at: &OccurrenceProgress| at.moved.is_some() && !at.state.is_set_aside() && at.end != Some(dated.window.to);
    let all = cx.site.occurrence_at_schools(dated.roadmap, dated.item, dated.occurrence);
    all.filter(|(_, at)| is_moved(at)).count()
}

/// The schools that have given it up, which are counted and owe nothing.
fn given_up<'s>(cx: &Pages<'s>, dated: &DatedOccurrence) -> impl Iterator<Item = (SchoolIx, &'s State)> {
    let all = cx.site.occurrence_at_schools(dated.roadmap, dated.item, dated.occurrence);
    all.map(|(school, at)| (school, &at.state)).filter(|(_, state)| state.kind() == StateKind::Cancelled)
}

/// The department's state; on the site of one school, the school's.
fn own_state<'d>(cx: &Pages, dated: &'d DatedOccurrence) -> Option<&'d (Reporter, State)> {
    match cx.site.only {
        Some(_) => dated.states.first(),
        None => dated.states.iter().find(|(reporter, _)| *reporter == Reporter::Department),
    }
}

fn undated_item(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> UndatedItem {
    UndatedItem {
        item: ItemLink::get(cx, roadmap, item),
        roadmap: further_roadmap(cx, roadmap),
        due: DeadlineView::new(cx, &cx.site[roadmap][item]),
    }
}
