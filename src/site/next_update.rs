//! The next update: in go how often schools report and since when something is asked, out comes until when the next
//! report is due.

use jiff::civil::Date;

use super::model::*;
use crate::content::records::site::Every;
use vekha_deadline::calendar::{Estimate, shift_days};

/// Working days that the law gives for putting new information on a site.
const WORKING_DAYS_TO_PUBLISH: i32 = 10;

impl Site {
    /// Until when the next report of the reporter is due; `None` where nothing is asked of it now.
    pub fn next_update_of(&self, reporter: Reporter) -> Option<Date> {
        self.next_update_of_any(self.running_progress_of(reporter))
    }

    /// The earliest for any of those whose progress this is.
    pub fn next_update_of_any<'p>(&self, progress: impl Iterator<Item = &'p Progress>) -> Option<Date> {
        let asked = progress.filter(|progress| self.shows(progress.reporter) && self.asks_now(progress));
        asked.filter_map(|progress| self.next_update_in(progress)).min()
    }

    /// Until when the report on the current period is due, where anything is asked at all; and whether the holidays on
    /// the way are known.
    pub fn next_update_day(&self) -> Option<Estimate<Date>> {
        let every = self.about.update_every?;
        let asks = self.roadmaps.iter().any(|roadmap| roadmap.asks_for_reports(self.today));
        asks.then(|| self.update_day_after(end_of_period(self.today, every)))
    }

    /// The report on the period before is still due until its day has passed, unless one came after that period.
    fn next_update_in(&self, progress: &Progress) -> Option<Date> {
        let before = shift_days(begin_of_period(self.today, self.about.update_every?), -1);
        let joined =
            self.participation(progress.roadmap, progress.reporter).and_then(|participation| participation.from);
        let was_asked = self[progress.roadmap].begin().max(joined.unwrap_or(Date::MIN)) <= before;
        let due = self.update_day_after(before).value;
        let came = self.last_report_date(progress.reporter).is_some_and(|day| day > before);
        if was_asked && !came && self.today <= due {
            return Some(due);
        }
        self.next_update_day().map(|day| day.value)
    }

    fn update_day_after(&self, end: Date) -> Estimate<Date> {
        self.calendars.work.add_working_days(end, WORKING_DAYS_TO_PUBLISH)
    }
}

fn months(every: Every) -> i8 {
    match every {
        Every::Month => 1,
        Every::Quarter => 3,
        Every::HalfYear => 6,
        Every::Year => 12,
    }
}

/// The first day of the calendar period that holds the day.
fn begin_of_period(day: Date, every: Every) -> Date {
    let since = (day.month() - 1) % months(every);
    (0..since).fold(day.first_of_month(), |day, _| shift_days(day, -1).first_of_month())
}

/// Its last day.
fn end_of_period(day: Date, every: Every) -> Date {
    let left = months(every) - 1 - (day.month() - 1) % months(every);
    (0..left).fold(day.last_of_month(), |day, _| shift_days(day, 1).last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn periods_begin_and_end_with_their_months() {
        let period = |day, every| (begin_of_period(day, every), end_of_period(day, every));
        assert_eq!(period(date(2026, 11, 21), Every::Month), (date(2026, 11, 1), date(2026, 11, 30)));
        assert_eq!(period(date(2026, 11, 21), Every::Quarter), (date(2026, 10, 1), date(2026, 12, 31)));
        assert_eq!(period(date(2026, 1, 31), Every::Quarter), (date(2026, 1, 1), date(2026, 3, 31)));
        assert_eq!(period(date(2026, 8, 1), Every::HalfYear), (date(2026, 7, 1), date(2026, 12, 31)));
    }
}
