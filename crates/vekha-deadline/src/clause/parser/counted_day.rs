//! Counted days → the day that says when, or a note: "до 15 числа", "с 20 числа", "каждую вторую пятницу", "к концу месяца".

use std::ops::Range;

use crate::clause::parser::cursor::ClauseParser;
use crate::clause::parser::day_of_month::apply_day_of_month;
use crate::model::{RelativeDay, Unit, Weekday};
use crate::named_time::MonthPart;
use crate::token::{Frequency, Token};

impl ClauseParser<'_> {
    /// "25 числа" is that day, "до 25 числа" any day before it too.
    pub fn set_relative_day(&mut self, due: RelativeDay, unit: Option<Unit>, start: usize) {
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let (is_until, ends) = (matches!(before, Some(Token::By)), matches!(before, Some(Token::Till)));
        let start = if matches!(before, Some(Token::During)) { start - 1 } else { start };
        let named = self.with_end_of_month(due.clone(), start);
        if ends && named != due {
            (self.clause.relative_day, self.clause.relative_day_at) = (None, None); // "с 20 числа по 25 число"
        }
        let due = named.with_limit(is_until);
        let place = self.range(start, self.at);
        if self.belongs_to_other_frequency(&due, unit) {
            return self.clause.notes.push(place); // "ежеквартально до 5 числа, еженедельно по пятницам"
        }
        apply_day_of_month(self.text, &mut self.clause); // "сентябрь (до 15), декабрь (до 20)": the first month has its day now
        if let Some(both) = self.with_day_before(&due) {
            self.clause.relative_day = Some((both, unit)); // "ежемесячно: до 3 числа – табель, до 25 числа – отчёт"
            return;
        }
        if self.is_every_second(&due, &place) {
            self.clause.every_second = Some(place.clone());
        }
        let before = self.clause.relative_day_at.replace(place);
        let is_other = self.clause.relative_day.as_ref().is_some_and(|(first, _)| *first != due);
        self.clause.notes.extend(before.filter(|_| is_other)); // of two counted days the later one says when
        if matches!(due, RelativeDay::WeeksOfMonth { .. }) {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
        self.clause.relative_day = Some((due, unit));
    }

    /// "с 20 числа", "после 20 числа": from that day to the last of the month, or to the day that "по" leads to.
    fn with_end_of_month(&self, due: RelativeDay, start: usize) -> RelativeDay {
        let RelativeDay::DayOfMonth { from: None, day, month } = due else { return due };
        let since = |from: i8| RelativeDay::DayOfMonth { from: Some(from), day: 31, month };
        match (start.checked_sub(1).and_then(|before| self.token(before)), &self.clause.relative_day) {
            (Some(Token::From | Token::NotBefore), _) => since(day),
            (Some(Token::Event), _) if self.leads_to_day_of_month(start - 1) => since((day + 1).min(31)),
            (Some(Token::Till), Some((RelativeDay::DayOfMonth { from: Some(from), day: 31, .. }, _)))
                if *from <= day =>
            {
                RelativeDay::DayOfMonth { from: Some(*from), day, month }
            }
            _ => due,
        }
    }

    /// "после 20 числа"
    pub fn leads_to_day_of_month(&self, start: usize) -> bool {
        let is_day = matches!(
            self.token(start + 1),
            Some(Token::RelativeDay(RelativeDay::DayOfMonth { from: None, .. }, _) | Token::DaysOf(_))
        );
        is_day && self.tokens.get(start).is_some_and(|token| self.level_words(&token.at) == "после")
    }

    /// A later day of the same month, and how it stands beside the one before.
    fn with_day_before(&self, due: &RelativeDay) -> Option<RelativeDay> {
        let Some((RelativeDay::DayOfMonth { from: first, day: before, month }, _)) = self.clause.relative_day else {
            return None;
        };
        let RelativeDay::DayOfMonth { from, day, month: owner } = *due else { return None };
        let mut units = self.clause.frequencies.iter().filter_map(|every| every.recurrence.map(|every| every.unit));
        let is_monthly = units.next() == Some(Unit::Month) && units.all(|unit| unit == Unit::Month);
        let are_limits = first.is_none() && from.is_none();
        let are_days = first == Some(before) && from == Some(day);
        (is_monthly && month == owner && before < day && (are_limits || are_days))
            .then(|| RelativeDay::DaysOfMonth { days: vec![before, day], until: are_limits })
    }

    /// "каждую вторую пятницу", of which no word says that the month is meant.
    fn is_every_second(&self, due: &RelativeDay, place: &Range<usize>) -> bool {
        let words = self.level_words(place);
        let is_later = |day: &Weekday| day.nth.is_some_and(|nth| nth > 1);
        let is_each = words.starts_with("кажд") && !words.contains("мес");
        is_each && matches!(due, RelativeDay::Weekdays { days } if days.iter().any(is_later))
    }

    /// Of several frequencies the one before the counted day is not the one that holds, or the day is of another unit.
    fn belongs_to_other_frequency(&self, due: &RelativeDay, unit: Option<Unit>) -> bool {
        let written = || self.clause.frequencies.iter().filter_map(|frequency| frequency.recurrence);
        let holds = written().find(|every| every.times > 1).or(written().next());
        let Some(held) = holds.map(|every| every.unit) else { return false };
        let is_further = self.clause.relative_day.is_some()
            || matches!(due, RelativeDay::DaysOfMonth { .. } | RelativeDay::LastDays { .. });
        written().next_back().is_some_and(|every| every.unit != held)
            || is_further && unit.is_some_and(|unit| unit != held)
    }

    /// "к концу месяца"
    pub fn set_part_of_each(&mut self, part: MonthPart, start: usize) {
        let is_until = start.checked_sub(1).is_some_and(|before| self.token(before) == Some(&Token::By));
        let is_end = is_until && part == MonthPart::Vague(3); // "до конца месяца": whatever the end may be, by its last day
        let due = if is_end { RelativeDay::END_OF_MONTH } else { part.relative_day() };
        self.set_relative_day(due, Some(Unit::Month), start);
        if part.is_approximate() && !is_end {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
    }

    /// Days of every month stand before a frequency of another unit.
    pub fn is_of_days(&self, frequency: &Frequency) -> bool {
        let other = |unit: &Unit| frequency.recurrence.is_some_and(|every| every.unit != *unit);
        matches!(&self.clause.relative_day, Some((RelativeDay::DaysOfMonth { .. } | RelativeDay::LastDays { .. }, Some(unit))) if other(unit))
    }

    /// The counted day does not hold: its words are kept.
    pub fn note_relative_day(&mut self) {
        self.clause.relative_day = None;
        let place = self.clause.relative_day_at.take();
        self.clause.notes.extend(place);
    }
}

#[cfg(test)]
mod tests {
    use crate::Code;
    use crate::tests::read_in;

    #[test]
    fn every_second_weekday_is_doubted_unless_the_month_is_named() {
        let doubts = |text| read_in(text, "2023/2024").warnings.iter().any(|each| each.code == Code::EverySecond);
        for text in ["каждую вторую пятницу", "каждый третий вторник", "каждая вторая и четвёртая среда"]
        {
            assert!(doubts(text), "{text}");
        }
        for text in
            ["каждую вторую пятницу месяца", "каждую первую пятницу", "каждую последнюю пятницу", "каждую пятницу"]
        {
            assert!(!doubts(text), "{text}");
        }
    }
}
