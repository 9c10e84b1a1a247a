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

    /// Warns once about a place of the text, with its whole words.
    pub(crate) fn warn(&mut self, code: Code, at: &Range<usize>) {
        let at = whole_words(self.text, at);
        if self.warnings.iter().any(|warning| warning.code == code && warning.at == at) {
            return;
        }
        let args = vec![self.slice(&at)];
        self.warnings.push(Warning { code, at, args });
    }
}

/// The place with the rest of the words that it begins and ends in: nobody knows «кое» of «кое-как» for a word.
fn whole_words(text: &str, at: &Range<usize>) -> Range<usize> {
    let (Some(before), Some(inside), Some(behind)) = (text.get(..at.start), text.get(at.clone()), text.get(at.end..))
    else {
        return at.clone();
    };
    let head =
        if inside.starts_with(is_of_word) { before.len() - before.trim_end_matches(is_of_word).len() } else { 0 };
    let tail =
        if inside.ends_with(is_of_word) { behind.len() - behind.trim_start_matches(is_of_word).len() } else { 0 };
    at.start - head..at.end + tail
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// A term with the place of its clause, for warnings.
pub(crate) struct PlacedTerm {
    pub term: Term,
    pub at: Range<usize>,
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn words_are_whole() {
        let text = "май кое-как, 2024ский";
        for (part, whole) in
            [("кое", "кое-как"), ("как", "кое-как"), ("ский", "2024ский"), ("май", "май"), (", ", ", ")]
        {
            let start = text.find(part).unwrap_or(0);
            assert_eq!(&text[whole_words(text, &(start..start + part.len()))], whole, "{part}");
        }
    }
}
