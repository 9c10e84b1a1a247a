//! Calendars: `calendar.yaml` in; out come the built-in calendars with what the file says in place of their own years.

use crate::content::records::site::{CalendarFile, Span as SpanRecord};
use vekha_deadline::DateRange;
use vekha_deadline::calendar::{Calendars, SchoolYear, Season, WorkYear};

/// Working days, school terms and holidays.
pub fn calendars(record: &CalendarFile) -> Calendars {
    let mut calendars = Calendars::russia();
    for year in &record.years {
        let days_off = year.holidays.iter().map(|day| day.value).collect();
        let working = year.working.iter().map(|day| day.value).collect();
        calendars.work.set(year.year.value.0 as i16, WorkYear { days_off, working });
    }
    for year in &record.school_years {
        let terms = year.terms.iter().map(span).collect();
        let holidays =
            year.holidays.iter().map(|holidays| (season_from(holidays.from.month()), span(holidays))).collect();
        calendars.school.set(year.begins.value.0 as i16, SchoolYear { terms, holidays });
    }
    calendars
}

fn span(record: &SpanRecord) -> DateRange {
    DateRange { from: record.from.value, to: record.to.value }
}

/// The season of holidays that begin in a month.
fn season_from(month: i8) -> Season {
    match month {
        9..=11 => Season::Autumn,
        12 | 1 | 2 => Season::Winter,
        3..=5 => Season::Spring,
        _ => Season::Summer,
    }
}
