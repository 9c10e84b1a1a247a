//! Where somebody lives: a street and a house beside a word of living, or with a flat.

use std::ops::Range;

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::word_groups::{OFFICES, PARENT, PUPIL};

const STREETS: &[&str] = &[
    "ул.",
    "улиц",
    "пер.",
    "переулок",
    "переулк",
    "просп",
    "пр-т",
    "пр-кт",
    "мкр.",
    "микрорайон",
    "бульвар",
    "кв-л",
    "тракт",
    "шоссе",
    "проезд",
    "д.",
    "дом.",
];
const LIVES: &[&str] = &["прожива", "живет.", "живут.", "прописан", "домашн", "жительств", "зарегистрирован"];
const FLAT: &[&str] = &["кв.", "квартира.", "квартире."];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if matches!(context.setting, Setting::Act | Setting::Contact) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < context.tokens.len() {
        match address_at(context, at) {
            Some((grade, tokens)) => {
                at = tokens.end;
                found.push(context.finding(Kind::HomeAddress, grade, tokens));
            }
            None => at += 1,
        }
    }
    found
}

/// A street with a number behind it, up to the number of the flat.
fn address_at(context: &Context, at: usize) -> Option<(Grade, Range<usize>)> {
    let tokens = &context.tokens;
    if !tokens[at].begins_with(STREETS) {
        return None;
    }
    let number = (at + 1..tokens.len().min(at + 9)).find(|next| tokens[*next].is_number())?;
    let sentence = context.sentence(at);
    let flat = (number..tokens.len().min(number + 10))
        .find(|next| tokens[*next].begins_with(FLAT))
        .and_then(|flat| flat_number(context, flat));
    let is_private =
        context.says(&sentence, PUPIL) || context.says(&sentence, PARENT) || context.name_near(at).is_some();
    let is_living = context.is_behind(at, 8, LIVES) && !context.is_behind(at, 8, OFFICES);
    let is_headed = context.is_headed(&["прожив", "домашн", "жительств"]);
    let grade = match (is_living || is_headed, flat) {
        (true, _) if is_private || context.is_behind(at, 8, &["домашн", "жительств", "прожива"]) || is_headed => {
            Grade::Certain
        }
        (true, _) => Grade::Likely,
        (false, Some(_)) if is_private => Grade::Certain,
        (false, Some(_))
            if context.says(
                &sentence,
                &["музе", "библиотек", "редакц", "школ", "магазин", "центр", "отдел", "управлени"],
            ) =>
        {
            return None;
        }
        (false, Some(_)) => Grade::Likely,
        (false, None) => return None,
    };
    Some((grade, at..flat.unwrap_or(number) + 1))
}

/// The number behind «кв.», which is no quarter of a year and no square metre.
fn flat_number(context: &Context, flat: usize) -> Option<usize> {
    let number = (flat + 1..context.tokens.len().min(flat + 4)).find(|at| context.tokens[*at].is_number())?;
    let is_between = (flat + 1..number).all(|at| ['.', '№'].iter().any(|sign| context.tokens[at].is_sign(*sign)));
    is_between.then_some(number)
}
