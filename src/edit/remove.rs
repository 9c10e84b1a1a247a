//! A key or member that goes with its own lines: what stands in the text in, patches out.

use std::ops::Range;

use super::error::EditError;
use super::gaps::{column, end_with_comments, is_first_in_line, line_end, line_start, next_line, skip_blanks};
use super::outline::{Entry, Form, Layout, Member, Part};
use super::patch::Patch;
use super::path::Step;

/// Patches that take away what is at a path.
///
/// # Errors
/// Nothing is there.
pub fn remove(text: &str, root: &Part, path: &[Step]) -> Result<Vec<Patch>, EditError> {
    let missing = || EditError::no_path(path);
    let (last, above) = path.split_last().ok_or_else(missing)?;
    let parent = above.iter().try_fold(root, Part::child).ok_or_else(missing)?;
    let (spans, at, layout) = match (&parent.form, last) {
        (Form::Map(entries, layout), Step::Key(name)) => {
            let span = |entry: &Entry| entry.key.start..entry.end();
            (entries.iter().map(span).collect::<Vec<_>>(), parent.entry(name), *layout)
        }
        (Form::List(members, layout), Step::Index(index)) => {
            let span = |member: &Member| member.start()..member.end();
            (members.iter().map(span).collect(), Some(*index).filter(|at| *at < members.len()), *layout)
        }
        _ => return Err(missing()),
    };
    let at = at.ok_or_else(missing)?;
    Ok(match layout {
        Layout::Flow => vec![Patch::cut(range_in_brackets(&spans, at))],
        Layout::Block if spans.len() == 1 => empty(text, parent, spans[at].clone(), above.is_empty()),
        Layout::Block => vec![Patch::cut(lines_of(
            text,
            spans[at].start..end_with_comments(text, spans[at].end, column(text, spans[at].start)),
        ))],
    })
}

/// A member with the comma that parts it from the next one, or from the one before it.
fn range_in_brackets(spans: &[Range<usize>], at: usize) -> Range<usize> {
    match (spans.get(at + 1), at.checked_sub(1)) {
        (Some(next), _) => spans[at].start..next.start,
        (None, Some(before)) => spans[before].end..spans[at].end,
        (None, None) => spans[at].clone(),
    }
}

/// Its own lines; where it shares the first of them with a dash before it, what comes next takes its place.
fn lines_of(text: &str, span: Range<usize>) -> Range<usize> {
    let next = next_line(text, span.end);
    if is_first_in_line(text, span.start) {
        return line_start(text, span.start)..next;
    }
    let mut end = next;
    while text[end..].starts_with(['\n', ' ']) {
        end = skip_blanks(text, end);
        end += usize::from(text[end..].starts_with('\n'));
    }
    span.start..skip_blanks(text, end)
}

/// A list or map without its only member: brackets that say so.
fn empty(text: &str, parent: &Part, span: Range<usize>, is_root: bool) -> Vec<Patch> {
    let brackets = if matches!(parent.form, Form::List(..)) { "[]" } else { "{}" };
    let is_below = text[parent.anchor..span.start].contains('\n');
    if is_root || !is_below {
        return vec![Patch::replace(span.start..line_end(text, span.end), brackets)];
    }
    let lines = line_start(text, span.start)..next_line(text, span.end);
    vec![Patch::insert(parent.anchor, format!(" {brackets}")), Patch::cut(lines)]
}
