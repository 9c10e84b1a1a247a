//! What is overdue and what is due next: in goes a reporter's progress, out come entries with state, reason and
//! report.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use vekha_deadline::OpenRange;

use super::{
    DeadlineView, FurtherPart, ItemLink, ItemPart, Link, PartGroup, ReportLink, ReportedState, StateMark,
    further_roadmap, item_parts, join_names, occurrence_label, occurrence_name, part_names,
};
use crate::content::records::report::Status;
use crate::pages::Pages;
use crate::site::{ItemIx, Progress, State, StateKind, UpcomingDeadline, reporter_school};

/// `{item, roadmap, school, occurrence, due, state, no_new_day, withdrawn, reason, remaining, further_parts, report}`.
#[derive(Debug, Clone, Serialize)]
pub struct AgendaEntry {
    item: Arc<ItemLink>,
    /// The title of its roadmap, where that is not the first.
    roadmap: Option<String>,
    school: Option<Link>,
    occurrence: Option<String>,
    due: Option<Arc<DeadlineView>>,
    state: Option<StateMark>,
    /// Whether it is late and no report has named another day.
    no_new_day: bool,
    withdrawn: Option<String>,
    reason: Option<String>,
    remaining: Option<String>,
    /// What is left of other parts that stand so, and why.
    further_parts: Vec<FurtherPart>,
    /// The day of the report that says what was left, where the programme is over since.
    left_day: Option<String>,
    report: Option<ReportLink>,
}

/// The items of a progress that are late, without news, put off or given up, in the order of print.
pub fn overdue_entries(cx: &Pages, progress: &Progress) -> Vec<AgendaEntry> {
    let items = cx.site[progress.roadmap].top_items();
    items.flat_map(|item| entries_of_item(cx, progress, item)).collect()
}

/// One entry for the item that is late or silent; further ones for what is put off or given up, those parts together of
/// which the same is said.
fn entries_of_item(cx: &Pages, progress: &Progress, item: ItemIx) -> Vec<AgendaEntry> {
    let mut entries: Vec<AgendaEntry> = overdue_entry(cx, progress, item).into_iter().collect();
    entries.extend(entries_of_parts(cx, progress, item, is_put_off));
    entries.extend(entries_of_parts(cx, progress, item, is_cancelled));
    entries
}

