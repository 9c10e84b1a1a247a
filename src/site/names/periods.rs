//! Periods of roadmaps and plans: the act's words in, days out.

use jiff::civil::Date;

use crate::content::RoadmapSource;
use crate::content::records::roadmap::RoadmapFile;
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::basis_of;
use crate::site::plain::day_words;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{self as deadline, DateRange, PeriodError};

/// The day of the act that gives a roadmap its force.
pub fn basis_day(record: &RoadmapFile) -> Option<Date> {
    basis_of(&record.acts, |act| act.relation.map(|relation| relation.value)).map(|act| act.date.value)
}

/// The days of a roadmap, and whether they are a guess: a year from the act's date, where its period is missing or
/// cannot be read.
pub fn period_of(source: &RoadmapSource, diagnostics: &mut Vec<Diagnostic>) -> (DateRange, bool) {
    let record = &source.record;
    if let Some(dates) = &record.dates {
        return (DateRange { from: dates.from.value, to: dates.to.value }, false);
    }
    let act_date = record.acts.first().map_or_else(Date::default, |act| act.date.value);
    let is_missing = source.broken || record.period.is_empty(); // which is a diagnostic of the parser
    let read = if is_missing { None } else { read_period(&record.period, act_date, diagnostics) };
    let guess = DateRange { from: act_date, to: shift_days(act_date, 365) };
    (read.unwrap_or(guess), read.is_none())
}

/// The days of a period; a diagnostic when it cannot be read. «до 2024 года» begins with the act itself.
pub fn read_period(words: &Text, act_date: Date, diagnostics: &mut Vec<Diagnostic>) -> Option<DateRange> {
    let until = words.trim().strip_prefix("до ").and_then(|rest| deadline::period(rest).ok());
    if let Some(end) = until {
        return Some(DateRange { from: act_date.min(end.to), to: end.to });
    }
    match deadline::period(words) {
        Ok(period) => Some(period),
        Err(error) => {
            diagnostics.push(unreadable_period(words, error));
            None
        }
    }
}

fn unreadable_period(words: &Text, error: PeriodError) -> Diagnostic {
    match error {
        PeriodError::Ambiguous { school_year, calendar_years } => Diagnostic::new(Code::AmbiguousPeriod, words.place)
            .arg("period", words.as_str())
            .arg("years-of-school", format!("{} учебный год", years_of(school_year, "/")))
            .arg("years", format!("{} годы", years_of(calendar_years, "–")))
            .arg("school-year", period_days(school_year))
            .arg("calendar-years", period_days(calendar_years)),
        _ => Diagnostic::new(Code::BadPeriod, words.place).arg("period", words.as_str()),
    }
}

/// The years of a period as an act writes them; the words that were written may hold anything.
fn years_of(period: DateRange, between: &str) -> String {
    format!("{}{between}{}", period.from.year(), period.to.year())
}

fn period_days(period: DateRange) -> String {
    format!("{} – {}", day_words(period.from), day_words(period.to))
}
