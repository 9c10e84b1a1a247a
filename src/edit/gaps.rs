//! What stands between the values of a file: blanks, line ends, comments. All places are bytes of its text.

use std::ops::Range;

use crate::content::fold::{is_dash, is_invisible, is_odd_space};

/// A blank within a line.
fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\u{b}' | '\u{c}') || is_odd_space(sign) || is_invisible(sign)
}

/// What begins a member of a list, also as word processors write it.
pub fn is_list_sign(sign: char) -> bool {
    sign == '-' || sign == '•' || is_dash(sign)
}

/// The first byte at or behind `at` that is no blank.
pub fn skip_blanks(text: &str, at: usize) -> usize {
    text[at..].find(|sign| !is_blank(sign)).map_or(text.len(), |length| at + length)
}

/// The first byte at or behind `at` that is no blank, no line end, none of `signs` and in no comment.
pub fn skip_gap(text: &str, mut at: usize, signs: &[char]) -> usize {
    loop {
        at = skip_blanks(text, at);
        match text[at..].chars().next() {
            Some('\n') => at += 1,
            Some('#') if begins_comment(text, at) => at = line_end(text, at),
            Some(sign) if signs.contains(&sign) => at += sign.len_utf8(),
            _ => return at,
        }
    }
}

fn begins_comment(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| before == '\n' || is_blank(before))
}

/// Where the line of a byte begins.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line of a byte ends, before its line end.
pub fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

/// Where the line behind that of a byte begins.
pub fn next_line(text: &str, at: usize) -> usize {
    (line_end(text, at) + 1).min(text.len())
}

/// Whether only blanks stand before a byte in its line.
pub fn is_first_in_line(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].chars().all(is_blank)
}

/// The column of a byte: signs before it in its line that have a shape.
pub fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().filter(|sign| !is_invisible(*sign)).count()
}

/// The end of the lines of a key or member in a column, with the comments below it that stand deeper in than it does.
pub fn end_with_comments(text: &str, end: usize, own_column: usize) -> usize {
    let mut end = line_end(text, end);
    let mut line = next_line(text, end);
    while line < text.len() {
        let sign = skip_blanks(text, line);
        let is_own = text[sign..].starts_with('#') && column(text, sign) > own_column;
        match () {
            () if is_own => end = line_end(text, sign),
            () if text[sign..].starts_with('\n') => {}
            () => break,
        }
        line = next_line(text, line);
    }
    end
}

/// The comments within a range; the bytes of values, in their order, hold none.
pub fn comments<'t>(text: &'t str, range: Range<usize>, values: &[Range<usize>]) -> Vec<&'t str> {
    let mut comments = Vec::new();
    let mut at = range.start;
    let mut values = values.iter().filter(|value| value.end > range.start).peekable();
    while at < range.end {
        if let Some(value) = values.next_if(|value| value.start <= at) {
            at = at.max(value.end);
            continue;
        }
        let sign = text[at..].chars().next();
        if sign == Some('#') && begins_comment(text, at) {
            let end = line_end(text, at);
            comments.push(text[at..end].trim_end());
            at = end;
        } else {
            at += sign.map_or(1, char::len_utf8);
        }
    }
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_skipped_and_comments_found() {
        let text = "a: # один\n  # два\n  б#в # три\n";
        let value = text.find('б').expect("a value");
        assert_eq!(skip_gap(text, 2, &[]), value);
        assert_eq!(column(text, value), 2);
        assert!(is_first_in_line(text, value) && !is_first_in_line(text, 2));
        let scalar = Range { start: value, end: value + "б#в".len() };
        assert_eq!(comments(text, 2..text.len(), &[scalar]), ["# один", "# два", "# три"]);
        assert_eq!(next_line(text, value), text.len());
    }
}
