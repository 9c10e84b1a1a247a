//! Broken YAML, explained: finds the typical slip behind the parser's complaint.

use std::ops::Range;

use serde_yaml::Error;
use serde_yaml::budget::BudgetBreach;

use super::indentation::{Level, level_of};
use super::lines::{byte_of, line_at, lines_at, quote, value_of};
use super::node::DEEPEST;
use super::slips::{Slip, list_kind, no_colon_above, slip_of_line};
use crate::diagnostics::{Code, Diagnostic, Place};

/// The diagnostic for `error` in `text`, whose bytes stand where `place_of` says; `is_read` tells whether a text can be read.
pub fn explain(
    error: &Error,
    text: &str,
    place_of: &dyn Fn(Range<usize>) -> Place,
    is_read: &dyn Fn(&str) -> bool,
) -> Diagnostic {
    let error = error.without_snippet();
    let at = error.location().map_or(0, |location| byte_of(text, location.line() as usize, location.column() as usize));
    let slip = slip(error, text, at);
    let (start, end) = (slip.start, slip.end);
    let shown = text[start..end].trim();
    let mended = slip.mended.unwrap_or_else(|| match slip.code {
        Code::YamlSpace => add_space(shown),
        _ => quote(shown),
    });
    let quotes = shown.chars().next().map_or(0, |first| shown.matches(first).count());
    let is_mixed = slip.code == Code::YamlQuote && !quotes.is_multiple_of(2) && other_quote(shown).is_some();
    let closed = match quotes.is_multiple_of(2) {
        true => "closed",
        false if is_mixed => "mixed",
        false => "open",
    };
    let sign = text[start..end].chars().next().map_or(0, u32::from);
    let diagnostic = Diagnostic::new(slip.code, place_of(start..end)).arg("mended", mended).arg("quote", closed);
    let diagnostic = diagnostic.arg("kind", list_kind(text, start));
    let diagnostic = diagnostic.arg("sign", format!("U+{sign:04X}")).arg("levels", DEEPEST);
    if slip.code == Code::YamlIndent { with_level(diagnostic, text, start, is_read) } else { diagnostic }
}

/// Says where the line was meant to begin, where that is known.
fn with_level(diagnostic: Diagnostic, text: &str, at: usize, is_read: &dyn Fn(&str) -> bool) -> Diagnostic {
    if let Some(entry) = entry_without_dash(text, at) {
        let diagnostic = diagnostic.arg("known", "entry").arg("spaces", 0).arg("written", 0);
        return diagnostic.arg("like", entry);
    }
    match level_of(text, at, is_read) {
        Some(Level { spaces, written, line }) => {
            let (kind, like) = neighbour(text, line, spaces);
            let diagnostic = diagnostic.arg("known", kind).arg("spaces", spaces).arg("written", written);
            diagnostic.arg("like", like)
        }
        None => diagnostic.arg("known", "no").arg("spaces", 0).arg("written", 0).arg("like", ""),
    }
}

/// The line at `at` as the first of the next entry, where it stands below the dashes of a list and begins as the entries do.
fn entry_without_dash(text: &str, at: usize) -> Option<String> {
    let (start, line) = line_at(text, at);
    let indent = &line[..line.len() - line.trim_start().len()];
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.to_owned());
    let above = text[..start].lines().rev().find_map(|line| line.strip_prefix(indent)?.strip_prefix("- "))?;
    let (own, first) = (key(line.trim_start())?, key(above)?);
    (own == first && !own.contains(' ')).then(|| format!("{indent}- {}", line.trim()))
}

/// The words of the line above, and whether the next one stands exactly below them or further right.
fn neighbour(text: &str, number: usize, spaces: usize) -> (&'static str, &str) {
    let line = text.lines().nth(number - 1).unwrap_or_default().trim_end();
    let words = line.trim_start_matches([' ', '-']);
    let kind = if line.len() - words.len() < spaces { "below" } else { "beside" };
    (kind, if line.len() - line.trim_start().len() == spaces { line.trim_start() } else { words })
}

