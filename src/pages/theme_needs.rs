//! What pages ask of a theme by name: in go the tables of templates, states, claims and rules, out comes what a theme is held to
//! when it is loaded.

use super::extract;
use super::monitoring::rule_words;
use super::render::TEMPLATES;
use super::shapes::{claim_words, state_words};
use crate::theme::ThemeNeeds;

/// Templates of pages, words of states, claims and rules.
pub fn theme_needs() -> ThemeNeeds {
    let strings = state_words().into_iter().chain(claim_words()).chain(rule_words());
    let templates = TEMPLATES.iter().chain(&extract::TEMPLATES).copied();
    ThemeNeeds { templates: templates.collect(), strings: strings.collect() }
}
