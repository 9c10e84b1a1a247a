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
    let mut looked: Vec<Option<Context>> = Vec::with_capacity(units.len());
    for (at, unit) in units.iter().enumerate() {
        let words = |unit: &Unit| tokens(text, unit.at.clone(), plain);
        looked.push(may_hold(&text[unit.at.clone()]).then(|| {
            let heads = head_row(&units, at).map(words).unwrap_or_default();
            let above = unit_above(text, &units, at).map(words).unwrap_or_default();
            Context::new(words(unit), unit.form, setting, heads, above)
        }));
    }
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
    let mut at = 0;
    while at < looked.len() {
        let run: Vec<&Context> = looked[at..].iter().map_while(Option::as_ref).collect();
        match lists::find(&run) {
            Some((finding, units)) => {
                found.push(finding);
                at += units;
            }
            None => at += 1,
        }
    }
    found
}

/// The first row of the table in which a row stands.
fn head_row(units: &[Unit], at: usize) -> Option<&Unit> {
    let mut first = at;
    while first > 0 && units[first].form == Form::Row && !units[first].is_parted && units[first - 1].form == Form::Row {
        first -= 1;
    }
    (first < at).then(|| &units[first])
}

/// The heading or the short line above the list or table in which a unit stands.
fn unit_above<'u>(text: &str, units: &'u [Unit], at: usize) -> Option<&'u Unit> {
    let form = units[at].form;
    let above = units[..at]
        .iter()
        .rev()
        .find(|unit| unit.form != form || unit.form == Form::Paragraph || unit.form == Form::Heading)?;
    let words = text[above.at.clone()].split_whitespace().count();
    (above.form == Form::Heading || words < 25).then_some(above)
}
