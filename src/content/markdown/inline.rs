//! What stands within a line: in goes a line, out come edits for headings, links, emphasis and signs that are no letters.

use std::ops::Range;

use super::lines::Line;
use super::lists::{is_blank, is_cyrillic};
use crate::content::fold::is_odd_space;
use crate::content::rewrite::Edit;

/// An HTML comment that nobody wrote: where it stands a sign beside a word is beside punctuation too, which is where
/// Markdown lets emphasis begin and end. The writer drops it.
pub(super) const SEAM: &str = "<!---->";

/// The edits of one line of words.
pub(super) fn edits(line: &Line) -> Vec<Edit> {
    let mut edits = Vec::new();
    edits.extend(heading(line));
    edits.extend(control_signs(line));
    if line.text.contains("](") || line.text.contains("**") {
        let words = outside_code(line.text);
        edits.extend(destinations(line, &words));
        edits.extend(emphasis(line, &words));
    }
    edits
}

/// `##Итоги`, and a space after `##` that is no ordinary one.
fn heading(line: &Line) -> Option<Edit> {
    let bare = line.text.trim_start_matches(' ');
    let words = bare.trim_start_matches('#');
    let (level, indent) = (bare.len() - words.len(), line.text.len() - bare.len());
    if !(1..=6).contains(&level) || indent > 3 {
        return None;
    }
    let at = line.start + indent + level;
    let first = words.chars().next()?;
    if is_odd_space(first) {
        let blank = words.len() - words.trim_start_matches(is_blank).len();
        return Some(Edit::replace(at..at + blank, " "));
    }
    let is_heading = level > 1 && (is_cyrillic(first) || matches!(first, '«' | '*'));
    is_heading.then(|| Edit::insert(at, " "))
}

/// Word ends lines with a vertical tab; other signs without a shape are nothing.
fn control_signs(line: &Line) -> Vec<Edit> {
    let is_one_line = line.text.trim_start().starts_with(['#', '|']);
    let line_end = if is_one_line { " ".to_owned() } else { format!("  {}", line.next()) };
    let signs = line.text.char_indices().filter(|(_, sign)| sign.is_control() && *sign != '\t');
    let edit = |(at, sign): (usize, char)| {
        let words = if sign == '\u{b}' { line_end.clone() } else { String::new() };
        Edit::replace(line.start + at..line.start + at + sign.len_utf8(), words)
    };
    signs.map(edit).collect()
}

/// An address is no longer; what stands in more signs is none.
const MOST_SIGNS: usize = 1024;

/// `[x](Приказ № 1.pdf)`: an address with spaces is put between `<` and `>`.
fn destinations(line: &Line, words: &[Range<usize>]) -> Vec<Edit> {
    let starts =
        words.iter().flat_map(|part| line.text[part.clone()].match_indices("](").map(|(at, _)| part.start + at));
    let mut edits = Vec::new();
    let mut behind = 0;
    for start in starts {
        let is_image = is_image(&line.text[behind..start]);
        behind = start + 2;
        edits.extend(destination(&line.text[behind..], is_image).map(|(length, address)| {
            let at = line.start + behind;
            Edit::replace(at..at + length, address)
        }));
    }
    edits
}

/// The length of the address at the beginning of `rest`, and how it is read, where that is otherwise.
fn destination(rest: &str, is_image: bool) -> Option<(usize, String)> {
    let inside = up_to_bracket(rest)?;
    let (address, title) = without_title(inside);
    let bare = address.trim_matches(is_blank);
    let is_meant = bare.contains(is_blank) && (is_image || is_address(bare));
    if !is_meant || bare.contains(['<', '>']) {
        return None;
    }
    let title = if title.is_empty() { String::new() } else { format!(" {title}") };
    let bare = bare.replace(is_odd_space, " ");
    Some((inside.len(), format!("<{bare}>{title}")))
}

/// Whether the words before `](` belong to an image.
fn is_image(before: &str) -> bool {
    before.rfind('[').is_some_and(|open| before[..open].ends_with('!'))
}

/// What stands up to the bracket that closes.
fn up_to_bracket(rest: &str) -> Option<&str> {
    let mut depth = 0;
    for (at, sign) in rest.char_indices().take(MOST_SIGNS) {
        match sign {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(&rest[..at]),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The address and the title in quotes or brackets behind it.
fn without_title(inside: &str) -> (&str, &str) {
    let bare = inside.trim_end();
    let close = bare.chars().next_back().unwrap_or_default();
    let open = if close == ')' { '(' } else { close };
    let mut starts = bare.match_indices(open).map(|(at, _)| at);
    let title = starts.find(|at| *at + 1 < bare.len() && bare[..*at].ends_with(is_blank));
    let is_title = matches!(close, '"' | '\'' | ')');
    title.filter(|_| is_title).map_or((inside, ""), |at| (bare[..at].trim_end_matches(is_blank), &bare[at..]))
}

/// Whether words in round brackets are meant as an address: they have a scheme, a folder or the ending of a file.
fn is_address(words: &str) -> bool {
    let scheme = words.split_once(':').map_or("", |(scheme, _)| scheme);
    let ending = words.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_scheme = !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_scheme
        || words.starts_with(['/', '#', '.'])
        || (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `**Итог:**справка`: where punctuation stands within the signs and a letter beyond, Markdown sees no end of them.
fn emphasis(line: &Line, words: &[Range<usize>]) -> Vec<Edit> {
    let signs: Vec<usize> = words
        .iter()
        .flat_map(|part| line.text[part.clone()].match_indices("**").map(|(at, _)| part.start + at))
        .collect();
    let mut edits = Vec::new();
    for pair in signs.chunks_exact(2) {
        let (open, close) = (pair[0], pair[1]);
        let inside = &line.text[open + 2..close];
        let is_beside_blank = inside.starts_with(char::is_whitespace) || inside.ends_with(char::is_whitespace);
        if is_beside_blank || !inside.contains(char::is_alphanumeric) {
            continue;
        }
        let is_after_letter = line.text[..open].ends_with(char::is_alphanumeric);
        if is_after_letter && inside.starts_with(is_punctuation) {
            edits.push(Edit::insert(line.start + open, SEAM));
        }
        let is_before_letter = line.text[close + 2..].starts_with(char::is_alphanumeric);
        if is_before_letter && inside.ends_with(is_punctuation) {
            edits.push(Edit::insert(line.start + close + 2, SEAM));
        }
    }
    edits
}

fn is_punctuation(letter: char) -> bool {
    !letter.is_alphanumeric() && !letter.is_whitespace()
}

/// The parts of a line that are no code.
fn outside_code(line: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = line[at..].find('`') {
        let open = at + found;
        let length = line[open..].bytes().take_while(|byte| *byte == b'`').count();
        at = open + length;
        if let Some(close) = closing(&line[at..], length) {
            parts.push(start..open);
            at += close;
            start = at;
        }
    }
    parts.push(start..line.len());
    parts
}

/// Where the code that has begun with so many signs ends.
fn closing(rest: &str, length: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = rest[at..].find('`') {
        let run = rest[at + found..].bytes().take_while(|byte| *byte == b'`').count();
        at += found + run;
        if run == length {
            return Some(at);
        }
    }
    None
}
