//! What stands within a line: in goes a line, out come edits for headings, links, emphasis and signs that are no markup.

use std::ops::Range;

use super::code_spans::outside_code;
use super::letters::{is_blank, is_cyrillic};
use super::lines::Line;
use super::{bare_links, destinations, plain_signs};
use crate::content::fold::is_odd_space;
use crate::content::rewrite::Edit;

/// An HTML comment that nobody wrote: where it stands a sign beside a word is beside punctuation too, which is where
/// Markdown lets emphasis begin and end. The writer drops it.
pub(super) const SEAM: &str = "<!---->";

/// The edits of one line of words.
pub(super) fn edits(line: &Line) -> Vec<Edit> {
    let mut edits = Vec::new();
    edits.extend(heading(line).into_iter().chain(heading_end(line)));
    if !line.text.contains(['[', '*', '_', '~', '\\', '&', '<', '.', '/', '@']) {
        return edits;
    }
    let words = outside_code(line.text);
    edits.extend(destinations::edits(line, &words));
    edits.extend(["**", "__"].iter().flat_map(|signs| emphasis(line, &words, signs)));
    edits.extend(['*', '_'].into_iter().flat_map(|sign| label_emphasis(line, &words, sign)));
    edits.extend(plain_signs::edits(line, &words));
    edits.extend(bare_links::edits(line, &words));
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

/// `##Итоги##`: signs that close a heading stand apart from its words.
fn heading_end(line: &Line) -> Option<Edit> {
    let bare = line.text.trim_matches(is_blank);
    let level = bare.len() - bare.trim_start_matches('#').len();
    let words = bare.trim_end_matches('#');
    let is_closed = (2..=6).contains(&level) && bare.len() - words.len() == level && words.ends_with(is_cyrillic);
    let at = line.start + line.text.trim_end_matches(is_blank).len() - level;
    is_closed.then(|| Edit::insert(at, " "))
}

/// `**Итог:**справка`: where punctuation stands within the signs and a letter beyond, Markdown sees no end of them.
fn emphasis(line: &Line, words: &[Range<usize>], signs: &str) -> Vec<Edit> {
    let places: Vec<usize> = words
        .iter()
        .flat_map(|part| line.text[part.clone()].match_indices(signs).map(|(at, _)| part.start + at))
        .collect();
    let mut edits = Vec::new();
    for pair in places.chunks_exact(2) {
        let (open, close) = (pair[0], pair[1]);
        let inside = line.text.get(open + 2..close).unwrap_or("");
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

/// `*Итог:*справка`: the same with single signs, at the beginning of words alone, for a star behind a word leads to a note.
fn label_emphasis(line: &Line, words: &[Range<usize>], sign: char) -> Vec<Edit> {
    let is_beside = |at: usize| line.text[..at].ends_with(sign) || line.text[at + 1..].starts_with(sign);
    let places =
        words.iter().flat_map(|part| line.text[part.clone()].match_indices(sign).map(|(at, _)| part.start + at));
    let places: Vec<usize> = places.filter(|at| !is_beside(*at)).collect();
    let pairs = places.windows(2).filter(|pair| {
        let (before, inside, behind) =
            (&line.text[..pair[0]], &line.text[pair[0] + 1..pair[1]], &line.text[pair[1] + 1..]);
        before.chars().next_back().is_none_or(is_blank)
            && inside.starts_with(is_cyrillic)
            && inside.ends_with([':', '.', '!', '?', ')', '»'])
            && behind.starts_with(is_cyrillic)
    });
    pairs.map(|pair| Edit::insert(line.start + pair[1] + 1, SEAM)).collect()
}

fn is_punctuation(letter: char) -> bool {
    !letter.is_alphanumeric() && !letter.is_whitespace()
}
