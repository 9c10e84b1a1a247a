//! Signs at the beginning of lines that are items of lists or stay lines: a line in, its sign and how it is read out. What
//! stands on other lines is not looked at.

use super::letters::{is_apart, is_blank, is_cyrillic, is_small};

/// So many columns of blank make code of what follows.
pub(super) const CODE_INDENT: usize = 4;

/// Signs of word processors that begin an item of a list.
const BULLETS: [char; 22] =
    ['⦁', '⁌', '⋅', '‧', '・', '•', '·', '∙', '▪', '▫', '●', '◦', '‣', '○', '■', '□', '◆', '►', '▸', '➢', '➤', '⁃'];

/// A sign at the beginning of a list's item.
pub(super) struct Marker {
    /// Its bytes, with the blank behind it.
    pub bytes: usize,
    /// Its columns, with the blank behind it, as it is read.
    pub columns: usize,
    /// The sign that is read in its place, where that is another.
    pub read_as: Option<String>,
    /// Whether it begins a line and no item: Markdown has no such list, so the sign stays.
    pub is_line: bool,
    /// Where a sign must lose the meaning that it has in Markdown.
    pub escape: Option<usize>,
}

impl Marker {
    /// A sign of so many bytes that is read as `sign`.
    pub fn sign(bare: &str, bytes: usize, sign: &str) -> Self {
        let rest = &bare[bytes..];
        let blank = rest.len() - rest.trim_start_matches(is_blank).len();
        let width = columns_of(&bare[..bytes + blank]).saturating_sub(bytes);
        let is_code = width > CODE_INDENT && !rest.contains(is_cyrillic);
        let is_known = bare[..bytes] == *sign && (rest.is_empty() || rest.starts_with([' ', '\t']));
        let is_read = is_known && (width <= CODE_INDENT || is_code);
        let columns = sign.len() + if is_read && !is_code { width.max(1) } else { 1 };
        let read_as = if is_read { None } else { Some(format!("{sign} ")) };
        Marker { bytes: bytes + blank, columns, read_as, is_line: false, escape: None }
    }

    /// A line that begins with its own sign.
    pub fn line() -> Self {
        Marker { bytes: 0, columns: 0, read_as: None, is_line: true, escape: None }
    }

    /// The same where Markdown would take the sign at byte `at` for its own.
    pub fn plain_line(at: usize) -> Self {
        Marker { escape: Some(at), ..Marker::line() }
    }
}

/// Whether a line begins with a sign of word processors for an item: one of its own, of its own fonts, or the letter of such a
/// font, with a tab behind it or several spaces.
pub(super) fn is_bullet(first: char, rest: &str) -> bool {
    let words = rest.trim_start_matches(is_blank);
    let is_far = rest.starts_with('\t')
        || rest.chars().take_while(|letter| is_blank(*letter)).count() > 1 && words.starts_with(is_cyrillic);
    let is_of_font = matches!(first, '\u{f000}'..='\u{f0ff}') || is_far && "o§ØüvqÜà".contains(first);
    (BULLETS.contains(&first) || is_of_font) && !rest.trim().is_empty()
}

/// Whether a sign is one of those of word processors that nothing else is written with.
pub(super) fn is_bullet_alone(sign: char) -> bool {
    BULLETS.contains(&sign) || matches!(sign, '\u{f000}'..='\u{f0ff}')
}

/// How many columns words take at the beginning of a line.
pub(super) fn columns_of(words: &str) -> usize {
    words.chars().fold(0, |column, letter| match letter {
        '\t' => column + CODE_INDENT - column % CODE_INDENT,
        _ => column + 1,
    })
}

/// A number with the sign that begins an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberSign {
    pub value: u32,
    /// How many digits it has.
    pub digits: usize,
    /// Its bytes with the sign behind it.
    pub bytes: usize,
    /// Whether a blank stands behind it.
    pub is_apart: bool,
}

/// `1. слово`, `1)слово`, `1.) слово`.
pub(super) fn number_sign(bare: &str) -> Option<NumberSign> {
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let rest = bare.get(digits..).filter(|rest| digits < 10 && rest.starts_with(['.', ')']))?;
    let bytes = digits + if rest.starts_with(".)") { 2 } else { 1 };
    let words = &bare[bytes..];
    let is_apart = is_apart(words);
    let value = bare[..digits].parse().ok()?;
    (is_apart || words.starts_with(is_cyrillic)).then_some(NumberSign { value, digits, bytes, is_apart })
}

