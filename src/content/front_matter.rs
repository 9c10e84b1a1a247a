//! Cuts a Markdown file into its YAML header and its text.

use std::ops::Range;

use super::fold;

/// The two parts of a report or page, each with the byte at which it begins.
pub struct FrontMatter<'t> {
    /// The YAML between the two lines `---`.
    pub header: &'t str,
    /// Where the header begins.
    pub header_start: usize,
    /// Everything after the header.
    pub body: &'t str,
    /// Where the text begins.
    pub body_start: usize,
}

/// The parts of `text`; `None` when it does not begin with a header. The fences of code, within which the guide shows a file,
/// may have been copied with it.
pub fn split(text: &str) -> Option<FrontMatter<'_>> {
    match behind_fence(text) {
        Some(start) => split_from(text, start).map(without_fence).or_else(|| fenced_header(text, start)),
        None => split_from(text, 0),
    }
}

fn split_from(text: &str, start: usize) -> Option<FrontMatter<'_>> {
    let mut lines = lines_with_words(&text[start..]).map(|(at, line)| (start + at, line));
    let (opening, line) = lines.next().filter(|(_, line)| is_opening(line))?;
    let header_start = opening + line.len();
    let (end, fence) = lines.find(|(_, line)| is_fence(line)).or_else(|| moved_fence(text, header_start))?;
    let body_start = end + fence.len();
    Some(FrontMatter { header: &text[header_start..end], header_start, body: &text[body_start..], body_start })
}

/// The line that closes a header of which every line stands as far from the edge as it, or further.
fn moved_fence(text: &str, header_start: usize) -> Option<(usize, &str)> {
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let lines = || lines_with_words(&text[header_start..]).filter(|(_, line)| !line.trim().is_empty());
    let (at, fence) = lines().find(|(_, line)| is_fence(line.trim_start_matches(' ')))?;
    let is_moved = |line: &str| indentation(line) >= indentation(fence);
    let has_key = lines().next().is_some_and(|(_, line)| is_key(line.trim_start()));
    let is_whole = has_key && lines().take_while(|(start, _)| *start < at).all(|(_, line)| is_moved(line));
    is_whole.then_some((header_start + at, fence))
}

/// Where the file begins behind the fence of code that is its first line.
fn behind_fence(text: &str) -> Option<usize> {
    let (start, line) = lines_with_words(text).next()?;
    is_code_fence(line).then_some(start + line.len())
}

/// The parts without the fence that closes the code, behind the header or behind all.
fn without_fence(mut parts: FrontMatter<'_>) -> FrontMatter<'_> {
    let is_end = |line: &str| line.trim() == CODE_FENCE;
    if let Some((at, line)) = lines_with_words(parts.body).next().filter(|(_, line)| is_end(line)) {
        parts.body_start += at + line.len();
        parts.body = &parts.body[at + line.len()..];
    } else if let Some(body) = parts.body.trim_end().strip_suffix(CODE_FENCE).filter(|body| body.ends_with('\n')) {
        parts.body = body;
    }
    parts
}

/// A header whose only lines above and below are the fences.
fn fenced_header(text: &str, header_start: usize) -> Option<FrontMatter<'_>> {
    let inside = &text[header_start..];
    lines_with_words(inside).next().filter(|(_, line)| is_key(line))?;
    let (end, fence) = lines_with_words(inside).find(|(_, line)| line.trim() == CODE_FENCE)?;
    let body_start = header_start + end + fence.len();
    Some(FrontMatter { header: &inside[..end], header_start, body: &text[body_start..], body_start })
}

/// The signs that begin and end code.
const CODE_FENCE: &str = "```";

