//! Words of guardianship and of a family's trouble beside the name of a private person.

use super::context::Context;
use super::finding::{Finding, Kind};
use super::health::beside_names;
use super::word_groups::GROUPS;

const FAMILIES: &[&str] = &[
    "опек",
    "опекаем",
    "ребенок-сирот",
    "ребенка-сирот",
    "дети-сирот",
    "детского.",
    "попечени",
    "сирот",
    "приемная.",
    "приемной.",
    "приемный.",
    "приемном.",
    "замещающ",
    "усыновл",
    "удочер",
    "неблагополучн",
    "соп.",
    "социально-опасн",
    "опасном",
    "кдн",
    "пдн.",
    "одн.",
    "вшк.",
    "вшу.",
    "внутришкольн",
    "малоимущ",
    "многодетн",
    "лишен",
    "правонаруш",
    "детдом",
    "интернат",
];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    beside_names(context, Kind::Guardianship, FAMILIES, is_general)
}

/// Families as a group, and offices that look after them.
fn is_general(context: &Context, at: usize) -> bool {
    if context.tokens[at].text == "детского" && !context.is_before(at + 1, 1, &["дома."]) {
        return true;
    }
    context.is_behind(at, 4, GROUPS)
        || context.tokens[at].begins_with(&["сиротам", "сиротами", "опекунск"])
        || context.is_behind(
            at,
            3,
            &[
                "орган",
                "отдел",
                "сектор",
                "служб",
                "комисси",
                "инспектор",
                "специалист",
                "секретар",
                "совет",
                "школ",
                "заседани",
                "положени",
            ],
        )
        || context.is_before(at + 1, 1, &["совет", "комисси", "семей"])
}
