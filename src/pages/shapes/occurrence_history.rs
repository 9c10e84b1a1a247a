//! An item that comes more than once: in go its occurrences, out come rows with who has done each and who has not.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use vekha_deadline::OpenRange;

use super::{ItemLink, Link, ProgressBar, StateMark, act_words, join_names, occurrence_name};
use crate::pages::{Pages, PhraseArg};
use crate::site::{ActIx, Item, ItemIx, OccurrenceIx, Reporter, Roadmap, RoadmapIx, SchoolIx, State};

/// More occurrences than this are not listed: the latest are.
const MOST: usize = 12;

/// `{step, earlier_count, entries, later, struck_out}`: the occurrences that have begun and the next one; how many more lie
/// behind and ahead; those that the end of the roadmap struck out.
#[derive(Debug, Clone, Serialize)]
pub struct OccurrenceHistory {
    step: Option<Arc<ItemLink>>,
    earlier_count: usize,
    entries: Vec<OccurrenceRow>,
    later: Option<LaterOccurrences>,
    struck_out: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct OccurrenceRow {
    name: String,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    /// Until when reports of schools are awaited.
    awaited: Option<String>,
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
        let mut all = dated_occurrences(item);
        let is_struck_out = |at: OccurrenceIx| is_struck_out_everywhere(cx, roadmap, item_ix, at);
        let struck_out: Vec<OccurrenceIx> = all.iter().map(|(at, _)| *at).filter(|at| is_struck_out(*at)).collect();
        let repealed = cx.site[roadmap].repealed;
        let is_before = |window: &OpenRange, day: Date| window.from.unwrap_or(window.to) < day;
        all.retain(|(at, window)| {
            repealed.is_none_or(|repeal| is_before(window, repeal.since) && !struck_out.contains(at))
        });
        let begun = all.iter().filter(|(_, window)| window.from.is_none_or(|from| from <= cx.site.today)).count();
        let (earlier, end) = (begun.saturating_sub(MOST), all.len().min(begun + 1));
        let entries: Vec<OccurrenceRow> =
            all.get(earlier..end)?.iter().filter_map(|at| OccurrenceRow::new(cx, roadmap, item_ix, *at)).collect();
        let rest = all.get(end..).unwrap_or_default();
        let last = rest.last().and_then(|last| occurrence_name(cx, roadmap, item_ix, last.0));
        let later = last.map(|last| LaterOccurrences { count: rest.len(), last });
        let struck_out = repealed.and_then(|repeal| struck_out_words(cx, roadmap, item_ix, (&struck_out, repeal.act)));
        (!entries.is_empty()).then_some(OccurrenceHistory {
            step: None,
            earlier_count: earlier,
            entries,
            later,
            struck_out,
        })
    }
}

/// Whether it is asked of somebody, and the end of the roadmap took it away from all of them.
fn is_struck_out_everywhere(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, at: OccurrenceIx) -> bool {
    let everybody = cx.site.progress_in(roadmap).filter_map(|progress| progress.item(item)?.occurrence(at));
    let mut everybody = everybody.peekable();
    everybody.peek().is_some() && everybody.all(|at| matches!(at.state, State::Excluded(_)))
}

/// «Исключено: октябрь 2026 — приказ от … № …».
fn struck_out_words(
    cx: &Pages,
    roadmap: RoadmapIx,
    item: ItemIx,
    (times, act): (&[OccurrenceIx], ActIx),
) -> Option<String> {
    let names: Vec<String> = times.iter().filter_map(|at| occurrence_name(cx, roadmap, item, *at)).collect();
    let (names, act) = (join_names(cx, names)?, act_words(cx, &cx.site[roadmap], act));
    Some(cx.phrase("turns-struck-out", &[("names", PhraseArg::Text(&names)), ("act", PhraseArg::Text(&act))]))
}

