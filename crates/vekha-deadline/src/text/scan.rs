//! Words and a place in them → predicates and steps that all recognisers share.

use crate::text::lexicon::{self, UnitWord};
use crate::text::word::{Word, WordKind};

/// The levelled form of a word, empty behind the end.
pub(crate) fn norm(words: &[Word], at: usize) -> &str {
    words.get(at).map_or("", |word| word.norm.as_str())
}

/// The month that the word names.
pub(crate) fn month(words: &[Word], at: usize) -> Option<i8> {
    words.get(at)?.month
}

/// The unit that the word names.
pub(crate) fn unit(words: &[Word], at: usize) -> Option<UnitWord> {
    words.get(at)?.unit
}

/// Whether the word is a form of "year" (год, года, г, гг, …).
pub(crate) fn is_year(words: &[Word], at: usize) -> bool {
    unit(words, at) == Some(UnitWord::Year)
}

/// Whether the word is this one.
pub(crate) fn is(words: &[Word], at: usize, text: &str) -> bool {
    norm(words, at) == text
}

/// Whether the word is one of these.
pub(crate) fn is_any(words: &[Word], at: usize, list: &[&str]) -> bool {
    list.contains(&norm(words, at))
}

/// Whether the word begins with one of the stems.
pub(crate) fn starts_with_any(words: &[Word], at: usize, stems: &[&str]) -> bool {
    let word = norm(words, at);
    stems.iter().any(|stem| word.starts_with(stem))
}

/// The value of a number of at most four digits.
pub(crate) fn number(words: &[Word], at: usize) -> Option<i16> {
    words.get(at)?.number()
}

/// How many digits a number is written with.
pub(crate) fn digit_count(words: &[Word], at: usize) -> usize {
    words.get(at).map_or(0, |word| if word.kind == WordKind::Number { word.norm.len() } else { 0 })
}

/// Whether the word is made of letters.
pub(crate) fn is_letters(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.kind == WordKind::Letters)
}

/// Whether no space stands before the word.
pub(crate) fn is_glued(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.glued)
}

/// Steps over one of the words, if it stands here.
pub(crate) fn skip(words: &[Word], at: usize, list: &[&str]) -> usize {
    if is_any(words, at, list) { at + 1 } else { at }
}

/// No phrase has more words of a kind in a row; a longer row is not gone through again at each of its words.
const MOST_IN_A_ROW: usize = 12;

/// Steps over all of the words that stand here in a row.
pub(crate) fn skip_all(words: &[Word], at: usize, list: &[&str]) -> usize {
    at + (at..at + MOST_IN_A_ROW).take_while(|at| is_any(words, *at, list)).count()
}

/// Steps over a row of words that begin with the stems.
pub(crate) fn skip_starting(words: &[Word], at: usize, stems: &[&str]) -> usize {
    at + (at..at + MOST_IN_A_ROW).take_while(|at| starts_with_any(words, *at, stems)).count()
}

/// A number with its ending, or the word of a day: `20`, `20-го`, `1е`, `3 -й`, `двадцать пятое`.
pub(crate) fn number_with_ending(words: &[Word], at: usize) -> Option<(i16, usize)> {
    if let Some(value) = number(words, at) {
        return Some((value, skip_ending(words, at + 1)));
    }
    let tens = lexicon::tens_word(norm(words, at));
    let day = lexicon::day_word(norm(words, at + usize::from(tens > 0)))?;
    (tens == 0 || day < 10).then_some((tens + day, at + 1 + usize::from(tens > 0)))
}

/// A number that says which one: digits, a Roman numeral or a word; with its ending.
pub(crate) fn ordinal(words: &[Word], at: usize) -> Option<(i16, usize)> {
    if let Some(found) = number_with_ending(words, at) {
        return Some(found);
    }
    let word = norm(words, at);
    let value = lexicon::roman(word).or_else(|| lexicon::ordinal_word(word))?;
    Some((value, skip_ending(words, at + 1)))
}

/// A number that says how many: digits or a word.
pub(crate) fn amount(words: &[Word], at: usize) -> Option<(i16, usize)> {
    number_with_ending(words, at).or_else(|| Some((lexicon::amount_word(norm(words, at))?, at + 1)))
}

fn skip_ending(words: &[Word], at: usize) -> usize {
    let ending = if is(words, at, "-") { at + 1 } else { at };
    let is_tight = is_glued(words, at) || is_glued(words, ending) && ending > at;
    if is_tight && lexicon::is_ending(norm(words, ending)) { ending + 1 } else { at }
}
