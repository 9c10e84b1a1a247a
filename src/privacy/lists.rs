//! Lists of pupils: names below each other or in a row, with a class, a day of birth or a word of pupils.

use super::birth::{WrittenDate, dates};
use super::classes::classes;
use super::context::Context;
use super::finding::{Finding, Grade, Kind, Setting};
use super::names::{Name, NameForm};
use super::token::{Token, TokenKind};
use super::word_groups::PUPILS;

/// So many names are a list.
const FEWEST: usize = 3;

/// Words above names of people who are named in office.
const OFFICIAL_LISTS: &[&str] = &[
    "комисси",
    "совет",
    "состав",
    "жюри",
    "педагог",
    "учител",
    "автор",
    "литератур",
    "методист",
    "организатор",
    "эксперт",
    "рабоч",
    "творческ",
    "команда",
    "администрац",
    "контакт",
    "сотрудник",
    "руководител",
    "наставник",
    "директор",
    "представител",
    "участники.",
    "участник",
    "присутствовал",
    "спикер",
    "ведущ",
    "источник",
    "куратор",
    "выступ",
];

/// The list that begins in a unit and goes on in those behind it, where it is one: the finding and how many units it takes.
pub(super) fn find(contexts: &[&Context]) -> Option<(Finding, usize)> {
    let first = contexts.first()?;
    if matches!(first.setting, Setting::Act | Setting::Contact) {
        return None;
    }
    let in_row = names_in_row(first);
    let birthdays = dates(first).iter().filter(|date| is_birthday(date)).count();
    if in_row.len() >= FEWEST || in_row.len() == 2 && birthdays >= 2 {
        let grade = grade(first, std::slice::from_ref(first), &in_row)?;
        let (start, end) = (in_row[0].tokens.start, in_row[in_row.len() - 1].tokens.end);
        return Some((first.finding(Kind::PupilList, grade, start..end), 1));
    }
    let column: Vec<&Name> = contexts.iter().map_while(|context| leading_name(context)).collect();
    if column.len() < FEWEST && !(column.len() == 2 && contexts[..2].iter().all(|context| is_dated(context))) {
        return None;
    }
    let grade = grade(first, &contexts[..column.len()], &column)?;
    let last = contexts[column.len() - 1];
    let end = last.tokens[last.tokens.len() - 1].at.end;
    let whole = first.finding(Kind::PupilList, grade, column[0].tokens.clone());
    Some((Finding { at: whole.at.start..end, ..whole }, column.len()))
}

fn grade(first: &Context, rows: &[&Context], names: &[&Name]) -> Option<Grade> {
    let is_pupils = |tokens: &[Token]| {
        tokens.iter().any(|token| token.begins_with(PUPILS))
            && !tokens.iter().any(|token| token.begins_with(&["учител", "педагог", "руководител", "воспитател"]))
    };
    let is_headed = is_pupils(&first.above) || is_pupils(&first.heads) || first.is_headed(&["рожден"]);
    let before_names: Vec<Token> = first.tokens[..names[0].tokens.start].to_vec();
    let has_classes = rows.iter().filter(|row| !classes(&row.tokens).is_empty()).count() * 2 > rows.len();
    let has_dates = rows.iter().filter(|row| is_dated(row)).count() * 2 > rows.len();
    let is_official = [&first.above, &first.heads, &before_names]
        .into_iter()
        .any(|words| words.iter().any(|token| token.begins_with(OFFICIAL_LISTS)));
    let is_full =
        names.iter().filter(|name| matches!(name.form, NameForm::Whole | NameForm::Full)).count() * 2 > names.len();
    match () {
        () if is_official && !has_classes && !has_dates => None,
        () if is_headed || has_classes || has_dates || is_pupils(&before_names) => Some(Grade::Certain),
        () if is_full => Some(Grade::Likely),
        () => None,
    }
}

/// A private name with which a unit begins, but for a number and the border of a cell.
fn leading_name(context: &Context) -> Option<&Name> {
    let name = context.private_names().next()?;
    let before = &context.tokens[..name.tokens.start];
    (before.len() < 5 && before.iter().all(|token| !token.is_word())).then_some(name)
}

/// Names of a unit between which only commas and line ends stand, and what belongs to each: a class, a place.
fn names_in_row(context: &Context) -> Vec<&Name> {
    let mut longest: Vec<&Name> = Vec::new();
    let mut row: Vec<&Name> = Vec::new();
    for name in context.private_names() {
        let goes_on = row.last().is_some_and(|last| is_short_gap(&context.tokens[last.tokens.end..name.tokens.start]));
        if !goes_on {
            row.clear();
        }
        row.push(name);
        if row.len() > longest.len() {
            longest = row.clone();
        }
    }
    longest
}

fn is_short_gap(gap: &[Token]) -> bool {
    let is_light = |token: &Token| match token.kind {
        TokenKind::Word => {
            token.begins_with(&["и.", "класс", "кл.", "место.", "балл", "а.", "б.", "в.", "г.", "также."])
        }
        TokenKind::Sign(sign) => !matches!(sign, '|'),
        _ => true,
    };
    gap.len() < 9 && gap.iter().all(is_light)
}

/// Whether a day of birth of a pupil stands in a unit.
fn is_dated(context: &Context) -> bool {
    dates(context).iter().any(is_birthday)
}

fn is_birthday(date: &WrittenDate) -> bool {
    date.is_whole && (2000..2021).contains(&date.year)
}