/// `` ```yaml ``: nothing stands behind the signs but the name of a language.
pub(super) fn is_code_fence(line: &str) -> bool {
    line.trim_end().strip_prefix(CODE_FENCE).is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a header begins in `text`, closed or not.
pub fn is_opened(text: &str) -> bool {
    let start = behind_fence(text).unwrap_or(0);
    lines_with_words(&text[start..]).next().is_some_and(|(_, line)| is_opening(line))
}

/// A line that was meant for `---`: its bytes, and whether it only begins with blanks.
pub fn mistaken_fence(text: &str) -> Option<(Range<usize>, bool)> {
    let mut lines = lines_with_words(text).peekable();
    let is_closing = is_opened(text);
    let mut is_inside = false;
    while let Some((at, line)) = lines.next() {
        let is_above_key = lines.peek().is_some_and(|(_, next)| is_key(next));
        if is_mistaken(line) && (is_above_key && !is_closing || is_inside && is_closing) {
            let start = at + line.len() - line.trim_start().len();
            return Some((start..at + line.trim_end().len(), is_fence(line.trim())));
        }
        is_inside |= is_key(line);
    }
    None
}

/// Signs in a row that people draw a line with, other than three hyphens at the edge.
fn is_mistaken(line: &str) -> bool {
    let signs = line.trim();
    let is_line = |sign: char| signs.chars().count() > 1 && signs.chars().all(|other| other == sign || other == ' ');
    !is_fence(line)
        && (is_fence(signs) || signs.chars().next().is_some_and(|sign| "-*_=+~".contains(sign) && is_line(sign)))
}

/// The first line of a text that stands above the end of its header: a sentence at the edge, below which no key stands.
pub fn text_in_header(header: &str) -> Option<Range<usize>> {
    let lines: Vec<(usize, &str)> = lines_with_words(header).collect();
    let is_any_key =
        |line: &str| line.split_once(':').is_some_and(|(key, _)| !key.trim().contains(char::is_whitespace));
    let last_key = lines.iter().rposition(|(_, line)| is_any_key(line))?;
    let behind_blank = lines.get(last_key + 1).is_some_and(|(_, line)| line.trim().is_empty());
    let (at, line) = lines[last_key + 1..].iter().find(|(_, line)| !line.trim().is_empty())?;
    let is_sentence = line.starts_with(char::is_uppercase) && line.trim().contains(char::is_whitespace);
    (is_sentence && (behind_blank || is_key(lines[last_key].1))).then(|| *at..at + line.trim_end().len())
}

/// Where a further header begins in the text below the first: a title and a date below each other, or one of them below `---`.
pub fn further_header(body: &str) -> Option<Range<usize>> {
    let lines: Vec<(usize, &str)> = lines_with_words(body).filter(|(_, line)| !line.trim().is_empty()).collect();
    let mut is_code = false;
    for (number, (at, line)) in lines.iter().enumerate() {
        is_code ^= line.trim_start().starts_with(CODE_FENCE);
        let is_key_at = |number: usize| lines.get(number).is_some_and(|(_, line)| is_key(line.trim_start()));
        let begins = is_fence(line.trim_start()) && is_key_at(number + 1) || is_key_at(number) && is_key_at(number + 1);
        if begins && !is_code {
            return Some(*at..at + line.trim_end().len());
        }
    }
    None
}

/// The first line of a text that is a key of the header: `items:` with its list below it, `date:` with a day.
pub fn key_in_text(body: &str) -> Option<Range<usize>> {
    let mut lines = lines_with_words(body).filter(|(_, line)| !line.trim().is_empty());
    let (at, line) = lines.next()?;
    let next = lines.next().map(|(_, next)| next).unwrap_or_default();
    let is_day =
        line.strip_prefix("date:").is_some_and(|day| day.trim().starts_with(|sign: char| sign.is_ascii_digit()));
    let is_list_key = matches!(line.trim_end(), "items:" | "indicators:");
    let is_entry = next.trim_start().strip_prefix("- ").is_some_and(|entry| entry.contains(": "));
    (is_day || is_list_key && is_entry).then(|| at..at + line.trim_end().len())
}

/// Whether a header stands in `text` below something else.
pub fn stands_below(text: &str) -> bool {
    let mut lines = lines_with_words(text).map(|(_, line)| line).skip_while(|line| !is_fence(line)).skip(1);
    lines.by_ref().take(3).any(is_key) && lines.any(is_fence)
}

/// Whether a text begins with the keys of a header above which no line `---` stands, and whether one stands below them.
pub fn unopened_header(text: &str) -> Option<bool> {
    let mut lines = lines_with_words(text).map(|(_, line)| line);
    let is_any_key = |line: &str| {
        let key = line.split_once(':').map(|(key, _)| key);
        key.is_some_and(|key| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
    };
    let first = lines.find(|line| !line.starts_with('#'))?;
    (is_key(first) || is_any_key(first) && text.lines().any(is_key)).then(|| lines.any(is_fence))
}

fn is_key(line: &str) -> bool {
    line.starts_with("title:") || line.starts_with("date:")
}

fn is_opening(line: &str) -> bool {
    is_fence(line.trim_start_matches(|sign: char| sign.is_whitespace() || fold::is_invisible(sign)))
}

/// Lines with their ends from the first that is not blank, and where each begins.
fn lines_with_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        start += line.len();
        (start - line.len(), line)
    });
    lines.skip_while(|(_, line)| fold::signs(line).trim().is_empty())
}

/// Three hyphens or more; word processors make longer dashes of them.
fn is_fence(line: &str) -> bool {
    let line = line.trim_end();
    let is_long = line.chars().count() > 2 || line.contains('—');
    is_long && line.chars().all(|sign| sign == '-' || fold::is_dash(sign))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn header_and_text_keep_their_places() {
        let parts = split("---\ntitle: a\n---\nтекст").expect("header");
        assert_eq!((parts.header, parts.header_start, parts.body, parts.body_start), ("title: a\n", 4, "текст", 17));
        assert!(split("просто текст\n---\n").is_none());
        assert!(split("---\ntitle: a\n").is_none());
        assert_eq!(split("---\n---\n").expect("empty header").header, "");
        for fences in ["--- \n*\n--- \n", "----\n*\n----\n", "—\n*\n—\n", "\n\u{a0}---\n*\n–––\u{a0}\n"] {
            let text = fences.replace('*', "title: a");
            assert_eq!(split(&text).map(|parts| parts.header), Some("title: a\n"), "{fences}");
        }
    }

    #[test]
    fn a_header_may_stand_away_from_the_edge() {
        for text in ["  ---\n  title: a\n  ---\nтекст", "---\n  title: a\n  ---\nтекст"] {
            assert_eq!(split(text).map(|parts| (parts.header, parts.body)), Some(("  title: a\n", "текст")), "{text}");
        }
        assert!(split("---\ntitle: a\n  ---\nтекст").is_none());
    }

    #[test]
    fn fences_copied_with_the_example_are_no_part_of_it() {
        let parts = |text| split(text).map(|parts| (parts.header, parts.body.trim()));
        for text in [
            "```yaml\n---\ntitle: a\n---\n```\nтекст",
            "```markdown\n\n---\ntitle: a\n---\nтекст\n```\n",
            "```\ntitle: a\n```\nтекст",
        ] {
            assert_eq!(parts(text), Some(("title: a\n", "текст")), "{text}");
        }
        assert_eq!(parts("```\nкод\n```\n"), None);
        assert_eq!(parts("---\ntitle: a\n---\n```\nкод\n```").map(|(_, body)| body), Some("```\nкод\n```"));
    }
}
