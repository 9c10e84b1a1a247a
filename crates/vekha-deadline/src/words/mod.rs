//! Deadlines said to people. Grammar of each language lives in its own room; here is only what they share.
//!
//! Words are made from the reading alone; where nothing was read, the act's own words are shown.

mod english;
mod russian;
mod russian_often;
mod russian_term;
mod russian_weekdays;

use super::model::{Schedule, Term, Window};

/// A language that deadlines are said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// The language of the acts.
    Russian,
    /// The second language of the site.
    English,
}

/// The whole schedule as one phrase, without a capital letter or a full stop.
pub fn schedule(schedule: &Schedule, language: Language) -> String {
    terms(&schedule.terms, language)
}

/// Terms as one phrase.
pub fn terms<'t>(terms: impl IntoIterator<Item = &'t Term>, language: Language) -> String {
    terms.into_iter().map(|one| term_after(one, language)).collect::<Vec<_>>().join("; ")
}

/// Terms for a narrow column, each once: "до 20.11.2023", "ежемесячно; до 15.01.2024".
pub fn shortly<'t>(terms: impl IntoIterator<Item = &'t Term>, language: Language) -> String {
    let mut said: Vec<String> = terms.into_iter().map(|one| short(one, language)).collect();
    said.dedup();
    said.join("; ")
}

/// One term with the word that ties it to the term before: "далее каждый месяц …".
pub fn term_after(one: &Term, language: Language) -> String {
    let then = match language {
        _ if !one.then => "",
        Language::Russian => "далее ",
        Language::English => "then ",
    };
    format!("{then}{}", term(one, language))
}

