//! Lists whose signs a tab parts from the words, as word processors copy them: rows of two cells in, out comes whether they are
//! items, and edits that give numbers alone the sign that they count with.

use super::letters::is_cyrillic;
use super::lines::Line;
use super::sign_kinds::{SignKind, sign_kind};
use crate::content::rewrite::Edit;

/// Whether rows of two cells are items: every first cell is a mark, or a number with a sign of its own.
pub(super) fn are_items(rows: &[Line]) -> bool {
    rows.iter().all(|row| cells(row.text).is_some_and(|(sign, words)| words.contains(is_cyrillic) && is_mark(sign)))
}

/// Edits that make items of `1⇥Слова`, `2⇥Слова`: numbers that count from one, each before words.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let number_of = |line: &Line| line.is_words().then(|| number(line.text)).flatten();
    let runs = lines
        .chunk_by(|line, next| number_of(line).zip(number_of(next)).is_some_and(|(number, next)| next == number + 1));
    let items = runs.filter(|run| run.len() > 1 && number_of(&run[0]) == Some(1) && !is_beside_row(lines, run));
    items.flatten().map(|line| Edit::insert(line.start + sign_end(line.text), ".")).collect()
}

/// Whether another row with tabs stands above, the head of a table, or below.
fn is_beside_row(lines: &[Line], run: &[Line]) -> bool {
    let above = lines.iter().take_while(|line| line.start < run[0].start).last();
    let below = lines.iter().find(|line| line.start > run[run.len() - 1].start);
    above.into_iter().chain(below).any(|line| line.text.trim().contains('\t'))
}

/// Where the sign before a tab ends.
fn sign_end(line: &str) -> usize {
    let bare = line.trim_start();
    line.len() - bare.len() + bare.find('\t').unwrap_or(0)
}

/// The number before a tab and words.
fn number(line: &str) -> Option<u32> {
    let (number, words) = cells(line)?;
    number.parse().ok().filter(|_| words.contains(is_cyrillic) && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The two cells of a row.
fn cells(line: &str) -> Option<(&str, &str)> {
    let (first, words) = line.trim().split_once('\t')?;
    (!words.contains('\t')).then(|| (first.trim(), words))
}

/// `✓`, `(1)`, `[1]`, `1.1`, `№ 1`.
fn is_mark(sign: &str) -> bool {
    let line = format!("{sign} слово");
    match sign_kind(&line) {
        Some(SignKind::Picture) => sign.chars().filter(|sign| *sign != '\u{fe0f}').count() == 1,
        Some(SignKind::Bracket) => true,
        Some(SignKind::Number) => sign.chars().all(|sign| sign.is_ascii_digit() || ".№ ".contains(sign)),
        _ => false,
    }
}
