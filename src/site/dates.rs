//! What is due on which day: every dated occurrence of the running programmes, for calendars.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{Kind, OpenRange};

use super::model::*;
use super::progress::{Change, Counts};
use super::state::State;

/// An occurrence with its days.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedOccurrence {
    /// The programme.
    pub roadmap: RoadmapIx,
    /// The item or step.
    pub item: ItemIx,
    /// The occurrence, by place in the item's list.
    pub occurrence: usize,
    /// When; the end moves with a school's postponement.
    pub window: OpenRange,
}

/// What is due in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How what is due in it stands: at one school, or at all schools and the department together.
    pub counts: Counts,
}

impl Site {
    /// Programmes that run; all of them when none does.
    pub fn current_roadmaps(&self) -> impl Iterator<Item = RoadmapIx> + '_ {
        let none_runs = self.roadmaps.iter().all(|roadmap| roadmap.archived);
        self.roadmap_indices().filter(move |roadmap| none_runs || !self[*roadmap].archived)
    }

    /// Dated occurrences by their last day: of what a school answers for, or of everything that this build shows.
    pub fn dated_occurrences(&self, school: Option<SchoolIx>) -> Vec<DatedOccurrence> {
        let mut dates: Vec<DatedOccurrence> = match school.or(self.only) {
            Some(school) => self.current_roadmaps().flat_map(|roadmap| self.dates_at(roadmap, school)).collect(),
            None => self.current_roadmaps().flat_map(|roadmap| self.dates_of(roadmap)).collect(),
        };
        dates.sort_by_key(|dated| (dated.window.to, dated.roadmap, dated.item, dated.occurrence));
        dates
    }

    /// As the act says; what the department alone does moves with its own word.
    fn dates_of(&self, roadmap: RoadmapIx) -> Vec<DatedOccurrence> {
        let items = self[roadmap].item_indices();
        let all =
            items.flat_map(|item| (0..self[roadmap][item].occurrences.len()).map(move |occurrence| (item, occurrence)));
        let mut dates: Vec<DatedOccurrence> =
            all.filter_map(|(item, occurrence)| self.dated(roadmap, item, occurrence)).collect();
        for dated in dates.iter_mut().filter(|dated| !self[roadmap][dated.item].by_schools) {
            if let Some(moved) = self.department_at(dated).and_then(State::moved_to) {
                dated.window.to = moved;
            }
        }
        dates
    }

    /// As the act says and the school's reports move it; what does not apply or will not be done is left out.
    fn dates_at(&self, roadmap: RoadmapIx, school: SchoolIx) -> Vec<DatedOccurrence> {
        let Some(progress) = self.progress_at(roadmap, Reporter::School(school)) else { return Vec::new() };
        let mut dates = Vec::new();
        for item in self[roadmap].item_indices() {
            for one in progress.item(item).iter().flat_map(|item_progress| &item_progress.occurrences) {
                let Some(mut dated) = self.dated(roadmap, item, one.occurrence) else { continue };
                dated.window.to = one.state.moved_to().unwrap_or(dated.window.to);
                if !one.state.is_set_aside() {
                    dates.push(dated);
                }
            }
        }
        dates
    }

    /// An occurrence with an end; what goes on all the time has none, even where its span is known.
    fn dated(&self, roadmap: RoadmapIx, item: ItemIx, occurrence: usize) -> Option<DatedOccurrence> {
        let of = &self[roadmap][item];
        let one = &of.occurrences[occurrence];
        let window = one.what.window.filter(|_| of.terms[one.term].term.kind != Kind::Ongoing)?;
        Some(DatedOccurrence { roadmap, item, occurrence, window })
    }

    /// Items and steps of the running programmes that no day is named for, in the order of print.
    pub fn undated_items(&self) -> Vec<(RoadmapIx, ItemIx)> {
        let asked = |roadmap, item| match self.only {
            Some(school) => self
                .progress_at(roadmap, Reporter::School(school))
                .is_some_and(|progress| progress.item(item).is_some()),
            None => true,
        };
        let is_undated = |roadmap: RoadmapIx, item: ItemIx| {
            let count = self[roadmap][item].occurrences.len();
            count > 0 && (0..count).all(|occurrence| self.dated(roadmap, item, occurrence).is_none())
        };
        let all =
            self.current_roadmaps().flat_map(|roadmap| self[roadmap].item_indices().map(move |item| (roadmap, item)));
        all.filter(|(roadmap, item)| asked(*roadmap, *item) && is_undated(*roadmap, *item)).collect()
    }

    /// All months from the first in which something is due to the last, those without anything too. Of all together:
    /// each school's own days, which its postponements move, and the department's.
    pub fn months(&self, school: Option<SchoolIx>) -> Vec<Month> {
        let schools: Vec<SchoolIx> =
            school.or(self.only).map_or_else(|| self.participants().collect(), |one| vec![one]);
        let mut due: BTreeMap<Date, Counts> = BTreeMap::new();
        for (to, state) in schools.into_iter().flat_map(|one| self.days_at(one)).chain(self.days_of_department(school))
        {
            due.entry(to.first_of_month()).or_default().add(&state);
        }
        let (Some(first), Some(last)) = (due.keys().next().copied(), due.keys().next_back().copied()) else {
            return Vec::new();
        };
        let next = |month: &Date| Some(shift_days(month.last_of_month(), 1)).filter(|next| *next <= last);
        let months = std::iter::successors(Some(first), next);
        months.map(|first| Month { first, counts: due.remove(&first).unwrap_or_default() }).collect()
    }

    /// The last days of what a school answers for, with its states.
    fn days_at(&self, school: SchoolIx) -> Vec<(Date, State)> {
        let dates = self.dated_occurrences(Some(school));
        dates.iter().filter_map(|dated| Some((dated.window.to, self.school_at(dated, school)?.clone()))).collect()
    }

    /// The same of the department, where this build shows it and not one school is asked for.
    fn days_of_department(&self, school: Option<SchoolIx>) -> Vec<(Date, State)> {
        let all = self.dated_occurrences(None);
        let own = all.iter().filter(|_| school.is_none());
        own.filter_map(|dated| Some((dated.window.to, self.department_at(dated)?.clone()))).collect()
    }

    /// Schools that this build shows, by the state of one occurrence at them.
    pub fn counts_of_occurrence(&self, dated: &DatedOccurrence) -> Counts {
        let mut counts = Counts::default();
        for (_, _, item_progress) in self.progress_at_schools(dated.roadmap, dated.item) {
            item_progress.occurrence(dated.occurrence).iter().for_each(|one| counts.add(&one.state));
        }
        counts
    }

    /// A school's state of one occurrence, when it is asked of it.
    pub fn school_at(&self, dated: &DatedOccurrence, school: SchoolIx) -> Option<&State> {
        let progress = self.progress_at(dated.roadmap, Reporter::School(school))?;
        progress.item(dated.item)?.occurrence(dated.occurrence).map(|one| &one.state)
    }

    /// The department's state of one occurrence, when it answers for it and this build shows that.
    pub fn department_at(&self, dated: &DatedOccurrence) -> Option<&State> {
        let progress =
            self.progress_at(dated.roadmap, Reporter::Department).filter(|_| self.shows(Reporter::Department))?;
        progress.item(dated.item)?.occurrence(dated.occurrence).map(|one| &one.state)
    }
}

impl Change {
    /// The day on which the passing of time alone made it; `None` where a report did.
    pub fn by_calendar(&self) -> Option<Date> {
        match self.to {
            State::Late { due, .. } | State::NoNews { due } if self.fact.is_none() => Some(shift_days(due, 1)),
            _ => None,
        }
    }
}
