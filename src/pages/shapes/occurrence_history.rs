//! An item that comes more than once: in go its occurrences, out come rows with who has done each and who has not.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use vekha_deadline::OpenRange;

use super::{ItemLink, Link, ProgressBar, StateMark, occurrence_name};
use crate::pages::Pages;
use crate::site::{DatedOccurrence, Item, ItemIx, OccurrenceIx, RoadmapIx, State};

/// More occurrences than this are not listed: the latest are.
const MOST: usize = 12;

/// `{step, earlier_count, entries, later}`: the occurrences that have begun and the next one; how many more lie behind
/// and ahead.
#[derive(Debug, Clone, Serialize)]
pub struct OccurrenceHistory {
    step: Option<Arc<ItemLink>>,
    earlier_count: usize,
    entries: Vec<OccurrenceRow>,
    later: Option<LaterOccurrences>,
}

#[derive(Debug, Clone, Serialize)]
struct OccurrenceRow {
    name: String,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
    outstanding: Vec<OutstandingSchool>,
}

/// A school that has not done it though its time has passed, or has given it up.
#[derive(Debug, Clone, Serialize)]
pub struct OutstandingSchool {
    school: Link,
    state: StateMark,
}

#[derive(Debug, Clone, Serialize)]
struct LaterOccurrences {
    count: usize,
    last: String,
}

impl OccurrenceHistory {
    /// The histories of an item and of its steps, of those that come more than once.
    pub fn list_for_item(
        cx: &Pages,
        roadmap: RoadmapIx,
        item: ItemIx,
        steps: impl Iterator<Item = ItemIx>,
    ) -> Vec<Self> {
        let mut list: Vec<Self> = OccurrenceHistory::for_item(cx, roadmap, item).into_iter().collect();
        for step in steps {
            if let Some(history) = OccurrenceHistory::for_item(cx, roadmap, step) {
                list.push(OccurrenceHistory { step: Some(ItemLink::get(cx, roadmap, step)), ..history });
            }
        }
        list
    }

    fn for_item(cx: &Pages, roadmap: RoadmapIx, item_ix: ItemIx) -> Option<Self> {
        let item = &cx.site[roadmap][item_ix];
        if !item.steps.is_empty() || item.occurrences.len() <= 1 {
            return None;
        }
        let all = dated_occurrences(item, roadmap, item_ix);
        let begun =
            all.iter().filter(|occurrence| occurrence.window.from.is_none_or(|from| from <= cx.site.today)).count();
        let (earlier, end) = (begun.saturating_sub(MOST), all.len().min(begun + 1));
        let entries: Vec<OccurrenceRow> =
            all.get(earlier..end)?.iter().filter_map(|occurrence| OccurrenceRow::new(cx, occurrence)).collect();
        let rest = all.get(end..).unwrap_or_default();
        let last = rest.last().and_then(|last| occurrence_name(cx, roadmap, item_ix, last.occurrence));
        let later = last.map(|last| LaterOccurrences { count: rest.len(), last });
        (!entries.is_empty()).then_some(OccurrenceHistory { step: None, earlier_count: earlier, entries, later })
    }
}

fn dated_occurrences(item: &Item, roadmap: RoadmapIx, item_ix: ItemIx) -> Vec<DatedOccurrence> {
    let windows = item.occurrences.iter().map(|occurrence| occurrence.timing.window).enumerate();
    let dated = windows.filter_map(|(at, window)| Some((OccurrenceIx(at), window?)));
    dated.map(|(occurrence, window)| DatedOccurrence { roadmap, item: item_ix, occurrence, window }).collect()
}

impl OccurrenceRow {
    fn new(cx: &Pages, dated: &DatedOccurrence) -> Option<Self> {
        let progress = ProgressBar::from_counts(&cx.site.counts_of_occurrence(dated));
        let state = cx.site.department_at(dated).map(StateMark::new);
        let name = occurrence_name(cx, dated.roadmap, dated.item, dated.occurrence)?;
        let phase = phase(dated.window, cx.site.today);
        (progress.is_some() || state.is_some()).then(|| OccurrenceRow {
            name,
            phase,
            state,
            progress,
            outstanding: OutstandingSchool::list(cx, dated),
        })
    }
}

/// Where a time lies: `over`, `running` or `ahead`.
pub fn phase(window: OpenRange, today: Date) -> &'static str {
    match window.from {
        Some(from) if from > today => "ahead",
        _ if window.to < today => "over",
        _ => "running",
    }
}

/// Its time has not passed.
fn is_waiting(state: &State) -> bool {
    matches!(state, State::Open | State::Planned { .. } | State::Ongoing { .. })
}

/// There is nothing to say: done in time, or not asked.
fn is_in_order(state: &State) -> bool {
    matches!(state, State::Done { late_by: None, .. } | State::NotApplicable { .. })
}

impl OutstandingSchool {
    /// All such schools, by name.
    fn list(cx: &Pages, dated: &DatedOccurrence) -> Vec<Self> {
        OutstandingSchool::list_in_state(cx, dated, |state| !is_waiting(state) && !is_in_order(state))
    }

    /// Schools that have put it off to another day.
    pub fn list_postponed(cx: &Pages, dated: &DatedOccurrence) -> Vec<Self> {
        OutstandingSchool::list_in_state(cx, dated, |state| state.moved_to().is_some())
    }

    fn list_in_state(cx: &Pages, dated: &DatedOccurrence, is_in_state: impl Fn(&State) -> bool) -> Vec<Self> {
        let at_schools = cx.site.progress_at_schools(dated.roadmap, dated.item);
        let schools = at_schools.filter_map(|(school, _, item_progress)| {
            let state = &item_progress.occurrence(dated.occurrence)?.state;
            is_in_state(state)
                .then(|| OutstandingSchool { school: Link::to_school(cx, school), state: StateMark::new(state) })
        });
        schools.collect()
    }
}
