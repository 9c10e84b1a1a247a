//! Broken YAML, explained: finds the typical slip behind the parser's complaint.

use serde_yaml::Error;

use crate::diagnostics::{Code, Diagnostic, FileId, Place};

/// The diagnostic for `error` in `text`, which begins at byte `offset` of `file`.
pub fn explain(error: &Error, text: &str, file: FileId, offset: usize) -> Diagnostic {
    let error = error.without_snippet();
    let at = error.location().map_or(0, |l| byte_of(text, l.line() as usize, l.column() as usize));
    let slip = colon_in_text(text, at)
        .or_else(|| tab_in_indentation(text, at))
        .or_else(|| unclosed_quote(text, at))
        .or_else(|| wrong_indentation(text, at, &error.to_string()));
    let (code, start, end) = slip.unwrap_or((Code::YamlSyntax, at, at));
    let place = Place::new(file, offset + start, offset + end);
    let shown = text[start..end].trim();
    Diagnostic::new(code, place).arg("text", shown).arg("quoted", quoted(shown)).arg("why", reason(error))
}

type Slip = (Code, usize, usize);

/// `activity: Сроки: два` – a second `: ` in unquoted text.
fn colon_in_text(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let key_end = line.find(": ")? + 2;
    let value = line[key_end..].trim_end();
    let skipped = value.len() - value.trim_start().len();
    let plain = !value.trim_start().starts_with(['"', '\'', '|', '>', '{', '[', '#']);
    let second = value.contains(": ") || value.ends_with(':');
    (plain && second && at >= start + key_end).then_some((Code::YamlColon, start + key_end + skipped, start + key_end + value.len()))
}

/// A tab before the first sign of the line at `at` or of the one before.
fn tab_in_indentation(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let before = start.checked_sub(1).map(|end| line_at(text, end));
    [Some((start, line)), before].into_iter().flatten().find_map(|(start, line)| {
        let blank = &line[..line.len() - line.trim_start_matches([' ', '\t', '-']).len()];
        blank.find('\t').map(|tab| (Code::YamlTab, start + tab, start + tab + 1))
    })
}

/// The last quote that was opened before `at` on a line where it was not closed.
fn unclosed_quote(text: &str, at: usize) -> Option<Slip> {
    let head_end = (at + line_at(text, at).1.len()).min(text.len());
    let mut found = None;
    let mut start = 0;
    for line in text[..text.floor_char_boundary(head_end)].split('\n') {
        for quote in ['\'', '"'] {
            let opens = [": ", "- ", "[", ", "].iter().find_map(|before| line.find(&format!("{before}{quote}")).map(|p| p + before.len()));
            if let Some(open) = opens.filter(|_| line.matches(quote).count() % 2 == 1) {
                found = Some((Code::YamlQuote, start + open, start + line.len()));
            }
        }
        start += line.len() + 1;
    }
    found
}

/// A line that stands deeper or less deep than its neighbours.
fn wrong_indentation(text: &str, at: usize, message: &str) -> Option<Slip> {
    let told = ["mapping values are not allowed", "did not find expected", "indentation"];
    told.iter().any(|words| message.contains(words)).then(|| {
        let (start, line) = line_at(text, at);
        let first = start + line.len() - line.trim_start().len();
        (Code::YamlIndent, first, start + line.trim_end().len())
    })
}

/// The parser's own words without its position, which the diagnostic tells better.
fn reason(error: &Error) -> String {
    let message = error.to_string();
    let end = message.find(" at line ").unwrap_or(message.len());
    message[..end].to_owned()
}

/// The text as it can stand in single quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The line that holds byte `at`, and where it begins.
fn line_at(text: &str, at: usize) -> (usize, &str) {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    (start, &text[start..end])
}

/// The byte of a line and column, both from 1, columns in characters.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}
