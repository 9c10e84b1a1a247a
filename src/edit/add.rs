//! A further key or member: what stands in the text and the new value in, patches out.

use super::data::{Data, is_key};
use super::error::EditError;
use super::gaps::{column, end_with_comments, is_first_in_line, line_start};
use super::outline::{Entry, Form, Layout, Member, Part};
use super::patch::Patch;
use super::path::Step;
use super::render::{behind_dash, behind_key, entry_in_brackets, in_brackets, key_and_colon};
use super::scalar::Place;
use super::set::Target;

/// Patches that give a map a further key.
///
/// # Errors
/// Nothing, or no map, is at the path, or no such key to go behind.
pub fn add_key(
    text: &str,
    root: &Part,
    path: &[Step],
    (key, value): (&str, &Data),
    after: Option<&str>,
) -> Result<Vec<Patch>, EditError> {
    let part = part_at(root, path)?;
    match &part.form {
        Form::Map(entries, layout) if !entries.is_empty() => {
            let is_after = |entry: &Entry| after.is_none_or(|after| is_key(&entry.name, after));
            let at = entries.iter().rposition(is_after).ok_or_else(|| EditError::no_path(path))?;
            Ok(vec![behind_entry(text, (&entries[0], &entries[at]), *layout, (key, value))])
        }
        _ if part.is_empty() => fill(text, root, path, &Data::Map(vec![(key.to_owned(), value.clone())])),
        _ => Err(EditError::no_path(path)),
    }
}

/// Patches that give a list a further member.
///
/// # Errors
/// Nothing, or no list, is at the path, or it is too short.
pub fn add_member(text: &str, root: &Part, path: &[Step], at: usize, value: &Data) -> Result<Vec<Patch>, EditError> {
    let part = part_at(root, path)?;
    match &part.form {
        Form::List(members, layout) if !members.is_empty() && at <= members.len() => {
            Ok(vec![among_members(text, members, at, *layout, value)])
        }
        _ if part.is_empty() && at == 0 => fill(text, root, path, &Data::List(vec![value.clone()])),
        _ => Err(EditError::no_path(path)),
    }
}

fn part_at<'p>(root: &'p Part, path: &[Step]) -> Result<&'p Part, EditError> {
    path.iter().try_fold(root, Part::child).ok_or_else(|| EditError::no_path(path))
}

/// Puts the first key or member into what is empty.
fn fill(text: &str, root: &Part, path: &[Step], value: &Data) -> Result<Vec<Patch>, EditError> {
    if !path.is_empty() {
        return Target::find(text, root, path)?.set(value);
    }
    if root.is_flow() {
        return Ok(vec![Patch::replace(root.span.clone(), lines_at_top(value).trim_end())]);
    }
    let end = root.span.end;
    let is_open = end > 0 && !text[..end].ends_with('\n');
    Ok(vec![Patch::insert(end, format!("{}{}", if is_open { "\n" } else { "" }, lines_at_top(value)))])
}

/// The lines of a whole file with one key or member.
fn lines_at_top(value: &Data) -> String {
    match value {
        Data::Map(entries) => entries.iter().map(|(key, value)| format!("{}\n", block_entry(key, value, 0))).collect(),
        value => value.members().iter().map(|member| format!("-{}\n", behind_dash(member, 0))).collect(),
    }
}

fn block_entry(key: &str, value: &Data, column: usize) -> String {
    format!("{}{}", key_and_colon(key, Place::Block), behind_key(value, column))
}

/// A key behind an entry, in the column of the first one.
fn behind_entry(text: &str, (first, entry): (&Entry, &Entry), layout: Layout, (key, value): (&str, &Data)) -> Patch {
    if layout == Layout::Flow {
        return Patch::insert(entry.end(), format!(", {}", entry_in_brackets(key, value)));
    }
    let column = column(text, first.key.start);
    let line = format!("\n{}{}", " ".repeat(column), block_entry(key, value, column));
    Patch::insert(end_with_comments(text, entry.end(), column), line)
}

fn among_members(text: &str, members: &[Member], at: usize, layout: Layout, value: &Data) -> Patch {
    let first = &members[0];
    let before = at.checked_sub(1).map(|before| &members[before]);
    if layout == Layout::Flow {
        let words = if *value == Data::Nothing { "~".to_owned() } else { in_brackets(value) };
        return match before {
            Some(before) => Patch::insert(before.end(), format!(", {words}")),
            None => Patch::insert(first.start(), format!("{words}, ")),
        };
    }
    let column = column(text, first.start());
    let indent = " ".repeat(column);
    let member = format!("-{}", behind_dash(value, column));
    match before {
        Some(before) => {
            let end = end_with_comments(text, before.end(), column);
            Patch::insert(end, format!("\n{indent}{member}"))
        }
        None if is_first_in_line(text, first.start()) => {
            Patch::insert(line_start(text, first.start()), format!("{indent}{member}\n"))
        }
        None => Patch::insert(first.start(), format!("{member}\n{indent}")),
    }
}
