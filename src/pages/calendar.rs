//! What is due, month by month.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{
    self, Download, Due, ItemLink, OutstandingSchool, PageFrame, ProgressBar, StateMark, occurrence_beside_day, phase,
};
use super::{Pages, Route};
use crate::exports::Kind;
use crate::site::{DatedOccurrence, ItemIx, RoadmapIx};

/// What the template `calendar` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    year: Vec<shapes::Month>,
    months: Vec<Month>,
    undated: Vec<Undated>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct Month {
    id: String,
    first: String,
    current: bool,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    item: Arc<ItemLink>,
    until: String,
    occurrence: Option<String>,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
    /// Schools that have put it off.
    moved: Vec<OutstandingSchool>,
}

#[derive(Serialize)]
struct Undated {
    item: Arc<ItemLink>,
    due: Due,
}

/// The page.
pub fn view(cx: &Pages) -> View {
    View {
        page: PageFrame::new(cx, Route::Calendar, cx.word("nav-calendar")).at("calendar"),
        year: shapes::Month::all(cx, None, |month| Some(format!("{}#m-{month}", Route::Calendar.path(cx.site)))),
        months: months(cx),
        undated: cx.site.undated_items().into_iter().map(|(roadmap, item)| undated(cx, roadmap, item)).collect(),
        downloads: Download::of(cx, Kind::Calendar.path()).into_iter().collect(),
    }
}

fn months(cx: &Pages) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for dated in cx.site.dated_occurrences(None) {
        let first = dated.window.to.first_of_month();
        let id = first.strftime("%Y-%m").to_string();
        if months.last().is_none_or(|month| month.id != id) {
            let current = first == cx.site.today.first_of_month();
            months.push(Month { id, first: first.to_string(), current, entries: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.entries.push(entry(cx, &dated));
        }
    }
    months
}

/// Schools are counted; where only the department answers, its state is told.
fn entry(cx: &Pages, dated: &DatedOccurrence) -> Entry {
    let progress = ProgressBar::existing(&cx.site.counts_of_occurrence(dated));
    let state = cx.site.department_at(dated).filter(|_| progress.is_none()).map(StateMark::of);
    Entry {
        item: ItemLink::of(cx, dated.roadmap, dated.item),
        until: dated.window.to.to_string(),
        phase: phase(dated.window, cx.site.today),
        occurrence: occurrence_beside_day(cx, dated.roadmap, dated.item, dated.occurrence),
        state,
        progress,
        moved: OutstandingSchool::moved(cx, dated),
    }
}

fn undated(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Undated {
    Undated { item: ItemLink::of(cx, roadmap, item), due: Due::of(cx, &cx.site[roadmap][item]) }
}
