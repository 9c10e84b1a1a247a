//! Recurrences and counted days → Russian phrases in which numbers agree with their words.

use crate::model::{DurationUnit, MonthOfPeriod, Recurrence, RelativeDay, Unit};
use crate::words::phrase::join_list;
use crate::words::russian::weekdays::{bounded_weekdays, in_weeks};

/// "каждый месяц", "два раза в год", "не реже одного раза в квартал"
pub(crate) fn frequency(every: Recurrence) -> String {
    let [each, per] = match every.unit {
        Unit::Week => ["каждую неделю", "в неделю"],
        Unit::Month => ["каждый месяц", "в месяц"],
        Unit::Quarter => ["каждый квартал", "в квартал"],
        Unit::SchoolTerm => ["каждую учебную четверть", "в учебную четверть"],
        Unit::HalfYear => ["каждое полугодие", "в полугодие"],
        Unit::Year => ["каждый год", "в год"],
    };
    let per = if every.per > 1 { every_several(every) } else { per.to_owned() };
    match (every.times, every.at_least) {
        (1, false) if every.per > 1 => format!("один раз {per}"),
        (1, false) => each.to_owned(),
        (times, true) => format!("не реже {} {per}", genitive_times(times)),
        (times, false) => format!("{} {per}", times_of(times)),
    }
}

/// "в два месяца", "в три года"
fn every_several(every: Recurrence) -> String {
    let [few, many, two] = match every.unit {
        Unit::Week => ["недели", "недель", "две"],
        Unit::Month => ["месяца", "месяцев", "два"],
        Unit::Quarter => ["квартала", "кварталов", "два"],
        Unit::SchoolTerm => ["учебные четверти", "учебных четвертей", "две"],
        Unit::HalfYear => ["полугодия", "полугодий", "два"],
        Unit::Year => ["года", "лет", "два"],
    };
    match every.per {
        2 => format!("в {two} {few}"),
        3 => format!("в три {few}"),
        4 => format!("в четыре {few}"),
        per => format!("в {per} {many}"),
    }
}

/// "два раза", "пять раз", "21 раз"
fn times_of(times: u32) -> String {
    const WORDS: [&str; 11] =
        ["ни", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];
    let word = usize::try_from(times).ok().and_then(|times| WORDS.get(times));
    let number = word.map_or_else(|| times.to_string(), |word| (*word).to_owned());
    format!("{number} {}", plural(times, ["раз", "раза", "раз"]))
}

/// Genitive: "одного раза", "двух раз"
fn genitive_times(times: u32) -> String {
    match times {
        1 => "одного раза".to_owned(),
        2 => "двух раз".to_owned(),
        3 => "трёх раз".to_owned(),
        4 => "четырёх раз".to_owned(),
        _ => format!("{times} {}", if times % 10 == 1 && times % 100 != 11 { "раза" } else { "раз" }),
    }
}

/// One, few (2–4), many.
pub(crate) fn plural(count: u32, forms: [&str; 3]) -> &str {
    let [singular, few, many] = forms;
    match (count % 10, count % 100) {
        (_, 11..=14) => many,
        (1, _) => singular,
        (2..=4, _) => few,
        _ => many,
    }
}

