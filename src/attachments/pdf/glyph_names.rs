//! Names of letters in fonts that bring no map: Russian ones by their numbers, Latin ones and signs by their words.

const SIGNS: [(&str, char); 34] = [
    ("space", ' '),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("period", '.'),
    ("comma", ','),
    ("colon", ':'),
    ("semicolon", ';'),
    ("hyphen", '-'),
    ("endash", '–'),
    ("emdash", '—'),
    ("slash", '/'),
    ("parenleft", '('),
    ("parenright", ')'),
    ("quotedbl", '"'),
    ("quotesingle", '\''),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("question", '?'),
    ("exclam", '!'),
    ("at", '@'),
    ("underscore", '_'),
    ("plus", '+'),
    ("equal", '='),
    ("percent", '%'),
    ("numbersign", '#'),
    ("bullet", '•'),
];

/// The letter of a name.
pub(super) fn letter(name: &str) -> Option<char> {
    let name = name.split('.').next().unwrap_or(name);
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => return Some(letter),
        (None, _) => return None,
        _ => {}
    }
    let sign = SIGNS.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
    sign.or_else(|| by_number(name))
}

fn by_number(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix("uni") {
        return char::from_u32(u32::from_str_radix(digits.get(..4)?, 16).ok()?);
    }
    if let Some(digits) = name.strip_prefix("afii") {
        return afii(digits.parse().ok()?);
    }
    let digits = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len()))?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

/// Russian letters as an old register of glyphs numbers them, Ё behind Е.
fn afii(number: u32) -> Option<char> {
    let place = |first: u32, io: u32, capital: u32, small_io: u32| match number {
        _ if number == io => char::from_u32(small_io),
        _ if number < io => char::from_u32(capital + number - first),
        _ => char::from_u32(capital + number - first - 1),
    };
    match number {
        10017..=10049 => place(10017, 10023, 0x410, 0x401),
        10065..=10097 => place(10065, 10071, 0x430, 0x451),
        61352 => Some('№'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_known_by_their_names() {
        for (name, expected) in [
            ("A", Some('A')),
            ("seven", Some('7')),
            ("uni0416", Some('Ж')),
            ("u0416", Some('Ж')),
            ("afii10017", Some('А')),
            ("afii10023", Some('Ё')),
            ("afii10049", Some('Я')),
            ("afii10070", Some('е')),
            ("afii10071", Some('ё')),
            ("afii10097", Some('я')),
            ("g123", None),
            ("", None),
        ] {
            assert_eq!(letter(name), expected, "{name}");
        }
    }
}
