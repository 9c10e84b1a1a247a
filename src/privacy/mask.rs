//! How a finding is shown: enough to find it again, too little to learn it.

/// So many letters of a long finding are shown, masked.
const LONGEST: usize = 60;

/// The masked form for messages and allow records: the first letter of each word and the last two digits are left.
pub fn mask(text: &str) -> String {
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    let mut left = digits;
    let mut is_inside = false;
    let mut shown = String::new();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for letter in words.chars().filter(|letter| !is_unseen(*letter)) {
        left -= usize::from(letter.is_numeric());
        shown.push(match letter {
            _ if letter.is_numeric() && (left >= 2 || digits < 6) => '*',
            _ if letter.is_alphabetic() && is_inside => '*',
            _ => letter,
        });
        is_inside = letter.is_alphabetic() || letter.is_numeric();
    }
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &shown[..end]),
        None => shown,
    }
}

/// Signs without width: with one of them between all letters each would be the first of a word.
fn is_unseen(letter: char) -> bool {
    let is_mark = matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}');
    is_mark
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The same bytes and letters with nothing to read: places in the text stay what they were.
pub fn mask_keeping_length(text: &str) -> String {
    let hidden = |letter: char| match letter.len_utf8() {
        1 => "*",
        2 => "·",
        3 => "•",
        _ => "🞄",
    };
    text.chars()
        .map(|letter| if letter.is_alphanumeric() { hidden(letter).to_owned() } else { letter.to_string() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_cannot_be_read() {
        assert_eq!(mask("112-233-445 95"), "***-***-*** 95");
        assert_eq!(mask("Иванов  Пётр, 9А"), "И***** П***, **");
        assert_eq!(mask("petrova.m@mail.ru"), "p******.m@m***.r*");
        assert_eq!(mask("12.03.2012"), "**.**.**12");
        assert_eq!(mask("С\u{ad}и\u{200b}доров"), "С******");
        for text in ["Иванов 112-233", "é漢🙂a𝒳"] {
            assert_eq!(
                (mask_keeping_length(text).len(), mask_keeping_length(text).chars().count()),
                (text.len(), text.chars().count())
            );
        }
        assert!(mask(&"Иванов Пётр ".repeat(40)).chars().count() <= 61);
    }
}
