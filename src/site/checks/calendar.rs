//! The site's own calendar: terms and holidays stand in order inside their school year, days off in their year, and what
//! is called a working day off is one.

use jiff::civil::{Date, Weekday};

use super::order::{is_read, wrong_order};
use crate::content::records::site::{CalendarFile, CalendarYear, SchoolYear, Span};
use crate::content::values::Day;
use crate::diagnostics::{Code, Diagnostic, Place};

/// What is wrong of a calendar.
pub(super) fn check(calendar: &CalendarFile) -> Vec<Diagnostic> {
    let years = calendar.years.iter().flat_map(days_of_year);
    let school_years = calendar.school_years.iter().flat_map(spans_of_year);
    let year_numbers = calendar.years.iter().map(|record| (record.year.value.0, record.year.place));
    let begins = calendar.school_years.iter().map(|record| (record.begins.value.0, record.begins.place));
    let second = second_years(year_numbers).into_iter().chain(second_years(begins));
    years.chain(school_years).chain(second).collect()
}

/// Years that have been described before: the second would take the first one's place.
fn second_years(years: impl Iterator<Item = (u32, Place)>) -> Vec<Diagnostic> {
    let mut seen = std::collections::BTreeMap::new();
    let mut second = Vec::new();
    for (year, place) in years.filter(|(year, _)| *year > 0) {
        if let Some(first) = seen.insert(year, place) {
            second.push(Diagnostic::new(Code::ListedTwice, place).arg("name", year).with_related(first));
        }
    }
    second
}

fn days_of_year(record: &CalendarYear) -> Vec<Diagnostic> {
    let year = record.year.value.0;
    let is_foreign = |day: &&Day| year > 0 && is_read(**day) && day.year().unsigned_abs() as u32 != year;
    let foreign = record.holidays.iter().chain(&record.working).filter(is_foreign);
    let foreign = foreign.map(|day| wrong_order("other-year", day.place, day.value, day.value).arg("year", year));
    let is_workday = |day: &&Day| is_read(**day) && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let workdays = record.working.iter().filter(is_workday);
    let workdays =
        workdays.map(|day| Diagnostic::new(Code::NoEffect, day.place).arg("key", "working").arg("why", "workday"));
    foreign.chain(workdays).collect()
}

fn spans_of_year(record: &SchoolYear) -> Vec<Diagnostic> {
    [&record.terms, &record.holidays]
        .into_iter()
        .flat_map(|spans| spans_in_order(record.begins.value.0, spans))
        .collect()
}

/// Spans that begin before the one above has ended, or lie in another school year: September to August.
fn spans_in_order(begins: u32, spans: &[Span]) -> Vec<Diagnostic> {
    let is_read_span = |span: &&Span| is_read(span.from) && is_read(span.to);
    let spans: Vec<&Span> = spans.iter().filter(is_read_span).collect();
    let early = spans.windows(2).filter(|pair| pair[1].from.value <= pair[0].to.value);
    let early = early.map(|pair| wrong_order("span", pair[1].from.place, pair[1].from.value, pair[0].to.value));
    let is_inside = |day: Date| {
        let school_year = if day.month() >= 9 { day.year() } else { day.year() - 1 };
        begins == 0 || i32::from(school_year) == begins as i32
    };
    let days = spans.iter().flat_map(|span| [span.from, span.to]).filter(|day| !is_inside(day.value));
    let outside = days.map(|day| wrong_order("other-year", day.place, day.value, day.value).arg("year", begins));
    early.chain(outside).collect()
}
