//! Whether a line speaks of a private person or of an office, for numbers and mailboxes that stand in it.

use super::context::Context;
use super::names::Name;
use super::posts::is_post;
use super::token::Token;
use super::word_groups::{OFFICES, PARENT, PUPIL};

/// Words of offices and of what everybody may call or write to.
const PUBLIC: &[&str] = &[
    "приемн",
    "горяч",
    "справок.",
    "справк",
    "служб",
    "рабочий.",
    "рабоч",
    "факс",
    "канцеляр",
    "контакт",
    "администрац",
    "управлени",
    "школ",
    "отдел",
    "центр",
    "гимнази",
    "лице",
    "мбоу",
    "моу",
    "мкоу",
    "оргкомитет",
    "доверия",
    "организац",
    "учреждени",
    "дежурн",
    "регистратур",
    "муниципальн",
    "редакци",
    "издательств",
    "методическ",
    "техподдержк",
    "поддержк",
];

/// Words above a list by which its numbers are to be published.
const CONTACTS: &[&str] =
    &["контакт", "приемн", "горяч", "справк", "справочн", "телефон", "обращ", "адреса.", "координат", "реквизит"];

/// Whether a pupil or a parent is spoken of beside a token, and no office closer to it.
pub(super) fn is_private_line(context: &Context, at: usize) -> bool {
    let sentence = context.sentence(at);
    let near = |stems: &[&str]| {
        let places = sentence.clone().filter(|place| context.tokens[*place].begins_with(stems));
        places.map(|place| place.abs_diff(at)).min()
    };
    let parent = sentence
        .clone()
        .filter(|place| is_single_parent(&context.tokens[*place]))
        .map(|place| place.abs_diff(at))
        .min();
    let private = [parent, near(PUPIL)].into_iter().flatten().min();
    let is_headed = context.is_headed(&["родител", "мам", "мать", "ученик", "обучающ", "учащ", "ребен"])
        && !context.names.is_empty();
    match (private, near(OFFICES)) {
        (Some(private), Some(office)) => private < office,
        (Some(_), None) => true,
        (None, _) => is_headed,
    }
}

/// Whether a line is that of an office: one of its own words tells it, or what stands above announces contacts.
pub(super) fn is_office_line(context: &Context, at: usize) -> bool {
    let is_public = |token: &Token| token.begins_with(PUBLIC) || is_post(token);
    let sentence = context.sentence(at);
    if let Some(name) = nearest_name(context, at, &sentence) {
        return context.is_official(name);
    }
    let is_announced = context.above.iter().any(|token| token.begins_with(CONTACTS));
    context.tokens[sentence].iter().any(is_public) || is_announced || context.heads.iter().any(is_public)
}

/// Whose a number may be: the name that stands closest to it.
fn nearest_name<'n>(context: &'n Context, at: usize, sentence: &std::ops::Range<usize>) -> Option<&'n Name> {
    let names = context.names.iter().filter(|name| sentence.contains(&name.tokens.start));
    names.min_by_key(|name| name.tokens.start.abs_diff(at))
}

/// Parents as a group are those who are to call, not whom one calls.
fn is_single_parent(token: &Token) -> bool {
    token.begins_with(PARENT) && !token.begins_with(&["родители.", "родителям."])
}
