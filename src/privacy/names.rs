//! People by name in the tokens of a unit: surname, first name, patronymic or initials, in either order and any case.

use std::ops::Range;

use super::capital_words::NO_SURNAMES;
use super::first_names::{is_first_name, is_patronymic};
use super::token::{Token, TokenKind, has_stem};
use super::word_groups::OFFICES;

/// A name of a person.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// How it is written.
    pub(super) form: NameForm,
    /// The place of the surname among the tokens.
    pub(super) surname: Option<usize>,
}

/// How a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameForm {
    /// Surname, first name and patronymic.
    Whole,
    /// Surname and first name.
    Full,
    /// Surname and initials.
    Initials,
    /// First name and patronymic: how one speaks of adults.
    Polite,
}

/// All names in the tokens.
pub(super) fn names(tokens: &[Token]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match name_at(tokens, at) {
            Some(name) => {
                at = name.tokens.end;
                names.push(name);
            }
            None => at += 1,
        }
    }
    names
}

fn name_at(tokens: &[Token], at: usize) -> Option<Name> {
    if !may_begin(tokens, at) {
        return None;
    }
    whole_name(tokens, at)
        .or_else(|| polite_name(tokens, at))
        .or_else(|| surname_and_initials(tokens, at))
        .or_else(|| initials_and_surname(tokens, at))
        .or_else(|| two_words(tokens, at))
}

/// Whether a name may begin here: two capital words, an initial, or small letters with a patronymic behind.
fn may_begin(tokens: &[Token], at: usize) -> bool {
    if !tokens[at].is_word() {
        return false;
    }
    let next = next_word(tokens, at);
    if tokens[at].is_capital {
        let is_initial = tokens.get(at + 1).is_some_and(|sign| sign.is_sign('.')) && tokens[at].text.len() < 3;
        return is_initial || next.is_some_and(|next| tokens[next].is_capital);
    }
    next.and_then(|next| next_word(tokens, next)).is_some_and(|last| is_patronymic(&tokens[last].text))
}

/// «Иванов Пётр Сергеевич», in small letters too, its parts in cells or lines of their own; «Али Вагиф оглы».
fn whole_name(tokens: &[Token], at: usize) -> Option<Name> {
    let first = next_word(tokens, at)?;
    let last = next_word(tokens, first)?;
    let is_turkic =
        next_word(tokens, last).is_some_and(|end| matches!(&*tokens[end].text, "оглы" | "кызы" | "углы" | "гызы"));
    let is_capital = [at, first, last].iter().all(|part| tokens[*part].is_capital);
    let is_small = is_first_name(&tokens[first].text) && has_surname_ending(&tokens[at].text);
    let is_name = is_patronymic(&tokens[last].text) && (is_capital || is_small) || is_turkic && is_capital;
    let is_surname = can_be_surname(&tokens[at]) && !is_first_name_only(tokens, at, first);
    let end = if is_turkic { next_word(tokens, last)? } else { last };
    (is_name && is_surname).then(|| Name { tokens: at..end + 1, form: NameForm::Whole, surname: Some(at) })
}

/// «Школа Анны Петровны»: the word before a first name is no surname where it is a post or begins a sentence.
fn is_first_name_only(tokens: &[Token], at: usize, first: usize) -> bool {
    tokens[at].begins_with(OFFICES) || !has_surname_ending(&tokens[at].text) && !is_first_name(&tokens[first].text)
}

/// «Мария Ивановна», with a surname behind it «Мария Ивановна Петрова».
fn polite_name(tokens: &[Token], at: usize) -> Option<Name> {
    let last = next_word(tokens, at)?;
    let is_name = tokens[at].is_capital && tokens[last].is_capital && is_patronymic(&tokens[last].text);
    if !is_name || tokens[at].begins_with(OFFICES) {
        return None;
    }
    let surname = plain_next(tokens, last).filter(|next| can_be_surname(&tokens[*next]) && tokens[*next].is_capital);
    Some(match surname {
        Some(surname) => Name { tokens: at..surname + 1, form: NameForm::Whole, surname: Some(surname) },
        None => Name { tokens: at..last + 1, form: NameForm::Polite, surname: None },
    })
}

/// «Иванов П. С.», «Иванову П.».
fn surname_and_initials(tokens: &[Token], at: usize) -> Option<Name> {
    if !tokens[at].is_capital || !is_surname_word(&tokens[at]) || tokens[at].text.chars().count() < 3 {
        return None;
    }
    let (end, count) = initials(tokens, at + 1);
    let is_name = count == 2 || count == 1 && has_surname_ending(&tokens[at].text);
    is_name.then_some(Name { tokens: at..end, form: NameForm::Initials, surname: Some(at) })
}

/// «П. С. Иванов».
fn initials_and_surname(tokens: &[Token], at: usize) -> Option<Name> {
    let (end, count) = initials(tokens, at);
    let surname =
        tokens.get(end).filter(|token| token.is_capital && can_be_surname(token) && token.text.chars().count() > 2)?;
    let is_name = count == 2 || count == 1 && has_surname_ending(&surname.text);
    is_name.then(|| Name { tokens: at..end + 1, form: NameForm::Initials, surname: Some(end) })
}

