//! Addresses from Russian names. Addresses are public, so this table never changes.

use super::fold;

const LETTERS: [(char, &str); 33] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
];

/// The address form of a name: «Школа № 5» becomes `shkola-5`.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in fold::signs(name).chars().flat_map(char::to_lowercase) {
        match transliterate(letter) {
            Some(latin) => slug.push_str(latin),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// So many letters of a name stand in an address; with two names, a number and an ending it is still the name of a file.
const MOST_LETTERS: usize = 120;

/// The name as files and addresses have it: cut where it is too long, with a number where Windows keeps it for a device.
pub fn file_slug(name: &str) -> String {
    let mut slug = slug(name);
    slug.truncate(MOST_LETTERS); // Latin letters alone, so that this is the border of one
    let slug = slug.trim_end_matches('-');
    if is_device(slug) { format!("{slug}-1") } else { slug.to_owned() }
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(name: &str) -> bool {
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let is_port = port.is_some_and(|number| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit()));
    is_port || ["con", "prn", "aux", "nul"].contains(&name)
}

/// The first of `name-2`, `name-3` … that nobody has.
pub fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut number = 2;
    loop {
        let free = format!("{name}-{number}");
        if !is_taken(&free) {
            return free;
        }
        number += 1;
    }
}

fn transliterate(letter: char) -> Option<&'static str> {
    LETTERS.iter().find(|(russian, _)| *russian == letter).map(|(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::{file_slug, slug};

    #[test]
    fn every_name_can_be_a_file() {
        assert_eq!([file_slug("con"), file_slug("LPT1"), file_slug("conto")], ["con-1", "lpt1-1", "conto"]);
        assert_eq!(file_slug(&"щ".repeat(100)).len(), 120);
        assert_eq!(file_slug(&format!("{} б", "а".repeat(119))).len(), 119);
    }

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Школа № 5 «Заря»"), "shkola-5-zaria");
        assert_eq!(slug("1.10."), "1-10");
        assert_eq!(slug("Объезд, Ёлки & co"), "obezd-elki-co");
        assert_eq!(slug("и\u{306}од"), "iod");
        assert_eq!(slug("Квар\u{ad}тал"), "kvartal");
    }
}
