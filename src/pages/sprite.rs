//! Icons that a page defines but never uses are removed: every page carries the icons of the theme, few pages show
//! all.

use std::collections::BTreeSet;

use memchr::memmem;

/// The page without the symbols that no `<use>` of it asks for.
pub fn remove_unused_symbols(page: &[u8]) -> Vec<u8> {
    let Some(first) = memmem::find(page, b"<symbol ") else { return page.to_vec() };
    let used = used_ids(page);
    let mut out = Vec::with_capacity(page.len());
    out.extend_from_slice(&page[..first]);
    let mut rest = &page[first..];
    while let Some((symbol, after)) = split_symbol(rest) {
        if symbol_id(symbol).is_none_or(|id| used.contains(id)) {
            out.extend_from_slice(symbol);
        }
        rest = after;
    }
    out.extend_from_slice(rest);
    out
}

/// What the page's `<use href="#…">` ask for.
fn used_ids(page: &[u8]) -> BTreeSet<&[u8]> {
    let finder = memmem::Finder::new(b"<use href=");
    let all = finder.find_iter(page).map(|at| &page[at + finder.needle().len()..]);
    all.map(|value| attribute_value(value.strip_prefix(b"\"").unwrap_or(value)))
        .filter_map(|name| name.strip_prefix(b"#"))
        .collect()
}

/// A symbol at the beginning, with the line break after it, and what follows.
fn split_symbol(text: &[u8]) -> Option<(&[u8], &[u8])> {
    const CLOSE: &[u8] = b"</symbol>";
    text.starts_with(b"<symbol ").then_some(())?;
    let end = memmem::find(text, CLOSE)? + CLOSE.len();
    let spaces = text[end..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    Some(text.split_at(end + spaces))
}

fn symbol_id(symbol: &[u8]) -> Option<&[u8]> {
    let value = &symbol[memmem::find(symbol, b" id=")? + b" id=".len()..];
    Some(attribute_value(value.strip_prefix(b"\"").unwrap_or(value)))
}

/// An attribute's value up to its end, quoted or not.
fn attribute_value(value: &[u8]) -> &[u8] {
    let end = value.iter().position(|byte| matches!(byte, b'"' | b'>' | b'/') || byte.is_ascii_whitespace());
    &value[..end.unwrap_or(value.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_used_stays() {
        let pruned = |page: &str| String::from_utf8(remove_unused_symbols(page.as_bytes())).expect("a text");
        let page = "<svg>\n<symbol id=\"a\"><path/></symbol>\n<symbol id=\"b\"></symbol>\n</svg><use href=\"#b\"/>";
        assert_eq!(pruned(page), "<svg>\n<symbol id=\"b\"></symbol>\n</svg><use href=\"#b\"/>");
        let minified = "<svg><symbol id=a><path/></symbol><symbol id=b></symbol></svg><use href=#b />";
        assert_eq!(pruned(minified), "<svg><symbol id=b></symbol></svg><use href=#b />");
        assert_eq!(pruned("<p>no icons</p>"), "<p>no icons</p>");
    }
}
