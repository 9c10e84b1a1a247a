//! Words of health beside the name of a private person.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::word_groups::{GROUPS, PUPIL};

const HEALTH: &[&str] = &[
    "диагноз",
    "психическ",
    "ребенок-инв",
    "ребенка-инв",
    "ребенку-инв",
    "ребенком-инв",
    "инвалид",
    "овз.",
    "зпр.",
    "дцп.",
    "рас.",
    "аутизм",
    "аутист",
    "эпилепси",
    "психиатр",
    "нарколог",
    "пмпк",
    "тпмпк",
    "цпмпк",
    "тнр.",
    "онр.",
    "нода.",
    "диабет",
    "туберкулез",
    "астм",
    "онколог",
    "вич-",
    "вич.",
    "гепатит",
    "умственн",
    "отсталост",
    "слабослышащ",
    "слабовидящ",
    "глух",
    "незряч",
    "болен.",
    "больна.",
    "болеет",
    "заболевани",
    "беремен",
    "суицид",
    "шизофрени",
    "депресси",
    "сколиоз",
    "уо.",
    "гиперактивност",
    "сдвг.",
    "дауна.",
    "заикани",
    "ограниченны",
];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    beside_names(context, Kind::Health, HEALTH, is_general)
}

/// Words of a list beside a private name; without one but beside one pupil and a class they are a likely finding.
pub(super) fn beside_names(
    context: &Context,
    kind: Kind,
    words: &[&str],
    is_general: fn(&Context, usize) -> bool,
) -> Vec<Finding> {
    if matches!(context.setting, Setting::Contact) {
        return Vec::new();
    }
    let places =
        (0..context.tokens.len()).filter(|at| context.tokens[*at].begins_with(words) && !is_general(context, *at));
    let mut found: Vec<Finding> = places.filter_map(|at| beside_name(context, kind, at)).collect();
    if context.is_headed(words) {
        let is_told = |at: usize| {
            context.tokens[at..].iter().any(|token| token.begins_with(&["да.", "есть."]) || token.is_word())
        };
        let rows = context.private_names().filter(|name| is_told(name.tokens.end)).take(1);
        found.extend(rows.map(|name| context.finding(kind, Grade::Certain, name.tokens.start..context.tokens.len())));
    }
    found
}

fn beside_name(context: &Context, kind: Kind, at: usize) -> Option<Finding> {
    if let Some(name) = context.name_near(at) {
        let tokens = name.tokens.start.min(at)..name.tokens.end.max(at + 1);
        return Some(context.finding(kind, Grade::Certain, tokens));
    }
    let sentence = context.sentence(at);
    // «2 ученика» are a group.
    let is_counted = |place: usize| place > 0 && context.tokens[place - 1].is_number();
    let pupil = sentence.clone().find(|at| context.tokens[*at].begins_with(PUPIL) && !is_counted(*at))?;
    let has_class = super::classes::classes(&context.tokens).iter().any(|class| sentence.contains(&class.start));
    has_class.then(|| context.finding(kind, Grade::Likely, pupil.min(at)..pupil.max(at) + 1))
}

/// What is said of children as a group, or of those who work with them.
fn is_general(context: &Context, at: usize) -> bool {
    let learns = &["обучается.", "учится.", "переведен.", "переведена.", "зачислен.", "зачислена."];
    if context.says(&context.sentence(at), learns) {
        return false;
    }
    context.is_behind(at, 4, GROUPS)
        || context.tokens[at].begins_with(GROUPS)
        || context.is_before(at + 1, 1, &["детств", "комисси"]) && !context.tokens[at].begins_with(&["диагноз"])
        || context.is_behind(at, 2, &["кабинет", "врач", "всероссийск", "обществ", "центр", "работ"])
}
