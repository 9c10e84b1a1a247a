//! From words that stand where a name belongs to the name that was probably meant: who writes «Школа № 1» has read the title.

use std::collections::BTreeSet;

/// The only one of the names whose title says what the words say; else the only one with the numbers of the words.
pub(super) fn closest_title<'k>(words: &str, known: &[(&'k str, String)]) -> Option<&'k str> {
    let wanted = words_of(words);
    if words.is_ascii() || wanted.is_empty() {
        return None;
    }
    let is_said = |title: &BTreeSet<String>| !title.is_empty() && (wanted.is_subset(title) || title.is_subset(&wanted));
    let numbers: BTreeSet<String> = numbers_of(&wanted);
    let is_numbered = |title: &BTreeSet<String>| !numbers.is_empty() && numbers.is_subset(&numbers_of(title));
    only(known, |title| *title == wanted).or_else(|| only(known, is_said)).or_else(|| only(known, is_numbered))
}

fn only<'k>(known: &[(&'k str, String)], is_meant: impl Fn(&BTreeSet<String>) -> bool) -> Option<&'k str> {
    let mut found = known.iter().filter(|(_, title)| is_meant(&words_of(title)));
    let (name, _) = found.next()?;
    found.next().is_none().then_some(name)
}

fn words_of(text: &str) -> BTreeSet<String> {
    let small = text.to_lowercase().replace('ё', "е");
    small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn numbers_of(words: &BTreeSet<String>) -> BTreeSet<String> {
    words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::closest_title;

    #[test]
    fn titles_lead_to_names() {
        let known = [("a", "МБОУ «Средняя школа № 1»"), ("b", "МБОУ «Средняя школа № 12»"), ("c", "Лицей")];
        let known = known.map(|(name, title)| (name, title.to_owned()));
        for (words, name) in [
            ("Средняя школа № 1", Some("a")),
            ("СОШ № 12", Some("b")),
            ("лицей", Some("c")),
            ("Средняя школа", None),
            ("школа № 5", None),
            ("shkola-1", None),
        ] {
            assert_eq!(closest_title(words, &known), name, "{words}");
        }
    }
}
