//! The lines above a plan whose later sections have headings in; out comes where the heading of its first section begins
//! among them, which else would be taken for the end of the title.

use std::ops::Range;

use super::number::is_roman;
use super::parts::Line;
use super::plan::Plan;
use super::titles::{begins_annex, begins_plan};
use crate::content::fold;

/// A heading takes no more lines.
const MOST_LINES: usize = 3;
/// It is not longer.
const LONGEST: usize = 200;

/// The heading of the first section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstSection {
    /// Its first line.
    pub start: usize,
    /// Whether only the other headings say that it is one: it has no number.
    pub is_guessed: bool,
}

impl FirstSection {
    /// The heading among the lines right above a plan; nothing where the plan has headings from its first row or none at all.
    pub fn new(lines: &[Line], range: Range<usize>, plan: &Plan) -> Option<Self> {
        let [first, later @ ..] = plan.sections.as_slice() else { return None };
        let second = &later.first()?.heading;
        if !first.heading.title.is_empty() {
            return None;
        }
        numbered_heading(lines, range.clone(), &second.title)
            .or_else(|| second.is_paragraph.then(|| last_line(lines, range, &second.title)).flatten())
    }
}

/// A line with the number one in the form in which the next heading has two.
fn numbered_heading(lines: &[Line], range: Range<usize>, second: &str) -> Option<FirstSection> {
    let (form, 2) = number_of_section(second)? else { return None };
    let first = range.start.max(range.end.saturating_sub(MOST_LINES));
    let is_first = |at: &usize| number_of_section(&lines[*at].text).is_some_and(|own| own == (form.clone(), 1));
    (first..range.end).rev().find(is_first).map(|start| FirstSection { start, is_guessed: false })
}

/// The last line, where it begins anew in letters like those of the next heading and the title stands before it.
fn last_line(lines: &[Line], range: Range<usize>, second: &str) -> Option<FirstSection> {
    let at = range.end.checked_sub(1).filter(|at| *at > range.start)?;
    let text = &lines[at].text;
    let begins = text.starts_with(char::is_uppercase) && !begins_plan(text) && !begins_annex(text);
    let is_alike = text.contains(char::is_lowercase) == second.contains(char::is_lowercase);
    let is_sentence = text.ends_with(['.', ':', ';']) || text.chars().count() > LONGEST;
    let has_title =
        lines[range.start..at].iter().any(|line| begins_plan(&line.text) || line.is_centered || line.is_bold);
    (begins && is_alike && !is_sentence && has_title).then_some(FirstSection { start: at, is_guessed: true })
}

/// The word before the number of a section with the sign behind it, and the number: «Раздел 1.», «II.», «3)».
fn number_of_section(title: &str) -> Option<(String, u32)> {
    let mut words = title.split_whitespace();
    let first = words.next()?;
    let kind = Some(fold::words(first)).filter(|word| KINDS.contains(&word.as_str()));
    let number = if kind.is_some() { words.next()? } else { first };
    let bare = number.trim_end_matches(['.', ')', ':', ',']);
    let sign = if kind.is_some() { "" } else { &number[bare.len()..] };
    let is_marked = kind.is_some() || !sign.is_empty() || is_roman(bare);
    let (form, value) = match bare.parse() {
        Ok(value) => ("1", value),
        Err(_) => ("I", roman(bare)?),
    };
    is_marked.then(|| (format!("{} {form}{sign}", kind.unwrap_or_default()), value))
}

/// Words before the numbers of sections.
const KINDS: [&str; 6] = ["раздел", "направление", "блок", "модуль", "этап", "часть"];

/// The first of the Roman numbers, in Latin letters or in Russian ones that look the same.
fn roman(text: &str) -> Option<u32> {
    let latin = text.replace('І', "I").replace('Х', "X");
    let known = ["I", "II", "III", "IV", "V"];
    (1..).zip(known).find(|(_, roman)| *roman == latin).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::number_of_section;

    #[test]
    fn numbers_of_sections_are_known() {
        for (title, expected) in [
            ("1. Кадры", Some((" 1.", 1))),
            ("2) Кадры", Some((" 1)", 2))),
            ("II. Кадры", Some((" I.", 2))),
            ("Раздел 1. Кадры", Some(("раздел 1", 1))),
            ("Направление II: кадры", Some(("направление I", 2))),
            ("2026 год", None),
            ("Кадры", None),
        ] {
            let expected = expected.map(|(form, value)| (form.to_owned(), value));
            assert_eq!(number_of_section(title), expected, "{title}");
        }
    }
}
