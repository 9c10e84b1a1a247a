//! What a reader of the deadline should know: data first, worded here in Russian and English.

use std::ops::Range;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::words::Language;

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
    /// A window lies outside the programme.
    OutsideProgramme,
    /// A window ends before the act was signed.
    BeforeAct,
    /// The same window twice.
    RepeatedWindow,
    /// A range ends before it begins.
    RangeBackwards,
    /// Two years behind a range that crosses the New Year.
    RangeCrossesYears,
    /// The year to the right does not fit, the programme's does.
    YearGuessed,
    /// A frequency that no unit fits, as "1 раз в три года".
    IntervalWithoutUnit,
    /// Terms or holidays of a school year whose own dates are unknown.
    SchoolCalendarAssumed,
    /// Working days of a year whose holidays are not known.
    WorkCalendarAssumed,
    /// Something recurs, but only one time of it lies in the days that were read.
    RepeatsOnce,
    /// The month of a report on a quarter is not named.
    MonthAssumed,
    /// "Полугодие" without a year, read as half of the school year.
    SchoolHalfAssumed,
    /// A part of a month whose limits are a matter of opinion.
    Approximate,
    /// A time that runs from a day that is not named.
    NoStart,
    /// "Далее" with nothing left of the programme.
    NoRoomLeft,
}

impl Code {
    /// Contradictions make a reading suspect.
    pub fn is_contradiction(self) -> bool {
        matches!(
            self,
            Code::ImpossibleDate
                | Code::OutsideProgramme
                | Code::BeforeAct
                | Code::RepeatedWindow
                | Code::RangeBackwards
                | Code::RangeCrossesYears
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

impl Warning {
    /// The warning as a sentence.
    pub fn wording(&self, language: Language) -> String {
        let [ru, en] = sentence(self.code);
        let pattern = if language == Language::Russian { ru } else { en };
        let argument = self.args.join(", ");
        pattern.replace("{}", &argument)
    }
}

fn sentence(code: Code) -> [&'static str; 2] {
    match code {
        Code::Empty => ["срок не указан", "no deadline is given"],
        Code::NothingRead => [
            "срок не удалось прочитать, он показан как в документе",
            "the deadline could not be read and is shown as written",
        ],
        Code::WordsNotUnderstood => {
            ["эти слова не прочитаны как срок: «{}»", "these words were not read as a deadline: “{}”"]
        }
        Code::ImpossibleDate => ["такой даты нет: «{}»", "there is no such date: “{}”"],
        Code::OutsideProgramme => {
            ["срок выходит за период программы: {}", "the deadline lies outside the programme: {}"]
        }
        Code::BeforeAct => ["срок раньше даты документа: {}", "the deadline lies before the date of the act: {}"],
        Code::RepeatedWindow => ["один и тот же срок назван дважды: {}", "the same time is named twice: {}"],
        Code::RangeBackwards => ["конец раньше начала: «{}»", "the end lies before the beginning: “{}”"],
        Code::RangeCrossesYears => [
            "промежуток переходит через Новый год, поэтому два года прочитаны как его начало и конец: «{}»",
            "the range crosses the New Year, so the two years were read as its beginning and end: “{}”",
        ],
        Code::YearGuessed => {
            ["год прочитан по периоду программы: «{}»", "the year was chosen to fit the programme: “{}”"]
        }
        Code::IntervalWithoutUnit => [
            "для этой частоты нет единицы, повторы не рассчитаны: «{}»",
            "no unit fits this frequency, repetitions are not computed: “{}”",
        ],
        Code::SchoolCalendarAssumed => [
            "даты взяты из обычного школьного календаря, укажите календарь своей школы: «{}»",
            "the dates come from the usual school calendar; give your own: “{}”",
        ],
        Code::RepeatsOnce => [
            "срок повторяется, а прочитан только один раз — проверьте, так ли он понят: «{}»",
            "the deadline recurs, but only one time of it was read; check whether that is meant: “{}”",
        ],
        Code::MonthAssumed => [
            "не сказано, какого месяца это число; прочитано как месяц после отчётного периода: «{}»",
            "the month is not named; read as the month behind the period reported on: “{}”",
        ],
        Code::WorkCalendarAssumed => [
            "праздники этого года ещё неизвестны, рабочие дни сосчитаны по выходным и постоянным праздникам: «{}»",
            "the holidays of this year are not known yet, working days are counted by weekends and fixed holidays: “{}”",
        ],
        Code::SchoolHalfAssumed => [
            "прочитано как полугодие учебного года (сентябрь–декабрь, январь–май): «{}»",
            "read as half of the school year (September–December, January–May): “{}”",
        ],
        Code::Approximate => {
            ["границы этого срока приблизительны: «{}»", "the limits of this time are approximate: “{}”"]
        }
        Code::NoStart => ["не сказано, от какого дня считать: «{}»", "it is not said from which day to count: “{}”"],
        Code::NoRoomLeft => [
            "после предыдущего срока в программе не осталось времени: «{}»",
            "no time is left in the programme after the term before: “{}”",
        ],
    }
}
