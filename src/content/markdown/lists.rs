//! Lists and paragraphs as people type them: lines in, edits out that give signs of lists and indented words the meaning
//! they have for a reader. Signs that Markdown knows keep theirs.

use super::company::Company;
use super::dash_lists::begins_with_dash;
use super::letters::{is_apart, is_blank, is_cyrillic, is_hyphen, is_small};
use super::levels::{Level, Levels};
use super::lines::{Kind, Line, is_comparison};
use super::list_titles::{Above, is_like, is_title};
use super::markers::{self, CODE_INDENT, Marker, columns_of};
use super::plain_lines::SHORT;
use super::sign_kinds::begins_chapter;
use super::stars::Notes;
use crate::content::fold::is_odd_space;
use crate::content::rewrite::Edit;

/// No item goes on for more lines.
const MOST_LINES: usize = 20;

/// Edits that make lists of listed lines, and paragraphs of indented ones.
pub(super) fn edits(lines: &[Line], notes: &Notes) -> Vec<Edit> {
    let (are_words, company) = (russian_words(lines), Company::new(lines));
    let mut lists = Lists {
        lines,
        notes,
        are_words,
        company,
        levels: Levels::default(),
        first: 0,
        is_wrapped: is_wrapped(lines),
        is_after_blank: true,
        is_line: false,
        edits: Vec::new(),
    };
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
    notes: &'a Notes,
    are_words: Vec<bool>,
    company: Company,
    levels: Levels,
    /// The line at which the list began that is open.
    first: usize,
    /// Whether some line goes on with the words above it: who breaks lines to make them fit breaks them anywhere.
    is_wrapped: bool,
    is_after_blank: bool,
    /// Whether the line above stays a line.
    is_line: bool,
    edits: Vec<Edit>,
}

impl Lists<'_, '_> {
    fn read(&mut self, number: usize) {
        let line = self.lines[number];
        if !line.is_words() {
            self.is_line = false;
            self.is_after_blank = line.kind == Kind::Blank || self.is_after_blank && line.kind == Kind::Html;
            return;
        }
        let (blank, indent) = indentation(line.text);
        if begins_note(&line.text[blank..]) && indent < CODE_INDENT {
            return self.begin_note();
        }
        let marker = self.marker(number, &line.text[blank..]);
        if marker.as_ref().is_none_or(|marker| marker.is_line) && self.leaves_list(number, indent) {
            self.part_before(number);
        }
        let is_in_list = !self.levels.is_empty();
        let is_elsewhere = self.end_items(number, indent, marker.as_ref());
        let own = self.levels.column();
        let is_code = indent >= own + CODE_INDENT;
        let is_russian = self.are_words[number];
        let column = match &marker {
            Some(_) if is_elsewhere || is_code && (own > 0 || is_russian) => self.move_to(line, blank, own),
            None if self.is_after_blank && is_russian && (is_code || self.levels.is_shifted()) => {
                self.move_to(line, blank, own)
            }
            Some(_) if line.text[..blank].contains(is_odd_space) => self.move_to(line, blank, indent),
            _ => indent,
        };
        let is_below_line = std::mem::replace(&mut self.is_line, marker.as_ref().is_some_and(|marker| marker.is_line));
        let is_sentence = marker.is_none() && begins_sentence(&line.text[blank..]);
        if is_below_line && is_sentence {
            self.break_before(number);
            self.is_line = true;
        } else if indent == 0 && is_in_list && !self.is_after_blank && marker.is_none() {
            self.part_from_item(number, is_sentence);
        }
        if let Some(marker) = marker
            && column < own + CODE_INDENT
        {
            if !is_in_list && !marker.is_line {
                self.first = number;
                self.part_from_paragraph(number);
            }
            if !marker.is_line {
                let words = columns_of(&line.text[..blank + marker.bytes]);
                let value = markers::number_sign(&line.text[blank..]).map(|sign| sign.value);
                self.levels.push(Level { sign: indent, words, read: column + marker.columns, number: value });
            }
            self.mark(number, line.start + blank, &marker);
        }
        self.is_after_blank = is_heading(line.text);
    }

