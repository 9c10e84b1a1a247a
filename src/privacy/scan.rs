//! A text in, findings out: units that may hold something are looked at, each with what stands above it.

use super::context::Context;
use super::finding::{Finding, Setting, strongest};
use super::mask::mask;
use super::suspicion::may_hold;
use super::token::{PlainSign, tokens};
use super::units::{Form, Unit, units};
use super::{
    address, authors, bank, birth, families, headings, health, lists, mail, passport, phone, positions, pupils,
    small_groups, snils, tax_number, teachers,
};

/// What personal data a text holds; `plain` gives the plain sign of each letter, `None` for what is invisible.
pub fn scan(text: &str, setting: Setting, plain: PlainSign) -> Vec<Finding> {
    if setting == Setting::Position {
        return positions::find(text).into_iter().collect();
    }
    if !may_hold(text) {
        return Vec::new();
    }
    let units = units(text);
    let surroundings = surroundings(text, &units);
    let words = |at: &usize| tokens(text, units[*at].at.clone(), plain);
    let context = |at: usize| {
        let Surroundings { head, above } = &surroundings[at];
        let heads = head.as_ref().map(words).unwrap_or_default();
        let above = above.as_ref().map(words).unwrap_or_default();
        Context::new(words(&at), units[at].form, setting, heads, above)
    };
    let looked: Vec<Option<Context>> =
        (0..units.len()).map(|at| may_hold(&text[units[at].at.clone()]).then(|| context(at))).collect();
    let mut found: Vec<Finding> = looked.iter().flatten().flat_map(in_unit).collect();
    if setting != Setting::Author {
        found.extend(all_lists(&looked));
    }
    strongest(found)
}

/// The same text with everything that is found in it masked: for words that are printed and not looked at otherwise.
pub fn mask_found(text: &str, plain: PlainSign) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for finding in scan(text, Setting::Own, plain) {
        if finding.at.start >= from {
            shown.push_str(&text[from..finding.at.start]);
            shown.push_str(&mask(&text[finding.at.clone()]));
            from = finding.at.end;
        }
    }
    shown + &text[from..]
}

/// What looks for one kind of data in a unit.
type Finder = fn(&Context) -> Vec<Finding>;

fn in_unit(context: &Context) -> Vec<Finding> {
    if context.tokens.is_empty() {
        return Vec::new();
    }
    if context.setting == Setting::Author {
        return [authors::find, mail::find].iter().flat_map(|find| find(context)).collect();
    }
    let digits: usize = context.tokens.iter().filter(|token| token.is_number()).map(|token| token.text.len()).sum();
    let has_names = !context.names.is_empty();
    let of_numbers: &[Finder] =
        &[snils::find, passport::find, tax_number::find, bank::find, phone::find, birth::find, address::find];
    let of_names: &[Finder] = &[families::find, teachers::find, pupils::find];
    let numbers = of_numbers.iter().filter(|_| digits > 0);
    let names = of_names.iter().filter(|_| has_names);
    let others: &[Finder] = if has_names || digits > 0 { &[health::find] } else { &[] };
    let always: &[Finder] = &[mail::find, headings::find, small_groups::find];
    numbers.chain(names).chain(others).chain(always).flat_map(|find| find(context)).collect()
}

fn all_lists(looked: &[Option<Context>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let (mut at, mut behind_column) = (0, 0); // names below each other are looked at once, however many they are
    while let Some(unit) = looked.get(at) {
        let in_row = unit.as_ref().and_then(lists::in_row);
        let (rows, column) =
            if in_row.is_none() && at >= behind_column { lists::column(&looked[at..]) } else { (0, None) };
        behind_column = behind_column.max(at + rows);
        at = if column.is_some() { at + rows } else { at + 1 };
        found.extend(in_row.or(column));
    }
    found
}

/// What stands around a unit, as places among the units.
#[derive(Debug, Clone, Copy, Default)]
struct Surroundings {
    /// The first row of the table in which a row stands.
    head: Option<usize>,
    /// The heading or the short line above the list or table in which it stands.
    above: Option<usize>,
}

/// Those of all units, in one walk: a table may have many thousands of rows.
fn surroundings(text: &str, units: &[Unit]) -> Vec<Surroundings> {
    let mut all = Vec::with_capacity(units.len());
    let (mut first_row, mut begin) = (0, 0); // of the table, and of units of one form
    for (at, unit) in units.iter().enumerate() {
        let is_same = at > 0 && units[at - 1].form == unit.form;
        let goes_on = is_same && unit.form == Form::Row && !unit.is_parted;
        first_row = if goes_on { first_row } else { at };
        begin = if is_same { begin } else { at };
        let stands_alone = matches!(unit.form, Form::Paragraph | Form::Heading);
        let above = if stands_alone { at } else { begin }.checked_sub(1);
        all.push(Surroundings {
            head: (first_row < at).then_some(first_row),
            above: above.filter(|above| is_short(text, &units[*above])),
        });
    }
    all
}

fn is_short(text: &str, unit: &Unit) -> bool {
    unit.form == Form::Heading || text[unit.at.clone()].split_whitespace().take(25).count() < 25
}
