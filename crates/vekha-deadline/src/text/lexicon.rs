//! Words → what they name: units, numerals, seasons, weekdays. Tables only; how words combine is said elsewhere.

use crate::calendar::Season;

/// Units that are numbered or recurred in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitWord {
    Day,
    Week,
    Decade,
    Month,
    Quarter,
    SchoolTerm,
    Trimester,
    Half,
    Year,
}

const UNITS: [(&str, UnitWord); 19] = [
    ("квартал", UnitWord::Quarter),
    ("полугод", UnitWord::Half),
    ("полгода", UnitWord::Half),
    ("семестр", UnitWord::Half),
    ("триместр", UnitWord::Trimester),
    ("четверть", UnitWord::SchoolTerm),
    ("четверти", UnitWord::SchoolTerm),
    ("четвертей", UnitWord::SchoolTerm),
    ("четвертям", UnitWord::SchoolTerm),
    ("четвертях", UnitWord::SchoolTerm),
    ("декад", UnitWord::Decade),
    ("недел", UnitWord::Week),
    ("месяц", UnitWord::Month),
    ("дней", UnitWord::Day),
    ("день", UnitWord::Day),
    ("дня", UnitWord::Day),
    ("дни", UnitWord::Day),
    ("годов", UnitWord::Year),
    ("учебный", UnitWord::Year),
];
const UNIT_FORMS: [(&str, UnitWord); 17] = [
    ("кв", UnitWord::Quarter),
    ("полуг", UnitWord::Half),
    ("четв", UnitWord::SchoolTerm),
    ("нед", UnitWord::Week),
    ("мес", UnitWord::Month),
    ("дн", UnitWord::Day),
    ("г", UnitWord::Year),
    ("гг", UnitWord::Year),
    ("год", UnitWord::Year),
    ("года", UnitWord::Year),
    ("году", UnitWord::Year),
    ("годы", UnitWord::Year),
    ("годом", UnitWord::Year),
    ("годах", UnitWord::Year),
    ("лет", UnitWord::Year),
    ("декаду", UnitWord::Decade),
    ("четверт", UnitWord::SchoolTerm),
];

/// The unit a word names; adjectives such as "квартальный" name none.
pub(crate) fn unit(word: &str) -> Option<UnitWord> {
    let is_adjective =
        ["ный", "ная", "ное", "ные", "ного", "ной", "ных", "ник", "овой"].iter().any(|end| word.ends_with(end));
    if is_adjective {
        return None;
    }
    find(&UNIT_FORMS, word).or_else(|| UNITS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, unit)| *unit))
}

/// A small Roman numeral in Latin letters or in Cyrillic ones that look alike.
pub(crate) fn roman(word: &str) -> Option<i16> {
    const ROMAN: [(&str, i16); 20] = [
        ("i", 1),
        ("ii", 2),
        ("iii", 3),
        ("iv", 4),
        ("v", 5),
        ("vi", 6),
        ("vii", 7),
        ("viii", 8),
        ("ix", 9),
        ("x", 10),
        ("xi", 11),
        ("xii", 12),
        ("і", 1),
        ("іі", 2),
        ("ііі", 3),
        ("іv", 4),
        ("ш", 3),
        ("l", 1),
        ("ll", 2),
        ("lll", 3),
    ];
    find(&ROMAN, word)
}

