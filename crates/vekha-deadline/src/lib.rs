//! Text of a deadline, as a Russian act has it → days, occurrences and words for people.
//!
//! ```
//! use jiff::civil::date;
//! use vekha_deadline::{Context, DateRange, Kind, calendar::Calendars, read, words};
//!
//! let calendars = Calendars::russia();
//! let period = DateRange::new(date(2023, 9, 1), date(2024, 8, 31));
//! let context = Context { period, act_date: None, calendars: &calendars };
//!
//! let schedule = read("До 20.11.23, далее ежемесячно", &context);
//! assert_eq!(schedule.terms[0].kind, Kind::By);
//! assert_eq!(schedule.terms[0].windows[0].to, date(2023, 11, 20));
//!
//! // What has to happen, one by one, each with a key of its own.
//! let months = schedule.terms[1].occurrences(&context);
//! assert_eq!((months.len(), months[0].key.as_str()), (9, "2023-12"));
//!
//! // Said to people, in Russian and in English.
//! let russian = words::schedule(&schedule, words::Language::Russian);
//! assert_eq!(russian, "до 20 ноября 2023 года; далее каждый месяц с 21 ноября 2023 года по 31 августа 2024 года");
//! let english = words::schedule(&schedule, words::Language::English);
//! assert_eq!(english, "by 20 November 2023; then every month from 21 November 2023 to 31 August 2024");
//!
//! // What is odd about a text is a warning that points into it.
//! let odd = read("31 ноября", &context);
//! assert_eq!(words::warning(&odd.warnings[0], words::Language::English), "there is no such date: “31 ноября”");
//! ```
//!
//! A text goes through the rooms of this crate in one direction: `text` cuts it into words, `lexer` gives groups of words
//! a meaning (tokens), `clause` cuts tokens into deadlines and gives every token its role, `term` finds kind and days,
//! `schedule` lists what follows from them, [`words`] says it to people; [`calendar`] knows working days and school
//! terms. Nothing here knows files, YAML, reports or the clock; no date is invented, and no word of the act is dropped
//! without a warning.

#![warn(missing_docs)]

pub mod calendar;
mod clause;
mod column;
mod correction;
mod lexer;
mod model;
mod named_time;
mod proposal;
mod range;
mod schedule;
mod term;
mod text;
mod token;
mod warning;
pub mod words;

pub use column::ColumnCell;
pub use model::{
    Context, DurationUnit, Kind, MonthOfPeriod, Reading, Recurrence, RelativeDay, Schedule, Term, Unit, Weekday,
    WeekdayBound, YearSource,
};
pub use range::{DateRange, OpenRange};
pub use schedule::occurrence::Occurrence;
pub use schedule::period::{PeriodError, period};
pub use schedule::period_key::{PeriodKey, period_key};
pub use warning::{Code, Warning};

/// Reads the text of a deadline as the act has it. Never fails: what cannot be read stays as written, with a warning.
/// Nor is a text of more than 4000 letters or 120 times read: no deadline is so long.
pub fn read(text: &str, context: &Context) -> Schedule {
    let clauses = if is_blank(text) { Ok(Vec::new()) } else { clause::parse(text) };
    let (terms, reading, warnings) = match clauses {
        Ok(clauses) => term::terms_from_clauses(text, &clauses, context),
        Err(excess) => term::unread_term(text, excess),
    };
    Schedule { raw: text.to_owned(), reading, terms, warnings }
}

/// Deadlines that running words mention ("… (в срок до 10 августа 2015 года)"): where they stand, and how they are read.
pub fn mentions(text: &str, context: &Context) -> Vec<(std::ops::Range<usize>, Schedule)> {
    let places = clause::mention::mentions(text).into_iter();
    let read_all = places.map(|at| (at.clone(), read(text.get(at).unwrap_or_default(), context)));
    read_all.filter(|(_, schedule)| schedule.terms.iter().all(has_days)).collect()
}

/// The text with the last real day of the month in place of each that no month has ("31.11" → "30.11"); nothing where no
/// other day mends it.
pub fn with_real_days(text: &str, context: &Context) -> Option<String> {
    correction::with_real_days(text, |text| read(text, context).warnings)
}

/// Words for the days of a text that is doubted, which are read without a doubt: the same days said in full ("конец мая" →
/// "с 21 по 31 мая 2027 года"), else those in a year of the period, or the months that it names; nothing where it names none.
pub fn certain_words(text: &str, context: &Context) -> Option<String> {
    proposal::certain_words(text, |text| read(text, context))
}

/// The words of a column's heading that are a time, and how they are read; nothing where it is none.
pub fn column_time(heading: &str, context: &Context) -> Option<(String, Schedule)> {
    column::heading_time(heading, context, read)
}

/// How a cell is read that stands in a column with such a heading: "15-20" below "Октябрь", "в течение квартала" below
/// "I квартал".
pub fn column_cell(text: &str, heading: &str, context: &Context) -> ColumnCell {
    column::column_cell(text, heading, context, read)
}

fn has_days(term: &Term) -> bool {
    matches!(term.kind, Kind::On | Kind::By | Kind::Within) && !term.windows.is_empty()
}

