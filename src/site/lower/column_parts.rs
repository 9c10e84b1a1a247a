//! Texts of a role and the columns of that role: a row's texts in; out comes which of them stands in which column, and a
//! diagnostic where one text cannot be the words of several columns.

use super::LowerOutput;
use super::entry_checks::no_effect;
use crate::content::records::column_texts::{ColumnTexts, Part};
use crate::content::records::item::Item as ItemRecord;
use crate::content::records::roadmap::ColumnRole;
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::Column;

/// The texts that a row gives the columns of a role; none of a role that can have one column only.
pub fn parts_of(record: &ItemRecord, role: ColumnRole) -> Vec<Part<'_>> {
    let texts = match role {
        ColumnRole::Deadline => &record.deadline,
        ColumnRole::CoResponsible => &record.co_responsible,
        ColumnRole::Form => &record.form,
        ColumnRole::Venue => &record.venue,
        ColumnRole::Level => &record.level,
        ColumnRole::Indicator => &record.indicator,
        ColumnRole::Evidence => &record.evidence,
        ColumnRole::Responsible => return record.responsible.iter().flat_map(|cell| cell.parts()).collect(),
        ColumnRole::Result => return record.result.iter().flat_map(|cell| cell.parts()).collect(),
        ColumnRole::Number | ColumnRole::Activity | ColumnRole::Stage | ColumnRole::Extra => &None,
    };
    texts.iter().flat_map(ColumnTexts::parts).collect()
}

/// The words of a column: those that name it, else those that name none; `None` where the row has no text of the role.
pub fn words_in(parts: &[Part], column: &Column) -> Option<String> {
    let own: Vec<&str> = parts.iter().filter(|part| names(part, column)).map(|part| part.text.as_str()).collect();
    let shared = shared_parts(parts).map(|part| part.text.as_str());
    let texts = if own.is_empty() { shared.collect() } else { own };
    if parts.is_empty() { None } else { Some(texts.join("\n")) }
}

/// How a column comes by the words of its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// They are its own, or it is the first of those that share them.
    Own,
    /// Its cell and the one to the left are one cell.
    Joined,
    /// They stand in an earlier column that is no neighbour.
    Elsewhere,
}

/// How the column at `index` comes by its words; what is no text of a column (the section's deadline, parties by id)
/// stands for all columns of the role.
pub fn share_of(parts: &[Part], columns: &[Column], index: usize) -> Share {
    let role = columns[index].role;
    let shares = |column: &Column| column.role == role && !parts.iter().any(|part| names(part, column));
    let is_text = parts.is_empty() || shared_parts(parts).next().is_some();
    let is_shared = role != ColumnRole::Extra && shares(&columns[index]) && is_text;
    match columns[..index].iter().position(shares) {
        Some(first) if is_shared && columns[first..index].iter().all(shares) => Share::Joined,
        Some(_) if is_shared => Share::Elsewhere,
        _ => Share::Own,
    }
}

/// Emits a diagnostic for a text that would stand in several columns though the row does not say that they share a cell.
pub fn check_shared(record: &ItemRecord, columns: &[Column], found: &mut LowerOutput) {
    for (index, column) in columns.iter().enumerate() {
        let parts = parts_of(record, column.role);
        let is_first = columns[..index].iter().all(|before| before.role != column.role);
        let text = shared_parts(&parts).find(|part| !part.text.trim().is_empty());
        if let Some(part) = text
            && is_first
            && is_doubtful(&parts, columns, index, part)
        {
            let alike: Vec<_> = columns.iter().filter(|other| other.role == column.role).collect();
            let headings: Vec<_> = alike.iter().map(|column| column.heading.as_str()).collect();
            let id = alike.iter().find_map(|column| column.id.as_deref());
            let diagnostic = Diagnostic::new(Code::TextForColumns, part.text.place).arg("columns", headings.join(", "));
            found.emit(diagnostic.arg("key", key_of(column.role)).arg("id", id.unwrap_or("")));
        }
    }
}

/// A list that names no column says so itself; one deadline over all months or quarters is common in acts.
fn is_doubtful(parts: &[Part], columns: &[Column], first: usize, part: &Part) -> bool {
    let is_plain = !part.in_list && columns[first].role != ColumnRole::Deadline;
    let others = (first + 1..columns.len()).filter(|index| columns[*index].role == columns[first].role);
    let shares: Vec<Share> = others.map(|index| share_of(parts, columns, index)).collect();
    shares.contains(&Share::Elsewhere) || is_plain && shares.contains(&Share::Joined)
}

/// Emits a diagnostic for every text whose column the plan does not have, or has with another role.
pub fn check_names(record: &ItemRecord, columns: &[Column], found: &mut LowerOutput) {
    for role in ColumnRole::ALL {
        let parts = parts_of(record, *role);
        let extra = record.extra.iter().filter(|_| *role == ColumnRole::Extra).flat_map(|texts| &texts.0);
        let named = parts.iter().filter_map(|part| part.column).chain(extra.map(|(name, _)| name));
        named.for_each(|name| check_name(name, *role, columns, found));
    }
}

/// Words of a role that stand in the table alone are on no page where the table has no such column.
pub fn check_columns(record: &ItemRecord, columns: &[Column], found: &mut LowerOutput) {
    let of_table = [ColumnRole::CoResponsible, ColumnRole::Form, ColumnRole::Venue, ColumnRole::Indicator];
    let absent = of_table.into_iter().filter(|role| columns.iter().all(|column| column.role != *role));
    for role in absent {
        let part = parts_of(record, role).into_iter().find(|part| !part.text.trim().is_empty());
        let diagnostic = part.map(|part| no_effect(part.text.place, &key_of(role), "no-column"));
        found.diagnostics.extend(diagnostic.map(|diagnostic| diagnostic.arg("role", role.code())));
    }
}

fn check_name(name: &Ref, role: ColumnRole, columns: &[Column], found: &mut LowerOutput) {
    let of_role = columns.iter().filter(|column| column.role == role);
    let ids: Vec<&str> = of_role.filter_map(|column| column.id.as_deref()).collect();
    if ids.contains(&name.as_str()) {
        return;
    }
    let other = columns.iter().find(|column| column.id.as_deref() == Some(name.as_str()));
    let diagnostic = Diagnostic::new(Code::UnknownColumn, name.place).arg("column", name.as_str());
    let diagnostic =
        diagnostic.arg("role", role.code()).arg("other", other.map_or("none", |column| column.role.code()));
    found.emit(diagnostic.suggest(name, ids.iter().copied()));
}

/// The key under which the cells of a role are written: keys have `_` where roles have `-`.
pub fn key_of(role: ColumnRole) -> String {
    role.code().replace('-', "_")
}

/// Texts that name no column.
fn shared_parts<'r, 'p>(parts: &'p [Part<'r>]) -> impl Iterator<Item = &'p Part<'r>> {
    parts.iter().filter(|part| part.column.is_none())
}

fn names(part: &Part, column: &Column) -> bool {
    part.column.is_some_and(|id| Some(id.as_str()) == column.id.as_deref())
}
