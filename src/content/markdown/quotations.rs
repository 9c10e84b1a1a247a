//! Quotations that end: lines in, edits out that part what answers from what is quoted. Markdown takes words below a
//! quotation, and those of an outer one below an inner one, for more of it.

use super::letters::{is_blank, is_cyrillic, is_small};
use super::lines::Line;
use crate::content::rewrite::Edit;

/// Edits that end a quotation where a line stands less deep in it; words at the edge that begin small go on with it.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let pairs = lines.windows(2).filter(|pair| pair[0].is_words() && pair[1].is_words());
    let ends = pairs.filter(|pair| ends_with(&pair[0], &pair[1]));
    ends.map(|pair| Edit::insert(pair[0].end(), format!("\n{}", pair[1].quotation.trim_end()))).collect()
}

fn ends_with(quoted: &Line, next: &Line) -> bool {
    let bare = next.text.trim_start_matches(is_blank);
    let goes_on = next.depth == 0 && bare.starts_with(is_small);
    next.depth < quoted.depth && bare.contains(is_cyrillic) && !goes_on
}
