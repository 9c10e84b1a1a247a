//! Days of reports in an order that cannot be: what is reported came before the report, what confirms it after it.

use jiff::civil::Date;

use super::Checked;
use super::order::{is_read, wrong_order};
use crate::content::records::report::{Entry, ReportHeader};
use crate::diagnostics::Diagnostic;
use crate::site::model::{Reporter, RoadmapIx, reporter_school};

impl Checked<'_> {
    /// A diagnostic for each day that stands on the wrong side of another.
    pub(super) fn days_of_reports(&self) -> Vec<Diagnostic> {
        let reports = self.names.reports.list.iter().map(|declared| (declared.reporter, &declared.source.header));
        let read = reports.filter(|(_, header)| is_read(header.date));
        read.flat_map(|(reporter, header)| {
            let days = self.days_of_report(header);
            days.into_iter().chain(self.after_leaving(reporter, header))
        })
        .collect()
    }

    /// A report of a school on a day on which it had left all that it ever took part in: pages tell of it as it stood on
    /// its last day.
    fn after_leaving(&self, reporter: Reporter, header: &ReportHeader) -> Option<Diagnostic> {
        let school = reporter_school(reporter)?;
        let all = self.roadmaps.iter().enumerate().filter(|(_, roadmap)| roadmap.participants.contains(&school));
        let last_days: Option<Vec<Date>> =
            all.map(|(at, _)| self.schools[school.0].participation_in(RoadmapIx(at))?.to).collect();
        let left = last_days?.into_iter().max().filter(|left| *left < header.date.value)?;
        Some(wrong_order("after-leaving", header.date.place, header.date.value, left))
    }

    fn days_of_report(&self, header: &ReportHeader) -> Vec<Diagnostic> {
        let date = header.date.value;
        let uses_event_date = header.items.iter().any(|entry| entry.date.is_none());
        let event = header.event_date.filter(|day| uses_event_date && day.value > date && day.value <= self.today);
        let event = event.map(|day| wrong_order("event", day.place, day.value, date));
        let received = header.received.filter(|day| day.value > date);
        let received = received.map(|day| wrong_order("received", day.place, day.value, date));
        let facts = header.items.iter().flat_map(|entry| self.days_of_entry(entry, header));
        let measured = header.indicators.iter().filter_map(|measurement| measurement.date);
        let measured = measured.filter(|day| day.value > date && day.value <= self.today);
        let measured = measured.map(|day| wrong_order("measured", day.place, day.value, date));
        event.into_iter().chain(received).chain(facts).chain(measured).collect()
    }

    fn days_of_entry(&self, entry: &Entry, header: &ReportHeader) -> Vec<Diagnostic> {
        let date = header.date.value;
        let fact = entry.date.filter(|day| day.value > date && day.value <= self.today);
        let fact = fact.map(|day| wrong_order("fact", day.place, day.value, date));
        let done = entry.date.or(header.event_date).unwrap_or(header.date);
        let confirmed = entry.confirmed.as_ref().and_then(|confirmed| confirmed.date).filter(|day| is_read(*day));
        let early = confirmed.filter(|day| is_read(done) && day.value < done.value);
        let early = early.map(|day| wrong_order("confirmed", day.place, day.value, done.value));
        let future = confirmed.filter(|day| day.value > self.today);
        let future = future.map(|day| wrong_order("future", day.place, day.value, self.today));
        fact.into_iter().chain(early).chain(future).collect()
    }
}
