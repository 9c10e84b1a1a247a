//! Slips of whole lines: a broken text and where the library stopped in, what was probably meant out.

use super::lines::{line_at, lines_at, quote, value_of};
use crate::content::fold::is_dash;
use crate::diagnostics::Code;

/// A slip: its kind, the bytes it stands at, and the text to write in their place where that is known.
pub(super) struct Slip {
    pub code: Code,
    pub start: usize,
    pub end: usize,
    pub mended: Option<String>,
}

impl Slip {
    pub(super) fn new(code: Code, start: usize, end: usize) -> Self {
        Slip { code, start, end, mended: None }
    }

    fn with_mended(self, text: impl Into<String>) -> Self {
        Slip { mended: Some(text.into()), ..self }
    }
}

/// The slip of the line at `at` or of the one before it, where there is one of these.
pub(super) fn slip_of_line(text: &str, at: usize) -> Option<Slip> {
    lines_at(text, at)
        .find_map(|(start, line)| {
            list_behind_key(start, line).or_else(|| two_keys(start, line)).or_else(|| list_mark(start, line))
        })
        .or_else(|| lines_at(text, at).find_map(|(start, line)| backslash(start, line)))
        .or_else(|| lines_at(text, at).find_map(|(start, line)| bracket(start, line)))
        .or_else(|| Some(line_at(text, at)).and_then(|(start, line)| no_colon(start, line)))
        .or_else(|| continued_text(text, at))
        .or_else(|| name_below_key(text, at))
}

/// Where the words of a line begin behind its indentation and the dashes of lists, and where they end.
fn body(line: &str) -> (usize, &str) {
    let body = line.trim_start().trim_start_matches("- ").trim_end();
    (line.trim_end().len() - body.len(), body)
}

/// A key as records have them, and what stands behind its colon.
fn key_of(body: &str) -> Option<(&str, &str)> {
    let (key, value) = body.split_once(':')?;
    is_key(key).then_some((key, value))
}

fn is_key(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// `item: 1, status: выполнено`: each key has a line of its own.
fn two_keys(start: usize, line: &str) -> Option<Slip> {
    let (from, words) = body(line);
    let (_, value) = key_of(words).filter(|(_, value)| !value.trim_start().starts_with(['{', '[', '|', '>']))?;
    let comma = value.match_indices([',', ';']).map(|(at, _)| at).find(|at| {
        let rest = value[at + 1..].trim_start();
        rest.split_once(": ").is_some_and(|(key, _)| is_key(key))
    });
    let blank = || value.match_indices(' ').map(|(at, _)| at).find(|at| is_usual_key(value[at + 1..].split_once(": ")));
    let comma = comma.or_else(|| blank().filter(|_| !value.trim_start().starts_with("- ")))?;
    let begin = words.len() - value.len() + comma;
    let first = start + from + begin;
    let second = words[begin + 1..].trim_start();
    Some(Slip::new(Code::YamlTwoKeys, first, start + from + words.len()).with_mended(second))
}

/// A key that no words of a language hold before a colon.
fn is_usual_key(parts: Option<(&str, &str)>) -> bool {
    const KEYS: [&str; 10] =
        ["date", "title", "status", "item", "items", "evidence", "deadline", "responsible", "until", "kind"];
    parts.is_some_and(|(key, _)| KEYS.contains(&key))
}

/// `items: - item: 1`, `evidence: url: …`: a list begins on the line below its key.
fn list_behind_key(start: usize, line: &str) -> Option<Slip> {
    let (from, words) = body(line);
    let (key, value) = key_of(words)?;
    let value = value.trim_start();
    let end = start + from + words.len();
    let slip = Slip::new(Code::YamlListBehindKey, end - value.len(), end);
    match value.split_once(": ") {
        _ if value.starts_with("- ") => Some(slip.with_mended(format!("{key}: {}", quote(value)))),
        Some((inner, _)) if is_key(inner) && is_list_key(key) => Some(slip.with_mended(format!("- {value}"))),
        _ => None,
    }
}

/// What stands behind a key with which a list would begin on its line.
pub(super) fn list_kind(text: &str, at: usize) -> &'static str {
    let (start, line) = line_at(text, at);
    let key = body(line).1.split(':').next().unwrap_or("");
    match () {
        () if !text[at.max(start)..].starts_with("- ") => "record",
        () if is_list_key(key) => "list",
        () if TEXT_KEYS.contains(&key) => "text",
        () => "any",
    }
}

/// Keys with words that people divide by hyphens.
const TEXT_KEYS: [&str; 8] = ["result", "left", "reason", "note", "activity", "deadline", "responsible", "title"];

