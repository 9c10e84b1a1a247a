//! Warnings → sentences in both languages.

use crate::warning::{Code, Warning};
use crate::words::language::Language;

/// The sentence of a warning, with its values.
pub(crate) fn sentence(warning: &Warning, language: Language) -> String {
    let [russian, english] = patterns(warning.code);
    let pattern = match language {
        Language::Russian => russian,
        Language::English => english,
    };
    pattern.replace("{}", &warning.args.join(", "))
}

/// The sentence of each code, in Russian and in English; `{}` stands for the values.
fn patterns(code: Code) -> [&'static str; 2] {
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
        Code::OutsidePeriod => ["срок выходит за период программы: {}", "the deadline lies outside the programme: {}"],
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
        Code::SchoolHalfAssumed => [
            "прочитано как полугодие учебного года (сентябрь–декабрь, январь–май): «{}»",
            "read as half of the school year (September–December, January–May): “{}”",
        ],
        Code::NoRoomLeft
        | Code::NoStart
        | Code::Approximate
        | Code::WorkCalendarAssumed
        | Code::EverySecond
        | Code::SpreadOverYear
        | Code::NoSuchTerm
        | Code::DayBeforeTitle
        | Code::LimitInherited
        | Code::TooLong
        | Code::TooManyTimes
        | Code::WeekdayDiffers
        | Code::BlankDate
        | Code::NoMonth => further_patterns(code),
    }
}

/// What is said of terms, of titles and of limits: that of a date, and those of a text.
fn further_patterns(code: Code) -> [&'static str; 2] {
    match code {
        Code::NoSuchTerm => [
            "в школьном календаре этого учебного года нет такой четверти или триместра: «{}»",
            "the school calendar of that year has no such term: “{}”",
        ],
        Code::WorkCalendarAssumed => [
            "праздники этого года ещё неизвестны, рабочие дни сосчитаны по выходным и постоянным праздникам: «{}»",
            "the holidays of this year are not known yet, working days are counted by weekends and fixed holidays: “{}”",
        ],
        Code::EverySecond => [
            "прочитано как такой день каждого месяца, а не через неделю: «{}»",
            "read as such a day of every month, not as every other week: “{}”",
        ],
        Code::SpreadOverYear => [
            "сказано только, сколько раз в год; прочитано как один раз в каждое полугодие или квартал: «{}»",
            "only how often a year is said; read as once in each half-year or quarter: “{}”",
        ],
        Code::NoRoomLeft => [
            "после предыдущего срока в программе не осталось времени: «{}»",
            "no time is left in the programme after the term before: “{}”",
        ],
        Code::TooLong => [
            "текст слишком длинный для срока и не прочитан (знаков: {})",
            "the text is too long for a deadline and was not read (characters: {})",
        ],
        Code::TooManyTimes => [
            "в одной клетке слишком много сроков, она не прочитана ({})",
            "there are too many times in one cell, it was not read ({})",
        ],
        Code::DayBeforeTitle => [
            "число перед названием прочитано как день, а не как номер: «{}»",
            "digits before a title were read as a day, not as its number: “{}”",
        ],
        Code::NoStart => ["не сказано, от какого дня считать: «{}»", "it is not said from which day to count: “{}”"],
        Code::Approximate => {
            ["границы этого срока приблизительны: «{}»", "the limits of this time are approximate: “{}”"]
        }
        Code::WeekdayDiffers => {
            ["день недели не сходится с датой: «{}»", "the day of the week is not that of the date: “{}”"]
        }
        Code::NoMonth => {
            ["числа без месяца, срок не прочитан: «{}»", "days without a month, the deadline was not read: “{}”"]
        }
        Code::BlankDate => ["дата вписана не до конца: «{}»", "the date is not filled in: “{}”"],
        _ => [
            "«до» перед первой датой отнесено и к следующей: «{}»",
            "the “до” before the first date was read for the next one too: “{}”",
        ],
    }
}
