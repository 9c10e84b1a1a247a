//! Words in, Markdown out that is read as these words: signs that Markdown takes for its own lose their meaning.

/// How signs lose their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// By a backslash, where they would have one: people go on writing in the file.
    Light,
    /// By their number, wherever they stand: no rule of reading sees them.
    Full,
}

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// At the beginning of a line.
    LineStart,
    /// Within a line.
    Inside,
}

/// The words as Markdown.
pub fn escape_text(text: &str, escape: Escape, position: Position) -> String {
    match escape {
        Escape::Light => light(text, position),
        Escape::Full => full(text, position),
    }
}

fn light(text: &str, position: Position) -> String {
    let start = if position == Position::LineStart { start_sign(text) } else { None };
    let mut markdown = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let (before, rest) = text.split_at(at);
        if start == Some(at) || has_meaning(letter, before, &rest[letter.len_utf8()..]) {
            markdown.push('\\');
        }
        markdown.push(letter);
    }
    markdown
}

/// The place of the sign at the beginning of a line that would make a list, a heading or a quotation of it.
fn start_sign(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '#' | '>' | '+' | '-' | '=' | ':') {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text[digits..].starts_with(['.', ')'])).then_some(digits)
}

/// Whether Markdown takes a sign for its own within a line.
fn has_meaning(letter: char, before: &str, after: &str) -> bool {
    let is_within = before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
    match letter {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
        '_' => !is_within,
        '&' => {
            let name = after.trim_start_matches('#');
            let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
            length > 0 && name[length..].starts_with(';')
        }
        _ => false,
    }
}

fn full(text: &str, position: Position) -> String {
    let mut markdown = String::with_capacity(text.len() * 2);
    for (at, letter) in text.char_indices() {
        let is_start = at == 0 && position == Position::LineStart && !letter.is_alphabetic();
        let is_sign = letter.is_ascii_punctuation() && letter != ',' || is_start && !letter.is_whitespace();
        if is_sign {
            markdown.push_str(&format!("&#{};", u32::from(letter)));
        } else {
            markdown.push(letter);
        }
    }
    markdown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_lose_their_meaning_where_they_have_one() {
        for (text, expected) in [
            ("1. Слово", r"1\. Слово"),
            ("# 5", r"\# 5"),
            ("- слово", r"\- слово"),
            ("2*3 < 7 | a_b _c_", r"2\*3 \< 7 \| a_b \_c\_"),
            ("[нет](ссылки) & co &amp;", r"\[нет\](ссылки) & co \&amp;"),
        ] {
            assert_eq!(escape_text(text, Escape::Light, Position::LineStart), expected, "{text}");
        }
        assert_eq!(escape_text("• 1.", Escape::Full, Position::LineStart), "&#8226; 1&#46;");
    }
}
