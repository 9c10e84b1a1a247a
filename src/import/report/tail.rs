//! The end of a document in: who has signed it, who has written it, when; no report has such words.

use jiff::civil::Date;
use vekha_office::Alignment;

use super::super::dates;
use super::head::is_day_line;
use super::loss::{LossReason, Losses};
use super::pieces::{Paragraph, Piece};
use crate::content::fold;
use crate::content::people::is_signed_line;

/// Lines of a signature.
const MOST_LINES: usize = 12;

/// Takes the signature off the pieces of a document; the day in it.
pub fn take(pieces: &mut Vec<Piece>, losses: &mut Losses) -> Option<Date> {
    let mut start = pieces.len();
    while start > 0 && pieces.len() - start < MOST_LINES {
        match &pieces[start - 1] {
            Piece::Paragraph(paragraph) if is_end_line(paragraph) => start -= 1,
            _ => break,
        }
    }
    start = with_posts(pieces, start);
    let lines = pieces.drain(start..).filter_map(|piece| match piece {
        Piece::Paragraph(paragraph) => Some(paragraph.text()),
        _ => None,
    });
    let lines: Vec<String> = lines.collect();
    for line in &lines {
        losses.push(if is_day_line(line) { LossReason::Day } else { LossReason::Signature }, line);
    }
    lines.iter().rev().filter(|line| is_day_line(line)).find_map(|line| dates::last(line))
}

/// Whether a line is one of the end: it is signed, names who has written it, has a place for a stamp, or is a day.
fn is_end_line(line: &Paragraph) -> bool {
    let text = line.text();
    let folded = fold::words(&text);
    let is_short = text.chars().count() <= 120;
    let begins =
        ["исп.", "исп ", "исполнитель", "м.п", "мп", "тел", "с уважением", "дата", "подпись", "8 (", "8(", "+7"];
    let is_own = line.heading.is_none() && line.label.is_none();
    is_own
        && is_short
        && (text.contains("___")
            || is_signed_line(&text) && is_post_or_name(&folded, &text)
            || is_day_line(&text)
            || begins.iter().any(|start| folded.starts_with(start)))
}

/// Whether a line with a name in it is a signature: it begins with a post or is hardly more than the name.
fn is_post_or_name(folded: &str, text: &str) -> bool {
    POSTS.iter().any(|post| folded.starts_with(post)) || text.split_whitespace().count() <= 4
}

const POSTS: [&str; 17] = [
    "директор",
    "заместител",
    "зам.",
    "и.о",
    "и. о",
    "исполняющ",
    "начальник",
    "руководител",
    "методист",
    "заведующ",
    "завуч",
    "координатор",
    "специалист",
    "ответственн",
    "председател",
    "секретар",
    "подготовил",
];

/// Posts above the lines of a signature, where their names stand below them.
fn with_posts(pieces: &[Piece], start: usize) -> usize {
    let Some(before) = start.checked_sub(1).filter(|_| start < pieces.len()) else { return start };
    let Piece::Paragraph(paragraph) = &pieces[before] else { return start };
    let text = paragraph.text();
    let folded = fold::words(&text);
    let is_post =
        text.chars().count() <= 80 && !text.ends_with('.') && POSTS.iter().any(|post| folded.starts_with(post));
    let is_plain = paragraph.heading.is_none() && paragraph.alignment != Alignment::Center;
    if is_post && is_plain { before } else { start }
}
