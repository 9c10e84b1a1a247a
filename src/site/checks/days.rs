//! Days of reports in an order that cannot be: what is reported came before the report, what confirms it after it.

use jiff::civil::Date;

use super::Checked;
use super::order::{is_read, wrong_order};
use crate::content::records::report::{Entry, ReportHeader};
use crate::content::values::Day;
use crate::diagnostics::Diagnostic;
use crate::site::model::{Reporter, Roadmap, RoadmapIx, SchoolIx, reporter_school};
use vekha_deadline::calendar::shift_days;

/// From so many days on the year of a day is in doubt: it could be the next one and still come before the report.
const LONG_AGO: i32 = 365;

impl Checked<'_> {
    /// A diagnostic for each day that stands on the wrong side of another.
    pub(super) fn days_of_reports(&self) -> Vec<Diagnostic> {
        let reports = self.names.reports.list.iter().zip(self.reports);
        let read = reports.filter(|(declared, _)| is_read(declared.source.header.date));
        read.flat_map(|(declared, report)| {
            let header = &declared.source.header;
            let days = self.days_of_report(header).into_iter().chain(self.early_days(header, report.roadmap));
            let after_leaving = self.after_leaving(declared.reporter, header);
            days.chain(after_leaving).chain(self.of_schools_that_left(header)).collect::<Vec<_>>()
        })
        .collect()
    }

    /// A report of a school on a day on which it had left all that it ever took part in: pages tell of it as it stood on
    /// its last day.
    fn after_leaving(&self, reporter: Reporter, header: &ReportHeader) -> Option<Diagnostic> {
        let left = self.last_day_of(reporter_school(reporter)?).filter(|left| *left < header.date.value)?;
        Some(wrong_order("after-leaving", header.date.place, header.date.value, left))
    }

    /// The same of schools on which a report of others speaks.
    fn of_schools_that_left(&self, header: &ReportHeader) -> Vec<Diagnostic> {
        let named = header.items.iter().flat_map(|entry| &entry.schools);
        let known = named.filter_map(|name| Some((name.place, self.last_day_of(self.names.schools.get(name)?)?)));
        let later = known.filter(|(_, left)| *left < header.date.value);
        later.map(|(place, left)| wrong_order("after-leaving", place, header.date.value, left)).collect()
    }

    /// The last day on which a school took part in anything; `None` where it still does.
    fn last_day_of(&self, school: SchoolIx) -> Option<Date> {
        let all = self.roadmaps.iter().enumerate().filter(|(_, roadmap)| roadmap.participants.contains(&school));
        let last_days: Option<Vec<Date>> =
            all.map(|(at, _)| self.schools[school.0].participation_in(RoadmapIx(at))?.to).collect();
        last_days?.into_iter().max()
    }

    fn days_of_report(&self, header: &ReportHeader) -> Vec<Diagnostic> {
        let date = header.date.value;
        let event = header.event_date.filter(|day| day.value > date && day.value <= self.today);
        let event = event.map(|day| wrong_order("event", day.place, day.value, date));
        let received = header.received.filter(|day| day.value > date);
        let received = received.map(|day| wrong_order("received", day.place, day.value, date));
        let facts = header.items.iter().flat_map(|entry| self.days_of_entry(entry, header));
        let measured = header.indicators.iter().filter_map(|measurement| measurement.date);
        let measured = measured.filter(|day| day.value > date && day.value <= self.today);
        let measured = measured.map(|day| wrong_order("measured", day.place, day.value, date));
        event.into_iter().chain(received).chain(facts).chain(measured).collect()
    }

    /// Days of which the year is probably a slip: before the roadmap of the report had begun, or long before the report.
    fn early_days(&self, header: &ReportHeader, roadmap: Option<RoadmapIx>) -> Vec<Diagnostic> {
        let known = roadmap.filter(|at| !self.names.roadmaps.is_guessed(*at));
        let begin = known.map(|at| first_day(&self.roadmaps[at.0]));
        let of_entries = header.items.iter().filter_map(|entry| entry.date);
        let of_values = header.indicators.iter().filter_map(|measurement| measurement.date);
        let speaks_of_items = !header.items.is_empty();
        let own = header.event_date.or(speaks_of_items.then_some(header.date));
        let of_items = own.into_iter().chain(of_entries).filter_map(|day| early_day(day, begin, header.date.value));
        of_items.chain(of_values.filter_map(|day| early_day(day, None, header.date.value))).collect()
    }

    fn days_of_entry(&self, entry: &Entry, header: &ReportHeader) -> Vec<Diagnostic> {
        let date = header.date.value;
        let fact = entry.date.filter(|day| day.value > date && day.value <= self.today);
        let fact = fact.map(|day| wrong_order("fact", day.place, day.value, date));
        let known = header.received.filter(|received| is_read(*received) && received.value <= date);
        let unknown = known.zip(entry.date).filter(|(known, day)| day.value > known.value && day.value <= date);
        let unknown = unknown.map(|(known, day)| wrong_order("after-receipt", day.place, day.value, known.value));
        let done = entry.date.or(header.event_date).unwrap_or(header.date);
        let confirmed = entry.confirmed.as_ref().and_then(|confirmed| confirmed.date).filter(|day| is_read(*day));
        let early = confirmed.filter(|day| is_read(done) && day.value < done.value);
        let early = early.map(|day| wrong_order("confirmed", day.place, day.value, done.value));
        let future = confirmed.filter(|day| day.value > self.today);
        let future = future.map(|day| wrong_order("future", day.place, day.value, self.today));
        fact.into_iter().chain(unknown).chain(early).chain(future).collect()
    }
}

/// The day before which nothing could be done for a roadmap: neither had it begun nor was any act of it signed.
fn first_day(roadmap: &Roadmap) -> Date {
    roadmap.acts.iter().map(|act| act.date).fold(roadmap.from, Date::min)
}

fn early_day(day: Day, begin: Option<Date>, report: Date) -> Option<Diagnostic> {
    let begin = begin.filter(|begin| day.value < *begin);
    match begin {
        _ if !is_read(day) => None,
        Some(begin) => Some(wrong_order("before-programme", day.place, day.value, begin)),
        None if shift_days(day.value, LONG_AGO) <= report => {
            Some(wrong_order("long-ago", day.place, day.value, report))
        }
        None => None,
    }
}
