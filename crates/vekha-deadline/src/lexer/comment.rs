//! Words → what a bracket says of earlier days and of other documents: "(перенесено с 01.10)", "(было до 5 мая)", "(см. письмо …)".

use crate::text::scan::{self, is, is_any};
use crate::text::word::Word;

/// How a comment on another day or document begins.
const STEMS: [&str; 9] =
    ["был", "вместо", "взамен", "прежн", "первоначальн", "изначальн", "редакц", "согласован", "утвержден"];
/// Words that say that the day is another now.
const MOVES: [&str; 5] = ["перенес", "перенос", "продл", "отлож", "сдвин"];
const SHORT: [&str; 5] = ["ред", "см", "утв", "изм", "ранее"];
/// What is to be done, rather than what was.
const WORK: [&str; 2] = ["согласование", "согласования"];

/// The end of the comment that begins a bracket here.
pub(crate) fn comment_in_bracket(words: &[Word], at: usize) -> Option<usize> {
    const MOST_WORDS: usize = 40;
    at.checked_sub(1).filter(|before| is(words, *before, "("))?;
    let word = scan::skip(words, at, &["в", "срок", "сроки"]);
    let is_dated = is_any(words, at, &["дата", "даты"]) && scan::starts_with_any(words, at + 1, &STEMS); // "(дата согласования)"
    let is_comment = scan::starts_with_any(words, word, &STEMS) && !is_any(words, word, &WORK);
    let is_move = scan::starts_with_any(words, word, &MOVES) && !leads_to_new_day(words, word);
    let ends = (word + 1..word + MOST_WORDS).find(|at| is(words, *at, ")") || *at >= words.len())?;
    let holds = is_dated || is_comment || is_move || is_any(words, word, &SHORT);
    holds.then_some(ends.min(words.len()))
}

/// "(перенесено на 20.10)", "(продлено до 1 мая)", "(перенос с 13.10 на 20.10)": the bracket says when it is.
fn leads_to_new_day(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 12;
    let inside = (at + 1..at + MOST_WORDS).take_while(|at| !is(words, *at, ")"));
    inside.into_iter().any(|at| is_any(words, at, &["на", "до"]) && scan::digit_count(words, at + 1) > 0)
}