/// What was probably done wrong: the surest kinds first.
fn slip(error: &Error, text: &str, at: usize) -> Slip {
    too_deep(error, at)
        .or_else(|| sign_without_shape(text))
        .or_else(|| further_document(text, at))
        .or_else(|| merge_key(error, text, at))
        .or_else(|| missing_space(text, at))
        .or_else(|| slip_of_line(text, at))
        .or_else(|| special_sign(text, at))
        .or_else(|| text_after_quote(text, at))
        .or_else(|| colon_in_text(text, at))
        .or_else(|| tab_in_indentation(text, at))
        .or_else(|| unclosed_quote(text, at))
        .or_else(|| no_colon_above(text, at))
        .or_else(|| wrong_indentation(text, at, &error.to_string()))
        .unwrap_or_else(|| Slip::new(Code::YamlSyntax, at, at))
}

/// The list or key that stands one level too deep; brackets by the hundred stop the library before it counts.
fn too_deep(error: &Error, at: usize) -> Option<Slip> {
    let is_deep = matches!(error, Error::Budget { breach: BudgetBreach::Depth { .. }, .. })
        || error.to_string().contains("recursion limit");
    is_deep.then(|| Slip::new(Code::YamlDeep, at, at))
}

/// A sign that nobody sees and YAML takes nowhere.
fn sign_without_shape(text: &str) -> Option<Slip> {
    let (at, sign) = text.char_indices().find(|(_, sign)| sign.is_control() && !matches!(sign, '\n' | '\t'))?;
    Some(Slip::new(Code::YamlSign, at, at + sign.len_utf8()))
}

/// A line of dashes within a file: behind it YAML begins another one.
fn further_document(text: &str, at: usize) -> Option<Slip> {
    let is_dashes = |line: &str| line.len() > 2 && line.bytes().all(|byte| byte == b'-');
    let is_mark = |line: &str| is_dashes(line.trim_end()) || line.starts_with("--- ") || line.trim_end() == "...";
    let (start, line) = lines_at(text, at).find(|(start, line)| *start > 0 && is_mark(line))?;
    Some(Slip::new(Code::YamlDocuments, start, start + line.trim_end().len()))
}

/// `<<: *base`: a record within another.
fn merge_key(error: &Error, text: &str, at: usize) -> Option<Slip> {
    let is_merge = |line: &str| line.trim_start().trim_start_matches("- ").starts_with("<<:");
    let beside = lines_at(text, at).find(|(_, line)| is_merge(line));
    let whole = || text.find("<<:").map(|at| line_at(text, at)).filter(|(_, line)| is_merge(line));
    let (start, line) = beside.or_else(|| whole().filter(|_| error.to_string().contains("merge")))?;
    let from = line.find("<<:")?;
    Some(Slip::new(Code::YamlMerge, start + from, start + line.trim_end().len()))
}

/// `activity:Семинар` and `-школа`, on the line at `at` or before it.
fn missing_space(text: &str, at: usize) -> Option<Slip> {
    lines_at(text, at).find_map(|(start, line)| missing_space_in(start, line))
}

fn missing_space_in(start: usize, line: &str) -> Option<Slip> {
    let body = line.trim_start().trim_start_matches("- ");
    let from = start + line.len() - body.len();
    if body.starts_with('-') && !body[1..].starts_with([' ', '-', '\t']) && body.len() > 1 {
        return Some(Slip::new(Code::YamlSpace, from, from + body.trim_end().len()));
    }
    let (key, rest) = body.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let glued = rest.starts_with(|sign: char| !sign.is_whitespace() && sign != '/');
    (is_key && glued).then(|| Slip::new(Code::YamlSpace, from, from + body.trim_end().len()))
}

/// A text that begins with a sign that YAML keeps for itself, on the line at `at` or before it.
fn special_sign(text: &str, at: usize) -> Option<Slip> {
    lines_at(text, at).find_map(|(start, line)| {
        let (from, value) = value_of(line)?;
        let unclosed = |open, close| value.starts_with(open) && !value.ends_with(close);
        let special = value.starts_with(['&', '*', '!', '%', '@', '`']) || unclosed('[', ']') || unclosed('{', '}');
        let special = special || value.starts_with("? ");
        let special = special || value.starts_with(['>', '|']) && value[1..].trim_start().len() > 2;
        special.then(|| Slip::new(Code::YamlAnchor, start + from, start + from + value.len()))
    })
}

