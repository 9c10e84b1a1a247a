//! Term → occurrences: every window and every repetition, each with a key of its own.
//!
//! Keys are public: reports name them (`period: 2024-03`), so their form never changes.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::{Context, Kind, Term, Unit};
use crate::range::OpenRange;
use crate::schedule::key::window_key;
use crate::term::named_days::is_school_year;

/// One occurrence of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Occurrence {
    /// `2024-03`, `2024-Q1`, `2024-H1`, `2024`, `2023-2024/3`, `2024-W12`; else its number from 1; `2024-03.2` is the second in March.
    pub key: String,
    /// Nothing where the term names no days.
    pub window: Option<OpenRange>,
    /// From 1.
    pub nth: u32,
    /// How many there are.
    #[serde(rename = "of")]
    pub total: u32,
    /// Its key counts halves of the calendar year (`2027-H1`), but it is half of a school year: the second of 2026/27.
    #[serde(skip)]
    pub is_school_half: bool,
}

impl Term {
    /// All occurrences in order of time; a term without windows has one without a window.
    pub fn occurrences(&self, context: &Context) -> Vec<Occurrence> {
        let pairs = match self.recurrence {
            _ if self.kind == Kind::PerPlan => Vec::new(), // the other plan says when, the year here only which plan
            Some(every) if self.kind == Kind::Recurring => self.repetitions(every, context),
            _ => self.windows.iter().map(|window| (window_key(*window, context), *window)).collect(),
        };
        let pairs = self.drop_before_act(pairs, context);
        let pairs = pairs.into_iter().filter(|(_, window)| !self.is_excepted(*window)).collect();
        number_all(pairs, self.recurs_by_school_halves(context))
    }

    fn recurs_by_school_halves(&self, context: &Context) -> bool {
        let every = self.recurrence.filter(|every| every.unit == Unit::HalfYear && every.per == 1);
        every.is_some() && self.kind == Kind::Recurring && is_school_year(context.period)
    }

    /// A repetition that was over before the act was signed is asked of nobody.
    fn drop_before_act(
        &self,
        pairs: Vec<(Option<String>, OpenRange)>,
        context: &Context,
    ) -> Vec<(Option<String>, OpenRange)> {
        let derived = self.kind == Kind::Recurring && self.windows.len() == 1;
        let Some(act) = context.act_date else { return pairs };
        if !derived {
            return pairs;
        }
        let since = pairs.iter().filter(|(_, window)| window.to >= act).cloned().collect::<Vec<_>>();
        if since.is_empty() { pairs } else { since }
    }

    /// "кроме января" leaves out what lies wholly inside.
    fn is_excepted(&self, window: OpenRange) -> bool {
        let from = window.from.unwrap_or(window.to);
        self.except.iter().any(|out| out.contains(from) && out.contains(window.to))
    }
}

/// Numbers the occurrences; keys that repeat or are missing become numbers.
fn number_all(pairs: Vec<(Option<String>, OpenRange)>, is_school_half: bool) -> Vec<Occurrence> {
    if pairs.is_empty() {
        return vec![Occurrence { key: "1".to_owned(), window: None, nth: 1, total: 1, is_school_half }];
    }
    let distinct: BTreeSet<&str> = pairs.iter().filter_map(|(key, _)| key.as_deref()).collect();
    let keyed = distinct.len() == pairs.len();
    let total = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let occurrences = pairs.into_iter().zip(1..).map(|((key, window), nth)| {
        let key = if keyed { key } else { None }.unwrap_or_else(|| nth.to_string());
        Occurrence { key, window: Some(window), nth, total, is_school_half }
    });
    occurrences.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    use crate::read;
    use crate::tests::{in_act, in_context};

    fn occurrences(text: &str, period: &str) -> Vec<Occurrence> {
        in_context(period, |context| read(text, context).terms[0].occurrences(context))
    }

    fn keys(text: &str, period: &str) -> Vec<String> {
        occurrences(text, period).into_iter().map(|occurrence| occurrence.key).collect()
    }

    #[test]
    fn repetitions_have_the_keys_of_their_units() {
        assert_eq!(keys("Ежемесячно с октября по декабрь", "2023/2024"), ["2023-10", "2023-11", "2023-12"]);
        assert_eq!(keys("Ежеквартально", "2022 год"), ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]);
        assert_eq!(keys("2 раза в год", "2022 год"), ["2022-H1", "2022-H2"]);
        assert_eq!(keys("2 раза в год", "2023/2024"), ["1", "2"]);
        assert_eq!(keys("1 раз в четверть", "2023/2024").last().map(String::as_str), Some("2023-2024/4"));
        assert_eq!(keys("Ежегодно декабрь", "2024-2025 годы"), ["2024", "2025"]);
        assert_eq!(keys("еженедельно с 18 по 31 марта 2024", "2023/2024"), ["2024-W12", "2024-W13"]);
        assert_eq!(keys("2 раза в месяц с октября по ноябрь", "2023/2024").len(), 4);
    }

    #[test]
    fn a_repetition_begins_behind_the_last_day_of_the_one_before() {
        let all = occurrences("Ежеквартально до 25 числа (декабрь, март, июнь)", "2026/2027");
        let begins =
            all.iter().map(|occurrence| occurrence.window.and_then(|window| window.from).map(|day| day.to_string()));
        let begins: Vec<Option<String>> = begins.collect();
        assert_eq!(begins, [None, Some("2026-12-26".to_owned()), Some("2027-03-26".to_owned())]);
    }

    #[test]
    fn windows_have_their_own_keys_and_the_rest_numbers() {
        assert_eq!(keys("Март, июнь", "2022 год"), ["2022-03", "2022-06"]);
        assert_eq!(keys("до 1 марта, до 1 июня", "2022 год"), ["1", "2"]);
        assert_eq!(keys("По графику", "2022 год"), ["1"]);
    }

    #[test]
    fn what_was_over_before_the_act_is_asked_of_nobody() {
        let signed = |text: &str| {
            let act = "2023-11-10".parse().ok();
            in_act("2023/2024", act, |context| read(text, context).terms[0].occurrences(context)).len()
        };
        assert_eq!(signed("Ежемесячно"), 10);
        assert_eq!(signed("Сентябрь, декабрь"), 2);
        assert_eq!(signed("Ежемесячно, кроме января"), 9);
    }

    #[test]
    fn a_quarter_that_the_period_barely_touches_is_none() {
        assert_eq!(keys("Ежеквартально", "2023/2024"), ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3"]);
    }

    #[test]
    fn a_counted_day_ends_the_repetition() {
        let ends = |text| {
            occurrences(text, "2022 год")
                .into_iter()
                .filter_map(|occurrence| occurrence.window)
                .map(|occurrence| occurrence.to)
                .next()
        };
        assert_eq!(ends("Ежемесячно до 25 числа"), Some(date(2022, 1, 25)));
        assert_eq!(ends("до 15 числа месяца, следующего за отчётным кварталом"), Some(date(2022, 4, 15)));
        assert_eq!(ends("последняя неделя месяца"), Some(date(2022, 1, 31)));
    }
}
