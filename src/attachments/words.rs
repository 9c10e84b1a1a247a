//! What may be words of somebody among values that programs write.

/// Digits of a number that may be of somebody.
const MANY_DIGITS: usize = 6;

/// Whether a value may be words or a number of somebody: no bytes that stand for something else.
pub(super) fn may_be_words(value: &str) -> bool {
    let is_binary = value.chars().any(|letter| letter.is_control() && !letter.is_whitespace() && letter != '\0');
    !is_binary && (has_cyrillic(value) || value.contains('@') || has_number(value))
}

fn has_cyrillic(value: &str) -> bool {
    value.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
}

/// Many digits that are no id and no moment.
fn has_number(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let is_id = value.bytes().all(|byte| byte.is_ascii_hexdigit() || b"-{}.:".contains(&byte)) && !is_plain(value);
    let is_moment = value.contains('T') && value.bytes().all(|byte| byte.is_ascii_digit() || b"-:T.Z+".contains(&byte));
    digits >= MANY_DIGITS && !is_id && !is_moment
}

/// Digits, blanks and hyphens, as people write numbers.
fn is_plain(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit() || b" -".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_of_people_are_parted_from_ids() {
        for words in ["Жукова", "a@b.ru", "14823765584", "148-237-655 84", "8 (913) 555-12-34"] {
            assert!(may_be_words(words), "{words}");
        }
        for other in ["Microsoft Word", "2026-01-01T00:00:00Z", "28A0092B-C50C-407E-A947-70E740481C1C", "\u{1}Жук"] {
            assert!(!may_be_words(other), "{other}");
        }
    }
}
