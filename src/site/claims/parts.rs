//! The items of a progress in parts: each item stands in exactly one, so that the parts sum to the whole.

use jiff::civil::Date;

use crate::site::model::*;

/// The items of a roadmap at a reporter by how they stand, with what sentences say beside the counts.
pub struct Parts<'p> {
    /// Items by state.
    pub counts: &'p Counts,
    /// Of those that are done, how many were late.
    pub done_late: usize,
    /// The same, and those of which a part was done late.
    pub ever_late: usize,
    /// Of those that are done, how many have a last day.
    pub done_dated: usize,
    /// Whether anything that is not done has one.
    pub any_dated_open: bool,
    /// Of those that are late, for how many a reason is given.
    pub explained: usize,
    /// Of those that are put off: by acts, by the department's word, by the school's own, by its head school's.
    pub moved: [usize; 4],
    /// What the acts are called that put something off.
    pub moving_acts: Vec<ActKind>,
    /// What the act is called that gives the roadmap its force.
    pub act: ActKind,
    /// The nearest new day.
    pub next_moved: Option<Date>,
    /// The last days for reports that are awaited.
    pub awaited: Vec<Date>,
    /// Of those that will not be done, how many somebody decided to give up.
    pub decided: usize,
    /// Of those that were not done, as a report says, how many by the word of a branch's head school.
    pub not_held_by_head: usize,
    /// Of those that were not done, how many are done but for a part.
    pub held_in_part: usize,
    /// Items that somebody has reported on.
    pub reported: usize,
    /// Of those that go on: whose last day lay before the act, and those whose last day lay before the school joined.
    pub past: [usize; 2],
    /// Whether the last day of anything has passed.
    pub any_due: bool,
    /// Whether the act's day of anything has passed, though it may be asked of nobody here any more.
    pub any_passed: bool,
    /// Whether anything has a last day.
    pub any_dated: bool,
    /// Whether somebody has named a new day for anything.
    pub any_moved: bool,
    /// Whether the act names days for anything that is asked.
    pub act_names_days: bool,
    /// The nearest last day of what is not done.
    pub first: Option<Date>,
    /// The nearest new day of each item that goes on and of which a part has one.
    pub moved_parts: Vec<Date>,
    /// Of those without news, how many are proved by a section that somebody has looked for and not found.
    pub looked_for: usize,
}

/// The states of what goes on: its time has not passed, or it has no day.
const REST: [StateKind; 5] =
    [StateKind::Partly, StateKind::InProgress, StateKind::Open, StateKind::Ongoing, StateKind::Planned];

impl<'p> Parts<'p> {
    /// The parts of a progress.
    pub fn new(site: &Site, progress: &'p Progress) -> Self {
        let mut parts = Parts {
            counts: &progress.counts,
            done_late: 0,
            ever_late: 0,
            done_dated: 0,
            any_dated_open: false,
            explained: 0,
            moved: [0; 4],
            moving_acts: Vec::new(),
            act: site[progress.roadmap].act_kind(),
            next_moved: None,
            awaited: Vec::new(),
            decided: 0,
            not_held_by_head: 0,
            held_in_part: 0,
            reported: 0,
            past: [0; 2],
            any_due: false,
            any_passed: false,
            any_dated: false,
            any_moved: progress.items.iter().flatten().flat_map(|item| &item.occurrences).any(|at| at.moved.is_some()),
            act_names_days: names_days(site, progress.roadmap, |item| progress.item(item).is_some()),
            first: site.next_dates(progress).next().map(|next| next.until),
            moved_parts: moved_parts(site, progress),
            looked_for: 0,
        };
        for item in site[progress.roadmap].top_items() {
            if let Some(at) = progress.item(item) {
                parts.add(&at.now.state);
                parts.reported += usize::from(!at.facts.is_empty());
                parts.looked_for += usize::from(site.missing_section(progress, item).is_some());
                let is_done = matches!(at.now.state, State::Done { .. });
                let has_day = has_last_day(site, progress, item);
                parts.done_dated += usize::from(is_done && has_day);
                parts.any_dated_open |= !is_done && has_day;
                if let Some(end) = passed_day(site, progress, item).filter(|_| REST.contains(&at.now.state.kind())) {
                    parts.past[usize::from(is_before_joining(site, progress, end))] += 1;
                }
                let is_late = matches!(at.now.state, State::Late { .. });
                parts.explained += usize::from(is_late && progress.reason_of_delay(site, item).is_some());
            }
        }
        let ends = last_days(site, progress);
        let mut all = progress.items.iter().flatten().flat_map(|item| &item.occurrences);
        let any_passed = all.any(|at| at.end.is_some_and(|end| end < site.today));
        Parts { any_passed, any_due: ends.iter().any(|end| *end < site.today), any_dated: !ends.is_empty(), ..parts }
    }