/// `"Точка роста" в школе`: the text goes on after the quote that closes it.
fn text_after_quote(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let (from, value) = value_of(line)?;
    let quote_sign = value.chars().next().filter(|sign| is_quote(*sign))?;
    let rest = value[1..].split_once(quote_sign)?.1.trim_start();
    let goes_on = !rest.is_empty() && !rest.starts_with(['#', quote_sign]);
    let slip = Slip::new(Code::YamlQuote, start + from, start + from + value.len());
    goes_on.then(|| Slip { mended: Some(quote(bare(value, quote_sign))), ..slip })
}

/// The text without quotes that stand around the whole of it, and without a comma behind them.
fn bare(value: &str, quote_sign: char) -> &str {
    let whole = value.trim_end_matches([',', ';']);
    let inside = whole.strip_prefix(quote_sign).and_then(|rest| rest.strip_suffix(quote_sign));
    inside.unwrap_or(value)
}

fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '\'')
}

/// `activity: Сроки: два` – a second `: ` in unquoted text.
fn colon_in_text(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let key_end = line.find(": ")? + 2;
    let value = line[key_end..].trim_end();
    let skipped = value.len() - value.trim_start().len();
    let plain = !value.trim_start().starts_with(['"', '\'', '|', '>', '{', '[', '#']);
    let second = value.contains(": ") || value.ends_with(':');
    (plain && second && at >= start + key_end).then(|| {
        let end = start + key_end + value.len();
        Slip::new(Code::YamlColon, start + key_end + skipped, end)
    })
}

/// A tab before the first sign of the line at `at`, of the one before or of the next.
fn tab_in_indentation(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let next = start + line.len() + 1;
    let behind = (next < text.len()).then(|| line_at(text, next));
    lines_at(text, at).chain(behind).find_map(|(start, line)| {
        let blank = &line[..line.len() - line.trim_start_matches([' ', '\t', '-']).len()];
        blank.find('\t').map(|tab| Slip::new(Code::YamlTab, start + tab, start + tab + 1))
    })
}

/// The last quote that was opened before `at` on a line where it was not closed.
fn unclosed_quote(text: &str, at: usize) -> Option<Slip> {
    let head_end = (at + line_at(text, at).1.len()).min(text.len());
    let mut found = None;
    let mut start = 0;
    for line in text[..text.floor_char_boundary(head_end)].split('\n') {
        for quote in ['\'', '"'] {
            let opens = [": ", "- ", "[", ", "]
                .iter()
                .find_map(|before| line.find(&format!("{before}{quote}")).map(|quote_at| quote_at + before.len()));
            let is_odd = line.matches(quote).count() % 2 == 1;
            if is_odd && let Some(open) = opens {
                let slip = Slip::new(Code::YamlQuote, start + open, start + line.len());
                found = Some(Slip { mended: other_quote(&line[open..]).map(super::lines::quote), ..slip });
            }
        }
        start += line.len() + 1;
    }
    found
}

/// The words between a plain quote and another one that closes them: `'Отчёт’`, `"Отчёт”`.
fn other_quote(value: &str) -> Option<&str> {
    let words = value.trim_end().trim_start_matches(is_quote);
    words.strip_suffix(['’', '‘', '”', '“', '»', '″', '′', '`', '\'', '"'])
}

/// A line that stands deeper or less deep than its neighbours.
fn wrong_indentation(text: &str, at: usize, message: &str) -> Option<Slip> {
    let marks = ["mapping values are not allowed", "did not find expected", "indentation"];
    marks.iter().any(|words| message.contains(words)).then(|| {
        let (start, line) = line_that_fell_out(text, at).unwrap_or_else(|| line_at(text, at));
        let first = start + line.len() - line.trim_start().len();
        Slip::new(Code::YamlIndent, first, start + line.trim_end().len())
    })
}

/// The line above, where it has lost its indentation: it stands at the edge of the key above it, which has no value, and the
/// line at `at` stands where it should.
fn line_that_fell_out(text: &str, at: usize) -> Option<(usize, &str)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (start, line) = line_at(text, at);
    let (above_start, above) = line_at(text, start.checked_sub(1)?);
    let (_, key) = line_at(text, above_start.checked_sub(1)?);
    let is_open = key.trim_end().ends_with(':') && !key.trim_start().starts_with('#');
    (is_open && indent(above) == indent(key) && indent(line) > indent(above)).then_some((above_start, above))
}

/// The text with the space that was left out after the dash or colon.
fn add_space(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(rest) => format!("- {rest}"),
        None => text.replacen(':', ": ", 1),
    }
}
