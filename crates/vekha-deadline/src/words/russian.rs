//! Russian: days, months and years in their cases.

use jiff::civil::Date;

use super::{Shape, all_in_a_row, listed, months_by_year, shape, short_window};
use crate::model::Window;

/// Genitive and prepositional of the months.
const MONTHS: [[&str; 3]; 12] = [
    ["январь", "января", "январе"],
    ["февраль", "февраля", "феврале"],
    ["март", "марта", "марте"],
    ["апрель", "апреля", "апреле"],
    ["май", "мая", "мае"],
    ["июнь", "июня", "июне"],
    ["июль", "июля", "июле"],
    ["август", "августа", "августе"],
    ["сентябрь", "сентября", "сентябре"],
    ["октябрь", "октября", "октябре"],
    ["ноябрь", "ноября", "ноябре"],
    ["декабрь", "декабря", "декабре"],
];

/// The cases of a month's name, in the order of the table.
#[derive(Clone, Copy)]
enum Case {
    Accusative,
    Genitive,
    Prepositional,
}

fn month(month: i8, case: Case) -> &'static str {
    let forms = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index));
    forms.and_then(|forms| forms.get(case as usize)).copied().unwrap_or_default()
}

pub(super) fn windows(all: &[Window]) -> String {
    let mut all = all.to_vec();
    all.dedup();
    let all = all.as_slice();
    if let Some(years) = months_by_year(all) {
        if let Some(said) = same_months(&years) {
            return said;
        }
        let phrases = years.iter().map(|(year, months)| {
            let names: Vec<String> = months.iter().map(|one| month(*one, Case::Prepositional).to_owned()).collect();
            format!("в {} {year} года", listed(&names, "и"))
        });
        let phrases: Vec<String> = phrases.collect();
        return if years.iter().any(|(_, months)| months.len() > 1) {
            phrases.join(", ")
        } else {
            listed(&phrases, "и")
        };
    }
    if let Some(days) = days_of_month(all) {
        return days;
    }
    listed(&all.iter().map(|one| window(*one)).collect::<Vec<_>>(), "и")
}

/// "в мае 2022, 2023 и 2024 годов"
fn same_months(years: &[(i16, Vec<i8>)]) -> Option<String> {
    let (_, months) =
        years.first().filter(|(_, months)| years.len() > 1 && years.iter().all(|(_, same)| same == months))?;
    let names: Vec<String> = months.iter().map(|one| month(*one, Case::Prepositional).to_owned()).collect();
    let numbers: Vec<String> = years.iter().map(|(year, _)| year.to_string()).collect();
    Some(format!("в {} {} годов", listed(&names, "и"), listed(&numbers, "и")))
}

/// "10, 15 и 20 мая 2024 года"
fn days_of_month(all: &[Window]) -> Option<String> {
    let last = all.last().filter(|_| all.len() > 1)?.to;
    let same = |window: &&Window| window.from == Some(window.to) && window.to.first_of_month() == last.first_of_month();
    let days: Vec<String> = all.iter().filter(same).map(|window| window.to.day().to_string()).collect();
    (days.len() == all.len())
        .then(|| format!("{} {} {} года", listed(&days, "и"), month(last.month(), Case::Genitive), last.year()))
}

pub(super) fn window(window: Window) -> String {
    match shape(window) {
        Shape::Until(to) => format!("до {}", full(to)),
        Shape::Day(at) => full(at),
        Shape::Month(from) => format!("в {} {} года", month(from.month(), Case::Prepositional), from.year()),
        Shape::Year(year) => format!("в {year} году"),
        Shape::SchoolYear(year) => format!("в {year}/{} учебном году", year + 1),
        Shape::Years(first, last) => format!("в {first}–{last} годах"),
        Shape::Months { from, to } => months(from, to),
        Shape::Days { from, to } => days(from, to),
    }
}

/// "20 ноября 2023 года"
pub(super) fn full(day: Date) -> String {
    format!("{} {} года", day_and_month(day), day.year())
}

