//! How much of a whole is done: in go counts by state, out comes a bar with what the rest is.

use serde::Serialize;

use crate::pages::Pages;
use crate::site::{Counts, Item, ItemIx, RoadmapIx, State, StateForm, StateKind};

/// `{done, total, schools_on_time, schools_due, undated, not_due_yet, counts}`; counts stand in the order of the bar and never sum to more
/// than `total`.
#[derive(Debug, Clone, Serialize)]
pub struct ProgressBar {
    done: usize,
    total: usize,
    /// Of an item that comes again: how many have done all whose time has come.
    schools_on_time: Option<usize>,
    /// And of how many anything has come due.
    schools_due: Option<usize>,
    /// The act names no day and nobody has done it.
    undated: bool,
    /// Nothing has come due yet and nobody has done it: a count of none would read as a reproach.
    not_due_yet: bool,
    counts: Vec<StateCount>,
}

#[derive(Debug, Clone, Serialize)]
struct StateCount {
    #[serde(rename = "code")]
    kind: StateKind,
    /// Other words of the same kind.
    form: Option<StateForm>,
    count: usize,
}

impl ProgressBar {
    /// Counts as a bar; what does not apply or was struck out is not part of the whole.
    pub fn new(counts: &Counts) -> Self {
        let is_part = |kind: &StateKind| !matches!(kind, StateKind::NotApplicable | StateKind::Excluded);
        let kinds = StateKind::ALL.into_iter().filter(is_part);
        let counted = kinds
            .map(|kind| StateCount { kind, form: counts.form(kind), count: counts.count(kind) })
            .filter(|entry| entry.count > 0);
        ProgressBar {
            done: counts.count(StateKind::Done),
            total: counts.total,
            schools_on_time: None,
            schools_due: None,
            undated: false,
            not_due_yet: false,
            counts: counted.collect(),
        }
    }

    /// How schools stand with an item or step; `None` where it is asked of none, and on the site of one school.
    pub fn for_item(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<Self> {
        if cx.site.only.is_some() {
            return None;
        }
        let counts = cx.site.counts_of_item(roadmap, item);
        let progress = ProgressBar::from_counts(&counts)?;
        // Before it could be asked, or its day has been put off, or somebody will not do it.
        let settled = [StateKind::BeforeAct, StateKind::Cancelled, StateKind::Postponed];
        let is_settled = settled.into_iter().any(|kind| counts.count(kind) > 0);
        let has_passed = cx.site.has_come_due(roadmap, item) || cx.site.has_passed_by_act(roadmap, item);
        let is_waiting = progress.done == 0 && !is_settled && !has_passed;
        let undated = is_waiting && cx.site.is_undated_with_steps(roadmap, item);
        let (schools_on_time, schools_due) = cx.site.schools_on_time(roadmap, item).unzip();
        Some(ProgressBar { schools_on_time, schools_due, undated, not_due_yet: is_waiting && !undated, ..progress })
    }

    /// How schools stand with one time of an item, but for those that say nothing of what is due only if need be; of several
    /// times only those schools that could be asked for it. `None` where there are none.
    pub fn for_occurrence<'s>(item: &Item, states: impl Iterator<Item = &'s State>) -> Option<Self> {
        let is_of_several = item.occurrences.len() > 1;
        let mut counts = Counts::default();
        states
            .filter(|state| !state.is_if_needed() && (!is_of_several || state.kind() != StateKind::BeforeAct))
            .for_each(|state| counts.add(state));
        ProgressBar::from_counts(&counts).filter(|_| counts.count(StateKind::BeforeAct) < counts.total)
    }

    /// The same, when there is anything to count.
    pub fn from_counts(counts: &Counts) -> Option<Self> {
        (counts.total > 0).then(|| ProgressBar::new(counts))
    }
}
