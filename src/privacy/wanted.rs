//! Words of somebody, and where they stand in a text: in any case of a name, in any order, with initials, over the end of a
//! line and with other signs between. Whoever takes a name or a number off a site asks for all of it.

use std::ops::Range;

use super::first_names::is_patronymic;
use super::token::{PlainSign, Token, TokenKind, tokens};

/// Fewer letters and digits stand everywhere.
const FEWEST_SIGNS: usize = 3;
/// So many digits are a number of somebody, however they are grouped.
const LONG_NUMBER: usize = 6;
/// So many signs may stand between two words of a name.
const LARGEST_GAP: usize = 3;
/// Bytes that are looked through at once, and those of the piece before that are looked at again.
const PIECE: usize = 1 << 16;
const OVERLAP: usize = 256;
/// A name has so many words at most; more are a phrase, which has one order.
const LONGEST_NAME: usize = 4;

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    words: Vec<Token>,
    digits: Option<String>,
    plain: PlainSign,
}

impl Wanted {
    /// The words of a person; none where they are too short to be looked for. `plain` gives the plain sign of each letter.
    pub fn parse(text: &str, plain: PlainSign) -> Option<Self> {
        let mut words = tokens(text, 0..text.len(), plain);
        words.retain(|token| token.is_word() || token.is_number());
        let signs: usize = words.iter().map(|token| token.text.chars().count()).sum();
        let is_number = !words.is_empty() && words.iter().all(Token::is_number);
        let digits: String = words.iter().map(|token| token.text.as_str()).collect();
        let digits = (is_number && digits.len() >= LONG_NUMBER).then_some(digits);
        (signs >= FEWEST_SIGNS).then_some(Wanted { words, digits, plain })
    }