fn overdue_entry(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<AgendaEntry> {
    let state = &progress.item(item)?.now.state;
    let reported = state.is_overdue().then(|| ReportedState::for_item(cx, progress, item))??;
    // What is silent beside what is late is no part of it.
    let of_kind = |part: &State| part.kind() == state.kind();
    let parts = item_parts(cx, progress, item);
    let days: BTreeSet<Option<Date>> = parts.iter().filter(|part| of_kind(part.state)).map(due_day).collect();
    let mark = if days.len() > 1 { reported.state.without_day() } else { reported.state };
    let reported = ReportedState { state: mark, ..reported };
    Some(AgendaEntry {
        due: silent_since(cx, progress, item).or_else(|| DeadlineView::for_progress(cx, progress, item)),
        ..AgendaEntry::new(cx, progress, item, reported, part_names(parts, of_kind))
    })
}

/// The last day of what is silent, where somebody had named another one than the act.
fn silent_since(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<Arc<DeadlineView>> {
    let times = progress.item(item)?.occurrences.iter();
    let moved = times.filter(|time| time.moved.is_some() && time.state.kind() == StateKind::NoNews);
    let until = moved.filter_map(|time| time.end).min()?;
    let written = &cx.site.wording(progress, item).deadline;
    Some(Arc::new(DeadlineView::from_window(cx, OpenRange::until(until), written)))
}

fn due_day(part: &ItemPart) -> Option<Date> {
    match part.state {
        State::Late { due, .. } | State::NoNews { due } => Some(*due),
        _ => None,
    }
}

/// An item that is in such a state, such as given up, or those of its steps or times that are.
fn entries_of_parts(
    cx: &Pages,
    progress: &Progress,
    item: ItemIx,
    is_in_state: fn(&State) -> bool,
) -> Vec<AgendaEntry> {
    let steps = &cx.site[progress.roadmap][item].steps;
    let parts = item_parts(cx, progress, item);
    let whole = progress.item(item).is_some_and(|item_progress| is_in_state(&item_progress.now.state));
    let is_whole = whole && parts.iter().all(|part| is_in_state(part.state));
    if !is_whole && !steps.is_empty() {
        return steps.iter().flat_map(|step| entries_of_parts(cx, progress, *step, is_in_state)).collect();
    }
    let total = parts.len();
    let groups = PartGroup::list(cx, parts.into_iter().filter(|part| is_in_state(part.state)));
    let entry = |group: &PartGroup| {
        let mark = StateMark::new(cx.site, group.state, progress.reporter);
        let reported = ReportedState::new(cx, mark, Some(group.fact()?));
        let names = group.names();
        let names = if names.len() == total { Vec::new() } else { names };
        let due = if names.is_empty() { DeadlineView::for_progress(cx, progress, item) } else { None };
        Some(AgendaEntry { due, ..AgendaEntry::new(cx, progress, item, reported, names) })
    };
    groups.iter().filter_map(entry).collect()
}

fn is_put_off(state: &State) -> bool {
    matches!(state, State::Postponed { .. })
}

fn is_cancelled(state: &State) -> bool {
    matches!(state, State::Cancelled { .. })
}

/// Whether any report has named another day, be it one that put nothing off.
fn is_ever_postponed(cx: &Pages, progress: &Progress, item: ItemIx) -> bool {
    let facts = progress.item(item).into_iter().flat_map(|at| &at.facts);
    facts.into_iter().any(|fact| cx.site[*fact].status == Status::Postponed)
}

impl AgendaEntry {
    /// The kind of its state.
    pub fn kind(&self) -> Option<StateKind> {
        self.state.as_ref().map(StateMark::kind)
    }

    /// On a page that speaks of its roadmap alone, which need not be named there.
    pub fn of_single_roadmap(self) -> Self {
        AgendaEntry { roadmap: None, ..self }
    }

    /// The code by which its state is counted.
    pub fn tally_code(&self) -> Option<&'static str> {
        self.state.as_ref().map(StateMark::tally_code)
    }

    /// What is reported of an item, or of the parts of these names.
    fn new(cx: &Pages, progress: &Progress, item: ItemIx, reported: ReportedState, names: Vec<String>) -> Self {
        let kind = Some(reported.state.kind());
        let silent = kind == Some(StateKind::NoNews);
        // What is said of one of several names it.
        let part = reported.part.filter(|_| names.len() != 1);
        let with_part = |words: String| part.as_ref().map_or(words.clone(), |part| format!("{part} — {words}"));
        AgendaEntry {
            item: ItemLink::for_progress(cx, progress, item),
            roadmap: further_roadmap(cx, progress.roadmap),
            school: None,
            occurrence: join_names(cx, names),
            due: None,
            no_new_day: reported.state.kind() == StateKind::Late && !is_ever_postponed(cx, progress, item),
            state: Some(reported.state),
            withdrawn: reported.withdrawn,
            reason: reported.reason.map(with_part),
            remaining: reported.remaining.map(with_part),
            further_parts: reported.further_parts.into_iter().filter(|part| Some(part.kind()) == kind).collect(),
            left_day: reported.left_day,
            report: if silent { None } else { reported.report },
        }
    }
}

/// Something due, with its state on the reporter's own page.
pub fn upcoming_entry(cx: &Pages, progress: &Progress, next: &UpcomingDeadline, with_state: bool) -> AgendaEntry {
    let item = &cx.site[progress.roadmap][next.item];
    // «ноябрь 2026» before it says when it begins.
    let is_named = occurrence_name(cx, progress.roadmap, next.item, next.occurrence).is_some();
    let occurrence = occurrence_label(cx, progress.roadmap, next.item, next.occurrence);
    let is_moved = next.moved.is_some();
    let window = OpenRange { from: if is_named || is_moved { None } else { next.window.from }, to: next.until };
    // Among all schools' dates a day that one has named for itself stands with its name.
    let school = if is_moved && !with_state { reporter_school(progress.reporter) } else { None };
    AgendaEntry {
        item: ItemLink::get(cx, progress.roadmap, next.item),
        roadmap: further_roadmap(cx, progress.roadmap),
        school: school.map(|school| Link::to_school(cx, school)),
        occurrence,
        due: Some(Arc::new(DeadlineView::from_window(cx, window, &item.deadline))),
        state: (with_state || is_moved).then(|| StateMark::new(cx.site, &next.state, progress.reporter)),
        no_new_day: false,
        withdrawn: None,
        reason: None,
        remaining: None,
        further_parts: Vec::new(),
        left_day: None,
        report: None,
    }
}
