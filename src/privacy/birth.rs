//! Days of birth: beside their word, or behind a whole name.

use std::ops::Range;

use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::names::NameForm;
use super::word_groups::{PARENT, PUPIL};

/// Who was born earlier belongs to history.
const EARLIEST: u32 = 1935;

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    if context.setting == Setting::Act {
        return Vec::new();
    }
    let all = dates(context).into_iter().filter_map(|date| Some((grade(context, &date)?, date)));
    all.map(|(grade, date)| context.finding(Kind::Birth, grade, date.tokens)).collect()
}

/// A day or a year.
pub(super) struct WrittenDate {
    pub(super) tokens: Range<usize>,
    pub(super) year: u32,
    /// Whether day and month are there.
    pub(super) is_whole: bool,
}

/// All days and years in a unit.
pub(super) fn dates(context: &Context) -> Vec<WrittenDate> {
    let mut dates = Vec::new();
    let mut at = 0;
    while at < context.tokens.len() {
        match date_at(context, at) {
            Some(date) => {
                at = date.tokens.end;
                dates.push(date);
            }
            None => at += 1,
        }
    }
    dates
}

fn date_at(context: &Context, at: usize) -> Option<WrittenDate> {
    let number = |at: usize| context.tokens.get(at).filter(|token| token.is_number());
    let value = |at: usize, most: u32| number(at)?.text.parse::<u32>().ok().filter(|value| (1..=most).contains(value));
    let is_part = at > 0 && !context.tokens[at].is_apart && context.tokens[at - 1].is_sign('.');
    let sign =
        |at: usize| context.tokens.get(at).is_some_and(|token| ['.', '/', '-'].iter().any(|sign| token.is_sign(*sign)));
    let year = |at: usize| {
        let text = &number(at)?.text;
        let year: u32 = text.parse().ok()?;
        match text.len() {
            4 if (1700..2100).contains(&year) => Some(year),
            2 => Some(if year > 40 { 1900 + year } else { 2000 + year }),
            _ => None,
        }
    };
    if !is_part
        && sign(at + 1)
        && sign(at + 3)
        && let (Some(_), Some(_), Some(year)) = (value(at, 31), value(at + 2, 12), year(at + 4))
    {
        return Some(WrittenDate { tokens: at..at + 5, year, is_whole: true });
    }
    let month = at + 1 + usize::from(context.tokens.get(at + 1).is_some_and(|token| token.is_sign('"')));
    let is_month = context.tokens.get(month).is_some_and(|token| token.begins_with(MONTHS));
    if let (Some(_), true, Some(year)) = (value(at, 31), is_month, year(month + 1).filter(|year| *year > 1700)) {
        return Some(WrittenDate { tokens: at..month + 2, year, is_whole: true });
    }
    let is_long = number(at).is_some_and(|token| token.text.len() == 4) && !is_part && !sign(at + 1);
    year(at).filter(|_| is_long).map(|year| WrittenDate { tokens: at..at + 1, year, is_whole: false })
}

const MONTHS: &[&str] = &[
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn grade(context: &Context, date: &WrittenDate) -> Option<Grade> {
    let Range { start, end } = date.tokens;
    let is_person = context.name_near(start).is_some();
    let is_official = !is_person && context.names.iter().any(|name| context.is_official(name));
    let is_private =
        is_person || context.says(&context.sentence(start), PUPIL) || context.says(&context.sentence(start), PARENT);
    if date.year < EARLIEST || is_official {
        return None;
    }
    if is_worded(context, start, end) {
        let is_named = context.is_behind(start, 3, &["рождени"]) || has_birth_sign(context, start, end);
        return match (date.is_whole, is_private, is_named) {
            (true, true, _) | (true, false, true) => Some(Grade::Certain),
            (false, true, _) => Some(Grade::Likely),
            _ => None,
        };
    }
    let is_headed = context.is_headed(&["рожден", "др."]) || context.heads.windows(3).any(is_birth_sign);
    if is_headed && date.is_whole && is_person {
        return Some(Grade::Certain);
    }
    let is_behind_name = context.private_names().any(|name| {
        let is_whole = matches!(name.form, NameForm::Whole);
        let between = &context.tokens[name.tokens.end.min(start)..start];
        is_whole
            && name.tokens.end <= start
            && between.len() < 3
            && between.iter().all(|token| !token.is_word() && !token.is_number())
    });
    (is_behind_name && date.is_whole && (1950..2021).contains(&date.year)).then_some(Grade::Likely)
}

/// «родился 5 мая 2012 года», «дата рождения: …», «… г. р.»; of an anniversary, a school or an idea nobody says so.
fn is_worded(context: &Context, start: usize, end: usize) -> bool {
    let sentence = context.sentence(start);
    let is_thing = context.says(&sentence, &["лет.", "летию", "юбиле", "годовщин", "идея", "идеи", "традици"]);
    let is_born = context.is_behind(start, 3, &["родил", "рожд", "др."]) || context.is_before(end, 2, &["рожден"]);
    (is_born || has_birth_sign(context, start, end)) && !is_thing
}

/// «г. р.» behind a date, «д. р.» before it.
fn has_birth_sign(context: &Context, start: usize, end: usize) -> bool {
    let before = &context.tokens[start.saturating_sub(7)..start];
    context.tokens[end..].windows(3).take(2).any(is_birth_sign) || before.windows(3).any(is_birth_sign)
}

fn is_birth_sign(three: &[super::token::Token]) -> bool {
    matches!(three, [year, dot, birth] if matches!(&*year.text, "г" | "д") && dot.is_sign('.') && birth.text == "р")
}