fn is_list_key(key: &str) -> bool {
    const KEYS: [&str; 9] =
        ["items", "evidence", "contacts", "acts", "schools", "indicators", "steps", "plans", "confirmations"];
    KEYS.contains(&key)
}

/// `1. item: …`, `* item: …`: only a hyphen begins an entry.
fn list_mark(start: usize, line: &str) -> Option<Slip> {
    let words = line.trim();
    let digits = words.len() - words.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let length = match words[digits..].chars().next()? {
        '.' | ')' if digits > 0 => digits + 1,
        '*' | '+' if digits == 0 => 1,
        _ => return None,
    };
    let entry = words[length..].strip_prefix(' ')?.trim_start();
    key_of(entry)?;
    let from = start + line.len() - line.trim_start().len();
    Some(Slip::new(Code::YamlListMark, from, from + words.len()).with_mended(format!("- {entry}")))
}

/// `"C:\\Отчёты"`: within double quotes a backslash and a letter are one sign.
fn backslash(start: usize, line: &str) -> Option<Slip> {
    let (from, value) = value_of(line)?;
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    let mut signs = inside.chars();
    let mut is_wrong = false;
    while let Some(sign) = signs.next() {
        is_wrong |= sign == '\\' && signs.next().is_none_or(|next| !"0abtnvfre \"/\\N_LPxuU".contains(next));
    }
    let slip = Slip::new(Code::YamlBackslash, start + from, start + from + value.len());
    is_wrong.then(|| slip.with_mended(quote(inside)))
}

/// `[1, 2`: a list on one line that is not closed.
fn bracket(start: usize, line: &str) -> Option<Slip> {
    let (from, value) = Some(body(line)).filter(|(_, words)| words.starts_with('{')).or_else(|| value_of(line))?;
    let (close, signs) = match value.chars().next()? {
        '[' => (']', " ,.-_'\""),
        '{' => ('}', " ,.-_'\":"),
        _ => return None,
    };
    let is_list = value.chars().skip(1).all(|sign| sign.is_alphanumeric() || signs.contains(sign));
    let slip = Slip::new(Code::YamlBracket, start + from, start + from + value.len());
    let is_of_list = value.contains(',') || key_of(body(line).1).is_some_and(|(key, _)| is_list_key(key));
    (is_list && is_of_list).then(|| slip.with_mended(format!("{value}{close}")))
}

/// `status = выполнено`, `status`: a key, and no colon behind it.
fn no_colon(start: usize, line: &str) -> Option<Slip> {
    let (from, words) = body(line);
    let end = words.find(|sign: char| !sign.is_ascii_lowercase() && sign != '_').unwrap_or(words.len());
    let (key, rest) = words.split_at(end);
    let value = rest.trim_start_matches([' ', '=', '-', '–', '—', ';', '：', ',']);
    let is_name = rest.starts_with(|sign: char| is_dash(sign) || sign == '-') && !rest.contains(' '); // "- order-1"
    let is_key = key.len() > 1 && !is_name && (rest.is_empty() || rest.len() > value.len());
    let slip = Slip::new(Code::YamlNoColon, start + from, start + from + words.len());
    let value = if value.is_empty() { "…" } else { value };
    (is_key && !words.contains(": ")).then(|| slip.with_mended(format!("{key}: {value}")))
}

/// The same in the line above, where the library stops at the first colon that follows: `title Отчёт`, `- item "3"`.
pub(super) fn no_colon_above(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = lines_at(text, at).nth(1)?;
    no_colon(start, line)
}

/// `evidence:` and below it, not further right, the one name that its list has.
fn name_below_key(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty())?;
    let (key, value) = key_of(body(above).1).filter(|(key, _)| is_list_key(key))?;
    let (from, words) = body(line);
    let is_left = from <= above.find(key)?;
    let is_name = !words.is_empty() && !line.trim_start().starts_with("- ") && key_of(words).is_none();
    (value.trim().is_empty() && is_left && is_name)
        .then(|| Slip::new(Code::YamlIndent, start + from, start + from + words.len()))
}

/// A line that goes on with the text of a key above it, and stands as if it were a key itself.
fn continued_text(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_at(text, at);
    let (from, words) = body(line);
    let is_text =
        !words.is_empty() && key_of(words).is_none() && !words.starts_with(['"', '\'', '[', ']', '{', '}', '#']);
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty())?;
    let (key, value) = key_of(body(above).1)?;
    let has_value = match value.trim() {
        "" => TEXT_KEYS.contains(&key),
        value => !value.starts_with(['[', '{', '"', '\'']),
    };
    let slip = Slip::new(Code::YamlContinued, start + from, start + from + words.len());
    (is_text && has_value).then(|| slip.with_mended(format!("{key}: |")))
}
