//! Sums over progress: the computed site in; out come counts of several reporters, parts of an item, freshness. Each
//! number is computed here once and is the same on pages, in tables and in feeds.

use jiff::civil::Date;

use super::model::*;
use crate::content::records::site::Every;
use vekha_deadline::calendar::{Estimate, days_from_to, shift_days};

/// Working days that the law gives for putting new information on a site.
const WORKING_DAYS_TO_PUBLISH: i32 = 10;

impl Counts {
    /// Counts of several reporters put together.
    pub fn sum<'c>(all: impl IntoIterator<Item = &'c Counts>) -> Counts {
        let mut sum = Counts::default();
        for counts in all {
            sum.total += counts.total;
            sum.missed += counts.missed;
            for (sum, number) in sum.by_kind.iter_mut().zip(counts.by_kind) {
                *sum += number;
            }
        }
        sum
    }
}

impl Progress {
    /// How many of an item's occurrences or steps are done, of how many; `None` where it is one thing.
    pub fn parts(&self, roadmap: &Roadmap, item: ItemIx) -> Option<(usize, usize)> {
        let item_progress = self.item(item)?;
        let steps = roadmap[item].steps.iter().filter_map(|step| self.item(*step)).map(|step| &step.state);
        let occurrences = item_progress.occurrences.iter().map(|occurrence| &occurrence.state);
        let counted: Vec<&State> = steps.chain(occurrences).filter(|state| !state.is_set_aside()).collect();
        let done = counted.iter().filter(|state| matches!(state, State::Done { .. })).count();
        if counted.len() > 1 { Some((done, counted.len())) } else { None }
    }
}

impl Site {
    /// The progress of a reporter in roadmaps that are current.
    pub fn current_progress_of(&self, reporter: Reporter) -> impl Iterator<Item = &Progress> {
        self.progress_of(reporter).filter(|progress| self[progress.roadmap].is_current())
    }

    /// The items of a reporter in current roadmaps, by state.
    pub fn counts_at(&self, reporter: Reporter) -> Counts {
        Counts::sum(self.current_progress_of(reporter).map(|progress| &progress.counts))
    }

    /// How an item stands at the schools that this build shows, by name.
    pub fn progress_at_schools(
        &self,
        roadmap: RoadmapIx,
        item: ItemIx,
    ) -> impl Iterator<Item = (SchoolIx, &Progress, &ItemProgress)> {
        self.progress_in(roadmap).filter_map(move |progress| match progress.reporter {
            Reporter::School(school) => progress.item(item).map(|item_progress| (school, progress, item_progress)),
            Reporter::Department => None,
        })
    }

    /// Schools that this build shows, by the state of an item or step at them.
    pub fn counts_of_item(&self, roadmap: RoadmapIx, item: ItemIx) -> Counts {
        let mut counts = Counts::default();
        self.progress_at_schools(roadmap, item).for_each(|(_, _, item_progress)| counts.add(&item_progress.state));
        counts
    }

    /// Whether the last day of anything the item asks for has passed.
    pub fn has_come_due(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let item = &self[roadmap][item];
        let own = item.occurrences.iter().filter_map(|occurrence| occurrence.timing.window);
        own.map(|window| window.to).any(|to| to < self.today)
            || item.steps.iter().any(|step| self.has_come_due(roadmap, *step))
    }

    /// Of an item that comes again and is not over yet: schools that have done all whose time has come.
    pub fn schools_on_time(&self, roadmap: RoadmapIx, item: ItemIx) -> Option<usize> {
        let windows = self[roadmap][item].occurrences.iter().filter_map(|occurrence| occurrence.timing.window);
        let ends: Vec<Date> = windows.map(|window| window.to).collect();
        let has_come = ends.iter().any(|end| *end < self.today);
        if ends.len() < 2 || !has_come || ends.iter().all(|end| *end < self.today) {
            return None;
        }
        let schools = self.progress_at_schools(roadmap, item);
        Some(schools.filter(|(_, _, progress)| is_on_time(&progress.state)).count())
    }

    /// The day of the reporter's latest report.
    pub fn last_report_date(&self, reporter: Reporter) -> Option<Date> {
        let own = self.entries_of(reporter).reports.first().map(|report| self[*report].date);
        own.into_iter().chain(self.progress_of(reporter).filter_map(|progress| progress.updated)).max()
    }

    /// The day of the latest report that this build shows.
    pub fn last_report_date_overall(&self) -> Option<Date> {
        self.reports.iter().filter(|report| self.shows(report.reporter)).map(|report| report.date).max()
    }

    /// Whether what was last reported on that day is too old while a roadmap asks for reports; where nothing was
    /// reported, since it began.
    pub fn is_stale(&self, updated: Option<Date>) -> bool {
        let asking = self.roadmaps.iter().filter(|roadmap| roadmap.asks_for_reports(self.today));
        let begun = asking.map(Roadmap::begin).min();
        begun.is_some_and(|begun| days_from_to(updated.unwrap_or(begun), self.today) > self.about.stale_after_days)
    }

    /// Until when the next report is due: so many working days after the current month, quarter or year.
    pub fn next_update(&self) -> Option<Date> {
        self.next_update_day().map(|counted| counted.value)
    }

    /// The same, and whether the holidays on the way are known.
    pub fn next_update_day(&self) -> Option<Estimate<Date>> {
        let every = self.about.update_every?;
        if !self.roadmaps.iter().any(|roadmap| roadmap.asks_for_reports(self.today)) {
            return None;
        }
        let end = end_of_period(self.today, every);
        Some(self.calendars.work.add_working_days(end, WORKING_DAYS_TO_PUBLISH))
    }
}

/// Done, or done as far as its time has come.
fn is_on_time(state: &State) -> bool {
    matches!(state, State::Done { .. } | State::Partly { pace: Pace::OnTime | Pace::CaughtUp, .. })
}

/// The last day of the calendar period that holds the day.
fn end_of_period(day: Date, every: Every) -> Date {
    let months = match every {
        Every::Month => 1,
        Every::Quarter => 3,
        Every::HalfYear => 6,
        Every::Year => 12,
    };
    let left = months - 1 - (day.month() - 1) % months;
    (0..left).fold(day.last_of_month(), |day, _| shift_days(day, 1).last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn periods_end_with_their_last_month() {
        assert_eq!(end_of_period(date(2026, 11, 21), Every::Month), date(2026, 11, 30));
        assert_eq!(end_of_period(date(2026, 11, 21), Every::Quarter), date(2026, 12, 31));
        assert_eq!(end_of_period(date(2026, 1, 31), Every::Quarter), date(2026, 3, 31));
        assert_eq!(end_of_period(date(2026, 8, 1), Every::HalfYear), date(2026, 12, 31));
    }
}
