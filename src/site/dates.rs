//! What is due on which day: the computed site in; out comes every dated occurrence of the current roadmaps, on each last
//! day that it has at somebody, for calendars. Lists, months and calendar files all read it from here.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::model::*;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{Kind, OpenRange};

/// An occurrence on one last day, with those who have it on that day.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedOccurrence {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The item or step.
    pub item: ItemIx,
    /// The occurrence.
    pub occurrence: OccurrenceIx,
    /// When; the end is the last day at these reporters.
    pub window: OpenRange,
    /// The act's own last day, where this is another one.
    pub act_end: Option<Date>,
    /// Whether others have it on another day.
    pub is_shared: bool,
    /// How it stands at each who has it on that day; nobody where it is asked of nobody here.
    pub states: Vec<(Reporter, State)>,
}

/// What is due in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How what is due in it stands: at one school, or at all schools and the department together.
    pub counts: Counts,
    /// How much that was due in it was given up.
    pub cancelled: usize,
}

impl Site {
    /// Dated occurrences by their last day: of what a school answers for, or of everything that this build shows. What
    /// everybody gave up or nobody need do any more is left out.
    pub fn dated_occurrences(&self, school: Option<SchoolIx>) -> Vec<DatedOccurrence> {
        let school = school.or(self.only);
        let mut dates = Vec::new();
        for roadmap in self.current_roadmaps() {
            let reporters = self.reporting_in(roadmap, school);
            for item in self[roadmap].item_indices() {
                let all = self[roadmap][item].occurrence_indices();
                all.for_each(|at| dates.extend(self.dates_of(roadmap, item, at, &reporters, school.is_none())));
            }
        }
        dates.sort_by_key(|dated| (dated.window.to, dated.roadmap, dated.item, dated.occurrence));
        dates
    }

    /// How a roadmap goes at the school, while it takes part, or at everybody.
    fn reporting_in(&self, roadmap: RoadmapIx, school: Option<SchoolIx>) -> Vec<&Progress> {
        let Some(school) = school else { return self.progress_in(roadmap).collect() };
        let own = self.progress_at(roadmap, Reporter::School(school));
        own.filter(|progress| self.takes_part(progress)).into_iter().collect()
    }

    /// The last days of what was given up.
    fn days_given_up(&self, school: Option<SchoolIx>) -> Vec<Date> {
        let mut days = Vec::new();
        for roadmap in self.current_roadmaps() {
            for progress in self.reporting_in(roadmap, school) {
                for item in self[roadmap].item_indices() {
                    let all = progress.item(item).into_iter().flat_map(|at| &at.occurrences);
                    let given_up = all.filter(|at| at.state.kind() == StateKind::Cancelled);
                    days.extend(given_up.filter_map(|at| Some(self.act_window(roadmap, item, at.occurrence)?.to)));
                }
            }
        }
        days
    }

    /// One entry for each last day that an occurrence has at somebody; in the list of all also where nobody here is
    /// asked for it.
    fn dates_of(
        &self,
        roadmap: RoadmapIx,
        item: ItemIx,
        occurrence: OccurrenceIx,
        reporters: &[&Progress],
        of_all: bool,
    ) -> Vec<DatedOccurrence> {
        let asked: Vec<(Reporter, &OccurrenceProgress)> = reporters
            .iter()
            .filter_map(|progress| Some((progress.reporter, progress.item(item)?.occurrence(occurrence)?)))
            .collect();
        let window = self.act_window(roadmap, item, occurrence);
        let mut by_end: BTreeMap<Date, Vec<(Reporter, State)>> = BTreeMap::new();
        for (reporter, at) in asked.iter().filter(|(_, at)| !at.state.is_set_aside()) {
            let own_day = if at.moved.is_some() { at.end } else { window.map(|window| window.to) };
            // What is due only if need be has its day and is held against nobody.
            let counted = Some((*reporter, at.state.clone())).filter(|_| !at.state.is_if_needed());
            own_day.into_iter().for_each(|end| by_end.entry(end).or_default().extend(counted.clone()));
        }
        let in_force = self[roadmap][item].amendments.keep_in_force(self.today);
        let is_repealed = self[roadmap].repealed.zip(window).is_some_and(|(repeal, window)| window.to >= repeal.since);
        if asked.is_empty() && of_all && in_force && !is_repealed {
            window.into_iter().for_each(|window| by_end.insert(window.to, Vec::new()).map_or((), |_| ()));
        }
        let is_shared = by_end.len() > 1;
        let dated = by_end.into_iter().map(|(to, states)| DatedOccurrence {
            roadmap,
            item,
            occurrence,
            window: OpenRange { from: window.and_then(|window| window.from), to },
            act_end: window.map(|window| window.to).filter(|end| *end != to),
            is_shared,
            states,
        });
        dated.collect()
    }

    /// The days of an occurrence with an end, as the act says; what goes on all the time has none, even where its span is
    /// known.
    fn act_window(&self, roadmap: RoadmapIx, item: ItemIx, occurrence: OccurrenceIx) -> Option<OpenRange> {
        act_window_on(self.today, &self[roadmap][item], occurrence)
    }

