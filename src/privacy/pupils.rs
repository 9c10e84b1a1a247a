//! A pupil or a parent by name, in praise too.

use std::ops::Range;

use super::classes::classes;
use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::names::{Name, NameForm};
use super::token::Token;
use super::word_groups::{PARENT, PUPIL, WINNERS};

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Contact {
        return Vec::new();
    }
    let classes = classes(&context.tokens);
    let is_told = |name: &&Name| name.form != NameForm::Polite && is_private(context, name, &classes);
    let names = context.names.iter().filter(is_told);
    let found = names.filter_map(|name| Some((grade(context, name, &classes)?, name.tokens.clone())));
    found.map(|(grade, tokens)| context.finding(Kind::Pupil, grade, tokens)).collect()
}

/// Whether a name is nobody's in office: a post in its sentence may be that of who praises or teaches a pupil.
fn is_private(context: &Context, name: &Name, classes: &[Range<usize>]) -> bool {
    let is_pupil = || has_word_beside(context, name, PUPIL) || is_in_class(context, name, classes);
    !context.is_official(name) || is_pupil() && !context.has_own_post(name)
}

fn grade(context: &Context, name: &Name, classes: &[Range<usize>]) -> Option<Grade> {
    if context.above.iter().any(|token| token.begins_with(&["литератур", "источник", "читаем", "книг", "библиограф"]))
    {
        return None;
    }
    let has_class = is_in_class(context, name, classes);
    let is_pupil = has_word_beside(context, name, PUPIL);
    let is_parent = has_word_beside(context, name, PARENT)
        && !context.is_behind(name.tokens.start, 4, &["общественност", "комитет"]);
    let is_headed = context.is_headed(&["класс", "ученик", "обучающ", "учащ", "ребен"])
        && !context.is_headed(&["учител", "педагог", "руководител"]);
    let is_winner = context.says(&context.sentence(name.tokens.start), WINNERS);
    let is_full = matches!(name.form, NameForm::Whole | NameForm::Full);
    let is_act = context.setting == Setting::Act;
    match (is_full, has_class) {
        (true, true) if !is_act => Some(Grade::Certain),
        (true, true) => Some(Grade::Likely),
        (true, false) if is_pupil || is_parent || is_winner || is_headed => Some(Grade::Likely),
        (false, true)
            if is_pupil
                || is_winner
                || name.form == NameForm::Initials && is_directly_beside(context, name, classes) =>
        {
            Some(Grade::Likely)
        }
        (false, false) if is_pupil || is_parent => Some(Grade::Likely),
        _ => None,
    }
}

/// Whether a class stands beside a name, or beside the last of several names: «Сидоров Пётр и Котова Анна из 7А».
fn is_in_class(context: &Context, name: &Name, classes: &[Range<usize>]) -> bool {
    if classes.iter().any(|class| is_beside(context, name, class)) {
        return true;
    }
    let Some(next) = context.names.iter().find(|other| other.tokens.start >= name.tokens.end) else { return false };
    let gap = &context.tokens[name.tokens.end..next.tokens.start];
    let is_joined = gap.len() == 1 && gap.iter().all(|token| token.is_sign(',') || token.text == "и");
    let is_open = !context.tokens.get(next.tokens.end).is_some_and(|token| token.is_sign('('));
    is_joined && is_open && is_in_class(context, next, classes)
}

/// Whether nothing but signs and words of school stand between a name and a class.
fn is_beside(context: &Context, name: &Name, class: &Range<usize>) -> bool {
    let between = match () {
        () if class.start >= name.tokens.end => name.tokens.end..class.start,
        () if class.end <= name.tokens.start => class.end..name.tokens.start,
        () => return false,
    };
    let is_light =
        |token: &Token| !token.is_word() && !token.is_number() || token.begins_with(LIGHT) || token.begins_with(PUPIL);
    let words = context.tokens[between.clone()].iter().filter(|token| token.is_word()).count();
    between.len() < 9 && words < 6 && context.tokens[between].iter().all(is_light)
}

const LIGHT: &[&str] = &[
    "класс",
    "кл.",
    "из.",
    "школ",
    "сош.",
    "мбоу.",
    "наш",
    "побед",
    "призер",
    "лауреат",
    "участни",
    "место.",
    "и.",
    "стал",
    "получил",
    "занял",
    "учится",
    "учится.",
    "в.",
    "лучш",
    "капитан",
    "оба.",
    "обе.",
    "все.",
    "диплом",
    "степени.",
    "представл",
];

fn is_directly_beside(context: &Context, name: &Name, classes: &[Range<usize>]) -> bool {
    classes.iter().any(|class| {
        let gap =
            if class.start >= name.tokens.end { name.tokens.end..class.start } else { class.end..name.tokens.start };
        gap.start <= gap.end
            && gap.len() < 3
            && context.tokens[gap].iter().all(|token| !token.is_word() && !token.is_sign('"'))
    })
}

/// Whether such a word stands directly before a name, or behind it.
fn has_word_beside(context: &Context, name: &Name, words: &[&str]) -> bool {
    let sentence = context.sentence(name.tokens.start);
    let before = name.tokens.start.saturating_sub(6).max(sentence.start)..name.tokens.start;
    let behind = name.tokens.end..(name.tokens.end + 4).min(sentence.end);
    let has_other_name = |zone: &Range<usize>| context.names.iter().any(|other| zone.contains(&other.tokens.start));
    let is_named = |zone: Range<usize>| {
        !has_other_name(&zone) && context.tokens[zone].iter().any(|token| token.begins_with(words))
    };
    is_named(before) || is_named(behind)
}