impl NumberSign {
    /// The sign as Markdown knows it.
    pub fn marker(self, bare: &str) -> Marker {
        Marker::sign(bare, self.bytes, &bare[..=self.digits])
    }

    /// Whether the words behind it could as well go on with a sentence or a date.
    pub fn is_before_more(self, bare: &str) -> bool {
        let words = bare[self.bytes..].trim_start_matches(is_blank);
        words.starts_with(|letter: char| is_small(letter) || letter.is_ascii_digit())
    }
}

/// `а) слово`, `1.2. слово`.
pub(super) fn begins_line(bare: &str) -> bool {
    let mut letters = bare.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), Some(')')) if is_cyrillic(letter) => !letters.as_str().trim().is_empty(),
        (Some('0'..='9'), _) => dotted_number(bare).is_some_and(|number| number.ends_with(['.', ')'])),
        _ => false,
    }
}

/// `1.2.3`, `1.2.` or `1.2)` with a blank behind it.
pub(super) fn dotted_number(bare: &str) -> Option<&str> {
    let length = bare.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let (number, words) = bare.split_at(length + usize::from(bare[length..].starts_with(')')));
    let is_number = number.starts_with(|first: char| first.is_ascii_digit())
        && number.trim_end_matches(['.', ')']).contains('.')
        && !number.contains("..");
    (is_number && words.starts_with(is_blank)).then_some(number)
}

/// The box of a task that is written with other signs than Markdown's, and how it is read.
pub(super) fn check_box(rest: &str) -> Option<(usize, &'static str)> {
    let signs: [(&str, &str); 7] =
        [("[]", "[ ]"), ("[х]", "[x]"), ("[Х]", "[x]"), ("[v]", "[x]"), ("[V]", "[x]"), ("[✓]", "[x]"), ("[+]", "[x]")];
    let (written, sign) = signs.iter().find(|(written, _)| rest.starts_with(written))?;
    rest[written.len()..].starts_with(is_blank).then_some((written.len(), *sign))
}

/// Whether a number with its sign stands where an item might begin: `- 3 балла`, `+ 12 %`, `- 5 °C`. `- 5А` is a name.
pub(super) fn amount(rest: &str) -> Option<&str> {
    let amount = rest.trim_start_matches(is_blank);
    let behind = amount.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_amount = behind.len() < amount.len() && !behind.starts_with(char::is_uppercase);
    (amount.len() < rest.len() && is_amount).then_some(amount)
}

/// Units in which something is more or less than nothing.
const UNITS: [&str; 8] = ["°", "%", "балл", "градус", "процент", "п.п", "п. п", "руб"];

/// Whether an amount is all that is said: `3 балла;`.
pub(super) fn is_amount_alone(amount: &str) -> bool {
    let unit = behind_number(amount);
    let rest = UNITS.iter().find_map(|name| unit.strip_prefix(name));
    rest.is_some_and(|rest| rest.trim_start_matches(char::is_alphabetic).trim_matches(['.', ';', ',', ' ']).is_empty())
}

/// Degrees have a sign.
pub(super) fn is_temperature(amount: &str) -> bool {
    behind_number(amount).starts_with(['°', '℃'])
}

fn behind_number(amount: &str) -> &str {
    let rest = amount.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, ',' | '.'));
    rest.trim_start_matches(is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_letters_begin_lines() {
        let signs = |bare: &str| number_sign(bare).map(|sign| (sign.value, sign.bytes, sign.is_apart));
        assert_eq!(signs("12.\u{a0}слово"), Some((12, 3, true)));
        assert_eq!(
            (signs("1.) слово"), signs("5.класс"), signs("1.5 ставки")),
            (Some((1, 3, true)), Some((5, 2, false)), None)
        );
        for (bare, begins) in
            [("а) слово", true), ("Б)слово", true), ("1.2. слово", true), ("1.5 ставки", false), ("а)", false)]
        {
            assert_eq!(begins_line(bare), begins, "{bare}");
        }
    }

    #[test]
    fn amounts_with_a_unit_alone_are_seen() {
        for (words, alone) in [("3 балла", true), ("12,5 %;", true), ("25 учеников", false), ("3 балла у школы", false)]
        {
            assert_eq!(is_amount_alone(words), alone, "{words}");
        }
        assert!(is_temperature("5 °C") && !is_temperature("5 %"));
    }
}
