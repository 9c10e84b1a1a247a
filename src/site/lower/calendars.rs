//! Calendars: `calendar.yaml` in; out come the built-in calendars with what the file says in place of their own years.

use crate::content::records::site::{CalendarFile, Span as SpanRecord};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::Site;
use crate::site::places::{Field, Places, RecordRef};
use vekha_deadline::DateRange;
use vekha_deadline::calendar::{Calendars, SchoolYear, Season, WorkYear};

/// Working days, school terms and holidays.
pub fn calendars(record: &CalendarFile) -> Calendars {
    let mut calendars = Calendars::russia();
    for year in &record.years {
        let days_off = year.holidays.iter().map(|day| day.value).collect();
        let working = year.working.iter().map(|day| day.value).collect();
        calendars.work.set(year.year.value as i16, WorkYear { days_off, working });
    }
    for year in &record.school_years {
        let terms = year.terms.iter().map(span).collect();
        let holidays = year.holidays.iter().map(|one| (season_from(one.from.month()), span(one))).collect();
        calendars.school.set(year.begins.value as i16, SchoolYear { terms, holidays });
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

/// Emits a diagnostic when the day of the next update is counted through a year whose holidays are not known.
pub fn check_working_days(site: &Site, places: &Places, diagnostics: &mut Vec<Diagnostic>) {
    let Some(day) = site.next_update_day() else { return };
    if day.assumed {
        let place = places.get(RecordRef::Site, Field::UpdateEvery);
        let diagnostic = Diagnostic::new(Code::WorkingDaysAssumed, place);
        diagnostics.push(diagnostic.arg("year", day.value.year().to_string()));
    }
}
