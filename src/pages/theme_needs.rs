//! What pages ask of a theme by name: in go the tables of templates, states, claims and rules, out comes what a theme is held to
//! when it is loaded.

use super::monitoring::rule_words;
use super::render::TEMPLATES;
use super::shapes::{claim_words, state_words};
use crate::theme::ThemeNeeds;

/// Templates of pages, words of states, claims and rules.
pub fn theme_needs() -> ThemeNeeds {
    let strings = state_words().into_iter().chain(claim_words()).chain(rule_words());
    ThemeNeeds { templates: TEMPLATES.to_vec(), strings: strings.collect() }
}
