//! The period of a roadmap from its titles: «на 2023-2024 учебный год», «в 2022 году», «на 2024-2026 годы»; else from the
//! day of the order or the years that its deadlines name.

use jiff::civil::Date;

use super::dates;
use super::part_of_year::{PartOfYear, part_of_year};
use crate::content::fold;

/// A period in words that the content format reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The words.
    pub text: String,
    /// Why a person has to look at it.
    pub doubt: Option<PeriodDoubt>,
}

/// Why a period may be another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodDoubt {
    /// «2023-2024»: a school year or two years.
    SchoolYearOrYears,
    /// No title names one.
    NotNamed,
}

/// The period that titles name, the first of them that names one, or words that introduce them; else that of the order's
/// day, else of the years in cells.
pub fn period<'t>(
    titles: impl Iterator<Item = &'t str>,
    words: impl Iterator<Item = &'t str>,
    order: Option<Date>,
    cells: &[String],
) -> Option<Period> {
    let titles: Vec<&str> = titles.collect();
    let of_titles = of_titles(&titles).into_iter();
    let named: Vec<Period> = of_titles.chain(words.filter_map(in_words)).collect();
    let first = named.first().map(|first| named.iter().find(|other| clears(first, other)).unwrap_or(first));
    first.cloned().or_else(|| {
        let text = order.map(school_year_of).or_else(|| years_of_cells(cells))?;
        Some(Period { text, doubt: Some(PeriodDoubt::NotNamed) })
    })
}

/// The periods of titles; the years of all where they name several parts of them.
fn of_titles(titles: &[&str]) -> Vec<Period> {
    let named: Vec<Period> = titles.iter().filter_map(|title| in_title(title)).collect();
    let are_several = named.iter().any(|period| period.text != named[0].text);
    if are_several && titles.iter().any(|title| part_of_year(title).is_some()) {
        return titles.iter().filter_map(|title| years_in_title(title)).collect();
    }
    named
}

/// Whether a title says surely of the same years what another leaves open.
fn clears(period: &Period, other: &Period) -> bool {
    let years = |period: &Period| years(&period.text).into_iter().map(|(_, year)| year).collect::<Vec<_>>();
    period.doubt.is_some() && other.doubt.is_none() && years(period) == years(other)
}

fn school_year_of(date: Date) -> String {
    let first = if date.month() >= 7 { date.year() } else { date.year() - 1 };
    school_year(first)
}

fn school_year(first: i16) -> String {
    format!("{first}/{} учебный год", first + 1)
}

fn years_of_cells(cells: &[String]) -> Option<String> {
    let years = || cells.iter().flat_map(|cell| years(cell)).map(|(_, year)| year);
    let (first, last) = (years().min()?, years().max()?);
    Some(match last - first {
        0 => format!("{first} год"),
        1 => school_year(first),
        _ => format!("{first}-{last} гг."),
    })
}

/// The period that a title names.
pub fn in_title(title: &str) -> Option<Period> {
    if let Some(period) = between_days(title) {
        return Some(period);
    }
    let part = part_of_year(title);
    if let Some(PartOfYear::Read(text)) = part {
        return Some(Period { text, doubt: None });
    }
    let of_years = years_in_title(title);
    of_years.map(|found| if part.is_some() { Period { doubt: Some(PeriodDoubt::NotNamed), ..found } } else { found })
}

/// The whole years that a title names.
fn years_in_title(title: &str) -> Option<Period> {
    let years = years(title);
    let sure = |text: String| Some(Period { text, doubt: None });
    match years.as_slice() {
        [.., (_, first), (end, last)] if *last == first + 1 => match kind_of_years(&title[*end..]) {
            Years::School => sure(school_year(*first)),
            Years::Calendar => sure(format!("{first}-{last} гг.")),
            Years::Unknown => Some(Period { text: school_year(*first), doubt: Some(PeriodDoubt::SchoolYearOrYears) }),
        },
        [.., (_, first), (_, last)] if first < last => sure(format!("{first}-{last} гг.")),
        [.., (end, year)] if is_year(&title[*end..]) => sure(format!("{year} год")),
        _ => None,
    }
}

/// The period that running words name as that of what they speak of: «… на 2026/2027 учебный год (приложение 1)». Days and
/// years of other documents in them are none.
pub fn in_words(text: &str) -> Option<Period> {
    let mut named = years(text).into_iter().filter_map(|(end, _)| {
        let start = text[..end]
            .rfind(|letter: char| !letter.is_ascii_digit())
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
        let before = text[..start].trim_end();
        let word = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let is_named = before.ends_with(char::is_alphabetic) && ["на", "в", "период", "за"].contains(&word.as_str());
        let rest = text[start..].split(['(', ';', ',', '\n']).next().unwrap_or_default();
        is_named.then(|| in_title(rest)).flatten()
    });
    named.next_back()
}

