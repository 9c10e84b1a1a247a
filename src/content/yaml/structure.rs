//! Signs that look like those of YAML: in goes a text, out come edits for indentation, dashes of lists, spaces behind keys
//! and closing lines. Words of values are never touched.

use crate::content::fold::{is_dash, is_invisible, is_odd_space};
use crate::content::front_matter::is_code_fence;
use crate::content::rewrite::Edit;

/// Edits that make YAML of what looks like it.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let signs = ["\n--", "\n...", "```", ": -\n", ": -\r\n"];
    if !text.contains(is_odd) && !signs.iter().any(|signs| text.contains(signs)) && !text.ends_with(": -") {
        return Vec::new();
    }
    let mut structure = Structure { edits: code_fences(text), ..Structure::default() };
    let mut start = 0;
    for line in text.split('\n') {
        structure.read(start, line, &text[start + line.len()..]);
        start += line.len() + 1;
    }
    structure.edits
}

/// The fences of code around a text, within which the guide shows it, may have been copied with it.
fn code_fences(text: &str) -> Vec<Edit> {
    if !text.contains("```") {
        return Vec::new();
    }
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        start += line.len() + 1;
        (start - line.len() - 1, line)
    });
    let lines: Vec<_> = lines.filter(|(_, line)| !line.trim().is_empty()).collect();
    let edges = lines.first().into_iter().chain(lines.last());
    let fences = edges.filter(|(_, line)| is_code_fence(line));
    fences.map(|(start, line)| Edit::replace(*start..start + line.len(), "")).collect()
}

/// What has been read so far.
#[derive(Default)]
struct Structure {
    edits: Vec<Edit>,
    /// The column of the key whose block of text goes on, and the column of that text.
    block: Option<(usize, Option<usize>)>,
    /// The quote that is open over several lines.
    quote: Option<char>,
    /// Columns at which a dash began an item, on the lines before.
    dashes: Vec<usize>,
    /// Whether the line before ended with a key alone, so that a list may begin.
    is_open: bool,
}

impl Structure {
    /// Reads the line that begins at byte `start`; `rest` follows it.
    fn read(&mut self, start: usize, line: &str, rest: &str) {
        self.replace_line_signs(start, line);
        if line.trim().is_empty() || self.is_in_text(start, line) {
            return;
        }
        if start > 0 && matches!(line.trim_end(), "---" | "...") && rest.trim().is_empty() {
            self.edits.push(Edit::replace(start..start + line.len(), ""));
            return;
        }
        let mut at = self.indentation(start, line, usize::MAX);
        let mut column = line[..at].chars().filter(|sign| !is_invisible(*sign)).count();
        self.dashes.retain(|dash| *dash <= column);
        while let Some(length) = self.dash(start + at, &line[at..], column) {
            self.dashes.push(column);
            at += length;
            column += line[at - length..at].chars().count();
            self.is_open = true;
        }
        if line[at..].starts_with('#') {
            return;
        }
        let value = self.key(start, line, at);
        self.quote_dash(start + line.len() - value.len(), value, column, rest);
        self.is_open = value.trim().is_empty();
        if is_block_sign(value) {
            self.block = Some((column, None));
        }
        let bare = value.trim_start();
        self.quote =
            bare.chars().next().filter(|sign| matches!(sign, '"' | '\'') && bare.matches(*sign).count() % 2 == 1);
    }

    /// `result: -`: a hyphen alone is a text, unless a list goes on below it.
    fn quote_dash(&mut self, start: usize, value: &str, column: usize, rest: &str) {
        let next = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let is_alone = value.starts_with(' ') && value.trim() == "-";
        if is_alone && next.len() - next.trim_start().len() <= column {
            let at = start + value.len() - value.trim_start().len();
            self.edits.push(Edit::replace(at..at + 1, "'-'"));
        }
    }

    /// Signs of printers, which YAML takes nowhere, are spaces.
    fn replace_line_signs(&mut self, start: usize, line: &str) {
        let signs = line.match_indices(['\u{b}', '\u{c}']);
        self.edits.extend(signs.map(|(at, _)| Edit::replace(start + at..start + at + 1, " ")));
    }

    /// Whether the line is part of a text that has begun before it.
    fn is_in_text(&mut self, start: usize, line: &str) -> bool {
        if let Some(quote) = self.quote {
            self.quote = if line.matches(quote).count() % 2 == 1 { None } else { self.quote };
            return true;
        }
        let Some((key, own)) = self.block else { return false };
        let column = line.chars().take_while(|sign| *sign == ' ' || is_odd_space(*sign)).count();
        if column <= key {
            self.block = None;
            return false;
        }
        let own = own.unwrap_or(column);
        self.block = Some((key, Some(own)));
        self.indentation(start, line, own);
        true
    }

