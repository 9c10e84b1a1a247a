//! What an order may ask to be published: plans in, out come the rows that name a site. Whether they ask for anything a
//! person says: no program guesses a duty.

use super::plan::{Item, Plan};
use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;

/// So many words of an activity stand for a row without a number.
const WORDS: usize = 5;

/// The rows of which an activity or a result names a site, by number.
pub fn rows_that_name_sites(plans: &[Plan]) -> Vec<String> {
    plans.iter().flat_map(|plan| plan.rows().filter(|row| names_site(plan, row)).map(|row| label(plan, row))).collect()
}

fn names_site(plan: &Plan, row: &Item) -> bool {
    let columns = [ColumnRole::Activity, ColumnRole::Result].map(|role| plan.columns_with(role));
    let mut words = columns.iter().flatten().map(|at| fold::words(row.text(*at)));
    words.any(|words| words.split(|sign: char| !sign.is_alphanumeric()).any(|word| word.starts_with("сайт")))
}

fn label(plan: &Plan, row: &Item) -> String {
    let text = |role| plan.column(role).map(|at| row.text(at)).unwrap_or_default();
    let number = text(ColumnRole::Number).trim().trim_end_matches(['.', ')']);
    let words: Vec<&str> = text(ColumnRole::Activity).split_whitespace().take(WORDS).collect();
    if number.is_empty() { words.join(" ") } else { number.to_owned() }
}
