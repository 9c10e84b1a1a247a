//! A Markdown text in, its lines out, each with what it is part of: code and HTML are nobody's lists, tables or paragraphs.

use super::letters::{is_blank, is_hyphen};

/// A line, without the signs of the quotation it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// The byte of the text at which it begins, behind the signs of a quotation.
    pub start: usize,
    /// Its words, without the line end.
    pub text: &'t str,
    /// The signs of the quotations before it.
    pub quotation: &'t str,
    /// What it is part of.
    pub kind: Kind,
    /// How many quotations it stands in.
    pub depth: usize,
}

/// What a line is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing stands on it.
    Blank,
    /// Code between fences, or a fence.
    Code,
    /// HTML, which is shown as it is written.
    Html,
    /// A row of a table.
    Table,
    /// Words.
    Words,
}

impl Line<'_> {
    /// The byte of the text behind its last sign.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// A line end, and what a line begins with that stands in the same quotation and as deep.
    pub fn next(&self) -> String {
        let blank = &self.text[..self.text.len() - self.text.trim_start_matches(' ').len()];
        format!("\n{}{blank}", self.quotation)
    }

    /// Whether it is words.
    pub fn is_words(&self) -> bool {
        self.kind == Kind::Words
    }
}

/// All lines of a text.
pub(super) fn lines_of(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut start = 0;
    let mut open = Open::Nothing;
    let are_comparisons = comparisons(text);
    for (number, whole) in text.split('\n').enumerate() {
        let is_comparison = are_comparisons.get(number).is_some_and(|is_comparison| *is_comparison);
        let (skipped, depth) = if is_comparison { (0, 0) } else { quotation(whole) };
        let (quotation, text) = whole.split_at(skipped);
        let mut line = Line { start: start + skipped, text, quotation, kind: Kind::Words, depth };
        if lines.last().is_some_and(|last| last.depth > depth) && !open.is_nothing() {
            open = Open::Nothing;
        }
        line.kind = open.kind_of(line.text);
        lines.push(line);
        start += whole.len() + 1;
    }
    lines
}

/// Of each line, whether its `>` says "more than": all lines beside each other that begin with it go on with a number.
/// Nothing where no line does.
fn comparisons(text: &str) -> Vec<bool> {
    if !text.contains('>') {
        return Vec::new();
    }
    let mut are_comparisons = Vec::new();
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_start_matches(' ')).collect();
    for run in lines.chunk_by(|line, next| line.starts_with('>') && next.starts_with('>')) {
        let is_comparison = run.iter().all(|line| is_comparison(line));
        are_comparisons.resize(are_comparisons.len() + run.len(), is_comparison);
    }
    are_comparisons
}

/// `> 50 %`, `>= 3`, `>-5`; `> 1. слово` and `> 2026 год` are quoted.
pub(super) fn is_comparison(bare: &str) -> bool {
    let Some(rest) = bare.strip_prefix('>') else { return false };
    let rest = rest.trim_start_matches('=').trim_start_matches(is_blank);
    let rest = rest.strip_prefix(|sign: char| sign == '+' || is_hyphen(sign)).unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, behind) = rest.split_at(digits);
    let is_item = behind.strip_prefix(['.', ')']).is_some_and(|words| words.is_empty() || words.starts_with(is_blank));
    let is_year = digits == 4 && behind.trim_start_matches(is_blank).starts_with('г');
    !number.is_empty() && !is_item && !is_year
}

/// The bytes of `> > ` at the beginning of a line, and how many quotations they mean.
fn quotation(line: &str) -> (usize, usize) {
    let (mut at, mut depth) = (0, 0);
    loop {
        let rest = &line[at..];
        let bare = rest.trim_start_matches(' ');
        let Some(inside) = bare.strip_prefix('>').filter(|_| rest.len() - bare.len() < 4) else { return (at, depth) };
        at = line.len() - inside.strip_prefix(' ').unwrap_or(inside).len();
        depth += 1;
    }
}

/// What has begun and goes on.
#[derive(Clone, Copy)]
enum Open<'t> {
    Nothing,
    /// Code, until as many of the same sign stand alone on a line.
    Fence(char, usize),
    /// HTML, until this is written; until a blank line where it is nothing.
    Html(&'t str),
}

