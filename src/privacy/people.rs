//! Whether a line speaks of a private person or of an office, for numbers and mailboxes that stand in it.

use super::context::Context;
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

/// Whether an office is spoken of in the unit, or above it where contacts are listed.
pub(super) fn is_office_line(context: &Context, at: usize) -> bool {
    let sentence = context.sentence(at);
    let contacts = |tokens: &[super::token::Token]| {
        tokens.iter().any(|token| token.begins_with(PUBLIC) || token.begins_with(OFFICES))
    };
    contacts(&context.tokens[sentence]) || contacts(&context.above) || contacts(&context.heads)
}

/// Parents as a group are those who are to call, not whom one calls.
fn is_single_parent(token: &Token) -> bool {
    token.begins_with(PARENT) && !token.begins_with(&["родители.", "родителям."])
}
