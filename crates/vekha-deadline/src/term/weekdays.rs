//! Days with a weekday beside them → a warning where the two disagree: "понедельник, 12 ноября" of a year in which it is a Thursday.

use std::ops::Range;

use crate::clause::parsed::{Bound, TimeExpr};
use crate::named_time::TimeName;
use crate::term::builder::{ResolvedTimes, TermBuilder};
use crate::term::year_days::ResolvedRange;
use crate::text::letter::level_letters;
use crate::text::lexicon;
use crate::warning::Code;

impl TermBuilder<'_, '_> {
    /// Warns of each day whose weekday is another one than the text says.
    pub(crate) fn warn_of_weekdays(&mut self, resolved: &ResolvedTimes) {
        for (time, found) in resolved {
            if let Some(place) = self.place_of_other_weekday(time, found) {
                self.warn(Code::WeekdayDiffers, &place);
            }
        }
    }

    fn place_of_other_weekday(&self, time: &TimeExpr, found: &[ResolvedRange]) -> Option<Range<usize>> {
        let ([found], TimeName::Day { .. }, None) = (found, time.first.name, time.last) else { return None };
        let (weekday, place) = self.weekday_behind(time).or_else(|| self.weekday_before(time))?;
        let differs = found.days.to.weekday().to_monday_one_offset() != weekday;
        let start = place.start.min(time.at.start);
        let is_open = self.text.get(start..place.end).is_some_and(|part| part.contains('(') && !part.contains(')'));
        let closes = is_open && self.text.get(place.end..).is_some_and(|rest| rest.starts_with(')'));
        differs.then_some(start..place.end.max(time.at.end) + usize::from(closes))
    }

    /// "12 ноября 2026 (среда)"; not the weekday of a further date.
    fn weekday_behind(&self, time: &TimeExpr) -> Option<(i8, Range<usize>)> {
        let rest = self.text.get(time.at.end..)?;
        let word = rest.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '('));
        let word_start = time.at.end + rest.len() - word.len();
        let behind = word.trim_start_matches(char::is_alphabetic);
        let leads_on = behind
            .trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',')
            .starts_with(char::is_numeric);
        let place = word_start..word_start + word.len() - behind.len();
        Some((self.single_weekday(&place)?, place)).filter(|_| !leads_on)
    }

    /// "понедельник, 12 ноября"; behind "каждую среду до …" the day is a limit.
    fn weekday_before(&self, time: &TimeExpr) -> Option<(i8, Range<usize>)> {
        let head =
            self.text.get(..time.at.start)?.trim_end_matches(|letter: char| letter.is_whitespace() || letter == ',');
        let start = head.trim_end_matches(char::is_alphabetic).len();
        let is_own = time.bound == Bound::Plain && self.clause.relative_day.is_none();
        Some((self.single_weekday(&(start..head.len()))?, start..head.len())).filter(|_| is_own)
    }

    /// One day of the week, not "по средам".
    fn single_weekday(&self, place: &Range<usize>) -> Option<i8> {
        let word = level_letters(self.text.get(place.clone())?);
        let is_plural = ["ам", "ям", "и", "ы"].iter().any(|end| word.ends_with(end));
        lexicon::weekday(&word).filter(|_| !is_plural)
    }
}

#[cfg(test)]
mod tests {
    use crate::Code;
    use crate::tests::read_in;

    #[test]
    fn a_weekday_that_is_not_that_of_the_date_is_told() {
        let differs = |text| read_in(text, "2026/2027").warnings.iter().any(|each| each.code == Code::WeekdayDiffers);
        for text in ["12 ноября 2026 (среда)", "понедельник, 12 ноября", "12.11.2026, пт", "до 12 ноября (среда)"]
        {
            assert!(differs(text), "{text}");
        }
        for text in [
            "12 ноября 2026 (четверг)",
            "четверг, 12 ноября",
            "12.11.2026, чт",
            "12 ноября, пятница 13 ноября",
            "12 ноября (пятница,\u{a0}13 ноября)",
            "по средам до 12 ноября",
            "каждую среду до 12 ноября",
        ] {
            assert!(!differs(text), "{text}");
        }
    }
}
