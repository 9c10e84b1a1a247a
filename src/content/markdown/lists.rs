//! Lists and paragraphs as people type them: lines in, edits out that give signs of lists and indented words the meaning
//! they have for a reader. Signs that Markdown knows keep theirs.

use super::lines::{Kind, Line};
use crate::content::fold::{is_dash, is_odd_space};
use crate::content::rewrite::Edit;

/// Signs of word processors that begin an item of a list; the last three are those of Word's own font.
const BULLETS: [char; 20] = [
    '•', '·', '∙', '▪', '▫', '●', '◦', '‣', '○', '■', '□', '◆', '►', '▸', '➢', '➤', '⁃', '\u{f0b7}', '\u{f0a7}',
    '\u{f0d8}',
];

/// So many columns of blank make code of what follows.
const CODE_INDENT: usize = 4;

/// Edits that make lists of listed lines, and paragraphs of indented ones.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    let are_words = russian_words(lines);
    let mut lists = Lists { lines, are_words, columns: Vec::new(), is_after_blank: true, edits: Vec::new() };
    for number in 0..lines.len() {
        lists.read(number);
    }
    lists.edits
}

/// Of each line, whether it and those below up to a blank one are Russian words, and no code.
fn russian_words(lines: &[Line]) -> Vec<bool> {
    let mut are_words = vec![false; lines.len() + 1];
    for (number, line) in lines.iter().enumerate().rev() {
        are_words[number] = line.is_words() && (are_words[number + 1] || line.text.contains(is_cyrillic));
    }
    are_words
}

/// The lists that are open while lines are read.
struct Lists<'a, 't> {
    lines: &'a [Line<'t>],
    are_words: Vec<bool>,
    /// The columns at which the words of the open items begin, outermost first.
    columns: Vec<usize>,
    is_after_blank: bool,
    edits: Vec<Edit>,
}

impl Lists<'_, '_> {
    fn read(&mut self, number: usize) {
        let line = self.lines[number];
        if !line.is_words() {
            self.is_after_blank = line.kind == Kind::Blank || self.is_after_blank && line.kind == Kind::Html;
            return;
        }
        let (blank, indent) = indentation(line.text);
        let marker = self.marker(number, &line.text[blank..]);
        while self.columns.last().is_some_and(|column| indent < *column) && (self.is_after_blank || marker.is_some()) {
            self.columns.pop();
        }
        let own = self.columns.last().copied().unwrap_or(0);
        let is_code = indent >= own + CODE_INDENT;
        let column = match &marker {
            Some(_) if is_code && (own > 0 || self.are_words[number]) => self.move_to(line, blank, own),
            None if is_code && self.is_after_blank && self.are_words[number] => self.move_to(line, blank, own),
            Some(_) if line.text[..blank].contains(is_odd_space) => self.move_to(line, blank, indent),
            _ => indent,
        };
        if let Some(marker) = marker
            && column < own + CODE_INDENT
        {
            self.columns.push(column + marker.width());
            self.mark(number, line.start + blank, &marker);
        }
        self.is_after_blank = is_heading(line.text);
    }

    /// The line begins at this column.
    fn move_to(&mut self, line: Line, blank: usize, column: usize) -> usize {
        self.edits.push(Edit::replace(line.start..line.start + blank, " ".repeat(column)));
        column
    }

    /// Writes the sign that Markdown knows in place of the one that is written.
    fn mark(&mut self, number: usize, at: usize, marker: &Marker) {
        if let Some(sign) = &marker.read_as {
            self.edits.push(Edit::replace(at..at + marker.bytes, sign.clone()));
        }
        if marker.is_line {
            let before = number.checked_sub(1).map(|before| self.lines[before]);
            if let Some(before) = before.filter(|before| before.is_words() && !before.text.ends_with(['\\', ' '])) {
                self.edits.push(Edit::insert(before.end(), "  "));
            }
        }
        let rest = &self.lines[number].text[at - self.lines[number].start + marker.bytes..];
        self.edits.extend(check_box(rest).map(|(length, sign)| {
            let start = at + marker.bytes;
            Edit::replace(start..start + length, sign)
        }));
    }

    /// The sign of a list that the bare line begins with.
    fn marker(&self, number: usize, bare: &str) -> Option<Marker> {
        let first = bare.chars().next()?;
        let rest = &bare[first.len_utf8()..];
        match first {
            '-' | '+' | '*' if rest.is_empty() || rest.starts_with(is_blank) => {
                Some(Marker::sign(bare, first.len_utf8(), &first.to_string()))
            }
            'o' if rest.starts_with('\t') => Some(Marker::sign(bare, 1, "-")),
            _ if BULLETS.contains(&first) && !rest.trim().is_empty() => Some(Marker::sign(bare, first.len_utf8(), "-")),
            _ if is_hyphen(first) && self.is_listed(number, bare) => Some(Marker::sign(bare, first.len_utf8(), "-")),
            _ if first.is_ascii_digit() => number_sign(bare),
            _ => letter_sign(bare),
        }
    }

