//! Code between fences, as people use them for quotations and dividers: lines in, edits out that end code where its last line
//! closes it; events in, the same out with the words behind a fence as its first line, and what is wrong with fences.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::letters::{is_blank, is_cyrillic};
use super::lines::{Kind, Line, fence};
use crate::content::rewrite::Edit;
use crate::diagnostics::{Code, Diagnostic, Place};

/// No fence has fewer.
const LEAST_SIGNS: usize = 3;

/// Lines from one fence to the next.
struct Block {
    sign: char,
    /// How many signs begin it.
    length: usize,
    /// The lines of its fences.
    open: usize,
    close: Option<usize>,
    /// The line behind its last one.
    end: usize,
}

/// Edits that close code at the end of its last line, and make dividers of lines of tildes between Russian words.
pub(super) fn edits(lines: &[Line]) -> Vec<Edit> {
    if !lines.iter().any(|line| line.kind == Kind::Code) {
        return Vec::new();
    }
    let is_russian = lines.iter().any(|line| line.text.contains(is_cyrillic));
    let mut edits = Vec::new();
    for block in blocks(lines) {
        if is_russian && is_divider(&block, lines) {
            let fences = std::iter::once(block.open).chain(block.close);
            edits.extend(fences.map(|line| Edit::replace(lines[line].start..lines[line].end(), "***")));
        }
    }
    if edits.is_empty() { closings(lines) } else { edits }
}

fn blocks(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    for (number, line) in lines.iter().enumerate() {
        if line.kind != Kind::Code {
            is_open = false;
            continue;
        }
        match blocks.last_mut().filter(|_| is_open) {
            Some(block) => {
                block.end = number + 1;
                if is_fence_alone(line.text, block.sign, block.length) {
                    block.close = Some(number);
                    is_open = false;
                }
            }
            None => {
                let Some((sign, length)) = fence(line.text) else { continue };
                blocks.push(Block { sign, length, open: number, close: None, end: number + 1 });
                is_open = true;
            }
        }
    }
    blocks
}

/// Whether nothing stands on a line but so many of a sign.
fn is_fence_alone(line: &str, sign: char, length: usize) -> bool {
    let bare = line.trim();
    bare.chars().count() >= length && bare.chars().all(|letter| letter == sign)
}

/// `~~~~~~` from edge to edge above Russian words.
fn is_divider(block: &Block, lines: &[Line]) -> bool {
    let inside = &lines[block.open + 1..block.close.unwrap_or(block.end)];
    let is_blank = inside.iter().all(|line| line.text.trim().is_empty());
    block.sign == '~'
        && is_fence_alone(lines[block.open].text, '~', block.length)
        && (is_blank || inside.iter().any(|line| line.text.contains(is_cyrillic)))
}

/// Code ends with the line that ends with its sign where the signs behind it begin and end further code in pairs.
fn closings(lines: &[Line]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let is_mark = |line: &Line| {
        fence(line.text).is_some() || ['`', '~'].into_iter().any(|sign| closing(line, sign, LEAST_SIGNS).is_some())
    };
    let mut marks_behind = lines.iter().filter(|line| is_mark(line)).count();
    let mut open: Option<(char, usize, usize)> = None;
    for line in lines {
        let found = fence(line.text);
        marks_behind -= usize::from(is_mark(line));
        match open.filter(|(.., depth)| *depth <= line.depth) {
            Some((sign, length, _)) if is_fence_alone(line.text, sign, length) => open = None,
            Some((sign, length, _)) => {
                if let Some(at) = closing(line, sign, length).filter(|_| marks_behind % 2 == 0) {
                    edits.push(Edit::insert(line.start + at, line.next()));
                    open = None;
                }
            }
            None => open = found.filter(|_| line.kind != Kind::Html).map(|(sign, length)| (sign, length, line.depth)),
        }
    }
    edits
}

/// Where the signs at the end of a line begin that would close code.
fn closing(line: &Line, sign: char, length: usize) -> Option<usize> {
    let text = line.text.trim_end_matches(is_blank);
    let words = text.trim_end_matches(sign);
    let is_long = text.chars().count() - words.chars().count() >= length;
    (is_long && !words.trim().is_empty() && !words.contains(sign)).then_some(words.len())
}

