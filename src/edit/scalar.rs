//! A text as a scalar of YAML: without quotes where every reader takes it for that text, else in those that keep it.

use super::outline::Style;
use crate::content::fold::{is_invisible, is_odd_space};

/// Where a scalar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Behind a key or a dash.
    Block,
    /// In brackets.
    Flow,
}

/// The text on one line, in these quotes where they can hold it.
pub fn on_one_line(text: &str, style: Option<&Style>, place: Place) -> String {
    let is_quotable = !text.chars().any(char::is_control);
    match style {
        Some(Style::Double) => double_quoted(text),
        Some(Style::Single) if is_quotable => single_quoted(text),
        Some(Style::Plain) if is_plain(text, place) => text.to_owned(),
        _ if is_number(text) => double_quoted(text),
        _ if is_plain(text, place) => text.to_owned(),
        _ if is_quotable => single_quoted(text),
        _ => double_quoted(text),
    }
}

/// The head of a block of lines that holds the text, where one can: several lines, none of which loses a sign.
pub fn block_head(text: &str) -> Option<&'static str> {
    let lines = text.strip_suffix('\n').unwrap_or(text);
    let is_kept = |line: &str| line.is_empty() || !line.starts_with(is_lost_in_front) && !line.trim().is_empty();
    let is_possible = !lines.is_empty()
        && !lines.starts_with('\n')
        && !lines.ends_with('\n')
        && lines.split('\n').all(is_kept)
        && !lines.chars().any(|sign| sign.is_control() && sign != '\n');
    is_possible.then_some(if lines.len() < text.len() { "|" } else { "|-" })
}

/// What the beginning of a line in a block does not keep.
fn is_lost_in_front(sign: char) -> bool {
    sign.is_whitespace() || is_odd_space(sign) || is_invisible(sign)
}

/// The lines of a block, each with blanks before it.
pub fn block_lines(text: &str, indent: usize) -> String {
    let lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
    let indented =
        lines.map(|line| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indent)) });
    indented.collect::<Vec<_>>().join("\n")
}

/// Whether every reader takes the text for itself without quotes.
pub fn is_plain(text: &str, place: Place) -> bool {
    let begins = text.starts_with(|letter: char| letter.is_alphanumeric() || letter == '«');
    let has_colon = text.ends_with(':') || text.split(':').skip(1).any(|rest| rest.starts_with(char::is_whitespace));
    let has_comment = text.split('#').rev().skip(1).any(|before| before.ends_with(char::is_whitespace));
    let has_flow_sign = place == Place::Flow && text.contains(['[', ']', '{', '}', ',', ':', '#']);
    let is_kept = text == text.trim() && !text.chars().any(|sign| sign.is_control() || is_invisible(sign));
    begins && is_kept && !has_colon && !has_comment && !has_flow_sign && text != "null"
}

/// Numbers of items and the like, which other readers would take for numbers.
fn is_number(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if sign.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(sign))),
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_where_they_are_needed() {
        for (text, block, flow) in [
            ("До 20 мая", "До 20 мая", "До 20 мая"),
            ("Сроки: май", "'Сроки: май'", "'Сроки: май'"),
            ("12:30, а то", "12:30, а то", "'12:30, а то'"),
            ("кабинет #5", "'кабинет #5'", "'кабинет #5'"),
            ("- дефис", "'- дефис'", "'- дефис'"),
            ("1.1.", "\"1.1.\"", "\"1.1.\""),
            ("", "''", "''"),
            ("null", "'null'", "'null'"),
            ("один\nдва", "\"один\\nдва\"", "\"один\\nдва\""),
        ] {
            assert_eq!(on_one_line(text, None, Place::Block), block);
            assert_eq!(on_one_line(text, None, Place::Flow), flow);
        }
        assert_eq!(on_one_line("май", Some(&Style::Double), Place::Block), "\"май\"");
        assert_eq!(on_one_line("май's", Some(&Style::Single), Place::Block), "'май''s'");
    }

    #[test]
    fn blocks_hold_only_lines_that_they_keep() {
        assert_eq!(block_head("один\n\n- два"), Some("|-"));
        assert_eq!(block_head("один\n"), Some("|"));
        for text in ["", "\n", " один\nдва", "один\n\u{a0}два", "один\n \nдва", "один\n\n", "один\tдва\u{7}"]
        {
            assert_eq!(block_head(text), None, "{text:?}");
        }
        assert_eq!(block_lines("один\n\nдва\n", 2), "  один\n\n  два");
    }
}
