//! Parsed clauses → the same with years: a written year binds the times before it.

use crate::clause::parsed::{Bound, ParsedClause};
use crate::model::YearSource;
use crate::named_time::{TimeName, YearRef};

/// A year binds leftwards over the times without one, back to the year before it.
pub(crate) fn bind_years(clauses: &mut [ParsedClause]) {
    let mut from_right: Vec<YearRef> = Vec::new();
    for clause in clauses.iter_mut().rev() {
        if clause.then || !clause.frequencies.is_empty() {
            from_right.clear();
        }
        for time in clause.times.iter_mut().rev() {
            if time.first.name == TimeName::Year && (time.bound != Bound::Plain || time.last.is_some()) {
                from_right.clear(); // "с 2023 года", "до 2025 года" bound a span
            } else if !time.years.is_empty() {
                from_right.clone_from(&time.years);
            } else if !from_right.is_empty() && !time.has_year() && !time.has_own_span {
                time.years.clone_from(&from_right);
                time.source = YearSource::FromTheRight;
            } else if let Some(year_ref) = time.first_year_ref() {
                from_right = vec![year_ref];
            }
        }
        if !clause.frequencies.is_empty() {
            from_right.clear();
        }
    }
}