    /// Whether an occurrence has a last day at a reporter: the act's own, or one that somebody has named. A school that has
    /// left is told of by the wording of its last day.
    pub fn has_last_day(&self, progress: &Progress, item: ItemIx, at: &OccurrenceProgress) -> bool {
        at.moved.is_some() || act_window_on(progress.day, &self[progress.roadmap][item], at.occurrence).is_some()
    }

    /// What is due at a reporter by a day, soonest first; what goes on all the time is due by none.
    pub fn next_dates<'s>(&'s self, progress: &'s Progress) -> impl Iterator<Item = &'s UpcomingDeadline> {
        progress.upcoming.iter().filter(|next| {
            let at = progress.item(next.item).and_then(|item| item.occurrence(next.occurrence));
            at.is_some_and(|at| self.has_last_day(progress, next.item, at))
        })
    }

    /// Items and steps of the current roadmaps that no day is named for, in the order of print.
    pub fn undated_items(&self) -> Vec<(RoadmapIx, ItemIx)> {
        let mut undated = Vec::new();
        let standing = |roadmap: &RoadmapIx| self[*roadmap].repealed.is_none_or(|repeal| repeal.since > self.today);
        for roadmap in self.current_roadmaps().into_iter().filter(standing) {
            let items = self[roadmap].item_indices();
            let in_force = items.filter(|item| self[roadmap][*item].amendments.keep_in_force(self.today));
            let shown = in_force.filter(|item| self.is_asked_here(roadmap, *item) && self.is_undated(roadmap, *item));
            undated.extend(shown.map(|item| (roadmap, item)));
        }
        undated
    }

    /// Whether this build shows what the item asks for: in the build of one school, of that school.
    fn is_asked_here(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let Some(school) = self.only else { return true };
        let progress = self.progress_at(roadmap, Reporter::School(school));
        progress.is_some_and(|progress| self.takes_part(progress) && progress.item(item).is_some())
    }

    /// Whether the act names no last day for it.
    pub fn is_undated(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let mut occurrences = self[roadmap][item].occurrence_indices();
        let has_any = !self[roadmap][item].occurrences.is_empty();
        has_any && occurrences.all(|occurrence| self.act_window(roadmap, item, occurrence).is_none())
    }

    /// Whether neither it nor any of its steps has a last day.
    pub fn is_undated_with_steps(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let steps = &self[roadmap][item].steps;
        let own = self.is_undated(roadmap, item);
        own || (!steps.is_empty() && steps.iter().all(|step| self.is_undated_with_steps(roadmap, *step)))
    }

    /// All months from the first in which something is due to the last, those without anything too.
    pub fn months(&self, school: Option<SchoolIx>) -> Vec<Month> {
        let mut due: BTreeMap<Date, Counts> = BTreeMap::new();
        for dated in self.dated_occurrences(school) {
            let counts = due.entry(dated.window.to.first_of_month()).or_default();
            dated.states.iter().for_each(|(_, state)| counts.add(state));
        }
        let mut cancelled: BTreeMap<Date, usize> = BTreeMap::new();
        for day in self.days_given_up(school.or(self.only)) {
            *cancelled.entry(day.first_of_month()).or_default() += 1;
        }
        let (first, last) = (due.keys().next().copied(), due.keys().next_back().copied());
        let months = std::iter::successors(first, |month| Some(shift_days(month.last_of_month(), 1)));
        let months = months.take_while(|month| Some(*month) <= last);
        let month = |first| Month {
            first,
            counts: due.remove(&first).unwrap_or_default(),
            cancelled: cancelled.get(&first).copied().unwrap_or_default(),
        };
        months.map(month).collect()
    }

    /// How an occurrence stands at the schools that this build shows, by name, whatever day each has it on.
    pub fn occurrence_at_schools(
        &self,
        roadmap: RoadmapIx,
        item: ItemIx,
        occurrence: OccurrenceIx,
    ) -> impl Iterator<Item = (SchoolIx, &OccurrenceProgress)> {
        let schools = self.progress_at_schools(roadmap, item);
        schools.filter_map(move |(school, _, item)| Some((school, item.occurrence(occurrence)?)))
    }

    /// The department's state of an occurrence, when it answers for it and this build shows that.
    pub fn occurrence_at_department(
        &self,
        roadmap: RoadmapIx,
        item: ItemIx,
        occurrence: OccurrenceIx,
    ) -> Option<&OccurrenceProgress> {
        let department = self.progress_at(roadmap, Reporter::Department).filter(|_| self.shows(Reporter::Department));
        department?.item(item)?.occurrence(occurrence)
    }
}

fn act_window_on(day: Date, item: &Item, occurrence: OccurrenceIx) -> Option<OpenRange> {
    let worded = item.worded_on(day);
    let occurrence = worded.occurrences.get(occurrence.0)?;
    let is_ongoing = worded.terms[occurrence.term].term.kind == Kind::Ongoing;
    if is_ongoing { None } else { occurrence.timing.window }
}
