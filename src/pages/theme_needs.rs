//! What pages ask of a theme by name: in go the tables of templates, states and rules, out comes what a theme is held to
//! when it is loaded.

use super::monitoring::rule_words;
use super::render::TEMPLATES;
use super::shapes::state_words;
use crate::theme::ThemeNeeds;

/// Templates of pages, words of states and rules.
pub fn theme_needs() -> ThemeNeeds {
    ThemeNeeds { templates: TEMPLATES.to_vec(), strings: state_words().into_iter().chain(rule_words()).collect() }
}
