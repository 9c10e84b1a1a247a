//! So few pupils that each is known, beside what they failed or lack: «3 ученика не сдали ОГЭ» in a school of a village.

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};

/// A group is small below so many, as long as no site says otherwise.
const SMALL: usize = 10;

/// The numbers below it in words, as they are counted.
const NUMBERS: [&[&str]; 9] = [
    &["один.", "одна.", "одного.", "одной.", "одному."],
    &["два.", "две.", "двух.", "двое.", "двоих.", "двоим."],
    &["три.", "трех.", "трое.", "троих.", "троим."],
    &["четыре.", "четырех.", "четверо.", "четверых."],
    &["пять.", "пяти.", "пятеро.", "пятерых."],
    &["шесть.", "шести.", "шестеро."],
    &["семь.", "семи.", "семеро."],
    &["восемь.", "восьми."],
    &["девять.", "девяти."],
];

/// Whom one counts.
const COUNTED: &[&str] = &[
    "ученик",
    "учениц",
    "учащ",
    "обучающ",
    "школьник",
    "школьниц",
    "выпускник",
    "выпускниц",
    "воспитанник",
    "воспитанниц",
    "ребен",
    "детей",
    "дети",
    "подростк",
    "девятиклассник",
    "одиннадцатиклассник",
];

/// What they have not done, behind «не».
const FAILED: &[&str] = &[
    "прошл",
    "прошел",
    "сдал",
    "справил",
    "преодолел",
    "достиг",
    "набрал",
    "освоил",
    "подтвердил",
    "аттестован",
    "допущен",
    "получил",
    "успева",
];

/// What they are, without «не».
const LACK: &[&str] = &[
    "неуспева",
    "неаттестован",
    "неудовлетворительн",
    "двойк",
    "двоек",
    "второгодн",
    "отчислен",
    "правонаруш",
    "преступлен",
    "инвалид",
    "детей-инвалид",
    "дети-инвалид",
    "овз.",
    "опек",
    "сирот",
    "суицид",
    "малообеспеченн",
];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if !matches!(context.setting, Setting::Own | Setting::Title) {
        return Vec::new();
    }
    let counted = (1..context.tokens.len()).filter(|at| context.tokens[*at].begins_with(COUNTED));
    counted.filter_map(|at| beside_failure(context, at)).collect()
}

fn beside_failure(context: &Context, at: usize) -> Option<Finding> {
    let number = (at.saturating_sub(2)..at).rev().find(|place| is_small(context, *place))?;
    // «3 неуспевающих ученика»: one word of theirs may stand between.
    let is_theirs = |place: usize| {
        let token = &context.tokens[place];
        token.text.ends_with(['х', 'е', 'й']) && !token.begins_with(&["школ", "класс", "групп", "предмет"])
    };
    if number + 1 < at && !is_theirs(number + 1) {
        return None;
    }
    let sentence = context.sentence(at);
    let fails = sentence.into_iter().find(|place| is_failure(context, *place))?;
    Some(context.finding(Kind::SmallGroup, Grade::Likely, number.min(fails)..at.max(fails) + 1))
}

fn is_small(context: &Context, at: usize) -> bool {
    let token = &context.tokens[at];
    let is_ordinal = context.is_before(at + 1, 1, &["класс", "сентябр", "октябр", "ноябр", "декабр", "январ", "марта"]);
    let in_digits = token.is_number() && token.text.parse::<usize>().is_ok_and(|number| (1..SMALL).contains(&number));
    !is_ordinal && (in_digits || NUMBERS.iter().any(|words| token.begins_with(words)))
}

fn is_failure(context: &Context, at: usize) -> bool {
    let token = &context.tokens[at];
    let is_denied = at > 0 && context.tokens[at - 1].text == "не" && token.begins_with(FAILED);
    let stays = token.begins_with(&["год."]) && context.is_behind(at, 1, &["второй", "повторный"]);
    let is_watched = token.begins_with(&["учет"]) && context.is_behind(at, 2, &["на."]);
    is_denied || stays || is_watched || token.begins_with(LACK)
}
