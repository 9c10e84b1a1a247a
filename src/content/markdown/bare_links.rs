//! Addresses that people write without any sign of a link: a line in, edits out that make links of them.

use std::ops::Range;

use super::lines::Line;
use crate::content::addresses::{bare_address, link_address};
use crate::content::rewrite::Edit;

/// No address is longer.
const MOST_BYTES: usize = 2048;

/// The edits of one line.
pub(super) fn edits(line: &Line, words: &[Range<usize>]) -> Vec<Edit> {
    if !(line.text.contains("://") || line.text.contains('@') || line.text.contains('.')) || is_definition(line.text) {
        return Vec::new();
    }
    let taken = taken_parts(line.text);
    let parts = words.iter().flat_map(|part| beside(part.clone(), &taken));
    parts.flat_map(|part| links(line, part)).collect()
}

/// `[1]: https://…` says where a link of elsewhere leads.
fn is_definition(line: &str) -> bool {
    let bare = line.trim_start();
    bare.starts_with('[')
        && !bare.starts_with("[^")
        && bare.split_once(']').is_some_and(|(_, rest)| rest.starts_with(':'))
}

/// What is a link or a tag: `[…](…)`, `[…][…]`, `<…>`.
fn taken_parts(line: &str) -> Vec<Range<usize>> {
    let mut taken = Vec::new();
    for (at, _) in line.match_indices("](").chain(line.match_indices("][")) {
        let start = opening(&line[..at]).unwrap_or(0);
        let close = if line[at + 1..].starts_with('(') { ')' } else { ']' };
        let end = line[at + 2..].find(close).map_or(line.len(), |length| at + 3 + length);
        taken.push(start..end);
    }
    let tags = line.match_indices('<').filter(|(at, _)| {
        line[at + 1..].starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!'))
    });
    taken.extend(tags.map(|(at, _)| at..line[at..].find('>').map_or(at, |length| at + length + 1)));
    taken.sort_by_key(|part| part.start);
    taken
}

