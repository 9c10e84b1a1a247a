//! Words → months: in any case, shortened, or with one slip of the pen.

use crate::text::lexicon::find;

/// Stems of month names; a month word is a stem and one of its endings.
const MONTHS: [(&str, i8, &[&str]); 12] = [
    ("январ", 1, SOFT),
    ("феврал", 2, SOFT),
    ("март", 3, HARD),
    ("апрел", 4, SOFT),
    ("ма", 5, &["й", "я", "е", "ю", "ем"]),
    ("июн", 6, SOFT),
    ("июл", 7, SOFT),
    ("август", 8, HARD),
    ("сентябр", 9, SOFT),
    ("октябр", 10, SOFT),
    ("ноябр", 11, SOFT),
    ("декабр", 12, SOFT),
];
const SOFT: &[&str] = &["ь", "я", "е", "ю", "ем", ""];
const HARD: &[&str] = &["", "а", "е", "у", "ом"];
const SHORT: [(&str, i8); 13] = [
    ("янв", 1),
    ("фев", 2),
    ("февр", 2),
    ("апр", 4),
    ("мар", 3),
    ("авг", 8),
    ("сен", 9),
    ("сент", 9),
    ("окт", 10),
    ("ноя", 11),
    ("нояб", 11),
    ("дек", 12),
    ("декаб", 12),
];
const NAMES: [(&str, i8); 16] = [
    ("январь", 1),
    ("января", 1),
    ("февраль", 2),
    ("февраля", 2),
    ("апрель", 4),
    ("апреля", 4),
    ("август", 8),
    ("августа", 8),
    ("сентябрь", 9),
    ("сентября", 9),
    ("октябрь", 10),
    ("октября", 10),
    ("ноябрь", 11),
    ("ноября", 11),
    ("декабрь", 12),
    ("декабря", 12),
];

/// The month a word names, in any case, shortened, or with one slip of the pen.
pub(crate) fn month(word: &str) -> Option<i8> {
    well_spelt_month(word).or_else(|| misspelt_month(word))
}

/// The month a word names without a slip of the pen.
pub(crate) fn well_spelt_month(word: &str) -> Option<i8> {
    let full =
        MONTHS.iter().find(|(stem, _, endings)| word.strip_prefix(stem).is_some_and(|end| endings.contains(&end)));
    full.map(|(_, month, _)| *month).or_else(|| find(&SHORT, word))
}

fn misspelt_month(word: &str) -> Option<i8> {
    let mut same_beginning = NAMES.iter().filter(|(name, _)| word.chars().next() == name.chars().next());
    same_beginning.find(|(name, _)| is_one_slip(word, name)).map(|(_, month)| *month)
}

/// One letter too many, too few, wrong, or two neighbours swapped.
pub(crate) fn is_one_slip(word: &str, name: &str) -> bool {
    if word.len().abs_diff(name.len()) > 2 {
        return false;
    }
    let (word, name): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    let head = word.iter().zip(&name).take_while(|(a, b)| a == b).count();
    let tail = word.iter().rev().zip(name.iter().rev()).take_while(|(a, b)| a == b).count();
    match (word.len().saturating_sub(head + tail), name.len().saturating_sub(head + tail)) {
        (0 | 1, 0 | 1) => word.len().abs_diff(name.len()) <= 1,
        (2, 2) => word.get(head) == name.get(head + 1) && word.get(head + 1) == name.get(head),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_cases_short_and_misspelt() {
        let known =
            [("мая", 5), ("марте", 3), ("сент", 9), ("сентрябрь", 9), ("октбярь", 10), ("феврал", 2), ("декабрем", 12)];
        for (word, number) in known {
            assert_eq!(month(word), Some(number), "{word}");
        }
        for word in ["августовский", "майский", "мартовские", "маяк", "план", "октябрьской", "дека"]
        {
            assert_eq!(month(word), None, "{word}");
        }
    }
}