    /// Ends the items that the line is no part of; says whether Markdown would see its sign on another level.
    fn end_items(&mut self, number: usize, indent: usize, marker: Option<&Marker>) -> bool {
        let bare = self.lines[number].text.trim_start_matches(is_blank);
        let is_item = marker.is_some_and(|marker| !marker.is_line);
        if is_item && self.are_words[number] {
            return self.levels.end_before_item(indent, markers::number_sign(bare).map(|sign| sign.value));
        }
        if is_item || self.is_after_blank {
            self.levels.end_before_words(indent);
        }
        false
    }

    fn begin_note(&mut self) {
        self.levels.clear();
        self.levels.push(Level::note());
        (self.is_line, self.is_after_blank) = (false, false);
    }

    /// The line begins at this column.
    fn move_to(&mut self, line: Line, blank: usize, column: usize) -> usize {
        self.edits.push(Edit::replace(line.start..line.start + blank, " ".repeat(column)));
        column
    }

    /// In Markdown only the number 1 begins a list below words; where numbers follow each other any does here.
    fn part_from_paragraph(&mut self, number: usize) {
        let before = number.checked_sub(1).map(|before| self.lines[before]).filter(|before| before.is_words());
        if let Some(before) = before
            && (!self.is_after_blank && self.company.is_counted[number])
        {
            self.edits.push(Edit::insert(before.end(), before.next()));
        }
    }

    /// Writes the sign that Markdown knows in place of the one that is written.
    fn mark(&mut self, number: usize, at: usize, marker: &Marker) {
        if let Some(sign) = &marker.read_as {
            self.edits.push(Edit::replace(at..at + marker.bytes, sign.clone()));
        }
        if marker.is_line {
            self.edits.extend(marker.escape.map(|sign| Edit::insert(at + sign, "\\")));
            return self.break_before(number);
        }
        let start = at + marker.bytes;
        let rest = &self.lines[number].text[start - self.lines[number].start..];
        if is_comparison(rest) {
            self.edits.push(Edit::insert(start, "\\"));
        }
        let check_box = markers::check_box(rest);
        self.edits.extend(check_box.map(|(length, sign)| Edit::replace(start..start + length, sign)));
    }

    /// Whether a line below an item begins something else: a chapter, a line with a sign of the kind that led to the list, the
    /// title of a further list.
    fn leaves_list(&self, number: usize, indent: usize) -> bool {
        let Some(outermost) = self.levels.outermost().filter(|_| !self.is_after_blank) else { return false };
        let bare = self.lines[number].text.trim_start_matches(is_blank);
        let leading = self.lines[..self.first].iter().rev().skip_while(|line| line.kind == Kind::Blank);
        let mut leading = leading.take_while(|line| line.is_words());
        let leads = |line: &Line| indent <= indentation(line.text).1 && is_like(line.text, bare);
        indent == 0 && begins_chapter(bare)
            || leading.clone().any(leads)
            || indent == 0 && self.is_title(number, outermost, leading.next())
    }

    /// Whether a line between two items is the title of the list that begins below it.
    fn is_title(&self, number: usize, outermost: &Level, opening: Option<&Line>) -> bool {
        let item = (number + 1..self.lines.len()).find(|below| self.lines[*below].kind != Kind::Blank);
        let Some(item) = item.filter(|item| self.is_item(*item)) else { return false };
        let (blank, indent) = indentation(self.lines[item].text);
        let value = markers::number_sign(&self.lines[item].text[blank..]).map(|sign| sign.value);
        let opening = opening.map(|line| line.text.trim()).unwrap_or_default();
        let before = self.lines[number - 1].text.trim_end();
        let above = Above { opening, number: outermost.number, may_go_on: self.may_go_on(before) };
        !outermost.is_outside(indent) && is_title(self.lines[number].text.trim(), value, &above)
    }

    fn is_item(&self, number: usize) -> bool {
        let line = self.lines[number];
        let marker = self.marker(number, line.text.trim_start_matches(is_blank)).filter(|_| line.is_words());
        marker.is_some_and(|marker| !marker.is_line)
    }

    /// A paragraph begins with the line.
    fn part_before(&mut self, number: usize) {
        let before = number.checked_sub(1).map(|before| self.lines[before]);
        if let Some(before) =
            before.filter(|before| before.is_words() && before.quotation == self.lines[number].quotation)
        {
            self.edits.push(Edit::insert(before.end(), format!("\n{}", before.quotation.trim_end())));
            self.levels.clear();
            self.is_after_blank = true;
        }
    }

