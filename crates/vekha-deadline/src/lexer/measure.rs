//! Words → numbers with a measure behind them: "10.12 руб.", "3.12 %".

use crate::text::scan::{self, digit_count, is, is_glued};
use crate::text::word::Word;

/// `10.12 руб.`, `3.12 %`, `10.11 человек`: what has a measure behind it is no day, whatever its digits.
pub(crate) fn fraction(words: &[Word], at: usize) -> Option<usize> {
    const MEASURES: [&str; 10] = ["%", "процент", "руб", "тыс", "млн", "млрд", "балл", "чел", "ставк", "час"];
    let dotted = is(words, at + 1, ".") && is_glued(words, at + 1) && is_glued(words, at + 2);
    let number = dotted && digit_count(words, at + 2) > 0 && !is(words, at + 3, ".");
    let measure = scan::skip(words, at + 3, &["("]);
    let is_points = is(words, measure, "п") && is(words, measure + 1, ".") && is(words, measure + 2, "п"); // "5.10 п.п."
    let is_measured = is_points || scan::starts_with_any(words, measure, &MEASURES);
    (number && is_measured).then_some(measure + 1)
}