    /// Whether a line that begins with a dash is one of a list: another one stands beside it, or a colon before it.
    fn is_listed(&self, number: usize, bare: &str) -> bool {
        let before = self.lines[..number].iter().rev().find(|line| line.kind != Kind::Blank);
        let after = self.lines[number + 1..].iter().find(|line| line.kind != Kind::Blank);
        let is_like = |line: &&Line| line.is_words() && begins_with_dash(line.text.trim_start());
        let is_opened = before.is_some_and(|line| line.text.trim_end().ends_with(':'));
        begins_with_dash(bare)
            && (is_opened || before.is_some_and(|line| is_like(&line)) || after.is_some_and(|line| is_like(&line)))
    }
}

/// A sign at the beginning of a list's item.
struct Marker {
    /// Its bytes, with the blank behind it.
    bytes: usize,
    /// Its columns, with the blank behind it, as it is read.
    columns: usize,
    /// The sign that is read in its place, where that is another.
    read_as: Option<String>,
    /// Whether it begins a line and no item: Markdown has no such list, so the sign stays.
    is_line: bool,
}

impl Marker {
    /// A sign of so many bytes that is read as `sign`.
    fn sign(bare: &str, bytes: usize, sign: &str) -> Self {
        let rest = &bare[bytes..];
        let blank = rest.len() - rest.trim_start_matches(is_blank).len();
        let is_known = bare.starts_with(sign) && (rest.is_empty() || rest.starts_with([' ', '\t']));
        let columns = sign.len() + if is_known { blank.clamp(1, CODE_INDENT) } else { 1 };
        if is_known {
            return Marker { bytes: bytes + blank, columns, read_as: None, is_line: false };
        }
        Marker { bytes: bytes + blank, columns, read_as: Some(format!("{sign} ")), is_line: false }
    }

    fn line() -> Self {
        Marker { bytes: 0, columns: 0, read_as: None, is_line: true }
    }

    fn width(&self) -> usize {
        self.columns
    }
}

/// `1. слово`, `1)слово`; `1.2. слово` begins a line.
fn number_sign(bare: &str) -> Option<Marker> {
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let rest = bare.get(digits..).filter(|rest| digits < 10 && rest.starts_with(['.', ')']))?;
    let behind = &rest[1..];
    let sign = &bare[..=digits];
    if behind.is_empty() || behind.starts_with(is_blank) || behind.starts_with(is_cyrillic) {
        return Some(Marker::sign(bare, digits + 1, sign));
    }
    let number = behind.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let is_number = behind.starts_with(|letter: char| letter.is_ascii_digit())
        && behind[..behind.len() - number.len()].ends_with('.');
    (is_number && number.starts_with(is_blank)).then(Marker::line)
}

/// `а) слово`.
fn letter_sign(bare: &str) -> Option<Marker> {
    let mut letters = bare.chars();
    let (letter, bracket) = (letters.next()?, letters.next()?);
    let is_letter = is_cyrillic(letter) && letter.is_lowercase();
    (is_letter && bracket == ')' && !letters.as_str().trim().is_empty()).then(Marker::line)
}

/// The box of a task that is written with other signs than Markdown's, and how it is read.
fn check_box(rest: &str) -> Option<(usize, &'static str)> {
    let signs: [(&str, &str); 7] =
        [("[]", "[ ]"), ("[х]", "[x]"), ("[Х]", "[x]"), ("[v]", "[x]"), ("[V]", "[x]"), ("[✓]", "[x]"), ("[+]", "[x]")];
    let (written, sign) = signs.iter().find(|(written, _)| rest.starts_with(written))?;
    rest[written.len()..].starts_with(is_blank).then_some((written.len(), *sign))
}

/// The blank at the beginning of a line: its bytes and its columns.
fn indentation(line: &str) -> (usize, usize) {
    let mut column = 0;
    for (at, letter) in line.char_indices() {
        match letter {
            '\t' => column += CODE_INDENT - column % CODE_INDENT,
            _ if is_blank(letter) => column += 1,
            _ => return (at, column),
        }
    }
    (line.len(), column)
}

fn begins_with_dash(bare: &str) -> bool {
    let Some(first) = bare.chars().next().filter(|first| is_hyphen(*first)) else { return false };
    let rest = &bare[first.len_utf8()..];
    rest.starts_with(is_blank) || rest.starts_with(is_cyrillic)
}

fn is_hyphen(letter: char) -> bool {
    letter == '-' || is_dash(letter)
}

fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with("# ") || line.trim_start().starts_with("##")
}

pub(super) fn is_blank(letter: char) -> bool {
    letter == ' ' || letter == '\t' || is_odd_space(letter)
}

pub(super) fn is_cyrillic(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}
