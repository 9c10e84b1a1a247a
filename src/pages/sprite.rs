//! Drawings that a page defines but never uses go: every page carries the theme's icons, few pages show them all.

use std::collections::BTreeSet;

const OPEN: &str = "<symbol id=\"";
const CLOSE: &str = "</symbol>";
const USE: &str = "<use href=\"#";

/// The page without the symbols that no `<use>` of it asks for.
pub fn pruned(page: &str) -> String {
    let used: BTreeSet<&str> = page.split(USE).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, id, after)) = next_symbol(rest) {
        let whole = rest.len() - after.len();
        out.push_str(if used.contains(id) { &rest[..whole] } else { before });
        rest = if used.contains(id) { after } else { after.trim_start_matches('\n') };
    }
    out + rest
}

/// What stands before the first symbol, its id, and what follows it.
fn next_symbol(text: &str) -> Option<(&str, &str, &str)> {
    let (before, symbol) = text.split_once(OPEN)?;
    let (id, inside) = symbol.split_once('"')?;
    let (_, after) = inside.split_once(CLOSE)?;
    Some((before, id, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_used_stays() {
        let page = "<svg>\n<symbol id=\"a\"><path/></symbol>\n<symbol id=\"b\"/></symbol>\n</svg><use href=\"#b\"/>";
        assert_eq!(pruned(page), "<svg>\n<symbol id=\"b\"/></symbol>\n</svg><use href=\"#b\"/>");
        assert_eq!(pruned("<p>no icons</p>"), "<p>no icons</p>");
    }
}