/// First to fourth, last (-1) and last but one (-2), in any gender and case.
pub(crate) fn ordinal_word(word: &str) -> Option<i16> {
    const STEMS: [(&str, i16); 7] =
        [("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("последн", -1), ("предпоследн", -2), ("пят", 5)];
    const ENDINGS: [&str; 24] = [
        "ым", "ьим", "ый", "ая", "ое", "ого", "ой", "ому", "ом", "ую", "ые", "ых", "ий", "ья", "ье", "ьего", "ьей",
        "ьем", "ью", "яя", "ее", "ей", "юю", "ие",
    ];
    let (stem, value) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
    let end = word.strip_prefix(stem)?;
    let is_noun = *value == 4 && matches!(end, "ь" | "и" | "ей" | "ью");
    (!is_noun && (ENDINGS.contains(&end) || *value < 0)).then_some(*value)
}

/// The day of a month in words, as it stands before the month ("десятое", "пятого").
pub(crate) fn day_word(word: &str) -> Option<i16> {
    const STEMS: [&str; 20] = [
        "перв",
        "втор",
        "трет",
        "четверт",
        "пят",
        "шест",
        "седьм",
        "восьм",
        "девят",
        "десят",
        "одиннадцат",
        "двенадцат",
        "тринадцат",
        "четырнадцат",
        "пятнадцат",
        "шестнадцат",
        "семнадцат",
        "восемнадцат",
        "девятнадцат",
        "двадцат",
    ];
    const ENDINGS: [&str; 6] = ["ое", "ого", "ому", "ье", "ьего", "ьему"];
    let of_stem = |stem: &&str| word.strip_prefix(*stem).is_some_and(|end| ENDINGS.contains(&end));
    if of_stem(&"тридцат") {
        return Some(30);
    }
    STEMS.iter().position(of_stem).and_then(|at| i16::try_from(at + 1).ok())
}

/// The first word of "двадцать пятое", as a number; 0 where it is none.
pub(crate) fn tens_word(word: &str) -> i16 {
    match word {
        "двадцать" => 20,
        "тридцать" => 30,
        _ => 0,
    }
}

/// Small amounts written as words.
pub(crate) fn amount_word(word: &str) -> Option<i16> {
    const AMOUNTS: [(&str, i16); 24] = [
        ("один", 1),
        ("одного", 1),
        ("одному", 1),
        ("одну", 1),
        ("одной", 1),
        ("два", 2),
        ("две", 2),
        ("двух", 2),
        ("три", 3),
        ("трех", 3),
        ("четыре", 4),
        ("четырех", 4),
        ("пять", 5),
        ("пяти", 5),
        ("шесть", 6),
        ("шести", 6),
        ("семь", 7),
        ("семи", 7),
        ("десять", 10),
        ("десяти", 10),
        ("пятнадцати", 15),
        ("двадцати", 20),
        ("тридцати", 30),
        ("четырнадцати", 14),
    ];
    find(&AMOUNTS, word)
}

/// Endings that are written after a number: `1-е`, `20го`, `3-й`.
pub(crate) fn is_ending(word: &str) -> bool {
    const ENDINGS: [&str; 17] =
        ["е", "я", "й", "ю", "го", "ое", "ая", "ой", "ый", "ий", "му", "ом", "х", "ти", "м", "ого", "ую"];
    ENDINGS.contains(&word)
}

/// The season that a noun names ("осень", "осенью").
pub(crate) fn season(word: &str) -> Option<Season> {
    const FORMS: [(&str, Season); 14] = [
        ("осень", Season::Autumn),
        ("осени", Season::Autumn),
        ("осенью", Season::Autumn),
        ("зима", Season::Winter),
        ("зимы", Season::Winter),
        ("зиму", Season::Winter),
        ("зимой", Season::Winter),
        ("весна", Season::Spring),
        ("весны", Season::Spring),
        ("весну", Season::Spring),
        ("весной", Season::Spring),
        ("лето", Season::Summer),
        ("лета", Season::Summer),
        ("летом", Season::Summer),
    ];
    find(&FORMS, word)
}

/// The season that an adjective of holidays names ("осенние").
pub(crate) fn season_adjective(word: &str) -> Option<Season> {
    const STEMS: [(&str, Season); 5] = [
        ("осенн", Season::Autumn),
        ("зимн", Season::Winter),
        ("новогодн", Season::Winter),
        ("весенн", Season::Spring),
        ("летн", Season::Summer),
    ];
    STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, season)| *season)
}

/// The day of the week a word names: 1 is Monday.
pub(crate) fn weekday(word: &str) -> Option<i8> {
    const STEMS: [(&str, i8); 7] = [
        ("понедельник", 1),
        ("вторник", 2),
        ("сред", 3),
        ("четверг", 4),
        ("пятниц", 5),
        ("суббот", 6),
        ("воскресень", 7),
    ];
    if let Some(day) = short_weekday(word) {
        return Some(day);
    }
    let (stem, day) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
    let end = word.strip_prefix(stem)?;
    let is_noun = matches!(end, "" | "а" | "у" | "и" | "ы" | "е" | "я" | "ам" | "ой" | "ей" | "ям");
    (is_noun && word != "среди").then_some(*day)
}

/// "пн", "ср": a day of the week in two letters.
pub(crate) fn short_weekday(word: &str) -> Option<i8> {
    const SHORT: [(&str, i8); 7] = [("пн", 1), ("вт", 2), ("ср", 3), ("чт", 4), ("пт", 5), ("сб", 6), ("вс", 7)];
    find(&SHORT, word)
}

/// The value beside a word in a table.
pub(crate) fn find<T: Copy>(list: &[(&str, T)], word: &str) -> Option<T> {
    list.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fourth_is_not_the_school_term() {
        assert_eq!(ordinal_word("четвертый"), Some(4));
        assert_eq!(ordinal_word("четверти"), None);
        assert_eq!(unit("четверти"), Some(UnitWord::SchoolTerm));
        assert_eq!(unit("квартальный"), None);
    }
}