    /// Makes ordinary spaces of the first signs of a line, `most` of them; returns where its words begin.
    fn indentation(&mut self, start: usize, line: &str, most: usize) -> usize {
        let mut end = 0;
        for (at, sign) in line.char_indices().take(most) {
            match sign {
                ' ' => {}
                _ if is_odd_space(sign) => {
                    self.edits.push(Edit::replace(start + at..start + at + sign.len_utf8(), " "))
                }
                _ if is_invisible(sign) => self.edits.push(Edit::replace(start + at..start + at + sign.len_utf8(), "")),
                _ => return at,
            }
            end = at + sign.len_utf8();
        }
        end
    }

    /// The bytes of a dash that begins an item, with the blank behind it.
    fn dash(&mut self, at: usize, rest: &str, column: usize) -> Option<usize> {
        let sign = rest.chars().next().filter(|sign| *sign == '-' || *sign == '•' || is_dash(*sign))?;
        let behind = &rest[sign.len_utf8()..];
        let words = behind.trim_start_matches(|blank| blank == ' ' || is_odd_space(blank));
        let (length, is_plain) =
            (rest.len() - words.len(), sign == '-' && !behind[..behind.len() - words.len()].contains(is_odd_space));
        if length == sign.len_utf8() && !(sign == '-' && words.is_empty()) {
            return None;
        }
        if !is_plain {
            if !self.is_open && !self.dashes.contains(&column) {
                return None;
            }
            let blank = behind[..behind.len() - words.len()].chars().count();
            self.edits.push(Edit::replace(at..at + length, format!("-{}", " ".repeat(blank))));
        }
        Some(length)
    }

    /// What stands behind the key of a line, which begins at byte `at` of it; a space behind the colon is an ordinary one.
    fn key<'l>(&mut self, start: usize, line: &'l str, at: usize) -> &'l str {
        let Some(colon) = line[at..].find(':').map(|colon| at + colon) else { return &line[at..] };
        let is_key = line[at..colon]
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-') || is_invisible(sign));
        let value = &line[colon + 1..];
        let bare = value.trim_start_matches(|sign| sign == ' ' || is_odd_space(sign));
        let blank = value.len() - bare.len();
        if is_key && value[..blank].contains(is_odd_space) {
            self.edits.push(Edit::replace(start + colon + 1..start + colon + 1 + blank, " "));
        }
        if is_key { value } else { &line[at..] }
    }
}

fn is_odd(sign: char) -> bool {
    is_odd_space(sign) || is_dash(sign) || is_invisible(sign) || sign == '•'
}

/// `|`, `>-` and the like behind a key: what follows below is text.
pub(super) fn is_block_sign(value: &str) -> bool {
    let bare = value.trim();
    let bare = bare.split(" #").next().unwrap_or(bare).trim_end();
    bare.starts_with(['|', '>']) && bare[1..].chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '-'))
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::content::rewrite::Rewrite;

    fn read(text: &str) -> String {
        Rewrite::new(text, edits(text)).text.into_owned()
    }

    #[test]
    fn signs_of_structure_are_plain() {
        for (text, expected) in [
            ("a:\u{a0}б\nв:\n\u{a0}\u{a0}– г\n  —\u{a0}д", "a: б\nв:\n  - г\n  - д"),
            ("\u{200e}a: б\n---\n", "a: б\n\n"),
            ("a:\n  - б: в\n  – б: г", "a:\n  - б: в\n  - б: г"),
            ("a:\n  • б", "a:\n  - б"),
            ("a: б\u{b}в", "a: б в"),
            ("a: -\nб:\n  - в: -\n    г: - \n", "a: '-'\nб:\n  - в: '-'\n    г: '-' \n"),
            ("```yaml\na: б\n```\n", "\na: б\n\n"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn words_of_values_stay() {
        for text in [
            "a: |\n  – один\n  – два\n\n  три",
            "a: б\n  – в",
            "a: 'б\n  – в'\nг: 1",
            "- a: >\n    – б",
            "a: –\nб: 1\u{a0}000",
            "---\na: б",
            "a: -\n  - б",
            "a: |\n  б: -\n",
            "a: б\n---\nв: г",
        ] {
            assert_eq!(read(text), text);
        }
        assert_eq!(read("a: |\n\u{a0}\u{a0}один\n  \u{a0}два"), "a: |\n  один\n  \u{a0}два");
    }
}