/// A dash, a cross, dots: a cell that says nothing.
fn is_blank(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphanumeric());
    matches!((letters.next(), letters.next()), (None, _) | (Some('х' | 'Х' | 'x' | 'X'), None))
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::calendar::Calendars;

    /// Reads a text within a period given in words, by an act of 10 November 2023.
    pub(crate) fn read_in(text: &str, words: &str) -> Schedule {
        in_act(words, "2023-11-10".parse().ok(), |context| read(text, context))
    }

    pub(crate) fn in_context<T>(words: &str, act: impl FnOnce(&Context) -> T) -> T {
        in_act(words, None, act)
    }

    pub(crate) fn in_act<T>(words: &str, act_date: Option<jiff::civil::Date>, act: impl FnOnce(&Context) -> T) -> T {
        let calendars = Calendars::russia();
        let period = period(words).unwrap();
        act(&Context { period, act_date, calendars: &calendars })
    }

    #[test]
    fn the_json_is_the_documented_one() {
        let schedule = read_in("До 20.11.23", "2023/2024");
        let expected = serde_json::json!({
            "raw": "До 20.11.23", "reading": "parsed", "warnings": [],
            "terms": [{
                "clause": "До 20.11.23", "kind": "by", "windows": [[null, "2023-11-20"]], "recurrence": null,
                "plan": null, "note": null, "then": false, "year_source": "written",
            }],
        });
        assert_eq!(serde_json::to_value(&schedule).unwrap(), expected);
        let monthly = serde_json::to_value(read_in("Ежемесячно", "2023/2024")).unwrap();
        let expected = serde_json::json!({"unit": "month", "times": 1, "at_least": false});
        assert_eq!(monthly["terms"][0]["recurrence"], expected);
    }

    /// The words of every mention.
    fn words_of_mentions(text: &str) -> Vec<&str> {
        in_context("2026/2027", |context| mentions(text, context)).into_iter().map(|(at, _)| &text[at]).collect()
    }

    #[test]
    fn deadlines_in_running_words_are_found() {
        for (text, expected) in [
            ("Ремонт кабинетов (в срок до 10 августа 2015 года)", vec!["в срок до 10 августа 2015 года"]),
            ("Сдать отчёт не позднее 5 мая, затем совещание", vec!["не позднее 5 мая"]),
            ("Семинар для учителей (сентябрь 2026 г.) и выставка", vec!["сентябрь 2026 г."]),
            ("Провести 15 октября 2026 года слёт; до 20.10.2026 отчёт", vec!["15 октября 2026 года", "до 20.10.2026"]),
            ("Приём заявок с 1 по 10 декабря", vec!["с 1 по 10 декабря"]),
            ("Собрания (октябрь, апрель)", vec!["октябрь, апрель"]),
            ("Отчёт (срок: до 12 янва-ря)", vec!["срок: до 12 янва-ря"]),
            ("Подготовка до конца сентября", vec!["до конца сентября"]),
        ] {
            assert_eq!(words_of_mentions(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_and_names_in_running_words_are_no_deadlines() {
        for text in [
            "Реализация стратегии до 2030 года",
            "Приказ от 12 сентября 2023 г. № 93 о/д",
            "Сведения на 1 сентября 2026 года",
            "Занятия в 5-9 классах до 18 лет",
            "Праздник «8 Марта», ул. 8 Марта",
            "Обучение по ФГОС с 1 сентября 2022 года",
            "Месяц май в истории (план работы)",
            "Отчёт (ежемесячно) до 10 человек",
        ] {
            assert_eq!(words_of_mentions(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn notes_and_plans_keep_the_words_around_the_time() {
        let schedule = read_in("До 10.12.2023 на 1-е полугодие 2024г. До 05.05.2024 на 2-е полугодие", "2023/2024");
        let notes: Vec<_> = schedule.terms.iter().map(|term| term.note.as_deref()).collect();
        assert_eq!(notes, [Some("на 1-е полугодие 2024г."), Some("на 2-е полугодие")]);
        let schedule = read_in("Итоговый мониторинг — май 2024, по отдельному графику", "2023/2024");
        assert_eq!(schedule.terms[0].note.as_deref(), Some("Итоговый мониторинг"));
        assert_eq!(schedule.terms[0].plan.as_deref(), Some("по отдельному графику"));
    }

    #[test]
    fn a_day_that_no_month_has_becomes_the_last_of_its_own_month() {
        let real = |text| in_context("2026/2027", |context| with_real_days(text, context));
        for (text, expected) in [
            ("До 31.11.2026", "До 30.11.2026"),
            ("до 31.09.2026", "до 30.09.2026"),
            ("30 февраля", "28 февраля"),
            ("28 февраля 2028 г., 30 февраля 2028 г.", "28 февраля 2028 г., 29 февраля 2028 г."),
            ("с 25.10.2026 по 31.11.2026", "с 25.10.2026 по 30.11.2026"),
            ("35 ноября", "30 ноября"),
            ("до 20 ноября", "до 20 ноября"),
        ] {
            assert_eq!(real(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(real("01.13.2026"), None);
    }

    #[test]
    fn a_day_counted_from_a_period_or_an_event_is_kept() {
        let due = |text| read_in(text, "2023/2024").terms[0].due.clone();
        let next = Some(RelativeDay::DayOfMonth { from: None, day: 15, month: MonthOfPeriod::Next });
        assert_eq!(due("до 15 числа месяца, следующего за отчётным кварталом"), next);
        let working = Some(RelativeDay::AfterEvent { count: 10, unit: DurationUnit::WorkingDays });
        assert_eq!(due("в течение 10 рабочих дней после получения запроса"), working);
    }
}