/// A counted day: "до 15-го числа следующего месяца".
pub(crate) fn relative_day(due: &RelativeDay, unit: Option<Unit>) -> String {
    match *due {
        RelativeDay::END_OF_MONTH if unit == Some(Unit::Month) => "до конца месяца".to_owned(),
        RelativeDay::DayOfMonth { from, day, month: of_period } => {
            let month = of_month(of_period, unit);
            match from {
                Some(1) if day == 31 && !month.is_empty() => whole_month(of_period, unit),
                Some(from) if from == day => format!("{day}-го числа{month}"),
                Some(from) if day == 31 && month.is_empty() => format!("с {from}-го числа до конца месяца"),
                Some(from) => format!("с {from}-го по {day}-е число{month}"),
                None => format!("до {day}-го числа{month}"),
            }
        }
        RelativeDay::DaysOfMonth { ref days, until } => {
            let until = if until { "до " } else { "" };
            let days: Vec<String> = days.iter().map(|day| format!("{until}{day}-го")).collect();
            format!("{} числа", join_list(&days, "и"))
        }
        RelativeDay::WorkingDay { day, until: true, month } => {
            format!("до {day}-го рабочего дня{}", of_month(month, unit))
        }
        RelativeDay::WorkingDay { day, month, .. } => format!("в {day}-й рабочий день{}", of_month(month, unit)),
        RelativeDay::LastDays { working, until: true, .. } => {
            format!("до последнего {}дня{}", if working { "рабочего " } else { "" }, of_unit(unit))
        }
        RelativeDay::LastDays { days: 1, working: false, .. } => "в последний день".to_owned(),
        RelativeDay::LastDays { days: 1, working: true, .. } => "в последний рабочий день".to_owned(),
        RelativeDay::LastDays { days: 7, .. } => "в последнюю неделю".to_owned(),
        RelativeDay::LastDays { days: 10, working: false, .. } => "в последнюю декаду".to_owned(),
        RelativeDay::LastDays { days, working, .. } => {
            let working = if working { "рабочих " } else { "" };
            let noun = if (2..=4).contains(&days) { "дня" } else { "дней" };
            format!("в последние {days} {working}{noun}{}", of_unit(unit))
        }
        RelativeDay::Weekdays { ref days, bound } => bounded_weekdays(days, bound),
        RelativeDay::WeeksOfMonth { ref weeks } => in_weeks(weeks),
        RelativeDay::AfterEvent { count, unit } => format!("в течение {count} {}", genitive(count, unit)),
        RelativeDay::AfterPeriod { count, unit: measure } => {
            format!("в течение {count} {} после окончания{}", genitive(count, measure), of_unit(unit))
        }
    }
}

/// The period that comes again, as the owner of a day.
fn of_unit(unit: Option<Unit>) -> &'static str {
    match unit {
        None => "",
        Some(Unit::Week) => " недели",
        Some(Unit::Month) => " месяца",
        Some(Unit::Quarter) => " квартала",
        Some(Unit::SchoolTerm) => " четверти",
        Some(Unit::HalfYear) => " полугодия",
        Some(Unit::Year) => " года",
    }
}

/// Which month of the period, where it is not the period itself.
fn of_month(month: MonthOfPeriod, unit: Option<Unit>) -> &'static str {
    match month {
        MonthOfPeriod::First => " первого месяца",
        MonthOfPeriod::Last if unit.is_some_and(|unit| unit > Unit::Month) => " последнего месяца",
        MonthOfPeriod::Last => "",
        MonthOfPeriod::Next => " следующего месяца",
    }
}

/// "в последний месяц квартала"
fn whole_month(month: MonthOfPeriod, unit: Option<Unit>) -> String {
    let ordinal = if month == MonthOfPeriod::First { "первый" } else { "последний" };
    format!("в {ordinal} месяц{}", of_unit(unit))
}

fn genitive(count: u32, unit: DurationUnit) -> &'static str {
    let is_singular = count % 10 == 1 && count % 100 != 11;
    let [single, many] = match unit {
        DurationUnit::Hours => ["часа", "часов"],
        DurationUnit::Days => ["дня", "дней"],
        DurationUnit::WorkingDays => ["рабочего дня", "рабочих дней"],
        DurationUnit::Weeks => ["недели", "недель"],
        DurationUnit::Months => ["месяца", "месяцев"],
    };
    if is_singular { single } else { many }
}

/// For a narrow column: "ежемесячно".
pub(crate) fn short_frequency(every: Recurrence) -> String {
    let adverb = match every.unit {
        Unit::Week => "еженедельно",
        Unit::Month => "ежемесячно",
        Unit::Quarter => "ежеквартально",
        Unit::SchoolTerm => "раз в четверть",
        Unit::HalfYear => "раз в полугодие",
        Unit::Year => "ежегодно",
    };
    if (every.times, every.per) == (1, 1) { adverb.to_owned() } else { frequency(every) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_their_words() {
        assert_eq!(times_of(2), "два раза");
        assert_eq!(times_of(12), "12 раз");
        assert_eq!(times_of(22), "22 раза");
        assert_eq!(genitive_times(1), "одного раза");
        assert_eq!(genitive(21, DurationUnit::WorkingDays), "рабочего дня");
        assert_eq!(plural(11, ["день", "дня", "дней"]), "дней");
    }
}