    /// Words at the edge below an item that begin like a sentence are none of it, unless the item goes on or may be broken
    /// there; then these are a line of their own.
    fn part_from_item(&mut self, number: usize, is_sentence: bool) {
        let before = self.lines[number - 1].text.trim_end();
        let has_ended = before.ends_with(['.', ';', '!', '?', '…']);
        let is_whole = has_ended || !self.may_go_on(before) && !self.is_above_item(number);
        if is_sentence && is_whole {
            self.part_before(number);
        } else if is_sentence {
            self.break_before(number);
        }
    }

    /// Whether the line below may go on with these words.
    fn may_go_on(&self, words: &str) -> bool {
        let goes_on = words.ends_with([',', ':', '(', '«']) || words.ends_with(is_hyphen);
        goes_on || self.is_wrapped && words.chars().count() >= SHORT
    }

    /// Whether the list goes on below a line and those beside it.
    fn is_above_item(&self, number: usize) -> bool {
        let mut below = self.lines[number + 1..].iter().take(MOST_LINES).take_while(|line| line.is_words()).enumerate();
        let begins = |(at, line): &(usize, &Line)| {
            self.is_item(number + 1 + at) || self.leaves_list(number + 1 + at, indentation(line.text).1)
        };
        below.find(begins).is_some_and(|(at, _)| self.is_item(number + 1 + at))
    }

    /// Ends the line above where it ends.
    fn break_before(&mut self, number: usize) {
        let before = number.checked_sub(1).filter(|_| !self.is_after_blank).map(|before| self.lines[before]);
        if let Some(before) =
            before.filter(|before| before.is_words() && !before.text.ends_with('\\') && !before.text.ends_with("  "))
        {
            self.edits.push(Edit::insert(before.end(), "  "));
        }
    }

    /// The sign of a list that the bare line begins with.
    fn marker(&self, number: usize, bare: &str) -> Option<Marker> {
        let first = bare.chars().next()?;
        let rest = &bare[first.len_utf8()..];
        let is_known = matches!(first, '-' | '+' | '*') && is_apart(rest);
        let plain_line = || if is_known { Marker::plain_line(0) } else { Marker::line() };
        match first {
            '>' if is_comparison(bare) => Some(Marker::plain_line(0)),
            '*' if self.is_note(number, bare) => Some(Marker::plain_line(0)),
            _ if is_hyphen(first) && self.company.is_spoken[number] => Some(plain_line()),
            _ if (first == '+' || is_hyphen(first)) && self.is_amount(number, first, rest) => Some(plain_line()),
            _ if is_known => Some(Marker::sign(bare, 1, &bare[..1])),
            _ if markers::is_bullet(first, rest) => Some(Marker::sign(bare, first.len_utf8(), "-")),
            _ if is_hyphen(first) && self.is_listed(number, bare) => Some(Marker::sign(bare, first.len_utf8(), "-")),
            'o' if self.is_beside_like(number, is_round_bullet) && is_round_bullet(bare) => {
                Some(Marker::sign(bare, 1, "-"))
            }
            '*' | '+' if self.is_glued(number, bare) => Some(Marker::sign(bare, 1, &bare[..1])),
            _ if first.is_ascii_digit() && markers::number_sign(bare).is_some() => self.number_marker(number, bare),
            _ => (markers::begins_line(bare) || self.company.is_alike[number]).then(Marker::line),
        }
    }

    /// The sign of a number that counts; a line where it stands alone and goes on with a sentence or a date.
    fn number_marker(&self, number: usize, bare: &str) -> Option<Marker> {
        let sign = markers::number_sign(bare)?;
        let is_alone = !self.company.is_counted[number] && !self.is_opened(number);
        if is_alone && !sign.is_apart {
            return None;
        }
        let is_sentence = is_alone && sign.is_before_more(bare);
        Some(if is_sentence { Marker::plain_line(sign.digits) } else { sign.marker(bare) })
    }

    /// A line below the stars of a word or a number that it explains, with no other of its kind beside it.
    fn is_note(&self, number: usize, bare: &str) -> bool {
        let stars = bare.len() - bare.trim_start_matches('*').len();
        let is_like = |line: &Line| {
            let other = line.text.trim_start_matches(is_blank);
            stars == other.len() - other.trim_start_matches('*').len() && is_apart(&other[stars..])
        };
        self.notes.explains(stars) && !self.neighbours(number).into_iter().flatten().any(is_like)
    }

