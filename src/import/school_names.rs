//! Two names of schools in; out comes whether they are of one school, perhaps, or not: legal forms, quotes, spaces around
//! «№» and short words for long ones say nothing of which school it is.

use crate::content::fold;

/// Words of the legal form of a school, as they begin.
const FORMS: [&str; 11] = [
    "муниципальн",
    "бюджетн",
    "казенн",
    "автономн",
    "государственн",
    "областн",
    "краев",
    "учреждени",
    "образовательн",
    "общеобразовательное",
    "общеобразовательная",
];
/// Its abbreviations.
const SHORT_FORMS: [&str; 12] =
    ["мбоу", "моу", "мкоу", "маоу", "мобу", "гбоу", "гоу", "кгбоу", "мбу", "мку", "мау", "чоу"];
/// Kinds of schools in words and short.
const KINDS: [(&str, &str); 8] = [
    ("средняя общеобразовательная школа", "сош"),
    ("основная общеобразовательная школа", "оош"),
    ("начальная общеобразовательная школа", "нош"),
    ("средней общеобразовательной школы", "сош"),
    ("средняя школа", "сош"),
    ("основная школа", "оош"),
    ("сш", "сош"),
    ("ош", "оош"),
];

/// The words of a name that say which school it is.
pub fn key(name: &str) -> String {
    let plain = fold::words(name).replace(['"', '\'', '(', ')', ',', ';'], " ");
    let plain = with_number_signs(&plain);
    let plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    let short =
        KINDS.iter().fold(plain, |name, (long, short)| name.replace(&format!(" {long} "), &format!(" {short} ")));
    let is_form = |word: &&str| SHORT_FORMS.contains(word) || FORMS.iter().any(|form| word.starts_with(form));
    let words: Vec<&str> = short.split_whitespace().filter(|word| !is_form(word)).collect();
    words.join(" ")
}

/// The sign of a number, Latin N too, stands right before the digits.
fn with_number_signs(name: &str) -> String {
    let mut plain = name.replace("№", " №");
    for sign in [" n ", " n. ", " № "] {
        plain = plain.replace(sign, " №");
    }
    let words = plain.split_whitespace().map(|word| match word.strip_prefix('n') {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => format!("№{digits}"),
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ").replace("№ ", "№")
}

/// The legal form of a school in its first letters: `мбоу`; nothing where the name does not say it.
fn form(name: &str) -> Option<String> {
    let plain = fold::words(name).replace(['"', '\''], " ");
    let mut words = plain.split_whitespace();
    if let Some(short) = words.clone().find(|word| SHORT_FORMS.contains(word)) {
        return Some(short.to_owned());
    }
    let first = words.next().filter(|word| word.starts_with("муниципальн") || word.starts_with("государственн"))?;
    let further = words.take_while(|word| FORMS.iter().any(|form| word.starts_with(form)));
    Some(std::iter::once(first).chain(further).filter_map(|word| word.chars().next()).collect())
}

/// Whether two names are one but for signs that look alike.
pub fn is_equal(name: &str, other: &str) -> bool {
    fold::name(&fold::words(name)) == fold::name(&fold::words(other))
}

/// Whether two names are of one school: those with different legal forms may be of different places.
pub fn is_same(name: &str, other: &str) -> bool {
    let has_other_form = form(name).zip(form(other)).is_some_and(|(own, other)| own != other);
    let is_one = !key(name).is_empty() && key(name) == key(other);
    is_equal(name, other) || is_one && !has_other_form
}

/// Whether two names may be of one school: one has all words of the other, its number or name among them, and more.
pub fn is_alike(name: &str, other: &str) -> bool {
    let [own, other] = [name, other].map(key);
    let (short, long) = if own.len() < other.len() { (own, other) } else { (other, own) };
    let long: Vec<&str> = long.split(' ').collect();
    let says_which = short.split(' ').count() > 1;
    let is_branch = long.iter().any(|word| word.starts_with("филиал"));
    says_which && !is_branch && short.split(' ').all(|word| long.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_school_are_the_same() {
        let name = "МБОУ «СОШ № 1»";
        for other in [
            "МБОУ «СОШ №1»",
            "МБОУ СОШ N 1",
            "СОШ №1",
            "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1»",
            "мбоу \"Средняя школа №1\"",
        ] {
            assert!(is_same(name, other), "{other}: {}", key(other));
        }
        for other in ["МБОУ «СОШ № 11»", "МБОУ «ООШ № 1»", "МБОУ «Лицей № 1»", "МБОУ «СОШ № 1» г. Заречного", ""]
        {
            assert!(!is_same(name, other), "{other}");
        }
        assert!(is_alike(name, "МАОУ «СОШ № 1»"));
        assert!(is_alike(name, "СОШ № 1 имени А. С. Пушкина") && is_alike("Луговская СОШ им. Героя", "Луговская СОШ"));
        for other in ["МБОУ «СОШ № 2»", "МБОУ", "Филиал МБОУ «СОШ № 1» в с. Ключи"]
        {
            assert!(!is_alike(name, other), "{other}");
        }
    }
}