impl Open<'_> {
    fn is_nothing(&self) -> bool {
        matches!(self, Open::Nothing)
    }

    /// What the next line is, and whether something begins or ends with it.
    fn kind_of(&mut self, line: &str) -> Kind {
        let bare = line.trim();
        match *self {
            Open::Fence(sign, length) => {
                if bare.chars().count() >= length && bare.chars().all(|letter| letter == sign) {
                    *self = Open::Nothing;
                }
                Kind::Code
            }
            Open::Html("") if bare.is_empty() => {
                *self = Open::Nothing;
                Kind::Blank
            }
            Open::Html(end) => {
                if !end.is_empty() && line.to_lowercase().contains(end) {
                    *self = Open::Nothing;
                }
                Kind::Html
            }
            Open::Nothing if bare.is_empty() => Kind::Blank,
            Open::Nothing => self.begin(line),
        }
    }

    fn begin(&mut self, line: &str) -> Kind {
        if let Some((sign, length)) = fence(line) {
            *self = Open::Fence(sign, length);
            return Kind::Code;
        }
        let Some(end) = html(line) else { return Kind::Words };
        if end.is_empty() || !line.to_lowercase().contains(end) {
            *self = Open::Html(end);
        }
        Kind::Html
    }
}

/// The sign and length of a fence that begins code; it may stand behind the signs of list items.
pub(super) fn fence(line: &str) -> Option<(char, usize)> {
    let bare = line.trim_start_matches([' ', '\t', '-', '*', '+']);
    let sign = bare.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let rest = bare.trim_start_matches(sign);
    let length = bare.len() - rest.len();
    (length >= 3 && !(sign == '`' && rest.contains('`'))).then_some((sign, length))
}

/// What ends the HTML that begins on a line.
fn html(line: &str) -> Option<&'static str> {
    let bare = line.trim_start_matches(' ');
    let inside = bare.strip_prefix('<')?.to_lowercase();
    let literal = [("script", "</script>"), ("pre", "</pre>"), ("style", "</style>"), ("textarea", "</textarea>")];
    if inside.starts_with("!--") {
        return Some("-->");
    }
    if let Some((_, end)) = literal.iter().find(|(name, _)| inside.starts_with(name)) {
        return Some(end);
    }
    let name = inside.strip_prefix('/').unwrap_or(&inside);
    let word = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or("");
    let is_tag = word.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && !name[word.len()..].starts_with([':', '@', '.']);
    (is_tag || name.starts_with(['!', '?'])).then_some("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> String {
        let sign = |line: &Line| match line.kind {
            Kind::Blank => '_',
            Kind::Code => 'c',
            Kind::Html => 'h',
            Kind::Table => 't',
            Kind::Words => 'w',
        };
        lines_of(text).iter().map(sign).collect()
    }

    #[test]
    fn code_and_html_are_no_words() {
        assert_eq!(kinds("а\n\n```\n• б\n\n```\nв"), "w_ccccw");
        assert_eq!(kinds("- ~~~~\n  ~~~\n  ~~~~\nв"), "cccw");
        assert_eq!(kinds("> ```\n> • б\nв"), "ccw");
        assert_eq!(kinds("<div>\n• б\n\nв"), "hh_w");
        assert_eq!(kinds("<!-- а\n\n• б -->\nв"), "hhhw");
        assert_eq!(kinds("<mail@example.ru>\n<https://example.ru>"), "ww");
        assert_eq!(kinds("``` а ``` б\nв"), "ww");
    }

    #[test]
    fn more_than_a_number_is_no_quotation() {
        let depths = |text: &str| lines_of(text).iter().map(|line| line.depth).collect::<Vec<_>>();
        for (text, expected) in [
            ("> 50 %", vec![0]),
            (">= 3", vec![0]),
            ("> 3 баллов\n>−5", vec![0, 0]),
            ("> Коллеги!\n> 5 школ", vec![1, 1]),
            ("> 1. слово", vec![1]),
            ("> 2026 год", vec![1]),
            (">> 5", vec![2]),
        ] {
            assert_eq!(depths(text), expected, "{text}");
        }
    }

    #[test]
    fn the_signs_of_a_quotation_are_no_part_of_the_line() {
        let lines = lines_of("а\n> > • б");
        assert_eq!((lines[1].text, lines[1].start), ("• б", 7));
    }
}
