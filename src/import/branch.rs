//! The name of a school in; out comes the name of the school that it is a branch of, where it says so.

use super::school_words::is_school;
use crate::content::fold;

/// The name of the head school: what stands behind «филиал», else what stands before it.
pub fn head_school(name: &str) -> Option<String> {
    let (start, end) = word_of_branch(name)?;
    let behind = name_of_school(name[end..].trim_start_matches([' ', ':', '–', '-', '(']));
    let before = name[..start].trim_end_matches([' ', ',', '(', '–', '—', '-', ':']);
    let before = Some(before.to_owned()).filter(|before| is_school(before));
    behind.or(before)
}

/// Where the word «филиал» stands, in whichever case.
fn word_of_branch(name: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    for word in name.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
        if ["филиал", "филиала", "филиалу"].contains(&fold::words(bare).as_str()) {
            return Some((from, from + bare.len()));
        }
        from += word.len();
    }
    None
}

/// The school that words begin with: up to the name in quotes, or to where it is. «школы № 5» is «Школа № 5».
fn name_of_school(words: &str) -> Option<String> {
    let end = end_of_quotes(words).unwrap_or_else(|| end_of_words(words));
    let name = words[..end].trim_end_matches([' ', ',', ';', ')', '.']);
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let is_general = ["школы", "организации", "учреждения"].contains(&fold::words(first).as_str());
    let name = match () {
        () if is_general && is_school(rest) => rest.to_owned(),
        () if is_general && fold::words(first) == "школы" => format!("Школа {rest}"),
        () => name.to_owned(),
    };
    is_school(&name).then_some(name)
}

/// Behind the first name in quotes, with the place that belongs to it: «СОШ № 2» г. Заречного.
fn end_of_quotes(words: &str) -> Option<usize> {
    let start = words.find(['«', '"', '“', '„']).filter(|start| *start <= end_of_words(words))?;
    let opening = words[start..].chars().next()?;
    let inside = start + opening.len_utf8();
    let mut depth = 1_usize;
    for (at, letter) in words[inside..].char_indices() {
        match letter {
            '"' | '”' => depth = 0,
            '»' => depth -= 1,
            '«' => depth += 1,
            _ => {}
        }
        if depth == 0 {
            return Some(inside + at + letter.len_utf8());
        }
    }
    None
}

/// Where words about the place of a branch begin, outside of quotes.
fn end_of_words(words: &str) -> usize {
    const SIGNS: [&str; 12] =
        [" в ", " с. ", " д. ", " п. ", " г. ", " пос. ", " села ", " деревни ", " посёлка ", " поселка ", ", ", " ("];
    SIGNS.iter().filter_map(|sign| words.find(sign)).min().unwrap_or(words.len())
}

#[cfg(test)]
mod tests {
    use super::head_school;

    #[test]
    fn head_schools_of_branches_are_known() {
        for (name, expected) in [
            ("Филиал МБОУ «Озёрская СОШ» в с. Ключи", Some("МБОУ «Озёрская СОШ»")),
            ("Филиал МКОУ «Кедровская СОШ» «Боровская НОШ»", Some("МКОУ «Кедровская СОШ»")),
            ("Филиал школы МБОУ «Озёрская СОШ № 2» в с. Заречье", Some("МБОУ «Озёрская СОШ № 2»")),
            ("филиал школы № 5 в с. Заречье", Some("Школа № 5")),
            ("Филиал МБОУ СОШ № 3 с. Поляна", Some("МБОУ СОШ № 3")),
            ("Ключевская начальная школа – филиал МБОУ «Лесная СОШ № 1»", Some("МБОУ «Лесная СОШ № 1»")),
            ("МБОУ «Лесная СОШ», филиал в д. Боровая", Some("МБОУ «Лесная СОШ»")),
            ("МБОУ «Лесная СОШ» (филиал с. Ключи)", Some("МБОУ «Лесная СОШ»")),
            ("МБОУ «Лесная СОШ»", None),
            ("Филиал в с. Ключи", None),
        ] {
            assert_eq!(head_school(name).as_deref(), expected, "{name}");
        }
    }
}
