//! Parsed clause → how often something recurs, and on which day of its period.

use crate::calendar::days_from_to;
use crate::model::{Kind, MonthOfPeriod, Recurrence, RelativeDay, Unit};
use crate::named_time::TimeName;
use crate::range::OpenRange;
use crate::term::builder::TermBuilder;
use crate::term::named_days::is_calendar_years;
use crate::text::letter::level_letters;
use crate::warning::Code;

impl TermBuilder<'_, '_> {
    /// How often: as written, else as the counted day comes again; warns of intervals without a unit.
    pub(crate) fn recurrence(&mut self) -> Option<Recurrence> {
        let clause = self.clause;
        if self.lists_periods() {
            return None;
        }
        let written = clause.frequencies.iter().filter_map(|frequency| frequency.recurrence);
        let at_least = written.clone().any(|every| every.at_least);
        let counted = clause.relative_day.as_ref().filter(|(due, _)| due.recurs()).map(|(due, unit)| {
            let times = u32::try_from(due.count()).unwrap_or(1);
            Recurrence { times, ..Recurrence::every(unit.unwrap_or(Unit::Month)) }
        });
        let least = written.clone().next().filter(|first| first.at_least); // "не реже 1 раза в месяц, не реже 2 раз в четверть"
        let first = least.or(written.clone().find(|every| every.times > 1)).or(written.clone().next());
        if first.is_none() && !clause.frequencies.is_empty() {
            self.warn(Code::IntervalWithoutUnit, &clause.at);
        }
        let first = match (first, counted) {
            (Some(every), Some(counted)) if every.unit == counted.unit && every.times == 1 => {
                Some(Recurrence { times: counted.times, ..every }) // "ежемесячно до 10 и до 25 числа"
            }
            (first, counted) => first.or(counted),
        };
        let first = Recurrence { at_least, ..first? };
        let natural = self.natural_unit(first);
        if natural.unit != first.unit && at_least && clause.times.is_empty() && clause.relative_day.is_none() {
            self.warn(Code::SpreadOverYear, &clause.at);
        }
        Some(natural)
    }

    /// Twice a calendar year is once a half-year, four times once a quarter.
    fn natural_unit(&self, every: Recurrence) -> Recurrence {
        let calendar = is_calendar_years(self.context.period);
        match (every.unit, every.times) {
            (Unit::Year, 2) if calendar => Recurrence { unit: Unit::HalfYear, times: 1, ..every },
            (Unit::Year, 4) if calendar => Recurrence { unit: Unit::Quarter, times: 1, ..every },
            _ => every,
        }
    }

    /// "Ежеквартально до 5 числа" is a day of the month behind the quarter.
    pub(crate) fn relative_day(&mut self, kind: Kind, recurrence: Option<Recurrence>) -> Option<RelativeDay> {
        let clause = self.clause;
        let (due, unit) = clause.relative_day.clone()?;
        match due {
            RelativeDay::DayOfMonth { from, day, month: MonthOfPeriod::Last }
                if unit.is_none()
                    && !self.names_months()
                    && recurrence.is_some_and(|every| every.unit > Unit::Month) =>
            {
                self.warn(Code::MonthAssumed, &clause.at);
                Some(RelativeDay::DayOfMonth { from, day, month: MonthOfPeriod::Next })
            }
            RelativeDay::AfterEvent { count, unit: measure } if kind == Kind::Recurring && self.follows_period() => {
                Some(RelativeDay::AfterPeriod { count, unit: measure })
            }
            due => Some(due),
        }
    }

    /// "после окончания квартала", "по итогам отчётного периода": what is counted begins where each period ends.
    fn follows_period(&self) -> bool {
        const ENDS: [&str; 5] = ["окончани", "завершени", "истечени", "итог", "отчетн"];
        const PERIODS: [&str; 6] = ["квартал", "месяц", "четверт", "полугод", "год", "период"];
        let clause = self.text.get(self.clause.at.clone()).unwrap_or_default();
        let words = level_letters(clause);
        let holds = |stems: &[&str]| stems.iter().any(|stem| words.contains(stem));
        holds(&ENDS) && holds(&PERIODS)
    }

    /// "ежеквартально до 25 числа, в декабре": the month of the day is named.
    fn names_months(&self) -> bool {
        let mut times = self.clause.times.iter().peekable();
        times.peek().is_some() && times.all(|time| matches!(time.first.name, TimeName::Month(_)) && time.last.is_none())
    }

    /// "До 1 сентября 2022 года, ежегодно": the words say more than the days that were read.
    pub(crate) fn warn_of_single_repetition(&mut self, windows: &[OpenRange], recurrence: Option<Recurrence>) {
        let (Some(every), [window]) = (recurrence, windows) else { return };
        let period = self.context.period;
        let longest = if every.unit == Unit::Year { 366 } else { 31 };
        let short = window.from.is_none_or(|from| days_from_to(from, window.to) < longest);
        let could_repeat = days_from_to(period.from, period.to) >= 2 * longest && every.unit >= Unit::Month;
        if short && could_repeat && every.times == 1 {
            self.warn(Code::RepeatsOnce, &self.clause.at.clone());
        }
    }
}