/// «с 01.09.2026 по 31.08.2027»: the days themselves, or the school year that they are.
fn between_days(title: &str) -> Option<Period> {
    let (at, from) = dates::first(title)?;
    let to = dates::last(title).filter(|to| *to > from)?;
    let begins = fold::words(&title[..at]);
    let is_span = begins.ends_with(" с") || begins == "с" || begins.ends_with(" с \"") || begins.ends_with(" период");
    let is_school_year =
        (from.month(), from.day(), to.month(), to.day()) == (9, 1, 8, 31) && to.year() == from.year() + 1;
    let text = if is_school_year { school_year(from.year()) } else { format!("с {from} по {to}") };
    (is_span && vekha_deadline::period(&text).is_ok()).then_some(Period { text, doubt: None })
}

/// What the words behind years say of them.
enum Years {
    School,
    Calendar,
    Unknown,
}

fn kind_of_years(rest: &str) -> Years {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '-', '.']).to_lowercase();
    match () {
        () if rest.starts_with("уч") || rest.starts_with("гг. уч") => Years::School,
        () if ["гг", "г.г", "г. г", "год"].iter().any(|begin| rest.starts_with(begin)) && !rest.starts_with("год ") => {
            Years::Calendar
        }
        () => Years::Unknown,
    }
}

/// Whether the words behind a year call it one.
fn is_year(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['г', 'Г', '»', '"', ')', '.'])
}

/// The years that a text names, each with the place behind it; `2023/24` names two.
fn years(text: &str) -> Vec<(usize, i16)> {
    let mut years: Vec<(usize, i16)> = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(|letter: char| letter.is_ascii_digit()).map(|at| at + rest) {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        rest = at + digits;
        let number: Option<i16> = text[at..rest].parse().ok();
        let last = years.last().map(|(_, year)| *year);
        let is_second = text[..at].ends_with(['/', '-', '–']);
        match (number, digits) {
            (Some(year), 4) if (2000..2100).contains(&year) => years.push((rest, year)),
            (Some(short), 2) if is_second && last.is_some_and(|last| last % 100 + 1 == short) => {
                years.push((rest, last.unwrap_or_default() + 1));
            }
            _ => {}
        }
    }
    years.dedup_by_key(|(_, year)| *year);
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_titles_are_read() {
        for (title, expected, is_sure) in [
            ("Об утверждении дорожной карты на 2023-2024 учебный год", "2023/2024 учебный год", true),
            ("План работы на 2023/24 уч. год", "2023/2024 учебный год", true),
            ("Дорожная карта на 2022 год", "2022 год", true),
            ("План мероприятий на 2024-2026 годы", "2024-2026 гг.", true),
            ("План мероприятий на 2024-2025 гг.", "2024-2025 гг.", true),
            ("в муниципальном округе в 2023 -2024 голу", "2023/2024 учебный год", false),
            ("проекта «500+» в 2022 году", "2022 год", true),
            ("План на 2025–2026", "2025/2026 учебный год", false),
        ] {
            let found = in_title(title).map(|found| (found.text, found.doubt.is_none()));
            assert_eq!(found, Some((expected.to_owned(), is_sure)), "{title}");
        }
        assert_eq!(in_title("План мероприятий"), None);
        let days = in_title("План на период с 01.09.2026 по 31.08.2027").map(|found| found.text);
        assert_eq!(days.as_deref(), Some("2026/2027 учебный год"));
        assert_eq!(in_title("по итогам ВПР-2024 в школах"), None);
    }

    #[test]
    fn plans_of_several_parts_of_a_year_are_of_the_year() {
        let found =
            |titles: &[&str]| period(titles.iter().copied(), std::iter::empty(), None, &[]).map(|found| found.text);
        let halves = ["План на I полугодие 2026-2027 учебного года", "План на II полугодие 2026-2027 учебного года"];
        assert_eq!(found(&halves).as_deref(), Some("2026/2027 учебный год"));
        assert_eq!(found(&halves[..1]).as_deref(), Some("I полугодие 2026/2027 учебного года"));
    }

    #[test]
    fn periods_of_clauses_are_those_that_they_introduce() {
        for (clause, expected) in [
            ("Утвердить дорожную карту на 2026/2027 учебный год (приложение 1).", Some("2026/2027 учебный год")),
            ("Утвердить комплекс мер в 2027 году согласно приложению.", Some("2027 год")),
            ("Утвердить план, одобренный решением от 12.03.2025, на 2026-2028 годы.", Some("2026-2028 гг.")),
            ("Утвердить план (протокол от 25 декабря 2026 года № 3).", None),
            ("Представить отчёт до 25 декабря 2026 года.", None),
        ] {
            assert_eq!(in_words(clause).map(|found| found.text).as_deref(), expected, "{clause}");
        }
    }

    #[test]
    fn without_a_title_the_day_of_the_order_says_it() {
        let day = jiff::civil::date(2026, 1, 20);
        let found = period(["План"].into_iter(), std::iter::empty(), Some(day), &[]).map(|found| found.text);
        assert_eq!(found.as_deref(), Some("2025/2026 учебный год"));
        let cells = ["май 2027".to_owned(), "октябрь 2026".to_owned()];
        let found = period(std::iter::empty(), std::iter::empty(), None, &cells).map(|found| found.text);
        assert_eq!(found.as_deref(), Some("2026/2027 учебный год"));
    }
}
