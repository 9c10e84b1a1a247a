//! Words → references to another plan: "по отдельному графику", "согласно приказу", "в установленные сроки".

use crate::text::scan::{self, is, is_any, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// What an outer plan is called.
const PLANS: [&str; 16] = [
    "план",
    "график",
    "расписан",
    "приказ",
    "распоряжен",
    "постановлен",
    "регламент",
    "календар",
    "положени",
    "циклограмм",
    "медиаплан",
    "дорожн",
    "письм",
    "указани",
    "сетк",
    "порядк",
];
/// What describes a plan and may stand before its name.
const PLAN_ADJECTIVES: [&str; 25] = [
    "отдельн",
    "особ",
    "индивидуальн",
    "утвержд",
    "установл",
    "единому",
    "единым",
    "годов",
    "календарн",
    "учебн",
    "соответствующ",
    "рабоч",
    "перспективн",
    "школьн",
    "муниципальн",
    "региональн",
    "федеральн",
    "внутренн",
    "общ",
    "их",
    "своему",
    "своим",
    "составленн",
    "согласованн",
    "разработанн",
];

/// `по отдельному графику`, `согласно приказу`, `в соответствии с планом`, `План работы`, `в установленные сроки`.
pub(crate) fn plan_phrase(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let next = if is_any(words, at, &["согласно", "согл"]) {
        scan::skip(words, at + 1, &["."])
    } else if is(words, at, "в") && starts_with_any(words, at + 1, &["соответстви", "соотв"]) {
        scan::skip(words, scan::skip(words, at + 2, &["."]), &["с", "со"])
    } else if is_any(words, at, &["по", "в", "на"]) && is_agreement(words, at + 1) {
        scan::skip(words, at + 2, &["."])
    } else if starts_with_any(words, at, &["согласован", "соглашени"]) && begins_part(words, at) {
        at + 1
    } else if let Some(next) = fixed_dates(words, at) {
        next
    } else if is(words, at, "по") && is_decision(words, at + 1) {
        at + 2
    } else if is(words, at, "по") || is(words, at, "с") && is(words, at + 1, "учетом") {
        plan_noun(words, if is(words, at, "по") { at + 1 } else { at + 2 })?
    } else {
        bare_plan(words, at)?
    };
    Some((Token::Plan, next))
}

fn is_agreement(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["согласовани", "соглашени", "договоренност"]) || is(words, at, "согл")
}

fn plan_noun(words: &[Word], at: usize) -> Option<usize> {
    let short = if is_any(words, at, &["отд", "инд", "утв"]) { scan::skip(words, at + 1, &["."]) } else { at };
    let name = scan::skip_starting(words, short, &PLAN_ADJECTIVES);
    starts_with_any(words, name, &PLANS).then_some(name + 1)
}

/// "по приложению 2", "по решению комиссии": what is a plan only behind "по".
fn is_decision(words: &[Word], at: usize) -> bool {
    starts_with_any(words, at, &["приложени", "решени", "усмотрени", "поручени"])
}

/// `в сроки, установленные …`, `сроки определяются …`
fn fixed_dates(words: &[Word], at: usize) -> Option<usize> {
    let is_limit = is(words, at, "не") && is_any(words, at + 1, &["позднее", "позже"]);
    let start = if is_limit { at + 2 } else { scan::skip(words, at, &["в", "по", "до"]) };
    if is_any(words, start, &["сроки", "срокам", "срок", "срока", "сроков", "даты", "дни", "период"])
    {
        let behind = scan::skip(words, start + 1, &[","]);
        let is_fixed = is_fixing_word(words, behind) || is_any(words, behind, &["согласно", "согл"]);
        return is_fixed.then_some(behind + 1);
    }
    if start == at || !is_fixing_word(words, start) {
        return None;
    }
    let noun = (start + 1..start + 3).find(|word| is_any(words, *word, &["сроки", "срок", "сроках", "дни"]));
    noun.map(|word| word + 1)
}

fn is_fixing_word(words: &[Word], at: usize) -> bool {
    const STEMS: [&str; 7] = ["установлен", "определ", "утвержден", "указанн", "предусмотрен", "обозначен", "заявлен"];
    starts_with_any(words, at, &STEMS)
}

/// "По срокам, согласованным с …", "по соглашению сторон": not "заключение соглашений".
fn begins_part(words: &[Word], at: usize) -> bool {
    const BEFORE: [&str; 7] = ["по", "в", "сроки", "срокам", "срок", "даты", "дата"];
    let begins = at == 0 || !scan::is_letters(words, at - 1) || is_any(words, at - 1, &BEFORE);
    begins && !leads_to_time(words, at + 1)
}

/// A plan that is named without a preposition: only at the beginning of the text or behind a mark.
fn bare_plan(words: &[Word], at: usize) -> Option<usize> {
    let begins = at == 0 || is_any(words, at - 1, &["(", ",", ";", "\n", ":", "/"]);
    let next = plan_noun(words, at)?;
    // "(план)", "(планы ОО)", "приказ – до 25 декабря" are labels
    let is_label = is(words, at.wrapping_sub(1), "(") || leads_to_time(words, next);
    (begins && !is_label && !starts_with_any(words, at, &["календарн", "положени", "порядк", "дорожн"])).then_some(next)
}

/// "Приказ – до 25 декабря", "план: октябрь", "справка до 1 мая": what the plan's name is said of.
fn leads_to_time(words: &[Word], at: usize) -> bool {
    let time = scan::skip(words, at, &["-", ":"]);
    let is_limit = is(words, time, "до") || is(words, time, "не") && is_any(words, time + 1, &["позднее", "позже"]);
    let is_day = scan::month(words, time).is_some() || scan::digit_count(words, time) > 0;
    is_limit || time > at && is_day
}
