//! Parsed clauses → the same with years: a written year binds the times before it.

use crate::clause::parsed::{Bound, Neighbour, ParsedClause};
use crate::model::YearSource;
use crate::named_time::{TimeName, YearRef};

/// A year binds leftwards over the times without one, back to the year before it.
pub(crate) fn bind_years(clauses: &mut [ParsedClause]) {
    bind_from_right(clauses);
    name_neighbours(clauses);
}

fn bind_from_right(clauses: &mut [ParsedClause]) {
    let mut from_right: Vec<YearRef> = Vec::new();
    let mut lender: Option<Neighbour> = None;
    for clause in clauses.iter_mut().rev() {
        if clause.then || !clause.frequencies.is_empty() {
            from_right.clear();
        }
        for time in clause.times.iter_mut().rev() {
            if time.first.name == TimeName::Year && (time.bound != Bound::Plain || time.last.is_some()) {
                from_right.clear(); // "с 2023 года", "до 2025 года" bound a span
            } else if !time.years.is_empty() {
                from_right.clone_from(&time.years);
                lender = time.as_neighbour();
            } else if !from_right.is_empty() && !time.has_year() && !time.has_own_span {
                time.years.clone_from(&from_right);
                time.source = YearSource::FromTheRight;
                time.neighbour = lender;
            } else if let Some(year_ref) = time.first_year_ref() {
                from_right = vec![year_ref];
                lender = time.as_neighbour();
            }
        }
        if !clause.frequencies.is_empty() {
            from_right.clear();
        }
    }
}

/// Tells every time without a year which time with a written one stands before it.
fn name_neighbours(clauses: &mut [ParsedClause]) {
    let mut before: Option<Neighbour> = None;
    for clause in clauses {
        if !clause.frequencies.is_empty() {
            before = None;
        }
        for time in &mut clause.times {
            if time.has_year() {
                before = time.as_neighbour();
            } else if !time.has_own_span {
                time.neighbour = time.neighbour.or(before);
            }
        }
    }
}
