//! Addresses behind the words of a link: in goes a line, out come edits for addresses with spaces or with the folders of
//! Windows, and for brackets that stand apart or the wrong way round.

use std::ops::Range;

use super::letters::is_blank;
use super::lines::Line;
use crate::content::addresses::{bare_address, is_local};
use crate::content::fold::is_odd_space;
use crate::content::rewrite::Edit;

/// The edits of one line.
pub(super) fn edits(line: &Line, words: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    if line.text.contains("](") {
        edits.extend(destinations(line, words));
    }
    if line.text.contains(['[', '(']) {
        edits.extend(words.iter().flat_map(|part| brackets_apart(line, part)));
        edits.extend(words.iter().flat_map(|part| brackets_reversed(line, part)));
    }
    edits
}

/// `[сайт] (https://…)`: the blank between the brackets.
fn brackets_apart(line: &Line, part: &Range<usize>) -> Vec<Edit> {
    let text = &line.text[part.clone()];
    let closes = text.match_indices(']').map(|(at, _)| at + 1);
    let gap = |at: usize| -> Option<Vec<Edit>> {
        let behind = &text[at..];
        let blank = behind.len() - behind.trim_start_matches(is_blank).len();
        let inside = behind[blank..].strip_prefix('(').filter(|_| blank > 0).and_then(up_to_bracket)?;
        let is_image = is_image(&text[..at - 1]);
        let is_meant = is_sure_address(inside.trim()) || is_image && is_picture(inside.trim());
        let start = line.start + part.start + at;
        let address = destination(&behind[blank + 1..], is_image).map(|(length, address)| {
            let from = start + blank + 1;
            Edit::replace(from..from + length, address)
        });
        is_meant.then(|| std::iter::once(Edit::replace(start..start + blank, "")).chain(address).collect())
    };
    closes.filter_map(gap).flatten().collect()
}

/// `(сайт)[https://…]`: the brackets of each part become those of the other.
fn brackets_reversed(line: &Line, part: &Range<usize>) -> Vec<Edit> {
    let text = &line.text[part.clone()];
    let mut edits = Vec::new();
    for (at, _) in text.match_indices(")[") {
        let open = last_signs(&text[..at]).rfind('(').map(|open| at - last_signs(&text[..at]).len() + open);
        let close = text[at + 2..].bytes().take(MOST_SIGNS).position(|byte| byte == b']').map(|length| at + 2 + length);
        let (Some(open), Some(close)) = (open, close) else { continue };
        let (words, address) = (&text[open + 1..at], &text[at + 2..close]);
        if is_sure_address(address.trim()) && !words.contains(['[', ']']) {
            let start = line.start + part.start;
            edits.push(Edit::replace(start + open..start + close + 1, format!("[{words}]({})", address.trim())));
        }
    }
    edits
}

/// Whether nothing but an address can be meant.
fn is_sure_address(words: &str) -> bool {
    const SCHEMES: [&str; 9] =
        ["https://", "http://", "mailto:", "item:", "doc:", "report:", "school:", "roadmap:", "page:"];
    SCHEMES.iter().any(|scheme| words.starts_with(scheme)) || !words.contains(is_blank) && bare_address(words).is_some()
}

fn is_picture(words: &str) -> bool {
    let ending = words.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    ["png", "jpg", "jpeg", "webp", "gif", "heic", "bmp", "svg"].contains(&ending.as_str())
}

/// An address is no longer; what stands in more signs is none.
const MOST_SIGNS: usize = 1024;

/// `[x](Приказ № 1.pdf)`: an address with spaces is put between `<` and `>`, folders of Windows become those of addresses.
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
    let is_of_windows = is_image && bare.contains('\\') || is_local(bare);
    if !(is_meant || is_of_windows) || bare.contains(['<', '>']) {
        return None;
    }
    let title = if title.is_empty() { String::new() } else { format!(" {title}") };
    let bare = bare.replace(is_odd_space, " ");
    let bare = if is_local(&bare) { bare.replace('\\', "\\\\") } else { bare.replace('\\', "/") };
    Some((inside.len(), format!("<{bare}>{title}")))
}

/// Whether the words before `](` belong to an image.
fn is_image(before: &str) -> bool {
    let near = last_signs(before);
    near.rfind('[').is_some_and(|open| near[..open].ends_with('!'))
}

/// The end of a text, as far as an address or the words of a link reach.
fn last_signs(text: &str) -> &str {
    let from = text.len().saturating_sub(MOST_SIGNS);
    let start = (from..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    &text[start..]
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
