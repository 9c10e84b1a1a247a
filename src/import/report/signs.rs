//! The sign at the beginning of a line that somebody typed for a list: a line in, its sign and its bytes out.

use crate::content::fold::is_odd_space;

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// A dash or a bullet.
    Bullet(char),
    /// A number with a dot or a bracket behind it.
    Number(u64, char),
    /// A letter, a number of several parts, a Roman number: Markdown has no such list.
    Other(String),
}

/// The sign of a typed item, and the bytes that it takes with the blank behind it.
pub fn typed_sign(text: &str) -> Option<(Sign, usize)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let is_dash = matches!(first, '-' | '–' | '—' | '−' | '*' | '+');
    let is_bullet =
        matches!(first, '•' | '·' | '▪' | '●' | '○' | '◦' | '■' | '□' | '➢' | '➤' | '►' | '⁃' | '∙' | '✓' | '✔');
    if is_dash && rest.starts_with(is_blank) || is_bullet {
        let bytes = text.len() - rest.trim_start_matches(is_blank).len();
        return (bytes < text.len()).then_some((Sign::Bullet(first), bytes));
    }
    number(text).or_else(|| letter(text))
}

fn is_blank(letter: char) -> bool {
    letter == ' ' || is_odd_space(letter)
}

/// `3. слово`, `3) слово`.
fn number(text: &str) -> Option<(Sign, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].chars().next().filter(|sign| matches!(sign, '.' | ')'))?;
    let rest = &text[digits + 1..];
    let words = rest.trim_start_matches(is_blank);
    let is_item = (1..=3).contains(&digits) && words.len() < rest.len() && !words.is_empty();
    is_item.then(|| Some((Sign::Number(text[..digits].parse().ok()?, sign), text.len() - words.len())))?
}

/// `а) слово`.
fn letter(text: &str) -> Option<(Sign, usize)> {
    let mut letters = text.chars();
    let (letter, sign) = (letters.next()?, letters.next()?);
    let is_letter = letter.is_lowercase() && sign == ')' && letters.as_str().starts_with(is_blank);
    is_letter
        .then(|| (Sign::Other(format!("{letter})")), text.len() - letters.as_str().trim_start_matches(is_blank).len()))
}

/// The sign that was counted: `3.`, `а)`, `2.1.`.
pub fn counted_sign(label: &str) -> Sign {
    let label = label.trim();
    let (digits, sign) = match label.chars().next_back() {
        Some(sign @ ('.' | ')')) => (&label[..label.len() - 1], sign),
        _ => (label, '.'),
    };
    let is_number = (1..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse() {
        Ok(number) if is_number => Sign::Number(number, sign),
        _ => Sign::Other(label.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_items_are_known() {
        for (text, expected) in [
            ("- слово", Some((Sign::Bullet('-'), 2))),
            ("•слово", Some((Sign::Bullet('•'), 3))),
            ("12) слово", Some((Sign::Number(12, ')'), 4))),
            ("а) слово", Some((Sign::Other("а)".to_owned()), 4))),
            ("2026. слово", None),
            ("1.5 ставки", None),
            ("-5 °C", None),
            ("—", None),
        ] {
            assert_eq!(typed_sign(text), expected, "{text}");
        }
        assert_eq!(counted_sign("3."), Sign::Number(3, '.'));
        assert_eq!(counted_sign("2.1."), Sign::Other("2.1.".to_owned()));
    }
}
