//! Mailboxes of private persons.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::people::{is_office_line, is_private_line};
use super::token::Token;

/// Where people keep mail of their own; many schools do, too.
const PROVIDERS: &[&str] = &[
    "mail",
    "yandex",
    "ya",
    "gmail",
    "bk",
    "list",
    "inbox",
    "rambler",
    "icloud",
    "hotmail",
    "outlook",
    "internet",
    "vk",
    "yahoo",
    "lenta",
    "proton",
    "protonmail",
];

/// Parts of names of mailboxes of organisations.
const ORGANISATIONS: &[&str] = &[
    "school", "shkola", "shcola", "scool", "sosh", "soch", "oosh", "nosh", "mbou", "mkou", "mou", "moy", "mdou",
    "mbdou", "detsad", "dou", "edu", "uo", "roo", "rono", "gorono", "obraz", "admin", "info", "priem", "sekret",
    "secret", "direct", "direkt", "office", "ofis", "uprav", "otdel", "metod", "centr", "center", "cdo", "ddt", "gimn",
    "gymn", "lice", "lyce", "lyc", "kanc", "mail", "post", "pochta", "help", "support", "konkurs", "olimp", "shk",
    "sch", "sad", "muz", "bibl", "press", "red", "imc", "mmc", "rmc", "kontakt", "contact", "rcoko", "ege", "gia",
];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Contact {
        return Vec::new();
    }
    let signs = (0..context.tokens.len()).filter(|at| context.tokens[*at].is_sign('@'));
    signs.filter_map(|at| mailbox(context, at)).collect()
}

fn mailbox(context: &Context, at: usize) -> Option<Finding> {
    let tokens = &context.tokens;
    let is_part = |token: &Token| {
        token.is_word() || token.is_number() || ['.', '-', '_', '+'].iter().any(|sign| token.is_sign(*sign))
    };
    let mut start = at;
    while start > 0 && is_part(&tokens[start - 1]) && !tokens[start].is_apart {
        start -= 1;
    }
    let mut end = at + 1;
    while end < tokens.len() && is_part(&tokens[end]) && !tokens[end].is_apart {
        end += 1;
    }
    while end > at + 1 && !tokens[end - 1].is_word() {
        end -= 1;
    }
    if start == at || end < at + 4 {
        return None;
    }
    let name: String = tokens[start..at].iter().map(|token| &*token.text).collect();
    grade(context, at, &name, &tokens[at + 1].text).map(|grade| context.finding(Kind::Mail, grade, start..end))
}

fn grade(context: &Context, at: usize, name: &str, provider: &str) -> Option<Grade> {
    let is_organisation =
        ORGANISATIONS.iter().any(|part| name.starts_with(part) || part.len() > 3 && name.contains(part));
    let is_own = PROVIDERS.contains(&provider);
    match (is_own, is_private_line(context, at)) {
        (_, true) if !is_organisation => Some(Grade::Certain),
        (false, _) | (true, true) => None,
        (true, false) if is_organisation || is_office_line(context, at) => None,
        (true, false) => Some(Grade::Likely),
    }
}
