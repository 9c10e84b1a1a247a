//! Cuts a Markdown file into its YAML header and its text.

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

/// The parts of `text`; `None` when it does not begin with a header.
pub fn split(text: &str) -> Option<FrontMatter<'_>> {
    let mut lines = lines_with_words(text);
    let (opening, line) = lines.next().filter(|(_, line)| is_opening(line))?;
    let header_start = opening + line.len();
    let (end, fence) = lines.find(|(_, line)| is_fence(line))?;
    let body_start = end + fence.len();
    Some(FrontMatter { header: &text[header_start..end], header_start, body: &text[body_start..], body_start })
}

/// Whether a header begins in `text`, closed or not.
pub fn is_opened(text: &str) -> bool {
    lines_with_words(text).next().is_some_and(|(_, line)| is_opening(line))
}

/// Whether a header stands in `text` below something else.
pub fn stands_below(text: &str) -> bool {
    let mut lines = lines_with_words(text).map(|(_, line)| line).skip_while(|line| !is_fence(line)).skip(1);
    let is_key = |line: &str| line.starts_with("title:") || line.starts_with("date:");
    lines.by_ref().take(3).any(is_key) && lines.any(is_fence)
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
}