/// Words behind a fence that name no language are the first line of the code: they would vanish. Code that is never closed is
/// reported: all that follows is part of it.
pub(super) fn with_words<'e>(
    text: &str,
    events: Vec<(Event<'e>, Range<usize>)>,
    place_of: impl Fn(Range<usize>) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Event<'e>, Range<usize>)> {
    let mut shown = Vec::with_capacity(events.len());
    for (event, at) in events {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = &event else {
            shown.push((event, at));
            continue;
        };
        let opening = opening_fence(text, &at);
        if !is_closed(&text[at.clone()], &text[opening.clone()]) {
            let fence = &text[opening.clone()];
            diagnostics.push(Diagnostic::new(Code::OpenCode, place_of(opening.clone())).arg("text", fence));
        }
        if info.is_empty() || is_language(info) {
            shown.push((event, at));
            continue;
        }
        let words = Event::Text(format!("{info}\n").into());
        shown.push((Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)), at));
        shown.push((words, opening));
    }
    shown
}

/// The signs that begin code.
fn opening_fence(text: &str, block: &Range<usize>) -> Range<usize> {
    let inside = &text[block.clone()];
    let Some(sign) = inside.chars().next().filter(|sign| matches!(sign, '`' | '~')) else {
        return block.start..block.start;
    };
    block.start..block.start + inside.len() - inside.trim_start_matches(sign).len()
}

/// Whether the last line of code is a fence.
fn is_closed(code: &str, fence: &str) -> bool {
    let last = code.trim_end().rsplit_once('\n').map_or("", |(_, last)| last);
    !fence.is_empty()
        && last.ends_with(fence)
        && last.trim_start_matches([' ', '\t', '>']).trim_matches(['`', '~']).is_empty()
}

/// Languages by the names that are written behind a fence.
const LANGUAGES: [&str; 36] = [
    "bash",
    "bat",
    "c",
    "cfg",
    "cmd",
    "console",
    "cpp",
    "css",
    "csv",
    "diff",
    "go",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "log",
    "markdown",
    "md",
    "mermaid",
    "php",
    "powershell",
    "python",
    "py",
    "rust",
    "sh",
    "shell",
    "sql",
    "text",
    "toml",
    "txt",
    "xml",
    "yaml",
    "yml",
];

/// Whether the first word behind a fence is the name of a language, and no further one is Russian.
fn is_language(info: &str) -> bool {
    let name = info.split([' ', '\t', ',', '{']).next().unwrap_or(info).to_lowercase();
    LANGUAGES.contains(&name.as_str()) && !info.contains(is_cyrillic)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;
    use crate::content::rewrite::Rewrite;

    #[test]
    fn code_ends_where_people_close_it() {
        for (text, expected) in [
            ("```раз\nдва```\nтри", "```раз\nдва\n```\nтри"),
            ("```\nраз```\nдва\n```три\nчетыре```", "```\nраз\n```\nдва\n```три\nчетыре\n```"),
            ("```\nраз```\nдва\n```\nтри\n```", "```\nраз\n```\nдва\n```\nтри\n```"),
            ("```\necho ```\n```\nдва", "```\necho ```\n```\nдва"),
            ("```раз\nдва```\n\n```yaml\nтри\n```", "```раз\nдва\n```\n\n```yaml\nтри\n```"),
            ("> ```раз\n> два```", "> ```раз\n> два\n> ```"),
            ("Раз\n~~~~~\nДва\n~~~~~\nТри", "Раз\n***\nДва\n***\nТри"),
            ("~~~\nlet a = 1;\n~~~", "~~~\nlet a = 1;\n~~~"),
        ] {
            assert_eq!(Rewrite::new(text, edits(&lines_of(text))).text, expected, "{text}");
        }
    }

    #[test]
    fn languages_are_known_by_their_names() {
        assert!(is_language("yaml") && is_language("Python title=1") && is_language("js{1,2}"));
        assert!(!is_language("text по-русски") && !is_language("слово") && !is_language("Note"));
    }
}