    fn add(&mut self, state: &State) {
        self.ever_late += usize::from(state.was_late());
        match state {
            State::Done { late_by: Some(_), .. } => self.done_late += 1,
            State::Cancelled { decided: true, .. } => self.decided += 1,
            State::Cancelled { by_head, in_part, .. } => {
                self.not_held_by_head += usize::from(*by_head);
                self.held_in_part += usize::from(*in_part);
            }
            State::Awaited { until, .. } => self.awaited.push(*until),
            State::Postponed { until, mover } => {
                self.moved[moved_index(*mover)] += 1;
                self.moving_acts.extend(if let Mover::Act(kind) = mover { Some(*kind) } else { None });
                self.next_moved = Some(self.next_moved.map_or(*until, |next| next.min(*until)));
            }
            _ => {}
        }
    }

    /// How many stand so.
    pub fn count(&self, kind: StateKind) -> usize {
        self.counts.count(kind)
    }

    /// Those whose time has not passed, or of which no day is known.
    pub fn rest(&self) -> usize {
        REST.into_iter().map(|kind| self.count(kind)).sum::<usize>() - self.past.iter().sum::<usize>()
    }

    /// Whether nothing speaks against saying that nothing is late.
    pub fn nothing_late(&self) -> bool {
        [StateKind::Late, StateKind::NoNews, StateKind::Unchecked].into_iter().all(|kind| self.count(kind) == 0)
    }
}

/// The nearest new day of each item of which a part was put off, and which is not put off, late or over as a whole.
pub fn moved_parts(site: &Site, progress: &Progress) -> Vec<Date> {
    let top = site[progress.roadmap].top_items();
    let going_on = top.filter(|item| progress.item(*item).is_some_and(|at| REST.contains(&at.now.state.kind())));
    going_on.filter_map(|item| moved_part(site, progress, item)).collect()
}

fn moved_part(site: &Site, progress: &Progress, item: ItemIx) -> Option<Date> {
    let own = progress.item(item).into_iter().flat_map(|at| &at.occurrences).filter_map(|at| match at.state {
        State::Postponed { until, .. } => Some(until),
        _ => None,
    });
    let steps = site[progress.roadmap][item].steps.iter().filter_map(|step| moved_part(site, progress, *step));
    own.chain(steps).min()
}

/// The last of all days of an item, where it has passed.
fn passed_day(site: &Site, progress: &Progress, item: ItemIx) -> Option<Date> {
    last_end(site, progress, item).filter(|end| *end < site.today)
}

fn is_before_joining(site: &Site, progress: &Progress, end: Date) -> bool {
    let participation = site.participation(progress.roadmap, progress.reporter);
    participation.is_some_and(|participation| participation.from.is_some_and(|from| end < from))
}

/// The last of the last days of an item and its steps; `None` where any has none.
pub fn last_end(site: &Site, progress: &Progress, item: ItemIx) -> Option<Date> {
    let own = progress.item(item).into_iter().flat_map(|at| &at.occurrences).map(|at| at.end);
    let steps = site[progress.roadmap][item].steps.iter().filter(|step| progress.item(**step).is_some());
    let ends: Option<Vec<Date>> = own.chain(steps.map(|step| last_end(site, progress, *step))).collect();
    ends?.into_iter().max()
}

/// Whether the item or one of its steps has a last day at the reporter.
fn has_last_day(site: &Site, progress: &Progress, item: ItemIx) -> bool {
    let own = progress.item(item).into_iter().flat_map(|at| &at.occurrences);
    let mut counted = own.filter(|at| !at.state.is_set_aside());
    let mut steps = site[progress.roadmap][item].steps.iter();
    counted.any(|at| site.has_last_day(progress, item, at)) || steps.any(|step| has_last_day(site, progress, *step))
}

/// Whether the act names a day for any of these items, be it given up since or not.
pub fn names_days(site: &Site, at: RoadmapIx, counts: impl Fn(ItemIx) -> bool) -> bool {
    let roadmap = &site[at];
    let mut counted = roadmap.item_indices().filter(|item| counts(*item));
    counted.any(|item| !roadmap[item].occurrences.is_empty() && !site.is_undated(at, item))
}

/// The last days of all that counts and has one; what goes on all the time has none, even where its span is known.
fn last_days(site: &Site, progress: &Progress) -> Vec<Date> {
    let items = site[progress.roadmap].item_indices();
    let all = items.flat_map(|item| {
        progress.item(item).into_iter().flat_map(move |at| at.occurrences.iter().map(move |at| (item, at)))
    });
    let dated = all.filter(|(item, at)| !at.state.is_set_aside() && site.has_last_day(progress, *item, at));
    dated.filter_map(|(_, at)| at.end).collect()
}

fn moved_index(mover: Mover) -> usize {
    match mover {
        Mover::Act(_) => 0,
        Mover::Department => 1,
        Mover::School => 2,
        Mover::HeadSchool => 3,
    }
}