/// The square bracket that the end of these words closes.
fn opening(words: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, sign) in words.char_indices().rev().take(MOST_BYTES) {
        match sign {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A part of a line without the parts that are taken, which stand in order.
fn beside(part: Range<usize>, taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = part.start;
    for other in taken.iter().filter(|other| other.end > part.start && other.start < part.end) {
        if other.start > start {
            parts.push(start..other.start);
        }
        start = start.max(other.end);
    }
    if start < part.end {
        parts.push(start..part.end);
    }
    parts
}

fn links(line: &Line, part: Range<usize>) -> Vec<Edit> {
    let text = &line.text[part.clone()];
    let mut edits = Vec::new();
    let mut behind = 0;
    for word in text.split_inclusive(is_border) {
        let start = behind;
        behind += word.len();
        let bare = word.trim_end_matches(is_border);
        if let Some((at, link)) = Some(bare).filter(|bare| bare.len() < MOST_BYTES).and_then(link) {
            let from = part.start + start;
            let before = &line.text[..from + at.start];
            if before.ends_with('\\') {
                continue; // the sign of the link would be taken for one that is escaped
            }
            let written = line.start + from;
            // Behind the sign of a cry a link would be an image.
            if let Some(words) = before.trim_end_matches("<o:p>").trim_end_matches("</o:p>").strip_suffix('!') {
                edits.push(Edit::insert(line.start + words.len(), "\\"));
            }
            edits.push(Edit::replace(written + at.start..written + at.end, link));
        }
    }
    edits
}

/// What stands around an address and never in it.
fn is_border(sign: char) -> bool {
    sign.is_whitespace() || "<>\"«»“”„|`".contains(sign)
}

/// The address in a word, and the link that is read in its place.
fn link(word: &str) -> Option<(Range<usize>, String)> {
    let start = match scheme(word) {
        Some(at) => at,
        None if word.contains(['@', '.']) => start_of_bare(word)?,
        None => return None,
    };
    let end = start + end_of_address(&word[start..]);
    let written = word.get(start..end)?;
    let address = if scheme(written) == Some(0) {
        link_address(written).ok()?
    } else {
        bare_address(written).filter(|address| address.starts_with("mailto:") || is_sure_page(written))?
    };
    let link =
        if address == written { format!("<{written}>") } else { format!("[{}](<{address}>)", escape_signs(written)) };
    Some((start..end, link))
}

/// Where `http://` begins, unless in the midst of letters.
fn scheme(word: &str) -> Option<usize> {
    let signs = word.find("://")?;
    let name = word[..signs].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let start = signs - name;
    let is_web = matches!(word[start..signs].to_ascii_lowercase().as_str(), "http" | "https");
    (is_web && !word[..start].ends_with(|sign: char| sign.is_ascii_digit())).then_some(start)
}

/// Where an address without a scheme would begin: behind the last sign before it that none has.
fn start_of_bare(word: &str) -> Option<usize> {
    let host = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let head = &word[..word.find(['@', '/']).unwrap_or(host.len())];
    let is_sign = |sign: char| sign.is_alphanumeric() || "._+-".contains(sign);
    let start =
        head.char_indices().rev().take_while(|(_, sign)| is_sign(*sign)).last().map_or(head.len(), |(at, _)| at);
    let bare = &word[start..];
    let first = bare.find(char::is_alphanumeric)?;
    Some(start + first)
}

/// `www.x.ru`, or a host with a path: a host alone may as well be the name of a file or a slip.
fn is_sure_page(written: &str) -> bool {
    let is_www = written.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    let path = written.split_once('/').map_or("", |(_, path)| path);
    is_www || !path.is_empty()
}

/// The address at the beginning of a word: without the signs of the sentence around it, and without a bracket that
/// begins before it.
fn end_of_address(word: &str) -> usize {
    let mut end = word.len();
    for (at, sign) in word.char_indices().filter(|(_, sign)| matches!(sign, ',' | ';' | '\\')) {
        let is_before_words = word[at + 1..].starts_with(|next: char| !next.is_ascii());
        if sign == '\\' || is_before_words {
            end = at;
            break;
        }
    }
    loop {
        let address = &word[..end];
        let Some(last) = address.chars().next_back() else { return end };
        let is_open = |open: char, close: char| address.matches(open).count() < address.matches(close).count();
        let is_outside = match last {
            ')' => is_open('(', ')'),
            ']' => is_open('[', ']'),
            _ => ".,:;!?…*_~'’\\".contains(last),
        };
        if !is_outside {
            return end;
        }
        end -= last.len_utf8();
    }
}

fn escape_signs(words: &str) -> String {
    let sign = |letter: char| if "_*~[]\\`".contains(letter) { vec!['\\', letter] } else { vec![letter] };
    words.chars().flat_map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::super::code_spans::outside_code;
    use super::super::lines::lines_of;
    use super::*;
    use crate::content::rewrite::Rewrite;

    fn rewritten_text(text: &str) -> String {
        let lines = lines_of(text);
        Rewrite::new(text, lines.iter().flat_map(|line| edits(line, &outside_code(line.text))).collect())
            .text
            .into_owned()
    }

    #[test]
    fn addresses_without_signs_become_links() {
        for (text, expected) in [
            ("см. https://x.example/a_b?c=1&d=2.", "см. <https://x.example/a_b?c=1&d=2>."),
            ("(https://x.example/a(b))", "(<https://x.example/a(b)>)"),
            ("«https://x.example»", "«<https://x.example>»"),
            ("Сайт:https://x.example,а", "Сайт:<https://x.example>,а"),
            ("www.x.example/a_b", "[www.x.example/a\\_b](<https://www.x.example/a_b>)"),
            ("(www.x.example), да", "([www.x.example](<https://www.x.example>)), да"),
            ("Да!www.x.example", "Да\\![www.x.example](<https://www.x.example>)"),
            ("vk.com/school", "[vk.com/school](<https://vk.com/school>)"),
            ("e-mail:a@x.example.", "e-mail:[a@x.example](<mailto:a@x.example>)."),
            ("**https://x.example**", "**<https://x.example>**"),
            ("| a@x.example |", "| [a@x.example](<mailto:a@x.example>) |"),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_a_link_or_none_stays() {
        for text in [
            "[https://x.example](https://x.example)",
            "[а https://x.example][1]",
            "<https://x.example>",
            "`https://x.example`",
            "[1]: https://x.example",
            "Отчёт.docx, 5.10, и т.д., x.example, 5@6",
            "<a href=\"https://x.example\">",
            "https://",
            "+7 (000) 123-45-67",
        ] {
            assert_eq!(rewritten_text(text), text);
        }
    }
}