fn day_and_month(day: Date) -> String {
    format!("{} {}", day.day(), month(day.month(), Case::Genitive))
}

/// "с сентября 2023 по август 2024 года"; the year once where it is the same.
fn months(from: Date, to: Date) -> String {
    let (first, last) = (month(from.month(), Case::Genitive), month(to.month(), Case::Accusative));
    if from.year() == to.year() {
        format!("с {first} по {last} {} года", to.year())
    } else {
        format!("с {first} {} по {last} {} года", from.year(), to.year())
    }
}

fn days(from: Date, to: Date) -> String {
    let preposition = if from.day() == 2 { "со" } else { "с" };
    if from.year() != to.year() {
        return format!("{preposition} {} по {}", full(from), full(to));
    }
    let first = if from.month() == to.month() { from.day().to_string() } else { day_and_month(from) };
    format!("{preposition} {first} по {}", full(to))
}

/// The span of something that goes on: whole years too are said by their months where `by_months`.
pub(super) fn span(window: Window, by_months: bool) -> String {
    match (shape(window), window.from) {
        (Shape::Year(_) | Shape::SchoolYear(_) | Shape::Years(..), Some(from)) if by_months => months(from, window.to),
        (Shape::Years(first, last), _) => format!("в течение {first}–{last} годов"),
        (Shape::Year(year), _) => format!("в течение {year} года"),
        (Shape::SchoolYear(year), _) => format!("в течение {year}/{} учебного года", year + 1),
        (Shape::Day(at), _) => full(at),
        _ => self::window(window),
    }
}

/// " до 1 марта, с 2021 по 2030 год": the same days of many years in a row.
pub(super) fn yearly_days(all: &[Window]) -> Option<String> {
    let without_year = |one: &Window| window(*one).strip_suffix(&format!(" {} года", one.to.year())).map(str::to_owned);
    let (first, last) = all_in_a_row(all)?;
    let days = without_year(all.first()?).filter(|days| !days.contains("года"))?;
    let same = all.iter().all(|one| without_year(one).as_ref() == Some(&days));
    same.then(|| format!(" {days}, с {first} по {last} год"))
}

/// The year of a plan: "на 2024 год".
pub(super) fn of_year(year: Window) -> String {
    match shape(year) {
        Shape::Year(year) => format!("на {year} год"),
        Shape::SchoolYear(year) => format!("на {year}/{} учебный год", year + 1),
        Shape::Years(first, last) => format!("на {first}–{last} годы"),
        _ => window(year),
    }
}

/// "20.11.2023", "март 2024", "сентябрь 2023 – май 2024"
pub(super) fn dated(window: Window) -> String {
    let named = |day: Date| month(day.month(), Case::Accusative); // of a month the same as the nominative
    match shape(window) {
        Shape::Month(from) => format!("{} {}", named(from), from.year()),
        Shape::Months { from, to } if from.year() == to.year() => {
            format!("{}–{} {}", named(from), named(to), to.year())
        }
        Shape::Months { from, to } => format!("{} {} – {} {}", named(from), from.year(), named(to), to.year()),
        _ => short_window(window),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn windows_have_their_cases() {
        let cases = [
            (Window { from: None, to: date(2023, 11, 20) }, "до 20 ноября 2023 года"),
            (Window::of(date(2024, 3, 1), date(2024, 3, 31)), "в марте 2024 года"),
            (Window::of(date(2024, 10, 1), date(2025, 1, 31)), "с октября 2024 по январь 2025 года"),
            (Window::of(date(2022, 10, 1), date(2022, 10, 15)), "с 1 по 15 октября 2022 года"),
            (Window::of(date(2023, 2, 6), date(2023, 5, 30)), "с 6 февраля по 30 мая 2023 года"),
            (Window::of(date(2023, 9, 1), date(2024, 8, 31)), "в 2023/2024 учебном году"),
        ];
        for (one, expected) in cases {
            assert_eq!(window(one), expected);
        }
    }
}
