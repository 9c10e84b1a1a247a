//! An item that comes again, occurrence by occurrence: who has done it, who has not.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use vekha_deadline::OpenRange;

use super::{ItemLink, Link, Progress, StateMark, occurrence_name};
use crate::pages::Pages;
use crate::site::{Dated, ItemIx, RoadmapIx, State};

/// More occurrences than this are not told one by one: the latest are.
const MOST: usize = 12;

/// `{step, earlier, entries, ahead}`: the occurrences that have begun and the next one; how many more lie behind and ahead.
#[derive(Debug, Clone, Serialize)]
pub struct Turns {
    step: Option<Arc<ItemLink>>,
    earlier: usize,
    entries: Vec<Turn>,
    ahead: Option<Ahead>,
}

#[derive(Debug, Clone, Serialize)]
struct Turn {
    name: String,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    state: Option<StateMark>,
    progress: Option<Progress>,
    open: Vec<OpenAt>,
}

/// A school that has not done it though its time has passed, or has given it up.
#[derive(Debug, Clone, Serialize)]
pub struct OpenAt {
    school: Link,
    state: StateMark,
}

#[derive(Debug, Clone, Serialize)]
struct Ahead {
    n: usize,
    last: String,
}

impl Turns {
    /// Of the item and of each of its steps that comes more than once.
    pub fn all(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, steps: impl Iterator<Item = ItemIx>) -> Vec<Self> {
        let own = Turns::of(cx, roadmap, item);
        let of_step =
            |step| Some(Turns { step: Some(ItemLink::of(cx, roadmap, step)), ..Turns::of(cx, roadmap, step)? });
        own.into_iter().chain(steps.filter_map(of_step)).collect()
    }

    fn of(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<Self> {
        let of = &cx.site[roadmap][item];
        let dated = |(occurrence, one): (usize, &crate::site::Occurrence)| {
            one.what.window.map(|window| Dated { roadmap, item, occurrence, window })
        };
        let several = of.steps.is_empty() && of.occurrences.len() > 1;
        let all: Vec<Dated> = of.occurrences.iter().enumerate().filter_map(dated).filter(|_| several).collect();
        let begun = all.iter().filter(|one| one.window.from.is_none_or(|from| from <= cx.site.today)).count();
        let (earlier, end) = (begun.saturating_sub(MOST), all.len().min(begun + 1));
        let entries: Vec<Turn> = all.get(earlier..end)?.iter().filter_map(|one| Turn::of(cx, one)).collect();
        let rest = all.get(end..).unwrap_or_default();
        let last = rest.last().and_then(|last| occurrence_name(cx, roadmap, item, last.occurrence));
        let ahead = last.map(|last| Ahead { n: rest.len(), last });
        (!entries.is_empty()).then_some(Turns { step: None, earlier, entries, ahead })
    }
}

impl Turn {
    fn of(cx: &Pages, dated: &Dated) -> Option<Self> {
        let progress = Progress::existing(&cx.site.counts_of_occurrence(dated));
        let state = cx.site.department_at(dated).map(StateMark::of);
        let name = occurrence_name(cx, dated.roadmap, dated.item, dated.occurrence)?;
        let phase = phase(dated.window, cx.site.today);
        (progress.is_some() || state.is_some()).then(|| Turn {
            name,
            phase,
            state,
            progress,
            open: OpenAt::all(cx, dated),
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

impl OpenAt {
    /// All such schools, by name.
    fn all(cx: &Pages, dated: &Dated) -> Vec<Self> {
        let waits = |state: &State| matches!(state, State::Open | State::Planned { .. } | State::Ongoing { .. });
        let is_in_order =
            |state: &State| matches!(state, State::Done { late_by: None, .. } | State::NotApplicable { .. });
        OpenAt::those(cx, dated, |state| !waits(state) && !is_in_order(state))
    }

    /// Schools that have put it off to another day.
    pub fn moved(cx: &Pages, dated: &Dated) -> Vec<Self> {
        OpenAt::those(cx, dated, |state| state.moved_to().is_some())
    }

    fn those(cx: &Pages, dated: &Dated, such: impl Fn(&State) -> bool) -> Vec<Self> {
        let at_schools = cx.site.standings_at_schools(dated.roadmap, dated.item);
        let told = at_schools.filter_map(|(school, _, standing)| {
            let state = &standing.occurrence(dated.occurrence)?.state;
            such(state).then(|| OpenAt { school: Link::school(cx, school), state: StateMark::of(state) })
        });
        told.collect()
    }
}
