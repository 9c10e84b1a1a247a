//! What a teacher lacks or has failed, beside the name.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::names::Name;
use super::word_groups::LEADERS;

const LACKS: &[&str] = &["дефицит", "иом.", "неаттестован", "неудовлетворительн"];
/// Words behind «не».
const FAILS: &[&str] =
    &["прошел", "прошла", "прошли", "прошедш", "справил", "сдал", "преодолел", "подтвердил", "аттестован", "освоил"];
/// Who does this is no subject of it.
const ACTS: &[&str] = &[
    "провел",
    "проведен",
    "рассказ",
    "выступ",
    "представил",
    "представила",
    "поделил",
    "организ",
    "подготов",
    "разработ",
    "познаком",
    "доклад",
    "семинар",
    "вебинар",
    "консультац",
    "мастер-класс",
    "курирует",
    "сопровожда",
    "ведет",
    "анализир",
    "помог",
    "отвеча",
    "координир",
    "составил",
];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Contact {
        return Vec::new();
    }
    let places = (0..context.tokens.len()).filter_map(|at| Some((at, grade_of_word(context, at)?)));
    let mut found: Vec<Finding> = places.filter_map(|(at, grade)| beside_name(context, at, grade)).collect();
    if context.is_headed(&["дефицит", "иом.", "балл"]) && !context.is_headed(&["класс", "тьютор"])
    {
        let named = context.names.iter().filter(|name| !context.holds(name, LEADERS)).take(1);
        found.extend(named.map(|name| context.finding(Kind::Teacher, Grade::Certain, name.tokens.clone())));
    }
    found
}

fn grade_of_word(context: &Context, at: usize) -> Option<Grade> {
    let token = &context.tokens[at];
    let is_denied = at > 0 && context.tokens[at - 1].text == "не";
    let is_route = token.begins_with(&["образовательн"])
        && context.is_before(at + 1, 1, &["маршрут"])
        && context.is_behind(at, 1, &["индивидуальн"]);
    let is_low = token.begins_with(&["уровень", "уровня"]) && context.is_behind(at, 1, &["низк"]);
    match () {
        () if is_denied && token.begins_with(FAILS) => Some(Grade::Certain),
        () if token.begins_with(LACKS) => Some(Grade::Certain),
        () if is_route || is_low => Some(Grade::Likely),
        () => None,
    }
}

fn beside_name(context: &Context, at: usize, grade: Grade) -> Option<Finding> {
    let sentence = context.sentence(at);
    if context.says(&sentence, ACTS) {
        return None;
    }
    let is_here = |name: &&Name| sentence.contains(&name.tokens.start) && !context.holds(name, LEADERS);
    let name = context.names.iter().filter(is_here).min_by_key(|name| name.tokens.start.abs_diff(at))?;
    Some(context.finding(Kind::Teacher, grade, name.tokens.start.min(at)..name.tokens.end.max(at + 1)))
}
