//! Headings of lists of people, and marks of documents that are not to be published.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::token::Token;
use super::units::Form;

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Act {
        return Vec::new();
    }
    let words: Vec<usize> = (0..context.tokens.len()).filter(|at| context.tokens[*at].is_word()).collect();
    let found = heading(context, &words).or_else(|| mark(context, &words));
    found.into_iter().map(|(grade, last)| context.finding(Kind::Heading, grade, words[0]..last + 1)).collect()
}

/// «Список обучающихся …», «Реестр педагогов …», «Группа риска» as a heading, a title or a line of its own.
fn heading(context: &Context, words: &[usize]) -> Option<(Grade, usize)> {
    let token = |place: usize| words.get(place).map(|at| &context.tokens[*at]);
    let begins = |place: usize, stems: &[&str]| token(place).is_some_and(|token| token.begins_with(stems));
    let is_title = context.form == Form::Heading || context.setting == Setting::Title;
    if !token(0)?.is_capital && !is_title {
        return None;
    }
    let noun = if begins(1, ADJECTIVES) { 2 } else { 1 };
    let is_list = begins(0, &["список.", "списки.", "реестр.", "перечень.", "именной.", "поименный."])
        && (begins(noun, PEOPLE) || begins(noun + 1, PEOPLE) && begins(0, &["именной.", "поименный."]));
    let is_staff = begins(0, &["список.", "списки.", "реестр."])
        && begins(1, &["педагогических."])
        && begins(2, &["работник", "кадр"]);
    let is_risk = begins(0, &["группа."]) && begins(1, &["риска."]);
    let last = match () {
        () if is_list || is_staff => noun,
        () if is_risk => 1,
        () => return None,
    };
    let is_line = words.len() < 9 && !context.tokens.iter().any(|token| token.begins_with(VERBS));
    match (is_title, is_line) {
        (true, _) => Some((Grade::Certain, words[last.min(words.len() - 1)])),
        (false, true) if is_list || is_staff => Some((Grade::Likely, words[last.min(words.len() - 1)])),
        _ => None,
    }
}

const ADJECTIVES: &[&str] = &["неуспевающ", "слабоуспевающ", "одаренн", "молод", "всех.", "трудн", "именной."];
const PEOPLE: &[&str] = &[
    "обучающихся",
    "учащихся",
    "учеников",
    "детей.",
    "воспитанников",
    "школьников",
    "выпускников",
    "педагогов",
    "учителей",
    "родителей",
    "семей.",
    "опекаем",
    "инвалид",
    "неуспевающ",
    "победителей",
    "призеров",
    "группы.",
];
const VERBS: &[&str] = &[
    "состав",
    "утвержд",
    "обновл",
    "веду",
    "ведет",
    "формир",
    "размещ",
    "нет.",
    "велся",
    "подготовл",
    "направл",
    "передан",
    "хранит",
    "сдан",
    "есть.",
    "включ",
    "определ",
    "сократил",
    "уменьшил",
    "выросла",
    "осталось",
];

/// «Для служебного пользования», «не подлежит размещению», «ДСП».
fn mark(context: &Context, words: &[usize]) -> Option<(Grade, usize)> {
    let tokens: Vec<&Token> = words.iter().map(|at| &context.tokens[*at]).collect();
    let place = |three: &[&[&str]]| {
        (0..tokens.len()).find(|at| {
            three
                .iter()
                .enumerate()
                .all(|(step, stems)| tokens.get(at + step).is_some_and(|token| token.begins_with(stems)))
        })
    };
    let is_short = words.len() < 8;
    if let Some(at) = place(&[&["для."], &["служебного."], &["пользования."]]) {
        let is_label = context
            .tokens
            .iter()
            .any(|token| token.begins_with(&["отметк", "помет", "гриф", "с.", "нет.", "документы.", "сведени"]));
        let grade = if is_short && (at == 0 || !is_label) { Grade::Certain } else { Grade::Likely };
        return Some((grade, words[at + 2]));
    }
    let forbidden: &[&str] = &["размещению", "опубликованию", "публикации", "распространению", "разглашению"];
    if let Some(at) = place(&[&["не."], &["подлежит."], forbidden]) {
        return Some((if is_short { Grade::Certain } else { Grade::Likely }, words[at + 2]));
    }
    let is_stamp = tokens.first().is_some_and(|token| token.text == "дсп") && words.len() < 4;
    is_stamp.then(|| (Grade::Certain, words[0]))
}
