//! Signs of lists that word processors leave alone on a line: lines in, edits out. Above words they begin an item with them,
//! anywhere else they say nothing.

use super::letters::{is_blank, is_cyrillic, is_hyphen};
use super::lines::{Kind, Line};
use super::markers::is_bullet_alone;
use crate::content::rewrite::Edit;

/// Edits that put signs before their words, or leave them out.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut is_list = false;
    for (number, line) in lines.iter().enumerate() {
        let Some(sign) = lone_sign(line) else { continue };
        let before = number.checked_sub(1).and_then(|before| lines.get(before));
        let next = lines.get(number + 1).filter(|next| next.depth == line.depth);
        let begins = sign == Sign::Bullet || is_list || before.is_none_or(|before| leads_to_list(before.text));
        match next {
            Some(next) if begins && is_item_text(next) => {
                let blank = next.text.len() - next.text.trim_start_matches(is_blank).len();
                edits.push(Edit::replace(
                    line.start..next.start + blank,
                    if sign == Sign::Bullet { "• " } else { "- " },
                ));
                is_list = true;
            }
            _ if sign == Sign::Bullet
                || is_behind_words(before) && next.is_none_or(|next| next.kind == Kind::Blank) =>
            {
                edits.push(Edit::replace(line.start..line.end(), ""));
            }
            _ => {}
        }
    }
    edits
}

/// What stands alone on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Bullet,
    Dash,
}

fn lone_sign(line: &Line) -> Option<Sign> {
    let mut signs = line.text.trim_matches(is_blank).chars();
    let sign = signs.next().filter(|_| line.is_words() && signs.next().is_none())?;
    match sign {
        _ if is_bullet_alone(sign) => Some(Sign::Bullet),
        _ if sign == '-' || is_hyphen(sign) || matches!(sign, '–' | '—') => Some(Sign::Dash),
        _ => None,
    }
}

/// Nothing, or words that end so that items may follow; a dash below other words may stand in an empty cell.
fn leads_to_list(before: &str) -> bool {
    let words = before.trim_end_matches(is_blank);
    words.is_empty() || words.ends_with([':', ';', '.', ',', '!', '?'])
}

fn is_behind_words(before: Option<&Line>) -> bool {
    before.is_some_and(|before| before.is_words() && before.text.contains(is_cyrillic))
}

/// Russian words that begin with a letter or a figure, and not with a sign of their own.
fn is_item_text(next: &Line) -> bool {
    let words = next.text.trim_start_matches(is_blank);
    next.is_words()
        && words.contains(is_cyrillic)
        && words.starts_with(|first: char| first.is_alphanumeric() || "«\"(".contains(first))
}
