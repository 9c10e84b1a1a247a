//! A line in; out comes whether it begins the title of a plan, of a list of schools, or the stamp of an annex.

use crate::content::fold;

/// Whether a line begins the title of a plan.
pub fn begins_plan(line: &str) -> bool {
    let folded = fold::words(line.trim_matches([' ', '«', '"']));
    let begins = [
        "план ",
        "план-график",
        "дорожная карта",
        "комплекс мер",
        "комплексный план",
        "график ",
        "перечень мероприятий",
        "мероприятия по ",
        "муниципальная дорожная карта",
        "муниципальный план",
        "сетевой график",
        "программа мероприятий",
        "система мероприятий",
        "план-",
    ];
    let letters: String = folded.chars().filter(|letter| !letter.is_whitespace()).collect();
    let is_alone = ["план", "дорожнаякарта", "план-график"].contains(&letters.as_str());
    is_alone || begins.iter().any(|begin| folded.starts_with(begin))
}

/// Whether a line begins the stamp of an annex.
pub fn begins_annex(line: &str) -> bool {
    let folded = fold::words(line);
    folded.starts_with("приложение") && folded.chars().count() <= 160
}

/// Whether a line begins the title of a list of schools.
pub fn begins_list(line: &str) -> bool {
    let folded = fold::words(line);
    ["перечень", "список"].iter().any(|begin| folded.starts_with(begin)) && !begins_plan(line)
}

/// Whether the title of a list names other schools than those that take part: those that help them.
pub fn names_others(line: &str) -> bool {
    let folded = fold::words(line);
    let others = ["школ-наставник", "школ - наставник", "опорных школ", "школ-куратор", "школ-лидер", "базовых школ"];
    let takes_part = ["низк", "шнор", "участ", "закреплени"].iter().any(|word| folded.contains(word));
    !takes_part && others.iter().any(|words| folded.contains(words))
}
