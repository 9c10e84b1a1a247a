//! What is due on which day: the computed site in; out comes every dated occurrence of the current roadmaps, for calendars.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::model::*;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{Kind, OpenRange};

/// An occurrence with its days.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedOccurrence {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The item or step.
    pub item: ItemIx,
    /// The occurrence.
    pub occurrence: OccurrenceIx,
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
    /// Dated occurrences by their last day: of what a school answers for, or of everything that this build shows.
    pub fn dated_occurrences(&self, school: Option<SchoolIx>) -> Vec<DatedOccurrence> {
        let roadmaps = self.current_roadmaps().into_iter();
        let mut dates: Vec<DatedOccurrence> = match school.or(self.only) {
            Some(school) => roadmaps.flat_map(|roadmap| self.dates_at(roadmap, school)).collect(),
            None => roadmaps.flat_map(|roadmap| self.dates_of(roadmap)).collect(),
        };
        dates.sort_by_key(|dated| (dated.window.to, dated.roadmap, dated.item, dated.occurrence));
        dates
    }

    /// As the act says; what the department alone does moves with its own word.
    fn dates_of(&self, roadmap: RoadmapIx) -> Vec<DatedOccurrence> {
        let mut dates = Vec::new();
        for item in self[roadmap].item_indices() {
            let all = self[roadmap][item]
                .occurrence_indices()
                .filter_map(|occurrence| self.dated_occurrence(roadmap, item, occurrence));
            dates.extend(all.map(|dated| self.with_department_day(dated)));
        }
        dates
    }

    fn with_department_day(&self, mut dated: DatedOccurrence) -> DatedOccurrence {
        let is_its_own = !self[dated.roadmap][dated.item].by_schools;
        let moved = if is_its_own { self.department_at(&dated).and_then(State::moved_to) } else { None };
        dated.window.to = moved.unwrap_or(dated.window.to);
        dated
    }

    /// As the act says and the school's reports move it; what does not apply or will not be done is left out.
    fn dates_at(&self, roadmap: RoadmapIx, school: SchoolIx) -> Vec<DatedOccurrence> {
        let Some(progress) = self.progress_at(roadmap, Reporter::School(school)) else { return Vec::new() };
        let mut dates = Vec::new();
        for item in self[roadmap].item_indices() {
            for occurrence in progress.item(item).iter().flat_map(|item_progress| &item_progress.occurrences) {
                let Some(mut dated) = self.dated_occurrence(roadmap, item, occurrence.occurrence) else { continue };
                dated.window.to = occurrence.state.moved_to().unwrap_or(dated.window.to);
                if !occurrence.state.is_set_aside() {
                    dates.push(dated);
                }
            }
        }
        dates
    }

    /// An occurrence with an end; what goes on all the time has none, even where its span is known.
    fn dated_occurrence(&self, roadmap: RoadmapIx, item_ix: ItemIx, at: OccurrenceIx) -> Option<DatedOccurrence> {
        let item = &self[roadmap][item_ix];
        let occurrence = &item.occurrences[at];
        let is_ongoing = item.terms[occurrence.term].term.kind == Kind::Ongoing;
        let window = if is_ongoing { None } else { occurrence.timing.window };
        window.map(|window| DatedOccurrence { roadmap, item: item_ix, occurrence: at, window })
    }

    /// Items and steps of the current roadmaps that no day is named for, in the order of print.
    pub fn undated_items(&self) -> Vec<(RoadmapIx, ItemIx)> {
        let mut undated = Vec::new();
        for roadmap in self.current_roadmaps() {
            let items = self[roadmap].item_indices();
            let shown = items.filter(|item| self.is_asked_here(roadmap, *item) && self.is_undated(roadmap, *item));
            undated.extend(shown.map(|item| (roadmap, item)));
        }
        undated
    }

    /// Whether this build shows what the item asks for: in the build of one school, of that school.
    fn is_asked_here(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let Some(school) = self.only else { return true };
        let progress = self.progress_at(roadmap, Reporter::School(school));
        progress.is_some_and(|progress| progress.item(item).is_some())
    }

    fn is_undated(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let mut occurrences = self[roadmap][item].occurrence_indices();
        let has_any = !self[roadmap][item].occurrences.is_empty();
        has_any && occurrences.all(|occurrence| self.dated_occurrence(roadmap, item, occurrence).is_none())
    }

    /// All months from the first in which something is due to the last, those without anything too. Of all together:
    /// each school's own days, which its postponements move, and the department's.
    pub fn months(&self, school: Option<SchoolIx>) -> Vec<Month> {
        let schools: Vec<SchoolIx> = match school.or(self.only) {
            Some(school) => vec![school],
            None => self.participants().collect(),
        };
        let days = schools.into_iter().flat_map(|school| self.days_at(school)).chain(self.days_of_department(school));
        let mut due: BTreeMap<Date, Counts> = BTreeMap::new();
        for (to, state) in days {
            due.entry(to.first_of_month()).or_default().add(&state);
        }
        let (first, last) = (due.keys().next().copied(), due.keys().next_back().copied());
        let months = std::iter::successors(first, |month| Some(shift_days(month.last_of_month(), 1)));
        let months = months.take_while(|month| Some(*month) <= last);
        months.map(|first| Month { first, counts: due.remove(&first).unwrap_or_default() }).collect()
    }

    /// The last days of what a school answers for, with its states.
    fn days_at(&self, school: SchoolIx) -> Vec<(Date, State)> {
        let dates = self.dated_occurrences(Some(school));
        dates.iter().filter_map(|dated| Some((dated.window.to, self.school_at(dated, school)?.clone()))).collect()
    }

    /// The same of the department, where this build shows it and not one school is asked for.
    fn days_of_department(&self, school: Option<SchoolIx>) -> Vec<(Date, State)> {
        let all = if school.is_none() { self.dated_occurrences(None) } else { Vec::new() };
        all.iter().filter_map(|dated| Some((dated.window.to, self.department_at(dated)?.clone()))).collect()
    }

    /// Schools that this build shows, by the state of one occurrence at them.
    pub fn counts_of_occurrence(&self, dated: &DatedOccurrence) -> Counts {
        let mut counts = Counts::default();
        for (_, _, item_progress) in self.progress_at_schools(dated.roadmap, dated.item) {
            item_progress.occurrence(dated.occurrence).iter().for_each(|occurrence| counts.add(&occurrence.state));
        }
        counts
    }

    /// A school's state of one occurrence, when it is asked of it.
    pub fn school_at(&self, dated: &DatedOccurrence, school: SchoolIx) -> Option<&State> {
        let progress = self.progress_at(dated.roadmap, Reporter::School(school))?;
        progress.item(dated.item)?.occurrence(dated.occurrence).map(|occurrence| &occurrence.state)
    }

    /// The department's state of one occurrence, when it answers for it and this build shows that.
    pub fn department_at(&self, dated: &DatedOccurrence) -> Option<&State> {
        if !self.shows(Reporter::Department) {
            return None;
        }
        let progress = self.progress_at(dated.roadmap, Reporter::Department)?;
        progress.item(dated.item)?.occurrence(dated.occurrence).map(|occurrence| &occurrence.state)
    }
}

impl Change {
    /// The day on which a deadline that passed made the change; `None` where a report made it.
    pub fn by_calendar(&self) -> Option<Date> {
        match self.to {
            State::Late { due, .. } | State::NoNews { due } if self.fact.is_none() => Some(shift_days(due, 1)),
            _ => None,
        }
    }
}
