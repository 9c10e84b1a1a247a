//! Words → whether digits are only a fragment: of a damaged number, a file name, a telephone.

use crate::text::scan::{is, is_glued};
use crate::text::word::{Word, WordKind};

/// The digits are a part of something else: of a damaged number, a file, a telephone.
pub(crate) fn is_fragment(words: &[Word], at: usize) -> bool {
    const PREPOSITIONS: [&str; 3] = ["с", "к", "в"];
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    let further = if before.glued { at.checked_sub(2).and_then(|further| words.get(further)) } else { None };
    let tight = is_glued(words, at);
    match (before.kind, before.norm.as_str()) {
        (WordKind::Number, digit) => tight || digit.len() == 1 && is(words, at + 1, "."),
        (WordKind::Letters, letter) => tight && letter.chars().count() == 1 && !PREPOSITIONS.contains(&letter),
        (WordKind::Sign, "_" | "@") => tight,
        (WordKind::Sign, ",") if further.is_some_and(|word| word.norm == "г") => false, // "01.12.2026г,01.05.2027г"
        (WordKind::Sign, "." | "," | ")") => tight && further.is_some_and(is_number_or_name),
        (WordKind::Sign, _) => false,
    }
}

/// What stands before the dot of "12.2023" or "ivanov.15.05": not a year of a list, not an abbreviation.
fn is_number_or_name(word: &Word) -> bool {
    match word.kind {
        WordKind::Number => word.norm.len() != 4,
        WordKind::Letters => {
            word.norm.is_ascii() && word.norm.len() > 2 || word.glued && word.norm.chars().count() == 1
        }
        WordKind::Sign => false,
    }
}
