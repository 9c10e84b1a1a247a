//! Words as search compares them: folded and cut to their stems. `assets/search.js` does the same; one list of words
//! (`tests/search/stems.tsv`) holds both to it.

use std::collections::BTreeSet;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::content::fold::signs;

/// With plain signs, without case and without the dots of `ё`.
pub fn fold(text: &str) -> String {
    signs(text).to_lowercase().replace('ё', "е")
}

/// Cuts Russian words to their stems; words of other letters stay whole.
pub struct Stems(Stemmer);

impl Stems {
    pub fn new() -> Self {
        Stems(Stemmer::create(Algorithm::Russian))
    }

    /// The stems of a text, each once, in order. Single letters say nothing; single figures do («№ 3»).
    pub fn stems_in(&self, text: &str) -> BTreeSet<String> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let telling = words.filter(|word| word.chars().nth(1).is_some() || word.starts_with(|c: char| c.is_numeric()));
        telling.map(|word| self.stem(word)).collect()
    }

    /// The stem of one folded word.
    pub fn stem(&self, word: &str) -> String {
        let russian = word.chars().all(|c| matches!(c, 'а'..='я'));
        if russian { self.0.stem(word).into_owned() } else { word.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `UPDATE=1` writes the stems again; the browser tests hold the script to the same list.
    #[test]
    fn stems_are_those_of_the_list() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search/stems.tsv");
        let list = std::fs::read_to_string(path).unwrap_or_default();
        let stems = Stems::new();
        let with_stem = |line: &str| match line.split_once('\t') {
            Some((word, _)) => format!("{word}\t{}\n", stems.stem(word)),
            None => format!("{line}\n"),
        };
        let now: String = list.lines().map(with_stem).collect();
        if std::env::var_os("UPDATE").is_some() {
            return std::fs::write(path, &now).expect("the list can be written");
        }
        assert!(list.lines().count() > 2000);
        assert_eq!(now, list);
    }

    #[test]
    fn signs_that_nobody_sees_part_no_word() {
        let stems = Stems::new();
        assert_eq!(stems.stems_in("квар\u{ad}тал и\u{306}од"), stems.stems_in("квартал йод"));
    }

    #[test]
    fn words_are_folded_and_single_letters_say_nothing() {
        let stems: Vec<String> = Stems::new().stems_in("Отчёт о школах № 3, ФИОКО").into_iter().collect();
        assert_eq!(stems, ["3", "отчет", "фиок", "школ"]);
    }
}
