//! Dates of reports of which the year is a slip: reports of one author in, out comes a diagnostic for each that lies a year
//! from what its file is called, from the month in its title or from all others. Within a programme of several years nothing
//! else would show it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::Checked;
use super::order::is_read;
use crate::content::fold;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::Reporter;
use crate::site::names::DeclaredReport;
use crate::site::plain::day_words;
use vekha_deadline::words::genitive_of_month;

/// Days that are about a year, and days between reports that follow each other.
const ABOUT_A_YEAR: std::ops::RangeInclusive<i32> = 270..=460;
const USUAL_GAP: i32 = 100;

/// So many other reports show what is usual.
const LEAST_OTHERS: usize = 3;

impl Checked<'_> {
    /// A diagnostic for each report whose year is in doubt.
    pub(super) fn years_of_reports(&self) -> Vec<Diagnostic> {
        let reports = self.names.reports.list.iter().filter(|declared| {
            let day = declared.source.header.date;
            is_read(day) && day.value <= self.today
        });
        let reports: Vec<&DeclaredReport> = reports.collect();
        let mut days: BTreeMap<Reporter, Vec<Date>> = BTreeMap::new();
        for declared in &reports {
            days.entry(declared.reporter).or_default().push(declared.source.header.date.value);
        }
        days.values_mut().for_each(|days| days.sort_unstable());
        reports.iter().filter_map(|declared| doubtful_year(declared, &days[&declared.reporter])).collect()
    }
}

/// A report, and the days of all reports of its author in order.
fn doubtful_year(declared: &DeclaredReport, days: &[Date]) -> Option<Diagnostic> {
    let header = &declared.source.header;
    let day = header.date.value;
    let of_name = month_of_name(&declared.source.name).filter(|month| is_year_away(day, *month));
    let of_title = || month_of_title(&header.title).filter(|month| *month > day && is_year_away(day, *month));
    let of_others =
        || days.split_first().filter(|(first, _)| **first == day).and_then(|(_, others)| first_of_others(day, others));
    let (kind, other) = of_name
        .map(|month| ("year-of-name", month_words(month)))
        .or_else(|| Some(("year-of-title", month_words(of_title()?))))
        .or_else(|| Some(("year-of-others", day_words(of_others()?))))?;
    let diagnostic = Diagnostic::new(Code::DatesOutOfOrder, header.date.place).arg("what", kind);
    Some(diagnostic.arg("day", day_words(day)).arg("other", other))
}

fn month_words(month: Date) -> String {
    month.strftime("%m.%Y").to_string()
}

fn is_year_away(day: Date, other: Date) -> bool {
    day.year() != other.year() && ABOUT_A_YEAR.contains(&days_between(day, other).abs())
}

fn days_between(day: Date, later: Date) -> i32 {
    (later - day).get_days()
}

/// `2026-12-otchet`: the middle of that month.
fn month_of_name(name: &str) -> Option<Date> {
    let (year, rest) = name.split_at_checked(4)?;
    let (month, rest) = rest.strip_prefix('-')?.split_at_checked(2)?;
    let is_apart = rest.is_empty() || rest.starts_with('-');
    let month = Date::new(year.parse().ok()?, month.parse().ok()?, 15).ok();
    month.filter(|month| is_apart && (2000..2200).contains(&month.year()))
}

/// «Отчёт за декабрь 2026 года»: the middle of that month.
fn month_of_title(title: &str) -> Option<Date> {
    let folded = fold::words(title);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).find_map(|pair| {
        let month = (1..=12).find(|month| is_month(pair[0], stem_of_month(*month)))?;
        let year: i16 = pair[1].parse().ok().filter(|year| (2000..2200).contains(year))?;
        Some(date(year, month, 15))
    })
}

/// The name of a month without its ending: «январ», «ма».
fn stem_of_month(month: i8) -> &'static str {
    let genitive = genitive_of_month(month);
    genitive.strip_suffix(['а', 'я']).unwrap_or(genitive)
}

fn is_month(word: &str, stem: &str) -> bool {
    let ends = ["", "а", "е", "ь", "я", "й"];
    word.strip_prefix(stem).is_some_and(|end| ends.contains(&end) && word.chars().count() > 2)
}

/// The first of the later days, where these follow each other and the day lies about a year before them, so that it would be
/// among them with the next year.
fn first_of_others(day: Date, others: &[Date]) -> Option<Date> {
    let (first, last) = (*others.first()?, *others.last()?);
    let is_far = days_between(day, first) >= *ABOUT_A_YEAR.start();
    let next_year = day.checked_add(jiff::Span::new().years(1)).ok()?;
    let is_among = first < next_year && next_year < last;
    let follow = || others.windows(2).all(|pair| days_between(pair[0], pair[1]) <= USUAL_GAP);
    (others.len() >= LEAST_OTHERS && is_far && is_among && follow()).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_in_names_and_titles() {
        assert_eq!(month_of_name("2026-12-otchet"), Some(date(2026, 12, 15)));
        assert_eq!((month_of_name("2026-27"), month_of_name("otchet-2026-12")), (None, None));
        assert_eq!(month_of_title("Отчёт за декабрь 2026 года"), Some(date(2026, 12, 15)));
        assert_eq!(month_of_title("Что сделано в мае 2027"), Some(date(2027, 5, 15)));
        assert_eq!((month_of_title("Март без отчётов"), month_of_title("Маша 2026")), (None, None));
    }
}