    /// The bytes of a text at which they stand. A long text is looked through piece by piece, each with the end of the one
    /// before: its words alone would take many times its own memory.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        while start < text.len() {
            let end = text.floor_char_boundary(start + PIECE);
            let from = text.floor_char_boundary(start.saturating_sub(OVERLAP));
            let known = found.last().map_or(0, |last| last.end);
            found.extend(self.find_in(text, from..end).into_iter().filter(|at| at.start >= known));
            start = end;
        }
        found
    }

    fn find_in(&self, text: &str, piece: Range<usize>) -> Vec<Range<usize>> {
        let tokens = tokens(text, piece, self.plain);
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.end_at(&tokens, at) {
                Some(end) => {
                    found.push(tokens[at].at.start..tokens[end - 1].at.end);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Behind which token the words end that begin at one.
    fn end_at(&self, tokens: &[Token], at: usize) -> Option<usize> {
        match &self.digits {
            Some(digits) => number_end(tokens, at, digits),
            None if self.is_name() => self.name_end(tokens, at),
            None => self.phrase_end(tokens, at),
        }
    }

    /// Whether the words may stand in another order and case.
    fn is_name(&self) -> bool {
        let is_russian = |token: &Token| token.is_word() && !token.text.is_ascii();
        self.words.len() <= LONGEST_NAME && self.words.iter().all(is_russian)
    }

    fn phrase_end(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let mut end = at;
        for (number, word) in self.words.iter().enumerate() {
            let place = if number == 0 { at } else { next_word(tokens, end)? };
            is_same(&word.text, &tokens[place].text).then_some(())?;
            end = place + 1;
        }
        Some(end)
    }

    /// A name with its words in any order, where at least one of them is written out. A patronymic may be missing, and one
    /// that nobody named may stand there, as a word or an initial.
    fn name_end(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let mut left: Vec<&Token> = self.words.iter().collect();
        let (mut end, mut is_whole) = (at, false);
        let mut place = Some(at);
        while let Some(next) = place.filter(|_| !left.is_empty()) {
            let whole = left.iter().position(|word| is_same(&word.text, &tokens[next].text));
            match whole.or_else(|| left.iter().position(|word| is_initial(tokens, next, word))) {
                Some(found) => {
                    is_whole |= whole.is_some();
                    left.remove(found);
                    end = next + 1;
                }
                None if next > at && is_middle_name(tokens, next) => {}
                None => break,
            }
            place = next_word(tokens, next + 1);
        }
        let is_named =
            left.is_empty() || left.len() < self.words.len() && left.iter().all(|word| is_patronymic(&word.text));
        (is_whole && is_named).then_some(end)
    }
}

/// The next word or number, where only few signs stand before it.
fn next_word(tokens: &[Token], from: usize) -> Option<usize> {
    let gap = tokens.get(from..)?.iter().take_while(|token| !token.is_word() && !token.is_number()).count();
    (gap <= LARGEST_GAP && from + gap < tokens.len()).then_some(from + gap)
}

/// A patronymic, or an initial that stands for one.
fn is_middle_name(tokens: &[Token], at: usize) -> bool {
    let has_dot = tokens.get(at + 1).is_some_and(|sign| sign.is_sign('.'));
    let is_letter = tokens[at].is_capital && tokens[at].text.chars().count() == 1;
    is_letter && has_dot || is_patronymic(&tokens[at].text)
}

/// «П.» where «Пётр» is looked for.
fn is_initial(tokens: &[Token], at: usize, word: &Token) -> bool {
    let token = &tokens[at];
    let is_letter = token.is_word() && token.is_capital && token.text.chars().count() == 1;
    let has_dot = tokens.get(at + 1).is_some_and(|sign| sign.is_sign('.'));
    is_letter && has_dot && word.text.starts_with(&token.text)
}

/// Digits with blanks and signs of a telephone between them, with another first digit of the country too.
fn number_end(tokens: &[Token], at: usize, digits: &str) -> Option<usize> {
    let local = if digits.len() == 11 { digits.strip_prefix(['7', '8']).unwrap_or(digits) } else { digits };
    let mut run = String::new();
    for (place, token) in tokens.iter().enumerate().skip(at) {
        match token.kind {
            TokenKind::Number => run.push_str(&token.text),
            TokenKind::Sign('-' | '(' | ')' | '+' | '.' | '/') if !run.is_empty() => continue,
            _ => return None,
        }
        if run.ends_with(local) && (run.len() == local.len() || run.len() == digits.len()) {
            return Some(place + 1);
        }
        if run.len() > digits.len() {
            return None;
        }
    }
    None
}

/// Whether two words are the same one in some case: what follows the letters that they share is an ending in both.
fn is_same(first: &str, second: &str) -> bool {
    if first == second {
        return true;
    }
    let shared = first.chars().zip(second.chars()).take_while(|(left, right)| left == right).count();
    let rest = |word: &str| -> String { word.chars().skip(shared).collect() };
    let is_short = first.chars().count().max(second.chars().count()) <= 4;
    (shared >= 3 || shared == 2 && is_short) && ENDINGS.contains(&&*rest(first)) && ENDINGS.contains(&&*rest(second))
}

/// Ends of names in all cases, and those in which a vowel comes and goes: «Павел», «Павла».
const ENDINGS: &[&str] = &[
    "", "а", "у", "ом", "ем", "е", "ы", "и", "ой", "ою", "ей", "ею", "ая", "яя", "ую", "юю", "ий", "ый", "его", "ого",
    "ему", "ому", "им", "ым", "их", "ых", "ими", "ыми", "я", "ю", "ья", "ье", "ью", "ьи", "ьей", "ии", "ию", "ия",
    "ам", "ям", "ами", "ями", "ах", "ях", "й", "ь", "ел", "ла", "лу", "лом", "ле", "ев", "ца", "ец", "цу", "цом",
    "цем",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(wanted: &str, text: &'t str) -> Vec<&'t str> {
        let wanted = Wanted::parse(wanted, Some).expect("long enough");
        wanted.find(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn a_name_is_found_in_every_form() {
        for text in [
            "Сидоров Пётр",
            "Петра Сидорова",
            "СИДОРОВУ ПЕТРУ",
            "Сидоровым\nПетром",
            "Сидоров | Пётр",
            "Сидоров П.",
            "П. Сидорову",
            "**Сидоров** _Пётр_",
            "П. И. Сидорову",
            "Петру Ивановичу Сидорову",
            "Сидоровым П. И.",
        ] {
            assert_eq!(found("Сидоров Пётр", &format!("Был {text} у нас.")).len(), 1, "{text}");
        }
        assert_eq!(found("Павел", "Павлу и Павлом").len(), 2);
        assert_eq!(found("Ева", "Евы, Еве, Евой").len(), 3);
        for text in ["Сидоров Пётр", "Петру Сидорову", "Сидорова П.", "П. И. Сидоров", "Сидоров Пётр Иванович"]
        {
            assert_eq!(found("Сидоров Пётр Иванович", text).len(), 1, "{text}");
        }
        let long = format!("{}Сидоров Пётр{}", "слово ".repeat(20_000), " слово".repeat(20_000));
        assert_eq!(found("Сидоров Пётр", &long), ["Сидоров Пётр"]);
        assert_eq!(found("Ковалец", "у Ковальца").len(), 0, "no guess where the stem changes");
    }

    #[test]
    fn other_people_are_not_found() {
        for text in ["Сидоренко Пётр", "Сидоров Иван", "Сидоров. Урок. Дом. Пётр", "П. П.", "Иван Иванов и Пётр"]
        {
            assert!(found("Сидоров Пётр", text).is_empty(), "{text}");
        }
        assert!(found("Иванов", "Иван, Ивановка, Иваненко").is_empty());
    }

    #[test]
    fn a_number_is_found_however_it_is_grouped() {
        for text in ["89131234567", "+7 (913) 123-45-67", "8 913 123 45 67", "913 123-45-67"] {
            assert_eq!(found("8 913 123-45-67", &format!("тел. {text}.")).len(), 1, "{text}");
        }
        assert!(found("8 913 123-45-67", "89131234568, 189131234567").is_empty());
        assert_eq!(found("148-237-655 84", "СНИЛС 14823765584"), ["14823765584"]);
    }

    #[test]
    fn what_stands_everywhere_is_not_looked_for() {
        assert!(Wanted::parse(" - а ", Some).is_none());
        assert_eq!(found("kotova@mail.ru", "пишите: Kotova@mail.ru"), ["Kotova@mail.ru"]);
    }
}
