//! Lines of a text by byte, and what stands in them: the ground on which slips are looked for.

/// The value behind `key: ` or `- ` in a line, and where it begins.
pub(super) fn value_of(line: &str) -> Option<(usize, &str)> {
    let body = line.trim_start().trim_start_matches("- ");
    let value = body.split_once(": ").map_or(body, |(_, value)| value).trim();
    let from = line.rfind(value)?;
    (!value.is_empty() && from > 0).then_some((from, value))
}

/// The line at `at` and the one before it.
pub(super) fn lines_at(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    let line = line_at(text, at);
    let before = line.0.checked_sub(1).map(|end| line_at(text, end));
    std::iter::once(line).chain(before)
}

/// The line that holds byte `at`, and where it begins.
pub(super) fn line_at(text: &str, at: usize) -> (usize, &str) {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    (start, &text[start..end])
}

/// The byte of a line and column, both from 1, columns in characters.
pub(super) fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

/// The text as it can stand in single quotes.
pub(super) fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
