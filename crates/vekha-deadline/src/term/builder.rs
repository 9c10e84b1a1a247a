//! One parsed clause → what its term is built from: the text, the period, the warnings so far.

use std::ops::Range;

use jiff::civil::Date;

use crate::clause::parsed::{ParsedClause, TimeExpr};
use crate::model::{Context, Term};
use crate::term::year_days::ResolvedRange;
use crate::warning::{Code, Warning};

/// Times of a clause with the days they were found to be.
pub(crate) type ResolvedTimes = [(TimeExpr, Vec<ResolvedRange>)];

/// What the parts of a term are found from, and the warnings that arise.
pub(crate) struct TermBuilder<'a, 'b> {
    pub text: &'a str,
    pub clause: &'a ParsedClause,
    pub context: &'a Context<'a>,
    /// The end of the term before, where this one begins after it.
    pub before: Option<Date>,
    pub warnings: &'b mut Vec<Warning>,
}

impl TermBuilder<'_, '_> {
    /// The words of a place, with single spaces.
    pub(crate) fn slice(&self, at: &Range<usize>) -> String {
        let part = self.text.get(at.clone()).unwrap_or_default();
        part.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Warns about a place of the text, with its words.
    pub(crate) fn warn(&mut self, code: Code, at: &Range<usize>) {
        let args = vec![self.slice(at)];
        self.warnings.push(Warning { code, at: at.clone(), args });
    }
}

/// A term with the place of its clause, for warnings.
pub(crate) struct PlacedTerm {
    pub term: Term,
    pub at: Range<usize>,
}
