//! Heads and feet of sheets: their codes → the words alone.

/// The words without codes of places, fonts, sizes and colours.
pub(super) fn words(coded: &str) -> String {
    let mut words = String::new();
    let mut rest = coded;
    while let Some((before, code)) = rest.split_once('&') {
        words.push_str(before);
        rest = after_code(code, &mut words);
    }
    words + rest
}

/// Goes past a code, and adds what stands in its place.
fn after_code<'c>(code: &'c str, words: &mut String) -> &'c str {
    let Some(sign) = code.chars().next() else { return "" };
    let behind = &code[sign.len_utf8()..];
    match sign {
        '&' => words.push('&'),
        '"' => return behind.split_once('"').map_or("", |(_, rest)| rest),
        '0'..='9' => {
            let second = behind.starts_with(|digit: char| digit.is_ascii_digit());
            return &behind[usize::from(second)..];
        }
        'K' => return behind.get(6..).unwrap_or_default(),
        'B' | 'I' | 'U' | 'S' | 'X' | 'Y' | 'E' | 'H' | 'O' => {}
        'L' | 'C' | 'R' => words.push_str(" / "),
        _ => words.push(' '),
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_part_no_words() {
        assert_eq!(words("&CЖукова &BАнна&B, 7А"), " / Жукова Анна, 7А");
        assert_eq!(words("&L&\"Arial,Bold\"&12&K00FF00а&&б&R&P"), " / а&б /  ");
        assert_eq!(words("а&"), "а");
        assert_eq!(words("&1289135551234"), "89135551234");
    }
}
