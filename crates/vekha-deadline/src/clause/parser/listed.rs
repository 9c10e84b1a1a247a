//! Times of a clause → those that stand in one list: "сентябрь, октябрь и декабрь".

use crate::clause::parsed::TimeExpr;

/// Where the list begins that ends before the place `end`: nothing but a comma or "и" stands between its times.
pub(crate) fn list_start(text: &str, times: &[TimeExpr], end: usize) -> usize {
    let is_listed = |pair: &[TimeExpr]| match pair {
        [time, next] => is_seam(text.get(time.at.end..next.at.start).unwrap_or(".")),
        _ => false,
    };
    let head = times.get(..end).unwrap_or_default();
    let seams = head.windows(2).rev().take_while(|pair| is_listed(pair)).count();
    head.len().saturating_sub(seams + 1)
}

fn is_seam(gap: &str) -> bool {
    let has_mark = gap.contains(',') || gap.split_whitespace().any(|word| word == "и");
    has_mark && gap.chars().all(|letter| letter.is_whitespace() || matches!(letter, ',' | 'и'))
}
