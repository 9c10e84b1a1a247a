//! Lists that say by their signs how deep an item stands, `** два`, and items that follow each other on one line, `• один • два`:
//! lines in, out come edits that make lines and indentation of them.

use super::letters::{is_blank, is_cyrillic};
use super::lines::Line;
use super::stars::Notes;
use crate::content::rewrite::Edit;

/// Nobody nests deeper.
const DEEPEST: usize = 4;

/// Signs that only lists have, so that one within a line begins a further item.
const ITEM_SIGNS: [char; 4] = ['•', '▪', '●', '\u{f0b7}'];

/// Edits of signs that stand for further lines and for depth; the stars of notes are no sign of a list.
pub(super) fn edits(lines: &[Line], notes: &Notes) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut open = None;
    for line in lines {
        if !line.is_words() {
            open = None;
            continue;
        }
        match repeated_sign(line.text) {
            Some((sign, 1)) => open = Some(sign),
            Some(('*', stars)) if notes.explains(stars) => {}
            Some((sign, depth)) if open == Some(sign) => {
                let indentation = "  ".repeat(depth - 1);
                edits.push(Edit::replace(line.start..line.start + depth, format!("{indentation}{sign}")));
            }
            _ => edits.extend(items_on_one_line(line).into_iter().chain(task_without_sign(line))),
        }
    }
    edits
}

/// The sign of a list at the edge of a line, and how many times it stands there.
fn repeated_sign(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '*' | '-' | '+'))?;
    let words = line.trim_start_matches(sign);
    let depth = line.len() - words.len();
    let is_item = words.starts_with(' ') && words.contains(char::is_alphanumeric);
    (is_item && depth <= DEEPEST).then_some((sign, depth))
}

/// `[ ] сделать`: a task whose item has no sign.
fn task_without_sign(line: &Line) -> Option<Edit> {
    const BOXES: [&str; 8] = ["[ ] ", "[x] ", "[X] ", "[х] ", "[Х] ", "[v] ", "[V] ", "[✓] "];
    let is_task = line.text.contains(is_cyrillic) && BOXES.iter().any(|sign| line.text.starts_with(sign));
    is_task.then(|| Edit::insert(line.start, "- "))
}

fn items_on_one_line(line: &Line) -> Vec<Edit> {
    let bare = line.text.trim_start_matches(is_blank);
    let Some(sign) = bare.chars().next().filter(|sign| ITEM_SIGNS.contains(sign)) else { return Vec::new() };
    let first = line.text.len() - bare.len() + sign.len_utf8();
    let further = line.text[first..].match_indices(sign).map(|(at, _)| first + at);
    further.map(|at| Edit::insert(line.start + at, line.next())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;
    use crate::content::rewrite::Rewrite;

    #[test]
    fn depth_and_lines_are_those_that_are_meant() {
        for (text, expected) in [
            ("* один\n** два\n*** три", "* один\n  * два\n    * три"),
            ("- один\n-- два\n- три", "- один\n  - два\n- три"),
            ("** два", "** два"),
            ("- один\n\n-- подпись", "- один\n\n-- подпись"),
            ("• один • два;•три", "• один \n• два;\n•три"),
            ("один • два", "один • два"),
            ("[ ] один\n[х] два", "- [ ] один\n- [х] два"),
        ] {
            assert_eq!(Rewrite::new(text, edits(&lines_of(text), &Notes::default())).text, expected, "{text}");
        }
    }
}
