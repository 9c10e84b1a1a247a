//! A text cut into units: paragraphs, rows of tables, entries of lists. What stands in one unit belongs together.

use std::ops::Range;

/// A paragraph, a row or an entry.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Its bytes in the text, without the mark of the entry.
    pub(super) at: Range<usize>,
    /// What it is.
    pub(super) form: Form,
    /// Whether a blank line stands above it.
    pub(super) is_parted: bool,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Heading,
    Row,
    Entry,
    Paragraph,
}

/// The units of a text in their order.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut start, mut is_parted) = (0, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim_matches(|sign: char| sign.is_whitespace() || sign == '>');
        let at = start + (words.as_ptr() as usize - line.as_ptr() as usize);
        start += line.len();
        if words.is_empty() {
            is_parted = true;
            continue;
        }
        let (form, mark) = form(words);
        let unit = Unit { at: at + mark..at + words.len(), form, is_parted };
        match units.last_mut() {
            Some(last) if joins(last, &unit) => last.at.end = unit.at.end,
            _ => units.push(unit),
        }
        is_parted = false;
    }
    units.into_iter().flat_map(|unit| parts(text, unit)).collect()
}

/// So many bytes are looked at together: a unit without an end must not cost the square of its length.
const LONGEST: usize = 4096;

/// A unit cut at blanks into parts that are not too long.
fn parts(text: &str, unit: Unit) -> Vec<Unit> {
    let mut parts = Vec::new();
    let mut rest = unit.at.clone();
    while rest.len() > LONGEST {
        let most = text.floor_char_boundary(rest.start + LONGEST);
        let blank = text[rest.start..most].rfind(char::is_whitespace).filter(|at| *at > 0);
        let end = blank.map_or(most, |at| rest.start + at);
        parts.push(Unit { at: rest.start..end, ..unit.clone() });
        rest.start = end;
    }
    parts.push(Unit { at: rest, ..unit });
    parts
}

/// Whether a line goes on with the unit above it.
fn joins(above: &Unit, unit: &Unit) -> bool {
    unit.form == Form::Paragraph && !unit.is_parted && matches!(above.form, Form::Paragraph | Form::Entry)
}

/// What a line is, and how many bytes its mark takes.
fn form(line: &str) -> (Form, usize) {
    if line.starts_with('|') || line.matches('|').count() > 1 || line.contains('\t') {
        return (Form::Row, 0);
    }
    let behind = |mark: usize| line.len() - line[mark..].trim_start().len();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if hashes > 0 {
        return (Form::Heading, behind(hashes));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = (1..=3).contains(&digits) && line[digits..].starts_with([')', '.']);
    if is_number && line[digits + 1..].starts_with(char::is_whitespace) {
        return (Form::Entry, behind(digits + 1));
    }
    match line.chars().next().filter(|sign| matches!(sign, '-' | '*' | '+' | '•' | '–' | '—')) {
        Some(sign) if line[sign.len_utf8()..].starts_with(char::is_whitespace) => {
            (Form::Entry, behind(sign.len_utf8()))
        }
        _ => (Form::Paragraph, 0),
    }
}
