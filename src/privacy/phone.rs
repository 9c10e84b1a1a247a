//! Telephones of private persons: mobile ones without an office, any one beside a parent or a pupil.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::numbers::{DigitGroups, groups};
use super::people::{is_office_line, is_private_line};

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Contact {
        return Vec::new();
    }
    let long = groups(&context.tokens, 11, 6).into_iter().filter(|phone| phone.digits.starts_with(['7', '8']));
    let short = groups(&context.tokens, 10, 5).into_iter().filter(|phone| is_short(context, phone));
    let found = long.chain(short).filter_map(|phone| Some((grade(context, &phone)?, phone)));
    found.map(|(grade, phone)| context.finding(Kind::Phone, grade, with_plus(context, phone.tokens))).collect()
}

fn with_plus(context: &Context, tokens: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let has_plus = tokens.start > 0 && context.tokens[tokens.start - 1].is_sign('+');
    tokens.start - usize::from(has_plus)..tokens.end
}

/// `913 123-45-67` without the digit of the country.
fn is_short(context: &Context, phone: &DigitGroups) -> bool {
    let is_grouped = phone.lengths == [3, 3, 2, 2] || phone.lengths == [3, 3, 4];
    let before = phone.tokens.start.checked_sub(1).map(|at| &context.tokens[at]);
    let is_whole = before
        .is_none_or(|token| !token.is_number() && !token.is_sign('-') && !token.is_sign('(') || token.is_sign('('));
    let is_named = context.is_behind(phone.tokens.start, 3, NAMES);
    phone.digits.starts_with('9') && is_whole && (is_grouped || is_named) && !is_country_before(context, phone)
}

fn is_country_before(context: &Context, phone: &DigitGroups) -> bool {
    context.tokens[..phone.tokens.start]
        .iter()
        .rev()
        .take(2)
        .any(|token| token.is_number() && matches!(&*token.text, "7" | "8"))
}

const NAMES: &[&str] = &[
    "тел.",
    "телефон",
    "сот.",
    "сотов",
    "моб.",
    "мобильн",
    "звонит",
    "whatsapp",
    "ватсап",
    "вотсап",
    "telegram",
    "viber",
    "вайбер",
    "номер",
];

fn grade(context: &Context, phone: &DigitGroups) -> Option<Grade> {
    let at = phone.tokens.start;
    let is_numbered = at > 0 && context.tokens[at - 1].is_sign('№');
    let is_other = context.is_behind(
        at,
        2,
        &["инн.", "октмо", "окато", "огрн", "кпп", "приказ", "реестров", "оквэд", "окпо", "бик."],
    );
    if !phone.stands_alone() || is_numbered || is_other || is_in_address(context, at) {
        return None;
    }
    let digits = &phone.digits[phone.digits.len() - 10..];
    let is_mobile = digits.starts_with('9');
    let is_private = is_private_line(context, at) || context.is_behind(at, 3, &["домашн", "личн"]);
    match (is_mobile, is_private) {
        _ if digits.starts_with("800") || digits.ends_with("0000000") => None,
        (_, true) => Some(Grade::Certain),
        (true, false) if is_office_line(context, at) => None,
        (true, false) if context.name_near(at).is_some() => Some(Grade::Certain),
        (true, false) => Some(Grade::Likely),
        (false, false) => None,
    }
}

/// Whether digits are a part of a link: `https://example.ru/89131234567`.
fn is_in_address(context: &Context, at: usize) -> bool {
    let before = context.tokens[..at].iter().enumerate().rev();
    let mut joined = before.take_while(|(place, _)| !context.tokens[place + 1].is_apart).map(|(_, token)| token);
    joined.any(|token| matches!(&*token.text, "http" | "https" | "www"))
}
