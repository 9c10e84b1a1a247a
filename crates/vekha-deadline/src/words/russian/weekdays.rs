//! Days of the week → Russian phrases in their cases.

use crate::model::{Weekday, WeekdayBound};
use crate::words::phrase::join_list;

/// Dative plural and accusative of the weekdays, and the gender that the accusative asks of its number.
const WEEKDAYS: [(&str, &str, usize); 7] = [
    ("понедельникам", "понедельник", 0),
    ("вторникам", "вторник", 0),
    ("средам", "среду", 1),
    ("четвергам", "четверг", 0),
    ("пятницам", "пятницу", 1),
    ("субботам", "субботу", 1),
    ("воскресеньям", "воскресенье", 2),
];

/// Genitive of the weekdays.
const GENITIVES: [&str; 7] = ["понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"];

/// Genitive of the ordinals, feminine and else; in the order of `ORDINALS`.
const GENITIVE_ORDINALS: [[&str; 2]; 7] = [
    ["предпоследней", "предпоследнего"],
    ["последней", "последнего"],
    ["первой", "первого"],
    ["второй", "второго"],
    ["третьей", "третьего"],
    ["четвёртой", "четвёртого"],
    ["пятой", "пятого"],
];

/// Accusative of the ordinals, masculine, feminine and neuter: the last but one, the last one, then from the first.
const ORDINALS: [[&str; 3]; 7] = [
    ["предпоследний", "предпоследнюю", "предпоследнее"],
    ["последний", "последнюю", "последнее"],
    ["первый", "первую", "первое"],
    ["второй", "вторую", "второе"],
    ["третий", "третью", "третье"],
    ["четвёртый", "четвёртую", "четвёртое"],
    ["пятый", "пятую", "пятое"],
];

/// "по понедельникам и средам", "во второй и четвёртый четверг", "в первую среду и последнюю пятницу"
pub(crate) fn on_weekdays(days: &[Weekday]) -> String {
    if days.iter().all(|day| day.nth.is_none()) {
        let names: Vec<String> = days.iter().map(|day| forms(day.weekday).0.to_owned()).collect();
        return format!("по {}", join_list(&names, "и"));
    }
    let counted = days.iter().enumerate().map(|(place, day)| {
        let (_, weekday, gender) = forms(day.weekday);
        let ordinal = ordinal(day.nth.unwrap_or_default(), gender);
        let is_named_later = days.get(place + 1).is_some_and(|next| next.weekday == day.weekday);
        if is_named_later { ordinal.to_owned() } else { format!("{ordinal} {weekday}") }
    });
    let phrase = join_list(&counted.collect::<Vec<_>>(), "и");
    format!("{} {phrase}", if phrase.starts_with("вт") { "во" } else { "в" })
}

/// "до второй среды", "после последней пятницы", or on the days.
pub(crate) fn bounded_weekdays(days: &[Weekday], bound: WeekdayBound) -> String {
    let is_named_later = |place: usize| days.get(place + 1).is_some_and(|next| next.weekday == days[place].weekday);
    let names = days.iter().enumerate().map(|(place, day)| genitive(*day, is_named_later(place)));
    let names = join_list(&names.collect::<Vec<_>>(), "и");
    match bound {
        WeekdayBound::On => on_weekdays(days),
        WeekdayBound::Until => format!("до {names}"),
        WeekdayBound::Since => format!("{} {names}", if names.starts_with("вт") { "со" } else { "с" }),
        WeekdayBound::After => format!("после {names}"),
    }
}

/// "пятницы", "второго четверга"; of "первой и третьей среды" the number alone.
fn genitive(day: Weekday, is_named_later: bool) -> String {
    let place = usize::try_from(day.weekday - 1).unwrap_or_default();
    let name = GENITIVES.get(place).copied().unwrap_or_default();
    let Some(nth) = day.nth else { return name.to_owned() };
    let is_feminine = forms(day.weekday).2 == 1;
    let ordinal = ordinal_place(nth).and_then(|place| GENITIVE_ORDINALS.get(place));
    let ordinal = ordinal.map_or("", |[feminine, other]| if is_feminine { feminine } else { other });
    if is_named_later { ordinal.to_owned() } else { format!("{ordinal} {name}") }
}

/// "в первую и третью неделю"
pub(crate) fn in_weeks(weeks: &[i8]) -> String {
    let names: Vec<String> = weeks.iter().map(|week| ordinal(*week, 1).to_owned()).collect();
    let phrase = join_list(&names, "и");
    format!("{} {phrase} неделю", if phrase.starts_with("вт") { "во" } else { "в" })
}

/// The accusative of an ordinal, of which -1 is the last and -2 the last but one.
fn ordinal(nth: i8, gender: usize) -> &'static str {
    ordinal_place(nth).and_then(|place| ORDINALS.get(place)).map_or("", |genders| genders[gender])
}

fn ordinal_place(nth: i8) -> Option<usize> {
    usize::try_from(if nth < 0 { nth + 2 } else { nth + 1 }).ok()
}

/// The forms of a weekday, counted from Monday, which is 1.
fn forms(weekday: i8) -> (&'static str, &'static str, usize) {
    usize::try_from(weekday - 1).ok().and_then(|day| WEEKDAYS.get(day)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_agree_with_their_ordinals() {
        let phrase = |days: &[(i8, i8)]| {
            let days: Vec<Weekday> = days
                .iter()
                .map(|(nth, weekday)| Weekday { nth: Some(*nth).filter(|nth| *nth != 0), weekday: *weekday })
                .collect();
            on_weekdays(&days)
        };
        assert_eq!(phrase(&[(0, 1), (0, 3)]), "по понедельникам и средам");
        assert_eq!(phrase(&[(2, 4), (4, 4)]), "во второй и четвёртый четверг");
        assert_eq!(phrase(&[(-1, 5)]), "в последнюю пятницу");
        assert_eq!(phrase(&[(-2, 5)]), "в предпоследнюю пятницу");
        let until = |nth, weekday| bounded_weekdays(&[Weekday { nth, weekday }], WeekdayBound::Until);
        assert_eq!(until(None, 5), "до пятницы");
        assert_eq!(until(Some(2), 4), "до второго четверга");
        assert_eq!(bounded_weekdays(&[Weekday { nth: Some(2), weekday: 3 }], WeekdayBound::Since), "со второй среды");
        assert_eq!(in_weeks(&[2, 4]), "во вторую и четвёртую неделю");
    }
}
