//! Series and number of a passport beside its word, and of a birth certificate.

use super::context::Context;
use super::finding::{Finding, Grade, Kind};
use super::numbers::groups;

const WORD: &[&str] = &["паспорт", "серия.", "серии.", "серию.", "сер.", "выдан"];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut found = passports(context);
    found.extend(certificates(context));
    found
}

fn passports(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for start in (0..context.tokens.len()).filter(|at| context.tokens[*at].is_number()) {
        let Some(end) = series_and_number(context, start) else { continue };
        let is_named = context.is_behind(start, 5, WORD)
            || context.is_before(end, 3, &["выдан"])
            || context.is_headed(&["паспорт"]);
        let is_other = context.is_behind(
            start,
            6,
            &[
                "диплом",
                "аттестат",
                "лиценз",
                "аккредитац",
                "удостоверени",
                "свидетельств",
                "тел.",
                "телефон",
                "сертификат",
            ],
        );
        if is_named && !is_other {
            found.push(context.finding(Kind::Passport, Grade::Certain, start..end));
        }
    }
    found
}

/// Where four digits, also two and two, and six behind them end: `45 12 345678`, `4512 № 345678`, `серия 4512 номер 345678`.
fn series_and_number(context: &Context, start: usize) -> Option<usize> {
    let whole = groups(&context.tokens[start..], 10, 1).into_iter().find(|groups| groups.tokens.start == 0);
    if whole.is_some_and(|groups| groups.stands_alone()) {
        return Some(start + 1);
    }
    let mut digits = 0;
    let mut at = start;
    while digits < 4
        && at < context.tokens.len()
        && context.tokens[at].is_number()
        && context.tokens[at].text.len().is_multiple_of(2)
    {
        digits += context.tokens[at].text.len();
        at += 1;
        at += usize::from(digits == 2 && context.tokens.get(at).is_some_and(|token| token.is_sign('-')));
    }
    let is_between = |at: usize| {
        let token = &context.tokens[at];
        ['№', ',', '-', '|'].iter().any(|sign| token.is_sign(*sign))
            || token.begins_with(&["номер", "n.", "no."])
            || token.is_sign('.')
    };
    let number = (at..context.tokens.len().min(at + 4)).find(|next| !is_between(*next))?;
    let is_number = context.tokens[number].is_number() && context.tokens[number].text.len() == 6;
    (digits == 4 && is_number).then_some(number + 1)
}

/// `II-БА № 123456`.
fn certificates(context: &Context) -> Vec<Finding> {
    let tokens = &context.tokens;
    let is_roman = |word: &str| word.chars().all(|letter| "ivxіпшухл1".contains(letter));
    let is_series = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        matches!(parts[..], [roman, letters] if is_roman(roman) && letters.chars().count() == 2)
    };
    let number = |at: usize| {
        let next = (at + 1..tokens.len().min(at + 4)).find(|next| !tokens[*next].is_sign('№'))?;
        (tokens[next].is_number() && tokens[next].text.len() == 6).then_some(next + 1)
    };
    let series =
        (0..tokens.len()).filter(|at| tokens[*at].is_word() && tokens[*at].is_capital && is_series(&tokens[*at].text));
    series
        .filter_map(|at| {
            let is_named =
                context.is_behind(at, 6, &["свидетельств", "рожден"]) || context.is_headed(&["свидетельств"]);
            let grade = if is_named { Grade::Certain } else { Grade::Likely };
            Some(context.finding(Kind::Passport, grade, at..number(at)?))
        })
        .collect()
}
