//! Cuts a Markdown file into its YAML header and its text.

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
    let header_start = text.find("---\n")? + 4;
    if !text[..header_start - 4].trim().is_empty() {
        return None;
    }
    let rest = &text[header_start..];
    let end =
        std::iter::once(0).chain(rest.match_indices('\n').map(|(at, _)| at + 1)).find(|at| is_fence(&rest[*at..]))?;
    let body_start = rest[end..].find('\n').map_or(text.len(), |at| header_start + end + at + 1);
    Some(FrontMatter { header: &rest[..end], header_start, body: &text[body_start..], body_start })
}

fn is_fence(rest: &str) -> bool {
    rest.split('\n').next().is_some_and(|line| line.trim_end() == "---")
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
    }
}