    /// Whether the sign before a number is that of the number: `- 5 °C`, `+ 12 учеников`; and `- 3 балла` where nothing else
    /// makes it one of a list.
    fn is_amount(&self, number: usize, sign: char, rest: &str) -> bool {
        let Some(amount) = markers::amount(rest) else { return false };
        if markers::is_temperature(amount) {
            return true;
        }
        let is_like = |line: &Line| line.text.trim_start_matches(is_blank).starts_with(sign);
        let is_alone = !self.is_opened(number) && !self.neighbours(number).into_iter().flatten().any(is_like);
        markers::is_amount_alone(amount) || self.are_words[number] && (sign == '+' || is_alone)
    }

    /// Whether a line that begins with a dash is one of a list: another one stands beside it, or a colon before it.
    fn is_listed(&self, number: usize, bare: &str) -> bool {
        let is_like = |line: &Line| line.is_words() && begins_with_dash(line.text.trim_start());
        begins_with_dash(bare)
            && (self.company.is_listed[number]
                || self.is_opened(number)
                || self.neighbours(number).into_iter().flatten().any(is_like))
    }

    /// Whether the sign of a list touches the words of the line, and one beside it has that sign: `*один`, below it `*два`.
    fn is_glued(&self, number: usize, bare: &str) -> bool {
        is_glued(bare)
            && self.is_beside_like(number, |line| {
                line.starts_with(&bare[..1]) && (is_glued(line) || line[1..].starts_with(is_blank))
            })
    }

    fn is_beside_like(&self, number: usize, is_like: impl Fn(&str) -> bool) -> bool {
        let mut beside = self.neighbours(number).into_iter().flatten();
        beside.any(|line| line.is_words() && is_like(line.text.trim_start_matches(is_blank)))
    }

    /// Whether the line above leads to a list.
    fn is_opened(&self, number: usize) -> bool {
        self.neighbours(number)[0].is_some_and(|line| line.text.trim_end().ends_with(':'))
    }

    /// The lines before and behind, blank ones passed over.
    fn neighbours(&self, number: usize) -> [Option<&Line<'_>>; 2] {
        let before = self.lines[..number].iter().rev().find(|line| line.kind != Kind::Blank);
        let after = self.lines[number + 1..].iter().find(|line| line.kind != Kind::Blank);
        [before, after]
    }
}

/// The blank at the beginning of a line: its bytes and its columns.
fn indentation(line: &str) -> (usize, usize) {
    let bytes = line.len() - line.trim_start_matches(is_blank).len();
    (bytes, columns_of(&line[..bytes]))
}

/// Whether a line begins a note: `[^1]: слова`.
fn begins_note(bare: &str) -> bool {
    bare.strip_prefix("[^").and_then(|name| name.split_once(']')).is_some_and(|(_, rest)| rest.starts_with(':'))
}

/// Whether words begin as a sentence does.
fn begins_sentence(bare: &str) -> bool {
    let words = bare.trim_start_matches(['*', '_', '«', '"', '“', '„', '(']);
    words.starts_with(|letter: char| is_cyrillic(letter) && !is_small(letter))
}

/// Whether a line at the edge goes on with the words above it.
fn is_wrapped(lines: &[Line]) -> bool {
    lines.windows(2).any(|pair| pair[0].is_words() && pair[1].is_words() && pair[1].text.starts_with(is_small))
}

/// A star or a plus before a word, and no other of them that could end with it what this one begins.
fn is_glued(line: &str) -> bool {
    let rest = line.trim_start().strip_prefix(['*', '+']);
    rest.is_some_and(|rest| rest.starts_with(is_cyrillic) && !rest.contains('*'))
}

/// `o слово`, the letter of a foreign alphabet: what is left of a bullet.
fn is_round_bullet(bare: &str) -> bool {
    bare.strip_prefix("o")
        .is_some_and(|rest| rest.starts_with(is_blank) && rest.trim_start_matches(is_blank).starts_with(is_cyrillic))
}

fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with("# ") || line.trim_start().starts_with("##")
}