/// «Иванов Пётр», «Пётр Иванов».
fn two_words(tokens: &[Token], at: usize) -> Option<Name> {
    let next = next_word(tokens, at)?;
    let (first, second) = (&tokens[at], &tokens[next]);
    if !first.is_capital || !second.is_capital || first.begins_with(OFFICES) || second.begins_with(OFFICES) {
        return None;
    }
    let surname = if is_first_name(&first.text) && is_surname_behind(second) {
        next
    } else if is_first_name(&second.text) && has_surname_ending(&first.text) {
        at
    } else {
        return None;
    };
    Some(Name { tokens: at..next + 1, form: NameForm::Full, surname: Some(surname) })
}

/// A capital word behind a first name, whatever its ending, that is no other first name.
fn is_surname_behind(token: &Token) -> bool {
    has_surname_ending(&token.text)
        || can_be_surname(token) && token.text.chars().count() > 2 && !is_first_name(&token.text)
}

/// Where the initials that begin at a token end, and how many there are.
fn initials(tokens: &[Token], start: usize) -> (usize, usize) {
    let is_initial = |at: usize| {
        let letter =
            tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital && token.text.chars().count() == 1);
        letter && tokens.get(at + 1).is_some_and(|token| token.is_sign('.'))
    };
    let mut end = start;
    while is_initial(end) && end < start + 4 {
        end += 2;
    }
    (end, (end - start) / 2)
}

/// The next word, where nothing but a blank, a line end or the border of a cell stands before it.
fn next_word(tokens: &[Token], at: usize) -> Option<usize> {
    let next = match tokens.get(at + 1)?.kind {
        TokenKind::LineEnd | TokenKind::Sign('|' | ';') => at + 2,
        _ => at + 1,
    };
    tokens.get(next).is_some_and(Token::is_word).then_some(next)
}

/// The next token, where it is a word.
fn plain_next(tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at + 1).is_some_and(Token::is_word).then_some(at + 1)
}

fn can_be_surname(token: &Token) -> bool {
    is_surname_word(token) && !is_patronymic(&token.text)
}

/// The same with initials behind it, where «Абрамович» can be nothing else.
fn is_surname_word(token: &Token) -> bool {
    let is_other = token.begins_with(OFFICES) || has_stem(&token.text, NO_SURNAMES);
    token.is_word() && token.text.chars().count() > 1 && !is_other && !token.text.is_ascii()
}

/// Whether a word ends as surnames do, whatever its case.
pub(super) fn has_surname_ending(word: &str) -> bool {
    word.chars().count() > 3
        && SURNAME_ENDINGS.iter().any(|ending| word.ends_with(ending))
        && !has_stem(word, NO_SURNAMES)
}

const SURNAME_ENDINGS: &[&str] = &[
    "ов",
    "ова",
    "ову",
    "овым",
    "ове",
    "овой",
    "овою",
    "ев",
    "ева",
    "еву",
    "евым",
    "еве",
    "евой",
    "ин",
    "ина",
    "ину",
    "иным",
    "ине",
    "иной",
    "ын",
    "ына",
    "ыну",
    "ыной",
    "ский",
    "ского",
    "скому",
    "ским",
    "ском",
    "ская",
    "скую",
    "цкий",
    "цкого",
    "цкому",
    "цким",
    "цкая",
    "цкую",
    "цкой",
    "ской",
    "енко",
    "ук",
    "юк",
    "ука",
    "юка",
    "юку",
    "ых",
    "их",
    "ян",
    "яна",
    "швили",
    "дзе",
    "ец",
    "ман",
    "мана",
    "ич",
    "ко",
    "ай",
    "уй",
    "оль",
    "ак",
    "ник",
    "кий",
    "кая",
    "ер",
    "ид",
    "нц",
    "рг",
    "дт",
    "ляр",
    "баш",
    "ун",
    "дь",
    "иной",
    "уля",
    "ка",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::token;

    #[test]
    fn names_are_found_in_every_form_and_case() {
        for text in [
            "Иванов Пётр Сергеевич",
            "Петра Сергеевича Иванова",
            "ИВАНОВА МАРИЯ ПЕТРОВНА",
            "иванов пётр сергеевич",
            "Мамедов Али Вагиф оглы",
            "Иванов П. С.",
            "П.С. Иванову",
            "Сидорова Анна",
            "Анне Сидоровой",
            "Маша Ким",
            "Иванов | Пётр | Сергеевич",
            "Мария Ильинична",
            "Петрова-Водкина Ольга",
            "Коваль Д. А.",
        ] {
            let tokens = token::tokens(text, 0..text.len(), Some);
            let names = names(&tokens);
            assert_eq!(names.len(), 1, "{text}: {names:?}");
            assert_eq!((names[0].tokens.start, names[0].tokens.end), (0, tokens.len()), "{text}");
        }
    }

    #[test]
    fn other_capital_words_are_no_names() {
        for text in [
            "Точка роста",
            "Российская Федерация",
            "Управление образования Заречного района",
            "Школа имени Героя",
            "Пункт А. Б",
            "Июнь Июль",
            "Русский язык",
            "План Б. Работы",
        ] {
            let tokens = token::tokens(text, 0..text.len(), Some);
            assert!(names(&tokens).is_empty(), "{text}: {:?}", names(&tokens));
        }
    }
}
