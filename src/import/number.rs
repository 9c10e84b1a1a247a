//! A text in; out comes whether it is the number of an item.

/// Whether a text is a number of an item: `1`, `1.`, `2.3.`, `4)`, `IV`, `а)`.
pub fn is_number(text: &str) -> bool {
    let bare = text.trim().trim_start_matches("№").trim().trim_end_matches(['.', ')']);
    let parts: Vec<&str> = bare.split(['.', '-']).map(str::trim).collect();
    let is_part = |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    parts.iter().all(is_part) || is_roman(bare) || is_letter
}

/// Whether a text marks an entry of a list: `а)`, `б.`, a dash, a bullet.
pub fn is_letter_of_list(text: &str) -> bool {
    let mut letters = text.trim().chars();
    match (letters.next(), letters.as_str()) {
        (Some('-' | '–' | '—' | '•' | '*' | '·' | '−'), "") => true,
        (Some(letter), ")" | ".") => letter.is_lowercase(),
        _ => false,
    }
}

/// Whether a text is a Roman number.
pub fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() <= 12 && text.chars().all(|letter| "IVXLХІ".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_items_are_known() {
        for text in ["1", "1.", "2.3.", "10)", "IV", "а)", "№ 7", "1.1.2"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["а)", "б.", "-", "•"] {
            assert!(is_letter_of_list(text), "{text}");
        }
        for text in ["", "Работа с учителями", "2024 год", "до 1.2"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
