//! How much of a whole is done: in go counts by state, out comes a bar with what the rest is.

use serde::Serialize;

use crate::pages::Pages;
use crate::site::{Counts, ItemIx, RoadmapIx, StateForm, StateKind};

/// `{done, total, schools_on_time, not_due_yet, counts}`; counts stand in the order of the bar and never sum to more
/// than `total`.
#[derive(Debug, Clone, Serialize)]
pub struct ProgressBar {
    done: usize,
    total: usize,
    /// Of an item that comes again: who has done all whose time has come.
    schools_on_time: Option<usize>,
    /// Nothing has come due and nothing is done yet: a count of none would read as a reproach.
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
    /// Counts as a bar; what does not apply is not part of the whole.
    pub fn new(counts: &Counts) -> Self {
        let kinds = StateKind::ALL.into_iter().filter(|kind| *kind != StateKind::NotApplicable);
        let counted = kinds
            .map(|kind| StateCount { kind, form: counts.form(kind), count: counts.count(kind) })
            .filter(|entry| entry.count > 0);
        ProgressBar {
            done: counts.count(StateKind::Done),
            total: counts.total,
            schools_on_time: None,
            not_due_yet: false,
            counts: counted.collect(),
        }
    }

    /// How schools stand with an item or step; `None` where it is asked of none.
    pub fn for_item(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<Self> {
        let progress = ProgressBar::from_counts(&cx.site.counts_of_item(roadmap, item))?;
        let not_due_yet = progress.done == 0 && !cx.site.has_come_due(roadmap, item);
        Some(ProgressBar { schools_on_time: cx.site.schools_on_time(roadmap, item), not_due_yet, ..progress })
    }

    /// The same, when there is anything to count.
    pub fn from_counts(counts: &Counts) -> Option<Self> {
        (counts.total > 0).then(|| ProgressBar::new(counts))
    }
}
