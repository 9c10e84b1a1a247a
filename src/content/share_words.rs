//! Words around a percentage in, whether it is a share out: a share lies between 0 and 100, a change or a comparison with a
//! plan need not.

use super::fold;

/// Units that say percent and nothing of what: «% плана» is none of them.
const PERCENT: [&str; 8] = ["%", "процент", "проценты", "процентов", "процента", "проц.", "percent", "per cent"];

/// Titles that begin so name a share, whatever follows: «Доля учителей, повысивших квалификацию».
const SHARES: [&str; 5] = ["доля ", "удельный вес ", "share of ", "proportion of ", "percentage of "];

/// Beginnings of words that name what can grow without bounds or fall below nothing.
const CHANGES: [&str; 47] = [
    "прирост",
    "рост",
    "темп",
    "динамик",
    "измен",
    "увелич",
    "уменьш",
    "сниж",
    "сокращ",
    "повыш",
    "прибав",
    "отклонен",
    "разниц",
    "разрыв",
    "индекс",
    "превыш",
    "перевыполн",
    "выполнени",
    "исполнени",
    "обеспеченн",
    "укомплект",
    "загруз",
    "загруж",
    "наполн",
    "заполн",
    "отношени",
    "соотношен",
    "относительно",
    "сравнени",
    "опережен",
    "growth",
    "change",
    "increas",
    "decreas",
    "ratio",
    "index",
    "gain",
    "rise",
    "fall",
    "drop",
    "deviation",
    "difference",
    "gap",
    "fulfil",
    "occupancy",
    "staffing",
    "compar",
];

/// Whether a unit is the bare percent sign or word.
pub fn is_percent(unit: &str) -> bool {
    PERCENT.contains(&fold::words(unit).as_str())
}

/// Whether a percentage that texts speak of, its title first, is a share.
pub fn is_share(texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| fold::words(text)).collect();
    let is_named = texts.first().is_some_and(|title| SHARES.iter().any(|share| title.starts_with(share)));
    let is_change = |word: &str| CHANGES.iter().any(|change| word.starts_with(change));
    is_named || !texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic())).any(is_change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_no_share() {
        let changes =
            ["Прирост охвата", "Темп роста", "Динамика качества", "Выполнение плана, %", "Обеспеченность учебниками"];
        assert!(changes.iter().all(|title| !is_share(&[title])));
        assert!(!is_share(&["Качество знаний", "Отношение к прошлому году"]));
        let shares = ["Качество знаний", "Успеваемость", "Доля повысивших квалификацию", "Охват кружками", "Возраст"];
        assert!(shares.iter().all(|title| is_share(&[title])));
    }

    #[test]
    fn percent_of_something_is_its_own_unit() {
        assert!(is_percent("%") && is_percent(" Процентов") && !is_percent("% плана") && !is_percent("п. п."));
    }
}
