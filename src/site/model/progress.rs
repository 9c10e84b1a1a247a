//! Progress: how a roadmap goes at one reporter, by item and occurrence, with counts, changes and next dates. What
//! computes it is `site/progress`.

use jiff::civil::Date;

use super::index::{ActIx, FactIx, ItemIx, OccurrenceIx, ReportIx, Reporter, RoadmapIx};
use super::state::{Mover, State};
use super::state_kind::{StateForm, StateKind};
use vekha_deadline::OpenRange;

/// How a roadmap goes at one reporter.
#[derive(Debug)]
pub struct Progress {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// Who reports.
    pub reporter: Reporter,
    /// One progress per item and step of the roadmap; `None` where nothing is asked of the reporter.
    pub items: Vec<Option<ItemProgress>>,
    /// Items by state.
    pub counts: Counts,
    /// Items whose state is another than on the last day of the previous month, in the order of print.
    pub changes: Vec<Change>,
    /// What is due, soonest first.
    pub upcoming: Vec<UpcomingDeadline>,
    /// The day on which it is told: the site's, or the last one on which a school took part.
    pub day: Date,
    /// The latest report of the reporter on this roadmap.
    pub updated: Option<Date>,
}

/// How an item stands at one reporter.
#[derive(Debug, Clone)]
pub struct ItemProgress {
    /// All of it together.
    pub now: CombinedState,
    /// The same on the last day of the previous month.
    pub before: CombinedState,
    /// Its occurrences; empty for an item with steps.
    pub occurrences: Vec<OccurrenceProgress>,
    /// Facts that speak of it or of its steps, oldest first.
    pub facts: Vec<FactIx>,
}

/// How several parts stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CombinedState {
    /// One state for all.
    pub state: State,
    /// How many steps or occurrences are done, of how many; `None` where it is one thing.
    pub parts: Option<(u32, u32)>,
}

/// How one occurrence stands.
#[derive(Debug, Clone)]
pub struct OccurrenceProgress {
    /// The occurrence.
    pub occurrence: OccurrenceIx,
    /// Its state.
    pub state: State,
    /// The last day: the act's own, or a later one that somebody named; `None` where there are no days.
    pub end: Option<Date>,
    /// Who named that later day.
    pub moved: Option<Mover>,
    /// The fact that decides.
    pub fact: Option<FactIx>,
}

/// Items of a progress by state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that are asked for; those that do not apply are left out.
    pub total: usize,
    /// How many items are in a state of each kind, in the order of [`StateKind::ALL`].
    pub(in crate::site) by_kind: [usize; StateKind::COUNT],
    /// Of those that are late, how many belong to a roadmap that is over.
    pub missed: usize,
    /// Of those that were given up, how many are done but for a part.
    pub held_in_part: usize,
}

impl Counts {
    /// How many items are in a state of this kind.
    pub fn count(&self, kind: StateKind) -> usize {
        self.by_kind[kind as usize]
    }

    /// Counts an item in this state.
    pub fn add(&mut self, state: &State) {
        if !matches!(state, State::BeforeAct { joined_later: true, .. }) {
            self.by_kind[state.kind() as usize] += 1;
        }
        self.total += usize::from(state.is_counted());
        self.missed += usize::from(matches!(state, State::Late { failed: true, .. }));
        self.held_in_part += usize::from(matches!(state, State::Cancelled { in_part: true, .. }));
    }

    /// Other words for a kind, where its own would be false of some: late items of roadmaps that are over were missed, and
    /// what was held in part is not given up whole.
    pub fn form(&self, kind: StateKind) -> Option<StateForm> {
        match kind {
            StateKind::Late if self.missed > 0 && self.missed == self.count(kind) => Some(StateForm::Missed),
            StateKind::Cancelled if self.held_in_part > 0 => Some(StateForm::HeldInPart),
            _ => None,
        }
    }
}

/// An item whose state changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// The item.
    pub item: ItemIx,
    /// Its state on the day before the change; at the end of last month where the day is not known.
    pub from: State,
    /// Its state now.
    pub to: State,
    /// The day since which it stands so.
    pub day: Option<Date>,
    /// Where the words stay the same: how many of its parts were done, of how many, and how many are.
    pub parts: Option<[(u32, u32); 2]>,
    /// What moved it.
    pub cause: Cause,
}

/// What has moved a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// What a report says of it.
    Fact(FactIx),
    /// A report that proves it and says nothing of it.
    Proof(ReportIx),
    /// An act that struck it out, or set another deadline.
    Act(ActIx),
    /// Nothing but time, or what others have done.
    Time,
}

/// Something that is due.
#[derive(Debug, Clone)]
pub struct UpcomingDeadline {
    /// The item or step.
    pub item: ItemIx,
    /// The occurrence.
    pub occurrence: OccurrenceIx,
    /// When, as the act says.
    pub window: OpenRange,
    /// The last day, moved by a postponement.
    pub until: Date,
    /// Who named that day, where it is not the act's.
    pub moved: Option<Mover>,
    /// Its state.
    pub state: State,
}

impl ItemProgress {
    /// The progress of one occurrence.
    pub fn occurrence(&self, at: OccurrenceIx) -> Option<&OccurrenceProgress> {
        self.occurrences.get(at.0) // all of the item's, in their order
    }
}

impl Progress {
    /// The progress of an item, when one is asked for.
    pub fn item(&self, item: ItemIx) -> Option<&ItemProgress> {
        self.items[item.0].as_ref()
    }
}
