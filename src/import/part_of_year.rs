//! The title of a plan in; out comes the part of a year that it is of: «на ноябрь 2026», «на II полугодие 2026 года».

use crate::content::fold;

/// A part of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartOfYear {
    /// Words that the content format reads.
    Read(String),
    /// A part is named in words that nobody here reads.
    Unread,
}

/// Words of parts of a year; a plan «на год» has none of them behind «на».
const PARTS: [&str; 16] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "май",
    "мая",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "квартал",
    "полугоди",
    "четверт",
];
/// Numbers in words and as they are read.
const NUMBERS: [(&str, &str); 12] = [
    ("первое", "I"),
    ("первый", "I"),
    ("первую", "I"),
    ("1-е", "I"),
    ("1-ое", "I"),
    ("второе", "II"),
    ("второй", "II"),
    ("вторую", "II"),
    ("2-е", "II"),
    ("2-ое", "II"),
    ("третий", "III"),
    ("четвертый", "IV"),
];

/// The part of a year that a title names behind «на», «за» or «в»; nothing where it names none.
pub fn part_of_year(title: &str) -> Option<PartOfYear> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let mut found = None;
    for at in (0..words.len()).filter(|at| ["на", "за", "в"].contains(&fold::words(words[*at]).as_str())) {
        let Some(part) = words_of_part(&words[at + 1..]) else { continue };
        let plain = plain_words(&part);
        let is_read = vekha_deadline::period(&plain).is_ok();
        found = Some(if is_read { PartOfYear::Read(plain) } else { PartOfYear::Unread });
    }
    found
}

/// The words up to the last year, where a part of it is named near the beginning.
fn words_of_part(words: &[&str]) -> Option<Vec<String>> {
    let folded: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let is_part = |word: &String| PARTS.iter().any(|part| word.starts_with(part));
    let start = folded.iter().take(3).position(is_part)?;
    let between = |word: &String| {
        is_part(word)
            || word.is_empty()
            || has_year(word)
            || word.starts_with('г')
            || word.starts_with("уч")
            || ["-", "по", "и", "i", "ii", "iii", "iv"].contains(&word.as_str())
            || NUMBERS.iter().any(|(name, _)| name == word)
    };
    let is_number = folded[..start].iter().all(between);
    let end = folded.iter().take_while(|word| between(word)).count();
    let is_dated = folded[..end].iter().any(|word| has_year(word));
    (is_number && is_dated).then(|| words[..end].iter().map(|word| (*word).to_owned()).collect())
}

fn bare(word: &str) -> String {
    fold::words(word.trim_matches(['«', '»', '"', '(', ')', ',', ';']))
}

fn has_year(word: &str) -> bool {
    word.len() >= 4 && word.bytes().take(4).all(|byte| byte.is_ascii_digit()) && word.starts_with("20")
}

/// The words as periods are written: `II полугодие 2026/2027 учебного года`.
fn plain_words(words: &[String]) -> String {
    let mut plain: Vec<String> = Vec::new();
    for word in words {
        let own = bare(word);
        let roman = ["i", "ii", "iii", "iv"].contains(&own.as_str()).then(|| own.to_uppercase());
        let number = NUMBERS.iter().find(|(name, _)| *name == own).map(|(_, number)| (*number).to_owned());
        let years = own.split_once('-').filter(|(first, second)| has_year(first) && has_year(second));
        plain.push(match () {
            () if own.starts_with("уч") => "учебного".to_owned(),
            () if own.starts_with('г') => "года".to_owned(),
            () => years.map(|(first, second)| format!("{first}/{second}")).or(roman).or(number).unwrap_or(own),
        });
    }
    plain.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_years_are_read() {
        for (title, expected) in [
            ("План на ноябрь 2026", "ноябрь 2026"),
            ("План работы на IV квартал 2026 г.", "IV квартал 2026 года"),
            ("План на сентябрь – декабрь 2026 года", "сентябрь - декабрь 2026 года"),
            ("План на второе полугодие 2026", "II полугодие 2026"),
            ("План на I полугодие 2026-2027 уч. года", "I полугодие 2026/2027 учебного года"),
        ] {
            assert_eq!(part_of_year(title), Some(PartOfYear::Read(expected.to_owned())), "{title}");
        }
        for title in ["План на 2026 год", "Подготовка к маю", "План на 2026/2027 учебный год, отчёт в мае"]
        {
            assert_eq!(part_of_year(title), None, "{title}");
        }
    }
}
