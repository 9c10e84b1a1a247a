//! Counted days → the day that says when, or a note: "до 15 числа", "с 20 числа", "каждую вторую пятницу", "к концу месяца".

use std::ops::Range;

use crate::clause::parser::cursor::ClauseParser;
use crate::clause::parser::day_of_month::apply_day_of_month;
use crate::model::{MonthOfPeriod, RelativeDay, Unit, Weekday, WeekdayBound};
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
        let due = self.with_bound(named.clone().with_limit(is_until), start);
        let place = self.range(start, self.at);
        if let Some(all) = self.with_weekdays_before(&due, &place) {
            self.clause.relative_day = Some((all, unit));
            return;
        }
        if self.names_other_weekdays(&due, unit) {
            return self.doubt_since_weekdays(&place);
        }
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
        let is_end = matches!(due, RelativeDay::LastDays { days: 1, until: true, .. });
        if is_end && !matches!(named, RelativeDay::LastDays { days: 1, .. }) {
            self.clause.approximate = self.clause.relative_day_at.clone(); // "до последней недели квартала"
        }
        if matches!(due, RelativeDay::WeeksOfMonth { .. }) {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
        self.clause.relative_day = Some((due, unit));
    }

    /// "до второй среды и до последней пятницы": both of them, where nothing else stands between.
    fn with_weekdays_before(&self, due: &RelativeDay, place: &Range<usize>) -> Option<RelativeDay> {
        let (RelativeDay::Weekdays { days: first, bound }, _) = self.clause.relative_day.as_ref()? else { return None };
        let RelativeDay::Weekdays { days, bound: own } = due else { return None };
        let end = self.clause.relative_day_at.as_ref().map(|first| first.end).filter(|end| *end <= place.start)?;
        let gap = self.level_words(&(end..place.start));
        let gap = gap.split(|letter: char| letter == ',' || letter.is_whitespace()).filter(|word| !word.is_empty());
        let gap: Vec<&str> = gap.collect();
        let is_listed = matches!(gap.as_slice(), [] | ["и"]) && *own == WeekdayBound::On
            || matches!(gap.as_slice(), ["и", "до"] | ["до"]) && *own == WeekdayBound::Until && own == bound;
        let are_counted = first.iter().chain(days).all(|day| day.nth.is_some());
        let all = first.iter().chain(days).copied().collect();
        (is_listed && are_counted).then_some(RelativeDay::Weekdays { days: all, bound: *bound })
    }

    /// "по пятницам, в последнюю неделю четверти – по четвергам": other days of the week at other times.
    fn names_other_weekdays(&self, due: &RelativeDay, unit: Option<Unit>) -> bool {
        let Some((first @ RelativeDay::Weekdays { .. }, first_unit)) = &self.clause.relative_day else {
            return false;
        };
        let is_longer = *first_unit == Some(Unit::Week) && unit > Some(Unit::Week);
        first != due && due.recurs() && (matches!(due, RelativeDay::Weekdays { .. }) || is_longer)
    }

    /// The first weekdays hold; all that stands behind them, up to the others, is told as not understood.
    fn doubt_since_weekdays(&mut self, others: &Range<usize>) {
        let end = self.clause.relative_day_at.as_ref().map_or(others.start, |first| first.end);
        let (behind, times) =
            std::mem::take(&mut self.clause.times).into_iter().partition::<Vec<_>, _>(|time| time.at.start >= end);
        self.clause.times = times;
        let starts = behind.iter().map(|time| &time.at).chain(&self.clause.unrecognised).map(|at| at.start);
        let start = starts.filter(|start| *start >= end).min().unwrap_or(others.start);
        self.clause.unrecognised.retain(|at| at.start < start);
        self.clause.notes.retain(|at| at.start < start);
        self.push_unrecognised(start..others.end);
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
        let is_day = match self.token(start + 1) {
            Some(Token::RelativeDay(RelativeDay::DayOfMonth { from: None, .. }, _) | Token::DaysOf(_)) => true,
            Some(Token::RelativeDay(RelativeDay::Weekdays { days, .. }, _)) => days.iter().all(|day| day.nth.is_some()),
            Some(Token::PartOf(_)) => self.is_monthly(),
            Some(Token::PartOfEach(_) | Token::PartOfNext(..)) => true,
            _ => false,
        };
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
        is_each && matches!(due, RelativeDay::Weekdays { days, .. } if days.iter().any(is_later))
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

    /// "к концу месяца", "до второй недели месяца"
    pub fn set_part_of_each(&mut self, part: MonthPart, start: usize) {
        let due = self.bounded_part(part, start);
        let is_end = due == RelativeDay::END_OF_MONTH && part == MonthPart::Vague(3);
        self.set_relative_day(due, Some(Unit::Month), start);
        if part.is_approximate() && !is_end {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
    }

    /// "ежемесячно, первая неделя", "ежемесячно, до второй недели"
    pub fn set_part_of_month(&mut self, part: MonthPart, start: usize) {
        let due = self.bounded_part(part, start);
        let is_bounded = due != part.relative_day();
        self.set_relative_day(due, Some(Unit::Month), start);
        if part.is_approximate() && is_bounded {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
    }

    /// "в первой декаде месяца, следующего за отчётным"
    pub fn set_part_of_next(&mut self, part: MonthPart, unit: Unit, start: usize) {
        let Some(due) = part.of_next_month() else { return };
        self.set_relative_day(self.bounded_days(due, start), Some(unit), start);
        if part.is_approximate() {
            self.clause.approximate = self.clause.relative_day_at.clone();
        }
    }

    /// A part of each month with what governs it: up to its end, from its first day on, behind it.
    pub fn bounded_part(&self, part: MonthPart, start: usize) -> RelativeDay {
        let (from, day) = part.days();
        let governor = start.checked_sub(1).and_then(|before| self.token(before));
        let is_until = matches!(governor, Some(Token::By));
        match part {
            MonthPart::Vague(3) if is_until => RelativeDay::END_OF_MONTH, // whatever the end may be, by its last day
            MonthPart::Week(-2..=-1) if !is_until => part.relative_day(),
            MonthPart::Vague(1) if is_until => part.relative_day(), // before it begins?
            MonthPart::Week(-2) => part.relative_day(),
            MonthPart::Weekday(..) => self.with_bound(part.relative_day().with_limit(is_until), start),
            _ if governor.is_some() => {
                let due = RelativeDay::DayOfMonth { from: Some(from), day, month: MonthOfPeriod::Last };
                let bounded = self.bounded_days(due.clone(), start);
                if bounded == due { part.relative_day() } else { bounded }
            }
            _ => part.relative_day(),
        }
    }

    /// Days of a month up to the last of them, from the first on, or behind them.
    fn bounded_days(&self, due: RelativeDay, start: usize) -> RelativeDay {
        let RelativeDay::DayOfMonth { from, day, month } = due else { return due };
        let from = match start.checked_sub(1).and_then(|before| self.token(before)) {
            Some(Token::By) => return RelativeDay::DayOfMonth { from: None, day, month },
            Some(Token::From | Token::NotBefore) => from,
            Some(Token::Event) if day < 31 && self.leads_to_day_of_month(start - 1) => Some(day + 1),
            _ => return due,
        };
        RelativeDay::DayOfMonth { from, day: 31, month }
    }

    /// "после второй среды", "с последней пятницы": to the end of the month.
    fn with_bound(&self, due: RelativeDay, start: usize) -> RelativeDay {
        let bound = match start.checked_sub(1).and_then(|before| self.token(before)) {
            Some(Token::From | Token::NotBefore) => WeekdayBound::Since,
            Some(Token::Event) if self.leads_to_day_of_month(start - 1) => WeekdayBound::After,
            _ => return due,
        };
        match due {
            RelativeDay::Weekdays { days, .. } if days.iter().all(|day| day.nth.is_some()) => {
                RelativeDay::Weekdays { days, bound }
            }
            due => due,
        }
    }

    /// It recurs every month.
    fn is_monthly(&self) -> bool {
        let mut units = self.clause.frequencies.iter().filter_map(|every| every.recurrence.map(|every| every.unit));
        units.any(|unit| unit == Unit::Month)
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
