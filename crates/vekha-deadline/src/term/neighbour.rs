//! Time without a year beside one that has a year → which of the two the year comes from, the neighbour or the period.

use crate::clause::parsed::Neighbour;
use crate::model::YearSource;
use crate::named_time::YearRef;
use crate::range::DateRange;
use crate::term::named_days::YearKind;
use crate::term::year_days::{ResolvedRange, TimeResolver};
use crate::warning::Code;

impl TimeResolver<'_> {
    /// A list goes on in time: behind "сентябрь 2023" a bare "май" is that of 2024. The period has its say only where
    /// the neighbour lies in it, and a choice against the order is told.
    pub fn windows_beside_neighbour(&self, fitting: Vec<ResolvedRange>, codes: &mut Vec<Code>) -> Vec<ResolvedRange> {
        let Some(neighbour) = self.neighbour_days() else { return fitting };
        let follows = self.first_days_since(neighbour);
        let same: Vec<_> = fitting.iter().copied().filter(|window| Some(window.days) == follows).collect();
        let is_doubtful = !self.fits_neighbour(neighbour) || !fitting.iter().any(|window| self.fits(window.days));
        match follows {
            _ if fitting.len() == 1 && same.len() == 1 => fitting,
            Some(days) if is_doubtful || !same.is_empty() => {
                vec![ResolvedRange { days, source: YearSource::FromTheLeft }]
            }
            _ => {
                codes.push(Code::YearGuessed);
                fitting
            }
        }
    }

    /// Whether the time that lends its year lies in the period; one that does not says that the period is another.
    pub fn is_neighbour_inside(&self) -> bool {
        self.neighbour_days().is_none_or(|days| self.fits_neighbour(days))
    }

    /// Lists go on in time: what the year to the right puts behind its own time belongs to another one.
    pub fn is_behind_neighbour(&self, days: DateRange) -> bool {
        self.neighbour_days().is_some_and(|neighbour| days.from > neighbour.to)
    }

    fn fits_neighbour(&self, days: DateRange) -> bool {
        self.context.period.contains(days.to)
    }

    /// The days of the neighbour, where both are of the calendar rather than of the school year.
    fn neighbour_days(&self) -> Option<DateRange> {
        let Neighbour { first, last, year } = self.time.neighbour?;
        if self.time.first.is_half() || self.time.first.is_school() {
            return None;
        }
        let to = last.days(YearKind::Calendar(year), self.context)?;
        let from = first.days(YearKind::Calendar(year), self.context)?;
        let from = if from.from > to.to {
            first.days(YearKind::Calendar(year.saturating_sub(1)), self.context)?
        } else {
            from
        };
        Some(DateRange::new(from.from, to.to))
    }

    /// The first time of that name that is not over before the neighbour begins.
    fn first_days_since(&self, neighbour: DateRange) -> Option<DateRange> {
        let first = neighbour.from.year();
        let mut years = (first.saturating_sub(1)..=first.saturating_add(1)).map(YearRef::One);
        years.find_map(|year| self.days_from(year).filter(|days| days.from >= neighbour.from))
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;
    use crate::{Code, YearSource};

    /// The last days of all windows, the source of the last term's year, and whether the year was guessed.
    fn reading(text: &str, period: &str) -> (Vec<String>, YearSource, bool) {
        let schedule = read_in(text, period);
        let windows = schedule.terms.iter().flat_map(|term| &term.windows);
        let days = windows.map(|window| window.to.to_string()).collect();
        let source = schedule.terms.iter().map(|term| term.year_source).max().unwrap();
        (days, source, schedule.warnings.iter().any(|warning| warning.code == Code::YearGuessed))
    }

    #[test]
    fn the_year_of_a_neighbour_outside_the_period_holds_on_both_sides() {
        let from_left = (vec!["2015-08-31".to_owned(), "2015-08-31".to_owned()], YearSource::FromTheLeft, false);
        for text in ["июль - август 2015, август", "июль - август 2015; август", "июль-август 2015 г.\nАвгуст"]
        {
            assert_eq!(reading(text, "2015/2016"), from_left, "{text}");
            assert_eq!(reading(text, "2026/2027"), from_left, "{text}");
        }
        let from_right = (from_left.0, YearSource::FromTheRight, false);
        assert_eq!(reading("август, июль - август 2015", "2015/2016"), from_right);
    }

    #[test]
    fn a_list_goes_on_in_time() {
        let days = |text, period| reading(text, period).0;
        assert_eq!(days("сентябрь 2023, май", "2023/2024"), ["2023-09-30", "2024-05-31"]);
        assert_eq!(days("октябрь 2024, март", "2024-2025 годы"), ["2024-10-31", "2025-03-31"]);
        assert_eq!(days("март 2024, октябрь", "2024-2025 годы"), ["2024-03-31", "2024-10-31"]);
    }

    #[test]
    fn a_year_against_the_order_is_told() {
        let against = reading("август 2024, сентябрь", "2023/2024");
        assert_eq!((against.1, against.2), (YearSource::Period, true));
        assert!(!reading("сентябрь 2023, май", "2023/2024").2);
    }
}
