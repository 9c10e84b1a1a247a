//! Days, months and years → Russian phrases in their cases.

use jiff::civil::Date;

use crate::range::OpenRange;
use crate::words::numeric::short_window;
use crate::words::phrase::join_list;
use crate::words::shape::{WindowShape, consecutive_years, months_by_year, window_shape};

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

/// The month, from 1, whose genitive this is: «марта» of «29 марта»; no other case and no slip of the pen.
pub fn month_by_genitive(word: &str) -> Option<i8> {
    (1..=12).find(|number| month(*number, Case::Genitive) == word)
}

/// The genitive of a month, from 1: «марта» of «29 марта».
pub fn genitive_of_month(number: i8) -> &'static str {
    month(number, Case::Genitive)
}

/// Windows as one phrase: "в марте и мае 2024 года".
pub(crate) fn windows(all: &[OpenRange]) -> String {
    let mut all = all.to_vec();
    all.dedup();
    let all = all.as_slice();
    if let Some(years) = months_by_year(all) {
        if let Some(phrase) = same_months(&years) {
            return phrase;
        }
        let phrases = years.iter().map(|(year, months)| {
            let names: Vec<String> =
                months.iter().map(|number| month(*number, Case::Prepositional).to_owned()).collect();
            format!("в {} {year} года", join_list(&names, "и"))
        });
        let phrases: Vec<String> = phrases.collect();
        return if years.iter().any(|(_, months)| months.len() > 1) {
            phrases.join(", ")
        } else {
            join_list(&phrases, "и")
        };
    }
    if let Some(days) = days_of_month(all) {
        return days;
    }
    join_list(&all.iter().map(|number| window(*number)).collect::<Vec<_>>(), "и")
}

/// "в мае 2022, 2023 и 2024 годов"
fn same_months(years: &[(i16, Vec<i8>)]) -> Option<String> {
    let (_, months) =
        years.first().filter(|(_, months)| years.len() > 1 && years.iter().all(|(_, same)| same == months))?;
    let names: Vec<String> = months.iter().map(|number| month(*number, Case::Prepositional).to_owned()).collect();
    let numbers: Vec<String> = years.iter().map(|(year, _)| year.to_string()).collect();
    Some(format!("в {} {} годов", join_list(&names, "и"), join_list(&numbers, "и")))
}

/// "10, 15 и 20 мая 2024 года"
fn days_of_month(all: &[OpenRange]) -> Option<String> {
    if all.len() < 2 {
        return None;
    }
    let last = all.last()?.to;
    let same =
        |window: &&OpenRange| window.from == Some(window.to) && window.to.first_of_month() == last.first_of_month();
    let days: Vec<String> = all.iter().filter(same).map(|window| window.to.day().to_string()).collect();
    (days.len() == all.len())
        .then(|| format!("{} {} {} года", join_list(&days, "и"), month(last.month(), Case::Genitive), last.year()))
}

/// A window as a phrase: "в марте 2024 года".
pub(crate) fn window(window: OpenRange) -> String {
    match window_shape(window) {
        WindowShape::Until(to) => format!("до {}", full_day(to)),
        WindowShape::Day(at) => full_day(at),
        WindowShape::Month(from) => format!("в {} {} года", month(from.month(), Case::Prepositional), from.year()),
        WindowShape::Year(year) => format!("в {year} году"),
        WindowShape::SchoolYear(year) => format!("в {year}/{} учебном году", year + 1),
        WindowShape::Years(first, last) => format!("в {first}–{last} годах"),
        WindowShape::Months { from, to } => months(from, to),
        WindowShape::Days { from, to } => days(from, to),
    }
}

/// "20 ноября 2023 года"
pub(crate) fn full_day(day: Date) -> String {
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
        return format!("{preposition} {} по {}", full_day(from), full_day(to));
    }
    let first = if from.month() == to.month() { from.day().to_string() } else { day_and_month(from) };
    format!("{preposition} {first} по {}", full_day(to))
}

/// The span of something that goes on: whole years too are said by their months where `by_months`.
pub(crate) fn span(window: OpenRange, by_months: bool) -> String {
    match (window_shape(window), window.from) {
        (WindowShape::Year(_) | WindowShape::SchoolYear(_) | WindowShape::Years(..), Some(from)) if by_months => {
            months(from, window.to)
        }
        (WindowShape::Years(first, last), _) => format!("в течение {first}–{last} годов"),
        (WindowShape::Year(year), _) => format!("в течение {year} года"),
        (WindowShape::SchoolYear(year), _) => format!("в течение {year}/{} учебного года", year + 1),
        (WindowShape::Day(at), _) => full_day(at),
        _ => self::window(window),
    }
}

/// " до 1 марта, с 2021 по 2030 год": the same days of many years in a row.
pub(crate) fn same_days_yearly(all: &[OpenRange]) -> Option<String> {
    let without_year =
        |range: &OpenRange| window(*range).strip_suffix(&format!(" {} года", range.to.year())).map(str::to_owned);
    let (first, last) = consecutive_years(all)?;
    let days = without_year(all.first()?).filter(|days| !days.contains("года"))?;
    let same = all.iter().all(|range| without_year(range).as_ref() == Some(&days));
    same.then(|| format!(" {days}, с {first} по {last} год"))
}

/// The year of a plan: "на 2024 год".
pub(crate) fn of_year(year: OpenRange) -> String {
    match window_shape(year) {
        WindowShape::Year(year) => format!("на {year} год"),
        WindowShape::SchoolYear(year) => format!("на {year}/{} учебный год", year + 1),
        WindowShape::Years(first, last) => format!("на {first}–{last} годы"),
        _ => window(year),
    }
}

/// "20.11.2023", "март 2024", "сентябрь 2023 – май 2024"
pub(crate) fn short_month_window(window: OpenRange) -> String {
    match window_shape(window) {
        WindowShape::Month(from) => format!("{} {}", nominative(from), from.year()),
        WindowShape::Months { from, to } if from.year() == to.year() => {
            format!("{}–{} {}", nominative(from), nominative(to), to.year())
        }
        WindowShape::Months { from, to } => {
            format!("{} {} – {} {}", nominative(from), from.year(), nominative(to), to.year())
        }
        _ => short_window(window),
    }
}

/// The name of a day's month; of months the accusative is the same.
fn nominative(day: Date) -> &'static str {
    month(day.month(), Case::Accusative)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn windows_have_their_cases() {
        let cases = [
            (OpenRange::until(date(2023, 11, 20)), "до 20 ноября 2023 года"),
            (OpenRange::new(date(2024, 3, 1), date(2024, 3, 31)), "в марте 2024 года"),
            (OpenRange::new(date(2024, 10, 1), date(2025, 1, 31)), "с октября 2024 по январь 2025 года"),
            (OpenRange::new(date(2022, 10, 1), date(2022, 10, 15)), "с 1 по 15 октября 2022 года"),
            (OpenRange::new(date(2023, 2, 6), date(2023, 5, 30)), "с 6 февраля по 30 мая 2023 года"),
            (OpenRange::new(date(2023, 9, 1), date(2024, 8, 31)), "в 2023/2024 учебном году"),
        ];
        for (range, expected) in cases {
            assert_eq!(window(range), expected);
        }
    }
}
