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

/// The list that stands in a unit, one name behind another, where it is one.
pub(super) fn in_row(context: &Context) -> Option<Finding> {
    if may_name_people(context) {
        return None;
    }
    let in_row = names_in_row(context);
    let birthdays = dates(context).iter().filter(|date| is_birthday(date)).count();
    if in_row.len() < FEWEST && !(in_row.len() == 2 && birthdays >= 2) {
        return None;
    }
    let grade = grade(context, &[context], &in_row)?;
    let (start, end) = (in_row[0].tokens.start, in_row[in_row.len() - 1].tokens.end);
    Some(context.finding(Kind::PupilList, grade, start..end))
}

/// The units that begin with a name, one below another; and the list that they are, where they are one.
pub(super) fn column(contexts: &[Option<Context>]) -> (usize, Option<Finding>) {
    let units = contexts.iter().map_while(Option::as_ref).take_while(|context| !may_name_people(context));
    let (rows, column): (Vec<&Context>, Vec<&Name>) =
        units.map_while(|context| Some((context, leading_name(context)?))).unzip();
    let are_enough = column.len() >= FEWEST || column.len() == 2 && rows.iter().all(|context| is_dated(context));
    let grade = if are_enough { grade(rows[0], &rows, &column) } else { None };
    let finding = grade.map(|grade| {
        let last = rows[rows.len() - 1];
        let end = last.tokens[last.tokens.len() - 1].at.end;
        let whole = rows[0].finding(Kind::PupilList, grade, column[0].tokens.clone());
        Finding { at: whole.at.start..end, ..whole }
    });
    (rows.len(), finding)
}

/// Acts and contacts name people in office.
fn may_name_people(context: &Context) -> bool {
    matches!(context.setting, Setting::Act | Setting::Contact)
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
