//! A list that is written as one text: in goes the text, out come its entries with their places, where it is sure what parts
//! them. `schools: a, b` is a list of two; of a name with a comma nobody knows whether it is one or two.

use std::ops::Range;

use super::yaml::{Node, Value};

/// What parts the entries of a list that is written as one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneLine {
    /// Nothing: the entries are records.
    Never,
    /// Commas, semicolons, line ends and «и»: the entries are names, numbers, words of a closed list or days.
    Names,
    /// Semicolons and line ends: the entries are words that may hold commas.
    Texts,
}

/// The entries of a list that is written as the text of `node`; `None` where it is not sure what they are.
pub(super) fn entries(node: &Node, separators: OneLine) -> Option<Vec<Node>> {
    let (text, quoted) = node.scalar()?;
    let parts = match separators {
        OneLine::Never => return None,
        OneLine::Names => names(text),
        OneLine::Texts => parts_between(text, &[";", "\n"]),
    };
    if separators == OneLine::Texts && parts.len() == 1 && text.contains(',') {
        return None;
    }
    if parts.len() < 2 {
        return Some(vec![node.clone()]);
    }
    let entry = |part: &Range<usize>| Node {
        place: node.place.part(text.len(), part.clone()),
        value: Value::Scalar { text: text[part.clone()].to_owned(), quoted },
    };
    Some(parts.iter().map(entry).collect())
}

/// What the entries probably are where it is not sure.
pub(super) fn likely_entries(text: &str) -> Vec<&str> {
    parts_between(text, &[",", ";", "\n"]).into_iter().map(|part| &text[part]).collect()
}

/// The parts where each of them is a name, the whole where not.
fn names(text: &str) -> Vec<Range<usize>> {
    let parts = parts_between(text, &[",", ";", "\n", " и ", " and "]);
    let is_name =
        |part: &str| !part.contains(char::is_whitespace) || part.starts_with(|sign: char| sign.is_ascii_digit());
    let is_address = text.contains("://");
    if !is_address && parts.iter().all(|part| is_name(&text[part.clone()])) {
        parts
    } else {
        without_blank(text, 0..text.len()).into_iter().collect()
    }
}

/// The parts of a text between separators, without blank around them; a comma within a number is part of it.
fn parts_between(text: &str, separators: &[&str]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        match separators.iter().find(|separator| rest.starts_with(**separator)) {
            Some(separator) if !is_within_number(text, at) => {
                parts.extend(without_blank(text, start..at));
                at += separator.len();
                start = at;
            }
            _ => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    parts.extend(without_blank(text, start..text.len()));
    parts
}

/// `1,2`: nobody knows whether these are two numbers.
fn is_within_number(text: &str, at: usize) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    text[at..].starts_with(',') && is_digit(text[..at].chars().next_back()) && is_digit(text[at + 1..].chars().next())
}

fn without_blank(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let words = &text[part.clone()];
    let start = part.start + words.len() - words.trim_start().len();
    let bare = words.trim();
    (!bare.is_empty()).then_some(start..start + bare.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_where_each_is_one() {
        for (text, expected) in [
            ("a, b", vec!["a", "b"]),
            ("a;b\nc", vec!["a", "b", "c"]),
            ("shkola-1 и shkola-2", vec!["shkola-1", "shkola-2"]),
            ("1.1, 1.2 и 3", vec!["1.1", "1.2", "3"]),
            ("1,2", vec!["1,2"]),
            ("4 ноября 2026 г., 5 ноября 2026 г.", vec!["4 ноября 2026 г.", "5 ноября 2026 г."]),
            ("Школа № 1, Лицей", vec!["Школа № 1, Лицей"]),
            ("https://a.example/?a,b", vec!["https://a.example/?a,b"]),
        ] {
            let parts: Vec<&str> = names(text).into_iter().map(|part| &text[part]).collect();
            assert_eq!(parts, expected);
        }
    }
}