/// The occurrences that have days, with the act's own.
fn dated_occurrences(item: &Item) -> Vec<(OccurrenceIx, OpenRange)> {
    let windows = item.occurrences.iter().map(|occurrence| occurrence.timing.window).enumerate();
    windows.filter_map(|(at, window)| Some((OccurrenceIx(at), window?))).collect()
}

impl OccurrenceRow {
    fn new(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, (at, window): (OccurrenceIx, OpenRange)) -> Option<Self> {
        let schools: Vec<(SchoolIx, &State)> =
            cx.site.occurrence_at_schools(roadmap, item, at).map(|(school, at)| (school, &at.state)).collect();
        let is_alone = cx.site.only.is_some();
        let progress = if is_alone {
            None
        } else {
            ProgressBar::for_occurrence(&cx.site[roadmap][item], schools.iter().map(|(_, state)| *state))
        };
        let own = schools.first().filter(|_| is_alone).map(|(school, state)| (Reporter::School(*school), *state));
        let department = || cx.site.occurrence_at_department(roadmap, item, at);
        let own = own.or_else(|| Some((Reporter::Department, &department()?.state)));
        let state = own.map(|(reporter, state)| StateMark::new(cx.site, state, reporter));
        let name = occurrence_name(cx, roadmap, item, at)?;
        let phase = phase(&cx.site[roadmap], window, cx.site.today);
        let awaited = if is_alone { None } else { awaited_until(schools.iter().map(|(_, state)| *state)) };
        let outstanding = if is_alone { Vec::new() } else { OutstandingSchool::list(cx, schools) };
        (progress.is_some() || state.is_some()).then_some(OccurrenceRow {
            name,
            phase,
            awaited,
            state,
            progress,
            outstanding,
        })
    }
}

/// The last day until which any report is awaited.
pub fn awaited_until<'s>(states: impl Iterator<Item = &'s State>) -> Option<String> {
    let days = states.filter_map(|state| if let State::Awaited { until, .. } = state { Some(*until) } else { None });
    days.max().map(|day| day.to_string())
}

/// Where a time lies: `over`, `running` or `ahead`; nothing runs before its roadmap does.
pub fn phase(roadmap: &Roadmap, window: OpenRange, today: Date) -> &'static str {
    match window.from.unwrap_or(roadmap.begin()).max(roadmap.begin()) {
        _ if window.to < today || roadmap.repealed.is_some() => "over",
        from if from > today => "ahead",
        _ => "running",
    }
}

/// There is nothing to say: its time has not passed, it is done in time, or not asked.
fn is_in_order(state: &State) -> bool {
    matches!(
        state,
        State::Open { .. }
            | State::Planned { .. }
            | State::Ongoing { .. }
            | State::Awaited { .. }
            | State::Done { late_by: None, .. }
            | State::NotApplicable { .. }
            | State::BeforeAct { .. }
            | State::Excluded(_)
    )
}

impl OutstandingSchool {
    /// Those of the schools of which there is something to say: who is late first, then who is silent, then who put it
    /// off.
    pub fn list<'s>(cx: &Pages, schools: impl IntoIterator<Item = (SchoolIx, &'s State)>) -> Vec<Self> {
        OutstandingSchool::list_all(cx, schools.into_iter().filter(|(_, state)| !is_in_order(state)))
    }

    /// All of the schools, in the same order.
    pub fn list_all<'s>(cx: &Pages, schools: impl IntoIterator<Item = (SchoolIx, &'s State)>) -> Vec<Self> {
        let mut outstanding: Vec<(SchoolIx, &State)> = schools.into_iter().collect();
        outstanding.sort_by_key(|(_, state)| state.kind() as usize); // stable: of one kind by name
        let outstanding = outstanding.into_iter();
        outstanding
            .map(|(school, state)| OutstandingSchool {
                school: Link::to_school(cx, school),
                state: StateMark::new(cx.site, state, Reporter::School(school)),
            })
            .collect()
    }
}