/// A day for a narrow column: "20.11.2023".
pub fn day(date: jiff::civil::Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// One term as a phrase: "до 20 ноября 2023 года".
pub fn term(term: &Term, language: Language) -> String {
    match language {
        Language::Russian => russian_term::term(term),
        Language::English => english::term(term),
    }
}

/// One window as a phrase: "в марте 2024 года", "с 6 февраля по 30 мая 2023 года".
pub fn window(window: Window, language: Language) -> String {
    match language {
        Language::Russian => russian::window(window),
        Language::English => english::window(window),
    }
}

/// A term for a narrow column: "до 20.11.2023", "03.2024", "ежемесячно".
pub fn short(term: &Term, language: Language) -> String {
    match language {
        Language::Russian => russian_term::short(term),
        Language::English => english::short(term),
    }
}

/// A window for a narrow column: "20.11.2023", "03.2024", "09.2023–08.2024".
pub fn short_window(window: Window) -> String {
    let month = |date: jiff::civil::Date| format!("{:02}.{:04}", date.month(), date.year());
    match shape(window) {
        Shape::Until(to) => day(to),
        Shape::Day(at) => day(at),
        Shape::Month(from) => month(from),
        Shape::Year(year) => format!("{year}"),
        Shape::SchoolYear(year) => format!("{year}/{:02}", (year + 1) % 100),
        Shape::Years(first, last) => format!("{first}–{last}"),
        Shape::Months { .. } => format!("{}–{}", month(window.from.unwrap_or(window.to)), month(window.to)),
        Shape::Days { from, to } => format!("{}–{}", day(from), day(to)),
    }
}

/// What a window looks like to a reader.
enum Shape {
    Until(jiff::civil::Date),
    Day(jiff::civil::Date),
    Month(jiff::civil::Date),
    Months {
        from: jiff::civil::Date,
        to: jiff::civil::Date,
    },
    Year(i16),
    SchoolYear(i16),
    /// Whole calendar years, from the first to the last.
    Years(i16, i16),
    Days {
        from: jiff::civil::Date,
        to: jiff::civil::Date,
    },
}

/// Phrases joined: "a, b и c".
fn listed(parts: &[String], and: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

/// Windows that are single months, by year, in order.
fn months_by_year(windows: &[Window]) -> Option<Vec<(i16, Vec<i8>)>> {
    let mut years: Vec<(i16, Vec<i8>)> = Vec::new();
    for window in windows {
        let Shape::Month(from) = shape(*window) else {
            return None;
        };
        match years.last_mut() {
            Some((year, months)) if *year == from.year() => months.push(from.month()),
            _ => years.push((from.year(), vec![from.month()])),
        }
    }
    Some(years)
}

/// The first and the last year of more than two windows, one a year.
fn all_in_a_row(all: &[Window]) -> Option<(i16, i16)> {
    let in_a_row = all.windows(2).all(|pair| matches!(pair, [one, next] if next.to.year() == one.to.year() + 1));
    let ends = all.first().zip(all.last()).filter(|_| in_a_row && all.len() > 2)?;
    Some((ends.0.to.year(), ends.1.to.year()))
}

/// About a year: the span in which something happens rather than its time.
fn is_long(window: Window) -> bool {
    matches!(shape(window), Shape::Year(_) | Shape::SchoolYear(_) | Shape::Years(..))
        || window.from.is_some_and(|from| crate::calendar::days_from_to(from, window.to) > 300)
}

fn shape(window: Window) -> Shape {
    let to = window.to;
    let Some(from) = window.from else {
        return Shape::Until(to);
    };
    let whole_months = from.day() == 1 && to == to.last_of_month();
    let months =
        (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month()) + 1;
    match months {
        _ if from == to => Shape::Day(from),
        _ if !whole_months => Shape::Days { from, to },
        1 => Shape::Month(from),
        12 if from.month() == 1 => Shape::Year(from.year()),
        _ if from.month() == 1 && to.month() == 12 => Shape::Years(from.year(), to.year()),
        12 if from.month() == 9 => Shape::SchoolYear(from.year()),
        _ => Shape::Months { from, to },
    }
}

/// With a small first letter, unless the first word is an abbreviation or a Roman numeral.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), text.chars().nth(1));
    match first {
        Some(first) if !first.is_ascii() && !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::read_in;

    #[test]
    fn schedules_are_said_to_parents() {
        let cases = [
            ("До 20.11.23", "до 20 ноября 2023 года", "by 20 November 2023"),
            (
                "Ежемесячно в течение 23-24уч.г. по графику ИПК",
                "каждый месяц с сентября 2023 по август 2024 года, по графику ИПК",
                "every month from September 2023 to August 2024, by a separate plan (“по графику ИПК”)",
            ),
            (
                "2 раза в год",
                "два раза в год в течение 2023/2024 учебного года",
                "twice a year throughout the 2023/24 school year",
            ),
            ("По графику ФИОКО", "по отдельному графику: ФИОКО", "by a separate plan (“По графику ФИОКО”)"),
            ("Май-июнь, 2024", "с мая по июнь 2024 года", "from May to June 2024"),
            ("10, 15 и 20 мая 2024", "10, 15 и 20 мая 2024 года", "on 10 May 2024, on 15 May 2024 and on 20 May 2024"),
            ("В течение учебного года", "в течение 2023/2024 учебного года", "throughout the 2023/24 school year"),
            ("По запросам школ", "по запросам школ", "on request (“По запросам школ”)"),
            ("", "срок не указан", "no deadline given"),
        ];
        for (text, russian, english) in cases {
            let read = read_in(text, "2023/2024");
            assert_eq!(schedule(&read, Language::Russian), russian);
            assert_eq!(schedule(&read, Language::English), english);
        }
    }

    #[test]
    fn short_forms_fit_a_column() {
        let short = |text| short(&read_in(text, "2023/2024").terms[0], Language::Russian);
        assert_eq!(short("До 20.11.23"), "до 20.11.2023");
        assert_eq!(short("Сентябрь-май"), "сентябрь 2023 – май 2024");
        assert_eq!(short("Ежеквартально"), "ежеквартально");
        assert_eq!(short("Март, май"), "март 2024, май 2024");
    }
}
