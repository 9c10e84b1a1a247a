//! What is odd about a deadline, as data: a code, a place in the text and the values of its sentence.

use std::ops::Range;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// What is odd about a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The cell is empty.
    Empty,
    /// Nothing in the clause says when.
    NothingRead,
    /// Words beside the time have no place in it.
    WordsNotUnderstood,
    /// A day that no calendar has.
    ImpossibleDate,
    /// A window lies outside the period.
    #[serde(rename = "outside-programme")]
    OutsidePeriod,
    /// A window ends before the act was signed.
    BeforeAct,
    /// The same window twice.
    RepeatedWindow,
    /// A range ends before it begins.
    RangeBackwards,
    /// Two years behind a range that crosses the New Year.
    RangeCrossesYears,
    /// The year to the right does not fit, the period's does.
    YearGuessed,
    /// A frequency that no unit fits, as "1 раз в три года".
    IntervalWithoutUnit,
    /// Terms or holidays of a school year whose own dates are unknown.
    SchoolCalendarAssumed,
    /// A term that the school calendar of that year has not, as a trimester where it has four terms.
    NoSuchTerm,
    /// Working days of a year whose holidays are not known.
    WorkCalendarAssumed,
    /// Something recurs, but only one time of it lies in the days that were read.
    RepeatsOnce,
    /// "Каждую вторую пятницу" without "месяца": the second of the month, or every other one.
    EverySecond,
    /// "Не реже двух раз в год" without times, read as once in each half of the calendar year.
    SpreadOverYear,
    /// The month of a report on a quarter is not named.
    MonthAssumed,
    /// "Полугодие" without a year, read as half of the school year.
    SchoolHalfAssumed,
    /// A part of a month whose limits are a matter of opinion.
    Approximate,
    /// "До" before one date that may not belong to the next.
    LimitInherited,
    /// Digits before a title, read as a day and not as the number of the title.
    DayBeforeTitle,
    /// The text is longer than a deadline can be.
    TooLong,
    /// The text names more times than are read.
    TooManyTimes,
    /// A time that runs from a day that is not named.
    NoStart,
    /// "Далее" with nothing left of the period.
    NoRoomLeft,
    /// The day of the week beside a date is not that of the date.
    WeekdayDiffers,
    /// The place of the day or of the year is empty: "«__» октября".
    BlankDate,
    /// Days whose month stands nowhere: "15-20".
    NoMonth,
}

impl Code {
    /// Contradictions make a reading suspect.
    pub fn is_contradiction(self) -> bool {
        matches!(
            self,
            Code::ImpossibleDate
                | Code::NoSuchTerm
                | Code::OutsidePeriod
                | Code::BeforeAct
                | Code::RepeatedWindow
                | Code::RangeBackwards
                | Code::RangeCrossesYears
                | Code::WeekdayDiffers
        )
    }
}

/// One warning: its code, the place in the text (bytes) and what fills the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub code: Code,
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What stands in the sentence: the words or the dates meant.
    pub args: Vec<String>,
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Warning", 3)?;
        fields.serialize_field("code", &self.code)?;
        fields.serialize_field("at", &[self.at.start, self.at.end])?;
        fields.serialize_field("args", &self.args)?;
        fields.end()
    }
}
